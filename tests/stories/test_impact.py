from __future__ import annotations

import pytest
from read_stories import read, shown

from parley.stories import effects

TITLE = "Explosion wrecks Hornvik cannery"
LEAD = "An explosion wrecked a cannery in Hornvik on Tuesday, killing at least four workers."


def test_the_dead_and_the_prices_are_effects_of_their_kinds() -> None:
    story = [
        read(
            f"{LEAD} Twelve people were injured in the explosion in Hornvik. "
            "The price of tinned herring from the Hornvik cannery rose by 8 percent.",
            TITLE,
        )
    ]
    assert [(one.kind, one.fate) for one in effects(story)] == [
        ("humanitarian", "killed"),
        ("humanitarian", "wounded"),
        ("economic", ""),
    ]


def test_the_newest_toll_comes_first_and_the_older_stays_beside_it() -> None:
    first = read(LEAD, TITLE)
    later = read("Nine workers died in the explosion at the cannery in Hornvik.", TITLE, "2030-05-04")
    assert [one.date for one in effects([first, later])] == ["2030-05-04", "2030-05-02"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The explosion could have killed forty workers of the cannery.",
        "In 1987 a fire in Hornvik killed thirty people at the cannery.",
        "If the cannery in Hornvik closes, 200 workers lose their jobs.",
    ],
)
def test_what_did_not_happen_or_long_ago_is_no_effect(sentence: str) -> None:
    story = [read(f"{LEAD} {sentence}", TITLE)]
    assert all(shown(story, one.span) == LEAD for one in effects(story))
