"""What the section "Sources" says of outlets, and how far each line of a brief is borne out.

Reliability is a person's grade. Credibility follows from the evidence of a line by rules, in the order in
which they are tried (the scale is that of NATO AJP-2.1; it is judged apart from the outlet's grade, since a
reliable outlet can be wrong):

- 5 improbable: reports contradict each other on it, and no more bear it than the other side has;
- 1 confirmed: two independent origins or more, at least one with a source that is named, or its own account;
- 4 doubtful: all that bears it rests on sources that are not named;
- 2 probably true: one origin, and somebody who is named, an office or a document says it for itself;
- 3 possibly true: one origin's own account;
- 6 cannot be judged: nothing of this is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.brief.material import Material
from parley.brief.wording import count, day
from parley.nouns.brief import Line, Section
from parley.nouns.outlet import CREDIBILITY, GRADES, Weighed
from parley.nouns.span import Span

_UNNAMED = frozenset({"unnamed", "anonymous"})
_NAMED = frozenset({"person", "office", "document"})


def graded(one: Weighed) -> str:
    """An outlet's grade in words, who gave it, when and why; whether a state runs it."""
    state = f"; run by the state of {one.state}" if one.state and one.state != "yes" else ""
    state = "; state-run" if one.state == "yes" else state
    words = f"{one.grade}, {GRADES[one.grade]}"
    if one.rating is not None:
        words += f" (by {one.rating.who} on {day(one.rating.made[:10])}: {one.rating.reason})"
    else:
        words += " (nobody has graded it)"
    return words + state


def rests(one: Weighed) -> str:
    """What an outlet's documents add up to, without a full stop."""
    words = f"{count(one.documents, 'document')} of {count(one.origins, 'independent report')}"
    if one.copies:
        words += f", {count(one.copies, 'of them a copy', 'of them copies')}"
    if one.share is None:
        return f"{words}; nobody is its source"
    return f"{words}; {_percent(one.share)} of what others tell it rests on people who are not named"


def notes(material: Material) -> Iterator[str]:
    """What the section says: the share of the whole that rests on nobody named, then each outlet."""
    said = sum(one.said for one in material.outlets)
    if said:
        share = sum(one.unnamed for one in material.outlets) / said
        yield f"Of all that others tell these outlets, {_percent(share)} rests on people who are not named."
    for one in material.outlets:
        yield f"{one.name}: {graded(one)}. {rests(one)[:1].upper()}{rests(one)[1:]}."


def section(material: Material, lines: Sequence[Line]) -> Section:
    """The section "Sources" of a brief with these lines; its list of documents stands beside it."""
    return Section("sources", "Sources", notes=(*_grades(lines), *notes(material)))


def weighed(material: Material, line: Line) -> Line:
    """A line with its credibility, and with what share of its passages rests on nobody who is named."""
    return replace(line, credibility=credibility(material, line), unnamed=unnamed(material, line))


def _grades(lines: Sequence[Line]) -> Iterator[str]:
    """How many lines of the brief have which credibility."""
    counted = Counter(line.credibility for line in lines if line.credibility)
    if counted:
        told = [f"{CREDIBILITY[grade]} ({grade}): {number}" for grade, number in sorted(counted.items())]
        yield f"Credibility of the {count(sum(counted.values()), 'line')} of this brief: {', '.join(told)}."


def unnamed(material: Material, line: Line) -> float | None:
    """The share of a line's passages that rest on people who are not named alone; None without passages."""
    told = [_sourcings(material, Span(e.doc, e.start, e.end)) for e in line.evidence]
    if not told:
        return None
    return sum(bool(those) and those <= _UNNAMED for those in told) / len(told)


def credibility(material: Material, line: Line) -> int:
    """How credible what a line says is, 1 to 6, by the rules above."""
    if not line.evidence:
        return 6
    told: dict[int, list[frozenset[str]]] = {}
    for number, e in enumerate(line.evidence, 1):
        origin = material.origins.get(e.doc, -number)
        told.setdefault(origin, []).append(_sourcings(material, Span(e.doc, e.start, e.end)))
    if _contradicted(material, line):
        return 5
    resting = [those for those in told.values() if all(one and one <= _UNNAMED for one in those)]
    if len(told) > 1 and len(resting) < len(told):
        return 1
    if len(resting) == len(told):
        return 4
    return 2 if any(one & _NAMED for those in told.values() for one in those) else 3


def _contradicted(material: Material, line: Line) -> bool:
    """Whether another report gives the same fact otherwise, and no more origins bear this line than that."""
    own = len({material.origins.get(e.doc) for e in line.evidence})
    others: set[int | None] = set()
    for found in material.differences:
        for here, there in ((found.one, found.other), (found.other, found.one)):
            if any(e.doc == here.doc and e.start < here.end and here.start < e.end for e in line.evidence):
                others.add(material.origins.get(there.doc))
    return len(others) >= own if others else False


def _sourcings(material: Material, at: Span) -> frozenset[str]:
    """Whose words hold at least half of a passage, as kinds of sourcing; the outlet's own is none."""
    reading = material.readings[at.doc]
    return frozenset(
        said.sourcing
        for said in reading.attributions
        if said.sourcing != "author"
        and 2 * sum(max(0, min(at.end, c.end) - max(at.start, c.start)) for c in said.content)
        >= at.end - at.start
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"
