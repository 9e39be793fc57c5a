"""People's judgements of statements: which one is meant, and how far people and machine agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from getpass import getuser
from hashlib import sha256

from parley.errors import BadInput
from parley.nouns.casebook import Casebook
from parley.nouns.outlet import GRADES, Rating
from parley.nouns.statement import Statement
from parley.record import Judgement

VALUES = {
    "stance": ("for", "against", "conditional"),
    "firmness": ("red-line", "firm", "open"),
    "voice": ("party", "outlet", "author", "unnamed"),
}
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Agreement:
    """How people judged statements in one month (`2026-05`).

    `accepted` and `corrected` name the right party and option; a correction of party or option counts as
    `rejected` here, since the machine's statement was another one. `judged` is the sum of the three.
    """

    month: str
    accepted: int
    corrected: int
    rejected: int

    @property
    def judged(self) -> int:
        """How many statements were judged."""
        return self.accepted + self.corrected + self.rejected

    @property
    def share(self) -> float:
        """The share that stands as the machine made it: its precision, as far as people looked."""
        return self.accepted / self.judged if self.judged else float("nan")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who judged the same statements: how many, and of how many they gave the same verdict."""

    first: str
    second: str
    both: int
    same: int


def name(said: Statement) -> str:
    """A statement's name: twelve hex digits of its passage, party, option and stance.

    The same statement found again after a recoding has the same name.
    """
    at = said.evidence
    key = "\x1f".join((at.doc, str(at.start), str(at.end), said.party, said.option, said.stance))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def meant(statements: Iterable[Statement], given: str) -> Statement:
    """The statement whose name begins with `given`. Raises `BadInput` where there is none, or several."""
    start = given.strip().casefold()
    if len(start) < _SHORTEST:
        raise BadInput(f"{given}: give at least {_SHORTEST} characters of a statement's name")
    found = [said for said in statements if name(said).startswith(start)]
    if len(found) == 1:
        return found[0]
    what = "several statements have" if found else "no statement has"
    raise BadInput(
        f"{given}: {what} a name that begins so; `parley show CASE statements` lists them with their names"
    )


def logged_in() -> str:
    """Who is logged in, "" where the machine does not say."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


def judgement(
    said: Statement,
    verdict: str,
    who: str,
    casebook: Casebook,
    *,
    correction: Mapping[str, str | None] | None = None,
    reason: str | None = None,
) -> Judgement:
    """What `who` says of a statement now. Raises `BadInput` where a correction names what is not there."""
    change = dict(correction or {})
    if (verdict == "correct") != bool(change):
        raise BadInput(
            "correct: say what it should read, for example --stance against"
            if verdict == "correct"
            else f"{verdict}: takes no correction; use `parley judge CASE correct`"
        )
    known = {
        **VALUES,
        "party": tuple(casebook.parties),
        "option": tuple(option.id for _, option in casebook.options()),
    }
    for field, value in change.items():
        if field in known and value not in known[field]:
            raise BadInput(f"{field} {value!r} is not known; there is {', '.join(known[field])}")
    made = datetime.now(UTC).isoformat(timespec="seconds")
    return Judgement(made, who, verdict, said.evidence, said.party, said.option, said.stance, change, reason)


def rating(outlet: str, grade: str, reason: str, who: str, known: Iterable[str]) -> Rating:
    """A person's grade of an outlet that is known. Raises `BadInput` for anything that is not."""
    names = {" ".join(name.casefold().split()): name for name in known}
    name = names.get(" ".join(outlet.casefold().split()))
    if name is None:
        near = get_close_matches(outlet.casefold(), names, 1, 0.6)
        hint = f"did you mean {names[near[0]]!r}?" if near else "`parley show CASE sources` lists them"
        raise BadInput(f"{outlet!r} is no outlet of this case; {hint}")
    letter = grade.strip().upper()
    if letter not in GRADES:
        raise BadInput(f"{grade!r} is no grade: give A, B, C, D, E or F ({GRADES['F']})")
    if not reason.strip():
        raise BadInput("say why, with --because: a grade without a reason cannot be checked")
    made = datetime.now(UTC).isoformat(timespec="seconds")
    return Rating(made, who, name, letter, " ".join(reason.split()))


def agreement(judgements: Sequence[Judgement]) -> list[Agreement]:
    """Agreement of people with the machine, month by month, oldest first. Each person's last word counts."""
    months: dict[str, list[str]] = defaultdict(list)
    for one in _last(judgements).values():
        other = {"party", "option"} & set(one.correction)
        verdict = "reject" if one.verdict == "correct" and other else one.verdict
        months[one.made[:7]].append(verdict)
    return [
        Agreement(month, said.count("accept"), said.count("correct"), said.count("reject"))
        for month, said in sorted(months.items())
    ]


def between(judgements: Sequence[Judgement]) -> list[Pair]:
    """Agreement of people with each other, on what two of them judged."""
    verdicts: dict[tuple[object, ...], dict[str, tuple[str, tuple[tuple[str, str | None], ...]]]]
    verdicts = defaultdict(dict)
    for (who, *statement), one in _last(judgements).items():
        verdicts[tuple(statement)][str(who)] = (one.verdict, tuple(sorted(one.correction.items())))
    count: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for by in verdicts.values():
        people = sorted(by)
        for at, first in enumerate(people):
            for second in people[at + 1 :]:
                count[first, second].append(by[first] == by[second])
    return [Pair(a, b, len(same), sum(same)) for (a, b), same in sorted(count.items())]


def _last(judgements: Iterable[Judgement]) -> dict[tuple[object, ...], Judgement]:
    return {(j.who, j.evidence, j.party, j.option, j.stance): j for j in judgements}
