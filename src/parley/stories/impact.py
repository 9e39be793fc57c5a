"""Effects: what a development did to people, and to trade, prices, property and services."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from parley.nouns.alone import Standing
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Effect
from parley.stories.counts import counts
from parley.stories.development import Development, development
from parley.stories.holding import Held, held, readable
from parley.stories.passages import Passage, overlap, passages
from parley.stories.spans_of_time import last_day
from parley.stories.standing import editor

# What becomes of people, by the words that tell it; the order is that in which a page shows them.
_FATES = {
    "killed": r"kill(?:s|ed|ing)?|dead|d(?:ie|ies|ied|ying)|deaths?|fatalit(?:y|ies)|death toll|lost their lives|perished|drowned|bodies|slain",
    "hurt": r"wound(?:ed|ing|s)?|injur(?:ed|ies|y|ing)|hurt|hospitali[sz]ed|casualt(?:y|ies)|maimed",
    "missing": r"missing|unaccounted|trapped|stranded",
    "displaced": r"displac(?:ed|ing|ement)|fle[ed]+|fled|flee(?:s|ing)?|evacuat(?:ed|ion|ions|ing)|relocat(?:ed|ing)|homeless|refugees|uprooted",
    "detained": r"detain(?:ed|s|ing)|arrest(?:ed|s|ing)?|in custody|jailed|imprisoned|abducted|kidnapped|taken hostage",
    "ill": r"infect(?:ed|ions?)|cases|sick(?:ened)?|vaccinated|starv(?:ed|ing|ation)|hunger|famine|malnourished",
    "helped": r"rescu(?:ed|ers)|survivors|(?:food|medical|humanitarian) aid|relief supplies|doses",
}
_FATE = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in _FATES.items()}
_PEOPLE = re.compile(
    r"\b(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|civilians?|soldiers?|troops|officers?|residents?|villagers?|passengers?|workers?"
    r"|protesters?|demonstrators?|journalists?|fighters?|militants?|students?|patients?|famil(?:y|ies)|crew(?: members)?|fishermen|sailors"
    r"|citizens?|nationals|individuals|others|refugees|migrants|members|households|customers|inhabitants|growers|farmers|employees)\b",
    re.I,
)
_QUANTITY = re.compile(
    r"(?<![\w.-])(?:\d[\d,.]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|dozens?|scores|hundreds?|thousands?|millions?"
    r"|several|many|all|most|a number|numbers|half|nearly|percent|per cent)(?![\w-])",
    re.I,
)
_GOODS = re.compile(
    r"\b(?:prices?|exports?|imports?|production|output|trade|markets?|stocks?|shares|currency|sales|revenues?|profits?|losses|damages?|costs?"
    r"|econom(?:y|ic growth)|growth|recession|inflation|unemployment|jobs|wages|tourism|flights?|airlines?|supply|supplies|shipping|cargo(?:es)?"
    r"|power|electricity|water supply|services?|museums|schools?|class(?:es)?|businesses|shops|stores|factor(?:y|ies)|ports?|harvest|crops?|freight"
    r"|buildings|houses|homes|facilities|roads?|bridges?|plants?|refiner(?:y|ies)|hospitals?|barrels|ferr(?:y|ies)|trains|traffic|fuel|gas|oil"
    r"|investments?|investors|budget|debt|bonds|customers|malls?|premiums?|rates?|tolls?|tariffs?|grain|bread|electricity bills)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|r(?:ise|ises|ose|isen|ising)|drop(?:s|ped|ping)?|soar(?:s|ed|ing)|plung(?:es|ed|ing)|surg(?:es|ed|ing)|slump(?:s|ed)"
    r"|tumbl(?:es|ed)|jump(?:s|ed)|halv(?:es|ed|ing)|doubl(?:es|ed|ing)|tripled|disrupt(?:s|ed|ing)|halt(?:s|ed|ing)?|clos(?:es|ed|ing)|shut(?:s|ting)?"
    r"|suspend(?:s|ed|ing)|cancel(?:s|led|ed|ling|ing)|ground(?:s|ed)|damag(?:es|ed|ing)|destroy(?:s|ed|ing)|los(?:es|t|ing)|without|affect(?:s|ed|ing)"
    r"|cost(?:s|ing)?|slip(?:s|ped)|lower(?:s|ed|ing)|triggered|burn(?:ed|t|ing)|collaps(?:es|ed)|declin(?:es|ed|ing)|shrank|shrunk|shortages?|delay(?:s|ed)"
    r"|continuing|blocked|stranded|divert(?:ed|s)|laid off|cut(?:s|ting)? off|widen(?:s|ed)|strengthened|weakened|climb(?:s|ed|ing))\b",
    re.I,
)
_NOT_YET = re.compile(r"\b(?:would|could|should|may|might|if|unless|aims?|seeks?|plans?|in order to|accus\w+|charg(?:ed|es)|sentenced)\b", re.I)
_NEAR = 0.15  # relevance below which figures are another event's
_REACH = 60  # characters between a quantity and what became of it
_ALIKE = 0.6  # share of words from which two sentences say the same


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    kind: str
    fate: str
    figure: str | None
    held: Held
    weight: float


def effects(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 8,
) -> tuple[Effect, ...]:
    """What the development did, humanitarian effects before economic ones, each with who says so.

    An effect is a sentence in which a word for what became of people stands with a quantity of them, or one
    for what became of trade, prices, property or services with its goods; what might happen, and what the
    development's words are too far from, is none. Of one fate the newest figure stands first, and differing
    figures side by side. `limit` bounds each kind; None gives all that is found.
    """
    pairs = list(pairs)
    everything = list(passages(pairs, numbers))
    about = development(everything)
    found = [one for passage in everything for one in _of(passage, about)]
    order = {fate: at for at, fate in enumerate((*_FATES, ""))}
    found.sort(key=lambda one: (one.kind != "humanitarian", order[one.fate], -_day(one), -one.weight))
    if limit is not None:
        found = _kept(found, limit, editor(pairs))
    return tuple(
        Effect(
            one.kind,
            one.held.name,
            one.passage.span,
            one.fate,
            one.figure,
            one.passage.origin,
            one.passage.document.published,
            round(one.weight, 4),
        )
        for one in found
    )


def _day(one: _Found) -> int:
    published = one.passage.document.published
    return last_day(published).toordinal() if published else date.min.toordinal()


def _kept(found: list[_Found], limit: int, stands: Standing) -> list[_Found]:
    kept: list[_Found] = []
    for one in found:
        if not readable(one.passage, one.held, stands) or sum(other.kind == one.kind for other in kept) >= limit:
            continue
        if any(overlap(one.passage.words, other.passage.words) >= _ALIKE for other in kept if other.figure == one.figure):
            continue
        kept.append(one)
    return kept


def _of(passage: Passage, about: Development) -> Iterator[_Found]:
    relevance = about.relevance(passage.words)
    if relevance < _NEAR or about.old(passage):
        return
    text = passage.text
    for kind, fate, figure, at in (*_people(text), *_goods(text)):
        start = passage.sentence.start + at
        whose = held(passage, start, start + 1)
        if whose is None:
            continue
        weight = 0.6 * relevance + 0.3 * (figure is not None) + 0.1 / (1 + passage.number / 12)
        yield _Found(passage, kind, fate, figure, whose, weight)
        return


def _people(text: str) -> Iterator[tuple[str, str, str | None, int]]:
    counted = [one for one in counts(text)]
    for fate, pattern in _FATE.items():
        for match in pattern.finditer(text):
            near = text[max(match.start() - _REACH, 0) : match.end() + _REACH]
            quantity = _QUANTITY.search(near)
            if quantity is None or _NOT_YET.search(near):
                continue
            if not (_PEOPLE.search(near) or fate in ("killed", "hurt", "ill")):
                continue
            figure = next((one.said for one in counted if one.said in near), None)
            yield "humanitarian", fate, figure, match.start()


def _goods(text: str) -> Iterator[tuple[str, str, str | None, int]]:
    for match in _DONE.finditer(text):
        near = text[max(match.start() - _REACH, 0) : match.end() + _REACH]
        if _GOODS.search(near) and not _NOT_YET.search(near):
            figure = _QUANTITY.search(near)
            yield "economic", "", figure.group() if figure else None, match.start()
            return
