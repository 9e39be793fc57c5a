"""Who said what: the record's attributions, as somebody asks for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from parley.errors import BadInput
from parley.nouns.casebook import Casebook
from parley.people import People, tokens
from parley.record import Record, last_day
from parley.stories.words import STOP, stem

Row = dict[str, Any]
KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which quotes: what is None or empty narrows nothing.

    `who` is a name, an office or a side; `side` a state, body or party; `about` words that the content holds
    in any form; `since` and `until` days of publication (ISO 8601 of any precision); `kinds` of `direct`,
    `mixed`, `indirect`; `langs` ISO 639-1. Without `beliefs`, what somebody is said to think or intend is
    left out.
    """

    who: str | None = None
    about: str | None = None
    side: str | None = None
    since: str | None = None
    until: str | None = None
    kinds: frozenset[str] = frozenset()
    langs: frozenset[str] = frozenset()
    beliefs: bool = True


@dataclass(frozen=True)
class Quotes:
    """What was found, oldest first, and what was searched: documents, those unread, and who read them.

    Rows are those of `Record.quotes` with `who` (the speaker by the fullest name in the case, None where the
    text leaves it open), `candidates` (whom an ambiguous source may be), `pieces` (start, end and the stored
    text of each piece of the content), `link` (the document's address, else its place) and `original` (of a
    translation, the words that it translates, where the document has them). `suggest` names
    speakers whom `who` may have meant, where nobody was found.
    """

    rows: list[Row]
    searched: int
    attributions: int
    unread: int
    undated: int = 0
    readers: tuple[str, ...] = ()
    suggest: tuple[str, ...] = field(default=())


def quotes(record: Record, wanted: Wanted, casebook: Casebook) -> Quotes:
    """The attributions of a record's used readings that are wanted."""
    if unknown := wanted.kinds - set(KINDS):
        raise BadInput(f"no quote is of the kind {', '.join(sorted(unknown))}; there is {', '.join(KINDS)}")
    people = People(list(record.entities()), casebook)
    by = people.meant(wanted.who) if wanted.who else None
    of = people.sides(wanted.side) if wanted.side else None
    fits = about(wanted.about) if wanted.about else None
    found: list[Row] = []
    speakers: dict[str, int] = {}
    attributions, known = 0, False
    for row in record.quotes():
        if not in_time(row["published"], wanted):
            continue
        attributions += 1
        row = {**row, **people.speaker(row)}
        if row["who"]:
            speakers[row["who"]] = speakers.get(row["who"], 0) + 1
        his = by is None or by(row)
        known = known or his
        if (
            his
            and (not wanted.kinds or row["kind"] in wanted.kinds)
            and (wanted.beliefs or row["manner"] == "speech")
            and (not wanted.langs or (row["lang"] or "") in wanted.langs)
            and (of is None or of(row))
            and (fits is None or fits(row))
        ):
            found.append(row)
    _with_words(record, found)
    dates = list(record.dates())
    inside = [unread for date, unread in dates if in_time(date, wanted)]
    readers = tuple(f"{row['reader']} {row['version']}" for row in record.readings() if row["used"])
    return Quotes(
        found,
        len(inside),
        attributions,
        sum(inside),
        sum(date is None for date, _ in dates) if wanted.since or wanted.until else 0,
        readers,
        () if known or not wanted.who else _near(wanted.who, speakers),
    )


def about(query: str) -> Callable[[Mapping[str, Any]], bool]:
    """Whether a row's content holds each of the query's words, in whatever form ("troop" for "troops").

    Words of one family meet too ("negotiators" for "negotiation"), and a compound however it is written
    ("cease-fire"). Words such as "the" and "of" in a query of others ask for nothing.
    """
    asked = tokens(query)
    asked = [word for word in asked if word not in STOP] or asked
    if not asked:
        raise BadInput(f"{query!r} holds no word to look for")
    wanted = [(word, _root(word)) for word in asked]
    whole = "".join(asked)

    def fits(row: Mapping[str, Any]) -> bool:
        own = tokens(row["content"] or "")
        run = "".join(own)
        words = {*own, *(row.get("lemmas") or "").split()}
        roots = {_root(word) for word in words}
        if len(whole) >= _LONG and whole in run:
            return True
        return all(
            word in words
            or root in roots
            or any(_kin(word, other) for other in words)
            or (len(word) >= _LONG and word in run)
            for word, root in wanted
        )

    return fits


_LONG = 7
_ENDINGS = re.compile(r"(?:'s|s'|ing|ed|es|e|s)$")


def _root(word: str) -> str:
    """A word without its English ending: agreed, agrees, agreeing → agre."""
    word = stem(word)
    bare = _ENDINGS.sub("", word) if len(word) > 4 else word
    bare = bare[:-1] if len(bare) > 4 and bare[-1] == bare[-2] else bare
    return bare[:-1] + "y" if bare.endswith("i") and len(bare) > 3 else bare


def _kin(one: str, other: str) -> bool:
    """Whether two longer words begin alike: negotiation, negotiators; переговоры, переговорах."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= max(5, 0.7 * max(len(one), len(other)))


def in_time(published: str | None, wanted: Wanted) -> bool:
    """Whether a date (ISO 8601 of any precision) lies in the wanted time; what has none does not."""
    if wanted.since is None and wanted.until is None:
        return True
    if published is None:
        return False
    day = last_day(published)
    since = wanted.since is None or day >= (wanted.since + "-01-01")[: max(len(wanted.since), 10)]
    return since and (wanted.until is None or day <= last_day(wanted.until))


def _with_words(record: Record, found: list[Row]) -> None:
    texts = {d.id: d.text for d in record.documents(ids=list(dict.fromkeys(row["doc"] for row in found)))}
    for row in found:
        text, at = texts[row["doc"]], row["content_at"]
        row["original"] = None
        row["pieces"] = [
            {"start": start, "end": end, "quote": text[start:end]}
            for start, end in zip(at[::2], at[1::2], strict=True)
        ]
        row["link"] = row["url"] or row["location"]
    originals = {(row["doc"], row["translation_of"]) for row in found if row["translation_of"] is not None}
    if originals:
        every = {(row["doc"], row["n"]): row["content"] for row in record.quotes()}
        for row in found:
            row["original"] = every.get((row["doc"], row["translation_of"]))


def _near(who: str, speakers: Mapping[str, int]) -> tuple[str, ...]:
    """Speakers who are written alike, else those who speak most."""
    last = {name.split()[-1].casefold(): name for name in speakers}
    alike = get_close_matches(who.split()[-1].casefold() if who.split() else "", list(last), n=3, cutoff=0.7)
    named = (name for name in speakers if len(name) > 2 and name[0].isupper())
    most = sorted(named, key=lambda name: -speakers[name])
    return tuple(last[name] for name in alike) or tuple(most[:5])
