"""What the event model is told of a source and a target: the words that join them, and the rules' answer.

A feature is a short string; the model knows hashes of it only. Actors' own names are never features: of an
actor its head noun and its part of speech are seen, so that "a court" and "the troops" count, and no
country does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from parley.reading.events import plover as p
from parley.reading.events.acts import Act
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

_AUX = frozenset({"aux", "auxpass", "neg", "mark"})
_CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV", "ADP", "PART", "AUX"})
_NOT_BELOW = frozenset({"relcl", "punct"})
_FARTHEST = 4
_LONGEST = 8
_MOST = 60
"""Words and steps that are looked at where a sentence is as long as a book."""


def features(
    doc: Doc,
    source: SpacySpan | None,
    target: SpacySpan | None,
    told: Sequence[Act],
    act: Act | None,
    by_trigger: bool = False,
) -> list[str]:
    """Features of what the source does to the target, one of which may be missing.

    `told` are the acts that the rules find in the sentences of the two, `act` the one that is asked about.
    With `by_trigger` the source's verb is left out of account where it is another act's.
    """
    out = ["b", *_answers(source, target, told, act)]
    actors = {token.i for span in (source, target) if span is not None for token in span}
    out += [*_actor("S", source), *_actor("T", target)]
    path = _path(source, target)
    main = _main(source, target, path)
    if act is not None:
        others = {other.trigger.i for other in told if other is not act} if by_trigger else set()
        if main is not None and main.i in others and not _complements(main, act.trigger):
            main = act.trigger
        out += _clause(act.trigger, actors, "k")
    if main is not None:
        out += _clause(main, actors, "m")
        for inner in c.children(main, "xcomp", "ccomp", "advcl", "pcomp"):
            if inner.i > main.i and c.verbal(inner):
                out += _clause(inner, actors, f"n{inner.dep_}")
        if main.head is not main:
            out.append(f"h:{_word(main.head)}:{main.dep_}")
        out += _near(main, actors)
    between = [token for token in path if token.i not in actors]
    for token in between:
        out += [f"p:{_word(token)}", *(f"pl:{root}" for root in _roots(token))]
    if main is not None:
        out.append("pd:" + ">".join(token.dep_ for token in between[:_LONGEST]))
    return [*out, *_beside(doc, source, target, actors)]


def best(source: SpacySpan | None, target: SpacySpan | None, told: Iterable[Act]) -> Act | None:
    """The act that the two most likely share.

    That wins whose actors are these, then one whose trigger stands between them, then the nearest.
    """

    def fit(act: Act) -> float:
        score = 2.0 * _hit(act.sources, source) + 2.0 * _hit(act.targets, target)
        if source is not None and target is not None:
            score += min(source.end, target.end) <= act.trigger.i < max(source.start, target.start)
        return score - abs(act.trigger.i - source.end) / 200 if source is not None else score

    return max(told, key=fit, default=None)


def _answers(
    source: SpacySpan | None, target: SpacySpan | None, told: Sequence[Act], asked: Act | None
) -> Iterator[str]:
    """The rules' answers by how they fit: s, t, st where source and target are the act's, r the other way."""
    for act in told:
        own, other = _hit(act.sources, source), _hit(act.targets, target)
        turned = _hit(act.targets, source) or _hit(act.sources, target)
        yield f"R{'s' * own + 't' * other or 'r' * turned or '0'}:{act.root}"
        if own:
            yield f"R{act.status}:{act.root}"
    if asked is not None:
        yield f"Rbest:{asked.root}"


def _hit(heads: Iterable[Token], span: SpacySpan | None) -> bool:
    if span is None:
        return False
    return any(first < span.end and span.start < last for first, last in map(c.phrase, heads))


def _word(token: Token) -> str:
    return "#name" if token.ent_type_ and token.pos_ == "PROPN" else token.lemma_.lower()


def _roots(token: Token) -> set[str]:
    word = token.lemma_.lower()
    table = p.VERBS if c.verbal(token) else p.NOUNS
    return {table[word]} if word in table else set()


def _actor(role: str, span: SpacySpan | None) -> Iterator[str]:
    if span is None:
        yield f"{role}:none"
        return
    head = span.root
    yield f"{role}:{_word(head)}"
    yield f"{role}d:{head.dep_}"
    yield f"{role}e:{head.ent_type_}"
    for token in span:
        if token.pos_ in ("NOUN", "VERB", "ADJ") and not token.ent_type_:
            yield f"{role}w:{token.lemma_.lower()}"
    if head.dep_ in ("pobj", "poss", "compound", "amod", "nmod"):
        yield f"{role}p:{_word(head.head)}"
        yield f"{role}pp:{_word(head.head.head)}"
        for root in _roots(head.head) | _roots(head.head.head):
            yield f"{role}pl:{root}"


def _up(token: Token) -> list[Token]:
    """The token and what is above it, as far as is looked."""
    return [token, *islice(token.ancestors, _MOST)]


def _path(source: SpacySpan | None, target: SpacySpan | None) -> list[Token]:
    """The words on the way through the tree from source to target."""
    if source is None or target is None:
        one = source if source is not None else target
        return [] if one is None else _up(one.root)[:_FARTHEST]
    up = _up(source.root)
    down = _up(target.root)
    seen = {token.i for token in down}
    first = next((n for n, token in enumerate(up) if token.i in seen), None)
    if first is None:
        return up[:_FARTHEST]
    top = up[first].i
    back = []
    for token in down:
        if token.i == top:
            break
        back.append(token)
    return up[: first + 1] + back[::-1]


def _main(source: SpacySpan | None, target: SpacySpan | None, path: list[Token]) -> Token | None:
    """The verb by which the source acts: the first above it, else the first above the target."""
    for span in (source, target):
        if span is None:
            continue
        inside = {token.i for token in span}
        for token in _up(span.root):
            if token.i not in inside and c.verbal(token) and token.dep_ not in ("aux", "auxpass"):
                return token
    return next((token for token in path if c.verbal(token)), None)


def _complements(main: Token, trigger: Token) -> bool:
    """Whether the trigger completes what the main verb says, or the other way round ("agreed to leave")."""
    for low, high in ((trigger, main), (main, trigger)):
        here = low
        for _ in range(_FARTHEST * 2):
            if here.i == high.i:
                return True
            if here.head.i == here.i or here.dep_ in ("conj", "advcl", "relcl", "acl", "parataxis"):
                break
            here = here.head
    return False


def _clause(verb: Token, actors: set[int], name: str) -> list[str]:
    """A verb with its particles, objects and prepositions, and how real its clause is."""
    word = _word(verb)
    out = [f"{name}:{word}"]
    state = c.reality(verb)
    out += [f"{name}r:{state}", f"{name}t:{verb.tag_}"]
    classes = [cls for cls, words in _CLASSES.items() if word in words]
    roots = _roots(verb)
    out += [f"{name}l:{root}" for root in roots]
    out += [f"{name}l:{root}:{state}" for root in roots]
    out += [f"{name}c:{cls}" for cls in classes]
    for child in verb.children:
        if child.dep_ in _AUX:
            out.append(f"{name}a:{child.lower_}")
        elif child.dep_ in ("prt", "prep", "agent", "acomp", "advmod", "dative"):
            out.append(f"{name}+:{word}:{child.lower_}")
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.i not in actors:
                    out += [f"{name}po:{_word(inner)}", f"{name}po:{child.lower_}:{_word(inner)}"]
                    out += [f"{name}pol:{root}" for root in _roots(inner)]
        elif child.dep_ in ("dobj", "attr", "nsubjpass", "oprd") and child.i not in actors:
            for one in c.also(child):
                out += [f"{name}o:{_word(one)}", f"{name}o:{word}:{_word(one)}"]
                kinds = _roots(one)
                for grand in one.children:
                    if grand.dep_ in ("compound", "amod", "nmod") and grand.i not in actors:
                        out.append(f"{name}oo:{_word(grand)}")
                        kinds |= _roots(grand)
                    elif grand.dep_ == "prep":
                        out.append(f"{name}op:{_word(one)}:{grand.lower_}")
                        for deep in c.children(grand, "pobj"):
                            if deep.i not in actors:
                                out.append(f"{name}od:{_word(deep)}")
                                out += [f"{name}odl:{root}" for root in _roots(deep)]
                out += [f"{name}ol:{root}" for root in kinds]
                out += [f"{name}cl:{cls}:{root}" for cls in classes for root in kinds]
        elif child.dep_ in ("dobj", "nsubjpass", "nsubj", "csubj"):
            out.append(f"{name}self:{child.dep_}")
        elif child.dep_ in ("xcomp", "ccomp", "pcomp", "advcl") and c.verbal(child):
            out.append(f"{name}x:{word}:{child.dep_}")
            inner_roots = _roots(child)
            out += [f"{name}xl:{root}" for root in inner_roots]
            out += [f"{name}xc:{cls}:{root}" for cls in classes for root in inner_roots]
    return out


def _near(main: Token, actors: set[int]) -> list[str]:
    """The words of the main verb's clause, without the actors, by how deep they stand."""
    out, queue = [], [(main, 0)]
    for _ in range(_MOST * 2):
        if not queue:
            break
        token, depth = queue.pop()
        if token.i not in actors and token.pos_ in _CONTENT:
            out.append(f"d:{_word(token)}")
            if depth <= 2:
                out += [f"dl:{root}" for root in _roots(token)]
        if depth < _FARTHEST:
            queue += [(child, depth + 1) for child in token.children if child.dep_ not in _NOT_BELOW]
    return out


def _beside(doc: Doc, source: SpacySpan | None, target: SpacySpan | None, actors: set[int]) -> list[str]:
    """Words and pairs of words between the actors, beside them, and elsewhere."""
    spans = sorted((s.start, s.end) for s in (source, target) if s is not None)
    if not spans:
        return []
    first, last = spans[0], spans[-1]
    one = len(spans) == 1
    middle = range(last[1], min(last[1] + 8, len(doc)))
    if not one:
        middle = range(first[1], min(last[0], first[1] + _MOST))
    after = range(middle.stop if one else last[1], min((middle.stop if one else last[1]) + 5, len(doc)))
    before = range(max(0, first[0] - 5), first[0])
    out = []
    for name, run in (("w", middle), ("wa", after), ("wb", before)):
        words = [
            _word(doc[i]) for i in run if i not in actors and not doc[i].is_punct and not doc[i].is_space
        ]
        out += [f"{name}:{word}" for word in words]
        if name == "w":
            out += [f"ww:{a}:{b}" for a, b in pairwise(words)]
            out += [f"w1:{words[0]}", f"w-1:{words[-1]}"] if words else []
    order = "none" if source is None or target is None else str(source.start < target.start)
    return [*out, f"order:{order}"]


_CLASSES = {
    "promise": p.PROMISING,
    "ask": p.ASKING,
    "threat": p.THREATENING,
    "refuse": p.REFUSING,
    "end": p.ENDING,
    "light": p.LIGHT,
}
