"""Who speaks for whom. The sentences and names are invented; the fast reader reads them."""

import pytest

from parley import talks
from parley.nouns.casebook import Casebook, Format, Party, Person
from parley.nouns.document import Document
from parley.nouns.reading import Meeting
from parley.nouns.span import Span
from parley.nouns.talks import Round


@pytest.fixture(scope="module")
def reads():
    from parley import flow

    return lambda text, name="a", date="2031-04-02": flow.read(
        [Document(name, text, lang="en", published=date, outlet="The Courier")], reader="fast"
    )


def found(reads, text):
    return [(one.kind, one.who, one.party, one.by) for one in talks.mandates(reads(text))]


@pytest.mark.parametrize(
    ("text", "kind", "who", "party", "by"),
    [
        (
            "President Odran Vesk appointed Anselm Dray as Norway's special envoy to the talks.",
            "granted", "Anselm Dray", "Norway", "Odran Vesk",
        ),
        ("Norwegian envoy Anselm Dray arrived in Geneva.", "held", "Anselm Dray", "Norway", None),
        ("Anselm Dray spoke on behalf of Norway at the conference.", "held", "Anselm Dray", "Norway", None),
        ("Anselm Dray has no mandate to negotiate for Norway.", "contested", "Anselm Dray", "Norway", None),
        ("Anselm Dray visited Geneva as a private citizen.", "private", "Anselm Dray", None, None),
        (
            "Norway sent Foreign Minister Anselm Dray to join the trilateral meeting in Geneva.",
            "granted", "Anselm Dray", "Norway", "Norway",
        ),
        (
            "President Odran Vesk assigned Anselm Dray to represent Norway.",
            "granted", "Anselm Dray", "Norway", "Odran Vesk",
        ),
        (
            "Norway had already dispatched Peter Dray as Minister to Chile.",
            "granted", "Peter Dray", "Norway", "Norway",
        ),
        (
            "Anselm Dray came to Chile, charged with working out a peaceful settlement.",
            "granted", "Anselm Dray", None, None,
        ),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_acts_for_whom_and_on_whose_word(reads, text, kind, who, party, by):
    rows = found(reads, text)
    assert (kind, who) in [(row[0], row[1]) for row in rows]
    row = next(row for row in rows if row[:2] == (kind, who))
    assert party is None or row[2] == party
    assert by is None or row[3] == by


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President George Vesk gave Robert Dray full authority to negotiate.", "granted"),
        ("Robert Dray was given full powers to conclude a treaty.", "granted"),
        ("The king entrusted the negotiations to Robert Dray.", "granted"),
        ("Robert Dray was put in charge of the talks.", "granted"),
        ("The Norwegian government turned to Robert Dray to negotiate with the rebels.", "granted"),
        ("The president had Robert Dray sound out the Chileans.", "granted"),
        ("On instructions from Norway, Robert Dray offered to buy the island.", "granted"),
        ("Robert Dray, whom the king had sent to Chile, offered terms.", "granted"),
        ("The king directed Robert Dray to seek an armistice.", "granted"),
        ("The Norwegian government replaced its envoy with Robert Dray.", "granted"),
        ("Robert Dray carried a letter from the Norwegian government to the emperor.", "held"),
        ("Robert Dray was received as minister of Norway by the emperor.", "held"),
        ("Norway's delegation, led by Robert Dray, walked out.", "held"),
        ("A Norwegian delegation under Robert Dray arrived in Geneva.", "held"),
        ("Norway communicated with the rebels through Robert Dray, a businessman.", "held"),
        ("Robert Dray claimed to speak for the islanders.", "claimed"),
        ("The president suggested that Robert Dray travel to Chile to speak with the generals.", "proposed"),
        ("Robert Dray disregarded his instructions and threatened war.", "contested"),
        ("Chile would not accept Robert Dray as mediator.", "contested"),
        ("The king refused to receive Robert Dray as minister.", "contested"),
        ("Norway disavowed the promises that Robert Dray had made.", "contested"),
    ],
)
def test_an_errand_is_found_in_whatever_words_it_is_given(reads, text, kind):
    assert (kind, "Robert Dray") in [row[:2] for row in found(reads, text)]


def test_who_may_speak_for_people_without_a_name_is_an_open_question_too(reads):
    rows = found(reads, "It is unclear who speaks for the rebels.")
    assert [(kind, party) for kind, _, party, _ in rows] == [("contested", "rebels")]


def test_an_envoy_told_by_surname_is_the_one_of_that_name(reads):
    pairs = [
        *reads("Norwegian envoy Robert Dray arrived in Geneva."),
        *reads("The Norwegian envoy, Mr Dray, left Geneva on Friday.", "b"),
    ]
    assert [(one.who, one.origins) for one in talks.mandates(pairs)] == [("Robert Dray", 2)]


def test_a_state_that_goes_to_war_for_another_is_nobodys_envoy(reads):
    assert found(reads, "Public opinion opposed a Norwegian intervention on behalf of Chile.") == []


def test_an_envoy_who_is_asked_for_has_no_name_yet(reads):
    rows = found(reads, "Norway needs a single representative at the negotiating table.")
    assert [(kind, party) for kind, _, party, _ in rows] == [("proposed", "Norway")]


@pytest.mark.parametrize(
    "text",
    [
        "Odran Vesk appointed Anselm Dray as foreign minister.",
        "Norway sees no need for a mediator.",
        "The House of Representatives voted on Monday.",
        "The general sent two thousand soldiers to the border.",
        "The figures represent a fall of a tenth.",
        "Two officials, who were not authorised to discuss the matter, said that talks would go on.",
        "An aide, who was not authorised to speak to the press, said that talks would go on.",
        "Norway appointed Anselm Dray to lead the southern province.",
        "Anselm Dray, the land commissioner, spoke after Joren Tallis, a state representative.",
        "Parliament authorised Anselm Dray to take any measures he believed necessary.",
        "Anselm Dray was nominated with some delegates pledged to Joren Tallis.",
        "The islanders would only be represented by delegates from the north.",
        "The commissioners, like others of Anselm Dray's government, disliked the city.",
        "Anselm Dray spoke for two hours about the harbour.",
    ],
)
def test_ministers_soldiers_figures_and_long_speeches_are_no_mandate(reads, text):
    assert found(reads, text) == []


def test_two_reports_of_one_envoy_are_one_row_that_counts_origins(reads):
    text = "Norwegian envoy Anselm Dray arrived in Geneva."
    pairs = [*reads(text, "a"), *reads(text, "b"), *reads(text + " He left.", "c")]
    (row,) = talks.mandates(pairs, origins={"a": 1, "b": 1, "c": 2})
    assert (row.origins, len(row.witnesses)) == (2, 3)


def test_the_casebook_knows_for_whom_its_people_speak(reads):
    book = Casebook("x", "X", {"isles": Party("isles", "The Isles", people=(Person("Anselm Dray"),))})
    (row,) = talks.mandates(reads("Special envoy Anselm Dray arrived in Geneva."), book)
    assert row.party == "The Isles"


BOOK = Casebook(
    "x",
    "X",
    {
        "union": Party("union", "The Union", members=("a", "b", "c")),
        **{id: Party(id, f"State {id.upper()}") for id in "abcd"},
    },
    formats=(Format("two", "The Two and D", ("a", "b", "d")),),
    principals=("union", "d"),
)


def sat(*parties):
    seen = Meeting(Span("doc", 0, 9), parties)
    return Round(parties, (seen,))


def test_a_format_of_some_members_leaves_the_others_out():
    (row,) = talks.excluded([], BOOK)
    assert (row.format, row.group, row.inside, row.outside) == (
        "The Two and D", "The Union", ("State A", "State B"), ("State C",),
    )  # fmt: skip


def test_members_who_meet_among_themselves_leave_nobody_out():
    assert len(talks.excluded([sat("State A", "State B")], BOOK)) == 1  # the casebook's format alone


def test_where_the_group_itself_sat_nobody_is_left_out():
    assert len(talks.excluded([sat("State A", "State B", "The Union", "State D")], BOOK)) == 1


def test_a_table_like_a_named_format_is_told_once():
    rows = talks.excluded([sat("State A", "State B", "State D")], BOOK)
    assert [row.format for row in rows] == ["The Two and D"]
