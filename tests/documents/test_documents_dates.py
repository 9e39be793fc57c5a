"""Days of publication as metadata gives them."""

from __future__ import annotations

import pytest

from parley.documents import dates


@pytest.mark.parametrize(
    ("given", "day"),
    [("2025", "2025"), ("2025-03", "2025-03"), ("3 March 2025", "2025-03-03"), ("about 2025", None)],
)
def test_metadata_gives_a_day_at_its_own_precision(given: str, day: str | None):
    assert dates.iso(given) == day
