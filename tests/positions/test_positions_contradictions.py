"""Contradictions: doubt keeps silent, and each shows two passages."""

from __future__ import annotations

import pytest

from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Event, Meeting, Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.nouns.statement import Statement
from parley.nouns.story import Difference
from parley.nouns.talks import Round
from parley.positions import contradictions

BOOK = Casebook(
    "b",
    "B",
    {i: Party(i, i.title()) for i in ("oster", "vell")} | {"bloc": Party("bloc", "Bloc", members=("vell",))},
    (Issue("i", "?", (Option("toll", "A toll"), Option("truce", "A ceasefire in the strait"))),),
)


def pair(doc: str, day: str, text: str = "x" * 80, **parts: object) -> tuple[Document, Reading]:
    reading = Reading(doc, "t", "1", "en", (Sentence(0, 40, 0), Sentence(40, 80, 0)), **parts)  # type: ignore[arg-type]
    return Document(doc, text, published=day, outlet=doc, lang="en"), reading


def said(doc, day, stance, party="oster", option="toll", voice="party", at=0, score=1.0):
    return Statement(party, option, stance, Span(doc, at, at + 20), "firm", voice, date=day, score=score)


def kinds(found):
    return [one.kind for one in found]


def test_a_party_on_both_sides_on_one_day_contradicts_itself():
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-01")]
    (one,) = contradictions(
        [said("a", "2031-05-01", "for"), said("b", "2031-05-01", "against")], pairs, BOOK, {}
    )
    assert (one.kind, one.party, one.option, one.stances) == ("stance", "oster", "toll", ("for", "against"))


def test_a_party_that_turns_once_has_moved_and_does_not_contradict_itself():
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-04")]
    rows = [said("a", "2031-05-01", "for"), said("b", "2031-05-04", "against")]
    assert contradictions(rows, pairs, BOOK, {}) == ()


def test_back_and_forth_within_a_week_is_a_contradiction():
    pairs = [pair(d, day) for d, day in (("a", "2031-05-01"), ("b", "2031-05-03"), ("c", "2031-05-05"))]
    rows = [
        said("a", "2031-05-01", "for"),
        said("b", "2031-05-03", "against"),
        said("c", "2031-05-05", "for"),
    ]
    assert kinds(contradictions(rows, pairs, BOOK, {})) == ["stance"]


def test_copies_an_author_s_view_a_weak_match_and_a_group_contradict_nothing():
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-01")]
    one = said("a", "2031-05-01", "for")
    assert (
        contradictions([one, said("b", "2031-05-01", "against")], pairs, BOOK, {}, origins={"a": 1, "b": 1})
        == ()
    )
    assert contradictions([one, said("b", "2031-05-01", "against", voice="author")], pairs, BOOK, {}) == ()
    assert contradictions([one, said("b", "2031-05-01", "against", score=0.5)], pairs, BOOK, {}) == ()
    bloc = [said("a", "2031-05-01", "for", "bloc"), said("b", "2031-05-01", "against", "bloc")]
    assert contradictions(bloc, pairs, BOOK, {}) == ()


def test_a_meeting_that_one_report_has_and_another_denies():
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-02")]
    held = Meeting(Span("a", 0, 20), ("Oster", "Vell"))
    denied = Meeting(Span("b", 0, 20), ("Oster", "Vell"), status="denied")
    rounds = [Round(("Oster", "Vell"), (held, denied), differs=("status",))]
    difference = Difference("denial", "whether a meeting took place", Span("a", 0, 20), Span("b", 0, 20))
    (one,) = contradictions([], pairs, BOOK, {}, rounds, [difference])
    assert (one.kind, one.detail, one.parties) == ("meeting", "whether it took place", ("Oster", "Vell"))


def test_a_plan_that_is_called_off_contradicts_nothing():
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-02")]
    plan = Meeting(Span("a", 0, 20), ("Oster", "Vell"), status="planned")
    off = Meeting(Span("b", 0, 20), ("Oster", "Vell"), status="denied")
    assert contradictions([], pairs, BOOK, {}, [Round(("Oster", "Vell"), (plan, off))]) == ()


def test_two_days_or_two_towns_for_one_meeting():
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-02")]
    one = Meeting(Span("a", 0, 20), ("Oster", "Vell"), date="2031-04-30", venue="Halm")
    other = Meeting(Span("b", 0, 20), ("Oster", "Vell"), date="2031-04-29", venue="Halm")
    (found,) = contradictions([], pairs, BOOK, {}, [Round(("Oster", "Vell"), (one, other))])
    assert found.detail == "the date"
    town = Meeting(Span("b", 0, 20), ("Oster", "Vell"), date="2031-04-30", venue="Marl")
    (found,) = contradictions([], pairs, BOOK, {}, [Round(("Oster", "Vell"), (one, town))])
    assert found.detail == "the place"


def test_a_position_that_others_report_and_the_party_denies():
    text = "Oster denied that it would accept a toll." + " " * 40
    cue, content = Span("b", 6, 12), Span("b", 13, 40)
    words = Attribution((Span("b", 0, 5),), (cue,), (content,), "indirect")
    pairs = [pair("a", "2031-05-01"), pair("b", "2031-05-03", text, attributions=(words,))]
    spoken = {
        Span("b", 0, 5): Spoken(Span("b", 0, 5), parties=("oster",)),
        content: Spoken(content, (("toll", 1),)),
    }
    report = said("a", "2031-05-01", "for", voice="unnamed")
    (one,) = contradictions([report], pairs, BOOK, spoken)
    assert (one.kind, one.party, one.option) == ("denial", "oster", "toll")
    assert contradictions([said("a", "2031-05-01", "for", voice="party")], pairs, BOOK, spoken) == ()
    assert contradictions([said("a", "2031-05-01", "against", voice="unnamed")], pairs, BOOK, spoken) == ()


def _raid(day: str, trigger: str = "shelled"):
    text = f"Oster {trigger} Vell." + " " * 80
    event = Event(
        "ASSAULT",
        Span("b", 6, 6 + len(trigger)),
        (Span("b", 0, 5),),
        (Span("b", 7 + len(trigger), 11 + len(trigger)),),
    )
    spoken = {
        span: Spoken(span, parties=(who,))
        for span, who in ((event.source[0], "oster"), (event.target[0], "vell"))
    }
    return pair("b", day, text, events=(event,)), spoken


def test_who_is_for_a_truce_and_shells_within_the_month_is_held_to_its_words():
    raid, spoken = _raid("2031-05-10")
    word = said("a", "2031-05-01", "for", option="truce")
    (one,) = contradictions([word], [pair("a", "2031-05-01"), raid], BOOK, spoken)
    assert (one.kind, one.detail, one.parties) == ("deed", "ASSAULT", ("oster", "vell"))


def test_an_act_before_the_word_long_after_it_or_of_words_alone_is_no_such_deed():
    word = said("a", "2031-05-01", "for", option="truce")
    for day, trigger in (("2031-04-20", "shelled"), ("2031-07-20", "shelled"), ("2031-05-10", "attacked")):
        raid, spoken = _raid(day, trigger)
        assert contradictions([word], [pair("a", "2031-05-01"), raid], BOOK, spoken) == ()
    raid, spoken = _raid("2031-05-10")
    toll = said("a", "2031-05-01", "for", option="toll")
    assert contradictions([toll], [pair("a", "2031-05-01"), raid], BOOK, spoken) == ()


def test_the_casebook_s_own_deeds_come_first():
    raid, spoken = _raid("2031-05-10")
    option = Option("toll", "A toll", deeds=(("against", ("ASSAULT",)),))
    book = Casebook("b", "B", BOOK.parties, (Issue("i", "?", (option,)),))
    word = said("a", "2031-05-01", "for", option="toll")
    assert kinds(contradictions([word], [pair("a", "2031-05-01"), raid], book, spoken)) == ["deed"]


@pytest.mark.parametrize(
    ("one", "other", "detail"),
    [
        (
            "Oster and Vell held direct talks.",
            "Oster and Vell sat in separate rooms.",
            "whether they dealt directly",
        ),
        ("Oster and Vell signed a truce.", "Oster and Vell parted without a deal.", "what came of it"),
        ("Oster and Vell held direct talks.", "Oster and Vell met in Halm.", None),
        ("Oster and Vell agreed to meet again.", "Oster and Vell parted without a deal.", None),
        (
            "Oster and Vell signed a truce but no deal on tolls.",
            "Oster and Vell parted without a deal.",
            None,
        ),
    ],
)
def test_accounts_of_one_day_differ_only_where_both_say_it(one, other, detail):
    pairs = [pair("a", "2031-05-01", one), pair("b", "2031-05-02", other)]
    meetings = [
        Meeting(Span(doc, 0, len(text)), ("Oster", "Vell"), date="2031-04-30")
        for doc, text in (("a", one), ("b", other))
    ]
    rounds = [Round(("Oster", "Vell"), (met,)) for met in meetings]  # apart, as the ledger may have them
    assert [c.detail for c in contradictions([], pairs, BOOK, {}, rounds)] == ([detail] if detail else [])
    alike = {"a": 1, "b": 1}
    assert contradictions([], pairs, BOOK, {}, rounds, origins=alike) == ()
