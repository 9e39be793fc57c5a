"""How much is read at most, so that one hostile or mistaken input cannot fill the machine."""

from __future__ import annotations

RAW = 20_000_000
"""Bytes of one document."""

TOO_LARGE = "more than 20 MB: split it into its articles"

DEPTH = 3
"""How deep mails inside mails are opened."""

PARTS = 100
"""Attachments of one mail, entries of one feed."""
