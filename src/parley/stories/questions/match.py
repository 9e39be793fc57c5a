"""How well a sentence speaks of what a question asks: the names, the doing, who does it to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parley.nouns.reading import Words
from parley.stories.questions.asked import Asked
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.kin import SENSE, contrary, kin
from parley.stories.questions.roles import children, negated, objects, phrase, subjects
from parley.stories.questions.terms import Term

_MEANT, _SHORT, _TITLE, _NEAR = (
    0.85,
    0.75,
    0.7,
    0.6,
)  # a pronoun stands for it; the title, the sentence before speak of it
_ELSEWHERE = 0.7  # what of a degree remains where the object of the doing stands in another clause
_AIMLESS = 0.9
_ANOTHER = 0.92  # another thing is said to do it
_UNCLEAR = 0.92  # who does it is not said by name
_WEIGHT = {"predicate": 1.6, "subject": 1.2, "object": 1.0, "other": 0.9, "asked": 0.8}
_NAME = 1.5
_PLAIN = 0.85  # coverage from which a sentence counts for a yes or no
_DOING = ("who", "what", "when", "where", "why", "how many", "whether", "role", "attribute", "want", "say")
_UNREAL = ("if", "unless", "whether")
_MODAL = ("will", "would", "could", "can", "may", "might", "shall", "should", "must")


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence beside a question: how much of it is covered (0 to 1), and where its doing is told.

    `at` are the words that tell the predicate, the best first; `against` where they deny it; `real` where it
    is told as done (no condition, plan or wish); `missing` are the terms of which it says nothing.
    """

    told: Told
    score: float
    at: tuple[int, ...] = ()
    against: bool = False
    real: bool = True
    missing: tuple[Term, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it tells the very thing, as done, in a verb of its own."""
        words = self.told.passage.sentence.words
        return self.real and bool(self.at) and words.pos[self.at[0]] == "VERB" and self.score >= _PLAIN


def match(question: Asked, told: Told, heap: Heap) -> Match | None:
    """The match of a sentence, None where it lacks the doing or a name, or somebody else does it."""
    predicate = question.predicate
    if predicate is None and question.kind in _DOING:
        return None  # of a question whose verb was not understood, the names alone answer nothing
    if predicate is None or predicate.name:
        return _covered(question, told, heap, None, 1.0)
    best: Match | None = None
    for degree, at in _places(predicate, told, question.kind == "whether"):
        fit = _fits(question, told, at)
        if not fit:
            continue
        made = _covered(question, told, heap, at, degree)
        if made is not None:
            made = Match(
                told,
                made.score * fit,
                (at,),
                contrary(predicate.word, told.words[at]) != negated(told.passage.sentence.words, at),
                real(told, at),
                made.missing,
            )
            if best is None or (made.score, made.real) > (best.score, best.real):
                best = made
    return best


def _covered(question: Asked, told: Told, heap: Heap, at: int | None, degree_at: float) -> Match | None:
    total = got = 0.0
    missing: list[Term] = []
    own_words = aimed = False
    words = told.passage.sentence.words
    clause = None
    if at is not None:
        top = at
        if words.pos[at] in ("NOUN", "PROPN", "ADJ"):
            top = words.head[at]
        clause = set(phrase(words, top))
    for term in question.terms:
        if term is question.predicate and at is not None:
            degree, own = degree_at, True
        else:
            degree, own = _degree(term, told)
            if own and clause is not None and term.part == "object" and not holds(term, told, clause):
                degree *= _ELSEWHERE
        if term.name and degree < _NEAR * _ELSEWHERE:
            return None
        if term.name and term.part == "subject" and not own and not _near(term, told):
            return None  # that the title names somebody makes nobody do what a sentence tells
        own_words = own_words or own
        aimed = aimed or (own and term.part == "object")
        if degree <= 0:
            missing.append(term)
        weight = weight_of(term, heap)
        total += weight
        got += weight * degree
    if not total or not own_words:
        return None
    for part in ("object", "subject"):
        aims = question.of(part)
        if aims and all(term in missing for term in aims):
            return None
    # What it was done to is better named here than in the sentence before.
    things = question.kind == "whether" and [term for term in question.of("object") if not term.name]
    whole = aimed or not things
    return Match(told, got / total * (1.0 if whole else _AIMLESS), missing=tuple(missing))


def weight_of(term: Term, heap: Heap) -> float:
    """How much a term counts: names and the doing most, common words least."""
    if term.name:
        return _NAME * _WEIGHT[term.part]
    return _WEIGHT[term.part] * (0.4 + 0.6 * heap.weight(term.word))


def _degree(term: Term, told: Told) -> tuple[float, bool]:
    """How far a sentence speaks of a term, and whether in its own words."""
    title_keys, title_words = told.title
    if not term.name:
        best = max((kin(term.word, word) for word in told.content), default=0.0)
        if best:
            return best, True
        title = max((kin(term.word, word) for word in title_words), default=0.0)
        return max(_TITLE * title, _NEAR if term.word in told.nearby else 0.0), False
    if term.key is not None:
        if term.key in told.named:
            return 1.0, True
        if term.key in told.meant:
            return _MEANT, True
    if all(part in told.content for part in term.parts):
        return 0.95, True
    if term.common and term.parts[-1] in told.content:
        return _SHORT, True  # "the strait", of the one that is asked about
    if (term.key is not None and term.key in title_keys) or all(part in title_words for part in term.parts):
        return _TITLE, False
    if term.common and term.parts[-1] in title_words:
        return _NEAR, False
    if _near(term, told):
        return _NEAR, False
    return 0.0, False


def _near(term: Term, told: Told) -> bool:
    """Whether the sentence before speaks of a name."""
    return term.key in told.near or all(part in told.nearby for part in term.parts)


def holds(term: Term, told: Told, places: Iterable[int]) -> bool:
    """Whether one of these words says what a term says."""
    for at in places:
        if term.name:
            if (term.key is not None and term.key in told.who(at)) or told.words[at] in term.parts:
                return True
        elif told.words[at] and kin(term.word, told.words[at]):
            return True
    return False


def _places(term: Term, told: Told, either: bool) -> list[tuple[float, int]]:
    """The words that tell the doing, with how far; with `either`, also those that tell its contrary."""
    ranked = [
        (max(kin(term.word, word), SENSE * (either and contrary(term.word, word))), -at)
        for at, word in enumerate(told.words)
        if word
    ]
    return [(degree, -at) for degree, at in sorted(ranked, reverse=True) if degree >= SENSE][:4]


def _fits(question: Asked, told: Told, at: int) -> float:
    """How far those of the question play their parts at this word: 0 where somebody else is said to."""
    words = told.passage.sentence.words
    doing, suffering = subjects(words, at), objects(words, at)
    subject = [term for term in question.of("subject") if term.name]
    object_ = [term for term in question.of("object") if term.name]
    if question.passive:
        subject, object_ = [], [*object_, *subject]
    if object_ and doing and among(object_, told, doing, at) and not among(object_, told, suffering, at):
        return 0.0
    aims = [term.word for term in question.of("object") if not term.name]
    if aims and not question.passive:
        # "Who flew the plane?" is not answered by a plane that was flying somewhere.
        does = any(kin(word, told.words[i]) for word in aims for i in doing if told.words[i])
        if does and not any(kin(word, told.words[i]) for word in aims for i in suffering if told.words[i]):
            return 0.0
    if not subject:
        # Of things, too, it matters which of them it was that began, ended, was closed.
        things = question.of("subject")
        if not things or not doing or among(things, told, doing, at):
            return 1.0
        return _ANOTHER if _here(things, told) else 0.0
    if among(subject, told, doing, at):
        return 1.0
    if doing and _somebody(told, doing):
        return 0.0
    if doing and _here(subject, told):
        # "Its bank has lent …" beside "Vessin’s bank": the same doer, as far as the words go.
        others = [term for term in question.of("subject") if not term.name]
        return _UNCLEAR if others and among(others, told, doing, at) else 0.0
    if not doing and among(subject, told, suffering, at):
        return 0.0
    return _UNCLEAR


def among(terms: Sequence[Term], told: Told, places: Sequence[int], at: int) -> bool:
    """Whether one of the names stands in one of the phrases that these words head, beside the doing at `at`.

    Of "growers who want a seat in the Senate" the Senate is not among those who want.
    """
    words = told.passage.sentence.words
    under = frozenset(phrase(words, at))
    return any(
        holds(term, told, [i for i in phrase(words, place) if place in under or i not in under])
        for place in places
        for term in terms
    )


def _here(terms: Sequence[Term], told: Told) -> bool:
    return any(_degree(term, told)[1] for term in terms)


def _somebody(told: Told, places: Sequence[int]) -> bool:
    words = told.passage.sentence.words
    return any(
        told.who(at) for place in places for at in (place, *children(words, place, "compound", "poss"))
    )


def real(told: Told, at: int) -> bool:
    """Whether what a word tells is told as so: not as a condition, a plan, a wish or a possibility."""
    words = told.passage.sentence.words
    for step in _up(words, at):
        if any(words.lemma[i].casefold() in _UNREAL for i in children(words, step, "mark", "advmod")):
            return False
        if any(told.text(i).casefold() in _MODAL for i in children(words, step, "aux")):
            return False
        if (
            step == at
            and words.dep[step] in ("xcomp", "advcl", "acl", "relcl")
            and any(told.text(i).casefold() == "to" for i in children(words, step, "aux"))
        ):
            return False
    return True


def _up(words: Words, at: int) -> list[int]:
    head = words.head
    chain = [at]
    while head[chain[-1]] != chain[-1] and len(chain) < 4:
        chain.append(head[chain[-1]])
    return chain
