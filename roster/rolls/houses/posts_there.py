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
    """Make words of the heading of the house and the post behind a name, where that lies in a province to which the page
    says that people were sent (援疆, 援藏) and the line below tells the title in a house elsewhere."""
    aided = provinces_aided(shadow)
    for row, below in pairwise(rows) if aided else ():
        told = [token for token in row.tokens if token.kind != SEPARATOR]
        own = [token for token in below.tokens if token.kind != SEPARATOR]
        if not told or told[0].kind != NAME or not own or own[0].kind != HOSPITAL or TITLE not in below.kinds:
            continue
        houses = [token for token in told if token.kind == HOSPITAL]
        if len(houses) != 1 or NAME in below.kinds or POST not in row.kinds or TITLE in row.kinds:
            continue
        if _lies_there(houses[0].text, aided) and not _lies_there(own[0].text, aided):
            row.put(
                [token._replace(kind=GROUP, score=GOAL) if token.kind in _OF_POST else token for token in row.tokens]
            )


_OF_POST = frozenset((HOSPITAL, POST, DEPARTMENT))


def _lies_there(house: str, aided: frozenset[str]) -> bool:
    place = place_of(house)
    return place is not None and any(is_within(place, province) for province in aided)
