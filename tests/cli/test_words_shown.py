"""The words of a passage as the terminal prints them."""

from parley.cli.laid import Names
from parley.nouns.casebook import Casebook
from parley.nouns.document import Cut, Document
from parley.nouns.span import Span


def test_page_furniture_inside_a_passage_is_not_printed_as_its_words():
    text = "None of the formats has an\n\nSUBSCRIBE NOW\n\nuncontested mandate."
    start = text.index("SUBSCRIBE")
    document = Document("d", text, (Cut(start, start + 13, "furniture", "box"),))
    names = Names(Casebook("case", "case"), {"d": document})
    assert names.words(Span("d", 0, len(text))) == "None of the formats has an … uncontested mandate."
