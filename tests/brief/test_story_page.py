"""The story page from documents to each of its forms, with the fast reader on invented reports."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from test_brief_html import BOMBS, Page, hostile

from parley import flow, views
from parley.brief import from_json, gate, html, markdown, terminal, to_json, verify
from parley.errors import BadInput
from parley.nouns.brief import Brief, Section
from parley.nouns.document import Document
from parley.nouns.story import Story

SECTIONS = [
    "happened",
    "behind",
    "papers",
    "reactions",
    "effects",
    "background",
    "questions",
    "people",
    "since",
    "sources",
]
QUAY = (
    "Foreign Minister Tilda Varn of Kestria closed the northern quay of Port Sarn on Monday, 3 March "
    "2031, after two "
    "ferries collided there and 14 people died.\n\n"
    '"We will not open the quay again before the pilots have spoken," Varn told reporters.\n\n'
    "Kestria had opened the quay in April 2019 under an agreement with Pellandra.\n\n"
    "The Pellandran Foreign Ministry condemned the closure on Tuesday and said that it would harm "
    "trade in the strait."
)
REPORTS = [
    Document(
        "post",
        QUAY,
        title="Kestria closes quay after collision",
        outlet="Sarn Post",
        published="2031-03-04",
        lang="en",
    ),
    Document(
        "copy",
        QUAY,
        title="Quay closed after collision",
        outlet="Norn Wire",
        published="2031-03-04",
        lang="en",
    ),
    Document(
        "later",
        "The number of dead in the collision of two ferries at the northern quay of Port Sarn rose "
        "to 17 on Friday, "
        "7 March 2031, the port said.\n\nForeign Minister Tilda Varn of Kestria reopened the quay "
        "for mail boats. "
        "Varn said the pilots had agreed.",
        title="Toll of quay collision rises to 17",
        outlet="Halm Gazette",
        published="2031-03-08",
        lang="en",
    ),
    Document(
        "other",
        "A museum of sea charts opened in Halm. The museum shows two hundred charts of the coast and "
        "the islands. "
        "Visitors praised the museum and its café.",
        title="Museum of charts opens",
        outlet="Halm Gazette",
        published="2031-02-01",
        lang="en",
    ),
]


@pytest.fixture(scope="module")
def pairs() -> list[flow.Pair]:
    return flow.read(REPORTS, reader="fast")


def one_story(documents: Iterable[Document]) -> tuple[Story, ...]:
    """The reports of the collision as one story, whatever grouping makes of so few."""
    held = {document.id for document in documents}
    docs = [doc for doc in ("post", "copy", "later") if doc in held]
    numbers = {"post": 1, "copy": 1, "later": 2}
    story = Story(
        "s1a2b3c4",
        "Kestria closes quay",
        tuple(docs),
        tuple(numbers[doc] for doc in docs),
        "2031-03-04",
        "2031-03-08",
    )
    return (story, Story("s9f9f9f9", "Museum of charts opens", ("other",), (3,), "2031-02-01", "2031-02-01"))


@pytest.fixture
def page(pairs: list[flow.Pair], monkeypatch: pytest.MonkeyPatch) -> Brief:
    monkeypatch.setattr(views.stories, "group", one_story)
    casebook = flow.propose_casebook(pairs)
    return views.story_page(pairs, casebook, flow.code(pairs, casebook), "s1a2", since="2031-03-06")


def section(brief: Brief, ident: str) -> Section:
    return next(section for section in brief.sections if section.id == ident)


def test_a_story_page_has_its_sections_in_order_and_verifies(page: Brief) -> None:
    assert [section.id for section in page.sections] == SECTIONS
    assert page.kind == "story"
    assert page.title == "Kestria closes quay"
    assert verify(page) == []
    assert all(section.lines or section.empty or section.id == "sources" for section in page.sections)


def test_it_comes_back_from_json_and_a_brief_of_before_still_reads(page: Brief) -> None:
    again = from_json(to_json(page))
    assert again == page
    assert verify(again) == []
    old = json.loads(to_json(page))
    for key in ("kind", "story"):
        del old[key]
    assert from_json(json.dumps(old)).kind == "brief"
    assert from_json(json.dumps(old)).story is None


def test_what_others_tell_is_no_source_of_the_story(page: Brief) -> None:
    for ident in ("happened", "behind", "papers", "reactions", "effects", "people", "since"):
        assert all(piece.doc != "other" for line in section(page, ident).lines for piece in line.evidence)
    assert [source.doc for source in page.sources][:3] == ["post", "copy", "later"] or {
        source.doc for source in page.sources
    } >= {"post", "copy", "later"}


def test_what_changed_is_told_from_the_new_report_alone(page: Brief) -> None:
    found = section(page, "since")
    assert found.title == "What changed since 6 March 2031"
    assert found.lines
    assert all(any(piece.doc == "later" for piece in line.evidence) for line in found.lines)


def test_where_nothing_changed_it_says_so(pairs: list[flow.Pair], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views.stories, "group", one_story)
    casebook = flow.propose_casebook(pairs)
    quiet = views.story_page(pairs, casebook, [], "s1a2", since="2032-01-01")
    assert section(quiet, "since").empty == "Nothing new was found."
    first = views.story_page(pairs, casebook, [], "s1a2")
    assert "No earlier page" in (section(first, "since").empty or "")
    known = views.story_page(
        pairs, casebook, [], "s1a2", last=lambda story: ("2031-03-05T10:00:00", {"post", "copy"})
    )
    assert section(known, "since").title == "What changed since 5 March 2031"
    assert section(known, "since").lines


def test_an_unknown_story_is_one_clear_error(pairs: list[flow.Pair], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views.stories, "group", one_story)
    with pytest.raises(BadInput, match="no story is called 's1a9'; there is s1a2b3c4"):
        views.story_page(pairs, flow.propose_casebook(pairs), [], "s1a9")


def test_every_form_tells_the_story(page: Brief) -> None:
    for text in (html(page), markdown(page), terminal(page)):
        assert "Kestria closes quay" in text
        assert "Tilda Varn" in text
        assert "Sarn Post" in text
    assert page._repr_html_()


def test_the_page_shows_who_carries_it_with_copies_under_their_report(page: Brief) -> None:
    text = html(page)
    carried = text[text.index("Who carries it") : text.index("Each source")]
    assert carried.count("copy of the same report") == 1
    assert carried.index("Halm Gazette") > carried.index("Norn Wire")
    assert "2 independent reports and 1 copy, by Norn Wire, Sarn Post and Halm Gazette" in text
    assert Page(text).open == []


def test_every_anchor_of_the_page_exists(page: Brief) -> None:
    parsed = Page(html(page))
    ids = {attributes["id"] for _, attributes in parsed.tags if "id" in attributes}
    targets = {
        (attributes.get("href") or "")[1:]
        for _, attributes in parsed.tags
        if (attributes.get("href") or "").startswith("#")
    }
    assert targets <= ids


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_titles_and_names_never_become_markup(bomb: str) -> None:
    brief = hostile(bomb)
    (line,) = brief.sections[0].lines
    cards = [replace(line, label=label, group=bomb) for label in ("person", None, "place")]
    told = [replace(line, date=date) for date in ("2031-04-01", "2031-05", "1999")]
    sections = (
        Section("happened", bomb, (line,)),
        Section("background", bomb, tuple(told)),
        Section("people", bomb, tuple(cards)),
        Section("since", bomb, (line,), None, ()),
        Section("sources", bomb),
    )
    story = Story(bomb, bomb, ("d",), (1,), "2031", "2031")
    document = Document("d", brief.texts["d"])
    brief = gate(replace(brief, sections=sections, kind="story", story=story, dropped=()), {"d": document})
    page = Page(html(brief))
    assert page.open == []
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    for _, attributes in page.tags:
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("href") or "#").startswith(("#", "http"))
    assert not re.search("[\x00\x1b\u202e\u2066\u2028]", "".join(page.words))
    assert "54444439" not in "".join(page.words)


@pytest.mark.slow
def test_the_examples_give_story_pages_that_verify(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "examples" / "dispatches"
    documents = flow.documents([folder])[:14]
    read = flow.read(documents, reader="fast")
    casebook = flow.propose_casebook(read)
    statements = flow.code(read, casebook)
    for story in views.stories.group(documents)[:3]:
        made = views.story_page(read, casebook, statements, story.id)
        assert verify(made) == []
        assert made.dropped == ()
        assert verify(from_json(to_json(made))) == []
        assert Page(html(made)).open == []


def test_what_was_edited_in_a_page_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    before = "Two ferries collided at the northern quay on Monday and 14 people died. It was shut at noon."
    after = before.replace("14 people", "17 people")
    documents = [
        Document(ident, text, title="Ferries", outlet="Sarn Post", published="2031-03-04", lang="en",
                 url="https://post.example/quay", retrieved=f"2031-03-0{day}T10:00:00+00:00")
        for ident, text, day in (("post", before, 4), ("post-2", after, 5))
    ]  # fmt: skip
    story = Story("s1a2b3c4", "Ferries collide", ("post", "post-2"), (1, 1), "2031-03-04", "2031-03-04")
    monkeypatch.setattr(views.stories, "group", lambda documents: (story,))
    monkeypatch.setattr(views.stories, "origins", lambda documents: {"post": 1, "post-2": 1})
    pairs = flow.read(documents, reader="fast")
    casebook = flow.propose_casebook(pairs)
    made = views.story_page(pairs, casebook, [], "s1a2", last=lambda _: ("2031-03-04T12:00:00", {"post"}))
    found = section(made, "since")
    revised = [line.text for line in found.lines if line.group == "Pages that were revised"]
    told = "Two ferries collided at the northern quay on Monday and {} people died."
    assert revised == [f"Sarn Post said “{told.format(14)}”, and now says “{told.format(17)}”."]
    assert found.notes == ()
    assert verify(made) == []
