"""Words of the field that stand for one another, and words that say little, as options are matched by them.

General English, made for any dispute.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from parley.casebook.words import stem, word_set

_ALIKE = """
talk dialogue negotiate negotiation negotiating discuss discussion engage engagement diplomacy
talk contact diplomatic conversation
ceasefire truce armistice cease-fire
freeze halt stop pause cessation standstill
troop soldier force peacekeeper contingent deploy deployment battalion brigade boot garrison
aid assistance support help supply delivery shipment weapon arm ammunition financing funding
sanction embargo penalty
guarantee assurance safeguard protection
border frontier boundary
territory land territorial
withdraw withdrawal pullout pullback retreat vacate evacuate evacuation disengage
prisoner captive detainee hostage
swap exchange
envoy representative negotiator emissary
secret discreet quiet covert private undisclosed confidential clandestine quietly secretly
transparent transparency openness clarity opaque
surrender capitulate capitulation
collapse defeat
escalate escalation confrontation
war conflict hostility fighting
deal agreement settlement accord treaty pact
recognise recognize recognition
annex annexation
occupy occupied occupation
disarm disarmament demilitarise demilitarize demilitarisation demilitarization
election vote referendum ballot
autonomy self-rule self-government autonomous
independence secession
refugee displaced
inspect inspection inspector verify verification monitor monitoring observer
blockade siege closure
corridor passage
compensation reparation
tariff duty levy
restore return resume revive reopen reconsider normalise normalize
consent approval involvement input participation
exclude sideline bypass
accountability justice prosecution tribunal
infrastructure grid facility utility
peaceful peace
cede concede concession relinquish
missile rocket
quota limit cap ceiling
fishing fishery fisherman
dam reservoir
enrich enrichment centrifuge
share sharing
toll fee charge
union federation
demobilise demobilize demobilisation demobilization disband
amnesty pardon
release free
invade invasion attack aggression
represent representation
"""

_ROWS = [(word, f"={line.split()[0]}") for line in _ALIKE.strip().splitlines() for word in line.split()]
# By the word itself first: a negotiator is like an envoy, though negotiations are like talks.
ALIKE: dict[str, str] = {stem(word): group for word, group in reversed(_ROWS)} | dict(_ROWS)


@cache
def likeness() -> dict[str, frozenset[str]]:
    """What a word may stand for, concept to concepts: rows of words near in meaning, not the same."""
    rows = (files("parley.casebook") / "likeness.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, set[str]] = {}
    for row in rows:
        concepts = {ALIKE.get(w) or ALIKE.get(stem(w), stem(w)) for w in row.split()}
        for one in concepts:
            found.setdefault(one, set()).update(concepts - {one})
    return {one: frozenset(others) for one, others in found.items()}


# They say little by themselves, so a match must rest on more than they give.
_FIELD = """
policy plan proposal program programme measure system group leader issue power provision nation member local
regional bilateral multilateral comprehensive overall initial major large bill act agency official own
agreement bank west east north south american zone matter status home
"""
CHEAP = frozenset(
    stem(word)
    for word in [
        *_FIELD.split(),
        "current",
        "new",
        "direct",
        "military",
        "foreign",
        "international",
        "end",
        "war",
        "conflict",
        "security",
        "political",
        "side",
        "country",
        "government",
        "state",
        "full",
        "continue",
        "continued",
        "line",
        "role",
        "people",
        "national",
        "long-term",
        "term",
        "final",
        "open",
        "keep",
        "kept",
        "joint",
        "force",
        "under",
        "common",
        "make",
        "public",
        "part",
        "give",
        "get",
        "take",
        "more",
        "normal",
        "further",
        "process",
        "position",
        "question",
        "raise",
        "free",
        "general",
        "area",
        "future",
        "relation",
        "work",
        "back",
        "special",
    ]
)
EMPTY = word_set(
    "a an the of to in on at by for from with and or as is are be been was were will would can could its"
    " it their his her that this these those there who which what not no nor any all some than then so if"
    " up over about into along between through after before where how does do has have had s other one"
    " like"
)
ACTS = frozenset(
    stem(w)
    for w in [
        "keep",
        "keeps",
        "continue",
        "continues",
        "raise",
        "go",
        "goes",
        "stay",
        "stays",
        "get",
        "gets",
        "need",
        "become",
        "give",
        "gives",
    ]
)
