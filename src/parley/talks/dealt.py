"""What texts tell between the principals beside the meetings that were read.

A verdict on their dealings rests on more than tables: a note that one government sends another, somebody who
mediates, an agreement, relations that are broken off; and on meetings of parties of one country, which the
reading takes for one side and only a casebook tells apart. English texts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.talks.grammar import Grammar, prose
from parley.talks.names import names
from parley.talks.tables import Seats
from parley.talks.tree import words_of

_MESSAGES = words_of(
    "note letter message telegram cable reply memorandum ultimatum dispatch petition protest demarche "
    "telegraph communication invitation"
)
_ASKS = words_of("plan request application appeal offer proposal plea complaint demand list")
_SENDS = words_of("send deliver write present hand submit lodge dispatch address transmit forward receive")
_TELLS = words_of("tell notify inform assure invite petition approach contact cable telegraph write summon")
_TO = words_of("protest appeal reply respond complain write")
_MEETS = words_of("meet negotiate confer talk discuss deal bargain sit speak")
_ROUNDS = words_of("talk talks negotiation negotiations meeting discussion consultation conference")
_BROUGHT = words_of("manage begin continue start go proceed get sit come gather travel")
_WANTS = words_of(
    "press call want seek propose urge hope demand offer reject refuse postpone cancel plan avoid oppose "
    "suggest need invite prepare schedule expect decline encourage support sponsor promote arrange"
)
_AGREES = words_of("sign conclude reach negotiate agree ratify strike accept")
_PACTS = words_of(
    "agreement treaty accord pact armistice truce protocol convention ceasefire compromise deal framework"
)
_MEDIATES = re.compile(
    r"\b(?:mediat\w+|brokered|brokering|broker an?|good offices|intermediar\w+|shuttl\w+)\b"
)
_DECLINED = re.compile(
    r"\b(?:reject\w*|refus\w*|declin\w*|offer\w*|no need|not|never|want\w*|wish\w*|call(?:s|ed|ing)? for|"
    r"propos(?:e|es|ed|ing)|suggest\w*|urg\w*|hop\w*|could|would|might|may|should|possible)\b"
    r"[^.;]{0,60}\b(?:mediat\w+|good offices|intermediar\w+)"
)
_BROKEN = re.compile(
    r"\b(?:sever\w*|br(?:oke|oken|eak|eaking) off|suspend\w*|cut off|no (?:formal |official )?)\b[^.;]{0,25}"
    r"\b(?:diplomatic )?(?:relations|ties|contacts?)\b|"
    r"\b(?:refus\w*|declin\w*|withh[eo]ld\w*|without|never|not|n[’']t)\b[^.;]{0,30}\brecogni[sz]\w*\b|"
    r"\bnon-?recognition\b"
)
_TALKED = re.compile(r"\b(?:negotiated|negotiations?|bargain\w+|talks)\b")
_TREATY = re.compile(r"\b(?:Treaty|Accords?|Agreement|Convention|Armistice|Protocol)\b")
_NEAR = 2  # sentences before in which the parties may be named
_NEXT = 200  # characters: about two sentences
_MENDED = re.compile(r"\b(?:restor\w*|resum\w*|re-?establish\w*|normali[sz]\w*|end(?:ed|ing)?)\b")


@dataclass(frozen=True, slots=True)
class Dealt:
    """One passage on two principals or more: `message`, `mediated`, `agreed`, `met` or `broken`."""

    kind: str
    parties: frozenset[str]
    span: Span


def dealt(pairs: Sequence[tuple[Document, Reading]], seats: Seats, casebook: Casebook | None) -> list[Dealt]:
    """What the texts tell, in their order; nothing without a casebook, which says who the parties are."""
    found: list[Dealt] = []
    if casebook is None:
        return found
    called = {party.id: party.name for party in casebook.parties.values()}
    known = names(casebook)
    written = {name: one for name, ident in known.items() if (one := seats(called[ident])) and len(name) > 3}
    read = {
        text.id: [
            m.evidence for m in reading.meetings if len({seats(party) for party in m.parties} - {""}) > 1
        ]
        for text, reading in pairs
    }
    document: str = ""
    before: list[frozenset[str]] = []
    for text, _, t in prose(pairs, known):
        before = before if text.id == document else []
        who = _Who(t, seats, called, written)
        at = t.span
        met = any(m.start < at.end and at.start < m.end for m in read[text.id])
        told = dict.fromkeys(_told(t, who, frozenset().union(*before)))
        last = found[-1] if found and found[-1].span.doc == text.id else None
        follows = last is not None and t.sentence.start - last.span.end < _NEXT
        if last is not None and follows and last.kind == "agreed" and _TALKED.search(t.whole):
            found[-1] = replace(last, kind="met")  # "It was negotiated over thirteen days."
        found += [Dealt(kind, those, at) for kind, those in told if not (met and kind == "met")]
        document, before = text.id, [*before, who.here][-_NEAR:]
    return found


class _Who:
    """The principals that the words of a sentence stand for: as read, or as the casebook writes them."""

    def __init__(self, t: Grammar, seats: Seats, called: dict[str, str], written: dict[str, str]) -> None:
        self.t, self._seats, self._called = t, seats, called
        low = t.text.casefold()
        base = t.sentence.start
        self._written = [
            (base + found.start(), base + found.end(), who)
            for name, who in written.items()
            if name in low
            for found in re.finditer(rf"\b{re.escape(name)}\b", low)
        ]
        inside = t.whose.within(t.sentence.start, t.sentence.end)
        self.here = self._named(inside) | {who for _, _, who in self._written}

    def _named(self, parties: Sequence[str]) -> frozenset[str]:
        return frozenset(self._seats(self._called.get(one, one)) for one in parties) - {""}

    def at(self, *words: int | None) -> frozenset[str]:
        """The principals for whom words and what is joined to them stand."""
        heads = [k for word in words if word is not None for k in self.t.joined(word)]
        read = self._named([party for word in words if word is not None for party in self.t.parties(word)])
        return read | {
            who for k in heads for start, end, who in self._written if start <= self.t.start[k] < end
        }


def _told(t: Grammar, who: _Who, before: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    here = who.here
    both = here | before
    if len(here) > 1:
        yield from ((kind, those) for kind, those in _acts(t, who) if len(those) > 1)
    if len(both) > 1:
        if any(
            _sent(t, who, n) for n in range(len(t)) if t.lemma[n] in _MESSAGES | _ASKS and t.pos[n] == "NOUN"
        ):
            yield "message", both
        signs = any(
            t.lemma[v] == "sign" and not (t.unreal(v) or t.negated(v) or t.ahead(v)) for v in t.verbs()
        )
        if _TREATY.search(t.text) and (signs or not here):
            yield "agreed", both
    mediates = _MEDIATES.search(t.whole)
    if mediates and here and len(both) > 1 and not _DECLINED.search(t.whole):
        at = next((i for i in range(len(t)) if t.start[i] - t.sentence.start >= mediates.start()), None)
        if at is not None and not t.unreal(at):
            between = both - (who.at(t.subject(at)) if t.pos[at] == "VERB" else frozenset())
            if len(between) > 1:  # not of whoever mediates himself
                yield "mediated", between
    if here and len(both) > 1 and _BROKEN.search(t.whole) and not _MENDED.search(t.whole):
        yield "broken", both


def _acts(t: Grammar, who: _Who) -> Iterator[tuple[str, frozenset[str]]]:
    """What a verb or noun says that two of them did with each other."""
    for v in t.verbs():
        if t.negated(v) or t.unreal(v) or t.ahead(v) or _only_meant(t, v):
            continue
        subject = t.subject(v)
        partners = [*t.under(v, "with", "to"), *(k for k in t.kids[v] if t.dep[k] in ("dobj", "dative"))]
        sides = who.at(subject)
        if t.lemma[v] in _MEETS and not any(t.low[k] == "past" for k in t.kids[v]):
            yield "met", sides | who.at(*t.under(v, "with"), *_met(t, v))
        elif t.lemma[v] in _AGREES and any(t.lemma[k] in _PACTS for k in (v, *t.below(v))):
            pacts = [k for k in t.kids[v] if t.lemma[k] in _PACTS]
            withs = [m for k in (v, *pacts) for m in t.under(k, "with", "between", "by")]
            yield "agreed", sides | who.at(*withs)
        elif t.lemma[v] in _TELLS and sides:
            yield "message", sides | who.at(*partners)
        elif t.lemma[v] in _TO and sides:
            yield "message", sides | who.at(*t.under(v, "to"))
        elif t.lemma[v] in ("demand", "request", "ask") and sides:
            answers = {"refuse", "reject", "accept", "comply", "agree", "decline"}
            answered = [t.subject(w) for w in t.verbs() if t.lemma[w] in answers and w > v]
            yield "message", sides | who.at(*t.under(v, "from"), *answered)
        elif t.lemma[v] == "exchange":
            yield "message", sides | who.at(*t.under(v, "with"))
    for n in range(len(t)):
        wanted = any(t.lemma[a] in _WANTS for a in t.above(n))
        if t.lemma[n] in _ROUNDS and t.pos[n] == "NOUN" and not (wanted or t.unreal(n) or t.ahead(t.head[n])):
            between = t.under(n, "between", "with", "among")
            near = [k for k in t.kids[n] if t.dep[k] in ("poss", "amod", "compound", "nmod")]
            sides = who.at(*between) | who.at(*near)
            if t.dep[n] == "pobj" and t.low[t.head[n]] in ("after", "during", "following", "in"):
                verb = next((a for a in t.above(n) if t.pos[a] == "VERB"), None)
                if verb is not None and any(t.low[k] == "with" for k in t.kids[n]):
                    # "Dreyl announced the deal after talks with the company"
                    sides |= who.at(t.subject(verb))
            yield "met", sides


def _only_meant(t: Grammar, v: int) -> bool:
    """Whether it is told as a will, a plan or a refusal: "unwilling to talk", "was to meet"."""
    to = any(t.dep[k] == "aux" and t.low[k] == "to" for k in t.kids[v])
    return to and t.lemma[t.head[v]] not in _BROUGHT


def _met(t: Grammar, v: int) -> list[int]:
    """Whom "met" is said of without "with"."""
    return [k for k in t.kids[v] if t.dep[k] == "dobj"] if t.lemma[v] == "meet" else []


def _sent(t: Grammar, who: _Who, n: int) -> bool:
    """Whether a note, letter or protest goes from one principal, or to one; a plea where it is sent."""
    verb = t.head[n]
    if t.negated(verb) or t.unreal(n) or t.ahead(verb) or _only_meant(t, verb):
        return False
    sent = t.dep[n] == "dobj" and (t.lemma[verb] in _SENDS or t.lemma[n] == "invitation")
    made = t.dep[n] == "dobj" and t.lemma[verb] in _SENDS | {"make"}
    given = [*(k for k in t.kids[verb] if t.dep[k] == "dative"), *t.under(verb, "to"), *t.under(n, "to")]
    if t.lemma[n] in _ASKS:
        return made and bool(who.at(*given))
    near = [k for k in t.kids[n] if t.dep[k] in ("poss", "amod", "compound")]
    ends = who.at(*near, *t.under(n, "from", "by", "of"))
    return bool(ends | (who.at(t.subject(verb), *given) if sent else frozenset()))
