"""Labels of fields in a line: marks that part what they ask for (姓名：李明；单位：开鲁县医院；职称：医师。), and heads of columns."""

import re

from roster.rolls.words.pieces import LABELS

_HAN = "\u3400-\u9fff"
_LINE = re.compile(r"(?m)^[^:\n]{0,16}:[^:\n]*[;。][^:;。\n]{0,16}:[^\n]*$")
_PART = re.compile(rf"[^{_HAN}\n]{{0,8}}([{_HAN}/、][{_HAN}/、 ]{{0,9}})[ ]*:")
_MARK = re.compile("[;。]")


def with_labels_parted(shadow: str) -> str:
    """The shadow with commas for the marks between the labelled fields of a line that names somebody, which end no sentence;
    with a line end where the next one's fields begin, and a blank for what ends the line; and with a colon for the full stop
    behind the team that heads those of its section."""
    shadow = _HEADED.sub(r"\1:", shadow) if "队" in shadow else shadow
    parted = _LINE.sub(_parted, shadow) if ":" in shadow else shadow
    return _BRACKETED.sub(_label_to_a_line, parted) if "[" in parted or "(" in parted else parted


# 一、第一批医疗队（方舱医院）。某某 某医院副院长，担任队长；某某 …
_HEADED = re.compile(
    rf"(?m)^([ ]*(?:[一二三四五六七八九十]{{1,2}}、|\([一二三四五六七八九十]{{1,2}}\)|[0-9]{{1,2}}[.、])"
    rf"[{_HAN}0-9]{{2,20}}队(?:\([^()\n]{{1,16}}\))?)。(?=[{_HAN}·]{{2,4}}(?: [{_HAN}]|[、(]))"
)

# [内科] 某某 某某 [外科] 某某: whose ward stands in brackets before them, the next one's in the same line.
_BRACKETED = re.compile(rf"(?m)^[^{_HAN}\n\[(]{{0,6}}([\[(])[{_HAN}]{{2,12}}[\])] [^\n]*\1[^\n]*$")
_NEXT_LABEL = re.compile(rf" (?=([\[(])[{_HAN}]{{2,12}}[\])] ?[{_HAN}])")


def _label_to_a_line(line: re.Match[str]) -> str:
    """A line of several such labels, with a line end before each of them."""
    words = line.group()
    if any(mark in words for mark in ":,。;") or words.count(line.group(1)) != len(_NEXT_LABEL.findall(words)) + 1:
        return words
    return _NEXT_LABEL.sub("\n", words)


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


def heads_columns(line: str) -> bool:
    """Whether a line heads the columns of a table, whatever parts them."""
    labelled = line.lstrip(_MARKS_OF_CELLS)[:1] in _BEGIN_LABELS
    words = [word for word in _BETWEEN_CELLS.split(line) if word] if labelled else []
    if len(words) < FEWEST_COLUMNS or words[0] not in LABELS:
        return False
    return sum(word in LABELS for word in words) * 2 > len(words)


FEWEST_COLUMNS = 3
_BETWEEN_CELLS = re.compile(r"[\s|*,;/]+")
_MARKS_OF_CELLS, _BEGIN_LABELS = " \t|*,;/", frozenset(label[0] for label in LABELS)


def may_head(text: str, start: int, end: int) -> bool:
    """Whether a line begins as a label does: one look that spares cutting it into cells."""
    return _MAY_HEAD.match(text, start, end) is not None


_MAY_HEAD = re.compile(rf"[\s|*:：]*[{''.join(sorted(_BEGIN_LABELS))}]")


def is_glued_head(line: str) -> bool:
    """Whether a line is the heads of a table's columns with nothing between them: 姓名单位职务/职称备注,
    one of which may be longer than those that are known (返程批次)."""
    return "姓名" in line and _GLUED.fullmatch(line.strip()) is not None


_ANY_LABEL = "|".join(sorted((re.escape(label) for label in LABELS if len(label) > 1), key=len, reverse=True))
_GLUED = re.compile(f"(?:{_ANY_LABEL}){{{FEWEST_COLUMNS},12}}(?:[{_HAN}]{{2}}(?:{_ANY_LABEL}){{1,6}})?")
