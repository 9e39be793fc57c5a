from __future__ import annotations

from parley import stories
from parley.brief.material import Material
from parley.brief.people import people
from parley.nouns.casebook import Casebook, Party, Person
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.reading import Entity, Mention, Reading, Sentence


def material(*texts: tuple[str, str, list[tuple[str, str, str | None, str | None]]]) -> Material:
    """Documents of (date, text, [(name, kind, side, role)]) as one brief's material."""
    documents, readings = {}, {}
    for number, (date, text, named) in enumerate(texts):
        ident = f"d{number}"
        entities = []
        for at, (name, kind, side, role) in enumerate(named):
            start, mentions = text.find(name), []
            while start >= 0:
                mentions.append(Mention(start, start + len(name)))
                start = text.find(name, start + 1)
            entities.append(Entity(f"e{at}", name, kind, tuple(mentions), side, role))
        documents[ident] = Document(ident, text, published=date, outlet="Mera Record", lang="en")
        sentences = (Sentence(0, len(text), 0),)
        readings[ident] = Reading(ident, "fast", "1", "en", sentences, tuple(entities))
    mera = Party("mera", "Mera", people=(Person("Ana Reyl", aliases=("Reyl",)),))
    casebook = Casebook("c", "Strait", {"mera": mera})
    pairs = [(document, readings[ident]) for ident, document in documents.items()]
    found = stories.cards(pairs, casebook=casebook)
    return Material(documents, readings, casebook, Matrix((), (), ()), cards=found)


def cards(*texts: tuple[str, str, list[tuple[str, str, str | None, str | None]]]) -> list[tuple[str, str]]:
    return [(line.group or "", line.text) for line in people(material(*texts)).lines]


def test_a_person_whom_one_text_takes_for_a_body_has_one_card():
    found = cards(
        ("2031-03-01", "Envoy Ana Reyl came. Reyl spoke.", [("Ana Reyl", "person", None, "Envoy")]),
        ("2031-03-02", "Ms Reyl spoke again to Reyl.", [("Ms Reyl", "body", None, None)]),
    )
    assert found == [("Mera", "Ana Reyl, Envoy (1 March 2031).")]


def test_a_state_or_a_place_taken_for_a_person_has_no_card():
    named = [("Norn", "person", None, None)]
    assert cards(("2031-03-01", "Norn waits and Norn watches.", named)) == []


def test_groups_governments_and_newspapers_are_no_organisations():
    text = "The Dast Administration, the Great Powers, the Norn Times and the Foreign Ministry. " * 2
    names = ["Dast Administration", "Great Powers", "Norn Times", "Foreign Ministry"]
    assert cards(("2031-03-01", text, [(name, "body", None, None) for name in names])) == []


def test_an_organisation_that_is_named_twice_has_a_card():
    text = "The Strait Authority met. The Strait Authority closed the quay."
    found = cards(("2031-03-01", text, [("Strait Authority", "body", None, None)]))
    assert found == [("Organisations", "Strait Authority.")]


def test_a_person_outside_the_casebook_stands_under_the_state_of_the_office():
    text = "Norn's president, Iren Dast, came to Norn."
    named = [("Norn", "state", "Norn", None), ("Iren Dast", "person", "Norn", "president")]
    assert cards(("2031-03-01", text, named)) == [("Norn", "Iren Dast, president (1 March 2031).")]


def test_an_office_that_changed_is_given_with_the_one_before_it_and_both_passages():
    first = (
        "2031-01-05",
        "Trade Minister Iren Dast came.",
        [("Iren Dast", "person", None, "Trade Minister")],
    )
    later = ("2031-03-01", "President Iren Dast came.", [("Iren Dast", "person", None, "President")])
    (line,) = people(material(first, later)).lines
    assert line.text == "Iren Dast, President (1 March 2031); before: Trade Minister (5 January 2031)."
    assert [one.doc for one in line.evidence] == ["d1", "d0"]
