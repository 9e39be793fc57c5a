"""Who coded a statement, as other programs name it: people by their names, the machine as Parley."""

from __future__ import annotations

_PERSON, _MACHINE = "person ", "Parley"


def outside(coder: str) -> str:
    """`person Ada` is Ada; the machine is `Parley` with its coder's name, so that none takes it for one."""
    if coder.startswith(_PERSON):
        return coder.removeprefix(_PERSON)
    return coder if coder.startswith(_MACHINE) else f"{_MACHINE} {coder}".strip()


def inside(name: str) -> str:
    """The coder of a statement that comes from outside: a person, unless Parley made it."""
    return name if name.split(" ")[0] == _MACHINE else f"{_PERSON}{name or 'unknown'}"
