"""The brief: what the analyst reads. Its JSON form is published, so names here are stable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parley.nouns.activity import Activity
from parley.nouns.convergence import Convergence
from parley.nouns.story import Story
from parley.nouns.terms import Outcomes, Terms


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a source. `quote` is byte for byte `text[start:end]` of the document's stored text."""

    doc: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Said:
    """Who says what in a passage of a document: source, cue and content as (start, end) of its stored text.

    `kind`, `manner` and `sourcing` are as in `Attribution`. `chain` names the voices from the outlet to the
    speaker. `depth` says in how many others' words this stands: 0 for the outlet's own report.
    """

    doc: str
    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    kind: str
    manner: str
    sourcing: str
    chain: tuple[str, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Clarification:
    """Words that an editor puts into a verbatim line, in square brackets, so that it can be read alone.

    `text[start:end]` of the line is the insertion, with its brackets and the space that parts it from the
    sentence; `instead` is what the source has there: nothing, or the small letter for which “[T]he” has a
    capital. `evidence` is where the words stand in the source, byte for byte; of a date (`date`, ISO 8601)
    it is the expression of time that is dated (“Thursday”).
    """

    start: int
    end: int
    instead: str = ""
    evidence: Evidence | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the brief, with the passages that bear it.

    `verbatim` means that `text` is the sources' own words: its evidence pieces joined by " … ", and in them
    nothing else but the editorial clarifications that `clarified` lists, in order. Otherwise Parley worded
    it, and whatever stands in quotation marks in it stands in its evidence. `holder` is whose view it is,
    `label` what kind of thing it is (`reported fact`, `party's claim`, `judgement`, `forecast`, …), `group`
    the subheading it belongs under, `date` ISO 8601. A statement of position has its `stance` and
    `firmness`, as in `Statement`. `see` are other subheadings of its section that it leads on to: questions
    about somebody whom it names. `credibility` is 1 (confirmed by other sources) to 6 (cannot be judged),
    `unnamed` the share of its passages that rest on people who are not named (0 to 1).
    """

    text: str
    evidence: tuple[Evidence, ...]
    verbatim: bool = False
    holder: str | None = None
    label: str | None = None
    group: str | None = None
    date: str | None = None
    stance: str | None = None
    firmness: str | None = None
    clarified: tuple[Clarification, ...] = ()
    see: tuple[str, ...] = ()
    credibility: int | None = None
    unnamed: float | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its lines; `empty` says in one line why there are none.

    `notes` are Parley's own remarks on what it looked for and did not find; they claim nothing of the world.
    """

    id: str
    title: str
    lines: tuple[Line, ...] = ()
    empty: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A time in which one stance was held with one firmness, from its first to its last word (ISO 8601)."""

    stance: str
    firmness: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the positions table: what is held, shortly, and the lines that bear it.

    `last` is the date of the last word, `reports` are the independent reports of the present by stance,
    `phases` its course, oldest first.
    """

    party: str
    option: str
    stance: str
    firmness: str
    since: str | None
    moved: str | None
    origins: int
    lines: tuple[Line, ...]
    last: str | None = None
    reports: tuple[tuple[str, int], ...] = ()
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The positions table. `parties` and `options` are (id, name), `issues` (question, option ids).

    `members` are (group, ids of its members and of theirs).
    """

    parties: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    issues: tuple[tuple[str, tuple[str, ...]], ...] = ()
    cells: tuple[Cell, ...] = ()
    members: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """An arrow of the picture of the conditions: `first` has to be true before `then`, as `whose` has it.

    `first` and `then` are terms of the casebook, or the source's own words in quotation marks. `circular`
    where it is part of a circle. `line` says it with the passage that bears it, and goes through the gate.
    """

    first: str
    then: str
    whose: str
    circular: bool
    line: Line


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Page furniture: a stretch of a source that is never used as evidence, and why."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the brief rests on: what is known of it, how much was read, what was left out.

    `characters` is the length of the stored text, `read` how many of them are prose that was read; `origin`
    is the number that copies of one report share; `unread` says why nothing was read. `text_sha256` is the
    digest of the stored text in UTF-8; `markup` and `wraps` are the stretches (start, end) of it that a
    reader does not see (the brackets and target of a link) or sees as one space (a line end inside a
    paragraph). The evidence gate fills these in from the document.
    """

    doc: str
    location: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    dated_by: str | None
    lang: str | None
    kind: str
    medium: str
    url: str | None
    sha256: str
    retrieved: str
    characters: int
    read: int
    origin: int
    left_out: tuple[LeftOut, ...] = ()
    unread: str | None = None
    text_sha256: str | None = None
    markup: tuple[tuple[int, int], ...] = ()
    wraps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NotRead:
    """Something that was given and could not be read at all."""

    location: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that the evidence gate did not let through, and why."""

    section: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A dated round as the picture of the talks draws it: its parties, `status`, `directness` and `date` as
    in `Round`, who goes `between`, and the name of its format.
    """

    parties: tuple[str, ...]
    status: str
    directness: str
    date: str
    between: str | None = None
    format: str = ""


@dataclass(frozen=True)
class Brief:
    """What the reporting says, each sentence with its passages.

    `texts` holds the stored text of each source that is quoted, so that anyone can repeat the check
    (`parley verify`). `vocabulary` holds the names and offices that the analyst's casebook gives: a line
    that Parley worded may use them beside those of its sources. `schema` is the version of this form.
    `made` is ISO 8601 with a time zone. `said` says of the quoted passages who speaks in them. `steps` are
    the arrows of the picture of the conditions, `seats` the rounds of that of the talks. `activity` and
    `convergence` are counted and measured over the record, `terms` are what the models make of it and
    `outcomes` what the analyst's own model of the conflict comes to: no source says that, and the gate does
    not check it. `kind` is `brief`, of everything that was read, or `story`, the page of one development:
    `story` is that development, and the sources that are not among its documents bear its background only.
    """

    title: str
    casebook: str
    casebook_proposed: bool
    made: str
    parley: str
    sections: tuple[Section, ...]
    grid: Grid
    sources: tuple[Source, ...]
    not_read: tuple[NotRead, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    as_of: str | None = None
    since: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    schema: int = 1
    vocabulary: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    steps: tuple[Step, ...] = ()
    seats: tuple[Seat, ...] = ()
    activity: Activity | None = None
    convergence: tuple[Convergence, ...] = ()
    terms: Terms | None = None
    outcomes: Outcomes | None = None
    kind: str = "brief"
    story: Story | None = None

    def _repr_html_(self) -> str:
        from parley.brief.notebook import brief_html

        return brief_html(self)
