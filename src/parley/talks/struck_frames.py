"""For each verb of a hostile act or a mishap, what has to be so that it tells of an incident."""

from __future__ import annotations

from collections.abc import Callable

from parley.talks.acts import AT, Act, goes_on, is_one, is_person
from parley.talks.struck_words import (
    ARMED,
    CRAFT,
    DISASTERS,
    FIRE,
    INFECTED,
    LEGAL,
    LINES,
    MOVING,
    NATURE,
    NOUNS,
    OFFICES,
    OPEN_WAR,
    ORDNANCE,
    PEOPLE,
    PLACES,
    SHIPS,
    SHOTS,
    THINGS,
    TROOPS,
)  # fmt: skip

_WAR_TARGETS = frozenset(["target", "position", "site"])


def _shot(act: Act) -> bool:
    t = act.t
    if any(t.dep[k] in ("prt", "advmod") and t.low[k] == "down" for k in t.kids[act.at]):
        return act.craft() or act.befell(SHOTS) or act.somebody() or act.befell(THINGS)
    if not act.sufferers and act.done_by(ARMED | SHIPS):
        act = _at(act)  # "a patrol boat shot at the schooner"
        return act.somebody() or act.befell(THINGS)
    if any(t.low[k] in AT and not t.kids[k] for k in t.kids[act.at]) and act.befell(THINGS):
        return True  # "the boat was shot at"
    return act.somebody() and not act.befell(frozenset({"video", "film"})) and not OPEN_WAR.search(t.whole)


def _at(act: Act) -> Act:
    goal = tuple(m for m in act.t.under(act.at, *AT) for m in act.t.joined(m))
    return Act(act.t, act.at, act.kind, act.doers, goal)


def _sent(act: Act) -> bool:
    """Shots, rockets or bombs sent at something: "fired on the ship", "dropped bombs on a school"."""
    t, v = act.t, act.at
    if any(t.dep[k] == "poss" for k in t.kids[v]):
        return False  # "the minister's firing"
    shots = any(t.lemma[k] in SHOTS for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass"))
    meant = any(t.low[w] == "it" for w in act.sufferers)
    hit = act.befell(THINGS) or act.somebody() or act.ship_by_name() or meant
    whom = any(is_person(t, k) for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass"))
    if whom and t.lemma[v] == "fire" and not any(t.low[k] in AT and not t.kids[k] for k in t.kids[v]):
        return False  # a president fires a minister
    aimed = any(t.low[k] in AT for k in t.kids[v]) or goes_on(t, v) is not None
    armed = act.done_by(ARMED | {"police", "suspect"}) or bool(act.by())
    if any(t.pos[d] == "PROPN" and t.whose.kind(t.start[d], t.end[d]) == "person" for d in act.doers):
        armed = False  # a politician's missile is of words
    if shots and armed and t.lemma[v] in ("fire", "open", "launch") and not OPEN_WAR.search(t.whole):
        return t.lemma[v] != "launch" or any(t.lemma[k] in ("missile", "torpedo") for k in t.kids[v])
    return hit and (shots or (aimed and t.lemma[v] == "fire"))  # a president fires a minister


def _killed(act: Act) -> bool:
    t = act.t
    if t.lemma[act.at] == "hack" and not any(t.lemma[m] == "death" for m in t.under(act.at, "to")):
        return False
    where = {t.lemma[m] for m in t.under(act.at, "in", "by", "from", "of", "during")}
    nature = act.done_by(NATURE - {"fire"}) and not act.done_by(ORDNANCE)  # a car bomb is no car
    nature = nature or (act.done_by(frozenset({"fire"})) and not act.by())
    road = (where | {t.lemma[d] for d in act.doers}) & {"crash", "accident", "collision", "wreck"}
    if INFECTED.search(t.whole) or (road and not set(t.lemma) & (CRAFT | SHIPS)):
        return False
    if act.done_by(MOVING) and not act.done_by(ORDNANCE):
        return False  # "the bus fell into a ravine, killing twenty"
    if act.done_by(_LONG) or any(t.lemma[i] in DISASTERS for i in range(len(t)) if t.pos[i] == "NOUN"):
        return False
    arms = ORDNANCE | SHOTS | NOUNS.keys() | {"clash"}
    by_arms = any(is_one(t, m, arms) for m in (*act.doers, *t.under(act.at, "in", "by", "with")))
    whoever = act.somebody() or ((t.lemma[act.at] in _OF_PERSONS or by_arms) and bool(act.sufferers))
    return whoever and not (nature or (where & NATURE and not where & SHOTS) or OPEN_WAR.search(t.whole))


_LONG = frozenset(
    ["war", "conflict", "fighting", "violence", "insurgency", "famine", "rebellion", "crackdown"]
)
"""What kills over months is no incident."""
_OF_PERSONS = frozenset(["assassinate", "murder", "behead", "slay", "lynch", "poison"])
"""Verbs of which only persons are objects."""


def _hit(act: Act) -> bool:
    """By arms, or by a party: storms, sanctions and blame strike too."""
    if any(act.t.lemma[k] in _AT_POLLS for w in act.sufferers for k in act.t.below(w)):
        return False
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


def _bombed(act: Act) -> bool:
    """Not with questions."""
    with_ = [m for m in act.t.under(act.at, "with") if not is_one(act.t, m, ORDNANCE | SHOTS | FIRE)]
    return not with_ and (act.befell(THINGS | PEOPLE | _WAR_TARGETS) or _place(act))


def _pounded(act: Act) -> bool:
    """By arms, never by words or weather: "jets pounded a depot", "the ferry was raked with gunfire"."""
    armed = act.done_by(ARMED | SHOTS | NOUNS.keys()) or bool(act.by())
    means = armed or any(
        act.t.lemma[m] in FIRE | SHOTS | NOUNS.keys() for m in act.t.under(act.at, "with", "by", "in")
    )
    return means and not act.done_by(NATURE) and (act.befell(THINGS | TROOPS) or act.ship_by_name())


_LAND = frozenset(["town", "city", "village", "island", "district", "territory", "position", "settlement"])


def _crushed(act: Act) -> bool:
    """A protest put down by those who bear arms."""
    return act.befell(_PROTESTS) and (act.done_by(ARMED) or bool(act.by()))


_PROTESTS = frozenset(
    ["demonstration", "demonstrator", "protest", "protester", "march", "rally", "riot", "crowd"]
)


def _place(act: Act) -> bool:
    """A ship or a place by its name: "bombarded Port Ambrose"."""
    t = act.t
    return act.ship_by_name() or any(
        t.pos[w] == "PROPN" and t.whose.kind(t.start[w], t.end[w]) == "place" for w in act.sufferers
    )


def _wrecked(act: Act) -> bool:
    armed = act.befell(LINES) or act.done_by(ORDNANCE | SHOTS | ARMED) or bool(act.by())
    return act.befell(THINGS | LINES) and armed


def _landed(act: Act) -> bool:
    """ "A missile landed in the sea"."""
    return act.done_by(SHOTS) and any(True for _ in act.t.under(act.at, "in", "near", "on"))


def _attacked(act: Act) -> bool:
    """Persons attack plans and each other in words; what stands or sails is attacked by arms."""
    if act.befell(THINGS) or act.ship_by_name():
        return True
    return act.somebody() and (act.done_by(ARMED) or "with" in {act.t.low[k] for k in act.t.kids[act.at]})


def taken(act: Act) -> bool:
    """Something or somebody seized; "they seized on the report" and elections are none."""
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


def arrested(act: Act) -> bool:
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
    if not into and t.lemma[act.at] in ("stray", "cross", "intrude"):
        crafts = frozenset({"drone", "uav", "balloon"})
        return (act.done_by(crafts) or act.befell(crafts)) and bool(t.objects(act.at))
    return act.craft_did() and bool(into)


FRAMES: dict[str, Callable[[Act], bool]] = {
    **dict.fromkeys(("bomb", "bombard", "shell", "torpedo", "ram"), _bombed),
    **dict.fromkeys(("pound", "strafe", "rake", "overrun", "assault", "level", "flatten", "raze", "hole",
                     "blast"), _pounded),
    **dict.fromkeys(("ambush", "mob", "firebomb", "loot"),
                    lambda act: act.befell(THINGS | TROOPS) or act.somebody()),
    **dict.fromkeys(("grab", "snatch"),
                    lambda act: act.befell(SHIPS | CRAFT) or (act.somebody() and act.done_by(ARMED))),
    **dict.fromkeys(("strike", "hit", "raid", "target"), _hit),
    "attack": _attacked,
    **dict.fromkeys(("explode", "detonate", "blow"), lambda act: act.befell(THINGS | ORDNANCE)),
    "shoot": _shot,
    "down": lambda act: act.craft(),
    **dict.fromkeys(("fire", "open", "launch", "lob", "drop", "hurl"), _sent),
    **dict.fromkeys(("sink", "founder", "capsize", "scuttle"),
                    lambda act: (act.befell(SHIPS) or act.ship_by_name()) and not act.done_by(NATURE)),
    **dict.fromkeys(("seize", "capture", "hijack", "impound", "commandeer"), taken),
    "intercept": lambda act: act.befell(THINGS) or act.ship_by_name(places=True),
    **dict.fromkeys(("abduct", "kidnap"), lambda act: act.somebody()),
    "storm": lambda act: act.befell(PLACES),
    "board": lambda act: act.befell(SHIPS) or act.ship_by_name(places=True),
    **dict.fromkeys(("detain", "arrest"), arrested),
    "take": _held,
    **dict.fromkeys(("kill", "assassinate", "murder", "massacre", "poison", "stab", "behead",
                     "slay", "slaughter", "butcher", "lynch", "hack", "strangle"), _killed),
    **dict.fromkeys(("violate", "enter", "breach", "cross", "intrude", "stray", "penetrate", "overfly"),
                    _crossed),
    "crash": lambda act: act.craft(),
    **dict.fromkeys(("sabotage", "sever", "cut"), lambda act: act.befell(LINES)),
    **dict.fromkeys(("damage", "destroy", "derail", "cripple"), _wrecked),
    **dict.fromkeys(("wound", "injure"), _hurt),
    **dict.fromkeys(("pelt", "ransack", "torch", "vandalize", "vandalise"), lambda act: act.befell(THINGS)),
    "land": _landed,
    "occupy": lambda act: act.befell(PLACES - _LAND) and act.done_by(PEOPLE | ARMED),
    **dict.fromkeys(("crush", "suppress", "quell", "disperse"), _crushed),
    **dict.fromkeys(("surrender", "capitulate"),
                    lambda act: act.done_by(PLACES | SHIPS | TROOPS) and any(act.t.under(act.at, "to"))),
    "collide": lambda act: act.befell(SHIPS) or act.craft(),
}  # fmt: skip
"""For each verb, what has to be so that it tells of an incident."""
