"""Institutions that were read with a word of the sentence before them, with the post that they keep for the state, or without
the beginning of their place."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.words.lexicon import (
    CONNECTOR,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    SEPARATOR,
)
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region

_HELPS = "(?:对口|支援|帮扶|援助|驰援)"
MAY_GROW = re.compile(
    f"由|以|给|经|为(?<=[)单员别]为)|访问|--记|国家|有|授予|我校|附属医院[(]|院{_HELPS}|中心{_HELPS}|走|奔|赶|前往|来到|进[入驻]|抵达|接管|协助|帮助|人(?<=[0-9]人)[获受被荣]|名(?<=[0-9]名)[获受被荣]"
    "|[与和及向回到在年](?:医院|单位|中心|卫生院|集团)|个医院|所医院|任医院|负医院|弟医院|地医院|入医院|家医院|家二甲医院|家三甲医院|有关医院|相关医院|学校[和与]|受|获|被|二维码|到达|派[驻往到]|下派|挂任|热烈|祝贺|喜报|捷报|建设|打造|中共|会同|协同|[闻讯]中心|按照|根据|遵照|依据|响应|接到|我(?![院校们国])|随(?![州县])|援[\u4e00-\u9fff]{1,2}疾控|神山医院|为医院|原"
)
"""What some character of a line must be where an institution may have grown."""
_LED = re.compile(
    "(?:[(]?(?:以上)?图片?|照片|图文|这次|此次|本次|今天|昨天|现|是|均|都)?由(?=[\u4e00-\u9fff〇]{4})|记(?=[\u4e00-\u9fff]{4})|为(?=[\u4e00-\u9fff]{4})|以(?:及(?!县|其))?(?=[\u4e00-\u9fff]{4})|原(?!平(?:市|人民|中|妇)|州区|阳(?:县|人民|中|妇)|子能)(?=[\u4e00-\u9fff]{4})|(?:决定)?给(?=[\u4e00-\u9fff]{4})|有(?=附属)|(?:欢迎)?访问(?=[\u4e00-\u9fff]{4})|(?:[\u4e00-\u9fff]{2,5})?(?:追授|授予)(?=[\u4e00-\u9fff]{4})"
    "|欢迎您?(?:来到|光临)(?=[\u4e00-\u9fff]{4})|(?:喜报|捷报|热烈|祝贺|庆祝|欢迎|欢送)+(?=[\u4e00-\u9fff]{4})|中共(?=[\u4e00-\u9fff]{4})"
    "|(?:会同|协同)(?![县市]|人民医院|中医|妇幼|中心|第)(?=[\u4e00-\u9fff]{4})"
)
_NOBODYS = re.compile(
    "(?:[\u4e00-\u9fff]{0,6}(?:代表|领导|职工|干部|群众|表))?(?:[经由以与和及向回到在]|以及|返回|[今去明当]年)(?:医院|单位|中心|卫生院|集团)"
    "|[0-9]{1,3}[人名](?:荣获|[获受被])[\u4e00-\u9fff]{2,12}"
    "|(?:[一两几三四五六七八九十]{1,2}[个所]|(?:各)?兄弟|[曾时现历]任|[\u4e00-\u9fff]{0,2}作为|[\u4e00-\u9fff]{0,4}辜负|[\u4e00-\u9fff]{0,8}(?:驶入|当地)|二维码)医院"
    "|国家中医"
    "|[\u4e00-\u9fff]{0,10}(?:新闻|要闻|资讯)中心医院"
    "|[\u4e00-\u9fff]{0,6}响应[\u4e00-\u9fff]{1,12}[和与及]医院"
    "|[\u4e00-\u9fff]{2,6}援[\u4e00-\u9fff]{1,2}疾控"
    "|随(?![州县])[\u4e00-\u9fff]{1,10}(?:卫健[委局]|卫计[委局]|卫生[局厅]|卫生健康[委局](?:员会)?|红十字会)"
    "|(?:[为将把]|努力|奋力|加快|全力)?(?:建设|打造)(?!兵团|医院|[路街镇乡区])[\u4e00-\u9fff]{2,16}"
    "|[\u4e00-\u9fff]{0,12}(?:(?<!共)[0-9一两几三四五六七八九十多](?:家|所(?!属))(?:[三二]甲)?|[有相]关|学校[和与])医院"
)
_OURS = re.compile("我(?![院校们国])(?=([省市州盟县区旗镇乡])?)")
"""The writer's own house, by its kind: 我|市医院 has its city's name, 我厂职工医院 is nobody's."""
_KEPT_BY = re.compile(
    r"(?:国家[^()]{2,20}(?:中心|基地|队)|我校[^()]{0,14}学院|(?:学院)?附属医院)\(([^()]{2,20}(?:医院|中心))\)"
)
_AIDS_HOUSE = re.compile(
    "([\u4e00-\u9fff]{2,}?(?:医院|保健院|中心|附院))(?:对口)?(?:支援|帮扶|援助|驰援)([\u4e00-\u9fff]{3,}(?:医院|院|中心|站|所))"
)
"""One institution that aids another: 绵阳市中心医院|对口帮扶|芦山县人民医院."""
_REACHED = re.compile(
    "(?:(?:(?!院|中心)[\u4e00-\u9fff]){0,16}(?:协助|帮助)|走进|奔赴|赶赴|前往|来到|到达|进入|进驻|抵达|接管|(?:派驻|派往|派到|下派|挂任)[到至在]?)(?=[\u4e00-\u9fff]{4})"
)

_BUILT_THERE = re.compile("(?:武汉市?)?[火雷]神山医院")
"""Houses that were built for those who were sent there, and have nobody of their own."""


def without_sentence_words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with 这次由, 以 and 我 taken off an institution, and with the house alone of a post that it keeps or of what
    its university calls it: 国家…救治中心（某大学某医院）, 我校第三临床医学院（某市立医院）. One that people reach (走进某市中医院) is a goal."""
    kept: list[Token] = []
    built = -1  # where such a house ends, with the ward and the post there that touch it
    for place, (token, _after) in enumerate(zip_longest(tokens, tokens[1:])):
        if token.kind == HOSPITAL and kept and _is_of_sentence(tokens, place, kept[-1]):
            kept.append(token._replace(kind=GROUP))
            continue
        there = kept[-1] if kept else None
        if _BUILT_THERE.fullmatch(token.text) and token.kind == HOSPITAL:
            built = token.end
        elif token.start != built or token.kind not in (DEPARTMENT, POST):
            built = -1
        if built >= 0:
            kept.append(token._replace(kind=GROUP, score=GOAL))  # 火神山医院|护理部|副主任
            built = token.end
            continue
        if token.kind == DEPARTMENT and there is not None and there.score == GOAL and there.end == token.start:
            kept.append(token._replace(kind=GROUP, score=GOAL))  # 接管某医院|重症病区
            continue
        if token.kind == HOSPITAL and _NOBODYS.fullmatch(token.text):
            kept.append(token._replace(kind=OTHER, score=0.0))  # 经医院研究
            continue
        if token.kind != HOSPITAL or len(token.text) != token.end - token.start:
            kept.append(token)
            continue
        ours = _OURS.match(token.text)
        if ours and not ours[1]:
            kept.append(token._replace(kind=OTHER, score=0.0))  # 我厂职工医院
            continue
        if _REACHED.match(token.text):
            kept.append(token._replace(kind=GROUP, score=GOAL))
            continue
        aided = _AIDS_HOUSE.fullmatch(token.text)
        if aided:
            first, last = token.start + aided.end(1), token.start + aided.start(2)
            kept.append(token._replace(end=first, text=aided[1]))
            kept.append(Token(OTHER, first, last, token.text[aided.end(1) : aided.start(2)], 0.0))
            kept.append(Token(GROUP, last, token.end, aided[2], GOAL))
            continue
        led, post = _LED.match(token.text) or ours, _KEPT_BY.fullmatch(token.text)
        if led:
            middle = token.start + len(led[0])
            kind = SEPARATOR if led[0] == "原" else OTHER  # 原|某县医院: where somebody was then
            kept.append(Token(kind, token.start, middle, led[0], 0.0))
            token = token._replace(start=middle, text=token.text[led.end() :])
        elif post:
            opening, closing = post.span(1)
            kept.append(Token(GROUP, token.start, token.start + opening, token.text[:opening], 0.0))
            kept.append(token._replace(start=token.start + opening, end=token.start + closing, text=post[1]))
            kept.append(Token(GROUP, token.start + closing, token.end, token.text[closing:], 0.0))
            continue
        kept.append(token)
    return kept


def _is_of_sentence(tokens: Sequence[Token], place: int, before: Token) -> bool:
    """Whether an institution is one that praises people or asks for them, by the words around it."""
    behind = tokens[place + 1 : place + 4]
    if before.end == tokens[place].start and before.text.endswith(_NEWS) and tokens[place].text.startswith("中心医院"):
        return True  # 您的位置:首页 公众版新闻|中心医院|新闻详细
    return _praises(before, tokens[place], behind[0] if behind else None) or _asks(before, tokens[place], behind)


def _praises(before: Token, house: Token, after: Token | None) -> bool:
    """Whether an institution is the one that praises those named before it: 某某受到|省卫生健康委|表彰."""
    touches = after is not None and before.end == house.start and house.end == after.start
    return touches and before.text.endswith(_GETS) and after is not None and after.text.startswith(_PRAISE)


def _asks(before: Token, house: Token, behind: Sequence[Token]) -> bool:
    """Whether an institution is the one at whose word people went: 按照|省卫健委|统一部署."""
    if before.end != house.start or not before.text.endswith(_AT_THE_WORD_OF):
        return False
    return _WORD_GIVEN.match("".join([token.text for token in behind])) is not None


_NEWS = ("新闻", "要闻", "资讯")
_AT_THE_WORD_OF = ("按照", "根据", "遵照", "依据", "响应", "接到")
_WORD_GIVEN = re.compile(
    "(?:的|统一|紧急|工作|关于|有关)*(?:部署|安排|要求|指示|通知|指令|调令|号召|命令|决定|精神|文件|调派|选派)"
)
_GETS, _PRAISE = ("受到", "获", "获得", "被", "受"), ("表彰", "表扬", "嘉奖", "通报", "致谢", "点赞")


def without_mother_house(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with 总院 taken off a ward's name: it is the house of the page, beside its branches; and so 东院区, and
    the part of an army's hospital with its place, which is nobody: 锦江医疗区急诊科."""
    kept: list[Token] = []
    for token in tokens:
        mother = _MOTHER.match(token.text) if token.kind == DEPARTMENT else None
        if mother and len(token.text) == token.end - token.start:
            middle = token.start + mother.end()
            if mother[0] == _PART and kept and kept[-1].kind == NAME and kept[-1].end == token.start:
                kept[-1] = kept[-1]._replace(kind=SEPARATOR)
            kept.append(Token(SEPARATOR, token.start, middle, mother[0], 0.0))
            token = token._replace(start=middle, text=token.text[mother.end() :], score=len(token.text))
        kept.append(token)
    return kept


_PART = "医疗区"
_MOTHER = re.compile(f"总院|(?:[东西南北新老本]院区|{_PART})(?=[\u4e00-\u9fffA-Z]{{2}})")


def behind_words(house: Token) -> Token:
    """An institution of running text without the words of the sentence that stand before its place: 一行前往|张掖人民医院,
    震中灾区|宝兴县人民医院."""
    if len(house.text) != house.end - house.start:
        return house
    team = _OF_TEAM_AHEAD.match(house.text)
    if team:
        house = house._replace(start=house.start + team.end(), text=house.text[team.end() :])
    sent = _SENT_BY.match(house.text) or _GONE_TO.match(house.text)
    if sent and place_of(house.text[sent.end() :]) is not None:
        return house._replace(start=house.start + sent.end(), text=house.text[sent.end() :])
    if place_of(house.text) is not None:
        return house
    for led in _LED_IN.finditer(house.text):
        cut = led.end()
        if place_of(house.text[cut:]) is not None:
            return house._replace(start=house.start + cut, text=house.text[cut:])
    return house


# 援滇医疗|某大学附属医院, where a page has lost or doubled words
_OF_TEAM_AHEAD = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:援[\u4e00-\u9fff]{1,2})?医疗(?=[\u4e00-\u9fff]{2,6}(?:大学|[省市县]人民)[\u4e00-\u9fff]{0,8}医院)"
)
_SENT_BY = re.compile(".{0,12}(?:调派|抽调|选派|派出)(?=[\u4e00-\u9fff]{5})")  # 许昌120调派|许昌市中心医院
_GONE_TO = re.compile(".{0,8}批[^赴院]{0,8}赴(?=[\u4e00-\u9fff]{5})")  # 某市第五批援疆干部赴|于田县人民医院
# The last character of what leads in an institution; 区 of a 灾区 before a county's.
_LED_IN = re.compile(
    "前往|走进|连线|携手|帮助|协助|[由从是与和赴往进到记获起为](?=[\u4e00-\u9fff]{5})|^区(?=[\u4e00-\u9fff]{2,6}县)"
)


def with_places_before(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with an institution put together whose place a blank parts from it: 通辽 市医院, 奈曼旗 人民医院. A county's short
    name that was read as somebody behind another name is its place as well."""
    kept = list(tokens)
    for at in range(len(kept) - 3, -1, -1):
        if at + 3 > len(kept):
            continue  # the words behind were put together just now: 1. 通辽 市医院
        place, gap, house = kept[at : at + 3]
        if house.kind != HOSPITAL or gap.text != " " or place.kind not in (REGION, NAME):
            continue
        if at and kept[at - 1].kind not in (SEPARATOR, NUMBER):
            continue
        whole = place.text[-1] in _UNITS and place.kind == REGION and house.text.startswith(_KINDS_ALONE)
        unit = place.text + house.text[0] if house.text[0] in _UNITS else ""
        short = bool(unit) and find_region(unit) is not None and place.text[-1] not in _UNITS
        if whole or (short and (place.kind == REGION or any(token.kind == NAME for token in kept[:at]))):
            kept[at : at + 3] = [house._replace(start=place.start, text=place.text + house.text)]
    return kept


_UNITS = frozenset("省市县区旗州盟")
_KINDS_ALONE = (
    "人民医院",
    "中心医院",
    "中医",
    "妇幼",
    "医院",
    "总医院",
    "第",
    "疾病预防",
    "疾控",
    "蒙医",
    "蒙中医",
    "卫生院",
    "社区卫生",
)


_OF_PLACE = ("村", "乡", "镇", "社区", "街道")
_OF_ZONE = ("管理区", "开发区", "示范区", "度假区", "风景区", "经开区", "高新区", "林场", "农场", "牧场")


def with_villages(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a village that was read as somebody put back to its house, where that one's own person touches it,
    or it touches its county (漆树坪|村卫生室|程淑兰, 宣恩县|李家河|村卫生室); and so the name of a zone or a farm in a bracket
    behind its person: 程淑兰（沙洋|管理区医院 护士）."""
    kept = list(tokens)
    for place in range(len(kept) - 1, 1, -1):
        before, house = kept[place - 1 : place + 1]
        if (
            house.kind == HOSPITAL
            and before.kind == NAME
            and before.end == house.start
            and (house.text.startswith(_OF_ZONE) or _opens_bracket_of_somebody(kept, place, house))
        ):
            named = any(token.kind == NAME for token in (*kept[: place - 1], *kept[place + 1 :]))
            if named and kept[place - 2].kind == SEPARATOR and kept[place - 2].text.strip():
                kept[place - 1 : place + 1] = [house._replace(start=before.start, text=before.text + house.text)]
    for place in range(len(kept) - 1, 0, -1):
        before, house = kept[place - 1 : place + 1]
        if (before.kind, house.kind) != (NAME, HOSPITAL) or not house.text.startswith(_OF_PLACE):
            continue
        county = kept[place - 2] if place > 1 else None
        if county is not None and county.kind == REGION and county.text.endswith(_COUNTIES):
            if county.end == before.start and before.end == house.start:
                text = county.text + before.text + house.text
                kept[place - 2 : place + 1] = [house._replace(start=county.start, text=text)]
            continue
        after = kept[place + 1] if place + 1 < len(kept) else None
        if after is None or after.kind != NAME:
            continue
        apart = place < 2 or kept[place - 2].end != before.start or kept[place - 2].kind in _BETWEEN
        if apart and before.end == house.start and house.end == after.start:
            kept[place - 1 : place + 1] = [
                house._replace(start=before.start, text=before.text + house.text, score=before.score + house.score)
            ]
    return kept


def _opens_bracket_of_somebody(tokens: Sequence[Token], place: int, house: Token) -> bool:
    """Whether what looks like a name before a city's or county's house opens the bracket right behind somebody's name:
    程淑兰（饶安|市人民医院护士）."""
    if place < LEAST_BEFORE or not house.text.startswith(_COUNTIES):
        return False
    somebody, bracket = tokens[place - LEAST_BEFORE : place - 1]
    return somebody.kind == NAME and bracket.text.strip() == "("


LEAST_BEFORE = 3
_COUNTIES = ("县", "市", "区", "旗", "乡", "镇")
_BETWEEN = frozenset((SEPARATOR, CONNECTOR, GROUP, OTHER, NUMBER))


def with_whole_towns(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the house of a town made whole whose name has one more character before it: 来自驿|前镇卫生院."""
    if not any(_TORN_HOUSE.match(token.text) for token in tokens if token.kind == HOSPITAL):
        return list(tokens)
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        torn = token.kind == HOSPITAL and _TORN_HOUSE.match(token.text)
        if torn and before is not None and before.kind == OTHER and before.end == token.start:
            first = _FIRST_OF_TOWN.search(before.text)
            if first:
                kept[-1] = before._replace(end=before.end - 1, text=before.text[:-1])
                kept = kept if kept[-1].text else kept[:-1]
                token = token._replace(start=token.start - 1, text=first[1] + token.text)
        kept.append(token)
    return kept


_TORN_HOUSE = re.compile(".?[镇乡村](?:中心)?卫生院")
_FIRST_OF_TOWN = re.compile(
    "(?:^|来自|还有|[由在到的和与及是为去从随])([\u4e00-\u9fff])(?<![由在到的和与及是为去从随被向对该本各全这那])$"
)
