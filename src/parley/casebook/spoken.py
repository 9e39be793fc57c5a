"""What stretches of a text speak of: the terms and parties of a casebook, whoever holds a view of them."""

from __future__ import annotations

from collections.abc import Sequence

from parley.casebook.coding import compiled
from parley.casebook.conditions import wanted
from parley.casebook.names import Named, Names
from parley.casebook.topics import Topics, concept
from parley.casebook.tree import Tree
from parley.casebook.voices import Voices
from parley.casebook.words import word_set
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken

_TELLING = 0.9
"""How telling a word has to be in a casebook to stand for an option by itself."""
_LONG = 24
"""Words beyond which a stretch says more than that one term comes about."""
_SUBJECTS = ("nsubj", "nsubjpass")
_OF = ("compound", "amod", "poss", "nmod", "appos")
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_OPEN = word_set("change review reconsider rethink debate question")
# They say only that a thing is there, or that it begins.
_LIGHT = word_set(
    "be have do get become come happen occur begin start hold take place agree sign reach conclude establish"
    " declare announce put go see can could will would shall should may might must any such own also then"
    " still even first before after only until unless not no never without nothing"
)


def spoken(
    document: Document, reading: Reading, casebook: Casebook, spans: Sequence[Span]
) -> tuple[Spoken, ...]:
    """What each span speaks of, in their order; a span reaches as far as the sentence that it begins in.

    The sign of a term takes account of what stands in the span alone: "the crews are not freed" is against
    their release, "lift the blockade" against the blockade.
    """
    names, topics = compiled(casebook)
    known = names.of_entities(reading)
    voices = Voices(document, reading, names, known)
    return tuple(_spoken(document, reading, names, topics, known, voices, span) for span in spans)


def _spoken(
    document: Document,
    reading: Reading,
    names: Names,
    topics: Topics,
    known: dict[int, tuple[int, str, str]],
    voices: Voices,
    span: Span,
) -> Spoken:
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), None)
    if sentence is None:
        return Spoken(span)
    tree, concepts = _tree(document, names, known, sentence)
    words = sentence.words
    inside = [i for i in range(tree.n) if span.start <= words.start[i] and words.end[i] <= span.end]
    speaker = voices.speaker(sentence, span.start)
    if not inside:
        return Spoken(span, speaker=speaker)
    here = frozenset(f"@{name.party}" for name in tree.named.values())
    first, last = inside[0], inside[-1]
    terms: dict[str, int] = {}
    alone = [c if first <= i <= last else None for i, c in enumerate(concepts)]
    whole = [f for f in topics.find(alone, here) if f.whole and (len(f.words) > 1 or f.weight >= _TELLING)]
    plain = words.dep and len(inside) <= _LONG
    for found in sorted(whole, key=lambda f: (-len(f.words), -f.weight)) if plain else ():
        verbs = [i for i in found.words if i != found.head and first <= i <= last and tree.is_verb(i)]
        sign = found.sign * wanted(tree, (first, last), verbs[0] if verbs else found.head)
        if sign and not _deep(tree, found.head, inside):
            terms.setdefault(found.option, sign)
    parties = dict.fromkeys(tree.named[i].party for i in inside if i in tree.named)
    denials = sum(tree.low[i] in _NO or tree.low[i].endswith(("n't", "n’t")) for i in inside)
    return Spoken(
        span,
        tuple(terms.items()),
        tuple(parties),
        _subject(tree, inside),
        speaker,
        bare=not any(tree.is_verb(i) for i in inside),
        words=_content(tree, concepts, inside),
        denied=denials % 2 == 1,
    )


def _deep(tree: Tree, at: int, inside: list[int]) -> bool:
    """Whether a word stands in a clause that only describes something, or is what is said to change."""
    here = set(inside)
    for _ in inside:
        top = tree.head[at] == at or tree.head[at] not in here
        if tree.lemma[at] in _OPEN or (not top and tree.dep[at] in _ASIDE):
            return True
        if top:
            return False
        at = tree.head[at]
    return False


def _tree(
    document: Document, names: Names, known: dict[int, tuple[int, str, str]], sentence: Sentence
) -> tuple[Tree, list[str | None]]:
    words = sentence.words
    written = [document.text[a:b] for a, b in zip(words.start, words.end, strict=True)]
    named = names.find(written)
    taken = {i for name in named for i in range(name.first, name.last + 1)}
    for i, start in enumerate(words.start):
        if i not in taken and (entry := known.get(start)):
            inside = [j for j in range(i, len(words.start)) if words.end[j] <= entry[0]]
            if inside and taken.isdisjoint(inside):
                named.append(Named(i, inside[-1], entry[1], entry[2]))
    pos = words.pos or ("",) * len(written)
    concepts = [concept(lemma, p) for lemma, p in zip(words.lemma, pos, strict=True)]
    for name in named:
        for i in range(name.first, name.last + 1):
            concepts[i] = f"@{name.party}"
    return Tree(written, sentence, named), concepts


def _subject(tree: Tree, inside: list[int]) -> str | None:
    """The party that is the subject of the highest verb in the stretch that has one."""
    if not tree.dep:
        return None
    here = set(inside)
    tops = [i for i in inside if tree.head[i] not in here or tree.head[i] == i]
    queue = [*tops]
    seen: set[int] = set()
    while queue:
        at = queue.pop(0)
        if at in seen:
            continue
        seen.add(at)
        subject = next((k for k in tree.kids[at] if tree.dep[k] in _SUBJECTS and k in here), None)
        if subject is not None:
            named = tree.named.get(subject)
            if named is None:  # "the Borduran minister", "officials in Stavik"
                below = [tree.named[k] for k in tree.kids[subject] if k in tree.named and tree.dep[k] in _OF]
                named = below[0] if len({name.party for name in below}) == 1 else None
            return named.party if named else None
        queue += [k for k in tree.kids[at] if k in here]
    return None


def _content(tree: Tree, concepts: list[str | None], inside: list[int]) -> tuple[str, ...]:
    """What says something in the stretch, joined where words are alike."""
    said = {
        c
        for i in inside
        if (c := concepts[i]) and tree.lemma[i] not in _LIGHT and any(sign.isalnum() for sign in tree.low[i])
    }
    return tuple(sorted(said))


_NO = frozenset({"no", "not", "never", "without", "nothing", "neither", "nor", "cannot", "none", "nobody"})
