"""The same thing or deed in words that judge it differently: "detained" and "abducted"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parley.nouns.span import Span
from parley.stories.passages import Passage
from parley.stories.words import STOP, WORD, stem

# What one report calls so and another so: near-synonyms that differ in the judgement they carry (loaded or
# epistemological bias, Recasens et al. 2013). A line is one thing or deed.
_LOADED = """
detain arrest abduct kidnap seize capture imprison jail hold
sailor crew crewman fisherman captive hostage detainee prisoner spy smuggler
rebel terrorist militant insurgent fighter gunman separatist extremist guerrilla partisan jihadist
kill murder slay execute assassinate massacre slaughter eliminate neutralise neutralize
killing murder execution assassination massacre slaughter
attack raid assault aggression incursion invasion offensive operation intervention strike bombardment
protest riot unrest demonstration uprising disturbance rally
protester rioter demonstrator mob thug agitator activist looter
migrant refugee immigrant alien asylum-seeker illegal
regime government junta administration
deal agreement pact accord surrender capitulation compromise
coup takeover putsch revolution overthrow
withdraw retreat flee evacuate abandon
withdrawal retreat evacuation surrender
annex occupy liberate seize conquer recapture
annexation occupation liberation seizure conquest reunification
resign quit oust sack fire dismiss topple
suspend prorogue shutter gag
barrier wall fence
leader strongman dictator ruler
adviser aide crony
criticize criticise blast slam berate condemn lambaste denounce chastise rebuke assail taunt mock tweak
claim admit insist allege concede acknowledge boast
rant tirade diatribe outburst screed
scandal controversy affair flap
grab assault attack manhandle accost
confrontation assault tussle scuffle altercation
abandon cancel postpone scrap shelve suspend
halt cancel freeze suspend scrap
reform cut rollback overhaul dismantle
cut slash trim gut
ban restriction prohibition embargo blockade
tariff surcharge toll levy tax
warning threat ultimatum blackmail
refuse balk decline defy
deport expel remove banish
clash fighting battle skirmish massacre
militia gang force army
martyr victim casualty
settlement colony outpost neighbourhood neighborhood
crackdown operation sweep
drone missile rocket projectile
observer inspector monitor spy
concession gift surrender compromise giveaway
"""
_SETS = tuple(frozenset(line.split()) for line in _LOADED.split("\n") if line)
_OF: dict[str, tuple[int, ...]] = {}
for _number, _set in enumerate(_SETS):
    for _word in _set:
        _OF[_word] = (*_OF.get(_word, ()), _number)
_LONGEST = 60  # characters of a stretch that shows a term with what it is said of


def loaded_terms(
    found: Sequence[Passage], likely: Mapping[tuple[int, int], float], most: int = 3
) -> tuple[tuple[Span, Span], ...]:
    """Pairs of stretches, of two origins, that name one thing or deed in differently loaded words.

    `likely` are the places in `found` of sentences that treat one point, with how alike they are. The two
    words are of one set of near-synonyms and stand with the same other word (what is done to whom, how many
    of them), and neither report uses the other's word anywhere.
    """
    loaded = [_loaded(passage) for passage in found]
    uses: dict[str, set[str]] = {}
    out: list[tuple[Span, Span]] = []
    seen: set[frozenset[str]] = set()
    for one, other in sorted(likely, key=lambda pair: (-likely[pair], pair)):
        if not loaded[one] or not loaded[other]:
            continue
        for words, first, second in _pairs(found[one], found[other], loaded[one], loaded[other], uses):
            if len(out) < most and words not in seen:
                out.append((first, second))
                seen.add(words)
    return tuple(out)


def _pairs(
    one: Passage, other: Passage, here: Sequence[int], there: Sequence[int], uses: dict[str, set[str]]
) -> Iterator[tuple[frozenset[str], Span, Span]]:
    mine, theirs = _uses(one, uses), _uses(other, uses)
    for at in here:
        for to in there:
            a, b = one.sentence.words.lemma[at].lower(), other.sentence.words.lemma[to].lower()
            if a == b or not set(_OF[a]) & set(_OF[b]) or stem(a) in theirs or stem(b) in mine:
                continue
            if one.sentence.words.pos[at] != other.sentence.words.pos[to]:
                continue
            beside, next_to = _beside(one, at), _beside(other, to)
            for word in beside.keys() & next_to.keys():
                first, second = _stretch(one, at, beside[word]), _stretch(other, to, next_to[word])
                yield frozenset((a, b)), first, second
                return


def _loaded(passage: Passage) -> list[int]:
    words = passage.sentence.words
    return [
        at
        for at, lemma in enumerate(words.lemma)
        if lemma.lower() in _OF and words.pos[at] in ("NOUN", "VERB")
    ]


def _uses(passage: Passage, known: dict[str, set[str]]) -> set[str]:
    """The words of the whole report, in all their forms as the parse knows them, found once."""
    if passage.document.id not in known:
        held = {stem(word) for word in WORD.findall(passage.document.text)}
        for sentence in passage.reading.sentences:
            held.update(stem(lemma) for lemma in sentence.words.lemma)
        known[passage.document.id] = held
    return known[passage.document.id]


def _beside(passage: Passage, at: int) -> dict[str, int]:
    """The words that stand in a close relation with one: its dependants, its head, its head's other parts."""
    words = passage.sentence.words
    near = [i for i, head in enumerate(words.head) if head == at and i != at]
    up = words.head[at]
    if up != at:
        near.append(up)
        near += [i for i, head in enumerate(words.head) if head == up and i not in (at, up)]
    near += [j for i in tuple(near) for j, head in enumerate(words.head) if head == i and j not in (at, up)]
    out: dict[str, int] = {}
    for i in near:
        lemma = words.lemma[i].lower()
        if words.pos[i] in ("NOUN", "PROPN", "NUM") and lemma not in STOP and lemma not in _OF:
            out.setdefault(stem(lemma), i)
    return out


def _stretch(passage: Passage, at: int, beside: int) -> Span:
    """The term with the word that shows of what it is said, where they stand close; else the term alone."""
    words = passage.sentence.words
    start = min(words.start[at], words.start[beside])
    end = max(words.end[at], words.end[beside])
    text = passage.document.text[start:end]
    if end - start > _LONGEST or any(mark in text for mark in '“”"«»()\n'):
        start, end = words.start[at], words.end[at]
    return Span(passage.document.id, start, end)
