from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span
from parley.reading import rules, russian


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


PIECES = [
    "„",
    "“",
    "«",
    "»",
    "sagte",
    "X",
    ", dass",
    ".",
    "\n",
    "Laut",
    "Dorn",
    "—",
    "сказал",
    "что",
    "а",
    "1.",
    "Иран",
    " ",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["ru", "fr", "de"]))
def test_any_text_is_read_and_every_span_slices_back(pieces: list[str], lang: str) -> None:
    text = " ".join(pieces)
    reading = read(text, lang)
    for said in reading.attributions:
        for span in (*said.source, *said.cue, *said.content):
            assert 0 <= span.start < span.end <= len(text)
