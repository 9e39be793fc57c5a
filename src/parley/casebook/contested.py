"""What a text argues over: things that somebody wants, demands, rejects or fears, and acts on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.casebook.alike import CHEAP
from parley.casebook.lexicon import ADJECTIVES, NOUNS, PEOPLE, THINGS, UTTERED, VERBS
from parley.casebook.topics import CHEAP_GROUPS, concept
from parley.casebook.tree import Tree
from parley.casebook.words import stem, word_set
from parley.nouns.document import Document
from parley.nouns.reading import Reading


@dataclass(frozen=True, slots=True)
class Term:
    """A noun with what qualifies it, or an act with what it is done to, in the text's words.

    `head` is the noun's concept, `key` that with the concept of what qualifies it; they join those that mean
    the same. `contested` where somebody wants or refuses it; `aside` where it only says of what, or where.
    """

    head: str
    key: str
    phrase: str
    doc: str
    sentence: int
    contested: bool
    aside: bool = False


# Nouns that name no term of an agreement, whatever is said of them.
_VAGUE = word_set(
    "way time part sense need risk fact thing lot kind sort area case reason result effort chance power"
    " world year day week month war conflict crisis situation process progress problem question answer"
    " concern view evidence word number amount level order end beginning side hand place country state"
    " region continent people person man woman life death future past interest attention information story"
    " news article report statement interview speech article debate change role influence strategy"
    " approach policy relation relationship move step goal aim point reality difference opportunity threat"
    " fear danger impact effect outcome decision action event development ability right will unity lack"
    " absence presence return success failure support opposition criticism response reaction willingness"
    " reluctance pressure confidence trust advantage weakness strength position meeting anything something"
    " nothing everything one other matter topic subject discussion example moment word detail document"
    " source medium press paper picture image sign signal shift trend prospect possibility tension"
    " government official leader minister president law rule system society party term basis use price"
    " cost value ground line talking objective priority mechanism framework drama percent metre mile hour"
    " minute second season spring summer autumn winter morning evening half quarter majority team room house"
    " home brother sister father mother wife husband son daughter family child career book page letter camera"
    " phone speed color game player voice series scene challenge balance hope doubt belief thought mind eye"
    " rest remainder version form type kind list set group pair piece track path road front back top bottom"
    " addition exception absence lead start finish break night afternoon weekend decade century era period"
    " date deadline visit trip journey flight neighbour neighbor friend enemy rival opponent expert analyst"
    " journalist reporter reader author writer scholar historian office project rain weather note"
    " today yesterday tomorrow tonight billion million thousand hundred dozen"
    " refusal status self approval scale stage phase mood tone feeling emotion condolence tribute memory"
)
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nn"})
_FADED = word_set(
    "new recent current other such same own many several certain further possible potential major key"
    " important clear more most few first second last next former latest late early good bad big large"
    " great little long high low full particular different similar general real whole entire special"
    " continued increased growing renewed proposed so-called alleged effective strong stronger robust only"
    " eventual any firm lasting genuine key core huge multiple much additional various numerous overall"
    " historic initial subsequent previous alternative global structural foremost widespread ongoing final"
    " successful unsuccessful broad complete total immediate prompt intense private united"
)
# Nouns and verbs of what is done: by themselves they say too little, with their object they are an option.
_ACTS = word_set(
    "withdrawal withdraw pullout pullback removal remove lifting lift release recognition recognize recognise"
    " creation create establishment establish return restoration restore resumption resume transfer sale sell"
    " supply delivery deliver deployment deploy construction build building closure close opening reopening"
    " open reopen reduction reduce limitation limit ban prohibition prohibit expansion expand enlargement"
    " admission admit exclusion exclude extension extend suspension suspend cancellation cancel ratification"
    " ratify exchange dismantling dismantle destruction destroy abolition abolish evacuation evacuate"
    " protection protect partition division divide annexation annex occupation occupy reform adoption adopt"
    " implementation implement introduction introduce imposition impose increase cut ease easing freeze"
    " freezing halt end ending extradition extradite prosecution prosecute inspection inspect enrichment"
    " enrich import export funding fund financing finance control share sharing payment pay arrest deport"
    " deportation punish punishment disarm disarmament demolish demolition privatize privatise nationalize"
    " nationalise nationalization nationalisation guarantee allow permit send keep appoint appointment admit"
    " join membership accession leave departure use pause stop scrap scrapping resolve resolution invitation"
    " invite postponement postpone delay filling fill drilling drill testing test collection collect bombing"
)
_LIGHT = word_set(
    "be have do make take say get give go come see know put hold meet tell reach achieve find seek"
)
_AGREED = word_set(
    "treaty plan agreement accord accords resolution deal pact protocol convention act bill initiative law"
    " memorandum declaration doctrine fund programme program mission"
)
_LINKS = word_set("of from to on in for with between into over against")
_TAKES = frozenset({"dobj", "nsubjpass"})


def terms(document: Document, reading: Reading) -> Iterator[Term]:
    """The candidates of one document, wherever they stand; none where its language is not English."""
    if (reading.lang or document.lang or "en") != "en":
        return
    named = sorted((m.start, m.end) for e in reading.entities for m in e.mentions if m.kind == "name")
    whose = [
        (m.start, m.end)
        for e in reading.entities
        for m in e.mentions
        if e.kind in ("state", "person", "people", "body", "place")
    ]
    firsts = {m.start for e in reading.entities for m in e.mentions}
    for number, sentence in enumerate(reading.sentences):
        if sentence.role in ("byline", "caption") or not sentence.words.dep:
            continue
        if not document.pieces(sentence.start, sentence.end):
            continue
        words = sentence.words
        written = [document.text[a:b] for a, b in zip(words.start, words.end, strict=True)]
        tree = Tree(written, sentence, [])
        asked = "?" in tree.low[-2:]
        near = [(a, b) for a, b in named if a < sentence.end and sentence.start < b]
        sides = {start for start in words.start if any(a <= start < b for a, b in whose)}
        names = firsts | {start for start in words.start if any(a <= start < b for a, b in near)}
        for i in range(tree.n):
            if tree.low[i] in _AGREED and (title := _title(tree, written, i, sides)):
                wanted = not asked and _contested(tree, i)
                yield Term(title.casefold(), title.casefold(), title, document.id, number, wanted)
                continue
            if not _is_term(tree, i, names) and not _is_done_to(tree, i, names):
                continue
            for at, head, key, phrase in _wordings(tree, written, i, names):
                aside = _aside(tree, at)
                wanted = not asked and not aside and _contested(tree, at)
                yield Term(head, key, phrase, document.id, number, wanted, aside)


def _title(tree: Tree, written: list[str], i: int, sides: set[int]) -> str:
    """What is agreed or proposed under a name of its own: "the Harbour Treaty", "the Lowmark deal"; empty if
    it has none, or only somebody's ("Ostrovia's plan").
    """
    first = i
    while first and tree.pos[first - 1] in ("PROPN", "ADJ") and written[first - 1][:1].isupper():
        first -= 1
    titled = written[i][:1].isupper() or tree.words.start[i - 1] not in sides
    return " ".join(written[first : i + 1]) if first < i < first + 5 and titled else ""


def _is_term(tree: Tree, i: int, names: set[int]) -> bool:
    lemma = tree.lemma[i]
    return (
        tree.pos[i] == "NOUN"
        and tree.dep[i] != "compound"
        and lemma not in _VAGUE | PEOPLE | THINGS | UTTERED
        and tree.words.start[i] not in names
        and len(lemma) >= 4
        and tree.low[i].isalpha()
    )


def _is_done_to(tree: Tree, i: int, names: set[int]) -> bool:
    """Whether people or bodies are what an act is done to: "pay officials", "reopen the government"."""
    verb, lemma = tree.head[i], tree.lemma[i]
    return (
        tree.dep[i] in _TAKES
        and tree.pos[i] == "NOUN"
        and lemma in PEOPLE
        and tree.is_verb(verb)
        and _is_act(tree, verb)
        and tree.words.start[i] not in names
        and tree.low[i].isalpha()
    )


def _wordings(tree: Tree, written: list[str], i: int, names: set[int]) -> Iterator[tuple[int, str, str, str]]:
    """The noun with its qualifiers; and where an act is done to it, or it is an act, the act with its object.

    Each with the word that carries it, its head's concept and its key.
    """
    base = concept(tree.lemma[i])
    if base is None:
        return
    left = _left(tree, i, names)
    phrase = " ".join([*(tree.low[k] for k in left), tree.low[i]])
    telling = [c for k in left if (c := concept(tree.lemma[k])) and stem(tree.lemma[k]) not in CHEAP]
    beside = telling[-1] if telling else None
    verb = tree.head[i]
    if tree.lemma[i] in _ACTS:
        done_to = _object(tree, i, names)
        if done_to is not None:
            link, k = done_to
            what = concept(tree.lemma[k])
            if what and what != base:
                words = [tree.low[i], tree.low[link], *_written(tree, written, k, names)]
                yield i, f"{base} {what}", f"{base} {what}", " ".join(words)
                return
    elif tree.dep[i] in _TAKES and tree.is_verb(verb) and _is_act(tree, verb):
        act = concept(tree.lemma[verb])
        if act and act != base:
            yield verb, f"{act} {base}", f"{act} {base}", f"{tree.lemma[verb]} {phrase}"
            if tree.lemma[verb] not in _ACTS or tree.lemma[i] in PEOPLE:
                return
    if tree.lemma[i] in PEOPLE:
        return
    if left or not (base in CHEAP | CHEAP_GROUPS or tree.lemma[i] in _ACTS):
        yield i, base, f"{beside} {base}" if beside else base, phrase


def _is_act(tree: Tree, verb: int) -> bool:
    """A verb of doing; any that somebody is to do ("to fill", "filling") and that is no stance itself."""
    lemma = tree.lemma[verb]
    to_do = tree.low[verb].endswith("ing") or any(tree.low[k] == "to" for k in tree.kids[verb])
    return lemma in _ACTS or (to_do and lemma not in _LIGHT and lemma not in VERBS)


def _left(tree: Tree, i: int, names: set[int]) -> list[int]:
    """What qualifies a noun right before it and is no name."""
    kept = {
        k
        for k in tree.kids[i]
        if tree.dep[k] in _MODIFIERS
        and i - 3 <= k < i
        and tree.lemma[k] not in _FADED | NOUNS.keys()
        and tree.words.start[k] not in names
        and tree.low[k].isalpha()
        and tree.low[k - 1 : k] != ["-"]
    }
    return sorted(k for k in kept if all(m in kept for m in range(k, i)))


def _object(tree: Tree, i: int, names: set[int]) -> tuple[int, int] | None:
    """What an act is done to, with the preposition: "withdrawal from the valley", "release of crews"."""
    for link in tree.kids[i]:
        if tree.dep[link] == "prep" and tree.low[link] in _LINKS and link > i:
            k = tree.child(link, "pobj")
            if k is None or k - link > 4:
                continue
            noun = tree.pos[k] == "NOUN" and tree.lemma[k] not in _VAGUE | PEOPLE
            if (noun or tree.pos[k] == "PROPN") and tree.low[k].isalpha():
                return link, k
    return None


def _written(tree: Tree, written: list[str], k: int, names: set[int]) -> list[str]:
    """A noun as it is written, with its qualifiers; a name with all its words."""
    if tree.pos[k] != "PROPN":
        return [*(tree.low[m] for m in _left(tree, k, names)), tree.low[k]]
    first = k
    while first and tree.head[first - 1] == k and tree.pos[first - 1] == "PROPN":
        first -= 1
    return [w.lower() if w.isupper() and len(w) > 5 else w for w in written[first : k + 1]]


_WHERE = word_set("in at near through along during after before by until within under beyond since inside")


def _contested(tree: Tree, i: int) -> bool:
    """Whether a word of stance governs the noun, directly or through a preposition."""
    at, steps = i, 0
    while tree.head[at] != at and steps < 5:
        dep, at, steps = tree.dep[at], tree.head[at], steps + 1
        lemma = tree.lemma[at]
        if tree.is_verb(at):
            if lemma in VERBS and dep in ("dobj", "nsubjpass", "prep", "xcomp"):
                return True
            worth = [k for k in tree.kids[at] if tree.dep[k] == "acomp" and tree.lemma[k] in ADJECTIVES]
            return bool(worth) and dep in ("nsubj", "nsubjpass")
        if tree.pos[at] == "NOUN" and lemma in NOUNS and dep in ("prep", "compound"):
            return True
        if tree.pos[at] == "ADJ" and lemma in ADJECTIVES and dep == "prep":
            return True
        if tree.pos[at] not in ("NOUN", "ADP"):
            return False
    return False


def _aside(tree: Tree, i: int) -> bool:
    """Whether a noun only tells the place or time, or of what another is: what is refused is the toll, not
    the strait.
    """
    link = tree.head[i]
    noun = tree.head[link]
    lemma = tree.lemma[noun]
    part = tree.pos[noun] == "NOUN" and lemma not in _VAGUE | THINGS | UTTERED and lemma not in NOUNS
    return tree.dep[i] == "pobj" and (part or tree.low[link] in _WHERE)
