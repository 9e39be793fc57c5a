"""French and German text by rule: sentences, known names, who said what, dates, and plain meetings.

There is no parse. What these rules find they find by word order and punctuation, so they find less than the
English reader, and say nothing rather than guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Meeting, Mention, Reading, Sentence, Time, Words
from parley.nouns.span import Span
from parley.reading import gazetteer, other_times
from parley.reading.rules_speech import Said, speech
from parley.reading.rules_words import TONGUES, Tongue

VERSION = "1"
_SIDES = {"EU": "European Union", "UN": "United Nations", "IAEA": "International Atomic Energy Agency"}
_BODIES = frozenset({"EU", "UN", "NATO", "OSCE", "IAEA", "Europe"})
_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_ANONYMOUS = re.compile(r"(?i)\b(?:quellen?|kreisen?|insider|sources?|proches?|informateurs?)\b")
_UNNAMED = re.compile(
    r"(?i)\b(?:beamte\w*|diplomaten|vertreter|behörden|experten|responsables|diplomates|autorités|experts)\b"
)
_PAPER = re.compile(
    r"(?i)\b(?:bericht\w*|studie|erklärung|mitteilung|rapport|communiqué|étude|déclaration|untersuchung\w*)\b"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"


def read(document: Document) -> Reading:
    """The reading of a French or German document, by its `lang`."""
    lang = (document.lang or "").split("-")[0].lower()
    tongue = TONGUES[lang]
    text = document.view.text
    sentences = list(_sentences(text, tongue))
    entities = _entities(document, tongue)
    times = other_times.times(document, lang)
    meetings = (_meeting(document, sentence, tongue, entities, times) for sentence in sentences)
    return Reading(
        document.id,
        "rules",
        VERSION,
        lang,
        tuple(_sentence(document, *sentence) for sentence in sentences),
        entities,
        tuple(_attributions(document, sentences, tongue, entities)),
        (),
        tuple(meeting for meeting in meetings if meeting),
        times,
    )


def _sentences(text: str, tongue: Tongue) -> Iterator[tuple[int, int, int]]:
    """Start, end and paragraph of each sentence; a quotation of several sentences stays in one piece."""
    short = re.compile(rf"(?:\b(?:{tongue.abbreviations})|\b\d{{1,2}}|\b[A-Z])\.$")
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", text)):
        start, until = line.span()
        depth = 0
        for mark in re.finditer(r"[„«“”»]|[.!?…]+[“”»\")]*(?=\s|$)", line[0]):
            sign = mark[0]
            if sign in "„«" or (sign == "“" and "„" not in line[0]):
                depth = 1
            elif sign in "“”»":
                depth = 0
            if sign[0] not in ".!?…":
                continue
            if sign[-1] in '“”»"':
                depth = 0
            end = line.start() + mark.end()
            following = text[end : end + 2].strip()
            closed = depth == 0 or mark.end() - (start - line.start()) > 1500
            if (
                closed
                and not short.search(text[start:end][-8:])
                and (not following or not following[0].islower())
            ):
                if text[start:end].strip():
                    yield _bounds(text, start, end, paragraph)
                start = end
        if text[start:until].strip():
            yield _bounds(text, start, until, paragraph)


def _bounds(text: str, start: int, end: int, paragraph: int) -> tuple[int, int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()), paragraph


def _sentence(document: Document, start: int, end: int, paragraph: int) -> Sentence:
    words = [match.span() for match in _WORD.finditer(document.view.text, start, end)]
    spots = [document.view.stored(*word) for word in words]
    blank = tuple("" for _ in words)
    table = Words(
        tuple(spot[0] for spot in spots),
        tuple(spot[1] for spot in spots),
        tuple(document.view.text[a:b].lower() for a, b in words),
        blank,
        blank,
        tuple(range(len(words))),
    )
    return Sentence(*document.view.stored(start, end), paragraph, table)


@lru_cache(maxsize=4)
def _known(table: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = (files("parley.reading") / "data" / table).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    out = []
    for side, names in rows:
        forms = sorted(names.split("|"), key=len, reverse=True)
        joined = "|".join(re.escape(form).replace(r"\*", r"\w{0,4}") for form in forms)
        out.append((re.compile(rf"(?<![\w-])(?:{joined})(?!\w)"), side))
    return tuple(out)


def _entities(document: Document, tongue: Tongue) -> tuple[Entity, ...]:
    """States and bodies of the table, and people whose office stands before their name."""
    text = document.view.text
    found: dict[str, tuple[str, str, str | None, str | None, list[tuple[int, int]]]] = {}
    for pattern, side in _known(tongue.table):
        spots = [match.span() for match in pattern.finditer(text)]
        if spots:
            name = gazetteer.states().get(side) or _SIDES.get(side, side)
            found[side] = (name, "body" if side in _BODIES else "state", side, None, spots)
    for name, owner, role, spots in _people(text, tongue):
        found[name] = (name, "person", owner, role, spots)
    order = sorted(found.values(), key=lambda entry: min(entry[4]))
    return tuple(
        Entity(
            f"e{number}",
            name,
            kind,
            tuple(Mention(*document.view.stored(*spot)) for spot in sorted(spots)),
            side,
            role,
        )
        for number, (name, kind, side, role, spots) in enumerate(order)
    )


def _people(text: str, tongue: Tongue) -> Iterator[tuple[str, str | None, str, list[tuple[int, int]]]]:
    pattern = re.compile(
        rf"(?P<before>(?:[\w'’-]+ ){{0,2}})\b(?P<role>{tongue.office})(?P<of>(?: (?!der |le |la "
        rf")[\w'’-]+){{0,5}}?),? "
        rf"(?P<name>{_NAME}(?: (?:von|van|de|der|den|du|al-)?\s?{_NAME}){{1,2}})"
    )
    sides = _known(tongue.table)
    seen: set[str] = set()
    for match in pattern.finditer(text):
        name = match["name"]
        if name in seen or any(p.search(name) for p, _ in sides):
            continue
        seen.add(name)
        office = f"{match['before']}{match['role']}{match['of']}"
        side = next((side for p, side in sides if p.search(office)), None)
        last = name.split()[-1]
        spots = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
        inside = set(range(0))
        for start, end in spots:
            inside.update(range(start, end))
        spots += [
            m.span()
            for m in re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])", text)
            if m.start() not in inside
        ]
        yield name, side, match["role"] + match["of"], spots


def _attributions(
    document: Document, sentences: list[tuple[int, int, int]], tongue: Tongue, entities: tuple[Entity, ...]
) -> Iterator[Attribution]:
    text = document.view.text
    last: tuple[int, Said] | None = None
    free = re.compile(tongue.reported)
    for start, end, paragraph in sentences:
        found = list(speech(text, start, end, tongue))
        for said in found:
            yield _attribution(document, said, entities)
            last = (paragraph, said)
        if not found and last and last[0] == paragraph and last[1].source and free.search(text, start, end):
            # German marks speech that runs on by its subjunctive: "Das Treffen sei gut verlaufen."
            stop = end - 1 if text[end - 1] in ".!" else end
            yield _attribution(document, Said(last[1].source, None, (start, stop), False), entities)


def _attribution(document: Document, said: Said, entities: tuple[Entity, ...]) -> Attribution:
    def span(place: tuple[int, int] | None) -> tuple[Span, ...]:
        return (Span(document.id, *document.view.stored(*place)),) if place else ()

    words = document.view.text[said.content[0] : said.content[1]]
    source = span(said.source)
    speaker = next(
        (
            entity
            for wanted in ("person", "body", "state")
            for entity in entities
            if entity.kind == wanted
            for mention in entity.mentions
            if source and source[0].start <= mention.start < source[0].end
        ),
        None,
    )
    by = document.view.text[slice(*said.source)] if said.source else ""
    sourcing = (
        "author"
        if not by
        else "anonymous"
        if _ANONYMOUS.search(by)
        else "person"
        if speaker and speaker.kind == "person"
        else "document"
        if _PAPER.search(by)
        else "unnamed"
        if _UNNAMED.search(by)
        else "office"
        if speaker
        else "person"
    )
    kind = "direct" if said.direct else "mixed" if any(mark in words for mark in '„“«»”"') else "indirect"
    return Attribution(
        source, span(said.cue), span(said.content), kind, "speech", sourcing, speaker.id if speaker else None
    )


def _meeting(
    document: Document,
    sentence: tuple[int, int, int],
    tongue: Tongue,
    entities: tuple[Entity, ...],
    times: tuple[Time, ...],
) -> Meeting | None:
    """A meeting where a verb of meeting, or talks "between" and "with", stands among two parties or more."""
    text = document.view.text[sentence[0] : sentence[1]]
    verb = re.search(rf"(?<!\w)(?:{tongue.met})(?!\w)", text)
    noun = re.search(rf"(?i)(?<!\w)(?:{tongue.talks})(?!\w)", text)
    joined = noun and re.search(rf"(?i)(?<!\w)(?:{tongue.joins})(?!\w)", text[noun.end() :])
    if text.endswith("?") or not (verb or joined):
        return None
    span = Span(document.id, *document.view.stored(sentence[0], sentence[1]))
    parties: dict[str, str | None] = {}
    for entity in entities:
        spots = [m for m in entity.mentions if span.start <= m.start < span.end]
        spots = [
            m
            for m in spots
            if not re.search(r"(?i)\b(?:in|à|en|aus|nach) $", document.text[max(0, m.start - 6) : m.start])
        ]
        if not spots:
            continue
        party = _party(entity)
        if entity.kind == "person" or party not in parties:
            parties[party] = entity.name if entity.kind == "person" else parties.get(party)
    if len(parties) < 2:
        return None
    when = next((t for t in times if span.start <= t.start < span.end and t.begin), None)
    status = next(
        (
            s
            for s, pattern in (
                ("denied", tongue.denied),
                ("proposed", tongue.proposed),
                ("planned", tongue.planned),
            )
            if re.search(pattern, text)
        ),
        "held",
    )
    indirect, mediated = re.search(tongue.indirect, text), re.search(tongue.mediated, text)
    return Meeting(
        evidence=span,
        parties=tuple(sorted(parties)),
        people=tuple(person for person in parties.values() if person),
        status=status,
        directness="indirect" if indirect else "mediated" if mediated else "direct",
        format={2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=next((level for level, pattern in tongue.levels if re.search(pattern, text)), None),
        date=when.value if when else None,
        discreet=re.search(tongue.hidden, text) is not None,
    )


def _party(entity: Entity) -> str:
    if entity.side:
        return gazetteer.states().get(entity.side) or _SIDES.get(entity.side, entity.side)
    return entity.name
