"""Who is named in Russian text: people in all their cases, states and bodies of a table, other names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Time
from parley.reading.languages import russian_words as w
from parley.reading.languages.russian_parse import Sent, Word
from parley.reading.who import gazetteer

Places = dict[int, tuple[Sent, int]]
"""For the offset at which a word begins: its sentence, and its number there."""
_VOWELS = "аеёиоуыэюяйь"


@lru_cache(maxsize=1)
def _sides() -> dict[str, str]:
    lines = (files("parley.reading") / "data" / "russian.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {lemma: side for side, lemmas in rows for lemma in lemmas.split("|")}


_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)


def _english(name: str) -> str:
    """A state that no table knows in Latin letters and the nominative: "Норвии" is Norvia."""
    word = (
        name[:-2] + "ия"
        if name.endswith(("ии", "ию"))
        else name[:-3] + "ия"
        if name.endswith("ией")
        else name
    )
    latin = "".join(_LATIN.get(letter, letter) for letter in word.lower())
    latin = latin[:-3] + "ia" if latin.endswith("iya") else latin
    return latin[:1].upper() + latin[1:]


def _stem(name: str) -> str:
    return " ".join(part.rstrip(_VOWELS) or part for part in name.casefold().split())


def entities(
    document: Document, sents: list[Sent], names: list[tuple[int, int, str, str]]
) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """Entities, and for each view offset at which a mention begins the number of its entity."""
    places = {word.start: (sent, i) for sent in sents for i, word in enumerate(sent.words)}
    kinds: dict[str, str] = {}
    called: dict[str, str] = {}
    sides: dict[str, str | None] = {}
    roles: dict[str, str | None] = {}
    mentions: dict[str, list[tuple[int, int]]] = {}
    taken: list[tuple[int, int]] = []

    def add(
        key: str, kind: str, name: str, start: int, end: int, side: str | None, role: str | None = None
    ) -> None:
        kinds.setdefault(key, kind)
        if key not in called or (kind == "person" and len(name) > len(called[key])):
            called[key] = name
        sides[key] = sides.get(key) or side
        roles[key] = roles.get(key) or role
        mentions.setdefault(key, []).append((start, end))
        taken.append((start, end))

    names = [
        (a, b, "LOC" if kind == "PER" and _owned(places, a, b) else kind, name) for a, b, kind, name in names
    ]
    people = sorted((n for n in names if n[2] == "PER"), key=lambda n: -len(n[3].split()))
    full: dict[str, str] = {}
    for start, end, _, normal in people:
        last = _stem(normal.split()[-1])
        key = full.setdefault(last, _stem(normal))
        role, side = _office(places, start)
        add(key, "person", normal, start, end, side, role)
    inside = {offset for start, end in taken for offset in range(start, end)}
    for sent in sents:
        for word in sent.words:
            found = _sides().get(word.lemma)
            if found and word.start not in inside and word.text[:1].isalpha():
                body = found in ("EU", "NATO", "UN", "OSCE", "IAEA", "Europe")
                name = gazetteer.states().get(found, found)
                add(found, "body" if body else "state", name, word.start, word.end, found)
                inside.update(range(word.start, word.end))
    for start, end, kind, normal in names:
        if kind == "PER" or start in inside:
            continue
        state = (kind == "LOC" and _speaks(places, start)) or _office_of(places, start)
        add(
            _stem(normal),
            "state" if state else {"ORG": "body", "LOC": "place"}[kind],
            normal,
            start,
            end,
            normal if state else None,
        )
    order = sorted(mentions, key=lambda key: min(mentions[key]))
    entities, at = [], {}
    for number, key in enumerate(order):
        spans = []
        for start, end in sorted(mentions[key]):
            at[start] = number
            spans.append(Mention(*document.view.stored(start, end)))
        entities.append(Entity(f"e{number}", called[key], kinds[key], tuple(spans), sides[key], roles[key]))
    return tuple(entities), at


def _office(places: Places, start: int) -> tuple[str | None, str | None]:
    """The office before a name, and the side in it: "министр иностранных дел Норвии Карел Обан"."""
    found = places.get(start)
    if not found:
        return None, None
    sent, here = found
    first = here
    side = None
    while (
        first > 0
        and here - first < 6
        and sent.words[first - 1].pos in ("NOUN", "ADJ", "PROPN")
        and (
            sent.words[first - 1].pos != "PROPN"
            or (first - 1 > 0 and sent.words[first - 2].pos in ("NOUN", "ADJ"))
        )
    ):
        first -= 1
        side = side or _sides().get(sent.words[first].lemma)
    words = sent.words[first:here]
    start_at = next((i for i, word in enumerate(words) if word.lemma in w.ROLES), None)
    if start_at is None:
        return None, side
    if side is None:
        owner = next((word for word in words[start_at + 1 :] if word.pos == "PROPN"), None)
        side = _english(owner.text) if owner else None
    return " ".join(word.text for word in words[start_at:]), side


def _office_of(places: Places, start: int) -> bool:
    """Whether an office stands right before: "президент Норвии" makes Norvia a state."""
    found = places.get(start)
    if not found:
        return False
    sent, here = found
    before = sent.words[here - 1].lemma if here else ""
    return before in w.ROLES or before in w.OFFICES or before in w.FIELDS


def _owned(places: Places, start: int, end: int) -> bool:
    """Whether what natasha takes for a person is the state of an office: "министр обороны Норвии"."""
    found = places.get(start)
    if not found or not found[1]:
        return False
    word, before = found[0].words[found[1]], found[0].words[found[1] - 1]
    if word.end < end or not (
        word.feats.get("Case") == "Gen" or word.text.endswith("ии")
    ):  # fmt: skip
        return False
    if before.lemma in w.FIELDS:
        return True
    return (before.lemma in w.OFFICES or before.lemma in w.ROLES) and before.feats.get("Case") != "Gen"


def _speaks(places: Places, start: int) -> bool:
    found = places.get(start)
    if not found:
        return False
    word = found[0].words[found[1]]
    return word.rel == "nsubj" and found[0].words[word.head].pos == "VERB"


@dataclass(frozen=True)
class Who:
    """The entities of a document, by where they stand, and its times."""

    document: Document
    entities: tuple[Entity, ...]
    starts: dict[int, int]
    times: tuple[Time, ...] = ()

    def at(self, word: Word) -> Entity | None:
        """The entity of which a mention begins with the word."""
        number = self.starts.get(word.start)
        return self.entities[number] if number is not None else None

    def party(self, entity: Entity) -> str | None:
        """The name by which a reader would file an entity as a participant."""
        if entity.side:
            return gazetteer.states().get(entity.side) or {
                "EU": "European Union",
                "UN": "United Nations",
            }.get(entity.side, entity.side)
        return entity.name if entity.kind in ("state", "body", "person") else None

    def when(self, sent: Sent) -> str | None:
        """The date that the sentence names first."""
        first, last = self.document.view.stored(sent.start, sent.end)
        at = bisect_left(self.times, first, key=lambda time: time.start)
        return next((t.value for t in self.times[at : at + 8] if t.start < last and t.begin), None)

    def near(self, sent: Sent, index: int | None) -> Entity | None:
        """The entity at a word, or at one that depends on it."""
        if index is None:
            return None
        found = self.at(sent.words[index])
        return found or next((e for x in sent.words if x.head == index and (e := self.at(x))), None)

    def inside(self, start: int, end: int) -> list[Entity]:
        """The entities with a mention that begins in the stored stretch, in order."""
        at = bisect_left(self.order, (start, -1))
        found = []
        while at < len(self.order) and self.order[at][0] < end:
            found.append(self.entities[self.order[at][1]])
            at += 1
        return found

    @cached_property
    def order(self) -> list[tuple[int, int]]:
        """Where each mention begins, with the number of its entity, in order."""
        return sorted((m.start, number) for number, e in enumerate(self.entities) for m in e.mentions)
