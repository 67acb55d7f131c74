"""Branches of a hospital that are called by their place, or by their kind, behind the mother's whole name: 某大学第一附属医院
榆林医院, 某县总医院中医院."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL
from roster.vocabulary.regions import regions_named

_KIND = "医院"
SHORTEST_PLACE, LONGEST_PLACE, SHORTEST_MOTHER = 2, 5, 5


def may_hold_branch(line: str) -> bool:
    """Whether a line may name a branch at all, as hardly any does."""
    return line.count(_KIND) > 1 or f"{_MOTHER}妇幼" in line


def with_branches(tokens: Sequence[Token], line: str, offset: int) -> list[Token]:
    """The tokens with a branch made one institution with the mother before it. `line` are the words that begin at
    `offset` of the text; how they were cut behind the mother does not matter: 某医院|贵|州医院, 某总医院|妇幼保健院儿科."""
    kept: list[Token] = []
    ends = {token.end for token in tokens}
    for at, token in enumerate(tokens):
        if kept and kept[-1].kind == HOSPITAL and token.start < kept[-1].end:
            if token.end > kept[-1].end:
                rest = line[kept[-1].end - offset : token.end - offset]
                kept.append(token._replace(start=kept[-1].end, text=rest, score=float(len(rest))))
            continue  # a piece of the branch
        if token.kind == HOSPITAL and token.text.endswith(_KIND) and len(token.text) == token.end - token.start:
            place = token.end - offset
            end = (_end_of_member if token.text.endswith(_MOTHER) else _end_of_branch)(line, place) + offset
            parts = end in ends or any(_parts_ward(ward, end) for ward in tokens[at + 1 : at + MOST_PIECES])
            if len(token.text) >= SHORTEST_MOTHER and parts:
                token = token._replace(end=end, text=line[token.start - offset : end - offset])
        kept.append(token)
    return kept


MOST_PIECES = 3
"""Tokens from a mother on in which a branch of it may end within a ward's name."""


def _parts_ward(ward: Token, end: int) -> bool:
    """Whether what was read as a ward begins with the end of a branch: 妇幼保健院|儿科."""
    return ward.kind == DEPARTMENT and ward.start < end < ward.end and len(ward.text) == ward.end - ward.start


def _end_of_branch(line: str, start: int) -> int:
    """Where a place's short name with 医院 ends that begins at a place of a line; -1 if none does."""
    kind = line.find(_KIND, start + SHORTEST_PLACE, start + LONGEST_PLACE + len(_KIND))
    return kind + len(_KIND) if kind > 0 and regions_named(line[start:kind]) else -1


# The houses of a county that were made one under its 总医院 keep their kind behind its name.
_MOTHER = "总医院"
_MEMBER = re.compile("(?:中医|中西医结合|妇幼保健|第[一二三四五])(?:医院|院)")


def _end_of_member(line: str, start: int) -> int:
    """Where the kind of a house ends that begins at a place of a line, or what else its branch is called by."""
    member = _MEMBER.match(line, start)
    return member.end() if member else _end_of_branch(line, start)
