"""The whole order on one screen; only this joins the stages.

    sources → documents → reading → coding → record → stories · positions · talks → brief

What takes inputs (paths, folders, addresses) takes them one at a time and streams. What could not be read
is handed on as `Unread`; it never stops the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from parley import casebook as casebooks
from parley import documents as cleaning
from parley import sources, views
from parley.errors import BadInput, Unreadable
from parley.nouns.brief import Brief
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.page import Page, Unread
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement
from parley.reading import DEFAULT
from parley.unread import internal, kept, nothing_read, published_by

if TYPE_CHECKING:
    from parley.reading.asked import Answering
    from parley.reading.readers import Reader

Inputs = str | Path | Iterable[str | Path]
Pair = tuple[Document, Reading]

Progress = Callable[[str], None]
_BATCH = 16
"""Characters; what is longer is no question but a text."""


def found(inputs: Inputs, *, apart: bool = False) -> Iterator[tuple[Page, Document] | Unread]:
    """sources → documents: every page under the inputs with its clean text, or why there is none.

    Ids are unique; with `apart`, for a caller that keeps collections of rows apart, inside each collection.
    """
    given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    seen: dict[str | None, dict[str, int]] = {}
    for page in sources.gather(given):
        if isinstance(page, Unread):
            yield page
            continue
        known = seen.setdefault(page.hints.get("collection") if apart else None, {})
        item = cleaned(page, known.get)
        if isinstance(item, tuple):
            known[item[1].id] = hash(item[1].text)
        if item is not None:
            yield item


def cleaned(page: Page, known: Callable[[str], int | None]) -> tuple[Page, Document] | Unread | None:
    """A page with its document, or None where it is known. An error in one page is that page's alone.

    `known` gives the hash of the text that an id stands for. A file of the same name as another gets an id
    of its own; a row's id is the user's, so the row is refused.
    """
    try:
        document = cleaning.document(page)
        while (text := known(document.id)) is not None:
            if text == hash(document.text):
                return None
            if page.medium == "row":
                raise Unreadable(f"another text has the id {document.id!r}: give each its own")
            document = cleaning.unique(document, {document.id: ""})
        return page, document
    except Unreadable as error:
        return Unread(page.location, str(error))
    except Exception as error:
        return Unread(page.location, internal(error))


def readings(
    documents: Iterable[Document], *, reader: str | Answering = DEFAULT, only: frozenset[str] | None = None
) -> Iterator[Pair | Unread]:
    """documents → reading, in small batches. Where a batch fails, its documents are read one by one.

    `only` names the parts of a reading that are wanted, as in `Reader.read`; None wants all.
    """
    reads = named_reader(reader) if isinstance(reader, str) else reader
    stream = iter(documents)
    while batch := list(islice(stream, _BATCH)):
        try:
            done = list(reads.read(batch, only))
        except Exception:
            done = None
        if done is not None:
            yield from zip(batch, done, strict=True)
            continue
        for document in batch:
            try:
                yield document, next(iter(reads.read([document], only)))
            except Exception as error:
                yield Unread(document.location or document.id, internal(error))


def named_reader(name: str) -> Reader:
    """The reader of that name; its models are loaded now. Raises `BadInput` for a name that is not known."""
    from parley.reading import reader

    return reader(name)


def statements_of(
    document: Document, reading: Reading, casebook: Casebook, unread: list[Unread]
) -> Sequence[Statement]:
    """reading → statements, by the casebook. A fault costs this document its statements, not the rest."""
    try:
        return tuple(casebooks.code(document, reading, casebook))
    except Exception as error:
        unread.append(Unread(document.location or document.id, f"read, but not coded: {internal(error)}"))
        return ()


def coding(casebook: Casebook) -> str:
    """What coded statements depend on besides the reading: when it changes, they are made anew."""
    from parley.casebook.coding import CODER

    return f"{casebook.digest} {CODER}"


def change(coded: str, before: Casebook, after: Casebook) -> casebooks.Change | None:
    """What an edit of the casebook changed for what was coded before it; None where the coder changed too."""
    return casebooks.Change(before, after) if coded == coding(before) else None


def documents(inputs: Inputs) -> list[Document]:
    """The clean documents under paths, folders and addresses. What cannot be read is left out."""
    return [item[1] for item in found(inputs) if not isinstance(item, Unread)]


def read(inputs: Inputs | Iterable[Document], *, reader: str = DEFAULT) -> list[Pair]:
    """Documents with what a reader found in each. Takes paths and addresses, or documents."""
    given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    ready = [item for item in given if isinstance(item, Document)]
    if not ready:
        ready = documents([item for item in given if not isinstance(item, Document)])
    return [item for item in readings(ready, reader=reader) if not isinstance(item, Unread)]


def propose_casebook(pairs: Sequence[Pair]) -> Casebook:
    """A casebook worth editing, from what was read. Its `proposed` is true until an analyst has looked."""
    return casebooks.propose(pairs)


def code(pairs: Iterable[Pair], casebook: Casebook | str | Path) -> list[Statement]:
    """The statements of documents that were read, by a casebook or its file."""
    chosen = _casebook(casebook)
    return [said for document, reading in pairs for said in casebooks.code(document, reading, chosen)]


def brief(
    inputs: Inputs,
    *,
    casebook: Casebook | str | Path | None = None,
    as_of: str | None = None,
    since: str | None = None,
    story: str | None = None,
    reader: str = DEFAULT,
    progress: Progress | None = None,
) -> Brief:
    """The main job: from files, folders and addresses to a brief. A casebook is proposed if none is given.

    With `story`, the page of that story among them. Raises `BadInput` where nothing could be read or no story
    is called that, `BadCasebook` where the casebook does not hold together.
    """
    chosen = None if casebook is None else _casebook(casebook)  # before the reading, which is dear
    unread: list[Unread] = []
    known = published_by((document for _, document in kept(found(inputs), unread)), as_of, unread)
    pairs = []
    for document, reading in kept(readings(known, reader=reader), unread):
        pairs.append((document, reading))
        if progress:
            progress(document.location or document.id)
    if not pairs:
        raise BadInput(nothing_read(unread))
    chosen = chosen or propose_casebook(pairs)
    statements = [said for pair in pairs for said in statements_of(*pair, chosen, unread)]
    if story is not None:
        return views.story_page(pairs, chosen, statements, story, unread=unread, as_of=as_of, since=since)
    return views.compose(pairs, chosen, statements, unread=unread, as_of=as_of, since=since)


def _casebook(given: Casebook | str | Path) -> Casebook:
    return given if isinstance(given, Casebook) else casebooks.load(given)
