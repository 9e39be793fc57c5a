"""A French sentence as words, with what the rules ask of it: marks, phrases, verbs of saying, subjects."""

from __future__ import annotations

from parley.reading.languages import rules_french_words as w
from parley.reading.languages.rules_tokens import Words

MARKS = frozenset([",", ";", ":", "–", "—", "(", ")"])
LONGEST = 22
Pair = tuple[int, int]


class Sentence(Words):
    """A French sentence."""

    def mark(self, at: int) -> int:
        """The next comma, colon, dash, quotation or the end, at or after `at`."""
        stop = min(self.stop, at + 60)
        return next((i for i in range(at, stop) if self.words[i].text in MARKS or self.words[i].quote), stop)

    def phrase(self, at: int, end: int) -> int | None:
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
            if word.text in MARKS or (word.lower in w.STOPS and before not in w.DETERMINERS):
                break
            if word.lower.endswith("ment") and before not in w.DETERMINERS and len(word.text) > 8:
                break
            here += 1
        return here

    def apposed(self, at: int, last: int, end: int) -> int:
        """A phrase with the apposition behind it: "X, porte-parole de Y,"."""
        if last + 1 < end and self.words[last].text == ",":
            following = self.words[last + 1]
            if following.quote or following.lower in w.PRONOUNS | w.STOPS | {"et", "mais"}:
                return last
            close = self.mark(last + 1)
            title = any(word.lower in w.ROLES for word in self.words[last + 1 : min(last + 4, close)])
            if title and close - last < 16:
                return close
        return last

    def group(self, i: int) -> tuple[tuple[Pair, ...], int, w.Verb] | None:
        """The verb of saying at `i`: its words, the index past it, what it is ("a déclaré", "a-t-il dit")."""
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

    def behind_verb(self, i: int, end: int) -> Pair | None:
        """The subject behind a verb: "a-t-il", "a déclaré sèchement le ministre"."""
        for j in range(i, min(end + 2, self.stop)):
            if self.words[j].lower in w.PRONOUNS and (j < end or self.words[j - 1].text.startswith("-")):
                return j, j + 1
        here = end
        while here < self.stop and here - end < 4 and (
            self.words[here].lower in w.ADVERBS or self.words[here].lower.endswith("ment")
        ):  # fmt: skip
            here += 1
        close = self.phrase(here, self.stop)
        if close is None or self.words[here].lower in ("de", "d'"):
            return None
        return here, self.apposed(here, close, self.stop)

    def subject(self, verb: int) -> Pair | None:
        """The subject before the verb: a pronoun, or the phrase that begins its clause."""
        last = verb
        while last and (self.words[last - 1].lower in w.CLITICS | w.ADVERBS):
            last -= 1
        if last and self.words[last - 1].lower in w.PRONOUNS:
            return last - 1, last
        if last and self.words[last - 1].lower in ("qui", "et"):
            return self.earlier(last - 1)
        start = self.clause_start(last)
        while last > start and self.words[last - 1].text in (",", "–", "—"):
            last -= 1
        parts: list[Pair] = []
        begin = start
        for i in range(start, last + 1):
            if i == last or self.words[i].text in (",", "–", "—"):
                parts.append((begin, i))
                begin = i + 1
        while len(parts) > 1 and self.opens(parts[0]):
            parts.pop(0)
        if not parts or parts[0][0] >= last:
            return None
        first, end = parts[0]
        for more in parts[1:]:
            goes_on = self.words[more[0]].lower
            if goes_on in ("qui", "dont", "où", "s'", "tout") or goes_on.endswith(w.MASKED):
                break
            end = more[1]
        if end - first > LONGEST + 10 or self.opens((first, end)):
            return None
        opening = self.words[first]
        if opening.lower in ("et", "mais", "or"):
            first += 1
        if first >= end or (self.words[first].lower in ("il", "cela", "ce", "c'", "ça") and end - first > 1):
            return None
        relative = next(
            (i for i in range(first, end) if self.words[i].lower in ("qui", "que", "qu'", "dont")), None
        )
        return (first, relative) if relative and relative > first else (first, end)

    def earlier(self, at: int) -> Pair | None:
        """The subject of the clause before "et a déclaré", or of the relative clause's "qui"."""
        if self.words[at].lower == "qui":
            return at, at + 1
        start = self.clause_start(at)
        for i in range(start, at):
            if self.words[i].lower in w.PRONOUNS:
                return i, i + 1
            if self.words[i].lower in w.DETERMINERS or (
                self.words[i].text[:1].isupper() and not self.opens((i, i + 1))
            ):
                close = self.phrase(i, at)
                return (i, close) if close else None
        return None

    def opens(self, part: Pair) -> bool:
        """Whether a stretch is an adverbial that goes before the subject."""
        if part[0] >= part[1]:
            return True
        first = self.words[part[0]]
        return first.lower in w.OPENERS or first.lower.endswith("ment") or first.text.isdigit() or first.quote

    def weighs(self, first: int, last: int) -> bool:
        """Whether a stretch holds a word or a quotation."""
        return any(x.text[:1].isalnum() or x.quote for x in self.words[first:last])

    def clause_start(self, at: int) -> int:
        """Where the clause begins: past the last colon or semicolon."""
        return next(
            (i + 1 for i in range(at - 1, max(-1, at - 80), -1) if self.words[i].text in (";", ":")), 0
        )

    def infinitive(self, at: int) -> bool:
        """Whether "de", "d'" or nothing and an infinitive stand at `at`."""
        here = at + (self.words[at].lower in ("de", "d'", "à"))
        while here < self.stop and self.words[here].lower in w.CLITICS | {"pas"} and here - at < 4:
            here += 1
        if here >= self.stop:
            return False
        word = self.words[here].lower
        ending = word.endswith(("er", "ir", "oir", "re")) and len(word) > 3
        return ending and not self.words[here].capital and word not in w.NO_INFINITIVES
