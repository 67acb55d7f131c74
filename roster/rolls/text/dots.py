"""Middle dots that part what is said of somebody: 李明·开鲁县医院·内科·医师, and not the parts of a name; and full stops that
stand for the dot of a name written by sound: 阿曼古丽.吐尔洪."""

import re
from itertools import pairwise

from roster.rolls.words.names import name_score, transliteration_characters

_LETTERS = "\u3400-\u9fffA-Za-z0-9"
# It begins nowhere within a run, so that the time stays linear.
_RUN = re.compile(f"(?<![{_LETTERS}·])[{_LETTERS}]+(?:·[{_LETTERS}]+){{2,}}")
_TWO_DOTS = re.compile(f"·[{_LETTERS}]+·")  # as every run has: a look that is cheaper than it
_FIELD = re.compile(
    "(?:院|中心|科|室|部|病区|ICU|师|士|护理|医生|大夫|教授|员|护士长|主任|书记|院长|所|站|办|局|委|领队|队长|组长|姓名|单位|职称|职务|性别|年龄|[男女])$"
)
FEWEST = 2
"""Parts of a run that must be fields, so that its dots are marks: 阿里木·买买提·艾力医师 is a name and a title."""


def with_dots_parted(shadow: str) -> str:
    """The shadow with marks for the dots beside fields; those between parts that are none stay what they are, as in
    古丽·买买提·开鲁县医院·护师."""
    if "." in shadow:
        shadow = _STOP.sub(_of_name, shadow)
    return _RUN.sub(_parted, shadow) if _TWO_DOTS.search(shadow) else shadow


def _parted(run: re.Match[str]) -> str:
    parts = run.group().split("·")
    fields = [_FIELD.search(part) is not None for part in parts]
    if sum(fields) < FEWEST:
        return run.group()
    marks = ["," if before or after else "·" for before, after in pairwise(fields)]
    return "".join([part + mark for part, mark in zip(parts, [*marks, ""], strict=True)])


_STOP = re.compile("(?<=[\u3400-\u9fff]{2})[.](?=[\u3400-\u9fff]{2})")
_BEFORE = re.compile("[\u3400-\u9fff]+\\Z")
_BEHIND = re.compile("[\u3400-\u9fff]+")
LONGEST_PART, SHORTEST_PART, SHORTEST_BOTH = 8, 2, 5
"""Characters of a name's part at most and at least, and of its two parts together: 文达.文和 may be two people."""
SURE_BY_SOUND = 10.0
"""Score from which on two words with a dot between them are one name by sound."""


def _of_name(stop: re.Match[str]) -> str:
    """A dot for a full stop between the parts of a name by sound, the mark itself for any other: 一.古丽, 内科.阿曼."""
    shadow, at = stop.string, stop.start()
    first = _BEFORE.search(shadow, max(0, at - LONGEST_PART), at)
    last = _BEHIND.match(shadow, at + 1, at + 1 + LONGEST_PART)
    if first is None or last is None:
        return stop.group()
    listed = (
        shadow[max(0, first.start() - 1) : first.start()] == "." and not shadow[max(0, first.start() - 2)].isdigit()
    )
    if listed or shadow[last.end() : last.end() + 1] == ".":
        return stop.group()  # 巴图.乌云高娃.萨仁 are three
    before, behind = _sounds(first.group()[::-1])[::-1], _sounds(last.group())
    if min(len(before), len(behind)) < SHORTEST_PART or len(before) + len(behind) < SHORTEST_BOTH:
        return stop.group()
    return "·" if name_score(f"{before}·{behind}") >= SURE_BY_SOUND else stop.group()


def _sounds(word: str) -> str:
    """The characters that begin a word and that names by sound are written with."""
    sounds = transliteration_characters()
    return word[: next((place for place, char in enumerate(word) if char not in sounds), len(word))]


def with_dot(name: str) -> str:
    """A printed name with the dot between its parts that a full stop stands for: 阿曼古丽.吐尔洪."""
    return name.replace(".", "·").replace("．", "·")
