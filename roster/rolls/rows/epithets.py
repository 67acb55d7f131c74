"""What people are called besides their position: “90后”护士某某, 夫妻档某某和某某. It says nothing that an entry keeps."""

import re

from roster.rolls.words.names import name_score

_QUOTED = re.compile('(?:^|(?<=[、,;:和与 院科室部]))"([^"\n ]{2,6})"(?=[\u4e00-\u9fff]{4})')
_NO_NAME = -1.0
"""Score of words up to which they are nobody's name: “王颖”主任医师 names somebody."""
_OF_BOTH = re.compile(
    "(?:^|(?<=[、,;:]))(?:夫妻|夫妇|伉俪|姐妹|兄弟|父子|母女)[档花兵]?"
    "(?=[\u4e00-\u9fff]{2,4}[和与、][\u4e00-\u9fff]{2,4}(?:[、,;。]|$))"
)
_TWO = re.compile("夫[妻妇]|伉俪|姐妹|兄弟|父子|母女")


def without_epithets(line: str) -> str:
    """A line with epithets made marks, and those of two a mark that parts people: what stands before is not said of them."""
    if "专科护士" in line:
        line = _CERTIFIED.sub(_as_blanks, line)
    if '"' in line:
        line = _QUOTED.sub(_as_marks, line)
    if _TWO.search(line) is None:
        return line
    return _OF_BOTH.sub(lambda found: ";" * len(found.group()), line)


# 主管护师 吉林省急诊专科护士: what somebody is certified as stands beside the title.
_CERTIFIED = re.compile(
    "(?<=[师士长员][ ,、])[ ]*(?:[\u4e00-\u9fff]{2,4}[省市区]|[省市国]级|国家级|中华护理学会|省|全国)[\u4e00-\u9fff]{1,8}专科护士(?=[ ,;。、]|$)"
)


def _as_blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _as_marks(found: re.Match[str]) -> str:
    words = found.group(1)
    if words not in _LIKE_NAMES and not words[0].isdigit() and name_score(words) > _NO_NAME:
        return found.group()
    return '"' * len(found.group())


_LIKE_NAMES = frozenset(("铁娘子", "女汉子", "老黄牛", "尖兵"))
