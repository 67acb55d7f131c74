"""docker-compose.yml as its engine would read it, as far as that file needs it."""

import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")


class MissingVariable(Exception):
    pass


def variables() -> list[tuple[str, str, str]]:
    """Each use of a variable in the file: its name, `-` (has a default) or `?` (required) or ``, and what follows."""
    return VARIABLE.findall((ROOT / "docker-compose.yml").read_text())


def load(given: dict[str, str]) -> dict[str, Any]:
    """The file with its variables filled in. Raises MissingVariable with the file's own words for a missing one."""

    def fill(match: re.Match[str]) -> str:
        name, kind, rest = match.groups()
        if value := given.get(name):
            return value
        if kind == "?":
            raise MissingVariable(f"{name} {rest}")
        return rest or ""

    def walk(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: walk(value) for key, value in node.items()}
        if isinstance(node, list):
            return [walk(value) for value in node]
        return VARIABLE.sub(fill, node) if isinstance(node, str) else node

    return walk(yaml.safe_load((ROOT / "docker-compose.yml").read_text()))
