"""Words of a text as grouping and copy-finding see them: regular expressions, any language with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")

# Words that say nothing of what a text is about, in the languages that are read.
_STOP = """
a about above after again against all almost alone along already also although always am among an and any
anyone anything are around as at away back be became because become been before behind being below between
both but by came can cannot could did do does doing done down during each either else enough even ever
every few first for former from further gave get give given go goes going got had has have having he her
here hers herself him himself his how however i if in indeed instead into is it its itself just keep last
later least less let like made make many may me might mine more most mostly much must my myself near
nearly neither never next no nobody none nor not nothing now of off often on once one only onto or other
others otherwise our ours ourselves out over own per perhaps put quite rather re really said same say says
see seem seemed seems several she should since so some somehow someone something sometimes still such take
than that the their theirs them themselves then there therefore these they thing things this those though
three through throughout thus till to together too took toward towards two under until up upon us use used
using very was way we well went were what whatever when where whether which while who whole whom whose why
will with within without would yet you your yours yourself s t d ll ve m don didn doesn isn wasn weren won
couldn wouldn shouldn hasn haven hadn mr mrs ms
au aux avec ce ces cette comme dans de des du elle elles en est et eux il ils je la le les leur leurs lui
mais ne nous on ont ou par pas plus pour qu que qui sa se ses son sont sur un une vous été être avoir fait
d l
aber alle als am an auch auf aus bei bin bis da dass dem den der des die dies diese doch durch ein eine
einem einen einer er es für hat haben ich ihr im in ist ja kein können man mit nach nicht noch nur oder
sein seine sich sie sind so über um und uns unter vom von vor war was wenn werden wie wird wir zu zum zur
а без бы был была были было быть в вам вас во вот все всё вы да для до его ее её ей если есть еще ещё же
за и из или им их к как ко когда который которые кто ли мы на над не нет ни но ну о об он она они оно от
по под при про с со так также там то тоже только у уже чем что чтобы это этого этой этот я
"""
STOP = frozenset(_STOP.split())


def stem(word: str) -> str:
    """A word in lower case without the English plural and possessive, so that inflections meet."""
    word = word.lower().replace("’", "'")
    word = word[: word.index("'")] if "'" in word[2:] else word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def content(text: str) -> Iterator[tuple[str, int, bool]]:
    """The words of a text that carry meaning: (stem, offset, whether it reads as a name or a number)."""
    for match in WORD.finditer(text):
        word = match.group()
        key = stem(word)
        if len(key) < 2 or key in STOP or word.lower() in STOP:
            continue
        yield key, match.start(), (word[0].isupper() and not _opens(text, match.start())) or word[0].isdigit()


def _opens(text: str, at: int) -> bool:
    """Whether a word at this offset opens a sentence, so that its capital letter tells nothing."""
    before = text[max(at - 3, 0) : at]
    return not before.strip() or "\n" in before or before.rstrip()[-1:] in '.!?:“"`‘«'


def listed(text: str) -> frozenset[str]:
    """The words of a list that is written as prose is."""
    return frozenset(text.split())
