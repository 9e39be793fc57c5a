"""What a clause says beyond its verb: who acts, on whom, and whether it happened, will, might or did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
_AUX = frozenset({"aux", "auxpass"})
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "going"})
_MIGHT = frozenset({"may", "might", "could", "would", "can"})
_SHOULD = frozenset({"should", "must", "ought", "need"})
COMING = frozenset([
    "plan", "expect", "schedule", "due", "set", "intend", "agree", "aim", "prepare", "slate", "likely",
    "expected", "scheduled", "planned", "promise", "pledge", "vow", "commit", "hope", "arrange", "about",
    "prepared", "poised", "confirm", "order",
])  # fmt: skip
"""What governs a thing that is to come."""
OFFERING = frozenset([
    "offer", "advocate", "favour", "propose", "suggest", "invite", "urge", "call", "ask", "ready",
    "willing", "want", "seek",
    "demand", "request", "encourage", "appeal", "push", "press", "recommend", "advise", "wish", "open",
    "desire", "insist", "float", "consider", "discuss", "weigh", "explore", "need", "prefer", "beg",
    "should",
])  # fmt: skip
"""What governs a thing that somebody would like."""
REFUSING = frozenset([
    "refuse", "decline", "reject", "deny", "avoid", "fail", "rule", "cancel", "exclude", "scrap",
    "postpone", "suspend", "abandon", "skip", "boycott", "shun", "unwilling", "unable", "reluctant",
    "unready",
])  # fmt: skip
DENYING = frozenset(["deny", "dismiss", "refute", "contradict"])
_CONTROLLED_BY_OBJECT = frozenset([
    "urge", "ask", "tell", "force", "order", "allow", "help", "invite", "encourage", "press", "push",
    "lead", "enable", "persuade", "require", "compel", "permit", "call", "beg", "instruct", "advise",
    "want", "expect", "request",
])  # fmt: skip
_REMOVED = frozenset(
    {"relcl", "acl", "punct", "appos", "cc", "conj", "advcl", "parataxis", "advmod", "neg", "preconj"}
)


def verbal(token: Token) -> bool:
    """Whether the word is used as a verb; "to host" is, whatever its tag."""
    return token.pos_ in VERBAL or any(
        child.dep_ == "aux" and child.lower_ == "to" for child in token.children
    )


def children(token: Token, *deps: str) -> list[Token]:
    """The children that stand in one of these relations."""
    return [child for child in token.children if child.dep_ in deps]


def also(token: Token) -> list[Token]:
    """The token and what is coordinated with it, to the right; "Britain, France and Germany" is three."""
    out, queue = [token], [token]
    while queue:
        here = queue.pop(0)
        for child in here.children:
            in_list = child.dep_ == "appos" and child.pos_ == "PROPN"
            joined = any(c.dep_ == "cc" for c in token.children) or (
                # "Norway, Sweden and Finland" read as Norway, which is Sweden and Finland
                child.ent_type_ in ("GPE", "NORP", "PERSON")
                and child.ent_type_ == here.ent_type_
                and any(c.dep_ == "cc" for c in child.children)
            )
            if (child.dep_ == "conj" and not verbal(child)) or (in_list and joined):
                out.append(child)
                queue.append(child)
    return sorted(out, key=lambda one: int(one.i))


def subjects(verb: Token) -> list[Token]:
    """Who does what the verb says: its own subject, or the one that it shares with what governs it."""
    for _ in range(6):
        agents = [obj for by in verb.children if by.dep_ == "agent" for obj in children(by, "pobj")]
        if agents:
            return [each for agent in agents for each in also(agent)]
        if is_passive(verb):
            return []
        own = children(verb, "nsubj", "csubj")
        if own:
            return [each for one in own for each in also(_antecedent(one, verb))]
        head = verb.head
        if head == verb:
            return []
        if verb.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "dep"):
            objects = children(head, "dobj", "nsubjpass")
            if head.lemma_ in ("call", "appeal", "prevail"):
                objects = under(head, "on", "upon", "to") or objects
            if head.lemma_.lower() in _CONTROLLED_BY_OBJECT and objects:
                return also(objects[0])
            while head.pos_ in ("ADP", "ADJ") and head.head != head:
                head = head.head
            if (
                head.lemma_ in ("accuse", "suspect")
                and verb.dep_ == "pcomp"
                and (of := children(head, "dobj"))
            ):
                return also(of[0])
            if is_passive(head):
                return [each for one in children(head, "nsubjpass") for each in also(_antecedent(one, head))]
            verb = head
        elif verb.dep_ == "conj":
            verb = head
        elif verb.dep_ in ("acl", "relcl"):
            governor = head.head
            if verb.tag_ == "VBG":
                return also(head)
            owners = children(head, "poss")
            if owners:
                return also(owners[0])
            if head.dep_ in ("dobj", "attr", "pobj") and verbal(governor):
                verb = governor
            else:
                return []
        else:
            return []
        if not verbal(verb):
            return []
    return []


def _antecedent(token: Token, verb: Token) -> Token:
    """Whom "who" or "which" stands for."""
    return verb.head if token.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else token


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, with or without its auxiliary ("the man arrested in May")."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return bool(
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not children(verb, "nsubj", "aux", "dobj")
    )


def patients(verb: Token) -> list[Token]:
    """Whom the verb is done to: its object, or the subject of its passive."""
    found = children(verb, "dobj", "nsubjpass", "dative") or []
    if not found and verb.tag_ == "VBN" and verb.dep_ == "acl":
        found = [verb.head]
    return [each for one in found if one.pos_ != "ADP" for each in also(_antecedent(one, verb))]


def under(token: Token, *words: str) -> list[Token]:
    """What stands under these prepositions of a verb or noun, coordination included."""
    out = []
    for child in token.children:
        if child.dep_ in ("prep", "dative", "agent", "prt", "dep") and child.lower_ in words:
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    out += also(inner)
                elif inner.dep_ == "prep":
                    out += [each for deep in children(inner, "pobj") for each in also(deep)]
        elif (
            child.dep_ == "dobj"
            and verbal(token)
            and child.pos_ in ("NOUN",)
            and child.lemma_ in ("part", "place")
        ):
            out += under(child, *words)
    return out


def phrase(token: Token) -> tuple[int, int]:
    """The noun phrase of a head word as tokens [first, past the last), without relative clauses."""
    first, last = token.i, token.i
    for child in token.children:
        if child.dep_ in _REMOVED or (child.dep_ == "prep" and child.lower_ != "of"):
            continue
        if child.i < token.i:
            first = min(first, child.left_edge.i)
        elif child.dep_ == "prep":
            for inner in child.children:
                last = max(last, phrase(inner)[1] - 1)
        else:
            last = max(last, child.right_edge.i)
    return first, last + 1


def negated(verb: Token) -> bool:
    """Whether the clause says that it was not so."""
    have = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "have" else None
    if have is not None and any(
        one.lower_ == "yet" and one.i < verb.i for one in (*have.children, *verb.children)
    ):
        return True  # "has yet to agree"
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "not", "n't"):
            following = child.doc[child.i + 1 : child.i + 2].text.lower()
            if following not in ("only", "just", "merely"):
                return True
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") and any(
            c.lower_ in ("no", "neither", "nobody", "none") for c in child.children
        ):
            return True
        if child.dep_ == "nsubj" and child.lower_ in ("nobody", "none", "neither"):
            return True
        if child.dep_ == "prep" and child.lower_ == "without":
            continue
    return False


def governors(token: Token) -> list[Token]:
    """The words above it that may say how real it is: verbs, adjectives and nouns, nearest first."""
    out: list[Token] = []
    here = token
    for _ in range(8):
        head = here.head
        if head == here or here.dep_ in ("relcl", "parataxis"):
            break
        if here.dep_ == "conj" and verbal(head) and verbal(here):
            # A coordinated verb shares what is above its first, not the first itself.
            here = head
            continue
        if here.dep_ in ("advcl", "npadvmod") and here.tag_ != "VB":
            break
        out.append(head)
        here = head
    return out


def reality(verb: Token) -> str:
    """`happened`, `planned`, `proposed`, `supposed` or `denied`, by the clause and what governs it."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in _AUX}
    if _if(verb):
        return "supposed"
    state = ""
    if helpers & _WILL:
        state = "planned"
    elif helpers & _SHOULD:
        state = "proposed"
    elif helpers & _MIGHT and "have" not in helpers:
        state = "supposed"
    if negated(verb):
        return "denied"
    for above in governors(verb):
        if above.pos_ not in (*VERBAL, "ADJ", "NOUN"):
            continue
        word = above.lemma_.lower()
        helpers = {child.lower_ for child in above.children if child.dep_ in _AUX}
        if _if(above):
            return "supposed"
        if word in REFUSING or (word in ("intention", "plan", "reason", "need") and negated(above)):
            return "denied"
        if negated(above) and above.pos_ != "NOUN" and word not in ("say", "tell", "know", "clear"):
            return "denied"
        if word in ("go",) and above.tag_ == "VBG":
            return "planned"
        if word == "confirm" and verb.head == above and verb.dep_ == "ccomp" and _has_tense(verb):
            continue  # "confirmed that they have met"
        if word in COMING:
            return "planned" if state in ("", "planned", "supposed") else state
        if word in OFFERING:
            state = state or "proposed"
            if state == "planned" and word not in ("say", "confirm"):
                state = "proposed"
        if helpers & _WILL and not state:
            state = "planned"
        if helpers & _SHOULD and not state:
            state = "proposed"
        if helpers & _MIGHT and not state and "have" not in helpers:
            state = "supposed"
    return state or "happened"


def _has_tense(verb: Token) -> bool:
    return any(
        one.tag_ in ("VBD", "VBZ", "VBP") and one.dep_ in ("ccomp", *_AUX) for one in (verb, *verb.children)
    )


def _if(verb: Token) -> bool:
    return any(
        child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.children
    )
