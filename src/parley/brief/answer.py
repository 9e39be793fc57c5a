"""The page that answers a typed question: the sentences that say it, or one line that the record does not."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version

from parley.brief.compose import vocabulary
from parley.brief.material import Material
from parley.brief.sources import not_read, sources
from parley.brief.voices import said
from parley.brief.wording import count, day
from parley.nouns.brief import Brief, Grid, Line, Section
from parley.nouns.question import Answer, Reply
from parley.nouns.span import Span

SILENT = "The record does not say."


def answer(material: Material, reply: Reply, *, as_of: str | None = None) -> Brief:
    """A brief of one section: the answer. Its sources are the documents that it cites.

    What comes near, where nothing answers, stands apart and is called so.
    """
    sections = [Section("answer", "Answer", _lines(material, reply), None, _notes(material, reply))]
    if not reply.answers:
        near = tuple(_line(material, span) for span in reply.nearest)
        sections = [Section("answer", "Answer", (), SILENT, _notes(material, reply))]
        sections += [Section("nearest", "Nearest in the record", near)] if near else []
    sections.append(Section("sources", "Sources"))
    evidence = [piece for section in sections for line in section.lines for piece in line.evidence]
    cited = {piece.doc for piece in evidence}
    return Brief(
        title=reply.question,
        casebook=material.casebook.title,
        casebook_proposed=material.casebook.proposed,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        parley=version("parley"),
        sections=tuple(sections),
        grid=Grid(),
        sources=tuple(row for row in sources(material) if row.doc in cited),
        not_read=not_read(material),
        as_of=as_of,
        vocabulary=tuple(vocabulary(material)),
        said=said(material, evidence),
        kind="answer",
    )


def _lines(material: Material, reply: Reply) -> tuple[Line, ...]:
    verdict = [_verdict(material, reply)] if reply.kind == "whether" else []
    return (*(line for line in verdict if line), *(_line(material, one.span) for one in reply.answers))


def _line(material: Material, span: Span) -> Line:
    about = {"holder": material.outlet(span.doc), "date": material.documents[span.doc].published}
    return material.standing_alone(span, **about) or material.verbatim(span, **about)


def _verdict(material: Material, reply: Reply) -> Line | None:
    """How many independent reports say yes and how many no, where any says so plainly."""
    plain = [one for one in reply.answers if one.plain]
    yes, no = _origins(plain, against=False), _origins(plain, against=True)
    if not yes and not no:
        return None
    words = [
        f"{_reports(number, word)}" for number, word in ((len(yes), "so"), (len(no), "otherwise")) if number
    ]
    return Line(
        f"{', '.join(words)}.".capitalize(),
        material.evidence(*(one.span for one in plain)),
        label="count of independent reports",
    )


def _reports(number: int, word: str) -> str:
    return f"{_NUMBERS.get(number, str(number))} {'report says' if number == 1 else 'reports say'} {word}"


_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}


def _origins(found: list[Answer], *, against: bool) -> set[int]:
    return {one.origin for one in found if one.against == against}


def _notes(material: Material, reply: Reply) -> tuple[str, ...]:
    dates = [document.published for document in material.documents.values() if document.published]
    until = f", published until {day(max(dates))}" if dates else ""
    return (f"Searched: {count(len(material.documents), 'document')}{until}.",)
