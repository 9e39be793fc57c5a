"""Coding on two more invented disputes: 110 sentences that people coded before Parley did."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from parley.casebook import code, load
from parley.nouns.document import Document

CODED = Path(__file__).parent / "coded"
FLOORS = {"tamria": (0.40, 0.55), "meruvia": (0.45, 0.60)}


def _passages() -> dict[str, dict[str, tuple[str, set[tuple[str, str, str]]]]]:
    """Casebook to passages, each its text and who is for or against what in it."""
    found: dict[str, dict[str, tuple[str, set[tuple[str, str, str]]]]] = defaultdict(dict)
    for row in (CODED / "sentences.tsv").read_text(encoding="utf-8").splitlines():
        book, number, sentence, answers = row.split("\t")
        text, wanted = found[book].get(number, ("", set()))
        rows = {tuple(a.split()) for a in answers.split(";") if a.strip()}
        found[book][number] = (f"{text} {sentence}".strip(), wanted | rows)  # type: ignore[operator]
    return found


def _f1(wanted: set, found: set) -> float:
    return 2 * len(wanted & found) / (len(wanted) + len(found))


@pytest.mark.slow
@pytest.mark.parametrize("book", sorted(FLOORS))
def test_what_is_found_on_a_dispute_of_its_own_does_not_fall(book):
    pytest.importorskip("spacy")
    from parley.reading.readers import reader

    casebook, passages = load(CODED / f"{book}.yaml"), _passages()[book]
    documents = [Document(number, text, lang="en") for number, (text, _) in passages.items()]
    wanted = {(number, *row) for number, (_, rows) in passages.items() for row in rows}
    found = {
        (document.id, said.party, said.option, said.stance)
        for document, reading in zip(documents, reader("fast").read(documents), strict=True)
        for said in code(document, reading, casebook)
    }
    stanced, plain = FLOORS[book]
    assert _f1(wanted, found) >= stanced
    assert _f1({row[:3] for row in wanted}, {row[:3] for row in found}) >= plain


def test_each_row_names_parties_and_options_of_its_casebook():
    for book, passages in _passages().items():
        casebook = load(CODED / f"{book}.yaml")
        options = {option.id for _, option in casebook.options()}
        for _, rows in passages.values():
            for party, option, stance in rows:
                assert party in casebook.parties
                assert option in options
                assert stance in ("for", "against", "conditional")
