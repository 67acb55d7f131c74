"""How far a word of a row may be a name, and the atoms that the words of a row are set in."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import (
    ETHNIC,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    PARTY,
    REGION,
    SEPARATOR,
)
from roster.rolls.words.names import COMPOUND_SURNAMES, name_score, transliteration_characters, words
from roster.rolls.words.no_names import NO_BEGINNINGS
from roster.vocabulary.regions import find_region

SURE = 0.4
"""A name token's score from which on it needs no help from the layout."""
RUN_IN = 2.5
PLACE_IN_LIST = -7.0
"""Score from which on a place's name may be somebody's, where a list holds nothing but names: 揭阳."""
_PERSONAL = frozenset((PARTY, ETHNIC))


def with_neighbours(tokens: Sequence[Token]) -> list[tuple[Token | None, Token, Token | None]]:
    if not tokens:
        return []
    return list(zip([None, *tokens[:-1]], tokens, [*tokens[1:], None], strict=True))


def promoted(atom: Sequence[Token]) -> Token:
    """One name of all the tokens of an atom."""
    return Token(NAME, atom[0].start, atom[-1].end, "".join(token.text for token in atom), SURE)


def atoms_of(tokens: Sequence[Token]) -> list[list[Token]]:
    atoms: list[list[Token]] = []
    alone = True
    for token in tokens:
        between = token.kind in BETWEEN
        if between or alone:
            atoms.append([token])
        else:
            atoms[-1].append(token)
        alone = between
    return atoms


def words_of_row(row: Row) -> list[list[Token]]:
    """The atoms of a row that are words."""
    return [atom for atom in atoms_of(row.tokens) if atom[0].kind not in BETWEEN]


BETWEEN = frozenset((SEPARATOR, NUMBER))


def is_unsure(token: Token) -> bool:
    return token.kind == OTHER or (token.kind == NAME and token.score < SURE)


def is_sure(token: Token) -> bool:
    return token.kind == NAME and token.score >= SURE


MOVES = re.compile(
    "^[他她我你]|抵达|出发|启程|归来|返回|集结|出征|^其[中他余]$|^[里中内]有$|^南?丁格尔|大功$|护理$|^[受去]|^参[加与]$|^(?:支援|帮扶)$|^个|表彰|表扬|入选|上榜|返岗|的$|们$|^[分住站等守坐躺]在$|^(?:优秀|十佳|最美|先进)|^决定[给对]$|^[任兼](?:总|副)?领队$"
)
"""Words of sentences and counts that a name is never made of."""


def may_be_name(atom: Sequence[Token], *, even_words: bool = False) -> bool:
    """Whether an atom that no recogniser is sure of could be somebody's name; `even_words`, if it is a word, as 高洁."""
    if atom[0].kind in (SEPARATOR, NUMBER, LABEL) or any(is_sure(token) for token in atom):
        return False
    if any(token.kind in _PERSONAL and len(token.text) > 1 for token in atom):
        return False  # 注★为党员
    text = "".join(token.text for token in atom)
    if MOVES.search(text) or text[:2] in NO_BEGINNINGS:
        return False
    if (text in words() and not even_words) or not all(
        "\u3400" <= char <= "\u9fff" or char == "·" or ord(char) > 0x1FFFF for char in text
    ):
        return False
    if (
        text[-1] in "科室部院组队族"
        or (len(text) > 2 and text[-1] in "市县")
        or not 2 <= len(text) <= 8
        or (len(text) > 4 and sum(char in transliteration_characters() for char in text) < len(text) - 1)
    ):
        return False
    if len(text) == 4 and not _may_have_four(text):
        return False
    if len(text) == 4 and find_region(text[:2]) and text[0] not in transliteration_characters():
        return False  # 武汉客厅
    if len(atom) == 1 and atom[0].kind == REGION:
        return len(text) < 4 and name_score(text) > (PLACE_IN_LIST if even_words else 2.0)
    return any(token.kind in (OTHER, NAME) for token in atom)


def _may_have_four(text: str) -> bool:
    """Whether four characters may be one name: a surname of two, or mostly written by sound."""
    return text[:2] in COMPOUND_SURNAMES or sum(char in transliteration_characters() for char in text) > 2


def text_of(atom: Sequence[Token]) -> str:
    return "".join(token.text for token in atom)
