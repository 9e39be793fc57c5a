"""Every command and option is documented, and what the documentation shows exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from parley.cli import app

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
# `parley name …` in code (a block or backticks); prose such as "parley between two sides" is not meant.
SHOWN = re.compile(r"(?:^|`|\$ |\| |  )parley ((?!-)[a-z]+)([^`\n|]*)", re.MULTILINE)


def shown() -> list[tuple[Path, str, str]]:
    found = []
    for path in PAGES:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        code = "\n".join(
            re.findall(r"```[^\n]*\n(.*?)```", text, re.DOTALL) + re.findall(r"`parley [^`]+`", text)
        )
        found += [(path, name, rest) for name, rest in SHOWN.findall(code)]
    return found


def options(name: str) -> set[str]:
    return {
        option
        for parameter in COMMANDS[name].params
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("-")
    }


def test_each_command_in_the_documentation_exists() -> None:
    unknown = {
        f"{path.relative_to(ROOT)}: parley {name}" for path, name, _ in shown() if name not in COMMANDS
    }
    assert not unknown


def test_each_option_in_the_documentation_exists() -> None:
    unknown = {
        f"{path.relative_to(ROOT)}: parley {name} {option}"
        for path, name, rest in shown()
        if name in COMMANDS
        for option in re.findall(r"(?<!\S)(--?[a-z][a-z-]*)", rest.split("#")[0].split(">")[0])
        if option not in options(name) | {"--help", "-h"}
    }
    assert not unknown


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_is_documented(name: str) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in PAGES if path.exists())
    assert re.search(rf"parley\s+{name}\b", text), f"say in README.md or docs/ what `parley {name}` does"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_option_is_explained_in_the_help_of_its_command(name: str) -> None:
    bare = [p.name for p in COMMANDS[name].params if p.name != "help" and not getattr(p, "help", None)]
    assert not bare
    assert COMMANDS[name].help
