"""Acts of force that a light verb tells with what stands beside it: "a bomb went off", "came under fire".

Such constructions carry no word for an act by themselves (cf. Fillmore, Kay & O'Connor 1988 on what a
construction says and its words do not); each wants a weapon, an act by its noun, or those who bear arms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.talks.acts import Act, is_one, is_person, verb
from parley.talks.grammar import Grammar
from parley.talks.struck_words import (
    ARMED,
    CRAFT,
    FIRE,
    MOVING,
    NATURE,
    NOUNS,
    OPEN_WAR,
    ORDNANCE,
    PEOPLE,
    SHOTS,
    THINGS,
    TROOPS,
)  # fmt: skip
from parley.talks.tree import words_of

_WEAPONS = (ORDNANCE | SHOTS | FIRE | words_of("gun knife bullet gas bomber gunman attacker explosive")) - {
    "fire", "round", "device", "mine",
}  # fmt: skip
_ACTS = (NOUNS.keys() | words_of("assault clash crossfire stampede firefight rampage")) - {"arrest"}
_UNDER = FIRE | words_of("attack shelling bombardment assault sniper")
_IN = ("in", "after", "from", "by", "during", "following", "when", "as", "of")
_DEAD = words_of("dead wounded injured hurt bleeding unconscious ablaze")
_CRITICS = words_of("critic criticism opposition press media lawmaker voter pressure scrutiny")


def phrase(t: Grammar, v: int) -> Act | None:
    """The act that a light verb tells with its particle, object or ground."""
    one = _ABOUT.get(t.lemma[v])
    return one(t, v) if one is not None and t.pos[v] in ("VERB", "AUX") else None


def _went_off(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "explosion")
    went = _particle(t, v, "off") and is_any(t, act.doers, ORDNANCE)
    return Act(t, v, "explosion", (), act.doers) if went else None


def _came_under(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "strike")
    by = [m for m in t.under(v, "under") if t.lemma[m] in _UNDER]
    if not by or any(True for _ in t.under(v, "for", "over")) or any(t.under(by[0], "for", "over")):
        return None  # for words, not by arms
    if any(t.lemma[k] in _CRITICS for k in t.below(by[0])) or any(
        t.lemma[k] == "increasing" for k in t.kids[by[0]]
    ):
        return None
    hit = is_any(t, act.doers, THINGS | TROOPS | ARMED | words_of("crew group team unit worker rescuer"))
    arms = any(t.lemma[k] in FIRE | SHOTS | ARMED for k in t.below(by[0]) if k != by[0])
    return Act(t, v, "strike", tuple(t.under(by[0], "from", "by")), act.doers) if hit or arms else None


def _down(kind: str, *particles: str) -> Callable[[Grammar, int], Act | None]:
    """ "Brought down a jet", "gunned down the judge", "picked off two guards"."""

    def found(t: Grammar, v: int) -> Act | None:
        act = verb(t, v, kind)
        if not _particle(t, v, *particles):
            return None
        fell = act.craft() or act.befell(SHOTS) if kind == "crash" else act.somebody()
        return Act(t, v, "shooting", act.doers, act.sufferers) if fell else None

    return found


def _set_fire(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "strike")
    if any(t.lemma[k] == "fire" for k in act.sufferers):
        goal = tuple(m for w in (v, *act.sufferers) for m in t.under(w, "to"))
    elif any(t.low[k] in ("ablaze", "alight", "afire") for k in t.below(v)) or "fire" in {
        t.lemma[m] for m in t.under(v, "on")
    }:
        goal = act.sufferers
    else:
        return None
    return Act(t, v, "strike", act.doers, goal) if is_any(t, goal, THINGS | PEOPLE) else None


def _burned(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "strike")
    done = act.by() or act.done_by(ARMED | PEOPLE | SHOTS)
    return act if done and act.befell(THINGS) and not act.done_by(NATURE - {"fire"}) else None


def _exchanged(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "shooting")
    shots = any(t.lemma[k] in FIRE or t.lemma[k] in SHOTS for k in act.sufferers)
    return Act(t, v, "shooting", act.doers, ()) if shots and not OPEN_WAR.search(t.whole) else None


def _threw(t: Grammar, v: int) -> Act | None:
    """ "Threw a grenade into the crowd", "fired shots", "used water cannon on a boat"."""
    act = verb(t, v, "strike")
    direct = [k for k in t.kids[v] if t.dep[k] in ("dobj", "nsubjpass")]
    weapon = is_any(t, direct, ORDNANCE | words_of("cocktail stone cannon gas laser acid"))
    goal = tuple(
        m for w in (v, *direct) for m in t.under(w, "at", "on", "into", "against", "over", "onto", "through")
    )
    hit = any(is_person(t, m) or is_one(t, m, THINGS | PEOPLE | {"crowd"}) for m in goal)
    return Act(t, v, "strike", act.doers, goal) if weapon and hit else None


def _died(t: Grammar, v: int) -> Act | None:
    """ "Twelve died when a rocket hit the bus", "they lost their lives in the attack"."""
    if t.lemma[v] == "be" and not any(t.lemma[k] == "dead" for k in t.kids[v]):
        return None
    if t.lemma[v] == "lose" and not any(t.lemma[k] == "life" for k in t.kids[v] if t.dep[k] == "dobj"):
        return None
    subject = t.subject(v)
    grounds = [m for w in (v, *(k for k in t.kids[v] if t.lemma[k] == "dead")) for m in _grounds(t, w)]
    if subject is None or not is_person(t, subject) or OPEN_WAR.search(t.whole):
        return None
    armed = any(t.lemma[m] in _WEAPONS | _ACTS or (t.lemma[m] in CRAFT and _fell(t, m)) for m in grounds)
    if not armed or any(
        t.lemma[m] in ("earthquake", "storm", "flood", "disease", "hurricane", "heart") for m in grounds
    ):
        return None
    return Act(t, v, "killing", (), tuple(t.joined(subject)))


def _fell(t: Grammar, m: int) -> bool:
    return t.lemma[t.head[m]] in ("crash", "hit", "shoot", "down", "explode", "plunge")


def _grounds(t: Grammar, v: int) -> Iterator[int]:
    for k in t.kids[v]:
        by = t.dep[k] in ("prep", "agent") and t.low[k] in _IN
        if by or (t.dep[k] == "advcl" and any(t.low[m] in (*_IN, "where") for m in t.kids[k])):
            yield from t.below(k)


def _left_dead(t: Grammar, v: int) -> Act | None:
    """ "The blast left nine people dead", "five were left dead in the rampage"."""
    act = verb(t, v, "killing")
    dead = any(t.lemma[k] in _DEAD for k in t.below(v) if k > v)
    goal = [k for k in t.below(v) if t.pos[k] != "ADJ" and is_person(t, k) and k not in act.doers]
    if not dead or not goal or act.done_by(NATURE - {"fire"}):
        return None
    armed = act.done_by(_ACTS | _WEAPONS | ARMED) or any(
        t.lemma[m] in _WEAPONS | _ACTS for m in _grounds(t, v)
    )
    return Act(t, v, "killing", _not_acts(t, act), tuple(goal)) if armed else None


def _lives(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "killing")
    lives = any(t.lemma[k] in ("life", "victim") for k in t.below(v))
    one = act.done_by(_ACTS | ORDNANCE) and not OPEN_WAR.search(t.whole)
    return Act(t, v, "killing", _not_acts(t, act), ()) if lives and one else None


def _not_acts(t: Grammar, act: Act) -> tuple[int, ...]:
    return tuple(d for d in act.doers if t.lemma[d] not in _ACTS)


def _found_dead(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "killing")
    said = {t.lemma[k] for k in t.below(v)}
    dead = said & {"dead", "murder", "slay", "body", "stab", "strangle", "behead", "shoot"}
    force = said & words_of(
        "wound bullet gunshot shot throat stab murder shoot strangle behead slay bullet-riddled"
    )
    return Act(t, v, "killing", (), act.sufferers) if dead and force and act.sufferers else None


def _overhead(t: Grammar, v: int) -> Act | None:
    """ "A drone flew over the base": unmanned or armed aircraft above what is not theirs."""
    act = verb(t, v, "drone or airspace")
    direct = t.child(v, "dobj") if any(t.low[k] == "over" for k in t.kids[v]) else None
    into = [direct] if direct is not None else []
    into += [m for m in t.under(v, "over", "above", "into", "across", "around", "near") if t.pos[m] != "PRON"]
    low = {t.low[k] for d in act.doers for k in (d, *t.kids[d])}
    crafts = act.done_by(frozenset({"drone", "uav", "balloon", "warplane", "spyplane", "quadcopter"}))
    crafts = crafts or (
        act.craft_did() and bool(low & {"unmanned", "unidentified", "military", "spy", "fighter"})
    )
    over = any(
        t.lemma[m] in THINGS | {"border", "territory", "airspace"} or t.pos[m] == "PROPN" for m in into
    )
    return Act(t, v, "drone or airspace", act.doers, tuple(into)) if crafts and over else None


def _into(t: Grammar, v: int) -> Act | None:
    """ "A lorry ploughed into the crowd", "a rocket slammed into a house", "shells rained on the town"."""
    act = verb(t, v, "strike")
    said = (*act.doers, *act.sufferers)
    if any(t.lemma[k] == "hole" for k in act.sufferers):  # "a mine tore a hole in the hull"
        goal = tuple(m for w in (v, *act.sufferers) for m in t.under(w, "in", "through"))
        armed = is_any(t, act.doers, SHOTS | ORDNANCE | {"explosion", "blast"})
        return Act(t, v, "strike", (), goal) if armed and is_any(t, goal, THINGS) else None
    goal = tuple(m for m in t.under(v, "into", "through", "on", "upon", "onto") for m in t.joined(m))
    hit = is_any(t, goal, THINGS | PEOPLE | {"crowd", "sea", "area", "ocean"}) or any(
        t.pos[m] == "PROPN" for m in goal
    )
    if is_any(t, said, SHOTS | ORDNANCE | {"explosion", "blast"}):
        return Act(t, v, "strike", (), goal) if hit else None
    if is_any(t, said, CRAFT):
        return Act(t, v, "crash", (), said) if goal else None
    crowd = is_any(t, goal, PEOPLE | {"crowd", "parade", "market"}) and not any(
        t.low[m] == "each" for m in goal
    )
    return Act(t, v, "strike", (), goal) if is_any(t, said, MOVING | {"lorry"}) and crowd else None


def _carried_off(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "seizure or arrest")
    if t.lemma[v] in ("place", "put"):
        held = any(t.lemma[m] in ("arrest", "custody") for m in t.under(v, "under", "into", "in"))
        return act if held and act.somebody() else None
    if t.lemma[v] == "hold":
        if any(t.lemma[k] in ("hostage", "captive") for k in t.below(v)) and act.somebody():
            return act if t.low[v] == "held" else None
        robbed = _particle(t, v, "up") and act.befell(MOVING) and (act.done_by(ARMED) or bool(act.by()))
        return act if robbed else None
    if any(t.lemma[m] == "gunpoint" for m in t.under(v, "at")):
        return act if act.somebody() else None
    gone = _particle(t, v, "off", "away")
    return act if gone and act.somebody() and (act.done_by(ARMED) or bool(act.by())) else None


def _shut_down(t: Grammar, v: int) -> Act | None:
    act = verb(t, v, "sabotage")
    nets = act.befell(words_of("website network server system site account bank grid service"))
    hackers = act.done_by(frozenset({"hacker", "virus", "cyberattack", "malware"}))
    return act if nets and hackers else None


def _survived(t: Grammar, v: int) -> Act | None:
    """ "The minister survived an assassination attempt"."""
    tried = [k for k in t.kids[v] if t.dep[k] == "dobj" and t.lemma[k] == "attempt"]
    kinds = {t.lemma[m] for k in tried for m in t.below(k)}
    subject = t.subject(v)
    if subject is None or not kinds & {"assassination", "murder", "assassinate", "kidnapping", "life"}:
        return None
    return Act(t, v, "killing", (), (subject,))


def _began(t: Grammar, v: int) -> Act | None:
    """ "He began shooting", "they burst in and started to fire"."""
    act = verb(t, v, "shooting")
    shot = any(t.lemma[k] in ("shoot", "fire") and t.dep[k] == "xcomp" for k in t.kids[v])
    return Act(t, v, "shooting", act.doers, ()) if shot and any(is_person(t, d) for d in act.doers) else None


def _clashed(t: Grammar, v: int) -> Act | None:
    """Men who bear arms clash: parties and views do too."""
    act = verb(t, v, "shooting")
    if any(lemma in ("battle", "war", "army") for lemma in t.lemma):
        return None
    both = act.done_by(ARMED - {"police"}) or any(t.lemma[m] in ARMED for m in t.under(v, "with"))
    return (
        Act(t, v, "shooting", act.doers, tuple(t.under(v, "with")))
        if both and not OPEN_WAR.search(t.whole)
        else None
    )


def _particle(t: Grammar, v: int, *particles: str) -> bool:
    return any(t.low[k] in particles and t.dep[k] in ("prt", "advmod", "prep") for k in t.kids[v])


def is_any(t: Grammar, heads: tuple[int, ...] | list[int], words: frozenset[str]) -> bool:
    """Whether one of the phrases stands for one of these."""
    return any(is_one(t, w, words) for w in heads)


_ABOUT: dict[str, Callable[[Grammar, int], Act | None]] = {
    "go": _went_off, "come": _came_under, "bring": _down("crash", "down"), "take": _down("crash", "down"),
    "gun": _down("shooting", "down"), "mow": _down("shooting", "down"), "cut": _down("shooting", "down"),
    "pick": _down("shooting", "off"), "set": _set_fire, "burn": _burned, "exchange": _exchanged,
    "trade": _exchanged,
    "throw": _threw, "toss": _threw, "use": _threw, "spray": _threw,
    "die": _died, "perish": _died, "drown": _died, "lose": _died, "be": _died,
    "leave": _left_dead, "claim": _lives, "cost": _lives, "find": _found_dead, "discover": _found_dead,
    "fly": _overhead, "hover": _overhead, "circle": _overhead, "stray": _overhead, "drift": _overhead,
    "slam": _into, "plough": _into, "plow": _into, "smash": _into, "drive": _into, "rain": _into,
    "rip": _into,
    "tear": _into, "plunge": _into, "fall": _into, "ram": _into, "steer": _into,
    "carry": _carried_off, "drag": _carried_off, "march": _carried_off, "whisk": _carried_off,
    "hold": _carried_off, "place": _carried_off, "put": _carried_off,
    "shut": _shut_down, "knock": _shut_down, "deface": _shut_down,
    "survive": _survived, "escape": _survived, "lead": _carried_off, "begin": _began,
    "start": _began, "clash": _clashed,
}  # fmt: skip
DEATHS = frozenset(["die", "perish", "drown", "lose", "be", "leave"])
PHRASES = _ABOUT.keys()
"""The light verbs."""
