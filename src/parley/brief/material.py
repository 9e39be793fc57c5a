"""What the stages found, laid out for the sections. `flow` gathers it; each section takes what it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from parley.brief.shown import shown
from parley.brief.wording import day
from parley.nouns.activity import Activity
from parley.nouns.alone import Insertion, Standing
from parley.nouns.brief import Clarification, Evidence, Line
from parley.nouns.card import Card
from parley.nouns.casebook import Casebook
from parley.nouns.cohesion import Cohesion
from parley.nouns.commitment import Commitment
from parley.nouns.condition import Conditions
from parley.nouns.contradiction import Contradiction
from parley.nouns.convergence import Convergence
from parley.nouns.document import Document
from parley.nouns.incident import Incidents
from parley.nouns.mandate import Excluded, Mandate
from parley.nouns.news import News
from parley.nouns.outlet import Weighed as Outlet
from parley.nouns.page import Unread
from parley.nouns.position import Apart, Change, Matrix
from parley.nouns.question import Question
from parley.nouns.reading import Reading
from parley.nouns.redline import Weighed
from parley.nouns.ripeness import Ripeness
from parley.nouns.span import Span
from parley.nouns.story import (
    Claim,
    Compared,
    Difference,
    Disagreement,
    Effect,
    Entry,
    Outlook,
    Reaction,
    Story,
)
from parley.nouns.talks import Round, Table, Verdict
from parley.nouns.terms import Outcomes, Terms


@dataclass(frozen=True)
class Material:
    """Documents by id with their readings, the casebook, and what each stage made of them.

    `story` is the development that a story page is about, None for a brief of everything: then what stages
    found is of the story's documents, but for the timeline, which is of the whole record.
    """

    documents: Mapping[str, Document]
    readings: Mapping[str, Reading]
    casebook: Casebook
    matrix: Matrix
    unread: tuple[Unread, ...] = ()
    origins: Mapping[str, int] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    happened: tuple[Span, ...] = ()
    behind: tuple[Outlook, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    effects: tuple[Effect, ...] = ()
    compared: Compared = field(default_factory=Compared)
    claims: tuple[Claim, ...] = ()
    differences: tuple[Difference, ...] = ()
    timeline: tuple[Entry, ...] = ()
    earlier: tuple[Span, ...] = ()
    apart: tuple[Apart, ...] = ()
    changes: tuple[Change, ...] = ()
    proposals: tuple[Weighed, ...] = ()
    cohesion: tuple[Cohesion, ...] = ()
    conditions: Conditions = field(default_factory=Conditions)
    contradictions: tuple[Contradiction, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    rounds: tuple[Round, ...] = ()
    tables: tuple[Table, ...] = ()
    judged: tuple[Span, ...] = ()
    verdict: Verdict | None = None
    mandates: tuple[Mandate, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    activity: Activity | None = None
    convergence: tuple[Convergence, ...] = ()
    incidents: Incidents = field(default_factory=Incidents)
    ripeness: Ripeness = field(default_factory=Ripeness)
    terms: Terms | None = None
    outcomes: Outcomes | None = None
    questions: tuple[Question, ...] = ()
    standing: Standing | None = None
    story: Story | None = None
    cards: tuple[Card, ...] = ()
    news: News | None = None

    def evidence(self, *spans: Span) -> tuple[Evidence, ...]:
        """The spans as evidence, in order, each in its pieces without furniture."""
        found: list[Evidence] = []
        for span in dict.fromkeys(spans):
            document = self.documents[span.doc]
            for piece in document.pieces(span.start, span.end):
                quote = document.text[piece.start : piece.end]
                found.append(Evidence(span.doc, piece.start, piece.end, quote))
        return tuple(found)

    def verbatim(self, *spans: Span, **about: str | None) -> Line:
        """A line in the source's own words; `about` are fields of `Line` (holder, label, group, date)."""
        evidence = self.evidence(*spans)
        text = " … ".join(shown(self.documents[e.doc], e.start, e.end) for e in evidence)
        return Line(
            text, evidence, verbatim=True, clarified=(), see=(), credibility=None, unnamed=None, **about
        )

    def standing_alone(self, *spans: Span, **about: str | None) -> Line | None:
        """A line in the source's own words, clarified so that it can be read without its neighbours.

        Names in full, dates and the like go into square brackets, each with where it stands; a leading
        “However,” goes. None where nothing certain makes it stand alone: the caller leaves it out. A `holder`
        who is not the outlet says who speaks: then words out of the middle of a quotation stand too.
        """
        if self.standing is None or not spans:
            return self.verbatim(*spans, **about) if spans else None
        outlets = {self.outlet(span.doc) for span in spans}
        holder = about.get("holder")
        alone = self.standing(*spans, speaker=None if holder in outlets else holder)
        if alone is None:
            return None
        line = self.verbatim(*alone.spans, **about)
        text, marks = "", []
        for piece in line.evidence:
            document, done = self.documents[piece.doc], piece.start
            text += " … " if text else ""
            for one in alone.insertions:
                if not _lies_in(one, piece) or one.at < done:
                    continue
                text += shown(document, done, one.at) if done < one.at else ""
                put, mark = self._clarified(one, piece, len(text))
                text += put
                marks.append(mark)
                done = one.at + len(mark.instead)
            text += shown(document, done, piece.end) if done < piece.end else ""
        if len(marks) < len(alone.insertions):
            return None
        return replace(line, text=text, clarified=tuple(marks))

    def _clarified(self, one: Insertion, piece: Evidence, start: int) -> tuple[str, Clarification]:
        if one.words is None:
            text = f"[{one.written}]"
            instead = self.documents[piece.doc].text[one.at]
            return text, Clarification(start, start + len(text), instead)
        written = one.written or day(one.date)
        text = f"[{written}] " if one.before else f" [{written}]"
        evidence = self.evidence(one.words)[0]
        return text, Clarification(start, start + len(text), "", evidence, one.date)

    def outlet(self, doc: str) -> str:
        """How the brief names a document's outlet: its name; where that is unknown, the document's id."""
        return self.documents[doc].outlet or doc

    def party(self, ident: str) -> str:
        """A party's name by its id in the casebook."""
        party = self.casebook.parties.get(ident)
        return party.name if party else ident

    def option(self, ident: str) -> str:
        """An option's name by its id in the casebook."""
        return next((option.name for _, option in self.casebook.options() if option.id == ident), ident)

    def oldest_first(self) -> Iterable[Document]:
        """The documents by date of publication; those without a date come first, by id."""
        return sorted(self.documents.values(), key=lambda document: (document.published or "", document.id))

    def told(self) -> Iterable[Document]:
        """The story's own documents in that order; all of them where no one story is told."""
        own = None if self.story is None else frozenset(self.story.docs)
        return (document for document in self.oldest_first() if own is None or document.id in own)


def _lies_in(one: Insertion, piece: Evidence) -> bool:
    """Whether an insertion belongs to a piece of evidence: what goes after a word, after one of its words."""
    if one.words is not None and one.words.doc != piece.doc:
        return False
    if one.words is None:
        return one.at == piece.start
    return piece.start <= one.at < piece.end if one.before else piece.start < one.at <= piece.end
