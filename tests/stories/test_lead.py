from __future__ import annotations

from story_samples import DISPATCH, document, reading, words

from parley.stories import happened

NAMES = {"Ilva Torne": "person", "Osk Marrel": "person", "Brennik": "state"}
ESSAY = "One should perhaps ask what Brennik would really gain if the crossing at Halden were to open again."


def test_what_happened_begins_with_what_the_report_begins_with() -> None:
    made = document("a", DISPATCH, kind="report")
    assert words(made, happened([(made, reading(made, NAMES))])[0]).startswith(
        "Foreign Minister Ilva Torne met"
    )


def test_it_has_no_more_sentences_than_asked_for() -> None:
    made = document("a", DISPATCH)
    assert len(happened([(made, reading(made, NAMES))], limit=2)) == 2


def test_opinion_is_not_what_happened() -> None:
    report, essay = document("a", DISPATCH, kind="report"), document("b", ESSAY, kind="commentary")
    found = happened([(report, reading(report, NAMES)), (essay, reading(essay, NAMES))])
    assert all(span.doc == "a" for span in found)


def test_no_two_sentences_say_the_same() -> None:
    one = document("a", DISPATCH)
    two = document(
        "b", "On Tuesday Foreign Minister Ilva Torne met Osk Marrel, her Brennik counterpart, in Vessin."
    )
    found = happened([(one, reading(one, NAMES)), (two, reading(two, NAMES))])
    made = {"a": one, "b": two}
    assert sum("Vessin" in words(made[span.doc], span) for span in found) == 1


def test_nothing_given_nothing_happened() -> None:
    assert happened([]) == ()


def test_the_newest_development_leads_a_heap_of_months() -> None:
    texts = {
        "a": (
            "2031-01-10",
            "Ministers of Brennik and Torland met in Vessin and agreed to reopen the Halden locks.",
        ),
        "b": (
            "2031-06-10",
            "Envoys of Brennik and Torland met on Holm Island and signed a charter for river pilots.",
        ),
    }
    made = {id: document(id, text, published=day, kind="report") for id, (day, text) in texts.items()}
    found = happened([(each, reading(each, NAMES)) for each in made.values()])
    assert [span.doc for span in found] == ["b", "a"]


def test_an_agency_s_dateline_is_no_part_of_the_sentence() -> None:
    made = document(
        "a",
        "VESSIN, April 3 (River Wire) - Ministers of Brennik and Torland met and agreed to reopen the locks.",
    )
    assert words(made, happened([(made, reading(made, NAMES))])[0]).startswith("Ministers of Brennik")


def test_a_plan_of_months_ago_does_not_come_before_what_was_done() -> None:
    old = document(
        "a", "Osk Marrel and Ilva Torne will meet in Vessin on Friday, Brennik said.", published="2031-01-10"
    )
    new = document(
        "b", "Osk Marrel and Ilva Torne met on Holm Island and signed a charter.", published="2031-06-10"
    )
    found = happened([(each, reading(each, NAMES)) for each in (old, new)])
    assert found[0].doc == "b"


def told(*texts: tuple[str, str]) -> list[str]:
    """The first words of what is chosen from reports given as (day, text)."""
    made = {
        f"d{n}": document(f"d{n}", text, published=day, kind="report") for n, (day, text) in enumerate(texts)
    }
    found = happened([(each, reading(each, NAMES)) for each in made.values()])
    return [" ".join(words(made[span.doc], span).split()[:4]) for span in found]


def test_what_lies_beside_the_story_does_not_lead_it_though_it_is_the_newest() -> None:
    found = told(
        (
            "2031-04-01",
            "Gunboats of Torland shelled the harbour of Vessin in Brennik and sank four grain barges.",
        ),
        ("2031-04-02", "Brennik closed the harbour of Vessin to barges after Torland shelled four of them."),
        (
            "2031-04-04",
            "A crowd at a concert for sailors in Holm pushed through a gate, and nine people fell.",
        ),
    )
    assert found[0].startswith("Brennik closed")
    assert any(first.startswith("A crowd") for first in found)


def test_the_same_deed_of_another_person_is_other_news() -> None:
    one = document("a", "Ilva Torne was sworn in as governor of Halden at noon on the quay of Vessin.")
    two = document("b", "Osk Marrel was sworn in as governor of Halden at noon on the quay of Vessin.")
    assert len(happened([(one, reading(one, NAMES)), (two, reading(two, NAMES))])) == 2


def test_what_somebody_calls_out_is_no_news() -> None:
    found = told(
        ("2031-04-01", "Brennik closed the harbour of Vessin to all grain barges."),
        (
            "2031-04-02",
            "“The harbour of Vessin will be free, and free for all grain barges,” Ilva Torne said.",
        ),
    )
    assert found == ["Brennik closed the harbour"]
