"""The section "What changed since": what reports new to the reader add, each line with its source."""

from __future__ import annotations

from collections.abc import Iterator

from parley.brief.axis import days
from parley.brief.material import Material
from parley.brief.papers import difference_line
from parley.brief.shown import shown
from parley.brief.standing import changed as moved
from parley.brief.wording import capital, count, day, listed
from parley.nouns.brief import Line, Section
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.story import Effect

_REPORTS, _EVENTS, _FIGURES = "New reports", "New in the course of events", "Figures that changed"
_POSITIONS, _DIFFER, _REVISED = "Positions that changed", "New contradictions", "Pages that were revised"
_EDITS = 4  # edits of one page
_LONG = 400  # characters of an edit
_MOST = 12  # new reports that are told one by one


def changed(material: Material, since: str | None) -> Section:
    """What is new in the story since a day, or since the reader's last page; else why nothing is compared."""
    if material.news is None:
        return Section(
            "since",
            "What changed since",
            (),
            "No earlier page of this story is remembered, and no date was given to compare with.",
        )
    title = f"What changed since {day(since)}" if since else "What changed since"
    told: set[str] = set()
    reports = list(_reports(material, told))
    lines = [
        *reports,
        *_events(material, told),
        *_figures(material),
        *_positions(material),
        *_contradictions(material),
        *_revisions(material),
    ]
    notes = list(_notes(material))
    return Section("since", title, tuple(lines), None if lines else "Nothing new was found.", tuple(notes))


def _reports(material: Material, told: set[str]) -> Iterator[Line]:
    """One sentence of each new report that is no copy of one that was known, oldest first."""
    fresh = _fresh(material)
    known = {material.origins.get(document.id) for document in material.told() if document.id not in fresh}
    news = material.news.told if material.news else {}
    for document in [one for one in material.told() if one.id in fresh]:
        number = material.origins.get(document.id)
        if number in known or len(told) == _MOST or document.id not in news:
            continue
        for span in news[document.id]:
            line = material.standing_alone(
                span, holder=material.outlet(document.id), date=document.published, group=_REPORTS
            )
            if line is not None and line.text not in told:
                known.add(number)
                told.add(line.text)
                yield line
                break


def _events(material: Material, told: set[str]) -> Iterator[Line]:
    """Entries of the timeline that only new reports of the story tell, of days after the reports before."""
    fresh = _fresh(material)
    until = max(
        (one.published for one in material.told() if one.id not in fresh and one.published), default=""
    )
    for entry in material.timeline:
        spans = entry.sentences[:1]
        if not spans or not all(span.doc in fresh for span in entry.sentences):
            continue
        if (when := days(entry.date)) is None or when[1].isoformat() <= until:
            continue
        line = material.standing_alone(*spans, date=entry.date, group=_EVENTS)
        if line is not None and line.text not in told:
            told.add(line.text)
            yield line


def _figures(material: Material) -> Iterator[Line]:
    """What became of how many, where a new report has another figure than those before."""
    for new, old in material.news.figures if material.news else ():
        now, then = (f"{one.figure} ({_when(material, one)})" for one in (new, old))
        evidence = material.evidence(new.span, old.span)
        yield Line(f"{capital(new.fate)}: {now}; before: {then}.", evidence, group=_FIGURES, date=new.date)


def _positions(material: Material) -> Iterator[Line]:
    fresh = _fresh(material)
    # Terms that Parley proposed from these very texts are too rough to say that somebody moved on them.
    for change in () if material.casebook.proposed else material.changes:
        if change.statement.evidence.doc in fresh:
            line = moved(material, change)
            yield Line(line.text, line.evidence, group=_POSITIONS, date=line.date)


def _contradictions(material: Material) -> Iterator[Line]:
    fresh = _fresh(material)
    for difference in material.differences:
        if {difference.one.doc, difference.other.doc} & fresh:
            line = difference_line(material, difference)
            yield Line(line.text, line.evidence, group=_DIFFER, date=line.date)


def _revisions(material: Material) -> Iterator[Line]:
    """What was taken out of a page and put in, in its own words; long passages are left to the page."""
    for revision in material.news.revisions if material.news else ():
        told = 0
        for edit in revision.edits:
            spans = [_sentence(material, span) if span else None for span in (edit.out, edit.put)]
            old, new = (_quoted(material, span) for span in spans)
            if told == _EDITS or max(len(old), len(new)) > _LONG or not (old or new):
                continue
            told += 1
            both = f"said {old}, and now says {new}"
            what = both if old and new else f"took out {old}" if old else f"added {new}"
            date = material.documents[revision.after].published
            text = f"{material.outlet(revision.after)} {what}."
            yield Line(text, material.evidence(*filter(None, spans)), group=_REVISED, date=date)


def _sentence(material: Material, span: Span) -> Span:
    """The sentence in which an edit stands: a figure alone says nothing."""
    for sentence in material.readings[span.doc].sentences:
        if sentence.start <= span.start and span.end <= sentence.end:
            return Span(span.doc, sentence.start, sentence.end)
    return span


def _quoted(material: Material, span: Span | None) -> str:
    """The words at a span in quotation marks that none of its own could close; empty where there are none."""
    if span is None:
        return ""
    words = " ".join(shown(material.documents[span.doc], span.start, span.end).split())
    return f"“{words}”" if words and not set(words) & set('“”„«»"') else ""


def _notes(material: Material) -> Iterator[str]:
    """What is new in how the story is told: copies of what was known, and stories that became one."""
    fresh = _fresh(material)
    own = list(material.told())
    known = {material.origins.get(document.id) for document in own if document.id not in fresh}
    edited = {one.after for one in material.news.revisions} if material.news else set()
    copies = [
        one
        for one in own
        if one.id in fresh and one.id not in edited and material.origins.get(one.id) in known
    ]
    if copies:
        names = listed(list(dict.fromkeys(_outlet(material, one) for one in copies)))
        yield f"{capital(count(len(copies), 'new copy', 'new copies'))} of a report that was known: {names}."
    if material.news and material.news.merged > 1:
        yield f"Before, its reports made {material.news.merged} stories; they are one now."
    if material.news and material.news.parted > 1:
        yield f"Before, its reports were one story with others, which has parted into {material.news.parted}."


def _fresh(material: Material) -> frozenset[str]:
    return material.news.docs if material.news else frozenset()


def _outlet(material: Material, document: Document) -> str:
    return material.outlet(document.id)


def _when(material: Material, effect: Effect) -> str:
    return day(effect.date or material.documents[effect.span.doc].published)
