"""Passages that promise, give or ask for something, by their words and how these hang together.

"Ostrovia promised Vellmark to reopen the port", "assurances from Ostrovia that …", "Vellmark is pressing for
binding guarantees". What is denied, wished, planned or supposed promises nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.nouns.commitment import Pledge
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.positions.done import subtree


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PROMISES = _set("promise pledge vow commit guarantee assure")
_PROMISES_TO = frozenset({"agree", "undertake"})  # only with what is to be done: "agreed to open"
_ASKS = _set("demand seek ask call press push urge request want require insist await")
_GIVES = _set(
    "give provide offer make sign extend renew receive obtain get secure win hand issue reaffirm reiterate"
)
_NOUNS = _set("promise pledge guarantee assurance commitment undertaking")
_ASSURED = frozenset({"guarantee", "guaranteed"})
_SUBJECTS = ("nsubj", "csubj")
_MODAL = _set("would could may might should must can shall will ll")
_UNREAL = _set("if unless until once before whether lest")
_TOO_LONG = 60  # words of a sentence: longer ones are lists and parse badly


def pledges(pairs: Iterable[tuple[Document, Reading]]) -> Iterator[Pledge]:
    """Every passage that promises, gives or asks for a commitment, in the order of the documents."""
    for document, reading in pairs:
        for sentence in reading.sentences:
            words = sentence.words
            if sentence.role != "prose" or not words.dep or len(words.start) > _TOO_LONG:
                continue
            lemmas = {lemma.lower() for lemma in words.lemma}
            if lemmas.isdisjoint(_PROMISES | _PROMISES_TO | _NOUNS | _ASSURED):
                continue
            if document.text[sentence.end - 1 : sentence.end] == "?":
                continue
            pieces = document.pieces(sentence.start, sentence.end)
            if len(pieces) == 1:
                yield from _Clause(document, sentence, pieces[0]).run()


class _Clause:
    """One sentence, as pledges are found in it."""

    def __init__(self, document: Document, sentence: Sentence, evidence: Span) -> None:
        self.d, self.s, self.evidence = document, sentence, evidence
        self.w = sentence.words
        self.lemma = [lemma.lower() for lemma in self.w.lemma]
        self.kids: list[list[int]] = [[] for _ in self.lemma]
        for i, head in enumerate(self.w.head):
            if head != i:
                self.kids[head].append(i)

    def run(self) -> Iterator[Pledge]:
        for i, lemma in enumerate(self.lemma):
            if self.w.pos[i] == "VERB" and not self._unreal(i):
                if lemma in _PROMISES or lemma in _PROMISES_TO:
                    yield from self._verb(i, lemma)
                elif lemma in _ASKS:
                    yield from self._asked(i)
                elif lemma in _GIVES:
                    yield from self._given(i)
            elif self.w.pos[i] == "NOUN" and lemma in _NOUNS:
                yield from self._noun(i)

    def _child(self, i: int, *deps: str) -> int | None:
        return next((k for k in self.kids[i] if self.w.dep[k] in deps), None)

    def _verb(self, i: int, lemma: str) -> Iterator[Pledge]:
        subject = self._subject(i)
        what = self._child(i, "xcomp", "ccomp")
        to = self._child(i, "dative")
        thing = self._child(i, "dobj")
        if lemma in _PROMISES_TO and (what is None or self.lemma[what] == "be" or self._said(what)):
            return
        if lemma == "commit":  # "committed a crime", "is committed to"
            prep = next((k for k in self.kids[i] if self.w.dep[k] == "prep" and self.lemma[k] == "to"), None)
            what = what or (self._child(prep, "pobj", "pcomp") if prep is not None else None)
            thing = None
        if lemma == "assure":
            to, thing = thing if thing is not None else to, None
        if what is not None and thing is not None and to is None:
            to, thing = (thing, None) if self._who(thing) else (to, thing)
        if to is None:
            prep = next((k for k in self.kids[i] if self.w.dep[k] == "prep" and self.lemma[k] == "to"), None)
            to = self._child(prep, "pobj") if prep is not None else None
        what = what if what is not None else thing
        if subject is None or what is None or what < i:
            return
        row = self._row("promised", what, subject, to)
        begin = max(row.what.start, self.w.start[i + 1])  # what is promised stands after the word for it
        yield replace(row, what=Span(row.what.doc, begin, row.what.end))

    def _asked(self, i: int) -> Iterator[Pledge]:
        """Somebody asks for a promise or a guarantee: nothing else that is asked for is one."""
        subject = self._subject(i)
        if subject is None:
            return
        for k in self.kids[i]:
            things = [k] if self.w.dep[k] == "dobj" else []
            if self.w.dep[k] == "prep" and self.lemma[k] in ("for", "on", "after"):
                things += [m for m in self.kids[k] if self.w.dep[m] == "pobj"]
            for thing in things:
                noun = next((n for n in self._joined(thing) if self._guarantee(n)), None)
                if noun is not None:
                    yield self._row("asked", noun, subject, self._from(noun))
                    return

    def _guarantee(self, i: int) -> bool:
        """ "Binding guarantees", and a thing that is to be a guaranteed one."""
        assured = any(self.w.dep[k] == "amod" and self.lemma[k] in _ASSURED for k in self.kids[i])
        return self.lemma[i] in _NOUNS or assured

    def _given(self, i: int) -> Iterator[Pledge]:
        thing = self._child(i, "dobj")
        subject = self._subject(i)
        noun = (
            None if thing is None else next((n for n in self._joined(thing) if self.lemma[n] in _NOUNS), None)
        )
        if noun is None or subject is None:
            return
        if self.lemma[i] in ("receive", "obtain", "get", "secure", "win"):
            giver = self._from(noun) if self._from(noun) is not None else self._from(i)
            if giver is not None:
                yield self._row("given", noun, giver, subject, self._child(i, "ccomp"))
            return
        to = self._child(i, "dative")
        if to is None:
            prep = next(
                (k for k in self.kids[i] if self.w.dep[k] in ("prep", "dative") and self.lemma[k] == "to"),
                None,
            )
            to = self._child(prep, "pobj") if prep is not None else None
        elif self.lemma[to] == "to":
            to = self._child(to, "pobj")
        yield self._row("given", noun, subject, to)

    def _noun(self, i: int) -> Iterator[Pledge]:
        """ "Ostrovia's promise to …", "a promise by Ostrovia that …": whose it is and what it says."""
        verb = self.w.head[i]
        if self.w.pos[verb] == "VERB" and self.lemma[verb] in _ASKS | _GIVES | _PROMISES:
            return
        says = self._child(i, "acl", "ccomp", "relcl")
        owner = self._child(i, "poss")
        giver = owner if owner is not None else self._from(i, ("from", "by"))
        told = says is not None and self.w.dep[says] != "relcl"
        if giver is None or not told or not self._who(giver) or self._unreal(verb):
            return
        yield self._row("promised", says or i, giver, None)

    def _joined(self, i: int) -> list[int]:
        """A noun with those that it is joined to by "and"."""
        found = [i]
        for at in found:
            found += [k for k in self.kids[at] if self.w.dep[k] == "conj"]
        return found

    def _from(self, i: int, words: tuple[str, ...] = ("from", "by")) -> int | None:
        for k in self.kids[i]:
            if self.w.dep[k] in ("prep", "agent") and self.lemma[k] in words:
                return self._child(k, "pobj")
        return None

    def _subject(self, i: int) -> int | None:
        at, steps = i, 0
        while steps < 4:
            found = self._child(at, *_SUBJECTS)
            if found is not None:
                return found if self._who(found) else None
            if self.w.dep[at] not in ("conj", "xcomp") or self.w.head[at] == at:
                return self._from(i, ("by",))
            if self.w.dep[at] == "xcomp" and self.lemma[self.w.head[at]] not in (
                "continue",
                "begin",
                "start",
                "be",
            ):
                return None
            at, steps = self.w.head[at], steps + 1
        return None

    def _who(self, i: int) -> bool:
        """Whether a word can stand for somebody: a name, or a noun or pronoun for people."""
        return (
            self.w.pos[i] in ("PROPN", "PRON")
            or any(
                self.w.pos[k] == "PROPN" or self.w.dep[k] in ("amod", "poss", "compound")
                for k in self.kids[i]
            )
            or self.lemma[i] in _PEOPLE
        )

    def _said(self, what: int) -> bool:
        """ "agreed that the talks were useful": an opinion and no promise."""
        return self.w.dep[what] == "ccomp"

    def _unreal(self, i: int) -> bool:
        kids = self.kids[i]
        if any(self.w.dep[k] == "neg" or self.lemma[k] in ("never", "no") for k in kids):
            return True
        if any(self.w.dep[k] == "aux" and self.lemma[k] in _MODAL for k in kids):
            return True
        at, steps = i, 0
        while steps < len(self.lemma):
            if any(self.w.dep[k] == "mark" and self.lemma[k] in _UNREAL for k in self.kids[at]):
                return True
            if self.w.dep[at] == "xcomp" and self.w.head[at] != at and self.lemma[self.w.head[at]] in _SHY:
                return True
            if self.w.head[at] == at:
                return False
            at, steps = self.w.head[at], steps + 1
        return True

    def _row(self, kind: str, what: int, by: int, to: int | None, says: int | None = None) -> Pledge:
        told = self._span(what, {by, *([to] if to is not None else [])})
        if says is not None and says > what:  # "assurances from Ostrovia that …"
            told = Span(told.doc, told.start, self._span(says, set()).end)
        return Pledge(
            kind,
            told,
            self.evidence,
            self._span(by, set(), short=True),
            self._span(to, set(), short=True) if to is not None else None,
        )

    def _span(self, i: int, but: set[int], *, short: bool = False) -> Span:
        """The words that hang on one, without clauses beside it where it stands for somebody."""
        stop = {
            k for k in subtree(self.w, i) if short and self.w.dep[k] in ("relcl", "appos", "acl", "advcl")
        }
        out = set().union(*(subtree(self.w, k) for k in stop | but)) if stop | but else set()
        inside = sorted({k for k in subtree(self.w, i) - out if self.w.pos[k] != "PUNCT"} | {i})
        while len(inside) > 1 and inside[-1] != i and self.w.pos[inside[-1]] in ("ADP", "CCONJ", "DET"):
            inside.pop()
        first, last = inside[0], inside[-1]
        return Span(self.d.id, self.w.start[first], self.w.end[last])


_PEOPLE = _set(
    "government minister president leader official side party ministry spokesman spokeswoman envoy diplomat"
    " delegation army ally parliament negotiator mediator power state country capital"
)
_SHY = _set("refuse decline fail want hope plan seek try threaten ask urge expect")
