"""Words for the PLOVER roots: a general lexicon, written by hand from the public codebook's definitions.

PLOVER (Political Language Ontology for Verifiable Event Records; Halterman et al. 2023) sorts what one
actor does to another into 16 roots, of which Parley uses the 15 that are about interaction. Nothing
here was learned from annotated sentences.
"""

from __future__ import annotations

_VERBS = {
    "AGREE": "agree promise pledge offer commit consent accept vow undertake volunteer",
    "CONSULT": "meet talk visit negotiate discuss confer consult mediate host receive phone telephone greet "
    "converse debate "
    "brief reconvene huddle welcome:visitor tour address:meeting",
    "SUPPORT": "support praise endorse back welcome hail laud congratulate applaud commend defend "
    "approve sign "
    "ratify "
    "recognise recognize thank apologise apologize honour honor salute champion advocate bless assure "
    "reassure reaffirm forgive "
    "encourage reconcile normalise normalize ally befriend appreciate",
    "COOPERATE": "cooperate co-operate collaborate extradite partner coordinate share trade exercise "
    "export import",
    "AID": "aid assist donate help provide supply give lend grant fund finance feed evacuate rescue shelter "
    "deliver ship "
    "send train equip protect distribute subsidise subsidize treat vaccinate airlift host:refugee "
    "contribute bail rebuild "
    "reconstruct disburse allocate arm",
    "YIELD": "release free pardon withdraw yield surrender concede relent retreat resign ease "
    "lift allow permit "
    "let reopen "
    "unfreeze repeal relax demobilise demobilize capitulate acquiesce compromise liberate amnesty "
    "disarm reinstate readmit "
    "unblock legalise legalize decriminalise comply parole abdicate restore cede return waive "
    "evacuate:post loosen vacate",
    "REQUEST": "ask urge demand request appeal seek call plead beg implore petition press pressure "
    "push lobby "
    "invite propose "
    "suggest recommend insist advise solicit want exhort must",
    "ACCUSE": "accuse criticise criticize condemn blame denounce charge sue investigate probe "
    "decry deplore slam "
    "blast "
    "lambaste rebuke complain allege indict deride lament chastise castigate rap convict disapprove "
    "fault censure impeach "
    "attribute implicate summon mock reprimand scold chide question inspect prosecute find "
    "express:concern inquire regret",
    "REJECT": "reject refuse veto dismiss deny defy oppose decline ignore disregard rebuff spurn "
    "disagree resist "
    "disobey "
    "object fail contest rule:out flout violate overrule overturn nullify renege stall disavow "
    "repudiate block:proposal "
    "thwart deadlock dispute boycott:talk uphold",
    "THREATEN": "threaten warn vow:attack menace intimidate caution",
    "PROTEST": "protest demonstrate rally riot march strike:worker picket chant boycott rise revolt",
    "SANCTION": "suspend expel sever cut boycott:trade halt cancel recall downgrade "
    "withhold "
    "reduce "
    "terminate abrogate break stop discontinue scrap quit freeze postpone delist renounce revoke slash "
    "exclude end",
    "MOBILIZE": "mobilise mobilize deploy amass reinforce bolster station position redeploy patrol "
    "alert mass beef "
    "fortify "
    "strengthen:force heighten conscript",
    "COERCE": "sanction embargo "
    "arrest detain jail imprison seize confiscate ban restrict deport fine sentence curb crack bar "
    "censor "
    "outlaw hack blockade impose raid:police prohibit disperse intern capture blacklist suppress evict "
    "expropriate repress "
    "prevent quarantine order extort disqualify dissolve demolish destroy vandalise vandalize sabotage "
    "close block intercept "
    "ransack shut force expropriate apprehend",
    "ASSAULT": "attack bomb kill shoot shell strike raid assault fight clash fire murder "
    "assassinate abduct kidnap "
    "torture "
    "beat invade wound injure massacre stab rape execute ambush behead target bombard "
    "storm hit pound harm pummel battle "
    "blast:bomb slay gun mortar torch burn invade abuse exterminate slaughter combat "
    "blow detonate maul capture:hostage "
    "explode strafe hijack overrun overthrow crush",
}
_NOUNS = {
    "AGREE": "agreement pact deal accord promise pledge commitment",
    "CONSULT": "talk talks meeting visit negotiation consultation summit mediation dialogue "
    "discussion conversation call trip "
    "phone-call delegation",
    "SUPPORT": "support praise congratulation endorsement treaty solidarity approval "
    "tie relation gratitude thanks "
    "confidence recognition apology backing condolence memorandum",
    "COOPERATE": "cooperation co-operation exercise drill manoeuvre maneuver wargame game "
    "collaboration coordination "
    "partnership extradition intelligence:share evidence:share",
    "AID": "aid assistance donation loan relief food medicine supplies help asylum refuge "
    "grant shelter peacekeeper weapon "
    "vaccine funding medicine equipment",
    "YIELD": "ceasefire cease-fire truce release withdrawal concession amnesty pardon surrender "
    "resignation reform pullout",
    "REQUEST": "demand appeal request call:for plea petition",
    "ACCUSE": "accusation criticism condemnation investigation lawsuit complaint charge inquiry "
    "probe indictment blame "
    "allegation outrage anger dismay concern disappointment displeasure regret alarm",
    "REJECT": "rejection refusal veto defiance objection opposition",
    "THREATEN": "threat ultimatum warning deadline",
    "PROTEST": "protest demonstration rally riot strike:hunger march sit-in unrest strike:stage",
    "SANCTION": "boycott expulsion suspension cancellation cutoff",
    "MOBILIZE": "mobilisation mobilization alert reinforcement troop:deploy patrol buildup",
    "COERCE": "sanction embargo tariff "
    "arrest crackdown curfew ban restriction blockade raid:police siege emergency "
    "detention fine checkpoint "
    "cyberattack cyber-attack hacking warfare:cyber warrant",
    "ASSAULT": "attack bombing assault raid airstrike strike offensive invasion killing shelling "
    "shooting murder ambush "
    "massacre assassination bomb missile rocket operation:military fire:open kidnapping "
    "abduction torture mortar clash",
}
_PHRASES = {
    "AGREE": "ready to|prepared to|willing to|would be willing",
    "CONSULT": "sit down|hold talk|hold meeting|hold a meeting|arrive in|travel to|fly to|pay "
    "visit|play host|make visit",
    "SUPPORT": "stand by|side with|establish diplomatic|forge tie|sign agreement|sign deal|sign "
    "treaty|reach agreement",
    "YIELD": "step down|pull out|back down|give in|hand over|lay down|free on|cease fire|grant "
    "autonomy|give up",
    "REJECT": "rule out|turn down|walk out|shrug off|hold out|break off|fall through|brush aside|"
    "vote down|strike down",
    "ACCUSE": "lash out|hit out|point finger|file lawsuit|open investigation|express concern|"
    "voice concern|file complaint",
    "SANCTION": "cut off|break off|pull out|call off|sever tie|cut tie",
    "ASSAULT": "open fire|blow up|carry out|gun down|set fire|shoot down|throw stone",
    "COERCE": "crack down|impose curfew|take hostage|take over|round up|shut down|state of emergency",
    "PROTEST": "take to street|go on strike|stage protest|hold protest|hold rally",
    "MOBILIZE": "on alert|beef up|build up|step up patrol|send troop|call up",
    "REQUEST": "call for|call on|call upon|appeal to|press for|push for",
}
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
"""What becomes AGREE when promised and REJECT when refused."""
CONFLICTUAL = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
"""What becomes THREATEN when announced."""
ROOTS = tuple(_VERBS)


def _table(lists: dict[str, str]) -> dict[str, str]:
    out: dict[str, str] = {}
    for root, words in lists.items():
        for word in words.split():
            if ":" not in word:
                out.setdefault(word, root)
    return out


VERBS = _table(_VERBS)
"""Verb lemma → root."""
NOUNS = _table(_NOUNS)
"""Noun lemma → root, for nominal events and for what light verbs carry ("launch an attack")."""
PAIRS: dict[tuple[str, str], str] = {
    tuple(word.split(":")): root  # type: ignore[misc]
    for root, words in _VERBS.items()
    for word in words.split()
    if ":" in word
}
"""(verb, word near it) → root, where the two together mean another root than the verb alone."""
PHRASES: dict[str, str] = {
    phrase: root for root, phrases in _PHRASES.items() for phrase in phrases.split("|")
}
LIGHT = frozenset([
    "hold", "launch", "make", "carry", "conduct", "stage", "issue", "give", "take", "have", "open", "start",
    "begin", "express", "voice", "file", "impose", "declare", "announce", "reach", "sign", "put", "wage",
    "mount", "commit", "perform", "pay", "undertake", "deliver", "continue", "step", "resume", "pose",
    "place", "send", "offer", "set", "show", "plan", "order", "lead", "use", "do", "get", "win", "face",
    "mark", "suffer", "extend", "exchange", "deploy", "convey", "lodge", "present", "publish", "enforce",
    "bring", "ratchet", "sustain", "provide", "grant", "receive", "throw", "enact", "renew", "reimpose",
    "complete", "speed", "accelerate", "establish", "upgrade", "forge", "restore", "reach", "lodge", "host",
])  # fmt: skip
"""Verbs that mean what their object means."""
ENDING = frozenset([
    "stop", "halt", "end", "suspend", "cancel", "cut", "freeze", "terminate", "sever", "break", "scrap",
    "withhold", "reduce", "lift", "ease", "relax", "remove", "cease", "discontinue", "postpone", "slash",
    "abandon", "quit", "withdraw", "curtail", "revoke", "drop",
])  # fmt: skip
"""Verbs that end what their object means: aid ended is SANCTION, sanctions ended are YIELD."""
ENDINGS = frozenset([
    "suspension", "halt", "end", "cancellation", "freeze", "termination", "reduction", "cut", "cutoff",
    "lifting", "easing", "removal", "cessation",
])  # fmt: skip
"""Nouns that end what stands under them."""
PROMISING = frozenset([
    "agree", "promise", "pledge", "offer", "commit", "vow", "ready", "willing", "prepared", "plan",
    "intend", "hope", "consent", "undertake", "want", "decide",
])  # fmt: skip
ASKING = frozenset([
    "ask", "urge", "demand", "request", "appeal", "call", "plead", "beg", "implore", "press", "pressure",
    "push", "lobby", "insist", "exhort", "advise", "encourage", "seek", "propose", "suggest", "recommend",
    "want", "petition", "must", "should",
])  # fmt: skip
THREATENING = frozenset(["threaten", "warn", "vow", "swear"])
REFUSING = frozenset(["refuse", "decline", "reject", "deny", "fail", "oppose", "resist", "rule"])
