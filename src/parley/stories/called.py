"""What a sentence calls somebody or something: the office beside a name, the office gained or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.reading import Mention, Sentence, Words

# Nouns that say what a person is. Most end as doers do; these do not.
_OFFICES_WORDS = """
president minister premier chancellor secretary king queen prince princess emperor sultan emir pope head
chief chair chairman chairwoman chairperson mp mep ceo cfo judge justice general admiral colonel captain
major lieutenant sergeant delegate diplomat aide whip mayor monk nun priest imam bishop archbishop
cardinal rabbi chaplain pilot coach athlete artist journalist activist economist scientist analyst
expert professor scholar dean fellow researcher columnist correspondent critic poet guard guide
taoiseach tycoon host nurse vet resident student witness envoy representative official attorney
assistant associate deputy ambassador magnate ombudsman policeman policewoman laureate clerk consul
marshal sheriff constable partner executive owner star model champion candidate nominee lawmaker
politician statesman
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())
_DOER = re.compile(r"(?:er|or|ist|ian|man|woman|person|eer|ant|ent|logist|crat)$", re.I)
_NO_OFFICE_WORDS = """
father mother brother sister son daughter wife husband member number letter matter winter summer order
power paper river border water disaster minor error terror horror factor sector tower moment government
parliament agreement settlement treatment movement statement department percent event accident incident
continent document president-elect's other leader's former latter year-old victor crater center centre
theater theatre computer newspaper quarter chapter charter cluster corner counter cover danger dinner
discover door favor favour honor labor labour harbor harbour murder monitor mayor's neighbor neighbour
october november september december client
supporter opponent predecessor successor follower believer survivor winner loser
beginner teenager father-in-law restaurant plant current element environment investment parent payment
point student's tent person woman man
"""
_NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())
_GAIN = frozenset(
    {"become", "elect", "appoint", "name", "install", "swear", "sworn", "inaugurate", "reelect"}
)
_TAKE, _POST = frozenset({"resume", "assume", "take"}), frozenset({"office", "post", "role", "position"})
_LOSE = frozenset(
    {"resign", "quit", "oust", "remove", "dismiss", "fire", "sack", "depose", "step", "retire", "unseat"}
)
_GIVEN_UP = frozenset(
    {"resign", "quit", "step", "retire"}
)  # by who holds the office; the others are done to one
_MODAL_WORDS = """
will would should could may might must shall can to
"""
_MODAL = frozenset(_MODAL_WORDS.split())
_EARLIER = re.compile(
    r"\b(?:previously|formerly|once|earlier|at the time|until|till|from \d{4}|between \d{4}|back in|used to"
    r"|had been)\b",
    re.I,
)
_ARTICLES_WORDS = """
a an the his her its their
"""
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "further"})
_NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both"})
_PERSONS = frozenset({"man", "woman", "person", "boy", "girl", "people", "child", "citizen", "resident"})
_MOST = 12  # words of an office
_TRADES = (" by training", " by trade", " by profession", " by birth")  # no office
_BETWEEN = 4  # words between a name and what stands beside it: a comma, an age, "was the"
_STOPS = frozenset({"relcl", "acl", "advcl", "punct", "cc", "conj", "appos"})


@dataclass(frozen=True, slots=True)
class Called:
    """Words that say what somebody is (`kind` is `is`), became (`gained`) or ceased to be (`lost`)."""

    kind: str
    start: int
    end: int
    words: str


def called(
    document: Document, sentence: Sentence, mention: Mention, *, person: bool = True
) -> Iterator[Called]:
    """What the sentence calls who is named at `mention`: beside the name, or by "is", "became", "resigned".

    For what is no person any noun beside the name is taken ("Niamey, Niger's capital").
    """
    words = sentence.words
    if not any(words.dep):
        return
    inside = [at for at in range(len(words.start)) if mention.start <= words.start[at] < mention.end]
    if not inside:
        return
    top = next((at for at in inside if words.head[at] not in inside), inside[-1])
    while words.dep[top] == "compound" and words.pos[words.head[top]] == "PROPN" and words.head[top] > top:
        top = words.head[top]  # a reader may have cut the name short
        inside.append(top)
    yield from _beside(document, words, top, inside, person)
    if not person:
        return
    verb = words.head[top]
    role = words.dep[top]
    text = document.text[sentence.start : sentence.end]
    if role in ("nsubj", "nsubjpass") and words.lemma[verb] == "be" and not _EARLIER.search(text):
        for at, head in enumerate(words.head):
            if head == verb and words.dep[at] == "attr" and _office(words, at, document):
                yield from _stretch("is", document, words, at, inside)
    yield from _changed(document, words, top, inside)


def _beside(document: Document, words: Words, top: int, inside: list[int], person: bool) -> Iterator[Called]:
    if person:
        yield from _before(document, words, top, inside[0])
    fits = _office if person else _kind_of
    for at, head in enumerate(words.head):
        if head == top and words.dep[at] == "appos" and inside[-1] < at and fits(words, at, document):
            yield from _stretch("is", document, words, at, inside)
    head = words.head[top]
    if person and words.dep[top] == "appos" and head not in inside and _office(words, head, document):
        yield from _stretch("is", document, words, head, inside)


def _before(document: Document, words: Words, top: int, first: int) -> Iterator[Called]:
    """The office before a name, whole: "former Foreign Minister" is not "Foreign Minister"."""
    at = first
    while at > 0 and _leads(words, at - 1, top, first):
        at -= 1
    held = [one for one in range(at, first) if words.head[one] == top and _office(words, one, document)]
    if not held:
        return
    start = at
    while start < held[0] and (
        document.text[words.start[start] : words.end[start]].casefold() in _ARTICLES
        or words.pos[start] == "PUNCT"
    ):
        start += 1
    if first - start <= _MOST:
        yield _called("is", document, words.start[start], words.end[first - 1])


def _leads(words: Words, at: int, top: int, first: int) -> bool:
    """Whether a word before a name belongs to it, as an office does."""
    for _ in range(len(words.head)):
        if at == top:
            return True
        inner = ("compound", "amod", "nmod", "poss", "case", "advmod", "prep", "pobj", "npadvmod", "punct")
        if words.dep[at] not in (*inner, "det", "nummod", "cc", "conj") or (
            words.dep[at] == "punct" and words.lemma[at] not in ("-", "–", ".")
        ):
            return False
        if at >= first and words.head[at] != top:
            return False
        at = words.head[at]
    return False


def _changed(document: Document, words: Words, top: int, inside: list[int]) -> Iterator[Called]:
    """An office gained or lost in the sentence's own time: not one that might be, nor one refused."""
    if words.dep[top] == "appos" and words.head[top] == top - 1:
        top -= 1  # "the governor Reyl was sworn in": the parser takes the name for an apposition
    verb, role = words.head[top], words.dep[top]
    lemma = words.lemma[verb].lower()
    below = [at for at, head in enumerate(words.head) if head == verb]
    if any(
        words.dep[at] == "neg" or words.lemma[at].lower() in _MODAL
        for at in below
        if words.dep[at] in ("aux", "neg")
    ):
        return
    if words.dep[verb] in ("xcomp", "pcomp", "acl"):
        return
    if lemma in _LOSE:
        fits = role == "nsubj" if lemma in _GIVEN_UP else role in ("nsubjpass", "dobj")
        down = lemma != "step" or any(
            document.text[words.start[at] : words.end[at]] in ("down", "aside") for at in below
        )
        if fits and down:
            last = max([verb, *(at for at in below if words.dep[at] == "prt" or words.lemma[at] == "down")])
            helping = [at for at in below if words.dep[at] == "auxpass" and words.lemma[at] == "be"]
            held = [at for at in helping if document.text[words.start[at] : words.end[at]] in ("was", "were")]
            first = min([verb, *held])
            yield _called("lost", document, words.start[first], words.end[last])
    if lemma in _TAKE and role == "nsubj":
        for post in below:
            held = [
                at for at, head in enumerate(words.head) if head == post and words.lemma[at].lower() == "of"
            ]
            if words.dep[post] == "dobj" and words.lemma[post].lower() in _POST:
                for at, head in enumerate(words.head):
                    if head in held and words.dep[at] == "pobj" and _office(words, at, document):
                        yield from _stretch("gained", document, words, at, inside)
    if lemma in _GAIN and role in ("nsubj", "nsubjpass", "dobj", "oprd"):
        passive = role != "nsubj"
        if not (passive or lemma == "become"):
            return
        for at in below:
            if words.dep[at] in ("attr", "oprd") and _office(words, at, document):
                yield from _stretch("gained", document, words, at, inside)
            if words.lemma[at].lower() == "as":
                for one, head in enumerate(words.head):
                    if head == at and words.dep[one] == "pobj" and _office(words, one, document):
                        yield from _stretch("gained", document, words, one, inside)


def _office(words: Words, at: int, document: Document) -> bool:
    """Whether a word says what somebody is: an office, a trade, a rank."""
    if words.pos[at] not in ("NOUN", "PROPN"):
        return False
    lemma = document.text[words.start[at] : words.end[at]].casefold()
    if lemma in _NO_OFFICE or _counted(words, at, document):
        return False
    return lemma in _OFFICES or (words.pos[at] == "NOUN" and len(lemma) > 4 and bool(_DOER.search(lemma)))


def _counted(words: Words, at: int, document: Document) -> bool:
    """Whether somebody is only one of so many: "two presidents", "a third minister"; no office by itself."""
    below = [one for one, head in enumerate(words.head) if head == at and one < at]
    before = {document.text[words.start[one] : words.end[one]].casefold() for one in below}
    counted = any(words.dep[one] == "nummod" for one in below)
    return counted or bool(before & _ORDINALS and before & {"a", "an", "another"})


def one_of_so_many(role: str, text: str) -> bool:
    """Whether `text` gives the role only as one of so many: "a third minister", "two presidents"."""
    words = role.casefold().split()
    if words and words[0] in _ORDINALS:
        return re.search(rf"\b(?:an?|another) {re.escape(role)}", text, re.I) is not None
    return bool(words) and (words[0].isdigit() or words[0] in _NUMBERS)


def _kind_of(words: Words, at: int, document: Document) -> bool:
    """Whether a noun says what a body or place is: "a militia", "Niger's capital", not one of a list."""
    if words.pos[at] != "NOUN" or words.lemma[at].casefold() in _PERSONS | _OFFICES:
        return False
    below = [one for one, head in enumerate(words.head) if head == at and one < at]
    return any(
        words.dep[one] == "poss" or document.text[words.start[one] : words.end[one]].casefold() in ("a", "an")
        for one in below
    )


def _stretch(kind: str, document: Document, words: Words, at: int, inside: list[int]) -> Iterator[Called]:
    """The noun at `at` with what belongs to it, without the article, relative clauses and the name itself."""
    first, last = at, at
    while first > 0 and first - 1 not in inside and _belongs(words, first - 1, at):
        first -= 1
    while first < at and document.text[words.start[first] : words.end[first]].casefold() in _ARTICLES:
        first += 1
    while last + 1 < len(words.start) and last + 1 not in inside and _belongs(words, last + 1, at):
        last += 1
    while last > at and (words.pos[last] in ("PUNCT", "ADP", "CCONJ", "DET") or words.dep[last] in ("prep",)):
        last -= 1
    after = document.text[words.start[first] : words.end[last]].casefold()
    if after.endswith(_TRADES):
        return
    if last - first < _MOST and (kind != "is" or _next_to(document, words, first, last, inside)):
        yield _called(kind, document, words.start[first], words.end[last])


def _next_to(document: Document, words: Words, first: int, last: int, inside: list[int]) -> bool:
    """Whether an apposition stands beside its name, with no more than an age or a bracket between."""
    if first > inside[-1]:
        between = document.text[words.end[inside[-1]] : words.start[first]]
    else:
        between = document.text[words.end[last] : words.start[inside[0]]]
    return len(between.split()) <= _BETWEEN


def _belongs(words: Words, at: int, top: int) -> bool:
    """Whether a word hangs on the noun, by no way that leads through a clause or a stop."""
    for _ in range(len(words.head)):
        if at == top:
            return True
        joined = words.dep[at] in ("cc", "conj") and at < top
        if words.dep[at] in _STOPS and not joined and words.lemma[at] != "-":
            return False
        if words.head[at] == at:
            return False
        at = words.head[at]
    return False


def _called(kind: str, document: Document, start: int, end: int) -> Called:
    return Called(kind, start, end, " ".join(document.text[start:end].split()))
