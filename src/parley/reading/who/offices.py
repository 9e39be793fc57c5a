"""Words for offices, bodies and groups of people: general English, own lists."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


TITLES = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame baroness baron count "
    "sheikh imam ayatollah gen gen. general col col. colonel maj maj. major capt capt. captain lt lt. "
    "lieutenant sgt sgt. admiral adm adm. marshal brigadier sen sen. senator rep rep. congressman "
    "congresswoman gov gov. governor president vice deputy acting former ex interim prime foreign "
    "defence defense chancellor king queen prince princess emperor pope cardinal archbishop bishop rev "
    "rev. reverend father judge justice ambassador minister secretary premier speaker spokesman "
    "spokeswoman chairman chairwoman director commissioner commander chief mayor envoy"
)
"""What stands before a name and is no part of it."""

HONORIFICS = words("mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof.")
MALE = words("mr mr. sir lord king prince emperor pope spokesman chairman congressman father baron sheikh")
FEMALE = words("mrs mrs. ms ms. miss lady dame queen princess baroness spokeswoman chairwoman congresswoman")

ROLES = words(
    "president premier minister chancellor leader secretary spokesman spokeswoman spokesperson "
    "ambassador envoy representative commissioner chief head director chair chairman chairwoman "
    "chairperson speaker senator governor mayor king queen prince princess emir sultan monarch general "
    "colonel admiral commander marshal negotiator mediator diplomat adviser advisor aide official "
    "deputy lawmaker legislator mp politician analyst expert economist professor historian researcher "
    "fellow scholar author writer editor correspondent reporter journalist columnist commentator lawyer "
    "attorney judge prosecutor ombudsman coordinator rapporteur strategist candidate nominee "
    "congressman congresswoman representative pope patriarch cardinal archbishop bishop ayatollah "
    "veteran activist founder executive manager counselor counsellor consul attaché taoiseach "
    "undersecretary vice-president vice-minister boss captain delegate intermediary emissary "
    "plenipotentiary statesman strongman warlord veep treasurer"
)
"""Heads of noun phrases that say what office a person holds."""

PEOPLE = words(
    "officials diplomats leaders ministers ambassadors envoys representatives negotiators mediators "
    "lawmakers politicians legislators aides advisers advisors generals commanders troops forces "
    "soldiers authorities delegates analysts experts sources governments capitals citizens voters "
    "allies partners counterparts spokespeople spokesmen policymakers intermediaries emissaries "
    "parliamentarians mps senators prosecutors judges journalists reporters militants rebels "
    "separatists fighters protesters residents insiders observers economists investigators chiefs heads "
    "states countries powers presidents delegations officers"
)
"""Plurals that speak for a side."""

BODIES = words(
    "ministry government parliament army military embassy cabinet presidency senate administration "
    "delegation navy council commission agency committee department office congress assembly mission "
    "consulate party bank court intelligence service union bureau secretariat authority administration "
    "leadership side police opposition regime team coalition alliance federation league force forces "
    "treasury bundestag duma chamber junta foundation institute university centre center organisation "
    "organization group company"
)
"""Heads of noun phrases that name a body."""

OFFICES = words(
    "ministry government parliament army military embassy cabinet presidency administration delegation "
    "navy senate leadership side regime authorities consulate junta"
)
"""The bodies that need no capital letter to be one, where a state stands beside them."""

OUTLETS = words(
    "times post journal news independent herald tribune gazette standard telegraph guardian observer "
    "press courier chronicle dispatch review mirror mail express star sun monitor today daily weekly "
    "wire radio tv broadcaster newspaper economist globe bulletin examiner register sentinel inquirer"
)
"""A last word by which a newspaper's name is known; such a name carries a city without speaking for it."""
