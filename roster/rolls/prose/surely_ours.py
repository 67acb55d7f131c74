"""Who surely went, though nothing but the name may be printed: what stands right before and behind it says outright that who it is
shares the team's work (我和某某互相检查胶带, 同帐篷的某某), leads it (领队是我们骨科主任某某) or is one of it (甲和某某先到,其他队员…)."""

import re

from roster.rolls.prose.surely_among import holds_office_in_shelter, is_among_those_told
from roster.rolls.prose.surely_members import holds_office_in_team, is_of_team_by_words
from roster.rolls.prose.surely_sent import is_of_those_sent_out, looks_back
from roster.rolls.words.terms import COUNTRIES

# 今晚我和|某某|互相检查了面屏和胶带
_WITH_ME = re.compile(
    '(?:^|[,。;:!?"\\n ]|今天|今晚|昨天|昨晚|晚上|夜里|早上|上午|下午|凌晨|这次|接着)我(?:和|跟|与|同)$'
)
_TOGETHER = "(?:一起|互相|相互|一同|一道|两个人|两人|俩|搭班|搭档|分在|轮流|结伴|并肩|一前一后)"
_AT_WORK = "进舱|出舱|舱|面屏|胶带|防护|护目镜|隔离衣|病房|病区|病人|患者|上班|夜班|白班|交班|接班|值班|查房|帐篷|巡诊|手术|转运|伤员|采样|核酸|出诊|消毒|换药|抢救|同一组|一个组|一组"
_WORKS_WITH = re.compile(f"{_TOGETHER}[^。;想聊念忆视电]{{0,16}}?(?:{_AT_WORK})")
# 同帐篷的|某某|, 我们队里的|某某|, 我和同屋的大姐、某医院的|某某|, 和我搭班的是|某某|
_CALLED = "(?:小?姑娘|小伙子?|小[弟妹]|老?大[哥姐]|老[哥乡]|开心果|活宝)?"
_SHARES = re.compile(
    f'(?:同(?:一)?(?:个|顶)?(?:帐篷|队|小队|组|批|寝室|宿舍|屋|舱)的|(?:^|[,。;:!?是"\\n ])(?:我们|咱们?)(?:医疗|救援)?(?:队|分队|组)(?:里|上)?的){_CALLED}(?:、[^,。;、]{{2,14}}的)?$'
    "|(?<![前来常时家])[和跟与同][我她他](?:一起|一道)?搭(?:了[^,。;、]{1,8}天|了[^,。;、]{1,6}月)?[班档]的(?:队友|战友|护士|医生)?(?:就?是|叫)?$"
)
# 领队是我们骨科的|主任某某|, 我们组的组长是丽水来的,叫|某某|
_OFFICE = "(?:(?:总|副)?领队|带队的|(?:医疗队|全队|我们队|队里|我们)的?(?:副|总)?队长|(?:我们|护理|医疗)组?的?(?:副)?组长|带(?:我们|她们|他们)(?:来|去|出发|进川|前往)?的)"
_LEADS = re.compile(
    f'(?:^|[,。;:!?"\\n ]){_OFFICE}(?:就?是|叫)(?:(?:我们?|咱们?|本|该|医)(?:医?院)?)?(?:[^,。;、:慰问领导]{{1,14}}的)?(?:[^,。;、:]{{1,8}}来的,(?:名?叫|是))?$'
)
# 这支七人小队的领队,是县医院的|某某|; 带队的褚医生——她叫|某某|
_LEADS_THIS = re.compile(
    "这支[^,。;、]{0,12}(?:队|队伍|小组)的?(?:领队|队长|带队人),?(?:就?是|叫)[^,。;、:慰问领导]{0,14}$"
    "|(?:领队|带队|同屋|同组|同队|同舱|搭班)的[\u4e00-\u9fff](?:医生|大夫|主任|护士长?|老师|[护医]师|[哥姐])-{1,4}[他她](?:名?叫|是)$"
)
# 跟你一块去的|某某|, 你们队里那个队长,好像是|某某|: in a letter to somebody who went
_WITH_YOU = re.compile(
    "[和跟与同]你们?(?:一块儿?|一起|一道|一同)(?:去|出发|走|报名去|上车|来)的(?:[^,。;、]{0,6}(?:护士|医生|同事|姐妹|还?有|是|叫))?$"
    "|你们(?:医疗)?队?里?的?(?:那个|那位)?(?:队长|领队|组长),?(?:好像|应该|听说|大概)?(?:就?是|叫)[^,。;、:]{0,14}$"
)
_CALLS = re.compile("慰问|看望|调研|考察|督导|参观|回访")
# 某医院的带队|院长某某|说
_LEADER = re.compile("(?:的|院|中心|队)?(?:带队|领队)$")
_SAYS = re.compile("(?:同志)?(?:说|告诉|介绍|表示|回忆|感慨|感言|笑着|笑道|红着|哽咽|,他|,她|清点|第一个|最后一个)")
# 甲和|某某|凌晨到达库房,其他队员3时前赶到
_OTHERS = re.compile(
    '(?:也|都|就|便|最|先|又|已|率先|提前|在|凌晨|[0-9]{1,2})[^。;":]{0,24}?,(?:其他|其余|另外|剩下)的?[^,。;]{0,6}(?:队员|队友|成员)(?!的?(?:家属|家人))'
)
_OF_STAFF = re.compile("送行|送别|欢送|看望|慰问|迎接|叮嘱|主持|宣读|介绍|表示|说")
# 1979年参加援外医疗队的82岁|医生某某|回忆说
_JOINED = re.compile(
    "(?:参加|参与|加入)(?:过|了)?(?:[^,。;、]{0,8}(?:医疗队|救援队|援外)(?:工作)?)的(?:[0-9]{2}岁的?)?(?:老)?$"
)
# 1984年去几内亚工作过的81岁退休|医生某某|
_WORKED_ABROAD = re.compile(
    f"(?:19|20)[0-9]{{2}}年(?:就|便|曾)?(?:到|赴|去)(?:{COUNTRIES})(?:工作|支援|援助|行医|服务)过?的(?:[0-9]{{2}}岁的?)?(?:退休|老)*$"
)
# 护士长|某某|——她来自某县人民医院
_COMES_FROM = re.compile("-{1,4}[他她]来自[^,。;、]{2,16}(?:医院|中心|保健院|院)(?=[,。;-])")
# 向战斗在武汉前线的|甲、乙|的家属送去了水果
_AT_FRONT = re.compile(
    "(?:奋战|战斗|工作|坚守|支援|驰援)在?(?:武汉|湖北|上海|西藏|新疆|抗疫|抗击|疫情|援[鄂沪藏疆])[^,。;、]{0,6}(?:前线|一线)的$"
)
_FAMILY = re.compile(
    "(?:等?[0-9一二两三四五六七八九十]{0,3}[名位人]?[^,。;、]{0,4}?)?的?(?:家属|家人|家中|家里|父母|爱人|妻子|丈夫|孩子)"
)
# "刚来的时候,我们连路都不认得。"某医院副院长|某某|说
_COME = '(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:刚|初)?(?:到达|抵达|来到|来|到)了?(?!的?(?:机场|车站|医院))[^,。;"接送看他她]{0,6}的?(?:当晚|当天|那天|那晚|第[一二三]天|时候|头几天|第一晚)'
_ARRIVAL = re.compile(
    f'"(?:(?:还|仍|一直)?记得|想起|忘不了)?(?:(?:大家)?{_COME},?(?:[^"]{{0,16}}[,。])??(?:大家|我们?|自己|咱们|全队)|(?:我们|咱们){_COME})[^"他她]{{2,60}}"$'
)
# 讲述者:某医院内科护士长|某某| 地点:武汉市某医院
_TELLER = re.compile("(?:讲述|记录|口述|执笔)(?:者|人)?[:|][ ]*$")
_WHERE = re.compile("[)]?[ \\n]*(?:地点|时间|日期)[:|]")
_AT_SCENE = re.compile(
    "[)]?[ \\n]*(?:时间[:|][^:\\n]{4,16} )?地点[:|][ ]*(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施|[^ :\\n]{0,8}方舱|雷神山|火神山)"
)
# 我院4名护士|(甲、乙、丙、丁)|随市医疗队驰援某地
_COUNTED_AHEAD = re.compile(
    "(?:院|中心|[省市县区旗]|派出?|共|的|^)(?:派出|选派|抽调|共|有)?(?:[0-9]{1,2}|[二两三四五六七八九十]{1,2})(?:名|位)[^,。;、:()]{0,8}(?:医护|医务|护士|护理|护师|医生|医师|队员|同志|专家|骨干|人员|职工|战士)[^,。;、:()]{0,4}[(]?$"
)
_GO_BEHIND = re.compile(
    "等?[)]?(?:(?!送|迎|接|慰问|看望|前往机场)[^。;!?]){0,12}?(?:随[^,。;]{0,10}队[^,。;]{0,4})?(?:驰援|奔赴|赶赴|出征|逆行|启程|加入[^,。;]{0,12}(?:医疗|救援|支援)队)(?![^。;]{0,20}(?:送行|送别|欢送|迎接|慰问))"
)
# 驰援荆州的5位医护人员|(甲、乙、丙)|已完成隔离
_SENT_AHEAD = re.compile(
    "(?:支援|驰援|援助|增援|奔赴|援)[\u4e00-\u9fff]{1,10}的(?:[0-9]{1,2}|[两三四五六七八九十]{1,2})(?:名|位)(?:援[\u4e00-\u9fff])?(?:医护人员|医护|医务人员|医务工作者|医疗队员|护士|护理人员|医生|医师|队员|专家|检验人员|同志)[(]?$"
)
# 与他们一同返回的|,还有某医院急诊科医生甲、护士乙和司机丙|
_WITH_THEM = re.compile(
    "(?:与|和|同|跟)[^,。;送迎接]{1,10}(?:一同|一起|一道|同车|同机|同批|结伴)(?:返|回|归|凯旋|出征|出发|启程|出队|奔赴|驰援|抵达)[^,。;送迎接慰问]{0,8}的(?:,?(?:还|也)?有)?$"
)
# |甲、护师乙、厨师丙|踏上援非征程, 护士|甲和护士乙|为组员的医疗组
_SETS_OUT = re.compile(
    "(?:等[0-9一二两三四五六七八九十]{0,3}[名位人]?[^,。;、]{0,6}?)?(?:共同|一起|一同|一道|正式|毅然|再次|又|便|就)?踏上了?(?:援|抗疫|战疫|支援|驰援|救援)[^,。;、]{0,8}(?:征程|征途|旅程|之路|之旅)"
    "|为(?:组员|队员|成员)的[^,。;、]{0,12}(?:医疗|救援|救护|专家|支援|防疫|检测|采样)(?:小|分)*[队组]"
)
# …出发,司机是|甲、乙|
_DRIVERS = re.compile(
    "(?:出发|启程|出征|前往|赶赴|奔赴)[^,。;]{0,8}[,;。](?:随队|随行|同行)?的?(?:司机|驾驶员)(?:分别)?(?:是|为|有):?$"
)
# 同去的|某某|, 作为医疗队队员之一的|某某|, 这支医疗队中有1名女同志|某某|
_ALONG = re.compile(
    '(?:^|[,。;:!?"])同[去来]的$|(?:医疗队|援[\u4e00-\u9fff]队|救援队)的?(?:队员|成员)之一的$'
    "|(?:队|队伍|队员)[中里](?:还|只|仅)?有(?:[0-9一两二三四五六七八九十]{1,2})(?:名|位)女(?:同志|队员|将|医生|护士|兵)$"
)
# |某某|队长代表全体队员感谢医院, 护士|某某|每晚把见闻传回医院, |某某|现任某县人民医院院长,援青前为某医院科长
_OF_TEAM_BY_DEEDS = re.compile(
    "(?:副?(?:队长|领队))?代表(?:全体|全队|医疗|援[\u4e00-\u9fff])+队员们?(?!的?家|亲)|[^,。;]{0,12}(?:发|传|寄)回了?(?:医院|院里|后方|家乡|单位)"
    "|[^。;,]{4,24},援[藏疆青]前[为是任系在]"
)
# |某某|主管护师就职于某县人民医院,也在第二批援鄂医疗队中
_IS_ONE_OF_TEAM = re.compile(
    ",?(?:(?:就职|供职|任职|工作)[于在][^,。;]{2,24},)?(?:也|同样)?(?:在|是)(?:我[市县区州院省])?[^,。;接慰迎送]{0,6}(?:支援|驰援|援)[^,。;]{1,6}医疗队(?:中|里|之中|的?一员|的?队员)(?=[,。;])"
)
# |某某|，江西鄱阳人，女，某医院主管护师，2020年2月4日随江西省医疗队出征
_PROFILE = re.compile(
    ",(?:[^,。;:!?说送]{1,24},){0,7}(?:(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?,?)随[^,。;送慰]{2,18}队(?:出征|出发|赴|奔赴|驰援|支援|抵达|前往)"
)
# 护士长|某某|说。她和队友…
_AND_MATE = re.compile("(?:回忆|介绍|感慨)?(?:说|道|说道)。[他她](?:和|与|跟)(?:队友|战友|同队的?|队员)")
# |某某|负责物资登记,队员们都叫他“后勤部长”
_CALLED_BY_TEAM = re.compile('[^,。;":]{2,24},(?:队员|队友|战友)们?都?(?:叫|称|喊|亲切地?称)呼?[他她]')
# 工作队由某科|某某|带队,…
_TEAM_LED_BY = re.compile(
    "(?:医疗|医护|工作|救援|采样|检测|检验|防疫|防病|支援|护理|流调|消杀)(?:小|分)*[队组]由[^,。;、和]{0,14}$"
)
_AT_HEAD = re.compile("(?:同志|教授|主任|院长)?(?:带队|率队|领队)(?![^,。;]{0,12}(?:慰问|看望|调研|督导|检查|考察))")
# 医疗队完成轮换,|甲|接替|乙|
_IN_TURN = re.compile("轮换|轮替|轮岗|换防|轮休")
_RELIEVES = re.compile("(?:同志|医生|医师|护士|主任)?(?:前来|来|去)?(?:接替|替换|轮换)了?[^,。;]{2,16}(?=[,。;])")
_RELIEVED = re.compile("(?:接替|替换|轮换)了?(?:即将)?(?:期满|返程|返回|归来|到期)?的?[^,。;、]{0,12}$")
LONGEST_CALL = 30
"""Characters before the words of an office in which it is said that a team calls on others."""
LONGEST_SAID = 44
"""Characters before a name, more than any of the patterns takes that end there, but those of whole sentences."""


def works_with_teller(before: str, after: str) -> bool:
    """Whether the words before and behind a name say that who it is works with whoever tells of his own going, or holds an
    office in the team."""
    if holds_office_in_team(before) or holds_office_in_shelter(before) or looks_back(before, after):
        return True
    return _WORKS_WITH.match(after) is not None and _WITH_ME.search(before) is not None


def tells_from_scene(before: str, after: str) -> bool:
    """Whether a head says of somebody that he tells from where the teams of 2020 worked."""
    return _AT_SCENE.match(after) is not None and _TELLER.search(before) is not None


def surely_went(before: str, after: str) -> bool:
    """Whether the words before and behind a list of people say that they are of the team."""
    near = max(0, len(before) - LONGEST_SAID)
    if (_WHERE.match(after) and _TELLER.search(before)) or is_of_team_by_words(before, after):
        return True
    if is_of_those_sent_out(before, after) or is_among_those_told(before, after):
        return True
    says = _SAYS.match(after) is not None
    if says and (('"' in before[-2:] and _ARRIVAL.search(before)) or _LEADER.search(before, near)):
        return True
    if _SHARES.search(before, near) or _JOINED.search(before, near):
        return True
    # Each of these holds a character that hardly any sentence does.
    if ("这支" in before or "-" in before) and _LEADS_THIS.search(before):
        return True
    if ("年" in before and _WORKED_ABROAD.search(before)) or ("你" in before and _WITH_YOU.search(before)):
        return True
    if _IS_ONE_OF_TEAM.match(after) or _ALONG.search(before, near) or _OF_TEAM_BY_DEEDS.match(after):
        return True
    if _COMES_FROM.match(after) or (_FAMILY.match(after) and _AT_FRONT.search(before)):
        return True
    if any(said.match(after) for said in (_PROFILE, _SETS_OUT, _AND_MATE, _CALLED_BY_TEAM)):
        return True
    if any(said.search(before, near) for said in (_SENT_AHEAD, _WITH_THEM, _DRIVERS)):
        return True
    if _IN_TURN.search(before) and (_RELIEVES.match(after) or _RELIEVED.search(before, near)):
        return True
    if _AT_HEAD.match(after) and _TEAM_LED_BY.search(before, near):
        return True
    if _GO_BEHIND.match(after) and _COUNTED_AHEAD.search(before):
        return True
    leads = _LEADS.search(before, near)
    if leads and _CALLS.search(before[max(0, leads.start() - LONGEST_CALL) :] + after[:LONGEST_CALL]) is None:
        return True
    others = _OTHERS.match(after)
    return others is not None and _OF_STAFF.search(others[0]) is None
