"""The model behind `parley group`: fitted on half of the topics, tried on the other half, and on another set.

    python benchmarks/pairs.py

Data: ECB+ (topics 1–35; by odd and even topic) and BASIL (100 stories; every second), no dates. Logistic
regression on pairs of likeness above .06, each set of equal weight, on three figures: the cosine, the mean
density around both, the logarithm of the shorter one's words. For each fit: the coefficients, and B-cubed F1
of average linkage at .5 on heaps that it was not fitted on. `shipped` is what `parley.stories.alike` holds,
which a thin heap cannot join by: a density of .33 is taken for granted there.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from grouping import bcubed_figures
from parley.stories import alike
from parley.stories.linkage import average_linkage
from parley.stories.vectors import matrix, row

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
Numbers = NDArray[np.float64]
_RIDGE = 1e-3
Half = tuple[str, int]
HALVES: tuple[Half, ...] = (("ecbplus", 0), ("ecbplus", 1), ("basil", 0), ("basil", 1))


class Heap:
    """Documents of one half of a set, with the three figures of each pair."""

    def __init__(self, name: str, half: int) -> None:
        lines = (DATA / f"{name}{'-dev' if name == 'ecbplus' else ''}.jsonl").open(encoding="utf-8")
        rows = [json.loads(line) for line in lines]
        order = {cluster: number for number, cluster in enumerate(sorted({row["cluster"] for row in rows}))}
        rows = [
            found
            for found in rows
            if (int(found["topic"]) if name == "ecbplus" else order[found["cluster"]]) % 2 == half
        ]
        self.gold = [found["cluster"] for found in rows]
        made = [row(found["text"]) for found in rows]
        self.words = np.array([one.words for one in made], dtype=np.float64)
        self.likeness = matrix(made)
        beside = self.likeness.copy()
        np.fill_diagonal(beside, -1)
        self.dense = np.maximum(np.sort(beside, axis=1)[:, -alike.NEAREST], 0)

    def figures(self) -> Numbers:
        """The figures of each pair, and a one."""
        shorter = np.minimum(np.minimum(self.words[:, None], self.words[None]), 400)
        dense = (self.dense[:, None] + self.dense[None]) / 2
        return np.stack([self.likeness, dense, np.log(shorter + 5), np.ones_like(dense)], axis=-1)

    def pairs(self) -> tuple[Numbers, Numbers]:
        """Figures of the pairs that are alike at all, and which of them are of one story."""
        upper = np.triu_indices(len(self.gold), 1)
        gold = np.array(self.gold)
        same = (gold[:, None] == gold[None])[upper].astype(float)
        near = self.likeness[upper] > 0.06
        return self.figures()[upper][near], same[near]

    def f1(self, chances: Numbers) -> float:
        """B-cubed F1 of the groups that these chances make."""
        labels = [0] * len(self.gold)
        for number, members in enumerate(average_linkage(chances, alike.ALIKE)):
            for member in members:
                labels[member] = number
        return bcubed_figures(self.gold, labels)[2]

    def shipped(self) -> Numbers:
        """Chances by the model as it is."""
        days, zeros = np.full(len(self.gold), np.nan), np.zeros(len(self.gold))
        all_ = alike.Reports(self.dense, zeros, self.words, days, zeros.astype(np.int64))
        return np.array(
            [
                alike.chance(
                    alike.Reports(*(getattr(all_, name)[at : at + 1] for name in all_.__dataclass_fields__)),
                    all_,
                    self.likeness[at],
                    zeros,
                )
                for at in range(len(self.gold))
            ]
        )


def fit(heaps: list[Heap]) -> Numbers:
    """Logistic regression on scaled figures with a small ridge, by Newton's method; heaps count the same."""
    parts = [heap.pairs() for heap in heaps]
    x = np.concatenate([part[0] for part in parts])
    y = np.concatenate([part[1] for part in parts])
    weight = np.concatenate([np.full(len(part[1]), 1 / len(part[1]) / len(parts)) for part in parts])
    mean, scale = x.mean(axis=0), x.std(axis=0)
    mean[-1], scale[-1] = 0, 1
    z = (x - mean) / scale
    b = np.zeros(z.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ b))
        slope = z.T @ (weight * (p - y)) + _RIDGE * b
        b -= np.linalg.solve((z * (weight * p * (1 - p))[:, None]).T @ z + _RIDGE * np.eye(len(b)), slope)
    found: Numbers = b / scale
    found[-1] -= float((found[:-1] * mean[:-1]).sum())
    return found


def main() -> None:
    """Print the coefficients of each fit and its figures on what it did not see."""
    heaps = {half: Heap(*half) for half in HALVES}
    fits: tuple[tuple[str, tuple[Half, ...]], ...] = (
        ("even_halves", (("ecbplus", 0), ("basil", 0))),
        ("odd_halves", (("ecbplus", 1), ("basil", 1))),
        ("ecbplus", (("ecbplus", 0), ("ecbplus", 1))),
        ("basil", (("basil", 0), ("basil", 1))),
    )
    for name, seen in fits:
        b = fit([heaps[half] for half in seen])
        print(f"fit_on_{name}: " + " ".join(f"{value:.1f}" for value in b), flush=True)
        for half, heap in heaps.items():
            if half not in seen:
                chances = np.where(heap.likeness > 0.04, 1 / (1 + np.exp(-heap.figures() @ b)), 0.0)
                print(
                    f"fit_on_{name}_tried_on_{half[0]}_{half[1]}_bcubed_f1: {heap.f1(chances):.4f}",
                    flush=True,
                )
    for half, heap in heaps.items():
        print(f"shipped_on_{half[0]}_{half[1]}_bcubed_f1: {heap.f1(heap.shipped()):.4f}", flush=True)


if __name__ == "__main__":
    main()
