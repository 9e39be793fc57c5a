"""The section "Common questions": what a reader would ask, answered by the record."""

from __future__ import annotations

import re
from dataclasses import replace

from parley.brief.material import Material
from parley.nouns.brief import Line, Section
from parley.nouns.question import Question
from parley.nouns.span import Span

_QUESTIONS = 8
_MOST = 3  # sentences to an answer
_ALIKE = 0.8  # share of the shorter one's words from which two answers say the same


def questions(material: Material) -> Section:
    """The questions of the story as subheadings, each with the sentences that answer it.

    An answer that names somebody whom another question is about leads on to that question (`Line.see`). A
    question whose answers cannot be made to stand alone is left out.
    """
    held = [(question, _answers(material, question)) for question in material.questions]
    held = [(question, lines) for question, lines in held if lines][:_QUESTIONS]
    lines = [
        replace(line, see=_leads(line, question, [other for other, _ in held]))
        for question, found in held
        for line in found
    ]
    empty = None if lines else "No question was found that the record answers."
    return Section("questions", "Common questions", tuple(lines), empty)


def _answers(material: Material, question: Question) -> list[Line]:
    found: list[Line] = []
    told: list[set[str]] = []
    for span in question.answers:
        line = _answer(material, span, question.text)
        words = set(re.findall(r"\w+", " ".join(piece.quote for piece in line.evidence))) if line else set()
        if line is None or any(len(words & other) > _ALIKE * min(len(words), len(other)) for other in told):
            continue  # a copy of what answers already
        told.append(words)
        found.append(line)
    return found[:_MOST]


def _answer(material: Material, span: Span, text: str) -> Line | None:
    date = material.documents[span.doc].published
    return material.standing_alone(span, holder=material.outlet(span.doc), date=date, group=text)


def _leads(line: Line, own: Question, asked: list[Question]) -> tuple[str, ...]:
    """The questions who or what somebody is whom a line names, but for its own."""
    return tuple(
        question.text
        for question in asked
        if question is not own
        and question.kind == "identity"
        and any(re.search(rf"\b{re.escape(key)}\b", line.text, re.IGNORECASE) for key in question.about)
    )
