"""Who is who and what is what: questions for those whom a story names often, and how to write their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from parley.nouns.question import Question
from parley.stories.passages import plain, stands_alone
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.prior import FIRST
from parley.stories.questions.roles import children, phrase

_THING = 0.9  # "Vessin Talk, a radio programme": of a thing only what says so plainly


def who_is(record: Heap) -> Iterable[Question]:
    """Who or what somebody or something is whom the story names often, and describes."""
    best: dict[str, tuple[float, Told, str]] = {}
    times: dict[str, int] = defaultdict(int)
    for told in record.told:
        for key, places in told.named.items():
            times[key] += 1
            plainly, noun = _described(told, sorted(places))
            if plainly and (key not in best or plainly > best[key][0]):
                best[key] = plainly, told, noun
    for key, (plainly, told, noun) in best.items():
        kind, name = record.names.kind(key), written(record, key)
        if times[key] < 2 or not name or kind not in ("person", "body", "place"):
            continue
        person = key in record.people or (kind == "person" and _OFFICE.search(noun) is not None)
        if (person and " " not in name) or (not person and (plainly < _THING or kind == "person")):
            continue
        if (kind == "place" and times[key] < 3) or (plainly < 1 and not stands_alone(told.passage.text)):
            continue
        yield Question(
            f"{'Who' if person else 'What'} is {with_article(record, key, name)}?",
            "identity",
            (told.passage.span,),
            frozenset((key,)),
            FIRST["identity"] + plainly * 0.5 + min(times[key], 8) / 20,
        )


# What somebody is rather than something: a commander, a scientist, a spokesman, a chief.
_OFFICE = re.compile(
    r"(?:[eo]r|ist|ian|ant|man|woman|person|chief|head|wife|son|aide|judge|king|queen|leader|athlete)$"
)


def _described(told: Told, places: list[int]) -> tuple[float, str]:
    """How plainly a sentence says what the name at these words stands for, and by which noun."""
    words = told.passage.sentence.words
    if not places or places != list(range(places[0], places[-1] + 1)):
        return 0.0, ""
    proper = [at for at in places if words.pos[at] == "PROPN" or told.text(at)[:1].isupper()]
    if not proper:
        return 0.0, ""
    at = proper[-1]
    if words.dep[at] == "conj" or children(words, at, "conj"):
        return 0.0, ""  # of several, what is said is said of all
    best, noun = 0.0, -1
    head = words.head[at]
    denied = bool(children(words, head, "neg"))
    if (
        words.dep[at] == "nsubj"
        and not denied
        and words.lemma[head] == "be"
        and told.text(head).casefold() in ("is", "was")
    ):
        for i in children(words, head, "attr"):
            if words.pos[i] == "NOUN":
                best, noun = 1.0, i
    for i in children(words, at, "appos"):
        if words.pos[i] == "NOUN" and len(phrase(words, i)) > 2:
            some = any(words.lemma[c] in ("a", "an") for c in children(words, i, "det"))
            plainly = _THING if some else 0.8
            if plainly > best:
                best, noun = plainly, i
    said_before = words.dep[at] == "appos" and words.pos[head] == "NOUN"
    if best < 0.6 and said_before and len(phrase(words, head)) > len(places) + 2:
        best, noun = 0.6, head
    titles = [i for i in children(words, at, "compound", "nmod") if i not in places]
    if best < 0.4 and titles and sum(len(phrase(words, i)) for i in titles) > 1:
        best, noun = 0.4, titles[-1]
    return best, words.lemma[noun].casefold() if noun >= 0 else ""


def written(record: Heap, key: str) -> str:
    """The fullest way in which the record writes a name, empty where it has none with a capital."""
    forms: dict[str, int] = defaultdict(int)
    for told in record.naming(key):
        at = sorted(told.named[key])
        if at and at == list(range(at[0], at[-1] + 1)):
            words = told.passage.sentence.words
            form = plain(told.document, words.start[at[0]], words.end[at[-1]])
            form = re.sub(r"^[Tt]he |[’']s?$", "", form)
            if form.casefold() == key:
                forms[form] += 1
    return max(forms, key=lambda form: (forms[form], form)) if forms else ""


_THE = re.compile(
    r"^United |(?:Union|Nations|Republic|Kingdom|States|Netherlands|Philippines|League|Court|Party"
    r"|Parliament|Senate"
    r"|Commission|Council|Ministry|Emirates|Institute|Forces|Government|House)$"
)


def with_article(record: Heap, key: str, name: str) -> str:
    """A name as it stands inside of a sentence: "the Lake League", "Brennik"."""
    person = record.names.kind(key) == "person"
    return f"the {name}" if not person and (_THE.search(name) or _articled(record, key)) else name


def _articled(record: Heap, key: str) -> bool:
    with_, without = 0, 0
    for told in record.naming(key):
        places = told.named[key]
        if places:
            first = min(places)
            if told.text(first).casefold() == "the" or (first and told.text(first - 1).casefold() == "the"):
                with_ += 1
            else:
                without += 1
    return with_ > without
