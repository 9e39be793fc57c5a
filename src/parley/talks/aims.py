"""What a phrase stands for as an aim: an end of the fighting, talks with the other side, or victory.

It is the head of the phrase that decides, with what modifies it: a "ceasefire resolution" is a resolution,
"recommendations for a settlement" are recommendations, a "trade agreement" ends no war.
"""

from __future__ import annotations

from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

_END = words_of(
    """
    peace ceasefire cease-fire truce armistice ceasefires peacemaking reconciliation
    """
)
_END_OF = words_of(
    """
    end cessation halt settlement solution resolution stop ending finish conclusion way
    """
)
_WAR = words_of(
    """
    war conflict fighting hostility bloodshed violence crisis dispute confrontation standoff stand-off
    stalemate deadlock impasse shooting shelling bombing killing occupation insurgency siege combat
    offensive
    """
)
_PEACEFUL = words_of(
    """
    peace peaceful political diplomatic negotiated interim final comprehensive lasting amicable just
    permanent
    """
)
_PACT = words_of(
    """
    deal agreement treaty accord pact settlement solution compromise plan process proposal
    """
)
_TALKS = words_of("talk talks negotiation negotiations dialogue mediation")
_OTHER_TALKS = words_of(
    """
    trade tariff tax budget commercial coalition climate debt fishing wage merger investment contract
    financial economic
    """
)
_OFFER = words_of("offer proposal call plan initiative request appeal overture bid idea")
_BEGIN = words_of(
    """
    engage enter join hold open begin start resume continue launch attend participate return reopen
    accept conduct go come keep pursue have initiate establish seek restart
    """
)
_MAKE = words_of(
    """
    make reach find sign conclude seek negotiate achieve accept bring secure broker agree discuss get
    win observe
    """
)
_STOP = words_of("end stop halt cease finish resolve settle solve break terminate")
_DEFEAT = words_of("defeat crush destroy annihilate vanquish")
_FOES = words_of(
    "enemy army force rebel neighbour neighbor opponent insurgent adversary foe rival side other"
)
_OTHER = words_of("counterpart colleague opponent rival adversary enemy")
_VICTORY = words_of("victory triumph capitulation")

END, TALKS, WIN = "end", "talks", "victory"


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
    if low in _TALKS or lemma in _TALKS:
        return None if beside & _OTHER_TALKS or lemma == "talk" == low else TALKS
    if lemma in _END:
        return END
    if lemma in _END_OF and (beside & _PEACEFUL or any(t.lemma[m] in _WAR for m in _of(t, k))):
        return WIN if "military" in beside else END
    if lemma == "solution" and "military" in beside:
        return WIN
    if lemma in _PACT and beside & (_PEACEFUL | _END - {"final"}) and not beside & {"trade", "free-trade"}:
        return END
    if lemma == "deal" and "balanced" in beside:
        return END
    if lemma in _VICTORY or (lemma == "surrender" and "unconditional" in beside):
        return WIN
    if lemma in _OFFER:
        inner = [m for w in t.under(k, "for", "of", "to") for m in t.joined(w)]
        inner += [m for m in t.kids[k] if t.dep[m] in ("acl", "relcl") and t.pos[m] == "VERB" and _to(t, m)]
        found = {aim(t, m) for m in inner} - {None, WIN}
        if found or beside & (_END | _TALKS):
            return END
    return None


def _deed(t: Grammar, v: int) -> str | None:
    lemma = t.lemma[v]
    things = [m for k in t.kids[v] if t.dep[k] == "dobj" for m in t.joined(k)]
    aims = {aim(t, k) for k in things}
    if lemma in ("negotiate", "talk", "compromise", "settle"):
        plain = not things or bool(aims & {END, TALKS}) or any(t.lemma[k] in _WAR for k in things)
        if lemma == "talk" and any(True for _ in t.under(v, "about", "of")):
            return None
        about = {t.lemma[m] for k in t.under(v, "over", "on", "about", "in") for m in (k, *t.kids[k])}
        return TALKS if plain and not about & _OTHER_TALKS else None
    if lemma in _STOP and any(t.lemma[k] in _WAR for k in things):
        return END
    if lemma in ("stop", "cease", "disengage") and not things:
        return END if not any(t.dep[k] in ("xcomp", "prep", "advcl") for k in t.kids[v]) else None
    if lemma == "freeze" and any(t.lemma[k] in _WAR | {"line", "front"} for k in things):
        return END
    if lemma == "make" and any(t.lemma[k] == "concession" and t.child(k, "relcl") is None for k in things):
        return END
    reached = [
        *things,
        *(m for w in t.under(v, "in", "into", "to", "with", "for", "on", "at", "under") for m in t.joined(w)),
    ]
    goals = {aim(t, k) for k in reached}
    if lemma in _BEGIN and TALKS in goals:
        return TALKS
    if lemma in _MAKE | _BEGIN and END in goals:
        return END
    if lemma in ("come", "return", "sit", "go") and any(t.lemma[k] == "table" for k in reached):
        return TALKS
    down = lemma == "sit" and any(t.low[k] == "down" for k in t.kids[v])
    if (lemma == "meet" or down) and any(
        t.lemma[k] in _OTHER or t.parties(k) for k in (*things, *t.under(v, "with"))
    ):
        return TALKS
    if lemma == "sue" and any(t.lemma[k] == "peace" for k in reached):
        return END
    if lemma == "withdraw" and any(t.lemma[k] in ("war", "conflict") for k in t.under(v, "from")):
        return END
    if lemma == "lay" and any(t.lemma[k] in ("arm", "weapon") for k in things):
        return END
    if lemma in _DEFEAT and any(t.lemma[k] in _FOES or t.parties(k) for k in things):
        return WIN
    if lemma == "win" and any(t.lemma[k] in _WAR | {"battle", "fight", "struggle"} for k in things):
        return WIN
    if (
        lemma in ("achieve", "score", "gain", "win", "claim", "secure", "seek", "pursue", "impose")
        and WIN in aims
    ):
        return WIN
    if lemma == "fight" and any(
        t.low[k] == "on" and t.dep[k] in ("prt", "advmod", "prep") for k in t.kids[v]
    ):
        return WIN
    return next((found for k in t.kids[v] if t.dep[k] in ("xcomp", "ccomp") and (found := aim(t, k))), None)


def _to(t: Grammar, v: int) -> bool:
    return any(t.low[k] == "to" and t.dep[k] == "aux" for k in t.kids[v])


def of_others(t: Grammar, k: int, who: tuple[str, ...]) -> bool:
    """Whether the words say whose peace it is, and it is not theirs: "a Syrian truce", "talks between …"."""
    named: list[str] = []
    below = (d for d in t.kids[k] if t.dep[d] in ("dobj", "xcomp", "ccomp") and aim(t, d))
    for m in (k, *below):
        if t.lemma[m] in _OFFER:
            continue  # "Norvian calls for a truce" are the Norvians', the truce is not
        beside = [w for w in t.kids[m] if t.dep[w] in ("amod", "compound", "poss", "nmod")]
        beside += [w for p in t.under(m, "between", "among") for w in t.joined(p)]
        for w in beside:
            named += t.whose.at(t.start[w], t.end[w]) or (t.parties(w) if t.dep[w] == "pobj" else ())
    return bool(named) and not set(named) & set(who)
