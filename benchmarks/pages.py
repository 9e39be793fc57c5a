"""What a story page has in each section, for five groups of Wikinews articles and for the seed documents.

    python benchmarks/pages.py

Prints for each heap and section how many sentences stand there, in how many of all the words in brackets
make it stand alone, what the evidence gate dropped, and whether `verify` finds anything. What the sentences
are worth is for people to read: docs/stories.md has that, section by section.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from parley import flow, stories, views
from parley.brief import verify
from parley.casebook import load
from parley.nouns.brief import Brief

SHARED = Path("../shared")
# Rows of the file, counted from 0.
GROUPS = {
    "puerto-rico": (77, 78, 82),
    "soleimani": (172, 173, 174),
    "prorogation": (89, 101, 104, 115),
    "syria": (133, 143),
    "eastmed": (176, 177),
}


def page(inputs: Path, casebook: Path | None = None) -> Brief:
    """The page of the largest story of a heap."""
    pairs = flow.read(inputs)
    book = flow.propose_casebook(pairs) if casebook is None else load(casebook)
    statements = flow.code(pairs, book)
    largest = stories.group(document for document, _ in pairs)[0]
    return views.story_page(pairs, book, statements, largest.id)


def main() -> None:
    rows = [
        json.loads(line) for line in (SHARED / "data/wikinews_ccby_2019_2020.jsonl").open(encoding="utf-8")
    ]
    with tempfile.TemporaryDirectory() as folder:
        heaps: dict[str, tuple[Path, Path | None]] = {}
        for name, numbers in GROUPS.items():
            file = Path(folder) / f"{name}.jsonl"
            with file.open("w", encoding="utf-8") as sink:
                for number in numbers:
                    row = rows[number]
                    given = {
                        "id": f"wn{number:03}",
                        "text": row["text"],
                        "title": row["title"],
                        "published": row["date"],
                        "url": row["url"],
                        "outlet": "Wikinews",
                    }
                    sink.write(json.dumps(given) + "\n")
            heaps[name] = file, None
        heaps["seeds"] = SHARED / "seeds", SHARED / "cases/europe-russia.yaml"
        for name, (inputs, casebook) in heaps.items():
            made = page(inputs, casebook)
            lines = [line for section in made.sections for line in section.lines]
            for section in made.sections:
                if section.id != "sources":
                    print(f"{name}_{section.id}: {len(section.lines)}")
            print(f"{name}_clarified: {sum(bool(line.clarified) for line in lines)} of {len(lines)}")
            print(f"{name}_dropped_by_the_gate: {len(made.dropped)}")
            print(f"{name}_verify_finds: {len(verify(made))}", flush=True)


if __name__ == "__main__":
    main()
