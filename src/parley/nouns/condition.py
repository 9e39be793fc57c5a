"""Conditions: what has to be true first, for what, and whose condition it is; and their graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Condition:
    """`condition` is what has to be true, `of` what depends on it, `evidence` the sentence.

    `holder` names who says it, as the text has it, None where it is the author's own; `party` is whose
    condition it is and `option` what it is set on, by the casebook, where a statement was coded there. `of`
    is None where the text says only that something must come first. `mark` are the words that make it a
    condition, in lower case ("only if", "before"). With `till`, `of` tells what holds till then, so that its
    contrary depends: "no talks before …", "the ban stays until …". With `till` and "as long as", the
    contrary of `condition` has to be true: "no talks as long as …".
    """

    condition: Span
    of: Span | None
    evidence: Span
    holder: str | None
    party: str | None = None
    option: str | None = None
    mark: str = "if"
    till: bool = False

    @property
    def lasting(self) -> bool:
        """Whether `condition` has to end: "no talks as long as …"."""
        return self.till and self.mark.endswith("as long as")


@dataclass(frozen=True, slots=True)
class Need:
    """A node of the conditions graph: a term of the casebook, or what the texts say in their own words.

    `option` is the casebook's, with `sign` 1 for it and -1 for its contrary; without an option, `words` are
    what the node is called by. `spans` are all the places that name it, the earliest first. `parties` are
    the casebook's ids of those who are named there, `giver` is whose it is to bring about: the subject of
    its clause, or the one party that a phrase without a verb names; None where that cannot be told. `turned`
    where the contrary of `words` is meant.
    """

    id: str
    option: str | None
    sign: int
    words: Span
    spans: tuple[Span, ...]
    parties: tuple[str, ...] = ()
    giver: str | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """An edge: `first` has to be true before `then` (ids of needs), as `whose` has it.

    `party` is the casebook's id of whose condition it is; `holder` is who says so where that is no party,
    None where it is the author's own view. `told` are the conditions that say so; `origins` counts their
    independent reports.
    """

    first: str
    then: str
    party: str | None
    holder: str | None
    told: tuple[Condition, ...]
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Bearing:
    """Something in the record that speaks for a need being met (`sign` 1) or against it (-1).

    `kind` is `statement` (a party is for or against the term), `report` (a sentence tells that it
    happened, or that it did not), or of a need that is a meeting what became of one: `held`, `planned` or
    `denied`. `party` is who is for or against it; `date` is ISO 8601.
    """

    need: str
    sign: int
    kind: str
    span: Span
    party: str | None = None
    date: str | None = None


@dataclass(frozen=True)
class Conditions:
    """The conditions that the texts name, and what they add up to.

    `needed` says by condition which needs it names. `circles` are orders that come back to where they began,
    each held by somebody, at least two by different holders: none of the needs can come first. `shared` are
    ids of needs that several parties make their condition, with the parties. `bearings` say by need what
    the record holds for and against it.
    """

    found: tuple[Condition, ...] = ()
    needs: tuple[Need, ...] = ()
    orders: tuple[Order, ...] = ()
    circles: tuple[tuple[Order, ...], ...] = ()
    shared: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bearings: Mapping[str, tuple[Bearing, ...]] = field(default_factory=dict)
    needed: Mapping[Condition, tuple[str, ...]] = field(default_factory=dict)

    def need(self, id: str) -> Need:
        """The need of that id. Raises `KeyError` for an id that is not in the graph."""
        for one in self.needs:
            if one.id == id:
                return one
        raise KeyError(id)
