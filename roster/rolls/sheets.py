"""From the rows of a sheet to entries: which column is what, and what each cell says."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from roster.vocabulary.names import fold
from roster.vocabulary.positions import split_position
from roster.vocabulary.regions import find_region
from roster.vocabulary.roles import ROLES, class_role

# A field and the headers under which sheets print it. `position` holds title and post, and perhaps the department.
HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("姓名", "名字", "名称", "队员", "队员姓名", "人员姓名", "医护姓名", "医务人员", "人员", "姓名或名称", "name", "full name", "person's name"),
    "hospital": (
        "单位", "医院", "工作单位", "所在单位", "派出单位", "单位名称", "医院名称", "派出医院", "所在医院", "选派单位",
        "选派医院", "单位/医院", "医疗机构", "机构", "所属单位", "原单位", "来源单位", "hospital", "institution", "unit",
    ),
    "department": ("科室", "部门", "所在科室", "所在科", "科室名称", "专业", "科别", "科室/部门", "专业科室", "科室(原文)", "department", "ward",
        "department as printed",
    ),
    "title": ("职称", "技术职称", "专业技术职称", "职称名称", "专业职称", "职称(原文)", "title", "professional title",
        "title as printed",
    ),
    "post": ("职务", "行政职务", "岗位", "职位", "职务(原文)", "post", "position", "post as printed"),
    "position": ("职称/职务", "职务/职称", "职务职称", "职称职务", "职称(职务)", "职务(职称)", "职务、职称", "职称、职务", "身份"),
    "role": ("队内职务", "医疗队职务", "队内角色", "角色", "队内分工", "医疗队内职务", "role", "role in the team"),
    "role_printed": ("队内职务(原文)", "role_printed", "role as printed"),
    "batch": ("批次", "医疗队", "所属医疗队", "队伍", "派出批次", "所在医疗队", "队别", "援鄂批次", "batch", "team"),
    "region": ("地区", "盟市", "所属地区", "所在地区", "城市", "省份", "旗县", "省市", "所属盟市", "地区代码", "region", "city",
        "region_code", "region (code)",
    ),
    "gender": ("性别", "gender", "sex"),
    "ethnic_group": ("民族", "ethnic group", "ethnic_group", "ethnicity"),
    "party_member": ("政治面貌", "党员", "是否党员", "中共党员", "是否中共党员", "party member", "party_member"),
    "started_on": ("开始日期", "派遣开始", "出发日期", "出发时间", "开始", "自", "派遣起始日", "from", "started on", "started_on",
        "deployed from"),
    "ended_on": ("结束日期", "派遣结束", "返回日期", "返程日期", "返回时间", "结束", "至", "离开日期", "派遣截止日", "until", "ended on", "ended_on",
        "deployed until"),
    "id": ("id", "派遣id", "记录id", "派遣(编号)", "deployment (id)"),  # the roster's own, in a file that it gave out
    "number": ("序号", "编号", "no", "no.", "#", "number"),
}  # fmt: skip
IGNORED = "number"  # of the row: read and kept as printed, but no field of anybody
COLUMNS = tuple(HEADERS)
NEEDED = "name"
LOOK_DOWN = 20  # rows in which the header is looked for: titles and remarks may stand above it

GENDERS = {"男": "male", "male": "male", "m": "male", "女": "female", "female": "female", "f": "female"}
PARTY = {
    True: {
        "是",
        "党员",
        "中共党员",
        "共产党员",
        "中国共产党党员",
        "中共预备党员",
        "预备党员",
        "yes",
        "y",
        "1",
        "√",
        "true",
    },
    False: {"否", "群众", "团员", "共青团员", "无党派", "无党派人士", "民主党派", "no", "n", "0", "false"},
}
NAME = re.compile(r"[^\W\d_]+(?:[·•・‧∙.\s'’-]+[^\W\d_]+)*")
MAX_NAME = 40
TOTALS = re.compile(r"^(合计|总计|小计|共计|总人数|total)[:：]?")
NOTES = "可填的值"  # begins the row of an empty sheet that says what is valid
DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
MAX_WORDS = 100  # characters of a department, title, post, hospital or batch


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    return {header_key(word): name for name, words in HEADERS.items() for word in words}


def header_key(header: str) -> str:
    """Returns a header as it is compared: folded, without what stands in it for looks."""
    return re.sub(r"[*＊:：_/、()\-]", "", fold(header))


def recognise(cells: Sequence[str]) -> dict[int, str]:
    """Returns what the columns of a header row are, by their places; of two columns with one meaning the first."""
    found: dict[int, str] = {}
    for place, cell in enumerate(cells):
        meaning = _synonyms().get(header_key(cell)) if len(cell) <= 30 else None
        if meaning and meaning not in found.values():
            found[place] = meaning
    return found


@dataclass(frozen=True)
class Header:
    """A header row: where it stands, its words, and what each column is."""

    line: int
    cells: tuple[str, ...]
    columns: Mapping[int, str]

    @property
    def key(self) -> str:
        """Equal for sheets with the same headers: under it a mapping made by hand is remembered."""
        return "|".join(header_key(cell) for cell in self.cells)


def find_header(rows: Iterable[tuple[int, Sequence[str]]]) -> Header | None:
    """Returns the header among the first rows: the row with most known headers, a name and one more at least."""
    best: Header | None = None
    for line, cells in rows:
        columns = recognise(cells)
        if NEEDED in columns.values() and len(columns) > max(1, len(best.columns) if best else 1):
            best = Header(line, tuple(cells), columns)
    return best


@dataclass(frozen=True)
class CellError:
    """What is wrong with a cell: the column's header, the field, the value, a code, and what would be valid."""

    column: str
    field: str
    value: str
    code: str
    valid: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowEntry:
    """One person's row: the fields by name, with texts '' and the party membership None where the row does not
    say; what is wrong with it; the row as printed, cells apart by tabulators."""

    line: int
    fields: Mapping[str, str | bool | None]
    errors: tuple[CellError, ...]
    printed: str
    rest: Mapping[str, str] = field(default_factory=dict)  # header -> cell of the columns that are no field


def read_row(header: Header, line: int, cells: Sequence[str]) -> RowEntry | None:
    """Returns the row's entry; None for a row that is no person's: empty, the header again, a total, or an empty
    sheet's note of what is valid."""
    cells = [harmed(cell) for cell in cells]
    said = {header.columns[place]: cell for place, cell in enumerate(cells) if cell and place in header.columns}
    if not any(cells) or not (set(said) - {IGNORED}) or is_repeated(header, cells) or is_total(cells):
        return None
    if said.get(NEEDED, "").startswith(NOTES):
        return None
    errors: list[CellError] = []
    reader = _RowReader(said, {name: header.cells[place] for place, name in header.columns.items()}, errors)
    fields = reader.read()
    rest = {
        header.cells[place] if place < len(header.cells) else f"#{place + 1}": cell
        for place, cell in enumerate(cells)
        if cell and place not in header.columns
    }
    return RowEntry(line, fields, tuple(errors), "\t".join(cells).rstrip("\t"), rest)


def harmed(cell: str) -> str:
    """Returns a cell without the apostrophe that makes a formula harmless in a file that was given out."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


def is_repeated(header: Header, cells: Sequence[str]) -> bool:
    """Says whether a row is the header again, as on top of every printed page."""
    return [cell for cell in cells if cell] == [cell for cell in header.cells if cell]


def is_total(cells: Sequence[str]) -> bool:
    return bool(TOTALS.match(next((cell for cell in cells if cell), "")))


class _RowReader:
    """Takes the cells of one row into fields, noting all that is wrong."""

    def __init__(self, said: Mapping[str, str], headers: Mapping[str, str], errors: list[CellError]) -> None:
        self.said = said
        self.headers = headers
        self.errors = errors

    def read(self) -> dict[str, str | bool | None]:
        fields: dict[str, str | bool | None] = {
            "id": self.said.get("id", ""),
            "name": self.name(),
            "hospital": self.words("hospital"),
            **self.position(),
            "batch": self.words("batch"),
            "region": self.region(),
            **self.role(),
            "gender": self.choice("gender", GENDERS, ("男", "女")),
            "ethnic_group": self.ethnic_group(),
            "party_member": self.party_member(),
            "started_on": self.day("started_on"),
            "ended_on": self.day("ended_on"),
        }
        if fields["started_on"] and fields["ended_on"] and str(fields["ended_on"]) < str(fields["started_on"]):
            self.wrong("ended_on", "end-before-start")
        return fields

    def wrong(self, name: str, code: str, valid: tuple[str, ...] = ()) -> None:
        self.errors.append(CellError(self.headers.get(name, ""), name, self.said.get(name, ""), code, valid))

    def name(self) -> str:
        name = self.said.get("name", "")
        if not name:
            self.wrong("name", "no-name")
        elif len(name) > MAX_NAME or "某" in name or not NAME.fullmatch(name):  # 王某某 is nobody
            self.wrong("name", "not-a-name")
        # Two characters set apart to the width of three (王  颖) are one name; Latin names keep their blank.
        return re.sub(r"(?<=[^\x00-\u02ff])\s+(?=[^\x00-\u02ff])", "", name)

    def words(self, name: str) -> str:
        text = self.said.get(name, "")
        if len(text) > MAX_WORDS:
            self.wrong(name, "too-long", (str(MAX_WORDS),))
        if text.startswith("#"):  # a number that lost digits, or an error of the sheet's
            self.wrong(name, "not-words")
        return text

    def position(self) -> dict[str, str]:
        mixed = split_position(self.words("position"))
        return {
            "department": self.words("department") or mixed.department,
            "title": self.words("title") or mixed.title,
            "post": self.words("post") or mixed.post,
        }

    def region(self) -> str:
        text = self.said.get("region", "")
        code = text if re.fullmatch("[1-9][0-9]{5}", text) else find_region(text)
        if text and not code:
            self.wrong("region", "no-region")
        return code or ""

    def role(self) -> dict[str, str]:
        """A sheet says the role in words, or as the roster's own files do: its code, and the words beside it."""
        text, printed = self.words("role"), self.words("role_printed")
        if text in ROLES:
            return {"role": text, "role_printed": printed}
        return {"role": class_role(text) or "" if text else "", "role_printed": printed or text}

    def choice(self, name: str, values: Mapping[str, str], valid: tuple[str, ...]) -> str:
        text = self.said.get(name, "").casefold()
        if text and text not in values:
            self.wrong(name, "not-a-choice", valid)
        return values.get(text, "")

    def ethnic_group(self) -> str:
        text = self.words("ethnic_group")
        return {"汉": "汉族", "蒙": "蒙古族", "回": "回族", "满": "满族", "藏": "藏族"}.get(text, text)

    def party_member(self) -> bool | None:
        text = self.said.get("party_member", "").casefold()
        found = next((said for said, words in PARTY.items() if text in words), None)
        if text and found is None:
            self.wrong("party_member", "not-a-choice", ("是", "否", "中共党员", "群众"))
        return found

    def day(self, name: str) -> str:
        text = self.said.get(name, "")
        match = DAY.fullmatch(text)
        if match:
            try:
                return dt.date(*map(int, match.groups())).isoformat()
            except ValueError:
                pass
        if text:
            self.wrong(name, "not-a-day", ("2020-02-15",))
        return ""
