"""Conditions as a graph: what comes before what, circles, what several share, and what bears on each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.casebook import Casebook, Party
from parley.nouns.condition import Condition
from parley.nouns.document import Document
from parley.nouns.reading import Meeting, Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.nouns.statement import Statement
from parley.nouns.talks import Round
from parley.positions import bearings, conditions, graph

TEXT = "No talks before a truce, Ostrovia says. No truce before talks, Vellmark says. The pass opens."


def _pair(text: str = TEXT, doc: str = "d", published: str | None = "2031-05-01"):
    sentences, start = [], 0
    for part in text.split(". "):
        sentences.append(Sentence(start, start + len(part), 0))
        start += len(part) + 2
    return Document(doc, text, published=published, lang="en"), Reading(
        doc, "test", "1", "en", tuple(sentences)
    )


def _span(words: str, text: str = TEXT, doc: str = "d") -> Span:
    at = text.index(words)
    return Span(doc, at, at + len(words))


def _condition(first: str, then: str, party: str | None = None, till: bool = False) -> Condition:
    return Condition(_span(first), _span(then), Span("d", 0, len(TEXT)), None, party, None, "before", till)


def _said(span: Span, *words: str, denied: bool = False, terms: tuple[tuple[str, int], ...] = ()) -> Spoken:
    return Spoken(span, terms, words=tuple(sorted(words)), denied=denied)


@pytest.mark.parametrize(
    ("text", "condition", "of"),
    [
        ("There can be no talks before a ceasefire.", "a ceasefire", "There can be no talks"),
        ("Vellmark sees no point in talks before the guns are silent.", "the guns are silent", None),
        (
            "The fleet demands an exchange of prisoners before any talks.",
            "an exchange of prisoners",
            "any talks",
        ),
        ("A ceasefire must precede negotiations.", "A ceasefire", "negotiations"),
        ("Talks can only follow a withdrawal.", "a withdrawal", "Talks"),
        ("First a truce, then talks.", "a truce", "talks"),
        (
            "Vellmark would lift the blockade if Ostrovia signed the truce.",
            "Ostrovia signed the truce",
            "Vellmark would lift the blockade",
        ),
        (
            "Ostrovia sought a withdrawal from the pass in exchange for peace with its neighbours.",
            "peace with its neighbours",
            "Ostrovia sought a withdrawal from the pass",
        ),
        (
            "They recalled a promise to withdraw if Vellmark agreed to peace.",
            "Vellmark agreed to peace",
            None,
        ),
        ("If there is no truce, there's no deal.", "truce", "there's no deal"),
        ("If they come to an agreement, we would sign it.", "they come to an agreement", None),
        ("If the crews are freed, then talks can begin.", "the crews are freed", "talks can begin"),
        (
            "The guards must first withdraw from the pass.",
            "The guards must first withdraw from the pass",
            None,
        ),
        (
            "Vellmark intends to pay the aid once the readings are published.",
            "the readings are published",
            "Vellmark intends to pay the aid",
        ),
        (
            "The blockade would stay for as long as the gates are shut.",
            "the gates are shut",
            "The blockade would stay",
        ),
        (
            "Vellmark expected the release of the crews before anything else could be settled.",
            "the release of the crews",
            "anything else could be settled",
        ),
        ("The ban will remain in force until the border reopens.", "the border reopens", None),
        ("The embargo could be lifted once the observers have arrived.", "the observers have arrived", None),
        (
            "No agreement should be signed without the consent of the islands.",
            "the consent of the islands",
            None,
        ),
        ("A withdrawal is a precondition for talks.", "A withdrawal", "talks"),
    ],
)
def test_an_order_is_found_however_it_is_told(text, condition, of):
    document = Document("d", text, lang="en")
    (row,) = conditions([], [(document, Reading("d", "t", "1", "en", (Sentence(0, len(text), 0),)))])
    assert text[row.condition.start : row.condition.end] == condition
    if of:
        assert row.of is not None
        assert text[row.of.start : row.of.end] == of


@pytest.mark.parametrize(
    "text",
    [
        "Ostrovia wants a deal before the next summit.",
        "They had never met before the war.",
        "The treaty was signed without delay.",
        "He did not appear before the court.",
        "First he went to the talks, then he slept.",
        "The minister must speak before noon.",
        "Until the early sixties, Vellmark had kept to the agreement on the border.",
        "Ostrovia rejected the truce even before the envoy announced it.",
        "The embargo was lifted, but it would be subject to review in talks.",
        "It kind of depends on the summit and on the weather of that week.",
        "It would be a disaster if the talks broke down.",
        "Vellmark will stand by the treaty for as long as it takes.",
    ],
)
def test_a_deadline_a_manner_and_a_plain_story_are_no_conditions(text):
    document = Document("d", text, lang="en")
    assert conditions([], [(document, Reading("d", "t", "1", "en", (Sentence(0, len(text), 0),)))]) == ()


def test_what_must_come_first_needs_nothing_that_depends_on_it():
    text = "A ceasefire must come first."
    document = Document("d", text, lang="en")
    (row,) = conditions([], [(document, Reading("d", "t", "1", "en", (Sentence(0, len(text), 0),)))])
    assert row.of is None


def test_conditions_told_as_a_list_are_read_one_by_one():
    parts = [
        "Peace would need three things to be true.",
        "The first is a harvest.",
        "The second involves an open road.",
        "The third is patience.",
    ]
    text = " ".join(parts)
    sentences, at = [], 0
    for part in parts:
        sentences.append(Sentence(at, at + len(part), 0))
        at += len(part) + 1
    rows = conditions([], [(Document("d", text, lang="en"), Reading("d", "t", "1", "en", tuple(sentences)))])
    listed = [text[r.condition.start : r.condition.end] for r in rows if r.mark == "listed"]
    assert listed == ["a harvest", "an open road", "patience"]


def test_two_parties_that_want_opposite_orders_make_a_circle():
    talks, truce = _span("No talks"), _span("a truce")
    truce2, talks2 = _span("No truce"), _span("talks, Vell")
    spoken = {
        talks: _said(talks, "=talk", denied=True),
        truce: _said(truce, "=truce"),
        truce2: _said(truce2, "=truce", denied=True),
        talks2: _said(talks2, "=talk"),
    }
    found = [
        Condition(truce, talks, talks, None, "ostrovia", None, "before", True),
        Condition(talks2, truce2, truce2, None, "vellmark", None, "before", True),
    ]
    made = graph(found, [_pair()], spoken)
    assert len(made.needs) == 2
    (circle,) = made.circles
    assert {order.party for order in circle} == {"ostrovia", "vellmark"}


def test_one_party_that_wants_both_at_once_makes_no_circle():
    spoken = {
        _span("No talks"): _said(_span("No talks"), "=talk", denied=True),
        _span("a truce"): _said(_span("a truce"), "=truce"),
        _span("No truce"): _said(_span("No truce"), "=truce", denied=True),
        _span("talks, Vell"): _said(_span("talks, Vell"), "=talk"),
    }
    found = [
        Condition(
            _span("a truce"), _span("No talks"), _span("a truce"), None, "ostrovia", None, "before", True
        ),
        Condition(
            _span("talks, Vell"), _span("No truce"), _span("No truce"), None, "ostrovia", None, "before", True
        ),
    ]
    assert graph(found, [_pair()], spoken).circles == ()


def test_a_circle_of_three_is_found_once():
    names = ["No talks", "a truce", "The pass"]
    spans = {name: _span(name) for name in names}
    spoken = {span: _said(span, name, terms=((name, 1),)) for name, span in spans.items()}
    steps = [("No talks", "a truce", "a"), ("a truce", "The pass", "b"), ("The pass", "No talks", "c")]
    found = [Condition(spans[x], spans[y], spans[x], None, party) for x, y, party in steps]
    (circle,) = graph(found, [_pair()], spoken).circles
    assert [order.party for order in circle] == ["a", "b", "c"]


def test_what_several_parties_ask_for_is_shared():
    spoken = {
        _span("a truce"): _said(_span("a truce"), "=truce", terms=(("truce", 1),)),
        _span("No talks"): _said(_span("No talks"), "=talk"),
        _span("The pass"): _said(_span("The pass"), "pass"),
    }
    found = [_condition("a truce", "No talks", "ostrovia"), _condition("a truce", "The pass", "vellmark")]
    ((need, parties),) = graph(found, [_pair()], spoken).shared
    assert parties == ("ostrovia", "vellmark")
    assert need == "n1"


@settings(deadline=None)
@given(st.frozensets(st.sampled_from(["=talk", "=truce", "crew", "dam"]), min_size=1), st.booleans())
def test_what_differs_in_a_denial_is_never_one_need(words, first):
    one, two = _span("No talks"), _span("a truce")
    spoken = {
        one: _said(one, *words, denied=first),
        two: _said(two, *words, denied=not first),
        _span("The pass"): _said(_span("The pass"), "pass"),
    }
    found = [_condition("No talks", "The pass", "a"), _condition("a truce", "The pass", "b")]
    made = graph(found, [_pair()], spoken)
    assert len({made.needed[c][0] for c in made.found}) == 2


def test_a_statement_of_another_party_bears_on_a_condition_and_its_setter_s_own_does_not():
    spoken = {
        _span("a truce"): _said(_span("a truce"), "=truce", terms=(("truce", 1),)),
        _span("No talks"): _said(_span("No talks"), "=talk"),
    }
    made = graph([_condition("a truce", "No talks", "ostrovia")], [_pair()], spoken)
    said = [
        Statement(party, "truce", stance, Span("d", at, at + 5), date="2031-05-02")
        for at, (party, stance) in enumerate([("ostrovia", "for"), ("vellmark", "against"), ("norn", "for")])
    ]
    (rows,) = bearings(made, said, [_pair()]).bearings.values()
    assert {(row.party, row.sign) for row in rows} == {("vellmark", -1), ("norn", 1)}


BOOK = Casebook(
    "pass",
    "The pass",
    {"ostrovia": Party("ostrovia", "Ostrovia"), "vellmark": Party("vellmark", "Vellmark")},
    principals=("ostrovia", "vellmark"),
)


def _waits(words: str, status: str, *, day: str = "2031-05-03", how: str = "direct") -> list[tuple[str, int]]:
    text = f"Vellmark will lift the fee after {words}. They met."
    first, then = _span(words, text), _span("lift the fee", text)
    made = graph(
        [Condition(first, then, Span("d", 0, len(text)), None, "vellmark", None, "after")],
        [_pair(text)],
        {first: _said(first, "=talk")},
    )
    met = Meeting(_span("They met", text), ("Ostrovia", "Vellmark"), status=status, directness=how, date=day)
    one = Round(("Ostrovia", "Vellmark"), (met,), status=status, directness=how, date=day)
    rows = bearings(made, [], [_pair(text)], BOOK, [one]).bearings.values()
    return [(b.kind, b.sign) for need in rows for b in need]


@pytest.mark.parametrize(
    ("words", "status", "found"),
    [
        ("talks between Ostrovia and Vellmark", "held", [("held", 1)]),
        ("talks with Ostrovia", "planned", [("planned", 1)]),
        ("a meeting of the two", "denied", [("denied", -1)]),
        ("direct talks begin", "held", [("held", 1)]),
        ("the talks on crews collapse", "held", []),
        ("talks with Ostrovia", "proposed", []),
        ("the fee talks paper is printed", "held", []),
    ],
)
def test_a_meeting_of_its_parties_bears_on_a_need_that_is_a_meeting(words, status, found):
    assert _waits(words, status) == found


def test_a_meeting_through_others_is_no_direct_talks_and_an_earlier_one_is_no_answer():
    assert _waits("direct talks", "held", how="mediated") == []
    assert _waits("talks", "held", day="2031-04-01") == []


def test_what_the_party_says_whose_it_is_to_give_comes_first():
    first = _span("The pass opens")
    spoken = {
        first: Spoken(first, (("pass", 1),), ("ostrovia",), "ostrovia"),
        _span("No talks"): _said(_span("No talks"), "=talk"),
    }
    made = graph([_condition("The pass opens", "No talks", "vellmark")], [_pair()], spoken)
    said = [
        Statement(party, "pass", "against", Span("d", at, at + 5), date=f"2031-05-0{at + 1}")
        for at, party in enumerate(["ostrovia", "norn", "sund"])
    ]
    (rows,) = bearings(made, said, [_pair()]).bearings.values()
    assert [row.party for row in rows] == ["ostrovia", "sund", "norn"]
