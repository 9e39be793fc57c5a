"""From statements to a position: the rule is short, so that anyone can repeat it by hand.

1. **Order.** The statements of one party on one option are laid out by date. What nothing dates comes first,
   as does what only a year dates among others of that year. Copies of one report count as one report.
2. **Time.** Statements within `WINDOW` days of the first of them are of one time, unless the party says
   one thing up to a day and another from that day on: then that day parts two times (a yes that gets its
   condition within these days is one yes, but).
3. **Bearing.** The party's own words, an outlet's or officials' report, or two authors, bear a stance. What
   only one author reads into a party counts where nothing else is known; it does not overturn what is borne,
   but stands beside it, as what was said otherwise. So does what the coder itself doubts (`FAINT`), and what
   one report alone has between two times that agree.
4. **Stance of a time.** If all agree, that is it. A stance with less than a quarter of the statements does
   not count. `for` beside `against` is `divided`, and both sides are shown; `conditional` beside one of them
   is `conditional`: yes, but. A passage that has the party on both sides ("some support it, others are
   opposed") says that it is divided, whatever else is said at that time and whoever says it.
5. **The latest word decides.** The stance of the last time is the position. `since` is when it began without
   a break, `moved` the stance borne before it (none where no date orders them, or that was a division).
6. **Firmness** is the strongest word of the last time, but a red line stands until the party speaks of the
   option as open or takes another stance: to reject once more is not to soften.
7. **Too little.** If the coder doubts every statement, the position is `unclear`.

Silence is an absent cell, never a rejection. A group's cell holds what is said of the group itself, a
member's what is said of the member: neither is made from the other (`parley.positions.matrix.members`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parley.nouns.position import Position, Stretch
from parley.nouns.statement import Statement
from parley.positions.runs import FAINT, Report, in_order, known, reporting, stretches


def position(statements: Iterable[Statement], origins: Mapping[str, int] | None = None) -> Position:
    """One cell: what the statements (at least one, of one party on one option) add up to."""
    report = reporting(origins)
    ordered = in_order(statements)
    course = stretches(ordered, report)
    now = course[-1]
    begin = next(i for i in range(len(course)) if all(s.stance == now.stance for s in course[i:]))
    before = course[begin - 1] if begin else None
    return Position(
        ordered[0].party,
        ordered[0].option,
        "unclear" if all(s.score < FAINT for s in ordered) else now.stance,
        now.firmness,
        course[begin].since,
        before.stance if before and told(before, course[begin]) else None,
        len({report(s) for s in ordered}),
        tuple(ordered),
        max((s.date for s in ordered if s.date), default=None),
        _reports(now, report),
        course,
    )


def told(before: Stretch, now: Stretch) -> bool:
    """Whether the step from one stretch to the next is a move that can be told.

    Both sides are borne, and a date orders them. What is `for` and `conditional` on one day has not moved.
    """
    if (before.stance, now.stance) == ("for", "conditional") and any(
        s.stance == "for" and s.date == now.since for s in now.statements
    ):
        return False
    return before.borne and now.borne and before.stance != "divided" and known(before.until) is not None


def _reports(now: Stretch, report: Report) -> tuple[tuple[str, int], ...]:
    said = (*now.statements, *now.otherwise)
    counts = ((k, len({report(s) for s in said if s.stance == k})) for k in ("for", "against", "conditional"))
    return tuple((stance, count) for stance, count in counts if count)
