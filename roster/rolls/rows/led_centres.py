"""A ward's own centre, whose head was taken for one of a centre of the house (胃肠外科|中心主任), and the Red Cross's centres
of relief, each a house of its own: 中国红十字会|某市|备灾救灾中心."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, POST

_CENTRE = "中心"
_OF_CENTRE = re.compile("中心(?:副?主任|护士长)$")
_RED_CROSS, _RELIEF = "红十字会", re.compile("[\u4e00-\u9fff]{0,5}备灾(?:救灾|救助)?中心")
MOST_PIECES = 6
"""Tokens behind the Red Cross's name that a centre's may be cut into."""


def with_led_centres(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a ward's own centre made whole where its head was taken for 中心主任: 胃肠外科|中心主任."""
    kept = list(tokens)
    for place, (ward, post) in enumerate(pairwise(tokens)):
        if (ward.kind, post.kind) == (DEPARTMENT, POST) and ward.end == post.start and _OF_CENTRE.match(post.text):
            middle = post.start + len(_CENTRE)
            kept[place] = ward._replace(end=middle, text=ward.text + _CENTRE)
            kept[place + 1] = post._replace(start=middle, text=post.text[len(_CENTRE) :])
    return _with_relief_centres(kept)


def _with_relief_centres(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        house = kept[-1] if kept else None
        if house is not None and token.start < house.end:
            if token.end > house.end:  # the head of 备灾救灾|中心主任
                kept.append(token._replace(start=house.end, text=token.text[house.end - token.start :]))
            continue
        if token.kind == HOSPITAL and token.text.endswith(_RED_CROSS):
            centre = _RELIEF.match(_touching(tokens[place : place + MOST_PIECES]))
            if centre:
                token = token._replace(end=token.end + centre.end(), text=token.text + centre[0])
        kept.append(token)
    return kept


def _touching(tokens: Sequence[Token]) -> str:
    """The words behind the first token up to a gap."""
    behind = ""
    for before, token in pairwise(tokens):
        if token.start != before.end or len(token.text) != token.end - token.start:
            break
        behind += token.text
    return behind
