"""What a text shows of itself: title, outlet, byline, date and kind. What it does not show stays unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from parley.documents.blocks import Block
from parley.documents.cues import LABEL
from parley.documents.datelines import dateline
from parley.documents.dates import copyright_year, in_name, stand_alone
from parley.documents.furniture import first_prose
from parley.documents.outlets import beside_its_sort, body_in
from parley.documents.people import BIO, BYLINE, NAME_ONLY, OFFICE, OUR_OWN, OURS
from parley.nouns.page import Page

_SECTION = re.compile(
    r"(?:what['’]?s? (?:has )?happen(?:ed|ing)|what happened|what we know(?: so far)?|why (?:it|"
    r"this) matters|the latest|"
    r"how (?:did )?we g[eo]t here|(?:what['’]?s )?behind the headlines?|what the papers say|"
    r"what (?:comes|happens) next|"
    r"(?:the )?next steps|(?:the )?background|(?:key|main) (?:points|takeaways|facts)|at a glance|go deeper|"
    r"the (?:big picture|bottom line|context)|in brief|summary)\W*",
    re.I,
)
_OPINION = re.compile(
    r"\b(?:commentary|opinion|op-?ed|comment|column|essay|views? expressed|editorial|"
    r"viewpoint)\b",
    re.I,
)
_FIRST = re.compile(r"\b(?:I|my|we|our|us)\b(?!\.[A-Z])|\bI['’](?:m|d|ve|ll)\b")
_SAID = re.compile(
    r"\b(?:said|told|according to|announced|confirmed|officials say|stated|reported|insists?|warned|added|"
    r"denied|spokes(?:man|woman|person)|a (?:déclaré|annoncé|affirmé|indiqué)|selon|заяви\w+|сообщи\w+|"
    r"по словам|"
    r"sagten?|erklärten?|laut)\b",
    re.I,
)
_STATEMENT = re.compile(
    r"\b(?:joint (?:statement|declaration|communiqu[eé])|communiqu[eé]|"
    r"statement (?:by|of|from|on)|press release|declaration (?:by|of|on))\b",
    re.I,
)
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{1,600}[\"”»“]")
_ANALYSIS = re.compile(
    r"\b(?:analysis|briefing|explainer|policy (?:brief|paper)|research (?:note|"
    r"paper)|backgrounder|report by the)\b",
    re.I,
)
_NEWSLETTER = re.compile(
    r"\b(?:newsletter|in today['’]s (?:edition|issue)|good morning,|"
    r"dear (?:readers?|subscribers?)|view (?:this email )?in (?:your )?browser)\b",
    re.I,
)
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:by\s+)?(?:(?:19|20)[0-9]{2}(?:\s?[-–]\s?(?:19|"
    r"20)?[0-9]{2})?,?\s*)?(?:by\s+)?([^,.;|©\n]{2,60}?)\s*(?:[,.;|]|\ball rights\b|(?:19|20)[0-9]{2}|"
    r"$)",
    re.I,
)
_ABOUT_US = re.compile(
    r"^(?:about )?((?:The )?[A-ZÀ-Ý][\w&'’-]+(?: (?:of |for |on |the |"
    r"and )?[A-ZÀ-Ý][\w&'’-]+){0,5})\s+(?:can|helps?|provides?|offers?|publishes|is an? (?:independent|"
    r"non-?profit|news|global|international|weekly|daily|think))\b"
)
_THEIR_LETTER = re.compile(
    r"(?:subscribe|sign up) (?:to|for) (?:the "
    r")?((?:[A-ZÀ-Ý][\w&'’-]*\s){1,4})newsletter",
    re.I,
)
_READING = re.compile(r"thanks for reading ((?:[A-ZÀ-Ý][\w'’-]* ?){1,5})!", re.I)
_MAIL = re.compile(r"@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
_POST = {"gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "proton.me", "protonmail.com", "icloud.com"}


def title(blocks: Sequence[Block], marks: Mapping[int, str]) -> str | None:
    """The first stand-alone line without a full stop, above the first paragraph."""
    for at in range(min(first_prose(blocks, dict(marks)), len(blocks), 8)):
        block = blocks[at]
        if at in marks or _SECTION.fullmatch(block.text) or LABEL.fullmatch(block.text):
            continue
        return block.text if block.headline and at + 1 < len(blocks) else None
    return None


def byline(blocks: Sequence[Block], marks: Mapping[int, str]) -> str | None:
    """Who wrote it: `By X`, the name under `Written by`, or the person whom a note about the author names."""
    for at, why in sorted(marks.items()):
        match = BYLINE.fullmatch(blocks[at].text) if why == "byline" else None
        if match:
            return match[1]
        if why == "byline" and NAME_ONLY.fullmatch(blocks[at].text) and not OURS.fullmatch(blocks[at].text):
            return blocks[at].text
        for form in (OUR_OWN, OFFICE):
            match = form.fullmatch(blocks[at].text) if why == "byline" else None
            if match:
                return match["name"]
    for at, why in sorted(marks.items()):
        if why == "about the author":
            match = BIO.match(blocks[at].text[:300])
            if match:
                return match["name"]
            if NAME_ONLY.fullmatch(blocks[at].text) and blocks[at].text.upper() != blocks[at].text:
                return blocks[at].text
    return None


def outlet(page: Page, blocks: Sequence[Block], marks: Mapping[int, str]) -> str | None:
    """Who published it, as the page itself shows: its dateline, copyright, newsletter, domain or address."""
    first = next((at for at, why in sorted(marks.items()) if why == "masthead"), None)
    if first is not None:
        return beside_its_sort(blocks[first].text) or blocks[first].text
    for block in blocks[: first_prose(blocks, dict(marks)) + 1]:
        if (opening := dateline(block.text)) and opening.agency:
            return opening.agency
    for pattern, why in (
        (_READING, "share bar"),
        (_OWNER, "copyright line"),
        (_THEIR_LETTER, "newsletter box"),
        (_ABOUT_US, "foot of the page"),
    ):
        for at, mark in sorted(marks.items()):
            match = pattern.search(blocks[at].text) if mark == why else None
            if match and not match[1].strip().isdigit():
                return match[1].strip().removeprefix("the ").strip()
    if page.medium == "pdf":  # a paper's own author, of the house that made it
        for at, mark in sorted(marks.items()):
            body = body_in(blocks[at].text) if mark == "byline" else None
            if body:
                return body
    if page.url:
        return (urlsplit(page.url).hostname or "").removeprefix("www.") or None
    for at, mark in sorted(marks.items()):
        match = _MAIL.search(blocks[at].text) if mark in ("contact", "appeal to contributors") else None
        if match and match[1].lower() not in _POST:
            return match[1].lower()
    return None


def published(page: Page, blocks: Sequence[Block], marks: Mapping[int, str]) -> tuple[str | None, str | None]:
    """The date of publication as the text, the address, the file's name or the copyright line shows it."""
    years = [
        year
        for at, why in marks.items()
        if why == "copyright line" and (year := copyright_year(blocks[at].text))
    ]
    named, by = _named(page)
    year = (named or (years[-1] if years else ""))[:4] or None
    for day in _in_text(blocks, marks, year):
        return day, "text"
    if named:
        return named, by
    return (years[-1], "copyright line") if years else (None, None)


def _named(page: Page) -> tuple[str | None, str | None]:
    if page.url:
        return in_name(urlsplit(page.url).path), "address"
    if page.medium == "row":
        return None, None
    return in_name(PurePosixPath(page.location.replace("\\", "/")).stem), "file name"


def _in_text(blocks: Sequence[Block], marks: Mapping[int, str], year: str | None) -> Iterator[str]:
    prose = first_prose(blocks, dict(marks))
    said: list[str] = []
    head: list[str] = []
    for at, why in sorted(marks.items()):
        found = stand_alone(blocks[at].text) if why == "date line" else None
        if found and found[0]:
            if found[1]:
                said.append(found[0])
            elif at <= prose + 1:
                head.append(found[0])
    yield from said
    yield from head
    for block in blocks[: prose + 1]:
        opening = dateline(block.text, year)
        if opening and opening.day and len(opening.day) == 10:
            yield opening.day


def kind(page: Page, name: str | None, blocks: Sequence[Block], marks: Mapping[int, str]) -> str:
    """What sort of text it is, by simple cues; `unknown` where they say nothing."""
    own = [block for at, block in enumerate(blocks) if at not in marks]
    text = " ".join(block.text for block in own)[:60_000]
    words = max(text.count(" "), 1)
    top = " ".join([name or "", *(block.text[:200] for block in blocks[:4])])
    if sum(bool(_SECTION.fullmatch(block.text)) for block in own) >= 2:
        return "story page"
    if _STATEMENT.search(name or ""):
        return "statement"
    questions = sum(bool(re.match(r"(?:Q|Question|Interviewer)\s?[:.]", block.text)) for block in own)
    if questions >= 2 or re.search(r"\binterview (?:with|by)\b|\bin conversation with\b", name or "", re.I):
        return "interview"
    if _NEWSLETTER.search(top):
        return "newsletter"
    place = f"{page.url or ''} {page.location}".replace("_", "-")
    disclaimed = any(why == "disclaimer" for why in marks.values())
    unquoted = _QUOTED.sub(" ", text)
    if (
        disclaimed
        or re.search(
            r"[/-](?:opinions?|commentary|comment|op-?eds?|essays?|columns?|"
            r"editorials?)[/.-]",
            place,
            re.I,
        )
        or _OPINION.search(top)
    ):
        return "commentary"
    openings = [dateline(block.text) for block in blocks[: first_prose(blocks, dict(marks)) + 1]]
    opens = any(opening and opening.agency for opening in openings)
    if _ANALYSIS.search(top):
        return "analysis"
    if not opens and 1000 * len(_FIRST.findall(unquoted)) / words >= 4 and words > 150:
        return "commentary"
    if opens or (1000 * len(_SAID.findall(text)) / words >= 6 and len(_SAID.findall(text)) >= 3):
        return "report"
    if any(why == "about the author" for why in marks.values()):
        return "commentary"
    return "unknown"
