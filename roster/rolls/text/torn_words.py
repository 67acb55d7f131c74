"""Words that a line end tears in two by what stands on both sides of it alone: titles, places, the numbers of batches."""

import re

from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import Lexicon
from roster.rolls.words.terms import TITLE

_TITLE_BEGINS = re.compile("(?:主管|主治|主任|住院|主治医|主任医|住院医|主管护|主任护|主管技|主管药|副主|副|护|医)$")
_TITLE_RESTS = frozenset(("师", "医师", "护师", "技师", "药师", "检验师", "任医师", "任护师", "治医师", "管护师", "士"))
_SECOND_RESTS = frozenset(("主任医师", "主任护师", "主任技师", "主任药师"))  # of 副
LONGEST_REST = 4
"""Characters of the rest of a torn title."""
MOST_BEGUN = 5
"""Characters of a title that a line may end in when the next holds its rest."""


def is_torn_title(first: str, following: str) -> bool:
    """Whether a row ends inside a title of which the next line holds nothing but the rest: 内二科 主管 / 护师; and perhaps
    an office in the team in brackets: 副主任护 / 师（副队长）."""
    rest = _OFFICE_BEHIND.sub("", following).strip(_AROUND_REST)
    if not rest.endswith(_TITLE_ENDS) or not rest.isalpha():
        return False
    if rest in _TITLE_RESTS or (rest in _SECOND_RESTS and first.endswith("副")):
        begins = _TITLE_BEGINS.search(first)
        if begins and TITLE.fullmatch(first[begins.start() :] + rest):
            return True
    # 妇产科主 / 任医师, 护理部检验 / 师: what is no title by itself
    return TITLE.fullmatch(rest) is None and any(
        TITLE.fullmatch(first[-begun:] + rest) for begun in range(1, min(MOST_BEGUN, len(first)) + 1)
    )


_OFFICE_BEHIND = re.compile("[(][^()]{0,8}[队组领][^()]{0,3}[)][ ]*$")
_TITLE_ENDS = ("师", "士", "生", "员")
_AROUND_REST = f" 。;,{NOTHING}"


def is_torn_place(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether a line of a paragraph breaks off inside the name of a place: …（蓟 / 州区人民医院）."""
    return any(
        end > length
        for length in (1, 2, 3)
        if len(first) >= length
        for end in lexicon.regions.ends(first[-length:] + second[:LONGEST_PLACE], 0)
    )


LONGEST_PLACE = 8


def is_torn_batch(line: str, following: str) -> bool:
    """Whether a line ends inside the number of a batch, however little of it: 第 / 二批, 第十 / 二批, 首 / 批."""
    begun = _BATCH_BEGUN.search(line[-NEAR_BATCH:])
    return begun is not None and _BATCH.match(f"{begun[1]}{following.lstrip(' ')[:NEAR_BATCH]}") is not None


_DIGITS = "0123456789一二三四五六七八九十"
REST_OF_BATCH = frozenset(_DIGITS + "批期梯")
_BATCH_BEGUN = re.compile(f"((?:第[{_DIGITS}]{{0,3}}|首))[ ]*$")
_BATCH = re.compile(f"(?:第[{_DIGITS}]{{1,3}}|首)(?:批|期|梯队)")
NEAR_BATCH = 10
"""Characters on both sides of a line end in which the number of a batch stands."""


def ends_title(line: str) -> bool:
    """Whether a line ends as the title of a report or of a part of it does, which no word of the line below goes on."""
    end = line[-NEAR_BATCH:]
    return _HONOURED.search(end) is not None or (_TITLE_ENDS_IN.search(end) is not None and not _MARKS.search(line))


# What the title of a report ends in, and no line within a word of it: …医疗队驰援湖北, 上海两名专家投入救治, …队员信息表.
_GOES_TO = ("驰援", "支援", "奔赴", "赶赴", "飞赴", "出征", "援助", "前往", "抵达")
_TITLE_ENDS_IN = re.compile(
    "|".join([f"{verb}[一-鿿]{{2,4}}$" for verb in _GOES_TO])
    + "|救治$|抢救$|归来$|出征$|启程$|出发$|凯旋$|回家$|致敬$|敬礼$|点赞$|喝彩$|加油$|祝福$|表(?<!代表)(?:[(][^()]*[)])?[ ]*$"
)
_MARKS = re.compile("[,。;:、]")
# 一、先进集体 / 医院急诊科、援鄂医疗队: the 医院 of the line below is none of a heading's.
_HONOURED = re.compile("(?:先进|优秀|模范|英雄|突出|最美)(?:集体|单位|团队|个人|群体)(?:名单)?[ ]*$")
