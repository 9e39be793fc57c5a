"""`parley group`: which documents tell of one development, as JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.cli.output import json_line, progress
from parley.cli.read import Input, finish

if TYPE_CHECKING:
    from parley.nouns.page import Unread


def group(inputs: Input) -> None:
    """Print which documents belong to one story, as JSON lines {id, cluster}.

    [dim]parley group articles.jsonl > groups.jsonl[/dim]
    """
    from parley import flow, stories
    from parley.unread import kept

    unread: list[Unread] = []
    documents = []
    with progress("opening") as done:
        for _, document in kept(flow.found(inputs), unread):
            documents.append(document)
            if done:
                done(document.location or document.id)
    cluster = {doc: story.id for story in stories.group(documents) for doc in story.docs}
    for document in documents:
        json_line({"id": document.id, "cluster": cluster.get(document.id)})
    finish(len(documents), unread)
