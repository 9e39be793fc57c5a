"""What a phrase stands for as an aim: an end of the fighting, talks with the other side, or victory.

It is the head of the phrase that decides, with what modifies it: a "ceasefire resolution" is a resolution,
"recommendations for a settlement" are recommendations, a "trade agreement" ends no war.
"""

from __future__ import annotations

from parley.talks.aim_words import (
    BARGAIN,
    BEGIN,
    CONTACT,
    DEFEAT,
    DIRECT,
    EASE,
    ELSEWHERE,
    END_OF,
    ENDS,
    FOES,
    HEAT,
    LAND,
    MAKE,
    MEETING,
    NO_TOPIC,
    OFFER,
    OTHER,
    OTHER_TALKS,
    PACT,
    PEACEFUL,
    RETAKE,
    SETTLED,
    STOP,
    TALK,
    VICTORY,
    WAR,
)  # fmt: skip
from parley.talks.grammar import Grammar

END, TALKS, WIN, FIGHT = "end", "talks", "victory", "fighting"


def aim(t: Grammar, k: int) -> str | None:
    """The aim that a word with all that hangs on it stands for; None for any other."""
    if t.pos[k] in ("VERB", "AUX"):
        return _deed(t, k)
    if t.pos[k] in ("NOUN", "PROPN"):
        return _thing(t, k)
    return None


def _beside(t: Grammar, k: int) -> set[str]:
    """The words that modify a noun, in small letters and as lemmas."""
    kids = [m for m in t.kids[k] if t.dep[m] in ("amod", "compound", "nmod")]
    kids += [n for m in kids for n in t.kids[m] if t.dep[n] in ("conj", "compound")]
    return {t.low[m] for m in kids} | {t.lemma[m] for m in kids}


def _of(t: Grammar, k: int) -> list[int]:
    return [m for w in t.under(k, "to", "of", "in", "between", "for") for m in t.joined(w)]


def _thing(t: Grammar, k: int) -> str | None:
    lemma, low, beside = t.lemma[k], t.low[k], _beside(t, k)
    if lemma == "fire" and "cease" in beside:  # readers split "cease-fire"
        return END
    if low in TALK or lemma in TALK:
        return None if beside & OTHER_TALKS or lemma == "talk" == low else TALKS
    if lemma in ENDS:
        return END
    if lemma in END_OF and (beside & PEACEFUL or any(t.lemma[m] in WAR for m in _of(t, k))):
        return WIN if "military" in beside else END
    if lemma == "solution" and "military" in beside:
        return WIN
    if lemma in PACT and beside & (PEACEFUL | ENDS - {"final"}) and not beside & {"trade", "free-trade"}:
        return END
    if lemma == "deal" and "balanced" in beside:
        return END
    if lemma in VICTORY or (lemma == "surrender" and "unconditional" in beside):
        return WIN
    if (lemma in MEETING or lemma in CONTACT) and not beside & OTHER_TALKS:
        with_ = [m for w in t.under(k, "with", "between") for m in t.joined(w)]
        other = any(t.parties(m) or t.lemma[m] in OTHER | FOES for m in with_)
        direct = bool(beside & (DIRECT | ENDS))
        return TALKS if other or (direct and lemma not in ("communication", "channel")) else None
    if lemma in BARGAIN and not beside & OTHER_TALKS and _between(t, k, lemma in SETTLED):
        return END
    if lemma in ("participation", "return", "possibility", "resumption", "start", "opening", "renewal"):
        return next((found for m in t.under(k, "in", "to", "of") if (found := aim(t, m)) != WIN), None)
    if lemma == "way" and any(t.low[m] == "out" and t.lemma[x] in WAR for m in t.kids[k] for x in t.below(m)):
        return END
    if lemma in ("way", "path", "formula", "solution") and any(
        aim(t, m) in (END, TALKS)
        for m in (*(m for m in t.kids[k] if t.dep[m] in ("acl", "relcl")), *t.under(k, "of", "for", "to"))
    ):
        return END
    if lemma == "table" and any(t.low[m] in ("negotiating", "bargaining", "conference") for m in t.kids[k]):
        return TALKS
    if lemma in OFFER:
        about = {t.lemma[m] for m in t.under(k, "on", "about", "over")}
        if lemma in ("overture", "feeler") and not (beside | about) & OTHER_TALKS:
            return TALKS
        inner = [m for w in t.under(k, "for", "of", "to") for m in t.joined(w)]
        inner += [m for m in t.kids[k] if t.dep[m] in ("acl", "relcl") and t.pos[m] == "VERB" and _to(t, m)]
        offered = {aim(t, m) for m in inner} - {None, WIN}
        if offered or beside & (ENDS | TALK):
            return END
    return None


def _between(t: Grammar, k: int, plain: bool) -> bool:
    """Whether a bargain is one with an opponent; `plain`, also where nothing says with whom or of what."""
    whom = [m for w in t.under(k, "with", "between") for m in t.joined(w)]
    if t.dep[k] == "dobj":
        whom += [m for w in t.under(t.head[k], "with") for m in t.joined(w)]
    if any(t.parties(m) or t.lemma[m] in OTHER | FOES | {"rebels"} for m in whom):
        return True
    of = [m for m in t.under(k, "of", "for", "on", "in") if t.lemma[m] in ELSEWHERE]
    named = any(t.dep[m] == "compound" or t.low[m] in ("legal", "out-of-court") for m in t.kids[k])
    return plain and not whom and not of and not named


def _deed(t: Grammar, v: int) -> str | None:
    lemma = t.lemma[v]
    things = [m for k in t.kids[v] if t.dep[k] == "dobj" for m in t.joined(k)]
    aims = {aim(t, k) for k in things}
    if lemma == "compromise" and (things or t.child(v, "ccomp") is not None):
        return None
    if lemma in ("negotiate", "talk", "compromise", "settle"):
        plain = not things or bool(aims & {END, TALKS}) or any(t.lemma[k] in WAR for k in things)
        if lemma == "talk" and any(True for _ in t.under(v, "about", "of")):
            return None
        about = {t.lemma[m] for k in t.under(v, "over", "on", "about", "in") for m in (k, *t.kids[k])}
        return TALKS if plain and not about & OTHER_TALKS else None
    if lemma in STOP and any(t.lemma[k] in WAR for k in things):
        return END
    if lemma in EASE and any(t.lemma[k] in HEAT for k in things):
        return END
    if (lemma == "continue" and any(t.lemma[k] in WAR for k in things)) or (
        lemma in ("continue", "keep", "go") and any(t.lemma[k] == "fight" for k in t.kids[v])
    ):
        return FIGHT
    if lemma == "deescalate" or (lemma == "sit" and any(t.low[k] == "down" for k in t.kids[v])):
        return END if lemma == "deescalate" else TALKS
    if lemma == "take" and any(t.lemma[k] == "part" for k in things):
        held = [m for k in (v, *things) for w in t.under(k, "in") for m in t.joined(w)]
        return TALKS if any(_table(t, m) for m in held) else None
    if lemma in ("attend", "join", "participate", "rejoin", "come", "go") and any(
        _table(t, m) for m in (*things, *(w for w in t.under(v, "in", "to")))
    ):
        return TALKS
    if lemma == "give" and any(
        aim(t, k) == TALKS or t.low[m] == "diplomatic"
        for k in t.kids[v]
        if t.dep[k] in ("dative", "dobj")
        for m in (k, *t.kids[k])
    ):
        said = {t.lemma[k] for k in things}
        return TALKS if said & {"time", "chance", "opportunity", "try", "priority"} else None
    stops = any(t.lemma[m] in ("end", "close", "halt", "stop") for m in t.under(v, "to"))
    if stops and lemma in ("bring", "put", "come") and any(t.lemma[k] in WAR for k in things):
        return END
    if lemma == "come" and any(t.lemma[m] == "term" for m in t.under(v, "to")):
        return END
    if lemma in ("extricate", "get", "pull", "disengage", "want") and any(
        t.lemma[m] in WAR for p in t.kids[v] if t.low[p] in ("from", "out") for m in t.below(p)
    ):
        return END
    if lemma == "see" and any(
        t.lemma[k] in ("end", "stop", "cease") and any(t.lemma[m] in WAR for m in t.kids[k])
        for k in t.kids[v]
        if t.dep[k] in ("ccomp", "xcomp")
    ):
        return END
    if lemma == "take" and any(t.lemma[k] in LAND for k in things):
        return WIN if any(t.lemma[m] in ("force", "storm", "arm") for m in t.under(v, "by")) else None
    if lemma == "deal" and any(
        t.parties(m) or any(t.parties(x) for x in t.kids[m]) for m in t.under(v, "with")
    ):
        return TALKS
    if lemma in RETAKE and any(t.pos[k] == "PROPN" or t.lemma[k] in LAND for k in things):
        return WIN
    if lemma in ("stop", "cease", "disengage") and not things:
        return END if not any(t.dep[k] in ("xcomp", "prep", "advcl") for k in t.kids[v]) else None
    if lemma == "freeze" and any(t.lemma[k] in WAR | {"line", "front"} for k in things):
        return END
    if lemma == "make" and any(t.lemma[k] == "concession" and t.child(k, "relcl") is None for k in things):
        return END
    reached = [
        *things,
        *(m for w in t.under(v, "in", "into", "to", "with", "for", "on", "at", "under") for m in t.joined(w)),
    ]
    goals = {aim(t, k) for k in reached}
    if lemma in BEGIN and TALKS in goals:
        return TALKS
    if lemma in MAKE | BEGIN and END in goals:
        return END
    if lemma in ("come", "return", "sit", "go") and any(t.lemma[k] == "table" for k in reached):
        return TALKS
    down = lemma == "sit" and any(t.low[k] == "down" for k in t.kids[v])
    if (lemma == "meet" or down) and any(
        t.lemma[k] in OTHER or t.parties(k) for k in (*things, *t.under(v, "with"))
    ):
        return TALKS
    if lemma == "sue" and any(aim(t, k) == END for k in reached):
        return END
    if lemma == "withdraw" and any(t.lemma[k] in ("war", "conflict") for k in t.under(v, "from")):
        return END
    if lemma == "lay" and any(t.lemma[k] in ("arm", "weapon") for k in things):
        return END
    if (
        lemma in ("force", "compel")
        and things
        and any(t.lemma[k] in ("surrender", "capitulate") for k in t.kids[v])
    ):
        return WIN
    if lemma in DEFEAT and any(t.lemma[k] in FOES or t.parties(k) for k in things):
        return WIN
    if lemma == "win" and any(t.lemma[k] in WAR | {"battle", "fight", "struggle"} for k in things):
        return WIN
    if (
        lemma in ("achieve", "score", "gain", "win", "claim", "secure", "seek", "pursue", "impose")
        and WIN in aims
    ):
        return WIN
    if lemma in ("win", "prevail", "triumph") and any(t.lemma[k] in ("cost", "price") for k in t.below(v)):
        return WIN
    if lemma == "fight" and any(
        t.low[k] == "on" and t.dep[k] in ("prt", "advmod", "prep") and not list(t.kids[k]) for k in t.kids[v]
    ):
        to_win = any(t.lemma[k] in VICTORY | {"win", "end", "finish"} for k in t.below(v))
        return WIN if to_win else FIGHT
    return next((found for k in t.kids[v] if t.dep[k] in ("xcomp", "ccomp") and (found := aim(t, k))), None)


def _table(t: Grammar, k: int) -> bool:
    """Whether somebody who comes to it comes to talk: talks, or a meeting that is of nothing else."""
    if t.low[k] in ("which", "that") and t.dep[t.head[k]] == "relcl":
        k = t.head[t.head[k]]
    elif t.low[k] in ("which", "that") and t.dep[t.head[t.head[k]]] == "relcl":
        k = t.head[t.head[t.head[k]]]
    if aim(t, k) == TALKS or (t.lemma[k] in MEETING and _beside(t, k) & ENDS):
        return True
    other = [m for m in t.kids[k] if t.dep[m] in ("amod", "compound", "nmod") and t.low[m] not in NO_TOPIC]
    on = any(True for _ in t.under(k, "on", "for", "about"))
    return t.lemma[k] in MEETING and t.pos[k] == "NOUN" and not other and not on


def _to(t: Grammar, v: int) -> bool:
    return any(t.low[k] == "to" and t.dep[k] == "aux" for k in t.kids[v])


def of_others(t: Grammar, k: int, who: tuple[str, ...]) -> bool:
    """Whether the words say whose peace it is, and it is not theirs: "a Syrian truce", "talks between "
    "…"."""
    named: list[str] = []
    below = (d for d in t.kids[k] if t.dep[d] in ("dobj", "xcomp", "ccomp") and aim(t, d))
    for m in (k, *below):
        if t.lemma[m] in OFFER:
            continue  # "Norvian calls for a truce" are the Norvians', the truce is not
        beside = [w for w in t.kids[m] if t.dep[w] in ("amod", "compound", "poss", "nmod")]
        beside += [w for p in t.under(m, "between", "among") for w in t.joined(p)]
        for w in beside:
            named += t.whose.at(t.start[w], t.end[w]) or (t.parties(w) if t.dep[w] == "pobj" else ())
    for m in t.below(k):
        if t.pos[m] == "NOUN" and m != k and aim(t, m):
            far = [p for w in t.under(m, "between", "among") for x in t.joined(w) for p in t.parties(x)]
            if far and not set(far) & set(who):
                return True
    whom = {p for w in t.under(k, "with") for m in t.joined(w) for p in t.parties(m)} - set(who)
    return (bool(named) and not set(named) & set(who)) or len(whom) > 1  # a mediator's talks
