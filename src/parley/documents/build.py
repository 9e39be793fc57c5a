"""From a raw page to a document: text that offsets hold for, cuts, and what is known of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from parley.documents import about
from parley.documents.blocks import Block, blocks, wraps
from parley.documents.datelines import datelines
from parley.documents.dates import iso
from parley.documents.decode import decode
from parley.documents.extract import Extract
from parley.documents.furniture import furniture
from parley.documents.language import language
from parley.documents.markup import markup
from parley.documents.outlets import printed
from parley.errors import Unreadable
from parley.nouns.document import Cut, Document
from parley.nouns.page import Page

RAW = 20_000_000
TEXT = 2_000_000


def document(page: Page) -> Document:
    """The document that a page holds.

    Its id is a row's own, a file's name, or host and path of an address with eight digits of its digest.
    Two files of one name in two folders give one id: `unique` tells them apart.

    Raises `Unreadable`, and nothing else: the reason in one line, without the page's location.
    """
    try:
        return _document(page)
    except Unreadable:
        raise
    except (RecursionError, MemoryError):
        raise Unreadable("nested or unfolded without end: refused") from None
    except Exception as error:  # parsers of hostile input fail in ways of their own
        raise Unreadable(
            f"cannot be read as {page.medium} ({type(error).__name__}): is it damaged?"
        ) from error


def unique(found: Document, known: Mapping[str, str]) -> Document:
    """The document under an id that no other document has.

    `known` maps the ids of the documents that came before to their `sha256`. Same id and same digest is the
    same document; same id and another digest gets eight digits of its digest appended.
    """
    if known.get(found.id, found.sha256) == found.sha256:
        return found
    return replace(found, id=f"{found.id}~{found.sha256[:8]}")


def _document(page: Page) -> Document:
    if len(page.raw) > RAW:
        raise Unreadable("more than 20 MB: split it into its articles")
    if not page.raw.strip():
        raise Unreadable("empty")
    extract = _whole(_extract(page))
    text = extract.text
    if len(text) > TEXT:
        raise Unreadable(f"{len(text):,} characters, more than {TEXT:,}: split it into its articles")
    if not text.strip():
        raise Unreadable("no text in it")
    wrapped = wraps(text) if page.medium in ("text", "markdown", "email", "row") else []
    parts = blocks(text, wrapped)
    marks = furniture(parts)
    cuts = _cuts(text, parts, marks, wrapped, page.medium == "markdown")
    day, dated_by = _dated(page, extract, parts, marks)
    hints = page.hints
    title = hints.get("title") or extract.title or about.title(parts, marks)
    outlet = printed(hints.get("outlet") or extract.outlet or about.outlet(page, parts, marks))
    byline = hints.get("byline") or extract.byline or about.byline(parts, marks)
    found = Document(
        id=_id(page),
        text=text,
        cuts=cuts,
        title=title,
        outlet=outlet,
        byline=None if byline and outlet and byline.startswith(outlet) else byline,
        published=day,
        dated_by=dated_by,
        url=page.url,
        kind=extract.kind or about.kind(page, title, parts, marks),
        medium=page.medium,
        location=page.location,
        sha256=page.sha256,
        retrieved=page.retrieved,
    )
    lang = hints.get("lang") or language(found.view.text) or extract.lang
    return replace(found, lang=lang[:2].lower() if lang else None)


_HALF = re.compile("[\ud800-\udfff]")


def _whole(found: Extract) -> Extract:
    """With U+FFFD for each half of a surrogate pair, which could not be stored. Offsets stay as they are."""
    given = {name: getattr(found, name) for name in ("text", "title", "outlet", "byline")}
    return replace(found, **{name: value and _HALF.sub("\ufffd", value) for name, value in given.items()})


def _extract(page: Page) -> Extract:
    charset = page.hints.get("charset")
    match page.medium:
        case "row":
            return Extract(_row_text(page.raw))
        case "html":
            from parley.documents.html import from_html

            return from_html(page.raw, charset)
        case "pdf":
            from parley.documents.pdf import from_pdf

            return from_pdf(page.raw)
        case "docx":
            from parley.documents.docx import from_docx

            return from_docx(page.raw)
        case "email":
            from parley.documents.mail import from_mail

            return from_mail(page.raw)
        case _:
            return Extract(decode(page.raw, charset))


def _row_text(raw: bytes) -> str:
    """A row's text exactly as given: its offsets are the giver's."""
    try:
        row = json.loads(raw)
        return str(row["text"])
    except (ValueError, KeyError, TypeError):
        raise Unreadable("not a line of JSON with a text") from None


def _cuts(
    text: str, parts: list[Block], marks: Mapping[int, str], wrapped: list[Cut], markdown: bool
) -> tuple[Cut, ...]:
    boxes = [Cut(parts[at].start, parts[at].end, _sort(why), why) for at, why in sorted(marks.items())]
    inside = {cut.start for cut in boxes if cut.kind == "furniture"}
    opened = list(datelines(text, parts, marks))
    free = [cut for cut in (*markup(text, markdown), *wrapped) if cut.start not in inside]
    return tuple(sorted({*boxes, *opened, *_outside(free, [*boxes, *opened])}))


def _sort(why: str) -> str:
    return "markup" if why == "list marker" else "furniture"


def _outside(cuts: list[Cut], boxes: list[Cut]) -> list[Cut]:
    """The cuts that lie in no furniture, where they would be in vain."""
    kept: list[Cut] = []
    ends = sorted((box.start, box.end) for box in boxes)
    at = 0
    for cut in sorted(cuts):
        while at < len(ends) and ends[at][1] <= cut.start:
            at += 1
        if at == len(ends) or cut.end <= ends[at][0] or cut.start < ends[at][0]:
            kept.append(cut)
    return kept


def _dated(
    page: Page, extract: Extract, parts: list[Block], marks: Mapping[int, str]
) -> tuple[str | None, str | None]:
    """Given or in metadata, in the text, the name, the copyright line: the first that says something."""
    given = iso(page.hints.get("published"))
    if page.medium == "row" and given:
        return given, "given"
    if day := extract.published or given:
        return day, "metadata"
    return about.published(page, parts, marks)


def _id(page: Page) -> str:
    if page.hints.get("id"):
        return page.hints["id"]
    if page.url:
        parts = urlsplit(page.url)
        slug = re.sub(r"[^\w]+", "-", f"{(parts.hostname or '').removeprefix('www.')}{parts.path}").strip("-")
        return f"{slug[:80].rstrip('-')}-{page.sha256[:8]}"
    name = re.split(r"[/\\]|» ", page.location)[-1].strip()
    return "".join(char for char in name if char.isprintable()) or page.sha256[:8]
