"""Stability in the graph model: the definitions, known answers, and what must hold for every conflict."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conflicts import by_definition, random_conflict
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.bargaining import answers, conflict_file, inverse
from parley.bargaining.coalitions import Coalitions
from parley.bargaining.conflict import Conflict
from parley.bargaining.moves import steps
from parley.bargaining.paths import paths
from parley.bargaining.stability import CONCEPTS, stability

CASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "gmcr" / "gmcr_cases.json"
known = pytest.mark.skipif(
    not CASES.exists(), reason="the graph-model cases are in ../shared, which is absent"
)
conflicts = st.builds(
    random_conflict,
    st.integers(0, 10_000),
    st.integers(1, 4),
    st.integers(1, 5),
    ties=st.booleans(),
    one_way=st.booleans(),
)


@given(conflicts, st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_answer_is_what_the_definitions_give_state_by_state(conflict: Conflict, once: bool):
    found = stability(conflict, each_once=once)
    for concept in CONCEPTS:
        for party in range(len(conflict.parties)):
            for state in range(conflict.size):
                wanted = by_definition(conflict, party, state, concept, once=once)
                assert found.stable[concept][party, state] == wanted, (concept, party, state)


@given(conflicts)
@settings(max_examples=60, deadline=None)
def test_moves_written_out_by_hand_give_the_same_as_those_that_follow_from_the_options(conflict: Conflict):
    moves = tuple(
        np.array(
            [(state, end) for state in range(conflict.size) for end in steps(conflict, party, state)],
            dtype=np.int64,
        ).reshape(-1, 2)
        for party in range(len(conflict.parties))
    )
    by_hand = stability(replace(conflict, moves=moves))
    for concept, stable in stability(conflict).stable.items():
        assert np.array_equal(stable, by_hand.stable[concept])


@given(conflicts)
@settings(max_examples=100, deadline=None)
def test_nash_implies_seq_implies_gmr_and_nash_implies_smr_implies_gmr(conflict: Conflict):
    stable = stability(conflict).stable
    for less, more in (
        ("nash", "seq"), ("seq", "gmr"), ("nash", "smr"), ("smr", "gmr"), ("nash", "sseq"), ("sseq", "seq"),
        ("sseq", "smr"),
    ):  # fmt: skip
        assert not (stable[less] & ~stable[more]).any(), (less, more)


@given(conflicts, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_in_which_parties_and_states_are_written_changes_nothing(conflict: Conflict, random):
    parties, places = list(range(len(conflict.parties))), list(range(conflict.size))
    random.shuffle(parties)
    random.shuffle(places)
    shuffled = replace(
        conflict,
        parties=tuple(conflict.parties[one] for one in parties),
        owner=tuple(parties.index(one) for one in conflict.owner),
        bits=conflict.bits[places],
        free=conflict.free[places],
        worth=conflict.worth[np.ix_(parties, places)],
    )
    for concept, stable in stability(conflict).stable.items():
        assert np.array_equal(stable[np.ix_(parties, places)], stability(shuffled).stable[concept])


@given(conflicts)
@settings(max_examples=40, deadline=None)
def test_a_party_alone_is_a_coalition_of_one(conflict: Conflict):
    found, groups = stability(conflict), Coalitions(conflict)
    for party in range(len(conflict.parties)):
        for state in range(conflict.size):
            for concept, holds in groups.stable((party,), state).items():
                assert holds == found.stable[concept][party, state]


@given(conflicts)
@settings(max_examples=40, deadline=None)
def test_a_state_is_stable_for_a_party_exactly_if_all_its_needs_are_met(conflict: Conflict):
    found = stability(conflict)
    for concept in CONCEPTS:
        for state in range(conflict.size):
            needs = inverse.needs(conflict, state, concept)
            for party in range(len(conflict.parties)):
                met = all(need.met for need in needs if need.party == party)
                assert met == found.stable[concept][party, state]


@given(conflicts, st.integers(0, 31))
@settings(max_examples=60, deadline=None)
def test_a_way_from_today_is_made_of_moves_and_nobody_moves_twice_in_a_row(conflict: Conflict, start: int):
    start %= conflict.size
    for improving in (False, True):
        for end, way in paths(conflict, start, improving=improving).items():
            state, last = start, -1
            for party, to in way:
                assert party != last
                assert to in steps(conflict, party, state)
                if improving:
                    assert conflict.worth[party][to] > conflict.worth[party][state]
                state, last = to, party
            assert state == end


@known
def test_the_published_cases_come_out_exactly():
    gold = {row["name"]: row for row in json.loads(CASES.read_text("utf-8"))}
    rows = {conflict.name: answers.stability_row(conflict) for conflict in conflict_file.load(CASES)}
    assert rows.keys() == gold.keys()
    for name, row in rows.items():
        for concept, wanted in gold[name]["individual_stability"].items():
            assert row["individual_stability"][concept] == wanted, (name, concept)
        for concept, wanted in gold[name]["equilibria_1based"].items():
            assert row["equilibria_1based"][concept] == wanted, (name, concept)


@known
def test_the_moves_of_the_published_cases_follow_from_their_options():
    for raw, conflict in zip(json.loads(CASES.read_text("utf-8")), conflict_file.load(CASES), strict=True):
        free = replace(conflict, moves=None)
        found = [
            [[end + 1 for end in steps(free, party, state)] for state in range(free.size)]
            for party in range(len(free.parties))
        ]
        assert found == raw["unilateral_moves_1based"], conflict.name


@known
def test_in_elmira_the_ministry_and_uniroyal_together_leave_state_5_for_8():
    elmira = next(one for one in conflict_file.load(CASES) if one.name.startswith("Elmira"))
    upset = Coalitions(elmira).upset(4)
    assert [(one.coalition, one.end) for one in upset] == [((0, 1), 7)]
    assert Coalitions(elmira).equilibria()["nash"] == [7, 8]


def test_a_coalition_can_hurt_a_party_by_moves_that_no_single_opponent_could_make():
    # B and C must both join before A is worse off; and only B, C, B in turn gets them there.
    conflict = Conflict(
        "three",
        ("A", "B", "C"),
        ("a", "b1", "b2", "c"),
        (0, 1, 1, 2),
        ("both",) * 4,
        np.array([0b0000, 0b0001, 0b0011, 0b1011, 0b1101]),
        np.zeros(5, dtype=np.int64),
        np.array([[1, 4, 3, 2, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]], dtype=np.int32),
    )
    formal, once = stability(conflict), stability(conflict, each_once=True)
    assert formal.stable["gmr"][0, 0]
    assert not once.stable["gmr"][0, 0]
    assert "gmr" in answers.differs(conflict, formal)
