"""Where those who judge a development part: two holders, one subject, opposite directions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Disagreement, Outlook
from parley.stories.development import Development, development
from parley.stories.holding import Held, held, readable
from parley.stories.passages import Passage, passages
from parley.stories.standing import editor
from parley.stories.words import content

# How a word judges what it is said of; what a negation does to it is counted apart.
_FOR = """
realistic necessary feasible succeed success successful help benefit strengthen boost improve ease
important significant significance advance advancement progress opportunity viable promising work
stabilise stabilize protect secure effective useful justified credible worthwhile essential vital hope
hopeful win gain recover recovery growth deter reassure peace unify united legal lawful agree affordable
profitable sustainable
"""
_AGAINST = """
unlikely unrealistic unnecessary impossible infeasible fail failure harm hurt undermine risk risky danger
dangerous worse worsen weaken doubt doubtful dubious mistake threaten destabilise destabilize escalate
escalation prolong burden pointless premature useless unjustified futile costly collapse backfire
jeopardise jeopardize damage damaging reckless hollow illusion naive empty unsustainable insufficient
ineffective recession divide divided illegal unlawful
"""
_SIGN = dict.fromkeys(_FOR.split(), 1) | dict.fromkeys(_AGAINST.split(), -1)
_NOT = re.compile(r"\b(?:not|n['’]t|never|no|nothing|hardly|little|without|neither|nor|cannot)\b", re.I)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6  # letters by which two forms of a word meet: significant, significance
_SHARED = 2  # stems that two must share beyond names and what the whole story is about
_COMMON = 0.7  # weight from which a word is what the whole story is about


@dataclass(frozen=True, slots=True)
class _View:
    passage: Passage
    held: Held
    sign: int
    stems: frozenset[str]
    own: frozenset[str]


def disagreements(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 2
) -> tuple[Disagreement, ...]:
    """Pairs of sentences in which an analyst, author or paper judges one way and somebody else the other.

    They share two stems or more beyond names and what the whole story is about, and each judges by words
    for what is good, likely or works, or for the contrary, negations counted. The closest first.
    """
    kept = list(pairs)
    everything = list(passages(kept, numbers))
    about = development(everything)
    stands = editor(kept)
    views = [view for passage in everything if (view := _view(passage, about)) is not None]
    found: list[tuple[float, _View, _View]] = []
    for one, other in combinations(views, 2):
        if one.sign == other.sign or one.held.name == other.held.name:
            continue
        if not {"analyst", "author"} & {one.held.kind, other.held.kind}:
            continue
        shared, beyond = one.stems & other.stems, one.own & other.own
        if len(beyond) < _SHARED:
            continue
        close = (len(shared) + len(beyond)) / min(len(one.stems), len(other.stems))
        both = one.held.kind == other.held.kind == "analyst"
        found.append((close + 0.3 * both, one, other))
    found.sort(key=lambda row: (-row[0], row[1].passage.span, row[2].passage.span))
    chosen: list[Disagreement] = []
    used: set[int] = set()
    for close, one, other in found:
        if len(chosen) == limit or close < _CLOSE:
            break
        if {id(one.passage), id(other.passage)} & used:
            continue
        if readable(one.passage, one.held, stands) and readable(other.passage, other.held, stands):
            used |= {id(one.passage), id(other.passage)}
            chosen.append(Disagreement(_row(one), _row(other)))
    return tuple(chosen)


_CLOSE = 0.45


def _view(passage: Passage, about: Development) -> _View | None:
    """What a sentence judges and which way, None where it does not, or where nobody is said to judge."""
    if about.old(passage):
        return None
    words = [match.group().lower() for match in _WORD.finditer(passage.text)]
    signs = [_SIGN[word] for word in words if word in _SIGN]
    if not signs:
        return None
    first = next(match for match in _WORD.finditer(passage.text) if match.group().lower() in _SIGN)
    middle = passage.sentence.start + first.start()
    whose = held(passage, middle, middle + 1)
    if whose is None or whose.kind in ("outlet", "paper"):
        return None
    sign = 1 if sum(signs) > 0 else -1 if sum(signs) < 0 else 0
    if len(_NOT.findall(passage.text)) % 2:
        sign = -sign
    if sign == 0:
        return None
    named = {part.lower() for part in whose.name.split()}
    named |= {part.lower() for entity in passage.named() for part in entity.name.split()}
    named |= {word for word, _, name in content(passage.text) if name}
    telling = [word for word in passage.words if len(word) > 3 and word not in named]
    stems = frozenset(word[:_STEM] for word in telling)
    own = frozenset(word[:_STEM] for word in telling if about.weight(word) < _COMMON)
    return _View(passage, whose, sign, stems, own)


def _row(one: _View) -> Outlook:
    document = one.passage.document
    label = "party's claim" if one.held.kind == "party" else "judgement"
    return Outlook(
        "judgement", label, one.held.name, one.passage.span, one.passage.origin, document.published
    )
