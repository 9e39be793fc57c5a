"""The section "What the papers say": outlet, source and claim, and where two reports cannot both be right."""

from __future__ import annotations

from parley.brief.material import Material
from parley.brief.outline import MANNERS, SOURCING
from parley.brief.wording import listed
from parley.nouns.brief import Line, Section
from parley.nouns.story import Claim, Difference


def papers(material: Material) -> Section:
    """Outlet → source → claim, by outlet; then where two reports cannot both be right."""
    by_outlet: dict[str, list[Line]] = {}
    for claim in material.claims:
        group = _carrier(material, claim)
        by_outlet.setdefault(group, []).append(_claim(material, claim, group))
    lines = [line for group in by_outlet.values() for line in group]
    lines += [_difference(material, difference) for difference in material.differences]
    return Section(
        "papers",
        "What the papers say",
        tuple(lines),
        None if lines else "No outlet reports anybody’s words.",
        () if material.differences or not lines else ("No two reports were found to contradict each other.",),
    )


def _carrier(material: Material, claim: Claim) -> str:
    outlet = claim.outlet or material.outlet(claim.doc)
    return f"{outlet}, as cited by {claim.via}" if claim.via and claim.via != outlet else outlet


def _claim(material: Material, claim: Claim, group: str) -> Line:
    """The claim in the source's words: by whom it is said, on what sort of word, through whom."""
    actor = claim.actor if claim.actor != claim.outlet else None  # the heading names the outlet already
    spans = claim.words or (claim.sentence,)
    return material.verbatim(*spans, holder=actor, group=group, date=claim.date, label=_word(claim))


def _word(claim: Claim) -> str:
    """On what sort of word a claim rests, and through whom it came where somebody stands between."""
    named = SOURCING.get(claim.sourcing, claim.sourcing)
    if claim.actor == claim.outlet:
        named = "the outlet’s own report"
    parts = [f"{named} ({claim.count})" if claim.count else named]
    if claim.manner in MANNERS:
        parts.append(MANNERS[claim.manner])
    between = [name or "somebody unnamed" for name in claim.chain[1:-1]]
    if between:
        parts += [f"through {listed(between)}", f"distance {len(claim.chain) - 1}"]
    return ", ".join(parts)


def _difference(material: Material, difference: Difference) -> Line:
    one, other = material.outlet(difference.one.doc), material.outlet(difference.other.doc)
    who = f"{one} and {other}" if one != other else f"Two reports in {one}"
    return Line(
        text=f"{who} differ on {difference.detail}.",
        evidence=material.evidence(difference.one, difference.other),
        group="Where they differ",
    )
