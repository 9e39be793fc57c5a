"""The brief: the evidence gate, and its renderings as HTML, Markdown, terminal text, JSON and tables."""

from __future__ import annotations

from parley.brief.form import from_json, schema, to_json
from parley.brief.gate import gate, verify
from parley.brief.outline import SECTIONS
from parley.brief.shown import shown

__all__ = ["SECTIONS", "from_json", "gate", "schema", "shown", "to_json", "verify"]
