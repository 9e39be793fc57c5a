"""What parties say of an incident, and what they had threatened, on the ladder of deeds (`deeds`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.incident import Answer, Threat
from parley.nouns.reading import Reading
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

_LINK = re.compile(
    r"\b(?:in (?:response|retaliation|reply|reaction) (?:to|for)|responded (?:to|by|with)|"
    r"retaliated|reacted|in the wake of|"
    r"after (?:the|reports of the) (?:\w+ )?(?:attacks?|incident|strike|seizure|shooting|sinking|"
    r"killing|explosion|arrest|raid|crash|downing)|"
    r"over the (?:incident|attack|affair)|days? later|immediately (?:after|thereafter))\b"
)
_FORCE = re.compile(
    r"\b(?:with (?:\w+ )?force|by force|military(?:ly)? (?:response|action|means|retaliat\w+|"
    r"respon\w+)|armed (?:response|force)|will (?:strike|shoot|fire|hit back|"
    r"retaliate|defend)|would (?:mean|be|lead to) (?:an act of )?war|act of war|shoot down|"
    r"open fire|crushing|strike back)\b"
)
_PUNISH = re.compile(
    r"\b(?:sanctions?|embargo|expel|sever (?:\w+ )?relations|close (?:the )?(?:strait|border|"
    r"airspace)|cut off)\b"
)
_WARNS = re.compile(
    r"\b(?:red lines?|crosse[sd]? (?:a|the|that) line|consequences|will respond|will answer|"
    r"would respond|will retaliate|"
    r"will not (?:hesitate|go unanswered|go unpunished|be deterred|stand by)|warn(?:s|ed)? (?:that|"
    r"of|against)|threaten\w*|ultimatum|it would mean war)\b"
)


def said(document: Document, reading: Reading, t: Grammar, near: bool = False) -> Iterator[Answer]:
    """What parties say in a sentence, each once; of what is relayed the words of whom it is relayed from.

    `near` where a report of an incident has just told of it: then more words are words on it.
    """
    seen: set[str] = set()
    called = {entity.id: entity.name for entity in reading.entities}
    low, high = t.sentence.start, t.sentence.end
    here = [one for one in reading.attributions if any(low <= c.start < high for c in one.content)]
    relayed = {one.parent for one in here}
    asks = any(t.lemma[i] in _ASKS or (near and _urges(t, i)) for i in t.verbs())
    for number, one in enumerate(reading.attributions):
        inside = [c for c in one.cue if low <= c.start < high]
        held = [c for c in one.content if low <= c.start < high]
        if one.manner != "speech" or number in relayed or not (inside or held):
            continue
        at = [i for i in range(len(t)) for c in inside if c.start <= t.start[i] < c.end]
        cues = {t.lemma[i] for i in at}
        if any(t.unreal(i) for i in at if t.pos[i] == "VERB"):
            continue
        if inside and not near and not cues & _UTTERS and not (held and one.kind != "indirect"):
            continue
        if one.sourcing in ("anonymous", "author", "document") or _AGENCY.search(
            called.get(one.speaker or "", "")
        ):
            continue  # a state's news agency is not the state
        if "accord" in cues and len(here) > 1:
            continue  # "according to the agency, the minister said": the minister's words
        who = t.whose.entity(one.speaker)
        if not who:
            who = next((p for i in at if t.pos[i] == "VERB" and (p := t.parties(t.subject(i)))), ())
        for speaker in who if len(who) == 1 or (near and len(who) == _BOTH) else ():
            if speaker not in seen:
                seen.add(speaker)
                yield Answer(speaker, "said", 2 if asks else 1, t.span, document.published)
    for v in t.verbs():
        plain = t.lemma[v] in _SPEAKS or (near and _reacts(t, v))
        if not plain or t.unreal(v) or t.dep[v] not in _TOLD:
            continue
        if (
            t.lemma[v] == "refuse"
            and not near
            and not any(t.lemma[k] in _JUDGES for k in t.below(v) if k > v)
        ):
            continue
        passive = any(t.dep[k] == "auxpass" for k in t.kids[v])
        who = tuple(p for m in t.under(v, "by") for p in t.parties(m)) if passive else t.parties(t.subject(v))
        for speaker in who if len(who) == 1 or near else ():
            if speaker not in seen:
                seen.add(speaker)
                step = 2 if t.lemma[v] in _ASKS or (near and _urges(t, v)) else 1
                yield Answer(speaker, "said", step, t.span, document.published)


_TOLD = ("ROOT", "conj", "ccomp", "advcl", "acl", "xcomp", "relcl")
_UTTERS = words_of(
    """
    say tell call demand deny accuse blame condemn warn describe claim announce insist add post admit
    acknowledge state declare argue express reject protest regret apologize explain reveal maintain assure
    agree concede note respond vow pledge promise confirm suggest allege acknowledge urge write tweet
    inform report read emphasize stress
    """
)
_ASKS = words_of("protest demand summon")
_SPEAKS = _ASKS | words_of(
    """
    accuse blame condemn denounce deny claim acknowledge admit regret reject refuse praise celebrate
    defend criticize criticise deplore apologize apologise mourn
    """
)


_NOBODY = re.compile(
    r"\b(?:officials?|sources?|authorities|police|residents?|witnesses|protesters|reports?|experts?|analysts?|"
    r"people|relatives|famil(?:y|ies)|state|city|city \w+|news|times|post|herald|journal|press|radio|"
    r"television|tv|agency|gazette|tribune|telegraph|guardian|magazine|newspaper|union|university|institute|reuters|"
    r"bbc|cnn|nbc|abc|cbs|pbs|npr|fox|afp|ap|upi|fars|isna|irna|tass|interfax|xinhua|kcna|al jazeera|wafa|"
    r"anadolu|yonhap|kyodo|tasnim|bloomberg|facebook|twitter)$"
)


_AGENCY = re.compile(r"\b(?:BBC|CNN|Reuters|[Pp]ress|[Nn]ews|Media|TV|Television|Radio|Times|Daily|Union)\b")


def is_party(name: str) -> bool:
    """Whether a name stands for a side: no paper, no agency, nobody who has only a trade."""
    return not _NOBODY.search(name)


_BOTH = 2  # "both governments said": no more can be meant by one name
_URGES = words_of("ask urge appeal call demand request insist press petition")
_REACTS = _URGES | words_of(
    """
    say tell announce state declare add note stress warn threaten vow swear pledge promise assure propose
    describe brand label term dub characterize characterise dismiss dispute refute rebut scoff laugh mock
    ridicule decry lambast slam thank welcome hail maintain assert argue contend protest react answer reply
    counter decline rule distance disown confess confirm insist identify point suspect doubt question
    lament grieve object complain cheer justify disavow repudiate lash applaud tweet write
    attribute
    """
)
"""Verbs by which a party takes a stand, where what it stands on has just been told."""
_GIVES = words_of(
    "express voice offer send convey extend lodge file hand make issue take claim accept pay register speak"
)
_FEELING = words_of(
    """
    condolence sympathy concern dismay alarm outrage regret shock sorrow solidarity support anger sadness
    indignation horror grief disgust surprise protest complaint note responsibility credit blame statement
    tribute apology help mediation assistance inquiry compensation crime act misunderstanding accident
    provocation objection appeal war terrorism
    """
)
"""What is expressed, offered or lodged after an incident."""


def _urges(t: Grammar, v: int) -> bool:
    called_for = t.lemma[v] != "call" or any(t.low[k] in ("for", "on", "upon") for k in t.kids[v])
    return t.lemma[v] in _URGES and called_for


def _reacts(t: Grammar, v: int) -> bool:
    if any(t.low[k] == "had" and t.dep[k] == "aux" for k in t.kids[v]):
        return False
    if t.lemma[v] in _REACTS:
        return True
    if t.lemma[v] in ("react", "respond"):
        return True
    objects = {t.lemma[k] for k in t.objects(v)}
    if t.lemma[v] == "offer":
        return bool(t.kids[v])
    if t.lemma[v] == "take":
        return bool(objects & {"responsibility", "credit", "task", "issue", "exception", "offence"})
    return t.lemma[v] in _GIVES and bool(objects & _FEELING)


def linked(t: Grammar) -> bool:
    """Whether the words say that something answers what went before."""
    return bool(_LINK.search(t.whole))


def judges(t: Grammar) -> bool:
    """Whether a sentence speaks of guilt, regret or amends, as words on an incident do."""
    return any(
        t.lemma[i] in _JUDGES
        or (t.lemma[i] in _ON_IT and any(t.low[k] in ("this", "these", "that") for k in t.kids[i]))
        for i in range(len(t))
    )


_JUDGES = words_of(
    """
    regret admit acknowledge concede claim accuse demand apology apologize apologise accusation blame
    condemn condemnation deny denial responsibility responsible culprit perpetrator justice compensation
    retaliate retaliation revenge avenge provocation outrage victim condolence mourn protest investigate
    investigation unprovoked unjustified deliberate mistake sanction
    """
)
_ON_IT = words_of(
    "action act step explanation decision event incident move provocation violation crime apology turn"
)


def threats(document: Document, reading: Reading, t: Grammar) -> Iterator[Threat]:
    """Words in which a party says what it will do, or where its line lies."""
    if not _WARNS.search(t.whole) and not _FORCE.search(t.whole):
        return
    for one in reading.attributions:
        held = [c for c in one.content if t.sentence.start <= c.start < t.sentence.end]
        who = t.whose.entity(one.speaker)
        if one.manner != "speech" or not held or len(who) != 1:
            continue
        words = " ".join(document.text[c.start : min(c.end, t.sentence.end)] for c in held).lower()
        if _WARNS.search(words) or (re.search(r"\b(?:will|would|shall)\b", words) and _FORCE.search(words)):
            step = 5 if _FORCE.search(words) else 3 if _PUNISH.search(words) else None
            yield Threat(who[0], step, t.span, document.published)
            return
    for v in t.verbs():
        if t.lemma[v] in ("threaten", "warn") and not t.unreal(v) and not t.negated(v):
            who = t.parties(t.subject(v))
            words = t.said(v)
            if len(who) == 1 and (
                t.lemma[v] == "threaten" or _FORCE.search(words) or _WARNS.search(words.replace("warn", ""))
            ):
                step = 5 if _FORCE.search(words) else 3 if _PUNISH.search(words) else None
                yield Threat(who[0], step, t.span, document.published)
                return
