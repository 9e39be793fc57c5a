"""Fortunes of war, purse and friends as verbs tell them: who gains ground, is driven back, is left alone.

Whose fortune it is comes from the grammar: the subject of "gained the upper hand", the object of "abandoned".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

Told = tuple[str, str, tuple[str, ...]]
_EDGE = words_of("offensive ground initiative advantage momentum hand upper foothold")
_HAS = words_of("gain seize take win secure regain hold press")
_GAINS = words_of("gain advance victory inroad headway success breakthrough")
_ATTACK = words_of(
    "attack offensive assault invasion thrust counterattack counteroffensive push advance invasion"
)
_REPELS = words_of("repel repulse beat turn throw blunt halt stop stem defeat contain")
_LOST = words_of("loss defeat setback reverse reversal rout")
_GROUND = words_of("ground territory control battle town city province war front")
_BEATEN = words_of(
    "rout defeat overrun push drive beat throw crush encircle besiege outnumber outgun decimate force"
)
_TROOPS = words_of(
    "army force troop forces troops soldier fleet navy garrison militia rebel fighter unit regiment"
)
_WRECKS = words_of(
    "drain cripple ruin wreck devastate batter strain sap exhaust hit hurt damage empty bankrupt "
    "strangle squeeze weaken"
)
_PURSE = words_of("economy treasury finances finance coffer currency budget industry reserve")
_RISES = words_of("soar surge rise mount climb spiral jump balloon double triple")
_ILLS = words_of("inflation unemployment debt deficit poverty price")
_FRIENDS = words_of("support backing aid assistance ally recognition")
_AT_HOME = words_of(
    "public popular domestic parliamentary bipartisan political congressional electoral financial social"
)
_WINS = words_of("receive win secure gain obtain enjoy attract get")
_DESERTS = words_of("abandon desert betray forsake disown")
_WARWORDS = words_of(
    """
    war fighting battle front offensive army troop troops force forces rebel enemy siege military soldier
    invasion campaign conflict artillery valley town city river fleet victory defeat attack
    """
)


def fortunes(t: Grammar) -> Iterator[Told]:
    """What the verbs of one sentence tell."""
    war = any(t.lemma[i] in _WARWORDS or t.low[i] in _WARWORDS for i in range(len(t)))
    if not war and _SPEAKS_OF.isdisjoint(t.lemma):
        return
    for v in t.verbs():
        if t.unreal(v) or t.negated(v) or t.ahead(v):
            continue
        passive = any(t.dep[k] in ("nsubjpass", "auxpass") for k in t.kids[v])
        subject = t.subject(v)
        things = [m for k in t.kids[v] if t.dep[k] == "dobj" for m in t.joined(k)]
        yield from _purse(t, v, subject, things)
        if t.lemma[t.head[v]] not in _NOT_DONE - {"fail"}:
            yield from _friends(t, v, subject, things, passive)
        meant = any(t.lemma[a] in _NOT_DONE for a in t.above(v)[:2])
        if subject is not None and not meant and any((t.lemma[v], t.lemma[k]) in _PLAIN for k in things):
            yield "battlefield", "better", _fights(t, subject)
        if subject is not None and war and not any(t.lemma[a] in _NOT_DONE for a in t.above(v)[:2]):
            yield from _field(t, v, subject, things, passive)


_SPEAKS_OF = (
    _PURSE
    | _ILLS
    | _FRIENDS
    | words_of(
        "friend ally alliance side arm weapon advantage initiative bankrupt recession back control isolate "
        "abandon "
        "desert betray forsake bankruptcy rescue missile tank ammunition"
    )
)
_PLAIN = {("press", "advantage"), ("seize", "initiative"), ("regain", "initiative"), ("take", "offensive")}
_NOT_DONE = words_of(
    "try attempt want hope seek aim plan vow pledge fail promise threaten refuse order allow wish "
    "refrain suggest propose urge demand recommend insist avoid prevent"
)


def _fights(t: Grammar, k: int) -> tuple[str, ...]:
    """The party of a subject or object that can win and lose ground: a state, its troops."""
    if t.pos[k] == "PROPN" or t.lemma[k] in _TROOPS:
        return t.parties(k)
    return t.parties(k) if t.whose.at(t.start[k], t.end[k]) else ()


def _field(t: Grammar, v: int, subject: int, things: list[int], passive: bool) -> Iterator[Told]:
    lemma, who = t.lemma[v], _fights(t, subject)
    named = {t.lemma[k] for k in things}
    after = {t.low[k] for k in t.kids[v]}
    if passive:
        if lemma == "defeat" and t.lemma[subject] not in _TROOPS:
            return
        if (
            lemma in _BEATEN
            and who
            and (lemma not in ("push", "drive", "throw", "force", "beat") or after & _BACK)
        ) or (lemma == "force" and who and any(t.lemma[k] in ("retreat", "withdraw") for k in t.kids[v])):
            yield "battlefield", "worse", who
        return
    if t.lemma[subject] in _ATTACK and lemma in ("fail", "collapse", "falter", "fizzle"):
        yield "battlefield", "worse", t.parties(subject)
    if lemma == "break" and "through" in after and any(t.lemma[m] in _LINES for m in t.below(v)):
        yield "battlefield", "better", who
    near = lemma == "be" and {"verge", "brink"} & {t.low[m] for m in t.below(v)}
    if near and any(t.lemma[m] in ("collapse", "defeat") for m in t.below(v)):
        yield "battlefield", "worse", who
    if lemma == "leave" and any(t.lemma[w] in _RUIN for w in t.under(v, "in")):
        yield "battlefield", "worse", tuple(p for k in things for p in _fights(t, k))
    if not who:
        return
    if (
        (lemma in _HAS and named & _EDGE and not any(t.lemma[m] == "of" for k in things for m in t.kids[k]))
        or (lemma in ("make", "score", "win", "achieve") and named & _GAINS and _under_arms(t, things))
        or (
            lemma in _REPELS and named & _ATTACK and (lemma not in ("beat", "turn", "throw") or after & _BACK)
        )
    ):
        yield "battlefield", "better", who
    elif (lemma in ("suffer", "sustain", "incur", "take") and (named | _of(t, things)) & _LOST) or (
        lemma == "lose" and named & _GROUND
    ):
        yield "battlefield", "worse", who
    elif lemma in ("drive", "push", "throw", "force") and after & _BACK:
        whom = tuple(p for k in things for p in _fights(t, k))
        if whom and not set(whom) & set(who):
            yield "battlefield", "better", who
            yield "battlefield", "worse", whom


def _of(t: Grammar, things: list[int]) -> set[str]:
    return {
        t.lemma[m] for k in things if t.lemma[k] in ("string", "series", "number") for m in t.under(k, "of")
    }


_RUIN = words_of("ruin tatter disarray shamble")
_SLIDES = words_of("slide slip fall sink plunge enter")
_LINES = words_of("line defense defence front fortification")
_BACK = words_of("back out from off")
_CIVIL = words_of("election diplomatic political legal moral electoral court propaganda")


def _under_arms(t: Grammar, things: list[int]) -> bool:
    beside = {t.lemma[m] for k in things for m in t.kids[k]}
    return not beside & _CIVIL


def _purse(t: Grammar, v: int, subject: int | None, things: list[int]) -> Iterator[Told]:
    lemma = t.lemma[v]
    if lemma in _WRECKS:
        for k in things:
            if t.lemma[k] in _PURSE or t.low[k] in _PURSE:
                yield "economy", "worse", t.parties(k)
    if subject is None:
        return
    if lemma in _RISES and t.lemma[subject] in _ILLS:
        yield "economy", "worse", t.parties(subject)
    said = {t.low[k] for k in t.kids[v] if t.dep[k] in ("acomp", "attr", "oprd")}
    if lemma in ("be", "become", "go", "remain") and said & {"bankrupt", "insolvent", "penniless", "broke"}:
        state = t.whose.kind(t.start[subject], t.end[subject]) == "state"
        yield "economy", "worse", t.parties(subject) if state else ()
    into = {t.lemma[m] for m in (*t.under(v, "into"), *things)} & {"recession", "bankruptcy", "depression"}
    if into and lemma in _SLIDES and t.pos[subject] == "PROPN":
        yield "economy", "worse", t.parties(subject)
    if t.lemma[subject] == "economy" and said & {"resilient", "strong", "robust", "buoyant", "healthy"}:
        yield "economy", "better", t.parties(subject)
    if t.lemma[subject] == "economy" and lemma in ("boom", "thrive", "flourish", "rally"):
        yield "economy", "better", t.parties(subject)


def _friends(t: Grammar, v: int, subject: int | None, things: list[int], passive: bool) -> Iterator[Told]:
    lemma = t.lemma[v]
    who = t.actor(subject) if subject is not None else ()
    aid = [k for k in things if t.lemma[k] in _FRIENDS and not _domestic(t, k)]
    from_ = [m for k in aid for m in (*t.under(k, "of", "from"), *t.under(v, "from"))]
    lent = any(t.parties(m) for m in from_) or any(
        t.dep[m] in ("amod", "compound", "poss") and (t.whose.at(t.start[m], t.end[m]) or t.low[m] in _ABROAD)
        for k in aid
        for m in t.kids[k]
    )
    tried = t.lemma[t.head[v]] == "fail" and t.dep[v] == "xcomp"
    if lemma in _WINS and aid and lent and who and not passive:
        yield "allies", "worse" if tried else "better", who
    if lemma == "lose" and aid and lent and who and not passive:
        yield "allies", "worse", who
    if passive and lemma in ("isolate", "leave") and who and subject is not None:
        alone = any(t.low[m] in ("allies", "friends", "ally") for m in t.under(v, "without"))
        alone = alone or any(t.low[k] in ("alone", "isolated", "friendless") for k in t.kids[v])
        if lemma == "isolate" or alone:
            yield "allies", "worse", who
    if lemma in _DESERTS and who and not passive:
        whom = [p for k in things for p in t.actor(k)]
        if whom and not set(whom) & set(who):
            yield "allies", "worse", tuple(whom)
    if lemma in ("enter", "join") and who and any(t.lemma[k] in ("war", "conflict") for k in things):
        on = [w for k in (v, *things) for w in t.under(k, "on") if t.lemma[w] == "side"]
        beside = [p for w in on for k in (w, *t.kids[w]) for p in t.parties(k)]
        if beside:
            yield "allies", "better", tuple(dict.fromkeys(beside))
    bound = [k for k in things if t.lemma[k] == "alliance"]
    at_home = any(t.low[m] in _POLITICS for k in bound for m in t.kids[k])
    if lemma in ("sign", "conclude", "form") and bound and not at_home:
        yield "allies", "better", who
    if lemma == "come" and who and any(t.lemma[m] in _RESCUE for m in t.under(v, "to")):
        helped = [p for m in t.under(v, "to") for p in t.parties(m) if p not in who]
        yield "allies", "better", tuple(helped)
    if lemma in ("pledge", "promise", "lend", "give") and aid and who:
        whom = [p for k in (v, *aid) for w in t.under(k, "to", "for") for p in t.parties(w)]
        whom += [p for k in t.kids[v] if t.dep[k] == "dative" for p in t.parties(k)]
        yield "allies", "better", tuple(p for p in whom if p not in who)
    if lemma == "turn" and any(t.lemma[k] == "back" for k in things) and who:
        yield (
            "allies",
            "worse",
            tuple(p for k in (v, *things) for w in t.under(k, "on") for p in t.parties(w)),
        )
    if lemma == "find" and who and any(t.lemma[m] in ("friend", "ally") for m in _without(t, v)):
        yield "allies", "worse", who
    if (
        lemma in ("send", "ship", "deliver", "supply", "rush", "fly", "airlift")
        and any(t.lemma[k] in _ARMS for k in things)
        and who
    ):
        whom = [
            p
            for w in (*t.under(v, "to"), *(x for k in things for x in t.under(k, "to")))
            for p in t.parties(w)
        ]
        if whom and not set(whom) & set(who):
            yield "allies", "better", tuple(whom)
    if lemma in ("cut", "withdraw") and aid:
        whom = [
            p
            for k in aid
            for w in (*t.under(k, "for", "to"), *t.under(v, "from", "to"))
            for p in t.parties(w)
        ]
        yield "allies", "worse", tuple(whom)


def _without(t: Grammar, v: int) -> Iterator[int]:
    for k in (v, *t.kids[v]):
        yield from t.under(k, "without")


_RESCUE = words_of("aid rescue defence defense")
_ABROAD = words_of("foreign outside international allied military western external")
_ARMS = words_of("arm weapon tank aircraft missile ammunition munition rifle")
_POLITICS = words_of("electoral coalition political trade commercial")


def _domestic(t: Grammar, k: int) -> bool:
    return any(t.low[m] in _AT_HOME for m in t.kids[k])
