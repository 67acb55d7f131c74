"""Names of which a page prints the surname alone: 王××, 赵*, 张XX, 李某某. They are names as printed, and doubted; and so are
those of which a scanner could not read a character."""

import re

from roster.rolls.words.names import COMPOUND_SURNAMES, MASK, surname_characters

_SIGNS = "×✕✖╳"
_HIDES = f"[{_SIGNS}]{{1,2}}|[Xx]{{1,2}}(?![A-Za-z0-9线光射])|[*]{{1,2}}(?![*])|〇{{1,2}}|[□△]{{2}}"
_SURNAMES = "|".join([*sorted(COMPOUND_SURNAMES), f"[{''.join(sorted(surname_characters()))}]"])
_MASKED = re.compile(
    rf"(?<![A-Za-z0-9×*])({_SURNAMES})({_HIDES})(?![×*\[科院市县区镇乡村路街号人名日月年元个例次批组厅局度])"
)
_MAY_BE_MASKED = re.compile(f"[{_SIGNS}Xx*〇□△](?<=[\u4e00-\u9fff].)")
_HAN = re.compile("[\u4e00-\u9fff]")
_ENDS_OF_TITLES = frozenset("师士生长任员授")
"""Last characters of the words behind which a name may stand with nothing between."""
LONGEST_BOLD = 80
_GIVEN_LAST = re.compile("[\u4e00-\u9fff](?![\u4e00-\u9fff])")
_PRINTED = frozenset(f"某{_SIGNS}XxＸｘ*＊○〇◯□△")


def with_masks(shadow: str) -> str:
    """The shadow with 某 for each sign that hides a character of a name behind its surname: 王×× becomes 王某某."""
    if "?" in shadow:
        shadow = _UNREADABLE.sub(lambda name: name.group().replace("?", "□"), shadow)
    if _MAY_BE_MASKED.search(shadow) is None:
        return shadow
    return _MASKED.sub(_unmasked, shadow)


def _unmasked(found: re.Match[str]) -> str:
    surname, hides = found.groups()
    whole, start = found.string, found.start()
    before = whole[start - 1] if start else "\n"
    if hides[0] == "*":
        if _HAN.match(before) and before not in _ENDS_OF_TITLES:
            return found.group()  # 李娜* has a note below the list
        low = max(0, start - LONGEST_BOLD)
        line = max(low, whole.rfind("\n", low, start) + 1)
        if len(hides) > 1 and whole.count("**", line, start) % 2:
            return found.group()  # **王** is in bold
    elif _HAN.match(before) and hides[0] in "〇Xx" and before not in _ENDS_OF_TITLES and len(hides) == 1:
        return found.group()
    if len(hides) == 1 and _GIVEN_LAST.match(whole, found.end()):
        return surname + "小"  # 王*强 is as long as a name, and is read as one
    return surname + MASK * len(hides)


def is_masked(name: str) -> bool:
    """Whether a name as printed hides a character of it."""
    return not _PRINTED.isdisjoint(name[1:])


_ORDINAL = "^[ ]*(?:[0-9]{1,3}[ .、)]{1,2})?"
_UNREADABLE = re.compile(
    f"(?m){_ORDINAL}(?:[?][\u4e00-\u9fff]{{1,2}}|[\u4e00-\u9fff][?][\u4e00-\u9fff]?|[\u4e00-\u9fff]{{2}}[?])(?=[ \t|,][^?!。]*$)"
)
"""A name that begins a row, with a question mark for a character that was not read: 钱?亮　某医院."""
_ILLEGIBLE = "□■▇█▓◻�"
_SIGN = f"{_ILLEGIBLE}O0〇"
_LOST = re.compile(f"{_ORDINAL}[{_SIGN}]\\Z")
_MARKED_ROWS = re.compile(f"(?m){_ORDINAL}[{_SIGN}][ ]?[\u4e00-\u9fff]{{2}}")
LONGEST_REST, MOST_LOST = 2, 3
"""Characters of what is left of a name, and rows with such a sign from which on it marks the rows of a list."""


def may_lack_character(shadow: str, start: int, end: int) -> bool:
    """Whether a sign stands where the name's last character may have been, or at the beginning of a row where the first may:
    吕秀□, 7、□秀英."""
    if shadow[end : end + 1] in _ILLEGIBLE and end < len(shadow):
        return True
    if end - start > LONGEST_REST or shadow[start - 1 : start] not in _SIGN:
        return False
    line = shadow.rfind("\n", 0, start) + 1
    if _LOST.match(shadow[line:start]) is None:
        return False
    return len(_MARKED_ROWS.findall(shadow)) < MOST_LOST
