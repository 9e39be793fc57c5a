"""Who carries a story: its independent reports with their copies, in one place for all renderings."""

from __future__ import annotations

from dataclasses import dataclass

from parley.brief.view import outlet
from parley.brief.wording import count, listed
from parley.nouns.brief import Brief, Source


def carriers(brief: Brief) -> list[tuple[Source, list[Source]]]:
    """The reports of a story in the order in which they came out, each with its copies.

    The report stands before its copies: it is the oldest, is credited by them, and they cut it.
    """
    own = frozenset(brief.story.docs) if brief.story else frozenset()
    found: dict[int, list[Source]] = {}
    for source in brief.sources:
        if source.doc in own:
            found.setdefault(source.origin, []).append(source)

    def first(source: Source) -> tuple[str, int, int, str]:
        others = (brief.texts.get(one.doc, "") for one in found[source.origin] if one is not source)
        credited = sum(bool(source.outlet) and str(source.outlet) in text for text in others)
        return source.published or "9", -credited, -source.characters, source.doc

    rows = [sorted(sources, key=first) for sources in found.values()]
    return [(row[0], row[1:]) for row in sorted(rows, key=lambda row: first(row[0]))]


@dataclass(frozen=True)
class Told:
    """Who tells a story: independent reports and copies of them, by which outlets, from when to when."""

    reports: int
    copies: int
    outlets: list[str]
    dates: tuple[str, str] | None


def carried(told: Told) -> str:
    """`3 independent reports and 1 copy, by the Post and the Gazette`."""
    reports = count(told.reports, "independent report")
    copies = f" and {count(told.copies, 'copy', 'copies')}," if told.copies else ""
    return f"{reports}{copies} by {listed(told.outlets)}"


_NAMED = 6  # outlets that are named in one line


def told(brief: Brief) -> Told | None:
    """Who tells the story of a page; None for a brief of everything."""
    if brief.story is None:
        return None
    rows = carriers(brief)
    everyone = [source for first, copies in rows for source in (first, *copies)]
    names = list(dict.fromkeys(outlet(source) for source in everyone))
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} others"]
    dates = sorted(source.published for source in everyone if source.published)
    return Told(len(rows), len(everyone) - len(rows), names, (dates[0], dates[-1]) if dates else None)
