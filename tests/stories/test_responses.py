from __future__ import annotations

from read_stories import read, shown

from parley.stories import reactions

LEAD = "Iceland closed its waters to foreign trawlers on Tuesday after two collisions off Hornvik."


def test_who_condemns_and_who_welcomes_it_react_each_with_a_tone() -> None:
    story = [
        read(
            f"{LEAD} Norway condemned the closure as a breach of the treaty. "
            "Denmark welcomed the closure and offered to send patrol boats."
        )
    ]
    found = {one.reactor: (one.kind, one.tone) for one in reactions(story)}
    assert found == {"Norway": ("state", "critical"), "Denmark": ("state", "supports")}


def test_those_whose_act_it_is_do_not_react_to_it() -> None:
    story = [read(f"{LEAD} Iceland defended the closure and called on Norway to respect the closure.")]
    assert not [one for one in reactions(story) if one.reactor == "Iceland"]


def test_one_line_stands_for_a_side() -> None:
    story = [
        read(
            f"{LEAD} Norway condemned the closure of the waters to trawlers. "
            "Norway urged Iceland to reopen the waters to trawlers at once."
        )
    ]
    assert [one.reactor for one in reactions(story)] == ["Norway"]


def test_a_paper_that_reports_is_nobody_who_reacts() -> None:
    story = [read(f"{LEAD} The Bergen Post called the closure of the waters a dangerous mistake.")]
    assert not reactions(story)


def test_what_was_said_in_passing_of_something_else_is_no_reaction() -> None:
    story = [read(f"{LEAD} Trawlers that Norway criticised for years were among those turned back.")]
    assert not reactions(story)


def test_the_sentence_shown_is_the_source_s_own() -> None:
    story = [read(f"{LEAD} Norway condemned the closure as a breach of the treaty.")]
    (row,) = reactions(story)
    assert shown(story, row.span) == "Norway condemned the closure as a breach of the treaty."
