"""Dates in Russian, French and German text: dates, months, years, weekdays, and words such as yesterday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Time
from parley.reading.timex import Anchor, bounds, shifted, valid

_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"


@dataclass(frozen=True)
class Calendar:
    """How one language writes time. `words` gives exact words and the day that they mean from today."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    month: str
    words: dict[str, int]
    near: dict[str, tuple[str, int]]
    refs: dict[str, str]
    ago: str
    units: dict[str, str]


_RU = Calendar(
    months=(r"январ[ьяе]", r"феврал[ьяе]", r"март[ае]?", r"апрел[ьяе]", r"ма[йяе]", r"июн[ьяе]",
        r"июл[ьяе]", r"август[ае]?",
            r"сентябр[ьяе]", r"октябр[ьяе]", r"ноябр[ьяе]", r"декабр[ьяе]"),
    weekdays=(r"понедельник[ау]?", r"вторник[ау]?", r"сред[ауые]", r"четверг[ау]?", r"пятниц[ауые]",
        r"суббот[ауые]", r"воскресень[еяю]"),
    day=r"(?P<day>\d\d?) (?P<month>{month})(?: {year}(?: г(?:ода|\.))?)?",
    month=r"(?P<month>{month}) {year}(?: г(?:ода|\.))?",
    words={"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "послезавтра": 2},
    near={"на этой неделе": ("W", 0), "на прошлой неделе": ("W", -1), "на следующей неделе": ("W", 1),
        "в этом месяце": ("M", 0),
          "в прошлом месяце": ("M", -1), "в следующем месяце": ("M", 1), "в этом году": ("Y", 0),
          "в прошлом году": ("Y", -1),
          "в следующем году": ("Y", 1), "в будущем году": ("Y", 1)},
    refs={"недавно": "PAST_REF", "сейчас": "PRESENT_REF", "в настоящее время": "PRESENT_REF",
        "вскоре": "FUTURE_REF",
          "в ближайшее время": "FUTURE_REF", "в последние недели": "PAST_REF",
          "в последние месяцы": "PAST_REF",
          "в последнее время": "PAST_REF", "в ближайшие дни": "FUTURE_REF",
          "в ближайшие недели": "FUTURE_REF"},
    ago=r"(?P<num>\d+|два|две|три|четыре|пять|шесть)? ?(?P<unit>дн(?:я|ей)|день|недел[июь]|неделю|месяц(?:а|"
        r"ев)?|год(?:а)?|лет) назад",
    units={"дн": "D", "де": "D", "не": "W", "ме": "M", "го": "Y", "ле": "Y"},
)  # fmt: skip
_FR = Calendar(
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre"),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    day=r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?P<day>\d\d?)(?:er)? "
        r"(?P<month>{month})(?: {year})?",
    month=r"(?P<month>{month}) {year}",
    words={"aujourd'hui": 0, "aujourd’hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "après-demain": 2},
    near={"cette semaine": ("W", 0), "la semaine dernière": ("W", -1), "la semaine prochaine": ("W", 1),
        "ce mois-ci": ("M", 0),
          "le mois dernier": ("M", -1), "le mois prochain": ("M", 1), "cette année": ("Y", 0),
          "l'année dernière": ("Y", -1),
          "l’année dernière": ("Y", -1), "l'an dernier": ("Y", -1), "l’an dernier": ("Y", -1),
          "l'année prochaine": ("Y", 1),
          "l'an prochain": ("Y", 1), "l’an prochain": ("Y", 1)},
    refs={"récemment": "PAST_REF", "actuellement": "PRESENT_REF", "maintenant": "PRESENT_REF",
        "bientôt": "FUTURE_REF",
          "ces dernières semaines": "PAST_REF", "ces derniers mois": "PAST_REF",
          "ces derniers jours": "PAST_REF",
          "les prochaines semaines": "FUTURE_REF", "les prochains jours": "FUTURE_REF",
          "désormais": "PRESENT_REF"},
    ago=r"il y a (?P<num>\d+|un|une|deux|trois|quatre|cinq|six|dix) (?P<unit>jours?|semaines?|mois|ans?|"
        r"années?)",
    units={"jo": "D", "se": "W", "mo": "M", "an": "Y"},
)  # fmt: skip
_DE = Calendar(
    months=("Januar|Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember"),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    day=r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), (?:den |dem "
        r")?)?(?P<day>\d\d?)\. ?(?P<month>{month})(?: {year})?",
    month=r"(?P<month>{month}) {year}",
    words={"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
    near={"diese Woche": ("W", 0), "dieser Woche": ("W", 0), "vergangene Woche": ("W", -1),
        "letzte Woche": ("W", -1),
          "vergangener Woche": ("W", -1), "vergangenen Woche": ("W", -1), "letzten Woche": ("W", -1),
          "nächste Woche": ("W", 1),
          "nächster Woche": ("W", 1), "kommende Woche": ("W", 1), "diesen Monat": ("M", 0),
          "diesem Monat": ("M", 0),
          "letzten Monat": ("M", -1), "vergangenen Monat": ("M", -1), "nächsten Monat": ("M", 1),
          "dieses Jahr": ("Y", 0),
          "diesem Jahr": ("Y", 0), "letztes Jahr": ("Y", -1), "vergangenes Jahr": ("Y", -1),
          "vergangenen Jahr": ("Y", -1),
          "letzten Jahr": ("Y", -1), "nächstes Jahr": ("Y", 1), "nächsten Jahr": ("Y", 1),
          "kommenden Jahr": ("Y", 1)},
    refs={"kürzlich": "PAST_REF", "derzeit": "PRESENT_REF", "jetzt": "PRESENT_REF", "bald": "FUTURE_REF",
        "zurzeit": "PRESENT_REF",
          "in den vergangenen Wochen": "PAST_REF", "in den kommenden Wochen": "FUTURE_REF"},
    ago=r"vor (?P<num>\d+|einem|einer|zwei|drei|vier|fünf|sechs|zehn) (?P<unit>Tag(?:en)?|Wochen?|"
        r"Monat(?:en)?|Jahr(?:en)?)",
    units={"ta": "D", "wo": "W", "mo": "M", "ja": "Y"},
)  # fmt: skip
CALENDARS = {"ru": _RU, "fr": _FR, "de": _DE}
_NUMBERS = {
    word: n
    for n, words in enumerate(
        [
            "",
            " un une einem einer",
            "два две deux zwei",
            "три trois drei",
            "четыре quatre vier",
            "пять cinq fünf",
            "шесть six sechs",
            "",
            "",
            "",
            "dix zehn",
        ]
    )
    for word in words.split()
}


def times(document: Document, lang: str) -> tuple[Time, ...]:
    """The times of a document in `ru`, `fr` or `de`, in order, never overlapping."""
    calendar, text = CALENDARS[lang], document.view.text
    anchor = Anchor.of(document.published)
    found: list[Time] = []
    past = 0
    hits = sorted(_hits(calendar, text, anchor), key=lambda hit: (hit[0], -hit[1]))
    for start, end, value in hits:
        if start < past:
            continue
        past = end
        at, until = document.view.stored(start, end)
        found.append(Time(at, until, "DATE", value, *bounds(value)))
    return tuple(found)


def _hits(calendar: Calendar, text: str, anchor: Anchor) -> Iterator[tuple[int, int, str | None]]:
    months = "|".join(calendar.months)
    flags = re.IGNORECASE if calendar is not _DE else 0
    for form in (calendar.day, calendar.month):
        pattern = form.format(month=months, year=_YEAR)
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, flags):
            month = next(
                n for n, name in enumerate(calendar.months, 1) if re.fullmatch(name, match["month"], flags)
            )
            yield match.start(), match.end(), _date(match, month, anchor)
    for match in re.finditer(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b", text):
        day = valid(int(match[3]), int(match[2]), int(match[1]))
        yield match.start(), match.end(), day.isoformat() if day else None
    for match in re.finditer(rf"(?<![\w.,]){_YEAR}(?: году| года| год)?(?![\w%]|[.,]\d)", text):
        yield match.start(), match.end(), match["year"]
    for number, name in enumerate(calendar.weekdays):
        for match in re.finditer(rf"(?<!\w)(?:{name})(?!\w)", text, flags):
            yield match.start(), match.end(), _weekday(number, anchor)
    for word, by in calendar.words.items():
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text, flags):
            yield match.start(), match.end(), shifted(anchor, "D", by)
    for word, (unit, by) in calendar.near.items():
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text, flags):
            skip = len(match[0]) - len(re.sub(r"^(?:на|в) ", "", match[0], flags=flags))
            yield match.start() + skip, match.end(), shifted(anchor, unit, by)
    for word, value in calendar.refs.items():
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text, flags):
            skip = len(match[0]) - len(re.sub(r"^(?:на|в|in) ", "", match[0], flags=flags))
            yield match.start() + skip, match.end(), value
    for match in re.finditer(rf"(?<!\w){calendar.ago}(?!\w)", text, flags):
        told = match["num"] or "1"
        count = int(told) if told.isdigit() else _NUMBERS.get(told.lower(), 1)
        unit = next(u for stem, u in calendar.units.items() if match["unit"].lower().startswith(stem))
        yield match.start(), match.end(), shifted(anchor, unit, -count) if count < 10_000 else None


def _date(match: re.Match[str], month: int, anchor: Anchor) -> str | None:
    year = int(match["year"]) if match["year"] else None
    day = int(match.groupdict().get("day") or 0)
    if year is None:
        if anchor.year is None:
            return f"XXXX-{month:02}-{day:02}"
        gap = month - (anchor.month or month)
        year = anchor.year + (gap < -6) - (gap > 6)
    if not day:
        return f"{year}-{month:02}"
    found = valid(year, month, day)
    return found.isoformat() if found else None


def _weekday(number: int, anchor: Anchor) -> str:
    if anchor.day is None:
        return f"XXXX-WXX-{number + 1}"
    return (anchor.day - timedelta(days=(anchor.day.weekday() - number) % 7)).isoformat()
