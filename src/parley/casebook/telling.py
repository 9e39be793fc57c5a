"""From a party that holds a view in a sentence to the statement: evidence, condition, firmness, voice."""

from __future__ import annotations

from dataclasses import replace

from parley.casebook.candidates import Candidate
from parley.casebook.conditions import condition, wanted
from parley.casebook.judging import Judged
from parley.casebook.lexicon import HEDGES, RED_LINES
from parley.casebook.topics import Found
from parley.casebook.tree import Tree
from parley.casebook.voices import Voices
from parley.nouns.document import Document
from parley.nouns.reading import Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement


def tell(
    document: Document,
    voices: Voices,
    s: Sentence,
    tree: Tree,
    one: Candidate,
    sign: int,
    chance: float,
    by: tuple[str, str],
) -> Statement | None:
    """The statement; None where the sentence holds no prose of the document's own.

    `sign` is +1 for and -1 against; `by` names the coder and the casebook's digest.
    """
    pieces = document.pieces(s.start, s.end)
    if not pieces:
        return None
    evidence = max(pieces, key=lambda p: p.end - p.start)
    judged = one.judged or Judged(one.holder, sign, one.cue, one.firm, one.speech)
    on = condition(tree, one.cue, sign)
    voice, chain = voices.voice(s, tree, judged)
    words, option = tree.words, one.option
    return Statement(
        judged.holder.party,
        option.option,
        "conditional" if on is not None else "for" if sign > 0 else "against",
        evidence,
        _firmness(tree, judged, sign),
        voice,
        None if on is None else document.text[words.start[on[0]] : words.end[on[1]]],
        document.published,
        Span(document.id, words.start[judged.holder.at], words.end[judged.holder.at]),
        Span(document.id, words.start[option.words[0]], words.end[option.words[-1]]),
        chain,
        *by,
        round(chance, 3),
    )


def asked_for(text: str, tree: Tree, options: list[Found], found: list[Statement]) -> list[Statement]:
    """What a party sets as its condition it is for: "will talk only if the crews are freed"."""
    asked: dict[tuple[str, str], Statement] = {}
    starts = tree.words.start
    for said in [s for s in found if s.condition]:
        begin = text.find(said.condition or "", said.evidence.start, said.evidence.end)
        inside = [i for i in range(tree.n) if 0 <= begin <= starts[i] < begin + len(said.condition or "")]
        for option in options:
            if (
                option.head in inside
                and option.option != said.option
                and len(option.words) + option.score > 1.9
            ):
                inner = [i for i in option.words if i != option.head and tree.is_verb(i)]
                sign = option.sign * wanted(tree, (inside[0], inside[-1]), inner[0] if inner else option.head)
                if sign:
                    asked[said.party, option.option] = replace(
                        said,
                        option=option.option,
                        stance="for" if sign > 0 else "against",
                        firmness="firm",
                        condition=None,
                        term=Span(
                            said.evidence.doc, starts[option.words[0]], tree.words.end[option.words[-1]]
                        ),
                        score=round(0.8 * said.score, 3),
                    )
    for said in found[:]:
        if (said.party, said.option) in asked:
            found.remove(said)
    return list(asked.values())


def _firmness(tree: Tree, judged: Judged, sign: int) -> str:
    near = sorted(tree.subtree(_clause(tree, judged.cue)))
    clause = " ".join(tree.low[i] for i in near)
    if sign < 0 and any(f" {mark} " in f" {clause} " for mark in RED_LINES):
        return "red-line"
    hedged = judged.open or any(tree.lemma[k] in HEDGES for k in tree.kids[judged.cue])
    return "firm" if judged.firm and not hedged else "open"


def _clause(tree: Tree, i: int) -> int:
    steps = 0
    while not tree.is_verb(i) and tree.head[i] != i and steps < tree.n:
        i, steps = tree.head[i], steps + 1
    return i
