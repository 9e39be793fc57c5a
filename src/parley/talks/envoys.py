"""What a mandate is told with: the words for envoys, who bears them, for whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parley.nouns.reading import Entity
from parley.nouns.span import Span
from parley.talks.laid import Laid
from parley.talks.tree import words_of

ROLES = words_of(
    "envoy emissary negotiator representative intermediary mediator plenipotentiary commissioner "
    "interlocutor go-between facilitator surrogate consul agent"
)
POSTS = ROLES | words_of("ambassador minister delegate liaison delegation mission")
_ASKED = re.compile(
    r"(?i)\b(?:request(?:ed|s)?|(?:call|ask)(?:ed|s|ing)? for|propos\w+|elect|need(?:s|ed)?|demand\w*|"
    r"would (?:accept|receive|welcome)|suggest\w*|urg\w+|plan (?:put|to)|want\w*|hop\w+|discussions? on)\b"
    r"[^.;]{0,80}$"
)
_OFFICE = re.compile(
    r"(?:[Ee]nvoys?|[Mm]inister|[Aa]mbassador|[Rr]epresentatives?|[Nn]egotiators?|[Ee]missary|[Oo]fficials?|[Dd]iplomats?|"
    r"[Cc]ommissioners?|[Mm]ediators?|[Ss]ecretary|[Ll]eaders?|^[^A-Z]*)$"
)
_AT_HOME = (
    r"(?i)\b(?:land|police|tax|health|fire|parks?|insurance|revenue|county|city|education|labou?r|league|N\.?F\.?L|"
    r"N\.?B\.?A|baseball|agriculture|deputy|former|trade|drugs?|prisons?|electoral?|elections?)\b"
)
_HUMAN = re.compile(
    r"(?i)\b(?:officials?|leaders?|governments?|part(?:y|ies)|diplomats?|ministers?|presidents?|administration|delegates?|"
    r"sides?|council|league|union|parliament|congress|house|board|group|coalition|movement|rebels?|allies|states?|capitals|king|"
    r"queen|sources?|advisers?|aides?|ministry|embassy|delegation|commission|assembly|summit|representatives?|"
    r"opposition|crown|emperor|militants?|regime|junta|republic|islands?|members|movement|tribes?|nation|people)$"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mandate as one clause tells of it; `who` and `by` are the words' entities where they mean one."""

    kind: str
    span: Span
    who: Entity | str | None = None
    party: Entity | str | None = None
    by: Entity | str | None = None


def is_role(laid: Laid, i: int) -> bool:
    """Whether a word is an envoy's: "co-negotiator", not a member of a House of Representatives."""
    if of_a_house(laid, i):
        return False
    return (laid.lemma[i].removesuffix("s") in ROLES and laid.pos[i] in ("NOUN", "PROPN")) or (
        laid.lemma[i] == "between" and laid.text[laid.start[i] - laid.sentence.start - 3 :][:3] == "go-"
    )


def of_a_house(laid: Laid, i: int) -> bool:
    """Whether a word means a member of parliament, a party's delegate, or the head of an agency at home."""
    lemma, near = laid.lemma[i].removesuffix("s"), " ".join(laid.word(k) for k in laid.kids[i])
    before = laid.text[max(0, laid.start[i] - laid.sentence.start - 24) : laid.start[i] - laid.sentence.start]
    if lemma == "representative":
        capital = laid.word(i)[:1].isupper() and not re.search(
            r"(?i)(?:special|personal|high|chief) $", before
        )
        return (
            capital
            or re.search(r"(?i)\b(?:state|former|congress\w*|democratic|republican) $", before) is not None
        )
    if lemma == "agent":  # of a state, beside a name: not of a service
        state = any((of := laid.party(k)) is not None and of.kind == "state" for k in laid.kids[i])
        return not (state and laid.word(i) == "agent")
    if lemma == "commissioner":  # of a state in a dealing with others, not of an agency
        return re.search(_AT_HOME, near + " " + before) is not None or any(
            (of := laid.entity(k)) is not None and of.kind == "body" for k in laid.kids[i]
        )
    return (
        lemma == "delegate"
        and re.search(r"(?i)\b(?:pledged|super|convention|nominat\w+|primary|caucus\w*)", laid.text)
        is not None
    )


def row(
    laid: Laid,
    kind: str,
    who: Entity | str | None,
    party: Entity | str | None,
    by: Entity | str | None = None,
) -> Told:
    """A mandate that the whole sentence bears."""
    return Told(kind, laid.span, who, party, by)


def somebody(laid: Laid, i: int | None) -> str | None:
    """A noun's words, where it is somebody that they name."""
    words = laid.phrase(i) if i is not None else ""
    return words if _HUMAN.search(words) else None


def is_post(laid: Laid, k: int) -> bool:
    """Whether a noun is an envoy's post: a minister is one only where he is sent "to" somebody."""
    if laid.lemma[k] == "minister":
        sent = laid.head[laid.head[k]] if laid.lemma[laid.head[k]] == "as" else k
        return any(laid.lemma[m] == "to" for m in (*laid.kids[k], *laid.kids[sent]))
    return laid.lemma[k].removesuffix("s").split("-")[-1] in POSTS and not of_a_house(laid, k)


def people_of(laid: Laid, thing: int, verb: int) -> list[Entity]:
    """The named people whom a noun means or is followed by: "three envoys – Dreyl, Torne and Ravn"."""
    found = [person for k in laid.joined(thing) if (person := laid.person(k)) and not nameless(laid, k)]
    if not found and laid.lemma[thing].removesuffix("s") in POSTS | {"intermediary", "group", "diplomat"}:
        found = [
            person
            for k in laid.below(thing)
            if k > thing and (person := laid.person(k)) and not nameless(laid, k)
        ]
        if not found:
            at = laid.end[thing] - laid.sentence.start
            rest = re.match(r"[^.;]{0,60}?(?:—|–|:|, )", laid.text[at:])
            if rest is not None and verb < thing:
                found = [
                    person
                    for k in range(thing + 1, len(laid.lemma))
                    if (person := laid.person(k)) and not nameless(laid, k)
                ]
    if not found:
        found = [
            person
            for k in laid.kids[thing]
            if laid.dep[k] in ("compound", "nmod")
            and (person := laid.person(k))
            and laid.person(k) is not None
            and not nameless(laid, k)
        ]
    return list({person.id: person for person in found}.values())


def nameless(laid: Laid, i: int) -> bool:
    """Whether an "entity" is an office without a name, or a noun that stands for one named elsewhere."""
    found = laid.entity(i)
    return found is None or not laid.named(i) or _OFFICE.search(found.name) is not None


def party_of(laid: Laid, i: int | None) -> Entity | None:
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


def asked_for(laid: Laid, i: int) -> bool:
    """Whether the words before a noun ask for what it names."""
    before = laid.text[: laid.start[i] - laid.sentence.start]
    return _ASKED.search(before) is not None
