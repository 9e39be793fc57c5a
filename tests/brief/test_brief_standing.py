from __future__ import annotations

from parley.brief import Material
from parley.brief.standing import grid
from parley.brief.view import silence, table
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.position import Matrix, Position
from parley.nouns.span import Span
from parley.nouns.statement import Statement


def test_a_party_and_a_term_of_which_nothing_was_found_are_named_as_silent() -> None:
    made = Document("d", "Mera accepts the patrols.")
    said = Statement("mera", "patrols", "for", Span("d", 0, 25))
    book = Casebook(
        "sarn",
        "The strait",
        {name: Party(name, name.capitalize()) for name in ("mera", "tarvia", "norn")},
        (Issue("sea", "Who patrols?", (Option("patrols", "Patrols"), Option("observers", "Observers"))),),
    )
    position = Position("mera", "patrols", "for", "open", None, None, 1, (said,))
    matrix = Matrix(tuple(book.parties), ("patrols", "observers"), (position,))
    found = table(grid(Material({"d": made}, {}, book, matrix)))
    assert [name for _, name in found.parties] == ["Mera"]
    assert [row.option for _, rows in found.issues for row in rows] == ["patrols"]
    assert silence(found) == (
        "No statement was found of Tarvia and Norn. Nobody was found to speak of: Observers."
    )
