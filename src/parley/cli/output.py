"""What the commands share: progress, files, JSON lines, and the list of what could not be read."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

from parley.errors import BadInput
from parley.nouns.page import Unread


def note(line: str) -> None:
    """A line for the person at the terminal: standard error, so that output stays clean."""
    print(_plain(line), file=sys.stderr)


def unread_at_end(unread: Sequence[Unread]) -> None:
    """Lists what could not be read, a line each."""
    if unread:
        note(f"could not be read ({len(unread)}):")
        for item in unread:
            note(f"  {item.location}: {item.reason}")


def json_line(row: Mapping[str, Any]) -> None:
    """One row of JSON, out at once."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def json_whole(value: Any) -> None:
    """A whole answer as indented JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_bare))


def deliver(text: str, file: Path | None) -> None:
    """Prints a text, or writes it to a file whole: one that was there stays as it was if that fails."""
    if file is None:
        print(text)
        return
    draft = file.with_name(file.name + ".part")
    try:
        draft.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise BadInput(f"{file}: cannot be written ({error.strerror}); name another file") from error
    note(f"written: {file}")


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None] | None]:
    """Counts on a terminal's standard error what is done; elsewhere nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description} {task.completed}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[item]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, item="")

        def done(item: str) -> None:
            bar.update(task, advance=1, item=escape(_plain(item)[-60:]))

        yield done


def printable(text: str) -> str:
    """A source's words for a table or a line: what would steer a terminal, or end the line, is a space."""
    return "".join(c if c.isprintable() else " " for c in text)


def _plain(line: str) -> str:
    """Untrusted text cannot steer a terminal: control characters are shown as what they are."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)


def _bare(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
