"""Names that a line end or the edge of a page tears in two: …、陈大文、邱 / 柳煌、…."""

import re
from collections.abc import Sequence

from roster.rolls.text.memory import cut_cached
from roster.rolls.text.shadow import NOTHING
from roster.rolls.text.spacing import OF_PEOPLE
from roster.rolls.words.lexicon import NAME, OTHER, POST, ROLE, TITLE, Cut, Lexicon
from roster.rolls.words.names import name_score, surname_characters, words

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
_HAN_ONLY = re.compile(rf"[{_HAN}]+")
_NO_GIVEN = OF_PEOPLE | frozenset("一二三四五六七八九十男女无有共")


def is_torn_name(
    line: str, left: re.Match[str], following: str, right: re.Match[str], lexicon: Lexicon, *, blanks: bool
) -> bool:
    """Whether a line of a list breaks off inside a name, one part of which is one character: …、战英 / 杰、… `blanks` may
    stand before it as well."""
    first, second = left.group(), right.group(1)
    if len(first) + len(second) > LONGEST:
        return False
    before, after = line[left.start() - 1 : left.start()], following[right.end() : right.end() + 1]
    if not before or not _HAN_ONLY.fullmatch(first + second) or second in _NO_GIVEN:
        return False
    likely = _OF_LIST if before == "、" and after == "、" else 0.0
    if before == ":":  # 护士：邱 / 柳煌、…
        listed = after == "、"
    elif not after:  # the last one of a list: …、陶 / 敏丽
        listed = before == "、" and len(following.strip()) == len(second)
    else:
        listed = (before in "、," or (blanks and before == " ")) and after in "、,;。("
    return listed and _is_likely(first, second, likely, lexicon)


LONGEST = 4
_OF_LIST = -4.0
"""How unlikely a name may be whose parts stand between the marks of a list: neither is a name by itself."""


def _is_likely(first: str, second: str, least: float, lexicon: Lexicon) -> bool:
    """Whether the two parts of a word are rather a name."""
    score = name_score(first + second)
    if score > 0 or score <= least:
        return score > least
    if first[0] not in surname_characters() or len(first) + len(second) > LONGEST - 1:
        return False
    return len(second) == 1 or all(token[0] not in _POSITIONS for token in cut_cached(second, lexicon))


_POSITIONS = frozenset((TITLE, POST, ROLE))


def with_names_over_pages(shadow: str) -> str:
    """The shadow with the blank lines at the edge of a page taken away where they stand inside a name of a list."""
    return _AT_EDGE.sub(_joined, shadow) if "\n" in shadow and _EDGE.search(shadow) else shadow


_EDGE = re.compile("\n[ ]{0,8}\n")
_AT_EDGE = re.compile(rf"(?<=、)([{_HAN}]{{1,2}})([ \n]{{1,16}}\n)([ ]{{0,8}})([{_HAN}]{{1,2}})(?=、)")


def _joined(found: re.Match[str]) -> str:
    first, gap, indent, second = found.groups()
    torn = len(first) + len(second) < LONGEST and gap.count("\n") > 1 and second not in _NO_GIVEN
    if not torn or first[0] not in surname_characters() or name_score(first + second) <= 0:
        return found.group()
    return first + NOTHING * len(gap + indent) + second


def is_given_of(surname: str, given: str, lexicon: Lexicon) -> bool:
    """Whether two lines that hold nothing else are a surname and the given name that belongs to it."""
    if surname not in surname_characters() or len(given) > LONGEST_GIVEN or not _HAN_ONLY.fullmatch(given):
        return False
    whole = surname + given
    likely = name_score(whole) > LIKELY_NAME and whole not in words() and given not in _NO_GIVEN
    return likely and all(token[0] in (NAME, OTHER) for token in cut_cached(given, lexicon))


LONGEST_GIVEN, LIKELY_NAME = 2, 4.0


def is_torn_behind_word(before: Sequence[Cut], first: str, following: str, right: re.Match[str]) -> bool:
    """Whether a line of several words breaks off inside a name that touches the word before it: 某市第三人民医院沈 / 婷、…"""
    second, last = right.group(1), before[-1]
    surname = first[last[1] :]
    if second in _NO_GIVEN or len(surname) + len(second) > LONGEST - 1:
        return False
    if before[-2][0] not in "HDTP" or last[0] not in (OTHER, NAME):
        return False
    listed = following[right.end() : right.end() + 1] in tuple("、,;。")
    return listed and surname[0] in surname_characters() and name_score(surname + second) > 0
