"""A statement: a party is for, against, or conditionally for an option, with the passage that says so."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A Discourse Network Analyzer statement, with evidence (Leifeld 2017).

    `party` and `option` are ids of the casebook. `stance` is `for`, `against` or `conditional` (then
    `condition` says on what). `firmness` is `red-line`, `firm` or `open`. `voice` is `party`, `outlet`,
    `author` or `unnamed`: who says in the text that the party holds it. `date` is when it was said or
    published (ISO 8601, at the precision known), None if unknown. `evidence` is the sentence or clause.
    `holder` and `term` are the words in it that stand for the party and for the option. `chain` names who
    reports it, outermost first. `score` is the coder's certainty, 0 to 1.
    """

    party: str
    option: str
    stance: str
    evidence: Span
    firmness: str = "firm"
    voice: str = "author"
    condition: str | None = None
    date: str | None = None
    holder: Span | None = None
    term: Span | None = None
    chain: tuple[str, ...] = ()
    coder: str = ""
    casebook: str = ""
    score: float = 1.0
