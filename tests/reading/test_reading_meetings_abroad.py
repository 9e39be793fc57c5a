from __future__ import annotations

from pathlib import Path

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Meeting
from parley.reading import reader

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "golden_meetings_abroad.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


def read(lang: str, text: str) -> tuple[Meeting, ...]:
    (found,) = reader().read([Document("d", text, lang=lang, published="2026-06-11")])
    return found.meetings


@pytest.mark.parametrize(("lang", "sentence", "parties", "status"), ROWS)
def test_a_french_german_or_russian_sentence_tells_of_this_meeting_or_of_none(
    lang: str, sentence: str, parties: str, status: str
) -> None:
    found = [("|".join(m.parties), m.status) for m in read(lang, sentence)]
    assert found == ([] if parties == "-" else [(parties, status)])


def test_whoever_leads_talks_between_others_is_no_party() -> None:
    (found,) = read(
        "fr",
        "Les délégations du Pérou et du Chili ont mené des pourparlers indirects sous la conduite de "
        "l'émissaire norvégien.",
    )
    assert (found.mediator, found.directness) == ("Norway", "mediated")
    (found,) = read("de", "Unter norwegischer Vermittlung verhandelten Dänemark und Schweden am Montag.")
    assert (found.mediator, found.directness) == ("Norway", "mediated")


def test_well_known_names_stand_for_their_state_in_the_spelling_of_each_language() -> None:
    (found,) = read("fr", "Vladimir Poutine s'est entretenu avec Volodymyr Zelensky.")
    assert found.people == ("Vladimir Poutine", "Volodymyr Zelensky")
