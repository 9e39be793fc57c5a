"""The accurate reader: what it is given, and what it makes of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.reading import pipeline, reader
from parley.reading.speech import accurate, encoder, word_columns
from parley.reading.tree import tree


def shape(text: str):
    doc = pipeline.load()(text)
    return tree(doc), [token.text for token in doc]


TEXTS = st.lists(
    st.sampled_from(
        ["Ana", "Kor", "said", "that", "“", "”", '"', "talks", "failed", ".", "\n", "\n\n", ",", "—", ":",
         "he", "told", "Oslo", "🙂", "לא", "we", "wait", "(", ")", "according", "to", "  "]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_the_columns_of_any_text_fit_the_tables(text: str):
    parsed, words = shape(text)
    found = word_columns.words(parsed, words)
    depth = word_columns.depths(parsed)
    assert (found.alone >= 0).all()
    assert (found.alone < np.array(word_columns.ALONE)).all()
    for h in found.at.tolist():
        low, high = word_columns.window(parsed, h)
        assert low <= h < high
        rows = word_columns.beside(parsed, depth, found, h, low, high)
        assert len(rows) == found.number[high] - found.number[low]
        assert (rows >= 0).all()
        assert (rows < np.array(word_columns.BESIDE)).all()


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_every_word_stands_in_exactly_one_row(text: str):
    parsed, words = shape(text)
    found = word_columns.words(parsed, words)
    own = [
        word
        for row in accurate.rows(parsed, words, found, encoder.load(), 0, len(found.at))
        for word in dict.fromkeys(row.word.tolist())
        if word >= row.first
    ]
    assert own == list(range(len(found.at)))


def test_a_document_reads_the_same_alone_and_among_others():
    texts = ["Ana Kor said the talks had failed.", "“We wait,” Ben Orl told reporters in Oslo. He left." * 3]
    documents = [Document(f"d{i}", text, lang="en") for i, text in enumerate(texts)]
    together = list(reader("accurate").read(documents))
    assert together == [next(iter(reader("accurate").read([one]))) for one in documents]


def test_a_text_of_several_stretches_is_read_as_one_of_a_single_stretch(monkeypatch: pytest.MonkeyPatch):
    parsed, words = shape("Ana Kor said the talks had failed. " * 12)
    whole = accurate.triples(parsed, words)
    monkeypatch.setattr(accurate, "STRETCH", 30)
    parts = accurate.triples(parsed, words)
    assert len(list(accurate.stretches(parsed, word_columns.words(parsed, words)))) > 2
    assert [one[0] for one in parts] == [one[0] for one in whole]
