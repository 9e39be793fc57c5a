"""GraphML that Gephi, visone and NetworkX open: plain keys, no extension of any program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from parley.exports.xml import ids, legible, typed, written
from parley.nouns.network import Network, Value

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {int: "int", float: "double", str: "string"}


def graphml(network: Network) -> str:
    """A network as GraphML. Nodes have `label`, `key` (its id) and `kind`; ties `weight`, `first` and `last`.

    All other attributes of nodes and ties are keys of their own name. Signs that XML cannot hold come as �.
    """
    root = ET.Element("graphml", {"xmlns": _SPACE})
    nodes = [
        {"label": node.label or node.id, "key": node.id, "kind": node.kind, **node.attributes}
        for node in network.nodes
    ]
    ties: list[dict[str, Value]] = [
        {"weight": float(tie.weight), **tie.attributes, **_dates(tie.first, tie.last)} for tie in network.ties
    ]
    keys = {"node": _keys(root, "node", nodes), "edge": _keys(root, "edge", ties)}
    graph = ET.SubElement(root, "graph", {"id": "network", "edgedefault": "undirected"})
    ET.SubElement(graph, "desc").text = legible("; ".join(f"{k}: {v}" for k, v in network.settings.items()))
    names = ids(network)
    for node, values in zip(network.nodes, nodes, strict=True):
        _data(ET.SubElement(graph, "node", {"id": names[node.kind, node.id]}), keys["node"], values)
    for number, (tie, values) in enumerate(zip(network.ties, ties, strict=True)):
        ends = {
            "id": f"e{number}",
            "source": names[network.rows, tie.source],
            "target": names[network.columns, tie.target],
        }
        _data(ET.SubElement(graph, "edge", ends), keys["edge"], values)
    return written(root)


def _dates(first: str | None, last: str | None) -> dict[str, Value]:
    return {"first": first, "last": last} if first and last else {}


def _keys(root: ET.Element, side: str, rows: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    """Declares the attributes of one side; gives their keys by name."""
    keys = {}
    for number, (name, kind) in enumerate(typed(rows).items()):
        keys[name] = f"{side[0]}{number}k"
        told = {"id": keys[name], "for": side, "attr.name": legible(name), "attr.type": _TYPES[kind]}
        ET.SubElement(root, "key", told)
    return keys


def _data(element: ET.Element, keys: Mapping[str, str], values: Mapping[str, Value]) -> None:
    for name, value in values.items():
        ET.SubElement(element, "data", {"key": keys[name]}).text = legible(str(value))
