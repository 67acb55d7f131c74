"""Ethnic groups printed without 族 beside somebody's sex, as columns have them: 李明 男 布依 开鲁县医院."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import ETHNIC, GENDER, SEPARATOR
from roster.rolls.words.pieces import ETHNIC_GROUPS

_GROUPS = frozenset(ETHNIC_GROUPS) - {"保安", "高山"}  # who is 保安 guards a house, and 高山 is rather somebody
_HAN = "\u3400-\u9fff"
MAY_NAME_PEOPLES = re.compile("|".join([f"{group}(?<![{_HAN}]{group})(?![{_HAN}])" for group in sorted(_GROUPS)]))
"""What a line holds that may name one so."""


def with_peoples(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a word that stands alone between marks and is an ethnic group's made one, behind a sex or before it.
    Between two it may be the name of the second: 甲 男 东乡 女."""
    words = list(_words(tokens))
    kept: list[Token] = []
    for place, word in enumerate(words):
        beside = [words[at] for at in (place - 2, place + 2) if 0 <= at < len(words)]
        sexes = sum(len(other) == 1 and other[0].kind == GENDER for other in beside)
        text = "".join([token.text for token in word]) if sexes == 1 else ""
        if text in _GROUPS and word[-1].end - word[0].start == len(text):
            kept.append(Token(ETHNIC, word[0].start, word[-1].end, text, SURELY))
        else:
            kept.extend(word)
    return kept


SURELY = 2.0


def _words(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each word between marks, and each mark by itself."""
    word: list[Token] = []
    for token in tokens:
        if token.kind != SEPARATOR:
            word.append(token)
            continue
        if word:
            yield word
            word = []
        yield [token]
    if word:
        yield word
