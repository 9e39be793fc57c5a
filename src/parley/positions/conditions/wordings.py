"""How English says that one thing has to come before another.

Each wording is a pattern with a group `if` (what has to be true) and mostly a group `of` (what depends).
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Wording(NamedTuple):
    """A wording: its pattern, the mark it goes by, and whether it also says other things than conditions.

    `loose` ones ("wants A before B") hold only where both sides are matters of a negotiation.
    """

    pattern: re.Pattern[str]
    mark: str
    loose: bool = False


_MATTERS = (
    r"peace|deals?|truces?|cease-?fires?|agreements?|settlements?|accords?|treat(?:y|ies)|talks|negotiations?"
    r"|meetings?|summits?|dialogue|discussions?|withdrawals?|pull-?outs?|releases?|guarantees?|recognition"
    r"|consent|disarmament|sanctions?|blockades?|sieges?|hostilities|fighting"
    r"|returns?|exchanges?|swaps?|inspections?|observers?|peacekeepers?|deployments?|aid|normali[sz]ation"
    r"|négociations?|pourparlers|médiation|cessez-le-feu|trêve|geste|libération|garanties?|retrait"
    r"|freezes?|halts?|lifting|signing|ratification|compensation|independence|borders?|territor\w+"
)
MATTER = re.compile(rf"\b(?:{_MATTERS})\b", re.IGNORECASE)
"""A matter of a negotiation."""

# A refusal or an impossibility; "did not" alone only tells what was.
_CANNOT = (
    r"(?i:\bno\s+(?:\w+\s+){1,3}?(?:should|can|could|will|would|must|may)\b"
    r"|\b(?:will|would|can|could|should|must|shall|may)\s+(?:\w+\s+){0,2}?(?:not|never|no|nothing|neither)\b"
    r"|\b(?:wo|would|ca|could|should|must)n[’']t\b|\bcannot\b|\bunwilling\b|\bimpossible\b|\bpointless\b"
    rf"|^\W*no\s+(?:\w+\s+){{0,2}}?(?:{_MATTERS})\b"
    rf"|\b(?:that|be|is|are|was|were|in)\s+no\s+(?:\w+\s+){{0,2}}?(?:{_MATTERS}|question)\b"
    r"|\b(?:sees?|saw|seen|seeing)\s+no\s+(?:point|purpose|sense|reason|use|basis|need)\b"
    r"|\bthere\s+(?:is|was)\s+no\b|\bpremature\b|\brefus(?:es?|ed|al|ing)\b|\brul(?:es?|ed|ing)\s+out\b"
    r"|\b(?:do|does|did)(?:\s+not|n[’']t)\s+(?:want|wish|intend)\b|\breject(?:s|ed|ing)?\b|\bwill\s+\w+\s+nothing\b|\bnothing\s+(?:will|can|would|could)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:ready|prepared|willing|possible)\b)"
)
_MUST = (
    r"(?:must|ha(?:s|ve|d) to|needs? to|should|ought to|would have to|will have to|is to|are to"
    r"|(?:should|must|would) first)"
)
_DEMANDS = (
    r"(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?: on| that)?|wants?|wanted|requir(?:es?|ed|ing)"
    r"|call(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|press(?:es|ed|ing)? for|seeks?|sought|expects?|expected)"
)

_FIRST = (  # what depends, then the condition
    r"(?P<of>[^.;:?!]+?),?\s+(?:but )?[“\"]?(?P<mark>only (?:if|once|when|after)"
    r"|only (?:begin|start|resume|come|follow|happen|be \w+) (?:if|once|when|after)|unless|provided that"
    r"|(?<=, )provided|providing that|so long as"
    r"|(?:for )?as long as(?! (?:it takes?|necessary|needed|possible)\b)"
    r"|on condition that|on the condition that"
    r"|subject to(?! (?:\w+ )?(?:review|change|debate|criticism|scrutiny|attack|dispute|sanctions))"
    r"|(?<!\blot )depends? (?:up)?on|depended on|hinges? on|(?:is|are|was|were|be) predicated on"
    r"|(?:is|are|was|were|be) (?:contingent|conditional|dependent) (?:up)?on"
    r"|would (?:first )?require)\s+(?P<if>[^.;?!]+)"
)
_ONLY = (  # "will only bring results if …", "it only makes sense to talk once …"
    r"(?P<of>(?=[^.;?!]*\b(?:will|would|can|could|may|might|should|shall|makes?|works?)\b)"
    r"[^.;:?!]*?(?<!\bthe )\bonly\b(?! (?:if|once|when|after))[^.;:?!]{3,90}?),?"
    r"\s+(?P<mark>if|once|when)\s+(?P<if>[^.;?!]+)"
)
_ONCE = (  # "the ban could be lifted once …"
    r"(?P<of>[^.;:?!]*?\b(?:could|would|will|can|may|might|intends? to|plans? to|(?:is|are|was|were) to"
    r"|(?:ready|prepared|willing|agreed|pledged|promised) to)\b[^.;:?!]*?),?"
    r"\s+(?P<mark>once|as soon as)\s+(?P<if>[^.;?!]+)"
)
_YIELDS = (
    r"(?:accept|agree|lift|sign|release|free|withdraw|allow|let|admit|drop|end|halt|stop|suspend|resume|return"
    r"|talk|negotiate|meet|recogni[sz]e|ratify|join|reopen|open|restore|live with|consider|discuss|pay"
    r"|hand over|come to|attend|vote for|give up|ease|grant|support|back"
    r"|be (?:opened|reopened|lifted|signed|freed|released|resumed|suspended|restored|eased|dropped|ended))"
)
_WOULD_IF = (  # "would lift the ban if …"
    r"(?P<of>[^.;:?!]*?\b(?:could|would|will|can|may|might|ready to|prepared to|willing to|offer(?:s|ed)? to"
    rf"|(?:agree[sd]?|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|threaten(?:s|ed)?) to)\s+"
    rf"(?:\w+ly )?{_YIELDS}\b[^.;:?!]*?),?\s+(?P<mark>if)\s+(?P<if>[^.;?!]+)"
)
_IF_THEN = r"(?:^|(?<=[“\"‘] ))\W*(?P<mark>[Ii]f)\s+(?P<if>[^.;?!]+?),\s+then\s+(?P<of>[^.;?!]+)"
_IF_WOULD = (  # "if the crews are freed, we would sign"
    r"(?:^|(?<=[“\"‘]))\W*(?:But |And )?(?P<mark>[Ii]f)\s+(?P<if>[^.;?!]+?),\s+(?P<of>[^.;?!,]*?\b"
    r"(?:could|would|will|can|may|(?:is|are) (?:ready|prepared|willing) to)\s+(?:\w+ly )?"
    rf"{_YIELDS}\b[^.;?!]*)"
)
_IF_NO = (  # "if there is no wall, there is no deal"
    r"\b(?P<mark>[Ii]f there(?:[’']s|\s+(?:is|are)))\s+no\s+(?P<if>[^.;?!,]+),\s+(?:then\s+)?"
    r"(?P<of>(?:there(?:[’']s|\s+(?:is|are|will be|can be))\s+)?no\s+[^.;?!,]+)"
)
_BEFORE = (  # the condition, then what depends
    r"^(?:[^\w]*(?:But|And|Yet|For)?,?\s*)"
    r"(?P<mark>Only (?:if|once|when|after)|Unless|Without|Provided(?: that)?|As long as|Until)"
    r"\s+(?P<if>[^.;?!]+?),\s+(?P<of>[^.;?!]{12,})"
)
_EXCHANGE = (  # only where something is offered or asked, not where an exchange is told of
    r"(?P<of>[^.;:?!]*?\b(?:would|will|could|offer\w*|propos\w*|demand\w*|insist\w*|seek\w*|sought"
    r"|call(?:s|ed)? for|want(?:s|ed)?)\b[^.;:?!]*?),?"
    r"\s+(?P<mark>in (?:exchange|return) for)\s+(?P<if>[^.;?!]+)"
)
_UNTIL = (
    r"(?P<of>[^.;:?!]*?(?:\b(?:not|no|never|nothing|\w+n[’']t|cannot)\b"
    r"|\brefus(?:es?|ed|al)\b|\brul(?:es?|ed|ing) out\b)[^.;:?!]*?),?\s+(?P<mark>until)\s+(?P<if>[^.;?!]+)"
)
_STAYS = (  # what goes on until then
    r"(?P<of>[^.;:?!]*?\b(?:will|would|must|shall|to)\s+(?:\w+\s+)?(?:remain|stay|continue|go on|last|hold"
    r"|be kept|keep|be (?:collected|enforced|upheld|maintained|held))\b[^.;:?!]*?),?"
    r"\s+(?P<mark>until)\s+(?P<if>[^.;?!]+)"
)
_TAKES = (  # what a settlement takes
    r"(?P<of>[^.;:?!]*?\b(?:peace|deal|truce|ceasefire|agreement|settlement|accord|talks|negotiations?|breakthrough"
    r"|dialogue)\b[^.;:?!]*?),?\s+(?P<mark>requires?|presupposes?)\s+(?P<if>[^.;?!]+)"
)
_CONDITION_FOR = (
    r"\b(?P<mark>(?:pre)?conditions?|prerequisites?) (?:for|of) (?!anonymity)(?P<of>[^.;:?!,]{3,60}?)\s+"
    r"(?:is|are|was|were|remains?) (?P<if>[^.;?!]+)"
)
_FIRST_HAVE_TO = (  # "the crews would first have to be freed", "Vellmark must first withdraw"
    r"(?P<if>[^.;:?!]*?\b(?:(?:would|will) (?P<mark>first (?:have|need) to)"
    r"|(?:must|should|needs? to|has to|have to) first)\s+\w+[^.;?!]*)"
)
_ATTENDS = (  # "le président attendrait d'abord un geste"
    r"\b(?P<mark>attend(?:rait|ait|ent|raient)?)\s+(?:surtout|d[’']abord|avant tout)\s+(?P<if>[^.;?!]+)"
)
_IS_CONDITION = (
    r"(?P<if>[^.;:?!]+?),?\s+(?:(?:is|are|was|were|remains?|be|been|became)|as|(?<=,) ?)\s*"
    r"(?:not only )?(?:an?|the|its|their|his|her|one|essential|key)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<mark>(?:pre)?condition|prerequisite|price) (?:for|of) (?!anonymity)(?P<of>[^.;?!,]+)"
)
_NOT_BEFORE = rf"(?P<of>[^.;:?!]*?{_CANNOT}[^.;:?!]*?),?\s+(?P<mark>before)\s+(?P<if>[^.;?!]+)"
_NOT_WITHOUT = (
    rf"(?P<of>[^.;:?!]*?{_CANNOT}[^.;:?!]*?),?\s+(?P<mark>without)\s+(?P<if>(?!(?:\w+ing)\b)[^.;?!]+)"
)
_MUST_BEFORE = rf"(?P<if>[^.;:?!]*?\b{_MUST}\b[^.;:?!]*?),?\s+(?P<mark>before)\s+(?P<of>[^.;?!]+)"
_DEMANDS_BEFORE = rf"\b{_DEMANDS}\s+(?P<if>[^.;:?!]*?),?\s+(?P<mark>before)\s+(?P<of>[^.;?!]+)"
_PRECEDES = rf"(?P<if>[^.;:?!]*?)\s+(?:{_MUST}|can only)\s+(?P<mark>precede|come ahead of)\s+(?P<of>[^.;?!]+)"
_FOLLOWS = (
    rf"(?P<of>[^.;:?!]*?)\s+(?:{_MUST}|can only|could only|may only)\s+(?P<mark>follow)\s+(?P<if>[^.;?!]+)"
)
_FIRST_THEN = (
    r"(?:^|[\s“\"‘'])(?P<mark>[Ff]irst),?\s+(?P<if>[^.;:?!]+?),?\s+(?:and\s+)?(?:only\s+)?then\b,?"
    r"\s+(?P<of>[^.;?!]+)"
)
_COMES_FIRST = (
    rf"(?P<if>[^.;:?!]*?)\s+{_MUST}\s+(?P<mark>(?:come|happen|go|be (?:settled|agreed|done|in place|met"
    r"|resolved)) first)\b(?!\s+to\b)"
)


def _w(pattern: str, mark: str, loose: bool = False) -> Wording:
    return Wording(re.compile(pattern), mark, loose)


WORDINGS: tuple[Wording, ...] = (
    _w(_BEFORE, "only if"),
    _w(_CONDITION_FOR, "condition"),
    _w(_IS_CONDITION, "condition", loose=True),
    _w(_FIRST, "only if"),
    _w(_ONLY, "only if"),
    _w(_ONCE, "once", loose=True),
    _w(_EXCHANGE, "in exchange for"),
    _w(_STAYS, "until"),
    _w(_UNTIL, "until"),
    _w(_NOT_BEFORE, "before", loose=True),
    _w(_NOT_WITHOUT, "without", loose=True),
    _w(_PRECEDES, "before", loose=True),
    _w(_FOLLOWS, "after", loose=True),
    _w(_FIRST_THEN, "first", loose=True),
    _w(_MUST_BEFORE, "before", loose=True),
    _w(_DEMANDS_BEFORE, "before", loose=True),
    _w(_COMES_FIRST, "first", loose=True),
    _w(_TAKES, "requires"),
    _w(_FIRST_HAVE_TO, "first", loose=True),
    _w(_ATTENDS, "first", loose=True),
    _w(_IF_NO, "without"),
    _w(_IF_THEN, "if", loose=True),
    _w(_IF_WOULD, "if", loose=True),
    _w(_WOULD_IF, "if", loose=True),
)
"""The surest first: the first that fits a sentence is taken."""

TURNED = frozenset(
    {"until", "unless", "before", "without", "if there's", "if there’s", "if there is", "if there are"}
)
"""Marks after which what depends stands as what is refused till then: "no talks before a truce"."""
