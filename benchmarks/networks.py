"""Networks against DNA's own: python benchmarks/networks.py [FOLDER]

FOLDER holds `sample.dna` and `sample_expected_networks.json` (default: ../shared/data/dna). Prints how many
of the networks are DNA's, cell by cell, the greatest difference, and what 10,000 statements cost.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from parley.exports import read_dna, write_dna
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.network import Coded
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions.networks import one_mode, two_mode

NAMES = {"no": "no", "average": "average-activity"}


def sample(folder: Path) -> None:
    """DNA's sample database: each network of the file beside it."""
    wanted = json.loads((folder / "sample_expected_networks.json").read_text(encoding="utf-8"))
    coded = [
        Coded(row.actor, row.concept, int(row.stance != "against"), row.evidence.doc, row.date)
        for row in read_dna(folder / "sample.dna").rows
    ]
    pairs = [
        (two_mode(coded).matrix(), wanted["two_mode_count"]),
        (two_mode(coded, aggregate="subtract").matrix(), wanted["two_mode_subtract"]),
    ]
    for name, answer in wanted["one_mode"].items():
        aggregate, by = name.split("/")
        pairs.append((one_mode(coded, aggregate=aggregate, normalise=NAMES[by]).matrix(), answer["matrix"]))
    apart = [
        max(
            abs(a - b)
            for one, other in zip(mine, theirs, strict=True)
            for a, b in zip(one, other, strict=True)
        )
        for mine, theirs in pairs
    ]
    # DNA's figures are written with six decimals.
    print(f"networks_of_dna_sample: {len(pairs)}")
    print(f"networks_exact: {sum(difference <= 5e-7 for difference in apart)}")
    print(f"greatest_difference: {max(apart):.1e}")


def cost(statements: int = 10_000, documents: int = 1_000) -> None:
    """Made-up statements of 60 parties on 40 options: seconds of one processor."""
    random = Random(7)
    parties = {f"p{n}": Party(f"p{n}", f"Party {n}") for n in range(60)}
    options = tuple(Option(f"o{n}", f"Option {n}") for n in range(40))
    casebook = Casebook("made-up", "Made up", parties, (Issue("i", "Which?", options),))
    texts = [
        Document(f"d{n}", "They would have it so. " * 200, published="2031-05-01") for n in range(documents)
    ]
    said = [
        Statement(
            random.choice(list(parties)), random.choice(options).id, random.choice(["for", "against"]),
            Span(f"d{random.randrange(documents)}", 0, 22), coder="person Ada", date="2031-05-01",
        )
        for _ in range(statements)
    ]  # fmt: skip
    coded = [Coded(s.party, s.option, int(s.stance == "for"), s.evidence.doc, s.date) for s in said]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made-up.dna"
        for name, work in (
            ("write_dna", lambda: write_dna(file, texts, said, casebook)),
            ("read_dna", lambda: read_dna(file)),
            ("one_mode", lambda: one_mode(coded, normalise="jaccard")),
        ):
            begun = time.process_time()
            work()
            print(f"{name}_seconds_per_10000_statements: {time.process_time() - begun:.2f}")


if __name__ == "__main__":
    where = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/dna")
    if (where / "sample.dna").exists():
        sample(where)
    else:
        print(f"networks_of_dna_sample: nan ({where} is not here)")
    cost()
