"""The sections of a brief in their order: (id, title). Renderings know sections by these ids."""

from __future__ import annotations

SECTIONS: tuple[tuple[str, str], ...] = (
    ("bottom-line", "Bottom line"),
    ("happened", "What’s happened"),
    ("behind", "What’s behind the headline"),
    ("papers", "What the papers say"),
    ("background", "How we got here"),
    ("positions", "Positions"),
    ("talks", "Talks"),
    ("conditions", "Conditions"),
    ("commitments", "Commitments and guarantees"),
    ("contradictions", "Contradictions"),
    ("people", "People and organisations"),
    ("sources", "Sources"),
)

# Stances and firmness in words and signs, never by colour alone: (word, sign).
STANCES: dict[str, tuple[str, str]] = {
    "for": ("For", "▲"),
    "against": ("Against", "▼"),
    "conditional": ("Conditional", "◆"),
    "divided": ("Divided", "◐"),
    "unclear": ("Unclear", "○"),
}
FIRMNESS: dict[str, str] = {"red-line": "red line", "firm": "firm", "open": "open"}

# On whose word something is known, and how far it is said at all.
SOURCING: dict[str, str] = {
    "person": "named person",
    "office": "office or body",
    "unnamed": "unnamed speaker",
    "anonymous": "anonymous source",
    "document": "document",
    "author": "the author’s own voice",
}
MANNERS: dict[str, str] = {"belief": "said to think so", "intention": "said to intend so"}
