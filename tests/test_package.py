"""The package as a whole: what importing it costs, what it names, what its documentation promises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import parley

ROOT = Path(__file__).parents[1]
HEAVY = ("spacy", "duckdb", "numpy", "pydantic", "trafilatura", "lxml", "natasha", "jinja2", "rich", "typer")


@pytest.mark.parametrize("module", ["parley", "parley.brief", "parley.reading", "parley.stories"])
def test_importing_loads_none_of_the_libraries_beneath(module):
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_can_be_had():
    assert all(getattr(parley, name) is not None for name in parley.__all__)
    assert len(parley.__all__) <= 14


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'brieff'"):
        _ = parley.brieff


@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "docs/how-to.md"])
def test_the_python_of_the_documentation_runs(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, page, "exec"), {})


PAGES = [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]


@pytest.mark.parametrize("page", sorted(str(page.relative_to(ROOT)) for page in PAGES))
def test_links_of_the_documentation_lead_to_files(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    missing = [t for t in targets if "://" not in t and not ((ROOT / page).parent / t).exists()]
    assert missing == []
