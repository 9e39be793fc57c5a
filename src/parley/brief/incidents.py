"""The section "Incidents: words and deeds": what happened, what each party said of it, what it did after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.brief.material import Material
from parley.brief.wording import count, listed
from parley.nouns.brief import Line, Section
from parley.nouns.incident import Account, Answer, Incident
from parley.nouns.span import Span

STEPS = (
    "restraint or a step down",
    "words",
    "a demand or a protest",
    "a sanction, an expulsion or an arrest",
    "forces moved or put on alert",
    "force",
)
"""The rungs of the ladder, in words."""
_HAPPENED = "What happened"
_MOST, _ANSWERS = 8, 4  # incidents; answers of one party
_LEANS = re.compile(r"\W*(?:he|she|it|they|this|that|these|those|such|here|there)\b", re.IGNORECASE)


def incidents(material: Material) -> Section:
    """The incidents with their accounts, then what each party said and did, then words beside deeds."""
    told = [one for one in material.incidents.incidents if one.by or one.against][-_MOST:]
    lines = [line for one in told for line in _told(material, one)]
    lines += _answers(material, told)
    lines += _restraint(material)
    empty = None if lines else "No source tells of an incident between the parties."
    notes = (
        ("What a party did is what is reported of it; nothing reported is not nothing done.",) if told else ()
    )
    return Section("incidents", "Incidents: words and deeds", tuple(lines), empty, notes)


def _told(material: Material, one: Incident) -> Iterator[Line]:
    """The fullest account; another where the accounts differ."""
    label = one.kind
    if one.by:
        label += f", laid to {listed([material.party(party) for party in one.by])}"
    if one.origins > 1:
        label += f"; {count(one.origins, 'independent report')}"
    if one.differs:
        label += f"; the accounts differ on {listed(list(one.differs))}"
    fullest = sorted(one.accounts, key=lambda a: (a.date is None, a.by is None, a.count is None, a.alleged))
    shown: list[Account] = []
    for account in fullest:
        if shown and not (one.differs and _other(shown[0], account)):
            continue
        line = _line(
            material,
            account.span,
            holder=material.outlet(account.span.doc),
            group=_HAPPENED,
            label="another account" if shown else label,
            date=account.date or account.published,
        )
        if line is not None:
            shown.append(account)
            yield line
        if len(shown) == 2:
            return


def _other(one: Account, two: Account) -> bool:
    """Whether a second account says something else than the first."""
    counts = one.count and two.count and one.count != two.count
    return bool(
        counts or (one.by and two.by and one.by != two.by) or (one.date and two.date and one.date != two.date)
    )


def _answers(material: Material, told: list[Incident]) -> Iterator[Line]:
    by_party: dict[str, list[Answer]] = {}
    for one in told:
        for answer in one.answers:
            if answer.party in material.casebook.parties:
                by_party.setdefault(answer.party, []).append(answer)
    seen = {account.span for one in told for account in one.accounts}  # what happened is told above
    for party, answers in by_party.items():
        lines: list[tuple[Answer, Line]] = []
        for answer in sorted(answers, key=lambda a: (-a.step, a.date or "", a.span)):
            if len(lines) == _ANSWERS or answer.span in seen:
                continue
            seen.add(answer.span)
            line = _line(
                material,
                answer.span,
                holder=material.party(party) if answer.how == "said" else material.outlet(answer.span.doc),
                group=f"{material.party(party)}: said and did",
                label="said" if answer.how == "said" else f"did: {STEPS[answer.step]}",
                date=answer.date,
            )
            if line is not None:
                lines.append((answer, line))
        lines.sort(key=lambda pair: (pair[0].how != "said", pair[0].date or "", pair[0].span))
        yield from (line for _, line in lines)


def _restraint(material: Material) -> Iterator[Line]:
    for one in material.incidents.restraint:
        if one.threat.step is None or one.party not in material.casebook.parties:
            continue
        text = f"{material.party(one.party)}: its words threaten {STEPS[one.threat.step]}; "
        spans = [one.threat.span]
        if one.done is None:
            text += "no deed of its own after an incident is reported since."
        else:
            below = "stayed below that" if one.done.step < one.threat.step else "went as far"
            text += f"what it is reported to have done since {below}: {STEPS[one.done.step]}."
            spans.append(one.done.span)
        yield Line(
            text,
            material.evidence(*spans),
            holder=material.party(one.party),
            group="Words beside deeds",
            label="judgement",
            date=(one.done or one.threat).date,
        )


def _line(material: Material, span: Span, **about: str | None) -> Line | None:
    line = material.standing_alone(span, **about)
    if line is None and not _LEANS.match(material.documents[span.doc].text[span.start : span.end]):
        line = material.verbatim(span, **about)
    return line
