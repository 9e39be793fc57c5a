"""Source, cue and content are marked in the passages of the HTML, one within the other."""

from __future__ import annotations

import re
from dataclasses import replace

import sarn
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.brief import from_json, gate, html, to_json, verify
from parley.brief.shown import parts
from parley.nouns.brief import Brief, Evidence, Said
from parley.nouns.document import Cut, Document

LINE = sarn.gated().sections[1].lines[0]


def said(piece: Evidence, **more: object) -> Said:
    """Who speaks in a piece of evidence: its first word, its second, and the rest."""
    first, second, third = (found.span() for found in list(re.finditer(r"\w+", piece.quote))[:3])
    at = [(piece.start + a, piece.start + b) for a, b in (first, second, (third[0], len(piece.quote)))]
    plain = Said(piece.doc, (at[0],), (at[1],), (at[2],), "indirect", "speech", "person", ("Harbour Post",))
    return replace(plain, **more)  # type: ignore[arg-type]


def made(*found: Said) -> Brief:
    return gate(replace(sarn.draft(), said=found), sarn.DOCUMENTS)


def test_source_cue_and_content_of_a_passage_have_marks_of_their_own() -> None:
    piece = LINE.evidence[0]
    page = html(made(said(piece)))
    first, second = piece.quote.split()[:2]
    assert f'<b class="source d0">{first}</b>' in page
    assert f'<i class="cue d0">{second}</i>' in page
    assert '<u class="content d0">' in page
    assert 'class="roles"' in page


def test_a_brief_without_marks_needs_no_legend() -> None:
    assert 'class="roles"' not in html(made())


def test_words_inside_of_others_words_are_marked_inside_of_them() -> None:
    piece = LINE.evidence[0]
    outer = said(piece)
    inner = said(
        Evidence(piece.doc, outer.content[0][0], piece.end, piece.quote[-(piece.end - outer.content[0][0]) :])
    )
    page = html(made(outer, replace(inner, depth=1)))
    assert '<u class="content d0"><b class="source d1">' in page
    assert '<u class="content d0"><u class="content d1">' in page


def test_marks_outside_of_the_text_are_dropped_and_named_by_verify() -> None:
    piece = LINE.evidence[0]
    astray = said(piece, content=((piece.start + 5, 10_000_000),))
    assert made(astray).said == ()
    forged = from_json(to_json(replace(made(said(piece)), said=(astray,))))
    assert [line for line in verify(forged) if "mark of who speaks" in line]


def test_a_name_that_no_source_holds_is_not_shown() -> None:
    (kept,) = made(said(LINE.evidence[0], chain=("Harbour Post", "Nobody Known"))).said
    assert kept.chain == ()


def test_marks_of_passages_that_the_brief_does_not_show_are_left_out() -> None:
    doc = LINE.evidence[0].doc
    brief = sarn.gated()
    lines = [line for part in (*brief.sections, *brief.grid.cells) for line in part.lines]
    shown = {at for line in lines for e in line.evidence if e.doc == doc for at in range(e.start, e.end)}
    far = next(at for at in range(len(sarn.DOCUMENTS[doc].text)) if at not in shown)
    assert made(Said(doc, (), (), ((far, far + 1),), "direct", "speech", "person")).said == ()


@st.composite
def marked(draw: st.DrawFn) -> tuple[Document, Evidence, list[Said]]:
    text = draw(st.text(alphabet="ab .\n[]“”", min_size=3, max_size=80))
    pair = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    span = pair.filter(lambda p: p[0] < p[1]).map(tuple)
    cuts = [Cut(a, b, draw(st.sampled_from(["furniture", "wrap", "markup"])), "x")
            for a, b in draw(st.lists(span, max_size=2))]  # fmt: skip
    start, end = draw(span)
    found = [
        Said(
            "d",
            (draw(span),),
            (draw(span),),
            (draw(span),),
            "direct",
            "speech",
            "person",
            depth=draw(st.integers(0, 4)),
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    return Document("d", text, tuple(cuts)), Evidence("d", start, end, text[start:end]), found


@given(marked())
@settings(max_examples=150, deadline=None)
def test_marks_change_no_word_of_the_evidence(given: tuple[Document, Evidence, list[Said]]) -> None:
    from parley.brief.shown import shown

    document, evidence, found = given
    out = parts(document, evidence, found)
    words = "".join(part.text for part in out if part.evidence)
    plain = shown(document, evidence.start, evidence.end)
    assert re.sub(r"\s", "", words) == re.sub(r"\s", "", plain)
