"""How a casebook fits its texts: what it names that they never speak of, what matches too much, and what they
keep speaking of that it has no word for.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from parley.casebook.alike import CHEAP
from parley.casebook.claims import Pair, claims
from parley.casebook.coding import code, compiled
from parley.casebook.names import Names
from parley.casebook.sides import sides
from parley.casebook.topics import CHEAP_GROUPS, Found, concept
from parley.casebook.words import tokens
from parley.nouns.casebook import Casebook, Option, Party
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement

OFTEN = 5
"""In so many sentences a phrase matches often."""
SELDOM = 0.1
"""The share of those sentences under which it hardly ever makes a statement."""
TWICE = 2
"""What happens in fewer sentences than this may be chance."""
MOST_CLAIMS, MOST_SIDES = 10, 40
SHOWN = 20
"""So many sentences are given for each finding."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a casebook that an analyst may want to change, with the sentences that show it.

    `kind` is one of:
    `option-unmatched`: no sentence speaks of it (`evidence` comes nearest);
    `option-silent`: it is spoken of, but nobody is for or against it;
    `phrase-broad`: matches often and hardly ever makes a statement;
    `phrase-shared`: found in the same words as the option `other`;
    `claim-uncovered`: parties are for or against it, and no option has words for it;
    `holder-unknown`: is for or against options, and is no party;
    `name-unfound`: a party's name that no text has.

    `about` is the id of an option or party, `text` the phrase or name. `seen` counts sentences, `told` those
    of them that give a statement. `words` are the texts' own, commonest first, by which a phrase matches or
    a claim is known; `who` are ids of the parties that hold a claim, or of the options that a stranger holds
    something of.
    """

    kind: str
    text: str
    about: str | None = None
    other: str | None = None
    seen: int = 0
    told: int = 0
    words: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


def check(pairs: Iterable[tuple[Document, Reading]], casebook: Casebook) -> list[Finding]:
    """What about a casebook does not fit documents with their readings; worst first within each kind."""
    given = list(pairs)
    said = [one for document, reading in given for one in code(document, reading, casebook)]
    places = list(_places(given, casebook))
    found = [*_options(casebook, places, said), *_phrases(casebook, places, said)]
    found += _shared(casebook, places)
    found += _uncovered(given, casebook, places, said)
    return [*found, *_outsiders(given, casebook), *_unfound(given, casebook)]


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence with the options that are found in it, and its words as they stand and as concepts."""

    span: Span
    found: tuple[Found, ...]
    concepts: tuple[str | None, ...]
    words: tuple[Span, ...]
    document: Document

    def at(self, found: Found) -> Span:
        """From the first to the last word by which an option is found."""
        first, last = self.words[found.words[0]], self.words[found.words[-1]]
        return Span(self.span.doc, first.start, last.end)

    def written(self, found: Found) -> str:
        """Those words, without what stands between them."""
        return " ".join(self.document.text[w.start : w.end] for w in (self.words[i] for i in found.words))


def _places(pairs: Sequence[Pair], casebook: Casebook) -> Iterator[_Place]:
    names, topics = compiled(casebook)
    bags = _bags(casebook, names)
    for document, reading in pairs:
        known = names.of_entities(reading)
        for sentence in reading.sentences:
            if sentence.role in ("byline", "caption") or not sentence.words.dep:
                continue
            concepts = _concepts(document, sentence, names, known)
            here = frozenset(c for c in concepts if c and c[0] == "@")
            found = tuple(f for f in topics.find(concepts, here) if _phrase(f, concepts, bags))
            at = zip(sentence.words.start, sentence.words.end, strict=True)
            words = tuple(Span(document.id, start, end) for start, end in at)
            span = Span(document.id, sentence.start, sentence.end)
            yield _Place(span, found, concepts, words, document)


def _concepts(
    document: Document, sentence: Sentence, names: Names, known: Mapping[int, tuple[int, str, str]]
) -> tuple[str | None, ...]:
    """The sentence's words as coding compares them, parties as `@id`."""
    words = sentence.words
    written = [document.text[a:b] for a, b in zip(words.start, words.end, strict=True)]
    concepts = [concept(lemma, pos) for lemma, pos in zip(words.lemma, words.pos, strict=True)]
    for name in names.find(written):
        for i in range(name.first, name.last + 1):
            concepts[i] = f"@{name.party}"
    for i, start in enumerate(words.start):
        if start in known and not (concepts[i] or "").startswith("@"):
            concepts[i] = f"@{known[start][1]}"
    return tuple(concepts)


Bags = Mapping[str, Sequence[tuple[str, frozenset[str]]]]


def _bags(casebook: Casebook, names: Names) -> Bags:
    """Each option's phrases, its name last, with their telling words as concepts, parties as `@id`."""
    return {
        option.id: [
            (phrase, _bag(phrase, names)) for phrase in (*option.phrases, *option.opposite, option.name)
        ]
        for _, option in casebook.options()
    }


def _bag(phrase: str, names: Names) -> frozenset[str]:
    words = tokens(phrase)
    parties = {i: f"@{n.party}" for n in names.find(words) for i in range(n.first, n.last + 1)}
    return frozenset(c for i, word in enumerate(words) if (c := parties.get(i) or concept(word)))


def _phrase(found: Found, concepts: Sequence[str | None], bags: Bags) -> str | None:
    """The phrase that a match is of: all its words are there, of three or more all but one. Where they say
    little by themselves ("without Ostrovia"), the parties that it names are there too.
    """
    here = {concepts[i] for i in found.words}
    little = CHEAP | CHEAP_GROUPS | {"without"}
    fits = []
    for phrase, bag in bags[found.option]:
        content = {c for c in bag if c[0] != "@"}
        if content and len((bag if content <= little else content) - here) <= (len(content) > 2):
            fits.append((len(bag & here), -len(bag), phrase))
    return max(fits)[2] if fits else None


def _options(casebook: Casebook, places: list[_Place], said: list[Statement]) -> Iterator[Finding]:
    told = {one.option for one in said}
    for _, option in casebook.options():
        seen = [place.span for place in places if any(f.option == option.id for f in place.found)]
        if not seen and option.id not in told:
            yield Finding(
                "option-unmatched", option.name, option.id, evidence=_nearest(option, casebook, places)
            )
        elif option.id not in told:
            yield Finding(
                "option-silent", option.name, option.id, seen=len(seen), evidence=tuple(seen[:SHOWN])
            )


def _nearest(option: Option, casebook: Casebook, places: list[_Place]) -> tuple[Span, ...]:
    """The sentences that have most of what one of the option's phrases says, though not enough of it."""
    names, _ = compiled(casebook)
    bags = [bag for _, bag in _bags(casebook, names)[option.id]]
    cheap = CHEAP | CHEAP_GROUPS
    scored = []
    for place in places:
        here = {c for c in place.concepts if c}
        telling = {c for c in here if c[0] != "@"} - cheap
        shares = [len(bag & here) / len(bag) for bag in bags if bag & telling]
        if shares and max(shares) >= 0.5:
            scored.append((-max(shares), place.span))
    return tuple(span for _, span in sorted(scored)[:3])


def _phrases(casebook: Casebook, places: list[_Place], said: list[Statement]) -> Iterator[Finding]:
    """Phrases that match often and hardly ever tell. A match is the phrase's whose words it has."""
    names, _ = compiled(casebook)
    bags = _bags(casebook, names)
    telling = set(_telling(said, places))
    seen: dict[tuple[str, str], dict[Span, bool]] = defaultdict(dict)
    by: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for place in places:
        for found in place.found:
            if phrase := _phrase(found, place.concepts, bags):
                key = (found.option, phrase)
                seen[key][place.span] = (found.option, place.span) in telling
                by[key][place.written(found).casefold()] += 1
    for key, spans in sorted(seen.items(), key=lambda row: (-len(row[1]), row[0])):
        told = sum(spans.values())
        if len(spans) >= OFTEN and told <= SELDOM * len(spans):
            idle = tuple(span for span, tells in spans.items() if not tells)
            words = tuple(words for words, _ in by[key].most_common(4))
            yield Finding(
                "phrase-broad", key[1], key[0], None, len(spans), told, words, evidence=idle[:SHOWN]
            )


def _telling(said: list[Statement], places: list[_Place]) -> Iterator[tuple[str, Span]]:
    """The options with the sentences in which statements of them have their evidence."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for place in places:
        spans[place.span.doc].append(place.span)
    for one in said:
        for span in spans[one.evidence.doc]:
            if span.start <= one.evidence.start < span.end:
                yield one.option, span


def _shared(casebook: Casebook, places: list[_Place]) -> Iterator[Finding]:
    """Two options in the same words: nobody can tell which of them is meant."""
    both: dict[tuple[str, str], dict[Span, None]] = defaultdict(dict)
    known, _ = compiled(casebook)
    bags = _bags(casebook, known)
    for place in places:
        for n, found in enumerate(place.found):
            here = {place.concepts[i] for i in found.words}
            rivals = {f.option for f in place.found[n + 1 :] if set(f.words) & set(found.words)}
            rivals |= {option for option, some in bags.items() if any(bag == here for _, bag in some)}
            for rival in rivals - {found.option}:
                both[min(found.option, rival), max(found.option, rival)][place.span] = None
    names = {option.id: option.name for _, option in casebook.options()}
    for (one, other), spans in sorted(both.items(), key=lambda row: (-len(row[1]), row[0])):
        if len(spans) >= TWICE:
            yield Finding(
                "phrase-shared", names[one], one, other, seen=len(spans), evidence=tuple(spans)[:SHOWN]
            )


def _uncovered(
    pairs: Sequence[Pair], casebook: Casebook, places: list[_Place], said: list[Statement]
) -> Iterator[Finding]:
    """What parties are for or against in words of which no option of the casebook has any."""
    covered: dict[str, list[Span]] = defaultdict(list)
    for place in places:
        for found in place.found:
            covered[place.span.doc].append(place.at(found))
    for one in said:
        if one.term:
            covered[one.term.doc].append(one.term)

    def new(one: Statement) -> bool:
        at = one.term or one.evidence
        return not any(span.start < at.end and at.start < span.end for span in covered[at.doc])

    known = {(one.party, one.evidence) for one in said}
    rows = []
    for claim in claims(pairs, casebook.parties):
        told = [one for one in claim.statements if new(one)]
        spans = tuple(dict.fromkeys(one.evidence for one in told))
        # what a party says in a sentence that is coded already may be but another word for it
        alone = {one.evidence for one in told if (one.party, one.evidence) not in known}
        if alone and len(spans) >= TWICE and 2 * len(spans) > len(claim.sentences):
            rows.append((-len(alone), -len(spans), claim, told, spans))
    for _, _, claim, told, spans in sorted(rows, key=lambda row: row[:2])[:MOST_CLAIMS]:
        holders = tuple(dict.fromkeys(one.party for one in told))
        yield Finding(
            "claim-uncovered",
            claim.name,
            None,
            None,
            len(spans),
            len(spans),
            claim.phrases,
            holders,
            spans[:SHOWN],
        )


def _outsiders(pairs: Sequence[Pair], casebook: Casebook) -> Iterator[Finding]:
    """Who is for or against an option, and is no party."""
    names, _ = compiled(casebook)
    strangers = _strangers(pairs, casebook, names)
    wider = replace(casebook, parties={**casebook.parties, **strangers}, digest="")
    held: dict[str, list[Statement]] = defaultdict(list)
    for document, reading in pairs if strangers else ():
        for one in code(document, reading, wider):
            if one.party in strangers:
                held[one.party].append(one)
    for id, said in sorted(held.items(), key=lambda row: (-len(row[1]), row[0])):
        spans = tuple(dict.fromkeys(one.evidence for one in said))
        if len(spans) >= TWICE:
            options = tuple(dict.fromkeys(one.option for one in said))
            name = strangers[id].name
            yield Finding(
                "holder-unknown", name, None, None, len(spans), len(spans), (), options, spans[:SHOWN]
            )


def _strangers(pairs: Sequence[Pair], casebook: Casebook, names: Names) -> dict[str, Party]:
    """Those who act or speak in the texts and of whom the casebook knows no name."""
    taken = set(casebook.parties)
    found = {}
    for party in sides(pairs, MOST_SIDES).parties.values():
        people = [name for p in party.people for name in (p.name, *p.aliases)]
        if not any(names.find(tokens(n)) or n in names.sides for n in (party.name, *party.aliases, *people)):
            id = party.id
            while id in taken:
                id += "-"
            taken.add(id)
            found[id] = replace(party, id=id, members=())
    return found


def _unfound(pairs: Sequence[Pair], casebook: Casebook) -> Iterator[Finding]:
    """Names of a party that no text has. A person's alias is asked for only where the person is missing."""
    texts = " ".join(" ".join(document.text.split()) for document, _ in pairs)
    flat = f" {' '.join(tokens(texts))} "
    for party in casebook.parties.values():
        for name in (party.name, *party.aliases, *party.bodies):
            if not _stands(name, flat):
                yield Finding("name-unfound", name, party.id)
        for person in party.people:
            if not any(_stands(name, flat) for name in (person.name, *person.aliases)):
                yield Finding("name-unfound", person.name, party.id)


def _stands(name: str, flat: str) -> bool:
    """Whether a name stands in the texts; of a word that is declined (in Cyrillic) its beginning will do."""
    words = tokens(re.sub(r"^[Tt]he\s+", "", name))
    parts = [re.escape(w) if w.isascii() or len(w) < 5 else re.escape(w[:-1]) + r"\w{0,4}" for w in words]
    return re.search(" " + " ".join(parts) + " ", flat) is not None
