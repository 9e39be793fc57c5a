"""Who acts, and on whom: the heads of the actors' phrases, by the grammar of the verb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from parley.reading.events import plover as p
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token

SAYING = frozenset([
    "say", "tell", "announce", "confirm", "report", "state", "add", "declare", "insist", "stress", "note",
    "claim", "believe", "think", "conclude", "reiterate", "repeat", "argue", "warn", "vow", "write", "quote",
    "acknowledge", "admit", "deny", "emphasise", "emphasize", "suggest", "remind",
])  # fmt: skip
"""What governs a sentence that somebody says or thinks."""
_PREPS = (
    "against", "on", "upon", "with", "toward", "towards", "to", "from", "for", "over", "of", "into",
    "between",
)  # fmt: skip
_NOUN_PREPS = (
    "against", "on", "with", "between", "to", "from", "for", "of", "by", "over", "toward", "towards", "among",
)  # fmt: skip
_WHERE = ("in", "at")
"""What brings a place more often than somebody: asked last."""
ACTORS = frozenset([
    "police", "troop", "soldier", "army", "force", "rebel", "militant", "guerrilla", "insurgent", "gunman",
    "government", "authority", "official", "protester", "demonstrator", "worker", "student", "court",
    "judge", "parliament", "president", "minister", "premier", "opposition", "party", "group", "militia",
    "navy", "jet", "warplane", "helicopter", "leader", "lawmaker", "senate", "congress", "council",
    "commission", "prosecutor", "activist", "union", "refugee", "civilian", "villager", "resident",
    "people", "citizen", "national", "crowd", "military", "fighter", "bomber", "terrorist", "extremist",
    "separatist", "hacker", "journalist", "company", "ministry", "team", "delegation", "envoy",
    "ambassador", "diplomat", "alliance", "coalition", "junta", "regime", "cabinet", "peacekeeper",
    "observer", "migrant", "farmer", "teacher", "doctor", "agency", "organization", "organisation", "bank",
    "king", "queen", "prince", "pope", "bishop", "general", "commander", "spokesman", "spokeswoman",
    "spokesperson", "man", "woman", "child", "employee", "landowner", "monk", "inmate", "prisoner", "guard",
    "agent", "thousand", "hundred", "dozen", "supporter", "member", "youth", "inhabitant", "negotiator",
    "warship", "chief", "mayor", "governor", "policeman", "officer", "adviser", "advisor", "inspector",
    "expert", "mission", "delegate", "tribe", "front", "movement", "gang", "cartel", "mob", "sailor",
    "marine", "pilot", "squad", "unit", "brigade", "battalion", "fisherman", "driver", "nurse", "lawyer",
    "firm", "newspaper", "editor", "writer", "artist", "imam", "cleric", "priest", "rabbi", "community",
    "nation", "country", "state", "neighbour", "neighbor", "ally", "enemy", "rival", "embassy", "consulate",
    "administration", "leadership", "staff", "mediator", "bloc", "candidate", "politician", "businessman",
])  # fmt: skip
_THEIR_OWN = frozenset([
    "troop", "force", "soldier", "peacekeeper", "observer", "inspector", "expert", "team", "envoy", "mission",
    "delegation", "unit", "army", "police", "adviser", "advisor", "warship", "staff",
])  # fmt: skip
"""Whom an actor sends, offers or withdraws: to whom is then in the prepositions."""
_ON_PEOPLE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "YIELD", "CONSULT", "SUPPORT"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_OTHER_CLAUSE = frozenset({"relcl", "parataxis", "conj", "punct", "cc", "mark"})
_CIRCUMSTANCE = frozenset([
    "after", "since", "before", "during", "despite", "following", "amid", "as", "according", "when",
    "while", "although", "though", "because", "until", "unless", "if", "near", "under", "like", "including",
    "citing", "cite", "say", "add",
])  # fmt: skip
_MOST = 60
"""Words that are looked at in search of an actor: a sentence may be as long as a book."""
NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
"""spaCy's kinds of entity that may act."""
_OTHER_NAMES = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MONEY", "PERCENT"})


def sources(verb: Token) -> list[Token]:
    """Who does it. In "Norvia said it would leave" Norvia, for "it", where number and kind allow it."""
    found = c.subjects(verb)
    if len(found) != 1 or found[0].lower_ not in _PRONOUNS:
        return found
    here = verb
    for _ in range(8):
        if here.head == here:
            break
        here = here.head
        if not c.verbal(here) or here.lemma_.lower() not in SAYING:
            continue
        who = [token for token in c.subjects(here) if token.pos_ != "PRON" and token.i < found[0].i]
        if who and (found[0].lower_ == "they") <= (len(who) > 1 or who[0].tag_ in ("NNS", "NNPS", "NN")):
            return who
    return found


def targets(verb: Token, own: list[Token], root: str | None) -> list[Token]:
    """To whom: as the grammar of the verb has it, else the nearest name in what depends on it."""
    return _governed(verb, root) or _nearest(verb, own) or _beneath(verb, "advcl") or _plain(verb)


def _nearest(verb: Token, own: list[Token]) -> list[Token]:
    done = {token.i for token in own}
    queue = [child for child in verb.children if child.i > verb.i]
    for _ in range(_MOST):
        if not queue:
            break
        token = queue.pop(0)
        if token.dep_ in _OTHER_CLAUSE or token.lower_ in _CIRCUMSTANCE or token.i in done:
            continue
        if token.ent_type_ in NAMES and token.dep_ not in ("npadvmod", "nsubj"):
            return [token]
        queue += token.children
    return []


def _governed(verb: Token, root: str | None) -> list[Token]:
    """The object, somebody in the object's phrase, or what a preposition joins to either."""
    objects = c.patients(verb)
    sent = [token for token in objects if _sent(token, root)]
    own = [token for token in objects if named(token) and token not in sent]
    if own:
        return own
    for token in objects:
        there = _inside(token) or _joined(token, _NOUN_PREPS)
        if there:
            return there
    there = _joined(verb, _PREPS)
    if there:
        return there
    for token in c.under(verb, *_PREPS, *_WHERE):
        there = _inside(token) or _joined(token, _NOUN_PREPS)
        if there:
            return there
    return _beneath(verb, "xcomp", "ccomp", "pcomp")


def _joined(token: Token, preps: tuple[str, ...]) -> list[Token]:
    return _first(c.under(token, *preps)) or _first(c.under(token, *_WHERE))


def _beneath(verb: Token, *deps: str) -> list[Token]:
    """Somebody in a clause under the verb: its subject or object."""
    for inner in c.children(verb, *deps):
        if inner.i > verb.i and inner.lemma_.lower() not in _CIRCUMSTANCE:
            there = _first((*c.children(inner, "nsubj", "nsubjpass"), *c.patients(inner)))
            if there:
                return there
    return []


def _plain(verb: Token) -> list[Token]:
    return [token for token in c.patients(verb) if token.lemma_.lower() in ACTORS]


def _sent(token: Token, root: str | None) -> bool:
    """Whether it is an actor's own people: "sent its troops to Norvia"."""
    if token.ent_type_ in NAMES or token.lemma_.lower() not in _THEIR_OWN or _inside(token):
        return False
    return root not in _ON_PEOPLE or any(child.lower_ in ("its", "their", "his") for child in token.children)


def _inside(token: Token) -> list[Token]:
    return [each for each in c.children(token, "poss", "amod", "compound", "nmod") if each.ent_type_ in NAMES]


def _first(tokens: Iterable[Token]) -> list[Token]:
    """Those that are named; else those of which somebody named is told ("parts of Norvia")."""
    every = list(tokens)
    found = [token for token in every if named(token)]
    return found or [token for token in every if any(map(named, c.under(token, "of")))]


def named(token: Token) -> bool:
    """Whether it is somebody with a name, of somebody with a name, or a word for those who act."""
    if token.ent_type_ in NAMES or token.lemma_.lower() in ACTORS:
        return True
    if token.pos_ == "PROPN" and token.ent_type_ not in _OTHER_NAMES:
        return True
    return any(
        child.ent_type_ in NAMES and child.dep_ in ("amod", "compound", "poss") for child in token.children
    ) and (token.lemma_.lower() not in p.NOUNS)
