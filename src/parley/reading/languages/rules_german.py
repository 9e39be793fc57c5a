"""Who said what in German text: word order, verbs of saying, prepositions and the subjunctive tell it.

Methods: what stands before and behind the finite verb (the German clause has it in second place, or last in a
subordinate clause), and Konjunktiv I as the mark of indirect speech that runs on over sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.reading.languages import rules_german_words as w
from parley.reading.languages.rules_german_clauses import by_verb, opinion
from parley.reading.languages.rules_german_frames import according, as_said, colon, so_says, zufolge
from parley.reading.languages.rules_german_sentence import Sentence
from parley.reading.languages.rules_tokens import Range, Said, Token, quotations, tokens


def speech(text: str, sentences: list[tuple[int, int, int]]) -> Iterator[Said]:
    """The attributions of a text, given its sentences as (start, end, paragraph)."""
    quotes = quotations(text)
    last: Said | None = None
    run: Said | None = None
    where = -1
    before: Range | None = None
    pending: Said | None = None  # a frame that ended in a colon, before its quotation
    for start, end, paragraph in sentences:
        words = tokens(text, start, end, quotes)
        found = _read(Sentence(text, words, before), last)
        before = (start, end)
        if pending is not None and words and words[0].quote and not found:
            said = Said(pending.source, pending.cues, ((words[0].start, words[0].end),), True)
            found, pending = [said], None
        if run is not None and (found or paragraph != where):
            yield run
            run = None
        if found:
            yield from (said for said in found if said.content)
            pending = next((said for said in found if not said.content), None)
            last = next((said for said in reversed(found) if said.source), last)
            where = paragraph
            continue
        pending = None
        if last is None or paragraph != where:
            continue
        if _subjunctive(words) or _bare_quote(words):
            direct = _bare_quote(words)
            if direct:
                if run:
                    yield run
                    run = None
                yield Said(last.source, last.cues, ((words[0].start, words[0].end),), True)
            elif run:
                run = Said(run.source, (), ((run.content[0][0], end),), run=True)
            else:
                run = Said(last.source, (), ((start, end),), run=True)
        elif run:
            yield run
            run = None
    if run:
        yield run


def _bare_quote(words: list[Token]) -> bool:
    return bool(words) and words[0].quote and len(words) <= 2 and words[0].end - words[0].start > 20


def _subjunctive(words: list[Token]) -> bool:
    """Whether the main clause of a sentence stands in the subjunctive of indirect speech."""
    opening = bool(words) and words[0].lower in w.CONJUNCTIONS
    for i, word in enumerate(words[:40]):
        if (
            i
            and words[i - 1].text == ","
            and word.lower in w.THAT | w.CONJUNCTIONS | w.RELATIVES
            and not opening
        ):
            return False
        if not word.quote and not word.capital and word.lower in w.SURE_SUBJUNCTIVE:
            return True
    return False


def _read(s: Sentence, last: Said | None = None) -> list[Said]:
    found: list[Said] = []
    at = 0
    if s.words and s.words[0].lower in w.LINK and s.stop > 4:
        content = s.places((1, s.stop))
        return [Said(last.source if last else None, s.places((0, 1)), content)]
    while at < s.stop:
        step = _at(s, at, found)
        at = max(step, at + 1)
    return found or colon(s)


def _at(s: Sentence, i: int, found: list[Said]) -> int:
    """Try every rule whose cue is the word at `i`; the index from which to go on."""
    word = s.words[i]
    if word.quote:
        return i + 1
    lower = word.lower
    for rule in (so_says, according, as_said, zufolge, by_verb, opinion):
        outcome = rule(s, i, lower)
        if outcome is not None:
            found.append(outcome[0])
            end = outcome[1]
            if (
                outcome[0].direct
                and end + 1 < s.stop
                and s.words[end].lower in ("und", "sowie")
                and s.words[end + 1].quote
                and s.words[end - 1].quote
            ):
                second = s.places((end + 1, end + 2))
                found.append(Said(outcome[0].source, outcome[0].cues, second, True, outcome[0].manner))
                end += 2
            return end
    return i + 1
