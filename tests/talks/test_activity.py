"""Activity: what goes on by week, and when that is called active."""

from __future__ import annotations

from dataclasses import replace

from parley.nouns.casebook import Casebook, Party
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.nouns.talks import Round
from parley.talks import activity


def said(*days: str) -> list[Statement]:
    return [
        Statement("oster", "toll", "for", Span(f"d{at}", 0, 5), voice="party", date=day)
        for at, day in enumerate(days)
    ]


def met(day: str, **more: object) -> Round:
    return Round(("oster", "vell"), (), date=day, **more)  # type: ignore[arg-type]


def test_every_week_from_the_first_to_the_last_is_there_also_the_silent_ones():
    found = activity([met("2031-03-05")], said("2031-03-04", "2031-03-26"), {})
    assert found is not None
    assert [(week.monday, week.rounds, week.words) for week in found.weeks] == [
        ("2031-03-03", 1, 1),
        ("2031-03-10", 0, 0),
        ("2031-03-17", 0, 0),
        ("2031-03-24", 0, 1),
    ]


def test_copies_of_one_report_are_one_voice():
    found = activity([], said("2031-03-04", "2031-03-05"), {"d0": 7, "d1": 7})
    assert found is not None
    assert found.weeks[0].words == 1


def test_a_meeting_in_the_last_four_weeks_makes_it_active_and_silence_makes_it_quiet():
    early = [f"2031-03-{day:02}" for day in range(3, 22)]
    busy = activity([met("2031-05-14")], said(*early, "2031-05-14"), {})
    quiet = activity([met("2031-03-04")], said(*early, "2031-05-14"), {})
    assert busy is not None
    assert quiet is not None
    assert (busy.verdict, quiet.verdict) == ("active", "quiet")


def test_planned_meetings_are_no_activity_and_discreet_ones_are_contacts():
    found = activity([met("2031-03-05", status="planned"), met("2031-03-06", discreet=True)], [], {})
    assert found is not None
    assert (found.weeks[0].rounds, found.weeks[0].contacts) == (1, 1)


def test_a_meeting_of_a_week_counts_in_that_week():
    found = activity([met("2031-W10")], [], {})
    assert found is not None
    assert (found.weeks[0].monday, found.weeks[0].rounds) == ("2031-03-03", 1)


def test_of_a_course_of_years_only_the_weeks_in_which_anything_was_are_listed():
    found = activity([met("1955-08-01")], said("1955-08-03", "1982-08-17"), {})
    assert found is not None
    assert [week.monday for week in found.weeks] == ["1955-08-01", "1982-08-16"]
    assert found.usual < 0.01


def test_two_principals_are_active_if_they_met_lately_or_both_spoke():
    parties = {who: Party(who, who.title()) for who in ("oster", "vell", "ardal")}
    book = Casebook("strait", "The strait", parties, principals=("oster", "vell", "ardal"))
    lately = [met("2031-05-14"), Round(("Oster", "Ardal"), (), date="2031-03-04")]
    found = activity(lately, said("2031-05-14"), {}, casebook=book)
    assert found is not None
    assert dict(found.between) == {
        ("oster", "vell"): "active",
        ("oster", "ardal"): "quiet",
        ("vell", "ardal"): "quiet",
    }
    spoken = replace(said("2031-05-14")[0], party="ardal")
    both = activity([], [*said("2031-05-14"), spoken], {}, casebook=book)
    assert both is not None
    assert dict(both.between)["oster", "ardal"] == "active"


def test_what_has_no_day_shows_no_course():
    assert activity([met("2031-03")], [], {}) is None
