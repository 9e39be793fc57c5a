"""What an analyst may hand over by mistake, or an enemy on purpose, through the command line as it is run.

A bad file alone is one clear line that names it and exit 2. Beside a good one it is listed as unread, the
good one is read, and the exit is 0. Nothing crashes, nothing hangs, nothing is lost.
"""

from __future__ import annotations

import base64
import io
import json
import os
import random
import resource
import signal
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from parley.cli import main

GOOD = (
    "Pilots in the strait\n\n2 May 2031\n\nForeign Minister Ilse Marn said on Tuesday that Ostrava supports"
    " the harbour pilots. Vell rejects the harbour pilots. Ostrava met Vell in Lund on Monday.\n"
)
BOOK = """\
casebook: 1
id: strait
title: The strait
principals: [ostrava, vell]
parties:
  ostrava: {name: Ostrava, aliases: [the republic]}
  vell: {name: Vell}
issues:
  passage:
    question: Who may pass?
    options:
      pilots: {name: Pilots stay, phrases: ["harbour pilots"]}
"""


def parley(*arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "parley.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **more)  # type: ignore[call-overload, no-any-return]


def pdf(encrypt: StandardEncryption | None = None, pages: int = 1, text: str = "") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=encrypt)
    for _ in range(pages):
        canvas.drawString(72, 700, text) if text else canvas.rect(50, 50, 200, 200)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, content)
    return out.getvalue()


def row(**keys: object) -> bytes:
    return json.dumps(keys).encode() + b"\n"


# What is handed over | the file's name | its bytes | what the line says
TABLE: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("an empty file", "empty.txt", lambda: b"", "empty"),
    ("a file of blanks", "blank.txt", lambda: b" \n\t\n", "empty"),
    ("a binary", "program.txt", lambda: b"\x7fELF\x00\x01\x02" * 99, "binary, not text"),
    ("a picture that is called a text", "photo.txt", lambda: b"\x89PNG\r\n\x1a\n" * 9, "picture"),
    ("an archive that is called a Word file", "letter.docx", lambda: zipped("a.txt", b"hello"), "unpack"),
    ("a text that is called a PDF, damaged", "paper.pdf", lambda: b"%PDF-1.7\nno more", "damaged PDF"),
    ("an old Office file", "old.doc", lambda: b"\xd0\xcf\x11\xe0" * 99, "save it as .docx"),
    ("a file of settings", "settings.yaml", lambda: b"a: 1\n", "rename it to .txt"),
    ("an encrypted PDF", "secret.pdf", lambda: pdf(StandardEncryption("x"), text="Hi"), "without a password"),
    ("a scanned PDF without text", "scan.pdf", pdf, "run OCR first"),
    ("fifty megabytes of text", "huge.txt", lambda: b"The envoys met. " * 3_300_000, "split it"),
    ("one line of five megabytes", "line.txt", lambda: b"The envoys met. " * 330_000, "split it"),
    ("a DOCX zip bomb", "bomb.docx", lambda: zipped("word/document.xml", b" " * 110_000_000), "zip bomb"),
    ("a page of a million elements", "bomb.html", lambda: b"<html><body>" + b"<p>x</p>" * 250_000, "markup"),
    ("a page nested without end", "deep.html", lambda: b"<html>" + b"<div>" * 99_999 + b"Hi", "no text"),
    ("a mail without a text", "empty.eml", lambda: b"From: a@b.example\nSubject: x\n\n", "without a text"),
    ("a row that is no JSON", "a.jsonl", lambda: b'{"id": "a", "text": \n', "not a line of JSON"),
    ("a row without a text", "b.jsonl", lambda: row(id="a"), "no text"),
    ("a row whose text is NaN", "c.jsonl", lambda: row(id="a", text=float("nan")), "no text"),
    ("a row whose id is NaN", "d.jsonl", lambda: row(id=float("nan"), text="Words."), "no id"),
    ("a row of thirty megabytes", "e.jsonl", lambda: row(id="a", text="They met. " * 3_000_000), "20 MB"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "says"), [each[1:] for each in TABLE], ids=[each[0] for each in TABLE]
)
def test_it_is_one_line_alone_and_listed_as_unread_beside_a_good_file(
    name: str,
    content: Callable[[], bytes],
    says: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content())
    good.write_text(GOOD, encoding="utf-8")
    assert main(["read", str(bad), "--only", "times"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1), err
    assert name in err
    assert says in err
    assert main(["read", str(bad), str(good), "--only", "times"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["good.txt"]
    assert err.splitlines()[0] == "could not be read (1):"
    assert name in err
    assert says in err
    assert "Traceback" not in err


# What is odd but holds words is read


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("latin.txt", GOOD.replace("Lund", "Zürich").encode("latin-1")),
        ("torn.txt", GOOD.encode().replace(b"Lund", b"L\xff\xfend")),
        ("marks.txt", (GOOD + "e" + "\u0301" * 20_000 + "\u202e\u200d" * 2_000).encode()),
        ("half.jsonl", row(id="a\ud800", title="\udfff", outlet="\ud800", text="Vell \ud800 met us.")),
        ("zero.jsonl", row(id="a\0b", text="Ostrava \0 met Vell in Lund on Monday.")),
        ("number.jsonl", row(id=7, text="Ostrava met Vell in Lund on Monday.")),
    ],
)  # fmt: skip
def test_odd_text_goes_through_every_form_of_the_brief_and_into_the_record(
    name: str, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, book = tmp_path / name, tmp_path / "book.yaml"
    file.write_bytes(content)
    book.write_text(BOOK, encoding="utf-8")
    for form in ("html", "md", "json"):
        out = tmp_path / f"brief.{form}"
        assert main(["brief", str(file), "--casebook", str(book), "-o", str(out)]) == 0
        assert out.stat().st_size
    assert main(["verify", str(tmp_path / "brief.json")]) == 0
    assert main(["init", str(tmp_path / "case")]) == 0
    capsys.readouterr()
    assert main(["add", str(tmp_path / "case"), str(file)]) == 0
    assert "read 1" in capsys.readouterr().out
    assert main(["show", str(tmp_path / "case"), "sources"]) == 0


def test_a_mail_s_attachments_are_read_or_listed_however_deep_they_lie(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inner = b"From: a@b.example\nTo: c@d.example\nSubject: Deep\n\n" + GOOD.encode()
    for depth in range(6):
        part = b"Content-Type: message/rfc822\n\n" + inner
        zero = b"Content-Disposition: attachment; filename=x.bin\nContent-Transfer-Encoding: base64\n\n"
        inner = (
            b"From: a@b.example\nMIME-Version: 1.0\nSubject: Level\n"
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth)
            + b"Content-Type: text/plain\n\nThe envoys met in Lund, level %d.\n--b%d\n" % (depth, depth)
            + zero + base64.b64encode(bytes(99)) + b"\n--b%d\n" % depth
            + part + b"\n--b%d--\n" % depth
        )  # fmt: skip
    (tmp_path / "nested.eml").write_bytes(inner)
    assert main(["read", str(tmp_path / "nested.eml"), "--only", "times"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 3
    assert "x.bin: attachment: binary" in err
    assert "save it as a file of its own" in err


# Names and folders


@pytest.mark.slow
def test_names_that_steer_terminals_or_pages_are_shown_as_what_they_are(tmp_path: Path) -> None:
    names = [b"a\x1b[31mred.txt", b"b\nnew line.txt", b"c<script>alert(1)<.txt", b"d\xff\xfe.txt", b"-o.txt",
             "e\u202egnp.txt".encode(), b"f'; DROP TABLE documents;--.txt"]  # fmt: skip
    (tmp_path / "in").mkdir()
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/" + name)).write_bytes(GOOD.encode() + name)
        Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/0" + name)).write_bytes(b"")
    (tmp_path / "book.yaml").write_text(BOOK, encoding="utf-8")
    html = tmp_path / "brief.html"
    found = parley("brief", tmp_path / "in", "--casebook", tmp_path / "book.yaml", "-o", html)
    assert found.returncode == 0, found.stderr
    assert "could not be read (7):" in found.stderr
    assert "\x1b" not in found.stderr
    assert "\u202e" not in found.stderr
    assert len(found.stderr.splitlines()) == 9  # what was written, how many were unread, a line for each
    assert "<script>alert(1)" not in html.read_text(encoding="utf-8")
    beside = parley("read", "--only", "times", "--", "-o.txt", cwd=tmp_path / "in")
    assert json.loads(beside.stdout)["id"] == "-o.txt"


@pytest.mark.slow
def test_a_folder_with_loops_pipes_and_devices_is_read_to_its_end(tmp_path: Path) -> None:
    deep = tmp_path / "in" / "/".join(["x"] * 300)
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "in" / "folder.txt").mkdir()
    (tmp_path / "in" / "self").symlink_to(".")
    (tmp_path / "in" / "loop").symlink_to("loop")
    (tmp_path / "in" / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    found = parley("read", "--only", "times", tmp_path / "in")
    assert found.returncode == 0
    assert [json.loads(line)["id"] for line in found.stdout.splitlines()] == ["deep.txt"]
    assert found.stderr.startswith("could not be read (3):")
    for name in ("pipe.txt", "zero.txt"):
        alone = parley("read", "--only", "times", tmp_path / "in" / name)
        assert (alone.returncode, alone.stderr.count("\n")) == (2, 1)


@pytest.mark.slow
def test_a_thousand_odd_files_are_a_thousand_lines(tmp_path: Path) -> None:
    noise = random.Random(7)  # the zero byte in front: noise alone is now and then text of a kind
    for number in range(1_000):
        (tmp_path / f"{number}.txt").write_bytes(b"\0" + noise.randbytes(200) if number % 2 else b"")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    found = parley("read", "--only", "times", tmp_path)
    assert found.returncode == 0
    assert len(found.stdout.splitlines()) + int(found.stderr.split("(")[1].split(")")[0]) == 1_001


@pytest.mark.slow
def test_a_pdf_of_ten_thousand_pages_is_to_be_split(tmp_path: Path) -> None:
    (tmp_path / "long.pdf").write_bytes(pdf(pages=10_000, text="The envoys met."))
    found = parley("read", "--only", "times", tmp_path / "long.pdf")
    assert (found.returncode, found.stderr.count("\n")) == (2, 1)
    assert "split it" in found.stderr


# A feed


class _Feed(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 9}">' for n in range(12))
        body = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lol">{entities}]>'
        body += "<rss><channel><title>&e12;</title></channel></rss>"
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def feed() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/feed.xml"
    server.shutdown()
    server.server_close()


def test_a_feed_whose_entities_unfold_without_end_is_refused(
    feed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", feed, "--only", "times"]) == 2
    err = capsys.readouterr().err
    assert (err.count("\n"), "entities" in err, feed in err) == (1, True, True)


# A casebook


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (BOOK + "colour: red\n", "colour"),
        (BOOK.replace("the republic", "Vell"), "stands for both"),
        (BOOK.replace("name: Vell", "name: Vell, members: [vell]"), "comes back to itself"),
        ("a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50)), "anchors"),
        ("a: " + "[" * 5_000 + "]" * 5_000, "deep"),
        (BOOK.replace("{name: Vell}", "{name: Vell"), "line"),
        ("", "empty"),
    ],
    ids=["unknown key", "alias of two", "member of itself", "yaml bomb", "deep", "broken", "empty"],
)
def test_a_bad_casebook_is_one_line_before_anything_is_read_and_leaves_the_case_as_it_was(
    text: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, case = tmp_path / "good.txt", tmp_path / "case"
    file.write_text(GOOD, encoding="utf-8")
    assert main(["init", str(case)]) == 0
    before = (case / "record.duckdb").read_bytes()
    (case / "casebook.yaml").write_text(text, encoding="utf-8")
    capsys.readouterr()
    for arguments in (
        ["brief", str(file), "--casebook", str(case / "casebook.yaml")],
        ["add", str(case), str(file)],
    ):
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1), err
        assert "casebook.yaml" in err
        assert says in err
    assert (case / "record.duckdb").read_bytes() == before


# A case folder (one in use by another process: tests/cli)


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert main(["init", str(tmp_path / "case"), "--from", str(tmp_path / "good.txt")]) == 0
    capsys.readouterr()
    return tmp_path / "case"


def test_a_record_of_a_newer_version_is_one_line_and_left_alone(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import duckdb

    with duckdb.connect(str(case / "record.duckdb")) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    before = (case / "record.duckdb").read_bytes()
    for arguments in (["add", str(case), str(tmp_path / "good.txt")], ["show", str(case), "sources"]):
        assert main(arguments) == 2
        err = capsys.readouterr().err
        assert (err.count("\n"), "update Parley" in err) == (1, True), err
    assert (case / "record.duckdb").read_bytes() == before


@pytest.mark.slow
def test_a_full_disk_is_one_line_and_what_was_there_stays(case: Path, tmp_path: Path) -> None:
    """The limit on the size of a file stands in for the disk's."""
    rows = tmp_path / "many.jsonl"
    noise = "".join(chr(33 + (at * at * 7919) % 20_000) for at in range(60_000))
    rows.write_text("".join(json.dumps({"id": str(n), "text": f"{n} {noise}"}) + "\n" for n in range(40)))
    size = (case / "record.duckdb").stat().st_size

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 300_000, resource.RLIM_INFINITY))

    found = parley("add", case, rows, preexec_fn=full)
    assert (found.returncode, found.stderr.count("\n")) == (2, 1), found.stderr
    assert "record.duckdb" in found.stderr
    assert "Traceback" not in found.stderr
    shown = parley("show", case, "sources", "--json")
    assert shown.returncode == 0
    assert "good.txt" in shown.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_output_to_a_full_disk_is_one_line(case: Path, tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "parley.cli", "read", "--only", "times", str(tmp_path / "good.txt")]
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (found.returncode, found.stderr.count("\n")) == (2, 1), found.stderr
    assert "No space left" in found.stderr
