"""How a proposed casebook compares with an analyst's, on texts whose positions people coded by hand.

    python benchmarks/proposing.py [--half dev|held|all] [--show] [--check] [--cache FOLDER]

Data: that of `benchmarks/positions.py`. A casebook is proposed from each set's documents, without a look at
the analyst's. `parties_found`: share of the analyst's parties with two statements or more that a proposed
party stands for (a name or alias in common). `options_found`: share of the analyst's options with three
sentences or more for which a proposed option, coded, has a quarter of those sentences, a quarter of its own
being among them. `options_of_use`: share of the proposed options that find such a place. `--show` lists
what found what, for dev and the seeds. With `--check` (slower) each of those options is taken out of the
analyst's casebook in turn: `missing_told` is the share for which `parley check` then tells a claim that no
option covers, with two of the option's sentences among those that it shows.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from parley.casebook import check, code, propose
from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from positions import Set, coded, read, seeds

SHARE, LEAST = 0.25, 3
Place = tuple[str, int, int]
Pair = tuple[Document, Reading]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("dev", "held", "all"), default="all")
    parser.add_argument("--show", action="store_true", help="which proposed option stands for which")
    parser.add_argument("--check", action="store_true", help="whether an option that is missing is told")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep the readings there")
    args = parser.parse_args()
    for one in [*seeds(), *coded(args.half)]:
        report(one, args.cache, args.show and one.shown, args.check)


def report(data: Set, cache: Path | None, show: bool, checked: bool) -> None:
    pairs = list(zip(data.documents, read(data.documents, cache), strict=True))
    book = propose(pairs)
    found: dict[str, list[Place]] = defaultdict(list)
    for document, reading in pairs:
        for said in code(document, reading, book):
            found[said.option].append((document.id, said.evidence.start, said.evidence.end))
    texts = {document.id: document.text for document in data.documents}
    wanted: dict[str, set[Place]] = defaultdict(set)
    held: dict[str, int] = defaultdict(int)
    for row in data.gold:
        start = row["start"] if "start" in row else texts[row["doc"]].find(row["quote"])
        end = row["end"] if "end" in row else start + len(row["quote"])
        wanted[row["option"]].add((row["doc"], start, end))
        held[row["party"]] += 1
    parties = [id for id, n in held.items() if n > 1]
    met = [id for id in parties if stands(data.casebook.parties[id], book)]
    options = {id: places for id, places in wanted.items() if len(places) >= LEAST}
    answers = {id: [o for o in found if fits(found[o], places)] for id, places in options.items()}
    used = {o for some in wanted for o in found if fits(found[o], wanted[some])}
    proposed = [option.id for _, option in book.options()]
    hits = sum(bool(some) for some in answers.values())
    print(f"\n# {data.name}: {len(data.documents)} documents")
    print(f"parties_found: {len(met) / max(len(parties), 1):.4f} ({len(met)} of {len(parties)})")
    print(f"options_found: {hits / max(len(options), 1):.4f} ({hits} of {len(options)})")
    print(f"options_of_use: {len(used) / max(len(proposed), 1):.4f} ({len(used)} of {len(proposed)})")
    print(f"proposed_parties: {len(book.parties)}")
    if checked:
        told = [id for id, places in options.items() if missed(pairs, data.casebook, id, places)]
        print(f"missing_told: {len(told) / max(len(options), 1):.4f} ({len(told)} of {len(options)})")
    if show:
        print(f"  parties missed: {', '.join(set(parties) - set(met)) or 'none'}")
        for id, some in sorted(answers.items(), key=lambda row: -len(options[row[0]])):
            print(f"  {id} ({len(options[id])} sentences): {', '.join(some) or '–'}")
        print(f"  of no use: {', '.join(o for o in proposed if o not in used) or 'none'}")


def missed(pairs: list[Pair], casebook: Casebook, option: str, places: set[Place]) -> bool:
    """Whether `check` tells of an option that the casebook has lost."""
    issues = tuple(
        replace(issue, options=tuple(o for o in issue.options if o.id != option)) for issue in casebook.issues
    )
    for one in check(pairs, replace(casebook, issues=issues, digest="")):
        shown = {(at.doc, at.start, at.end) for at in one.evidence}
        hits = sum(any(touch(a, b) for b in places) for a in shown)
        if one.kind == "claim-uncovered" and hits > 1:
            return True
    return False


def stands(party: Party, book: Casebook) -> bool:
    """Whether a proposed party has a name in common with an analyst's."""
    names = {plain(name) for name in (party.name, *party.aliases)}
    return any(names & {plain(n) for n in (p.name, *p.aliases)} for p in book.parties.values())


def plain(name: str) -> str:
    return name.casefold().removeprefix("the ").replace(".", "")


def fits(found: list[Place], wanted: Iterable[Place]) -> bool:
    """Whether each has a quarter of its places among the other's."""
    given, places = set(found), set(wanted)
    mine = sum(any(touch(a, b) for b in places) for a in given)
    theirs = sum(any(touch(a, b) for b in given) for a in places)
    return bool(given) and mine >= SHARE * len(given) and theirs >= SHARE * len(places)


def touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


if __name__ == "__main__":
    main()
