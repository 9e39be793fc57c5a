"""Frames of speech in German that need no verb in second place: so, laut, zufolge, wie, opinions, colons."""

from __future__ import annotations

from parley.reading.languages import rules_german_words as w
from parley.reading.languages.rules_german_phrases import apposition, phrase, subject_after
from parley.reading.languages.rules_german_sentence import STOPS, Sentence, finite, long
from parley.reading.languages.rules_german_verbs import FINITE, JOINED, PARTICIPLES, PARTICLES, Verb
from parley.reading.languages.rules_tokens import Said


def so_says(s: Sentence, i: int, lower: str) -> tuple[Said, int] | None:
    """…, so der Sprecher; „…“, so X."""
    if lower != "so" or i == 0:
        return None
    before = s.words[i - 1]
    if not (before.quote or before.text in (",", "–")):
        return None
    at = i + 1
    if at < s.stop and s.words[at].lower in FINITE:  # so sagte X
        return None
    end = phrase(s.words, at, s.stop)
    if end is None or s.words[at].lower in ("dass", "daß", "kann", "wie", "etwa"):
        return None
    end = apposition(s.words, at, end, s.stop)
    boundary = s.boundary(end)
    if boundary - end > 8:
        return None
    return what_precedes(s, i, ((i, i + 1),), (at, end), boundary, inside=True)


def what_precedes(
    s: Sentence,
    i: int,
    cues: tuple[tuple[int, int], ...],
    source: tuple[int, int],
    after: int,
    manner: str = "speech",
    inside: bool = False,
) -> tuple[Said, int] | None:
    """An attribution whose frame stands at `i` behind what was said, with what may follow the frame."""
    last = i
    while last > 0 and s.words[last - 1].text in (",", "–", "—", "-"):
        last -= 1
    if last == 0:
        return None
    if not inside and not s.words[last - 1].quote and not s.has_verb(s.content_start(last), last):
        return None
    quote = s.words[last - 1] if s.words[last - 1].quote else None
    start = s.content_start(last)
    whole = quote is not None and (
        last - 1 == start or len([x for x in s.words[start : last - 1] if x.text[:1].isalpha()]) < 3
    )
    pieces: list[tuple[int, int]] = [(last - 1, last)] if whole else [(start, last)]
    end = after
    direct = whole
    if after < s.stop and s.words[after].text in (",", ":", "–"):
        rest = after + 1
        if rest < s.stop and s.words[rest].quote:
            pieces.append((rest, rest + 1))
            end = rest + 1
        elif s.goes_on(rest) or (inside and not whole and s.words[rest].lower not in w.RELATIVES):
            pieces.append((rest, s.stop))
            end = s.stop
    elif after < s.stop and s.words[after].quote and whole:
        pieces.append((after, after + 1))
        end = after + 1
    content = s.places(*pieces)
    if not content or (not quote and last - start < 2):
        return None
    return Said(s.place(*source), s.places(*cues), content, direct, manner), end


def according(s: Sentence, i: int, lower: str) -> tuple[Said, int] | None:
    """Laut X …; nach Angaben von X …; …, nach eigener Aussage; gemäß X."""
    if lower not in ("laut", "nach", "gemäß", "lt", "zufolge"):
        return None
    if lower == "zufolge":
        return None
    at = i + 1
    if at < s.stop and s.words[at].text == ".":
        at += 1
    if lower == "nach" and not s.reports(at):
        return None
    end = phrase(s.words, at, s.stop)
    if end is None:
        if lower == "nach":
            end = next(j + 1 for j in range(at, at + 6) if s.report(j))
        else:
            return None
    if end < s.stop and s.words[end].text == ",":
        end = apposition(s.words, at, end, s.stop)
    return around(s, i, i + 1, at, end)


def around(s: Sentence, first: int, cue_end: int, at: int, end: int) -> tuple[Said, int] | None:
    """A frame without a verb inside its clause: what is said is the clause around it."""
    start = s.content_start(first) if first else 0
    before = (start, first)
    close = s.stop
    after = (end, close)
    pieces = [piece for piece in (before, after) if s.weighs(*piece)]
    if not pieces:
        return None
    content = s.places(*pieces)
    nouns = {x.lower for x in s.words[at:end]}
    manner = "belief" if nouns & w.BELIEF_NOUNS else "speech"
    direct = len(pieces) == 1 and pieces[0][1] - pieces[0][0] <= 2 and any(
        x.quote for x in s.words[slice(*pieces[0])]
    )  # fmt: skip
    if direct:
        quote = next(x for x in s.words[slice(*pieces[0])] if x.quote)
        content = ((quote.start, quote.end),)
    return Said(s.place(at, end), s.places((first, cue_end)), content, direct, manner), close


def zufolge(s: Sentence, i: int, lower: str) -> tuple[Said, int] | None:
    """X zufolge …; dem Vernehmen nach …; meiner Meinung nach …"""
    if lower == "nach":
        if i == 0 or not s.report(i - 1):
            return None
        if i + 1 < s.stop and not (s.words[i + 1].text == "," or not s.words[i + 1].capital):
            return None
    elif lower != "zufolge":
        return None
    first = i
    while first > 0 and i - first < 16:
        word = s.words[first - 1]
        if word.text in STOPS:
            break
        first -= 1
    # The phrase is the last one before the word: it begins at the first dative that reaches it.
    for begin in range(first, i):
        word = s.words[begin]
        adjective = word.lower.endswith("en") and begin == i - 2 and s.report(i - 1)
        if begin > first and not (word.lower in w.OBLIQUE or word.capital or adjective):
            continue
        if word.lower in w.PREPOSITIONS and begin + 1 < i:
            continue
        if phrase(s.words, begin, i) == i:
            return around_after(s, begin, i)
    return None


def around_after(s: Sentence, begin: int, i: int) -> tuple[Said, int] | None:
    """What was said around "X zufolge", whose source begins at `begin`."""
    start = s.content_start(begin) if begin else 0
    if begin and s.words[begin - 1].lower == "auch":
        start = start if begin - 1 > start else begin
    pieces = [p for p in ((start, begin), (i + 1, s.stop)) if s.weighs(*p)]
    content = s.places(*pieces)
    if not content:
        return None
    nouns = {x.lower for x in s.words[begin:i]}
    manner = "belief" if nouns & w.BELIEF_NOUNS else "speech"
    return Said(s.place(begin, i), s.places((i, i + 1)), content, False, manner), s.stop


def as_said(s: Sentence, i: int, lower: str) -> tuple[Said, int] | None:
    """Wie X mitteilte, …; …, wie X sagte."""
    if lower != "wie" or (i > 0 and s.words[i - 1].text not in (",", "–", "(") and not s.words[i - 1].quote):
        return None
    boundary = s.boundary(i + 1)
    cue = final(s, boundary, i + 1)
    if cue is None and boundary < s.stop:  # Wie X, Sprecher von Y, sagte, …
        for _ in range(2):
            boundary = s.boundary(boundary + 1)
            cue = final(s, boundary, i + 1)
            if cue:
                break
    if cue is None:
        return None
    subject = phrase(s.words, i + 1, cue[0][0], w.ATTRIBUTIVE | {"in", "im"})
    if subject is None or s.words[i + 1].lower in w.OBLIQUE or s.words[i + 1].lower in ("es", "das"):
        source = None
    else:
        subject = apposition(s.words, i + 1, subject, cue[0][0])
        source = s.place(i + 1, subject)
    cues = s.places((i, i + 1), *cue)
    if i == 0:
        content = s.places((boundary + 1, s.stop)) if boundary < s.stop else ()
        end = s.stop
    else:
        return what_precedes(s, i, ((i, i + 1), *cue), (i + 1, subject or i + 1), boundary, inside=True)
    return (Said(source, cues, content), end) if content else None


def final(s: Sentence, boundary: int, start: int) -> tuple[tuple[int, int], ...] | None:
    """The verb of saying that ends a subordinate clause at `boundary`."""
    last = boundary - 1
    if last <= start:
        return None
    word = s.words[last].lower
    if word in w.HAVE | w.BECOME and s.words[last - 1].lower in PARTICIPLES:
        return with_particle(s, last - 1, last + 1, PARTICIPLES[s.words[last - 1].lower])
    if word in JOINED:
        return ((last, last + 1),)
    verb = FINITE.get(word)
    if verb is not None:
        if "" in verb.particles:
            return ((last, last + 1),)
        if s.words[last - 1].lower in verb.particles:
            return ((last - 1, last + 1),)
    return None


def with_particle(s: Sentence, first: int, last: int, verb: Verb) -> tuple[tuple[int, int], ...]:
    """The words of a verb with its particle or pronoun before it."""
    if s.words[first - 1].lower in PARTICLES | w.ABOUT:
        return ((first - 1, last),)
    return ((first, last),)


def colon(s: Sentence) -> list[Said]:
    """A quotation behind a colon whose frame has no verb of saying: its subject speaks."""
    for i in range(1, s.stop - 1):
        if s.words[i].text == ":" and s.words[i + 1].quote and long(s.words[i + 1]):
            start = s.clause_start(i)
            end = phrase(s.words, start, i) if s.words[start].lower not in w.OBLIQUE else None
            if end is None:
                verb = next((j for j in range(start, i) if finite(s.words[j])), None)
                after = subject_after(s.words, verb, i) if verb is not None else None
                source = s.place(*after) if after else None
            else:
                source = s.place(start, end)
            return [Said(source, (), s.places((i + 1, i + 2)), True)]
    return []
