"""Verbs of saying in German clauses: in second place, at the end, behind what was said, in two pieces."""

from __future__ import annotations

from parley.reading.languages import rules_german_words as w
from parley.reading.languages.rules_german_frames import what_precedes
from parley.reading.languages.rules_german_phrases import phrase, subject_after, subject_before
from parley.reading.languages.rules_german_sentence import STOPS, Sentence
from parley.reading.languages.rules_german_verbs import FINITE, JOINED, PARTICIPLES, PARTICLES, Verb
from parley.reading.languages.rules_tokens import Said


def by_verb(s: Sentence, i: int, lower: str) -> tuple[Said, int] | None:
    """The attribution whose cue is the verb at `i`, in whatever place it stands."""
    verb = FINITE.get(lower)
    if s.words[i].capital:
        return None
    if lower in w.HAVE or lower in w.BECOME:
        return perfect(s, i)
    joined = JOINED.get(lower)
    if joined is not None or lower in PARTICIPLES:
        final = subordinate(s, i)
        if final is not None:
            return final
        if lower in PARTICIPLES and i + 1 < s.stop and s.words[i + 1].lower in w.HAVE | w.BECOME:
            return None
    if verb is None or adjective(s, i):
        return None
    final = subordinate(s, i)
    if final is not None:
        return final
    ends = i + 1 >= s.stop or s.words[i + 1].text in STOPS
    if lower.endswith("n") and ends and any(x.lower in w.MODAL for x in s.words[max(0, i - 12) : i]):
        return None  # an infinitive: "man möchte ihr raten, …"
    return second(s, i, i + 1, verb, ((i, i + 1),))


def adjective(s: Sentence, i: int) -> bool:
    """Whether a form is no verb since it stands between a determiner and a noun ("die erwartete Zahl")."""
    before = s.words[i - 1].lower if i else ""
    after = s.words[i + 1] if i + 1 < s.stop else None
    if after is None or not after.capital or not s.words[i].lower.endswith(("te", "ten", "e", "en")):
        return False
    attributive = before.endswith(("en", "es")) and not s.words[i - 1].capital
    return attributive or before in w.DETERMINERS | w.OBLIQUE | w.PREPOSITIONS


def perfect(s: Sentence, i: int) -> tuple[Said, int] | None:
    """hat … gesagt; wurde … zitiert."""
    for j in range(i + 1, min(s.stop, i + 40)):
        word = s.words[j]
        if word.quote or word.text in (":", ";"):
            return None
        verb = PARTICIPLES.get(word.lower)
        if verb is None or word.capital:
            continue
        after = s.words[j + 1] if j + 1 < s.stop else None
        closes = (
            after is None or after.quote or after.text in STOPS or after.lower in ("worden", "und", "haben")
        )
        if not closes:
            continue
        first = j
        if s.words[j - 1].lower in PARTICLES | w.ABOUT and s.words[j - 1].lower not in (
            "an",
            "zu",
        ):
            first = j - 1
        last = j + 1
        if after is not None and after.lower in ("worden", "haben"):
            last += 1
        passive = s.words[i].lower in w.BECOME
        if passive and verb is not None:
            by = next((k for k in range(i + 1, first) if s.words[k].lower in ("von", "vom")), None)
            end = phrase(s.words, by + 1, first) if by is not None else None
            if by is not None and end is not None:
                return what_follows(s, ((i, i + 1), (first, last)), (by + 1, end), last, verb)
        return second(s, i, last, verb, ((i, i + 1), (first, last)), passive)
    return None


def subordinate(s: Sentence, i: int) -> tuple[Said, int] | None:
    """The verb ends its clause: "…, die fragten: „…“", "nachdem sie berichtet hatte, dass …"."""
    last = i + 1
    lower = s.words[i].lower
    if last < s.stop and s.words[last].lower in w.HAVE | w.BECOME and lower in PARTICIPLES:
        last += 1
    elif lower in PARTICIPLES and lower not in FINITE:
        return None
    if last < s.stop and not (s.words[last].text in STOPS or s.words[last].quote):
        return None
    clause = None
    for j in range(i - 1, max(-1, i - 30), -1):
        word = s.words[j]
        if word.text in (";", ":") or word.quote:
            break
        opens = j == 0 or s.words[j - 1].text in (",", "–", "(") or s.words[j - 1].lower in w.AND
        if opens and (word.lower in w.CONJUNCTIONS or (word.lower in w.RELATIVES and j > 0)):
            clause = j
            break
        if word.text == "," and j < i - 1:
            continue
    if clause is None or (clause >= i - 1 and s.words[clause].lower in w.CONJUNCTIONS):
        return None
    relative = s.words[clause].lower in w.RELATIVES
    verb = JOINED.get(lower) or PARTICIPLES.get(lower) or FINITE.get(lower)
    if verb is None or (verb is FINITE.get(lower) and "" not in verb.particles
                        and s.words[i - 1].lower not in verb.particles):  # fmt: skip
        return None
    if relative:
        source: tuple[int, int] | None = (clause, clause + 1)
    else:
        end = phrase(s.words, clause + 1, i, w.ATTRIBUTIVE | {"in", "im"})
        source = (clause + 1, end) if end and s.words[clause + 1].lower not in w.OBLIQUE else None
    first = i - 1 if s.words[i - 1].lower in PARTICLES | w.ABOUT else i
    return what_follows(s, ((first, last),), source, last, verb)


def second(
    s: Sentence, i: int, frame: int, verb: Verb, cues: tuple[tuple[int, int], ...], passive: bool = False
) -> tuple[Said, int] | None:
    """A finite verb in second place: its subject, its particle, then what was said before or behind it."""
    start = s.clause_start(i)
    comma = i > 0 and (s.words[i - 1].text in (",", "–", "—") or s.words[i - 1].quote)
    so = i > 1 and s.words[i - 1].lower == "so" and (s.words[i - 2].text == "," or s.words[i - 2].quote)
    if comma or so:
        behind = inverted(s, i, frame, verb, cues, i - 1 if so else i)
        if behind is not None:
            return behind
    if s.words[i].lower in ("heißt", "hieß"):
        if i + 1 < s.stop and s.words[i + 1].lower == "es":
            origin = s.origin(i + 2) or s.origin(start)
            if origin and origin[1] > i and origin[0] < i:
                origin = None
            return what_follows(s, ((i, i + 2),), origin, max(origin[1] if origin else 0, i + 2), verb)
        if i > 0 and s.words[i - 1].lower == "es":
            return what_follows(s, ((i - 1, i + 1),), None, i + 1, verb)
        return None
    if i == start + 1 and s.words[start].lower in ("das", "dies") and not passive:
        return this(s, i, verb, cues, frame)
    source = None if passive else subject(s, start, i)
    subject_end = i + 1
    if source is None and not passive:
        after = subject_after(s.words, i, s.stop if len(cues) == 1 else cues[-1][0])
        if after is None:
            if s.words[i].lower in ("heißt", "hieß", "lautet", "lautete"):
                after = (i, i)
            else:
                return None
        source = after if after[0] < after[1] else None
        subject_end = after[1]
    frame = max(frame, subject_end)
    if len(cues) == 1:
        found = particle(s, i, frame, verb)
        if found is None:
            return None
        cues, frame = (*cues, *found[0]), found[1]
    return what_follows(s, cues, source, frame, verb)


def subject(s: Sentence, start: int, i: int) -> tuple[int, int] | None:
    """The subject before the verb: the constituent in first place, or that of the clause before "und"."""
    if i > start and s.words[i - 1].lower in w.AND:
        for begin in (start, *(j + 1 for j in range(start, i) if s.words[j].text == ",")):
            if s.words[begin].lower in w.OBLIQUE | w.PREPOSITIONS | w.CONJUNCTIONS:
                continue
            end = phrase(s.words, begin, i - 1)
            if end:
                return begin, end
        return None
    found = subject_before(s.words, start, i)
    if found:
        return found
    commas = [j for j in range(max(start, i - 25), i - 1) if s.words[j].text == ","]
    for comma in reversed(commas[-2:]):
        after = comma + 1
        if s.words[after].lower in w.AND:
            after += 1
        found = subject_before(s.words, after, i)
        if found and s.words[after].lower not in w.RELATIVES:
            return found
    return None


def particle(s: Sentence, i: int, frame: int, verb: Verb) -> tuple[tuple[tuple[int, int], ...], int] | None:
    """The particle of a separable verb before the clause's end; ((), frame) for a verb without."""
    at = frame
    for _ in range(3):
        boundary = s.boundary(at)
        last = boundary - 1
        if last > i and s.words[last].lower in verb.particles:
            first = last - 1 if s.words[last - 1].lower in w.ABOUT and last - 1 > i else last
            own = (
                ((i + 1, i + 2),)
                if s.words[i].lower.startswith("zeig") and s.words[i + 1].lower == "sich"
                else ()
            )
            return (*own, (first, last + 1)), boundary
        conj = next((j for j in range(frame, boundary) if s.words[j].lower == "und"), None)
        if conj and conj - 1 > i and s.words[conj - 1].lower in verb.particles:
            return ((conj - 1, conj),), conj
        if "" in verb.particles:
            comma = boundary < s.stop and s.words[boundary].text == ","
            if last > i and comma and s.words[last].lower in w.ABOUT:
                return ((last, boundary),), boundary
            if s.words[i].lower.startswith("äußer") and i + 1 < s.stop and s.words[i + 1].lower == "sich":
                return ((i + 1, i + 2),), frame
            return (), frame
        if boundary >= s.stop or s.words[boundary].text != ",":
            break
        at = boundary + 1
    return ((), frame) if "" in verb.particles else None


def inverted(
    s: Sentence, i: int, frame: int, verb: Verb, cues: tuple[tuple[int, int], ...], first: int
) -> tuple[Said, int] | None:
    """„…“, sagte X am Montag; …, erklärte die Ministerin."""
    end = s.stop if len(cues) == 1 else cues[-1][0]
    source = subject_after(s.words, i, end)
    impersonal = s.words[i].lower in ("heißt", "hieß")
    if source is None and not impersonal:
        return None
    if impersonal:
        source = (i + 1, i + 1)
        if i + 1 < s.stop and s.words[i + 1].lower == "es":
            cues = ((i, i + 2),)
            source = s.origin(i + 2) or (i + 2, i + 2)
    assert source is not None
    after = max(frame, source[1])
    if len(cues) == 1 and not impersonal:
        found = particle(s, i, after, verb)
        if found is None:
            return None
        cues, after = (*cues, *found[0]), found[1]
    boundary = s.boundary(after)
    if boundary < s.stop and s.words[boundary].text == "," and s.clause(boundary + 1, verb):
        # "X, der Minister, sagte, dass …" has its content behind; so has "…, betont X, dass …"
        quoted = s.words[i - 1].quote and s.words[i - 1].end - s.words[i - 1].start > 60
        if s.words[boundary + 1].lower in ("dass", "daß", "ob") and not quoted:
            return None
    if first != i:
        cues = ((first, i + 1), *cues[1:])
    return what_precedes(s, first, cues, source, boundary, verb.manner, first != i)


def what_follows(
    s: Sentence, cues: tuple[tuple[int, int], ...], source: tuple[int, int] | None, frame: int, verb: Verb
) -> tuple[Said, int] | None:
    """What was said, behind its frame: a quotation, a clause, or (for some verbs) a noun phrase."""
    who = s.place(*source) if source else None
    spans = s.places(*sorted(cues))

    def said(first: int, last: int, direct: bool = False, more: int | None = None) -> tuple[Said, int] | None:
        last = last if direct else s.cut(first, last)
        content = s.places((first, last))
        shown = s.places(*sorted((*cues, (more, more + 1)))) if more is not None else spans
        return (Said(who, shown, content, direct, verb.manner), last) if content else None

    first_cue = next(j for j, x in enumerate(s.words) if x.start >= spans[0][0])
    if s.words[first_cue].lower in w.AS_VERBS or any(
        x.lower in PARTICIPLES for a, b in cues for x in s.words[a:b]
    ):  # fmt: skip
        quote = s.like(first_cue)
        if quote is not None and source is not None:
            like = quote - 1 if s.words[quote - 1].lower == "als" else quote - 2
            ordered = s.places(*sorted((*cues, (like, like + 1))))
            content = s.places((quote, quote + 1))
            return Said(who, ordered, content, True, verb.manner), max(frame, quote + 1)
    at = frame
    for _ in range(4):
        boundary = s.boundary(at)
        if boundary >= s.stop:
            break
        mark = s.words[boundary]
        if mark.text == ":":
            if boundary + 1 < s.stop and s.words[boundary + 1].quote:
                if s.frame_behind(boundary + 2):
                    return None
                if s.words[boundary - 1].lower == "worten" and boundary - 3 > first_cue:
                    spans = s.places(*sorted((*cues, (boundary - 3, boundary))))
                return said(boundary + 1, boundary + 2, True)
            if boundary + 1 >= s.stop:
                return Said(who, spans, (), True, verb.manner), s.stop
            return said(boundary + 1, s.stop)
        if mark.quote:
            if boundary - frame <= 12 and s.speech_like(boundary):
                governs = boundary - 1
                if governs > first_cue and s.words[governs].lower in w.DETERMINERS | w.OBLIQUE:
                    governs -= 1
                by = s.words[governs].lower in ("von", "vor", "mit", "zu") and governs > first_cue
                return said(boundary, boundary + 1, True, governs if by else None)
            at = boundary + 1
            continue
        if mark.text == "," and s.clause(boundary + 1, verb):
            return said(boundary + 1, s.stop)
        if mark.text in (";", "–", "—"):
            break
        if boundary + 1 < s.stop and s.words[boundary + 1].lower in w.CONJUNCTIONS | {"um"}:
            break
        at = boundary + 1
    if s.stop and s.words[s.stop - 1].text == ":":
        return Said(who, spans, (), True, verb.manner), s.stop
    if verb.objects and source and not (frame < s.stop and s.words[frame].lower == "sich"):
        boundary = s.boundary(frame)
        first = frame
        last = boundary
        while last > first and (s.words[last - 1].lower in verb.particles or
                                any(a <= last - 1 < b for a, b in cues)):  # fmt: skip
            last -= 1
        if last - first >= 2:
            return said(first, last)
    return None


def opinion(s: Sentence, i: int, lower: str) -> tuple[Said, int] | None:
    """X ist der Meinung, dass …; X zeigte sich besorgt, dass …: any verb, a noun or adjective of opinion."""
    if lower not in w.HOLDING:
        return None
    boundary = s.boundary(i + 1)
    if boundary >= s.stop or s.words[boundary].text not in (",", ":"):
        return None
    about = s.words[boundary - 1].lower in w.ABOUT
    noun = boundary - 1 - about
    if noun <= i or s.words[noun].lower not in w.OPINIONS:
        return None
    colon = s.words[boundary].text == ":"
    if not colon and s.words[boundary + 1].lower not in ("dass", "daß", "ob"):
        return None
    source = subject(s, s.clause_start(i), i)
    if source is None:
        source = subject_after(s.words, i, noun)
        if source is None or source[1] > noun:
            return None
    first = noun
    while first - 1 > max(i, source[1] - 1) and noun - first < 3 and (
        s.words[first - 1].lower in w.DETERMINERS | w.OBLIQUE | {"zu", "zum", "zur", "sich", "in"}
    ):  # fmt: skip
        first -= 1
    quote = colon and boundary + 1 < s.stop and s.words[boundary + 1].quote
    content = s.places((boundary + 1, boundary + 2 if quote else s.stop))
    if not content:
        return None
    cues = s.places((i, i + 1), (first, boundary))
    return Said(s.place(*source), cues, content, bool(quote), "belief"), s.stop


def this(
    s: Sentence, i: int, verb: Verb, cues: tuple[tuple[int, int], ...], frame: int
) -> tuple[Said, int] | None:
    """Das teilte X mit: what was said is the sentence before."""
    after = subject_after(s.words, i, s.stop if len(cues) == 1 else cues[-1][0])
    if after is None or s.sentence_before is None or i != 1:
        return None
    if len(cues) == 1:
        found = particle(s, i, max(frame, after[1]), verb)
        if found is None:
            return None
        cues = (*cues, *found[0])
    if any(x.quote or x.text == ":" for x in s.words[i:]):
        return None
    content = (s.sentence_before, *s.places((0, 1)))
    return Said(s.place(*after), s.places(*cues), content), s.stop
