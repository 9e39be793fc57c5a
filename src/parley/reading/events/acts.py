"""The acts of a sentence by its parse: trigger, PLOVER root by the lexicon, heads of the actors' phrases.

What is promised of a cooperative act is AGREE, what is refused of it REJECT; a hostile act announced is
THREATEN; aid that is ended is SANCTION, sanctions that are ended are YIELD (PLOVER codebook;
Halterman et al. 2023).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from parley.reading.events import actors as who
from parley.reading.events import plover as p
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token


_ALLEGED = frozenset(
    {"allegedly", "reportedly", "purportedly", "supposedly", "apparently", "possibly", "probably"}
)
_NEAR = 40
"""Words between two verbs that may tell of one act."""


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
        if token.pos_ == "NOUN" and token.i not in done and _free(token, heads):
            nominal = _nominal(token)
            if nominal:
                found.append(nominal)
    told = {act.trigger.i: act for act in found}
    yield from (told[i] for i in sorted(told) if not _said_before(told[i], told))


def _free(noun: Token, heads: set[int]) -> bool:
    """Whether no act stands above a noun, as far as is looked."""
    return not any(above.i in heads for above in islice(noun.ancestors, _NEAR))


def _said_before(act: Act, told: dict[int, Act]) -> bool:
    """Whether it adds nothing to another act of the actor: "attacked the camp, killing 50" is one."""
    if act.targets:
        other = told.get(act.trigger.head.i) if act.trigger.dep_ == "conj" else None
        return other is not None and other is not act and _same(other, act) and other.targets == act.targets
    if act.trigger.dep_ in ("acl", "relcl", "advcl", "pcomp", "amod"):
        return True  # in passing, and to nobody
    near = range(act.trigger.i - _NEAR, act.trigger.i + _NEAR)
    return any((other := told.get(i)) and other.targets and other.sources == act.sources for i in near)


def _same(one: Act, other: Act) -> bool:
    return one.root == other.root and one.sources == other.sources


def _act(verb: Token, done: set[int]) -> Act | None:
    base = _base(verb, done)
    if base is None:
        return None
    inner = next(
        (x for x in verb.children if x.dep_ in ("xcomp", "ccomp", "advcl") and c.verbal(x) and x.i > verb.i),
        None,
    )
    lemma = verb.lemma_.lower()
    negated, state = c.negated(verb), c.reality(verb)
    future = _future(verb, state)
    root = base
    sources = who.sources(verb)
    targets = who.targets(verb, sources, root)
    operator = lemma in p.PROMISING | p.ASKING | p.THREATENING | p.REFUSING
    if lemma == "deny" and inner is not None and _base(inner, set()):
        return None  # then the act is the one that is denied
    if operator and inner is not None and inner.dep_ in ("xcomp", "ccomp"):
        done.add(inner.i)
        targets = targets or c.subjects(inner) * (inner.dep_ == "ccomp") or who.targets(inner, sources, root)
        _base(inner, done)
    elif lemma in p.ENDING and inner is not None and inner.dep_ == "xcomp":
        done.add(inner.i)
        root = _ended(_base(inner, done)) or root
        targets = targets or who.targets(inner, sources, root)
    sayer = _sayer(verb)
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if sayer is not None and helpers & {"must", "should"} and c.subjects(sayer):
        root, targets, sources = "REQUEST", sources or targets, c.subjects(sayer)
    elif root in p.COOPERATIVE and (negated or state == "denied") and not _disputed(verb):
        root = "REJECT"
    elif future and root in p.COOPERATIVE:
        root = "AGREE"
    elif future and root in p.CONFLICTUAL:
        root = "THREATEN"
    if not targets and len(sources) > 1 and root in ("AGREE", "CONSULT", "COOPERATE", "SUPPORT"):
        targets = sources
    status = _status(verb, state, root, negated)
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
        carried = _carried(noun)
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


def _carried(noun: Token) -> str | None:
    """The root that a noun brings along: an attack, a hunger strike, ten days of talks, a halt to aid."""
    word = noun.lemma_.lower()
    of = [one.lemma_.lower() for one in c.under(noun, "of", "to", "in")]
    if word in p.ENDINGS:
        ended = [p.NOUNS[other] for other in of if other in p.NOUNS]
        return _ended(ended[0]) if ended else "SANCTION"
    beside = [child.lemma_.lower() for child in c.children(noun, "compound", "amod")]
    return next((p.NOUNS[one] for one in (word, *beside, *of) if one in p.NOUNS), None)


def _ended(root: str | None) -> str | None:
    if root in p.COOPERATIVE:
        return "SANCTION"
    return "YIELD" if root in p.CONFLICTUAL or root == "THREATEN" else None


def _future(verb: Token, state: str) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(helpers & {"will", "'ll", "’ll", "shall", "would", "wo"}) or state == "planned"


def _disputed(verb: Token) -> bool:
    """Whether somebody says that it is not so: "Norvia denied meeting Tesk"."""
    return verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in ("deny", "dispute", "refute")


def _status(verb: Token, state: str, root: str, negated: bool) -> str:
    """`happened`, `planned`, `threatened`, `denied` or `supposed`, from the reality of the clause."""
    if negated or state == "denied":
        return "denied"
    if root == "THREATEN" and (state == "planned" or verb.lemma_.lower() in p.THREATENING):
        return "threatened"
    head = verb.head
    if state == "proposed" or any(child.lower_ in _ALLEGED for child in verb.children):
        return "supposed"
    if state == "happened" and verb.dep_ == "xcomp":
        if head.lemma_.lower() in ("try", "attempt", "seek"):
            return "supposed"
        if head.lemma_.lower() == "be" and any(child.lower_ == "to" for child in verb.children):
            return "planned"
    return state


def _sayer(verb: Token) -> Token | None:
    head = verb.head
    return head if verb.dep_ == "ccomp" and head.lemma_.lower() in who.SAYING else None


def _nominal(noun: Token) -> Act | None:
    """Norvia's attack on Tesk, sanctions against Norvia by the League: both sides must be told."""
    root = p.NOUNS.get(noun.lemma_.lower())
    if root is None or noun.dep_ in ("compound", "amod"):
        return None
    sources = [each for owner in c.children(noun, "poss") for each in c.also(owner)] + c.under(noun, "by")
    sources = sources or [
        x for x in noun.children if x.dep_ in ("amod", "compound", "nmod") and x.ent_type_ in who.NAMES
    ]
    targets = [each for each in c.under(noun, "against", "on", "with", "to", "at", "for") if who.named(each)]
    pair = c.under(noun, "between")
    if len(pair) > 1:
        return Act(root, noun, tuple(pair), tuple(pair), "happened")
    return Act(root, noun, tuple(sources), tuple(targets), "happened") if sources and targets else None
