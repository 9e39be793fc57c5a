"""Meetings that somebody makes: received, invited, called, travelled to, brought about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.doers import subjects
from parley.reading.meetings.levels import rank_of
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import of_verb
from parley.reading.meetings.told import Told, officials, parties
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def both(
    word: Token, mine: list[Participant], others: list[Participant], status: str | None = None
) -> Told | None:
    """A meeting of these with those, where both are told; without a status that of the verb that it is."""
    return Told(word, (*mine, *others), status or of_verb(word)) if mine and others else None


def receive(verb: Token, table: Table) -> Told | None:
    """Who receives, hosts, visits or telephones whom; who hosts two others is no party."""
    lemma = verb.lemma_.lower()
    met = c.patients(verb)
    if not met and verb.dep_ == "conj" and c.is_passive(verb):
        met = c.subjects(verb.head)  # "will fly to Oslo and be received by the king"
    words = [one for one in met if one.lemma_.lower() not in w.TALKS | w.CONTACTS]
    others = officials(table.all([one for one in words if _is_somebody(one, table)]))
    if lemma == "visit":
        others = table.all(words) if _for_talks(verb) else []
    if lemma == "summon":
        to = bool(c.under(verb, "to")) and c.is_passive(verb) and bool(table.all(subjects(verb)))
        others = [one for one in others if one.level == "envoys" or (to and one.level)]
    if lemma in ("ring", "telephone", "phone") and not others:
        others = [one for one in table.all(words) if table.directory.is_known(one)]
    if lemma in ("welcome", "greet"):
        people = [one.ent_type_ == "PERSON" or rank_of(one.lemma_.lower()) for one in words]
        if not (all(people) and all(one.person for one in others)):
            return None
    if lemma == "host" and not others and not _to_food(verb):
        others = [one for one in table.all(words) if _delegations(words)]
    if not others:
        return None
    mine = table.all(subjects(verb))
    if lemma == "host" and len(parties(others)) > 1 and not parties(mine) & parties(others):
        mediator = mine[0].party if mine and _delegations(words) else None
        return Told(verb, tuple(others), of_verb(verb), mediator, mediator is not None)
    if lemma == "host" and len(parties(others)) > 1 and _delegations(words):
        return None  # "delegations of both states", and the host taken for one of them
    return both(verb, mine, others)


def _is_somebody(word: Token, table: Table) -> bool:
    """Whether the word is the person, not a thing of that person's."""
    found = table.directory.at(word)
    if found is not None and found[1].kind in ("person", "people"):
        return True
    if word.pos_ == "PROPN" and any(one.person for one in table.directory.who(word)):
        return True
    return word.pos_ == "PRON" or rank_of(word.lemma_.lower()) is not None or table.stands_for_many(word)


def _to_food(verb: Token) -> bool:
    return any(one.lemma_ in ("tournament", "game", "exhibition", "refugee") for one in c.patients(verb))


def _delegations(words: list[Token]) -> bool:
    return any(
        one.lemma_.lower() in ("delegation", "envoy", "negotiator", "team", "side", "party") for one in words
    )


def _for_talks(verb: Token) -> bool:
    if any(one.lemma_.lower() in w.TALKS | w.CONTACTS for one in c.under(verb, "for", "during")):
        return True
    inner = [child for child in verb.children if child.dep_ in ("advcl", "xcomp", "conj")]
    inner += [why for one in c.under(verb, "in") if one.lemma_ == "order" for why in c.children(one, "acl")]
    return any(
        child.lemma_ in ("discuss", "negotiate")
        or child.lemma_ in w.MEET
        or (child.lemma_ in w.HOLD and any(one.lemma_.lower() in w.TALKS for one in c.patients(child)))
        for child in inner
    )


def see(verb: Token, table: Table) -> Told | None:
    """ "He hopes to see the president": only of what is to come, and only of those in high office."""
    status = of_verb(verb)
    above = verb.head.lemma_.lower() if verb.dep_ == "xcomp" else ""
    if status not in ("proposed", "planned") and above in ("hope", "wish", "want", "ask"):
        status = "proposed"
    high = ("leaders", "ministers", *(("envoys",) if status == "denied" else ()))
    others = [one for one in table.all(c.patients(verb)) if one.level in high]
    went = verb.head if verb.dep_ in ("advcl", "xcomp") and verb.head.lemma_ in w.GO | {"visit"} else None
    if went is not None and verb.tag_ == "VB":
        there = [one for one in table.all(c.patients(verb)) if one.person and one.is_sided]
        return both(verb, officials(table.all(subjects(went))), there, of_verb(went))
    mine = officials(table.all(subjects(verb)))
    met = status == "held" and any(one.lemma_.lower() in _EQUALS for one in c.patients(verb))
    refused = status == "denied" and verb.dep_ == "xcomp" and verb.head.lemma_ in c.REFUSING
    if status not in ("planned", "proposed") and not (met or refused):
        return None
    if not (mine and others):
        return None
    return Told(verb, (*mine, *others), status, weak=False)


_EQUALS = frozenset({"counterpart", "colleague"})


def call(verb: Token, table: Table) -> Told | None:
    """ "He called the president on Friday to explain"; not "called her a liar", not "called on them to
    go".
    """
    named = any(child.dep_ in ("oprd", "attr", "acomp", "ccomp", "prt") for child in verb.children)
    objects = [one for one in c.children(verb, "dobj") if _is_somebody(one, table)]
    inner = [one for one in c.children(verb, "advcl", "xcomp", "ccomp") if one.i > verb.i]
    dated = any(one.ent_type_ == "DATE" for one in c.under(verb, "on"))
    if c.under(verb, "on") and (any(child.lemma_ in _TO_SAY for child in inner) or (dated and not inner)):
        objects += [one for one in c.under(verb, "on") if _is_somebody(one, table)]
    mine = officials(table.all(subjects(verb)))
    envoys = bool(mine) and all(one.level == "envoys" for one in mine)
    if envoys and not inner and not objects:
        objects = [one for one in c.under(verb, "on") if _is_somebody(one, table)]
    others = [one for one in table.all(objects) if one.level in ("leaders", "ministers", "envoys")]
    why = any(child.lemma_ in _TO_SAY for child in c.children(verb, "advcl", "xcomp", "conj"))
    when = any(
        child.ent_type_ in ("DATE", "TIME") for child in verb.subtree if child.head in (verb, *verb.children)
    )
    bare = verb.right_edge.i - verb.i < 8 and all(one.person and one.is_sided for one in others)
    if named or len(c.children(verb, "dobj")) > 1 or not (why or when or bare or (envoys and not inner)):
        return None
    return both(verb, mine, others)


_TO_SAY = frozenset(
    {
        "discuss",
        "explain",
        "express",
        "convey",
        "congratulate",
        "thank",
        "assure",
        "tell",
        "exchange",
        "protest",
        "complain",
        "apologise",
        "apologize",
        "condemn",
        "ask",
        "urge",
        "warn",
        "inform",
        "offer",
    }
)


def objects_are_talks(verb: Token) -> bool:
    """Talks are brokered between two sides; so is a deal, and that is no meeting."""
    return any(one.lemma_.lower() in w.TALKS | w.CONTACTS for one in c.patients(verb))


def mediate(verb: Token, table: Table) -> Told | None:
    """Between whom somebody mediates."""
    sides = table.all(c.under(verb, "between", "among"))
    by = [one for one in table.all(subjects(verb)) if one.party not in parties(sides)]
    if len(parties(sides)) < 2:
        return None
    return Told(
        verb, tuple(sides), of_verb(verb), by[0].party if by else None, bool(by) or verb.lemma_ != "shuttle"
    )


def go_between(verb: Token, table: Table) -> Told | None:
    """Who walks "between the rooms of the Danes and the Swedes": they sit apart, and he goes between."""
    rooms = [one for one in c.under(verb, "between") if one.lemma_.lower() in _ROOMS]
    sides = table.all(each for one in rooms for each in c.under(one, "of"))
    by = [one for one in table.all(subjects(verb)) if one.party not in parties(sides)]
    if len(parties(sides)) < 2:
        return None
    return Told(verb, tuple(sides), of_verb(verb), by[0].party if by else None, bool(by))


_ROOMS = frozenset({"room", "suite", "hotel", "delegation", "table", "office", "tent", "villa", "residence"})


def messages(verb: Token, table: Table) -> Told | None:
    """Between whom messages go, and through whom."""
    noun = next(one for one in c.patients(verb) if one.lemma_.lower() in w.MESSAGES)
    if verb.lemma_.lower() == "exchange":
        sides = table.all(subjects(verb)) + table.all(c.under(verb, "with"))
        by = table.all(c.under(verb, "through", "via") + c.under(noun, "through", "via"))
    else:
        ways = (verb, noun, *c.children(verb, "advmod"))  # "back and forth between"
        sides = table.all(each for one in ways for each in c.under(one, "between"))
        by = [one for one in table.all(subjects(verb)) if one.party not in parties(sides)]
        if len(parties(sides)) < 2:
            return _handed(verb, noun, table)
    sides = [one for one in sides if one.party not in parties(by)]
    return Told(verb, tuple(sides), of_verb(verb), by[0].party if by else None, bool(by))


def _handed(verb: Token, noun: Token, table: Table) -> Told | None:
    """Who hands a letter to whom: "the Norvian envoy carried a letter from her president to the king"."""
    others = officials(table.all([*c.under(verb, "to"), *c.under(noun, "to"), *c.children(verb, "dative")]))
    bearers = officials(table.all(subjects(verb)))
    senders = table.all([*c.under(noun, "from"), *c.under(verb, "from")])
    sided = [one for one in senders if one.is_sided]
    if not others or not bearers or verb.lemma_ in ("send", "transmit"):
        return None
    if sided and parties(sided).isdisjoint(parties(bearers)):
        return Told(verb, (*sided, *others), of_verb(verb), bearers[0].party, True)
    return both(verb, bearers, others)


def invite(verb: Token, table: Table) -> Told | None:
    """Who asks whom to come; who asks two delegations to come is their mediator."""
    words = c.patients(verb)
    others = table.all(words) if _delegations(words) else officials(table.all(words))
    if not others:
        return None
    mine = table.all(subjects(verb))
    state = of_verb(verb)
    status = "denied" if state == "denied" else "proposed"
    if len(parties(others)) > 1:
        by = [one for one in mine if one.party not in parties(others)]
        return Told(verb, tuple(others), status, by[0].party if by else None, bool(by))
    to = [
        one
        for one in c.under(verb, "to", "for")
        if one.ent_type_ in ("GPE", "FAC") or one.lemma_ in w.TALKS | {"visit"}
    ]
    return Told(verb, (*mine, *others), status) if mine and to else None


def go(verb: Token, table: Table) -> Told | None:
    """Who travels to a state in order to talk."""
    if not _for_talks(verb):
        return None
    for child in c.children(verb, "advcl", "xcomp", "conj"):
        if child.lemma_ in w.MEET and table.all([*c.patients(child), *c.under(child, "with")]):
            return None  # who is met there is told by that verb
    there = [
        one
        for one in table.all(c.under(verb, "to", "in"))
        if table.directory.is_known(one) and not one.person
    ]
    return both(verb, officials(table.all(subjects(verb))), there) if there else None


def addressed_there(verb: Token, table: Table) -> Told | None:
    """ "She flew to Oslo, where she told the Norwegians": whom one tells something in their own state."""
    if of_verb(verb) != "held":
        return None
    guests = _guests(verb)
    if guests:
        return both(verb, officials(table.all(subjects(verb))), officials(table.all(guests)))
    there = {one.party for one in table.all(_journey(verb)) if table.directory.is_known(one)}
    if not there:
        return None
    others = [one for one in table.all(c.patients(verb)) if one.party in there]
    return both(verb, officials(table.all(subjects(verb))), others) if others else None


def _guests(verb: Token) -> list[Token]:
    """Whom the text calls visiting: "she told the visiting minister", also where the parse sees a verb."""
    read_as_verb = [one for one in c.children(verb, "xcomp", "ccomp") if one.lower_ == "visiting"]
    told = [each for one in read_as_verb if one.i == verb.i + 1 for each in c.patients(one)]
    return told + [one for one in c.patients(verb) if any(each.lower_ == "visiting" for each in one.children)]


def _journey(verb: Token) -> list[Token]:
    """Where whoever says something has just come: "flew to Oslo and told", "visiting Oslo, she told"."""
    where = verb.dep_ == "relcl" and any(one.lower_ == "where" for one in verb.children)
    if where and verb.head.dep_ == "pobj" and verb.head.head.lower_ == "to":
        return [verb.head] if verb.head.head.head.lemma_ in w.GO else []
    if where and verb.head.dep_ == "dobj" and verb.head.head.lemma_ == "visit":
        return [verb.head]
    went = [one for one in c.children(verb, "advcl") if one.tag_ == "VBG" and one.i < verb.i]
    went += [verb.head] if verb.dep_ == "conj" else []
    here = [one for one in c.under(verb, "in") if one.i < verb.i]
    trips = [one for one in c.under(verb, "on", "during") if one.lemma_ in ("visit", "trip", "tour")]
    places = here + [place for one in trips for place in c.under(one, "to", "in")]
    places += [place for one in went if one.lemma_ in w.GO for place in c.under(one, "to", "in")]
    places += [place for one in went if one.lemma_.lower() == "visit" for place in c.children(one, "dobj")]
    return places
