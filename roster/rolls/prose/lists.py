"""Lists of nothing but names in running text, of whom only the words around the list say that they went: 她们是甲、乙和丙."""

import re
from collections.abc import Sequence

from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.bystanders import attends
from roster.rolls.prose.deployed import SURE_NAME
from roster.rolls.words.lexicon import BATCH, CONNECTOR, COUNT, GROUP, HOSPITAL, NAME, ROLE, SEPARATOR
from roster.rolls.words.names import name_score
from roster.rolls.words.terms import LIST_MARKS, MEMBERS

_NUMBER = "[0-9一二两三四五六七八九十]{1,3}(?:名|位|人)"
_PEOPLE = "医护人员|医务人员|医疗人员|护理人员|医务工作者|医护工作者|医护|队员|成员|社员|护士|医生|战士|勇士|天使|姐妹|同志|同事"
# What leads a list in: 他们的名字是, 三位"女战士"是, 社员有6位：, 24日的4位社员——, 某医院医护人员.
_LEADS_IN = re.compile(
    f"(?:(?:[他她]们|名单|名字|{_NUMBER}|{_PEOPLE})[^,。;:、]{{0,10}}?(?:是|为|有|叫|包括)[: ]*|{_NUMBER}[^,。;:、]{{0,8}}(?::|--)"
    f"|(?:{_PEOPLE})|(?:^|[。;:])(?:第[0-9一二三四五六七八九十]{{1,3}}|首)批(?:{_NUMBER})?:"
    f"|(?:定下|选定|确定|选中|选出|入选|成行|出征|启程|出发|前去|获批)来?的(?:{_PEOPLE}|人)?(?:就?是|为|有))(?:[\u4e00-\u9fff]{{1,10}}(?:科|室|部|中心|病区)的)?$"
)
# Before whom whatever is done for them follows: 为即将出征武汉的甲、乙举行欢送仪式, 为我院援藏专家甲、乙送行.
_SEEN_OFF = re.compile(
    f"(?:即将|将要)(?:出征|奔赴|赶赴|前往|远赴|飞赴|赴|驰援|支援)[^,。;:、]{{0,12}}的(?:{_PEOPLE})?$"
    f"|为[^,。;为]{{0,14}}(?:援[\u4e00-\u9fff]{{1,3}}?|医疗队|支援[^,。;:、]{{1,8}}?)(?:专家|干部|医师|{_PEOPLE})$"
)
# What goes on behind one: 三人, 等6名队员, ，分别来自, 为成员, 是先进个人.
_GOES_ON = re.compile(
    f"(?:等)?{_NUMBER}(?:的名字|(?!患|病|市民|居民|领导|记者|志愿|孩子|学生|群众))|,?(?:他们|她们)?(?:分别|均|都)来自|(?:[0-9]{{1,2}}日[^,。;]{{0,6}})?(?:随|进驻|走进|奔赴|抵达|前往|[去进到]了)|(?:为|任)(?:成员|队员|组员)|(?:等[^,。;]{{0,8}})?举行[^,。;]{{0,10}}(?:欢送|出征|壮行|送行|欢迎)|(?:都|均|也)在(?:队|队伍|医疗队)[里中]|(?:是|被评为|获评|荣获)[^,。;]{{0,8}}先进"
)
_OF_OTHERS = re.compile(
    "患|病人|病友|家属|家人|领导|记者|志愿|孩子|市民|居民|村民|学生|群众|出院|治愈|康复|司机|厨师|公司|企业"
)
# 4名队员合影(后排从左至右为甲、乙;前排从左至右为丙、丁)
_PICTURED = re.compile(
    "(?:队员|医疗队)(?:们)?(?:的)?合影[(,:][^。\n]{0,80}?(?:左[至到往起](?:右)?|右[至到往起](?:左)?)(?:依次|分别)?[为是:]$"
)
LONGEST_LEAD, LONGEST_PICTURE, FEWEST = 30, 100, 2


def leads_names(tokens: Sequence[Token], place: int, shadow: str) -> bool:
    """Whether somebody is the first of several who are named without a position, and of whom the words before or behind
    all of them say that they are those of whom the text speaks."""
    if place and tokens[place - 1].kind == CONNECTOR and tokens[place - 1].text != "同志":
        return False
    names = _names_from(tokens, place)
    if len(names) < FEWEST or max(name_score(name.text) for name in names) < SURE_NAME:
        return False
    low = max(0, names[0].start - LONGEST_LEAD)
    lead = shadow[low : names[0].start].rsplit("。", 1)[-1].rsplit("\n", 1)[-1]
    behind = shadow[names[-1].end : names[-1].end + LONGEST_LEAD]
    if _OF_OTHERS.search(lead.rsplit(",", 1)[-1]):
        return False
    if _SEEN_OFF.search(lead) or _PICTURED.search(shadow, max(0, names[0].start - LONGEST_PICTURE), names[0].start):
        return True
    if attends(behind):
        return False
    return (
        _LEADS_IN.search(lead) is not None
        or _GOES_ON.match(behind) is not None
        or bool(house_ahead(tokens, place))  # (县人民医院:甲、乙;县中医院:丙、丁)
    )


def members_behind(tokens: Sequence[Token], place: int) -> list[Token]:
    """The word that says behind names what all of them are to be: 甲、乙和丙为成员."""
    behind = place + 2 * len(_names_from(tokens, place)) - 1
    counted = [token for token in tokens[behind : behind + 3] if token.text != "等"][:2]
    if [token.kind for token in counted] == [COUNT, GROUP] and counted[1].text.endswith(MEMBERS):
        return [counted[1]]  # 甲、乙、丙5名队员
    words = tokens[behind : behind + 2]
    told = len(words) > 1 and words[0].text in ("为", "任", "担任") and words[1].text.endswith(MEMBERS)
    return [words[1]] if told and words[1].kind in (GROUP, ROLE) else []


def batch_ahead(tokens: Sequence[Token], place: int) -> list[Token]:
    """The batch whose number of people stands right before their names: 第二批五名同志甲、乙, 第一批：甲、乙；第二批：丙、丁."""
    if place and tokens[place - 1].text.strip() == ":" and place > 1 and tokens[place - 2].kind == BATCH:
        return [tokens[place - 2]]
    while place and tokens[place - 1].end == tokens[place].start:
        place -= 1
        if tokens[place].kind == BATCH:
            return [tokens[place]]
        if tokens[place].kind not in (COUNT, GROUP, CONNECTOR):
            break
    return []


def house_ahead(tokens: Sequence[Token], place: int) -> list[Token]:
    """The institution of whom a list is that stands right before its colon: 某市中医院3人:甲、乙、丙."""
    before = [token for token in tokens[max(0, place - HEAD) : place] if token.text.strip() not in ("(", ")")]
    if not before or before[-1].text.strip(" ()") != ":":
        return []
    heads = [token for token in before[:-1] if token.kind != COUNT][-1:]
    joined = bool(heads) and heads[0].kind == HOSPITAL and not is_destination(heads[0].text)
    return heads if joined else []


HEAD = 5
"""Tokens before a list among which the institution stands that heads it."""


def _names_from(tokens: Sequence[Token], place: int) -> list[Token]:
    """The names that stand side by side from one on."""
    names = [tokens[place]]
    for mark, token in zip(tokens[place + 1 :: 2], tokens[place + 2 :: 2], strict=False):
        if token.kind != NAME or mark.kind not in (SEPARATOR, CONNECTOR) or mark.text.strip() not in LIST_MARKS:
            break
        names.append(token)
    return names
