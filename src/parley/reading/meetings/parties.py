"""From the words of a clause to the parties that they stand for: whose minister, which side's officials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading.meetings import homes, levels
from parley.reading.meetings.lists import listed
from parley.reading.meetings.named import Named
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.side_names import side_name
from parley.reading.meetings.sides import Sides
from parley.reading.meetings.words import NO_VOICE
from parley.reading.parsed import Parsed
from parley.reading.speech.clauses import also, children, under
from parley.reading.who import gazetteer, leaders

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})


_SERVANTS = frozenset({"adviser", "advisor", "aide", "counsellor", "counselor"})
"""Whoever is "to" somebody is of that side: "an adviser to the king"."""
_THINGS = frozenset([
    "support", "help", "aid", "backing", "approval", "consent", "blessing", "critic", "activist", "road",
    "river", "scholar", "analyst", "historian", "mayor",
])  # fmt: skip
"""What is no side, whosever it is: "with support from Norvia", "Norvia's critics"."""
_CAUCUSES = {"Democrats": "Democratic Party", "Republicans": "Republican Party"}
_MEMBERS = frozenset({"senator", "lawmaker", "congressman", "representative", "congresswoman"})
_TALKED = frozenset(["talk", "negotiation", "negotiate", "meeting", "meet", "consultation", "contact"])
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_SOME = frozenset({"some", "few", "many", "most", "several"})
_SECOND_WORDS = frozenset({"Korea", "Korean", "Koreans"})
_TIMES_AND_PLACES = frozenset({"following", "after", "since", "before", "in", "at", "during", "despite"})


@dataclass
class Directory:
    """Which entity stands at which word of a document."""

    parsed: Parsed
    entities: tuple[Entity, ...]

    def __post_init__(self) -> None:
        self.named = Named(self.parsed, self.entities)
        self.sides = Sides(self.parsed, self.entities, self.named)

    def at(self, token: Token) -> tuple[Mention, Entity] | None:
        """The mention that covers a word, and whose it is; the shortest where one holds another."""
        return self.named.at(token)

    def within(self, sentence: SpacySpan) -> list[Entity]:
        """Who is mentioned in a sentence, in order; again for each mention."""
        return self.named.within(sentence)

    def inside(self, token: Token) -> list[Participant]:
        """Whom one word names that is made of several names: "US–Russia"."""
        start, end = self.parsed.document.view.stored(token.idx, token.idx + len(token))
        named = self.named.inside(start, end)
        if len(named) < 2:
            return self.who(token)
        parties = ((self.party(entity), entity) for _, entity in named)
        return [Participant(party, entity=entity.id) for party, entity in parties if party]

    def who(self, token: Token, depth: int = 0) -> list[Participant]:
        """The participants that a noun stands for, without its conjuncts; empty if it is nobody known."""
        caucus = token.text
        if token.lemma_ in _MEMBERS and token.i > token.sent.start:
            caucus = f"{token.nbor(-1).text}s".replace("ics", "s")  # "Democratic senators"
        if token.tag_ == "NNPS" and any(child.lower_ in _SOME for child in token.children):
            return []  # "some Norvians"
        before = token.nbor(-1).text if token.i > token.sent.start else ""
        if caucus in _CAUCUSES and before not in ("Christian", "Social", "Liberal", "Free"):
            return [Participant(_CAUCUSES[caucus], level=levels.rank_of(token.lemma_))]
        if token.text == "Koreas":
            return [Participant(side_name(side)) for side in ("PRK", "KOR")]
        double = self._two_words(token)
        if double is not None:
            return [double]
        found = self.at(token)
        level = levels.of_phrase(token, found) or levels.of_equal(token)
        if (
            found is None
            or (found[0].kind == "noun" and found[1].kind != "person")
            or found[1].kind == "people"
        ):
            parts = self._modifiers(token, depth) if token.pos_ in _NOMINAL else []
            if parts:
                return [Participant(p.party, p.person, level or p.level, p.entity) for p in parts]
        if found is None:
            name = self._full_name(token)
            known = leaders.side_of(name) or leaders.side_of(token.text)
            if not known and name == token.text and token.pos_ == "PROPN" and _ACRONYM.fullmatch(name):
                return [Participant(name)]
            return [Participant(side_name(known), name)] if known and token.pos_ in ("PROPN", "NOUN") else []
        entity = found[1]
        if token.text in ("Moscow", "Kremlin") and entity.side == "RUS" and self.sides.is_soviet:
            return [Participant(side_name("SUN"), None, level)]
        if found[0].kind == "noun" and (these := self._apposed(token, entity)):
            return [Participant(one.party, one.person, level or one.level, one.entity) for one in these]
        if entity.kind == "person" and " and " in entity.name and (one := self._of_two(token, entity.name)):
            return [one]
        party = self.party(entity)
        if entity.kind == "person" and party == entity.name and token.text != entity.name.split()[-1]:
            # Of "Cancel Putin Meeting", which a headline's capitals make a name.
            alone = leaders.side_of(token.text)
            if alone and found[0].end - found[0].start >= len(entity.name):
                return [Participant(side_name(alone), token.text, level, entity.id)]
        if entity.kind == "person" and party == entity.name:
            modifiers = {one.party for one in self._modifiers(token, depth)}
            party = modifiers.pop() if len(modifiers) == 1 else party
        if party is None and entity.kind in ("place", "other") and self._is_at_a_table(token):
            name = re.sub(r"^(?:the )?(?:Republic|Kingdom|State) of (?:the )?", "", entity.name)
            return [Participant(name, None, level, entity.id)]
        if party is None and token.pos_ == "PROPN":
            # "Norvia's Ole Rask", whom the NER takes for a place.
            whose = [p for child in children(token, "poss") for p in self.who(child, depth + 1)]
            if len(whose) == 1 and self.is_known(whose[0]):
                return [Participant(whose[0].party, None, level)]
        if party is None:
            by_office = self._modifiers(token, depth) if level and entity.kind == "other" else []
            return [Participant(one.party, None, level, one.entity) for one in by_office]
        by_title = found[0].kind == "noun" and token.text in ("President", "Premier", "Chancellor")
        if by_title and self.home and not self._modifiers(token, depth):
            return [Participant(self.home, None, level, entity.id)]  # with a capital: the text's own
        if found[0].kind == "noun":
            # "The Danish minister" is Denmark's, whomever coreference takes for the minister.
            whose = [one for one in self._modifiers(token, depth) if one.entity != entity.id]
            if whose and party not in {one.party for one in whose}:
                return [Participant(one.party, None, level, one.entity) for one in whose]
        known_person = entity.kind == "person" or leaders.side_of(entity.name) is not None
        named = known_person and any(mention.kind == "name" for mention in entity.mentions)
        if entity.kind == "person" and party == entity.name and not named:
            return self._unnamed(token, entity, level)
        level = level or (levels.of_office(entity.role or "") if entity.kind == "person" else None)
        guessed = entity.id in self.sides.guessed and party == self.home
        return [Participant(party, entity.name if named else None, level, entity.id, guessed)]

    def _apposed(self, token: Token, entity: Entity) -> list[Participant]:
        """Who "the foreign minister, Bo Lund" is: Lund, if somebody's."""
        if levels.rank_of(token.lemma_.lower()) is None:
            return []
        for one in children(token, "appos"):
            found = self.at(one)
            if found and found[1].id != entity.id and found[0].kind == "name" and found[1].kind != "place":
                known = self.who(one)
                if len(known) == 1 and self.is_known(known[0]):
                    return known
        return []

    def _of_two(self, token: Token, names: str) -> Participant | None:
        """The one of two people whose names were taken for one: "Holm and Paz"."""
        for name in names.split(" and "):
            if token.text in name.split() and (side := leaders.side_of(name)):
                return Participant(side_name(side), name)
        return None

    def _is_at_a_table(self, token: Token) -> bool:
        """Whether a place is named beside a state, "officials of Norvia and Tesk", or is talked with."""
        beside = [token.head] if token.dep_ == "conj" else []
        beside += [child for child in token.children if child.dep_ == "conj"]
        named = [self.at(one) for one in beside]
        found = self.at(token)
        place = found is not None and found[1].kind == "place"
        if place and any(one is not None and one[1].kind == "state" and self.party(one[1]) for one in named):
            return True
        head = token.head
        if (
            token.dep_ == "pobj"
            and head.lower_ == "of"
            and head.head.lemma_ in ("republic", "kingdom", "Republic")
        ):
            head = head.head.head
        with_it = head.lower_ in ("with", "between") and head.dep_ == "prep"
        return with_it and head.head.lemma_.lower() in _TALKED

    def _two_words(self, token: Token) -> Participant | None:
        """A state that the tables know by two words, whatever the NER made of them: "North Korean"."""
        if token.i == token.sent.start or token.text not in _SECOND_WORDS:
            return None
        first = str(token.nbor(-1).text)
        known = gazetteer.entries().get(f"{first.rpartition('-')[2]} {token.text}")
        return Participant(side_name(known.side)) if known and known.kind == "state" and known.side else None

    @staticmethod
    def _full_name(token: Token) -> str:
        """The word with the names right before it."""
        first = token.i
        while (
            first > token.sent.start
            and token.doc[first - 1].dep_ == "compound"
            and (token.doc[first - 1].head == token and token.doc[first - 1].pos_ == "PROPN")
        ):
            first -= 1
        return str(token.doc[first : token.i + 1].text)

    def _unnamed(self, token: Token, entity: Entity, level: str | None) -> list[Participant]:
        """The side of "the minister": that of whoever may be meant, else of the text's own state."""
        by_id = self._by_id
        whose = {self.party(by_id[one]) for one in entity.candidates if one in by_id}
        party = whose.pop() if len(whose) == 1 else None
        if party is None and level in ("leaders", "ministers"):
            the = any(child.lower_ in ("the", "our") for child in token.children)
            party = self.home if the else None
        return [Participant(party, None, level, entity.id)] if party else []

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def _modifiers(self, token: Token, depth: int) -> list[Participant]:
        """Whose: "Russian officials", "ambassadors of Norvia and Tesk", "France's envoy"."""
        if depth > 3 or token.text in homes.LANDSCAPE or token.lemma_.lower() in _THINGS | NO_VOICE:
            return []
        out: list[Participant] = self._before_comma(token, depth)
        for child in token.children:
            if child.dep_ in ("amod", "compound", "poss", "nmod", "nn") and child.i < token.i:
                if child.nbor(1).text == "," and child.i and child.nbor(-1).lower_ in _TIMES_AND_PLACES:
                    continue  # "following Oslo, Danish envoys …"
                named = self.at(child)
                if out and named is not None and named[1].kind == "body":
                    continue  # "a Danish Senate delegation": the Senate is the Danes'
                for one in also(child):
                    out += self._hyphened(one) + self.who(one, depth + 1)
        ways = ("of", "from", "for", "representing", *(("to",) if token.lemma_ in _SERVANTS else ()))
        of = under(token, *ways)
        if not of:
            # "Negotiators representing Norvia and Tesk."
            acting = [one for one in children(token, "acl") if one.lower_ == "representing"]
            of = [each for one in acting for obj in children(one, "dobj") for each in also(obj)]
        for child in [*of, *listed(of[-1], of, self.named)] if of else []:
            out += self.who(child, depth + 1)
        if not out:
            # "A delegation led by the minister."
            led = [one for one in children(token, "acl") if one.lemma_ in ("lead", "head", "chair")]
            for child in (
                each for one in led for by in children(one, "agent") for each in children(by, "pobj")
            ):
                out += self.who(child, depth + 1)
        if not out:
            for child in children(token, "appos"):
                out += [p for one in also(child) for p in self.who(one, depth + 1)]
        return out

    def _before_comma(self, token: Token, depth: int) -> list[Participant]:
        """The "Norvian" of a headline's "Norvian, Teskan ministers meet"."""
        first = token.left_edge.i
        if token.tag_ not in ("NNS", "NNPS") or first != token.sent.start + 2 or depth:
            first = token.i - 1 if token.i == token.sent.start + 3 and not depth else 0
        if token.tag_ not in ("NNS", "NNPS") or first < 2 or token.doc[first - 1].text != ",":
            return []
        named = self.at(token.doc[first - 2])
        return self.who(token.doc[first - 2], depth + 1) if named and named[1].kind == "state" else []

    def _hyphened(self, token: Token) -> list[Participant]:
        """The "Norvian" of "a joint Norvian-Teskan delegation"."""
        if token.i < 2 or token.nbor(-1).text not in ("-", "–") or token.nbor(-2).is_space:
            return []
        named = self.at(token.nbor(-2))
        party = self.party(named[1]) if named and named[1].kind == "state" else None
        return [Participant(party, entity=named[1].id)] if named and party else []

    def is_known(self, one: Participant) -> bool:
        """Whether the party is a state or a body of states, in the world's tables or as the text has it."""
        return one.party in self.sides.states

    def is_called_by_state(self, one: Participant) -> bool:
        """Whether the first name of a participant comes with the state: "Norway's Ada Holm"."""
        return any(entity.id == one.entity and self.sides.is_foreign(entity) for entity in self.entities)

    def party(self, entity: Entity) -> str | None:
        """The name under which a reader would file an entity; None for places, things and datelines."""
        return self.sides.party(entity)

    @property
    def home(self) -> str | None:
        """The state of those whose office the text names without a state."""
        return self.sides.home


def level_of(participants: list[Participant]) -> str | None:
    """The level of a meeting: each side's highest, and of these the lowest."""
    return levels.lowest((one.party, one.level) for one in participants)
