"""Meetings in English text: who met whom, at what level, where and when, and whether it took place.

A meeting needs two sides, or one group that meets as itself. Talk of "talks" in general is none; neither is a
question, nor what would be if.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Meeting, Time
from parley.reading.meetings import details
from parley.reading.meetings import words as w
from parley.reading.meetings.headlines import headline
from parley.reading.meetings.nouns import by_noun
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.parties import Directory, level_of
from parley.reading.meetings.people import Table
from parley.reading.meetings.side_names import side_name
from parley.reading.meetings.told import Told
from parley.reading.meetings.verbs import by_verb
from parley.reading.parsed import Parsed
from parley.reading.speech import clauses as c
from parley.reading.who import leaders

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan


def meetings(parsed: Parsed, entities: tuple[Entity, ...], times: tuple[Time, ...]) -> tuple[Meeting, ...]:
    """The meetings that an English document tells of, in order, one for each sentence and set of parties."""
    table = Table(Directory(parsed, entities))
    out: list[Meeting] = []
    runs = parsed.runs or tuple((sent.start, sent.end) for sent in parsed.doc.sents)
    for number, (first, last) in enumerate(runs):
        sentence = parsed.doc[first:last]
        table.turn_to(sentence, number)
        if not _worth_a_look(sentence):
            continue
        for told in _distinct(_in_sentence(sentence, table)):
            out.append(_meeting(told, sentence, table, parsed, times))
            table.met(told)
    return tuple(out)


_SIGN = re.compile(
    r"(?i)\b(?:me(?:e?t|ets|eting)|haggl|wrangl|bargain|fl(?:ew|y)|travel|room|corridor|tele|renegot|back-?channel|confer|negotiat|reconven|talk|sp(?:eak|oke)|consult|s[ia]t|receiv|"
    r"host|visit|phon|call|gather|"
    r"conven|assembl|mediat|broker|invit|shuttl|facilitat|summit|conversation|round|session|encounter|contact|"
    r"exchang|discuss|welcom|greet|invit|bring|brought|see|"
    r"channel|dialogue|lunch|dine|dinner|dining|rang|ring|communicat|correspond|plead|came|come|saw|table|carr|relay|"
    r"pass|convey|deliver|"
    r"conference|audience|message|touch|told|assured|press|urged|warned|rais|broach|huddl|telephon|engage|summon|spen[dt]|review|"
    r"agreed|decided|pledged|resolved|promised|endorsed|confirmed|reaffirmed|committed)"
)
_ASKS_WHETHER = re.compile(r"(?i)^\W*(?:why|how come)\b")


def _worth_a_look(sentence: SpacySpan) -> bool:
    text = sentence.text
    if text.rstrip(" \"”’'").endswith("?") and not _ASKS_WHETHER.match(text):
        return False
    return _SIGN.search(text) is not None


def _in_sentence(sentence: SpacySpan, table: Table) -> Iterator[Told]:
    none = True
    for token in sentence:
        found: Iterable[Told] = ()
        if c.verbal(token):
            found = by_verb(token, table)
        elif token.pos_ in ("NOUN", "PROPN"):
            found = by_noun(token, table)
        for told in found:
            told = _without_regions(told)
            if told.status != "supposed" and _enough(told, table):
                none = False
                yield told
    if none and (line := headline(sentence, table)) and _enough(line, table):
        yield line


def _without_regions(told: Told) -> Told:
    """Without those who are no side: "Western nations", "Arab leaders", and somebody beside two states."""
    these = [one for one in told.participants if one.party not in _REGIONS]
    sided = [one for one in these if one.party != one.person or one.level]
    if len({one.party for one in sided}) > 1 and not any(one.level for one in sided):
        these = sided
    return replace(told, participants=tuple(these))


_REGIONS = frozenset({"the West", "Arab states", "North", "South", "East", "Third World"})


_AT_HOME = frozenset({"United States", "Democratic Party", "Republican Party"})


def _enough(told: Told, table: Table) -> bool:
    """Two parties, and one of them a state, body or holder of office: two people at table are no talks."""
    vague = told.weak and told.trigger.lemma_.lower() not in ("discussion", "conference", "visit", "audience")
    if len({one.removesuffix("s") for one in told.parties}) < 2 or (vague and told.status == "proposed"):
        return False
    high = ("leaders", "ministers", "envoys")
    alone = [
        one for one in told.participants if one.person and one.party in (one.person, one.person.split()[-1])
    ]
    if told.parties <= _AT_HOME:
        return False
    own = {leaders.side_of(one.person) for one in alone if one.person}
    if {side_name(side) for side in own if side} & told.parties:
        return False  # who stands for an office, and one who holds it there
    if alone and not any(one.level for one in alone):
        rest = {one.party for one in told.participants if one not in alone}
        foreign = any(_abroad(one, table) for one in told.participants)
        if not foreign and not rest - {table.directory.home or "United States"}:
            return False  # at home, whatever offices they hold
    private = [one for one in told.participants if one.party == one.person and not one.level]
    if private and not any(one.level for one in told.participants):
        return False
    if told.trigger.lemma_.lower() == "visit" and not all(
        one.person or table.directory.is_known(one) for one in told.participants
    ):
        return False
    grand = {one.party for one in told.participants if one.level in high}
    return any(table.directory.is_known(one) for one in told.participants) or len(grand) > 1


def _abroad(one: Participant, table: Table) -> bool:
    """Whether the text calls an official by the state: "the Danish king Bo Lund" is not at home."""
    return one.level in ("leaders", "ministers") and table.directory.is_called_by_state(one)


def _distinct(found: Iterator[Told]) -> list[Told]:
    """One for each set of parties in a sentence; a part of a larger set is the same meeting."""
    kept: list[Told] = []
    for one in found:
        for index, other in enumerate(kept):
            if one.parties <= other.parties or other.parties <= one.parties:
                larger = one if len(one.parties) > len(other.parties) else other
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


def _meeting(
    told: Told, sentence: SpacySpan, table: Table, parsed: Parsed, times: tuple[Time, ...]
) -> Meeting:
    span = parsed.words(sentence)
    at = parsed.span(told.trigger.idx, told.trigger.idx + len(told.trigger)).start
    pieces = parsed.document.pieces(span.start, span.end)
    evidence = next(
        (piece for piece in pieces if piece.start <= at < piece.end), pieces[0] if pieces else span
    )
    by, mediated = told.mediator, told.mediated
    if by is None:
        by, through = details.mediator(sentence, table)
        mediated = mediated or through
        if by is None and (by := details.through(told.trigger, table)) is not None:
            mediated = True
    participants = [one for one in told.participants if one.party != by]
    if len({one.party for one in participants}) < 2:
        by, mediated, participants = told.mediator, told.mediated, list(told.participants)
    sides = sorted({one.party for one in participants})
    time = details.when(at, span, times, parsed.document.text)
    status = told.status
    published = parsed.document.published or ""
    if status == "held" and time and time.begin and len(published) >= 10 and time.begin > published[:10]:
        status = "planned"
    indirect = details.is_indirect(told.trigger, sentence)
    if indirect and by:
        mediated = True
    return Meeting(
        evidence=evidence,
        parties=tuple(sides),
        people=tuple(dict.fromkeys(one.person for one in participants if one.person)),
        status=status,
        directness="mediated" if mediated else "indirect" if indirect else "direct",
        format={1: "multilateral", 2: "bilateral", 3: "trilateral"}.get(len(sides), "multilateral"),
        level=level_of(participants),
        mediator=by,
        venue=details.venue(told.trigger),
        date=details.date(time),
        discreet=w.HIDDEN.search(sentence.text) is not None,
        round=details.round_of(sentence.text),
    )
