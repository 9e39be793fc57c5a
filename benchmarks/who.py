"""Who is meant, and on whose word: the reader against mentions and sources coded by hand.

    python benchmarks/who.py [--reader fast] [--half dev|held] [--misses]

Gold: `benchmarks/gold/who.jsonl` and `sourcing.jsonl` (see the README there); the texts stand beside the
repository in `../shared`. An answer is one entity without candidates. `right` is the share of all mentions
that end as the gold has them (a mention of nobody, a place, or an open one counts as right when the reader
names nobody), `precision` that of its answers, `answered` the share of mentions with a referent that get an
answer. `baseline` takes the nearest name before that agrees in number.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from parley import load_documents
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Mention, Reading
from parley.reading import reader
from parley.reading.meetings.side_names import side_name

SHARED = Path("../shared")
GOLD = Path("benchmarks/gold")
Row = dict[str, Any]
SPEAKS = ("state", "body", "people")


def rows(name: str) -> list[Row]:
    """The rows of one gold file."""
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


def text(file: str, row: int | None) -> str:
    """The text that a gold row's offsets are of: a whole file, or the `text` of a line of it."""
    whole = (SHARED / file).read_text(encoding="utf-8")
    return whole if row is None else str(json.loads(whole.splitlines()[row])["text"])


def read(gold: list[Row], name: str) -> dict[tuple[str, int | None], Reading]:
    """A reading of every document that a row is about; checks that each span exists."""
    keys = list(dict.fromkeys((row["file"], row["row"]) for row in gold))
    documents = [
        Document(f"{file}#{row}", text(file, row), lang="en")
        if row is not None
        else next(iter(load_documents([str(SHARED / file)])))
        for file, row in keys
    ]
    for row in gold:
        whole = documents[keys.index((row["file"], row["row"]))].text
        for start, end in spans(row):
            if not whole[start:end].strip():
                raise SystemExit(f"no such span: {row['file']} {row['row']} {start}-{end}")
    return dict(zip(keys, reader(name).read(documents, only=frozenset({"attributions"})), strict=True))


def spans(row: Row) -> list[tuple[int, int]]:
    """The spans that a gold row names."""
    if "start" in row:
        return [(row["start"], row["end"])]
    return [(start, end) for start, end in (*row["source"], *row["cue"])]


def plain(name: str) -> list[str]:
    """The words of a name without case, accents and titles, the last one first."""
    bare = unicodedata.normalize("NFKD", name.replace("’", "'").replace("'s", ""))
    words = "".join(c for c in bare if not unicodedata.combining(c)).casefold().split()
    return [word for word in reversed(words) if word not in ("jr.", "ii", "the", "of")]


def same(gold: str, name: str) -> bool:
    """Whether two forms can be one name: one last word, and no two first names that differ."""
    a, b = plain(gold), plain(name)
    if not a or not b or a[0] not in b:
        return False
    return len(a) == 1 or len(b) == 1 or a[-1] in b or b[-1] in a or a[1] in b


def judge(row: Row, entity: Entity, entities: dict[str, Entity]) -> bool:
    """Whether an entity is whom the gold means."""
    kind, side = row["type"], row.get("side")
    members = [entities[member] for member in entity.members]
    if kind == "group":
        wanted = list(row["members"])
        return len(members) == len(wanted) and all(any(is_one(w, m) for m in members) for w in wanted)
    if members:
        return False
    if kind == "person":
        of_side = row["kind"] == "we" and side and entity.side == side and entity.kind in SPEAKS
        return bool(of_side) or (entity.kind == "person" and same(row["name"], entity.name))
    unnamed = entity.kind == "person" and all(one.kind != "name" for one in entity.mentions)
    if kind == "people":
        return side == entity.side and (entity.kind in SPEAKS or unnamed)
    if kind == "place":
        return entity.kind == "place"
    if kind == "state":
        return entity.side == side and entity.kind in SPEAKS
    if kind == "body":
        named = same(row["name"], entity.name)
        return entity.kind in SPEAKS and (named or (bool(side) and entity.side == side))
    return False


def is_one(wanted: str, entity: Entity) -> bool:
    """Whether an entity is a member of that name or side."""
    return wanted in (entity.side, entity.name) if len(wanted) == 3 else same(wanted, entity.name)


def at(row: Row, reading: Reading) -> tuple[Entity, Mention] | None:
    """The entity with the mention that is most like a gold span."""
    best: tuple[float, Entity, Mention] | None = None
    start, end = row["start"], row["end"]
    for entity in reading.entities:
        for one in entity.mentions:
            common = min(end, one.end) - max(start, one.start)
            if common <= 0 or (one.start > start and one.end < end):
                continue
            like = common / (max(end, one.end) - min(start, one.start))
            if best is None or like > best[0]:
                best = like, entity, one
    return best[1:] if best else None


def baseline(row: Row, reading: Reading) -> list[Entity]:
    """The nearest name before that agrees in number: a person, a state or body, a people; the last two."""
    kinds = {"it": ("state", "body"), "body": ("state", "body"), "they": ("people",)}
    wanted = kinds.get(row["kind"], ("person",))
    if row["kind"] in ("metonym", "officials"):
        wanted = ("state", "body", "people")
    if row["kind"] == "group":
        wanted = ("person", "state")
    named = sorted(
        (
            (one.start, index)
            for index, entity in enumerate(reading.entities)
            if entity.kind in wanted and not entity.members
            for one in entity.mentions
            if one.kind == "name" and one.end <= row["start"]
        ),
        reverse=True,
    )
    near = list(dict.fromkeys(index for _, index in named))
    return [reading.entities[index] for index in near[: 2 if row["kind"] == "group" else 1]]


def who(gold: list[Row], readings: dict[tuple[str, int | None], Reading], misses: bool) -> list[str]:
    """Figures of who is meant, for one half."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for row in gold:
        reading = readings[row["file"], row["row"]]
        entities = {entity.id: entity for entity in reading.entities}
        found = at(row, reading)
        entity = found[0] if found else None
        nobody = row["type"] in ("nobody", "open", "place")
        answered = entity is not None and not entity.candidates and entity.kind != "other"
        if row["type"] == "place" and entity is not None and entity.kind == "place":
            answered = False
        right = judge(row, entity, entities) if entity is not None and answered else nobody
        near = baseline(row, reading)
        count = tally[row["kind"]]
        count["n"] += 1
        count["right"] += right
        count["answers"] += answered
        count["right answers"] += right and answered
        count["referents"] += not nobody
        count["answered"] += answered and not nobody
        group = row["type"] == "group"
        count["baseline"] += (
            len(near) == len(row["members"]) and all(any(is_one(w, e) for e in near) for w in row["members"])
            if group
            else bool(near) and judge(row, near[0], entities)
        )
        if row["type"] == "open":
            count["open"] += 1
            count["left open"] += not answered
        if entity is not None and entity.candidates and not nobody:
            offered = [entities[c] for c in entity.candidates]
            count["offered"] += 1
            count["among offered"] += any(judge(row, e, entities) for e in offered)
        if right and answered and entity is not None:
            for what, given in (("side", entity.side), ("role", entity.role)):
                if row["type"] not in ("group", "place") and what in row:
                    wanted = row[what].lower().split()[-1]
                    count[what] += 1
                    count[f"right {what}"] += (
                        row["side"] == given if what == "side" else wanted in (given or "").lower()
                    )
        if misses and not right:
            whole = text(row["file"], row["row"])
            print("MISS", row["file"][-26:], row["row"], row["start"], row["kind"], repr(whole[row["start"]-50:row["start"]]), "[", whole[row["start"]:row["end"]], "] want", row.get("name") or row.get("members") or row.get("side") or row["type"], "| got", (entity.name, entity.kind, entity.side, [entities[c].name for c in entity.candidates], [entities[c].name for c in entity.members]) if entity else None)  # fmt: skip # noqa: E501
    out = []
    total: Counter[str] = Counter()
    for kind in sorted(tally):
        total += tally[kind]
        out += _figures(f"who[{kind}]", tally[kind])
    return [*_figures("who", total), *out]


def _figures(name: str, count: Counter[str]) -> list[str]:
    out = [
        f"{name}_mentions: {count['n']}",
        f"{name}_right: {share(count['right'], count['n'])}",
        f"{name}_precision: {share(count['right answers'], count['answers'])}",
        f"{name}_answered: {share(count['answered'], count['referents'])}",
        f"{name}_baseline_right: {share(count['baseline'], count['n'])}",
    ]
    if name == "who":
        out += [
            f"{name}_left_open_rightly: {share(count['left open'], count['open'])} of {count['open']}",
            f"{name}_among_candidates: {share(count['among offered'], count['offered'])} "
            f"of {count['offered']}",
            f"{name}_side_accuracy: {share(count['right side'], count['side'])}",
            f"{name}_role_accuracy: {share(count['right role'], count['role'])}",
        ]
    return out


def share(part: int, whole: int) -> str:
    """A share with three places."""
    return f"{part / whole:.3f}" if whole else "nan"


def matched(row: Row, reading: Reading) -> Attribution | None:
    """The reading's attribution whose source (or cue, where no source is given) and cue overlap most."""
    best: tuple[int, int, Attribution] | None = None
    for one in reading.attributions:
        source = _common(row["source"], [(s.start, s.end) for s in one.source])
        cue = _common(row["cue"], [(s.start, s.end) for s in one.cue])
        if not (source if row["source"] else cue):
            continue
        if best is None or (cue, source) > best[:2]:
            best = cue, source, one
    return best[2] if best else None


def _common(gold: list[list[int]], found: list[tuple[int, int]]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in gold for c, d in found)


def sourcing(gold: list[Row], readings: dict[tuple[str, int | None], Reading], misses: bool) -> list[str]:
    """Figures of sourcing, for one half."""
    count: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    common = Counter(row["sourcing"][0] for row in gold).most_common(1)[0][0]
    for row in gold:
        reading = readings[row["file"], row["row"]]
        entities = {entity.id: entity for entity in reading.entities}
        said = matched(row, reading)
        count["n"] += 1
        count["baseline"] += common in row["sourcing"]
        if said is None:
            continue
        count["found"] += 1
        right = said.sourcing in row["sourcing"]
        count["right"] += right
        entity = entities.get(said.speaker or "")
        wrong = []
        if not right:
            confused[row["sourcing"][0], said.sourcing] += 1
            wrong.append(f"{row['sourcing']} got {said.sourcing}")
        if "speaker" in row:
            count["speakers"] += 1
            ok = (
                entity is not None
                and not entity.candidates
                and (same(row["speaker"], entity.name) or row["speaker"] == side_name(entity.side or ""))
            )
            count["right speakers"] += ok
            if not ok:
                wrong.append(f"speaker {row['speaker']} got {entity and (entity.name, entity.candidates)}")
        if "side" in row:
            count["sides"] += 1
            ok = entity is not None and entity.side == row["side"]
            count["right sides"] += ok
            if not ok:
                wrong.append(f"side {row['side']} got {entity and (entity.name, entity.side)}")
        if "count" in row:
            count["counts"] += 1
            count["right counts"] += said.count == row["count"]
            if said.count != row["count"]:
                wrong.append(f"count {row['count']} got {said.count}")
        if misses and wrong:
            whole = text(row["file"], row["row"])
            print("SOURCING", row["file"][-20:], row["row"], [whole[a:b] for a, b in row["source"] + row["cue"]], *wrong)  # fmt: skip # noqa: E501
    out = [
        f"sourcing_attributions: {count['n']}",
        f"sourcing_found: {share(count['found'], count['n'])}",
        f"sourcing_accuracy: {share(count['right'], count['found'])}",
        f"sourcing_baseline_accuracy: {share(count['baseline'], count['n'])}",
        f"sourcing_speaker_accuracy: {share(count['right speakers'], count['speakers'])} "
        f"of {count['speakers']}",
        f"sourcing_side_accuracy: {share(count['right sides'], count['sides'])} of {count['sides']}",
        f"sourcing_count_accuracy: {share(count['right counts'], count['counts'])} of {count['counts']}",
    ]
    return out + [f"sourcing_confused[{a} as {b}]: {n}" for (a, b), n in confused.most_common()]


def main() -> None:
    """Read the documents, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reader", default="fast")
    parser.add_argument("--half", choices=("dev", "held"), help="one half only")
    parser.add_argument("--misses", action="store_true", help="print each miss (do so for dev only)")
    args = parser.parse_args()
    if not SHARED.is_dir():
        raise SystemExit(f"not measured: {SHARED} is not here")
    for half in (args.half,) if args.half else ("dev", "held"):
        people = [row for row in rows("who.jsonl") if row["half"] == half]
        said = [row for row in rows("sourcing.jsonl") if row["half"] == half]
        readings = read([*people, *said], args.reader)
        for line in (*who(people, readings, args.misses), *sourcing(said, readings, args.misses)):
            print(f"{half}_{line}", flush=True)


if __name__ == "__main__":
    main()
