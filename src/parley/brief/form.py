"""The JSON form of a brief, its schema, and reading it back."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from parley.errors import BadInput
from parley.nouns.brief import Brief

VERSION = 1


def to_json(brief: Brief) -> str:
    """The brief as JSON (UTF-8, indented), in the form that `schema` describes."""
    return str(_adapter().dump_json(brief, indent=1).decode())


def from_json(text: str, name: str = "the brief") -> Brief:
    """The brief that `to_json` wrote. Keys that are not known are passed over.

    Raises `BadInput` with one line that names the file (`name`) and the first key that is wrong.
    """
    from pydantic import ValidationError

    try:
        brief: Brief = _adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise BadInput(f"{name}: not a brief in JSON: {where}: {first['msg']}") from None
    if brief.schema > VERSION:
        raise BadInput(
            f"{name}: made by a newer Parley (schema {brief.schema}, this one reads {VERSION}): update Parley"
        )
    return brief


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a brief."""
    described: dict[str, Any] = _adapter().json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(Brief)
