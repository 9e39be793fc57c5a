"""Accounts of incidents: sentences that tell of one hostile act or mishap as having happened.

An incident is bounded: something in particular (a ship, an aircraft, a base, a crew) is struck, seized or
lost.
Wars, offensives, campaigns, threats and decrees are none. Wanted are a word for the act and, by the
grammar of the
sentence, a thing that it was done to (cf. the event-and-target frames of PLOVER, Open Event Data Alliance
2018).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.incident import Account
from parley.nouns.reading import Reading
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of

_VERBS = {
    "strike": "bomb bombard shell strike hit attack raid torpedo ram target",
    "explosion": "explode blow detonate",
    "shooting": "shoot fire",
    "sinking": "sink founder",
    "seizure or arrest": "seize capture detain arrest abduct kidnap intercept board hijack impound",
    "killing": "kill assassinate murder poison",
    "drone or airspace": "violate enter breach cross intrude crash stray penetrate",
    "sabotage": "sabotage sever cut damage hack",
}
ACTS = {verb: kind for kind, verbs in _VERBS.items() for verb in verbs.split()}
"""Verbs by the kind of act."""
_NOUNS = {
    "strike": "attack strike airstrike raid bombing bombardment shelling",
    "explosion": "explosion blast",
    "shooting": "shooting gunfire downing shootdown",
    "sinking": "sinking",
    "seizure or arrest": "seizure capture abduction hijacking detention arrest",
    "killing": "assassination killing murder poisoning",
    "drone or airspace": "incursion overflight intrusion violation",
    "sabotage": "sabotage",
}
_NOUN = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_THINGS = words_of(
    """
    ship vessel boat destroyer frigate warship battleship steamer tanker trawler freighter submarine
    liner ferry plane aircraft jet airliner helicopter drone uav balloon spyplane fighter pilot base
    airbase embassy consulate facility facilities refinery plant pipeline cable bridge convoy
    checkpoint outpost garrison patrol truck bus train railway track port pier airport hospital school
    building crew sailor seaman fisherman soldier officer guard policeman diplomat envoy ambassador
    hostage journalist reporter protester protestor demonstrator civilian passenger general commander
    minister leader president infrastructure depot station tower dam field oilfield airspace ship's
    hull merchantman trawlers
    """
)
_ANIMATE = words_of(
    """
    crew sailor seaman fisherman soldier officer guard policeman diplomat envoy ambassador journalist
    reporter protester protestor demonstrator civilian general commander minister leader president
    pilot
    """
)
_SHIP = re.compile(r"\b(?:u\.?s\.?s\.?|h\.?m\.?s\.?) [a-z]")
_MEANS = words_of("missile rocket drone shell torpedo mine bomb round shot bullet")
_CRAFT = re.compile(r"\b(?:airspace|aircraft|plane|drone|jet|balloon)s?\b")
_LEGAL = re.compile(r"\b(?:arrest warrant|warrants? of arrest|police arrested|convicted|charged with)\b")
_ALLEGED = re.compile(
    r"\b(?:alleg\w+|accus\w+|blam\w+|reported(?:ly)? (?:an )?attack|doubts?|rumou?rs?|claimed|"
    r"denied|may have been|suspected|speculat\w+|"
    r"under mysterious circumstances)\b"
)
_PLANS = re.compile(r"\b(?:would|will|could|might|shall) (?:\w+ )?(?:attack|strike|bomb|seize|sink|shoot)\b")


def accounts(document: Document, reading: Reading, t: Grammar) -> Iterator[Account]:
    """The accounts of one sentence: one for each kind of act."""
    seen: set[str] = set()
    for i in range(len(t)):
        found = _verb(t, i) if t.pos[i] == "VERB" else _noun(t, i) if t.pos[i] in ("NOUN", "PROPN") else None
        if found is None or found[0] in seen:
            continue
        kind, by, against = found
        seen.add(kind)
        others = [party for party in against if party not in by]
        yield Account(
            t.span,
            kind,
            by[0] if len(by) == 1 else None,
            others[0] if others else None,
            _when(reading, t, i),
            document.published,
            bool(_ALLEGED.search(t.whole)),
            _count(t, i),
        )


Found = tuple[str, tuple[str, ...], tuple[str, ...]]


def _verb(t: Grammar, v: int) -> Found | None:
    kind = ACTS.get(t.lemma[v])
    if kind is None or t.negated(v) or t.unreal(v) or t.ahead(v) or _ordered(t, v) or t.dep[v] == "csubj":
        return None
    passive = [k for k in t.kids[v] if t.dep[k] == "nsubjpass"]
    direct = [k for k in t.kids[v] if t.dep[k] == "dobj"]
    agents = [m for k in t.kids[v] if t.dep[k] == "agent" for m in t.kids[k]]
    subject = t.subject(v)
    lemma = t.lemma[v]
    if lemma in ("explode", "sink", "crash", "blow", "founder") and not direct:
        things = [subject] if subject is not None else []
        doers: list[int] = []
    elif passive or t.dep[v] == "acl" or any(t.dep[k] == "auxpass" for k in t.kids[v]):
        things = passive or ([subject] if subject is not None else [])
        doers = agents
    else:
        things, doers = direct, [subject] if subject is not None else []
    if lemma == "fire":
        things += [
            m for k in t.kids[v] if t.low[k] in ("on", "upon", "at") for m in t.kids[k] if t.dep[m] == "pobj"
        ]
        if any(t.lemma[k] == "fire" for k in direct):
            things = [k for k in things if t.lemma[k] != "fire"]
        if any(t.dep[k] == "auxpass" for k in t.kids[v]) and subject is not None:
            return kind, tuple(p for d in agents for p in t.parties(d)), t.parties(subject)
    if lemma == "shoot":
        things += [m for k in t.kids[v] if t.low[k] == "at" for m in t.kids[k] if t.dep[m] == "pobj"]
        if any(t.lemma[k] in ("person", "man", "woman", "people") for k in things):
            return kind, tuple(p for d in doers for p in t.parties(d)), ()
    if lemma in ("enter", "breach", "cross", "violate"):
        craft = subject is not None and _CRAFT.search(t.low[subject]) is not None
        if not (craft and any(t.lemma[k] in ("airspace", "border") for k in direct)):
            return None
        return kind, t.parties(subject), tuple(p for k in direct for p in t.parties(k))
    if lemma in ("cut", "damage", "sever") and not any(
        t.lemma[k] in ("cable", "pipeline", "railway", "track") for k in things
    ):
        return None
    if lemma in ("crash", "violate", "intrude", "stray", "penetrate") and not _CRAFT.search(t.whole):
        return None
    if lemma in ("capture", "hit", "strike", "target", "attack", "raid") and not _thing(t, things):
        return None
    somebody = lemma in ("kill", "assassinate", "murder") and any(t.pos[k] == "PROPN" for k in things)
    if not somebody and not _thing(t, things):
        return None
    if lemma == "arrest" and _LEGAL.search(t.whole):
        return None
    by = tuple(dict.fromkeys(p for d in doers for p in t.parties(d)))
    against = tuple(dict.fromkeys(p for d in things for p in t.parties(d)))
    if not by and lemma in ("hit", "strike") and not agents and passive == []:
        return None
    return kind, by, against


def _noun(t: Grammar, n: int) -> Found | None:
    """ "An attack on an oil plant", "the sinking of the liner", "a drone attack"."""
    kind = _NOUN.get(t.lemma[n])
    if (
        kind is None
        or t.unreal(n)
        or (t.low[n] != t.lemma[n] and not any(t.low[k] == "the" for k in t.kids[n]))
    ):
        return None
    up = t.head[n]
    if t.low[up] == "of" and t.lemma[t.head[up]] in ("target", "scene", "site"):
        suffered = t.subject(t.head[t.head[up]])
        whom = t.parties(suffered) if suffered is not None else ()
        return (kind, (), whom) if suffered is not None and t.pos[suffered] == "PROPN" else None
    if t.dep[n] == "dobj" and t.lemma[up] == "report" and any(t.low[k] == "by" for k in t.kids[n]):
        doers = tuple(p for k in t.kids[n] if t.low[k] == "by" for m in t.kids[k] for p in t.parties(m))
        return kind, doers, ()
    if t.lemma[up] in ("threaten", "plan", "fear", "prevent", "warn", "deter", "avoid", "order") or t.negated(
        up
    ):
        return None
    if any(t.lemma[a] in _ALLOWS for a in t.above(n)):
        return None
    things = [
        m
        for k in t.kids[n]
        if t.dep[k] == "prep" and t.low[k] in ("of", "on", "against", "in", "at")
        for m in t.kids[k]
        if t.dep[m] == "pobj"
    ]
    if not (_thing(t, things) or (kind == "explosion" and t.dep[n] == "nsubj" and t.lemma[up] in _TORE)):
        return None
    by = tuple(
        dict.fromkeys(p for k in t.kids[n] if t.dep[k] in ("poss", "amod", "compound") for p in t.parties(k))
    )
    if not by and t.dep[n] == "dobj" and t.lemma[up] in ("carry", "launch", "conduct", "stage", "mount"):
        by = t.parties(t.subject(up))
    against = tuple(dict.fromkeys(p for d in things for p in t.parties(d)))
    return kind, by if len(by) == 1 else (), against


_TORE = words_of("tear destroy rip damage kill rock hit wreck sink shake")


def _thing(t: Grammar, words: list[int]) -> bool:
    """Whether it was done to something in particular: a thing by its word, a ship, somebody."""
    for w in words:
        if t.lemma[w] in _THINGS or t.low[w] in _THINGS or t.low[w].rstrip("s") in _THINGS:
            return True
        said = t.said(w)
        if _SHIP.search(said) or any(t.lemma[k] in _THINGS for k in t.kids[w]):
            return True
    return False


_ALLOWS = words_of("allow authorize authorise permit order compensation compensate claim provide right")


def _ordered(t: Grammar, v: int) -> bool:
    """Whether it was only allowed, ordered, feared or claimed as a right."""
    at = v
    for _ in range(4):
        up = t.head[at]
        if up == at:
            return False
        if t.dep[at] in ("xcomp", "acl", "advcl") and any(
            t.low[k] == "to" and t.dep[k] == "aux" for k in t.kids[at]
        ):
            return t.lemma[up] not in ("lead", "manage", "begin", "continue")
        if t.dep[at] in ("pcomp",) and t.low[up] in ("of", "for", "from", "against", "without"):
            return True
        at = up
    return False


_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip


def _count(t: Grammar, i: int) -> int | None:
    """How many the act was done to: the number beside its object."""
    for k in t.kids[i]:
        if t.dep[k] in ("dobj", "nsubjpass"):
            for m in t.kids[k]:
                if t.dep[m] == "nummod":
                    word = t.low[m].replace(",", "")
                    return int(word) if word.isdigit() else _NUMBERS.get(word)
    return None


def _when(reading: Reading, t: Grammar, i: int) -> str | None:
    """The day that the words around the act give, or the sentence where the act is what it tells."""
    below = t.below(i)
    near = t.start[below[0]], t.end[below[-1]]
    main = t.dep[i] in ("ROOT", "conj", "ccomp", "nsubj", "nsubjpass", "dobj")
    days = [
        (not near[0] <= time.start < near[1], abs(time.start - t.start[i]), time.begin)
        for time in reading.times
        if t.sentence.start <= time.start < t.sentence.end
        and time.type in ("DATE", "TIME")
        and time.begin
        and time.begin == time.until
        and (main or near[0] <= time.start < near[1])
    ]
    return min(days)[2] if days else None
