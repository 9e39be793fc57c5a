"""What a name stands for: a person, a body or a place, by all texts together and the way they write of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Sentence
from parley.stories.called import Called, called
from parley.stories.doings import located, sentence_of
from parley.stories.identity import parts
from parley.stories.joined import Named

Pairs = Mapping[str, tuple[Document, Reading]]

_GROUP = re.compile(
    r"\b(?:Europe|West|East|Global South|\w+ (?:states|countries|powers|capitals|nations))$|\bPowers?\b", re.I
)
_GOVERNMENT = re.compile(r"\b(?:Administration|Government|Regime|Presidency|White House|Kremlin)$", re.I)
_GENERIC = re.compile(
    r"(?:(?:foreign|defen[cs]e|interior|finance|justice|trade|energy|affairs|prime|supreme|armed|security|"
    r"state|of|and|minister|ministry|office|government|parliament|army|navy|forces|police|council|court|"
    r"senate|congress|cabinet|embassy|party|committee|commission|agency|department|assembly|order|house)s?\s*)+",
    re.I,
)
_PRESS = re.compile(
    r"(?:Times|Post|Journal|News|Herald|Tribune|Gazette|Telegraph|Guardian|Chronicle|Dispatch|Mirror|Courier|"
    r"Economist|Politico|Reuters|Bloomberg|AFP|AP|BBC|CNN|NPR|CBS|NBC|ABC|PBS|Associated Press|Interfax|"
    r"Insider|Mail|Standard|Sun|Globe|Observer|Agence France-Presse|TASS|Axios|Le Monde|Der Spiegel|Press|"
    r"Twitter|Facebook|Telegram|YouTube|UTC|GMT|BST)$",
    re.I,
)
_SITE = re.compile(
    r"\b(?:Hill|Plaza|Gardens?|Square|Street|Avenue|Bridge|Island|Park|Airport|Stadium|Boulevard|Harbou?r)$"
    r"|^Hotel "
)
_STORM = re.compile(
    r"(?:Hurricane|Typhoon|Cyclone|(?:Tropical |Winter |Subtropical )?(?:Storm|Depression)) [A-Z]"
)
_NO_NAME_WORDS = """
majesty highness excellency honour honor holiness god president minister queen king pope
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_THING = re.compile(  # what is called after somebody
    r"\b(?:Day|Act|Law|Prize|Award|Cup|Airport|Street|Road|Avenue|Square|Bridge|Park|Hall|House|Hospital|School|"
    r"University|College|Institute|Foundation|Museum|Library|Stadium|Station|Center|Centre|River|Lake|Island|"
    r"Company|Corporation|Group|Party|Union|Council|Ministry|Agency|Bank|Church|Cathedral|Doctrine|Plan|Accords?|"
    r"Treaty|Administration|Committee|Commission|Association|League|Club|Network|Times|Fund)$"
)
_CITED = re.compile(
    r"\b(?:told|reports?|reported|according to|interview with|said on|wrote in)\W+(?:the\W+)?$", re.I
)
_REPORTS = re.compile(r"\s+(?:has |had |also )?reported\b", re.I)
_WHOSE = re.compile(r"\w['’]s\s+$")
_THE = re.compile(r"\bthe\s+$", re.I)

_HE_OR_SHE = frozenset({"he", "she", "his", "her", "him", "hers"})


def kind_of(one: Named, pairs: Pairs) -> str | None:
    """`person`, `body` or `place`, None for a state, a people, an outlet's word or what is none of these.

    One text that takes a person for a body is outvoted by the others, or by an office, "he" or "she", or a
    preposition of place beside the name.
    """
    if all(_adjective(pairs[doc][1], mention) for doc, mention in _mentions(one)):
        return None
    if _STORM.match(one.name):
        return None
    kinds = Counter(entity.kind for _, entity in one.places)
    if kinds["state"] * 2 >= kinds.total():
        return None
    votes: Counter[str] = Counter()
    for doc, entity in one.places:
        document, reading = pairs[doc]
        votes[entity.kind] += 1
        if entity.role or any(found.kind == "is" for found, _ in called_in(document, reading, entity, True)):
            votes["person"] += 2
        said = (found for found in reading.attributions if found.speaker == entity.id)
        votes["person"] += any(found.sourcing == "person" for found in said)
        for mention in entity.mentions:
            if mention.kind == "name":
                votes.update(_beside(document, reading, mention, len(one.name.split())))
            elif mention.kind == "pronoun":
                word = document.text[mention.start : mention.end].casefold()
                votes["person"] += word in _HE_OR_SHE
    if _GENERIC.fullmatch(one.name) or (_THING.search(one.name) and votes["person"] < 2):
        votes["person"] = -1
    best = max(votes, key=lambda kind: (votes[kind], kind == one.places[0][1].kind))
    if best == "body" and _SITE.search(one.name) and not _speaks(one, pairs):
        return "place"
    if best == "person" and votes["person"] <= 0:
        return None
    return best if best in ("person", "body", "place") else None


def _speaks(one: Named, pairs: Pairs) -> bool:
    """Whether a text has it say something, as a government's seat does."""
    return any(
        found.speaker == entity.id for doc, entity in one.places for found in pairs[doc][1].attributions
    )


def nameless(name: str) -> bool:
    """Whether a name is only a title: "Her Majesty", "the President"."""
    return not parts(name) or set(parts(name)) <= _NO_NAME


def no_body(name: str) -> bool:
    """Whether a name is of no one organisation: a government, a group of states, a word for any ministry."""
    return any(pattern.search(name) for pattern in (_GROUP, _GOVERNMENT)) or bool(_GENERIC.fullmatch(name))


def press(name: str) -> bool:
    """Whether a name is that of an outlet or a platform, or of a clock."""
    return bool(_PRESS.search(name))


def called_in(
    document: Document, reading: Reading, entity: Entity, person: bool
) -> Iterator[tuple[Called, Sentence]]:
    """What the sentences that name it call it, with the sentence."""
    for mention in entity.mentions:
        if mention.kind == "name" and (sentence := sentence_of(reading, mention)):
            for found in called(document, sentence, mention, person=person):
                yield found, sentence


def _beside(document: Document, reading: Reading, mention: Mention, words: int) -> dict[str, int]:
    """What stands beside a name says of what it is."""
    before = document.text[max(0, mention.start - 30) : mention.start]
    after = document.text[mention.end : mention.end + 20]
    votes: Counter[str] = Counter()
    if located(document, reading, mention):
        votes.update(place=1, person=-1)
    if _THE.search(before):
        votes["person"] -= 2
    elif _WHOSE.search(before) and words in (2, 3):
        votes["person"] += 2
    votes["outlet"] += bool(_CITED.search(before) or _REPORTS.match(after))
    return votes


def _mentions(one: Named) -> Iterator[tuple[str, Mention]]:
    for doc, entity in one.places:
        yield from ((doc, mention) for mention in entity.mentions if mention.kind == "name")


def _adjective(reading: Reading, mention: Mention) -> bool:
    """Whether a name only tells what another word is like: "Western", in "Western officials"."""
    sentence = sentence_of(reading, mention)
    words = sentence.words if sentence else None
    inside = [n for n, at in enumerate(words.start) if mention.start <= at < mention.end] if words else []
    return words is not None and bool(inside) and all(words.pos[n] == "ADJ" for n in inside)
