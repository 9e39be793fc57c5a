"""Who said what in German text: word order, verbs of saying, prepositions and the subjunctive tell it.

Methods: what stands before and behind the finite verb (the German clause has it in second place, or last in a
subordinate clause), and Konjunktiv I as the mark of indirect speech that runs on over sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.reading import rules_german_words as w
from parley.reading.rules_german_phrases import apposition, phrase, subject_after, subject_before
from parley.reading.rules_tokens import Range, Said, Token, quotations, tokens, trim

_STOPS = frozenset([",", ":", ";", "–", "—"])
_ENDS = frozenset([".", "!", "?", "…"])


def speech(text: str, sentences: list[tuple[int, int, int]]) -> Iterator[Said]:
    """The attributions of a text, given its sentences as (start, end, paragraph)."""
    quotes = quotations(text)
    last: Said | None = None
    run: Said | None = None
    where = -1
    before: Range | None = None
    pending: Said | None = None  # a frame that ended in a colon, before its quotation
    for start, end, paragraph in sentences:
        words = tokens(text, start, end, quotes)
        found = _Sentence(text, words, before).read(last)
        before = (start, end)
        if pending is not None and words and words[0].quote and not found:
            said = Said(pending.source, pending.cues, ((words[0].start, words[0].end),), True)
            found, pending = [said], None
        if run is not None and (found or paragraph != where):
            yield run
            run = None
        if found:
            yield from (said for said in found if said.content)
            pending = next((said for said in found if not said.content), None)
            last = next((said for said in reversed(found) if said.source), last)
            where = paragraph
            continue
        pending = None
        if last is None or paragraph != where:
            continue
        if _subjunctive(words) or _bare_quote(words):
            direct = _bare_quote(words)
            if direct:
                if run:
                    yield run
                    run = None
                yield Said(last.source, last.cues, ((words[0].start, words[0].end),), True)
            elif run:
                run = Said(run.source, (), ((run.content[0][0], end),), run=True)
            else:
                run = Said(last.source, (), ((start, end),), run=True)
        elif run:
            yield run
            run = None
    if run:
        yield run


def _bare_quote(words: list[Token]) -> bool:
    return bool(words) and words[0].quote and len(words) <= 2 and words[0].end - words[0].start > 20


def _subjunctive(words: list[Token]) -> bool:
    """Whether the main clause of a sentence stands in the subjunctive of indirect speech."""
    opening = bool(words) and words[0].lower in w.CONJUNCTIONS
    for i, word in enumerate(words[:40]):
        if (
            i
            and words[i - 1].text == ","
            and word.lower in w.THAT | w.CONJUNCTIONS | w.RELATIVES
            and not opening
        ):
            return False
        if not word.quote and not word.capital and word.lower in w.SURE_SUBJUNCTIVE:
            return True
    return False


def _long(word: Token) -> bool:
    return word.end - word.start > 14


def _finite(word: Token) -> bool:
    return not word.capital and word.lower.endswith(("te", "ten", "t", "ist", "sind", "war", "waren"))


class _Sentence:
    """One sentence; `taken` is the index up to which an attribution already holds the words."""

    def __init__(self, text: str, words: list[Token], before: Range | None = None) -> None:
        self.text = text
        self.sentence_before = before
        self.words = words
        self.stop = len(words)
        while self.stop and words[self.stop - 1].text in _ENDS:
            self.stop -= 1

    def read(self, last: Said | None = None) -> list[Said]:
        found: list[Said] = []
        at = 0
        if self.words and self.words[0].lower in w.LINK and self.stop > 4:
            content = self._ranges((1, self.stop))
            return [Said(last.source if last else None, self._ranges((0, 1)), content)]
        while at < self.stop:
            step = self._at(at, found)
            at = max(step, at + 1)
        return found or self._colon()

    def _colon(self) -> list[Said]:
        """A quotation behind a colon whose frame has no verb of saying: its subject speaks."""
        for i in range(1, self.stop - 1):
            if self.words[i].text == ":" and self.words[i + 1].quote and _long(self.words[i + 1]):
                start = self._clause_start(i)
                end = phrase(self.words, start, i) if self.words[start].lower not in w.OBLIQUE else None
                if end is None:
                    verb = next((j for j in range(start, i) if _finite(self.words[j])), None)
                    after = subject_after(self.words, verb, i) if verb is not None else None
                    source = self._range(*after) if after else None
                else:
                    source = self._range(start, end)
                return [Said(source, (), self._ranges((i + 1, i + 2)), True)]
        return []

    def _at(self, i: int, found: list[Said]) -> int:
        """Try every rule whose cue is the word at `i`; the index from which to go on."""
        word = self.words[i]
        if word.quote:
            return i + 1
        lower = word.lower
        for rule in (self._so, self._according, self._as, self._zufolge, self._verb, self._opinion):
            outcome = rule(i, lower)
            if outcome is not None:
                found.append(outcome[0])
                end = outcome[1]
                if (
                    outcome[0].direct
                    and end + 1 < self.stop
                    and self.words[end].lower in ("und", "sowie")
                    and self.words[end + 1].quote
                    and self.words[end - 1].quote
                ):
                    second = self._ranges((end + 1, end + 2))
                    found.append(Said(outcome[0].source, outcome[0].cues, second, True, outcome[0].manner))
                    end += 2
                return end
        return i + 1

    # Pieces

    def _range(self, first: int, last: int) -> Range | None:
        return trim(self.text, self.words[first].start, self.words[last - 1].end) if first < last else None

    def _ranges(self, *pieces: tuple[int, int]) -> tuple[Range, ...]:
        return tuple(r for piece in pieces if (r := self._range(*piece)))

    def _boundary(self, at: int) -> int:
        """The next comma, colon, dash, quotation or end at or after `at`, brackets passed over."""
        depth = 0
        for i in range(at, min(self.stop, at + 60)):
            text = self.words[i].text
            depth += (text == "(") - (text == ")")
            if depth <= 0 and (text in _STOPS or self.words[i].quote):
                return i
        return min(self.stop, at + 60)

    def _clause_start(self, at: int) -> int:
        """Where the clause that holds `at` begins: past the last colon, semicolon or dash."""
        for i in range(at - 1, max(-1, at - 80), -1):
            if self.words[i].text in (":", ";", "–", "—"):
                return i + 1
        return max(0, at - 80)

    # Rules; each gives the attribution and the index past what it used, or None

    def _so(self, i: int, lower: str) -> tuple[Said, int] | None:
        """…, so der Sprecher; „…“, so X."""
        if lower != "so" or i == 0:
            return None
        before = self.words[i - 1]
        if not (before.quote or before.text in (",", "–")):
            return None
        at = i + 1
        if at < self.stop and self.words[at].lower in w.FINITE:  # so sagte X
            return None
        end = phrase(self.words, at, self.stop)
        if end is None or self.words[at].lower in ("dass", "daß", "kann", "wie", "etwa"):
            return None
        end = apposition(self.words, at, end, self.stop)
        boundary = self._boundary(end)
        if boundary - end > 8:
            return None
        return self._behind(i, ((i, i + 1),), (at, end), boundary, inside=True)

    def _behind(
        self,
        i: int,
        cues: tuple[tuple[int, int], ...],
        source: tuple[int, int],
        after: int,
        manner: str = "speech",
        inside: bool = False,
    ) -> tuple[Said, int] | None:
        """An attribution whose frame stands at `i` behind what was said, with what may follow the frame."""
        last = i
        while last > 0 and self.words[last - 1].text in (",", "–", "—", "-"):
            last -= 1
        if last == 0:
            return None
        if not self.words[last - 1].quote and not self._has_verb(self._content_start(last), last):
            return None
        quote = self.words[last - 1] if self.words[last - 1].quote else None
        start = self._content_start(last)
        whole = quote is not None and (
            last - 1 == start or len([x for x in self.words[start : last - 1] if x.text[:1].isalpha()]) < 3
        )
        pieces: list[tuple[int, int]] = [(last - 1, last)] if whole else [(start, last)]
        end = after
        direct = whole
        if after < self.stop and self.words[after].text in (",", ":", "–"):
            rest = after + 1
            if rest < self.stop and self.words[rest].quote:
                pieces.append((rest, rest + 1))
                end = rest + 1
            elif self._goes_on(rest) or (inside and not whole and self.words[rest].lower not in w.RELATIVES):
                pieces.append((rest, self.stop))
                end = self.stop
        elif after < self.stop and self.words[after].quote and whole:
            pieces.append((after, after + 1))
            end = after + 1
        content = self._ranges(*pieces)
        if not content or (not quote and last - start < 3):
            return None
        return Said(self._range(*source), self._ranges(*cues), content, direct, manner), end

    def _has_verb(self, first: int, last: int) -> bool:
        """Whether a stretch can be a clause: it holds something like a finite verb."""
        for i in range(first, last):
            word = self.words[i]
            if word.quote or word.lower in w.AUXILIARIES | w.SUBJUNCTIVE or word.lower in w.FINITE:
                return True
            following = self.words[i + 1] if i + 1 < last else None
            if not word.capital and word.lower.endswith(("t", "te", "ten")) and len(word.text) > 3 and not (
                following is not None and following.capital and i > 0 and self.words[i - 1].lower in w.DETERMINERS
            ):  # fmt: skip
                return True
        return False

    def _content_start(self, last: int) -> int:
        for i in range(last - 1, -1, -1):
            if self.words[i].text in (";",) or (self.words[i].text == ":" and i < last - 2):
                return i + 1
        return 0

    def _origin(self, at: int) -> tuple[int, int] | None:
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

    def _goes_on(self, at: int) -> bool:
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

    def _according(self, i: int, lower: str) -> tuple[Said, int] | None:
        """Laut X …; nach Angaben von X …; …, nach eigener Aussage; gemäß X."""
        if lower not in ("laut", "nach", "gemäß", "lt", "zufolge"):
            return None
        if lower == "zufolge":
            return None
        at = i + 1
        if at < self.stop and self.words[at].text == ".":
            at += 1
        if lower == "nach" and not self._reports(at):
            return None
        end = phrase(self.words, at, self.stop)
        if end is None:
            if lower == "nach":
                end = next(j + 1 for j in range(at, at + 6) if self._report(j))
            else:
                return None
        if end < self.stop and self.words[end].text == ",":
            end = apposition(self.words, at, end, self.stop)
        return self._around(i, i + 1, at, end)

    def _report(self, j: int) -> bool:
        return j < self.stop and (
            self.words[j].lower in w.REPORT_NOUNS or self.words[j].lower.endswith(w.REPORT_ENDS)
        )

    def _reports(self, at: int) -> bool:
        """Whether "nach" governs a noun of saying, with at most determiner and adjectives between."""
        for j in range(at, min(at + 6, self.stop)):
            if self._report(j):
                return True
            if self.words[j].capital and not (j + 1 < self.stop and self._report(j + 1)):
                return False
            if self.words[j].text in _STOPS:
                return False
        return False

    def _around(self, first: int, cue_end: int, at: int, end: int) -> tuple[Said, int] | None:
        """A frame without a verb inside its clause: what is said is the clause around it."""
        start = self._content_start(first) if first else 0
        before = (start, first)
        close = self.stop
        after = (end, close)
        pieces = [piece for piece in (before, after) if self._weighs(*piece)]
        if not pieces:
            return None
        content = self._ranges(*pieces)
        nouns = {x.lower for x in self.words[at:end]}
        manner = "belief" if nouns & w.BELIEF_NOUNS else "speech"
        direct = len(pieces) == 1 and pieces[0][1] - pieces[0][0] <= 2 and any(
            x.quote for x in self.words[slice(*pieces[0])]
        )  # fmt: skip
        if direct:
            quote = next(x for x in self.words[slice(*pieces[0])] if x.quote)
            content = ((quote.start, quote.end),)
        return Said(self._range(at, end), self._ranges((first, cue_end)), content, direct, manner), close

    def _weighs(self, first: int, last: int) -> bool:
        return any(x.text[:1].isalnum() or x.quote for x in self.words[first:last])

    def _zufolge(self, i: int, lower: str) -> tuple[Said, int] | None:
        """X zufolge …; dem Vernehmen nach …; meiner Meinung nach …"""
        if lower == "nach":
            if i == 0 or not self._report(i - 1):
                return None
            if i + 1 < self.stop and not (self.words[i + 1].text == "," or not self.words[i + 1].capital):
                return None
        elif lower != "zufolge":
            return None
        first = i
        while first > 0 and i - first < 16:
            word = self.words[first - 1]
            if word.text in _STOPS:
                break
            first -= 1
        # The phrase is the last one before the word: it begins at the first dative that reaches it.
        for begin in range(first, i):
            word = self.words[begin]
            adjective = word.lower.endswith("en") and begin == i - 2 and self._report(i - 1)
            if begin > first and not (word.lower in w.OBLIQUE or word.capital or adjective):
                continue
            if word.lower in w.PREPOSITIONS and begin + 1 < i:
                continue
            if phrase(self.words, begin, i) == i:
                return self._around2(begin, i)
        return None

    def _around2(self, begin: int, i: int) -> tuple[Said, int] | None:
        start = self._content_start(begin) if begin else 0
        if begin and self.words[begin - 1].lower == "auch":
            start = start if begin - 1 > start else begin
        pieces = [p for p in ((start, begin), (i + 1, self.stop)) if self._weighs(*p)]
        content = self._ranges(*pieces)
        if not content:
            return None
        nouns = {x.lower for x in self.words[begin:i]}
        manner = "belief" if nouns & w.BELIEF_NOUNS else "speech"
        return Said(self._range(begin, i), self._ranges((i, i + 1)), content, False, manner), self.stop

    def _as(self, i: int, lower: str) -> tuple[Said, int] | None:
        """Wie X mitteilte, …; …, wie X sagte."""
        if lower != "wie" or (
            i > 0 and self.words[i - 1].text not in (",", "–", "(") and not self.words[i - 1].quote
        ):
            return None
        boundary = self._boundary(i + 1)
        cue = self._final(boundary, i + 1)
        if cue is None and boundary < self.stop:  # Wie X, Sprecher von Y, sagte, …
            for _ in range(2):
                boundary = self._boundary(boundary + 1)
                cue = self._final(boundary, i + 1)
                if cue:
                    break
        if cue is None:
            return None
        subject = phrase(self.words, i + 1, cue[0][0], w.ATTRIBUTIVE | {"in", "im"})
        if (
            subject is None
            or self.words[i + 1].lower in w.OBLIQUE
            or self.words[i + 1].lower in ("es", "das")
        ):
            source = None
        else:
            subject = apposition(self.words, i + 1, subject, cue[0][0])
            source = self._range(i + 1, subject)
        cues = self._ranges((i, i + 1), *cue)
        if i == 0:
            content = self._ranges((boundary + 1, self.stop)) if boundary < self.stop else ()
            end = self.stop
        else:
            return self._behind(i, ((i, i + 1), *cue), (i + 1, subject or i + 1), boundary, inside=True)
        return (Said(source, cues, content), end) if content else None

    def _final(self, boundary: int, start: int) -> tuple[tuple[int, int], ...] | None:
        """The verb of saying that ends a subordinate clause at `boundary`."""
        last = boundary - 1
        if last <= start:
            return None
        word = self.words[last].lower
        if word in w.HAVE | w.BECOME and self.words[last - 1].lower in w.PARTICIPLES:
            return self._with_particle(last - 1, last + 1, w.PARTICIPLES[self.words[last - 1].lower])
        if word in w.JOINED:
            return ((last, last + 1),)
        verb = w.FINITE.get(word)
        if verb is not None:
            if "" in verb.particles:
                return ((last, last + 1),)
            if self.words[last - 1].lower in verb.particles:
                return ((last - 1, last + 1),)
        return None

    def _with_particle(self, first: int, last: int, verb: w.Verb) -> tuple[tuple[int, int], ...]:
        if self.words[first - 1].lower in w.PARTICLES | w.ABOUT:
            return ((first - 1, last),)
        return ((first, last),)

    def _verb(self, i: int, lower: str) -> tuple[Said, int] | None:
        verb = w.FINITE.get(lower)
        if self.words[i].capital:
            return None
        if lower in w.HAVE or lower in w.BECOME:
            return self._perfect(i)
        joined = w.JOINED.get(lower)
        if joined is not None or lower in w.PARTICIPLES:
            final = self._subordinate(i)
            if final is not None:
                return final
            if lower in w.PARTICIPLES and i + 1 < self.stop and self.words[i + 1].lower in w.HAVE | w.BECOME:
                return None
        if verb is None or self._adjective(i):
            return None
        final = self._subordinate(i)
        if final is not None:
            return final
        ends = i + 1 >= self.stop or self.words[i + 1].text in _STOPS
        if lower.endswith("n") and ends and any(x.lower in w.MODAL for x in self.words[max(0, i - 12) : i]):
            return None  # an infinitive: "man möchte ihr raten, …"
        return self._second(i, i + 1, verb, ((i, i + 1),))

    def _adjective(self, i: int) -> bool:
        """ "die erwartete Zahl": a form between a determiner and a noun is no verb."""
        before = self.words[i - 1].lower if i else ""
        after = self.words[i + 1] if i + 1 < self.stop else None
        return bool(
            after
            and after.capital
            and (before in w.DETERMINERS | w.OBLIQUE or before in w.PREPOSITIONS or before.endswith(("en", "es")) and
                 not self.words[i - 1].capital)
            and self.words[i].lower.endswith(("te", "ten", "e", "en"))
        )  # fmt: skip

    def _perfect(self, i: int) -> tuple[Said, int] | None:
        """hat … gesagt; wurde … zitiert."""
        for j in range(i + 1, min(self.stop, i + 40)):
            word = self.words[j]
            if word.quote or word.text in (":", ";"):
                return None
            verb = w.PARTICIPLES.get(word.lower)
            if verb is None or word.capital:
                continue
            after = self.words[j + 1] if j + 1 < self.stop else None
            closes = (
                after is None
                or after.quote
                or after.text in _STOPS
                or after.lower in ("worden", "und", "haben")
            )
            if not closes:
                continue
            first = j
            if self.words[j - 1].lower in w.PARTICLES | w.ABOUT and self.words[j - 1].lower not in (
                "an",
                "zu",
            ):
                first = j - 1
            last = j + 1
            if after is not None and after.lower in ("worden", "haben"):
                last += 1
            passive = self.words[i].lower in w.BECOME
            if passive and verb is not None:
                by = next((k for k in range(i + 1, first) if self.words[k].lower in ("von", "vom")), None)
                end = phrase(self.words, by + 1, first) if by is not None else None
                if by is not None and end is not None:
                    return self._before(((i, i + 1), (first, last)), (by + 1, end), last, verb)
            return self._second(i, last, verb, ((i, i + 1), (first, last)), passive)
        return None

    def _subordinate(self, i: int) -> tuple[Said, int] | None:
        """The verb ends its clause: "…, die fragten: „…“", "nachdem sie berichtet hatte, dass …"."""
        last = i + 1
        lower = self.words[i].lower
        if last < self.stop and self.words[last].lower in w.HAVE | w.BECOME and lower in w.PARTICIPLES:
            last += 1
        elif lower in w.PARTICIPLES and lower not in w.FINITE:
            return None
        if last < self.stop and not (self.words[last].text in _STOPS or self.words[last].quote):
            return None
        clause = None
        for j in range(i - 1, max(-1, i - 30), -1):
            word = self.words[j]
            if word.text in (";", ":") or word.quote:
                break
            opens = j == 0 or self.words[j - 1].text in (",", "–", "(") or self.words[j - 1].lower in w.AND
            if opens and (word.lower in w.CONJUNCTIONS or (word.lower in w.RELATIVES and j > 0)):
                clause = j
                break
            if word.text == "," and j < i - 1:
                continue
        if clause is None or clause >= i - 1 and self.words[clause].lower in w.CONJUNCTIONS:
            return None
        relative = self.words[clause].lower in w.RELATIVES
        verb = w.JOINED.get(lower) or w.PARTICIPLES.get(lower) or w.FINITE.get(lower)
        if verb is None or (verb is w.FINITE.get(lower) and "" not in verb.particles
                            and self.words[i - 1].lower not in verb.particles):  # fmt: skip
            return None
        if relative:
            source: tuple[int, int] | None = (clause, clause + 1)
        else:
            end = phrase(self.words, clause + 1, i, w.ATTRIBUTIVE | {"in", "im"})
            source = (clause + 1, end) if end and self.words[clause + 1].lower not in w.OBLIQUE else None
        first = i - 1 if self.words[i - 1].lower in w.PARTICLES | w.ABOUT else i
        return self._before(((first, last),), source, last, verb)

    def _second(
        self, i: int, frame: int, verb: w.Verb, cues: tuple[tuple[int, int], ...], passive: bool = False
    ) -> tuple[Said, int] | None:
        """A finite verb in second place: its subject, its particle, then what was said before or behind it."""
        start = self._clause_start(i)
        comma = i > 0 and (self.words[i - 1].text in (",", "–", "—") or self.words[i - 1].quote)
        so = (
            i > 1
            and self.words[i - 1].lower == "so"
            and (self.words[i - 2].text == "," or self.words[i - 2].quote)
        )
        if comma or so:
            behind = self._inverted(i, frame, verb, cues, i - 1 if so else i)
            if behind is not None:
                return behind
        if self.words[i].lower in ("heißt", "hieß"):
            if i + 1 < self.stop and self.words[i + 1].lower == "es":
                origin = self._origin(i + 2) or self._origin(start)
                if origin and origin[1] > i and origin[0] < i:
                    origin = None
                return self._before(((i, i + 2),), origin, max(origin[1] if origin else 0, i + 2), verb)
            if i > 0 and self.words[i - 1].lower == "es":
                return self._before(((i - 1, i + 1),), None, i + 1, verb)
            return None
        if i == start + 1 and self.words[start].lower in ("das", "dies") and not passive:
            return self._this(i, verb, cues, frame)
        source = None if passive else self._subject(start, i)
        subject_end = i + 1
        if source is None and not passive:
            after = subject_after(self.words, i, self.stop if len(cues) == 1 else cues[-1][0])
            if after is None:
                if self.words[i].lower in ("heißt", "hieß", "lautet", "lautete"):
                    after = (i, i)
                else:
                    return None
            source = after if after[0] < after[1] else None
            subject_end = after[1]
        frame = max(frame, subject_end)
        if len(cues) == 1:
            found = self._particle(i, frame, verb)
            if found is None:
                return None
            cues, frame = (*cues, *found[0]), found[1]
        return self._before(cues, source, frame, verb)

    def _this(
        self, i: int, verb: w.Verb, cues: tuple[tuple[int, int], ...], frame: int
    ) -> tuple[Said, int] | None:
        """Das teilte X mit: what was said is the sentence before."""
        after = subject_after(self.words, i, self.stop if len(cues) == 1 else cues[-1][0])
        if after is None or self.sentence_before is None or i != 1:
            return None
        if len(cues) == 1:
            found = self._particle(i, max(frame, after[1]), verb)
            if found is None:
                return None
            cues = (*cues, *found[0])
        if any(x.quote or x.text == ":" for x in self.words[i:]):
            return None
        content = (self.sentence_before, *self._ranges((0, 1)))
        return Said(self._range(*after), self._ranges(*cues), content), self.stop

    def _opinion(self, i: int, lower: str) -> tuple[Said, int] | None:
        """X ist der Meinung, dass …; X zeigte sich besorgt, dass …: any verb, a noun or adjective of opinion."""
        if lower not in w.HOLDING:
            return None
        boundary = self._boundary(i + 1)
        if boundary >= self.stop or self.words[boundary].text not in (",", ":"):
            return None
        about = self.words[boundary - 1].lower in w.ABOUT
        noun = boundary - 1 - about
        if noun <= i or self.words[noun].lower not in w.OPINIONS:
            return None
        colon = self.words[boundary].text == ":"
        if not colon and self.words[boundary + 1].lower not in ("dass", "daß", "ob"):
            return None
        source = self._subject(self._clause_start(i), i)
        if source is None:
            source = subject_after(self.words, i, noun)
            if source is None or source[1] > noun:
                return None
        first = noun
        while first - 1 > max(i, source[1] - 1) and noun - first < 3 and (
            self.words[first - 1].lower in w.DETERMINERS | w.OBLIQUE | {"zu", "zum", "zur", "sich", "in"}
        ):  # fmt: skip
            first -= 1
        quote = colon and boundary + 1 < self.stop and self.words[boundary + 1].quote
        content = self._ranges((boundary + 1, boundary + 2 if quote else self.stop))
        if not content:
            return None
        cues = self._ranges((i, i + 1), (first, boundary))
        return Said(self._range(*source), cues, content, bool(quote), "belief"), self.stop

    def _subject(self, start: int, i: int) -> tuple[int, int] | None:
        """The subject before the verb: the constituent in first place, or that of the clause before "und"."""
        if i > start and self.words[i - 1].lower in w.AND:
            for begin in (start, *(j + 1 for j in range(start, i) if self.words[j].text == ",")):
                if self.words[begin].lower in w.OBLIQUE | w.PREPOSITIONS | w.CONJUNCTIONS:
                    continue
                end = phrase(self.words, begin, i - 1)
                if end:
                    return begin, end
            return None
        found = subject_before(self.words, start, i)
        if found:
            return found
        commas = [j for j in range(max(start, i - 25), i - 1) if self.words[j].text == ","]
        for comma in reversed(commas[-2:]):
            after = comma + 1
            if self.words[after].lower in w.AND:
                after += 1
            found = subject_before(self.words, after, i)
            if found and self.words[after].lower not in w.RELATIVES:
                return found
        return None

    def _particle(self, i: int, frame: int, verb: w.Verb) -> tuple[tuple[tuple[int, int], ...], int] | None:
        """The particle of a separable verb before the clause's end; ((), frame) for a verb without."""
        at = frame
        for _ in range(3):
            boundary = self._boundary(at)
            last = boundary - 1
            if last > i and self.words[last].lower in verb.particles:
                first = last - 1 if self.words[last - 1].lower in w.ABOUT and last - 1 > i else last
                own = (
                    ((i + 1, i + 2),)
                    if self.words[i].lower.startswith("zeig") and self.words[i + 1].lower == "sich"
                    else ()
                )
                return (*own, (first, last + 1)), boundary
            conj = next((j for j in range(frame, boundary) if self.words[j].lower == "und"), None)
            if conj and conj - 1 > i and self.words[conj - 1].lower in verb.particles:
                return ((conj - 1, conj),), conj
            if "" in verb.particles:
                comma = boundary < self.stop and self.words[boundary].text == ","
                if last > i and comma and self.words[last].lower in w.ABOUT:
                    return ((last, boundary),), boundary
                if (
                    self.words[i].lower.startswith("äußer")
                    and i + 1 < self.stop
                    and self.words[i + 1].lower == "sich"
                ):
                    return ((i + 1, i + 2),), frame
                return (), frame
            if boundary >= self.stop or self.words[boundary].text != ",":
                break
            at = boundary + 1
        return ((), frame) if "" in verb.particles else None

    def _inverted(
        self, i: int, frame: int, verb: w.Verb, cues: tuple[tuple[int, int], ...], first: int
    ) -> tuple[Said, int] | None:
        """„…“, sagte X am Montag; …, erklärte die Ministerin."""
        end = self.stop if len(cues) == 1 else cues[-1][0]
        source = subject_after(self.words, i, end)
        impersonal = self.words[i].lower in ("heißt", "hieß")
        if source is None and not impersonal:
            return None
        if impersonal:
            source = (i + 1, i + 1)
            if i + 1 < self.stop and self.words[i + 1].lower == "es":
                cues = ((i, i + 2),)
                source = self._origin(i + 2) or (i + 2, i + 2)
        assert source is not None
        after = max(frame, source[1])
        if len(cues) == 1 and not impersonal:
            found = self._particle(i, after, verb)
            if found is None:
                return None
            cues, after = (*cues, *found[0]), found[1]
        boundary = self._boundary(after)
        if boundary < self.stop and self.words[boundary].text == "," and self._clause(boundary + 1, verb):
            # "X, der Minister, sagte, dass …" has its content behind; so has "…, betont X, dass …"
            quoted = self.words[i - 1].quote and self.words[i - 1].end - self.words[i - 1].start > 60
            if self.words[boundary + 1].lower in ("dass", "daß", "ob") and not quoted:
                return None
        if first != i:
            cues = ((first, i + 1), *cues[1:])
        return self._behind(first, cues, source, boundary, verb.manner, first != i)

    def _before(
        self, cues: tuple[tuple[int, int], ...], source: tuple[int, int] | None, frame: int, verb: w.Verb
    ) -> tuple[Said, int] | None:
        """What was said, behind its frame: a quotation, a clause, or (for some verbs) a noun phrase."""
        who = self._range(*source) if source else None
        spans = self._ranges(*sorted(cues))

        def said(
            first: int, last: int, direct: bool = False, more: int | None = None
        ) -> tuple[Said, int] | None:
            last = last if direct else self._cut(first, last)
            content = self._ranges((first, last))
            shown = self._ranges(*sorted((*cues, (more, more + 1)))) if more is not None else spans
            return (Said(who, shown, content, direct, verb.manner), last) if content else None

        first_cue = next(j for j, x in enumerate(self.words) if x.start >= spans[0][0])
        if self.words[first_cue].lower in w.AS_VERBS or any(
            x.lower in w.PARTICIPLES for a, b in cues for x in self.words[a:b]
        ):  # fmt: skip
            quote = self._like(first_cue)
            if quote is not None and source is not None:
                like = quote - 1 if self.words[quote - 1].lower == "als" else quote - 2
                ordered = self._ranges(*sorted((*cues, (like, like + 1))))
                content = self._ranges((quote, quote + 1))
                return Said(who, ordered, content, True, verb.manner), max(frame, quote + 1)
        at = frame
        for _ in range(4):
            boundary = self._boundary(at)
            if boundary >= self.stop:
                break
            mark = self.words[boundary]
            if mark.text == ":":
                if boundary + 1 < self.stop and self.words[boundary + 1].quote:
                    if self._frame_behind(boundary + 2):
                        return None
                    if self.words[boundary - 1].lower == "worten" and boundary - 3 > first_cue:
                        spans = self._ranges(*sorted((*cues, (boundary - 3, boundary))))
                    return said(boundary + 1, boundary + 2, True)
                if boundary + 1 >= self.stop:
                    return Said(who, spans, (), True, verb.manner), self.stop
                return said(boundary + 1, self.stop)
            if mark.quote:
                if boundary - frame <= 12 and self._speech_like(boundary):
                    governs = boundary - 1
                    if governs > first_cue and self.words[governs].lower in w.DETERMINERS | w.OBLIQUE:
                        governs -= 1
                    by = self.words[governs].lower in ("von", "vor", "mit", "zu") and governs > first_cue
                    return said(boundary, boundary + 1, True, governs if by else None)
                at = boundary + 1
                continue
            if mark.text == "," and self._clause(boundary + 1, verb):
                return said(boundary + 1, self.stop)
            if mark.text in (";", "–", "—"):
                break
            if boundary + 1 < self.stop and self.words[boundary + 1].lower in w.CONJUNCTIONS | {"um"}:
                break
            at = boundary + 1
        if self.stop and self.words[self.stop - 1].text == ":":
            return Said(who, spans, (), True, verb.manner), self.stop
        if verb.objects and source and not (frame < self.stop and self.words[frame].lower == "sich"):
            boundary = self._boundary(frame)
            first = frame
            last = boundary
            while last > first and (self.words[last - 1].lower in verb.particles or
                                    any(a <= last - 1 < b for a, b in cues)):  # fmt: skip
                last -= 1
            if last - first >= 2:
                return said(first, last)
        return None

    def _cut(self, first: int, last: int) -> int:
        """Where what was said ends before the sentence does: at "und kündigte an", at a remark of the author."""
        for i in range(first + 3, last - 1):
            word, following = self.words[i], self.words[i + 1]
            if (
                word.lower == "und"
                and following.lower in w.FINITE
                and following.lower.endswith(("te", "t", "ab"))
            ):
                if following.lower in w.AUXILIARIES or following.lower in w.SUBJUNCTIVE:
                    continue
                return i
            rest = self.words[i + 1 : i + 25]
            if (word.text == ";" or (word.text == "," and following.lower in ("was", "wobei", "womit", "woraufhin"))) and (
                not any(x.lower in w.SUBJUNCTIVE for x in rest)
            ):  # fmt: skip
                return i
        return last

    def _frame_behind(self, at: int) -> bool:
        """Whether a quotation has its frame behind it: "„…“, sagte er"."""
        return at + 1 < self.stop and self.words[at].text == "," and (
            self.words[at + 1].lower in w.FINITE or self.words[at + 1].lower == "so"
        )  # fmt: skip

    def _speech_like(self, at: int) -> bool:
        """Whether a quotation without a colon before it is speech, and no title or name."""
        inner = self.words[at].text[1:-1]
        before = self.words[at - 1]
        if before.capital or before.quote:
            return False
        if len(inner.split()) >= 4 and before.lower not in ("der", "dem", "im", "zum", "die"):
            return True
        return inner[:1].islower() or (before.lower in ("von", "als") and len(inner.split()) > 1)

    def _like(self, at: int) -> int | None:
        """The quotation behind "als" in a clause: "nannte dies als „…“", "als eine „…“"."""
        for j in range(at, min(self.stop - 1, at + 50)):
            if self.words[j].lower == "als":
                for quote in (j + 1, j + 2):
                    if quote < self.stop and self.words[quote].quote:
                        return quote
        return None

    def _clause(self, at: int, verb: w.Verb) -> bool:
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
        if first in ("der", "die", "das", "dem", "den") and not _infinitive(stretch[:comma]):
            end = phrase(self.words, at, self.stop)
            follows = self.words[end] if end is not None and end < self.stop else None
            if follows is None or follows.capital or not follows.text.isalpha() or end - at >= comma:
                return False
        if any(x.lower in w.SUBJUNCTIVE for x in stretch):
            return True
        if _infinitive(stretch):
            return True
        return verb.core and phrase(self.words, at, self.stop) is not None and first not in w.OBLIQUE


def _infinitive(stretch: list[Token]) -> bool:
    """Whether a clause ends in "zu" and an infinitive ("zu bleiben", "aufzugeben")."""
    for j, word in enumerate(stretch):
        if word.lower == "zu" and j + 1 < len(stretch) and stretch[j + 1].lower.endswith("n") and (
            not stretch[j + 1].capital
        ):  # fmt: skip
            return True
        if "zu" in word.lower[2:-3] and word.lower.endswith("en") and not word.capital and len(word.text) > 8:
            return True
    return False
