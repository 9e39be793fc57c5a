"""Tone: the mean weight of what two principals did to each other, by week."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.reading import Event, Reading
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.nouns.talks import Round
from parley.talks import tone
from parley.talks.tone import DEMAND, WEIGHTS, weight

BOOK = Casebook(
    "strait",
    "The strait",
    {
        "oster": Party("oster", "Oster"),
        "vell": Party("vell", "Vell", members=("port",)),
        "port": Party("port", "The Port"),
        "ardal": Party("ardal", "Ardal"),
    },
    principals=("oster", "vell"),
)
PARTIES = ("oster", "vell", "port", "ardal")


def act(label: str, one: str, other: str, day: str | None = "2031-03-05", **more: Any) -> Event:
    """What one did to another; a party stands at its own place in the text, and the verb at the end."""
    source, target = (Span("d", PARTIES.index(who), PARTIES.index(who) + 1) for who in (one, other))
    return Event(label, Span("d", 10, 16), (source,), (target,), date=day, **more)


def course(*events: Event, rounds: tuple[Round, ...] = (), text: str = "0123456789struck") -> list[object]:
    document = Document("d", text, published="2031-03-06")
    spoken = {
        Span("d", at, at + 1): Spoken(Span("d", at, at + 1), parties=(p,)) for at, p in enumerate(PARTIES)
    }
    pairs = [(document, Reading("d", "r", "1", events=events))]
    return [(one.parties, one.weeks) for one in tone(pairs, BOOK, spoken, rounds)]


def test_a_week_has_the_mean_of_what_either_did_to_the_other():
    found = course(act("YIELD", "oster", "vell"), act("ACCUSE", "vell", "oster", "2031-03-04"))
    assert found == [(("oster", "vell"), (("2031-03-03", 1.5, 2),))]


def test_what_is_told_again_and_again_counts_once_a_day():
    assert course(act("ASSAULT", "oster", "vell"), act("ASSAULT", "oster", "vell")) == [
        (("oster", "vell"), (("2031-03-03", -9.0, 1),))
    ]


def test_a_member_acts_for_its_group_and_who_is_no_principal_for_none():
    assert course(act("AID", "port", "oster")) == [(("oster", "vell"), (("2031-03-03", 7.0, 1),))]
    assert course(act("AID", "ardal", "oster"), act("AID", "port", "vell")) == []


def test_what_did_not_happen_has_no_tone():
    assert course(act("ASSAULT", "oster", "vell", status="threatened")) == []
    assert course(act("AID", "oster", "vell", negated=True)) == []


def test_an_act_without_a_day_is_of_its_report_and_one_of_a_past_year_of_no_week():
    assert course(act("AID", "oster", "vell", None)) == [(("oster", "vell"), (("2031-03-03", 7.0, 1),))]
    assert course(act("AID", "oster", "vell", "2029")) == []


def test_meetings_are_those_of_the_ledger_and_only_those():
    met = Round(("Oster", "The Port"), (), date="2031-03-05")
    assert course(act("CONSULT", "oster", "vell"), rounds=(met,)) == [
        (("oster", "vell"), (("2031-03-03", 1.0, 1),))
    ]
    assert course(rounds=(Round(("Oster", "Vell"), (), status="planned", date="2031-03-05"),)) == []


def test_a_demand_weighs_as_a_demand_and_an_appeal_as_an_appeal():
    assert weight("REQUEST", "demanded") == DEMAND < 0 < weight("REQUEST", "invited")


@given(
    st.lists(st.tuples(st.sampled_from(sorted(WEIGHTS)), st.sampled_from(PARTIES), st.sampled_from(PARTIES)))
)
def test_tone_lies_between_the_worst_and_the_best_of_the_acts(acts: list[tuple[str, str, str]]):
    for _, weeks in course(*(act(*one) for one in acts)):  # type: ignore[misc]
        for _, mean, events in weeks:
            assert -10 <= mean <= 10
            assert 0 < events <= len(acts)
