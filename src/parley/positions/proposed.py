"""Proposals that a text tells of: several options that one party wants together, as a plan or an offer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parley.nouns.casebook import Proposal
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement

# A plan and that it holds something: "the proposals have centred on", "its draft foresees".
_PLAN = re.compile(
    r"(?<!\bany )(?<!\bno )(?<!\bsome )\b(?:(?:counter-?)?proposals?|plans?|drafts?|blueprints?|packages?"
    r"|offers?|memorand(?:um|a)|non-papers?|term sheets?|initiatives?)\b(?! to\b)[^.;:?!]{0,140}?"
    r"\b(?:includ\w+|forese\w+|provid\w+\s+for|call\w*\s+for|contain\w*|envisag\w+"
    r"|cent(?:re|er)\w*\s+(?:up)?on|consist\w*|combin\w+|compris\w+|sets?\s+out|entail\w*|demand\w*"
    r"|would\s+(?:also\s+)?(?:bring|mean|give|allow))\b"
    r"|\b(?:propositions?|plans?|projets?|offres?)\b[^.;:?!]{0,140}?"
    r"\b(?:prévo\w+|compren\w+|inclu\w+|comporte\w*)\b"
    r"|\b(?:Vorschl[aä]g\w*|\w*[Pp]l[aä]n\w*|Entw[uü]rf\w*|Angebot\w*)\b[^.;:?!]{0,90}?"
    r"\b(?:sieht|sehen|sah\w*|umfass\w+|enth[aä]lt\w*|enthalten|beinhalte\w*)\b"
    r"|\b(?:предложени|план|проект|инициатив)\w*\b[^.;:?!]{0,90}?"
    r"\b(?:предусматрива|включа|предполага|содерж)\w*\b",
    re.IGNORECASE,
)
# Somebody proposes, and what comes after is proposed together.
_PROPOSES = re.compile(
    r"\b(?:propos(?:e[sd]?|ing)|put(?:s|ting)? forward|tabled|unveiled|submitted|drafted"
    r"|propos(?:ent|é|ait|aient)|vorgeschlagen|schl(?:ägt|ug|agen|ugen)|предлож\w+|предлага\w+)\b",
    re.IGNORECASE,
)
# "It would also …": the sentence before goes on.
_GOES_ON = re.compile(
    r"(?:But |And )?(?:It|They|This|These)\b|(?:Il|Ils|Elle|Elles)\b|(?:Er|Sie|Es)\b|(?:Он|Она|Они)\b"
)
Found = tuple[Proposal, tuple[Span, ...]]


def proposed(statements: Iterable[Statement], pairs: Iterable[tuple[Document, Reading]]) -> tuple[Found, ...]:
    """Proposals found in the texts, by date, each with the passages that tell of it.

    One party is for (or on a condition for) two or more options in one paragraph, and each of them stands
    after words that say of a plan, draft or offer what is in it ("those proposals have included …"), after
    such a sentence in one that goes on with it, or after words of proposing. What two parties propose in the
    same words is theirs together; what a later text repeats, in whole or in part, is the same proposal. Its
    `name` is empty, since a text's words for it may mean another: that is left to whoever shows it.
    """
    wanted: dict[str, list[Statement]] = {}
    for s in statements:
        if s.stance != "against":
            wanted.setdefault(s.evidence.doc, []).append(s)
    found = [
        proposal
        for document, reading in pairs
        if document.id in wanted
        for proposal in _in(document, reading, wanted[document.id])
    ]
    found.sort(key=lambda f: (f[0].date or "", -len(f[0].options), f[1][0]))
    joined: list[Found] = []
    for proposal, spans in found:
        at = next((i for i, (known, _) in enumerate(joined) if same(known, proposal)), None)
        if at is None:
            joined.append((proposal, spans))
        else:
            known, witnesses = joined[at]
            fuller = known if len(known.options) >= len(proposal.options) else proposal
            merged = Proposal(known.id, "", fuller.options, known.by, known.date)
            joined[at] = (merged, tuple(dict.fromkeys((*witnesses, *spans))))
    return tuple(joined)


def same(one: Proposal, other: Proposal) -> bool:
    """Whether two are one proposal: of the same parties, and one holds all options of the other."""
    a, b = set(one.options), set(other.options)
    return set(one.by) == set(other.by) and (a <= b or b <= a)


def _in(document: Document, reading: Reading, statements: Iterable[Statement]) -> Iterator[Found]:
    wanted: dict[tuple[str, int], list[Statement]] = {}
    for s in statements:
        paragraph = _paragraph(reading, s.evidence.start)
        if paragraph is not None:
            wanted.setdefault((s.party, paragraph), []).append(s)
    together: dict[tuple[int, tuple[Span, ...]], list[tuple[str, list[Statement]]]] = {}
    text = _bare(document)
    for (party, paragraph), said in wanted.items():
        offered = _offered(text, said)
        if len({s.option for s in offered}) > 1:
            spans = tuple(sorted({s.evidence for s in offered}))
            together.setdefault((paragraph, spans), []).append((party, offered))
    for (_, spans), held in together.items():
        options = tuple(dict.fromkeys(s.option for _, said in held for s in said))
        date = min((s.date for _, said in held for s in said if s.date), default=document.published)
        parties = tuple(sorted(party for party, _ in held))
        yield Proposal(f"{document.id}:{spans[0].start}", "", options, parties, date), spans


def _offered(text: str, said: list[Statement]) -> list[Statement]:
    """Those statements whose option stands where a text tells what is proposed."""
    found: list[Statement] = []
    for s in sorted(said, key=lambda s: s.evidence):
        start, end = s.evidence.start, s.evidence.end
        term = s.term.start if s.term and start <= s.term.start < end else end
        if any(p.search(text, start, term) for p in (_PLAN, _PROPOSES)) or (
            found and found[-1].evidence.end <= start and _GOES_ON.match(text, start)
        ):
            found.append(s)
    return found


def _bare(document: Document) -> str:
    """The stored text with spaces where it has markup, so that its places stay."""
    pieces, at = [], 0
    for cut in sorted(document.cuts):
        if cut.kind == "markup" and cut.start >= at:
            pieces += [document.text[at : cut.start], " " * (cut.end - cut.start)]
            at = cut.end
    return "".join([*pieces, document.text[at:]])


def _paragraph(reading: Reading, at: int) -> int | None:
    """The paragraph of prose in which a place stands."""
    for sentence in reading.sentences:
        if sentence.start <= at < sentence.end:
            return sentence.paragraph if sentence.role == "prose" else None
    return None
