"""Whether anything says that those whom a list names work in health care: players, jurors, villages and wares stand in lists
as well. Who is named in running text was asked for that before."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from sys import maxsize

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.pages.at_home import of_other_pieces, of_receivers
from roster.rolls.pages.corrections import of_corrections
from roster.rolls.pages.officials import of_other_callings
from roster.rolls.pages.other_matters import is_of_other_matter
from roster.rolls.pages.people import Found, speaks_of_medicine
from roster.rolls.pages.sections import without_sections_at_home
from roster.rolls.pages.unmarked import without_marks
from roster.rolls.pages.who_stayed import of_cards_at_home, of_families, of_tests_at_home, of_the_dead
from roster.rolls.rows.nobodies import nobodies
from roster.rolls.rows.row import Row
from roster.rolls.rows.scenes import shows_work
from roster.rolls.tables.cells import label_of
from roster.rolls.words.lexicon import COUNT, DEPARTMENT, HOSPITAL, NUMBER, OTHER, POST, TITLE
from roster.rolls.words.names import words
from roster.rolls.words.other_callings import OTHER_HEADS, OTHER_WORK

_CARE = re.compile(
    "[医醫护護药藥疫病诊診疗療]|疾控|卫生|衛生|卫健|衛健|血站|血液|急救|检验|檢驗|援|救治|方舱|白衣|逆行|康复|天使|核酸"
)
"""Words without which a page speaks of nobody's work in health care."""
_OF_CARE = re.compile("[医醫护護药藥诊診疗療病]|疾|卫|衛|血|急救|保健|康复|[0-9〇一二三四五六七八九]{3}")
_BUILT_FOR_IT = re.compile("火神山|雷神山|方舱")  # who is listed below their names may have built them
_WARD = re.compile("[科医醫护護药藥检病诊診]|[A-Z]CU")

_PLACED = re.compile(
    "镇$|路$|村$|街道$|社区$|小区$|[街巷弄苑]$|[^王李张刘陈]庄$|花园|家园|[\u4e00-\u9fff]家[棚头湾巷嘴集村墩坝岩寨店堰垭营坪台庄屯沟坡桥口畈垸冲河]$"
)
_BEHIND_PLACES = re.compile("[村镇乡路街巷弄屯苑]|社区|小区")
_SHEET = re.compile(
    "名称|品名|品种|树种|规格|数量|单价|金额|车牌|车型|线路|酒店|楼栋|接种点|采样|站点|起点|终点|时间|间隔|首班|人数|名额|地址|备案号|剂次|树龄|编号|案号|"
    "受援国|承担单位|班次|企业|产地|型号|状态|地点|票价|户型|面积|学分|课程|书名|作者|剂型|用法|科目|位次|积分"
)
"""Labels of the columns of tables of things."""


def with_evidence(found: Sequence[Found], rows: Sequence[Row], shadow: str, *, headed: bool, sent: bool) -> list[Found]:
    """The people without those of lists of whom nothing says that they work in health care. `headed`: whether the page
    has words of its own around its lists, which would say so; `sent`: whether any of its words speak of people who went."""
    home = {*of_receivers(found, shadow), *of_other_pieces(found, shadow), *of_families(found, shadow)}
    home.update((*of_the_dead(found, shadow), *of_cards_at_home(found, shadow), *of_tests_at_home(found, shadow)))
    found = [one for one in found if id(one[0]) not in home] if home else found
    listed = sorted((draft for draft, _ in found if draft.source != "prose"), key=_start_of)
    if listed and is_of_other_matter(shadow, listed[0].name.start, sent=sent):
        return []  # nor did anybody of whom its running text speaks
    dropped = {id(draft) for draft in nobodies(listed, shadow)}
    sure, told = [draft for draft in listed if id(draft) not in dropped], len(listed) < len(found)
    dropped.update(without_sections_at_home(sure, rows, shadow, told=told))
    dropped.update(without_marks(sure, shadow))
    dropped.update(of_corrections([draft for draft, _ in found], shadow))
    dropped.update(_of_firms(listed, shadow))
    dropped.update(of_other_callings(listed, rows, shadow))
    weak = [draft for draft in listed if not _is_strong((*draft.own, *draft.inherited), shadow)]
    if 2 * len(weak) > len(listed):
        untold = headed and _CARE.search(shadow) is None
        dropped.update(id(draft) for draft in (weak if untold else _others(weak, rows, shadow)))
    bare = [draft for draft in listed if not draft.has("T") and not _holds_medical_post(draft)]
    dropped.update(id(draft) for draft in bare if not draft.has("HDTP") and _BLANK_FORM.match(shadow, draft.name.end))
    placed = sum(_may_be_place(draft, shadow) for draft in bare)
    if placed >= FEWEST_PLACES and placed >= MANY * len(bare):
        dropped.update(id(draft) for draft in bare)
    if _ROUTE.search(shadow):  # 高新医院 is a stop
        dropped.update(id(draft) for draft in bare if not draft.has("HDPR"))
    if _PLANTS.search(shadow, 0, NEAR_TITLE):  # 陆英 of the 忍冬科
        dropped.update(id(draft) for draft in bare if not draft.has("HPR"))
    few = _few_among_others(listed, bare, weak, rows, shadow)
    dropped.update(id(draft) for draft in few if not (sent and _is_below_list_s_name(draft, shadow)))
    dropped.update(id(draft) for draft in _of_sheets(bare, rows, shadow))
    dropped.update(id(draft) for draft in _among_institutions(listed, rows))
    if not any(draft.holds(HOSPITAL) for draft in listed) and all(draft.name.text in words() for draft in listed):
        dropped.update(id(draft) for draft in listed)  # 第七组（后勤）
    return [one for one in found if id(one[0]) not in dropped] if dropped else list(found)


def _is_below_list_s_name(draft: Draft, shadow: str) -> bool:
    """Whether the line above somebody says that a list begins: ★记大功奖励名单★."""
    line = shadow.rfind("\n", 0, draft.name.start) + 1
    return _NAMES_LIST.search(shadow, max(0, line - LONGEST_LINE), line) is not None


_NAMES_LIST = re.compile("(?:名单|名录)[^\u4e00-\u9fff\n]{0,4}\n\\s*$")
FEWEST_PLACES, MANY = 2, 0.2
NEAR_TITLE = 40
_PLANTS = re.compile("植物|草药|药材|花卉|苗木|树木|真菌")
_ROUTE = re.compile("首末班|首班车|末班车|票价[:0-9]|全程票价")
_BLANK_FORM = re.compile("[ ]*(?:[(][^()\n]{1,12}[)])?[ ]*:[ ]*(?:\n|$|[ ]{2})")
"""A label of a form that nobody filled in: 主要事迹："""


def _of_firms(listed: Sequence[Draft], shadow: str) -> Iterator[int]:
    """Those who head a firm or a quarter, and are named elsewhere on the page with nothing that says otherwise."""
    names = {draft.name.text for draft in listed if _is_of_firm(draft, shadow)}
    for draft in listed if names else ():
        if draft.name.text in names and not _is_strong((*draft.own, *draft.inherited), shadow):
            yield id(draft)


def _is_of_firm(draft: Draft, shadow: str) -> bool:
    """Whether somebody heads a firm or a quarter, and has no title: 某某,男,48岁,某服装企业负责人."""
    if draft.has("HT") or not draft.has(POST) or _holds_medical_post(draft):
        return False
    line_ends = shadow.find("\n", draft.name.end)
    high = draft.name.end + LONGEST_LINE
    return _FIRM.search(shadow, draft.name.end, high if line_ends < 0 else min(line_ends, high)) is not None


LONGEST_LINE = 40
_FIRM = re.compile(
    "企业|公司|工厂|厂长|商店|超市|酒店|合作社|商会|社区(?!卫生|医|服务)|街道(?!卫生|社区卫生)|派出所|村(?:党|委)"
)


def _holds_medical_post(draft: Draft) -> bool:
    return any(token.kind == POST and speaks_of_medicine(token) for token in draft.own)


def is_of_care(house: str) -> bool:
    """Whether an institution's name says that it is one of health care."""
    return _OF_CARE.search(house) is not None


def _is_strong(tokens: Sequence[Token], shadow: str) -> bool:
    """Whether an institution of health care, a ward or a position in it is among somebody's words."""
    for token in tokens:
        if token.kind == HOSPITAL and _is_house_of_care(token.text):
            return True
        if token.kind in (TITLE, POST, DEPARTMENT) and speaks_of_medicine(token):
            if token.kind == DEPARTMENT and not _WARD.search(token.text):
                continue
            if "》" not in shadow[token.end : token.end + NEAR]:
                return True  # 《护士妈妈》 is a poem
    return False


NEAR = 4


@lru_cache(maxsize=4096)
def _is_house_of_care(house: str) -> bool:
    return is_of_care(house) and not _BUILT_FOR_IT.search(house)


def _others(weak: Sequence[Draft], rows: Sequence[Row], shadow: str) -> Sequence[Draft]:
    """Those whom the nearest heading that tells, or most of whose lines, say to be of another calling, or things. Where
    no heading speaks of health care, one of another calling is said of the whole page."""
    named = sorted(draft.name.start for draft in weak)
    tells = list(_headings_that_tell(named, rows, shadow))
    if any(other for _, other in tells):
        if all(other for _, other in tells):
            return weak
        places = [start for start, _ in tells]
        nearest = [bisect_right(places, draft.name.start) - 1 for draft in weak]
        return [draft for draft, at in zip(weak, nearest, strict=True) if at >= 0 and tells[at][1]]
    working = {
        place
        for place, row in enumerate(rows)
        if _any_within(named, row.start, row.end) and OTHER_WORK.search(shadow, row.start, row.end)
    }
    starts = [row.start for row in rows]
    return weak if sum(bisect_right(starts, start) - 1 in working for start in named) * 2 > len(named) else ()


def _headings_that_tell(named: list[int], rows: Sequence[Row], shadow: str) -> Iterator[tuple[int, bool]]:
    """Where headings stand that speak of a calling, and whether it is another than health care."""
    for row in rows:
        if row.letters > LONGEST_ROW or _any_within(named, row.start, row.end):
            continue
        words = shadow[row.start : row.end]
        team = _OF_MEDICINE if _OF_OTHER_TEAM.search(words) else _OF_TEAM
        if OTHER_HEADS.search(words) and not team.search(words) and not shows_work(words):
            yield row.start, True
        elif _OF_MEDICINE.search(words):
            yield row.start, False


_OF_TEAM = re.compile("(?<![救驰])援(?!建)|[赴驰]|医疗队|救援队|医护|医务|护理")
_OF_OTHER_TEAM = re.compile("消防|公安|民警|干警|民兵|建设者|工人|教师|支教|植物|菜单|行程")
_OF_MEDICINE = re.compile("医(?!院)|护理|疾控|卫生")


def _may_be_place(draft: Draft, shadow: str) -> bool:
    name = draft.name
    if len(name.text) > LONGEST_TWO and _PLACED.search(name.text):
        return True
    return _BEHIND_PLACES.match(shadow, name.end) is not None and all(token.start != name.end for token in draft.own)


LONGEST_TWO = 2


def _few_among_others(
    listed: Sequence[Draft], bare: Sequence[Draft], weak: Sequence[Draft], rows: Sequence[Row], shadow: str
) -> Iterator[Draft]:
    """Those of no position in stretches of lines of which most are built like theirs and name nobody; where no cells
    or numbers show how a line is built, only those of whom nothing speaks at all."""
    if not bare:
        return
    told = sorted([token.start for draft in listed for token in (draft.name, *draft.own, *draft.inherited)])
    named = sorted(draft.name.start for draft in listed)
    for stretch in _stretches(rows):
        telling = _with_any_of(told, stretch)
        untold = len(stretch) - len(telling)
        if untold < FEWEST_ROWS:
            continue
        naming = _with_any_of(named, telling)
        if untold <= len(naming):
            continue
        built = {_build_of(shadow[row.start : row.end]) for row in naming}
        # Of lines with cells or numbers those without, as 随着舱门打开, are none of the same build.
        marked = {(numbered, cells) for numbered, cells in built if numbered or cells >= FEWEST_COLUMNS}
        silent = sum(
            _build_of(shadow[row.start : row.end]) in (marked or built)
            and not _any_within(told, row.start, row.end)
            and _COUNTED.search(shadow, row.start, row.end) is None
            for row in stretch
        )
        if silent >= FEWEST_ROWS and silent > len(naming):
            start, end = stretch[0].start, stretch[-1].end
            yield from _within(_without_housed(bare, weak, naming) if marked else weak, start, end)


_NOT_UNDERSTOOD = frozenset((OTHER, NUMBER, COUNT))


def _without_housed(bare: Sequence[Draft], weak: Sequence[Draft], rows: Sequence[Row]) -> list[Draft]:
    """Those of no position without those of an institution of health care in rows of which all was understood: several
    names, which only look like cells."""
    unsure = {id(draft) for draft in weak}
    understood = [row for row in rows if _NOT_UNDERSTOOD.isdisjoint(row.kinds)]
    housed = {id(draft) for row in understood for draft in _within(bare, row.start, row.end)} - unsure
    return [draft for draft in bare if id(draft) not in housed]


_COUNTED = re.compile("[0-9](?:余|多)?[人名位]")
"""A line that counts people names others than its neighbours do: 市医院10人."""


def _stretches(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The lines of lists that no running text parts."""
    stretch: list[Row] = []
    for row in rows:
        if not row.remark and row.letters <= LONGEST_ROW:
            stretch.append(row)
            continue
        if len(stretch) >= FEWEST_ROWS:
            yield stretch
        stretch = []
    if len(stretch) >= FEWEST_ROWS:
        yield stretch


LONGEST_ROW, FEWEST_ROWS = 60, 4


def _build_of(line: str) -> tuple[bool, int]:
    """How a line is built: whether a number leads it, and how many cells it has."""
    number = _NUMBERED.match(line)
    return number is not None, len(_CELL.findall(line, number.end() if number else 0))


_NUMBERED = re.compile(r"[ (]*[0-9A-Za-z一二三四五六七八九十]{1,4}[ .、)]")


_BETWEEN_CELLS = " \t|,、;"
_CELL = re.compile(r"[^\s|,、;]+")
_THREE_CELLS = re.compile(r"[\s|,、;]*+(?:[^\s|,、;]++[\s|,、;]++){2}[^\s|,、;]")


def _of_sheets(bare: Sequence[Draft], rows: Sequence[Row], shadow: str) -> Iterator[Draft]:
    """Those of no position below the head of a table that has columns of things, and none of people."""
    if not bare or len(list(islice(_SHEET.finditer(shadow), FEWEST_SHEET))) < FEWEST_SHEET:
        return
    last = 0
    for place, row in enumerate(rows):
        if place < last:
            continue  # below such a head
        if row.letters > LONGEST_ROW or _THREE_CELLS.match(shadow, row.start, row.end) is None:
            continue
        if sum(shadow.count(mark, row.start, row.end) for mark in _BETWEEN_CELLS) < 2:
            continue
        cells = _CELL.findall(shadow[row.start : row.end])
        if (
            len(cells) < FEWEST_COLUMNS
            or any(":" in cell for cell in cells)
            or sum(_SHEET.search(cell) is not None for cell in cells) < FEWEST_SHEET
        ):
            continue
        if any(label_of(cell) == "name" or _OF_PEOPLE.search(cell) for cell in cells):
            continue
        last = place + 1
        while last < len(rows) and len(_CELL.findall(shadow[rows[last].start : rows[last].end])) > 1:
            last += 1
        yield from _within(bare, row.start, rows[last - 1].end)


FEWEST_COLUMNS, FEWEST_SHEET = 3, 2
_OF_PEOPLE = re.compile("^[姓名]$|姓名|队长|队员|领队|成员|人员|专家|医生|护士|名单")


def _among_institutions(listed: Sequence[Draft], rows: Sequence[Row]) -> Iterator[Draft]:
    """Those of no position in lines that list institutions: 港岛东联网：东区医院、律敦治医院、邓肇坚医院."""
    for row in rows:
        houses = row.kinds.count(HOSPITAL)
        if houses < FEWEST_HOUSES:
            continue
        within = _within(listed, row.start, row.end)
        if len(within) < houses and not any(draft.has("TP") for draft in within):
            yield from within


FEWEST_HOUSES = 3


def _within(drafts: Sequence[Draft], start: int, end: int) -> Sequence[Draft]:
    """Those of drafts in their order whose names begin in a stretch."""
    low = bisect_left(drafts, start, key=_start_of)
    return drafts[low : bisect_left(drafts, end, low, key=_start_of)]


def _start_of(draft: Draft) -> int:
    return draft.name.start


def _with_any_of(starts: list[int], rows: Sequence[Row]) -> list[Row]:
    """Those of rows within which one at least of some places lies. `starts` are these in their order."""
    places = [*starts, maxsize]
    return [row for row in rows if places[bisect_left(places, row.start)] < row.end]


def _any_within(starts: list[int], start: int, end: int) -> bool:
    place = bisect_left(starts, start)
    return place < len(starts) and starts[place] < end
