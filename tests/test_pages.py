"""The pages of docs/ show what the program prints. Mend with: python tools/refresh_docs.py"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["reading.md", "positions.md", "bargaining.md", "talks.md"])
def test_the_outputs_on_a_page_are_the_programs_own(name: str, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("refresh_docs", ROOT / "tools" / "refresh_docs.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert tool.refreshed(page, tmp_path) == page
