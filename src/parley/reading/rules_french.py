"""Who said what in French text: quotations, verbs of saying before and behind them, "que", "selon"."""

from __future__ import annotations

from collections.abc import Iterator

from parley.reading import rules_french_words as w
from parley.reading.rules_tokens import Range, Said, Token, quotations, tokens, trim

_MARKS = frozenset([",", ";", ":", "–", "—", "(", ")"])
_ENDS = frozenset([".", "!", "?", "…"])
LONGEST = 22
Pair = tuple[int, int]


def speech(text: str, sentences: list[tuple[int, int, int]]) -> Iterator[Said]:
    """The attributions of a text, given its sentences as (start, end, paragraph)."""
    quotes = quotations(text)
    last: tuple[int, Said] | None = None
    pending: Said | None = None
    for start, end, paragraph in sentences:
        words = tokens(text, start, end, quotes, w.WORD)
        found = _Sentence(text, words).read()
        alone = bool(words) and words[0].quote and len(words) <= 2 and words[0].end - words[0].start > 20
        whole = ((words[0].start, words[0].end),) if alone else ()
        if alone and not found and pending:
            found = [Said(pending.source, pending.cues, whole, True)]
        elif alone and not found and last and last[0] == paragraph:
            found = [Said(last[1].source, last[1].cues, whole, True)]
        pending = next((said for said in found if not said.content), None)
        for said in found:
            if said.content:
                yield said
                last = (paragraph, said) if said.source else last


class _Sentence:
    """One sentence; words from `stop` on only end it."""

    def __init__(self, text: str, words: list[Token]) -> None:
        self.text = text
        self.words = words
        self.stop = len(words)
        while self.stop and words[self.stop - 1].text in _ENDS:
            self.stop -= 1

    def read(self) -> list[Said]:
        found: list[Said] = []
        at = 0
        while at < self.stop:
            outcome = self._inside(at) if self.words[at].quote else self._word(at)
            if outcome is not None:
                found.append(outcome[0])
            at = max(outcome[1] if outcome else 0, at + 1)
        return found

    def _word(self, i: int) -> tuple[Said, int] | None:
        return self._according(i) or self._as(i) or self._verb(i)

    # Pieces

    def _range(self, first: int, last: int) -> Range | None:
        return trim(self.text, self.words[first].start, self.words[last - 1].end) if first < last else None

    def _ranges(self, *pieces: Pair) -> tuple[Range, ...]:
        return tuple(r for piece in pieces if (r := self._range(*piece)))

    def _mark(self, at: int) -> int:
        """The next comma, colon, dash, quotation or the end, at or after `at`."""
        stop = min(self.stop, at + 60)
        return next((i for i in range(at, stop) if self.words[i].text in _MARKS or self.words[i].quote), stop)

    def _phrase(self, at: int, end: int) -> int | None:
        """The end of a noun phrase behind its verb: before an adverbial, a verb, a mark."""
        if at >= end:
            return None
        first = self.words[at]
        if first.lower in w.PRONOUNS:
            return at + 1
        if not (first.lower in w.DETERMINERS or first.text[:1].isupper()):
            return None
        here = at + 1
        while here < end and here - at < LONGEST:
            word = self.words[here]
            if word.quote and word.end - word.start > 40:
                break
            before = self.words[here - 1].lower
            if word.text in _MARKS or (word.lower in w.STOPS and before not in w.DETERMINERS):
                break
            if word.lower.endswith("ment") and before not in w.DETERMINERS and len(word.text) > 8:
                break
            here += 1
        return here

    def _apposed(self, at: int, last: int, end: int) -> int:
        """A phrase with the apposition behind it: "X, porte-parole de Y,"."""
        if last + 1 < end and self.words[last].text == ",":
            following = self.words[last + 1]
            if following.quote or following.lower in w.PRONOUNS | w.STOPS | {"et", "mais"}:
                return last
            close = self._mark(last + 1)
            title = any(word.lower in w.ROLES for word in self.words[last + 1 : min(last + 4, close)])
            if title and close - last < 16:
                return close
        return last

    def _group(self, i: int) -> tuple[tuple[Pair, ...], int, w.Verb] | None:
        """The verb of saying at `i`: its words, the index past it, what it is; "a déclaré", "dit", "a-t-il dit"."""
        word = self.words[i]
        if word.quote or (word.text[:1].isupper() and i):
            return None
        if word.lower in w.HAVE:
            j = i + 1
            while j < self.stop and j - i < 6 and (
                self.words[j].text.startswith("-") or self.words[j].lower in w.PRONOUNS | w.ADVERBS | {"été"}
                or (self.words[j].lower.endswith("ment") and self.words[j].lower not in w.PARTICIPLES)
            ):  # fmt: skip
                j += 1
            if j >= self.stop or self.words[j].lower not in w.PARTICIPLES:
                return None
            verb = w.PARTICIPLES[self.words[j].lower]
            end = j + 1
            if self.words[j].lower == "fait":
                if end >= self.stop or self.words[end].lower not in w.KNOWING:
                    return None
                end += 1
            first = i - 1 if i and self.words[i - 1].lower in ("s'", "l'") else i
            if self.words[i].lower in ("est", "sont", "était", "étaient") and first == i:
                return None
            cues = ((first, end),) if j == i + 1 else ((first, i + 1), (j, end))
            return cues, end, verb
        verb_here = w.FINITE.get(word.lower)
        if verb_here is None:
            return None
        before = self.words[i - 1].lower if i else ""
        if before in (
            "le",
            "la",
            "les",
            "un",
            "une",
            "des",
            "du",
            "de",
            "d'",
            "ce",
            "cette",
            "au",
            "sa",
            "son",
            "sans",
        ):
            return None
        end = i + 1
        if word.lower == "fait" and not (end < self.stop and self.words[end].lower in w.KNOWING):
            return None
        if word.lower in ("croit", "croient") and end < self.stop and self.words[end].lower == "savoir":
            verb_here = w.Verb()
        if (
            word.lower in ("fait", "croit", "croient")
            and end < self.stop
            and self.words[end].lower in w.KNOWING
        ):
            end += 1
        return ((i, end),), end, verb_here

    # Rules

    def _inside(self, i: int) -> tuple[Said, int] | None:
        """« …, a insisté X, … »: the frame stands inside the quotation marks."""
        quote = self.words[i]
        inner = _Sentence(self.text, tokens(self.text, quote.start + 1, quote.end - 1, [], w.WORD))
        for j in range(1, len(inner.words) - 1):
            if inner.words[j - 1].text not in (",", "!", "?"):
                continue
            group = inner._group(j)
            if group is None:
                continue
            cues, end, verb = group
            source = inner._behind_verb(j, end)
            if source is None:
                continue
            mark = inner._mark(source[1])
            if mark < inner.stop and inner.words[mark].text != ",":
                continue
            before = trim(self.text, quote.start, inner.words[j - 1].start)
            after = (
                trim(self.text, inner.words[mark + 1].start, quote.end)
                if mark + 1 < len(inner.words)
                else None
            )
            content = tuple(piece for piece in (before, after) if piece)
            return Said(inner._range(*source), inner._ranges(*cues), content, True, verb.manner), i + 1
        return None

    def _behind_verb(self, i: int, end: int) -> Pair | None:
        """The subject behind a verb: "a-t-il", "a déclaré sèchement le ministre"."""
        for j in range(i, min(end + 2, self.stop)):
            if self.words[j].lower in w.PRONOUNS and (j < end or self.words[j - 1].text.startswith("-")):
                return j, j + 1
        here = end
        while here < self.stop and here - end < 4 and (
            self.words[here].lower in w.ADVERBS or self.words[here].lower.endswith("ment")
        ):  # fmt: skip
            here += 1
        close = self._phrase(here, self.stop)
        if close is None or self.words[here].lower in ("de", "d'"):
            return None
        return here, self._apposed(here, close, self.stop)

    def _according(self, i: int) -> tuple[Said, int] | None:
        """Selon X, …; …, d'après X; pour X, « … »."""
        lower = self.words[i].lower
        cue = next(
            (
                len(cue)
                for cue in w.BEFORE
                if i + len(cue) < self.stop
                and all(self.words[i + k].lower.replace("’", "'") == part for k, part in enumerate(cue))
            ),
            0,
        )
        pour = lower == "pour" and i == 0
        if not cue and not pour:
            return None
        at = i + (cue or 1)
        close = self._phrase(at, self.stop)
        if close is None:
            return None
        if close < self.stop and self.words[close].lower in ("dans", "en", "à") and not (i == 0):
            close = self._mark(close)
        close = self._apposed(at, close, self.stop) if i == 0 or self.words[close - 1].text else close
        if pour:
            person = self.words[at].text[:1].isupper() or self.words[at].lower in ("le", "la", "l'", "les")
            quoted = close + 1 < self.stop and self.words[close].text == "," and self.words[close + 1].quote
            if not (person and quoted):
                return None
        if i == 0 and close < self.stop and self.words[close].text != ",":
            close = self._mark(close)
        manner = "belief" if any(x.lower in w.BELIEVING for x in self.words[i:at]) else "speech"
        source, shown = self._range(at, close), self._ranges((i, at))
        pieces = [p for p in ((self._clause_start(i), i), (close, self.stop)) if self._weighs(*p)]
        content = self._ranges(*pieces)
        if not content:
            return None
        direct = len(pieces) == 1 and all(
            x.quote or x.text in _MARKS for x in self.words[slice(*pieces[0])]
        )  # fmt: skip
        return Said(source, shown, content, direct, manner), self.stop

    def _weighs(self, first: int, last: int) -> bool:
        return any(x.text[:1].isalnum() or x.quote for x in self.words[first:last])

    def _clause_start(self, at: int) -> int:
        return next(
            (i + 1 for i in range(at - 1, max(-1, at - 80), -1) if self.words[i].text in (";", ":")), 0
        )

    def _as(self, i: int) -> tuple[Said, int] | None:
        """Comme l'a rappelé X, …; …, comme l'a dit X."""
        if self.words[i].lower not in ("comme", "ainsi") or (i and self.words[i - 1].text != ","):
            return None
        at = i + 1 + (self.words[i].lower == "ainsi")
        if at < self.stop and self.words[at].lower in ("l'", "le"):
            at += 1
        group = self._group(at) if at < self.stop else None
        if group is None:
            return None
        cues, end, verb = group
        source = self._behind_verb(at, end)
        if source is None:
            return None
        mark = self._mark(source[1])
        pieces = [p for p in ((0, i), (mark, self.stop)) if self._weighs(*p)]
        content = self._ranges(*pieces)
        return (
            (Said(self._range(*source), self._ranges(*cues), content, False, verb.manner), self.stop)
            if content
            else None
        )

    def _verb(self, i: int) -> tuple[Said, int] | None:
        group = self._group(i)
        if group is None:
            return None
        cues, end, verb = group
        first = cues[0][0]
        comma = first > 0 and (
            self.words[first - 1].text in (",", "–", "—", "!", "?") or self.words[first - 1].quote
        )
        if comma or any(self.words[j].text.startswith("-") for j in range(first, min(end + 1, self.stop))):
            behind = self._inverted(first, cues, end, verb)
            if behind is not None:
                return behind
        source = self._subject(first)
        if source is None:
            return None
        return self._before(cues, source, end, verb)

    def _inverted(
        self, first: int, cues: tuple[Pair, ...], end: int, verb: w.Verb
    ) -> tuple[Said, int] | None:
        """« … », a déclaré X; …, estime X; …, a précisé X, …"""
        source = self._behind_verb(first, end)
        if source is None or first == 0:
            return None
        last = first
        while last and self.words[last - 1].text in (",", "–", "—"):
            last -= 1
        if not last:
            return None
        start = self._clause_start(last)
        quote = self.words[last - 1].quote
        mark = self._mark(max(source[1], end))
        if mark < self.stop and self.words[mark].text == ":" and not quote:
            return None
        if any(x.lower in ("que", "qu'") for x in self.words[end : end + 3]) and not quote:
            return None
        rest = self.words[start:last]
        whole = quote and len([x for x in rest[:-1] if x.text[:1].isalpha()]) < 3
        pieces: list[Pair] = [(last - 1, last)] if whole else [(start, last)]
        if not quote and last - start < 2:
            return None
        close = self.stop
        after = mark + 1
        if mark < self.stop and self.words[mark].text in (",", ":") and after < self.stop:
            if self.words[after].quote:
                pieces.append((after, after + 1))
                close = after + 1
            elif not whole and self.words[after].lower not in (
                "qui",
                "dont",
                "lors",
                "dans",
                "après",
                "avant",
                "alors",
            ):
                pieces.append((after, self.stop))
        content = self._ranges(*pieces)
        who = self._range(*source)
        return Said(who, self._ranges(*cues), content, bool(whole), verb.manner), close

    def _subject(self, verb: int) -> Pair | None:
        """The subject before the verb: a pronoun, or the phrase that begins its clause."""
        last = verb
        while last and (self.words[last - 1].lower in w.CLITICS | w.ADVERBS):
            last -= 1
        if last and self.words[last - 1].lower in w.PRONOUNS:
            return last - 1, last
        if last and self.words[last - 1].lower in ("qui", "et"):
            return self._earlier(last - 1)
        start = self._clause_start(last)
        while last > start and self.words[last - 1].text in (",", "–", "—"):
            last -= 1
        parts: list[Pair] = []
        begin = start
        for i in range(start, last + 1):
            if i == last or self.words[i].text in (",", "–", "—"):
                parts.append((begin, i))
                begin = i + 1
        while len(parts) > 1 and self._opens(parts[0]):
            parts.pop(0)
        if not parts or parts[0][0] >= last:
            return None
        first, end = parts[0]
        for more in parts[1:]:
            opening = self.words[more[0]].lower
            if opening in ("qui", "dont", "où", "s'", "tout") or opening.endswith(w.MASKED):
                break
            end = more[1]
        if end - first > LONGEST + 10 or self._opens((first, end)):
            return None
        opening = self.words[first]
        if opening.lower in ("et", "mais", "or"):
            first += 1
        if first >= end or self.words[first].lower in ("il", "cela", "ce", "c'", "ça") and end - first > 1:
            return None
        relative = next(
            (i for i in range(first, end) if self.words[i].lower in ("qui", "que", "qu'", "dont")), None
        )
        return (first, relative) if relative and relative > first else (first, end)

    def _earlier(self, at: int) -> Pair | None:
        """The subject of the clause before "et a déclaré", or of the relative clause's "qui"."""
        if self.words[at].lower == "qui":
            return at, at + 1
        start = self._clause_start(at)
        for i in range(start, at):
            if self.words[i].lower in w.PRONOUNS:
                return i, i + 1
            if self.words[i].lower in w.DETERMINERS or (
                self.words[i].text[:1].isupper() and not self._opens((i, i + 1))
            ):
                close = self._phrase(i, at)
                return (i, close) if close else None
        return None

    def _opens(self, part: Pair) -> bool:
        """Whether a stretch is an adverbial that goes before the subject."""
        if part[0] >= part[1]:
            return True
        first = self.words[part[0]]
        return first.lower in w.OPENERS or first.lower.endswith("ment") or first.text.isdigit() or first.quote

    def _before(
        self, cues: tuple[Pair, ...], source: Pair, end: int, verb: w.Verb
    ) -> tuple[Said, int] | None:
        """What was said, behind its frame: « … », "que …", "de" and an infinitive, an infinitive, a noun phrase."""
        who, shown = self._range(*source), self._ranges(*cues)
        negated = any(x.lower in ("ne", "n'") for x in self.words[source[1] : cues[0][1]])
        here = end
        limit = min(self.stop, end + 40)
        while here < limit:
            word = self.words[here]
            if word.text == ":":
                quote = here + 1 < self.stop and self.words[here + 1].quote
                if here + 1 >= self.stop:
                    return Said(who, shown, (), True, verb.manner), self.stop
                last = here + 2 if quote else self.stop
                content = self._ranges((here + 1, last))
                return Said(who, shown, content, bool(quote), verb.manner), last
            if word.lower in ("que", "qu'", "qu’") or (
                word.lower in ("si", "s'", "pourquoi", "comment", "ce") and here - end < 3
            ):
                if word.lower in ("ce", "s'") and not (here + 1 < self.stop and self.words[here + 1].lower in (
                    "que", "qui", "qu'", "il", "ils")):  # fmt: skip
                    here += 1
                    continue
                if self.words[here - 1].lower in (
                    "plus",
                    "moins",
                    "autre",
                    "avant",
                    "après",
                    "pour",
                    "alors",
                    "tandis",
                ):
                    here += 1
                    continue
                content = self._ranges((here, self.stop))
                return Said(who, shown, content, False, verb.manner), self.stop
            if word.quote and not negated:
                return self._embedded(cues, source, end, here, verb)
            infinitive = self._infinitive(here)
            if verb.to and infinitive and (here - end < 8):
                content = self._ranges((here, self.stop))
                return Said(who, shown, content, False, verb.manner), self.stop
            if word.text in (";", "–", "—") or (word.text == "," and here - end > 25):
                break
            here += 1
        if verb.objects and end < self.stop and self.words[end].lower in w.DETERMINERS and not negated:
            last = self._mark(end)
            content = self._ranges((end, last))
            return (Said(who, shown, content, False, verb.manner), last) if content else None
        return None

    def _embedded(
        self, cues: tuple[Pair, ...], source: Pair, end: int, quote: int, verb: w.Verb
    ) -> tuple[Said, int] | None:
        """a dénoncé « … »; a qualifié X de « … »: the object with the quotation in it."""
        inner = self.words[quote].text[1:-1].split()
        before = self.words[quote - 1]
        if (
            quote - end > 12
            or before.text[:1].isupper()
            or (len(inner) < 2 and not before.lower in ("de", "d'"))
        ):
            return None
        who, shown = self._range(*source), self._ranges(*cues)
        if quote == end:
            last = self._mark(quote + 1)
            more = last - quote > 1 and self.words[quote + 1].lower not in w.STOPS - {"par"}
            content = self._ranges((quote, last if more else quote + 1))
            return Said(who, shown, content, not more, verb.manner), last
        content = self._ranges((end, quote + 1))
        return (Said(who, shown, content, False, verb.manner), quote + 1) if content else None

    def _infinitive(self, at: int) -> bool:
        """Whether "de", "d'" or nothing and an infinitive stand at `at`."""
        here = at + (self.words[at].lower in ("de", "d'", "à"))
        while here < self.stop and self.words[here].lower in w.CLITICS | {"pas"} and here - at < 4:
            here += 1
        if here >= self.stop:
            return False
        word = self.words[here].lower
        return (word.endswith(("er", "ir", "oir", "re")) and len(word) > 3 and not self.words[here].capital
                and word not in ("leur", "pour", "hier", "dernier", "premier", "contre", "entre", "outre", "autre",
                                 "notre", "votre", "guerre", "ministre", "membre", "mettre-là", "centre", "lettre",
                                 "décembre", "septembre", "octobre", "novembre", "chambre", "nombre", "titre",
                                 "maire", "affaire", "territoire", "militaire", "nucléaire", "particulier", "janvier",
                                 "février", "frontière", "papier", "chantier", "quartier", "dossier", "désir"))  # fmt: skip
