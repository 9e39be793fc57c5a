"""Passages that say for whom somebody speaks or acts: who is sent, named, asked for, disputed, or private.

In agency terms a negotiator's word binds his principal only as far as he is authorised, and whoever sits
across the table asks for that first (Cutcher-Gershenfeld & Watkins 1999, Toward a theory of representation in
negotiation, in Mnookin & Susskind, Negotiating on Behalf of Others). So each passage keeps who gives the
mandate, on whose word, and who disputes it. The rules read English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parley.nouns.reading import Entity
from parley.nouns.span import Span
from parley.talks.laid import Laid


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ROLES = _set(
    "envoy emissary negotiator representative intermediary mediator plenipotentiary commissioner "
    "interlocutor go-between facilitator"
)
_POSTS = ROLES | _set("ambassador minister delegate liaison delegation mission")
_GRANTS = _set(
    "appoint name nominate dispatch send choose select pick designate authorize authorise empower instruct "
    "commission mandate task charge entrust accredit accept recognize recognise ask approve"
)
_SENDS = _set("dispatch send")
_CHARGES = _set("charge task entrust")
_EMPOWERS = _set("authorize authorise empower instruct mandate")
_ENDS = _set("ceasefire truce settlement agreement peace accord deal compromise treaty transition release")
_CHOOSES = _set("appoint name nominate choose select pick designate")
_STANDS_IN = _set("replacement successor deputy")
_SOMEBODY = _set("someone somebody")
_TALKS = _set(
    "negotiate renegotiate mediate represent speak lead broker meet talk arbitrate discuss conclude sign act"
)
_RECOGNISES = _set("accept recognize recognise approve ask")
_PROPOSES = _set("propose suggest float discuss consider tip mention recommend")
_REFUSES = _set("repudiate disavow disown recall dismiss distance withdraw")
_PRIVATE = re.compile(
    r"\b(?:in (?:an?|his|her|their) (?:\w+ )?(?:private|personal|unofficial) capacity|"
    r"as (?:an? )?private (?:citizens?|persons?|individuals?|visitors?)|"
    r"private(?:ly arranged)? (?:trip|visit|mission|journey|initiative)|"
    r"on (?:his|her|their) own (?:initiative|behalf|account)|"
    r"(?:hold|holds|held|has|had) no (?:official|government|formal|public) (?:position|post|office|role)|"
    r"(?:spoke|speaks|speaking|acted|acts|acting) only for (?:him|her|them)sel(?:f|ves))\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:(?:no|without(?: an?y?)?|lack(?:s|ed|ing)?(?: an?y?| the)?|"
    r"none [^.;]{0,60}(?:has|have|possesses|possess)(?: an)?|"
    r"exceed(?:s|ed|ing)? (?:his|her|their|its)|beyond (?:his|her|their|its)|"
    r"(?:not|n[’']t) (?:have|had|has|possess|hold)(?: an?y?| the)?)\s+(?:\w+\s+){0,2}?"
    r"(?:mandate|authori[sz]ation|authority|consent|instructions|power|right)\b(?: (?:to|from|of))?|"
    r"uncontested mandate|mandate\b[^.;]{0,50}\b(?:expired|lapsed|was revoked|was withdrawn|ran out)|"
    r"unauthori[sz]ed (?:\w+ )?(?:negotiat\w+|talks|contacts?|diplomacy|envoys?|mission)|"
    r"self-(?:appointed|styled|proclaimed) (?:\w+ )?"
    r"(?:envoy|negotiator|mediator|representative|emissary|intermediary))",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:speaks?|speaking|spoke|spoken|negotiates?|negotiating|negotiated|acts?|acting|acted) (?:only )?"
    r"(?:on behalf of|for|in the name of)\b|"
    r"\bon (?:the )?behalf of\b|\bin the name of\b|\bon [\w’' ]{2,30}[’']s? behalf\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|no one but|nobody but|none but)\b[^.;]{0,40}"
    r"\b(?:can|may|could|has the right to|is entitled to)\b[^.;]{0,20}"
    r"\b(?:speak|negotiate|decide|sign|represent)\b",
    re.IGNORECASE,
)
_DEALINGS = re.compile(
    r"\b(?:negotiat\w+|talks|envoys?|emissar\w+|represent\w*|speaks?|spoke|mediat\w+|delegat\w+|treat(?:y|ies))\b",
    re.I,
)
_OPEN = re.compile(
    r"(?i)\?\W*$|debat|\bquestion|unclear|disput|disagree|divided|"
    r"\bwho (?:should|would|could|will|can|is to|may)\b"
)
_ASKED = re.compile(
    r"(?i)\b(?:request(?:ed|s)?|(?:call|ask)(?:ed|s|ing)? for|propos\w+|elect|need(?:s|ed)?|demand\w*|"
    r"would (?:accept|receive|welcome)|suggest\w*|urg\w+|plan (?:put|to)|want\w*|hop\w+|discussions? on)\b"
    r"[^.;]{0,80}$"
)
_OFFICE = re.compile(
    r"(?:[Ee]nvoys?|[Mm]inister|[Aa]mbassador|[Rr]epresentatives?|[Nn]egotiators?|[Ee]missary|[Oo]fficials?|[Dd]iplomats?|"
    r"[Cc]ommissioners?|[Mm]ediators?|[Ss]ecretary|[Ll]eaders?|^[a-z].*)$"
)
_HUMAN = re.compile(
    r"(?i)\b(?:officials?|leaders?|governments?|part(?:y|ies)|diplomats?|ministers?|presidents?|administration|delegates?|"
    r"sides?|council|league|union|parliament|congress|house|board|group|coalition|movement|rebels?|allies|states?|capitals|king|"
    r"queen|sources?|advisers?|aides?|ministry|embassy|delegation|commission|assembly|summit|representatives?)$"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mandate as one clause tells of it; `who` and `by` are the words' entities where they mean one."""

    kind: str
    span: Span
    who: Entity | str | None = None
    party: Entity | str | None = None
    by: Entity | str | None = None


def told(laid: Laid, before: str = "") -> Iterator[Told]:
    """What one sentence says of mandates, at most one for each person; `before` is the sentence before it."""
    seen: set[tuple[object, object]] = set()
    open_kinds: set[str] = set()
    for one in _all(laid, before):
        if one.who is None and one.party is None:
            continue  # nobody for nobody tells nothing
        key = _key(one.who), None if one.who else _key(one.party)
        if key in seen or (one.who is None and (one.kind in open_kinds or seen)):
            continue
        seen.add(key)
        open_kinds.add(one.kind)
        yield one


def _key(of: Entity | str | None) -> object:
    return of.id if isinstance(of, Entity) else of


def _all(laid: Laid, before: str) -> Iterator[Told]:
    yield from _contested(laid)
    yield from _private(laid)
    for i, lemma in enumerate(laid.lemma):
        if lemma in _GRANTS | _PROPOSES and laid.w.pos[i] == "VERB":
            yield from _granted(laid, i, before)
    yield from _behalf(laid)
    for i, lemma in enumerate(laid.lemma):
        if lemma == "represent" and laid.w.pos[i] == "VERB":
            yield from _represents(laid, i)
    for i, lemma in enumerate(laid.lemma):
        if _role(laid, i):
            yield from _held(laid, i)
        elif (
            lemma in ("minister", "ambassador")
            and laid.lemma[laid.head[i]] == "become"
            and laid.dep[i] == "attr"
        ):
            who = laid.person(laid.subject(laid.head[i]))
            if who is not None and any(laid.entity(k) for k in laid.under(i, "to")):
                yield _row(laid, "held", who, _party(laid, i) or who)


def _role(laid: Laid, i: int) -> bool:
    """Whether a word is an envoy's: "co-negotiator", not the House of Representatives."""
    return (laid.lemma[i].removesuffix("s") in ROLES and laid.w.pos[i] in ("NOUN", "PROPN")) or (
        laid.lemma[i] == "between" and laid.text[laid.w.start[i] - laid.s.start - 3 :][:3] == "go-"
    )


def _row(laid: Laid, kind: str, who: object, party: object, by: object = None) -> Told:
    span = Span(laid.d.id, laid.s.start, laid.s.end)
    return Told(kind, span, who, party, by)  # type: ignore[arg-type]


def _contested(laid: Laid) -> Iterator[Told]:
    """That somebody has no mandate, goes beyond it, is disowned, or that others alone may speak."""
    found = _NONE.search(laid.text)
    if found is not None and ("mandate" in found.group() or _DEALINGS.search(laid.text)):
        at = laid.s.start + found.start()
        verb = next((i for i, start in enumerate(laid.w.start) if start >= at), 0)
        who = _whose(laid, verb)
        posts = (_party(laid, i) for i in range(len(laid.lemma)) if _role(laid, i))
        party = _for(laid, verb) or next(filter(None, posts), None) or _side_of(who)
        yield _row(laid, "contested", who, party)
    elif _ONLY.search(laid.text) is not None:
        first = next(
            (laid.party(i) or laid.person(i) for i in range(len(laid.lemma)) if laid.entity(i)), None
        )
        if first is not None:
            yield _row(laid, "contested", None, first)
    for i, lemma in enumerate(laid.lemma):
        if lemma in _REFUSES and laid.w.pos[i] == "VERB" and (subject := laid.subject(i)) is not None:
            by = laid.entity(subject)
            for k in laid.below(i):
                envoy = laid.person(k)
                words = " ".join(laid.lemma[j] for j in laid.below(i))
                if (
                    envoy is not None
                    and envoy is not by
                    and re.search(r"envoy|mission|negotiat|mediat|emissary|represent|remark|talks", words)
                ):
                    party = laid.party(subject) or _party(laid, subject) or envoy
                    yield _row(laid, "contested", envoy, party, by or laid.phrase(subject))
                    break


def _whose(laid: Laid, at: int) -> Entity | str | None:
    """Who is said to have no mandate: the subject of the verb there, else the first person before it."""
    i = at
    for _ in range(5):
        subject = laid.subject(i) if laid.w.pos[i] in ("VERB", "AUX") else None
        if subject is not None:
            return laid.entity(subject) or (
                None if laid.lemma[subject] in ("there", "none", "it") else laid.phrase(subject)
            )
        if laid.head[i] == i:
            break
        i = laid.head[i]
    return next((found for k in range(at) if (found := laid.person(k))), None)


def _for(laid: Laid, after: int) -> Entity | None:
    """The party named after a word by "for", "of", "on behalf of"."""
    for i in range(after, len(laid.lemma)):
        if laid.party(i) and any(laid.lemma[k] in ("for", "of") for k in range(max(after, i - 4), i)):
            return laid.party(i)
    return None


def _side_of(who: Entity | str | None) -> Entity | None:
    return who if isinstance(who, Entity) else None


def _private(laid: Laid) -> Iterator[Told]:
    found = _PRIVATE.search(laid.text)
    if found is None:
        return
    at = laid.s.start + found.end()
    after = [laid.person(i) for i, start in enumerate(laid.w.start) if start >= at]
    before = [laid.person(i) for i, start in enumerate(laid.w.start) if start < at]
    named = [one for one in (*reversed(before), *after) if one is not None]
    passive = " by " in laid.text[found.end() - 1 :]
    first = next((one for one in after if one), None) if passive else None
    who: Entity | str | None = first or next(iter(_doers(laid, at)), None) or next(iter(named), None)
    verb = next((i for i, s in enumerate(laid.w.start) if s >= laid.s.start + found.start()), None)
    if who is None and verb is not None:
        who = _words(laid, laid.subject(verb))
    if who is not None and not re.search(r"(?i)private (?:talks|sector|school|channel)", found.group()):
        yield _row(laid, "private", who, None)


def _doers(laid: Laid, at: int) -> Iterator[Entity]:
    """The people who do what the verb before a place says."""
    for i in reversed([i for i, start in enumerate(laid.w.start) if start < at]):
        if laid.w.pos[i] == "VERB" and (subject := laid.subject(i)) is not None and laid.person(subject):
            yield laid.person(subject)  # type: ignore[misc]


def _granted(laid: Laid, i: int, before: str) -> Iterator[Told]:
    """ "Orvane appointed Dreyl as envoy", "Dreyl was sent to Vellmark", "they should name a mediator"."""
    lemma = laid.lemma[i]
    passive = laid.child(i, "nsubjpass")
    reduced = laid.dep[i] == "acl" and passive is None  # "a mediator appointed by both"
    thing = passive if passive is not None else laid.head[i] if reduced else _thing(laid, i)
    if thing is None or (reduced and laid.lemma[thing] not in ROLES):
        return
    people: list[Entity | str] = [*_people(laid, thing, i)]
    if not people and laid.lemma[thing] == "mission":
        people = [one for k in laid.kids[thing] if laid.dep[k] == "poss" and (one := laid.person(k))]
    if not people and laid.w.pos[thing] == "PROPN" and laid.entity(thing) is None:
        people = [laid.phrase(thing)]  # a name that the reading passed over
    role = laid.lemma[thing].removesuffix("s") in ROLES or laid.lemma[thing] in _SOMEBODY
    body = laid.party(thing) if lemma in _RECOGNISES and not people else None
    post = _post(laid, i, thing, lemma in _RECOGNISES | _PROPOSES)
    barred = laid.negated(i) and laid.w.pos[thing] == "PRON"
    if not (people or role or barred or (body and post is not None)):
        return
    if not _diplomatic(laid, i, role, post, before):
        return
    subject = next(iter(laid.under(i, "by")), None) if passive is not None or reduced else laid.subject(i)
    by: Entity | str | None = laid.entity(subject) or _words(laid, subject)
    asked = lemma in _PROPOSES or laid.unreal(i) or (lemma == "nominate" and not people)
    asked = asked or (
        not people and (laid.wished(thing) is not None or (reduced and _asked_for(laid, thing)))
    )
    given = _party(laid, post) if post is not None else None
    own = _party(laid, thing)
    party: Entity | str | None = given if lemma in _RECOGNISES or own is body else own or given
    if asked:
        party = party or (by if isinstance(by, Entity) else None)
        wisher = laid.entity(laid.doer(i))
        by = wisher if wisher is not None and wisher is not by else by
    if party is None and isinstance(by, Entity) and by.side and lemma not in _RECOGNISES:
        party = by
    if party is None and people and not _deals_with(laid, i, people[0]):
        party = people[0]
    refused = laid.dep[i] == "xcomp" and laid.lemma[laid.head[i]] in ("refuse", "decline", "reject", "oppose")
    kind = "contested" if laid.negated(i) or refused else "proposed" if asked else "granted"
    if not people and body is None and laid.word(thing).lower() == laid.lemma[thing] + "s":
        return  # "sent commissioners": who they are is not told
    named: list[Entity | str | None] = [*people] or [body or (laid.phrase(thing) if role else None)]
    for who in named:
        yield _row(laid, kind, who, party, by)


def _thing(laid: Laid, i: int) -> int | None:
    """Whom a verb is about: its object, or who would do what is asked ("asked Dreyl if he would lead")."""
    thing = laid.child(i, "dobj")
    if thing is None:
        thing = next(
            (k for k in laid.kids[i] if laid.dep[k] in ("nsubj", "oprd", "ccomp", "dative") and k > i), None
        )
        while thing is not None and laid.dep[thing] == "ccomp":
            inner = laid.child(thing, "nsubj")
            if inner is None:
                break
            thing = inner
    return thing


def _diplomatic(laid: Laid, i: int, role: bool, post: int | None, before: str) -> bool:
    """Whether a verb sends or names somebody to deal with others: an army's commander is sent too."""
    lemma = laid.lemma[i]
    posts = list(laid.under(i, "as"))
    if posts and not any(_is_post(laid, k) or laid.lemma[k] in _STANDS_IN for k in posts):
        return False
    purpose = any(laid.lemma[k] in _TALKS for k in laid.below(i) if k > i and laid.w.pos[k] == "VERB")
    terms = any(laid.lemma[k] in _ENDS for k in laid.below(i) if k > i)
    mission = any(
        laid.lemma[k] in ("mission", "talk", "talks", "negotiation", "delegation") for k in laid.below(i)
    )
    if lemma in _RECOGNISES | _PROPOSES:
        return post is not None or (lemma == "ask" and purpose) or (lemma == "approve" and mission)
    travels = lemma in _SENDS and any(laid.entity(k) for k in laid.under(i, "to"))
    wanted = lemma in _CHOOSES and re.search(
        r"\b(?:envoy|emissary|negotiator|representative|mediator)s?\b", before
    )
    return bool(
        role
        or post is not None
        or purpose
        or travels
        or wanted
        or (lemma in _CHARGES and (mission or terms))
        or (lemma in _EMPOWERS and laid.child(i, "xcomp") is not None)
    )


def _deals_with(laid: Laid, i: int, who: Entity | str) -> bool:
    """Whether those to whom somebody is sent are the side that the reading puts him on: nobody is."""
    if isinstance(who, str):
        return True
    met = [laid.party(m) for k in laid.below(i) for m in laid.under(k, "with", "to")]
    return any(other is not None and other.side and other.side == who.side for other in met)


def _words(laid: Laid, i: int | None) -> str | None:
    """A noun's words, where it is somebody that they name."""
    words = laid.phrase(i) if i is not None else ""
    return words if _HUMAN.search(words) else None


def _leads(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl led a delegation to Vellmark", "the delegation will be led by Torne"."""
    passive = laid.child(i, "nsubjpass")
    team = passive if passive is not None else laid.child(i, "dobj")
    if team is None or laid.lemma[team] not in ("delegation", "mission"):
        return
    subject = next(iter(laid.under(i, "by")), None) if passive is not None else laid.subject(i)
    who = laid.person(subject)
    if who is not None and not laid.negated(i):
        yield _row(laid, "held", who, _party(laid, team) or who)


def _post(laid: Laid, verb: int, thing: int | None, strict: bool) -> int | None:
    """The post that a verb gives: "as envoy", "special envoy", "co-negotiator"; `strict` wants an "as"."""
    places = [m for k in laid.under(verb, "as") for m in laid.joined(k)] if strict else laid.below(verb)
    for k in places:
        near = k > verb or (thing is not None and k in laid.below(thing))
        if near and laid.lemma[k].removesuffix("s").split("-")[-1] in _POSTS and _is_post(laid, k):
            return k
    return None


def _is_post(laid: Laid, k: int) -> bool:
    """Whether a noun is an envoy's post: a minister is one only where he is sent "to" somebody."""
    if laid.lemma[k] == "minister":
        return any(laid.lemma[m] == "to" for m in laid.kids[k])
    return laid.lemma[k].removesuffix("s").split("-")[-1] in _POSTS


def _people(laid: Laid, thing: int, verb: int) -> list[Entity]:
    """The named people whom a noun means or is followed by: "three envoys – Dreyl, Torne and Ravn"."""
    found = [person for k in laid.joined(thing) if (person := laid.person(k)) and not _generic(laid, k)]
    if not found and laid.lemma[thing].removesuffix("s") in _POSTS | {"intermediary", "group", "diplomat"}:
        found = [
            person
            for k in laid.below(thing)
            if k > thing and (person := laid.person(k)) and not _generic(laid, k)
        ]
        if not found:
            at = laid.w.end[thing] - laid.s.start
            rest = re.match(r"[^.;]{0,60}?(?:—|–|:|, )", laid.text[at:])
            if rest is not None and verb < thing:
                found = [
                    person
                    for k in range(thing + 1, len(laid.lemma))
                    if (person := laid.person(k)) and not _generic(laid, k)
                ]
    if not found:
        found = [
            person
            for k in laid.kids[thing]
            if laid.dep[k] in ("compound", "nmod")
            and (person := laid.person(k))
            and laid.person(k) is not None
            and not _generic(laid, k)
        ]
    return list({person.id: person for person in found}.values())


def _generic(laid: Laid, i: int) -> bool:
    """Whether an "entity" is an office without a name, or a noun that stands for one named elsewhere."""
    found = laid.entity(i)
    return found is None or not laid.named(i) or _OFFICE.search(found.name) is not None


def _party(laid: Laid, i: int | None) -> Entity | None:
    """For whom a noun's bearer speaks: "the Orvanian envoy", "Orvane's", "of Orvane"."""
    if i is None:
        return None
    near = [k for k in laid.kids[i] if laid.dep[k] in ("poss", "amod", "compound", "nmod")]
    near += [m for k in near for m in laid.kids[k] if laid.dep[m] in ("amod", "compound", "poss", "nmod")]
    for k in near:
        if (
            (found := laid.party(k)) is not None
            and (found.side or found.kind == "body")
            and not laid.after_hyphen(k)
        ):
            return found
    for k in laid.under(i, "of", "from"):
        for m in laid.joined(k):
            if (found := laid.party(m)) is not None:
                return found
    for k in near:
        if (found := laid.entity(k)) is not None and found.kind == "person" and laid.dep[k] == "poss":
            return found
    for k in laid.kids[i]:
        if laid.dep[k] in ("relcl", "acl", "amod", "appos"):
            for m in laid.below(k):
                if laid.party(m) and any(
                    laid.lemma[n] in ("for", "represent", "behalf") for n in range(k, m)
                ):
                    return laid.party(m)
    return None


def _behalf(laid: Laid) -> Iterator[Told]:
    """ "Dreyl spoke for Orvane", "negotiates on behalf of the islands"."""
    if _NONE.search(laid.text) is not None:
        return
    for found in _SPEAKS.finditer(laid.text):
        at = laid.s.start + found.end()
        inside = [i for i, start in enumerate(laid.w.start) if laid.s.start + found.start() <= start < at]
        after = [i for i, start in enumerate(laid.w.start) if start >= at][:6]
        party: Entity | str | None = next((laid.party(i) for i in (*after, *inside) if laid.party(i)), None)
        if party is None and after and inside:
            party = next((w for i in after[:5] if laid.dep[i] == "pobj" and (w := _words(laid, i))), None)
        if party is None or not inside:
            continue
        verb = _verb(laid, inside[0])
        if verb is None or laid.lemma[verb] in (
            "intervene",
            "ask",
            "draw",
            "fight",
            "intercede",
            "pay",
            "pray",
            "sue",
        ):
            continue
        if laid.lemma[verb] == "speak" and re.search(
            r"\bfor (?:the first|\d|an? |several|more|about|over|hours|days)",
            found.group() + laid.text[found.end() :][:12],
        ):
            continue
        subject = laid.subject(verb)
        who = (
            laid.entity(subject)
            or _who_before(laid, inside[0])
            or (laid.phrase(subject) if subject is not None else None)
        )
        if subject is not None and laid.lemma[subject] in ("i", "we"):
            yield _row(laid, "claimed", None, party)
            continue
        who = _words(laid, subject) if isinstance(who, str) else who
        if who is None or who is party or (isinstance(who, Entity) and who.kind == "people"):
            continue
        kind = "contested" if laid.negated(verb) else "proposed" if laid.unreal(verb) else "held"
        by: object = None
        if (
            re.search(r"\b(?:consent|agree\w*|authori[sz]\w+|empower\w*|permission) to\b", laid.text)
            and kind == "held"
        ):
            owner = next(
                (
                    laid.entity(k)
                    for i, lemma in enumerate(laid.lemma)
                    if lemma in ("consent", "permission", "authorization")
                    for k in laid.kids[i]
                    if laid.dep[k] == "poss"
                ),
                None,
            )
            kind, by = "granted", owner
        yield _row(laid, kind, who, party, by)


def _verb(laid: Laid, i: int) -> int | None:
    for _ in range(6):
        if laid.w.pos[i] in ("VERB", "AUX"):
            return i
        if laid.head[i] == i:
            return None
        i = laid.head[i]
    return None


def _who_before(laid: Laid, at: int) -> Entity | None:
    return next(
        (laid.person(i) or laid.party(i) for i in range(at - 1, -1, -1) if laid.person(i) or laid.party(i)),
        None,
    )


def _represents(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl represents Orvane", "Orvane was represented by Dreyl", "who should represent Orvane?"."""
    passive = laid.child(i, "nsubjpass")
    if passive is not None:
        agent = next(iter(laid.under(i, "by")), None)
        party = laid.party(passive)
        if party is None or agent is None:
            return
        kind = "contested" if laid.negated(i) else "proposed" if laid.unreal(i) else "held"
        people = [k for k in laid.below(agent) if laid.person(k) and not _generic(laid, k)]
        for k in people[:1]:
            yield _row(laid, kind, laid.person(k), party)
        if not people:
            yield _row(laid, kind, laid.entity(agent) or laid.phrase(agent), party)
        for k in laid.kids[passive] + [m for m in laid.kids[i] if laid.dep[m] == "conj"]:
            if laid.dep[k] == "conj" and k > i:  # "and the Vellmark side by Torne"
                other = next((laid.party(m) for m in laid.below(k) if laid.party(m)), None)
                seat = next(
                    (laid.person(m) for m in laid.below(k) if laid.person(m) and not _generic(laid, m)), None
                )
                if other and seat and seat is not other:
                    yield _row(laid, kind, seat, other)
        return
    thing, subject = laid.child(i, "dobj"), laid.child(i, "nsubj")
    asked = _OPEN.search(laid.text) is not None
    if (subject is not None and laid.lemma[subject] == "who") or (asked and "who" in laid.lemma):
        asked_of = (
            laid.party(thing)
            or laid.party(subject)
            or next((laid.party(k) for k in range(len(laid.lemma)) if laid.party(k)), None)
        )
        if asked and asked_of is not None:
            yield _row(laid, "contested", None, asked_of)
        return
    represented = laid.party(thing) or _words(laid, thing)
    subject = laid.subject(i) if subject is None else subject
    who = laid.entity(subject)
    if (
        laid.dep[i] == "xcomp"
        and laid.lemma[laid.head[i]] in ("claim", "purport", "profess")
        and represented
        and who
    ):
        yield _row(laid, "claimed", who, represented, who)
        return
    if (
        represented is None
        or who is None
        or who is represented
        or who.kind not in ("person", "body", "state")
    ):
        return
    if laid.negated(i):
        yield _row(laid, "contested", who, represented)
    else:
        yield _row(laid, "proposed" if laid.unreal(i) else "held", who, represented)


def _held(laid: Laid, i: int) -> Iterator[Told]:
    """An envoy's office beside a name, or one envoy without a name: "a Vellmark emissary"."""
    if laid.word(i) == "Representative" and (
        i == 0 or laid.lemma[i - 1].lower() not in ("special", "personal")
    ):
        return  # of a parliament
    text = laid.text[laid.w.start[i] - laid.s.start - 12 : laid.w.end[i] - laid.s.start + 14]
    if re.search(
        r"(?i)house of rep|members of|former\s|ex-|trade rep|sales rep|legal rep|to congress|in congress",
        text,
    ):
        return
    who = _bearers(laid, i)
    party = _party(laid, i)
    plural = laid.word(i).lower().endswith("s") and laid.lemma[i] != laid.word(i).lower()
    wished = laid.wished(i)
    if who:
        for one in who:
            yield _row(laid, "held", one, party or one)
        return
    if plural:
        return
    if re.search(r"(?i)\bno (?:\w+ )?need\b|\bnot (?:need|want)\b", laid.text):
        return
    if laid.dep[i] == "attr" and laid.negated(laid.head[i]):
        subject = laid.subject(laid.head[i])
        who_not = laid.entity(subject) or (laid.phrase(subject) if subject is not None else None)
        if who_not is not None and laid.lemma[subject or 0] not in ("it", "there", "this", "that"):
            yield _row(laid, "contested", who_not, party)
        return
    article = next((laid.word(k).lower() for k in laid.kids[i] if laid.dep[k] == "det"), "")
    if wished is not None or (
        article in ("a", "an", "another", "one")
        and any(laid.lemma[k] in ("new", "single", "joint", "special", "common") for k in laid.kids[i])
        and _asked_for(laid, i)
    ):
        by = laid.entity(laid.doer(i))
        yield _row(laid, "proposed", laid.phrase(i), party or by, by)
    elif re.search(r"\?\s*$", laid.text) and party is not None:
        yield _row(laid, "contested", None, party)
    elif _asked_for(laid, i):
        by = laid.entity(laid.doer(i))
        yield _row(laid, "proposed", laid.phrase(i), party or by, by)
    elif (
        article in ("a", "an")
        and party is not None
        and not any(lemma in ("will", "would", "may", "might", "could", "if") for lemma in laid.lemma)
        and laid.dep[i] in ("pobj", "nsubj", "nsubjpass", "conj", "dobj")
    ):
        yield _row(laid, "held", laid.phrase(i), party)


def _asked_for(laid: Laid, i: int) -> bool:
    before = laid.text[: laid.w.start[i] - laid.s.start]
    return _ASKED.search(before) is not None


def _bearers(laid: Laid, i: int) -> list[Entity]:
    """The named people who bear an office: "emissary Dreyl", "Dreyl, the envoy", "envoys Dreyl and Torne"."""
    found: list[Entity] = []
    head = laid.head[i]
    if laid.dep[i] in ("compound", "nmod", "appos", "amod") and laid.person(head):
        found += [p for k in laid.joined(head) if (p := laid.person(k)) and not _generic(laid, k)]
    for k in laid.kids[i]:
        if laid.dep[k] == "appos":
            found += [p for m in laid.joined(k) if (p := laid.person(m)) and not _generic(laid, m)]
    if laid.dep[i] in ("attr", "oprd") and not laid.negated(head) and laid.dep[head] != "xcomp":
        subject = laid.subject(head)
        if subject is not None and laid.person(subject):
            found.append(laid.person(subject))  # type: ignore[arg-type]
    if laid.dep[i] == "pobj" and laid.lemma[head] == "as":
        verb = laid.head[head]
        subject = laid.child(verb, "nsubjpass", "dobj") or laid.subject(verb)
        seen = laid.lemma[verb] in ("view", "see", "regard", "describe", "portray")
        if subject is not None and laid.person(subject) and laid.w.pos[verb] == "VERB" and not seen:
            found.append(laid.person(subject))  # type: ignore[arg-type]
    if not found:
        at = laid.w.end[i] - laid.s.start
        named = re.match(r"(?:’s|'s)?(?: (?:for|to|of|on) [A-Z]\w+)?,? (?=[A-Z])", laid.text[at:])
        nxt = next(
            (
                k
                for k in range(i + 1, len(laid.lemma))
                if laid.w.start[k] >= laid.s.start + at + (named.end() if named else 0)
            ),
            None,
        )
        if named and (person := laid.person(nxt)) and nxt is not None and not _generic(laid, nxt):
            found.append(person)
        elif re.match(r",? including |[^.;,:—–]{0,20}(?:, |: |—| – )", laid.text[at:]) and laid.word(
            i
        ).lower().endswith("s"):
            found += [
                p for k in range(i + 1, len(laid.lemma)) if (p := laid.person(k)) and not _generic(laid, k)
            ]
    first = min((k for k in laid.below(i)), default=i)
    article = any(laid.dep[k] in ("det", "poss") for k in laid.kids[i])
    if (
        not found
        and article
        and first > 1
        and laid.word(first - 1) == ","
        and (person := laid.person(first - 2))
        and not _generic(laid, first - 2)
    ):
        found.append(person)
    return list({person.id: person for person in found}.values())
