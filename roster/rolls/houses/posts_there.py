"""The posts that people hold where they are sent, printed above their own house: 某某：于田县人民医院副院长 / 某市第二医院副主任医师."""

from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.houses.journey import provinces_aided
from roster.rolls.rows.goals import GOAL
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import DEPARTMENT, GROUP, HOSPITAL, NAME, POST, SEPARATOR, TITLE
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import is_within


def set_posts_apart(rows: Sequence[Row], shadow: str) -> None:
    """Make words of the heading of the house and the post behind a name, or in a line of their own, where that lies in a
    province to which the page says that people were sent (援疆, 援藏) and the line below, or above, tells the title in a
    house elsewhere."""
    aided = provinces_aided(shadow)
    for row, below in pairwise(rows) if aided else ():
        if _holds_post_there(row, below, aided):
            _set_apart(row)
        elif _is_post_there(below, row, aided):
            _set_apart(below)


def _holds_post_there(row: Row, own: Row, aided: frozenset[str]) -> bool:
    """Whether somebody's row tells the post there, and the one below the title at home."""
    told = [token for token in row.tokens if token.kind != SEPARATOR]
    if not told or told[0].kind != NAME or NAME in own.kinds or row.kinds.count(HOSPITAL) != 1:
        return False
    return _tells_post(row) and _tells_title_elsewhere(row, own, aided)


def _is_post_there(row: Row, own: Row, aided: frozenset[str]) -> bool:
    """Whether a row is nothing but the post there of whom the row above tells the title at home."""
    kinds = [token.kind for token in row.tokens if token.kind != SEPARATOR]
    alone = kinds[:1] == [HOSPITAL] and kinds.count(HOSPITAL) == 1 and _OF_POST.issuperset(kinds)
    return alone and _tells_post(row) and _tells_title_elsewhere(row, own, aided)


def _tells_post(row: Row) -> bool:
    return POST in row.kinds and TITLE not in row.kinds


def _tells_title_elsewhere(row: Row, own: Row, aided: frozenset[str]) -> bool:
    """Whether `own` tells a title in a house elsewhere than the only one of the row, which lies where people were sent."""
    there = next(token for token in row.tokens if token.kind == HOSPITAL)
    home = [token for token in own.tokens if token.kind not in (SEPARATOR, NAME)]
    if not home or home[0].kind != HOSPITAL or TITLE not in own.kinds:
        return False
    return _lies_there(there.text, aided) and not _lies_there(home[0].text, aided)


def _set_apart(row: Row) -> None:
    row.put([token._replace(kind=GROUP, score=GOAL) if token.kind in _OF_POST else token for token in row.tokens])


_OF_POST = frozenset((HOSPITAL, POST, DEPARTMENT))


def _lies_there(house: str, aided: frozenset[str]) -> bool:
    place = place_of(house)
    return place is not None and any(is_within(place, province) for province in aided)
