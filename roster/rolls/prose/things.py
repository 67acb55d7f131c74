"""What is built as names are and is nobody's, by what stands around it: the short name of a house (同济与|安贞|有着情谊), a place that
a team came to (空投|耿达|), a word with how much of it there is (非常|安静|), a surname and its verb (队长|邹表示|); and what looks like an institution and is none to be of."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.words.doing import DOING, DONE_SO
from roster.rolls.words.names import COMPOUND_SURNAMES, surname_characters, words
from roster.rolls.words.terms import COUNTRIES

AROUND = 5000
"""Characters on either side in which a house of that name is looked for, so that the time stays linear."""
_SAID = "表示 介绍 告诉 坦言 感慨 回忆 指出 强调 说道 解释 透露 叮嘱 提醒 直言 笑言 总结 回答 感叹"
_DEEDS = "逆行 支援 援助 参与 经历 任职 工作 奋战 请战 出征 战斗 服务 执行 多次 先后 两次"
_SAYS = frozenset(_SAID.split())
_DID = (DOING | frozenset(_DEEDS.split())) - {"凯旋"}  # which is a given name as well
# 空投|耿达|, 向孤岛挺进
_WENT_TO = re.compile("(?:空投|空降|挺进|抵达|驶向|前往|进驻)了?$")
# 一个叫|晓坝|的安置点
_OF_PLACE = re.compile("的(?:安置点|临时安置点|小?[山渔]?村[庄寨]?|小?镇|小城|县城|地方|寨子|营地|山寨|村落|乡镇)")
# 非常|安静|, |安静|得可怕
_HOW_MUCH = re.compile("(?:非常|十分|特别|异常|格外|如此|无比|相当|很|太)$")
_SO_THAT = re.compile("得(?:可怕|让人|令人|出奇|有些|有点)|极了")
_HOW = frozenset(["明显", "忽然", "突然", "骤然", "渐渐", "逐渐", "陆续", "纷纷", "显著", "急剧"])
_HOSTS = frozenset(["金银潭"])  # a hospital of Wuhan that is called by its name alone
_WEEKS = frozenset("上下本每")
_COUNTRY = re.compile(f"(?:{COUNTRIES})$")
LONGEST_COUNTRY = 8
_HAN = re.compile("[\u4e00-\u9fff]")


def is_thing(name: Token, shadow: str) -> bool:
    """Whether what stands around a word that looks like a name says that it is nobody's."""
    text = name.text
    if text[1:] in _SAYS and text[0] in surname_characters():
        return True  # 队长|邹表示|: all that is printed of the name is 邹
    if text[0] == "曾" and (text[1:] in _DID or text[1:] + shadow[name.end : name.end + 1] in _DID):
        return True  # 4人是援鄂队员,|曾逆行|武汉; 不少队员|曾参|与过抗疫
    if text[0] == "志" and shadow.startswith("同", name.start - 1):
        return True  # 某某同|志光荣|承担此次任务
    if text[0] == "周" and shadow[name.start - 1 : name.start] in _WEEKS:
        return True  # 上|周勇|救落水儿童
    if text in _HOSTS or shadow.startswith("纪念医院", name.end):
        return True  # 跑遍了|金银潭|、雷神山; 附属第一医院、|逸仙|纪念医院
    if text[:2] == text[2:]:
        return True  # |更多更多|参加过采样的党员
    if text[:2] in COMPOUND_SURNAMES and text[2:] in _SAYS:
        return True
    if text == "户端" and shadow.startswith("客", name.start - 1):
        return True  # 直播 客|户端
    if text[1:] in _HOW:
        return True  # 路上|车明显|多了起来
    ahead = shadow[max(0, name.start - LONGEST_COUNTRY) : name.start]
    if _WENT_TO.search(ahead) or _OF_PLACE.match(shadow, name.end):
        return True
    if _SO_THAT.match(shadow, name.end) or (_is_word(text) and _HOW_MUCH.search(ahead)):
        return True
    if text[1:] == "中国" and _COUNTRY.search(ahead + text[0]):
        return True  # 援科摩|罗中国|医疗队
    return len(text) == len("安贞") and _is_house(name, shadow)


def _is_word(text: str) -> bool:
    return text in words() or text in DONE_SO


def _is_house(name: Token, shadow: str) -> bool:
    """Whether a word is what the text calls a house by: 北京安贞医院, and elsewhere 同济与|安贞|."""
    low = max(0, name.start - AROUND)
    at = shadow.find(f"{name.text}医院", low, name.end + AROUND)
    return at > 0 and _HAN.match(shadow, at - 1) is not None and shadow[at - 1] not in _ENDS_OF_TITLES


_ENDS_OF_TITLES = frozenset("师士长任员生授记在和与、")
"""Characters behind which a name may stand before a house's kind: 护士李伟医院门口."""


def is_no_house(house: Token, shadow: str) -> bool:
    """Whether an institution is but the school that somebody left (某某大学医学院2004届护理专业毕业生某某), is a team by what it
    helps (某省援吉疾控|队), one that others help (某省为某医院), or any (传染病院|内感染)."""
    text = house.text
    if "援" in text and text.endswith(_OF_TEAMS) and shadow.startswith("队", house.end):
        return True
    if _FOR_OTHERS.match(text) or (text in _ANY_HOUSE and shadow.startswith("内", house.end)):
        return True
    return text.endswith(_SCHOOLS) and _LEARNED.match(shadow, house.end) is not None


_FOR_OTHERS = re.compile("[\u4e00-\u9fff]{2,7}[省市州县区旗]为[\u4e00-\u9fff]{3}")
_ANY_HOUSE = ("传染病院", "专科医院", "综合医院", "定点医院", "传染病医院")
_OF_TEAMS = ("疾控", "急救")
_SCHOOLS = ("大学", "学院", "学校", "卫校")
_LEARNED = re.compile(
    "的?(?:[0-9]{4}[届级])?[^,。;、0-9]{0,10}(?:专业|系|班|届|级)?[^,。;、0-9]{0,2}(?:毕业|就读|求学)|[^,。;、]{0,8}[0-9]{4}[届级]|(?:的|多名|优秀|杰出)*校友"
)
