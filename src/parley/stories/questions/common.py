"""Questions that a reader would ask of a story, each made from a sentence that answers it.

A question is worded from the sentence's own words: its subject, its verb in the form that a question needs,
what follows. So no name in it is Parley's, and there is none without an answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from parley.nouns.document import Document
from parley.nouns.question import Question
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories.cues import HIDDEN, PERSONAL
from parley.stories.passages import plain, stands_alone
from parley.stories.questions import search
from parley.stories.questions.asked import Asked, Term
from parley.stories.questions.heap import Heap, Told, heap
from parley.stories.questions.kin import FAMILY, kin, root
from parley.stories.questions.match import Match, real
from parley.stories.questions.roles import children, phrase
from parley.stories.questions.says import REASON, explains, gives_cause
from parley.stories.questions.worded import clause, noun_phrase, subject_of
from parley.stories.salience import salience
from parley.stories.words import STOP

MOST = 8
_EACH = {
    "identity": 2,
    "why": 2,
    "want": 2,
    "how many": 1,
    "what": 2,
    "who": 1,
    "next": 1,
    "obstacle": 1,
    "when": 1,
    "say": 1,
}
# What readers ask first: the cause, what was settled, what is wanted, what comes; then who and what is who.
_FIRST = {
    "why": 0.9, "what": 0.85, "want": 0.75, "next": 0.75, "obstacle": 0.6, "how many": 0.6, "who": 0.5,
    "identity": 0.4, "say": 0.35, "when": 0.45,
}  # fmt: skip
_AFTER = ("after", "following", "amid", "over", "before", "during")
_DUE = ("due", "owing", "because", "thanks")
_SETTLES = {"decide": "", "rule": "", "agree": " on", "propose": "", "order": "", "vote": " on"}
_HURT = frozenset("kill die injure wound arrest detain displace evacuate capture release lose dead".split())


def common(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    *,
    names: Mapping[str, str] | None = None,
) -> tuple[Question, ...]:
    """The questions of a story, those that readers ask first before the rest; at most eight, of several kinds.

    `numbers` are the documents' origins; `names` as in `reply`.
    """
    record = heap(pairs, numbers, names)
    central = salience([told.passage for told in record.told])
    weight = {told.passage.span: central(told.passage) + _early(told) for told in record.told}
    found: list[Question] = []
    for told in record.told:
        for made in (*_whys(told), *_settled(told, record), *_counts(told)):
            found.append(replace(made, weight=weight[told.passage.span] + _FIRST[made.kind]))
    leading = sorted(record.told, key=lambda told: -weight[told.passage.span])[:_LEADING]
    for told in leading:
        for made in _when(told):
            found.append(replace(made, weight=weight[told.passage.span] + _FIRST["when"]))
        for made in _why_of(told, record):
            found.append(replace(made, weight=weight[told.passage.span] + _FIRST["why"] + 0.1))
    found += _who_is(record)
    found += _wants(record)
    found += _says(record)
    found += _next(record)
    found += _obstacles(record, weight)
    found += _mediators(record)
    return _chosen(found)


_LEADING = 30  # sentences that tell what the story is about; of each it is asked why


def _early(told: Told) -> float:
    """What stands first in a report is what it is about."""
    return 0.3 / (1 + told.passage.number / 3) - 0.15 * (not told.passage.alone)


def _chosen(found: list[Question]) -> tuple[Question, ...]:
    found.sort(key=lambda question: (-question.weight, question.text))
    chosen: list[Question] = []
    used: dict[str, int] = defaultdict(int)
    for question in found:
        if len(chosen) == MOST:
            break
        words = _telling(question.text)
        if used[question.kind] >= _EACH[question.kind]:
            continue
        if any(_alike(words, other.text) or question.answers[0] == other.answers[0] for other in chosen):
            continue
        chosen.append(question)
        used[question.kind] += 1
    return tuple(chosen)


def _telling(text: str) -> set[str]:
    """The words of a question that tell it from others of its kind."""
    return {word for word in re.findall(r"\w+", text.casefold()) if word not in STOP} - {
        "want",
        "happen",
        "many",
    }


def _alike(words: set[str], other: str) -> bool:
    theirs = _telling(other)
    return len(words & theirs) > 0.5 * len(words | theirs) if words and theirs else words == theirs


def _keys(told: Told, places: Iterable[int]) -> frozenset[str]:
    return frozenset(key for at in places for key in told.who(at))


def _whys(told: Told) -> Iterable[Question]:
    """Why somebody did something, of a sentence that says because of what."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        verb = None
        if dep == "advcl" and any(words.lemma[i] == "because" for i in children(words, at, "mark")):
            verb = words.head[at]
        elif dep in ("prep", "amod", "acomp", "advmod") and words.lemma[at] in _DUE and _of(told, at):
            verb = words.head[at]
            # "was sworn in after the resignation due to …": it may be the resignation that was due to it.
            if any(
                verb < i < at and told.text(i).casefold() in _AFTER for i in children(words, verb, "prep")
            ):
                continue
        if verb is None or words.pos[verb] not in ("VERB", "AUX") or not real(told, verb):
            continue
        if HIDDEN.search(told.passage.text):
            continue
        asked = clause(told, verb, without=phrase(words, at))
        if asked is not None and not REASON.search(asked.text):
            yield Question(f"Why {asked.text}?", "why", (told.passage.span,), _keys(told, asked.places))


def _of(told: Told, at: int) -> bool:
    """Whether "because", "due" or "owing" is followed by what it names: "of", "to"."""
    words = told.passage.sentence.words
    follows = words.lemma[at + 1].casefold() if at + 1 < len(words.lemma) else ""
    return follows in ("of", "to")


def _settled(told: Told, record: Heap) -> Iterable[Question]:
    """What a court, a government or two sides decided, agreed on, proposed."""
    words = told.passage.sentence.words
    for at, lemma in enumerate(words.lemma):
        if lemma not in _SETTLES or words.pos[at] != "VERB":
            continue
        objects = children(words, at, "ccomp", "dobj", "xcomp")
        on = [i for i in children(words, at, "prep") if words.lemma[i] == "on" and not _timed(told, i + 1)]
        if (
            not (objects or (lemma == "vote" and on))
            or children(words, at, "neg")
            or words.dep[at] not in ("ROOT", "ccomp", "conj")
        ):
            continue
        if not real(told, at):
            continue
        subject = subject_of(told, at)
        asked = clause(told, at, without=[i for i in range(len(words.head)) if i > at], bare=True)
        if subject is None or asked is None or not _keys(told, phrase(words, subject)):
            continue
        also = Asked("", "what", _terms(told, at, asked.places), "object")
        spans = [made.told.passage.span for made in search.answers(also, record, 3) if made.score >= _SURELY]
        after = " to do" if children(words, at, "xcomp") else _SETTLES[lemma]
        yield Question(
            f"What {asked.text}{after}?",
            "what",
            tuple(dict.fromkeys((told.passage.span, *spans)))[:3],
            _keys(told, asked.places),
        )


def _timed(told: Told, at: int) -> bool:
    return at < len(told.words) and told.dated(at)


def _counts(told: Told) -> Iterable[Question]:
    """How many people something befell."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        if dep != "nummod" or not re.fullmatch(r"\d[\d,]*|[a-z]+", told.text(at)):
            continue
        noun = words.head[at]
        verb = words.head[noun]
        if words.pos[noun] != "NOUN" or told.text(at) in ("one", "1"):
            continue
        if (
            words.dep[noun] == "pobj"
            and words.lemma[noun] in _LOSSES
            and words.pos[words.head[verb]] == "VERB"
        ):
            yield from _result(told, noun, at, words.head[verb], verb)
            continue
        if words.lemma[verb] not in _HURT or words.pos[verb] != "VERB":
            continue
        what = noun_phrase(told, noun, without=phrase(words, at))
        if what is None:
            continue
        if words.dep[noun] == "nsubjpass":
            yield Question(f"How many {what} were {told.text(verb)}?", "how many", (told.passage.span,))
        elif words.dep[noun] == "nsubj" and not children(words, verb, "dobj", "ccomp"):
            yield Question(f"How many {what} {told.text(verb)}?", "how many", (told.passage.span,))
        elif words.dep[noun] == "dobj":
            asked = clause(told, verb, without=[i for i in range(len(words.head)) if i > verb], bare=True)
            if asked is not None:
                yield Question(
                    f"How many {what} {asked.text}?",
                    "how many",
                    (told.passage.span,),
                    _keys(told, asked.places),
                )


def _result(told: Told, noun: int, number: int, verb: int, prep: int) -> Iterable[Question]:
    """How many deaths something resulted in, led to, caused."""
    words = told.passage.sentence.words
    asked = clause(told, verb, without=[i for i in range(len(words.head)) if i > verb], bare=True)
    if asked is not None and words.head[prep] == verb:
        text = f"How many {words.lemma[noun]}s {asked.text} {words.lemma[prep]}?"
        yield Question(text, "how many", (told.passage.span,), _keys(told, asked.places))


_LOSSES = ("death", "injury", "casualty", "fatality", "arrest", "loss")


def _who_is(record: Heap) -> Iterable[Question]:
    """Who or what somebody or something is whom the story names often, and describes."""
    best: dict[str, tuple[float, Told, str]] = {}
    times: dict[str, int] = defaultdict(int)
    for told in record.told:
        for key, places in told.named.items():
            times[key] += 1
            plainly, name = _described(told, sorted(places))
            if plainly and (key not in best or plainly > best[key][0]):
                best[key] = plainly, told, name
    for key, (plainly, told, _) in best.items():
        kind, name = record.names.kind(key), _name(record, key)
        if times[key] < 2 or not name or kind not in ("person", "body", "place"):
            continue
        if (kind != "person" and plainly < _THING) or (kind == "place" and times[key] < 3):
            continue
        if plainly < 1 and not stands_alone(told.passage.text):
            continue
        if kind == "person" and " " not in name:
            continue
        yield Question(
            f"{'Who' if kind == 'person' else 'What'} is {_with_article(record, key, name)}?",
            "identity",
            (told.passage.span,),
            frozenset((key,)),
            _FIRST["identity"] + plainly * 0.5 + min(times[key], 8) / 20,
        )


def _described(told: Told, places: list[int]) -> tuple[float, str]:
    """How plainly a sentence says what the name at these words stands for, and the name as it is written."""
    words = told.passage.sentence.words
    if not places or places != list(range(places[0], places[-1] + 1)):
        return 0.0, ""
    proper = [at for at in places if words.pos[at] == "PROPN" or told.text(at)[:1].isupper()]
    if not proper:
        return 0.0, ""
    at = proper[-1]
    name = plain(told.document, words.start[proper[0]], words.end[at])
    best = 0.0
    head = words.head[at]
    if words.dep[at] == "nsubj" and words.lemma[head] == "be":
        one = told.text(head).casefold() in ("is", "was")
        if one and any(words.pos[i] == "NOUN" for i in children(words, head, "attr")):
            best = 1.0
    if words.dep[at] in ("conj", "pobj") and children(words, at, "conj") or words.dep[at] == "conj":
        return 0.0, name
    for i in children(words, at, "appos"):
        if words.pos[i] == "NOUN" and len(phrase(words, i)) > 2:
            some = any(words.lemma[c] in ("a", "an") for c in children(words, i, "det"))
            best = max(best, _THING if some else 0.8)
    if words.dep[at] == "appos" and words.pos[head] == "NOUN" and len(phrase(words, head)) > len(places) + 2:
        best = max(best, 0.6)
    titles = [i for i in children(words, at, "compound", "nmod") if i not in places]
    if titles and sum(len(phrase(words, i)) for i in titles) > 1:
        best = max(best, 0.4)
    return best, name


_THING = 0.9  # "Vessin Talk, a radio programme": of a thing only what says so plainly


def _articled(record: Heap, key: str) -> bool:
    with_, without = 0, 0
    for told in record.told:
        places = told.named.get(key)
        if places:
            first = min(places)
            if told.text(first).casefold() == "the" or (first and told.text(first - 1).casefold() == "the"):
                with_ += 1
            else:
                without += 1
    return with_ > without


def _wants(record: Heap) -> Iterable[Question]:
    """What those want whom the story names most, where sentences say "demands", "wants", "insists"."""
    times: dict[str, int] = defaultdict(int)
    for told in record.told:
        for key in told.named:
            times[key] += 1
    for key in sorted(times, key=lambda key: (-times[key], key))[:_ACTORS]:
        if record.names.kind(key) not in ("state", "body", "person") or times[key] < 2:
            continue
        name = _name(record, key)
        if not name:
            continue
        subject = Term(name, "", "subject", key, tuple(root(word) for word in name.casefold().split()))
        asked = Asked("", "want", (subject, Term("want", root("want"), "predicate")), "object")
        answers = [
            made
            for made in search.answers(asked, record, 5)
            if made.real and made.at and _wanting(made) and made.score >= _SURELY
        ]
        answers.sort(key=lambda made: made.told.document.published or "", reverse=True)
        if not answers:
            continue
        spans = tuple(made.told.passage.span for made in answers[:3])
        yield Question(
            f"What does {_with_article(record, key, name)} want?",
            "want",
            spans,
            frozenset((key,)),
            _FIRST["want"] + min(times[key], 20) / 40 + 0.1 * len(spans),
        )


_ACTORS = 8
_SURELY = 0.87


def _wanting(made: Match) -> bool:
    words = made.told.passage.sentence.words
    at = made.at[0]
    if words.lemma[at] == "demand":
        return True
    if words.dep[at] in ("acl", "amod") or words.lemma[at] == "need":
        return False
    return words.pos[at] == "VERB" and not made.against


def _why_of(told: Told, record: Heap) -> Iterable[Question]:
    """Why what a leading sentence tells was done, where another sentence (or this one) says so."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        if words.pos[at] != "VERB" or dep not in ("ROOT", "ccomp", "conj") or not real(told, at):
            continue
        if words.lemma[at] in _SAYING or words.lemma[at] in _CAUSING:
            continue
        subject = subject_of(told, at)
        asked = clause(told, at, without=_trailing(told, at))
        if (
            subject is None
            or asked is None
            or not asked.text.startswith(("did ", "was ", "were ", "has ", "have "))
        ):
            continue
        if not told.words[at] or REASON.search(asked.text):
            continue
        terms = _terms(told, at, asked.places)
        if not any(term.name and term.part == "subject" for term in terms) or len(terms) < 2:
            continue
        question = Asked("", "why", terms, passive=bool(children(words, at, "nsubjpass")))
        answers = [
            made
            for made in search.answers(question, record, 5)
            if made.score >= _SURELY
            and explains(made.told)
            and (not made.at or gives_cause(made.told, made.at[0]))
            and not (made.told is told and not made.at)
        ]
        if answers:
            yield Question(
                f"Why {asked.text}?",
                "why",
                tuple(made.told.passage.span for made in answers[:4]),
                _keys(told, asked.places),
            )


_CAUSING = frozenset("motivate cause prompt drive aim justify lead explain trigger follow result".split())
_SAYING = frozenset(
    "say tell state add note report announce comment write declare argue claim think be".split()
)


def _trailing(told: Told, verb: int) -> list[int]:
    """What hangs on a verb beside its object: when, where, because of what."""
    words = told.passage.sentence.words
    out: list[int] = []
    for child in children(words, verb, "prep", "advcl", "npadvmod", "advmod"):
        place = words.lemma[child] in ("in", "at", "into") and any(
            at in held for held in told.named.values() for at in children(words, child, "pobj")
        )
        goes_on = place or words.lemma[child] in ("to", "with", "on", "from", "against", "for")
        if child > verb and not goes_on:
            out += phrase(words, child)
    return out


def _terms(told: Told, verb: int, places: Iterable[int]) -> tuple[Term, ...]:
    words = told.passage.sentence.words
    subject = subject_of(told, verb)
    under = set(phrase(words, subject)) if subject is not None else set()
    terms: dict[tuple[str, str | None], Term] = {}
    for at in (*places, verb):
        part = "predicate" if at == verb else "subject" if at in under else "object"
        keys = sorted(key for key, held in told.named.items() if at in held)
        if keys and part != "predicate":
            key = max(keys, key=len)
            parts = tuple(root(word) for word in key.split())
            terms.setdefault(("", key), Term(key, "", part, key, parts))
        elif told.words[at]:
            terms.setdefault((told.words[at], None), Term(told.text(at), told.words[at], part))
    return tuple(terms.values())


def _when(told: Told) -> Iterable[Question]:
    """When something was done, of a sentence that names the day."""
    words = told.passage.sentence.words
    for at, dep in enumerate(words.dep):
        if words.pos[at] != "VERB" or dep not in ("ROOT", "ccomp") or words.lemma[at] in _SAYING:
            continue
        days = [time for time in told.times if time.type == "DATE" and time.begin]
        days = [time for time in days if time.begin == time.until]
        hanging = [
            time
            for time in days
            for i, begin in enumerate(words.start)
            if time.start <= begin < time.end and at in (words.head[i], words.head[words.head[i]])
        ]
        if not hanging or not real(told, at):
            continue
        asked = clause(told, at, without=_trailing(told, at))
        if asked is not None and _keys(told, asked.places) and not any(map(told.dated, asked.places)):
            yield Question(f"When {asked.text}?", "when", (told.passage.span,), _keys(told, asked.places))


def _says(record: Heap) -> Iterable[Question]:
    """What those say who are quoted most."""
    spoken: dict[str, list[tuple[bool, str, Span]]] = defaultdict(list)
    for told in record.told:
        named = {entity.id: record.names.of(entity.name) for entity in told.passage.named()}
        for _, said in told.passage.attributions():
            key = named.get(said.speaker or "")
            if key in told.named and said.manner == "speech" and said.kind != "indirect":
                row = told.passage.alone, told.document.published or "", told.passage.span
                spoken[str(key)].append(row)
    for key, rows in spoken.items():
        name = _name(record, key)
        if len(rows) < 2 or not name or record.names.kind(key) not in ("person", "state"):
            continue
        spans = tuple(dict.fromkeys(span for _, _, span in sorted(rows, reverse=True)))
        text = f"What does {_with_article(record, key, name)} say?"
        yield Question(text, "say", spans[:3], frozenset((key,)), _FIRST["say"] + min(len(rows), 8) / 20)


def _next(record: Heap) -> Iterable[Question]:
    """What is planned for a day that has not come when the newest document appeared."""
    newest = record.newest
    if newest is None:
        return
    coming = []
    for told in record.told:
        text = told.passage.text
        if not _PLANNED.search(text) or not told.document.published or PERSONAL.search(text):
            continue
        dates = [(time.begin, time.until) for time in told.times if time.type == "DATE"]
        days = [begin for begin, until in dates if begin and begin == until]
        days = days or [begin for begin, _ in dates if begin]
        if days and max(days) > newest:
            coming.append((max(days), told.passage.span))
    coming.sort()
    spans = tuple(dict.fromkeys(span for _, span in coming))[:3]
    if spans:
        yield Question("What happens next?", "next", spans, frozenset(), _FIRST["next"] + 0.3)


_PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned|to be)|plans? to|intends? to"
    r"|planned for|scheduled for|expected (?:on|in|to|there))\b",
    re.I,
)


def _obstacles(record: Heap, weight: Mapping[Span, float]) -> Iterable[Question]:
    """What stands in the way of an agreement, where the story is about talks."""
    talking = sum(bool(told.content & _TALKS) for told in record.told)
    talks = talking >= max(4, 0.08 * len(record.told))
    text = "What stands in the way of an agreement?" if talks else "What could go wrong?"
    cue = _BLOCKS if talks else _DOUBTED
    found = [
        (
            weight[told.passage.span] + 0.3 * record.days.get(told.document.published or "", 0.0),
            told.passage.span,
        )
        for told in record.told
        if cue.search(told.passage.text) and told.passage.alone and (not talks or told.content & _TALKS)
    ]
    found.sort(reverse=True)
    spans = tuple(span for _, span in found[:3])
    if spans:
        yield Question(text, "obstacle", spans, frozenset(), _FIRST["obstacle"] + 0.4)


_TALKS = frozenset(
    map(root, ("talk", "negotiation", "negotiate", "settlement", "ceasefire", "truce", "mediation"))
)
_DOUBTED = re.compile(
    r"\b(?:unlikely|unrealistic|(?:could|may|might) (?:fail|collapse)|at risk|the risk (?:of|that)|jeopardi\w+"
    r"|undermin\w+|derail\w*|sk?c?eptic\w*|doubt(?:s|ed|ful)?|not enough (?:votes|support|money)|failed to"
    r"|keep \w+(?: \w+)? away|threatens? to|big mistake)\b",
    re.I,
)
_BLOCKS = re.compile(
    r"\b(?:non-negotiable|unacceptable|rul\w+ out|reject\w*|refus\w*|will not|would not|only if|unless|impasse"
    r"|deadlock\w*|sticking points?|far apart|vote (?:down|against)|insists?|maintain\w*|without agreement)\b",
    re.I,
)


def _mediators(record: Heap) -> Iterable[Question]:
    asked = Asked("", "who", (Term("mediate", root("mediate"), "predicate"),), "subject")
    answers = [
        made
        for made in search.answers(asked, record, 4)
        if kin(root("mediate"), made.told.words[made.at[0]]) >= FAMILY and made.told.passage.alone
    ]
    if answers:
        spans = tuple(made.told.passage.span for made in answers[:2])
        yield Question("Who mediates?", "who", spans, frozenset(), _FIRST["who"] + 0.3)


def _name(record: Heap, key: str) -> str:
    """The fullest way in which the record writes a name, empty where it has none with a capital."""
    forms: dict[str, int] = defaultdict(int)
    for told in record.told:
        at = sorted(told.named.get(key, ()))
        if at and at == list(range(at[0], at[-1] + 1)):
            words = told.passage.sentence.words
            form = plain(told.document, words.start[at[0]], words.end[at[-1]])
            form = re.sub(r"^[Tt]he |[’']s?$", "", form)
            if form.casefold() == key:
                forms[form] += 1
    return max(forms, key=lambda form: (forms[form], form)) if forms else ""


_THE = re.compile(
    r"^United |(?:Union|Nations|Republic|Kingdom|States|Netherlands|Philippines|League|Court|Party|Parliament|Senate"
    r"|Commission|Council|Ministry|Emirates|Institute|Forces|Government|House)$"
)


def _with_article(record: Heap, key: str, name: str) -> str:
    person = record.names.kind(key) == "person"
    return f"the {name}" if not person and (_THE.search(name) or _articled(record, key)) else name
