"""Steps towards the table and away from it that are no single verb of wanting.

"In search of a settlement", "the goal is to forge a truce", "instructed his envoy to keep talking", "held
out an olive branch", "dropped its demand", "saw a deal as the best way out", "cut off all contacts".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.talks.aims import END, TALKS, WIN, aim, of_others
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of
from parley.talks.wish_words import (
    ANSWERS,
    BEST,
    BLESSES,
    BY_ITSELF,
    COLDLY,
    DEMANDS,
    DRIVEN,
    DROPS,
    GOALS,
    HOLDS_OUT,
    MEDIATE,
    MOODS,
    SHUTS,
    SIGNS,
    ORDERS,
    REFUSES,
    SENDS,
    STRIVES,
    TOKENS,
    WARMLY,
)

Found = tuple[str, str, str | None]
_FOR, _AGAINST = ("motivation", "for"), ("motivation", "against")
_STOPS = words_of("halt stop suspend cease pause")
_FIRE = words_of("bombing attack fire strike raid operation offensive shelling hostility")
_SEES = words_of("see regard view consider")
_CUTS = words_of("cut sever break")
_TIES = words_of("contact communication channel talk negotiation")
_FOLK = words_of("delegation envoy mission team representative negotiator emissary diplomat minister")
_PROMISES = words_of("come return attend join participate sit rejoin")


def overtures(t: Grammar) -> Iterator[Found]:
    """The steps of one sentence."""
    for v in range(len(t)):
        if (
            t.pos[v] == "VERB"
            and not t.unreal(v)
            and t.lemma[t.head[v]] not in REFUSES
            and not _passive(t, v)
        ):
            for (element, bears), who in _steps(t, v):
                yield from ((element, bears, party) for party in who)
        elif t.pos[v] in ("NOUN", "ADP") and not t.unreal(v):
            yield from (("motivation", "for", party) for party in _strives(t, v))
        if t.lemma[v] == "be" and any(t.lemma[m] in MOODS for m in t.under(v, "in")):
            low = any(t.low[x] == "no" for m in t.under(v, "in") for x in t.kids[m]) or t.negated(v)
            inner = [x for m in t.under(v, "in") for x in (*t.kids[m], *t.under(m, "for")) if aim(t, x)]
            yield from (("motivation", "against", party) for party in t.actor(t.subject(v)) if low and inner)
        if t.pos[v] in ("AUX", "VERB") and t.lemma[v] == "be" and not t.unreal(v) and not t.negated(v):
            yield from _goal(t, v)


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
        own = own and not any(_named_peace(t, k, who) for d in deeds for k in t.below(d))
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
    if lemma in _SEES and not no and _as_best(t, v, things):
        yield _FOR, who
    if lemma in _CUTS and one and named & _TIES and not no:
        with_ = [m for k in things for m in t.under(k, "with")] + list(t.under(v, "with", "to"))
        if any(set(t.parties(m)) - set(who) for m in with_):
            yield _AGAINST, who
    plain = t.dep[v] in ("ROOT", "conj", "ccomp", "relcl") and not (t.lemma[t.head[v]] in REFUSES)
    if lemma in ("offer", "make", "propose") and one and "concession" in named and plain and not no:
        yield _FOR, who
    if lemma in ("propose", "suggest", "offer") and one and not no and _meeting(t, v, things):
        yield _FOR, who
    if lemma in _PROMISES and one and not no and t.ahead(v) and aim(t, v) == TALKS:
        yield _FOR, who
    if lemma in ("continue", "keep", "go") and not no and one:
        if any(
            t.dep[k] == "xcomp" and t.lemma[k] in _PURSUES and aim(t, k) in (TALKS, END) for k in t.kids[v]
        ):
            yield _FOR, who
    if lemma == "signal" or lemma == "indicate":
        if any(
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
        _idea(t, m) for k in t.kids[v] if t.low[k] in ("round", "around") for m in t.below(k)
    ):
        yield _FOR, who
    if lemma == "make" and any(t.lemma[m] in GOALS for m in t.below(v)):
        if any(
            aim(t, k) == END and t.lemma[k] == "end"
            for k in t.kids[v]
            if t.dep[k] in ("dobj", "xcomp", "ccomp")
        ):
            yield _FOR, who
    if lemma in ("urge", "invite") and one and not no:
        called = any(aim(t, k) in (TALKS, END) for k in things)
        whom = [p for k in things for p in t.parties(k)]
        bidden = len(whom) == 1 and any(
            aim(t, m) == TALKS for k in (v, *things) for m in t.under(k, "to", "for")
        )
        if called or (lemma == "invite" and bidden):
            yield _FOR, who
    if lemma in ("decide", "feel", "think", "believe", "say", "agree") and not no and _time(t, v):
        yield _FOR, who
    if (
        lemma == "tell"
        and not no
        and any(t.lemma[k] in _AIDES and t.child(k, "poss") is not None for k in things)
    ):
        if any(aim(t, k) in (TALKS, END) for k in t.kids[v] if t.dep[k] == "xcomp"):
            yield _FOR, who
    if lemma in ("insist", "say", "declare") and any(
        t.dep[k] == "ccomp" and t.low[x] == "no" and aim(t, t.head[x]) == TALKS
        for k in t.kids[v]
        for x in t.below(k)
    ):
        if any(t.low[x] in ("until", "unless", "while") for x in t.below(v)):
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


def _idea(t: Grammar, m: int) -> bool:
    return (
        t.lemma[m] in ("idea", "notion", "view")
        and any(aim(t, x) for x in t.under(m, "of"))
        or (t.dep[m] == "pobj" and aim(t, m) in (TALKS, END))
    )


def _time(t: Grammar, v: int) -> bool:
    """ "It decided that it was time to negotiate", "that the time had come for talks"."""
    for k in t.below(v):
        if t.lemma[k] == "time" and t.lemma[t.head[k]] in ("be", "come") and not t.negated(t.head[k]):
            inner = [*t.kids[k], *t.kids[t.head[k]], *t.under(k, "for"), *t.under(t.head[k], "for")]
            return any(aim(t, m) in (TALKS, END) for m in inner if m != k)
    return False


def _named_peace(t: Grammar, k: int, who: tuple[str, ...]) -> bool:
    """ "A Kestrian settlement": of somebody else's war."""
    if t.lemma[k] not in ("settlement", "peace", "truce", "ceasefire"):
        return False
    names = [m for m in t.kids[k] if t.dep[m] in ("compound", "amod", "nmod") and t.word(m)[:1].isupper()]
    return bool(names) and not any(set(t.parties(m)) & set(who) for m in names)


def _against(no: bool) -> tuple[str, str]:
    return _AGAINST if no else _FOR


def _about_peace(t: Grammar) -> bool:
    return any(t.lemma[k] in _ABOUT or t.low[k] in ("talks", "negotiations") for k in range(len(t)))


def _for(t: Grammar, v: int) -> Iterator[int]:
    for k in (v, *(k for k in t.kids[v] if t.dep[k] in ("dobj", "prep"))):
        yield from t.under(k, "for", "to")
        yield from (k for k in t.kids[k] if t.dep[k] in ("advcl", "acl", "relcl", "xcomp"))
        yield from (w for m in t.under(k, "to") for w in t.under(m, "for"))


def _as_best(t: Grammar, v: int, things: list[int]) -> bool:
    """ "It saw a deal as the best way to save its army"."""
    as_ = [m for k in (v, *things) for m in t.under(k, "as")]
    best = any({t.lemma[w] for w in (m, *t.kids[m])} & BEST for m in as_)
    plain = words_of("agreement settlement truce deal peace compromise")
    return best and any(aim(t, k) == END or t.lemma[k] in plain for k in things)


def _meeting(t: Grammar, v: int, things: list[int]) -> bool:
    """ "It proposed that the two sides meet", "a meeting of the two presidents", "an agreement in which"."""
    for k in things:
        if t.lemma[k] == "meeting" and any(t.lemma[m] in _HEADS for m in t.under(k, "of", "between")):
            return True
        if t.lemma[k] in ("agreement", "deal", "settlement", "arrangement"):
            if any(t.dep[m] == "relcl" or t.low[m] == "under" for m in t.kids[k]):
                return True
    if t.lemma[v] == "propose" and "meeting" in {t.lemma[k] for k in things}:
        return True  # to whoever it wrote
    for k in t.kids[v]:
        if t.dep[k] == "ccomp":
            subject = t.child(k, "nsubj")
            both = subject is not None and t.lemma[subject] in _HEADS | {"they"}
            if subject is not None and t.lemma[subject] in ("agreement", "deal", "settlement", "compromise"):
                return t.lemma[k] in ("reach", "find", "make", "work")
            if both and (t.lemma[k] in ("meet", "negotiate", "talk") or aim(t, k) in (TALKS, END)):
                return True
    return False


_HEADS = words_of("side president leader minister government party foe delegation country")


def _strives(t: Grammar, n: int) -> tuple[str, ...]:
    """ "In search of a settlement", "its pursuit of a truce", "an effort to end the war": whose it is."""
    if t.lemma[n] not in STRIVES or t.pos[n] != "NOUN":
        return ()
    inner = [*t.under(n, "of", "for", "to", "at", "toward", "towards"), *(
        k for k in t.kids[n] if t.dep[k] in ("acl", "relcl", "xcomp")
    )]  # fmt: skip
    inner = [m for k in inner for m in (t.joined(k) if t.pos[k] == "NOUN" else (k,))]
    aims = [k for k in inner if aim(t, k) in (TALKS, END) and not _unties(t, k)]
    up = t.head[n]
    who: tuple[str, ...] = ()
    owner = t.child(n, "poss")
    if owner is not None:
        who = t.parties(owner)
    elif t.dep[n] == "pobj" and t.low[up] in ("in", "on") and t.head[up] != up:
        v = t.head[up]
        for _ in range(4):
            v = t.head[v] if t.pos[v] in ("NOUN", "PROPN", "ADP") else v
        if t.low[up] == "in" and not t.negated(v) and not t.unreal(v):
            driven = t.dep[v] in ("advcl", "xcomp") and t.lemma[t.head[v]] in DRIVEN
            who = t.actor(t.child(t.head[v], "dobj") if driven else t.subject(v)) or t.actor(
                t.child(v, "dobj") if t.child(v, "xcomp") is not None else None
            )
    elif (t.dep[n] == "dobj" and t.lemma[up] in _MOUNTS and not t.negated(up)) or (
        t.dep[n] in ("dobj", "pobj") and t.lemma[up] == "engage"
    ):
        who = t.actor(t.subject(up))
    return who if any(not of_others(t, k, who) for k in aims) else ()


def _unties(t: Grammar, k: int) -> bool:
    """ "An attempt to break the deadlock": a mediator's as well as a side's."""
    return any(t.lemma[m] in ("deadlock", "impasse", "stalemate") for m in t.kids[k] if t.dep[m] == "dobj")


_MOUNTS = words_of("lead make begin launch mount continue renew undertake step intensify redouble abandon")


def _goal(t: Grammar, v: int) -> Iterator[Found]:
    """ "The goal, he said, is to forge a truce", "its aim was a just peace"."""
    subject = t.child(v, "nsubj")
    if subject is None or t.lemma[subject] not in GOALS:
        return
    set_on = {aim(t, k) for k in t.kids[v] if k > v and t.dep[k] in ("attr", "xcomp", "ccomp", "acomp")}
    owner = t.child(subject, "poss")
    who = t.parties(owner) if owner is not None else ()
    who = who or tuple(p for k in t.under(subject, "of", "for") for p in t.parties(k))
    if not who:
        said = [k for k in (*t.kids[v], *t.above(v)) if t.lemma[k] in ("say", "tell", "add", "explain")]
        who = t.actor(t.subject(said[0])) if said else ()
    for party in who:
        if WIN in set_on:
            yield "stalemate", "against", party
        elif set_on & {END, TALKS}:
            yield "motivation", "for", party
