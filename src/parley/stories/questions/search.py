"""Answers to a question: the sentences of the record that say it, or none where it does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.stories.questions import ahead
from parley.stories.questions.asked import Asked
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.kin import kin, root, table
from parley.stories.questions.match import Match, match, weight_of
from parley.stories.questions.reasons import explains, gives_cause
from parley.stories.questions.roles import children
from parley.stories.questions.says import says

_POINTING = ("this", "that", "it", "move", "decision", "step", "action", "measure", "two", "both")
_DOERS = ("nsubj", "nsubjpass", "poss")
_AFTER = 0.9  # a reason given in a sentence of its own, after the one that tells what it is the reason of
_FOLLOWS = 2  # sentences between the two
Stated = tuple[str, str, Statement]
_HOLDS = frozenset(
    map(
        root,
        table(
            """
            want accept support oppose reject back favour favor allow agree demand refuse insist seek welcome
            approve endorse permit propose
            """
        ),
    )
)
_REFUSES = frozenset(map(root, ("oppose", "reject", "refuse")))
_STATED = 0.85  # a statement of position beside a sentence that says "wants"
_FEW = 2  # sentences that say who somebody is
_BELOW = 0.14  # by how much a further answer may fit less well than the best
_HALF = 0.45  # share of a question's words that make a sentence come near
_PASS = {
    "why": 0.72, "whether": 0.74, "who": 0.72, "what": 0.74, "when": 0.74, "where": 0.74, "how many": 0.74,
    "how long": 0.74, "want": 0.7, "say": 0.7, "obstacle": 0.6, "identity": 0.5, "role": 0.8,
    "attribute": 0.8, "next": 0.5, "words": 0.75,
}  # fmt: skip


def answers(question: Asked, heap: Heap, limit: int = 5, stated: Iterable[Stated] = ()) -> list[Match]:
    """The sentences that answer, the best first; empty where the record does not say.

    `stated` are statements of position, each with the names of its party and its term.
    """
    if not _known(question, heap):
        return []
    if question.kind in ("next", "obstacle") and (told_ahead := _ahead(question, heap)):
        return [Match(told, 1.0) for told in told_ahead][:limit]
    found: list[tuple[float, Match]] = []
    told_before: Match | None = None
    for told in _candidates(question, heap):
        made = match(question, told, heap)
        if made is not None and (made.score < _PASS[question.kind] or not _in_time(question, told)):
            made = None
        if made is not None:
            told_before = made
            plain = says(question, made, heap)
            if plain > 0:
                found.append((made.score + plain + _fresh(told, heap), made))
        elif question.kind == "why" and told_before is not None and _goes_on(told_before.told, told):
            after = replace(told_before, told=told, score=told_before.score * _AFTER, at=())
            if explains(told) and _of_it(question, told):
                found.append((after.score + _fresh(told, heap), after))
    if question.kind in ("want", "whether"):
        found += _stated(question, heap, stated, {made.told.passage.span for _, made in found})
    found.sort(key=lambda pair: (-pair[0], pair[1].told.passage.span))
    most = min(limit, _FEW) if question.kind == "identity" else limit
    return [made for score, made in found[:most] if score >= found[0][0] - _BELOW]


def _ahead(question: Asked, heap: Heap) -> list[Told]:
    """What lies ahead, of those whom the question names; of a question with other words nothing."""
    if any(not term.name and term.word not in _GENERAL for term in question.terms):
        return []
    told = ahead.plans(heap) if question.kind == "next" else ahead.obstacles(heap)
    named = [term for term in question.terms if term.name]
    return [one for one in told if all(term.key in one.named for term in named)]


_GENERAL = frozenset(
    map(root, ("next", "deal", "agreement", "talk", "stop", "prevent", "block", "fail", "wrong", "risk"))
) | {
    root(word)
    for word in ("stand", "way", "obstacle", "hurdle", "collapse", "settlement", "peace", "negotiation")
}


def _of_it(question: Asked, told: Told) -> bool:
    """Whether a reason that stands in a sentence of its own is one of what the question asks about.

    It is where that sentence gives the reason as its main thing and speaks of what is asked about.
    """
    words = told.passage.sentence.words
    top = next((at for at, head in enumerate(words.head) if head == at), 0)
    if not gives_cause(told, top):
        return False
    doers = {key for at, dep in enumerate(words.dep) if dep in _DOERS for key in told.who(at)}
    subjects = {term.key for term in question.of("subject") if term.key}
    about = [term.word for term in question.of("predicate", "object") if not term.name]
    pointing = any(
        dep in _DOERS
        and (
            words.lemma[at].casefold() in _POINTING
            or any(words.lemma[i].casefold() in _POINTING[:2] for i in children(words, at, "det"))
        )
        for at, dep in enumerate(words.dep)
    )
    if pointing and subjects & {*told.named, *told.meant, *told.near}:
        return True
    return bool(subjects & doers) or any(kin(word, other) for word in about for other in told.content)


def _stated(
    question: Asked, heap: Heap, stated: Iterable[Stated], have: set[Span]
) -> list[tuple[float, Match]]:
    """Statements of position by those whom the question asks about, on the term that it asks about."""
    keys = {term.key for term in question.of("subject") if term.key}
    predicate = question.predicate
    if not keys or predicate is None or predicate.word not in _HOLDS:
        return []
    more = [term.word for term in question.terms if not term.name and term is not predicate]
    held: dict[Span, str] = {}
    for party, option, statement in stated:
        words = [root(word.casefold()) for word in option.split()]
        if heap.names.key(party) in keys and all(any(kin(word, other) for other in words) for word in more):
            held[statement.evidence] = statement.stance
    if question.kind == "whether" and not more:
        return []
    found = []
    for told in heap.told:
        own = told.passage.span
        stance = next((held[span] for span in held if own.overlaps(span)), None)
        if stance is None or own in have or (question.kind == "want" and stance == "against"):
            continue
        against = (stance == "against") != (predicate.word in _REFUSES)
        found.append((_STATED + _fresh(told, heap), Match(told, _STATED, against=against)))
    return found


def nearest(question: Asked, heap: Heap, limit: int = 2) -> list[Told]:
    """What comes near where nothing answers: sentences that name all whom it names, and speak of most else.

    The rarest of its words beside the verb is among them. Nothing for a question about somebody whom the
    record does not know.
    """
    named = [term for term in question.terms if term.name]
    rest = [term for term in question.terms if not term.name]
    if not named or not rest or not _known(question, heap):
        return []
    rarest = max(rest, key=lambda term: (term is not question.predicate, heap.weight(term.word)))
    found = []
    for told in heap.told:
        if not all(term.key in told.named if term.key else set(term.parts) <= told.content for term in named):
            continue
        near = {term: max((kin(term.word, word) for word in told.content), default=0.0) for term in rest}
        weight = sum(weight_of(term, heap) for term in rest)
        share = sum(weight_of(term, heap) * degree for term, degree in near.items()) / weight
        if share >= _HALF and near[rarest] and told.passage.alone:
            found.append((share + _fresh(told, heap), told))
    found.sort(key=lambda pair: (-pair[0], pair[1].passage.span))
    return [told for _, told in found[:limit]]


def _goes_on(one: Told, other: Told) -> bool:
    """Whether a sentence follows another closely enough to give the reason of what that one tells."""
    first, second = one.passage, other.passage
    return (
        first.document.id == second.document.id
        and 0 < second.number - first.number <= _FOLLOWS
        and second.sentence.paragraph - first.sentence.paragraph <= 1
    )


def _candidates(question: Asked, heap: Heap) -> Iterable[Told]:
    """The sentences that may answer: those with a word for the doing; for a reason also what follows them."""
    predicate = question.predicate
    if predicate is None or predicate.name:
        return heap.told
    numbers = heap.telling(predicate.word)
    if question.kind == "why":
        numbers = sorted({n + step for n in numbers for step in range(_FOLLOWS + 2)})
    return (heap.told[n] for n in numbers if n < len(heap.told))


def _known(question: Asked, heap: Heap) -> bool:
    """Whether the record speaks at all of each name."""
    return all(
        term.key is not None or all(part in heap.rarity for part in term.parts)
        for term in question.terms
        if term.name
    )


def _in_time(question: Asked, told: Told) -> bool:
    if question.since is None and question.until is None:
        return True
    days = [(time.begin, time.until) for time in told.times if time.begin or time.until]
    days += [(told.document.published, told.document.published)] if told.document.published else []
    return any(
        (question.since is None or (until or "9999") >= question.since)
        and (question.until is None or (begin or "0000") <= question.until)
        for begin, until in days
    )


def _fresh(told: Told, heap: Heap) -> float:
    """A little for what was said last: of two answers that fit alike the newer comes first."""
    if not told.document.published or told.document.published not in heap.days:
        return 0.0
    return 0.05 * heap.days[told.document.published]
