"""The words of dealing with others, which tell an envoy's errand from a soldier's or a clerk's."""

from __future__ import annotations

from parley.talks.laid import Laid
from parley.talks.tree import words_of

TALKS = words_of(
    "negotiate renegotiate mediate represent speak lead broker meet talk arbitrate discuss conclude sign act"
)
"""Verbs of dealing."""
ERRANDS = words_of(
    "approach offer assure report tell inform ask invite receive explore explain convey deliver propose warn "
    "demand protest seek request press urge persuade obtain secure sound buy purchase settle contact visit"
)
"""What an envoy is told to do abroad, beside dealing."""
TRAVELS = words_of("go travel fly sail return journey come visit")
MISSIONS = words_of("mission talk talks negotiation delegation")
TABLES = words_of("meeting summit conference talks talk negotiation")
ENDS = words_of(
    "ceasefire truce settlement agreement peace accord deal compromise treaty transition release armistice"
)
BODIES = words_of("commission committee team delegation panel")
_EFFORTS = words_of("team effort endeavor endeavour it one")


def deals(laid: Laid, k: int) -> bool:
    """Whether a verb is one of dealing with others: who leads talks does, who leads a state does not."""
    if laid.lemma[k] in ("lead", "head", "broker"):
        thing = laid.child(k, "dobj")
        return thing is not None and laid.lemma[thing] in MISSIONS | TABLES | ENDS | _EFFORTS
    return laid.lemma[k] in TALKS


def to_deal(laid: Laid, i: int) -> bool:
    """Whether a word or what hangs on it after it names dealings: "authority to negotiate", "the talks"."""
    return _is_table(laid, i) or any(
        (laid.pos[k] == "VERB" and deals(laid, k)) or (laid.pos[k] != "VERB" and _is_table(laid, k))
        for k in laid.below(i)
        if k > i
    )


def _is_table(laid: Laid, i: int) -> bool:
    return laid.lemma[i].removesuffix("s") in TABLES
