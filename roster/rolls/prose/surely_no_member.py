"""Who surely is none of the team, as the words around a list say: children (他叫|甲|,今年五岁), the dead who are given a title, wives and
husbands of another house, colleagues of the house that was aided, policemen of the place, those whom somebody of the team taught."""

import re

_CALLING = "(?:医[生师]|护[士师]|职工|技师|检验师|护士长|医护|医务)"
# 他叫|甲|,今年五岁,是…的儿子; |甲|(5岁)
_AGE = "(?:[一二两三四五六七八九]|十[一二]?|[1-9]|1[0-2])"
_IS_CHILD = re.compile(f",(?:今年)?(?:刚满|刚|才|只有|快)*{_AGE}(?:周)?岁(?:半|多)?[,。;]|[(]?{_AGE}岁(?:半)?[)]")
# |甲|等34人被追授“先进个人”称号
_ARE_DEAD = re.compile("(?:、[\u4e00-\u9fff]{2,4}){0,6}(?:等?[0-9]{0,4}[名位人]?(?:同志)?)被?(?:追授|追记|追认)")
# 某某的爱人|甲|,也是同院的一名医生
_SPOUSE = re.compile("(?<![和与跟同])(?:爱人|丈夫|妻子|老公|老婆|男友|女友|男朋友|女朋友)$")
_SAME_CALLING = re.compile(f",?(?:也|同样|同)是[^,。;]{{2,24}}{_CALLING}(?=[,。;])")
_GOES_TOO = re.compile(
    "一起|一同|一道|双双|夫妻[^,。;]{0,6}(?:出|赴|前往)|也(?:报|去|在|随|来|将|要)|第[一二三四五六七八九十]批|队员|出征|请战|报名|随队|驰援(?![^,。;]{0,12}(?:期间|时间|时候|日子))"
)
# 某院的|甲|天天与海南医疗队并肩作战
_BESIDE = re.compile(
    "(?:医生|护士|护士长|主任)?(?:天天|一直|始终|每天|连日来|日夜)*(?:与|和|同|跟)[^,。;我]{2,10}(?:医疗队)(?:队员|专家|的?同[行事]|员)?们?(?:一起|一同|一道)?(?:并肩|共同奋战|携手|协同)"
)
_OF_TEAM = re.compile("队|援|驰|赴")
# 武汉市公安局某大队民警|甲|
_POLICE = re.compile("公安(?:局|分局)[^,。;、援]{0,18}(?:民警|辅警|交警|特警|警官)$")
# 第二十三工作指导组组长|甲|
_GUIDING = re.compile("(?:工作|中央|国务院|国家|巡回)(?:指导|巡视|督查)组副?组长$")
# 给某县医院医生|甲|(右)讲解操作
_TAUGHT = re.compile(
    "(?:给|向|为)[^,。;送迎慰献颁]{4,30}(?:医院|卫生院|中心)[^,。;、援队]{0,8}(?:医生|护士|医师|医务人员)$"
)
_TEACHES = re.compile("(?:[(]?[左右中一二三][一二三]?[)])?(?:等)?(?:讲解|示范|演示|传授|讲授|培训|指导)")
# 某科|甲|教授带队在上海坐镇
_SITS = re.compile(
    "(?:教授|主任|医生|院长)?(?:带队|带领[^,。;]{0,8})?(?:在(?![^,。;]{0,6}(?:武汉|湖北|前|一线|方舱|病))[^,。;]{2,10})?坐镇(?!前|一线|武汉|湖北|方舱|当地|病)"
)
# 我院应急医疗队由内科|甲医师、乙护师|组成,即将进入病房
_TEAM_AT_HOME = re.compile("(?:^|[。;\\n])[^。;\\n援驰赴支]{0,40}应急医疗队由[^,。;、]{0,12}$")
_ENTER = re.compile("组成,(?:即将|已|随后|马上|将)?(?:进入|进驻)(?:隔离)?(?:病[房区]|传染病)")
# 记者李晓明?|王艺萌|)
_PRESS = re.compile("[(][^()。]{0,14}(?:记者|通讯员)[ ]?(?:[\u4e00-\u9fff]{2,4}[ ?,、/]{1,3}){1,4}$")
# |江岸君|今天挑选了10张照片
_EDITS = re.compile(
    "(?:今天|特意|特地|今日|为(?:大家|您|你))+(?:挑选|整理|梳理|盘点|精选)了?[0-9一二三四五六七八九十几]{1,3}(?:张|段|则|封|幅|组照)"
)
# 护师|甲|还捐出1500元
_GIVES = re.compile(
    "(?:还|也|又|便|就|主动)+捐(?:了|出|赠)[^,。;]{0,8}(?:元|钱|物资|慰问品|用品)[^。;]{0,16}(?:给|往|到|支援|慰问)[^。;]{0,6}(?:前[线方]|一线|队员|医疗队|武汉|湖北)"
)
# 县医院\n|甲、乙|夫妇, of which the house is in the place
_COUPLE = re.compile("夫妇(?=\\n|$)")
_HOUSE_OF_PLACE = re.compile(
    "(?:^|\\n)[ ]*(?:武汉|湖北|黄冈|孝感|荆门|荆州|襄阳|宜昌)[^\\n,。、援队]{2,16}(?:医院|中心)[ ]*\\n[ ]*$"
)
LONGEST_SAID, LONGEST_DEED = 50, 60
"""Characters on either side of a list, more than any of the patterns takes there."""


def is_no_member(before: str, after: str) -> bool:
    """Whether the words before and behind a list of people say that they are none of those who went."""
    if _IS_CHILD.match(after) or _ARE_DEAD.match(after) or _SITS.match(after) or _EDITS.match(after):
        return True
    near = max(0, len(before) - LONGEST_SAID)
    if _SAME_CALLING.match(after) and _SPOUSE.search(before, near):
        return _GOES_TOO.search(after, 0, LONGEST_DEED) is None
    if (_BESIDE.match(after) or _GIVES.match(after)) and not _OF_TEAM.search(_clause_of(before)):
        return True
    if _COUPLE.match(after) and _HOUSE_OF_PLACE.search(before, near):
        return True
    if _ENTER.match(after) and _TEAM_AT_HOME.search(before, near):
        return True
    return after.startswith(")") and _PRESS.search(before, near) is not None


def is_of_other_office(ahead: str, after: str) -> bool:
    """Whether the words ahead of a name, its position among them, and those behind it say that who it is keeps order in the
    place, guides those who went or was taught by them."""
    near = max(0, len(ahead) - LONGEST_SAID)
    if _TEACHES.match(after) and _TAUGHT.search(ahead, near):
        return True
    if ahead.endswith(("警", "官")) and _POLICE.search(ahead, near):
        return True
    return ahead.endswith("长") and _GUIDING.search(ahead, near) is not None


def _clause_of(before: str) -> str:
    """The clause that ends with these words."""
    return before[max(map(before.rfind, _ENDS_OF_CLAUSES)) + 1 :]


_ENDS_OF_CLAUSES = ",。;:!?\n"
