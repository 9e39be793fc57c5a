"""The section "Activity and convergence": how much goes on, and whether positions come closer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from parley.brief.material import Material
from parley.brief.wording import count, day, listed
from parley.nouns.activity import Activity
from parley.nouns.brief import Line, Section
from parley.nouns.convergence import Convergence, Gap
from parley.nouns.span import Span

_SAYS = {
    "closer": "their reported positions have come closer",
    "apart": "their reported positions have moved apart",
    "no closer": "their reported positions are no closer, as far as the reports can tell",
}
_NEAR = "their reported positions lie close together on what both speak of, and have not moved"
_CLOSE = 10.0  # on the scale of 0 to 100
_MONTH = timedelta(weeks=4)
_PAIRS, _ISSUES, _WORDS = 3, 2, 2


def activity(material: Material) -> Section:
    """For each pair of principals whether it is active and whether it is closer: never one number."""
    found = [one for one in material.convergence if one.verdict in _SAYS][:_PAIRS]
    lines = [line for one in found if (line := _line(material, one))]
    empty = (
        None
        if lines
        else "Too few dated positions of the principals are known to say whether they come closer."
    )
    return Section(
        "activity", "Activity and convergence", tuple(lines), empty, tuple(_notes(material, found))
    )


def _line(material: Material, one: Convergence) -> Line | None:
    names = [material.party(party) for party in one.parties]
    verdicts = dict(material.activity.between) if material.activity else {}
    going = f"{verdicts[one.parties]}, and " if one.parties in verdicts else ""
    drive = [issue for issue, change in one.moved if (change < 0) == (one.verdict != "apart")][:_ISSUES]
    on = ""
    if drive and one.verdict != "no closer":
        on = f", most on: {' '.join(_question(material, issue) for issue in drive)}"
    says = _NEAR if one.verdict == "no closer" and _near(one) else _SAYS[one.verdict]
    text = f"{listed(names)}: {going}{says}{on}"
    text += "" if text.endswith(("?", ".")) else "."
    spans = list(_spans(material, one.parties, drive or _issues(one)))
    return Line(text, material.evidence(*spans)) if spans else None


def _near(one: Convergence) -> bool:
    """Whether the two lie close from the first day to the last, so that there is little to come closer on."""
    overall = [gap.apart for gap in one.gaps if gap.issue is None]
    return max(overall) <= _CLOSE


def _spans(material: Material, parties: tuple[str, str], issues: list[str]) -> Iterator[Span]:
    """The latest words of both on the issues that a line rests on."""
    options = {option.id for issue, option in material.casebook.options() if issue.id in issues}
    for party in parties:
        said = [
            one
            for cell in material.matrix.positions
            if cell.party == party and cell.option in options
            for one in cell.statements
        ]
        said.sort(key=lambda one: one.date or "")
        yield from (one.evidence for one in said[-_WORDS:])


def _issues(one: Convergence) -> list[str]:
    return list(dict.fromkeys(gap.issue for gap in one.gaps if gap.issue))


def _notes(material: Material, found: list[Convergence]) -> Iterator[str]:
    """How much went on, the distance of each pair, and what these figures are."""
    if material.activity:
        yield _going(material.activity)
    for one in found:
        overall = [gap for gap in one.gaps if gap.issue is None]
        names = listed([material.party(party) for party in one.parties])
        yield f"Distance between {names}, 0 to 100: {_figure(overall[0])}, {_figure(overall[-1])}."
    if found:
        yield (
            "The distance is that between reported positions on the issues on which both are known; its ends "
            "hold nine of ten draws of the independent reports. A friendlier tone is not convergence."
        )


def _going(found: Activity) -> str:
    met = count(found.recent, "meeting")
    first, last = (date.fromisoformat(found.weeks[at].monday) for at in (0, -1))
    before = f"; four weeks of the time before had {found.usual:.0f} on average"
    return (
        f"{found.verdict.capitalize()}: in the last four weeks of the record {met} "
        f"{'was' if found.recent == 1 else 'were'} held, and {count(found.words, 'report')} spoke on the "
        f"terms{before if last - first >= _MONTH else ''}."
    )


def _figure(gap: Gap) -> str:
    issues = count(gap.issues, "issue")
    return f"{gap.apart:.0f} ({gap.low:.0f} to {gap.high:.0f}) by {day(gap.day)} on {issues}"


def _question(material: Material, issue: str) -> str:
    return next((one.question for one in material.casebook.issues if one.id == issue), issue)
