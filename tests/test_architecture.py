"""The house has floors, and imports point down only (docs: README, "The house")."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = {
    "config": 5,
    "roster.views": 4,
    "roster.admin": 4,
    "roster.management": 4,
    "api": 4,
    "roster.selection": 3,
    "roster.filters": 3,
    "roster.actions": 3,
    "roster.models": 2,
    "roster.querysets": 2,
    "roster.search": 2,
    "roster.classes": 2,
    "roster.spelled": 2,
    "roster.sql": 2,
    "roster.kept": 2,
    "roster.copying": 2,
    "roster.limits": 2,
    "roster.apps": 2,
    "roster.checks": 2,
    "roster.migrations": 2,
    "roster.vocabulary": 1,
    "roster.rolls": 1,
}
READER = ("words", "lattice", "text", "rows", "blocks", "houses", "tables", "prose", "pages", "counts")
"""The packages of the reader, each of which may know those before it (docs/rolls.md)."""
FILES = sorted(p for part in ("config", "roster", "api") for p in (ROOT / part).rglob("*.py"))


def part_of(module: str) -> str | None:
    """Returns the part of the house that a module lies in, None for a foreign one."""
    return next((part for part in FLOORS if module == part or module.startswith(f"{part}.")), None)


def imports(path: Path) -> list[tuple[ast.Import | ast.ImportFrom, list[str]]]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.append((node, [alias.name for alias in node.names]))
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
            if node.module in ("roster", "config", "api"):  # `from roster import selection` names a part
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            found.append((node, names))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_down_and_are_plain(path: Path) -> None:
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    own = part_of(module)
    tree = ast.parse(path.read_text("utf-8"))
    inside = {
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    inner_lines = {node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)}
    for node, names in imports(path):
        assert not isinstance(node, ast.ImportFrom) or node.level == 0, f"{path}:{node.lineno} relative import"
        assert not any(alias.name == "*" for alias in node.names), f"{path}:{node.lineno} star import"
        for other in filter(None, map(part_of, names)):
            assert node.lineno not in inner_lines, f"{path}:{node.lineno} first-party import inside a function"
            if own is None or other == own:
                continue
            down = FLOORS[other] < FLOORS[own]
            same_floor = FLOORS[other] == FLOORS[own] < 4
            assert down or same_floor, f"{path}:{node.lineno} {own} must not import {other}"


def test_every_module_of_the_house_has_a_floor() -> None:
    modules = (".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for p in FILES)
    assert [m for m in modules if part_of(m) is None and m not in ("roster", "config", "api")] == []


def test_pure_packages_know_nothing_of_django() -> None:
    pure = [p for p in FILES if p.parts[-2] in ("vocabulary", "rolls") or "rolls" in p.parts]
    guilty = [
        str(p)
        for p in pure
        for _node, names in imports(p)
        if any(name.split(".")[0] in ("django", "rest_framework") for name in names)
    ]
    assert guilty == []


def floor_of_reader(module: str) -> int | None:
    """How high a package of the reader stands; None for what is none of them."""
    _, found, rest = module.partition("roster.rolls.")
    package = rest.split(".")[0] if found else ""
    return READER.index(package) if package in READER else None


def test_the_packages_of_the_reader_know_only_those_before_them() -> None:
    inside = [p for p in FILES if p.parts[-3:-1] in [("rolls", package) for package in READER]]
    assert {p.parts[-2] for p in inside} == set(READER)
    guilty = [
        f"{path.parent.name}/{path.name} imports {name}"
        for path in inside
        for _node, names in imports(path)
        for name in names
        if (floor := floor_of_reader(name)) is not None and floor > READER.index(path.parent.name)
    ]
    assert guilty == []
