"""The words with which a sentence leans on what stands before it: connectives, demonstratives, bare nouns."""

from __future__ import annotations

import re

_ANY = re.VERBOSE | re.IGNORECASE

# Pronouns for people spoken of before, where no impersonal use is common; and openings that point back.
PRONOUN_ABROAD = {
    lang: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for lang, words in {
        "ru": "он|она|они", "uk": "він|вона|вони", "pl": "oni|ona", "fr": "elle|elles|ils",
        "es": "él|ella|ellos|ellas", "it": "lui|loro", "pt": "ele|ela|eles|elas", "de": "er",
    }.items()
}  # fmt: skip
NEVER = re.compile(r"(?!)")
OPENING_ABROAD = re.compile(
    r"\W*(?:об этом|это|при этом|кроме того|однако|про це|це|cela|ceci|celui-ci|celle-ci|ceux-ci|en outre"
    r"|par ailleurs"
    r"|dies|dabei|damit|außerdem|jedoch|eso|esto|además|sin embargo)\b",
    re.IGNORECASE,
)
# What joins a sentence to the one before and may go without harm to what it says.
CONNECTIVE = re.compile(
    r"""(?:
    (?:after|following)\ (?:this|that),
    |(?:but|and|yet)(?:,|(?!\s+(?:for|not|with|so|then|yet|of|no|in\ \w+ing|what|who|why|how|if\ so)\b))
    |(?:however|meanwhile|also|still|moreover|furthermore|additionally|nevertheless|nonetheless|besides
    |indeed|finally|similarly|likewise|elsewhere|of\ course|in\ addition|at\ the\ same\ time|that\ said
    |even\ so|separately|in\ the\ meantime|notably|interestingly|unsurprisingly),
    )\s+""",
    _ANY,
)
# Sentences that begin so say how they follow from another one, or speak of what another one named.
LEANING = re.compile(
    r"""[\W_]*(?:
    (?:so|then|instead|therefore|thus|hence|conversely|consequently|accordingly|otherwise|rather|again|too
      |besides|nor|or|neither)\b(?!-)(?!\ far\b)
    |(?:but|and|yet|however|meanwhile|also|still|moreover|furthermore|additionally|nevertheless|nonetheless)\b
    |(?:afterwards?|subsequently)\b
    |(?:later|earlier),|later\ (?!on\b|this\b)
    |(?:both|either)\b(?!.{1,60}\b(?:and|or)\b)
    |(?:others?|another|the\ others?)\b
    |(?:some|none|most|all|many|few|several|two|three|four|five|one)\ of
      \ (?:them|these|those|its|his|her|their)\b
    |(?:some|many|most|others|several|few|all)\ (?:have|had|were|are|was|is|say|said|also|even)\b
    |what\ is\ more|not\ only\b(?!.{1,120}\bbut\b)|once\ again
    |(?:because\ of|without)\ (?:this|that|these|such)\b
    |in\ (?:turn|response|return|contrast|other\ words|particular|short|any\ case|doing\ so|all)\s*,
    |(?:by|in)\ contrast\b|on\ the\ (?:other\ hand|contrary|one\ hand)
    |as\ (?:a\ result\s*,|such\b|well\s*,)|for\ (?:example|instance)\b|to\ be\ clear|this\ is\b
    |(?:first|second|third|fourth)(?:ly)?\s*,|lastly|next\s*,
    |in\ (?:each|either|both|every|this|that)\ cases?\b
    |(?:in|by|at|for|after|before|against|despite|given|from|to|on|with|under|as|through|if|like|of|since|until|amid
      |following|regarding|over)
      \ (?:this|that|these|those|such|so|then|both|all\ (?:this|that|these|those)|doing\ so|it|them|him
        |her(?!\ \w))\b
      (?!\ (?:week|month|year|morning|evening|afternoon|night|weekend|day\ \d)\b)
    |(?:if|once|when|as\ long\ as|because|until|unless|although|while|whether)\ (?:this|that|these|those)
      \ (?:is|was|were|are|does|did|do|happens?|happened|remains?|proves?|fails?|would|could
        |should|will|changes?)\b
    |at\ the\ time\b(?!\ of)|the\ \w+\ also\b|either\ way|the\ (?:same|latter|former|two(?!\ \w+\ \w+))\b
    |(?:this|that|these|those|such)\b
      (?!\ (?:week|month|year|morning|evening|afternoon|night|weekend)\b)
    |it\ (?:follows|comes|came|seems\ so)\b|there\ (?:he|she|it|they)\b|here\s*,
    )""",
    _ANY,
)
# An "it" that stands for nothing: what follows says what is meant.
EMPTY_IT = re.compile(
    r"""it\ (?:
    (?:is|was|has\ been|had\ been|remains?|remained|became|becomes|would\ be|will\ be|may\ be|might\ be)
    \ (?:not\ |also\ |still\ |now\ |\w+ly\ ){0,2}
    (?:(?:unclear|clear|unknown|uncertain|possible|impossible)\b
      |\w+\ (?:\w+\ (?:\w+\ )?)?(?:that|whether|how|why|when|who)\b)
    |(?:took|takes|emerged|seems|appears|appeared|turned\ out)\ (?:\w+\ ){0,5}?(?:that|to|for|as\ if)\b
    )""",
    _ANY,
)
# Nouns that stand for a sentence before them ("shell nouns"; Schmid 2000), with nothing that says which.
SHELL = re.compile(
    r"""[\W_]*the\ (?:\w+ly\ )?(?P<noun>move|decision|announcement|incident|measure|step|ruling|proposal
    |statement|comments?|remarks?|claims?|news|event|events|revelations?
    |allegations?|accusations?|figures?|result|results
    |reason|answer|exchange|situation|development|developments|action|actions|offer|request|demands?|plan|plans
    |idea|issue|problem|question|change|changes|initiative|warning|warnings|gesture|approach|shift|process
    |document|text|paper|study|report|letter|order|law|bill|act|resolution|deal|agreement|pact|accord|policy|vote
    |case|findings?|verdict|sentence|charges?|charge|penalty|ban|delay|discovery|outcome|post|tweet|video|message
    |messages|footage|article|interview|speech|call|meeting|visit|talks|negotiations|discussions|summit)
    (?:,|\ (?:is|are|was|were|has|have|had|will|would|could|may|might|can|did|does|do|also|came|comes|follow
    |follows|followed|marks|marked|means|meant|says|said|shows|showed|took|takes|began|ended|drew|sparked|prompted
    |led|leaves|left|requires|required|calls|called|includes|included|states|stated|adds|added|aims|aimed|allows
    |allowed|seeks|sought|raises|raised|sets|ran|comprises|gives|gave|applies|makes|made|received)\b)""",
    _ANY,
)
# People and bodies that a text names by what they are once it has said who they are.
OFFICE = re.compile(
    r"""[\W_]*the\ (?:president|prime\ minister|premier|minister|chancellor|governor|mayor|king|queen|prince
    |pope|secretary|ambassador|envoy|spokes(?:man|woman|person)|leader|chief|chairman|chair|director|general|commander
    |senator|congress(?:man|woman)|judge|justice|prosecutor|lawyer|attorney|author|writer|journalist|reporter
    |official|officials|diplomat|diplomats|politician|lawmaker|lawmakers|candidate|suspect|suspects|victim|victims
    |accused|defendant|man|men|woman|women|boy|girl|child|children|couple|pair|trio|student|actor|actress|singer
    |player|coach|driver|pilot|officer|officers|authors|researchers|scientists|company|firm|group|team|party
    |organi[sz]ation|agency|institute|club|bank|airline|university|school|hospital|court|committee|commission|council
    |coalition|alliance|bloc|union|ministry|department|office|council|board|panel|countr(?:y|ies)|nations?|state
    |city|town|village|island|region|province|site|area|building|ship|vessel|plane|aircraft|two)\b
    (?!\ (?:of|for|in|at|to|from|that|who|which|whose|against|between|behind|on|with|near|where|by)\b)""",
    _ANY,
)
# A body by its noun alone, at the beginning of a sentence.
BODY = re.compile(
    r"[\W_]*the (court|company|group|party|agency|committee|council|commission|board|union|coalition"
    r"|university|bank|ministry|department|institute|association|organi[sz]ation|foundation|parliament|assembly|senate)"
    r"(?=[’']s\b|,|\s+(?!of\b|for\b|in\b|on\b)[a-z])",
    re.IGNORECASE,
)
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
IT = frozenset({"it", "its", "itself"})
I_WE = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
OWNING = frozenset({"his", "her", "its", "their"})
_TIMES = (
    r"(?:day|week|weekend|month|year|morning|evening|afternoon|night|spring|summer|autumn|fall|winter|season)"
)
# "This decision", "such talks", "this is a ploy": what is meant stands elsewhere. Not so times, "such as".
POINTING = re.compile(
    rf"""\b(?:
    (?:this|these)\ (?!{_TIMES}\b)\w+
    |those\ (?!(?:who|which|that|of|in|with|at|on|from|to|for|without|\w+ed|responsible
      |present|close|seeking|calling)\b)\w+
    |such\ (?!(?:as|is|was|that)\b)(?:an?\ )?\w+
    )""",
    _ANY,
)
# What a text says of itself.
ITSELF = re.compile(
    r"\b(?:this|the present) (?:article|paper|essay|briefing|analysis|commentary|piece|report|brief|study"
    r"|column|blog|post|chapter|newsletter|issue)\b",
    re.I,
)
# Two who are named only together: who they are stands elsewhere.
TOGETHER = re.compile(
    r"""\b(?:the\ two|both|either|the\ three|all\ three)\ (?:sides?|countr(?:y|ies)|nations|leaders
    |part(?:y|ies)|men|women|states|governments|groups|ministers|presidents|capitals|powers|neighbou?rs|teams|bodies|courts
    |companies)\b""",
    _ANY,
)
# "There" as a place, and not as in "there is".
THERE = re.compile(
    r"\bthere\b(?!['’]|\ (?:\w+ly\ )?(?:is|are|was|were|has|have|had|will|would|may|might|can|could|must"
    r"|should|seems?|appears?|remain|remains|remained|be|being|exists?|to\ be|came|comes|no|not|also|still"
    r"|never)\b)",
    re.I,
)
# A name, or a noun with its article: what a later "it" or "these talks" may go back to.
NAMED = re.compile(
    r"\b(?!(?:When|While|After|Before|Although|Though|Since|Because|Once|Until|Unless|Even|For|With|From|The|In|On|At"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
    r"(?:[A-ZÀ-ÖØ-ÞА-Я][\w’'-]{2,}|(?:[Tt]he|[Aa]n?) \w{3,})"
)
# Nouns that need no telling which.
_ONE = """
government police military army navy public media press world war economy market markets weather sun moon
internet church constitution law pandemic stock dollar euro right left opposition authorities parliament
"""
ONE_OF_A_KIND = frozenset(_ONE.split())
# Times that are told from another time of the story and not from the day of the report.
THAT_TIME = re.compile(
    r"\b(?:that|the same|the (?:following|next|previous|preceding)|(?:an?|one|two|three|several|\w+teen|\d+)"
    r" (?:hours?|days?|weeks?|months?|years?)) (?:day|night|morning|afternoon|evening|week|month|year|later"
    r"|earlier|before|after(?:wards)?)\b(?! that)",
    re.I,
)
