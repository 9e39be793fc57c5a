"""What reading finds in a document, before anyone says what the dispute is about.

All offsets point into the document's stored text. Nothing here knows of a casebook.
"""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence in columns of equal length.

    `head` is the index of the governing word in the sentence (its own for the root); `lemma` is in lower
    case except for names; `pos` and `dep` are Universal POS and the pipeline's own dependency labels
    (ClearNLP for English: nsubj, dobj, ccomp, neg, …; Universal Dependencies for Russian). French and German
    have words without `pos` and `dep` (empty strings).
    """

    start: tuple[int, ...] = ()
    end: tuple[int, ...] = ()
    lemma: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    dep: tuple[str, ...] = ()
    head: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]`, the paragraph that it stands in (from 0), and its words.

    `role` is `prose`, `title`, `heading`, `caption` or `byline`.
    """

    start: int
    end: int
    paragraph: int
    words: Words = Words()
    role: str = "prose"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an entity is named or meant. `kind`: `name`, `noun` (the minister) or `pronoun`."""

    start: int
    end: int
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that a document names, with all its mentions.

    `id` holds inside the document only (`e0`, `e1`, …). `name` is its fullest form in the text; for a state
    or body that the gazetteer knows it is the gazetteer's English name (`Russia` for the Kremlin). `kind` is
    `person`, `state` (also meant by its capital, seat of government or demonym), `body` (an organisation,
    ministry or group of states), `people` (a nationality or a plural of officials), `place` or `other`.
    `side` is whom it speaks for, where text or gazetteer say so: ISO 3166-1 alpha-3 for a state
    (`RUS`), a short name for an international body (`EU`, `NATO`), else the state's or body's name as in
    the text.
    `role` is the office as the text gives it ("Deputy Foreign Minister"). `candidates` are ids of other
    entities that it might equally be. `members` are the ids of those whom a group is made of where the text
    says so ("both sides", "the two ministers", "they").
    """

    id: str
    name: str
    kind: str
    mentions: tuple[Mention, ...]
    side: str | None = None
    role: str | None = None
    candidates: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says (thinks, intends) what: source, cue and content, each one or more spans, source may be empty.

    `kind` is `direct`, `indirect` or `mixed`, by quotation marks in the content. `manner` is `speech`,
    `belief` or `intention`. `sourcing` is `person`, `office` (a ministry, a spokesman, a government),
    `unnamed` (officials without a name), `anonymous` (sources), `document` or `author`. `speaker` is the id
    of the source's entity. `parent` is the index of the attribution that carries this one: whose content
    holds it, or which relays it ("the Post, citing two officials"). `count` is
    how many an unnamed or anonymous source is: a number (`1` for "an official", `51`), `several` for a plural
    without one, `many` where the text says so (many, most, dozens); None for the other kinds. `continued`
    marks free indirect speech: a sentence without a cue that goes on with what the source and cue of the one
    before began (they are given again). `translation_of` is the index of the attribution that has the same
    words in the language in which they were said. `derived` marks what a rule found beyond what people who
    annotate news mark: inside of what somebody else says or relays, continued, or beside its translation.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: str
    manner: str = "speech"
    sourcing: str = "person"
    speaker: str | None = None
    parent: int | None = None
    count: str | None = None
    continued: bool = False
    translation_of: int | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """A date or period in the text. `type` is TimeML's `DATE`, `TIME`, `DURATION` or `SET`.

    `value` is TIMEX3's (`2026-06-11`, `2026-W24`, `P3M`, `PAST_REF`), None where it cannot be resolved.
    `begin` and `end` are the first and last day that it can mean (ISO 8601), None where open.
    """

    start: int
    end: int
    type: str
    value: str | None
    begin: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom: a PLOVER root (AGREE, CONSULT, SUPPORT, COOPERATE, AID, YIELD, REQUEST, ACCUSE,
    REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT) with its trigger.

    `source` and `target` are the actors' spans, `actor` and `recipient` their entity ids. `status` is
    `happened`, `planned`, `threatened`, `denied` or `supposed`. `date` is ISO 8601 or None.
    """

    label: str
    trigger: Span
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    actor: str | None = None
    recipient: str | None = None
    date: str | None = None
    place: str | None = None
    negated: bool = False
    status: str = "happened"


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event with participants.

    `parties` are the participants' names as a reader would file them (a state by its English name, a body by
    its name, a person by the side spoken for where that is known, else by full name), sorted; `people` are
    the full names of those who sat there. `evidence` is the clause or sentence. `status` is `held`,
    `planned`, `proposed` or `denied`; `directness` is `direct`, `mediated` or `indirect`; `format` is
    `bilateral`, `trilateral` or `multilateral`; `level` is `leaders`, `ministers`, `envoys`, `officials` or
    None. `discreet` where the text says that it was kept from the public. `round` says which of a series it
    is, where the text does: 3 for "the third round of talks", `new` for "a new round", None if untold.
    """

    evidence: Span
    parties: tuple[str, ...]
    people: tuple[str, ...] = ()
    status: str = "held"
    directness: str = "direct"
    format: str = "bilateral"
    level: str | None = None
    mediator: str | None = None
    venue: str | None = None
    date: str | None = None
    discreet: bool = False
    round: str | int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader, in one version, found in one document.

    `unread` says in a few words why nothing was found where the reader does not know the language.
    """

    doc: str
    reader: str
    version: str
    lang: str | None = None
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    times: tuple[Time, ...] = ()
    unread: str | None = None
