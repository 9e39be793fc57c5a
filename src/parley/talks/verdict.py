"""What the principals' dealings amount to: no contact, contacts, talks, negotiations, or nobody says enough.

The words are the field's. To negotiate is to put forward explicit proposals for the purpose of reaching
agreement where interests conflict (Iklé 1964, How Nations Negotiate, ch. 1); before it lies a phase in which
the sides find out whether there is anything to negotiate (Zartman & Berman 1982, The Practical Negotiator:
diagnosis before formula and details), often through others and in secret (Pruitt 2008, on back channels).
The rules are four, and the first that holds decides; only what the last year's reports tell counts:

1. *negotiations*: all principals sat at one table, and the passage tells of terms;
2. *talks*: rounds between principals, at one table without terms, in smaller company, or through a mediator;
3. *contacts*: calls, messages, summonses, or meetings kept from the public, and no more; an agreement of
   which no round is told;
4. *no contact*: a source says that they do not deal with each other or have broken off relations, however
   long ago, and none tells of a contact.

Else there is not enough evidence. A source that says that what there is are no negotiations stands against 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.talks import Ground, Round, Verdict
from parley.talks import days
from parley.talks.dealt import Dealt, dealt
from parley.talks.judged import judged
from parley.talks.tables import Seats

YEAR = timedelta(days=366)
_AFTER = 2  # sentences after the one that tells of a round, in which its terms may be told
_TERMS = re.compile(
    r"\b(?:negotiat\w+|treat(?:y|ies)|accords?\b|agreements?|agreed (?:to|on|that)|draft\w*|proposals?|"
    r"proposed|concessions?|compromise|framework|terms|settlement|deals?\b|"
    r"négoci\w+|traités?|verhandl\w+|abkommen|vertrag\w*|entwurf|переговор\w*|соглашени\w*|договор\w*)",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    r"(?:\b(?:rather than|instead of|without|before|not|no|never|any|future|possible|if)\b|n[’']t\b)"
    r"[^.;:,]{0,40}$",
    re.IGNORECASE,
)
"""Before a word of terms: they are not what is talked about, or not yet."""
_NO_NEGOTIATION = re.compile(r"\bnegotiat", re.IGNORECASE)
_REFUSES = re.compile(
    r"\b(?:unwilling|refus(?:ed?|es|ing|al)|declin(?:ed?|es|ing)|reject(?:ed|s|ing)?|rul(?:ed|es|ing) out|"
    r"never|not|n[’']t)\b[^.;?!]{0,30}\b(?:talk(?:s|ing)?|meet(?:ing)?|negotiat\w+|speak(?:ing)?|contacts?|"
    r"dialogue)\b[^.;?!]{0,12}\b(?:with|to)\b",
    re.IGNORECASE,
)
_TRADED = re.compile(r"\bnegotiat(?:ed|ions?|ing)\b", re.IGNORECASE)


def verdict(
    rounds: Sequence[Round],
    pairs: Iterable[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    origins: Mapping[str, int] | None = None,
    as_of: str | None = None,
) -> Verdict:
    """The verdict on the casebook's principals, by the rules above, with its grounds, the decisive one first.

    Without principals, the parties of most rounds are taken for them. `as_of` is the day on which is judged;
    without it, that of the last round or report.
    """
    pairs = list(pairs)
    seats = Seats(rounds, casebook)
    names = frozenset(seats.principals)
    texts = _Texts(pairs, as_of is not None)
    among = [(one, there) for one in rounds if len(there := frozenset(map(seats, one.parties)) - {""}) > 1]
    until = _until(as_of, rounds, pairs)
    recent = [(one, there) for one, there in among if texts.counts(texts.day(one), until)]
    held = [(one, there) for one, there in recent if _reported(one)]
    grounds: list[Ground] = []
    said = judged(pairs, origins, limit=2) if len(held) else ()
    if said:
        grounds.append(Ground("said", (), said))
    said = tuple(span for span in said if _NO_NEGOTIATION.search(texts.words(span)))
    whole = [one for one, there in held if there == names and one.directness != "indirect"]
    between = {one.parties for one, _ in held if one.directness != "direct"}
    beside = [
        one
        for one in dealt(pairs, seats, casebook)
        if texts.counts(texts.when(one.span), until, lasting=one.kind == "broken")
    ]
    table = [
        one
        for one in whole
        if one.directness == "direct" and not one.called and not (_bare(one) and one.parties in between)
    ]
    on_terms = [one for one in table if texts.terms(one)]
    through = [one for one, _ in held if one.directness != "direct" and not one.discreet]
    pairs_met = [
        one for one, there in held if one.directness == "direct" and not one.discreet and not one.called
    ]
    touched = [one for one, _ in held]
    found = Verdict("not enough evidence", seats.principals, tuple(grounds), until)
    met = [one for one in beside if one.kind == "met"]
    every = [one for one in met if one.parties == names]
    others = [one for one in beside if one.kind == "mediated"]
    for word, rule, those, told in (
        (
            "negotiations",
            "terms",
            [one for one in on_terms if not texts.said_since(one, said)],
            [one for one in every if not said and texts.on_terms(one.span)],
        ),
        ("talks", "table", [one for one in table if not one.discreet], every),
        *sorted(
            (("talks", "pairs", pairs_met, met), ("talks", "through", through, others)),
            key=lambda way: max((_day(one) for one in way[2]), default=""),
            reverse=True,
        ),
        ("contacts", "secret", [one for one in touched if one.discreet], []),
        ("contacts", "contact", touched, []),
        ("contacts", "agreed", [], [one for one in beside if one.kind == "agreed"]),
        ("contacts", "message", [], [one for one in beside if one.kind == "message"]),
        ("no contact", "refused", [one for one, _ in recent if one.status == "denied"], []),
        ("no contact", "broken", [], [one for one in beside if one.kind == "broken"]),
    ):
        if rule == "refused" and not those and found.word == "not enough evidence":
            spans = texts.refusals(seats, names, until)
            if spans:
                grounds.append(Ground(rule, seats.principals, spans))
                found = Verdict(word, seats.principals, (), until)
        if (those or told) and found.word in ("not enough evidence", word):
            ground = _ground(rule, those, seats) if those else _told(rule, told)
            if ground.spans not in [one.spans for one in grounds]:
                grounds.append(ground)
            found = Verdict(word, seats.principals, (), until)
    grounds.sort(key=lambda one: one.rule == "said")
    never = [one for one, there in recent if one.status == "denied" and there == names and len(names) > 2]
    if never and found.word == "talks":
        grounds.append(_ground("refused", never, seats))
    return Verdict(found.word, found.principals, tuple(grounds), until)


def _ground(rule: str, rounds: Sequence[Round], seats: Seats) -> Ground:
    last = max(rounds, key=_day)
    spans = [m.evidence for m in last.witnesses if m.status in ("held", last.status)] or [
        last.witnesses[0].evidence
    ]
    there = sorted({seats(party) for party in last.parties} - {""})
    return Ground(rule, tuple(there), tuple(spans[:3]), last.date)


def _told(rule: str, those: Sequence[Dealt]) -> Ground:
    """The ground that passages beside the rounds give: the last of the widest company."""
    most = max(len(one.parties) for one in those)
    spans = [one.span for one in those if len(one.parties) == most]
    parties = next(one.parties for one in reversed(those) if len(one.parties) == most)
    return Ground(rule, tuple(sorted(parties)), tuple(spans[-2:]))


def _tells(pattern: re.Pattern[str], words: str) -> bool:
    """Whether a text has such a word of which it does not say that it is absent."""
    return any(not _UNSAID.search(words[: found.start()]) for found in pattern.finditer(words))


def _bare(one: Round) -> bool:
    """Whether nothing says where, when or who: "the negotiations between the two" may be through others."""
    return not (one.date or one.venue or one.level or one.people)


def _day(one: Round) -> str:
    return (days.window(one.date) or days.NEVER)[1].isoformat()


def _reported(one: Round) -> bool:
    """Whether somebody reports it though others deny it: a denied contact was reported, not proved."""
    return any(meeting.status == "held" for meeting in one.witnesses)


def _until(
    as_of: str | None,
    rounds: Sequence[Round],
    pairs: Sequence[tuple[Document, Reading]],
) -> str | None:
    if as_of:
        return as_of
    newest = max((document.published or "" for document, _ in pairs), default="")
    dates = [window[0].isoformat() for one in rounds if _reported(one) and (window := days.window(one.date))]
    return newest[:10] or max(dates, default=None)


class _Texts:
    """What the documents say around a meeting."""

    def __init__(self, pairs: Iterable[tuple[Document, Reading]], asked: bool) -> None:
        self._asked = asked
        self._pairs = {document.id: (document, reading) for document, reading in pairs}

    def words(self, span: Span) -> str:
        return self._pairs[span.doc][0].text[span.start : span.end]

    def terms(self, one: Round) -> bool:
        """Whether a witness tells of terms; of a secret meeting its own words must say so."""
        held = [m for m in one.witnesses if m.status in ("held", one.status)]
        if one.discreet:
            return any(_tells(_TRADED, self.words(m.evidence)) for m in held)
        return any(self.on_terms(m.evidence) for m in held)

    def on_terms(self, span: Span) -> bool:
        """Whether a passage or what comes after it tells of terms."""
        return _tells(_TERMS, self._and_after(span))

    def _and_after(self, span: Span) -> str:
        document, reading = self._pairs[span.doc]
        later = [one for one in reading.sentences if one.start >= span.end and one.role == "prose"]
        return document.text[span.start : max([span.end, *(one.end for one in later[:_AFTER])])]

    def said_since(self, one: Round, said: Sequence[Span]) -> bool:
        """Whether a source says after the round that there are no negotiations."""
        last = max(self._pairs[m.evidence.doc][0].published or "" for m in one.witnesses)
        return any((self._pairs[span.doc][0].published or last) >= last for span in said)

    def refusals(self, seats: Seats, principals: frozenset[str], until: str | None) -> tuple[Span, ...]:
        """Sentences that name two principals or more and say that one does not talk with the other."""
        found = []
        for document, reading in self._pairs.values():
            for sentence in reading.sentences:
                words = document.text[sentence.start : sentence.end]
                if sentence.role != "prose" or not _REFUSES.search(words):
                    continue
                there = {
                    seats(entity.name)
                    for entity in reading.entities
                    for mention in entity.mentions
                    if sentence.start <= mention.start < sentence.end
                }
                span = Span(document.id, sentence.start, sentence.end)
                if len(there & principals) > 1 and self.counts(self.when(span), until):
                    found.append(span)
        return tuple(found[:2])

    def counts(self, told: days.Window | None, until: str | None, lasting: bool = False) -> bool:
        """Whether what lies there was not more than a year before, unless it lasts, and not after the day
        that is asked for: histories run on.
        """
        limit = days.window(until)
        if limit is None or told is None:
            return True
        recent = lasting or limit[0].toordinal() - told[1].toordinal() <= YEAR.days
        return recent and not (self._asked and told[0] > limit[1])

    def day(self, one: Round) -> days.Window | None:
        """When a round was, as far as its reports tell."""
        return days.window(one.date) or self.when(*(m.evidence for m in one.witnesses))

    def when(self, *spans: Span) -> days.Window | None:
        """When something was, by the times in its passages, the day of the report, or the course of the text.

        A text without a day tells in order: what bears no date is taken to be of the last one before it.
        """
        for times in (self._within, self._published, self._before):
            if found := [window for span in spans for window in times(span)]:
                return max(found, key=lambda window: window[1])
        return None

    def _within(self, span: Span) -> list[days.Window]:
        return self._dates(span.doc, span.start, span.end)

    def _published(self, span: Span) -> list[days.Window]:
        found = days.window(self._pairs[span.doc][0].published)
        return [found] if found else []

    def _before(self, span: Span) -> list[days.Window]:
        return self._dates(span.doc, 0, span.start)[-1:]

    def _dates(self, doc: str, start: int, end: int) -> list[days.Window]:
        return [
            (first[0], last[1])
            for time in self._pairs[doc][1].times
            if start <= time.start < end and time.type == "DATE"
            if (first := days.window((time.begin or "")[:10]))
            and (last := days.window((time.until or time.begin or "")[:10]))
        ]
