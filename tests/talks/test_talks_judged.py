import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.talks import judged


def pair(text, name="a"):
    return Document(name, text), Reading(name, "fast", "1", sentences=(Sentence(0, len(text), 0),))


@pytest.mark.parametrize(
    "text",
    [
        "What Norvia and Sarn hold are talks, not negotiations.",
        "The weekly contacts cannot fairly be called negotiations.",
        "The dialogue grew louder without any progress on the strait.",
    ],
)
def test_a_source_that_says_what_the_contacts_amount_to_is_quoted(text):
    (span,) = judged([pair(text)])
    assert text[span.start : span.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "Negotiations on the strait go on.",
        "Are these talks or are they not negotiations?",
        "If the talks are not negotiations, the envoy will leave.",
        "The talks lasted two days.",
    ],
)
def test_talk_of_talks_questions_and_suppositions_are_no_judgement(text):
    assert judged([pair(text)]) == ()


def test_copies_judge_once():
    text = "These are talks but not negotiations."
    assert len(judged([pair(text), pair(text, "b")], {"a": 1, "b": 1})) == 1
