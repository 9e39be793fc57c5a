"""From a party that holds a view in a sentence to the statement: evidence, condition, firmness, voice."""

from __future__ import annotations

from dataclasses import replace

from parley.casebook.candidates import Candidate
from parley.casebook.conditions import condition, wanted
from parley.casebook.judging import Judged, cue_of
from parley.casebook.lexicon import HEDGES, NOUNS, RED_LINES
from parley.casebook.topics import Found
from parley.casebook.tree import Tree
from parley.casebook.voices import Voices
from parley.casebook.when import Clock
from parley.casebook.words import word_set
from parley.nouns.document import Document
from parley.nouns.reading import Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement


def tell(
    document: Document,
    voices: Voices,
    clock: Clock,
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
    if gone := given_up(tree, judged.cue):
        if gone > 0:  # who drops a demand for a thing is not against it
            return None
        sign = one.option.sign  # who drops an objection to it leaves it open
        judged = judged._replace(sign=sign, firm=False, open=True)
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
        clock.day(s, judged.cue),
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
            if option.head in inside and option.option != said.option and option.ample:
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


def given_up(tree: Tree, cue: int) -> int:
    """The sign of the stance that is given up: "dropped its demand", "no longer opposes"; 0 where none is."""
    if tree.is_verb(cue):
        away = next((k for k in tree.kids[cue] if tree.dep[k] == "dobj" and tree.lemma[k] in NOUNS), None)
        if away is not None and _lets_go(tree, cue):
            return NOUNS[tree.lemma[away]].sign
        longer = any(tree.low[k] == "longer" and "no" in tree.low[max(k - 1, 0) : k] for k in tree.kids[cue])
        known = cue_of(tree, cue, tree.lemma[cue]) if longer else None
        return known.sign if known else 0
    if tree.lemma[cue] in NOUNS and tree.dep[cue] == "dobj" and _lets_go(tree, tree.head[cue]):
        return NOUNS[tree.lemma[cue]].sign
    return 0


def _lets_go(tree: Tree, verb: int) -> bool:
    """Whether a stance is let go of; not so in "did not drop it", "no sign that they have dropped it"."""
    above = tree.head[verb] if tree.dep[verb] in ("ccomp", "acl", "xcomp") else verb
    denied = tree.negated(verb) or tree.negated(above) or any(tree.low[k] == "no" for k in tree.kids[above])
    if denied or (above != verb and tree.lemma[above] in _HOLDING_ON):
        return False
    up = tree.lemma[verb] == "give" and any(tree.low[k] == "up" for k in tree.kids[verb])
    return up or tree.lemma[verb] in _GIVING_UP


_HOLDING_ON = word_set("refuse decline fail deny hesitate")
_GIVING_UP = word_set("abandon drop withdraw scrap relinquish renounce retract shed overcome")


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
