"""What parties keep claiming in texts, found without a list of options: the noun phrases that a text argues
over are made options for a moment, and coded like an analyst's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parley.casebook.coding import code
from parley.casebook.contested import Term, terms
from parley.casebook.topics import concept
from parley.casebook.words import stem, tokens
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement

Pair = tuple[Document, Reading]
MOST_TRIED, MOST_AT_ONCE = 60, 15
MOST_PHRASES = 6
_TAKING_BACK = frozenset(
    {"lift", "end", "suspend", "halt", "stop", "freeze", "cancel", "remove", "ease", "abolish", "scrap"}
)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that parties are for or against, by the texts' own phrases, commonest first."""

    name: str
    phrases: tuple[str, ...]
    statements: tuple[Statement, ...]

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Where it is claimed, each place once."""
        return tuple(dict.fromkeys(said.evidence for said in self.statements))


def claims(pairs: Sequence[Pair], parties: Mapping[str, Party]) -> list[Claim]:
    """What these parties are for or against in two sentences or more, what most parties speak of first."""
    tried = _tried(term for document, reading in pairs for term in terms(document, reading))
    names = {_plain(n) for p in parties.values() for n in (p.name, *p.aliases, *p.bodies)}
    tried = [phrases for phrases in tried if not names & {_plain(p) for p in phrases}]
    options = [Option(f"claim-{i}", p[0], None, p) for i, p in enumerate(tried)]
    said: dict[str, list[Statement]] = defaultdict(list)
    for few in _apart(options):
        book = Casebook("claims", "", dict(parties), (Issue("claims", "", few),))
        for document, reading in pairs:
            for one in code(document, reading, book):
                said[one.option].append(one)
    found = [Claim(o.name, o.phrases, tuple(said[o.id])) for o in options]
    kept = [claim for claim in found if len(claim.sentences) >= 2]
    things = {claim.name for claim in kept}
    ranked: list[Claim] = []
    for claim in sorted(kept, key=lambda c: (-_worth(c), c.name)):
        if not _undone(claim, things) and not any(_within(claim, other) for other in ranked):
            ranked.append(claim)
    return ranked


def _apart(options: Sequence[Option]) -> list[tuple[Option, ...]]:
    """Options that share a word are tried apart: each is to show all that it finds, not what others leave."""
    batches: list[tuple[list[Option], set[str]]] = []
    for option in options:
        words = {c for phrase in option.phrases for w in tokens(phrase) if (c := concept(w))}
        for some, known in batches:
            if len(some) < MOST_AT_ONCE and not words & known:
                some.append(option)
                known |= words
                break
        else:
            batches.append(([option], words))
    return [tuple(some) for some, _ in batches]


def _worth(claim: Claim) -> float:
    """Sentences, and more for each party and document, for a quarrel, and for a name that says something."""
    parties = {said.party for said in claim.statements}
    docs = {said.evidence.doc for said in claim.statements}
    quarrel = len({said.stance for said in claim.statements}) > 1
    telling = " " in claim.name
    return min(len(claim.sentences), 10) + 2 * (len(parties) + min(len(docs), 6) + quarrel + telling)


def _within(claim: Claim, other: Claim) -> bool:
    """Whether most of it is claimed where the other is, in some of the same words."""
    words, theirs = ({stem(w) for p in c.phrases for w in p.split() if len(w) > 3} for c in (claim, other))
    shared = len(set(claim.sentences) & set(other.sentences))
    return bool(words & theirs) and 2 * shared >= len(claim.sentences)


def _undone(claim: Claim, things: set[str]) -> bool:
    """Whether it only takes back another: who would lift the embargo is against the embargo."""
    act, _, rest = claim.name.partition(" ")
    return act in _TAKING_BACK and rest in things


def _tried(found: Iterable[Term]) -> list[tuple[str, ...]]:
    """The phrases of each thing that is argued over in two places at least, the likeliest things first."""
    heads: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for term in found:
        heads[term.head][term.key].append(term)
    groups: list[list[Term]] = []
    for head, by_key in heads.items():
        everywhere = [term for group in by_key.values() for term in group]
        fuller = [k for k, group in by_key.items() if k != head and len(_places(group)) > 1]
        bare = 2 * len(by_key.get(head, ())) >= len(everywhere)
        # "observers" and "regional observers" are one thing; a drilling and a rescue operation are two
        groups += [everywhere] if bare or len(fuller) < 2 else [by_key[k] for k in fuller]
    scored = []
    for group in groups:
        contested = {(t.doc, t.sentence) for t in group if t.contested}
        places, docs = _places(group), len({t.doc for t in group})
        mostly_aside = 5 * sum(t.aside for t in group) > 2 * len(group)
        if not mostly_aside and len(places) > 1 and (contested or (docs > 1 and len(places) > 2)):
            scored.append((-(2 * len(contested) + 2 * docs + min(len(places), 8)), _phrases(group)))
    return [phrases for _, phrases in sorted(scored)[:MOST_TRIED]]


def _places(group: Iterable[Term]) -> set[tuple[str, int]]:
    return {(term.doc, term.sentence) for term in group}


def _phrases(group: Iterable[Term]) -> tuple[str, ...]:
    """The commonest of the fuller wordings names the thing; a bare noun only where there is no other."""
    shown = Counter(term.phrase for term in group)
    best = max(shown, key=lambda p: (shown[p] * (1.5 if " " in p and shown[p] > 1 else 1.0), len(p), p))
    rest = [p for p, _ in sorted(shown.items(), key=lambda kv: (-kv[1], -len(kv[0]), kv[0])) if p != best]
    # coding knows words that mean the same; one that stands there once is rather another thing
    alike = [p for p in rest if shown[p] > 1 or stem(p.split()[-1]) == stem(best.split()[-1])]
    return (best, *alike)[:MOST_PHRASES]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
