"""Whose word a stretch of text is, and what that makes of it: a fact reported, a claim, a judgement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parley.nouns.alone import Standing
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity
from parley.stories.cues import ANALYST, BACK, DEFINITION
from parley.stories.passages import Passage, plain
from parley.stories.speakers import speaker
from parley.stories.tree import Tree

_JUDGING = {"newsletter", "story page"}  # the outlet's own voice judges
_SIGNED = {"commentary", "analysis"}  # and the author's, where there is one
_SHOWS = re.compile(
    r"(?:suggest|indicat|show|reveal|signal|reflect|underscore|point|illustrate|highlight|impl)\w*", re.I
)
_TEXT = re.compile(
    r"(?:an? |the |\w+ )?(?:\w+ )?(?:statements?|letter|memo|report|comments?|calls?|remarks|message"
    r"|speech|post|tweet|schedule|documents?|figures|notice)\b",
    re.I,
)
_DEED = re.compile(
    r"(?:(?:has|have|had) )?(?:(?:failed|refused|managed|could not) (?:to )?\w+"
    r"|agree(?:s|d)? (?:on|to|in)|sign(?:s|ed)|impos(?:es|ed)|approv(?:es|ed)"
    r"|adopt(?:s|ed)"
    r"|pass(?:es|ed)|ratif(?:ies|ied)|launch(?:es|ed)|vot(?:es|ed) (?:to|for|on))\b"
)
_ISSUED = re.compile(
    r"^(?:an? |the )?(?:\w+ )?(?:statement|letter|memo|message|post|notice|release)(?: \w+)?(?: online)?"
    r" (?:by|from|of) "
)
_RULE = re.compile(
    r"\b(?:constitution|law|act|bill|treaty|convention|charter|article|code|rules?|regulations?|directive)\b",
    re.I,
)
_IN_VIEW = re.compile(
    r"(?:in|according to|by) the (?:analysis|view|assessment|opinion|estimates?|judge?ment"
    r"|eyes) of ((?:the )?[A-Z][\w .’'-]+?)(?:,|$)"
)
_LEARNED = re.compile(
    r"\b(?:universit\w+|institut\w+|think[- ]tank|foundation|cent(?:re|er) for|school of|college|academy"
    r"|research"
    r"|forum|monetary fund|world bank|rating agency|consultanc\w+|survey|observatory|society)\b",
    re.I,
)
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|wrote|writes|and|who|which|was|is|has|had|but|to)\b|[.;:“\"]", re.I
)
PAPER = re.compile(
    r"\b(?:Times|Post|Journal|Gazette|Herald|Tribune|Telegraph|Courier|Chronicle|Observer|Independent"
    r"|Daily|Mail|Guardian"
    r"|Standard|Bulletin|Wire|News|Press|Zeitung|Presse|Novosti|Izvestia|Pravda|News Agency|Reuters"
    r"|Interfax|Bloomberg|BBC"
    r"|CNN|NPR|NBC|CBS|ABC|PBS|Politico|Axios|Economist|Le Monde|Le Figaro|Spiegel|Jazeera|Welle|Euronews"
    r"|Anadolu|media"
    r"|newspapers?|broadcaster|news agency|state television|TASS|AFP|AP|dpa|Xinhua|Kyodo|Yonhap|ANSA"
    r"|[Rr]eports)$"
)


_SAID = re.compile(r"\b(?:said|says|told|tells|wrote|writes|by|with|from|who|which)\b|[.;:“\"()]", re.I)
_PREMODIFIERS = 9  # words before a name in which what somebody is stands


@dataclass(frozen=True, slots=True)
class Held:
    """Who says it: `name` as the text names them, with their entity and the attribution where there is one.

    `kind` is `outlet` (its own report), `author` (its own judgement), `paper` (another outlet), `analyst` or
    `party`.
    """

    name: str
    kind: str
    entity: Entity | None = None
    said: Attribution | None = None


def held(passage: Passage, start: int, end: int, claimed: tuple[int, int] | None = None) -> Held | None:
    """Whose word `[start:end]` is: the innermost speaker's around it, else the author's or the outlet's.

    `claimed` is where the text itself names who claims it. None where somebody speaks whom the text does not
    name: it is nobody else's word then.
    """
    tree = Tree(passage)
    voices = [said for said in around(passage, start, end) if not _beside(tree, passage, said, start)]
    quoted = [at for at, said in enumerate(voices) if said.kind == "direct" and said.source]
    for said in voices[
        quoted[-1] if quoted else 0 :
    ]:  # what is quoted is whole the word of whoever is quoted
        if said.sourcing == "author" or not said.source or _sign(passage, said):
            continue
        if said.manner == "intention":
            continue  # why somebody means to do something is the author's to tell
        name, entity = named(passage, said)
        if said.sourcing == "document" or (name and entity is None and _TEXT.search(name)):
            entity = _named(passage, (said.source[0].start, said.source[-1].end))
            if _RULE.search(passage.document.text, said.source[0].start, said.source[-1].end):
                continue
            words = plain(passage.document, said.source[0].start, said.source[-1].end)
            words = _ISSUED.sub("", words)
            name = entity.name if entity is not None else words if len(words.split()) < _LONGEST else None
        return None if name is None else _kind(passage, name, entity, said)
    if claimed is not None:
        entity = _named(passage, claimed)
        if entity is None:
            return None
        words = re.sub(r"^[Tt]he ", "", plain(passage.document, *claimed))
        of_them = _OF_THEM.search(words) and len(words.split()) < _LONGEST  # whose supporters, and not they
        return _kind(passage, words if of_them else entity.name, entity, None)
    document = passage.document
    if (
        passage.text[0] in _QUOTES
        or _BY_HIM.search(passage.text)
        or _open(document.text, passage.sentence.start)
    ):
        return None  # somebody's words, of whom the reading does not say whose they are
    if view := _IN_VIEW.match(passage.text):
        name = view.group(1)
        return _kind(passage, name, entity_of(passage, name), None)
    if document.kind in _JUDGING or (document.kind in _SIGNED and document.byline):
        return Held(own(document), "author")
    return Held(document.outlet or document.byline or document.id, "outlet")


def _open(text: str, at: int) -> bool:
    """Whether a quotation is open at an offset, counted from the beginning of its paragraph."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def readable(passage: Passage, whose: Held, stands: Standing) -> bool:
    """Whether a sentence can be shown beside its holder: whole, telling, and clear by itself."""
    if not passage.sound or DEFINITION.search(passage.text):
        return False
    if passage.reading.lang not in (None, "en") and not passage.alone:
        return False
    outlet = passage.document.outlet or passage.document.id
    within = any(
        content.start < passage.sentence.start < content.end
        for said in passage.reading.attributions
        if said.kind == "direct"
        for content in said.content
    )
    if within and BACK.search(passage.text[:_OPENING]):
        return False  # out of the middle of a quotation, with words that point back into it
    return stands(passage.span, speaker=None if whose.name == outlet else whose.name) is not None


def own(document: Document) -> str:
    """Whose word a document's own is: its author's where it judges, else the outlet's."""
    if document.kind in _SIGNED and document.byline:
        return document.byline
    return document.outlet or document.byline or document.id


def named(passage: Passage, said: Attribution) -> tuple[str | None, Entity | None]:
    """The speaker of an attribution; somebody whom its source names goes before a word for an office."""
    name, entity = speaker(passage, said)
    if name is not None and entity is not None and entity.kind == "state":
        words = plain(passage.document, said.source[0].start, said.source[-1].end)
        if _OFFICE.search(words) and len(words.split()) < _LONGEST:
            return re.sub(r"^[Tt]he ", "", words), entity  # the state's office, and not the state
    if entity is None or (entity.kind == "person" and not any(one.kind == "name" for one in entity.mentions)):
        within = (said.source[0].start, said.source[-1].end) if said.source else (0, 0)
        people = [
            (mention.start, other)
            for other in passage.reading.entities
            if other.kind == "person"
            for mention in other.mentions
            if mention.kind == "name" and within[0] <= mention.start and mention.end <= within[1] + _BESIDE
        ]
        if people:
            first = min(people, key=lambda one: one[0])[1]
            text = passage.document.text[within[1] : within[1] + 2]
            inside = any(mention.end <= within[1] for mention in first.mentions if mention.start >= within[0])
            if inside or text == ", ":
                return first.name, first
        words = plain(passage.document, *within)
        if entity is not None and len(words.split()) < _LONGEST and _NAME.search(words):
            return words, entity
    return name, entity


def _beside(tree: Tree, passage: Passage, said: Attribution, start: int) -> bool:
    """Whether a stretch is what the speaker does besides: "called for talks but failed to agree …"."""
    begin = passage.sentence.start
    if said.kind != "indirect" or not said.cue or not begin <= said.cue[0].start < passage.sentence.end:
        return False
    cues = {tree.at(span.start - begin) for span in said.cue}
    at = tree.at(start - begin)
    for _ in range(15):
        if at is None or not len(tree) or tree.head(at) == at:
            return False
        if tree.dep(at) == "conj" and tree.head(at) in cues:
            return True
        at = tree.head(at)
    return False


def _sign(passage: Passage, said: Attribution) -> bool:
    """Whether it is the author who tells it, of what others do or let see: "the calls … suggest a shift"."""
    text = passage.document.text
    source = text[said.source[0].start : said.source[-1].end]
    if said.cue and _DEED.match(text, said.cue[0].start, said.cue[-1].end) and said.kind == "indirect":
        return True  # "agreed on a line": what they did, told by the author
    cue = text[said.cue[0].start : said.cue[-1].end] if said.cue else ""
    return bool(_TEXT.match(source) and _SHOWS.match(cue))


def entity_of(passage: Passage, name: str) -> Entity | None:
    """The entity of that name, None where the reading has none."""
    bare = name.removeprefix("the ")
    return next((one for one in passage.reading.entities if one.name == bare), None)


_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")
_OF_THEM = re.compile(
    r"[A-Z][\w’']+ (?:supporters|aides|allies|officials|lawyers|critics|opponents|backers)\b"
)
_OFFICE = re.compile(
    r"\b(?:Survey|Service|Agency|Bureau|Office|Institute|Commission|Committee|Bank|Department|Centre|Center)\b"
)
_HEARSAY = re.compile(r"(?:the |some |media |news |local |press |other )*(?:reports?|accounts?)", re.I)
_BY_HIM = re.compile(
    r"\b(?:(?:selon|d[’']après) (?:lui|elle|eux|elles)|(?:laut|nach) (?:ihm|ihr|ihnen)"
    r"|по (?:его|её|ее|их) словам"
    r"|according to (?:him|her|them))\b",
    re.I,
)
_QUOTES = '"“„«'
_OPENING = 30  # characters with which a sentence says what it is about
_LONGEST = 10  # words of a name
_BESIDE = 40  # characters after a source in which its apposition begins and ends


def around(passage: Passage, start: int, end: int) -> Iterator[Attribution]:
    """The attributions whose content holds the middle of a stretch, the innermost first."""
    middle = (start + end) // 2
    found = [
        (content.end - content.start, number, said)
        for number, said in enumerate(passage.reading.attributions)
        for content in said.content
        if content.start <= middle < content.end
    ]
    for _, _, said in sorted(found, key=lambda one: one[:2]):
        yield said


def _kind(passage: Passage, name: str, entity: Entity | None, said: Attribution | None) -> Held:
    if _HEARSAY.fullmatch(name):
        return Held(own(passage.document), "outlet")
    if PAPER.search(name) and (entity is None or entity.kind not in ("person", "state")):
        return Held(name, "paper", entity, said)
    if analyst(passage, name, entity):
        return Held(name, "analyst", entity, said)
    return Held(name, "party", entity, said)


def analyst(passage: Passage, name: str, entity: Entity | None) -> bool:
    """Whether the text presents somebody as one who studies the matter and has no part in it."""
    if ANALYST.search(name) or (_LEARNED.search(name) and (entity is None or entity.kind == "body")):
        return True
    if entity is None:
        return False
    if entity.role and (ANALYST.search(entity.role) or _LEARNED.search(entity.role)):
        return True
    if entity.kind != "person":
        return False
    text = passage.document.text
    for mention in [one for one in entity.mentions if one.kind == "name"][:3]:
        after = plain(passage.document, mention.end, min(mention.end + 110, len(text)))
        before = plain(passage.document, max(mention.start - 70, 0), mention.start)
        described = (
            _SAYS.split(after, maxsplit=1)[0]
            if after[:1] == "," or after.startswith(("of ", "from "))
            else ""
        )
        leading = " ".join(_SAID.split(before)[-1].split()[-_PREMODIFIERS:])
        if any(ANALYST.search(part) or _LEARNED.search(part) for part in (described, leading)):
            return True
    return False


def _named(passage: Passage, where: tuple[int, int]) -> Entity | None:
    """The entity that a stretch names: a person before others, else whose mention comes first in it."""
    found = [
        (entity.kind != "person", mention.start, -(mention.end - mention.start), number)
        for number, entity in enumerate(passage.reading.entities)
        if entity.kind != "place"
        for mention in entity.mentions
        if where[0] <= mention.start and mention.end <= where[1]
    ]
    return passage.reading.entities[min(found)[3]] if found else None
