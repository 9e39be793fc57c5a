"""Cards of people against people coded by hand: who has one, with which office and side, and who was
joined.

    python benchmarks/cards.py [--half dev|held|fresh] [--reader accurate] [--misses]

Gold: `benchmarks/gold/cards.jsonl` (see the README there); the texts stand beside the repository in
`../shared`. A card is right where it is of a person who needs one; of somebody only mentioned in passing it
counts neither way. `office_accuracy` is the share of right cards of people with an office in the gold whose
office is one of its offices in part or whole (no word that the text's office has not), `office_whole` of
those given whole; `office_invented` counts offices of people to whom the gold gives none. `joined` counts
cards that hold full names of two people, `split` people with two cards, each document by itself; `record_…`
the same for all of a half as one record.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from parley import stories
from parley.nouns.card import Card
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.reading import reader

SHARED = Path("../shared")
GOLD = Path("benchmarks/gold/cards.jsonl")
Row = dict[str, Any]
Pair = tuple[Document, Reading]
_SMALL_WORDS = """
the a an of for in and to at on s
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def main() -> None:
    """Prints the figures of one half, or of each."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    arguments.add_argument("--half", choices=("dev", "held", "fresh"))
    arguments.add_argument("--reader", default="accurate")
    arguments.add_argument("--misses", action="store_true", help="list what is wrong")
    given = arguments.parse_args()
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    for half in [given.half] if given.half else ["dev", "held", "fresh"]:
        rows = [row for row in gold if row["half"] == half]
        pairs = read(rows, given.reader)
        for name, value in figures(rows, pairs, given.misses):
            print(f"cards_{half}_{name}: {value}")


def read(rows: Sequence[Row], name: str) -> list[Pair]:
    """A reading of every document of the gold."""
    whole = {row["file"]: (SHARED / row["file"]).read_text("utf-8").splitlines() for row in rows}
    documents = []
    for row in rows:
        item = json.loads(whole[row["file"]][row["row"]])
        if len(item["text"]) != row["chars"]:
            raise SystemExit(f"{row['file']} row {row['row']}: not the text that was coded")
        documents.append(
            Document(
                f"w{row['row']}", item["text"], title=item["title"], published=item["date"][:10], lang="en"
            )
        )
    return list(zip(documents, reader(name).read(documents), strict=True))


def figures(rows: Sequence[Row], pairs: Sequence[Pair], misses: bool) -> Iterator[tuple[str, str]]:
    """The measures, by name."""
    right = shown = wanted = offices = office_right = office_whole = invented = sides = side_right = 0
    joined = split = 0
    for row, pair in zip(rows, pairs, strict=True):
        found = [card for card in stories.cards([pair]) if card.kind == "person" and not card.passing]
        whose = [holders(row, pair, card) for card in found]
        joined += sum(len(who) > 1 for who in whose)
        for number, person in enumerate(row["people"]):
            cards = [card for card, who in zip(found, whose, strict=True) if number in who]
            split += len(cards) > 1
            wanted += person["must"]
            right += person["must"] and bool(cards)
            if person["must"] and not cards and misses:
                print(f"  missed {pair[0].id}: {name_of(pair, person)}")
            for card in cards[:1]:
                given = words(card.role.role) if card.role and not card.left else set()
                of_text = [words(pair[0].text[start:end]) for start, end in person["roles"] or ()]
                if person["roles"] is None:
                    invented += bool(given)
                else:
                    offices += 1
                    office_right += any(given and given <= wide(one) for one in of_text)
                    office_whole += any(one <= given <= wide(one) for one in of_text)
                if misses and person["roles"] and not any(given and given <= wide(one) for one in of_text):
                    print(f"  office {pair[0].id}: {card.name}: {card.role and card.role.role!r}")
                if person["side"]:
                    sides += 1
                    side_right += side(card, pair, person["side"])
        for card, who in zip(found, whose, strict=True):
            passing = who and not any(row["people"][number]["must"] for number in who)
            shown += not passing
            if not who and misses:
                print(f"  wrong {pair[0].id}: {card.name}")
    record_joined, record_split = as_record(rows, pairs)
    precision, recall = right / max(shown, 1), right / max(wanted, 1)
    yield "precision", f"{precision:.3f}"
    yield "recall", f"{recall:.3f}"
    yield "f1", f"{2 * precision * recall / max(precision + recall, 1e-9):.3f}"
    yield "office_accuracy", f"{office_right / max(offices, 1):.3f} ({office_right} of {offices})"
    yield "office_whole", f"{office_whole / max(offices, 1):.3f}"
    yield "office_invented", str(invented)
    yield "side_accuracy", f"{side_right / max(sides, 1):.3f} ({side_right} of {sides})"
    yield "joined", str(joined)
    yield "split", str(split)
    yield "record_joined", str(record_joined)
    yield "record_split", str(record_split)


def holders(row: Row, pair: Pair, card: Card) -> set[int]:
    """Which people of a document's gold the card names in full."""
    texts = [pair[0].text[start:end] for person in row["people"] for start, end in person["names"]]
    full = set(texts)
    out = set()
    for name in (card.name, *card.names):
        for number, person in enumerate(row["people"]):
            own = {pair[0].text[start:end] for start, end in person["names"]}
            if name in own or (name not in full and any(bare(name) == bare(one) for one in own)):
                out.add(number)
    return out


def as_record(rows: Sequence[Row], pairs: Sequence[Pair]) -> tuple[int, int]:
    """Wrong joins and splits where all documents are one record; one full name is one person in this gold."""
    people: dict[str, set[str]] = {}
    for row, pair in zip(rows, pairs, strict=True):
        for person in row["people"]:
            names = {bare(pair[0].text[start:end]) for start, end in person["names"]}
            key = min(names)
            people.setdefault(key, set()).update(names)
    joined = 0
    seen: dict[str, int] = {}
    for card in stories.cards(pairs):
        if card.kind != "person":
            continue
        forms = {bare(name) for name in (card.name, *card.names)}
        who = [key for key, names in people.items() if names & forms]
        joined += len(who) > 1
        for key in who:
            seen[key] = seen.get(key, 0) + 1
    return joined, sum(count > 1 for count in seen.values())


def side(card: Card, pair: Pair, wanted: str) -> bool:
    """Whether the card's side is the one wanted: a state by its code, a body by its name or abbreviation."""
    if card.side is None:
        return False
    codes = {entity.name: entity.side for entity in pair[1].entities if entity.kind == "state"}
    return wanted in (card.side, codes.get(card.side))


def wide(office: set[str]) -> set[str]:
    """The words that an office may be given in: its own, in singular and plural."""
    return office | {word.rstrip("s") for word in office}


def words(text: str) -> set[str]:
    """The words of an office that carry it."""
    found = {word.lower() for word in re.findall(r"[^\W_]+", text)}
    return {word for word in found if word not in _SMALL}


def bare(name: str) -> str:
    """A name without titles and case."""
    return re.sub(r"^(?:dr|mr|mrs|ms|pope)\.?\s+", "", name.casefold())


def name_of(pair: Pair, person: Row) -> str:
    """The first full name of a person."""
    start, end = person["names"][0]
    return pair[0].text[start:end]


if __name__ == "__main__":
    main()
