from __future__ import annotations

import pytest

from parley.stories.counts import counts


@pytest.mark.parametrize(
    ("text", "thing", "value", "fate"),
    [
        ("Police detained 23 crew members at the pier.", "people", 23, "capture"),
        ("Twenty-three fishermen are in custody.", "people", 23, "capture"),
        ("The storm killed two thousand people in the delta.", "people", 2000, "death"),
        ("Guards stopped three Brennik barges.", "vessels", 3, None),
    ],
)
def test_what_is_counted_and_what_became_of_it(text: str, thing: str, value: float, fate: str | None) -> None:
    (found,) = counts(text)
    assert (found.thing, found.value, found.fate) == (thing, value, fate)


@pytest.mark.parametrize(
    "text",
    [
        "The river stood at 341 cubic metres per second.",
        "Prices rose by 12 percent on Monday.",
        "The talks lasted three hours.",
        "Another 14 sailors arrived on Monday.",
    ],
)
def test_measures_shares_and_additions_are_no_counts(text: str) -> None:
    assert counts(text) == []
