"""Who surely went, as the words around a list say that those in it are the team: 3名医师启程。他们是|甲、乙|; 援鄂医疗队队员|甲|;
|甲|带领援吉医疗队出发; |甲|任医疗队前方总指挥."""

import re

_NO_FAREWELL = "(?![^。;]{0,24}(?:送行|送别|欢送|迎接|慰问|看望|家属))"
_LEFT = "(?:启程|出征|出发|逆行|驰援|奔赴|赶赴|前往|踏上征程|集结|加入[^,。;]{0,10}队)"
_HEROES = "(?:勇士|英雄|逆行者|战士|白衣天使|天使|队员|医护人员|医务人员|同志|护士|医生|女将)"
_FEW = "[0-9一二两三四五六七八九十几]{1,3}"
# 我院3名精神科医师启程。他们是|…|; 请记住这3位勇士的名字,她们是|…|
_THEY_ARE = "(?:[他她]们(?:分别)?(?:就?是|为):?)"
_WHO_LEFT = re.compile(
    f"{_FEW}[名位][^,。;送迎家]{{0,12}}{_LEFT}[^,。;送迎]{{0,10}}[。,]{_THEY_ARE}$"
    f"|记住这?{_FEW}[名位]{_HEROES}的名字[,:。]?{_THEY_ARE}?$"
)
# 另外两名队员|甲和乙|会在3月20日返程
_OTHER_MEMBERS = re.compile(f"(?:另外|其余|其他|剩余|还有)的?{_FEW}[名位]队员$")
_COME_LATER = re.compile("(?:也|还)?(?:会|将|要|则|预计|计划)+(?:在|于)?[^,。;]{0,12}(?:返|归来|回家|凯旋|回到|撤离)")
# 云南省对口支援某市医疗队某队(某医院)95后队员|甲|; 第三批国家中医医疗队(江苏)工作人员|甲|
_OF_TEAM = re.compile(
    "(?:(?:驰援|支援|援助|援)(?!助灾)[^,。;、送迎慰看接家()]{1,12}|国家[^,。;、送迎慰看接家()应急]{0,8})(?:医疗|救援|护理|支援|疾控|医护)队"
    "(?:[^,。;、送迎慰看接家患()名位0-9]{0,8}(?:[(][^()]{2,12}[)])?)(?:[5-9][05]后)?的?(?:女|男|老|新)?(?:队员|工作人员|成员)$"
)
# 某省援某市医疗队医疗救治专家组的专家|甲、乙、丙|
_OF_GROUP = re.compile(
    "(?:驰援|支援|援助|援)(?!助灾)[^,。;、送迎慰看接家()]{1,12}(?:医疗|救援|护理|支援|疾控|医护)队(?:的)?[^,。;、送迎慰看接家患()名位0-9后]{0,8}"
    "(?:专家组|治疗组|救治组|医疗组|护理组|感控组|院感组|防控组|心理组)的?(?:专家|成员|副?组长|医生|护士|队员)?$"
)
# 驰援某市医疗队的某校校友|甲、乙以及丙|等许多队员
_ALUMNI = re.compile(
    "(?:驰援|支援|援助|援)[^,。;、送迎慰看接家]{1,12}(?:医疗|救援|护理|支援)队的[^,。;、家属]{0,12}校友$"
)
# 援疆医生|甲|抵达某县
_AIDS = re.compile(
    "(?:首[位名批]|第[一二三四五六七八九十]{1,3}批|[省市县院]|的|,|。|\\n)援[藏疆青琼沪鄂湘吉](?:医生|护士|专家)$"
)
_ARRIVES = re.compile("(?:就|便|又|也|第一次)?(?:抵达|到达|来到|踏上|走进|进驻|入驻|开展|完成了?)")
# 儿科专家|甲|援疆三年
_YEARS = re.compile(
    "(?:医生|主任|教授)?援[藏疆青琼](?:已经?|整整|近|将近|了)*(?:[一二两三四五六七八九十半0-9]{1,2}个?(?:多)?[年月]|期间)"
)
# 麻醉专业队员|甲|
_OF_FIELD = re.compile("(?:^|[,。;\\n ])[\u4e00-\u9fff]{2,6}专业(?:的)?队员$")
# |甲|带领内蒙古援吉疾控队从某市出发
_LEADS_OUT = re.compile(
    f"(?:同志)?(?:带领|率领|率|带着){_NO_FAREWELL}[^,。;送迎]{{0,10}}(?:援[^,。;送迎]{{1,8}}|医疗|救援)队(?:队员|一行|{_FEW}人)?[^,。;送迎]{{0,3}}(?:从|由|乘|驱车|连夜|奔赴|赶赴|驰援|出发|出征|抵达|星夜|再次|再)"
)
# |甲|任湖南省援某市医疗支援队前方总指挥, |乙|任前方副总指挥
_COMMANDS = re.compile(
    "(?:同志)?(?:被任命为|被推选为|担任|出任|任)[^,。;、]{0,30}(?:前方|前线)(?:临时)?(?:指挥部|工作组|工作队|党委)?的?(?:副?总?指挥长?|副?领队|副?总?队长|副?组长|副?书记)"
)
# |甲|作为某市对口支援前方指挥部总指挥, |甲|曾三次送行。这一次,他作为…
_BY_COMMAND = re.compile(
    "(?:[^。;]{0,40}。(?:这一?次|此次|这回)?,?[他她]|同志)?作为[^,。;、送迎慰看接原]{0,20}(?:支援|援助|援[\u4e00-\u9fff])[^,。;、送迎慰看接原]{0,12}(?:前方|前线|前沿)(?:临时|联合)?"
    "(?:指挥部|工作组|工作队)的?(?:副?总?指挥长?|副?总?领队|副?总?队长|副?组长)"
)
# 记|甲|和他带领的某省首批援助湖北医疗队
_AND_HIS_TEAM = re.compile(
    "(?:同志|医生|教授|主任)?(?:和|与)?[他她]所?(?:带领|率领|率|带)的(?:这支)?[^,。;、送迎慰看接]{0,14}(?:支援|驰援|援助|援)[^,。;、送迎慰看接]{1,12}(?:队|专家组|团队)"
)
# 本次医疗队由院长|甲|“挂帅”
_TEAM_BY = re.compile("(?:医疗|医护|救援|支援|护理|防疫)队由[^,。;、和]{0,14}$")
_TAKES_LEAD = re.compile('(?:同志|教授|主任|院长)?"?(?:亲自)?挂帅')
# 组建了一支168人的医疗队,由院长|甲|领队
_TEAM_MADE = re.compile("(?:组建|组成)了?[^。;]{0,24}(?:医疗|救援|支援|护理)队[ ]?,[ ]?由$")
_SEES_OFF = re.compile("[^。;]{0,20}(?:送行|送别|授旗|宣布|主持|动员|负责|统筹|协调|对接)")
# 新队员|甲|虽然是首次进入疫区
_NEW = re.compile("(?:^|[,。;\\n ])新队员$")
_VISIT = re.compile("慰问|看望|调研|督导|检查|考察|回访|参观")
# |甲|,是此次出征医疗队的一员
_IS_ONE = re.compile(
    ",?(?:也)?(?:是|成为)[^,。;接慰迎送]{0,8}(?:出征|驰援|支援|援[\u4e00-\u9fff]{1,4}|赴[\u4e00-\u9fff]{1,4})(?:的)?[^,。;接慰迎送]{0,6}医疗队(?:中|里)?的?(?:一员|[0-9一]{1,3}名?(?:队员|成员))"
)
# 队长,副院长|甲|代表医疗队成员表态
_FOR_ALL = re.compile(
    "(?:同志)?代表(?:医疗队|援[\u4e00-\u9fff]{1,4}队|全队|本队|我们队)(?:的|全体)*(?:队员|成员)们?(?!的?家)"
    f"|(?:同志)?代表[^,。;、]{{2,14}}的{_FEW}[名位][^,。;、家]{{0,8}}队员(?:讲述|汇报|分享|作|做|发言|表态|表达)"
)
# 会上援鄂英雄代表:|甲、乙|在大会发言; |甲以及乙|作为各单位援藏专家代表发言
_SPEAKERS = re.compile(
    "(?:援[\u4e00-\u9fff]{1,4}?|驰援[\u4e00-\u9fff]{2,4}|支援[\u4e00-\u9fff]{2,4}|抗疫归来)的?"
    "(?:英雄|勇士|战士|队员|专家|人才|医疗队|医疗队员|医护人员|医务人员|护士|医生)的?代表[:、]?$"
)
_SPEAK = re.compile(
    "(?:等[0-9一二两三四五六七八九十]{0,2}[名位人]?)?(?:同志)?(?:分别|先后|依次|也)?(?:在(?:大?会|会)上?|上台|进行了?|作了?|做了?)?[^,。;]{0,6}?(?:发言|分享|交流|讲述|汇报|演讲)"
)
_AS_SPEAKERS = re.compile(
    "(?:同志)?(?:分别|先后)?作为[^,。;、家]{0,6}援[藏疆青琼沪鄂湘吉川](?:专家|人才|干部|医生|队员|医疗队|医疗队员|医护人员)的?代表(?:发言|发表|表态|分享|讲话|作|做)"
)
# 某老师|担任翻译,随团出征
_GOES_ALONG = re.compile(
    "(?:老师|同志|医生|教授|主任)?(?:担任|任|作为)[^,。;、]{1,8}(?:,|并)?(?:一同|一起)?随(?:团|队)(?:出征|出发|启程|出国|前往|赴|奔赴|远赴)"
)
# 军队支援湖北医疗队\n|甲、乙|夫妇
_COUPLE = re.compile("夫妇(?=\\n|$)")
_TEAM_ABOVE = re.compile(
    "(?:^|\\n)[^\\n,。、]{0,12}(?:驰援|支援|援助|援)[^\\n,。、]{1,10}(?:医疗|救援|护理|支援)队[ ]*\\n[ ]*$"
)
_SAID_BEHIND = (
    _LEADS_OUT, _COMMANDS, _BY_COMMAND, _YEARS, _IS_ONE, _FOR_ALL, _AS_SPEAKERS, _GOES_ALONG, _AND_HIS_TEAM,
)  # fmt: skip
LONGEST_SAID = 64
"""Characters before a list, more than any of the patterns takes that end there."""


def is_of_team_by_words(before: str, after: str) -> bool:
    """Whether the words before and behind a list of people say that they are those who went."""
    near = max(0, len(before) - LONGEST_SAID)
    if any(said.match(after) for said in _SAID_BEHIND):
        return _VISIT.search(after, 0, LONGEST_DEED) is None
    if before.endswith("队员") and (_OF_TEAM.search(before, near) or _OF_FIELD.search(before, near)):
        return True
    if _WHO_LEFT.search(before, near) or (before.endswith("校友") and _ALUMNI.search(before, near)):
        return True
    if _OF_GROUP.search(before, near):
        return True
    if before.endswith(("人员", "成员")) and _OF_TEAM.search(before, near):
        return True
    if _SPEAK.match(after) and _SPEAKERS.search(before, near):
        return True
    if _COUPLE.match(after) and _TEAM_ABOVE.search(before, near):
        return True
    if _COME_LATER.match(after) and _OTHER_MEMBERS.search(before, near):
        return True
    if _ARRIVES.match(after) and _AIDS.search(before, near):
        return True
    if _NEW.search(before, near) or (_TEAM_MADE.search(before, near) and not _SEES_OFF.match(after)):
        return True
    return _TAKES_LEAD.match(after) is not None and _TEAM_BY.search(before, near) is not None


# 某省援琼医疗队总领队|甲|, 第四批援湖北医疗队副队长、某医院院长|甲|
_HOLDS_OFFICE = re.compile(
    "(?:驰援|支援|援助|援)[^,。;、送迎慰看接家原]{1,12}(?:医疗|救援|护理|支援|医护)队(?:的)?(?:总|副|常务)*(?:领队|队长)"
    "(?:、(?:[^,。;、送迎慰]{2,20}(?:医院|中心|保健院))?[^,。;、送迎慰]{0,12}(?:院长|主任|书记|护士长|医师|护师|教授|主管))?$"
)


# 某省援助某市前线指挥部指挥长|甲|, 某省对口支援某市防治新冠肺炎医疗队前方指挥部副总指挥|甲|
_COMMANDS_THERE = re.compile(
    "(?:驰援|支援|援助|援[\u4e00-\u9fff])[^,。;、送迎慰看接原]{0,24}(?:前方|前线|前沿)(?:临时|联合|联防联控)?"
    "(?:指挥部|工作组|工作队|临时党委|党委)的?(?:副?总?指挥长?|副?总?领队|副?总?队长|副?组长|副?书记)$"
)
# 队员们在总队长甲、马拉维队队长|乙|的带领下
_LED_BY = re.compile("(?:队员|成员)们?在(?:[^,。;、]{2,16}、){0,2}[^,。;、院局委科]{0,10}?(?<![大中支])(?:队长|领队)$")


def holds_office_in_team(ahead: str) -> bool:
    """Whether the words ahead of a name say which office in a team that helped others who it is holds, or that the members
    are led by who it is."""
    near = max(0, len(ahead) - LONGEST_SAID)
    if _HOLDS_OFFICE.search(ahead, near) or _COMMANDS_THERE.search(ahead, near):
        return True
    return ahead.endswith(("队长", "领队")) and _LED_BY.search(ahead, near) is not None


LONGEST_DEED = 40
"""Characters behind a name in which it may be said that who it is only calls on others."""
