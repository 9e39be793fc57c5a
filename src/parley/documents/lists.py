"""Lists that a page hangs on its text: related links, encyclopedia cards, questions that belong elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from parley.documents.blocks import Block
from parley.documents.cues import QUESTIONS, RELATED

_CARD = re.compile(r"^[A-ZА-ЯÀ-Ý][^.!?]{1,160}? (?:is|was|are|were) (?:an?|the|one of|currently)\b")
_KNOWN = 0.45


def related(blocks: Sequence[Block], marks: Mapping[int, str]) -> Iterable[tuple[int, str]]:
    """The items under a heading such as `Related articles`: short lines, or what stands behind markers."""
    for at in [at for at, why in marks.items() if why == RELATED]:
        if blocks[at].size > 8:
            continue
        items: list[int] = []
        after = at + 1
        while after < len(blocks):
            block = blocks[after]
            marked = after > at + 1 and marks.get(after - 1) == "list marker"
            if after not in marks and not marked and (block.size > 25 or (block.closed and block.size > 4)):
                break
            if marks.get(after) not in (None, "list marker", "date line", "byline", "caption"):
                break
            items.append(after)
            after += 1
        own = [item for item in items if item not in marks]
        plain = own and marks.get(own[-1] - 1) != "list marker"
        if len(own) >= 2 and plain and after < len(blocks) and blocks[after].prose:
            own.pop()  # directly above a paragraph: it may be that paragraph's heading
        yield from ((item, RELATED) for item in own)


def cards(blocks: Sequence[Block], marks: Mapping[int, str]) -> Iterable[tuple[int, str]]:
    """Encyclopedia cards under such a heading: each says what a person or place is, all to the end."""
    found: list[int] = []
    heading = None
    for at in range(len(blocks) - 1, -1, -1):
        if at not in marks:
            if not _CARD.match(blocks[at].text[:260]):
                break
            found.append(at)
        elif marks[at] == RELATED and blocks[at].size <= 8:
            heading = at
    below = [at for at in found if heading is not None and at > heading]
    if len(below) >= 2:
        yield from ((at, "encyclopedia card") for at in below)


def other_stories(blocks: Sequence[Block], marks: Mapping[int, str]) -> Iterable[tuple[int, str]]:
    """In a list of common questions, those that have little to do with what the page is about."""
    heading = next(
        (at for at, b in enumerate(blocks) if at not in marks and QUESTIONS.fullmatch(b.text.rstrip(":?"))),
        None,
    )
    if heading is None:
        return
    known = {stem for at, block in enumerate(blocks[:heading]) if at not in marks for stem in _stems(block)}
    item: list[int] = []
    for at in range(heading + 1, len(blocks) + 1):
        block = blocks[at] if at < len(blocks) else None
        if block is None or block.text.endswith("?") or (at in marks and marks[at] != "list marker"):
            if item and _foreign(blocks, item, known):
                yield from ((each, "question about another story") for each in item)
            item = []
            if block is None or at in marks:
                return
        if block is not None and at not in marks:
            item.append(at)


def _foreign(blocks: Sequence[Block], item: Sequence[int], known: set[str]) -> bool:
    own = {stem for at in item for stem in _stems(blocks[at])}
    return bool(own) and len(own & known) < _KNOWN * len(own)


def _stems(block: Block) -> Iterable[str]:
    return (word[:6] for word in block.words if len(word) > 3 and word not in _COMMON)


_COMMON_WORDS = """
about above after again against also among another around because been before being below between both
could does doing down during each even ever explore every from further have having here into just keep
like many more most much must need only other over people question questions really same should since some
still such than that their them then there these they this those through under understand understanding
until upon very want well were what when where whether which while will with within without would year
your
"""
_COMMON = frozenset(_COMMON_WORDS.split())
