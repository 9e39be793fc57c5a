"""Exchange with the field: the networks of a case, and what people coded by hand under its casebook."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from parley import casebook as casebooks
from parley import exports, positions, stories
from parley.errors import BadCasebook, BadInput
from parley.exports import plain
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.handcoded import CodedFile, HandCoded
from parley.nouns.network import Coded, Network, Node, Tie, Value
from parley.nouns.page import Page, Unread
from parley.nouns.position import Matrix
from parley.nouns.statement import Statement
from parley.positions import networks

KINDS = {"two-mode": None, "one-mode-actors": "actor", "one-mode-concepts": "concept"}
"""The networks of a case, with the kind of node that a one-mode network is of."""


def between(statements: Iterable[Statement], since: str | None, until: str | None) -> list[Statement]:
    """The statements of a range of dates (ISO 8601, both days count); without one, all."""
    return [said for said in statements if networks.within(said.date, since, until)]


def network(
    documents: Sequence[Document],
    statements: Sequence[Statement],
    casebook: Casebook,
    kind: str = "two-mode",
    *,
    aggregate: str | None = None,
    normalise: str = "no",
    duplicates: str = "document",
    since: str | None = None,
    until: str | None = None,
    exclude: Iterable[str] = (),
) -> Network:
    """Parties and options as actors and concepts, by `parley.positions.networks`.

    A conditional yes counts as agreement, as it does where parties stand apart. Copies of one report are one
    document. `aggregate` is `ignore` for a two-mode network and `congruence` for the others, if left out. A
    tie of a two-mode network has the position that it stands for: stance, firmness, since when, reports.
    `exclude` are parties and options, by id or name. Raises `ValueError` for settings and names that do not
    exist.
    """
    of = KINDS[kind]
    aggregate = aggregate or ("congruence" if of else "ignore")
    origins = stories.origins(documents)
    inside = between(statements, since, until)
    coded = networks.chosen(
        (
            Coded(s.party, s.option, int(s.stance != "against"), str(origins.get(s.evidence.doc)), s.date)
            for s in inside
        ),
        aggregate=aggregate,
        duplicates=duplicates,
        exclude=_excluded(casebook, exclude),
    )
    given = {"network": kind, "duplicates": duplicates, "since": since, "until": until}
    settings = {name: value for name, value in given.items() if value}
    if of:
        found = networks.one_mode(coded, of=of, aggregate=aggregate, normalise=normalise)
        return _named(found, casebook, settings)
    found = networks.two_mode(coded, aggregate=aggregate, normalise=normalise)
    held = positions.matrix(inside, casebook, origins)
    return _named(replace(found, ties=tuple(_held(tie, held) for tie in found.ties)), casebook, settings)


def _excluded(casebook: Casebook, names: Iterable[str]) -> dict[str, list[str]]:
    """The ids of the parties and options that are named."""
    sides: dict[str, dict[str, str]] = {
        "actor": {party.id: plain(party.name) for party in casebook.parties.values()},
        "concept": {option.id: plain(option.name) for _, option in casebook.options()},
    }
    out: dict[str, list[str]] = {"actor": [], "concept": []}
    for name in names:
        meant = [
            (s, id)
            for s, ids in sides.items()
            for id, known in ids.items()
            if name == id or plain(name) == known
        ]
        if not meant:
            raise ValueError(f"no party or option of the casebook is called {name!r}")
        for side, id in meant:
            out[side].append(id)
    return out


def _named(found: Network, casebook: Casebook, settings: dict[str, str]) -> Network:
    """With the casebook's names, and the issue of each option."""
    options = {option.id: (option.name, issue.question) for issue, option in casebook.options()}

    def named(node: Node) -> Node:
        if node.kind == "actor" and (party := casebook.parties.get(node.id)):
            return replace(node, label=party.name)
        if node.kind == "concept" and node.id in options:
            name, question = options[node.id]
            return replace(node, label=name, attributes={**node.attributes, "issue": question})
        return node

    return replace(found, nodes=tuple(map(named, found.nodes)), settings={**settings, **found.settings})


def _held(tie: Tie, held: Matrix) -> Tie:
    position = held.cell(tie.source, tie.target)
    if position is None:
        return tie
    so: dict[str, Value] = {
        "stance": position.stance,
        "firmness": position.firmness,
        "reports": position.origins,
    }
    since: dict[str, Value] = {"since": position.since} if position.since else {}
    return replace(tie, attributes={**tie.attributes, **so, **since})


def pages(
    coded: CodedFile, text: Callable[[str], str | None], same: Callable[[str], str | None]
) -> tuple[list[Page], dict[str, str]]:
    """The documents of a file that a record lacks, as pages; and by which id each of the file's is there.

    `text` gives the record's text under an id, `same` the id of a document with a text. Where an id is
    another text's, the document gets eight digits of its digest behind its own.
    """
    found, ids = [], {}
    for one in coded.texts:
        doc = one.id if text(one.id) == one.text else same(one.text)
        if doc is None:
            digest = sha256(one.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
            doc = one.id if text(one.id) is None else f"{one.id}~{digest}"
            told = {
                name: getattr(one, name) for name in ("title", "outlet", "byline", "published", "url", "lang")
            }
            hints = {"id": doc, **{name: value for name, value in told.items() if value}}
            raw = json.dumps({**hints, "text": one.text}, ensure_ascii=False).encode("utf-8", "replace")
            now = datetime.now(UTC).isoformat(timespec="seconds")
            found.append(Page(one.where, "row", raw, now, one.url, hints))
        ids[one.id] = doc
    return found, ids


def draft(coded: CodedFile, file: str | Path) -> str:
    """The casebook drafted from a file of hand-coded work, as the YAML that holds it.

    Raises `BadInput` where its names and ids do not hold together.
    """
    name = "".join(char for char in coded.name if char.isprintable())
    note = f"# Drafted from what people coded in {name}: its actors are parties, its concepts are options.\n"
    text = note + casebooks.dump(exports.drafted(coded))
    with TemporaryDirectory() as folder:
        here = Path(folder) / "draft.yaml"
        here.write_text(text, encoding="utf-8", errors="replace")
        try:
            casebooks.load(here)
        except BadCasebook as error:
            why = str(error).removeprefix(f"{here}: ")
            raise BadInput(f"{file}: no casebook can be drafted from it: {why}") from None
    return text


def by_hand(
    rows: Iterable[HandCoded], casebook: Casebook
) -> tuple[list[Statement], dict[str, None], dict[str, None]]:
    """Statements that people coded, as the casebook has it; then the actors and concepts it does not know.

    An actor is a party by its id or any of its names, bodies and people, a concept an option by its id, its
    name or a phrase. A row that names somebody or something unknown waits until the casebook knows it.
    """
    parties = {
        plain(name): party.id
        for party in reversed(list(casebook.parties.values()))
        for name in (
            *(name for person in party.people for name in (*person.aliases, person.name)),
            *party.bodies, *party.aliases, party.name,
        )
    }  # fmt: skip
    options = {
        plain(name): option.id
        for _, option in reversed(list(casebook.options()))
        for name in (*option.phrases, option.name)
    }
    ids = {option.id for _, option in casebook.options()}
    found, actors, concepts = [], dict[str, None](), dict[str, None]()
    for row in rows:
        party = row.actor if row.actor in casebook.parties else parties.get(plain(row.actor))
        option = row.concept if row.concept in ids else options.get(plain(row.concept))
        if party is None:
            actors[row.actor] = None
        if option is None:
            concepts[row.concept] = None
        if party is not None and option is not None:
            found.append(
                Statement(
                    party,
                    option,
                    row.stance,
                    row.evidence,
                    row.firmness,
                    row.voice,
                    row.condition,
                    row.date,
                    coder=row.coder,
                    casebook=casebook.digest,
                    score=row.score,
                )
            )
    return found, actors, concepts


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What `Case.take_in` did with a file of hand-coded work.

    `statements` were taken, on `documents` documents, of which `read` are new to the case and `quoted` are
    known by their quotes only. `actors` and `concepts` are those of the file that the casebook does not know:
    their statements wait until it does. `left_out` says what of the file was not used, and why.
    """

    statements: int
    documents: int
    read: int
    quoted: int
    actors: tuple[str, ...]
    concepts: tuple[str, ...]
    left_out: tuple[str, ...]
    unread: tuple[Unread, ...]


def taken(
    coded: CodedFile, casebook: Casebook, docs: Mapping[str, str], unread: tuple[Unread, ...], read: int
) -> TakenIn:
    """What a case took of a file; `docs` are the documents that it holds now, by the file's ids."""
    kept = [row for row in coded.rows if row.evidence.doc in docs]
    _, actors, concepts = by_hand(kept, casebook)
    quoted = sum(doc in coded.quoted for doc in docs)
    return TakenIn(len(kept), len(docs), read, quoted, tuple(actors), tuple(concepts), coded.left_out, unread)
