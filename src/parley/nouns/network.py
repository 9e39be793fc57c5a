"""A network of actors and the concepts they speak of, as Discourse Network Analyzer has it (Leifeld 2017)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Coded:
    """One statement as a network sees it: an actor speaks of a concept and agrees or disagrees.

    `agreement` is 1 or 0, or any integer where a scale was coded. `date` is ISO 8601 at the precision known,
    None if unknown.
    """

    actor: str
    concept: str
    agreement: int = 1
    doc: str = ""
    date: str | None = None


Value = str | int | float


@dataclass(frozen=True, slots=True)
class Node:
    """An actor or a concept: `kind` says which. `label` is what people read, `attributes` what is known."""

    id: str
    kind: str
    label: str = ""
    attributes: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tie:
    """What joins two nodes. `first` and `last` are the dates between which statements bear it."""

    source: str
    target: str
    weight: float
    first: str | None = None
    last: str | None = None
    attributes: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Network:
    """Nodes and ties without direction.

    `rows` and `columns` are the kinds of node on the two sides of its matrix: `actor` and `concept` in a
    two-mode network, twice the same in a one-mode network. Each pair of nodes has one tie at most. `settings`
    say how it was made.
    """

    rows: str
    columns: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    settings: Mapping[str, str] = field(default_factory=dict)

    def of(self, kind: str) -> tuple[Node, ...]:
        """The nodes of one kind, in their order."""
        return tuple(node for node in self.nodes if node.kind == kind)

    def matrix(self) -> list[list[float]]:
        """The weights, a row for each node of `rows` and a column for each of `columns`; no tie is 0."""
        weights = {(tie.source, tie.target): tie.weight for tie in self.ties}
        if self.rows == self.columns:
            weights |= {(target, source): weight for (source, target), weight in weights.items()}
        return [
            [weights.get((row.id, column.id), 0.0) for column in self.of(self.columns)]
            for row in self.of(self.rows)
        ]
