"""The picture of the conditions: nothing overlaps, nothing is lost but what is counted."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import sarn
from hypothesis import given
from hypothesis import strategies as st

from parley.brief import html, verify
from parley.brief.gate import gate
from parley.brief.layered import MOST, layered
from parley.nouns.brief import Line, Step


def step(first: str, then: str, whose: str = "Mera", circular: bool = False) -> Step:
    return Step(first, then, whose, circular, Line(f"{whose}: {first} before {then}.", sarn.POSTS))


NAMES = st.sampled_from(["Dues", "Posts", "“the lamps are lit”", "Patrols " * 20, "x" * 200])


@given(
    st.lists(
        st.builds(step, NAMES, NAMES, st.sampled_from(["Mera", "A very long name of a body"]), st.booleans())
    )
)
def test_boxes_stand_apart_and_inside_the_picture(steps):
    picture = layered([s for s in steps if s.first != s.then])
    if picture is None:
        return
    for box in picture.boxes:
        assert box.x >= 0
        assert box.x + box.width <= picture.width
        assert box.y + box.height <= picture.height
    for a, b in combinations(picture.boxes, 2):
        assert a.x != b.x or a.y + a.height <= b.y or b.y + b.height <= a.y


def test_no_orders_make_no_picture_and_too_many_are_counted():
    assert layered([]) is None
    picture = layered([step(f"Term {n}", "Posts") for n in range(MOST + 3)])
    assert picture is not None
    assert (len(picture.arrows), picture.more) == (MOST, 3)


def test_an_arrow_goes_through_the_gate_like_any_line():
    brief = sarn.draft()
    documents = sarn.documents()
    true = step("Joint customs posts", "Foreign observers")
    lying = replace(true, first="Something else")
    invented = step("Joint customs posts", "“words that nobody said”")
    found = gate(replace(brief, steps=(true, lying, invented)), documents)
    assert found.steps == (true,)
    assert verify(found) == []
    assert verify(replace(found, steps=(lying,)))


def test_a_source_s_words_never_become_markup_in_the_picture():
    nasty = step("<script>alert(1)</script>", "Posts", whose="<b>Mera</b>")
    page = html(replace(sarn.gated(), steps=(nasty,)))
    assert "<script>alert(1)" not in page
    assert "<b>Mera" not in page
