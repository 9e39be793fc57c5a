"""What a page hangs on its text is marked, whatever the outlet's habits; the author's prose never is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.documents import document
from parley.documents.outlets import printed
from parley.nouns.document import Document
from parley.nouns.page import Page

SHARED = Path(__file__).parents[2] / ".." / "shared"
ONE = (
    "The envoys of Kestria and Pellandra met in Marl on Tuesday for the first time since the winter. "
    "They spoke for three hours and agreed on nothing, a person who was in the room said."
)
TWO = (
    "Pellandra wants the water of the Merrow shared by a fixed rule. Kestria, whose dam holds it "
    "back, says that "
    "no rule can be fixed while the rains fail."
)
THREE = "A second round is planned for May, and neither side has yet said who will lead its delegation there."


def read(*blocks: str, name: str = "page.txt") -> Document:
    return document(Page(name, "text", "\n\n".join(blocks).encode(), "2031-06-01T00:00:00+00:00"))


def cut(found: Document) -> list[str]:
    return [found.text[each.start : each.end] for each in found.cuts if each.kind == "furniture"]


HABITS = [
    "Advertisement",
    "Story continues below advertisement",
    "Leave a comment",
    "12 Comments",
    "Join the conversation",
    "Share this",
    "Share on Facebook",
    "Share Tweet Email Print",
    "Copy link",
    "Trending",
    "Most read",
    "Most popular",
    "Related articles",
    "Recommended",
    "You may also like",
    "Skip to main content",
    "Back to top",
    "View profile",
    "Read more: Kestria closes its gates on the Merrow",
    "Related: Who owns the Merrow?",
    "Sign up for our weekly newsletter",
    "Sign up for the Delta Briefing, our newsletter on rivers, here",
    "Get our best reporting delivered to your inbox every morning",
    "Subscribe to the Merrow Letter newsletter",
    "Stay up to date with the latest from our correspondents",
    "Enter your email address",
    "Support our journalism with a gift of any size.",
    "Follow us on Instagram and Telegram",
    "Follow Ada Lorne on Twitter @adalorne",
    "Download the Marl Post app",
    "Listen to this article",
    "Listen to article",
    "5 min read",
    "Reading time: 4 minutes",
    "We use cookies to improve this site. Manage your consent in the settings.",
    "© 2031 Marl Post. All rights reserved.",
    "Copyright 2031 The Merrow Company",
    "Terms of use",
    "Privacy policy",
    "Our Standards: The Marl Wire Principles of Trust.",
    "The views expressed in this article are the author's own and do not reflect those of the institute.",
    "The opinions expressed here are solely those of the author.",
    "This article was amended on 4 May 2031 to correct the name of the dam.",
    "Correction: an earlier version of this story misspelt the name of the envoy.",
    "Reporting by Ada Lorne; Editing by Bo Quist",
    "Additional reporting by Ada Lorne in Marl",
    "By Ada Lorne",
    "By Ada Lorne and Bo Quist",
    "Photograph: Ada Lorne/Getty Images",
    "The envoys leave the hall in Marl. Photo: Ada Lorne / Marl Wire",
    "The dam at Stannow in March [File: Ada Lorne/AFP]",
    "Tags: Kestria, Pellandra, rivers",
    "Topics: water",
    "Source: https://marl-post.example/a/b-c?d=1",
    "https://marl-post.example/a/b-c",
    "news@marl-post.example",
    "Tel: +44 20 7946 0000",
    "Media enquiries: press@marl-post.example",
    "For more information, please contact: press@marl-post.example",
    "Have an idea for an essay? Send us a short pitch.",
    "Lire aussi : le barrage de Stannow",
    "Читайте также: плотина на реке",
    "Подпишитесь на наш канал",
    "Lesen Sie auch",
    "Реклама",
    "Copy link",
    "(Reporting by Ada Lorne in Marl and Bo Quist in Halvern; Editing by Cy Dunn)",
    "Marl Wire writer Ada Lorne in Halvern contributed to this report.",
    "Follow Marl Wire's coverage of the river at https://marl-wire.example/river",
    "Image source, Getty Images",
    "Image caption, The hall at Marl",
    "View image in fullscreen",
    "Item 1 of 3 The hall at Marl before the envoys came",
    "Thanks for reading The Merrow! Subscribe for free to receive new posts.",
    "A version of this article appears in print on March 5, 2031, Section A.",
    "Explore more on these topics",
    "Related Topics",
    "Get the app",
    "Scroll to continue",
    "Sponsored content",
    "Published 3 March 2031",
    "Last updated: 3 March 2031, 10:15 GMT",
]


@pytest.mark.parametrize("line", HABITS)
def test_a_line_that_outlets_hang_on_their_pages_is_marked(line: str) -> None:
    found = read("Envoys meet in Marl", ONE, line, TWO, THREE)
    assert cut(found) == [line]
    assert ONE in found.view.text
    assert TWO in found.view.text


PROSE = [
    "Share prices fell in Marl after the talks.",
    "Follow the money, the minister said, and the river will follow.",
    "The views expressed by the minister were shared by nobody in the room.",
    "Related talks on the strait ended on Monday without a date for the next round.",
    "He signed up to the plan on Monday, according to two officials.",
    "Subscribe to that view and there is nothing left to negotiate, Mr Feld said.",
    "The contact group met again: five states, and no result.",
    "Photographs of the meeting, which showed four flags, were withdrawn within the hour.",
    "Copyright law has no place in a treaty on water, the delegate said.",
    "Comments by the envoy on Sunday had raised hopes that the gates would open.",
    "Recommended by the commission, the plan was rejected by both capitals.",
    "Read the treaty and the answer is there, said the judge: the gates must open.",
    "Listen to the delegates and you would think that the war is over.",
    "Print it, tweet it, share it: the envoy wanted his offer to be known.",
    "The paper on which this rests, he said, is a page long and was never published.",
    "Cookies were served. We use them, an aide joked, to keep the two sides at the table.",
    "More on that another time, he said, and left the hall by the back door.",
    "“We will never accept a foreign soldier at the dam,” he said.",
    "— Мы никогда не согласимся на это, — сказал министр.",
    "Ada Lorne, the envoy's deputy, is a former professor of law. Lorne said the gates would stay shut.",
    "The correction of the border took ten years; nobody calls it a correction today.",
    "Ada Lorne was forced on Monday to step down as the commission's chair, a party that had "
    "backed her said.",
    "The Merrow Affair was a quarrel between Kestrian and Pellandran diplomats that led to a war "
    "of two years.",
    "Update: the minister said after this was written that he had never agreed to the plan, and "
    "would not now.",
    "Photograph: Ada Lorne The two states have settled most of what divides them, the Pellandran "
    "government claims today.",
    "Listen to what Caradine said.",
    "No deal.",
    "Why now?",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_that_looks_like_furniture_stays(line: str) -> None:
    assert cut(read("Envoys meet in Marl", ONE, line, TWO, THREE)) == []


def test_a_pull_quote_that_repeats_the_text_is_never_evidence() -> None:
    pull = "no rule can be fixed while the rains fail"
    found = read("Envoys meet in Marl", ONE, f"“{pull.capitalize()}”", TWO, THREE)
    assert cut(found) == [f"“{pull.capitalize()}”"]


def test_a_pull_quote_with_an_edited_beginning_is_cut_too() -> None:
    pull = (
        "What Kestria told the others: no rule can be fixed for the water of the Merrow while the rains fail."
    )
    text = "Pellandra wants a rule, and wants it soon. Kestria, whose dam holds the river back, says that "
    text += "no rule can be fixed for the water of the Merrow while the rains fail."
    assert cut(read("Envoys meet in Marl", ONE, pull, text, THREE)) == [pull]


def test_a_labelled_pull_quote_goes_with_its_label_and_the_text_it_repeats_stays() -> None:
    found = read("Envoys meet in Marl", "quote\nNo rule can be fixed while the rains fail", ONE, TWO, THREE)
    assert cut(found) == ["quote", "No rule can be fixed while the rains fail"]
    assert TWO in found.view.text


def test_a_quotation_that_is_not_repeated_stays_though_a_label_stands_before_it() -> None:
    words = "The river was here before either of the two states, and it will be here after them."
    assert cut(read("Envoys meet in Marl", ONE, f"quote\n{words}", TWO, THREE)) == ["quote"]


def test_a_slogan_in_the_middle_of_a_sentence_is_cut_and_the_sentence_reads_on() -> None:
    first, second = TWO.split(" shared", 1)
    found = read("Envoys meet in Marl", ONE, first, "Rivers. Reason. Results.", "shared" + second, THREE,
                 "Rivers. Reason. Results.")  # fmt: skip
    assert cut(found) == ["Rivers. Reason. Results."] * 2
    assert TWO in found.view.text


def test_a_short_answer_that_an_interview_repeats_stays() -> None:
    found = read(
        "The envoy speaks",
        ONE,
        "Q: Will you sign?",
        "We will not.",
        TWO,
        "Q: And in May?",
        "We will not.",
        THREE,
    )
    assert cut(found) == []


def test_a_contact_block_goes_with_its_names() -> None:
    block = [
        "To find out how we can help, please contact:",
        "Ada Lorne\nHead of Office\nada@marl-partners.example",
    ]
    found = read("Envoys meet in Marl", ONE, TWO, THREE, *block)
    assert cut(found) == [block[0], *block[1].split("\n")]
    assert found.outlet == "marl-partners.example"


def test_who_the_author_is_is_no_evidence_and_becomes_the_byline() -> None:
    bio = "Ada Lorne is a senior fellow at the Institute for Rivers in Marl. She was an engineer before."
    for found in (
        read("The river and its two states", bio, ONE, TWO, THREE),
        read("T of rivers", ONE, TWO, THREE, bio),
    ):
        assert cut(found) == [bio]
        assert found.byline == "Ada Lorne"


def test_a_person_of_whom_the_text_speaks_is_no_author() -> None:
    said = "Ada Lorne is director of the dam. The gates stay shut, she told parliament in Marl on Monday."
    again = "Nobody in the room, Lorne said, had expected the envoys to agree on anything at all that day."
    assert cut(read("Envoys meet in Marl", said, ONE, TWO, again)) == []


def test_written_by_takes_the_lines_below_it() -> None:
    found = read(
        "The river and its two states",
        ONE,
        TWO,
        "WRITTEN BY",
        "Ada Lorne",
        "Senior Fellow, Rivers",
        "View profile",
    )
    assert cut(found) == ["WRITTEN BY", "Ada Lorne", "Senior Fellow, Rivers", "View profile"]
    assert found.byline == "Ada Lorne"


def test_a_description_of_a_picture_before_the_text_is_no_evidence() -> None:
    alt = "Flags of Kestria and Pellandra hanging in the hall at Marl, symbolizing a long quarrel over water."
    assert cut(read("Envoys meet in Marl", alt, ONE, TWO)) == [alt]


def test_the_text_for_the_blind_goes_with_the_caption_that_it_repeats() -> None:
    alt = "President Odran Vesk, Minister Tilda Marrow and Envoy Bettina Quill in the Long Room at Marl."
    caption = "At the table: Odran Vesk, Tilda Marrow and Bettina Quill in the Long Room. Image: Marl Wire"
    assert cut(read("Envoys meet in Marl", alt, caption, ONE, TWO)) == [alt, caption]


def test_a_first_paragraph_that_names_those_in_the_picture_stays() -> None:
    caption = "Odran Vesk and Bettina Quill in the Long Room at Marl. Image: Marl Wire"
    first = "Odran Vesk said in the Long Room at Marl that Bettina Quill would mediate."
    assert cut(read("Envoys meet in Marl", caption, first, ONE, TWO)) == [caption]


def test_a_list_of_related_links_goes_with_its_heading() -> None:
    links = ["Kestria closes its gates", "The dam that divides", "Who owns the Merrow"]
    assert cut(read("Envoys meet in Marl", ONE, TWO, THREE, "More on this story", *links)) == [
        "More on this story",
        *links,
    ]


def test_a_heading_below_a_box_of_links_stays() -> None:
    found = read(
        "Envoys meet in Marl",
        ONE,
        "Related articles",
        "Kestria closes its gates",
        "A dam divides",
        "What comes next",
        TWO,
    )
    assert "What comes next" in found.view.text
    assert TWO in found.view.text


def test_encyclopedia_cards_under_related_topics_are_no_evidence() -> None:
    cards = [
        "Kestria is a landlocked state on the upper Merrow. It borders Uldmark, and its capital is "
        "Halvern on the lake.",
        "Odran Vesk (born 3 May 1970) is a Kestrian politician who has served as president since 2025. "
        "Vesk has been (MP)...",
    ]
    marked = "\n".join(f"-\n{card}" for card in cards)
    assert cut(read("Envoys meet in Marl", ONE, TWO, "More on these topics", *cards)) == [
        "More on these topics",
        *cards,
    ]
    assert cut(read("Envoys meet in Marl", ONE, TWO, "More on these topics\n" + marked)) == [
        "More on these topics",
        *cards,
    ]


def test_questions_about_other_stories_are_cut_and_those_about_this_one_stay() -> None:
    own = (
        "Why do Kestria and Pellandra quarrel over the Merrow?\nThe dam of Kestria holds back water "
        "that Pellandra wants shared."
    )
    other = (
        "Which films won prizes this spring?\nFrom Norland's comedies to a thriller set at sea, "
        "critics cheered loudly."
    )
    found = read("Envoys meet in Marl", ONE, TWO, f"Common questions\n-\n{own}\n-\n{other}")
    assert cut(found) == other.split("\n")


def test_the_lines_above_a_date_are_the_masthead() -> None:
    found = read(
        "THE MARL POST\nHalvern edition\nFriday, 7 March 2031",
        "Envoys meet in Marl",
        "By Ada Lorne",
        ONE,
        TWO,
    )
    assert cut(found) == ["THE MARL POST", "Halvern edition", "Friday, 7 March 2031", "By Ada Lorne"]
    assert (found.outlet, found.title, found.byline) == ("The Marl Post", "Envoys meet in Marl", "Ada Lorne")
    assert (found.published, found.dated_by) == ("2031-03-07", "text")


def test_the_dates_of_a_chronicle_are_its_headings() -> None:
    found = read("The quarrel so far", "3 March 2031", ONE, "7 March 2031", TWO, "9 April 2031", THREE)
    assert cut(found) == []
    assert found.published is None


@given(st.lists(st.sampled_from([*HABITS, *PROSE, ONE, TWO, "A heading", "-", "quote"]), max_size=12))
def test_cuts_lie_in_order_inside_the_text_and_never_cross(blocks: list[str]) -> None:
    found = read("Envoys meet in Marl", *blocks)
    assert list(found.cuts) == sorted(found.cuts)
    for before, after in zip(found.cuts, found.cuts[1:], strict=False):
        assert before.end <= after.start
    for each in found.cuts:
        assert 0 <= each.start < each.end <= len(found.text)


def test_no_statement_that_people_coded_lies_in_what_is_cut() -> None:
    gold = SHARED / "data" / "positions-seeds.jsonl"
    if not gold.exists():
        pytest.skip("the evaluation data is not beside this checkout")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    for name in {row["doc"] for row in rows}:
        path = SHARED / "seeds" / name
        found = document(Page(name, "text", path.read_bytes(), ""))
        for row in rows:
            if row["doc"] == name:
                pieces = found.pieces(row["start"], row["end"])
                assert sum(piece.end - piece.start for piece in pieces) == row["end"] - row["start"]


PAGE = """The red telephone
Why nobody calls Halvern
Ada Lorne
Mar 05, 2031
12
3
Share
{one}
Thanks for reading The Merrow Letter! Subscribe for free to receive new posts.
{two}
12
3
Share
PreviousNext
Discussion about this post
© 2031 Ada Lorne
Privacy ∙ Terms ∙ Collection notice
Get the app"""


def test_a_whole_letter_page_is_left_with_its_headline_and_its_prose() -> None:
    found = read(PAGE.format(one=ONE, two=TWO))
    assert found.view.text.split("\n\n")[-2:] == [ONE, TWO]
    assert found.view.text.split("\n\n")[0].startswith("The red telephone")
    assert (found.title, found.byline) == ("The red telephone", "Ada Lorne")
    assert (found.outlet, found.published) == ("The Merrow Letter", "2031-03-05")


WIRE = """Envoys meet in Marl, no date for second round
By Ada Lorne and Bo Quist
March 3, 2031 6:14 PM GMT Updated 2 hours ago
Item 1 of 3 Envoy Odo Feld leaves the talks in Marl. REUTERS/Cy Dunn
MARL, March 3 (Marl Wire) - Kestria and Pellandra ended a first day of talks without a date for a second.
Advertisement · Scroll to continue
{one}
Our Standards: The Marl Wire Principles., opens new tab
Suggested Topics:
World
Ada Lorne
Ada Lorne has covered rivers for Marl Wire since 2019. She was based in Halvern before.
Read Next"""


def test_a_whole_wire_page_is_left_with_its_headline_and_its_prose() -> None:
    found = read(WIRE.format(one=ONE))
    headline, first, *_ = WIRE.split("\n")[0], WIRE.split("\n")[4]
    assert found.view.text.split("\n\n") == [
        headline,
        first.removeprefix("MARL, March 3 (Marl Wire) - "),
        ONE,
    ]
    assert (found.outlet, found.byline, found.published) == (
        "Marl Wire",
        "Ada Lorne and Bo Quist",
        "2031-03-03",
    )
    assert found.kind == "report"


def test_a_pull_quote_that_paraphrases_the_text_is_known_when_it_is_set_off() -> None:
    said = (
        "Kestria's dam on the upper Merrow holds back the water of the whole delta, the envoy told Pellandra."
    )
    pulled = "> The dam on the upper Merrow holds back water of the whole delta"
    found = document(
        Page("a.md", "markdown", "\n\n".join([ONE, said, pulled, TWO]).encode(), "2031-06-01T00:00:00Z")
    )
    assert [each.removeprefix("> ") for each in cut(found)] == [pulled.removeprefix("> ")]


def test_a_quotation_that_is_set_off_and_new_stays() -> None:
    quote = "> We shall not open a single gate before the rains have come, and nobody shall make us."
    found = document(
        Page("a.md", "markdown", "\n\n".join([ONE, quote, TWO]).encode(), "2031-06-01T00:00:00Z")
    )
    assert cut(found) == []


@pytest.mark.parametrize("kicker", ["World / Delta", "ANALYSIS", "THE MERROW DISPUTE", "News | Rivers"])
def test_the_section_s_name_above_the_headline_is_no_title(kicker: str) -> None:
    found = read(kicker, "Envoys meet in Marl for the first time", ONE, TWO)
    assert found.title == "Envoys meet in Marl for the first time"
    assert cut(found) == [kicker]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Exclusive by Ada Lorne and Bo Quist", "Ada Lorne and Bo Quist"),
        ("De notre correspondante à Marl, Ada Lorne", "Ada Lorne"),
        ("Par Ada Lorne", "Ada Lorne"),
        ("Автор: Ада Лорн", "Ада Лорн"),
        ("Von Ada Lorne", "Ada Lorne"),
        ("By Ada Lorne, Political Editor", "Ada Lorne"),
    ],
)
def test_a_byline_gives_the_name(line: str, name: str) -> None:
    assert read("Envoys meet in Marl", line, ONE, TWO).byline == name


def test_a_line_that_says_whose_report_it_is_names_nobody() -> None:
    found = read("Envoys meet in Marl", "Delta Wire, Marl", ONE, TWO)
    assert (found.byline, cut(found)) == (None, ["Delta Wire, Marl"])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("THE MARL POST", "The Marl Post"),
        ("LE COURRIER DE MARL", "Le Courrier de Marl"),
        ("МАРЛСКИЙ ВЕСТНИК", "Марлский вестник"),
        ("L'ÉCHO DU DELTA", "L'Écho du Delta"),
        ("BBC NEWS", "BBC News"),
        ("KSNA", "KSNA"),
        ("RUSI", "RUSI"),
        ("The Marl Post", "The Marl Post"),
        ("marlpost.example", "marlpost.example"),
    ],
)
def test_an_outlet_s_name_in_capitals_is_shown_as_a_name(name: str, shown: str) -> None:
    assert printed(name) == shown
    assert printed(shown) == shown


def test_a_letterhead_and_a_line_of_sort_name_the_publisher() -> None:
    letter = read(
        "DELTA LEAGUE", "Office of the Secretary · Press release 4", "2 June 2031", "On the gauges", ONE, TWO,
        "Press contact: press@league.example",
    )  # fmt: skip
    assert (letter.outlet, letter.title) == ("Delta League", "On the gauges")
    assert read("What the gauges say", "Delta Institute · Commentary", ONE, TWO).outlet == "Delta Institute"
