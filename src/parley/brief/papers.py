"""The section "What the papers say": what reports have in common, where they part, and who says what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.brief.marks import quoted
from parley.brief.material import Material
from parley.brief.outline import MANNERS, SOURCING
from parley.brief.shown import shown
from parley.brief.wording import count, day, listed
from parley.nouns.brief import Line, Section
from parley.nouns.span import Span
from parley.nouns.story import Claim, Detail, Difference, Point

SHARED, DIFFER = "What several reports carry", "Where they differ"
TERMS, OWN, LONE = "The same in other words", "What one has that the others leave out", "Only one report says"
_MOST = 6  # claims on a page that says what reports have in common; a brief keeps them all
_LONGEST = 60  # words of the two sentences of a difference that are shown beside it
_KINDS = {"name": "names", "place": "gives the place", "number": "gives the number", "time": "gives the time",
          "words": "has the words"}  # fmt: skip


def papers(material: Material) -> Section:
    """What most carry, where they differ, in what words, what only one has; then outlet → source → claim."""
    shared = list(_shared(material))
    lines = [line for line, _ in shared]
    lines += [difference_line(material, difference) for difference in material.differences]
    told = [point for _, point in shared]
    lines += [_terms(material, *pair) for point in told for pair in point.terms]
    lines += [line for point in told for line in _own(material, point)]
    lines += [line for point in material.lone if (line := _lone(material, point))]
    claims = _claims(material, {piece for line in lines if line.verbatim for piece in line.evidence})
    lines += claims if not (material.points or material.lone) else claims[:_MOST]
    return Section(
        "papers",
        "What the papers say",
        tuple(lines),
        None if lines else "No outlet reports anybody’s words.",
        tuple(_notes(material)) if lines else (),
    )


class _Reports:
    """The reports that a section is about, and how it names them."""

    def __init__(self, material: Material) -> None:
        ids = material.story.docs if material.story else tuple(material.documents)
        self.material = material
        self.docs: dict[int, list[str]] = {}
        for doc in sorted(ids, key=lambda doc: (material.documents[doc].published or "9", doc)):
            self.docs.setdefault(material.origins.get(doc, -1), []).append(doc)
        self.outlets = [material.outlet(docs[0]) for docs in self.docs.values()]

    def name(self, doc: str) -> str:
        """A report by its outlet, with its day where the outlet has several."""
        outlet = self.material.outlet(doc)
        date = self.material.documents[doc].published
        several = self.outlets.count(outlet) > 1
        return f"{outlet} ({day(date)})" if several and date else outlet

    def carrier(self, doc: str) -> str:
        """The same, with how many copies of it there are."""
        copies = len(self.docs.get(self.material.origins.get(doc, -1), ())) - 1
        return (
            f"{self.name(doc)}, also in {count(copies, 'copy', 'copies')}" if copies > 0 else self.name(doc)
        )


def _shared(material: Material) -> Iterator[tuple[Line, Point]]:
    """Each point in the first of its wordings that can be read alone."""
    reports = _Reports(material)
    for point in material.points:
        for span in point.told:
            label = _carried(reports, point, span)
            if line := material.standing_alone(span, group=SHARED, label=label):
                yield line, Point((span, *(one for one in point.told if one != span)), point.origins,
                                  point.details, point.terms, point.weight)  # fmt: skip
                break


def _carried(reports: _Reports, point: Point, span: Span) -> str:
    """In how many reports it is, in which, and in whose words it stands here."""
    number, total = len(point.told), len(reports.docs)
    names = [reports.carrier(one.doc) for one in sorted(point.told, key=lambda one: one != span)]
    share = f"all {total} reports" if number == total else f"{number} of {total} reports"
    joined = "; ".join(names) if any("," in name for name in names) else listed(names)
    words = f"in the words of {reports.name(span.doc)}"
    only = _only([one for one in point.details if span.overlaps(one.span)], reports.material)
    return f"{share}: {joined}; {words}" + (f", which alone {only}" if only else "")


def _only(details: Sequence[Detail], material: Material) -> str:
    """What it is that one report alone gives: “names “Osk Marrel” and gives the number “23 sailors””."""
    by_kind: dict[str, list[str]] = {}
    for one in details:
        words = shown(material.documents[one.span.doc], one.span.start, one.span.end)
        by_kind.setdefault(one.kind, []).append(f"“{' '.join(words.split())}”")
    return listed([f"{_KINDS[kind]} {listed(words)}" for kind, words in by_kind.items()])


def _own(material: Material, point: Point) -> Iterator[Line]:
    """The sentences of other reports on the point with what they alone give."""
    reports = _Reports(material)
    for span in point.told[1:]:
        only = _only([one for one in point.details if span.overlaps(one.span)], material)
        label = f"only {reports.name(span.doc)} {only}"
        if only and (line := material.standing_alone(span, group=OWN, label=label)):
            yield line


def _lone(material: Material, point: Point) -> Line | None:
    reports = _Reports(material)
    label = f"only {reports.carrier(point.told[0].doc)}"
    return material.standing_alone(point.told[0], group=LONE, label=label)


def _terms(material: Material, one: Span, other: Span) -> Line:
    reports = _Reports(material)
    first, second = (shown(material.documents[s.doc], s.start, s.end) for s in (one, other))
    return Line(
        text=f"{reports.name(one.doc)} says “{first}”, {reports.name(other.doc)} “{second}”.",
        evidence=material.evidence(one, other),
        group=TERMS,
    )


def difference_line(material: Material, difference: Difference) -> Line:
    """What they differ on, and both sentences where they are short enough to be taken in."""
    reports = _Reports(material)
    one, other = reports.name(difference.one.doc), reports.name(difference.other.doc)
    who = f"{one} and {other}" if one != other else f"Two reports in {one}"
    said = [
        " ".join(shown(material.documents[s.doc], s.start, s.end).split())
        for s in (difference.one, difference.other)
    ]
    text = f"{who} differ on {difference.detail}."
    whole = f"{text} {one}: “{said[0]}” {other}: “{said[1]}”"
    short = sum(len(words.split()) for words in said) <= _LONGEST and one != other
    evidence = material.evidence(difference.one, difference.other)
    stands = all(
        run in "\n".join((*said, *(piece.quote for piece in evidence))) for run in quoted(whole) or []
    )
    return Line(whole if short and quoted(whole) and stands else text, evidence, group=DIFFER)


def _claims(material: Material, shown_already: set[object]) -> list[Line]:
    """Outlet → source → claim, by outlet, each line readable alone."""
    by_outlet: dict[str, list[Line]] = {}
    for claim in material.claims:
        group = _carrier(material, claim)
        line = _claim(material, claim, group)
        if line is not None and not any(piece in shown_already for piece in line.evidence):
            by_outlet.setdefault(group, []).append(line)
    return [line for lines in by_outlet.values() for line in lines]


def _carrier(material: Material, claim: Claim) -> str:
    outlet = claim.outlet or material.outlet(claim.doc)
    return f"{outlet}, as cited by {claim.via}" if claim.via and claim.via != outlet else outlet


def _claim(material: Material, claim: Claim, group: str) -> Line | None:
    """The claim in the source's words: by whom it is said, on what sort of word, through whom."""
    actor = claim.actor if claim.actor != claim.outlet else None  # the heading names the outlet already
    spans = claim.words or (claim.sentence,)
    return material.standing_alone(*spans, holder=actor, group=group, date=claim.date, label=_word(claim))


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


def _notes(material: Material) -> Iterator[str]:
    """How many reports there are behind the documents, and what was looked for and not found."""
    reports = _Reports(material)
    documents = sum(len(docs) for docs in reports.docs.values())
    outlets = list(dict.fromkeys(reports.outlets))
    if material.story and len(reports.docs) == 1:
        yield (
            f"There is one report, by {outlets[0]}: nothing here can be compared."
            if documents == 1
            else f"All {documents} documents go back to one report, by {outlets[0]}."
        )
        return
    if material.story and len(outlets) == 1:
        yield f"All {len(reports.docs)} reports are by one outlet, {outlets[0]}."
    if not material.differences:
        yield "No two reports were found to contradict each other."
