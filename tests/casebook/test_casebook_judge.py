"""The small trees that judge candidates."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.casebook import judge
from parley.casebook.coder import Coder
from parley.nouns.casebook import Casebook, Issue, Option, Party

# One tree of depth two: "near" asks first, then "cued" on both sides.
STORED = {
    "names": ["near", "cued"],
    "base": 0.5,
    "feature": [[0, 1, 1]],
    "threshold": [[0.5, 0.5, 0.5]],
    "value": [[-2.0, -1.0, 1.0, 2.0]],
}


@pytest.mark.parametrize(
    ("row", "leaf"),
    [({}, -2.0), ({"cued": 1.0}, -1.0), ({"near": 1.0}, 1.0), ({"near": 1.0, "cued": 1.0, "new": 9.0}, 2.0)],
)
def test_a_row_falls_to_its_leaf_and_what_it_lacks_is_nought(row: dict[str, float], leaf: float) -> None:
    (chance,) = judge.made(STORED).chances([row])
    assert chance == pytest.approx(1 / (1 + math.exp(-(0.5 + leaf))))


@given(st.lists(st.dictionaries(st.text(max_size=4), st.floats(-9, 9)), max_size=4))
def test_a_chance_lies_between_none_and_certainty(rows: list[dict[str, float]]) -> None:
    chances = judge.trees("held").chances(rows)
    assert len(chances) == len(rows)
    assert all(0 <= chance <= 1 for chance in chances)


def test_what_the_rules_reader_read_is_judged_by_trees_that_learnt_from_free_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from parley.casebook import coder
    from parley.casebook.coding import compiled
    from parley.nouns.document import Document
    from parley.reading import reader

    asked: list[tuple[str, str]] = []

    def noted(which: str, by: str = "") -> judge.Trees:
        asked.append((which, by))
        return judge.trees(which, by)

    monkeypatch.setattr(coder, "trees", noted)
    document = Document("d", "Norvia rejects the night ferry.", lang="en")
    (reading,) = reader("rules").read([document])
    options = (Option("ferry", "The night ferry", None, ("night ferry",)),)
    book = Casebook("b", "B", {"norvia": Party("norvia", "Norvia")}, (Issue("i", "?", options),))
    (said,) = Coder(document, reading, *compiled(book)).run(("trees", "x"))
    assert (said.party, said.stance) == ("norvia", "against")
    assert {by for _, by in asked} == {"rules"}
    assert judge.trees("held", "rules") is not judge.trees("held")
