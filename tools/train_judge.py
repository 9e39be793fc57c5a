"""Trains the small trees that judge candidates of coding, and shows what they gain across disputes.

    python tools/train_judge.py [--try]      (needs scikit-learn)

Training data, coded by hand by the guidelines in `../shared/eval`: `tests/casebook/coded`, `examples` (ours),
*dev* of `benchmarks/gold/positions.jsonl` (milestones of the Office of the Historian, CC0; newspaper articles
of BASIL, whose licence is not stated), and `../shared/data/positions-seeds.jsonl` (made for evaluation; the
texts belong to their authors). What is kept are thresholds on some ninety features, none of which is a word.
Every other party near an option, and every other option found in the sentence, is a negative.

`--try` trains without one dispute at a time and prints what the whole coder then reaches on the one left out:
F1 of (document, party, option, stance), and without stance. Nothing is written.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from parley import load_documents
from parley.casebook import code, coder, judge, load
from parley.casebook.coder import Coder
from parley.casebook.coding import compiled
from parley.casebook.foreign_words import SPEECHES
from parley.nouns.document import Document
from parley.reading import DEFAULT, reader

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
TO = ROOT / "src" / "parley" / "casebook"
OWNED = ("seeds", "border-wall")
"""Articles whose licence is not stated: what judges readings by the reader `rules` is trained without."""
DEPTH = 3
Row = dict[str, Any]


def lines(path: Path) -> list[Row]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def own() -> Iterator[tuple[str, Path, list[Document], list[Row]]]:
    """The sentences of the tests, a passage a document."""
    folder = ROOT / "tests" / "casebook" / "coded"
    texts: dict[tuple[str, str], str] = defaultdict(str)
    gold: dict[str, list[Row]] = defaultdict(list)
    for row in (folder / "sentences.tsv").read_text(encoding="utf-8").splitlines():
        book, number, sentence, answers = row.split("\t")
        start = len(texts[book, number])
        texts[book, number] += sentence + " "
        for answer in filter(None, (a.strip() for a in answers.split(";"))):
            party, option, stance = answer.split()
            gold[book].append(
                {
                    "doc": f"{book}-{number}",
                    "party": party,
                    "option": option,
                    "stance": stance,
                    "start": start,
                    "end": start + len(sentence),
                }
            )
    for book in dict.fromkeys(b for b, _ in texts):
        documents = [Document(f"{b}-{n}", t.strip(), lang="en") for (b, n), t in texts.items() if b == book]
        yield f"own-{book}", folder / f"{book}.yaml", documents, gold[book]


def gold() -> Iterator[tuple[str, Path, list[Document], list[Row]]]:
    """The half of the gold that may be looked at, a casebook a set."""
    sets: dict[str, tuple[list[Document], list[Row]]] = defaultdict(lambda: ([], []))
    for row in lines(ROOT / "benchmarks" / "gold" / "positions.jsonl"):
        if row["half"] == "dev":
            source = lines(SHARED / row["file"])[row["row"]]
            name = f"{Path(row['file']).stem}-{row['row']}"
            documents, rows = sets[row["casebook"]]
            documents.append(Document(name, source["text"], lang="en", published=source.get("date")))
            rows += [said | {"doc": name} for said in row["statements"]]
    for book, (documents, rows) in sets.items():
        yield book, ROOT / "benchmarks" / "gold" / "casebooks" / f"{book}.yaml", documents, rows


def placed(
    name: str, book: Path, folder: Path, truth: Path
) -> Iterator[tuple[str, Path, list[Document], list[Row]]]:
    """A folder of documents with rows of statements; their quotes are looked up where they have no place."""
    documents = load_documents([str(folder)])
    texts = {document.id: document.text for document in documents}
    rows = []
    for row in lines(truth):
        at = row["start"] if row.get("start") is not None else texts.get(row["doc"], "").find(row["quote"])
        if row["doc"] in texts and at >= 0:
            rows.append(row | {"start": at, "end": at + len(row["quote"])})
    yield name, book, documents, rows


def sets() -> Iterator[tuple[str, Path, list[Document], list[Row]]]:
    """All sets: name, casebook, documents, statements."""
    yield from own()
    examples = ROOT / "examples"
    truth = examples / "truth" / "statements.jsonl"
    yield from placed("examples", examples / "casebook.yaml", examples / "dispatches", truth)
    seeds = SHARED / "data" / "positions-seeds.jsonl"
    yield from placed("seeds", SHARED / "cases" / "europe-russia.yaml", SHARED / "seeds", seeds)
    yield from gold()


def candidates(book: Path, documents: list[Document], rows: list[Row]) -> list[Row]:
    """Every candidate of a set: its features, whether it is a statement, and with which stances."""
    casebook, found = load(book), []
    for document, reading in zip(documents, reader(DEFAULT).read(documents), strict=True):
        if (reading.lang or document.lang) in SPEECHES:
            continue
        mine = [row for row in rows if row["doc"] == document.id]
        for place in Coder(document, reading, *compiled(casebook)).places():
            for one in place.candidates:
                stances = {
                    row["stance"]
                    for row in mine
                    if (row["party"], row["option"]) == (one.holder.party, one.option.option)
                    and row["start"] < place.sentence.end
                    and place.sentence.start < row["end"]
                }
                key = (document.id, one.holder.party, one.option.option)
                found.append({"features": one.features, "stances": stances, "key": key, "one": one})
    return found


def fit(groups: list[list[Row]], sign: bool) -> Row:
    """Trees in the form of `judge.json`. A set weighs as the root of its size, so that none rules."""
    kept = [[r for r in g if not sign or r["stances"] in ({"for"}, {"against"})] for g in groups]
    names = sorted({name for group in kept for row in group for name in row["features"]})
    table = np.array([[r["features"].get(n, 0.0) for n in names] for g in kept for r in g], dtype=np.float32)
    wanted = [("for" in r["stances"] if sign else bool(r["stances"])) for g in kept for r in g]
    weight = np.concatenate([np.full(len(g), 1 / math.sqrt(len(g))) for g in kept if g])
    model = GradientBoostingClassifier(
        n_estimators=120,
        max_depth=DEPTH,
        learning_rate=0.06,
        subsample=0.7,
        min_samples_leaf=8,
        max_features=0.3,
        random_state=0,
    )
    model.fit(table, wanted, sample_weight=weight / weight.mean())
    prior = float(model.init_.class_prior_[1])
    out: Row = {"names": names, "base": round(math.log(prior / (1 - prior)), 5)}
    out |= {"feature": [], "threshold": [], "value": []}
    for estimator in model.estimators_[:, 0]:
        complete(estimator.tree_, model.learning_rate, out)
    return out


def complete(tree: Any, rate: float, out: Row) -> None:
    """One tree filled up to its full depth: where it ends early, both sides lead to the same leaf."""
    inner = 2**DEPTH - 1
    feature, threshold, value = [0] * inner, [1e30] * inner, [0.0] * (inner + 1)
    queue = [(0, 0)]
    while queue:
        node, at = queue.pop()
        if at >= inner:
            value[at - inner] = round(float(tree.value[node][0][0]) * rate, 5)
        elif tree.children_left[node] < 0:
            queue += [(node, 2 * at + 1), (node, 2 * at + 2)]
        else:
            feature[at] = int(tree.feature[node])
            threshold[at] = round(float(tree.threshold[node]), 5)
            queue += [(tree.children_left[node], 2 * at + 1), (tree.children_right[node], 2 * at + 2)]
    out["feature"].append(feature)
    out["threshold"].append(threshold)
    out["value"].append(value)


def tried(
    name: str, data: dict[str, list[Row]], book: Path, documents: list[Document], truth: list[Row]
) -> None:
    """Prints the figures of the whole coder on one set, judged by trees that never saw its dispute."""
    others = [rows for other, rows in data.items() if other != name]
    unseen = {which: judge.made(fit(others, sign=which == "sign")) for which in ("held", "sign")}
    coder.trees = lambda which, _: unseen[which]
    casebook = load(book)
    found = {
        (document.id, said.party, said.option, said.stance)
        for document, reading in zip(documents, reader(DEFAULT).read(documents), strict=True)
        for said in code(document, reading, casebook)
    }
    coder.trees = judge.trees
    wanted = {(row["doc"], row["party"], row["option"], row["stance"]) for row in truth}
    print(f"document_f1[{name}]: {f1(found, wanted):.3f}")
    print(f"document_party_option_f1[{name}]: {f1({k[:3] for k in found}, {k[:3] for k in wanted}):.3f}")


def f1(found: set[Any], wanted: set[Any]) -> float:
    """Harmonic mean of precision and recall of a set."""
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def main() -> None:
    """Trains and writes, or tries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--try", dest="trial", action="store_true", help="leave one dispute out at a time")
    args = parser.parse_args()
    data, given = {}, {}
    for name, book, documents, rows in sets():
        data[name], given[name] = candidates(book, documents, rows), (book, documents, rows)
        hits = sum(bool(row["stances"]) for row in data[name])
        print(
            f"{name}: {len(documents)} documents, {len(data[name])} candidates, {hits} statements among them"
        )
    if args.trial:
        for name in data:
            tried(name, data, *given[name])
        return
    for file, without in (("judge.json", ()), ("judge_rules.json", OWNED)):
        groups = [rows for name, rows in data.items() if name not in without]
        made = {"held": fit(groups, sign=False), "sign": fit(groups, sign=True)}
        (TO / file).write_text(json.dumps(made, separators=(",", ":")), encoding="utf-8")
        print(f"written: {(TO / file).relative_to(ROOT)}")


if __name__ == "__main__":
    main()
