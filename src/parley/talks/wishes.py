"""What a party wants, offers or refuses: talks, an end, or victory (readiness: Pruitt 1997, 2007).

A wish is the party's own where the grammar makes it the one who wants; whom somebody urges or pushes shows
nothing by that, nor does who wants peace for others. What both sides agreed on and signed is the agreement
itself, told as an event.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.talks.aims import END, FIGHT, TALKS, WIN, aim, of_others
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of
from parley.talks.wish_forms import (
    as_told,
    bare,
    instead_of,
    is_over,
    minded,
    to_come,
    to_talk,
    turned_down,
    urged,
    visits,
    with_particle,
)  # fmt: skip
from parley.talks.wish_words import (
    ARRANGE,
    ASKS,
    DECLARES,
    DRIVEN,
    FORTH,
    GRUDGING,
    INSISTS,
    JOINTLY,
    LEAVES,
    LETTERS,
    NO_NOUNS,
    NOUNS,
    OUT,
    REFUSES,
    SAYS,
    SHOWS,
    STATES,
    TALKS_ONLY,
    URGES,
    VITAL,
    VOWS,
    WANTS,
)  # fmt: skip

Found = tuple[str, str, str | None]
"""Element, what it bears, party."""


def wishes(t: Grammar) -> Iterator[Found]:
    """The wishes and refusals of one sentence."""
    for v in range(len(t)):
        if t.pos[v] not in ("VERB", "ADJ", "NOUN") or not _real(t, v):
            continue
        if t.pos[v] == "NOUN":
            yield from _nouns(t, v)
        elif t.pos[v] == "ADJ" and t.lemma[v] in VITAL:
            yield from _vital(t, v)
        else:
            yield from _verbs(t, v)


def _real(t: Grammar, v: int) -> bool:
    """What may be shows nothing; what somebody says that he would do is a promise."""
    if not t.unreal(v):
        return True
    if t.lemma[v] in NO_NOUNS:
        return True
    v = t.head[v] if t.pos[v] == "ADJ" and t.dep[v] == "acomp" else v
    own = {t.low[k] for k in t.kids[v] if t.dep[k] == "aux"}
    up = t.head[v]
    told = t.dep[v] == "ccomp" and t.lemma[up] in SAYS | {"inform"} and not t.unreal(up)
    if t.negated(v) and own <= {"would"} and t.dep[v] in ("ROOT", "conj", "advcl"):
        return not any(t.dep[k] == "advcl" for k in t.kids[v]) and "if " not in t.whole
    later = t.lemma[v] in ("try", "attempt", "seek", "strive", "continue") and t.dep[v] == "ROOT"
    return (told or later) and own <= {"would"} and not any(t.dep[k] == "advcl" for k in t.kids[v])


def _aims(t: Grammar, v: int, who: tuple[str, ...]) -> set[str | None]:
    """The aims that a wish is set on, by its objects and complements."""
    found: set[str | None] = set()
    whom = any(t.dep[k] == "dobj" for k in t.kids[v])
    for k in t.objects(v):
        if t.dep[k] == "xcomp" and whom and t.lemma[v] in URGES and t.lemma[k] not in ARRANGE:
            continue  # what others are to do
        subject = t.child(k, "nsubj", "nsubjpass") if t.dep[k] in ("ccomp", "xcomp", "pcomp") else None
        if subject is not None and not set(t.parties(subject)) & set(who) and t.low[subject] not in _SELF:
            continue  # what others are to do
        if t.dep[k] == "ccomp" and t.negated(k):
            continue
        also = [m for m in t.kids[k] if t.dep[m] == "conj" and t.pos[m] == "VERB"]
        for m in t.joined(k) if t.pos[k] in ("NOUN", "PROPN") else (k, *also):
            if (goal := aim(t, m)) and not of_others(t, m, who):
                found.add(goal)
    return found


_SELF = frozenset(["it", "they", "he", "she", "we", "i"])


def _verbs(t: Grammar, v: int) -> Iterator[Found]:
    lemma = "hope" if t.low[v] in ("hoped", "hoping") else t.lemma[v]  # readers make it "hop"
    yield from _of_war(t, v)
    if t.pos[v] == "VERB" and t.negated(v) and to_come(t, v) and aim(t, v) == TALKS:
        yield from (("motivation", "against", party) for party in _who(t, v))
        return
    passive = any(t.dep[k] in ("nsubjpass", "auxpass") for k in t.kids[v]) and lemma not in STATES
    if lemma == "accept" and any(t.low[k] in GRUDGING for k in t.kids[v]):
        return
    if lemma in ("negotiate", "talk", "compromise"):
        if t.negated(v) and not is_over(t, v) and aim(t, v) and not urged(t, v):
            yield from (("motivation", "against", party) for party in t.actor(t.subject(v)))
        return
    out, forth = with_particle(t, v, OUT), with_particle(t, v, FORTH)
    if lemma in DRIVEN and not (lemma == "push" and not passive and t.child(v, "dobj") is None) and not out:
        yield from _driven(t, v, passive)
        return
    if lemma in DECLARES and not passive:
        who = t.actor(t.subject(v))
        cease = [k for k in t.kids[v] if t.dep[k] == "dobj" and aim(t, k) == END and t.lemma[k] != "end"]
        if len(who) == 1 and cease and not t.negated(v) and not any(of_others(t, k, who) for k in cease):
            yield "motivation", "for", who[0]
        return
    if lemma in ("remain", "be"):
        return
    if lemma not in WANTS | REFUSES | STATES and not out and not forth:
        return
    if lemma in STATES - WANTS and not out and not minded(t, v):
        return
    if passive or urged(t, v) or instead_of(t, v):
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
    no = t.negated(v) != (lemma in REFUSES or out)
    if lemma == "rule" and not out:
        return
    if lemma in ("call", "push") and any(t.low[k] in ("on", "upon") for k in t.kids[v]):
        return  # what others are to do
    goals = _aims(t, v, who)
    if out or lemma in LEAVES:
        goals |= {
            aim(t, m) for p in t.kids[v] for k in t.kids[p] for m in (k, *t.kids[k]) if t.dep[m] == "pobj"
        }
    if (out and lemma in LEAVES) or lemma in TALKS_ONLY:
        goals &= {TALKS}
    if lemma in WANTS and not out and any(turned_down(t, k) for k in t.objects(v) if t.dep[k] != "dobj"):
        yield from (("motivation", "against", party) for party in who if not no)
        return
    if lemma in REFUSES and not goals and bare(t, v):
        goals = {TALKS}
    if lemma in ("willing", "ready", "prepared") and any(visits(t, k) for k in t.kids[v]):
        goals.add(TALKS)
    if FIGHT in goals:
        if not no and lemma in VOWS | STATES:
            yield from (("motivation", "against", party) for party in who)
        return
    if lemma in ("want", "need", "seek") and any(
        t.lemma[k] == "deal" and t.dep[k] == "dobj" and not any(t.dep[m] == "compound" for m in t.kids[k])
        for k in t.objects(v)
    ):
        goals.add(END)
    subject = t.subject(v)
    joint = len(who) > 1 or (subject is not None and any(t.dep[k] == "conj" for k in t.kids[subject]))
    if lemma in JOINTLY and joint and not to_talk(t, v):
        return  # the accord itself, or the meeting
    if lemma == "want" and as_told(t, v):
        goals = {WIN}
    if WIN in goals:
        if not no and lemma not in ASKS:
            yield from (("stalemate", "against", party) for party in who)
    elif goals & {END, TALKS}:
        yield from (("motivation", "against" if no else "for", party) for party in who)


def _of_war(t: Grammar, v: int) -> Iterator[Found]:
    """What a party does or foresees that shows how it sees the war: it sues for peace, expects a "
    "victory."""
    lemma = t.lemma[v]
    if t.pos[v] != "VERB" or t.negated(v) or any(t.dep[k] == "auxpass" for k in t.kids[v]):
        return
    if lemma == "sue" and aim(t, v) == END:
        yield from (("motivation", "for", party) for party in _who(t, v))
    things = {aim(t, m) for k in t.objects(v) for m in t.joined(k) if t.pos[m] in ("NOUN", "PROPN")}
    wins = lemma in INSISTS and WIN in things
    if wins or (to_come(t, v) and aim(t, v) == WIN):
        yield from (("stalemate", "against", party) for party in _who(t, v))


_HINTS = words_of("hint let suggest signal indicate insist inform intimate imply reply warn make")


def _who(t: Grammar, v: int) -> tuple[str, ...]:
    """Whose wish it is; "Norvia said it was ready": who says it, where nothing tells who "it" is."""
    subject = t.subject(v)
    who = t.actor(subject)
    if not who and subject is not None and t.lemma[subject] in LETTERS:
        return t.parties(subject)
    if not who and subject is not None and t.low[subject] in _SELF:
        above = [a for a in t.above(v) if t.pos[a] == "VERB"]
        says = next((a for a in above if t.lemma[a] in SAYS or t.lemma[a] in _HINTS), None)
        if says is None and t.dep[v] == "advcl":
            says = t.head[v]
        if says is None and t.dep[t.head[v]] == "acl" and t.lemma[t.head[t.head[v]]] == "word":
            says = t.head[t.head[t.head[v]]]
        who = t.actor(t.subject(says)) if says is not None else ()
    return who


def _driven(t: Grammar, v: int, passive: bool) -> Iterator[Found]:
    """ "Both were forced to compromise", "the losses led Norvia to seek an end"."""
    who = t.actor(t.subject(v) if passive else t.child(v, "dobj"))
    by = t.subject(v) if not passive else None
    if not t.negated(v) and not (by is not None and t.actor(by)):
        for k in t.under(v, "toward", "towards", "into", "to"):
            if aim(t, k) in (END, TALKS) and not of_others(t, k, who):
                yield from (("motivation", "for", party) for party in who)
    for k in t.kids[v]:
        if t.dep[k] not in ("xcomp", "ccomp") or t.negated(v):
            continue
        subject = t.child(k, "nsubj")
        whom = t.parties(subject) if subject is not None else who
        if t.lemma[k] in ("resume", "continue"):
            continue  # the talks go on, whoever wants them
        if aim(t, k) in (END, TALKS) and not of_others(t, k, whom):
            yield from (("motivation", "for", party) for party in whom)


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
    if lemma not in NOUNS | NO_NOUNS:
        return
    who = next((p for k in t.kids[n] if t.dep[k] == "poss" and (p := t.parties(k))), ())
    if not who and t.dep[n] in ("dobj", "pobj") and t.lemma[up] == "give":
        who = next(
            (p for k in t.kids[up] if t.dep[k] in ("dative", "dobj") and k != n and (p := t.parties(k))), ()
        )
    if not who and t.dep[n] in ("dobj", "pobj") and t.pos[up] == "VERB" and t.lemma[up] in SHOWS:
        who = t.actor(t.subject(up))
    if not who and lemma == "hope" and t.low[up] == "in":  # "in the hope of a victory"
        who = t.actor(t.subject(t.head[up]))
    if not who:
        who = tuple(p for k in t.under(n, "of", "among") for p in t.parties(k))
    no = lemma in NO_NOUNS or any(t.low[k] in ("no", "little") for k in t.kids[n])
    if not who or (t.unreal(up) and lemma not in NO_NOUNS):
        return
    set_on = [k for k in t.kids[n] if t.dep[k] in ("acl", "relcl")] + list(
        t.under(n, "in", "for", "to", "of")
    )
    if t.dep[n] == "dobj" and t.lemma[up] in SHOWS:
        set_on += t.under(up, "in", "for", "to")
    goals = {goal for k in set_on if (goal := aim(t, k)) and not of_others(t, k, who)}
    if any(turned_down(t, k) for k in set_on):
        yield from (("motivation", "against", party) for party in who if not no)
        return
    for party in who:
        if WIN in goals:
            yield "stalemate", "against", party
        elif goals:
            yield "motivation", "against" if no else "for", party
