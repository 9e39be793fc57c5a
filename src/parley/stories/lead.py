"""What's happened: a few sentences that tell the development, each readable alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories.cues import OPINION
from parley.stories.passages import Passage, passages
from parley.stories.salience import distinct, salience

# Reports tell what happened; essays say what to think of it, and story pages say it at second hand.
_KINDS = {"report": 1.0, "statement": 0.9, "unknown": 0.85, "newsletter": 0.8, "story page": 0.75}
_OTHER = 0.7
_DEED = re.compile(
    r"\b(?:met|meets?|held|said|told|announced|agreed|signed|rejected|refused|accepted|called|proposed|offered"
    r"|warned|urged|criti[cs]i[sz]ed|revealed|confirmed|denied|launched|approved|visited|travelled|arrived"
    r"|opened|closed|ended|began|resumed|suspended|imposed|lifted|killed|attacked|struck|voted|withdrew|sent"
    r"|discuss(?:ed|ing)|intensified|voicing|insist(?:s|ed)?|has|have)\b",
    re.IGNORECASE,
)


def happened(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 5
) -> tuple[Span, ...]:
    """At most `limit` sentences, oldest first, no two alike: who did what, from the best placed reports.

    `numbers` are the documents' origins. Sentences that lean on their neighbours are left out, so that few
    documents may give fewer sentences. Redundancy is kept out as in MMR (Carbonell & Goldstein 1998).
    """
    found = list(passages(pairs, numbers))
    central = salience(found)
    ranked = sorted(
        (passage for passage in found if passage.alone),
        key=lambda passage: (-_weight(passage, central(passage)), passage.document.id, passage.number),
    )
    several = len({passage.document.id for passage in found}) > 1
    chosen = distinct([p for p in ranked if _weight(p, central(p)) > 0], limit, each=2 if several else None)
    chosen.sort(key=lambda passage: (passage.document.published or "9", passage.document.id, passage.number))
    return tuple(passage.span for passage in chosen)


def _weight(passage: Passage, central: float) -> float:
    kind = _KINDS.get(passage.document.kind, _OTHER)
    events = [e for e in passage.reading.events if passage.span.overlaps(e.trigger)]
    deed = 0.15 * bool(_DEED.search(passage.text)) + 0.15 * any(
        e.status == "happened" and not e.negated for e in events
    )
    met = any(
        m.status in ("held", "planned") and passage.span.overlaps(m.evidence)
        for m in passage.reading.meetings
    )
    actors = sum(e.kind in ("person", "state", "body") for e in passage.named())
    early = 1 / (1 + passage.number / 6)
    opinion = len(OPINION.findall(passage.text))
    return kind * (central + 0.3 * early + deed + 0.35 * met + 0.08 * min(actors, 3)) - 0.2 * opinion
