"""A clause of a source turned into what stands behind "why" or "what" in a question, in its own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from parley.stories.passages import plain
from parley.stories.questions.heap import Told
from parley.stories.questions.kin import table
from parley.stories.questions.reasons import REASON
from parley.stories.questions.roles import children, phrase

SAYING = table("say tell state add note report announce comment write declare argue claim think be")
_LONGEST = 16  # words of a question
_HELPERS = ("aux", "auxpass", "neg")
_PRONOUNS = ("he", "she", "they", "it", "him", "her", "them", "we", "us", "i", "you", "this", "that", "these",
             "those", "who", "which", "what", "whatever", "whoever", "its", "our",
             "my", "your", "there", "here", "me")  # fmt: skip
_OR_SO = ("or", "more", "so", "fewer")
_BEGINS = ("start", "begin", "continue", "end", "go", "come", "move", "stand", "sit", "remain", "appear",
           "seem", "happen", "tend", "turn", "work")  # fmt: skip
_OWN = ("his", "her", "their", "its")


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of the question after its first, and the indexes of the words of the source in it."""

    text: str
    places: tuple[int, ...]


def subject_of(told: Told, verb: int) -> int | None:
    """The head of a verb's own subject, None where it has none or only a pronoun."""
    words = told.passage.sentence.words
    found = children(words, verb, "nsubj", "nsubjpass")
    if not found or words.pos[found[0]] == "PRON":
        return None
    return found[0]


def clause(told: Told, verb: int, *, without: Collection[int], bare: bool = False) -> Worded | None:
    """ "did Vessin close the strait", of a sentence in which Vessin closed it.

    None where it would speak of somebody by a pronoun, be too long, or where the parse does not say how.
    With `bare`, nothing that follows the verb.
    """
    words = told.passage.sentence.words
    subject = subject_of(told, verb)
    if subject is None:
        return None
    who = noun_phrase(told, subject, without=without)
    order = _order(told, verb)
    if who is None or order is None:
        return None
    first, form = order
    rest_at = [] if bare else _rest(told, verb, without)
    if rest_at is None or any(_pronoun(told, at) for at in rest_at):
        return None
    rest = _text(told, rest_at)
    if rest is None:
        return None
    text = " ".join(part for part in (first, who, form, rest) if part)
    if len(text.split()) > _LONGEST or not (rest or bare or form):
        return None
    if not (rest or bare) and words.lemma[verb] in _BEGINS:
        return None  # where to, and with what, would be missing
    if not (rest or bare) and children(words, verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "oprd"):
        return None  # what it did it to would be missing
    return Worded(text, (*phrase(words, subject), *rest_at))


def noun_phrase(told: Told, head: int, *, without: Collection[int]) -> str | None:
    """A phrase as it stands, its first letter small where it only began the sentence; None where it leans."""
    words = told.passage.sentence.words
    inside = [at for at in phrase(words, head) if at not in without]
    # What is added behind a comma ("Vessin, which …") is left out.
    cut = next((n for n, at in enumerate(inside) if words.pos[at] == "PUNCT" and at > head), len(inside))
    if any(words.dep[at] == "conj" and words.head[at] == head for at in inside[cut:]):
        return None  # "Ana Reyl, of Norn, and her brother": both did it
    inside = inside[:cut]
    while len(inside) > 1 and told.text(inside[-1]).casefold() in _OR_SO:
        inside.pop()  # "sixty people or more"
    if not inside or any(_pronoun(told, at) or told.text(at).casefold() in _OWN for at in inside):
        return None
    if len(inside) > 9 or any(words.pos[at] in ("PUNCT", "VERB") for at in inside if told.text(at) != "-"):
        return None
    text = _text(told, inside)
    if not text:
        return None
    first = inside[0]
    if words.pos[first] == "NOUN" and re.search(
        rf"\b{re.escape(text[0].lower() + text[1:])}\b", told.document.text
    ):
        text = text[0].lower() + text[1:]
    if (words.pos[first] not in ("PROPN",) and not told.who(first) and text[1:2].islower()) or told.text(
        first
    ) in ("The", "A", "An"):
        text = text[0].lower() + text[1:]
    return text


def _order(told: Told, verb: int) -> tuple[str, str] | None:
    """What comes before the subject and what after it: ("did", "close"), ("was", "closed"), ("is", "")."""
    words = told.passage.sentence.words
    helpers = [at for at in children(words, verb, *_HELPERS) if at < verb]
    form, lemma = told.text(verb), words.lemma[verb].casefold()
    negated = " not" if any(words.dep[at] == "neg" for at in helpers) else ""
    helping = [told.text(at).casefold() for at in helpers if words.dep[at] != "neg"]
    if any(word not in _SURE for word in helping):
        return None
    if lemma == "be":
        return (form.casefold(), negated.strip()) if not helping else None
    if helping and helping[0] not in ("did", "does", "do"):
        after = " ".join(helping[1:])
        return helping[0], " ".join(part for part in (negated.strip(), after, form) if part)
    if helping:
        return helping[0], f"{negated} {lemma}".strip()
    if form.endswith("ing") or words.pos[verb] != "VERB":
        return None
    if form.casefold() == lemma:
        return ("do", f"{negated} {lemma}".strip()) if lemma not in _SAME else None
    if form.endswith("s") and not form.endswith("ss"):
        return "does", f"{negated} {lemma}".strip()
    return "did", f"{negated} {lemma}".strip()


_SURE = ("was", "were", "is", "are", "has", "have", "had", "been", "being", "did", "does", "do")
_SAME = ("put", "set", "cut", "hit", "let", "shut", "quit", "cost", "hurt", "split", "spread", "bid")


def _rest(told: Told, verb: int, without: Collection[int]) -> list[int] | None:
    """The words after the verb that are of its clause, up to the first comma or to what is left out."""
    words = told.passage.sentence.words
    inside = set(phrase(words, verb))
    for other in children(words, verb, "conj"):
        inside -= set(phrase(words, other))
    out: list[int] = []
    for at in range(verb + 1, len(words.head)):
        if at in without or at not in inside or told.dated(at):
            break
        if words.pos[at] == "PUNCT" and told.text(at) not in "-–":
            break
        out.append(at)
    if out and told.text(out[-1] + 1)[:1] in "“\"«‘'" if out and out[-1] + 1 < len(words.head) else False:
        return None  # it would break off before the source's own words
    while out and (
        words.pos[out[-1]] in ("CCONJ", "SCONJ", "DET", "PART", "AUX", "VERB")
        or (words.pos[out[-1]] == "ADP" and words.dep[out[-1]] != "prt")
    ):
        out.pop()
    if out and words.dep[out[-1]] in ("amod", "compound", "poss", "nummod") and words.head[out[-1]] > out[-1]:
        return None  # it would end before its noun
    if len(out) > 1 and told.text(out[-1]).endswith("ing") and words.dep[out[-2]] in ("compound", "amod"):
        return None  # "a ruling finding": a clause of which the parse took the beginning for a noun
    return out


def _pronoun(told: Told, at: int) -> bool:
    words = told.passage.sentence.words
    return words.pos[at] == "PRON" or told.text(at).casefold() in _PRONOUNS


def _text(told: Told, places: Iterable[int]) -> str | None:
    """Words that stand side by side, as they stand; None where something lies between."""
    at = list(places)
    if not at:
        return ""
    if at != list(range(at[0], at[-1] + 1)):
        return None
    words = told.passage.sentence.words
    text = plain(told.document, words.start[at[0]], words.end[at[-1]])
    return None if any(sign in text for sign in '“”"«»„[]()') else text


def keys(told: Told, places: Iterable[int]) -> frozenset[str]:
    """Those whom these words name or stand for."""
    return frozenset(key for at in places for key in told.who(at))


def trailing(told: Told, verb: int) -> list[int]:
    """What hangs on a verb beside its object: when, where, because of what."""
    words = told.passage.sentence.words
    out: list[int] = []
    for child in children(words, verb, "prep", "advcl", "npadvmod", "advmod"):
        place = words.lemma[child] in ("in", "at", "into") and any(
            at in held for held in told.named.values() for at in children(words, child, "pobj")
        )
        goes_on = place or words.lemma[child] in ("to", "with", "on", "from", "against", "for", "into")
        goes_on = goes_on or (words.lemma[child] == "at" and bool(children(words, verb, "prt")))
        if words.dep[child] == "advcl":
            # "became the first state to hold …" is no whole without what follows; a purpose is an answer.
            under = phrase(words, child)
            text = plain(told.document, words.start[under[0]], words.end[under[-1]])
            goes_on = told.text(under[0]).casefold() == "to" and not REASON.search(text)
        if child > verb and not goes_on:
            out += phrase(words, child)
    return out
