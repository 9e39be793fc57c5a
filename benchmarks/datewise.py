"""Two published timeline methods as references: DATEWISE and CLUST (Gholipour Ghalandari & Ifrim 2020, ACL).

Written anew from the paper and its settings, on top of scikit-learn. Both see what Parley sees: the sentences
and dates of one reading. `benchmarks/timelines.py` runs them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Without types, and not needed but for this benchmark.
TfidfVectorizer: Any = import_module("sklearn.feature_extraction.text").TfidfVectorizer
LinearRegression: Any = import_module("sklearn.linear_model").LinearRegression
normalize: Any = import_module("sklearn.preprocessing").normalize
sparse: Any = import_module("scipy.sparse")

_CLIP = 5  # sentences of an article that tell of its own day
_DAYS_BACK = 2  # they tell of the day of publication and of the day before
_SAME = 0.9999


@dataclass(frozen=True)
class Article:
    """A report of one day: its sentences, each with the first day that it names."""

    day: date
    sentences: tuple[tuple[str, date | None], ...]


@dataclass(frozen=True)
class Wanted:
    """What a method is told: how many dates, how many sentences a date, the topic's words ("" for any)."""

    dates: int
    sentences: int
    keywords: tuple[str, ...] = ("",)
    first: date = date.min
    last: date = date.max


Timeline = dict[date, list[str]]
Numbers = NDArray[np.float64]


def features(articles: Sequence[Article]) -> tuple[list[date], Numbers]:
    """The seven counts of each date: sentences and articles that name it, in all, on later and on earlier
    days; articles published on it. Each column has length 1.
    """
    counts: dict[date, list[float]] = defaultdict(lambda: [0.0] * 7)
    published = Counter(article.day for article in articles)
    for article in articles:
        named = [day for _, day in article.sentences if day]
        for column, days in ((0, named), (3, sorted(set(named)))):
            for day in days:
                counts[day][column] += 1
                counts[day][column + 1] += day < article.day
                counts[day][column + 2] += day > article.day
    for day in counts:
        counts[day][6] = published[day]
    days = sorted(counts)
    return days, normalize(np.array([counts[day] for day in days]), axis=0)


def train(topics: Sequence[tuple[Sequence[Article], set[date]]]) -> Any:
    """Linear regression of "is in the reference timeline" on the counts."""
    rows, answers = [], []
    for articles, gold in topics:
        days, matrix = features(articles)
        rows.append(matrix)
        answers += [float(day in gold) for day in days]
    return LinearRegression().fit(np.vstack(rows), answers)


def datewise(articles: Sequence[Article], model: Any, wanted: Wanted) -> Timeline:
    """DATEWISE: the best dates by the model, told by the sentences nearest to the centroid of what is
    published about then and what names them (PM-MEAN, CENTROID-OPT).
    """
    vectors = TfidfVectorizer(stop_words="english").fit([s for a in articles for s, _ in a.sentences])
    days, matrix = features(articles)
    scores = model.predict(matrix)
    ranked = [
        days[at] for at in np.argsort(-scores, kind="stable") if wanted.first <= days[at] <= wanted.last
    ]
    named, near = _candidates(articles)
    found: Timeline = {}
    for day in ranked:
        if len(found) == wanted.dates:
            break
        told = centroid_opt(_pm_mean(named[day], near[day], vectors), vectors, wanted)
        if told:
            found[day] = told
    return found


def _candidates(articles: Sequence[Article]) -> tuple[dict[date, list[str]], dict[date, list[str]]]:
    named: dict[date, list[str]] = defaultdict(list)
    near: dict[date, list[str]] = defaultdict(list)
    for article in articles:
        for at, (text, day) in enumerate(article.sentences):
            if day:
                named[day].append(text)
            elif at <= _CLIP:
                for back in range(_DAYS_BACK):
                    near[article.day - timedelta(days=back)].append(text)
    return named, near


def _pm_mean(named: list[str], near: list[str], vectors: Any) -> list[str]:
    """The sentences closest to the words that both kinds share, down to the knee of the sorted likeness."""
    if not named or not near:
        return named or near
    matrices = vectors.transform(named), vectors.transform(near)
    one, other = (np.asarray(matrix.mean(0)).ravel() for matrix in matrices)
    shared = np.where((one > 0) & (other > 0), one + other, 0.0)
    length = np.linalg.norm(shared)
    if not length:
        return named + near
    likeness = np.concatenate([matrix @ (shared / length) for matrix in matrices])
    # As published, the threshold is read at the knee's place in the order given, not in the sorted one.
    least = likeness[_knee(np.sort(likeness)[::-1])]
    chosen = [s for s, like in zip(named + near, likeness, strict=True) if like > 0 and like > least]
    return chosen or named + near


def _knee(values: Numbers) -> int:
    """Where a falling curve lies furthest from the straight line between its ends."""
    line = np.array([len(values) - 1, values[-1] - values[0]])
    line = line / max(np.linalg.norm(line), 1e-12)
    points = np.stack([np.arange(len(values)), values - values[0]], axis=1)
    return int(np.argmax(np.linalg.norm(points - np.outer(points @ line, line), axis=1)))


def centroid_opt(sentences: list[str], vectors: Any, wanted: Wanted) -> list[str]:
    """Greedily, the sentences whose sum is nearest to the centroid of all (Gholipour Ghalandari 2017)."""
    if not sentences:
        return []
    matrix = vectors.transform(sentences)
    centroid = np.asarray(matrix.sum(0)).ravel()
    centroid = centroid / max(np.linalg.norm(centroid), 1e-12)
    toward = matrix @ centroid
    squares = np.asarray(matrix.multiply(matrix).sum(1)).ravel()
    allowed = np.array([any(word in s.lower() for word in wanted.keywords) for s in sentences])
    chosen: list[int] = []
    total = np.zeros(matrix.shape[1])
    while len(chosen) < wanted.sentences and allowed.any():
        with np.errstate(invalid="ignore", divide="ignore"):
            scores = (toward + centroid @ total) / np.sqrt(squares + 2 * (matrix @ total) + total @ total)
        best = int(np.argmax(np.where(allowed, np.nan_to_num(scores, nan=0.0), -np.inf)))
        allowed[best] = False
        if chosen and (matrix[chosen] @ matrix[best].T).max() > _SAME:
            continue
        chosen.append(best)
        total = total + matrix[best].toarray().ravel()
    return [sentences[at] for at in chosen]


def clust(articles: Sequence[Article], wanted: Wanted) -> Timeline:
    """CLUST: articles of neighbouring days in clusters (Markov clustering), the largest first, each told at
    the day that its articles name most.
    """
    documents = TfidfVectorizer(stop_words="english")
    matrix = documents.fit_transform([" ".join(s for s, _ in a.sentences) for a in articles])
    clusters = [
        [articles[at] for at in found] for found in _markov(_graph(matrix, [a.day for a in articles]))
    ]
    mentions = Counter(day for a in articles for _, day in a.sentences if day)
    dated = [(_day(cluster), cluster) for cluster in clusters]
    dated.sort(key=lambda row: (-len(row[1]), -mentions[row[0]], row[0]))
    vectors = TfidfVectorizer(stop_words="english").fit([s for a in articles for s, _ in a.sentences[:_CLIP]])
    found: Timeline = {}
    for day, cluster in dated:
        if len(found) == wanted.dates:
            break
        if day in found:
            continue
        told = centroid_opt([s for a in cluster for s, _ in a.sentences[:_CLIP]], vectors, wanted)
        if told:
            found[day] = told
    return found


def _day(cluster: Sequence[Article]) -> date:
    named = Counter(day for article in cluster for _, day in article.sentences if day)
    return named.most_common(1)[0][0] if named else min(article.day for article in cluster)


def _graph(matrix: Any, days: Sequence[date]) -> Numbers:
    """Likeness of articles at most a day apart."""
    ordinals = np.array([day.toordinal() for day in days])
    near = np.abs(ordinals[:, None] - ordinals[None, :]) <= 1
    return np.where(near, (matrix @ matrix.T).toarray(), 0.0)


def _markov(graph: Numbers, inflation: float = 2.0, rounds: int = 100) -> list[list[int]]:
    """Markov clustering (van Dongen 2000): expansion, inflation and pruning until nothing changes."""
    flow = graph.copy()
    np.fill_diagonal(flow, 1.0)
    flow = flow / flow.sum(0)
    for _ in range(rounds):
        before = flow
        step = sparse.csr_matrix(flow)
        flow = (step @ step).toarray() ** inflation
        flow = flow / flow.sum(0)
        flow[flow < 0.001] = 0.0
        flow = flow / flow.sum(0)
        if np.allclose(before, flow, atol=1e-6):
            break
    clusters = {tuple(np.flatnonzero(row)) for row in flow if row.any()}
    return sorted(([int(at) for at in found] for found in clusters), key=lambda found: (-len(found), found))
