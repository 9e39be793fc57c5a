"""From an option in a sentence upwards: which words of stance govern it, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from parley.casebook.below import ASIDE, below
from parley.casebook.holders import Holder, Who
from parley.casebook.judging import Judged, Loose, believed, cue_of, judgement, none_of, scant, worth
from parley.casebook.lexicon import (
    ADJECTIVES,
    CARRYING,
    FEARING,
    GOING_OFF,
    GOING_ON,
    JUDGING,
    LETTING_GO,
    MINUS_NOUNS,
    NO_SIGN,
    NOT_AGAINST,
    NOUNS,
    OUGHT,
    PARTICLES,
    REVERSED,
    SAYING,
    UTTERED,
    Cue,
)
from parley.casebook.topics import Found
from parley.casebook.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from parley.casebook.words import word_set


class Walk:
    """One walk from an option's word to the top of its sentence."""

    def __init__(self, tree: Tree, who: Who, found: Found) -> None:
        self.t, self.who, self.f = tree, who, found
        self.own = frozenset(found.words)
        self.sign = found.sign
        self.met = False  # a word of stance governs the option
        self.firm = False
        self.cue = found.head
        self.loose = False  # … and may be somebody's words further up
        self.faint = False
        self.given: set[str] = set()
        self.stopped = False
        self.lacking = -1  # the verb that nothing comes of without the option
        self.subject = False  # the option is what a clause is about
        self.settled = False  # what denies the clause has been counted
        self.waiting: tuple[int, bool, bool] | None = None  # a stance whose subject stands further up

    def _inherits(self, verb: int) -> bool:
        """Whether a verb takes its subject from above: "is far from accepting", "has tried to avoid"."""
        t = self.t
        if t.child(verb, "nsubj", "nsubjpass", "agent") is not None or t.head[verb] == verb:
            return False
        up = t.head[verb]
        if t.dep[verb] == "acl":
            return any(t.low[k] == "to" for k in t.kids[verb])
        return t.dep[verb] == "pcomp" or (t.dep[verb] == "xcomp" and t.child(up, "dobj") is None)

    def run(self) -> Iterator[Judged | Loose]:
        """All stances on the option, the nearest first."""
        t, at = self.t, self.f.head
        under = list(below(t, self.who, self.f))
        yield from under
        if under:
            self.met = True
        if t.negated(at, self.own) != any(none_of(t, w, self.own) for w in self.own if w != at):
            self.sign = -self.sign
            self.loose = False
        given = self.given
        given |= {b.holder.party for b in under if isinstance(b, Judged)}
        steps = 0
        while t.head[at] != at and steps < t.n:
            steps += 1
            child, at = at, t.head[at]
            self.subject = self.subject or t.dep[child] in SUBJECTS | PASSIVE_SUBJECTS
            stepped = t.dep[child] in ("conj", "advcl", "parataxis") and t.is_verb(child)
            if stepped:
                if t.dep[child] == "advcl" and not self.met and self._marked(child):
                    return
                if self.met and not self.loose:
                    return
            if t.dep[child] in ("acl", "relcl") and self.met and not (given or self.waiting or self.loose):
                return
            if t.dep[child] == "acl" and given and t.low[child].endswith(("ed", "en")):
                return
            for judged in self._node(child, at, stepped):
                if judged.holder.party not in given:
                    given.add(judged.holder.party)
                    yield judged
            if self.stopped:
                return
        if self.loose and not given:
            # "They insist: no deal without us", where the words of saying hang on what is said
            for k in t.kids[at]:
                if t.lemma[k] in SAYING and (
                    t.dep[k] == "parataxis" or (t.dep[k] == "ccomp" and k < self.f.head)
                ):
                    said = self._emit(self.who.of_verb(k), self.cue, True, True)
                    yield from said
                    given |= {s.holder.party for s in said}
        if self.loose and not given:
            yield Loose(self.sign, self.cue, self.firm)

    def _marked(self, clause: int) -> bool:
        return any(
            self.t.dep[k] in ("mark", "advmod") and self.t.low[k] in _IF | ASIDE for k in self.t.kids[clause]
        )

    def _node(self, child: int, at: int, stepped: bool) -> list[Judged]:
        t = self.t
        dep, lemma, pos = t.dep[child], t.lemma[at], t.pos[at]
        if at in self.own:  # "free the crews": what is wanted is no word of wanting
            return self._act(at) if t.is_verb(at) and dep in _OBJECTS else []
        if pos == "ADP" or pos == "SCONJ":
            if (
                t.low[at] == "without"
            ):  # "no deal without X" asks for X; elsewhere it only tells what is missing
                if t.negated(t.head[at]):
                    self.loose, self.met, self.cue, self.firm, self.settled = True, True, at, True, True
                    self.lacking = t.head[at]
                elif t.lemma[t.head[at]] in FEARING:  # "without X, they fear, …"
                    self.sign = -self.sign
                else:
                    self.stopped = not self.met
            elif t.low[at] == "against":
                verb = t.head[at]
                if t.lemma[verb] == "be":
                    return self._predicated(at, Cue(-1, True, False))
                self.stopped = (t.lemma[verb], "against") not in PARTICLES
            elif t.low[at] in ASIDE and not self.met:
                self.stopped = True
            elif t.low[at] == "for" and t.lemma[t.head[at]] == "be":
                return self._predicated(at, Cue(1, False, False))
            return []
        if stepped:
            return self._said(at) if self.loose else []
        if t.is_verb(at):
            return self._verb(child, at, dep, lemma)
        if pos == "ADJ" or (pos == "ADV" and lemma in ("far", "unlikely", "ready")):
            return self._adjective(at, dep, lemma)
        if pos in ("NOUN", "PROPN"):
            return self._noun(child, at, dep, lemma)
        return []

    def _act(self, at: int) -> list[Judged]:
        """ "They must free the crews" is a demand on them; whoever frees them is for it."""
        t = self.t
        aux = {t.low[k] for k in t.kids[at] if t.dep[k] == "aux"}
        if t.negated(at, self.own):
            self.sign = -self.sign
        if aux & OUGHT:
            self.loose, self.met, self.cue, self.firm = True, True, at, True
            return []
        subject = t.child(at, "nsubj")
        plain = t.dep[at] in ("ROOT", "conj") and not aux & {"may", "might", "could", "would", "can"}
        if (
            subject is None
            or not plain
            or subject not in t.named
            or t.is_verb(t.head[at]) != (t.dep[at] == "conj" or t.head[at] == at)
        ):
            return []
        return self._emit(self.who.of_verb(at), at, True, False)

    def _emit(self, holders: list[Holder], cue: int, firm: bool, speech: bool) -> list[Judged]:
        self.met, self.cue, self.firm, self.waiting = True, cue, firm, None
        if self.t.supposed(cue):
            return []
        if not believed(self.t, cue):
            self.sign = -self.sign
        return [Judged(h, self.sign, cue, firm, speech, self.faint) for h in holders]

    def _noun(self, child: int, at: int, dep: str, lemma: str) -> list[Judged]:
        t = self.t
        no = any(t.low[k] in ("no", "little", "scant") for k in t.kids[at])
        if lemma in NOUNS and dep in (
            "prep",
            "acl",
            "ccomp",
            "relcl",
            "compound",
            "amod",
            "xcomp",
            "appos",
            "nmod",
        ):
            if dep == "prep" and t.low[child] in (
                "from",
                "by",
                "between",
                "in",
                "with",
                "within",
                "among",
                "before",
            ):
                return []
            if dep == "relcl" and self.met:
                return []
            cue = NOUNS[lemma]
            self.sign *= cue.sign * (-1 if no or scant(self.t, at) else 1)
            return self._emit(self.who.of_noun(at), at, cue.firm, cue.speech and not no)
        if lemma in UTTERED and dep in ("acl", "ccomp", "relcl", "appos") and self.loose:
            return self._emit(self.who.of_noun(at), at, self.firm, True)
        if lemma in _SUPPOSING and dep in ("acl", "ccomp", "relcl"):
            self.stopped = True
        elif (lemma in MINUS_NOUNS and dep == "prep") or (no and lemma in NO_SIGN):
            self.sign = -self.sign
        return []

    def _adjective(self, at: int, dep: str, lemma: str) -> list[Judged]:
        t = self.t
        if lemma in ("unlikely", "far", "unable"):
            if not self.waiting or dep not in ("prep", "xcomp"):
                return []
            self.sign = -self.sign
            return self._emit(self.who.of_verb(t.head[at]), self.waiting[0], self.waiting[1], False)
        if lemma in ADJECTIVES and dep in ("prep", "xcomp", "ccomp", "pcomp"):
            cue = ADJECTIVES[lemma]
            self.sign *= cue.sign * (-1 if t.negated(at) or t.negated(t.head[at], self.own) else 1)
            noun = t.head[at]
            holders = (
                self.who.of_phrase(noun)
                if t.dep[at] in ("amod", "acl", "relcl")
                else self.who.of_verb(noun)
                if t.is_verb(noun)
                else []
            )
            return self._emit(holders, at, cue.firm, False)
        return []

    def _predicated(self, prep: int, cue: Cue) -> list[Judged]:
        """ "Is against the plan", "came out for it"."""
        verb = self.t.head[prep]
        if not self.t.is_verb(verb):
            return []
        if self.t.negated(verb):
            self.sign = -self.sign
        return self._emit(self.who.of_verb(verb), prep, cue.firm, cue.speech)

    def _verb(self, child: int, at: int, dep: str, lemma: str) -> list[Judged]:
        t = self.t
        minus = t.negated(at, self.own)
        aux = {t.low[k] for k in t.kids[at] if t.dep[k] in ("aux", "auxpass")} | (
            {t.low[at]} if t.pos[at] == "AUX" else set()
        )
        self.faint = self.faint or bool(aux & {"may", "might", "could"})
        if dep in SUBJECTS:
            return self._about(child, at, lemma, minus, aux)
        passive = dep in PASSIVE_SUBJECTS
        if passive and (
            any(t.dep[k] in PASSIVE_SUBJECTS and child < k for k in t.kids[at])
            or ("to" in aux and "," in t.low[self.f.head : at])
        ):
            self.stopped = True  # "two agree a truce, toll to be lifted": a headline's clauses run together
            return []
        cue = cue_of(t, at, lemma)
        if at == self.lacking:  # "will sign nothing without X" asks for X
            return self._emit(self.who.of_verb(at), at, True, False)
        if lemma in JUDGING and dep in (*PASSIVE_SUBJECTS, "dobj", "ccomp", "nsubj", "advcl", "oprd"):
            judged = judgement(t, at, self.own)
            if judged:
                self.sign *= judged * (-1 if minus else 1)
                return self._emit(self.who.of_verb(at), at, True, True)
        if lemma in FEARING and dep == "ccomp" and not (self.subject or self.loose):
            self.stopped = True  # "they fear that a third will use the truce" is no word on the truce
            return []
        if dep == "prep" and cue and cue.sign > 0 and t.low[child] in _PLACING:
            cue = None  # "what they want from the talks"
        if dep == "ccomp" and lemma in SAYING and self.subject and not self.met and t.lemma[child] == "be":
            return []  # "they insist that the talks are old" is no word for them or against them
        if cue and (passive or dep in _OBJECTS):
            if self.loose and lemma in SAYING:
                return self._said(at)
            if self.given and lemma in SAYING and cue.sign > 0:
                return []
            sign = cue.sign
            if minus and sign < 0:
                if lemma in LETTING_GO or lemma in NOT_AGAINST:
                    sign, self.faint = 1, self.faint or lemma in NOT_AGAINST
                elif not (self.met or self.f.sign < 0):
                    self.met = True
                    return []
                else:
                    sign = 1
            elif minus:
                sign = -1
            self.sign *= sign
            if aux & OUGHT and cue.sign > 0 and not passive:  # "they must promise it" is their critic's wish
                self.loose, self.met, self.cue, self.firm = True, True, at, True
                return []
            if cue.sign < 0 or not self.loose or not minus:
                if self._inherits(at):
                    self.met, self.waiting = True, (at, cue.firm, cue.speech)
                    return []
                holders = self.who.of_verb(at)
                if not holders and (passive or t.child(at, "auxpass") is not None):
                    self.loose = passive or bool(aux & OUGHT)
                return self._emit(holders, at, cue.firm, cue.speech)
        elif self.waiting and not self._inherits(at) and dep not in ("advcl", "conj"):
            cued, firm, speech = self.waiting
            self.waiting = None
            if lemma == "fail" and t.lemma[cued] == "agree":  # no agreement is nobody's refusal
                self.stopped = True
                return []
            if minus:
                self.sign = -self.sign
            if lemma in ("fail", "cease"):
                self.sign = -self.sign
            return self._emit(self.who.of_verb(at), cued, firm, speech)
        if lemma in CARRYING and dep in (*_OBJECTS, "attr") and not self.loose:
            carried = self._carried(at, minus)
            if carried:
                return carried
        if self.loose and lemma in SAYING:
            return self._said(at)
        if dep == "attr" and self.sign != self.f.sign and aux & _WILL and t.child(at, "expl") is not None:
            self.loose, self.met, self.cue, self.firm = True, True, at, True  # "there will be no patrols"
            return []
        if (
            aux & OUGHT
            or lemma in ("need", "require")
            or (lemma == "have" and dep == "xcomp")
            or (minus and aux & {"can", "ca", "could"})
        ):
            if not self.met:
                self.sign *= -1 if minus else 1
                self.loose, self.met, self.cue, self.firm = True, True, at, True
        elif minus and not self.settled:
            self.sign = -self.sign
        if lemma in ("fail", "cease"):
            self.sign = -self.sign
        return []

    def _about(self, child: int, at: int, lemma: str, minus: bool, aux: set[str]) -> list[Judged]:
        """The option is the subject: "a truce would suit them", "the toll is unacceptable"."""
        t = self.t
        if lemma in REVERSED:
            whom = [k for k in t.kids[at] if t.dep[k] == "dobj"]
            whom += [m for k in t.kids[at] if t.dep[k] == "prep" and t.low[k] == "to" for m in t.kids[k]]
            holders = [h for k in whom for h in self.who.of_phrase(k)]
            if holders:
                cue = REVERSED[lemma]
                self.sign *= cue.sign * (-1 if minus else 1)
                return self._emit(holders, at, cue.firm, cue.speech)
        for k in t.kids[at]:
            if t.dep[k] in ("acomp", "attr", "oprd", "prep") and k != child:
                sign = worth(t, k, self.own)
                if sign:
                    self.sign *= sign * (-1 if minus else 1)
                    to = [
                        m
                        for p in t.kids[k]
                        if t.dep[p] == "prep" and t.low[p] in ("to", "for")
                        for m in t.kids[p]
                    ]
                    to += [
                        m
                        for p in t.kids[at]
                        if t.dep[p] == "prep" and t.low[p] in ("to", "for")
                        for m in t.kids[p]
                    ]
                    holders = [h for m in to for h in self.who.of_phrase(m)]
                    self.loose = not holders
                    return self._emit(holders, k, True, False)
        if self.loose and lemma in SAYING:
            return []
        if aux & OUGHT or (minus and aux & {"can", "ca"}):
            self.sign *= -1 if minus else 1
            self.loose, self.met, self.cue, self.firm = True, True, at, True
        elif (
            not self.met
            and t.dep[at] in ("ROOT", "ccomp", "conj", "parataxis")
            and (lemma in GOING_ON or lemma in GOING_OFF)
            and self._told(at, aux)
        ):
            self.sign *= (-1 if minus else 1) * (-1 if lemma in GOING_OFF else 1)
            self.loose, self.met, self.cue, self.firm = True, True, at, True
        return []

    def _told(self, at: int, aux: set[str]) -> bool:
        """Whether a clause says what is to be, and nobody doubts it: "will go ahead", not "may continue"."""
        t = self.t
        if (
            t.supposed(at)
            or aux & {"may", "might", "could", "can"}
            or t.child(at, "acomp", "attr") is not None
        ):
            return False
        return bool(aux & {"will", "would", "shall"}) or t.lemma[at] in ("continue", "stand")

    def _carried(self, at: int, minus: bool) -> list[Judged]:
        """ "Their plan includes …", "the demand is …": the holder of the plan holds what it holds."""
        t = self.t
        subject = t.child(at, "nsubj")
        if subject is None or t.lemma[subject] not in NOUNS.keys() | UTTERED or subject in t.named:
            return []
        if t.lemma[subject] in ("talk", "discussion", "meeting", "word", "reaction", "policy", "approach"):
            return []
        cue = NOUNS.get(t.lemma[subject], Cue(1, False, False))
        holders = self.who.of_noun(subject)
        if holders:
            self.sign *= cue.sign * (-1 if minus else 1)
        return self._emit(holders, subject, cue.firm, cue.speech and False) if holders else []

    def _said(self, at: int) -> list[Judged]:
        t = self.t
        if t.lemma[at] in SAYING:
            holders = self.who.of_verb(at)
            return [j._replace(speech=True) for j in self._emit(holders, self.cue, True, True)]
        subject = t.child(at, "nsubj")
        if t.lemma[at] == "be" and subject is not None and t.lemma[subject] in UTTERED:
            return [
                j._replace(speech=True) for j in self._emit(self.who.of_noun(subject), self.cue, True, True)
            ]
        return []


_WILL = frozenset({"will", "would", "can", "could", "shall", "'ll"})
_PLACING = word_set("from by at in during amid within")
_IF = frozenset({"if", "unless", "whether", "once", "until"})
_OBJECTS = frozenset(
    {"dobj", "prep", "xcomp", "ccomp", "pobj", "acomp", "attr", "oprd", "dative", "pcomp", "dep", "npadvmod"}
)
_SUPPOSING = word_set("risk possibility danger chance case probability likelihood event scenario speculation")
