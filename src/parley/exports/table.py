"""CSV: statements, one row each, and the matrix of a network. UTF-8, commas, no cell that is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from parley.exports.cells import cell
from parley.exports.coders import outside
from parley.exports.speakers import speaker
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.network import Network
from parley.nouns.statement import Statement

COLUMNS = (
    "document", "outlet", "published", "title", "url", "start", "end", "quote", "party", "party_name",
    "person", "option", "option_name", "issue", "issue_question", "stance", "firmness", "voice", "condition",
    "date", "coder", "certainty",
)  # fmt: skip
"""`start` and `end` count characters of the document's stored text, of which `quote` is that stretch."""


def statements_csv(documents: Iterable[Document], statements: Iterable[Statement], casebook: Casebook) -> str:
    """Statements with what is known of their document, party and option; `parley import` reads it back."""
    texts = {document.id: document for document in documents}
    options = {option.id: (option.name, issue.id, issue.question) for issue, option in casebook.options()}
    rows = []
    for said in statements:
        document, at = texts[said.evidence.doc], said.evidence
        party = casebook.parties.get(said.party)
        option, issue, question = options.get(said.option, ("", "", ""))
        who = speaker(said, document.text, casebook)
        known = (document.id, document.outlet, document.published, document.title, document.url)
        found = (str(at.start), str(at.end), document.text[at.start : at.end])
        meant = (said.party, party.name if party else "", who, said.option, option, issue, question)
        held = (said.stance, said.firmness, said.voice, said.condition, said.date, outside(said.coder))
        rows.append([cell(value or "") for value in (*known, *found, *meant, *held)] + [repr(said.score)])
    return _csv(COLUMNS, rows)


def matrix_csv(network: Network) -> str:
    """The matrix of a network: a row for each of its rows, with the nodes' labels at the head and side."""
    head = ["", *(cell(node.label or node.id) for node in network.of(network.columns))]
    side = [cell(node.label or node.id) for node in network.of(network.rows)]
    weights = [[f"{weight:.10g}" for weight in row] for row in network.matrix()]
    return _csv(head, [[name, *row] for name, row in zip(side, weights, strict=True)])


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)  # RFC 4180: lines end with CR LF, and a cell with either of them is quoted
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()
