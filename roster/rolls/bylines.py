"""Who wrote the text, in a bracket behind the last sentence of a line that names others: ….某院护士某某。(记者 某某)."""

import re

from roster.rolls.names import name_score

_MAKERS = "记者|通讯员|特约|实习生|供稿|供图|来源|摄影|文图|图文|图片|图由|编辑|[文图摄][/|:]"
_BYLINE = re.compile(
    f"(?<=[。!?])[ ]*[(](?:(?:[^()。,;:]{{0,8}}(?:{_MAKERS})[^()。;]{{0,40}})"
    "|(?P<names>[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3}))[)][ ]*$"
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
    if found is None:
        return end
    named = found["names"]
    if named and not all(name_score(name) > LIKELY for name in re.split("[ 、]", named)):
        return end
    return low
