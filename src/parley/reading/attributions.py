"""Who said what."""

from __future__ import annotations

from parley.nouns.reading import Attribution, Entity
from parley.reading.parsed import Parsed

_SAY = frozenset("say tell add note argue insist claim warn state announce declare explain believe think".split())


def find(parsed: Parsed, entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions of one document, in the order of their cues."""
    out = []
    for token in parsed.doc:
        if token.lemma_.lower() in _SAY and token.pos_ == "VERB":
            kids = list(token.children)
            source = next((k for k in kids if k.dep_ == "nsubj"), None)
            content = next((k for k in kids if k.dep_ == "ccomp"), None)
            if source is not None and content is not None:
                s = parsed.tokens(source.left_edge.i, source.right_edge.i + 1)
                c = parsed.tokens(content.left_edge.i, content.right_edge.i + 1)
                speaker = next((e.id for e in entities for m in e.mentions if m.start >= s.start and m.end <= s.end), None)
                out.append(Attribution((s,), (parsed.tokens(token.i, token.i + 1),), (c,), "indirect", speaker=speaker))
    return tuple(out)
