"""Words for what is aimed at: talks, an end of the fighting, victory (see `aims`)."""

from __future__ import annotations

from parley.talks.tree import words_of

ENDS = words_of(
    """
    peace ceasefire cease-fire truce armistice ceasefires peacemaking reconciliation
    """
)

END_OF = words_of(
    """
    exit end cessation halt settlement solution resolution stop ending finish conclusion way
    """
)

WAR = words_of(
    """
    war conflict fighting hostility bloodshed violence crisis dispute confrontation standoff stand-off
    stalemate deadlock impasse shooting shelling bombing killing occupation insurgency siege combat
    offensive campaign carnage clash rebellion insurrection uprising feud slaughter attack crises
    """
)

PEACEFUL = words_of(
    """
    peace peaceful political diplomatic negotiated interim final comprehensive lasting amicable just
    permanent durable phased mutual honourable honorable
    """
)

PACT = words_of(
    """
    deal agreement treaty accord pact settlement solution compromise plan process proposal
    """
)

TALK = words_of("talk talks negotiation negotiations dialogue mediation diplomacy rapprochement")

OTHER_TALKS = words_of(
    """
    trade tariff tax budget commercial coalition climate debt fishing wage merger investment contract
    financial economic pay budget union labour labor transfer accession membership school takeover
    purchase sale licensing gas oil energy cultural visa
    """
)

OFFER = words_of(
    """
    offer proposal call plan initiative request appeal overture bid idea invitation feeler framework
    formula terms term draft
    """
)

MEETING = words_of("summit conference meeting")

CONTACT = words_of("contact channel communication feeler")

DIRECT = words_of(
    """
    direct secret back-channel backchannel diplomatic indirect face-to-face bilateral trilateral peace
    three-way three-party top-level high-level
    """
)

NO_TOPIC = words_of("planned second third first new next proposed further another joint such regional")

SETTLED = words_of("settlement compromise accommodation reconciliation rapprochement understanding")

BARGAIN = words_of("deal agreement accord pact treaty settlement compromise understanding")

ELSEWHERE = words_of("case lawsuit suit claim debt bill debts claims estate strike")

BEGIN = words_of(
    """
    engage enter join hold open begin start resume continue launch attend participate return reopen
    accept conduct go come keep pursue have initiate establish seek restart revive renew reopen rejoin
    undertake explore advance promote facilitate travel hold give try
    """
)

MAKE = words_of(
    """
    make reach find sign conclude seek negotiate achieve accept bring secure broker agree discuss get
    win observe forge hammer craft clinch arrange strike restore obtain arrive mediate honour honor
    consider work pursue see uphold respect save salvage build
    """
)

STOP = words_of(
    """
    end stop halt cease finish resolve settle solve break terminate conclude overcome defuse suspend
    """
)

EASE = words_of("dial lower ease defuse deescalate de-escalate reduce relax calm cool lessen")

HEAT = words_of("temperature tension hostility crisis conflict violence intensity war fighting")

RETAKE = words_of("retake recapture reconquer regain liberate conquer subdue subjugate overrun")

DEFEAT = words_of("defeat crush destroy annihilate vanquish rout beat eradicate")

FOES = words_of("enemy army force rebel neighbour neighbor opponent insurgent adversary foe rival side other")

OTHER = words_of("counterpart colleague opponent rival adversary enemy")

LAND = words_of(
    """
    island islands city town territory capital province region land control country inch area peninsula
    village base port airport ground north south east west valley coast district enclave highland mainland
    """
)

VICTORY = words_of("victory triumph capitulation")
