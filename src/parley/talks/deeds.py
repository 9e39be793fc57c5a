"""What parties do after an incident, on a short ladder.

The ladder follows PLOVER's order from material cooperation to assault (Open Event Data Alliance 2018), read
as the steps of an escalation (Kahn 1965, much shortened): 0 a step down, 1 words, 2 a demand or protest, 3 a
sanction, expulsion or arrest, 4 forces moved or put on alert, 5 force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.incident import Answer
from parley.nouns.reading import Reading
from parley.talks.acts import is_person
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

STEPS = {
    "AGREE": 0, "CONSULT": 0, "SUPPORT": 0, "COOPERATE": 0, "AID": 0, "YIELD": 0,
    "REQUEST": 2, "PROTEST": 2, "REJECT": 1, "ACCUSE": 1, "THREATEN": 1,
    "SANCTION": 3, "COERCE": 3, "MOBILIZE": 4, "ASSAULT": 5,
}  # fmt: skip
"""The rung of each PLOVER root."""

_DEEDS = words_of(
    """
    expel recall summon order send deploy move station impose suspend embargo arrest release free
    apologize apologise withdraw pull close sever ban freeze scramble mobilize mobilise leave convict bomb
    strike launch authorize authorise pass issue accept cancel walk retaliate sentence compensate pay
    """
)
_RUNG = {
    "release": 0, "free": 0, "apologize": 0, "apologise": 0, "withdraw": 0, "pull": 0, "accept": 0,
    "compensate": 0,
    "pay": 0, "summon": 2, "recall": 3, "expel": 3, "impose": 3, "suspend": 3, "embargo": 3, "arrest": 3,
    "sever": 3, "ban": 3, "freeze": 3, "close": 3, "convict": 3, "sentence": 3, "cancel": 3, "leave": 3,
    "walk": 3,
    "deploy": 4, "move": 4, "station": 4, "scramble": 4, "mobilize": 4, "mobilise": 4, "bomb": 5, "strike": 5,
    "launch": 5, "retaliate": 5,
}  # fmt: skip
_FORCES = re.compile(
    r"\b(?:troops?|ships?|fleet|forces?|tanks?|jets?|fighters?|soldiers|reservists|navy|squadron|"
    r"destroyers?)\b"
)
_MARKS = re.compile(r"\b(?:arrest warrants?|embargo|sanctions?|expulsion|red notice)\b")
_ASKED = words_of(
    "demand ask urge call want insist request require propose oblige obligate force suggest vow order allow"
)
_LOOSE = words_of("leave move accept order send issue pass close withdraw pull strike walk")
"""Verbs that are deeds only with forces or a measure, or where the sentence says that it answers."""
_ANSWERS = words_of("respond ask request")
_FORCES_MOVED = 4


def done(document: Document, reading: Reading, t: Grammar, joined: bool) -> Iterator[Answer]:
    """What parties do in a sentence, each once; `joined` where it says that it answers what went before."""
    events = {
        e.trigger.start: e for e in reading.events if t.sentence.start <= e.trigger.start < t.sentence.end
    }
    seen: set[str] = set()
    for v in t.verbs():
        event = events.get(t.start[v])
        if event is not None and (event.status != "happened" or event.negated):
            continue
        back = _holds_back(t, v)
        if not back and not (_real(t, v) and _is_deed(t, v, joined)):
            continue
        who = _doer(t, v)
        if len(who) == 1 and who[0] not in seen:
            seen.add(who[0])
            step = 0 if back else _step(t, v, event.label if event else None)
            yield Answer(who[0], "did", step, t.span, document.published)


def _seized(t: Grammar, v: int) -> int | None:
    """The verb that takes a chance to do something; a right or a chance that nobody takes is no deed."""
    if t.dep[v] != "acl" or t.lemma[t.head[v]] not in ("chance", "opportunity", "occasion"):
        return None
    return next((a for a in t.above(v)[1:] if t.lemma[a] in ("use", "take", "seize", "exploit")), None)


def _real(t: Grammar, v: int) -> bool:
    if t.dep[v] == "acl":
        up = _seized(t, v)
        return up is not None and _real(t, up)
    if t.ahead(v) or t.negated(v) or t.unreal(v) or any(t.lemma[a] in _ASKED for a in t.above(v)):
        return False
    return t.dep[v] in ("ROOT", "conj", "ccomp", "advcl", "xcomp")


def _is_deed(t: Grammar, v: int, joined: bool) -> bool:
    lemma = t.lemma[v]
    if lemma in _ANSWERS:
        to = {t.lemma[k] for k in t.under(v, "to")}
        return joined and not to & {"report", "call", "question", "request"}
    if lemma not in _DEEDS:
        return False
    if lemma in ("release", "free"):
        return any(is_person(t, k) for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass"))
    said = t.said(v)
    if lemma == "launch":
        return "missile" in said or "strike" in said
    if lemma == "order":
        return bool(_FORCES.search(said))
    return lemma not in _LOOSE or joined or bool(_FORCES.search(said) or _MARKS.search(said))


def _doer(t: Grammar, v: int) -> tuple[str, ...]:
    if any(t.dep[k] in ("auxpass", "nsubjpass") for k in t.kids[v]):
        return tuple(p for m in t.under(v, "by") for p in t.parties(m))
    v = _seized(t, v) or v
    return t.parties(t.subject(v))


def _holds_back(t: Grammar, v: int) -> bool:
    """ "They avoided steps that …", "it refused to retaliate", "it showed restraint"."""
    objects = {t.lemma[k] for k in t.objects(v)}
    if t.lemma[v] in ("refuse", "decline"):
        return bool(objects & {"retaliate", "respond"}) and not t.negated(v)
    if t.lemma[v] in ("show", "exercise"):
        return "restraint" in objects and not t.negated(v) and not t.unreal(v)
    return t.lemma[v] == "avoid" and "step" in objects and not t.ahead(v)


def _step(t: Grammar, v: int, label: str | None) -> int:
    text, lemma = t.said(v), t.lemma[v]
    if _MARKS.search(text):
        return 3
    if lemma in _ANSWERS or lemma in ("issue", "pass", "authorize", "authorise"):
        return _FORCES_MOVED if _FORCES.search(text) or "military" in text else STEPS.get(label or "", 2)
    if lemma in ("order", "send") and _FORCES.search(text):
        return _FORCES_MOVED
    return _RUNG.get(lemma, STEPS.get(label or "", 1))
