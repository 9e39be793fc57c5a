"""Questions for the whole of a story: what is wanted, said, coming, in the way; who mediates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from parley.nouns.question import Question
from parley.nouns.span import Span
from parley.stories.questions import ahead, search
from parley.stories.questions.asked import Asked
from parley.stories.questions.heap import Heap
from parley.stories.questions.identity import with_article, written
from parley.stories.questions.kin import FAMILY, kin, root
from parley.stories.questions.match import Match
from parley.stories.questions.prior import FIRST, SURELY
from parley.stories.questions.roles import subjects
from parley.stories.questions.terms import Term

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
            for made in search.answers(asked, record, 8)
            if made.real and made.at and _wanting(made, key) and made.score >= SURELY
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


_WANTS = frozenset(("want", "wish", "seek", "insist", "call", "require", "ask", "request", "urge", "press"))


def _wanting(made: Match, key: str) -> bool:
    """Whether it says what somebody wants: who wants is named so, not only told of by that name."""
    words = made.told.passage.sentence.words
    at = made.at[0]
    if words.pos[at] == "VERB" and not any(key in made.told.who(one) for one in subjects(words, at)):
        return False
    if words.lemma[at] == "demand":
        return True
    if words.dep[at] in ("acl", "amod") or words.lemma[at] not in _WANTS:
        return False
    return words.pos[at] == "VERB" and not made.against


# What is said without quotation marks is taken only after a plain word for saying it.
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?)|told|according|warn\w*|insist\w*|argu\w+|claim\w*|call(?:ed|s)|describ\w+|critici[sz]\w+"
    r"|accus\w+|den(?:y|ies|ied)|stress\w*|stat(?:ed|es)|reiterat\w+|repeat\w*)\b",
    re.I,
)


def sayings(record: Heap) -> Iterable[Question]:
    """What those say who are quoted most."""
    spoken: dict[str, list[tuple[bool, str, Span]]] = defaultdict(list)
    for told in record.told:
        for _, said in told.passage.attributions():
            key = told.keys.get(said.speaker or "")
            cue = " ".join(told.document.text[span.start : span.end] for span in said.cue)
            quoted = said.kind != "indirect" or _SAID.search(cue) is not None
            if key in told.named and said.manner == "speech" and quoted:
                row = told.passage.alone, told.document.published or "", told.passage.span
                spoken[str(key)].append(row)
    for key, rows in spoken.items():
        name = written(record, key)
        if len(rows) < 2 or not name or not (key in record.people or record.names.kind(key) == "state"):
            continue
        spans = tuple(dict.fromkeys(span for _, _, span in sorted(rows, reverse=True)))
        text = f"What does {with_article(record, key, name)} say?"
        yield Question(text, "say", spans[:3], frozenset((key,)), FIRST["say"] + min(len(rows), 8) / 20)


def coming(record: Heap) -> Iterable[Question]:
    """What happens next, where something is planned for a day to come."""
    spans = tuple(dict.fromkeys(told.passage.span for told in ahead.plans(record)))
    if spans:
        yield Question("What happens next?", "next", spans, frozenset(), FIRST["next"] + 0.3)


def obstacles(record: Heap) -> Iterable[Question]:
    """What stands in the way."""
    text = "What stands in the way of an agreement?" if ahead.talks(record) else "What could go wrong?"
    spans = tuple(told.passage.span for told in ahead.obstacles(record))
    if spans:
        yield Question(text, "obstacle", spans, frozenset(), FIRST["obstacle"] + 0.4)


def mediators(record: Heap) -> Iterable[Question]:
    """Who mediates."""
    asked = Asked("", "who", (Term("mediate", root("mediate"), "predicate"),), "subject")
    answers = [
        made
        for made in search.answers(asked, record, 4)
        if kin(root("mediate"), made.told.words[made.at[0]]) >= FAMILY and made.told.passage.alone
    ]
    if answers:
        spans = tuple(made.told.passage.span for made in answers[:2])
        yield Question("Who mediates?", "who", spans, frozenset(), FIRST["who"] + 0.3)
