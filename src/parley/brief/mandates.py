"""The section "Mandates": who speaks for whom, on whose word, who disputes it, and who is left out."""

from __future__ import annotations

from collections.abc import Iterator

from parley.brief.material import Material
from parley.brief.wording import capital, count, day, listed
from parley.nouns.brief import Line, Section
from parley.nouns.mandate import Excluded, Mandate

GROUPS = {
    "contested": "Disputed or refused",
    "granted": "Given",
    "claimed": "Claimed",
    "held": "Reported",
    "proposed": "Proposed",
    "private": "In private",
}
LEFT_OUT = "Members that a format leaves out"
WEIGHTS = {
    "head": "a head of state or government",
    "minister": "a minister",
    "spokesman": "a spokesman",
    "envoy": "an envoy",
    "official": "a holder of another office",
    "body": "a government or body",
    "person": "a person whose office the reports do not give",
    "unnamed": "officials who are not named",
    "private": "a private person",
    "report": "the report itself",
}
"""What sort of word a mandate rests on; the order is that of `talks.WEIGHTS`, not a number."""
_MOST = 6  # of one kind


def mandates(material: Material) -> Section:
    """What is disputed first, then who is sent, who claims, who is proposed, who goes in private."""
    lines: list[Line] = []
    for kind in GROUPS:
        those = [one for one in material.mandates if one.kind == kind]
        lines += [_line(material, one) for one in those[:_MOST]]
    lines += list(_left_out(material))
    notes = [
        f"By the casebook, the format {one.format} leaves out, of {one.group}: {listed(one.outside)}."
        for one in material.excluded
        if not one.witnesses
    ]
    empty = None if lines or notes else "No report says who may speak for whom."
    return Section("mandates", "Mandates", tuple(lines), empty, tuple(notes))


def _line(material: Material, one: Mandate) -> Line:
    rests = WEIGHTS[one.weight]
    label = f"on the word of {rests}" if one.weight != "report" else "the report’s own word"
    if one.kind == "private":
        label = "a private person"
    if one.origins > 1:
        label += f"; {count(one.origins, 'independent report')}"
    when = f" ({day(one.date)})" if one.date and len(one.date) == 10 else ""
    return Line(
        f"{capital(sentence(one))}{when}.",
        material.evidence(*one.witnesses[:3]),
        holder=one.by,
        group=GROUPS[one.kind],
        date=one.date,
        label=label,
    )


def sentence(one: Mandate) -> str:
    """A mandate in words, without a full stop."""
    named = one.who is not None and one.who[:1].isupper()
    who = one.who or "somebody"
    somebody = who if named or one.who is None else f"{'an' if who[:1] in 'aeiou' else 'a'} {who}"
    party = f" for {one.party}" if one.party and one.party != one.who else ""
    by = f" by {one.by}" if one.by and one.by not in (one.who,) else ""
    if one.kind == "contested":
        if one.who is None:
            said = f", as {one.by} says" if one.by and one.by != one.party else ""
            return f"who may speak{party or ' for others'} is in dispute{said}"
        return f"the right of {somebody} to speak{party or ' for others'} is disputed or refused{by}"
    if one.kind == "granted":
        return f"{somebody} was given a mandate to speak or act{party}{by}"
    if one.kind == "claimed":
        return f"{somebody} claims to speak{party}"
    if one.kind == "proposed":
        if named:
            return f"{who} is proposed or asked for to speak or act{party}{by}"
        return f"somebody to speak or act{party} is proposed or asked for{by}"
    if one.kind == "private":
        return f"{somebody} dealt with others as a private person"
    return f"{somebody} is reported to speak or act{party or ' as an envoy or between others'}"


def _left_out(material: Material) -> Iterator[Line]:
    for one in material.excluded:
        if one.witnesses:
            yield Line(
                f"{left_out(one)}.",
                material.evidence(*one.witnesses[:3]),
                group=LEFT_OUT,
                label="by the casebook’s members",
            )


def left_out(one: Excluded) -> str:
    """Whom a format leaves out, in words, without a full stop."""
    there, away = listed(one.inside), listed(one.outside)
    return f"Where {one.format} sat, {one.group} was there with {there} and without {away}"
