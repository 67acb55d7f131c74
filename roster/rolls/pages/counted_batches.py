"""Whose batch is whose on a page that tells of several, by how many people each had: 8名骨干组成的第20批医疗队…甲、乙、…当年的8名骨干."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.batches import batches_in
from roster.rolls.words.lexicon import BATCH

_NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_COUNTED = f"{_NUMBER}(?:名|位)"
# 由江门市8名医疗骨干组成的广东省|第20批…
_MADE_OF = re.compile(f"(?<![0-9]){_COUNTED}[^,。;\n]{{1,10}}?所?组成的[^,。;\n]{{0,14}}$")
# 第20批…医疗队8名队员
_HAS = re.compile(
    f"[^,。;\n0-9]{{0,20}}?队(?:[(][^()\n]{{1,12}}[)])?(?:的|共|共有|由)?{_COUNTED}(?:队员|成员|医护|医疗|专家|骨干)"
)
_LIST = re.compile("[\u4e00-\u9fff·]{2,5}(?:、[\u4e00-\u9fff·]{2,5}){1,60}(?:(?:和|与|及|以及)[\u4e00-\u9fff·]{2,5})?")
# 甲、乙……20年过去,当年的8名骨干
_CALLED_BEHIND = re.compile(f"(?:[….。]{{1,6}}|等|,)?[^。;\n、]{{0,20}}?(?<![0-9]){_COUNTED}(?!患者|病人|伤员|孩子)")
_CALLED_AHEAD = re.compile(
    f"(?<![0-9]){_COUNTED}[^,。;:、\n]{{0,12}}(?:,?(?:他们|她们)?(?:分别)?(?:是|为):?|:|-{{1,2}})$"
)
_AMONG = re.compile(f"包括([\u4e00-\u9fff·]{{2,5}})在内的{_COUNTED}")
_PARTS = re.compile("、|和|与|以及|及")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
LONGEST = 50
"""Characters before and behind a batch, or a list, that are looked at."""


def give_batches_by_number(drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of running text whom the page lists, or counts, as so many people the batch of which alone it says that it had
    so many, where it tells of several batches."""
    without = [draft for draft in drafts if draft.source == "prose" and not draft.holds(BATCH)]
    teams = _teams(shadow) if without and "名" in shadow else {}
    if not teams:
        return
    for names, number in _counted(shadow):
        for draft in without if number in teams else ():
            if draft.name.text in names:
                draft.inherited.append(teams[number])
        without = [draft for draft in without if not draft.holds(BATCH)]


def _teams(shadow: str) -> dict[int, Token]:
    """The batches of a page that tells of several, by the number of their people; none of a number that two have."""
    of_number: dict[int, dict[str, Token]] = {}
    ordinals = set()
    for ordinal, token in batches_in(shadow, 0, len(shadow)):
        ordinals.add(ordinal)
        told = _MADE_OF.search(shadow, max(0, token.start - LONGEST), token.start)
        told = told or _HAS.match(shadow, token.end, token.end + LONGEST)
        if told:
            of_number.setdefault(_value(told[1]), {})[ordinal] = token
    if len(ordinals) < len("甲乙"):
        return {}
    return {number: next(iter(teams.values())) for number, teams in of_number.items() if len(teams) == 1 and number > 1}


def _counted(shadow: str) -> Iterator[tuple[list[str], int]]:
    """The names of each list of the page that says how many it holds, and of who is one of so many."""
    for found in _LIST.finditer(shadow):
        names = _PARTS.split(found[0])
        said = _CALLED_AHEAD.search(shadow, max(0, found.start() - LONGEST), found.start())
        said = said or _CALLED_BEHIND.match(shadow, found.end(), found.end() + LONGEST)
        if said and _value(said[1]) == len(names):
            yield names, len(names)
    for found in _AMONG.finditer(shadow):
        yield [found[1]], _value(found[2])


def _value(number: str) -> int:
    """What a number says, in digits or in words up to 99."""
    if number.isascii():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (10 * _DIGITS.get(tens, 1) if ten else 0) + _DIGITS.get(ones, 0)
