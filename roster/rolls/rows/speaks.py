"""Whether a text, a heading or a paragraph speaks of people who went."""

import re

from roster.rolls.text.places import is_of_hubei
from roster.rolls.words.terms import COUNTRIES
from roster.vocabulary.regions import find_region

# Going to another place's help; staying at one's post at home is no deployment.
# Each of these begins with a character of its own, not with a group, so that a page without any is passed over quickly.
_IN_BATTLE = (
    "在(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|鄂州|黄石|上海|西藏|新疆)[\u4e00-\u9fff]{0,4}(?:前线|一线|方舱)"
)
_DEPLOYED = re.compile(
    f"援助?(?:{COUNTRIES})|"
    "援鄂|援汉|援藏|援疆|援青|援川|援吉|援陕|援琼|援津|援港|援京|援晋|援豫|援外|援非|整建制|援(?!助|鄂|汉|手|引)[\u4e00-\u9fff]{2,8}(?:专家组|医疗队)|赴[\u4e00-\u9fff]{2,6}(?:专家组|医疗队|医疗组)|援助湖北|援助武汉|支援湖北|支援武汉|驰援|出征|奔赴|赴鄂|赴汉|赴湖北|赴武汉|赶赴|赶到武汉|逆行|医疗队|救援队|救护队(?<!矿山救护队)|小分队(?<=医院小分队)|援沪|支援队|请战|前线|"
    "医院船|和谐使命|巡回医疗|专家指导组|医疗专家组|救治专家组|抗震救灾医疗|增援|支援(?!社区|小区|街道|居委)|启程|征程|先遣|随队|方舱|金银潭|火神山|雷神山|一线|战地|流调工作队|医疗防疫队|防疫队|检测队|采样队|帮扶队|帮扶组|挂职帮扶|东西部协作|组团式|援襄|援冈|对口|去(?<!没去)(?<!有去)了?(?:武汉|湖北)(?![旅玩探出打上读务])|赴[\u4e00-\u9fff]{2,10}?(?:开展|进行)?(?:义诊|巡诊|巡回医疗|帮扶|支医)|医疗分队|支医(?=任务|工作)|"
    # 健康扶贫, 驻点帮扶, 首批到某县挂职的, 在县人民医院挂职副院长
    "健康扶贫|驻点帮扶|驻点支援|批(?:到|赴|来)[\u4e00-\u9fff]{2,8}?(?:挂职|帮扶|支医)|挂职[\u4e00-\u9fff]{0,8}(?:医院|疾控中心|保健院)副?(?:院长|主任)|"
    # 向奋战在武汉前线的某某的家属送去了水果
    f"奋战{_IN_BATTLE}|战斗{_IN_BATTLE}"
)
_AT_HOME = frozenset(("一线", "前线", "逆行", "战地"))  # said of those who fight the illness at home as well
_MAY_STAY = frozenset(
    ("请战", "增援", "救治专家组", "医疗专家组", "专家指导组")
)  # said of those who ask to go, or advise at home
# Said of those who go, but of many others too: two of them together count, or one in a text whose headings speak of
# a team that went.
TRAVEL = re.compile(
    "委派|小汤山|灾区|震区|义诊|巡诊|报名|报了名|出发|抵达|飞赴|动身|登机|登车|包机|同行的(?:还有|有)|一同|一道|抽调|进驻|请缨|行李|行囊|集结|派出(?!所)|派往|凯旋|归来|送行|送别|队员|队友|全队|(?<!团)队里|队伍里|这支队伍|"
    "(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施)(?!返|回|归|籍|务工|旅)"
)
_WARD = re.compile("疫区|隔离病房|红区|进舱|舱内|班组|防护服|防护培训|夜班|同组|气管插管|重症病房")
# Where the teams of 2020 worked: who is there and of a hospital elsewhere went there.
_SCENE = re.compile(
    "(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施|仙桃|天门|潜江)[^,。;]{0,12}(?:医院|医疗中心|病区|病房)"
)
_TOGETHER = re.compile(
    "对[^,。]{0,4}(?:夫妻|夫妇|伉俪|姐妹|兄弟|父子|母女)|夫妻(?:俩|二人|两人|双双|档)|双双|医生夫妻|医护夫妻|护士夫妻|抗疫夫妻|援鄂夫妻"
)


def speaks_of_team(words: str) -> bool:
    """Whether a heading, or a paragraph, speaks of people who went to help elsewhere."""
    if _DEPLOYED.search(words) is not None or _SENDS_TEAM.search(words) is not None:
        return True
    return _OF_GOING_THERE.search(words) is not None and _GO_THERE.search(words) is not None


# One of which every match of `_GO_THERE` holds: to look for them takes a tenth of the time.
_OF_GOING_THERE = re.compile("赴|去|震|灾|飞往|赶往|投入|踏上|滑坡|泥石流|爆炸")


def speaks_of_sending(words: str) -> bool:
    """Whether running text speaks of people who went, more than of a fight that may be at home."""
    return bool(set(_DEPLOYED.findall(words)) - _AT_HOME) or _SENDS_TEAM.search(words) is not None


def says_that_some_went(words: str) -> bool:
    """Whether a page's words say that somebody went, more than of a fight at home or of those who asked to go."""
    return bool(set(_DEPLOYED.findall(words)) - _AT_HOME - _MAY_STAY) or _SENDS_TEAM.search(words) is not None


def hints_at_going(words: str) -> bool:
    """Whether a page has any word of travel, other than those of people who asked to go, or were called up where they live."""
    return bool(set(TRAVEL.findall(words)) - _BEFORE_GOING)


_BEFORE_GOING = frozenset(("报名", "报了名", "请缨", "抽调", "征程"))  # 奋进新|征程 is said of anything


def may_tell_of_sent(text: str) -> bool:
    """Whether any word of a text may be of people who were sent; of a text without any, nobody is looked for in its sentences."""
    return _MAY_TELL.search(text) is not None


_MAY_TELL = re.compile(
    "队|援|赴|驰|派|征|前线|一线|武汉|湖北|方舱|灾|疫|震|洪|非典|SARS|帮扶|支边|下乡|义诊|保障|抢险|挂职|逆行|隔离"
)


def speaks_of_mission(text: str) -> bool:
    """Whether a page says anywhere that experts came to a place for others, or that some set out: 这是他第5次到青海参加眼科医疗活动,
    专家组由四位医生组成, 9名护士登上列车; that somebody is there who tells of it, or to whom it is written: 我是第二批来的, 你到武汉八天了."""
    if ("专家" in text and _MISSION.search(text) is not None) or _SETS_OUT.search(text) is not None:
        return True
    return _IS_THERE.search(text) is not None


# 我是第二批来的, in a page of a house that sent people; 你到武汉八天了, in a letter from home; a hospital to which all came from elsewhere
_SENT_ME = "[^,。;\n]{0,10}派出(?:了)?[^。;\n]{0,24}我(?:们)?是第[一二三四五六七八九十0-9]{1,3}批(?:来|去|过来|到这里)的(?=[,。;])"
_IS_THERE = re.compile(
    f"医院{_SENT_ME}|保健院{_SENT_ME}|中心{_SENT_ME}|"
    "你们?(?:到|去|在)了?(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|鄂州|黄石|上海|西藏|新疆|那曲|喀什|和田)(?:已经?|都|整整|快|有)*[^,。;\n]{1,4}(?:天|周|个?月|年)了"
    "|小汤山医院[^。;\n]{0,12}(?:医护人员|军医|医务人员|护士)[^。;\n]{0,6}(?:撤离|告别|凯旋|进驻|抵达|返回)"
)


# 9名护士登上列车,踏上开往武昌的旅途; 我院有九位同事背着帐篷进了青川
_SETS_OUT = re.compile(
    "[0-9一二三四五六七八九十](?:名|位)(?:医护人员|医护|护士|医生|医务人员|同事|专家|大夫|队员)[^。;!\\n]{0,16}"
    "(?:(?:登上|坐上|乘上)[^,。;]{0,8}(?:列车|飞机|航班|专机|火车|高铁|专列|大巴|客车|动车|班机|中巴)|踏上[^,。;]{0,8}(?:旅途|征途|征程)"
    "|背着[^,。;]{1,8}(?:进了|走进|开进|挺进|翻过)(?![^,。;]{0,6}(?:社区|村|学校|校园|病房|车间|工地|家)))"
)


_MISSION = re.compile(
    "第[一二三四五六七八九十0-9]{1,3}次(?:到|来|赴|去)(?:了)?[\u4e00-\u9fff]{2,4}(?:参加|开展|参与)[^,。;]{0,8}(?:医疗|义诊|手术|帮扶|光明)"
    "|专家组由[^,。;]{2,10}(?:医生|专家|医师|教授)组成"
)


def is_of_drill(title: str) -> bool:
    """Whether a page is about an exercise, whose teams went nowhere, or about a contest or a congress at home."""
    return _DRILL.search(title) is not None or (_CONTEST.search(title) is not None and not _OF_TEAMS.search(title))


_DRILL = re.compile("演练|演习|比武|技能竞赛|培训班|拉练")
_CONTEST = re.compile(
    "擂台赛|(?:操作|急救|护理|技能|知识|演讲|教学|病例)[^,。\n]{0,6}(?:大赛|竞赛|比赛)|(?:高峰|学术|医学)论坛|学术(?:年会|会议|交流会)"
)
_OF_TEAMS = re.compile("援|医疗队|队员|帮扶|对口|抗疫|战疫|出征|凯旋")


def speaks_of_team_alone(words: str) -> bool:
    """Whether a paragraph is about a team, not only about help."""
    return bool(set(_DEPLOYED.findall(words)) - _AT_HOME - _HELP)


def speaks_of_days(title: str) -> bool:
    """Whether a title is that of the days of a team at its place: 6名队员在某地的一天."""
    return _DAYS.search(title) is not None


_DAYS = re.compile("(?:队员|队员们|医疗队|支援队|救援队)(?:们)?,?在[^,。;]{2,10}的[^,。;]{0,8}(?:天|夜|日子|时光|小时)")


def speaks_of_going_elsewhere(text: str) -> bool:
    """Whether a page speaks of teams that went elsewhere than to Hubei, and of none that went there."""
    if _FROM_HUBEI_ABROAD.search(text, 0, OPENING):
        return True  # who come home to it as well: 乘机抵达武汉
    if _TO_HUBEI.search(text):
        return False
    if _TO_PROVINCE.search(text) or _ABROAD.search(text) or _WITHIN_HUBEI.search(text, 0, OPENING):
        return True
    regions = (
        find_region(place) for found in _TO_PLACE.finditer(text, 0, OPENING) for place in (found[1], found[1][:2])
    )
    return any(region is not None and not is_of_hubei(region) for region in regions)


_TO_HUBEI = re.compile(
    "|".join(
        f"{verb}(?<!全国{verb})(?<!全国人民{verb}){goal}"
        for verbs, goal in (
            (("援", "赴"), "[鄂汉]"),
            (
                ("支援", "驰援", "援助", "增援", "奔赴", "赶赴", "飞赴", "抵达", "出征", "前往"),
                "了?(?:湖北|武汉|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石)",
            ),
        )
        for verb in verbs
    )
)
_TO_PROVINCE = re.compile("援[沪琼藏疆陕津豫桂粤渝川滇]")
_ABROAD = re.compile(
    f"援[\u4e00-\u9fff]{{2,10}}中国医疗队|中国(?:[(][^()]{{2,6}}[)])?援|援(?:{COUNTRIES})|援非|援外医疗"
    "|湖北(?:省)?[^,。;]{0,8}(?:医疗队|支援队)[^,。;]{0,4}[离抵赴援返][沪琼藏疆]"
)
# 中国（湖北）第24批援阿尔及利亚医疗队, 湖北省第12批援莱索托医疗队
_FROM_HUBEI_ABROAD = re.compile(
    f"(?:中国[(](?:湖北|武汉)[)]|湖北省?)[^,。;、\n援鄂]{{0,8}}援(?:非|外|{COUNTRIES})[^,。;、\n]{{0,4}}医疗队"
)
# A house of Hubei that sends its own people to another one there: 湖北省某医院接到进驻武汉市某医院的指令.
_WITHIN_HUBEI = re.compile(
    "(?:湖北|武汉|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施)[^,。;、]{2,14}院[^,。;、]{0,10}"
    "(?:接到|接|派出|选派|抽调|再派|火速派)[^,。;、]{0,16}(?:进驻|支援|驰援|接管|增援|赶赴)"
)
_TO_PLACE = re.compile("(?:支援|驰援|援助|增援|奔赴|赶赴|飞赴|开往|抵达|前往|到达|(?<!过)去)([\u4e00-\u9fff]{2,3})")
OPENING = 300
"""Characters from the beginning of a page in which it says where those of whom it speaks went."""
_HELP = frozenset(("支援", "对口", "增援", "随队", "奔赴", "征程"))
# Of whom a title says that they went or worked where a disaster was: 六名专家飞赴日喀则, 赶到鲁甸 四名医生投入救治.
_GO_THERE = re.compile(
    "院[0-9一二三四五六七八九十两]{1,3}(?:名|位)?(?:人|医护|医护人员|专家|医生|护士)(?:今[天日晨]|连夜|昨[天日])*(?:去|赴|奔赴)|"
    "(?:医生|护士|专家|医护|医务人员|大夫|骨干|队员)(?:们|今[日天晨]|连夜|紧急|火速|星夜)*"
    "(?:飞赴|飞往|赶赴|赶往|开赴|急赴|投入(?:救治|抢救|救援)|踏上[^,。;]{0,4}(?:去|赴|往))"
    "|(?:地震|震区|灾区|滑坡|泥石流|洪灾|爆炸)[^。;]{0,16}(?:飞赴|赶赴|赶往|急赴|紧急派|派人|救援|先行|(?:医生|专家)在)"
)
_EXPERTS = "[^,。;]{0,16}专家组[^,。;]{0,4}(?:到各|去各|分赴|赴)"
_MAKE_UP = "[^。;]{0,90}组成[^,。;]{0,8}(?:医疗|手术|义诊)(?:小|分)*[组队]"
_SENDS_TEAM = re.compile(
    f"组{_EXPERTS}|派{_EXPERTS}|抽调{_EXPERTS}|派出[^。;]{{0,30}}队[^。;]{{0,12}}(?:抵达|奔赴|前往|赶赴|出发|启程|赴)"
    f"|派出{_MAKE_UP}|选派{_MAKE_UP}|抽调{_MAKE_UP}"
)


def speaks_of_going(paragraph: str, *, of_team: bool) -> bool:
    """Whether a paragraph is about people who went."""
    outright = set(_DEPLOYED.findall(paragraph))
    if outright - _AT_HOME:
        return True
    travel = (outright if of_team else outright - _AT_HOME) | set(TRAVEL.findall(paragraph))
    return len(travel) > 1 or (of_team and (bool(travel) or _WARD.search(paragraph) is not None))


_SELF = re.compile("我叫[\u4e00-\u9fff]{2,4},(?:来自|是)[^,。;]{4,24}院")


def introduces_self(paragraph: str, page: str) -> bool:
    """Whether somebody says in a paragraph who he is, on a page of those who went: 我叫某某，来自某医院."""
    if _SELF.search(paragraph) is None:
        return False
    return speaks_of_team(page[:LONGEST_PAGE]) or is_at_scene(page[:LONGEST_PAGE])


LONGEST_PAGE = 2000
"""Characters of a page in which it says of what it speaks."""


def goes_together(paragraph: str) -> bool:
    """Whether a paragraph speaks of a couple and the like, of whom each is the other's relative."""
    return _TOGETHER.search(paragraph) is not None


# A page of pictures may say no more of those who come home.
_HOMECOMING = re.compile("英雄|机场|队友|队服|凯旋|归来|回家|飞机|航班|返程|隔离休养|白衣")


def speaks_of_homecoming(text: str) -> bool:
    return len(set(_HOMECOMING.findall(text))) > MANY_WORDS


MANY_WORDS = 2


def is_at_scene(paragraph: str) -> bool:
    """Whether a paragraph names a place where the teams worked."""
    return _SCENE.search(paragraph) is not None


def speaks_to_senders(text: str) -> bool:
    """Whether a text is a letter to those who sent a team: 贵院派出的…"""
    return "贵" in text and _LETTER.search(text) is not None


_LETTER = re.compile(
    "贵(?:院|市|省|县|区|州|单位|中心)(?:先后|及时|火速|迅速)?(?:派出|选派|派遣|派来|援)|贵(?:院|市|省)[^。]{0,6}医疗队"
)
