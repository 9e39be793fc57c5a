"""A question is answered by a sentence that says it, of those whom it names, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.question import Reply
from parley.nouns.reading import Reading
from parley.reading import reader
from parley.stories import common, reply
from parley.stories.questions.kin import kin, root

Pair = tuple[Document, Reading]
REPORT = (
    "Brennik closed the river crossing at Halden on 3 March 2031 because its inspectors had been shot at. "
    "Eleven customs officers were wounded in the clash. "
    "Foreign Minister Ilva Torne of Brennik met her colleague Osk Marrel of Vessin in Tarn on 9 April 2031. "
    "Torne, a former judge, demanded the return of the barges. "
    "Vessin has accepted joint patrols on the river. "
    "Marrel said that Vessin would not pay for the barges. "
    "The envoy of the Lake League, Ada Rook, mediates between the two governments."
)
LATER = (
    "Brennik denied that its soldiers had fired on the barges. "
    "Vessin rejected a second inspection of the barges on 2 June 2031. "
    "Osk Marrel resigned on Tuesday after a quarrel over the patrols."
)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    made = [
        Document("a", REPORT, outlet="Tarn Post", published="2031-04-10", lang="en"),
        Document("b", LATER, outlet="Halden Courier", published="2031-06-04", lang="en"),
    ]
    return list(zip(made, reader("fast").read(made), strict=True))


def ask(pairs: list[Pair], question: str) -> Reply:
    posed = Document("q", question, lang="en", published="2031-06-10")
    return reply((posed, next(iter(reader("fast").read([posed])))), pairs)


def first(pairs: list[Pair], question: str) -> str:
    found = ask(pairs, question)
    texts = {document.id: document.text for document, _ in pairs}
    if not found.answers:
        return ""
    at = found.answers[0].span
    return texts[at.doc][at.start : at.end]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Why did Brennik close the crossing?", "because its inspectors had been shot at"),
        ("When did Brennik close the crossing at Halden?", "3 March 2031"),
        ("How many customs officers were wounded?", "Eleven"),
        ("Where did Torne meet Marrel?", "Tarn"),
        ("Who is Ilva Torne?", "Torne"),
        ("Who met Osk Marrel?", "Ilva Torne"),
        ("What does Torne want?", "demanded the return of the barges"),
        ("Has Vessin accepted joint patrols?", "has accepted joint patrols"),
        ("Who is mediating?", "Ada Rook"),
        ("What did Marrel say about paying for the barges?", "would not pay"),
        ("Why did Marrel resign?", "after a quarrel over the patrols"),
        ("patrols on the river accepted", "has accepted joint patrols"),
    ],
)
def test_a_question_is_answered_by_the_sentence_that_says_it(
    pairs: list[Pair], question: str, words: str
) -> None:
    assert words in first(pairs, question)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Vessin close the crossing?",  # somebody else did
        "Why did Ilva Torne resign?",
        "Why did Brennik attack the Lake League?",
        "How many customs officers were killed?",  # told is who was wounded
        "Who is Anselm Grot?",
        "What does Grot want?",
        "When did Brennik join the Lake League?",
        "How much did the barges cost?",
        "Who is the president of Vessin?",
        "Has Vessin accepted arbitration?",
        "Where was Ada Rook born?",
    ],
)
def test_what_no_sentence_says_is_not_answered(pairs: list[Pair], question: str) -> None:
    assert ask(pairs, question).answers == ()


def test_an_answer_that_denies_is_marked_so(pairs: list[Pair]) -> None:
    answer = ask(pairs, "Did Vessin accept a second inspection of the barges?").answers[0]
    assert answer.against
    assert answer.plain
    yes = ask(pairs, "Did Vessin accept joint patrols?").answers[0]
    assert not yes.against


def test_a_time_in_the_question_bounds_the_answer(pairs: list[Pair]) -> None:
    assert "2 June" in first(pairs, "What did Vessin reject since May 2031?")
    assert first(pairs, "What did Vessin reject before May 2031?") == ""


def test_a_name_is_understood_in_its_other_forms(pairs: list[Pair]) -> None:
    posed = Document("q", "Why did the Brennikers close the crossing?", lang="en")
    read = next(iter(reader("fast").read([posed])))
    known = reply((posed, read), pairs, names={"Brennikers": "Brennik"})
    assert known.answers
    assert known.answers[0].span.start == 0


@pytest.mark.parametrize(
    "hostile", ["(a+)+$ [Brennik", "'; DROP TABLE documents; --", "<b>Why</b>?", "?", "\\"]
)
def test_a_question_is_text_and_nothing_more(pairs: list[Pair], hostile: str) -> None:
    assert ask(pairs, hostile).answers == ()


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=20, deadline=None)
def test_any_text_can_be_asked(text: str) -> None:
    made = Document("a", REPORT, lang="en", published="2031-04-10")
    read = next(iter(reader("fast").read([made])))
    posed = Document("q", text, lang="en")
    found = reply((posed, next(iter(reader("fast").read([posed])))), [(made, read)])
    assert all(0 <= one.span.start < one.span.end <= len(REPORT) for one in found.answers)


def test_questions_are_worded_from_the_sentences_that_answer_them(pairs: list[Pair]) -> None:
    texts = {document.id: document.text for document, _ in pairs}
    made = common(pairs)
    asked = {question.text for question in made}
    assert "Why did Brennik close the river crossing at Halden?" in asked
    assert "How many customs officers were wounded?" in asked
    for question in made:
        whole = " ".join(texts[span.doc] for span in question.answers)
        names = [word.strip("?’s") for word in question.text.split()[1:] if word[:1].isupper()]
        assert all(name in whole for name in names)
        assert question.answers


def test_a_verb_with_its_particle_keeps_its_own_sense() -> None:
    assert kin(root("demand"), root("call-for"))
    assert not kin(root("demand"), root("call-off"))
    assert kin(root("postpone"), root("call-off"))


@given(st.text(min_size=1, max_size=20))
@settings(max_examples=50)
def test_a_word_is_kin_to_itself(word: str) -> None:
    assert kin(root(word), root(word)) == 1.0
