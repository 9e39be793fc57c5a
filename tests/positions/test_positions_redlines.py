"""Red lines, and proposals held against the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from statements import BOOK, said, told

from parley.nouns.casebook import Proposal
from parley.nouns.document import Cut, Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import matrix, proposals, redlines


def plans(rows, book=BOOK, pairs=()):
    return proposals(rows, pairs, matrix(rows, book), book)


def test_a_red_line_stands_softens_or_is_given_up():
    stands = told("03-05 -! p d1\n04-20 - p d2")
    softened = told("03-05 -! p d1\n04-20 -~ p d2", option="pilots")
    given_up = told("03-05 -! p d1\n05-01 ? p d2", option="patrols")
    found = redlines(matrix([*stands, *softened, *given_up], BOOK))
    assert {(r.option, r.status, r.after.evidence.doc if r.after else None) for r in found} == {
        ("toll", "stands", None),
        ("pilots", "softened", "d2"),
        ("patrols", "given up", "d2"),
    }
    assert found[0].status == "stands"


def test_a_red_line_that_one_author_sees_is_none():
    assert redlines(matrix([said("03-05 -! a d1")], BOOK)) == ()


def test_a_provision_that_a_needed_party_had_rejected_was_added_although():
    rows = told("03-05 -! p d1\n04-01 - o d2\n06-01 - p d3")
    (plan,) = plans(rows)
    toll, patrols = plan.provisions
    (rejection,) = toll.added
    assert (rejection.party, rejection.times, rejection.origins, rejection.red) == ("oster", 2, 3, 1)
    assert rejection.before[-1].date == "2031-04-01"
    assert rejection.last == "2031-06-01"
    assert patrols.rejections == ()


def test_copies_of_one_report_reject_once():
    rows = told("03-05 - p d1\n03-05 - p d2")
    found = matrix(rows, BOOK, {"d1": 1, "d2": 1})
    (plan,) = proposals(rows, (), found, BOOK, {"d1": 1, "d2": 1})
    assert plan.provisions[0].added[0].times == 1


def test_what_was_rejected_afterwards_only_or_by_its_proposer_was_not_added_although():
    (plan,) = plans([*told("06-01 - p d1"), *told("03-01 - p d2", party="vell")])
    assert [r.party for r in plan.provisions[0].rejections] == ["oster", "vell"]
    assert plan.provisions[0].added == ()


def test_open_words_and_one_authors_reading_are_no_firm_rejection():
    assert plans(told("03-05 -~ p d1"))[0].provisions[0].added == ()
    assert plans(told("03-05 - a d1"))[0].provisions[0].added == ()


def test_without_a_date_nothing_is_said_to_have_come_before():
    book = replace(BOOK, proposals=(Proposal("plan", "A plan", ("toll",), ("vell",)),))
    (plan,) = plans(told("03-05 -! p d1"), book)
    assert plan.provisions[0].rejections[0].before == ()
    assert plan.provisions[0].added == ()


def test_a_needed_group_brings_the_rejections_of_its_members_as_theirs():
    book = replace(
        BOOK, proposals=(Proposal("plan", "A plan", ("toll",), ("vell",), "2031-05", ("league",)),)
    )
    (plan,) = plans(told("03-05 - p d1", party="bruma"), book)
    (rejection,) = plan.provisions[0].rejections
    assert (rejection.party, rejection.of) == ("bruma", "league")
    assert plan.silent == ()


def test_a_needed_party_that_was_not_heard_is_silent_and_not_content():
    (plan,) = plans(told("03-05 - p d1"))
    assert plan.silent == ("vell",)
    assert plan.provisions[0].backers == ()


TEXT = (
    "Vell’s new plan foresees a toll for all ships. It would also bring joint patrols, which Oster has "
    "consistently called unacceptable."
)
CUT = TEXT.index("It would")


def _read(text: str = TEXT, cut: int = CUT) -> tuple[Document, Reading]:
    sentences = (Sentence(0, cut - 1, 0), Sentence(cut, len(text), 0))
    return Document("d", text, published="2031-05-20"), Reading("d", "test", "1", "en", sentences)


def _statement(party: str, option: str, stance: str, first: bool, **more: str) -> Statement:
    span = Span("d", 0, CUT - 1) if first else Span("d", CUT, len(TEXT))
    return Statement(party, option, stance, span, date="2031-05-20", **more)


BOTH = [
    _statement("vell", "toll", "for", True),
    _statement("vell", "patrols", "for", False),
    _statement("oster", "patrols", "against", False, firmness="red-line", voice="author"),
]


def test_options_wanted_together_as_a_plan_are_a_proposal_of_the_text():
    book = replace(BOOK, proposals=())
    (plan,) = plans(BOTH, book, [_read()])
    assert (plan.proposal.by, plan.proposal.options, plan.proposal.date) == (
        ("vell",),
        ("toll", "patrols"),
        "2031-05-20",
    )
    assert plan.witnesses == (Span("d", 0, CUT - 1), Span("d", CUT, len(TEXT)))


def test_a_text_that_says_it_was_not_the_first_rejection_tells_of_one_before():
    (plan,) = plans(BOTH, replace(BOOK, proposals=()), [_read()])
    (rejection,) = plan.provisions[1].added
    assert (rejection.party, rejection.before, len(rejection.told)) == ("oster", (), 1)


def test_wishes_in_one_paragraph_that_nobody_calls_a_plan_are_no_proposal():
    text = TEXT.replace("Vell’s new plan foresees", "Vell, as always, presses for")
    assert plans(BOTH, replace(BOOK, proposals=()), [_read(text, text.index("It would"))]) == ()


NO_PROPOSALS = [
    ("Vell’s new plan foresees", "Vell would reject any plan that includes"),
    ("Vell’s new plan foresees", "Vell plans to demand"),
    ("Vell’s new plan foresees", "Vell welcomed the offer of"),
]


@pytest.mark.parametrize(("words", "others"), NO_PROPOSALS)
def test_a_plan_that_is_nobodys_is_no_proposal(words, others):
    text = TEXT.replace(words, others).replace("It would also bring", "Vell has long wanted")
    cut = text.index("Vell has long")
    rows = [
        Statement("vell", "toll", "for", Span("d", 0, cut - 1), date="2031-05-20"),
        Statement("vell", "patrols", "for", Span("d", cut, len(text)), date="2031-05-20"),
    ]
    assert plans(rows, replace(BOOK, proposals=()), [_read(text, cut)]) == ()


def test_what_one_sentence_proposes_together_is_a_proposal():
    text = "Vell proposed a toll for all ships and joint patrols with Oster."
    span = Span("d", 0, len(text))
    rows = [Statement("vell", option, "for", span, date="2031-05-20") for option in ("toll", "patrols")]
    sentence = Reading("d", "test", "1", "en", (Sentence(0, len(text), 0),))
    (plan,) = plans(rows, replace(BOOK, proposals=()), [(Document("d", text), sentence)])
    assert plan.proposal.options == ("toll", "patrols")


def test_a_link_in_the_text_hides_no_plan():
    text = TEXT.replace("foresees", "[foresees](#)")
    at = text.index("[foresees](#)")
    cuts = (Cut(at, at + 1, "markup", "link"), Cut(at + 9, at + 13, "markup", "link"))
    cut = text.index("It would")
    rows = [
        Statement("vell", "toll", "for", Span("d", 0, cut - 1), date="2031-05-20"),
        Statement("vell", "patrols", "for", Span("d", cut, len(text)), date="2031-05-20"),
    ]
    _, reading = _read(text, cut)
    assert len(plans(rows, replace(BOOK, proposals=()), [(Document("d", text, cuts), reading)])) == 1


def test_a_proposal_that_the_casebook_names_is_not_told_twice():
    assert [plan.proposal.id for plan in plans(BOTH, BOOK, [_read()])] == ["plan"]
