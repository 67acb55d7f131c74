"""Lists of places: short ones among them (乌兰, 綦江, 白云) look like names, and are nobody's."""

import re
from collections.abc import Sequence
from itertools import groupby

from roster.rolls.rows.likely import text_of, words_of_row
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import HOSPITAL, NAME, POST, REGION, TITLE
from roster.vocabulary.regions import regions_named

FEWEST = 3
"""Places that are told by their kind (乐都区) from which on a row is a list of them."""
MOST = 0.8
"""Share of a row's words that are places in a list of them."""
FEWEST_BY_ROW = 5
"""Words of rows below each other from which on they are a list of places."""
FEWEST_TOLD = 0.25
"""Share of those words that no name can be: below a county's heading somebody may well be called 白云."""

_OF_PERSON = frozenset((HOSPITAL, TITLE, POST))  # 西区, 矿区 may be of a hospital as well as a place


def lists_places(row: Row, kinds: str, words: str) -> bool:
    """Whether a row lists places, a short one among them that may be somebody's name: 禹会、雁塔、相山区、莱州市; or
    how many fell ill where: 阎良18例."""
    if not _OF_PERSON.isdisjoint(kinds):
        return False
    return (kinds.count(REGION) >= FEWEST and _share(row) >= MOST) or _CASES.fullmatch(words) is not None


_CASES = re.compile(r"(?:[\u4e00-\u9fff]{2,16}[ ]*[0-9]{1,6}[ ]*例[ 、,;。]*)+")


def _share(row: Row) -> float:
    words = [text_of(atom) for atom in words_of_row(row)]
    return sum(bool(regions_named(word)) for word in words) / len(words) if words else 0.0


def set_places_apart(rows: Sequence[Row]) -> None:
    """Make remarks of rows that are nothing but places, below each other, most of them told by their kind."""
    if sum(REGION in row.kinds for row in rows) < FEWEST:
        return
    for listed_only, run in groupby(rows, key=lambda row: _OF_PERSON.isdisjoint(row.kinds) and _share(row) == 1):
        listed = list(run) if listed_only else []
        words = [atom for row in listed for atom in words_of_row(row)]
        told = sum(atom[0].kind == REGION for atom in words)
        if len(words) >= FEWEST_BY_ROW and told > FEWEST_TOLD * len(words) and any(NAME in row.kinds for row in listed):
            for row in listed:
                row.remark = True
