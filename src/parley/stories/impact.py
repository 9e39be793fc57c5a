"""Effects: what a development did to people, and to trade, prices, property and services."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from parley.nouns.alone import Standing
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Effect
from parley.stories.clause import clause
from parley.stories.development import Development, development
from parley.stories.holding import Held, held, readable
from parley.stories.passages import Passage, overlap, passages
from parley.stories.spans_of_time import last_day
from parley.stories.standing import editor
from parley.stories.tree import Tree
from parley.stories.words import listed, stem

# What becomes of people, by lemma; the order is that in which a page shows them.
_FATES = {
    "killed": "kill die dead killed death fatality toll perish drown slay lose-life body",
    "wounded": "wound wounded injured injure injury hurt hospitalise hospitalize casualty maim",
    "missing": "missing trap strand stranded trapped unaccounted",
    "displaced": "displaced displace flee evacuate evacuation relocate uproot homeless",
    "detained": "detained detain arrest custody jail imprison abduct kidnap capture seize",
    "ill or hungry": "infect infected infection case sicken starve hunger famine malnourish test",
    "helped": "rescue survivor aid relief vaccinate shelter dose",
}
_FATE = {lemma: fate for fate, lemmas in _FATES.items() for lemma in lemmas.split()}
_OF_PEOPLE = listed(
    """
    seize capture trap strand hurt test shelter relief aid case body lose-life toll
    """
)
_PEOPLE = listed(
    """
    people person man woman child civilian soldier troop officer resident villager passenger worker
    protester demonstrator journalist fighter militant student patient family crew member fisherman
    sailor citizen national individual other refugee migrant household customer inhabitant grower farmer
    employee dead victim survivor policeman miner prisoner hostage pupil teenager boy girl life staff
    tourist suspect personnel crewman
    """
)
_GOODS = listed(
    """
    price export import production output trade market stock share currency sale revenue profit damage
    cost economy growth recession inflation unemployment job wage tourism flight airline supply shipping
    cargo power electricity service museum school class business shop store factory port harvest crop
    freight building house home facility road bridge plant refinery hospital barrel ferry train traffic
    fuel gas oil investment investor budget debt bond mall premium rate toll tariff grain bread customer
    loss rent mortgage company bank exchange railway pipeline village town street office airport station
    earning household mark euro dollar pound
    """
)
_DONE = listed(
    """
    fall rise drop soar plunge surge slump tumble jump halve double triple disrupt halt close shut
    suspend cancel ground damage destroy lose affect slip lower trigger burn collapse decline shrink
    delay block divert widen strengthen weaken climb stop cut flood ruin lay contract stall freeze cost
    """
)
_LOSSES = listed(
    """
    disruption shortage closure damage loss blackout outage collapse recession closing fire
    """
)
_NEEDED = listed(
    """
    power electricity water heating gas fuel internet service work pay food
    """
)
_NUMBER = re.compile(
    r"^(?:\d[\d,.]*|no|dozens?|scores?|hundreds?|thousands?|millions?|billions?|several|half|all|twice|nobody|none)$",
    re.I,
)
_PERCENT = re.compile(
    r"\d[\d,.]* ?(?:%|per ?cent|barrels|marks|euros|dollars|pounds|million|billion)|[$€£]\s?\d", re.I
)
_SICKNESS = listed(
    """
    outbreak disease virus epidemic pandemic infection measles cholera influenza coronavirus covid
    """
)
_HARM = (
    listed(
        """
    kill dead death injured wounded attack bomb explosion crash fire quake earthquake storm hurricane
    typhoon flood shoot shooting strike missile airstrike war offensive invasion outbreak virus epidemic
    pandemic collapse stampede clash protest riot violence drought famine landslide tsunami derailment
    sinking evacuation refugee
    """
    )
    | _SICKNESS
)
_NEAR = 0.2  # relevance below which figures are another event's
_LEAST = 0.05  # the same where a sentence counts people and the story tells of harm to them
_ALIKE = 0.6  # share of words from which two sentences say the same


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    kind: str
    fate: str
    figure: str | None
    held: Held
    weight: float


def effects(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 6,
) -> tuple[Effect, ...]:
    """What the development did, humanitarian effects before economic ones, each with who says so.

    An effect is a clause in which a word for what became of people governs, or hangs on, a number of them, or
    one for what became of trade, prices, property or services has such a thing for subject or object; what
    might happen, and what the development's words are too far from, is none. Of one fate the newest figure
    stands first, and differing figures side by side. `limit` bounds each kind; None gives all that is found.
    """
    kept = list(pairs)
    everything = list(passages(kept, numbers))
    about = development(everything)
    found = [one for passage in everything if (one := _of(passage, about)) is not None]
    order = {fate: at for at, fate in enumerate((*_FATES, ""))}
    found.sort(key=lambda one: (one.kind != "humanitarian", order[one.fate], -_day(one), -one.weight))
    if limit is not None:
        found = _kept(found, limit, editor(kept))
    return tuple(
        Effect(
            one.kind,
            one.held.name,
            one.passage.span,
            one.fate,
            one.figure,
            one.passage.origin,
            one.passage.document.published,
            round(one.weight, 4),
        )
        for one in found
    )


def _day(one: _Found) -> int:
    published = one.passage.document.published
    return last_day(published).toordinal() if published else date.min.toordinal()


def _kept(found: list[_Found], limit: int, stands: Standing) -> list[_Found]:
    """The first of each kind that can be read alone; what repeats a figure in like words goes."""
    kept: list[_Found] = []
    for one in found:
        if sum(other.kind == one.kind for other in kept) >= limit or not readable(
            one.passage, one.held, stands
        ):
            continue
        alike = (other for other in kept if other.fate == one.fate and other.figure == one.figure)
        if any(overlap(one.passage.words, other.passage.words) >= _ALIKE for other in alike):
            continue
        kept.append(one)
    return kept


def _of(passage: Passage, about: Development) -> _Found | None:
    relevance = about.relevance(passage.words)
    if relevance < _LEAST or about.old(passage, anywhere=True):
        return None
    tree = Tree(passage)
    for kind, fate, figure, at in (*_people(passage, tree, about), *_goods(passage, tree, about)):
        whose = held(passage, *tree.span(at))
        if whose is None or (whose.said is not None and whose.said.manner != "speech"):
            continue
        harm = kind == "humanitarian" and figure is not None and about.speaks_of(_HARM)
        if relevance < (_LEAST if harm else _NEAR):
            continue
        weight = 0.6 * relevance + 0.3 * (figure is not None) + 0.1 / (1 + passage.number / 12)
        return _Found(passage, kind, fate, figure, whose, weight)
    return None


def _people(passage: Passage, tree: Tree, about: Development) -> Iterator[tuple[str, str, str | None, int]]:
    for at in range(len(tree)):
        fate = _FATE.get(tree.lemma(at)) or (
            "killed" if tree.lemma(at) == "life" and tree.lemma(tree.head(at)) == "lose" else None
        )
        if fate is None or not _real(passage, tree, at) or _elsewhere(tree, at, about):
            continue
        if tree.pos(at) == "VERB" and _general(passage, tree, at):
            continue  # "30,000 die of it every winter" tells no event
        near = [at, *_arguments(tree, at)]
        if tree.pos(at) in ("NOUN", "ADJ"):
            near.append(tree.head(at))
        strict = tree.lemma(at) in _OF_PEOPLE and not (
            tree.lemma(at) == "case" and about.speaks_of(_SICKNESS)
        )
        for one in near:
            figure = _count(tree, one)
            person = (
                tree.lemma(one) in _PEOPLE
                or figure == "a number"
                or _NUMBER.match(tree.form(one))
                or tree.pos(one) == "NUM"
            )
            if (
                figure is not None
                and (person or (one == at and tree.pos(at) == "NOUN"))
                and not (strict and tree.lemma(one) not in _PEOPLE)
            ):
                yield "humanitarian", fate, figure, at
                break


def _goods(passage: Passage, tree: Tree, about: Development) -> Iterator[tuple[str, str, str | None, int]]:
    for at in range(len(tree)):
        lacks = tree.form(at) == "without" and tree.lemma(tree.object(at)) in _NEEDED
        if lacks and any(_count(tree, one) for one in _arguments(tree, tree.head(at))):
            yield "economic", "", None, at
        verb = tree.pos(at) == "VERB" and tree.lemma(at) in _DONE
        noun = tree.pos(at) == "NOUN" and tree.lemma(at) in _LOSSES and tree.dep(at) != "compound"
        if not (verb or noun) or not _real(passage, tree, at) or _elsewhere(tree, at, about):
            continue
        around = (
            _arguments(tree, at)
            if verb
            else [at, *tree.children(at, "compound", "amod"), *_arguments(tree, at), tree.head(at)]
        )
        if not any(
            tree.lemma(one) in _GOODS or (verb and tree.lemma(one) in _LOSSES) for one in around if one != at
        ):
            continue
        number = _PERCENT.search(passage.text)
        figure = next((count for one in around if (count := _count(tree, one)) is not None), None)
        yield "economic", "", figure or (number.group() if number else None), at


def _arguments(tree: Tree, at: int) -> list[int]:
    """What a word has for subject and object, what is joined to them, and what a preposition adds."""
    found = tree.children(at, "nsubj", "nsubjpass", "dobj", "attr", "oprd", "nmod", "acomp")
    if tree.dep(at) in ("xcomp", "conj", "advcl", "acl", "relcl", "acomp"):
        subject = tree.nsubj(at)
        found += [subject] if subject is not None else [tree.head(at)]
    for one in tuple(found):
        found += tree.children(one, "conj", "appos", "compound")
        found += [
            inner
            for prep in tree.children(one, "prep")
            if tree.form(prep) == "of"
            for inner in tree.children(prep, "pobj")
        ]
    found += [
        inner
        for prep in tree.children(at, "prep", "agent")
        if tree.form(prep) in ("of", "to", "in", "by", "for")
        for inner in tree.children(prep, "pobj")
    ]
    return found


def _count(tree: Tree, at: int) -> str | None:
    """How many of it: a number that hangs on it, or a number that it is."""
    if tree.pos(at) == "NUM" or _NUMBER.match(tree.form(at)):
        return tree.form(at)
    if tree.form(at) == "number" and tree.children(at, "det"):
        return "a number"
    found = [
        one
        for one in tree.children(at, "nummod", "det", "amod", "quantmod", "predet", "neg")
        if tree.pos(one) == "NUM" or _NUMBER.match(tree.form(one))
    ]
    return tree.form(found[0]) if found else None


def _general(passage: Passage, tree: Tree, at: int) -> bool:
    """Whether a verb in the simple present tells what is so every year."""
    if tree.children(at, "aux", "auxpass") or tree.form(at).endswith("ing"):
        return False
    return clause(passage, at) == "going"


def _real(passage: Passage, tree: Tree, at: int) -> bool:
    """Whether what a word tells happened: no clause around it is a possibility, a wish or a plan."""
    verb = at
    for _ in range(8):
        if tree.pos(verb) in ("VERB", "AUX"):
            if clause(passage, verb) == "unreal" or tree.lemma(verb) in _WISHES or tree.conditional(verb):
                return False
            if any(tree.form(one) in ("if", "unless", "until") for one in tree.children(verb, "mark")):
                return False
            forced = tree.lemma(tree.head(verb)) in _FORCES
            to = any(tree.form(one) == "to" for one in tree.children(verb, "aux"))
            if tree.dep(verb) != "ROOT" and to and not forced:
                return False
            if tree.dep(verb) in ("relcl", "acl", "ccomp", "ROOT", "parataxis"):
                return True
        if tree.head(verb) == verb:
            return True
        verb = tree.head(verb)
    return True


def _elsewhere(tree: Tree, at: int, about: Development) -> bool:
    """Whether a word only tells more of something else than the development: "the fire in which 15 died"."""
    for _ in range(10):
        if tree.head(at) == at:
            return False
        if tree.dep(at) in ("relcl", "acl"):
            return about.weight(stem(tree.form(tree.head(at)))) < _OF_IT
        at = tree.head(at)
    return False


_OF_IT = 0.15  # weight from which a noun is of the development
_FORCES = listed("force cause lead oblige compel leave drive")
_WISHES = listed("hope wish fear imagine worry want expect")
