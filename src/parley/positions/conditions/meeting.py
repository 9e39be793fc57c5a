"""Needs that are a meeting, and the meetings in the record that bear on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from parley.nouns.casebook import Casebook
from parley.nouns.condition import Bearing, Need
from parley.nouns.document import Document
from parley.nouns.talks import Round

_TALKS = r"(?:talks?|negotiations?|dialogue|meetings?|summits?|discussions?|conferences?|encounters?)"
_KIND = (
    r"(?:the|a|an|any|no|new|further|more|such|direct|formal|substantive|peace|bilateral|high-level|trilateral"
    r"|face-to-face|serious|real|renewed|official|open|secret)"
)
_BEGIN = r"(?:begin|start|open|resume|take place|be held|happen|go ahead)"
# A stretch that is a meeting and nothing more: "talks between A and B", "talks can begin".
_MEETING = re.compile(
    rf"^(?:(?:the )?(?:resumption|start|opening|holding) of )?(?:{_KIND} )*{_TALKS}(?: process)?"
    rf"(?: (?:between|with|of|among)\b(?:(?!\b(?:end|fail|stall|collapse|finish|result)\w*).)*?)?"
    rf"(?: (?:(?:can|could|may|will|would|to|have|has|are|is) )*{_BEGIN}(?:s|ed|ning|ing|un)?)?$",
    re.IGNORECASE,
)
_MEET = re.compile(  # "A meets B": where both are named
    r"^[\w .,’'-]{2,60}? (?:meets?|met|sits? down|talk|negotiates?"
    r"|(?:holds?|opens?|starts?|begins?) (?:\w+ )?talks)"
    r"(?: (?:with|together|directly|face to face)\b.{0,60}| [A-Z][\w -]{0,40})?$"
)
_DIRECT = re.compile(r"\b(?:direct(?:ly)?|face[ -]to[ -]face)\b", re.IGNORECASE)
_SIGNS = {"held": 1, "planned": 1, "denied": -1}


class Meetings:
    """The rounds of a record, as they answer whether a meeting that somebody waits for came about."""

    def __init__(
        self, casebook: Casebook, rounds: Iterable[Round], documents: Mapping[str, Document]
    ) -> None:
        self.casebook, self.documents = casebook, documents
        ids = {party.name: party.id for party in casebook.parties.values()}
        self.rounds = [(frozenset(ids[n] for n in one.parties if n in ids), one) for one in rounds]
        self.names = {option.id: option.name for _, option in casebook.options()}

    def of(self, need: Need, asked_by: set[str]) -> Iterator[Bearing]:
        """The meetings that the need asks for: held, planned or denied, of all its parties.

        Where it names one party, whoever sets the condition is the other; where it names none, the casebook's
        two principals are meant. A need for direct talks is not met through others.
        """
        document = self.documents[need.words.doc]
        words = self.names.get(need.option or "") or document.text[need.words.start : need.words.end]
        words = " ".join(words.split())
        named = self._named(words) or set(need.parties)
        if not _MEETING.search(words) and not (len(named) == 2 and _MEET.search(words)):
            return
        if len(named) == 1:
            named |= asked_by
        elif not named:
            named = set(self.casebook.principals)
        if len(named) != 2:
            return
        for ids, one in self.rounds:
            sign = _SIGNS.get(one.status)
            if not sign or not named <= ids or (_DIRECT.search(words) and one.directness != "direct"):
                continue
            told = [m for m in one.witnesses if m.status == one.status]
            if told:
                span = told[-1].evidence
                date = one.date or self.documents[span.doc].published
                yield Bearing(need.id, sign * need.sign, one.status, span, None, date)

    def _named(self, words: str) -> set[str]:
        return {
            party.id
            for party in self.casebook.parties.values()
            if any(re.search(rf"\b{re.escape(name)}", words) for name in (party.name, *party.aliases))
        }
