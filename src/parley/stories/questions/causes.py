"""Why: questions from sentences that name a cause, and for what a story leads with."""

from __future__ import annotations

from collections.abc import Iterable

from parley.nouns.question import Question
from parley.stories.cues import HIDDEN
from parley.stories.questions import search
from parley.stories.questions.asked import Asked
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.kin import root, table
from parley.stories.questions.match import real
from parley.stories.questions.prior import SURELY
from parley.stories.questions.reasons import REASON, explains, gives_cause
from parley.stories.questions.roles import children, phrase
from parley.stories.questions.terms import Term
from parley.stories.questions.worded import SAYING, clause, keys, subject_of, trailing

_DUE = ("due", "owing", "because", "thanks")


_AFTER = ("after", "following", "amid", "over", "before", "during")


_CAUSING = table(
    """
    motivate cause prompt cite drive aim justify lead explain trigger follow result
    """
)


def whys(told: Told) -> Iterable[Question]:
    """Why somebody did something, of a sentence that says because of what."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        verb = None
        if dep == "advcl" and any(words.lemma[i] == "because" for i in children(words, at, "mark")):
            verb = words.head[at]
        elif dep in ("prep", "amod", "acomp", "advmod") and words.lemma[at] in _DUE and _of(told, at):
            verb = words.head[at]
            # "was sworn in after the resignation due to …": it may be the resignation that was due to it.
            if any(
                verb < i < at and told.text(i).casefold() in _AFTER for i in children(words, verb, "prep")
            ):
                continue
        if verb is None or words.pos[verb] not in ("VERB", "AUX") or not real(told, verb):
            continue
        if words.lemma[verb] in SAYING - {"be"} or children(words, verb, "mark"):
            continue
        if any(verb < i < at and words.pos[i] == "VERB" for i in children(words, verb, "conj")):
            continue  # of two things done one after the other the reason may be that of the second
        if HIDDEN.search(told.passage.text):
            continue
        asked = clause(told, verb, without=phrase(words, at))
        if asked is not None and not REASON.search(asked.text):
            yield Question(f"Why {asked.text}?", "why", (told.passage.span,), keys(told, asked.places))


def _of(told: Told, at: int) -> bool:
    """Whether "because", "due" or "owing" is followed by what it names: "of", "to"."""
    words = told.passage.sentence.words
    follows = words.lemma[at + 1].casefold() if at + 1 < len(words.lemma) else ""
    return follows in ("of", "to")


def why_of(told: Told, record: Heap) -> Iterable[Question]:
    """Why what a leading sentence tells was done, where another sentence (or this one) says so."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        if words.pos[at] != "VERB" or dep not in ("ROOT", "ccomp", "conj") or not real(told, at):
            continue
        if words.lemma[at] in SAYING or words.lemma[at] in _CAUSING or words.lemma[at] in ("appear", "seem"):
            continue
        subject = subject_of(told, at)
        asked = clause(told, at, without=trailing(told, at))
        if (
            subject is None
            or asked is None
            or not asked.text.startswith(("did ", "was ", "were ", "has ", "have "))
        ):
            continue
        if not told.words[at] or REASON.search(asked.text):
            continue
        terms = terms_of(told, at, asked.places)
        if not any(term.name and term.part == "subject" for term in terms) or len(terms) < 2:
            continue
        question = Asked("", "why", terms, passive=bool(children(words, at, "nsubjpass")))
        answers = [
            made
            for made in search.answers(question, record, 5)
            if made.score >= SURELY
            and explains(made.told)
            and (not made.at or gives_cause(made.told, made.at[0]))
            and not (made.told is told and not made.at)
        ]
        if answers:
            yield Question(
                f"Why {asked.text}?",
                "why",
                tuple(made.told.passage.span for made in answers[:4]),
                keys(told, asked.places),
            )


def terms_of(told: Told, verb: int, places: Iterable[int]) -> tuple[Term, ...]:
    """What a question about this doing has to find: its subject, its verb and its object."""
    words = told.passage.sentence.words
    subject = subject_of(told, verb)
    under = set(phrase(words, subject)) if subject is not None else set()
    terms: dict[tuple[str, str | None], Term] = {}
    for at in (*places, verb):
        part = "predicate" if at == verb else "subject" if at in under else "object"
        keys = sorted(key for key, held in told.named.items() if at in held)
        if keys and part != "predicate":
            key = max(keys, key=len)
            parts = tuple(root(word) for word in key.split())
            terms.setdefault(("", key), Term(key, "", part, key, parts))
        elif told.words[at]:
            terms.setdefault((told.words[at], None), Term(told.text(at), told.words[at], part))
    return tuple(terms.values())
