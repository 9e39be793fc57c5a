from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.nouns.casebook import Casebook, Format, Party, Person
from parley.nouns.document import Document
from parley.nouns.reading import Meeting, Reading
from parley.nouns.span import Span
from parley.talks import ledger, tables

CASEBOOK = Casebook(
    "strait",
    "The strait",
    parties={
        "norvia": Party("norvia", "Norvia", aliases=("Arvo",), people=(Person("Ilya Dorn"),)),
        "tesk": Party("tesk", "Tesk"),
        "league": Party("league", "Coastal League", members=("olm", "harn")),
        "olm": Party("olm", "Olm"),
        "harn": Party("harn", "Harn"),
    },
    formats=(Format("strait-talks", "Strait talks", ("norvia", "tesk")),),
    principals=("norvia", "tesk", "league"),
)


def report(
    number: int, published: str | None, *parties: str, date: str | None = None, **more: object
) -> tuple[Document, Reading]:
    id = f"d{number}"
    meeting = Meeting(Span(id, 0, 10), tuple(sorted(parties)), date=date, **more)  # type: ignore[arg-type]
    return Document(id, "x" * 20, published=published), Reading(id, "test", "1", meetings=(meeting,))


def test_nine_reports_of_one_meeting_are_one_round_with_nine_witnesses() -> None:
    pairs = [report(n, "2031-04-03", "Norvia", "Tesk", date="2031-04-02") for n in range(9)]
    (found,) = ledger(pairs)
    assert len(found.witnesses) == 9
    assert found.origins == 9
    assert not found.differs


def test_copies_of_one_report_are_one_origin() -> None:
    pairs = [report(n, "2031-04-03", "Norvia", "Tesk", date="2031-04-02") for n in range(3)]
    (found,) = ledger(pairs, origins={"d0": 0, "d1": 0, "d2": 1})
    assert found.origins == 2


def test_a_meeting_planned_and_then_reported_is_one_round_that_was_held() -> None:
    planned = report(1, "2031-04-01", "Norvia", "Tesk", date="2031-04-04", status="planned")
    held = report(2, "2031-04-05", "Norvia", "Tesk", date="2031-04-04")
    (found,) = ledger([held, planned])
    assert found.status == "held"
    assert [m.status for m in found.witnesses] == ["planned", "held"]


def test_envoys_are_officials_and_leaders_are_never_their_ministers() -> None:
    told = report(1, "2031-04-05", "Norvia", "Tesk", date="2031-04", level="envoys")
    again = report(2, "2031-04-05", "Norvia", "Tesk", date="2031-04", level="officials")
    assert len(ledger([told, again])) == 1
    people = ("Ilya Dorn", "Mara Tal")
    above = report(3, "2031-04-05", "Norvia", "Tesk", date="2031-05", level="leaders", people=people)
    below = report(4, "2031-04-05", "Norvia", "Tesk", date="2031-05", level="ministers", people=people)
    assert len(ledger([above, below])) == 2


def test_meetings_of_the_same_parties_weeks_apart_are_two_rounds() -> None:
    pairs = [
        report(1, "2031-04-01", "Norvia", "Tesk", date="2031-03-31"),
        report(2, "2031-05-01", "Norvia", "Tesk", date="2031-04-30"),
    ]
    assert len(ledger(pairs)) == 2


def test_a_denial_stands_beside_the_report_and_the_round_says_that_they_differ() -> None:
    told = report(1, "2031-04-01", "Norvia", "Tesk", date="2031-03-31")
    denied = report(2, "2031-04-02", "Norvia", "Tesk", date="2031-03-31", status="denied")
    (found,) = ledger([told, denied])
    assert found.differs == ("status",)
    assert len(found.witnesses) == 2


def test_the_casebook_joins_a_person_with_the_party_and_names_the_format() -> None:
    pairs = [
        report(1, "2031-04-01", "Ilya Dorn", "Tesk", date="2031-03-31"),
        report(2, "2031-04-01", "Norvia", "Tesk", date="2031-03-31"),
    ]
    (found,) = ledger(pairs, CASEBOOK)
    assert found.parties == ("Norvia", "Tesk")
    assert found.name == "Strait talks"


def test_an_undated_account_joins_the_round_of_that_week() -> None:
    pairs = [
        report(1, "2031-04-03", "Norvia", "Tesk"),
        report(2, "2031-04-03", "Norvia", "Tesk", date="2031-04-02", venue="Arvo"),
    ]
    (found,) = ledger(pairs)
    assert found.date == "2031-04-02"
    assert found.venue == "Arvo"


def test_a_member_sits_for_its_group_and_a_pair_that_meets_only_through_others_is_said_so() -> None:
    pairs = [
        report(1, "2031-04-03", "Norvia", "Olm", date="2031-04-02"),
        report(2, "2031-04-03", "Tesk", "Norvia", date="2031-04-01", directness="indirect", mediator="Harn"),
    ]
    found = {table.parties: table.how for table in tables(ledger(pairs, CASEBOOK), CASEBOOK)}
    assert found == {("Coastal League", "Norvia"): "direct", ("Norvia", "Tesk"): "indirect"}


def test_what_is_denied_or_proposed_is_no_contact() -> None:
    pairs = [
        report(1, "2031-04-03", "Norvia", "Tesk", status="denied"),
        report(2, "2031-06-03", "Norvia", "Tesk", status="proposed"),
    ]
    assert tables(ledger(pairs)) == ()


def test_that_three_have_never_met_all_together_is_told_where_nobody_says_otherwise() -> None:
    said = report(1, "2031-04-03", "Norvia", "Tesk", "Harn", status="denied")
    assert [(table.how, len(table.parties)) for table in tables(ledger([said]))] == [("denied", 3)]
    met = report(2, "2031-06-03", "Norvia", "Tesk", "Harn", date="2031-06-01")
    assert [table.how for table in tables(ledger([said, met]))] == ["direct"]


def test_an_account_that_leaves_out_a_party_joins_the_round_of_the_same_day_and_place() -> None:
    whole = report(1, "2031-04-03", "Norvia", "Tesk", "Harn", date="2031-04-02", venue="Osk")
    part = report(2, "2031-04-03", "Norvia", "Tesk", date="2031-04-02", venue="Osk")
    elsewhere = report(3, "2031-04-03", "Norvia", "Tesk", date="2031-04-02", venue="Lund")
    found = sorted((len(one.parties), len(one.witnesses)) for one in ledger([whole, part, elsewhere]))
    assert found == [(2, 1), (3, 2)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2031-04-01", "2031-04", "2031", None, "soon", "2031-W15"]),
            st.sampled_from(
                [None, "2031-04-02", "2031-W14", "2031-04", "PAST_REF", "0001-01-01", "9999-12-31"]
            ),
            st.sampled_from(["held", "planned", "proposed", "denied"]),
            st.sets(st.sampled_from(["Norvia", "Tesk", "Olm"]), min_size=1),
        ),
        max_size=8,
    )
)
def test_every_account_is_a_witness_of_exactly_one_round(
    given_: list[tuple[str | None, str | None, str, set[str]]],
) -> None:
    pairs = [
        report(n, published, *parties, date=date, status=status)
        for n, (published, date, status, parties) in enumerate(given_)
    ]
    rounds = ledger(pairs, CASEBOOK)
    assert sorted(m.evidence.doc for one in rounds for m in one.witnesses) == sorted(d.id for d, _ in pairs)
    tables(rounds, CASEBOOK)


def test_ministers_who_met_are_not_the_presidents_who_called_theirs_off() -> None:
    off = report(
        1, "2031-05-16", "Norvia", "Tesk", date="2031-05-16", status="denied", people=("A. Holm", "B. Roe")
    )
    met = report(2, "2031-05-23", "Norvia", "Tesk", people=("C. Vale",))
    assert [found.status for found in ledger([off, met])] == ["denied", "held"]


def test_an_undated_report_is_not_taken_for_the_meeting_that_was_denied() -> None:
    off = report(1, "2031-05-16", "Norvia", "Tesk", date="2031-05-16", status="denied")
    met = report(2, "2031-05-17", "Norvia", "Tesk")
    assert {found.status for found in ledger([off, met])} == {"denied", "held"}


def test_a_party_named_in_another_script_is_known_by_its_stem_or_left_out() -> None:
    book = Casebook(
        "strait",
        "The strait",
        parties={
            "norvia": Party("norvia", "Norvia", aliases=("Норвия",)),
            "tesk": Party("tesk", "Tesk", aliases=("Теск",)),
        },
    )
    (found,) = ledger([report(1, "2031-05-16", "Норвии Ильёй Дорном", "Тескем")], book)
    assert found.parties == ("Norvia", "Tesk")
    assert ledger([report(1, "2031-05-16", "Норвии", "Ольмом")], book) == ()


def test_who_sat_at_a_larger_table_sat_with_each_other() -> None:
    rounds = ledger(
        [
            report(1, "2031-03-04", "Norvia", "Tesk", date="2031-03-04"),
            report(2, "2031-05-23", "Norvia", "Tesk", "Coastal League", date="2031-05-23"),
        ],
        CASEBOOK,
    )
    pair = next(table for table in tables(rounds, CASEBOOK) if len(table.parties) == 2)
    assert pair.last == "2031-05-23"


def told(id: str, *sentences: tuple[str, dict[str, object]], published: str | None = None):
    """A report whose sentences tell of meetings of Norvia and Tesk, or of whom they name."""
    text, meetings = "", []
    for words, more in sentences:
        parties = more.pop("parties", ("Norvia", "Tesk"))
        meetings.append(Meeting(Span(id, len(text), len(text) + len(words)), parties, **more))  # type: ignore[arg-type]
        text += words + " "
    return Document(id, text, published=published, lang="en"), Reading(
        id, "test", "1", meetings=tuple(meetings)
    )


def test_a_mention_without_day_or_place_goes_with_the_meeting_before_it_in_its_text() -> None:
    history = told(
        "a",
        ("In 1955 Norvia and Tesk opened talks in Osk.", {"date": "1955", "venue": "Osk"}),
        ("Norvia was represented at the talks with Tesk by its envoy.", {}),
        ("In 1960 Norvia met Tesk once more.", {"date": "1960"}),
    )
    assert [len(one.witnesses) for one in ledger([history])] == [2, 1]


def test_words_of_one_more_meeting_part_two_mentions() -> None:
    history = told("a", ("Norvia met Tesk.", {}), ("Norvia and Tesk held another meeting.", {}))
    assert len(ledger([history])) == 2


def test_years_that_touch_are_two_rounds() -> None:
    history = told("a", ("They met in 1971.", {"date": "1971"}), ("They met in 1972.", {"date": "1972"}))
    assert len(ledger([history])) == 2


def test_undated_texts_are_joined_by_a_place_at_which_there_was_one_round_only() -> None:
    one = told("a", ("Norvia and Tesk met at Osk in May 1961.", {"date": "1961-05", "venue": "Osk"}))
    other = told("b", ("At Osk, Norvia and Tesk agreed on the strait.", {"venue": "Osk"}))
    again = told("c", ("Norvia and Tesk met at Osk in 1970.", {"date": "1970", "venue": "Osk"}))
    assert len(ledger([one, other])) == 1
    assert len(ledger([one, other, again])) == 3


def test_what_a_report_plans_is_not_the_round_that_it_says_was_held() -> None:
    report_ = told(
        "a",
        ("Norvia and Tesk met on Thursday.", {"date": "2031-04-03"}),
        ("They want to meet before the end of April.", {"date": "2031-04", "status": "proposed"}),
        published="2031-04-03",
    )
    assert sorted(one.status for one in ledger([report_])) == ["held", "proposed"]


def test_who_goes_between_two_is_a_party_of_the_fuller_account() -> None:
    part = told("a", ("Harn mediated.", {"date": "1978-09", "directness": "mediated", "mediator": "Harn"}))
    whole = told("b", ("All three met.", {"date": "1978-09-05", "parties": ("Harn", "Norvia", "Tesk")}))
    (found,) = ledger([part, whole])
    assert (found.format, found.directness, len(found.parties)) == ("bilateral", "direct", 3)


def test_a_call_that_puts_a_meeting_off_is_not_that_meeting() -> None:
    def told(id: str, text: str, status: str) -> tuple[Document, Reading]:
        meeting = Meeting(Span(id, 0, len(text)), ("Norvia", "Tesk"), status=status, level="leaders")
        return Document(id, text, published="2031-05-16", lang="en"), Reading(
            id, "t", "1", meetings=(meeting,)
        )

    off = told("a", "The meeting of the two leaders will not take place.", "denied")
    call = told("b", "The two leaders agreed by telephone to postpone it.", "held")
    assert len(ledger([off, call])) == 2


def test_a_call_is_no_table() -> None:
    call = told("a", ("Norvia’s leader telephoned Tesk’s.", {"date": "2031-04-02"}))
    rounds = ledger([call])
    assert rounds[0].called
    assert [table.how for table in tables(rounds)] == ["called"]


def test_a_format_with_its_mediator_has_its_name_and_the_envoy_goes_by_the_party() -> None:
    book = Casebook(
        "strait",
        "The strait",
        parties={**CASEBOOK.parties, "harn": Party("harn", "Harn", people=(Person("Ada Quist"),))},
        formats=(Format("osk", "Osk talks", ("norvia", "tesk", "harn")),),
    )
    (found,) = ledger(
        [report(1, "2031-04-03", "Norvia", "Tesk", directness="mediated", mediator="Ada Quist")], book
    )
    assert (found.name, found.mediator) == ("Osk talks", "Harn")


def test_channels_that_are_kept_open_are_no_meeting() -> None:
    assert ledger([told("a", ("Norvia keeps its channels to Tesk open.", {}))]) == ()
    assert len(ledger([told("a", ("Norvia spoke with Tesk.", {}))])) == 1
