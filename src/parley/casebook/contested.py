"""What a text argues over: noun phrases that somebody wants, demands, rejects or fears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.casebook.alike import CHEAP
from parley.casebook.lexicon import ADJECTIVES, NOUNS, PEOPLE, THINGS, UTTERED, VERBS
from parley.casebook.topics import CHEAP_GROUPS, concept
from parley.casebook.tree import Tree
from parley.casebook.words import word_set
from parley.nouns.document import Document
from parley.nouns.reading import Reading


@dataclass(frozen=True, slots=True)
class Term:
    """A noun phrase in the text's words.

    `head` is the noun's concept, `key` that with the concept of what qualifies it; they join those that mean
    the same. `contested` where somebody wants or refuses it.
    """

    head: str
    key: str
    phrase: str
    doc: str
    sentence: int
    contested: bool


# Nouns that name no term of an agreement, whatever is said of them.
_VAGUE = word_set(
    "way time part sense need risk fact thing lot kind sort area case reason result effort chance power"
    " world year day week month war conflict crisis situation process progress problem question answer"
    " concern view evidence word number amount level order end beginning side hand place country state"
    " region continent people person man woman life death future past interest attention information story"
    " news article report statement interview speech article debate change role influence strategy"
    " approach policy relation relationship move step goal aim point reality difference opportunity threat"
    " fear danger impact effect outcome decision action event development ability right will unity lack"
    " absence presence return success failure support opposition criticism response reaction willingness"
    " reluctance pressure confidence trust advantage weakness strength position meeting anything something"
    " nothing everything one other matter topic subject discussion example moment word detail document"
    " source medium press paper picture image sign signal shift trend prospect possibility tension"
    " government official leader minister president law rule system society party term basis use price"
    " cost value ground line talking objective priority mechanism framework drama"
)
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nn"})
_FADED = word_set(
    "new recent current other such same own many several certain further possible potential major key"
    " important clear more most few first second last next former latest late early good bad big large"
    " great little long high low full particular different similar general real whole entire special"
    " continued increased growing renewed proposed so-called alleged effective strong stronger robust only"
    " eventual any firm lasting genuine key core"
)


def terms(document: Document, reading: Reading) -> Iterator[Term]:
    """The candidates of one document, wherever they stand."""
    names = {(m.start, m.end) for e in reading.entities for m in e.mentions}
    starts = {start for start, _ in names}
    for number, sentence in enumerate(reading.sentences):
        if sentence.role in ("byline", "caption") or not sentence.words.dep:
            continue
        if not document.pieces(sentence.start, sentence.end):
            continue
        words = sentence.words
        written = [document.text[a:b] for a, b in zip(words.start, words.end, strict=True)]
        tree = Tree(written, sentence, [])
        asked = "?" in tree.low[-2:]
        for i in range(tree.n):
            if tree.pos[i] != "NOUN" or tree.lemma[i] in _VAGUE | PEOPLE | THINGS | UTTERED:
                continue
            if tree.words.start[i] in starts or len(tree.lemma[i]) < 4 or not tree.low[i].isalpha():
                continue
            head, key, phrase = _phrase(tree, i, starts)
            if head and not (phrase == tree.low[i] and head in CHEAP | CHEAP_GROUPS):
                yield Term(head, key, phrase, document.id, number, not asked and _contested(tree, i))


def _phrase(tree: Tree, i: int, names: set[int]) -> tuple[str, str, str]:
    """The noun's own concept, that with its last qualifier's, and its phrase: the noun with what qualifies it
    and is no name.
    """
    left = [k for k in tree.kids[i] if tree.dep[k] in _MODIFIERS and k < i and i - k <= 3]
    kept = sorted(
        k
        for k in left
        if tree.lemma[k] not in _FADED
        and tree.words.start[k] not in names
        and tree.low[k].isalpha()
        and tree.low[k - 1 : k] != ["-"]
    )
    base = concept(tree.lemma[i])
    if base is None:
        return "", "", ""
    words = [tree.low[k] for k in kept if all(m in kept or m == i for m in range(k, i))] + [tree.low[i]]
    beside = concept(words[-2]) if len(words) > 1 else None
    return base, f"{beside} {base}" if beside else base, " ".join(words)


def _contested(tree: Tree, i: int) -> bool:
    """Whether a word of stance governs the noun, directly or through a preposition."""
    at, steps = i, 0
    while tree.head[at] != at and steps < 5:
        dep, at, steps = tree.dep[at], tree.head[at], steps + 1
        lemma = tree.lemma[at]
        if tree.is_verb(at):
            if lemma in VERBS and dep in ("dobj", "nsubjpass", "prep", "xcomp"):
                return True
            worth = [k for k in tree.kids[at] if tree.dep[k] == "acomp" and tree.lemma[k] in ADJECTIVES]
            return bool(worth) and dep in ("nsubj", "nsubjpass")
        if tree.pos[at] == "NOUN" and lemma in NOUNS and dep in ("prep", "compound"):
            return True
        if tree.pos[at] == "ADJ" and lemma in ADJECTIVES and dep == "prep":
            return True
        if tree.pos[at] not in ("NOUN", "ADP"):
            return False
    return False
