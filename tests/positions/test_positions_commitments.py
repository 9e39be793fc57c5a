"""Commitments: what is promised, given and asked for, read with the reader itself."""

from __future__ import annotations

import pytest

from parley import flow, views
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document

pytestmark = pytest.mark.slow

BOOK = Casebook(
    "b",
    "B",
    {i: Party(i, i.title()) for i in ("ostrovia", "vellmark", "norn")},
    (Issue("i", "?", (Option("pass", "The pass is open", phrases=("reopen the pass",)),)),),
)


def found(*texts: str):
    documents = [
        Document(f"d{n}", text, published=f"2031-05-{n + 1:02}", outlet=f"Paper {n}", lang="en")
        for n, text in enumerate(texts)
    ]
    pairs = flow.read(documents, reader="fast")
    return views.commitments(pairs, BOOK), {d.id: d.text for d in documents}


def test_a_promise_is_open_since_its_first_report():
    (one,), text = found("On Monday Ostrovia promised Vellmark to reopen the mountain pass by the summer.")
    assert (one.kind, one.by, one.to, one.status, one.since) == (
        "promised",
        "Ostrovia",
        "Vellmark",
        "open",
        "2031-05-01",
    )
    what = one.pledges[0].what
    assert text[what.doc][what.start : what.end].startswith("to reopen the mountain pass")


def test_assurances_that_somebody_received_were_given_by_the_other():
    (one,), _ = found("Vellmark received assurances from Ostrovia that the crews would be sent home.")
    assert (one.kind, one.by, one.to) == ("given", "Ostrovia", "Vellmark")


def test_a_demand_for_guarantees_is_asked_and_any_other_demand_is_none():
    (one,), _ = found("Vellmark is pressing for binding guarantees.")
    assert (one.kind, one.by, one.status) == ("asked", "Vellmark", "open")
    (one,), _ = found("Vellmark insisted on a guaranteed share of the water.")
    assert (one.kind, one.by) == ("asked", "Vellmark")
    assert found("Vellmark is pressing for lower tolls.")[0] == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ostrovia did not promise to reopen the pass.",
        "Ostrovia would promise nothing of the kind.",
        "If Ostrovia promised to reopen the pass, Vellmark would sign.",
        "Ostrovia refused to promise that the pass would open.",
        "Did Ostrovia promise to reopen the pass?",
        "Ostrovia agreed that the talks were useful.",
        "The guarantee on the machine had run out.",
    ],
)
def test_what_is_denied_supposed_refused_or_asked_promises_nothing(text):
    assert found(text)[0] == ()


def test_a_promise_told_as_kept_is_closed_with_the_passage():
    (one,), _ = found(
        "Ostrovia promised to release the detained crews.",
        "On Friday Ostrovia released the detained crews.",
    )
    assert (one.status, one.until) == ("fulfilled", "2031-05-02")
    assert one.closed[0].doc == "d1"


def test_a_promise_told_as_not_kept_stays_open():
    (one,), _ = found(
        "Ostrovia promised to release the detained crews.",
        "Ostrovia has not released the detained crews.",
    )
    assert one.status == "open"
    assert one.undone


def test_a_promise_taken_back_is_withdrawn():
    (one,), _ = found(
        "Ostrovia promised to release the detained crews.",
        "Ostrovia withdrew its promise on the detained crews.",
    )
    assert one.status == "withdrawn"


def test_another_side_s_act_keeps_nobody_s_promise():
    (one,), _ = found(
        "Ostrovia promised to release the detained crews.",
        "On Friday Norn released the detained crews.",
    )
    assert one.status == "open"


def test_a_day_that_was_named_and_has_passed_without_a_word_is_told():
    promise = "Ostrovia promised Vellmark to reopen the mountain pass by 1 May 2031."
    (one,), _ = found(promise, "The envoys had lunch.")
    assert (one.due, one.late) == ("2031-05-01", True)
    (one,), _ = found(promise, "On Friday Ostrovia reopened the mountain pass.")
    assert (one.status, one.late) == ("fulfilled", False)


def test_a_day_still_to_come_is_due_and_not_late():
    (one,), _ = found("Ostrovia promised Vellmark to reopen the mountain pass by 1 June 2031.")
    assert (one.due, one.late) == ("2031-06-01", False)


def test_a_day_on_which_something_else_happens_is_no_deadline():
    (one,), _ = found("Ostrovia promised Vellmark to reopen the pass that was shut on 1 April 2031.")
    assert one.due is None
