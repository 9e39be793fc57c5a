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
from parley.talks.tree import words_of

_POSITIONS = words_of(
    "capacity position post role appointment job work tenure stint designation selection service"
)
_GIVEN = words_of("appointment nomination designation selection")
_DOES = words_of("attend arrive visit travel meet negotiate sign deliver present brief")
_TITLES = words_of(
    "rep. sen. gov. gen. dr. mr. ms. mrs. sir lord ambassador general colonel senator congressman"
)
_PARTICLES = words_of("de von van der al bin ibn da di du la le")


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
        noun = laid.head[laid.head[i]] if laid.lemma[laid.head[i]] == "as" else i
        given = laid.lemma[noun] in _GIVEN and laid.pos[noun] == "NOUN"
        by = laid.entity(laid.doer(noun)) if given else None
        for one in who:
            yield row(laid, "granted" if given else "held", one, party or by or one, by)
        return
    if plural or laid.lemma[i] == "agent":
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
        (article in ("a", "an") or (article == "the" and laid.lemma[laid.head[i]] in _DOES))
        and party is not None
        and not any(lemma in ("will", "would", "may", "might", "could", "if") for lemma in laid.lemma)
        and laid.dep[i] in ("pobj", "nsubj", "nsubjpass", "conj", "dobj")
    ):
        yield row(laid, "held", laid.phrase(i), party)


def _bearers(laid: Laid, i: int) -> list[Entity | str]:
    """The named people who bear an office: "emissary Dreyl", "Dreyl, the envoy", "envoys Dreyl and Torne"."""
    found: list[Entity] = []
    head = laid.head[i]
    at = i
    while laid.dep[at] == "conj" and laid.head[at] != at:  # "Dreyl, chief clerk and Orvane's emissary"
        at = laid.head[at]
    if at != i and laid.dep[at] == "appos" and (bearer := laid.person(laid.head[at])):
        found.append(bearer)
    if at != i and laid.dep[at] == "attr" and (bearer := laid.person(laid.subject(laid.head[at]))):
        found.append(bearer)
    if laid.dep[i] == "appos" or (laid.dep[i] in ("compound", "nmod", "amod") and laid.person(head)):
        found += [p for k in laid.joined(head) if (p := laid.person(k)) and not nameless(laid, k)]
    for k in laid.kids[i]:
        if laid.dep[k] == "appos":
            found += [p for m in laid.joined(k) if (p := laid.person(m)) and not nameless(laid, m)]
    told = laid.dep[i] in ("attr", "oprd") and not laid.negated(head) and laid.dep[head] != "xcomp"
    if told and (bearer := laid.person(laid.subject(head))):
        found.append(bearer)
    if laid.dep[i] == "nsubj" and laid.lemma[head] == "be" and not laid.negated(head):
        found += [p for k in laid.kids[head] if laid.dep[k] == "attr" and (p := laid.person(k))]
    if laid.dep[i] == "pobj" and laid.lemma[head] == "as":
        verb = laid.head[head]
        subject = laid.child(verb, "nsubjpass", "dobj") or laid.subject(verb)
        if laid.lemma[verb] == "succeed":
            subject = laid.subject(verb)
        seen = laid.lemma[verb] in ("view", "see", "regard", "describe", "portray")
        if laid.pos[verb] == "NOUN":  # "Dreyl's position as envoy", "the appointment of Dreyl as envoy"
            mine = [k for k in laid.kids[verb] if laid.dep[k] == "poss"] + list(laid.under(verb, "of"))
            seen, subject = laid.lemma[verb] not in _POSITIONS, next(filter(laid.person, mine), None)
        elif laid.pos[verb] != "VERB":
            seen = True
        if not seen and (bearer := laid.person(subject)):
            found.append(bearer)
    one = laid.head[head]
    if laid.dep[i] == "pobj" and laid.lemma[head] == "of" and laid.lemma[one] in ("one", "member"):
        whose = laid.head[one] if laid.dep[one] == "appos" else laid.subject(laid.head[one])
        if laid.dep[one] in ("appos", "attr") and (bearer := laid.person(whose)):
            found.append(bearer)  # "Dreyl, one of Orvane's commissioners"
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
        while named and nxt is not None and laid.word(nxt).lower() in _TITLES and nxt + 1 < len(laid.lemma):
            nxt += 1
        if named and (person := laid.person(nxt)) and nxt is not None and not nameless(laid, nxt):
            found.append(person)
        elif laid.word(i).lower().endswith("s") and (
            listed := re.match(
                r",? including |(?! (?:at|in|from) )[^.;,:—–]{0,20}(?:, |: |—| – )", laid.text[at:]
            )
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
    if not found and (name := _unread(laid, i)):
        return [name]
    return list({person.id: person for person in found}.values())


def _unread(laid: Laid, i: int) -> str | None:
    """A name beside an office that the reading passed over: "the envoy to Vellmark Joren de Tallis"."""
    k = i + 1
    if k < len(laid.lemma) and laid.lemma[k] in ("to", "for", "in"):
        k += 1
        while k < len(laid.lemma) and (laid.entity(k) or laid.lemma[k] == "the"):
            k += 1
    last = k
    while last < len(laid.lemma) and (laid.word(last)[:1].isupper() or laid.word(last) in _PARTICLES):
        last += 1
    run = range(k, last)
    capitals = sum(laid.word(m)[:1].isupper() for m in run)
    return laid.between(k, last - 1) if capitals > 1 and not any(laid.entity(m) for m in run) else None
