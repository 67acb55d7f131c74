"""Officials and managers of other callings on honour rolls that hold medical people as well: 交通局科长, 公安局民警, 社区书记,
企业负责人. They are nobody's entries where their own house and post say so outright, and no word that they were sent."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from roster.rolls.drafts import Draft
from roster.rolls.pages.people import speaks_of_medicine
from roster.rolls.rows.row import Row
from roster.rolls.rows.speaks import speaks_of_sending
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, HOSPITAL, POST, ROLE, TITLE

_HOUSE = re.compile(
    "[\u4e00-\u9fff]{2}[局厅](?!部)|公安|派出所|[刑交特民辅]警|警察|消防(?!科|办)|法院(?!医)|检察院|海关|[省市县区旗州盟]委(?!员)|政府|人大常委|政协|"
    "街道|社区(?!卫生|医|科)|居委|村(?:委|党|支部)|[乡镇](?:党委|人大)|公司|企业|集团|[^学]厂|超市|商会|酒店|合作社|"
    "中学|小学|[一二三]中(?=校|教|副|$)|幼儿园|电视台|报社|日报社|融媒体|铁路|机场|车站|高速|邮政|供电|电网|气象|园林|银行"
)
"""Houses of other callings. What a hospital has as well (宣传部, 工会, 审计科) is none."""
_POST = re.compile(
    "[科局处部所站厂校会镇乡村股署行]长|主任|书记|[民辅交刑特法]警|警[长员]|法官|检察官|干[事警部]|科员|负责人|经理|董事|总裁|教师|老师|[大中支]队长|"
    "指导员|教导员|记者|编辑|网格员|工作人员|职工|员工|社工|志愿者|委员|主席|专员|调研员|办事员|助理|法人|店主|村民"
)
_OF_CARE = re.compile(
    "[医醫护護药藥疾诊診疗療]|卫生|卫健|卫计|健康|血[站液]|急救|防疫|检验|康复|保健|红十字|援|随队|领队|司机|驾驶|翻译|厨|炊事|消杀|流调|采样|联络员|后勤|驰"
)
"""What in somebody's words says that they are of health care, or were with a team all the same."""
_HONOURED = re.compile("先进|优秀|模范|英雄|最美|标兵|系统|战线|荣誉|表彰|表扬|榜|干警|机关|社区|企业")
LONGEST = 60
"""Characters of somebody's words before or behind the name."""
LONGEST_HEADING = 40


def of_other_callings(listed: Sequence[Draft], rows: Sequence[Row], shadow: str) -> Iterator[int]:
    """The ids of those of a page's lists whose own words say that they are of no health care. `listed` are all in order."""
    names = [draft.name.start for draft in listed]
    told: list[tuple[int, bool]] | None = None
    for place, draft in enumerate(listed):
        if _is_of_care(draft):
            continue
        low = listed[place - 1].name.end if place else 0
        high = next((other.name.start for other in listed[place + 1 : place + 3] if not _is_place(other, shadow)), 0)
        high = high or (names[place + 3] if place + 3 < len(names) else len(shadow))
        words = _words_of(draft, max(low, draft.name.start - LONGEST), min(high, draft.name.end + LONGEST), shadow)
        if _is_place(draft, shadow):
            yield id(draft)
        if _HOUSE.search(words) is None or _POST.search(words) is None or _OF_CARE.search(_FIREMEN.sub("", words)):
            continue
        if told is None:
            told = list(_told_above(names, rows, shadow))
        above = bisect_right(told, (draft.name.start, False)) - 1
        if above < 0 or not told[above][1]:
            yield id(draft)


def _is_place(draft: Draft, shadow: str) -> bool:
    """Whether what was taken for a name is a piece of such a house: 永清|社区, 海关."""
    name = draft.name
    if draft.has("TR"):
        return False
    return _NO_NAME.search(name.text) is not None or _OF_HOUSE.match(shadow, name.end) is not None


_OF_HOUSE = re.compile("社区(?!卫生|医)|街道(?!社区卫生)|居委|村委|公司|企业|派出所|小学|中学|路服务区|办事处")
_NO_NAME = re.compile("(?:海关|公司|企业|社区|街道|高速公|中学|小学)$")
_FIREMEN = re.compile("消防救援|应急救援|矿山救援")


def _is_of_care(draft: Draft) -> bool:
    """Whether somebody's words are of health care or of a team: house, batch and role also where they stand above."""
    for token in (*draft.own, *draft.inherited):
        if token.kind in (ROLE, BATCH) or (token.kind == HOSPITAL and _is_house_of_care(token.text)):
            return True
    return any(
        (token.kind == TITLE and speaks_of_medicine(token))
        or (token.kind in (POST, DEPARTMENT) and speaks_of_medicine(token) and _OF_CARE.search(token.text))
        for token in draft.own
    )


@lru_cache(maxsize=1024)
def _is_house_of_care(house: str) -> bool:
    return _OF_CARE.search(house) is not None


def _words_of(draft: Draft, low: int, high: int, shadow: str) -> str:
    """What stands behind a name up to the next one, or before it where nothing does in its line."""
    name = draft.name
    line, end = shadow.rfind("\n", low, name.start) + 1, shadow.find("\n", name.end, high)
    line, end = max(low, line), high if end < 0 else end
    if _WORDS.search(shadow, name.end, end):
        return shadow[name.end : end]
    if _WORDS.search(shadow, line, name.start):
        return shadow[line : name.start]
    before = max(0, name.start - LONGEST)
    if _WORDS.search(shadow, max(before, shadow.rfind("\n", before, name.start) + 1), name.start):
        return ""  # somebody else is named before in the line
    blank = shadow.find("\n\n", name.end, high)
    return shadow[name.end : high if blank < 0 else blank]


_WORDS = re.compile("[\u4e00-\u9fff]{2}")


def _told_above(names: Sequence[int], rows: Sequence[Row], shadow: str) -> Iterator[tuple[int, bool]]:
    """Where lines that name nobody of a list speak of a team, or only of who was honoured; the first line is a title."""
    for row in rows:
        place = bisect_left(names, row.start)
        if place < len(names) and names[place] < row.end:
            continue
        words = shadow[row.start : row.end]
        if speaks_of_sending(words) or (row.remark and _SENT.search(words)):
            yield row.start, True
        elif row.letters <= LONGEST_HEADING and _HONOURED.search(words):
            yield row.start, False


_SENT = re.compile("医疗队|救援队|援鄂|驰援|支援|赴鄂|出征")
