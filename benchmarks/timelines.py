"""Timelines of Timeline17's development topics: Parley's beside DATEWISE's and CLUST's on the same
readings.

    python benchmarks/timelines.py [--tilse PYTHON] [--readings FILE]

Articles and reference timelines stand beside the repository (`../shared/data/t17-dev-*`), as does the
scorer of dates. AR1 and AR2 (alignment-based ROUGE, Martschat & Markert 2017) are tilse's: `--tilse` names
the Python of an environment with `tilse==0.2.1`. The baselines (`benchmarks/datewise.py`) need
scikit-learn; DATEWISE is trained on the other four topics. Everything is run in two ways:

`given` as the baselines' paper does: the first and last day, the number of dates and of sentences a date are
    the reference's, and the baselines are given words of each topic, which Parley is not;
`open`  nothing is given, as `parley timeline` runs; the baselines get as many dates and sentences as Parley
    chose, and no words.

Reading takes minutes; `--readings` keeps it for the next run.
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from parley import flow, stories
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Entry
from parley.unread import kept

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
ARTICLES = SHARED / "data" / "t17-dev-articles.jsonl"
GOLD = SHARED / "data" / "t17-dev-timelines.jsonl"
# What somebody who looks for the topic would type; the paper's methods keep sentences with one of the words.
WORDS = {
    "bpoil": ("bp", "oil"),
    "Finan": ("financial", "crisis"),
    "H1N1": ("h1n1", "flu"),
    "MJ": ("jackson", "murray"),
    "haiti": ("haiti", "quake"),
}
AR1 = """
import datetime, json, sys
from tilse.data.timelines import GroundTruth, Timeline
from tilse.evaluation.rouge import TimelineRougeEvaluator
def load(path):
    rows = map(json.loads, open(path, encoding="utf-8"))
    days = {r["collection"]: {datetime.date.fromisoformat(d): s for d, s in r["timeline"] if s} for r in rows}
    return {key: Timeline(days[key]) for key in days if days[key]}
gold, pred = load(sys.argv[1]), load(sys.argv[2])
rouge = TimelineRougeEvaluator(measures=["rouge_1", "rouge_2"], rouge_computation="reimpl")
score = rouge.evaluate_align_date_content_costs_many_to_one
found = [score(pred[k], GroundTruth([gold[k]])) for k in gold if k in pred]
for name, measure in (("ar1", "rouge_1"), ("ar2", "rouge_2")):
    print(f"{name}: {sum(s[measure]['f_score'] for s in found) / len(gold):.4f}")
"""

Pairs = list[tuple[Document, Reading]]
Made = dict[date, list[str]]


def main() -> None:
    """Print each method's figures, `way_method_measure: value`."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--tilse", help="the Python of an environment with tilse")
    arguments.add_argument("--readings", type=Path, help="a file to keep the readings in")
    options = arguments.parse_args()
    if not ARTICLES.exists():
        sys.exit(f"{ARTICLES} is not there: the articles stand beside the repository")
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    gold = {
        row["collection"]: {date.fromisoformat(day): said for day, said in row["timeline"]} for row in rows
    }
    pairs = readings(options.readings)
    made: dict[str, dict[str, Made]] = {
        "given_parley": {name: given(pairs[name], one) for name, one in gold.items()},
        "open_parley": {name: opened(pairs[name]) for name in gold},
    }
    try:
        made |= baselines(pairs, gold, made["open_parley"])
    except ImportError as error:
        print(f"DATEWISE and CLUST are left out: {error}", file=sys.stderr)
    with TemporaryDirectory() as folder:
        for name, timelines in sorted(made.items()):
            path = Path(folder) / name
            path.write_text("".join(json.dumps(row(*one)) + "\n" for one in timelines.items()))
            for line in scored(path, options.tilse):
                print(f"{name}_{line}")


def readings(file: Path | None) -> dict[str, Pairs]:
    """The documents of each collection with their times."""
    if file and file.exists():
        found: dict[str, Pairs] = pickle.loads(file.read_bytes())
        return found
    pairs: dict[str, Pairs] = defaultdict(list)
    for page, document in kept(flow.found([ARTICLES], apart=True), []):
        read = kept(flow.readings([document], only=frozenset({"times"})), [])
        pairs[str(page.hints.get("collection"))] += list(read)
    if file:
        file.write_bytes(pickle.dumps(dict(pairs)))
    return dict(pairs)


def opened(pairs: Pairs) -> Made:
    """What `parley timeline` prints."""
    return _texts(pairs, stories.days(pairs))


def given(pairs: Pairs, gold: Made) -> Made:
    """Parley's timeline from the reports between the reference's first and last day, of its length."""
    from parley.stories.chronicle import days

    first, last = min(gold).isoformat(), max(gold).isoformat()
    inside = [pair for pair in pairs if first <= (pair[0].published or "") <= last]
    found = days(inside, len(inside) * 100, sentences=_sentences(gold))
    best = sorted((one for one in found if first <= one.date <= last), key=lambda one: -one.weight)
    return _texts(inside, best[: len(gold)])


def _texts(pairs: Pairs, entries: Iterable[Entry]) -> Made:
    texts = {document.id: document.text for document, _ in pairs}
    return {
        date.fromisoformat(one.date): [texts[at.doc][at.start : at.end] for at in one.sentences]
        for one in entries
    }


def _sentences(timeline: Made) -> int:
    return max(1, round(sum(map(len, timeline.values())) / len(timeline))) if timeline else 1


def baselines(
    pairs: dict[str, Pairs], gold: dict[str, Made], own: dict[str, Made]
) -> dict[str, dict[str, Made]]:
    """DATEWISE and CLUST in both ways. Raises `ImportError` without scikit-learn."""
    import datewise as published

    heaps = {name: articles(pairs[name]) for name in gold}
    spans = {
        name: [one for one in heaps[name] if min(gold[name]) <= one.day <= max(gold[name])] for name in gold
    }
    made: dict[str, dict[str, Made]] = defaultdict(dict)
    for name, wanted in gold.items():
        topic = name.split("_")[0]
        others = [other for other in gold if other.split("_")[0] != topic]
        for way, heap, like, words in (
            ("given", spans, wanted, WORDS[topic]),
            ("open", heaps, own[name], ("",)),
        ):
            model = published.train([(heap[other], set(gold[other])) for other in others])
            told = published.Wanted(len(like), _sentences(like), words)
            if way == "given":
                told = published.Wanted(len(like), _sentences(like), words, min(wanted), max(wanted))
            made[f"{way}_datewise"][name] = published.datewise(heap[name], model, told)
            made[f"{way}_clust"][name] = published.clust(heap[name], told)
    return made


def articles(pairs: Sequence[tuple[Document, Reading]]) -> list[Any]:
    """The dated documents, each sentence with the first day that it names."""
    import datewise as published

    found: list[Any] = []
    for document, reading in sorted(pairs, key=lambda pair: (pair[0].published or "", pair[0].id)):
        if not document.published or len(document.published) < 10:
            continue
        days = sorted(
            (t.start, t.begin) for t in reading.times if t.begin and t.begin == t.until and t.type != "SET"
        )
        starts = [start for start, _ in days]
        told = []
        for one in reading.sentences:
            at = bisect_left(starts, one.start)
            day = days[at][1] if at < len(days) and days[at][0] < one.end else None
            told.append((document.text[one.start : one.end], date.fromisoformat(day) if day else None))
        found.append(published.Article(date.fromisoformat(document.published), tuple(told)))
    return found


def row(name: str, timeline: Made) -> dict[str, object]:
    """A timeline as the scorers take it."""
    return {
        "collection": name,
        "name": None,
        "timeline": [[day.isoformat(), said] for day, said in sorted(timeline.items())],
    }


def scored(path: Path, tilse: str | None) -> list[str]:
    """The scorers' lines for one file of timelines."""
    lines = _run([sys.executable, str(SHARED / "eval" / "timeline.py"), str(GOLD), str(path)])
    wanted = [line for line in lines if line.startswith(("date_f1", "date_near_f1"))]
    return wanted + (_run([tilse, "-c", AR1, str(GOLD), str(path)]) if tilse else [])


def _run(words: list[str]) -> list[str]:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()


if __name__ == "__main__":
    main()
