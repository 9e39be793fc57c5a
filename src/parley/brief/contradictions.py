"""What contradicts: both ways, two accounts of one meeting, denied positions, words beside deeds."""

from __future__ import annotations

from parley.brief.material import Material
from parley.brief.wording import day, listed
from parley.nouns.brief import Line, Section
from parley.nouns.contradiction import Contradiction

_GROUPS = {
    "stance": "Both ways",
    "meeting": "Two accounts of one meeting",
    "report": "Two reports that cannot both hold",
    "denial": "Positions reported and denied",
    "deed": "Words and deeds",
}
_DEEDS = {
    "ASSAULT": "an assault", "COERCE": "coercion", "THREATEN": "a threat", "SANCTION": "a sanction",
    "MOBILIZE": "a mobilisation", "REJECT": "a refusal", "AID": "aid", "COOPERATE": "cooperation",
    "CONSULT": "talks", "AGREE": "an agreement", "YIELD": "a concession", "SUPPORT": "support",
    "REQUEST": "a demand", "ACCUSE": "an accusation", "PROTEST": "a protest",
}  # fmt: skip


def contradictions(material: Material) -> Section:
    """One sentence for each, which says no more than its two passages say; the latest first in each kind."""
    lines = [
        Line(
            text=sentence(material, one),
            evidence=material.evidence(one.one, one.other),
            group=_GROUPS[one.kind],
        )
        for kind in _GROUPS
        for one in material.contradictions
        if one.kind == kind
    ]
    empty = "No two passages were found that contradict each other." if not lines else None
    return Section("contradictions", "Contradictions", tuple(lines), empty)


def sentence(material: Material, one: Contradiction) -> str:
    """The contradiction in plain words: whose, on what, in which outlets, on which days."""
    first, second = material.outlet(one.one.doc), material.outlet(one.other.doc)
    days = [day(d) for d in (_published(material, one.one.doc), _published(material, one.other.doc))]
    who = material.party(one.party) if one.party else ""
    what = material.option(one.option) if one.option else ""
    if one.kind == "stance":
        sides = ["is for it" if stance == "for" else "is against it" for stance in one.stances]
        return f"{what}: {who} {sides[0]} in {first} ({days[0]}) and {sides[1]} in {second} ({days[1]})."
    if one.kind == "meeting":
        told = f"{first} ({days[0]}) and {second} ({days[1]})"
        return f"A meeting of {listed(one.parties)}: {told} differ on {one.detail}."
    if one.kind == "report":
        return f"{first} ({days[0]}) and {second} ({days[1]}) differ on {one.detail}."
    if one.kind == "denial":
        side = "for" if one.stances[0] == "for" else "against"
        return f"{what}: {first} ({days[0]}) has {who} {side} it; in {second} ({days[1]}) {who} denies that."
    target = f" against {material.party(one.parties[1])}" if len(one.parties) > 1 else ""
    deed = _DEEDS.get(one.detail, "an act")
    return (
        f"{what}: {who} is {one.stances[0]} it in {first} ({days[0]}); {second} ({days[1]}) reports {deed} "
        f"by {who}{target}."
    )


def _published(material: Material, doc: str) -> str | None:
    return material.documents[doc].published
