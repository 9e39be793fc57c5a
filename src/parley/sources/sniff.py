"""What a stretch of bytes is, told by its content; a name's extension is only a hint."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

HEAD = 65_536
"""How many bytes are enough to tell."""

MARKDOWN = {".md", ".markdown", ".mdown"}
ROWS = {".jsonl", ".ndjson"}
_PAGES = {".html", ".htm", ".xhtml"}
_OTHER_TEXT = {
    ".yaml", ".yml", ".json", ".toml", ".csv", ".tsv", ".ini", ".cfg", ".log", ".py", ".js", ".css", ".sql",
    ".sh", ".tex", ".bib", ".ics", ".vcf", ".svg",
}  # fmt: skip
_BINARY = (
    (b"\xd0\xcf\x11\xe0", "an old Office file: save it as .docx or .pdf"),
    (b"{\\rtf", "an RTF file: save it as .docx or .txt"),
    (b"\x1f\x8b", "a compressed file: unpack it first"),
    (b"7z\xbc\xaf", "a compressed file: unpack it first"),
    (b"Rar!", "a compressed file: unpack it first"),
    (b"\x89PNG", "a picture: Parley reads text only"),
    (b"\xff\xd8\xff", "a picture: Parley reads text only"),
    (b"GIF8", "a picture: Parley reads text only"),
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_FEED = re.compile(rb"<(?:rss|(?:\w{1,20}:)?RDF|(?:atom:)?feed)[\s>]")
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}"
    rb"<(?:!doctype html|html|head|body|article|main|div|section)\b",
    re.I | re.S,
)
_FRAGMENT = re.compile(rb"<(?:p|div|h[1-6]|br|span|table|body|a)\b", re.I)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?")
_MAIL = {b"from", b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to"}
_MAIL_TOO = _MAIL | {b"to", b"date", b"subject", b"content-type", b"reply-to"}


class Unknown(Exception):
    """Bytes that are no document; `str(error)` says what they are and what to do."""


def medium(raw: bytes, name: str) -> str:
    """The format of `raw`, by its first bytes: a `Page.medium`, `feed`, or `rows` for JSON lines.

    `name` is a file name, or empty. Raises `Unknown` for what no reader here can read.
    """
    extension = PurePosixPath(name).suffix.lower()
    head = raw[:HEAD]
    if not head.strip():
        raise Unknown("empty")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        if b"word/document.xml" in raw or b"word/_rels" in raw:
            return "docx"
        raise Unknown("a ZIP archive, not a Word document: unpack it first")
    for magic, reason in _BINARY:
        if head.startswith(magic):
            raise Unknown(reason)
    if head.startswith(_BOMS):
        head = _to_utf8(head)
    elif b"\x00" in head:
        raise Unknown("binary, not text")
    if _control(head) > len(head) // 20:
        raise Unknown("binary, not text")
    return _text(head.lstrip(b"\xef\xbb\xbf").lstrip(), extension, whole=len(raw) <= HEAD)


def _text(head: bytes, extension: str, whole: bool) -> str:
    if extension in ROWS or (head.startswith(b"{") and _is_row(head, whole)):
        return "rows"
    if head[:1] == b"<":
        start = head[:4000]
        if _FEED.search(start) and not _MARKUP.match(start):
            return "feed"
        if _MARKUP.match(start) or b"<html" in start.lower():
            return "html"
        if start.startswith(b"<?xml"):
            raise Unknown("XML that is neither a page nor a feed")
        if _FRAGMENT.match(start):
            return "html"
    if extension in _PAGES and _FRAGMENT.search(head):
        return "html"
    if _is_mail(head):
        return "email"
    if extension in _OTHER_TEXT:
        raise Unknown(f"a {extension} file, not a document: rename it to .txt if it is one")
    return "markdown" if extension in MARKDOWN else "text"


def _is_row(head: bytes, whole: bool) -> bool:
    line, found, _ = head.partition(b"\n")
    if not found and not whole:  # a first row longer than what was looked at
        return bool(re.match(rb'\{\s*"\w{1,40}"\s*:', line)) and b'"text"' in line
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "text" in row


def _is_mail(head: bytes) -> bool:
    names: list[bytes] = []
    for line in head[:20_000].splitlines():
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue
        match = _HEADER.match(line)
        if match:
            names.append(match[1].lower())
        elif not line.startswith((b"From ", b">From ")):
            return False
    return len(_MAIL_TOO & set(names)) >= 2 and bool(_MAIL & set(names))


def _control(head: bytes) -> int:
    return sum(head.count(bytes((code,))) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))


def _to_utf8(head: bytes) -> bytes:
    if head.startswith(b"\xef\xbb\xbf"):
        return head
    codec = "utf-32" if head.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")) else "utf-16"
    return head.decode(codec, "ignore").encode("utf-8", "ignore")
