"""What sort of source a claim has: by words, own lists of general English."""

from __future__ import annotations

from parley.nouns.reading import Entity
from parley.reading.tree import Tree
from parley.reading.who import offices
from parley.reading.who.offices import words

_DOCUMENTS = words(
    "report statement document letter memo memorandum draft text poll polling survey study article "
    "communique communiqué declaration resolution filing paper email e-mail tweet post "
    "transcript treaty agreement "
    "constitution charter covenant convention pact accord law legislation bill act amendment provision "
    "clause proposal measure decree book memoir film movie documentary editorial analysis "
    "research data statistic "
    "figure record website page ad advertisement release brief dossier cable protocol bulletin note census "
    "assessment review investigation audit inquiry indictment complaint lawsuit petition warrant ruling "
    "verdict order poster sign leaflet manifesto minutes log manual guideline roadmap"
)
_ANONYMOUS = frozenset(["source", "insider", "informant", "leaker"])
_SOMEBODY = words("person people someone somebody individual those anyone man woman other")
_IN_THE_KNOW = words(
    "familiar anonymity knowledge briefed privy close insight acquainted unnamed unidentified"
)
_UNNAMED = words(
    "official diplomat aide adviser advisor minister lawmaker envoy negotiator analyst expert "
    "spokesperson spokesman spokeswoman ambassador person people some many others critics supporters "
    "several observers leader politician officer representative commander delegate critic supporter "
    "other observer voter economist resident witness veteran specialist strategist researcher operative "
    "historian reporter journalist activist protester campaigner insider opponent"
)
_SPOKEN = frozenset(["spokesman", "spokeswoman", "spokesperson"])
TELLERS = _DOCUMENTS | _ANONYMOUS | _UNNAMED | _SPOKEN
"""Common nouns of those, and of what, others cite."""
_PERSON_PRONOUNS = words("he she him her his hers who whom we you i me my our us")
_OTHER_PRONOUNS = words("they them their that which these those")
_PART_OF = words(
    "group number dozen score hundred thousand majority minority handful couple pair trio series one two "
    "three four five some many most several none each both few half team array host range list chorus"
)
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED, 1)} | {
    "a": "1",
    "an": "1",
    "another": "1",
    "both": "2",
    "pair": "2",
    "couple": "2",
    "trio": "3",
    "dozen": "12",
}
_MANY = words("many most dozens scores hundreds thousands numerous countless majority host")


def sourced(
    tree: Tree, head: int | None, source: list[tuple[int, int]], entity: Entity | None
) -> tuple[str, str | None]:
    """What the source is, and how many where it has no name: an attribution's `sourcing` and `count`.

    `head` is the word that the rest of the source hangs from, `source` its runs of tokens, `entity` whom it
    stands for, where that is known.
    """
    if head is None:
        return "anonymous", None
    inner = _inner(tree, head)
    kind = _kind(tree, inner, {tree.lower[i] for first, last in source for i in range(first, last)}, entity)
    return kind, how_many(tree, head, inner) if kind in ("unnamed", "anonymous") else None


def _kind(tree: Tree, head: int, near: set[str], entity: Entity | None) -> str:
    lemma, lower = tree.lemma[head], tree.lower[head]
    kind = entity.kind if entity else None
    named = entity is not None and any(one.kind == "name" for one in entity.mentions)
    if lower in ("i", "me", "my", "we", "our") and tree.quote[head] < 0:
        return "author"
    if lemma in _ANONYMOUS or lower in _ANONYMOUS:
        return "anonymous"
    if lemma in _SOMEBODY and not named and (near & _IN_THE_KNOW or near <= {"the", "these", "those", lower}):
        return "anonymous"
    if kind == "person" and named:
        return "person"
    if kind == "person" and entity is not None and tree.pos[head] == "PRON":
        words = {word.lower() for word in (entity.role or entity.name).split()}
        return "office" if words & _SPOKEN else "unnamed" if words & offices.ROLES else "person"
    if tree.pos[head] == "NOUN" and lemma in _DOCUMENTS and kind not in ("body", "people"):
        return "document"
    if lemma in _SPOKEN or lower in offices.BODIES or kind in ("state", "body", "place"):
        return "office"
    if lemma in _DOCUMENTS:
        return "document"
    if lemma in _UNNAMED or kind == "people" or lower in offices.PEOPLE:
        return "unnamed"
    if lower in _PERSON_PRONOUNS:
        return "person"
    if lower == "it":
        return "office"
    if lower in _OTHER_PRONOUNS:
        return "unnamed"
    return "person" if tree.pos[head] == "PROPN" else "unnamed"


def _inner(tree: Tree, head: int) -> int:
    """The people in "a group of 32 experts", "one of the officials"; else the head itself."""
    if tree.lower[head] in _PART_OF or tree.lemma[head] in _PART_OF:
        for child in tree.children[head]:
            if tree.lower[child] == "of":
                for one in tree.children[child]:
                    if tree.dep[one] == "pobj" and tree.tag[one] in ("NNS", "NNPS"):
                        return one
    return head


def how_many(tree: Tree, head: int, inner: int) -> str:
    """How many a source without a name is: a number, `many`, or `several` for any other plural."""
    near = [head, *tree.children[head], *tree.children[inner]] if inner != head else tree.children[head]
    if inner != head and tree.lower[head] in _MANY:
        return "many"
    for i in sorted(near, key=lambda i: (tree.dep[i] != "nummod", i)):
        lower = tree.lower[i]
        if tree.dep[i] == "nummod" or (i == head and inner != head and lower in _NUMBERS):
            if lower in _NUMBERS:
                return _NUMBERS[lower]
            if lower.replace(",", "").isdigit():
                return lower.replace(",", "")
        if lower in _MANY:
            return "many"
    if inner != head:
        return "several"
    plural = tree.tag[head] in ("NNS", "NNPS") or tree.lower[head] in (
        "people", "they", "them", "their", "these", "those", "others", "some", "several", "few", "police",
    )  # fmt: skip
    if tree.lower[head] in ("many", "most"):
        return "many"
    return "several" if plural or any(tree.lower[i] == "both" for i in near) else "1"
