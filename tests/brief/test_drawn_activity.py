"""The picture of activity, convergence and tone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.brief.drawn_activity import WIDTH, curves
from parley.nouns.activity import Activity, Tone, Week
from parley.nouns.brief import Brief, Grid
from parley.nouns.convergence import Convergence, Gap

MONDAYS = ("2031-03-03", "2031-03-10", "2031-03-17")
PAIR = ("norvia", "tesk")


def brief(
    weeks: tuple[Week, ...], convergence: tuple[Convergence, ...] = (), tone: tuple[Tone, ...] = ()
) -> Brief:
    going = Activity(weeks, "active", 0, 1, 1.0, tone)
    grid = Grid(parties=(("norvia", "Norvia"), ("tesk", "Tesk")))
    return Brief("t", "c", False, "2031-06-01", "0", (), grid, (), activity=going, convergence=convergence)


def weeks(*words: int) -> tuple[Week, ...]:
    return tuple(Week(monday, 1, 0, said) for monday, said in zip(MONDAYS, words, strict=False))


def course(*at: tuple[float, float, float]) -> Convergence:
    gaps = tuple(Gap(MONDAYS[n], None, apart, low, high) for n, (low, apart, high) in enumerate(at))
    return Convergence(PAIR, gaps, (), "closer")


def test_one_week_is_no_course():
    assert curves(brief(weeks(1))) is None


def test_a_distance_told_before_the_first_week_of_reports_is_drawn_in_its_place():
    early = Convergence(
        PAIR, (Gap("2031-01-31", None, 50, 20, 80), Gap("2031-03-05", None, 10, 0, 40)), (), "closer"
    )
    found = curves(brief(weeks(1), (early,)))
    assert found is not None
    (one,) = found.courses
    assert one.days[0][0] < found.bars[0].x < one.days[1][0]


def test_more_reports_make_a_higher_bar_and_nearer_positions_a_lower_point():
    found = curves(brief(weeks(1, 4), (course((80, 90, 100), (10, 20, 60)),)))
    assert found is not None
    assert found.bars[0].height < found.bars[1].height
    (one,) = found.courses
    assert one.names == "Norvia and Tesk"
    assert one.days[0][1] < one.days[1][1]  # heights are counted from the top
    assert one.tone == ()


def test_tone_stands_beneath_its_own_pair_up_for_friendly_and_down_for_hostile():
    tone = Tone(PAIR, ((MONDAYS[0], 5.0, 2), (MONDAYS[1], -9.0, 1)))
    found = curves(brief(weeks(1, 4), (course((0, 90, 100), (0, 20, 60)),), (tone,)))
    assert found is not None
    (one,) = found.courses
    (_, up, high, told), (_, down, low, _) = one.tone
    assert up + high == one.zero == down
    assert low > high
    assert told == "week of 3 March 2031: tone +5.0 of 2 acts"


def test_a_pair_that_nothing_is_known_of_but_tone_is_not_drawn():
    found = curves(brief(weeks(1, 4), (), (Tone(PAIR, ((MONDAYS[0], 5.0, 2),)),)))
    assert found is not None
    assert found.courses == ()


@given(
    st.lists(st.integers(0, 30), min_size=2, max_size=3),
    st.lists(st.tuples(*[st.floats(0, 100)] * 3).map(sorted).map(tuple), min_size=2, max_size=3),
    st.lists(st.floats(-10, 10), max_size=3),
)
def test_nothing_is_drawn_outside_the_picture(words, at, tones):
    tone = Tone(PAIR, tuple((MONDAYS[n], mean, 1) for n, mean in enumerate(tones)))
    found = curves(brief(weeks(*words), (course(*at),), (tone,) if tones else ()))
    assert found is not None
    for bar in found.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
    for one in found.courses:
        assert all(0 <= x <= WIDTH and 0 <= y <= found.height for x, y, _ in one.days)
        assert all(0 <= y <= y + high <= found.height for _, y, high, _ in one.tone)
