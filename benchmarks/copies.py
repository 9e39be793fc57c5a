"""How many copies are found, by how much each was edited: Parley beside datasketch's LSH alone.

    python benchmarks/copies.py                     the dispatches of the examples
    python benchmarks/copies.py articles.jsonl      other texts: rows with a "text"

Every text is set beside one edit of itself, at each of six strengths, and origins are looked for in the heap
of both. P and R are over pairs; a pair that was alike before any edit is left out. datasketch is
not among Parley's dependencies: install it to compare; without it, its columns are empty.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

from parley import flow
from parley.nouns.document import Document
from parley.stories.copies import origins
from parley.stories.words import WORD

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "dispatches"
_FEWEST = 60  # words that a text needs to be edited

Edit = Callable[[random.Random, str, list[str]], str]


def _words(dice: random.Random, text: str, share: float, stock: list[str]) -> str:
    return " ".join(dice.choice(stock) if dice.random() < share else word for word in text.split())


def light(dice: random.Random, text: str, stock: list[str]) -> str:
    """Other quotation marks and dashes, no capitals, a credit line."""
    return text.translate(str.maketrans("“”’—", '""\'-')).lower() + "\n(wire and staff)"


def few(dice: random.Random, text: str, stock: list[str]) -> str:
    """3 % of the words."""
    return _words(dice, text, 0.03, stock)


def desk(dice: random.Random, text: str, stock: list[str]) -> str:
    """A paragraph out, two lines in, 5 % of the words."""
    parts = [part for part in text.split("\n") if part.strip()]
    if len(parts) > 2:
        del parts[dice.randrange(1, len(parts))]
    for _ in range(2):
        parts.insert(dice.randrange(len(parts) + 1), " ".join(dice.choices(stock, k=14)))
    return "\n".join(_words(dice, part, 0.05, stock) for part in parts)


def cut(dice: random.Random, text: str, stock: list[str]) -> str:
    """The first 40 %, 5 % of the words of it."""
    words = text.split()
    return _words(dice, " ".join(words[: max(len(words) * 2 // 5, 1)]), 0.05, stock)


def shuffled(dice: random.Random, text: str, stock: list[str]) -> str:
    """Sentences in another order, a third of them out, 15 % of the words."""
    parts = [part for part in text.replace("\n", " ").split(". ") if part.strip()]
    dice.shuffle(parts)
    return _words(dice, ". ".join(parts[: max(len(parts) * 2 // 3, 1)]), 0.15, stock)


def heavy(dice: random.Random, text: str, stock: list[str]) -> str:
    """30 % of the words."""
    return _words(dice, text, 0.3, stock)


EDITS: tuple[tuple[str, Edit], ...] = (
    ("marks, case, a credit line", light),
    ("3 % of the words", few),
    ("a paragraph out, lines in, 5 % of the words", desk),
    ("cut to its first 40 %, 5 % of the words", cut),
    ("sentences shuffled, a third out, 15 %", shuffled),
    ("30 % of the words", heavy),
)


def texts(given: str | None) -> list[str]:
    """The texts to edit: of the examples, or the `text` of each row of a file."""
    if given is None:
        found = [document.view.text for document in flow.documents([EXAMPLES])]
    else:
        lines = Path(given).read_text("utf-8").splitlines()
        found = [row["text"] for line in lines if isinstance((row := json.loads(line)).get("text"), str)]
    return [text for text in dict.fromkeys(found) if len(text.split()) >= _FEWEST]


def heap(found: list[str], edit: Edit, seed: int = 7) -> list[Document]:
    """Every text and one edit of it; their ids differ in the first letter."""
    dice = random.Random(seed)
    stock = " ".join(found).split()
    documents = [Document(f"a{n:05d}", text) for n, text in enumerate(found)]
    return documents + [Document(f"b{n:05d}", edit(dice, text, stock)) for n, text in enumerate(found)]


def of_parley(documents: list[Document]) -> set[tuple[str, str]]:
    """Pairs that share an origin."""
    groups: dict[int, list[str]] = {}
    for name, number in origins(documents).items():
        groups.setdefault(number, []).append(name)
    return {pair for names in groups.values() for pair in combinations(sorted(names), 2)}


def of_datasketch(documents: list[Document]) -> set[tuple[str, str]]:
    """Pairs that LSH proposes: 128 permutations, threshold .5, shingles of three words."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    prints = {}
    for document in documents:
        words = WORD.findall(document.text.lower())
        made = MinHash(num_perm=128)
        made.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
        index.insert(document.id, made)
        prints[document.id] = made
    return {
        (min(name, other), max(name, other))
        for name, made in prints.items()
        for other in index.query(made)
        if other != name
    }


def score(found: set[tuple[str, str]], count: int, alike: set[tuple[str, str]]) -> tuple[float, float]:
    """Precision and recall over pairs; `alike` are pairs of texts that are copies before any edit."""
    wanted = {(f"a{n:05d}", f"b{n:05d}") for n in range(count)}
    given = {(a, b) for a, b in found if tuple(sorted((f"a{a[1:]}", f"a{b[1:]}"))) not in alike}
    right = len(given & wanted)
    return (right / len(given) if given else 1.0), right / len(wanted)


def table(found: list[str]) -> Iterator[str]:
    """The lines of the table."""
    try:
        import datasketch  # noqa: F401

        peers: Iterable[Callable[[list[Document]], set[tuple[str, str]]]] = (of_parley, of_datasketch)
    except ModuleNotFoundError:
        yield "datasketch is not installed: its columns are left empty"
        peers = (of_parley,)
    alike = of_parley([Document(f"a{n:05d}", text) for n, text in enumerate(found)])
    yield f"{len(found)} texts, {len(alike)} pairs of them alike before any edit (left out)"
    yield f"{'edit':44} {'Parley P':>9} {'R':>6} {'s':>6} {'datasketch P':>13} {'R':>6} {'s':>6}"
    for name, edit in EDITS:
        documents = heap(found, edit)
        cells = []
        for peer in peers:
            began = time.process_time()
            pairs = peer(documents)
            cells.append((*score(pairs, len(found), alike), time.process_time() - began))
        first = f"{cells[0][0]:9.3f} {cells[0][1]:6.3f} {cells[0][2]:6.1f}"
        second = f"{cells[1][0]:13.3f} {cells[1][1]:6.3f} {cells[1][2]:6.1f}" if len(cells) > 1 else ""
        yield f"{name:44} {first} {second}".rstrip()


def main() -> None:
    """Print the table for the examples, or for the file that is named."""
    given = sys.argv[1] if len(sys.argv) > 1 else None
    if given and not Path(given).is_file():
        sys.exit(f"{given} is not there: name a file of JSON lines with a text in each")
    for line in table(texts(given)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
