"""Lines that are one word each, as those of a list that has several for each person: whether two of them are rows of their own."""

import re
from collections.abc import Sequence

from roster.rolls.text.torn_words import LONGEST_REST, REST_OF_BATCH, is_torn_title
from roster.rolls.words.lexicon import NAME, Cut, Lexicon

_WORD = re.compile("[^\x00-\u33ff\ua000-\U0001ffff\U00040000-\U0010ffff]{2,40}")
_MAY_GO_ON = REST_OF_BATCH | frozenset("科中附")
"""Characters with which the rest of a torn word begins, whatever stands before it: 急诊 / 科护士, 疾控 / 中心, 大学 / 附属医院."""


Word = tuple[str, Sequence[Cut]]
"""A word, and what it is cut into."""


def is_one_word(line: str) -> bool:
    """Whether a line is one word of two Chinese characters or more."""
    return _WORD.fullmatch(line) is not None


def are_rows(above: Word, below: Word, lexicon: Lexicon) -> bool:
    """Whether two lines of one word each that belong to no paragraph are plainly two rows, as most are: no word of a list goes
    on behind a name or a position, and a name by itself begins the next person's row. A look that spares all others."""
    (first, before), (second, after) = above, below
    if second[0] in _MAY_GO_ON or (len(second) <= LONGEST_REST and is_torn_title(first, second)):
        return False
    if len(after) == 1 and is_sure_name(after[0]):
        return True
    return not may_go_on(before[-1], after[0], len(first), lexicon.hospital_kinds.begins(second))


def is_sure_name(token: Cut) -> bool:
    """Whether a word at a line's end is rather somebody's name than a piece of another word."""
    return token[0] == NAME and token[3] > SURE


SURE = 0.5
LONG = 18
"""Characters of a line from which on it may break off inside any word."""


def may_go_on(last: Cut, first: Cut, length: int, kind_first: bool) -> bool:
    """Whether a line may end inside a word, by what it ends in; a look that spares most lines the second cut."""
    if length >= LONG or kind_first:
        return True
    return not is_sure_name(last) and not (last[0] in "TPDm" and first[0] in "NH")
