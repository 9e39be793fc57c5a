"""Who sits at the table: nouns, pronouns and lists of a sentence as participants, with the memory of who
came before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from parley.reading.meetings import pronouns
from parley.reading.meetings import words as w
from parley.reading.meetings.chains import chain
from parley.reading.meetings.levels import rank_of
from parley.reading.meetings.lists import listed
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.parties import Directory
from parley.reading.meetings.plurals import wanted
from parley.reading.meetings.told import COUNTS, Told, beside, lies_in, parties
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token


@dataclass
class Table:
    """The participants that the words of one document stand for, sentence after sentence."""

    directory: Directory
    number: int = 0
    _groups: list[tuple[int, int, tuple[Participant, ...]]] = field(default_factory=list)

    _last_met: tuple[int, tuple[Participant, ...]] | None = None
    _coming: tuple[int, tuple[Participant, ...]] | None = None
    _joined: tuple[int, tuple[Participant, ...]] | None = None
    _list: tuple[Participant, ...] = ()

    def turn_to(self, sentence: SpacySpan, number: int) -> None:
        """Go on to the next sentence: its lists of two sides or more can be meant by "they" from now on."""
        self.number = number
        named: list[Participant] = []
        for token in sentence:
            if token.dep_ == "conj" or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
                continue
            if not any(child.dep_ == "conj" for child in token.children):
                continue
            list_of = self._named(c.also(token))
            if len(parties(list_of)) > 1:
                self._remember(token.right_edge.i, list_of)
        for row in self.directory.named.rows(sentence):
            sides = [(self.directory.party(one), one.id) for one in row]
            these = tuple(Participant(party, entity=entity) for party, entity in sides if party)
            if len(parties(these)) > 2:
                self._list = these if len(these) >= len(self._list) else self._list
                self._remember(sentence.start, these)
        joined = chain(sentence.text)
        if joined:
            self._joined = number, tuple(Participant(party) for party in joined[1])
            self._remember(sentence.start, self._joined[1])
        for entity in self.directory.within(sentence):
            party = self.directory.party(entity) if entity.kind in ("state", "person") else None
            if party and 10 * self._named_in_all[party] >= self._most:
                named.append(Participant(party, entity=entity.id))
        if len(parties(named)) == 2:
            self._remember(sentence.end - 1, named)

    def met(self, told: Told) -> None:
        """Keep in mind who met: the next "both sides" are most likely they."""
        self._last_met = self.number, told.participants
        if told.status in ("planned", "proposed"):
            self._coming = self._last_met
        self._remember(told.trigger.sent.end - 1, told.participants)

    def met_before(self) -> list[Participant]:
        """Who met as a sentence shortly before told, else the two whom the document is about."""
        if self._last_met is not None and self.number - self._last_met[0] <= _BACK:
            return [replace(one, guessed=False) for one in self._last_met[1]]
        if self._joined is not None and self.number - self._joined[0] <= _BACK:
            return list(self._joined[1])
        return [Participant(name) for name in self.principals]

    def coming(self, own: Iterable[Participant]) -> list[Participant]:
        """Who is to meet by the last that was told of a meeting to come, if those of `own` are among them."""
        if self._coming is None or self.number - self._coming[0] > _AHEAD:
            return []
        these = self._coming[1]
        return [replace(one, guessed=False) for one in these] if parties(own) <= parties(these) else []

    def _remember(self, at: int, these: Iterable[Participant]) -> None:
        self._groups.append((self.number, at, tuple(these)))
        del self._groups[:-_KEPT]

    def _named(self, tokens: list[Token]) -> list[Participant]:
        return [one for token in tokens for one in self.directory.who(token)]

    def all(self, tokens: Iterable[Token]) -> list[Participant]:
        """The participants that the words stand for, in order."""
        tokens = [one for one in tokens if not lies_in(one)]
        tokens = [each for token in tokens for each in (*self._swallowed(token), token)]
        tokens += [one for token in tokens for one in beside(token) if one not in tokens]
        tokens += listed(tokens[-1], tokens, self.directory.named) if tokens else []
        out: list[Participant] = []
        for token in tokens:
            known = pronouns.as_before_it(token, self.directory) or self.directory.who(token)
            count = next((COUNTS[child.lower_] for child in token.children if child.lower_ in COUNTS), 0)
            if not known and token.lower_ == "it":
                known = pronouns.it(token, self.directory)
            if not known and token.lower_ == "we":
                known = pronouns.we(token, self.directory)
            if not known and token.tag_ == "WP":
                known = pronouns.antecedent(token, self.directory)
            if not known and token.lower_ in ("he", "she", "his", "her"):
                known = pronouns.subject_above(token, self.directory)
            if not known or len(parties(known)) < count:
                known = self._plural(token) or known
            if not known:
                known = self._of_those(token)
            out += self._as_before(known, out)
        rank = rank_of(tokens[0].lemma_.lower()) if len(tokens) > 1 and tokens[0].tag_ == "NNS" else None
        if rank and any(one.person for one in out):
            # "The ministers, A and B": A and B are ministers.
            out = [replace(one, level=one.level or rank) for one in out]
        if any(token.lemma_ == "counterpart" for token in tokens):
            # "The minister and his Greek and Cypriot counterparts, A and B": A and B are they.
            out = [one for one in out if one.party != one.person]
        return out

    def _of_those(self, token: Token) -> list[Participant]:
        """Those of "delegations of both states": the two sides that the text has named."""
        level = rank_of(token.lemma_.lower())
        if level is None:
            return []
        meant = [each for one in c.under(token, "of", "from") for each in self._plural(one)]
        return [replace(one, person=None, level=level) for one in meant]

    def _swallowed(self, token: Token) -> list[Token]:
        """The people whom a parse makes part of the next one's name: "President A and President B"."""
        own = self.directory.at(token)
        if own is None or own[1].kind != "person" or token.left_edge.i == token.i:
            return []
        before = list(token.doc[token.left_edge.i : token.i])
        joints = [each.i for each in before if each.lower_ == "and" and each.dep_ == "cc"]
        out: dict[str, Token] = {}
        for each in before if joints else ():
            found = self.directory.at(each)
            if found and found[1].kind == "person" and found[0].kind == "name" and each.i < joints[-1]:
                out[found[1].id] = each
        out.pop(own[1].id, None)
        return list(out.values())

    def stands_for_many(self, token: Token) -> bool:
        """Whether the word is "they", "both", "the two leaders"."""
        return wanted(token) is not None

    def _plural(self, token: Token) -> list[Participant]:
        """Whom "the two leaders", "both sides" or "they" stands for: those last named together."""
        meant = wanted(token)
        if meant is None:
            return []
        count, back, level = meant
        if any(child.lower_ in ("other", "remaining") for child in token.children):
            return self._others(token, count)
        if count == 0 and token.lemma_.lower() == "power" and self._list:
            return list(self._list)
        here: list[Participant] = []
        for number, at, these in reversed(self._groups):
            if number < self.number - back:
                break
            if (
                number < self.number
                and not here
                and count != 3
                and (here := pronouns.named_so_far(token, self.directory))
            ):
                return [_seated(one, level) for one in here]
            if at < token.i and (count == 0 or len(parties(these)) == count):
                return [_seated(one, level) for one in these]
        if not here and count != 3 and (here := pronouns.named_so_far(token, self.directory)):
            return [_seated(one, level) for one in here]
        lemma = token.lemma_.lower()
        if (count == 2 and lemma in w.SIDES) or (count == 0 and lemma in ("side", "delegation")):
            return [Participant(name, level=level) for name in self.principals]
        return []

    def _others(self, token: Token, count: int) -> list[Participant]:
        """Who is left of a list when some of it have been named since: "the other three powers"."""
        before = [these for _, at, these in self._groups if at < token.i]
        for index in range(len(before) - 1, -1, -1):
            for named in before[index + 1 :]:
                left = [one for one in before[index] if one.party not in parties(named)]
                if count and len(parties(left)) == count and parties(named) < parties(before[index]):
                    return left
        return []

    @cached_property
    def _named_in_all(self) -> Counter[str]:
        """How often each side is named in the document, people counted with their side."""
        named: Counter[str] = Counter()
        for entity in self.directory.entities:
            party = self.directory.party(entity) if entity.kind in ("state", "person") else None
            if party and (entity.kind == "state" or party != entity.name):
                named[party] += len(entity.mentions)
        return named

    @cached_property
    def _most(self) -> int:
        return max(self._named_in_all.values(), default=0)

    @cached_property
    def principals(self) -> tuple[str, ...]:
        """The two sides that the document is about, if there are two that stand out."""
        most = self._named_in_all.most_common(3)
        if len(most) < 2 or most[1][1] < 2 or (len(most) > 2 and most[1][1] < 1.5 * most[2][1]):
            return ()
        return (most[0][0], most[1][0])

    def opposite(self, party: str) -> list[Participant]:
        """The other of the two sides that the document is about."""
        if party not in self.principals:
            return []
        return [Participant(name) for name in self.principals if name != party]

    def row(self, first: int, last: int) -> list[Participant]:
        """Those named one after the other from a word on, whatever the parse makes of a long list.

        The row ends at a verb with a tense, at a semicolon, or at a preposition once two sides are named.
        """
        out: list[Participant] = []
        doc = self.directory.parsed.doc
        for token in doc[first:last]:
            if (token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.pos_ in c.VERBAL) or token.text in (
                ";",
                ":",
                "”",
            ):
                break
            if token.dep_ == "prep" and token.lower_ not in ("of", "for", "from") and len(parties(out)) > 1:
                break
            named = self.directory.at(token)
            if named and named[1].kind == "place" and token.head.lower_ in ("in", "at"):
                continue
            inner = token.dep_ in ("compound", "poss", "amod", "nmod") and not (
                named and named[1].kind == "person"
            )
            if token.pos_ in ("NOUN", "PROPN") and not inner:
                out += self._as_before(self.directory.who(token), out)
        return out

    def _as_before(self, these: list[Participant], before: list[Participant]) -> list[Participant]:
        """ "The Greek prime minister A and foreign minister B": B, whose state is not told, is of A's."""
        if len(these) != 1 or not before or these[0].is_sided or not before[-1].is_sided:
            return these
        if not (these[0].level and before[-1].level):
            return these
        return [replace(these[0], party=before[-1].party, guessed=False)]


def _seated(one: Participant, level: str | None) -> Participant:
    """Who stands for a side at that level: "the two leaders" are not the ministers who were named last."""
    if level and one.level and one.level != level:
        return Participant(one.party, level=level)
    return Participant(one.party, one.person, level or one.level, one.entity)


_BACK = 4
_AHEAD = 20
_KEPT = 24
