"""How Russian, French and German write dates, hours and periods: patterns and words, no rules."""

from __future__ import annotations

from dataclasses import dataclass

YEAR = r"(?P<year>1[89]\d\d|20\d\d)"


@dataclass(frozen=True)
class Calendar:
    """How one language writes time.

    `words` gives exact words and the day that they mean from today, `near` words with a unit and how many of
    it from now, `refs` what has only a side. `units` are told by how their names begin. `before` and
    `after` are what may stand beside a weekday ("next", "last"), told apart by how `ahead` and `back` begin;
    `parts` are parts of the day behind a day.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    month: str
    words: dict[str, int]
    near: dict[str, tuple[str, int]]
    refs: dict[str, str]
    ago: str
    units: dict[str, str]
    length: str
    decade: str
    century: str
    season: str
    seasons: dict[str, str]
    clock: str
    parts: dict[str, str]
    before: str = ""
    after: str = ""
    ahead: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


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
    units={"мин": "TM", "ча": "TH", "дн": "D", "де": "D", "не": "W", "ме": "M", "го": "Y", "ле": "Y"},
    length=r"(?P<num>\d+|{numbers}) (?P<unit>минут[аы]?|час(?:а|ов)?|дн(?:я|ей)|недел[иьюя]|месяц(?:а|ев)?|"
        r"год(?:а)?|лет)(?! назад)",
    decade=r"(?P<decade>(?:1[89]|20)\d0)-(?:е|х)(?: год(?:ы|ов|ах))?",
    century=r"(?P<roman>[IVX]{{1,5}}) век(?:а|е|у)?",
    season=r"(?P<season>весн(?:а|ой|ы|у)|лет(?:о|ом|а)|осен(?:ь|ью|и)|зим(?:а|ой|ы|у)) {year}(?: года)?",
    seasons={"в": "SP", "л": "SU", "о": "FA", "з": "WI"},
    clock=r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?: (?:мск|по московскому времени))?",
    parts={"утром": "MO", "днём": "AF", "днем": "AF", "вечером": "EV", "ночью": "NI"},
    before=r"(?:(?P<which>прошл\w+|минувш\w+|следующ\w+|будущ\w+) )?",
    ahead=("следующ", "будущ"), back=("прошл", "минувш"),
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
    units={"mi": "TM", "he": "TH", "jo": "D", "se": "W", "mo": "M", "an": "Y"},
    length=r"(?P<num>\d+|{numbers}) (?P<unit>minutes?|heures?|jours?|semaines?|mois|ans?|années?)",
    decade=r"(?:les )?années (?P<decade>(?:1[89]|20)\d0)",
    century=r"(?P<roman>[IVX]{{1,5}})e siècle",
    season=r"(?P<season>printemps|automne|hiver|(?:(?<=en )|(?<=l['’])|(?<=cet ))été)(?: de)? {year}",
    seasons={"p": "SP", "é": "SU", "a": "FA", "h": "WI"},
    clock=r"(?P<hour>[01]?\d|2[0-3]) ?(?:h|heures?)(?: ?(?P<minute>[0-5]\d))?",
    parts={"matin": "MO", "après-midi": "AF", "soir": "EV", "nuit": "NI"},
    after=r"(?: (?P<which>prochain|dernier))?",
    ahead=("prochain",), back=("dernier",),
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
    ago=r"[Vv]or (?P<num>\d+|einem|einer|zwei|drei|vier|fünf|sechs|zehn) (?P<unit>Tag(?:en)?|Wochen?|"
        r"Monat(?:en)?|Jahr(?:en)?)",
    units={"mi": "TM", "st": "TH", "ta": "D", "wo": "W", "mo": "M", "ja": "Y"},
    length=r"(?P<num>\d+|{numbers}) (?P<unit>Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?)",
    decade=r"(?:(?:die|den|der) )?(?P<decade>(?:1[89]|20)\d0)er[ -]Jahren?",
    century=r"(?P<figure>1?\d|2[01])\. Jahrhunderts?",
    season=r"(?P<season>Frühjahrs?|Frühlings?|Sommers?|Herbst(?:es)?|Winters?) {year}",
    seasons={"f": "SP", "s": "SU", "h": "FA", "w": "WI"},
    clock=r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))? Uhr",
    parts={"morgen": "MO", "vormittag": "MO", "nachmittag": "AF", "abend": "EV", "nacht": "NI"},
    before=r"(?:(?P<which>kommend\w+|nächst\w+|vergangen\w+|letzt\w+) )?",
    ahead=("kommend", "nächst"), back=("vergangen", "letzt"),
)  # fmt: skip
CALENDARS = {"ru": _RU, "fr": _FR, "de": _DE}
NUMBERS = {
    word: str(number)
    for number, words in {
        1: "un une einem einer einen",
        2: "два две deux zwei",
        3: "три trois drei",
        4: "четыре quatre vier",
        5: "пять cinq fünf",
        6: "шесть six sechs",
        7: "семь sept sieben",
        8: "восемь huit acht",
        9: "девять neuf neun",
        10: "десять dix zehn",
        12: "двенадцать douze zwölf",
        20: "двадцать vingt zwanzig",
        30: "тридцать trente dreißig",
        "X": "несколько quelques plusieurs einige mehrere",
    }.items()
    for word in words.split()
}
"""Numbers in words, all languages in one: no word means two of them."""
