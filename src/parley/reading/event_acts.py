"""The acts of a sentence by its parse: trigger, PLOVER root by the lexicon, heads of the actors' phrases.

What is promised of a cooperative act is AGREE, what is refused of it REJECT; a hostile act announced is
THREATEN; aid that is ended is SANCTION, sanctions that are ended are YIELD (PLOVER codebook;
Halterman et al. 2023).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading import clauses as c
from parley.reading import plover as p

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_SAYING = frozenset([
    "say", "tell", "announce", "confirm", "report", "state", "add", "declare", "insist", "stress", "note",
    "claim", "believe", "think",
])  # fmt: skip
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_OTHER_CLAUSE = frozenset({"relcl", "parataxis", "conj", "punct", "cc", "mark"})
_CIRCUMSTANCE = frozenset([
    "after", "since", "before", "during", "despite", "following", "amid", "as", "according", "when",
    "while", "although", "though", "because", "until", "unless", "if", "near", "under", "like", "including",
])  # fmt: skip
_MOST = 60
"""Words that are looked at in search of an actor: a sentence may be as long as a book."""
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
ACTORS = frozenset([
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
class Act:
    """A root with its trigger and the heads of its actors' phrases."""

    root: str
    trigger: Token
    sources: tuple[Token, ...]
    targets: tuple[Token, ...]
    status: str
    negated: bool = False


def acts(sentence: SpacySpan) -> Iterator[Act]:
    """The acts of a sentence, in order of their triggers."""
    found: list[Act] = []
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
    told = {act.trigger.i: act for act in found}
    yield from (told[i] for i in sorted(told) if not _said_before(told[i], told))


def _said_before(act: Act, told: dict[int, Act]) -> bool:
    """Whether it says no more than the verb that it is joined to: "killing or wounding" is one act."""
    other = told.get(act.trigger.head.i) if act.trigger.dep_ == "conj" else None
    if other is None or other is act or other.root != act.root or other.sources != act.sources:
        return False
    return not act.targets or other.targets == act.targets


def _act(verb: Token, done: set[int]) -> Act | None:
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
    sources = _named_before(verb, c.subjects(verb))
    targets = _targets(verb, sources)
    operator = lemma in p.PROMISING | p.ASKING | p.THREATENING | p.REFUSING
    if operator and inner is not None and inner.dep_ in ("xcomp", "ccomp"):
        done.add(inner.i)
        targets = targets or c.subjects(inner) * (inner.dep_ == "ccomp") or _targets(inner, sources)
        _base(inner, done)
    elif lemma in p.ENDING and inner is not None and inner.dep_ == "xcomp":
        done.add(inner.i)
        root = _ended(_base(inner, done)) or root
        targets = targets or _targets(inner, sources)
    sayer = _sayer(verb)
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if sayer is not None and helpers & {"must", "should"} and c.subjects(sayer):
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
    return Act(root, verb, tuple(sources), tuple(targets), status, negated)


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


def _named_before(verb: Token, found: list[Token]) -> list[Token]:
    """In "Norvia said it would leave", Norvia for "it": who says so, where number and kind allow it."""
    if len(found) != 1 or found[0].lower_ not in _PRONOUNS:
        return found
    here = verb
    for _ in range(6):
        head = here.head
        if head == here or head.i > found[0].i:
            break
        here = head
        if not c.verbal(here) or here.lemma_.lower() not in _SAYING:
            continue
        who = [token for token in c.subjects(here) if token.pos_ != "PRON"]
        if who and (found[0].lower_ == "they") <= (len(who) > 1 or who[0].tag_ in ("NNS", "NNPS")):
            return who
    return found


def _targets(verb: Token, sources: list[Token]) -> list[Token]:
    """To whom: as the grammar of the verb has it, else the nearest actor in what depends on it."""
    return _governed(verb) or _nearest(verb, sources)


def _nearest(verb: Token, sources: list[Token]) -> list[Token]:
    own = {token.i for token in sources}
    queue = [child for child in verb.children if child.i > verb.i]
    for _ in range(_MOST):
        if not queue:
            break
        token = queue.pop(0)
        if token.dep_ in _OTHER_CLAUSE or token.lower_ in _CIRCUMSTANCE or token.i in own:
            continue
        if token.ent_type_ in _NAMES and token.dep_ not in ("npadvmod", "nsubj"):
            return [token]
        queue += token.children
    return []


def _governed(verb: Token) -> list[Token]:
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
    return [token for token in objects if token.lemma_.lower() in ACTORS]


_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})


def _named(token: Token) -> bool:
    if token.ent_type_ in _NAMES or token.lemma_.lower() in ACTORS:
        return True
    return any(
        child.ent_type_ in _NAMES and child.dep_ in ("amod", "compound", "poss") for child in token.children
    ) and (token.lemma_.lower() not in p.NOUNS)


def _nominal(noun: Token) -> Act | None:
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
        return Act(root, noun, tuple(pair), tuple(pair), "happened")
    return Act(root, noun, tuple(sources), tuple(targets), "happened") if sources and targets else None
