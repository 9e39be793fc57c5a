from __future__ import annotations

from read_stories import read, shown

from parley.stories import disagreements

LEAD = "Iceland and Norway signed a deal on a power cable across the sea on Tuesday."
TITLE = "Iceland and Norway sign deal on power cable"
FOR = (
    "Ilva Torne, a professor at the University of Bergen, said the cable would make a significant change "
    "to winter supply."
)
AGAINST = (
    "Osk Marrel, an analyst in Oslo, said the cable would not make a significant change to winter supply."
)


def test_two_who_judge_one_subject_in_opposite_directions_stand_side_by_side() -> None:
    story = [read(f"{LEAD} {FOR} {AGAINST}", TITLE)]
    (pair,) = disagreements(story)
    assert {shown(story, pair.one.span), shown(story, pair.other.span)} == {FOR, AGAINST}
    assert {pair.one.holder, pair.other.holder} == {"Ilva Torne", "Osk Marrel"}


def test_two_who_agree_do_not() -> None:
    agrees = FOR.replace(
        "Ilva Torne, a professor at the University of Bergen", "Osk Marrel, an analyst in Oslo"
    )
    assert not disagreements([read(f"{LEAD} {FOR} {agrees}", TITLE)])
