"""Attributions by rules over the parse alone: no weights, so nothing here was learnt from anybody's articles.

The walk over the tree is the fast reader's; what decides at each branch is grammar instead of a model. Which
words introduce speech, belief or intention are own lists of general English.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.reading.speech import cue_features, decode, manner
from parley.reading.speech import spans_of_speech as speech
from parley.reading.speech.spans_of_speech import CONTENT, CUE, NOTHING, SOURCE, SPLIT
from parley.reading.tree import Tree
from parley.reading.who.offices import words

_SAY = manner.RELAYED | words(
    "add reply answer note remark comment explain write report tweet quote cite testify conclude "
    "predict caution recall describe point reiterate repeat respond retort joke lament mention observe "
    "pronounce proclaim quip remind reveal recommend shout speculate swear tout utter vow advise allege "
    "advocate contend show call thank"
)
_NOUNS = words(
    "claim statement announcement warning belief view suggestion allegation assertion accusation demand "
    "hope fear promise pledge threat call proposal argument idea assurance conviction"
)
_STANDS = words(
    "demand urge request propose offer suggest signal admit acknowledge concede confirm deny dispute "
    "reject refuse rebuff dismiss oppose condemn denounce criticise criticize accuse blame welcome hail "
    "praise applaud back endorse support accept approve promise pledge vow threaten announce"
)
"""Verbs whose object is what is said: "rejects any deal"."""
_CALLS = words("call appeal press push argue object agree pledge plead lobby vote warn")
"""Verbs that take what is said by a preposition: "called for talks"."""
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_HELPERS = ("aux", "auxpass", "neg", "prt")
_Triple = tuple[int, float, list[decode.Run], list[decode.Run], list[decode.Run]]


def triples(tree: Tree) -> Iterator[_Triple]:
    """Each cue's head (with a score that is always 1) and the runs of its source, cue and content."""
    for h in cue_features.candidates(tree):
        if not _is_cue(tree, h):
            continue

        def labeller(node: int, alone: bool, first: int, last: int, _: list[str], h: int = h) -> int:
            return _label(tree, h, node, alone)

        def joins(where: str, quotation: int, has_content: bool, h: int = h) -> bool:
            return _joins(tree, h, where, quotation, has_content)

        source, cue, content = decode.fillers(tree, h, speech.label(tree, h, labeller), joins)
        if content and (source or tree.dep[h] in ("prep", "ROOT", "conj", "parataxis", "relcl")):
            yield h, 1.0, source, cue, content


def _is_cue(tree: Tree, h: int) -> bool:
    lemma, pos, deps = tree.lemma[h], tree.pos[h], {tree.dep[child] for child in tree.children[h]}
    if tree.lower[h] == "according":
        return True
    if pos in ("NOUN", "PROPN"):
        return lemma in _NOUNS and "acl" in deps
    if pos not in ("VERB", "AUX", "ADJ") or (tree.quote[h] >= 0 and not _named_subject(tree, h)):
        return False
    if lemma in _SAY:
        first, last = tree.bounds[tree.sentence[h]]
        beside = any(tree.quote[i] >= 0 and tree.quote[i] != tree.quote[h] for i in range(first, last))
        calls = lemma in _CALLS and any(tree.lower[child] in ("for", "against") for child in tree.children[h])
        return (
            calls
            or "ccomp" in deps
            or "parataxis" in deps
            or beside
            or (lemma in _STANDS and bool(deps & {"dobj", "xcomp"}))
        )
    if manner.manner(tree, h) == "belief":
        return "ccomp" in deps
    return manner.manner(tree, h) == "intention" and bool(deps & {"xcomp", "ccomp"})


def _label(tree: Tree, h: int, node: int, alone: bool) -> int:
    dep = tree.dep[node]
    if tree.lower[h] == "according":
        if node == tree.head[h]:
            return CONTENT
        if tree.head[node] == h and dep == "prep":
            return CUE if alone else SPLIT
        return SOURCE if dep == "pobj" and tree.head[tree.head[node]] == h else NOTHING
    if tree.head[node] == h and node != h:
        if dep in _SUBJECTS:
            return SOURCE
        if dep in _HELPERS:
            return CUE
        if dep in ("ccomp", "parataxis", "oprd") or (dep == "acl" and tree.pos[h] == "NOUN"):
            return CONTENT
        if dep == "prep" and tree.lower[node] in ("for", "to", "against") and tree.lemma[h] in _CALLS:
            return CONTENT
        takes = tree.lemma[h] in _STANDS or manner.manner(tree, h) == "intention"
        if dep in ("xcomp", "dobj") and takes:
            return CONTENT
        if dep == "poss":
            return SOURCE
        return CONTENT if tree.pos[node] == "PUNCT" and tree.quote[node] >= 0 else NOTHING
    if node == tree.head[h] and tree.dep[h] in ("conj", "xcomp", "advcl") and not _subject(tree, h):
        return NOTHING if alone else SPLIT
    if tree.head[node] == tree.head[h] and tree.dep[h] in ("conj", "xcomp", "advcl"):
        return SOURCE if dep in _SUBJECTS and not _subject(tree, h) else NOTHING
    if node == tree.head[h] and tree.dep[h] == "relcl":
        return SOURCE if tree.pos[node] in ("NOUN", "PROPN") and not _named_subject(tree, h) else NOTHING
    return CONTENT if node == tree.head[h] and tree.dep[h] == "parataxis" else NOTHING


def _subject(tree: Tree, h: int) -> bool:
    return any(tree.dep[child] in _SUBJECTS for child in tree.children[h])


def _named_subject(tree: Tree, h: int) -> bool:
    return any(
        tree.dep[child] in _SUBJECTS and tree.pos[child] in ("NOUN", "PROPN") for child in tree.children[h]
    )


def _joins(tree: Tree, h: int, where: str, quotation: int, has_content: bool) -> bool:
    """A whole sentence in quotation marks goes with the words of saying that stand by it."""
    begin, end = tree.quotes[quotation]
    if end - begin < 5 or tree.lemma[h] not in _SAY:
        return False
    first, last = tree.bounds[tree.sentence[h]]
    colon = any(tree.lower[i] == ":" for i in range(max(first, last - 4), last))
    starts = tree.bounds[tree.sentence[begin]][0] in (begin, begin - 1)
    return starts and (where == "after" or not has_content or colon)
