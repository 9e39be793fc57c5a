"""The brief: the evidence gate, and its renderings as HTML, Markdown, terminal text, JSON and tables."""

from __future__ import annotations

from parley.brief.answer import answer
from parley.brief.compose import compose
from parley.brief.form import from_json, schema, to_json
from parley.brief.gate import gate, verify
from parley.brief.html import html
from parley.brief.markdown import markdown
from parley.brief.material import Material
from parley.brief.outline import SECTIONS
from parley.brief.shown import shown
from parley.brief.story_page import story_page
from parley.brief.tables import tables, to_arrow, to_pandas
from parley.brief.terminal import terminal

__all__ = [
    "SECTIONS",
    "Material",
    "answer",
    "compose",
    "from_json",
    "gate",
    "html",
    "markdown",
    "schema",
    "shown",
    "story_page",
    "tables",
    "terminal",
    "to_arrow",
    "to_json",
    "to_pandas",
    "verify",
]
