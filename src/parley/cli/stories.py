"""`parley show CASE stories`: what the documents tell of, in threads, and what became of each story since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from parley.brief.shown import seen, shown
from parley.brief.wording import count, day
from parley.cli.laid import say
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from parley.case import Case
    from parley.nouns.document import Document
    from parley.nouns.revision import Edit, Revision
    from parley.nouns.span import Span
    from parley.nouns.story import Change, Story
    from parley.nouns.thread import Thread

NONE = "the record is empty; use parley add"
_PAPERS = 4  # outlets that a line names
_EDITS = 3  # edits of a page that are told
_LONG = 60  # characters of an edit that are shown
_WIDTH = 80


@dataclass(frozen=True)
class _Shelf:
    """Stories with what is known of them beside their documents."""

    documents: dict[str, Document]
    stories: Sequence[Story]
    threads: Sequence[Thread]
    changes: dict[str, list[tuple[str, Change]]]
    revisions: dict[str, list[Revision]]

    def outlets(self, story: Story) -> list[str]:
        """Outlets that carry it, the first to do so first; a document without one by its id."""
        return list(dict.fromkeys(self.documents[doc].outlet or doc for doc in story.docs))


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints the stories of each thread in the order of time, then those that are in none."""
    from parley.cli.output import json_whole, note

    shelf = _shelf(case.documents(as_of=as_of))
    if as_json:
        json_whole([_row(story, shelf) for story in shelf.stories])
    elif shelf.stories:
        _print(shelf)
    else:
        note(NONE)


def _shelf(documents: list[Document]) -> _Shelf:
    from parley import stories as stage

    known = {document.id: document for document in documents}
    stories = stage.group(documents)
    home = {doc: story.id for story in stories for doc in story.docs}
    opened = {stage.story_id(doc): story for doc, story in home.items()}
    changes: dict[str, list[tuple[str, Change]]] = {}
    for when, found in stage.history(documents)[1:]:
        for change in found:
            if change.story in opened:
                changes.setdefault(opened[change.story], []).append((when, change))
    revisions: dict[str, list[Revision]] = {}
    numbers = {
        doc: origin for story in stories for doc, origin in zip(story.docs, story.origins, strict=True)
    }
    for revision in stage.revisions(documents, numbers):
        revisions.setdefault(home[revision.after], []).append(revision)
    return _Shelf(known, stories, stage.threads(stories, documents), changes, revisions)


def _row(story: Story, shelf: _Shelf) -> Row:
    thread = next((thread for thread in shelf.threads if story.id in thread.stories), None)
    return {
        "id": story.id,
        "headline": story.headline,
        "begin": story.begin,
        "until": story.until,
        "documents": len(story.docs),
        "origins": len(set(story.origins)),
        "outlets": sorted(shelf.outlets(story)),
        "docs": list(story.docs),
        "thread": thread
        and {"id": thread.id, "headline": thread.headline, "after": dict(thread.links).get(story.id)},
        "since": [
            {"when": when, "what": change.kind, "docs": list(change.docs), "stories": list(change.others)}
            for when, change in shelf.changes.get(story.id, ())
        ],
        "revisions": [_revision(revision, shelf.documents) for revision in shelf.revisions.get(story.id, ())],
    }


def _revision(revision: Revision, documents: dict[str, Document]) -> Row:
    def words(span: Span | None) -> Row | None:
        return evidence(documents[span.doc].text, span) if span else None

    return {
        "page": revision.page,
        "before": revision.before,
        "after": revision.after,
        "seen": revision.seen,
        "edits": [{"out": words(edit.out), "put": words(edit.put)} for edit in revision.edits],
    }


def _print(shelf: _Shelf) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    console.width = min(console.width, _WIDTH)
    by_id = {story.id: story for story in shelf.stories}
    for thread in shelf.threads:
        say(console, 0, ("Thread ", "dim"), (seen(thread.headline), "bold"), (f"  {_span(thread)}", "dim"))
        for name in thread.stories:
            _block(console, by_id[name], shelf)
        console.print()
    threaded = {story for thread in shelf.threads for story in thread.stories}
    alone = [story for story in shelf.stories if story.id not in threaded]
    if alone and shelf.threads:
        say(console, 0, ("In no thread", "dim"))
    for story in sorted(alone, key=lambda story: (story.begin or "9", story.id)):
        _block(console, story, shelf)


def _block(console: Any, story: Story, shelf: _Shelf) -> None:
    reports, papers = len(set(story.origins)), shelf.outlets(story)
    more = f" and {len(papers) - _PAPERS} more" if len(papers) > _PAPERS else ""
    copies = f" in {count(len(story.docs), 'document')}" if len(story.docs) > reports else ""
    say(console, 2, (seen(story.headline), ""))
    say(console, 4, (f"{story.id}  {_span(story)} · {count(reports, 'report')}{copies}", "dim"))
    say(console, 4, (f"{', '.join(map(seen, papers[:_PAPERS]))}{more}", "dim"))
    for when, change in shelf.changes.get(story.id, ()):
        if told := _told(change, shelf.documents):
            say(console, 4, (f"{day(when)}: {told}", ""))
    for revision in shelf.revisions.get(story.id, ()):
        page = revision.page if shelf.documents[revision.after].url else revision.page.rpartition("/")[2]
        say(console, 4, (f"{day((revision.seen or '')[:10])}: {seen(page)} was edited", ""))
        for edit in revision.edits[:_EDITS]:
            say(console, 6, (_edit(edit, shelf.documents), ""))
        if len(revision.edits) > _EDITS:
            say(console, 6, (f"and {count(len(revision.edits) - _EDITS, 'edit')} more", "dim"))


def _told(change: Change, documents: dict[str, Document]) -> str:
    if change.kind == "opened":
        return "opened"
    if change.kind == "joined":
        papers = dict.fromkeys(documents[doc].outlet or doc for doc in change.docs if doc in documents)
        return f"{count(len(change.docs), 'document')} joined ({_list(papers)})"
    if change.kind == "merged":
        return f"merged of {_list(change.others)}"
    return f"split into {_list(change.others)}"


def _list(names: Iterable[str]) -> str:
    known = list(map(seen, names))
    more = f" and {len(known) - _PAPERS} more" if len(known) > _PAPERS else ""
    return ", ".join(known[:_PAPERS]) + more


def _edit(edit: Edit, documents: dict[str, Document]) -> str:
    def words(span: Span) -> str:
        text = " ".join(seen(shown(documents[span.doc], span.start, span.end)).split())
        return f"“{text if len(text) <= _LONG else text[:_LONG].rsplit(' ', 1)[0] + ' …'}”"

    if edit.out and edit.put:
        return f"{words(edit.out)} became {words(edit.put)}"
    return f"taken out: {words(edit.out)}" if edit.out else f"put in: {words(edit.put)}" if edit.put else ""


def _span(known: Story | Thread) -> str:
    if not known.begin or known.begin == known.until:
        return day(known.begin)
    return f"{day(known.begin)} to {day(known.until)}"
