"""Time to code stored readings again after the casebook changed, over the time to read them (aim: 1/100).

    python benchmarks/recoding.py [CASEBOOK PATHS…] [--readings 10000] [--edits 5]

The documents are read once by each reader, then stored again and again under other ids until the record holds
as many readings as asked for. `Case.recode` then codes them all from scratch, as after a change of the coder,
and after edits of the casebook, as an analyst makes them: readings come out of the record, are coded where
the edit can touch them, and the statements are written. The edits are not picked by hand: of the casebook's
own phrases, aliases and options each of some, evenly spaced, is taken out (not counted) and put back (timed),
as if it had just been thought of; as many people get another name; the title changes. Phrases and aliases in
letters other than English ones are passed over: they could touch few of the documents. Such a casebook was
made for these documents, so an edit touches more of them than most. `…_median` and `…_worst` are over the
edits of a kind, `…_coded` how many readings of all were coded again. The time to read so many is that of one
round, times the rounds. Seconds are CPU seconds of this process, so that other work on the machine does not
count.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TypeVar

from parley.case import Case
from parley.casebook import dump, load
from parley.documents import document
from parley.nouns.casebook import Casebook, Option, Party
from parley.nouns.document import Document
from parley.nouns.page import Unread
from parley.nouns.reading import Reading
from parley.reading import reader
from parley.record.rows import pack, unpack
from parley.sources import gather

READERS = ("accurate", "fast")
T = TypeVar("T")
Edit = tuple[Casebook, Casebook]


def renamed(text: Document, found: Reading, number: int) -> tuple[Document, Reading]:
    """The same document and reading under another id."""
    ident = f"{text.id}-{number}"
    stored = zlib.decompress(pack(found)).replace(f'"doc":"{text.id}"'.encode(), f'"doc":"{ident}"'.encode())
    return replace(text, id=ident), unpack(zlib.compress(stored, 0))


def edits(book: Casebook, count: int) -> Iterator[tuple[str, list[Edit]]]:
    """Kinds of edits, each with casebooks before and after."""
    options = [option for _, option in book.options()]
    parties = list(book.parties.values())
    phrases = [(o, p) for o in options for p in o.phrases if p.isascii()]
    aliases = [(p, a) for p in parties for a in p.aliases if a.isascii()]
    people = [(p, q.name) for p in parties for q in p.people]
    yield (
        "phrase_added",
        [
            (with_option(book, o, replace(o, phrases=tuple(q for q in o.phrases if q != p))), book)
            for o, p in spaced(phrases, count)
        ],
    )
    yield (
        "alias_added",
        [
            (with_party(book, p, replace(p, aliases=tuple(b for b in p.aliases if b != a))), book)
            for p, a in spaced(aliases, count)
        ],
    )
    lone = [issue.options[0] for issue in book.issues if len(issue.options) == 1]
    several = [o for o in options if o not in lone]  # an issue has at least one
    yield "option_added", [(with_option(book, o, None), book) for o in spaced(several, count)]
    yield (
        "person_renamed",
        [(book, with_party(book, p, renamed_person(p, name))) for p, name in spaced(people, count)],
    )
    yield "title_changed", [(book, replace(book, title=f"{book.title}, again"))]


def spaced(items: list[T], count: int) -> list[T]:
    """So many of a list, evenly spaced."""
    step = max(len(items) / count, 1.0)
    return [items[int((n + 0.5) * step)] for n in range(min(count, len(items)))]


def with_option(book: Casebook, old: Option, new: Option | None) -> Casebook:
    """The casebook with another option in an option's place, or none."""
    issues = []
    for issue in book.issues:
        options = tuple(new if o is old else o for o in issue.options)
        issues.append(replace(issue, options=tuple(o for o in options if o is not None)))
    return replace(book, issues=tuple(issues), proposals=())


def with_party(book: Casebook, old: Party, new: Party) -> Casebook:
    """The casebook with another party in a party's place."""
    return replace(book, parties={**book.parties, old.id: new})


def renamed_person(party: Party, name: str) -> Party:
    """The party with one of its people under another surname; the aliases stay."""
    people = (replace(q, name=f"{name}son") if q.name == name else q for q in party.people)
    return replace(party, people=tuple(people))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("casebook", nargs="?", default="examples/casebook.yaml")
    parser.add_argument("paths", nargs="*", default=["examples/dispatches"])
    parser.add_argument("--readings", type=int, default=10_000, help="how many stored readings are recoded")
    parser.add_argument("--edits", type=int, default=5, help="how many edits of a kind are tried")
    args = parser.parse_args()
    pages = [page for page in gather(args.paths) if not isinstance(page, Unread)]
    documents = [document(page) for page in pages]
    took: dict[str, float] = {}
    readings: list[Reading] = []
    for name in reversed(READERS):  # the default reader's readings are those that are stored
        reads = reader(name)
        list(reads.read(documents[:2]))  # loads the models
        begun = time.process_time()
        readings = list(reads.read(documents))
        took[name] = (time.process_time() - begun) * args.readings / len(documents)
    print(f"documents: {len(documents)}")
    print(f"readings: {args.readings}")
    for name in READERS:
        print(f"reading_{name}_s: {took[name]:.0f}")
    book = load(Path(args.casebook))
    with tempfile.TemporaryDirectory() as folder:
        case, _ = Case.create(Path(folder) / "case")
        with case._record() as record:
            for number in range(args.readings):
                at = number % len(documents)
                given = renamed(documents[at], readings[at], number)
                record.append(pages[at], *given, asked="benchmark")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

        def recode(casebook: Casebook) -> tuple[float, int]:
            case.casebook_path.write_text(dump(casebook), encoding="utf-8")
            begun = time.process_time()
            count = case.recode()
            return time.process_time() - begun, count

        figures("from_scratch", [recode(book)], took)
        print(f"statements: {len(case.statements())}")
        for kind, tried in edits(book, args.edits):
            times = []
            for old, new in tried:
                recode(old)
                times.append(recode(new))
            figures(kind, times, took)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory_grew_mb: {(after - before) / 1024:.0f}")


def figures(kind: str, tried: list[tuple[float, int]], took: dict[str, float]) -> None:
    """Prints what edits of a kind took, over what reading takes."""
    ways: list[tuple[str, Callable[[list[float]], float]]] = [("", max)]
    if len(tried) > 1:
        ways = [("_median", median), ("_worst", max)]
        print(f"{kind}_edits: {len(tried)}")
    for way, of in ways:
        spent = of([seconds for seconds, _ in tried])
        print(f"{kind}{way}_s: {spent:.1f}")
        print(f"{kind}{way}_coded: {of([float(count) for _, count in tried]):.0f}")
        for name in READERS:
            print(f"reading_{name}_over_{kind}{way}: {took[name] / max(spent, 0.001):.0f}")


if __name__ == "__main__":
    main()
