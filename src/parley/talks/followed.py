"""What came of the meetings that were announced: held, moved, called off, or nothing that is told of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.talks import Round
from parley.talks import days
from parley.talks.sayings import said, words

_AHEAD = ("planned", "proposed")


def followed(
    rounds: Sequence[Round],
    pairs: Iterable[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    as_of: str | None = None,
) -> tuple[Round, ...]:
    """The rounds with what came of them, by what all documents tell up to `as_of` (else the newest of them).

    A plan whose day was given anew before it came is moved; one whose last possible day is past without a
    report that it was held is overdue, which is not to say that nobody met.
    """
    pairs = list(pairs)
    published = {document.id: document.published or "" for document, _ in pairs}
    today = as_of or max(published.values(), default="")[:10]
    texts = {document.id: (document, reading) for document, reading in pairs}
    found = []
    for one in rounds:
        fate, moved = _fate(one, rounds, published, today)
        found.append(
            replace(
                one,
                fate=fate,
                moved_to=moved,
                next=_next(one, rounds, published),
                said=said(one, texts, casebook),
                words=words(one, texts, casebook),
            )
        )
    return tuple(found)


def _told(one: Round, published: Mapping[str, str]) -> list[str]:
    return sorted(when for m in one.witnesses if (when := published.get(m.evidence.doc)))


def _fate(
    one: Round, rounds: Sequence[Round], published: Mapping[str, str], today: str
) -> tuple[str | None, str | None]:
    announced = [m for m in one.witnesses if m.status in _AHEAD]
    if not announced:
        return None, None
    if one.status == "held":
        return "held", None
    if one.status == "denied":
        return "called off", _later(one, rounds, published)
    if moved := _later(one, rounds, published):
        return "moved", moved
    told = _told(one, published)
    window = days.window(one.date) or next(
        ((day[0], day[1] + days.AHEAD) for when in told[-1:] if (day := days.window(when[:10]))), None
    )
    now = days.window(today[:10])
    if window is None or now is None or (one.status == "proposed" and one.date is None):
        return None, None  # a wish without a day is never overdue
    return ("overdue" if window[1] < now[0] else "ahead"), None


def _later(one: Round, rounds: Sequence[Round], published: Mapping[str, str]) -> str | None:
    """The day to which a plan was moved: told after it, before or on its day, of the same level."""
    day, told = days.window(one.date), _told(one, published)
    if day is None or day[0] != day[1] or not told:
        return None
    for other in rounds:
        its, first = days.window(other.date), _told(other, published)[:1]
        if (
            other is not one
            and other.parties == one.parties
            and {other.level, one.level} != {None}
            and other.level == one.level
            and other.status in ("held", "planned")
            and its
            and its[0] > day[0]
            and first
            and told[-1] <= first[0]
            and first[0][:10] <= day[1].isoformat()
        ):
            return other.date
    return None


def _next(one: Round, rounds: Sequence[Round], published: Mapping[str, str]) -> str | None:
    """The day of the next meeting of the same parties that was announced at this one or soon after."""
    day, told = days.window(one.date), _told(one, published)
    if one.status != "held" or day is None or not told:
        return None
    later = [
        other.date
        for other in rounds
        if other.parties == one.parties
        and other.status != "denied"
        and any(m.status in _AHEAD for m in other.witnesses)
        and (its := days.window(other.date))
        and its[0] > day[1]
        and (announced := [when for when in _told(other, published) if when >= told[0]])
        and (then := days.window(announced[0][:10]))
        and then[0] - day[1] <= days.RECENT
        and other.date
    ]
    return min(later, default=None)
