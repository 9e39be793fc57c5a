"""YAML that people write, read without its traps; whoever reads it names the file in the error."""

from __future__ import annotations

from typing import Any

import yaml

from parley.errors import BadInput


def plain(text: str) -> Any:
    """What a YAML text holds: `no` and dates stay text, no anchor expands, no key is given twice.

    Raises `BadInput` with the line where the text is no such YAML.
    """
    try:
        return yaml.load(text, _Plain)
    except yaml.MarkedYAMLError as error:
        where = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        reason = error.problem or error.context
        raise BadInput(f"{where}not YAML ({reason}); check quotes and indentation") from None
    except yaml.YAMLError as error:
        raise BadInput(f"not YAML ({' '.join(str(error).split())})") from None
    except RecursionError:
        raise BadInput("nested too deeply for a file that people write") from None


class _Plain(yaml.BaseLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise BadInput(
                f"line {event.start_mark.line + 1}: write the value out; anchors and aliases are not read"
            )
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            line = f"line {key.start_mark.line + 1}"
            if not isinstance(key, yaml.ScalarNode):
                raise BadInput(f"{line}: a key must be a word, not a list or a mapping")
            if key.value in seen:
                raise BadInput(f"{line}: the key '{key.value}' is given twice; keep one")
            seen.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep=True)
        return {k: None if v in ("", "~", "null") else v for k, v in found.items()}
