"""The outputs in docs/reading.md, positions.md and bargaining.md are real: this runs their commands anew.

    python tools/refresh_docs.py            rewrites the pages
    python tools/refresh_docs.py --check    exits 1 where a page says something else than the program

A block of code that begins with `# name.txt` (or .jsonl, .yaml, .csv) is a file of that name for the commands
after it. A block whose first line is `$ parley …` holds that command and what it prints; `$ cp … …` copies
a file for those after it.
`$ python tools/…` runs one of our tools on the data beside the repository; the block stays as it is where
there are none. `examples/` is the repository's.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = tuple(ROOT / "docs" / name for name in ("reading.md", "positions.md", "bargaining.md", "talks.md"))
_BLOCK = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def refreshed(page: str, folder: Path) -> str:
    """The page with the output of each of its commands, run in order in a folder of its own."""
    (folder / "examples").symlink_to(ROOT / "examples")

    def renewed(found: re.Match[str]) -> str:
        kind, body = found.groups()
        first, _, rest = body.partition("\n")
        if first.startswith("# ") and first.endswith((".txt", ".jsonl", ".yaml", ".csv")):
            (folder / first[2:]).write_text(rest, encoding="utf-8")
            return found.group()
        words = shlex.split(first[2:]) if first.startswith("$ ") else []
        if words[:1] == ["cp"]:
            shutil.copy(folder / words[1], folder / words[2])
            return found.group()
        if words[:1] == ["parley"]:
            command = [sys.executable, "-m", "parley.cli", *words[1:]]
        elif words[:1] == ["python"] and (ROOT.parent / "shared").exists():
            command = [sys.executable, str(ROOT / words[1]), *words[2:]]
        else:
            return found.group()
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
    """Rewrites the pages, or checks them."""
    stale = False
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            new = refreshed(page, Path(folder))
        stale = stale or new != page
        if "--check" not in sys.argv[1:]:
            path.write_text(new, encoding="utf-8")
    return int(stale and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
