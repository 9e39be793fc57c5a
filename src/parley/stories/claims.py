"""What the papers say: outlet → actor → claim, and where two reports cannot both be right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.story import Claim
from parley.stories.passages import Passage, overlap, passages, plain, stands_alone
from parley.stories.salience import salience
from parley.stories.speakers import speaker
from parley.stories.words import content

_ALIKE = 0.6  # share of the content words from which two claims are one
_CARRIED = 0.3  # a claim that comes with the paper that had it shows who carries what
_FEWEST = 5  # words below which a content says nothing by itself
# Papers, agencies and broadcasters that stories name as the outlet; the pattern catches the rest.
_NAMES = """
Reuters, Associated Press, AP, Agence France-Presse, AFP, TASS, Interfax, RIA Novosti, Xinhua,
Bloomberg, BBC, CNN, NPR, Politico, Axios, Guardian, Economist, Le Monde, Le Figaro, Der Spiegel, Die
Welt, Die Zeit, El País, Al Jazeera, Deutsche Welle, Euronews, Kommersant, Meduza, Ukrinform, Anadolu,
Kyodo, Yonhap, PTI, IRNA, Haaretz, La Repubblica, Corriere della Sera, Atlantic, Hill, Semafor,
Vedomosti, RT, ZDF, ARD, RFI, ANSA, dpa
"""
_OUTLETS = frozenset(name.strip() for name in _NAMES.split(","))
_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Gazette|Herald|Tribune|Telegraph|Courier|Chronicle|Observer|Independent|Daily|Mail"
    r"|Standard|Bulletin|Wire|News|Press|Zeitung|Presse|Novosti|Izvestia|Pravda|News Agency)$"
)


def papers(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 12,
) -> tuple[Claim, ...]:
    """Who is reported to say what, by which outlet; the most telling first, each content once.

    `numbers` are the documents' origins: copies carry a claim once. Only what somebody other than the author
    says counts, with a named or at least described source. Two claims at most from one actor in one document.
    """
    found = list(passages(pairs, numbers))
    central = salience(found)
    claims: list[tuple[Claim, frozenset[str]]] = []
    for passage in found:
        best = max(
            _claims(passage, central(passage)), key=lambda claim: (claim.weight, claim.content), default=None
        )
        if best is not None:
            text = " ".join(plain(passage.document, span.start, span.end) for span in best.content)
            claims.append((best, frozenset(word for word, _, _ in content(text))))
    claims.sort(key=lambda pair: (-pair[0].weight, pair[0].doc, pair[0].sentence.start))
    chosen: list[tuple[Claim, frozenset[str]]] = []
    used: Counter[tuple[str, str]] = Counter()
    for claim, words in claims:
        key = (claim.doc, claim.actor.casefold())
        if used[key] < 2 and all(overlap(words, other) < _ALIKE for _, other in chosen):
            chosen.append((claim, words))
            used[key] += 1
    return tuple(claim for claim, _ in chosen[:limit])


def _claims(passage: Passage, central: float) -> list[Claim]:
    """The attributions of a sentence as claims; of "X reports that Y says", X is the outlet, if it is one."""
    rows: list[Claim] = []
    all_said = passage.reading.attributions
    for said in passage.attributions():
        if said.sourcing == "author" or said.manner == "intention" or not said.source or not said.content:
            continue
        actor, entity = speaker(passage, said)
        if actor is None:
            continue
        text = " ".join(plain(passage.document, span.start, span.end) for span in said.content)
        if len(text.split()) < _FEWEST:
            continue
        outer = all_said[said.parent] if said.parent is not None and said.parent < len(all_said) else None
        carrier = _carrier(passage, outer)
        if outer is not None and carrier is None:
            continue  # what somebody says of another's words is the first one's claim, and has its own row
        if carrier is None and _is_outlet(actor):
            carrier = actor
            actor, entity = _within(passage, said) or (actor, entity)
        document = passage.document
        rows.append(
            Claim(
                doc=document.id,
                outlet=carrier or document.outlet,
                actor=actor,
                sentence=passage.span,
                source=said.source,
                cue=said.cue,
                content=said.content,
                via=document.outlet if carrier and carrier != document.outlet else None,
                side=entity.side if entity else None,
                role=entity.role if entity else None,
                sourcing=said.sourcing,
                quoted=said.kind in ("direct", "mixed"),
                origin=passage.origin,
                date=document.published,
                weight=round(_weight(passage, said, actor, entity, central) + _CARRIED * bool(carrier), 4),
            )
        )
    return rows


def _within(passage: Passage, outlet: Attribution) -> tuple[str, Entity | None] | None:
    """Whose words an outlet reports: of "X reports that Y welcomes …", Y."""
    reported = passage.reading.attributions
    for inner in reported:
        held = inner.parent is not None and inner.parent < len(reported) and reported[inner.parent] is outlet
        if held and inner.source:
            name, entity = speaker(passage, inner)
            if name is not None and not _is_outlet(name):
                return name, entity
    return None


def _carrier(passage: Passage, outer: Attribution | None) -> str | None:
    if outer is None or not outer.source:
        return None
    name, _ = speaker(passage, outer)
    return name if name is not None and _is_outlet(name) else None


def _is_outlet(name: str) -> bool:
    bare = name.removeprefix("The ").removeprefix("the ")
    return name in _OUTLETS or bare in _OUTLETS or bool(_OUTLET.search(name))


def _weight(passage: Passage, said: Attribution, actor: str, entity: Entity | None, central: float) -> float:
    """Named people and offices in their own words come first, on what the heap is about."""
    score = central + 0.1 / (1 + passage.number / 12)
    score += {"person": 0.35, "office": 0.3, "unnamed": 0.1}.get(said.sourcing, 0.0)
    score += 0.25 * (said.kind in ("direct", "mixed")) + 0.3 * stands_alone(passage.text)
    if entity is not None:
        named = any(mention.kind == "name" for mention in entity.mentions)
        score += 0.1 * (entity.role is not None) + 0.1 * (entity.side is not None) + 0.1 * named
    # What an author says that somebody thinks is the author's reading of them, not their word.
    return score - 0.35 * (said.manner == "belief") - 0.3 * (actor[:1].islower() and entity is None)
