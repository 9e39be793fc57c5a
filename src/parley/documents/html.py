"""A web page's article, by trafilatura; its dates, by what the page itself declares."""

from __future__ import annotations

import json
import re
from typing import Any

from parley.documents.dates import iso
from parley.documents.extract import Extract
from parley.errors import Unreadable

_RULE = re.compile(r"[|:\s-]+")
_ELEMENTS = 200_000
_QUICK = 20_000
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
    "date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
    "article.published",
)  # fmt: skip
_OPINION = ("opinion", "commentary", "op-ed", "column", "editorial", "comment is free", "comment")
_MARKS = ("article:section", "og:type", "section", "parsely-section")


def from_html(raw: bytes, charset: str | None = None) -> Extract:
    """The article of a page: its paragraphs, headings and quotations, with blank lines between them."""
    from trafilatura import bare_extraction
    from trafilatura.metadata import extract_metadata

    tree = _tree(raw, charset)
    size = sum(1 for _ in tree.iter())
    if size > _ELEMENTS:
        raise Unreadable("more markup than an article has: save its text as .txt")
    dates = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
    about = extract_metadata(tree, extensive=False, date_config=dates)
    published, kind = _published(tree), _kind(tree)
    lang = (tree.get("lang") or tree.get("xml:lang") or "")[:2].lower() or None
    _unfold_layout(tree)
    plain = _plain(tree)
    found = bare_extraction(
        tree, fast=size > _QUICK, include_comments=False, include_tables=True, favor_recall=True
    )
    text = _spaced(str(found.text or "")) if found is not None else ""
    if len(text) < 200 and len(plain) > len(text):
        text = plain
    return Extract(
        text,
        title=_clean(about.title),
        outlet=_clean(about.sitename),
        byline=_clean(about.author),
        published=published,
        lang=lang,
        kind=kind,
    )


def _tree(raw: bytes, charset: str | None) -> Any:
    from lxml.html import HTMLParser, document_fromstring

    head = raw[:4096]
    declared = _DECLARED.search(head)
    named = charset or (declared[1].decode("ascii") if declared else None)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw, named = raw.decode("utf-16", "replace").encode("utf-8"), "utf-8"
    else:
        try:
            raw.decode("utf-8")
            named = "utf-8"
        except UnicodeDecodeError:
            named = named or "utf-8"
    options = {"remove_comments": True, "remove_pis": True, "huge_tree": False}
    try:
        parser = HTMLParser(encoding=named, **options)
    except LookupError:
        parser = HTMLParser(encoding="utf-8", **options)
    try:
        return document_fromstring(raw.replace(b"\x00", b""), parser=parser)
    except Exception:  # parsers of hostile input fail in ways of their own
        raise Unreadable("no page that can be read: save its text as .txt") from None


def _unfold_layout(tree: Any) -> None:
    """Make plain blocks of tables that hold paragraphs rather than figures, as mails do."""
    for table in list(tree.iter("table"))[:2000]:
        cells = table.xpath("./tr/*[self::td or self::th] | ./*/tr/*[self::td or self::th]")[:500]
        if any(cell.find(".//table") is not None or cell.find(".//p") is not None for cell in cells):
            for part in [table, *table.xpath("./tr | ./tbody | ./thead | ./tfoot | ./*/tr"), *cells]:
                part.tag = "div"


def _plain(tree: Any) -> str:
    """All that the page shows, for pages too small or too odd to have an article."""
    blocks: list[str] = []
    parts: list[str] = []
    for event, element in _walk(tree):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            blocks.append("".join(parts))
            parts = []
        text = element.text if event == "start" else element.tail
        if text and not (event == "start" and tag in _SILENT):
            parts.append(text)
    blocks.append("".join(parts))
    return "\n\n".join(line for block in blocks if (line := " ".join(block.split())))


def _walk(tree: Any) -> Any:
    from lxml.etree import iterwalk

    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        yield event, element
        if event == "start" and element.tag in _SILENT:
            walk.skip_subtree()


_SILENT = {"script", "style", "noscript", "template", "head", "title", "svg", "iframe"}
_BLOCKS = {
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote",
    "section", "article", "header", "footer", "nav", "aside", "figure", "figcaption", "pre", "hr", "dt",
    "dd", "td", "th",
}  # fmt: skip


def _spaced(text: str) -> str:
    """One blank line between paragraphs, list items together."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not _RULE.fullmatch(line.strip())]
    lines = [line.strip("| ") if line.startswith("|") else line for line in lines]
    out: list[str] = []
    for line in lines:
        if out:
            out.append("\n" if line.startswith("- ") and lines and out[-1].startswith("- ") else "\n\n")
        out.append(line)
    return "".join(out)


def _published(tree: Any) -> str | None:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            metas.setdefault(name, meta.get("content"))
    for name in _DATES:
        if day := iso(metas.get(name)):
            return day
    for script in tree.xpath("//script[@type='application/ld+json']")[:20]:
        if day := iso(_of_linked_data(script.text or "", "datePublished")):
            return day
    for time in tree.xpath("//time[@datetime]")[:50]:
        marks = f"{time.get('itemprop')} {time.get('class')} {time.get('pubdate')}".lower()
        if ("publi" in marks or "pubdate" in time.attrib) and (day := iso(time.get("datetime"))):
            return day
    times = tree.xpath("//article//header//time[@datetime] | //header//time[@datetime]")[:1]
    return iso(times[0].get("datetime")) if times else None


def _kind(tree: Any) -> str | None:
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name in _MARKS and (meta.get("content") or "").strip().lower() in _OPINION:
            return "commentary"
    return None


def _of_linked_data(text: str, key: str) -> str | None:
    """The first value of `key` in JSON-LD, breadth first, to a depth that no honest page exceeds."""
    try:
        level: list[Any] = [json.loads(text[:500_000])]
    except (ValueError, RecursionError):
        return None
    for _ in range(6):
        for each in level:
            if isinstance(each, dict) and isinstance(each.get(key), str):
                return str(each[key])
        level = [
            inner
            for each in level
            for inner in (each.values() if isinstance(each, dict) else each if isinstance(each, list) else ())
        ][:5000]
    return None


def _clean(value: object) -> str | None:
    return " ".join(str(value).split())[:300] or None if value else None
