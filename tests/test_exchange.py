"""Networks of a case, and what people coded by hand under its casebook."""

from __future__ import annotations

import pytest

from parley import exchange
from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.document import Document
from parley.nouns.handcoded import HandCoded
from parley.nouns.span import Span
from parley.nouns.statement import Statement

BOOK = Casebook(
    "strait",
    "The strait",
    {
        "ostrava": Party("ostrava", "Ostrava", ("the Ostravan government",), (Person("Ilse Marn"),)),
        "vell": Party("vell", "Vell"),
    },
    (Issue("passage", "Who may pass?", (Option("pilots", "Pilots stay", phrases=("harbour pilots",)),)),),
)

# Under a casebook


def row(actor: str, concept: str, doc: str = "d", **more: object) -> HandCoded:
    return HandCoded(actor, concept, "for", Span(doc, 0, 5), coder="person Ada", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("actor", ["ostrava", "Ostrava", "OSTRAVA ", "Ostravan  government", "Ilse Marn"])
@pytest.mark.parametrize("concept", ["pilots", "pilots stay", "Harbour pilots"])
def test_actors_and_concepts_are_known_by_id_and_by_any_of_their_names(actor: str, concept: str) -> None:
    (found,), actors, concepts = exchange.by_hand([row(actor, concept)], BOOK)
    assert (found.party, found.option, found.coder) == ("ostrava", "pilots", "person Ada")
    assert not actors
    assert not concepts


def test_what_the_casebook_does_not_know_waits_and_is_named() -> None:
    found, actors, concepts = exchange.by_hand([row("Skerry", "pilots"), row("Vell", "A bridge")], BOOK)
    assert (found, list(actors), list(concepts)) == ([], ["Skerry"], ["A bridge"])


# Networks of a case


DOCUMENTS = [Document(name, f"Text {name} with words of its own {name * 20}.") for name in ("x", "y")]
SAID = [
    Statement("ostrava", "pilots", "for", Span("x", 0, 4), date="2031-05-01"),
    Statement("ostrava", "pilots", "conditional", Span("x", 0, 5), date="2031-05-01", firmness="open"),
    Statement("vell", "pilots", "against", Span("y", 0, 4), date="2031-05-02", firmness="red-line"),
]


def test_ties_carry_the_position_and_nodes_their_names() -> None:
    network = exchange.network(DOCUMENTS, SAID, BOOK)
    assert [(node.id, node.label) for node in network.nodes] == [
        ("ostrava", "Ostrava"), ("vell", "Vell"), ("pilots", "Pilots stay"),
    ]  # fmt: skip
    first, second = network.ties
    assert (first.weight, first.attributes["stance"]) == (1, "conditional")  # said twice in one document
    assert (second.attributes["stance"], second.attributes["firmness"]) == ("against", "red-line")
    assert network.nodes[-1].attributes["issue"] == "Who may pass?"


def test_a_conditional_yes_agrees_and_copies_of_a_report_count_once() -> None:
    apart = exchange.network(DOCUMENTS, SAID, BOOK, "one-mode-actors", aggregate="conflict")
    assert [(tie.source, tie.target, tie.weight) for tie in apart.ties] == [("ostrava", "vell", 1)]
    everything = exchange.network(
        DOCUMENTS, SAID, BOOK, "one-mode-actors", aggregate="conflict", duplicates="include"
    )
    assert [tie.weight for tie in everything.ties] == [2]
    copies = [Document("x", "The same words."), Document("y", "The same words.")]
    same = [SAID[0], Statement("ostrava", "pilots", "for", Span("y", 0, 4), date="2031-05-02")]
    assert [tie.weight for tie in exchange.network(copies, same, BOOK).ties] == [1]


def test_parties_and_options_can_be_left_out_by_id_or_name() -> None:
    assert [tie.source for tie in exchange.network(DOCUMENTS, SAID, BOOK, exclude=["VELL"]).ties] == [
        "ostrava"
    ]
    assert exchange.network(DOCUMENTS, SAID, BOOK, exclude=["pilots stay"]).nodes == ()
    with pytest.raises(ValueError, match="no party or option of the casebook is called 'Skerry'"):
        exchange.network(DOCUMENTS, SAID, BOOK, exclude=["Skerry"])


def test_a_network_can_be_of_a_range_of_dates() -> None:
    assert len(exchange.network(DOCUMENTS, SAID, BOOK, since="2031-05-02").ties) == 1
    assert exchange.network(DOCUMENTS, SAID, BOOK, until="2031-04").ties == ()
