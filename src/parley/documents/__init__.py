"""Raw pages become documents: text that offsets hold for, its furniture marked. Front door: `document`."""

from __future__ import annotations

from parley.documents.build import document, unique

__all__ = ["document", "unique"]
