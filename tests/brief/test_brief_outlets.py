"""How credible a line is, by its evidence; the scale is NATO AJP-2.1's."""

import pytest

from parley.brief.material import Material
from parley.brief.outlets import credibility, unnamed
from parley.nouns.brief import Line
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span
from parley.nouns.story import Difference

TEXT = "The ships turned back, it was said on Monday."
AT = Span("a", 0, 21)


def material(sourcing, *, copies=False, differs=False):
    documents, readings = {}, {}
    for name, kind in sourcing.items():
        content = (Span(name, 0, 21),)
        told = () if kind is None else (Attribution((), (), content, "indirect", sourcing=kind),)
        documents[name] = Document(name, TEXT)
        readings[name] = Reading(name, "fast", "1", attributions=told)
    origins = dict.fromkeys(sourcing, 1) if copies else {name: n for n, name in enumerate(sourcing)}
    apart = (Difference("number", "", Span("a", 0, 21), Span("z", 0, 21)),) if differs else ()
    return Material(
        documents, readings, Casebook("x", "X"), Matrix((), (), ()), origins=origins, differences=apart
    )


def line(found):
    return Line(TEXT, found.evidence(*(Span(name, 0, 21) for name in found.documents if name != "z")))


@pytest.mark.parametrize(
    ("sourcing", "about", "grade"),
    [
        ({"a": "person", "b": None}, {}, 1),
        ({"a": "person", "b": None}, {"copies": True}, 2),
        ({"a": "office"}, {}, 2),
        ({"a": None}, {}, 3),
        ({"a": "unnamed"}, {}, 4),
        ({"a": "unnamed", "b": "anonymous"}, {}, 4),
        ({"a": "person", "z": None}, {"differs": True}, 5),
    ],
)
def test_credibility_follows_from_origins_and_from_who_is_named(sourcing, about, grade):
    found = material(sourcing, **about)
    assert credibility(found, line(found)) == grade


def test_a_line_without_evidence_cannot_be_judged():
    found = material({"a": None})
    assert credibility(found, Line(TEXT, ())) == 6
    assert unnamed(found, Line(TEXT, ())) is None


def test_the_share_of_a_line_that_rests_on_nobody_named():
    found = material({"a": "unnamed", "b": "person"})
    assert unnamed(found, line(found)) == 0.5
