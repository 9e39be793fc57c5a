"""What the papers say, made from chains: outlet → reporting source → actor → claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from parley.nouns.chain import chain, through
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.story import Claim
from parley.stories.cues import SAYING
from parley.stories.passages import ENDS, Passage, overlap, passages, plain, stands_alone
from parley.stories.salience import salience
from parley.stories.speakers import speaker
from parley.stories.told import words_of
from parley.stories.words import content

_ALIKE = 0.6  # share of the content words from which two claims are one
_CARRIED = 0.3  # a claim that comes with the paper that had it shows who carries what
_MOST = 0.7  # share of a content from which it only passes on what another says
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


# A role without its holder names nobody.
_ROLE = re.compile(
    r"(?:the|a|an|his|her|its|their)\s+[a-z]+(?:\s[a-z]+)?|[Tt]he (?:office|video|letter|poll|bill)", re.I
)


def papers(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 12,
) -> tuple[Claim, ...]:
    """Who is reported to say what, through whom and by which outlet; the most telling first, each once.

    A claim is an attribution whose content is not itself another's words: of "the Post reports that Vessin
    welcomes …" it is Vessin's, known through the Post. `numbers` are the documents' origins: copies carry a
    claim once. Only what somebody other than the author says counts, with a named or at least described
    source. Two claims at most from one actor in one document.
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
    """The claims of a sentence, each with its chain."""
    document, rows = passage.document, []
    if not ENDS.search(passage.text):
        return []
    relayed = _relayed(passage.reading)
    relayed |= {one.translation_of for one in passage.reading.attributions if one.translation_of is not None}
    for at, said in passage.attributions():
        if at in relayed or not _makes_a_claim(said) or not _speaks(passage, said):
            continue
        actor, entity = speaker(passage, said)
        text = " ".join(plain(document, span.start, span.end) for span in said.content)
        if entity is not None and entity.kind in ("place", "other"):
            continue
        if actor is None or len(text.split()) < _FEWEST or _ROLE.fullmatch(actor):
            continue
        names = [
            speaker(passage, passage.reading.attributions[link.at])[0] or ""
            for link in chain(passage.reading, at)[:-1]
        ]
        voices = through(document, (*names, actor))
        carrier = next((name for name in reversed(voices[1:]) if _is_outlet(name)), None)
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
                chain=voices,
                words=words_of(document, said, passage.span, whole=not _clausal(passage, said)),
                manner=said.manner,
                count=said.count,
            )
        )
    return rows


def _makes_a_claim(said: Attribution) -> bool:
    return said.sourcing != "author" and said.manner != "intention" and bool(said.source and said.content)


def _speaks(passage: Passage, said: Attribution) -> bool:
    """Whether a word of saying leads in what is said, or it stands in quotation marks: an act is no claim."""
    if said.kind == "direct" or passage.reading.lang not in (None, "en") or not said.cue:
        return True
    text = " ".join(passage.document.text[span.start : span.end] for span in said.cue)
    return SAYING.search(text) is not None


def _clausal(passage: Passage, said: Attribution) -> bool:
    """Whether what is said is a clause with its verb: "its call for talks" says nothing by itself."""
    words = passage.sentence.words
    if not any(words.pos) or len(said.content) != 1:
        return True
    inside = {i for i, at in enumerate(words.start) if said.content[0].start <= at < said.content[0].end}
    tops = [i for i in sorted(inside) if words.head[i] not in inside or words.head[i] == i]
    tops = [i for i in tops if words.pos[i] not in ("PUNCT", "SCONJ", "CCONJ", "SPACE", "ADV", "ADP")]
    if not tops or said.kind == "direct":
        return True
    subjects = ("nsubj", "nsubjpass", "expl", "csubj")
    told = any(words.head[i] == tops[0] and words.dep[i] in subjects for i in inside)
    return words.pos[tops[0]] in ("VERB", "AUX") and told


def _relayed(reading: Reading) -> set[int]:
    """The attributions that only pass on what another one says: most of their content is its."""
    out = set()
    for said in reading.attributions:
        outer = said.parent
        if outer is None or not 0 <= outer < len(reading.attributions) or not _makes_a_claim(said):
            continue
        whole = reading.attributions[outer].content
        inside = [
            inner for inner in (*said.source, *said.cue, *said.content) if any(map(inner.overlaps, whole))
        ]
        if sum(span.end - span.start for span in inside) >= _MOST * sum(s.end - s.start for s in whole):
            out.add(outer)
    return out


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
