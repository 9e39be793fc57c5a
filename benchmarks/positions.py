"""Statements of position found in texts that people coded by hand: who is for or against what, how firmly.

    python benchmarks/positions.py [--half dev|held|all] [--only CASEBOOK…] [--errors] [--cache FOLDER]

Data: `../shared/data/positions-seeds.jsonl` with its casebook, together and each document by itself (these
are looked at while tuning); and `benchmarks/gold/positions.jsonl` with the casebooks that it names. *dev*
may be looked at while tuning, *held* may not: `--errors` lists what was missed and what is wrong, to the
terminal, for *dev* and the seeds only. Figures are those of `../shared/eval/positions.py`; what is absent
is said and passed over.

For comparison a plain baseline codes the same sentences: every option one of whose phrases has all its
telling words in the sentence, for every party that the sentence mentions, against where the sentence has a
word of denial.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import os
import pickle
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley import load_documents
from parley.casebook import code, load
from parley.cli.code import row
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.reading import DEFAULT, reader

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = ROOT / "benchmarks" / "gold"
FIGURES = (
    *("document_p", "document_r", "document_f1", "document_party_option_f1"),
    *("statement_f1", "statement_party_option_f1"),
    *("stance_accuracy", "firmness_accuracy", "voice_accuracy", "unsupported_quotes"),
    *("gold_statements", "pred_statements"),
)
SHORT = ("document_f1", "document_party_option_f1", "statement_f1")
Row = dict[str, Any]


@dataclass
class Set:
    """Documents coded with one casebook, with what they should give."""

    name: str
    casebook: Casebook
    shown: bool  # whether its errors may be looked at
    documents: list[Document] = field(default_factory=list)
    gold: list[Row] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("dev", "held", "all"), default="all")
    parser.add_argument(
        "--only", nargs="*", metavar="CASEBOOK", help="these casebooks only (seeds: the seeds)"
    )
    parser.add_argument(
        "--errors", action="store_true", help="what was missed and what is wrong, of dev only"
    )
    parser.add_argument(
        "--cache", type=Path, metavar="FOLDER", help="keep the readings there for the next run"
    )
    args = parser.parse_args()
    if not (SHARED / "eval" / "positions.py").is_file():
        print(f"passed over: {SHARED} is not beside the repository", file=sys.stderr)
        return
    sys.path.insert(0, str(SHARED / "eval"))
    sets = [*seeds(), *coded(args.half)]
    for one in sets:
        if args.only is None or one.name.split()[0] in args.only:
            report(one, args.cache, args.errors)


def seeds() -> Iterable[Set]:
    gold, book = SHARED / "data" / "positions-seeds.jsonl", SHARED / "cases" / "europe-russia.yaml"
    if not gold.is_file() or not book.is_file():
        print("passed over: the seed documents' statements are not there", file=sys.stderr)
        return
    found = Set("seeds", load(book), True, gold=lines(gold))
    for name in sorted({r["doc"] for r in found.gold}):
        document = load_documents([str(SHARED / "seeds" / name)])[0]
        found.documents.append(
            Document(name, document.text, lang=document.lang, published=document.published)
        )
    yield found


def coded(half: str) -> Iterable[Set]:
    """The sets of the gold file, by casebook and half; a text that has changed is passed over, aloud."""
    sets: dict[tuple[str, str], Set] = {}
    tables: dict[str, list[Row]] = {}
    for entry in lines(GOLD / "positions.jsonl"):
        if half not in ("all", entry["half"]):
            continue
        path, name = SHARED / entry["file"], f"{Path(entry['file']).stem}:{entry['row']}"
        if not path.is_file():
            print(f"passed over: {name}: {entry['file']} is not beside the repository", file=sys.stderr)
            continue
        source = tables.setdefault(entry["file"], lines(path))[entry["row"]]
        if len(source["text"]) != entry["chars"]:
            print(f"passed over: {name}: the text has another length than when coded", file=sys.stderr)
            continue
        book = Path(entry["casebook"]).stem
        key = (book, entry["half"])
        if key not in sets:
            casebook = load(GOLD / "casebooks" / f"{book}.yaml")
            sets[key] = Set(f"{book} {entry['half']}", casebook, entry["half"] == "dev")
        sets[key].documents.append(Document(name, source["text"], lang="en", published=source.get("date")))
        sets[key].gold += [{**said, "doc": name} for said in entry["statements"]]
    yield from (sets[key] for key in sorted(sets))


def report(data: Set, cache: Path | None, errors: bool) -> None:
    readings = read(data.documents, cache)
    pairs = list(zip(data.documents, readings, strict=True))
    found = [row(d, said) for d, r in pairs for said in code(d, r, data.casebook)]
    plain = [said for d, r in pairs for said in baseline(d, r, data.casebook)]
    print(f"\n# {data.name}: {len(data.gold)} statements in {len(data.documents)} documents")
    figures, plainly = scored(data, data.gold, found), scored(data, data.gold, plain)
    for name in FIGURES:
        print(
            f"{name}: {figures[name]:.4f}" if isinstance(figures[name], float) else f"{name}: {figures[name]}"
        )
    for name in SHORT:
        print(f"baseline_{name}: {plainly[name]:.4f}")
    if data.name == "seeds":
        for document in data.documents:
            gold = [r for r in data.gold if r["doc"] == document.id]
            mine = [r for r in found if r["doc"] == document.id]
            print(f"document_f1[{document.id}]: {scored(data, gold, mine)['document_f1']:.4f}")
    if errors and data.shown:
        print("\n".join(wrong(data, found)))


def read(documents: list[Document], cache: Path | None) -> list[Reading]:
    """Readings by the default reader, from the folder of those kept where it has them."""
    reads = reader()
    kept: dict[str, Reading] = {}
    missing = []
    for document in documents:
        mark = hashlib.sha256(f"{DEFAULT} {reads.version} {document.id} {document.text}".encode()).hexdigest()
        path = cache / f"{mark[:24]}.pickle" if cache else None
        if path and path.is_file():
            kept[document.id] = pickle.loads(path.read_bytes())
        else:
            missing.append((document, path))
    for (document, path), reading in zip(missing, reads.read([d for d, _ in missing]), strict=True):
        kept[document.id] = reading
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(pickle.dumps(reading))
    return [kept[document.id] for document in documents]


def scored(data: Set, gold: list[Row], found: list[Row]) -> dict[str, Any]:
    """The figures of `eval/positions.py`, which reads files: here its parts are called on rows."""
    scorer: Any = importlib.import_module("positions")
    texts = {d.id: d.text for d in data.documents}
    wanted, given = ([statement(scorer, said, texts[said["doc"]]) for said in rows] for rows in (gold, found))
    scorer.load = lambda _path, _texts, gold=False: wanted if gold else given
    figures: dict[str, Any] = scorer.score(SimpleNamespace(gold=None, pred=None, docs=None, texts=None))
    return figures


def statement(scorer: Any, said: Row, text: str) -> Any:
    start, end = said["start"], said["end"]
    quote = said.get("quote", text[start:end])
    spans = ((start, end),) if 0 <= start < end <= len(text) and text[start:end] == quote else None
    keys = (said["doc"], said["party"], said["option"], said["stance"], said["firmness"], said["voice"])
    return scorer.Statement(*keys, spans)


def wrong(data: Set, found: list[Row]) -> Iterable[str]:
    """What was missed, and what was found wrongly or with another stance, by document and place."""
    scorer: Any = importlib.import_module("positions")
    texts = {d.id: d.text for d in data.documents}
    gold = [statement(scorer, r, texts[r["doc"]]) for r in data.gold]
    pred = [statement(scorer, r, texts[r["doc"]]) for r in found]
    matched = scorer.pairs(gold, pred, scorer.without_stance)
    right = {id(one) for pair in matched if pair[0].stance == pair[1].stance for one in pair}
    turned = {id(g): p.stance for g, p in matched if g.stance != p.stance} | {
        id(p): "" for g, p in matched if g.stance != p.stance
    }
    told = []
    for kind, one in [*(("MISSED", g) for g in gold), *(("WRONG", p) for p in pred)]:
        if id(one) in right or turned.get(id(one)) == "":
            continue
        says = f"  (found: {turned[id(one)]})" if id(one) in turned else ""
        words = " ".join(texts[one.doc][slice(*one.spans[0])].split()) if one.spans else "?"
        line = f"{'STANCE' if says else kind} {one.party} {one.stance} {one.option}{says}\n    {words}"
        told.append((one.doc, one.spans[0] if one.spans else (0, 0), line))
    last = None
    for doc, _, line in sorted(told):
        if doc != last:
            yield f"## {doc}"
        yield line
        last = doc


_DENIAL = re.compile(
    r"\b(?:not|n[o’']t|no|never|without|refus\w+|reject\w+|oppos\w+|against|den(?:y|ied|ies)|condemn\w*|critici\w+"
    r"|unaccept\w+|fear\w*|warn\w*|skeptic\w*|sceptic\w*|reluctan\w+|unwilling\w*)\b",
    re.I,
)
_SMALL = frozenset(
    re.findall(r"\w+", "a an the of to in on at by for from with and or as is are be no not into")
)


def baseline(document: Document, reading: Reading, casebook: Casebook) -> Iterable[Row]:
    """Phrase found × any party mentioned × a word of denial in the sentence."""
    parties = {
        party.id: re.compile(
            r"\b(?:" + "|".join(map(re.escape, sorted(names(party), key=len, reverse=True))) + r")\b"
        )
        for party in casebook.parties.values()
    }
    options = [
        (option.id, {begin(word) for word in re.findall(r"\w+", phrase)} - _SMALL)
        for _, option in casebook.options()
        for phrase in option.phrases
    ]
    for sentence in reading.sentences:
        text = document.text[sentence.start : sentence.end]
        words = {begin(word) for word in re.findall(r"\w+", text)}
        told = {option for option, phrase in options if phrase and phrase <= words}
        for party in [id for id, pattern in parties.items() if told and pattern.search(text)]:
            for option in sorted(told):
                yield {
                    "doc": document.id,
                    "party": party,
                    "option": option,
                    "stance": "against" if _DENIAL.search(text) else "for",
                    "start": sentence.start,
                    "end": sentence.end,
                    "firmness": "firm",
                    "voice": "author",
                }


def names(party: Any) -> set[str]:
    people = [name for person in party.people for name in (person.name, *person.aliases)]
    return {party.name, *party.aliases, *people, *party.bodies}


def begin(word: str) -> str:
    """The beginning of a word, which its forms share."""
    return word.casefold()[:5]


def lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
