"""Who said what: source, cue and content of every attribution in a document, and which lies within which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.nouns.reading import Attribution, Entity
from parley.nouns.span import Span
from parley.reading.parsed import Parsed
from parley.reading.speech import (
    attribution_model,
    blocks,
    continued,
    cue_features,
    decode,
    edges,
    inner,
    labels,
    relays,
    translations,
)
from parley.reading.speech import spans_of_speech as speech
from parley.reading.speech.manner import manner
from parley.reading.speech.nesting import nested
from parley.reading.speech.sayings import Run, Runs, Saying, tokens
from parley.reading.speech.sourcing import sourced
from parley.reading.tree import Tree
from parley.reading.who.mentions import Mentions

Triple = tuple[int, float, Runs, Runs, Runs]
"""A cue's head, how sure its reader is, and the runs of tokens of its source, cue and content."""
INSIDE = 2.0
"""How much surer the fast reader's model must be of a cue inside of what somebody else says."""


def find(
    parsed: Parsed, entities: tuple[Entity, ...], found: Iterable[Triple] | None = None
) -> tuple[Attribution, ...]:
    """The attributions of one document, in the order of their cues.

    `found` is what a reader found, in tokens of `parsed.doc`; without it the fast reader's model reads.
    """
    shape = parsed.shape
    if found is None:
        model = attribution_model.load()
        found = triples(shape, model, model.threshold)
    who = Who(parsed, Mentions(entities))
    said = [Saying(h, source, cue, content) for h, _, source, cue, content in found]
    said = _labelled(parsed, shape, said, who)
    said = edges.parted(shape, said, who.named)
    said = relays.relayed(shape, said, who.named)
    said = blocks.blocks(shape, said, who.foreign, who.named)
    said = inner.inside(shape, said, who.entity_id)
    said = continued.continued(shape, said)
    said = [one for one in said if one.cue and one.content]
    out, rows = [], []
    for one in sorted(said, key=lambda one: (one.h, one.continued)):
        made = _attribution(parsed, shape, one, who)
        if made.content and made.cue:
            out.append(made)
            rows.append(one)
    number = {one.h: i for i, one in enumerate(rows) if not one.continued}
    carriers = {i: number[one.carrier] for i, one in enumerate(rows) if one.carrier in number}
    return translations.linked(parsed.document, nested(out, carriers))


def _attribution(parsed: Parsed, shape: Tree, one: Saying, who: Who) -> Attribution:
    head = _head(shape, one.source)
    entity = who.entity(head) if head is not None else None
    if head is not None and shape.lower[head] in ("who", "which", "that") and entity is None:
        before = _antecedent(shape, head)
        entity = who.entity(before) if before is not None else None
        head = head if before is None else before
    kind, count = sourced(shape, head, one.source, entity)
    return Attribution(
        source=_spans(parsed, one.source),
        cue=_spans(parsed, one.cue),
        content=_spans(parsed, one.content),
        kind=_kind(shape, one.content),
        manner=manner(shape, one.h),
        sourcing=kind,
        speaker=entity.id if entity else None,
        count=count,
        continued=one.continued,
        derived=one.derived,
    )


class Who:
    """Whom the tokens of a document name or mean."""

    def __init__(self, parsed: Parsed, mentions: Mentions) -> None:
        self._parsed = parsed
        self._mentions = mentions

    def entity(self, token: int) -> Entity | None:
        """The entity whose mention holds a token."""
        return self._mentions.at(self._parsed.tokens(token, token + 1))

    def entity_id(self, token: int) -> str | None:
        """That entity's id."""
        found = self.entity(token)
        return found.id if found else None

    def named(self, token: int) -> bool:
        """Whether the token belongs to one who can speak: no place, and no thing."""
        found = self.entity(token)
        return found is not None and found.kind in ("person", "body", "state", "people")

    def foreign(self, run: Run) -> bool:
        """Whether a run of tokens is in another script than the document's language is written in."""
        span = self._parsed.tokens(*run)
        letters = [c for c in self._parsed.document.text[span.start : span.end][:400] if c.isalpha()]
        return sum(c >= "ɐ" for c in letters) * 2 > len(letters)

    def alone(self, first: int, last: int) -> bool:
        """Whether a run of tokens names somebody and says hardly anything else."""
        return self.entity(last - 1) is not None and self._mentions.named(self._parsed.tokens(first, last))


def _labelled(parsed: Parsed, shape: Tree, said: list[Saying], who: Who) -> list[Saying]:
    """With what stands beside labels, which say who speaks more surely than the parse of such a line."""
    doc = parsed.doc
    lines, headlines = labels.labelled(shape, lambda i: str(doc[i].text), who.alone)
    beside = [Saying(colon, [label], [(colon, colon + 1)], content) for label, colon, content in lines]
    beside += [
        one
        for label, colon, content in headlines
        if labels.spoken(shape, one := Saying(colon, [label], [(colon, colon + 1)], content), who.named)
    ]
    covered = {i for one in beside for i in (one.h, *tokens(one.source))}
    kept = [one for one in said if one.h not in covered and labels.spoken(shape, one, who.named)]
    return kept + beside


def triples(shape: Tree, model: attribution_model.Model, threshold: float) -> Iterator[Triple]:
    """Each cue's head and score with the runs of tokens of its source, cue and content.

    People who annotate news mark no attribution inside of another; the model is asked what it has learned
    from them, so what it finds there must be surer. The rules of `inner` read the rest.
    """
    at = cue_features.candidates(shape)
    scores = model.cues([cue_features.cue(shape, i) for i in at])

    def labeller(node: int, alone: bool, first: int, last: int, features: list[str]) -> int:
        return model.label(features)

    found: list[Triple] = []
    for h, score in zip(at, scores, strict=True):
        if score <= threshold:
            continue

        def joins(where: str, quotation: int, has_content: bool, h: int = h) -> bool:
            return model.joins(speech.join(shape, h, where, quotation, has_content))

        source, cue, content = decode.fillers(shape, h, speech.label(shape, h, labeller), joins)
        if content:
            found.append((h, score, source, cue, content))
    said = {i for _, _, _, _, content in found for i in tokens(content)}
    yield from (one for one in found if one[0] not in said or one[1] > threshold + INSIDE)


def _spans(parsed: Parsed, runs: Runs) -> tuple[Span, ...]:
    """Stored spans of the runs, without the furniture that may lie inside them."""
    out: list[Span] = []
    for first, last in runs:
        span = parsed.tokens(first, last)
        out += parsed.document.pieces(span.start, span.end)
    return tuple(out)


def _head(shape: Tree, runs: Runs) -> int | None:
    """The word of a source that the rest of it hangs from."""
    inside = {i for first, last in runs for i in range(first, last)}
    words = [i for i in sorted(inside) if shape.pos[i] not in ("PUNCT", "SPACE", "DET")] or sorted(inside)
    return next(
        (i for i in words if shape.head[i] not in inside or shape.head[i] == i), words[0] if words else None
    )


def _antecedent(shape: Tree, pronoun: int) -> int | None:
    """The noun that a relative pronoun stands for."""
    above = shape.head[pronoun]
    for _ in range(4):
        if shape.dep[above] == "relcl":
            return shape.head[above]
        above = shape.head[above]
    return None


def _kind(shape: Tree, content: Runs) -> str:
    """`direct` where all words are quoted, `mixed` where some are, else `indirect`."""
    words = [
        i for first, last in content for i in range(first, last) if shape.pos[i] not in ("PUNCT", "SPACE")
    ]
    quoted = sum(shape.quote[i] >= 0 and shape.quotes[shape.quote[i]][0] >= content[0][0] for i in words)
    return "indirect" if not quoted else "direct" if quoted == len(words) else "mixed"
