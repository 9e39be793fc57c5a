"""Documents about one development become one story, whether they come at once or one after another."""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from parley.nouns.document import Document
from parley.nouns.story import Change, Story
from parley.stories import alike
from parley.stories.copies import Copies
from parley.stories.linkage import average_linkage
from parley.stories.unions import Unions
from parley.stories.vectors import Index, Numbers, bridge_row, index, likeness, matrix, row

_OPINION = frozenset({"commentary", "newsletter", "story page", "interview"})
_PAUSE = timedelta(minutes=10)
_MOST = 1500  # reports that are compared each with each


def group(documents: Iterable[Document]) -> tuple[Story, ...]:
    """Stories, the largest first: documents about one development, whatever their number.

    Copies count as one. A calibrated model gives the chance that two reports tell of one development (see
    `parley.stories.alike`), and average linkage joins them. The order of the input does not matter.
    """
    grouper = Grouper()
    grouper.add(documents)
    return grouper.stories()


def rows(stories: Iterable[Story]) -> Iterator[dict[str, str]]:
    """One row a document, `{id, cluster}`, as `parley group` prints them."""
    for story in stories:
        for doc in story.docs:
            yield {"id": doc, "cluster": story.id}


def story_id(doc: str) -> str:
    """The id of the story that this document opens.

    A story bears the id of its oldest document. When an older one joins, or two stories merge, the id that it
    had finds it still (`parley.stories.naming.chosen`): it names the story that the document is in.
    """
    return f"s{hashlib.sha256(doc.encode()).hexdigest()[:8]}"


def history(documents: Iterable[Document]) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """What became of stories as the documents came: (when, changes) for each time that some were fetched.

    Documents fetched within ten minutes of one another came at one time; when that was is the day of the
    first of them, ISO 8601. Those without a time of fetching came first.
    """
    batches: list[list[Document]] = []
    last: datetime | None = None
    # Of one second, in the order in which they are given: that is the order in which they came.
    for document in sorted(documents, key=lambda document: document.retrieved):
        now = _fetched(document)
        if not batches or (now is not None and (last is None or now - last > _PAUSE)):
            batches.append([])
        batches[-1].append(document)
        last = now or last
    grouper = Grouper()
    return tuple((batch[0].retrieved[:10], grouper.add(batch)) for batch in batches)


def _fetched(document: Document) -> datetime | None:
    try:
        found = datetime.fromisoformat(document.retrieved)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


@dataclass(frozen=True)
class _Report:
    """An origin: its documents, the longest of which stands for all, and the day on which it first came."""

    docs: tuple[str, ...]
    day: str | None


@dataclass
class Grouper:
    """Stories kept up as documents come.

    `stories()` is a function of the set of documents: however they came, in whatever batches, it is what
    `group` gives for all at once. What new documents cannot touch is not computed again: their neighbours
    are looked up, and only the components that these are in are joined anew.
    """

    _documents: dict[str, Document] = field(default_factory=dict)
    _copies: Copies = field(default_factory=Copies)
    _origins: dict[str, int] = field(default_factory=dict)
    _reports: dict[str, _Report] = field(default_factory=dict)
    _index: Index = field(default_factory=index)
    _abroad: Index = field(default_factory=index)  # empty until there are two languages
    _near: dict[str, tuple[list[str], Numbers, Numbers]] = field(default_factory=dict)
    _nearby: dict[str, set[str]] = field(default_factory=dict)  # the other way: who has it as a neighbour
    _known: dict[str, tuple[float, float, float, float, int]] = field(default_factory=dict)
    _parts: dict[str, list[str]] = field(default_factory=dict)
    _clusters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _hearts: dict[tuple[str, ...], str] = field(default_factory=dict)
    _story: dict[str, str] = field(default_factory=dict)

    def add(self, documents: Iterable[Document]) -> tuple[Change, ...]:
        """Takes documents in, and says which stories they opened, joined, merged or split.

        Documents whose ids are known are passed over.
        """
        new = {document.id: document for document in documents if document.id not in self._documents}
        if not new:
            return ()
        self._documents |= new
        self._origins = self._copies.add(new.values())
        moved, left = self._move()
        partners = {name: self._partners(name) for name in sorted(moved)}
        near = {other for found in partners.values() for other in found}
        region = {member for name in (moved | near | left) for member in self._parts.get(name, [name])}
        region = (region | moved) - left
        for name in left:
            self._parts.pop(name, None)
            self._clusters.pop(name, None)
        before = dict(self._story)
        self._join(sorted(region), partners)
        return _changes(before, self._story, set(new))

    def stories(self) -> tuple[Story, ...]:
        """All stories, those with the most origins first."""
        made = [self._made(cluster) for cluster in dict.fromkeys(self._clusters.values())]
        return tuple(sorted(made, key=lambda story: (-len(set(story.origins)), story.begin or "9", story.id)))

    def _move(self) -> tuple[set[str], set[str]]:
        """Brings reports and neighbours up to date; gives the reports that changed, and those that left."""
        held: dict[int, list[str]] = {}
        for doc, number in self._origins.items():
            held.setdefault(number, []).append(doc)
        reports = dict(self._report(docs) for docs in held.values())
        left = self._reports.keys() - reports.keys()
        moved = {name for name, report in reports.items() if self._reports.get(name) != report}
        touched: set[str] = set()
        for name in sorted(left):
            touched |= self._index.drop(name)
            if name in self._abroad.rows:
                touched |= self._abroad.drop(name)
        for name in sorted(moved - self._reports.keys()):
            touched |= self._index.put(name, row(self._documents[name].view.text, self._lang(name)))
        if len({made.lang for made in self._index.rows.values()}) > 1:
            for name in sorted(self._index.rows.keys() - self._abroad.rows.keys()):
                made = bridge_row(self._documents[name].view.text, self._lang(name))
                touched |= self._abroad.put(name, made)
        for name in moved & self._reports.keys():  # another day can make it near or far for its neighbours
            touched |= self._nearby.get(name, set())
        self._reports = reports
        for name in left:
            self._forget(name)
            self._known.pop(name)
        for name in (touched | moved) - left:
            home = self._index.near(name)
            abroad = self._abroad.near(name, abroad=True) if name in self._abroad.rows else []
            found = sorted({*home, *abroad})
            words, shared = self._likeness(name, found)
            of_then = self._of_then(name, found)
            known = (
                _second(words[of_then & np.isin(found, home)]),
                _second(shared[of_then & np.isin(found, abroad)]),
                float(self._index.rows[name].words),
                _day(reports[name]),
                zlib.crc32(self._index.rows[name].lang.encode()),
            )
            if repr(known) != repr(self._known.get(name)) or found != self._near[name][0]:
                self._forget(name)
                self._near[name], self._known[name] = (found, words, shared), known
                for other in found:
                    self._nearby.setdefault(other, set()).add(name)
                moved.add(name)
        return moved, left

    def _of_then(self, name: str, others: list[str]) -> NDArray[np.bool_]:
        """Which other reports may be of the same weeks: how dense it is around a report is theirs to tell."""
        days = np.array([_day(self._reports[other]) for other in others])
        return ~(np.abs(days - _day(self._reports[name])) > alike.AROUND)

    def _lang(self, doc: str) -> str:
        return self._documents[doc].lang or "en"

    def _report(self, docs: list[str]) -> tuple[str, _Report]:
        longest = max(docs, key=lambda doc: (len(self._documents[doc].view.text), doc))
        days = [day for doc in docs if len(day := self._documents[doc].published or "") == 10]
        return longest, _Report(tuple(sorted(docs)), min(days, default=None))

    def _forget(self, name: str) -> None:
        if name in self._near:
            for other in self._near.pop(name)[0]:
                self._nearby[other].discard(name)

    def _partners(self, name: str) -> list[str]:
        """Who would be joined with this report by itself, as its neighbours or as whose neighbour it is."""
        found, words, shared = self._near[name]
        others = sorted(self._nearby.get(name, set()).difference(found))
        chances = [*self._chance(name, found, (words, shared)), *self._chance(name, others)]
        return [o for o, chance in zip((*found, *others), chances, strict=True) if chance >= alike.ALIKE]

    def _chance(self, name: str, others: list[str], known: tuple[Numbers, Numbers] | None = None) -> Numbers:
        if not others:
            return np.zeros(0)
        alike_ = known or self._likeness(name, others)
        return alike.chance(self._figures([name]), self._figures(others), *alike_)

    def _likeness(self, name: str, others: list[str]) -> tuple[Numbers, Numbers]:
        """Of the words of reports, and of what they share across languages."""
        rows, abroad = self._index.rows, self._abroad.rows
        words = likeness(rows[name], [rows[other] for other in others])
        if name not in abroad:
            return words, np.zeros(len(others))
        return words, likeness(abroad[name], [abroad[other] for other in others])

    def _figures(self, names: list[str]) -> alike.Reports:
        table = np.array([self._known[name] for name in names], dtype=np.float64).reshape(-1, 5)
        dense, abroad, words, days, langs = table.T
        return alike.Reports(dense, abroad, words, days, langs.astype(np.int64))

    def _join(self, region: list[str], partners: dict[str, list[str]]) -> None:
        """Average linkage within what single linkage joins: what that leaves apart could never be merged."""
        at = {name: number for number, name in enumerate(region)}
        unions = Unions(len(region))
        for name in region:
            for other in partners[name] if name in partners else self._partners(name):
                unions.join(at[name], at[other])
        for numbers in unions.sets():
            part = [region[number] for number in numbers]
            for name in part:
                self._parts[name] = part
            for cluster in self._split(part, alike.ALIKE):
                self._hearts[cluster] = self._heart(cluster) if len(cluster) > 1 else cluster[0]
                docs = [doc for name in cluster for doc in self._reports[name].docs]
                opened = story_id(min(docs, key=self._order))
                for name in cluster:
                    self._clusters[name] = cluster
                for doc in docs:
                    self._story[doc] = opened

    def _split(self, part: list[str], least: float) -> list[tuple[str, ...]]:
        if len(part) == 1:
            return [tuple(part)]
        if len(part) > _MOST:  # a chain through everything: only closer reports hold it together
            return [cluster for piece in self._closer(part, least) for cluster in self._split(*piece)]
        words = matrix([self._index.rows[name] for name in part])
        shared = np.zeros_like(words)
        if part[0] in self._abroad.rows:
            shared = matrix([self._abroad.rows[name] for name in part])
        chances = np.array(
            [self._chance(name, part, (words[at], shared[at])) for at, name in enumerate(part)]
        )
        found = average_linkage((chances + chances.T) / 2, least)
        return [tuple(part[number] for number in numbers) for numbers in found]

    def _closer(self, part: list[str], least: float) -> list[tuple[list[str], float]]:
        """The pieces of a part that hold together at a higher bar, each with that bar."""
        bar = least + (1 - least) / 4
        at = {name: number for number, name in enumerate(part)}
        unions = Unions(len(part))
        for name in part:
            found, *known = self._near[name]
            for other, chance in zip(found, self._chance(name, found, (known[0], known[1])), strict=True):
                if chance >= bar:
                    unions.join(at[name], at[other])
        pieces = [[part[number] for number in numbers] for numbers in unions.sets()]
        if 1 - bar < 1e-6:  # all the same words: no bar parts them, so their order does
            pieces = [
                piece[start : start + _MOST] for piece in pieces for start in range(0, len(piece), _MOST)
            ]
        return [(piece, bar if len(piece) > _MOST else least) for piece in pieces]

    def _heart(self, cluster: tuple[str, ...]) -> str:
        """The report most like all the others, copies counted; it gives the headline.

        Of those in the story's usual language it is one that has a title and is no column or letter.
        """
        rows = self._index.rows
        langs = Counter(rows[name].lang for name in cluster)
        usual = max(langs, key=lambda lang: (langs[lang], lang == "en", lang))
        carried = np.array([len(self._reports[name].docs) for name in cluster])
        beside = [rows[name] for name in cluster]

        def rank(name: str) -> tuple[bool, bool, bool, float, str]:
            document = self._documents[name]
            near = round(float(likeness(rows[name], beside) @ carried), 6)
            return (rows[name].lang == usual, bool(document.title), document.kind not in _OPINION, near, name)

        return max(cluster, key=rank)

    def _order(self, doc: str) -> tuple[str, str]:
        return self._documents[doc].published or "9", doc

    def _made(self, cluster: tuple[str, ...]) -> Story:
        docs = sorted((doc for name in cluster for doc in self._reports[name].docs), key=self._order)
        dates = [day for doc in docs if (day := self._documents[doc].published)]
        heart = self._documents[self._hearts[cluster]]
        return Story(
            id=story_id(docs[0]),
            headline=heart.title or _opening(heart),
            docs=tuple(docs),
            origins=tuple(self._origins[doc] for doc in docs),
            begin=dates[0] if dates else None,
            until=dates[-1] if dates else None,
        )


def _changes(before: dict[str, str], after: dict[str, str], new: set[str]) -> tuple[Change, ...]:
    """What became of stories, by the ids that their documents had before and have now."""
    was: dict[str, set[str]] = {}
    came: dict[str, list[str]] = {}
    now: dict[str, set[str]] = {}
    for doc in sorted(after):
        story = after[doc]
        if doc in new:
            came.setdefault(story, []).append(doc)
        else:
            was.setdefault(story, set()).add(before[doc])
            now.setdefault(before[doc], set()).add(story)
    made = []
    for story in sorted(was.keys() | came.keys()):
        docs, earlier = tuple(came.get(story, ())), was.get(story, set())
        if not earlier:
            made.append(Change("opened", story, docs))
            continue
        if docs:
            made.append(Change("joined", story, docs))
        if len(earlier) > 1:
            made.append(Change("merged", story, others=tuple(sorted(earlier))))
    made += [
        Change("split", story, others=tuple(sorted(found)))
        for story, found in sorted(now.items())
        if len(found) > 1
    ]
    return tuple(made)


def _day(report: _Report) -> float:
    """The day as a number, NaN where it is not known."""
    return float(date.fromisoformat(report.day).toordinal()) if report.day else float("nan")


def _second(likeness: Numbers) -> float:
    """The likeness of the second nearest, which tells how dense it is around a report."""
    return float(np.sort(likeness)[-alike.NEAREST]) if len(likeness) >= alike.NEAREST else 0.0


def _opening(document: Document) -> str:
    """The first line of a text that has no title and says something, cut at a word."""
    lines = [line.strip() for line in document.view.text.split("\n")]
    line = next((line for line in lines if len(line.split()) > 3), document.id)
    return line if len(line) <= 120 else line[:120].rsplit(" ", 1)[0] + " …"
