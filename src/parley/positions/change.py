"""Change: who moved on what, when, and which words show it, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parley.nouns.position import Change, Matrix, Position, Stretch
from parley.nouns.statement import Statement
from parley.positions.rule import told
from parley.positions.runs import STRENGTH


def changes(found: Matrix, since: str | None = None, until: str | None = None) -> tuple[Change, ...]:
    """Who moved, the latest first; with dates (ISO 8601), those whose first word falls between the two.

    Each side of a move has to stand on words with a known date, and on more than one author's reading of the
    party (`parley.positions.rule`, 3). A move is from one stance to another, or of firmness where the stance
    stays: `hardened` when a red line is drawn, `softened` when one is given up. That a party is firm here and
    open there tells little by itself, so it counts only if two independent reports have it on either side.
    """
    rows = [change for p in found.positions for change in _of(p)]
    if since:
        rows = [c for c in rows if (c.since or "") >= since]
    if until:
        rows = [c for c in rows if (c.since or "")[: len(until)] <= until]
    return tuple(sorted(rows, key=lambda c: (c.since or "", c.party, c.option), reverse=True))


def _of(cell: Position) -> Iterator[Change]:
    if cell.stance == "unclear":
        return
    for before, now in pairwise(cell.stretches):
        kind = _kind(before, now)
        if kind and told(before, now) and now.since and now.since > (before.until or ""):
            earlier, later = _telling(before, last=True), _telling(now, last=False)
            yield Change(
                cell.party, cell.option, before.stance, now.stance, now.since,
                later, earlier, before.firmness, now.firmness, kind,
            )  # fmt: skip


def _kind(before: Stretch, now: Stretch) -> str | None:
    red = "red-line"
    if before.stance == now.stance:
        step = STRENGTH.get(now.firmness, 0) - STRENGTH.get(before.firmness, 0)
        if red not in (before.firmness, now.firmness) and min(before.origins, now.origins) < 2:
            return None
        return "hardened" if step > 0 else "softened"
    if before.stance == "against" and before.firmness == red:
        return "softened" if now.stance in ("for", "conditional") else "moved"
    if now.stance == "against" and now.firmness == red:
        return "hardened"
    return "moved"


def _telling(side: Stretch, last: bool) -> Statement:
    """The statement that shows a stance and its firmness best: next to the move, in more than an author's
    voice where there is one. Of a division, the words that were new in it."""
    said: Sequence[Statement] = [s for s in side.statements if s.stance == side.stance] or side.statements
    said = [s for s in said if s.firmness == side.firmness] or said
    said = [s for s in said if s.voice != "author"] or said
    return max(said, key=_when) if last else min(said, key=_when)


def _when(s: Statement) -> tuple[str, object]:
    return s.date or "", s.evidence
