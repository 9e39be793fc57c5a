from __future__ import annotations

from parley.brief.details import Known
from parley.brief.gate import fault
from parley.brief.material import Material
from parley.brief.papers import papers
from parley.brief.sources import sources
from parley.nouns.brief import Brief, Grid, Line, Section
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.story import Claim, Compared, Detail, Difference, Point, Story

TEXTS = {
    "wire": ("Littoral Wire", "Patrol boats detained 23 fishermen off Halden on Wednesday."),
    "copy": ("Halden Courier", "Patrol boats detained 23 fishermen off Halden, Littoral Wire says."),
    "post": (
        "Vessin Post",
        "“Boats with no flag” took 31 fishermen off Halden, said Osk Marrel.",
    ),
}
ORIGINS = {"wire": 0, "copy": 0, "post": 1}


def material(*docs: str, **found: object) -> Material:
    documents = {
        id: Document(id, TEXTS[id][1], outlet=TEXTS[id][0], published="2031-04-04", lang="en") for id in docs
    }
    return Material(
        documents=documents,
        readings={id: Reading(id, "hand", "1", "en") for id in docs},
        casebook=Casebook("halden", "Halden"),
        matrix=Matrix((), (), ()),
        origins={id: ORIGINS[id] for id in docs},
        story=Story("s", "Boats taken", docs, tuple(ORIGINS[id] for id in docs)),
        **found,  # type: ignore[arg-type]
    )


def whole(doc: str) -> Span:
    return Span(doc, 0, len(TEXTS[doc][1]))


def words(doc: str, wanted: str) -> Span:
    at = TEXTS[doc][1].index(wanted)
    return Span(doc, at, at + len(wanted))


def passed(given: Material, section: Section) -> tuple[Line, ...]:
    """The section's lines, each held against the gate."""
    brief = Brief("t", "c", False, "2031-04-05T00:00:00+00:00", "0", (section,), Grid(), sources(given))
    for line in section.lines:
        assert fault(line, given.documents, Known.of(brief)) is None, line.text
    return section.lines


POINT = Point((whole("post"), whole("wire")), (1, 0), (Detail("name", words("post", "Osk Marrel")),))


def test_a_point_says_how_many_reports_carry_it_and_names_copies_once() -> None:
    given = material("wire", "copy", "post", compared=Compared((POINT,)))
    line, other = passed(given, papers(given))
    assert line.verbatim
    assert other.label == "the same point in Littoral Wire’s words"
    assert line.label == (
        "both reports: Vessin Post and Littoral Wire (also in 1 copy); in Vessin Post’s words, "
        "which alone names “Osk Marrel”"
    )


def test_a_difference_shows_both_sentences_though_one_holds_a_quotation() -> None:
    both = Difference("number", "the number of people: 23 and 31", whole("wire"), whole("post"))
    given = material("wire", "post", differences=(both,))
    (line,) = passed(given, papers(given))
    assert line.text.startswith("Littoral Wire and Vessin Post differ on the number of people: 23 and 31.")
    assert "Vessin Post: ““Boats with no flag” took 31 fishermen" in line.text


def test_documents_of_one_report_are_said_to_be_one() -> None:
    claim = Claim("wire", "Littoral Wire", "Littoral Wire", whole("wire"), (), (), ())
    given = material("wire", "copy", claims=(claim,))
    section = papers(given)
    assert section.notes == ("Both documents go back to one report, by Littoral Wire.",)


def test_a_claim_whose_words_are_shown_above_is_not_repeated() -> None:
    claim = Claim("post", "Vessin Post", "Osk Marrel", whole("post"), (), (), ())
    given = material("wire", "post", compared=Compared((POINT,)), claims=(claim,))
    assert len(passed(given, papers(given))) == 2


def test_what_one_report_has_is_not_told_where_reports_share_nothing() -> None:
    given = material("wire", "post", compared=Compared(lone=(Point((whole("wire"),), (0,)),)))
    assert papers(given).lines == ()


def test_words_for_one_thing_stand_side_by_side_with_their_outlets() -> None:
    given = material(
        "wire", "post", compared=Compared(terms=((words("wire", "detained"), words("post", "took")),))
    )
    (line,) = passed(given, papers(given))
    assert line.text == "Littoral Wire says “detained”, Vessin Post “took”."
