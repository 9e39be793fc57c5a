"""What, how many, when: questions that one sentence makes and answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from parley.nouns.question import Question
from parley.nouns.reading import Words
from parley.stories.questions import search
from parley.stories.questions.asked import Asked
from parley.stories.questions.causes import terms_of
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.kin import root, table
from parley.stories.questions.match import Match, real
from parley.stories.questions.prior import SURELY
from parley.stories.questions.roles import children, phrase
from parley.stories.questions.terms import Term
from parley.stories.questions.worded import SAYING, clause, keys, noun_phrase, subject_of, trailing

_OLD = 300  # days
_SETTLES = {"decide": "", "rule": "", "agree": " on", "propose": "", "order": "", "vote": " on"}


_HURT = table(
    """
    kill die injure wound arrest detain displace evacuate capture release lose dead
    """
)


_LOSSES = ("death", "injury", "casualty", "fatality", "arrest", "loss")


def settled(told: Told, record: Heap) -> Iterable[Question]:
    """What a court, a government or two sides decided, agreed on, proposed."""
    words = told.passage.sentence.words
    for at, lemma in enumerate(words.lemma):
        if lemma not in _SETTLES or words.pos[at] != "VERB":
            continue
        objects = children(words, at, "ccomp", "dobj", "xcomp")
        on = [i for i in children(words, at, "prep") if words.lemma[i] == "on" and not _timed(told, i + 1)]
        if (
            not (objects or (lemma == "vote" and on))
            or children(words, at, "neg")
            or words.dep[at] not in ("ROOT", "ccomp", "conj")
        ):
            continue
        if not real(told, at):
            continue
        subject = subject_of(told, at)
        asked = clause(told, at, without=[i for i in range(len(words.head)) if i > at], bare=True)
        if subject is None or asked is None or not keys(told, phrase(words, subject)):
            continue
        also = Asked("", "what", terms_of(told, at, asked.places), "object")
        also_told = [
            made.told for made in search.answers(also, record, 3) if made.score >= SURELY and _mainly(made)
        ]
        spans = [other.passage.span for other in also_told if other.passage.alone]
        after = " to do" if children(words, at, "xcomp") else _SETTLES[lemma]
        yield Question(
            f"What {asked.text}{after}?",
            "what",
            tuple(dict.fromkeys((told.passage.span, *spans)))[:3],
            keys(told, asked.places),
        )


def ruled(told: Told, record: Heap) -> Iterable[Question]:
    """What a court or a commission decided that "issued a ruling", "delivered its verdict"."""
    words = told.passage.sentence.words
    for at, lemma in enumerate(words.lemma):
        given = [i for i in children(words, at, "dobj") if words.lemma[i] in _RULINGS]
        if lemma not in _GIVES or not given or words.dep[at] not in ("ROOT", "ccomp", "conj"):
            continue
        subject = subject_of(told, at)
        who = noun_phrase(told, subject, without=()) if subject is not None else None
        if subject is None or who is None or not real(told, at):
            continue
        named = keys(told, phrase(words, subject))
        decided = Term("decide", root("decide"), "predicate")
        itself = told.who(subject)
        terms = [term for term in terms_of(told, at, phrase(words, subject)) if term.key in itself]
        asked = Asked("", "what", (*terms, decided), "object")
        found = [made.told for made in search.answers(asked, record, 5) if made.real and _mainly(made)]
        spans = [other.passage.span for other in found if other.passage.alone and other is not told]
        if named:
            answers = tuple(dict.fromkeys((*spans, told.passage.span)))[:3]
            yield Question(f"What did {who} decide?", "what", answers, named)


def _mainly(made: Match) -> bool:
    """Whether what was found is the main thing that its sentence tells."""
    words = made.told.passage.sentence.words
    return bool(made.at) and words.pos[made.at[0]] == "VERB" and words.dep[made.at[0]] in ("ROOT", "conj")


_GIVES = ("issue", "deliver", "publish", "announce", "hand", "give", "reach", "return")
_RULINGS = ("ruling", "judgment", "judgement", "verdict", "opinion")


def _timed(told: Told, at: int) -> bool:
    return at < len(told.words) and told.dated(at)


def counts(told: Told) -> Iterable[Question]:
    """How many people something befell."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        if dep != "nummod" or not re.fullmatch(r"\d[\d,]*|[a-z]+", told.text(at), re.I):
            continue
        noun = words.head[at]
        verb = words.head[noun]
        if words.pos[noun] != "NOUN" or told.text(at) in ("one", "1"):
            continue
        if (
            words.dep[noun] == "pobj"
            and words.lemma[noun] in _LOSSES
            and words.pos[words.head[verb]] == "VERB"
        ):
            yield from _result(told, noun, at, words.head[verb], verb)
            continue
        if words.lemma[verb] not in _HURT or words.pos[verb] != "VERB" or _of_old(told):
            continue
        what = noun_phrase(told, noun, without=phrase(words, at))
        if what is None or what.split()[0] in ("other", "others", "more") or " and " in what:
            continue  # beside those whom the sentence before counted
        if words.dep[noun] == "nsubjpass":
            yield Question(f"How many {what} were {told.text(verb)}?", "how many", (told.passage.span,))
        elif words.dep[noun] == "nsubj" and not children(words, verb, "dobj", "ccomp"):
            yield Question(f"How many {what} {told.text(verb)}?", "how many", (told.passage.span,))
        elif words.dep[noun] == "dobj":
            asked = clause(told, verb, without=[i for i in range(len(words.head)) if i > verb], bare=True)
            if asked is not None:
                yield Question(
                    f"How many {what} {asked.text}?",
                    "how many",
                    (told.passage.span,),
                    keys(told, asked.places),
                )


def _of_old(told: Told) -> bool:
    """Whether a sentence tells of a time long before its report: what it counts is not the story's."""
    day = told.document.published or ""
    if len(day) != 10:
        return False
    old = (date.fromisoformat(day) - timedelta(_OLD)).isoformat()
    return any(time.type == "DATE" and time.begin and time.begin < old for time in told.times)


def _result(told: Told, noun: int, number: int, verb: int, prep: int) -> Iterable[Question]:
    """How many deaths something resulted in, led to, caused."""
    words = told.passage.sentence.words
    asked = clause(told, verb, without=[i for i in range(len(words.head)) if i > verb], bare=True)
    if asked is not None and words.head[prep] == verb:
        text = f"How many {words.lemma[noun]}s {asked.text} {words.lemma[prep]}?"
        yield Question(text, "how many", (told.passage.span,), keys(told, asked.places))


def _before_that(words: Words, verb: int) -> bool:
    """Whether a deed lies before another that the sentence is about ("had given until Thursday")."""
    return any(
        words.head[one] == verb and words.dep[one] == "aux" and words.lemma[one] == "have"
        for one in range(len(words.head))
    )


def when(told: Told) -> Iterable[Question]:
    """When something was done, of a sentence that names the day."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        if words.pos[at] != "VERB" or dep not in ("ROOT", "ccomp") or words.lemma[at] in SAYING:
            continue
        days = [time for time in told.times if time.type == "DATE" and time.begin]
        days = [time for time in days if time.begin == time.until]
        hanging = [
            time
            for time in days
            for i, begin in enumerate(words.start)
            if time.start <= begin < time.end and at in (words.head[i], words.head[words.head[i]])
        ]
        if not hanging or not real(told, at) or _before_that(words, at):
            continue
        asked = clause(told, at, without=trailing(told, at))
        if asked is not None and keys(told, asked.places) and not any(map(told.dated, asked.places)):
            yield Question(f"When {asked.text}?", "when", (told.passage.span,), keys(told, asked.places))
