"""Runs in quotation marks, in the ways in which the languages we read set them."""

from __future__ import annotations

_PAIRS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "‛": "’",
    '"': '"',
    "'": "'",
    "＂": "＂",
    "❝": "❞",
    "❞": "❞",
    "〝": "〞〟",
    "「": "」",
    "『": "』",
}
_SINGLE = "'"  # may as well be an apostrophe, so it need not have a partner
_CLOSE_ONLY = "〞〟」』"


def quoted(text: str) -> list[str] | None:
    """What stands in quotation marks, outer and inner, or None where a mark lacks its partner.

    An apostrophe is none: `’` and `'` count only where they could open or close a run.
    """
    runs: list[str] = []
    open_: list[tuple[str, int]] = []
    for at, mark in enumerate(text):
        if mark in "’'" and _letter(text, at + 1) and _letter(text, at - 1):
            continue
        depth = _closes(open_, mark, text, at)
        if depth is not None:
            runs.append(text[open_[depth][1] : at])
            del open_[depth:]
        elif mark == "’":
            continue
        elif mark == _SINGLE:
            if _letter(text, at + 1) and not _letter(text, at - 1):
                open_.append((mark, at + 1))
        elif mark in _PAIRS:
            open_.append((mark, at + 1))
        elif mark in _CLOSE_ONLY:
            return None
    return None if any(mark != _SINGLE for mark, _ in open_) else runs


def _closes(open_: list[tuple[str, int]], mark: str, text: str, at: int) -> int | None:
    for depth in range(len(open_) - 1, -1, -1):
        opener = open_[depth][0]
        if mark in _PAIRS[opener]:
            return None if mark in "’'" and _letter(text, at + 1) else depth
        if opener != _SINGLE:
            return None
    return None


def _letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum())
