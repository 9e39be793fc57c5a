"""Russian text, through natasha: names, attributions, times, meetings and events, with English's output.

natasha's models come in its wheel; they are loaded once, at the first Russian document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Event, Meeting, Mention, Reading, Sentence, Time, Words
from parley.nouns.span import Span
from parley.reading import gazetteer, other_times
from parley.reading import russian_words as w

VERSION = "1"
CHUNK = 20_000
"""Characters that natasha is given at once: one line of megabytes is cut at white space."""
_VOWELS = "аеёиоуыэюяйь"


@dataclass(frozen=True)
class _Word:
    """One word in the view; `head` is an index in the sentence, `rel` a Universal Dependencies relation."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    rel: str
    head: int
    feats: dict[str, str]


@dataclass(frozen=True)
class _Sent:
    start: int
    end: int
    paragraph: int
    words: tuple[_Word, ...]


def read(document: Document) -> Reading:
    """The reading of a Russian document."""
    sents, spans = _parse(document.view.text)
    entities, at = _entities(document, sents, spans)
    times = other_times.times(document, "ru")
    who = _Who(document, entities, at)
    return Reading(
        document.id,
        "natasha",
        VERSION,
        "ru",
        tuple(_sentence(document, sent) for sent in sents),
        entities,
        tuple(said for sent in sents for said in _attributions(document, sent, who)),
        tuple(event for sent in sents for event in _events(document, sent, who, times)),
        tuple(meeting for sent in sents if (meeting := _meeting(document, sent, who, times))),
        times,
    )


@lru_cache(maxsize=1)
def _models() -> tuple[Any, ...]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import natasha

        embedding = natasha.NewsEmbedding()
        return (
            natasha.Doc,
            natasha.Segmenter(),
            natasha.NewsMorphTagger(embedding),
            natasha.NewsSyntaxParser(embedding),
            natasha.NewsNERTagger(embedding),
            natasha.MorphVocab(),
        )


def _parse(text: str) -> tuple[list[_Sent], list[tuple[int, int, str, str]]]:
    """Sentences, and natasha's names as (start, end, type, normal form), in offsets of the view."""
    make, segmenter, morph, syntax, ner, vocab = _models()
    sents: list[_Sent] = []
    names: list[tuple[int, int, str, str]] = []
    for paragraph, (offset, piece) in enumerate(_pieces(text)):
        doc = make(piece)
        doc.segment(segmenter)
        doc.tag_morph(morph)
        doc.parse_syntax(syntax)
        doc.tag_ner(ner)
        for span in doc.spans:
            span.normalize(vocab)
            names.append((offset + span.start, offset + span.stop, span.type, span.normal or span.text))
        for sent in doc.sents:
            index = {token.id: number for number, token in enumerate(sent.tokens)}
            words = []
            for number, token in enumerate(sent.tokens):
                token.lemmatize(vocab)
                lemma = (token.lemma or token.text).lower()
                head = index.get(token.head_id, number)
                words.append(
                    _Word(
                        offset + token.start,
                        offset + token.stop,
                        token.text,
                        lemma,
                        token.pos,
                        token.rel,
                        head,
                        token.feats,
                    )
                )
            if words:
                sents.append(_Sent(words[0].start, words[-1].end, paragraph, tuple(words)))
    return sents, names


LONGEST_SENTENCE = 120
"""Words after which a sentence without an end is cut."""


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    for line in re.finditer(r"[^\n]+", text):
        start, end = line.span()
        while start < end:
            stop = end
            if end - start > CHUNK:
                blank = text.rfind(" ", start + 1, start + CHUNK)
                stop = blank + 1 if blank > 0 else start + CHUNK
            for first, last in _runs(text, start, stop):
                if text[first:last].strip():
                    yield first, text[first:last]
            start = stop


def _runs(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Stretches of which none holds a sentence of more words than the parser can bear: it is quadratic."""
    words = 0
    first = start
    for word in re.finditer(r"\S+", text[start:stop]):
        if words == LONGEST_SENTENCE:
            yield first, start + word.start()
            first, words = start + word.start(), 0
        words = 0 if word.group().rstrip("»”\")'")[-1:] in (".", "!", "?", "…") else words + 1
    yield first, stop


def _sentence(document: Document, sent: _Sent) -> Sentence:
    spots = [document.view.stored(word.start, word.end) for word in sent.words]
    words = Words(
        tuple(spot[0] for spot in spots),
        tuple(spot[1] for spot in spots),
        tuple(word.lemma for word in sent.words),
        tuple(word.pos for word in sent.words),
        tuple(word.rel for word in sent.words),
        tuple(word.head for word in sent.words),
    )
    return Sentence(spots[0][0], spots[-1][1], sent.paragraph, words)


@lru_cache(maxsize=1)
def _sides() -> dict[str, str]:
    lines = (files("parley.reading") / "data" / "russian.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {lemma: side for side, lemmas in rows for lemma in lemmas.split("|")}


_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)


def _english(name: str) -> str:
    """A state that no table knows in Latin letters and the nominative: "Норвии" is Norvia."""
    word = (
        name[:-2] + "ия"
        if name.endswith(("ии", "ию"))
        else name[:-3] + "ия"
        if name.endswith("ией")
        else name
    )
    latin = "".join(_LATIN.get(letter, letter) for letter in word.lower())
    latin = latin[:-3] + "ia" if latin.endswith("iya") else latin
    return latin[:1].upper() + latin[1:]


def _stem(name: str) -> str:
    return " ".join(part.rstrip(_VOWELS) or part for part in name.casefold().split())


def _entities(
    document: Document, sents: list[_Sent], names: list[tuple[int, int, str, str]]
) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """Entities, and for each view offset at which a mention begins the number of its entity."""
    kinds: dict[str, str] = {}
    called: dict[str, str] = {}
    sides: dict[str, str | None] = {}
    roles: dict[str, str | None] = {}
    mentions: dict[str, list[tuple[int, int]]] = {}
    taken: list[tuple[int, int]] = []

    def add(
        key: str, kind: str, name: str, start: int, end: int, side: str | None, role: str | None = None
    ) -> None:
        kinds.setdefault(key, kind)
        if key not in called or (kind == "person" and len(name) > len(called[key])):
            called[key] = name
        sides[key] = sides.get(key) or side
        roles[key] = roles.get(key) or role
        mentions.setdefault(key, []).append((start, end))
        taken.append((start, end))

    people = sorted((n for n in names if n[2] == "PER"), key=lambda n: -len(n[3].split()))
    full: dict[str, str] = {}
    for start, end, _, normal in people:
        last = _stem(normal.split()[-1])
        key = full.setdefault(last, _stem(normal))
        role, side = _office(sents, start)
        add(key, "person", normal, start, end, side, role)
    inside = {offset for start, end in taken for offset in range(start, end)}
    for sent in sents:
        for word in sent.words:
            found = _sides().get(word.lemma)
            if found and word.start not in inside and word.text[:1].isalpha():
                body = found in ("EU", "NATO", "UN", "OSCE", "IAEA", "Europe")
                name = gazetteer.states().get(found, found)
                add(found, "body" if body else "state", name, word.start, word.end, found)
                inside.update(range(word.start, word.end))
    for start, end, kind, normal in names:
        if kind == "PER" or start in inside:
            continue
        state = (kind == "LOC" and _speaks(sents, start)) or _office_of(sents, start)
        add(
            _stem(normal),
            "state" if state else {"ORG": "body", "LOC": "place"}[kind],
            normal,
            start,
            end,
            normal if state else None,
        )
    order = sorted(mentions, key=lambda key: min(mentions[key]))
    entities, at = [], {}
    for number, key in enumerate(order):
        spans = []
        for start, end in sorted(mentions[key]):
            at[start] = number
            spans.append(Mention(*document.view.stored(start, end)))
        entities.append(Entity(f"e{number}", called[key], kinds[key], tuple(spans), sides[key], roles[key]))
    return tuple(entities), at


def _place(sents: list[_Sent], start: int) -> tuple[_Sent, int] | None:
    return next(
        (
            (s, i)
            for s in sents
            if s.start <= start < s.end
            for i, x in enumerate(s.words)
            if x.start == start
        ),
        None,
    )


def _office(sents: list[_Sent], start: int) -> tuple[str | None, str | None]:
    """The office before a name, and the side in it: "министр иностранных дел Норвии Карел Обан"."""
    found = _place(sents, start)
    if not found:
        return None, None
    sent, here = found
    first = here
    side = None
    while (
        first > 0
        and here - first < 6
        and sent.words[first - 1].pos in ("NOUN", "ADJ", "PROPN")
        and (
            sent.words[first - 1].pos != "PROPN"
            or (first - 1 > 0 and sent.words[first - 2].pos in ("NOUN", "ADJ"))
        )
    ):
        first -= 1
        side = side or _sides().get(sent.words[first].lemma)
    words = sent.words[first:here]
    start_at = next((i for i, word in enumerate(words) if word.lemma in w.ROLES), None)
    if start_at is None:
        return None, side
    if side is None:
        owner = next((word for word in words[start_at + 1 :] if word.pos == "PROPN"), None)
        side = _english(owner.text) if owner else None
    return " ".join(word.text for word in words[start_at:]), side


def _office_of(sents: list[_Sent], start: int) -> bool:
    """Whether an office stands right before: "президент Норвии" makes Norvia a state."""
    found = _place(sents, start)
    if not found:
        return False
    sent, here = found
    before = sent.words[here - 1].lemma if here else ""
    return before in w.ROLES or before in w.OFFICES or before in ("дело", "глава", "власть", "сторона")


def _speaks(sents: list[_Sent], start: int) -> bool:
    found = _place(sents, start)
    if not found:
        return False
    word = found[0].words[found[1]]
    return word.rel == "nsubj" and found[0].words[word.head].pos == "VERB"


@dataclass(frozen=True)
class _Who:
    document: Document
    entities: tuple[Entity, ...]
    starts: dict[int, int]

    def at(self, word: _Word) -> Entity | None:
        number = self.starts.get(word.start)
        return self.entities[number] if number is not None else None

    def party(self, entity: Entity) -> str | None:
        if entity.side:
            return gazetteer.states().get(entity.side) or {
                "EU": "European Union",
                "UN": "United Nations",
            }.get(entity.side, entity.side)
        return entity.name if entity.kind in ("state", "body", "person") else None


def _span(document: Document, start: int, end: int) -> Span:
    return Span(document.id, *document.view.stored(start, end))


def _subtree(sent: _Sent, index: int) -> tuple[int, int]:
    """The words under one word, as [first, past the last) of those that stand together with it."""
    inside = {index}
    for _ in range(len(sent.words)):
        more = {
            i for i, word in enumerate(sent.words) if word.head in inside and word.pos != "PUNCT"
        } | inside
        if more == inside:
            break
        inside = more
    first = last = index
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return first, last + 1


def _attributions(document: Document, sent: _Sent, who: _Who) -> Iterator[Attribution]:
    text = document.view.text
    words = sent.words
    said = False
    for index, word in enumerate(words):
        if said or word.lemma not in w.SAYING or word.pos != "VERB":
            continue
        subject = next(
            (i for i, x in enumerate(words) if x.head == index and x.rel.startswith("nsubj")), None
        )
        content = _content(text, sent, index)
        if content is None or (subject is None and words[index].feats.get("Number") == "Plur"):
            continue
        source: tuple[Span, ...] = ()
        head = words[subject] if subject is not None else None
        if subject is not None:
            first, last = _subtree(sent, subject)
            start, end = words[first].start, words[last - 1].end
            if start < content[1] and content[0] < end:
                start, end = words[subject].start, words[subject].end
            source = (_span(document, start, end),)
        said = True
        yield _attribution(document, source, (word.start, word.end), content, word.lemma, head, sent, who)
    if said:
        return
    lower = text[sent.start : sent.end].lower()
    for cue in w.ACCORDING:
        at = lower.find(cue)
        if at < 0 or (at and lower[at - 1].isalnum()):
            continue
        start = sent.start + at
        comma = text.find(",", start, sent.end)
        end = comma if comma > 0 else sent.end
        body = (comma + 1, sent.end) if at == 0 and comma > 0 else (sent.start, start)
        source_at = _trimmed(text, start + len(cue), end)
        content = _trimmed(text, *body)
        if not source_at or not content:
            continue
        head = next((x for x in words if source_at[0] <= x.start < source_at[1]), None)
        yield _attribution(
            document, (_span(document, *source_at),), (start, start + len(cue)), content, cue, head, sent, who
        )
        return


def _content(text: str, sent: _Sent, verb: int) -> tuple[int, int] | None:
    """What was said: the quotation in the sentence, what follows "что", or the clause before "— сказал"."""
    here = sent.words[verb]
    quote = re.compile(r"«[^«»\n]{2,}»|“[^“”\n]{2,}”|\"[^\"\n]{2,}\"")
    after = re.compile(r"\s*(?:[\w-]+\s+){0,6}?,? ?,\s*(?:что|будто|чтобы)\s").search(
        text, here.end, sent.end
    )
    if after and after.start() - here.end < 120:
        return _trimmed(text, after.end(), sent.end)
    quoted = [
        m for m in quote.finditer(text, sent.start, sent.end) if len(m[0]) > 12 or m.end() <= here.start
    ]
    if quoted:
        nearest = min(quoted, key=lambda m: min(abs(m.start() - here.end), abs(here.start - m.end())))
        return nearest.span()
    opened = re.compile(r"[»\"”],?\s*[—–-]\s*$").search(text[max(0, here.start - 12) : here.start])
    if opened:
        begin = max(text.rfind("«", 0, here.start), text.rfind("“", 0, here.start))
        if begin >= 0 and "\n" not in text[begin : here.start]:
            return _trimmed(text, begin, here.start - len(opened[0]) + 1 + max(0, here.start - 12) * 0)
    dash = re.compile(r",\s*[—–-]\s*$").search(text, max(sent.start, here.start - 5), here.start)
    if dash and dash.start() > sent.start:
        return _trimmed(text, sent.start, dash.start())
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in ",:—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:—–-"):
        end -= 1
    return (start, end) if start < end else None


def _attribution(
    document: Document,
    source: tuple[Span, ...],
    cue: tuple[int, int],
    content: tuple[int, int],
    lemma: str,
    head: _Word | None,
    sent: _Sent,
    who: _Who,
) -> Attribution:
    words = document.view.text[content[0] : content[1]]
    whole = words[:1] in '«“"' and words[-1:] in '»”"'
    kind = "direct" if whole else "mixed" if any(mark in words for mark in '«“"') else "indirect"
    speaker = _speaker(document, source, who)
    return Attribution(
        source,
        (_span(document, *cue),),
        (_span(document, *content),),
        kind,
        "belief" if lemma in w.BELIEF or lemma == "по мнению" else "speech",
        _sourcing(document, source, head, speaker),
        speaker.id if speaker else None,
    )


def _speaker(document: Document, source: tuple[Span, ...], who: _Who) -> Entity | None:
    inside = [
        e for e in who.entities for m in e.mentions if source and source[0].start <= m.start < source[0].end
    ]
    return next((e for e in inside if e.kind == "person"), inside[0] if inside else None)


def _sourcing(
    document: Document, source: tuple[Span, ...], head: _Word | None, speaker: Entity | None
) -> str:
    if not source:
        return "author"
    if head is not None and head.lemma in w.ANONYMOUS:
        return "anonymous"
    if speaker is not None and speaker.kind == "person":
        return "person"
    if head is not None and head.lemma in w.DOCUMENTS:
        return "document"
    if head is not None and head.lemma in w.UNNAMED and head.feats.get("Number") == "Plur":
        return "unnamed"
    if speaker is not None or (head is not None and head.lemma in w.OFFICES):
        return "office"
    return "person" if head is not None and head.pos == "PRON" else "unnamed"


def _events(document: Document, sent: _Sent, who: _Who, times: tuple[Time, ...]) -> Iterator[Event]:
    for index, word in enumerate(sent.words):
        root = w.EVENT.get(word.lemma) if word.pos == "VERB" else None
        if root is None:
            continue
        source = next((x for x in sent.words if x.head == index and x.rel == "nsubj"), None)
        target = next(
            (
                x
                for x in sent.words
                if x.head == index and x.rel in ("obj", "iobj", "obl") and _near(x, sent, who)
            ),
            None,
        )
        actor = _near(source, sent, who) if source else None
        recipient = _near(target, sent, who) if target else None
        if source is None or actor is None:
            continue
        negated = any(x.head == index and x.lemma == "не" for x in sent.words)
        when = _when(document, sent, times)
        yield Event(
            root,
            _span(document, word.start, word.end),
            (_span(document, source.start, source.end),),
            (_span(document, target.start, target.end),) if target else (),
            actor.id,
            recipient.id if recipient else None,
            when,
            None,
            negated,
            "denied" if negated else "planned" if word.feats.get("Tense") == "Fut" else "happened",
        )


def _near(word: _Word | None, sent: _Sent, who: _Who) -> Entity | None:
    """The entity at a word, or at one that depends on it."""
    if word is None:
        return None
    index = sent.words.index(word)
    return who.at(word) or next((e for x in sent.words if x.head == index and (e := who.at(x))), None)


def _when(document: Document, sent: _Sent, times: tuple[Time, ...]) -> str | None:
    whole = _span(document, sent.start, sent.end)
    found = next((t for t in times if whole.start <= t.start < whole.end and t.begin), None)
    return found.value if found else None


def _meeting(document: Document, sent: _Sent, who: _Who, times: tuple[Time, ...]) -> Meeting | None:
    """One meeting at most for a sentence: those named in it, where a word says that they met."""
    text = document.view.text[sent.start : sent.end]
    lower = text.lower()
    trigger = next(
        (i for i, x in enumerate(sent.words) if x.lemma in w.MEETING_VERBS and x.pos == "VERB"), None
    )
    if trigger is None:
        trigger = next((i for i, x in enumerate(sent.words) if x.lemma in w.MEETING_NOUNS), None)
        if trigger is None or not re.search(r"\b(?:с|со|между)\b|\b(?:провел|провёл|провест|обсуд)", lower):
            return None
    if text.rstrip().endswith("?") or re.search(r"(?i)\bесли\b|\bбы\b", text):
        return None
    parties: dict[str, str | None] = {}
    venue = None
    between = next((i for i, word in enumerate(sent.words) if word.lemma == "между"), -1)
    for index, word in enumerate(sent.words):
        entity = who.at(word)
        if entity is None:
            continue
        if word.feats.get("Case") == "Loc" or (entity.kind == "place" and not entity.side):
            venue = venue or (entity.name if entity.kind == "place" else word.text)
            continue
        if index < between or _says(sent, word):
            continue
        party = who.party(entity)
        if party and (party not in parties or entity.kind == "person"):
            parties[party] = entity.name if entity.kind == "person" else parties.get(party)
    levels = [w.LEVEL[x.lemma] for x in sent.words if x.lemma in w.LEVEL]
    mediator = _mediator(sent, who)
    parties.pop(mediator or "", None)
    if len(parties) < 2:
        return None
    order = ("officials", "envoys", "ministers", "leaders")
    indirect = any(stem in lower for stem in w.INDIRECT)
    return Meeting(
        evidence=_span(document, sent.start, sent.end),
        parties=tuple(sorted(parties)),
        people=tuple(person for person in parties.values() if person),
        status=_status(sent, trigger),
        directness="indirect"
        if indirect
        else "mediated"
        if mediator or any(s in lower for s in w.MEDIATED)
        else "direct",
        format={2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=min(levels, key=order.index) if levels else None,
        mediator=mediator,
        venue=venue,
        date=_when(document, sent, times),
        discreet=any(stem in lower for stem in w.HIDDEN),
    )


def _says(sent: _Sent, word: _Word) -> bool:
    """Whether the word belongs to the one who reports: "…, — сообщил МИД Норвии"."""
    here = word
    for _ in range(6):
        head = sent.words[here.head]
        if here.lemma in ("слово", "мнение", "данные", "информация"):
            return True
        if here.rel.startswith("nsubj"):
            return (
                head.lemma in w.SAYING and head.rel in ("parataxis", "root") and head.lemma not in w.PLANNING
            )
        if head is here:
            return False
        here = head
    return False


def _mediator(sent: _Sent, who: _Who) -> str | None:
    for index, word in enumerate(sent.words):
        if word.lemma in ("посредничество", "посредник"):
            entity = next((e for x in sent.words if x.head == index and (e := who.at(x))), None)
            if entity:
                return who.party(entity)
    return None


def _status(sent: _Sent, trigger: int) -> str:
    lemmas = {word.lemma for word in sent.words}
    chain = [sent.words[trigger]]
    for _ in range(6):
        head = sent.words[chain[-1].head]
        if head is chain[-1]:
            break
        chain.append(head)
    indexes = {sent.words.index(word) for word in chain if word.pos in ("VERB", "ADJ")}
    denied = any(x.lemma in ("не", "нет") and x.head in indexes for x in sent.words)
    if denied or lemmas & w.REFUSING:
        return "denied"
    if lemmas & w.OFFERING:
        return "proposed"
    verbs = [word for word in chain if word.pos == "VERB"]
    if (
        lemmas & w.PLANNING
        or any(x.feats.get("Tense") == "Fut" for x in verbs)
        or "состояться" in {x.lemma for x in verbs if x.feats.get("Tense") == "Fut"}
    ):
        return "planned"
    return "held"
