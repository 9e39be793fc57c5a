"""How near two words are in meaning: one stem, one family, one sense in the news, or the contrary.

The families come from rules of English word formation; the senses are a short table of what reports on
disputes do and suffer. No model: what counts as the same can be read here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

SAME, FAMILY, SENSE = 1.0, 0.9, 0.75

# One sense a line; a word may stand in several. Verbs by their lemma, with the nouns that tell the same.
_SENSES = """
replace succeed successor replacement take-over
kill die dead death fatal fatality casualty murder assassinate assassination slay
injure wound injury hurt
begin start commence launch open beginning onset
end stop halt cease finish conclude lift
sign conclude ink signing signature
meet meeting talk summit encounter contact
want hope aim prefer propose advocate favour favor push-for appeal intend
demand want wish desire seek insist-on call-for call-on require ask-for request urge press-for need
accept agree approve consent back allow permit admit agreement acceptance
agree agreement deal accord understanding pact reach
reject refuse oppose refusal rejection objection object resist decline rule-out dismiss
deny denial dispute
postpone cancel delay call-off put-off adjourn
resign resignation quit step-down stand-down
leave depart exit withdraw departure withdrawal pull-out
arrest detain hold custody detention seize capture imprison
hold-back withhold delay freeze
release free return liberate home
attack strike hit invade bomb assault raid offensive invasion airstrike bombing incursion
build construct construction erect
lend loan credit finance fund
mediate mediation mediator broker go-between intermediary facilitate
pay payment cost price compensate compensation
cost price worth expense
force compel coerce oblige
win victory secure
find discover locate
send deploy dispatch deployment
say tell state declare announce comment remark call describe
announce declare reveal unveil
decide decision rule ruling find judgment verdict conclude
fear worry concern afraid alarm
support back favour favor endorse welcome
condemn criticize criticise denounce deplore
vote ballot poll
lead head chair leader run command
command lead commander head
serve work hold
attend participate take join part
write author draft
found establish create set formation
buy purchase acquire acquisition sale
sell sale
pay purchase buy
lawsuit sue suit petition court case file
law legislation act
help aid assist assistance support
money fund loan tranche payment
sailor crew fisherman seaman
soldier troop force army military
people person man
talk negotiation negotiate discussion dialogue round
leader president premier head
monitor observer inspector
fee surcharge toll levy tax tariff duty
stop prevent block
war conflict fighting
obstacle hurdle barrier snag
bid campaign candidacy
accident collision crash collide
sink sunk wreck
break breach violate violation
threaten threat warn
ban bar prohibit forbid outlaw
expel expulsion oust remove removal
suspend prorogue suspension prorogation
suspend stop pause halt
aim goal purpose objective intend
"""
# What says yes to the one says no to the other.
_CONTRARY = """
accept/reject accept/refuse accept/oppose accept/decline agree/reject agree/refuse agree/oppose
support/oppose support/reject support/condemn allow/ban allow/refuse approve/reject
confirm/deny happen/deny admit/deny meet/deny
win/lose begin/end enter/leave continue/stop pay/withhold want/uninterested convinced/skeptical
convinced/sceptical join/leave lift/impose free/detain release/detain keep/drop
recognize/reject recognise/reject
"""
_IRREGULAR = {
    "lent": "lend", "sank": "sink", "sunk": "sink", "paid": "pay", "held": "hold", "led": "lead",
    "men": "man", "women": "woman", "began": "begin", "begun": "begin", "won": "win", "fell": "fall",
    "sold": "sell", "bought": "buy", "met": "meet", "said": "say", "took": "take", "gave": "give",
    "went": "go", "gone": "go", "left": "leave", "lost": "lose", "built": "build", "sent": "send",
    "wrote": "write", "written": "write", "drew": "draw", "withdrew": "withdraw", "chose": "choose",
    "fishermen": "fisherman", "seamen": "seaman", "died": "die", "dying": "die", "dies": "die",
    "successor": "succeed", "killed": "kill", "prorogued": "prorogue",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """A word without the endings that make a noun of a verb, an adjective of a noun, and so on."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    word = _IRREGULAR.get(word, word)
    if len(word) < 5 or not word.isascii() or "-" in word:
        return word
    for ending, instead in _ENDINGS:
        if len(word) - len(ending) >= (3 if ending in _PLAIN else 4) and word.endswith(ending):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


_ENDINGS = (
    ("isations", "iz"), ("izations", "iz"), ("isation", "iz"), ("ization", "iz"), ("ising", "iz"),
    ("ised", "iz"), ("ises", "iz"), ("ise", "iz"), ("sions", "d"), ("ssion", "ss"), ("sion", "d"),
    ("ctions", "ct"), ("ction", "ct"), ("tions", "t"), ("tion", "t"), ("ments", ""), ("ment", ""),
    ("nesses", ""), ("ness", ""), ("ances", ""), ("ance", ""), ("ences", ""), ("ence", ""), ("ators", "at"),
    ("ator", "at"), ("ers", ""), ("er", ""), ("ors", ""), ("or", ""), ("ingly", ""), ("ings", ""),
    ("ing", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("es", ""), ("als", ""), ("al", ""), ("ly", ""),
    ("s", ""),
)  # fmt: skip


def table(words: str) -> frozenset[str]:
    """A table of words, as it is easiest to read."""
    return frozenset(words.split())


_PLAIN = ("ing", "ings", "ed", "es", "s", "ies", "ied")


@cache
def _senses() -> dict[str, frozenset[int]]:
    held: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_SENSES.strip().splitlines()):
        for word in line.split():
            held[root(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in held.items()}


@cache
def _contraries() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(root(word) for word in pair.split("/")) for pair in _CONTRARY.split())


@lru_cache(maxsize=100_000)
def kin(one: str, other: str) -> float:
    """How far a word answers for another, both by their roots.

    1: the same, .9: of one family, .75: of one sense, 0: unrelated.
    """
    if one == other:
        return SAME
    if _prefix(one, other):
        return FAMILY
    senses = _senses()
    return SENSE if one in senses and other in senses and senses[one] & senses[other] else 0.0


@lru_cache(maxsize=100_000)
def contrary(one: str, other: str) -> bool:
    """Whether saying the one of something denies the other of it; both are roots."""
    return frozenset((one, other)) in _contraries()


@cache
def _lines() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(root, line.split())) for line in _SENSES.strip().splitlines())


@lru_cache(maxsize=10_000)
def of_one_sense(word: str) -> frozenset[str]:
    """The words that the table puts beside a word, and those that deny it; all by their roots."""
    beside = [line for line in _lines() if word in line]
    against = [pair for pair in _contraries() if word in pair]
    return frozenset().union(*beside, *against)


def _prefix(a: str, b: str) -> bool:
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    return shared >= max(5, 0.75 * max(len(a), len(b)))


NUMBER = re.compile(
    r"^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-\w+)?|hundreds?|thousands?|millions?|billions?|dozens?|half|several|scores)$",
    re.I,
)
