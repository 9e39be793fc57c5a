"""Dates and periods in English text, resolved against the day of publication (TimeML, TIMEX3 values).

Spans follow TimeML 1.2.1: no preposition ("last Friday", not "since last Friday"), but with the article and
modifiers that belong to the expression ("the third quarter", "early 2026", "more than two years"); what names
one point is one expression ("10 a.m. on Friday"), a range is two ("1914–1918").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from parley.nouns.reading import Time
from parley.reading.parsed import Parsed
from parley.reading.times import years as times_years
from parley.reading.times.context import Context, Rule, Told
from parley.reading.times.joined import Found, joined
from parley.reading.times.patterns import RULES, SIGNS
from parley.reading.times.timex import Anchor, bounds, shifted

_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\u2011": "-", "\u2010": "-"})
"""What a pattern sees for spaces and hyphens of other kinds; the text keeps its length."""

_LEADS = 30
"""A date that stands so near the beginning of its sentence moves the story on …"""
_BACK = re.compile(r"\bhad\b")
"""… unless the sentence looks back: "In 1957 he had promised …"."""


def times(parsed: Parsed) -> tuple[Time, ...]:
    """The dates, periods and repeated times of an English document, in order, never overlapping.

    Where `document.published` is unknown, what hangs on it is resolved against the dates that the text tells,
    and else has no value but the side on which it lies (`PAST_REF`), or one with the unknown places as `X`
    (`XXXX-06-11`), as TIMEX3 writes them. A date line, which is cut from the prose, is read too.
    """
    document = parsed.document
    anchor = Anchor.of(document.published)
    out = []
    text = parsed.doc.text.translate(_PLAIN)
    sentences = ((sentence.start_char, sentence.end_char) for sentence in parsed.doc.sents)
    for one in _found(text, sentences, parsed.doc, anchor, SIGNS):
        span = parsed.span(one.start, one.end)
        words = text[one.start : one.end]
        out.append(Time(span.start, span.end, one.type, one.value, *_bounds(one, words, anchor)))
    for cut in document.cuts:
        if cut.why == "date line":
            line = document.text[cut.start : cut.end].translate(_PLAIN)
            for one in _found(line, [(0, len(line))], _Unparsed(), anchor, ("month", "figure")):
                if one.type in ("DATE", "TIME") and (first := bounds(one.value))[0]:
                    out.append(Time(cut.start + one.start, cut.start + one.end, one.type, one.value, *first))
    return tuple(_apart(sorted(out, key=lambda time: time.start)))


class _Unparsed:
    """Stands for the parse of what is not parsed."""

    def char_span(self, start: int, end: int, **how: Any) -> None:
        """No words."""


def _found(
    text: str, sentences: Iterable[tuple[int, int]], doc: Any, anchor: Anchor, signs: Iterable[str]
) -> list[Found]:
    context = Context(anchor, doc, text, Told.of(anchor))
    found: list[Found] = []
    for sentence, match, rule in _matches(text, sentences, tuple(signs)):
        start, end = match.span()
        context.sentence = sentence
        if found and found[-1].end > start:
            continue
        got = rule(match, context)
        if got is None:
            continue
        kind, value = got
        found.append(Found(start, end, kind, value))
        if kind in ("DATE", "TIME") and _tells(rule, match, context):
            leads = start - context.sentence < _LEADS and not _BACK.search(text, end, end + _LEADS * 2)
            context.told.name(value, start, leads)
    return joined(found, text)


def _tells(rule: Rule, match: re.Match[str], context: Context) -> bool:
    """Whether what follows may count from this: not from brackets, nor from "the 1848 election"."""
    text, at = context.text, match.start()
    if text.rfind("(", context.sentence, at) > text.rfind(")", context.sentence, at):
        return False
    return rule is not times_years.plain_year or times_years.tells(text, match.start("year"))


def _matches(
    text: str, sentences: Iterable[tuple[int, int]], signs: tuple[str, ...]
) -> Iterator[tuple[int, re.Match[str], Rule]]:
    """What looks like a time, by sentence: the earlier first, and the longer of two that begin together.

    A sentence is searched only for what its words give a sign of: most have none.
    """
    for at, until in sentences:
        hits = [
            (at, match, rule)
            for sign in signs
            if SIGNS[sign].search(text, at, until)
            for pattern, rule in RULES[sign]
            for match in pattern.finditer(text, at, until)
        ]
        yield from sorted(hits, key=lambda hit: (hit[1].start(), -hit[1].end()))


def _apart(found: list[Time]) -> Iterator[Time]:
    past = 0
    for one in found:
        if one.start >= past:
            past = one.end
            yield one


def _bounds(one: Found, words: str, anchor: Anchor) -> tuple[str | None, str | None]:
    """First and last day; "the past three years" ends today, "the next two weeks" begin today."""
    if one.type != "DURATION" or one.value is None or anchor.day is None:
        return bounds(one.value) if one.type in ("DATE", "TIME") else (None, None)
    found, way = (
        re.fullmatch(r"P(\d+)([DWMY])", one.value),
        re.match(r"(?i:the |these |this |those )(past|last|previous|next|coming|following)", words),
    )
    if not found or not way:
        return None, None
    past = way[1].lower() in ("past", "last", "previous")
    edge = _day_away(anchor, found[2], int(found[1]) * (-1 if past else 1))
    here = anchor.day.isoformat()
    return (edge, here) if past else (here, edge)


def _day_away(anchor: Anchor, unit: str, by: int) -> str | None:
    if unit in ("D", "W"):
        return shifted(anchor, "D", by * (7 if unit == "W" else 1))
    value = shifted(anchor, unit, by)
    day = anchor.day.isoformat() if anchor.day else ""
    return f"{value}{day[7:] if unit == 'M' else day[4:]}" if value and day[8:] <= "28" else bounds(value)[1]
