"""What is promised, given and asked for, whose word it is, and what is still open."""

from __future__ import annotations

from parley.brief.material import Material
from parley.brief.wording import day
from parley.nouns.brief import Line, Section
from parley.nouns.commitment import Commitment

_GROUPS = {
    ("promised", True): "Promised and open",
    ("given", True): "Guarantees and assurances given",
    ("asked", True): "Asked for",
    ("promised", False): "Kept or withdrawn",
    ("given", False): "Kept or withdrawn",
}
_CLOSED = {"fulfilled": "reported as kept", "withdrawn": "reported as taken back"}


def commitments(material: Material) -> Section:
    """One line for each in the source's words, open ones first; what became of it stands under it."""
    lines: list[Line] = []
    seen: set[str] = set()
    for one in material.commitments:
        is_open = one.status == "open"
        group = _GROUPS.get((one.kind, is_open), "Asked for")
        label = one.status
        if is_open and one.since:
            label = f"{'asked for' if one.kind == 'asked' else 'open'} since {day(one.since)}"
        if is_open and one.due:
            label += f", due {day(one.due)}"
            label += ": nothing in the record tells that it was done" if one.late else ""
        line = material.verbatim(
            one.pledges[0].evidence, holder=_between(one), group=group, date=one.since, label=label
        )
        if line.text in seen:
            continue
        seen.add(line.text)
        lines.append(line)
        for spans, word in ((one.closed, _CLOSED.get(one.status)), (one.undone, "reported as not done")):
            lines += [
                material.verbatim(span, group=group, label=word, date=material.documents[span.doc].published)
                for span in spans[-1:]
            ]
    lines.sort(key=lambda line: list(_ORDER).index(line.group or ""))
    empty = None if lines else "No source tells of a promise, a guarantee or a demand for one."
    return Section("commitments", "Commitments and guarantees", tuple(lines), empty)


_ORDER = dict.fromkeys(_GROUPS.values())


def _between(one: Commitment) -> str:
    return f"{one.by} → {one.to}" if one.to else one.by
