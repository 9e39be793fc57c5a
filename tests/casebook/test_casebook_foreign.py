"""Coding French, German and Russian by the order of their words."""

from __future__ import annotations

import pytest

from parley.casebook import code
from parley.casebook.load import checked
from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence


def _book() -> Casebook:
    parties = (
        Party(
            "ostrovia", "Ostrovia", ("Ostrovie", "Ostrowien", "Островия"), (Person("Brun Halder", "Premier"),)
        ),
        Party("vellmark", "Vellmark", ("Велльмарк",), (Person("Ada Quist", "Chancellor", ("Квист",)),)),
    )
    patrols = ("patrouilles communes", "gemeinsame Patrouillen", "совместное патрулирование")
    toll = ("transit toll", "péage de transit", "Durchfahrtsgebühr", "транзитный сбор")
    options = (Option("patrols", "Patrols", 1.0, patrols), Option("toll", "A toll", 0.0, toll))
    issue = Issue("strait", "Who rules the strait?", options)
    return checked(Casebook("strait", "The strait", {p.id: p for p in parties}, (issue,)))


def _coded(lang: str, *sentences: str):
    text, rows = "", []
    for n, sentence in enumerate(sentences):
        rows.append(Sentence(len(text), len(text) + len(sentence), n))
        text += sentence + " "
    document = Document("d", text, lang=lang, published="2031-05-04")
    return text, code(document, Reading("d", "r", "1", lang, tuple(rows)), _book())


SAID = [
    ("fr", "L'Ostrovie refuse le péage de transit.", ("ostrovia", "toll", "against")),
    ("fr", "Le ministre vellmarkais exige des patrouilles communes.", ("vellmark", "patrols", "for")),
    ("fr", "L'Ostrovie n'est pas favorable aux patrouilles communes.", ("ostrovia", "patrols", "against")),
    ("de", "Ostrowien fordert gemeinsame Patrouillen.", ("ostrovia", "patrols", "for")),
    ("de", "Vellmark hat die Durchfahrtsgebühr abgelehnt.", ("vellmark", "toll", "against")),
    ("ru", "Островия отвергла транзитный сбор.", ("ostrovia", "toll", "against")),
    ("ru", "Велльмарк поддерживает совместное патрулирование.", ("vellmark", "patrols", "for")),
    ("ru", "Канцлер Квист не возражает против транзитного сбора.", ("vellmark", "toll", "for")),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SAID)
def test_who_wants_what_is_found(lang, text, expected):
    _, found = _coded(lang, text)
    assert {(s.party, s.option, s.stance) for s in found} == {expected}


def test_a_condition_is_kept_in_the_texts_words():
    text, (said,) = _coded(
        "fr", "L'Ostrovie accepte les patrouilles communes à condition que la flotte se retire."
    )
    assert (said.stance, said.condition) == ("conditional", "la flotte se retire")
    assert said.term is not None
    assert text[said.term.start : said.term.end] == "patrouilles communes"


def test_questions_and_mentions_are_nobodys_position():
    assert _coded("fr", "L'Ostrovie accepte-t-elle le péage de transit ?")[1] == ()
    assert _coded("ru", "Вчера в Велльмарке говорили о погоде.")[1] == ()
    assert _coded("de", "Die Durchfahrtsgebühr gilt seit Mai.")[1] == ()


def test_a_pronoun_stands_for_whom_the_text_has_just_spoken_of():
    _, found = _coded("fr", "Ada Quist est arrivée hier.", "Elle refuse le péage de transit.")
    assert [(s.party, s.stance) for s in found] == [("vellmark", "against")]


def test_jamais_is_a_red_line():
    _, found = _coded("fr", "L'Ostrovie n'accepte jamais le péage de transit.")
    assert [(s.stance, s.firmness) for s in found] == [("against", "red-line")]
