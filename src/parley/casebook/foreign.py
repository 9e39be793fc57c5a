"""Coding French, German and Russian: by the order of words, where there is no tree that coding can walk.

A word of stance governs the options up to the next one; its holder is the party named last before it, whom a
pronoun before it means, or who says the sentence. What does not fit that order is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from parley.casebook.foreign_words import SPEECHES, Speech
from parley.casebook.words import tokens
from parley.nouns.casebook import Casebook, Option

_WORD = re.compile(r"\w+|[;:.!?«»„“”\"]|,")
_ENDINGS = re.compile(
    r"(?:ского|ский|ская|ские|ами|ями|ого|его|ому|ему|ыми|ими|ией|иям|иях|ий|ый|ой|ей|ая|яя|ое|ее|ые|ие|ым|им"
    r"|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ов|ев|ия|ии|ию|а|я|о|е|ы|и|у|ю|ь|й)$"
)
_DEMONYM = re.compile(r"(?:en|enne|ens|ennes|ais|aise|aises|ois|oise|ain|aine|isch\w*|er\w*|\w*ск\w+)$")
_PERSUADED = frozenset({"a", "au", "aux", "avec", "contre", "с", "к", "mit", "gegen", "an"})
_LONG = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A stance by word order: offsets in the text of holder and option, and what it depends on."""

    party: str
    option: str
    sign: int
    firm: bool
    red: bool
    holder: tuple[int, int]
    term: tuple[int, int]
    cue: int
    condition: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Word:
    """A word without accents and in lower case, with where it stands."""

    low: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case without accents; Cyrillic й and ё keep to their base letter."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """At most six letters of a word without its ending: `médiateur` and `médiation` become `mediat`."""
    low = fold(word)
    if "а" <= low[:1] <= "я":
        low = _ENDINGS.sub("", unicodedata.normalize("NFC", word.casefold()).replace("ё", "е")) or low
        return fold(low)[:6]
    return low.rstrip("sx")[:6] if len(low) > 4 else low


def split(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of `text[start:end]`."""
    return [Word(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def least(bag: Set[str]) -> int:
    """How many roots of a phrase must be there."""
    return len(bag) if len(bag) < 3 else len(bag) - 1


class Foreign:
    """A casebook's names and options, as they are found in text without a tree."""

    def __init__(self, casebook: Casebook) -> None:
        self.names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.states: list[tuple[str, str]] = []
        for party in casebook.parties.values():
            people = [n for p in party.people for n in (p.name, *p.aliases, p.name.split()[-1])]
            for name in (party.name, *party.aliases, *party.bodies, *people):
                roots = tuple(root(t) for t in tokens(name) if len(t) > 1)
                roots = roots[1:] if len(roots) > 1 and roots[0] in ("the", "la", "le") else roots
                if roots and (roots, party.id) not in self.names.setdefault(roots[0], []):
                    self.names[roots[0]].append((roots, party.id))
            for name in (party.name, *party.aliases):
                if " " not in name and len(name) > _LONG:
                    self.states.append((fold(name)[:6].rstrip("aeiyияа"), party.id))
        for entries in self.names.values():
            entries.sort(key=lambda e: -len(e[0]))
        rows = [row for _, option in casebook.options() for row in _bags(option)]
        spread = Counter(r for r, _ in {(r, option) for option, _, bag in rows for r in bag})
        often = Counter((r, option) for option, _, bag in rows for r in set(bag))
        party_roots = set(self.names)
        self.patterns: list[tuple[frozenset[str], str, int]] = []
        for option, sign, bag in rows:
            if len(bag) > 1 or spread[bag[0]] == 1:
                self.patterns.append((frozenset(bag), option, sign))
            head = next((r for r in bag if not r.endswith(("ны", "ы"))), bag[0])
            lone = spread[head] == 1 and len(head) >= _LONG and head not in party_roots
            if lone and len(bag) > 1 and (often[head, option] > 1 or not head.isascii()):
                self.patterns.append((frozenset({head}), option, sign))
        self.any = frozenset(r for bag, _, _ in self.patterns for r in bag)

    def state(self, low: str) -> str | None:
        """The party whose demonym a word is."""
        for state, party in self.states:
            if len(state) > 3 and low.startswith(state) and _DEMONYM.search(low[len(state) :]):
                return party
        return None

    def parties(self, words: list[Word], text: str) -> dict[int, str]:
        """Index of a word to the party that it names or qualifies."""
        found: dict[int, str] = {}
        at = 0
        while at < len(words):
            step = 1
            if len(words[at].low) > 1:
                capital = text[words[at].start].isupper()
                for roots, party in self.names.get(root(words[at].low), ()) if capital else ():
                    part = words[at : at + len(roots)]
                    if len(part) == len(roots) and all(
                        root(w.low) == r for w, r in zip(part, roots, strict=True)
                    ):
                        step = len(roots)
                        found |= {at + k: party for k in range(step)}
                        break
                else:
                    if meant := self.state(words[at].low):
                        found[at] = meant
            at += step
        return found

    def options(self, words: list[Word], named: dict[int, str]) -> list[tuple[int, int, str, int]]:
        """First and last word, option and sign of what a sentence speaks of, the fullest first."""
        where: dict[str, list[int]] = {}
        for i, word in enumerate(words):
            if (r := root(word.low)) in self.any:
                where.setdefault(r, []).append(i)
        if not where:
            return []
        best: dict[str, tuple[int, int, int, int]] = {}
        for bag, option, sign in self.patterns:
            have = [where[r] for r in bag if r in where]
            if len(have) < least(bag):
                continue
            anchor = min(have, key=len)[0]
            near = [min(places, key=lambda i: abs(i - anchor)) for places in have]
            if max(near) - min(near) > 3 + 2 * len(bag):
                continue
            # in "the Lissenians want their mediation" the party is the holder, though the phrase has its name
            own = [i for i in near if i not in named] or near
            row = (len(near), sign, min(own), max(own))
            if option not in best or best[option][0] < row[0]:
                best[option] = row
        return [(first, last, option, sign) for option, (_, sign, first, last) in best.items()]

    def read(
        self,
        text: str,
        start: int,
        end: int,
        lang: str,
        known: dict[int, tuple[int, str, str]],
        said_by: str | None,
        before: str | None,
        recent: list[tuple[str, int]],
    ) -> tuple[list[Told], list[tuple[str, int]], str | None]:
        """The stances in `text[start:end]`, its options, and whom it speaks of.

        `said_by` is the party whose words they are, `before` the last one spoken of, `recent` the options of
        the sentence before.
        """
        speech = SPEECHES[lang]
        words = split(text, start, end)
        named = self.parties(words, text)
        for i, word in enumerate(words):
            entry = known.get(word.start)
            if entry and entry[2] != "pronoun":
                named.setdefault(i, entry[1])
        options = self.options(words, named)
        spoken = [(option, sign) for _, _, option, sign in options]
        subject = next(iter(named.values()), before)
        if "?" in text[end - 3 : end]:
            return [], spoken, subject
        depends = self._condition(words, speech)
        limit = depends[0] if depends else len(words)
        cues = [(i, c) for i, w in enumerate(words) if i < limit and (c := _cue(w.low, speech))]
        on = (words[depends[1]].start, words[depends[2]].end) if depends else None
        told: list[Told] = []
        for n, (i, (_, sign, firm)) in enumerate(cues):
            stop = cues[n + 1][0] if n + 1 < len(cues) else limit
            stop = next(
                (k for k in range(i + 1, stop) if words[k].low in speech.breaks or words[k].low in ";:"), stop
            )
            back = max(
                (k for k in range(i) if words[k].low in speech.breaks or words[k].low in ",;:"), default=-1
            )
            mine = [o for o in options if i < o[0] < stop]
            if not mine and speech.last:
                mine = [o for o in options if back < o[1] < i]
            if not mine and words[i - 1].low == "y" and len(recent) == 1:
                mine = [(i, i, *recent[0])]
            if not mine:
                continue
            holders = self._holders(words, named, options, i, speech, said_by, before)
            near = {w.low for w in words[max(i - 4, back + 1) : i + 3]}
            denied = bool({w.low for w in words[max(i - 3, 0) : i]} & speech.no) or (
                bool({w.low for w in words[i : i + 2]} & (speech.no - {"ne", "n", "sans", "plus"}))
            )
            for first, last, option, turn in mine:
                # "pas de médiation" after the word of stance denies the option, not the stance
                stance = turn * sign * (-1 if denied else 1)
                for party, at in holders:
                    told.append(
                        Told(
                            party, option, stance, firm, stance < 0 and bool(near & speech.never),
                            (words[at].start, words[at].end), (words[first].start, words[last].end),
                            words[i].start,
                            on if stance > 0 else None,
                        )
                    )  # fmt: skip
        return told, spoken, subject

    def _holders(
        self,
        words: list[Word],
        named: dict[int, str],
        options: list[tuple[int, int, str, int]],
        cue: int,
        speech: Speech,
        said_by: str | None,
        before: str | None,
    ) -> Iterable[tuple[str, int]]:
        taken = {k for first, last, _, _ in options for k in range(first, last + 1)}
        at = cue - 1
        while at >= 0 and words[at].low not in ";":
            if words[at].low in speech.pronouns:
                party = next((p for i, p in named.items() if i < at), None) or said_by or before
                return [(party, at)] if party else []
            if at in named and at not in taken and (at == 0 or words[at - 1].low not in _PERSUADED):
                first = at
                while first - 1 in named and named[first - 1] == named[at]:
                    first -= 1
                found = [(named[at], at)]
                lead = first - 1
                while (
                    lead > 0
                    and words[lead].low in speech.empty | {","}
                    and words[lead].low not in speech.both
                ):
                    lead -= 1
                if lead > 0 and words[lead].low in speech.both and lead - 1 in named:
                    found.append((named[lead - 1], lead - 1))
                return found
            at -= 1
        return [(said_by, cue)] if said_by else []

    def _condition(self, words: list[Word], speech: Speech) -> tuple[int, int, int] | None:
        """Where the mark of a condition stands, and its first and last word."""
        begin = {row[0] for row in speech.conditions}
        for i in range(2, len(words)):
            for row in speech.conditions if words[i].low in begin else ():
                if tuple(w.low for w in words[i : i + len(row)]) == row and i + len(row) < len(words):
                    last = max(k for k in range(i, len(words)) if words[k].low not in '.!»”"')
                    return i, i + len(row), last
        return None


@lru_cache(maxsize=65_536)
def _cued(low: str, cues: tuple[tuple[str, int, bool], ...]) -> tuple[str, int, bool] | None:
    return next(
        (c for c in cues if low.startswith(c[0]) and (len(c[0]) > 4 or len(low) <= len(c[0]) + 3)), None
    )


def _cue(low: str, speech: Speech) -> tuple[str, int, bool] | None:
    return _cued(low, speech.cues)


_EMPTY = frozenset().union(*(s.empty for s in SPEECHES.values())) | {
    "of",
    "the",
    "for",
    "on",
    "and",
    "at",
    "to",
}
_MINUS = frozenset(
    {"no", "not", "without", "sans", "pas", "ohne", "kein", "keine", "без", "не", "нет", "refuse"}
)
_GONE = frozenset({"suspend", "halt", "stop", "pause", "lift", "scrap", "avoid", "prevent", "ban"})


def _bags(option: Option) -> list[tuple[str, int, list[str]]]:
    """The option's phrases as lists of roots, in their order; `no X` speaks of X with the sign turned."""
    rows = []
    for phrase, sign in [(p, 1) for p in option.phrases] + [(p, -1) for p in option.opposite]:
        words = [fold(t) for t in tokens(phrase)]
        turned = sign * (-1 if _MINUS & set(words) or (words and words[0] in _GONE) else 1)
        kept = [w for w in words if w not in _EMPTY and w not in _MINUS and w not in _GONE]
        bag = list(dict.fromkeys(r for w in kept if len(r := root(w)) > 2))
        if bag:
            rows.append((option.id, turned, bag))
    return rows
