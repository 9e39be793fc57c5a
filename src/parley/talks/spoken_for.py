"""Passages that say for whom somebody speaks or acts: who is sent, named, asked for, disputed, or private.

In agency terms a negotiator's word binds his principal only as far as he is authorised, and whoever sits
across the table asks for that first (Cutcher-Gershenfeld & Watkins 1999, Toward a theory of representation in
negotiation, in Mnookin & Susskind, Negotiating on Behalf of Others). So each passage keeps who gives the
mandate, on whose word, and who disputes it. The rules read English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.borne import held
from parley.talks.envoys import (
    POSTS,
    Told,
    is_role,
    nameless,
    party_of,
    row,
    somebody,
)
from parley.talks.laid import Laid
from parley.talks.sent import GRANTS, PROPOSES, granted, leads
from parley.talks.tree import words_of

_REFUSES = words_of("repudiate disavow disown recall dismiss distance withdraw")
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
        if lemma in GRANTS | PROPOSES and laid.pos[i] == "VERB":
            yield from granted(laid, i, before)
    yield from _behalf(laid)
    for i, lemma in enumerate(laid.lemma):
        if lemma == "represent" and laid.pos[i] == "VERB":
            yield from _represents(laid, i)
    for i, lemma in enumerate(laid.lemma):
        if is_role(laid, i):
            yield from held(laid, i)
        elif lemma in ("lead", "head") and laid.pos[i] == "VERB":
            yield from leads(laid, i)
        elif (
            lemma in ("minister", "ambassador")
            and laid.lemma[laid.head[i]] == "become"
            and laid.dep[i] == "attr"
        ):
            who = laid.person(laid.subject(laid.head[i]))
            if who is not None and any(laid.entity(k) for k in laid.under(i, "to")):
                yield row(laid, "held", who, party_of(laid, i) or who)


def _contested(laid: Laid) -> Iterator[Told]:
    """That somebody has no mandate, goes beyond it, is disowned, or that others alone may speak."""
    found = _NONE.search(laid.text)
    if found is not None and ("mandate" in found.group() or _DEALINGS.search(laid.text)):
        at = laid.sentence.start + found.start()
        verb = next((i for i, start in enumerate(laid.start) if start >= at), 0)
        who = _whose(laid, verb)
        posts = (party_of(laid, i) for i in range(len(laid.lemma)) if is_role(laid, i))
        party = _for(laid, verb) or next(filter(None, posts), None) or _side_of(who)
        yield row(laid, "contested", who, party)
    elif _ONLY.search(laid.text) is not None:
        first = next(
            (laid.party(i) or laid.person(i) for i in range(len(laid.lemma)) if laid.entity(i)), None
        )
        if first is not None:
            yield row(laid, "contested", None, first)
    for i, lemma in enumerate(laid.lemma):
        if lemma in _REFUSES and laid.pos[i] == "VERB" and (subject := laid.subject(i)) is not None:
            by = laid.entity(subject)
            for k in laid.below(i):
                envoy = laid.person(k)
                words = " ".join(laid.lemma[j] for j in laid.below(i))
                if (
                    envoy is not None
                    and envoy is not by
                    and re.search(r"envoy|mission|negotiat|mediat|emissary|represent|remark|talks", words)
                ):
                    party = laid.party(subject) or party_of(laid, subject) or envoy
                    yield row(laid, "contested", envoy, party, by or laid.phrase(subject))
                    break


def _whose(laid: Laid, at: int) -> Entity | str | None:
    """Who is said to have no mandate: the subject of the verb there, else the first person before it."""
    i = at
    for _ in range(5):
        subject = laid.subject(i) if laid.pos[i] in ("VERB", "AUX") else None
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
    at = laid.sentence.start + found.end()
    after = [laid.person(i) for i, start in enumerate(laid.start) if start >= at]
    before = [laid.person(i) for i, start in enumerate(laid.start) if start < at]
    named = [one for one in (*reversed(before), *after) if one is not None]
    passive = " by " in laid.text[found.end() - 1 :]
    first = next((one for one in after if one), None) if passive else None
    who: Entity | str | None = first or next(iter(_doers(laid, at)), None) or next(iter(named), None)
    verb = next((i for i, s in enumerate(laid.start) if s >= laid.sentence.start + found.start()), None)
    if who is None and verb is not None:
        who = somebody(laid, laid.subject(verb))
    if who is not None and not re.search(r"(?i)private (?:talks|sector|school|channel)", found.group()):
        yield row(laid, "private", who, None)


def _doers(laid: Laid, at: int) -> Iterator[Entity]:
    """The people who do what the verb before a place says."""
    for i in reversed([i for i, start in enumerate(laid.start) if start < at]):
        if laid.pos[i] == "VERB" and (speaker := laid.person(laid.subject(i))):
            yield speaker


def _behalf(laid: Laid) -> Iterator[Told]:
    """ "Dreyl spoke for Orvane", "negotiates on behalf of the islands"."""
    if _NONE.search(laid.text) is not None:
        return
    for found in _SPEAKS.finditer(laid.text):
        at = laid.sentence.start + found.end()
        inside = [
            i for i, start in enumerate(laid.start) if laid.sentence.start + found.start() <= start < at
        ]
        after = [i for i, start in enumerate(laid.start) if start >= at][:6]
        party: Entity | str | None = next((laid.party(i) for i in (*after, *inside) if laid.party(i)), None)
        if party is None and after and inside:
            party = next((w for i in after[:5] if laid.dep[i] == "pobj" and (w := somebody(laid, i))), None)
        if party is None or not inside:
            continue
        verb = _verb(laid, inside[0])
        if verb is None or laid.lemma[verb] in (
            "intervene",
            "retaliate",
            "file",
            "lobby",
            "campaign",
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
            yield row(laid, "claimed", None, party)
            continue
        who = somebody(laid, subject) if isinstance(who, str) else who
        if who is None or who is party or (isinstance(who, Entity) and who.kind == "people"):
            continue
        kind = "contested" if laid.negated(verb) else "proposed" if laid.unreal(verb) else "held"
        by: Entity | None = None
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
            if owner is who:  # who has another's consent: "having secured Vesk's consent to …, Dreyl …"
                root = next((k for k, dep in enumerate(laid.dep) if dep == "ROOT"), verb)
                who = laid.person(laid.subject(root)) or who
        yield row(laid, kind, who, party, by)


def _verb(laid: Laid, i: int) -> int | None:
    for _ in range(6):
        if laid.pos[i] in ("VERB", "AUX"):
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
        if party is None or agent is None or (laid.lemma[agent] in POSTS and laid.word(agent).endswith("s")):
            return  # "by delegates": who they are is not told
        kind = "contested" if laid.negated(i) else "proposed" if laid.unreal(i) else "held"
        people = [k for k in laid.below(agent) if laid.person(k) and not nameless(laid, k)]
        for k in people[:1]:
            yield row(laid, kind, laid.person(k), party)
        if not people:
            yield row(laid, kind, laid.entity(agent) or laid.phrase(agent), party)
        for k in laid.kids[passive] + [m for m in laid.kids[i] if laid.dep[m] == "conj"]:
            if laid.dep[k] == "conj" and k > i:  # "and the Vellmark side by Torne"
                other = next((laid.party(m) for m in laid.below(k) if laid.party(m)), None)
                seat = next(
                    (laid.person(m) for m in laid.below(k) if laid.person(m) and not nameless(laid, m)), None
                )
                if other and seat and seat is not other:
                    yield row(laid, kind, seat, other)
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
            yield row(laid, "contested", None, asked_of)
        return
    represented = laid.party(thing) or somebody(laid, thing)
    head = laid.head[i]
    sent = laid.child(head, "dobj") if subject is None and laid.dep[i] == "xcomp" else None
    if sent is not None and laid.pos[head] == "VERB" and represented is not None:
        for k in laid.joined(sent):  # "assigned Dreyl to represent Orvane"
            if person := laid.person(k):
                yield row(laid, "granted", person, represented, laid.entity(laid.subject(head)))
        return
    subject = laid.subject(i) if subject is None else subject
    who = laid.entity(subject)
    if (
        laid.dep[i] == "xcomp"
        and laid.lemma[laid.head[i]] in ("claim", "purport", "profess")
        and represented
        and who
    ):
        yield row(laid, "claimed", who, represented, who)
        return
    if (
        represented is None
        or who is None
        or who is represented
        or who.kind not in ("person", "body", "state")
    ):
        return
    if laid.negated(i):
        yield row(laid, "contested", who, represented)
    else:
        yield row(laid, "proposed" if laid.unreal(i) else "held", who, represented)
