from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from story_samples import DISPATCH, document

from parley.stories import origins


def test_a_light_edit_shares_its_origin() -> None:
    edited = (
        DISPATCH.replace("met her", "has met her").replace("Eleven", "11") + " Additional reporting by staff."
    )
    assert origins([document("a", DISPATCH), document("b", edited)]) == {"a": 0, "b": 0}


def test_a_report_cut_from_its_end_shares_its_origin() -> None:
    cut = ". ".join(DISPATCH.split(". ")[:2]) + "."
    assert len(set(origins([document("a", DISPATCH), document("b", cut)]).values())) == 1


def test_two_reports_of_one_event_are_two_origins() -> None:
    other = (
        "Grain barges may soon cross the river at Halden again, the ministries of both countries said "
        "after talks between Ilva Torne and Osk Marrel. Military convoys stay barred, a ministry added."
    )
    assert origins([document("a", DISPATCH), document("b", other)]) == {"a": 0, "b": 1}


def test_a_roundup_that_holds_two_reports_does_not_make_one_origin_of_them() -> None:
    other = " ".join(
        f"The harbour council of town {n} voted {n + 3} to {n} for the new pier." for n in range(9)
    )
    found = origins(
        [document("a", DISPATCH), document("b", other), document("roundup", DISPATCH + " " + other)]
    )
    assert found["a"] != found["b"]


def test_copies_differ_in_case_and_marks_only() -> None:
    assert len(set(origins([document("a", "TALKS RESUME!"), document("b", "talks resume")]).values())) == 1


def test_empty_texts_are_no_copies_of_each_other() -> None:
    assert len(set(origins([document("a", ""), document("b", " \n")]).values())) == 2


def test_no_documents_have_no_origins() -> None:
    assert origins([]) == {}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=8), st.randoms(use_true_random=False))
def test_origins_do_not_depend_on_the_order_of_the_input(texts: list[str], dice: random.Random) -> None:
    documents = [document(str(n), text) for n, text in enumerate(texts)]
    shuffled = dice.sample(documents, len(documents))
    assert origins(documents) == origins(shuffled)


_REPORT = " ".join(
    f"The {noun} of {place} {verb} the {other} by the {end} of the {time}."
    for noun, place, verb, other, end, time in (
        ("governor", "Halden", "reopened", "northern crossing", "beginning", "harvest"),
        ("council", "Vessin", "rejected", "proposed surcharge", "evening", "second session"),
        ("inspectors", "Torland", "measured", "gauge readings", "middle", "dry season"),
        ("fishermen", "Marrow Bay", "blockaded", "eastern pier", "dawn", "religious festival"),
        ("ministry", "Brennik", "published", "confidential annex", "deadline", "arbitration"),
        ("pilots", "Cold Anchor", "surrendered", "stranded barges", "conclusion", "inquiry"),
        ("judges", "Sarn", "overturned", "detention orders", "opening", "legal year"),
        ("engineers", "Stannow", "repaired", "broken turbine", "arrival", "spring flood"),
        ("bakers", "Reedham", "doubled", "flour reserves", "closing", "autumn market"),
        ("envoy", "Lissenia", "delivered", "sealed proposal", "adjournment", "mountain conference"),
        ("customs officers", "Quessant", "searched", "refrigerated lorries", "change", "night shift"),
        ("historian", "Marl", "disputed", "founding treaty", "bicentenary", "border commission"),
    )
)


def test_a_rewrite_with_its_sentences_in_another_order_shares_its_origin() -> None:
    sentences = _REPORT.split(". ")
    turned = (
        ". ".join(sentences[6:] + sentences[:6]).replace("governor", "prefect").replace("rejected", "refused")
    )
    assert len(set(origins([document("a", _REPORT), document("b", turned)]).values())) == 1


def test_a_rewrite_with_every_fifth_word_changed_shares_its_origin() -> None:
    words = [f"other{n}" if n % 5 == 4 else word for n, word in enumerate(_REPORT.split())]
    assert len(set(origins([document("a", _REPORT), document("b", " ".join(words))]).values())) == 1


def test_two_short_reports_in_the_same_words_are_two_origins() -> None:
    one = (
        "The pilots of Halden closed the northern crossing on Monday, and the council of Vessin met at noon."
    )
    other = (
        "On Tuesday the council of Vessin closed the crossing at Halden. The pilots met in the northern hall."
    )
    assert len(set(origins([document("a", one), document("b", other)]).values())) == 2
