from __future__ import annotations

from pathlib import Path

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Meeting
from parley.reading import coreference, names, pipeline, sentences
from parley.reading.meetings import meetings
from parley.reading.times import times

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "golden_meetings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def read(text: str) -> tuple[Meeting, ...]:
    document = Document("d", text, lang="en", published="2026-06-11")
    parsed = sentences.sentences(document, pipeline.parse(pipeline.load(), [document.view.text])[0])
    entities = names.entities(parsed, coreference.resolve(parsed, names.find(parsed)))
    return meetings(parsed, entities, times(parsed))


@pytest.mark.parametrize(("sentence", "parties", "status", "directness"), ROWS)
def test_a_sentence_tells_of_this_meeting_or_of_none(
    sentence: str, parties: str, status: str, directness: str
) -> None:
    found = [("|".join(m.parties), m.status, m.directness) for m in read(sentence)]
    assert found == ([] if parties == "-" else [(parties, status, directness)])


def test_there_are_at_least_forty_invented_sentences() -> None:
    assert len(ROWS) >= 40


def test_level_format_venue_date_and_discretion_are_told() -> None:
    (found,) = read("Chinese envoys secretly met Japanese officials in Osaka on Tuesday.")
    assert (found.level, found.format, found.venue) == ("officials", "bilateral", "Osaka")
    assert found.date == "2026-06-09"
    assert found.discreet


def test_the_host_of_others_talks_is_no_party_to_them() -> None:
    (found,) = read("Egypt hosted talks between Sudan and Ethiopia in Cairo.")
    assert found.mediator == "Egypt"
    assert "Egypt" not in found.parties


def test_the_evidence_is_the_sentence_byte_for_byte() -> None:
    text = "It rained. Talks between Armenia and Azerbaijan resumed on Monday. It rained again."
    (found,) = read(text)
    assert (
        text[found.evidence.start : found.evidence.end]
        == "Talks between Armenia and Azerbaijan resumed on Monday."
    )


def test_the_two_sides_are_those_of_the_meeting_before() -> None:
    found = read(
        "Talks between Armenia and Azerbaijan resumed on Monday. The two sides agreed to meet again in July."
    )
    assert [m.parties for m in found] == [("Armenia", "Azerbaijan")] * 2
    assert [m.status for m in found] == ["held", "planned"]
