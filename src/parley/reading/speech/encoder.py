"""The accurate reader's network: a MiniLM encoder of 22 million weights as two int8 ONNX graphs.

`read` runs the lower four layers over the text once: a state for each piece of a word, and the log-odds
that it heads a cue. `roles` runs the upper two over a window of states, told which word is the cue's head:
scores for nothing, source, content and cue for each word, and the log-odds that there is an attribution at
all. Trained by `tools/train_accurate.py`; see `docs/models/accurate.md`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from parley.reading.speech.word_columns import ALONE, BESIDE, Ints
from parley.reading.speech.wordpiece import WordPiece

Floats = NDArray[np.float32]
WIDTH = 384


@dataclass(frozen=True)
class Encoder:
    """The two graphs, the pieces of words, and what was fitted beside them.

    `steps` scores one label after another (4 × 4), `first` and `last` a label at either end of a window.
    `settings` holds the thresholds by name.
    """

    pieces: WordPiece
    steps: Floats
    first: Floats
    last: Floats
    settings: dict[str, float]
    _read: Any
    _roles: Any

    def read(self, ids: Sequence[Ints], alone: Sequence[Ints]) -> tuple[Floats, Floats]:
        """States (batch, longest, 384) and cue log-odds (batch, longest) of rows of pieces."""
        size = max(len(row) for row in ids)
        mask = np.zeros((len(ids), size), np.float32)
        given = np.zeros((len(ids), size), np.int64)
        columns = np.zeros((len(ids), size, len(ALONE)), np.int64)
        for row, (one, about) in enumerate(zip(ids, alone, strict=True)):
            given[row, : len(one)], columns[row, : len(one)], mask[row, : len(one)] = one, about, 1.0
        states, cue = self._read.run(None, {"ids": given, "alone": columns, "mask": mask})
        return states, cue

    def roles(
        self, states: Sequence[Floats], beside: Sequence[Ints]
    ) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """Label scores (batch, longest, 4), log-odds of an attribution, and what is no filling."""
        size = max(len(row) for row in states)
        mask = np.zeros((len(states), size), np.float32)
        given = np.zeros((len(states), size, WIDTH), np.float32)
        columns = np.zeros((len(states), size, len(BESIDE)), np.int64)
        for row, (one, about) in enumerate(zip(states, beside, strict=True)):
            given[row, : len(one)], columns[row, : len(one)], mask[row, : len(one)] = one, about, 1.0
        roles, sure = self._roles.run(None, {"states": given, "beside": columns, "mask": mask})
        return roles, sure, mask > 0

    def best(self, scores: Floats, filled: NDArray[np.bool_]) -> Ints:
        """The best label of each word of each window (Viterbi 1967), (batch, longest)."""
        count, size, labels = scores.shape
        total = self.first + scores[:, 0]
        back = np.zeros((count, size, labels), np.int64)
        back[:, 0] = np.arange(labels)
        for at in range(1, size):
            ways = total[:, :, None] + self.steps
            came = ways.argmax(axis=1)
            here = filled[:, at, None]
            back[:, at] = np.where(here, came, np.arange(labels))
            total = np.where(here, ways.max(axis=1) + scores[:, at], total)
        label = (total + self.last).argmax(axis=1)
        out = np.zeros((count, size), np.int64)
        rows = np.arange(count)
        for at in range(size - 1, -1, -1):
            out[:, at] = label
            label = back[rows, at, label]
        return out


@lru_cache(maxsize=1)
def load() -> Encoder:
    """The encoder that ships with Parley."""
    return load_from(files("parley.reading") / "data" / "accurate")


def load_from(folder: Any) -> Encoder:
    """The encoder in a folder: `read.onnx`, `roles.onnx`, `vocab.txt` and `fitted.json`."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # Rows are short: threads that wait for each other on a busy machine took seven times as long as one.
    options.intra_op_num_threads = 1
    options.log_severity_level = 3

    def session(name: str) -> Any:
        with as_file(folder / name) as path:
            return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    fitted = json.loads((folder / "fitted.json").read_text(encoding="utf-8"))
    steps, first, last = (np.array(fitted[name], np.float32) for name in ("steps", "first", "last"))
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    pieces = WordPiece(vocabulary)
    return Encoder(
        pieces, steps, first, last, fitted["settings"], session("read.onnx"), session("roles.onnx")
    )
