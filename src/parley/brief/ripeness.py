"""The section "Ripeness and readiness": for and against, party by party, each in the source's own words.

No score: Zartman's and Pruitt's elements are judged by the reader, who sees what bears on each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parley.brief.material import Material
from parley.brief.wording import listed
from parley.nouns.brief import Line, Section
from parley.nouns.ripeness import Ending, Indicator, Sign
from parley.nouns.span import Span

LABELS = {
    ("stalemate", "for"): "for: sees a stalemate",
    ("stalemate", "against"): "against: expects or seeks to win",
    ("motivation", "for"): "for: wants talks or an end",
    ("motivation", "against"): "against: turns down talks or an end",
    ("optimism", "for"): "for: expects that an agreement can come",
    ("optimism", "against"): "against: doubts that an agreement can come",
    ("spokesman", "for"): "for: somebody can speak for it",
    ("spokesman", "against"): "against: nobody is agreed to speak for it",
    ("way out", "for"): "for: a way out is seen",
    ("way out", "against"): "against: no way out is seen",
}
"""What a sign shows, in words; the order is that of the section."""
_MISSING = {
    "stalemate": "whether it sees a stalemate",
    "motivation": "whether it wants talks or an end",
    "optimism": "whether it expects an agreement",
    "spokesman": "whether somebody can speak for it",
}
_WAYS = {"better": "getting better", "worse": "getting worse", "stuck": "not moving"}
_TABLE = {"better": "moving", "worse": "broken off or without result", "stuck": "not moving"}
_ICD = ((5, "almost no chance"), (20, "very unlikely"), (45, "unlikely"), (55, "roughly even chance"),
        (80, "likely"), (95, "very likely"), (100, "almost certain"))  # fmt: skip
_BOTH, _WATCHED, _ENDINGS = (
    "The conflict as a whole",
    "What sources watch",
    "How sources think that it can end",
)
_MOST, _PARTIES = 2, 6
_LEANS = re.compile(r"\W*(?:he|she|it|they|this|that|these|those|such|here|there)\b", re.IGNORECASE)


def ripeness(material: Material) -> Section:
    """Signs of each party, then what sources watch, then the endings that they hold possible."""
    found = material.ripeness
    lines = [*_signs(material), *_watched(material), *_endings(material)]
    empty = None if lines else "No source says how the parties see their prospects, or how this can end."
    return Section(
        "ripeness", "Ripeness and readiness", tuple(lines), empty, tuple(_notes(material, found.signs))
    )


def _signs(material: Material) -> Iterator[Line]:
    order = list(LABELS)
    groups: dict[str | None, list[Sign]] = {}
    for sign in material.ripeness.signs:
        groups.setdefault(sign.party, []).append(sign)
    principals = [one for one in material.casebook.principals if one in groups]
    others = [one for one in groups if one is not None and one not in principals]
    for party in [*(principals + others)[:_PARTIES], *([None] if None in groups else [])]:
        shown: dict[tuple[str, str], int] = {}
        latest = sorted(groups[party], key=lambda s: (s.date or "", s.span), reverse=True)
        for sign in sorted(latest, key=lambda s: order.index((s.element, s.bears))):
            kind = (sign.element, sign.bears)
            if shown.get(kind, 0) == _MOST:
                continue
            line = _line(
                material,
                sign.span,
                holder=material.party(party) if party and sign.own else material.outlet(sign.span.doc),
                group=material.party(party) if party else _BOTH,
                label=LABELS[kind],
                date=sign.date,
            )
            if line is not None:
                shown[kind] = shown.get(kind, 0) + 1
                yield line


def _line(material: Material, span: Span, **about: str | None) -> Line | None:
    """Clarified where that can be done; as it stands where it does not begin with somebody unnamed."""
    line = material.standing_alone(span, **about)
    if line is None and not _LEANS.match(material.documents[span.doc].text[span.start : span.end]):
        line = material.verbatim(span, **about)
    return line


def last_seen(indicators: Iterable[Indicator]) -> list[tuple[Indicator, int]]:
    """Of each topic and party the last observation, with the number of observations; by topic and party."""
    seen: dict[tuple[str, str], list[Indicator]] = {}
    for one in sorted(indicators, key=lambda i: (i.date or "", i.span)):
        seen.setdefault((one.topic, one.party or ""), []).append(one)
    return [(found[-1], len(found)) for _, found in sorted(seen.items())]


def indicator_label(one: Indicator, whose: str | None) -> str:
    """What is watched, whose it is, and which way it goes."""
    label = one.topic + (f", {whose}" if whose else "")
    return label + (f": {(_TABLE if one.topic == 'table' else _WAYS)[one.way]}" if one.way else "")


def _watched(material: Material) -> Iterator[Line]:
    for one, _ in last_seen(material.ripeness.indicators):
        label = indicator_label(one, material.party(one.party) if one.party else None)
        line = _line(
            material,
            one.span,
            holder=material.outlet(one.span.doc),
            group=_WATCHED,
            label=label,
            date=one.date,
        )
        if line is not None:
            yield line


def _endings(material: Material) -> Iterator[Line]:
    for one in sorted(material.ripeness.endings, key=lambda e: (e.ending, e.date or "", e.span)):
        line = _line(
            material,
            one.span,
            holder=material.outlet(one.span.doc),
            group=_ENDINGS,
            label=ending_label(one, material.party(one.holder) if one.holder else None),
            date=one.date,
        )
        if line is not None:
            yield line


def ending_label(one: Ending, whose: str | None) -> str:
    """What ending it is, and how likely: an ICD 203 word only for a number that the source gives."""
    how = "wanted" if one.aim else "held impossible or unlikely" if one.denied else "held possible"
    if whose:
        how = f"{'wanted' if one.aim else 'ruled out' if one.denied else 'expected'} by {whose}"
    if one.percent is not None:
        word = next(word for top, word in _ICD if one.percent <= top or top == 100)
        return f"{one.ending}, {word} ({one.chance}, by the source)"
    return f"{one.ending}, {how}" + (f": “{one.chance}”" if one.chance and not one.aim else "")


def _notes(material: Material, signs: tuple[Sign, ...]) -> Iterator[str]:
    """What nobody says of a principal that something is said of: silence is neither for nor against."""
    silent: dict[tuple[str, ...], list[str]] = {}
    for party in material.casebook.principals:
        known = {sign.element for sign in signs if sign.party == party}
        missing = tuple(words for element, words in _MISSING.items() if element not in known)
        if known and missing:
            silent.setdefault(missing, []).append(material.party(party))
    for missing, parties in silent.items():
        yield f"Of {listed(parties)} no source says {listed(missing)}."
    if signs:
        yield (
            "A stalemate ripens a conflict only where a party sees it; what a front or an economy does to it "
            "stands under “What sources watch”. Nothing here is added up."
        )
