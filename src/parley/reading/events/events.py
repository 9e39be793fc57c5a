"""Events in English text: who did what to whom, in PLOVER roots, by the parse and a lexicon.

What is promised of a cooperative act is AGREE, what is refused of it REJECT; a hostile act announced is
THREATEN; aid that is ended is SANCTION, sanctions that are ended are YIELD (PLOVER codebook;
Halterman et al. 2023).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Event, Time
from parley.nouns.span import Span
from parley.reading.events import features as event_features
from parley.reading.events import model as event_model
from parley.reading.events.actors import ACTORS
from parley.reading.events.acts import Act, acts
from parley.reading.meetings.parties import Directory
from parley.reading.parsed import Parsed, within
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token


_MOST = 40
"""Words below a trigger that are looked at in search of its place."""
_BESIDE = 8
"""Acts to each side that the model hears of."""


def events(
    parsed: Parsed, entities: tuple[Entity, ...], times: tuple[Time, ...], rules_only: bool = False
) -> tuple[Event, ...]:
    """The events of an English document that have an actor, in order of their triggers.

    The rules find trigger, actors, status and negation; the model names the root, unless it is absent or
    `rules_only` is set.
    """
    directory = Directory(parsed, entities)
    model = None if rules_only else event_model.load()
    out = []
    for first, last in parsed.runs or tuple((sent.start, sent.end) for sent in parsed.doc.sents):
        sentence = parsed.doc[first:last]
        told = list(acts(sentence))
        for number, act in enumerate(told):
            if _is_event(act, directory):
                if model is not None:
                    beside = told[max(0, number - _BESIDE) : number + _BESIDE + 1]
                    act = replace(act, root=model.root(_features(act, beside, parsed)))
                out.append(_event(act, directory, parsed, times, sentence))
    return tuple(out)


def label(parsed: Parsed, source: Span | None, target: Span | None, rules_only: bool = False) -> str | None:
    """The root of what the source does to the target where they are given; one of them may be missing.

    None where neither stands in the text, or where only the rules answer and no word tells.
    """
    about = question(parsed, source, target)
    model = None if rules_only else event_model.load()
    if model is not None and (about[0] is not None or about[1] is not None):
        return model.root(event_features.features(parsed.doc, *about))
    return about[-1].root if about[-1] else None


Question = tuple["SpacySpan | None", "SpacySpan | None", list[Act], Act | None]


def question(parsed: Parsed, source: Span | None, target: Span | None) -> Question:
    """The words of the given actors, the acts of their sentences, and the act that they most likely share."""
    who, whom = _words(parsed, source), _words(parsed, target)
    ends = [(span.start, span.end) for span in (who, whom) if span is not None]
    told = [
        act
        for sent in parsed.doc.sents
        if ends and sent.start < max(end for _, end in ends) and min(start for start, _ in ends) < sent.end
        for act in acts(sent)
    ]
    return who, whom, told, event_features.best(who, whom, told)


def _words(parsed: Parsed, span: Span | None) -> SpacySpan | None:
    if span is None:
        return None
    at = [
        token.i
        for token in parsed.doc
        if not token.is_space and parsed.span(token.idx, token.idx + len(token)).overlaps(span)
    ]
    return parsed.doc[at[0] : at[-1] + 1] if at else None


def _features(act: Act, told: list[Act], parsed: Parsed) -> list[str]:
    who = parsed.doc[slice(*_phrase(act.sources[0]))] if act.sources else None
    whom = parsed.doc[slice(*_phrase(act.targets[-1]))] if act.targets else None
    return event_features.features(parsed.doc, who, whom, told, act, by_trigger=True)


def _is_event(act: Act, directory: Directory) -> bool:
    """Whether somebody acts, or something is done to somebody who has a name ("two Norvians were freed")."""
    if act.sources:
        return any(_is_actor(token, directory) for token in (*act.sources, *act.targets))
    if act.trigger.dep_ not in ("ROOT", "ccomp", "conj") or not c.children(act.trigger, "auxpass"):
        return False
    done_to = c.children(act.trigger, "nsubjpass")
    return any(token in done_to and _entity(token, directory) is not None for token in act.targets)


def _is_actor(token: Token, directory: Directory) -> bool:
    return token.lemma_.lower() in ACTORS or _entity(token, directory) is not None


def _entity(token: Token, directory: Directory) -> Entity | None:
    """Whoever is named at the head of a phrase, else nearest before it."""
    first, _ = c.phrase(token)
    for index in range(token.i, first - 1, -1):
        found = directory.at(token.doc[index])
        if found and found[1].kind in ("person", "state", "body", "people"):
            return found[1]
    return None


def _event(
    act: Act, directory: Directory, parsed: Parsed, times: tuple[Time, ...], sentence: SpacySpan
) -> Event:
    whole = parsed.words(sentence)
    trigger = parsed.tokens(act.trigger.i, act.trigger.i + 1)
    actor = next((found for token in act.sources if (found := _entity(token, directory))), None)
    recipient = next((found for token in act.targets if (found := _entity(token, directory))), None)
    near = [t for t in within(times, whole) if t.begin and t.value and t.type in ("DATE", "TIME")]
    when = min(near, key=lambda t: abs(t.start - trigger.start), default=None)
    place = _place(act)
    return Event(
        label=act.root,
        trigger=trigger,
        source=_spans(act.sources, parsed),
        target=_spans(act.targets, parsed),
        actor=actor.id if actor else None,
        recipient=recipient.id if recipient else None,
        date=when.value.split("T")[0] if when and when.value else None,
        place=place,
        negated=act.negated,
        status=act.status,
    )


def _place(act: Act) -> str | None:
    """Where: the place nearest below the trigger that a preposition of place brings, but no actor's."""
    taken = {token.i for token in (*act.sources, *act.targets)}
    queue = list(act.trigger.children)
    for _ in range(_MOST):
        if not queue:
            break
        token = queue.pop(0)
        if token.dep_ in ("relcl", "conj", "nsubj", "ccomp", "advcl", "punct"):
            continue
        if token.lower_ in ("in", "at", "near", "outside", "inside"):
            for where in c.children(token, "pobj"):
                if where.ent_type_ in ("GPE", "LOC", "FAC") and where.i not in taken:
                    return str(where.doc[slice(*c.phrase(where))].text)
        queue += token.children
    return None


def _spans(tokens: tuple[Token, ...], parsed: Parsed) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(parsed.tokens(*_phrase(token)) for token in tokens))


def _phrase(token: Token) -> tuple[int, int]:
    """The noun phrase with the apposition that follows it: "Ada Holm, the Norvian minister"."""
    first, last = c.phrase(token)
    for child in token.children:
        if child.dep_ == "appos" and child.i > token.i and child.left_edge.i <= last + 1:
            last = max(last, c.phrase(child)[1])
    return first, last
