"""Where a wire report was filed is no part of its first sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.documents import document
from parley.documents.datelines import dateline
from parley.nouns.document import Document
from parley.nouns.page import Page


def read(text: str) -> Document:
    return document(Page("a.txt", "text", text.encode(), "2031-06-01T00:00:00+00:00"))


@pytest.mark.parametrize(
    ("opening", "agency", "day"),
    [
        ("MARVIK, Ostrava, April 3 (Coast Wire) - ", "Coast Wire", "2031-04-03"),
        ("VELLGARD - ", None, None),
        ("MARVIK, Ostrava — ", None, None),
        ("MARVIK, March 4 (Coast Wire) — ", "Coast Wire", "2031-03-04"),
        ("VELLGARD (CW) — ", "CW", None),
        ("Vellgard (cwa) - ", "cwa", None),
        ("Vellgard/Marvik (cwa) – ", "cwa", None),
        ("ST. MARVIK, Ostrava (CW) -- ", "CW", None),
        ("VELLGARD/MARVIK, Aug 8 (Coast Wire) - ", "Coast Wire", "2031-08-08"),
        ("VELLGARD, March 4. /CWA/. ", "CWA", "2031-03-04"),
        ("VELLGARD. March 4. COAST-NORTH - ", "COAST-NORTH", "2031-03-04"),
        ("МАРВИК, 4 марта /Агентство/. ", "Агентство", "2031-03-04"),
        ("МАРВИК, 4 мар — Вести Берега. ", "Вести Берега", "2031-03-04"),
        ("4 марта, Марвик /Агентство/. ", "Агентство", "2031-03-04"),
        ("Marvic, le 3 mars (ACP) - ", "ACP", "2031-03-03"),
        ("VELLGARD, 4. März (CWA) - ", "CWA", "2031-03-04"),
        ("**VELLGARD, March 4 (CWA) —** ", "CWA", "2031-03-04"),
    ],
)
def test_a_dateline_is_known_with_its_agency_and_day(
    opening: str, agency: str | None, day: str | None
) -> None:
    found = dateline(f"{opening}The envoys met on the quay.", "2031")
    assert found is not None
    assert (found.length, found.agency, found.day) == (len(opening), agency, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Marvik — the capital of Ostrava — was quiet.",
        "The talks - the first since spring - went on.",
        "VELLGARD - a plan in three parts",
        "Mr Berg (56) — The oldest of the envoys.",
        "Ilse Marn (Harbour Party) said no.",
        "In Marvik, April 3 was a quiet day.",
        "Marvik, on March 4 — The day of the vote.",
        "BERG: We have said what we want.",
    ],
)
def test_a_sentence_with_a_dash_or_a_bracket_is_no_dateline(sentence: str) -> None:
    assert dateline(sentence, "2031") is None


def test_the_news_begins_after_the_dateline_which_is_never_evidence() -> None:
    text = (
        "Envoys agree on pilots\n\nMARVIK, Ostrava, April 3 (Coast Wire) - Ostrava and Vell agreed on Tuesday"
        " to keep the pilots in the strait. Their envoys meet again in May.\n"
    )
    found = read(text)
    assert "\n\nOstrava and Vell agreed" in found.view.text
    assert [found.text[cut.start : cut.end] for cut in found.cuts if cut.why == "dateline"] == [
        "MARVIK, Ostrava, April 3 (Coast Wire) - "
    ]
    assert found.outlet == "Coast Wire"


def test_the_speakers_of_a_transcript_are_no_datelines() -> None:
    text = (
        "BERG — We have said what we want, and we shall say it again in Marvik. That is our answer.\n\n"
        "MARN — The pilots stay, and whoever wants to talk may talk about the fees. Nothing else is open.\n"
    )
    assert not [cut for cut in read(text).cuts if cut.why == "dateline"]


@given(st.text(alphabet="AaБ é—-/()., 4\n*", max_size=200))
def test_a_dateline_never_takes_the_whole_paragraph(paragraph: str) -> None:
    found = dateline(paragraph, None)
    assert found is None or 0 < found.length < len(paragraph)
