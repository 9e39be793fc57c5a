from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley import reading
from parley.errors import BadInput
from parley.nouns.document import Cut, Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.reading import reader


@lru_cache(maxsize=64)
def read(text: str, cuts: tuple[Cut, ...] = (), lang: str | None = "en") -> tuple[Document, Reading]:
    document = Document("d", text, cuts, lang=lang)
    (found,) = reader("fast").read([document])
    return document, found


def entity(text: str, name: str) -> Entity:
    _, found = read(text)
    return next(one for one in found.entities if one.name == name)


def words(document: Document, spans: tuple[object, ...]) -> str:
    return " … ".join(document.text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]


def said(text: str) -> list[tuple[str, str, str, Attribution]]:
    document, found = read(text)
    return [
        (words(document, a.source), words(document, a.cue), words(document, a.content), a)
        for a in found.attributions
    ]


def test_the_front_door_stays_a_function_however_often_it_is_called():
    first, second = reader("fast"), reader("fast")
    assert first == second
    assert callable(reading.reader)


def test_an_unknown_reader_is_one_clear_error():
    with pytest.raises(BadInput, match="no reader is called 'psychic'"):
        reader("psychic")


def test_readings_come_in_the_order_of_the_documents():
    documents = [
        Document(f"d{i}", f"Minister {name} spoke.") for i, name in enumerate("ABCDEFGHIJKLMNOPQRSTU")
    ]
    assert [found.doc for found in reader().read(iter(documents))] == [document.id for document in documents]


def test_an_empty_document_has_an_empty_reading():
    _, found = read("")
    assert not found.sentences
    assert found.unread is None


def test_a_language_that_nobody_reads_is_said_to_be_unread():
    _, found = read("الوزير قال إن المفاوضات مستمرة", lang="ar")
    assert found.unread == "the language (ar) is not read"


def test_a_line_end_ends_a_sentence_and_a_paragraph():
    document, found = read(
        "Talks near collapse\nThe envoy left for home. She will be back.\n\nNobody was hurt."
    )
    assert [document.text[s.start : s.end] for s in found.sentences] == [
        "Talks near collapse",
        "The envoy left for home.",
        "She will be back.",
        "Nobody was hurt.",
    ]
    assert [s.paragraph for s in found.sentences] == [0, 1, 1, 2]
    assert found.sentences[0].role == "title"


def test_a_box_in_the_middle_of_a_sentence_is_read_over_and_never_evidence():
    text = "The minister said the border would stay\nSUBSCRIBE NOW\nopen until the talks end."
    start = text.index("SUBSCRIBE")
    document, found = read(text, (Cut(start, start + 13, "furniture", "box"),))
    assert len(found.sentences) == 1
    spans = [span for a in found.attributions for span in a.content]
    assert spans
    assert not any("SUBSCRIBE" in document.text[s.start : s.end] for s in spans)


def test_the_columns_of_words_are_of_one_length_and_heads_lie_in_the_sentence():
    _, found = read("The envoy of Norway, who had flown in, refused. “No,” he said.")
    for sentence in found.sentences:
        w = sentence.words
        assert len({len(column) for column in (w.start, w.end, w.lemma, w.pos, w.dep, w.head)}) == 1
        assert all(0 <= head < len(w.head) for head in w.head)


# Names


def test_capital_seat_and_demonym_are_their_state():
    text = "Moscow rejected the plan. The Kremlin called it dead; Russian officials agreed. Russia will wait."
    russia = entity(text, "Russia")
    assert (russia.kind, russia.side) == ("state", "RUS")
    assert len(russia.mentions) >= 3


def test_a_capital_where_something_happens_is_a_place():
    found = entity("The two envoys met in Vienna on Friday.", "Vienna")
    assert found.kind == "place"


def test_a_surname_is_joined_to_the_full_name_with_office_and_side():
    found = entity(
        "Norwegian Foreign Minister Ingrid Solheim flew home. Solheim was tired.", "Ingrid Solheim"
    )
    assert (found.kind, found.side, found.role) == ("person", "NOR", "Foreign Minister")
    assert len(found.mentions) == 2


def test_an_apposition_gives_office_and_side():
    found = entity("Ingrid Solheim, the foreign minister of Norway, flew home on Monday.", "Ingrid Solheim")
    assert found.side == "NOR"
    assert "foreign minister" in (found.role or "")


def test_a_person_named_like_a_state_is_a_person():
    _, found = read("Jordan Reyes met the senator. Reyes smiled.")
    assert any(one.name == "Jordan Reyes" and one.kind == "person" for one in found.entities)
    assert not any(one.side == "JOR" for one in found.entities)


def test_a_state_that_no_table_knows_is_found_by_the_company_it_keeps():
    text = (
        "Veldoria closed the border on Monday. Veldoria's foreign minister, Ana Koss, blamed the rebels. "
        "Veldorian officials said the talks would go on."
    )
    state = entity(text, "Veldoria")
    assert (state.kind, state.side) == ("state", "Veldoria")


def test_a_newspaper_does_not_speak_for_the_city_in_its_name():
    _, found = read("The Moscow Courier reported the strike on Tuesday. Nobody else did.")
    assert not any("Courier" in one.name and one.side == "RUS" for one in found.entities)


def test_a_pronoun_with_one_possible_person_is_that_person():
    text = "Prime Minister Ingrid Solheim arrived late. She left early."
    document, _ = read(text)
    solheim = entity(text, "Ingrid Solheim")
    assert any(document.text[m.start : m.end] == "She" and m.kind == "pronoun" for m in solheim.mentions)


def test_a_pronoun_that_may_be_either_of_two_is_left_open_with_both():
    _, found = read("Peter Anders met Paul Brandt at the lake. Then he left.")
    open_ones = [one for one in found.entities if one.candidates]
    assert len(open_ones) == 1
    assert len(open_ones[0].candidates) == 2


# Who said what


def test_indirect_speech_has_source_cue_and_content():
    rows = said("Foreign Minister Ana Koss said the border would stay open until March.")
    source, cue, content, one = rows[0]
    assert "Ana Koss" in source
    assert cue == "said"
    assert content == "the border would stay open until March"
    assert (one.kind, one.manner, one.sourcing) == ("indirect", "speech", "person")


def test_a_quotation_split_by_its_cue_is_one_attribution():
    text = "“We will not sign this paper,” Koss said. “It gives away the river.”"
    _, cue, content, one = said(text)[0]
    assert cue == "said"
    assert content == "“We will not sign this paper,” … “It gives away the river.”"
    assert one.kind == "direct"


def test_according_to_names_its_source():
    source, cue, _, one = said("According to Norway's foreign ministry, the ship left the port on Sunday.")[0]
    assert cue.lower() == "according to"
    assert "foreign ministry" in source
    assert one.sourcing == "office"


def test_an_outlet_that_reports_what_a_capital_says_is_its_parent():
    rows = said("The Daily Courier reported that Ankara wants to reopen the strait before winter.")
    inner = next(one for source, *_, one in rows if source == "Ankara")
    assert inner.parent is not None
    assert rows[inner.parent][1] == "reported"


def test_sources_who_want_no_name_are_anonymous():
    *_, one = said("Sources said the deal was dead.")[0]
    assert one.sourcing == "anonymous"


def test_what_somebody_wants_is_an_intention():
    rows = said("Ankara wants to reopen the strait before the winter.")
    assert [one.manner for *_, one in rows] == ["intention"]


# It never breaks


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(
                [
                    "“We will not,” ",
                    "he said. ",
                    "\n\n",
                    '"',
                    "”",
                    "The Kremlin told ",
                    "(",
                    "— ",
                    "Moscow: ",
                    "‘",
                    "\u202e",
                    "🙂",
                ]
            ),
        ),
        max_size=14,
    ).map("".join)
)
def test_any_text_is_read_and_every_span_slices_back(text: str):
    document = Document("d", text, lang="en")
    (found,) = reader().read([document])
    holds(document, found)


def holds(document: Document, found: Reading) -> None:
    size = len(document.text)
    for sentence in found.sentences:
        assert 0 <= sentence.start < sentence.end <= size
    for one in found.entities:
        for mention in one.mentions:
            assert 0 <= mention.start < mention.end <= size
    for attribution in found.attributions:
        assert attribution.cue
        assert attribution.content
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert span.end <= size
            assert document.text[span.start : span.end].strip()
    for start in range(len(found.attributions)):
        seen: set[int] = set()
        at: int | None = start
        while at is not None:
            assert at not in seen, "nesting has a cycle"
            seen.add(at)
            at = found.attributions[at].parent


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        ")" * 20_000,
        "the envoy said that " * 2_000,
        "“No,” he said. " * 3_000,
        '"' * 10_000,
        "PESKOV: No.\n" * 2_000,
        "“" * 5_000 + "”" * 3,
    ],
    ids=["one word", "brackets", "no full stop", "quotes", "marks", "transcript", "unbalanced"],
)
def test_a_page_of_nothing_but_one_thing_is_read(text: str):
    document = Document("d", text, lang="en")
    (found,) = reader().read([document])
    holds(document, found)
