"""A view shows a document without its cuts, and always knows the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.nouns.document import Cut, Document


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(alphabet="ab .Z\n,—)]", max_size=60))
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    kinds = st.sampled_from(["furniture", "markup", "wrap"])
    cuts = [
        Cut(min(pair), max(pair), draw(kinds), "made up")
        for pair in draw(st.lists(bounds, max_size=6))
        if pair[0] != pair[1]
    ]
    return Document(id="d", text=text, cuts=tuple(cuts))


def letters(text: str) -> str:
    return "".join(text.split())


@given(documents(), st.data())
def test_a_stretch_of_the_view_maps_back_to_the_same_characters(
    document: Document, data: st.DataObject
) -> None:
    view = document.view
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    if not view.text[start:end].strip():
        return
    stored_start, stored_end = view.stored(start, end)
    cut = {at for each in document.cuts for at in range(each.start, each.end)}
    kept = "".join(document.text[at] for at in range(stored_start, stored_end) if at not in cut)
    assert letters(kept) == letters(view.text[start:end])


@given(documents())
def test_the_view_shows_every_character_that_is_not_cut_and_no_other(document: Document) -> None:
    cut = {at for each in document.cuts for at in range(each.start, each.end)}
    kept = "".join(char for at, char in enumerate(document.text) if at not in cut)
    assert letters(document.view.text) == letters(kept)


@given(documents(), st.data())
def test_pieces_of_evidence_never_overlap_furniture(document: Document, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    pieces = document.pieces(start, end)
    furniture = {at for c in document.cuts if c.kind == "furniture" for at in range(c.start, c.end)}
    shown = [at for piece in pieces for at in range(piece.start, piece.end)]
    assert not furniture & {at for at in shown if not document.text[at].isspace()}
    expected = [at for at in range(start, end) if at not in furniture and not document.text[at].isspace()]
    assert [at for at in shown if not document.text[at].isspace()] == expected


def cut_out(text: str, *parts: str) -> Document:
    cuts = [Cut(text.index(part), text.index(part) + len(part), "furniture", "box") for part in parts]
    return Document(id="d", text=text, cuts=tuple(cuts))


def test_a_sentence_that_a_box_interrupts_reads_on() -> None:
    document = cut_out("The council has no\n\nAdvertisement\n\nmandate.", "Advertisement")
    assert document.view.text == "The council has no mandate."
    start, end = document.view.stored(0, len(document.view.text))
    assert [document.text[p.start : p.end] for p in document.pieces(start, end)] == [
        "The council has no",
        "mandate.",
    ]


def test_two_boxes_in_a_row_interrupt_a_sentence_once() -> None:
    text = "The council has no\n\nAdvertisement\n\nSign up\n\n[mandate](#)."
    assert cut_out(text, "Advertisement", "Sign up").view.text == "The council has no [mandate](#)."


def test_a_long_paragraph_that_breaks_off_before_a_name_reads_on() -> None:
    start = "The talks were held in private. " * 6 + "They were led by the minister of"
    assert cut_out(f"{start}\n\nShare this\n\nHalvern.", "Share this").view.text == f"{start} Halvern."


def test_a_heading_before_a_box_stays_a_paragraph_of_its_own() -> None:
    document = cut_out("The way ahead\n\nSign up\n\nTalks resume.", "Sign up")
    assert document.view.text == "The way ahead\n\nTalks resume."
