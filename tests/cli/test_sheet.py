from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.cli.sheet import sheet
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Event, Meeting, Mention, Reading, Time
from parley.nouns.span import Span

TEXT = "The Post reports that Vessin will sign on Tuesday; it met Brennik."
DOC = Document("d", TEXT, outlet="Daily Digest", published="2031-06-03", lang="en", location="inbox/d.txt")


def at(words: str) -> Span:
    return Span("d", TEXT.index(words), TEXT.index(words) + len(words))


READING = Reading(
    "d", "fast", "1", "en",
    entities=(Entity("e0", "Vessin", "state", (Mention(22, 28), Mention(51, 53, "pronoun")), "Vessin"),
              Entity("e1", "it", "other", (Mention(51, 53, "pronoun"),), candidates=("e0",))),
    attributions=(
        Attribution((at("The Post"),), (at("reports"),), (at("that Vessin will sign on Tuesday"),),
                    "indirect", sourcing="document"),
        Attribution((at("Vessin"),), (at("will"),), (at("sign on Tuesday"),), "indirect", "intention",
                    "office", "e0", 0),
    ),
    events=(Event("CONSULT", at("met"), target=(at("Brennik"),), actor="e0", date="2031-06-03"),),
    meetings=(Meeting(at("it met Brennik"), ("Brennik", "Vessin"), discreet=True, round=3),),
    times=(Time(at("Tuesday").start, at("Tuesday").end, "DATE", None),),
)  # fmt: skip


def test_a_sheet_tells_all_that_was_found_in_the_texts_own_words() -> None:
    told = " ".join(sheet(DOC, READING).split())
    for line in (
        "d.txt · outlet Daily Digest · published 2031-06-03 · language en · read by fast 1",
        "2. Daily Digest → The Post → Vessin source [Vessin]; cue [will]; content [sign on Tuesday]",
        "office or body, indirect, said to intend so, distance 2",
        "it: other, may be Vessin; as [it]",
        "CONSULT Vessin → Brennik: [met], happened, 2031-06-03",
        "Brennik, Vessin: held, direct, bilateral, round 3, kept from the public",
        "[Tuesday]: date not resolved",
    ):
        assert line in told


def test_a_part_alone_is_told_alone_and_nothing_is_said_to_be_nothing() -> None:
    assert "Who met" not in sheet(DOC, READING, ("times",))
    assert sheet(DOC, Reading("d", "fast", "1"), ("times",)).endswith("When\n  nothing found\n")


def test_what_was_not_read_is_said_so() -> None:
    assert "not read: no such tongue" in sheet(DOC, Reading("d", "fast", "1", unread="no such tongue"))


@given(st.text(min_size=1, max_size=300))
def test_no_text_steers_the_terminal(text: str) -> None:
    made = Document("d", text, outlet=text, location=text)
    said = Attribution((Span("d", 0, len(text)),), (), (Span("d", 0, len(text)),), "direct")
    told = sheet(
        made, Reading("d", "fast", "1", attributions=(said,), times=(Time(0, len(text), "DATE", None),))
    )
    assert all(c.isprintable() or c == "\n" for c in told)
