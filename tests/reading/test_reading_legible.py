from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.reading import reader
from parley.reading.legible import legible


def read(text: str) -> Reading:
    (found,) = reader("fast").read([Document("d", text, lang="en", published="2026-05-04")])
    return found


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in read(text).sentences]


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=20),
            st.sampled_from(
                ["<p>", "</b>", "&nbsp;", "&lt;", "&#8220;", " | ", "\t", "\r", "\r\n", "• ", "1. ",
                 "- ", "14:05 ", "THE ENVOY OF NORWAY SAID NO TO ALL OF IT. ", "İSTANBUL ", "\ud800",
                 "\u2028"]
            ),
        ),
        max_size=12,
    ).map("".join),
    st.sampled_from(["en", "ru", "fr", "de", "und"]),
)  # fmt: skip
def test_what_is_read_is_as_long_as_what_is_stored(text: str, lang: str):
    assert len(legible(text, lang)) == len(text)


def test_prose_is_read_as_it_stands():
    text = "Foreign Minister Ana Koss said: “No.” The EU and NATO agreed – for 3 days.\n\nShe left at 14:05."
    assert legible(text, "en") == text


def test_capitals_are_read_as_the_sentence_that_they_are():
    text = 'FOREIGN MINISTER ANA KOSS SAID ON MONDAY THAT NORWAY WOULD STAY IN NATO. "NO," SAID BORIS ORLOV.'
    assert legible(text, "en") == (
        'Foreign Minister Ana Koss said on Monday that Norway would stay in NATO. "No," said Boris Orlov.'
    )


def test_a_name_in_capitals_is_known_from_the_rest_of_the_text():
    text = (
        "STONE TELLS WAITING CROWD THAT TALKS HAVE FAILED\nThe minister, Peter Stone, left. Then Stone slept."
    )
    assert legible(text, "en").startswith("Stone tells waiting crowd that talks have failed\n")


def test_who_speaks_in_capitals_is_found_and_quoted_as_written():
    text = "FOREIGN MINISTER ANA KOSS SAID ON MONDAY THAT NORWAY WOULD SEND OBSERVERS TO THE BORDER."
    found = read(text)
    assert {"Ana Koss", "Norway"} <= {entity.name for entity in found.entities}
    (said,) = found.attributions
    assert text[said.source[0].start : said.source[0].end] == "FOREIGN MINISTER ANA KOSS"


def test_cells_of_a_table_are_no_sentence_together():
    assert sentences("| Ana Koss | We will wait |\n| Ben Orl | No |\n") == [
        "Ana Koss", "We will wait", "Ben Orl", "No"
    ]  # fmt: skip


def test_the_hour_before_a_line_of_a_liveblog_is_no_part_of_what_is_said():
    text = "14:05 Ana Koss arrives in Oslo.\n14:20 “There is no deal,” says Orl.\n"
    found = read(text)
    assert [time.value for time in found.times] == ["2026-05-04T14:05", "2026-05-04T14:20"]
    (said,) = found.attributions
    assert [text[span.start : span.end] for span in said.content] == ["“There is no deal,”"]


def test_marks_of_a_list_are_not_read():
    text = "They agreed:\n• The border opens on Friday, Koss said.\n1. Norway sends observers, Orl said.\n"
    assert sentences(text)[1:] == [
        "The border opens on Friday, Koss said.", "Norway sends observers, Orl said."
    ]  # fmt: skip


def test_what_a_browser_would_not_show_is_not_read():
    text = "<p>Foreign Minister Ana Koss said the border would stay open.</p><p>&quot;No,&quot; Orl said.</p>"
    found = read(text)
    contents = [" ".join(text[s.start : s.end] for s in one.content) for one in found.attributions]
    assert contents[0] == "the border would stay open"
    assert not any("<" in content for content in contents)
