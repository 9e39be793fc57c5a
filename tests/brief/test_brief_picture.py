"""The matrix over time, drawn: what stands where, and that no text of a source becomes markup in it."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
import sarn
from test_brief_html import BOMBS, Page

from parley.brief import gate, html
from parley.brief.picture import MOST, picture
from parley.nouns.brief import Brief, Cell, Evidence, Grid, Line, Phase

PIECE = (Evidence("d", 0, 4, "Tide"),)


def line(date: str | None, stance: str = "against", firmness: str = "firm") -> Line:
    return Line("Tide", PIECE, True, date=date, stance=stance, firmness=firmness)


def cell(party: str, *lines: Line, moved: str | None = None, phases: tuple[Phase, ...] = ()) -> Cell:
    return Cell(party, "dues", "for", "firm", None, moved, 1, lines, phases=phases)


def grid(*cells: Cell) -> Grid:
    names = tuple((party, party.title()) for party in dict.fromkeys(cell.party for cell in cells))
    return Grid(names, (("dues", "Lighthouse dues"),), (("What does passage cost?", ("dues",)),), cells)


def test_marks_stand_in_the_order_of_their_dates_and_the_shape_tells_the_stance():
    drawn = picture(grid(cell("mera", line("2031-04-09", "for"), line("2031-01-02"), line("2031-02"))))
    assert drawn is not None
    (row,) = drawn.rows
    assert [mark.stance for mark in row.marks] == ["against", "against", "for"]
    assert [mark.x for mark in row.marks] == sorted(mark.x for mark in row.marks)
    assert row.marks[-1].title == "9 April 2031: for, firm"
    assert all(drawn.left <= mark.x <= drawn.width for mark in row.marks)


def test_who_changed_comes_first():
    still = cell("norn", *(line(f"2031-0{month}-01") for month in range(1, 7)))
    moved = cell("mera", line("2031-01-02"), line("2031-04-09", "for"), moved="against")
    drawn = picture(grid(still, moved))
    assert drawn is not None
    assert [(row.party, row.cell) for row in drawn.rows] == [("Mera", 2), ("Norn", 1)]


def test_a_stance_lasts_from_its_first_word_to_the_first_of_the_next():
    phases = (
        Phase("against", "firm", "2031-01-02", "2031-02-01"),
        Phase("for", "open", "2031-04-09", "2031-06-01"),
    )
    lines = (line("2031-01-02"), line("2031-02-01"), line("2031-04-09", "for"), line("2031-06-01", "for"))
    drawn = picture(grid(cell("mera", *lines, phases=phases)))
    assert drawn is not None
    one, other = drawn.rows[0].bands
    assert (one.stance, one.x2) == ("against", other.x)
    assert other.x2 == drawn.rows[0].marks[-1].x


def test_what_is_said_twice_at_once_is_counted_and_what_differs_stands_apart():
    lines = (line("2031-01-02"), line("2031-01-02"), line("2031-01-02", "for"), line("2031-06-01"))
    drawn = picture(grid(cell("mera", *lines)))
    assert drawn is not None
    first, other, _ = drawn.rows[0].marks
    assert (first.count, other.count, first.y == other.y) == (2, 1, False)


@pytest.mark.parametrize("dates", [(), ("2031-01-02", "2031-01-02"), ("2030", "2031"), (None, "2031-01-02")])
def test_without_two_dates_there_is_no_picture(dates):
    assert picture(grid(cell("mera", *(line(date) for date in dates)))) is None


def test_a_large_table_is_drawn_in_part_and_the_rest_counted():
    cells = [cell(f"p{i}", line("2031-01-02"), line("2031-02-02")) for i in range(MOST + 4)]
    drawn = picture(grid(*cells))
    assert drawn is not None
    assert (len(drawn.rows), drawn.more) == (MOST, 4)


@pytest.mark.parametrize(("first", "last"), [("2031-01-02", "2031-01-09"), ("2031-01-02", "2031-12-30"),
                                             ("2011-01-02", "2031-01-09")])  # fmt: skip
def test_the_axis_has_a_handful_of_dates(first, last):
    drawn = picture(grid(cell("mera", line(first), line(last))))
    assert drawn is not None
    assert 2 <= len(drawn.ticks) <= 22


def brief(name: str = "Mera") -> Brief:
    made = sarn.gated()
    cells = tuple(
        replace(c, lines=tuple(replace(at, stance=c.stance, firmness=c.firmness) for at in c.lines))
        for c in made.grid.cells
    )
    parties = tuple((party, name) for party, _ in made.grid.parties)
    options = tuple((option, name) for option, _ in made.grid.options)
    return replace(made, grid=replace(made.grid, parties=parties, options=options, cells=cells))


def test_the_page_holds_the_picture_as_well_formed_svg_and_each_row_opens_its_statements():
    page = html(gate(brief(), sarn.DOCUMENTS))
    drawn = ElementTree.fromstring(page[page.index("<svg") : page.index("</svg>") + 6])
    links = [link.get("href") for link in drawn.iter("a")]
    assert links
    assert all(f'id="{link[1:]}"' in page for link in links if link)


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_names_never_become_markup_in_the_picture(bomb):
    expected = {tag for tag, _ in Page(html(brief())).tags}
    page = Page(html(brief(bomb)))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= expected
    assert not any(name.startswith("on") or name == "style" for _, found in page.tags for name in found)
