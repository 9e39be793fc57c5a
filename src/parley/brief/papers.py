"""The section "What the papers say": what reports have in common, where they part, and who says what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from parley.brief.marks import quoted
from parley.brief.material import Material
from parley.brief.outline import MANNERS, SOURCING
from parley.brief.reports import Reports
from parley.brief.shown import shown
from parley.brief.wording import listed
from parley.nouns.brief import Line, Section
from parley.nouns.span import Span
from parley.nouns.story import Claim, Detail, Difference, Point

SHARED, DIFFER = "What several reports carry", "Where they differ"
TERMS, LONE = "The same in other words", "Only one report says"
_BESIDE = 2  # other wordings of a point
_MOST, _ALONE, _EACH = 5, 8, 2  # claims beside points, without any, of one speaker; a brief keeps them all
_LONGEST = 95  # words of the two sentences of a difference that are shown with it
_KINDS = {"name": "names", "place": "gives the place", "number": "gives the number", "time": "gives the time",
          "words": "has the words"}  # fmt: skip


def papers(material: Material) -> Section:
    """What several carry, where they differ, what only one has; then outlet → source → claim."""
    reports, compared = Reports(material), material.compared
    several = len(set(reports.outlets)) > 1  # what one outlet has on one day is no difference between papers
    differing = {span for one in material.differences for span in (one.one, one.other)}
    lines = [line for point in compared.shared for line in _shared(material, reports, point, differing)]
    lines += [difference_line(material, difference) for difference in material.differences]
    if several:
        lines += [_terms(material, reports, *pair) for pair in compared.terms]
        lone = compared.lone if compared.shared else ()  # where nothing is shared, everything is one's own
        lines += [line for point in lone if (line := _lone(material, reports, point))]
    lines += _claims(material, lines)
    return Section(
        "papers",
        "What the papers say",
        tuple(lines),
        None if lines else "No outlet reports anybody’s words.",
        tuple(_notes(material, reports)) if lines else (),
    )


def _shared(material: Material, reports: Reports, point: Point, differing: set[Span]) -> Iterator[Line]:
    """A point in its best wording, with who carries it; then how others word it, first who give more."""
    best, *others = point.told
    parts = {
        one.detail.split(":")[0] for one in material.differences if {one.one, one.other} <= set(point.told)
    }
    differ = "".join(f"; they differ on {part}" for part in sorted(parts))
    label = f"{_share(reports, point)}; {_words(material, reports, point, best)}{differ}"
    line = material.standing_alone(best, group=SHARED, label=label)
    if line is None:
        return
    yield line
    if len(set(reports.outlets)) == 1:
        return  # one outlet says it again on another day
    others.sort(key=lambda span: not any(span.overlaps(one.span) for one in point.details))
    for span in [span for span in others if span not in differing][:_BESIDE]:
        said = f"the same point {_words(material, reports, point, span)}"
        if also := material.standing_alone(span, group=SHARED, label=said):
            yield also


def _words(material: Material, reports: Reports, point: Point, span: Span) -> str:
    """In whose words it is, and what this report alone gives of it."""
    own = _only([one for one in point.details if span.overlaps(one.span)], material)
    alone = f", which alone {own}" if own and len(set(reports.outlets)) > 1 else ""
    return f"in {reports.possessive(span.doc)} words{alone}"


def _share(reports: Reports, point: Point) -> str:
    """In how many reports a point is, and in which."""
    number, total = len(point.told), len(reports.docs)
    names = listed(reports.names([one.doc for one in point.told]))
    if number < total:
        return f"{number} of {total} reports: {names}"
    return f"both reports: {names}" if total == 2 else f"all {total} reports: {names}"


def _only(details: Sequence[Detail], material: Material) -> str:
    """What it is that one report alone gives: “names “Osk Marrel” and gives the number “23 sailors””."""
    by_kind: dict[str, list[str]] = {}
    for one in details:
        words = shown(material.documents[one.span.doc], one.span.start, one.span.end)
        by_kind.setdefault(one.kind, []).append(f"“{' '.join(words.split())}”")
    return listed([f"{_KINDS[kind]} {listed(words)}" for kind, words in by_kind.items()])


def _lone(material: Material, reports: Reports, point: Point) -> Line | None:
    label = f"only {reports.carrier(point.told[0].doc)}"
    return material.standing_alone(point.told[0], group=LONE, label=label)


def _terms(material: Material, reports: Reports, one: Span, other: Span) -> Line:
    first, second = (shown(material.documents[s.doc], s.start, s.end) for s in (one, other))
    return Line(
        text=f"{reports.name(one.doc)} says “{first}”, {reports.name(other.doc)} “{second}”.",
        evidence=material.evidence(one, other),
        group=TERMS,
    )


def difference_line(material: Material, difference: Difference) -> Line:
    """What two reports differ on, with both sentences where they are short enough to be taken in."""
    reports = Reports(material)
    one, other = reports.name(difference.one.doc), reports.name(difference.other.doc)
    who = f"{one} and {other}" if one != other else f"Two reports in {one}"
    said = [
        " ".join(shown(material.documents[s.doc], s.start, s.end).split())
        for s in (difference.one, difference.other)
    ]
    evidence = material.evidence(difference.one, difference.other)
    text = f"{who} differ on {difference.detail}."
    whole = f"{text} {one}: “{said[0]}” {other}: “{said[1]}”"
    held = "\n".join((*said, *(piece.quote for piece in evidence)))
    short = sum(len(words.split()) for words in said) <= _LONGEST and one != other
    if short and (runs := quoted(whole)) and all(run in held for run in runs):
        text = whole
    return Line(text, evidence, group=DIFFER)


def _claims(material: Material, beside: Sequence[Line]) -> list[Line]:
    """Outlet → source → claim, by outlet, each line readable alone; none that is shown already.

    Where reports are compared above, the most telling few; the rest of a claim's sentence is its passage.
    """
    taken = [Span(piece.doc, piece.start, piece.end) for line in beside for piece in line.evidence]
    by_outlet: dict[str, list[Line]] = {}
    used: Counter[str] = Counter()
    most = len(material.claims) if not material.story else _MOST if material.compared.shared else _ALONE
    rank: Counter[str] = Counter()
    order: list[tuple[int, int]] = []  # the most telling of each outlet first, then the second of each
    for at, claim in enumerate(material.claims):
        group = _carrier(material, claim)
        order.append((rank[group] if most < len(material.claims) else 0, at))
        rank[group] += 1
    for _, at in sorted(order):
        claim = material.claims[at]
        group = _carrier(material, claim)
        said = claim.words or (claim.sentence,)
        if sum(used.values()) == most or used[claim.actor] == _EACH:
            continue
        if any(span.overlaps(other) for span in said for other in taken):
            continue
        if line := _claim(material, claim, group):
            by_outlet.setdefault(group, []).append(line)
            used[claim.actor] += 1
            taken += said
    return [line for lines in by_outlet.values() for line in lines]


def _carrier(material: Material, claim: Claim) -> str:
    outlet = claim.outlet or material.outlet(claim.doc)
    return f"{outlet}, as cited by {claim.via}" if claim.via and claim.via != outlet else outlet


def _claim(material: Material, claim: Claim, group: str) -> Line | None:
    """The claim in the source's words: by whom it is said, on what sort of word, through whom."""
    actor = claim.actor if claim.actor != claim.outlet else None  # the heading names the outlet already
    spans = claim.words or (claim.sentence,)
    line = material.standing_alone(*spans, holder=actor, group=group, date=claim.date, label=_word(claim))
    return line if line is None or quoted(line.text) is not None else None  # a quotation that is cut off


def _word(claim: Claim) -> str:
    """On what sort of word a claim rests, and through whom it came where somebody stands between."""
    named = SOURCING.get(claim.sourcing, claim.sourcing)
    if claim.actor == claim.outlet:
        named = "the outlet’s own report"
    parts = [f"{named} ({claim.count})" if claim.count else named]
    if claim.manner in MANNERS:
        parts.append(MANNERS[claim.manner])
    between = [name or "somebody unnamed" for name in claim.chain[1:-1]]
    if between:
        parts += [f"through {listed(between)}", f"distance {len(claim.chain) - 1}"]
    return ", ".join(parts)


def _notes(material: Material, reports: Reports) -> Iterator[str]:
    """How many reports there are behind the documents, and what was looked for and not found."""
    outlets = list(dict.fromkeys(reports.outlets))
    if material.story and len(reports.docs) == 1:
        (docs,) = reports.docs.values()
        many = "Both" if len(docs) == 2 else f"All {len(docs)}"
        alone = f"There is one report, by {outlets[0]}: no other to compare it with."
        yield alone if len(docs) == 1 else f"{many} documents go back to one report, by {outlets[0]}."
        return
    if material.story and len(outlets) == 1:
        many = "Both" if len(reports.docs) == 2 else f"All {len(reports.docs)}"
        yield f"{many} reports are by one outlet, {outlets[0]}, on different days."
        return
    if not material.differences:
        yield "No two reports were found to contradict each other."
