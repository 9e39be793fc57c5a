"""Who said what in Russian text: verbs of saying in natasha's parse, dashes, quotation marks, "что"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity
from parley.nouns.span import Span
from parley.reading.languages import russian_words as w
from parley.reading.languages.rules_tokens import Range, quotations, trim
from parley.reading.languages.russian_names import Who
from parley.reading.languages.russian_parse import Sent, Word, subtree
from parley.reading.languages.russian_quoted import THAT, Quoted, infinite
from parley.reading.languages.russian_sourcing import how_many, sourcing

_WHETHER = re.compile(r",\s*(?=(?:как|когда|почему|зачем|кто|где|куда|сколько|\w+ ли)\b)")
_ACCORDING = re.compile(
    r"(?i)(?<!\w)(?:(?P<cue>по словам|по мнению|по данным|по информации|по сведениям|по оценкам?|"
    r"по утверждению|по версии|по заявлению|по сообщени(?:ю|ям)|по признанию|со слов|с точки зрения|согласно|"
    r"как следует из|со ссылкой на)(?!\w)|"
    r"(?P<by>по) (?P<whose>его|её|ее|их|моим|нашим|нашему|моему) "
    r"(?P<word>словам|мнению|данным|оценкам?|информации)(?!\w))"
)
LONGEST_SOURCE = 140


def speech(document: Document, sents: list[Sent], who: Who) -> tuple[Attribution, ...]:
    """The attributions of a text, in order; one inside the words of another names it as its parent."""
    text = document.view.text
    reader = _Speech(document, who, quotations(text))
    found = [said for sent in sents for said in reader.read(sent)]
    return _nested(found)


def _nested(found: list[Attribution]) -> tuple[Attribution, ...]:
    """Each with the index of the attribution whose content holds its cue, the narrowest."""
    out = []
    for number, said in enumerate(found):
        parent = None
        for other in range(max(0, number - 6), min(len(found), number + 7)):
            outer = found[other]
            inside = other != number and said.cue and outer.content and any(
                span.start <= said.cue[0].start < span.end for span in outer.content
            )  # fmt: skip
            if inside and outer.kind != "direct" and _size(outer) > _size(said) and (
                parent is None or _size(outer) < _size(found[parent])
            ):  # fmt: skip
                parent = other
        out.append(replace(said, parent=parent))
    return tuple(out)


def _size(said: Attribution) -> int:
    return sum(span.end - span.start for span in said.content)


class _Speech(Quoted):
    """What the rules need of the whole document: its text, its quotations, who is named where."""

    def __init__(self, document: Document, who: Who, quotes: list[Range]) -> None:
        super().__init__(document.view.text, quotes)
        self.document = document
        self.who = who

    def read(self, sent: Sent) -> Iterator[Attribution]:
        """The attributions whose cue stands in a sentence, at most one for the same words."""
        used: list[tuple[Range, ...]] = []
        for said in (*self._verbs(sent), *self._phrases(sent)):
            words = tuple((span.start, span.end) for span in said.content)
            if words not in used:
                used.append(words)
                yield said

    # Verbs

    def _verbs(self, sent: Sent) -> Iterator[Attribution]:
        until = sent.start
        for index, word in enumerate(sent.words):
            if word.lemma not in w.SAYING or word.pos not in ("VERB", "ADJ", "ADV") or infinite(word):
                continue
            said = self._said(sent, index)
            if said is None:
                continue
            source, content, head = said
            if content[0][0] < until and word.start < until and content[-1][1] <= until and source is None:
                continue
            until = max(until, content[-1][1])
            yield self._attribution(sent, source, ((word.start, word.end),), content, word.lemma, head)

    def _said(self, sent: Sent, index: int) -> tuple[Range | None, tuple[Range, ...], Word | None] | None:
        verb = sent.words[index]
        subject = self._subject(sent, index)
        source, head = subject if subject else (None, None)
        behind = max(verb.end, source[1]) if source and source[0] >= verb.start else verb.end
        content = self.before_frame(sent, verb, behind) or self._behind(sent, index, behind)
        if content is None:
            return None
        plural = verb.feats.get("Number") == "Plur" or verb.lemma in w.IMPERSONAL
        if source is None:
            place = self._where(sent, verb, plural)
            if place is not None:
                source, head = place
            elif not plural and verb.feats.get("Person") != "3" and verb.lemma not in w.IMPERSONAL:
                earlier = self._earlier(sent, index)
                if earlier is None:
                    return None
                source, head = earlier
        if source and any(a < source[1] and source[0] < b for a, b in content):
            if head is None:
                return None
            source = (head.start, head.end)
            if any(a <= source[0] < b for a, b in content):
                return None
        return source, content, head

    def _subject(self, sent: Sent, index: int) -> tuple[Range, Word] | None:
        """The subject's words with all that hangs from them, up to a relative clause."""
        here = next(
            (
                i
                for i, x in enumerate(sent.words)
                if x.head == index and x.rel.startswith("nsubj") and i != index
            ),
            None,
        )
        if here is None or (
            sent.words[here].lemma in ("что", "это", "который") and sent.words[here].rel == "nsubj:pass"
        ):
            here = (
                here
                if here is not None and sent.words[here].lemma == "который"
                else self._nominative(sent, index)
            )
        if here is None:
            return None
        first, last = subtree(sent, here)
        if first <= index < last:
            first, last = (first, index) if here < index else (index + 1, last)
        start, end = sent.words[first].start, sent.words[last - 1].end
        stretch = self.text[start:end]
        clause = re.search(r",\s*(?:котор|чь[иея]|где|кто\b|что\b|как\b)|\s[—–]\s", stretch)
        if clause and start + clause.start() > sent.words[here].start:
            end = start + clause.start()
        # Names and titles beside the head that the parse hung elsewhere: "министр Карел Обан".
        more = self.who.at(sent.words[last]) if last < len(sent.words) and not clause else None
        if more is not None and more.kind == "person" and sent.words[last].feats.get("Case") != "Gen":
            while (
                last < len(sent.words)
                and sent.words[last].text[:1].isupper()
                and sent.words[last].pos == "PROPN"
            ):
                end = sent.words[last].end
                last += 1
        end = self.closed(start, end)
        place = trim(self.text, start, min(end, start + LONGEST_SOURCE))
        return (place, sent.words[here]) if place else None

    def _nominative(self, sent: Sent, index: int) -> int | None:
        """A noun in the nominative beside the verb, where the parse has no subject."""
        for order in (
            range(index + 1, min(index + 5, len(sent.words))),
            range(index - 1, max(-1, index - 3), -1),
        ):
            for i in order:
                word = sent.words[i]
                if word.pos == "PUNCT" or word.pos == "ADP":
                    break
                if word.pos in ("NOUN", "PROPN", "PRON") and word.feats.get("Case") == "Nom" and (
                    word.lemma not in ("что", "это", "который")
                ):  # fmt: skip
                    return i
        return None

    def _earlier(self, sent: Sent, index: int) -> tuple[Range, Word] | None:
        """The subject of the verb that this one is joined to by "и"."""
        word = sent.words[index]
        if word.rel == "conj" and word.head != index and sent.words[word.head].pos == "VERB":
            return self._subject(sent, word.head)
        return None

    def _where(self, sent: Sent, verb: Word, plural: bool) -> tuple[Range, Word] | None:
        """Who speaks in "в делегации ответили", "в докладе говорится", "следует из отчёта"."""
        if not plural:
            return None
        at = sent.words.index(verb)
        for i, word in enumerate(sent.words):
            if word.head != at or word.rel not in ("obl", "nmod") or (
                word.pos not in ("NOUN", "PROPN") and word.lemma not in w.DOCUMENTS
            ):  # fmt: skip
                continue
            entity = self.who.at(word)
            speaks = word.lemma in w.OFFICES | w.DOCUMENTS or (
                entity is not None and entity.kind in ("state", "body")
            )
            prep = next((x for x in sent.words if x.head == i and x.rel == "case"), None)
            if not speaks or prep is None or prep.lemma not in ("в", "из", "во", "на"):
                continue
            first, last = subtree(sent, i)
            while first < i and (sent.words[first] is prep or sent.words[first].pos == "ADP"):
                first += 1
            end = self.closed(sent.words[first].start, sent.words[last - 1].end)
            return (sent.words[first].start, end), word
        return None

    def _behind(self, sent: Sent, index: int, behind: int) -> tuple[Range, ...] | None:
        """What follows its frame: "что …", a colon, «…», "о готовности", an infinitive."""
        verb = sent.words[index]
        text, end = self.text, sent.end
        colon = re.compile(r"[^.,;:!?«»\"]{0,80}:\s*").match(text, verb.end, end)
        if colon:
            quote = self.quote_at(colon.end())
            if quote:
                return (quote,)
            piece = trim(text, colon.end(), end, ".")
            return (piece,) if piece else None
        negated = index and sent.words[index - 1].lemma == "не"
        for pattern in (THAT, *((_WHETHER,) if verb.lemma in w.ASKING else ())):
            that = pattern.search(text, verb.end - 1, min(end, verb.end + 160))
            if that:
                piece = trim(text, that.end(), end, ".!?")
                return (piece,) if piece else None
        if negated:
            return None
        return self._object(sent, index)

    def _object(self, sent: Sent, index: int) -> tuple[Range, ...] | None:
        """What a verb governs: «…» in its object, "о готовности", "к миру", an infinitive."""
        verb = sent.words[index]
        quote = next(
            (q for q in self.quotes[bisect_left(self.starts, verb.end) :][:1] if q[0] < sent.end), None
        )
        if quote and quote[0] - verb.end < 90 and not re.search(r"[:;]", self.text[verb.end : quote[0]]):
            name = quote[1] - quote[0] < 40 and self.text[quote[0] - 2 : quote[0] - 1].isalpha() and (
                verb.lemma not in w.NAMING
            )  # fmt: skip
            if not name:
                start = quote[0] if self.text[verb.end : quote[0]].strip() == "" else verb.end
                subject = self._subject(sent, index)
                if subject and subject[0][0] >= verb.start:
                    start = max(start, subject[0][1])
                piece = trim(self.text, start, quote[1])
                return (piece,) if piece else None
        for i in range(index + 1, len(sent.words)):
            word = sent.words[i]
            if word.head != index:
                continue
            if word.pos == "VERB" and infinite(word) and word.rel in ("xcomp", "csubj", "ccomp"):
                piece = trim(self.text, word.start, sent.end, ".!?")
                return (piece,) if piece else None
            prep = next((x for x in sent.words if x.head == i and x.rel == "case"), None)
            about = prep is not None and prep.lemma in ("о", "об", "обо") and verb.lemma in w.TELLING
            if about and prep is not None and word.rel in ("obl", "nmod", "iobj"):
                comma = re.compile(r"[;:]|,\s*(?:а|но|котор\w+)\b").search(self.text, word.end, sent.end)
                piece = trim(self.text, prep.start, comma.start() if comma else sent.end, ".!?")
                return (piece,) if piece else None
        if verb.lemma in w.ACTING:
            first = next(
                (
                    i
                    for i, x in enumerate(sent.words)
                    if x.head == index and x.rel in ("obj", "obl") and i > index
                ),
                None,
            )
            if first is not None:
                start, last = subtree(sent, first)
                return ((sent.words[start].start, sent.words[last - 1].end),)
        return None

    # Phrases

    def _phrases(self, sent: Sent) -> Iterator[Attribution]:
        """По словам X, …; …, по данным X; по его словам."""
        for found in _ACCORDING.finditer(self.text, sent.start, sent.end):
            if self.quote_at(found.start()):
                continue
            if found["by"]:
                source = found.span("whose")
                cues: tuple[Range, ...] = (found.span("by"), found.span("word"))
                lemma, close = "по " + found["word"].lower(), found.end()
            else:
                cues = (found.span("cue"),)
                lemma = found["cue"].lower()
                close = self._source_end(sent, found.end())
                place = trim(self.text, found.end(), close, ".")
                if place is None or place[1] - place[0] > LONGEST_SOURCE:
                    continue
                source = place
            before = trim(self.text, self._clause(sent, found.start()), found.start(), "(")
            after = trim(self.text, close, sent.end, ".!?)")
            pieces = tuple(
                piece for piece in (before, after) if piece and _wordy(self.text[piece[0] : piece[1]])
            )
            if not pieces:
                continue
            head = next(
                (
                    x
                    for x in sent.words
                    if source[0] <= x.start < source[1] and x.pos in ("NOUN", "PROPN", "PRON", "DET")
                ),
                None,
            )
            yield self._attribution(sent, source, cues, pieces, lemma, head)

    def _source_end(self, sent: Sent, at: int) -> int:
        """The comma that ends the source of "по словам", titles and appositions passed over."""
        comma = self.text.find(",", at, sent.end)
        if comma < 0:
            first = next(
                (i for i, x in enumerate(sent.words) if x.start >= at and x.pos in ("NOUN", "PROPN")), None
            )
            close = self.text.find(")", at, sent.end)
            if first is None or close >= 0:
                return close if close >= 0 else sent.end
            return self.closed(at, sent.words[subtree(sent, first)[1] - 1].end)
        return comma

    def _clause(self, sent: Sent, at: int) -> int:
        """Where the clause begins that a phrase in its middle belongs to: past "что" of another's words."""
        found = list(re.finditer(r",\s*(?:что|чтобы)\s*,?\s*", self.text[sent.start : at]))
        return sent.start + found[-1].end() if found else sent.start

    # The row

    def _attribution(
        self,
        sent: Sent,
        source: Range | None,
        cues: tuple[Range, ...],
        content: tuple[Range, ...],
        lemma: str,
        head: Word | None,
    ) -> Attribution:
        spans = tuple(self._span(*piece) for piece in content)
        by = (self._span(*source),) if source else ()
        words = [self.text[first:last] for first, last in content]
        line = self.text.rfind("\n", 0, content[0][0]) + 1
        spoken = self.text[line : content[0][0]].strip() in ("—", "–", "-") and content[0][0] - line < 4
        whole = words[0][:1] in '«“"„' and words[-1][-1:] in '»”"“' and all(
            self.quote_at(place[0] + 1) for place in content
        )  # fmt: skip
        marked = any(mark in piece for piece in words for mark in '«“"„')
        speaker = self._speaker(sent, by, head)
        kind = sourcing(head, speaker, bool(by))
        return Attribution(
            by,
            tuple(self._span(*cue) for cue in cues),
            spans,
            "direct" if whole or spoken else "mixed" if marked else "indirect",
            w.manner(lemma),
            kind,
            speaker.id if speaker else None,
            count=how_many(head, self.text[slice(*source)])
            if source and kind in ("unnamed", "anonymous")
            else None,
        )

    def _span(self, start: int, end: int) -> Span:
        return Span(self.document.id, *self.document.view.stored(start, end))

    def _speaker(self, sent: Sent, source: tuple[Span, ...], head: Word | None) -> Entity | None:
        if not source:
            return None
        inside = self.who.inside(source[0].start, source[0].end)
        oblique = head is not None and head.feats.get("Case") != "Gen"
        owners = {
            entity.id
            for word in sent.words
            if oblique
            and word.feats.get("Case") == "Gen"
            and (entity := self.who.at(word)) is not None
            and " " not in entity.name
        }
        people = (e for e in inside if e.kind == "person" and e.id not in owners)
        return next(people, next((e for e in inside if e.kind != "person"), None))


def _wordy(words: str) -> bool:
    return re.search(r"\w", words) is not None
