"""Conditions that sources name, as indicators: economy, battlefield, table, allies, and which way they go.

What stands or moves has to be the subject (or what is done to) of the word that says how: "the talks
stalled", "Norvia's economy is struggling". Which way that is for whom comes from the word, never from us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.ripeness import Indicator
from parley.talks.aim_words import OTHER_TALKS
from parley.talks.fortunes import fortunes
from parley.talks.grammar import Grammar
from parley.talks.progress import at_front, progress
from parley.talks.tree import words_of

_TOPICS = {
    "economy": """economy inflation recession budget revenue gdp output currency treasury finances
        rouble ruble export trade debt unemployment""",
    "battlefield": """front frontline offensive counteroffensive counter-offensive battlefield momentum
        army troops withdrawal force military garrison siege advance fighting assault war
        defence defense manpower""",
    "table": """talk talks negotiation negotiations mediation diplomacy process dialogue summit round "
    "impasse
        deadlock""",
    "allies": "aid support backing ally allies coalition assistance unity airlift weapon",
}
_TOPIC = {word: topic for topic, words in _TOPICS.items() for word in words.split()}
_WAYS = {
    "worse": """collapse weaken struggle shrink decline contract suffer deteriorate crumble founder "
    "fail erode
        dwindle worsen slump plunge retreat lose break disintegrate falter wane run suspend deadlock end""",
    "stuck": "stall bog bogge stagnate freeze stick deadlock drag",
    "better": """recover improve strengthen grow resume advance progress gain succeed rebound""",
}
_WAY = {word: way for way, words in _WAYS.items() for word in words.split()}
_ONLY = {  # words that say something of one topic alone
    "run": {"table"}, "break": {"table"}, "end": set(), "fail": {"table"}, "founder": {"table"},
    "suspend": {"table", "allies"}, "deadlock": {"table", "battlefield"}, "stick": {"table", "battlefield"},
    "lose": {"battlefield"}, "retreat": {"battlefield"}, "bog": {"table", "battlefield"},
    "bogge": {"table", "battlefield"},
    "freeze": set(), "drag": {"battlefield", "table"}, "resume": {"table", "allies"},
    "progress": {"table"}, "advance": {"battlefield", "table"}, "gain": {"battlefield"},
    "struggle": {"economy", "battlefield"}, "contract": {"economy"}, "shrink": {"economy", "allies"},
    "succeed": {"table"}, "grow": {"economy", "allies"}, "suffer": {"economy"}, "improve": {"economy"},
}  # fmt: skip
_PARTICLE = {"run": "aground", "break": "down", "bog": "down", "bogge": "down"}
_TURN = {"against": "worse", "favour": "better", "favor": "better"}
_SENSE = frozenset(["process", "round", "summit"])


def indicators(document: Document, clauses: Grammar) -> Iterator[Indicator]:
    """The indicators of one sentence, each topic once for each party."""
    seen = set()
    if clauses.domestic:
        return
    contest = clauses.contest
    for topic, way, who in _found(clauses):
        if contest and topic != "table":
            continue
        if not who and topic in ("economy", "allies"):
            continue  # nobody's economy is no side's condition
        for party in who or (None,):
            if (topic, party) not in seen:
                seen.add((topic, party))
                yield Indicator(topic, clauses.span, party, way, document.published)


_STUCK = re.compile(
    r"\b(?:with (?:no|little) (?:\w+ )?(?:progress|headway)\b|(?:positions?|proposals?|frameworks?|"
    r"sides|parties)\b"
    r"[^.;]{0,60}\bremain\w* (?:far apart|strongly at odds|at odds)|"
    r"fail\w* to (?:break|overcome|resolve) the (?:\w+ )?(?:impasse|deadlock|stalemate))"
)
_BROKE = re.compile(
    r"\b(?:breakdown|collapse|failure) of (?:the )?(?:\w+ )?(?:talks|negotiations)|"
    r"(?:summit|talks|negotiations|round|meeting)s? (?:[^.;,]{0,60} )?(?:ended?|closed?|concluded?|"
    r"broke up) (?:[^.;,]{0,90} )?without (?:a |an |any )?"
    r"(?:\w+ )?(?:settlement|agreement|deal|result|progress)|"
    r"end\w* (?:[^.;,]{0,20})?(?:talks|negotiations)[^.;,]{0,90} without (?:a |an |"
    r"any )?(?:agreement|deal|result)|fail\w* to broker"
)


def _found(t: Grammar) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if len(t):
        if _STUCK.search(t.whole):
            yield "table", "stuck", ()
        elif _BROKE.search(t.whole):
            yield "table", "worse", ()
        elif way := progress(t):
            yield "table", way, ()
        if at_front(t):
            yield "battlefield", "stuck", ()
        yield from fortunes(t)
    for v in t.verbs():
        if t.unreal(v) or t.negated(v):
            continue
        subject = t.subject(v)
        lemma = t.lemma[v]
        yield from _arms(t, v)
        if subject is None:
            continue
        if lemma in _DONE_TO and (thing := t.child(v, "dobj")) is not None:
            subject = thing  # "the Norvians suspended the talks": it is the talks that stand still
        topic = _topic(t, subject)
        way = _WAY.get(lemma)
        if lemma == "fail" and t.child(v, "xcomp") is not None:
            continue  # "diplomacy failed to prevent it" is not diplomacy at an end
        if topic == "battlefield" and lemma in _DONE_TO and t.child(v, "dobj") is not None:
            continue
        if any(t.dep[k] in ("acomp", "oprd") or t.low[k] == "dependent" for k in t.kids[v]):
            continue
        if way and topic and topic in _ONLY.get(lemma, {topic}) and _with_particle(t, v):
            if topic == "battlefield" and t.lemma[subject] == "war":
                continue
            yield topic, way, () if topic == "table" else t.parties(subject)
        elif lemma == "retreat" and topic is None and _from_a_place(t, v) and (who := t.parties(subject)):
            yield "battlefield", "worse", who
        elif lemma == "fall" and t.lemma[subject] in ("garrison", "fortress", "stronghold", "front", "army"):
            held = [m for k in t.kids[subject] for m in (k, *t.kids[k])]  # "the Norvian-held garrison"
            who = t.parties(subject) or tuple(p for m in held for p in t.whose.at(t.start[m], t.end[m]))
            yield "battlefield", "worse", who[:1]
        elif lemma == "turn" and topic == "battlefield":
            for k in t.kids[v]:
                if t.dep[k] == "prep" and t.low[k] in _TURN:
                    yield topic, _TURN[t.low[k]], tuple(p for m in t.kids[k] for p in t.parties(m))
        elif lemma == "struggle" and (who := t.parties(subject)) and _under_arms(t, v):
            yield "battlefield", "worse", who
        elif lemma == "walk" and any(t.low[k] == "out" for k in t.kids[v]):
            if any(_topic(t, m) == "table" for m in t.below(v) if m > v):
                yield "table", "worse", ()
        elif lemma == "be" and topic == "economy" and any(t.lemma[m] in _RUIN for m in t.under(v, "in")):
            yield "economy", "worse", t.parties(subject)
        elif lemma in ("reach", "hit", "enter", "break", "be", "end"):
            for k in t.objects(v):
                if t.lemma[k] in ("impasse", "deadlock", "standstill") and topic == "table":
                    yield "table", "stuck", ()
        elif lemma in ("achieve", "produce", "fail", "make"):
            yield from _empty_handed(t, v, topic)


_RUIN = words_of("ruin tatter recession crisis shambles collapse decline freefall")
_AT_TABLE = words_of("negotiator mediator side diplomat delegation envoy")
_DONE_TO = words_of("weaken erode strengthen suspend freeze improve halt cut withhold double boost")
_GIVES = words_of("supply resupply arm rearm equip provide furnish")
_AID = words_of(
    """
    weapon arm ammunition aid missile aircraft tank munition assistance money loan equipment
    """
)


def _from_a_place(t: Grammar, v: int) -> bool:
    """Whether somebody goes back on the ground: from a place, not from a promise."""
    where = list(t.under(v, "from", "to", "into", "toward", "across"))
    return bool(where) and all(t.pos[k] == "PROPN" for k in where)


def _arms(t: Grammar, v: int) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """ "The ally resupplied Norvia with weapons", "it cut its aid to Norvia"."""
    if t.lemma[v] in _GIVES and any(t.lemma[k] in _AID for k in t.below(v)):
        yield "allies", "better", tuple(p for k in t.kids[v] if t.dep[k] == "dobj" for p in t.parties(k))
    if t.dep[v] in ("xcomp", "ccomp") and t.lemma[t.head[v]] in _ONLY_MEANT:
        return
    for k in t.kids[v]:
        if t.dep[k] == "dobj" and t.lemma[k] in ("aid", "assistance", "support", "delivery", "shipment"):
            whom = tuple(p for m in (*t.under(k, "to", "for"), *t.under(v, "to")) for p in t.parties(m))
            way = _AID_WAYS.get(t.lemma[v])
            if whom and way:
                yield "allies", way, whom


_ONLY_MEANT = words_of("demand urge consider ask propose want threaten vow recommend refuse")
_AID_WAYS = {
    **dict.fromkeys(
        ("cut", "suspend", "halt", "end", "freeze", "withhold", "withdraw", "stop", "reduce"), "worse"
    ),
    **dict.fromkeys(("increase", "resume", "double", "boost", "expand", "raise", "restore"), "better"),
}


def _empty_handed(t: Grammar, v: int, topic: str | None) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Talks that achieved nothing."""
    said = {t.low[k] for k in t.objects(v)}
    nothing = "nothing" in said or any(
        t.low[m] in ("no", "little") and t.lemma[k] in ("progress", "breakthrough", "headway", "result")
        for k in t.objects(v)
        for m in t.kids[k]
    )
    if (topic == "table" or t.lemma[t.subject(v) or v] in _AT_TABLE) and nothing:
        yield "table", "worse" if "nothing" in said else "stuck", ()


def _topic(t: Grammar, n: int) -> str | None:
    """Of which condition a noun speaks; by what is "of" it where it only counts ("a round of talks")."""
    own = _TOPIC.get(t.lemma[n]) or _TOPIC.get(t.low[n])
    if t.pos[n] not in ("NOUN", "PROPN"):
        return None
    if own == "table" and any(t.lemma[k] in OTHER_TALKS for k in t.kids[n]):
        return None  # a budget's, a merger's
    if t.lemma[n] in _SENSE:
        said = t.said(n)
        return "table" if any(word in said for word in ("talks", "negotiat", "peace", "meetings")) else None
    if t.lemma[n] == "force" and not any(t.low[k] in ("armed", "air", "ground") for k in t.kids[n]):
        return None if t.low[n] == "force" else own
    return own


def _with_particle(t: Grammar, v: int) -> bool:
    needed = _PARTICLE.get(t.lemma[v])
    return needed is None or any(t.low[k] == needed for k in t.kids[v])


def _under_arms(t: Grammar, v: int) -> bool:
    said = t.said(v)
    return any(word in said for word in ("siege", "seige", "battlefield", "offensive", "at the front"))
