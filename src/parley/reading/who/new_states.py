"""States that no table knows (an invented or a new one), by the company they keep.

A foreign ministry, a president, a demonym made from the name, a capital that is said to be one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from parley.reading.who import offices
from parley.reading.who.found import Found
from parley.reading.who.given import GIVEN
from parley.reading.who.ner import is_where, somewhere

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BEFORE_PEOPLE = offices.HONORIFICS | offices.words(
    "president chancellor premier minister senator king queen pope sen. gov. gen. general"
)
_ENDINGS = ("ians", "ian", "ans", "an", "ese", "ish", "is", "i", "ns", "n", "ers", "er")


def learn(doc: Doc, words: list[str], proposed: list[Found]) -> None:
    """Settle one kind for each form of words, and find the states that no table knows."""
    votes: dict[str, Counter[str]] = {}
    for found in proposed:
        votes.setdefault(found.text, Counter())[found.kind] += 1
    # By their first four letters, which a demonym shares with its state: no word is held against all others.
    propn: dict[str, set[str]] = {}
    for token in doc:
        if token.pos_ in ("PROPN", "ADJ") and words[token.i][:1].isupper():
            propn.setdefault(words[token.i][:4], set()).add(words[token.i])
    full = {found.text.split()[-1] for found in proposed if found.kind == "person" and " " in found.text}
    # Who is called President or Mr anywhere is a person everywhere.
    full |= {
        found.text
        for found in proposed
        if " " not in found.text and found.first and words[found.first - 1].lower() in _BEFORE_PEOPLE
    }
    evidence: Counter[str] = Counter()
    demonyms: dict[str, str] = {}
    for text in dict.fromkeys(found.text for found in proposed):
        if text in full or len(text.split()) > 3:
            continue
        for word in sorted(propn.get(text.split()[-1][:4], ())):
            if word != text and word not in full and _is_demonym(word, text):
                demonyms[word] = text
    demonyms = {word: base for word, base in demonyms.items() if base not in demonyms}
    lone = {found.text for found in proposed if found.kind == "person" and " " not in found.text}
    for found in proposed:
        parts = found.text.split()
        if (
            found.kind in ("body", "place")
            and 2 <= len(parts) <= 3
            and not {part.lower() for part in parts} & (offices.BODIES | offices.OUTLETS)
            and ((parts[0].lower() in GIVEN and parts[-1][:1].isupper()) or parts[-1] in lone)
        ):
            found.kind = "person"
            votes[found.text] = Counter(person=1)
            full.add(parts[-1])
    for found in proposed:
        if _speaks_as_a_state(doc, words, found):
            evidence[demonyms.get(found.text, found.text)] += 1
    for word, base in demonyms.items():
        evidence[base] += 2 * bool(word)
    for found in proposed:
        tally = votes[found.text]
        if found.text in demonyms:
            found.kind = ""
        elif found.text in full if " " not in found.text else _is_called(found.text, tally):
            found.kind = "person"
        elif evidence[found.text] and (
            tally["place"] or evidence[found.text] > 1 or found.kind not in ("person", "body")
        ):
            found.kind, found.side = "state", found.text
        else:
            found.kind = max(tally, key=lambda kind: (tally[kind], kind))
            if found.kind == "person" and " " not in found.text and somewhere(words, found):
                found.kind = "place"
    proposed[:] = [found for found in proposed if found.kind]
    covered = {i for found in proposed for i in range(found.first, found.last)}
    states = {found.text for found in proposed if found.kind == "state"}
    seats: dict[str, str] = {}
    for token in doc:
        word = words[token.i]
        base = demonyms.get(word, word)
        if base in states and token.i not in covered:
            use = "name" if word == base else "demonym"
            plural = use == "demonym" and token.tag_ in ("NNS", "NNPS")
            kind, name = ("people", word) if plural else ("state", base)
            proposed.append(Found(token.i, token.i + 1, kind, word, base, name, use))
    for found in proposed:
        if found.kind in ("place", "body", "person") and " " not in found.text and found.text not in full:
            capital = _capital_of(words, found, states, demonyms)
            if capital:
                found.kind, found.side, found.use = "place", capital, "capital"
                seats[found.text] = capital
    for found in proposed:
        if found.text in seats and found.kind != "state":
            # A capital speaks for its state unless it is where something happens.
            where = is_where(doc, found.first, found.last)
            found.kind, found.side = ("place" if where else "state"), seats[found.text]
            found.name, found.use = (found.text if where else seats[found.text]), "capital"
        elif found.kind == "body" and found.side is None:
            for word in found.text.replace("’", "'").split():
                base = word.removesuffix("'s")
                base = demonyms.get(base, base)
                if base in states and base != found.text:
                    found.side = base


def _is_called(text: str, tally: Counter[str]) -> bool:
    """Whether a name of several words begins as people's do."""
    return text.split()[0].lower() in GIVEN and tally["person"] > 0


def _capital_of(words: list[str], found: Found, states: set[str], demonyms: dict[str, str]) -> str | None:
    """The state whose capital a place is said to be: "Orsk, Veldoria's capital"."""
    after = words[found.last : found.last + 7]
    if after[:1] == [","] and "capital" in after[:5]:
        near = after[1:]
    elif "capital" in words[max(0, found.first - 2) : found.first]:
        near = words[max(0, found.first - 6) : found.first]
    else:
        return None
    return next((base for word in near if (base := demonyms.get(word, word)) in states), None)


def _is_demonym(word: str, name: str) -> bool:
    stem = name.split()[-1].rstrip("aeiouy")
    if len(stem) < 4 or not word.startswith(stem[: max(4, len(stem) - 1)]):
        return False
    if word in (name + "man", name + "woman"):
        return False  # a Congressman sits in Congress, which is no state for that
    return word.endswith(_ENDINGS) and abs(len(word) - len(name)) <= 3


def _speaks_as_a_state(doc: Doc, words: list[str], found: Found) -> bool:
    """ "X's foreign minister", "the president of X", "the X government", "talks between X and …"."""
    after = words[found.last : found.last + 5]
    if after and after[0] in ("'s", "’s", "'", "’"):
        after = after[1:]
        return any(word.lower() in offices.OFFICES | offices.ROLES | offices.PEOPLE for word in after[:4])
    if after and after[0].lower() in offices.OFFICES:
        return True
    if found.kind == "place" and _acts(doc, found):
        return True
    if found.first >= 2 and words[found.first - 1] == "of":
        return words[found.first - 2].lower() in offices.OFFICES | offices.ROLES | {
            "capital",
            "republic",
            "kingdom",
        }
    return False


def _acts(doc: Doc, found: Found) -> bool:
    """Whether a place does what places do not: it is a subject, or something is "between" it and others."""
    head = doc[found.last - 1]
    if head.dep_ == "nsubj" and head.head.pos_ == "VERB":
        return True
    if head.dep_ == "conj":
        head = head.head
    return bool(head.dep_ == "pobj" and head.head.lower_ in ("between", "against"))
