"""Words by which one party shows what it thinks of another. General English of our own, in base forms."""

from __future__ import annotations

from parley.casebook.words import word_set

_HOSTILE = word_set(
    "denigrate demonize demonise undercut ostracize ostracise besiege misrepresent allegation"
    " criticize criticise blame accuse condemn denounce attack slam blast lambast lambaste assail rebuke"
    " rebuff chide scold mock ridicule deride insult taunt disparage belittle bash berate castigate"
    " excoriate vilify malign smear discredit fault chastise reprimand censure upbraid scorn snub reject"
    " oppose fight battle combat confront challenge defy resist sue indict prosecute arrest jail imprison"
    " detain convict punish sanction penalise penalize expel oust depose topple overthrow sack dismiss ban"
    " boycott threaten menace intimidate coerce bully harass abuse assault bomb shell raid invade occupy"
    " kill murder shoot wound injure beat defeat destroy crush undermine sabotage betray distrust mistrust"
    " fear hate despise loathe detest dislike resent suspect dispute contradict protest deplore decry"
    " clash feud quarrel spar impeach repudiate disavow trounce lash skewer jab needle troll rip knock"
    " admonish decapitate torture persecute provoke disagree hit strike target impugn antagonize"
    " antagonise offend anger infuriate alienate trash critique pan heckle humiliate shame loathing deport"
    " evict abduct kidnap bar sideline rout reproach scapegoat slur libel defame ambush retaliate rebel"
    " plot conspire infiltrate hack criticism condemnation accusation hostility hatred lawsuit complaint"
    " opposition animosity enmity distaste contempt disdain outrage fury grudge vendetta rebellion"
    " aggression retaliation denunciation onslaught invective tirade jihad strife rivalry critical hostile"
    " opposed skeptical sceptical wary angry furious contemptuous dismissive scornful disdainful"
)
KINDLY = word_set(
    "praise laud applaud commend compliment hail celebrate honor honour thank congratulate salute admire"
    " respect love appreciate cherish endorse support back champion defend protect assist aid rescue favor"
    " favour prefer trust welcome embrace befriend cooperate collaborate vouch recommend sympathize"
    " sympathise credit sponsor donate contribute fund appoint hire console comfort envy emulate shield"
    " reassure adore idolize idolise revere extol exalt uphold nominate bless toast cheer help endorsement"
    " admiration affection backing sympathy gratitude alliance friendship partnership loyalty solidarity"
    " esteem goodwill supportive loyal grateful sympathetic fond friendly proud thankful appreciative"
)
REGARD = dict.fromkeys(_HOSTILE, -1) | dict.fromkeys(KINDLY, 1)
"""Verbs, nouns and adjectives, with what they say that their holder thinks: +1 or -1."""

_AGAINST = word_set("critic opponent rival enemy foe adversary challenger detractor nemesis antagonist")
_FOR = word_set(
    "supporter ally fan friend backer admirer advocate surrogate defender champion loyalist partner"
)
ROLES = dict.fromkeys(_AGAINST, -1) | dict.fromkeys(_FOR, 1)
"""Nouns that say what somebody is to another: "a critic of the minister"."""
ALONE = REGARD | ROLES


def _pairs(text: str, sign: int) -> dict[tuple[str, str], int]:
    found = {}
    for pair in text.split():
        verb, particle = pair.split("-")
        found[verb, particle] = sign
    return found


BY_PARTICLE = (
    _pairs(
        "take-aim call-out lash-out hit-back fire-back strike-back push-back turn-on turn-against go-after"
        " speak-against run-against vote-against side-against campaign-against disagree-with work-against"
        " tear-into crack-down break-with rail-against argue-with poke-at file-against bring-down shoot-down"
        " put-down fight-with compete-with defend-against warn-about complain-about object-to strike-at"
        " strike-against plot-against",
        -1,
    )
    | _pairs(
        "vote-for stand-by stand-with stand-behind side-with rally-behind campaign-for stick-with agree-with"
        " apologize-to apologise-to unite-behind look-up campaign-with fight-for fight-alongside"
        " contribute-to donate-to",
        1,
    )
    | _pairs("meet-with battle-for protect-from", 0)
)
"""Verbs that say it with a particle or preposition, which goes before what they say alone."""
VERBS = frozenset(verb for verb, _ in BY_PARTICLE)

NEVER_ALONE = word_set("contribute donate hit lash plot strike object complain warn")
"""Words that say it only with one of those, or too often say something else."""

TOWARDS = word_set(
    "about after against at behind between by for from into of on over to toward towards upon with"
)
"""Prepositions after which stands what a word bears on."""

DID_ILL = word_set(
    "lie fail mislead cheat steal betray endanger deceive exploit ignore violate break harm hurt damage"
    " ruin wreck abandon neglect undermine destroy threaten incite distort fabricate botch blunder flout"
    " bully discriminate wrong dishonest corrupt reckless irresponsible incompetent unfit unqualified"
    " dangerous racist hypocritical weak bad terrible unacceptable outrageous shameful disgraceful evil"
    " criminal guilty naive foolish stupid illegitimate failure liar fraud hypocrite coward disaster"
    " disgrace threat menace danger demagogue bigot mistake crook terrorist"
)
"""What is said of somebody who did, or is, ill."""

DID_WELL = word_set(
    "succeed excel deserve improve inspire unite save deliver right good great strong honest brave"
    " courageous smart brilliant qualified wonderful excellent fantastic tremendous decent honorable"
    " honourable trustworthy reliable capable competent tough terrific leader hero patriot friend genius"
    " success winner gentleman champion"
)
