"""The casebook: load, propose and check it; and coding, from a reading and a casebook to statements."""

from __future__ import annotations

from parley.casebook.against import among_parties
from parley.casebook.checking import Finding, check
from parley.casebook.coding import code
from parley.casebook.load import dump, load
from parley.casebook.propose import draft, propose
from parley.casebook.spoken import spoken
from parley.casebook.touched import Change

__all__ = [
    "Change",
    "Finding",
    "among_parties",
    "check",
    "code",
    "draft",
    "dump",
    "load",
    "propose",
    "spoken",
]
