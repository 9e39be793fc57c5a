"""`parley check`: how a casebook fits its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.output import json_whole
from parley.cli.parts import evidence
from parley.cli.read import ReaderName, each
from parley.reading import DEFAULT

if TYPE_CHECKING:
    from parley.casebook.checking import Finding
    from parley.nouns.casebook import Casebook
    from parley.nouns.document import Document
    from parley.nouns.page import Unread
    from parley.nouns.reading import Reading

_SHOWN = 2  # sentences for a finding on a terminal; --json has more


def check(
    casebook: Annotated[
        Path, typer.Argument(metavar="CASEBOOK|CASE", help="A casebook's YAML file, or a case folder.")
    ],
    texts: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TEXTS]…", help="Files, folders, addresses; a case has texts of its own."),
    ] = None,
    reader: ReaderName = DEFAULT,
    as_json: Annotated[bool, typer.Option("--json", help="Print findings as JSON, with sentences.")] = False,
) -> None:
    """Say what in a casebook does not fit the texts, with the sentences that show it.

    Options that no text speaks of, phrases that match too much, what parties claim and no option covers, who
    holds something and is no party, names that never occur.

    [dim]parley check sound.yaml monday/*.txt[/dim]
    [dim]parley check sound[/dim]                        a case, with what was read into it
    """
    from parley import casebook as casebooks
    from parley.case import Case, is_case
    from parley.errors import BadInput

    unread: list[Unread] = []
    pairs: Sequence[tuple[Document, Reading]]
    if is_case(casebook) and not texts:
        case = Case.open(casebook)
        chosen, pairs = case.casebook(), case.pairs()
    elif texts:
        chosen = casebooks.load(casebook / "casebook.yaml" if is_case(casebook) else casebook)
        pairs = list(each(texts, reader, unread))
    else:
        raise BadInput(f"{casebook}: give texts to check it against (parley check {casebook} TEXTS…)")
    found = casebooks.check(pairs, chosen)
    documents = {document.id: document for document, _ in pairs}
    if as_json:
        json_whole([_row(one, documents) for one in found])
    else:
        _print(found, documents, chosen)


def _row(one: Finding, documents: dict[str, Document]) -> dict[str, Any]:
    quotes = [evidence(documents[at.doc].text, at) for at in one.evidence]
    row = {
        "kind": one.kind,
        "about": one.about,
        "text": one.text,
        "other": one.other,
        "seen": one.seen,
        "told": one.told,
        "words": list(one.words),
        "who": list(one.who),
    }
    return {**row, "evidence": quotes}


def _names(ids: Iterable[str], names: dict[str, str]) -> str:
    return ", ".join(names.get(id, id) for id in ids)


def _print(found: Sequence[Finding], documents: dict[str, Document], casebook: Casebook) -> None:
    names = {party.id: party.name for party in casebook.parties.values()}
    names |= {option.id: option.name for _, option in casebook.options()}
    headings: dict[str, tuple[str, Callable[[Finding], str]]] = {
        "option-unmatched": (
            "Options that no sentence speaks of. Add phrases as the texts word it, or take them out.",
            lambda f: f.text + ("; nearest:" if f.evidence else ""),
        ),
        "option-silent": (
            "Options that are spoken of, though nobody is found for or against them.",
            lambda f: f"{f.text}: in {_times(f.seen)}",
        ),
        "phrase-broad": (
            "Phrases that match often and hardly ever tell a position. Say more in them.",
            lambda f: (
                f"“{f.text}” ({names[f.about or '']}): {f.told} of {f.seen} sentences tell a position;"
                f" it matched {_quoted(f.words)}"
            ),
        ),
        "phrase-shared": (
            "Two options in the same words. Tell them apart, or join them.",
            lambda f: f"{f.text} | {names[f.other or '']}: in {_times(f.seen)}",
        ),
        "claim-uncovered": (
            "What parties are for or against, and no option covers.",
            lambda f: f"{_quoted(f.words[:4])}: {_names(f.who, names)}; in {_times(f.seen)}",
        ),
        "holder-unknown": (
            "Who is for or against an option, and is no party.",
            lambda f: f"{f.text}: {_names(f.who, names)}; in {_times(f.seen)}",
        ),
    }  # fmt: skip
    for kind, (heading, line) in headings.items():
        some = [one for one in found if one.kind == kind]
        if some:
            print(f"\n{heading}")
        for one in some:
            print(f"  {_plain(line(one))}")
            for at in one.evidence[:_SHOWN]:
                print(f"      {_plain(documents[at.doc].text[at.start : at.end])}  [{_plain(at.doc)}]")
    _unfound([one for one in found if one.kind == "name-unfound"], names)
    if not found:
        print("Nothing to mend: every option is spoken of, and what parties claim has an option.")


def _unfound(some: Sequence[Finding], names: dict[str, str]) -> None:
    if some:
        print("\nNames that no text has (spellings of other texts do no harm).")
    for id in dict.fromkeys(one.about or "" for one in some):
        print(f"  {names[id]}: {', '.join(_plain(one.text) for one in some if one.about == id)}")


def _times(n: int) -> str:
    return "1 sentence" if n == 1 else f"{n} sentences"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _plain(text: str) -> str:
    """One line, in which control characters of a text cannot steer a terminal."""
    return "".join(c if c.isprintable() else "�" for c in " ".join(text.split()))
