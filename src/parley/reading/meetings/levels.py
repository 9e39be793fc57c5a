"""How high those who meet sit: leaders, ministers, envoys, officials, by the words for their offices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading.speech.clauses import phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

LEVELS = ("officials", "envoys", "ministers", "leaders")
_RANKS = {
    "leaders": "president premier chancellor leader king queen emir sultan prince head pm "
    "prime-minister monarch "
    "caliph pope pontiff",
    "ministers": "minister secretary secretary-general commissioner chief",
    "envoys": "envoy ambassador negotiator representative emissary mediator plenipotentiary chargé consul",
    "officials": "official delegation adviser advisor diplomat team aide deputy delegate "
    "undersecretary general "
    "commander "
    "spy director lawmaker senator mp parliamentarian expert candidate nominee",
}
_RANK = {word: level for level, words in _RANKS.items() for word in words.split()}
_LESSER = frozenset({"deputy", "vice", "former", "ex", "assistant", "junior"})


def rank_of(word: str) -> str | None:
    """The level of one word for an office, in the singular."""
    return _RANK.get(word)


def of_office(words: str) -> str | None:
    """The level of an office: the highest of its words, one step down for a deputy."""
    text = words.lower().replace("prime minister", "premier").replace("secretary of state", "minister")
    text = text.replace("foreign secretary", "minister").replace("secretary general", "leader")
    text = text.replace("secretary-general", "leader").replace("special representative", "envoy")
    parts = text.replace("-", " ").split()
    ranks = [_RANK[part] for part in (p.rstrip("s") for p in parts) if part in _RANK]
    if not ranks:
        return None
    if _LESSER & set(parts) and "leaders" not in ranks:
        return "envoys" if "ministers" in ranks and not {"former", "ex"} & set(parts) else "officials"
    if "envoys" in ranks:
        return "envoys"
    return max(ranks, key=LEVELS.index)


def of_phrase(token: Token, found: tuple[Mention, Entity] | None) -> str | None:
    """The level of whoever a word stands for, by its phrase; of a name by what stands before it."""
    first, last = phrase(token)
    by_name = found is not None and found[0].kind == "name"
    return of_office(token.doc[first : token.i if by_name else last].text)


def of_equal(token: Token) -> str | None:
    """The level of "his counterpart": that of whoever was named before in the sentence."""
    opposite = token.lemma_ == "number" and any(child.lower_ == "opposite" for child in token.children)
    if token.lemma_ not in ("counterpart", "colleague") and not opposite:
        return None
    before = (_RANK.get(one.lemma_.lower()) for one in reversed(token.doc[token.sent.start : token.i]))
    return next((level for level in before if level), "officials")


def lowest(levels: Iterable[tuple[str, str | None]]) -> str | None:
    """The level of a meeting, by party and level of each who sits there: each side's highest, and of these
    the lowest.
    """
    best: dict[str, int] = {}
    for party, level in levels:
        if level:
            best[party] = max(best.get(party, 0), LEVELS.index(level))
    return LEVELS[min(best.values())] if best else None
