"""Positions, saliences and power from files: the field's tables, or an analyst's YAML.

Read are: rows of issue, actor, position, salience, power (CSV); one issue as Actor, Capability, Position,
Salience (the challenge model's files); KTAB's scenarios (CSV); the exchange model's files of #A, #P, #M and
#D lines; and YAML:

    issues:
      Flow: {low: 0, high: 100}
    parties:
      Upstream:
        power: 2
        positions:
          Flow: {position: 20, salience: 0.8, spread: 10}

A position that is not known is left out or empty; `spread` is how far it may lie to either side.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, nan
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from parley.bargaining.setting import Setting
from parley.errors import BadInput
from parley.plain import plain

MOST_BYTES = 20_000_000
_PARTY = ("actor", "party", "stakeholder", "name")
_POWER = ("power", "capability", "capabilities", "influence", "resources", "clout")


@dataclass(frozen=True, slots=True)
class _Row:
    party: str
    issue: str
    position: float
    salience: float
    power: float
    spread: float = 0.0


class _IssueFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    low: float = 0.0
    high: float = 100.0


class _PositionFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    position: float | None = None
    salience: float = Field(default=1.0, ge=0)
    spread: float = Field(default=0.0, ge=0)


class _PartyFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    power: float = Field(default=1.0, ge=0)
    positions: dict[str, _PositionFile] = {}


class _SettingFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    issues: dict[str, _IssueFile | None]
    parties: dict[str, _PartyFile] = Field(min_length=1)


def load(path: str | Path) -> Setting:
    """The setting in a file. Raises `BadInput`, whose one line names the file and the place."""
    path = Path(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput(f"larger than {MOST_BYTES // 10**6} MB: is it the right file?")
        text = path.read_bytes().decode("utf-8-sig")
        return _read(text, path.stem, path.suffix.lower() in (".yaml", ".yml", ".json"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise BadInput(
            f"{path}: cannot be read ({error.strerror or error}); give a file of positions"
        ) from None
    except (csv.Error, BadInput) as error:
        raise BadInput(f"{path}: {error}") from None


def _read(text: str, name: str, yaml: bool) -> Setting:
    if yaml:
        return _of_analyst(text)
    if text.lstrip().startswith(("'#", '"#', "#")):
        return _of_exchange(text)
    lines = [
        row for row in csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))) if any(row)
    ]
    if not lines:
        raise BadInput("empty; give positions, saliences and power")
    header = [cell.strip().casefold() for cell in lines[0]]
    if "position" in header and set(header) & set(_PARTY):
        return _of_table(header, lines[1:], name)
    if len(lines) > 2 and lines[1] and lines[1][0].strip().casefold() == "actor":
        return _of_ktab(lines)
    raise BadInput("its first line must name the columns: issue, actor, position, salience, power")


def _of_table(header: Sequence[str], lines: Iterable[Sequence[str]], name: str) -> Setting:
    party = next(header.index(one) for one in _PARTY if one in header)
    power = next((header.index(one) for one in _POWER if one in header), None)
    column = {one: header.index(one) for one in ("issue", "position", "salience", "spread") if one in header}
    rows = []
    for number, line in enumerate(lines, 2):

        def cell(at: int | None, line: Sequence[str] = line) -> str:
            return line[at].strip() if at is not None and at < len(line) else ""

        rows.append(
            _Row(
                cell(party),
                cell(column.get("issue")) or name,
                _number(cell(column["position"]), number, nan),
                _number(cell(column.get("salience")), number, 1.0),
                _number(cell(power), number, 1.0),
                _number(cell(column.get("spread")), number, 0.0),
            )
        )
    return _setting(rows, {})


def _of_ktab(lines: Sequence[Sequence[str]]) -> Setting:
    """KTAB: a line for the scenario, one for the columns, then actor, description, power, position,
    salience …
    """
    columns = [cell.strip() for cell in lines[1]]
    while columns and not columns[-1]:
        columns.pop()
    count = (len(columns) - 3) // 2
    rows = []
    for number, line in enumerate(lines[2:], 3):
        if len(line) < 3 + 2 * count:
            raise BadInput(f"line {number}: {3 + 2 * count} cells are needed, it has {len(line)}")
        for issue in range(count):
            name = columns[3 + 2 * issue].removesuffix(" Position")
            position, salience = line[3 + 2 * issue], line[4 + 2 * issue]
            rows.append(
                _Row(
                    line[0].strip(),
                    name,
                    _number(position, number, nan),
                    _number(salience, number, 1.0),
                    _number(line[2], number, 1.0),
                )
            )
    return _setting(
        rows, {columns[3 + 2 * at].removesuffix(" Position"): (0.0, 100.0) for at in range(count)}
    )


def _of_exchange(text: str) -> Setting:
    rows: list[_Row] = []
    ends: dict[str, list[float]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip().strip("'\"") for cell in line.split("\t")]
        if cells[0] == "#M" and len(cells) > 2:
            ends.setdefault(cells[1], []).append(_number(cells[2], number, nan))
        elif cells[0] == "#D":
            if len(cells) < 6:
                raise BadInput(f"line {number}: #D needs actor, issue, position, salience and power")
            place, salience, power = (_number(cell, number, nan) for cell in cells[3:6])
            rows.append(_Row(cells[1], cells[2], place, salience, power))
    scale = {issue: (min(values), max(values)) for issue, values in ends.items()}
    # The model compares issues with each other, so all are laid on one scale.
    flat = []
    for row in rows:
        low, high = scale.get(row.issue, (0.0, 100.0))
        place = (row.position - low) / (high - low) * 100 if high > low else row.position
        flat.append(_Row(row.party, row.issue, place, row.salience, row.power))
    return _setting(flat, dict.fromkeys(scale, (0.0, 100.0)))


def _of_analyst(text: str) -> Setting:
    try:
        file = _SettingFile.model_validate(plain(text))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise BadInput(f"'{'.'.join(map(str, first['loc']))}': {first['msg']}") from None
    rows = []
    for party, held in file.parties.items():
        for issue, one in held.positions.items():
            if issue not in file.issues:
                raise BadInput(f"'parties.{party}.positions' names {issue!r}, which is no issue")
            place = nan if one.position is None else one.position
            rows.append(_Row(party, issue, place, one.salience, held.power, one.spread))
    scale = {
        issue: ((one or _IssueFile()).low, (one or _IssueFile()).high) for issue, one in file.issues.items()
    }
    return _setting(rows, scale)


def _setting(rows: Sequence[_Row], scale: Mapping[str, tuple[float, float]]) -> Setting:
    if not rows:
        raise BadInput("no positions in it")
    parties = tuple(dict.fromkeys(row.party for row in rows))
    issues = tuple(dict.fromkeys(row.issue for row in rows))
    shape = (len(parties), len(issues))
    position, salience = np.full(shape, nan), np.zeros(shape)
    power, spread = np.zeros(shape), np.zeros(shape)
    seen: set[tuple[int, int]] = set()
    for row in rows:
        if not row.party:
            raise BadInput("a row names no party")
        cell = parties.index(row.party), issues.index(row.issue)
        if cell in seen:
            raise BadInput(f"{row.party} has two positions on {row.issue}; keep one")
        seen.add(cell)
        position[cell], salience[cell], power[cell] = row.position, row.salience, row.power
        spread[cell] = row.spread
    if (salience < 0).any() or (power < 0).any() or (spread < 0).any():
        raise BadInput("salience, power and spread cannot be below 0")
    low, high = np.empty(len(issues)), np.empty(len(issues))
    for at, issue in enumerate(issues):
        known = position[~np.isnan(position[:, at]), at]
        inside = known.size == 0 or (known.min() >= 0 and known.max() <= 100 and known.max() > 20)
        given = scale.get(issue, (0.0, 100.0) if inside else (float(known.min()), float(known.max())))
        low[at], high[at] = given
        if not low[at] <= high[at] or (
            known.size and not (low[at] <= known.min() and known.max() <= high[at])
        ):
            raise BadInput(f"{issue}: a position lies outside its scale, {low[at]:g} to {high[at]:g}")
    return Setting(parties, issues, position, salience, power, spread, low, high)


def _number(cell: str, line: int, empty: float) -> float:
    if not cell.strip():
        return empty
    try:
        value = float(cell)
    except ValueError:
        raise BadInput(f"line {line}: {cell[:30]!r} is no number") from None
    if not isfinite(value):
        raise BadInput(f"line {line}: {cell[:30]!r} is no number to reckon with")
    return value
