"""Activity, convergence and tone drawn beneath each other on one axis of time. The template draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from parley.brief.wording import count, day
from parley.nouns.activity import Tone
from parley.nouns.brief import Brief
from parley.nouns.convergence import Convergence

WIDTH, _LEFT, _RIGHT = 820, 60, 26
_BARS, _TOP, _CURVE, _GAP = 70, 18, 130, 40  # heights of the two parts, and what lies between
_PAIRS, _TICKS = 3, 7
_TONE, _SMALL = 26, 16  # height of the strip of tone to either side of its zero, and what lies above it


@dataclass(frozen=True)
class Bar:
    """A week: reports on terms as a bar of a height, meetings held as so many dots."""

    x: float
    width: float
    y: float
    height: float
    rounds: int
    title: str


@dataclass(frozen=True)
class Course:
    """A pair's distance: the band of its spread and its middle as paths, its days as (x, y, words).

    `tone` are the weeks of its acts as (x, y, height, words), from the line at `zero` up or down.
    """

    names: str
    verdict: str
    band: str
    middle: str
    days: tuple[tuple[float, float, str], ...]
    top: float
    zero: float = 0.0
    tone: tuple[tuple[float, float, float, str], ...] = ()


@dataclass(frozen=True)
class Curves:
    """Both parts, the dates beneath as (x, words), and the whole picture's height."""

    width: int
    height: float
    left: int
    base: float
    bars: tuple[Bar, ...]
    courses: tuple[Course, ...]
    ticks: tuple[tuple[float, str], ...]
    curve: int


def curves(brief: Brief) -> Curves | None:
    """The picture, None where all lies within one week."""
    found = brief.activity
    drawn = [one for one in brief.convergence if _is_course(one)][:_PAIRS]
    weeks = [week.monday for week in found.weeks] if found else []
    told = sorted(
        date.fromisoformat(one) for one in (*weeks, *(gap.day for one in drawn for gap in one.gaps))
    )
    if found is None or not told or (told[-1] - told[0]).days < 7:
        return None
    first, last = told[0], told[-1]
    names = dict(brief.grid.parties)
    span = (last - first).days + 7

    def x(when: str) -> float:
        share = min(max((date.fromisoformat(when) - first).days / span, 0.0), 1.0)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    most = max(max(week.words for week in found.weeks), 1)
    width = max((WIDTH - _LEFT - _RIGHT) * 7 / span - 2, 1.0)
    base = float(_TOP + _BARS)
    bars = tuple(
        Bar(
            x(week.monday),
            round(width, 1),
            round(base - _BARS * week.words / most, 1),
            round(_BARS * week.words / most, 1),
            week.rounds,
            f"week of {day(week.monday)}: {week.words} on terms, {week.rounds} held",
        )
        for week in found.weeks
    )
    courses: list[Course] = []
    tones = {tone.parties: tone for tone in found.tone}
    top = base + _GAP
    for one in drawn:
        tone = tones.get(one.parties)
        courses.append(_course(one, names, x, top, tone))
        top += _CURVE + _GAP + (_SMALL + 2 * _TONE if tone else 0)
    step = max(-(-span // (7 * _TICKS)), 1)  # whole weeks
    marks = [(first + timedelta(weeks=step * at)).isoformat() for at in range(_TICKS)]
    ticks = tuple((x(one), day(one)) for one in marks if one <= last.isoformat())
    return Curves(WIDTH, top, _LEFT, base, bars, tuple(courses), ticks, _CURVE)


def _is_course(one: Convergence) -> bool:
    return len({gap.day for gap in one.gaps}) > 1 and one.verdict != "unknown"


def _course(
    one: Convergence, names: dict[str, str], x: Callable[[str], float], top: float, tone: Tone | None
) -> Course:
    overall = [gap for gap in one.gaps if gap.issue is None]

    def y(value: float) -> float:
        return round(top + _CURVE * (1 - value / 100), 1)

    upper = [f"{x(gap.day)},{y(gap.high)}" for gap in overall]
    lower = [f"{x(gap.day)},{y(gap.low)}" for gap in reversed(overall)]
    middle = [f"{x(gap.day)},{y(gap.apart)}" for gap in overall]
    return Course(
        " and ".join(names.get(party, party) for party in one.parties),
        one.verdict,
        "M" + " L".join((*upper, *lower)) + " Z",
        "M" + " L".join(middle),
        tuple(
            (
                x(gap.day),
                y(gap.apart),
                f"{day(gap.day)}: {gap.apart:.0f} ({gap.low:.0f} to {gap.high:.0f}), {gap.issues} issues",
            )
            for gap in overall
        ),
        top,
        zero := round(top + _CURVE + _SMALL + _TONE, 1),
        tuple(_swing(x, zero, *week) for week in tone.weeks) if tone else (),
    )


def _swing(
    x: Callable[[str], float], zero: float, monday: str, mean: float, acts: int
) -> tuple[float, float, float, str]:
    """A week's tone as a bar from the line up or down: its edge, top, height and words."""
    high = round(abs(mean) / 10 * _TONE, 1)
    words = f"week of {day(monday)}: tone {mean:+.1f} of {count(acts, 'act')}"
    return x(monday), round(zero - high if mean > 0 else zero, 1), max(high, 1.0), words
