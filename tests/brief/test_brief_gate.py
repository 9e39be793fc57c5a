from __future__ import annotations

from dataclasses import replace

import pytest
import sarn
from hypothesis import given, settings
from hypothesis import strategies as st
from sarn import CLOSER, DOCUMENTS, LATER, MET, NEVER, POSTS, H, draft, gated, says, verbatim

from parley.brief import gate, shown, verify
from parley.brief.details import Known
from parley.brief.gate import fault
from parley.brief.marks import quoted
from parley.nouns.brief import Brief, Cell, Evidence, Grid, Line, Section, Source
from parley.nouns.document import Cut, Document


def refused(line: Line) -> str | None:
    return fault(line, DOCUMENTS, Known.of(draft()))


def test_what_the_sources_bear_out_passes_and_verifies() -> None:
    brief = gated()
    assert [drop.text for drop in brief.dropped] == ["Velin called the talks “a waste of paper”."]
    assert verify(brief) == []
    assert all(
        section.lines or section.empty or section.id in {"positions", "sources"} for section in brief.sections
    )


def test_a_line_without_evidence_is_dropped() -> None:
    assert refused(Line("They met.", ())) == "it has no evidence"


def test_evidence_of_an_unknown_document_is_dropped() -> None:
    assert "not among the sources" in str(refused(Line("They met.", (Evidence("elsewhere", 0, 1, "T"),))))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, 10_000)])
def test_a_span_outside_the_text_is_dropped(start: int, end: int) -> None:
    assert "lies outside" in str(refused(Line("They met.", (Evidence(H, start, end, "x"),))))


def test_page_furniture_is_never_evidence() -> None:
    box = says(H, "Subscribe to the Harbour Post")
    assert "page furniture" in str(refused(verbatim(box)))


def test_a_quote_that_differs_in_one_character_is_dropped() -> None:
    piece = MET[0]
    assert "is not the text" in str(
        refused(Line("They met.", (replace(piece, quote=piece.quote[:-1] + "!"),)))
    )


def test_a_verbatim_line_is_its_evidence_and_nothing_else() -> None:
    line = verbatim(MET + NEVER)
    assert refused(line) is None
    assert refused(replace(line, text=line.text + "!")) == "it is said to be verbatim and is not its evidence"


def test_the_target_of_a_link_is_not_shown_and_a_line_end_is_a_space() -> None:
    text = verbatim(sarn.PATROLS).text
    assert "confirmed on Wednesday" in text
    assert "patrol boats" in text
    assert refused(verbatim(sarn.PATROLS)) is None


def test_no_cut_can_hide_a_word_of_the_source() -> None:
    text = "We will not yield."
    document = Document("d", text, (Cut(8, 11, "markup", ""), Cut(3, 7, "wrap", "")))
    assert shown(document, 0, len(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Velin spoke of “a waste of paper”.",
        'Velin spoke of "a waste".',
        "Velin spoke of ‘a waste’.",
        "Velin spoke of 'a waste'.",
        "Velin spoke of «a waste».",
        "Velin spoke of „a waste“.",
        "Velin spoke of “never accept foreign observer” once more.".replace("observer”", "Observers”"),
        "Velin spoke of “”.",
    ],
)
def test_words_in_quotation_marks_that_no_source_has_are_dropped(text: str) -> None:
    assert "in quotation marks" in str(refused(Line(text, NEVER)))


@pytest.mark.parametrize(
    "text", ["Velin “never spoke.", 'Velin " spoke.', "Velin spoke» so.", "Velin ”spoke."]
)
def test_a_quotation_mark_without_its_partner_is_dropped(text: str) -> None:
    assert refused(Line(text, NEVER)) == "a quotation mark has no partner"


def test_a_part_of_the_evidence_may_be_quoted() -> None:
    assert refused(Line("Velin: no “foreign observers” on Tarvia’s quay.", NEVER)) is None


def test_apostrophes_are_not_quotation_marks() -> None:
    assert quoted("The minister's aide and the ministers' cars; Tarvia’s quay, the envoys’ table") == []
    assert quoted("He said ‘don’t’ and “it’s ‘so’ far”") == ["don’t", "so", "it’s ‘so’ far"]


def test_a_number_that_the_evidence_lacks_is_dropped() -> None:
    assert refused(Line("Dues frozen at the level of 2019 are Mera’s condition.", POSTS)) is None
    assert refused(Line("Dues frozen at the level of 2018 are Mera’s condition.", POSTS)) == (
        "the number 2018 does not stand in its evidence"
    )


def test_the_date_of_a_line_and_of_its_source_may_be_named() -> None:
    assert refused(Line("On 13 April 2031 they met.", MET, date="2031-04-13")) is None
    assert "May" in str(refused(Line("They met in May.", MET, date="2031-04-13")))


def test_a_name_that_is_in_no_source_is_dropped() -> None:
    assert "Orban" in str(refused(Line("They met with Orban present.", MET)))


def test_a_state_may_be_named_where_its_source_has_the_demonym() -> None:
    assert refused(Line("They met in Meranland.", MET)) is None
    assert refused(Line("They met in Mer.", MET)) is not None


def test_a_note_of_parley_itself_may_hold_no_quotation() -> None:
    section = Section("talks", "Talks", (), "None.", ("Nothing was found.", "They said “no”."))
    brief = gate(replace(draft(), sections=(section,)), DOCUMENTS)
    assert brief.sections[0].notes == ("Nothing was found.",)
    assert verify(replace(brief, sections=(section,))) == ["Talks: a note holds a quotation"]


def test_names_of_the_casebook_may_be_used_where_the_source_is_in_another_script() -> None:
    assert refused(Line("In a Russian report, Oskar Velin rules observers out.", sarn.VELIN_RU)) is None


def test_likelihood_and_confidence_never_share_a_sentence() -> None:
    assert "ICD 203" in str(refused(Line("It is likely that they meet (moderate confidence).", CLOSER)))


def test_a_holder_may_not_be_a_quotation_that_no_source_has() -> None:
    assert refused(Line("They met.", MET, holder="“a source”")) is not None


def test_a_section_whose_lines_all_fail_says_so() -> None:
    brief = draft()
    section = Section("happened", "What’s happened", (Line("Velin said “yes”.", MET),))
    brief = gate(replace(brief, sections=(section, Section("talks", "Talks"))), DOCUMENTS)
    assert brief.sections[0].empty == "Nothing is shown: the only sentence failed the evidence check."
    assert brief.sections[1].empty == "Nothing was found on this in the sources."


def test_a_cell_whose_lines_all_fail_vanishes() -> None:
    cell = Cell("tarvia", "customs", "for", "firm", None, None, 1, (Line("Tarvia said “yes”.", MET),))
    brief = gate(replace(draft(), grid=replace(sarn.GRID, cells=(cell,))), DOCUMENTS)
    assert brief.grid.cells == ()
    assert brief.dropped[0].section == "positions: tarvia × customs"


def test_verify_finds_a_text_that_was_changed_after_the_gate() -> None:
    brief = gated()
    texts = {doc: text + " " for doc, text in brief.texts.items()}
    failures = verify(replace(brief, texts=texts))
    assert len(failures) == len(texts)
    assert "digest" in failures[0]


def test_verify_finds_a_brief_whose_texts_were_taken_away() -> None:
    assert verify(replace(gated(), texts={}))


# --- for all input -----------------------------------------------------------------------------------

WORDS = st.text(st.sampled_from("ab é“”\"'‘’«»„1 \n[](#)<x>Mн"), min_size=0, max_size=30)
ANY = st.one_of(WORDS, st.text(max_size=20))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Brief, dict[str, Document]]:
    """Arbitrary texts with arbitrary cuts, and a brief whose lines are true, nearly true and made up."""
    documents = {}
    for name in draw(st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=3)):
        text = draw(ANY)
        cuts = tuple(
            Cut(min(one, two), max(one, two), kind, "why")
            for one, two, kind in draw(
                st.lists(
                    st.tuples(
                        st.integers(0, len(text)),
                        st.integers(0, len(text)),
                        st.sampled_from(["furniture", "markup", "wrap"]),
                    ),
                    max_size=3,
                )
            )
        )
        documents[name] = Document(name, text, cuts)

    def evidence() -> Evidence:
        doc = draw(st.sampled_from(["a", "b", "c", "d"]))
        text = documents[doc].text if doc in documents else "none"
        start, end = draw(st.integers(-1, len(text) + 1)), draw(st.integers(-1, len(text) + 1))
        quote = text[start:end] if draw(st.booleans()) or draw(st.booleans()) else draw(ANY)
        return Evidence(doc, start, end, quote)

    def line() -> Line:
        pieces = tuple(evidence() for _ in range(draw(st.integers(0, 2))))
        held = [shown(documents[p.doc], p.start, p.end) for p in pieces if p.doc in documents]
        text = draw(
            st.one_of(
                ANY,
                st.just(" … ".join(held)),
                ANY.map(lambda more: more + "“" + "".join(held[:1]) + "”"),
                st.just("said " + "".join(piece.quote for piece in pieces[:1]).strip('"')),
            )
        )
        return Line(
            text,
            pieces,
            draw(st.booleans()),
            holder=draw(st.none() | ANY),
            label=draw(st.none() | ANY),
            group=draw(st.none() | ANY),
            date=draw(st.none() | ANY),
        )

    def lines() -> tuple[Line, ...]:
        return tuple(line() for _ in range(draw(st.integers(0, 3))))

    sections = tuple(
        Section(name, name, lines(), draw(st.none() | ANY)) for name in ("happened", "positions", "sources")
    )
    cells = (Cell("p", "o", "for", "firm", None, None, 1, lines()),)
    sources = tuple(
        Source(
            doc,
            doc,
            draw(st.none() | ANY),
            None,
            None,
            None,
            None,
            None,
            "report",
            "text",
            None,
            "",
            "",
            0,
            0,
            0,
        )
        for doc in draw(st.lists(st.sampled_from(["a", "b", "c"]), max_size=3))
    )
    grid = Grid((("p", "Party"),), (("o", "Option"),), (("Which?", ("o",)),), cells)
    return Brief(draw(ANY), "case", False, "now", "0", sections, grid, sources), documents


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(worlds())
def test_no_input_makes_a_gated_brief_quote_what_is_not_in_a_source(
    world: tuple[Brief, dict[str, Document]],
) -> None:
    brief, documents = world
    passed = gate(brief, documents)
    for part in (*passed.sections, *passed.grid.cells):
        for line in part.lines:
            assert line.evidence
            stored = []
            for piece in line.evidence:
                document = documents[piece.doc]
                assert piece.quote == document.text[piece.start : piece.end]
                assert piece.quote.strip()
                assert not any(
                    c.kind == "furniture" and c.start < piece.end and c.end > piece.start
                    for c in document.cuts
                )
                stored += [piece.quote, shown(document, piece.start, piece.end)]
            if line.verbatim:
                assert line.text == " … ".join(stored[1::2])
            else:
                for run in quoted(line.text) or ():
                    assert any(run in text for text in stored)


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(worlds())
def test_a_gated_brief_verifies_and_the_gate_has_nothing_more_to_do(
    world: tuple[Brief, dict[str, Document]],
) -> None:
    brief, documents = world
    once = gate(brief, documents)
    assert verify(once) == []
    assert gate(once, documents) == once


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_change_of_one_character_in_any_quote_is_caught(data: st.DataObject) -> None:
    brief = gated()
    spots = [
        (s, n, e)
        for s, section in enumerate(brief.sections)
        for n, line in enumerate(section.lines)
        for e in range(len(line.evidence))
    ]
    s, n, e = data.draw(st.sampled_from(spots))
    section = brief.sections[s]
    line = section.lines[n]
    piece = line.evidence[e]
    at = data.draw(st.integers(0, len(piece.quote) - 1))
    sign = data.draw(st.characters().filter(lambda c: c != piece.quote[at]))
    forged = replace(piece, quote=piece.quote[:at] + sign + piece.quote[at + 1 :])
    line = replace(line, evidence=(*line.evidence[:e], forged, *line.evidence[e + 1 :]))
    section = replace(section, lines=(*section.lines[:n], line, *section.lines[n + 1 :]))
    assert verify(replace(brief, sections=(*brief.sections[:s], section, *brief.sections[s + 1 :])))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_change_of_one_character_in_any_verbatim_line_is_caught(data: st.DataObject) -> None:
    brief = gated()
    lines = [line for section in brief.sections for line in section.lines if line.verbatim]
    line = data.draw(st.sampled_from(lines))
    at = data.draw(st.integers(0, len(line.text) - 1))
    sign = data.draw(st.characters().filter(lambda c: c != line.text[at]))
    assert refused(replace(line, text=line.text[:at] + sign + line.text[at + 1 :])) is not None


def test_the_change_that_a_source_reports_is_quoted_as_it_stands() -> None:
    assert refused(Line("Dast would discuss them “in a later phase”.", LATER)) is None


def test_a_heading_invents_neither_names_nor_numbers_even_over_a_source_s_own_words() -> None:
    assert refused(replace(verbatim(MET), group="What does Oskar Velin want?")) is None
    assert refused(replace(verbatim(MET), group="What does Tarvia’s Iren Dast want?")) is None
    assert "Orban" in str(refused(replace(verbatim(MET), group="What does Orban want?")))
    assert "the number 17" in str(refused(replace(verbatim(MET), group="Why 17 hours?")))
    assert refused(replace(verbatim(POSTS), group="What was frozen in 2019?")) is None
