"""What a question asks: its kind, whom it names, what it is about, and for which time.

A question is read as any other text is, by the same reader; this looks at the parse. Nothing of its words
becomes a pattern.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Reading, Words
from parley.stories.questions.heap import Names
from parley.stories.questions.kin import root, table
from parley.stories.questions.terms import ASPECT, WH, Term, terms_in

WANT = table(
    """
    want demand seek insist require aim propose expect hope wish prefer
    """
)


SAY = table(
    """
    say tell state comment remark think argue call declare claim announce think believe respond
    """
)


_OBSTACLE = re.compile(
    r"\b(?:stop|prevent|block|hinder|fail|stand in the way|obstacles?|hurdles?|risks?|go wrong"
    r"|collapse|derail)\b",
    re.I,
)


_NEXT = re.compile(r"\b(?:what (?:happens|comes|is|are|will happen)|whats?|what's) (?:the )?next\b", re.I)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, taken apart.

    `kind` is `identity` (who or what somebody or something is), `who`, `what`, `when`, `where`, `why`,
    `how many`, `how long`, `whether`, `want`, `say`, `obstacle`, `next` or `words`. `slot` is what the asked
    for would be to the verb (`subject`, `object`, `other`), `aspect` the word after "how". `since` and
    `until` bound the time asked about.
    """

    text: str
    kind: str
    terms: tuple[Term, ...]
    slot: str = "other"
    passive: bool = False
    modal: bool = False
    aspect: str = ""
    since: str | None = None
    until: str | None = None

    def of(self, *parts: str) -> list[Term]:
        """The terms that play one of these parts."""
        return [term for term in self.terms if term.part in parts]

    @property
    def predicate(self) -> Term | None:
        """What is said of the subject; None where the question has no such word."""
        return next(iter(self.of("predicate")), None)


def asked(document: Document, reading: Reading, names: Names) -> Asked | None:
    """A question taken apart, by its reading. `names` says whom the record means by a name.

    None where it holds no word to look for.
    """
    text = document.text
    sentence = max(reading.sentences, key=lambda s: s.end - s.start, default=None)
    if sentence is None:
        return None
    words = sentence.words
    lower = [text[a:b].casefold() for a, b in zip(words.start, words.end, strict=True)]
    first = next((at for at, word in enumerate(lower) if word in WH), None)
    root_at = _root(words)
    aux_first = bool(lower) and lower[0] in _AUX
    wh = lower[first] if first is not None and not aux_first else None
    terms = terms_in(text, words, lower, root_at, names)
    terms, why = _cause(terms) if wh == "what" else (terms, False)
    kind, slot = ("why", "other") if why else _kind(text, words, lower, wh, first, root_at, aux_first, terms)
    if not terms and kind not in ("next", "obstacle"):
        return None
    found = Asked(
        text,
        kind,
        terms,
        slot,
        passive="auxpass" in words.dep or "nsubjpass" in words.dep,
        aspect=_after(lower, first) if wh == "how" else "",
        modal=any(word in _MODAL and pos == "AUX" for word, pos in zip(lower, words.pos, strict=True)),
    )
    return _timed(found, reading)


def _root(words: Words) -> int:
    """The word that says what is done: the parse's root, or a verb where the root is taken for a noun."""
    found = next((at for at, head in enumerate(words.head) if head == at), 0)
    if words.pos[found] == "AUX":
        # "Why was the summit called off?", in which a parse takes "called off" for a part of the summit.
        last = max((at for at, pos in enumerate(words.pos) if pos == "VERB"), default=found)
        subject = words.head[last]
        done = (
            words.dep[last] == "acl"
            and words.dep[subject] in ("nsubj", "attr")
            and words.head[subject] == found
        )
        return last if done else found
    if words.pos[found] == "VERB":
        return found
    verbs = [
        at for at, pos in enumerate(words.pos) if pos == "VERB" and words.dep[at] not in ("prep", "amod")
    ]
    return verbs[-1] if verbs and words.dep[found] == "ROOT" and verbs[-1] > found else found


def _cause(terms: tuple[Term, ...]) -> tuple[tuple[Term, ...], bool]:
    """ "What was the cause of the crisis?", "What caused the crisis?": why the crisis came about."""
    rest = [term for term in terms if term.word not in _CAUSES]
    things = [n for n, term in enumerate(rest) if not term.name]
    if len(rest) == len(terms) or not things:
        return terms, False
    rest[things[0]] = replace(rest[things[0]], part="predicate")
    return tuple(rest), True


_CAUSES = frozenset(map(root, ("cause", "reason")))
_MODAL = ("will", "would", "could", "can", "may", "might", "shall")


_AUX = table(
    """
    do does did is are was were has have had will would can could may might should shall am
    """
)


def _kind(
    text: str,
    words: Words,
    lower: list[str],
    wh: str | None,
    first: int | None,
    root_at: int,
    aux_first: bool,
    terms: tuple[Term, ...],
) -> tuple[str, str]:
    if _NEXT.search(text):
        return "next", "other"
    lemma = words.lemma[root_at].casefold()
    if aux_first:
        if _OBSTACLE.search(text) and lower[0] in ("could", "can", "might", "may", "will"):
            return "obstacle", "other"
        return "whether", "other"
    if wh is None or first is None:
        return "words", "other"
    if wh in ("why", "when", "where"):
        return wh, "other"
    if wh == "how":
        after = _after(lower, first)
        if after == "come":
            return "why", "other"
        return ASPECT.get(after, "what"), "other"
    if wh == "what" and " ".join(lower).rstrip(" ?").endswith(" for"):
        return "why", "other"
    if (
        wh == "what"
        and _OBSTACLE.search(text)
        and any(w in ("could", "would", "might", "can") for w in lower)
    ):
        return "obstacle", "subject"
    if wh == "what" and re.search(r"\b(?:stands? in the way|obstacles?|risks?)\b", text, re.I):
        return "obstacle", "subject"
    subject = any(term.part == "subject" for term in terms)
    if wh in ("what", "which") and subject and words.pos[root_at] != "AUX":
        if lemma in WANT or _called(lower):
            return "want", "object"
        if lemma in SAY:
            return "say", "object"
    slot = {"nsubj": "subject", "nsubjpass": "object", "dobj": "object", "pobj": "object"}.get(
        words.dep[first], "other"
    )
    if lemma == "be" and words.dep[first] in ("attr", "nsubj") and wh in ("who", "what", "which"):
        if lower[-1:] == ["about"] or lower[-2:-1] == ["about"]:
            return "why", "other"
        if len([term for term in terms if term.part != "asked"]) == 1:
            return "identity", "other"
        return ("role" if wh == "who" else "attribute"), "other"
    return ("who" if wh in ("who", "whom", "whose") else "what"), slot


def _after(lower: list[str], first: int | None) -> str:
    return lower[first + 1] if first is not None and first + 1 < len(lower) else ""


def _called(lower: list[str]) -> bool:
    return "call" in lower and "for" in lower


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _timed(found: Asked, reading: Reading) -> Asked:
    """The question with the bounds of its time: since, before, in, on what it names."""
    times = [time for time in reading.times if time.type in ("DATE", "TIME") and (time.begin or time.until)]
    if not times:
        return found
    time = times[0]
    own = {root(word) for word in re.findall(r"\w+", found.text[time.start : time.end].casefold())}
    kept = tuple(term for term in found.terms if not {term.word, *term.parts} - {""} <= own)
    before = set(re.findall(r"\w+", found.text[: time.start].casefold())[-1:])
    since, until = time.begin, time.until
    if before & {"since", "after", "from"}:
        until = None
    elif before & {"until", "by", "till"}:
        since = None
    elif "before" in before:
        since, until = None, _day_before(time.begin) if time.begin else time.until
    return replace(found, terms=kept or found.terms, since=since, until=until)
