"""What stands in Russian before its frame: quotation marks, dashes, "как сообщил", a comma and the verb."""

from __future__ import annotations

import re
from bisect import bisect_left

from parley.reading.languages.rules_tokens import Range, trim
from parley.reading.languages.russian_parse import Sent, Word

THAT = re.compile(r",\s*(?=(?:что|чтобы|будто|якобы)\b)")
_DASH = re.compile(r"[,!?…»”\"]*[,!?…]?\s*(?<!\w)[—–-]\s+(?:[\w-]+\s+){0,2}$")


class Quoted:
    """A text and its quotations, in order."""

    def __init__(self, text: str, quotes: list[Range]) -> None:
        self.text = text
        self.quotes = quotes
        self.starts = [quote[0] for quote in quotes]

    def quote_at(self, place: int) -> Range | None:
        """The quotation that holds a place."""
        at = bisect_left(self.starts, place + 1) - 1
        if at >= 0 and self.quotes[at][0] <= place < self.quotes[at][1]:
            return self.quotes[at]
        return None

    def closed(self, start: int, end: int) -> int:
        """`end`, or the end of a title in quotation marks that begins in or right behind the stretch."""
        at = bisect_left(self.starts, start)
        while at < len(self.quotes) and self.quotes[at][0] <= end + 1:
            if self.quotes[at][1] - self.quotes[at][0] < 60:
                end = max(end, self.quotes[at][1])
            at += 1
        return end

    def before_frame(self, sent: Sent, verb: Word, behind: int) -> tuple[Range, ...] | None:
        """What stands before its frame: «…», — заявил X; …, сообщил X; «…, — сказал X, — …»."""
        inside = self.quote_at(verb.start)
        line = self.text.rfind("\n", 0, verb.start) + 1
        lead = self.text[max(line, verb.start - 40) : verb.start]
        dash = _DASH.search(lead)
        if inside:
            return self._split(inside, verb.start - len(dash[0]), behind) if dash else None
        if dash:
            at = verb.start - len(dash[0])
            quoted = self.quote_at(at) or (self.quote_at(at - 1) if self.text[at] in '"”' else None)
            return (
                self._quoted(quoted, behind)
                if quoted
                else self._spoken(sent, max(sent.start, line), at, behind)
            )
        how = re.search(r"(?i)(?:^|,\s*)как\s+(?:\w+\s+){0,2}$", self.text[sent.start : verb.start])
        if how:
            return self._as_reported(sent, sent.start + how.start(), behind)
        comma = re.search(r",\s*(?:(?:об этом|это|при этом|как)\s+)?$", lead)
        return self._after_comma(sent, verb, verb.start - len(comma[0]), behind) if comma else None

    def _split(self, quote: Range, until: int, behind: int) -> tuple[Range, ...] | None:
        """«…, — сказал X, — …»: the frame stands inside the quotation marks."""
        rest = re.compile(r"\s*[,.]\s*[—–-]\s*").match(self.text, behind)
        second = (rest.end(), quote[1]) if rest and rest.end() < quote[1] else None
        return given(trim(self.text, quote[0], until), second)

    def _quoted(self, quote: Range, behind: int) -> tuple[Range, ...]:
        """«…», — сказал X. — «…»."""
        rest = re.compile(r"\s*[,.]\s*[—–-]?\s*(?=[«„\"])").match(self.text, behind)
        more = self.quote_at(rest.end()) if rest else None
        return (quote, more) if more else (quote,)

    def _spoken(self, sent: Sent, begin: int, until: int, behind: int) -> tuple[Range, ...] | None:
        """— …, — сказал X. — …: direct speech that dashes alone mark."""
        rest = re.compile(r"\s*[,.]\s*[—–-]\s*").match(self.text, behind)
        line = self.text.find("\n", behind)
        stop = sent.end if rest and "," in rest[0] else line if line > 0 else len(self.text)
        second = trim(self.text, rest.end(), min(stop, behind + 600), ".") if rest else None
        return given(trim(self.text, begin, until), second)

    def _as_reported(self, sent: Sent, at: int, behind: int) -> tuple[Range, ...] | None:
        """Как сообщил X, …; …, как сообщил X."""
        if at == sent.start:
            comma = self.text.find(",", behind, sent.end)
            return given(trim(self.text, comma, sent.end, ".")) if comma >= 0 else None
        goes_on = self.text[behind : behind + 1] == ","
        tail = trim(self.text, behind, sent.end, ".") if goes_on else None
        return given(trim(self.text, sent.start, at), tail)

    def _after_comma(self, sent: Sent, verb: Word, comma: int, behind: int) -> tuple[Range, ...] | None:
        """…, сообщил X; …, говорил X, …"""
        if verb.start - sent.start <= 12 or THAT.search(self.text, behind, min(sent.end, behind + 60)):
            return None
        after = self.text[behind : sent.end].strip(" .!?")
        if len(after) > 60 and not after.startswith(","):
            return None
        piece = trim(self.text, sent.start, comma)
        tail = trim(self.text, behind, sent.end, ".") if after.startswith(",") else None
        if piece is None or not (clausal(sent, piece) or (tail and clausal(sent, tail))):
            return None
        return given(piece, tail)


def clausal(sent: Sent, piece: Range) -> bool:
    """Whether a stretch is a clause of its own: it has a verb in a finite form, or a short predicate."""
    return any(
        piece[0] <= x.start < piece[1]
        and ((x.pos in ("VERB", "AUX") and not infinite(x)) or x.rel in ("root", "nsubj"))
        for x in sent.words
    )


def given(*pieces: Range | None) -> tuple[Range, ...] | None:
    """The pieces that there are; None for none."""
    return tuple(piece for piece in pieces if piece) or None


def infinite(word: Word) -> bool:
    """Whether a verb stands in the infinitive, or as an adverb or an adjective."""
    return word.feats.get("VerbForm") in ("Inf", "Conv") or (
        word.feats.get("VerbForm") == "Part" and word.feats.get("Variant") != "Short"
    )
