"""How sources mark causes, consequences and plans: cue words, surest first, and what verbs do."""

from __future__ import annotations

import re

from parley.stories.words import listed

_ANY = re.VERBOSE | re.IGNORECASE

_DEED = r"""(?:move|decision|announcement|speech|statement|vote|attack|strike|ruling|order|ban|step|plan
|protests?|offer
     |measures?|arrests?|resignation|dismissal|visit|meeting|talks|call|threat|suspension|closure|incident
     |rally|remarks
     |comments|clash(?:es)?|raid|campaign|policy|law|bill|deal|agreement|sanctions|operation|offensive
     |invasion|shift)"""
# Surest first; each with how sure it is.
FACTORS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"\b(?:{pattern})", _ANY))
    for weight, pattern in (
        (
            1.0,
            r"""(?<!not\ )because\b(?!\ of\ (?:this|that)\b)|owing\ to|thanks\ to|as\ a\ result\ of
            |on\ account\ of
            |in\ (?:the\ )?(?:light|wake|face)\ of|in\ (?:response|reaction|retaliation|reply)\ (?:to|for)
            |in\ retaliation
            |in\ protest\ (?:at|of|against|over)
            |(?:prompted|driven|caused|triggered|motivated|sparked|fuell?ed|provoked|compounded
            |brought\ about|spurred)\ by
            |(?:stem|result|arise|arose|grew|stemm|result)(?:s|ed|ing)?\ (?:out\ )?(?:from)|rooted\ in|due\ to
            |(?:the\ |one\ |another\ |main\ |chief\ )reasons?\b(?=[^.]*\b(?:is|was|were|are|for|why
            |behind)\b)|which\ is\ why
            |that\ is\ why|explain(?:s|ed)?\ why|(?:root|underlying|probable|likely)\ causes?\ of
            |attribut(?:e[sd]?|ing)\b[^.]{1,80}?\bto|at\ the\ (?:heart|root)\ of
            |on\ (?:the\ )?grounds\ (?:of|that)|in\ view\ of|out\ of\ (?:concern|fear|respect)|(?:a
            |the)\ (?:direct\ )?(?:result|consequence)\ of
            |on\ (?:suspicion|charges)\ of|given\ (?=that\b|the\b|his\b|her\b|its\b|their\b)|contribut(?:ed
            |es|ing)\ to
            |for\ (?:failing|refusing|allegedly|violating|breaching|ignoring)\b|in\ (?:the\ hope
            |an?\ (?:effort|attempt|bid|move))\ (?:of|that|to)
            |with\ the\ (?:aim|goal|intention|purpose)\ of|under\ (?:\w+\ )?pressure\ (?:from|over|to)
            |reasons?\ behind|for\ (?:\w+\ )?(?:reasons?|fear)\b""",
        ),
        (
            0.9,
            r"""citing|cit(?:ed|es)\ (?=[^.;]{0,140}\b(?:as|concerns?|reasons?|security|safety|fears?|need
            |threats?|risks?)\b)|point(?:s|ed|ing)\ to|justif(?:y|ies|ied|ying)\b|blam(?:es?|ed|ing)
            |reflect(?:s|ed|ing)\ (?!on\b)|amid(?:st)?|so\ that|in\ order\ (?:to|that)
            |(?:is|was|are|were)\ (?:only\ |also\ |mainly\ )?(?:aimed\ at|aiming\ (?:to|at)|intended\ to
            |designed\ to|meant\ to)
            |(?:aim|goal|purpose|object|objective|intention)\ (?:of\ [^,.]{2,60}\ )?(?:is|was)\ to
            |(?<!duty\ )(?<!task\ )(?:is|was|are|were)\ (?:only\ |also\ )?to\ (?:prevent|protect|deter|avoid
            |stop|ensure|reduce|curb|defend|preserve|bring|end)
            |aim(?:s|ed)\ (?:to|at)""",
        ),
        (
            0.8,
            rf"""{_DEED}\ (?:also\ )?(?:came|comes|follow(?:s|ed)|was\ in|is\ in)\b
            |(?:fears?|concerns?|worries|unease)\ (?:that|over|about)\b
            |(?:fear|worry)\ (?:being|that|\w+ing)\b
            |(?:comes?|came|takes?\ place|took\ place|happened)\ (?:amid|shortly\ after|days\ after
            |hours\ after|weeks\ after)\b
            |led\ to|leads\ to|resulted\ in|gave\ rise\ to|so\ (?:he|she|they|it)\ (?:can|could|may|might)""",
        ),
        (0.6, r"following|after|over|(?<=,\ )as|for\ (?=\w+ing\b)"),
    )
)
CONTEND = listed(
    """
    odds disagreement differ disagree quarrelling protest resign resignation sue lawsuit dispute row
    clash quarrel divide conflict condemn criticise
    criticize sanction arrest expel charge impeach investigate dismiss fire oust controversy anger
    outrage tension feud rift demonstration march rally boycott walkout strike war fight quit summon
    suspend fine ban detain indict
    """
)
TIMED = re.compile(
    r"(?:\d|minutes?|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|just|immediately|long|until)"
    r"(?:\s+(?:later|only))?\s*$",
    re.I,
)
IN_PASSING = re.compile(
    r"\bif\b[^.;]{0,30}$|\bwhose\s+$|(?:duty|task|job|right)\s+(?:it\s+)?$|\bwhich\s+$|,\s*$", re.I
)
COUNTED = re.compile(
    r"\s*(?:at least|up to|more than|about|some|over|the deaths? of)?\s*(?:\d|the deaths?\b|an? estimated\b)",
    re.I,
)
# Why a source is not named, which is no cause of what it speaks of.
HIDDEN = re.compile(
    r"\b(?:anonym\w+|not (?:be(?:ing)? |been )?authori[sz]ed|not to be (?:named|identified|quoted)|not name"
    r"|(?:sensitiv\w+) of the (?:matter|talks|subject)|because of its sensitivity)\b",
    re.I,
)
NO_CAUSE = re.compile(
    r"(?:\bnot|\bnever|n[’']t|\bno evidence)\b[^,;.]{0,40}\b(?:because|due to|owing to|motivated by"
    r"|caused by|in response to)\b"
    r"|(?:\bnot|n[’']t) (?:think|believe|assume|mean|say)\b[^;.]*\bbecause\b",
    re.I,
)

LEADS = listed(
    """
    develop make lead push force prolong undermine weaken deepen embolden trigger provoke
    spark derail jeopardise jeopardize
    threaten harm damage hurt delay complicate raise widen escalate spread collapse fail lose exploit
    compromise erode encourage facilitate ease help enable influence affect change shift cost cut split
    divide isolate strengthen bolster pave result mean become break drag drive boost reduce limit rise
    fall starve flood strain create risk deprive destroy spell cause harden drain slow stall topple
    unravel backfire shatter alter reshape render expose increase decrease worsen improve disrupt halt
    endanger hamper hinder block suffer benefit resurface reemerge outlast invite prevent allow
    """
)
LASTS = listed("take continue last remain stay recur persist resume return")
MAY_LEAD = re.compile(rf"\b(?:could|might|may) (?:\w+ly )?(?:{'|'.join(sorted(LEADS))})\b", re.IGNORECASE)
IMPLIES: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, open_, re.compile(rf"\b(?:{pattern})", _ANY))
    for weight, open_, pattern in (
        (
            1.0,
            True,
            r"""(?:far-reaching\ |serious\ |grave\ |lasting\ |wide\ )(?:consequences?|implications?
            |repercussions?|ramifications?)
            |rais(?:es?|ed|ing)\ (?:\w+\ )?(?:the\ )?(?:risks?|prospects?|possibilit\w+|questions?|fears?
            |concerns?|doubts?|hopes?|spectre|stakes)
            |(?:carries|poses|runs|increases|heightens)\ (?:the|a)\ (?:risk|danger|threat)|at\ (?:risk|stake)
            |the\ (?:risk|danger|prospect|threat)\ (?:of|that|is|remains)|threatens?\ to|risks?\ \w+ing
            |pav(?:es?|ed|ing)\ the\ way|sets?\ (?:the\ stage|a\ precedent)|open(?:s|ed|ing)?\ the\ (?:door
            |way)
            |a\ (?:big\ |major\ |serious\ |severe\ |heavy\ )?(?:win|victory|blow|setback|boost|gift
            |defeat)\ (?:for|to)
            |game[ -]changer""",
        ),
        (
            0.9,
            False,
            r""",\ (?:leading\ to|resulting\ in|prompting|triggering|sparking|forcing|raising\ fears)\b
            |undermin(?:es?|ed|ing)|jeopardi[sz](?:es?|ed|ing)|embolden(?:s|ed|ing)?|mean(?:s|ing)\ that
            |has\ (?:undone|thrown|plunged|weakened|strengthened)|render(?:s|ed|ing)?\b[^.]{3,60}?\b(?:un\w+
            |impossible|useless|moot|necessary)""",
        ),
        (
            0.8,
            True,
            r"""(?:predict|foresee|envision|forecast|anticipat)(?:s|ed|ing|es)?\ (?!of)|projected
            \ (?=that|an?\ |growth)|unlikely|(?:is|are|was|were)\ likely\ to
            |expect(?:s|ed)?\ (?:no|little)\ |(?:will|would)\ (?:most\ |very\ )?(?:likely|probably)\b
            |meaning\ (?:that\ )?(?=an?\b|the\b|it\b|they\b|there\b)|going\ to\ (?=lead|cause|be|hurt|harm
            |cost|make|help|push)""",
        ),
    )
)
FORESEES = re.compile(r"predict|foresee|forecast|envision|anticipat|project|expect", re.I)
STEP = listed(
    """
    meet hold travel visit discuss sign vote begin start resume present decide convene continue appoint
    send publish propose host join return release launch open close submit review report gather attend
    address enter leave resign replace step challenge sue file appeal
    announce introduce implement lift withdraw deploy retaliate respond pursue move build
    construct complete finish cut impose hear rule examine investigate debate ratify approve adopt elect
    choose name succeed pay deliver apply expand sell buy acquire merge strengthen reopen extend
    arrive depart play testify consider unveil reveal join make ask call receive
    lead head moderate form set
    """
)
NEXT: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"\b(?:{pattern})", _ANY))
    for weight, pattern in (
        (
            1.0,
            r"""(?:is|are|remains?)\ (?:(?:still|now|currently|widely|already|also|tentatively)\ )*(?:expected
            |due|set|scheduled|slated|poised|planning|preparing)\ (?:to|for)\b
            |(?:plans|intends|pledge[sd]|promise[sd]|vow(?:s|ed)|agree[sd]|prepares|threaten(?:s
            |ed))\ (?:to\ |\w+ing\b)
            |(?:plan|intend|prepare)\ to|(?:announced|declared|has|have|stated|with)\ (?:
            its\ |his\ |her\ |their\ )?(?:plans?|intentions?|intent)\ to|plans\ on\ \w+ing
            |(?:would|will|must)\ (?:still\ |then\ )?(?:have\ to\ |need\ to\ )?(?:be\ )?(?:pass(?:ed)?
            |approved?
            |ratify|ratified|confirm(?:ed)?)\b
            |in\ the\ coming\ (?:days|weeks|months)|(?:has|have|had|needs?
            |remains?)\ (?:yet\ )?to\ (?=(?:be\ )?(?:approv|ratif|decid|vot|sign|confirm|hear|rul))
            |takes?\ effect\ on
            |expect(?:s|ed)?\ (?:an?\ |the\ )?(?:decision|ruling|vote|verdict|results?|announcement|talks
            |meeting|response|answer)|(?:come|go|goes|comes)\ into\ (?:force|effect)|awaits?|pending""",
        ),
        (
            0.7,
            r"(?:intended|planned|hoped)\ to\b|(?:was|were)\ (?:(?:still|now|also|tentatively)\ )*(?:expected"
            r"|due|set|scheduled|slated"
            r"|planned)\b(?:\ to)?",
        ),
    )
)
CAUSES = listed(
    """
    hurt harm damage dent boost fuel cause trigger spark prompt provoke force hamper delay worsen
    deepen prevent complicate block stall derail hinder slow undermine weaken strengthen help stoke
    inflame disrupt halt
    """
)
TAKES = listed("place effect office part action step measure vote decision charge control force")
UNDOES = listed("lift take reopen resume close end extend hand leave")
PERSONS = listed(
    """
    people man woman minister president official police officer protester soldier troop leader
    government group party company court judge lawmaker member spokesman ministry army force team worker
    gunman doctor
    """
)
# The languages that have words and no tree; what is foreseen is marked so.
FOREIGN: dict[str, tuple[tuple[str, bool, re.Pattern[str]], ...]] = {
    lang: tuple((kind, open_, re.compile(rf"\b(?:{cues})\b", re.I)) for kind, open_, cues in rows)
    for lang, rows in {
        "fr": (
            (
                "factor",
                False,
                r"parce qu[e’']|à cause d[eu]|en raison d[eu]|en réponse à|à la suite d[eu]|faute de|grâce à"
                r"|au motif"
                r"|en représailles|sous la pression",
            ),
            ("implication", True, r"pourrai(?:t|ent)|risquent?|menacent? de|entraînerai(?:t|ent)"),
            (
                "next step",
                True,
                r"(?:doi(?:t|vent)|devrai(?:t|ent)) (?:se |être )?\w+[ei]r|(?:est|sont) (?:prévue?s?"
                r"|attendue?s?)"
                r"|se rendra|se réuniron?t|auront? lieu|entreron?t en vigueur|reprendron?t",
            ),
        ),
        "de": (
            (
                "factor",
                False,
                r"weil|wegen|aufgrund|infolge|als Reaktion auf|auf Druck|angesichts|mit der Begründung",
            ),
            ("implication", True, r"könnten?|droh(?:t|en)|hätte zur Folge"),
            (
                "next step",
                True,
                r"(?:soll|sollen|will|wollen) (?:\w+ ){0,6}\w+en|plan(?:t|en)|ist geplant|sind geplant"
                r"|tritt in Kraft"
                r"|steht an|wird am|werden am",
            ),
        ),
        "ru": (
            (
                "factor",
                False,
                r"из-за|в связи с|в ответ на|потому что|по причине|вследствие|в результате|поскольку"
                r"|под давлением",
            ),
            ("implication", True, r"мо(?:жет|гут) (?:привести|вызвать|стать)|грозит|чревато"),
            (
                "next step",
                True,
                r"планиру(?:ет|ют)|намерен[аы]?|состо(?:ится|ятся)|запланирован\w*|должн[аоы]? (?:\w+ )?\w+ть"
                r"|вступ(?:ит|ят) в силу|продолжатся",
            ),
        ),
    }.items()
}
