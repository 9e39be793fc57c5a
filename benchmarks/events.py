"""Events in PLOVER classes: the root where actor and recipient are given, and events found in free text.

    python benchmarks/events.py [--seed N] [--errors KINDS] [--only root|found]

The root is measured by cross-validation on PLV (`../shared/data/plv-train.jsonl`): five folds, alike
sentences in one fold, all settings chosen by cross-validation inside the training folds. The weights that
ship are trained on all of these rows, so `parley read` on them shows a training figure, not this one. A
second figure comes from the PLOVER gold standard records, on which nothing is trained. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

DATA = Path("../shared/data")
PLV, GSR = DATA / "plv-train.jsonl", DATA / "plover_gsr.jsonl"
CODES = DATA / "events" / "cameo-codes_andybega_icews_MIT.csv"
TABLE = DATA / "events" / "CAMEO2PLOVER-2021.txt"
OUTER = 5

sys.path.append(str(Path(__file__).parents[1] / "tools"))

Row = dict[str, Any]
Place = list[tuple[int, int]]


def rows(path: Path) -> list[Row]:
    """The rows of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def shown(name: str, wanted: np.ndarray[Any, Any], found: np.ndarray[Any, Any], roots: bool = False) -> None:
    """Accuracy and macro F1, and F1 by root where that is asked for."""
    each = {}
    for label in sorted(set(wanted)):
        right = np.sum((wanted == label) & (found == label))
        each[label] = 2 * right / (np.sum(wanted == label) + np.sum(found == label))
    print(f"{name}_accuracy: {np.mean(wanted == found):.4f}")
    print(f"{name}_macro_f1: {np.mean(list(each.values())):.4f}")
    if roots:
        for label, value in each.items():
            print(f"{name}_f1[{label}]: {value:.3f} (of {int(np.sum(wanted == label))})")


def given(seed: int) -> None:
    """The root where the actors are given."""
    train = import_module("train_events")
    samples, book = train.read(PLV), train.codebook(CODES, TABLE)
    gold = {row["id"]: row["items"][0] for row in rows(PLV)}
    published = np.array([gold[name]["baseline_zsp_root"] for name in samples.ids])
    answers = np.empty_like(samples.roots)
    print(f"data: {PLV}, {len(samples.roots)} rows, {len(set(samples.groups))} groups, seed {seed}")
    for train_at, test_at in train.folds(samples, OUTER, seed):
        part = samples.take(train_at)
        setting = train.choose(part, book)
        answers[test_at] = train.fit(part, book, *setting).predict(samples.matrix[test_at])
        print(f"fold: C {setting[0]}, weight of the codebook {setting[1]}", flush=True)
    shown("published_zero_shot", samples.roots, published)
    shown("rules_only", samples.roots, samples.rules)
    shown("cross_validated", samples.roots, answers, roots=True)
    other = train.read(GSR)
    print(f"data: {GSR}, {len(other.roots)} rows with a marked actor; nothing is trained on them")
    shown("gsr_rules_only", other.roots, other.rules)
    model = train.fit(samples, book, *train.choose(samples, book))
    shown("gsr_model", other.roots, model.predict(other.matrix))


def places(item: Row, *roles: str) -> Place:
    """The spans of these roles."""
    return [(span["start"], span["end"]) for span in item["spans"] if span["role"] in roles]


def meet(one: Place, other: Place) -> bool:
    """Whether two places overlap."""
    return any(a < d and c < b for a, b in one for c, d in other)


def kind(gold: Row, found: list[Row]) -> str:
    """What went wrong with a gold event, in words."""
    train = import_module("train_events")
    root = train.NEWER.get(gold["label"], gold["label"])
    who, whom = places(gold, "source", "source_target"), places(gold, "target", "source_target")
    pairs = [(one["label"], places(one, "source"), places(one, "target")) for one in found]
    same = [
        label
        for label, source, target in pairs
        if (meet(who, source) or not (who or source)) and (meet(whom, target) or not (whom or target))
    ]
    if same:
        return "0 right" if root in same else "1 actors right, root wrong"
    if not found:
        return "2 nothing found in the sentence"
    sources = [target for _, source, target in pairs if meet(who, source)]
    if not who:
        return "3 the gold names no source"
    if not whom:
        return (
            "4 the gold names no target, one was given"
            if sources
            else "5 source wrong, the gold has no target"
        )
    if sources:
        return "6 source right, another target" if all(sources) else "7 source right, no target given"
    turned = any(meet(who, target) or meet(whom, source) for _, source, target in pairs)
    return "8 actors the wrong way round" if turned else "9 source wrong or another event"


def extracted(kinds: str) -> None:
    """Events found in free text, and what went wrong by kind."""
    from parley import load_documents
    from parley.reading.readers import reader

    documents = list(load_documents([str(GSR)]))
    only = frozenset({"events"})
    print(f"data: {GSR}; scored by ../shared/eval/events.py with the six --rename of docs/models/events.md")
    from parley.reading import rows as as_rows

    found = {one.doc: as_rows.events(one)["items"] for one in reader().read(documents, only)}
    tally: Counter[str] = Counter()
    examples: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(GSR):
        for gold in row["items"]:
            what = kind(gold, found[row["id"]])
            tally[what] += 1
            examples[what].append(_drawn(row, gold, found[row["id"]]))
    right, predicted = tally["0 right"], sum(map(len, found.values()))
    print(f"event_p: {right / predicted:.4f}")
    print(f"event_r: {right / tally.total():.4f}")
    print(f"event_f1: {2 * right / (predicted + tally.total()):.4f}")
    actors = right + tally["1 actors right, root wrong"]
    print(f"event_any_root_f1: {2 * actors / (predicted + tally.total()):.4f}")
    for what, count in sorted(tally.items()):
        print(f"kind[{what[2:]}]: {count}")
    print(f"kind[found, but not in the gold, which marks one event a sentence]: {predicted - actors}")
    random.seed(0)
    for what in sorted(examples):
        if what[0] in kinds:
            print(f"\n# {what}", *random.sample(examples[what], min(20, len(examples[what]))), sep="\n")


def _drawn(row: Row, gold: Row, found: Iterable[Row]) -> str:
    def words(item: Row, *roles: str) -> str:
        return "+".join(row["text"][a:b] for a, b in places(item, *roles)) or "-"

    events = "; ".join(
        f"{one['label']}({words(one, 'trigger')}): {words(one, 'source')} > {words(one, 'target')}"
        for one in found
    )
    wanted = words(gold, "source", "source_target"), words(gold, "target", "source_target")
    return f"{row['id']} {gold['label']}: {wanted[0]} > {wanted[1]} | {row['text']} | {events}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=0, help="of the folds")
    parser.add_argument(
        "--errors", default="", metavar="KINDS", help="digits of the kinds to show, with sentences"
    )
    parser.add_argument("--only", choices=("root", "found"))
    arguments = parser.parse_args()
    if not PLV.exists() or not GSR.exists():
        print(f"not measured: {DATA} is not here; run from the repository's root")
        return
    if arguments.only != "found":
        given(arguments.seed)
    if arguments.only != "root":
        extracted(arguments.errors)


if __name__ == "__main__":
    main()
