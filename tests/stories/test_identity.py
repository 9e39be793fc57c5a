from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.stories.identity import alike, generation, keys, one_person, parts, shortened

_WORDS = st.lists(st.text("abcdeéñ", min_size=2, max_size=8), min_size=2, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Reyl", "Ana Luz Reyl"),
        ("Ana Reyl", "Ana Reyl Morand"),
        ("A. Reyl", "Ana Reyl"),
        ("Qadir Solemani", "Qadir Soleymani"),
        ("Ana Reyl", "ANA RÉYL"),
        ("General Ana Reyl", "Ana Reyl"),
        ("Colm Ister Jr.", "Colm Ister"),
    ],
)
def test_two_ways_of_writing_one_full_name_may_be_one_person(one: str, other: str) -> None:
    assert one_person(one, other)
    assert one_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Reyl", "Ina Reyl"),
        ("Ana Reyl", "Ana Dast"),
        ("Daniel Orme", "Daniela Orme"),
        ("Colm W. Ister", "Colm H. W. Ister"),
        ("Colm Ister Jr.", "Colm Ister Sr."),
        ("Reyl", "Ana Reyl"),
        ("Marrow", "Tilda Merrow"),
    ],
)
def test_two_people_are_not_joined_by_likeness(one: str, other: str) -> None:
    assert not one_person(one, other)


def test_a_surname_stands_for_the_full_name_that_ends_in_it() -> None:
    assert shortened("Reyl", "Ana Reyl")
    assert shortened("Luz Reyl", "Ana Luz Reyl")
    assert not shortened("Ana", "Ana Reyl")
    assert not shortened("Merrow", "Tilda Marrow")


def test_titles_and_accents_are_no_part_of_a_name() -> None:
    assert parts("Prime Minister Ana Réyl") == ("ana", "reyl")
    assert generation("Colm Ister Jr.") == "jr"
    assert generation("Ana Reyl") is None


@given(_WORDS, _WORDS)
def test_whether_two_names_are_one_does_not_depend_on_their_order(one: str, other: str) -> None:
    assert one_person(one, other) == one_person(other, one)


@given(_WORDS, _WORDS)
def test_names_that_may_be_one_persons_are_found_by_their_keys(one: str, other: str) -> None:
    assert not one_person(one, other) or keys(one) & keys(other)
    assert not shortened(one, other) or keys("x " + parts(one)[0]) & keys(other)


@given(st.text("abcdefghi", min_size=8, max_size=11), st.integers(0, 10), st.sampled_from("xyz"))
def test_a_surname_with_one_slip_is_found_by_its_keys(word: str, at: int, letter: str) -> None:
    for slip in (
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
    ):
        one, other = f"Ana {word}", f"Ana {slip}"
        assert not one_person(one, other) or keys(one) & keys(other)


@given(_WORDS)
def test_a_full_name_is_its_own(name: str) -> None:
    assert one_person(name, name) or len(parts(name)) < 2


@given(st.text("abcdefgh", min_size=1, max_size=10), st.text("abcdefgh", min_size=1, max_size=10))
def test_likeness_of_words_goes_both_ways(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
