"""Whether a meeting took place, will, might or did not, by the clause that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def holder(noun: Token) -> Token | None:
    """The verb that the noun hangs on: its own, or the one above "details of" and "after"."""
    token = noun
    for _ in range(6):
        head = token.head
        if head == token:
            return token if c.verbal(token) else None
        token = head
        if token.dep_ == "pcomp" and token.head.lower_ in ("on", "about") and not c.patients(token):
            continue  # "pressed him on hacking during two days of talks"
        if c.verbal(token) and token.dep_ != "prep" and token.lower_ != "following":  # a preposition here
            return token
    return None


def is_theme(noun: Token, verb: Token) -> bool:
    """Whether the meeting itself is what the verb's subject is: "the talks resumed", "talks were held"."""
    token = noun
    while token.head != verb and token.head != token:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass", "csubj")


def of_verb(verb: Token) -> str:
    """The status of a meeting that a verb tells of; `supposed` where it is only thought or spoken of."""
    if (
        verb.tag_ == "VBG"
        and verb.dep_ == "pcomp"
        and verb.head.lower_ in ("for", "of", "about", "on", "without")
    ):
        above = verb.head.head.lemma_.lower()
        if above not in (
            "thank",
            "praise",
            "criticise",
            "criticize",
            "rebuke",
            "attack",
            "be",
            "accuse",
            "suspect",
        ):
            return "supposed"
    if verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.lemma_ in ("need", "necessity"):
        return "supposed"
    if verb.dep_ == "csubj":
        return "denied" if c.negated(verb) else "held"  # "what they discussed was not told"
    if verb.tag_ in ("VBN", "VBD") and any(t.lower_ == "had" and t.i == t.sent.start for t in verb.children):
        return "supposed"  # "had they met earlier"
    if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.head.tag_ in ("VB", "VBG"):
        # "She urged them to sign and spoke with the king", whatever the parse joins that to.
        return "denied" if c.negated(verb) else "held"
    if verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.lemma_ == "invitation":
        return of_invitation(verb.head)
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if helpers >= {"to", "have"} and verb.head.lemma_ == "be" and verb.head.tag_ == "VBD":
        return "denied"  # "he was to have met the king"
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "able" and verb.head.head.tag_ in ("VBG", "VBZ", "VB"):
        return "supposed"
    state = _told(verb, c.reality(verb))
    if verb.head.lemma_ in ("plan", "intention", "prospect", "date") and any(
        child.lower_ == "no" for child in verb.head.children
    ):
        return "denied"
    if state == "held" and _infinitive(verb):
        return "planned"
    at = [verb, *c.under(verb, "at")]
    if state == "denied" and verb.lemma_.lower() == "sit" and not any(c.under(one, "with") for one in at):
        return "supposed"
    return state


def of_invitation(noun: Token) -> str:
    """The status of a meeting that somebody is asked to: planned once that is accepted, denied where not."""
    above = noun.head if c.verbal(noun.head) else None
    if above is None or noun.dep_ not in ("dobj", "nsubjpass", "prt"):
        return "proposed"
    down = above.lemma_ == "turn" and any(one.lower_ == "down" for one in above.children)
    if above.lemma_ in c.REFUSING or down:
        return "planned" if c.negated(above) or _urged(above) else "denied"
    if above.lemma_ in ("accept", "take") and not _urged(above):
        return "denied" if c.negated(above) else "planned"
    return "proposed"


def _is_now(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP") for child in verb.children)


def _infinitive(verb: Token) -> bool:
    """ "They are to meet", and the headline's "Kallas, Lavrov to meet in Geneva"."""
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return False
    return verb.dep_ == "ROOT" or (verb.head.lemma_ == "be" and verb.dep_ in ("xcomp", "ccomp"))


def _told(verb: Token, state: str) -> str:
    """`held` for what happened; "said that they would meet" is a plan, "could meet" a proposal."""
    if state != "supposed":
        return {"happened": "held"}.get(state, state)
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.children):
        return "supposed"
    if any(child.dep_ == "mark" and child.lower_ in ("before", "until", "than") for child in verb.children):
        return "supposed"  # "before they can talk, they must agree among themselves"
    if any(
        child.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in child.children)
        for child in verb.children
    ):
        return "supposed"
    going = verb.head.lemma_ in w.GO | {"visit"} and verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB"
    if going and state == "supposed":
        return _told(verb.head, c.reality(verb.head))  # "that she would fly to Oslo to meet him"
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    above = c.governors(verb)
    if "would" in helpers and (not above or above[0].lemma_ in w.REPORT):
        return "planned" if above or verb.sent.text.find(" if ") < 0 else "supposed"
    if any(one.lemma_.lower() in w.WILLING for one in above) or _in_a_proposal(verb):
        return "proposed"
    return "proposed" if helpers & {"could", "may", "might", "can"} else "supposed"


def _in_a_proposal(verb: Token) -> bool:
    """ "She called for a conference that would lead to talks"."""
    here = verb
    for _ in range(8):
        if here.dep_ == "relcl" or here.dep_ == "acl":
            for above in c.governors(here.head):
                if above.lemma_.lower() in c.OFFERING | w.PROPOSALS:
                    return not c.negated(above)
        if here.head == here:
            return False
        here = here.head
    return False


def _urged(verb: Token) -> bool:
    """Whether somebody merely wants it done: "should cancel", "called on him to cancel"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    above = {one.lemma_.lower() for one in c.governors(verb)}
    return bool(
        helpers & {"should", "must", "could", "might", "may", "would"} or above & c.OFFERING or _orders(verb)
    )


def _orders(verb: Token) -> bool:
    """The imperative: "Cancel the meeting"."""
    return verb.dep_ == "ROOT" and verb.tag_ == "VB" and not c.children(verb, "nsubj", "aux")


_TAKING_PART = ("participate", "join", "engage", "take")


def _left_it(verb: Token) -> bool:
    """ "Broke off talks", "pulled out of the summit"."""
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod", "prep")}
    return (verb.lemma_ == "break" and "off" in particles) or (verb.lemma_ == "pull" and "out" in particles)


def _was(noun: Token) -> bool:
    """ "The conference was a meeting between …" tells of it; "these are no talks" does not."""
    verb = noun.head
    return verb.tag_ == "VBD" and not c.negated(verb) and any(t.dep_ == "prep" for t in noun.children)


def of_noun(noun: Token, verb: Token | None) -> str:
    """The status of a meeting that a noun names, by the verb that it hangs on."""
    words = {child.lower_ for child in noun.children if child.dep_ in ("amod", "det", "compound")}
    there = any(child.dep_ == "expl" for child in noun.head.children)
    if noun.dep_ == "attr" and noun.head.lemma_ == "be" and c.under(noun, "between", "with"):
        helpers = {child.lower_ for child in noun.head.children if child.dep_ == "aux"}
        first = words & {"first", "second", "third", "last"}
        if helpers & {"will", "would"} and first and noun.head.dep_ != "pcomp":  # not "in what would be"
            return "planned"  # "it would be the first meeting between the two since 2009"
    if words & w.IMAGINED or (noun.dep_ == "attr" and not there and not _was(noun)):
        return "supposed"
    if (
        noun.tag_ == "NN"
        and noun.dep_ == "nsubj"
        and noun.head.lemma_ == "be"
        and noun.head.tag_ == "VBZ"
        and not (there or c.children(noun.head, "acomp"))
    ):
        return "supposed"  # "the real negotiation is between …"
    if "no" in words or any(child.dep_ == "neg" for child in noun.children):
        return "denied"
    above = c.governors(noun)
    until_verb = []
    for token in above:
        until_verb.append(token)
        if c.verbal(token):
            break
    path = {token.lemma_.lower() for token in until_verb}
    if verb is None:
        return "planned" if words & w.COMING else "proposed" if words & w.WISHED else "held"
    theme = is_theme(noun, verb)
    state = "planned" if _infinitive(verb) else _told(verb, c.reality(verb))
    if theme and state == "denied" and verb.lemma_.lower() not in w.TAKE_PLACE and not c.is_passive(verb):
        state = "held"  # talks that "did not result in" a deal were held
    lemma = verb.lemma_.lower()
    if verb.dep_ == "pcomp" and verb.lemma_.lower() in w.HOLD and of_verb(verb) == "supposed":
        return "supposed"
    direct = noun.head == verb or (noun.head.pos_ == "ADP" and noun.head.head == verb)
    there_it_was = noun.head.pos_ == "ADP" and noun.head.lower_ in ("in", "at", "during", "after")
    particle = any(child.dep_ == "prt" and child.lower_ in ("out", "off") for child in verb.children)
    particle_up = any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.children)
    above_it = noun.head.lower_ if noun.head.pos_ == "ADP" else "" if noun.head == verb else "?"
    known_for = lemma == "know" and c.is_passive(verb)
    if lemma == "exclude" and above_it == "from":
        return "held"  # and without whoever was kept out
    timed = path & w.TIMED or {t.lower_ for t in until_verb} & w.TIMED
    if lemma in w.MIND and not known_for and not theme and not timed and above_it not in ("", "for"):
        return "supposed"
    if lemma == "suspend" and noun.lemma_.lower() in w.CONTACTS:
        return "supposed"
    if (
        direct
        and not theme
        and not (there_it_was and lemma not in _TAKING_PART)
        and (
            (lemma in c.REFUSING and lemma not in ("fail",) and lemma not in w.CALLED_OFF)
            or lemma in c.DENYING
            or (lemma in ("rule", "call") and particle)
        )
    ):
        return "denied"
    if not theme and direct and _left_it(verb):
        return "denied"
    off = any(
        child.dep_ in ("prt", "advmod", "prep") and child.lower_ in ("off", "through")
        for child in verb.children
    )
    if theme and state != "denied" and (lemma in w.CALLED_OFF or (lemma in ("call", "fall") and off)):
        return "planned" if _urged(verb) else "denied"
    if not theme and direct and lemma in w.CALLED_OFF:
        # Whoever is urged to cancel a meeting has not done so.
        return "denied" if c.reality(verb) in ("happened", "planned") and not _urged(verb) else "planned"
    on = c.under(verb, "on") if theme and lemma in ("put", "place") else []
    if on and on[0].lemma_ in ("hold", "ice"):
        return "denied"
    if theme and state == "held" and lemma in ("pencil", "slate", "schedule", "plan", "book"):
        return "planned"
    coming = [one for one in noun.children if one.dep_ in ("acl", "relcl", "amod") and one.i > noun.i]
    if (
        there_it_was
        and state == "denied"
        and lemma not in ("participate", "join", "engage", "take", "meet", "be")
    ):
        state = "held"  # at talks that they failed to agree at
    if state == "held" and any(one.lemma_.lower() in w.PENCILLED for one in coming):
        return "planned"
    if path & {"before", "until", "ahead", "eve"} or {t.lower_ for t in until_verb} & {"ahead"}:
        return "planned" if state in ("held", "planned") else state
    if path & {"after", "following", "since", "during"} and state != "planned":
        return "held"
    if noun.head.lower_ in ("at", "in") and noun.head.head == verb and state == "held":
        return "held"
    if words & w.COMING and state == "held" and "next" not in words:
        return "planned"
    if lemma == "welcome" and direct and "would" in {child.lower_ for child in verb.children}:
        return "proposed"
    if lemma in w.GO and verb.tag_ == "VBG" and state == "held" and above_it == "for" and _is_now(verb):
        return "planned"  # "she is heading to Oslo for talks"
    if words & w.WISHED:
        return "proposed" if state != "denied" else state
    if lemma == "set" and particle_up and state == "held" and not theme:
        return state  # "set up a channel"
    nominal = {t.lemma_.lower() for t in until_verb if t.pos_ in ("NOUN", "ADJ")}
    if nominal & w.HOPED:
        return "proposed" if state in ("held", "supposed") else state
    if nominal & {"plan", "preparation", "date", "agreement", "schedule"} or (
        direct and not theme and lemma in c.COMING | {"announce", "prepare"} and lemma != "announce"
    ):
        return "planned" if state in ("held", "planned") else state
    if direct and not theme and lemma in ("support", "favor", "back") and state == "held":
        return "proposed"
    opened = lemma == "open" and noun.dep_ == "dobj"
    if (
        direct
        and not theme
        and not opened
        and lemma in c.OFFERING
        and state in ("held", "supposed", "planned")
    ):
        return "proposed"
    if path & {"at", "in"} and state not in ("planned", "proposed", "denied"):
        return "held"
    return state
