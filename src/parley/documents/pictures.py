"""Descriptions of pictures: captions' neighbours, and lines without a verb before the text begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from parley.documents.blocks import Block

_VERBS = """
is are was were be been am has have had having do does did will would shall should can could may might
must say says said tell tells told report reports call calls urge urges warn warns reject rejects accept
accepts agree agrees refuse refuses want wants seek seeks sought plan plans hope hopes fear fears insist
insists deny denies claim claims argue argues believe believes think thinks thought know knows knew make
makes made take takes took give gives gave get gets got go goes went come comes came see sees saw show
shows find finds found keep keeps kept hold holds held meet meets met begin begins began start starts end
ends face faces remain remains become becomes became seem seems appear appears need needs move moves push
pushes press presses turn turns raise raises set sets put puts cut cuts hit hits lead leads led win wins
won lose loses lost break breaks broke bring brings brought leave leaves left offer offers back backs sign
signs vow vows pledge pledges mean means rise rises rose fall falls fell grow grows grew spread run runs
ran stand stands stood speak speaks spoke talk talks let lets lie lies lay join joins launch launches try
tries mark marks draw draws drew send sends sent arrive arrives return returns open opens close closes
strike strikes struck kill kills die dies blame blames threaten threatens demand demands propose proposes
oppose opposes support supports approve approves announce announces consider considers discuss discusses
suspend suspends resume resumes continue continues stop stops allow allows ask asks question questions
fail fails prepare prepares weigh weighs explore explores signal signals hint hints look looks work works
force forces expect expects draft drafts
"""
_FINITE = frozenset(_VERBS.split())
_ING = re.compile(r"\b[a-z]{3,}ing\b")


def pictured(blocks: Sequence[Block], marks: Mapping[int, str]) -> Iterable[tuple[int, str]]:
    """What a picture shows, in words that stand alone: beside its caption, or before the first paragraph."""
    captions = {at for at, why in marks.items() if why == "caption"}
    for at, block in enumerate(blocks):
        if at in marks or block.size < 5 or block.size > 80:
            continue
        if any(near in captions and _same(block, blocks[near]) for near in (at - 2, at - 1, at + 1, at + 2)):
            yield at, "description of a picture"
    for at, block in enumerate(blocks[:12]):
        if at in marks:
            continue
        if block.prose and not _verbless(block):
            return
        if at and _verbless(block):
            yield at, "description of a picture"


def _same(block: Block, caption: Block) -> bool:
    own, other = {word for word in block.words if len(word) > 3}, set(caption.words)
    return (
        len(own) >= 4 and len(own & other) >= 0.5 * len(own) and not _FINITE.intersection(block.text.split())
    )


def _verbless(block: Block) -> bool:
    """One closed sentence of some length that has an -ing form early and no finite verb that we know."""
    text = block.text
    if (
        not block.closed
        or not 8 <= block.size <= 60
        or re.search(r"[.!?]['’\"”)]?\s+\S", text[:-1].replace("U.S.", "US"))
    ):
        return False
    if text[0] in "\"“«'‘-–—" or (not text.isascii() and re.search(r"[а-яё]", text)):
        return False
    words = re.findall(r"[\w'’]+", text)
    if any(word in _FINITE or "’" in word or "'" in word for word in words):
        return False
    if any(word.islower() and len(word) > 4 and word.endswith("ed") for word in words):
        return False
    early = " ".join(words[1:8])
    return bool(_ING.search(early))
