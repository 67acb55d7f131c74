"""Pages about another matter than people who were sent: what a house reports, elects, examines and rewards at home."""

import re

from roster.rolls.rows.other_lists import LONGEST_HEADING
from roster.rolls.rows.speaks import may_tell_of_sent, says_that_some_went
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.other_callings import OTHER_LISTS

# What a notice or a report of an institution is about when nobody goes anywhere. Who was given a prize for the fight
# against an illness may have gone, though the page does not say so.
_OTHER_MATTER = re.compile(
    f"{OTHER_LISTS.pattern}|领导小组|工作小组|工作组|委员会(?:成员|委员|名单|组成)|选举|名医堂|专家组(?:成员)?名单|专家库|专业组|质控|"
    "任职资格|职称(?:评审|评定|晋升|考试)|发展对象|预备党员|积极分子|执业(?:注册|资格|登记)|学会|协会|年会|论坛|研讨会|义诊|招录|竞聘|上岗|晋升|考核|竞赛|应急梯队|请战|科室导航|就医指南|专家团队|专家介绍|专家简介|科室介绍|科室简介|团队介绍|"
    "献血|退休|荣休|讣[ ]*告|治丧"
)
_HAN = re.compile("[\u3400-\u9fff]")
_FOR_THE_FIGHT = re.compile(
    "抗疫|抗击|战疫|(?:疫情|肺炎|非典)[^。\n]{0,30}(?:先进|优秀|表彰|嘉奖|记功|表扬|致敬|英雄|模范)"
)


# What is said of those who went, and not of all who work in health care as 天使 and 英雄 are, nor of a ward's shifts.
_OF_THOSE_WHO_WENT = re.compile(
    "抗疫|战疫|抗击|派出|派遣|派驻|选派|支援|湖北|武汉|前线|抗洪|抗震|救灾|批(?<=第[一二三四五六七八九十0-9]批)(?!值)"
)
_TEAM = re.compile("队员|疾控队|检测队|医疗分队")
# The list of a team that stands by at home until it is called: 某县卫生应急救援队伍名单.
_STANDS_BY = re.compile(
    "应急(?:处置|救援|救治)?(?:专业)?队伍(?:成员|人员|队员)?(?:信息表|一览表|名单|名册|花名册|通讯录)"
)
# 关于组派第二轮下派医师的通知, which need not say where they go.
_SENDS = re.compile(
    "(?:组派|下派|派驻|选派|派遣|轮派)[^\n。]{0,12}(?:医师|医生|医务人员|医护人员|人员|专家|骨干)[^\n。]{0,16}(?:通知|决定|名单|安排)"
)
# What a house gives its own nurses each year, or whom it thanks for many years, on a page that speaks of nothing else.
_PRIZE_AT_HOME = re.compile(
    "护龄|(?:[二三四]十|[234]0)余?[年载][^。\n]{0,16}(?:护理|从护|青春|无悔)|护理标兵|(?:优秀|十佳|星级)护(?:士|理)|优秀(?:带教|护士长|导诊)|(?:护理|操作)能手"
)
# 请战书 of those of whom the page says that nobody was called yet.
_ASKS_TO_GO = re.compile("请战|请缨|报名|志愿书|申请书")
_NOBODY_CALLED = re.compile(
    "(?:尚未|还未|还没有?|目前没有?|暂未|暂无|未)[^,。;\n]{0,4}(?:接到|收到|下达|得到)[^,。;\n]{0,10}(?:任务|命令|指令|通知|调令)"
)
_CALLED = re.compile("派出|选派了|已(?:启程|出发|出征|抵达|奔赴|赶赴)|凯旋|首批|第[一二三四五六七八九十0-9]批")
_OF_RESCUE = re.compile("救援队")
# What a house gives each year for the work at home: 关于表彰2021年度优秀护士的决定. What such a paper asks all to learn from tells of
# nobody named: 学习援鄂医疗队的奉献精神.
_OF_THE_YEAR = re.compile("年度[^\n。]{0,16}(?:优秀|先进|十佳|标兵|能手)")
_AS_THEY_DID = re.compile("(?:发扬|弘扬|传承|学习|秉承)[^,。;\n]{0,40}(?:精神|作风|风采|品格)")


# 序号 姓名 单位 联系电话: the telephone of each person, not that of whom to ask
_HEADS_TABLE = re.compile("(?:^|[\\s|,、;])姓 {0,4}名(?:$|[\\s|,、;])")
_TELEPHONE = re.compile("(?:联系|咨询)(?:电话|人)(?![:0-9])")


def is_of_other_matter(shadow: str, first: int, *, sent: bool) -> bool:
    """Whether the title of a page, or the line right above its first person, is about something else than a team, and
    nothing on the page says that anybody went. `first` is where the first person is named; `sent` says whether any word is
    one that is said of people who went, and of others perhaps as well (“天使杯”)."""
    opening = shadow[: shadow.rfind("\n", 0, first) + 1]
    lines = [line.strip() for line in opening.replace(NOTHING, "").splitlines() if _HAN.search(line)]
    if any(map(_HEADS_TABLE.search, lines)):
        lines = [_TELEPHONE.sub("", line) for line in lines]
    titles = [line[:LONGEST_HEADING].partition("。")[0] for line in lines[:TITLE_LINES]]
    leads = [line[-LONGEST_HEADING:] for line in lines[-1:] if not line.endswith("。")]
    # Whoever may be given a prize is asked about elsewhere (see `other_lists`).
    heading = "\n".join([*titles, *leads]).replace("候选", "")
    if sent and _STANDS_BY.search(heading) is not None:
        told = _OF_RESCUE.sub("", shadow)
        return not says_that_some_went(told) and _OF_THOSE_WHO_WENT.search(told) is None
    if _ASKS_TO_GO.search(heading) and _NOBODY_CALLED.search(shadow) and not _CALLED.search(shadow):
        return True
    if _PRIZE_AT_HOME.search(heading) and not (sent or _OF_THOSE_WHO_WENT.search(shadow) or _TEAM.search(shadow)):
        return _FOR_THE_FIGHT.search(heading) is None and not says_that_some_went(shadow)
    if _SETS_UP_EXPERTS.search(heading) is not None:
        told = _RESERVES.sub("", shadow)
        return not says_that_some_went(told) and _OF_THOSE_WHO_WENT.search(told) is None
    if _FOR_THE_FIGHT.search(heading) is not None:
        at_home = any(_FOR_WORK_AT_HOME.search(title) and _OF_LAND.search(title) is None for title in titles)
        return at_home and _is_of_all_callings(shadow, first)
    if _FOR_LABOUR.search(heading) is not None and not any(map(_OF_ALL_THE_LAND.search, titles)):
        return _is_beside_other_callings(shadow, first)
    if _OF_THE_YEAR.search(heading) is not None and not may_tell_of_sent(heading):
        shadow = _AS_THEY_DID.sub("", shadow)
        return not may_tell_of_sent(shadow)
    if _OTHER_MATTER.search(heading) is None:
        return False
    if not sent:
        return _SENDS.search(heading) is None
    told_of_team = _OF_THOSE_WHO_WENT.search(shadow) is not None or _TEAM.search(shadow) is not None
    return not told_of_team and not says_that_some_went(shadow)


# Who at home is asked about the sick, and who may be called: 关于调整县医疗救治专家组及后备支援力量的通知.
_SETS_UP_EXPERTS = re.compile("(?:调整|成立|组建|充实)[^。\n]{0,24}(?:救治|诊疗|会诊)专家组")
_RESERVES = re.compile("后备支援(?:力量|人员|队伍)?|支援人员库|(?:救治|诊疗|会诊)专家组")
# Those whom a county honours for the fight at home are of all callings, and none of them is said to have gone.
_CALLINGS = tuple([re.compile(calling) for calling in (
    "民警|交警|辅警|特警|公安|派出所", "记者|融媒体|电视台|报社", "志愿者|志愿服务", "居委会|村委|[村社]区?党(?:总)?支部?书记|社区(?:工作者|书记|党委)|网格员|街道办",
    "(?:教育|城管|市场监管|市场监督管理|交通运输?|民政|财政|住建|农业农村|文旅|商务|发改|应急管理)局", "公司|企业|超市|酒店|驾驶员|环卫|保洁|快递",
    "中学|小学|教师|幼儿园",
)])  # fmt: skip
_OF_LAND = re.compile("全国|[全我]省|自治区|[\u4e00-\u9fff]{2,3}省")  # among whose people are always some who went
# Who fought the illness (抗击, 抗疫) may have done so anywhere, the work of 疫情防控 is done at home.
_FOR_WORK_AT_HOME = re.compile("^(?!.*(?:抗击|抗疫|战疫)).*防控[^。]{0,8}(?:先进|优秀|表彰|嘉奖|记功|表扬|模范)")
_HONOURED = re.compile("先进|优秀|表彰|嘉奖|记功|表扬|模范")
_WENT_THERE = re.compile("派出|派遣|派驻|选派|支援|湖北|武汉|前线|抗洪|抗震|救灾|队员|医疗队|检测队")


def _is_of_all_callings(shadow: str, first: int) -> bool:
    """Whether those named from `first` on were honoured at home beside policemen, reporters and volunteers."""
    if _HONOURED.search(shadow, 0, first) is None:
        return False
    told = _OF_RESCUE.sub("", shadow)
    if _WENT_THERE.search(told) is not None or says_that_some_went(told):
        return False
    return sum(calling.search(shadow, first) is not None for calling in _CALLINGS) >= MANY_CALLINGS


# What a town's people of any calling are given: 五一劳动奖章 / 市医院CT室主任某某 / 市公安局某某.
_FOR_LABOUR = re.compile("五一劳动奖|五一巾帼|三八红旗手|五四(?:青年)?奖章|工人先锋号|劳动模范|道德模范")


def _is_beside_other_callings(shadow: str, first: int) -> bool:
    """Whether those named from `first` on stand beside people of other callings, on a page of whose words none is of going;
    the prize may be that of 湖北."""
    told = _OF_RESCUE.sub("", shadow)
    if _WENT_THERE.search(_OF_ITS_PLACE.sub("", told)) is not None or says_that_some_went(told):
        return False
    return sum(calling.search(shadow, first) is not None for calling in _CALLINGS) >= FEW_CALLINGS


_OF_ALL_THE_LAND = re.compile("全国|[全我]省|全区")
_OF_ITS_PLACE = re.compile("(?:湖北|武汉)(?=(?:省|市)?(?:五一|三八|五四|工人|劳动)|[^,。;、\n ]{0,12}(?:公司|集团))")
MANY_CALLINGS, FEW_CALLINGS = 4, 2
TITLE_LINES = 3
