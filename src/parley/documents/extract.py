"""What a format's reader gives: the text, and what the file itself says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a page, with its metadata as the format carries it; None where it says nothing."""

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    lang: str | None = None
    kind: str | None = None
