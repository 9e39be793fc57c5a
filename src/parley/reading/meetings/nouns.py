"""Meetings that a noun tells of: talks between, a summit with, her call to, their third round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.parties import Participant
from parley.reading.meetings.people import Table, Told, parties
from parley.reading.meetings.status import holder, is_theme, of_noun, of_verb
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_noun(noun: Token, table: Table) -> Iterator[Told]:
    """The meetings that a noun tells of; two where somebody travels to talk to one and then the other."""
    told = _by_noun(noun, table)
    if told is None:
        return
    others = table.all(c.under(noun, "with"))
    verb = _holder(noun)
    pairs = _pairs(noun, table)
    if len(pairs) > 1:
        for pair in pairs:
            yield replace(told, participants=pair)
        return
    if verb is not None and len(parties(others)) > 1 and _tours(verb, table):
        for party in sorted(parties(others)):
            sides = tuple(one for one in told.participants if one.party not in parties(others) - {party})
            yield replace(told, participants=sides)
    else:
        yield told


def _holder(noun: Token) -> Token | None:
    """The verb that the noun hangs on; "agreed to direct talks" is read as directing them, and is not."""
    verb = holder(noun)
    if verb is not None and verb.lemma_ == "direct" and noun.dep_ == "dobj" and c.verbal(verb.head):
        return verb.head
    return verb


def _doers(verb: Token) -> list[Token]:
    """Who acts, also where others expect it: "she is expected in Oslo for talks"."""
    if c.is_passive(verb) and verb.lemma_.lower() in (
        "expect",
        "schedule",
        "set",
        "slate",
        "send",
        "dispatch",
        "engage",
        "involve",
        "lock",
    ):
        return [each for one in c.children(verb, "nsubjpass") for each in c.also(one)]
    return c.subjects(verb)


def _askers(noun: Token, table: Table) -> list[Participant]:
    """Whose idea the meeting is: "Ada Holm's proposal for a meeting", "an offer of talks by the Danes"."""
    asked = noun.head.head if noun.dep_ == "pobj" else noun
    if asked.lemma_.lower() not in _ASKED:
        return []
    return table.all([*c.children(asked, "poss"), *c.under(asked, "by", "from")])


_ASKED = frozenset(
    {"proposal", "offer", "call", "request", "invitation", "idea", "suggestion", "demand", "bid"}
)


def _pairs(noun: Token, table: Table) -> list[tuple[Participant, ...]]:
    """The pairs of "Norvian-Teskan and Norvian-Ostish talks": each is a meeting of its own."""
    first, _ = c.phrase(noun)
    out: list[tuple[Participant, ...]] = []
    for token in noun.doc[first : max(first, noun.i - 2)]:
        if token.nbor(1).text in ("-", "–", "—"):
            pair = [*table.directory.who(token), *table.directory.who(token.nbor(2))]
            if len(parties(pair)) == 2 and len(pair) == 2:
                out.append(tuple(pair))
    return out


def _tours(verb: Token, table: Table) -> bool:
    """Whether somebody goes or is sent to two states, one after the other."""
    if verb.lemma_.lower() not in w.GO | {"send", "dispatch", "visit", "tour", "shuttle"}:
        return False
    there = table.all([*c.under(verb, "to"), *c.patients(verb)])
    return len({one.party for one in there if not one.person and not one.level}) > 1


def _by_noun(noun: Token, table: Table) -> Told | None:
    lemma = noun.lemma_.lower()
    weak = lemma in w.CONTACTS
    if not _is_meeting(noun, lemma):
        return None
    verb = _holder(noun)
    tokens, own = _named_with(noun, lemma, verb, table)
    own += _compounds(noun, table, bool(own))
    possessors = c.children(noun, "poss")
    for owner in possessors:
        own += table.all(c.also(owner)) or (_their(owner, table) if owner.lower_ in ("their", "its") else [])
    own += _askers(noun, table) if len(parties(own)) < 2 else []
    mediator, mediated = None, False
    if verb is not None and c.verbal(verb):
        topic = _is_topic(noun, verb) or (bool(possessors) and verb.lemma_.lower() not in w.HOLD)
        hand = table.all(_doers(verb)) if not (topic or is_theme(noun, verb)) else []
        enough = len(parties(own)) > 1
        if verb.lemma_ in ("mediate", "broker", "facilitate", "host") and enough:
            mediator, mediated = (hand[0].party if hand else None), verb.lemma_ not in ("host", "facilitate")
        elif not c.under(noun, "between", "among") and (
            not enough or c.under(noun, "with") or verb.lemma_ in w.HOLD
        ):
            taking_part = verb.lemma_.lower() in w.HOLD | w.TAKING_PART and len(parties(hand)) > 1
            taking_part = taking_part and lemma != "visit"
            own = [*hand, *own] if own or not weak or taking_part else own
            if verb.lemma_ == "join":
                own += table.all(c.patients(verb))
        if verb.lemma_ in ("include", "involve", "gather", "unite") and is_theme(noun, verb):
            own += table.all(c.patients(verb))
        if not tokens and len(parties(own)) < 2 and is_theme(noun, verb):
            own += table.all(c.under(verb, "between", "with", "among"))
        if len(parties(own)) < 2 and own and not hand and not possessors:
            own += _denier(verb, table)
        if (
            len(parties(own)) < 2
            and (not weak or lemma == "conference")
            and (noun.dep_ != "pobj" or noun.head.lower_ in _DURING)
        ):
            own += _told_there(noun, verb, table)
        own = _sided(own, hand or table.all(c.subjects(verb)) or _speaker(verb, table))
    for by in noun.children:
        if by.dep_ in ("acl", "amod") and by.lemma_ in ("mediate", "broker", "facilitate", "host"):
            helpers = table.all(
                [one for agent in by.children if agent.lower_ == "by" for one in _objects(agent)]
            )
            helpers = helpers or table.all(c.children(by, "npadvmod", "compound", "nmod"))
            mediator, mediated = (helpers[0].party if helpers else None), by.lemma_ != "host"
    own = [one for one in own if one.party != mediator]
    status = of_noun(noun, verb)
    if status == "held" and verb is not None and verb.lemma_ == "agree" and verb != holder(noun):
        status = "planned"
    return Told(noun, tuple(own), status, mediator, mediated, weak)


def _is_meeting(noun: Token, lemma: str) -> bool:
    if lemma not in w.TALKS | w.CONTACTS:
        return False
    if lemma == "talk" and noun.tag_ == "NN" and not noun.text.endswith("s"):
        return False
    if noun.dep_ in ("compound", "amod", "nmod"):
        return False
    if lemma in ("round", "session", "exchange", "series"):
        of = {one.lemma_.lower() for one in c.under(noun, "of")}
        return not of or bool(of & (w.TALKS | w.CONTACTS | _MESSAGES))
    if lemma == "call":
        return _is_phone_call(noun)
    return True


_MESSAGES = frozenset({"message", "view", "opinion", "idea", "proposal"})


def _is_phone_call(noun: Token) -> bool:
    """A call with or between, by phone, that one had or made; a call for or to do something is none."""
    if any(child.dep_ in ("acl", "relcl") and child.tag_ == "VB" for child in noun.children):
        return False
    if c.under(noun, "for", "on") and not c.under(noun, "with", "between"):
        return False
    by_phone = any(
        child.lower_ in ("phone", "telephone", "video", "conference")
        for child in c.children(noun, "compound", "amod")
    )
    held = noun.head.lemma_ in ("hold", "have", "make", "place", "receive", "take") or noun.dep_ == "pobj"
    possessed = bool(c.children(noun, "poss"))
    return by_phone or held or possessed or bool(c.under(noun, "with", "between"))


def _objects(preposition: Token) -> list[Token]:
    return [one for obj in c.children(preposition, "pobj") for one in c.also(obj)]


def _named_with(
    noun: Token, lemma: str, verb: Token | None, table: Table
) -> tuple[list[Token], list[Participant]]:
    """The words that say who met, and who they are: "between …", "with …", "attended by …", "made by … to
    …".
    """
    between = _between(noun)
    tokens = c.under(noun, "between", "among", "amongst", "with", "involving")
    if not tokens and between is not None:
        tokens = _objects(between)
    if lemma != "call" and not tokens:
        # "A meeting of the council" is no meeting with it; one "of the two sides" is theirs.
        of = c.under(noun, "of")
        tokens += of if len(parties(table.all(of))) > 1 or lemma == "visit" else []
    by: list[Token] = []
    for child in noun.children:
        if child.dep_ not in ("acl", "relcl"):
            continue
        if child.lemma_ in ("involve", "include", "attend", "bring", "gather", "chair"):
            tokens += [one for one in c.patients(child) if one != noun]
            by += [one for one in child.children if one.dep_ == "agent"]
            if child.dep_ == "relcl" and child.lemma_ == "attend" and c.children(child, "dobj"):
                tokens += c.subjects(child)
        elif child.lemma_ in _HAVING:
            tokens += _agents(child) + c.under(child, "to", "with", "between")
            to = next((one for one in child.subtree if one.lower_ == "to" and one.dep_ != "aux"), None)
            if lemma == "call" and to is not None:
                by.append(to)
            if child.dep_ == "relcl" or (child.lemma_ in _STARTING and c.children(child, "nsubj")):
                tokens += [one for one in c.subjects(child) if one != noun and one.tag_ not in ("WDT", "WP")]
    if lemma in ("call", "visit"):
        tokens += c.under(noun, "to", "from", "by")
    if verb is not None and is_theme(noun, verb) and verb.lemma_ in ("attend", "hold", "join", "chair"):
        by += [one for one in verb.children if one.dep_ == "agent"]
    own = table.all(tokens)
    for agent in by:
        own += table.row(agent.i + 1, noun.sent.end)
    if between is not None and len(parties(own)) < 2:
        own += table.row(between.i + 1, noun.sent.end)
    return tokens, own


_HAVING = frozenset(
    ["make", "hold", "place", "have", "begin", "start", "open", "resume", "conduct", "launch"]
)
_STARTING = frozenset(["begin", "start", "open", "resume", "conduct", "launch", "hold", "have"])
_DURING = frozenset({"in", "during", "over", "at", "after", "by", "on", "of"})


def _told_there(noun: Token, verb: Token, table: Table) -> list[Participant]:
    """Who speaks to whom at it: "he told the minister in a phone call", "at the meeting she urged him"."""
    if noun.dep_ == "pobj" and noun.head.head == verb and noun.head.lower_ in ("at", "in", "during", "after"):
        mine = table.all(c.subjects(verb))
        named = any(child.dep_ in ("compound", "amod", "nummod") for child in noun.children)
        named = (named and noun.head.lower_ != "after") or bool(c.under(noun, "in", "at"))
        named = named or all(one.person or one.level for one in mine)
        if (
            len(parties(mine)) > 1
            and named
            and not any(table.stands_for_many(one) for one in c.subjects(verb))
        ):
            return mine
        others = [one for one in table.all(c.under(verb, "with")) if one.person or one.level]
        if mine and others:
            return [*mine, *others]
    if noun.dep_ == "pobj" and verb.lemma_.lower() not in w.ADDRESS:
        inner = [
            child for child in verb.children if child.dep_ == "xcomp" and child.lemma_.lower() in w.ADDRESS
        ]
        if not inner:
            return []
        verb = inner[0]
    elif noun.dep_ != "pobj":
        return _where(noun, table)
    mine = [one for one in table.all(c.subjects(verb)) if one.person or one.level]
    others = [one for one in table.all(c.patients(verb)) if one.person or one.level]
    return [*mine, *others] if mine and others else []


def _where(noun: Token, table: Table) -> list[Participant]:
    """Who is said to act there: "a summit in May, where he and the chancellor signed"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 16, noun.sent.end)]:
        if token.lower_ == "where" and c.verbal(token.head):
            these = table.all(c.subjects(token.head))
            return these if len(parties(these)) > 1 else []
    return []


def _agents(verb: Token) -> list[Token]:
    return [one for child in verb.children if child.dep_ == "agent" for one in _objects(child)]


def _between(noun: Token) -> Token | None:
    """The "between" of a meeting, wherever the parse has hung it, in the same stretch of the sentence."""
    for token in noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]:
        lemma = token.lemma_.lower()
        if token.lower_ == "between":
            return token
        if (
            lemma in w.TALKS
            or token.text in (";", ":", "”", '"')
            or (c.verbal(token) and token.tag_ in ("VBD", "VBZ"))
        ):
            break
    return None


_REACH = 9


def _is_topic(noun: Token, verb: Token) -> bool:
    """Whether the verb's subject merely speaks of the meeting, and need not have sat there."""
    token, words = noun, []
    while token != verb and token.head != token:
        if token.dep_ == "conj" and not c.verbal(token):
            token = token.head
            continue
        words.append(token)
        token = token.head
    if words and words[-1].pos_ in ("ADP", "SCONJ"):
        return words[-1].lower_ in _TOPIC and verb.lemma_.lower() not in (
            "agree",
            "decide",
            "insist",
            "embark",
        )
    if any(one.lower_ in _TOPIC - {"of"} and one.pos_ == "ADP" for one in words):
        return not {one.lemma_.lower() for one in words if one.pos_ == "NOUN"} & _SERIES_ON
    if any(one.lower_ == "of" and one.pos_ == "ADP" for one in words):
        near = {one.lemma_.lower() for one in words if one.pos_ == "NOUN"}
        return not near & _AMOUNTS
    lemma = verb.lemma_.lower()
    if not words or words[-1].dep_ != "dobj":
        return False
    return lemma not in w.HOLD | w.TAKING_PART | c.OFFERING | c.REFUSING | c.COMING | c.DENYING | w.CALLED_OFF


_TOPIC = frozenset({"about", "over", "regarding", "concerning", "despite", "against", "on", "of", "like"})
_SERIES_ON = frozenset({"idea", "offer", "possibility"})
_AMOUNTS = frozenset([
    "round", "series", "day", "hour", "set", "week", "pair", "possibility", "idea", "offer", "month", "year",
    "spate", "string",
])  # fmt: skip


def _denier(verb: Token, table: Table) -> list[Participant]:
    """Whose meeting it is that somebody denies or offers."""
    above = [one for one in (verb, *c.governors(verb)) if c.verbal(one)]
    said = any(one.lemma_ in (*c.DENYING, *c.OFFERING) for one in above)
    return _speaker(verb, table) if said or of_verb(verb) in ("proposed", "planned") else []


def _speaker(verb: Token, table: Table) -> list[Participant]:
    """Who says it: "Moscow denied that any meeting with the envoys took place" is about Moscow's."""
    for above in c.governors(verb):
        if c.verbal(above) and above.lemma_ in (*w.REPORT, *c.DENYING, *c.OFFERING):
            if above.lemma_ in _ASKED_OF and c.children(above, "dobj"):
                return []
            return table.all(c.subjects(above))
    return []


_ASKED_OF = frozenset({"encourage", "urge", "ask", "press", "push", "invite", "beg", "advise"})


def _sided(own: list[Participant], by: list[Participant]) -> list[Participant]:
    """A minister without a state, in what one state's ministry tells, is that state's minister."""
    sides = {one.party for one in by if one.is_sided}
    lone = [one for one in own if not one.is_sided and one.level]
    if len(sides) != 1 or len(lone) != 1 or sides & parties(one for one in own if one.is_sided):
        return own
    return [replace(one, party=next(iter(sides)), guessed=False) if one in lone else one for one in own]


def _compounds(noun: Token, table: Table, other: bool) -> list[Participant]:
    """US–Russia contacts, Norvian-Teskan talks: two names before the noun; one alone may be the place."""
    first, _ = c.phrase(noun)
    found: list[Participant] = []
    if (
        noun.pos_ == "PROPN"
        and noun.text[:1].isupper()
        and noun.lemma_.lower() in ("conference", "summit", "session")
    ):
        return []  # "the United Nations Conference" is a name
    for token in noun.doc[first : noun.i]:
        if token.dep_ == "poss" or any(up.dep_ == "poss" for up in token.ancestors if first <= up.i < noun.i):
            continue
        known = table.directory.at(token)
        if known and known[1].kind in ("state", "body", "people", "person"):
            found += [one for one in table.directory.inside(token) if one not in found]
    if other and not c.under(noun, "with"):
        return []
    if len(parties(found)) == 1 and found[0].person and not other:
        return found  # "the Putin summit" is with that person
    return found if other or len(parties(found)) > 1 else []


def _their(owner: Token, table: Table) -> list[Participant]:
    """Whose meeting "their meeting" is: the nearest list of two parties or more before it in the sentence."""
    for token in reversed(owner.doc[owner.sent.start : owner.i]):
        if token.dep_ != "conj" and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            parts = table.all(c.also(token))
            if len(parties(parts)) > 1:
                return parts
    return []
