"""A name and an institution that touch, of which nobody knows whose the character between them is: 刘文|霍邱县医院 and
刘文霍|邱县医院 are both of counties."""

from roster.rolls.lattice.cut import Token
from roster.vocabulary.regions import leading_regions

SHORTEST_NAME = 2


def may_share_edge(name: Token, house: Token) -> bool:
    """Whether the name's last character may begin the county of the institution behind it, or the county's first one end
    the name."""
    place = leading_regions(house.text) if name.end == house.start else []
    if not place:
        return False
    length = place[0][1]
    if len(name.text) > SHORTEST_NAME:
        longer = leading_regions(name.text[-1] + house.text)
        return bool(longer) and longer[0][1] == length + 1
    shorter = leading_regions(house.text[1:])
    return bool(shorter) and shorter[0][1] == length - 1
