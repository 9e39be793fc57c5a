"""Cells of a CSV that no spreadsheet takes for a formula, and that come back as they were."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_KEPT = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def cell(value: str) -> str:
    """A text that a spreadsheet shows as text: where it would be a formula, an apostrophe comes before it.

    A text that begins with apostrophes and then such a sign gets one more, so that `text` can tell.
    """
    return "'" + value if _FORMULA.match(value) else value


def text(value: str) -> str:
    """The text that `cell` made a cell of."""
    return value[1:] if _KEPT.match(value) else value
