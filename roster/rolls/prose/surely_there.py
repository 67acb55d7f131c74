"""Who surely is of the place that the team came to, or of another country's team, by what stands right before the name:
四川方面的主刀医生某某, 塞方护士某某, 古巴医生某某, of the county's house to which somebody of the team came a sentence before."""

import re

from roster.rolls.prose.surely import Around, ahead, behind, excepting, rule, told
from roster.vocabulary.regions import find_region

_ROLE = "[^,。;、:]{0,6}$"
_COUNTRY = "(?:美国|英国|法国|德国|日本|韩国|古巴|俄罗斯|加拿大|意大利|挪威|西班牙|澳大利亚|瑞典|瑞士|荷兰|以色列|埃及|印度|巴基斯坦|土耳其|乌克兰|巴西|尼日利亚|南非|肯尼亚|泰国)"
_HOUSE = "(?:人民|中心|中医|民族|藏|蒙|维吾尔|第[一二])?(?:医院|医|院|卫生院)"
_OF_HOUSE = f"(?:^|[^\u4e00-\u9fff]|和|与|由|请|让|是|跟|同|给|了|有|叫)([县旗州市区镇乡]){_HOUSE}的?[^,。;、:]{{0,8}}$"
_OF_PLACE = ("当地", "医院", "院", "受援地", "灾区", "本地")
_GOES = "报名|请战|出征|出发|驰援|奔赴|随队|登车|队员|医疗队|入选|请缨|援"
_GOES_THERE = re.compile(_GOES)
_LEADS = re.compile("领队|队长|带队|队员|医疗队|援")
# 留在某某县人民医院。和他搭台的是…和县医院的器械护士|某某|
_CAME_TO = re.compile(
    f"(?:留在|来到|进驻|赶到|抵达|支援|帮扶|走进|挂职|到|在)(?:了)?[\u4e00-\u9fff]{{2,10}}?([县旗州市区镇乡])(?:{_HOUSE})(?!的)"
)
LONGEST_DEED = 30
"""Characters behind a name in which it may be said that who it is went as well."""


def _is_no_place(around: Around, part: re.Match[str]) -> bool:
    words = part[1]
    if _LEADS.search(around.ahead, part.start()):
        return True
    return not words.endswith(_OF_PLACE) and not any(
        find_region(words[-size:]) for size in (2, 3, 4) if size <= len(words)
    )


def _nobody_came_there(around: Around, house: re.Match[str]) -> bool:
    """Whether no sentence before says that the team came to a county, town or village such as the house's."""
    return not any(
        came[1] == house[1] and not _GOES_THERE.search(around.ahead, came.end())
        for came in _CAME_TO.finditer(around.ahead, 0, house.start())
    )


RULES = (
    rule(
        "who is of the other side",
        "利方护士|某某; 对方医院的医生某某",
        ahead(
            "(?:^|[^\u4e00-\u9fff]|和|与|由|请|让|是|跟|同|给)(?:[利塞坦尼加几刚赞莫喀布厄多贝科吉安博卢乍巴突毛柬缅越埃苏津乌]|受援|接收|受助)方(?:医院)?的?[^,。;、:]{0,8}$"
            "|对方(?:医院|单位|科室|团队|医疗队)?的?[^,。;、:]{0,4}(?:医生|医师|护士|护士长|主任|院长|专家|负责人|大夫)$",
            cue="方对",
        ),
    ),
    rule(
        "who is of another country",
        "今天美国医疗队的|某某医生",
        ahead(
            f"(?<![援赴驻到在去从学于向给抵助飞往团])(?:{_COUNTRY}|无国界)的?(?:(?:国际)?(?:医疗|救援|维和)(?:分)?队|籍|军医|医生组织|红十字会|志愿者|军队|同行)?的?"
            "(?:[^,。;、:]{0,4}(?:医生|医师|护士|专家|麻醉师|大夫|志愿者|同行|队员|军医|女士|先生|教授))?的?$",
            cue="本英非美巴德意古瑞乌韩尼印法典坦泰耳色拿界肯埃荷牙澳俄挪",
        ),
    ),
    rule(
        "who is there on the part of a place",
        "四川方面的主刀医生|某某|",
        ahead(
            f"([\u4e00-\u9fff]{{2,8}})方面的?(?:[^,。;、:]{{0,4}}(?:医生|医师|护士|专家|主任|院长|大夫|麻醉师|负责人))?的?{_ROLE}",
            cue="面",
        ),
        unless=_is_no_place,
    ),
    *excepting(
        told(_GOES, LONGEST_DEED),
        rule(
            "whose own home was lost",
            "护士|某某|自己的家也塌了",
            behind(
                "(?:自己的?|[她他]的?)?(?:家|房子|家里的?房子?|老家)(?:也|都|已经?|全)*(?:在地震中|被)?(?:塌|倒|毁|没了|淹|震|冲)",
                cue="家老房",
            ),
        ),
        rule(
            "who was sent to be schooled",
            "骨科医生|某某|被选派到广州进修半年",
            behind(
                "(?:先后|还|也|曾)?被?(?:选派|选送|送|派)(?:到|去|往|赴)[^,。;]{2,14}(?:进修|跟班|规培|学习)",
                cue="习跟修规",
            ),
        ),
        rule(
            "who is of the house there",
            "和武汉本院的护士|某某|交班",
            ahead("(?:武汉|上海|当地|对方|他们|人家|受援)[^,。;、我]{0,4}本院的[^,。;、]{0,5}$", cue="本"),
        ),
        rule(
            "who is of a village's house",
            "做记录的是乡卫生院的护士|某某",
            ahead(
                "(?:^|[^\u4e00-\u9fff]|和|与|由|请|让|是|跟|同|给|了|叫)(?:[乡镇村]|乡镇)(?:中心)?卫生[院室所]的?[^,。;、:]{0,6}$",
                cue="卫",
            ),
        ),
        rule(
            "who is of a firm",
            "中资公司的医生|某某",
            ahead(
                "(?:公司|企业|集团|项目部|大使馆|使馆|商会|俱乐部)的[^,。;、]{0,4}$|(?:边防|哨所|连队)[^,。;、]{0,3}$",
                cue="连团边司商项馆企哨俱",
            ),
        ),
        rule(
            "who of a county's house can do it now",
            "县医院的医生|某某|现在能自己看片了",
            behind(
                "(?:医生|医师|护士|同志)?,?(?:如今|现在|目前|后来|很快|渐渐)?(?:已经?|也|就|便)?(?:能够?|可以|会|敢|学会)了?(?:自己|单独|独自|独立|独当)"
                "|(?:医生|医师|护士)?,?(?:跟着[^,。;]{1,8})?(?:如今|现在|后来|很快)?(?:已经?|也|就)?学会了",
                cue="会己独",
            ),
            ahead(_OF_HOUSE),
        ),
        rule(
            "who is of the house that they came to",
            "留在某某县人民医院。和他搭台的是…和县医院的器械护士|某某|",
            ahead(_OF_HOUSE, cue="市县区州乡旗镇"),
            unless=_nobody_came_there,
        ),
    ),
)
