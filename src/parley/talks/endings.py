"""Endings that sources hold possible, whose expectation or aim each is, and how likely in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.ripeness import Ending
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

_AHEAD = words_of(
    """
    will may might could shall likely unlikely expect think believe foresee hope possible possibly probably
    achieve forecast predict
    """
)
_OFFERED = words_of("willing ready prepared offer propose agree")
_ENDINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ceasefire without settlement",
        re.compile(
            r"\b(?:cease-?fire|truce|armistice)\b(?=.*\b(?:neither war nor peace|without (?:a |"
            r"any )?(?:\w+ )?settlement|"
            r"acceptable outcome|not mean the (?:end|permanent)|instead of (?:a )?(?:peace|settlement)))"
        ),
    ),
    (
        "frozen",
        re.compile(
            r"\b(?:frozen conflict|freez\w+ of the (?:conflict|war)|neither war nor peace|"
            r"drag on for (?:years|decades))\b"
        ),
    ),
    (
        "capitulation",
        re.compile(
            r"\b(?:capitulat\w+|(?:forced|compelled|force \w+|made) to (?:surrender|capitulate)|"
            r"unconditional surrender|"
            r"surrender of|will (?:surrender|collapse)|military (?:defeat|collapse) of)\b"
        ),
    ),
    ("détente", re.compile(r"\b(?:d[ée]tente|cold peace|peaceful coexistence)\b")),
    (
        "settlement",
        re.compile(
            r"\b(?:(?:comprehensive|final|lasting|durable|negotiated|just|"
            r"imperfect) (?:\w+ )?(?:peace|settlement)|peace (?:agreement|treaty|deal|accord))\b"
        ),
    ),
)
_NEAR = 70  # characters from the ending to the word that says that it lies ahead
_MAYBE = re.compile(
    r"\b(?:(?:very |highly |most |still |extremely |quite )*(?:likely|unlikely|improbable|probable)|"
    r"almost certain(?:ly)?|"
    r"(?:\w+[- ])?(?:in[- ]\w+ )?chances? of|remote chance|zero prospect|possible|maybe|(?:a |"
    r"an )?[\d.]+ ?(?:percent|per cent|%) (?:chance|likelihood|probability))\b"
)
_PERCENT = re.compile(r"([\d.]+) ?(?:percent|per cent|%) (?:chance|likelihood|probability)")
_HOLDS = frozenset(["think", "believe", "expect", "foresee", "predict", "forecast", "anticipate", "hope"])
_WANTS = frozenset(["want", "seek", "demand", "aim", "pursue"])
_NO = re.compile(r"\b(?:no|not|never|n['’]t|cannot|zero|unlikely)\b")
_WHOLE = re.compile(
    r"\b(?:war|conflict|fighting|end|outcome|solution|settlement|peace|hope for|best that|get|"
    r"negotiations? can begin|come when)\b"
)


def endings(document: Document, reading: Reading, clauses: Grammar) -> Iterator[Ending]:
    """The endings that one sentence holds possible, wants or rules out."""
    text = document.text[clauses.sentence.start : clauses.sentence.end]
    low = text.lower()
    found = next(((name, m) for name, p in _ENDINGS if (m := p.search(low))), None)
    if found is None or low.rstrip().endswith("?"):
        return
    name, match = found
    holders, aim = _holders(document, reading, clauses, match.start())
    near = low[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    ahead = _lies_ahead(clauses, match.start(), match.end()) or "there is no" in near or "going to" in near
    if not (aim or (ahead and _WHOLE.search(low))) or re.search(r"\bunless\b", low):
        return
    maybe = _MAYBE.search(low)
    number = _PERCENT.search(low)
    before = low[max(0, match.start() - 60) : match.start()]
    for holder in holders or (None,):
        yield Ending(
            name,
            clauses.span,
            holder,
            aim,
            bool(_NO.search(before)) and not aim,
            text[maybe.start() : maybe.end()] if maybe else None,
            float(number.group(1)) if number else None,
            document.published,
        )


def _lies_ahead(t: Grammar, start: int, end: int) -> bool:
    """Whether a word near the ending says that it is to come, and none that it is only offered."""
    base = t.sentence.start
    near = [i for i in range(len(t)) if start - _NEAR <= t.start[i] - base < end + _NEAR]
    if any(t.lemma[i] in _OFFERED for i in near if t.start[i] - base < start):
        return False
    return any(
        t.lemma[i] in _AHEAD
        and t.pos[i] in ("AUX", "VERB", "ADJ", "ADV")
        and not (t.dep[t.head[i]] == "relcl" and t.start[i] - base > end)  # "a settlement that could …"
        for i in near
    )


def _holders(document: Document, reading: Reading, t: Grammar, at: int) -> tuple[tuple[str, ...], bool]:
    """Whose expectation it is, and whether it is an aim: several may want one thing together."""
    for v in t.verbs():
        if t.lemma[v] not in _HOLDS | _WANTS or t.negated(v):
            continue
        who = t.actor(t.subject(v))
        if len(who) == 1 or (who and t.lemma[v] in _WANTS):
            said = " ".join(t.said(k) for k in t.objects(v))
            if any(p.search(said) for _, p in _ENDINGS):
                return who, t.lemma[v] in _WANTS
            aside = t.said(t.head[v]) if t.dep[v] in ("ccomp", "relcl") else ""
            if (
                t.lemma[v] in _WANTS
                and " what " in f" {t.said(v)} "
                and any(p.search(aside) for _, p in _ENDINGS)
            ):
                return who, True
    for one in reading.attributions:
        for piece in one.content:
            if piece.start <= t.sentence.start + at < piece.end:
                who = t.whose.entity(one.speaker)
                if len(who) == 1:
                    return who, False
    return (), False
