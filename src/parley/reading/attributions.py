"""Who said what: source, cue and content of every attribution in a document, and which lies within which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.nouns.reading import Attribution, Entity
from parley.nouns.span import Span
from parley.reading import attribution_model, cue_features, decode, labels
from parley.reading import spans_of_speech as speech
from parley.reading.manner import RELAYED, manner
from parley.reading.parsed import Parsed
from parley.reading.sourcing import sourced
from parley.reading.tree import Tree

Runs = list[tuple[int, int]]
Triple = tuple[int, float, Runs, Runs, Runs]
"""A cue's head, how sure its reader is, and the runs of tokens of its source, cue and content."""
NESTED = 0.6
"""How much surer the model must be of a cue that it finds only by looking at its clause alone."""


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
    mentions = Mentions(entities)
    out = []
    beside = _labelled(parsed, shape, mentions)
    covered = {i for label, colon, _ in beside for i in (*range(*label), colon)}
    rows = [(h, source, cue, content) for h, _, source, cue, content in found if h not in covered]
    # A label says who speaks more surely than the parse of a line that is no sentence.
    rows += [(colon, [label], [(colon, colon + 1)], [said]) for label, colon, said in beside]
    for h, source, cue, content in sorted(rows):
        head = _head(shape, source)
        entity = mentions.at(parsed.tokens(head, head + 1)) if head is not None else None
        if head is not None and shape.lower[head] in ("who", "which", "that") and entity is None:
            before = _antecedent(shape, head)
            entity = mentions.at(parsed.tokens(before, before + 1)) if before is not None else None
            head = head if before is None else before
        kind, count = sourced(shape, head, source, entity)
        out.append(
            Attribution(
                source=_spans(parsed, source),
                cue=_spans(parsed, cue),
                content=_spans(parsed, content),
                kind=_kind(shape, content),
                manner=manner(shape, h),
                sourcing=kind,
                speaker=entity.id if entity else None,
                count=count,
            )
        )
    return nested([one for one in out if one.content and one.cue])


def _labelled(parsed: Parsed, shape: Tree, mentions: Mentions) -> list[labels.Labelled]:
    def names(first: int, last: int) -> bool:
        entity = mentions.at(parsed.tokens(last - 1, last))
        return entity is not None and mentions.named(parsed.tokens(first, last))

    return labels.labelled(shape, [token.text for token in parsed.doc], names)


def triples(shape: Tree, model: attribution_model.Model, threshold: float) -> Iterator[Triple]:
    """Each cue's head and score with the runs of tokens of its source, cue and content."""
    at = cue_features.candidates(shape)
    scores = model.cues([cue_features.cue(shape, i) for i in at])

    def labeller(node: int, alone: bool, first: int, last: int, features: list[str]) -> int:
        return model.label(features)

    def read(h: int) -> tuple[Runs, Runs, Runs]:
        def joins(where: str, quotation: int, has_content: bool) -> bool:
            return model.joins(speech.join(shape, h, where, quotation, has_content))

        return decode.fillers(shape, h, speech.label(shape, h, labeller), joins)

    heads = {h: score for h, score in zip(at, scores, strict=True) if score > threshold}
    for h in at:
        if h not in heads:
            # People who annotate news seldom mark what is said inside of what is said; Parley needs the
            # chain, so a clause that a cue governs is asked about once more as if it stood by itself.
            governed = shape.dep[h] == "ccomp" and shape.head[h] in heads and shape.lemma[h] in RELAYED
            if not (governed and _by_another(shape, h)):
                continue
            score = model.cues([cue_features.cue(shape, h, alone=True)])[0]
            if score <= threshold + NESTED:
                continue
            heads[h] = score
        source, cue, content = read(h)
        if content:
            yield h, heads[h], source, cue, content


def _by_another(shape: Tree, h: int) -> bool:
    """Whether the subject of a clause is named or described: "he said he believes" makes no chain."""
    return any(
        shape.pos[child] in ("PROPN", "NOUN")
        for child in shape.children[h]
        if shape.dep[child].startswith("nsubj")
    )


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


def nested(found: list[Attribution]) -> tuple[Attribution, ...]:
    """Each with its parent: the one with the smallest content that holds all of its cue and content.

    Two that hold each other (which no tree can say) have no parent in each other: only a content that is
    strictly greater can be a parent's, so nesting has no cycle.
    """
    size = [sum(span.end - span.start for span in one.content) for one in found]
    order = sorted(range(len(found)), key=lambda i: found[i].content[0].start)
    starts = [found[i].content[0].start for i in order]
    out = []
    for number, one in enumerate(found):
        inner = (*one.cue, *one.content)
        low = min(span.start for span in inner)
        best: int | None = None
        for i in reversed(order[max(0, (at := bisect_right(starts, low)) - _NEAR) : at]):
            if i == number or size[i] <= size[number] or (best is not None and size[i] >= size[best]):
                continue
            if all(
                any(outer.start <= span.start and span.end <= outer.end for outer in found[i].content)
                for span in inner
            ):
                best = i
        out.append(replace(one, parent=best))
    return tuple(out)


_NEAR = 200
"""How many contents that begin before it are tried as a parent's: enough for any text that people write."""


class Mentions:
    """Which entity stands at a place of the text."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        every = [(mention.start, mention.end, entity) for entity in entities for mention in entity.mentions]
        self._all = sorted(every, key=lambda row: row[:2])
        self._starts = [row[0] for row in self._all]

    def named(self, span: Span) -> bool:
        """Whether somebody is named there and hardly anything else stands there ("Ms Kovar")."""
        entity = self.at(span) or self.at(Span(span.doc, span.end - 1, span.end))
        return entity is not None and any(
            one.kind == "name" and one.end == span.end and one.start - span.start < _TITLE
            for one in entity.mentions
        )

    def at(self, span: Span) -> Entity | None:
        """The entity with the longest mention over the whole of a span."""
        best: tuple[int, Entity] | None = None
        for start, end, entity in reversed(
            self._all[max(0, (at := bisect_right(self._starts, span.start)) - _BACK) : at]
        ):
            if end >= span.end and (best is None or end - start > best[0]):
                best = end - start, entity
        return best[1] if best else None


_TITLE = 30
"""Characters of a title before a name."""
_BACK = 12
"""How many mentions that begin before a place are tried: no more lie one in another."""
