"""The evidence gate: what a brief says stands in its sources, or it is dropped and the drop is reported.

One gate serves the terminal, files, desk and exports. `verify` repeats its whole check from a brief alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from parley.brief import voices
from parley.brief.clarified import unclarified, unclear
from parley.brief.details import Known, invented, unfounded
from parley.brief.marks import quoted
from parley.brief.shown import rebuilt, shown
from parley.nouns.brief import Brief, Cell, Dropped, Evidence, Grid, LeftOut, Line, Section, Source, Step
from parley.nouns.document import Document

NOTHING = "Nothing was found on this in the sources."
JOINT = " … "


def gate(brief: Brief, documents: Mapping[str, Document]) -> Brief:
    """The brief with only those lines that its documents bear out; the others are listed in `dropped`.

    A line needs evidence; each piece is byte for byte the stored text at its span, of a document that the
    brief lists, and touches no page furniture. A verbatim line is its evidence and nothing else but checked
    clarifications; in another line, whatever stands in quotation marks stands in its evidence, and no number
    or name is invented, neither there nor in the heading that a line stands under.
    Texts, their digests and cuts are copied into the brief, so that `verify` needs nothing else.
    """
    known = Known.of(brief)
    dropped: list[Dropped] = []

    def passed(lines: tuple[Line, ...], where: str) -> tuple[Line, ...]:
        kept = []
        for line in lines:
            reason = fault(line, documents, known)
            if reason is None:
                kept.append(line)
            else:
                dropped.append(Dropped(where, line.text, reason))
        return tuple(kept)

    grid = _gated_grid(brief.grid, passed)
    sections = tuple(_gated_section(section, passed, brief, grid) for section in brief.sections)
    steps = tuple(
        step for step in brief.steps if _stands(step) and passed((step.line,), "conditions: picture")
    )
    lines = [*_lines(sections, grid), *(step.line for step in steps)]
    evidence = [piece for line in lines for piece in line.evidence]
    cited = {piece.doc for piece in evidence}
    return replace(
        brief,
        sections=sections,
        grid=grid,
        sources=tuple(_described(source, documents.get(source.doc)) for source in brief.sources),
        dropped=(*brief.dropped, *dropped),
        texts={doc: documents[doc].text for doc in sorted(cited)},
        steps=steps,
        said=voices.kept(brief.said, evidence, documents, known),
    )


def verify(brief: Brief) -> list[str]:
    """What in a brief its own stored texts do not bear out, one line each; empty where all holds.

    It repeats the gate's check from the brief alone, and compares the texts with their recorded digests.
    Whether a stored text is what the outlet published is beyond it: for that there are the sources' `sha256`.
    """
    documents, known = rebuilt(brief), Known.of(brief)
    failures = [
        f"source {source.doc}: its stored text does not match its recorded digest"
        for source in brief.sources
        if source.doc in documents
        and source.text_sha256 is not None
        and source.text_sha256 != _digest(documents[source.doc].text)
    ]
    failures += filter(None, (voices.misplaced(one, documents.get(one.doc)) for one in brief.said))
    for section in brief.sections:
        for number, line in enumerate(section.lines, 1):
            if reason := fault(line, documents, known):
                failures.append(f"{section.title}, line {number}: {reason}: {line.text[:80]!r}")
        if section.empty is not None and quoted(section.empty) != []:
            failures.append(f"{section.title}: its reason for being empty holds a quotation")
        failures += [
            f"{section.title}: a note holds a quotation" for note in section.notes if quoted(note) != []
        ]
    for number, step in enumerate(brief.steps, 1):
        reason = fault(step.line, documents, known) if _stands(step) else "its line does not say it"
        if reason:
            failures.append(f"picture of the conditions, arrow {number}: {reason}: {step.line.text[:80]!r}")
    for cell in brief.grid.cells:
        if not cell.lines:
            failures.append(f"cell {cell.party} × {cell.option}: no line bears it")
        for number, line in enumerate(cell.lines, 1):
            if reason := fault(line, documents, known):
                failures.append(
                    f"cell {cell.party} × {cell.option}, line {number}: {reason}: {line.text[:80]!r}"
                )
    return failures


def fault(line: Line, documents: Mapping[str, Document], known: Known) -> str | None:
    """Why the line may not stand, None if it may."""
    if not line.text.strip():
        return "it says nothing"
    if not line.evidence:
        return "it has no evidence"
    for piece in line.evidence:
        if reason := _unsupported(piece, documents, known):
            return reason
    words = [shown(documents[piece.doc], piece.start, piece.end) for piece in line.evidence]
    if line.verbatim:
        if reason := _unclear(line, documents, known):
            return reason
        if unclarified(line) != JOINT.join(words):
            return "it is said to be verbatim and is not its evidence"
    elif line.clarified:
        return "only a line in a source’s own words can be clarified"
    runs = [] if line.verbatim else quoted(line.text)
    titles = [source.title for piece in line.evidence if (source := known.sources[piece.doc]).title]
    beside = [quoted(part) for part in (line.holder, line.label) if part]
    under = quoted(line.group) if line.group else []
    if runs is None or under is None or None in beside:
        return "a quotation mark has no partner"
    stands = [*words, *(piece.quote for piece in line.evidence)]
    for run in (*runs, *(run for found in beside for run in found or ())):
        if not run.strip() or not any(run in text for text in stands):
            return f"the words in quotation marks are not in its evidence: {run[:60]}"
    for run in under:
        if not run.strip() or not any(run in text for text in (*stands, *titles)):
            return f"the words in quotation marks are neither in its evidence nor in a title: {run[:60]}"
    if reason := unfounded(line, (_without(line.group or "", under),), documents, known):
        return f"its heading: {reason}"
    return None if line.verbatim else invented(line, _without(line.text, runs), documents, known)


def _without(text: str, runs: Iterable[str]) -> str:
    """The text without what stands in it in quotation marks."""
    for run in runs:
        text = text.replace(run, " ")
    return text


def _unclear(line: Line, documents: Mapping[str, Document], known: Known) -> str | None:
    """Why the line's clarifications may not stand, None if they may."""
    for one in line.clarified:
        if one.evidence and (reason := _unsupported(one.evidence, documents, known)):
            return reason
    published = {piece.doc: known.sources[piece.doc].published for piece in line.evidence}
    return unclear(line, documents, published)


def _stands(step: Step) -> bool:
    """Whether an arrow shows what its line says, and no more."""
    return step.line.text == f"{step.whose}: {step.first} before {step.then}."


def _unsupported(piece: Evidence, documents: Mapping[str, Document], known: Known) -> str | None:
    document = documents.get(piece.doc)
    if document is None or piece.doc not in known.sources:
        return f"its document {piece.doc} is not among the sources"
    if not 0 <= piece.start < piece.end <= len(document.text):
        return f"its span {piece.start}–{piece.end} lies outside document {piece.doc}"
    if document.text[piece.start : piece.end] != piece.quote:
        return f"its quote is not the text of {piece.doc} at {piece.start}–{piece.end}"
    if not shown(document, piece.start, piece.end).strip():
        return f"its evidence at {piece.start}–{piece.end} of {piece.doc} holds no words"
    for cut in document.cuts:
        if cut.kind == "furniture" and cut.start < piece.end and piece.start < cut.end:
            return f"its evidence is page furniture of {piece.doc} ({cut.why})"
    return None


_Pass = Callable[[tuple[Line, ...], str], tuple[Line, ...]]


def _gated_section(section: Section, passed: _Pass, brief: Brief, grid: Grid) -> Section:
    lines = passed(section.lines, section.id)
    section = replace(section, notes=tuple(note for note in section.notes if quoted(note) == []))
    if lines or (section.id == "positions" and grid.cells) or (section.id == "sources" and brief.sources):
        return replace(section, lines=lines, empty=None)
    if section.lines:
        count = len(section.lines)
        what = "the only sentence" if count == 1 else f"all {count} sentences"
        return replace(section, lines=(), empty=f"Nothing is shown: {what} failed the evidence check.")
    holds = section.empty is not None and section.empty.strip() and quoted(section.empty) == []
    return replace(section, empty=section.empty if holds else NOTHING)


def _gated_grid(grid: Grid, passed: _Pass) -> Grid:
    kept: list[Cell] = []
    for cell in grid.cells:
        lines = passed(cell.lines, f"positions: {cell.party} × {cell.option}")
        if lines:
            kept.append(replace(cell, lines=lines))
    return replace(grid, cells=tuple(kept))


def _described(source: Source, document: Document | None) -> Source:
    """The source with its text's digest and cuts, from the document itself."""
    if document is None:
        return source
    cuts = sorted(document.cuts)
    return replace(
        source,
        text_sha256=_digest(document.text),
        left_out=tuple(LeftOut(cut.start, cut.end, cut.why) for cut in cuts if cut.kind == "furniture"),
        markup=tuple((cut.start, cut.end) for cut in cuts if cut.kind == "markup"),
        wraps=tuple((cut.start, cut.end) for cut in cuts if cut.kind == "wrap"),
    )


def _lines(sections: tuple[Section, ...], grid: Grid) -> list[Line]:
    held: list[Section | Cell] = [*sections, *grid.cells]
    return [line for part in held for line in part.lines]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
