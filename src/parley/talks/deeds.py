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
from parley.talks.acts import is_one, is_person
from parley.talks.deed_words import DEEDS, RUNG, WITH
from parley.talks.grammar import Grammar
from parley.talks.struck_words import CRAFT, SHIPS
from parley.talks.tree import words_of

STEPS = {
    "AGREE": 0, "CONSULT": 0, "SUPPORT": 0, "COOPERATE": 0, "AID": 0, "YIELD": 0,
    "REQUEST": 2, "PROTEST": 2, "REJECT": 1, "ACCUSE": 1, "THREATEN": 1,
    "SANCTION": 3, "COERCE": 3, "MOBILIZE": 4, "ASSAULT": 5,
}  # fmt: skip
"""The rung of each PLOVER root."""

_FORCES = re.compile(
    r"\b(?:troops?|ships?|fleet|forces?|tanks?|jets?|fighters?|soldiers|reservists|navy|squadron|"
    r"destroyers?)\b"
)
_MARKS = re.compile(r"\b(?:arrest warrants?|embargo|sanctions?|expulsion|red notice)\b")
_ASKED = words_of(
    "demand ask urge call want insist request require propose oblige obligate force suggest vow order allow "
    "promise pledge threaten plan refuse offer decline hope fail prepare consider swear warn advise"
)
_LOOSE = words_of("leave move accept order send issue pass close withdraw pull strike walk")
"""Verbs that are deeds only with forces or a measure, or where the sentence says that it answers."""
_ANSWERS = words_of("respond ask request")
_FORCES_MOVED = 4


def done(
    document: Document, reading: Reading, t: Grammar, joined: bool, near: bool = False
) -> Iterator[Answer]:
    """What parties do in a sentence, each once.

    `joined` where it says that it answers what went before, `near` where a report of an incident has just
    told of it: then more verbs are deeds that answer it.
    """
    events = {
        e.trigger.start: e for e in reading.events if t.sentence.start <= e.trigger.start < t.sentence.end
    }
    seen: set[str] = set()
    for v in t.verbs():
        event = events.get(t.start[v])
        if event is not None and (event.status != "happened" or event.negated):
            continue
        back = _holds_back(t, v)
        if not back and not (_real(t, v) and _is_deed(t, v, joined, near)):
            continue
        who = _doer(t, v)
        step = 0 if back else _step(t, v, event.label if event else None)
        for one in who if len(who) == 1 or near else ():
            if one not in seen:
                seen.add(one)
                yield Answer(one, "did", step, t.span, document.published)


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


def _is_deed(t: Grammar, v: int, joined: bool, near: bool) -> bool:
    lemma = t.lemma[v]
    if lemma in _ANSWERS:
        to = {t.lemma[k] for k in t.under(v, "to")}
        return joined and not to & {"report", "call", "question", "request"}
    if near and _answers_it(t, v):
        return True
    if lemma not in DEEDS:
        return False
    if lemma in ("release", "free"):
        return any(is_person(t, k) for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass"))
    said = t.said(v)
    if lemma == "launch":
        return "missile" in said or "strike" in said
    if lemma == "order":
        return bool(_FORCES.search(said))
    return lemma not in _LOOSE or joined or bool(_FORCES.search(said) or _MARKS.search(said))


def _answers_it(t: Grammar, v: int) -> bool:
    """Whether a verb is a deed right after an incident: by its object, where the verb has many meanings."""
    if t.lemma[v] not in RUNG or any(t.low[k] == "had" and t.dep[k] == "aux" for k in t.kids[v]):
        return False
    if t.lemma[v] in ("release", "free"):  # a letter is released too
        freed = [k for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass")]
        return any(is_person(t, k) or is_one(t, k, SHIPS | CRAFT) for k in freed)
    below = {word for k in t.below(v) if k != v for word in (t.lemma[k], t.low[k])}
    return t.lemma[v] not in WITH or bool(below & WITH[t.lemma[v]])


def _doer(t: Grammar, v: int) -> tuple[str, ...]:
    if any(t.dep[k] in ("auxpass", "nsubjpass") for k in t.kids[v]):
        return tuple(p for m in t.under(v, "by") for p in t.parties(m))
    v = _seized(t, v) or v
    subject = t.subject(v)
    return t.parties(_after_the_day(t, v) if subject is None else subject)


def _after_the_day(t: Grammar, v: int) -> int | None:
    """The subject that a reader takes for a part of the day before it: "On Tuesday Norway recalled …"."""
    fronted = [m for k in t.kids[v] if t.dep[k] == "prep" and k < v and t.low[k] == "on" for m in t.kids[k]]
    return next(
        (m for m in fronted if t.pos[m] == "PROPN" and any(t.low[k].endswith("day") for k in t.kids[m])), None
    )


def _holds_back(t: Grammar, v: int) -> bool:
    """ "They avoided steps that …", "it refused to retaliate", "it showed restraint"."""
    objects = {t.lemma[k] for k in t.objects(v)}
    if any(t.lemma[a] in _ASKED for a in t.above(v)):
        return False
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
    return RUNG.get(lemma, STEPS.get(label or "", 1))
