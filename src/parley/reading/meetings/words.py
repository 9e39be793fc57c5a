"""Words by which meetings are told: general English, own lists."""

from __future__ import annotations

import re

MEET = frozenset([
    "meet", "confer", "huddle", "negotiate", "renegotiate", "reconvene", "parley", "haggle", "bargain",
    "wrangle",
])  # fmt: skip
"""Verbs that are a meeting by themselves, with an object or with "with"."""
WITH = frozenset(
    [
        "talk",
        "speak",
        "consult",
        "sit",
        "chat",
        "converse",
        "deliberate",
        "dine",
        "lunch",
        "communicate",
        "correspond",
        "plead",
        "din",  # as spaCy lemmatises "dined"
    ]
)
"""Verbs that are a meeting with "with" or "to" somebody."""
RECEIVE = frozenset(["receive", "host", "visit", "telephone", "phone", "summon", "welcome", "greet", "ring"])
"""Verbs that are a meeting where their object holds an office."""
DISCUSS = frozenset(["discuss", "debate", "review"])
ADDRESS = frozenset([
    "tell", "urge", "ask", "warn", "assure", "persuade", "convince", "press", "inform", "brief", "thank",
    "reassure", "invite", "remind", "advise", "promise", "pledge", "confront", "lobby", "implore",
    "encourage", "pressure",
])  # fmt: skip
"""What one says to another at a meeting that they must both have sat at."""
AGREE = frozenset(
    ["agree", "decide", "pledge", "resolve", "promise", "endorse", "confirm", "reaffirm", "commit"]
)
"""What those who have come to one place do there together."""
GO = frozenset(["travel", "fly", "go", "come", "journey", "head", "arrive", "return", "depart"])
GATHER = frozenset(["gather", "convene", "assemble"])
MEDIATE = frozenset(["mediate", "broker", "shuttle", "facilitate", "intermediate"])
HOLD = frozenset([
    "hold", "have", "conduct", "resume", "open", "begin", "start", "conclude", "attend", "join", "finish",
    "continue", "launch", "complete", "wrap", "kick", "chair", "lead", "plan", "schedule", "arrange",
    "convene", "stage", "renew", "pursue", "undertake", "commence", "pay", "restart",
])  # fmt: skip
TAKING_PART = frozenset([
    "enter", "leave", "restart", "reopen", "suspend", "break", "end", "extend", "interrupt",
    "stop", "quit", "keep", "restore", "maintain", "pursue", "engage", "make", "get", "give",
    "take", "place", "return", "organise", "organize", "host", "cut", "halt", "terminate",
    "abandon", "undertake", "complete", "go", "welcome", "secure", "intensify", "deepen",
    "initiate", "establish", "create", "use",
])  # fmt: skip
"""Verbs whose subject takes part in the meeting that is their object, as with those of holding one."""
TALKS = frozenset([
    "meeting", "talk", "summit", "negotiation", "consultation", "call", "conversation", "round", "session",
    "encounter", "phone-call", "videoconference", "tête-à-tête", "renegotiation", "teleconference",
])  # fmt: skip
CONTACTS = frozenset([
    "contact", "exchange", "discussion", "channel", "backchannel", "back-channel", "dialogue", "conference",
    "gathering", "audience",
    "engagement", "visit", "lunch", "dinner", "breakfast", "luncheon",
])  # fmt: skip
"""Nouns that are a meeting where they say between whom, and that somebody merely wishes for too often."""
MESSAGES = frozenset(["message", "letter", "note", "proposal", "offer", "reply"])
"""What goes to and fro between those who do not meet."""
SENT = frozenset(["pass", "relay", "carry", "convey", "exchange", "transmit", "deliver", "ferry", "send"])
HIDDEN = re.compile(
    r"(?i)\b(?:secret(?:ly)?|quiet(?:ly)?|discreet(?:ly)?|back[- ]?channels?|undisclosed|unannounced|"
    r"clandestine(?:ly)?|"
    r"covert(?:ly)?|undeclared|unpublici[sz]ed|private(?:ly)?|out of the public eye|away from the "
    r"cameras|kept from the public|"
    r"without (?:a )?public announcement|not been made public|confidential)\b"
)
INDIRECT = re.compile(
    r"(?i)\b(?:indirect(?:ly)?|proximity talks|through (?:\w+ ){0,2}(?:intermediar\w+|mediators?|third "
    r"part\w+|go-betweens?|"
    r"back channels?)|via (?:\w+ ){0,2}(?:intermediar\w+|mediators?)|shuttl\w+ between|passed messages|"
    r"relayed messages|carried "
    r"messages|conveyed messages|separate rooms|without (?:meeting|sitting) (?:face to face|directly))\b"
)
COMING = frozenset([
    "upcoming", "planned", "forthcoming", "scheduled", "next", "future", "coming", "expected", "impending",
    "anticipated",
])  # fmt: skip
WISHED = frozenset(["possible", "potential", "proposed", "prospective"])
IMAGINED = frozenset(["eventual", "hypothetical", "imaginary", "theoretical", "meaningful"])
SIDES = frozenset([
    "side", "delegation", "party", "country", "team", "state", "government", "nation", "capital", "power",
    "neighbour", "neighbor", "republic",
])  # fmt: skip
NO_VOICE = frozenset([
    "national", "trader", "merchant", "customer", "shopper", "volunteer", "student", "citizen", "resident",
    "immigrant", "refugee", "survivor", "victim", "family",
    "fan", "voter", "worker", "soldier", "troop", "veteran", "tourist", "farmer", "wife", "husband",
    "mother", "father", "widow", "son", "daughter", "relative", "parent", "pupil", "athlete", "player",
    "artist", "journalist", "reporter", "patient", "villager", "passenger", "pilgrim", "prisoner",
])  # fmt: skip
"""People who speak for nobody when they meet."""
PAIR = SIDES | frozenset([
    "leader", "minister", "president", "man", "woman", "official", "envoy", "diplomat", "negotiator", "pair",
    "premier", "ally", "rival", "counterpart", "statesman", "head", "representative", "chancellor",
])  # fmt: skip
REPORT = frozenset([
    "say", "tell", "announce", "confirm", "report", "state", "add", "write", "note", "declare", "reveal",
    "disclose", "indicate",
])  # fmt: skip
TAKE_PLACE = frozenset([
    "take", "happen", "occur", "go", "begin", "start", "resume", "open", "materialise",
    "materialize", "proceed",
    "be", "convene", "come", "follow", "ensue", "continue",
])  # fmt: skip
"""What meetings do when they are held: denied of them, they were not."""
CALLED_OFF = frozenset(
    [
        "cancel",
        "scrap",
        "abort",
        "skip",
        "boycott",
        "postpone",
        "delay",
        "collapse",
        "shelve",
        "freeze",
    ]
)
PENCILLED = frozenset([
    "plan", "pencil", "schedule", "set", "due", "slate", "expect", "arrange", "foresee", "book", "propose",
])  # fmt: skip
"""What is said behind a meeting that is to come: "the meeting pencilled in for Friday"."""
MIND = frozenset([
    "want", "wish", "hope", "think", "believe", "see", "mean", "know", "fear", "understand", "need",
    "imagine", "expect", "prefer", "suppose", "doubt", "worry", "gain",
])  # fmt: skip
"""Verbs of the mind: what one wants of one's negotiations does not say that they were held."""
HOPED = frozenset([
    "proposal", "offer", "call", "idea", "invitation", "readiness", "request",
    "possibility", "prospect", "ready", "open", "willing", "hope",
    "interest", "willingness", "desire", "wish", "openness",
])  # fmt: skip
"""Nouns above a meeting that somebody merely wishes for: "an offer of talks"."""
WILLING = frozenset([
    "happy", "glad", "willing", "ready", "prepared", "keen", "eager", "interested", "open", "pleased", "like",
])  # fmt: skip
"""What one says of oneself who would meet the other: "she would be happy to talk"."""
TIMED = frozenset({"after", "following", "since", "during", "before", "ahead", "eve", "until"})
"""What stands before a meeting whose time is told, and which therefore is no mere thought."""
PROPOSALS = frozenset({"proposal", "plan", "call", "offer", "idea", "initiative", "formula"})
