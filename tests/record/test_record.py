from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.errors import BadInput, RecordBusy, RecordTooNew
from parley.nouns.casebook import Casebook
from parley.nouns.document import Cut, Document
from parley.nouns.gist import Gist
from parley.nouns.page import Page
from parley.nouns.reading import Attribution, Entity, Event, Meeting, Mention, Reading, Sentence, Time, Words
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.record import Judgement, Record, judged, last_day

TEXT = "Foreign Minister Ilse Marn said Ostrava would accept a ferry line if the pilots stay."


def page(number: int, text: str = TEXT) -> Page:
    return Page(f"inbox/{number}.txt", "text", f"{number}\n{text}".encode(), "2026-05-02T08:00:00+00:00")


def document(number: int, text: str = TEXT, published: str | None = "2026-05-01") -> Document:
    made = page(number, text)
    return Document(
        f"d{number}",
        text,
        cuts=(Cut(0, 7, "furniture", "a label"),),
        title="Ferry line",
        outlet="The Marn Post",
        published=published,
        location=made.location,
        sha256=made.sha256,
        retrieved=made.retrieved,
    )


def reading(doc: str) -> Reading:
    return Reading(
        doc,
        "fast",
        "1",
        "en",
        sentences=(Sentence(0, 85, 0, Words((0, 8), (7, 16), ("foreign", "minister"), ("ADJ", "NOUN"))),),
        entities=(Entity("e0", "Ilse Marn", "person", (Mention(17, 26),), "OST", "Foreign Minister"),),
        attributions=(
            Attribution(
                (Span(doc, 0, 26),), (Span(doc, 27, 31),), (Span(doc, 32, 84),), "indirect", speaker="e0"
            ),
        ),
        events=(Event("YIELD", Span(doc, 46, 52), actor="e0", date="2026-05-01"),),
        meetings=(Meeting(Span(doc, 0, 84), ("Ostrava", "Vell"), people=("Ilse Marn",)),),
        times=(Time(0, 7, "DATE", None),),
    )


def statement(doc: str, option: str = "ferry") -> Statement:
    return Statement(
        "ostrava",
        option,
        "conditional",
        Span(doc, 32, 84),
        condition="if the pilots stay",
        holder=Span(doc, 32, 39),
        chain=("The Marn Post",),
        coder="rules 1",
        casebook="digest-a",
        score=0.75,
    )


def filled(path: Path, count: int = 3) -> Record:
    record = Record.open(path / "record.duckdb", create_new=True)
    for number in range(count):
        record.append(
            page(number),
            document(number),
            reading(f"d{number}"),
            [statement(f"d{number}")],
            coding="digest-a",
        )
    return record


def test_what_goes_in_comes_out_the_same(tmp_path: Path) -> None:
    with filled(tmp_path, 2) as record:
        assert list(record.documents()) == [document(0), document(1)]
        assert list(record.pairs()) == [(document(n), reading(f"d{n}")) for n in range(2)]
        assert list(record.statements()) == [statement("d0"), statement("d1")]
        assert record.page(document(1)) == page(1)


def test_what_was_added_is_there_after_closing(tmp_path: Path) -> None:
    filled(tmp_path).close()
    with Record.open(tmp_path / "record.duckdb", read_only=True) as record:
        assert record.count() == 3


def test_the_same_bytes_are_known_again(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        assert record.knows(page(0))
        assert not record.knows(page(7))


def test_the_text_under_an_id_is_given(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        assert record.text("d0") == TEXT
        assert record.text("d7") is None


def test_a_document_that_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        broken = replace(statement("d9"), score=None)  # type: ignore[arg-type]
        twice = [statement("d9"), broken]
        with pytest.raises(Exception):  # noqa: B017
            record.append(page(9), document(9), replace(reading("d9"), events=(object(),)), twice)  # type: ignore[arg-type]
        assert record.count() == 3
        assert not record.knows(page(9))
        record.append(page(9), document(9), reading("d9"))
        assert record.count() == 4


@given(st.text(min_size=1))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_byte_for_byte_and_is_never_sql(tmp_path: Path, text: str) -> None:
    file = tmp_path / "record.duckdb"
    with Record.open(file, create_new=not file.exists()) as record:
        number = record.count()
        doc = replace(document(number, text), title=text, outlet=text, cuts=(Cut(0, 1, "furniture", text),))
        found = replace(
            reading(doc.id),
            entities=(Entity("e0", text, "person", (Mention(0, 1),)),),
            attributions=(Attribution((), (), (Span(doc.id, 0, len(text)),), "direct", speaker="e0"),),
        )
        said = replace(statement(doc.id), condition=text, chain=(text,))
        record.append(page(number, text), doc, found, [said], coding=text)
        assert list(record.pairs())[-1] == (doc, found)
        assert list(record.statements())[-1] == said
        quote = next(row for row in record.quotes() if row["doc"] == doc.id)
        assert quote["content"] == text
        assert quote["speaker"] == text


def test_as_of_a_date_leaves_out_what_may_be_later_and_what_has_no_date(tmp_path: Path) -> None:
    with Record.open(tmp_path / "record.duckdb", create_new=True) as record:
        for number, date in enumerate(["2026-05-01", "2026-05", "2026", None, "2026-05-20"]):
            record.append(
                page(number), document(number, published=date), reading(f"d{number}"),
                [statement(f"d{number}")], coding="a",
            )  # fmt: skip
        assert [d.id for d in record.documents(as_of="2026-05-19")] == ["d0"]
        assert [d.id for d in record.documents(as_of="2026-05")] == ["d0", "d1", "d4"]
        assert [s.evidence.doc for s in record.statements(as_of="2026")] == ["d0", "d1", "d2", "d4"]
        assert [row["doc"] for row in record.quotes(as_of="2026-05-19")] == ["d0"]
        assert list(record.undated()) == ["inbox/3.txt"]


def test_the_last_day_of_a_month_is_not_before_any_day_in_it() -> None:
    assert last_day("2026") == "2026-12-31"
    assert last_day("2026-02") == "2026-02-31"
    assert last_day("2026-02-03") == "2026-02-03"
    assert last_day("2026-02-03T10:00:00Z") == "2026-02-03"


def test_recoding_touches_what_another_casebook_coded_and_nothing_else(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        record.append(page(8), document(8), reading("d8"), [statement("d8", "new")], coding="digest-b")
        assert record.stale("digest-b") == 3
        done = list(record.recode("digest-b", lambda d, r: [statement(d.id, "new")]))
        assert done == ["d0", "d1", "d2"]
        assert record.stale("digest-b") == 0
        assert {s.option for s in record.statements()} == {"new"}
        assert len(list(record.statements())) == 4


class OneIsTouched:
    """A change that may touch every document by its gist, and touches the last."""

    nothing = False

    def may_touch(self, gist: Gist) -> bool:
        assert (gist.lang, "Foreign" in gist.written) == ("en", True)
        assert ("Ilse Marn", "OST") in gist.known
        return True

    def touches(self, document: Document, reading: Reading) -> bool:
        return document.id == "d2"


def test_recoding_after_an_edit_codes_what_it_touches_and_carries_the_rest_over(tmp_path: Path) -> None:
    before = Casebook("strait", "The strait", digest="digest-a")
    with filled(tmp_path) as record:
        record.keep("digest-a", before)
        given: list[tuple[str, Casebook]] = []

        def change(coded: str, casebook: Casebook) -> OneIsTouched:
            given.append((coded, casebook))
            return OneIsTouched()

        done = record.recode("digest-b", lambda d, r: [statement(d.id, "new")], change, digest="b")
        assert list(done) == ["d2"]
        assert given == [("digest-a", before)]
        assert record.stale("digest-b") == 0
        assert [s.option for s in record.statements()] == ["ferry", "ferry", "new"]
        assert {s.casebook for s in record.statements() if s.option == "ferry"} == {"b"}


def test_recoding_is_in_full_where_the_casebook_before_is_not_known(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        done = record.recode("digest-b", lambda d, r: [], lambda *_: OneIsTouched(), digest="b")
        assert list(done) == ["d0", "d1", "d2"]


def test_recoding_that_finds_nothing_is_done_too(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        assert len(list(record.recode("digest-b", lambda d, r: []))) == 3
        assert list(record.statements()) == []
        assert record.stale("digest-b") == 0


def test_a_judgement_stands_beside_the_machines_row_and_survives_recoding(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        judge = Judgement("2026-05-03T09:00:00+00:00", "mk", "reject", Span("d0", 32, 84), "ostrava", "ferry",
                          "conditional", reason="it is the paper's guess")  # fmt: skip
        record.judge(judge)
        assert list(record.judgements()) == [judge]
        assert len(list(record.statements())) == 3
        list(record.recode("digest-b", lambda d, r: [statement(d.id)]))
        left = list(judged(record.statements(), record.judgements()))
        assert [said.evidence.doc for said in left] == ["d1", "d2"]


def test_a_correction_says_who_made_it_and_the_latest_judgement_counts() -> None:
    said = statement("d0")
    first = Judgement("1", "mk", "reject", said.evidence, said.party, said.option, said.stance)
    later = replace(first, made="2", verdict="correct", correction={"stance": "for", "condition": None})
    (corrected,) = judged([said], [first, later])
    assert (corrected.stance, corrected.condition, corrected.coder) == ("for", None, "person mk")


def test_a_judgement_is_accept_reject_or_correct() -> None:
    with pytest.raises(ValueError, match="accept, reject or correct"):
        Judgement("1", "mk", "maybe", Span("d", 0, 1), "p", "o", "for")
    with pytest.raises(ValueError, match="cannot change score"):
        Judgement("1", "mk", "correct", Span("d", 0, 1), "p", "o", "for", {"score": "1"})


def test_the_flat_tables_go_out_as_parquet(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        files = record.to_parquet(tmp_path / "out it's")
    assert {file.name for file in files} >= {"documents.parquet", "statements.parquet", "meetings.parquet"}
    assert all(file.read_bytes()[:4] == b"PAR1" for file in files)


# Readings of several readers


def better(doc: str, version: str = "1") -> Reading:
    found = reading(doc)
    return replace(
        found,
        reader="accurate",
        version=version,
        attributions=(replace(found.attributions[0], kind="direct"),),
    )


def test_readings_of_two_readers_stand_side_by_side_and_the_preferred_one_is_used(tmp_path: Path) -> None:
    with filled(tmp_path) as record:
        record.reread(document(1), better("d1"))
    file = tmp_path / "record.duckdb"
    with Record.open(file, readers=("accurate", "fast")) as record:
        assert [read.reader for _, read in record.pairs()] == ["fast", "accurate", "fast"]
        assert [row["reader"] for row in record.quotes()] == ["fast", "accurate", "fast"]
        assert [row["kind"] for row in record.quotes()] == ["indirect", "direct", "indirect"]
    with Record.open(file, readers=("fast", "accurate")) as record:
        assert [read.reader for _, read in record.pairs()] == ["fast", "fast", "fast"]


def test_of_two_versions_of_a_reader_the_newest_is_used_and_the_older_stays(tmp_path: Path) -> None:
    with filled(tmp_path, 1) as record:
        record.reread(document(0), better("d0", "9"))
        record.reread(document(0), better("d0", "10"))
    with Record.open(tmp_path / "record.duckdb", readers=("accurate", "fast")) as record:
        assert [read.version for _, read in record.pairs()] == ["10"]
        assert {(row["reader"], row["version"], row["used"]) for row in record.readings()} == {
            ("accurate", "10", 1),
            ("accurate", "9", 0),
            ("fast", "1", 0),
        }
        assert record.unlike("accurate 11") == ["d0"]
        assert record.unlike("accurate 9") == []


def test_reading_again_in_one_version_replaces_what_that_version_found(tmp_path: Path) -> None:
    with filled(tmp_path, 1) as record:
        record.reread(document(0), replace(reading("d0"), attributions=()))
        assert list(record.quotes()) == []
        assert [row["documents"] for row in record.readings()] == [1]
        assert record.stale("digest-a") == 1


def test_a_reader_that_read_nothing_gives_way_to_one_that_did(tmp_path: Path) -> None:
    with filled(tmp_path, 1) as record:
        record.reread(document(0), replace(better("d0"), attributions=(), unread="not its language"))
    with Record.open(tmp_path / "record.duckdb", readers=("accurate", "fast")) as record:
        assert [read.reader for _, read in record.pairs()] == ["fast"]


def test_each_reading_keeps_its_own_statements(tmp_path: Path) -> None:
    with filled(tmp_path, 1) as record:
        record.reread(document(0), better("d0"))
    file = tmp_path / "record.duckdb"
    with Record.open(file, readers=("accurate",)) as record:
        assert list(record.statements()) == []
        assert list(record.recode("digest-a", lambda d, r: [statement(d.id, r.reader)])) == ["d0"]
        assert [said.option for said in record.statements()] == ["accurate"]
    with Record.open(file, readers=("fast",)) as record:
        assert record.stale("digest-a") == 0
        assert [said.option for said in record.statements()] == ["ferry"]


def test_quotes_tell_the_chain_the_distance_and_the_words_as_a_dictionary_has_them(tmp_path: Path) -> None:
    with filled(tmp_path, 1) as record:
        (quote,) = record.quotes()
    assert (quote["chain"], quote["distance"]) == (["The Marn Post", "Ilse Marn"], 1)
    assert quote["content_at"] == [32, 84]
    assert (quote["outlet"], quote["reader"]) == ("The Marn Post", "fast")


# Older records

FORM_1 = """
CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR);
CREATE TABLE pages (sha256 VARCHAR PRIMARY KEY, location VARCHAR, medium VARCHAR, retrieved VARCHAR,
    url VARCHAR, hints VARCHAR, raw BLOB);
CREATE SEQUENCE added;
CREATE TABLE documents (seq BIGINT DEFAULT nextval('added'), id VARCHAR PRIMARY KEY, text VARCHAR,
    cuts VARCHAR, title VARCHAR, outlet VARCHAR, byline VARCHAR, lang VARCHAR, published VARCHAR,
    dated_by VARCHAR, url VARCHAR, kind VARCHAR, medium VARCHAR, location VARCHAR, sha256 VARCHAR,
    retrieved VARCHAR);
CREATE TABLE readings (doc VARCHAR PRIMARY KEY, reader VARCHAR, version VARCHAR, lang VARCHAR,
    unread VARCHAR, body BLOB);
CREATE TABLE codings (doc VARCHAR PRIMARY KEY, casebook VARCHAR);
CREATE TABLE judgements (made VARCHAR, who VARCHAR, verdict VARCHAR, doc VARCHAR, party VARCHAR,
    "option" VARCHAR, stance VARCHAR, start INTEGER, "end" INTEGER, correction VARCHAR, reason VARCHAR);
CREATE TABLE attributions (doc VARCHAR, n INTEGER, kind VARCHAR, manner VARCHAR, sourcing VARCHAR,
    speaker VARCHAR, side VARCHAR, source VARCHAR, cue VARCHAR, content VARCHAR, start INTEGER,
    "end" INTEGER);
CREATE TABLE events (doc VARCHAR, n INTEGER, label VARCHAR);
CREATE TABLE meetings (doc VARCHAR, n INTEGER, parties VARCHAR[]);
CREATE TABLE statements (doc VARCHAR, n INTEGER, party VARCHAR, "option" VARCHAR, stance VARCHAR,
    firmness VARCHAR, voice VARCHAR, condition VARCHAR, date VARCHAR, start INTEGER, "end" INTEGER,
    holder INTEGER[], term INTEGER[], chain VARCHAR[], coder VARCHAR, casebook VARCHAR, score DOUBLE);
INSERT INTO meta VALUES ('schema', '1'), ('parley', '0.1.0');
"""


def old(folder: Path, count: int = 3) -> Path:
    """A record in form 1, with readings that know nothing of fields that came later."""
    import json
    import zlib

    import duckdb

    from parley.record import rows

    file = folder / "record.duckdb"
    connection = duckdb.connect(str(file))
    connection.execute(FORM_1)
    for number in range(count):
        made = document(number)
        body = json.loads(zlib.decompress(rows.pack(reading(made.id))))
        for name in ("count", "continued", "translation_of"):
            body["attributions"][0].pop(name, None)
        body["meetings"][0].pop("round", None)
        connection.execute(
            "INSERT INTO documents VALUES (nextval('added'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows.document_row(made),
        )
        connection.execute(
            "INSERT INTO readings VALUES (?, 'fast', '1', 'en', NULL, ?)",
            [made.id, zlib.compress(json.dumps(body).encode())],
        )
        connection.execute("INSERT INTO codings VALUES (?, 'digest-a')", [made.id])
        connection.execute(
            "INSERT INTO statements VALUES (?, 0, 'ostrava', 'ferry', 'conditional', 'open', 'party',"
            " 'if the pilots stay', NULL, 32, 84, [32, 39], NULL, ['The Marn Post'], 'rules 1', 'digest-a',"
            " 0.75)",
            [made.id],
        )
    connection.close()
    return file


@pytest.mark.parametrize("read_only", [True, False])
def test_a_record_of_an_older_form_opens_with_all_that_it_held(tmp_path: Path, read_only: bool) -> None:
    file = old(tmp_path)
    with Record.open(file, read_only=read_only, readers=("accurate", "fast")) as record:
        assert list(record.pairs()) == [(document(n), reading(f"d{n}")) for n in range(3)]
        assert list(record.statements()) == [
            replace(statement(f"d{n}"), firmness="open", voice="party") for n in range(3)
        ]
        assert record.stale("digest-a") == 0
        assert [row["chain"] for row in record.quotes()] == [["The Marn Post", "Ilse Marn"]] * 3
        assert [row["names"] for row in record.entities()] == [[TEXT[17:26]]] * 3
    with Record.open(file) as record:
        record.append(page(7), document(7), reading("d7"), [statement("d7")], coding="digest-a")
        assert record.count() == 4
        assert record.stale("digest-a") == 0


def test_an_older_record_that_cannot_be_brought_up_stays_as_it_was(tmp_path: Path) -> None:
    import duckdb

    file = old(tmp_path)
    connection = duckdb.connect(str(file))
    connection.execute("UPDATE readings SET body = 'damaged' WHERE doc = 'd2'")
    connection.close()
    for _ in range(2):
        with pytest.raises(BadInput, match="damaged"):
            Record.open(file)
        connection = duckdb.connect(str(file), read_only=True)
        assert connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchall() == [("1",)]
        assert connection.execute("SELECT count(*) FROM readings").fetchall() == [(3,)]
        connection.close()


def test_every_field_of_a_reading_comes_back() -> None:
    """Whatever field is added to the nouns, with a value that is not its default."""
    from dataclasses import fields

    from parley.record import rows

    plain = reading("d0")
    parts = {}
    for name in ("entities", "attributions", "events", "meetings", "times"):
        (one,) = getattr(plain, name)
        odd: dict[str, object] = {}
        for field in fields(one):
            kind = str(field.type)
            if kind.startswith("bool"):
                odd[field.name] = True
            elif kind.startswith("int"):
                odd[field.name] = 3
            elif kind.startswith("str"):
                odd[field.name] = "x"
            elif kind.startswith("tuple[str"):
                odd[field.name] = ("x", "y")
        parts[name] = (replace(one, **odd),)
    whole = replace(plain, **parts)
    assert rows.unpack(rows.pack(whole)) == whole


# What can go wrong with the file


def test_a_record_in_use_by_another_process_is_said_to_be_so(tmp_path: Path) -> None:
    filled(tmp_path).close()
    file = tmp_path / "record.duckdb"
    hold = (
        "import sys; from parley.record import Record; r = Record.open(sys.argv[1]);"
        " print('open', flush=True); sys.stdin.read(); r.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        for read_only in (False, True):
            with pytest.raises(RecordBusy, match=r"record\.duckdb: in use by another process"):
                Record.open(file, read_only=read_only)
        other.communicate("")
    Record.open(file).close()


def test_a_record_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    import duckdb

    filled(tmp_path).close()
    file = tmp_path / "record.duckdb"
    connection = duckdb.connect(str(file))
    connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    connection.execute("UPDATE meta SET value = '7.0.0' WHERE key = 'parley'")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(RecordTooNew, match=r"written by Parley 7\.0\.0.*update Parley"):
        Record.open(file, read_only=True)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"hello " * 3000, b"\0" * 20000], ids=["empty", "not a database", "zeros"]
)
def test_a_file_that_is_no_record_gives_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "record.duckdb"
    file.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        Record.open(file)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert file.read_bytes() == content


def test_a_database_of_something_else_gives_one_line(tmp_path: Path) -> None:
    import duckdb

    duckdb.connect(str(tmp_path / "other.duckdb")).close()
    with pytest.raises(BadInput, match="not a record of Parley"):
        Record.open(tmp_path / "other.duckdb")
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE meta (key, value)")
    other.close()
    with pytest.raises(BadInput):
        Record.open(tmp_path / "other.sqlite")


def test_a_record_cut_short_gives_one_line(tmp_path: Path) -> None:
    filled(tmp_path, 20).close()
    file = tmp_path / "record.duckdb"
    file.write_bytes(file.read_bytes()[:9000])
    with pytest.raises(BadInput, match="damaged or not a record"):
        Record.open(file)


def test_a_missing_record_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="parley init"):
        Record.open(tmp_path / "record.duckdb")


def test_a_record_is_never_overwritten(tmp_path: Path) -> None:
    filled(tmp_path).close()
    with pytest.raises(BadInput, match="never overwritten"):
        Record.open(tmp_path / "record.duckdb", create_new=True)


def test_a_full_disk_gives_one_line_and_keeps_what_was_there(tmp_path: Path) -> None:
    """The limit on the size of a file stands in for the disk's: DuckDB is told the same by both."""
    filled(tmp_path, 2).close()
    script = """
import os, resource, signal, sys
sys.path.insert(0, sys.argv[2])
from test_record import document, page, reading
from parley.errors import BadInput
from parley.record import Record
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = os.path.getsize(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 300_000, resource.RLIM_INFINITY))
record = Record.open(sys.argv[1])
try:
    for number in range(10, 200):
        text = "".join(chr(33 + (number * at * 7919) % 1000) for at in range(20000))
        record.append(page(number, text), document(number, text), reading(f"d{number}"))
except BadInput as error:
    print(number - 10, error)
"""
    found = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "record.duckdb"), os.path.dirname(__file__)],
        capture_output=True,
        text=True,
        check=True,
    )
    whole, _, message = found.stdout.partition(" ")
    assert "the disk is full; make room" in message
    assert message.count("\n") == 1
    with Record.open(tmp_path / "record.duckdb") as record:
        assert record.count() == 2 + int(whole)
        assert len(list(record.pairs())) == record.count()
        record.append(page(500), document(500), reading("d500"))


def test_the_log_of_a_deleted_record_does_not_keep_a_new_one_from_opening(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    (tmp_path / "record.duckdb.wal").write_bytes(b"the log of another record")
    Record.open(path, create_new=True).close()
    with Record.open(path) as record:
        assert record.count() == 0
    assert (tmp_path / "record.duckdb.wal.of-deleted-record").read_bytes() == b"the log of another record"
