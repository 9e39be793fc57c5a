"""A feed: one page for each entry, from its link, or from the feed's own words where the link fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from parley.errors import Unreadable
from parley.nouns.page import Page, Unread
from parley.sources.limits import PARTS
from parley.sources.sniff import Unknown, medium
from parley.sources.web import fetch, is_address, is_private

_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y", re.I)
_TAG = re.compile(r"<[a-zA-Z/!]")


def entries(raw: bytes, location: str, retrieved: str) -> Iterator[Page | Unread]:
    """The entries of an RSS or Atom feed, in its order."""
    import feedparser

    if _ENTITY.search(raw):
        yield Unread(location, "a feed that defines entities of its own, which can grow without end: refused")
        return
    feed = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        yield Unread(location, "a feed without entries that can be read")
        return
    outlet = _words(feed.feed.get("title"))
    # A public feed must not send the reader into his own network.
    public_only = not (is_address(location) and is_private(location))
    for entry in feed.entries[:PARTS]:
        yield _page(entry, outlet, location, retrieved, public_only)
    if len(feed.entries) > PARTS:
        yield Unread(location, f"more than {PARTS} entries: the older ones were left out")


def _page(entry: Any, outlet: str, location: str, retrieved: str, public_only: bool) -> Page | Unread:
    title = _words(entry.get("title"))
    byline = _words(entry.get("author"))
    found = {"title": title, "published": _day(entry), "outlet": outlet, "byline": byline}
    hints = {name: value for name, value in found.items() if value}
    link = str(entry.get("link") or "")
    reason = "the entry has no link"
    if is_address(link):
        try:
            answer = fetch(link, public_only)
            kind = medium(answer.raw, answer.url)
            if kind in ("html", "pdf", "docx", "text"):
                if answer.charset:
                    hints["charset"] = answer.charset
                return Page(link, kind, answer.raw, retrieved, answer.url, hints)
            reason = f"its link gives no page but {kind}"
        except (Unreadable, Unknown) as error:
            reason = str(error)
    own = _content(entry)
    place = link or f"{location} » {title or 'an entry'}"
    if not own.strip():
        return Unread(place, f"entry of {location}: {reason}, and the feed holds no text of it")
    kind = "html" if _TAG.search(own) else "text"
    hints["charset"] = "utf-8"
    return Page(place, kind, own.encode("utf-8", "replace"), retrieved, link or None, hints)


def _content(entry: Any) -> str:
    contents = [str(each.get("value", "")) for each in entry.get("content", [])]
    return max([*contents, str(entry.get("summary", ""))], key=len)


def _day(entry: Any) -> str:
    for name in ("published_parsed", "updated_parsed"):
        when = entry.get(name)
        if when:
            return f"{when.tm_year:04}-{when.tm_mon:02}-{when.tm_mday:02}"
    return ""


def _words(value: Any) -> str:
    return " ".join(re.sub(r"<[^<>]{0,500}>", " ", str(value or "")).split())[:500]
