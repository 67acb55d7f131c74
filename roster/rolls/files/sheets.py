"""Which column of a sheet is what: its header, by the words under which sheets print each field."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from roster.vocabulary.folding import fold

# A field and the headers under which sheets print it. `position` holds title and post, and perhaps the department.
HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("姓名", "名字", "名称", "队员", "队员姓名", "人员姓名", "医护姓名", "医务人员", "人员", "姓名或名称", "name", "full name", "person's name"),
    "hospital": (
        "单位", "医院", "工作单位", "所在单位", "派出单位", "单位名称", "医院名称", "派出医院", "所在医院", "选派单位",
        "选派医院", "单位/医院", "医院/单位", "所在医院/单位", "所在单位/医院", "医疗机构", "机构", "所属单位", "原单位", "来源单位", "hospital", "institution", "unit",
    ),
    "department": ("科室", "部门", "所在科室", "所在科", "科室名称", "专业", "科别", "科室/部门", "所属科室", "专业科室", "科室(原文)", "department", "ward",
        "department as printed",
    ),
    "title": ("职称", "技术职称", "专业技术职称", "职称名称", "专业职称", "职称(原文)", "title", "professional title",
        "title as printed",
    ),
    "post": ("职务", "行政职务", "岗位", "职位", "职务(原文)", "post", "position", "post as printed"),
    "position": ("职称/职务", "职务/职称", "职务职称", "职称职务", "职称(职务)", "职务(职称)", "职务、职称", "职称、职务", "身份"),
    "role": ("队内职务", "医疗队职务", "队内角色", "角色", "队内分工", "医疗队内职务", "role", "role in the team"),
    "role_printed": ("队内职务(原文)", "role_printed", "role as printed"),
    "batch": ("批次", "医疗队", "所属医疗队", "队伍", "派出批次", "派遣批次", "出征批次", "支援批次", "所在医疗队", "队别", "援鄂批次", "batch", "team"),
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


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    return {header_key(word): name for name, words in HEADERS.items() for word in words}


def header_key(header: str) -> str:
    """Returns a header as it is compared: folded, without what stands in it for looks or says whether it is needed."""
    return re.sub(r"[*＊:：_/、()\-]|(?:必填|选填|可选|可不填)项?$", "", fold(header))


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
