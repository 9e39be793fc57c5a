from parley.nouns.casebook import Casebook, Outlet, Party
from parley.nouns.document import Document
from parley.nouns.outlet import Rating
from parley.nouns.reading import Attribution, Reading
from parley.talks import outlets


def pair(name, outlet, *sourcing, day="2031-04-02"):
    told = tuple(Attribution((), (), (), "indirect", sourcing=one) for one in sourcing)
    return Document(name, "text", outlet=outlet, published=day), Reading(name, "fast", "1", attributions=told)


def test_an_outlet_that_nobody_has_graded_is_f():
    (row,) = outlets([pair("a", "The Courier")])
    assert (row.grade, row.rating) == ("F", None)


def test_the_latest_grade_counts_and_all_are_kept():
    first = Rating("2031-04-03T08:00:00+00:00", "Ana", "the  courier", "B", "its dates held up")
    second = Rating("2031-04-09T08:00:00+00:00", "Bo", "The Courier", "D", "two of them did not")
    (row,) = outlets([pair("a", "The Courier")], ratings=[first, second])
    assert row.grade == "D"
    assert row.ratings == (first, second)


def test_what_the_outlet_says_itself_rests_on_nobody():
    (row,) = outlets([pair("a", "The Courier", "author", "person", "unnamed", "anonymous")])
    assert (row.said, row.unnamed) == (3, 2)
    (silent,) = outlets([pair("b", "The Post", "author")])
    assert silent.share is None


def test_of_copies_the_earliest_is_the_origin():
    pairs = [pair("a", "The Wire"), pair("b", "The Post", day="2031-04-03")]
    copies = {row.name: row.copies for row in outlets(pairs, origins={"a": 1, "b": 1})}
    assert copies == {"The Wire": 0, "The Post": 1}


def test_the_casebook_says_which_state_runs_an_outlet():
    parties = {"norvia": Party("norvia", "Norvia")}
    book = Casebook("x", "X", parties, outlets=(Outlet("The Courier", "norvia"), Outlet("The Post", "yes")))
    rows = outlets([pair("a", "the courier"), pair("b", "The Post"), pair("c", "The Star")], book)
    assert {row.name: row.state for row in rows} == {
        "the courier": "Norvia", "The Post": "yes", "The Star": None,
    }  # fmt: skip
