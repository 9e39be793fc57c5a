from parley.brief.contacts import tables, talks
from parley.brief.material import Material
from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.reading import Meeting
from parley.nouns.span import Span
from parley.nouns.talks import Round, Table

TEXT = "Envoys of Norvia and Tesk met at the Hotel Aurora."
MEETING = Meeting(Span("a", 0, len(TEXT)), ("Norvia", "Tesk"), people=("Ilya Dorn",), venue="Hotel Aurora")
BOOK = Casebook("strait", "The strait", parties={n.lower(): Party(n.lower(), n) for n in ("Norvia", "Tesk")})


def material(*rounds, seen=()):
    documents = {"a": Document("a", TEXT, published="2031-05-23")}
    return Material(documents, {}, BOOK, Matrix((), (), ()), rounds=rounds, tables=seen)


def test_a_meeting_without_a_day_says_when_it_was_reported():
    round_ = Round(("Norvia", "Tesk"), (MEETING,), level="envoys", venue="Hotel Aurora")
    (line,) = talks(material(round_)).lines
    assert line.text == "Norvia and Tesk met, at the level of envoys, at Hotel Aurora, reported 23 May 2031."


def test_a_meeting_that_was_called_off_stands_under_the_denied_ones():
    round_ = Round(("Norvia", "Tesk"), (MEETING,), status="denied", date="2031-05-16", differs=("status",))
    (line,) = talks(material(round_)).lines
    assert line.group == "Denied or refused"
    assert line.text.endswith("16 May 2031; the accounts differ on the status.")


def test_no_meeting_is_said_in_one_line():
    assert talks(material()).empty == "No meeting between named parties was found."


def test_a_planned_table_is_for_a_day_and_a_held_one_was_last_on_it():
    planned = Table(("Norvia", "Tesk"), "planned", (MEETING,), "2031-06-01")
    held = Table(("Norvia", "Tesk"), "direct", (MEETING,), "2031-05-20")
    one, other = (line.text for line in tables(material(seen=(planned, held))))
    assert one == "Norvia and Tesk are reported to plan a meeting for 1 June 2031."
    assert other == "Norvia and Tesk are reported to have met directly, last on 20 May 2031."
