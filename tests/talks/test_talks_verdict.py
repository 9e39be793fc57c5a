from __future__ import annotations

import pytest

from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Meeting, Mention, Reading, Sentence, Time
from parley.nouns.span import Span
from parley.talks import ledger, verdict

BOOK = Casebook(
    "strait",
    "The strait",
    parties={name.lower(): Party(name.lower(), name) for name in ("Norvia", "Tesk", "Olm", "Harn")},
    principals=("norvia", "tesk"),
)
THREE = Casebook("strait", "The strait", parties=BOOK.parties, principals=("norvia", "tesk", "olm"))


def report(text: str, id: str = "a", published: str = "2031-04-03", parties=("Norvia", "Tesk"), **more):
    meeting = Meeting(Span(id, 0, len(text)), parties, **more)
    reading = Reading(id, "t", "1", sentences=(Sentence(0, len(text), 0),), meetings=(meeting,))
    return Document(id, text, published=published, lang="en"), reading


def judged(*pairs, book=BOOK, as_of=None):
    return verdict(ledger(pairs, book), pairs, book, as_of=as_of)


@pytest.mark.parametrize(
    ("text", "more", "word"),
    [
        ("Norvia and Tesk met and agreed on a draft for the strait.", {}, "negotiations"),
        ("Norvia and Tesk met for an hour.", {}, "talks"),
        ("Norvia met Tesk through Harn’s envoy.", {"directness": "mediated", "mediator": "Harn"}, "talks"),
        ("Norvia’s president telephoned Tesk’s.", {}, "contacts"),
        ("Officials of Norvia and Tesk met in secret.", {"discreet": True}, "contacts"),
        ("In secret, Norvia and Tesk negotiated an accord.", {"discreet": True}, "negotiations"),
        ("Norvia and Tesk did not meet.", {"status": "denied"}, "no contact"),
        ("Norvia would like to meet Tesk.", {"status": "proposed"}, "not enough evidence"),
    ],
)
def test_the_first_rule_that_holds_decides(text: str, more: dict[str, object], word: str) -> None:
    assert judged(report(text, date="2031-04-02", **more)).word == word


def test_only_the_last_year_counts() -> None:
    old = report("Norvia and Tesk met and signed a treaty.", date="2029-04-02", published="2029-04-03")
    assert judged(old, as_of="2031-04-03").word == "not enough evidence"


def test_what_a_history_tells_of_later_does_not_count_yet() -> None:
    first, then = "Relations were cold in 1932.", "The two met and signed a treaty."
    text = f"{first} By late 1933 much had changed. {then}"
    span = Span("a", text.index(then), len(text))
    reading = Reading(
        "a", "t", "1",
        sentences=(Sentence(0, 28, 0), Sentence(29, span.start - 1, 0), Sentence(span.start, span.end, 0)),
        times=(
            Time(23, 27, "DATE", "1932", "1932-01-01", "1932-12-31"),
            Time(37, 41, "DATE", "1933", "1933-10-01", "1933-12-31"),
        ),
        meetings=(Meeting(span, ("Norvia", "Tesk"), level="ministers"),),
    )  # fmt: skip
    told = Document("a", text, lang="en"), reading
    assert judged(told, as_of="1932-12-31").word == "not enough evidence"
    assert judged(told, as_of="1933-12-31").word == "negotiations"
    assert judged(told, as_of="1939-12-31").word == "not enough evidence"


def test_three_of_whom_two_have_met_are_in_talks() -> None:
    found = judged(report("Norvia and Tesk agreed on a draft.", date="2031-04-02"), book=THREE)
    assert found.word == "talks"
    assert found.grounds[0].rule == "pairs"


def test_a_source_that_says_that_there_are_no_negotiations_stands_against_them() -> None:
    met = report("Norvia and Tesk met to discuss proposals.", date="2031-04-02")
    text = "What Norvia and Tesk hold are talks, not negotiations."
    says = (
        Document("b", text, published="2031-04-05", lang="en"),
        Reading("b", "t", "1", sentences=(Sentence(0, len(text), 0),)),
    )
    assert judged(met).word == "negotiations"
    found = judged(met, says)
    assert found.word == "talks"
    assert found.grounds[-1].rule == "said"


def test_a_sentence_that_says_that_one_will_not_talk_to_the_other_is_enough_for_no_contact() -> None:
    text = "Norvia is unwilling to talk to Tesk."
    entities = (
        Entity("n", "Norvia", "state", (Mention(0, 6),)),
        Entity("t", "Tesk", "state", (Mention(31, 35),)),
    )
    reading = Reading("a", "t", "1", sentences=(Sentence(0, len(text), 0),), entities=entities)
    found = judged((Document("a", text, published="2031-04-03", lang="en"), reading))
    assert found.word == "no contact"
    assert text[found.grounds[0].spans[0].start : found.grounds[0].spans[0].end] == text


def test_open_channels_are_no_round() -> None:
    kept = report("Norvia keeps channels to Tesk open.")
    assert judged(kept).word == "not enough evidence"
