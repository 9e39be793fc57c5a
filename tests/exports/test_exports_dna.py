"""A .dna that Parley writes is DNA's, and comes back as it was; a bad one is refused in one line."""

from __future__ import annotations

import re
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest
from ferry import BOOK, DOCUMENTS, STATEMENTS, TEXTS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.errors import BadInput
from parley.exports import drafted, read, read_dna, write_dna
from parley.exports.dna_schema import TABLES, digest
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.statement import Statement

DATA = Path(__file__).parents[3] / "shared" / "data" / "dna"
there = pytest.mark.skipif(not DATA.exists(), reason="DNA's sample is not beside the repository")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_dna(tmp_path / "ferry.dna", DOCUMENTS, STATEMENTS, BOOK)
    return tmp_path / "ferry.dna"


def ask(file: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(file) as db:
        return db.execute(query).fetchall()


def change(file: Path, *statements: str) -> None:
    with sqlite3.connect(file) as db:
        for statement in statements:
            db.execute(statement)
    db.close()


# What Parley writes


@there
def test_its_tables_are_those_of_dna_3() -> None:
    given = (DATA / "schema_dna_3.sql").read_text(encoding="utf-8").splitlines()
    assert [line.rstrip(";") for line in given] == list(TABLES.values())


@there
def test_a_password_is_kept_as_dna_keeps_it() -> None:
    with sqlite3.connect(f"file:{DATA / 'sample.dna'}?mode=ro&immutable=1", uri=True) as db:
        (kept,) = db.execute("SELECT Password FROM CODERS WHERE ID = 1").fetchone()
    import base64

    assert digest("sample", base64.b64decode(kept)[:16]) == kept


def test_the_database_is_whole(file: Path) -> None:
    assert ask(file, "PRAGMA integrity_check") == [("ok",)]
    assert ask(file, "PRAGMA foreign_key_check") == []
    assert ask(file, "SELECT Value FROM SETTINGS WHERE Property = 'version'") == [("3.0.7",)]
    assert not list(file.parent.glob("*.part"))


def test_its_statement_type_has_the_variables_of_dna_and_then_parleys(file: Path) -> None:
    assert ask(file, "SELECT Variable, DataType FROM VARIABLES ORDER BY ID") == [
        ("person", "short text"), ("organization", "short text"), ("concept", "short text"),
        ("agreement", "boolean"), ("stance", "short text"), ("firmness", "short text"),
        ("voice", "short text"), ("condition", "long text"), ("date", "short text"), ("certainty", "integer"),
    ]  # fmt: skip


def test_each_statement_has_a_value_of_each_variable_and_each_name_all_its_attributes(file: Path) -> None:
    for table, count in (("DATASHORTTEXT", 7), ("DATABOOLEAN", 1), ("DATAINTEGER", 1), ("DATALONGTEXT", 1)):
        assert ask(file, f"SELECT count(*) FROM {table}") == [(len(STATEMENTS) * count,)]
    missing = (
        "SELECT e.ID FROM ENTITIES e JOIN ATTRIBUTEVARIABLES a ON a.VariableId = e.VariableId"
        " LEFT JOIN ATTRIBUTEVALUES v ON v.EntityId = e.ID AND v.AttributeVariableId = a.ID"
        " WHERE v.ID IS NULL"
    )
    assert ask(file, missing) == []


def test_spans_count_utf_16_units_as_java_does(file: Path) -> None:
    rows = ask(
        file, "SELECT Start, Stop, Text FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = DocumentId ORDER BY s.ID"
    )
    for (start, stop, text), made in zip(rows, STATEMENTS, strict=True):
        units = str(text).encode("utf-16-le")[2 * int(str(start)) : 2 * int(str(stop))]
        assert units.decode("utf-16-le") == TEXTS[made.evidence.doc][made.evidence.start : made.evidence.end]


def test_a_conditional_yes_agrees_and_its_stance_tells(file: Path) -> None:
    assert ask(file, "SELECT Value FROM DATABOOLEAN ORDER BY StatementId") == [(1,), (1,), (0,), (0,), (1,)]
    assert ask(file, "SELECT Value FROM DATALONGTEXT WHERE Value <> ''") == [("if the pilots stay",)]


def test_people_and_the_machine_are_coders_by_name(file: Path) -> None:
    assert ask(file, "SELECT ID, Name FROM CODERS") == [(1, "Parley rules-1"), (2, "Ada")]
    assert ask(file, "SELECT Coder FROM STATEMENTS ORDER BY ID") == [(1,), (2,), (1,), (1,), (1,)]
    assert ask(file, "SELECT Coder, OtherCoder FROM CODERRELATIONS") == [(1, 2), (2, 1)]


def test_a_person_is_named_where_the_holder_names_one(file: Path) -> None:
    people = "SELECT Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = Entity WHERE d.VariableId = 1"
    assert ask(file, people) == [("",), ("Ilse Marn",), ("",), ("",), ("",)]


def test_dates_are_seconds_and_none_is_zero(tmp_path: Path) -> None:
    undated = Document("u", "No day.")
    write_dna(tmp_path / "x.dna", [*DOCUMENTS, undated], [], BOOK)
    assert ask(tmp_path / "x.dna", "SELECT Date FROM DOCUMENTS") == [(1935360000,), (1938038400,), (0,)]


def test_windows_line_ends_are_one_sign_in_dna_and_spans_follow(tmp_path: Path) -> None:
    text = "One.\r\nTwo.\r\nVell says no."
    at = text.index("Vell")
    statement = Statement("vell", "toll", "against", Span("w", at, len(text)))
    write_dna(tmp_path / "x.dna", [Document("w", text)], [statement], BOOK)
    found = read_dna(tmp_path / "x.dna")
    (row,) = found.rows
    assert found.texts[0].text[row.evidence.start : row.evidence.end] == "Vell says no."
    assert "\r" not in found.texts[0].text


def test_names_that_dna_cannot_hold_are_cut_and_told_apart(tmp_path: Path) -> None:
    long = "A very long name " * 12
    book = Casebook(
        "b", "B", {"p": Party("p", "P")}, (Issue("i", long, (Option("x", long), Option("y", long))),)
    )
    write_dna(tmp_path / "x.dna", [], [], book)
    names = [
        str(name) for (name,) in ask(tmp_path / "x.dna", "SELECT Value FROM ENTITIES WHERE VariableId = 3")
    ]
    assert names[0] == ""
    assert len(set(names)) == 3
    assert all(len(name) <= 190 for name in names)
    assert [c.id for c in read_dna(tmp_path / "x.dna").concepts] == ["x", "y"]


def test_a_file_that_cannot_be_written_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be written"):
        write_dna(tmp_path / "no" / "x.dna", [], [], BOOK)


# What comes back


def test_statements_come_back_as_they_were(file: Path) -> None:
    found = read_dna(file)
    assert [(text.id, text.text, text.published, text.outlet, text.url) for text in found.texts] == [
        (d.id, d.text, d.published, d.outlet, d.url) for d in DOCUMENTS
    ]
    assert [
        (r.actor, r.concept, r.stance, r.evidence, r.firmness, r.voice, r.condition, r.score)
        for r in found.rows
    ] == [
        (s.party, s.option, s.stance, s.evidence, s.firmness, s.voice, s.condition, s.score)
        for s in STATEMENTS
    ]
    assert [r.coder for r in found.rows][:3] == ["Parley rules-1", "person Ada", "Parley rules-1"]
    # What had no date of its own is of its document's.
    assert [r.date for r in found.rows] == ["2031-05-01", "2031-04-30", "2031-05-01", "2031-06", "2031-06"]


def test_the_drafted_casebook_is_the_one_that_it_came_from(file: Path) -> None:
    book = drafted(read_dna(file))
    assert [(p.id, p.name, p.aliases, p.members) for p in book.parties.values()] == [
        (p.id, p.name, p.aliases, p.members) for p in BOOK.parties.values()
    ]
    assert [person.name for person in book.parties["ostrava"].people] == ["Ilse Marn"]
    assert [(i.id, i.question, [(o.id, o.name) for o in i.options]) for i in book.issues] == [
        (i.id, i.question, [(o.id, o.name) for o in i.options]) for i in BOOK.issues
    ]


texts = st.text(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from("\n\t\"'=+@-🙂𝄞é")), min_size=1
).filter(lambda text: text.strip())


@st.composite
def coded(draw: st.DrawFn) -> tuple[Document, list[Statement]]:
    text = draw(texts)
    starts = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 30)), max_size=6))
    return Document("any", text, published=draw(st.sampled_from([None, "2031", "2031-05", "1931-05-06"]))), [
        Statement(
            draw(st.sampled_from(sorted(BOOK.parties))),
            draw(st.sampled_from(["night", "day", "toll"])),
            draw(st.sampled_from(["for", "against", "conditional"])),
            Span("any", start, min(start + length, len(text))),
            score=draw(st.sampled_from([0.0, 0.25, 0.5, 1.0])),
            coder="person Ada",
            date="2031-05-01",
            condition=draw(st.none() | texts),
        )
        for start, length in starts
    ]


@given(coded())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_text_and_span_come_back(tmp_path: Path, made: tuple[Document, list[Statement]]) -> None:
    document, statements = made
    write_dna(tmp_path / "any.dna", [document], statements, BOOK)
    found = read_dna(tmp_path / "any.dna")
    assert [(t.id, t.text, t.published) for t in found.texts] == [("any", document.text, document.published)]
    assert [(r.actor, r.concept, r.stance, r.evidence, r.condition, r.score) for r in found.rows] == [
        (s.party, s.option, s.stance, s.evidence, s.condition, s.score) for s in statements
    ]


# What others have coded


def test_where_no_organization_is_given_the_person_is_the_actor(file: Path) -> None:
    change(
        file,
        "UPDATE DATASHORTTEXT SET Entity = (SELECT ID FROM ENTITIES WHERE VariableId = 2 AND Value = '')"
        " WHERE VariableId = 2 AND StatementId = 2",
    )
    assert read_dna(file).rows[1].actor == "Ilse Marn"


def test_a_person_who_speaks_for_an_organization_elsewhere_is_no_party_of_its_own(file: Path) -> None:
    change(
        file,
        "UPDATE DATASHORTTEXT SET Entity = (SELECT ID FROM ENTITIES WHERE Value = 'Ilse Marn')"
        " WHERE VariableId = 1 AND StatementId IN (1, 2, 3)",
        "UPDATE DATASHORTTEXT SET Entity = (SELECT ID FROM ENTITIES WHERE VariableId = 2 AND Value = '')"
        " WHERE VariableId = 2 AND StatementId = 2",
    )
    found = read_dna(file)
    assert found.rows[1].actor == "Ilse Marn"
    assert [actor.name for actor in found.actors] == ["Ostrava", "Vell", "The League"]


def test_variables_of_others_that_have_the_names_of_parleys_are_passed_over(file: Path) -> None:
    change(
        file,
        "DELETE FROM VARIABLES WHERE Variable = 'certainty'",
        "UPDATE ENTITIES SET Value = 'aloud ' || ID WHERE VariableId = 7 AND Value <> ''",
    )
    assert {row.voice for row in read_dna(file).rows} == {"party"}


def test_statements_that_name_nobody_or_nothing_are_left_out_and_counted(file: Path) -> None:
    change(file, "DELETE FROM DATASHORTTEXT WHERE VariableId = 3 AND StatementId IN (1, 3)")
    found = read_dna(file)
    assert len(found.rows) == 3
    assert found.left_out == ("2 statements without an actor or a concept",)


def test_a_file_without_parleys_variables_is_read_by_its_agreement(file: Path) -> None:
    change(file, "DELETE FROM VARIABLES WHERE ID > 4", "UPDATE DOCUMENTS SET Notes = 'my own note'")
    found = read_dna(file)
    assert [row.stance for row in found.rows] == ["for", "for", "against", "against", "for"]
    assert [text.id for text in found.texts] == ["ferry-1", "ferry-2"]
    assert [text.published for text in found.texts] == ["2031-05-01", "2031-06-01"]


def test_an_agreement_of_minus_one_nought_and_one_is_read_too(file: Path) -> None:
    change(
        file,
        "UPDATE VARIABLES SET DataType = 'integer' WHERE Variable = 'agreement'",
        "INSERT INTO DATAINTEGER (StatementId, VariableId, Value)"
        " SELECT StatementId, VariableId, CASE StatementId WHEN 1 THEN 0 WHEN 2 THEN -1 ELSE 1 END"
        " FROM DATABOOLEAN",
        "DELETE FROM DATABOOLEAN",
        "DELETE FROM VARIABLES WHERE Variable = 'stance'",
    )
    found = read_dna(file)
    assert [row.stance for row in found.rows] == ["against", "for", "for", "for"]
    assert found.left_out == ("1 statement without a yes or no in 'agreement'",)


BAD = {
    "a span behind the text": ("STATEMENTS SET Stop = 9999 WHERE ID = 2", "STATEMENTS row 2: Stop 9999"),
    "an unknown document": ("STATEMENTS SET DocumentId = 7 WHERE ID = 3", "row 3: there is no document 7"),
    "an unknown coder": ("STATEMENTS SET Coder = 9 WHERE ID = 1", "row 1: there is no coder 9"),
    "an unknown entity": (
        "DATASHORTTEXT SET Entity = 99 WHERE ID = 4",
        "DATASHORTTEXT row 4: variable 5 has no entity 99",
    ),
    "another's entity": ("DATASHORTTEXT SET Entity = 1 WHERE ID = 2", "row 2: variable 2 has no entity 1"),
    "no yes or no": ("DATABOOLEAN SET Value = 2", "agreement is 2, not 0 or 1"),
    "an odd stance": ("ENTITIES SET Value = 'maybe' WHERE Value = 'for'", "stance is 'maybe'"),
    "an odd date": ("ENTITIES SET Value = '1 May' WHERE Value = '2031-05-01'", "date is '1 May'"),
    "an odd text": ("DOCUMENTS SET Text = X'FF00' WHERE ID = 2", "DOCUMENTS row 2: Text is no text"),
    "no time": ("DOCUMENTS SET Date = 'May' WHERE ID = 1", "DOCUMENTS row 1: Date is no whole number"),
    "no time of ours": ("DOCUMENTS SET Date = 99999999999999 WHERE ID = 1", "row 1: Date 99999999999999"),
    "no concept": ("VARIABLES SET Variable = 'topic' WHERE ID = 3", "there is DNA Statement (person, organ"),
    "an odd certainty": ("DATAINTEGER SET Value = 500", "certainty is 500"),
    "two of one id": ('DOCUMENTS SET Notes = \'parley: {"id": "a"}\'', "'a', which another has"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_row_is_one_line_that_names_it(file: Path, what: str) -> None:
    statement, says = BAD[what]
    # DNA's own checks are out of the way: the file comes from anywhere.
    change(file, "PRAGMA ignore_check_constraints = ON", f"UPDATE {statement}")
    with pytest.raises(BadInput) as error:
        read_dna(file)
    assert str(file) in str(error.value)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("DROP TABLE ENTITIES", "table ENTITIES is missing"),
        ("ALTER TABLE STATEMENTS RENAME COLUMN Stop TO Halt", "no such column: Stop"),
    ],
)
def test_a_table_or_a_column_that_is_missing_is_named(file: Path, statement: str, says: str) -> None:
    change(file, "PRAGMA foreign_keys = OFF", statement)
    with pytest.raises(BadInput, match=says):
        read_dna(file)


def test_an_agreement_that_was_changed_in_dna_counts_before_parleys_stance(file: Path) -> None:
    change(file, "UPDATE DATABOOLEAN SET Value = 1 - Value WHERE StatementId IN (1, 2, 3)")
    stances = [row.stance for row in read_dna(file).rows]
    assert stances == ["against", "against", "for", "against", "for"]


def test_a_span_that_ends_before_it_begins_is_refused(file: Path) -> None:
    change(
        file,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE STATEMENTS SET Start = 30, Stop = 20 WHERE ID = 1",
    )
    with pytest.raises(BadInput, match="row 1: Start 30 and Stop 20 enclose nothing"):
        read_dna(file)


@pytest.mark.parametrize("size", [0, 10, 16, 3000, 20000])
def test_a_file_that_is_cut_short_or_no_database_is_refused(file: Path, size: int) -> None:
    file.write_bytes(file.read_bytes()[:size])
    with pytest.raises(BadInput, match=r"ferry\.dna"):
        read(file)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(file: Path, data: st.DataObject) -> None:
    raw = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 30))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    damaged = file.with_name("damaged.dna")
    damaged.write_bytes(raw)
    with suppress(BadInput):
        found = read_dna(damaged)
        texts = {text.id: text.text for text in found.texts}
        assert all(0 <= row.evidence.start < row.evidence.end for row in found.rows)
        assert all(row.evidence.end <= len(texts[row.evidence.doc]) for row in found.rows)


def test_values_of_another_type_than_their_columns_are_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "odd.dna") as db:
        for table in TABLES:
            columns = re.findall(r"(?:\(|, )(\w+) (?:INTEGER|TEXT)", TABLES[table])
            db.execute(f"CREATE TABLE {table} ({', '.join(dict.fromkeys(columns))})")
        db.execute("INSERT INTO STATEMENTTYPES (ID, Label) VALUES ('one', X'00')")
        db.execute("INSERT INTO VARIABLES (ID, Variable, StatementTypeId) VALUES ('x', 'concept', 'one')")
    with pytest.raises(BadInput, match=r"odd\.dna: not a whole database"):
        read_dna(tmp_path / "odd.dna")


def test_nothing_in_the_file_is_run_and_nothing_is_written(file: Path) -> None:
    change(
        file,
        "CREATE TABLE caught (x)",
        "CREATE TRIGGER one AFTER INSERT ON STATEMENTS BEGIN INSERT INTO caught VALUES (1); END",
        "INSERT INTO SETTINGS VALUES ('x''; DROP TABLE STATEMENTS; --', 'y')",
        "UPDATE ENTITIES SET Value = 'x''); DROP TABLE STATEMENTS; --' WHERE Value = 'Vell'",
    )
    before = file.read_bytes()
    assert "x'); DROP TABLE STATEMENTS; --" in [actor.name for actor in read_dna(file).actors]
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == ["ferry.dna"]


@pytest.mark.parametrize(
    "trap",
    [
        "CREATE VIEW STATEMENTS AS SELECT 1 AS ID",
        "CREATE VIRTUAL TABLE STATEMENTS USING fts5(ID)",
    ],
)
def test_a_view_or_a_virtual_table_in_place_of_a_table_is_refused(file: Path, trap: str) -> None:
    change(file, "PRAGMA foreign_keys = OFF", "DROP TABLE STATEMENTS", trap)
    with pytest.raises(BadInput, match="STATEMENTS is no plain table"):
        read_dna(file)


def test_a_name_that_looks_like_an_address_option_opens_no_other_file(tmp_path: Path) -> None:
    odd = tmp_path / "a?mode=rwc&x=#1%20.dna"
    write_dna(odd, DOCUMENTS, STATEMENTS, BOOK)
    assert len(read_dna(odd).rows) == len(STATEMENTS)
