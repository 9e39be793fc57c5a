"""Sentences that say of themselves that they give a cause, a consequence or a plan, by word and by tree.

The explicit relations of the Penn Discourse Treebank (Prasad et al. 2008: contingency, and of expansion the
purpose), and what is set or foreseen; nothing is inferred from mere order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parley.stories.discourse import (
    CAUSES,
    CONTEND,
    COUNTED,
    FACTORS,
    FOREIGN,
    FORESEES,
    HIDDEN,
    IMPLIES,
    IN_PASSING,
    LASTS,
    LEADS,
    MAY_LEAD,
    NEXT,
    NO_CAUSE,
    PERSONS,
    STEP,
    TAKES,
    TIMED,
    UNDOES,
)
from parley.stories.passages import Passage
from parley.stories.tree import Tree


@dataclass(frozen=True, slots=True)
class Relation:
    """A `factor`, `implication` or `next step` that a sentence states, from `start` to `end` of its cue.

    `weight` says how surely the cue tells it, 0 to 1; `open` whether it is foreseen or only possible.
    `claimed` is the first and last offset of whoever the clause itself says claims it ("X, citing …"); `past`
    where it was foreseen ("was due to"), which is over unless its date is still to come. `part` is the first
    and last offset of the cause, where the tree tells it from what it is the cause of.
    """

    kind: str
    start: int
    end: int
    weight: float
    open: bool = False
    claimed: tuple[int, int] | None = None
    past: bool = False
    part: tuple[int, int] | None = None


def relations(passage: Passage) -> list[Relation]:
    """The relations that a sentence states, the surest of each kind; without a parse, by words alone."""
    text = passage.document.text[passage.sentence.start : passage.sentence.end]
    found: dict[str, Relation] = {}
    if passage.reading.lang not in (None, "en"):
        return _foreign(passage, text)
    for relation in (*_factors(passage, text), *_implications(passage, text), *_steps(passage, text)):
        best = found.get(relation.kind)
        if best is None or relation.weight > best.weight:
            found[relation.kind] = relation
    return list(found.values())


def _foreign(passage: Passage, text: str) -> list[Relation]:
    """The same by words alone, in the languages that are read without a tree."""
    found = []
    for kind, open_, cue in FOREIGN.get(passage.reading.lang or "", ()):
        if match := cue.search(text):
            begin = passage.sentence.start
            found.append(Relation(kind, begin + match.start(), begin + match.end(), 0.8, open_))
    return found


def _factors(passage: Passage, text: str) -> Iterator[Relation]:
    if HIDDEN.search(text) or NO_CAUSE.search(text):
        return
    tree = Tree(passage)
    yield from _caused(passage, tree)
    for weight, pattern in FACTORS:
        for match in pattern.finditer(text):
            cue, at = match.group().lower(), tree.at(match.start())
            if not _holds(tree, cue, at, match, text):
                continue
            start, end = passage.sentence.start + match.start(), passage.sentence.start + match.end()
            claimed = None
            if re.match(r"citing|cit|point|justif|blam|attribut|aim", cue) and at is not None:
                claimed = tree.subject(at)
            yield Relation("factor", start, end, weight, claimed=claimed, part=tree.cause(at))


def _caused(passage: Passage, tree: Tree) -> Iterator[Relation]:
    """What a thing did to another: "the closure of the crossing hurt sales"."""
    for at in range(len(tree)):
        if tree.pos(at) != "VERB" or tree.lemma(at) not in CAUSES or tree.negative(at) or not tree.does(at):
            continue
        subject = tree.nsubj(at) if not tree.children(at, "auxpass") else None
        if (
            subject is None
            or tree.pos(subject) != "NOUN"
            or tree.lemma(subject) in PERSONS
            or not tree.children(at, "dobj", "ccomp")
        ):
            continue
        if tree.dep(at) in ("relcl", "acl") or tree.numbered(tree.children(at, "dobj", "ccomp")[0]):
            continue
        start, end = tree.span(at)
        yield Relation("factor", start, end, 0.8, part=tree.extent(subject))


def _holds(tree: Tree, cue: str, at: int | None, match: re.Match[str], text: str) -> bool:
    """Whether a cue that also means other things gives a cause here."""
    if at is None or not tree.parsed:
        return cue not in ("after", "over", "following") and not cue.startswith("for ")
    before = text[: match.start()]
    if re.search(r"\b(?:what|whatever|who|not)\s+$", before):
        return False  # what somebody wants to know, or denies
    if cue.endswith(" by") and tree.generic(at):
        return False
    if cue == "due to":
        return tree.pos(at + 2) not in ("VERB", "AUX")
    if cue.startswith(
        ("aim", "is ", "was ", "are ", "were ", "goal", "purpose", "obj", "intention")
    ) and IN_PASSING.search(before):
        return False
    if cue.startswith("given "):
        return tree.dep(at) in ("prep", "mark")
    if cue.startswith(("led to", "leads to", "resulted in", "gave rise")):
        return tree.pos(at) == "VERB" and not COUNTED.match(text, match.end())
    if cue in ("following", "after") and tree.dep(at) == "prep" and not tree.does(tree.head(at)):
        return False
    if cue == "as":  # what goes on while something happens is told in the same tense
        verb = tree.head(at)
        return tree.dep(at) == "mark" and (
            tree.lemma(verb) in ("be", "have") or bool(tree.children(verb, "aux"))
        )
    if cue == "following":
        return tree.dep(at) == "prep" and tree.event(tree.object(at))
    if cue == "after":
        if TIMED.search(before) or re.search(r"\b(?:name|look|looks|looking)\w*\s*$", before):
            return False
        return tree.dep(at) in ("mark", "prep") and tree.event(
            tree.head(at) if tree.dep(at) == "mark" else tree.object(at)
        )
    if cue == "over":
        inner = tree.object(at)
        return (
            tree.lemma(tree.head(at)) in CONTEND
            and inner is not None
            and tree.pos(inner) not in ("NUM", "PROPN")
            and not tree.numbered(inner)
        )
    if cue == "for ":
        return tree.lemma(tree.head(at)) in CONTEND
    if cue.startswith("blam"):  # whom somebody blames is a charge against them; what they blame is a cause
        blamed = tree.children(at, "dobj")
        return tree.pos(at) == "VERB" and not any(tree.pos(one) == "PROPN" for one in blamed)
    if cue.startswith("justif"):
        return tree.pos(at) == "VERB" and bool(tree.children(at, "dobj"))
    if cue.startswith("attribut"):
        to = tree.at(match.end() - 1)
        return tree.pos(at) == "VERB" and to is not None and tree.pos(tree.object(to)) != "PROPN"
    if cue.startswith(("cit", "point", "reflect")):
        return tree.pos(at) == "VERB"
    return True


def _implications(passage: Passage, text: str) -> Iterator[Relation]:
    tree = Tree(passage)
    begin = passage.sentence.start
    for weight, open_, pattern in IMPLIES:
        for match in pattern.finditer(text):
            at = tree.at(match.start())
            if re.match(r"(?:is|are|was|were) likely to", match.group(), re.I) and STEP & {
                tree.lemma(tree.at(match.end() + 1) or 0)
            }:
                start, end = begin + match.start(), begin + match.end()
                yield Relation("next step", start, end, 0.8, True, past=match.group().startswith("w"))
                continue
            if re.search(
                r"\b(?:under|without|despite|reduc|avoid|prevent|lower|minimi|mitigat|limit)\w*\s+$",
                text[: match.start()],
            ):
                continue
            if re.match(r"predict|forecast|envision|risks?\b", match.group(), re.I) and tree.pos(at) not in (
                "VERB",
                "",
            ):
                continue
            if at is not None and len(tree) and tree.negative(at):
                continue
            start, end = begin + match.start(), begin + match.end()
            claimed = tree.subject(at) if at is not None and FORESEES.match(match.group()) else None
            yield Relation("implication", start, end, weight, open_, claimed)
    if not tree.parsed:
        for match in MAY_LEAD.finditer(text):
            yield Relation("implication", begin + match.start(), begin + match.end(), 0.7, True)
    for at in range(len(tree)):
        if tree.dep(at) != "aux" or tree.form(at) not in ("could", "may", "might", "would", "will"):
            continue
        verb, form = tree.head(at), tree.form(at)
        if (tree.negative(verb) and form in ("could", "may", "might")) or tree.perfect(verb):
            continue
        subject = tree.nsubj(verb)
        if tree.dep(verb) == "relcl" and tree.form(subject) not in ("which", "that"):
            continue
        bare = tree.form(subject) in ("it", "this", "that")
        if bare and subject is not None and _somebody(passage, tree.span(subject)[0]):
            continue
        thing = bare or (subject is not None and tree.pos(subject) in ("NOUN", "DET"))
        if subject is not None and tree.pos(subject) == "PROPN":
            thing = not _actor(passage, tree.span(subject)[0])
        leads = tree.lemma(verb) in LEADS or (form in ("could", "may", "might") and tree.lemma(verb) in LASTS)
        if (
            subject is None
            or tree.form(subject) in ("i", "we", "you", "who")
            or any(tree.form(one) == "no" for one in tree.children(subject, "det"))
        ):
            continue
        person = tree.pos(subject) in ("PRON", "PROPN") and not thing
        weight = (
            0.9
            if leads and thing
            else 0.7
            if leads and form in ("could", "might", "may") and not person
            else 0.0
        )
        if weight:
            start, end = tree.span(at)
            yield Relation("implication", start, end, weight, True)


def _actor(passage: Passage, offset: int) -> bool:
    """Whether a name at an offset is somebody's who can act: no storm's, ship's or law's."""
    return any(
        mention.start <= offset < mention.end
        for entity in passage.reading.entities
        if entity.kind in ("person", "body", "people", "state", "place")
        for mention in entity.mentions
    )


def _somebody(passage: Passage, offset: int) -> bool:
    """Whether the reading takes a pronoun for somebody who can promise."""
    return any(
        mention.start == offset
        for entity in passage.reading.entities
        if entity.kind in ("person", "body", "people", "state")
        for mention in entity.mentions
    )


def _ahead(passage: Passage) -> bool:
    """Whether a sentence names a day that was still to come when it appeared."""
    day = passage.document.published or "9"
    return any(
        time.begin and time.begin > day
        for time in passage.reading.times
        if passage.sentence.start <= time.start < passage.sentence.end
    )


def _steps(passage: Passage, text: str) -> Iterator[Relation]:
    tree = Tree(passage)
    ahead = _ahead(passage)
    begin = passage.sentence.start
    for weight, pattern in NEXT:
        for match in pattern.finditer(text):
            at = tree.at(match.start())
            if (
                at is not None
                and tree.parsed
                and tree.pos(at) not in ("VERB", "AUX")
                and not match.group().lower().startswith(("in the", "with", "its", "pending"))
            ):
                continue
            words = match.group().lower()
            start, end = begin + match.start(), begin + match.end()
            if at is not None and tree.aside(match.start()):
                continue
            if (
                words.startswith(("intended", "planned", "hoped"))
                and at is not None
                and not tree.reported(at)
            ):
                continue  # what was intended once; not so "she said she intended to"
            if re.search(r"\b(?:previously|originally|once|initially)\b", text[: match.start()]):
                continue
            past = words.startswith(("was", "were"))
            yield Relation("next step", start, end, weight, "expect" in words, past=past)
    for at in range(len(tree)):
        verb, form = tree.head(at), tree.form(at)
        if tree.dep(at) != "aux" or form not in ("will", "would", "shall", "to", "ll"):
            continue
        step = tree.lemma(verb) in STEP or (
            tree.lemma(verb) == "take"
            and bool(TAKES & {tree.lemma(one) for one in tree.children(verb, "dobj")})
        )
        subject = tree.nsubj(verb)
        if form == "to":  # "is to leave", "are to be kept"
            outer = tree.head(verb)
            past = tree.form(outer) in ("was", "were")
            if past and tree.lemma(verb) not in STEP | UNDOES:
                continue
            if not (
                tree.dep(verb) == "xcomp"
                and tree.lemma(outer) == "be"
                and (past or tree.form(outer) in ("is", "are"))
                and outer < at
                and all(tree.pos(one) in ("ADV", "VERB") for one in range(outer + 1, at))
            ):
                continue
            if (
                tree.pos(tree.nsubj(outer)) not in ("NOUN", "PROPN", "PRON")
                or tree.form(tree.nsubj(outer)) == "it"
                or tree.lemma(tree.nsubj(outer))
                in (
                    "aim",
                    "job",
                    "role",
                    "duty",
                    "goal",
                    "purpose",
                    "plan",
                    "task",
                    "priority",
                    "intention",
                    "objective",
                    "point",
                    "idea",
                    "key",
                    "problem",
                )
            ):
                continue
            start, end = tree.span(outer)
            yield Relation("next step", start, tree.span(verb)[1], 0.8 if past else 1.0, past=past)
            continue
        if (
            not (step or ahead)
            or subject is None
            or tree.negative(verb)
            or tree.conditional(verb)
            or tree.perfect(verb)
        ):
            continue
        if form == "would" and not ahead and not tree.reported(verb):
            continue
        start, end = tree.span(at)
        yield Relation("next step", start, end, 0.7 if form == "would" else 0.8, True)
