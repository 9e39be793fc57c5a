"""Passages that tell that somebody speaks, acts or sits for a party: on behalf of it, representing it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.disputed import NONE
from parley.talks.envoys import POSTS, Told, nameless, row, somebody
from parley.talks.laid import Laid
from parley.talks.tree import words_of

_SPEAKS = re.compile(
    r"\b(?:speaks?|speaking|spoke|spoken|negotiates?|negotiating|negotiated|acts?|acting|acted|"
    r"signs?|signing|signed) (?:only )?"
    r"(?:on behalf of|for|in the name of)\b|"
    r"\bon (?:the )?behalf of\b|\bin the name of\b|\bon [\w’' ]{2,30}[’']s? behalf\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"(?i)\?\W*$|debat|\bquestion|unclear|disput|disagree|divided|"
    r"\bwho (?:should|would|could|will|can|is to|may)\b"
)

_FAVOURS = words_of(
    "intervene intercede retaliate fight draw file sue lobby campaign solicit spend raise donate publish pay "
    "pray ask"
)
"""What is done on somebody's behalf for his good, and not in his place."""


def behalf(laid: Laid) -> Iterator[Told]:
    """ "Dreyl spoke for Orvane", "negotiates on behalf of the islands"."""
    if NONE.search(laid.text) is not None:
        return
    for found in _SPEAKS.finditer(laid.text):
        at = laid.sentence.start + found.end()
        inside = [
            i for i, start in enumerate(laid.start) if laid.sentence.start + found.start() <= start < at
        ]
        after = [i for i, start in enumerate(laid.start) if start >= at][:6]
        party: Entity | str | None = next((laid.party(i) for i in (*after, *inside) if laid.party(i)), None)
        if party is None and after and inside:
            places = [i for i in after[:5] if laid.dep[i] == "pobj"]
            party = next((w for i in places if (w := somebody(laid, i) or _people(laid, i))), None)
        if party is None or not inside:
            continue
        verb = _verb(laid, inside[0])
        if verb is None or laid.lemma[verb] in _FAVOURS:
            continue
        if laid.lemma[verb] == "speak" and re.search(
            r"\bfor (?:the first|\d|an? |several|more|about|over|hours|days)",
            found.group() + laid.text[found.end() :][:12],
        ):
            continue
        if re.search(r"\b(?:interven\w+|war|forces?|efforts?)\b[^.;,]{0,30}$", laid.text[: found.start()]):
            continue
        subject = laid.subject(verb)
        who = (
            laid.beside(verb)
            or laid.entity(subject)
            or (laid.phrase(subject) if subject is not None and laid.pos[subject] == "NOUN" else None)
            or _who_before(laid, inside[0])
            or (laid.phrase(subject) if subject is not None else None)
        )
        if subject is not None and laid.lemma[subject] == "who" and laid.dep[verb] != "relcl":
            if OPEN.search(laid.text):  # "it is unclear who speaks for the rebels"
                yield row(laid, "contested", None, party)
            continue
        if subject is not None and laid.lemma[subject] in ("i", "we"):
            yield row(laid, "claimed", None, party)
            continue
        who = somebody(laid, subject) if isinstance(who, str) else who
        if who is None or who is party or (isinstance(who, Entity) and who.kind == "people"):
            continue
        above = laid.lemma[laid.head[verb]] if laid.dep[verb] == "xcomp" else ""
        kind = "claimed" if above in ("claim", "purport", "profess") else ""
        if not kind:
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


def _people(laid: Laid, i: int) -> str | None:
    """A plural of people or powers who are not named: "the islanders"."""
    many = re.search(
        r"(?i)(?:[^tb]ers|ors|ists|ians|rebels|powers|tribes|families|victims|unions|allies|nations|people|communities)$",
        laid.word(i),
    )
    return laid.phrase(i) if many and laid.lemma[i] not in ("number", "paper", "year", "error") else None


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


def represents(laid: Laid, i: int) -> Iterator[Told]:
    """ "Dreyl represents Orvane", "Orvane was represented by Dreyl", "who should represent Orvane?"."""
    passive = laid.child(i, "nsubjpass")
    if passive is None and laid.dep[i] == "acl" and laid.child(i, "agent") is not None:
        owner = i - 2 if i > 1 and laid.word(i - 1) == "," else laid.head[i]
        passive = owner if laid.party(owner) or somebody(laid, owner) else None
    if passive is not None:
        agent = next(iter(laid.under(i, "by")), None)
        party: Entity | str | None = laid.party(passive) or somebody(laid, passive)
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
    asked = OPEN.search(laid.text) is not None
    if (subject is not None and laid.lemma[subject] == "who") or (asked and "who" in laid.lemma):
        asked_of = (
            laid.party(thing)
            or laid.party(subject)
            or next((laid.party(k) for k in range(len(laid.lemma)) if laid.party(k)), None)
        )
        if asked and asked_of is not None:
            yield row(laid, "contested", None, asked_of)
        return
    represented = laid.party(thing) or somebody(laid, thing) or (_people(laid, thing) if thing else None)
    head = laid.head[i]
    sent = laid.child(head, "dobj") if subject is None and laid.dep[i] == "xcomp" else None
    if sent is not None and laid.pos[head] == "VERB" and represented is not None:
        for k in laid.joined(sent):  # "assigned Dreyl to represent Orvane"
            if person := laid.person(k):
                yield row(laid, "granted", person, represented, laid.entity(laid.subject(head)))
        return
    subject = laid.subject(i) if subject is None else subject
    who = laid.entity(subject)
    claims = laid.dep[i] == "xcomp" and laid.lemma[head] in ("claim", "purport", "profess")
    beside = laid.beside(head if claims else i)
    if beside is not None and (claims or subject is None):
        who = beside
    if claims and represented and who:
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
