"""From the record to the models: what a position, a red line and a silence become."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from parley import bargaining
from parley.bargaining.from_record import Inputs, drawn
from parley.bargaining.packages import LEFT_OUT, Rule, zone
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import matrix

BOOK = Casebook(
    "strait",
    "The strait",
    {
        "oster": Party("oster", "Oster", capability=3.0),
        "vell": Party("vell", "Vell"),
        "ardal": Party("ardal", "Ardal"),
    },
    (
        Issue("passage", "Who pays?", (Option("toll", "A toll", 100.0), Option("free", "Free passage", 0.0))),
        Issue("watch", "Who watches?", (Option("patrols", "Joint patrols", 100.0),)),
    ),
    principals=("oster", "vell", "ardal"),
)
SAID = [
    ("oster", "toll", "against", "red-line"),
    ("oster", "patrols", "for", "open"),
    ("vell", "toll", "for", "firm"),
    ("vell", "toll", "for", "firm"),
    ("ardal", "patrols", "for", "firm"),
]


def statements(said: list[tuple[str, str, str, str]] = SAID) -> list[Statement]:
    return [
        Statement(
            party, option, stance, Span(f"d{at}", 0, 9), firmness=firmness, voice="party", date="2031-03-05"
        )
        for at, (party, option, stance, firmness) in enumerate(said)
    ]


def given(said: list[tuple[str, str, str, str]] = SAID, book: Casebook = BOOK) -> Inputs:
    told = statements(said)
    found = bargaining.inputs(book, matrix(told, book), told)
    assert found is not None
    return found


def test_who_is_for_an_option_stands_where_it_lies_and_who_is_against_it_at_the_far_end():
    found = given()
    assert found.parties == ("oster", "vell", "ardal")
    assert found.setting.position[:2, 0].tolist() == [0.0, 100.0]
    assert found.setting.position[0, 1] == 100.0


def test_a_red_line_is_exact_a_firm_word_nearly_and_an_open_one_hardly():
    spread = given().setting.spread
    assert (spread[0, 0], spread[1, 0], spread[0, 1]) == (0.0, 10.0, 25.0)


def test_silence_is_open_and_weighs_less_than_speech():
    found = given()
    assert np.isnan(found.setting.position[2, 0])
    assert 0 < found.setting.salience[2, 0] < found.setting.salience[0, 0]
    assert "Who pays? Taken as open: nothing is known of Ardal." in found.notes


def test_salience_is_the_share_of_what_a_party_says():
    assert given().setting.salience[0].tolist() == [0.5, 0.5]
    assert given().setting.salience[1, 0] == 1.0


def test_power_is_the_casebooks_and_otherwise_one_and_that_is_said():
    found = given()
    assert found.setting.power[:, 0].tolist() == [3.0, 1.0, 1.0]
    assert found.setting.given == {"Oster.power": "the casebook"}
    assert "The casebook gives no capability for Vell, Ardal: counted as 1." in found.notes


def test_a_red_line_against_an_option_closes_it_and_one_for_it_closes_all_else():
    against = given().domain.red[0][0].tolist()
    assert against == [True, False, False]
    insists = given([("oster", "toll", "for", "red-line"), *SAID[2:]]).domain.red[0][0].tolist()
    assert insists == [False, True, True]
    assert given().domain.options[0] == ("A toll", "Free passage", LEFT_OUT)


def test_what_is_not_known_is_drawn_anew_and_what_is_known_is_not():
    first, second = (list(drawn(given(), seed, draws=3)) for seed in (1, 1))
    for one, other in zip(first, second, strict=True):
        assert all(np.array_equal(a, b) for a, b in zip(one.worth, other.worth, strict=True))
    assert first[0].worth[0][0, 0] == first[1].worth[0][0, 0] == 0.0
    assert first[0].worth[0][2, 0] != first[1].worth[0][2, 0]


def test_every_position_names_the_statements_it_rests_on():
    found = given()
    assert [one.evidence.doc for one in found.basis[1, 0]] == ["d2", "d3"]
    assert (2, 0) not in found.basis


def test_without_two_parties_that_hold_anything_there_are_no_terms():
    told = statements(SAID[:2])
    assert bargaining.inputs(BOOK, matrix(told, BOOK), told) is None
    assert bargaining.terms(BOOK, matrix(told, BOOK), told) is None


def test_the_terms_nearest_to_agreement_cross_no_red_line_and_say_who_holds_what():
    told = statements()
    found = bargaining.terms(BOOK, matrix(told, BOOK), told)
    assert found is not None
    by_issue = {one.issue: one for one in found.provisions}
    assert by_issue["passage"].option != "toll"
    watch = by_issue["watch"]
    assert (watch.option, watch.liked, watch.silent) == ("patrols", ("oster", "ardal"), ("vell",))
    (line,) = found.obstacles
    assert (line.party, line.option, line.stance, line.others) == ("oster", "toll", "against", ("vell",))
    assert found.zone == 1.0
    assert {one.model for one in found.expected} == set(bargaining.FORECASTS)
    assert bargaining.terms(BOOK, matrix(told, BOOK), told) == found


def test_the_red_line_without_which_all_could_agree_is_marked():
    said = [("oster", "toll", "for", "red-line"), ("vell", "toll", "against", "red-line"), SAID[4]]
    told = statements(said)
    found = bargaining.terms(BOOK, matrix(told, BOOK), told)
    assert found is not None
    assert found.zone == 0.0
    assert {(one.party, one.opens) for one in found.obstacles} == {("oster", True), ("vell", True)}


@pytest.mark.parametrize("seed", range(5))
def test_any_record_gives_terms_without_an_error(seed: int):
    random = np.random.default_rng(seed)
    pick = lambda values: str(random.choice(values))  # noqa: E731
    said = [
        (
            pick(["oster", "vell", "ardal"]),
            pick(["toll", "free", "patrols"]),
            pick(["for", "against", "conditional"]),
            pick(["red-line", "firm", "open"]),
        )
        for _ in range(12)
    ]
    told = statements(said)
    found = bargaining.terms(BOOK, matrix(told, BOOK), told)
    assert found is not None
    assert all(0 <= one.share <= 1 for one in found.provisions)


def test_an_option_that_the_casebook_ties_to_another_is_in_no_package_without_it():
    toll, free = BOOK.issues[0].options
    tied = replace(BOOK.issues[0], options=(toll, replace(free, only_with=("patrols",))))
    found = given(book=replace(BOOK, issues=(tied, BOOK.issues[1])))
    assert found.domain.rules == (Rule("only", (0, 1), (1, 0)),)
    frontier = zone(found.domain).frontier
    assert frontier
    assert all(package[1] == 0 for package in frontier if package[0] == 1)
