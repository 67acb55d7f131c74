"""The pieces that names of institutions and departments are built from, read from data/pieces.txt."""

from pathlib import Path

SOURCE = Path(__file__).parent.with_name("data") / "pieces.txt"


def _sections() -> dict[str, tuple[str, ...]]:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            current.extend(line.split())
    return {name: tuple(words) for name, words in sections.items()}


_READ = _sections()

HOSPITAL_KINDS = _READ["hospital kinds"]
OTHER_KINDS = _READ["other kinds"]  # houses of no health care, which rolls of honour name
WEAK_KINDS = frozenset(_READ["weak hospital kinds"])
HOSPITAL_PIECES = _READ["hospital pieces"]
DEPARTMENT_SUFFIXES = _READ["department suffixes"]
WEAK_DEPARTMENT_SUFFIXES = frozenset(_READ["weak department suffixes"])
DEPARTMENT_PIECES = _READ["department pieces"]
BARE_DEPARTMENTS = _READ["bare departments"]
ETHNIC_GROUPS = _READ["ethnic groups"]
GROUP_WORDS = _READ["group words"]
CONNECTORS = _READ["connectors"]
PRESS_WORDS = _READ["press words"]
FUNCTION_WORDS = frozenset(_READ["function words"])

PARTY = dict.fromkeys(_READ["party members"], True) | dict.fromkeys(_READ["not party members"], False)
"""Printed word -> whether it says that somebody is a member of the party."""

LABELS = {
    word: "" if section == "label nothing" else section.removeprefix("label ")
    for section, words in _READ.items()
    if section.startswith("label ")
    for word in words
}
"""Head of a column or of a printed form -> the field that it announces, '' for one that is read over."""
