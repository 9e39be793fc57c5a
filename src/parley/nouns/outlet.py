"""Outlets: how reliable an analyst judges each to be, and what of it rests on people who are not named."""

from __future__ import annotations

from dataclasses import dataclass

GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The reliability of a source, in the words of the Admiralty scale (NATO AJP-2.1)."""
CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
"""The credibility of an item of information, in the words of the same scale."""


@dataclass(frozen=True, slots=True)
class Rating:
    """The grade (`A` to `F`) that `who` gave an outlet, when (ISO 8601 with a time zone), and why."""

    made: str
    who: str
    outlet: str
    grade: str
    reason: str

    def __post_init__(self) -> None:
        if self.grade not in GRADES:
            raise ValueError(f"a grade is A, B, C, D, E or F, not {self.grade!r}")


@dataclass(frozen=True, slots=True)
class Weighed:
    """An outlet in the record: its grade (`F` until somebody gives one), on whose word, and what it rests on.

    `state` is the name of the party whose state runs it, `yes` where the casebook says so without a party.
    `documents` and `origins` count its texts and the independent reports among them; `copies` are texts that
    another outlet printed earlier. Of `said` passages in which somebody is its source, `unnamed` rest on
    officials and others without a name. `ratings` are all grades that it was given, oldest first.
    """

    name: str
    grade: str = "F"
    rating: Rating | None = None
    ratings: tuple[Rating, ...] = ()
    state: str | None = None
    documents: int = 0
    origins: int = 0
    copies: int = 0
    said: int = 0
    unnamed: int = 0

    @property
    def share(self) -> float | None:
        """The share of its sourced passages that rest on people who are not named; None where it has none."""
        return self.unnamed / self.said if self.said else None
