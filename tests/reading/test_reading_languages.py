from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.documents.language import language
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span
from parley.reading import reader
from parley.reading.languages import rules, russian


def read(text: str, lang: str) -> Reading:
    document = Document("d", text, lang=lang, published="2026-06-11")
    return russian.read(document) if lang == "ru" else rules.read(document)


def told(text: str, lang: str) -> list[tuple[str, str, str, str]]:
    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    found: tuple[Attribution, ...] = read(text, lang).attributions
    return [(words(a.source), words(a.cue), words(a.content), a.kind) for a in found]


def test_russian_direct_speech_with_a_dash() -> None:
    text = "«Мы не примем этих условий», — заявил министр Карел Обан."
    assert told(text, "ru") == [("министр Карел Обан", "заявил", "«Мы не примем этих условий»", "direct")]


def test_russian_indirect_speech_with_chto_and_by_the_words_of() -> None:
    assert told("Источник в министерстве сообщил, что встреча не состоялась.", "ru") == [
        ("Источник в министерстве", "сообщил", "что встреча не состоялась", "indirect")
    ]
    assert told("По словам посла, переговоры продолжатся в Арво.", "ru") == [
        ("посла", "По словам", "переговоры продолжатся в Арво", "indirect")
    ]


def test_russian_meetings_give_parties_by_their_english_names() -> None:
    found = read(
        "Во вторник представители Франции встретились с турецкими дипломатами в Осло.", "ru"
    ).meetings
    assert [(m.parties, m.status, m.date) for m in found] == [(("France", "Turkey"), "held", "2026-06-09")]
    found = read("Киев отказался от переговоров с Москвой.", "ru").meetings
    assert [(m.parties, m.status) for m in found] == [(("Russia", "Ukraine"), "denied")]
    found = read("Переговоры между Ираном и США пройдут 15 июня.", "ru").meetings
    assert [(m.parties, m.status, m.date) for m in found] == [
        (("Iran", "United States"), "planned", "2026-06-15")
    ]


def test_russian_names_join_their_cases_and_keep_office_and_side() -> None:
    text = "Президент Турции Хакан Видан прибыл в Осло. Видана встретил посол. О Видане писали много."
    people = [e for e in read(text, "ru").entities if e.kind == "person"]
    assert [(e.name, e.side, len(e.mentions)) for e in people] == [("Хакан Видан", "TUR", 3)]


def test_french_speech_direct_indirect_and_according_to() -> None:
    assert told("Le ministre Karel Oban a déclaré que le port resterait fermé.", "fr") == [
        ("Le ministre Karel Oban", "a déclaré", "que le port resterait fermé", "indirect")
    ]
    assert told("« Nous ne céderons rien du tout », a affirmé Ilya Dorn.", "fr") == [
        ("Ilya Dorn", "a affirmé", "« Nous ne céderons rien du tout »", "direct")
    ]
    assert told("Selon la ministre, le port est fermé depuis lundi.", "fr") == [
        ("la ministre", "Selon", "le port est fermé depuis lundi", "indirect")
    ]


def test_german_speech_direct_indirect_inverted_and_according_to() -> None:
    assert told("Die Ministerin Anna Vels sagte, dass der Hafen geschlossen bleibe.", "de") == [
        ("Die Ministerin Anna Vels", "sagte", "dass der Hafen geschlossen bleibe", "indirect")
    ]
    assert told("„Wir geben gar nichts auf“, sagte Ilja Dorn am Montag.", "de") == [
        ("Ilja Dorn", "sagte", "„Wir geben gar nichts auf“", "direct")
    ]
    assert told("Laut Polizei wurde der Hafen geschlossen.", "de") == [
        ("Polizei", "Laut", "wurde der Hafen geschlossen", "indirect")
    ]


def test_german_speech_that_runs_on_in_the_subjunctive_keeps_its_source() -> None:
    text = "Die Ministerin sagte, dass der Hafen schließe. Das Treffen sei gut verlaufen."
    assert [row[0] for row in told(text, "de")] == ["Die Ministerin", "Die Ministerin"]


def test_french_and_german_meetings() -> None:
    found = read(
        "Le président turc Hakan Vidan a rencontré hier le chancelier allemand Otto Kolm.", "fr"
    ).meetings
    assert [(m.parties, m.status, m.level) for m in found] == [(("Germany", "Turkey"), "held", "leaders")]
    found = read("Die Gespräche zwischen Iran und den USA sollen am 15. Juni beginnen.", "de").meetings
    assert [(m.parties, m.status, m.date) for m in found] == [
        (("Iran", "United States"), "planned", "2026-06-15")
    ]


def test_an_abbreviation_or_an_ordinal_ends_no_german_sentence() -> None:
    text = "Am 11. Juni kam Dr. Vels. Sie ging."
    assert [text[s.start : s.end] for s in read(text, "de").sentences] == [
        "Am 11. Juni kam Dr. Vels.",
        "Sie ging.",
    ]


def test_a_german_frame_in_the_middle_leaves_its_content_in_two_pieces() -> None:
    text = "Der Plan, so Ministerin Anna Vels, sei „noch nicht reif“."
    assert told(text, "de") == [("Ministerin Anna Vels", "so", "Der Plan … sei „noch nicht reif“", "mixed")]


def test_a_separable_german_verb_is_a_cue_in_two_pieces() -> None:
    assert told("Die Behörde gab am Montag bekannt, dass der Hafen schließt.", "de") == [
        ("Die Behörde", "gab … bekannt", "dass der Hafen schließt", "indirect")
    ]


def test_german_speech_that_runs_on_is_one_run_marked_as_continued() -> None:
    text = (
        "Vels sagte, der Hafen schließe. Das Treffen sei gut verlaufen. Man habe lange geredet. Es regnete."
    )
    runs = [a for a in read(text, "de").attributions if a.continued]
    assert [text[a.content[0].start : a.content[0].end] for a in runs] == [
        "Das Treffen sei gut verlaufen. Man habe lange geredet."
    ]


def test_a_german_title_in_quotation_marks_is_nothing_that_was_said() -> None:
    assert told("Der Regisseur arbeitet seit Jahren am Film „Nordwind“.", "de") == []


def test_a_russian_quotation_with_its_frame_inside_is_in_two_pieces() -> None:
    text = "«Мы ждём ответа, — сказал Карел Обан, — и готовы говорить»."
    assert told(text, "ru") == [("Карел Обан", "сказал", "«Мы ждём ответа … и готовы говорить»", "direct")]


def test_russian_speech_inside_anothers_words_names_its_parent() -> None:
    text = "Газета «Маяк» сообщила, что, по словам министра Карела Обана, переговоры сорваны."
    said = read(text, "ru").attributions
    assert [a.parent for a in said if a.parent is not None] == [0]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Zeitung berichtet, dass Ministerin Anna Vels erklärt habe, der Hafen bleibe offen."),
        ("fr", "Le journal rapporte que la ministre Anna Vels a déclaré que le port resterait ouvert."),
    ],
)
def test_french_and_german_speech_inside_anothers_words_names_its_parent(lang: str, text: str) -> None:
    said = read(text, lang).attributions
    sources = [text[a.source[0].start : a.source[0].end] for a in said]
    assert [a.parent for a in said] == [None, 0]
    assert sources[1].endswith("Anna Vels")


def test_sources_without_a_name_keep_how_many_they_are() -> None:
    assert read("Selon deux diplomates, rien n'est signé.", "fr").attributions[0].count == "2"
    assert read("По словам трёх дипломатов, ничего не подписано.", "ru").attributions[0].count == "3"
    assert (
        read("Mehrere Diplomaten sagten, dass nichts unterschrieben sei.", "de").attributions[0].count
        == "several"
    )


def test_somebody_quoted_by_full_name_is_an_entity_that_can_be_asked_for() -> None:
    reading = read("„Das Abkommen ist tot“, sagte Marta Solm. Solm reiste ab.", "de")
    said = reading.attributions[0]
    person = next(e for e in reading.entities if e.id == said.speaker)
    assert (person.name, said.sourcing, len(person.mentions)) == ("Marta Solm", "person", 2)


OTHERS = {
    "uk": "Міністр закордонних справ заявив у вівторок, що переговори з сусідами завершилися без результату.",
    "es": "El ministro declaró el martes que las conversaciones con los vecinos terminaron sin resultado.",
    "ar": "قال الوزير يوم الثلاثاء إن المحادثات مع الجيران انتهت دون نتيجة وإن الطرفين سيجتمعان مرة أخرى.",
    "zh": "外交部长周二表示，与邻国的会谈没有取得任何结果。他说，双方同意下周再次会面，"
    "讨论停火和交换战俘的问题，但是分歧仍然很大。",
}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_that_is_not_read_is_stored_and_said_so(lang: str) -> None:
    assert language(OTHERS[lang]) == lang
    (reading,) = reader("fast").read([Document("d", OTHERS[lang], lang=lang)])
    assert (reading.unread, reading.sentences) == (f"the language ({lang}) is not read", ())


def test_an_english_report_with_long_russian_quotations_is_english() -> None:
    text = (
        "The minister told reporters that the talks had failed. He said: «Мы никогда не согласимся на эти "
        "условия, потому что они противоречат нашим интересам, и об этом знают все участники». The envoy "
        "replied that the terms were fair. A spokesman added: «Мы будем продолжать работу и надеемся, что "
        "наши партнёры поймут нашу позицию и вернутся за стол переговоров». Both sides then left."
    )
    assert language(text) == "en"


@pytest.mark.parametrize("text", ["", " ", "Nein.", "Нет.", "«", "— — —", "😀 „", "1.", "\n\n"])
@pytest.mark.parametrize("lang", ["ru", "fr", "de"])
def test_next_to_nothing_is_read_without_a_stumble(text: str, lang: str) -> None:
    assert read(text, lang).attributions == ()


LONG = {
    "de": "der Minister Karl Oban sagte dass die Lage ernst sei und die Regierung forderte den Abzug ",
    "fr": "le ministre Karel Oban a déclaré que la situation était grave et le pays a demandé le retrait ",
    "ru": "министр Карел Обан заявил что войска Норвии покинут зону до зимы и встретился с послом Франции ",
}


@pytest.mark.slow
@pytest.mark.parametrize("lang", LONG)
def test_text_without_a_full_stop_takes_time_in_proportion_to_its_length(lang: str) -> None:
    read("Так." if lang == "ru" else "So.", lang)  # the models are loaded once
    spent = []
    for times in (100, 400):
        begun = time.process_time()
        read(LONG[lang] * times, lang)
        spent.append(time.process_time() - begun)
    assert spent[1] < 4 * spent[0] * 2 + 0.5


PIECES = [
    "„", "“", "«", "»", '"', "sagte", "X", ", dass", ".", "\n", "Laut", "Dorn", "—", "сказал", "что", "а",
    "1.", "Иран", " ", ",", ":", "so", "wie", "hat", "erklärt", "a", "déclaré", "selon", "-t-il", "que",
    "по словам",
    "Der Minister", "le ministre", "министр", "по его", "словам", "gab", "bekannt", "(", ")", "zufolge",
    "d'", "😀",
    "قال", "WIR", "von", "als", "é",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40),
    st.sampled_from(["", " "]),
    st.sampled_from(["ru", "fr", "de"]),
)
def test_any_text_is_read_and_every_span_slices_back(pieces: list[str], joint: str, lang: str) -> None:
    text = joint.join(pieces)
    reading = read(text, lang)
    for number, said in enumerate(reading.attributions):
        assert said.content
        for span in (*said.source, *said.cue, *said.content):
            assert 0 <= span.start < span.end <= len(text)
        seen = {number}
        while said.parent is not None:
            assert said.parent not in seen
            seen.add(said.parent)
            said = reading.attributions[said.parent]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["ru", "fr", "de"]))
def test_any_characters_at_all_are_read(text: str, lang: str) -> None:
    for said in read(text, lang).attributions:
        for span in (*said.source, *said.cue, *said.content):
            assert 0 <= span.start < span.end <= len(text)
