"""What comes in: a raw page with its bytes, and what could not be read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """The raw bytes of one future document, as they were found.

    `location` is the path or address as the user would know it; `medium` is the format by content
    (`text`, `markdown`, `html`, `pdf`, `docx`, `email`, `row` for a line of JSON lines);
    `retrieved` is ISO 8601 with a time zone; `hints` is what the surroundings say of it (a feed's title
    and date, the keys of a JSON row).
    """

    location: str
    medium: str
    raw: bytes
    retrieved: str
    url: str | None = None
    hints: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Hex digest of the raw bytes."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was given and could not be read, with the reason in one line."""

    location: str
    reason: str
