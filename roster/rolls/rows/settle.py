"""Words of rows that have names, settled once it is known which are: what only looked like a name becomes a plain word."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import (
    RUN_IN,
    SURE,
    is_unsure,
    with_neighbours,
)
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    SEPARATOR,
    TITLE,
)
from roster.vocabulary.regions import find_region, regions_named


def settled(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with those that are no names after all made plain words."""
    plain: dict[int, Token] = {}
    for place, token in enumerate(tokens):
        if token.kind == NAME:
            before = tokens[place - 1] if place else None
            word = _settled(token, before, tokens[place + 1] if place + 1 < len(tokens) else None)
            if word is not token:
                plain[place] = word
    return [plain.get(place, token) for place, token in enumerate(tokens)] if plain else tokens


def _settled(name: Token, before: Token | None, after: Token | None) -> Token:
    if after is not None and after.kind == NUMBER and len(after.text) < 3:
        return name._replace(kind=OTHER)  # 某某1, 某某2: authors of an article, with the number of their institution
    # A name grows out of nothing else: what touches unknown words or figures is part of something longer.
    touches = any(other is not None and other.kind in (OTHER, NUMBER) for other in (before, after))
    if before is not None and before.kind in _BEFORE_NAMES:
        touches = touches and not (after is not None and after.kind == OTHER and after.text.startswith(_GOES))
    if before is not None and before.kind == NUMBER and not (after is not None and after.kind == OTHER):
        touches = False
    return name._replace(kind=OTHER) if name.score < (RUN_IN if touches else SURE) else name


_BEFORE_NAMES = frozenset((SEPARATOR, TITLE, POST, DEPARTMENT, HOSPITAL))
_GOES = ("带领", "率领", "赴", "飞赴", "奔赴", "赶赴", "支援", "驰援", "增援", "援助", "进驻", "前往", "出征", "出发")
"""What somebody does who goes, or leads others there, right behind the name: 护士长某某带领护士某某、某某赴某地."""


def settle_counted(row: Row) -> None:
    """医技及管理2人 counts a sort of people, and names nobody: among other numbers what touches one is no name."""
    if row.kinds.count(COUNT) > 1:
        tokens = list(row.tokens)
        for place, (before, token, after) in enumerate(with_neighbours(row.tokens)):
            counted = after is not None and after.kind == COUNT and after.start == token.end and after.text[0].isdigit()
            held = before is not None and before.kind in "DTP" and before.end == token.start and token.score >= SURE
            if token.kind == NAME and counted and not held:  # but: 急诊科甲、骨科乙2人
                tokens[place] = token._replace(kind=GROUP)
        row.put(tokens)


def settle_first_of_house(row: Row, below: Sequence[Row]) -> None:
    """Make a word of the heading of whom it names for all of a house, where a row below names them: 某医院（某某等10人）."""
    name, count = row.tokens[2:4]
    again = any(token.kind == NAME and token.text == name.text for other in below for token in other.tokens)
    if again and count.text.startswith("等"):
        row.put([*row.tokens[:2], name._replace(kind=GROUP), *row.tokens[3:]])


_IN_BRACKETS = SEPARATOR + NAME
FEWEST_BRACKETED = 4
"""Tokens of the shortest row with a name, a word and the bracket around it."""


def settle_brackets(row: Row) -> None:
    """Make a plain word of what stands by itself in the bracket behind a name or within a heading's words, and only
    looks like one: 某某（重症）."""
    if _IN_BRACKETS not in row.kinds:
        return
    tokens = list(row.tokens)
    for place in range(2, len(tokens) - 1):
        name, opening, token, closing = tokens[place - 2 : place + 2]
        alone = opening.text.strip() == "(" and closing.text.lstrip().startswith(")")
        if not alone or token.kind != NAME:
            continue
        ends = name.kind == GROUP and place == len(tokens) - 2 and token.score < RUN_IN
        of_heading = ends or (name.kind in (BATCH, GROUP) and _goes_on(tokens[place + 1 : place + 3]))
        if of_heading:
            tokens[place] = token._replace(kind=GROUP)
        elif name.kind == NAME and token.score < RUN_IN:
            tokens[place] = token._replace(kind=OTHER)
    if tokens != row.tokens:
        row.put(tokens)


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether a word of a heading touches the bracket's end: 第二批医疗队（整建制）名单."""
    return len(behind) > 1 and behind[0].text.strip() == ")" and behind[1].kind in (GROUP, OTHER)


def settle_shared_out(row: Row) -> None:
    """Make plain words of the wards and houses that are told behind all names of a row as those of one or another of
    them: 甲、乙、丙，分别来自三家医院内科、外科. One house alone is that of all."""
    tokens = row.tokens
    place = next((at for at, token in enumerate(tokens) if token.kind == OTHER and _FROM.search(token.text)), 0)
    behind = tokens[place + 1 :]
    if not place or row.kinds.count(NAME, 0, place) < PAIR or NAME in row.kinds[place:]:
        return
    houses = [token for token in behind if token.kind == HOSPITAL]
    counted = any(_COUNTED_HOUSES.match(house.text) for house in houses)
    shared = {DEPARTMENT} if len(houses) == 1 and not counted else {DEPARTMENT, HOSPITAL}
    if counted or sum(token.kind in shared for token in behind) > 1:
        plain = {OTHER, *shared}
        told = [token._replace(kind=GROUP) if token.kind in plain else token for token in tokens[place:]]
        row.put([*tokens[:place], *told])


PAIR = 2
_FROM = re.compile("分别来自")
_COUNTED_HOUSES = re.compile("[一二两三四五六七八九十几多各]{1,2}(?:家|所|个)")


def settle_heading(row: Row) -> None:
    """Make words of the heading of what a heading of a team calls by places alone: 第八批援鄂医疗队（普陀、崇明）名单."""
    kinds = row.kinds
    if not any(kind in kinds for kind in _TEAM) or any(kind in kinds for kind in (TITLE, POST, DEPARTMENT)):
        return
    words_in_doubt = [token for token in row.tokens if token.kind == NAME or is_unsure(token)]
    if any(token.kind == NAME and not regions_named(token.text) for token in words_in_doubt):
        return
    places = {token.start for token in words_in_doubt if regions_named(token.text)}
    row.put([token._replace(kind=GROUP) if token.start in places else token for token in row.tokens])


_TEAM = (BATCH, GROUP)


def settle_places(row: Row) -> None:
    """武汉、黄石 are two places, though 黄石 may be somebody."""
    words_of = [place for place, token in enumerate(row.tokens) if token.kind not in (SEPARATOR, NUMBER)]
    for before, place in pairwise(words_of):
        token = row.tokens[place]
        beside = row.tokens[before].kind == REGION and "、" in row.tokens[place - 1].text
        if beside and token.kind == NAME and find_region(token.text):
            row.put([*row.tokens[:place], token._replace(kind=REGION), *row.tokens[place + 1 :]])
