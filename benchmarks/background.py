"""Background of dated updates ("how we got here") against three references a day, by ROUGE.

    python benchmarks/background.py [--words 120] [--every 1]

The updates and references are those of Pratapa, Small & Dreyer (2023), seven events of their fourteen, beside
the repository (`../shared/data/background_summaries.jsonl`). For each annotator and day, a method is given
the annotator's updates of the days before and writes `--words` words at most; its score is the mean over the
day's three references, and the figure is the mean over days and annotators. `--every 3` takes every third
day.

The paper's own systems (Flan-T5, GPT-3.5) are language models and do not run here. The extractive baselines
that do are the usual ones: `lead` (the record from its beginning), `latest` (the newest updates
first), `first` (the first sentences of updates, oldest first), `lexrank` (Erkan & Radev 2004), `textrank`
(Mihalcea & Tarau 2004). `oracle` picks sentences by the references themselves: the most that extraction of
so many words reaches, greedily. `people` is one reference against the others.

ROUGE (Lin 2004) is F1 on lower-cased words and numbers, without stemming or stop words: ROUGE-1, ROUGE-2 and
ROUGE-L over the whole text.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import numpy as np

from parley import flow, stories
from parley.nouns.document import Document
from parley.nouns.reading import Reading

DATA = Path(__file__).resolve().parents[1] / ".." / "shared" / "data" / "background_summaries.jsonl"
MEASURES = ("rouge_1", "rouge_2", "rouge_l")

Scores = tuple[float, float, float]
Pair = tuple[Document, Reading]


@dataclass(frozen=True)
class Sentence:
    """A sentence of an update: the update's and its own number, its text and its words."""

    update: int
    number: int
    text: str
    words: tuple[str, ...]

    @property
    def length(self) -> int:
        """Its words as they are counted against the limit, for all methods alike."""
        return len(self.text.split())


Method = Callable[[Sequence[Pair], Sequence[Sentence], int], str]


def main() -> None:
    """Print each method's figures, `method_measure: value`."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--words", type=int, default=120)
    arguments.add_argument("--every", type=int, default=1)
    options = arguments.parse_args()
    if not DATA.exists():
        sys.exit(f"{DATA} is not there: the updates stand beside the repository")
    totals: dict[str, list[Scores]] = defaultdict(list)
    for references, pairs in tasks(options.every):
        sentences = split(pairs)
        for name, method in METHODS.items():
            totals[name].append(
                mean([rouge(method(pairs, sentences, options.words), one) for one in references])
            )
        totals["oracle"].append(
            mean([rouge(oracle(sentences, references, options.words), one) for one in references])
        )
        totals["people"].append(mean([rouge(one, other) for one, other in permutations(references, 2)]))
    for name, scores in totals.items():
        for measure, value in zip(MEASURES, mean(scores), strict=True):
            print(f"{name}_{measure}: {value:.4f}")
    print(f"backgrounds: {len(totals['people'])}")


def tasks(every: int) -> list[tuple[list[str], list[Pair]]]:
    """For each annotator and day but the first: the day's three references, and the earlier updates, read."""
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    written: dict[tuple[str, str], list[str]] = defaultdict(list)
    heaps: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for row in rows:
        written[row["event"], row["date"]].append(row["background"])
        name = f"{row['event']}-{row['annotator']}-{row['date']}"
        text = " ".join(row["update"].replace("\\n", "\n").split())
        made = Document(name, text, published=row["date"], lang="en", kind="report")
        heaps[row["event"], row["annotator"]].append(made)
    found = []
    for (event, _), documents in heaps.items():
        documents.sort(key=lambda document: document.published or "")
        pairs = flow.read(documents, reader="fast")
        for at in range(1, len(pairs), every):
            found.append((written[event, pairs[at][0].published or ""], pairs[:at]))
    return found


def split(pairs: Sequence[Pair]) -> list[Sentence]:
    """The updates' sentences in order, for the baselines."""
    return [
        Sentence(update, number, text, tuple(tokens(text)))
        for update, (document, reading) in enumerate(pairs)
        for number, one in enumerate(reading.sentences)
        if (text := document.text[one.start : one.end])
    ]


def ours(pairs: Sequence[Pair], sentences: Sequence[Sentence], words: int) -> str:
    """Parley's: what the story page tells of the time before a story."""
    texts = {document.id: document.text for document, _ in pairs}
    return " ".join(texts[one.doc][one.start : one.end] for one in stories.earlier(pairs, words=words))


def filled(ranked: Sequence[Sentence], words: int) -> str:
    """The best sentences that fit, in the order of the record."""
    chosen: list[Sentence] = []
    for one in ranked:
        if not chosen or sum(other.length for other in chosen) + one.length <= words:
            chosen.append(one)
    return " ".join(one.text for one in sorted(chosen, key=lambda one: (one.update, one.number)))


def lead(pairs: Sequence[Pair], sentences: Sequence[Sentence], words: int) -> str:
    """The record from its beginning."""
    return filled(sentences, words)


def latest(pairs: Sequence[Pair], sentences: Sequence[Sentence], words: int) -> str:
    """The newest update, then the one before it, and so on."""
    return filled(sorted(sentences, key=lambda one: (-one.update, one.number)), words)


def first(pairs: Sequence[Pair], sentences: Sequence[Sentence], words: int) -> str:
    """The first sentence of each update, oldest first, then the second ones."""
    return filled(sorted(sentences, key=lambda one: (one.number, one.update)), words)


def lexrank(pairs: Sequence[Pair], sentences: Sequence[Sentence], words: int) -> str:
    """Continuous LexRank: PageRank over the cosine of TF-IDF."""
    held = Counter(word for one in sentences for word in set(one.words))
    column = {word: at for at, word in enumerate(held)}
    matrix = np.zeros((len(sentences), len(column)))
    for at, one in enumerate(sentences):
        for word, count in Counter(one.words).items():
            matrix[at, column[word]] = count * math.log(len(sentences) / held[word])
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    return _ranked(matrix @ matrix.T, sentences, words)


def textrank(pairs: Sequence[Pair], sentences: Sequence[Sentence], words: int) -> str:
    """TextRank: PageRank over the words that two sentences share, by the logarithm of their lengths."""
    sets = [set(one.words) for one in sentences]
    lengths = np.array([math.log(len(one.words) + 1) for one in sentences])
    shared = np.array([[float(len(one & other)) for other in sets] for one in sets])
    likeness = shared / np.maximum(lengths[:, None] + lengths[None, :], 1e-9)
    np.fill_diagonal(likeness, 0.0)
    return _ranked(likeness, sentences, words)


def _ranked(likeness: np.ndarray, sentences: Sequence[Sentence], words: int) -> str:
    flow_ = likeness / np.maximum(likeness.sum(axis=1, keepdims=True), 1e-9)
    rank = np.full(len(sentences), 1 / len(sentences))
    for _ in range(60):
        rank = 0.15 / len(sentences) + 0.85 * flow_.T @ rank
    return filled([sentences[at] for at in np.argsort(-rank, kind="stable")], words)


def oracle(sentences: Sequence[Sentence], references: Sequence[str], words: int) -> str:
    """Greedily the sentences that raise the mean ROUGE-1 and ROUGE-2 most, while any does."""
    chosen: list[Sentence] = []
    best = 0.0
    while True:
        open_ = [
            one
            for one in sentences
            if one not in chosen and sum(other.length for other in (*chosen, one)) <= words
        ]
        scored = [(_match([*chosen, one], references), at) for at, one in enumerate(open_)]
        if not scored or max(scored)[0] <= best:
            break
        best, at = max(scored)
        chosen.append(open_[at])
    return " ".join(one.text for one in sorted(chosen, key=lambda one: (one.update, one.number)))


def _match(chosen: Sequence[Sentence], references: Sequence[str]) -> float:
    own = [word for one in chosen for word in one.words]
    wanted = [tokens(one) for one in references]
    return sum(_overlap(own, one, 1) + _overlap(own, one, 2) for one in wanted)


METHODS: dict[str, Method] = {
    "parley": ours,
    "lead": lead,
    "latest": latest,
    "first": first,
    "lexrank": lexrank,
    "textrank": textrank,
}


def tokens(text: str) -> list[str]:
    """Words and numbers in lower case."""
    return re.findall(r"[a-z0-9]+", text.lower())


def rouge(text: str, reference: str) -> Scores:
    """ROUGE-1, ROUGE-2 and ROUGE-L, F1."""
    one, other = tokens(text), tokens(reference)
    common = _common(one, other)
    return _overlap(one, other, 1), _overlap(one, other, 2), _f1(common, len(one), len(other))


def _overlap(one: Sequence[str], other: Sequence[str], size: int) -> float:
    grams = [Counter(zip(*(words[at:] for at in range(size)), strict=False)) for words in (one, other)]
    return _f1((grams[0] & grams[1]).total(), grams[0].total(), grams[1].total())


def _f1(both: int, one: int, other: int) -> float:
    return 2 * both / (one + other) if both else 0.0


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    before = [0] * (len(other) + 1)
    for word in one:
        row = [0]
        for at, match in enumerate(other):
            row.append(before[at] + 1 if word == match else max(before[at + 1], row[-1]))
        before = row
    return before[-1]


def mean(scores: Sequence[Scores]) -> Scores:
    """The mean of each measure."""
    one, two, long = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    return one, two, long


if __name__ == "__main__":
    main()
