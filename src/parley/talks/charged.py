"""Passages in which dealings, powers or a message are put into somebody's hands, or are gone beyond.

"Vesk gave Dreyl full powers", "the talks were left to Dreyl", "Dreyl carried a letter from the king", "on
instructions from Orvane, Dreyl offered …", "Dreyl exceeded his instructions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.acting import OPEN
from parley.talks.dealing import BODIES, ERRANDS, MISSIONS, TALKS, TRAVELS, deals, to_deal
from parley.talks.envoys import Told, is_post, nameless, party_of, row, somebody
from parley.talks.laid import Laid
from parley.talks.tree import words_of

_GIVES = words_of("give grant confer delegate accord vest")
_GETS = words_of("get receive obtain secure win")
_THROUGH = words_of(
    "communicate negotiate send pass convey exchange deal approach talk correspond relay transmit"
)
_HANDS = words_of("entrust leave assign hand delegate give fall commit refer")
_SEEKS = words_of("ask seek request want demand")
_POWERS = words_of("authority power powers mandate instruction instructions permission licence license")
_CARRIES = words_of("carry bring deliver convey bear take pass relay transmit present")
_MESSAGES = words_of("message letter note offer proposal reply assurance demand ultimatum")
_EXCEEDS = words_of("exceed disregard ignore violate overstep defy disobey")
_AT_COURT = words_of("minister ambassador envoy representative consul emissary")
_BIDDEN = re.compile(
    r"\b(?:on|at|upon|under) (?:the )?(?:[\w’' ]{2,30}[’']s? )?"
    r"(?:orders?|instructions|behest|request|direction|bidding)\b(?: (?:of|from)\b)?",
    re.IGNORECASE,
)


def charged(laid: Laid) -> Iterator[Told]:
    """What one sentence tells of errands, whatever the verb."""
    for i in range(len(laid.lemma)):
        if laid.pos[i] != "VERB":
            continue
        for frame in (
            _empowered,
            _received,
            _handed,
            _sought,
            _carried,
            _through,
            _asked_who,
            _exceeded,
            _led,
            _turned_away,
            _replaced,
        ):
            yield from frame(laid, i)
    for i, lemma in enumerate(laid.lemma):
        if lemma in ("delegation", "mission"):
            yield from _under(laid, i)
    yield from _bidden(laid)


def _under(laid: Laid, i: int) -> Iterator[Told]:
    """ "A delegation under Dreyl", "Dreyl, at the head of a delegation"."""
    led = next((p for k in laid.under(i, "under") if (p := laid.person(k))), None)
    of = laid.head[i]
    if led is None and laid.lemma[of] == "of" and laid.lemma[laid.head[of]] == "head":
        at = laid.head[laid.head[laid.head[of]]]
        led = laid.person(at) or (laid.person(laid.subject(at)) if laid.pos[at] == "VERB" else None)
    if led is not None:
        yield row(laid, "held", led, party_of(laid, i) or led)


def _empowered(laid: Laid, i: int) -> Iterator[Told]:
    """ "Congress gave Dreyl authority to negotiate", "Dreyl was given full powers", "got a mandate"."""
    if laid.lemma[i] in _GETS and (thing := laid.child(i, "dobj")) is not None:
        told = to_deal(laid, i) or any(laid.lemma[k] in ERRANDS for k in laid.below(thing))
        if laid.lemma[thing] in _POWERS and told and laid.person(laid.subject(i)):
            froms = [*laid.under(i, "from"), *laid.under(thing, "from")]
            kind = "contested" if laid.negated(i) else "proposed" if laid.unreal(i) else "granted"
            yield from _rows(laid, kind, laid.subject(i), next(iter(froms), None))
    if laid.lemma[i] not in _GIVES:
        return
    passive = laid.child(i, "nsubjpass")
    power = next((k for k in laid.kids[i] if laid.lemma[k] in _POWERS and k != i), None)
    whom = passive if passive != power else None
    whom = whom if whom is not None else next(iter([*_datives(laid, i)]), None)
    if whom is None and power is not None:  # "gave Dreyl authority", where the name hangs on the noun
        whom = next((k for k in laid.kids[power] if laid.dep[k] == "compound" and laid.person(k)), None)
    if power is None or whom is None or not (to_deal(laid, power) or to_deal(laid, i)):
        return
    giver = next(iter(laid.under(i, "by")), None) if passive is not None else laid.subject(i)
    yield from _rows(laid, "contested" if laid.negated(i) else "granted", whom, giver)


def _handed(laid: Laid, i: int) -> Iterator[Told]:
    """ "The talks were left to Dreyl", "put Dreyl in charge of the talks", "turned to Dreyl to mediate"."""
    lemma, passive = laid.lemma[i], laid.child(i, "nsubjpass")
    giver = next(iter(laid.under(i, "by")), None) if passive is not None else laid.subject(i)
    whom: int | None = None
    if lemma in _HANDS:
        task = laid.child(i, "nsubj") if lemma == "fall" else passive or laid.child(i, "dobj")
        if task is not None and (to_deal(laid, task) or laid.lemma[task] in MISSIONS):
            whom = next(iter([*laid.under(i, "to"), *laid.under(task, "to")]), None)
            giver = None if lemma == "fall" else giver
    elif lemma in ("put", "place"):
        charge = next((k for k in laid.under(i, "in") if laid.lemma[k] == "charge"), None)
        if charge is not None and to_deal(laid, charge):
            whom = passive or laid.child(i, "dobj")
    elif lemma == "turn" and any(to_deal(laid, k) or deals(laid, k) for k in laid.kids[i] if k > i):
        whom = next(iter([*laid.under(i, "to")]), None)
    elif lemma == "have":  # "had Dreyl sound out the islanders"
        done = next((k for k in laid.kids[i] if laid.dep[k] == "ccomp"), None)
        if done is not None and laid.word(done) in TALKS | ERRANDS and not laid.child(done, "aux", "mark"):
            whom = laid.child(done, "nsubj")
    if whom is not None:
        kind = "contested" if laid.negated(i) else "proposed" if laid.unreal(i) else "granted"
        yield from _rows(laid, kind, whom, giver)


def _received(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl was received as minister of Orvane", "Dreyl presented his credentials"."""
    thing, posts = laid.child(i, "dobj"), [k for k in laid.under(i, "as") if laid.lemma[k] in _AT_COURT]
    credentials = (
        thing is not None and laid.lemma[i] == "present" and laid.lemma[thing].startswith("credential")
    )
    passive = laid.child(i, "nsubjpass")
    who = laid.person(laid.subject(i) if credentials else passive)
    if who is not None and (credentials or (laid.lemma[i] in ("receive", "accredit") and posts)):
        party = next(filter(None, (party_of(laid, k) for k in posts)), None)
        yield row(laid, "contested" if laid.negated(i) else "held", who, party or who)


def _sought(laid: Laid, i: int) -> Iterator[Told]:
    """ "Vesk asked Congress for authority to negotiate", "suggested that Dreyl travel to Orvane to talk"."""
    subject = laid.subject(i)
    who = laid.person(subject) or laid.party(subject)
    if laid.lemma[i] in _SEEKS and who is not None:
        asked = [*laid.under(i, "for"), *(k for k in laid.kids[i] if laid.dep[k] == "dobj")]
        if any(laid.lemma[k] in _POWERS and to_deal(laid, k) for k in asked):
            yield row(laid, "proposed", who, who, who)
    if laid.lemma[i] in ("suggest", "propose", "recommend", "urge"):
        for k in laid.kids[i]:
            if laid.dep[k] == "ccomp" and (laid.lemma[k] in TALKS or (_goes(laid, k) and to_deal(laid, k))):
                traveller = laid.child(k, "nsubj")
                if laid.person(traveller) is not None:
                    yield from _rows(laid, "proposed", traveller, subject)


def _carried(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl carried a letter from the king of Orvane"."""
    thing = laid.child(i, "dobj")
    who = laid.person(laid.subject(i))
    if laid.lemma[i] not in _CARRIES or thing is None or laid.lemma[thing] not in _MESSAGES or who is None:
        return
    places = [*laid.under(thing, "from"), *laid.under(i, "from")]
    places += [k for k in laid.kids[thing] if laid.dep[k] == "poss"]
    sender = next((of for k in places if (of := laid.party(k) or laid.person(k)) and of is not who), None)
    if sender is not None and not laid.negated(i):
        yield row(laid, "proposed" if laid.unreal(i) else "held", who, sender)


def _through(laid: Laid, i: int) -> Iterator[Told]:
    """ "Orvane communicated with the islanders through Dreyl"."""
    if laid.lemma[i] not in _THROUGH or laid.negated(i):
        return
    between = next((p for k in laid.under(i, "through", "via") if (p := laid.person(k))), None)
    subject = laid.child(i, "nsubjpass") or laid.subject(i)
    sender = laid.party(subject) or laid.person(subject) or somebody(laid, subject)
    if between is not None and sender is not None and sender is not between:
        yield row(laid, "proposed" if laid.unreal(i) else "held", between, sender)


def _asked_who(laid: Laid, i: int) -> Iterator[Told]:
    """ "They disagreed on who should lead the talks for the Union"."""
    asks = [k for k in laid.kids[i] if laid.dep[k] == "nsubj" and laid.lemma[k] == "who"]
    if laid.dep[i] == "relcl" or laid.lemma[i] == "represent" or not asks:
        return
    if deals(laid, i) and OPEN.search(laid.text):
        party = next((p for k in (*laid.below(i), *range(i)) if (p := laid.party(k))), None)
        if party is not None:
            yield row(laid, "contested", None, party)


def _exceeded(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl disregarded his instructions"."""
    thing = laid.child(i, "dobj")
    if laid.lemma[i] not in _EXCEEDS or thing is None or laid.lemma[thing] not in _POWERS:
        return
    owner = laid.child(thing, "poss")
    who = laid.person(owner) or laid.person(laid.subject(i))
    told = laid.lemma[thing] in ("mandate", "instruction", "instructions") or to_deal(laid, thing)
    if who is not None and owner is not None and told and not (laid.negated(i) or laid.unreal(i)):
        yield row(laid, "contested", who, who)


def _led(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl led a delegation", "the mission, headed by Torne", "led the talks for Orvane"."""
    if laid.lemma[i] not in ("lead", "head", "conduct") or laid.negated(i):
        return
    passive = laid.child(i, "nsubjpass")
    reduced = laid.dep[i] == "acl" and passive is None and laid.child(i, "agent") is not None
    team = laid.head[i] if reduced else passive if passive is not None else laid.child(i, "dobj")
    if team is None:
        return
    sides = [laid.party(k) for k in (*laid.under(i, "for"), *laid.under(team, "for"))]
    party: Entity | str | None = next(filter(None, sides), None)
    ours = laid.lemma[team] in ("delegation", "mission") or (
        laid.lemma[team] == "team"
        and any(re.match("negotiat|mediat", laid.lemma[k]) for k in laid.kids[team])
    )
    if not ours and not (laid.lemma[team] in MISSIONS and party):
        return
    done_to = passive is not None or reduced
    leader = next(iter(laid.under(i, "by")), None) if done_to else laid.subject(i)
    who = laid.person(leader)
    if who is not None:
        owner = laid.child(team, "poss")
        yield row(laid, "held", who, party or party_of(laid, team) or somebody(laid, owner) or who)


def _turned_away(laid: Laid, i: int) -> Iterator[Told]:
    """ "Orvane refused to receive Dreyl as minister"."""
    if laid.lemma[i] not in ("receive", "accept") or laid.dep[i] != "xcomp":
        return
    thing = laid.child(i, "dobj")
    if laid.lemma[laid.head[i]] not in ("refuse", "decline") or thing is None:
        return
    envoy = next((p for k in laid.joined(thing) if (p := laid.person(k)) and not nameless(laid, k)), None)
    words = {laid.lemma[k] for k in laid.below(i)}
    if envoy is not None and words & _AT_COURT:
        yield row(laid, "contested", envoy, party_of(laid, thing) or envoy, laid.entity(laid.subject(i)))


def _replaced(laid: Laid, i: int) -> Iterator[Told]:
    """ "Orvane replaced its envoy with Dreyl", "Dreyl succeeded Torne as negotiator"."""
    if laid.lemma[i] == "succeed":
        who = laid.person(laid.subject(i))
        post = next((k for k in laid.under(i, "as") if is_post(laid, k)), None)
        if who is not None and post is not None:
            yield row(laid, "held", who, party_of(laid, post) or who)
    elif laid.lemma[i] == "replace":
        passive = laid.child(i, "nsubjpass")
        old = passive if passive is not None else laid.child(i, "dobj")
        new = next(
            iter([*laid.under(i, "with"), *(laid.under(i, "by") if passive is not None else ())]), None
        )
        posts = old is not None and (is_post(laid, old) or any(is_post(laid, k) for k in laid.under(i, "as")))
        if posts and new is not None:
            yield from _rows(laid, "granted", new, None if passive is not None else laid.subject(i))


def _bidden(laid: Laid) -> Iterator[Told]:
    """ "On instructions from Orvane, Dreyl offered to buy the island"."""
    for found in _BIDDEN.finditer(laid.text):
        start, end = (laid.sentence.start + at for at in found.span())
        inside = [k for k in range(len(laid.lemma)) if start <= laid.start[k] < end]
        if not inside:
            continue
        verb = inside[0]
        for _ in range(6):
            if laid.pos[verb] == "VERB" or laid.head[verb] == verb:
                break
            verb = laid.head[verb]
        who = laid.person(laid.subject(verb)) if laid.pos[verb] == "VERB" else None
        if who is None or not (laid.lemma[verb] in TALKS | ERRANDS or _goes(laid, verb)):
            continue
        if "request" in found.group().lower() and laid.lemma[verb] not in ("negotiate", "mediate", "act"):
            continue  # who asks for a meeting sends nobody
        after = range(inside[-1] + 1, min(inside[-1] + 6, len(laid.lemma)))
        own = [k for k in inside if laid.entity(k)]
        by = next((of for k in (*own, *after) if (of := laid.entity(k)) and of is not who), None)
        if by is not None:
            yield row(laid, "granted", who, by, by)


def _goes(laid: Laid, i: int) -> bool:
    """Whether somebody travels to deal or ask."""
    return laid.lemma[i] in TRAVELS and any(
        laid.pos[k] == "VERB" and laid.lemma[k] in TALKS | ERRANDS for k in laid.below(i) if k > i
    )


def _datives(laid: Laid, i: int) -> Iterator[int]:
    for k in laid.kids[i]:
        if laid.dep[k] == "dative":
            yield from [m for m in laid.kids[k] if laid.dep[m] == "pobj"] or [k]
    yield from laid.under(i, "to", "upon", "on", "in")


def _rows(laid: Laid, kind: str, whom: int | None, giver: int | None) -> Iterator[Told]:
    """A row for each person at a word, or one for the body there; the giver's word, and for the giver."""
    if whom is None:
        return
    by: Entity | str | None = laid.entity(giver) or somebody(laid, giver)
    people: list[Entity] = [p for k in laid.joined(whom) if (p := laid.person(k)) and not nameless(laid, k)]
    found: list[Entity | str] = [*people]
    body = laid.party(whom)
    if not found and (body is not None or laid.lemma[whom] in BODIES):
        found = [body or laid.phrase(whom)]
    for one in found:
        yield row(laid, kind, one, by or (one if isinstance(one, Entity) else None), by)
