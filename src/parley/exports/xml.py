"""What the two formats in XML share. Names come from casebooks and files: they never become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from parley.nouns.network import Network, Value

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legible(text: str) -> str:
    """The text with � for the signs that XML 1.0 cannot hold."""
    return _UNFIT.sub("\ufffd", text)


def ids(network: Network) -> dict[tuple[str, str], str]:
    """A name for each node, by kind and id: a party and an option may share one, and ids may hold spaces."""
    return {(node.kind, node.id): f"n{number}" for number, node in enumerate(network.nodes)}


def typed(rows: Iterable[Mapping[str, Value]]) -> dict[str, type]:
    """The attributes of all rows in their order, each with the type that holds all its values."""
    kinds: dict[str, type] = {}
    for row in rows:
        for name, value in row.items():
            kind = kinds.setdefault(name, type(value))
            if kind is not type(value):
                kinds[name] = float if {kind, type(value)} == {int, float} else str
    return kinds


def written(root: ET.Element) -> str:
    """The document as text, a line for each element."""
    ET.indent(root)
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + ET.tostring(root, encoding="unicode") + "\n"
