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
from parley.reading import meeting_words as w
from parley.reading.meeting_status import holder, is_theme, of_noun, of_verb
from parley.reading.parsed import Parsed
from parley.reading.parties import Directory, Participant, level_of

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token


@dataclass(frozen=True)
class _Found:
    trigger: Token
    participants: tuple[Participant, ...]
    status: str
    mediator: str | None = None
    mediated: bool = False
    weak: bool = False


def meetings(parsed: Parsed, entities: tuple[Entity, ...], times: tuple[Time, ...]) -> tuple[Meeting, ...]:
    """The meetings that an English document tells of, in order, one for each sentence and set of parties."""
    directory = Directory(parsed, entities)
    out: list[Meeting] = []
    pair: tuple[Participant, ...] = ()
    since = 0
    runs = parsed.runs or tuple((sent.start, sent.end) for sent in parsed.doc.sents)
    for first, last in runs:
        sentence = parsed.doc[first:last]
        since += 1
        if since > _REMEMBERED:
            pair = ()
        if sentence.text.rstrip(" \"”’'").endswith("?") or not _worth_a_look(sentence):
            continue
        for found in _distinct(_in_sentence(sentence, directory, pair)):
            out.append(_meeting(found, sentence, parsed, times))
            pair, since = found.participants, 0
    return tuple(out)


_REMEMBERED = 4
"""For how many sentences "the two sides" are those of the meeting last told of."""
_SIGN = re.compile(
    r"(?i)\b(?:me(?:e?t|ets|eting)|confer|negotiat|reconven|talk|sp(?:eak|oke)|consult|s[ia]t|receiv|"
    r"host|visit|phon|call|gather|"
    r"conven|assembl|mediat|broker|shuttl|facilitat|summit|conversation|round|session|encounter|contact|"
    r"exchang|discuss|"
    r"channel|dialogue|conference|audience|message|in touch|huddl|telephon|engage|summon|spen[dt])"
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
        if found and found.status != "supposed" and _enough(found, directory):
            yield found


def _enough(found: _Found, directory: Directory) -> bool:
    """Two parties, and one of them a state, body or holder of office: two people at table are no talks."""
    parties = {one.party for one in found.participants}
    if len(parties) < 2 or (found.weak and found.status == "proposed"):
        return False
    high = ("leaders", "ministers", "envoys")
    return any(directory.is_known(one) or one.level in high for one in found.participants)


def _all(directory: Directory, tokens: list[Token], pair: tuple[Participant, ...] = ()) -> list[Participant]:
    out: list[Participant] = []
    for token in tokens:
        known = directory.who(token)
        if not known and pair and _the_two(token):
            known = list(pair)
        out += known
    if any(token.lemma_ == "counterpart" for token in tokens):
        # "The minister and his Greek and Cypriot counterparts, A and B": A and B are they.
        out = [one for one in out if one.party != one.person]
    return out


def _the_two(token: Token) -> bool:
    """The two leaders, both sides: the parties of the meeting told of shortly before."""
    if token.lower_ in ("both", "two", "pair") and token.pos_ in ("PRON", "NUM", "NOUN", "DET"):
        return True
    if token.lower_ == "them" and token.head.lower_ == "between":
        return True
    return token.lemma_.lower() in w.PAIR and any(child.lower_ in ("two", "both") for child in token.children)


def _by_verb(verb: Token, directory: Directory, pair: tuple[Participant, ...]) -> _Found | None:
    lemma = verb.lemma_.lower()
    if lemma in w.MEET or lemma in w.GATHER:
        return _meeting_verb(verb, directory, pair)
    if lemma in w.WITH:
        others = _all(
            directory, _not_in_the_chair(c.under(verb, "with", *(() if lemma == "sit" else ("to",))))
        )
        if lemma == "talk" or lemma == "speak":
            others = [one for one in others if one.person or one.level] or (others if _by_phone(verb) else [])
        if not others and not _together(verb):
            return None
        return _both(verb, _all(directory, c.subjects(verb), pair), others)
    if lemma == "spend":
        others = [one for one in _all(directory, c.under(verb, "with")) if one.person or one.level]
        return _both(verb, _all(directory, c.subjects(verb), pair), others) if others else None
    if lemma in w.RECEIVE:
        objects = [one for one in c.patients(verb) if one.lemma_.lower() not in w.TALKS | w.CONTACTS]
        others = [one for one in _all(directory, objects) if one.person or one.level]
        if lemma == "visit":
            others = _all(directory, objects) if _for_talks(verb) else []
        if lemma == "summon":
            others = [one for one in others if one.level == "envoys"]
        return _both(verb, _all(directory, c.subjects(verb), pair), others) if others else None
    if lemma in w.MEDIATE and (lemma in ("mediate", "shuttle") or _objects_are_talks(verb)):
        sides = _all(directory, c.under(verb, "between", "among"))
        by = _all(directory, c.subjects(verb))
        if len({one.party for one in sides}) > 1:
            return _Found(verb, tuple(sides), of_verb(verb), by[0].party if by else None, lemma != "shuttle")
    if lemma in w.SENT and any(one.lemma_.lower() == "message" for one in c.patients(verb)):
        noun = next(one for one in c.patients(verb) if one.lemma_.lower() == "message")
        if lemma == "exchange":
            sides = _all(directory, c.subjects(verb), pair) + _all(directory, c.under(verb, "with"))
            through = _all(directory, c.under(verb, "through", "via") + c.under(noun, "through", "via"))
            return _Found(verb, tuple(sides), of_verb(verb), through[0].party if through else None)
        sides = _all(directory, c.under(verb, "between") + c.under(noun, "between"))
        by = _all(directory, c.subjects(verb))
        if len({one.party for one in sides}) > 1:
            return _Found(verb, tuple(sides), of_verb(verb), by[0].party if by else None)
    return None


def _objects_are_talks(verb: Token) -> bool:
    """Talks are brokered between two sides; so is a deal, and that is no meeting."""
    return any(one.lemma_.lower() in w.TALKS | w.CONTACTS for one in c.patients(verb))


def _not_in_the_chair(tokens: list[Token]) -> list[Token]:
    """Without whom the text seats in the chair: "with the Omani envoy in the chair" is no side's."""
    return [
        one
        for one in tokens
        if not re.match(
            r",? (?:in the chair|chairing|presiding|mediating|as (?:the )?(?:mediator|chair))\b",
            one.doc.text[one.idx + len(one) : one.idx + len(one) + 400].partition(".")[0][:60]
            if one.dep_ == "pobj"
            else "",
        )
    ]


def _together(verb: Token) -> bool:
    """Whether those who talk do so with each other: "by phone", "for two hours", "at one table"."""
    if _by_phone(verb) or any(t.lower_ in ("face", "together", "privately") for t in verb.children):
        return True
    hours = [
        one for one in c.under(verb, "for") if one.ent_type_ == "TIME" or one.lemma_ in ("hour", "minute")
    ]
    other = [one for one in c.under(verb, "with", "to") if one.lower_ == "other"]
    table = [
        one
        for one in c.under(verb, "at")
        if one.lemma_ == "table" and any(t.lower_ in ("one", "same", "single") for t in one.children)
    ]
    return bool(hours or other or table)


def _meeting_verb(verb: Token, directory: Directory, pair: tuple[Participant, ...]) -> _Found | None:
    objects = [one for one in c.patients(verb) if one.dep_ != "nsubjpass"]
    others = _all(directory, [*objects, *_not_in_the_chair(c.under(verb, "with", "between"))])
    if objects and not others:
        return None
    subjects = c.subjects(verb)
    if not subjects and verb.dep_ == "advcl" and c.verbal(verb.head):
        subjects = c.subjects(verb.head)
    if not subjects and c.is_passive(verb):
        return None
    mine = _all(directory, subjects, pair)
    if len({one.party for one in mine}) > 1 and any(
        _between_others(t) for t in (*objects, *c.under(verb, "with"))
    ):
        by = _all(directory, [t for t in (*objects, *c.under(verb, "with")) if _between_others(t)])
        sides = [one for one in mine if one.party not in {each.party for each in by}]
        return _Found(verb, tuple(sides), of_verb(verb), by[0].party if by else None, True)
    return _both(verb, mine, others)


def _between_others(token: Token) -> bool:
    return token.lemma_.lower() in ("mediator", "intermediary", "facilitator", "go-between")


def _both(verb: Token, mine: list[Participant], others: list[Participant]) -> _Found | None:
    if not (mine or others):
        return None
    return _Found(verb, (*mine, *others), of_verb(verb))


def _by_phone(verb: Token) -> bool:
    return any(
        one.lemma_ in ("phone", "telephone", "call", "videolink", "video")
        for one in c.under(verb, "by", "on", "over", "in")
    )


def _for_talks(verb: Token) -> bool:
    if any(one.lemma_.lower() in w.TALKS | w.CONTACTS for one in c.under(verb, "for", "during")):
        return True
    return any(
        child.lemma_ in ("discuss", "negotiate")
        for child in verb.children
        if child.dep_ in ("advcl", "xcomp")
    )


def _by_noun(noun: Token, directory: Directory, pair: tuple[Participant, ...]) -> _Found | None:
    lemma = noun.lemma_.lower()
    weak = lemma in w.CONTACTS
    if (not weak and lemma not in w.TALKS) or (
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
    verb, mediator, mediated = holder(noun), None, False
    if verb is not None and c.verbal(verb):
        topic = _is_topic(noun, verb) or (bool(possessors) and verb.lemma_.lower() not in w.HOLD)
        hand = _all(directory, c.subjects(verb) if not (topic or is_theme(noun, verb)) else [], pair)
        enough = len({one.party for one in own}) > 1
        if verb.lemma_ in ("mediate", "broker", "facilitate", "host") and enough:
            mediator, mediated = (hand[0].party if hand else None), verb.lemma_ != "host"
        elif not c.under(noun, "between", "among") and (
            not enough or c.under(noun, "with") or verb.lemma_ in w.HOLD
        ):
            own = [*hand, *own] if own or not weak else own
        if not tokens and len({one.party for one in own}) < 2 and is_theme(noun, verb):
            own += _all(directory, c.under(verb, "between", "with", "among"))
        if len({one.party for one in own}) < 2 and own:
            own += _denier(verb, directory)
        own = _sided(own, hand or _all(directory, c.subjects(verb)) or _speaker(verb, directory), directory)
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
    if mediator is None and verb is not None:
        helper = _under_mediation(noun, directory) or _under_mediation(verb, directory)
        mediator, mediated = helper, mediated or helper is not None
    own = [one for one in own if one.party != mediator]
    return _Found(noun, tuple(own), of_noun(noun, verb), mediator, mediated, weak)


_TOPIC = frozenset({"about", "over", "regarding", "concerning", "despite", "against", "on", "of", "like"})


def _under_mediation(token: Token, directory: Directory) -> str | None:
    """Who mediates: "under Omani mediation", "through the mediation of Oman"."""
    for one in c.under(token, "under", "through", "with", "by"):
        if one.lemma_.lower() in ("mediation", "auspex", "auspice", "auspices"):
            known = directory.who(one)
            return known[0].party if known else None
    return None


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
    if any(one.lower_ in _TOPIC and one.pos_ == "ADP" for one in words):
        near = {one.lemma_.lower() for one in words if one.pos_ == "NOUN"}
        return not near & {
            "round",
            "series",
            "day",
            "hour",
            "set",
            "week",
            "pair",
            "possibility",
            "idea",
            "offer",
        }
    lemma = verb.lemma_.lower()
    if not words or words[-1].dep_ != "dobj":
        return False
    return lemma not in w.HOLD | w.TAKING_PART | c.OFFERING | c.REFUSING | c.COMING | c.DENYING | w.CALLED_OFF


def _denier(verb: Token, directory: Directory) -> list[Participant]:
    """Whose meeting it is that somebody denies or offers."""
    above = [one for one in (verb, *c.governors(verb)) if c.verbal(one)]
    said = any(one.lemma_ in (*c.DENYING, *c.OFFERING) for one in above)
    return _speaker(verb, directory) if said or of_verb(verb) in ("proposed", "planned") else []


def _speaker(verb: Token, directory: Directory) -> list[Participant]:
    """Who says it: "Moscow denied that any meeting with the envoys took place" is about Moscow's."""
    for above in c.governors(verb):
        if c.verbal(above) and above.lemma_ in (*w.REPORT, *c.DENYING, *c.OFFERING):
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
    indirect = bool(w.INDIRECT.search(_clause(found.trigger, sentence))) or found.trigger.lemma_ in (
        "shuttle",
        *w.SENT,
    )
    return Meeting(
        evidence=evidence,
        parties=tuple(parties),
        people=tuple(dict.fromkeys(one.person for one in found.participants if one.person)),
        status=status,
        directness="mediated" if found.mediated else "indirect" if indirect else "direct",
        format={1: "multilateral", 2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=level_of(list(found.participants)),
        mediator=found.mediator,
        venue=_venue(found.trigger),
        date=_date(time),
        discreet=w.HIDDEN.search(text) is not None,
    )


def _clause(trigger: Token, sentence: SpacySpan) -> str:
    """The trigger's own clause: what a coordinated clause or an appended one says is not said of it."""
    verb = trigger if c.verbal(trigger) else holder(trigger)
    if verb is None:
        return str(sentence.text)
    away: set[int] = set()
    for token in verb.subtree:
        other = token.dep_ in ("conj", "parataxis") and c.verbal(token) and trigger not in token.subtree
        if token != verb and other:
            away |= {each.i for each in token.subtree}
    if verb.dep_ == "conj":
        away |= {t.i for t in verb.subtree if t.dep_ == "advcl" and trigger not in t.subtree}
    return "".join(t.text_with_ws for t in verb.subtree if t.i not in away)


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
    verb = trigger if c.verbal(trigger) else holder(trigger)
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
