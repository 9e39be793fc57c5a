"""A PDF's text: lines joined to paragraphs, broken words made whole, running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from parley.documents.extract import Extract
from parley.documents.outlets import body_in
from parley.errors import Unreadable

_PAGES = 1_000
_EDGE = 3
_HEAD = 120
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page |seite |стр\.? )?[-–— ]*\d{1,4}[-–— ]*(?:(?:/|of|von|из|sur) ?\d{1,4})?", re.I
)
# PDFium marks a word that is broken at a line's end with U+FFFE or U+0002, and leaves the line's end out.
_HYPHENS = "\ufffe\x02\xad"
_LINE = re.compile(f"[^\r\n{_HYPHENS}]*(?:[{_HYPHENS}]|\r\n|\r|\n|$)")
_OPEN = re.compile(r"[\w,;–—-]$")
_BULLET = re.compile(r"[•▪◦‣●*–—-]\s|\(?\d{1,2}[.)]\s")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its text, left and right edge, top and bottom in points from the page's foot."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def from_pdf(raw: bytes) -> Extract:
    """The text of a PDF, one blank line between paragraphs.

    Its title is taken from the metadata; the time at which the file was made is not a date of publication.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Unreadable("an encrypted PDF: save it without a password") from None
        raise Unreadable("a damaged PDF: save it again") from None
    try:
        if len(pdf) > _PAGES:
            raise Unreadable(f"more than {_PAGES} pages: split it into its articles")
        pages = [_lines(pdf, number) for number in range(len(pdf))]
        title = str(pdf.get_metadata_dict().get("Title") or "").strip()
    finally:
        pdf.close()
    if not any(pages):
        raise Unreadable("no text layer (a scanned PDF?): run OCR first")
    outlet = next(filter(None, map(body_in, _running_heads(pages))), None)
    return Extract(_paragraphs(_without_running_heads(pages)), title=_title(title), outlet=outlet)


def _title(title: str) -> str | None:
    """A title that a person gave, not one that a word processor made of the file's name."""
    made = not title or "." in title.split()[-1] or title.lower().startswith(("microsoft word", "untitled"))
    return None if made or len(title.split()) < 2 else title


def _lines(pdf: Any, number: int) -> list[_Line]:
    page = pdf[number]
    try:
        text_page = page.get_textpage()
        try:
            text = text_page.get_text_range()
            exact = len(text) == text_page.count_chars()
            lines: list[_Line] = []
            at = 0
            for part in _LINE.findall(text):
                shown = part.rstrip()
                stripped = shown.lstrip()
                if stripped.strip(_HYPHENS):
                    first = at + len(shown) - len(stripped)
                    last = at + len(shown.rstrip(_HYPHENS)) - 1
                    lines.append(_placed(text_page, _tidy(stripped), first, last, exact))
                at += len(part)
            return lines
        finally:
            text_page.close()
    finally:
        page.close()


def _tidy(text: str) -> str:
    return " ".join(re.sub(f"[{_HYPHENS}]", "-", text).split())


def _placed(text_page: Any, text: str, first: int, last: int, exact: bool) -> _Line:
    if not exact:
        return _Line(text, 0, 0, 0, 0)
    left, low, _, high = text_page.get_charbox(first, loose=True)
    _, low_too, right, high_too = text_page.get_charbox(last, loose=True)
    return _Line(text, left, right, max(high, high_too), min(low, low_too))


def _without_running_heads(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Leave out what stands at the edge of page after page, and page numbers."""
    repeats = _repeats(pages)
    kept = []
    for page in pages:
        inner = range(_EDGE, len(page) - _EDGE)
        kept.append([line for at, line in enumerate(page) if at in inner or not _is_head(line, repeats)])
    return kept


def _running_heads(pages: list[list[_Line]]) -> list[str]:
    """What stands at the edge of page after page, as the first pages show it."""
    repeats = _repeats(pages)
    edges = (line for page in pages[:2] for line in page[:_EDGE] + page[-_EDGE:])
    return [line.text for line in edges if _key(line) in repeats]


def _repeats(pages: list[list[_Line]]) -> set[str]:
    edges = Counter(key for page in pages for key in {_key(line) for line in page[:_EDGE] + page[-_EDGE:]})
    often = max(2, len(pages) // 2) if len(pages) > 1 else len(pages) + 1
    return {key for key, count in edges.items() if count >= often}


def _is_head(line: _Line, repeats: set[str]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line.text)) or (_key(line) in repeats and len(line.text) < _HEAD)


def _key(line: _Line) -> str:
    return _DIGITS.sub("#", line.text)


def _paragraphs(pages: list[list[_Line]]) -> str:
    lines = [line for page in pages for line in page]
    if not lines:
        raise Unreadable("no text layer (a scanned PDF?): run OCR first")
    words = Counter(word.lower() for line in lines for word in re.findall(r"\w+", line.text))
    gaps = [a.bottom - b.bottom for page in pages for a, b in pairwise(page) if a.bottom > b.bottom]
    spacing = median(gaps) if gaps else 12.0
    lefts = Counter(round(line.left) for line in lines)
    margin = lefts.most_common(1)[0][0]
    right = max((line.right for line in lines), default=0.0)
    out: list[str] = [lines[0].text]
    for before, line in pairwise(lines):
        if _joins(before, line, spacing, margin, right):
            out[-1] = _joined(out[-1], line.text, words)
        else:
            out.append(line.text)
    return "\n\n".join(out)


def _joins(before: _Line, line: _Line, spacing: float, margin: float, right: float) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    drop = before.bottom - line.bottom
    turned = drop < 0 or drop > 8 * spacing  # a new column or page: geometry says nothing
    open_ended = bool(_OPEN.search(before.text))
    if _BULLET.match(line.text):
        return False
    if turned:
        return open_ended and (line.text[0].islower() or before.text[-1] in ",;-")
    height, height_before = line.top - line.bottom, before.top - before.bottom
    if height and height_before and not 0.85 < height / height_before < 1.18:
        return False  # another size: a heading
    if drop > 1.4 * spacing:
        return open_ended and line.text[0].islower() and drop < 2.5 * spacing
    if line.left > margin + 8 and before.left <= margin + 2:
        return open_ended and line.text[0].islower()  # an indented first line
    short = right and before.right < 0.72 * right
    return not short or (open_ended and line.text[0].islower())


def _joined(before: str, after: str, words: Counter[str]) -> str:
    """Two lines as one; a word broken at the line's end made whole where the document knows it whole."""
    if not before.endswith("-") or not after[:1].islower():
        return f"{before} {after}"
    head = re.search(r"(\w+)-$", before)
    tail = re.match(r"\w+", after)
    if not head or not tail:
        return before + after
    whole, halves = (head[1] + tail[0]).lower(), (head[1].lower(), tail[0].lower())
    compound = whole not in words and all(
        words[half] > 1 or (len(half) > 3 and words[half] > 1) for half in halves
    )
    return before + after if compound else before[:-1] + after
