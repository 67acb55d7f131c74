"""Rows that are lists of names, whatever their words may be besides: 安宁、江山, 护士：李静、文静, 基法队：甲、乙."""

import re
from itertools import pairwise

from roster.rolls.rows.labelled_names import lists_members
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import (
    ATTRIBUTES,
    CONNECTOR,
    DEPARTMENT,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import surname_characters
from roster.rolls.words.terms import MEMBERS


def is_of_names(row: Row) -> bool:
    """Whether a row is of words as long as names with nothing but blanks or commas between them, most of which are names:
    names that are words as well (安宁, 江山) are hardly explained by themselves."""
    words = [token for token in row.tokens if token.kind != SEPARATOR]
    names = sum(token.kind == NAME for token in words)
    return (
        names >= FEWEST_NAMES
        and names * 4 >= len(words) * 3
        and all(token.kind in (NAME, OTHER) and 2 <= len(token.text) <= LONGEST_HAN for token in words)
        and not any(token.text.strip(" 、,\t") for token in row.tokens if token.kind == SEPARATOR)
    )


FEWEST_NAMES = 4


def is_of_group(row: Row, words: str) -> bool:
    """Whether a row is of names alone behind what it calls their group, a word of its own: 基法队：甲、乙, 第一次：甲、乙."""
    head = _HEADS_GROUP.match(words)
    if head is None:
        return False
    behind = [token for token in row.tokens if token.start >= row.start + head.end() and token.kind != SEPARATOR]
    return bool(behind) and all(token.kind == NAME and token.score >= SURE for token in behind)


_HEADS_GROUP = re.compile("[ ]*[\u4e00-\u9fff]{1,8}[队次轮期点片](?:[(][0-9]{1,3}[人名][)])?[ ]*:")


def heads_names(row: Row) -> bool:
    """Whether whose people they are stands before a colon, and nothing behind it but words that begin like names, most of
    which are words as well: 护士：李静、文静、江山."""
    colon = next((place for place, token in enumerate(row.tokens) if ":" in token.text), 0)
    heads, behind = row.tokens[:colon], row.tokens[colon + 1 :]
    named = [token for token in behind if token.kind != SEPARATOR]
    if len(named) < FEWEST_BEHIND or not any(token.kind == NAME for token in named):
        return False
    if lists_members(row.tokens):
        return True
    if not any(token.kind in (TITLE, ROLE) or token.text.endswith((*MEMBERS, "人员")) for token in heads):
        return False
    if any(token.text.strip(" 、,\t") for token in behind if token.kind == SEPARATOR):
        return False
    surnamed = sum(token.text[0] in surname_characters() for token in named)
    of_length = all(token.kind in (NAME, OTHER) and 2 <= len(token.text) <= LONGEST_HAN for token in named)
    return of_length and surnamed * 4 >= len(named) * 3


FEWEST_BEHIND = 3


def heads_a_list(row: Row) -> bool:
    """Whether a row is nothing but names, half of them sure ones, or nothing but likely names behind fields and a colon."""
    colon = next((place for place, token in enumerate(row.tokens) if token.kind == SEPARATOR and ":" in token.text), 0)
    fields = [token for token in row.tokens[:colon] if token.kind in ATTRIBUTES]
    behind = [token for token in row.tokens[colon:] if token.kind != SEPARATOR]
    if fields and behind and all(token.kind == NAME for token in behind):
        return True
    words = [token for token in row.tokens if token.kind not in (SEPARATOR, NUMBER)]
    sure = sum(token.kind == NAME and token.score >= SURE for token in words)
    return all(token.kind == NAME for token in words) and sure > 1 and 2 * sure >= len(words)


def lists_by_ward(row: Row) -> bool:
    """Whether a heading of nothing but fields opens a list in which words touch the wards of their bearers, half of
    them sure names: 两位护师：外科某某、康复科某某。"""
    tokens = row.tokens
    colon = next((place for place, token in enumerate(tokens) if token.kind == SEPARATOR and ":" in token.text), 0)
    heading = {token.kind for token in tokens[:colon]}
    if heading.isdisjoint(ATTRIBUTES) or heading & {OTHER, NAME}:
        return False
    sure = unsure = 0
    for before, token in pairwise(tokens[colon:]):
        if token.kind not in (NAME, OTHER):
            if token.kind not in (SEPARATOR, CONNECTOR, *ATTRIBUTES):
                return False
            continue
        is_name = token.kind == NAME and token.score >= SURE
        named = is_name or (before.kind in (DEPARTMENT, HOSPITAL) and before.end == token.start)
        if not named or not 2 <= len(token.text) <= LONGEST_HAN:
            return False
        sure, unsure = sure + is_name, unsure + (not is_name)
    return sure > 0 and sure >= unsure


LONGEST_HAN = 4
"""Characters of the longest name without a dot in running lists."""
