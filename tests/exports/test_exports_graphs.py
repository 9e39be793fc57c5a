"""GraphML and GEXF as XML that says what the network says. (NetworkX 3.6 reads both as they are.)"""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.exports import gexf, graphml
from parley.nouns.network import Coded, Network, Node, Tie
from parley.positions.networks import one_mode, two_mode

SAID = [
    Coded("vell", "toll", 0, "d1", "2031-05-01"),
    Coded("vell", "toll", 0, "d2", "2032-02"),
    Coded("toll", "toll", 1, "d2", "2032"),  # an actor and a concept of one name
    Coded("ostrava", "night", 1, "d3"),
]
G = "{http://graphml.graphdrawing.org/xmlns}"
X = "{http://gexf.net/1.3}"


def data(root: ET.Element, element: ET.Element) -> dict[str, str | None]:
    names = {key.get("id"): key.get("attr.name") for key in root.iter(f"{G}key")}
    return {str(names[value.get("key")]): value.text for value in element.iter(f"{G}data")}


def test_graphml_has_each_node_and_tie_once_with_its_attributes() -> None:
    network = two_mode(SAID)
    root = ET.fromstring(graphml(network))
    nodes = {node.get("id"): data(root, node) for node in root.iter(f"{G}node")}
    assert len(nodes) == len(network.nodes) == 5
    edges = [(nodes[e.get("source")], nodes[e.get("target")], data(root, e)) for e in root.iter(f"{G}edge")]
    assert len(edges) == len(network.ties) == 3
    source, target, tie = next(e for e in edges if e[0]["key"] == "vell")
    assert (source["kind"], target["kind"], target["label"]) == ("actor", "concept", "toll")
    assert (tie["weight"], tie["disagree"], tie["first"], tie["last"]) == (
        "2.0",
        "2",
        "2031-05-01",
        "2032-02",
    )


def test_graphml_declares_each_key_with_its_type_before_the_graph() -> None:
    root = ET.fromstring(graphml(two_mode(SAID)))
    assert [child.tag for child in root][-1] == f"{G}graph"
    types = {(key.get("for"), key.get("attr.name")): key.get("attr.type") for key in root.iter(f"{G}key")}
    assert types["edge", "weight"] == "double"
    assert types["edge", "statements"] == "int"
    assert types["node", "label"] == "string"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_gexf_gives_ties_their_days_so_that_a_timeline_works() -> None:
    root = ET.fromstring(gexf(two_mode(SAID)))
    graph = root.find(f"{X}graph")
    assert graph is not None
    assert (root.get("version"), graph.get("mode"), graph.get("timeformat")) == ("1.3", "dynamic", "date")
    spans = {(e.get("start"), e.get("end")) for e in root.iter(f"{X}edge")}
    # A month ends with its last day, also in a leap year; a tie without a date is always there.
    assert spans == {("2031-05-01", "2032-02-29"), ("2032-01-01", "2032-12-31"), (None, None)}


def test_gexf_values_are_of_attributes_that_it_declares() -> None:
    root = ET.fromstring(gexf(two_mode(SAID)))
    for side in ("node", "edge"):
        declared = {
            a.get("id") for c in root.iter(f"{X}attributes") if c.get("class") == side for a in c
        }  # fmt: skip
        used = {v.get("for") for e in root.iter(f"{X}{side}") for v in e.iter(f"{X}attvalue")}
        assert used <= declared


def test_a_one_mode_network_goes_out_too() -> None:
    network = one_mode(SAID, aggregate="conflict")
    for text, tag in ((graphml(network), f"{G}edge"), (gexf(network), f"{X}edge")):
        assert len(list(ET.fromstring(text).iter(tag))) == len(network.ties) == 1


@pytest.mark.parametrize("form", [graphml, gexf])
def test_an_empty_network_is_a_whole_file(form) -> None:
    ET.fromstring(form(two_mode([])))


@given(st.text(max_size=30))
def test_any_name_is_text_and_never_markup(name: str) -> None:
    network = Network(
        "actor", "concept",
        (Node("a", "actor", name or "a", {name: name}), Node("c", "concept")),
        (Tie("a", "c", 1.0, attributes={name: name, "mixed": 1}),),
        {"network": name},
    )  # fmt: skip
    for text in (graphml(network), gexf(network)):
        root = ET.fromstring(text.encode("utf-8"))
        assert len(list(root.iter())) == len(list(ET.fromstring(text.encode("utf-8")).iter()))
        assert sum(1 for element in root.iter() if element.tag.endswith("}node")) == 2
        assert sum(1 for element in root.iter() if element.tag.endswith("}edge")) == 1


def test_an_attribute_of_several_types_is_text() -> None:
    network = Network(
        "actor", "actor", (Node("a", "actor", "", {"x": 1}), Node("b", "actor", "", {"x": "one"})), ()
    )
    root = ET.fromstring(graphml(network))
    assert [k.get("attr.type") for k in root.iter(f"{G}key") if k.get("attr.name") == "x"] == ["string"]
