from __future__ import annotations

import pytest

from parley import flow
from parley.nouns.document import Document
from parley.stories.tolls import changed_figures

FIRST = (
    "Two ferries collided at the northern quay of Port Sarn on Monday and 14 people died. "
    "The quay was closed."
)


@pytest.mark.parametrize(
    ("later", "figures"),
    [
        (
            "The death toll of the collision of two ferries at the northern quay rose to 17 on Friday.",
            [("17", "14")],
        ),
        (
            "The number of dead in the collision of the ferries at the quay of Port Sarn is now 15.",
            [("15", "14")],
        ),
        ("The death toll of the collision of two ferries at the northern quay stood at 14 on Friday.", []),
        ("The toll of the earthquake in Norn rose to 300 on Friday.", []),
        ("The ferries sail again.", []),
    ],
)
def test_a_figure_changed_where_a_new_report_has_another_for_the_same(
    later: str, figures: list[tuple[str, str]]
) -> None:
    documents = [
        Document("one", FIRST, published="2031-03-04", lang="en"),
        Document("two", later, published="2031-03-08", lang="en"),
    ]
    pairs = flow.read(documents, reader="fast")
    found = changed_figures(pairs, {"one": 1, "two": 2}, {"two"})
    assert [((new.figure or "").split()[0], (old.figure or "").split()[0]) for new, old in found] == figures
