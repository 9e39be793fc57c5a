"""Accounts of incidents: sentences that tell of one hostile act or mishap as having happened.

An incident is bounded: something in particular (a ship, an aircraft, a base, a crew, somebody) is struck,
seized, killed or lost. Wars, offensives, campaigns, threats and decrees are none. Wanted are a word for the
act and, by the grammar of the sentence, whom or what it befell (cf. the event-and-target frames of PLOVER,
Open Event Data Alliance 2018).
"""

from __future__ import annotations

from collections.abc import Callable

from parley.talks.acts import AT, Act, goes_on, is_one, is_person, verb
from parley.talks.grammar import Grammar
from parley.talks.happened import happened
from parley.talks.struck_words import (
    ACTS,
    ARMED,
    CRAFT,
    HAPPEN,
    LEGAL,
    LINES,
    NATURE,
    NOUNS,
    OFFICES,
    OPEN_WAR,
    ORDNANCE,
    PEOPLE,
    PHYSICAL,
    PLACES,
    SHIPS,
    SHOTS,
    THINGS,
    TOLD_AS_DONE,
    TROOPS,
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
        return act if _FRAMES[t.lemma[i]](act) and happened(t, i) else None
    if t.pos[i] in ("NOUN", "PROPN") and (kind := NOUNS.get(t.lemma[i])) and t.dep[i] != "compound":
        return _named(t, i, kind)
    return None


_WAR_TARGETS = frozenset(["target", "position", "site"])


def _shot(act: Act) -> bool:
    t = act.t
    if any(t.dep[k] in ("prt", "advmod") and t.low[k] == "down" for k in t.kids[act.at]):
        return bool(act.sufferers)
    return act.somebody() and not act.befell(frozenset({"video", "film"})) and not OPEN_WAR.search(t.whole)


def _sent(act: Act) -> bool:
    """Shots, rockets or bombs sent at something: "fired on the ship", "dropped bombs on a school"."""
    t, v = act.t, act.at
    shots = any(t.lemma[k] in SHOTS for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass"))
    meant = any(t.low[w] == "it" for w in act.sufferers)
    hit = act.befell(THINGS) or act.somebody() or act.ship_by_name() or meant
    aimed = any(t.low[k] in AT for k in t.kids[v]) or goes_on(t, v) is not None
    return hit and (shots or (aimed and t.lemma[v] == "fire"))  # a president fires a minister


def _killed(act: Act) -> bool:
    t = act.t
    where = {t.lemma[m] for m in t.under(act.at, "in", "by", "from", "of", "during")}
    return act.somebody() and not (act.done_by(NATURE) or where & NATURE or OPEN_WAR.search(t.whole))


def _hit(act: Act) -> bool:
    """By arms, or by a party: storms, sanctions and blame strike too."""
    armed = act.done_by(ARMED | SHOTS | NOUNS.keys()) or bool(act.by())
    if not armed:
        means = set(act.t.under(act.at, "by", "with", "in"))
        armed = any(is_one(act.t, m, SHOTS | NOUNS.keys()) for m in means)
    return armed and (act.befell(THINGS | TROOPS) or act.ship_by_name())


def _hurt(act: Act) -> bool:
    """Wounded by arms, not in an accident: the sentence names them, or those who bear them."""
    t = act.t
    arms = (ARMED | SHOTS | NOUNS.keys()) - {"crash", "fire"}
    armed = any(t.lemma[i] in arms for i in range(len(t)) if t.pos[i] == "NOUN")
    return armed and act.somebody() and not act.done_by(NATURE)


def _wrecked(act: Act) -> bool:
    return act.befell(THINGS | LINES) and (act.befell(LINES) or act.done_by(ORDNANCE | SHOTS | ARMED))


def _landed(act: Act) -> bool:
    """ "A missile landed in the sea"."""
    return act.done_by(SHOTS) and any(True for _ in act.t.under(act.at, "in", "near", "on"))


def _attacked(act: Act) -> bool:
    """Persons attack plans and each other in words; what stands or sails is attacked by arms."""
    if act.befell(THINGS) or act.ship_by_name():
        return True
    return act.somebody() and (act.done_by(ARMED) or "with" in {act.t.low[k] for k in act.t.kids[act.at]})


def _taken(act: Act) -> bool:
    t = act.t
    if any(t.lemma[k] in _AT_POLLS for k in t.below(act.at)):
        return False
    if (
        t.pos[act.at] == "VERB"
        and any(t.low[k] in ("on", "upon") and t.dep[k] in ("prt", "prep") for k in t.kids[act.at][:2])
        and not t.child(act.at, "dobj", "auxpass")
    ):
        return False  # "they seized on the report"
    return (
        act.befell(THINGS | PEOPLE)
        or act.ship_by_name()
        or any(is_person(act.t, w) and act.t.pos[w] in ("PROPN", "PRON") for w in act.sufferers)
    )


_AT_POLLS = frozenset(
    ["election", "vote", "ballot", "primary", "seat", "majority", "market", "share", "title"]
)


def _arrested(act: Act) -> bool:
    """An arrest between states: of somebody in office, or of those of another party; not of thieves."""
    if LEGAL.search(act.t.whole):
        return False
    return act.befell(OFFICES | THINGS) or any(
        is_person(act.t, w) and act.t.parties(w) for w in act.sufferers
    )


def _held(act: Act) -> bool:
    """Somebody taken hostage or prisoner."""
    t = act.t
    said = {t.lemma[m] for m in t.below(act.at)}
    return act.somebody() and bool(said & {"hostage", "prisoner", "captive"})


def _crossed(act: Act) -> bool:
    t = act.t
    into = [k for k in t.objects(act.at) if t.lemma[k] in ("airspace", "border")]
    return act.done_by(CRAFT) and bool(into)


_FRAMES: dict[str, Callable[[Act], bool]] = {
    **dict.fromkeys(("bomb", "bombard", "shell", "torpedo", "ram"),
                    lambda act: act.befell(THINGS | PEOPLE | _WAR_TARGETS) or act.ship_by_name()),
    **dict.fromkeys(("strike", "hit", "raid", "target"), _hit),
    "attack": _attacked,
    **dict.fromkeys(("explode", "detonate", "blow"), lambda act: act.befell(THINGS | ORDNANCE)),
    "shoot": _shot,
    "down": lambda act: act.craft(),
    **dict.fromkeys(("fire", "open", "launch", "lob", "drop", "hurl"), _sent),
    **dict.fromkeys(("sink", "founder", "capsize"), lambda act: act.befell(SHIPS) or act.ship_by_name()),
    **dict.fromkeys(("seize", "capture", "hijack", "impound", "commandeer"), _taken),
    "intercept": lambda act: act.befell(THINGS) or act.ship_by_name(places=True),
    **dict.fromkeys(("abduct", "kidnap"), lambda act: act.somebody()),
    "storm": lambda act: act.befell(PLACES),
    "board": lambda act: act.befell(SHIPS) or act.ship_by_name(places=True),
    **dict.fromkeys(("detain", "arrest"), _arrested),
    "take": _held,
    **dict.fromkeys(("kill", "assassinate", "murder", "massacre", "poison", "stab", "behead"), _killed),
    **dict.fromkeys(("violate", "enter", "breach", "cross", "intrude", "stray", "penetrate", "overfly"),
                    _crossed),
    "crash": lambda act: act.craft(),
    **dict.fromkeys(("sabotage", "sever", "cut"), lambda act: act.befell(LINES)),
    **dict.fromkeys(("damage", "destroy", "derail", "cripple"), _wrecked),
    **dict.fromkeys(("wound", "injure"), _hurt),
    **dict.fromkeys(("pelt", "ransack", "torch", "vandalize", "vandalise"), lambda act: act.befell(THINGS)),
    "land": _landed,
    "collide": lambda act: act.befell(SHIPS) or act.craft(),
}  # fmt: skip
"""For each verb, what has to be so that it tells of an incident."""


def _named(t: Grammar, n: int, kind: str) -> Act | None:
    """An act by its noun: "an attack on a plant", "the sinking of the liner", "the envoy's murder"."""
    beside = [k for k in t.kids[n] if t.dep[k] in ("amod", "compound", "det", "poss", "nummod", "nmod")]
    if any(t.lemma[k] in UNSURE or t.low[k] in UNSURE for k in beside):
        return None
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
    places = [m for k in t.under(n, *_WHERE) for m in t.joined(k)]
    there = any(t.pos[w] == "PROPN" and not is_person(t, w) for w in (*act.sufferers, *places))
    things = act.befell(THINGS) or any(is_one(t, w, THINGS) for w in places)
    if lemma == "crash":
        return any(t.lemma[k] in CRAFT for k in beside) or act.craft()
    if lemma == "violation":
        return act.befell(frozenset({"airspace"}))
    if act.kind == "killing":
        return act.somebody() and not OPEN_WAR.search(t.whole)
    if act.kind == "seizure or arrest":
        return _arrested(act) if lemma in ("arrest", "detention") else _taken(act)
    if act.kind in ("sinking", "sabotage", "drone or airspace"):
        return things or act.befell(LINES) or act.ship_by_name()
    if did and t.lemma[t.head[n]] in ("occur", "happen", "take") and (physical or lemma != "strike"):
        return True
    if t.dep[n] == "dobj" and t.lemma[t.head[n]] == "report" and act.doers:
        return True
    if act.kind in ("explosion", "shooting") and any(t.kids[k] for k in t.kids[n] if t.low[k] in _WHERE):
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
