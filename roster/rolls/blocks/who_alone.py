"""Names of a list with nothing but who somebody is behind each: what is said behind the last of them is said of all."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token

PERSONAL = frozenset("mepa")
"""Kinds of words that tell who somebody is: sex, people, party and age."""


def says_more_than_who(own: Sequence[Token]) -> bool:
    return any(token.kind not in PERSONAL for token in own)


def tells_only_who(own: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether what stands right behind a name is who that is: 甲，女，乙（男），某医院护士. `own` are the words of the bracket
    behind the name, and `behind` those without."""
    return not says_more_than_who(own) and (bool(own) or (bool(behind) and behind[0].kind in PERSONAL))
