"""Accounts of incidents: sentences that tell of one hostile act or mishap as having happened.

An incident is bounded: something in particular (a ship, an aircraft, a base, a crew, somebody) is struck,
seized, killed or lost. Wars, offensives, campaigns, threats and decrees are none. Wanted are a word for the
act and, by the grammar of the sentence, whom or what it befell (cf. the event-and-target frames of PLOVER,
Open Event Data Alliance 2018).
"""

from __future__ import annotations

from parley.talks.acts import Act, is_one, is_person, verb
from parley.talks.grammar import Grammar
from parley.talks.happened import happened
from parley.talks.struck_frames import FRAMES, arrested, taken
from parley.talks.struck_phrases import PHRASES, phrase
from parley.talks.struck_words import (
    ACTS,
    CRAFT,
    FIRE,
    HAPPEN,
    LINES,
    NOUNS,
    OPEN_WAR,
    PHYSICAL,
    SHOTS,
    THINGS,
    TOLD_AS_DONE,
    UNSURE,
)  # fmt: skip

_OF = ("of", "on", "against", "upon")
_WHERE = ("at", "in", "near", "outside", "inside", "aboard")


def acted(t: Grammar, i: int) -> Act | None:
    """The act that a word stands for, where the sentence tells it as having happened."""
    if t.pos[i] == "VERB" and (kind := ACTS.get(t.lemma[i])):
        if any(t.low[k] in ("back", "off") and t.dep[k] in ("advmod", "prt") for k in t.kids[i]):
            return None  # "Holm shot back that …"
        if any(t.dep[k] == "dobj" and t.low[k].endswith(("self", "selves")) for k in t.kids[i]):
            return None  # who hurts himself
        act = verb(t, i, kind)
        if FRAMES[t.lemma[i]](act) and not _exercise(t, i) and happened(t, i):
            return act
    if t.lemma[i] in PHRASES and (found := phrase(t, i)) and not _exercise(t, i) and happened(t, i):
        return found
    if t.pos[i] in ("NOUN", "PROPN") and (kind := NOUNS.get(t.lemma[i])) and t.dep[i] != "compound":
        return _named(t, i, kind)
    return None


_PLAYED = frozenset(
    ["exercise", "drill", "simulation", "game", "film", "movie", "novel", "match", "rehearsal"]
)


def _exercise(t: Grammar, i: int) -> bool:
    """Whether it was only played: "an exercise in which a ship was boarded"."""
    up = t.above(i)
    told = [k for a in up for k in t.kids[a] if t.dep[k] == "nsubj"]
    return any(t.lemma[k] in _PLAYED for k in (*up, *told, *t.under(i, "in", "during")))


def _named(t: Grammar, n: int, kind: str) -> Act | None:
    """An act by its noun: "an attack on a plant", "the sinking of the liner", "the envoy's murder"."""
    beside = [k for k in t.kids[n] if t.dep[k] in ("amod", "compound", "det", "poss", "nummod", "nmod")]
    if any(t.lemma[k] in UNSURE or t.low[k] in UNSURE for k in beside):
        return None
    if any(t.lemma[m] in ("billion", "million", "tax", "budget") for k in beside for m in (k, *t.kids[k])):
        return None  # "a raid of two billion on the fund"
    if t.lemma[n] in ("attack", "assault") and any(t.low[k] in ("his", "her", "my", "your") for k in beside):
        return None  # whose attack is one's own, attacks in words
    if t.low[t.head[n]] == "of" and t.lemma[t.head[t.head[n]]] == "line":
        return None  # "a new line of attack"
    told = t.dep[n] == "dobj" and t.lemma[t.head[n]] in TOLD_AS_DONE  # "it carried out strikes on two bases"
    one = (
        told
        or t.low[n] == t.lemma[n]
        or any(t.low[k] in ("the", "these") or t.dep[k] == "nummod" for k in beside)
    )
    if not one or not happened(t, n):
        return None
    over = (n, t.head[n]) if told else (n,)  # a reader may hang "on the base" on the verb
    befell = [m for w in over for k in t.under(w, *_OF) for m in t.joined(k)]
    owners = [k for k in beside if t.dep[k] == "poss"]
    if kind in ("killing", "seizure or arrest") and not befell:
        befell, owners = owners, []
    if t.low[up := t.head[n]] == "of" and t.lemma[t.head[up]] in ("target", "scene", "site"):
        befell = [w for w in (t.subject(t.head[t.head[up]]),) if w is not None]
        return Act(t, n, kind, (), tuple(befell)) if befell and t.pos[befell[0]] == "PROPN" else None
    doers = [*t.under(n, "by"), *owners]
    if kind != "killing":  # "the Swedish murder" is of a Swede as likely as by one
        doers += [k for k in beside if t.dep[k] in ("amod", "compound", "nmod")]
    if not t.parties(doers[0] if doers else None) and t.dep[n] == "dobj" and t.lemma[up] in TOLD_AS_DONE:
        doers += [s for s in (t.subject(up),) if s is not None]
    if t.lemma[n] == "cyberattack" or any(t.low[k] == "cyber" for k in beside):
        kind = "sabotage"
    act = Act(t, n, kind, tuple(doers), tuple(befell))
    return act if _tells(act, beside) else None


_BY_ARMS = frozenset(
    ["bombing", "airstrike", "air-strike", "shelling", "bombardment", "firebombing", "ambush"]
)


def _tells(act: Act, beside: list[int]) -> bool:
    t, n, lemma = act.t, act.at, act.t.lemma[act.at]
    physical = any(t.lemma[k] in PHYSICAL | SHOTS | CRAFT or t.low[k] in PHYSICAL for k in beside)
    did = t.dep[n] in ("nsubj", "nsubjpass") and t.lemma[t.head[n]] in HAPPEN
    did = did or (t.dep[n] == "dobj" and t.lemma[t.head[n]] in TOLD_AS_DONE)
    over = (n, t.head[n]) if t.dep[n] == "nsubj" and t.lemma[t.head[n]] in HAPPEN else (n,)
    places = [m for w in over for k in t.under(w, *_WHERE) for m in t.joined(k)]
    there = any(t.pos[w] == "PROPN" and not is_person(t, w) for w in (*act.sufferers, *places))
    things = act.befell(THINGS) or any(is_one(t, w, THINGS) for w in places)
    if lemma == "exchange":
        return any(t.lemma[m] in FIRE for m in t.under(n, "of"))
    if lemma == "crash":
        return any(t.lemma[k] in CRAFT for k in beside) or act.craft()
    if lemma == "violation":
        return act.befell(frozenset({"airspace"}))
    if act.kind == "killing":
        return act.somebody() and not OPEN_WAR.search(t.whole)
    if act.kind == "seizure or arrest":
        return arrested(act) if lemma in ("arrest", "detention") else taken(act)
    if act.kind in ("sinking", "sabotage", "drone or airspace"):
        return things or act.befell(LINES) or act.ship_by_name()
    if did and t.lemma[t.head[n]] in ("occur", "happen", "take") and (physical or lemma != "strike"):
        return True
    if t.dep[n] == "dobj" and t.lemma[t.head[n]] == "report" and act.doers:
        return True
    if act.kind in ("explosion", "shooting") and (
        (did and places) or any(t.kids[k] for k in t.kids[n] if t.low[k] in _WHERE)
    ):
        return True
    if act.kind == "explosion":
        return did or things or there
    if lemma in _BY_ARMS and act.somebody():
        return True
    if lemma == "strike" and not physical:  # strikes are also of workers
        return act.befell(THINGS)
    if things or (there and (physical or act.kind != "strike" or t.dep[n] != "pobj" or did)):
        return True
    return (act.somebody() and (physical or did)) or (did and physical)
