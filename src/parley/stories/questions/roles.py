"""Who does what to whom in a parsed sentence: subjects and objects of a verb, or of a noun that tells it."""

from __future__ import annotations

from parley.nouns.reading import Words
from parley.stories.questions.kin import table

_SUBJECT = ("nsubj", "csubj")
_BY = ("by",)
_FROM = ("of", "by", "between", "among", "from")
_TO = ("of", "on", "against", "to", "for", "over", "with", "in", "into", "at", "from", "upon", "about", "by")
_CLAUSES = ("xcomp", "conj", "advcl", "acl", "relcl", "ccomp", "pcomp", "prep")
_WHO = ("who", "which", "that", "whom")


def children(words: Words, at: int, *deps: str) -> list[int]:
    """The words that hang on one, by their labels; all where none is given."""
    return [i for i, head in enumerate(words.head) if head == at != i and (not deps or words.dep[i] in deps)]


def subjects(words: Words, at: int) -> list[int]:
    """Who does what the word tells: heads of phrases, those joined to them with it."""
    return [one for head in _subjects(words, at, 0) for one in joined(words, head)]


def objects(words: Words, at: int) -> list[int]:
    """To whom or what the word's doing goes, prepositions and all."""
    found = children(words, at, "dobj", "dative", "nsubjpass", "attr", "oprd", "acomp")
    if words.pos[at] in ("NOUN", "PROPN"):
        found += children(words, at, "poss", "compound", "nmod")
    for prep in children(words, at, "prep", "prt", "agent", "dative"):
        if words.lemma[prep].casefold() in _TO and words.dep[prep] != "agent":
            found += children(words, prep, "pobj")
            for further in children(words, prep, "prep"):
                found += children(words, further, "pobj")
    if words.dep[at] == "acl" and _passive(words, at):
        found.append(words.head[at])
    if words.dep[at] == "relcl" and any(words.lemma[i].casefold() in _WHO for i in found):
        found.append(words.head[at])
    if words.dep[at] == "conj" and not found and _passive(words, at):
        found += children(words, words.head[at], "nsubjpass")
    return [one for head in found for one in joined(words, head)]


def _subjects(words: Words, at: int, depth: int) -> list[int]:
    if depth > 4:
        return []
    found = children(words, at, *_SUBJECT)
    for agent in (i for i in children(words, at, "agent", "prep") if words.lemma[i].casefold() in _BY):
        found += children(words, agent, "pobj")
    if found:
        if words.dep[at] == "relcl" and all(words.lemma[i].casefold() in _WHO for i in found):
            return [words.head[at]]
        return found
    head, dep = words.head[at], words.dep[at]
    if words.pos[at] in ("NOUN", "PROPN"):
        found = children(words, at, "poss", "compound", "amod", "nmod")
        for prep in children(words, at, "prep"):
            if words.lemma[prep].casefold() in _FROM:
                found += children(words, prep, "pobj")
        if dep in ("dobj", "pobj", "attr") and head != at:
            verb = words.head[head] if dep == "pobj" else head
            found += _subjects(words, verb, depth + 1) if words.pos[verb] in ("VERB", "AUX") else []
        if dep in ("appos",):
            found.append(head)
        return found
    if _passive(words, at):
        return []
    if dep == "acl" and head != at:
        return [head]
    if dep in _CLAUSES and head != at:
        if dep == "xcomp" and (given := children(words, head, "dobj")):
            return given
        given = children(words, head, "nsubjpass") if dep in ("conj", "xcomp") else []
        return given or _subjects(words, head, depth + 1)
    return []


def _passive(words: Words, at: int) -> bool:
    if children(words, at, "auxpass", "nsubjpass"):
        return True
    return words.dep[at] == "acl" and words.pos[at] == "VERB" and bool(children(words, at, "agent"))


def joined(words: Words, head: int) -> list[int]:
    """A word with those joined to it by "and", and those in apposition."""
    out: list[int] = []
    waiting = [head]
    while waiting and len(out) < 12:
        at = waiting.pop()
        if at in out:
            continue
        out.append(at)
        waiting += children(words, at, "conj", "appos")
    return out


def phrase(words: Words, head: int) -> list[int]:
    """All words under one, itself too, in their order."""
    inside = {head}
    for _ in range(len(words.head)):
        more = {i for i, h in enumerate(words.head) if h in inside} - inside
        if not more:
            break
        inside |= more
    return sorted(inside)


def negated(words: Words, at: int) -> bool:
    """Whether a word's doing is denied: "did not meet", "no meeting", "refuses to meet"."""
    if children(words, at, "neg") or any(
        words.lemma[i].casefold() in ("long", "longer") and children(words, i, "neg", "det", "advmod")
        for i in children(words, at, "advmod")
    ):
        return True
    if any(words.lemma[i].casefold() in ("no", "without", "never", "neither") for i in children(words, at)):
        return True
    head = words.head[at]
    return (
        words.dep[at] in ("xcomp", "dobj", "ccomp", "pobj")
        and head != at
        and (bool(children(words, head, "neg")) or words.lemma[head].casefold() in _DENYING)
    )


_DENYING = table(
    """
    refuse deny fail decline reject oppose stop cancel prevent avoid without
    """
)
