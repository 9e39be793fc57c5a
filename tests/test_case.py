from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from parley import flow
from parley.case import CASEBOOK, RECORD, Case, is_case
from parley.errors import BadCasebook, BadInput

BOOK = """\
casebook: 1
id: strait
title: The strait
principals: [ostrava, vell]
parties:
  ostrava: {name: Ostrava, aliases: [the Ostravan government]}
  vell: {name: Vell}
issues:
  passage:
    question: Who may pass?
    options:
      pilots:
        name: Pilots stay
        phrases: ["pilots stay", "harbour pilots"]
"""


def write(folder: Path, count: int, start: int = 0) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(start, start + count):
        day = number % 27 + 1
        (folder / f"dispatch-{number:02}.txt").write_text(
            f"Talks on the strait, day {number}\nThe Marn Post\n{day} May 2026\n\n"
            "Foreign Minister Ilse Marn said on Tuesday that Ostrava supports harbour pilots in the strait. "
            f"Vell rejected the harbour pilots, its spokesman said. Round {number} was held in Lund.\n",
            encoding="utf-8",
        )
    return folder


def case(tmp_path: Path, book: str = BOOK) -> Case:
    made, _ = Case.create(tmp_path / "strait")
    made.casebook_path.write_text(book, encoding="utf-8")
    return made


def test_a_new_case_has_a_casebook_that_loads_and_an_empty_record(tmp_path: Path) -> None:
    made, added = Case.create(tmp_path / "new" / "strait")
    assert (added.read, added.known, added.unread) == (0, 0, ())
    assert is_case(made.path)
    assert made.casebook().parties
    assert made.documents() == []


def test_a_case_is_never_overwritten(tmp_path: Path) -> None:
    made = case(tmp_path)
    with pytest.raises(BadInput, match="a case is here already"):
        Case.create(made.path)
    assert made.casebook_path.read_text(encoding="utf-8") == BOOK


def test_a_case_that_was_cut_short_can_be_begun_again(tmp_path: Path) -> None:
    made = case(tmp_path)
    made.add(write(tmp_path / "inbox", 2))
    made.casebook_path.unlink()
    again, _ = Case.create(made.path)
    assert len(again.documents()) == 2


def test_what_is_not_a_case_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="parley init"):
        Case.open(tmp_path)


def test_adding_again_does_nothing(tmp_path: Path) -> None:
    made = case(tmp_path)
    inbox = write(tmp_path / "inbox", 4)
    first = made.add(inbox)
    assert (first.read, first.known, first.unread) == (4, 0, ())
    before = made.documents()
    again = made.add(inbox)
    assert (again.read, again.known, again.unread) == (0, 4, ())
    write(inbox, 1, start=4)
    more = made.add([inbox, inbox])
    assert (more.read, more.known) == (1, 4) or (more.read, more.known) == (1, 9)
    assert made.documents()[:4] == before


def test_a_row_with_an_id_and_text_that_are_known_is_skipped(tmp_path: Path) -> None:
    made = case(tmp_path)
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "Vell rejected the pilots."}\n', encoding="utf-8")
    assert made.add(rows).read == 1
    rows.write_text('{"id": "a", "text": "Vell rejected the pilots.", "title": "T"}\n', encoding="utf-8")
    again = made.add(rows)
    assert (again.read, again.known) == (0, 1)
    rows.write_text('{"id": "a", "text": "Vell took it all back."}\n', encoding="utf-8")
    clash = made.add(rows)
    assert (clash.read, clash.known, len(clash.unread)) == (0, 0, 1)
    assert "another text has the id" in clash.unread[0].reason


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    made = case(tmp_path)
    inbox = write(tmp_path / "inbox", 2)
    (inbox / "a-broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (inbox / "empty.txt").write_bytes(b"")
    added = made.add(inbox)
    assert added.read == 2
    assert {Path(item.location).name for item in added.unread} == {"a-broken.pdf", "empty.txt"}


def test_a_fault_in_reading_one_document_is_that_documents_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Faulty:
        def __init__(self, whole: object) -> None:
            self.whole = whole
            self.name, self.version = "fast", "1"

        def read(self, documents, only=None):  # type: ignore[no-untyped-def]
            for document in documents:
                if "day 1\n" in document.text:
                    raise RuntimeError("a fault\nin two lines")
                yield from self.whole.read([document])  # type: ignore[attr-defined]

    real = flow.named_reader
    monkeypatch.setattr(flow, "named_reader", lambda name: Faulty(real(name)))
    made = case(tmp_path)
    added = made.add(write(tmp_path / "inbox", 3))
    assert added.read == 2
    (fault,) = added.unread
    assert fault.location.endswith("dispatch-01.txt")
    assert fault.reason == "internal error (RuntimeError: a fault in two lines); please report it"


def test_an_edited_casebook_recodes_without_reading_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = case(tmp_path)
    made.add(write(tmp_path / "inbox", 3))
    before = made.statements()
    assert made.recode() == 0
    edited = BOOK.replace('"harbour pilots"', '"harbour pilots", "pilots in the strait"')
    made.casebook_path.write_text(edited, encoding="utf-8")
    monkeypatch.setattr(flow, "named_reader", lambda name: pytest.fail("read again"))
    assert made.recode() == 3
    assert made.recode() == 0
    digest = made.casebook().digest
    after = made.statements()
    assert len(after) == len(before)
    assert {said.casebook for said in after} <= {digest}


def test_an_edit_that_no_text_knows_of_codes_nothing_again(tmp_path: Path) -> None:
    made = case(tmp_path)
    made.add(write(tmp_path / "inbox", 3))
    before = made.statements()
    for old, new in [("The strait", "The Strait"), ("{name: Vell}", "{name: Vell, aliases: [Vellmark]}")]:
        made.casebook_path.write_text(made.casebook_path.read_text("utf-8").replace(old, new), "utf-8")
        assert made.recode() == 0
    digest = made.casebook().digest
    assert made.statements() == [replace(said, casebook=digest) for said in before]


def test_a_comment_in_the_casebook_is_no_reason_to_recode(tmp_path: Path) -> None:
    made = case(tmp_path)
    made.add(write(tmp_path / "inbox", 1))
    made.casebook_path.write_text("# a note\n" + BOOK, encoding="utf-8")
    assert made.recode() == 0


def test_a_broken_casebook_is_found_before_anything_is_read(tmp_path: Path) -> None:
    made = case(tmp_path, BOOK + "colour: red\n")
    with pytest.raises(BadCasebook, match="colour"):
        made.add(write(tmp_path / "inbox", 1))
    assert made.documents() == []


def test_a_casebook_is_proposed_from_the_texts_and_can_be_loaded(tmp_path: Path) -> None:
    inbox = write(tmp_path / "inbox", 5)
    for file in inbox.iterdir():
        text = file.read_text(encoding="utf-8").replace("Ostrava", "Norway").replace("Vell", "Iceland")
        file.write_text(text, encoding="utf-8")
    made, added = Case.create(tmp_path / "strait", inbox)
    assert added.read == 5
    assert made.casebook().proposed
    assert len(made.documents()) == 5
    assert made.recode() == 0


def test_texts_that_name_no_sides_give_a_casebook_to_fill_in(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("It rained all day and nobody came.\n", encoding="utf-8")
    made, added = Case.create(tmp_path / "rain", tmp_path / "note.txt")
    assert added.read == 1
    assert not made.casebook().proposed


def test_a_case_gives_a_brief_as_of_a_date_without_what_came_later(tmp_path: Path) -> None:
    made = case(tmp_path)
    made.add(write(tmp_path / "inbox", 6))
    brief = made.brief(as_of="2026-05-03")
    dates = {source.published for source in brief.sources if source.unread is None}
    assert dates == {"2026-05-01", "2026-05-02", "2026-05-03"}


def test_an_empty_case_has_no_brief(tmp_path: Path) -> None:
    made = case(tmp_path)
    with pytest.raises(BadInput, match="parley add"):
        made.brief()


def test_a_case_opens_from_the_front_door(tmp_path: Path) -> None:
    import parley

    made = case(tmp_path)
    assert parley.open_case(made.path) == made
    assert {file.name for file in made.path.iterdir()} == {CASEBOOK, RECORD}


def test_adding_reads_few_documents_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What keeps memory flat: pages are not gathered faster than documents are stored."""
    made = case(tmp_path)
    inbox = write(tmp_path / "inbox", 60)
    ahead = [0, 0]
    clean = flow.cleaned

    def counted(page, known):  # type: ignore[no-untyped-def]
        ahead[0] += 1
        ahead[1] = max(ahead[1], ahead[0])
        return clean(page, known)

    def stored(_: str) -> None:
        ahead[0] -= 1

    monkeypatch.setattr(flow, "cleaned", counted)
    made.add(inbox, progress=stored)
    assert ahead[0] == 0
    assert ahead[1] <= 20
