"""Counties that were cut out of the middle of a longer county's name: 北|安县, which is what 北安市 was called before."""

from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import OTHER, REGION, SEPARATOR
from roster.vocabulary.regions import find_region

_LEADS_THERE = frozenset("赴援在到去往至抵进我与和及驻入向从由原的")
"""What may stand right before a county, and is none of its name."""
SHORTEST = 2
"""Characters of a county's short name."""


def with_whole_counties(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the character that touches a county, and fills all the place before it, made the beginning of that
    county's name: it is another one, whether a gazetteer has it or not."""
    kept: list[Token] = list(tokens[:1])
    for place, (before, token) in enumerate(pairwise(tokens), 1):
        opens = place == 1 or tokens[place - 2].kind == SEPARATOR
        torn = token.kind == REGION and before.kind == OTHER and before.end == token.start
        if opens and torn and _is_torn(before.text, token.text):
            kept[-1] = token._replace(start=before.start, text=before.text + token.text)
        else:
            kept.append(token)
    return kept


def _is_torn(before: str, county: str) -> bool:
    if len(before) != 1 or len(county) != SHORTEST or county[-1] != "县" or before in _LEADS_THERE:
        return False
    return "\u4e00" <= before <= "\u9fff"


def region_of_old_county(words: str) -> str | None:
    """The city or district that has a county's short name now: 北安县 is 北安市. None if there is none, or several."""
    short = words.removesuffix("县")
    code = find_region(short) if SHORTEST <= len(short) < len(words) else None
    return code if code and not code.endswith("00") else None
