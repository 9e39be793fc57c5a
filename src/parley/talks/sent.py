"""Passages in which somebody is sent, named, asked for or refused as an envoy, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.dealing import BODIES, ENDS, ERRANDS, MISSIONS, TABLES, deals
from parley.talks.envoys import (
    POSTS,
    ROLES,
    Told,
    asked_for,
    is_post,
    of_a_house,
    party_of,
    people_of,
    row,
    somebody,
)
from parley.talks.laid import Laid
from parley.talks.tree import words_of

GRANTS = words_of(
    "appoint name nominate dispatch send choose select pick designate authorize authorise empower instruct "
    "commission mandate task charge entrust accredit accept recognize recognise ask approve allow permit let "
    "create establish form order direct tell confirm"
)
_SENDS = words_of("dispatch send accredit")
_CHARGES = words_of("charge task entrust")
_EMPOWERS = words_of("authorize authorise empower instruct mandate order direct tell")
_ALLOWS = words_of("allow permit let")
_CREATES = words_of("create establish form")
_ARMED = words_of(
    "invade attack occupy fight defend seize capture destroy suppress conquer protect restore raid bomb "
    "build construct arrest troop army force fleet ship marine marines soldier expedition regiment warship "
    "brigade"
)
_CHOOSES = words_of("confirm appoint name nominate choose select pick designate")
_STANDS_IN = words_of("replacement successor deputy")
_ASIDE = words_of("with by after before since like unlike")
_WHOM = words_of("whom who that")
_ANONYMOUS = re.compile(
    r"\bauthori[sz]ed to (?:discuss|comment|reveal|disclose|brief|(?:speak|talk)(?! (?:for|on behalf)))"
)
_INSTEAD = re.compile(r"\bin (?:his|her|their|its) (?:place|stead)\b")
_SOMEBODY = words_of("someone somebody")
_RECOGNISES = words_of("accept recognize recognise approve ask")
PROPOSES = words_of("propose suggest float discuss consider tip mention recommend")


def granted(laid: Laid, i: int, before: str) -> Iterator[Told]:
    """ "Orvane appointed Dreyl as envoy", "Dreyl was sent to Vellmark", "they should name a mediator"."""
    lemma = laid.lemma[i]
    passive = laid.child(i, "nsubjpass")
    reduced = laid.dep[i] == "acl" and passive is None  # "a mediator appointed by both"
    loose = (
        laid.dep[i] == "advcl" and passive is None and _is_done_to(laid, i)
    )  # "Dreyl came, charged with …"
    thing = passive if passive is not None else laid.head[i] if reduced else _thing(laid, i)
    body_of = thing is not None and laid.lemma[thing] in BODIES
    if lemma in _CREATES or (body_of and lemma in _CHOOSES | _SENDS):
        yield from _created(laid, i, passive)
        return
    if loose:
        thing = laid.child(laid.head[i], "nsubj", "nsubjpass")
    if laid.dep[i] == "relcl" and (whom := laid.child(i, "dobj")) is not None and laid.lemma[whom] in _WHOM:
        thing = laid.head[i]  # "Dreyl, whom the king had sent"
    if thing is None or (reduced and laid.lemma[thing] not in ROLES and laid.person(thing) is None):
        return
    people: list[Entity | str] = [*people_of(laid, thing, i)]
    if not people and laid.lemma[thing] in ("mission", "delegation"):
        people = [one for k in laid.under(thing, "under") if (one := laid.person(k))]
    if not people and laid.lemma[thing] == "mission":
        people = [one for k in laid.kids[thing] if laid.dep[k] == "poss" and (one := laid.person(k))]
    if not people and laid.pos[thing] == "PROPN" and laid.entity(thing) is None:
        people = [laid.phrase(thing)]  # a name that the reading passed over
    role = laid.lemma[thing].removesuffix("s") in ROLES or laid.lemma[thing] in _SOMEBODY
    role = role or (laid.word(thing) == "delegate" and not of_a_house(laid, thing))
    body = laid.party(thing) if lemma in _RECOGNISES | _EMPOWERS and not people else None
    post = _post(laid, i, thing, lemma in _RECOGNISES | PROPOSES)
    barred = laid.negated(i) and laid.pos[thing] == "PRON"
    if not (people or role or barred or (body and (post is not None or lemma in _EMPOWERS))):
        return
    if laid.negated(i) and lemma in _EMPOWERS and _ANONYMOUS.search(laid.text):
        return  # who may not talk to the press
    if not _diplomatic(laid, i, role, post, before):
        return
    done_to = passive is not None or reduced or loose
    subject = next(iter(laid.under(i, "by")), None) if done_to else laid.subject(i)
    by: Entity | str | None = laid.entity(subject) or somebody(laid, subject)
    asked = lemma in PROPOSES or laid.unreal(i) or (lemma == "nominate" and not people)
    asked = asked or (not people and (laid.wished(thing) is not None or (reduced and asked_for(laid, thing))))
    given = party_of(laid, post) if post is not None else None
    own = party_of(laid, thing)
    party: Entity | str | None = given if lemma in _RECOGNISES or own is body else own or given
    if asked:
        party = party or (by if isinstance(by, Entity) else None)
        wisher = laid.entity(laid.doer(i))
        by = wisher if wisher is not None and wisher is not by else by
    if party is None and isinstance(by, Entity) and by.side and lemma not in _RECOGNISES:
        party = by
    if party is None and people and not _deals_with(laid, i, people[0]):
        party = people[0]
    refused = laid.dep[i] == "xcomp" and laid.lemma[laid.head[i]] in ("refuse", "decline", "reject", "oppose")
    kind = "contested" if laid.negated(i) or refused else "proposed" if asked else "granted"
    if not people and body is None and laid.word(thing).lower() == laid.lemma[thing] + "s":
        return  # "sent commissioners": who they are is not told
    named: list[Entity | str | None] = [*people] or [body or (laid.phrase(thing) if role else None)]
    for who in named:
        yield row(laid, kind, who, party, by)


def _created(laid: Laid, i: int, passive: int | None) -> Iterator[Told]:
    """ "Congress created a commission to negotiate", "a committee under Dreyl was formed to talk with …"."""
    body = passive if passive is not None else laid.child(i, "dobj")
    if body is None or laid.lemma[body] not in BODIES:
        return
    if not any(deals(laid, k) or laid.lemma[k] in TABLES for k in laid.below(i) if k > body):
        return
    founder = laid.entity(next(iter(laid.under(i, "by")), None) if passive is not None else laid.subject(i))
    heads = re.search(r"\b(?:chair\w*|head(?:ed)?|led|leadership)\b", laid.text)
    people = [p for k in laid.below(i) if k > body and heads and (p := laid.person(k))]
    party = party_of(laid, body) or founder
    yield row(laid, "granted", people[0] if people else laid.phrase(body), party, founder)


def _is_done_to(laid: Laid, i: int) -> bool:
    """Whether a participle without an object says what was done to somebody."""
    return (
        laid.word(i).lower().endswith(("ed", "en", "sent")) and laid.child(i, "dobj", "nsubj", "aux") is None
    )


def _thing(laid: Laid, i: int) -> int | None:
    """Whom a verb is about: its object, or who would do what is asked ("asked Dreyl if he would lead")."""
    thing = laid.child(i, "dobj")
    if thing is None:
        thing = next(
            (k for k in laid.kids[i] if laid.dep[k] in ("nsubj", "oprd", "ccomp", "dative") and k > i), None
        )
        while thing is not None and laid.dep[thing] == "ccomp":
            inner = laid.child(thing, "nsubj")
            if inner is None:
                break
            thing = inner
    return thing


def _diplomatic(laid: Laid, i: int, role: bool, post: int | None, before: str) -> bool:
    """Whether a verb sends or names somebody to deal with others: an army's commander is sent too."""
    lemma = laid.lemma[i]
    posts = list(laid.under(i, "as"))
    if posts and not any(is_post(laid, k) or laid.lemma[k] in _STANDS_IN for k in posts):
        return False
    purpose = any(deals(laid, k) for k in laid.below(i) if k > i and laid.pos[k] == "VERB")
    terms = any(laid.lemma[k] in ENDS for k in laid.below(i) if k > i)
    mission = any(laid.lemma[k] in MISSIONS for k in laid.below(i))
    if lemma in _ALLOWS:
        return purpose
    if lemma == "confirm":
        return bool(posts)
    if lemma == "tell" and laid.child(i, "xcomp") is None:
        return False  # told that, not told to
    if lemma in _RECOGNISES | PROPOSES:
        return post is not None or (lemma == "ask" and purpose) or (lemma == "approve" and mission)
    armed = any(laid.lemma[k] in _ARMED for k in laid.below(i) if k != i)
    if lemma in _SENDS | _EMPOWERS and armed and not role and post is None:
        return False
    travels = lemma in _SENDS and any(laid.entity(k) for k in laid.under(i, "to"))
    errand = lemma in _SENDS and any(
        laid.dep[k] in ("advcl", "xcomp") and laid.child(k, "aux") is not None for k in laid.kids[i]
    )
    wanted = lemma in _CHOOSES and re.search(
        r"\b(?:[Ee]nvoy|[Ee]missary|[Nn]egotiator|representative|[Mm]ediator)s?\b", before
    )
    return bool(
        role
        or post is not None
        or purpose
        or travels
        or errand
        or wanted
        or (lemma in _CHARGES and (mission or terms))
        or (lemma in _CHOOSES and terms and laid.child(i, "xcomp", "advcl") is not None)
        or (lemma in _SENDS and _INSTEAD.search(laid.text) is not None)
        or (lemma in _SENDS and any(laid.lemma[k] in TABLES for k in laid.below(i) if k > i))
        or (lemma in _EMPOWERS and laid.lemma[laid.child(i, "xcomp") or 0] in ERRANDS)
    )


def _deals_with(laid: Laid, i: int, who: Entity | str) -> bool:
    """Whether those to whom somebody is sent are the side that the reading puts him on: nobody is."""
    if isinstance(who, str):
        return True
    met = [laid.party(m) for k in laid.below(i) for m in laid.under(k, "with", "to")]
    return any(other is not None and other.side and other.side == who.side for other in met)


def _post(laid: Laid, verb: int, thing: int | None, strict: bool) -> int | None:
    """The post that a verb gives: "as envoy", "special envoy", "co-negotiator"; `strict` wants an "as"."""
    if strict:
        places = [m for k in laid.under(verb, "as") for m in laid.joined(k)]
    else:  # not who comes along, nor who does it
        aside = {m for k in laid.kids[verb] if laid.lemma[k] in _ASIDE for m in laid.below(k)}
        places = [k for k in laid.below(verb) if k not in aside]
    for k in places:
        near = k > verb or (thing is not None and k in laid.below(thing))
        if near and laid.lemma[k].removesuffix("s").split("-")[-1] in POSTS and is_post(laid, k):
            return k
    return None
