"""Every quality figure of the project, each from the command that is printed beside it.

    python benchmarks/quality.py [--only WORD] [--write docs/quality.md]

The data and the scorers stand beside the repository (`../shared`); a row whose data is absent is
listed as not measured. Run from the repository's root.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

SHARED = "../shared"
DATA = f"{SHARED}/data"
EVAL = f"python {SHARED}/eval"
RENAMES = " ".join(
    f"--rename {pair}"
    for pair in (
        "DEMAND=REQUEST", "DISAPPROVE=ACCUSE", "INVESTIGATE=ACCUSE", "FIGHT=ASSAULT", "CONCEDE=YIELD",
        "RETREAT=YIELD",
    )
)  # fmt: skip
CASE = f"{SHARED}/cases/europe-russia.yaml"
TRUTH = "examples/truth"


NOT_MEASURED = """\
## Not measured here

No annotated data stands beside the repository for dates and periods, for names, and for Russian and
French attributions; the tests hold them to invented sentences only. Copies: `python benchmarks/copies.py`.
What Parley finds and misses in the examples, row by row: `python tools/score_examples.py --all`.
"""


@dataclass(frozen=True)
class Row:
    """A figure: what is measured, on what data, the command before the scorer and the scorer's own."""

    what: str
    data: str
    command: str
    scorer: str
    figures: tuple[str, ...]
    reference: str = ""


ROWS = (
    Row(
        "Attributions, English",
        f"{DATA}/polnear-dev.jsonl",
        f"parley read {DATA}/polnear-dev.jsonl --only attributions",
        f"{EVAL}/attribution.py {DATA}/polnear-dev.jsonl $OUT",
        ("triple_exact_f1", "triple_overlap_f1", "content_exact_f1", "source_exact_f1", "cue_exact_f1"),
        "Citron retrained on PolNeAR: triple .33 exact, .70 overlap; content .41, source .62, cue .55",
    ),
    Row(
        "Attributions, German",
        f"{DATA}/de_wikinews_quotes.jsonl",
        f"parley read {DATA}/de_wikinews_quotes.jsonl --only attributions",
        f"{EVAL}/attribution.py {DATA}/de_wikinews_quotes.jsonl $OUT",
        ("triple_exact_f1", "triple_overlap_f1", "content_overlap_f1", "source_exact_f1"),
    ),
    Row(
        "Events extracted (PLOVER root and actors)",
        f"{DATA}/plover_gsr.jsonl",
        f"parley read {DATA}/plover_gsr.jsonl --only events",
        f"{EVAL}/events.py {DATA}/plover_gsr.jsonl $OUT {RENAMES}",
        ("event_f1", "event_any_root_f1"),
    ),
    Row(
        "Events, root of a sentence (its actors given)",
        f"{DATA}/plv-train.jsonl",
        f"parley read {DATA}/plv-train.jsonl --only events",
        f"{EVAL}/events.py {DATA}/plv-train.jsonl $OUT {RENAMES}",
        ("accuracy", "macro_f1", "event_f1"),
        "a published zero-shot system (`baseline_zsp_root` in the file): accuracy .760, macro F1 .743",
    ),
    Row(
        "Meetings",
        f"{TRUTH}/meetings.jsonl",
        "parley read examples/dispatches --only meetings",
        f"{EVAL}/meetings.py {TRUTH}/meetings.jsonl $OUT --docs $DOCS",
        ("meeting_f1", "evidence_f1", "parties_jaccard", "status_accuracy", "directness_accuracy"),
        "the examples' own truth, written with them",
    ),
    Row(
        "Positions, seed documents",
        f"{DATA}/positions-seeds.jsonl",
        f"parley code {SHARED}/seeds/*.txt --casebook {CASE}",
        f"{EVAL}/positions.py {DATA}/positions-seeds.jsonl $OUT --texts {SHARED}/seeds",
        (
            "document_f1", "document_party_option_f1", "statement_f1", "stance_accuracy", "firmness_accuracy",
            "voice_accuracy", "unsupported_quotes",
        ),
        "two careful coders .93 (document), .93 (statement); party names with TF-IDF .34, .19",
    ),
    Row(
        "Positions, examples",
        f"{TRUTH}/statements.jsonl",
        "parley code examples/dispatches --casebook examples/casebook.yaml",
        f"{EVAL}/positions.py {TRUTH}/statements.jsonl $OUT --docs $DOCS",
        ("document_f1", "document_party_option_f1", "statement_f1", "stance_accuracy", "unsupported_quotes"),
        "the examples' own truth, written with them",
    ),
    Row(
        "Groups, ECB+ (confusable pairs)",
        f"{DATA}/ecbplus-dev.jsonl",
        f"parley group {DATA}/ecbplus-dev.jsonl",
        f"{EVAL}/clusters.py {DATA}/ecbplus-dev.jsonl $OUT",
        ("bcubed_f1", "pair_f1", "adjusted_rand"),
        "TF-IDF with average linkage at its best threshold: B-cubed .884",
    ),
    Row(
        "Groups, BASIL (dates and addresses withheld: each story has a day of its own)",
        f"{DATA}/basil.jsonl",
        f"sed -E 's/\"(date|url)\": \"[^\"]*\", //g' {DATA}/basil.jsonl >$OUT.jsonl; parley group $OUT.jsonl",
        f"{EVAL}/clusters.py {DATA}/basil.jsonl $OUT",
        ("bcubed_f1", "pair_f1", "adjusted_rand"),
        "TF-IDF with average linkage at its best threshold: B-cubed .956",
    ),
    Row(
        "Groups, examples",
        f"{TRUTH}/groups.jsonl",
        "parley group examples/dispatches",
        f"{EVAL}/clusters.py {TRUTH}/groups.jsonl $OUT",
        ("bcubed_f1", "pair_f1"),
        "the examples' own truth, written with them",
    ),
    Row(
        "Timelines, dates chosen",
        f"{DATA}/t17-dev-timelines.jsonl",
        f"parley timeline {DATA}/t17-dev-articles.jsonl",
        f"{EVAL}/timeline.py {DATA}/t17-dev-timelines.jsonl $OUT",
        ("date_f1", "date_near_f1"),
        "DATEWISE on all 19 timelines: .544",
    ),
)


def measure(row: Row, folder: Path) -> dict[str, str]:
    """The scorer's figures by name; `error` holds its last line where it or the command failed."""
    out = folder / "out.jsonl"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    env = os.environ | {"PATH": path, "OUT": str(out), "DOCS": str(folder / "texts.jsonl")}
    begun = time.perf_counter()
    with out.open("w") as sink:
        first = subprocess.run(
            ["sh", "-c", row.command], stdout=sink, stderr=subprocess.PIPE, env=env, text=True
        )
    if "$DOCS" in row.scorer:
        texts(folder / "texts.jsonl")
    second = subprocess.run(["sh", "-c", row.scorer], capture_output=True, env=env, text=True)
    if first.returncode or second.returncode:
        lines = (first.stderr + second.stderr).strip().splitlines()
        return {"error": lines[-1] if lines else "failed without a word"}
    figures = dict(line.split(": ", 1) for line in second.stdout.splitlines() if ": " in line)
    return figures | {"seconds": f"{time.perf_counter() - begun:.0f}"}


def texts(path: Path) -> None:
    """The stored texts of the examples, for the scorers that check quotes."""
    import json

    from parley import load_documents

    with path.open("w", encoding="utf-8") as sink:
        for document in load_documents(["examples/dispatches"]):
            sink.write(json.dumps({"id": document.id, "text": document.text}) + "\n")


def table(results: list[tuple[Row, dict[str, str]]]) -> str:
    """The page `docs/quality.md`."""
    lines = [
        "# Quality",
        "",
        "Written by `make quality`; nothing here is typed in by hand. Each figure comes from the commands",
        "below it, run from the repository's root with the evaluation data beside it (`../shared`, which is",
        "not part of this repository). `$OUT` is the first command's output, `$DOCS` the stored texts of the",
        "examples. No figure is left out because it is low. The data named *dev*, the seed documents and the",
        "examples were looked at while Parley was written, so expect less on documents of your own.",
        "",
    ]
    for row, figures in results:
        lines += [f"## {row.what}", ""]
        if row.reference:
            lines += [f"For comparison: {row.reference}.", ""]
        if "error" in figures:
            lines += [f"Not measured: {figures['error']}", ""]
        else:
            lines += ["| figure | value |", "| --- | --- |"]
            lines += [f"| {name} | {figures.get(name, 'not given')} |" for name in row.figures]
            lines += ["", f"Took {figures['seconds']} s.", ""]
        lines += ["```", f"{row.command} > $OUT", row.scorer, "```", ""]
    return "\n".join([*lines, NOT_MEASURED])


def main() -> None:
    """Measure, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="rows whose name or data holds this word")
    parser.add_argument("--write", type=Path, help="where to write the page")
    args = parser.parse_args()
    results = []
    for row in ROWS:
        if args.only.lower() not in (row.what + row.data).lower():
            continue
        if not Path(row.data).exists():
            figures = {"error": f"{row.data} is not here"}
        else:
            with TemporaryDirectory() as folder:
                figures = measure(row, Path(folder))
        wanted = (*row.figures, "seconds", "error")
        print(row.what, *(f"{name}={figures[name]}" for name in wanted if name in figures), flush=True)
        results.append((row, figures))
    if args.write:
        args.write.write_text(table(results), encoding="utf-8")


if __name__ == "__main__":
    main()
