"""Regions in English. Provinces, leagues and the names of other languages than Chinese stand in a table; of all others
the name is its pinyin, and the kind (County, Banner, District) an English word.

The spellings are those of the romanised column of GB/T 2260-2007, which writes Mongolian, Tibetan and Uyghur names by
their own sound (呼和浩特 Hohhot, and not Huhehaote); of provinces the English names of ISO 3166-2:CN."""

from __future__ import annotations

import re
from functools import lru_cache

from roster.vocabulary.english.ethnic_groups import NAMES_AT_THE_END, ethnic_groups
from roster.vocabulary.english.phrases import words_of
from roster.vocabulary.places import as_word

_PROVINCES = """
北京市 Beijing;天津市 Tianjin;河北省 Hebei;山西省 Shanxi;内蒙古自治区 Inner Mongolia;辽宁省 Liaoning;吉林省 Jilin;黑龙江省 Heilongjiang
上海市 Shanghai;江苏省 Jiangsu;浙江省 Zhejiang;安徽省 Anhui;福建省 Fujian;江西省 Jiangxi;山东省 Shandong;河南省 Henan;湖北省 Hubei
湖南省 Hunan;广东省 Guangdong;广西壮族自治区 Guangxi;海南省 Hainan;重庆市 Chongqing;四川省 Sichuan;贵州省 Guizhou;云南省 Yunnan
西藏自治区 Tibet;陕西省 Shaanxi;甘肃省 Gansu;青海省 Qinghai;宁夏回族自治区 Ningxia;新疆维吾尔自治区 Xinjiang;台湾省 Taiwan
香港特别行政区 Hong Kong;澳门特别行政区 Macao
"""

# Without the kind: 科尔沁 is Horqin in 科尔沁区 and in 科尔沁左翼中旗 alike.
_ROMANISED = """
呼和浩特 Hohhot;土默特 Tumd;托克托 Togtoh;和林格尔 Horinger;昆都仑 Hondlon;白云鄂博 Bayan Obo;达尔罕茂明安 Darhan Muminggan
乌达 Ud;阿鲁科尔沁 Ar Horqin;巴林 Bairin;克什克腾 Hexigten;翁牛特 Ongniud;喀喇沁 Harqin;科尔沁 Horqin;库伦 Hure;扎鲁特 Jarud
霍林郭勒 Holingol;鄂尔多斯 Ordos;达拉特 Dalad;准格尔 Jungar;鄂托克 Otog;杭锦 Hanggin;乌审 Uxin;伊金霍洛 Ejin Horo
呼伦贝尔 Hulunbuir;海拉尔 Hailar;扎赉诺尔 Jalainur;阿荣 Arun;莫力达瓦 Morin Dawa;陈巴尔虎 Chen Barag;新巴尔虎 Xin Barag
额尔古纳 Ergun;巴彦淖尔 Bayannur;乌拉特 Urad;乌兰察布 Ulanqab;察哈尔 Qahar;四子王 Dorbod;兴安 Hinggan;乌兰浩特 Ulanhot
阿尔山 Arxan;扎赉特 Jalaid;锡林郭勒 Xilingol;二连浩特 Erenhot;锡林浩特 Xilinhot;阿巴嘎 Abag;苏尼特 Sonid;东乌珠穆沁 Dong Ujimqin
西乌珠穆沁 Xi Ujimqin;太仆寺 Taibus;阿拉善 Alxa;额济纳 Ejin
哈尔滨 Harbin;齐齐哈尔 Qiqihar;大兴安岭 Da Hinggan Ling;杜尔伯特 Dorbod;前郭尔罗斯 Qian Gorlos
拉萨 Lhasa;日喀则 Xigaze;昌都 Qamdo;林芝 Nyingchi;那曲 Nagqu;阿里 Ngari;果洛 Golog;甘孜 Garze;迪庆 Deqen
乌鲁木齐 Urumqi;克拉玛依 Karamay;吐鲁番 Turpan;博尔塔拉 Bortala;巴音郭楞 Bayingolin;阿克苏 Aksu;克孜勒苏 Kizilsu;和田 Hotan
伊犁 Ili;阿勒泰 Altay;奎屯 Kuytun;库尔勒 Korla
"""

# The last characters of a name -> what stands before its kind (左翼中: of the left wing the middle), and the kind.
_KINDS = (
    ("特别行政区", "Special Administrative Region"),
    ("自治区", "Autonomous Region"),
    ("自治州", "Autonomous Prefecture"),
    ("自治县", "Autonomous County"),
    ("自治旗", "Autonomous Banner"),
    ("联合旗", "United Banner"),
    ("管理区", "Management Area"),
    ("地区", "Prefecture"),
    ("林区", "Forestry District"),
    ("矿区", "Mining District"),
    ("新区", "New District"),
    ("群岛", "Islands"),
    ("省", "Province"),
    ("盟", "League"),
    ("县", "County"),
    ("旗", "Banner"),
    ("区", "District"),
    ("市", ""),
)
_SIDES = {"左翼": "Left", "右翼": "Right", "左": "Left", "右": "Right", "前": "Front", "中": "Middle", "后": "Rear"}
_SIDE = re.compile("(?:左翼|右翼)[左右前中后]?$|[左右前中后]$")


def _table(lines: str) -> dict[str, str]:
    return {name: english for name, _, english in (entry.partition(" ") for entry in re.split(r"[;\n]", lines.strip()))}


PROVINCES = _table(_PROVINCES)
ROMANISED = _table(_ROMANISED)
# Headings of the standard, which hold counties together, and islands that are named by a description.
_OTHERS = {
    "市辖区": "city districts",
    "县": "counties",
    "省直辖县级行政区划": "counties directly under the province",
    "自治区直辖县级行政区划": "counties directly under the region",
    "中沙群岛的岛礁及其海域": "Zhongsha Islands and their waters",
}
_UNDER = re.compile(rf"(.+[省市区])({'|'.join(name for name in _OTHERS if name != '县')}|(?<=市)县)$")


@lru_cache(maxsize=8192)
def english_region(name: str) -> str:
    """Returns a region's English name, given its full Chinese one: "Inner Mongolia", "Tongliao", "Linxi County",
    "Horqin Left Middle Banner", "Yanbian Korean Autonomous Prefecture"; "" for a name that is not Chinese."""
    if other := _OTHERS.get(name):
        return other
    if (under := _UNDER.match(name)) and under[1] in PROVINCES:
        return f"{PROVINCES[under[1]]}, {_OTHERS[under[2]]}"
    own, kind = _parts(name)
    return f"{own} {kind}".strip()


# What Chinese calls a city is called by its name alone, and a province's kind is left out. Readers write them all the same.
_KINDS_LEFT_OUT = {"市": "City", "省": "Province", "自治区": "Autonomous Region"}


def english_names(name: str) -> list[tuple[str, int]]:
    """Returns under what a region is found in English, and how many words of each are its own: ("Linxi County", 1),
    ("Wuhan City", 1); those of several words written in one besides, as pinyin would be."""
    if other := _OTHERS.get(name):
        return [(other, len(words_of(other)))]
    own, kind = _parts(name)
    if not own:  # 鄂伦春自治旗 is called after its people alone
        return [(kind, 1)] if kind else []
    number = len(words_of(own))
    kinds = [kind, *(english for ending, english in _KINDS_LEFT_OUT.items() if name.endswith(ending))]
    found = [(f"{own} {word}".strip(), number) for word in dict.fromkeys(kinds)]
    return [*found, (own.replace(" ", ""), 1)] if " " in own else found


@lru_cache(maxsize=8192)
def _parts(name: str) -> tuple[str, str]:
    if name in PROVINCES:
        return PROVINCES[name], ""
    if not re.fullmatch("[\u3400-\u9fff]+", name):
        return "", ""
    own, kind = next(
        ((name.removesuffix(ending), kind) for ending, kind in _KINDS if name.endswith(ending) and name != ending),
        (name, ""),
    )
    words = [kind]
    if (people := NAMES_AT_THE_END.search(own)) and own not in ROMANISED:
        words.insert(0, ethnic_groups(people[0]))
        own = own.removesuffix(people[0])
    if own not in ROMANISED and (side := _SIDE.search(own)) and own.removesuffix(side[0]) in ROMANISED:
        own = own.removesuffix(side[0])
        words[:0] = [_SIDES[part] for part in re.findall("左翼|右翼|[左右前中后]", side[0])]
    return ROMANISED.get(own) or (as_word(name, len(own)) if own else ""), " ".join(filter(None, words))
