"""Verbs of what a party does after an incident, with the rung that each stands on (see `deeds`)."""

from __future__ import annotations

from parley.talks.tree import words_of

DEEDS = words_of(
    """
    expel recall summon order send deploy move station impose suspend embargo arrest release free
    apologize apologise withdraw pull close sever ban freeze scramble mobilize mobilise leave convict bomb
    strike launch authorize authorise pass issue accept cancel walk retaliate sentence compensate pay
    """
)
"""What answers an incident wherever it is told."""
RUNG = {
    word: step
    for step, words in {
        0: """release free apologize apologise withdraw accept compensate pay return hand reopen repatriate
            rescue visit telephone meet pull let give""",
        1: """investigate mourn evacuate lend lower pass adopt review veto declare announce visit vote fly
            bring take open set assist""",
        2: "summon refer raise complain boycott search question inspect call",
        3: """recall expel impose suspend embargo arrest sever ban freeze close convict sentence cancel leave
            walk detain charge indict jail try prosecute shut seal halt stop bar restrict curb revoke
            break cut outlaw blacklist sanction deport extradite ground scrap prohibit imprison raid""",
        4: """deploy move station scramble mobilize mobilise dispatch mass rush reinforce strengthen bolster
            boost double step increase send order rush authorize issue heighten put place ready tighten
            concentrate intensify triple""",
        5: """bomb strike launch retaliate shell attack blockade invade occupy seize capture hit pound kill
            sink destroy bombard avenge fire board""",
    }.items()
    for word in words.split()
}
"""The rung of a verb; right after an incident, each of these is an answer to it."""
WITH = {
    verb: words_of(words)
    for verb, words in {
        "open": "inquiry enquiry investigation probe case",
        "launch": """inquiry enquiry investigation probe missile strike operation attack offensive raid
            manhunt rocket search""",
        "order": "inquiry enquiry investigation probe review flag evacuation raid strike troop ship force",
        "declare": "mourning emergency curfew war alert persona",
        "announce": "mourning sanction measure inquiry investigation reward closure curfew",
        "call": "ambassador envoy attache consul home reservist",
        "give": "back",
        "let": "go",
        "set": "commission inquiry roadblock checkpoint",
        "take": "matter case measure hostage",
        "bring": "case matter complaint home",
        "raise": "matter case issue alert",
        "put": "alert trial",
        "place": "alert trial",
        "break": "relation tie talk negotiation contact",
        "cut": "tie relation trade aid supply link contact",
        "fly": "home bomber troop force plane out in body",
        "lower": "flag",
        "step": "patrol security check control",
        "hand": "over back",
        "return": "fire body ship vessel crew",
        "pay": "indemnity compensation damages sum money family dollar",
        "fire": "missile rocket shell shot artillery",
        "hit": "base store camp depot position target site post",
        "increase": "security patrol force troop presence alert",
        "double": "patrol guard security force",
        "boost": "security patrol force presence",
        "strengthen": "security patrol control force border defence",
        "vote": "expel sanction condemn resolution war",
        "pass": "resolution law bill sanction",
        "adopt": "resolution law sanction measure",
        "ready": "fleet force army navy troop jet",
        "visit": "wounded site scene victim hospital family",
        "meet": "family victim survivor",
        "leave": "talk summit meeting conference",
        "walk": "out",
        "move": "tank troop force ship fleet army jet",
        "send": """troop soldier ship fleet frigate warship navy army plane aircraft jet team police aid
            doctor investigator force battalion regiment unit rescuer""",
        "pull": "troop soldier force staff ambassador diplomat out",
        "accept": "apology compensation",
        "refer": "council court",
        "issue": "warrant decree order",
        "rush": "troop force reinforcement doctor aid police",
    }.items()
}
"""What verbs of many meanings need beside them; parts of a verb too ("walked out")."""
