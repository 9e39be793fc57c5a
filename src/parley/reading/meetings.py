"""Meetings in English text: who met whom, at what level, where and when, and whether it took place.

A meeting needs two sides, or one group that meets as itself. Talk of "talks" in general is none; neither is a
question, nor what would be if.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Meeting, Time
from parley.nouns.span import Span
from parley.reading import clauses as c
from parley.reading.parsed import Parsed
from parley.reading.parties import Directory, Participant, is_group, level_of

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_MEET = frozenset(["meet", "confer", "huddle", "negotiate", "reconvene"])
"""Verbs that are a meeting by themselves, with an object or with "with"."""
_WITH = frozenset(["talk", "speak", "consult", "sit", "chat", "converse", "parley", "deliberate"])
"""Verbs that are a meeting with "with" or "to" somebody."""
_RECEIVE = frozenset(["receive", "host", "visit", "telephone", "phone", "call", "ring"])
_GATHER = frozenset(["gather", "convene", "assemble"])
_MEDIATE = frozenset(["mediate", "broker", "shuttle", "facilitate", "intermediate"])
_HOLD = frozenset([
    "hold", "have", "conduct", "resume", "open", "begin", "start", "conclude", "attend", "join", "finish",
    "continue", "launch", "complete", "wrap", "kick", "chair", "lead", "plan", "schedule", "arrange",
    "convene", "stage",
])  # fmt: skip
_TALKS = frozenset([
    "meeting", "talk", "summit", "negotiation", "consultation", "call", "conversation", "round", "session",
    "encounter",
])  # fmt: skip
_CONTACTS = frozenset([
    "contact", "exchange", "discussion", "channel", "dialogue", "conference", "gathering", "audience",
    "engagement", "visit",
])  # fmt: skip
"""Nouns that are a meeting where they say between whom, and that somebody merely wishes for too often."""
_SENT = frozenset(["pass", "relay", "carry", "convey", "exchange", "transmit", "deliver", "ferry", "send"])
_HIDDEN = re.compile(
    r"(?i)\b(?:secret(?:ly)?|quiet(?:ly)?|discreet(?:ly)?|back[- ]?channels?|undisclosed|unannounced|"
    r"clandestine(?:ly)?|"
    r"covert(?:ly)?|undeclared|unpublici[sz]ed|private(?:ly)?|out of the public eye|away from the "
    r"cameras|kept from the public|"
    r"without (?:a )?public announcement|not been made public|confidential)\b"
)
_INDIRECT = re.compile(
    r"(?i)\b(?:indirect(?:ly)?|proximity talks|through (?:\w+ ){0,2}(?:intermediar\w+|mediators?|third "
    r"part\w+|go-betweens?|"
    r"back channels?)|via (?:\w+ ){0,2}(?:intermediar\w+|mediators?)|shuttl\w+ between|passed messages|"
    r"relayed messages|carried "
    r"messages|conveyed messages|separate rooms|without (?:meeting|sitting) (?:face to face|directly))\b"
)
_COMING = frozenset([
    "upcoming", "planned", "forthcoming", "scheduled", "next", "future", "coming", "expected", "impending",
    "anticipated",
])  # fmt: skip
_WISHED = frozenset(["possible", "potential", "proposed", "prospective"])
_IMAGINED = frozenset(["eventual", "hypothetical", "imaginary", "theoretical", "meaningful"])
_PAIR = frozenset([
    "leader", "side", "minister", "president", "man", "delegation", "party", "country", "official", "envoy",
    "team", "diplomat", "negotiator", "pair",
])  # fmt: skip
_REPORT = frozenset([
    "say", "tell", "announce", "confirm", "report", "state", "add", "write", "note", "declare", "reveal",
    "disclose", "indicate",
])  # fmt: skip
_CALLED_OFF = frozenset(["cancel", "scrap", "abort", "skip", "boycott"])
_NEVER = frozenset({"no", "neither", "any"})


@dataclass(frozen=True)
class _Found:
    trigger: Token
    participants: tuple[Participant, ...]
    status: str
    mediator: str | None = None
    mediated: bool = False
    weak: bool = False
    as_a_group: bool = False


def meetings(parsed: Parsed, entities: tuple[Entity, ...], times: tuple[Time, ...]) -> tuple[Meeting, ...]:
    """The meetings that an English document tells of, in order, one for each sentence and set of parties."""
    directory = Directory(parsed, entities)
    out: list[Meeting] = []
    pair: tuple[Participant, ...] = ()
    runs = parsed.runs or tuple((sent.start, sent.end) for sent in parsed.doc.sents)
    for first, last in runs:
        sentence = parsed.doc[first:last]
        if sentence.text.rstrip(" \"”’'").endswith("?") or not _worth_a_look(sentence):
            continue
        for found in _distinct(_in_sentence(sentence, directory, pair)):
            out.append(_meeting(found, sentence, parsed, times))
            if len({one.party for one in found.participants}) > 1:
                pair = found.participants
    return tuple(out)


_SIGN = re.compile(
    r"(?i)\b(?:me(?:e?t|ets|eting)|confer|negotiat|reconven|talk|sp(?:eak|oke)|consult|s[ia]t|receiv|"
    r"host|visit|phon|call|gather|"
    r"conven|assembl|mediat|broker|shuttl|facilitat|summit|conversation|round|session|encounter|contact|"
    r"exchang|discuss|"
    r"channel|dialogue|conference|audience|message|in touch|huddl|telephon|engage)"
)


def _worth_a_look(sentence: SpacySpan) -> bool:
    return _SIGN.search(sentence.text) is not None


def _in_sentence(
    sentence: SpacySpan, directory: Directory, pair: tuple[Participant, ...]
) -> Iterator[_Found]:
    for token in sentence:
        if c.verbal(token):
            found = _by_verb(token, directory, pair)
        elif token.pos_ in ("NOUN", "PROPN"):
            found = _by_noun(token, directory, pair)
        else:
            continue
        if found and found.status != "supposed" and _enough(found):
            yield found


def _enough(found: _Found) -> bool:
    parties = {one.party for one in found.participants}
    if len(parties) > 1:
        return not (found.weak and found.status == "proposed")
    return len(parties) == 1 and found.as_a_group


def _group(directory: Directory, tokens: list[Token]) -> bool:
    """Whether these are the leaders or ministers of a group of states, who meet among themselves."""
    for token in tokens:
        known = directory.who(token)
        if token.tag_ in ("NNS", "NNPS") and any(
            one.level and is_group(one, directory) and not one.person for one in known
        ):
            return True
    return False


def _all(directory: Directory, tokens: list[Token], pair: tuple[Participant, ...] = ()) -> list[Participant]:
    out: list[Participant] = []
    for token in tokens:
        known = directory.who(token)
        if not known and pair and _the_two(token):
            known = list(pair)
        out += known
    return out


def _the_two(token: Token) -> bool:
    """The two leaders, both sides, they: the parties of the meeting just told of."""
    if token.lower_ in ("they", "both", "two", "pair") and token.pos_ in ("PRON", "NUM", "NOUN", "DET"):
        return True
    return token.lemma_.lower() in _PAIR and any(child.lower_ in ("two", "both") for child in token.children)


def _by_verb(verb: Token, directory: Directory, pair: tuple[Participant, ...]) -> _Found | None:
    lemma = verb.lemma_.lower()
    if lemma in _MEET or lemma in _GATHER:
        return _meeting_verb(verb, directory, pair)
    if lemma in _WITH:
        others = _all(directory, c.under(verb, "with", *(() if lemma == "sit" else ("to",))))
        if lemma == "talk" or lemma == "speak":
            others = [one for one in others if one.person or one.level] or (others if _by_phone(verb) else [])
        return _both(verb, _all(directory, c.subjects(verb), pair), others)
    if lemma in _RECEIVE:
        objects = [one for one in c.patients(verb) if one.lemma_.lower() not in _TALKS | _CONTACTS]
        others = [one for one in _all(directory, objects) if one.person or one.level]
        if lemma == "visit":
            others = _all(directory, objects) if _for_talks(verb) else []
        return _both(verb, _all(directory, c.subjects(verb), pair), others)
    if lemma in _MEDIATE:
        sides = _all(directory, c.under(verb, "between", "among"))
        by = _all(directory, c.subjects(verb))
        if len({one.party for one in sides}) > 1:
            return _Found(verb, tuple(sides), _status(verb), by[0].party if by else None, lemma != "shuttle")
    if lemma in _SENT and any(one.lemma_.lower() == "message" for one in c.patients(verb)):
        noun = next(one for one in c.patients(verb) if one.lemma_.lower() == "message")
        if lemma == "exchange":
            sides = _all(directory, c.subjects(verb), pair) + _all(directory, c.under(verb, "with"))
            through = _all(directory, c.under(verb, "through", "via") + c.under(noun, "through", "via"))
            return _Found(verb, tuple(sides), _status(verb), through[0].party if through else None)
        sides = _all(directory, c.under(verb, "between") + c.under(noun, "between"))
        by = _all(directory, c.subjects(verb))
        if len({one.party for one in sides}) > 1:
            return _Found(verb, tuple(sides), _status(verb), by[0].party if by else None)
    return None


def _meeting_verb(verb: Token, directory: Directory, pair: tuple[Participant, ...]) -> _Found | None:
    objects = [one for one in c.patients(verb) if one.dep_ != "nsubjpass"]
    others = _all(directory, [*objects, *c.under(verb, "with", "between")])
    if objects and not others:
        return None
    subjects = c.subjects(verb)
    if not subjects and verb.dep_ == "advcl" and c.verbal(verb.head):
        subjects = c.subjects(verb.head)
    if not subjects and c.is_passive(verb):
        return None
    found = _both(verb, _all(directory, subjects, pair), others)
    return replace(found, as_a_group=_group(directory, subjects)) if found and not others else found


def _both(verb: Token, mine: list[Participant], others: list[Participant]) -> _Found | None:
    if not (mine or others):
        return None
    return _Found(verb, (*mine, *others), _status(verb))


def _by_phone(verb: Token) -> bool:
    return any(
        one.lemma_ in ("phone", "telephone", "call", "videolink", "video")
        for one in c.under(verb, "by", "on", "over", "in")
    )


def _for_talks(verb: Token) -> bool:
    if any(one.lemma_.lower() in _TALKS | _CONTACTS for one in c.under(verb, "for", "during")):
        return True
    return any(
        child.lemma_ in ("discuss", "negotiate")
        for child in verb.children
        if child.dep_ in ("advcl", "xcomp")
    )


def _by_noun(noun: Token, directory: Directory, pair: tuple[Participant, ...]) -> _Found | None:
    lemma = noun.lemma_.lower()
    weak = lemma in _CONTACTS
    if (not weak and lemma not in _TALKS) or (
        lemma == "talk" and noun.tag_ == "NN" and not noun.text.endswith("s")
    ):
        return None
    if noun.dep_ in ("compound", "amod", "nmod") or (
        lemma == "call" and c.under(noun, "for", "on") and not c.under(noun, "with", "between")
    ):
        return None
    tokens = c.under(noun, "between", "among", "with", "involving")
    if lemma != "call":
        tokens += c.under(noun, "of") if not tokens else []
    for child in noun.children:
        if child.dep_ in ("acl", "relcl") and child.lemma_ in (
            "involve",
            "include",
            "attend",
            "bring",
            "gather",
        ):
            tokens += [each for one in c.patients(child) for each in [one] if each != noun] + [
                each
                for agent in c.children(child, "agent")
                for obj in c.children(agent, "pobj")
                for each in c.also(obj)
            ]
            tokens += (
                c.subjects(child)
                if child.dep_ == "relcl" and child.lemma_ == "attend" and c.children(child, "dobj")
                else []
            )
    own = _all(directory, tokens, pair)
    own += _compounds(noun, directory, bool(own))
    possessors = c.children(noun, "poss")
    for owner in possessors:
        known = _all(directory, c.also(owner))
        own += known or (_their(owner, directory) if owner.lower_ in ("their", "its") else [])
    verb, mediator, mediated = _holder(noun), None, False
    if verb is not None and c.verbal(verb):
        hand = _all(directory, c.subjects(verb) if not _is_theme(noun, verb) else [], pair)
        enough = len({one.party for one in own}) > 1
        if verb.lemma_ in ("mediate", "broker", "facilitate", "host") and enough:
            mediator, mediated = (hand[0].party if hand else None), verb.lemma_ != "host"
        elif not c.under(noun, "between", "among") and (
            not enough or c.under(noun, "with") or verb.lemma_ in _HOLD
        ):
            own = [*hand, *own] if own or not weak else own
        if not tokens and len({one.party for one in own}) < 2 and _is_theme(noun, verb):
            own += _all(directory, c.under(verb, "between", "with", "among"))
        if len({one.party for one in own}) < 2 and own:
            own += _speaker(verb, directory)
        own = _sided(own, hand or _speaker(verb, directory), directory)
    for by in (
        child
        for child in noun.children
        if child.dep_ in ("acl", "amod") and child.lemma_ in ("mediate", "broker", "facilitate", "host")
    ):
        helpers = _all(
            directory,
            [obj for agent in by.children if agent.lower_ == "by" for obj in c.children(agent, "pobj")],
        )
        helpers = helpers or _all(
            directory, [child for child in by.children if child.dep_ in ("npadvmod", "compound", "nmod")]
        )
        mediator, mediated = (helpers[0].party if helpers else None), by.lemma_ != "host"
    own = [one for one in own if one.party != mediator]
    return _Found(noun, tuple(own), _noun_status(noun, verb), mediator, mediated, weak)


def _speaker(verb: Token, directory: Directory) -> list[Participant]:
    """Who says it: "Moscow denied that any meeting with the envoys took place" is about Moscow's."""
    for above in c.governors(verb):
        if c.verbal(above) and above.lemma_ in (*_REPORT, *c.DENYING, *c.OFFERING):
            return _all(directory, c.subjects(above))
    return []


def _sided(own: list[Participant], by: list[Participant], directory: Directory) -> list[Participant]:
    """A minister without a state, in what one state's ministry tells, is that state's minister."""
    sides = {one.party for one in by if one.party != one.person}
    taken = {one.party for one in own}
    if len(sides) != 1 or sides & taken:
        return own
    lone = [one for one in own if one.person == one.party and one.level]
    return (
        [replace(one, party=next(iter(sides))) if one in lone[:1] else one for one in own]
        if len(lone) == 1
        else own
    )


def _compounds(noun: Token, directory: Directory, other: bool) -> list[Participant]:
    """US–Russia contacts, Norvian-Teskan talks: two names before the noun; one alone may be the place."""
    first, _ = c.phrase(noun)
    found: list[Participant] = []
    for token in noun.doc[first : noun.i]:
        if token.dep_ == "poss" or any(up.dep_ == "poss" for up in token.ancestors if first <= up.i < noun.i):
            continue
        known = directory.at(token)
        if known and known[1].kind in ("state", "body", "people"):
            found += [one for one in directory.who(token) if one not in found]
    if other and not c.under(noun, "with"):
        return []
    return found if other or len({one.party for one in found}) > 1 else []


def _their(owner: Token, directory: Directory) -> list[Participant]:
    """Whose meeting "their meeting" is: the nearest list of two parties or more before it in the sentence."""
    for token in reversed(owner.doc[owner.sent.start : owner.i]):
        if token.dep_ != "conj" and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            parts = _all(directory, c.also(token))
            if len({one.party for one in parts}) > 1:
                return parts
    return []


def _holder(noun: Token) -> Token | None:
    """The verb that the noun hangs on: its own, or the one above "details of" and "after"."""
    token = noun
    for _ in range(6):
        head = token.head
        if head == token:
            return token if c.verbal(token) else None
        token = head
        if c.verbal(token):
            return token
    return None


def _is_theme(noun: Token, verb: Token) -> bool:
    """Whether the meeting itself is what the verb's subject is: "the talks resumed", "talks were held"."""
    token = noun
    while token.head != verb and token.head != token:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass", "csubj")


def _status(verb: Token) -> str:
    return _told(verb, c.reality(verb))


def _told(verb: Token, state: str) -> str:
    """`held` for what happened; "said that they would meet" is a plan, "could meet" a proposal."""
    if state != "supposed":
        return {"happened": "held"}.get(state, state)
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.children):
        return "supposed"
    if any(
        child.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in child.children)
        for child in verb.children
    ):
        return "supposed"
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    above = c.governors(verb)
    if "would" in helpers and (not above or above[0].lemma_ in _REPORT):
        return "planned" if above else "supposed"
    return "proposed" if helpers & {"could", "may", "might", "can"} else "supposed"


def _noun_status(noun: Token, verb: Token | None) -> str:
    words = {child.lower_ for child in noun.children if child.dep_ in ("amod", "det", "compound")}
    there = any(child.dep_ == "expl" for child in noun.head.children)
    if words & _IMAGINED or (noun.dep_ == "attr" and not there):
        return "supposed"
    if "no" in words or any(child.dep_ == "neg" for child in noun.children):
        return "denied"
    above = c.governors(noun)
    until_verb = []
    for token in above:
        until_verb.append(token)
        if c.verbal(token):
            break
    path = {token.lemma_.lower() for token in until_verb}
    if verb is None:
        return "planned" if words & _COMING else "proposed" if words & _WISHED else "held"
    theme = _is_theme(noun, verb)
    state = _told(verb, c.reality(verb))
    lemma = verb.lemma_.lower()
    direct = noun.head == verb or (noun.head.pos_ == "ADP" and noun.head.head == verb)
    particle = any(child.dep_ == "prt" and child.lower_ in ("out", "off") for child in verb.children)
    if (
        direct
        and not theme
        and (
            (lemma in c.REFUSING and lemma not in ("fail",))
            or lemma in c.DENYING
            or (lemma in ("rule", "call") and particle)
        )
    ):
        return "denied"
    if theme and lemma in _CALLED_OFF:
        return "denied"
    if path & {"before", "until", "ahead"} or {t.lower_ for t in until_verb} & {"ahead"}:
        return "planned" if state in ("held", "planned") else state
    if path & {"after", "following", "since", "during", "at"} and state not in ("planned",):
        return "held"
    if words & _COMING and state == "held" and "next" not in words:
        return "planned"
    if words & _WISHED:
        return "proposed" if state != "denied" else state
    nominal = {t.lemma_.lower() for t in until_verb if t.pos_ in ("NOUN", "ADJ")}
    if nominal & {
        "proposal",
        "offer",
        "call",
        "idea",
        "invitation",
        "readiness",
        "request",
        "possibility",
        "prospect",
        "ready",
        "open",
        "willing",
        "hope",
    }:
        return "proposed" if state in ("held", "supposed") else state
    if nominal & {"plan", "preparation", "date", "agreement", "schedule"} or (
        direct and not theme and lemma in c.COMING | {"announce", "prepare"} and lemma != "announce"
    ):
        return "planned" if state in ("held", "planned") else state
    if direct and not theme and lemma in c.OFFERING and state in ("held", "supposed", "planned"):
        return "proposed"
    return state


def _distinct(found: Iterator[_Found]) -> list[_Found]:
    """One for each set of parties in a sentence; a part of a larger set is the same meeting."""
    kept: list[_Found] = []
    for one in found:
        parties = {p.party for p in one.participants}
        for index, other in enumerate(kept):
            others = {p.party for p in other.participants}
            if parties <= others or others <= parties:
                larger = one if len(parties) > len(others) else other
                kept[index] = replace(
                    larger,
                    status=_merged(other.status, one.status),
                    mediator=other.mediator or one.mediator,
                    mediated=other.mediated or one.mediated,
                )
                break
        else:
            kept.append(one)
    return kept


def _merged(first: str, second: str) -> str:
    """Two words for one meeting: what is denied, proposed or planned outweighs the bare mention."""
    for status in ("denied", "proposed", "planned"):
        if status in (first, second):
            return status
    return "held"


def _meeting(found: _Found, sentence: SpacySpan, parsed: Parsed, times: tuple[Time, ...]) -> Meeting:
    span = parsed.words(sentence)
    at = parsed.span(found.trigger.idx, found.trigger.idx + len(found.trigger)).start
    pieces = parsed.document.pieces(span.start, span.end)
    evidence = next(
        (piece for piece in pieces if piece.start <= at < piece.end), pieces[0] if pieces else span
    )
    parties = sorted({one.party for one in found.participants})
    time = _when(at, span, times, parsed.document.text)
    status = found.status
    published = parsed.document.published or ""
    if status == "held" and time and time.begin and len(published) >= 10 and time.begin > published[:10]:
        status = "planned"
    text = sentence.text
    indirect = bool(_INDIRECT.search(text)) or found.trigger.lemma_ in ("shuttle", *_SENT)
    return Meeting(
        evidence=evidence,
        parties=tuple(parties),
        people=tuple(dict.fromkeys(one.person for one in found.participants if one.person)),
        status=status,
        directness="indirect" if indirect else "mediated" if found.mediated else "direct",
        format={1: "multilateral", 2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=level_of(list(found.participants)),
        mediator=found.mediator,
        venue=_venue(found.trigger),
        date=_date(time),
        discreet=_HIDDEN.search(text) is not None,
    )


_SINCE = re.compile(r"\b(?:since|until|till|from|by) $")


def _when(at: int, span: Span, times: tuple[Time, ...], text: str) -> Time | None:
    near = [
        t
        for t in times
        if span.start <= t.start < span.end
        and t.type in ("DATE", "TIME")
        and t.begin
        and not _SINCE.search(text[max(0, t.start - 8) : t.start])
    ]
    return min(near, key=lambda t: abs(t.start - at), default=None)


def _date(time: Time | None) -> str | None:
    if time is None or time.value is None:
        return None
    return time.value.split("T")[0]


def _venue(trigger: Token) -> str | None:
    """The place after "in" or "at" of the meeting, of the verb that holds it, or of those who met."""
    verb = trigger if c.verbal(trigger) else _holder(trigger)
    holders = [trigger, *([verb] if verb is not None and verb != trigger else [])]
    there = [place for holder in holders for place in c.under(holder, "in", "at")]
    there += [place for party in c.patients(trigger) for place in c.under(party, "in", "at")]
    for place in there:
        known = place.ent_type_ in ("GPE", "LOC", "FAC")
        if known or (place.pos_ == "PROPN" and place.ent_type_ not in ("PERSON", "DATE", "TIME", "NORP")):
            first, last = c.phrase(place)
            while place.doc[first].pos_ == "DET" and first < last - 1 and place.doc[first].text != "The":
                first += 1
            return str(place.doc[first:last].text)
    return None
