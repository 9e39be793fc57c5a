"""Words that carry a tone toward what is spoken of: support, criticism, a call for something."""

from __future__ import annotations

import re

from parley.stories.words import listed

SUPPORTS = listed(
    """
    welcome praise hail applaud support back endorse commend congratulate second celebrate laud cheer
    salute justify
    """
)
CRITICAL = listed(
    """
    condemn denounce criticise criticize slam blast decry deplore reject oppose protest object accuse
    blame dismiss question lament rebuke ridicule mock deride regret disappoint boycott
    summon recall expel dispute disagree fault lambast castigate chide rebut retaliate sue challenge
    doubt
    """
)
FELT = dict.fromkeys(
    listed("disappoint alarm concern worry outrage dismay sadden anger appal appall disturb"), "critical"
) | dict.fromkeys(listed("please delight encourage hearten"), "supports")
MARKED = listed(
    """
    mourning condolence revenge retaliation inquiry probe investigation boycott
    """
)
DOES = listed("order declare announce offer vow launch open send promise")
CALLS = listed(
    """
    urge appeal demand request recommend advise encourage implore exhort ask
    """
)
NAMING = listed(
    """
    call describe characterise characterize term brand label deem dub
    """
)
_NOUNS = {
    "supports": "support approval praise backing solidarity gratitude appreciation satisfaction relief joy",
    "critical": """concern opposition outrage alarm regret disappointment doubt dismay anger objection protest
        criticism condemnation scepticism skepticism fury unease reservation frustration""",
    "calls for": "appeal call plea",
}
NOUN = {word: tone for tone, words in _NOUNS.items() for word in words.split()}
EXPRESS = listed(
    """
    express voice convey issue raise show send offer declare register lodge
    """
)
BAD = re.compile(
    r"\b(?:violat\w+|aggression|aggressor\w*|unlawful|illegitimate"
    r"|(?:is|was|be|as|deem\w+|call\w+) (?:\w+ )?illegal"
    r"|unacceptable|(?:is|was|be|are|were) wrong|wrong to|dangerous\w*|reckless|insult\w*|crime"
    r"|(?:big |grave |serious |historic "
    r"|terrible )mistake"
    r"|disastrous\w*|betray\w+|shame\w*|absurd|ridiculous\w*|nonsense|non-starter|null and void"
    r"|unconstitutional"
    r"|propaganda|stunt|waste of|outrageous\w*|unjust\w*|anti-democratic|oppressive|colonialist"
    r"|contrary to|infring\w+"
    r"|disgrace\w*|cowardly|barbaric|provocati\w+|hypocri\w+|undemocratic|irresponsible|piracy|pirates"
    r"|unjustif\w+"
    r"|not (?:\w+ )?(?:right|acceptable|true)|ignorance|unwarranted|unfair|stab in the back|maneuv\w+"
    r"|manoeuv\w+|blackmail"
    r"|never accept|(?:sad|dark|black) day|infanticide|deeply concerned|concerned (?:about|by|at|that)"
    r"|regret(?:s|ted|table)?|step down"
    r"|out of the question|invention|farce|sham|outrage|unwelcome|inappropriate"
    r"|nowhere near|inadequate|insufficient|disappointing|not enough|too little|slap in the face)\b",
    re.I,
)
GOOD = re.compile(
    r"\b(?:justif\w+|understandable|reasonable|(?:is|are|fully) supported"
    r"|(?:is|are|was|were|be|am|came out|comes? out|spoke|speaks?|vot(?:ed|es?|ing)|argu(?:ed|es?)|decisively"
    r"|largely|strongly|all) in favou?r of|for the better"
    r"|rightly|good news|important step|historic|an? (?:great )?success|decisive|brave"
    r"|courag\w+|stand ready|proud"
    r"|glad|pleased|step forward|milestone|progress|constructive|fair|lawful|victory|heard the|advancement"
    r"|triumph|right decision)\b",
    re.I,
)
FEELS = re.compile(
    r"\b(?:(?:I|we|they|he|she) hopes?|condolences|sympath\w+|thoughts (?:and prayers )?(?:are|go)|monitoring"
    r"|watching (?:closely|the)|respects? the|takes? note|stands? ready|stands? (?:with|by)|grateful)\b",
    re.I,
)
SHOULD = re.compile(
    r"\b(?<!who )(?<!what )(?<!how )(?<!whether )"
    r"(?:should|must|ought to|we expect|please|we call|we urge|we demand|we ask|(?:I"
    r"|we) count on|(?:I|we) expect"
    r"|I (?:\w+ )?(?:urge|call on|ask))\b",
    re.I,
)
OF_IT = re.compile(
    r"\b(?:this|it|that|the (?:\w+ )?(?:move|decision|attack|strike|ruling|vote|plan|law|bill|deal"
    r"|agreement|announcement|act|measures?"
    r"|request|order|incident|killing|report|speech|judg\w+|resolution|resignation|proposal|operation"
    r"|result|offer|case|notion|visit"
    r"|news|death|ban|outcome|suggestion|\w+ing|\w+tion|\w+sion|\w+ment|statement|meeting|talks"
    r"|surcharge))\b",
    re.I,
)
# What the words of a sentence carry, the strongest first; `acts` where it is a reaction without a tone.
CARRIED = ((BAD, "critical"), (GOOD, "supports"), (SHOULD, "calls for"), (FEELS, "acts"))
