"""What is said inside of what is said: by rules over the parse, since no annotated news marks it.

Annotators of news mark one level only, so what learns from them finds one. A reader of diplomacy needs the
next: that an official said that Washington had told Kyiv. Conservative: a clause of its own, by somebody
other than the one who tells of it, in the indicative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.reading.speech.manner import RELAYED
from parley.reading.speech.sayings import Runs, Saying, branch, phrase, tokens, trimmed, verb_group
from parley.reading.tree import Tree
from parley.reading.who.offices import words

_STANDS = words(
    "welcome reject demand condemn criticise criticize oppose deny dismiss denounce endorse support praise "
    "hail urge dispute propose favour favor back accept request want seek rebuff applaud blame accuse fear "
    "attribute ascribe describe call announce claim confirm threaten note reveal"
)
"""Verbs whose object alone is a content."""
_VERBS = (
    RELAYED
    | _STANDS
    | words(
        "note add write explain predict reveal allege report testify remark observe conclude find show "
        "estimate doubt suspect plan intend worry caution contend boast disclose recall reply repeat tweet"
    )
)
_TELL = frozenset(["say", "tell", "announce", "claim", "state", "warn", "report", "argue"])
_UNSIGNED = words("believe expect say think report allege suspect understand describe estimate rumour rumor")
"""Verbs whose passive tells that somebody holds it, without saying who."""
_BEHIND = {
    "call": ("for", "on"), "insist": ("on", "upon"), "push": ("for",), "press": ("for",), "hint": ("at",),
    "warn": ("of", "against"), "ask": ("for",), "object": ("to",), "complain": ("about", "of"),
    "protest": ("against",), "agree": ("to", "on"), "appeal": ("for",),
}  # fmt: skip
_NOUNS = words(
    "assurance claim statement promise pledge demand call warning threat request proposal accusation denial "
    "announcement argument belief fear hope insistence refusal offer allegation assertion complaint appeal "
    "vow suggestion contention commitment report declaration admission acknowledgement acknowledgment view"
)
_IF = frozenset(["if", "unless", "whether"])
_MODALS = frozenset(
    ["should", "must", "could", "may", "might", "can", "would", "will", "to", "'d", "’d", "shall"]
)
_GOES_ON = frozenset(["come", "continue", "begin", "start", "keep"])
_UP = 4

Who = Callable[[int], str | None]
"""The id of the entity that a token names or stands for."""


def inside(tree: Tree, found: list[Saying], who: Who) -> list[Saying]:
    """The sayings with those within their contents that are not among them."""
    taken = {i for one in found for i in tokens(one.cue)} | {one.h for one in found}
    asked: set[int] = set()
    out = list(found)
    for one in found:
        outer = _speaker(tree, one.source, who)
        for first, last in one.content:
            for i in range(first, last):
                if i in asked:
                    continue
                asked.add(i)
                if i in taken:
                    continue
                for said in _read(tree, i, last, outer, who):
                    if all(first <= a and b <= last for a, b in (*said.cue, *said.content)):
                        out.append(said)
    return out


def _speaker(tree: Tree, source: Runs, who: Who) -> str | None:
    return next((name for i in reversed(list(tokens(source))) if (name := who(i))), None)


def _read(tree: Tree, i: int, end: int, outer: str | None, who: Who) -> Iterator[Saying]:
    """What the word tells of; `end` is where the content ends that it stands in."""
    lemma = tree.lemma[i]
    if tree.pos[i] == "VERB" and lemma in _VERBS:
        above = tree.head[i]
        top = above if tree.dep[i] == "xcomp" and tree.lemma[above] in _GOES_ON else i
        passive = _passive(tree, i)
        if passive is not None:
            if not _supposed(tree, i):
                yield from passive
            return
        subject = _subject(tree, top)
        if subject is None or _supposed(tree, top) or not _another(tree, subject, outer, who):
            return
        cue = verb_group(tree, top)[0], verb_group(tree, i)[1]
        content = _content(tree, i) or (_rest(tree, i, end) if lemma in _TELL and subject < i else [])
        if content:
            yield Saying(i, phrase(tree, subject), [cue], content, derived=True)
    elif tree.pos[i] == "NOUN" and lemma in _NOUNS:
        source = _owner(tree, i)
        content = _of_noun(tree, i) if source else []
        if source and content:
            yield Saying(i, source, [(i, i + 1)], content, derived=True)


def _passive(tree: Tree, verb: int) -> list[Saying] | None:
    """ "Is believed to …", "was described by Oslo as …"; None where the verb is not in the passive."""
    deps = {tree.dep[child]: child for child in reversed(tree.children[verb])}
    if tree.tag[verb] != "VBN" or not (
        {"auxpass", "nsubjpass", "agent"} & deps.keys() or tree.dep[verb] == "acl"
    ):
        return None
    by = [run for c in tree.children[deps["agent"]] for run in phrase(tree, c)] if "agent" in deps else []
    if not by and tree.lemma[verb] not in _UNSIGNED:
        return []
    content: Runs = []
    for child in tree.children[verb]:
        said = tree.dep[child] in ("xcomp", "ccomp") or (
            tree.dep[child] == "prep" and tree.lower[child] == "as"
        )
        if child > verb and said:
            content = branch(tree, child)
            break
    return [Saying(verb, by, [verb_group(tree, verb)], content, derived=True)] if content else []


def _subject(tree: Tree, verb: int) -> int | None:
    """Who does it: the verb's own subject, that of the verb it is joined to, or the noun it describes."""
    here = verb
    for _ in range(_UP):
        for child in tree.children[here]:
            if tree.dep[child] == "nsubj":
                if tree.lower[child] in ("who", "which", "that"):
                    return tree.head[here] if tree.dep[here] == "relcl" else None
                return child
        if tree.dep[here] == "acl" and tree.tag[here] == "VBG":
            return tree.head[here]
        if tree.dep[here] in ("conj", "advcl") and tree.head[here] != here:
            if tree.dep[here] == "advcl" and tree.tag[here] != "VBG":
                return None
            here = tree.head[here]
            continue
        return None
    return None


def _another(tree: Tree, subject: int, outer: str | None, who: Who) -> bool:
    """Whether somebody else speaks: "he said he believes" makes no chain."""
    name = who(subject)
    if tree.pos[subject] == "PRON":
        return name is not None and outer is not None and name != outer and tree.lower[subject] != "it"
    if any(tree.dep[child] == "poss" for child in tree.children[subject]):
        return True  # "its source", "her spokesman"
    return tree.pos[subject] in ("PROPN", "NOUN") and (name is None or name != outer)


def _supposed(tree: Tree, verb: int) -> bool:
    """Whether the clause only supposes: an "if", a modal verb, or an infinitive."""
    return any(
        (tree.dep[child] == "aux" and tree.lower[child] in _MODALS)
        or (tree.dep[child] == "mark" and tree.lower[child] in _IF)
        for child in tree.children[verb]
    )


def _content(tree: Tree, verb: int) -> Runs:
    """What is said ("called | for …" has its "for" in the content)."""
    lemma = tree.lemma[verb]
    objects = []
    for child in tree.children[verb]:
        if child < verb:
            continue
        if tree.dep[child] == "ccomp":
            return _grown(tree, branch(tree, child), verb)
        if tree.dep[child] == "xcomp" and tree.tag[child] in ("VB", "VBG"):
            return branch(tree, child)
        if tree.dep[child] in ("dobj", "prep"):
            objects.append(child)
    for child in objects:
        if tree.dep[child] == "prep" and tree.lower[child] in _BEHIND.get(lemma, ()):
            return branch(tree, child)
    if lemma in _STANDS:
        first = [child for child in objects if tree.dep[child] == "dobj"]
        if first:
            last = max(tree.right[child] for child in objects if child >= first[0])
            return trimmed(tree, tree.left[first[0]], last)
    return []


def _rest(tree: Tree, verb: int, end: int) -> Runs:
    """Where the parser lost the clause: what follows the verb and whom it is told, if that is a clause."""
    after = verb + 1
    if tree.lemma[verb] == "tell" and after < end and tree.pos[after] == "PRON":
        after += 1
    clause = any(tree.pos[i] in ("VERB", "AUX") for i in range(after, end))
    starts = after < end and tree.pos[after] in ("SCONJ", "DET", "PROPN", "PRON", "NOUN", "NUM", "ADJ")
    return trimmed(tree, after, end) if clause and starts else []


def _grown(tree: Tree, content: Runs, verb: int) -> Runs:
    """With the "that" which the parser hung elsewhere."""
    if content and content[0][0] - 1 > verb and tree.lower[content[0][0] - 1] == "that":
        return [(content[0][0] - 1, content[0][1])]
    return content


def _owner(tree: Tree, noun: int) -> Runs:
    """Whose claim it is: "Oslo's claim", "a claim by Oslo", "assurances from Oslo"."""
    for child in tree.children[noun]:
        if tree.dep[child] == "poss" and tree.pos[child] in ("PROPN", "NOUN"):
            return trimmed(tree, tree.left[child], tree.right[child])
        if tree.dep[child] in ("prep", "agent") and tree.lower[child] in ("from", "by") and child > noun:
            for inner in tree.children[child]:
                if tree.dep[inner] == "pobj" and tree.pos[inner] in ("PROPN", "NOUN"):
                    return phrase(tree, inner)
    return []


def _of_noun(tree: Tree, noun: int) -> Runs:
    """What the claim is: a clause with "that" or "to", or "for …" of a call or demand."""
    for child in tree.children[noun]:
        if child > noun and tree.dep[child] == "acl" and tree.lower[tree.left[child]] in ("that", "to"):
            return branch(tree, child)
        if child > noun and tree.dep[child] in ("prep", "mark") and tree.lower[child] == "for":
            return branch(tree, child)
    after = [c for c in tree.children[tree.head[noun]] if c > noun and tree.dep[c] == "ccomp"]
    for child in after:
        if tree.lower[tree.left[child]] == "that":
            return branch(tree, child)
    return []
