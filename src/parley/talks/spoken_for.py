"""Passages that say for whom somebody speaks or acts: who is sent, named, asked for, disputed, or private.

In agency terms a negotiator's word binds his principal only as far as he is authorised, and whoever sits
across the table asks for that first (Cutcher-Gershenfeld & Watkins 1999, Toward a theory of representation in
negotiation, in Mnookin & Susskind, Negotiating on Behalf of Others). So each passage keeps who gives the
mandate, on whose word, and who disputes it. The rules read English.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.acting import behalf, represents
from parley.talks.borne import held
from parley.talks.charged import charged
from parley.talks.disputed import contested, private
from parley.talks.envoys import Told, is_role, party_of, row
from parley.talks.laid import Laid
from parley.talks.sent import GRANTS, PROPOSES, granted


def told(laid: Laid, before: str = "") -> Iterator[Told]:
    """What one sentence says of mandates, at most one for each person; `before` is the sentence before it."""
    seen: set[tuple[object, object]] = set()
    open_kinds: set[str] = set()
    for one in _all(laid, before):
        if one.who is None and one.party is None:
            continue  # nobody for nobody tells nothing
        key = _key(one.who), None if one.who else _key(one.party)
        if key in seen or (one.who is None and (one.kind in open_kinds or seen)):
            continue
        seen.add(key)
        open_kinds.add(one.kind)
        yield one


def _key(of: Entity | str | None) -> object:
    return of.id if isinstance(of, Entity) else of


def _all(laid: Laid, before: str) -> Iterator[Told]:
    yield from contested(laid)
    yield from private(laid)
    for i, lemma in enumerate(laid.lemma):
        if lemma in GRANTS | PROPOSES and laid.pos[i] == "VERB":
            yield from granted(laid, i, before)
    yield from charged(laid)
    yield from behalf(laid)
    for i, lemma in enumerate(laid.lemma):
        if lemma == "represent" and laid.pos[i] == "VERB":
            yield from represents(laid, i)
    for i, lemma in enumerate(laid.lemma):
        if is_role(laid, i):
            yield from held(laid, i)
        elif (
            lemma in ("minister", "ambassador")
            and laid.lemma[laid.head[i]] == "become"
            and laid.dep[i] == "attr"
        ):
            who = laid.person(laid.subject(laid.head[i]))
            if who is not None and any(laid.entity(k) for k in laid.under(i, "to")):
                yield row(laid, "held", who, party_of(laid, i) or who)
