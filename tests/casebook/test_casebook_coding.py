"""Coding, on an invented dispute between invented states."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.casebook import code
from parley.casebook.load import checked
from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.document import Cut, Document
from parley.nouns.reading import Reading, Sentence, Words


def _book() -> Casebook:
    def option(id: str, name: str, *phrases: str) -> Issue:
        return Issue(id, f"{name}?", (Option(id, name, 50.0, phrases),))

    parties = (
        Party(
            "ostrovia",
            "Ostrovia",
            ("Port Anlage",),
            (Person("Brun Halder", "Prime Minister"),),
            ("Ostrovian Navy",),
        ),
        Party("vellmark", "Vellmark", ("Castle Row",), (Person("Ada Quist", "Chancellor"),)),
        Party("league", "Harbour League", ("League governments",), members=("ostrovia", "vellmark")),
    )
    return checked(
        Casebook(
            "strait",
            "The strait",
            {p.id: p for p in parties},
            (
                option("toll", "A toll in the strait", "strait toll", "transit toll"),
                option("joint-patrols", "Joint patrols", "joint patrols", "shared patrols"),
                option("avoid-clash", "Avoid a naval clash", "naval clash", "clash at sea"),
                option("pilots", "Foreign pilots on board", "foreign pilots"),
            ),
        )
    )


@pytest.fixture(scope="module")
def coded():
    pytest.importorskip("spacy")
    from parley.reading.readers import reader

    fast, book = reader("fast"), _book()

    def run(text: str, **about: object):
        document = Document("d", text, lang="en", published="2031-05-04", **about)  # type: ignore[arg-type]
        (reading,) = fast.read([document])
        return document, code(document, reading, book)

    return run


def _rows(found) -> set[tuple[str, str, str]]:
    return {(s.party, s.option, s.stance) for s in found[1]}


SAID = [
    ("Ostrovia rejects the transit toll.", ("ostrovia", "toll", "against")),
    ("Prime Minister Brun Halder demanded joint patrols.", ("ostrovia", "joint-patrols", "for")),
    ("Castle Row has proposed joint patrols.", ("vellmark", "joint-patrols", "for")),
    ("Vellmark's opposition to the strait toll is well known.", ("vellmark", "toll", "against")),
    ("Chancellor Ada Quist said that foreign pilots were unacceptable.", ("vellmark", "pilots", "against")),
    ("The transit toll would suit Vellmark.", ("vellmark", "toll", "for")),
    ("The strait toll was rejected by Ostrovia.", ("ostrovia", "toll", "against")),
    ("Ostrovian officials voiced concern over the joint patrols.", ("ostrovia", "joint-patrols", "against")),
    ("Vellmark is far from accepting joint patrols.", ("vellmark", "joint-patrols", "against")),
    ("Ostrovia will do everything to avoid a naval clash.", ("ostrovia", "avoid-clash", "for")),
    ("Vellmark is ready for joint patrols.", ("vellmark", "joint-patrols", "for")),
    ("Ostrovia ruled out foreign pilots.", ("ostrovia", "pilots", "against")),
]


@pytest.mark.parametrize(("text", "row"), SAID, ids=[t for t, _ in SAID])
def test_a_plain_sentence_is_coded(coded, text, row):
    assert row in _rows(coded(text))


SILENT = [
    "Should Ostrovia accept the transit toll?",
    "If Ostrovia accepted the transit toll, trade would recover.",
    "The transit toll is twelve crowns a ton.",
    "Ostrovia should accept joint patrols.",
    "Ostrovian fishermen sailed past while the transit toll was debated in the press.",
    "Vellmark urged Ostrovia to keep its ships in harbour.",
    "Vellmark fears that pirates could abuse the joint patrols.",
]


@pytest.mark.parametrize("text", SILENT)
def test_questions_suppositions_and_the_authors_advice_are_nobodys_position(coded, text):
    assert _rows(coded(text)) == set()


def test_who_is_urged_to_accept_a_thing_has_not_accepted_it(coded):
    rows = _rows(coded("Vellmark urged Ostrovia to accept joint patrols."))
    assert ("vellmark", "joint-patrols", "for") in rows
    assert not any(party == "ostrovia" for party, _, _ in rows)


@pytest.mark.parametrize(
    "text",
    [
        "Ostrovia was unwilling to sign until Vellmark agreed to renounce the strait toll.",
        "Ostrovia dropped its insistence that Vellmark agree to the strait toll.",
        "Ostrovia demanded that Vellmark reject the strait toll.",
    ],
)
def test_what_others_demand_of_a_party_or_wait_for_is_not_what_it_holds(coded, text):
    assert not {row for row in _rows(coded(text)) if row[0] == "vellmark"}


def test_what_a_party_is_insisted_to_have_done_it_has_done(coded):
    rows = _rows(coded("Ostrovia insisted that Vellmark had rejected the strait toll."))
    assert ("vellmark", "toll", "against") in rows


def test_each_of_several_holders_has_the_position(coded):
    rows = _rows(coded("Ostrovia and Vellmark support joint patrols."))
    assert {("ostrovia", "joint-patrols", "for"), ("vellmark", "joint-patrols", "for")} <= rows


def test_one_sentence_may_hold_two_options_and_two_stances(coded):
    rows = _rows(coded("Ostrovia backs joint patrols but rejects the transit toll."))
    assert {("ostrovia", "joint-patrols", "for"), ("ostrovia", "toll", "against")} <= rows


def test_a_condition_makes_it_conditional_and_is_kept_in_its_words(coded):
    _, found = coded("Ostrovia will accept joint patrols only if Vellmark lifts the blockade.")
    (said,) = [s for s in found if s.option == "joint-patrols" and s.party == "ostrovia"]
    assert said.stance == "conditional"
    assert said.condition == "Vellmark lifts the blockade"


def test_never_is_a_red_line(coded):
    _, found = coded("Ostrovia will never accept the transit toll.")
    assert [(s.stance, s.firmness) for s in found] == [("against", "red-line")]


def test_a_clause_that_follows_a_phrase_is_said_of_the_phrase(coded):
    rows = _rows(coded("The plan includes joint patrols in the strait, an idea that Ostrovia has rejected."))
    assert ("ostrovia", "joint-patrols", "against") in rows


def test_the_idea_refers_to_what_was_named_before(coded):
    rows = _rows(coded("Much was said about joint patrols. Ostrovia rejected the idea."))
    assert ("ostrovia", "joint-patrols", "against") in rows


def test_officials_without_a_name_are_unnamed_and_a_paper_is_the_outlet(coded):
    _, found = coded("Vellmark diplomats said that they reject the transit toll.")
    assert {s.voice for s in found} == {"unnamed"}
    _, found = coded("The Anlage Courier reports that Vellmark rejects the transit toll.")
    assert [(s.voice, s.chain) for s in found] == [("outlet", ("The Anlage Courier",))]


def test_furniture_is_never_evidence(coded):
    text = "Ostrovia rejects\n\nSubscribe to our letter.\n\nthe transit toll."
    start = text.index("Subscribe")
    document, found = coded(text, cuts=(Cut(start, start + 24, "furniture", "a box"),))
    for said in found:
        assert "Subscribe" not in document.text[said.evidence.start : said.evidence.end]


def test_coding_gives_the_same_again_and_says_which_casebook_and_coder(coded):
    text = "Ostrovia rejects the transit toll."
    first, second = coded(text)[1], coded(text)[1]
    assert first == second
    assert first[0].casebook == _book().digest
    assert first[0].coder
    assert first[0].date == "2031-05-04"


def test_words_of_the_statement_lie_in_the_document(coded):
    text = " ".join(t for t, _ in SAID)
    document, found = coded(text)
    assert found
    for said in found:
        assert said.evidence.doc == document.id
        assert 0 <= said.evidence.start < said.evidence.end <= len(text)
        assert said.holder is not None
        assert said.term is not None


@pytest.mark.slow
def test_the_order_of_pythons_hashes_changes_nothing():
    import os
    import subprocess
    import sys

    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_casebook_coding import SAID, _book\n"
        "from parley.casebook import code\n"
        "from parley.nouns.document import Document\n"
        "from parley.reading.readers import reader\n"
        "d = Document('d', ' '.join(t for t, _ in SAID), lang='en')\n"
        "print(code(d, next(iter(reader('fast').read([d]))), _book()))"
    )
    here = os.path.dirname(__file__)
    answers = {
        subprocess.run(
            [sys.executable, "-c", program, here],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


def test_a_pronoun_that_may_be_anybodys_gives_no_position(coded):
    rows = _rows(coded("Vellmark hopes to press Ostrovia into joint patrols that it has rejected."))
    assert ("vellmark", "joint-patrols", "against") not in rows


_WORDS = [
    "Ostrovia",
    "it",
    "the",
    "transit",
    "toll",
    "rejects",
    "not",
    "idea",
    "that",
    "without",
    "officials",
    "said",
]
_DEPS = [
    "nsubj",
    "dobj",
    "prep",
    "pobj",
    "relcl",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "conj",
    "appos",
    "amod",
    "neg",
]


@st.composite
def _readings(draw):
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14))
    n = len(words)
    starts = [sum(len(w) + 1 for w in words[:i]) for i in range(n)]
    columns = Words(
        tuple(starts),
        tuple(a + len(w) for a, w in zip(starts, words, strict=True)),
        tuple(w.lower().rstrip("s") for w in words),
        tuple(
            draw(st.lists(st.sampled_from(["NOUN", "VERB", "ADJ", "ADP", "PRON"]), min_size=n, max_size=n))
        ),
        tuple(draw(st.lists(st.sampled_from(_DEPS), min_size=n, max_size=n))),
        tuple(draw(st.lists(st.integers(0, n - 1), min_size=n, max_size=n))),
    )
    text = " ".join(words)
    return Document("d", text, lang="en"), Reading("d", "r", "1", "en", (Sentence(0, len(text), 0, columns),))


@settings(max_examples=300, deadline=None)
@given(_readings())
def test_whatever_a_parser_makes_of_a_sentence_coding_ends_and_stays_inside_it(pair):
    document, reading = pair
    for said in code(document, reading, _book()):
        assert 0 <= said.evidence.start < said.evidence.end <= len(document.text)


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Vellmark dropped its demand for joint patrols.", []),
        ("Vellmark no longer demands joint patrols.", []),
        ("Vellmark dropped its opposition to joint patrols.", ["for open"]),
        ("Vellmark no longer opposes joint patrols.", ["for open"]),
        ("Vellmark did not drop its demand for joint patrols.", ["for firm"]),
        ("Vellmark refused to drop its demand for joint patrols.", ["for firm"]),
    ],
)
def test_a_stance_that_is_given_up_is_held_no_more(coded, text: str, stances: list[str]) -> None:
    _, found = coded(text)
    assert [f"{s.stance} {s.firmness}" for s in found if s.option == "joint-patrols"] == stances


def test_a_condition_belongs_to_the_act_beside_which_it_stands(coded) -> None:
    _, found = coded(
        "Vellmark insists on joint patrols and would accept foreign pilots provided that Ostrovia apologises."
    )
    assert {(s.option, s.stance) for s in found if s.party == "vellmark"} == {
        ("joint-patrols", "for"),
        ("pilots", "conditional"),
    }
