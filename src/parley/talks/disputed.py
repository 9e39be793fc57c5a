"""Passages that say that somebody has no mandate, is disowned, or speaks for nobody but himself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.reading import Entity
from parley.talks.envoys import Told, is_post, is_role, party_of, row, somebody
from parley.talks.laid import Laid
from parley.talks.tree import words_of

_REFUSES = words_of("repudiate disavow disown recall dismiss distance withdraw")
_DISOWNS = words_of("repudiate disavow disown")
_REJECTS = words_of("reject refuse oppose veto decline")
_PRIVATE = re.compile(
    r"\b(?:in (?:an?|his|her|their) (?:\w+ )?(?:private|personal|unofficial) capacity|"
    r"as (?:an? )?private (?:citizens?|persons?|individuals?|visitors?)|"
    r"(?:trip|visit|journey)\b[^.;,]{0,40}\b(?:was|is|as) (?:purely |strictly )?private|"
    r"private(?:ly arranged)? (?:trip|visit|mission|journey|initiative)|"
    r"on (?:his|her|their) own (?:initiative|behalf|account)|(?:acting|acted|went|travell?ed) unofficially|"
    r"(?:hold|holds|held|has|had) no (?:official|government|formal|public) (?:position|post|office|role)|"
    r"(?:spoke|speaks|speaking|acted|acts|acting) only for (?:him|her|them)sel(?:f|ves))\b",
    re.IGNORECASE,
)
NONE = re.compile(
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


def contested(laid: Laid) -> Iterator[Told]:
    """That somebody has no mandate, goes beyond it, is disowned, or that others alone may speak."""
    found = NONE.search(laid.text)
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
        if laid.pos[i] == "VERB" and (lemma in _REJECTS or (lemma == "accept" and laid.negated(i))):
            yield from _rejected(laid, i)
        if lemma in _REFUSES and laid.pos[i] == "VERB" and (subject := laid.subject(i)) is not None:
            by = laid.entity(subject)
            for k in laid.below(i):
                envoy = laid.person(k)
                words = " ".join(laid.lemma[j] for j in laid.below(i))
                if (
                    envoy is not None
                    and envoy is not by
                    and re.search(
                        r"envoy|mission|negotiat|mediat|emissary|represent|remark|talks|"
                        r"ambassador"
                        + (r"|promise|offer|agreement|deal|treaty" if lemma in _DISOWNS else ""),
                        words,
                    )
                ):
                    party = laid.party(subject) or party_of(laid, subject) or envoy
                    yield row(laid, "contested", envoy, party, by or laid.phrase(subject))
                    break


def _rejected(laid: Laid, i: int) -> Iterator[Told]:
    """ "Orvane rejected Dreyl as mediator", "would not accept Dreyl as mediator"."""
    whom = laid.child(i, "dobj")
    envoy = laid.person(whom)
    if whom is None or envoy is None:
        return
    posts = [k for at in (i, whom) for k in laid.under(at, "as") if is_post(laid, k)]
    if posts:
        yield row(laid, "contested", envoy, party_of(laid, posts[0]) or envoy, laid.entity(laid.subject(i)))


def _whose(laid: Laid, at: int) -> Entity | str | None:
    """Who is said to have no mandate: whose instructions are gone beyond, the subject of the verb there, else
    the first person before it.
    """
    owners = [k for k in range(at, min(at + 4, len(laid.lemma))) if laid.dep[k] == "poss"]
    if laid.lemma[at] == "exceed" and owners and (owner := laid.entity(owners[0])):
        return owner
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


def private(laid: Laid) -> Iterator[Told]:
    """That somebody goes or speaks for nobody but himself."""
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
