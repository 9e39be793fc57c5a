"""Propose a casebook from the texts: who the parties seem to be, and over what they argue.

Modest on purpose: a party or an option needs evidence in two places, and every phrase is the texts' own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from parley.casebook.claims import Claim, Pair, claims
from parley.casebook.coding import code
from parley.casebook.load import checked, dump
from parley.casebook.sides import Sides, sides, slug
from parley.casebook.topics import concept
from parley.casebook.words import tokens
from parley.nouns.casebook import Casebook, Issue, Option
from parley.nouns.span import Span
from parley.nouns.statement import Statement

MOST_SIDES, MOST_PARTIES, ENOUGH = 30, 12, 6
MOST_OPTIONS = 12
MOST_PRINCIPALS = 4
SHOWN = 3
"""So many sentences stand under each option, each cut to this length."""
LONGEST = 300


@dataclass(frozen=True)
class Proposal:
    """A casebook with the sentences that suggested each party and option, by id.

    Before each sentence of an option stands whose view of it was found there ("Ostrovia is against it").
    """

    casebook: Casebook
    shown: Mapping[str, tuple[tuple[str, Span], ...]]


def propose(pairs: Sequence[Pair]) -> Casebook:
    """A casebook worth editing, from documents with their readings; `proposed` is set on it.

    Parties are states and bodies that speak and act, with their people and other names; options are what
    parties are for or against in at least two places, each with phrases from the texts.
    """
    return proposal(pairs).casebook


def draft(pairs: Sequence[Pair]) -> tuple[Casebook, str]:
    """The proposed casebook, and its file: YAML with the sentences that suggested each part as comments."""
    found = proposal(pairs)
    texts = {document.id: document.text for document, _ in pairs}
    notes = {
        id: [f"{view}“{_short(texts[at.doc][at.start : at.end])}” [{at.doc}]" for view, at in rows]
        for id, rows in found.shown.items()
    }
    return found.casebook, dump(found.casebook, notes)


def proposal(pairs: Sequence[Pair]) -> Proposal:
    """The proposed casebook, with its evidence."""
    who = sides(pairs, MOST_SIDES)
    tried = [claim for claim in claims(pairs, who.parties) if _disputed(claim)][: 2 * MOST_OPTIONS]
    who = _in_dispute(who, tried)
    found = _together(pairs, who, tried)[:MOST_OPTIONS]
    issues, shown = _issues(found, who)
    principals = _principals(found, who)
    names = [who.parties[id].name for id in (*principals, *who.parties)]
    names = list(dict.fromkeys(names))[:3]
    title = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0] if names else ""
    book = Casebook(
        "proposed",
        title or "What the texts are about",
        who.parties,
        issues,
        principals=principals,
        proposed=True,
    )
    named = {id: tuple(("", at) for at in spans) for id, spans in who.shown.items()}
    return Proposal(checked(book), {**named, **shown})


def _together(pairs: Sequence[Pair], who: Sides, tried: list[Claim]) -> list[Claim]:
    """Those that are still found in two places when all are options at once, with what is found then."""
    options = tuple(Option(f"claim-{i}", c.name, None, c.phrases) for i, c in enumerate(tried))
    book = Casebook("claims", "", dict(who.parties), (Issue("claims", "", options),))
    said: dict[str, list[Statement]] = defaultdict(list)
    for document, reading in pairs:
        for one in code(document, reading, book):
            said[one.option].append(one)
    found = [replace(c, statements=tuple(said[o.id])) for c, o in zip(tried, options, strict=True)]
    return [claim for claim in found if len(claim.sentences) > 1]


def _in_dispute(who: Sides, found: list[Claim]) -> Sides:
    """The sides that hold something of what is claimed, and the weightiest of the rest."""
    held = Counter(id for claim in found for id in {said.party for said in claim.statements})
    order = list(who.parties)
    ranked = sorted(held, key=lambda id: (-held[id], order.index(id)))
    chosen = set([*ranked, *(id for id in order[:ENOUGH] if id not in held)][:MOST_PARTIES])
    kept = {id: party for id, party in who.parties.items() if id in chosen}
    parties = {
        id: replace(party, members=tuple(m for m in party.members if m in kept)) for id, party in kept.items()
    }
    return Sides(parties, {id: who.shown.get(id, ()) for id in parties})


def _disputed(claim: Claim) -> bool:
    """Two parties hold something of it, or one holds it in two documents or three places."""
    parties = {said.party for said in claim.statements}
    docs = {said.evidence.doc for said in claim.statements}
    return len(parties) > 1 or len(docs) > 1 or len(claim.sentences) > 2


def _principals(found: list[Claim], who: Sides) -> tuple[str, ...]:
    """Those who hold most of what is claimed; where nothing is, those who speak and act most."""
    held = {id: 0 for id, party in who.parties.items() if not party.members}
    for claim in found:
        for id in {said.party for said in claim.statements} & held.keys():
            held[id] += 1
    most = max(held.values(), default=0)
    kept = [id for id in sorted(held, key=lambda id: -held[id]) if 3 * held[id] >= most]
    return tuple(kept[:MOST_PRINCIPALS])


def _issues(
    found: list[Claim], who: Sides
) -> tuple[tuple[Issue, ...], dict[str, tuple[tuple[str, Span], ...]]]:
    """An issue for each thing; options that turn on the same word lie under one."""
    issues: list[tuple[set[str], list[Option]]] = []
    shown: dict[str, tuple[tuple[str, Span], ...]] = {}
    for claim in found:
        id = slug(claim.name, (*shown, *who.parties))
        option = Option(id, claim.name[0].upper() + claim.name[1:], None, claim.phrases)
        shown[id] = _best(claim, who)
        words = {c for c in map(concept, tokens(claim.name)) if c}
        same = next((options for known, options in issues if known & words), None)
        if same is None:
            issues.append((words, [option]))
        else:
            same.append(option)
    done: dict[str, Issue] = {}
    for _, options in issues:
        id = slug(options[0].name, done)
        asked = "who is for it, and who against?" if len(options) == 1 else "who is for which?"
        done[id] = Issue(id, f"{', '.join(o.name for o in options)}: {asked}", tuple(options))
    return tuple(done.values()), shown


_VIEWS = {"for": "is for it", "against": "is against it", "conditional": "is for it on a condition"}


def _best(claim: Claim, who: Sides) -> tuple[tuple[str, Span], ...]:
    """Sentences of as many parties and stances as may be, the surest first, each with whose view it shows."""
    ranked = sorted(claim.statements, key=lambda s: (-s.score, s.evidence, s.party))
    first: dict[tuple[str, str], Statement] = {}
    for said in ranked:
        first.setdefault((said.party, said.stance), said)
    kept: dict[Span, str] = {}
    for said in (*first.values(), *ranked):
        name = who.parties[said.party].name if said.party in who.parties else said.party
        kept.setdefault(said.evidence, f"{name} {_VIEWS[said.stance]}: ")
    return tuple((view, at) for at, view in kept.items())[:SHOWN]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
