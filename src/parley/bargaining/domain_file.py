"""What could be agreed on, from files: an analyst's YAML, or Genius preference profiles (XML), one a party.

    parties:
      Upstream: {floor: 0.5}
      Downstream: {}
    issues:
      Flow:
        No guarantee: {Upstream: 1, Downstream: 0, red: [Downstream]}
        A guaranteed minimum: {Upstream: 0.3, Downstream: 1}
    rules:
      - {option: Joint patrols, only with: Free passage}
      - {option: Toll, never with: Free passage}

An option's numbers say what it is worth to each party (none: 0), `red` whose red line it crosses.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from parley.bargaining.packages import Domain, Rule
from parley.errors import BadInput
from parley.plain import plain

MOST_BYTES = 20_000_000


class _PartyFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    floor: float = 0.0


class _RuleFile(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    option: str
    only_with: str | None = Field(default=None, alias="only with")
    never_with: str | None = Field(default=None, alias="never with")


class _DomainFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    parties: dict[str, _PartyFile | None] = Field(min_length=1)
    issues: dict[str, dict[str, dict[str, float | list[str]] | None]] = Field(min_length=1)
    rules: list[_RuleFile] = []


def load(paths: Sequence[str | Path]) -> Domain:
    """The domain in a YAML file, or in the profiles of its parties. Raises `BadInput` that names the file."""
    files = [Path(path) for path in paths]
    texts = [_bytes(path) for path in files]
    if all(text.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") for text in texts):
        return _of_profiles(files, texts)
    if len(files) > 1:
        raise BadInput(f"{files[1]}: give one YAML file, or one Genius profile (XML) for each party")
    try:
        return _of_analyst(texts[0].decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{files[0]}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise BadInput(f"{files[0]}: '{'.'.join(map(str, first['loc']))}': {first['msg']}") from None
    except BadInput as error:
        raise BadInput(f"{files[0]}: {error}") from None


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput(f"{path}: larger than {MOST_BYTES // 10**6} MB: is it the right file?")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(
            f"{path}: cannot be read ({error.strerror or error}); give a file of options"
        ) from None


def _of_analyst(text: str) -> Domain:
    file = _DomainFile.model_validate(plain(text))
    parties = tuple(file.parties)
    worth, red, options = [], [], []
    where: dict[str, list[tuple[int, int]]] = {}
    for at, (issue, choices) in enumerate(file.issues.items()):
        if not choices:
            raise BadInput(f"'issues.{issue}': give it at least one option")
        table = np.zeros((len(parties), len(choices)))
        crosses = np.zeros(table.shape, dtype=bool)
        for column, (option, held) in enumerate(choices.items()):
            where.setdefault(option, []).append((at, column))
            for key, value in (held or {}).items():
                names = value if isinstance(value, list) else [key]
                for name in names:
                    if name not in parties:
                        raise BadInput(f"'issues.{issue}.{option}' names {name!r}, which is no party")
                    if isinstance(value, list):
                        crosses[parties.index(name), column] = True
                    else:
                        table[parties.index(name), column] = value
        worth.append(table)
        red.append(crosses)
        options.append(tuple(choices))
    floor = np.array([held.floor if held else 0.0 for held in file.parties.values()])
    rules = tuple(rule for one in file.rules for rule in _rules(one, where))
    return Domain(parties, tuple(file.issues), tuple(options), tuple(worth), tuple(red), floor, rules)


def _rules(given: _RuleFile, where: dict[str, list[tuple[int, int]]]) -> list[Rule]:
    pairs = [("only", given.only_with), ("never", given.never_with)]
    named = [(kind, other) for kind, other in pairs if other is not None]
    if not named:
        raise BadInput(f"'rules': say what {given.option!r} goes 'only with' or 'never with'")

    def place(option: str) -> tuple[int, int]:
        found = where.get(option, [])
        if len(found) != 1:
            reason = "stands under several issues" if found else "is no option"
            raise BadInput(f"'rules': {option!r} {reason}")
        return found[0]

    return [Rule(kind, place(given.option), place(other)) for kind, other in named]


def _of_profiles(files: Sequence[Path], texts: Sequence[bytes]) -> Domain:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    profiles: list[tuple[list[str], list[list[str]], list[list[float]], float]] = []
    for path, text in zip(files, texts, strict=True):
        try:
            profiles.append(_profile(fromstring(text)))
        except (ParseError, DefusedXmlException, ValueError, KeyError, ZeroDivisionError) as error:
            reason = " ".join(str(error).split()) or "it is no utility space"
            raise BadInput(f"{path}: no Genius preference profile ({reason})") from None
        if profiles[-1][:2] != profiles[0][:2]:
            raise BadInput(f"{path}: its issues and options are not those of {files[0]}")
    issues, options = profiles[0][:2]
    worth = tuple(np.array([profile[2][at] for profile in profiles]) for at in range(len(issues)))
    return Domain(
        tuple(path.stem for path in files),
        tuple(issues),
        tuple(map(tuple, options)),
        worth,
        tuple(np.zeros(table.shape, dtype=bool) for table in worth),
        np.array([profile[3] for profile in profiles]),
    )


def _profile(root: Element) -> tuple[list[str], list[list[str]], list[list[float]], float]:
    """Issues, options, what each is worth (weight × evaluation ÷ best evaluation), and the reservation
    value.
    """

    def key(element: Element, name: str) -> Any:
        if (value := element.get(name)) is None:
            raise ValueError(f"<{element.tag}> has no {name}")
        return value

    weight = {key(one, "index"): float(key(one, "value")) for one in root.iter("weight")}
    names, options, worth = [], [], []
    for issue in root.iter("issue"):
        items = issue.findall("item")
        marks = [float(key(item, "evaluation")) for item in items]
        if not items or max(marks) <= 0:
            raise ValueError("an issue has no option that is worth anything")
        names.append(str(key(issue, "name")))
        options.append([str(key(item, "value")) for item in items])
        worth.append([weight[key(issue, "index")] * mark / max(marks) for mark in marks])
    if not names:
        raise ValueError("no issues in it")
    reservation = root.find("reservation")
    return names, options, worth, float(reservation.get("value") or 0) if reservation is not None else 0.0
