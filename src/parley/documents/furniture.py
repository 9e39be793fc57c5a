"""What on a page is not the author's prose. General rules, each small: cue words, repetition, position.

A false cut of prose is worse than a missed box: where the signs do not agree, a block stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from parley.documents.blocks import Block
from parley.documents.cues import (
    AGENCY_CREDIT,
    AUTHOR_LABEL,
    CAPTION_OPENING,
    CONTACT_OPENING,
    LABEL,
    LONE_NOTES,
    PICTURE,
    QUESTIONS,
    RELATED,
    cue,
)
from parley.documents.dates import stand_alone
from parley.documents.lists import cards, other_stories, related
from parley.documents.outlets import beside_its_sort
from parley.documents.people import BIO, BYLINE, FROM_WIRE, NAME_ONLY, OFFICE, OUR_OWN, OURS, about_person
from parley.documents.pictures import pictured

Marks = dict[int, str]


def furniture(blocks: Sequence[Block]) -> Marks:
    """Which blocks are furniture, by their number, and why."""
    marks: Marks = {}
    for at, block in enumerate(blocks):
        if block.marker:
            marks[at] = "list marker"
        elif why := cue(block.text, block.size):
            marks[at] = why
    for rule in (
        _date_lines, mastheads, _letterheads, _kickers, _pull_quotes, _near_quotes,
        _paraphrases, _slogans, _credits, pictured, _bylines,
        _box_bodies, _contacts, related, cards, other_stories, _bios, _appeals, _empty_headings,
        _between_boxes,
    ):  # fmt: skip
        for at, why in list(rule(blocks, marks)):
            marks.setdefault(at, why)
    return marks


def first_prose(blocks: Sequence[Block], marks: Marks) -> int:
    """The number of the first block that is plainly a paragraph."""
    return next((at for at, block in enumerate(blocks) if at not in marks and block.prose), len(blocks))


def last_prose(blocks: Sequence[Block], marks: Marks) -> int:
    """The number of the last block that is plainly a paragraph, -1 if none is."""
    for at in range(len(blocks) - 1, -1, -1):
        if at not in marks and blocks[at].closed and blocks[at].size >= 12:
            return at
    return -1


def _date_lines(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """Dates on a line of their own. Three or more of them are the headings of a chronicle, and stay."""
    found = [at for at, block in enumerate(blocks) if at not in marks and stand_alone(block.text)]
    said = [at for at in found if (stand_alone(blocks[at].text) or ("", False))[1]]
    for at in found if len(found) < 3 else said:
        yield at, "date line"


def _letterheads(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """The publisher above the headline: beside the sort of text, or in capitals over an office and a date."""
    below = first_prose(blocks, marks)
    head = [at for at in range(min(below, 6)) if at not in marks and not blocks[at].closed]
    yield from ((at, "masthead") for at in head if beside_its_sort(blocks[at].text))
    first = blocks[0] if blocks else None
    if first is None or 0 in marks or not first.text.isupper() or not 2 <= first.size <= 7:
        return
    dated = next((at for at in range(1, min(below, 5)) if marks.get(at) == "date line"), 0)
    between = [blocks[at].text for at in range(1, dated)]
    headline = any(at > dated and blocks[at].headline for at in head)
    if dated and headline and between and all(_OFFICE_LINE.search(line) for line in between):
        yield from ((at, "masthead") for at in range(dated) if at not in marks)


_OFFICE_LINE = re.compile(
    r"\b(?:office|ministry|department|secretariat|press|release|communiqu[eé]|statement|embassy|mission|"
    r"spokes\w+|bureau|service|presse|ministère|ministerium|пресс\w*|министерств\w*|управлени\w*)\b",
    re.I,
)


def _kickers(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """The section's name above the headline: `World / Europe`, `ANALYSIS`."""
    if (
        len(blocks) < 3
        or 0 in marks
        or first_prose(blocks, marks) < 2
        or blocks[0].size > 6
        or blocks[0].closed
    ):
        return
    label, below = blocks[0].text, blocks[1]
    if 1 in marks or not below.headline or below.size < 3:
        return
    shouted = label.isupper() and not below.text.isupper() and below.size >= 5
    if shouted or _TRAIL.fullmatch(label) or LABEL.fullmatch(label):
        yield 0, "kicker"


_TRAIL = re.compile(
    r"\w[\w’'&]{1,20}(?: [\w’'&]{1,20})?(?: ?[/›»>|] ?\w[\w’'&]{1,20}(?: [\w’'&]{1,20})?){1,3}"
)


def _paraphrases(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """A passage set off as a quotation that nearly says what a sentence of the text says."""
    if sum(block.quoted for block in blocks) > _QUOTES:  # a mail that answers line by line
        return
    for at, block in enumerate(blocks):
        labelled = at > 0 and marks.get(at - 1) == "pull quote label"
        if at in marks or not (block.quoted or labelled) or not 6 <= len(block.words) <= 60:
            continue
        own = Counter(block.words)
        for other, prose in enumerate(blocks):
            if other == at or other in marks or prose.quoted or len(prose.words) < len(block.words):
                continue
            if any(_share(own, part) >= _SAME for part in _SENTENCES.split(prose.text.lower())):
                yield at, "pull quote that repeats the text"
                break


def _share(own: Counter[str], sentence: str) -> float:
    """How much of a passage's words a sentence has, long words alone."""
    there = Counter(re.findall(r"\w+", sentence))
    long = {word: count for word, count in own.items() if len(word) > 3}
    return sum(min(count, there[word]) for word, count in long.items()) / max(sum(long.values()), 4)


_SAME = 0.75
_QUOTES = 50
_SENTENCES = re.compile(r"(?<=[.!?…])[\"'’”»)]*\s+")


def mastheads(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """The outlet's name above a date, in lines that hang together, with the headline still to come."""
    for at in range(1, min(5, len(blocks))):
        if marks.get(at) != "date line":
            continue
        group = blocks[: at + 1]
        hangs = all(after.start - before.end <= 2 for before, after in pairwise(group))
        below = first_prose(blocks, marks)
        headline = any(
            n not in marks and blocks[n].headline for n in range(at + 1, min(below, at + 5, len(blocks)))
        )
        short = all(block.size <= 7 and not block.closed for block in blocks[:at])
        apart = at + 1 < len(blocks) and blocks[at + 1].start - blocks[at].end > 1
        if hangs and headline and short and apart:
            yield from ((n, "masthead") for n in range(at) if n not in marks)
        return


def _pull_quotes(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """Passages set apart that the text itself says elsewhere."""
    grams: Counter[tuple[str, ...]] = Counter()
    wanted: dict[tuple[str, ...], list[int]] = {}
    for at, block in enumerate(blocks):
        words = block.words
        grams.update(tuple(words[i : i + 4]) for i in range(len(words) - 3))
        if at not in marks and 6 <= len(words) <= 80 and block.text[-1] != "?":
            wanted.setdefault(tuple(words[:6]), []).append(at)
    for at, why in list(marks.items()):
        if why != "pull quote label" or at + 1 >= len(blocks):
            continue
        own = [tuple(blocks[at + 1].words[i : i + 4]) for i in range(len(blocks[at + 1].words) - 3)]
        if own and sum(grams[gram] > 1 for gram in own) >= 0.7 * len(own):
            yield at + 1, "pull quote that repeats the text"
    for at, block in enumerate(blocks):
        words = block.words
        for i in range(len(words) - 5):
            key = tuple(words[i : i + 6])
            for candidate in wanted.get(key, [])[:20]:
                sought = blocks[candidate].words
                longer = len(words) >= len(sought) + 3
                if candidate != at and longer and words[i : i + len(sought)] == sought:
                    wanted[key].remove(candidate)
                    if candidate > 0 and not _is_title(blocks, marks, candidate):
                        yield candidate, "pull quote that repeats the text"


def _near_quotes(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """A sentence set apart whose beginning or end, two thirds of it, stands word for word in a paragraph."""
    head = first_prose(blocks, marks)
    edges: dict[tuple[str, ...], list[int]] = {}
    for at, block in enumerate(blocks):
        if at <= head or at in marks or block.text[-1] == "?" or not 12 <= len(block.words) <= 40:
            continue
        run = max(8, -(-2 * len(block.words) // 3))
        for edge in (block.words[:run], block.words[-run:]):
            edges.setdefault(tuple(edge[:8]), []).append(at)
    for at, block in enumerate(blocks):
        words = block.words
        for i in range(len(words) - 7):
            for candidate in edges.get(tuple(words[i : i + 8]), [])[:20]:
                own = blocks[candidate].words
                run = max(8, -(-2 * len(own) // 3))
                there = words[i : i + run]
                if candidate != at and len(words) > 1.5 * len(own) and there in (own[:run], own[-run:]):
                    yield candidate, "pull quote that repeats the text"


def _is_title(blocks: Sequence[Block], marks: Marks, at: int) -> bool:
    return not blocks[at].closed and all(earlier in marks for earlier in range(at))


def _slogans(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """A short line of its own that comes back: a slogan, a masthead, the name of a box.

    Interviews and chronicles repeat short lines too; so it must also break a sentence in two, or stand at the
    very end, or come three times without being a sentence.
    """
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        if (
            at not in marks
            and block.size <= 12
            and len(block.text) > 3
            and not block.text.endswith(("?", ":"))
        ):
            places.setdefault(block.text.casefold(), []).append(at)
    end = last_prose(blocks, marks)
    for found in places.values():
        if len(found) < 2:
            continue
        breaks = any(_breaks_a_sentence(blocks, at) for at in found)
        trails = found[-1] > end and len(blocks) > len(found)
        often = len(found) >= 3 and not blocks[found[0]].closed
        if breaks or trails or often:
            # The first may be the headline, with the others as its echo.
            titled = found[0] == 0 and not breaks
            yield from ((at, "line that the page repeats") for at in (found[1:] if titled else found))


def _breaks_a_sentence(blocks: Sequence[Block], at: int) -> bool:
    if not 0 < at < len(blocks) - 1:
        return False
    before, after = blocks[at - 1], blocks[at + 1]
    return before.size > 12 and before.text[-1].isalnum() and after.text[0].islower()


def _credits(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    labelled = False
    for at, block in enumerate(blocks):
        if at in marks or block.size > 70:
            labelled = False
            continue
        named = PICTURE.search(block.text)
        # A long line that opens with a credit has the story's first sentence stuck to it.
        credited = AGENCY_CREDIT.search(block.text[-160:]) or (named and (named.start() or block.size <= 14))
        opened = CAPTION_OPENING.match(block.text) and block.size <= 45
        if credited or opened or (labelled and not block.closed and block.size <= 40):
            yield at, "caption"
        labelled = bool(named) and block.text.endswith((",", ":"))


def _bylines(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """`By X` at the head, a bare name beside the date line, `Written by` and the lines that go with it."""
    head = first_prose(blocks, marks)
    for at, block in enumerate(blocks):
        if at in marks or block.size > 25:
            continue
        if (
            (BYLINE.fullmatch(block.text) and (at <= head + 1 or not block.closed))
            or (
                0 < at < head
                and not block.closed
                and any(form.fullmatch(block.text) for form in (OFFICE, OUR_OWN, OURS, FROM_WIRE))
            )
            or (0 < at < head and NAME_ONLY.fullmatch(block.text) and _near(marks, at, "date line"))
        ):
            yield at, "byline"
        elif AUTHOR_LABEL.fullmatch(block.text):
            yield at, "about the author"
            for after in range(at + 1, min(at + 6, len(blocks))):
                follower = blocks[after]
                if LONE_NOTES.fullmatch(follower.text.rstrip(":")):
                    break
                if follower.prose and not BIO.search(follower.text[:300]):
                    break
                if follower.size <= 14 or BIO.search(follower.text[:300]):
                    yield after, "about the author"


def _near(marks: Marks, at: int, why: str) -> bool:
    return any(marks.get(near) == why for near in (at - 2, at - 1, at + 1, at + 2))


def _bios(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """Who the author is, at the head or the end: a person whom the text itself never speaks of."""
    prose = [at for at, block in enumerate(blocks) if at not in marks and block.size >= 8]
    if len(prose) < 2:
        return
    for at in dict.fromkeys((*prose[:2], *prose[-3:])):
        surname = about_person(blocks[at].text)
        if surname is None or blocks[at].size > 110:
            continue
        others = (
            other
            for number, other in enumerate(blocks)
            if number != at and marks.get(number) not in ("byline", "about the author") and other.size > 12
        )
        if not any(surname in other.text for other in others):
            yield at, "about the author"


def _box_bodies(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """What follows the heading of a box and speaks to the reader in the same tone."""
    follows = ""
    for at, block in enumerate(blocks):
        if at in marks:
            follows = marks[at] if marks[at] in _BOXES else ""
        elif follows and block.size <= 45 and len(_PITCH.findall(block.text)) >= 2:
            yield at, follows
        else:
            follows = ""


_BOXES = {"newsletter box", "appeal for support", "app box", "social media", "navigation", "listening bar"}
_PITCH = re.compile(
    r"\b(?:our|your|you|inbox|newsletters?|weekly|daily|latest|free|subscribers?|preferred|google|"
    r"search results|"
    r"sign up|subscribe|e-?mail|analysis|updates|experts?|podcast|best of)\b",
    re.I,
)


def _contacts(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """A block of name, office and addresses under a line that says whom to contact."""
    for at, block in enumerate(blocks):
        opens = marks.get(at) == "contact" or (block.size <= 30 and CONTACT_OPENING.match(block.text))
        if not opens:
            continue
        yield at, "contact"
        lines: list[int] = []
        for after in range(at + 1, min(at + 8, len(blocks))):
            if after not in marks and (blocks[after].closed or blocks[after].size > 8):
                break
            lines.append(after)
        reached = [after for after in lines if marks.get(after) in ("contact", "source link")]
        if block.text.endswith(":") and reached:
            yield from ((after, "contact") for after in lines if after <= reached[-1])


def _empty_headings(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """`Footnotes` and the like with nothing under them, and a list's heading whose list is all furniture."""
    for at, block in enumerate(blocks):
        if at in marks or block.size > 5:
            continue
        last = at + 1 >= len(blocks)
        empty = last or marks.get(at + 1) in (RELATED, "navigation", "copyright line", "terms", "comments")
        if LONE_NOTES.fullmatch(block.text.rstrip(":")) and empty:
            yield at, "empty heading"
        if QUESTIONS.fullmatch(block.text.rstrip(":?")) and empty:
            yield at, "empty heading"


def _between_boxes(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """After the last paragraph, what stands between furniture and is no whole sentence."""
    end = last_prose(blocks, marks)
    if end < 0:
        return
    tail = range(end + 1, len(blocks))
    marked = [at for at in tail if at in marks and marks[at] not in ("date line", "list marker")]
    for at in tail:
        if at not in marks and not blocks[at].closed and marked and marked[0] < at:
            yield at, "foot of the page"


def _appeals(blocks: Sequence[Block], marks: Marks) -> Iterable[tuple[int, str]]:
    """At the very end, a paragraph that asks the reader to subscribe or to follow."""
    for at in range(max(len(blocks) - 4, 1), len(blocks)):
        if at not in marks and blocks[at].size <= 70 and len(_ASKS.findall(blocks[at].text)) >= 1:
            yield at, "newsletter box"


_ASKS = re.compile(
    r"\b(?:subscribe to (?:our|the|this|my)|follow us|sign up (?:for|to) (?:our|the|my)|"
    r"subscribe here|unsubscribe|"
    r"forwarded to you|consider (?:subscribing|donating|becoming)|support our (?:work|journalism))\b",
    re.I,
)
