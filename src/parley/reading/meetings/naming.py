"""Which nouns name a meeting: talks, a summit, a call by phone; no press conference, no call for help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def singular(noun: Token) -> str:
    """The singular also of a name: the Ambassadorial Talks."""
    lemma = str(noun.lemma_.lower())
    back = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ in ("return", "come")
    if lemma == "touch" and noun.dep_ == "pobj" and noun.head.lower_ == "in":
        return "contact"
    if lemma == "table" and (back or any(child.lower_ in _OF_TALKS for child in noun.children)):
        return "talk"
    return lemma[:-1] if noun.pos_ == "PROPN" and lemma[:-1] in w.TALKS | w.CONTACTS else lemma


_OF_TALKS = frozenset({"negotiating", "bargaining"})


def is_meeting(noun: Token, lemma: str) -> bool:
    """Whether a noun, of this singular, names a meeting by itself or by what stands around it."""
    if lemma not in w.TALKS | w.CONTACTS:
        return False
    if lemma == "talk" and noun.lemma_ == "talk" and noun.tag_ == "NN" and not noun.text.endswith("s"):
        return False
    if noun.text == "Sessions" and noun.ent_type_ == "PERSON":
        return False  # the surname
    if noun.dep_ in ("compound", "amod", "nmod"):
        return False
    of_what = {child.lower_ for child in c.children(noun, "compound", "amod", "nmod")}
    if of_what & _PRESS or (lemma in ("exchange", "contact") and of_what & _FOR_OTHERS):
        return False
    if any(one.lemma_ == "mind" for one in c.under(noun, "of")):
        return False
    if lemma == "contact" and not _is_official(noun):
        return False
    if lemma in ("round", "session", "exchange", "series"):
        of = {one.lemma_.lower() for one in c.under(noun, "of")}
        return not of or bool(of & (w.TALKS | w.CONTACTS | _MESSAGES))
    if lemma == "call":
        return _is_phone_call(noun)
    return True


_PRESS = frozenset({"press", "news", "media"})


_FOR_OTHERS = frozenset([
    "cultural", "student", "academic", "economic", "prisoner", "trade", "commercial", "stock", "trading",
    "heated", "sharp", "bitter", "angry", "testy", "gun", "people-to-people", "visual", "prisoners", "fire",
])  # fmt: skip
"""What an exchange or contacts may be of that are no talks between sides."""


def _is_official(noun: Token) -> bool:
    """Contacts that the text calls direct or diplomatic, or that somebody made, had or held; not few."""
    if any(child.lower_ in ("few", "little", "limited", "fewer") for child in noun.children):
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.lemma_ in _KEEPING:
        return noun.head.head.lemma_ != "be" or bool(c.children(noun, "amod"))
    if noun.tag_ == "NNS" or noun.head.lemma_.lower() in w.HOLD | {"make", "establish", "maintain", "keep"}:
        return True
    return any(child.lower_ in _OFFICIAL for child in c.children(noun, "compound", "amod", "nmod"))


_KEEPING = frozenset({"be", "keep", "remain", "stay"})
_OFFICIAL = frozenset([
    "direct", "diplomatic", "official", "secret", "high-level", "level", "first", "regular", "bilateral",
    "indirect", "quiet", "discreet", "intermittent", "personal", "face-to-face", "telephone", "phone",
    "unofficial", "formal",
])  # fmt: skip


_MESSAGES = frozenset({"message", "view", "opinion", "idea", "proposal"})


def _is_phone_call(noun: Token) -> bool:
    """A call with or between, by phone, that one had or made; a call for or to do something is none."""
    if any(child.dep_ in ("acl", "relcl") and child.tag_ == "VB" for child in noun.children):
        return False
    what = [one for one in c.under(noun, "for", "on") if one.ent_type_ not in ("DATE", "TIME")]
    if what and not c.under(noun, "with", "between"):
        return False
    by_phone = any(
        child.lower_ in ("phone", "telephone", "video", "conference")
        for child in c.children(noun, "compound", "amod")
    )
    held = noun.head.lemma_ in ("hold", "have", "make", "place", "receive", "take") or noun.dep_ == "pobj"
    possessed = bool(c.children(noun, "poss"))
    return by_phone or held or possessed or bool(c.under(noun, "with", "between"))
