"""Who said what in French and German text, by rule: no parse, so clauses are what stands between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from parley.reading.rules_words import Tongue

_QUOTE = re.compile(r"„[^„“”\n]{2,}[“”]|»[^»«\n]{2,}«|«[^«»\n]{2,}»|“[^“”\n]{2,}”|\"[^\"\n]{2,}\"")
LONGEST_SOURCE = 110
Range = tuple[int, int]


@dataclass(frozen=True)
class Said:
    """One attribution in offsets of the view."""

    source: Range | None
    cue: Range | None
    content: Range
    direct: bool


@lru_cache(maxsize=4)
def _patterns(tongue: Tongue) -> dict[str, re.Pattern[str]]:
    finite = rf"(?<![\w-])(?:{tongue.said})(?![\w-])"
    perfect = rf"(?<!\w)(?:{tongue.have})(?!\w)[^,.;:„«»“\"]{{0,60}}?(?<!\w)(?:{tongue.participle})(?!\w)"
    return {
        "verb": re.compile(rf"{perfect}|{finite}"),
        "that": re.compile(
            rf", ?(?=(?:{tongue.that})(?!\w))|(?<=\s)(?=(?:{tongue.that})(?![\w-]))"
            if tongue.that.startswith("que")
            else rf", ?(?=(?:{tongue.that})(?!\w))"
        ),
        "before": re.compile(rf"(?<!\w)(?P<cue>{tongue.before})(?!\w)\s*"),
        "after": re.compile(rf"(?<!\w)(?P<cue>{tongue.after})(?!\w)"),
        "so": re.compile(rf", (?P<cue>{tongue.so}) (?=[A-ZÄÖÜ„]|der |die |das |ein |eine )"),
        "stop": re.compile(tongue.stops),
        "opener": re.compile(rf"^(?:{tongue.openers})(?!\w)"),
        "particle": re.compile(rf"(?<!\w)(?:{tongue.particle})(?=\s*(?:[,:.„]|$))"),
        "reported": re.compile(tongue.reported),
        "as": re.compile(r"^Wie (?P<source>[^,]{2,90}?),? (?P<cue>[a-zäöü]+(?: [a-zäöü]+)?),"),
        "inverted": re.compile(
            r"^\s*,?\s*(?P<cue>(?:a|ont|avait)[ -](?:t-)?(?:il|elle|ils|elles)[ -]\w+|"
            r"[a-zéèê]+(?:-t)?-(?:il|elle|ils|elles))(?!\w)"
        ),
    }


def speech(text: str, start: int, end: int, tongue: Tongue) -> Iterator[Said]:
    """The attributions in a sentence `text[start:end]`, at most one but for quotations beside each other."""
    form = _patterns(tongue)
    quotes = [match.span() for match in _QUOTE.finditer(text, start, end) if match.end() - match.start() > 14]
    if quotes:
        found = list(_direct(text, start, end, quotes, form))
        if found:
            yield from found
            return
    for rule in (_according, _so, _as, _that, _inverted):
        said = rule(text, start, end, form)
        if said:
            yield said
            return


def _direct(
    text: str, start: int, end: int, quotes: list[Range], form: dict[str, re.Pattern[str]]
) -> Iterator[Said]:
    for number, (first, last) in enumerate(quotes):
        until = quotes[number + 1][0] if number + 1 < len(quotes) else end
        since = quotes[number - 1][1] if number else start
        said = _pronoun_after(text, last, until, form)
        verb = (said and said[1] and re.match("", "")) or form["verb"].search(
            text, last, min(until, last + 60)
        )
        if said:
            yield Said(said[0], said[1], (first, last), True)
            continue
        if verb and re.fullmatch(r"[\s,.–-]*(?:so )?", text[last : verb.start()]):
            source = _source_after(text, verb.end(), until, form)
            if source:
                yield Said(source, verb.span(), (first, last), True)
                continue
        before = text[since:first].rstrip()
        if before.endswith((":", ",")) or number == 0:
            frame = _frame(text, since, since + len(before), form)
            if frame and before.endswith(":"):
                yield Said(frame[0], frame[1], (first, last), True)


def _pronoun_after(
    text: str, at: int, until: int, form: dict[str, re.Pattern[str]]
) -> tuple[Range, Range] | None:
    """« … », a-t-il déclaré."""
    found = form["inverted"].match(text, at, until) if "inverted" in form else None
    found = found or re.compile(
        r"\s*,?\s*(?P<cue>a-t-(?:il|elle) \w+|\w+-t-(?:il|elle)|\w+-(?:il|elle))\b"
    ).match(text, at, until)
    if not found:
        return None
    who = re.compile(r"(?:il|elle|ils|elles)\b").search(text, found.start("cue"), found.end())
    return ((who.start(), who.end()), found.span("cue")) if who else None


def _frame(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> tuple[Range, Range] | None:
    """Source and cue in the clause before a quotation or a content clause."""
    verbs = list(form["verb"].finditer(text, start, end))
    if not verbs:
        return None
    verb = verbs[-1]
    clause = max(text.rfind(",", start, verb.start()) + 1, start)
    # A relative clause or apposition may stand between subject and verb: the subject is then before it.
    source = _source_before(text, clause, verb.start(), form) or _source_after(text, verb.end(), end, form)
    if source is None and clause > start:
        source = _source_before(text, start, verb.start(), form)
    return (source, verb.span()) if source else None


def _source_before(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Range | None:
    found = _trim(text, start, end)
    if not found:
        return None
    start, end = found
    if form["opener"].match(text[start:end]) or not _nominal(text[start:end]):
        return None
    for word in ("und ", "et ", "aber ", "doch ", "mais "):
        if text.startswith(word, start):
            start += len(word)
    stop = next(
        (m for m in form["stop"].finditer(text, start + 1, end) if m[0] not in (",",) and m[0] != "("), None
    )
    if stop and stop.start() > start + 2:
        end = stop.start()
    found = _trim(text, start, end)
    return found if found and found[1] - found[0] <= LONGEST_SOURCE else None


def _source_after(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Range | None:
    at = start
    while at < end and text[at] == " ":
        at += 1
    particle = form["particle"].match(text, at, end)
    if particle:
        return None
    stop = form["stop"].search(text, at, end)
    if (
        stop
        and stop[0] == ","
        and re.match(
            r", (?:der|die|das|le|la|l['’]|un|une|ein|eine|porte|ministre|président|Sprecher|Chef|"
            r"Vorsitzende)\b",
            text[stop.start() : end],
        )
    ):
        later = text.find(",", stop.end(), end)
        until = later if later > 0 else end
        if until - at <= LONGEST_SOURCE and not form["verb"].search(text, stop.end(), until):
            stop = form["stop"].search(text, until, end)
            end = until
            stop = None
    found = _trim(text, at, stop.start() if stop else end)
    if not found or found[1] - found[0] > LONGEST_SOURCE or not _nominal(text[found[0] : found[1]]):
        return None
    return found


_PRONOUN = re.compile(r"(?i)(?:er|sie|man|il|elle|on|ils|elles|dieser|diese)\b")


def _nominal(words: str) -> bool:
    """Whether a stretch can be a source: it holds a capital, begins with an article or is a pronoun."""
    return bool(
        _PRONOUN.match(words)
        or re.search(r"[A-ZÄÖÜÉÈÀÂÎÔÇ]", words)
        or re.match(r"(?:le|la|les|un|une|des|l['’])\s?\w", words)
    )


def _according(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Said | None:
    """Laut X …, nach Angaben von X …, selon X, …; X zufolge …"""
    found = form["before"].search(text, start, end)
    if found:
        stop = _end_of_source(text, found.end(), end, form)
        source = _trim(text, found.end(), stop)
        if source is None or source[1] - source[0] > LONGEST_SOURCE:
            return None
        if found.start() == start:
            content = _trim(text, stop, end)
        else:
            content = (
                _trim(text, start, found.start())
                if text[stop:end].strip(" .,") == ""
                else _trim(text, start, end)
            )
            if content and content[1] == end:
                content = (
                    _trim(text, start, found.start())
                    if found.start() - start > end - stop
                    else _trim(text, stop, end)
                )
        return Said(source, found.span("cue"), content, False) if content else None
    after = form["after"].search(text, start, end)
    if not after:
        return None
    comma = max(text.rfind(",", start, after.start()) + 1, start)
    source = _trim(text, comma, after.start())
    rest = text[after.end() : end].strip(" .,")
    content = _trim(text, after.end(), end) if len(rest) > 25 else _trim(text, start, comma)
    if not source or not content or source[1] - source[0] > LONGEST_SOURCE:
        return None
    return Said(source, after.span("cue"), content, False)


_FINITE = re.compile(
    r"\s(?=(?:ist|sind|war|waren|wurde|wurden|wird|werden|hat|haben|hatte|hatten|soll|sollen|sollte|"
    r"kann|können|könnte|könnten|sei|seien|"
    r"habe|werde|gibt|gab|muss|müssen|kam|kamen|will|wollen|dürfte|starb|starben|liegt|liegen|handelt|"
    r"handele|hätten|hätte|besteht|"
    r"kommt|ging|geht|stieg|sank|fand|fanden|stand|steht|stehen|bleibt|zeigt|ergab|nahm|nahmen|begann|"
    r"führt|gilt)\b)"
)


def _end_of_source(text: str, at: int, end: int, form: dict[str, re.Pattern[str]]) -> int:
    """Where the source of "laut …" ends: at a comma, or before the finite verb that German puts next."""
    comma = text.find(",", at, end)
    finite = _FINITE.search(text, at, end)
    stops = [spot for spot in (comma, finite.start() if finite else -1, text.find(")", at, end)) if spot > at]
    return min(stops, default=end)


def _so(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Said | None:
    """…, so der Sprecher."""
    found = form["so"].search(text, start, end)
    if not found or end - found.end() > LONGEST_SOURCE:
        return None
    source, content = _trim(text, found.end(), end), _trim(text, start, found.start())
    return Said(source, found.span("cue"), content, False) if source and content else None


def _as(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Said | None:
    """Wie X mitteilte, …"""
    found = form["as"].match(text[start:end])
    if not found:
        return None
    content = _trim(text, start + found.end(), end)
    source = _trim(text, start + found.start("source"), start + found.end("source"))
    cue = (start + found.start("cue"), start + found.end("cue"))
    return Said(source, cue, content, False) if source and content else None


def _that(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Said | None:
    """X sagte, dass …; am Montag teilte X mit, dass …; X a déclaré que …"""
    for found in form["that"].finditer(text, start, end):
        frame = _frame(text, start, found.start(), form)
        if not frame or found.start() - frame[1][1] > 100:
            continue
        content = _trim(text, found.end(), end)
        if content:
            return Said(frame[0], frame[1], content, False)
    # Indirect speech without a conjunction: the subjunctive of the clause after the comma says so.
    comma = text.find(",", start, end)
    if comma > 0 and form["reported"].search(text, comma, end):
        frame = _frame(text, start, comma, form)
        content = _trim(text, comma + 1, end)
        if frame and content and comma - frame[1][1] < 60:
            return Said(frame[0], frame[1], content, False)
    return None


def _inverted(text: str, start: int, end: int, form: dict[str, re.Pattern[str]]) -> Said | None:
    """…, sagte X; …, a déclaré X."""
    for comma in reversed([m.start() for m in re.finditer(",", text[start:end])]):
        at = start + comma + 1
        verb = form["verb"].match(text, at + (text[at : at + 1] == " "), end)
        if not verb or at - start < 16:
            continue
        source = _source_after(text, verb.end(), end, form)
        content = _trim(text, start, at - 1)
        if source and content:
            return Said(source, verb.span(), content, False)
    return None


def _trim(text: str, start: int, end: int) -> Range | None:
    while start < end and (text[start].isspace() or text[start] in ",:;–-—()"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;.–-—("):
        end -= 1
    return (start, end) if start < end else None
