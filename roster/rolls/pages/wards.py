"""Wards that running text prints once for several: 肺病科甲、乙、丙, and 来自血液科和疼痛科的甲和乙."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.drafts import Draft
from roster.rolls.words.lexicon import DEPARTMENT, POST, ROLE, TITLE


def share_wards(drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of running text of whom nothing is told the ward before the first of their names, and to each of two the one
    of two wards that is his by its place."""
    told = sorted([draft for draft in drafts if draft.source == "prose"], key=_start_of)
    for draft in told:
        _choose(draft, shadow)
    for before, draft in pairwise(told):
        if shadow[before.name.end : draft.name.start] != "、" or draft.has(_KINDS):
            continue
        wards = [token for token in before.own if token.kind == DEPARTMENT and token.start < before.name.start]
        if len(wards) == 1 and not before.has(_POSITION):
            draft.own.append(wards[0])


_POSITION = TITLE + POST + ROLE
_KINDS = DEPARTMENT + _POSITION
_WARD = "[\u4e00-\u9fffA-Z]{1,12}(?:科|室|病区|中心|ICU)"
_TWO_WARDS = re.compile(f"({_WARD})[和、与及]({_WARD})")
_FIRST_OF_TWO = re.compile("的?$")
_SECOND_OF_TWO = re.compile("的?[\u4e00-\u9fff]{2,4}[和、与及]$")
_JOINED = ("和", "、", "与", "及")


def _choose(draft: Draft, shadow: str) -> None:
    """Of two wards that were read as one, keep the one whose place is that of the name: 血液科和疼痛科的甲和|乙."""
    for at, token in enumerate(draft.own):
        two = _TWO_WARDS.fullmatch(token.text) if token.kind == DEPARTMENT else None
        if two is None or token.end - token.start != len(token.text):
            continue
        between = shadow[token.end : draft.name.start]
        first = _FIRST_OF_TWO.fullmatch(between) and shadow.startswith(_JOINED, draft.name.end)
        group = 1 if first else 2 if _SECOND_OF_TWO.fullmatch(between) else 0
        if group:
            start = token.start + two.start(group)
            draft.own[at] = token._replace(start=start, end=start + len(two[group]), text=two[group])


def _start_of(draft: Draft) -> int:
    return draft.name.start
