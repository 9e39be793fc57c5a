"""What readers ask first, and how sure an answer has to be."""

from __future__ import annotations

# The cause, what was settled, what is wanted, what comes; then who and what is who.
FIRST = {
    "why": 0.9, "what": 0.85, "want": 0.75, "next": 0.75, "obstacle": 0.6, "how many": 0.6, "who": 0.5,
    "identity": 0.4, "say": 0.35, "when": 0.25,
}  # fmt: skip

SURELY = 0.87  # how much of a question an answer has to cover that nobody asked for
