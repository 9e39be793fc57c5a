from __future__ import annotations

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Meeting, Mention, Reading, Sentence
from parley.nouns.span import Span
from parley.talks import followed, ledger


def report(id: str, published: str, text: str = "Norvia and Tesk meet.", **meeting: object):
    found = Meeting(Span(id, 0, len(text)), ("Norvia", "Tesk"), **meeting)  # type: ignore[arg-type]
    return Document(id, text, published=published, lang="en"), Reading(id, "test", "1", meetings=(found,))


def fates(*pairs, as_of=None):
    return {one.date: (one.fate, one.moved_to) for one in followed(ledger(pairs), pairs, None, as_of)}


def test_a_plan_of_which_no_report_says_that_it_was_held_is_overdue_when_its_day_is_past() -> None:
    plan = report("a", "2031-05-01", status="planned", date="2031-05-10")
    assert fates(plan, as_of="2031-05-05") == {"2031-05-10": ("ahead", None)}
    assert fates(plan, as_of="2031-05-20") == {"2031-05-10": ("overdue", None)}


def test_a_plan_that_was_carried_out_says_so() -> None:
    plan = report("a", "2031-05-01", status="planned", date="2031-05-10")
    held = report("b", "2031-05-11", date="2031-05-10")
    assert fates(plan, held) == {"2031-05-10": ("held", None)}


def test_a_plan_that_was_called_off_is_not_outvoted_by_the_reports_of_the_plan() -> None:
    plans = [report(f"a{n}", f"2031-05-0{n}", status="planned", date="2031-05-10") for n in (1, 2, 3)]
    off = report("b", "2031-05-09", status="denied", date="2031-05-10")
    assert fates(*plans, off) == {"2031-05-10": ("called off", None)}


def test_a_plan_whose_day_was_given_anew_before_it_came_was_moved() -> None:
    plan = report("a", "2031-05-01", status="planned", date="2031-05-10", level="leaders")
    anew = report("b", "2031-05-08", status="planned", date="2031-05-24", level="leaders")
    assert fates(plan, anew)["2031-05-10"] == ("moved", "2031-05-24")


def test_the_next_meeting_is_the_one_announced_with_the_round() -> None:
    held = report("a", "2031-05-02", date="2031-05-01")
    plan = report("b", "2031-05-03", status="planned", date="2031-06-20")
    late = report("c", "2031-07-30", status="planned", date="2031-08-20")
    pairs = [held, plan, late]
    assert followed(ledger(pairs), pairs)[0].next == "2031-06-20"


def test_a_contact_that_is_denied_names_on_whose_word_it_rests_and_who_denies_it() -> None:
    told = "Norvia and Tesk met in secret, a source said."
    off = "Norvia denied it."
    saw = report("a", "2031-05-02", told, date="2031-05-01", discreet=True)
    no = report("b", "2031-05-03", off, date="2031-05-01", status="denied")
    said = Attribution(
        (Span("a", 31, 39),), (Span("a", 40, 44),), (Span("a", 0, 29),), "indirect", sourcing="anonymous"
    )
    denies = Attribution(
        (Span("b", 0, 6),),
        (Span("b", 7, 13),),
        (Span("b", 14, 16),),
        "indirect",
        sourcing="office",
        speaker="n",
    )
    who = Entity("n", "Norvia", "state", (Mention(0, 6, "name"),))
    pairs = [
        (saw[0], Reading("a", "t", "1", meetings=saw[1].meetings, attributions=(said,))),
        (no[0], Reading("b", "t", "1", meetings=no[1].meetings, attributions=(denies,), entities=(who,))),
    ]
    (found,) = followed(ledger(pairs), pairs)
    assert [(word.sourcing, word.who, word.denies) for word in found.words] == [
        ("anonymous", None, False),
        ("office", "Norvia", True),
    ]


def test_what_a_side_says_came_of_a_meeting_is_kept_and_what_it_says_of_else_is_not() -> None:
    text = "Norvia met Tesk on Friday. Tesk called the meeting constructive. Tesk said that rain fell."
    ends = [26, 64, len(text)]
    starts = [0, 27, 65]
    sentences = tuple(Sentence(a, b, 0) for a, b in zip(starts, ends, strict=True))
    who = Entity("t", "Tesk", "state", (Mention(27, 31, "name"),))
    spoken = tuple(
        Attribution(
            (Span("a", a, a + 4),),
            (Span("a", a + 5, a + 9),),
            (Span("a", a + 10, b),),
            "indirect",
            speaker="t",
        )
        for a, b in ((27, 64), (65, len(text)))
    )
    meeting = Meeting(Span("a", 0, 26), ("Norvia", "Tesk"), date="2031-05-02")
    pairs = [
        (
            Document("a", text, published="2031-05-03", lang="en"),
            Reading(
                "a", "t", "1", sentences=sentences, entities=(who,), attributions=spoken, meetings=(meeting,)
            ),
        )
    ]
    (found,) = followed(ledger(pairs), pairs)
    assert [(side, text[span.start : span.end]) for side, span in found.said] == [
        ("Tesk", "Tesk called the meeting constructive.")
    ]
