"""Propose a casebook from the texts: who the parties seem to be, and over what they argue.

Modest on purpose: a party or an option needs evidence in two places, and every phrase is the texts' own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from parley.casebook.claims import Claim, Pair, claims
from parley.casebook.load import checked, dump
from parley.casebook.sides import Sides, sides, slug
from parley.casebook.topics import concept
from parley.casebook.words import tokens
from parley.nouns.casebook import Casebook, Issue, Option
from parley.nouns.span import Span

MOST_SIDES, MOST_PARTIES, ENOUGH = 30, 12, 6
MOST_OPTIONS = 12
MOST_PRINCIPALS = 4
SHOWN = 3
"""So many sentences stand under each option, each cut to this length."""
LONGEST = 300


@dataclass(frozen=True)
class Proposal:
    """A casebook with the sentences that suggested each party and option, by id."""

    casebook: Casebook
    shown: Mapping[str, tuple[Span, ...]]


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
        id: [f"“{_short(texts[at.doc][at.start : at.end])}” [{at.doc}]" for at in spans]
        for id, spans in found.shown.items()
    }
    return found.casebook, dump(found.casebook, notes)


def proposal(pairs: Sequence[Pair]) -> Proposal:
    """The proposed casebook, with its evidence."""
    who = sides(pairs, MOST_SIDES)
    found = [claim for claim in claims(pairs, who.parties) if _disputed(claim)][:MOST_OPTIONS]
    who = _in_dispute(who, found)
    issues, shown = _issues(found)
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
    return Proposal(checked(book), {**who.shown, **shown})


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


def _issues(found: list[Claim]) -> tuple[tuple[Issue, ...], dict[str, tuple[Span, ...]]]:
    """An issue for each thing; options that turn on the same word lie under one."""
    issues: list[tuple[set[str], list[Option]]] = []
    shown: dict[str, tuple[Span, ...]] = {}
    for claim in found:
        id = slug(claim.name, shown)
        option = Option(id, claim.name[0].upper() + claim.name[1:], None, claim.phrases)
        shown[id] = _best(claim)
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


def _best(claim: Claim) -> tuple[Span, ...]:
    """Sentences of as many parties and stances as may be, the surest first."""
    kept: list[Span] = []
    seen: set[tuple[str, str]] = set()
    ranked = sorted(claim.statements, key=lambda s: (-s.score, s.evidence))
    for said in ranked:
        if (said.party, said.stance) not in seen and said.evidence not in kept:
            seen.add((said.party, said.stance))
            kept.append(said.evidence)
    kept += [said.evidence for said in ranked if said.evidence not in kept]
    return tuple(dict.fromkeys(kept))[:SHOWN]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
