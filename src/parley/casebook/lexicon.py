"""Words of stance in English.

General English, made for any dispute; nothing here is taken from a text that Parley is measured on. Each line
gives words in their base form. `+` is for, `-` against.
"""

from __future__ import annotations

from typing import NamedTuple

from parley.casebook.words import word_set


class Cue(NamedTuple):
    """A word of stance: `sign` +1 (for) or -1, whether it is `firm`, whether an act of `speech`."""

    sign: int
    firm: bool
    speech: bool


def _cues(*rows: tuple[int, bool, bool, str]) -> dict[str, Cue]:
    return {word: Cue(sign, firm, speech) for sign, firm, speech, words in rows for word in words.split()}


VERBS = _cues(
    (+1, True, True, "demand insist emphasize emphasise stress urge underline underscore reaffirm reiterate"),
    (+1, True, True, "vow pledge promise press implore exhort plead swear threaten"),
    (+1, False, False, "seek want pursue"),
    (+1, True, False, "push prioritise prioritize champion defend uphold commit preserve"),
    (
        +1,
        True,
        False,
        "agree sign decide choose recognise recognize conclude announce declare vote authorise authorize",
    ),
    (+1, True, False, "impose implement launch begin start honour honor observe restart accelerate"),
    (
        +1,
        True,
        False,
        "guarantee secure ensure continue maintain strengthen expand adopt ratify approve enforce",
    ),
    (+1, False, True, "call propose suggest recommend endorse welcome praise offer hint signal appeal back"),
    (+1, False, True, "applaud hail float invite request ask"),
    (
        +1,
        False,
        False,
        "support advocate favour favor promote accept consider contemplate explore prefer hope wish"
        " desire intend plan prepare expect"
        " allow permit",
    ),
    (
        +1,
        False,
        False,
        "aim like embrace entertain resume restore reopen revive tolerate discuss debate study envisage"
        " envision facilitate acquiesce concede weigh mull eye opt endure await sponsor host broker",
    ),
    (
        -1,
        True,
        True,
        "reject criticise criticize condemn denounce refuse decry protest veto dismiss rebuff deplore",
    ),
    (
        -1,
        True,
        True,
        "lambast lambaste slam ridicule forbid deny spurn scorn decline blast assail decline repudiate",
    ),
    (
        -1,
        True,
        False,
        "oppose resist block obstruct boycott ban suspend halt prevent avoid stop exclude avert thwart",
    ),
    (
        -1,
        True,
        False,
        "sabotage stymie torpedo undermine abandon end cease cancel scrap drop lift scuttle freeze",
    ),
    (
        -1,
        True,
        False,
        "withhold stall postpone delay derail hamper hinder impede scupper violate breach flout",
    ),
    (-1, True, False, "cave budge waver relent retreat yield renege backtrack flinch"),
    (-1, True, False, "close blockade restrict curb curtail cut reduce slash gut weaken dilute"),
    (-1, False, False, "alleviate defuse relax soften scale"),
    (-1, True, False, "stonewall dismantle outlaw prohibit defy terminate quit revoke foil wreck discourage"),
    (-1, False, True, "warn caution object complain question lament regret criticise"),
    (-1, False, False, "fear distrust mistrust dislike resent doubt dread disagree shun loathe hate"),
)
PARTICLES = {
    ("rule", "out"): Cue(-1, True, True),
    ("keep", "out"): Cue(-1, True, False),
    ("leave", "out"): Cue(-1, True, False),
    ("shut", "out"): Cue(-1, True, False),
    ("turn", "down"): Cue(-1, True, True),
    ("push", "back"): Cue(-1, True, True),
    ("call", "off"): Cue(-1, True, False),
    ("speak", "against"): Cue(-1, True, True),
    ("speak", "for"): Cue(1, False, True),
    ("come", "against"): Cue(-1, True, True),
    ("stand", "by"): Cue(1, True, True),
    ("stand", "against"): Cue(-1, True, False),
    ("vote", "for"): Cue(1, True, False),
    ("vote", "against"): Cue(-1, True, False),
    ("argue", "for"): Cue(1, True, True),
    ("argue", "against"): Cue(-1, True, True),
    ("lobby", "for"): Cue(1, True, False),
    ("lobby", "against"): Cue(-1, True, False),
    ("fight", "for"): Cue(1, True, False),
    ("fight", "against"): Cue(-1, True, False),
    ("balk", "at"): Cue(-1, True, False),
    ("shy", "from"): Cue(-1, False, False),
    ("insist", "against"): Cue(-1, True, True),
    ("warn", "of"): Cue(-1, False, True),
    ("agree", "to"): Cue(1, True, True),
    ("live", "with"): Cue(1, False, False),
    ("press", "for"): Cue(1, True, True),
    ("move", "toward"): Cue(1, False, False),
    ("move", "towards"): Cue(1, False, False),
    ("object", "to"): Cue(-1, True, True),
    ("give", "up"): Cue(-1, True, False),
    ("put", "off"): Cue(-1, True, False),
    ("hold", "off"): Cue(-1, False, False),
    ("hold", "out"): Cue(1, True, False),
    ("hold", "back"): Cue(-1, False, False),
    ("back", "away"): Cue(-1, True, False),
    ("back", "down"): Cue(-1, True, False),
    ("back", "out"): Cue(-1, True, False),
    ("walk", "away"): Cue(-1, True, False),
    ("walk", "out"): Cue(-1, True, False),
    ("pull", "out"): Cue(-1, True, False),
    ("step", "up"): Cue(1, True, False),
    ("go", "ahead"): Cue(1, True, False),
    ("go", "along"): Cue(1, False, False),
    ("press", "ahead"): Cue(1, True, False),
    ("push", "ahead"): Cue(1, True, False),
    ("forge", "ahead"): Cue(1, True, False),
    ("sign", "up"): Cue(1, True, False),
    ("sign", "off"): Cue(1, True, False),
    ("settle", "for"): Cue(1, False, False),
    ("come", "around"): Cue(1, False, False),
    ("stick", "to"): Cue(1, True, False),
    ("cling", "to"): Cue(1, True, False),
    ("adhere", "to"): Cue(1, True, False),
    ("hold", "to"): Cue(1, True, False),
    ("abide", "by"): Cue(1, True, False),
    ("comply", "with"): Cue(1, True, False),
    ("hand", "over"): Cue(1, False, False),
    ("strive", "for"): Cue(1, False, False),
    ("campaign", "for"): Cue(1, True, False),
    ("campaign", "against"): Cue(-1, True, False),
    ("plead", "for"): Cue(1, False, True),
    ("aspire", "to"): Cue(1, False, False),
    ("long", "for"): Cue(1, False, False),
    ("opt", "for"): Cue(1, True, False),
    ("opt", "against"): Cue(-1, True, False),
    ("decide", "against"): Cue(-1, True, False),
    ("advise", "against"): Cue(-1, False, True),
    ("side", "against"): Cue(-1, True, False),
    ("rail", "against"): Cue(-1, True, True),
    ("baulk", "at"): Cue(-1, True, False),
    ("bristle", "at"): Cue(-1, True, False),
    ("scoff", "at"): Cue(-1, True, True),
    ("recoil", "from"): Cue(-1, True, False),
    ("refrain", "from"): Cue(-1, True, False),
    ("stop", "from"): Cue(-1, True, False),
    ("brush", "aside"): Cue(-1, True, True),
    ("brush", "off"): Cue(-1, True, True),
    ("strike", "down"): Cue(-1, True, False),
    ("vote", "down"): Cue(-1, True, False),
    ("stand", "up"): Cue(1, True, False),
    ("press", "on"): Cue(1, True, False),
    ("approve", "of"): Cue(1, False, False),
    ("disapprove", "of"): Cue(-1, False, False),
    ("accede", "to"): Cue(1, False, False),
    ("assent", "to"): Cue(1, False, False),
    ("consent", "to"): Cue(1, False, False),
}
# Turns of phrase, by the base forms of their words in order, other words between them.
_IDIOMS = (
    (Cue(-1, True, True), "pour cold water|take a dim view|take issue with|draw a red line|throw out"),
    (Cue(-1, True, False), "drag foot|stand in the way|put an end|call an end|bring to an end|wash hand of"),
    (Cue(-1, False, False), "be cool on|have reservation about|have doubt about|be lukewarm|shy away"),
    (Cue(1, False, False), "leave the door open|leave open the|keep the door open|open the door|see merit"),
    (
        Cue(1, False, False),
        "keep on the table|leave on the table|put on the table|lay on the table|would rather",
    ),
    (Cue(1, False, False), "find acceptable|be open to|could live with|pave the way|set the stage|look to"),
    (
        Cue(1, True, False),
        "throw weight behind|come out in favour|come out in favor|be in favour|be in favor",
    ),
    (Cue(1, True, False), "give the green light|give its blessing|give blessing|be bent on|be intent on"),
)
IDIOMS: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
for _cue, _rows in _IDIOMS:
    for _words in _rows.split("|"):
        IDIOMS.setdefault(_words.split()[0], []).append((tuple(_words.split()[1:]), _cue))
# Verbs that are a stance only with one of these words: "calls for", not "calls it".
ONLY_WITH = {
    "call": {"for", "on"}, "press": {"for"}, "push": {"for"}, "appeal": {"for"}, "ask": {"for"},
    "hope": {"for"},
    "continue": {"to"}, "consider": set(), "like": {"to"}, "object": {"to"}, "commit": {"to"}, "back": set(),
}  # fmt: skip
# What lets go of a thing rather than speaks of it: negated, it says that the thing still holds.
LETTING_GO = word_set(
    "abandon drop end halt cease scrap stop suspend lift cancel withhold cave budge waver relent retreat"
    " yield renege backtrack flinch postpone delay close cut reduce weaken give back soften"
)
# A holder who is not against a thing leaves it open. ("Has not rejected" says less, and counts as nothing.)
NOT_AGAINST = word_set("oppose rule object exclude veto block mind")

NOUNS = _cues(
    (+1, True, True, "insistence pledge vow promise ultimatum"),
    (
        +1,
        True,
        False,
        "demand commitment determination priority push quest drive requirement need pursuit resolve",
    ),
    (+1, True, False, "objective goal aim"),
    (+1, False, True, "call appeal offer suggestion request recommendation endorsement assurance"),
    (+1, False, False, "proposal advocacy plan initiative bid statement"),
    (
        +1,
        False,
        False,
        "support desire wish willingness readiness interest hope preference backing appetite openness",
    ),
    (+1, False, False, "enthusiasm intention approval acceptance consent inclination"),
    (-1, True, True, "rejection condemnation criticism refusal denunciation veto objection protest"),
    (-1, True, False, "opposition resistance hostility aversion ban"),
    (
        -1,
        False,
        False,
        "reluctance unwillingness unease concern fear alarm worry doubt scepticism skepticism distrust",
    ),
    (-1, False, False, "misgiving reservation hesitation anxiety anger frustration dismay wariness caution"),
)

ADJECTIVES = _cues(
    (
        +1,
        True,
        False,
        "determined committed adamant resolute essential necessary vital crucial indispensable imperative",
    ),
    (+1, True, False, "insistent paramount fundamental"),
    (
        +1,
        False,
        False,
        "willing ready open prepared eager keen supportive receptive favourable favorable inclined",
    ),
    (
        +1,
        False,
        False,
        "acceptable welcome desirable useful reasonable positive constructive interested amenable",
    ),
    (+1, False, False, "helpful sensible legitimate enthusiastic"),
    (
        -1,
        True,
        False,
        "opposed unacceptable intolerable non-negotiable unthinkable illegal illegitimate destructive",
    ),
    (
        -1,
        True,
        False,
        "inadmissible impossible provocative dangerous reckless unwilling hostile counterproductive",
    ),
    (-1, True, False, "unlawful absurd outrageous dead irresponsible"),
    (
        -1,
        False,
        False,
        "reluctant sceptical skeptical wary cautious hesitant premature unrealistic unwelcome harmful",
    ),
    (
        -1,
        False,
        False,
        "controversial unfair unjust immoral wrong bad terrible disastrous ridiculous wasteful ineffective"
        " pointless unhelpful unnecessary uneasy concerned worried alarmed undesirable risky unwise",
    ),
    (-1, False, False, "averse doubtful critical afraid fearful cool lukewarm"),
)

# The thing is the subject and the holder the object: "a truce would suit the islanders".
REVERSED = _cues(
    (+1, False, False, "suit please benefit favour favor satisfy reassure attract serve appeal"),
    (
        -1,
        False,
        False,
        "alarm worry concern anger trouble frighten dismay infuriate unsettle irritate enrage upset",
    ),
)

# "Sees it as a threat": the stance is in what follows.
JUDGING = word_set("describe call consider see view regard deem brand label find declare treat portray think")
BAD = word_set(
    "threat provocation mistake betrayal red trap non-starter nonstarter danger illusion obstacle"
    " escalation occupation aggression interference ultimatum destructive failure blackmail theft disaster"
    " farce catastrophe invasion treason partition surrender capitulation folly insult humiliation nonsense"
    " crime reward recipe violation breach sham trick ploy manoeuvre maneuver tactic pretext nightmare"
    " dead-end anathema sell-out charade question suicide scandal terrorism madness burden"
)
GOOD = word_set("step solution opportunity priority cornerstone chance breakthrough must precondition")

# What a thing does, if it is good or bad: "would wreck the talks".
HARMING = word_set(
    "backfire harden undermine wreck endanger jeopardise jeopardize threaten derail sabotage destroy harm"
    " hurt damage worsen aggravate inflame embolden reward encourage provoke violate weaken fuel destabilise"
    " destabilize complicate hinder hamper torpedo ruin cripple humiliate punish betray prolong"
)
HELPING = word_set(
    "help benefit save protect stabilise stabilize calm contribute improve ease bring ensure guarantee enable"
    " suit strengthen reassure prevent end avert"
)
ILLS = word_set("war conflict violence bloodshed suffering crisis threat risk danger tension enemy aggressor")

SAYING = word_set(
    "say tell state argue note add explain claim assert declare maintain believe think declare write"
    " comment report remark reply respond answer affirm announce acknowledge admit concede confirm repeat"
    " mention stress emphasize emphasise insist warn hold feel highlight conclude contend according"
    " reiterate underline recall make accept"
)
# What can be done with `it` that the sentence before proposed.
TAKING = word_set(
    "accept reject refuse oppose support welcome back endorse favour favor dismiss resist veto approve"
    " share condemn criticise criticize denounce call describe see consider regard want rule do"
)
# "The patrols will continue": said by a party, that is its will; and the contrary.
GOING_ON = word_set("proceed continue stay remain stand resume go begin start")
GOING_OFF = word_set("end stop cease")
REPORTING = word_set("report note write say highlight quote cite reveal add claim describe suggest carry")

# A verb that only carries what its subject (a plan, a proposal, a message) holds.
CARRYING = word_set(
    "include contain centre center focus envisage foresee provide rest be cover feature involve comprise"
    " revolve concern address set call"
)

# Modals of obligation: in somebody's mouth they are a stance.
OUGHT = frozenset(["must", "should", "ought", "shall", "need"])

MINUS_NOUNS = word_set(
    "lack absence end halt suspension lifting ban removal rejection avoidance prevention cut closure closing"
    " blockade denial collapse breach violation breakdown postponement delay freezing blocking obstruction"
    " cancellation dismissal destruction moratorium abuse abolition reduction cessation expulsion exclusion"
    " dismantling withdrawal loss failure repeal"
)
FEARING = frozenset(["fear", "warn", "worry", "doubt", "caution"])
NO_SIGN = word_set("indication sign evidence suggestion hint proof prospect question")

RED_LINES = (
    "never",
    "unacceptable",
    "non-negotiable",
    "nonnegotiable",
    "not negotiable",
    "red line",
    "red lines",
    "under no circumstances",
    "in no circumstances",
    "under any circumstances",
    "out of the question",
    "no compromise on",
    "not up for discussion",
    "not up for negotiation",
    "not open to discussion",
    "off the table",
    "unthinkable",
    "intolerable",
    "inadmissible",
    "will not tolerate",
    "at any price",
)
HEDGES = word_set("may might could perhaps possibly apparently reportedly seem appear hint consider unlikely")

# Who can hold a position where a word for a state only qualifies it: "Borduran officials".
PEOPLE = word_set(
    "official diplomat leader government minister ministry president chancellor premier ambassador envoy"
    " spokesman spokeswoman spokesperson spokespeople side capital authority administration negotiator"
    " delegation parliament lawmaker legislator policymaker politician policy-maker source representative"
    " adviser advisor aide counterpart general commander army military force cabinet state country nation"
    " ally partner people public citizen voter monarch king queen prince emir sultan secretary chief head"
    " commission council party faction opposition figure member foreign-minister ministers regime power"
    " bloc union camp mediator team movement rebel insurgent militant company union-leader congress senate"
    " senator embassy mission republic strategist hardliner moderate"
)
UNNAMED = word_set(
    "official diplomat source aide adviser advisor insider person policymaker representative lawmaker"
)
# What a holder utters or draws up: the position is its author's.
UTTERED = word_set(
    "proposal plan demand statement message comment remark point position stance call offer draft letter"
    " paper speech communique communiqué declaration warning appeal assurance initiative blueprint"
    " suggestion pledge word approach policy view goal objective aim priority response reaction request"
    " discussion talk meeting effort"
)
SOME = word_set("some other others many several most all both few they it he she who we i them us one")
SPEAKERS = word_set("we i us our my me ours")

# "The idea": what may stand for an option named before.
THINGS = word_set(
    "idea plan proposal demand provision measure step move approach condition issue option concept"
    " initiative term suggestion scheme offer request call notion possibility prospect formula arrangement"
    " scenario point policy view threat text draft document deal arrangement mission effort encounter"
    " contact talk visit change vote decision stance position"
)
POINTING = frozenset(["this", "that", "these", "those", "such"])
THE_THINGS = word_set(
    "idea plan proposal initiative suggestion scheme offer notion move measure request threat"
)
# Verbs that need no object where the text has just named it: "the islanders refused".
ELIDING = word_set(
    "refuse decline object agree disagree balk demur comply consent accept reject oppose relent go approve"
    " hesitate resist protest dissent concur proceed"
)
