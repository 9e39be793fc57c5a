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
from parley.talks.grammar import Grammar
from parley.talks.sign_words import (
    BELIEVE,
    DOUBT,
    END,
    FAIL,
    FAITH,
    HOPE,
    NAMED,
    NO_NOUNS,
    NO_VOICE,
    NO_WAY,
    NO_WIN,
    NOUNS,
    OFFERS,
    OTHER,
    OWN_WIN,
    REACH,
    REFUSE,
    SHOW,
    TALK,
    VICTORY,
    VOICE,
    WANT,
    WAY,
)

Found = tuple[str, str, str | None]
"""Element, what it bears, party."""


def signs(document: Document, reading: Reading, clauses: Grammar) -> Iterator[Sign]:
    """The signs of one sentence."""
    text = document.text[clauses.sentence.start : clauses.sentence.end].lower()
    if text.rstrip().endswith("?") and "represent" not in text:
        return
    told: list[Found] = [
        *_far(clauses),
        *_held(clauses),
        *_wanted(clauses),
        *_anyone(clauses, text),
        *_spoken(clauses, text),
    ]
    speakers = _speakers(document, reading, clauses)
    told += [
        (element, bears, speaker) for content, speaker, _ in speakers for element, bears in _said(content)
    ]
    for element, bears, who in dict.fromkeys(told):
        own = who is not None and any(who == speaker and aloud for _, speaker, aloud in speakers)
        yield Sign(element, bears, clauses.span, who, own, document.published)


def _held(t: Grammar) -> Iterator[Found]:
    """What a party is said to believe, expect or doubt."""
    for v in range(len(t)):
        if t.lemma[v] not in BELIEVE | HOPE | DOUBT or t.pos[v] not in ("VERB", "ADJ"):
            continue
        who = t.parties(t.subject(v))
        content = " ".join(t.said(k) for k in t.objects(v))
        if t.pos[v] == "ADJ" and not content and t.dep[v] == "acomp":
            content = t.said(t.head[v])
        if not who or not content or t.unreal(v):
            continue
        no = t.negated(v)
        for element, bears in _thought(t.lemma[v], content):
            if no:
                if element == "stalemate":
                    continue
                bears = "against" if bears == "for" else "for"
            yield from ((element, bears, party) for party in who)


def _thought(verb: str, content: str) -> Iterator[tuple[str, str]]:
    if verb in BELIEVE or verb in ("expect", "predict"):
        if NO_WIN.search(content):
            yield "stalemate", "for"
        elif OWN_WIN.search(content) and verb not in ("fear", "see"):
            yield "stalemate", "against"
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
    if re.search(
        r"\b(?:lack of|no) evidence that (?:\w+ ){1,3}(?:seeks?|wants?) (?:peace|a (?:deal|settlement))",
        content,
    ):
        yield "optimism", "against"


def _wanted(t: Grammar) -> Iterator[Found]:
    """What a party seeks or refuses: an end, or victory."""
    for v in range(len(t)):
        lemma = t.lemma[v]
        if t.pos[v] not in ("VERB", "ADJ", "NOUN") or t.unreal(v):
            continue
        if t.pos[v] == "NOUN":
            yield from _willing(t, v)
            continue
        who = t.parties(t.subject(v))
        if lemma in ("negotiate", "talk") and t.negated(v) and not _past(t, v):
            yield from (("motivation", "against", party) for party in who)
        if lemma not in WANT | REFUSE | {"look", "intend", "claim"}:
            continue
        if not who or _passive(t, v):
            continue
        things = [(k, t.said(k)) for k in t.objects(v)]
        ends = any(_ends(t, v, k, said) for k, said in things)
        wins = any(VICTORY.search(said) for _, said in things)
        no = t.negated(v) != (lemma in REFUSE)
        if lemma == "open" and t.pos[v] == "VERB":
            continue
        if wins:
            ends = False
        if not wins and lemma == "want" and _as_told(t, v):
            wins, ends = True, False
        if ends and lemma != "claim":
            yield from (("motivation", "against" if no else "for", party) for party in who)
        elif wins and not no and lemma not in ("ask", "offer", "agree"):
            yield from (("stalemate", "against", party) for party in who)


def _past(t: Grammar, v: int) -> bool:
    """Whether it is told of a time that is over, which shows nothing of what is wanted now."""
    return any(t.low[k] in ("did", "had", "have", "has") for k in t.kids[v])


def _far(t: Grammar) -> Iterator[Found]:
    """ "Moscow remains far from accepting a truce"."""
    for v in t.verbs():
        if t.lemma[v] in ("remain", "be") and not t.negated(v) and not t.unreal(v):
            said = t.said(v)
            far = re.search(r"\bfar from (?:accept|agree|negotiat|want|seek)\w*\b(.*)", said)
            if far and (END.search(far.group()) or "freeze" in far.group(1)):
                yield from (("motivation", "against", party) for party in t.parties(t.subject(v)))


def _ends(t: Grammar, v: int, k: int, said: str) -> bool:
    if t.dep[k] in ("xcomp", "ccomp") and TALK.search(said):
        return True
    if t.lemma[v] in ("want", "seek", "need") and t.lemma[k] == "deal" and t.dep[k] == "dobj":
        return True
    if t.lemma[k] == "peace" and t.lemma[v] in (
        "want",
        "seek",
        "need",
        "offer",
        "propose",
        "refuse",
        "reject",
    ):
        return True
    if t.lemma[v] in OFFERS and re.match(
        r"(?:the |further |direct |new |peace )*(?:talks|negotiations|dialogue)\b", said
    ):
        return True
    if t.lemma[v] in ("engage", "enter"):
        return bool(re.search(r"\b(?:serious|peace) (?:talks|negotiations)", said))
    return bool(END.search(said))


def _as_told(t: Grammar, v: int) -> bool:
    """ "The capitulation of one side: this is what he wants"."""
    up = t.head[v]
    this = any(t.dep[k] == "nsubj" and t.low[k] in ("this", "that") for k in t.kids[up])
    what = any(t.low[k] == "what" for k in t.kids[v])
    return this and what and bool(VICTORY.search(t.said(up) + " " + t.said(t.head[up])))


def _passive(t: Grammar, v: int) -> bool:
    return any(t.dep[k] == "nsubjpass" for k in t.kids[v])


def _willing(t: Grammar, n: int) -> Iterator[Found]:
    """ "its readiness to seek a military solution", "Moscow's reluctance to negotiate"."""
    lemma = t.lemma[n]
    if lemma not in NOUNS | NO_NOUNS | {"hope"}:
        return
    who: tuple[str, ...] = ()
    for k in t.kids[n]:
        if t.dep[k] == "poss":
            who = t.parties(k)
    up = t.head[n]
    if not who and t.dep[n] in ("dobj", "pobj") and t.pos[up] == "VERB" and t.lemma[up] in SHOW:
        who = t.parties(t.subject(up))
    if not who and t.dep[n] == "dobj" and t.lemma[up] == "give":
        who = tuple(p for k in t.kids[up] if t.dep[k] == "dative" for p in t.parties(k))
    said = " ".join(t.said(k) for k in t.kids[n] if k > n)
    if not who or not said or (lemma not in NO_NOUNS and t.unreal(up)):
        return
    no = any(t.low[k] in ("no", "little") for k in t.kids[n]) or lemma in NO_NOUNS
    for party in who:
        if VICTORY.search(said):
            yield "stalemate", "against", party
        elif END.search(said) or re.search(r"\bto (?:negotiate|talk|compromise|settle)\b", said):
            yield "motivation", "against" if no else "for", party


def _anyone(t: Grammar, text: str) -> Iterator[Found]:
    """What a source says of the conflict as a whole: whether there is a way out."""
    if NO_WAY.search(text):
        yield "way out", "against", None
    elif WAY.search(text):
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
