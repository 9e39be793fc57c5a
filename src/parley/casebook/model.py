"""The casebook as it stands in its YAML file. Keys that are not here are refused, so a typo is noticed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from parley.nouns import casebook as nouns

FORMAT = 1


def _date(text: str) -> str:
    """ISO 8601 at the precision known: `2025`, `2025-09` or `2025-09-05`."""
    from datetime import date

    parts = text.split("-")
    digits = all(p.isascii() and p.isdigit() for p in parts)
    if not digits or [len(p) for p in parts] not in ([4], [4, 2], [4, 2, 2]):
        raise ValueError(f"'{text}' is no date such as 2025-09-05, 2025-09 or 2025")
    date(*(int(p) for p in (*parts, "1", "1")[:3]))
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[\w][\w.-]*$", max_length=80)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
Root = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""A PLOVER root: what one actor does to another."""
Date = Annotated[str, AfterValidator(_date)]
Ids = Annotated[list[Id], BeforeValidator(lambda given: [given] if isinstance(given, str) else given)]
Scale = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


def _yes_or_no(given: Any) -> Any:
    """YAML is read without its traps, so that `true` comes as the word."""
    words = {"true": True, "yes": True, "false": False, "no": False}
    return words.get(given.casefold(), given) if isinstance(given, str) else given


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, data: Any) -> Any:
        """A key with nothing after it says nothing."""
        return {k: v for k, v in data.items() if v is not None} if isinstance(data, dict) else data


class PersonFile(_Strict):
    """A person: office, other spellings, and from and until when the office is held."""

    role: Name | None = None
    aliases: list[Name] = []
    since: Date | None = None
    until: Date | None = None


class PartyFile(_Strict):
    """A side or a group of sides."""

    name: Name
    aliases: list[Name] = []
    people: dict[Name, PersonFile | None] = {}
    bodies: list[Name] = []
    members: list[Id] = []
    capability: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None

    def noun(self, id: str) -> nouns.Party:
        """The party as the stages share it."""
        people = tuple(
            nouns.Person(name, p.role, tuple(p.aliases), p.since, p.until)
            for name, p in ((n, q or PersonFile()) for n, q in self.people.items())
        )
        return nouns.Party(
            id,
            self.name,
            tuple(self.aliases),
            people,
            tuple(self.bodies),
            tuple(self.members),
            self.capability,
        )


class OptionFile(_Strict):
    """A term that an agreement could hold."""

    name: Name
    value: Scale | None = None
    phrases: list[Phrase] = []
    opposite: list[Phrase] = []
    deeds: dict[Literal["for", "against"], list[Root]] = {}
    only_with: Ids = Field(default=[], alias="only-with")
    never_with: Ids = Field(default=[], alias="never-with")


class IssueFile(_Strict):
    """A question in dispute."""

    question: Name
    options: Annotated[dict[Id, OptionFile], Field(min_length=1)]

    def noun(self, id: str) -> nouns.Issue:
        """The issue as the stages share it."""
        return nouns.Issue(
            id,
            self.question,
            tuple(
                nouns.Option(
                    oid,
                    o.name,
                    o.value,
                    tuple(o.phrases),
                    tuple(o.opposite),
                    tuple((side, tuple(roots)) for side, roots in o.deeds.items()),
                    tuple(o.only_with),
                    tuple(o.never_with),
                )
                for oid, o in self.options.items()
            ),
        )


class FormatFile(_Strict):
    """A format of talks with a name of its own."""

    name: Name
    parties: list[Id]


class ProposalFile(_Strict):
    """Options that are proposed together; `by` and `needed` may be one id or a list."""

    name: Name
    by: Ids = []
    date: Date | None = None
    options: Annotated[list[Id], Field(min_length=1)]
    needed: Ids = []

    def noun(self, id: str) -> nouns.Proposal:
        """The proposal as the stages share it."""
        options = tuple(dict.fromkeys(self.options))
        return nouns.Proposal(id, self.name, options, tuple(self.by), self.date, tuple(self.needed))


class OutletFile(_Strict):
    """An outlet. `state-run` is the party whose state runs it, or true."""

    state_run: Annotated[Id | bool, BeforeValidator(_yes_or_no)] = Field(default=False, alias="state-run")

    def noun(self, name: str) -> nouns.Outlet:
        """The outlet as the stages share it."""
        run = self.state_run
        return nouns.Outlet(name, ("yes" if run else None) if isinstance(run, bool) else run)


class CasebookFile(_Strict):
    """The whole file. `proposed` stands in a casebook that Parley made and no analyst has looked at."""

    casebook: int
    id: Id
    title: Name
    proposed: bool = False
    principals: list[Id] = []
    parties: Annotated[dict[Id, PartyFile], Field(min_length=1)]
    issues: dict[Id, IssueFile] = {}
    formats: dict[Id, FormatFile] = {}
    proposals: dict[Id, ProposalFile] = {}
    outlets: dict[Name, OutletFile] = {}
