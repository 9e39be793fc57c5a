"""The section "Terms": what is nearest to agreement and what stands in its way, by the record and the models.

A line says what parties hold, with their words as evidence. What only a model says stands in the notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.brief.material import Material
from parley.brief.wording import count, listed
from parley.nouns.brief import Line, Section
from parley.nouns.span import Span
from parley.nouns.terms import Expected, Obstacle, Provision, Terms, Unknown

NEAREST, IN_THE_WAY = "Nearest to agreement", "What stands in the way"
_WORDS = 2  # statements of a party that bear a line
_AGREE, _DIFFER = 10.0, 30.0  # between the outermost forecasts, on a scale of 0 to 100
_SENTENCES = 8  # of the analyst's model of the conflict
_APART = 3  # issues that are named as those on which the models part most


def terms(material: Material) -> Section:
    """The provisions of the package that is best for all together, and the red lines in the way."""
    found = material.terms
    model = tuple(_outcomes(material))
    if found is None:
        proposed = material.casebook.proposed
        return Section(
            "terms",
            "Terms",
            empty="The casebook is a proposal; terms are worked out once an analyst has edited it."
            if proposed
            else "Fewer than two of the parties concerned are known to hold anything.",
            notes=model,
        )
    lines = [line for one in found.provisions if (line := _provision(material, one))]
    lines += [_obstacle(material, one) for one in found.obstacles]
    empty = None if lines else "Nothing in the record says what any of the parties concerned would accept."
    return Section("terms", "Terms", tuple(lines), empty, (*_notes(material, found), *model))


def _provision(material: Material, one: Provision) -> Line | None:
    if one.option is None or not (one.liked or one.refused):
        return None
    parts = []
    stances = {party: material.matrix.cell(party, one.option) for party in one.liked}
    for_it = tuple(party for party, cell in stances.items() if cell and cell.stance == "for")
    perhaps = tuple(party for party in one.liked if party not in for_it)
    if for_it:
        parts.append(f"{_named(material, for_it)} {_are(for_it)} for it")
    if perhaps:
        parts.append(f"{_named(material, perhaps)} would on conditions accept it")
    if one.refused:
        parts.append(f"{_named(material, one.refused)} {_are(one.refused)} against it, not as a red line")
    if one.silent:
        parts.append(f"nothing clear is known of {_named(material, one.silent)}")
    text = f"{material.option(one.option)}: {'; '.join(parts)}."
    spans = _words(material, one.option, (*one.liked, *one.refused))
    return Line(text, material.evidence(*spans), group=NEAREST)


def _obstacle(material: Material, one: Obstacle) -> Line:
    who, others = material.party(one.party), _named(material, one.others)
    verb, theirs = ("refuses", "for") if one.stance == "against" else ("insists on", "against")
    term = material.option(one.option)
    text = f"{term}: {who} {verb} it, as a red line; {others} {_are(one.others)} {theirs} it."
    spans = _words(material, one.option, (one.party, *one.others))
    return Line(text, material.evidence(*spans), group=IN_THE_WAY)


def _words(material: Material, option: str, parties: tuple[str, ...]) -> list[Span]:
    """The latest statements of each party on an option; of a red line, those that draw it."""
    found = []
    for party in parties:
        cell = material.matrix.cell(party, option)
        said = cell.statements if cell else ()
        red = [one for one in said if one.firmness == "red-line"]
        found += [one.evidence for one in (red or list(said))[-_WORDS:]]
    return found


def _notes(material: Material, found: Terms) -> Iterator[str]:
    names = {party: material.party(party) for party in found.parties}
    if found.zone == 0:
        yield "No package is acceptable to all: in every draw of what is open, some red line is crossed."
    else:
        shown = [one for one in found.provisions if one.option is not None]
        firm = sum(one.share >= 0.9 for one in shown)
        yield (
            "This is a model’s answer, not a source’s: the package with the greatest product of gains, over "
            f"draws of what the record leaves open. {firm} of its {count(len(shown), 'provision')} "
            f"{'stays' if firm == 1 else 'stay'} in it in at least nine draws of ten."
        )
        if found.zone < 1:
            yield f"Only in {found.zone:.0%} of the draws is any package acceptable to all."
        gains = [f"{names[party]} {_percent(low, high)}" for party, low, high in found.gains]
        if gains:
            yield f"Of the most that each could have under the red lines it gives {listed(gains)}."
    opens = [one for one in found.obstacles if one.opens]
    if opens:
        told = [f"{material.party(one.party)} on {_lower(material.option(one.option))}" for one in opens]
        yield f"One red line less would open the way: {listed(told)}."
    yield from _spread(material, found.expected)
    if found.unknowns:
        told = [_unknown(material, one) for one in found.unknowns[:3]]
        yield f"What matters most to know: {'; '.join(told)}."


def _outcomes(material: Material) -> Iterator[str]:
    """What the analyst's own model of the conflict comes to: the states that hold best, the ways there."""
    if material.outcomes is None:
        return
    told = [line[:1].upper() + line[1:] for line in material.outcomes.sentences[:_SENTENCES]]
    yield f"By the analyst’s own model of the conflict. {' '.join(told)}"


def _spread(material: Material, expected: tuple[Expected, ...]) -> Iterator[str]:
    """On how many issues the models agree, and where they part most."""
    by_issue: dict[str, list[Expected]] = {}
    for one in expected:
        by_issue.setdefault(one.issue, []).append(one)
    ends = {
        issue: (min(one.centre for one in ones), max(one.centre for one in ones))
        for issue, ones in by_issue.items()
    }
    if not ends:
        return
    agree = sum(high - low <= _AGREE for low, high in ends.values())
    models = len({one.model for one in expected})
    text = f"{models} models forecast {count(len(ends), 'issue')}; they agree on {agree}."
    apart = sorted(ends, key=lambda issue: ends[issue][0] - ends[issue][1])[:_APART]
    told = [
        f"{_question(material, issue)} {ends[issue][0]:.0f} to {ends[issue][1]:.0f}"
        for issue in apart
        if ends[issue][1] - ends[issue][0] > _DIFFER
    ]
    yield text + (f" Furthest apart, on a scale of 0 to 100: {'; '.join(told)}." if told else "")


def _unknown(material: Material, one: Unknown) -> str:
    who = material.party(one.party)
    what = f"where {who} stands" if one.unknown == "position" else f"how much {who} counts for"
    moves = f"from {one.low:.0f} to {one.high:.0f} of 100"
    return f"{what} ({_question(material, one.issue)} {moves})"


def _question(material: Material, issue: str) -> str:
    return next((one.question for one in material.casebook.issues if one.id == issue), issue)


def _named(material: Material, parties: tuple[str, ...]) -> str:
    return listed([material.party(party) for party in parties])


def _are(parties: tuple[str, ...]) -> str:
    return "is" if len(parties) == 1 else "are"


def _percent(low: float, high: float) -> str:
    ends = sorted({round(100 * low), round(100 * high)})
    return " to ".join(map(str, ends)) + " %"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
