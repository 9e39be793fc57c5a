"""Steps towards the table and away from it that are no single verb of wanting.

"In search of a settlement", "the goal is to forge a truce", "instructed his envoy to keep talking", "held
out an olive branch", "dropped its demand", "saw a deal as the best way out", "cut off all contacts".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.talks.aim_words import BARGAIN, CONTACT, END_OF, ENDS, MEETING, TALK, WAR
from parley.talks.aims import END, TALKS, aim
from parley.talks.grammar import Grammar
from parley.talks.pursuits import as_best, goal, idea, named_peace, proposes_meeting, strives, time_has_come
from parley.talks.tree import words_of
from parley.talks.wish_words import (
    ANSWERS,
    BLESSES,
    BY_ITSELF,
    COLDLY,
    DEMANDS,
    DROPS,
    GOALS,
    HOLDS_OUT,
    MEDIATE,
    MOODS,
    ORDERS,
    REFUSES,
    SENDS,
    SHUTS,
    SIGNS,
    STRIVES,
    TOKENS,
    WARMLY,
)

Found = tuple[str, str, str | None]
_FOR, _AGAINST = ("motivation", "for"), ("motivation", "against")
_OFFERS = words_of("offer proposal appeal bid")
_STOPS = words_of("halt stop suspend cease pause")
_FIRE = words_of("bombing attack fire strike raid operation offensive shelling hostility")
_SEES = words_of("see regard view consider")
_CUTS = words_of("cut sever break")
_TIES = words_of("contact communication channel talk negotiation")
_FOLK = words_of("delegation envoy mission team representative negotiator emissary diplomat minister")
_PROMISES = words_of("come return attend join participate sit rejoin")


def overtures(t: Grammar) -> Iterator[Found]:
    """The steps of one sentence."""
    if _SPEAKS_OF.isdisjoint(t.lemma) and _SPEAKS_OF.isdisjoint(t.low):
        return  # most sentences have nothing to make an aim of
    for v in range(len(t)):
        if (
            t.pos[v] == "VERB"
            and not t.unreal(v)
            and t.lemma[t.head[v]] not in REFUSES
            and not _passive(t, v)
        ):
            for (element, bears), who in _steps(t, v):
                yield from ((element, bears, party) for party in who)
        elif t.pos[v] == "NOUN" and t.lemma[v] in STRIVES and not t.unreal(v):
            yield from (("motivation", "for", party) for party in strives(t, v))
        if t.lemma[v] == "be" and any(t.lemma[m] in MOODS for m in t.under(v, "in")):
            low = any(t.low[x] == "no" for m in t.under(v, "in") for x in t.kids[m]) or t.negated(v)
            inner = [x for m in t.under(v, "in") for x in (*t.kids[m], *t.under(m, "for", "to")) if aim(t, x)]
            yield from (("motivation", "against", party) for party in t.actor(t.subject(v)) if low and inner)
        if t.pos[v] in ("AUX", "VERB") and t.lemma[v] == "be" and not t.unreal(v) and not t.negated(v):
            yield from goal(t, v)


_SPEAKS_OF = (
    ENDS | TALK | WAR | MEETING | CONTACT | BARGAIN | END_OF
    | words_of("diplomacy diplomatic negotiate compromise settle table term hand branch concession")
    | words_of("overture feeler fire meet")
)  # fmt: skip


def _passive(t: Grammar, v: int) -> bool:
    return any(t.dep[k] in ("nsubjpass", "auxpass") for k in t.kids[v])


def _steps(t: Grammar, v: int) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    lemma, no = t.lemma[v], t.negated(v)
    who = t.actor(t.subject(v))
    if not who:
        return
    things = [m for k in t.kids[v] if t.dep[k] == "dobj" for m in t.joined(k)]
    named = {t.lemma[k] for k in things}
    one = len(who) == 1
    if lemma in HOLDS_OUT and named & TOKENS:
        peace = any(t.lemma[m] in ("olive", "peace") for k in things for m in t.kids[k])
        whom = [m for p in t.under(v, "to") for m in (p, *t.kids[p])]
        whom += [m for k in things for p in t.under(k, "to", "of") for m in (p, *t.kids[p])]
        other = any(set(t.parties(m)) - set(who) or t.lemma[m] in _RIVALS for m in whom)
        if peace or (other and not any(t.lemma[m] in _HARDSHIP for m in whom)):
            yield _against(no), who
    if lemma in SENDS and any(t.lemma[k] in ("overture", "feeler") and aim(t, k) for k in things):
        yield _against(no), who
    if lemma in ORDERS and not no:
        mine = [k for k in t.kids[v] if t.dep[k] in ("dobj", "nsubj", "dative")]
        deeds = [k for k in t.kids[v] if t.dep[k] in ("xcomp", "ccomp")]
        mine += [k for d in deeds for k in t.kids[d] if t.dep[k] in ("nsubj", "dobj")]
        own = not {p for k in mine for p in t.parties(k)} - set(who)
        own = own and not any(named_peace(t, k, who) for d in deeds for k in t.below(d))
        if own and lemma not in ("ask", "tell") and any(aim(t, d) in (TALKS, END) for d in deeds):
            yield _FOR, who
        if lemma in ("ask",) and any(t.lemma[d] in MEDIATE - {"help"} for d in deeds):
            yield _FOR, who
        if lemma in ("send", "dispatch") and named & _FOLK and any(aim(t, m) == TALKS for m in _for(t, v)):
            yield _FOR, who
    if lemma in DROPS and one and named & DEMANDS and not no and _about_peace(t):
        yield _FOR, who
    if lemma == "give" and any(
        aim(t, m) == END
        for k in things
        if t.lemma[k] in BLESSES
        for m in (*t.under(k, "to"), *t.under(v, "to"))
    ):
        yield _against(no), who
    if lemma in ANSWERS and any(aim(t, m) in (END, TALKS) for m in t.under(v, "to")):
        how = {t.low[k] for k in t.kids[v] if t.dep[k] == "advmod"}
        if how & WARMLY or how & COLDLY:
            yield _FOR if how & WARMLY else _AGAINST, who
    if lemma in _STOPS and {t.low[k] for k in t.kids[v]} & BY_ITSELF and named & _FIRE:
        yield _FOR, who
    if lemma in _SEES and not no and as_best(t, v, things):
        yield _FOR, who
    if lemma in _CUTS and one and named & _TIES and not no:
        with_ = [m for k in things for m in t.under(k, "with")] + list(t.under(v, "with", "to"))
        if any(set(t.parties(m)) - set(who) for m in with_):
            yield _AGAINST, who
    plain = t.dep[v] in ("ROOT", "conj", "ccomp", "relcl") and t.lemma[t.head[v]] not in REFUSES
    if lemma in ("offer", "make", "propose") and one and "concession" in named and plain and not no:
        yield _FOR, who
    if lemma in ("propose", "suggest", "offer") and one and not no and proposes_meeting(t, v, things):
        yield _FOR, who
    if lemma in _PROMISES and one and not no and t.ahead(v) and aim(t, v) == TALKS:
        yield _FOR, who
    if (
        lemma in ("continue", "keep", "go")
        and not no
        and one
        and any(
            t.dep[k] == "xcomp" and t.lemma[k] in _PURSUES and aim(t, k) in (TALKS, END) for k in t.kids[v]
        )
    ):
        yield _FOR, who
    if (lemma == "signal" or lemma == "indicate") and any(
        t.lemma[d] == "live" and any(aim(t, m) == END for m in t.under(d, "with")) for d in t.below(v)
    ):
        yield _FOR, who
    if (
        lemma == "want"
        and not no
        and any(
            t.low[k] == "out" and any(t.lemma[m] in ("war", "conflict") for m in t.below(k))
            for k in t.kids[v]
        )
    ):
        yield _FOR, who
    if lemma == "make" and not no and one and any(t.lemma[k] in _OFFERS and aim(t, k) == END for k in things):
        yield _FOR, who
    if lemma in SHUTS and "door" in named and any(aim(t, m) in (TALKS, END) for m in _on(t, v, things)):
        yield _AGAINST, who
    if lemma == "recall" and named & {"negotiator", "delegation"}:
        yield _AGAINST, who
    if (
        lemma in ("show", "give")
        and named & SIGNS
        and any(t.low[m] in ("no", "little") for k in things for m in t.kids[k])
    ):
        ready = [m for k in things for m in t.under(k, "of")]
        if any(aim(t, m) or any(aim(t, x) for x in t.objects(m)) for m in ready):
            yield _AGAINST, who
    if lemma == "resist" and any(
        aim(t, m) in (TALKS, END) for k in things for m in t.kids[k] if t.pos[m] == "VERB"
    ):
        yield _AGAINST, who
    if lemma == "throw" and "weight" in named and any(aim(t, m) for m in t.below(v) if t.dep[m] == "pobj"):
        yield _FOR, who
    if lemma == "come" and any(
        idea(t, m) for k in t.kids[v] if t.low[k] in ("round", "around") for m in t.below(k)
    ):
        yield _FOR, who
    if (
        lemma == "make"
        and any(t.lemma[m] in GOALS for m in t.below(v))
        and any(
            aim(t, k) == END and t.lemma[k] == "end"
            for k in t.kids[v]
            if t.dep[k] in ("dobj", "xcomp", "ccomp")
        )
    ):
        yield _FOR, who
    if lemma in ("urge", "invite") and one and not no:
        called = any(aim(t, k) in (TALKS, END) for k in things)
        guests = [p for k in things for p in t.parties(k)]
        bidden = len(guests) == 1 and any(
            aim(t, m) == TALKS for k in (v, *things) for m in t.under(k, "to", "for")
        )
        if called or (lemma == "invite" and bidden):
            yield _FOR, who
    if lemma in ("decide", "feel", "think", "believe", "say", "agree") and not no and time_has_come(t, v):
        yield _FOR, who
    if (
        lemma == "tell"
        and not no
        and any(t.lemma[k] in _AIDES and t.child(k, "poss") is not None for k in things)
    ) and any(aim(t, k) in (TALKS, END) for k in t.kids[v] if t.dep[k] == "xcomp"):
        yield _FOR, who
    if (
        lemma in ("insist", "say", "declare")
        and any(
            t.dep[k] == "ccomp" and t.low[x] == "no" and aim(t, t.head[x]) == TALKS
            for k in t.kids[v]
            for x in t.below(k)
        )
        and any(t.low[x] in ("until", "unless", "while") for x in t.below(v))
    ):
        yield _AGAINST, who
    if lemma == "speak" and not no:
        against = any(aim(t, m) in (END, TALKS) for m in t.under(v, "against"))
        if against or any(aim(t, m) in (END, TALKS) for m in t.under(v, "for")):
            yield _AGAINST if against else _FOR, who


_RIVALS = words_of("rival enemy neighbour neighbor foe adversary counterpart opponent rebel")
_HARDSHIP = words_of("victim refugee survivor earthquake flood family patient hurricane")
_PURSUES = words_of("pursue seek press push negotiate work talk strive")
_ABOUT = words_of(
    "talk negotiation truce ceasefire cease-fire peace settlement armistice withdraw withdrawal dialogue"
)


_AIDES = words_of("aide adviser advisor general minister envoy diplomat negotiator official staff ambassador")


def _on(t: Grammar, v: int, things: list[int]) -> Iterator[int]:
    for k in (v, *things):
        yield from t.under(k, "on", "to")


def _against(no: bool) -> tuple[str, str]:
    return _AGAINST if no else _FOR


def _about_peace(t: Grammar) -> bool:
    return any(t.lemma[k] in _ABOUT or t.low[k] in ("talks", "negotiations") for k in range(len(t)))


def _for(t: Grammar, v: int) -> Iterator[int]:
    for k in (v, *(k for k in t.kids[v] if t.dep[k] in ("dobj", "prep"))):
        yield from t.under(k, "for", "to")
        yield from (k for k in t.kids[k] if t.dep[k] in ("advcl", "acl", "relcl", "xcomp"))
        yield from (w for m in t.under(k, "to") for w in t.under(m, "for"))
