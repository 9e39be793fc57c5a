"""Passages in which somebody is told of as an envoy, named or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.envoys import (
    Told,
    asked_for,
    nameless,
    party_of,
    row,
)
from parley.talks.laid import Laid


def held(laid: Laid, i: int) -> Iterator[Told]:
    """An envoy's office beside a name, or one envoy without a name: "a Vellmark emissary"."""
    text = laid.text[laid.start[i] - laid.sentence.start - 12 : laid.end[i] - laid.sentence.start + 14]
    if re.search(
        r"(?i)house of rep|members of|former\s|ex-|trade rep|sales rep|legal rep|to congress|in congress",
        text,
    ):
        return
    who = _bearers(laid, i)
    party = party_of(laid, i)
    plural = laid.word(i).lower().endswith("s") and laid.lemma[i] != laid.word(i).lower()
    wished = laid.wished(i)
    if who:
        for one in who:
            yield row(laid, "held", one, party or one)
        return
    if plural:
        return
    if re.search(r"(?i)\bno (?:\w+ )?need\b|\bnot (?:need|want)\b", laid.text):
        return
    if laid.dep[i] == "attr" and laid.negated(laid.head[i]):
        subject = laid.subject(laid.head[i])
        who_not = laid.entity(subject) or (laid.phrase(subject) if subject is not None else None)
        if who_not is not None and laid.lemma[subject or 0] not in ("it", "there", "this", "that"):
            yield row(laid, "contested", who_not, party)
        return
    article = next((laid.word(k).lower() for k in laid.kids[i] if laid.dep[k] == "det"), "")
    if wished is not None or (
        article in ("a", "an", "another", "one")
        and any(laid.lemma[k] in ("new", "single", "joint", "special", "common") for k in laid.kids[i])
        and asked_for(laid, i)
    ):
        by = laid.entity(laid.doer(i))
        yield row(laid, "proposed", laid.phrase(i), party or by, by)
    elif re.search(r"\?\s*$", laid.text) and party is not None:
        yield row(laid, "contested", None, party)
    elif asked_for(laid, i):
        by = laid.entity(laid.doer(i))
        yield row(laid, "proposed", laid.phrase(i), party or by, by)
    elif (
        article in ("a", "an")
        and party is not None
        and not any(lemma in ("will", "would", "may", "might", "could", "if") for lemma in laid.lemma)
        and laid.dep[i] in ("pobj", "nsubj", "nsubjpass", "conj", "dobj")
    ):
        yield row(laid, "held", laid.phrase(i), party)


def _bearers(laid: Laid, i: int) -> list[Entity]:
    """The named people who bear an office: "emissary Dreyl", "Dreyl, the envoy", "envoys Dreyl and Torne"."""
    found: list[Entity] = []
    head = laid.head[i]
    at = i
    while laid.dep[at] == "conj" and laid.head[at] != at:  # "Dreyl, chief clerk and Orvane's emissary"
        at = laid.head[at]
    if at != i and laid.dep[at] == "appos" and (bearer := laid.person(laid.head[at])):
        found.append(bearer)
    if laid.dep[i] in ("compound", "nmod", "appos", "amod") and laid.person(head):
        found += [p for k in laid.joined(head) if (p := laid.person(k)) and not nameless(laid, k)]
    for k in laid.kids[i]:
        if laid.dep[k] == "appos":
            found += [p for m in laid.joined(k) if (p := laid.person(m)) and not nameless(laid, m)]
    told = laid.dep[i] in ("attr", "oprd") and not laid.negated(head) and laid.dep[head] != "xcomp"
    if told and (bearer := laid.person(laid.subject(head))):
        found.append(bearer)
    if laid.dep[i] == "pobj" and laid.lemma[head] == "as":
        verb = laid.head[head]
        subject = laid.child(verb, "nsubjpass", "dobj") or laid.subject(verb)
        seen = laid.lemma[verb] in ("view", "see", "regard", "describe", "portray")
        if (bearer := laid.person(subject)) and laid.pos[verb] == "VERB" and not seen:
            found.append(bearer)
    if not found:
        at = laid.end[i] - laid.sentence.start
        named = re.match(r"(?:’s|'s)?(?: (?:for|to|of|on) [A-Z]\w+)?,? (?=[A-Z])", laid.text[at:])
        nxt = next(
            (
                k
                for k in range(i + 1, len(laid.lemma))
                if laid.start[k] >= laid.sentence.start + at + (named.end() if named else 0)
            ),
            None,
        )
        if named and (person := laid.person(nxt)) and nxt is not None and not nameless(laid, nxt):
            found.append(person)
        elif laid.word(i).lower().endswith("s") and (
            listed := re.match(r",? including |[^.;,:—–]{0,20}(?:, |: |—| – )", laid.text[at:])
        ):
            from_here = laid.sentence.start + at + listed.end()
            names = [k for k in range(i + 1, len(laid.lemma)) if laid.start[k] >= from_here]
            if names and laid.person(names[0]):
                found += [p for k in names if (p := laid.person(k)) and not nameless(laid, k)]
    first = min((k for k in laid.below(i)), default=i)
    article = any(laid.dep[k] in ("det", "poss") for k in laid.kids[i])
    if (
        not found
        and article
        and first > 1
        and laid.word(first - 1) == ","
        and (person := laid.person(first - 2))
        and not nameless(laid, first - 2)
    ):
        found.append(person)
    return list({person.id: person for person in found}.values())
