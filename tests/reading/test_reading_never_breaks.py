"""Whatever text comes, reading ends, and what it gives holds together."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.nouns.document import Cut, Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.reading import reader

LANGUAGES = ("en", "ru", "fr", "de")
ONLY = ("attributions", "events", "meetings", "times")

PIECES = {
    "en": ["“We will not,” ", "he said. ", "The Kremlin told ", "Moscow: ", "Minister Ana Kor ", "said that ",
           "met Ben Orl in Oslo on Friday ", "according to officials", "last week, ", "14:05 ", "Q: ", "A: "],
    "ru": ["«Мы не будем», ", "— заявил он. ", "По словам Пескова, ", "Москва: ", "министр Анна Кор ",
           "сказал, что ", "встретился с Орлом в Осло в пятницу ", "3 мая 2026 года, ", "„нет“ "],
    "fr": ["« Nous refusons », ", "a-t-il dit. ", "Selon Paris, ", "le ministre Anne Kor ", "a déclaré que ",
           "a rencontré Ben Orl à Oslo vendredi ", "le 3 mai 2026, "],
    "de": ["„Wir wollen nicht“, ", "sagte er. ", "Laut Berlin ", "die Ministerin Anna Kor ",
           "erklärte, dass ", "traf Ben Orl am Freitag in Oslo ", "am 3. Mai 2026, ", "»nein« "],
}  # fmt: skip
ODD = [
    "\n", "\n\n", "\r\n", "\t", " ", "\u00a0", "\u2028", "\x00", "\x85", "\ufeff", "\u200b", "\u200d",
    "\u00ad", "\u202e", "\u202c", "e\u0301", "\u0301", "\ud800", "\udfff", "🙂", "👩‍👩‍👧", "🇳🇴", "İ", "ß",
    "ﬁ", "ǅ", "Σς",
    '"', "“", "”", "„", "‘", "’", "'", "«", "»", "``", "''", "(", ")", "[", "]", "—", "–", "-", ":", ";", ",",
    ".", "...", "…", "!", "?", "|", " | ", "• ", "* ", "1. ", "<p>", "&nbsp;", "</div>", "http://a.b/c?d=e",
    "قال الوزير", "שלום", "你好。", "สวัสดี", "½", "٣", "2026-05-03", "31 February 2026", "0000-00-00", "99:99",
]  # fmt: skip


def texts(lang: str) -> st.SearchStrategy[str]:
    """Text in pieces: of the language, of what breaks programs, and at random."""
    one = st.one_of(st.sampled_from(PIECES[lang]), st.sampled_from(ODD), st.text(max_size=12))
    return st.lists(one, max_size=18).map("".join)


def whole(document: Document) -> Reading:
    (found,) = reader("fast").read([document])
    return found


def holds(document: Document, found: Reading) -> None:
    """All that a reading promises, whatever it was made of."""
    size = len(document.text)

    def inside(start: int, end: int) -> None:
        assert 0 <= start < end <= size

    def spans(given: tuple[Span, ...]) -> None:
        for span in given:
            assert span.doc == document.id
            inside(span.start, span.end)
            assert document.text[span.start : span.end].strip()

    assert found.doc == document.id
    at = 0
    for sentence in found.sentences:
        inside(sentence.start, sentence.end)
        assert sentence.start >= at, "sentences overlap or are out of order"
        at = sentence.end
        w = sentence.words
        assert len({len(column) for column in (w.start, w.end, w.lemma, w.pos, w.dep, w.head)}) == 1
        assert list(w.start) == sorted(w.start)
        for start, end, head in zip(w.start, w.end, w.head, strict=True):
            assert sentence.start <= start < end <= sentence.end
            assert 0 <= head < len(w.head)
    assert [s.paragraph for s in found.sentences] == sorted(s.paragraph for s in found.sentences)
    ids = [entity.id for entity in found.entities]
    assert len(set(ids)) == len(ids)
    for entity in found.entities:
        assert entity.name.strip()
        assert entity.mentions
        starts = [mention.start for mention in entity.mentions]
        assert starts == sorted(starts)
        for mention in entity.mentions:
            inside(mention.start, mention.end)
        assert set(entity.candidates) <= set(ids) - {entity.id}
    for index, one in enumerate(found.attributions):
        assert one.content
        for part in (one.source, one.cue, one.content):
            spans(part)
            assert list(part) == sorted(part, key=lambda span: span.start)
        assert one.speaker is None or one.speaker in ids
        seen = {index}
        up = one.parent
        while up is not None:
            assert 0 <= up < len(found.attributions)
            assert up not in seen, "nesting has a cycle"
            seen.add(up)
            up = found.attributions[up].parent
    for event in found.events:
        spans((event.trigger, *event.source, *event.target))
        assert {event.actor, event.recipient} - {None} <= set(ids)
    for meeting in found.meetings:
        spans((meeting.evidence,))
        assert list(meeting.parties) == sorted(meeting.parties)
    at = 0
    for time in found.times:
        inside(time.start, time.end)
        assert time.start >= at, "times overlap or are out of order"
        at = time.end
        assert time.begin is None or time.until is None or time.begin <= time.until


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_text_is_read_and_what_is_found_holds_together(lang: str, data: st.DataObject):
    text = data.draw(texts(lang))
    document = Document(
        "d", text, lang=lang, published=data.draw(st.sampled_from([None, "2026-05-03", "2026"]))
    )
    holds(document, whole(document))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts("en"), st.lists(st.tuples(st.integers(0, 120), st.integers(1, 30)), max_size=4))
def test_whatever_is_cut_out_of_a_text_the_spans_slice_back(text: str, places: list[tuple[int, int]]):
    cuts = []
    for number, (start, length) in enumerate(places):
        if start < (end := min(start + length, len(text))):
            cuts.append(Cut(start, end, ("furniture", "markup", "wrap")[number % 3], "odd"))
    document = Document("d", text, tuple(cuts), lang="en")
    holds(document, whole(document))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts("en"), st.sampled_from(ONLY))
def test_a_part_of_a_reading_holds_together_as_the_whole_does(text: str, only: str):
    document = Document("d", text, lang="en", published="2026-05-03")
    (found,) = reader("fast").read([document], frozenset({only}))
    holds(document, found)


HOSTILE = {
    "no full stop": "the envoy said that ",
    "one word": "x",
    "brackets": ")",
    "quotations": "“No,” he said. ",
    "quotation marks": '"',
    "unbalanced": "“He said so. ",
    "closed only": "he said so.” ",
    "transcript": "PESKOV: No.\n",
    "table": "| Kor | Veldoria | 3 May |\n",
    "tabs": "Kor\tVeldoria\t3 May\n",
    "liveblog": "14:05 Kor arrives in Oslo.\n14:20 “No deal,” says Orl.\n",
    "one-word lines": "Kor\nsaid\nno\n",
    "carriage returns": "Kor said no.\r\n\r\n",
    "right to left": "قال الوزير إن المحادثات فشلت. ",
    "emoji": "🙂 said Kor 👩‍👩‍👧. ",
    "combining": "e\u0301\u0301\u0301 said the a\u030a\u200bnvoy. ",
    "nothing": "\u200b\x00 ",
    "capitals": "THE FOREIGN MINISTER SAID ON MONDAY THAT VELDORIA WOULD SIGN. ",
    "two scripts": "Песков said «нет» in Москва. ",
    "markup": "<p class=x>Kor said no.</p>&nbsp;",
    "names": "Minister Ana Kor of Veldoria, Minister Ben Orl of Tarvold, ",
    "meetings": "Ana Kor met Ben Orl and Cem Dal in Oslo on Monday and in Bern on Friday, ",
    "dates": "on 3 May 2026, Friday 4 June and last week, in two days, ",
}


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_page_of_nothing_but_one_thing_is_read(kind: str, lang: str):
    unit = HOSTILE[kind]
    document = Document("d", (unit * (20_000 // len(unit) + 1))[:20_000], lang=lang, published="2026-05-03")
    holds(document, whole(document))


@pytest.mark.slow
def test_ten_thousand_quotations_are_read_and_each_is_somebodys():
    document = Document("d", "“No,” Kor said. " * 10_000, lang="en")
    found = whole(document)
    holds(document, found)
    assert len(found.attributions) > 9_000


def test_a_sentence_that_never_ends_is_parted_at_its_marks_and_still_read():
    clause = "the envoy of Norway told the mediators that the border would stay closed until the spring, and "
    found = whole(Document("d", clause * 60 + "left.", lang="en"))
    assert all(len(sentence.words.start) <= 150 for sentence in found.sentences)
    assert len(found.attributions) > 40


def test_one_long_paragraph_is_cut_where_sentences_end():
    text = "Foreign Minister Ana Koss said the border would stay open until March. " * 200
    found = whole(Document("d", text, lang="en"))
    assert len(found.sentences) == 200
    assert len({text[s.start : s.end] for s in found.sentences}) == 1


def test_a_quotation_over_the_edge_of_a_piece_is_one_quotation():
    filler = "The envoy of Norway was late. " * 165
    text = (
        filler + "“We will not sign. It gives away the river. We shall wait,” Foreign Minister Ana Koss said."
    )
    document = Document("d", text, lang="en")
    said = whole(document).attributions[-1]
    content = " … ".join(text[span.start : span.end] for span in said.content)
    assert content.startswith("“We will not sign.")
    assert content.endswith("We shall wait,”")
