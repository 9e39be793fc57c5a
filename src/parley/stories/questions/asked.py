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
from parley.stories.questions.heap import Names, joined_word
from parley.stories.questions.kin import root
from parley.stories.words import STOP

WANT = "want demand seek insist require aim propose expect hope wish prefer".split()
SAY = "say tell state comment remark think argue call declare claim announce think believe respond".split()
_OBSTACLE = re.compile(
    r"\b(?:stop|prevent|block|hinder|fail|stand in the way|obstacles?|hurdles?|risks?|go wrong|collapse|derail)\b",
    re.I,
)
_NEXT = re.compile(r"\b(?:what (?:happens|comes|is|are|will happen)|whats?|what's) (?:the )?next\b", re.I)
_EMPTY = frozenset(
    "happen do be have get go come take place please know tell record document documents report source thing kind"
    " sort type way much many long according accord matter exactly currently now today still ever yet".split()
)
_NAMING = ("PROPN",)
# What begins a question without asking: "According to …", "Please".
_WH = ("who", "whom", "whose", "what", "which", "when", "where", "why", "how")
_ASPECT = {
    "long": "how long", "wide": "how long", "far": "how long", "tall": "how long", "deep": "how long",
    "high": "how many", "large": "how many", "big": "how many", "old": "how many", "often": "how many",
    "many": "how many", "much": "how many", "few": "how many",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """Something that an answer has to speak of.

    `key` is whom the record means by a name, `parts` the roots of a name's words, `part` what it is in the
    question: `subject`, `predicate`, `object`, `other`, or `asked` (people in "how many people"). `common`
    where its last word is a common noun with a capital ("Gannet Strait"), which alone may stand for it.
    """

    text: str
    word: str
    part: str
    key: str | None = None
    parts: tuple[str, ...] = ()

    common: bool = False

    @property
    def name(self) -> bool:
        """Whether it is a name."""
        return bool(self.parts)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, taken apart.

    `kind` is `identity` (who or what somebody or something is), `who`, `what`, `when`, `where`, `why`,
    `how many`, `how long`, `whether`, `want`, `say`, `obstacle`, `next` or `words`. `slot` is what the asked
    for would be to the verb (`subject`, `object`, `other`), `aspect` the word after "how". `since` and `until` bound the time asked about.
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
    first = next((at for at, word in enumerate(lower) if word in _WH), None)
    root_at = _root(words)
    aux_first = bool(lower) and lower[0] in _AUX
    wh = lower[first] if first is not None and not aux_first else None
    terms = _terms(text, words, lower, root_at, names)
    kind, slot = _kind(text, words, lower, wh, first, root_at, aux_first, terms)
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


_MODAL = ("will", "would", "could", "can", "may", "might", "shall")
_AUX = frozenset(
    "do does did is are was were has have had will would can could may might should shall am".split()
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
        return _ASPECT.get(after, "what"), "other"
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
        about = [term for term in terms if term.part != "asked"]
        if about and all(term.name for term in about) and len(about) == 1:
            return "identity", "other"
        if lower[-1:] == ["about"] or lower[-2:-1] == ["about"]:
            return "why", "other"
        return ("role" if wh == "who" else "attribute"), "other"
    return ("who" if wh in ("who", "whom", "whose") else "what"), slot


def _after(lower: list[str], first: int | None) -> str:
    return lower[first + 1] if first is not None and first + 1 < len(lower) else ""


def _called(lower: list[str]) -> bool:
    return "call" in lower and "for" in lower


def _terms(text: str, words: Words, lower: list[str], root_at: int, names: Names) -> tuple[Term, ...]:
    found: list[Term] = []
    at = 0
    while at < len(lower):
        run = _run(words, lower, at)
        if run > at:
            part = _part(words, run - 1, root_at)
            for begin, end in _pieces(text, words, at, run, names):
                parts = tuple(root(word) for word in lower[begin:end] if _tells(word))
                name = text[words.start[begin] : words.end[end - 1]]
                if parts:
                    common = len(parts) > 1 and lower[end - 1] in _COMMON
                    found.append(Term(name, "", part, names.key(name), parts, common))
            at = run
            continue
        lemma, pos = words.lemma[at].casefold(), words.pos[at]
        empty = (
            pos in ("PUNCT", "DET", "PRON", "ADP", "PART", "CCONJ", "SCONJ", "SPACE", "NUM")
            or (pos == "AUX" and at != root_at)
            or lower[at] in _WH
            or (lemma in _EMPTY and not (lemma in ("place", "take") and not _takes_place(lower, at)))
            or (at > 0 and lower[at - 1] == "how" and lower[at] in _ASPECT)
            or (lemma in STOP and lemma not in ("say", "give", "take", "first", "last"))
        )
        if not empty and any(sign.isalnum() for sign in lemma):
            text_ = text[words.start[at] : words.end[at]]
            found.append(Term(text_, joined_word(words, at), _part(words, at, root_at)))
        at += 1
    if not any(term.part == "predicate" for term in found):
        # "What was the decision of the court?": what is asked for is the noun that "be" leads to.
        for number, term in enumerate(found):
            if not term.name and term.part != "asked" and term.word not in _ORDINALS:
                found[number] = replace(term, part="predicate")
                break
    return tuple(dict.fromkeys(found))


_COMMON = frozenset(
    "strait dam river island islands sea bay lake canal court council party commission committee agency bank"
    " ministry parliament senate assembly congress house union league treaty agreement accord accords pact protocol"
    " convention declaration resolution plan conference summit war crisis pipeline project bridge port airport"
    " embassy company corporation institute university organisation organization mission act bill law purchase".split()
)
_ORDINALS = frozenset("first second third fourth last next new old main foreign".split())
_TITLES = frozenset(
    "president minister prime foreign chancellor secretary mr mrs ms dr sir general the".split()
)


def _takes_place(lower: list[str], at: int) -> bool:
    """Whether "take" or "place" here is of "take place", which says nothing of its own."""
    beside = lower[max(0, at - 1) : at + 2]
    return any(word.startswith(("tak", "took")) for word in beside) and "place" in beside


def _tells(word: str) -> bool:
    return word[:1].isalnum() and word not in _TITLES and word not in STOP


def _pieces(text: str, words: Words, at: int, end: int, names: Names) -> list[tuple[int, int]]:
    """A run of names in those that the record knows ("UK Supreme Court": UK, Supreme Court), else whole."""
    key = names.key
    out: list[tuple[int, int]] = []
    if names.written(text[words.start[at] : words.end[end - 1]]):
        return [(at, end)]
    while at < end:
        known = [
            stop
            for stop in range(end, at, -1)
            if key(text[words.start[at] : words.end[stop - 1]]) is not None
        ]
        stop = known[0] if known else end
        if not known:
            # What is unknown reaches to where something known begins.
            later = [
                i for i in range(at + 1, end) if key(text[words.start[i] : words.end[end - 1]]) is not None
            ]
            stop = later[0] if later else end
        out.append((at, stop))
        at = stop
    return out


def _run(words: Words, lower: list[str], at: int) -> int:
    """The end of a run of words of a name that begins here, `at` where none does."""
    end = at
    while end < len(lower) and (
        (words.pos[end] == "PROPN" and (end > 0 or words.dep[end] != "ROOT"))
        or (
            end > at
            and end + 1 < len(lower)
            and words.pos[end + 1] == "PROPN"
            and (lower[end] in ("-", "of") or lower[end : end + 2] == ["of", "the"])
        )
    ):
        end += 1
    return end


def _part(words: Words, at: int, root_at: int) -> str:
    if at == root_at:
        return "predicate"
    if any(
        words.lemma[c].casefold() in ("many", "much", "what", "which")
        and words.head[c] == at
        and words.dep[c] in ("amod", "det", "advmod")
        for c in range(len(words.head))
    ):
        return "asked"
    step = at
    for _ in range(len(words.head)):
        dep, head = words.dep[step], words.head[step]
        if dep in ("nsubj", "nsubjpass", "csubj") and head == root_at:
            # Of "the Vessin blockade" and "Vessin’s bank" the subject is the blockade, the bank.
            whole = step == at or words.dep[at] in ("conj", "appos") or words.pos[at] != "PROPN"
            return "subject" if whole or words.pos[step] == "PROPN" else "other"
        if dep in ("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd") and head == root_at:
            return "object"
        if dep == "agent" or (dep == "pobj" and words.dep[head] == "agent"):
            return "subject"
        if head == step:
            break
        step = head
    return "other"


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
