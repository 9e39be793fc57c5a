"""The outputs in docs/reading.md are real: this runs its commands again and writes what they print.

    python tools/refresh_docs.py            rewrites the page
    python tools/refresh_docs.py --check    exits 1 where the page says something else than the program

A block of code that begins with `# name.txt` is a text of that name for the commands after it. A block whose
first line is `$ parley …` holds that command and what it prints. `examples/` is the repository's.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reading.md"
_BLOCK = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def refreshed(page: str, folder: Path) -> str:
    """The page with the output of each of its commands, run in order in a folder of its own."""
    (folder / "examples").symlink_to(ROOT / "examples")

    def renewed(found: re.Match[str]) -> str:
        kind, body = found.groups()
        first, _, rest = body.partition("\n")
        if first.startswith("# ") and first.endswith((".txt", ".jsonl")):
            (folder / first[2:]).write_text(rest, encoding="utf-8")
            return found.group()
        if not first.startswith("$ parley "):
            return found.group()
        command = [sys.executable, "-m", "parley.cli", *shlex.split(first)[2:]]
        done = subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            text=True,
            env={**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT / "src")},
        )
        if done.returncode:
            raise SystemExit(f"{first}\n{done.stderr}")
        if "internal error" in done.stderr:
            raise SystemExit(f"{first}\n{done.stderr}")
        out = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
        return f"```{kind}\n{first}\n{out}\n```" if out else f"```{kind}\n{first}\n```"

    return _BLOCK.sub(renewed, page)


def main() -> int:
    """Rewrites the page, or checks it."""
    page = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        new = refreshed(page, Path(folder))
    if "--check" in sys.argv[1:]:
        return int(new != page)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
