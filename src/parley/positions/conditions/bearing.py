"""What the record holds for and against a condition's being met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from parley.nouns.condition import Bearing, Conditions, Need
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence, Words
from parley.nouns.span import Span
from parley.nouns.statement import Statement

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_MODAL = frozenset(
    {"will", "would", "can", "could", "may", "might", "shall", "should", "must", "to", "ll", "wo", "ca"}
)
_UNREAL = frozenset({"if", "unless", "until", "once", "before", "whether", "that", "when", "after", "till"})
_EMPTY = frozenset(
    {"be", "have", "do", "go", "come", "take", "make", "get", "it", "they", "he", "she", "we", "one"}
)
_MOST = 6
"""Bearings of one need at most: the latest."""
_FAINT = 0.5


def bearings(
    found: Conditions, statements: Iterable[Statement], pairs: Iterable[tuple[Document, Reading]]
) -> Conditions:
    """The graph with what speaks for and against each need, the latest first.

    A statement bears on a need of its option where a party makes it that does not itself set the condition:
    that somebody asks for a thing does not bring it nearer. A sentence bears on it that tells, as done or as
    not done, what the condition says in the same words; plans, wishes and other conditions do not.
    """
    documents = {document.id: document for document, _ in pairs}
    setters: dict[str, set[str]] = {}
    for condition, needs in found.needed.items():
        for need in needs if condition.party else ():
            setters.setdefault(need, set()).add(condition.party or "")
    firsts = {need for needs in found.needed.values() for need in needs}
    own = {condition.evidence for condition in found.found}
    given = [
        s for s in statements if s.score >= _FAINT and s.stance != "conditional" and s.evidence not in own
    ]
    said: dict[str, list[Statement]] = {}
    for s in given:
        said.setdefault(s.option, []).append(s)
    deeds = _deeds([need for need in found.needs if need.id in firsts], pairs, own)
    rows: dict[str, tuple[Bearing, ...]] = {}
    for one in found.needs:
        if one.id not in firsts:
            continue
        latest: dict[str, Statement] = {}
        for s in said.get(one.option or "", ()):
            if s.party not in setters.get(one.id, ()):
                before = latest.get(s.party)
                if before is None or (s.date or "", s.score) >= (before.date or "", before.score):
                    latest[s.party] = s
        bearing = [
            Bearing(
                one.id,
                one.sign * (1 if s.stance == "for" else -1),
                "statement",
                s.evidence,
                s.party,
                s.date or documents[s.evidence.doc].published,
            )
            for s in latest.values()
        ]
        bearing += deeds.get(one.id, [])
        bearing.sort(key=lambda b: (b.date or "", b.span), reverse=True)
        rows[one.id] = tuple(bearing[:_MOST])
    return replace(found, bearings=rows)


def _deeds(
    needs: Sequence[Need], pairs: Iterable[tuple[Document, Reading]], own: set[Span]
) -> dict[str, list[Bearing]]:
    """Sentences that tell what a need's own words say, as something that was done or was not."""
    readings = {reading.doc: reading for _, reading in pairs}
    wanted = [(need, verb, rest) for need in needs for verb, rest in _asked(need, readings)]
    found: dict[str, list[Bearing]] = {}
    by_verb: dict[str, list[tuple[Need, frozenset[str]]]] = {}
    for need, verb, rest in wanted:
        by_verb.setdefault(verb, []).append((need, rest))
    if not by_verb:
        return {}
    for document, reading in pairs:
        for sentence in reading.sentences:
            if sentence.role != "prose" or by_verb.keys().isdisjoint(sentence.words.lemma):
                continue
            span = Span(document.id, sentence.start, sentence.end)
            if span in own:
                continue
            for need, sign in _told(sentence, by_verb):
                rows = found.setdefault(need.id, [])
                if all(row.span != span for row in rows):
                    rows.append(Bearing(need.id, sign, "report", span, None, document.published))
    return found


def _asked(need: Need, readings: Mapping[str, Reading]) -> Iterator[tuple[str, frozenset[str]]]:
    """The verb that a need turns on with what else it says, for each place that names it."""
    for span in need.spans:
        sentence = next((s for s in readings[span.doc].sentences if s.start <= span.start < s.end), None)
        if sentence is None or not sentence.words.dep:
            continue
        words = sentence.words
        inside = {i for i, a in enumerate(words.start) if span.start <= a and words.end[i] <= span.end}
        root = next((i for i in sorted(inside) if words.head[i] not in inside or words.head[i] == i), None)
        if root is None or words.pos[root] != "VERB" or words.lemma[root].lower() in _EMPTY:
            continue
        if any(words.dep[i] == "neg" for i in inside):
            continue
        rest = frozenset(
            words.lemma[i].lower()
            for i in inside
            if i != root and words.pos[i] in _CONTENT and words.lemma[i].lower() not in _EMPTY
        )
        if len(rest) >= 2:
            yield words.lemma[root].lower(), rest


def _told(
    sentence: Sentence, by_verb: Mapping[str, Sequence[tuple[Need, frozenset[str]]]]
) -> Iterator[tuple[Need, int]]:
    words = sentence.words
    for i, lemma in enumerate(words.lemma):
        rows = by_verb.get(lemma.lower())
        if not rows or not words.pos or words.pos[i] not in ("VERB", "AUX"):
            continue
        below = _subtree(words, i)
        kids = [k for k in below if words.head[k] == i and k != i]
        lemmas = {
            words.lemma[k].lower() for k in kids if words.dep[k] in ("aux", "auxpass", "mark", "advmod")
        }
        if lemmas & (_MODAL | _UNREAL) or _supposed(words, i):
            continue
        done = words.end[i] - words.start[i] != len(lemma) or "have" in lemmas
        no = any(words.dep[k] == "neg" for k in kids)
        if not (done or (no and "do" in lemmas)):
            continue
        here = {words.lemma[k].lower() for k in below}
        for need, rest in rows:
            if rest <= here:
                yield need, -1 if no else 1


def _supposed(words: Words, i: int) -> bool:
    """Whether the verb stands below another that only plans, asks or supposes it."""
    steps = 0
    while words.head[i] != i and steps < len(words.head):
        up = words.head[i]
        if words.dep[i] in ("xcomp", "advcl", "acl", "relcl", "pcomp", "csubj"):
            return True
        kids = [k for k in range(len(words.head)) if words.head[k] == i]
        if any(words.dep[k] == "mark" and words.lemma[k].lower() in _UNREAL - {"that"} for k in kids):
            return True
        i, steps = up, steps + 1
    return False


def _subtree(words: Words, i: int) -> set[int]:
    found, stack = set(), [i]
    while stack:
        at = stack.pop()
        if at not in found:
            found.add(at)
            stack += [k for k, head in enumerate(words.head) if head == at and k != at]
    return found
