"""A German sentence as words, with what the rules ask of it: where clauses begin and end."""

from __future__ import annotations

from parley.reading.languages import rules_german_words as w
from parley.reading.languages.rules_german_phrases import phrase
from parley.reading.languages.rules_german_verbs import FINITE, Verb
from parley.reading.languages.rules_tokens import Range, Token, Words

STOPS = frozenset([",", ":", ";", "–", "—"])
Pair = tuple[int, int]


class Sentence(Words):
    """A German sentence. `sentence_before` is the place of the one before."""

    def __init__(self, text: str, words: list[Token], before: Range | None = None) -> None:
        super().__init__(text, words)
        self.sentence_before = before

    def boundary(self, at: int) -> int:
        """The next comma, colon, dash, quotation or end at or after `at`, brackets passed over."""
        depth = 0
        for i in range(at, min(self.stop, at + 60)):
            text = self.words[i].text
            depth += (text == "(") - (text == ")")
            if depth <= 0 and (text in STOPS or self.words[i].quote):
                return i
        return min(self.stop, at + 60)

    def clause_start(self, at: int) -> int:
        """Where the clause that holds `at` begins: past the last colon, semicolon or dash."""
        for i in range(at - 1, max(-1, at - 80), -1):
            if self.words[i].text in (":", ";", "–", "—"):
                return i + 1
        return max(0, at - 80)

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a stretch can be a clause: it holds something like a finite verb."""
        for i in range(first, last):
            word = self.words[i]
            if word.quote or word.lower in w.AUXILIARIES | w.SUBJUNCTIVE or word.lower in FINITE:
                return True
            following = self.words[i + 1] if i + 1 < last else None
            adjective = bool(
                following and following.capital and i > 0 and self.words[i - 1].lower in w.DETERMINERS
            )
            ends = word.lower.endswith(("t", "te", "ten")) and len(word.text) > 3
            if ends and not word.capital and not adjective:
                return True
        return False

    def content_start(self, last: int) -> int:
        """Where what was said begins, before a frame at `last`: past a colon or semicolon."""
        for i in range(last - 1, -1, -1):
            if self.words[i].text in (";",) or (self.words[i].text == ":" and i < last - 2):
                return i + 1
        return 0

    def origin(self, at: int) -> tuple[int, int] | None:
        """Whose words "heißt es" gives: "in dem Schreiben", "vom Sprecher X"."""
        if at + 1 < self.stop and self.words[at].lower in (
            "in",
            "im",
            "von",
            "vom",
            "aus",
            "bei",
            "beim",
            "seitens",
        ):
            end = phrase(self.words, at + 1, self.stop)
            return (at + 1, end) if end else None
        return None

    def goes_on(self, at: int) -> bool:
        """Whether what follows a frame in the middle is still what was said."""
        if at >= self.stop:
            return False
        first = self.words[at].lower
        if first in ("nachdem", "als", "während", "der", "die", "das", "wobei", "womit", "wie"):
            return False
        stretch = self.words[at : at + 25]
        return first in w.CONJUNCTIONS | w.AND | {"denn", "um"} or any(
            x.lower in w.SUBJUNCTIVE for x in stretch
        )

    def report(self, j: int) -> bool:
        """Whether the word is a noun of saying ("Angaben", "Ansicht")."""
        return j < self.stop and (
            self.words[j].lower in w.REPORT_NOUNS or self.words[j].lower.endswith(w.REPORT_ENDS)
        )

    def reports(self, at: int) -> bool:
        """Whether "nach" governs a noun of saying, with at most determiner and adjectives between."""
        for j in range(at, min(at + 6, self.stop)):
            if self.report(j):
                return True
            if self.words[j].capital and not (j + 1 < self.stop and self.report(j + 1)):
                return False
            if self.words[j].text in STOPS:
                return False
        return False

    def weighs(self, first: int, last: int) -> bool:
        """Whether a stretch holds a word or a quotation."""
        return any(x.text[:1].isalnum() or x.quote for x in self.words[first:last])

    def cut(self, first: int, last: int) -> int:
        """Where what was said ends before its sentence: at "und kündigte an", at a remark of the author."""
        for i in range(first + 3, last - 1):
            word, following = self.words[i], self.words[i + 1]
            if (
                word.lower == "und"
                and following.lower in FINITE
                and following.lower.endswith(("te", "t", "ab"))
            ):
                if following.lower in w.AUXILIARIES or following.lower in w.SUBJUNCTIVE:
                    continue
                return i
            remark = word.text == "," and following.lower in ("was", "wobei", "womit", "woraufhin")
            rest = self.words[i + 1 : i + 25]
            if (word.text == ";" or remark) and not any(x.lower in w.SUBJUNCTIVE for x in rest):
                return i
        return last

    def frame_behind(self, at: int) -> bool:
        """Whether a quotation has its frame behind it: "„…“, sagte er"."""
        return at + 1 < self.stop and self.words[at].text == "," and (
            self.words[at + 1].lower in FINITE or self.words[at + 1].lower == "so"
        )  # fmt: skip

    def speech_like(self, at: int) -> bool:
        """Whether a quotation without a colon before it is speech, and no title or name."""
        inner = self.words[at].text[1:-1]
        before = self.words[at - 1]
        if before.capital or before.quote:
            return False
        if len(inner.split()) >= 4 and before.lower not in ("der", "dem", "im", "zum", "die"):
            return True
        return inner[:1].islower() or (before.lower in ("von", "als") and len(inner.split()) > 1)

    def like(self, at: int) -> int | None:
        """The quotation behind "als" in a clause: "nannte dies als „…“", "als eine „…“"."""
        for j in range(at, min(self.stop - 1, at + 50)):
            if self.words[j].lower == "als":
                for quote in (j + 1, j + 2):
                    if quote < self.stop and self.words[quote].quote:
                        return quote
        return None

    def clause(self, at: int, verb: Verb) -> bool:
        """Whether a content clause begins at `at`."""
        if at >= self.stop:
            return False
        first = self.words[at].lower
        if first == "so" and at + 1 < self.stop and self.words[at + 1].lower in ("dass", "daß"):
            return False
        if first in ("auch", "insbesondere", "vor") and at + 1 < self.stop:
            first = self.words[at + 1].lower
        if first in w.THAT:
            return True
        if first in ("um", "nachdem", "als", "während", "weil", "da", "indem", "obwohl", "obgleich"):
            return False
        stretch = self.words[at : min(self.stop, at + 30)]
        comma = next((j for j, x in enumerate(stretch) if x.text == ","), len(stretch))
        end = phrase(self.words, at, self.stop)
        if end == at + comma and at + comma + 1 < self.stop and self.words[end + 1].lower not in w.RELATIVES:
            return False  # an apposition
        if first in ("wobei", "deren", "dessen", "welcher", "welche", "welches"):
            return False
        if first in ("der", "die", "das", "dem", "den") and not infinitive(stretch[:comma]):
            end = phrase(self.words, at, self.stop)
            follows = self.words[end] if end is not None and end < self.stop else None
            if follows is None or follows.capital or not follows.text.isalpha():
                return False
        if any(x.lower in w.SUBJUNCTIVE for x in stretch):
            return True
        if infinitive(stretch):
            return True
        return verb.core and phrase(self.words, at, self.stop) is not None and first not in w.OBLIQUE


def infinitive(stretch: list[Token]) -> bool:
    """Whether a clause ends in "zu" and an infinitive ("zu bleiben", "aufzugeben")."""
    for j, word in enumerate(stretch):
        if word.lower == "zu" and j + 1 < len(stretch) and stretch[j + 1].lower.endswith("n") and (
            not stretch[j + 1].capital
        ):  # fmt: skip
            return True
        if "zu" in word.lower[2:-3] and word.lower.endswith("en") and not word.capital and len(word.text) > 8:
            return True
    return False


def long(word: Token) -> bool:
    """Whether a quotation is long enough for speech."""
    return word.end - word.start > 14


def finite(word: Token) -> bool:
    """Whether a word can be a finite verb, by its ending."""
    return not word.capital and word.lower.endswith(("te", "ten", "t", "ist", "sind", "war", "waren"))
