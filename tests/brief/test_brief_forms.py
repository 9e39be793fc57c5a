from __future__ import annotations

import builtins
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sarn import gated
from test_brief_html import BOMBS, Page, hostile

from parley.brief import from_json, markdown, schema, tables, terminal, to_arrow, to_json, to_pandas, verify
from parley.brief.markdown import escaped
from parley.brief.notebook import brief_html
from parley.errors import BadInput, ParleyError
from parley.nouns.position import Matrix, Position

SCHEMA = Path(__file__).parents[2] / "docs" / "brief.schema.json"


def test_a_brief_comes_back_from_json_as_it_was_and_still_verifies() -> None:
    brief = gated()
    again = from_json(to_json(brief))
    assert again == brief
    assert verify(again) == []


def test_the_published_schema_is_the_one_in_use() -> None:
    """Mend with: python -c "import json, parley.brief as b; print(json.dumps(b.schema(), indent=2))"."""
    assert json.loads(SCHEMA.read_text("utf-8")) == schema()


def test_a_brief_validates_against_the_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(to_json(gated())), schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"title": 1}, schema())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not a brief in JSON"),
        ("{}", "title"),
        ("[1]", "not a brief in JSON"),
        ('{"title": ', "not a brief in JSON"),
    ],
)
def test_a_malformed_file_gives_one_line_that_names_it(text: str, says: str) -> None:
    with pytest.raises(BadInput) as error:
        from_json(text, "draft.json")
    assert str(error.value).startswith("draft.json: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_a_brief_of_a_newer_parley_is_refused_in_one_line() -> None:
    with pytest.raises(BadInput, match="newer Parley"):
        from_json(to_json(replace(gated(), schema=99)))


def test_keys_that_a_later_version_adds_are_passed_over() -> None:
    row = json.loads(to_json(gated()))
    row["more"] = 1
    assert from_json(json.dumps(row)) == gated()


def test_a_changed_quote_in_the_json_is_found() -> None:
    text = to_json(gated())
    forged = text.replace('"quote": "The next round', '"quote": "The last round')
    if forged == text:
        forged = text.replace('"quote":"The next round', '"quote":"The last round')
    assert forged != text
    assert any("is not the text" in failure for failure in verify(from_json(forged)))


# --- Markdown ----------------------------------------------------------------------------------------


def test_markdown_has_each_section_and_a_footnote_for_each_passage() -> None:
    text = markdown(gated())
    for section in gated().sections:
        assert f"## {section.title}" in text
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    told = set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert used == told
    assert len(told) == 17
    assert "| Foreign observers on the quays | ◆ **Conditional**" in text


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_text_stays_text_in_markdown(bomb: str) -> None:
    text = markdown(hostile(bomb))
    assert not re.search(r"<(?!https?://)", text)
    assert "](" not in text.replace("\\](", "")
    assert "javascript:alert" not in re.sub(r"\\:", "", text)
    assert not re.search("[\x00\x1b\u202e\u2066\u2028]", text)
    assert "\n# own" not in text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_escaped_text_is_one_line_without_live_signs(text: str) -> None:
    found = escaped(text)
    assert "\n" not in found
    assert "<" not in found
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]|]", found)
    assert not re.match(r"\d+[.)]|[-+#>=]", found)


# --- the terminal --------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, terminal(gated(), width=width).splitlines())) <= width


def test_without_colour_there_are_no_escape_sequences_and_with_it_there_are() -> None:
    assert "\x1b" not in terminal(gated())
    assert "\x1b[" in terminal(gated(), colour=True)


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_source_cannot_move_the_cursor_or_style_the_terminal(bomb: str) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2066]", terminal(hostile(bomb)))


def test_the_terminal_lists_passages_drops_and_what_was_not_read() -> None:
    text = terminal(gated())
    assert "[1] “We will never accept foreign observers on our quay,”" in text
    assert "1 sentence dropped by the evidence check" in text
    assert "run OCR on it first" in text
    assert "no analyst has checked it" in text


# --- notebooks and tables --------------------------------------------------------------------------------


@pytest.mark.parametrize("bomb", BOMBS)
def test_in_a_notebook_hostile_text_stays_text(bomb: str) -> None:
    page = Page(brief_html(hostile(bomb)))
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "img", "svg", "a", "h1"}
    assert all(set(attributes) <= {"class"} for _, attributes in page.tags)


def test_a_brief_and_a_matrix_show_themselves_in_a_notebook() -> None:
    assert "Sarn strait" in gated()._repr_html_()
    position = Position("mera", "<patrols>", "against", "red-line", "2031-04-15", "for", 2, ())
    page = Matrix(("mera", "silent"), ("<patrols>", "dues"), (position,), "2031-04-16")._repr_html_()
    assert "▼ Against" in page
    assert "&lt;patrols&gt;" in page
    assert "silent" not in page


def test_tables_hold_every_line_with_its_evidence() -> None:
    brief = gated()
    found = tables(brief)
    assert len(found["lines"]) == sum(len(p.lines) for p in (*brief.sections, *brief.grid.cells))
    assert {row["line"] for row in found["evidence"]} == {row["line"] for row in found["lines"]}
    assert found["positions"][0]["stance"] == "conditional"
    assert len(found["sources"]) == 4


def test_tables_come_as_pandas_and_as_arrow() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    assert len(to_pandas(gated())["positions"]) == 6
    assert to_arrow(gated())["positions"].num_rows == 6


@pytest.mark.parametrize(("package", "call"), [("pandas", to_pandas), ("pyarrow", to_arrow)])
def test_a_missing_package_is_named_with_what_to_install(
    package: str, call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == package:
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ParleyError, match=r"pip install 'parley\[tables\]'"):
        call(gated())


def test_importing_the_brief_loads_no_renderer() -> None:
    code = (
        "import sys; from parley.brief import html, terminal, to_json; "
        "print(sorted({'jinja2', 'rich', 'pydantic', 'pandas', 'spacy', 'duckdb'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
