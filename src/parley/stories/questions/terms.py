"""What a question speaks of: names and words, and the part that each plays in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parley.nouns.reading import Words
from parley.stories.questions.heap import EMPTY, Names, joined_word
from parley.stories.questions.kin import root, table

_EMPTY = table(
    """
    happen do be have get go come take place please know tell
    thing kind sort type way much many long according accord matter exactly currently now today still
    ever yet
    """
)


ASPECT = {
    "long": "how long", "wide": "how long", "far": "how long", "tall": "how long", "deep": "how long",
    "high": "how many", "large": "how many", "big": "how many", "old": "how many", "often": "how many",
    "many": "how many", "much": "how many", "few": "how many",
}  # fmt: skip

WH = ("who", "whom", "whose", "what", "which", "when", "where", "why", "how")


@dataclass(frozen=True, slots=True)
class Term:
    """Something that an answer has to speak of.

    `key` is whom the record means by a name, `parts` the roots of a name's words, `part` what it is in the
    question: `subject`, `predicate`, `object`, `other`, or `asked` (people in "how many people"). `common`
    where its last word is a common noun with a capital ("Gannet Strait"), which alone may stand for it.
    """

    text: str
    word: str
    part: str
    key: str | None = None
    parts: tuple[str, ...] = ()

    common: bool = False

    @property
    def name(self) -> bool:
        """Whether it is a name."""
        return bool(self.parts)


def terms_in(text: str, words: Words, lower: list[str], root_at: int, names: Names) -> tuple[Term, ...]:
    """What a question speaks of, in its order; one of it is the predicate, where it has any word for that."""
    found: list[Term] = []
    leading = {
        text[words.start[i] : words.end[i]]
        for i, dep in enumerate(words.dep)
        if dep in ("nsubj", "nsubjpass", "attr", "dobj")
    }
    at = 0
    while at < len(lower):
        run = _run(words, lower, at)
        if run > at:
            part = _part(words, run - 1, root_at)
            for begin, end in _pieces(text, words, at, run, names):
                parts = tuple(root(word) for word in lower[begin:end] if _tells(word))
                name = text[words.start[begin] : words.end[end - 1]]
                if parts:
                    common = len(parts) > 1 and lower[end - 1] in _COMMON
                    found.append(Term(name, "", part, names.key(name), parts, common))
            at = run
            continue
        lemma, pos = words.lemma[at].casefold(), words.pos[at]
        empty = (
            pos in ("PUNCT", "DET", "PRON", "ADP", "PART", "CCONJ", "SCONJ", "SPACE", "NUM")
            or (pos == "AUX" and at != root_at)
            or lower[at] in WH
            or (lemma in _EMPTY and not (lemma in ("place", "take") and not _takes_place(lower, at)))
            or (at > 0 and lower[at - 1] == "how" and lower[at] in ASPECT)
            or lemma in EMPTY
        )
        if not empty and any(sign.isalnum() for sign in lemma):
            text_ = text[words.start[at] : words.end[at]]
            found.append(Term(text_, joined_word(words, at), _part(words, at, root_at)))
        at += 1
    if not any(term.part == "predicate" for term in found):
        # "What was the decision of the court?": what is asked for is the noun that "be" leads to.
        free = [n for n, term in enumerate(found) if not term.name and term.part != "asked"]
        free = [n for n in free if found[n].word not in _ORDINALS]
        heads = [n for n in free if found[n].text in leading]
        if free:
            number = (heads or free)[0]
            found[number] = replace(found[number], part="predicate")
    return tuple(dict.fromkeys(found))


_COMMON = table(
    """
    strait dam river island islands sea bay lake canal court council party commission committee agency
    bank ministry parliament senate assembly congress house union league treaty agreement accord accords
    pact protocol convention declaration resolution plan conference summit war crisis pipeline project
    bridge port airport embassy company corporation institute university organisation organization
    mission act bill law purchase
    """
)


_ORDINALS = table(
    """
    first second third fourth last next new old main foreign
    """
)


_TITLES = table(
    """
    president minister prime foreign chancellor secretary mr mrs ms dr sir general the
    """
)


def _takes_place(lower: list[str], at: int) -> bool:
    """Whether "take" or "place" here is of "take place", which says nothing of its own."""
    beside = lower[max(0, at - 1) : at + 2]
    return any(word.startswith(("tak", "took")) for word in beside) and "place" in beside


def _tells(word: str) -> bool:
    return word[:1].isalnum() and word not in _TITLES and word not in EMPTY


def _pieces(text: str, words: Words, at: int, end: int, names: Names) -> list[tuple[int, int]]:
    """A run of names in those that the record knows ("UK Supreme Court": UK, Supreme Court), else whole."""
    key = names.key
    out: list[tuple[int, int]] = []
    if names.written(text[words.start[at] : words.end[end - 1]]):
        return [(at, end)]
    while at < end:
        known = [
            stop
            for stop in range(end, at, -1)
            if key(text[words.start[at] : words.end[stop - 1]]) is not None
        ]
        stop = known[0] if known else end
        if not known:
            # What is unknown reaches to where something known begins.
            later = [
                i for i in range(at + 1, end) if key(text[words.start[i] : words.end[end - 1]]) is not None
            ]
            stop = later[0] if later else end
        out.append((at, stop))
        at = stop
    return out


def _run(words: Words, lower: list[str], at: int) -> int:
    """The end of a run of words of a name that begins here, `at` where none does."""
    end = at
    while end < len(lower) and (
        (words.pos[end] == "PROPN" and (end > 0 or words.dep[end] != "ROOT"))
        or (
            end > at
            and end + 1 < len(lower)
            and words.pos[end + 1] == "PROPN"
            and (lower[end] in ("-", "of") or lower[end : end + 2] == ["of", "the"])
        )
    ):
        end += 1
    return end


def _part(words: Words, at: int, root_at: int) -> str:
    if at == root_at:
        return "predicate"
    if any(
        words.lemma[c].casefold() in ("many", "much", "what", "which")
        and words.head[c] == at
        and words.dep[c] in ("amod", "det", "advmod")
        for c in range(len(words.head))
    ):
        return "asked"
    step = at
    for _ in range(len(words.head)):
        dep, head = words.dep[step], words.head[step]
        if dep in ("nsubj", "nsubjpass", "csubj") and head == root_at:
            # Of "the Vessin blockade" and "Vessin’s bank" the subject is the blockade, the bank.
            whole = step == at or words.dep[at] in ("conj", "appos") or words.pos[at] != "PROPN"
            return "subject" if whole or words.pos[step] == "PROPN" else "other"
        if dep in ("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd") and head == root_at:
            return "object"
        if dep == "agent" or (dep == "pobj" and words.dep[head] == "agent"):
            return "subject"
        if head == step:
            break
        step = head
    return "other"
