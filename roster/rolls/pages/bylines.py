"""What ends a line that names others, and is no field of theirs: who wrote the text, in a bracket behind the last sentence
(….某院护士某某。(记者 某某)), and what somebody is good at (某某 护师 擅长ECMO护理)."""

import re
from functools import lru_cache

from roster.rolls.words.names import name_score

_MAKERS = "记者|采访人员|通讯员|特约|实习生|供稿|供图|来源|摄影|文图|图文|图片|图由|编辑|[文图摄][/|:]"
_BYLINE = re.compile(
    f"(?<=[。!?])[ ]*[(](?:(?:[^()。,;:]{{0,8}}(?:{_MAKERS})[^()。;]{{0,40}})"
    "|(?P<names>[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3}))[)][ ]*$"
    # 队员启程(人事科 某某 图), but not behind a sentence, which its bracket helps to tell from a row
    "|(?<![。!?])[ ]*[(](?:[^()。,;: ]{2,12}[ ])?[\u4e00-\u9fff]{2,3}[ ]?[/ ][ ]?(?:图|摄|摄影|供图|图文|文图)[)][ ]*$"
)
LONGEST, LIKELY = 60, 0.0


def before_byline(shadow: str, start: int, end: int) -> int:
    """Where the words of a line end before such a bracket; its own end if it has none."""
    if ")" not in shadow[max(start, end - 2) : end]:
        return end
    opened = shadow.rfind("(", max(start, end - LONGEST), end)
    if opened <= start:
        return end
    low = opened
    while low > start and shadow[low - 1] == " ":
        low -= 1
    found = _BYLINE.match(shadow, low, end)
    if found is None and _ends_list(shadow, start, low, end):
        found = _SIGNED.match(shadow, low, end)
    if found is None:
        return end
    named = found["names"]
    if named and not all(name_score(name) > LIKELY for name in re.split("[ 、]", named)):
        return end
    return low


# 主管护师某某(某报融媒记者), whose name was left away
_SIGNED = re.compile(
    "[(](?:(?P<names>[\u4e00-\u9fff]{2,3})|[^()。,;:]{0,8}(?:记者|通讯员|供稿|供图|摄影)[^()。;]{0,30})[)][ ]*$"
)
_SOMEBODY = re.compile("[师士生员长任][\u4e00-\u9fff]{2,4}$")


def _ends_list(shadow: str, start: int, low: int, end: int) -> bool:
    """Whether a line ends the page, with somebody and his position before its bracket, as no line above it has one."""
    if shadow[end:].strip() or _SOMEBODY.search(shadow, start, low) is None:
        return False
    return start > 1 and not shadow[max(0, start - LONGEST) : start].rstrip().endswith(")")


# Each of these begins with its word, and only then looks at what stands before it: so a page is passed over quickly.
_SKILLS = (
    ("擅长", ""),
    ("主攻", ""),
    ("专长", "[:为]"),
    ("特长", "[:为]"),
    ("业务专长", ""),
    ("专业特长", ""),
    ("研究方向", ""),
)
_GOOD_AT = re.compile("|".join([f"{word}(?<=[ \t,;。]{word}){behind}" for word, behind in _SKILLS]))
_BEGINS_WITH_NAME = re.compile(
    r"[ ]*(?:[0-9]{1,3}[.、 ])?[ ]*[\u3400-\u9fff·]{1,8}(?:[ ]{1,4}[\u3400-\u9fff])?[ \t,:][^。]{0,60}[师士生长任员家]"
)
SHORTEST = 3


def before_skills(shadow: str, start: int, end: int) -> int:
    """Where the fields of a line end that goes on with what somebody is good at; its own end if it does not."""
    found = _GOOD_AT.search(shadow, start + SHORTEST, end) if _tells_of_skills(shadow) else None
    if found is None or _BEGINS_WITH_NAME.match(shadow, start, found.start()) is None:
        return end
    low = found.start()
    while shadow[low - 1] in " \t,;":
        low -= 1
    return low


@lru_cache(maxsize=2)
def _tells_of_skills(shadow: str) -> bool:
    """Whether a page has such words at all, for which one look spares the one in each of its lines."""
    return _GOOD_AT.search(shadow) is not None
