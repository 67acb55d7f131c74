"""Institutions in English, word by word: 林西县医院 is "Linxi County Hospital". It tells a reader what stands there; what
an institution calls itself in English is its own affair, and no part of this."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from roster.vocabulary.english.regions import english_region
from roster.vocabulary.places import as_word
from roster.vocabulary.regions import leading_regions
from roster.vocabulary.regions import name as region_name

_LINES = """
医院 Hospital;人民医院 People's Hospital;中心医院 Central Hospital;总医院 General Hospital;综合医院 General Hospital
附属医院 Affiliated Hospital;附属 Affiliated;直属 Affiliated;分院 Branch;院区 Campus;本部 Main Campus;医学院 Medical College
医科大学 Medical University;大学 University;学院 College;学校 School;医专 Medical College;高等专科学校 College
医学高等专科学校 Medical College;中医药大学 University of Chinese Medicine;研究所 Institute;研究院 Institute
科学院 Academy of Sciences;医学科学院 Academy of Medical Sciences
中医 Chinese Medicine;中医院 Chinese Medicine Hospital;中医医院 Chinese Medicine Hospital;蒙医 Mongolian Medicine
蒙医院 Mongolian Medicine Hospital;蒙医医院 Mongolian Medicine Hospital;蒙中医 Mongolian and Chinese Medicine
蒙医中医 Mongolian and Chinese Medicine;蒙医中医院 Mongolian and Chinese Medicine Hospital
蒙中医院 Mongolian and Chinese Medicine Hospital;中蒙医 Chinese and Mongolian Medicine
中蒙医院 Chinese and Mongolian Medicine Hospital;中西医结合 Integrated Chinese and Western Medicine
民族医院 Traditional Medicine Hospital;藏医院 Tibetan Medicine Hospital;国际蒙医医院 International Mongolian Medicine Hospital
妇幼保健院 Maternal and Child Health Hospital;妇幼保健 Maternal and Child Health;妇幼 Maternal and Child
妇幼保健计划生育服务中心 Maternal and Child Health and Family Planning Centre;妇女儿童 Women and Children's;妇产 Maternity
妇产科 Obstetrics and Gynaecology;儿童 Children's;儿科 Paediatric;肿瘤 Cancer;传染病 Infectious Diseases;胸科 Chest
口腔 Stomatological;眼科 Eye;骨科 Orthopaedic;精神卫生中心 Mental Health Centre;精神卫生 Mental Health;精神病 Psychiatric
安定 Anding;结核病 Tuberculosis;结核病防治所 Tuberculosis Institute;康复 Rehabilitation;康复中心 Rehabilitation Centre
疾病预防控制中心 Centre for Disease Control;疾控中心 Centre for Disease Control;地方病防治 Endemic Disease Control
综合疾病预防控制中心 Centre for Disease Control;卫生健康委员会 Health Commission;卫生健康委 Health Commission;卫健委 Health Commission
卫生监督所 Health Supervision Institute;血液中心 Blood Centre;中心血站 Central Blood Station;血站 Blood Station
急救中心 Emergency Centre;紧急医疗救援中心 Emergency Medical Centre;体检中心 Health Examination Centre
卫生院 Health Centre;中心卫生院 Central Health Centre;社区卫生服务中心 Community Health Centre;卫生服务中心 Health Centre
社区卫生服务站 Community Health Station;门诊部 Clinic;卫生所 Clinic;诊所 Clinic;方舱医院 Temporary Hospital;方舱 Temporary Hospital
体育馆 Gymnasium;会展中心 Exhibition Centre;国际 International;友谊 Friendship;协和 Union;同济 Tongji
铁路 Railway;矿务局 Mining Bureau;矿业 Mining;煤矿 Coal Mine;钢铁 Steel;集团 Group;总公司 Corporation;有限公司 Company;公司 Company
中铁 China Railway;农垦 State Farms;林业 Forestry;森工 Forest Industry;武警 Armed Police;军区 Military Region;医疗中心 Medical Centre
医学中心 Medical Centre;临床 Clinical;教学 Teaching;职工 Workers';工人 Workers';红十字 Red Cross;红十字会 Red Cross
第一 First;第二 Second;第三 Third;第四 Fourth;第五 Fifth;第六 Sixth;第七 Seventh;第八 Eighth;第九 Ninth;第十 Tenth
第十一 Eleventh;第十二 Twelfth;一局 First Bureau;二局 Second Bureau;五局 Fifth Bureau;二公司 Second Company
省 Provincial;省立 Provincial;自治区 Autonomous Region;市立 Municipal;市 City;县 County;旗 Banner;区 District;镇 Town;乡 Township;苏木 Sumu
中国 China;首都 Capital;东部 Eastern;西部 Western;南方 Southern;北方 Northern;中南大学 Central South University;区域 Regional;临时 Temporary;急救 Emergency;湘雅 Xiangya;一医院 First Hospital
二医院 Second Hospital;三医院 Third Hospital;北京 Beijing;上海 Shanghai;老年病 Geriatric;心血管病 Cardiovascular
"""
_WORDS: dict[str, str] = {
    chinese: english for chinese, _, english in (entry.partition(" ") for entry in re.split(r"[;\n]", _LINES.strip()))
}
_LONGEST = max(map(len, _WORDS))
_CHINESE = re.compile("[\u3400-\u9fff]")
_STOP = re.compile(r"[\s（）()·]+")


@lru_cache(maxsize=8192)
def english_hospital(name: str) -> str:
    """Returns the institution's name in English words; what is no word known here, in pinyin. "" for a name that is not
    Chinese."""
    places, own = english_parts(name)
    return " ".join([*places, *own])


def english_parts(name: str) -> tuple[list[str], list[str]]:
    """Returns the regions after which an institution is named, and the rest of its name, in English."""
    if not _CHINESE.search(name):
        return [], []
    chain = leading_regions(name)
    places = [english_region(region_name(code)) for code, _end in chain]
    own = _STOP.split(name[chain[-1][1] if chain else 0 :])
    return places, [word for part in own for word in _words(part)]


def _words(text: str) -> Iterator[str]:
    at = start = 0
    while at < len(text):
        word = next((text[at:end] for end in range(at + _LONGEST, at, -1) if text[at:end] in _WORDS), "")
        if word and start < at:
            yield as_word(text[start:at])
        if word:
            yield _WORDS[word]
        at += len(word) or 1
        start = at if word else start
    if start < len(text):
        yield as_word(text[start:])
