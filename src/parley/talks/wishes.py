"""What a party wants, offers or refuses: talks, an end, or victory (readiness: Pruitt 1997, 2007).

A wish is the party's own where the grammar makes it the one who wants; whom somebody urges or pushes shows
nothing by that, nor does who wants peace for others. What both sides agreed on and signed is the agreement
itself, told as an event.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.talks.aims import END, TALKS, WIN, aim, of_others
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

Found = tuple[str, str, str | None]
"""Element, what it bears, party."""

_WANTS = words_of(
    """
    want seek need wish desire pursue favour favor prefer ready willing prepared eager keen interested
    anxious open intend aim plan try attempt decide choose look hope committed request offer propose ask
    call push agree uneager vote
    """
)
_REFUSES = words_of(
    """
    refuse reject decline oppose rule resist reluctant unwilling spurn rebuff dismiss uneager refuse
    """
)
_ASKS = words_of("offer propose ask request call push")
_DRIVEN = words_of(
    """
    force compel lead bring prompt induce convince persuade drive oblige motivate
    """
)
_URGES = words_of(
    """
    urge push ask call want press encourage demand require invite pressure allow enable help tell order
    advise persuade expect wait propose suggest recommend insist
    """
)
_NOUNS = words_of(
    """
    willingness readiness interest desire wish incentive reason need determination hope commitment move
    intention
    """
)
_NO_NOUNS = words_of("reluctance refusal unwillingness")
_SHOWS = words_of(
    """
    show express signal indicate voice have display declare announce make give emphasize reaffirm
    """
)
_DECLARES = words_of("declare announce proclaim")
_VITAL = words_of("essential vital crucial necessary imperative important indispensable")
_INSISTS = words_of("expect anticipate foresee predict insist demand")
_JOINTLY = words_of("agree try attempt")
_SAYS = words_of("say declare announce pledge promise vow state add tell insist")


def wishes(t: Grammar) -> Iterator[Found]:
    """The wishes and refusals of one sentence."""
    for v in range(len(t)):
        if t.pos[v] not in ("VERB", "ADJ", "NOUN") or not _real(t, v):
            continue
        if t.pos[v] == "NOUN":
            yield from _nouns(t, v)
        elif t.pos[v] == "ADJ" and t.lemma[v] in _VITAL:
            yield from _vital(t, v)
        else:
            yield from _verbs(t, v)


def _real(t: Grammar, v: int) -> bool:
    """What may be shows nothing; what somebody says that he would do is a promise."""
    if not t.unreal(v):
        return True
    if t.lemma[v] in _NO_NOUNS:
        return True
    v = t.head[v] if t.pos[v] == "ADJ" and t.dep[v] == "acomp" else v
    own = {t.low[k] for k in t.kids[v] if t.dep[k] == "aux"}
    up = t.head[v]
    told = t.dep[v] == "ccomp" and t.lemma[up] in _SAYS | {"inform"} and not t.unreal(up)
    return told and own <= {"would"} and not any(t.dep[k] == "advcl" for k in t.kids[v])


def _aims(t: Grammar, v: int, who: tuple[str, ...]) -> set[str | None]:
    """The aims that a wish is set on, by its objects and complements."""
    found: set[str | None] = set()
    for k in t.objects(v):
        subject = t.child(k, "nsubj", "nsubjpass") if t.dep[k] in ("ccomp", "xcomp", "pcomp") else None
        if subject is not None and not set(t.parties(subject)) & set(who) and t.low[subject] not in _SELF:
            continue  # what others are to do
        for m in t.joined(k) if t.pos[k] in ("NOUN", "PROPN") else (k,):
            if (goal := aim(t, m)) and not of_others(t, m, who):
                found.add(goal)
    return found


_SELF = frozenset(["it", "they", "he", "she", "we", "i"])


def _verbs(t: Grammar, v: int) -> Iterator[Found]:
    lemma = "hope" if t.low[v] in ("hoped", "hoping") else t.lemma[v]  # readers make it "hop"
    yield from _of_war(t, v)
    if t.pos[v] == "VERB" and t.negated(v) and _will(t, v) and aim(t, v) == TALKS:
        yield from (("motivation", "against", party) for party in _who(t, v))
        return
    passive = any(t.dep[k] in ("nsubjpass", "auxpass") for k in t.kids[v])
    if lemma in ("negotiate", "talk", "compromise"):
        if t.negated(v) and not _over(t, v) and aim(t, v) and not _urged(t, v):
            yield from (("motivation", "against", party) for party in t.actor(t.subject(v)))
        return
    if lemma in _DRIVEN:
        yield from _driven(t, v, passive)
        return
    if lemma in _DECLARES and not passive:
        who = t.actor(t.subject(v))
        cease = [k for k in t.kids[v] if t.dep[k] == "dobj" and aim(t, k) == END and t.lemma[k] != "end"]
        if len(who) == 1 and cease and not t.negated(v) and not any(of_others(t, k, who) for k in cease):
            yield "motivation", "for", who[0]
        return
    if lemma in ("remain", "be"):
        return
    if lemma not in _WANTS | _REFUSES or passive or _urged(t, v) or _instead(t, v):
        return
    if lemma == "open" and t.pos[v] == "VERB":
        return
    if t.pos[v] == "ADJ" and t.dep[v] not in (
        "acomp",
        "oprd",
        "ROOT",
        "conj",
        "xcomp",
        "ccomp",
        "amod",
        "advcl",
    ):
        return
    who = _who(t, v)
    if not who:
        return
    no = t.negated(v) != (lemma in _REFUSES)
    if lemma == "rule" and not any(t.low[k] == "out" for k in t.kids[v]):
        return
    if lemma in ("call", "push") and any(t.low[k] in ("on", "upon") for k in t.kids[v]):
        return  # what others are to do
    goals = _aims(t, v, who)
    if lemma in ("want", "need", "seek") and any(
        t.lemma[k] == "deal" and t.dep[k] == "dobj" for k in t.objects(v)
    ):
        goals.add(END)
    if lemma in _JOINTLY and len(who) > 1:
        return  # the accord itself, or the meeting
    if lemma == "want" and _as_told(t, v):
        goals = {WIN}
    if WIN in goals:
        if not no and lemma not in _ASKS:
            yield from (("stalemate", "against", party) for party in who)
    elif goals & {END, TALKS}:
        yield from (("motivation", "against" if no else "for", party) for party in who)


def _of_war(t: Grammar, v: int) -> Iterator[Found]:
    """What a party does or foresees that shows how it sees the war: it sues for peace, expects a victory."""
    lemma = t.lemma[v]
    if t.pos[v] != "VERB" or t.negated(v) or any(t.dep[k] == "auxpass" for k in t.kids[v]):
        return
    if lemma == "sue" and aim(t, v) == END:
        yield from (("motivation", "for", party) for party in _who(t, v))
    things = {aim(t, m) for k in t.objects(v) for m in t.joined(k) if t.pos[m] in ("NOUN", "PROPN")}
    wins = lemma in _INSISTS and WIN in things
    if wins or (_will(t, v) and aim(t, v) == WIN):
        yield from (("stalemate", "against", party) for party in _who(t, v))


def _who(t: Grammar, v: int) -> tuple[str, ...]:
    """Whose wish it is; "Norvia said it was ready": who says it, where nothing tells who "it" is."""
    subject = t.subject(v)
    who = t.actor(subject)
    if not who and subject is not None and t.low[subject] in _SELF:
        says = next((a for a in t.above(v) if t.lemma[a] in _SAYS), None)
        who = t.actor(t.subject(says)) if says is not None else ()
    return who


def _driven(t: Grammar, v: int, passive: bool) -> Iterator[Found]:
    """ "Both were forced to compromise", "the losses led Norvia to seek an end"."""
    who = t.actor(t.subject(v) if passive else t.child(v, "dobj"))
    for k in t.kids[v]:
        if t.dep[k] not in ("xcomp", "ccomp") or t.negated(v):
            continue
        subject = t.child(k, "nsubj")
        whom = t.parties(subject) if subject is not None else who
        if t.lemma[k] in ("resume", "continue"):
            continue  # the talks go on, whoever wants them
        if aim(t, k) in (END, TALKS) and not of_others(t, k, whom):
            yield from (("motivation", "for", party) for party in whom)


def _will(t: Grammar, v: int) -> bool:
    """ "It will not open talks": what is refused for the time to come."""
    return any(t.dep[k] == "aux" and t.low[k] in ("will", "wo", "’ll", "'ll", "would") for k in t.kids[v])


def _over(t: Grammar, v: int) -> bool:
    """Whether it is told of a time that is over, which shows nothing of what is wanted now."""
    return any(t.low[k] in ("did", "had", "have", "has") for k in t.kids[v])


def _urged(t: Grammar, v: int) -> bool:
    """Whether somebody else wants the party to do it: "the mediator urged Norvia to offer talks"."""
    up = t.head[v]
    if t.dep[v] not in ("xcomp", "ccomp", "pcomp", "advcl") or up == v:
        return False
    if t.pos[up] == "ADP":
        up = t.head[up]
    other = t.child(v, "nsubj") is not None or t.child(up, "dobj") is not None
    return t.lemma[up] in _URGES and other


def _instead(t: Grammar, v: int) -> bool:
    """ "Rather than seek peace …"."""
    return any(t.low[k] in ("than", "instead", "without") for k in t.kids[v]) or t.low[t.head[v]] in (
        "than",
        "without",
    )


def _as_told(t: Grammar, v: int) -> bool:
    """ "The capitulation of one side: this is what he wants"."""
    up = t.head[v]
    this = any(t.dep[k] == "nsubj" and t.low[k] in ("this", "that") for k in t.kids[up])
    what = any(t.low[k] == "what" for k in t.kids[v])
    return this and what and any(aim(t, k) == WIN for k in t.below(t.head[up]) if t.pos[k] == "NOUN")


def _vital(t: Grammar, a: int) -> Iterator[Found]:
    """ "He knew that ending the war was essential to his success"."""
    up = t.head[a]
    subject = next((k for k in t.kids[up] if t.dep[k] in ("nsubj", "csubj")), None)
    if subject is None or t.negated(up) or aim(t, subject) != END:
        return
    for k in t.under(a, "to", "for"):
        yield from (("motivation", "for", party) for party in t.parties(k))


def _nouns(t: Grammar, n: int) -> Iterator[Found]:
    """ "Its readiness to seek a military solution", "Norvia's reluctance to negotiate"."""
    lemma, up = t.lemma[n], t.head[n]
    if lemma not in _NOUNS | _NO_NOUNS:
        return
    who = next((p for k in t.kids[n] if t.dep[k] == "poss" and (p := t.parties(k))), ())
    if not who and t.dep[n] in ("dobj", "pobj") and t.lemma[up] == "give":
        who = next(
            (p for k in t.kids[up] if t.dep[k] in ("dative", "dobj") and k != n and (p := t.parties(k))), ()
        )
    if not who and t.dep[n] in ("dobj", "pobj") and t.pos[up] == "VERB" and t.lemma[up] in _SHOWS:
        who = t.actor(t.subject(up))
    if not who and lemma == "hope" and t.low[up] == "in":  # "in the hope of a victory"
        who = t.actor(t.subject(t.head[up]))
    if not who:
        who = tuple(p for k in t.under(n, "of", "among") for p in t.parties(k))
    no = lemma in _NO_NOUNS or any(t.low[k] in ("no", "little") for k in t.kids[n])
    if not who or (t.unreal(up) and lemma not in _NO_NOUNS):
        return
    set_on = [k for k in t.kids[n] if t.dep[k] in ("acl", "relcl")] + list(
        t.under(n, "in", "for", "to", "of")
    )
    goals = {goal for k in set_on if (goal := aim(t, k)) and not of_others(t, k, who)}
    for party in who:
        if WIN in goals:
            yield "stalemate", "against", party
        elif goals:
            yield "motivation", "against" if no else "for", party
