"""Discourse networks: worked examples small enough to check by hand."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.nouns.network import Coded
from parley.positions.networks import DUPLICATES, NORMALISATIONS, ONE_MODE, chosen, one_mode, two_mode

# Marn says yes to the ferry twice and no to the toll; Vell yes to the ferry, yes to the toll; Orb no to both.
SAID = [
    Coded("marn", "ferry", 1, "d1", "2031-05-01"),
    Coded("marn", "ferry", 1, "d1", "2031-05-02"),
    Coded("marn", "toll", 0, "d2", "2031-05-09"),
    Coded("vell", "ferry", 1, "d2", "2031-05-09"),
    Coded("vell", "toll", 1, "d3", "2031-06-01"),
    Coded("orb", "ferry", 0, "d3", "2032-05-30"),
    Coded("orb", "toll", 0, "d3", None),
]


def weights(network):
    return {(tie.source, tie.target): tie.weight for tie in network.ties}


def test_a_two_mode_network_counts_who_speaks_of_what():
    network = two_mode(SAID)
    assert [node.id for node in network.of("actor")] == ["marn", "orb", "vell"]
    assert [node.id for node in network.of("concept")] == ["ferry", "toll"]
    assert network.matrix() == [[2, 1], [1, 1], [1, 1]]


def test_subtract_takes_what_disagrees_from_what_agrees():
    assert two_mode(SAID, aggregate="subtract").matrix() == [[2, -1], [-1, -1], [1, 1]]


def test_combine_marks_yes_no_and_both():
    both = [*SAID, Coded("vell", "toll", 0, "d4")]
    assert two_mode(both, aggregate="combine").matrix() == [[1, 2], [2, 2], [1, 3]]


def test_a_scale_weighs_by_its_size_under_subtract():
    scaled = [Coded("marn", "ferry", 2), Coded("marn", "ferry", -3), Coded("vell", "toll", -1)]
    assert two_mode(scaled, aggregate="subtract").matrix() == [[-1, 0], [0, -1]]


def test_activity_divides_by_what_the_actor_said_and_prominence_by_what_was_said_of_the_concept():
    assert two_mode(SAID, normalise="activity").matrix()[0] == [2 / 3, 1 / 3]
    assert two_mode(SAID, aggregate="subtract", normalise="prominence").matrix()[0] == [2 / 4, -1 / 3]


def test_a_pair_that_cancels_out_keeps_its_tie():
    network = two_mode([Coded("marn", "ferry", 1), Coded("marn", "ferry", 0)], aggregate="subtract")
    assert [tie.weight for tie in network.ties] == [0]
    assert network.ties[0].attributes == {"statements": 2, "documents": 1, "agree": 1, "disagree": 1}


@pytest.mark.parametrize(
    ("aggregate", "found"),
    [
        ("ignore", {("marn", "vell"): 3, ("marn", "orb"): 3, ("orb", "vell"): 2}),
        ("congruence", {("marn", "vell"): 2, ("marn", "orb"): 1}),
        ("conflict", {("marn", "vell"): 1, ("marn", "orb"): 2, ("orb", "vell"): 2}),
        ("subtract", {("marn", "vell"): 1, ("marn", "orb"): -1, ("orb", "vell"): -2}),
    ],
)
def test_actors_are_joined_by_what_they_share(aggregate, found):
    assert weights(one_mode(SAID, aggregate=aggregate)) == found


def test_concepts_are_joined_by_the_actors_who_see_them_alike():
    network = one_mode(SAID, of="concept")
    assert weights(network) == {("ferry", "toll"): 2}  # Vell's two yes, Orb's two no
    assert {node.kind for node in network.nodes} == {"concept"}


@pytest.mark.parametrize(
    ("normalise", "weight"),
    [
        ("average-activity", 2 / 2.5),  # three statements and two
        ("jaccard", 2 / (1 + 1 + 2)),  # shared 2 · 1; Marn alone no to the toll; Vell alone yes to it
        ("cosine", 2 / sqrt(5 * 2)),
        ("activity-product", 2 / 6),
    ],
)
def test_a_normalisation_computes_what_it_is_named_for(normalise, weight):
    assert weights(one_mode(SAID, normalise=normalise))["marn", "vell"] == pytest.approx(weight)


def test_where_the_stance_is_ignored_the_normalisation_ignores_it_too():
    said = [Coded("marn", "ferry", 1), Coded("vell", "ferry", 0)]
    assert weights(one_mode(said, aggregate="ignore", normalise="jaccard")) == {("marn", "vell"): 1}
    assert weights(one_mode(said, aggregate="ignore", normalise="cosine")) == {("marn", "vell"): 1}


def test_on_a_scale_congruence_weighs_by_nearness_and_conflict_by_distance():
    said = [Coded("marn", "ferry", 2), Coded("vell", "ferry", 1), Coded("orb", "ferry", -2)]
    assert weights(one_mode(said))["marn", "vell"] == pytest.approx(0.75)
    assert weights(one_mode(said, aggregate="conflict"))["marn", "orb"] == 1


def test_a_tie_of_actors_lasts_from_when_both_had_spoken():
    tie = next(tie for tie in one_mode(SAID).ties if tie.target == "vell" and tie.source == "marn")
    assert (tie.first, tie.last) == ("2031-05-09", "2031-05-09")
    assert tie.attributes == {"shared": 1}


@pytest.mark.parametrize(
    ("duplicates", "left"),
    [("include", 6), ("document", 5), ("week", 5), ("month", 5), ("year", 5), ("range", 5)],
)
def test_duplicates_are_counted_once_in_their_period(duplicates, left):
    assert len(chosen(SAID[:6], duplicates=duplicates)) == left


def test_a_week_a_month_and_a_year_end_where_the_calendar_says():
    sunday, monday = (
        Coded("marn", "ferry", 1, "a", "2031-05-04"),
        Coded("marn", "ferry", 1, "b", "2031-05-05"),
    )
    later = Coded("marn", "ferry", 1, "c", "2032-05-04")
    assert len(chosen([sunday, monday], duplicates="week")) == 2
    assert len(chosen([sunday, monday], duplicates="month")) == 1
    assert len(chosen([sunday, later], duplicates="month")) == 2  # a May of another year is another month
    assert len(chosen([sunday, monday, later], duplicates="year")) == 2


def test_equal_statements_of_two_stances_are_duplicates_only_where_the_stance_is_ignored():
    said = [Coded("marn", "ferry", 1, "d"), Coded("marn", "ferry", 0, "d")]
    assert len(chosen(said, duplicates="document")) == 1
    assert len(chosen(said, duplicates="document", aggregate="congruence")) == 2


def test_a_range_of_dates_takes_in_both_its_days_and_nothing_without_a_date():
    assert len(chosen(SAID, since="2031-05-02", until="2031-05-09")) == 3
    assert len(chosen(SAID, until="2031")) == 5
    assert chosen([Coded("marn", "ferry", 1, "d", "2031")], until="2031-06-01") == []


def test_excluded_values_and_empty_names_are_left_out():
    assert {one.actor for one in chosen(SAID, exclude={"actor": ["orb"]})} == {"marn", "vell"}
    assert all(one.agreement for one in chosen(SAID, exclude={"agreement": ["0"]}))
    assert chosen([Coded("", "ferry"), Coded("marn", "")]) == []


def test_settings_that_do_not_exist_are_refused():
    with pytest.raises(ValueError, match="normalise is one of no, activity, prominence, not 'jaccard'"):
        two_mode(SAID, normalise="jaccard")
    with pytest.raises(ValueError, match="aggregate is one of"):
        one_mode(SAID, aggregate="combine")
    with pytest.raises(ValueError, match="cannot be normalised"):
        two_mode(SAID, aggregate="combine", normalise="activity")
    with pytest.raises(ValueError, match="duplicates is one of"):
        chosen(SAID, duplicates="day")


def test_no_statements_make_an_empty_network():
    assert two_mode([]).matrix() == []
    assert one_mode([]).matrix() == []


statements = st.lists(
    st.builds(
        Coded,
        st.sampled_from("abcd"),
        st.sampled_from("xyz"),
        st.integers(0, 1),
        st.sampled_from(["d", "e"]),
        st.sampled_from([None, "2031", "2031-05", "2031-05-06"]),
    ),
    max_size=30,
)


@given(statements)
def test_congruence_and_conflict_make_up_the_whole(said):
    parts = {name: weights(one_mode(said, aggregate=name)) for name in ONE_MODE}
    for pair, whole in parts["ignore"].items():
        congruent, opposed = parts["congruence"].get(pair, 0), parts["conflict"].get(pair, 0)
        assert congruent + opposed == whole
        assert congruent - opposed == parts["subtract"].get(pair, 0)


@given(statements, st.sampled_from(DUPLICATES), st.sampled_from(NORMALISATIONS["one-mode"]))
def test_no_similarity_without_duplicates_is_more_than_all(said, duplicates, normalise):
    kept = chosen(said, aggregate="congruence", duplicates=duplicates)
    assert len(kept) <= len(said)
    if normalise in ("jaccard", "cosine"):
        once = chosen(said, aggregate="congruence", duplicates="range")
        found = one_mode(once, normalise=normalise).ties
        assert all(0 < tie.weight <= 1 + 1e-9 for tie in found)
