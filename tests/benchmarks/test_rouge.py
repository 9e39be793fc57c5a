"""ROUGE as the benchmark of backgrounds computes it, on texts small enough to check by hand."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "background.py"
_spec = importlib.util.spec_from_file_location("background_benchmark", PATH)
assert _spec is not None
assert _spec.loader is not None
benchmark = importlib.util.module_from_spec(_spec)


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    import sys

    sys.modules["background_benchmark"] = benchmark
    assert _spec is not None
    assert _spec.loader is not None
    _spec.loader.exec_module(benchmark)


def test_equal_texts_score_one_and_strange_ones_nothing() -> None:
    assert benchmark.rouge("The dam holds.", "the dam holds") == (1.0, 1.0, 1.0)
    assert benchmark.rouge("The dam holds.", "Barges wait") == (0.0, 0.0, 0.0)
    assert benchmark.rouge("", "Barges wait") == (0.0, 0.0, 0.0)


def test_words_pairs_and_the_longest_common_order_count() -> None:
    one, two, long = benchmark.rouge("police killed the gunman", "police kill the gunman")
    assert one == pytest.approx(3 / 4)  # police, the, gunman of four words each
    assert two == pytest.approx(1 / 3)  # "the gunman"
    assert long == pytest.approx(3 / 4)
    assert benchmark.rouge("the gunman police killed", "police killed the gunman")[2] == pytest.approx(2 / 4)
