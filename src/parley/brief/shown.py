"""What a reader is shown of a stored text: the one way from a span to the words on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parley.nouns.brief import Brief, Evidence, Said, Source
from parley.nouns.document import Cut, Document

# Controls that could move a cursor, end a line or turn the reading direction of what follows.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]"
)
_MARKUP = re.compile(r"""\]\(\S*(?:\s+"[^"]*")?\)|\]\[\S*\]|<[^<>]*>|https?://\S+|\{[^{}]*\}""")
_CONTEXT = 420  # characters of context on each side of a passage; about a paragraph


def shown(document: Document, start: int, end: int) -> str:
    """The stored text `[start:end]` without its markup, and with line ends inside a paragraph as spaces.

    Only what looks like markup is taken away (signs, targets of links, tags), and only white space becomes a
    space: no list of cuts, however wrong, can hide a word of the source.
    """
    return _pieces(document, start, end, furniture=None)


def seen(text: str) -> str:
    """The text with each control or direction-turning character as `⟨U+202E⟩`, so that none can act."""
    return _CONTROLS.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)


@dataclass(frozen=True, slots=True)
class Passage:
    """Evidence in its surroundings, as a reader sees it. White space at the joints is kept."""

    before: str
    words: str
    after: str


def passage(document: Document, evidence: Evidence) -> Passage:
    """The evidence with about a paragraph on each side; page furniture there is shown as `[…]`."""
    start, end = evidence.start, evidence.end
    before = _pieces(document, max(0, start - 4 * _CONTEXT), start, furniture=" […] ")
    after = _pieces(document, end, min(len(document.text), end + 4 * _CONTEXT), furniture=" […] ")
    return Passage(_tail(_tidy(before)), shown(document, start, end), _head(_tidy(after)))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage as a reader sees it, inside of the evidence or around it.

    `roles` are what it is of what is said there, the outermost first: (`source`, `cue` or `content`, depth).
    """

    text: str
    evidence: bool
    roles: tuple[tuple[str, int], ...] = ()


def parts(document: Document, evidence: Evidence, said: Sequence[Said]) -> list[Part]:
    """The evidence in its surroundings, parted where a source, a cue or a content begins or ends."""
    start, end = evidence.start, evidence.end
    first, last = max(0, start - 4 * _CONTEXT), min(len(document.text), end + 4 * _CONTEXT)
    spans = [
        (span, role, one.depth)
        for one in said
        for role, found in (("content", one.content), ("source", one.source), ("cue", one.cue))
        for span in found
    ]
    bounds = {first, start, end, last}
    bounds.update(at for span, _, _ in spans for at in span if first < at < last)
    out = []
    for left, right in pairwise(sorted(bounds)):
        inside = start <= left and right <= end
        text = shown(document, left, right) if inside else _tidy(_pieces(document, left, right, " […] "))
        here = {(role, depth) for (begin, stop), role, depth in spans if begin <= left and right <= stop}
        out.append(Part(text, inside, tuple(sorted(here, key=lambda one: (one[1], _INSIDE[one[0]])))))
    begin = next(i for i, part in enumerate(out) if part.evidence)
    stop = max(i for i, part in enumerate(out) if part.evidence) + 1
    return [*_near(out[:begin], _tail, -1), *out[begin:stop], *_near(out[stop:], _head, 1)]


_INSIDE = {"content": 0, "source": 1, "cue": 1}


def _near(given: list[Part], cut: Callable[[str, int], str], way: int) -> list[Part]:
    """The parts next to the evidence, as much as its context may hold."""
    out, room = [], _CONTEXT
    for part in given[::way]:
        out.append(replace(part, text=cut(part.text, room)))
        room -= len(part.text)
        if room <= 0:
            break
    return out[::way]


def rebuilt(brief: Brief) -> dict[str, Document]:
    """The brief's own stored texts as documents, with the cuts that its sources list."""
    sources: Mapping[str, Source] = {source.doc: source for source in brief.sources}
    return {
        doc: Document(doc, text, _cuts(sources[doc]) if doc in sources else ())
        for doc, text in brief.texts.items()
    }


def _cuts(source: Source) -> tuple[Cut, ...]:
    left_out = [Cut(part.start, part.end, "furniture", part.why) for part in source.left_out]
    markup = [Cut(start, end, "markup", "") for start, end in source.markup]
    wraps = [Cut(start, end, "wrap", "") for start, end in source.wraps]
    return tuple(sorted(left_out + markup + wraps))


def _pieces(document: Document, start: int, end: int, furniture: str | None) -> str:
    out: list[str] = []
    at = start
    for cut in sorted(document.cuts):
        if cut.end <= at or cut.start >= end:
            continue
        joint = furniture if cut.kind == "furniture" else _joint(cut, document.text[cut.start : cut.end])
        if joint is None:
            continue
        out.append(document.text[at : max(at, cut.start)] + joint)
        at = min(cut.end, end)
    return "".join(out) + document.text[at:end]


def _joint(cut: Cut, text: str) -> str | None:
    """What stands for a cut on the page; None where the cut is not what it says and so stays."""
    if cut.kind == "wrap":
        return " " if not text.strip() else None
    return None if any(sign.isalpha() for sign in _MARKUP.sub("", text)) else ""


def _tidy(text: str) -> str:
    text = re.sub(r"(?:\s*\[…\]\s*)+", lambda cut: "\n[…]\n" if "\n" in cut[0] else " […] ", text)
    return re.sub(r"[^\S\n]*\n\s*", "\n\n", text)


def _tail(text: str, room: int = _CONTEXT) -> str:
    if len(text) > room:
        cut = text[-room:]
        return "…" + cut[cut.find(" ") :] if " " in cut else "…" + cut
    return text


def _head(text: str, room: int = _CONTEXT) -> str:
    if len(text) > room:
        cut = text[:room]
        return cut[: cut.rfind(" ")] + " …" if " " in cut else cut + "…"
    return text
