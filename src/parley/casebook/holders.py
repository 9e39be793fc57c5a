"""Who holds a position: from a word in a sentence to parties of the casebook."""

from __future__ import annotations

from typing import NamedTuple

from parley.casebook.lexicon import PEOPLE, SOME, SPEAKERS, UNNAMED, UTTERED
from parley.casebook.names import Names
from parley.casebook.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from parley.casebook.words import word_set


class Holder(NamedTuple):
    """A party, at a word of the sentence. `how` is `name`, `person`, `officials` or `unnamed`."""

    party: str
    at: int
    how: str = "name"


_OF = frozenset({"of", "from", "by", "between", "among", "in", "within", "across", "for"})
_LIKE = frozenset({"like", "including", "such", "as"})
_GROUPING = word_set(
    "some many several most all both number group majority coalition range handful part member"
)
_LIGHT = word_set(
    "express voice show have make issue reiterate maintain declare signal announce give offer hold share"
    " take harbour harbor state convey raise set repeat renew present put lay bring reinforce emphasise"
    " emphasize underline stress underscore see feel"
)
PERSUADING = word_set(
    "urge press ask force pressure persuade push invite call allow help compel convince dissuade tell"
    " want expect let require order encourage lead get warn pressurise beg need oblige enable"
)


class Memory:
    """Whom the text has just spoken of: `subject` the last holder, `group` the last group of parties."""

    def __init__(self) -> None:
        self.subject: tuple[str, str] | None = None
        self.pair: tuple[str, ...] = ()  # the parties of the last subject that named two
        self.group: str | None = None
        self.speaker: str | None = None
        self.offices: dict[str, str] = {}  # the party of whoever was last named with an office
        self.uttered: dict[str, list[str]] = {}  # whose proposals, demands … the text has spoken of


class Who:
    """Finds holders in one sentence, by what the memory holds when it is first asked."""

    def __init__(self, tree: Tree, names: Names, memory: Memory) -> None:
        self.t, self.names, self.memory = tree, names, memory
        self._deep = 0  # phrases may refer to one another: the way through them has an end
        self._known: dict[tuple[int, int], list[Holder]] = {}

    def of_phrase(self, h: int, depth: int = 0) -> list[Holder]:
        """The parties that a noun phrase with this head stands for."""
        if depth > 6 or self._deep > 8:
            return []
        if not self._deep and (h, depth) in self._known:  # asked for every option of the sentence
            return self._known[h, depth]
        self._deep += 1
        try:
            found = self._phrase(h, depth)
        finally:
            self._deep -= 1
        if not self._deep:
            self._known[h, depth] = found
        return found

    def _phrase(self, h: int, depth: int) -> list[Holder]:
        t = self.t
        found: list[Holder] = []
        name, lemma = t.named.get(h), t.lemma[h]
        if name and (name.how != "adjective" or t.pos[h] in ("PROPN", "NOUN")):
            found.append(Holder(name.party, h, "person" if name.how == "person" else "name"))
        elif lemma in PEOPLE or (t.pos[h] == "PROPN" and self._titled(h)):
            found = self._qualified(
                h, depth, "unnamed" if lemma in UNNAMED and t.pos[h] == "NOUN" else "officials"
            )
            found = found or self._office(h)
            if not found and t.pos[h] == "NOUN":
                found = self._bare(h)
        elif lemma in UTTERED or lemma in _GROUPING:
            found = self.of_noun(h, depth + 1)
            if not found and lemma in SOME:
                found = self._pronoun(h)
        elif t.low[h] in SOME or t.pos[h] == "PRON":
            found = self._pronoun(h)
        for k in t.kids[h]:
            if t.dep[k] == "conj" or (t.dep[k] == "appos" and not found):
                found += self.of_phrase(k, depth + 1)
        return self._specific(h, found)

    def _office(self, h: int) -> list[Holder]:
        """ "The chancellor": whose office it alone is in the casebook, or who was last named with it."""
        t = self.t
        beside = [k for k in t.kids[h] if t.dep[k] != "punct"]
        if not any(t.low[k] == "the" for k in beside) or any(
            t.dep[k] in ("relcl", "prep", "poss") for k in beside
        ):
            return []
        title = " ".join(t.low[k] for k in sorted([h, *beside]) if k == h or t.dep[k] in ("compound", "amod"))
        party = self.names.offices.get(title) or self.memory.offices.get(title)
        return [Holder(party, h, "person")] if party else []

    def _titled(self, h: int) -> bool:
        return any(
            self.t.lemma[k] in PEOPLE for k in self.t.kids[h] if self.t.dep[k] in ("compound", "amod", "nmod")
        )

    def _qualified(self, h: int, depth: int, how: str) -> list[Holder]:
        """Officials by what stands before and after them: "Borduran officials", "officials in Szohôd"."""
        t = self.t
        found = []
        stack = [h]
        while stack:
            for k in t.kids[stack.pop()]:
                if t.dep[k] in ("amod", "compound", "nmod", "poss", "nn"):
                    if k in t.named:
                        found.append(Holder(t.named[k].party, k, how))
                    elif t.low[k] in _THEIRS:
                        found += [Holder(f.party, k, how) for f in self._pronoun(k, _THEIRS[t.low[k]])]
                    stack.append(k)
                elif t.dep[k] == "conj" and t.dep[h] in ("amod", "compound") and k in t.named:
                    found.append(Holder(t.named[k].party, k, how))
                elif t.dep[k] == "prep" and t.low[k] in _OF | _LIKE and t.low[k] != "for":
                    for obj in (m for m in t.kids[k] if t.dep[m] in ("pobj", "prep")):
                        inner = (
                            [obj] if t.dep[obj] == "pobj" else [m for m in t.kids[obj] if t.dep[m] == "pobj"]
                        )
                        for one in inner:
                            found += [Holder(f.party, f.at, how) for f in self.of_phrase(one, depth + 1)]
        return found

    def _bare(self, h: int) -> list[Holder]:
        """Plain `officials` or `some leaders`: the group that the text has just spoken of."""
        t, group = self.t, self.memory.group
        plural = t.low[h] != t.lemma[h]
        definite = any(t.low[k] in ("a", "an", "any", "no", "every", "each") for k in t.kids[h])
        if not plural or definite or group is None:
            return []
        return [Holder(group, h, "unnamed" if t.lemma[h] in UNNAMED else "officials")]

    def _pronoun(self, h: int, word: str = "") -> list[Holder]:
        word = word or self.t.low[h]
        if word in SPEAKERS:
            return [Holder(self.memory.speaker, h, "person")] if self.memory.speaker else []
        if word in ("some", "others", "many", "several", "most", "few", "other"):
            inner = self.of_noun(h, 3)
            if inner:
                return inner
            head = self._clause_subject(h)
            if head:
                return [Holder(head, h, "officials")]
            return [Holder(self.memory.group, h, "officials")] if self.memory.group else []
        if word == "it" and self.t.dep[self.t.head[h]] == "relcl":
            return []  # "concessions that it rejected" may be anybody's who was named before
        if word == "both" or (word == "they" and self._said_by_both(h)):
            return [Holder(party, h, "name") for party in self._two_before(h) or self.memory.pair]
        earlier = self._clause_subject(h)
        if earlier:
            return [Holder(earlier, h, "name")]
        if self.memory.subject and word in ("he", "she", "they", "both"):
            party, how = self.memory.subject
            if (word in ("he", "she")) == (how == "person"):
                return [Holder(party, h, how)]
        return []

    def _two_before(self, h: int) -> tuple[str, ...]:
        """The two parties that the last subject before a word joins: "A and B met, and both said …"."""
        t = self.t
        for i in range(h - 1, -1, -1):
            if t.dep[i] in SUBJECTS and any(t.dep[k] == "conj" for k in t.kids[i]):
                two = tuple(dict.fromkeys(f.party for f in self.of_phrase(i, 4)))
                if len(two) == 2:
                    return two
        return ()

    def _said_by_both(self, h: int) -> bool:
        """Whether `they` stands in what `both` say."""
        up = self.t.head[self.t.head[h]]
        return any(self.t.dep[k] == "nsubj" and self.t.low[k] == "both" for k in self.t.kids[up])

    def _clause_subject(self, h: int) -> str | None:
        """The subject of a clause above: "the Union is split, with some in favour"."""
        t = self.t
        at, steps = h, 0
        while t.head[at] != at and steps < t.n:
            at, steps = t.head[at], steps + 1
            if t.is_verb(at):
                for k in t.kids[at]:
                    if (
                        t.dep[k] in SUBJECTS | PASSIVE_SUBJECTS
                        and k < h
                        and t.low[k] not in SOME
                        and h not in t.subtree(k)
                    ):
                        found = self.of_phrase(k, 4)
                        if found and t.named.get(found[0].at):
                            return found[0].party
        return None

    def _specific(self, h: int, found: list[Holder]) -> list[Holder]:
        """Each party once, and no group beside the members that were named for it."""
        parties = {f.party for f in found}
        kept: dict[str, Holder] = {}
        for f in found:
            if not (self.names.members.get(f.party, frozenset()) & parties):
                kept.setdefault(f.party, f)
        return list(kept.values())

    def of_noun(self, n: int, depth: int = 0) -> list[Holder]:
        """Whose demand, plan or refusal it is: before it, after it, or by the verb that carries it."""
        t = self.t
        found: list[Holder] = []
        if depth > 6:
            return []
        for k in t.kids[n]:
            if t.dep[k] == "poss":
                whose = _THEIRS.get(t.low[k])
                found += self._pronoun(k, whose) if whose else self.of_phrase(k, depth + 1)
            elif t.dep[k] in ("amod", "compound", "nmod") and k in t.named:
                found.append(Holder(t.named[k].party, k))
            elif t.dep[k] in ("prep", "agent") and t.low[k] in _OF and t.low[k] != "for":
                found += [f for m in t.kids[k] if t.dep[m] == "pobj" for f in self.of_phrase(m, depth + 1)]
            elif (t.dep[k] == "acl" and t.child(k, "nsubj") is None and t.lemma[k] in _SPRINGING) or (
                t.dep[k] == "pobj" and t.lemma[k] in UTTERED
            ):
                found += self.of_noun(k, depth + 1)
        if not found and t.lemma[n] in UTTERED | _SPRINGING:
            for k in t.kids[n]:
                if t.dep[k] == "prep" and t.low[k] == "from":
                    found += [f for m in t.kids[k] if t.dep[m] == "pobj" for f in self.of_noun(m, depth + 1)]
        if not found and t.dep[n] in ("dobj", "conj"):
            verb = t.head[n]
            while t.dep[verb] == "conj" and not t.is_verb(verb) and t.head[verb] != verb:
                verb = t.head[verb]
            if t.is_verb(verb) and t.lemma[verb] in _LIGHT:
                found = self.of_verb(verb, depth + 1)
        if not found and t.lemma[n] in self.memory.uttered and any(t.low[k] in _POINTING for k in t.kids[n]):
            found = [Holder(party, n) for party in self.memory.uttered[t.lemma[n]]]
        return self._specific(n, found)

    def of_verb(self, v: int, depth: int = 0) -> list[Holder]:
        """Who does what a verb says; nobody where somebody else is only urged to."""
        t = self.t
        if depth > 8:
            return []
        if t.child(v, "nsubjpass") is not None or t.child(v, "auxpass") is not None:
            agent = t.child(v, "agent")
            return [] if agent is None else [f for m in t.kids[agent] for f in self.of_phrase(m, depth + 1)]
        subjects = [k for k in t.kids[v] if t.dep[k] == "nsubj"]
        # A dateline is often read as a first subject.
        subject = max((k for k in subjects if k < v), default=subjects[0] if subjects else None)
        dep, head = t.dep[v], t.head[v]
        if subject is not None:
            if t.low[subject] in ("who", "which", "that") and dep == "relcl":
                return self.of_phrase(head, depth + 1) if t.dep[subject] == "nsubj" else []
            urged = dep in ("ccomp", "xcomp") and head < subject and t.lemma[head] in PERSUADING
            if urged and t.child(v, "mark") is None:
                return []
            return self.of_phrase(subject, depth + 1)
        if head == v:
            return []
        if dep == "acl":
            return self.of_phrase(head, depth + 1) or self.of_noun(head, depth + 1)
        if dep == "pcomp" or dep == "prep":
            up = t.head[head] if t.pos[head] == "ADP" else head
            if t.is_verb(up):
                return self.of_verb(up, depth + 1)
            if t.pos[up] in ("ADJ", "ADV"):
                return self.of_verb(t.head[up], depth + 1) if t.is_verb(t.head[up]) else []
            return self.of_noun(up, depth + 1) or self.of_phrase(up, depth + 1)
        if dep == "xcomp" and t.lemma[head] in PERSUADING and t.child(head, "dobj") is not None:
            return []
        if dep in ("xcomp", "advcl", "conj", "ccomp", "acomp", "oprd", "dep", "attr", "parataxis"):
            if t.is_verb(head):
                return self.of_verb(head, depth + 1)
            if t.pos[head] in ("ADJ", "ADV") and t.is_verb(t.head[head]):
                return self.of_verb(t.head[head], depth + 1)
            return self.of_noun(head, depth + 1) or self.of_phrase(head, depth + 1)
        if dep == "relcl":
            return self.of_phrase(head, depth + 1)
        return []


_THEIRS = {"his": "he", "her": "she", "its": "it", "their": "they", "our": "we", "my": "i"}
_POINTING = frozenset({"this", "that", "these", "those", "such", "the"})
_SPRINGING = frozenset({"emerge", "come", "result", "arise", "issue", "discussion", "meeting", "talk"})
