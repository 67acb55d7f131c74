"""From which place somebody comes, among what a profile says of him: …，男，1981年3月生，广东遂溪人，…, or
籍贯广东遂溪. It is nobody's field."""

import re

from roster.vocabulary.regions import find_region

_PLACE = "((?:(?![院科室医责])[\u4e00-\u9fff]){2,12})"
_NATIVE = re.compile(
    rf"(?:(?<=[,;、( ]){_PLACE}(?:人|籍)|(?<=[,;、( ])籍贯:?{_PLACE}|(?<=[月年日出]生)于{_PLACE})(?=[ ]*[,;、)])"
)
_SIGN = re.compile("人[,、;)]|籍[,、)贯]|生于")
_PERSONAL = ("男", "女", "年生", "月生", "岁")


def without_natives(line: str) -> str:
    """A profile's line with marks laid over where its person comes from, which is no name: 徐闻人."""
    if _SIGN.search(line) is None:
        return line
    return _NATIVE.sub(_as_marks, line) if any(word in line for word in _PERSONAL) else line


def _as_marks(found: re.Match[str]) -> str:
    place = found[found.lastindex or 0]
    known = any(find_region(place[:length]) for length in range(2, min(len(place), LONGEST_PLACE) + 1))
    return "," * len(found.group()) if known else found.group()


LONGEST_PLACE = 8
