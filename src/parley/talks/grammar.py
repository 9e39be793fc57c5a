"""A sentence's words with their governors, and which parties its words stand for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading, Sentence
from parley.talks.names import party
from parley.talks.tree import Tree, words_of

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_UNREAL = frozenset({"if", "unless", "until", "whether"})
_MODAL = frozenset({"would", "could", "may", "might", "should", "must", "can"})
_SUPPOSES = frozenset(
    [
        "require",
        "risk",
        "possibility",
        "lack",
        "condition",
        "suppose",
        "imagine",
        "chance",
        "danger",
        "prevent",
        "avoid",
    ]
)
_BY = frozenset(
    [
        "for",
        "to",
        "in",
        "of",
        "about",
        "on",
        "at",
        "with",
        "toward",
        "towards",
        "into",
        "over",
        "by",
        "against",
    ]
)
_ACTORS = words_of(
    """
    leader leadership official government people authority faction party politician minister president
    diplomat elite public population troop force army side junta regime administration delegation
    negotiator command commander general member group movement rebel country nation state capital kingdom
    republic ally community representative spokesman spokeswoman spokesperson envoy ambassador king queen
    prince chancellor premier cabinet parliament ministry congress council foreign-minister secretary
    chief head citizen voter militia fighter guerrilla insurgent militant coalition union alliance
    lawmaker legislator statesman ruler policymaker military intelligence coalition bloc partner power
    office department team opposition both majority agent emissary intermediary adviser advisor aide
    """
)
_CONTEST = re.compile(
    r"\b(?:elections?|electoral|primar(?:y|ies)|caucus\w*|presidential (?:race|candidate|campaign|"
    r"debate)|voters?|"
    r"polls?|polling|ballots?|nomination|nominee|running mate|debates|swing states?|stump|gop|world cup|"
    r"champion\w*|"
    r"tournament|league|coach|playoffs?|olympic\w*|stadium|medals?|lawsuit|verdict|donors?|public "
    r"relations)\b"
)
_DOMESTIC = re.compile(
    r"\b(?:republicans?|democrats|democratic (?:party|primary|race|nomin\w+|leaders?|caucus|senators?|"
    r"candidates?)|gop|"
    r"tax(?:es)? (?:hikes?|cuts?|increases?)|spending cuts|budget|fiscal|debt (?:ceiling|limit)|"
    r"shutdown|health ?care|"
    r"filibuster|nominat\w+|midterms?|house speaker|speaker of the house|running mate|primaries|caucuses)\b"
)
_NESTED = 12  # names that may begin before a word and end after it, at most
_LONGEST = 700  # characters of a sentence: what is longer is a list, and its parse is not to be trusted


class Whose:
    """Which party each place of a document's text stands for: the names that its reading found."""

    def __init__(self, reading: Reading, known: Mapping[str, str]) -> None:
        self._known, self._sure = known, frozenset(known.values())
        self._of = {entity.id: entity for entity in reading.entities}
        self._states = {e.side: e.name for e in reading.entities if e.kind in ("state", "body") and e.side}
        self._states |= {e.side: e.name for e in reading.entities if e.kind == "state" and e.side}
        self._at = sorted((m.start, m.end, entity.id) for entity in reading.entities for m in entity.mentions)

    def entity(self, ident: str | None) -> tuple[str, ...]:
        """The parties that an entity speaks for; two where it stands for both sides."""
        entity = self._of.get(ident or "")
        if entity is None or (entity.candidates and not entity.members):
            return ()
        if entity.members:
            found = (
                p for member in entity.members if member in self._of for p in self._one(self._of[member])
            )
            return tuple(dict.fromkeys(found))
        return self._one(entity)

    def _one(self, entity: Entity) -> tuple[str, ...]:
        for name in (entity.name, entity.side, self._states.get(entity.side or "")):
            if name and (found := party(name, self._known)) in self._sure:
                return (found,) if found else ()
        if self._sure or (entity.kind not in ("state", "body", "people") and not entity.side):
            return ()
        found = party(entity.side or entity.name, self._known)
        return (found,) if found else ()

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The parties named or meant between two places, in their order."""
        found = (p for a, b, who in self._at if start <= a and b <= end for p in self.entity(who))
        return tuple(dict.fromkeys(found))

    def at(self, start: int, end: int) -> tuple[str, ...]:
        """The parties of the longest name that holds a word."""
        held = self._holder(start, end)
        return self.entity(held.id) if held else ()

    def kind(self, start: int, end: int) -> str | None:
        """Of which kind the longest name is that holds a word: a person, a state, a place …"""
        held = self._holder(start, end)
        return held.kind if held else None

    def _holder(self, start: int, end: int) -> Entity | None:
        after = bisect_right(self._at, start, key=lambda one: one[0])
        near = self._at[max(0, after - _NESTED) : after]
        held = [(b - a, who) for a, b, who in near if end <= b]
        return self._of[max(held)[1]] if held else None


class Grammar(Tree):
    """A sentence in which words stand for parties: who believes, wants, does."""

    def __init__(self, document: Document, sentence: Sentence, whose: Whose) -> None:
        super().__init__(document, sentence)
        self.whose = whose
        text = document.text
        self.low = [text[a:b].lower() for a, b in zip(self.start, self.end, strict=True)]
        self.parsed = any(self.dep)
        self._doubted: dict[int, bool] = {}

    def __len__(self) -> int:
        return len(self.lemma) if self.parsed else 0

    @property
    def whole(self) -> str:
        """What the sentence says, in small letters."""
        return self.text.lower()

    def said(self, i: int) -> str:
        """What a word says with all that hangs on it, in small letters."""
        below = self.below(i)
        return self.between(below[0], below[-1]).lower()

    def subject(self, v: int) -> int | None:
        """Who or what a verb is said of; the subject of the clause above where it has none of its own."""
        for _ in range(8):
            own = [k for k in self.kids[v] if self.dep[k] in SUBJECTS]
            if own:
                at = own[-1]
                return (
                    self.head[v]
                    if self.dep[v] == "relcl" and self.low[at] in ("who", "which", "that")
                    else at
                )
            up = self.head[v]
            if up == v or any(self.dep[k] == "agent" for k in self.kids[v]):
                return None
            if self.dep[v] == "acl":
                return up
            if self.dep[v] not in ("xcomp", "conj", "advcl", "pcomp", "prep", "acomp", "oprd", "attr"):
                return None
            object_ = next((k for k in self.kids[up] if self.dep[k] == "dobj"), None)
            if self.dep[v] == "xcomp" and object_ is not None:
                return object_
            v = up
        return None

    def parties(self, h: int | None, depth: int = 0) -> tuple[str, ...]:
        """The parties that a noun phrase stands for: its head's, or whose people or bodies it names."""
        if h is None or depth > 4:
            return ()
        found = list(self.whose.at(self.start[h], self.end[h]))
        for k in self.kids[h]:
            if self.dep[k] == "conj":
                found += self.parties(k, depth + 1)
            elif not found and self.dep[k] in ("poss", "compound", "amod", "nmod", "appos"):
                found += [p for m in self.joined(k) for p in self.whose.at(self.start[m], self.end[m])]
            elif not found and self.dep[k] == "prep" and self.low[k] in ("of", "in", "from"):
                for m in self.kids[k]:
                    found += self.parties(m, depth + 1)
        return tuple(dict.fromkeys(found))

    def actor(self, h: int | None) -> tuple[str, ...]:
        """The parties of a phrase that stands for somebody who can want and think: no situation, no war."""
        if h is None:
            return ()
        own = tuple(p for k in self.joined(h) for p in self.whose.at(self.start[k], self.end[k]))
        return self.parties(h) if own or self.lemma[h] in _ACTORS or self.pos[h] == "PROPN" else ()

    def negated(self, v: int) -> bool:
        """Whether a verb, or what it hangs on as its complement or ground, is denied."""
        if any(self.dep[k] == "neg" or self.low[k] in ("never", "hardly") for k in self.kids[v]):
            return True
        if any(self.low[m] == "no" for k in self.kids[v] if self.low[k] == "longer" for m in self.kids[k]):
            return True
        none = ("nsubj", "nsubjpass", "dobj")
        if any(
            self.low[m] in ("no", "neither")
            for k in self.kids[v]
            if self.dep[k] in none
            for m in self.kids[k]
        ):
            return True
        because = any(self.dep[k] == "mark" and self.low[k] == "because" for k in self.kids[v])
        above = self.dep[v] in ("xcomp", "acomp", "oprd") or (because and self.dep[v] == "advcl")
        return above and self.head[v] != v and self.negated(self.head[v])

    def above(self, i: int) -> list[int]:
        """The words above a word, three at most."""
        found: list[int] = []
        while len(found) < 3 and self.head[i] != i:
            i = self.head[i]
            found.append(i)
        return found

    def ahead(self, v: int) -> bool:
        """Whether what a verb tells has yet to come."""
        own = any(
            self.dep[k] == "aux" and self.lemma[k] in ("will", "shall", "’ll", "'ll") for k in self.kids[v]
        )
        return own or (self.dep[v] in ("conj", "xcomp") and self.head[v] != v and self.ahead(self.head[v]))

    def unreal(self, v: int) -> bool:
        """Whether a clause is a condition, a possibility or a duty, or hangs on one."""
        if v not in self._doubted:
            self._doubted[v] = self._doubt(v)
        return self._doubted[v]

    def _doubt(self, v: int) -> bool:
        beside = False
        for _ in range(12):
            if self.lemma[v] in _SUPPOSES and not beside:
                return True
            for k in self.kids[v]:
                if self.dep[k] in ("mark", "advmod") and self.low[k] in _UNREAL:
                    return True
                if self.dep[k] == "aux" and self.low[k] in _MODAL:
                    return True
            if self.head[v] == v:
                return False
            beside = self.dep[v] == "conj"  # what stands beside a risk or a lack is none
            v = self.head[v]
        return False

    @property
    def contest(self) -> bool:
        """Whether the sentence is of an election or a match, whose victories end no war."""
        return _CONTEST.search(self.whole) is not None or self.domestic

    @property
    def domestic(self) -> bool:
        """Whether the sentence is of parties and budgets at home, whose talks are of no war."""
        return _DOMESTIC.search(self.whole) is not None

    def verbs(self) -> Iterator[int]:
        """The verbs of the sentence."""
        return (i for i in range(len(self)) if self.pos[i] in ("VERB", "AUX"))

    def objects(self, v: int) -> list[int]:
        """The heads of what a verb is done to, of its complements, and of its prepositional objects."""
        found = []
        for k in self.kids[v]:
            if k > v and self.dep[k] in ("dobj", "xcomp", "ccomp", "attr", "acomp", "oprd"):
                found.append(k)
            elif k > v and self.dep[k] in ("prep", "agent") and self.low[k] in _BY:
                found += [m for m in self.kids[k] if self.dep[m] in ("pobj", "pcomp")]
        return found


def prose(
    pairs: Sequence[tuple[Document, Reading]], known: Mapping[str, str]
) -> Iterator[tuple[Document, Reading, Grammar]]:
    """Each sentence of running text that was parsed, in order."""
    for document, reading in pairs:
        if reading.lang not in (None, "en"):
            continue
        whose = Whose(reading, known)
        for sentence in reading.sentences:
            if sentence.role == "prose" and sentence.words.dep and sentence.end - sentence.start <= _LONGEST:
                yield document, reading, Grammar(document, sentence, whose)
