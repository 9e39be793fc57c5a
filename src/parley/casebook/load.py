"""Load and check a casebook; write a proposed one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from parley.casebook.model import (
    FORMAT,
    CasebookFile,
    FormatFile,
    IssueFile,
    OptionFile,
    OutletFile,
    PartyFile,
    PersonFile,
    ProposalFile,
)
from parley.errors import BadCasebook, BadInput
from parley.nouns.casebook import Casebook, Format, Party
from parley.plain import plain

MOST_BYTES = 1_000_000


def load(path: str | Path) -> Casebook:
    """The casebook in a YAML file.

    Raises `BadCasebook`, whose one line names the file, the key and what to do.
    """
    try:
        return _parse(_text(Path(path)))
    except BadCasebook as error:
        raise BadCasebook(f"{path}: {error}") from None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadCasebook("larger than 1 MB, which no casebook needs; is it the right file?")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadCasebook(f"not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        reason = error.strerror or error
        raise BadCasebook(f"cannot be read ({reason}); give a casebook's YAML file") from None


def _parse(text: str) -> Casebook:
    try:
        raw = plain(text)
    except BadInput as error:
        raise BadCasebook(str(error)) from None
    if raw in (None, ""):
        raise BadCasebook("empty; a casebook begins with 'casebook: 1'")
    if not isinstance(raw, dict):
        raise BadCasebook("not a mapping of keys; a casebook begins with 'casebook: 1'")
    version = raw.get("casebook")
    if version is None:
        raise BadCasebook(f"the key 'casebook' is missing; begin with 'casebook: {FORMAT}'")
    if version != str(FORMAT):
        short = str(version)[:20]
        raise BadCasebook(
            f"casebook: {short} is a format that this Parley does not know; write 'casebook: {FORMAT}'"
        )
    try:
        file = CasebookFile.model_validate(raw)
    except ValidationError as error:
        raise BadCasebook(_first(error)) from None
    return checked(
        Casebook(
            file.id,
            file.title,
            {id: party.noun(id) for id, party in file.parties.items()},
            tuple(issue.noun(id) for id, issue in file.issues.items()),
            tuple(Format(id, f.name, tuple(f.parties)) for id, f in file.formats.items()),
            tuple(file.principals),
            proposed=file.proposed,
            proposals=tuple(proposal.noun(id) for id, proposal in file.proposals.items()),
            outlets=tuple(outlet.noun(name) for name, outlet in file.outlets.items()),
        )
    )


_KEYS: Mapping[int, Mapping[str, type[BaseModel]]] = {
    2: {
        "parties": PartyFile,
        "issues": IssueFile,
        "formats": FormatFile,
        "proposals": ProposalFile,
        "outlets": OutletFile,
    },
    4: {"people": PersonFile, "options": OptionFile},
}


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, in one line."""
    problem = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        *above, key = (str(part) for part in problem["loc"])
        parent = above[-2] if len(above) > 1 else ""
        known = _KEYS.get(len(above), {}).get(parent) if above else CasebookFile
        near = get_close_matches(key, known.model_fields, 1, 0.6) if known else []
        names = ", ".join(known.model_fields) if known else ""
        hint = f"did you mean '{near[0]}'?" if near else f"known here: {names}" if names else "take it out"
        return f"the key '{where}' is not known; {hint}"
    if problem["type"] == "missing":
        return f"the key '{where}' is missing"
    return f"'{where}': {problem['msg'].removeprefix('Value error, ')}"


def checked(casebook: Casebook) -> Casebook:
    """The casebook with its digest, or `BadCasebook` where its parts do not hold together."""
    known = casebook.parties
    for where, ids in _references(casebook):
        for id in ids:
            if id not in known:
                near = get_close_matches(id, known, 1, 0.6)
                hint = f"did you mean '{near[0]}'?" if near else "add it to 'parties'"
                raise BadCasebook(f"'{where}' names '{id}', which is no party; {hint}")
    _no_circles(known)
    _no_shared_names(known)
    seen: dict[str, str] = {}
    for issue, option in casebook.options():
        if option.id in seen:
            where = f"'{seen[option.id]}' and under '{issue.id}'"
            raise BadCasebook(f"the option '{option.id}' stands under {where}; rename one")
        seen[option.id] = issue.id
    _options_are_known(casebook, tuple(seen))
    content = asdict(replace(casebook, digest="", proposed=False))
    del content["proposals"], content["outlets"]  # nothing is coded by these: editing one recodes nothing
    for issue in content["issues"]:
        for option in issue["options"]:
            del option["only_with"], option["never_with"]
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    return replace(casebook, digest=hashlib.sha256(packed).hexdigest())


def _references(casebook: Casebook) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "principals", casebook.principals
    for party in casebook.parties.values():
        yield f"parties.{party.id}.members", party.members
    for format in casebook.formats:
        yield f"formats.{format.id}.parties", format.parties
    for proposal in casebook.proposals:
        yield f"proposals.{proposal.id}.by", proposal.by
        yield f"proposals.{proposal.id}.needed", proposal.needed
    for outlet in casebook.outlets:
        if outlet.state not in (None, "yes"):
            yield f"outlets.{outlet.name}.state-run", (str(outlet.state),)


def _options_are_known(casebook: Casebook, known: tuple[str, ...]) -> None:
    named = [(f"proposals.{proposal.id}.options", proposal.options) for proposal in casebook.proposals]
    for issue, option in casebook.options():
        where = f"issues.{issue.id}.options.{option.id}"
        named += [(f"{where}.only-with", option.only_with), (f"{where}.never-with", option.never_with)]
    for where, ids in named:
        for id in ids:
            if id not in known:
                near = get_close_matches(id, known, 1, 0.6)
                hint = f"did you mean '{near[0]}'?" if near else "add it to an issue's 'options'"
                raise BadCasebook(f"'{where}' names '{id}', which is no option; {hint}")


def _no_circles(parties: Mapping[str, Party]) -> None:
    done: set[str] = set()

    def visit(id: str, above: tuple[str, ...]) -> None:
        if id in above:
            circle = " → ".join((*above[above.index(id) :], id))
            raise BadCasebook(f"'parties.{id}.members' comes back to itself ({circle}); take one out")
        if id not in done:
            for member in parties[id].members:
                visit(member, (*above, id))
            done.add(id)

    for id in parties:
        visit(id, ())


def _no_shared_names(parties: Mapping[str, Party]) -> None:
    owner: dict[str, str] = {}
    for party in parties.values():
        people = (name for p in party.people for name in (p.name, *p.aliases))
        for name in (party.name, *party.aliases, *party.bodies, *people):
            plain = " ".join(name.casefold().split()).removeprefix("the ")
            if owner.setdefault(plain, party.id) != party.id:
                both = f"'parties.{owner[plain]}' and 'parties.{party.id}'"
                raise BadCasebook(f"'{name}' stands for both {both}; keep it in one")


def dump(casebook: Casebook, notes: Mapping[str, Sequence[str]] | None = None) -> str:
    """The casebook as YAML that `load` reads back; `notes` are comments on parties and options, by id."""
    file = {
        "casebook": FORMAT,
        "id": casebook.id,
        "title": casebook.title,
        "proposed": casebook.proposed,
        "principals": list(casebook.principals),
        "parties": {
            p.id: {
                "name": p.name,
                "aliases": list(p.aliases),
                "people": {
                    q.name: {"role": q.role, "aliases": list(q.aliases), "since": q.since, "until": q.until}
                    for q in p.people
                },
                "bodies": list(p.bodies),
                "members": list(p.members),
                "capability": p.capability,
            }
            for p in casebook.parties.values()
        },
        "issues": {
            issue.id: {
                "question": issue.question,
                "options": {
                    o.id: {
                        "name": o.name,
                        "value": o.value,
                        "phrases": list(o.phrases),
                        "opposite": list(o.opposite),
                        "deeds": {side: list(roots) for side, roots in o.deeds},
                        "only-with": list(o.only_with),
                        "never-with": list(o.never_with),
                    }
                    for o in issue.options
                },
            }
            for issue in casebook.issues
        },
        "formats": {f.id: {"name": f.name, "parties": list(f.parties)} for f in casebook.formats},
        "proposals": {
            p.id: {
                "name": p.name,
                "by": list(p.by),
                "date": p.date,
                "options": list(p.options),
                "needed": list(p.needed),
            }
            for p in casebook.proposals
        },
        "outlets": {
            o.name: {"state-run": True if o.state == "yes" else o.state} for o in casebook.outlets if o.state
        },
    }
    note = "# Proposed by Parley from the texts. Edit it, then delete the line 'proposed'.\n"
    head = note if casebook.proposed else ""
    # Nothing is folded, so that a line which looks like a key is one.
    body: str = yaml.safe_dump(_bare(file), allow_unicode=True, sort_keys=False, width=1_000_000)
    return head + (_noted(body, notes) if notes else body)


def _noted(body: str, notes: Mapping[str, Sequence[str]]) -> str:
    """The file with comments after the keys of parties and options."""
    keys = {yaml.safe_dump({id: 0}, allow_unicode=True).removesuffix(" 0\n"): id for id in notes}
    depth = {"parties:": "  ", "issues:": "      "}
    section, done = "", []
    for line in body.split("\n"):
        section = line if line and not line.startswith((" ", "-")) else section
        done.append(line)
        indent = depth.get(section)
        if indent and line.startswith(indent) and line[len(indent) :] in keys:
            told = notes[keys[line[len(indent) :]]]
            done += [f"{indent}  # {_one_line(note)}" for note in told]
    return "\n".join(done)


def _one_line(note: str) -> str:
    """A note as a comment can hold it: no line ends in it, and no character that YAML refuses."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(note.split()))


def _bare(value: Any) -> Any:
    """Without the keys that say nothing; a person of whom nothing is known keeps an empty mapping."""
    if not isinstance(value, dict):
        return value
    bare = {k: _bare(v) for k, v in value.items()}
    empty = {k for k, v in bare.items() if v is None or v is False or v == [] or (v == {} and k in _OPTIONAL)}
    return {k: v for k, v in bare.items() if k not in empty}


_OPTIONAL = {"people", "formats", "issues", "deeds", "only-with", "never-with", "proposals", "outlets"}
