"""The names of sides, and the words of names that are none at a table of states."""

from __future__ import annotations

from functools import lru_cache

from parley.reading.who import gazetteer

ORGANS = frozenset([
    "ministry", "government", "cabinet", "presidency", "parliament", "congress", "senate", "house",
    "committee",
    "chiefs", "staff", "affairs", "department", "court", "security", "assembly", "bureau", "intelligence",
    "guard", "police", "navy", "army", "treasury",
])  # fmt: skip
"""Bodies of a state; one that is named without its state is that of the text's own."""


AMERICAN = frozenset(
    {"Senate", "House", "Congress", "Republican", "Democrat", "Republicans", "Democrats", "GOP"}
)


def is_domestic(side: str) -> bool:
    """Whether a side is a chamber or a party of one state, which at a table of states sits for it."""
    return side in AMERICAN or (bool(ORGANS & set(side.lower().split())) and side not in sides())


NOBODY = frozenset(
    {
        "Foreign Affairs",
        "Foreign Ministers",
        "Brexit",
        "Democratic",
        "Republican",
        "State",
        "Defense",
        "Treasury",
        "Allied",
        "Allies",
    }
)


PAPERS = frozenset([
    "War", "Wars", "Crisis", "Revolution", "Plan", "Doctrine", "Communiqué", "Communique", "Framework",
    "Resolution", "Channel", "Incident", "Process", "Initiative", "Award", "Prize", "Cup", "Games", "Accord",
    "Convention",
    "Conference", "Summit", "Treaty", "Accords", "Agreement", "Talks", "Protocol", "Pact",
    "Declaration", "Act",
    "News", "Times", "Post", "Journal", "Daily", "Radio", "Television", "Network", "Tribune", "Herald",
    "Magazine", "Gazette", "Telegraph", "Guardian",
])  # fmt: skip
"""Words of names that the NER takes for bodies, and that are none at a table."""


PORTFOLIOS = frozenset([
    "Interior", "Health", "Justice", "Education", "Agriculture", "Labor", "Labour", "Transport", "Finance",
    "Energy", "Defence", "Defense", "Treasury", "Commerce", "Trade", "Environment", "Culture",
])  # fmt: skip
"""What a minister is of whose state the text leaves out."""


@lru_cache(maxsize=1)
def sides() -> dict[str, str]:
    """The names of states and bodies of states, by their sides."""
    names = dict(gazetteer.states())
    for entry in gazetteer.entries().values():
        if entry.kind == "body" and entry.side and entry.side not in names and entry.use == "name":
            names[entry.side] = entry.name
    return names


def side_name(side: str) -> str:
    """The English name of a side: `RUS` is Russia, `EU` the European Union; what no table knows stays."""
    return sides().get(side, side)
