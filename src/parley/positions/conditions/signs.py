"""Words by which a wording of a condition is told from what only looks like one, and where its sides end."""

from __future__ import annotations

import re

LIST_TAIL = re.compile(r"((?:[^,]{3,60}, )?and [^,]+), ")
NEXT_CLAUSE = re.compile(r", (?:I|it|they|we|he|she|there|these|will|would|is|are) ")
NOT = re.compile(
    r"\b(?:as if|even if|what if|in order to require|security requires that you"
    r"|(?:would|could|might|should)(?:n[’']t| not)? have (?!to\b))\b",
    re.IGNORECASE,
)
IF_YOU = re.compile(r"\bif you\b", re.IGNORECASE)
ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
# "…, the minister said on Monday" is part of neither side.
SAID_LAST = re.compile(
    r",[”\"’']? (?:[^,;]{1,60}\s)?(?:said|says|told|added|announced|warned|argued|explained|repeated|insisted"
    r"|dit|déclaré|sagte)\b(?!,).*$",
    re.DOTALL,
)
# "…, paving the way for talks" tells what follows.
FOLLOWS = re.compile(
    r", (?:paving|clearing|leading|opening|raising|adding|saying|arguing|warning|prompting)\b.*$", re.DOTALL
)
SAYS = frozenset(
    {"said", "says", "say", "told", "tells", "added", "signalled", "signaled", "announced", "stated"}
    | {"argued", "insisted", "warned", "repeated", "declared", "confirmed", "explained"}
)
# What refers to something outside the sentence says nothing of what has to be true.
ELSEWHERE = re.compile(
    r"^(?:then|now|recently|such\b|after\b|(?:that|this|so|it)(?:\s+\S+)?$)", re.IGNORECASE
)
BACK = re.compile(r"^(?:But |And |Yet )?[Ff]or (?:that|this|it) to\b")
# What is provided for a failure is no condition, and a bare pronoun names none.
FAILS = re.compile(
    r"\b(?:fail(?:s|ed)?|collaps\w+|falter\w*|founder\w*|stall\w*|br[eo]ak(?:s|en)? down)\W*$", re.IGNORECASE
)
THAT_NO = re.compile(r"\bthat\s+(?=no\b)", re.IGNORECASE)
PRONOUN = re.compile(r"^(?:one|it|them|that|this|these|those|him|her|us|either|both|so)$", re.IGNORECASE)
OPENING = re.compile(r"(?:But|And|Yet|So|Still|However|Even so|Either way|Even then)\b,?\s+")
THAT = re.compile(r"^that\s+", re.IGNORECASE)
NOBODY = frozenset(
    {"i", "we", "one", "it", "he", "she", "they", "you", "who", "which", "that"}
    | {"il", "elle", "ils", "elles", "on", "er", "sie", "es", "он", "она", "они"}
)
# "Before the next summit" sets a date, "without delay" a manner.
DATE = re.compile(
    r"^(?:(?:the|a|an|its|their|this|that)\s+)?(?:next|coming|upcoming|planned|scheduled|end\b|start of|year"
    r"|week|month|day|deadline|winter|summer|spring|autumn|mid-?\w*|(?!anything|nothing)\w+ing\b|long\b|then\b|now\b"
    r"|too\b|it[’']?s? too)",
    re.IGNORECASE,
)
# "They did not meet until …" tells what was.
TOLD = re.compile(
    r"^(?!.*\bno (?:point|purpose|sense|reason|use|basis|need)\b).*"
    r"\b(?:was|were|did|had|has|have)(?:\s+(?:not|never|been|no)\b|n[’']t\b)(?!.*\b(?:will|would|could|can)\b)",
    re.IGNORECASE,
)
# "Rejected it even before …" tells when; "until the early sixties it had …" tells how long.
WHEN = re.compile(
    r"\b(?:even|just|shortly|right|immediately|soon|(?:seconds|minutes|hours|days?|weeks?|months?|years?))\s*$",
    re.IGNORECASE,
)
WILL = re.compile(
    r"\b(?:will|would|can|could|may|might|must|shall|should|cannot|not|no|never|nothing|refus\w+|impossible"
    r"|unwilling|\w+n[’']t)\b",
    re.IGNORECASE,
)
# What goes on, or stays refused, as long as something else does, ends when that ends.
LASTS = re.compile(
    r"\b(?:not|no|never|nothing|cannot|\w+n[’']t|refus\w+|impossible|stays?|remains?"
    r"|continues?|go on|keep|hold)\b",
    re.IGNORECASE,
)
MANNER = re.compile(
    r"^(?:any |a |an |the |further |much |undue )?(?:doubt|exception|delay|warning|precedent|incident"
    r"|question|comment|fail|hesitation|hindrance|notice|explanation|reason|difficulty|trial|charge|success|result)\b",
    re.IGNORECASE,
)
IT = re.compile(r"\W*(?:it|that|this|all)(?:\s+\w+){0,3}\s*$", re.IGNORECASE)
FREE = re.compile(r"^(?:any|a single|anything|even)\b", re.IGNORECASE)
DEED = re.compile(
    r"\b(?:negotiat|discuss|talk|sign|accept|agree|withdr[ae]w|recogni[sz]e|releas|lift|ratif|accede|surrender"
    r"|concede|compromis|disarm|pledg|promis|commit|consent|involve|arrangement|solution|concession|settle"
    r"|reopen|admit|allow|permit|free(?:s|d|ing)\b|restor|resum|return|halt|suspend)\w*",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|been|can|could|will|would|\w{3,}(?:ed|es))\b", re.IGNORECASE
)
