"""GEXF 1.3, Gephi's own format, with the dates that its timeline needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from parley.exports.dates import first_day, last_day
from parley.exports.xml import ids, legible, typed, written
from parley.nouns.network import Network, Value

_SPACE = "http://gexf.net/1.3"
_TYPES = {int: "integer", float: "double", str: "string"}


def gexf(network: Network) -> str:
    """A network as GEXF. A tie is there from the first to the last statement that bears it, both included.

    Nodes are always there, so that a picture keeps its shape while time passes; so are ties without a date. A
    month or a year counts from its first day to its last.
    """
    root = ET.Element("gexf", {"xmlns": _SPACE, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "Parley"
    ET.SubElement(meta, "description").text = legible(
        "; ".join(f"{k}: {v}" for k, v in network.settings.items())
    )
    graph = ET.SubElement(
        root,
        "graph",
        {"mode": "dynamic", "defaultedgetype": "undirected", "timeformat": "date",
         "timerepresentation": "interval"},
    )  # fmt: skip
    nodes = [{"key": node.id, "kind": node.kind, **node.attributes} for node in network.nodes]
    of_nodes = _attributes(graph, "node", nodes)
    of_ties = _attributes(graph, "edge", [tie.attributes for tie in network.ties])
    names = ids(network)
    inside = ET.SubElement(graph, "nodes")
    for node, values in zip(network.nodes, nodes, strict=True):
        told = {"id": names[node.kind, node.id], "label": legible(node.label or node.id)}
        _values(ET.SubElement(inside, "node", told), of_nodes, values)
    inside = ET.SubElement(graph, "edges")
    for number, tie in enumerate(network.ties):
        told = {
            "id": f"e{number}",
            "source": names[network.rows, tie.source],
            "target": names[network.columns, tie.target],
            "weight": repr(float(tie.weight)),
            **_interval(tie.first, tie.last),
        }
        _values(ET.SubElement(inside, "edge", told), of_ties, tie.attributes)
    return written(root)


def _interval(first: str | None, last: str | None) -> dict[str, str]:
    return {"start": first_day(first), "end": last_day(last)} if first and last else {}


def _attributes(graph: ET.Element, side: str, rows: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    """Declares the attributes of one side; gives their numbers by name."""
    kinds = typed(rows)
    if kinds:
        inside = ET.SubElement(graph, "attributes", {"class": side, "mode": "static"})
        for number, (name, kind) in enumerate(kinds.items()):
            told = {"id": str(number), "title": legible(name), "type": _TYPES[kind]}
            ET.SubElement(inside, "attribute", told)
    return {name: str(number) for number, name in enumerate(kinds)}


def _values(element: ET.Element, numbers: Mapping[str, str], values: Mapping[str, Value]) -> None:
    if values:
        inside = ET.SubElement(element, "attvalues")
        for name, value in values.items():
            ET.SubElement(inside, "attvalue", {"for": numbers[name], "value": legible(str(value))})
