from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sarn
from hypothesis import given, settings
from hypothesis import strategies as st
from sarn import DOCUMENTS, draft, gated

from parley.brief import gate, html
from parley.brief.view import address
from parley.nouns.brief import Brief, Cell, Dropped, Evidence, Grid, Line, NotRead, Section, Source
from parley.nouns.document import Cut, Document

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Every tag with its attributes, the text, and whether tags close in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


BOMBS = [
    "<script>alert(1)</script>",
    "</script></style><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onclick='alert(1)",
    "{{7*7777777}}{% raw %}",
    "</blockquote></mark></li><h1>own</h1>",
    "<!-- ]]> &lt;b&gt;",
    "\u202egnirts\u2066 \x1b[31m \x00 \u2028",
    "[x](javascript:alert(1)) ![y](http://evil.example/y)",
    "`code` *stars* _under_ | pipe # head",
]


def hostile(bomb: str) -> Brief:
    """A brief in which every text of a source, and every name, is hostile."""
    text = f"{bomb} said the envoy. Then: {bomb}"
    cut = Cut(len(text) - len(bomb), len(text), "furniture", bomb)
    document = Document("d", text, (cut,))
    piece = Evidence("d", 0, len(bomb) + 16, text[: len(bomb) + 16])
    line = Line(piece.quote, (piece,), True, holder=None, label=None, group=None, date="2031-04-01")
    source = Source(
        "d", bomb, bomb, bomb, bomb, "2031", bomb, bomb, bomb, bomb, "javascript:alert(1)", "", "", 9, 9, 1
    )
    sections = tuple(
        Section(name, bomb, (line,), None, ())
        for name in ("bottom-line", "papers", "positions", "people", "sources")
    )
    cell = Cell("p", "o", bomb, bomb, bomb, bomb, 1, (line,))
    grid = Grid((("p", bomb),), (("o", bomb),), ((bomb, ("o",)),), (cell,))
    brief = Brief(
        bomb,
        bomb,
        True,
        bomb,
        bomb,
        sections,
        grid,
        (source,),
        (NotRead(bomb, bomb),),
        (Dropped(bomb, bomb, bomb),),
    )
    passed = gate(brief, {"d": document})
    assert passed.sections[0].lines
    return passed


def harmless(page: str) -> Page:
    parsed = Page(page)
    assert parsed.open == []
    expected = Page(html(gated()))
    assert {tag for tag, _ in parsed.tags} <= {tag for tag, _ in expected.tags}
    assert sum(tag == "script" for tag, _ in parsed.tags) == 1
    for tag, attributes in parsed.tags:
        assert not any(name.startswith("on") for name in attributes), (tag, attributes)
        assert "src" not in attributes
        assert "style" not in attributes
        href = attributes.get("href") or "#"
        assert href.startswith(("#", "https://", "http://")), href
    return parsed


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_text_never_becomes_markup(bomb: str) -> None:
    page = harmless(html(hostile(bomb)))
    assert "54444439" not in "".join(page.words)
    assert not re.search("[\x00\x1b\u202e\u2066\u2028]", "".join(page.words))


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=40).filter(str.strip))
def test_no_text_at_all_becomes_markup(text: str) -> None:
    document = Document("d", f"{text} said so.")
    piece = Evidence("d", 0, len(document.text), document.text)
    line = Line(document.text, (piece,), True)
    source = Source("d", "f", text, text, None, None, None, None, "report", "text", text, "", "", 1, 1, 1)
    brief = Brief(text, "c", False, "", "", (Section("happened", "H", (line,)),), Grid(), (source,))
    harmless(html(gate(brief, {"d": document})))


def test_the_page_asks_for_nothing_from_the_network() -> None:
    page = html(gated())
    assert "default-src 'none'" in page
    assert not re.search(r"@import|url\(|<link|<img|<iframe|fetch\(|XMLHttp", page)


def test_the_policy_allows_exactly_the_script_and_style_on_the_page() -> None:
    from parley.brief.html import _digest

    page = html(gated())
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert script
    assert style
    assert _digest(script[1]) in page
    assert _digest(style[1]) in page


def test_every_sentence_leads_to_a_passage_with_its_words_marked() -> None:
    brief = gated()
    page = Page(html(brief))
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    says = [attributes for _, attributes in page.tags if attributes.get("class") == "say"]
    cells = [attributes for _, attributes in page.tags if "data-cell" in attributes]
    assert len(says) == sum(len(p.lines) for p in (*brief.sections, *brief.grid.cells))
    assert len(cells) == len(brief.grid.cells)
    for link in (*says, *cells):
        assert str(link["href"])[1:] in ids
        assert all(f"e{number}" in ids for number in (link.get("data-notes") or "").split())
    text = html(brief)
    assert (
        "<mark>“We will never accept foreign observers on our quay,” Velin told reporters afterwards.</mark>"
        in text
    )


def test_stance_is_told_in_words_and_signs_beside_colour() -> None:
    text = html(gated())
    for words in ("▲", "▼", "◆", "Conditional", "red line", "before: against", "since 15 Apr 2031"):
        assert words in text


def test_a_proposed_casebook_is_said_to_be_one() -> None:
    assert "no analyst has checked it" in html(gated())
    assert "no analyst has checked it" not in html(replace(gated(), casebook_proposed=False))


def test_what_is_unknown_left_out_or_unread_is_said() -> None:
    text = html(gated())
    assert "<em>unknown</em>" in text
    assert "Left out as page furniture" in text
    assert "never miss a tide" in text
    assert "run OCR on it first" in text
    assert "a waste of paper" in text.split('id="dropped"')[1]


def test_an_empty_brief_says_why_its_sections_are_empty() -> None:
    sections = tuple(Section(s.id, s.title) for s in draft().sections)
    brief = gate(replace(draft(), sections=sections, grid=Grid()), DOCUMENTS)
    assert html(brief).count("Nothing was found on this in the sources.") == len(sections) - 1


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://",
        "https://a b",
        "//x",
        "",
        None,
    ],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert address(url) is None


def test_furniture_in_the_surroundings_of_a_passage_is_shown_as_left_out() -> None:
    passages = html(gated()).split('id="passages"')[1]
    assert "never miss a tide" not in passages
    assert "[…]" in passages


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine to open the page with")
@pytest.mark.parametrize(
    ("fragment", "marked"),
    [("e1", "We will never accept foreign observers"), ("c1", "in a later phase")],
)
def test_in_a_browser_a_link_to_a_passage_or_cell_opens_the_panel(
    tmp_path: Path, fragment: str, marked: str
) -> None:
    file = tmp_path / "brief.html"
    file.write_text(html(gated()), "utf-8")
    panel = _in_browser(tmp_path, f"{file.as_uri()}#{fragment}").split('id="panel"')[1]
    assert 'hidden=""' not in panel.split(">")[0]
    assert marked in " ".join(re.findall(r"<mark>(.*?)</mark>", panel, re.DOTALL))


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine to open the page with")
def test_in_a_browser_a_click_shows_the_passage_and_escape_closes_it(tmp_path: Path) -> None:
    from parley.brief.html import _digest

    clicks = """
      var said = [];
      var panel = document.getElementById("panel"), link = document.querySelector("a.say");
      link.focus(); link.click();
      said.push(panel.hidden, panel.querySelectorAll("mark").length, panel.contains(document.activeElement));
      document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
      said.push(panel.hidden, document.activeElement === link, location.hash);
      document.title = JSON.stringify(said);
    """
    page = html(gated()).replace("</body>", f"<script>{clicks}</script></body>")
    page = page.replace("script-src '", f"script-src '{_digest(clicks)}' '")
    file = tmp_path / "brief.html"
    file.write_text(page, "utf-8")
    title = re.search(r"<title>(.*?)</title>", _in_browser(tmp_path, file.as_uri()))
    assert title
    assert title[1] == '[false,2,true,true,true,""]'


def _in_browser(folder: Path, address_: str) -> str:
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={folder / 'profile'}",
        "--virtual-time-budget=2000",
        "--dump-dom",
        address_,
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def test_the_fake_brief_is_in_the_shapes_that_compose_gives() -> None:
    from parley.brief import SECTIONS

    assert [(s.id, s.title) for s in sarn.sections()] == list(SECTIONS)
