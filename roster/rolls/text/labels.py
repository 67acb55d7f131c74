"""Semicolons and full stops that part what a line's labels ask for: 姓名：李明；单位：开鲁县医院；职称：医师。"""

import re

from roster.rolls.words.pieces import LABELS

_HAN = "\u3400-\u9fff"
_LINE = re.compile(r"(?m)^[^:\n]{0,16}:[^:\n]*[;。][^:;。\n]{0,16}:[^\n]*$")
_PART = re.compile(rf"[^{_HAN}\n]{{0,8}}([{_HAN}/、][{_HAN}/、 ]{{0,9}})[ ]*:")
_MARK = re.compile("[;。]")


def with_labels_parted(shadow: str) -> str:
    """The shadow with commas for the marks between the labelled fields of a line that names somebody, which end no sentence;
    with a line end where the next one's fields begin, and a blank for what ends the line."""
    return _LINE.sub(_parted, shadow) if ":" in shadow else shadow


def _parted(line: re.Match[str]) -> str:
    words = line.group().rstrip(" ;。")
    labels = [_PART.match(part) for part in _MARK.split(words)]
    fields = [LABELS.get(label.group(1).replace(" ", "")) if label else None for label in labels]
    if not all(labels) or "name" not in fields or 2 * fields.count(None) >= len(fields):
        return line.group()
    marks = ["\n" if field == fields[0] else "," for field in fields[1:]]
    parts = _MARK.split(words)
    joined = parts[0] + "".join([mark + part for mark, part in zip(marks, parts[1:], strict=True)])
    return joined.ljust(len(line.group()))
