"""Common questions in a brief: worded by Parley, answered by sources, held to the same gate."""

from __future__ import annotations

from dataclasses import replace

from parley.brief import Material, gate, html, markdown, terminal, verify
from parley.brief.answer import SILENT, answer
from parley.brief.questions import questions
from parley.brief.sources import sources
from parley.nouns.brief import Brief, Grid, Section
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.question import Answer, Question, Reply
from parley.nouns.reading import Reading
from parley.nouns.span import Span

TEXT = (
    "Brennik closed the crossing because its inspectors had been shot at, Ilva Torne said. "
    "Ilva Torne is the foreign minister of Brennik."
)
DOCUMENT = Document("a", TEXT, outlet="Tarn Post", published="2031-04-10", lang="en")
WHY, WHO = Span("a", 0, 85), Span("a", 86, len(TEXT))
ASKED = (
    Question("Why did Brennik close the crossing?", "why", (WHY,), frozenset({"brennik"})),
    Question("Who is Ilva Torne?", "identity", (WHO,), frozenset({"ilva torne"})),
)


def material(*asked: Question) -> Material:
    return Material(
        documents={"a": DOCUMENT},
        readings={"a": Reading("a", "hand", "1", "en")},
        casebook=Casebook("river", "The river"),
        matrix=Matrix((), (), ()),
        origins={"a": 1},
        questions=asked,
    )


def brief(*sections: Section) -> Brief:
    made = Brief(
        "The river", "The river", False, "2031-04-11", "0", sections, Grid(), sources(material()), texts={}
    )
    return gate(made, {"a": DOCUMENT})


def test_each_question_is_a_subheading_over_the_sentences_that_answer_it() -> None:
    made = brief(questions(material(*ASKED)))
    lines = made.sections[0].lines
    assert [line.group for line in lines] == [question.text for question in ASKED]
    assert all(line.verbatim and line.holder == "Tarn Post" and line.date for line in lines)
    assert verify(made) == []


def test_an_answer_leads_on_to_the_question_who_somebody_is_whom_it_names() -> None:
    made = brief(questions(material(*ASKED)))
    assert made.sections[0].lines[0].see == ("Who is Ilva Torne?",)
    assert made.sections[0].lines[1].see == ()
    assert "see question 2" in terminal(made)
    assert "see question 2" in markdown(made)
    assert 'href="#question-2"' in html(made)
    assert 'id="question-2"' in html(made)


def test_a_question_that_names_what_its_answer_does_not_is_dropped() -> None:
    wrong = replace(ASKED[0], text="Why did Kestria close the crossing?")
    made = brief(questions(material(wrong, ASKED[1])))
    assert [line.group for line in made.sections[0].lines] == ["Who is Ilva Torne?"]
    assert "Kestria" in made.dropped[0].reason


def test_a_number_in_a_question_stands_in_its_answer() -> None:
    wrong = replace(ASKED[0], text="Why were 40 inspectors shot at?")
    assert brief(questions(material(wrong))).sections[0].lines == ()


def test_no_question_is_said_in_one_line() -> None:
    section = questions(material())
    assert section.lines == ()
    assert section.empty


def test_the_answer_to_a_typed_question_is_a_brief_that_verifies() -> None:
    reply = Reply("Why did Brennik close it?", "why", (Answer(WHY, 1, 1.0),))
    made = gate(answer(material(), reply), {"a": DOCUMENT})
    assert made.kind == "answer"
    assert made.title == "Why did Brennik close it?"
    assert made.sections[0].lines[0].evidence[0].quote == TEXT[:85]
    assert verify(made) == []


def test_where_nothing_answers_the_brief_says_so_and_sets_apart_what_comes_near() -> None:
    made = gate(
        answer(material(), Reply("Why did Brennik attack Vessin?", "why", (), (WHY,))), {"a": DOCUMENT}
    )
    assert made.sections[0].empty == SILENT
    assert made.sections[0].lines == ()
    assert made.sections[1].id == "nearest"
    assert made.sections[1].lines
    assert verify(made) == []


def test_yes_and_no_are_counted_by_independent_reports() -> None:
    found = (Answer(WHY, 1, 1.0, plain=True), Answer(WHO, 1, 1.0, against=True, plain=True))
    made = gate(
        answer(material(), Reply("Did Brennik close the crossing?", "whether", found)), {"a": DOCUMENT}
    )
    assert made.sections[0].lines[0].text == "One report says so, one report says otherwise."


def test_a_typed_question_never_becomes_markup() -> None:
    reply = Reply("<script>alert(1)</script> [x](javascript:1)", "words")
    made = gate(answer(material(), reply), {"a": DOCUMENT})
    assert "<script>alert" not in html(made)
    assert "<script>" not in markdown(made)
    assert "[x](" not in markdown(made)


def test_a_copy_of_an_answer_does_not_answer_again() -> None:
    twice = replace(ASKED[0], answers=(WHY, WHY))
    assert len(questions(material(twice)).lines) == 1
