"""A word for a hostile act or a mishap with who did it and whom or what it befell, by the grammar."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from parley.talks.grammar import Grammar
from parley.talks.struck_words import CRAFT, CRAFT_NAME, PEOPLE, SENT, SHIP_NAME, SHOTS, THINGS

AT = ("at", "on", "upon", "into", "against", "toward", "towards")
"""Prepositions of the target of shots."""


@dataclass(frozen=True)
class Act:
    """A word for an act with whom or what it is said of: who did it, whom or what it befell."""

    t: Grammar
    at: int
    kind: str
    doers: tuple[int, ...] = ()
    sufferers: tuple[int, ...] = ()

    def by(self) -> tuple[str, ...]:
        """Parties that did it."""
        return tuple(dict.fromkeys(p for d in self.doers for p in _whose(self.t, d)))

    def against(self) -> tuple[str, ...]:
        """Parties whose it was: of whom or what it befell, else the one party that is said beside it."""
        t = self.t
        near = tuple(dict.fromkeys(p for d in self.sufferers for p in t.parties(d)))
        if near:
            return near
        far = dict.fromkeys(p for d in self.sufferers for k in t.below(d) for p in t.parties(k, depth=4))
        return tuple(far) if len(far) == 1 else ()

    def befell(self, words: Set[str]) -> bool:
        """Whether it befell one of these; "a fleet of ships" and "a ship's crew" are such."""
        return any(is_one(self.t, w, words) for w in self.sufferers)

    def done_by(self, words: Set[str]) -> bool:
        """Whether its doer is one of these."""
        return any(is_one(self.t, w, words) for w in self.doers)

    def craft(self) -> bool:
        """Whether it befell an aircraft."""
        return self.befell(CRAFT) or any(CRAFT_NAME.fullmatch(self.t.low[w]) for w in self.sufferers)

    def craft_did(self) -> bool:
        """Whether an aircraft did it."""
        return self.done_by(CRAFT) or any(CRAFT_NAME.fullmatch(self.t.low[w]) for w in self.doers)

    def somebody(self) -> bool:
        """Whether it befell people: by their word, their number, or one by name."""
        return any(is_person(self.t, w) for w in self.sufferers)

    def ship_by_name(self, places: bool = False) -> bool:
        """ "The Ardent", "HMS Ardent"; `places` where what is done to it is done to no place or person."""
        t, other = self.t, (None, "other", *(("place", "person", "body") if places else ()))
        return any(
            SHIP_NAME.search(t.said(w)) is not None
            or (
                t.pos[w] == "PROPN"
                and t.whose.kind(t.start[w], t.end[w]) in other
                and any(t.low[k] == "the" for k in t.kids[w])
            )
            for w in self.sufferers
        )


def _whose(t: Grammar, d: int) -> tuple[str, ...]:
    """Whose a doer is; where a strike or a band of men was says nothing of who sent them."""
    found = t.whose.at(t.start[d], t.end[d])
    beside = [k for k in t.kids[d] if t.dep[k] in ("compound", "amod", "poss", "nmod", "appos")]
    for k in (*beside, *(m for b in beside for m in t.kids[b] if t.dep[m] in ("compound", "amod", "conj"))):
        found = found or t.whose.at(t.start[k], t.end[k])
    return found or tuple(p for m in t.under(d, "of", "from", "by") for p in t.parties(m))


def verb(t: Grammar, v: int, kind: str) -> Act:
    """A verb with its doers and sufferers, by its voice."""
    direct, shared = [k for k in t.kids[v] if t.dep[k] == "dobj"], v
    if not direct and (next_ := goes_on(t, v)) is not None:
        direct, shared = [k for k in t.kids[next_] if t.dep[k] == "dobj"], next_
    subject = t.subject(v)
    if t.dep[v] == "pcomp" and (accused := t.child(t.head[t.head[v]], "dobj")) is not None:
        subject = accused  # "accused the coastguard of ramming a vessel"
    own = [subject] if subject is not None else []
    reduced = t.dep[v] in ("acl", "acomp") and not t.low[v].endswith("ing")
    if reduced or any(t.dep[k] in ("nsubjpass", "auxpass") for k in t.kids[v]):
        doers, sufferers = list(t.under(v, "by")), own
        both = [k for k in t.kids[v] if t.dep[k] == "nsubjpass"]
        if len(both) > 1:  # "the trawlers Ardent and Hope were boarded": a name is a subject beside its noun
            sufferers = both
        if any(t.low[k] in AT and not t.kids[k] for k in t.kids[v]):  # "they were fired upon"
            direct = own
    elif t.lemma[v] in _OF_ITSELF and not direct:
        doers, sufferers = [], own
    else:
        doers, sufferers = own, direct
    down = any(t.low[k] == "down" for k in t.kids[v])  # a drone that is shot down is no shot
    if t.lemma[v] in SENT | {"open"} and not down:
        sufferers = [k for k in sufferers if t.lemma[k] not in SHOTS]
        sufferers += [m for w in {v, shared} for m in t.under(w, *AT)]
    elif t.lemma[v] in ("strike", "hit") and not direct:
        sufferers = sufferers + list(t.under(v, "near", "in", "at"))
    return Act(
        t,
        v,
        kind,
        tuple(m for d in doers for m in t.joined(d)),
        tuple(m for s in sufferers for m in t.joined(s)),
    )


def goes_on(t: Grammar, v: int) -> int | None:
    """The verb whose object a verb shares: "bombarded and boarded the ship"."""
    return next(
        (
            k
            for k in t.kids[v]
            if t.dep[k] == "conj" and t.pos[k] == "VERB" and t.child(k, "nsubj", "nsubjpass", "aux") is None
        ),
        None,
    )


_OF_ITSELF = frozenset(["explode", "sink", "crash", "blow", "founder", "capsize", "detonate", "collide"])


def is_one(t: Grammar, w: int, words: Set[str]) -> bool:
    """Whether a phrase stands for one of these: by its head, or what its head counts or belongs to."""
    beside = (k for k in t.kids[w] if t.dep[k] in ("compound", "nmod", "poss"))
    return any(
        t.pos[k] != "PRON" and {t.lemma[k], t.low[k], t.low[k].rstrip("s")} & words
        for k in (w, *beside, *t.under(w, "of"))
    )


_AGENTS = ("ist", "man", "woman", "ian", "eer", "yer", "iver", "rmer", "cher", "eper", "cker")
_HE = frozenset(["he", "she", "they", "him", "her", "them", "his", "their", "whom", "i", "me", "us", "we"])


def is_person(t: Grammar, w: int) -> bool:
    """Whether a phrase stands for people: by its word, its number, a pronoun, or a name."""
    if t.lemma[w] in PEOPLE or t.low[w] in PEOPLE or t.low[w] in _HE or t.pos[w] == "NUM":
        return True
    kind = t.whose.kind(t.start[w], t.end[w])
    if t.low[w] in ("twitter", "facebook", "instagram", "youtube", "television"):
        return False
    if kind in ("person", "people") or (kind is None and t.pos[w] == "PROPN"):
        return True
    return kind is None and t.pos[w] == "NOUN" and t.lemma[w].endswith(_AGENTS) and t.lemma[w] not in THINGS
