"""Who said what, as asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.casebook import load
from parley.errors import BadInput
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.page import Page
from parley.nouns.reading import Attribution, Entity, Mention, Reading, Sentence, Words
from parley.nouns.span import Span
from parley.quotes import Wanted, about, quotes
from parley.record import Record

BOOK = """\
casebook: 1
id: ferry
title: The ferry
principals: [vessin, brennik]
parties:
  vessin: {name: Vessin, aliases: [the Seaside Palace], people: {Ilva Torne: {role: Foreign Minister}}}
  brennik: {name: Brennik}
issues:
  line: {question: "Does it sail?", options: {line: {name: The ferry line, phrases: [ferry line]}}}
"""


def span(made: Document, words: str) -> Span:
    at = made.text.index(words)
    return Span(made.id, at, at + len(words))


def said(made: Document, source: str, content: str, speaker: str | None, **more: Any) -> Attribution:
    return Attribution((span(made, source),), (), (span(made, content),), more.pop("kind", "indirect"),
                       speaker=speaker, **more)  # fmt: skip


def person(made: Document, ident: str, name: str, *, side: str | None = None, **more: Any) -> Entity:
    at = made.text.index(name)
    return Entity(ident, name, more.pop("kind", "person"), (Mention(at, at + len(name)),), side, **more)


def words(made: Document, lemmas: dict[str, str]) -> Sentence:
    found = [(span(made, word).start, span(made, word).end, lemma) for word, lemma in lemmas.items()]
    start, end, lemma = (tuple(part) for part in zip(*sorted(found), strict=True))
    return Sentence(0, len(made.text), 0, Words(start, end, lemma))


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    (tmp_path / "book.yaml").write_text(BOOK, encoding="utf-8")
    return load(tmp_path / "book.yaml")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made = Record.open(tmp_path / "record.duckdb", create_new=True)

    def add(document: Document, **found: Any) -> None:
        page = Page(document.location, "text", document.id.encode(), "2031-05-02T08:00:00+00:00")
        made.append(page, document, Reading(document.id, "fast", "1", document.lang, **found))

    a = Document(
        "a", "Ilva Torne of Vessin said foreign troops left. The Palace hopes for a cease-fire. He may sail.",
        outlet="Halden Courier", published="2031-05-01", lang="en", location="a.txt",
        url="https://courier.example/a",
    )  # fmt: skip
    add(
        a,
        sentences=(words(a, {"troops": "troop", "left": "leave", "hopes": "hope"}),),
        entities=(
            person(a, "e0", "Ilva Torne", side="Vessin", role="Foreign Minister"),
            person(a, "e1", "Vessin", kind="state", side="Vessin"),
            Entity("e2", "Vessin", "state", (Mention(a.text.index("The Palace"), 57),), "Vessin"),
            Entity("e3", "He", "person", (Mention(a.text.index("He may"), a.text.index("He may") + 2,
                                                  "pronoun"),), candidates=("e0",)),
        ),
        attributions=(
            said(a, "Ilva Torne", "foreign troops left", "e0"),
            said(a, "The Palace", "a cease-fire", "e2", manner="intention", sourcing="office"),
            said(a, "He", "may sail", "e3", kind="direct"),
        ),
    )  # fmt: skip
    b = Document("b", "Torne wants the ferry line. Mr Oskar Torne builds boats, Oskar Torne said.",
                 outlet="Brennik Post", published="2031-05-20", lang="en", location="b.txt")  # fmt: skip
    add(
        b,
        entities=(
            person(b, "e0", "Torne", side="Vessin"),
            person(b, "e1", "Oskar Torne"),
        ),
        attributions=(
            said(b, "Torne", "the ferry line", "e0"),
            said(b, "Oskar Torne", "builds boats", "e1"),
        ),
    )
    c = Document("c", "Nothing is known of this tongue.", lang="xx", location="c.txt")
    add(c, unread="the language (xx) is not read")
    return made


def texts(record: Record, book: Casebook, **asked: Any) -> list[str]:
    return [row["content"] for row in quotes(record, Wanted(**asked), book).rows]


def test_a_surname_finds_its_people_and_keeps_them_apart(record: Record, book: Casebook) -> None:
    found = quotes(record, Wanted(who="torne"), book).rows
    assert {(row["who"], row["side"]) for row in found if row["who"]} == {
        ("Ilva Torne", "Vessin"),
        ("Oskar Torne", None),
    }


def test_a_short_name_is_the_fuller_one_of_its_side(record: Record, book: Casebook) -> None:
    assert "the ferry line" in texts(record, book, who="Ilva Torne")
    assert "builds boats" not in texts(record, book, who="Ilva Torne")


def test_an_ambiguous_pronoun_is_found_and_said_to_be_one(record: Record, book: Casebook) -> None:
    (row,) = [row for row in quotes(record, Wanted(who="Torne"), book).rows if row["candidates"]]
    assert (row["content"], row["who"], row["candidates"]) == ("may sail", None, ["Ilva Torne"])


@pytest.mark.parametrize("side", ["Vessin", "vessin", "the Seaside Palace"])
def test_a_side_finds_all_who_speak_for_it(side: str, record: Record, book: Casebook) -> None:
    assert texts(record, book, side=side) == ["foreign troops left", "a cease-fire", "the ferry line"]


def test_an_office_finds_who_holds_it(record: Record, book: Casebook) -> None:
    assert texts(record, book, who="foreign minister") == ["foreign troops left"]


def test_a_seat_of_government_finds_those_who_speak_for_it(tmp_path: Path, book: Casebook) -> None:
    made = Document("d", "The Kremlin waits. Odo Marl spoke of boats.", location="d.txt")
    with Record.open(tmp_path / "other.duckdb", create_new=True) as record:
        record.append(
            Page("d.txt", "text", b"d", "2031-05-02T08:00:00+00:00"),
            made,
            Reading("d", "fast", "1", "en", entities=(person(made, "e0", "Odo Marl", side="RUS"),),
                    attributions=(said(made, "Odo Marl", "of boats", "e0"),)),
        )  # fmt: skip
        for name in ("Kremlin", "the kremlin", "Moscow", "RUS", "Russian"):
            assert texts(record, book, who=name) == ["of boats"], name


@pytest.mark.parametrize(
    "query", ["foreign troops", "troop", "the troops", "Foreign troops leave", "leaving"]
)
def test_words_are_found_in_any_form(query: str, record: Record, book: Casebook) -> None:
    assert texts(record, book, about=query) == ["foreign troops left"]


def test_a_compound_is_found_however_it_is_written(record: Record, book: Casebook) -> None:
    assert (
        texts(record, book, about="ceasefire") == texts(record, book, about="cease-fire") == ["a cease-fire"]
    )


def test_all_words_must_be_there(record: Record, book: Casebook) -> None:
    assert texts(record, book, about="foreign boats") == []


@pytest.mark.parametrize(
    ("query", "content", "fits"),
    [
        ("negotiation", "the negotiators met", True),
        ("agreed", "whether they agree", True),
        ("армия", "армии соседей", False),
        ("переговоры", "о переговорах в июне", True),
        ("art", "a starting point", False),
        ("Élysée", "the Elysee palace", True),
    ],
)
def test_forms_of_a_word_meet_and_others_do_not(query: str, content: str, fits: bool) -> None:
    assert about(query)({"content": content, "lemmas": ""}) is fits


def test_a_query_of_no_words_is_refused() -> None:
    with pytest.raises(BadInput, match="no word"):
        about("…")


def test_kinds_beliefs_dates_and_languages_narrow(record: Record, book: Casebook) -> None:
    assert texts(record, book, kinds=frozenset({"direct"})) == ["may sail"]
    assert "a cease-fire" not in texts(record, book, beliefs=False)
    assert texts(record, book, since="2031-05-02") == ["the ferry line", "builds boats"]
    assert texts(record, book, until="2031-05-01", beliefs=False) == ["foreign troops left", "may sail"]
    assert texts(record, book, langs=frozenset({"ru"})) == []


def test_a_quote_is_the_stored_text_with_its_chain_and_a_link(record: Record, book: Casebook) -> None:
    first = quotes(record, Wanted(), book).rows[0]
    assert first["pieces"] == [{"start": 26, "end": 45, "quote": "foreign troops left"}]
    assert (first["chain"], first["distance"]) == (["Halden Courier", "Ilva Torne"], 1)
    assert first["link"] == "https://courier.example/a"


def test_what_was_searched_and_what_was_not_is_told(record: Record, book: Casebook) -> None:
    found = quotes(record, Wanted(), book)
    assert (found.searched, found.unread, found.attributions, found.readers) == (3, 1, 5, ("fast 1",))
    assert quotes(record, Wanted(since="2031"), book).undated == 1


def test_a_name_that_nobody_has_gives_those_who_are_written_alike(record: Record, book: Casebook) -> None:
    assert quotes(record, Wanted(who="Torn"), book).suggest == ("Oskar Torne",)
