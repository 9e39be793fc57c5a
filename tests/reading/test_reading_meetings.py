from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.reading import Meeting
from parley.reading import pipeline, sentences
from parley.reading.meetings.chains import chain
from parley.reading.meetings.meetings import meetings
from parley.reading.times.times import times
from parley.reading.who import coreference, leaders, names

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "golden_meetings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def read(text: str) -> tuple[Meeting, ...]:
    document = Document("d", text, lang="en", published="2026-06-11")
    parsed = sentences.sentences(document, pipeline.parse(pipeline.load(), [document.view.text])[0])
    entities = names.entities(parsed, coreference.resolve(parsed, names.find(parsed)))
    return meetings(parsed, entities, times(parsed))


@pytest.mark.parametrize(("sentence", "parties", "status", "directness"), ROWS)
def test_a_sentence_tells_of_this_meeting_or_of_none(
    sentence: str, parties: str, status: str, directness: str
) -> None:
    found = [("|".join(m.parties), m.status, m.directness) for m in read(sentence)]
    assert found == ([] if parties == "-" else [(parties, status, directness)])


def test_there_are_at_least_forty_invented_sentences() -> None:
    assert len(ROWS) >= 40


def test_level_format_venue_date_and_discretion_are_told() -> None:
    (found,) = read("Chinese envoys secretly met Japanese officials in Osaka on Tuesday.")
    assert (found.level, found.format, found.venue) == ("officials", "bilateral", "Osaka")
    assert found.date == "2026-06-09"
    assert found.discreet


def test_the_host_of_others_talks_is_no_party_to_them() -> None:
    (found,) = read("Egypt hosted talks between Sudan and Ethiopia in Cairo.")
    assert found.mediator == "Egypt"
    assert "Egypt" not in found.parties


def test_the_evidence_is_the_sentence_byte_for_byte() -> None:
    text = "It rained. Talks between Armenia and Azerbaijan resumed on Monday. It rained again."
    (found,) = read(text)
    assert (
        text[found.evidence.start : found.evidence.end]
        == "Talks between Armenia and Azerbaijan resumed on Monday."
    )


def test_the_two_sides_are_those_of_the_meeting_before() -> None:
    found = read(
        "Talks between Armenia and Azerbaijan resumed on Monday. The two sides agreed to meet again in July."
    )
    assert [m.parties for m in found] == [("Armenia", "Azerbaijan")] * 2
    assert [m.status for m in found] == ["held", "planned"]


def test_the_round_is_told_where_the_text_says_which_of_a_series_it_is() -> None:
    (third,) = read("Chilean and Peruvian delegations sat down for a third round of talks in Lima.")
    (again,) = read("Chile and Peru held a new round of talks in Lima.")
    (first,) = read("Chile and Peru held their first talks since 2021 in Lima.")
    assert (third.round, again.round, first.round) == (3, "new", None)


def test_two_meetings_in_a_sentence_are_two() -> None:
    found = read("Secret Serbian-Kosovar and Serbian-Bosnian negotiations began in 1995.")
    assert [m.parties for m in found] == [("Kosovo", "Serbia"), ("Bosnia and Herzegovina", "Serbia")]


def test_whoever_is_met_one_by_one_is_met_by_twos() -> None:
    found = read("The French president met Danish and Norwegian ministers separately on Monday.")
    assert [m.parties for m in found] == [("Denmark", "France"), ("France", "Norway")]


def test_a_headline_is_a_sentence_of_its_own() -> None:
    found = read(
        "Chile and Peru to meet in Lima\n\n"
        "The foreign ministers of Chile and Peru will meet in Lima on Monday."
    )
    assert [m.parties for m in found] == [("Chile", "Peru")] * 2
    assert found[1].level == "ministers"


def test_somebody_in_the_chair_mediates_and_they_sit_at_one_table_all_the_same() -> None:
    (found,) = read(
        "Chilean and Peruvian ministers talked for six hours with the Brazilian envoy in the chair."
    )
    assert (found.parties, found.mediator, found.directness) == (("Chile", "Peru"), "Brazil", "direct")


def test_home_press_leaves_out_whose_its_own_officials_are() -> None:
    found = read(
        "Prime Minister Ada Holm told parliament that Denmark would not sign. Denmark has waited for years. "
        "Foreign Minister Bo Lund summoned the Swedish ambassador on Tuesday."
    )
    assert [m.parties for m in found] == [("Denmark", "Sweden")]


def test_talks_are_told_anew_without_their_sides_and_merely_referred_back_to_otherwise() -> None:
    before = "Envoys of Chile and Peru met in Lima in March. "
    (_, again) = read(before + "The talks resumed in Quito in April.")
    assert again.parties == ("Chile", "Peru")
    assert len(read(before + "The talks stalled over fishing.")) == 1
    assert len(read(before + "As the talks began, it rained.")) == 1


def test_talks_that_one_word_joined_before_are_between_its_sides() -> None:
    found = read("The treaty ended the Russo-Japanese War. The negotiations took place in August in Oslo.")
    assert [m.parties for m in found] == [("Japan", "Russia")]


def test_a_chain_of_sides_is_cut_at_its_links_however_the_parse_cuts_it() -> None:
    end = len("a round of U.S.-North Korean")
    assert chain("a round of U.S.-North Korean bilateral ") == (end, ["United States", "North Korea"])
    assert chain("the Sino-Soviet ") == (len("the Sino-Soviet"), ["China", "Soviet Union"])
    assert chain("an Al-Aqsa and F-16 ") is None


def test_whoever_sends_word_through_a_third_state_is_mediated() -> None:
    (found,) = read("Norway and Chad have kept a channel through Oman since March.")
    assert (found.parties, found.mediator, found.directness) == (("Chad", "Norway"), "Oman", "mediated")


def test_whoever_is_in_the_chair_is_no_side_of_a_conference_that_others_attend() -> None:
    (found,) = read(
        "The conference, chaired by Brazil's president, was attended by Chilean and Peruvian delegations."
    )
    assert found.parties == ("Chile", "Peru")


def test_two_who_meet_a_third_separately_meet_it_by_twos() -> None:
    found = read("The Chilean and Peruvian presidents met separately with the Brazilian foreign minister.")
    assert [m.parties for m in found] == [("Brazil", "Chile"), ("Brazil", "Peru")]


def test_a_surname_that_comes_first_is_that_of_the_full_name() -> None:
    found = read(
        "Chinese Ambassador Wang Dehua arrived in Oslo. Norwegian Foreign Minister Bo Lund met Wang."
    )
    assert ("China", "Norway") in [m.parties for m in found]


def test_a_press_conference_and_a_cultural_exchange_are_no_talks() -> None:
    assert not read("The Chilean and Peruvian presidents held a press conference in Lima.")
    assert not read("A lively cultural exchange between Chile and Peru began in 1970.")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from([
            "talks", "between", "and", "Putin", "Trump", "met", "with", "the", "two", "sides",
            "France", "—", "“", "?",
            "they", "his", "visit", "to", "call", "no", ".", "\n", "counterpart", "it", "he",
            "where", "mediated", "by",
            "Norvian", "envoy", "of", "separately", "-", "round", "third", "invited", "both",
            "delegations", "U.S.–China",
        ]),
        max_size=60,
    )
)  # fmt: skip
def test_any_row_of_words_is_read_and_evidence_lies_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for found in read(text):
        assert 0 <= found.evidence.start < found.evidence.end <= len(text)
        assert len(found.parties) >= 2
        assert found.status in ("held", "planned", "proposed", "denied")


@pytest.mark.slow
def test_time_grows_with_the_length_of_the_text_and_no_faster() -> None:
    part = (
        "Prime Minister Ada Holm met the Teskan envoy in Oslo. Talks between Chile and Peru resumed. "
        "The two sides will meet again, the minister said. "
    )

    def seconds(times_over: int) -> float:
        document = Document("d", part * times_over, lang="en")
        parsed = sentences.sentences(document, pipeline.parse(pipeline.load(), [document.view.text])[0])
        entities = names.entities(parsed, coreference.resolve(parsed, names.find(parsed)))
        begun = time.process_time()
        meetings(parsed, entities, ())
        return time.process_time() - begun

    seconds(5)
    assert seconds(240) < 4 * 2.2 * seconds(60) + 0.2


def test_two_presidents_whom_the_parse_takes_for_one_name_are_two() -> None:
    for verb in ("met.", "spoke on the phone."):
        (meeting,) = read(f"US President Donald Trump and Turkish President Recep Tayyip Erdogan {verb}")
        assert meeting.parties == ("Turkey", "United States")


def test_demands_and_students_are_met_without_talks() -> None:
    assert not read("Norway finally met Sweden's demand that it sign the treaty.")
    assert not read("Norwegian ministers met with Swedish students in Oslo.")


def test_the_powers_are_those_of_the_last_long_list_and_the_other_three_are_the_rest_of_it() -> None:
    found = read(
        "Chile, Peru, Brazil, Spain and Italy signed the salt treaty in Lima. The powers met again in Quito. "
        "Spain and Italy refused the next invitation. The other three powers met in Oslo."
    )
    assert found[-2].parties == ("Brazil", "Chile", "Italy", "Peru", "Spain")
    assert found[-1].parties == ("Brazil", "Chile", "Peru")


def test_the_big_three_are_the_last_three() -> None:
    found = read(
        "The leaders of Chile, Peru and Brazil met in Lima. It rained. The “Big Three” met again in Quito."
    )
    assert [m.parties for m in found] == [("Brazil", "Chile", "Peru")] * 2


def test_their_talks_are_those_of_the_countries_named_just_before() -> None:
    found = read(
        "Chile and Peru met in Lima. Although the two countries made progress in their talks on salt, no "
        "treaty was signed."
    )
    assert [m.parties for m in found] == [("Chile", "Peru")] * 2


def test_an_organ_of_the_texts_own_state_talks_for_it() -> None:
    (found,) = read(
        "Denmark and Norway quarrel over cod. Denmark wants more cod, and Norway has it. Denmark founded a "
        "fisheries agency, and the new agency opened talks with Norway."
    )
    assert found.parties == ("Denmark", "Norway")


def test_whoever_a_king_sends_as_envoy_is_of_his_side() -> None:
    found = read(
        "Denmark sent Bo Lund as minister to Chile in 1902. Lund met with the Chilean president in Santiago."
    )
    assert found[-1].parties == ("Chile", "Denmark")


def test_a_member_of_a_delegation_is_of_its_side() -> None:
    found = read(
        "Bo Lund, a clerk to the Danish delegation, went to Lima, where he met the Peruvian president."
    )
    assert found[-1].parties == ("Denmark", "Peru")


def test_whoever_is_listed_with_two_of_a_side_is_of_it() -> None:
    found = read(
        "Denmark sent three envoys: Danish Minister Bo Lund, Danish Minister Ole Rask, and Erik Holm. "
        "Holm met the Chilean president in Santiago."
    )
    assert found[-1].parties == ("Chile", "Denmark")


def test_moscow_is_the_soviet_union_where_the_text_speaks_of_that() -> None:
    (found,) = read("The Soviet Union shut its ports. In May, Moscow held talks with Norway.")
    assert found.parties == ("Norway", "Soviet Union")


def test_talks_in_a_town_are_those_of_both_sides_named_in_the_sentence() -> None:
    found = read(
        "Chile and Peru fought over salt. Negotiations in Quito concluded in May 1931, with both sides "
        "giving up claims."
    )
    assert [m.parties for m in found] == [("Chile", "Peru")]


def test_a_dateline_is_no_side() -> None:
    assert not read(
        "President Barack Obama won.\nWASHINGTON -- President Barack Obama and Senator John Kerry met."
    )


def test_a_president_known_by_a_surname_is_of_the_one_side_that_has_such_presidents() -> None:
    assert leaders.side_in_office("President Carter") == "USA"
    assert leaders.side_in_office("President Johnson") == "USA"
    assert leaders.side_in_office("Prime Minister Johnson") == "GBR"
    assert leaders.side_in_office("President Holm") is None
    assert leaders.side_of_surname("Johnson") is None


def test_a_headline_that_doubts_or_denies_tells_of_no_meeting() -> None:
    for line in ("Chile, Peru leaders may hold talks in Lima", "Chile denies Peru talks in Lima"):
        assert not [m for m in read(line) if m.status == "held"]


def test_his_meeting_is_that_of_the_subject_of_the_sentence_before() -> None:
    found = read(
        "Republican nominee Bo Lund left Ohio. His meeting with the Danish premier in Aarhus went badly."
    )
    assert found[-1].parties == ("Bo Lund", "Denmark")
