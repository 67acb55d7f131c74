"""Branches of a hospital that are called by their place behind the mother's whole name: 某大学第一附属医院榆林医院."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL
from roster.vocabulary.regions import regions_named

_KIND = "医院"
SHORTEST_PLACE, LONGEST_PLACE, SHORTEST_MOTHER = 2, 5, 5


def with_branches(tokens: Sequence[Token], line: str, offset: int) -> list[Token]:
    """The tokens with a branch made one institution with the mother before it. `line` are the words that begin at
    `offset` of the text; how they were cut behind the mother does not matter: 某医院|贵|州医院."""
    kept: list[Token] = []
    ends = {token.end for token in tokens}
    for token in tokens:
        if kept and kept[-1].kind == HOSPITAL and token.start < kept[-1].end:
            continue  # a piece of the branch
        if token.kind == HOSPITAL and token.text.endswith(_KIND) and len(token.text) == token.end - token.start:
            end = _end_of_branch(line, token.end - offset) + offset
            if len(token.text) >= SHORTEST_MOTHER and end in ends:
                token = token._replace(end=end, text=line[token.start - offset : end - offset])
        kept.append(token)
    return kept


def _end_of_branch(line: str, start: int) -> int:
    """Where a place's short name with 医院 ends that begins at a place of a line; -1 if none does."""
    kind = line.find(_KIND, start + SHORTEST_PLACE, start + LONGEST_PLACE + len(_KIND))
    return kind + len(_KIND) if kind > 0 and regions_named(line[start:kind]) else -1
