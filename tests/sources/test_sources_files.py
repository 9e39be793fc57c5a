"""Files and folders become pages by what they hold, whatever they are called."""

from __future__ import annotations

import io
import os
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from parley.errors import BadInput
from parley.nouns.page import Page, Unread
from parley.sources import gather, limits

PAGE = b"<!DOCTYPE html><html><body><article><p>The envoys met.</p></article></body></html>"


def only(path: Path) -> Page | Unread:
    found = list(gather([path]))
    assert len(found) == 1
    return found[0]


def write(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "medium"),
    [
        ("a.txt", b"The envoys met in Marl.", "text"),
        ("a.md", b"# Envoys\n\nThe envoys met.", "markdown"),
        ("a.html", PAGE, "html"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        ("a.docx", docx(), "docx"),
        ("a.eml", b"From: a@b.example\nSubject: Envoys\n\nThe envoys met.", "email"),
        ("page.txt", PAGE, "html"),
        ("report.txt", b"%PDF-1.7\n", "pdf"),
        ("report.pdf", b"The envoys met in Marl.", "text"),
        ("letter.dat", docx(), "docx"),
        ("no-extension", "Посланники встретились.".encode(), "text"),
        ("wide.txt", "The envoys met.".encode("utf-16"), "text"),
        ("latin.txt", "Les envoyés se sont réunis à Marl.".encode("latin-1"), "text"),
    ],
)
def test_a_file_is_read_as_what_it_holds(tmp_path: Path, name: str, raw: bytes, medium: str) -> None:
    page = only(write(tmp_path / name, raw))
    assert isinstance(page, Page)
    assert (page.medium, page.raw) == (medium, raw)
    assert page.location.endswith(name)
    assert page.retrieved.endswith("+00:00")


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n ", "empty"),
        ("a.txt", bytes(range(256)) * 20, "binary"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "old Office file"),
        ("a.zip", b"PK\x03\x04 other things", "ZIP archive"),
        ("a.txt", b"{\\rtf1 words}", "RTF"),
        ("case.yaml", b"parties:\n  kestria: {}\n", "rename it to .txt"),
        ("a.xml", b"<?xml version='1.0'?><catalogue/>", "neither a page nor a feed"),
    ],
)
def test_what_is_no_document_is_unread_with_a_reason(
    tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    unread = only(write(tmp_path / name, raw))
    assert isinstance(unread, Unread)
    assert reason in unread.reason
    assert "\n" not in unread.reason


def test_a_folder_is_read_in_order_without_hidden_files_and_without_parley_s_own(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "casebook.yaml", "record.duckdb", "record.duckdb.wal"):
        write(tmp_path / name, b"The envoys met.")
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    write(tmp_path / "sub" / "c.txt", b"They parted.")
    write(tmp_path / ".git" / "d.txt", b"Not this.")
    names = [Path(found.location).name for found in gather([tmp_path])]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_links_that_go_round_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub" / "a.txt", b"The envoys met.")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = list(gather([tmp_path]))
    assert [type(each) for each in found] == [Unread, Page]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert isinstance(only(tmp_path / "pipe"), Unread)


def test_nothing_that_exists_is_an_error_that_names_the_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nowhere"):
        gather([tmp_path / "nowhere"])
    with pytest.raises(BadInput):
        gather([])
    with pytest.raises(BadInput):
        gather(["odd\x00name"])


def test_one_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    here = write(tmp_path / "a.txt", b"The envoys met.")
    found = list(gather([tmp_path / "nowhere.txt", here]))
    assert [type(each) for each in found] == [Unread, Page]


def test_a_file_without_rights_is_unread(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", b"The envoys met.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert isinstance(only(path), Unread)


def test_fifty_megabytes_of_text_are_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"The envoys met again. " * 47_663)
    unread = only(path)
    assert isinstance(unread, Unread)
    assert "20 MB" in unread.reason
    assert "split" in unread.reason


def mail(depth: int = 0) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Desk <desk@marl.example>", f"Round {depth}"
    message.set_content("The envoys met in Marl.")
    if depth:
        inner = EmailMessage()
        inner["From"] = "desk@marl.example"
        message.add_attachment(
            mail(depth - 1), maintype="application", subtype="octet-stream", filename="in.eml"
        )
    return message.as_bytes()


def test_a_mail_s_attachments_are_pages_of_their_own(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Desk <desk@marl.example>", "Papers"
    message.set_content("See the papers.")
    message.add_attachment(PAGE, maintype="text", subtype="html", filename="page.html")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="../map.png")
    found = list(gather([write(tmp_path / "mail.eml", message.as_bytes())]))
    assert [getattr(each, "medium", "unread") for each in found] == ["email", "html", "unread"]
    assert found[1].location.endswith("mail.eml » page.html")
    assert found[2].location.endswith("mail.eml » map.png")


def test_mails_inside_mails_are_opened_to_a_depth(tmp_path: Path) -> None:
    found = list(gather([write(tmp_path / "mail.eml", mail(6))]))
    assert [type(each) for each in found] == [Page] * limits.DEPTH + [Unread]


def test_a_forwarded_mail_is_a_page_of_its_own(tmp_path: Path) -> None:
    inner, outer = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"] = "desk@marl.example", "The round"
    inner.set_content("The round is over.")
    outer["From"], outer["Subject"] = "ann@marl.example", "Fwd: The round"
    outer.set_content("For you.")
    outer.add_attachment(inner)
    found = list(gather([write(tmp_path / "mail.eml", outer.as_bytes())]))
    assert [getattr(each, "medium", "") for each in found] == ["email", "email"]
    assert b"The round is over." in found[1].raw  # type: ignore[union-attr]
