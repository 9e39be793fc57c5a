"""Words by which a party wants, offers or refuses talks, an end or victory (see `wishes`)."""

from __future__ import annotations

from parley.talks.tree import words_of

WANTS = words_of(
    """
    want seek need wish desire pursue favour favor prefer ready willing prepared eager keen interested
    anxious open intend aim plan try attempt decide choose look hope committed request offer propose ask
    call push agree uneager vote
    search press argue work strive appeal angle lobby aspire turn incline inclined endorse embrace accept
    welcome approve submit present table float renew revive resurrect initiate launch enter explore broach
    suggest insist favour desirous pledge promise vow consent relent return attend join participate
    regard long hanker yearn hasten strive strove restart
    desperate dream begin authorize authorise consent direct swear
    contain opt introduce raise circulate dispatch
    determined resolved disposed amenable receptive reopen
    """
)
REFUSES = words_of(
    """
    refuse reject decline oppose rule resist reluctant unwilling spurn rebuff dismiss uneager boycott
    scuttle torpedo sabotage derail wreck ignore cancel
    quit disinclined averse loath opposed forswear shun veto disdain scorn balk abandon suspend withdraw
    scrap wary
    """
)
ASKS = words_of("offer propose ask request call push")
DRIVEN = words_of(
    """
    force compel lead bring prompt induce convince persuade drive oblige motivate push pressure
    """
)
URGES = words_of(
    """
    urge push ask call want press encourage demand require invite pressure allow enable help tell order
    advise persuade expect wait propose suggest recommend insist
    """
)
NOUNS = words_of(
    """
    willingness readiness interest desire wish incentive reason need determination hope commitment move
    intention inclination eagerness openness preference
    """
)
NO_NOUNS = words_of("reluctance refusal unwillingness disinclination")
SHOWS = words_of(
    """
    show express signal indicate voice have display declare announce make give emphasize reaffirm
    """
)
DECLARES = words_of("declare announce proclaim")
VITAL = words_of("essential vital crucial necessary imperative important indispensable")
INSISTS = words_of("expect anticipate foresee predict insist demand")
JOINTLY = words_of(
    "begin agree try attempt enter initiate launch restart return join accept reopen conclude consent"
)
SAYS = words_of("say declare announce pledge promise vow state add tell insist")

"""What an accord of both to do so shows of each: they are ready to talk."""
STATES = words_of("incline dispose determine resolve prepare commit interest bend")
"""Verbs whose passive says how somebody is minded."""
LEAVES = words_of("withdraw quit suspend abandon cancel scrap boycott end break cut pull walk stay back call")
"""What is turned down by such words is talks; who leaves a war or a truce is another matter."""
FORTH = {
    "put": ("forward", "forth", "out"), "set": ("forth", "out"), "hold": ("out",), "reach": ("out",),
    "lay": ("out",), "bring": ("forward",), "send": ("out",), "hand": ("over",), "reply": (), "come": (),
}  # fmt: skip
OUT = {
    "rule": ("out",), "turn": ("down", "away"), "call": ("off",), "break": ("off",), "cut": ("off",),
    "pull": ("out",), "walk": ("out", "away"), "back": ("out", "away"), "stay": ("away",), "shut": ("out",),
    "brush": ("aside", "off"), "opt": ("out",), "drop": ("out",), "swear": ("off",),
    "bow": ("out",), "storm": ("out",), "set": ("aside",), "wave": ("away", "aside"), "shy": ("away",),
}  # fmt: skip
VOWS = words_of(
    "vow swear pledge promise determined determine resolve resolved intend bent want continue insist"
)
STRIVES = words_of("search pursuit quest effort attempt bid favour favor endeavour endeavor hope")
GOALS = words_of("goal aim objective purpose priority ambition hope intention wish task desire")
ORDERS = words_of(
    "instruct order direct authorise authorize empower assign commission tell task dispatch send ask"
)
MEDIATE = words_of("mediate arbitrate broker intercede intervene help")
LETTERS = words_of("message letter note proposal plan offer statement telegram memorandum reply communique")
HOLDS_OUT = words_of("hold extend offer reach stretch wave proffer")
TOKENS = words_of("hand branch")
SENDS = words_of("send make put launch begin undertake direct extend")
DROPS = words_of("drop abandon waive relax soften relinquish withdraw shelve overcome lift set give")
DEMANDS = words_of(
    "demand insistence precondition objection condition position stance opposition requirement"
)
BLESSES = words_of("blessing approval consent assent support backing nod endorsement")
ANSWERS = words_of("respond react reply")
WARMLY = words_of("positively favourably favorably warmly enthusiastically")
COLDLY = words_of("negatively coldly coolly angrily")
BEST = words_of("best only way means mean option hope solution priority")
BY_ITSELF = words_of("unilaterally voluntarily")
TALKS_ONLY = words_of(
    "begin enter initiate launch return join attend participate travel undertake hold withdraw quit "
    "abandon cancel suspend"
)
"""Of talks such words are said; of an accord they tell the event."""
GRUDGING = words_of("reluctantly grudgingly")
ARRANGE = words_of("mediate arbitrate negotiate broker arrange intercede intervene")

MOODS = words_of("mood position hurry rush")
SHUTS = words_of("shut close slam bar")
SIGNS = words_of("sign indication hint trace")
