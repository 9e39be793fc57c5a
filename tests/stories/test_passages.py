from __future__ import annotations

import pytest
from story_samples import DISPATCH, document, reading, words

from parley.nouns.document import Cut
from parley.nouns.reading import Sentence, Words
from parley.stories.passages import passages, plain, stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "This gave the ministries in Vessin another reason to wait for the inspectors.",
        "However, the Brennik ministry said that no request had come from Halden.",
        "He told reporters in Vessin that the crossing would stay closed for now.",
        "In response, the ministry in Vessin closed the crossing to all grain barges.",
        "When they met again, both sides refused to speak of the crossing at Halden.",
        "Against this backdrop, the ministry in Vessin closed the crossing to barges.",
        "Will the ministry in Vessin open the river crossing at Halden this month?",
        "Crossing closed.",
        "the ministry in Vessin closed the crossing to all grain barges on Tuesday.",
    ],
)
def test_a_sentence_that_leans_on_its_neighbours_does_not_stand_alone(text: str) -> None:
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry in Vessin said on Tuesday that it would open the crossing at Halden.",
        "Osk Marrel told reporters that his government had received no request for an inspection.",
        "Grain prices in Brennik have doubled since the river crossing at Halden was closed.",
    ],
)
def test_a_sentence_that_names_whom_it_speaks_of_stands_alone(text: str) -> None:
    assert stands_alone(text)


def test_furniture_is_never_a_passage() -> None:
    text = DISPATCH + " Subscribe to the Halden Courier for more news from the river every day."
    start = text.index("Subscribe")
    made = document("a", text)
    made = type(made)("a", text, cuts=(Cut(start, len(text), "furniture", "a subscription box"),))
    assert all("Subscribe" not in passage.text for passage in passages([(made, reading(made))]))


def test_a_caption_without_a_verb_does_not_stand_alone() -> None:
    text = "Flags of Brennik and its neighbour flying at the river crossing of Halden before the talks."
    made = document("a", text)
    caption = Sentence(0, len(text), 0, Words(pos=("NOUN", "VERB"), head=(0, 0), lemma=("flag", "fly")))
    (passage,) = passages([(made, reading(made, sentences=(caption,)))])
    assert not passage.alone


def test_what_a_copy_repeats_is_passed_over() -> None:
    one, two = document("a", DISPATCH), document("b", DISPATCH)
    found = list(passages([(one, reading(one)), (two, reading(two))]))
    assert {passage.document.id for passage in found} == {"a"}


def test_the_mark_of_a_list_is_not_part_of_the_evidence() -> None:
    made = document("a", "- Brennik closed the crossing at Halden to all military convoys.")
    (passage,) = passages([(made, reading(made))])
    assert words(made, passage.span).startswith("Brennik")


def test_link_targets_are_not_read() -> None:
    made = type(document("a", ""))(
        "a", "Brennik [closed](#) it.", cuts=(Cut(8, 9, "markup", "link"), Cut(15, 19, "markup", "link"))
    )
    assert plain(made, 0, len(made.text)) == "Brennik closed it."
