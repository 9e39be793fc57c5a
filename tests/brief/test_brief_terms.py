"""Terms in the brief: lines that the gate lets through, notes marked as a model's, and the drawings."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from parley import bargaining
from parley.brief import Material, compose, from_json, gate, html, to_json, verify
from parley.brief.drawn_states import states
from parley.brief.drawn_terms import drawn
from parley.nouns.brief import Brief, Section
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import matrix

BOOK = Casebook(
    "strait",
    "The strait",
    {"oster": Party("oster", "Oster"), "vell": Party("vell", "Vell")},
    (
        Issue("passage", "Who pays?", (Option("toll", "A toll", 100.0),)),
        Issue("watch", "Who watches?", (Option("patrols", "Joint patrols", 100.0),)),
    ),
    principals=("oster", "vell"),
)
SAID = [
    ("oster", "toll", "against", "red-line", "Oster will never pay the toll."),
    ("vell", "toll", "for", "firm", "Vell insists on the toll."),
    ("oster", "patrols", "for", "open", "Oster would welcome joint patrols."),
    ("vell", "patrols", "conditional", "open", "Vell could live with joint patrols if Oster pays."),
]
CONFLICT = """\
name: The <b>strait</b>
parties:
  Oster: {options: [Pay], prefers: [not Pay]}
  Vell: {options: [Patrol], prefers: [Pay, Patrol]}
now: []
"""


def made(book: Casebook = BOOK, conflict: Path | None = None) -> Brief:
    documents = {
        f"d{n}": Document(f"d{n}", words, published="2031-03-05", outlet=f"Paper {n}", lang="en")
        for n, (*_, words) in enumerate(SAID)
    }
    said = [
        Statement(party, option, stance, Span(f"d{n}", 0, len(words)), firmness=firmness, voice="party")
        for n, (party, option, stance, firmness, words) in enumerate(SAID)
    ]
    found = matrix(said, book)
    readings = {
        doc: Reading(doc, "test", "1", "en", (Sentence(0, len(one.text), 0),))
        for doc, one in documents.items()
    }
    material = Material(
        documents,
        readings,
        book,
        found,
        origins={doc: n for n, doc in enumerate(documents)},
        terms=None if book.proposed else bargaining.terms(book, found, said),
        outcomes=bargaining.outcomes(conflict) if conflict else None,
    )
    return gate(compose(material), documents)


def section(brief: Brief) -> Section:
    return next(one for one in brief.sections if one.id == "terms")


def test_a_line_says_who_is_for_a_provision_and_what_stands_in_the_way_with_their_words():
    brief = made()
    lines = {line.group: line for line in section(brief).lines}
    nearest = lines["Nearest to agreement"]
    assert nearest.text == "Joint patrols: Oster is for it; Vell would on conditions accept it."
    assert [piece.quote for piece in nearest.evidence] == [SAID[2][4], SAID[3][4]]
    assert lines["What stands in the way"].text == "A toll: Oster refuses it, as a red line; Vell is for it."
    assert brief.dropped == ()
    assert verify(brief) == []


def test_what_a_model_says_stands_in_notes_that_say_so():
    notes = section(made()).notes
    assert notes[0].startswith("This is a model’s answer, not a source’s")
    assert any(note.startswith("6 models forecast 2 issues") for note in notes)


def test_a_proposed_casebook_has_no_terms_and_says_why():
    found = section(made(replace(BOOK, proposed=True)))
    assert found.lines == ()
    assert found.empty == "The casebook is a proposal; terms are worked out once an analyst has edited it."


def test_the_terms_survive_their_json_form():
    brief = made()
    assert from_json(to_json(brief)) == brief


def test_the_pictures_lie_inside_their_frames():
    picture = drawn(made())
    assert picture is not None
    for bar in (*picture.forecasts, *picture.swings):
        assert picture.left <= bar.x <= bar.x2 <= picture.width
    assert len(picture.forecasts) == 2


def test_an_analysts_own_conflict_is_drawn_and_its_words_become_no_markup(tmp_path: Path):
    file = tmp_path / "conflict.yaml"
    file.write_text(CONFLICT.replace("Pay", "<i>Pay</i>"), encoding="utf-8")
    brief = made(conflict=file)
    picture = states(brief.outcomes)
    assert picture is not None
    assert len(picture.nodes) == 4
    assert [node.number for node in picture.nodes if node.now] == [1]
    page = html(brief)
    assert "<i>Pay" not in page
    assert "&lt;i&gt;Pay" in page
    assert not re.search(r"<script[^>]*src", page)


@pytest.mark.parametrize("text", ["name: x", "parties: {A: {options: [a], prefers: [b]}}", "&x"])
def test_a_conflict_that_cannot_be_read_is_one_error_that_names_the_file(tmp_path: Path, text: str):
    from parley.errors import BadInput

    file = tmp_path / "conflict.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=re.escape(str(file))):
        bargaining.outcomes(file)
