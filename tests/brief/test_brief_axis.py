from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from sarn import gated

from parley.brief import html
from parley.brief.axis import WIDTH, axis, days
from parley.nouns.brief import Brief, Evidence, Line, Section

_DATES = st.one_of(
    st.dates().map(lambda at: at.isoformat()),
    st.dates().map(lambda at: at.isoformat()[:7]),
    st.dates().map(lambda at: at.isoformat()[:4]),
    st.sampled_from(["", "2031-W09", "2031-13", "tomorrow", "2031-01-01/2031-03", "9999-12-31"]),
)


def told(*dates: str, docs: tuple[str, ...] = ("post",)) -> Brief:
    """A brief whose course of events has entries of these dates."""
    evidence = tuple(Evidence(doc, 0, 5, "Talks") for doc in docs)
    lines = tuple(Line("Talks", evidence, True, date=date) for date in dates)
    section = Section("background", "How we got here", lines)
    return Brief("T", "C", False, "2031-01-01T00:00:00+00:00", "1", (section,), gated().grid, gated().sources)


def test_a_date_means_its_first_and_last_day():
    assert [str(at) for at in days("2031-02") or ()] == ["2031-02-01", "2031-02-28"]
    assert [str(at) for at in days("2031-01-05/2031-02") or ()] == ["2031-01-05", "2031-02-28"]
    assert [str(at) for at in days("2031-W09") or ()] == ["2031-02-24", "2031-03-02"]
    assert days("soon") is None
    assert days(None) is None


def test_one_date_is_no_timeline():
    assert axis(told("2031-01-05", "2031-01-05")) is None
    assert axis(told()) is None


def test_days_beside_decades_are_told_apart():
    drawn = axis(told("1987", "2031-01-05", "2031-01-06", "2031-01-07"))
    assert drawn is not None
    assert drawn.squeezed
    places = [dot.x for dot in drawn.dots]
    assert min(later - earlier for earlier, later in itertools.pairwise(places)) > 20
    assert next(words for _, words in drawn.dates) == "1987"


def test_entries_of_one_day_stand_above_each_other():
    drawn = axis(told("2031-01-05", "2031-01-05", "2031-01-09"))
    assert drawn is not None
    assert drawn.dots[0].x == drawn.dots[1].x
    assert drawn.dots[0].y != drawn.dots[1].y


@given(st.lists(_DATES, max_size=70))
def test_every_dated_entry_has_a_dot_on_the_picture_and_none_lies_on_another(dates: list[str]) -> None:
    drawn = axis(told(*sorted(dates)))
    if drawn is None:
        return
    assert len(drawn.dots) == sum(days(date) is not None for date in dates)
    assert all(0 <= dot.x <= WIDTH and 0 < dot.y < drawn.y for dot in drawn.dots)
    spots = [(dot.x, dot.y) for dot in drawn.dots]
    assert all(
        abs(one[0] - other[0]) > 15 or one[1] != other[1]
        for at, one in enumerate(spots)
        for other in spots[:at]
    )
    assert all(
        later[0] - earlier[0] >= 60 for earlier, later in zip(drawn.dates, drawn.dates[1:], strict=False)
    )


def test_the_page_draws_the_timeline_and_each_dot_leads_to_its_entry():
    from dataclasses import replace

    brief = gated()
    lines = tuple(
        replace(line, date=f"2031-0{n}-05") for n, line in enumerate(brief.sections[1].lines[:2], 1)
    )
    page = html(replace(brief, sections=(Section("background", "How we got here", lines),)))
    assert 'href="#t1"' in page
    assert 'id="t1"' in page
    assert 'href="#t2"' in page
    assert 'id="t2"' in page
