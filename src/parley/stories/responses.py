"""Reactions: what those whose act it is not say or do of a development."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.story import Reaction
from parley.stories.agents import (
    PRONOUNS,
    VAGUE,
    WRITTEN,
    Sides,
    entity_in,
    meant,
    reactor,
)
from parley.stories.development import Development, development
from parley.stories.holding import PAPER, Held, analyst, named, readable
from parley.stories.passages import Passage, overlap, passages, plain
from parley.stories.standing import editor
from parley.stories.tones import (
    CALLS,
    CARRIED,
    CRITICAL,
    DOES,
    EXPRESS,
    FELT,
    MARKED,
    NAMING,
    NOUN,
    OF_IT,
    SUPPORTS,
)
from parley.stories.tree import Tree
from parley.stories.words import listed

_ALONE = frozenset(
    ("President", "Minister", "Prime Minister", "Secretary", "Governor", "Mayor", "Judge", "General")
)
_ASKED = re.compile(r"(?:who|what|whether|how|which|if|why|when)\b", re.I)
# Words that say at once what somebody takes it for: "It is a licence to …".
_IT_IS = re.compile(
    r"[\"“]?(?:It|This|That|(?:The|A) (?:bill|law|decision|ruling|move|deal|plan|vote|attack|ban))\b"
    r"[^.]{0,25}?\b(?:is|was|will|would|means|marks|shows|proves)\b"
)
_NOT_DONE = frozenset(("had", "could", "can", "may", "might"))
_SUITS = listed(
    """
    suit lawsuit case charge appeal minister employee staff motion complaint petition
    """
)
_FIRST = 5  # words of a title in which its subject stands
_ALIKE = 0.8  # share of words from which two sentences say the same
_ITSELF = 0.9  # weight from which a deed is what the story is about
_NEAR = 0.05  # relevance below which words of blame or praise are for something else
_NEARER = 0.3  # the same for somebody who just says something
_EACH = {"state": 0, "body": 1, "within": 2, "other": 3}


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    name: str
    entity: Entity | None
    tone: str
    kind: str
    weight: float


def reactions(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 12,
) -> tuple[Reaction, ...]:
    """What states, bodies and others say or do of the development, one sentence for each who speaks.

    A reaction is a sentence in which somebody other than those whose act its document leads with supports,
    criticises, calls for something or acts on it; tone by the sentence's own words. Of one state or body the
    most telling stands; with `limit` None all do. States first, then bodies, then people of the same country.
    """
    pairs = list(pairs)
    everything = list(passages(pairs, numbers))
    about = development(everything)
    actors = {passage.document.id: _actors(passage) for passage in everything if passage.number == 0}
    who = Sides(pairs)
    found = [
        one
        for passage in everything
        if passage.number and not about.old(passage)
        for one in _of(passage, about, actors.get(passage.document.id, []), who)
    ]
    found.sort(key=lambda one: (-one.weight, one.passage.document.id, one.passage.number))
    if limit is not None:
        stands = editor(pairs)
        seen: set[str] = set()
        kept: list[_Found] = []
        for one in found:
            key = _key(one)
            whose = Held(one.name, "party", one.entity)
            fresh = all(overlap(one.passage.words, other.passage.words) < _ALIKE for other in kept)
            if key not in seen and fresh and readable(one.passage, whose, stands):
                seen.add(key)
                kept.append(one)
        found = kept[:limit]
    else:
        best: dict[Passage, _Found] = {}
        for one in found:
            best.setdefault(one.passage, one)
        found = list(best.values())
    found.sort(key=lambda one: _EACH[one.kind])
    return tuple(
        Reaction(
            one.name,
            one.kind,
            one.tone,
            one.passage.span,
            one.entity.side if one.entity else None,
            one.passage.origin,
            one.passage.document.published,
            round(one.weight, 4),
        )
        for one in found
    )


def _key(one: _Found) -> str:
    """By what the speaker goes: a state, by whoever speaks for it; anybody else by name."""
    side = one.entity.side if one.entity else None
    return side if side and one.kind in ("state", "body") else one.name.casefold()


def _actors(passage: Passage) -> list[Entity]:
    """Whose act a report leads with: the subject of its first sentence, and who stands first in its title."""
    title = (passage.document.title or "").replace("’", "'").replace("'s", "").split()[:_FIRST]
    named = [
        entity
        for entity in passage.reading.entities
        if entity.kind == "person" and entity.name and entity.name.split()[-1] in title
    ]
    subject = _subject(passage)
    return [subject, *named] if subject is not None else named


def _subject(passage: Passage) -> Entity | None:
    """Whom the subject of a sentence names."""
    tree = Tree(passage)
    root = next((at for at in range(len(tree)) if tree.head(at) == at), None)
    if root is None:
        return None
    agent = next(
        (tree.object(by) for by in tree.children(root, "agent") if tree.object(by) is not None), None
    )
    if agent is None and tree.children(root, "auxpass"):
        return None  # to whom it was done is not whose act it is
    subject = agent if agent is not None else tree.nsubj(root)
    return None if subject is None else entity_in(passage, *tree.extent(subject))


def _of(passage: Passage, about: Development, actors: list[Entity], who: Sides) -> Iterator[_Found]:
    relevance = about.relevance(passage.words)
    tree = Tree(passage)
    if about.weight(tree.lemma(tree.root())) >= _ITSELF and tree.lemma(tree.root()) in CRITICAL:
        return  # the protest that the story is about is no reaction to it
    for name, found, tone, sure in (*_by_deed(passage), *_by_word(passage)):
        if relevance < (_NEAR if sure else _NEARER) and not (sure and OF_IT.search(passage.text)):
            continue
        entity = who.of(found)
        if VAGUE.fullmatch(name) and (
            name[0].islower() or (found is not None and found.kind in ("person", "people"))
        ):
            continue
        if tone == "neutral" or any(_same(entity, actor, tone) for actor in actors) or PAPER.search(name):
            continue
        kind = who.kind(entity, actors)
        weight = (
            (0.6 if sure else 0.0)
            + 0.5 * relevance
            + 0.1 / (1 + passage.number / 12)
            + 0.1 * (kind != "other")
        )
        if entity is not None and found is not None and name == found.name:
            name = entity.name
        yield _Found(passage, name, entity, tone, kind, weight)


def _same(entity: Entity | None, actor: Entity, tone: str) -> bool:
    """Whether somebody is of those whose act it is: what they say of it is no reaction."""
    if entity is None:
        return False
    if entity.id == actor.id or entity.name == actor.name:
        return True
    official = (entity.kind != "person" or (entity.role and tone != "critical")) and actor.kind != "person"
    return entity.side is not None and entity.side == actor.side and bool(official)


_WONDERS = ("how", "what", "why", "whether", "if", "who", "when", "where", "which")
_OUTSIDE = ("relcl", "acl", "csubj", "pcomp", "amod", "compound", "nmod")


def _main(tree: Tree, at: int) -> bool:
    """Whether a verb tells what its sentence tells, and is not said in passing of something else."""
    for _ in range(8):
        if tree.dep(at) == "acl" and tree.lemma(tree.head(at)) in WRITTEN:
            return True
        if tree.dep(at) in _OUTSIDE or any(
            tree.form(one) in ("as", "than", "if") for one in tree.children(at, "mark")
        ):
            return False
        if tree.head(at) == at:
            return True
        at = tree.head(at)
    return True


def _by_deed(passage: Passage) -> Iterator[tuple[str, Entity | None, str, bool]]:
    """Those whom the sentence itself says to welcome, condemn, urge …, with the tone."""
    tree = Tree(passage)
    for at in range(len(tree)):
        if (
            tree.pos(at) != "VERB"
            or tree.negative(at)
            or any(tree.form(one) in _NOT_DONE for one in tree.children(at, "aux"))
            or any(tree.form(one) == "whether" for one in tree.children(at, "mark", "advmod"))
            or (tree.dep(at) == "advcl" and any(tree.form(one) == "to" for one in tree.children(at, "aux")))
        ):
            continue
        tone = _tone(tree, at)
        if (
            tree.lemma(at) == "dismiss"
            and {tree.lemma(one) for one in tree.children(at, "dobj", "nsubjpass")} & _SUITS
        ):
            continue
        if tone is None or not _main(tree, at) or _inside(passage, tree.span(at)[0]):
            continue
        by = next((tree.object(one) for one in tree.children(at, "agent")), None)
        passive = bool(tree.children(at, "auxpass")) and tree.lemma(at) not in FELT
        subject = by if passive else tree.doer(at)
        if subject is None:
            continue
        if tree.lemma(at) in NAMING and tone == "acts":
            tone = next((tone for words, tone in CARRIED if words.search(passage.text)), tone)
        who = reactor(passage, tree, subject)
        if who is not None:
            yield *who, tone, True


def _inside(passage: Passage, offset: int) -> bool:
    """Whether a word stands in what somebody is quoted as saying."""
    return any(
        content.start <= offset < content.end
        for said in passage.reading.attributions
        if said.kind == "direct"
        for content in said.content
    )


def _tone(tree: Tree, at: int) -> str | None:
    """What a verb says of the attitude of its subject."""
    lemma = tree.lemma(at)
    if lemma in FELT and tree.children(at, "nsubjpass", "agent"):
        return FELT[lemma]
    if lemma in ("convene", "warn") or (
        lemma in DOES and MARKED & {tree.lemma(one) for one in _objects(tree, at)}
    ):
        return "acts"
    if lemma == "call" and any(tree.form(one) in ("for", "on", "upon") for one in tree.children(at, "prep")):
        # A race is called for whoever won it, a vote on what it is about.
        return None if tree.children(at, "dobj") else "calls for"
    if lemma in NAMING and (tree.children(at, "oprd") or _as(tree, at)):
        named = [tree.text(one) for one in tree.children(at, "dobj", "oprd", "nsubjpass", "ccomp")]
        own = tree.dep(at) in ("ROOT", "conj", "ccomp") or tree.form(at).endswith("ing")
        return "acts" if own and any(OF_IT.match(text) for text in named) else None
    if lemma == "ask" and any(
        tree.form(one) in _WONDERS
        for it in tree.children(at, "ccomp", "dobj")
        for one in tree.children(it, "advmod", "mark", "nsubj", "dobj", "attr")
    ):
        return None  # a question
    if lemma in CALLS and not (lemma == "ask" and not tree.children(at, "xcomp", "ccomp", "dobj")):
        return "calls for"
    if lemma in SUPPORTS:
        return "supports"
    if lemma in CRITICAL:
        return "critical"
    if lemma == "speak" and any(tree.form(one) == "against" for one in _below(tree, at)):
        return "critical"
    if lemma in EXPRESS:
        return next(
            (NOUN[tree.lemma(one)] for one in tree.children(at, "dobj") if tree.lemma(one) in NOUN), None
        )
    return None


def _as(tree: Tree, at: int) -> bool:
    """Whether a verb says what somebody takes something for: "described the closure as an insult"."""
    return any(tree.form(one) == "as" for one in tree.children(at, "prep")) and bool(
        tree.children(at, "dobj")
    )


def _objects(tree: Tree, at: int) -> list[int]:
    direct = tree.children(at, "dobj")
    return direct + [
        inner
        for one in (*direct, at)
        for prep in tree.children(one, "prep")
        for inner in tree.children(prep, "pobj")
    ]


def _below(tree: Tree, at: int) -> list[int]:
    direct = tree.children(at, "prep", "prt")
    return direct + [inner for one in direct for inner in tree.children(one, "prep")]


def _by_word(passage: Passage) -> Iterator[tuple[str, Entity | None, str, bool]]:
    """Those who say something of it, with the tone of what they say."""
    for said in _sayings(passage):
        if said.sourcing in ("author", "anonymous") or said.manner == "intention" or not said.source:
            continue
        name, entity = named(passage, said)
        if said.sourcing == "document":
            entity = entity_in(passage, said.source[0].start, said.source[-1].end) or meant(
                passage, said.source[0].start
            )
            name = entity.name if entity else None
        if (
            name is None
            or entity is None
            or (VAGUE.fullmatch(name) and name[0].islower())
            or name in _ALONE
            or entity.kind not in ("person", "state", "body", "people")
        ):
            continue
        source = passage.document.text[said.source[0].start : said.source[-1].end].lower()
        if source in PRONOUNS and entity.kind == "people":
            continue
        begin, end = passage.sentence.start, passage.sentence.end
        here = [
            (max(span.start, begin), min(span.end, end))
            for span in said.content
            if span.start < end and begin < span.end
        ]
        text = " ".join(plain(passage.document, *one) for one in here)
        cue = " ".join(plain(passage.document, span.start, span.end) for span in said.cue).lower()
        if len(text.split()) < 3:
            continue
        if _ASKED.match(text):
            continue  # what somebody debates or asks is not what they call for
        told = _told(passage, said)
        if told is None and analyst(passage, name, entity):
            continue  # who judges it from without has a place elsewhere
        tone = told or next((tone for words, tone in CARRIED if words.search(text)), "neutral")
        naming = any(cue.startswith(verb[:5]) for verb in NAMING)
        close = naming or said.kind != "indirect" or OF_IT.search(text) is not None
        sure = told is not None or (tone in ("critical", "supports") and close)
        if tone == "neutral" and said.kind != "indirect" and _IT_IS.match(text):
            tone, sure = "acts", True
        yield name, entity, tone, sure


def _told(passage: Passage, said: Attribution) -> str | None:
    """The tone that the cue itself carries: "posted a message blaming"."""
    tree = Tree(passage)
    for at in range(len(tree)):
        if any(cue.start <= tree.span(at)[0] < cue.end for cue in said.cue) and tree.pos(at) == "VERB":
            if tree.lemma(at) in ("summon", "recall", "sue", "warn", "question"):
                continue
            if (tone := _tone(tree, at)) in ("supports", "critical", "calls for"):
                return tone
    return None


def _sayings(passage: Passage) -> list[Attribution]:
    return [
        said
        for said in passage.reading.attributions
        if any(
            span.start < passage.sentence.end and passage.sentence.start < span.end for span in said.content
        )
    ]
