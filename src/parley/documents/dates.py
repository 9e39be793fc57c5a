"""Dates as pages write them, in English, French, German and Russian, at the precision given."""

from __future__ import annotations

import re
from datetime import date

_NAMES = {
    1: "january jan janvier janv januar jänner января январь янв",
    2: "february feb février fevrier févr februar feber февраля февраль фев",
    3: "march mar mars märz maerz mrz марта март мар",
    4: "april apr avril avr апреля апрель апр",
    5: "may mai мая май",
    6: "june jun juin juni июня июнь",
    7: "july jul juillet juil juli июля июль",
    8: "august aug août aout августа август авг",
    9: "september sep sept septembre сентября сентябрь сен сент",
    10: "october oct octobre oktober okt октября октябрь окт",
    11: "november nov novembre ноября ноябрь ноя",
    12: "december dec décembre decembre déc dezember dez декабря декабрь дек",
}
MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.)?"
_FORMS = [
    re.compile(form, re.I)
    for form in (
        rf"{_YEAR}-(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?(?![0-9]|"
        rf"-[0-9])(?:[T ][0-9]{{2}}:[0-9]{{2}}\S{{0,20}})?",
        rf"{_YEAR}[/.](?P<month>[0-9]{{1,2}})[/.](?P<day>[0-9]{{1,2}})(?![0-9])",
        rf"{_DAY}[ -](?:of )?{_MONTH},?[ -]{_YEAR}(?:\s?(?:г|года)\b\.?)?(?![0-9])",
        rf"{_MONTH} {_DAY},? {_YEAR}(?![0-9])",
        rf"{_MONTH},? {_YEAR}(?![0-9])",
        rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_YEAR}(?![0-9])",
        rf"(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})/{_YEAR}(?![0-9])",
    )
]
_SLASHED = _FORMS[-1]
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|"
    r"dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|понедельник|вторник|среда|четверг|"
    r"пятница|суббота|воскресенье)\.?,?\s+(?:den\s+|the\s+)?"
)
_SAID = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|issued|released)|(?:last )?(?:updated|modified)|"
    r"date|dated|"
    r"опубликовано|обновлено|publié(?:e)?|mis(?:e)? à jour|veröffentlicht|aktualisiert|stand|datum)"
    r"(?:\s+(?:on|le|am|vom|at))?\s*:?\s*",
    re.I,
)
_LATER = re.compile(r"last|updated|modified|обновлено|mis|aktualisiert", re.I)
_CLOCK = re.compile(r"[0-9]{1,2}[:.][0-9]{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b)?[,\s]+", re.I)
_LEAD = re.compile(
    rf"(?:[A-ZА-ЯÀ-Ý][\w'’.-]{{1,20}}(?: [A-ZА-ЯÀ-Ý][\w'’.-]{{1,20}}){{0,2}}, )?(?:le |"
    rf"den |am )?(?:{_WEEKDAY})?",
    re.I,
)
_REST = re.compile(
    r"(?:\s*(?:[,|·•–—/-]|at|à|um|в|kl)?\s*\(?[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?\s*(?:[ap]\.?m\.?|"
    r"uhr)?\)?\s*(?:[A-Z]{2,5}\b|[+-][0-9]{4})?)?"
    r"(?:\s*(?:[,|·•–—/-]|(?:last )?updated\b).{0,60})?[\s.]*",
    re.I,
)
_HAS_YEAR = re.compile("(?:19|20)[0-9]{2}")
_PARTED = re.compile(r"\s+[·|•]\s+")
_IN_NAME = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:([-_./])([0-9]{1,2})(?:\2([0-9]{1,2}))?|"
    r"([0-9]{2})([0-9]{2}))(?![0-9])"
)
_YEAR_LAST = re.compile(r"(?:^|[-_ .(])((?:19|20)[0-9]{2})\)?$")
_GUARDIAN = re.compile(r"/((?:19|20)[0-9]{2})/([a-z]{3})/([0-9]{1,2})/", re.I)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,80}", re.I)


def iso(value: str | None) -> str | None:
    """A date that metadata gives, as ISO 8601, None where it is no date."""
    found = _at(" ".join(value.split())) if value else None
    if found is None and value:
        lead = re.match(rf"(?:{_WEEKDAY})", value.strip(), re.I)
        found = _at(value.strip()[lead.end() :]) if lead else None
    year = re.fullmatch(r"\s*((?:18|19|20)[0-9]{2})\s*", value or "")
    return found[0] if found else year[1] if year else None


def stand_alone(line: str) -> tuple[str | None, bool] | None:
    """The date of a line that is nothing but one, and whether the line says that it is of publication.

    None for any other line; the date is None where day and month cannot be told apart (03/04/2026).
    """
    if len(line) > 140 or not _HAS_YEAR.search(line):
        return None
    found = _stand_alone(line)
    parts = _PARTED.split(line)
    if found is None and 2 <= len(parts) <= 4 and all(part.count(" ") < 7 for part in parts):
        # "Weekly of the coast · Friday, 14 March 2031 · No. 12"
        dates = [each for part in parts if (each := _stand_alone(part.strip()))]
        return dates[0] if len(dates) == 1 else None
    return found


def _stand_alone(line: str) -> tuple[str | None, bool] | None:
    said = _SAID.match(line)
    start = said.end() if said else 0
    clock = _CLOCK.match(line, start) if said else None
    start = clock.end() if clock else start
    lead = _LEAD.match(line, start)
    for at in dict.fromkeys((start, lead.end() if lead else start)):
        found = _at(line[at:])
        if found and _REST.fullmatch(line[at + found[1] :]):
            return found[0], bool(said) and not _LATER.match(line)
        if _SLASHED.match(line, at) and len(line) < 40:
            return None, bool(said)
    return None


def in_name(name: str) -> str | None:
    """The date in a file's name or an address, at its precision: `2026-06-11`, `2026-02`, `2025`."""
    match = _GUARDIAN.search(name)
    if match and match[2].lower() in MONTHS:
        return _iso(match[1], str(MONTHS[match[2].lower()]), match[3])
    for match in _IN_NAME.finditer(name):
        if day := _iso(match[1], match[3] or match[5], match[4] or match[6]):
            return day
    last = _YEAR_LAST.search(name)
    return last[1] if last else None


def copyright_year(line: str) -> str | None:
    """The last year of a copyright line."""
    match = _COPYRIGHT.search(line)
    years = re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", match[0]) if match else []
    return years[-1] if years else None


def _at(text: str) -> tuple[str, int] | None:
    """The date that stands at the start of `text`, with its length."""
    for form in _FORMS:
        match = form.match(text)
        if not match:
            continue
        parts = match.groupdict()
        month = MONTHS.get(parts["month"].lower(), 0) or parts["month"]
        if form is _SLASHED and int(parts["day"]) <= 12 and parts["day"] != parts["month"]:
            return None  # 03/04/2026 is March in one country and April in another
        if found := _iso(parts["year"], str(month), parts.get("day")):
            return found, match.end()
    return None


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    try:
        if month is None:
            return year
        if day is None:
            return date(int(year), int(month), 1).isoformat()[:7]
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
