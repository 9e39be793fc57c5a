"""Files, folders, addresses and feeds become raw pages. The front door is `gather`."""

from __future__ import annotations

from parley.sources.gather import gather

__all__ = ["gather"]
