"""Parley reads the reporting on a negotiation and answers, with every sentence traceable to its source.

    sources → documents → reading → coding → record → stories · positions · talks → brief

    brief = parley.make_brief(["examples/dispatches"], casebook="examples/casebook.yaml")
    brief                                       # in a notebook: the brief
    parley.open_case("sound").add(["monday/"])  # a case folder that grows

`make_brief`, `load_documents`, `read`, `code` go from files or addresses to a brief, documents, readings
and statements; `load_casebook` and `propose_casebook` say what the dispute is about; `open_case` opens a
case folder; `verify` repeats the evidence check on a brief; `Brief`, `Casebook`, `Document`, `Matrix` are
what they give; `ParleyError` is the one error to catch. Importing this package loads none of the
libraries beneath it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from parley.errors import ParleyError

if TYPE_CHECKING:
    from parley.brief import verify
    from parley.case import open_case
    from parley.casebook import load as load_casebook
    from parley.flow import brief as make_brief
    from parley.flow import code, propose_casebook, read
    from parley.flow import documents as load_documents
    from parley.nouns.brief import Brief
    from parley.nouns.casebook import Casebook
    from parley.nouns.document import Document
    from parley.nouns.position import Matrix

__version__ = "0.1.0"
__all__ = [
    "Brief",
    "Casebook",
    "Document",
    "Matrix",
    "ParleyError",
    "code",
    "load_casebook",
    "load_documents",
    "make_brief",
    "open_case",
    "propose_casebook",
    "read",
    "verify",
]

_HOMES = {
    "Brief": ("parley.nouns.brief", "Brief"),
    "Casebook": ("parley.nouns.casebook", "Casebook"),
    "Document": ("parley.nouns.document", "Document"),
    "Matrix": ("parley.nouns.position", "Matrix"),
    "code": ("parley.flow", "code"),
    "load_casebook": ("parley.casebook", "load"),
    "load_documents": ("parley.flow", "documents"),
    "make_brief": ("parley.flow", "brief"),
    "open_case": ("parley.case", "open_case"),
    "propose_casebook": ("parley.flow", "propose_casebook"),
    "read": ("parley.flow", "read"),
    "verify": ("parley.brief", "verify"),
}


def __getattr__(name: str) -> Any:
    # Loaded when first asked for, so that `import parley` is quick and needs nothing heavy.
    try:
        module, attribute = _HOMES[name]
    except KeyError:
        raise AttributeError(f"module 'parley' has no attribute {name!r}") from None
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted({*__all__, "__version__"})
