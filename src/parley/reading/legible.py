"""The text that is read in place of the stored one: of the same length, so that all offsets hold.

Cells of a table, the hour before a line of a liveblog, and what a browser would not show are set apart or
blanked; English in capitals gets the letters that it would have had in a sentence.
"""

from __future__ import annotations

import html
import re

from parley.reading import truecase
from parley.reading.who.offices import words

_HALF = re.compile("[\ud800-\udfff]")
_BREAK = re.compile("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,10})(?:\s[^<>\n]{0,300})?/?>|<!--[^<>\n]{0,300}-->")
_BLOCK = words("p br div li ul ol td th tr table h1 h2 h3 h4 h5 h6 blockquote section article hr")
_SIGN = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_ROW = re.compile(r"(?m)^[^\n]*(?:\|[^\n|]*\||\t[^\n\t]+\t)[^\n]*$")
_BULLET = re.compile(r"(?m)^([ \t]*)[•▪‣◦●■*·](?=[ \t]+\S)")
_ENGLISH_BULLET = re.compile(r"(?m)^([ \t]*)(?:[-–—]|\(?\d{1,2}\)|\d{1,2}\.|\(?[a-z]\))(?=[ \t]+[\"“‘'A-Z])")
_HOUR = re.compile(
    r"(?m)^[ \t]*(?:[01]?\d|2[0-4])[:.h][0-5]\d(?: ?[ap]\.?m\b\.?)?"
    r"(?: ?(?:GMT|UTC|BST|CES?T|E[SD]?T|MSK|IST))?(?: ?[-–—:|])?[ \t](?=[ \t]*[\"“«„‘A-ZÀ-ÖØ-ÞА-Я])(?! *Uhr)"
)


def legible(text: str, lang: str) -> str:
    """The text as it is best read, character for character as long."""
    text = _HALF.sub("\ufffd", text)
    text = _BREAK.sub("\n", text)
    if "<" in text:
        text = _TAG.sub(_blank, text)
    if "&" in text:
        text = _SIGN.sub(_sign, text)
    if "|" in text or "\t" in text:
        text = _ROW.sub(lambda row: re.sub(r"[|\t]", "\n", row[0]), text)
    text = _BULLET.sub(lambda mark: " " * len(mark[0]), text)
    if lang == "en":
        text = _ENGLISH_BULLET.sub(lambda mark: " " * len(mark[0]), text)
    text = _HOUR.sub(lambda hour: hour[0][:-1] + "\n", text)
    return truecase.truecase(text) if lang == "en" else text


def _blank(tag: re.Match[str]) -> str:
    block = (tag[2] or "").lower() in _BLOCK
    return ("\n" if block else " ") + " " * (len(tag[0]) - 1)


def _sign(found: re.Match[str]) -> str:
    """The character that a browser would show, at the far end from its word: a quotation holds both whole."""
    sign = html.unescape(found[0])
    if len(sign) != 1 or sign in "<>\n\r":
        return found[0]
    after = found.string[found.end() : found.end() + 1]
    return sign.ljust(len(found[0])) if after.isalnum() else sign.rjust(len(found[0]))
