"""Forms of attribution beyond one sentence and one level; invented sentences."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span
from parley.reading import reader, rows
from parley.reading.speech import nesting, translations


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    (found,) = reader("fast").read([Document("d", text, lang="en")])
    return found


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


def said(text: str) -> list[tuple[str, str, str]]:
    return [
        (words(text, one.source), words(text, one.cue), words(text, one.content))
        for one in read(text).attributions
    ]


def chain(text: str) -> list[tuple[str, str | None]]:
    """Each source with the source of the claim that carries it."""
    found = said(text)
    return [
        (source, None if one.parent is None else found[one.parent][0])
        for (source, _, _), one in zip(found, read(text).attributions, strict=True)
    ]


def test_who_cites_two_officials_relays_them():
    text = "The Herald, citing two officials, reported that Velden had rejected the plan."
    assert set(chain(text)) == {
        ("The Herald", None),
        ("two officials", "The Herald"),
        ("Velden", "two officials"),
    }


def test_who_cites_a_lack_of_money_relays_nobody():
    text = "The ministry closed the port, citing a lack of money, and said the railway would close."
    assert all(parent is None for _, parent in chain(text))


def test_according_to_one_who_cites_others_is_a_chain():
    text = "According to the Herald, citing people close to the talks, the envoy told Oslo that Norvia left."
    assert chain(text) == [
        ("the Herald", None),
        ("people close to the talks", "the Herald"),
        ("the envoy", "people close to the talks"),
    ]


def test_who_is_quoted_as_saying_something_is_carried_by_who_quotes_them():
    text = "The Herald quoted Ana Kovar as saying that talks would resume in May."
    assert chain(text) == [("The Herald", None), ("Ana Kovar", "The Herald")]
    assert {content for _, _, content in said(text)} == {"that talks would resume in May"}


def test_what_stands_between_two_levels_is_kept_at_any_depth():
    text = "Officials say Velden believes that Norvia wants to leave."
    assert chain(text) == [("Officials", None), ("Velden", "Officials"), ("Norvia", "Velden")]
    assert [one.manner for one in read(text).attributions] == ["speech", "belief", "intention"]


def test_assurances_from_somebody_are_theirs():
    text = "Kovar said they had received assurances from Washington that the talks would go on."
    assert ("Washington", "Kovar") in chain(text)


def test_a_stand_that_is_only_supposed_makes_no_chain():
    text = "Kovar said the talks would resume if Norvia demanded an answer."
    assert all(source != "Norvia" for source, _ in chain(text))


def test_reporters_who_are_told_are_no_source():
    text = "The minister told reporters from the Herald that the envoy was ill."
    assert [source for source, _, _ in said(text)] == ["The minister"]


def test_what_is_added_with_a_participle_is_no_part_of_what_was_said_before():
    text = "The mayor said the bridge was closed, adding that the ferry would run."
    contents = [content for _, _, content in said(text)]
    assert contents == ["the bridge was closed", "that the ferry would run"]


def test_an_outlet_at_the_end_carries_the_whole_sentence():
    text = "A Veldian official said that the port would reopen, the Norvia Mail reported."
    assert chain(text) == [("A Veldian official", "the Norvia Mail"), ("the Norvia Mail", None)]


@pytest.mark.parametrize("indent", ["> ", "    "])
def test_a_block_quote_belongs_to_who_leads_up_to_it(indent: str):
    text = (
        "Ana Kovar wrote to the envoys:\n\n"
        f"{indent}We have waited for ten years.\n{indent}Nobody came.\n\nThe envoys did not reply."
    )
    one = next(one for one in read(text).attributions if words(text, one.source) == "Ana Kovar")
    content = words(text, one.content)
    assert "We have waited for ten years" in content
    assert "Nobody came" in content
    assert "did not reply" not in content
    assert ">" not in content


def test_a_list_after_a_colon_is_nobodys_word():
    text = "The committee met three times:\n\n- in Oslo on Monday,\n- in Bern on Friday."
    assert said(text) == []


def test_a_quote_over_three_paragraphs_is_one():
    text = (
        "“We have waited for ten years,” she said. “Nobody came.\n\n"
        "“Now they come with papers and ask us to sign.\n\n“We will not sign.”\n\nThe envoys left."
    )
    (one,) = read(text).attributions
    assert words(text, one.content).endswith("“We will not sign.”")
    assert words(text, one.content).startswith("“We have waited")


def test_the_parts_of_a_split_quote_are_one_content():
    text = "“We are ready,” the minister said, “to sign the treaty.”"
    (one,) = read(text).attributions
    assert words(text, one.content) == "“We are ready,” … “to sign the treaty.”"
    assert one.kind == "direct"


def test_indirect_speech_goes_on_over_the_next_sentence_and_is_marked():
    text = "The ministry said the port would close in May. The railway would follow in June. Ships sailed on."
    plain, more = read(text).attributions
    assert not plain.continued
    assert more.continued
    assert words(text, more.content) == "The railway would follow in June"
    assert (more.source, more.cue) == (plain.source, plain.cue)


def test_the_reporters_own_next_sentence_is_not_continued_speech():
    text = "The ministry said the port would close in May. The railway closed last year."
    assert not any(one.continued for one in read(text).attributions)


@pytest.mark.parametrize(
    "text",
    [
        "The reasons are simple: nobody trusts the other side.",
        "The plan has two parts: a ceasefire along the river and a fund for refugees.",
        "Norvia: what we know so far\n\nThe envoys left Oslo on Monday.",
        "Outlet: The Velden Post\nDate: Monday",
    ],
)
def test_a_colon_in_prose_is_nobodys_word(text: str):
    assert all(cue != ":" for _, cue, _ in said(text))


def test_a_headline_may_begin_with_its_speaker():
    text = "Foreign Minister Lask: no talks before spring\n\nHe arrived in Oslo on Monday."
    assert said(text)[0] == ("Foreign Minister Lask", ":", "no talks before spring")


def test_in_a_transcript_lines_without_a_label_belong_to_the_one_before():
    text = (
        "KOVAR: We want guarantees.\nNothing less will do.\nHOST: And then?\nKOVAR: Then we sign.\nThe end."
    )
    lines = [(source, content) for source, cue, content in said(text) if cue == ":"]
    assert lines[0] == ("KOVAR", "We want guarantees. … Nothing less will do.")
    assert lines[-1] == ("KOVAR", "Then we sign.")


@pytest.mark.parametrize(
    ("text", "original"),
    [
        (
            "“We will not wait for Norvia any longer,” said Ana Kovar"
            " (in German: „Wir warten nicht länger auf Norvia, das ist vorbei“).",
            "„Wir warten nicht länger auf Norvia, das ist vorbei“",
        ),
        (
            "Kovar gave a short answer:\n\nМы больше не будем ждать, и никто нас не остановит\n\n"
            "We will not wait any longer, and nobody will stop us\n\nShe left at once.",
            "Мы больше не будем ждать, и никто нас не остановит",
        ),
    ],
)
def test_a_translation_points_to_the_original_which_stays_as_it_is(text: str, original: str):
    found = read(text).attributions
    (translation,) = [one for one in found if one.translation_of is not None]
    assert words(text, found[translation.translation_of or 0].content) == original
    assert "wait" in words(text, translation.content)


def test_what_no_annotated_news_marks_has_a_label_of_its_own():
    text = "The Herald, citing two officials, reported that Velden had rejected the plan."
    items = rows.attributions(read(text))["items"]
    assert [item["label"] for item in items] == ["derived", "attribution", "derived"]


LANGUAGES = st.sampled_from(
    [
        "“We will wait here.” ",
        "„Wir warten hier auf euch.“ ",
        "(",
        ")",
        "\n",
        "[",
        "]: ",
        '"',
        "«Мы ждём здесь» ",
        "x ",
    ]
)


@given(st.lists(LANGUAGES, max_size=30).map("".join), st.integers(0, 60), st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_linking_translations_ends_and_its_spans_slice_back(text: str, start: int, length: int):
    if start >= len(text):
        return
    document = Document("d", text, lang="en")
    span = Span("d", start, min(start + length, len(text)))
    one = Attribution((), (span,), (span,), "direct")
    found = translations.linked(document, (one,))
    assert len(found) >= 1
    for number, each in enumerate(found):
        assert all(0 <= piece.start < piece.end <= len(text) for piece in each.content)
        assert each.translation_of != number
        if each.translation_of is not None:
            assert found[each.translation_of].translation_of is None


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda at: Span("d", at[0], at[0] + at[1]))


@given(
    st.lists(st.tuples(SPANS, SPANS), max_size=12),
    st.dictionaries(st.integers(0, 11), st.integers(0, 11), max_size=6),
)
@settings(max_examples=200, deadline=None)
def test_nesting_never_has_a_cycle(spans: list[tuple[Span, Span]], carriers: dict[int, int]):
    found = [Attribution((), (cue,), (content,), "indirect") for cue, content in spans]
    kept = {a: b for a, b in carriers.items() if a < len(found) and b < len(found)}
    nested = nesting.nested(found, kept)
    for number in range(len(nested)):
        seen = set()
        at: int | None = number
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = nested[at].parent


NOISE = st.sampled_from(
    ["Kovar said ", "that ", "citing officials, ", ": ", "\n\n", "> ", "“", "”", '"', "(", ")", "told Oslo ",
     "would go. ", "the Herald reported. ", "as saying ", "wrote:\n", "    ", "Мы ждём. ", "KOVAR: "]
)  # fmt: skip


@pytest.mark.slow
@given(st.lists(NOISE, max_size=40).map("".join))
@settings(max_examples=60, deadline=None)
def test_for_any_text_reading_ends_spans_slice_back_and_nesting_has_no_cycle(text: str):
    found = read(text).attributions
    for number, one in enumerate(found):
        assert all(0 <= span.start < span.end <= len(text) for span in (*one.source, *one.cue, *one.content))
        seen, at = {number}, one.parent
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = found[at].parent


def test_promises_and_demands_are_speech_and_plans_are_intentions():
    kinds = {
        "Norvia demanded an answer.": "speech",
        "Norvia vowed to block the pipeline.": "speech",
        "Norvia wants to leave the pact.": "intention",
        "Norvia plans to leave the pact.": "intention",
        "Norvia fears that the pact will fail.": "belief",
        "Ana Kovar thinks that the pact will fail.": "belief",
        "Norvia is considering leaving the pact.": "intention",
    }
    for text, kind in kinds.items():
        assert [one.manner for one in read(text).attributions][:1] in ([kind], []), text
