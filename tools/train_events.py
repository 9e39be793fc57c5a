"""Train the event model: `python tools/train_events.py ROWS.jsonl CODES.csv CODES-TO-ROOTS.txt OUT.npz`.

ROWS are sentences with source and target marked and a PLOVER root (PLV); CODES and CODES-TO-ROOTS are the
CAMEO codebook's names and descriptions of codes and the table from codes to roots, without the codebook's
example sentences. Needs scikit-learn, which Parley itself does not. One linear model over hashed features:
a squared-hinge machine for each root against the rest. How strongly it is held back, and how much a line of
the codebook weighs against a sentence, is chosen by cross-validation over groups of like sentences.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.svm import LinearSVC

from parley.nouns.document import Document
from parley.reading import asked, pipeline, sentences
from parley.reading.events import acts as event_acts
from parley.reading.events import events
from parley.reading.events import features as event_features
from parley.reading.events import model as event_model
from parley.reading.events.plover import ROOTS
from parley.reading.parsed import Parsed

SIZE = 1 << event_model.BITS
SETTINGS = tuple((c, weight) for c in (0.01, 0.03, 0.1) for weight in (0.0, 0.3))
"""How strongly the model is fitted, and the weight of the codebook: what cross-validation chooses from."""
NEWER = {
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
    "CONCEDE": "YIELD", "RETREAT": "YIELD",
}  # fmt: skip
"""Older names of roots, by their CAMEO numbers."""
_LIKE = 0.4
"""Share of pairs of words above which two sentences are alike, and never part."""


@dataclass(frozen=True)
class Samples:
    """Hashed features with their answers; `groups` are alike sentences, `rules` the answers of the rules."""

    matrix: csr_matrix
    roots: np.ndarray[Any, Any]
    groups: np.ndarray[Any, Any]
    rules: np.ndarray[Any, Any]
    ids: tuple[str, ...] = ()

    def take(self, at: np.ndarray[Any, Any]) -> Samples:
        """Some of them."""
        return Samples(self.matrix[at], self.roots[at], self.groups[at], self.rules[at])


def read(path: Path) -> Samples:
    """The samples of a file of rows with marked actors."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if asked.pair(row) is not None]
    documents = [Document(row["id"], row["text"], lang="en") for row in rows]
    features, rules = [], []
    for row, parsed in zip(rows, _parsed(documents), strict=True):
        about = events.question(parsed, *(asked.pair(row) or (None, None)))
        features.append(event_features.features(parsed.doc, *about))
        rules.append(about[-1].root if about[-1] else "")
    roots = [NEWER.get(row["items"][0]["label"], row["items"][0]["label"]) for row in rows]
    return Samples(
        _matrix(features), np.array(roots), alike([row["text"] for row in rows]), np.array(rules),
        tuple(row["id"] for row in rows),
    )  # fmt: skip


def codebook(codes: Path, table: Path) -> Samples:
    """Names and descriptions of the codes as samples: "They …", without the words of who does it to whom."""
    to_root = dict(re.findall(r"^(\d+): (\w+)", table.read_text(encoding="utf-8"), re.M))
    found: list[tuple[str, str]] = []
    with codes.open(encoding="utf-8", errors="replace") as lines:
        for row in csv.DictReader(lines):
            root = to_root.get(row["code"], "")
            for text in (row["name"].strip(), row["description"].strip()):
                if root and text not in ("", "NA"):
                    found.append(
                        (str(NEWER.get(root, root)), f"They {text[0].lower()}{text[1:].rstrip('.')}.")
                    )
    documents = [Document(str(n), text, lang="en") for n, (_, text) in enumerate(found)]
    features = []
    for parsed in _parsed(documents):
        told = [act for sent in parsed.doc.sents for act in event_acts.acts(sent)]
        who = parsed.doc[0:1]
        named = event_features.features(parsed.doc, who, None, told, event_features.best(who, None, told))
        features.append([name for name in named if not name.startswith(("S", "T", "order", "w1", "b"))])
    blank = np.zeros(len(found))
    return Samples(_matrix(features), np.array([root for root, _ in found]), blank, blank)


def _parsed(documents: list[Document]) -> Iterable[Parsed]:
    docs = pipeline.parse(pipeline.load(), [document.view.text for document in documents])
    return (sentences.sentences(one, doc) for one, doc in zip(documents, docs, strict=True))


def _matrix(features: list[list[str]]) -> csr_matrix:
    rows = [event_model.hashed(names) for names in features]
    ends = np.concatenate(([0], np.cumsum([len(row) for row in rows])))
    at = np.array([index for row in rows for index in row])
    return csr_matrix((np.ones(len(at), np.float32), at, ends), shape=(len(rows), SIZE))


def alike(texts: Sequence[str]) -> np.ndarray[Any, Any]:
    """A number for each text, the same for texts that share many pairs of words."""
    pairs = []
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        pairs.append(set(pairwise(words)))
    group = list(range(len(texts)))
    for i, one in enumerate(pairs):
        for j in range(i):
            if group[i] != group[j] and len(one & pairs[j]) > _LIKE * len(one | pairs[j]):
                old, new = group[i], group[j]
                group = [new if each == old else each for each in group]
    return np.array(group)


def folds(samples: Samples, count: int, seed: int) -> list[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]]:
    """Parts to train on and to test on; alike sentences are never in two folds."""
    split = StratifiedGroupKFold(count, shuffle=True, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some roots have fewer rows than a fold could have
        return list(split.split(samples.matrix, samples.roots, samples.groups))


def fit(samples: Samples, book: Samples, c: float, weight: float) -> LinearSVC:
    """The model on these samples and, where it has weight, the codebook."""
    if not weight:
        return LinearSVC(C=c, random_state=0).fit(samples.matrix, samples.roots)
    weights = np.concatenate((np.ones(len(samples.roots)), np.full(len(book.roots), weight)))
    both = vstack((samples.matrix, book.matrix))
    return LinearSVC(C=c, random_state=0).fit(
        both, np.concatenate((samples.roots, book.roots)), sample_weight=weights
    )


def choose(samples: Samples, book: Samples, seed: int = 0) -> tuple[float, float]:
    """The setting with the best macro F1 in cross-validation inside these samples."""
    parts = folds(samples, 4, seed)
    scores = {}
    for setting in SETTINGS:
        answers = np.empty_like(samples.roots)
        for train, test in parts:
            answers[test] = fit(samples.take(train), book, *setting).predict(samples.matrix[test])
        scores[setting] = f1_score(samples.roots, answers, average="macro")
    return max(scores, key=lambda setting: scores[setting])


def save(model: LinearSVC, path: Path) -> None:
    """The weights by hash, rounded to half precision; rows that hardly weigh are left out."""
    order = [list(model.classes_).index(root) for root in ROOTS]
    weights = model.coef_[order].T.copy()
    always = event_model.hashed(["b"])[0]
    weights[always] += model.intercept_[order]
    at = np.nonzero(np.abs(weights).max(axis=1) > 1e-4)[0]
    np.savez_compressed(path, at=at.astype(np.uint32), weights=weights[at].astype(np.float16))
    print(f"{path}: {path.stat().st_size / 1e6:.2f} MB, {len(at)} rows")


def main() -> None:
    """Choose the setting, train on all rows, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("codes", type=Path)
    parser.add_argument("table", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    samples, book = read(arguments.rows), codebook(arguments.codes, arguments.table)
    c, weight = choose(samples, book)
    print(f"{len(samples.roots)} sentences, {len(book.roots)} lines of the codebook; C {c}, weight {weight}")
    save(fit(samples, book, c, weight), arguments.out)


if __name__ == "__main__":
    main()
