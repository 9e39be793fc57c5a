"""Talks: what they amount to, who has sat at one table, discreet contacts, and the meetings found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.brief.material import Material
from parley.brief.wording import capital, count, day, listed, on
from parley.nouns.brief import Line, Seat, Section
from parley.nouns.talks import Ground, Round, Table, Verdict, Word

_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")
"""A date that can be said as it is; of seasons and quarters the passage itself tells."""
_BUILDING = re.compile(
    r"(?i)\b(?:hotel|palace|villa|house|castle|hall|airport|base|ministry|embassy|headquarters|club|cent(?:re|er)|"
    r"residence|summit|conference|forum|kremlin|estate|mansion|university|institute)\b"
)
_STATUS = {
    "held": "met",
    "planned": "plan to meet",
    "proposed": "were proposed to meet",
    "denied": "are said not to have met",
}
_ORDER = {"held": 0, "planned": 1, "proposed": 2, "denied": 3}
_GROUPS = {"held": "Held", "planned": "Planned", "proposed": "Proposed", "denied": "Denied or refused"}


WHAT, SEATS, DISCREET, CAME = (
    "What their dealings amount to",
    "Who has sat at one table",
    "Discreet and denied contacts",
    "What each side says came of it",
)
WORDS = {
    "no contact": "no contact",
    "contacts": "contacts, not talks",
    "talks": "talks, not negotiations",
    "negotiations": "negotiations",
}
_RULES = {
    "terms": "sat at one table, and the reports tell of terms",
    "table": "sat at one table",
    "through": "have dealt with each other through others",
    "pairs": "have met",
    "secret": "are reported to have met out of the public’s sight",
    "contact": "are reported to have been in contact",
    "agreed": "are reported to have come to an agreement",
    "message": "are reported to have sent word to each other",
    "refused": "are said not to deal with each other",
    "broken": "are said to have no relations",
}
NO_PRINCIPALS = "What the dealings amount to is judged once an analyst has named the principals."
_NEVER = "are said not to have met all together"
_SOURCING = {
    "person": "a person who is named",
    "office": "an office",
    "unnamed": "officials who are not named",
    "anonymous": "a source that is not named",
    "document": "a document",
}
_FATES = {
    "called off": "it was announced and called off",
    "overdue": "no report says that it was held",
    "held": "as announced before",
}
_SAYINGS = 8  # passages in which the parties say what came of a meeting


def talks(material: Material) -> Section:
    """What the dealings amount to, who sat at one table, discreet contacts, and one line for each meeting.

    Held meetings come first, the latest first.
    """
    rounds = list(reversed(material.rounds))  # the latest first
    rounds.sort(key=lambda r: r.date is None)
    rounds.sort(key=lambda r: _ORDER.get(r.status, 9))
    lines = [*verdict(material)]
    lines += [replace(line, group=SEATS) for line in tables(material)]
    lines += [line for round_ in rounds if (line := _discreet(material, round_))]
    lines += [_round(material, round_) for round_ in rounds]
    lines += list(_came(material, rounds))[:_SAYINGS]
    notes: tuple[str, ...] = ()
    if rounds and material.casebook.proposed:
        notes = (NO_PRINCIPALS,)
    elif rounds and material.verdict and material.verdict.word == "not enough evidence":
        notes = ("The reports do not say enough to tell whether the principals are in contact or in talks.",)
    empty = None if lines else "No meeting between named parties was found."
    return Section("talks", "Talks", tuple(lines), empty, notes)


def verdict(material: Material) -> list[Line]:
    """What the principals’ dealings amount to, one line for each ground."""
    found = material.verdict
    if found is None or found.word not in WORDS or material.casebook.proposed:
        return []  # who are the principals is the analyst's to say
    lines = []
    for number, (text, ground) in enumerate(grounds(found)):
        if number == 0:
            text = f"What there is between {listed(found.principals)} is {WORDS[found.word]}: {text}"
        date = ground.date if ground.date and _PLAIN.fullmatch(ground.date) else None
        evidence = material.evidence(*ground.spans)
        lines.append(Line(text, evidence, group=WHAT, date=date, label="by Parley’s rules"))
    return lines


def grounds(found: Verdict) -> Iterator[tuple[str, Ground]]:
    """Each ground of a verdict in a sentence; the sources' own judgements are left to their words."""
    for ground in found.grounds:
        if ground.rule == "said":
            continue
        when = f", last {on(ground.date)}" if ground.date and _PLAIN.fullmatch(ground.date) else ""
        rule = _NEVER if ground.rule == "refused" and found.word == "talks" else _RULES[ground.rule]
        text = f"{listed(_ordered(found, ground.parties))} {rule}{when}"
        if ground.rule == "pairs" and len(found.principals) > 2:
            text += ", and no report has all of them at one table"
        yield f"{text}.", ground


def _ordered(found: Verdict, parties: Sequence[str]) -> list[str]:
    return sorted(parties, key=lambda name: (name not in found.principals, name))


def seats(material: Material) -> tuple[Seat, ...]:
    """The dated rounds as the picture of the talks draws them, in the ledger's order."""
    return tuple(
        Seat(one.parties, one.status, one.directness, one.date, one.mediator, one.name or one.format)
        for one in material.rounds
        if one.date
    )


def _discreet(material: Material, round_: Round) -> Line | None:
    """On whose word a contact that was kept from the public, or is denied, rests, and who denies it."""
    if not round_.words:
        return None
    known = round_.date and _PLAIN.fullmatch(round_.date)
    when = f" ({day(round_.date)})" if known else ""
    return Line(
        f"{on_word(round_)}{when}.",
        material.evidence(*(word.span for word in round_.words)),
        group=DISCREET,
        date=round_.date if known else None,
        label=None if round_.origins < 2 else count(round_.origins, "independent report"),
    )


def on_word(round_: Round) -> str:
    """On whose word a contact rests and who denies it, without a full stop."""
    told = [word for word in round_.words if not word.denies]
    denied = list(dict.fromkeys(_named(word) for word in round_.words if word.denies))
    who = listed(round_.parties)
    verb = "denies" if len(denied) == 1 else "deny"
    parts = [f"{who} are reported to have been in contact, {_on_word(told)}"] if told else []
    if denied:
        parts.append(f"{listed(denied)} {verb} {'it' if told else f'a contact between {who}'}")
    return capital("; ".join(parts))


def _on_word(words: Sequence[Word]) -> str:
    names = list(dict.fromkeys(_named(word) for word in words))
    return f"on the word of {listed(names)}"


def _named(word: Word) -> str:
    if (
        word.who
        and word.sourcing == "office"
        and " " in word.who
        and not word.who.startswith(("The ", "the "))
    ):
        return f"the {word.who}"
    if word.who and word.sourcing == "unnamed":
        return f"officials of {word.who} who are not named"
    return word.who or _SOURCING.get(word.sourcing, "the report itself")


def _came(material: Material, rounds: Sequence[Round]) -> Iterator[Line]:
    """The parties’ own words on what came of a meeting, where they can be read alone."""
    seen: set[str] = set()
    for round_ in rounds:
        for party, span in round_.said:
            line = material.standing_alone(
                span, holder=party, date=material.documents[span.doc].published, group=CAME
            )
            if line is not None and line.text not in seen:
                seen.add(line.text)
                yield line


def _round(material: Material, round_: Round) -> Line:
    how = {"mediated": " through a mediator", "indirect": " through others"}.get(round_.directness, "")
    did = "were in contact" if round_.called else _STATUS.get(round_.status, round_.status)
    parts = [f"{listed(round_.parties)} {did}{how}"]
    if round_.mediator:
        parts.append(f"with {round_.mediator} between them")
    if round_.level:
        parts.append(f"at the level of {round_.level}")
    if round_.venue and re.search("[A-Za-z]", round_.venue):
        parts.append(f"{'at' if _BUILDING.search(round_.venue) else 'in'} {round_.venue}")
    if round_.date and _PLAIN.fullmatch(round_.date):
        parts.append(day(round_.date))
    elif round_.status == "held" and (reported := _reported(material, round_)):
        parts.append(f"reported {day(reported)}")
    if round_.discreet:
        parts.append("kept from the public")
    text = ", ".join(parts)
    if round_.fate == "moved" and round_.moved_to and len(round_.moved_to) == 10:
        text += "; it was moved"
    elif round_.fate in _FATES:
        text += f"; {_FATES[round_.fate]}"
    if round_.differs:
        text += f"; the accounts differ on the {listed(round_.differs)}"
    return Line(
        text=f"{text}.",
        evidence=material.evidence(*(meeting.evidence for meeting in round_.witnesses)),
        holder=round_.name,
        group=_GROUPS.get(round_.status, round_.status),
        date=round_.date if _PLAIN.fullmatch(round_.date or "") else None,
        label=count(round_.origins, "independent report") if round_.origins > 1 else None,
    )


def _reported(material: Material, round_: Round) -> str | None:
    """The day of the first report, where no report says when the meeting was."""
    days = [material.documents[meeting.evidence.doc].published for meeting in round_.witnesses]
    return min((found for found in days if found and len(found) == 10), default=None)


def tables(material: Material) -> list[Line]:
    """Talks or negotiations: which principals are reported to have dealt with each other directly."""
    return [_table(material, table) for table in material.tables]


def _table(material: Material, table: Table) -> Line:
    who = listed(_seated(material, table))
    said = {
        "direct": f"{who} are reported to have met directly",
        "mediated": f"{who} are reported to have met through a mediator",
        "indirect": f"{who} are reported to deal with each other only through others",
        "secret": f"{who} are reported to have met out of the public’s sight",
        "called": f"{who} are reported to have dealt with each other by call or letter",
        "planned": f"{who} are reported to plan a meeting",
        "denied": f"{who} are said {'never' if _never(material, table) else 'not'} to have met all together",
    }.get(table.how, f"{who}: {table.how}")
    if table.how in ("mediated", "indirect") and (between := _mediators(material, table)):
        said += f", with {listed(between)} between them"
    known = table.last and len(table.last) == 10
    last = f"{' for' if table.how == 'planned' else ', last on'} {day(table.last)}" if known else ""
    return Line(
        text=f"{said}{last}.",
        evidence=material.evidence(*(meeting.evidence for meeting in table.witnesses)),
        date=table.last,
    )


def _seated(material: Material, table: Table) -> list[str]:
    """The principals, each group with those of its members who sat there: "Europe (France and Germany)"."""
    there = {party for meeting in table.witnesses for party in meeting.parties}
    away = [party for party in table.parties if party not in there]
    parties = {party.name for party in material.casebook.parties.values()}
    members = sorted((there & parties) - set(table.parties))
    if len(away) != 1 or not members:
        return list(table.parties)
    return [f"{party} ({listed(members)})" if party in away else party for party in table.parties]


def _mediators(material: Material, table: Table) -> list[str]:
    """Who went between, as far as the casebook or the passages name them."""
    parties = {party.name for party in material.casebook.parties.values()}
    told = " ".join(one.quote for one in material.evidence(*(m.evidence for m in table.witnesses)))
    named = {m.mediator for m in table.witnesses if m.mediator}
    return sorted(name for name in named if name in parties or name in told)


def _never(material: Material, table: Table) -> bool:
    """Whether a source says "never"."""
    told = material.evidence(*(meeting.evidence for meeting in table.witnesses))
    return any("never" in one.quote.lower() for one in told)
