"""How sources mark causes, consequences and plans, and how a sentence leans on the one before it."""

from __future__ import annotations

import re

_ANY = re.VERBOSE | re.IGNORECASE

_STEPS = r"""(?:meet|hold|travel|visit|discuss|sign|vote|begin|start|resume|present|decide|convene|continue
     |appoint|send|publish|propose|host|join|return|release|launch|open|close|submit|review|report|gather|attend|address
     |take\ (?:effect|up|part)|come\ into|enter\ into|go\ (?:to|into)|put|seek|raise|table)"""
NEXT = re.compile(
    rf"""\b(?:
    (?:is|are)\ (?:widely\ )?(?:expected|due|set|scheduled|poised|likely|planning|preparing)\ (?:to|for)
    |(?:plans?|intends?|aims?|prepares?|hopes?|agreed|promised)\ to\ (?!have\b|be\b)
    |(?:is|are)\ to\ (?:then\ |also\ )?{_STEPS}
    |(?:will|shall)\ (?:then\ |also\ |now\ |soon\ )?{_STEPS}
    |in\ the\ coming\ (?:days|weeks|months)
    |next\ (?:round|summit|meeting|steps?)\b.{{0,40}}\b(?:is|will|are)\b
    )\b""",
    _ANY,
)
# Why a source is not named, which is no cause of what it speaks of.
HIDDEN = re.compile(
    r"\b(?:anonym\w+|not (?:be(?:ing)? |been )?authori[sz]ed|not to be (?:named|identified|quoted)"
    r"|(?:sensitiv\w+) of the (?:matter|talks|subject)|because of its sensitivity)\b",
    re.I,
)

LEANING = re.compile(
    r"""^[\W_]*(?:(?:
    but|and|or|nor|so|yet|however|still|also|instead|moreover|nevertheless|nonetheless|therefore|thus|hence|then
    |indeed|conversely|meanwhile|similarly|likewise|finally|besides|furthermore|additionally|consequently
    |accordingly|afterwards?|later|earlier|otherwise|rather|again|too|either|neither|both|others?|another
    |elsewhere|here|there|perhaps|surely|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|lastly|next|what|which
    |who|whose|such|(?:some|none|most|all|many|few)\ of|one\ of\ (?:them|these|those)|not\ only|once\ again
    |(?:because\ of|without)\ (?:this|that|these|such)|even\ so|that\ said|of\ course
    |in\ (?:turn|addition|response|return|contrast|other\ words|particular|short|all|any\ case|doing)
    |(?:in|by|at|for|after|before|against|despite|given|from|to|on|with|under|as|through|if)
     \ (?:this|that|these|those|such|so|then|his|her|its|their|it|them|both|all)
    |on\ the\ (?:other\ hand|contrary|one\ hand)|by\ contrast|at\ the\ (?:same\ time|time)
    |as\ (?:a\ result|such|well)|as\ long\ as\ (?:this|that)|for\ (?:example|instance)
    |to\ be\ clear
    |in\ (?:each|every|this|that|both|either)\ cases?
    |either\ way|the\ (?:same|latter|former|two|reason|result|answer|exchange|move
    |comments?|remarks?)
    |this|that|these|those|it|its|he|his|him|she|her|hers|they|their|them|i|my|we|our|you|your
    )\b|(?:
    aber|doch|dies\w*|er|sie|es|ihr\w*|und|oder|jedoch|damit|dabei|außerdem|mais|et|ou|il|elle|ils|elles|ce|cela
    |cette|ces|son|sa|ses|leur|leurs|cependant|ainsi|но|и|а|он|она|оно|они|это|эт\w+|его|её|их|однако|также
    |при\ этом
    )\b)""",
    _ANY,
)
# Words that point back, wherever they stand, unless something named stands before them.
BACK = re.compile(
    r"\b(?:he|she|they|his|her|their|him|them|himself|herself|themselves|it|its|the latter|the former|the two"
    r"|both sides|this|such (?:a|an)|these|those)\b",
    re.IGNORECASE,
)
ANALYST = re.compile(
    r"\b(?:analysts?|experts?|observers?|professors?|scholars?|researchers?|fellows?|commentators?|economists?"
    r"|historians?|critics?|think[- ]tanks?|columnists?|specialists?|strategists?)\b",
    re.IGNORECASE,
)
PERSONAL = re.compile(r"\b(?:I|me|my|we|us|our)\b")
OPINION = re.compile(
    r"\b(?:I|we|our|should|must|ought|would|could|may|might|perhaps|probably|likely|unlikely|surely|arguably"
    r"|obviously|clearly|seems?|appears?|imagine|believe|genuinely|if)\b"
)
# What a card says of somebody or something; it is no news, and its dates are nobody's turning points.
DEFINITION = re.compile(
    r"\bborn\b.{0,20}\d{4}|\b(?:is|was) (?:an?|the)(?: [\w-]+){0,4} (?:politician|diplomat|statesman|lawyer"
    r"|stateswoman|businessman|businesswoman|officer|economist|translator|country|island|city|town|river|peninsula|newspaper"
    r"|union of|organi[sz]ation (?:of|that|based))\b"
)
DENIAL = re.compile(
    r"\b(?:not|never|no|den(?:y|ied|ies|ying)|untrue|false|fabrication|baseless|rejected|refuted|n['’]t)\b",
    re.I,
)
# What is felt and not done.
FEAR = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|uneas[ey]\w*|worr(?:y|ies|ied)|concern(?:s|ed)?|sceptic\w*|skeptic\w*|anxi\w+"
    r"|speculat\w+|alarm(?:ed)?|frustrat\w+|mood|debate)\b",
    re.I,
)
# Words with which somebody is said to say something; acts that only imply a view are not among them.
SAYING = re.compile(
    r"""\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|call(?:s|ed|ing)|according|add(?:s|ed|ing)|report(?:s|ed|ing|edly)
    |claim\w*|announc\w+|descri\w+|not(?:es|ed|ing)|suggest\w*|critici\w+|accus\w+|argu\w+|confirm\w*|insist\w*
    |warn\w*|urg(?:es?|ed|ing)|respond\w*|repl(?:y|ies|ied)|acknowledg\w+|express\w*|cit(?:es?|ed|ing)|reject\w*
    |declar\w+|demand\w*|spoke\w*|speak\w*|stat(?:es?|ed|ing|ement\w*)|wr(?:ites?|ote|itten|iting)|den(?:y|ies|ied)
    |disput\w+|propos\w+|apologi\w+|challeng\w+|conclud\w+|prais\w+|tweet\w*|dismiss\w*|indicat\w+|condemn\w*
    |reveal\w*|emphasi\w+|promis\w+|pledg\w+|vow\w*|recommend\w*|admit\w*|advoca\w+|denounc\w+|blam(?:es?|ed|ing)
    |underlin\w+|underscor\w+|welcom\w+|recall\w*|complain\w*|conten(?:ds?|ded|tion)|explain\w*|stress\w*|predict\w*
    |remark\w*|comment\w*|reiterat\w+|repeat\w*|reaffirm\w*|affirm\w*|assert\w*|estimat\w+|testif\w+|caution\w*
    |concede\w*|conced(?:es?|ed|ing)|counter\w*|allege\w*|rul(?:ed|es|ing)|found|finds|hail\w*|defend\w*|characteri\w+
    |advis\w+|thank\w*|appeal\w*|ask(?:s|ed|ing)|threaten\w*|signal\w*|hint\w*|maintain\w*|clarif\w+|decri\w+
    |point(?:s|ed|ing)\ out|quot(?:es?|ed|ing)|label(?:s|led|ed)?|assur\w+|convey\w*|disclos\w+|objec\w+
    |offer(?:s|ed)|opinion|words?|view|letter|report)\b""",
    _ANY,
)
