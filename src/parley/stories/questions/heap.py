"""The record as answers need it: sentences with their words, whom they name, and what stands around them."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Time, Words
from parley.stories.passages import Passage, passages
from parley.stories.questions.kin import of_one_sense, root, table
from parley.stories.words import STOP

_TITLE = re.compile(
    r"^(?:the|a|an|mr|mrs|ms|dr|sir|lady|lord|president|prime minister|minister|chancellor|king|queen|senator"
    r"|ambassador|general|foreign minister|secretary|governor|premier|envoy|sergeant|captain|colonel|major"
    r"|justice|judge|professor|representative|pope|mayor|speaker|commissioner|officer)\.?\s+",
    re.I,
)
# Verbs that mean another thing with the word after them: call, call off, call for.
_SPLIT = {
    "call": ("off", "for", "on"), "ask": ("for",), "press": ("for",), "put": ("off",), "step": ("down",),
    "stand": ("down",), "hold": ("back",), "rule": ("out",), "pull": ("out",), "take": ("over",),
    "insist": ("on", "upon"), "push": ("for",),
}  # fmt: skip
_FAMILY = 5  # letters with which words of one family begin
Pairs = Iterable[tuple[Document, Reading]]


class Names:
    """Who a name means in the record: one key for all ways in which its documents name somebody or something.

    A short name is the fuller one's where only one person's full name ends (or begins) so; a demonym or
    capital is its state's where reading found that. `more` gives names for what no document spells out.
    """

    def __init__(self, pairs: Sequence[tuple[Document, Reading]], more: Mapping[str, str] | None = None):
        self._texts = [" ".join(document.text.split()) for document, _ in pairs]
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for document, reading in pairs:
            for entity in reading.entities:
                names = [m for m in entity.mentions if m.kind == "name"]
                for mention in names:
                    form = plain_name(document.text[mention.start : mention.end])
                    heavy = 3 if entity.kind == "state" else 1
                    votes[form][plain_name(entity.name)] += heavy
                if names:
                    self._kinds[plain_name(entity.name)][entity.kind] += len(names)
        self._key = {form: max(found, key=lambda name: (found[name], name)) for form, found in votes.items()}
        people = {name for name, kinds in self._kinds.items() if " " in name and kinds["person"]}
        self._people = people
        self._fuller: dict[str, set[str]] = defaultdict(set)
        for name in people:
            parts = name.split()
            for at in range(1, len(parts)):
                self._fuller[" ".join(parts[at:])].add(name)
                if at > 1:
                    self._fuller[" ".join(parts[:at])].add(name)
        for name, meant in (more or {}).items():
            known = plain_name(meant) in self._kinds
            if known or plain_name(name) not in self._key:
                self._key[plain_name(name)] = plain_name(meant)

    def key(self, name: str) -> str | None:
        """The key of a name as somebody writes it, None where nothing in the record is called so."""
        form = plain_name(name)
        found = self._key.get(form)
        if found is None and form not in self._fuller:
            return None
        return self._full(found or form)

    def written(self, name: str) -> bool:
        """Whether a document has these words as they are, side by side."""
        return any(name in text for text in self._texts)

    def of(self, name: str) -> str:
        """The key of an entity's own name."""
        form = plain_name(name)
        return self._full(self._key.get(form, form))

    def kind(self, key: str) -> str:
        """What the documents take it for most."""
        kinds = self._kinds.get(key)
        return max(kinds, key=lambda kind: kinds[kind]) if kinds else "other"

    def _full(self, form: str) -> str:
        if " " in form:
            parts = form.split()
            inner = (" ".join(parts[at:]) for at in range(1, len(parts) - 1))
            return next((name for name in inner if name in self._people), form)
        longer = self._fuller.get(form, set())
        # "Vermont Anna Berg" is Anna Berg, where a text calls her so.
        longer = {name for name in longer if not any(name.endswith(f" {other}") for other in longer)}
        return next(iter(longer)) if len(longer) == 1 else form


def plain_name(name: str) -> str:
    """A name in lower case without articles, titles and possessives."""
    name = " ".join(name.replace("’", "'").split()).casefold().removesuffix("'s").removesuffix("'")
    while (found := _TITLE.match(name)) and found.end() < len(name):
        name = name[found.end() :]
    return name


@dataclass(frozen=True, eq=False)
class Told:
    """A sentence with its words by root, those whom it names (and means by a pronoun), and its surroundings.

    `words` are the roots, empty for what says nothing; `named` maps a key onto the word indexes that name
    it, `meant` onto those that stand for it otherwise; `near` are the keys and `nearby` the roots of the
    sentence before, `title` both of the document's title. `keys` are those of the reading's entities here.
    """

    passage: Passage
    words: tuple[str, ...]
    named: Mapping[str, frozenset[int]]
    meant: Mapping[str, frozenset[int]]
    near: frozenset[str]
    nearby: frozenset[str]
    title: tuple[frozenset[str], frozenset[str]]
    times: tuple[Time, ...]
    keys: Mapping[str, str]

    @property
    def document(self) -> Document:
        """Where it stands."""
        return self.passage.document

    @cached_property
    def content(self) -> frozenset[str]:
        """The roots of its words."""
        return frozenset(word for word in self.words if word)

    def text(self, at: int) -> str:
        """A word of it by its index."""
        words = self.passage.sentence.words
        return self.document.text[words.start[at] : words.end[at]]

    def dated(self, at: int) -> bool:
        """Whether a word is part of a date or a time."""
        start = self.passage.sentence.words.start[at]
        return any(time.start <= start < time.end for time in self.times)

    def who(self, at: int) -> frozenset[str]:
        """The keys of those whom a word names or stands for."""
        return frozenset(
            key for held in (self.named, self.meant) for key, places in held.items() if at in places
        )


@dataclass(frozen=True, eq=False)
class Heap:
    """All sentences of a record, what its names mean, and how rare a word is in it.

    `days` places each date of publication between the oldest (0) and the newest (1); `people` are those of
    whom the texts speak as of persons.
    """

    told: tuple[Told, ...]
    names: Names
    rarity: Mapping[str, float]
    newest: str | None
    days: Mapping[str, float]
    people: frozenset[str]

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, ...]]:
        held: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.told):
            for word in one.content:
                held[word].append(number)
        return {word: tuple(numbers) for word, numbers in held.items()}

    @cached_property
    def _families(self) -> Mapping[str, tuple[str, ...]]:
        held: dict[str, list[str]] = defaultdict(list)
        for word in self._places:
            held[word[:_FAMILY]].append(word)
        return {begin: tuple(words) for begin, words in held.items()}

    @cached_property
    def _named(self) -> Mapping[str, list[Told]]:
        held: dict[str, list[Told]] = defaultdict(list)
        for one in self.told:
            for key in one.named:
                held[key].append(one)
        return held

    def naming(self, key: str) -> list[Told]:
        """The sentences that name somebody."""
        return self._named.get(key, [])

    def telling(self, word: str) -> list[int]:
        """The sentences (their numbers, in order) that may tell what a word says, or its contrary."""
        words = {word, *self._families.get(word[:_FAMILY], ()), *of_one_sense(word)}
        return sorted({number for one in words for number in self._places.get(one, ())})

    def weight(self, word: str) -> float:
        """From 0.3 for what half of the sentences say to 1 for what one says."""
        return self.rarity.get(word, 1.0)


def heap(
    pairs: Pairs, numbers: Mapping[str, int] | None = None, more: Mapping[str, str] | None = None
) -> Heap:
    """The record's English sentences, laid out for questions. `numbers` are the documents' origins."""
    given = list(pairs)
    names = Names(given, more)
    told: list[Told] = []
    before: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    titles = {document.id: _title(document, names) for document, _ in given}
    marked = {document.id: _Marked(reading) for document, reading in given}
    for passage in passages(given, numbers):
        words = passage.sentence.words
        if not any(words.pos) or passage.text.endswith("?"):
            continue  # a question tells nothing
        doc = passage.document.id
        one = _told(passage, names, marked[doc], titles[doc], before.get(doc))
        before[passage.document.id] = (frozenset((*one.named, *one.meant)), one.content)
        told.append(one)
    counts = Counter(word for one in told for word in one.content)
    many = math.log(1 + len(told))
    rarity = {word: max(0.3, 1 - math.log(count) / many) for word, count in counts.items()} if told else {}
    newest = max((one.document.published for one in told if one.document.published), default=None)
    dates = sorted({one.document.published for one in told if one.document.published})
    days = {date: number / max(1, len(dates) - 1) for number, date in enumerate(dates)}
    return Heap(tuple(told), names, rarity, newest, days, _people(given, names))


_PERSONAL = table("he she his her him hers himself herself")


def _people(pairs: Pairs, names: Names) -> frozenset[str]:
    """Those for whom "he" or "she" stands, or to whom a text gives an office: a name alone is no person."""
    found = set()
    for document, reading in pairs:
        for entity in reading.entities:
            stands = (document.text[m.start : m.end] for m in entity.mentions if m.kind == "pronoun")
            if entity.role or any(word.casefold() in _PERSONAL for word in stands):
                found.add(names.of(entity.name))
    return frozenset(found)


class _Marked:
    """The mentions of a reading in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        found = [(m.start, m, e) for e in reading.entities if not e.candidates for m in e.mentions]
        self.rows = sorted(found, key=lambda row: row[0])
        self.starts = [start for start, _, _ in self.rows]
        self._times = sorted(reading.times, key=lambda time: time.start)
        self._begins = [time.start for time in self._times]
        self.by_id = {entity.id: entity for entity in reading.entities}

    def times(self, start: int, end: int) -> tuple[Time, ...]:
        """The dates and times that begin in a stretch."""
        return tuple(self._times[bisect_left(self._begins, start) : bisect_left(self._begins, end)])

    def inside(self, start: int, end: int) -> Iterable[tuple[Mention, Entity]]:
        """The mentions that begin in a stretch, with whom they mean."""
        for _, mention, entity in self.rows[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            yield mention, entity


def _title(document: Document, names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """Whom and what a title names."""
    words = re.findall(r"[^\W_]+", document.title or "")
    runs = (" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words)))
    keys = frozenset(key for run in runs if run[:1].isupper() and (key := names.key(run)))
    return keys, frozenset(root(word) for word in words if len(word) > 2 and word.casefold() not in STOP)


def _told(
    passage: Passage,
    names: Names,
    marked: _Marked,
    title: tuple[frozenset[str], frozenset[str]],
    before: tuple[frozenset[str], frozenset[str]] | None,
) -> Told:
    words = passage.sentence.words
    sentence = passage.sentence
    named: dict[str, set[int]] = defaultdict(set)
    meant: dict[str, set[int]] = defaultdict(set)
    keys_of: dict[str, str] = {}
    for mention, entity in marked.inside(sentence.start, sentence.end):
        keys_of[entity.id] = names.of(entity.name)
        at = [i for i, start in enumerate(words.start) if mention.start <= start < mention.end]
        keys = [keys_of[entity.id]]
        keys += [names.of(marked.by_id[one].name) for one in entity.members if one in marked.by_id]
        if mention.kind == "name":
            keys.append(names.key(passage.document.text[mention.start : mention.end]) or keys[0])
            if entity.kind == "body" and len(at) > 1:  # "the Vessin Senate" speaks of Vessin
                for i in at:
                    whose = names.key(passage.document.text[words.start[i] : words.end[i]])
                    if whose and names.kind(whose) == "state":
                        named[whose].add(i)
        held = named if mention.kind == "name" else meant
        for key in keys:
            held[key].update(at)
    near, nearby = before or (frozenset(), frozenset())
    return Told(
        passage,
        tuple(_word(passage, at) for at in range(len(words.start))),
        {key: frozenset(places) for key, places in named.items()},
        {key: frozenset(places) for key, places in meant.items() if key not in named},
        near,
        nearby,
        title,
        marked.times(sentence.start, sentence.end),
        keys_of,
    )


def _word(passage: Passage, at: int) -> str:
    """The root of a word, with its particle ("call-off"); empty for what says nothing."""
    words = passage.sentence.words
    lemma = words.lemma[at].casefold()
    if words.pos[at] in ("PUNCT", "SPACE", "DET", "PART", "CCONJ", "AUX") or lemma in EMPTY:
        return ""
    return joined_word(words, at)


def joined_word(words: Words, at: int) -> str:
    """The root of a word, or a verb with the particle that gives it another meaning ("call-off")."""
    lemma = words.lemma[at].casefold()
    if lemma in _SPLIT:
        for child, head in enumerate(words.head):
            particle = words.lemma[child].casefold()
            if head == at and child > at and particle in _SPLIT[lemma]:
                return f"{lemma}-{particle}"
    return root(lemma)


# Of the words that say nothing in some language, those that do in English, or that a question may turn on.
EMPTY = STOP - table(
    "say said give take keep make use put see first last die war man son hat pour bin den fait est sur"
)
