"""Words cut into pieces as BERT cuts them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.reading.speech.wordpiece import UNKNOWN, WordPiece

VOCABULARY = [
    "[PAD]",
    *(f"[unused{i}]" for i in range(99)),
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "talk",
    "##s",
    "##ing",
    "é",
    "e",
    "(",
    "t",
]
CUT = WordPiece(VOCABULARY)


def ids(*pieces: str) -> tuple[int, ...]:
    return tuple(VOCABULARY.index(piece) for piece in pieces)


def test_the_longest_known_piece_goes_first():
    assert CUT.pieces("talks") == ids("talk", "##s")
    assert CUT.pieces("Talking") == ids("talk", "##ing")


def test_accents_are_dropped_and_marks_stand_by_themselves():
    assert CUT.pieces("É") == ids("e")
    assert CUT.pieces("(talk") == ids("(", "talk")


def test_a_word_without_known_pieces_is_unknown():
    assert CUT.pieces("zzz") == (UNKNOWN,)


@given(st.text())
def test_any_text_has_between_one_and_twelve_pieces(text: str):
    assert 1 <= len(CUT.pieces(text)) <= 12
