"""Who of a party's people a statement names: the person of a statement, as other programs have it."""

from __future__ import annotations

import re

from parley.nouns.casebook import Casebook
from parley.nouns.statement import Statement


def speaker(said: Statement, text: str, casebook: Casebook) -> str:
    """The casebook's name of the person whom the statement's holder names in the text; empty if none."""
    party = casebook.parties.get(said.party)
    if party is None or said.holder is None:
        return ""
    words = text[said.holder.start : said.holder.end].casefold()
    for person in party.people:
        for name in (person.name, *person.aliases):
            if re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", words):
                return person.name
    return ""
