"""Who said what in French text: quotations, verbs of saying before and behind them, "que", "selon"."""

from __future__ import annotations

from collections.abc import Iterator

from parley.reading.languages import rules_french_words as w
from parley.reading.languages.rules_french_sentence import MARKS, Pair, Sentence
from parley.reading.languages.rules_tokens import Said, quotations, tokens, trim


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


class _Sentence(Sentence):
    """A sentence and the rules that find speech in it; each gives what it found and where to go on."""

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

    def _inside(self, i: int) -> tuple[Said, int] | None:
        """« …, a insisté X, … »: the frame stands inside the quotation marks."""
        quote = self.words[i]
        inner = _Sentence(self.text, tokens(self.text, quote.start + 1, quote.end - 1, [], w.WORD))
        for j in range(1, len(inner.words) - 1):
            if inner.words[j - 1].text not in (",", "!", "?"):
                continue
            group = inner.group(j)
            if group is None:
                continue
            cues, end, verb = group
            source = inner.behind_verb(j, end)
            if source is None:
                continue
            mark = inner.mark(source[1])
            if mark < inner.stop and inner.words[mark].text != ",":
                continue
            before = trim(self.text, quote.start, inner.words[j - 1].start)
            after = (
                trim(self.text, inner.words[mark + 1].start, quote.end)
                if mark + 1 < len(inner.words)
                else None
            )
            content = tuple(piece for piece in (before, after) if piece)
            return Said(inner.place(*source), inner.places(*cues), content, True, verb.manner), i + 1
        return None

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
        close = self.phrase(at, self.stop)
        if close is None:
            return None
        if close < self.stop and self.words[close].lower in ("dans", "en", "à") and i != 0:
            close = self.mark(close)
        close = self.apposed(at, close, self.stop) if i == 0 or self.words[close - 1].text else close
        if pour:
            person = self.words[at].text[:1].isupper() or self.words[at].lower in ("le", "la", "l'", "les")
            quoted = close + 1 < self.stop and self.words[close].text == "," and self.words[close + 1].quote
            if not (person and quoted):
                return None
        if i == 0 and close < self.stop and self.words[close].text != ",":
            close = self.mark(close)
        manner = "belief" if any(x.lower in w.BELIEVING for x in self.words[i:at]) else "speech"
        source, shown = self.place(at, close), self.places((i, at))
        pieces = [p for p in ((self.clause_start(i), i), (close, self.stop)) if self.weighs(*p)]
        content = self.places(*pieces)
        if not content:
            return None
        direct = len(pieces) == 1 and all(
            x.quote or x.text in MARKS for x in self.words[slice(*pieces[0])]
        )  # fmt: skip
        return Said(source, shown, content, direct, manner), self.stop

    def _as(self, i: int) -> tuple[Said, int] | None:
        """Comme l'a rappelé X, …; …, comme l'a dit X."""
        if self.words[i].lower not in ("comme", "ainsi") or (i and self.words[i - 1].text != ","):
            return None
        at = i + 1 + (self.words[i].lower == "ainsi")
        if at < self.stop and self.words[at].lower in ("l'", "le"):
            at += 1
        group = self.group(at) if at < self.stop else None
        if group is None:
            return None
        cues, end, verb = group
        source = self.behind_verb(at, end)
        if source is None:
            return None
        mark = self.mark(source[1])
        pieces = [p for p in ((0, i), (mark, self.stop)) if self.weighs(*p)]
        content = self.places(*pieces)
        return (
            (Said(self.place(*source), self.places(*cues), content, False, verb.manner), self.stop)
            if content
            else None
        )

    def _verb(self, i: int) -> tuple[Said, int] | None:
        group = self.group(i)
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
        source = self.subject(first)
        if source is None:
            return None
        return self._before(cues, source, end, verb)

    def _inverted(
        self, first: int, cues: tuple[Pair, ...], end: int, verb: w.Verb
    ) -> tuple[Said, int] | None:
        """« … », a déclaré X; …, estime X; …, a précisé X, …"""
        source = self.behind_verb(first, end)
        if source is None or first == 0:
            return None
        last = first
        while last and self.words[last - 1].text in (",", "–", "—"):
            last -= 1
        if not last:
            return None
        start = self.clause_start(last)
        quote = self.words[last - 1].quote
        mark = self.mark(max(source[1], end))
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
        content = self.places(*pieces)
        who = self.place(*source)
        return Said(who, self.places(*cues), content, bool(whole), verb.manner), close

    def _before(
        self, cues: tuple[Pair, ...], source: Pair, end: int, verb: w.Verb
    ) -> tuple[Said, int] | None:
        """What was said, behind its frame: « … », "que …", an infinitive, a noun phrase."""
        who, shown = self.place(*source), self.places(*cues)
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
                content = self.places((here + 1, last))
                return Said(who, shown, content, bool(quote), verb.manner), last
            if word.lower in ("que", "qu'", "qu’") or (
                word.lower in ("si", "s'", "pourquoi", "comment", "ce") and here - end < 3
            ):
                following = self.words[here + 1].lower if here + 1 < self.stop else ""
                if word.lower in ("ce", "s'") and following not in ("que", "qui", "qu'", "il", "ils"):
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
                content = self.places((here, self.stop))
                return Said(who, shown, content, False, verb.manner), self.stop
            if word.quote and not negated:
                return self._embedded(cues, source, end, here, verb)
            infinitive = self.infinitive(here)
            if verb.to and infinitive and (here - end < 8):
                content = self.places((here, self.stop))
                return Said(who, shown, content, False, verb.manner), self.stop
            if word.text in (";", "–", "—") or (word.text == "," and here - end > 25):
                break
            here += 1
        if verb.objects and end < self.stop and self.words[end].lower in w.DETERMINERS and not negated:
            last = self.mark(end)
            content = self.places((end, last))
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
            or (len(inner) < 2 and before.lower not in ("de", "d'"))
        ):
            return None
        who, shown = self.place(*source), self.places(*cues)
        if quote == end:
            last = self.mark(quote + 1)
            more = last - quote > 1 and self.words[quote + 1].lower not in w.STOPS - {"par"}
            content = self.places((quote, last if more else quote + 1))
            return Said(who, shown, content, not more, verb.manner), last
        content = self.places((end, quote + 1))
        return (Said(who, shown, content, False, verb.manner), quote + 1) if content else None
