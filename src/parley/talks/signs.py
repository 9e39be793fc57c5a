"""Signs of ripeness (Zartman 1989, 2000) and readiness (Pruitt 1997, 2007), party by party.

Ripeness is a matter of perception: a front that does not move shows no stalemate until a party is said to
see one. So each sign asks for whose view it is: the party that believes, wants, expects or refuses, by the
grammar of the sentence. Doubt keeps silent: what may, must or would be shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.ripeness import Sign
from parley.talks.aims import aim
from parley.talks.grammar import Grammar
from parley.talks.overtures import overtures
from parley.talks.sign_words import (
    BELIEVE,
    DOUBT,
    FAIL,
    FAITH,
    HOPE,
    NAMED,
    NO_VOICE,
    NO_WAY,
    NO_WIN,
    OTHER,
    OWN_WIN,
    REACH,
    VOICE,
    WAY,
)  # fmt: skip
from parley.talks.wishes import Found, wishes


def signs(document: Document, reading: Reading, clauses: Grammar) -> Iterator[Sign]:
    """The signs of one sentence."""
    text = document.text[clauses.sentence.start : clauses.sentence.end].lower()
    if clauses.domestic:
        return
    if text.rstrip().endswith("?") and "represent" not in text:
        return
    told: list[Found] = [
        *_far(clauses),
        *_held(clauses),
        *_voiced(clauses),
        *_hopes(clauses),
        *wishes(clauses),
        *overtures(clauses),
        *_anyone(clauses, text),
        *_spoken(clauses, text),
    ]
    speakers = _speakers(document, reading, clauses)
    told += [
        (element, bears, speaker) for content, speaker, _ in speakers for element, bears in _said(content)
    ]
    contest = clauses.contest
    for element, bears, who in dict.fromkeys(told):
        if contest and element == "stalemate":
            continue
        own = who is not None and any(who == speaker and aloud for _, speaker, aloud in speakers)
        yield Sign(element, bears, clauses.span, who, own, document.published)


def _held(t: Grammar) -> Iterator[Found]:
    """What a party is said to believe, expect or doubt."""
    for v in range(len(t)):
        lemma = "hope" if t.low[v] in ("hoped", "hoping") else t.lemma[v]  # readers make it "hop"
        if lemma not in BELIEVE | HOPE | DOUBT or t.pos[v] not in ("VERB", "ADJ"):
            continue
        who = t.actor(t.subject(v))
        content = " ".join(t.said(k) for k in t.objects(v))
        if t.pos[v] == "ADJ" and not content and t.dep[v] == "acomp":
            content = t.said(t.head[v])
        if not who or not content or t.unreal(v):
            continue
        no = t.negated(v)
        if no and lemma in BELIEVE and FAIL.search(content) and FAITH.search(content):
            yield from (("optimism", "against", party) for party in who)
        for element, bears in _thought(lemma, content):
            if no:
                if element == "stalemate":
                    continue
                bears = "against" if bears == "for" else "for"
            yield from ((element, bears, party) for party in who)


def _voiced(t: Grammar) -> Iterator[Found]:
    """ "They expressed the hope that a deal could be reached", "its doubts that talks will succeed"."""
    for n in range(len(t)):
        if t.pos[n] != "NOUN" or t.lemma[n] not in ("optimism", "confidence", "hope", "doubt", "pessimism"):
            continue
        up = t.head[n]
        that = next((k for k in t.kids[n] if t.dep[k] in ("acl", "ccomp", "relcl")), None)
        if that is None or t.dep[n] != "dobj" or t.negated(up) or t.unreal(up):
            continue
        if REACH.search(t.said(that)):
            bears = "against" if t.lemma[n] in ("doubt", "pessimism") else "for"
            yield from (("optimism", bears, party) for party in t.actor(t.subject(up)))


def _hopes(t: Grammar) -> Iterator[Found]:
    """ "It saw little hope of a settlement", "it had given up hope of victory", "its hopes were high"."""
    for n in range(len(t)):
        if t.pos[n] != "NOUN" or t.lemma[n] not in ("hope", "faith", "confidence", "prospect", "chance"):
            continue
        up, said = t.head[n], t.said(n)
        peace, win = FAITH.search(said), re.search(r"\b(?:victory|winning|triumph|defeating)\b", said)
        if t.unreal(up) or not (peace or win):
            continue
        little = any(t.low[k] in ("little", "no", "scant", "few") for k in t.kids[n])
        lost = t.dep[n] == "dobj" and t.lemma[up] in ("lose", "abandon", "give") and not t.negated(up)
        seen = t.dep[n] == "dobj" and t.lemma[up] in ("see", "hold", "have") and little
        if (lost and (t.lemma[up] != "give" or any(t.low[k] == "up" for k in t.kids[up]))) or seen:
            sign = ("optimism", "against") if peace else ("stalemate", "for")
            yield from ((*sign, party) for party in t.actor(t.subject(up)))
        elif peace and t.lemma[up] == "be" and any(t.low[k] in ("high", "strong") for k in t.kids[up]):
            owner = t.child(n, "poss")
            yield from (
                ("optimism", "for", party) for party in (t.parties(owner) if owner is not None else ())
            )


def _thought(verb: str, content: str) -> Iterator[tuple[str, str]]:
    if verb in BELIEVE or verb in ("expect", "predict", "confident", "certain", "sure"):
        if NO_WIN.search(content):
            yield "stalemate", "for"
        elif OWN_WIN.search(content) and verb not in ("fear", "see"):
            yield "stalemate", "against"
    if verb in ("confident", "sure", "certain") and re.match(r"(?:\w+ ){0,2}(?:victory|triumph)\b", content):
        yield "stalemate", "against"
    if verb == "despair" and re.match(r"(?:\w+ ){0,2}(?:winning|victory|defeating)\b", content):
        yield "stalemate", "for"
    if verb in ("pessimistic", "sceptical", "skeptical", "despair") and FAITH.search(content):
        yield "optimism", "against"
    if verb in ("optimistic", "hopeful", "upbeat") and FAITH.search(content):
        yield "optimism", "for"
    if verb in HOPE and REACH.search(content):
        yield "optimism", "for"
    if verb in DOUBT and (FAIL.search(content) or REACH.search(content)) and FAITH.search(content):
        yield "optimism", "against"


def _said(content: str) -> Iterator[tuple[str, str]]:
    """What a party's own words show of how it sees the war."""
    if NO_WIN.search(content):
        yield "stalemate", "for"
    elif re.search(
        r"\b(?:we|they|he|it|[a-z]+) will (?:win|prevail|capitulate|surrender|"
        r"be forced to surrender|collapse)\b|forced to surrender",
        content,
    ):
        yield "stalemate", "against"
    if re.search(r"\b(?:nothing|no one|nobody) (?:left )?to (?:talk|negotiate|discuss)\b", content):
        yield "motivation", "against"
    if re.search(
        r"\b(?:lack of|no) evidence that (?:\w+ ){1,3}(?:seeks?|wants?) (?:peace|a (?:deal|settlement))",
        content,
    ):
        yield "optimism", "against"


def _far(t: Grammar) -> Iterator[Found]:
    """ "Moscow remains far from accepting a truce"."""
    for v in t.verbs():
        if t.lemma[v] in ("remain", "be") and not t.negated(v) and not t.unreal(v):
            said = t.said(v)
            if not re.search(r"\bfar from (?:accept|agree|negotiat|want|seek)\w*\b", said):
                continue
            if any(aim(t, k) or t.lemma[k] == "freeze" for k in t.below(v) if k > v):
                yield from (("motivation", "against", party) for party in t.actor(t.subject(v)))


def _anyone(t: Grammar, text: str) -> Iterator[Found]:
    """What a source says of the conflict as a whole: whether there is a way out."""
    if NO_WAY.search(text):
        yield "way out", "against", None
    elif (found := WAY.search(text)) and not re.search(
        r"\b(?:if|whether|unless|not)\b", text[: found.start()][-30:]
    ):
        yield "way out", "for", None


def _spoken(t: Grammar, text: str) -> Iterator[Found]:
    """Whether somebody can speak for a party: the party that the words name next to it."""
    for pattern, bears in ((NO_VOICE, "against"), (VOICE, "for")):
        found = pattern.search(text)
        if found is None:
            continue
        if found.group().startswith("as ") and not NAMED.search(text):
            continue
        base = t.sentence.start
        after = t.whose.within(base + found.start(), base + min(found.end() + 60, len(text)))
        before = t.whose.within(max(t.sentence.start, base + found.start() - 80), base + found.start())
        who = after[:1] if bears == "for" else (before[-1:] or after[:1])
        if OTHER.search(found.group()):  # who deals with somebody is not who lacks a voice
            who = after[:1]
        yield from (("spokesman", bears, party) for party in who)


def _speakers(document: Document, reading: Reading, t: Grammar) -> list[tuple[str, str, bool]]:
    """What is said or thought in the sentence, in small letters, by which party, and whether it is said.

    What somebody would have to think, or does not think, is not thought.
    """
    found = []
    for said in reading.attributions:
        if not said.content or not t.sentence.start <= said.content[0].start < t.sentence.end:
            continue
        cues = [i for i in range(len(t)) for c in said.cue if c.start <= t.start[i] < c.end]
        if any(t.unreal(i) or t.negated(i) for i in cues if t.pos[i] in ("VERB", "AUX")):
            continue
        who = t.whose.entity(said.speaker)
        if len(who) == 1:
            words = " ".join(document.text[p.start : min(p.end, t.sentence.end)] for p in said.content)
            found.append((words.lower(), who[0], said.manner == "speech"))
    return found
