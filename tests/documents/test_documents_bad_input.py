"""What cannot be read is refused in one clear line; nothing hostile costs more than a moment."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from parley.documents import document
from parley.errors import Unreadable
from parley.nouns.page import Page

MEDIA = ["text", "markdown", "html", "pdf", "docx", "email", "row", "odd"]


def read(raw: bytes, medium: str, name: str = "page.txt") -> object:
    return document(Page(name, medium, raw, "2031-06-01T00:00:00+00:00"))


def refused(raw: bytes, medium: str) -> str:
    with pytest.raises(Unreadable) as error:
        read(raw, medium)
    assert "\n" not in str(error.value)
    return str(error.value)


def canvas(encrypt: StandardEncryption | None = None, text: str = "") -> bytes:
    out = io.BytesIO()
    page = Canvas(out, encrypt=encrypt)
    if text:
        page.drawString(72, 700, text)
    page.rect(50, 50, 200, 200)
    page.showPage()
    page.save()
    return out.getvalue()


def word_with(name: str, content: bytes) -> bytes:
    out, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.infolist():
            archive.writestr(part, content if part.filename == name else source.read(part))
    return out.getvalue()


def test_an_empty_file_is_empty() -> None:
    assert refused(b"", "text") == "empty"
    assert refused(b" \n\t ", "text") == "empty"


def test_a_binary_is_no_text() -> None:
    assert "binary" in refused(b"\x00\x01\x02 words", "text")


def test_an_encrypted_pdf_asks_for_one_without_a_password() -> None:
    raw = canvas(StandardEncryption("secret", canPrint=0), "The envoys met.")
    assert "without a password" in refused(raw, "pdf")


def test_a_scanned_pdf_asks_for_ocr() -> None:
    assert "OCR" in refused(canvas(), "pdf")


def test_a_broken_pdf_is_damaged() -> None:
    assert "damaged" in refused(b"%PDF-1.7\nnonsense", "pdf")


def test_fifty_megabytes_are_to_be_split() -> None:
    assert "split" in refused(b"The envoys met. " * 3_300_000, "text")


def test_one_line_of_five_megabytes_is_to_be_split_and_one_of_two_is_read_in_seconds() -> None:
    assert "split" in refused(b"The envoys met. " * 330_000, "text")
    start = time.process_time()
    read(b"The envoys met. " * 124_000, "text")
    assert time.process_time() - start < 10


def test_a_zip_bomb_is_not_unfolded() -> None:
    raw = word_with("word/document.xml", b"<a>" + b" " * 120_000_000)
    assert len(raw) < 1_000_000
    assert "zip bomb" in refused(raw, "docx")


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    raw = word_with("word/document.xml", b"<a>" + b" " * 30_000_000)
    size = struct.pack("<I", 30_000_003)
    refused(raw.replace(size, struct.pack("<I", 100)), "docx")


def test_entities_in_a_word_document_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    assert "entities" in refused(word_with("word/document.xml", bomb), "docx")


def test_a_word_document_with_a_password_or_damage_is_refused() -> None:
    refused(b"PK\x03\x04 and no more", "docx")
    refused(word_with("[Content_Types].xml", b"<broken"), "docx")


def test_a_mail_with_no_text_says_so() -> None:
    assert "without a text" in refused(b"From: a@b.example\nSubject: x\n\n", "email")


def test_mails_nested_without_end_are_refused_or_read() -> None:
    part = b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n"
    raw = b"From: a@b.example\nMIME-Version: 1.0\n" + b"".join(part % (n, n) for n in range(3_000))
    refused(raw, "email")


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "words" + "</div>" * 100_000,
        "<b>" * 200_000 + "words",
        "<table><tr><td>" * 20_000 + "words",
        "<p>" + "<a href=x>y</a>" * 50_000,
        "<!--" * 100_000,
        "<" * 500_000,
        "&amp;" * 300_000,
        "<p " + "a=b " * 200_000 + ">words",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "<p>x</p>" * 250_000,
    ],
    ids=[
        "deep",
        "unclosed",
        "tables",
        "links",
        "comments",
        "brackets",
        "entities",
        "attributes",
        "json",
        "many",
    ],
)
def test_a_page_of_markup_bombs_takes_a_moment_and_never_crashes(markup: str) -> None:
    start = time.process_time()
    try:
        read(f"<html><body>{markup}</body></html>".encode(), "html")
    except Unreadable as error:
        assert "\n" not in str(error)  # noqa: PT017
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "text",
    [
        "[" * 300_000, "[a](b" * 60_000, "**a " * 100_000, "# " * 100_000, "a" * 500_000,
        "\n" * 500_000 + "a",
        "copyright " * 50_000, "a@" * 200_000, "Aa " * 150_000, "1 June 2031\n" * 10_000,
        "Related\n" * 30_000,
        "Common questions\nWhat?\n" * 10_000, "we will not go there now ok\n" * 10_000, "«a " * 150_000,
        "A" * 200_000 + ",", "Jane " * 100_000, "by Jane Roe, " * 30_000, "-" * 300_000, "(c) 2031 " * 50_000,
    ],
)  # fmt: skip
def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    start = time.process_time()
    read(text.encode(), "text")
    assert time.process_time() - start < 8


def test_half_a_character_in_a_row_is_shown_as_unknown_and_moves_no_offset() -> None:
    found = document(Page("page.txt", "row", b'{"id": "a", "text": "The envoy \\ud800 met."}', "2031-06-01"))
    assert found.text == "The envoy \ufffd met."


SEEDS = [
    b"%PDF-1.7\n1 0 obj\n", b"PK\x03\x04", b"From: a@b\n\n", b"<html><p>", b"{\"text\": \"a\"}", b"\xff\xfe",
    b"",     b"Content-Type: multipart/mixed; boundary=a\n\n--a\n",
    b"Content-Type: text/plain; charset=nonsense\nFrom: a\n\n\xff",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(SEEDS),
    st.one_of(
        st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore"))
    ),
    st.sampled_from(MEDIA),
    st.text(max_size=20),
)
def test_nothing_but_unreadable_ever_comes_out(head: bytes, rest: bytes, medium: str, name: str) -> None:
    for raw in (head + rest, rest):
        try:
            read(raw, medium, name)
        except Unreadable as error:
            assert str(error)  # noqa: PT017
