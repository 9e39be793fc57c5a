"""CSV: statements out and in, cells that are no formulas, rows that cannot be used."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from ferry import BOOK, DOCUMENTS, STATEMENTS, TEXTS, said
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.errors import BadInput
from parley.exports import drafted, matrix_csv, read, read_csv, statements_csv
from parley.exports.cells import cell, text
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.network import Coded
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions.networks import one_mode, two_mode

HEAD = "document,quote,party,option,stance\n"


def written(folder: Path, content: str, name: str = "coded.csv") -> Path:
    (folder / name).write_bytes(content.encode())
    return folder / name


def rows(content: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content, newline="")))


# Cells


@pytest.mark.parametrize("value", ["=1+1", "+49", "-5 %", "@here", "\tx", "\rx", "＝1", "'=1", "''@x", "\nx"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_and_comes_back(value: str) -> None:
    assert cell(value) == "'" + value
    assert text(cell(value)) == value


@pytest.mark.parametrize("value", ["", "'so be it'", "a = b", "’=", "5", "Vell", "'"])
def test_all_else_stays_as_it_is(value: str) -> None:
    assert cell(value) == value
    assert text(value) == value


@given(st.text(st.sampled_from("'=+-@\t\r\nax＝"), max_size=6))
def test_no_cell_is_a_formula_and_each_comes_back(value: str) -> None:
    assert cell(value)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝"}
    assert text(cell(value)) == value


# Statements out and in


def test_a_statement_is_a_row_with_its_quote_and_all_that_is_known() -> None:
    found = rows(statements_csv(DOCUMENTS, STATEMENTS, BOOK))
    assert len(found) == len(STATEMENTS)
    second = found[1]
    assert second["quote"] == "“Only if the pilots stay 🚢.”"
    assert second["person"] == "Ilse Marn"
    assert (second["party_name"], second["option_name"], second["issue_question"]) == (
        "Ostrava", "At night", "Does the ferry run?",
    )  # fmt: skip
    assert (second["stance"], second["condition"], second["coder"]) == (
        "conditional",
        "if the pilots stay",
        "Ada",
    )
    assert found[3]["quote"] == "'=Vell: no toll, ever."
    start, end = int(found[3]["start"]), int(found[3]["end"])
    assert TEXTS["skerry.txt"][start:end] == "=Vell: no toll, ever."


def test_statements_come_back_into_the_documents_that_they_are_of(tmp_path: Path) -> None:
    file = written(tmp_path, statements_csv(DOCUMENTS, STATEMENTS, BOOK))
    found = read_csv(file, TEXTS.get)
    assert [
        (r.actor, r.concept, r.stance, r.evidence, r.firmness, r.voice, r.condition, r.score)
        for r in found.rows
    ] == [
        (s.party, s.option, s.stance, s.evidence, s.firmness, s.voice, s.condition, s.score)
        for s in STATEMENTS
    ]
    assert found.quoted == frozenset()
    assert [r.coder for r in found.rows][:2] == ["Parley rules-1", "person Ada"]


def test_without_the_documents_their_text_is_made_up_of_the_quotes(tmp_path: Path) -> None:
    found = read(written(tmp_path, statements_csv(DOCUMENTS, STATEMENTS, BOOK)))
    assert found.quoted == {"lund.txt", "skerry.txt"}
    texts = {text.id: text for text in found.texts}
    assert texts["skerry.txt"].text == "=Vell: no toll, ever.\n\nThe League is for a toll"
    assert (texts["lund.txt"].outlet, texts["lund.txt"].published) == ("The Marn Post", "2031-05-01")
    for row, made in zip(found.rows, STATEMENTS, strict=True):
        at = row.evidence
        quote = TEXTS[made.evidence.doc][made.evidence.start : made.evidence.end]
        assert texts[at.doc].text[at.start : at.end] == quote


def test_the_drafted_casebook_has_the_ids_and_names(tmp_path: Path) -> None:
    book = drafted(read(written(tmp_path, statements_csv(DOCUMENTS, STATEMENTS, BOOK))))
    assert {p.id: p.name for p in book.parties.values()} == {
        "ostrava": "Ostrava", "vell": "Vell", "league": "The League",
    }  # fmt: skip
    assert [(i.id, i.question, [o.id for o in i.options]) for i in book.issues] == [
        ("ferry", "Does the ferry run?", ["night"]), ("toll", "Who pays?", ["toll"]),
    ]  # fmt: skip


texts = st.text(st.sampled_from("'\"=+-@,;\t\r\n ax🙂é\u2028"), min_size=1).filter(lambda t: t.strip())


@given(texts, texts, st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_quote_and_name_come_back(tmp_path: Path, whole: str, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    quoted = bool(whole[start:end].strip())
    statement = Statement("p", "o", "conditional", Span("d", start, end), condition=name, date="2031")
    book = Casebook("b", "B", {"p": Party("p", "P")}, (Issue("i", "I?", (Option("o", "O"),)),))
    file = written(tmp_path, statements_csv([Document("d", whole, title=name)], [statement], book))
    (row,) = read_csv(file, {"d": whole}.get).rows
    assert row.evidence == statement.evidence
    assert row.condition == name.strip()
    if quoted:
        found = read_csv(file)
        at = found.rows[0].evidence
        assert found.texts[0].text[at.start : at.end] == whole[start:end]


# What others have coded


def test_an_event_list_of_dna_is_read(tmp_path: Path) -> None:
    content = (
        '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";'
        '"person";"organization";"concept";"agreement"\n'
        '3;2031-05-01 00:00:00;7;"Night ferry";"A. Lind";"The Marn Post";"";"";"Vell does not.";'
        '"Orla Vey";"Vell";"A night ferry";0\n'
    )
    found = read(written(tmp_path, content))
    (row,) = found.rows
    assert (row.actor, row.person, row.concept, row.stance, row.date) == (
        "Vell", "Orla Vey", "A night ferry", "against", "2031-05-01",
    )  # fmt: skip
    assert (found.texts[0].id, found.texts[0].title, found.texts[0].byline) == ("7", "Night ferry", "A. Lind")
    assert [person.name for person in drafted(found).parties["vell"].people] == ["Orla Vey"]


@pytest.mark.parametrize(
    ("word", "stance"),
    [
        ("FOR", "for"),
        ("1", "for"),
        ("yes", "for"),
        ("0", "against"),
        ("-1", "against"),
        ("oppose", "against"),
    ],
)
def test_a_stance_is_taken_in_the_words_of_the_field(tmp_path: Path, word: str, stance: str) -> None:
    assert read(written(tmp_path, f"{HEAD}d,q,Vell,A toll,{word}\n")).rows[0].stance == stance


def test_tabs_semicolons_a_mark_of_utf_8_and_blank_rows_are_fine(tmp_path: Path) -> None:
    content = "\ufeffDocument\tQuote\tParty\tOption\tStance\r\n\t\t\t\t\r\nd\tq\tVell\tA toll\tfor\r\n"
    assert read(written(tmp_path, content)).rows[0].actor == "Vell"


def test_a_quote_is_found_where_its_offsets_are_off_or_its_spaces_differ(tmp_path: Path) -> None:
    whole = "No toll. Vell said:\n  no   toll at all. No toll."
    head = "document,quote,start,end,party,option,stance\n"
    file = written(
        tmp_path, f"{head}d,no toll at all,,,Vell,A toll,against\nd,No toll.,40,48,Vell,A toll,against\n"
    )
    first, second = read_csv(file, {"d": whole}.get).rows
    assert whole[first.evidence.start : first.evidence.end] == "no   toll at all"
    assert second.evidence.start == whole.rindex(
        "No toll."
    )  # of two places, the one nearest to what was said


BAD = {
    "no party column": ("document,quote,option,stance\n", "no column is called party or actor"),
    "no quote column": ("document,party,option,stance\nd,Vell,A toll,for\n", "no column is called quote"),
    "no document column": ("quote,party,option,stance\nq,Vell,A toll,for\n", "no column is called document"),
    "no rows": (HEAD, "no rows under the heading"),
    "no party": (f"{HEAD}d,q,,A toll,for\n", "row 2: no party"),
    "no option": (f"{HEAD}\nd,q,Vell,,for\n", "row 3: no option"),
    "no document": (f"{HEAD},q,Vell,A toll,for\n", "row 2: no document"),
    "no quote": (f"{HEAD}d, ,Vell,A toll,for\n", "row 2: no quote, and the case has no document 'd'"),
    "a stance": (f"{HEAD}d,q,Vell,A toll,perhaps\n", "row 2: the stance is 'perhaps'"),
    "too many cells": (f"{HEAD}d,q,Vell,A toll,for,x\n", "row 2: 6 cells under 5 headings"),
    "a long name": (f"{HEAD}d,q,{'V' * 300},A toll,for\n", "row 2: a name of 300 characters"),
    "a date": (f"date,{HEAD}1.5.2031,d,q,Vell,A toll,for\n", "row 2: date is '1.5.2031'"),
    "a day": (f"published,{HEAD}2031-02-30,d,q,Vell,A toll,for\n", "row 2: published is '2031-02-30'"),
    "a firmness": (f"firmness,{HEAD}hard,d,q,Vell,A toll,for\n", "firmness is 'hard', not firm, open,"),
    "a certainty": (f"certainty,{HEAD}nan,d,q,Vell,A toll,for\n", "certainty is 'nan'"),
    "an offset": (f"start,end,{HEAD}one,2,k,q,Vell,A toll,for\n", "row 2: start is 'one'"),
    "offsets outside": (f"start,end,{HEAD}3,999,k,q,Vell,A toll,for\n", "row 2: 3 to 999 lies outside"),
    "another quote": (f"{HEAD}k,not there,Vell,A toll,for\n", "row 2: the quote does not stand in"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_a_row_that_cannot_be_used_is_one_line_that_names_it(tmp_path: Path, what: str) -> None:
    content, says = BAD[what]
    with pytest.raises(BadInput) as error:
        read_csv(written(tmp_path, content), {"k": "Known words."}.get)
    assert "coded.csv: " in str(error.value)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "raw", [b"", b"\0\1\2", b"document,quote\n\xff\xfe", b'"document\n' + b"x" * 200_000]
)
def test_a_file_that_is_no_csv_is_refused(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "odd.csv").write_bytes(raw)
    with pytest.raises(BadInput, match=r"odd\.csv: "):
        read(tmp_path / "odd.csv")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"gone\.csv: cannot be read"):
        read(tmp_path / "gone.csv")
    with pytest.raises(BadInput, match="cannot be read"):
        read(tmp_path)


# Casebooks drafted


def test_names_that_differ_in_case_or_the_are_one_party(tmp_path: Path) -> None:
    content = (
        f"person,{HEAD}Vell,d,q,The League,A toll,for\nOrla Vey,d,r,league,a toll,for\n,d,s,Vell,Toll,for\n"
    )
    book = drafted(read(written(tmp_path, content)))
    assert [(p.id, p.name) for p in book.parties.values()] == [("the-league", "The League"), ("vell", "Vell")]
    assert [p.name for p in book.parties["the-league"].people] == ["Orla Vey"]  # Vell is a party, no person
    assert [o.name for _, o in book.options()] == ["A toll", "Toll"]


def test_names_of_which_no_id_can_be_made_get_one(tmp_path: Path) -> None:
    content = f"{HEAD}d,q,…,!,for\nd,r,???,—,for\n"
    book = drafted(read(written(tmp_path, content)))
    assert list(book.parties) == ["unnamed", "unnamed-2"]


# A network's matrix


def test_a_network_is_a_matrix_with_names_at_its_head_and_side() -> None:
    said = [Coded("=vell", "toll", 0), Coded("ostrava", "toll", 1), Coded("ostrava", "night", 1)]
    assert matrix_csv(two_mode(said, aggregate="subtract")) == ",night,toll\r\n'=vell,0,-1\r\nostrava,1,1\r\n"
    found = matrix_csv(one_mode(said, aggregate="conflict", normalise="average-activity"))
    assert found == ",'=vell,ostrava\r\n'=vell,0,0.6666666667\r\nostrava,0.6666666667,0\r\n"


def test_a_statement_of_an_unknown_option_keeps_its_id() -> None:
    (row,) = rows(
        statements_csv(DOCUMENTS, [said("lund.txt", "Vell does not.", "vell", "gone", "for")], BOOK)
    )
    assert (row["option"], row["option_name"]) == ("gone", "")
