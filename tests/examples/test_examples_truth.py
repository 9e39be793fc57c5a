"""The example dispatches and the truth that stands beside them agree with each other."""

from __future__ import annotations

import email
import json
import re
from collections import Counter
from email import policy
from html import unescape
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
DISPATCHES = EXAMPLES / "dispatches"
NAMES = sorted(path.name for path in DISPATCHES.iterdir())
STANCES, FIRMNESS, VOICES = (
    {"for", "against", "conditional"},
    {"red-line", "firm", "open"},
    {"party", "outlet", "author", "unnamed"},
)


def rows(name: str) -> list[dict[str, Any]]:
    lines = (EXAMPLES / "truth" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def flat(text: str) -> str:
    return " ".join(text.split())


def words(name: str) -> str:
    """All the words of a dispatch, furniture included, read as simply as its format allows."""
    path = DISPATCHES / name
    if path.suffix == ".html":
        return flat(unescape(re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8"))))
    if path.suffix == ".eml":
        message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
        parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
        return flat(unescape(re.sub(r"<[^>]+>", " ", " ".join(parts))))
    if path.suffix == ".pdf":
        pdfium = pytest.importorskip("pypdfium2")
        return flat(" ".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(path)))
    if path.suffix == ".docx":
        docx = pytest.importorskip("docx")
        return flat(" ".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs))
    return flat(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_of_the_truth_stands_in_its_dispatch(name: str) -> None:
    text = words(name)
    for row in rows("statements.jsonl") + rows("meetings.jsonl") + rows("furniture.jsonl"):
        if row["doc"] == name:
            assert flat(row["quote"]) in text, row
            assert not row.get("condition") or row["condition"] in row["quote"]
    for row in rows("differences.jsonl"):
        for doc, quote in zip(row["docs"], row["quotes"], strict=True):
            assert doc != name or flat(quote) in text, row


def test_the_offsets_of_the_truth_hold_the_quote_byte_for_byte() -> None:
    for row in rows("statements.jsonl") + rows("meetings.jsonl"):
        plain = row["doc"].endswith((".txt", ".md"))
        assert plain == ("start" in row)
        if plain:
            text = (DISPATCHES / row["doc"]).read_bytes().decode("utf-8")
            assert text[row["start"] : row["end"]] == row["quote"], row


def test_the_truth_speaks_only_of_what_the_casebook_and_the_folder_hold() -> None:
    from parley.casebook import load

    casebook = load(EXAMPLES / "casebook.yaml")
    options = {option.id for _, option in casebook.options()}
    titles = {party.name for party in casebook.parties.values()}
    for row in rows("statements.jsonl"):
        assert row["doc"] in NAMES
        assert row["party"] in casebook.parties
        assert row["option"] in options
        assert row["stance"] in STANCES
        assert row["firmness"] in FIRMNESS
        assert row["voice"] in VOICES
        assert row["stance"] != "conditional" or row["condition"]
    for row in rows("meetings.jsonl"):
        assert row["doc"] in NAMES
        assert titles.issuperset(row["parties"])
        assert len(row["parties"]) > 1
        assert row["status"] in {"held", "planned", "proposed", "denied"}
        assert row.get("directness", "direct") in {"direct", "mediated", "indirect"}
    for row in rows("shifts.jsonl"):
        assert row["party"] in casebook.parties
        assert row["option"] in options
    assert [row["id"] for row in rows("groups.jsonl")] == NAMES
    assert [row["id"] for row in rows("origins.jsonl")] == NAMES
    assert {doc for row in rows("differences.jsonl") for doc in row["docs"]} <= set(NAMES)
    assert {row["doc"] for row in rows("furniture.jsonl")} <= set(NAMES)
    assert {row["doc"] for row in rows("statements.jsonl")} == set(NAMES)


def test_a_shift_is_borne_out_by_statements_before_and_after_it() -> None:
    held = {(s["doc"], s["party"], s["option"], s["stance"]) for s in rows("statements.jsonl")}
    for shift in rows("shifts.jsonl"):
        for doc in shift["before"]:
            assert (doc, shift["party"], shift["option"], shift["from"]) in held, (doc, shift)
        for doc in shift["after"]:
            assert (doc, shift["party"], shift["option"], shift["to"]) in held, (doc, shift)


def test_one_wire_report_is_carried_by_four_papers_in_words_of_their_own_choosing() -> None:
    origins = Counter(row["cluster"] for row in rows("origins.jsonl") if row["cluster"])
    assert list(origins.values()) == [5]
    copies = [words(row["id"]) for row in rows("origins.jsonl") if row["cluster"]]
    assert len(set(copies)) == 5
    assert all("14 times, by her own count" in copy for copy in copies)


def test_the_dispatches_are_as_many_and_as_various_as_promised() -> None:
    outlets = {re.sub(r"^\d+-|-.*", "", re.sub(r"^(\d+)-", "", name)) for name in NAMES}
    assert len(NAMES) >= 24
    assert len(outlets) >= 6
    assert {Path(name).suffix for name in NAMES} == {".txt", ".md", ".html", ".pdf", ".eml", ".docx"}
    assert any(re.search("[а-я]{5}", words(name)) for name in NAMES)
    assert any("« " in words(name) and " le " in words(name) for name in NAMES)
    for name in NAMES:
        assert 120 <= len(words(name).split()) <= 700, name
