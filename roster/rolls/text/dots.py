"""Middle dots that part what is said of somebody: 李明·开鲁县医院·内科·医师, and not the parts of a name."""

import re
from itertools import pairwise

_LETTERS = "\u3400-\u9fffA-Za-z0-9"
# It begins nowhere within a run, so that the time stays linear.
_RUN = re.compile(f"(?<![{_LETTERS}·])[{_LETTERS}]+(?:·[{_LETTERS}]+){{2,}}")
_FIELD = re.compile(
    "(?:院|中心|科|室|部|病区|ICU|师|士|护理|医生|大夫|教授|员|护士长|主任|书记|院长|所|站|办|局|委|领队|队长|组长|姓名|单位|职称|职务|性别|年龄|[男女])$"
)
FEWEST = 2
"""Parts of a run that must be fields, so that its dots are marks: 阿里木·买买提·艾力医师 is a name and a title."""


def with_dots_parted(shadow: str) -> str:
    """The shadow with marks for the dots beside fields; those between parts that are none stay what they are, as in
    古丽·买买提·开鲁县医院·护师."""
    return _RUN.sub(_parted, shadow) if "·" in shadow else shadow


def _parted(run: re.Match[str]) -> str:
    parts = run.group().split("·")
    fields = [_FIELD.search(part) is not None for part in parts]
    if sum(fields) < FEWEST:
        return run.group()
    marks = ["," if before or after else "·" for before, after in pairwise(fields)]
    return "".join([part + mark for part, mark in zip(parts, [*marks, ""], strict=True)])
