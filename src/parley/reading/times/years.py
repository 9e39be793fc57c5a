"""Years, their parts, decades and centuries in English: from a match to a TIMEX3 value.

Each function gives the TimeML type and the value, a value of None where the text alone does not say, and
None for the whole where the match is no time after all.
"""

from __future__ import annotations

import re

from parley.reading.times import words as w
from parley.reading.times.context import Context, Value
from parley.reading.times.timex import shifted

_COUNTED = re.compile(
    r"[ -](?i:people|soldiers|troops|men|women|children|civilians|fighters|members|km|kilomet|miles|"
    r"met(?:er|re)s|tons|tonnes|euros|dollars|pounds|rubles|roubles|rounds|drones|missiles|tanks|square|"
    r"hectares|barrels|degrees|per\b|percent|%|MHz|GMT|local|hours|UTC|votes|employees|workers|homes|"
    r"houses|cases|deaths|jobs|feet|acres|others|more\b|million|billion)"
)
_BEFORE_YEAR = re.compile(
    r"(?i:\b(?:in|since|by|until|till|of|from|before|after|during|to|and|or|for|through|throughout|"
    r"between|than|around|circa|back|year|early|late|mid|the|a|an|'s|’s|its|their|his|her)[ -]|[(,;–/-]\s?)$"
)
_TELLS = re.compile(
    r"(?i:\b(?:in|since|by|until|till|of|from|before|after|during|to|and|or|through|throughout|between|"
    r"around|early|late|mid|year)[ -]|^\s*)$"
)


def plain_year(match: re.Match[str], context: Context) -> Value | None:
    """A bare figure is a year unless it counts something or belongs to a longer figure or a war's name."""
    text, (at, until) = match.string, match.span("year")
    if _COUNTED.match(text, until) or text[max(0, at - 1) : at] in ("$", "€", "£", "#", ".", ":"):
        return None
    if re.match(r"[.,:]\d|[%°]", text[until : until + 2]):
        return None
    before = text[max(0, at - 12) : at]
    year = int(match["year"])
    if re.search(r"(?i:\b(?:roughly|approximately|nearly|almost|some|up to|another) )$", before):
        return None
    if year == 1812 and before.lower().endswith("war of "):
        return None
    if not 1900 <= year <= 2100 and not _BEFORE_YEAR.search(before) and match.start() == at:
        return None
    return "DATE", f"{year:04}"


def tells(text: str, at: int) -> bool:
    """Whether a year goes on the story: "in 1848", and not "the 1848 election", which may lie ahead."""
    return bool(_TELLS.search(text[max(0, at - 12) : at]))


def before_christ(match: re.Match[str], context: Context) -> Value | None:
    """567 BC."""
    return "DATE", f"BC{int(match['number']):04}"


def years(match: re.Match[str], context: Context) -> Value | None:
    """The first year of "2014-15": an expression of its own, as TimeML has it."""
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return ("DATE", first) if first < last and int(last) - int(first) < 100 else None


def other_year(match: re.Match[str], context: Context) -> Value | None:
    """The second year of "2014-15"."""
    first = match.string[match.start() - 5 : match.start() - 1]
    return ("DATE", first[:2] + match[0]) if first[2:] < match[0] else None


def year_pair(match: re.Match[str], context: Context) -> Value | None:
    """A fiscal or school year that lies in two: TIMEX3 has no value for it."""
    first, last = match["year"], match["last"]
    follows = int(first[: 4 - len(last)] + last) == int(first) + 1
    return ("DATE", None) if follows else None


def decade(match: re.Match[str], context: Context) -> Value | None:
    """The 1990s."""
    if match["full"]:
        whole = match["full"]
        return "DATE", whole[:2] if whole.endswith("00") and whole < "2000" else whole[:3]
    tens = match["short"] or str(2 + w.DECADES.index(match["word"].lower()))
    return "DATE", ("20" if tens[0] in "01" else "19") + tens[0]


_NAMED = re.compile(r" [A-Z][a-z]")
"""What goes on with a name is a name: the Summer Palace, 21st Century Fox."""


def century(match: re.Match[str], context: Context) -> Value | None:
    """The 20th century."""
    if re.search(r"C\w+$", match[0]) and _NAMED.match(match.string, match.end()):
        return None
    number = int(match["figure"] or 15 + w.CENTURIES.index(match["word"].lower()))
    return "DATE", f"{number - 1:02}"


_SEASONAL = re.compile(
    r"\b(?:in|by|until|since|during|through|throughout|over|before|after|as|of|and|or|early|late|mid)[ -]$"
)


def season(match: re.Match[str], context: Context) -> Value | None:
    """A season by its year, or the nearest of that name on the side which `last` or `next` tells."""
    code, which = w.SEASONS[match["season"].lower()], (match["which"] or "").lower().strip()
    if not match["year"] and match["season"][0].isupper() and _NAMED.match(match.string, match.end()):
        return None
    if match["year"]:
        return "DATE", f"{match['year'][:4]}-{code}"
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    leaning = match.start("season") > match.start() and not which
    if not which and (code in ("FA", "SP") or not _SEASONAL.search(before)) and not leaning:
        return None
    if match["season"].lower() == "fall" and which not in ("last", "next", "this", "that") and not leaning:
        return None
    told = which in ("that", "the same", "the following", "the previous") or context.history(*match.span())
    anchor = context.told.anchor("M") if told else context.anchor
    if anchor.year is None or anchor.month is None:
        return "DATE", f"{anchor.year or 'XXXX'}-{code}"
    now, first = anchor.year * 12 + anchor.month, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    starts = [(year, year * 12 + first) for year in range(anchor.year - 2, anchor.year + 3)]
    if any(word in which for word in ("last", "past", "previous")):
        year = max(y for y, start in starts if start + 2 < now)
    elif any(word in which for word in ("next", "coming", "following")):
        year = min(y for y, start in starts if start > now)
    elif told:
        return "DATE", f"{anchor.year}-{code}"
    else:
        ahead = which in ("", "the") and context.tense(*match.span()) == "future"
        near = [pair for pair in starts if pair[1] + 2 >= now] if ahead else starts
        year = min(near, key=lambda pair: abs(pair[1] + 1 - now))[0]
    return "DATE", f"{year}-{code}"


def part_of_year(match: re.Match[str], context: Context) -> Value | None:
    """A quarter or half of a year."""
    groups = match.groupdict()
    if match[0].lower() in ("last quarter", "final quarter"):
        return None
    number = int(groups["figure"]) if groups.get("figure") else w.ORDINALS[groups["ordinal"].lower()]
    kind = groups["kind"][0].upper()
    if kind == "H" and (groups.get("ordinal") or "").lower() in ("final", "last"):
        number = 2
    if not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    of = (groups.get("of") or "").lower()
    base = int(groups["year"]) if groups.get("year") else context.anchor.year
    if base is not None and not groups.get("year"):
        base += ("next" in of) - ("last" in of)
    return "DATE", f"{base or 'XXXX'}-{kind}{number}"


def relative_quarter(match: re.Match[str], context: Context) -> Value | None:
    """Last quarter."""
    by = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return "DATE", shifted(context.anchor, "Q", by) or w.reference(by)
