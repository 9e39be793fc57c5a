"""A person's judgement of a statement: data beside the machine's rows, never over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from parley.nouns.span import Span
from parley.nouns.statement import Statement

_CORRECTABLE = frozenset({"party", "option", "stance", "firmness", "voice", "condition", "date"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What `who` said of a statement, and when (ISO 8601 with a time zone).

    `verdict` is `accept`, `reject` or `correct`; `correction` then holds the fields that should read
    otherwise. The statement is known by its evidence, party, option and stance, so a judgement outlives
    a recoding that finds the same thing again.
    """

    made: str
    who: str
    verdict: str
    evidence: Span
    party: str
    option: str
    stance: str
    correction: Mapping[str, str | None] = field(default_factory=dict)
    reason: str | None = None

    def __post_init__(self) -> None:
        if self.verdict not in {"accept", "reject", "correct"}:
            raise ValueError(f"a verdict is accept, reject or correct, not {self.verdict!r}")
        if unknown := set(self.correction) - _CORRECTABLE:
            raise ValueError(f"a correction cannot change {', '.join(sorted(unknown))}")


def judged(statements: Iterable[Statement], judgements: Iterable[Judgement]) -> Iterator[Statement]:
    """The statements as people left them: the latest judgement of each one counts."""
    verdicts = {(j.evidence, j.party, j.option, j.stance): j for j in judgements}
    for said in statements:
        judgement = verdicts.get((said.evidence, said.party, said.option, said.stance))
        if judgement is None or judgement.verdict == "accept":
            yield said
        elif judgement.verdict == "correct":
            yield replace(said, **dict(judgement.correction), coder=f"person {judgement.who}")  # type: ignore[arg-type]
