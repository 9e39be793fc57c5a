"""Questions for the whole of a story: what is wanted and said, what comes, what stands in the way, who mediates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from parley.nouns.question import Question
from parley.nouns.span import Span
from parley.stories.cues import PERSONAL
from parley.stories.questions import search
from parley.stories.questions.asked import Asked, Term
from parley.stories.questions.heap import Heap
from parley.stories.questions.identity import human, with_article, written
from parley.stories.questions.kin import FAMILY, kin, root
from parley.stories.questions.match import Match
from parley.stories.questions.prior import FIRST, SURELY

_ACTORS = 8


def wants(record: Heap) -> Iterable[Question]:
    """What those want whom the story names most, where sentences say "demands", "wants", "insists"."""
    times: dict[str, int] = defaultdict(int)
    for told in record.told:
        for key in told.named:
            times[key] += 1
    for key in sorted(times, key=lambda key: (-times[key], key))[:_ACTORS]:
        if record.names.kind(key) not in ("state", "body", "person") or times[key] < 2:
            continue
        name = written(record, key)
        if not name:
            continue
        subject = Term(name, "", "subject", key, tuple(root(word) for word in name.casefold().split()))
        asked = Asked("", "want", (subject, Term("want", root("want"), "predicate")), "object")
        answers = [
            made
            for made in search.answers(asked, record, 5)
            if made.real and made.at and _wanting(made) and made.score >= SURELY
        ]
        answers.sort(key=lambda made: made.told.document.published or "", reverse=True)
        if not answers:
            continue
        spans = tuple(made.told.passage.span for made in answers[:3])
        yield Question(
            f"What does {with_article(record, key, name)} want?",
            "want",
            spans,
            frozenset((key,)),
            FIRST["want"] + min(times[key], 20) / 40 + 0.1 * len(spans),
        )


def _wanting(made: Match) -> bool:
    words = made.told.passage.sentence.words
    at = made.at[0]
    if words.lemma[at] == "demand":
        return True
    if words.dep[at] in ("acl", "amod") or words.lemma[at] == "need":
        return False
    return words.pos[at] == "VERB" and not made.against


def sayings(record: Heap) -> Iterable[Question]:
    """What those say who are quoted most."""
    spoken: dict[str, list[tuple[bool, str, Span]]] = defaultdict(list)
    for told in record.told:
        named = {entity.id: record.names.of(entity.name) for entity in told.passage.named()}
        for _, said in told.passage.attributions():
            key = named.get(said.speaker or "")
            if key in told.named and said.manner == "speech" and said.kind != "indirect":
                row = told.passage.alone, told.document.published or "", told.passage.span
                spoken[str(key)].append(row)
    people = human(record)
    for key, rows in spoken.items():
        name = written(record, key)
        if len(rows) < 2 or not name or not (key in people or record.names.kind(key) == "state"):
            continue
        spans = tuple(dict.fromkeys(span for _, _, span in sorted(rows, reverse=True)))
        text = f"What does {with_article(record, key, name)} say?"
        yield Question(text, "say", spans[:3], frozenset((key,)), FIRST["say"] + min(len(rows), 8) / 20)


def coming(record: Heap) -> Iterable[Question]:
    """What is planned for a day that has not come when the newest document appeared."""
    newest = record.newest
    if newest is None:
        return
    coming = []
    for told in record.told:
        text = told.passage.text
        if not _PLANNED.search(text) or not told.document.published or PERSONAL.search(text):
            continue
        dates = [(time.begin, time.until) for time in told.times if time.type == "DATE"]
        days = [begin for begin, until in dates if begin and begin == until]
        days = days or [begin for begin, _ in dates if begin]
        if days and max(days) > newest:
            coming.append((max(days), told.passage.span))
    coming.sort()
    spans = tuple(dict.fromkeys(span for _, span in coming))[:3]
    if spans:
        yield Question("What happens next?", "next", spans, frozenset(), FIRST["next"] + 0.3)


_PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned|to be)|plans? to|intends? to"
    r"|planned for|scheduled for|expected (?:on|in|to|there))\b",
    re.I,
)


def obstacles(record: Heap, weight: Mapping[Span, float]) -> Iterable[Question]:
    """What stands in the way of an agreement, where the story is about talks."""
    talking = sum(bool(told.content & _TALKS) for told in record.told)
    talks = talking >= max(4, 0.08 * len(record.told))
    text = "What stands in the way of an agreement?" if talks else "What could go wrong?"
    cue = _BLOCKS if talks else _DOUBTED
    found = [
        (
            weight[told.passage.span] + 0.3 * record.days.get(told.document.published or "", 0.0),
            told.passage.span,
        )
        for told in record.told
        if cue.search(told.passage.text) and told.passage.alone and (not talks or told.content & _TALKS)
    ]
    found.sort(reverse=True)
    spans = tuple(span for _, span in found[:3])
    if spans:
        yield Question(text, "obstacle", spans, frozenset(), FIRST["obstacle"] + 0.4)


_TALKS = frozenset(
    map(root, ("talk", "negotiation", "negotiate", "settlement", "ceasefire", "truce", "mediation"))
)


_DOUBTED = re.compile(
    r"\b(?:unlikely|unrealistic|(?:could|may|might) (?:fail|collapse)|at risk|the risk (?:of|that)|jeopardi\w+"
    r"|undermin\w+|derail\w*|sk?c?eptic\w*|doubt(?:s|ed|ful)?|not enough (?:votes|support|money)|failed to"
    r"|keep \w+(?: \w+)? away|threatens? to|big mistake)\b",
    re.I,
)


_BLOCKS = re.compile(
    r"\b(?:non-negotiable|unacceptable|rul\w+ out|reject\w*|refus\w*|will not|would not|only if|unless|impasse"
    r"|deadlock\w*|sticking points?|far apart|vote (?:down|against)|insists?|maintain\w*|without agreement)\b",
    re.I,
)


def mediators(record: Heap) -> Iterable[Question]:
    asked = Asked("", "who", (Term("mediate", root("mediate"), "predicate"),), "subject")
    answers = [
        made
        for made in search.answers(asked, record, 4)
        if kin(root("mediate"), made.told.words[made.at[0]]) >= FAMILY and made.told.passage.alone
    ]
    if answers:
        spans = tuple(made.told.passage.span for made in answers[:2])
        yield Question("Who mediates?", "who", spans, frozenset(), FIRST["who"] + 0.3)
