"""Institutions: what kind one is, where it lies, and its own name, all from the name as printed."""

from __future__ import annotations

import re
from functools import lru_cache

from roster.vocabulary.folding import fold
from roster.vocabulary.regions import COUNTY, PREFECTURE, leading_regions, name, region, regions_named

# Words of a folded name -> kind. The first that occurs decides, so the particular stands before the general.
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("temporary_hospital", ("方舱", "方舟", "雷神山", "火神山", "临时医院", "应急医院")),
    ("blood_centre", ("血液中心", "中心血站", "血站", "献血", "采供血")),
    ("emergency_centre", ("急救中心", "急救医疗", "急救站", "120指挥", "紧急救援中心", "医疗应急")),
    ("supervision", ("卫生监督", "综合监督", "监督执法", "监督所", "监督局", "药品监督", "市场监督")),
    ("cdc", ("疾病预防控制", "疾控", "防疫站", "防疫中心", "地方病防治", "地病防治", "鼠疫防治", "结核病防治所", "职业病防治所", "疾病控制", "预防控制中心")),
    ("health_commission", ("卫生健康委", "卫健委", "卫计委", "卫生局", "卫生厅", "健康局", "卫健局", "卫生和计划生育委员会", "卫生计生")),
    ("maternal_child", ("妇幼", "妇女儿童", "妇产", "计划生育服务")),
    ("township_health_centre", ("卫生院", "苏木卫生", "镇卫生", "乡卫生")),
    ("clinic", ("社区卫生服务", "卫生服务中心", "卫生服务站", "门诊部", "诊所", "卫生室", "卫生所", "医务室", "村卫生")),
    ("tcm_hospital", ("中医", "蒙医", "中蒙", "蒙中", "藏医", "维医", "维吾尔医", "民族医院", "针灸", "骨伤")),
    ("hospital", ("医院", "附院", "附一院", "附二院", "附三院", "附四院", "院区", "医疗中心", "医学中心", "疗养院", "防治院", "保健院", "康复中心", "精神卫生中心", "临床检验中心", "医疗集团", "医联体")),
    ("university", ("大学", "学院", "学校", "研究所", "研究院")),
)  # fmt: skip

# Codes; labels are the interface's. `tcm_hospital` holds Chinese, Mongolian and other traditional medicine.
KINDS: tuple[str, ...] = (
    "hospital",
    "tcm_hospital",
    "maternal_child",
    "temporary_hospital",
    "cdc",
    "blood_centre",
    "emergency_centre",
    "health_commission",
    "supervision",
    "township_health_centre",
    "clinic",
    "university",
    "other",
)

# 内蒙医科大学 has the characters of 蒙医 and is none; 北京中医药大学 is, but a university is no hospital.
_MEDICAL_UNIVERSITY = re.compile(r"医科大学|(?<!中)(?<!蒙)医学院")
_UNIVERSITY = re.compile(r"大学|学院|研究院")


@lru_cache(maxsize=16384)
def class_kind(printed: str) -> str:
    """One of KINDS, from the words of the name; "other" where none says it.

    A university's hospital is a hospital: 内蒙古医科大学附属医院. Where several kinds are named the more
    particular one counts: 中医妇产医院 is maternity, 医院献血点 a blood centre.
    """
    folded = fold(printed)
    return next((kind for kind, words in _WORDS if _says(kind, folded, words)), "other")


def _says(kind: str, folded: str, words: tuple[str, ...]) -> bool:
    if kind != "tcm_hospital":
        return any(word in folded for word in words)
    own = _MEDICAL_UNIVERSITY.sub("", folded)
    return any(word in own for word in words) and "院" in _UNIVERSITY.sub("", own)


@lru_cache(maxsize=16384)
def place_of(printed: str, within: str | None = None) -> str | None:
    """The code of the region in which an institution lies, by the region names its own name begins with.

    赤峰林西县医院 lies in 150424, 内蒙古自治区中医医院 in the province, 150000. None where the name does
    not begin with a region, or with one of several of that name. `within` narrows the search. Two characters that may
    be anything are the one county of that name before what every county has: 上虞人民医院, but not 东方医院.
    """
    text = printed.strip()
    chain = leading_regions(text, within)
    if not chain and "大学附属" in text:
        chain = leading_regions(text.partition("大学附属")[2], within)  # 首都医科大学附属北京密云医院
    if chain:
        return chain[-1][0]
    division = _DIVISION.match(text)
    if division and (chain := leading_regions(text[division.end() :], _XINJIANG)):
        return chain[-1][0]
    return _of_short_name(text) if within is None and _OF_A_COUNTY.fullmatch(text, SHORT_NAME) else None


def may_be_the_citys(printed: str) -> bool:
    """Whether an institution called by a city and a district without its 区 may be the city's own as well as the
    district's: 杭州西湖医院. The districts of a municipality have hospitals that are called so."""
    text = printed.strip()
    chain = leading_regions(text)
    if len(chain) < 2 or not text.startswith("医院", chain[-1][1]) or region(chain[-2][0]).level != PREFECTURE:
        return False
    district = name(chain[-1][0])
    return district.endswith("区") and text[chain[-1][1] - 1] != "区"


_XINJIANG = "650000"
_DIVISION = re.compile("(?:新疆)?(?:生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师")
"""A division of the corps before the city that it built: 第一师阿拉尔医院."""
SHORT_NAME = 2
_OF_A_COUNTY = re.compile(
    "(?:第[一二三]|县|市)?人民医院|中医医?院|中西医结合医院|妇幼保健院|妇幼保健计划生育服务中心|疾病预防控制中心|疾控中心|卫生监督所"
)


def _of_short_name(text: str) -> str | None:
    codes = [code for code in regions_named(text[:SHORT_NAME]) if region(code).level == COUNTY]
    return codes[0] if len(codes) == 1 else None


@lru_cache(maxsize=16384)
def plain_name(printed: str) -> str:
    """The institution's own name: without the league or city put before a county-level unit.

    赤峰林西县医院 is 林西县医院, 天津市武清区中医医院 is 武清区中医医院. 呼伦贝尔市蒙医医院 is the city's own and stays;
    so does a district whose name alone could be another city's, and a county that is not written out.
    """
    text = printed.strip()
    chain = leading_regions(text)
    if len(chain) < 2 or region(chain[-1][0]).level != COUNTY:
        return text
    code, end = chain[-1]
    start = chain[-2][1]
    own = text[start:end]
    if own[-1] not in "县旗市区" or regions_named(own) != [code] or name(code)[-1] != own[-1]:
        return text
    return text[start:]
