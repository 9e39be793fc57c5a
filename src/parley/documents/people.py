"""Who wrote it, as pages say it: bylines, and a sentence or two about the author."""

from __future__ import annotations

import re

_CAP = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’.-]{0,30}"
_SMALL = r"(?:de|del|della|di|da|van|von|der|den|bin|al|el|la|le|ter|and|и|et|und)"
_NAME = rf"{_CAP}(?: (?:{_CAP}|{_SMALL})){{0,6}}"
BYLINE = re.compile(
    rf"(?i:(?:posted |published |story |words |text |analysis |opinion |commentary |exclusive )?by|"
    rf"propos recueillis par|от|par|von|(?:автор|текст|auteur|autor|text|texte|author) ?:)\s+"
    rf"({_NAME}(?:,? (?:and|&|und|et|и) {_NAME})*)(?:\s*[,|·•–—-]\s*[^.!?]{{0,80}}|\s+in {_CAP}(?: {_CAP})*)?"
)
NAME_ONLY = re.compile(rf"(?:(?:Sir|Dr|Prof|Dame|Lord)\.? )?{_CAP}(?: (?:{_CAP}|{_SMALL})){{1,3}}")
_WORK = (
    r"(?:fellow|professor|correspondent|editor|researcher|lecturer|journalist|columnist|reporter|"
    r"analyst|author|"
    r"director|associate|scholar|writer|contributor|adviser|advisor|historian|economist|consultant|"
    r"commentator|"
    r"chair|head|founder|co-founder|ambassador|diplomat|broadcaster|producer|student|candidate)"
)
BIO = re.compile(
    rf"^(?:(?:Sir|Dr|Prof|Professor|Ambassador|Dame|Lord)\.? )?(?P<name>(?!The |A |An |This |That |It |"
    rf"He |She )"
    rf"{_CAP}(?: (?:{_CAP}|{_SMALL})){{1,4}}),?(?: (?:KCMG|CMG|PhD|OBE|MP),?)? "
    rf"(?:(?:is|was|has been)(?: currently| also| now)?(?: (?:a|an|the|our|one of the|one of)\b)?"
    rf"(?: (?!(?:of|to|by|on|in|from|with|that|between|and)\b)[\w'’,-]+){{0,6}}? {_WORK}s?\b|"
    rf"has (?:covered|written|reported)\b|(?:writes (?:about|on|for|from)|covers|teaches|blogs|lectures)\b)"
)
OFFICE = re.compile(
    rf"(?P<name>{_CAP}(?: (?:{_CAP}|{_SMALL})){{1,3}})(?:, | [–—|"
    rf"] )(?:[\w'’&-]+ ){{0,5}}?(?i:{_WORK})\b[^.!?]{{0,80}}"
)
OUR_OWN = re.compile(
    rf"(?i:de notre|von unsere[rmn]|от нашего|from our)\s[^.!?,]{{2,50}},?\s"
    rf"(?P<name>{_CAP}(?: {_CAP}){{1,3}})"
)
OURS = re.compile(
    rf"(?i:from our|de notre|von unserem?r?|от нашего)\s[^.!?]{{2,60}}|(?i:(?:staff|agenc(?:y|ies)|wire|"
    rf"own)(?: and \w+)? reports?|agencies|"
    rf"agences)|\({_CAP}(?: {_CAP}){{0,3}}\)|{_NAME} ?/ ?(?:own report|{_NAME})"
)
FROM_WIRE = re.compile(
    rf"(?:{_CAP} ){{0,3}}(?:Wire|News Agency|Press Agency|Agency|Press Service)(?: service)?(?:,| in) "
    rf"{_CAP}(?: {_CAP}){{0,2}}"
)
_LABELLED = re.compile(r"^(?:the (?:author|writer)|about the author)\b", re.I)


def about_person(text: str) -> str | None:
    """The surname of the person whom a block introduces as a writer or expert, None where it does not."""
    match = BIO.match(text[:300])
    if not match:
        return "\x00" if _LABELLED.match(text) else None
    return match["name"].split()[-1]
