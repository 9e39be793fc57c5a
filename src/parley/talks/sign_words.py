"""Words and phrases by which a party is said to see, want, expect or refuse something (see `signs`)."""

from __future__ import annotations

import re

BELIEVE = frozenset(
    [
        "believe",
        "think",
        "conclude",
        "realize",
        "realise",
        "recognize",
        "recognise",
        "admit",
        "acknowledge",
        "concede",
        "know",
        "see",
        "accept",
        "understand",
        "sense",
        "feel",
        "find",
        "judge",
        "reckon",
        "calculate",
        "assess",
        "fear",
        "convince",
        "persuade",
    ]
)
HOPE = frozenset(
    [
        "expect",
        "hope",
        "predict",
        "anticipate",
        "trust",
        "believe",
        "think",
        "confident",
        "hopeful",
        "optimistic",
        "sure",
        "certain",
        "upbeat",
    ]
)
DOUBT = frozenset(
    [
        "doubt",
        "fear",
        "worry",
        "skeptical",
        "sceptical",
        "pessimistic",
        "doubtful",
        "unconvinced",
        "worried",
        "despair",
    ]
)
OWN_WIN = re.compile(
    r"\b(?:(?:will|would|can|could|to) (?:soon |still |easily |eventually |quickly )*(?:win|prevail|"
    r"triumph|defeat|collapse|crumble|capitulate|surrender|be (?:forced|compelled) to "
    r"(?:surrender|capitulate))|in a position to (?:win|defeat)|be defeated|time is on (?:its|our|"
    r"their|his) side|"
    r"(?:eventually|finally) weaken|victory (?:[a-z]+ ){0,4}(?:would|will|is|was) (?!not|out|beyond|far|"
    r"im|un)|"
    r"time (?:is|was) on (?:its|our|their|his|her) side|in (?:its|their|our) grasp)\b|"
    r"^(?:of|in|about) (?:\w+ ){0,3}(?:victory|triumph)\b"
)
NO_WIN = re.compile(
    r"\b(?:(?:cannot|can ?not|can['’]t|could not|couldn['’]t|can no longer|could no longer|will not|"
    r"would not|won['’]t|unable to|not be able to) "
    r"(?:\w+ ){0,2}(?:win|prevail|be won|defeat|achieve (?:\w+ ){0,3}(?:by|through|"
    r"with) (?:military )?force|be defeated|go on fighting|sustain|afford)|"
    r"(?:neither|no) (?:side|army|party|one|country|camp) (?:can|could|will|would|was|is) "
    r"(?:\w+ ){0,2}(?:win|prevail|victor\w+|defeat)|"
    r"(?:locked|trapped|caught|stuck|mired|bogged down) (?:\w+ ){0,2}(?:stalemate|quagmire|war|conflict)|"
    r"(?:cannot|can ?not|could not|can['’]t|couldn['’]t) be (?:re)?(?:solved|settled|ended|won) (?:by|"
    r"with|through) "
    r"(?:military )?(?:force|arms|means)|war (?:is|was|had been) (?:already )?lost|unwinnable|no "
    r"military (?:solution|victory)|(?:hurting |"
    r"exhausting |bloody |costly |"
    r"military )stalemate|"
    r"victory (?:\w+ ){0,4}(?:was|is) (?:not|out of reach|beyond \w+ reach|impossible|"
    r"unlikely|remote|unattainable|elusive)|"
    r"neither side can|war is lost|"
    r"war (?:has become|is|had become|was) (?:too costly|a stalemate|deadlocked|unbearable))"
)
REACH = re.compile(
    r"\b(?:(?:reach|yield|produce|bring|conclude|lead to|result in|find|sign|"
    r"achieve)\w* (?:\w+ ){0,4}(?:settlement|agreements?|deal|accord|peace|compromise|truce|"
    r"cease-?fire|breakthrough)|"
    r"(?:talks|negotiations|diplomacy|process|mediation) (?:\w+ )?(?:will|would|can|could) (?:\w+ )?"
    r"(?:succeed|bear fruit|work|prevail)|"
    r"(?:talks|negotiations|mediation) to succeed|"
    r"(?:breakthrough|agreement|treaty|settlement|deal|peace|accord|truce|cease-?fire|pact|"
    r"compromise)(?: on \w+)? (?:\w+ )?(?:is|was|are|were|will be|would be|can be|"
    r"could be) (?:still |now )?(?:possible|close|near|within reach|more likely|likely|reached|imminent|"
    r"signed|"
    r"concluded|achieved|found|at hand|in sight|struck))"
)
FAIL = re.compile(
    r"\b(?:(?:peace process|talks|negotiations|agreement|deal|ceasefire|truce|settlement|"
    r"diplomacy) (?:\w+ ){0,2}(?:might|may|could|will|would) (?:\w+ ){0,2}(?:collapse|fail|"
    r"break down|lead nowhere)|"
    r"(?:seeks?|wants?|sought|wanted|interested in|serious about|sincere|in good faith|"
    r"(?:honou?r|keep|respect|abide by|stick to|comply with|observe)) ?\b)"
)
FAITH = re.compile(
    r"\b(?:truce|cease-?fire|armistice|treaty|peace|settlement|deal|agreement|accord|negotiat\w+|talks|"
    r"sincer\w+|good faith|compromise)\b"
)
NO_WAY = re.compile(
    r"\b(?:(?:be|is|was|sees?|saw) no way out|no (?:\w+ )?(?:end|solution|settlement|way out|resolution|"
    r"let-?up) (?:[^.;,]{0,40} )?in sight|"
    r"(?:hopes?|prospects?|chances?) (?:of|for) (?:[\w-]+ ){1,5}(?:fad|dimm|evaporat|recede|dwindl|vanish|"
    r"collaps|dash|die)\w*|"
    r"(?:chances?|prospects?|hopes?|odds) (?:of|for) (?:[\w-]+ ){0,3}(?:peace|settlement|deal|truce) "
    r"(?:is|are|was|"
    r"were|remain\w*|look\w*|seem\w*) (?:\w+ )?(?:slim|remote|dim|poor|bleak|small|faint)|"
    r"(?:settlement|peace|agreement|deal|compromise|solution|resolution|end to the (?:war|conflict|"
    r"fighting)) "
    r"(?:\w+ ){0,3}(?:as far (?:away|off)|out of reach|out of sight|beyond reach|elusive|a long way off|"
    r"a distant (?:prospect|dream|hope)|remote|impossible|unattainable|no nearer)|(?:no|zero|little|"
    r"scant) (?:\w+ ){0,2}(?:prospects?|chances?|hope) (?:of|"
    r"for) (?:\w+ ){0,3}(?:peace|settlement|agreement|deal|compromise|accord|accommodation|reconciliation)|"
    r"(?:is|was|are|were) no (?:\w+ ){0,2}(?:settlement|solution|compromise|deal|way out)\b|"
    r"(?:cannot|can ?not|could not|can['’]t) be (?:re)?solved (?:\w+ )?(?:through|by|"
    r"at) (?:\w+ )?(?:dialogue|talks|negotiations?|diplomacy|the negotiating table)|"
    r"prospects? (?:of|for) (?:[\w-]+ ){1,6}(?:look|seem|appear|be|is|are|was|were|"
    r"remain)\w* (?:\w+ )?(?:more )?(?:distant|remote|dim|bleak|slim|poor)|"
    r"put aside the (?:idea|notion|hope|illusion) (?:that )?(?:\w+ ){0,4}deal|"
    r"(?:do|does|did)(?:n['’]t| not) (?:think|believe|expect) (?:\w+ ){0,4}(?:bring|produce|lead to|"
    r"end in|reach) (?:\w+ ){0,4}(?:peace|settlement|agreement|deal)|"
    r"unlikely to (?:\w+ ){0,2}(?:bring|produce|lead to|yield|end in|reach) (?:\w+ ){0,5}(?:peace|"
    r"settlement|agreement|deal))"
)
WAY = re.compile(
    r"\b(?:(?:end|solution|settlement|way out|peace)(?: to the \w+)? (?:is|was|are|were|came) (?:now |"
    r"at last |finally )?"
    r"(?:in sight|within reach|within (?:its|their|our) grasp|at hand)|"
    r"(?:deal|settlement|agreement|peace|truce|accord) (?:between (?:[\w-]+ ){1,5})?(?:is|was|are|were|"
    r"seems?|"
    r"appears?|looks?) (?:\w+ )?(?:closer|nearer|near at hand)|"
    r"(?:hopes?|prospects?|chances?) (?:of|for) (?:a |an )?(?:\w+ )?(?:peace|settlement|truce|cease-?fire|"
    r"agreement|deal) (?:between (?:[\w-]+ ){1,5})?(?:rose|grew|brightened|improved|increased|are "
    r"(?:rising|growing))|"
    r"(?:sides|parties|governments|leaders|negotiators) (?:are|were|seem|seemed|appear|appeared) (?:\w+ "
    r")?(?:close|near) to "
    r"(?:a |an )?(?:\w+ )?(?:deal|agreement|settlement|truce|accord|peace)|"
    r"(?:outlines?|contours|shape) of (?:a |an |the )?(?:\w+ )?(?:settlement|peace|agreement|deal) "
    r"(?:is|are|was|were|began) "
    r"(?:\w+ ){0,2}(?:visible|clear|emerg\w+)|"
    r"(?:real|genuine|good|historic|unique|serious) (?:chance|opportunity|prospect|opening) (?:of|for) "
    r"(?:a |an )?"
    r"(?:\w+ )?(?:peace|settlement|truce|agreement|deal|solution)|"
    r"(?:open|pav|clear|smooth|prepar)\w* the (?:way|path|road|door) (?:to|for|toward|towards) (?:a |an "
    r")?(?:\w+ ){0,2}"
    r"(?:peace|settlement|truce|cease-?fire|agreement|deal|solution|armistice|treaty)|(?:settlement|"
    r"deal|agreement|compromise|solution|way out|peace) (?:\w+ )?(?:is|was|are|"
    r"were) (?:now |still )?(?:possible|within reach|in sight|attainable|on the table)|"
    r"(?:sees?|saw|sense[sd]?|found|offers?|offered) (?:a |an |the |some )?(?:\w+ )?(?:way out|"
    r"common ground|basis for (?:a |an )?(?:agreement|settlement|deal|talks)))"
)
NO_VOICE = re.compile(
    r"\b(?:who (?:should|would|could|can|will|might|is to|has the right to)\b (?:\w+ ){0,5}"
    r"(?:represent|speak for|negotiate for)|"
    r"(?:unclear|debat\w+|decid\w+|disput\w+|argu\w+|question|agree\w*|know) (?:\w+ ){0,2}"
    r"who (?:\w+ ){0,3}(?:represents?|speaks? for|negotiates? for)|"
    r"(?:lacks?|lacked|without|no|nobody has|not have) (?:\w+ ){0,3}(?:mandate|single voice|"
    r"common (?:negotiating )?position|single representative)|"
    r"needs? (?:a |one )?(?:single|common) (?:representative|voice|envoy|negotiator)|"
    r"not (?:\w+ ){0,2}(?:a )?(?:unified|united|single|valid|legitimate) (?:counterpart|voice|"
    r"interlocutor|partner|representative|spokesman)|"
    r"(?:lacks?|lacked|had|has|have|with|without) (?:no |any |a )(?:\w+ )?(?:recogni[sz]ed|accepted|"
    r"clear|credible|"
    r"agreed|single|authorit\w+) (?:leader|representative|negotiator|spokes\w+|authority|interlocutor)|"
    r"no (?:valid|legitimate|credible) (?:interlocutor|partner|spokesman|counterpart))"
)
OTHER = re.compile(r"counterpart|interlocutor|partner")
VOICE = re.compile(
    r"\b(?:as (?:the |its |their )?(?:sole |legitimate |sole and legitimate |only |valid |"
    r"official )*(?:representatives?|spokes(?:man|woman|person)|interlocutor|negotiator) (?:of|for)|"
    r"(?:nam|appoint|designat|choos|chos|pick|select|tapp?)\w* (?:[\w.-]+ ){1,5}(?:as |to be |its |"
    r"their |his |her )+(?:the )?"
    r"(?:chief |lead |sole |top |special |new |main )*(?:negotiator|representative|spokes\w+|peace envoy)|"
    r"(?:nam|appoint|designat|choos|chos|pick|select)\w* (?:[\w.-]+ ){1,4}to (?:represent|speak for|"
    r"negotiate for)|"
    r"(?:authori[sz]ed|empowered|mandated|entitled) to (?:speak|negotiate|act|sign|deal) (?:for|on "
    r"behalf of|in the name of)|"
    r"(?:give|gave|grant|granted) (?:[\w.-]+ ){1,4}(?:full |plenary )?(?:powers|authority|mandate) to "
    r"(?:negotiate|speak|"
    r"sign)|"
    r"(?:has|had|have|given|gave|received) (?:a |the |full )?(?:\w+ )?(?:mandate|authority|"
    r"powers) to (?:negotiate|speak|sign))"
)
NAMED = re.compile(r"\b(?:nam|accept|recogni[sz]|acknowledg|appoint|designat|chos|elect|act|serv)\w*\b")
"""By such words somebody comes to stand for a party, and is not only likened to it."""
