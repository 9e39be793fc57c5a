"""One account of a meeting, and what parts two accounts: day, place, level, people, way, denial."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.reading import Meeting
from parley.talks import days
from parley.talks.names import fold, party

_ANOTHER = re.compile(
    r"\b(?:another|further|future|subsequent(?:ly)?|later|next|again|anew|second|third|fourth|separate(?:ly)?|"
    r"re-?open(?:ed|s)?|in addition|likewise|also)\b",
    re.IGNORECASE,
)
"""Words by which a text tells of one more meeting."""
_HOUSE = re.compile(
    r"(?i)\b(?:hotel|h[oô]tel|palace|palais|villa|house|castle|hall|airport|base|ministry|embassy|club|"
    r"residence|kremlin|estate|mansion|university|institute|cent(?:re|er)|room|plantation|college)\b"
)
_CALL = re.compile(
    r"\b(?:phone[ds]?|telephone[ds]?|calls?|called|spoke|spoken|summon\w*|letters?|messages?|wrote|texted)\b",
    re.IGNORECASE,
)
_SAT = re.compile(
    r"\b(?:met|meet\w*|talks|summit|conference|negotiat\w+|round|delegations?|convened|hosted|shuttl\w+|"
    r"discuss\w+|contacts|visit\w*|exchanges|gathered|backchannel)\b",
    re.IGNORECASE,
)
CONTACT = re.compile(f"{_CALL.pattern}|{_SAT.pattern}", re.IGNORECASE)
"""Words that say that somebody met, spoke or wrote."""
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class Account:
    """A meeting as one text tells it; `ids` are its parties, `window` the days between which it can lie."""

    meeting: Meeting
    ids: frozenset[str]
    names: tuple[str, ...]
    window: days.Window | None
    published: str
    words: str
    mediator_id: str | None = None

    @property
    def doc(self) -> str:
        """Its document."""
        return self.meeting.evidence.doc

    @property
    def date(self) -> str | None:
        """Its date as the text gives it."""
        return self.meeting.date

    @property
    def day(self) -> str | None:
        """Its date where that is one day."""
        date = self.meeting.date
        return date if date and re.fullmatch(r"\d{4}-\d\d-\d\d", date) else None

    @property
    def called(self) -> bool:
        """Whether its words tell of a call, a letter or a summons, and of nobody who met."""
        return bool(_CALL.search(self.words)) and not _SAT.search(self.words)

    @property
    def denied(self) -> bool:
        """Whether the text says that there was no such meeting."""
        return self.meeting.status == "denied"


def _by_people(
    called: dict[str, str], meeting: Meeting, known: Mapping[str, str], parties: Mapping[str, Party]
) -> dict[str, str]:
    """The same with the party of whoever sat there for a state that the casebook does not know."""
    strange = [i for i in called if i not in parties]
    sat = {ident for name in meeting.people if (ident := known.get(fold(name)))} - set(called)
    if len(strange) != 1 or len(sat) != 1:
        return called
    (ident,) = sat
    return {
        ident if i == strange[0] else i: parties[ident].name if i == strange[0] else n
        for i, n in called.items()
    }


def named(
    meeting: Meeting, document: Document, known: Mapping[str, str], casebook: Casebook | None
) -> Account | None:
    """An account with its parties as the casebook names them; None where fewer than two can be told.

    None too where English words tell of nobody who met, spoke or wrote, and give no day, place or people.
    """
    called = {i: name for name in meeting.parties if (i := party(name, known)) is not None}
    parties = casebook.parties if casebook else {}
    if document.lang == "ru" and casebook:  # names come inflected: only those of the casebook are sure
        called = {i: name for i, name in called.items() if i in parties}
    called = _by_people(called, meeting, known, parties)
    if len(called) < 2 <= len(meeting.parties):
        return None
    shown = tuple(sorted(parties[i].name if i in parties else name for i, name in called.items()))
    words = document.text[meeting.evidence.start : meeting.evidence.end]
    bare = not (meeting.date or meeting.venue or meeting.people or meeting.level)
    if bare and meeting.status == "held" and document.lang == "en" and not CONTACT.search(words):
        return None  # channels that are kept open are no meeting
    window = days.of(meeting, document)
    between = party(meeting.mediator, known) if meeting.mediator else None
    return Account(meeting, frozenset(called), shown, window, document.published or "", words, between)


def goes_on(before: Account, then: Account) -> bool:
    """Whether a later account of the same text goes on with the meeting of an earlier one.

    Words of one more meeting part them, unless both give the same day.
    """
    if then.day and then.day == before.day:
        return True
    if before.published:
        if before.window is None or then.window is None or not days.near(before.window, then.window):
            return False
        if before.denied != then.denied and not (before.date and then.date):
            return False
    return not (_ANOTHER.search(then.words) or then.meeting.round == "new")


def conflict(a: Account, b: Account) -> bool:
    """Whether two accounts cannot be of one meeting."""
    one, two = a.meeting, b.meeting
    if a.date and b.date and a.window and b.window and not days.near(a.window, b.window):
        return True
    if a.doc == b.doc and (_own_days(a, b) or _held_and_ahead(a, b)):
        return True
    one_day = bool(a.day and a.day == b.day)
    if a.called != b.called and not one_day and {one.status, two.status} != {"held"}:
        return True  # who telephoned to put a meeting off did not hold it
    if isinstance(one.round, int) and isinstance(two.round, int) and one.round != two.round:
        return True
    if _others(one, two):
        return True
    if not one_day and _other_level(one, two):
        return True
    if not one_day and one.venue and two.venue and not one_place(one.venue, two.venue):
        return True
    if a.denied and b.denied and not (a.date and b.date) and not days.near(*_days(a, b)):
        return True
    if (one.directness == "direct") == (two.directness == "direct"):
        return False  # who is mediated between and who goes through others may be told of one meeting
    if "indirect" in (one.directness, two.directness):
        return True
    return a.denied != b.denied or not (a.window and b.window)


def _other_level(one: Meeting, two: Meeting) -> bool:
    """Whether others of the house sat there: envoys are officials, and leaders are never their ministers."""
    if not one.level or not two.level:
        return False
    ranks = {"officials" if level == "envoys" else level for level in (one.level, two.level)}
    return len(ranks) > 1 and ("leaders" in ranks or not _shared(one, two))


def _own_days(a: Account, b: Account) -> bool:
    """Whether a text gives two days: it does not contradict itself."""
    return bool(a.day and b.day and a.day != b.day)


def _held_and_ahead(a: Account, b: Account) -> bool:
    """Whether a report tells of one as held and of the other as lying ahead."""
    ways = {a.meeting.status, b.meeting.status}
    return bool(a.published) and "held" in ways and bool(ways & {"planned", "proposed"})


def _days(a: Account, b: Account) -> tuple[days.Window, days.Window]:
    one, two = (days.window(account.published) or days.NEVER for account in (a, b))
    return one, two


def one_place(a: str, b: str) -> bool:
    """Whether two names can be of one place: a house stands in a town, and scripts cannot be compared."""
    one, two = fold(a), fold(b)
    if one in two or two in one or bool(_HOUSE.search(a)) != bool(_HOUSE.search(b)):
        return True
    return bool(_LATIN.search(a)) != bool(_LATIN.search(b))


def _shared(a: Meeting, b: Meeting) -> bool:
    return bool({fold(person) for person in a.people} & {fold(person) for person in b.people})


def _others(a: Meeting, b: Meeting) -> bool:
    """Whether two accounts name other people: presidents who called theirs off are not ministers who met."""
    one, two = ({fold(person).split()[-1] for person in m.people if _LATIN.search(person)} for m in (a, b))
    return bool(one and two) and len(one | two) > 2 and not one & two
