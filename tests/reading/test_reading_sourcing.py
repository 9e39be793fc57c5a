"""On whose word a claim is known: kinds of source, whose side, how many."""

from __future__ import annotations

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Attribution
from parley.reading import reader


def first(text: str) -> Attribution:
    (found,) = reader("fast").read([Document("d", text, lang="en")], only={"attributions"})
    assert found.attributions, text
    return found.attributions[0]


@pytest.mark.parametrize(
    ("text", "sourcing"),
    [
        ("Anna Brandt said that the bridge would open.", "person"),
        ("The foreign ministry said that the bridge would open.", "office"),
        ("Denmark said that the bridge would open.", "office"),
        ("A spokesman for the ministry said that the bridge would open.", "office"),
        ("Two Danish officials said that the bridge would open.", "unnamed"),
        ("A diplomat said on condition of anonymity that the bridge would open.", "unnamed"),
        ("A group of 32 experts warned that the bridge would fall.", "unnamed"),
        ("People familiar with the matter said that the bridge would open.", "anonymous"),
        ("Two sources close to the talks said that the bridge would open.", "anonymous"),
        ("A report said that the bridge would fall.", "document"),
        ("According to a poll, most voters want the bridge.", "document"),
        ("The treaty says that the bridge belongs to both.", "document"),
    ],
)
def test_what_sort_of_source_it_is(text: str, sourcing: str):
    assert first(text).sourcing == sourcing


def test_the_author_s_own_voice_is_marked():
    assert first("I think that the bridge will never open.").sourcing == "author"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("A Danish official", "1"),
        ("One diplomat", "1"),
        ("Two Danish officials", "2"),
        ("Twelve diplomats", "12"),
        ("A group of 32 experts", "32"),
        ("Danish officials", "several"),
        ("Several diplomats", "several"),
        ("Many diplomats", "many"),
        ("Dozens of diplomats", "many"),
    ],
)
def test_how_many_they_are_is_kept(source: str, count: str):
    assert first(f"{source} said that the bridge would open.").count == count


def test_a_named_source_has_no_count():
    assert first("Anna Brandt said that the bridge would open.").count is None


def test_the_side_of_an_unnamed_official_is_the_speaker_s():
    text = "A senior Danish official said that the bridge would open."
    (found,) = reader("fast").read([Document("d", text, lang="en")], only={"attributions"})
    speaker = next(one for one in found.entities if one.id == found.attributions[0].speaker)
    assert (speaker.side, found.attributions[0].sourcing) == ("DNK", "unnamed")
