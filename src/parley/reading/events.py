"""Events in English text: who did what to whom, in PLOVER roots, by the parse and a lexicon.

What is promised of a cooperative act is AGREE, what is refused of it REJECT; a hostile act announced is
THREATEN; aid that is ended is SANCTION, sanctions that are ended are YIELD (PLOVER codebook;
Halterman et al. 2023).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Event, Time
from parley.nouns.span import Span
from parley.reading import clauses as c
from parley.reading import plover as p
from parley.reading.parsed import Parsed
from parley.reading.parties import Directory

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_SAYING = frozenset([
    "say", "tell", "announce", "confirm", "report", "state", "add", "declare", "insist", "stress", "note",
    "claim", "believe", "think",
])  # fmt: skip
_TARGET_PREPS = (
    "against",
    "on",
    "upon",
    "with",
    "at",
    "toward",
    "towards",
    "to",
    "from",
    "for",
    "over",
    "of",
    "in",
    "into",
    "between",
)
_NOUN_PREPS = (
    "against",
    "on",
    "with",
    "between",
    "to",
    "from",
    "for",
    "of",
    "at",
    "in",
    "by",
    "over",
    "toward",
    "towards",
)
_ACTORS = frozenset([
    "police", "troop", "soldier", "army", "force", "rebel", "militant", "guerrilla", "insurgent", "gunman",
    "government", "authority", "official", "protester", "demonstrator", "worker", "student", "court",
    "judge", "parliament", "president", "minister", "premier", "opposition", "party", "group", "militia",
    "navy", "jet", "warplane", "helicopter", "leader", "lawmaker", "senate", "congress", "council",
    "commission", "prosecutor", "activist", "union", "refugee", "civilian", "villager", "resident",
    "people", "citizen", "national", "crowd", "military", "fighter", "bomber", "terrorist", "extremist",
    "separatist", "hacker", "journalist", "company", "ministry", "team", "delegation", "envoy",
    "ambassador", "diplomat", "alliance", "coalition", "junta", "regime", "cabinet", "peacekeeper",
    "observer", "migrant", "farmer", "teacher", "doctor", "agency", "organization", "organisation", "bank",
    "king", "queen", "prince", "pope", "bishop", "general", "commander", "spokesman", "spokeswoman",
    "spokesperson", "man", "woman", "child", "employee", "landowner", "monk", "inmate", "prisoner", "guard",
    "agent", "thousand", "hundred", "dozen",
])  # fmt: skip


@dataclass(frozen=True)
class _Act:
    """A root with its trigger and the heads of its actors' phrases."""

    root: str
    trigger: Token
    sources: tuple[Token, ...]
    targets: tuple[Token, ...]
    status: str
    negated: bool = False


def events(parsed: Parsed, entities: tuple[Entity, ...], times: tuple[Time, ...]) -> tuple[Event, ...]:
    """The events of an English document whose actor it names, in order of their triggers."""
    directory = Directory(parsed, entities)
    out = []
    for first, last in parsed.runs or tuple((sent.start, sent.end) for sent in parsed.doc.sents):
        sentence = parsed.doc[first:last]
        for act in _acts(sentence):
            if any(_is_actor(token, directory) for token in act.sources):
                out.append(_event(act, directory, parsed, times, sentence))
    return tuple(out)


def label(parsed: Parsed, source: Span, target: Span) -> str | None:
    """The root of what the source does to the target where both are given, None where no word tells.

    Of several acts in the text that wins whose actors are these, then the one whose trigger stands between.
    """
    best: tuple[float, str] | None = None
    for act in (act for sent in parsed.doc.sents for act in _acts(sent)):
        at = parsed.span(act.trigger.idx, act.trigger.idx + len(act.trigger))
        score = 2.0 * _hit(act.sources, source, parsed) + 2.0 * _hit(act.targets, target, parsed)
        score += min(source.end, target.end) <= at.start < max(source.start, target.start)
        score -= abs(at.start - source.end) / 1000
        if best is None or score > best[0]:
            best = score, act.root
    return best[1] if best else None


def _hit(tokens: tuple[Token, ...], span: Span, parsed: Parsed) -> bool:
    return any(parsed.tokens(*c.phrase(token)).overlaps(span) for token in tokens)


def _acts(sentence: SpacySpan) -> Iterator[_Act]:
    found: list[_Act] = []
    done: set[int] = set()
    for token in sentence:
        if token.i in done or not c.verbal(token):
            continue
        act = _act(token, done)
        if act:
            found.append(act)
    heads = {act.trigger.i for act in found}
    for token in sentence:
        if token.pos_ == "NOUN" and token.i not in done and not heads & {a.i for a in token.ancestors}:
            nominal = _nominal(token)
            if nominal:
                found.append(nominal)
    yield from sorted(found, key=lambda act: int(act.trigger.i))


def _act(verb: Token, done: set[int]) -> _Act | None:
    base = _base(verb, done)
    if base is None:
        return None
    inner = next(
        (x for x in verb.children if x.dep_ in ("xcomp", "ccomp", "advcl") and c.verbal(x) and x.i > verb.i),
        None,
    )
    lemma = verb.lemma_.lower()
    negated, future = c.negated(verb), _future(verb)
    root = base
    sources, targets = c.subjects(verb), _targets(verb)
    operator = lemma in p.PROMISING | p.ASKING | p.THREATENING | p.REFUSING
    if operator and inner is not None and inner.dep_ in ("xcomp", "ccomp"):
        done.add(inner.i)
        targets = targets or c.subjects(inner) * (inner.dep_ == "ccomp") or _targets(inner)
        _base(inner, done)
    elif lemma in p.ENDING and inner is not None and inner.dep_ == "xcomp":
        done.add(inner.i)
        root = _ended(_base(inner, done)) or root
        targets = targets or _targets(inner)
    sayer = _sayer(verb)
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if not operator and sayer is not None and helpers & {"must", "should"}:
        root, targets, sources = "REQUEST", sources or targets, c.subjects(sayer)
    elif root in p.COOPERATIVE and (negated or c.reality(verb) == "denied"):
        root = "REJECT"
    elif future and root in p.COOPERATIVE:
        root = "AGREE"
    elif future and root in p.CONFLICTUAL:
        root = "THREATEN"
    if not targets and len(sources) > 1 and root in ("AGREE", "CONSULT", "COOPERATE", "SUPPORT"):
        targets = sources
    status = {"proposed": "supposed", "happened": "happened"}.get(state := c.reality(verb), state)
    if root == "THREATEN":
        status = "threatened" if status == "planned" or lemma in p.THREATENING else status
    return _Act(root, verb, tuple(sources), tuple(targets), status, negated)


def _base(verb: Token, done: set[int]) -> str | None:
    """The root that a verb has with its particle, preposition or object."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ in ("prt", "prep", "acomp", "advmod"):
            root = p.PHRASES.get(f"{lemma} {child.lower_}")
            if root:
                return root
    for noun in (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass", "attr", "pobj")):
        word = noun.lemma_.lower()
        root = p.PHRASES.get(f"{lemma} {word}") or p.PAIRS.get((lemma, word))
        if root:
            done.add(noun.i)
            return root
        carried = p.NOUNS.get(word) or next(
            (
                p.NOUNS[x.lemma_.lower()]
                for x in noun.children
                if x.dep_ in ("compound", "amod") and x.lemma_.lower() in p.NOUNS
            ),
            None,
        )
        if carried and lemma in p.ENDING:
            done.add(noun.i)
            return _ended(carried)
        if carried and lemma in p.LIGHT and lemma not in ("send", "provide", "deploy"):
            done.add(noun.i)
            return carried
        if carried and lemma in p.REFUSING:
            return "REJECT"
    if lemma in p.LIGHT and lemma not in p.VERBS:
        return None
    return p.VERBS.get(lemma)


def _ended(root: str | None) -> str | None:
    if root in p.COOPERATIVE:
        return "SANCTION"
    return "YIELD" if root in p.CONFLICTUAL or root == "THREATEN" else None


def _future(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(helpers & {"will", "'ll", "’ll", "shall", "would", "wo"}) or c.reality(verb) == "planned"


def _sayer(verb: Token) -> Token | None:
    head = verb.head
    return head if verb.dep_ == "ccomp" and head.lemma_.lower() in _SAYING else None


def _targets(verb: Token) -> list[Token]:
    """To whom: the object, somebody in the object's phrase, or what a preposition joins to either."""
    objects = c.patients(verb)
    own = [token for token in objects if _named(token)]
    if own:
        return own
    for token in objects:
        inside = [
            each
            for each in token.children
            if each.dep_ in ("poss", "amod", "compound", "nmod") and each.ent_type_ in _NAMES
        ]
        if inside:
            return inside
        there = [each for each in c.under(token, *_NOUN_PREPS) if _named(each)]
        if there:
            return there
    there = [each for each in c.under(verb, *_TARGET_PREPS) if _named(each)]
    if there:
        return there
    for token in c.under(verb, *_TARGET_PREPS):
        inside = [
            each
            for each in token.children
            if each.dep_ in ("poss", "amod", "compound", "nmod") and each.ent_type_ in _NAMES
        ]
        there = inside or [each for each in c.under(token, *_NOUN_PREPS) if _named(each)]
        if there:
            return there
    for inner in verb.children:
        if inner.dep_ in ("xcomp", "ccomp", "advcl", "pcomp") and inner.i > verb.i:
            there = [
                each
                for each in (*c.children(inner, "nsubj", "nsubjpass"), *c.patients(inner))
                if _named(each)
            ]
            if there:
                return there
    return [token for token in objects if token.lemma_.lower() in _ACTORS]


_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})


def _named(token: Token) -> bool:
    if token.ent_type_ in _NAMES or token.lemma_.lower() in _ACTORS:
        return True
    return any(
        child.ent_type_ in _NAMES and child.dep_ in ("amod", "compound", "poss") for child in token.children
    ) and (token.lemma_.lower() not in p.NOUNS)


def _nominal(noun: Token) -> _Act | None:
    """Norvia's attack on Tesk, sanctions against Norvia by the League: both sides must be told."""
    root = p.NOUNS.get(noun.lemma_.lower())
    if root is None or noun.dep_ in ("compound", "amod"):
        return None
    sources = [each for owner in c.children(noun, "poss") for each in c.also(owner)] + c.under(noun, "by")
    sources = sources or [
        x for x in noun.children if x.dep_ in ("amod", "compound", "nmod") and x.ent_type_ in _NAMES
    ]
    targets = [each for each in c.under(noun, "against", "on", "with", "to", "at", "for") if _named(each)]
    pair = c.under(noun, "between")
    if len(pair) > 1:
        return _Act(root, noun, tuple(pair), tuple(pair), "happened")
    return _Act(root, noun, tuple(sources), tuple(targets), "happened") if sources and targets else None


def _is_actor(token: Token, directory: Directory) -> bool:
    return token.lemma_.lower() in _ACTORS or _entity(token, directory) is not None


def _entity(token: Token, directory: Directory) -> Entity | None:
    """Whoever is named at the head of a phrase, else nearest before it."""
    first, _ = c.phrase(token)
    for index in range(token.i, first - 1, -1):
        found = directory.at(token.doc[index])
        if found and found[1].kind in ("person", "state", "body", "people"):
            return found[1]
    return None


def _event(
    act: _Act, directory: Directory, parsed: Parsed, times: tuple[Time, ...], sentence: SpacySpan
) -> Event:
    whole = parsed.words(sentence)
    trigger = parsed.tokens(act.trigger.i, act.trigger.i + 1)
    actor = next((found for token in act.sources if (found := _entity(token, directory))), None)
    recipient = next((found for token in act.targets if (found := _entity(token, directory))), None)
    near = [
        t
        for t in times
        if whole.start <= t.start < whole.end and t.begin and t.value and t.type in ("DATE", "TIME")
    ]
    when = min(near, key=lambda t: abs(t.start - trigger.start), default=None)
    place = next(
        (x for x in c.under(act.trigger, "in", "at", "near") if x.ent_type_ in ("GPE", "LOC", "FAC")), None
    )
    return Event(
        label=act.root,
        trigger=trigger,
        source=_spans(act.sources, parsed),
        target=_spans(act.targets, parsed),
        actor=actor.id if actor else None,
        recipient=recipient.id if recipient else None,
        date=when.value.split("T")[0] if when and when.value else None,
        place=place.doc[slice(*c.phrase(place))].text if place is not None else None,
        negated=act.negated,
        status=act.status,
    )


def _spans(tokens: tuple[Token, ...], parsed: Parsed) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(parsed.tokens(*c.phrase(token)) for token in tokens))
