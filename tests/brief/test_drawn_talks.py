from __future__ import annotations

from parley.brief.drawn_talks import sittings
from parley.nouns.brief import Brief, Grid, Line, Seat, Section


def brief(*seats: Seat, lines: tuple[Line, ...] = ()) -> Brief:
    section = Section("talks", "Talks", lines)
    return Brief("t", "c", False, "2031-06-01", "0", (section,), Grid(), (), seats=seats)


MET = Seat(("Norvia", "Tesk"), "held", "direct", "2031-05-01")
THROUGH = Seat(("Norvia", "Tesk"), "held", "mediated", "2031-05-20", "Harn", "Osk talks")


def test_one_round_is_no_picture() -> None:
    assert sittings(brief(MET)) is None


def test_a_round_joins_the_rows_of_its_parties_and_a_ring_marks_who_goes_between() -> None:
    found = sittings(brief(MET, THROUGH))
    assert found is not None
    rows = {name: y for y, name in found.rows}
    one, other = found.sittings
    assert one.seats == (rows["Norvia"], rows["Tesk"])
    assert (one.through, one.between) == (False, None)
    assert (other.through, other.between) == (True, rows["Harn"])
    assert other.foot == rows["Harn"]
    assert one.x < other.x


def test_rounds_of_one_day_stand_beside_each_other() -> None:
    found = sittings(brief(MET, MET, THROUGH))
    assert found is not None
    assert len({one.x for one in found.sittings}) == 3


def test_meetings_without_a_day_are_counted_not_drawn() -> None:
    untold = Line("Norvia and Tesk met.", (), group="Held")
    found = sittings(brief(MET, THROUGH, lines=(untold,)))
    assert found is not None
    assert found.more == 1


def test_a_date_that_is_none_is_left_out() -> None:
    odd = [
        Seat(("Norvia", "Tesk"), "held", "direct", date)
        for date in ("2031", "PAST_REF", "2031-13", "2031-W99")
    ]
    assert sittings(brief(MET, *odd)) is None
