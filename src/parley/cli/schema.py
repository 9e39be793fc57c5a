"""`parley schema`: the published form of a brief."""

from __future__ import annotations

from parley.cli.output import json_whole


def schema() -> None:
    """Print the JSON schema of a brief (what --format json writes)."""
    from parley import brief

    json_whole(brief.schema())
