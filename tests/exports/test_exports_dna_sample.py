"""DNA's own sample database: its networks, figure for figure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.exports.dna_read import read_dna
from parley.nouns.network import Coded
from parley.positions.networks import chosen, one_mode, two_mode

DATA = Path(__file__).parents[3] / "shared" / "data" / "dna"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="DNA's sample is not beside the repository")
NAMES = {"no": "no", "average": "average-activity"}


@pytest.fixture(scope="module")
def coded():
    return [
        Coded(row.actor, row.concept, int(row.stance != "against"), row.evidence.doc, row.date)
        for row in read_dna(DATA / "sample.dna").rows
    ]


@pytest.fixture(scope="module")
def expected():
    return json.loads((DATA / "sample_expected_networks.json").read_text(encoding="utf-8"))


def rounded(network):
    return [[round(weight, 6) for weight in row] for row in network.matrix()]


def total(network):
    return sum(map(sum, network.matrix()))


def test_its_actors_and_concepts_stand_in_their_order(coded, expected):
    network = two_mode(coded)
    assert [node.id for node in network.of("actor")] == expected["organizations"]
    assert [node.id for node in network.of("concept")] == expected["concepts"]


@pytest.mark.parametrize(
    ("aggregate", "name"), [("ignore", "two_mode_count"), ("subtract", "two_mode_subtract")]
)
def test_its_two_mode_networks_are_exact(coded, expected, aggregate, name):
    assert two_mode(coded, aggregate=aggregate).matrix() == expected[name]


@pytest.mark.parametrize("normalise", ["no", "average"])
@pytest.mark.parametrize("aggregate", ["ignore", "congruence", "conflict", "subtract"])
def test_its_one_mode_networks_are_exact(coded, expected, aggregate, normalise):
    network = one_mode(coded, aggregate=aggregate, normalise=NAMES[normalise])
    wanted = expected["one_mode"][f"{aggregate}/{normalise}"]
    assert rounded(network) == wanted["matrix"]
    assert round(total(network), 5) == round(wanted["sum"], 5)


def test_it_gives_what_the_tests_of_rdna_expect(coded, expected):
    wanted = expected["rDNA_test_expected"]
    network = two_mode(coded)
    assert [len(network.of("actor")), len(network.of("concept"))] == wanted["twomode dim"]
    assert total(network) == wanted["twomode sum"]
    assert total(one_mode(coded, aggregate="ignore")) == wanted["onemode(ignore,no) sum"]
    congruence = total(one_mode(coded, normalise="average-activity"))
    assert round(congruence) == wanted["onemode congruence average sum rounds to"]
    assert round(congruence, 6) == expected["ours"]["congruence/average"]


def test_values_can_be_excluded(coded, expected):
    # The Senate, the Sierra Club, and the concept of legislation that rDNA's own test leaves out.
    out = {"actor": expected["organizations"][4:6], "concept": expected["concepts"][5:]}
    network = one_mode(chosen(coded, aggregate="congruence", exclude=out), normalise="average-activity")
    assert len(network.nodes) == expected["ours"]["excluded dim"]
    assert round(total(network), 6) == expected["ours"]["excluded congruence/average"]
    assert round(total(network)) == expected["rDNA_test_expected"]["sum rounds to"]


def test_what_is_no_statement_of_a_position_is_left_out_and_said():
    assert read_dna(DATA / "sample.dna").left_out == ("1 statement of other types than 'DNA Statement'",)
