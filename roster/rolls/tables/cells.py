"""Cells of a table by themselves: what a column's head announces, which cells name nobody, which rows are somebody's."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.tokens import tokens_of
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import HOSPITAL, Lexicon
from roster.rolls.words.pieces import LABELS

EMPTY = frozenset(("", "无", "/", "-", "--", "---", "\\", "暂无", "未填", "略", "同上", "〃", '"', "同左"))


class Cell(NamedTuple):
    """A cell's place in the text, without blanks around it, and its words."""

    start: int
    end: int
    text: str


LONGEST_LABEL = 30


def label_of(words: str) -> str | None:
    """The field that a column's head announces, '' for one that is read over, None if it is no such head."""
    if words.isalnum() and words not in LABELS and not _may_tell_by_form(words):
        return None
    return _label_of(words)


@lru_cache(maxsize=4096)
def _label_of(words: str) -> str | None:
    """As `label_of`, remembered."""
    if len(words) > LONGEST_LABEL:
        return None
    plain = words.strip()
    if not plain.isalnum():
        plain = _MARKS.sub("", words)
    label = _BRACKET.sub("", plain) if plain.endswith(")") and plain not in LABELS else plain
    return LABELS[label] if label in LABELS else _label_by_form(plain)


_MARKS = re.compile(rf"[\s*#\"{NOTHING}]+")
_BRACKET = re.compile(r"\(.*\)$")


def _label_by_form(words: str) -> str | None:
    """As `label_of`, for heads that no list holds, by what they end in and whom they speak of: 家属姓名 is no name."""
    if not SHORTEST_COMPOUND <= len(words) <= LONGEST_COMPOUND or not _may_tell_by_form(words):
        return None
    if words.startswith("是否") or _WHETHER.fullmatch(words):
        return WENT if _OF_GOING.search(words) else ""
    of_others = _OF_OTHERS.search(words) is not None
    if not (of_others or words.endswith(_ENDS_OF_HEADS)) or not _HAN_WORDS.fullmatch(words):
        return None
    if _OF_PAGE.search(words):
        return None
    if of_others:
        return "" if not words.endswith(_ENDS_OF_FIELDS) else None
    compound = _COMPOUND.fullmatch(words)
    return _BY_ENDING[compound.group(1)] if compound else _label_of_several(words)


def _may_tell_by_form(words: str) -> bool:
    """Whether words may be a head by their form, as hardly any of a list may."""
    return words[-1] in _LAST_OF_HEADS or not _OF_ANY_OTHERS.isdisjoint(words)


WENT = "went"
"""What a column holds that says of each whether he went: 是否派出."""
UNKNOWN = "unknown"
"""What a column holds whose head nobody knows."""
_WHETHER = re.compile("(?:派出|选派|出征|出发|成行|到位|到岗|参加|人员|队员|当前|目前)(?:情况|状态|与否)")
_OF_GOING = re.compile("派|出征|出发|成行|到位|到岗|参加|前往|援|赴|随队|入选|录用|状态")


def _label_of_several(words: str) -> str | None:
    """What a head announces that names several fields: 科室及职务职称, 科室职称."""
    if _OF_WARD.fullmatch(words):
        return "department"
    if not _SEVERAL.fullmatch(words):
        return None
    fields = {_BY_ENDING[part] for part in _PART.findall(words)}
    return "title" if fields == {"title", "post"} else "position" if len(fields) > 1 else None


def with_sender(words: Sequence[str], fields: Sequence[str | None]) -> list[str | None]:
    """The fields of a table's columns, with the house that aids as each one's own where another column has the one that is
    aided: 支援单位 beside 受援单位. Alone it may as well be where people went."""
    if "hospital" in fields:
        return list(fields)
    fields = ["hospital" if _SENDS.fullmatch(word.strip()) else name for word, name in zip(words, fields, strict=True)]
    if "hospital" in fields or not any(_AIDED.search(word) for word in words):
        return fields
    return ["hospital" if _AIDS.fullmatch(word.strip()) else name for word, name in zip(words, fields, strict=True)]


def with_work(words: Sequence[str], fields: Sequence[str | None]) -> list[str | None]:
    """The fields of a table's columns, with what somebody works in (从事专业, 专业方向) told as a profession, which may be the
    ward, where no other column tells a ward or a profession."""
    if not _WARDS_COLUMNS.isdisjoint(fields) or not any("专业" in word or "学科" in word for word in words):
        return list(fields)
    return [
        "profession" if _OF_WORK.fullmatch(word.strip()) else name for word, name in zip(words, fields, strict=True)
    ]


_WARDS_COLUMNS = frozenset(("department", "position", "profession"))
_OF_WORK = re.compile(
    "(?:现|主要|目前)?所?从事(?:的?专业|学科|专业技术工作)|专业方向|(?:临床)?亚?专业(?:学科|科别)|学科专业"
)


def with_people(words: Sequence[str], fields: Sequence[str | None]) -> list[str | None]:
    """The fields of a table's columns, with those of other people told as theirs (支部书记, 对口帮扶人), and with the column of
    members (队员, 援鄂队员) as the names where none else is and none holds another part of the team: 领队 beside 队员."""
    if not any(map(may_be_of_people, words)):
        return list(fields)
    plain = [_MARKS.sub("", word) for word in words]
    told = [OTHERS if _OF_HELPERS.fullmatch(word) else name for word, name in zip(plain, fields, strict=True)]
    members = [place for place, word in enumerate(plain) if _OF_MEMBERS.fullmatch(word)]
    if not members:
        members = [place for place, word in enumerate(plain) if _OF_POSTED.fullmatch(word)]
        plain = ["" if place in members else word for place, word in enumerate(plain)]
    if len(members) == 1 and "name" not in told and not any(map(_OF_PARTS.search, plain)):
        told[members[0]] = "name"
    return told


def may_be_of_people(word: str) -> bool:
    """Whether `with_people` may tell what a column holds, by the character in which its head ends, and for a title by one
    that says that somebody was sent."""
    last = word.rstrip(_PADDING)[-1:]
    return last in _ENDS_OF_PEOPLE and (last not in _ENDS_OF_POSTED or not _OF_ANY_POSTED.isdisjoint(word))


OTHERS = "others"
"""What a column holds that names other people than the row's own: nothing in it is said of that one."""
_OF_MEMBERS = re.compile(
    "(?:援鄂|援汉|援沪|赴鄂|赴汉|驰援|抗疫|出征|出发|派出|选派|外派|派遣|抽派|抽调|参加|参与|一线|医疗|我院|本院|(?:支援|援助|赴)(?:湖北|武汉|上海)?)*"
    "(?:医疗队)?(?:队员|人员|成员|医护人员|医务人员|医务工作者)(?:名单)?"
)
_OF_POSTED = re.compile(
    "(?:派驻|派出|选派|下派|援派|派遣|支援|帮扶|轮派|下乡|援疆|援藏|援青)(?:医生|医师|专家)(?:姓名)?"
)
"""Who is sent alone, in a table that tells no other people of the team."""
_OF_PARTS = re.compile("(?:领队|[队组]长|医生|护士|医师|护师|司机|翻译|专家)$")
_OF_HELPERS = re.compile(
    "(?:所在|所属|对口|结对|挂钩|联系|包联|包保|慰问|走访|关爱|帮扶|分管)*(?:党?支部书记|党总支书记|党支书|(?:帮扶|结对|包联|包保|慰问|关爱)(?:人|人员|干部|领导|对象)|"
    "(?:紧急)?联系人|联络人|联络员|家属|配偶|爱人|(?:联系|分管)(?:领导|干部)|责任人|责任领导|院领导|科室负责人)(?:姓名)?"
)


_PADDING = f' \t*#"{NOTHING}'
_ENDS_OF_PEOPLE = frozenset("记书人员部导象属偶名者单生师家")
"""The characters in which the heads end that _OF_MEMBERS, _OF_POSTED and _OF_HELPERS match."""
_ENDS_OF_POSTED, _OF_ANY_POSTED = frozenset("生师家"), frozenset("派援扶乡")
"""Those in which only heads end that _OF_POSTED matches, and the characters of which each of these holds one."""
_SENDS = re.compile("派出|选派|派员|来自|(?:派出|选派|派员|援派|输出|支出)(?:方|单位|医院|机构)")
_AIDED = re.compile("受援|[被受]帮扶|受助")
_AIDS = re.compile("(?:对口)?(?:支援|帮扶|援助|派驻|援派|帮扶支援)(?:单位|医院|机构|医疗机构|方|单位名称|医院名称)")


SHORTEST_COMPOUND, LONGEST_COMPOUND = 3, 14
_HAN_WORDS = re.compile(r"[\u4e00-\u9fff、/]+")
# Whatever these announce is said of somebody else, of another time or place, or is nobody's to publish.
_OF_OTHERS = re.compile(
    "家属|家长|子女|孩子|儿子|女儿|父亲|母亲|配偶|爱人|学生|患者|病人|紧急|联系|介绍人|推荐人|证明人|带教|导师|领导|捐|关系|电话|手机|号码|"
    "身份证|住址|地址|金额|数量|时间|日期|年月|学校|年级|成绩|拟|受援|支援|对口|派驻|驻地|目的|航班|车次|房间|床|尺码|血型|备案|签"
)
_OF_PAGE = re.compile("名单|名录|名册|一览|登记表|统计表|汇总|榜$|公示$|通知$")
"""What a page is called, and no column: 支援湖北医疗队花名册."""
_ENDS_OF_FIELDS = ("科", "院", "室", "站", "所", "部", "师", "士", "员", "中心")
_BY_ENDING = {
    "姓名": "name", "单位": "hospital", "医院": "hospital", "机构": "hospital", "科室": "department", "部门": "department",
    "职称": "title", "技术职务": "title", "专业技术职务": "title", "身份": "role", "角色": "role", "职务": "post", "批次": "batch", "备注": "remark",
}  # fmt: skip
_ENDS_OF_HEADS = tuple(_BY_ENDING)
_LAST_OF_HEADS = frozenset("况态否").union(head[-1] for head in _ENDS_OF_HEADS)
_OF_ANY_OTHERS = frozenset(
    "是家长孩儿女亲偶爱学患病紧联介推证带导领捐关电机号身址金量间期月级绩拟受援对派驻的航车房床码血案签"
)
"""Characters of which each match of `_OF_OTHERS` holds one, and 是否; as a test says."""
_COMPOUND = re.compile(
    "(?:队员|医护人员|医务人员|医护|人员|成员|个人|本人|职工|援鄂|派出|选派|派遣|抽调|所在|所属|现|原|目前|工作|来源|推荐|报送|专业|行政|主要|具体|现任|"
    f"现有|从事|参加|医疗队|队内|队中)+({'|'.join(_BY_ENDING)})"
)
_OF_WARD = re.compile("(?:所在|工作)?(?:专业|科室|部门|病区)[/、及和与或](?:专业|科室|部门|病区)")
_PART = re.compile("专业技术职务|单位|医院|科室|部门|职称|职务|技术职务")
_SEVERAL = re.compile(
    f"(?:所在|工作|现|原|派出|选派|行政|专业|技术)*(?:{_PART.pattern})(?:[及和与、/]?(?:行政|专业|技术)*(?:{_PART.pattern}))+"
)


def says_little(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether no more than one cell of a row says anything, as those do for which `only_hospital` and `goes_on_above` look."""
    said = False
    for cell, _ in zip(cells, columns, strict=False):
        if cell.text not in EMPTY:
            if said:
                return False
            said = True
    return True


def only_hospital(cells: Sequence[Cell], shadow: str, lexicon: Lexicon) -> Token | None:
    """The institution that is all a row says, wherever its cell stands: it heads the rows below."""
    filled = list(islice((cell for cell in cells if cell.text), 2))
    return institution_of(filled[0], shadow, lexicon) if len(filled) == 1 else None


def institution_of(cell: Cell, shadow: str, lexicon: Lexicon) -> Token | None:
    """The institution that fills a cell, if one does."""
    if not cell.text.endswith(_ENDS_OF_INSTITUTIONS) or len(cell.text) < SHORTEST_INSTITUTION:
        return None
    tokens = tokens_of(shadow, cell.start, cell.end, lexicon)
    return tokens[0] if len(tokens) == 1 and tokens[0].kind == HOSPITAL else None


_ENDS_OF_INSTITUTIONS = ("院", "区", "部", "中心", "站", "所", "室", "局")
SHORTEST_INSTITUTION = 4


def is_of_somebody(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether a row that names nobody gives a position, or two things more, as only a person's row does."""
    told: set[str] = set()
    for cell, column in zip(cells, columns, strict=False):
        if column == "name" and is_no_name(cell) and cell.text not in EMPTY:
            return False
        if column in _TOLD_OF_PEOPLE and cell.text not in EMPTY and label_of(cell.text) is None:
            told.add(column)
    return len(told) > 1 or not told.isdisjoint(("title", "post", "position"))


_TOLD_OF_PEOPLE = frozenset(("hospital", "department", "title", "post", "position"))


def goes_on_above(
    cells: Sequence[Cell], columns: Sequence[str], house: str, shadow: str, lexicon: Lexicon
) -> Cell | None:
    """The one cell of a row that goes on with the cell above it, in which words were broken over two rows: the campus
    （东院区）, or the end of an institution's name, of which the person above has only the beginning as `house`."""
    told = ((cell, column) for cell, column in zip(cells, columns, strict=False) if cell.text not in EMPTY)
    filled = list(islice(told, 2))
    if len(filled) != 1 or filled[0][1] not in ("hospital", "department"):
        return None
    cell, column = filled[0]
    if _OF_WING.fullmatch(cell.text):
        return cell
    if column == "hospital" and house.count("(") > house.count(")"):
        return cell
    torn = column == "hospital" and house and not _is_institution(house, lexicon)
    return cell if torn and _is_institution(house + cell.text, lexicon) else None


_OF_WING = re.compile(r"\([\u3400-\u9fff0-9]{1,12}\)?|[\u3400-\u9fff0-9]{1,8}(?:院区|分院|分部|院部)\)?")


def _is_institution(words: str, lexicon: Lexicon) -> bool:
    tokens = tokens_of(words, 0, len(words), lexicon)
    return len(tokens) == 1 and tokens[0].kind == HOSPITAL


# Sums, heads, and what stands below a table for those who sign it.
_NO_NAMES = frozenset((
    "合计", "总计", "小计", "姓名", "备注", "共计", "人数", "单位", "无", "盖章", "公章", "单位盖章", "签字", "签章", "签名",
    "填表人", "制表人", "审核人", "负责人",
))  # fmt: skip


def is_no_name(cell: Cell) -> bool:
    words = cell.text if cell.text.isalnum() else _AROUND.sub("", cell.text)
    return words in _NO_NAMES or (len(words) > 2 and label_of(words) == "name")  # 队员姓名, of a head that comes again


_AROUND = re.compile(rf"[ ():{NOTHING}]")
