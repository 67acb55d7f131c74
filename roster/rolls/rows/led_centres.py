"""A ward's own centre, whose head was taken for one of a centre of the house: 胃肠外科|中心主任."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, POST

_CENTRE = "中心"
_OF_CENTRE = re.compile("中心(?:副?主任|护士长)$")


def with_led_centres(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a ward's own centre made whole where its head was taken for 中心主任: 胃肠外科|中心主任."""
    kept = list(tokens)
    for place, (ward, post) in enumerate(pairwise(tokens)):
        if (ward.kind, post.kind) == (DEPARTMENT, POST) and ward.end == post.start and _OF_CENTRE.match(post.text):
            middle = post.start + len(_CENTRE)
            kept[place] = ward._replace(end=middle, text=ward.text + _CENTRE)
            kept[place + 1] = post._replace(start=middle, text=post.text[len(_CENTRE) :])
    return kept
