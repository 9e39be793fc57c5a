"""Markdown's marks in a text: the brackets and target of a link, stars, hashes, list markers."""

from __future__ import annotations

import re

from parley.nouns.document import Cut

# Bounded on every side, so that no input makes them slow.
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,500})"
    r"(\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?: \"[^\"\n]{0,200}\")?\))"
)
_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,2000})(?<=[^\s*_])\1(?![*_\w])")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,500})(?<=[^\s*_])\1(?![\w*_])")
_LINE = re.compile(r"^[ \t]{0,12}(#{1,6}[ \t]{1,8}(?=\S)|>[ \t]?|[-*•▪◦‣●][ \t]{1,8}(?=[^\s-]))", re.M)
_LONE = re.compile(r"^[ \t]{0,12}[-*•▪◦‣●][ \t]*$", re.M)
_UNDERLINE = re.compile(r"(?<=\S\n)[ \t]{0,3}(?:={3,200}|-{3,200})[ \t]*$", re.M)


def markup(text: str, markdown: bool) -> list[Cut]:
    """The marks in `text` that are not words. Emphasis and quotes only where the text is Markdown."""
    cuts: list[Cut] = []
    for match in _IMAGE.finditer(text):
        cuts.append(Cut(match.start(), match.end(), "furniture", "picture"))
    for match in _LINK.finditer(text):
        cuts.append(Cut(match.start(), match.start(1), "markup", "link"))
        cuts.append(Cut(match.start(2), match.end(2), "markup", "link"))
    for pattern in (_BOLD, _EMPHASIS) if markdown else (_BOLD,):
        for match in pattern.finditer(text):
            cuts.append(Cut(match.start(1), match.end(1), "markup", "emphasis"))
            cuts.append(Cut(match.end(2), match.end(), "markup", "emphasis"))
    for match in _LINE.finditer(text):
        if match[1][0] != ">" or markdown:
            cuts.append(Cut(match.start(1), match.end(1), "markup", "mark at a line's start"))
    for match in _LONE.finditer(text):
        cuts.append(Cut(match.start(), match.end(), "markup", "list marker"))
    if markdown:
        for match in _UNDERLINE.finditer(text):
            cuts.append(Cut(match.start(), match.end(), "markup", "underline of a heading"))
    return cuts


def plain(block: str) -> str:
    """A block in one line, with links shown by their words and marks at its start left out."""
    block = _LINK.sub(r"\1", _IMAGE.sub(r"\1", block))
    block = _BOLD.sub(r"\2", block)
    block = _LINE.sub("", block, count=1)
    return " ".join(block.split())
