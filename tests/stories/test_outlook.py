from __future__ import annotations

from story_samples import day, document, reading, said

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.stories import background

CAUSE = "Grain prices in Brennik have doubled because the river crossing at Halden was closed last autumn."
RISK = "A longer closure of the Halden crossing could push the bakers of Brennik to buy from overseas."
PLAN = "Ministers of Brennik are expected to meet growers again in Vessin before the harvest begins in July."


def pair(text: str, **known: str) -> tuple[Document, Reading]:
    made = document("a", text, outlet="Halden Courier", kind="report", **known)
    return made, reading(made, {"Brennik": "state", "Halden": "place"})


def test_causes_consequences_and_plans_are_told_apart() -> None:
    found = background([pair(f"{CAUSE} {RISK} {PLAN}")])
    assert [(row.kind, row.label) for row in found] == [
        ("factor", "reported fact"),
        ("implication", "forecast"),
        ("next step", "forecast"),
    ]


def test_what_nobody_else_says_is_held_by_the_byline_or_the_outlet() -> None:
    (row,) = background([pair(CAUSE)])
    assert row.holder == "Halden Courier"
    made = document("a", CAUSE, byline="Anna Berg", kind="report")
    (row,) = background([(made, reading(made, {"Brennik": "state", "Halden": "place"}))])
    assert row.holder == "Anna Berg"


def test_what_a_party_says_is_the_party_s_claim() -> None:
    made = document("a", f"Brennik said that {RISK[0].lower()}{RISK[1:]}", outlet="Halden Courier")
    claim = said(
        made, "Brennik", "said", f"that {RISK[0].lower()}{RISK[1:-1]}", sourcing="office", speaker="e0"
    )
    (row,) = background([(made, reading(made, {"Brennik": "state"}, attributions=(claim,)))])
    assert (row.holder, row.label) == ("Brennik", "party's claim")


def test_what_analysts_expect_is_a_forecast_of_theirs() -> None:
    made = document("a", f"Analysts in Vessin say that {RISK[0].lower()}{RISK[1:]}", outlet="Halden Courier")
    claim = said(made, "Analysts in Vessin", "say", f"that {RISK[0].lower()}{RISK[1:-1]}", sourcing="unnamed")
    (row,) = background([(made, reading(made, attributions=(claim,)))])
    assert (row.holder, row.label) == ("Analysts in Vessin", "forecast")


def test_an_essay_s_own_causes_are_judgements() -> None:
    made = document("a", CAUSE, outlet="Halden Review", byline="Anna Berg", kind="commentary")
    (row,) = background([(made, reading(made))])
    assert row.label == "judgement"


def test_a_date_in_may_is_no_possibility() -> None:
    assert not background([pair("Ilva Torne has led the ministry of the river provinces since 14 May 2029.")])


def test_a_sentence_that_leans_on_another_is_left_out() -> None:
    assert not background([pair("This could push the bakers of Brennik to buy their grain from overseas.")])


def test_a_plan_whose_day_has_passed_at_the_newest_report_is_no_next_step() -> None:
    plan = "Brennik is expected to reopen the Halden crossing on 3 May."
    first = document("a", plan, outlet="Halden Courier", kind="report", published="2031-05-01")
    when = day(first, "3 May", "2031-05-03")
    again = document("b", "Grain is scarce in Brennik.", outlet="Vessin Post", published="2031-05-06")
    old = (first, reading(first, {"Brennik": "state", "Halden": "place"}, times=(when,)))
    assert [row.kind for row in background([old])] == ["next step"]
    assert not background([old, (again, reading(again, {"Brennik": "state"}))])


def test_whose_name_is_unknown_gives_no_fact_of_the_outlet_s() -> None:
    made = document("a", f"He said that {RISK[0].lower()}{RISK[1:]}", outlet="Halden Courier", kind="report")
    claim = said(made, "He", "said", f"that {RISK[0].lower()}{RISK[1:-1]}")
    assert not background([(made, reading(made, {"Brennik": "state"}, attributions=(claim,)))])


def test_words_in_quotation_marks_of_an_unknown_speaker_are_nobody_s_fact() -> None:
    quoted = f"\u201c{CAUSE[:-1]}.\u201d"
    assert not background([pair(quoted)])


def test_two_origins_that_give_one_cause_come_before_one() -> None:
    other = "Bakers in Vessin have closed because flour from Brennik no longer reaches the Halden crossing."
    first = document("a", f"{other} {CAUSE}", outlet="Halden Courier", kind="report")
    again = document("b", CAUSE, outlet="Vessin Post", kind="report")
    names = {"Brennik": "state", "Halden": "place"}
    found = background([(first, reading(first, names)), (again, reading(again, names))], {"a": 0, "b": 1})
    assert words_of(found[0], first, again) == CAUSE


def words_of(row: object, *documents: Document) -> str:
    texts = {one.id: one.text for one in documents}
    span = row.span  # type: ignore[attr-defined]
    return texts[span.doc][span.start : span.end]


def test_a_cause_is_found_by_its_words_where_there_is_no_tree() -> None:
    text = "Le passage de Halden a été fermé en raison de fissures dans les piles du pont."
    made = document("a", text, outlet="Courrier de Halden", kind="report", lang="fr")
    (row,) = background([(made, reading(made, {"Halden": "place"}, lang="fr"))])
    assert row.kind == "factor"
