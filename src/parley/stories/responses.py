"""Reactions: what those whose act it is not say or do of a development."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.story import Reaction
from parley.stories.development import Development, development
from parley.stories.holding import Held, analyst, readable
from parley.stories.passages import Passage, passages, plain
from parley.stories.relations import Tree
from parley.stories.speakers import speaker
from parley.stories.standing import editor

_SUPPORTS = frozenset(
    """welcome praise hail applaud support back endorse commend congratulate approve second celebrate laud cheer salute
    justify stand thank honour honor mourn""".split()
)
_CRITICAL = frozenset(
    """condemn denounce criticise criticize slam blast decry deplore reject oppose protest object accuse blame dismiss
    question lament rebuke ridicule mock deride regret disappoint boycott decline warn summon recall expel contradict
    dispute disagree fault lambast castigate chide rebut refuse retaliate sue challenge doubt worry alarm""".split()
)
_CALLS = frozenset("urge appeal demand request recommend advise encourage plead implore exhort press ask".split())
_NAMING = frozenset("call describe characterise characterize term brand label deem consider find see view".split())
_NOUNS = {
    "supports": "support approval praise backing solidarity gratitude appreciation satisfaction relief joy",
    "critical": """concern opposition outrage alarm regret disappointment doubt dismay anger objection protest
        criticism condemnation scepticism skepticism fury unease reservation frustration""",
    "calls for": "appeal call plea",
}
_NOUN = {word: tone for tone, words in _NOUNS.items() for word in words.split()}
_EXPRESS = frozenset("express voice convey issue raise show send offer declare register lodge".split())
_BAD = re.compile(
    r"\b(?:violat\w+|aggress\w+|unlawful|illegal\w*|illegitimate|unacceptable|wrong|dangerous\w*|reckless|insult\w*|crime|mistake"
    r"|disast\w+|betray\w+|shame\w*|absurd|ridiculous\w*|nonsense|non-starter|null and void|unconstitutional|abuse|contempt"
    r"|propaganda|stunt|waste of|outrageous\w*|unjust\w*|anti-democratic|oppressive|colonialist|contrary to|infring\w+|against"
    r"|disgrace\w*|cowardly|barbaric|provocati\w+|hypocri\w+|undemocratic|irresponsible|threat to|blow to|lies?|lying|failure"
    r"|piracy|pirates|unjustif\w+|not (?:right|acceptable|true)|culture of death|ignorance|unwarranted|sad|unfair|undermin\w+"
    r"|escalation|terroris\w+|murder|too far|never accept|step down|out of the question|invention)\b",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:justified|rightly|great|good news|important step|historic|success|decisive|brave|positive|courag\w+|stand ready|proud"
    r"|glad|pleased|step forward|milestone|progress|constructive|fair|lawful|victory|heard the|advancement|triumph|right decision)\b",
    re.I,
)
_SHOULD = re.compile(r"\b(?:should|must|ought to|need to|needs to|has to|have to|we expect|please)\b", re.I)
_OF_IT = re.compile(
    r"\b(?:this|it|that|the (?:\w+ )?(?:move|decision|attack|strike|ruling|vote|plan|law|bill|deal|agreement|announcement|act|measures?"
    r"|request|order|incident|killing|report|speech|judg\w+|resolution|resignation|proposal|operation|result|offer|case|notion|visit"
    r"|news|death|ban|outcome|suggestion|statement|meeting|talks|surcharge))\b",
    re.I,
)
_NEAR = 0.12  # relevance below which words of blame or praise are for something else
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
    criticises, calls for something or comments on it; tone by the sentence's own words. Of one state or body
    the most telling stands; with `limit` None all do. States first, then bodies, then people of the same country.
    """
    pairs = list(pairs)
    everything = list(passages(pairs, numbers))
    about = development(everything)
    actors = {passage.document.id: _actor(passage) for passage in everything if passage.number == 0}
    states = {e.side for p in everything if p.number == 0 for e in p.reading.entities if e.kind == "state"}
    found = [
        one
        for passage in everything
        if passage.number and not about.old(passage)
        for one in _of(passage, about, actors.get(passage.document.id), states)
    ]
    found.sort(key=lambda one: (-one.weight, one.passage.document.id, one.passage.number))
    if limit is not None:
        stands = editor(pairs)
        seen: set[str] = set()
        kept = []
        for one in found:
            key = _key(one)
            whose = Held(one.name, "party", one.entity)
            fresh = one.passage not in [other.passage for other in kept]
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


def _actor(passage: Passage) -> Entity | None:
    """Whose act a report leads with: the subject of its first sentence."""
    tree = Tree(passage)
    root = next((at for at in range(len(tree)) if tree.head(at) == at), None)
    if root is None:
        return None
    agent = next((tree.object(by) for by in tree.children(root, "agent") if tree.object(by) is not None), None)
    subject = agent if agent is not None else tree.nsubj(root)
    return None if subject is None else entity_in(passage, *tree.extent(subject))


def entity_in(passage: Passage, start: int, end: int) -> Entity | None:
    """Whom a stretch names: a person before a state or body, the first before the next."""
    found = [
        (entity.kind not in ("person",), mention.start, mention.start - mention.end, number)
        for number, entity in enumerate(passage.reading.entities)
        if entity.kind in ("person", "state", "body", "people")
        for mention in entity.mentions
        if start <= mention.start and mention.end <= end
    ]
    return passage.reading.entities[min(found)[3]] if found else None


def _of(passage: Passage, about: Development, actor: Entity | None, states: set[str | None]) -> Iterator[_Found]:
    relevance = about.relevance(passage.words)
    for name, entity, tone, sure in (*_by_deed(passage), *_by_word(passage)):
        if relevance < (_NEAR if sure else _NEARER) and not (sure and _OF_IT.search(passage.text)):
            continue
        if _same(entity, actor, tone) or analyst(passage, name, entity):
            continue
        kind = _kind(entity, actor, states)
        weight = (0.6 if sure else 0.0) + 0.5 * relevance + 0.1 / (1 + passage.number / 12) + 0.1 * (kind != "other")
        yield _Found(passage, name, entity, tone, kind, weight)


def _same(entity: Entity | None, actor: Entity | None, tone: str) -> bool:
    """Whether somebody is of those whose act it is: what they say of it is no reaction."""
    if entity is None or actor is None:
        return False
    if entity.id == actor.id or entity.name == actor.name:
        return True
    official = entity.kind in ("state", "body") and actor.kind in ("state", "body")
    return entity.side is not None and entity.side == actor.side and (official or tone == "neutral")


def _kind(entity: Entity | None, actor: Entity | None, states: set[str | None]) -> str:
    if entity is None or entity.kind == "people" and entity.side is None:
        return "other"
    if actor is not None and entity.side is not None and entity.side == actor.side:
        return "within"
    if entity.side in states:
        return "state"
    return "body" if entity.kind == "body" or entity.side is not None else "other"


def _by_deed(passage: Passage) -> Iterator[tuple[str, Entity | None, str, bool]]:
    """Those whom the sentence itself says to welcome, condemn, urge …, with the tone."""
    tree = Tree(passage)
    for at in range(len(tree)):
        if tree.pos(at) != "VERB" or tree.negative(at):
            continue
        tone = _tone(tree, at)
        if tone is None or _inside(passage, tree.span(at)[0]):
            continue
        by = next((tree.object(one) for one in tree.children(at, "agent")), None)
        passive = bool(tree.children(at, "auxpass"))
        subject = by if passive else tree.nsubj(at)
        if subject is None:
            continue
        entity = entity_in(passage, *tree.extent(subject))
        if entity is None:
            continue
        yield _name(entity), entity, tone, True


def _inside(passage: Passage, offset: int) -> bool:
    """Whether a word stands in what somebody is quoted as saying."""
    return any(
        content.start <= offset < content.end
        for said in passage.reading.attributions
        if said.kind == "direct"
        for content in said.content
    )


def _name(entity: Entity) -> str:
    return entity.name


def _tone(tree: Tree, at: int) -> str | None:
    """What a verb says of the attitude of its subject."""
    lemma = tree.lemma(at)
    if lemma == "call" and any(tree.form(one) in ("for", "on", "upon") for one in tree.children(at, "prep")):
        return "calls for"
    if lemma in _CALLS and not (lemma == "ask" and not tree.children(at, "xcomp", "ccomp", "dobj")):
        return "calls for"
    if lemma in _SUPPORTS:
        return "supports"
    if lemma in _CRITICAL:
        return "critical"
    if lemma == "speak" and any(tree.form(one) == "against" for one in _below(tree, at)):
        return "critical"
    if lemma in _EXPRESS:
        return next((_NOUN[tree.lemma(one)] for one in tree.children(at, "dobj") if tree.lemma(one) in _NOUN), None)
    return None


def _below(tree: Tree, at: int) -> list[int]:
    direct = tree.children(at, "prep", "prt")
    return direct + [inner for one in direct for inner in tree.children(one, "prep")]


def _by_word(passage: Passage) -> Iterator[tuple[str, Entity | None, str, bool]]:
    """Those who say something of it, with the tone of what they say."""
    for said in _sayings(passage):
        if said.sourcing in ("author", "anonymous", "document") or said.manner == "intention":
            continue
        name, entity = speaker(passage, said)
        if name is None or entity is None or entity.kind not in ("person", "state", "body", "people"):
            continue
        text = " ".join(plain(passage.document, span.start, span.end) for span in said.content)
        cue = " ".join(plain(passage.document, span.start, span.end) for span in said.cue).lower()
        if len(text.split()) < 3:
            continue
        tone = (
            "critical" if _BAD.search(text) else "supports" if _GOOD.search(text) else "calls for" if _SHOULD.search(text) else "neutral"
        )
        naming = any(cue.startswith(verb[:5]) for verb in _NAMING)
        refers = _OF_IT.search(text) is not None
        yield name, entity, tone, tone != "neutral" and (refers or naming)


def _sayings(passage: Passage) -> list[Attribution]:
    return [
        said
        for said in passage.reading.attributions
        if any(
            passage.sentence.start <= span.start < passage.sentence.end
            for span in (*said.content[:1], *said.cue[:1])
        )
    ]


