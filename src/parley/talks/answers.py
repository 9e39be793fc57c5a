"""What parties say of an incident and do after it, on a short ladder; and what they had threatened.

The ladder follows PLOVER's order from material cooperation to assault (Open Event Data Alliance 2018), read
as the steps of an escalation (Kahn 1965, much shortened): 0 a step down, 1 words, 2 a demand or protest, 3 a
sanction, expulsion or arrest, 4 forces moved or put on alert, 5 force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.incident import Answer, Threat
from parley.nouns.reading import Reading
from parley.talks.acts import is_person
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

STEPS = {
    "AGREE": 0, "CONSULT": 0, "SUPPORT": 0, "COOPERATE": 0, "AID": 0, "YIELD": 0,
    "REQUEST": 2, "PROTEST": 2, "REJECT": 1, "ACCUSE": 1, "THREATEN": 1,
    "SANCTION": 3, "COERCE": 3, "MOBILIZE": 4, "ASSAULT": 5,
}  # fmt: skip
"""The rung of each PLOVER root."""

_LINK = re.compile(
    r"\b(?:in (?:response|retaliation|reply|reaction) (?:to|for)|responded (?:to|by|with)|"
    r"retaliated|reacted|in the wake of|"
    r"after (?:the|reports of the) (?:\w+ )?(?:attacks?|incident|strike|seizure|shooting|sinking|"
    r"killing|explosion|arrest|raid|crash|downing)|"
    r"over the (?:incident|attack|affair)|days? later|immediately (?:after|thereafter))\b"
)
_DEEDS = words_of(
    """
    expel recall summon order send deploy move station impose suspend embargo arrest release free
    apologize apologise withdraw pull close sever ban freeze scramble mobilize mobilise leave convict bomb
    strike launch authorize authorise pass issue accept cancel walk sentence compensate pay
    """
)
_RUNG = {
    "release": 0, "free": 0, "apologize": 0, "apologise": 0, "withdraw": 0, "pull": 0, "accept": 0,
    "compensate": 0,
    "pay": 0, "summon": 2, "recall": 3, "expel": 3, "impose": 3, "suspend": 3, "embargo": 3, "arrest": 3,
    "sever": 3, "ban": 3, "freeze": 3, "close": 3, "convict": 3, "sentence": 3, "cancel": 3, "leave": 3,
    "walk": 3,
    "deploy": 4, "move": 4, "station": 4, "scramble": 4, "mobilize": 4, "mobilise": 4, "bomb": 5, "strike": 5,
    "launch": 5,
}  # fmt: skip
_FORCES = re.compile(
    r"\b(?:troops?|ships?|fleet|forces?|tanks?|jets?|fighters?|soldiers|reservists|navy|squadron|"
    r"destroyers?)\b"
)
_MARKS = re.compile(r"\b(?:arrest warrants?|embargo|sanctions?|expulsion|red notice)\b")
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


def said(document: Document, reading: Reading, t: Grammar) -> Iterator[Answer]:
    """What parties say in a sentence, each once; of what is relayed the words of whom it is relayed from."""
    seen: set[str] = set()
    low, high = t.sentence.start, t.sentence.end
    relayed = {one.parent for one in reading.attributions if any(low <= c.start < high for c in one.content)}
    asks = any(t.lemma[i] in _ASKS for i in t.verbs())
    for number, one in enumerate(reading.attributions):
        inside = [c for c in one.cue if low <= c.start < high]
        held = [c for c in one.content if low <= c.start < high]
        if one.manner != "speech" or number in relayed or not (inside or held):
            continue
        at = [i for i in range(len(t)) for c in inside if c.start <= t.start[i] < c.end]
        cues = {t.lemma[i] for i in at}
        if any(t.unreal(i) for i in at if t.pos[i] == "VERB"):
            continue
        if inside and not cues & _UTTERS and not (held and one.kind != "indirect"):
            continue
        if one.sourcing in ("anonymous", "author", "document"):
            continue
        who = t.whose.entity(one.speaker)
        if len(who) == 1 and who[0] not in seen:
            seen.add(who[0])
            yield Answer(who[0], "said", 2 if asks else 1, t.span, document.published)
    for v in t.verbs():
        if t.lemma[v] not in _SPEAKS or t.unreal(v) or t.dep[v] not in _TOLD:
            continue
        passive = any(t.dep[k] == "auxpass" for k in t.kids[v])
        who = tuple(p for m in t.under(v, "by") for p in t.parties(m)) if passive else t.parties(t.subject(v))
        if len(who) == 1 and who[0] not in seen:
            seen.add(who[0])
            yield Answer(who[0], "said", 2 if t.lemma[v] in _ASKS else 1, t.span, document.published)


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


_ASKED = words_of(
    "demand ask urge call want insist request require propose oblige obligate force suggest vow"
)
_HOLDS_BACK = re.compile(
    r"\b(?:avoid(?:ed|ing)? (?:\w+ )?steps|below the threshold|refrain(?:ed|ing)? from|play(?:ed|ing)? down|"
    r"(?:showed|shown|exercised) restraint|(?:refus|declin)\w+ to (?:retaliate|respond))\b"
)


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


def done(document: Document, reading: Reading, t: Grammar) -> Iterator[Answer]:
    """What parties do in a sentence that is known to answer an incident."""
    joined = linked(t)
    if _HOLDS_BACK.search(t.whole):
        for v in t.verbs():
            if t.dep[v] in ("ROOT", "conj") and len(who := t.parties(t.subject(v))) == 1:
                yield Answer(who[0], "did", 0, t.span, document.published)
                return
    events = {
        e.trigger.start: e for e in reading.events if t.sentence.start <= e.trigger.start < t.sentence.end
    }
    seen: set[str] = set()
    for v in t.verbs():
        event = events.get(t.start[v])
        lemma = t.lemma[v]
        if (
            t.ahead(v)
            or t.negated(v)
            or t.unreal(v)
            or (lemma not in _DEEDS and not (joined and lemma in ("respond", "ask", "request")))
        ):
            continue
        if any(t.lemma[a] in _ASKED for a in t.above(v)):
            continue
        if t.dep[v] not in ("ROOT", "conj", "ccomp", "advcl", "xcomp"):
            continue
        if event is not None and (event.status != "happened" or event.negated):
            continue
        passive = any(t.dep[k] in ("auxpass", "nsubjpass") for k in t.kids[v])
        who = tuple(p for m in t.under(v, "by") for p in t.parties(m)) if passive else t.parties(t.subject(v))
        if (
            len(who) != 1
            or who[0] in seen
            or (lemma in ("release", "free") and not any(is_person(t, k) for k in t.objects(v)))
            or (t.lemma[v] == "launch" and "missile" not in t.whole and "strike" not in t.whole)
        ):
            continue
        if lemma == "order" and not _FORCES.search(t.said(v)):
            continue
        if lemma in (
            "leave",
            "move",
            "accept",
            "order",
            "send",
            "issue",
            "pass",
            "close",
            "withdraw",
            "pull",
            "strike",
            "walk",
        ) and not (joined or _FORCES.search(t.said(v)) or _MARKS.search(t.said(v))):
            continue
        seen.add(who[0])
        yield Answer(who[0], "did", _step(t, v, event.label if event else None), t.span, document.published)


def _step(t: Grammar, v: int, label: str | None) -> int:
    text = t.said(v)
    if t.lemma[v] in (
        "respond",
        "ask",
        "request",
        "issue",
        "pass",
        "authorize",
        "authorise",
    ) and not _MARKS.search(text):
        return 4 if _FORCES.search(text) or "military" in text else STEPS.get(label or "", 2)
    if _MARKS.search(text):
        return 3
    if t.lemma[v] in ("order", "send") and _FORCES.search(text):
        return 4
    return _RUNG.get(t.lemma[v], STEPS.get(label or "", 1))


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
