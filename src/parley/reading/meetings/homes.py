"""Whose an office is where the text does not say: "President Odd met the Danish minister", in the home press.

A report names the state of foreign officials and leaves out that of its own. So an office without a state
belongs to the state that the text names most often and never gives an official to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from parley.nouns.reading import Entity, Mention
from parley.reading.who import gazetteer

_OFFICE = (
    r"(?:[Pp]resident|[Pp]remier|[Cc]hancellor|[Mm]inister|[Ee]nvoy|[Aa]mbassador|[Ss]ecretary|[Mm]inistry|"
    r"[Gg]overnment|[Oo]fficials?|[Dd]elegation|[Dd]iplomats?|[Nn]egotiators?|[Ll]eader|[Kk]ing|[Rr]epresentatives?)"
)
_MODIFIER = re.compile(
    rf"\b([A-Z][\w-]{{1,40}})(?:['’]s?)?\s+(?:(?:[Ff]oreign|[Dd]eputy|[Pp]rime|[Dd]efen[cs]e|[Ss]pecial|[Ss]enior|[Vv]ice|"
    rf"[Ff]ormer|[Ii]nterior|[Ff]inance|[Aa]cting)\s+){{0,2}}{_OFFICE}\b"
)
_ENDINGS = ("n", "an", "ian", "ean", "ese", "ish", "i", "s", "ns", "ians", "er")
_TITLE = re.compile(r"(?:(?:[A-Z][\w’'-]*|of|for|the|and|to|at|[a-z]+-[a-z]+)\s+){1,7}$")
_OF_OFFICES = frozenset([
    "Foreign", "Prime", "Deputy", "Special", "Senior", "Vice", "Former", "Interior", "Finance",
    "Acting", "Then",
    "Defence", "Defense", "The", "Security", "Education", "Information", "Population",
    "Immigration", "European",
])  # fmt: skip
"""Words with a capital before an office that are part of it."""
_AMERICAN = re.compile(
    r"\b(?:Under-?secretary|Deputy Secretary|Assistant Secretary|Secretary) of (?:State(?! for)"
    r"|Defense|Commerce|"
    r"the Treasury)\b|\bNational Security Advis[eo]r\b|\b(?:Treasury|Defense|Commerce) Secretary\b"
)
_HOLDER = re.compile(
    r"(?i)\b(?:president|premier|chancellor|minister|envoy|ambassador|secretary|king|queen|emir|sultan|"
    r"negotiator|spokes(?:man|woman|person)|general|adviser|advisor|diplomat|leader|governor|commander)\b"
)
_PRIVATE = re.compile(r"(?i)\b(?:party|union|company|bank|club|university|opposition|rebel|council|"
                      r"secretary[- ]general|commission)\b")  # fmt: skip
_NEAR = 70
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def title(text: str, mention: Mention) -> str:
    """The words with capitals before a name and the name: "Secretary of Defense Ada Holm"."""
    before = text[max(0, mention.start - _NEAR) : mention.start]
    found = _TITLE.search(before)
    return (found[0] if found else "") + text[mention.start : mention.end]


def office(text: str, entity: Entity) -> str:
    """The office of a person, by the entity or by what stands before one of the first mentions."""
    names = [one for one in entity.mentions if one.kind == "name"][:3]
    titles = [title(text, one) for one in names]
    best = next((one for one in titles if _AMERICAN.search(one)), None)
    return best or entity.role or next((one for one in titles if _HOLDER.search(one)), "")


def is_american(words: str) -> bool:
    """Whether only the United States call an office so."""
    return _AMERICAN.search(words) is not None


def is_american_lawmaker(text: str, entity: Entity) -> bool:
    """Whether a person is called as members of the United States' Congress are: "Sen. Ada Holm"."""
    names = [one for one in entity.mentions if one.kind == "name"][:3]
    return any(_LAWMAKER.search(text[max(0, one.start - 22) : one.start + 15]) for one in names)


_LAWMAKER = re.compile(
    r"\b(?:Sen\.|Rep\.|Senator|Representative|House Speaker|Speaker of the House|Congress(?:wo)?man)\s"
)


def side_of_title(name: str) -> str | None:
    """The state that has an office of this name and no other has: the Taoiseach is Ireland's."""
    return next(
        (side for title, side in _TITLES.items() if f"{name} ".removeprefix("The ").startswith(f"{title} ")),
        None,
    )


def chief_of(body: str) -> str | None:
    """The "Holm" of "the Holm administration"."""
    name, _, last = body.rpartition(" ")
    return name.removeprefix("the ") if last.lower() == "administration" and name[:1].isupper() else None


_TITLES = {
    "Pope": "VAT", "Taoiseach": "IRL", "Tánaiste": "IRL", "Shah": "IRN", "Tsar": "RUS", "Czar": "RUS",
    "Kaiser": "DEU", "Negus": "ETH", "Khedive": "EGY", "Shogun": "JPN",
}  # fmt: skip


def is_of_a_state(words: str) -> bool:
    """Whether an office is one in a state, not in a party or a company."""
    return bool(_HOLDER.search(words)) and not _PRIVATE.search(words)


def modifiers(text: str) -> frozenset[str]:
    """The words with a capital that stand before an office: "Teskan" in "the Teskan foreign minister"."""
    return frozenset(found[1] for found in _MODIFIER.finditer(text) if found[1] not in _OF_OFFICES)


def adjective_before(words: str) -> str | None:
    """The "Teskan" of "Teskan envoy Ada Holm"."""
    found = _MODIFIER.search(words)
    return found[1] if found and found[1] not in _OF_OFFICES else None


def abroad(text: str) -> frozenset[str]:
    """The words with a capital by those whom only others receive: "the Teskan ambassador", "his Danish
    counterpart", "the ambassador of Tesk".
    """
    return frozenset([*_ABROAD.findall(text), *_ABROAD_OF.findall(text)])


_ABROAD = re.compile(
    r"\b([A-Z][\w-]{1,40})(?:['’]s?)?\s+(?:foreign |prime |special )?(?:ambassador|envoy"
    r"|counterpart|colleague|embassy)"
)
_ABROAD_OF = re.compile(
    r"\b(?:ambassadors?|envoys?|embassy|counterpart|colleague) (?:of|from) (?:the )?([A-Z][\w-]+)"
)
_CANDIDATE = (
    r"(?:(?:presidential|[Rr]epublican|[Dd]emocratic|[Cc]onservative|[Ll]abou?r|party|opposition)(?:['’]s)? "
    r"(?:\w+ ){0,2}(?:candidate|nominee|hopeful|contender|front-?runner)|candidate for president)"
)
_STANDS = re.compile(rf"\b{_CANDIDATE}\b")
_STANDS_HERE = re.compile(rf"\b{_CANDIDATE},? (?:[A-Z]\w*\.? ){{0,2}}$")
_THE_ONE = re.compile(rf"\bthe {_CANDIDATE}\b(?!,? [A-Z])")
_SENTENCE_END = re.compile(r"(?<=[a-z”’\"][.!?]) |\n")
_IN_OFFICE = re.compile(
    r"(?:President|Premier|Chancellor|Prime Minister|Secretary)\s+(?:[A-Z][\w.]*\s+){0,2}$"
)


def is_candidate(text: str, entity: Entity) -> bool:
    """Whether a text knows a person as one who stands for an office, and holds none: for no state yet."""
    names = [one for one in entity.mentions if one.kind == "name"]
    if any(_IN_OFFICE.search(text[max(0, one.start - 30) : one.start]) for one in names):
        return False
    nouns = (text[one.start : one.end] for one in entity.mentions if one.kind == "noun")
    before = (text[max(0, one.start - 40) : one.start] for one in names)
    if any(_STANDS.search(words) for words in (entity.role or "", *nouns)):
        return True
    # "Mr. Odd flies to Peru, but one of its ministers had a message for the Republican nominee."
    after = (_SENTENCE_END.split(text[one.end : one.end + 300], maxsplit=1)[0] for one in names)
    here = any(_STANDS_HERE.search(words) for words in before)
    return here or any(_THE_ONE.search(words) for words in after)


def same_chair(words: Iterable[str]) -> bool:
    """Whether two of these people hold the highest office at once, so that they cannot be of one state."""
    chairs = [chair for one in words for chair in _CHAIRS if re.search(rf"\b{chair}\b", one)]
    return len(chairs) > len(set(chairs))


_CHAIRS = (r"(?<!Vice )(?<!Former )President", "Prime Minister", "Chancellor", "King")


def actors(text: str) -> frozenset[str]:
    """The lone names that say, agree or refuse as governments do: "Norvia insists"."""
    return frozenset(_ACTS.findall(text))


_ACTS = re.compile(
    r"\b([A-Z][a-z]{3,30}) (?:has |had |have |will |would never |would |never )?(?:said|says"
    r"|agreed?|reject(?:ed|s)?|accept(?:ed|s)?|"
    r"insist(?:ed|s)?|refuse[sd]?|wants?|den(?:ied|ies|y)|signed?|stop(?:ped|s)? short|expects?"
    r"|expected|sees no|ended a day of)\b"
)


def is_state_like(name: str, before_offices: frozenset[str]) -> bool:
    """Whether a name that no table knows is a state's: it, or the adjective made from it, has ministers."""
    if " " in name or not name[:1].isupper() or len(name) < 4:
        return False
    made = (stem + end for stem in (name, name[:-1]) for end in _ENDINGS)
    return name in before_offices or any(word in before_offices for word in made if word != name)


def is_adjective(word: str, name: str) -> bool:
    """Whether a word is made from a name as demonyms are: Norvian, Teskan, Ostish."""
    return word != name and any(word in (name + end, name[:-1] + end) for end in _ENDINGS)


def is_called(word: str, state: str) -> bool:
    """Whether the tables know a word as this state's: "Danish"."""
    known = gazetteer.entries().get(word)
    return known is not None and known.name == state


def base(adjective: str, words: frozenset[str]) -> str | None:
    """The state that an adjective is made from, if the text names it: Lissenia for Lissenian."""
    for end in sorted(_ENDINGS, key=len):
        stem = adjective[: len(adjective) - len(end)] if adjective.endswith(end) else ""
        for name in (stem, stem + "a", stem + "ia", stem + "e", stem + "y", stem + "o"):
            if len(name) > 3 and name != adjective and name in words:
                return name
    return None


def capitalised(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital."""
    return frozenset(_CAPITALISED.findall(text))


def is_landscape(name: str) -> bool:
    """Whether a name is that of a sea or a mountain, whatever it was taken for."""
    return name.rsplit(None, 1)[-1] in LANDSCAPE


LANDSCAPE = frozenset([
    "Strait", "Straits", "Sea", "River", "Island", "Islands", "Gulf", "Dam", "Canal", "Mountain", "Mountains",
    "Ocean", "Coast", "Bay", "Valley", "Lake", "Peninsula", "Airport", "Bridge", "Desert",
])  # fmt: skip


def home(states: Counter[str], foreign: Iterable[str], at_home: Counter[str]) -> str | None:
    """The state that a text speaks from.

    `states` counts mentions. `foreign` are the states whose officials it calls by them ("the Danish
    minister"), `at_home` counts mentions of well-known officials whose state it leaves out. Without one
    of these it is the state that is named most, of those that have no foreign official and are named
    often.
    """
    strange = set(foreign)
    sure = [(count, name) for name, count in at_home.items()]
    sure.sort(reverse=True)
    if sure and (len(sure) == 1 or sure[0][0] > 2 * sure[1][0]):
        return sure[0][1]
    if sure:
        return None
    left = [(count, name) for name, count in states.items() if name not in strange]
    left.sort(reverse=True)
    if not left or 2 * left[0][0] < max(states.values()):
        return None
    return None if len(left) > 1 and left[0][0] == left[1][0] else left[0][1]


def only(states: Counter[str]) -> str | None:
    """The state that is named far more often than all others."""
    most = states.most_common(2)
    return most[0][0] if most and (len(most) < 2 or most[0][1] > 4 * most[1][1]) else None


def heads_a_dateline(text: str, entity: Entity) -> bool:
    """Whether a name stands only where reports say from where they are sent."""
    return all(
        _DATELINE.match(text[one.end : one.end + 60]) and not text[: one.start].split("\n")[-1].strip()
        for one in entity.mentions
    )


_DATELINE = re.compile(r"[^.\n]{0,50}?(?:\([^)\n]*\))?\s*[-–—]|\s*\([^)\n]*\)\s*:")
