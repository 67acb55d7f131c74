"""What people are counted by, whatever their rank: 医生3名 are physicians of any title, 护士7名 nurses."""

import re

from roster.vocabulary.titles import class_title

PHYSICIAN, NURSE, TECHNICIAN, PHARMACIST, MANAGEMENT = "physician", "nurse", "technician", "pharmacist", "management"

COUNTED_AS: dict[str, str] = {
    **dict.fromkeys(("医生", "医师", "临床医生", "临床医师", "医疗"), PHYSICIAN),
    **dict.fromkeys(("护士", "护理", "护理人员"), NURSE),
    **dict.fromkeys(
        ("技师", "技术员", "技术人员", "医技", "医技人员", "检验", "检验师", "检验员", "检验人员"), TECHNICIAN
    ),
    **dict.fromkeys(("药师", "药剂师", "药学", "药学人员"), PHARMACIST),
    **dict.fromkeys(("管理", "管理人员", "行政", "行政人员", "行政管理人员"), MANAGEMENT),
}
"""A word beside a number -> the calling of those it counts."""

HEADS_ALONE = frozenset(("后勤", "保障", "综合", "其他", "其它", "医护", "医护人员", "医务人员"))
"""Words that head people only before a colon, and end what the label above says: 后勤：某某、某某."""

OTHER = "other"
"""Of whom a title does not tell which calling is theirs: 教授, 研究员."""
_BETWEEN = re.compile("[、,，/ ]+")
_OF_TITLES = {"public_health": PHYSICIAN}
_NURSES_POST = re.compile("护士长|护理部")
_MANAGERS_POST = re.compile("院长|书记|科长|处长|干事|科员|主席|局长")


def calling_of(title: str, post: str) -> str:
    """The calling of somebody with a title and a post as printed, "" where they do not tell."""
    told = [classed.profession for part in _BETWEEN.split(title) if part and (classed := class_title(part))]
    if told:
        profession = next((one for one in told if one != OTHER), OTHER)  # 教授、主任医师
        return _OF_TITLES.get(profession, profession)
    if _NURSES_POST.search(post):
        return NURSE
    return MANAGEMENT if not title and _MANAGERS_POST.search(post) else ""
