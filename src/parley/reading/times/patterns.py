"""The patterns of English times, each with the function that says what it means.

They stand under the sign by which a sentence shows that it may hold one of them: most sentences show none,
and are not searched. A pattern's named groups are what its function reads.
"""

from __future__ import annotations

import re

from parley.reading.times import days as d
from parley.reading.times import spans as s
from parley.reading.times import words as w
from parley.reading.times import years as y
from parley.reading.times.context import Rule

_N = r"(?:st|nd|rd|th)?"
_ZONE = (
    r"(?: ?\(?(?:GMT|UTC|CES?T|E[SD]?T|P[SD]T|PT|C[SD]T|M[SD]T|BST|IST|MSK|EEST|EET|JST|AEST|Z|local time|"
    r"Moscow time|Kyiv time|Kiev time|(?:Eastern|Pacific|Central)(?: (?:Standard|Daylight))?(?: "
    r"[Tt]ime)?)\b\)?)?"
)
_YEAR = rf"(?: ?,? (?:of )?(?P<year>{w.YEAR}))?\b"
_NTH = "|".join(w.NTH[:12])
_POLL = r"(?: [A-Za-z][\w-]*){0,2}? (?:elections?|referendum|inauguration)"
_ALONE = (
    r"(?!-\w)(?= ?(?:[.,;:)!?”\"’—–-]|$|(?:and|or|but|is|was|will|as|to|that|when|has|have|can|may|it|he|she|"
    r"they|we)\b))"
)
_FEASTS = (
    r"(?:Christmas Eve|Christmas Day|Christmas|New Year ?[’']s Eve|New Year ?[’']s Day|New Year ?[’']s|"
    r"Easter Sunday|Easter Monday|Easter|Good Friday|Ash Wednesday|Boxing Day|Halloween|Valentine[’']s "
    r"Day|May Day|Victory Day|Independence Day|the Fourth of July|Bastille Day|Veterans Day|Armistice Day|"
    r"Thanksgiving Day|Thanksgiving|Labor Day|Memorial Day|Presidents[’'] Day|Columbus Day|Martin Luther "
    r"King Day|Ramadan)"
)
_QUALITY = r"(?:(?!(?:and|per|the|for|other|such|million|billion|thousand|hundred|dozen|half)\b)[a-z]{3,} )?"

SIGNS = {
    "month": re.compile(
        r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|"
        r"DEC)"
    ),
    "figure": re.compile(r"\d"),
    "weekday": re.compile(r"day(?i:s?)\b|DAY"),
    "unit": re.compile(
        r"(?i:minute|second|hour|day|week|month|quarter|half|year|decade|centur|fortnight|night|morning|"
        r"evening|long\b)"
    ),
    "season": re.compile(
        r"(?i:spring|summer|autumn|\bfall\b|winter|christmas|easter|noon|midnight|midday|annual|daily|"
        r"weekly|monthly|yearly|quarterly|hourly|nightly|fortnightly|ennial|ties\b|o['’] ?clock|"
        r"thanksgiving|ramadan|halloween)|D[aA][yY]|New Year|Good F|Ash W|Fourth of"
    ),
    "deictic": re.compile(
        r"(?i:\bnow(?:adays)?\b|today|yesterday|tomorrow|night|morning|noon|evening|current|recent|lately|"
        r"soon|shortly|present|\bpast\b|future|that time|moment|these days|long ago|early hours)"
    ),
    "poll": re.compile(r"election|referendum|inauguration"),
}

_TABLE: dict[str, tuple[tuple[str, Rule], ...]] = {
    "month": (
        (rf"(?:{w.SHORT_DOW} ?,? )?(?:(?i:the) )?\b(?P<day>\d\d?){_N}(?: of)? (?P<month>{w.MONTH}){_YEAR}"
         rf"(?P<nth>)", d.dated),
        (rf"(?i:\bthe (?P<nth>{'|'.join(w.NTH)})(?: day)? of )(?P<month>{w.MONTH}){_YEAR}", d.dated),
        (rf"(?:{w.SHORT_DOW} ?,? )?\b(?P<day>\d\d?){_N}(?= ?(?:[-–—]|and|to|or) ?(?P<last>\d\d?){_N}(?: of)? "
         rf"(?P<month>{w.MONTH}){_YEAR})", d.first_of_two),
        (rf"(?:{w.SHORT_DOW} ?,? )?\b(?P<month>{w.MONTH}) (?:the )?(?P<day>\d\d?){_N}{_YEAR}(?![:\d%]|[,.]\d)"
         rf"(?P<nth>)", d.dated),
        (r"(?<=[a-z.] \d[-–—])\d\d?\b|(?<=[a-z.] \d\d[-–—])\d\d?\b", d.other_of_two),
        (rf"{w.MOD}\b(?P<month>{w.MONTH}) ?,? (?:of )?(?P<year>{w.YEAR})\b", d.in_month),
        (rf"{w.MOD}(?:(?P<which>(?i:last|next|this past|this coming|this|that|the following|the previous)) "
         rf")?\b(?P<month>{w.MONTH})(?![\w-])(?! \d)", d.in_month),
        (rf"\b(?i:every|each) (?P<month>{w.MONTH})\b", s.repeated),
    ),
    "figure": (
        (r"\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b", d.iso),
        (r"\b(\d\d?)([./])(\d\d?)\2(\d{4}|\d\d)\b(?!\.?\d)", d.figures),
        (r"\b9/11\b", lambda m, c: ("DATE", "2001-09-11")),
        (r"(?<=\b[Oo]n )the (?P<day>\d\d?)(?:st|nd|rd|th)\b(?= ?(?:[.,;)]|$|(?:and|he|she|they|it|when|in|"
         r"at|with|to)\b))", d.day_of_month),
        (rf"\b(?P<kind>[QH])(?P<figure>[1-4])(?:[ ,-]{{1,2}}(?:of )?(?P<year>{w.YEAR}))?\b", y.part_of_year),
        (rf"\b(?P<year>{w.YEAR})[’']?s? (?P<ordinal>(?i:first|second|third|fourth|final|last))[ -]"
         rf"(?P<kind>(?i:quarter|half))\b", y.part_of_year),
        (rf"{w.MOD}(?i:the (?:fiscal |financial )?year |fiscal(?: year)? "
         rf")?\b(?P<year>{w.YEAR})\b(?!-\d)", y.plain_year),
        (rf"\b(?P<year>{w.YEAR})(?= ?[-–/] ?(?P<last>\d\d(?:\d\d)?)\b(?![-–/\d]))", y.years),
        (r"(?<=\b\d{4}[-–])\d\d\b(?![-–/\d]|[.:]\d)", y.other_year),
        (rf"(?i:the )?\b(?P<year>{w.YEAR})[-–/](?P<last>\d\d(?:\d\d)?) (?i:fiscal|financial|school|"
         rf"academic|tax) (?i:year)\b", y.year_pair),
        (rf"{w.MOD}(?i:the )?(?i:(?:early|late|mid)[- ])?(?:\b(?P<full>(?:1[5-9]|20)\d0) ?[’']?s\b|"
         rf"[’'](?P<short>\d0)s\b)(?P<word>)", y.decade),
        (r"\b(?P<number>\d{1,4}) ?(?:BCE?\b|B\.C\.)", y.before_christ),
        (rf"(?:\b(?i:about|around) )?\b(?P<hour>\d\d?)(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)? "
         rf"?(?P<half>[AaPp]\.?[Mm]\b\.?){_ZONE}", s.clock),
        (rf"\b(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?P<half>)\b(?!:?\d){_ZONE}(?: (?i:in the|at) "
         rf"(?P<part>{w.PART})\b)?", s.clock),
        (r"\b(?P<hour>[01]?\d|2[0-3])[.:]?(?P<minute>[0-5]\d) (?:GMT|UTC|BST|CES?T|MSK|EES?T|IST|local "
         r"time)\b",
         s.clock),
    ),
    "weekday": (
        (rf"{w.LEAN}(?:(?P<which>(?i:last|next|this past|this coming|the following|the previous|the next|"
         rf"the same|that|this)) )?\b(?P<dow>{w.DOW})\b(?: (?P<of>(?i:last|next|this)) (?i:week)\b)?(?: "
         rf"(?i:early |late )?(?P<part>{w.PART})\b)?",
         d.on_weekday),
        (rf"\b(?i:every|each) (?P<dow>{w.DOW})\b", s.repeated),
        (rf"(?<=\b[Oo]n )(?P<dow>{w.DOW})[Ss]\b", s.repeated),
    ),
    "season": (
        (rf"{w.MOD}(?:(?P<which>(?i:last|next|this past|this coming|this|that|the same|the following|the "
         rf"previous|the past|the coming|the next|the last|the)) )?\b(?P<season>(?i:spring|summer|autumn|"
         rf"fall|winter))\b(?: ?,? (?:of )?(?P<year>{w.YEAR}(?:[-/–]\d\d(?:\d\d)?)?))?", y.season),
        (r"\b(?i:every|each) (?P<season>(?i:spring|summer|autumn|fall|winter))\b", s.repeated),
        (rf"\b(?P<feast>{_FEASTS})\b(?:,? (?P<year>{w.YEAR}))?", d.feast),
        (r"\b(?i:midnight|noon|midday)\b", s.noon),
        (rf"\b(?P<hour>(?i:\d\d?|{w.SPELT})) ?(?i:o['’] ?clock)(?: (?i:in the|at) (?P<part>{w.PART}))?\b",
         s.clock),
        (rf"(?i:\bthe (?:(?:early|late|mid)[- "
         rf"])?)(?P<word>(?i:{'|'.join(w.DECADES)}))\b(?P<full>)(?P<short>)", y.decade),
        (r"\b(?P<adverb>(?i:daily|weekly|monthly|yearly|annually|annual|quarterly|hourly|nightly|biweekly|"
         r"fortnightly|biannual|biennial|bimonthly))\b", s.repeated),
    ),
    "unit": (
        (rf"\b(?i:the )?(?P<ordinal>(?i:first|second|third|fourth|final|last))[ -](?P<kind>(?i:quarter|"
         rf"half))\b(?!-)(?: of (?:(?P<year>{w.YEAR})|(?P<of>(?i:the year|this year|last year|next "
         rf"year)))\b)?",
         y.part_of_year),
        (r"\b(?P<which>(?i:last|this|next|previous|coming)) (?i:quarter)\b", y.relative_quarter),
        (rf"(?i:the )?(?i:(?:early|late|mid)[- ](?:to[- ](?:mid|late)[- ])?)?\b(?:(?P<figure>1?\d|"
         rf"2[01])(?:st|nd|rd|th)|(?P<word>(?i:{'|'.join(w.CENTURIES)})))[- ](?i:centur(?:y|"
         rf"ies))\b", y.century),
        (rf"{w.LEAN}\b(?P<which>(?i:this coming|this past|this|the current|last|next|the coming|that same|"
         rf"that very|that|the very same|the same|the previous|the preceding|the prior|the following|the "
         rf"very next|the next|the past|the last)) (?P<unit>(?i:{w.SINGLE}))\b(?!-| and a "
         rf"half)", s.this_unit),
        (rf"{w.LEAN}\b(?P<which>(?i:this|last|next|that|the following|the previous|the)) (?i:weekend)\b",
         s.weekend),
        (rf"\b(?i:(?:the )?(?:end|start|beginning|middle|close|turn)[- ]of[- ])(?P<which>(?i:the|this|"
         rf"last|next|that))[ -](?P<unit>(?i:{w.SINGLE}))\b", s.end_of),
        (r"\b(?P<which>)(?P<unit>(?i:year))(?:[- ]|['’]s )(?i:end)\b", s.end_of),
        (rf"\b(?i:later|earlier|late|early) (?i:in )(?P<which>(?i:the)) (?P<unit>(?i:{w.SINGLE}))\b",
         s.end_of),
        (rf"{w.ABOUT}(?<!\d[.,])\b(?P<num>{w.NUM})[ -](?P<unit>{w.UNIT}) (?P<how>(?i:ago|earlier|later|"
         rf"from now|from today|hence|afterwards?|prior(?! to)|before(?= ?[.,;])|on(?= ?[,]))\b)", s.away),
        (rf"\b(?P<unit>(?i:{w.PLURAL})) (?P<how>(?i:ago|earlier|later|afterwards?))\b", s.some_away),
        (r"\b(?i:the (?P<unit>day|week|month|year|night|evening|morning) (?P<how>before|after))\b(?= "
         r"?[.,;:)]|$)",
         s.near_unit),
        (rf"\b(?i:the|these|those|this) (?i:past|last|next|coming|previous|preceding|following|first|"
         rf"final) (?P<num>{w.NUM}) {_QUALITY}(?P<unit>{w.UNIT})\b", s.counted_span),
        (rf"\b(?i:the (?:past|last|next|coming)) (?P<unit>(?i:{w.SINGLE})) (?P<half>(?i:and a half))\b",
         s.counted_span),
        (rf"\b(?i:the )?(?i:more )?(?i:past|recent|coming|previous|following|last|next|future) "
         rf"(?i:{w.PLURAL})\b",
         s.vague_span),
        (rf"\b(?i:the )?(?i:{w.PLURAL}) (?i:ahead|to come)\b", s.vague_span),
        (rf"{w.ABOUT}(?<!\d[.,])\b(?P<num>{w.NUM}) (?P<unit>{w.UNIT})\b(?!-)(?: (?i:old)\b)?"
         rf"(?! (?i:ago|later|earlier|from now|hence|off)\b)", s.lasting),
        (rf"{w.OWN}(?<!\d[.,])\b(?P<num>(?!(?i:an?|another)\b){w.NUM}) {_QUALITY}(?P<unit>{w.UNIT})\b"
         rf"(?! (?i:ago|later|earlier|from now|hence|before|after|old)\b)", s.lasting),
        (rf"{w.ABOUT}(?<!\d[.,])\b(?P<num>\d{{1,4}}|(?i:{w.SPELT})) ?- ?(?P<unit>(?i:minute|hour|day|week|"
         rf"month|year|decade|century))\b(?: ?- ?(?i:old|long)\b)?", s.lasting),
        (rf"{w.ABOUT}\b(?i:an?|one) (?P<unit>(?i:year|month|week|day|hour|decade|century)) (?i:and a half)\b",
         s.and_a_half),
        (r"\b(?i:half)[- ](?P<unit>(?i:hour|year|century|decade))\b", s.half),
        (rf"(?:(?<=\bfor )|(?<=\bin )|(?<=\bover )|(?<=\bafter )|(?<=\bwithin )|(?<=\bthrough )|"
         rf"(?<=\bduring )|(?<=\btake )|(?<=\btakes )|(?<=\btook )|(?<=\btaken )|(?<=\blast )|"
         rf"(?<=\blasted )|(?<=\bspent )|(?<=\bspend )|(?<=\bspending )|(?<=\bjust )|(?<=\bonly )|(?<=s "
         rf"or ))(?P<unit>(?i:{w.PLURAL}))\b(?! (?i:ago|earlier|later)\b)", s.lasting_some),
        (rf"\b(?i:the )?(?P<unit>(?i:{w.PLURAL}))\b(?= (?:of|before|after|prior|since|into|leading|preceding|"
         rf"between)\b)", s.lasting_some),
        (r"\b(?i:multi-?)(?P<unit>(?i:hour|day|week|month|year|decade))\b", s.lasting_some),
        (r"(?<![\w-])(?P<unit>(?i:days?|weeks?|months?|years?|hours?|decades?|century|"
         r"centuries))-?(?i:long|old)\b", s.long),
        (r"\b(?i:all|the whole|the entire) (?P<unit>(?i:day|week|month|year))\b", s.long),
        (rf"\b(?i:every|each) (?:(?P<num>(?i:other|second|third|fourth|{w.NUM})) )?(?P<unit>(?i:seconds?|"
         rf"minutes?|hours?|days?|weeks?|months?|years?|decades?|quarter))\b", s.repeated),
        (r"\b(?P<num>(?i:alternate)) (?P<unit>(?i:days|weeks|months|years))\b", s.repeated),
        (rf"\b(?i:every|each) (?P<part>{w.PART})\b", s.repeated),
        (rf"\b(?i:once|twice|(?:two|three|four|five|six|several|many) times) (?i:an?|each|every|per) "
         rf"(?P<unit>(?i:{w.SINGLE}|hour))\b", s.repeated),
        (rf"\b(?i:the|its|their|his|her|a) (?:{_NTH}|{w.SPELT}th|\d+th|last|final|opening) "
         rf"(?i:week|month|year|decade)\b|\b(?:{_NTH}) (?:week|month|year)\b", s.unresolved),
    ),
    "deictic": (
        (rf"{w.LEAN}\b(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|"
         rf"tomorrow|tonight|overnight|last night))\b(?: (?P<part>{w.PART})\b)?", s.deictic),
        (rf"{w.LEAN}\b(?P<which>(?i:this|that|the same|the next|the following|the previous)) "
         rf"(?P<part>{w.PART})\b",
         s.part_of_day),
        (r"(?:(?<=\b[Ii]n )|(?<=\b[Oo]n )|(?<=\b[Dd]uring )|(?<=\b[Bb]y ))(?P<which>the) (?i:early |late |"
         r"very early )?(?P<part>(?i:morning|afternoon|evening|early hours))\b", s.part_of_day),
        (rf"\b(?i:right now|just now|now|currently|presently|nowadays|these days|the "
         rf"present{_ALONE})\b(?! that)|(?<=\b[Aa]t )(?i:present(?! day)|the (?:present "
         rf")?moment)\b", s.reference("PRESENT_REF")),
        (rf"\b(?i:recently|lately|not long ago|long ago|(?<=at )that time|(?<=by )that time|(?<=until "
         rf")that time|the (?:recent |distant )?past{_ALONE})\b", s.reference("PAST_REF")),
        (r"(?<!\bas )\b(?i:soon|shortly)\b(?! (?:after|before|as))", s.soon),
        (rf"\b(?i:the (?:near|foreseeable|immediate|distant|not too distant) future|the future{_ALONE})\b",
         s.reference("FUTURE_REF")),
    ),
    "poll": (
        (rf"(?:(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\bsince )|(?<=\bahead of ))(?i:the|next|"
         rf"this|last){_POLL}\b", s.unresolved),
    ),
}  # fmt: skip
RULES = {sign: tuple((re.compile(p), rule) for p, rule in rules) for sign, rules in _TABLE.items()}
