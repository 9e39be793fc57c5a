"""Whether a sentence that speaks of the right thing also says what is asked: why, when, who, how many."""

from __future__ import annotations

import re

from parley.stories.questions.asked import Asked
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.kin import NUMBER, kin, root, table
from parley.stories.questions.match import Match, holds, real
from parley.stories.questions.reasons import hangs, reason
from parley.stories.questions.roles import children, phrase, subjects
from parley.stories.questions.terms import Term

OBSTACLE = re.compile(
    r"\b(?:unlikely|unrealistic|non-negotiable|fail\w*|collaps\w+|reject\w*|refus\w*|oppos\w*|rul\w+ out"
    r"|never|only if|unless|until|provided|on condition|unacceptable|objection|obstacle\w*|hurdle\w*|risk\w*"
    r"|threat\w*|stumbling|sticking|deadlock\w*|impasse|unresolved|cannot|can not|could not|will not"
    r"|vote (?:down|against)|far apart)\b",
    re.I,
)


_UNITS = table(
    """
    meter metre kilometer kilometre mile foot percent per dollar euro mark pound ton tonne barrel
    megawatt watt litre liter gallon acre hectare degree cubic square billion million thousand
    """
)


_WHERE = ("in", "at", "on", "near", "outside", "inside", "from", "to", "off", "along", "across", "of")


_SERVING = ("serve", "belong", "lead", "head", "chair")
_QUOTED = re.compile(r"[“\"«„]")
_OPENING = 60  # characters in which a quotation shows that a sentence gives somebody's words
_BE = ("be", "become", "remain")


def says(question: Asked, made: Match, heap: Heap) -> float:
    """0 where a sentence does not say what is asked; else up to 0.2 for how plainly it does."""
    kind = question.kind
    if kind == "why":
        return reason(made)
    if kind == "when":
        return _date(question, made, heap)
    if kind in ("how many", "how long"):
        return _number(question, made)
    if kind == "who":
        return _somebody(question, made)
    if kind == "where":
        return _place(question, made)
    if kind == "obstacle":
        return 0.1 if OBSTACLE.search(made.told.passage.text) else 0.0
    if kind == "identity":
        return _describes(question, made, heap)
    if kind == "role":
        return _holds(question, made, heap)
    if kind == "say":
        return _speaks(question, made)
    if kind == "whether":
        verb = bool(made.at) and made.told.passage.sentence.words.pos[made.at[0]] == "VERB"
        return 0.2 if verb and (made.real or question.modal) else 0.1 if verb else _LITTLE
    if kind == "attribute":
        # "The purpose of the reform": of what, in the same phrase.
        inside = set(phrase(made.told.passage.sentence.words, made.at[0])) if made.at else set()
        others = [term for term in question.terms if term is not question.predicate]
        return 0.15 if others and all(holds(term, made.told, inside) for term in others) else _LITTLE
    if kind == "want":
        return _LITTLE if made.against else 0.1
    return _LITTLE


_LITTLE = 0.01


def _date(question: Asked, made: Match, heap: Heap) -> float:
    told = made.told
    words = told.passage.sentence.words
    dated = [time for time in told.times if time.type in ("DATE", "TIME") and time.value not in _VAGUE]
    coming = re.search(r"\bnext\b", question.text, re.I) is not None
    if coming:
        newest = heap.newest or ""
        dated = [time for time in dated if (time.until or time.begin or "") >= newest]
    if dated and made.at:
        inside = set(phrase(words, made.at[0]))
        for time in dated:
            here = {i for i, begin in enumerate(words.start) if time.start <= begin < time.end}
            if here & inside:
                return 0.15
        return 0.06
    if dated:
        return 0.06
    if coming or not made.at or not told.document.published:
        return 0.0
    return _LITTLE if _past(told, made.at[0]) and made.real else 0.0


_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF", None)


def _past(told: Told, at: int) -> bool:
    words = told.passage.sentence.words
    form = told.text(at).casefold()
    return words.pos[at] == "VERB" and form != words.lemma[at].casefold() and not form.endswith(("ing", "s"))


def _number(question: Asked, made: Match) -> float:
    told = made.told
    if question.kind == "how long":
        return _measure(question, made)
    words = told.passage.sentence.words
    asked = [term for term in question.of("asked") if not term.name]
    best = 0.0
    for at in range(len(words.start)):
        if not (words.pos[at] == "NUM" or NUMBER.match(told.text(at))):
            continue
        start = words.start[at]
        dates = [t for t in told.times if t.start <= start < t.end]
        if any(time.type in ("DATE", "TIME") for time in dates):
            continue
        if dates and question.aspect not in ("often", "old", "long"):
            continue
        near = [
            i for i in (words.head[at], words.head[words.head[at]], at + 1, at + 2) if i < len(told.words)
        ]
        unit = any(words.lemma[i].casefold() in _UNITS for i in (at, *near)) or _money(told, at)
        counted = any(told.words[i] and kin(term.word, told.words[i]) for term in asked for i in near)
        if counted or (unit and (not asked or question.aspect == "much")):
            close = bool(made.at) and hangs(words, at, made.at[0])
            best = max(best, 0.15 if close else 0.08)
        elif not asked and question.kind != "how long":
            best = max(best, 0.05)
    return best


_MEASURED = {
    "deep": "depth",
    "high": "height",
    "tall": "height",
    "long": "length",
    "wide": "width",
    "far": "away",
}
_EXTENT = re.compile(
    r"\b(?:meters?|metres?|kilomet(?:er|re)s?|km|miles?|f(?:ee|oo)t|inch(?:es)?|yards?|square)\b", re.I
)


def _measure(question: Asked, made: Match) -> float:
    """How long, wide or far: a length beside that word, or for how long also a time."""
    told = made.told
    text = told.passage.text
    lasting = any(time.type == "DURATION" for time in told.times)
    if question.aspect == "long" and lasting:
        return 0.1
    if question.aspect == "long" and any(time.type == "DATE" for time in told.times):
        return 0.05 if re.search(r"\b(?:until|through|till|from)\b", text) else 0.0
    if not _EXTENT.search(text) or not NUMBER_IN.search(text):
        return 0.0
    measured = (root(question.aspect), root(_MEASURED.get(question.aspect, question.aspect)))
    return 0.15 if any(kin(one, word) for one in measured for word in told.content) else 0.0


NUMBER_IN = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)\b", re.I
)


def _money(told: Told, at: int) -> bool:
    return any(
        0 <= i < len(told.words) and told.text(i) in ("$", "€", "£", "%") for i in (at - 1, at + 1, at - 2)
    )


def _somebody(question: Asked, made: Match) -> float:
    """Whether somebody whom the question does not name does it (or suffers it)."""
    told = made.told
    own = {term.key for term in question.terms if term.key}
    if not made.at:
        return _LITTLE if set(told.named) - own else 0.0
    words, at = told.passage.sentence.words, made.at[0]
    if words.pos[at] in ("NOUN", "PROPN"):
        # "Her successor, Anna Berg", "the mediation of Vessin": who stands with the noun itself.
        places = [at, *children(words, at, "poss", "compound", "nmod", "amod", "appos")]
        places += [i for prep in children(words, at, "prep") for i in children(words, prep, "pobj")]
        if words.dep[at] in ("appos", "compound", "nmod"):
            places.append(words.head[at])
        if words.dep[at] == "attr":
            places += children(words, words.head[at], "nsubj")
    else:
        places = subjects(words, at) if question.slot == "subject" else phrase(words, at)
    held = {key for place in places for i in phrase(words, place) for key in told.who(i)} - own
    return 0.1 if held else 0.0


def _place(question: Asked, made: Match) -> float:
    told = made.told
    own = {term.key for term in question.terms if term.key}
    words = told.passage.sentence.words
    inside = set(phrase(words, made.at[0])) if made.at else set()
    best = 0.0
    for at in range(len(words.start)):
        if words.dep[at] == "pobj" and words.lemma[words.head[at]].casefold() in _WHERE:
            keys = told.who(at)
            if words.pos[at] == "PROPN" and not keys & own and not told.dated(at):
                best = max(best, 0.12 if at in inside else 0.03)
    return best


def _name_places(term: Term, told: Told) -> list[int]:
    if not term.name:
        return [at for at, word in enumerate(told.words) if word == term.word]
    return [
        at
        for at in range(len(told.words))
        if (term.key is not None and at in told.named.get(term.key, ()))
        or (told.words[at] and told.words[at] == term.parts[-1] and told.text(at)[:1].isupper())
    ]


def _describes(question: Asked, made: Match, heap: Heap) -> float:
    """How plainly a sentence says who or what somebody or something is."""
    told = made.told
    words = told.passage.sentence.words
    best = 0.0
    for term in question.terms:
        for at in _name_places(term, told):
            head, dep = words.head[at], words.dep[at]
            being = dep in ("nsubj", "nsubjpass") and words.lemma[head].casefold() in _BE
            noun = being and any(words.pos[i] in ("NOUN", "PROPN") for i in children(words, head, "attr"))
            if noun and real(told, head):
                best = max(best, 0.5)
            if any(words.pos[i] == "NOUN" for i in children(words, at, "appos")):
                best = max(best, 0.4)
            if dep == "appos" and words.pos[head] == "NOUN":
                best = max(best, 0.35)
            if not term.name:
                continue  # of a thing only what says "is", or stands beside it, says what it is
            if any(words.dep[i] == "relcl" for i in children(words, at)):
                best = max(best, 0.3)
            if dep == "nsubj" and words.lemma[head].casefold() in _SERVING:
                best = max(best, 0.3)
            titles = [
                i
                for i in children(words, at, "compound", "amod", "nmod")
                if i not in told.named.get(term.key or "", ())
            ]
            if len(titles) >= 1 and any(words.pos[i] in ("NOUN", "PROPN") for i in titles):
                best = max(best, 0.2)
    # Before those who say of somebody what they think come the reports that introduce somebody.
    early = 0.1 / (1 + told.passage.number / 3)
    return best and max(_LITTLE, best + early - 0.3 * bool(_QUOTED.search(told.passage.text[:_OPENING])))


def _holds(question: Asked, made: Match, heap: Heap) -> float:
    """Whether a sentence names somebody in the office asked about, of the state or body asked about."""
    told = made.told
    if not made.at:
        return 0.0
    words, at = told.passage.sentence.words, made.at[0]
    persons = [words.head[at]] if words.dep[at] in ("compound", "nmod", "appos") else []
    persons += children(words, at, "appos")
    if words.dep[at] == "attr":
        persons += children(words, words.head[at], "nsubj")
    held = {key for i in persons for key in told.who(i) if heap.names.kind(key) == "person"}
    # Of which state or body: in the phrase of the office, or before the office that stands with a name.
    places = {*phrase(words, at), *(phrase(words, persons[0]) if persons else ())}
    for term in question.terms:
        if term.name and not any(
            term.key in told.who(i) or (term.key is None and told.words[i] == term.parts[-1]) for i in places
        ):
            return 0.0
    return 0.1 if held - {term.key for term in question.terms} else 0.0


def _speaks(question: Asked, made: Match) -> float:
    """Whether the one asked about is whose words the sentence gives."""
    told = made.told
    speakers = [term for term in question.of("subject") if term.name]
    for _, said in told.passage.attributions():
        if any(told.keys.get(said.speaker or "") == term.key for term in speakers):
            return 0.15 if told.passage.alone else 0.03
    if speakers or not made.at:
        return _LITTLE if made.at else 0.0
    # "What does the treaty say?": what says it is a thing, and does so as the subject of the verb.
    words, at = told.passage.sentence.words, made.at[0]
    own = [term.word for term in question.of("subject")]
    heads = [told.words[i] for i in subjects(words, at) if told.words[i]]
    return 0.1 if any(kin(word, head) for word in own for head in heads) else 0.0
