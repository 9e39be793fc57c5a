"""What a name is, whatever the NER takes it for; invented people and states, known outlets."""

from __future__ import annotations

from functools import lru_cache

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Entity
from parley.reading import reader
from parley.reading.who import gazetteer


@lru_cache(maxsize=64)
def entities(text: str) -> dict[str, Entity]:
    (found,) = reader("fast").read([Document("d", text, lang="en")])
    return {one.name: one for one in found.entities}


@pytest.mark.parametrize("outlet", ["Politico", "Reuters", "The Economist"])
def test_an_outlet_is_a_body_that_speaks_for_no_side(outlet: str):
    found = entities(f"{outlet} reported that the talks had failed. The envoy had told {outlet} so.")[outlet]
    assert (found.kind, found.side) == ("body", None)


def test_a_group_of_states_that_opens_a_sentence_is_no_state():
    assert entities("The West waits. Norn waits too.")["the West"].kind == "body"
    assert gazetteer.entries()["The West"] == gazetteer.entries()["the West"]


def test_a_congressman_does_not_make_congress_a_state():
    found = entities("Congress voted on Monday. Vesk sent Congressman Anselm Dray to Chile. Congress waited.")
    assert all(one.kind != "state" for name, one in found.items() if "Congress" in name)


def test_who_is_called_mr_or_ms_is_a_person():
    found = entities("Ms Caradine met Mr Dray. Ms Caradine, the prime minister, left early.")
    assert found["Caradine"].kind == "person"
    assert found["Caradine"].role == "prime minister"
    assert found["Dray"].kind == "person"


def test_who_is_the_leader_of_a_body_is_a_person():
    found = entities("Kestrian police and Nessa Quarle, the leader of the Harvest Party, spoke.")
    assert (found["Nessa Quarle"].kind, found["Nessa Quarle"].role) == ("person", "leader")
    assert found["Harvest Party"].kind == "body"


def test_who_was_minister_then_is_not_said_to_be_minister():
    assert (
        entities("Tilda Marrow, then foreign minister, signed.")["Tilda Marrow"].role
        == "then foreign minister"
    )


def test_who_was_minister_once_stays_former():
    found = entities("Former Foreign Minister Oskar Lind objected.")["Oskar Lind"]
    assert found.role == "Former Foreign Minister"


def test_an_official_without_a_name_keeps_the_side():
    found = entities(
        "In Kestria, a Kestrian official told a Western diplomat that the quay would stay shut. "
        "A senior US official disagreed."
    )
    assert found["Kestrian official"].side == "Kestria"
    assert found["Western diplomat"].side == "West"
    assert found["senior US official"].side == "USA"


def test_the_leader_of_a_state_is_its_prime_minister():
    found = entities(
        "The Italian prime minister, Carla Bassi, came to Oslo. The Italian leader asked for time."
    )
    assert [mention.kind for mention in found["Carla Bassi"].mentions] == ["noun", "name", "noun"]


def test_every_state_has_a_demonym_and_a_capital_or_is_called_as_its_capital_is():
    used: dict[str, set[str]] = {}
    for entry in gazetteer.entries().values():
        if entry.kind == "state" and entry.side:
            used.setdefault(entry.side, set()).add(entry.use)
    called_alike = {"BEL", "DJI", "GUY", "JAM", "LUX", "MCO", "SMR", "SYC", "SGP", "VAT"}
    former = {"SUN", "YUG", "CSK", "DDR", "VDR", "VSO"}
    assert len(used.keys() - former) >= 197
    assert {side for side in used if "capital" not in used[side]} <= called_alike | former
    assert {side for side in used if "demonym" not in used[side]} <= {"VAT", "DMA", "COG"}


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("the Kremlin", "RUS"),
        ("Kyiv", "UKR"),
        ("Kingdom of Norway", "NOR"),
        ("Congolese", "COD"),
        ("OPCW", "OPCW"),
        ("Whitehall", "GBR"),
    ],
)
def test_a_name_stands_for_its_state_or_body(name: str, side: str):
    assert gazetteer.entries()[name].side == side
