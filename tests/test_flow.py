from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from parley import flow, views
from parley.errors import BadCasebook, BadInput
from parley.nouns.document import Document
from parley.nouns.page import Page, Unread
from parley.unread import kept, not_read

BOOK = """\
casebook: 1
id: strait
title: The strait
parties:
  norway: {name: Norway}
  iceland: {name: Iceland}
issues:
  passage:
    question: Who may pass?
    options:
      pilots: {name: Pilots stay, phrases: ["harbour pilots"]}
"""
TEXT = (
    "Pilots\nThe Marn Post\n{day} May 2026\n\n"
    "Norway supports harbour pilots, its foreign minister said. {more}\n"
)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for day in (1, 2, 3):
        more = f"Iceland rejected harbour pilots on day {day}."
        (folder / f"{day}.txt").write_text(TEXT.format(day=day, more=more), encoding="utf-8")
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "book.yaml"
    file.write_text(BOOK, encoding="utf-8")
    return file


def test_from_a_folder_to_a_brief(inbox: Path, book: Path) -> None:
    brief = flow.brief(inbox, casebook=book)
    assert len(brief.sources) == 3
    assert not brief.casebook_proposed
    assert {cell.party for cell in brief.grid.cells} == {"norway", "iceland"}


def test_without_a_casebook_one_is_proposed_and_the_brief_says_so(inbox: Path) -> None:
    assert flow.brief([inbox]).casebook_proposed


def test_a_text_given_twice_is_read_once(inbox: Path, book: Path) -> None:
    brief = flow.brief([inbox, inbox / "1.txt", inbox], casebook=book)
    assert len(brief.sources) == 3
    assert brief.not_read == ()


def test_two_files_of_one_name_keep_their_own_evidence(inbox: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "1.txt").write_text(TEXT.format(day=9, more="Iceland agreed."), encoding="utf-8")
    documents = flow.documents([inbox, other, other / "1.txt"])
    assert len(documents) == 4
    assert len({document.id for document in documents}) == 4


def test_a_row_whose_id_stands_for_another_text_is_refused(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.jsonl").write_text(f'{{"id": "x", "text": "Text {name}."}}\n', encoding="utf-8")
    found = list(flow.found([tmp_path / "a.jsonl", tmp_path / "b.jsonl"]))
    assert [type(item) for item in found] == [tuple, Unread]


def test_as_of_a_date_says_what_it_cannot_place(inbox: Path, book: Path) -> None:
    (inbox / "undated.txt").write_text("Norway wants harbour pilots, it said.\n", encoding="utf-8")
    brief = flow.brief(inbox, casebook=book, as_of="2026-05-02")
    assert {source.published for source in brief.sources} == {"2026-05-01", "2026-05-02"}
    (left,) = brief.not_read
    assert "no publication date" in left.reason


def test_a_broken_casebook_stops_the_work_before_anything_is_read(
    inbox: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "named_reader", lambda name: pytest.fail("read"))
    book.write_text(BOOK + "colour: red\n", encoding="utf-8")
    with pytest.raises(BadCasebook):
        flow.brief(inbox, casebook=book)


def test_nothing_to_read_is_an_error_that_names_what_was_given(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"nothing\.txt"):
        flow.brief(tmp_path / "nothing.txt")
    with pytest.raises(BadInput):
        flow.brief(tmp_path)


def test_a_fault_in_cleaning_one_page_is_that_pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: Page) -> Document:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(flow.cleaning, "document", broken)
    page = Page("a.txt", "text", b"x", "2026-05-01T00:00:00+00:00")
    item = flow.cleaned(page, lambda doc: None)
    assert item == Unread("a.txt", "internal error (ZeroDivisionError: by zero); please report it")


def test_a_fault_in_coding_costs_one_document_its_statements(
    inbox: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = flow.casebooks.code

    def faulty(document, reading, casebook):  # type: ignore[no-untyped-def]
        if "day 2" in document.text:
            raise RuntimeError("a fault")
        return code(document, reading, casebook)

    monkeypatch.setattr(flow.casebooks, "code", faulty)
    brief = flow.brief(inbox, casebook=book)
    assert len(brief.sources) == 3
    (left,) = brief.not_read
    assert left.location.endswith("2.txt")
    assert left.reason.startswith("read, but not coded: internal error")


def test_a_language_that_is_not_read_is_said_to_be_so() -> None:
    document = Document("d", "Ĉiuj homoj estas denaske liberaj.", lang="eo", location="d.txt")
    ((_, reading),) = list(kept(flow.readings([document]), []))
    assert "eo" in not_read(document, reading).reason


def test_the_steps_can_be_taken_one_by_one_in_a_notebook(inbox: Path, book: Path) -> None:
    documents = flow.documents(inbox)
    pairs = flow.read(documents)
    assert [document for document, _ in pairs] == documents
    statements = flow.code(pairs, book)
    assert {statement.stance for statement in statements} == {"for", "against"}
    assert views.matrix(documents, statements, flow.casebooks.load(book)).cell("norway", "pilots")


def test_the_flow_loads_no_model_and_no_database_by_itself() -> None:
    check = (
        "import sys, parley.flow, parley.case;"
        "heavy = {'spacy', 'duckdb', 'numpy', 'natasha', 'trafilatura'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
