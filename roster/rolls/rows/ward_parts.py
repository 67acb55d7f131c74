"""Parts of a ward in the bracket behind it, which are no second ward: 心内科（二区）, 重症医学科（东病区）."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, SEPARATOR

WITH_PART = DEPARTMENT + SEPARATOR + DEPARTMENT + SEPARATOR
_PART = re.compile("第?(?:[一二三四五六七八九十0-9]{1,2}|[东西南北])(?:病?区|病房)")
_WARD = ("科", "室")


def with_ward_parts(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with each ward and the part of it that stands in the bracket behind it made one."""
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        ward, *behind = tokens[place : place + len(WITH_PART)]
        if len(behind) < len(WITH_PART) - 1 or not _has_part(ward, *behind):
            kept.append(ward)
            place += 1
            continue
        end = behind[2].start + 1
        words = f"{ward.text}({behind[1].text})"
        kept.append(ward._replace(end=end, text=words))
        if behind[2].end > end:
            kept.append(behind[2]._replace(start=end, text=behind[2].text[1:]))
        place += len(WITH_PART)
    return kept


def _has_part(ward: Token, opening: Token, part: Token, closing: Token) -> bool:
    if ward.kind != DEPARTMENT or part.kind != DEPARTMENT or not ward.text.endswith(_WARD):
        return False
    return opening.text == "(" and closing.text.startswith(")") and _PART.fullmatch(part.text) is not None
