"""Sentences that say of themselves that they give a cause, a consequence or a plan, by word and by tree.

The explicit relations of the Penn Discourse Treebank (Prasad et al. 2008: contingency, and of expansion the
purpose), and what is set or foreseen; nothing is inferred from mere order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from parley.stories.clause import clause
from parley.stories.passages import Passage

_ANY = re.VERBOSE | re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Relation:
    """A `factor`, `implication` or `next step` that a sentence states, from `start` to `end` of its cue.

    `weight` says how surely the cue tells it, 0 to 1; `open` whether it is foreseen or only possible.
    `claimed` is the first and last offset of whoever the clause itself says claims it ("X, citing …"); `past`
    where it was foreseen ("was due to"), which is over unless its date is still to come. `part` is the first
    and last offset of the cause, where the tree tells it from what it is the cause of.
    """

    kind: str
    start: int
    end: int
    weight: float
    open: bool = False
    claimed: tuple[int, int] | None = None
    past: bool = False
    part: tuple[int, int] | None = None


_DEED = r"""(?:move|decision|announcement|speech|statement|vote|attack|strike|ruling|order|ban|step|plan|protests?|offer
     |measures?|arrests?|resignation|dismissal|visit|meeting|talks|call|threat|suspension|closure|incident|rally|remarks
     |comments|clash(?:es)?|raid|campaign|policy|law|bill|deal|agreement|sanctions|operation|offensive|invasion|shift)"""
# Surest first; each with how sure it is.
_FACTORS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"\b(?:{pattern})", _ANY))
    for weight, pattern in (
        (
            1.0,
            r"""(?<!not\ )because\b(?!\ of\ (?:this|that)\b)|owing\ to|thanks\ to|as\ a\ result\ of|on\ account\ of
            |in\ (?:the\ )?(?:light|wake|face)\ of|in\ (?:response|reaction|retaliation|reply)\ (?:to|for)|in\ retaliation
            |in\ protest\ (?:at|of|against|over)
            |(?:prompted|driven|caused|triggered|motivated|sparked|fuell?ed|provoked|compounded|brought\ about|spurred)\ by
            |(?:stem|result|arise|arose|grew|stemm|result)(?:s|ed|ing)?\ (?:out\ )?(?:from)|rooted\ in|due\ to
            |(?:the\ |one\ |another\ |main\ |chief\ )reasons?\b(?=[^.]*\b(?:is|was|were|are|for|why|behind)\b)|which\ is\ why
            |that\ is\ why|explain(?:s|ed)?\ why|(?:root|underlying|probable|likely)\ causes?\ of
            |attribut(?:e[sd]?|ing)\b[^.]{1,80}?\bto|at\ the\ (?:heart|root)\ of
            |on\ (?:the\ )?grounds\ (?:of|that)|in\ view\ of|out\ of\ (?:concern|fear|respect)|(?:a|the)\ (?:direct\ )?(?:result|consequence)\ of
            |on\ (?:suspicion|charges)\ of|given\ (?=that\b|the\b|his\b|her\b|its\b|their\b)|contribut(?:ed|es|ing)\ to
            |for\ (?:failing|refusing|allegedly|violating|breaching|ignoring)\b|in\ (?:the\ hope|an?\ (?:effort|attempt|bid|move))\ (?:of|that|to)
            |with\ the\ (?:aim|goal|intention|purpose)\ of|under\ (?:\w+\ )?pressure\ (?:from|over|to)
            |reasons?\ behind|for\ (?:\w+\ )?(?:reasons?|fear)\b""",
        ),
        (
            0.9,
            r"""citing|cit(?:ed|es)\ (?=[^.;]{0,140}\b(?:as|concerns?|reasons?|security|safety|fears?|need|threats?|risks?)\b)|point(?:s|ed|ing)\ to|justif(?:y|ies|ied|ying)\b|blam(?:es?|ed|ing)
            |reflect(?:s|ed|ing)\ (?!on\b)|amid(?:st)?|so\ that|in\ order\ (?:to|that)
            |(?:is|was|are|were)\ (?:only\ |also\ |mainly\ )?(?:aimed\ at|aiming\ (?:to|at)|intended\ to|designed\ to|meant\ to)
            |(?:aim|goal|purpose|object|objective|intention)\ (?:of\ [^,.]{2,60}\ )?(?:is|was)\ to
            |(?<!duty\ )(?<!task\ )(?:is|was|are|were)\ (?:only\ |also\ )?to\ (?:prevent|protect|deter|avoid|stop|ensure|reduce|curb|defend|preserve|bring|end)
            |aim(?:s|ed)\ (?:to|at)""",
        ),
        (
            0.8,
            rf"""{_DEED}\ (?:also\ )?(?:came|comes|follow(?:s|ed)|was\ in|is\ in)\b
            |(?:fears?|concerns?|worr(?:y|ies)|unease|anger|alarm|frustration|suspicions?)\ (?:that|over|about|at|of)\b
            |(?:fear|worry)\ (?:being|that|\w+ing)\b
            |(?:comes?|came|takes?\ place|took\ place|happened)\ (?:as|amid|shortly\ after|days\ after|hours\ after|weeks\ after)\b
            |led\ to|leads\ to|resulted\ in|gave\ rise\ to|so\ (?:he|she|they|it)\ (?:can|could|may|might)""",
        ),
        (0.6, r"following|after|over|for\ (?=\w+ing\b)"),
    )
)
_CONTEND = frozenset(
    """protest resign resignation sue lawsuit dispute row clash quarrel divide conflict condemn criticise criticize
    sanction arrest expel charge impeach investigate dismiss fire oust controversy anger outrage tension feud rift
    demonstration march rally boycott walkout strike war fight quit summon suspend fine ban detain indict""".split()
)
_TIMED = re.compile(
    r"(?:\d|minutes?|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|just|immediately|long|until)"
    r"(?:\s+(?:later|only))?\s*$",
    re.I,
)
_IN_PASSING = re.compile(r"\bif\b[^.;]{0,30}$|\bwhose\s+$|(?:duty|task|job|right)\s+(?:it\s+)?$|\bwhich\s+$|,\s*$", re.I)
_COUNTED = re.compile(r"\s*(?:at least|up to|more than|about|some|over|the deaths? of)?\s*(?:\d|the deaths?\b|an? estimated\b)", re.I)
# Why a source is not named, which is no cause of what it speaks of.
_HIDDEN = re.compile(
    r"\b(?:anonym\w+|not (?:be(?:ing)? |been )?authori[sz]ed|not to be (?:named|identified|quoted)|not name"
    r"|(?:sensitiv\w+) of the (?:matter|talks|subject)|because of its sensitivity)\b",
    re.I,
)
_NO_CAUSE = re.compile(
    r"\b(?:not|never|n[’']t|no evidence)\b[^,;.]{0,40}\b(?:because|due to|owing to|motivated by|caused by|in response to)\b", re.I
)

_LEADS = frozenset(
    """lead prolong undermine weaken deepen embolden trigger provoke spark derail jeopardise jeopardize
    threaten harm damage hurt delay complicate raise widen escalate spread collapse fail lose exploit compromise erode
    encourage facilitate ease help enable influence affect change shift cost cut split divide isolate strengthen
    bolster pave result mean become break drag drive boost reduce limit rise fall starve flood strain
    create risk deprive destroy spell cause harden drain slow stall topple unravel backfire shatter alter reshape
    render expose increase decrease worsen improve disrupt halt endanger hamper hinder block suffer benefit resurface
    reemerge outlast invite prevent allow""".split()
)
_IMPLIES: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, open_, re.compile(rf"\b(?:{pattern})", _ANY))
    for weight, open_, pattern in (
        (
            1.0,
            True,
            r"""(?:far-reaching\ |serious\ |grave\ |lasting\ |wide\ )(?:consequences?|implications?|repercussions?|ramifications?)
            |rais(?:es?|ed|ing)\ (?:\w+\ )?(?:the\ )?(?:risks?|prospects?|possibilit\w+|questions?|fears?|concerns?|doubts?|hopes?|spectre|stakes)
            |(?:carries|poses|runs|increases|heightens)\ (?:the|a)\ (?:risk|danger|threat)|at\ (?:risk|stake)
            |the\ (?:risk|danger|prospect|threat)\ (?:of|that|is|remains)|threatens?\ to|risks?\ \w+ing
            |pav(?:es?|ed|ing)\ the\ way|sets?\ (?:the\ stage|a\ precedent)|open(?:s|ed|ing)?\ the\ (?:door|way)
            |a\ (?:big\ |major\ |serious\ |severe\ |heavy\ )?(?:win|victory|blow|setback|boost|gift|defeat)\ (?:for|to)
            |game[ -]changer""",
        ),
        (
            0.9,
            False,
            r"""undermin(?:es?|ed|ing)|jeopardi[sz](?:es?|ed|ing)|embolden(?:s|ed|ing)?|mean(?:s|ing)\ that
            |has\ (?:undone|thrown|plunged|weakened|strengthened)|render(?:s|ed|ing)?\b[^.]{3,60}?\b(?:un\w+|impossible|useless|moot|necessary)""",
        ),
        (
            0.8,
            True,
            r"""(?:predict|foresee|envision|forecast|anticipat)(?:s|ed|ing|es)?\ (?!of)|projected\ (?=that|an?\ |growth)|unlikely|(?:is|are|was|were)\ likely\ to
            |expect(?:s|ed)?\ (?:no|little)\ |(?:will|would)\ (?:most\ |very\ )?(?:likely|probably)\b|meaning\ (?:that\ )?(?=an?\b|the\b|it\b|they\b|there\b)|going\ to\ (?=lead|cause|be|hurt|harm|cost|make|help|push)""",
        ),
    )
)
_FORESEES = re.compile(r"predict|foresee|forecast|envision|anticipat|project|expect", re.I)
_STEP = frozenset(
    """meet hold travel visit discuss sign vote begin start resume present decide convene continue appoint send publish
    propose host join return release launch open close submit review report gather attend address take come enter go put
    seek raise table leave resign replace step challenge sue file appeal run stand announce introduce implement lift
    withdraw deploy retaliate respond pursue move build construct complete finish cut impose hear rule examine
    investigate debate ratify approve adopt elect choose name succeed pay deliver apply expand sell buy acquire merge strengthen reopen extend face serve carry fly arrive depart play
    testify consider unveil reveal join make ask call give receive give lead head moderate form set""".split()
)
_NEXT: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"\b(?:{pattern})", _ANY))
    for weight, pattern in (
        (
            1.0,
            r"""(?:is|are|remains?)\ (?:(?:still|now|currently|widely|already|also|tentatively)\ )*(?:expected|due|set|scheduled|slated|poised|planning|preparing)\ (?:to|for)\b
            |(?:plans|intends|pledge[sd]|promise[sd]|vow(?:s|ed)|agree[sd]|prepares|threaten(?:s|ed))\ (?:to\ |\w+ing\b)
            |(?:plan|intend|prepare)\ to|(?:announced|has|have|stated|with)\ (?:its\ |his\ |her\ |their\ )?(?:plans?|intentions?)\ to
            |in\ the\ coming\ (?:days|weeks|months)|(?:has|have|had|needs?|remains?)\ (?:yet\ )?to\ (?=(?:be\ )?(?:approv|ratif|decid|vot|sign|confirm|hear|rul))
            |takes?\ effect\ on|(?:come|go|goes|comes)\ into\ (?:force|effect)|awaits?|pending""",
        ),
        (
            0.7,
            r"(?:was|were)\ (?:(?:still|now|also|tentatively)\ )*(?:expected|due|set|scheduled|slated|planned)\b(?:\ to)?",
        ),
    )
)


def relations(passage: Passage) -> list[Relation]:
    """The relations that a sentence states, the surest of each kind; without a parse, by words alone."""
    text = passage.document.text[passage.sentence.start : passage.sentence.end]
    found: dict[str, Relation] = {}
    for relation in (*_factors(passage, text), *_implications(passage, text), *_steps(passage, text)):
        best = found.get(relation.kind)
        if best is None or relation.weight > best.weight:
            found[relation.kind] = relation
    return list(found.values())


def _factors(passage: Passage, text: str) -> Iterator[Relation]:
    if _HIDDEN.search(text) or _NO_CAUSE.search(text):
        return
    tree = Tree(passage)
    yield from _caused(passage, tree)
    for weight, pattern in _FACTORS:
        for match in pattern.finditer(text):
            cue, at = match.group().lower(), tree.at(match.start())
            if not _holds(tree, cue, at, match, text):
                continue
            start, end = passage.sentence.start + match.start(), passage.sentence.start + match.end()
            claimed = None
            if re.match(r"citing|cit|point|justif|blam|attribut|aim", cue) and at is not None:
                claimed = tree.subject(at)
            yield Relation("factor", start, end, weight, claimed=claimed, part=tree.cause(at))


_CAUSES = frozenset(
    """hurt harm damage dent boost fuel cause trigger spark prompt provoke force hamper delay worsen drive deepen prevent
    complicate block stall derail hinder slow undermine weaken strengthen help stoke inflame disrupt halt""".split()
)


def _caused(passage: Passage, tree: Tree) -> Iterator[Relation]:
    """What a thing did to another: "the closure of the crossing hurt sales"."""
    for at in range(len(tree)):
        if tree.pos(at) != "VERB" or tree.lemma(at) not in _CAUSES or tree.negative(at) or not tree.does(at):
            continue
        subject = tree.nsubj(at) if not tree.children(at, "auxpass") else None
        if subject is None or tree.pos(subject) != "NOUN" or tree.lemma(subject) in _PERSONS or not tree.children(at, "dobj", "ccomp"):
            continue
        if tree.dep(at) in ("relcl", "acl") or tree.numbered(tree.children(at, "dobj", "ccomp")[0]):
            continue
        start, end = tree.span(at)
        yield Relation("factor", start, end, 0.8, part=tree.extent(subject))


def _holds(tree: Tree, cue: str, at: int | None, match: re.Match[str], text: str) -> bool:
    """Whether a cue that also means other things gives a cause here."""
    if at is None or not tree.parsed:
        return cue not in ("after", "over", "following") and not cue.startswith("for ")
    before = text[: match.start()]
    if cue == "due to":
        return tree.pos(at + 2) not in ("VERB", "AUX")
    if cue.startswith(("aim", "is ", "was ", "are ", "were ", "goal", "purpose", "obj", "intention")) and _IN_PASSING.search(before):
        return False
    if cue.startswith("given "):
        return tree.dep(at) in ("prep", "mark")
    if cue.startswith(("led to", "leads to", "resulted in", "gave rise")):
        return tree.pos(at) == "VERB" and not _COUNTED.match(text, match.end())
    if cue in ("following", "after") and tree.dep(at) == "prep" and not tree.does(tree.head(at)):
        return False
    if cue == "following":
        return tree.dep(at) == "prep" and tree.event(tree.object(at))
    if cue == "after":
        if _TIMED.search(before) or re.search(r"\b(?:name|look|looks|looking)\w*\s*$", before):
            return False
        return tree.dep(at) in ("mark", "prep") and tree.event(tree.head(at) if tree.dep(at) == "mark" else tree.object(at))
    if cue == "over":
        inner = tree.object(at)
        return tree.lemma(tree.head(at)) in _CONTEND and inner is not None and tree.pos(inner) not in ("NUM", "PROPN") and not tree.numbered(inner)
    if cue == "for ":
        return tree.lemma(tree.head(at)) in _CONTEND
    if cue.startswith("blam"):  # whom somebody blames is a charge against them; what they blame is a cause
        blamed = tree.children(at, "dobj")
        return tree.pos(at) == "VERB" and not any(tree.pos(one) == "PROPN" for one in blamed)
    if cue.startswith(("cit", "point", "reflect", "justif", "attribut")):
        return tree.pos(at) == "VERB"
    return True


def _implications(passage: Passage, text: str) -> Iterator[Relation]:
    tree = Tree(passage)
    begin = passage.sentence.start
    for weight, open_, pattern in _IMPLIES:
        for match in pattern.finditer(text):
            at = tree.at(match.start())
            if re.match(r"(?:is|are|was|were) likely to", match.group(), re.I) and _STEP & {tree.lemma(tree.at(match.end() + 1) or 0)}:
                start, end = begin + match.start(), begin + match.end()
                yield Relation("next step", start, end, 0.8, True, past=match.group().startswith("w"))
                continue
            if re.search(r"\b(?:under|without|despite|reduc|avoid|prevent|lower|minimi|mitigat|limit)\w*\s+$", text[: match.start()]):
                continue
            if re.match(r"predict|forecast|envision|risks?\b", match.group(), re.I) and tree.pos(at) not in ("VERB", ""):
                continue
            start, end = begin + match.start(), begin + match.end()
            claimed = tree.subject(at) if at is not None and _FORESEES.match(match.group()) else None
            yield Relation("implication", start, end, weight, open_, claimed)
    for at in range(len(tree)):
        if tree.dep(at) != "aux" or tree.form(at) not in ("could", "may", "might", "would", "will"):
            continue
        verb, form = tree.head(at), tree.form(at)
        if (tree.negative(verb) and form in ("could", "may", "might")) or tree.perfect(verb):
            continue
        subject = tree.nsubj(verb)
        if tree.dep(verb) == "relcl" and tree.form(subject) not in ("which", "that"):
            continue
        thing = subject is not None and tree.pos(subject) in ("NOUN", "DET") or tree.form(subject) in ("it", "this", "that")
        leads = tree.lemma(verb) in _LEADS
        if subject is None or tree.form(subject) in ("i", "we", "you", "who") or any(tree.form(one) == "no" for one in tree.children(subject, "det")):
            continue
        person = tree.pos(subject) in ("PRON", "PROPN") and not thing
        weight = 0.9 if leads and thing else 0.7 if leads and form in ("could", "might", "may") and not person else 0.0
        if weight:
            start, end = tree.span(at)
            yield Relation("implication", start, end, weight, True)


def _steps(passage: Passage, text: str) -> Iterator[Relation]:
    tree = Tree(passage)
    begin = passage.sentence.start
    for weight, pattern in _NEXT:
        for match in pattern.finditer(text):
            at = tree.at(match.start())
            if at is not None and tree.parsed and tree.pos(at) not in ("VERB", "AUX") and not match.group().lower().startswith(("in the", "with", "its", "pending")):
                continue
            words = match.group().lower()
            start, end = begin + match.start(), begin + match.end()
            if at is not None and tree.aside(match.start()):
                continue
            past = words.startswith(("was", "were"))
            yield Relation("next step", start, end, weight, "expect" in words, past=past)
    for at in range(len(tree)):
        verb, form = tree.head(at), tree.form(at)
        if tree.dep(at) != "aux" or form not in ("will", "would", "shall", "to", "ll"):
            continue
        step = tree.lemma(verb) in _STEP
        subject = tree.nsubj(verb)
        if form == "to":  # "is to leave", "are to be kept"
            outer = tree.head(verb)
            if not (tree.dep(verb) == "xcomp" and tree.lemma(outer) == "be" and tree.form(outer) in ("is", "are") and outer < at and all(tree.pos(one) in ("ADV", "VERB") for one in range(outer + 1, at))):
                continue
            if tree.pos(tree.nsubj(outer)) not in ("NOUN", "PROPN", "PRON") or tree.form(tree.nsubj(outer)) == "it" or tree.lemma(tree.nsubj(outer)) in ("aim", "goal", "purpose", "plan", "task", "priority", "intention", "objective", "point", "idea", "key", "problem"):
                continue
            start, end = tree.span(outer)
            yield Relation("next step", start, tree.span(verb)[1], 1.0)
            continue
        if not step or subject is None or tree.negative(verb) or tree.conditional(verb) or tree.perfect(verb):
            continue
        if form == "would" and not tree.reported(verb):
            continue
        start, end = tree.span(at)
        yield Relation("next step", start, end, 0.7 if form == "would" else 0.8, True)


class Tree:
    """The words of a sentence with their governors, asked by index; None and what lies outside are nothing."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words, self._text = passage.sentence.words, passage.document.text
        self.parsed = any(self._words.dep) and passage.reading.lang in (None, "en")

    def __len__(self) -> int:
        return len(self._words.start) if self.parsed else 0

    def at(self, offset: int) -> int | None:
        """The word at an offset of the sentence's own text."""
        if not self._words.start:
            return None
        return max(bisect_right(self._words.start, self._words.start[0] + offset) - 1, 0)

    def aside(self, offset: int) -> bool:
        """Whether what stands at an offset only tells more of a name: "who was envoy until December"."""
        at = self.at(offset) if len(self) else None
        for _ in range(12):
            if at is None or self.head(at) == at:
                return False
            if self.dep(at) in ("relcl", "appos"):
                return True
            at = self.head(at)
        return False

    def counts(self, offset: int) -> bool:
        """Whether a number at an offset counts something, or is what is counted: no year then."""
        at = self.at(offset) if len(self) else None
        return self.pos(at) == "NUM" and self.dep(at) in ("nummod", "nsubj", "nsubjpass", "dobj")

    def span(self, at: int) -> tuple[int, int]:
        """Where a word stands in the stored text."""
        return self._words.start[at], self._words.end[at]

    def form(self, at: int | None) -> str:
        """The word in lower case."""
        return "" if at is None or at >= len(self) else self._text[slice(*self.span(at))].lower()

    def lemma(self, at: int | None) -> str:
        """The word's lemma in lower case."""
        return "" if at is None or at >= len(self) else self._words.lemma[at].lower()

    def pos(self, at: int | None) -> str:
        """The word's part of speech."""
        return "" if at is None or at >= len(self) else self._words.pos[at]

    def dep(self, at: int | None) -> str:
        """How the word hangs on its governor."""
        return "" if at is None or at >= len(self) else self._words.dep[at]

    def head(self, at: int) -> int:
        """The word's governor."""
        return self._words.head[at]

    def children(self, at: int, *deps: str) -> list[int]:
        """The words that hang on a word in one of these ways."""
        return [one for one, head in enumerate(self._words.head) if head == at and one != at and self._words.dep[one] in deps]

    def object(self, at: int) -> int | None:
        """What a preposition governs."""
        return next(iter(self.children(at, "pobj", "pcomp", "dobj")), None)

    def nsubj(self, at: int | None) -> int | None:
        """The subject of a verb; of a verb without one, the subject of the verb that it hangs on."""
        for _ in range(4):
            if at is None:
                return None
            found = self.children(at, "nsubj", "nsubjpass", "expl", "csubj")
            if found:
                return found[0]
            if self.dep(at) not in ("conj", "xcomp", "advcl", "acomp", "aux", "auxpass") or self.head(at) == at:
                return None
            at = self.head(at)
        return None

    def doer(self, at: int) -> int | None:
        """The subject of a verb; of one that hangs on a noun ("a message blaming …"), whoever made that."""
        found = self.nsubj(at)
        return self.nsubj(self.head(self.head(at))) if found is None and self.dep(at) == "acl" else found

    def subject(self, at: int) -> tuple[int, int] | None:
        """Where the subject of a verb stands, with all that hangs on it."""
        found = self.nsubj(at)
        return None if found is None else self.extent(found)

    def extent(self, at: int) -> tuple[int, int]:
        """From the first to the last word that hangs on a word, in the stored text."""
        inside = {at}
        for one in sorted(range(len(self)), key=lambda one: abs(one - at)):
            if self.head(one) in inside:
                inside.add(one)
        return self._words.start[min(inside)], self._words.end[max(inside)]

    def cause(self, at: int | None) -> tuple[int, int] | None:
        """Where what a preposition or conjunction brings in stands, with the word itself."""
        if at is None or not len(self) or self.dep(at) not in ("prep", "mark", "agent"):
            return None
        start, end = self.extent(self.head(at) if self.dep(at) == "mark" else at)
        return min(start, self._words.start[at]), end

    def negative(self, at: int) -> bool:
        """Whether a verb is negated."""
        return bool(self.children(at, "neg"))

    def does(self, at: int) -> bool:
        """Whether a word is a verb of doing, and of something done: no verb of saying, no rule, no future."""
        if self.pos(at) not in ("VERB", "AUX") or self.lemma(at) in _SAY:
            return False
        return clause(self._passage, at) in ("done", "going")

    def perfect(self, at: int) -> bool:
        """Whether a verb has `have` for a helper: "would have left"."""
        return any(self.form(one) in ("have", "’ve", "'ve") for one in self.children(at, "aux"))

    def numbered(self, at: int) -> bool:
        """Whether a noun is counted or measured."""
        return bool(self.children(at, "nummod", "quantmod"))

    def conditional(self, at: int) -> bool:
        """Whether an if-clause hangs on a verb."""
        return any(self.form(mark) in ("if", "unless") for clause in self.children(at, "advcl") for mark in self.children(clause, "mark"))

    def reported(self, at: int) -> bool:
        """Whether a verb is what somebody says."""
        return self.dep(at) in ("ccomp", "parataxis") or (self.dep(at) == "conj" and self.dep(self.head(at)) == "ccomp")

    def event(self, at: int | None) -> bool:
        """Whether a word tells of something that happened: a verb, or a noun that is no time, place or name."""
        if at is None:
            return False
        if self.pos(at) == "VERB":
            return True
        return self.pos(at) == "NOUN" and not self.numbered(at) and self.lemma(at) not in _TIMES


_SAY = frozenset("say tell add state report speak note declare write warn blame call stipulate comment".split())
_PERSONS = frozenset(
    """people man woman minister president official police officer protester soldier troop leader government group party
    company court judge lawmaker member spokesman ministry army force team worker gunman doctor""".split()
)
_TIMES = frozenset(
    """day week month year hour minute decade century time morning evening night noon midnight afternoon summer winter
    spring autumn dawn weekend dinner lunch breakfast war today work school""".split()
)
