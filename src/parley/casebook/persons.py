"""People of many documents: those of one name and side joined, with the office that is told most often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from parley.casebook.lexicon import PEOPLE
from parley.casebook.names import states
from parley.casebook.words import word_set
from parley.nouns.document import Document
from parley.nouns.reading import Reading

DEMONYMS = {people: code for code, _, demonyms in states() for people in demonyms}
_PARTICLES = word_set("al el bin ibn ben abu de del della di da dos van von der den la le mac o st")
_TITLES = word_set(
    "mr mrs ms miss mme dr sir dame lord lady herr frau king queen prince princess emir sultan sheikh pope"
    " president minister premier chancellor secretary general colonel senator ambassador prime foreign the"
    " then former acting supreme grand ayatollah imam"
)
# Words that make a name of no one in particular: "Foreign Ministry", "National Security", "Supreme Leader".
COMMON = (PEOPLE - word_set("congress senate parliament")) | word_set(
    "foreign defence defense interior finance national security state supreme federal central court police"
    " office department agency bank board service forces armed air navy naval intelligence justice"
    " trade energy water health high general assembly deputy special prime vice leaders ministers officials"
    " election reserve treasury constitution press news"
)
_PAST = word_set("then former ex late onetime erstwhile")
_PASSING = word_set("while new current incoming outgoing newly elected incumbent as acting the")


@dataclass
class Somebody:
    """A person, as the documents name him or her."""

    forms: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    weight: float = 0.0

    def take(self, other: Somebody) -> None:
        """Takes over what the documents say of the same person under another name."""
        self.forms.update(other.forms)
        self.sides.update(other.sides)
        self.roles.update(other.roles)
        self.weight += other.weight


def people(pairs: Iterable[tuple[Document, Reading]]) -> list[Somebody]:
    """The people of all documents, those of one name and side joined, a surname to the only fuller name."""
    found: dict[tuple[str, ...], Somebody] = defaultdict(Somebody)
    for _, reading in pairs:
        spoke = Counter(a.speaker for a in reading.attributions if a.speaker)
        for entity in reading.entities:
            if entity.kind != "person" or entity.candidates:
                continue
            name = _person(entity.name)
            if not name:
                continue
            somebody = found[tuple(t.casefold() for t in name)]
            somebody.forms[" ".join(name)] += len(entity.mentions)
            somebody.weight += min(len(entity.mentions), 10) + 3 * spoke[entity.id]
            if entity.side:
                side = DEMONYMS.get(entity.side, entity.side)
                somebody.sides[side] += len(entity.mentions)
            if entity.role:
                somebody.roles[clean(entity.role)] += len(entity.mentions)
    firsts: dict[tuple[str, str], tuple[str, ...]] = {}
    for key in sorted(found, key=lambda k: -found[k].weight):
        first = firsts.setdefault((key[0], key[-1]), key) if len(key) > 2 else key
        if first != key and _agree(found[first], found[key]):  # Abdel, Abdul: one man, spelt twice
            found[first].take(found.pop(key))
    for key in sorted(found, key=len):
        fuller = [other for other in found if _is_fuller(other, key) and _agree(found[other], found[key])]
        if len({other[-1] for other in fuller}) == 1 and _one_line(fuller):
            best = max(fuller, key=lambda other: (len(other), other))
            found[best].take(found.pop(key))
    return [one for key, one in found.items() if len(key) > 1]


def _person(name: str) -> list[str]:
    """The words of a person's name without titles; empty where they name an office, or not all are names."""
    words = [w for w in name.replace("’", "'").split() if w.isprintable()]
    while words and (words[0].casefold().strip(".") in _TITLES or words[0] in DEMONYMS):
        words = words[1:]
    if not words or any(w.endswith("'s") for w in words):
        return []
    named = [w for w in words if w.casefold() not in _PARTICLES and not w.casefold().startswith("al-")]
    if not all(w[:1].isupper() for w in named) or any(w.casefold() in COMMON for w in words):
        return []
    return words


def _is_fuller(longer: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name is the other with words left out, the surname kept; initials may stand for words."""
    if len(longer) <= len(name) or longer[-1] != name[-1]:
        return False
    rest = iter(longer[:-1])
    return all(
        any(w == o or (len(w.strip(".")) == 1 and o.startswith(w[0])) for o in rest) for w in name[:-1]
    )


def _agree(one: Somebody, other: Somebody) -> bool:
    return not one.sides or not other.sides or bool(one.sides.keys() & other.sides.keys())


def _one_line(fuller: list[tuple[str, ...]]) -> bool:
    """Whether fuller names are of one person: each the next with words left out."""
    line = sorted(fuller, key=len)
    return all(_is_fuller(longer, name) for name, longer in pairwise(line))


def role(one: Somebody, party: str, derived: set[str]) -> str | None:
    """The office that is told most often, without whose it is: a party's people hold that party's offices."""
    told: Counter[str] = Counter()
    for office, n in one.roles.items():
        words = office.split()
        while words and (
            words[0].casefold() in derived | _PASSING or words[0] in DEMONYMS or words[0] == party
        ):
            words = words[1:]
        text = re.sub(rf"\s+(?:of|for)\s+(?:the\s+)?{re.escape(party)}$", "", " ".join(words))
        if text and words[0].casefold() not in _PAST:
            told[text[0].upper() + text[1:]] += n
    return max(told, key=lambda r: (told[r], len(r), r)) if told else None


def clean(text: str) -> str:
    """A name without its article, possessive and characters that do not show."""
    text = "".join(c for c in " ".join(text.split()) if c.isprintable() and c != "\u200d")
    return re.sub(r"[’']s?$", "", re.sub(r"^[Tt]he\s+", "", text))
