"""Who is against whom, and who is for whom, in a sentence: one party's words or acts about another.

A rule over the parse: somebody holds (is subject, agent, owner of) a word of hostility or favour, and
somebody else is what it bears on; or somebody says that another did ill or well. Options of a dispute play
no part here, so the ties need no casebook. What is tied is any two of the reading's entities.

The task is that of Park, Pan & Joo (2021): Who Blames or Endorses Whom? Entity-to-Entity Directed Sentiment
Extraction in News Text. Findings of ACL. Words are general English of our own; no weights are learnt.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from parley.casebook.coding import compiled
from parley.casebook.lexicon import SAYING
from parley.casebook.regard import (
    ALONE,
    BY_PARTICLE,
    DID_ILL,
    DID_WELL,
    KINDLY,
    NEVER_ALONE,
    ROLES,
    TOWARDS,
    VERBS,
)
from parley.casebook.tree import Tree
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading, Sentence
from parley.nouns.span import Span

ACTS = {"ACCUSE": -1, "THREATEN": -1, "COERCE": -1, "ASSAULT": -1, "REJECT": -1, "SUPPORT": 1, "AID": 1}
"""PLOVER roots that show what the actor holds of the recipient; the others seldom do."""

_PHRASE = frozenset({"compound", "poss", "appos", "conj", "amod", "nmod", "prep", "pobj", "case", "nummod"})
_OBJECTS = frozenset({"dobj", "dative", "pobj", "attr", "oprd"})
_SIDES = frozenset({"person", "state", "body", "people"})


@dataclass(frozen=True, slots=True)
class Regard:
    """`who` is for (`sign` +1) or against (-1) `whom`: entities' ids, in the sentence `span`."""

    who: str
    whom: str
    sign: int
    span: Span


def regards(document: Document, reading: Reading) -> Iterator[Regard]:
    """The ties of a document in the order of its sentences, one for each two in a sentence.

    Only people, states, bodies and nationalities are tied, none to itself. Who is meant by "he" or "the
    ministry" counts as the reading has it. Sentences without a parse give nothing.
    """
    sides = [e for e in reading.entities if e.kind in _SIDES]
    places = sorted((m.start, m.end, e.id) for e in sides for m in e.mentions)
    acts = _acts(reading)
    for sentence in reading.sentences:
        inside = places[bisect_left(places, (sentence.start,)) : bisect_left(places, (sentence.end,))]
        named = dict.fromkeys(name for _, _, name in inside)
        if len(named) < 2 or not sentence.words.dep:
            continue
        tree = _tree(document, sentence)
        heads = {name: _heads(tree, [(a, b) for a, b, other in inside if other == name]) for name in named}
        ties = _of_words(tree, heads)
        for who, whom, sign, at in acts:
            if sentence.start <= at < sentence.end and who in heads and whom in heads:
                ties.setdefault((who, whom), sign)
        for (who, whom), sign in ties.items():
            yield Regard(who, whom, sign, Span(document.id, sentence.start, sentence.end))


def among_parties(document: Document, reading: Reading, casebook: Casebook) -> Iterator[Regard]:
    """The ties between different parties of a casebook; `who` and `whom` are their ids there."""
    known = compiled(casebook)[0].of_entities(reading)
    parties = {e.id: known[m.start][1] for e in reading.entities for m in e.mentions if m.start in known}
    for tie in regards(document, reading):
        who, whom = parties.get(tie.who), parties.get(tie.whom)
        if who and whom and who != whom:
            yield replace(tie, who=who, whom=whom)


def between(document: Document, reading: Reading, one: Span, other: Span) -> tuple[int, int]:
    """What `one` holds of `other` and `other` of `one` in their sentence: +1, -1, or 0 for nothing said.

    Each is a place where somebody is named; other places where the sentence means the same count too.
    """
    sentence = next((s for s in reading.sentences if s.start <= one.start < s.end), None)
    if sentence is None or not sentence.start <= other.start < sentence.end or not sentence.words.dep:
        return 0, 0
    tree = _tree(document, sentence)
    first, second = _entity(reading, one), _entity(reading, other)
    heads = {}
    for name, place, entity in (("one", one, first), ("other", other, second)):
        also = entity.mentions if entity and first is not second else ()
        found = [(m.start, m.end) for m in also if sentence.start <= m.start < sentence.end]
        heads[name] = _heads(tree, [(place.start, place.end), *found])
    ties = _of_words(tree, heads)
    if not ties and first and second:
        acts = {
            (who, whom): sign
            for who, whom, sign, at in reversed(_acts(reading))
            if sentence.start <= at < sentence.end and who != whom
        }
        return acts.get((first.id, second.id), 0), acts.get((second.id, first.id), 0)
    return ties.get(("one", "other"), 0), ties.get(("other", "one"), 0)


def _tree(document: Document, sentence: Sentence) -> Tree:
    words = sentence.words
    return Tree([document.text[a:b] for a, b in zip(words.start, words.end, strict=True)], sentence, [])


def _entity(reading: Reading, place: Span) -> Entity | None:
    """The entity that a place names."""
    for entity in reading.entities:
        if any(m.start < place.end and place.start < m.end and m.kind != "pronoun" for m in entity.mentions):
            return entity
    return None


def _heads(t: Tree, places: list[tuple[int, int]]) -> list[int]:
    """The governing words of places in a sentence, each once, in the places' order."""
    found = []
    for start, end in places:
        low, high = bisect_right(t.words.end, start), bisect_left(t.words.start, end)
        inside = range(low, high)
        at = next((i for i in inside if t.head[i] not in inside or t.head[i] == i), None)
        if at is not None and at not in found:
            found.append(at)
    return found


def _acts(reading: Reading) -> list[tuple[str, str, int, int]]:
    """Actor, recipient, sign and place of what was done; not what is denied or planned."""
    found = []
    for event in reading.events:
        done = event.label in ACTS and not event.negated and event.status == "happened"
        if done and event.actor and event.recipient and event.actor != event.recipient:
            found.append((event.actor, event.recipient, ACTS[event.label], event.trigger.start))
    return found


def _of_words(t: Tree, heads: dict[str, list[int]]) -> dict[tuple[str, str], int]:
    """What a sentence's words say that one named holds of another; the first that says it counts."""
    ties: dict[tuple[str, str], int] = {}

    def tie(sign: int, cue: int, holders: list[int], borne_on: list[int], deep: bool) -> None:
        who = [(n, at) for n, each in heads.items() for at in each if at != cue and _any(t, at, holders)]
        for whom, each in heads.items() if who else ():
            for at in each:
                on = [o for o in borne_on if at != cue and _within(t, at, o, deep)]
                for name, own in who:
                    if name != whom and at != own and any(not _within(t, own, o) for o in on):
                        ties.setdefault((name, whom), sign)

    for cue in _cues(t):
        sign = _sign(t, cue)
        if sign:
            tie(sign, cue, _holders(t, cue), _borne_on(t, cue), True)
    for name in sorted({at for each in heads.values() for at in each}):
        sign, verb, sayer = _said(t, name)
        if sign:
            tie(sign, verb, _holders(t, sayer), [name], False)
    return ties


def _any(t: Tree, at: int, tops: list[int]) -> bool:
    return any(_within(t, at, top) for top in tops)


def _cues(t: Tree) -> list[int]:
    """The words that may say what somebody holds of somebody."""
    return [i for i, lemma in enumerate(t.lemma) if lemma in ALONE or lemma in VERBS]


def _sign(t: Tree, cue: int) -> int:
    """What a word says that its holder thinks. Not to criticise is no praise."""
    lemma, particles = t.lemma[cue], {t.low[k] for k in t.kids[cue] if t.dep[k] in ("prep", "prt", "advmod")}
    sign = next((BY_PARTICLE[lemma, p] for p in sorted(particles) if (lemma, p) in BY_PARTICLE), None)
    if sign is None:
        if lemma in NEVER_ALONE or lemma not in ALONE:
            return 0
        if t.pos[cue] == "ADJ" and t.dep[cue] == "amod" and not particles & TOWARDS:
            return 0
        sign = ALONE[lemma]
    return min(0, -sign) if t.negated(cue) else sign


def _holders(t: Tree, at: int, depth: int = 0) -> list[int]:
    """The words that hold what `at` says: its subject, agent, owner, or those of what governs it."""
    if depth > 5:
        return []
    dep, up = t.dep[at], t.head[at]
    if t.is_verb(at):
        passive = t.child(at, "auxpass", "nsubjpass") is not None or (
            dep == "acl" and t.low[at].endswith("ed")
        )
        if passive:
            agent = [k for k in t.kids[at] if t.dep[k] == "agent" or t.low[k] == "by"]
            return [m for k in agent for m in t.kids[k] if t.dep[m] == "pobj"]
        subject = t.child(at, "nsubj")
        if subject is not None:
            relative = dep == "relcl" and t.low[subject] in ("who", "that", "which")
            return [up, *_makers(t, up, depth)] if relative else [subject]
        if dep == "acl":
            return [up, *_makers(t, up, depth)]
        if dep in ("conj", "xcomp", "advcl", "ccomp") and t.is_verb(up):
            taken = t.child(up, "dobj") if dep == "xcomp" else None
            return [taken] if taken is not None and dep == "xcomp" else _holders(t, up, depth + 1)
        return _holders(t, up, depth + 1) if dep in ("pcomp", "prep") and up != at else []
    if t.lemma[at] in ROLES:
        found = [at]  # "their critic X", "X, a critic of theirs"
        if dep in ("appos", "attr", "conj", "compound") and up != at:
            found += _holders(t, up, depth + 1) if t.is_verb(up) else [up]
        if dep == "pobj" and t.low[up] == "as":
            found += _holders(t, t.head[up], depth + 1)
        return found + [k for k in t.kids[at] if t.dep[k] in ("appos", "compound")]
    if t.pos[at] in ("NOUN", "PROPN"):
        own = [k for k in t.kids[at] if t.dep[k] in ("poss", "amod", "compound")]
        own += [
            m for k in t.kids[at] if t.low[k] in ("from", "by", "of", "between", "among")
            for m in t.kids[k] if t.dep[m] == "pobj"
        ]  # fmt: skip
        if dep in ("dobj", "attr", "nsubjpass", "pobj") and up != at:
            governor = t.head[up] if dep == "pobj" else up
            if t.is_verb(governor):
                own += _holders(t, governor, depth + 1)
        return own
    if up == at:
        return []
    return _holders(t, up, depth + 1) if t.is_verb(up) else [up] if dep in ("amod", "acl", "prep") else []


def _makers(t: Tree, noun: int, depth: int) -> list[int]:
    """Whose a speech, an order or a group is: of "a speech attacking B", whoever gave it."""
    return _holders(t, noun, depth + 1) if t.pos[noun] == "NOUN" and t.lemma[noun] not in ROLES else []


def _borne_on(t: Tree, at: int) -> list[int]:
    """The words that what `at` says bears on."""
    found = []
    for k in t.kids[at]:
        if t.dep[k] in ("dobj", "dative", "nsubjpass") or (t.is_verb(at) and t.dep[k] == "ccomp"):
            found.append(k)
        elif t.dep[k] in ("prep", "prt", "dative") and t.low[k] in TOWARDS:
            found += [m for m in t.kids[k] if t.dep[m] in ("pobj", "pcomp")]
        elif t.dep[k] == "pobj" or (t.lemma[at] in ROLES and t.dep[k] in ("poss", "compound", "amod")):
            found.append(k)
    if not found:  # "praised and thanked B": what two verbs share hangs on the second
        found += [m for k in t.kids[at] if t.dep[k] == "conj" for m in t.kids[k] if t.dep[m] == "dobj"]
    if t.dep[at] in ("relcl", "acl") and (
        t.low[at].endswith("ed")
        or any(t.low[k] in ("whom", "which", "that") and t.dep[k] in _OBJECTS for k in t.kids[at])
    ):
        found.append(t.head[at])
    return found


def _within(t: Tree, at: int, top: int, deep: bool = False) -> bool:
    """Whether a name is a phrase's head or part of the phrase, not of a clause that hangs on it."""
    steps = 0
    while steps < (5 if deep else 3):
        if at == top:
            return True
        if t.head[at] == at or t.dep[at] not in _PHRASE:
            return deep and t.head[at] == top and t.dep[at] in ("nsubj", "nsubjpass", "dobj")
        at, steps = t.head[at], steps + 1
    return at == top


def _said(t: Tree, whom: int) -> tuple[int, int, int]:
    """ "A says that B lied": what a clause makes of its subject, its verb, the word of saying; or 0."""
    name = whom
    while t.dep[name] in _PHRASE and t.head[name] != name:
        name = t.head[name]
    verb = t.head[name]
    if t.dep[name] != "nsubj" or not t.is_verb(verb):
        return 0, 0, 0
    sign = 0
    for k in (verb, *(m for m in t.kids[verb] if t.dep[m] in ("acomp", "attr", "oprd", "dobj", "xcomp"))):
        lemma = t.lemma[k]
        sign = sign or (lemma in DID_WELL or lemma in KINDLY) - (lemma in DID_ILL)
    aside = (k for k in t.kids[verb] if t.dep[k] in ("ccomp", "parataxis") and t.lemma[k] in SAYING)
    up = t.head[verb] if t.dep[verb] in ("ccomp", "parataxis", "advcl") else next(aside, None)
    if not sign or up is None or t.lemma[up] not in SAYING:
        return 0, 0, 0
    return (-sign if t.negated(verb) else sign), verb, up
