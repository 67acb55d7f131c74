"""What a row says besides, which is nobody's field: of a house its grade and its second name, of somebody where and under whom
he learned, and whose kin he is."""

import re

# 某县人民医院（三级甲等）, 某县人民医院（县医共体总医院）.
_OF_HOUSE = re.compile(
    r"(?<=[院心所站])\("
    "(?:[一二三]级?(?:特?[甲乙丙特]等?)?(?:综合|专科|中医|妇幼|公立|民营)*(?:医院)?"
    "|(?=[县区市旗州域紧医])[县区市旗州]?域?(?:紧密型)?(?:医共体|医联体|医疗集团)?(?:总医?院|牵头(?:医院|单位)|龙头医院|成员单位))"
    r"\)"
)
_KIN = "(?:丈夫|妻子|爱人|配偶|父亲|母亲|儿子|女儿|公公|婆婆|岳父|岳母|哥哥|弟弟|姐姐|妹妹)"
_GOES_TOO = re.compile("队员|[同一]起|一同|同[为行赴在]|并肩|[援赴][鄂汉沪]|支援|出征|逆行|[两二]人|夫妻档")
_IN_BRACKET = re.compile(rf"\((?:其(?:[父母夫妻子]|{_KIN})|{_KIN})(?=[是为系:\u4e00-\u9fff])[^()]*\)")
_POSTED = re.compile(r"\((?:曾|现)?挂职[^(),]{4,}(?:长|主任|书记)\)")
"""Where somebody holds a post for a time, which is none of his own house's: （挂职某县医院副院长）."""
_HELD_THERE = re.compile(
    r"(?P<who>(?:[医护技药]师|护士|医生|教授|主任|护士长|[院科]长)[\u4e00-\u9fff·]{2,4})"
    r"\((?:拟|将|挂)?任(?!职)[^(),队组]{1,24}(?:[院科站]长|护士长|主任|助理)\)"
)
"""What somebody whose own position stands before the name becomes where he is sent: 骨科副主任医师某某（任某县医院副院长）."""
_WENT_BEFORE = re.compile(
    r"(?<=[师士生长任员授])(?:\((?:曾|曾经)(?:参加|参与|随)[^(),;。、]{2,24}队[^(),;。、]{0,4}\)|曾(?:参加|参与|随)[^(),;。、]{2,20}(?:医疗|救援|护理)队)"
    "(?=[\u4e00-\u9fff]{2,4}(?:[^\u4e00-\u9fff]|$|(?:农工|民盟|民进|九三|致公|民革|民建|台盟|中共)))"
)
"""The team of an earlier year between what somebody is and the name: 副主任医师（曾参加2020年某省支援湖北医疗队）某某."""
_MERIT = re.compile("(?<=[\u4e00-\u9fff])(?:各)?记(?:个人)?(?:[一二三特]等|大)功(?:[一1]次)?(?=[;。,、])")
"""The merit that a decision gives to those before it: 给某医院护士某某|记三等功."""
_IN_CLAUSE = re.compile(f"(?<=[,;。])(?:其(?:[父母夫妻子]|{_KIN})|{_KIN})(?:曾?[是为系]|[:])[^,;。()]*")
# 曾在某医院进修, 师从某医院某教授, that is of a profile in which commas part what is said.
_LEARNED = re.compile(
    r"(?<=[,;。(])(?:(?:曾|曾经|现|现在|先后|[0-9]{4}年[0-9至到\-月年]*)?(?:在|于|到|赴|前往)[^,;。()]{2,24}?(?:进修|学习|研修|培训|规培|深造|读研|就读)"
    r"|师从[^,;。()]*|师承[^,;。()]*|导师[是为:][^,;。()]*)(?:[半一两三0-9]{1,2}(?:年|个月))?(?=[,;。)]|$)"
)
_SCHOOLED = re.compile("(?<=[,;。(])(?:本科|硕士|博士|研究生)?(?:毕业|就读)于[^,;。()]*(?=[,;。)]|$)")
_SIGNS = ("进修", "学习", "研修", "培训", "规培", "深造", "读", "师从", "师承", "导师")


def without_asides(line: str) -> str:
    """A line with marks laid over what it says besides."""
    if "(" in line:
        line = _OF_HOUSE.sub(_as_marks, line)
        line = _IN_BRACKET.sub(_of_kin, line)
        line = _POSTED.sub(_as_marks, line)
        line = _HELD_THERE.sub(_behind_who, line) if "任" in line else line
    if "曾参" in line or "曾随" in line:
        line = _WENT_BEFORE.sub(_as_marks, line)
    if "功" in line:
        line = _MERIT.sub(_as_marks, line)
    if "," in line or "(" in line:
        line = _IN_CLAUSE.sub(_of_kin, line)
        if any(sign in line for sign in _SIGNS):
            line = _LEARNED.sub(_as_marks, line)
        if "业于" in line and ("男" in line or "女" in line):
            line = _SCHOOLED.sub(_as_marks, line)
    return line


def _of_kin(found: re.Match[str]) -> str:
    return found.group() if _GOES_TOO.search(found.group()) else _as_marks(found)


def _behind_who(found: re.Match[str]) -> str:
    return found["who"] + "," * (found.end() - found.end("who"))


def _as_marks(found: re.Match[str]) -> str:
    return "," * len(found.group())
