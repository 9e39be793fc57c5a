"""Conflicts from files: an analyst's YAML, or the field's tables as JSON.

An analyst writes who can do what and what each prefers:

    name: The dam
    parties:
      Upstream:
        options: [Fill early, {name: Build a weir, direction: forward}]
        prefers: [not Surcharge, Fill early if Patrols]     # the most important first
      Downstream:
        options: [Surcharge, Patrols]
        weights: {Surcharge: 1, Patrols: 2, Fill early: -4}
    infeasible: [Fill early and Patrols]
    now: [Surcharge]

The tables list states as rows of 1, 0 and "-", with rankings and moves counted from 1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from parley.bargaining.conflict import BACK, BOTH, FORWARD, MOST, Conflict, levels, ranked, states
from parley.bargaining.statements import holds, scores
from parley.errors import BadInput
from parley.plain import plain

MOST_BYTES = 200_000_000
_DIRECTIONS = {"both": BOTH, "fwd": FORWARD, "forward": FORWARD, "back": BACK, "backward": BACK}
_Group = int | list[int]


class _OptionFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1)
    direction: Literal["both", "forward", "back"] = "both"


class _PartyFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    options: list[str | _OptionFile] = []
    prefers: list[str] | None = None
    weights: dict[str, float] | None = None
    ranking: list[_Group] | None = None


class _ConflictFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = "conflict"
    parties: dict[str, _PartyFile] = Field(min_length=1)
    infeasible: list[str] = []
    now: list[str] | None = None


class _Table(BaseModel):
    """The field's tables; what else a file holds (sources, notes, answers) is passed over."""

    name: str
    decision_makers: list[str] = Field(min_length=1)
    options: list[str]
    option_owner: list[int]
    option_permitted_direction: list[str] | None = None
    states: list[list[int | Literal["-"]]] | None = None
    preference_ranking_best_to_worst: list[list[_Group]]
    unilateral_moves_1based: list[list[list[int]]] | None = None
    status_quo_1based: int | None = None


def load(path: str | Path) -> list[Conflict]:
    """The conflicts in a file, in its order. Raises `BadInput`, whose one line names the file and the
    place.
    """
    path = Path(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput(f"larger than {MOST_BYTES // 10**6} MB: is it the right file?")
        text = path.read_bytes().decode("utf-8-sig")
        return [_conflict(raw, path.stem) for raw in _rows(text)]
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise BadInput(
            f"{path}: cannot be read ({error.strerror or error}); give a file of a conflict"
        ) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise BadInput(f"{path}: '{where}': {first['msg']}") from None
    except RecursionError:
        raise BadInput(f"{path}: nested too deeply for a file of a conflict") from None
    except BadInput as error:
        raise BadInput(f"{path}: {error}") from None


def _rows(text: str) -> list[Any]:
    if text.lstrip()[:1] in ("[", "{"):
        try:
            raw = json.loads(text)
        except json.JSONDecodeError as whole:
            try:  # one conflict a line
                raw = [json.loads(line) for line in text.splitlines() if line.strip()]
            except json.JSONDecodeError:
                raise BadInput(f"line {whole.lineno}: not JSON ({whole.msg})") from None
    else:
        raw = plain(text)
    rows = raw if isinstance(raw, list) else [raw]
    if not rows or not all(isinstance(row, dict) for row in rows):
        raise BadInput("no conflict: begin with 'name:' and 'parties:'")
    return rows


def _conflict(raw: Mapping[str, Any], name: str) -> Conflict:
    if "decision_makers" in raw:
        return _of_table(_Table.model_validate(raw))
    return _of_analyst(_ConflictFile.model_validate({"name": name, **raw}))


def _of_analyst(file: _ConflictFile) -> Conflict:
    parties = tuple(file.parties)
    options: list[str] = []
    owner: list[int] = []
    direction: list[str] = []
    for at, party in enumerate(file.parties.values()):
        for option in party.options:
            named = option if isinstance(option, _OptionFile) else _OptionFile(name=option)
            options.append(named.name)
            owner.append(at)
            direction.append(named.direction)
    folded = [option.casefold() for option in options]
    for option in options:
        if folded.count(option.casefold()) > 1:
            raise BadInput(f"'parties': two options are called {option!r}; rename one")
    bits = states(len(options))
    for statement in file.infeasible:
        bits = bits[~holds(statement, options)(bits)]
    if not len(bits):
        raise BadInput("'infeasible' leaves no state; take a statement out")
    worth = [_worth(party, name, options, bits) for name, party in file.parties.items()]
    now = None if file.now is None else _now(file.now, options, bits)
    return Conflict(
        file.name, parties, tuple(options), tuple(owner), tuple(direction), bits, np.zeros_like(bits),
        np.array(worth), None, now,
    )  # fmt: skip


def _worth(
    party: _PartyFile, name: str, options: Sequence[str], bits: NDArray[np.int64]
) -> NDArray[np.int32]:
    given = [key for key in ("prefers", "weights", "ranking") if getattr(party, key) is not None]
    if len(given) != 1:
        raise BadInput(f"'parties.{name}': give one of prefers, weights and ranking, to say what it prefers")
    if party.prefers is not None:
        return levels(scores(party.prefers, options, bits))
    if party.ranking is not None:
        return ranked(party.ranking, len(bits), f"'parties.{name}.ranking'")
    total = np.zeros(len(bits))
    for statement, weight in (party.weights or {}).items():
        total += weight * holds(statement, options)(bits)
    return levels(np.round(total, 9))


def _now(chosen: Sequence[str], options: Sequence[str], bits: NDArray[np.int64]) -> int:
    state = 0
    for name in chosen:
        if name not in options:
            raise BadInput(f"'now' names {name!r}, which is no option")
        state |= 1 << options.index(name)
    found = np.flatnonzero(bits == state)
    if not len(found):
        raise BadInput("'now' is a state that 'infeasible' rules out")
    return int(found[0])


def _of_table(file: _Table) -> Conflict:
    count, parties = len(file.options), len(file.decision_makers)
    if len(file.option_owner) != count or not all(0 <= one < parties for one in file.option_owner):
        raise BadInput(
            f"{file.name}: 'option_owner' must name one of {parties} parties (from 0) for each option"
        )
    directions = file.option_permitted_direction or [BOTH] * count
    if len(directions) != count or not set(directions) <= set(_DIRECTIONS):
        raise BadInput(f"{file.name}: 'option_permitted_direction' must be both, fwd or back for each option")
    bits = states(count) if file.states is None else np.empty(len(file.states), dtype=np.int64)
    free = np.zeros_like(bits)
    for row, state in enumerate(file.states or []):
        if len(state) != count or not set(state) <= {0, 1, "-"}:
            raise BadInput(f"{file.name}: state {row + 1} must have 0, 1 or - for each of {count} options")
        bits[row] = sum(1 << at for at, one in enumerate(state) if one == 1)
        free[row] = sum(1 << at for at, one in enumerate(state) if one == "-")
    if not 0 < len(bits) <= MOST:
        raise BadInput(f"{file.name}: {len(bits)} states; 1 to {MOST} can be gone through")
    if len(np.unique(np.column_stack([bits, free]), axis=0)) < len(bits):
        raise BadInput(f"{file.name}: a state is given twice")
    if len(file.preference_ranking_best_to_worst) != parties:
        raise BadInput(f"{file.name}: one ranking for each of {parties} parties is needed")
    worth = [
        ranked(groups, len(bits), f"{file.name}: ranking of {maker}")
        for maker, groups in zip(file.decision_makers, file.preference_ranking_best_to_worst, strict=True)
    ]
    moves = None
    if file.unilateral_moves_1based is not None:
        moves = tuple(_moves(one, len(bits), file.name) for one in file.unilateral_moves_1based)
        if len(moves) != parties:
            raise BadInput(
                f"{file.name}: 'unilateral_moves_1based' must have a list for each of {parties} parties"
            )
    now = file.status_quo_1based
    if now is not None and not 1 <= now <= len(bits):
        raise BadInput(f"{file.name}: 'status_quo_1based' must be a state, 1 to {len(bits)}")
    return Conflict(
        file.name, tuple(file.decision_makers), tuple(file.options), tuple(file.option_owner),
        tuple(_DIRECTIONS[one] for one in directions), bits, free, np.array(worth), moves,
        None if now is None else now - 1,
    )  # fmt: skip


def _moves(lists: Sequence[Sequence[int]], size: int, name: str) -> NDArray[np.int64]:
    pairs = [(start, end - 1) for start, ends in enumerate(lists) for end in ends]
    if len(lists) != size or any(not 0 <= end < size or end == start for start, end in pairs):
        raise BadInput(f"{name}: moves must go from each of {size} states to others, counted from 1")
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)
