"""How the main clause of a sentence speaks: of what was done, of what is, or of what might be."""

from __future__ import annotations

from parley.stories.passages import Passage

_MODALS = "will would shall should may might can could must 'll 'd"
_ALIKE = "put cut set hit let shut quit split spread cost beat bet shed"  # past as present
_STILL = """
be have seem appear remain stay become need want think believe know mean lie stand depend fear worry hope
wish like love look feel reflect underscore suggest indicate matter involve imagine doubt
"""
_SAYING = "say announce tell confirm add warn declare state report insist write reveal signal"
_UNREAL, _SAME = frozenset(_MODALS.split()), frozenset(_ALIKE.split())
_STATES, SAYING = frozenset(_STILL.split()), frozenset(_SAYING.split())
_AUX = ("aux", "auxpass", "aux:pass")


def told(passage: Passage) -> str | None:
    """`done` (past or perfect), `going` (present), `state` or `unreal`, by the root of the parse.

    None where the sentence has no parse, no verb at its root, or is not English.
    """
    if passage.reading.lang not in (None, "en"):
        return None
    words = passage.sentence.words
    root = next(
        (at for at, head in enumerate(words.head) if head == at and words.pos[at] in ("VERB", "AUX")), None
    )
    if root is None:
        return None
    mode = clause(passage, root)
    return "done" if mode != "done" and _reported(passage, root) else mode


def _reported(passage: Passage, root: int) -> bool:
    """Whether a past verb of saying follows what is said and hangs on it: "…, the ministry announced"."""
    words = passage.sentence.words
    return any(
        head == root
        and at > root
        and words.dep[at] in ("ccomp", "parataxis")
        and words.lemma[at] in SAYING
        and clause(passage, at) == "done"
        for at, head in enumerate(words.head)
    )


def clause(passage: Passage, verb: int) -> str:
    """The same of the clause that a verb of the sentence governs, by the word's index."""
    words = passage.sentence.words
    text = passage.document.text
    form = text[words.start[verb] : words.end[verb]].lower()
    lemma = words.lemma[verb].lower()
    helpers = [at for at, head in enumerate(words.head) if head == verb and words.dep[at] in _AUX]
    forms = {text[words.start[at] : words.end[at]].lower() for at in helpers}
    lemmas = {words.lemma[at].lower() for at in helpers}
    if (forms | lemmas) & _UNREAL:
        return "unreal"
    if lemma in _STATES:
        return "state"
    if "have" in lemmas or forms & {"was", "were", "did", "had", "been"}:
        return "done"
    if lemmas & {"be", "do"} or form.endswith("ing"):
        return "going"
    present = form == lemma or (form.endswith("s") and form[:1] == lemma[:1] and not form.endswith("ss"))
    return "going" if present and lemma not in _SAME else "done"
