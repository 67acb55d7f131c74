"""Names of institutions that are short for another, or may be a part of one."""

import re

from roster.rolls.words.pieces import HOSPITAL_KINDS
from roster.vocabulary.hospitals import plain_name


def is_short(short: str, full: str) -> bool:
    """Whether one name may be short for the other: 市第一医院, 清源市第一人民医院."""
    if short == full or full.endswith(short) or plain_name(full) == plain_name(short):
        return True
    place = 0
    for char in short:
        place = full.find(char, place) + 1
        if not place:
            return False
    return True


def without_campus(house: str) -> str:
    """The institution of which a name says the campus as well: 某医院 of 某医院南院区."""
    return _CAMPUS.sub("", house)


_CAMPUS = re.compile("(?<=院)(?:[东南西北新老本总]院|[\u4e00-\u9fff]{1,4}院区)$")


NAMELESS = frozenset(
    (*HOSPITAL_KINDS, "乡镇卫生院", "儿童医院", "妇产医院", "口腔医院", "肿瘤医院", "胸科医院", "眼科医院", "附属医院")
)
"""What may be a part of the page's institution as well as one of its own: 中心医院, 儿童医院, 南院."""
