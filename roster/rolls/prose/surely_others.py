"""Who surely did not go, whatever else speaks for it: what stands right before and behind the list that a name is of, or the
name alone with its position, says so outright."""

import re

from roster.rolls.prose.surely_no_member import is_no_member

FARTHEST = 90
"""Characters on either side of a list that are looked at."""
_GOES = re.compile("报名|请战|出征|出发|驰援|赶赴|奔赴|随队|启程|登车|带队|率队|队员|医疗队")

# 临行前请同事|某某|帮忙剪短头发
_ASKED = re.compile(
    "(?:请|找|让|托|叫|央|麻烦|拜托)了?(?:[她他]的?|科里的?|同科的?|身边的?|自己的?)?(?:同事|好友|朋友|闺蜜|姐妹|邻居)$"
)
_BEFORE_LEAVING = re.compile("(?:临行|出发|出征|临走|走之|启程|行|动身)前[^。;]*$")
_HELPS = re.compile("(?:帮|给|为|替|把)[^。;]{0,6}(?:忙|剪|剃|理|照顾|照看|代班|顶班|收拾|带孩子)")
# 由副院长|某某|带队，甲、乙参加了欢送会
_LEADS_TO_FAREWELL = re.compile(
    "(?:带队|率队)[,、][^。;]{2,80}参加了?[^,。;]{0,10}(?:欢送|送行|送别|壮行)(?:会|仪式|座谈会)"
)
# 由副院长某某带队，|甲、乙|参加了欢送会
_WITH_LEADER = re.compile("(?:带队|率队)$")
_ARE_GUESTS = re.compile("(?:等)?(?:[0-9]{1,2}人)?参加了?[^,。;]{0,6}(?:欢送|送行|送别|壮行)(?:会|仪式)")
# 疫情防控领导小组|副组长某某|介绍
_OF_BOARD = re.compile("(?:领导小组|(?<!前[方线沿])指挥部|指挥中心|专班)(?:常务|办公室)?$")
# 慰问组领队是市卫健局|局长某某|
_OF_VISIT = re.compile(
    "(?:慰问|考察|调研|督导|检查|采访|访问|欢送|接待)(?:小|分)?(?:组|团|队)的?(?:(?:领队|队长|组长|团长)(?:是|为|由|、)?|成员(?:有|是|为))[^,。;、慰访看]{0,10}$"
)
_SPEAKS = re.compile("(?:同志)?(?:介绍|表示|强调|指出|要求|宣布|说)")
# 某某带着科里的年轻|医生某某、某某|做成了第一台手术
_TAUGHT = re.compile(
    "(?:带着|带领|带教|指导|手把手教)了?(?:(?:科里|科室|当地|本地)的?(?:年轻|青年|本地)?的?|我院(?:刚毕业|新来|年轻)的?)$|教会了?$"
    # 以师带徒的方式,带|某某、某某|两位医师
    "|(?:师带徒|一对一|一带一|传帮带|结对)[^,。;]{0,6},?(?:带|带教|指导)了?$"
)
# 拍照的是院办的|某某|; 向导是镇卫生院的|医生某某|; 县医院只有五名医生,|主任某某|一个月要值十三个夜班
_OF_PLACE = re.compile(
    "陪[他她我]们?[^,。;]{1,8}的,?(?:就?是|还有)(?:[县乡镇州旗]|当地|本地)[^。;]{0,16}$|"
    "(?:拍照|摄影|照相|掌镜)的(?:就?是|叫)[^,。;]{0,10}$|向导(?:是|叫)[^,。;]{0,16}$|(?:医院|科里?)[^,。;派]{0,6}(?:只有|仅有|总共才|统共)[^,。;]{1,8}(?:医生|护士|医师|大夫),$"
)
# |某某|留在急诊科替他值班
_STANDS_IN = re.compile("(?:则|就|还)?留在[^,。;]{1,10}(?:替|帮|代)[他她我大]")
_GUIDES = re.compile("(?:自愿|主动|给[他她我]们?)?(?:当|做)了?(?:起)?向导")
# 带教当地医生6名,其中|医师某某|已能独立完成手术; 他与4名年轻医生结成师徒,其中|某某|…
_TAUGHT_ONES = re.compile(
    "(?:带教|带出|带会|培养|教会|指导|帮带|结对|收)了?(?:[^,。;派]{0,8}的?)?(?:医生|医师|护士|医护|骨干|徒弟|学员|学生|学徒|人员|人才|技师)"
    "[^,。;]{0,8}[,。;:]?(?:其中|现在|如今|目前)[,的]?(?:一名|有)?$"
    "|(?:和|与)[^,。;]{2,14}(?:结成|结为)(?:了)?(?:师徒|对子)[^,。;]{0,4}[,。;](?:其中|现在|如今|目前)[,的]?$"
)
# 教会了县医院的|某某|做心脏超声
_TAUGHT_THERE = re.compile(
    "(?:教会|带出|带教|手把手教|培训|辅导|培养)(?:了|的|过的|出的)?(?:[县市州旗区乡镇](?:人民|中心|中医|藏|蒙)?(?:医院|医|卫生院|院)|当地|本地|这里|受援医院)的[^,。;、]{0,6}$"
)
# …|某某|医生已能独立完成手术, behind words of teaching
_TEACHES = re.compile("进修|带教|手把手|师徒|徒弟|培养|教会|骨干|当地|本地|传帮带|帮带")
_CAN_ALONE = re.compile(
    "(?:等?(?:这?[几两三四五六]|[0-9]{1,2}|多)[名位个])?(?:[^,。;、]{0,4}的)?(?:医生|医师|护士|同志)?(?:们)?,?(?:如今|现在|目前|[^,。;、]{0,6}(?:天|周|月|年|之?后|下来),?)?(?:已经?|现|就|便|都)?"
    "(?:(?:能够?|可以?|会)主刀|(?:能够?|可以?|会)?独立(?:地)?(?:开展|完成|进行|操作|承担|主刀|阅片|手术|实施|放置|诊断|值班|做|带组|上台|当班|管床|出诊))"
)
# 副主任某某|带队赴某地开展对口支援工作调研; 副院长某某|一行到某县人民医院回访,看望援疆专家
_CALL_ON = "(?:调研|考察|回访|督导|检查|走访|看望|慰问|座谈|洽谈|签约|参观|访问|探望)"
_LEADS_TO_CALL_ON = re.compile(
    "(?:同志)?(?:等)?(?:带队|率队|一行|率[^,。;队]{0,10}?|带领[^,。;队]{0,10}?)[^,。;队]{0,6}?(?:赴|到|前往|来到|去|深入|走进|抵达)"
    f"[^,。;]{{2,36}}?(?:{_CALL_ON}(?!,?救治|[^,。;]{{0,8}}(?:伤|患|病|群众|灾|家庭|农户))|,{_CALL_ON}[^,。;]{{0,20}}(?:队员|专家|干部|人才|医疗队|医护|医务|人员|同志))"
)
_RELATIVE = re.compile("(?:妻子|丈夫|爱人|老公|老婆|女友|男友|儿子|女儿|母亲|父亲)$")
_OTHER_WORK = re.compile(
    ",?(?:是|在)[^,。;]{1,20}(?:职工|员工|工人|教师|老师|民警|警察|辅警|公务员|社工|司机|收费员|保安|务农|打工)"
)
# 某某是内科副主任,妻子|某某|也是医院的医生
_SAME_CALLING = re.compile("(?:也|同样|同)是[^,。;]{2,24}(?:医[生师]|护[士师]|职工|技师|检验师|护士长)(?=[,。;])")
_GO_BOTH = re.compile(
    "一起|一同|一道|双双(?!坚守)|夫妻[^,。;]{0,6}(?:出|赴|前往)|也(?:报|去|在|随|来|将|要)|第[一二三四五六七八九十]批|武汉|湖北"
)
# 追授|某某|等34位同志“先进个人”称号
_GIVEN_TO_THE_DEAD = re.compile("(?:追授|追记|追认)$")
_AND_OTHERS = re.compile("等[0-9]{0,4}(?:[名位人]|同志)")
# 授予|某某|等472位同志“先进个人”称号: the first of a country's list, of whose house the page says nothing
# 授予甲等736名同志“先进工作者”称号,授予|乙|等30名同志“奖章获得者”称号
_GIVEN_TO_HUNDREDS, _AND_HUNDREDS = re.compile("(?:授予|表彰了?|表扬了?)$"), re.compile("等[0-9]{3,4}[名位]")
_AND_TENS, _HUNDREDS_AHEAD = re.compile("等[1-9][0-9][名位]"), re.compile("等[0-9]{3,4}[名位个][^。;]*$")
# 我的爱人|某某|在区疾控中心工作
_MY_OWN = re.compile("我的?(?:妻子|丈夫|爱人|老公|老婆|女友|男友)$")
_AT_WORK = re.compile(
    '在[^,。;援一武]{2,14}(?:工作|上班)(?=[ ]?[,。;])(?![^"]{0,40}(?:一起|一同|同批|也(?:报|去|来|在|随)))'
)
# 定点医院的|某某医生|则讲述了同事们如何救治本地病人
_TELLS_OF_HOME = re.compile(
    "(?:医生|护士|主任|护士长|同志)?,?(?:则|也)(?:讲述|介绍|汇报|分享|讲)了?[^,。;]{0,6}(?:定点(?:救治)?医院|本地|后方|家乡|留守)"
)
# 某某|是同一家医院的检验师，他只说了一句：“家里有我…”
_KEEPS_HOUSE = re.compile(
    '[^。;"丈妻爱儿女父母孩老公婆]{0,30}(?:说|一句)[^。;"]{0,3}"[^"。]{0,6}(?:家里|家|孩子|老人|后方)[^"。]{0,3}有我'
)
# 交接时，对方医院的领队|某某|带着我们一处一处看
_AT_HANDOVER = re.compile("(?:交接|对接|接班|接管|接手)[^,。;]{0,6}(?:时|的时候|那天|当天|前|之前)[^。;]{0,20}$")
_SHOWS_ROUND = re.compile(
    "(?:把|将)[^,。;]{1,10}(?:交给|交到|移交|递给)(?!了?(?:下一?批|接班|新来|后来|当地|本地))|(?:带|领|陪)着我们|(?:给|向|为)我们(?:讲|介绍|示范|演示|交代)"
)
# 与5名队员|一一握手
_SHAKES_HANDS = re.compile(
    "(?:同志)?(?:与|和|同|跟)?[^,。;]{0,8}(?:队员|队员们|勇士们?|英雄们?)一一(?:握手|拥抱|道别|话别|联系|通话|连线)"
)
# 报名的还有|甲、乙|,他们这次没有入选; |甲、乙|等校友,她们一样在本地抗疫
_ARE_NOT_CHOSEN = re.compile(
    "(?:等[^,。;]{0,6})?,?(?:[他她]们?|[二两三]人)(?:这次|此次|最终|最后)?(?:都|均)?(?:没有?|未能?)被?(?:入选|选上|选中)(?=[,。;])"
    "(?![^。]{0,30}(?:第二次|再次|又|终于))"
    "|(?:等[^,。;]{0,6})?,?[他她]们(?:则|也|都|均)*(?:一样|同样)?(?:坚守|留守)?在(?:本地|本院|后方|家乡|各自)"
)
# 副站长|某某|带领各科室负责人,对两名队员进行了行前动员
_LEADS_TO_PEP_TALK = re.compile(
    "(?:带领|率领|率)[^。;]{2,60}?,?(?:对|为|给)[^。;]{2,30}?(?:进行|作|做)了?(?:行前|战前|出[发征]前)(?:动员|教育|谈话|培训)"
)
# 院长某某、护理部主任|某某|立即分头联系各科室
_CALLS_WARDS = re.compile(
    "(?:立即|马上|连夜|迅速|当即|随即|紧急|分头|立刻)[^,。;]{0,6}(?:联系|通知|召集|动员)了?[^,。;]{0,4}(?:科室|科主任|护士长|病区|人员)"
)
# 市卫健委主任|某某|带领全系统迅速行动, 先后派出3批队员
_LEADS_ALL = re.compile("(?:同志)?(?:带领|率领)(?:全系统|全[市县区州省院]|(?:全市)?卫[健生]系统|广大)")
# 人事科科长|某某|传达了通知要求，号召大家报名
_CALLS_UP = re.compile(
    "(?:同志)?(?:传达|宣读)了?[^,。;]{0,16}(?:,[^,。;]{0,6})?(?:号召|动员|鼓励)[^,。;]{0,10}(?:报名|参加|参与)"
)
# 捐款1000元以上的有：|甲、乙 and 当年递交请战书的还有：|甲、乙 and 看望了坚守岗位的医护人员|甲、乙
_NOT_OF_TEAM = "(?:(?!队员|援|出征|赴|武汉|湖北|前线|一线|归来|凯旋|休整)[^,。;\n])"
_HEADED_AS_OTHERS = re.compile(
    f"(?:^|[,。;\n]){_NOT_OF_TEAM}{{0,24}}(?:捐款|捐赠|捐资|献血|请战书|待命|储备|留守|(?:看望|慰问)了?坚守|坚守(?:岗位|科室|后方|本院))"
    f"{_NOT_OF_TEAM}{{0,16}}(?:(?:有|是|为|包括|人员|同事|员工|职工|医护)(?:主要|分别)?:?|:)$"
)
# 甲、乙|获得“优秀护士”等称号
_WIN_PRIZE = re.compile(
    '(?:等)?(?:[0-9]{1,2}[人名])?(?:分别)?(?:荣?获得?|被评为|获评|被授予|获授)了?(?:院级|全院|年度)?"?(?:院级|年度)?(?:优秀(?:护士|医[师生]|带教|护理|职工|员工|科主任|党员)|重视护理)'
)
# 护理部主任某某、骨科主任某某|等一行5人,看望了医疗队队员甲、乙的家属
_CALL_ON_FAMILIES = re.compile(
    "(?:等)?(?:一行)?(?:[0-9]{1,2}人)?,?(?:(?!队员|家[中里属])[^,。;]){0,10}(?:看望|慰问|走访|探望)了?[^。;]{0,30}(?:队员|医疗队|援[鄂汉沪藏疆琼川青]|前[方线])[^。;]{0,40}?"
    "(?:家属|家人|亲人|亲属|父母|家中|家里|家庭)"
    # 代表全科人员,向远在武汉的甲、乙的家属送去了水果
    "|(?:等)?(?:一行)?,?代表[^。;]{2,14},?(?:向|给|为)[^。;]{2,50}?的?(?:家属|家人|亲人|亲属|父母|孩子)[^,。;]{0,6}(?:送|表示|致以|带去)"
)
# 出院患者|甲(某医院护士)、乙、丙|向医护人员鞠躬
_ARE_PATIENTS = re.compile(
    "(?:居民|村民|牧民|牧场职工)$|(?:出院|治愈|康复|住院|危重症?|重症|新冠)的?(?:病?患者|病患|病人|病友)(?:[\u4e00-\u9fff]{2,4}(?:[(][^()\n]{1,16}[)])?、){0,3}$"
)
# 慰问援鄂医护人员家属|甲护士、乙医生
_ARE_FAMILY = re.compile(
    "(?:慰问|看望|走访|探望)了?[^,。;:、家]{0,12}(?:家属|亲属)(?:代表)?(?:[\u4e00-\u9fff]{2,7}、){0,3}$"
)
# 备选人员|甲(某县中医院)、乙(某县人民医院)|此次留在国内
_STAY_BEHIND = re.compile(
    "[)]?(?:、[\u4e00-\u9fff]{2,4}[(][^()。;]{1,30}[)]){0,3}(?:等?[0-9一二两三四五六七八九十]{0,3}[名位人]?(?:同志)?)(?:此次|这次|本次|暂时|暂|则|仍|继续)*留在(?:国内|院里|后方|本院|院内|家乡)"
)
# 急诊科抽调骨科护师|甲、乙|补班
_FILL_IN = re.compile(
    "(?:医生|医师|护士|护师|同志)?(?:[二两三四][名位人])?(?:前来|来|去)?(?:补班|顶班|代班|补岗|补位|顶岗|替班)"
)
# |甲、乙|等6名县内抗疫一线工作人员
_OF_OUR_PLACE = re.compile(
    "等?[0-9一二两三四五六七八九十]{1,3}[名位](?:[县市区州院省]内|本[地院县市区]|后方|留守)[^,。;、援赴]{0,6}(?:人员|医护|职工|同志|代表|干部)"
)
# 书记|甲|以及护理部主任早早地就在楼下等待迎接英雄们归队
_AWAIT = re.compile(
    "(?:(?:以及|和|、)[^,。;]{2,16}?)?(?:早早地?|早就|提前|已经?|专程|便|就|一早)+(?:来到|等|守|站)?在?[^,。;]{2,20}?(?:等待|等候|守候|等着|迎候)(?:着)?"
    "(?:(?:迎接|欢迎)[^,。;]{0,4})?(?:英雄|队员|勇士|[她他]们|天使|战友|医疗队|[0-9一二两三四五六七八九十]{1,3}[名位])"
)
# 副院长甲、|乙、丙|带领医院医护人员迎接团队
_LEAD_TO_MEET = re.compile(
    "(?:等)?(?:同志)?(?:带领|率领|率|带着)[^,。;援队]{0,10}(?:医护人员|医务人员|医护|职工|员工|干部|同事|人员|同志|代表|班子)[^,。;援]{0,10}?"
    "(?:迎接|欢迎|送行|欢送|送别|迎候|接站|接机|看望|慰问)(?!(?:新|他们|患|病|胜利|挑战))"
)
_BY_THEIR_WORDS = re.compile("|".join([f"(?:{said.pattern})" for said in (
    _CALL_ON_FAMILIES,
    _LEADS_TO_FAREWELL, _LEADS_TO_CALL_ON, _TELLS_OF_HOME, _KEEPS_HOUSE, _SHAKES_HANDS, _CALLS_WARDS, _LEADS_ALL, _CALLS_UP,
    _WIN_PRIZE, _ARE_NOT_CHOSEN, _LEADS_TO_PEP_TALK, _STAY_BEHIND, _FILL_IN,
    _OF_OUR_PLACE, _AWAIT, _LEAD_TO_MEET,
)]))  # fmt: skip
_ENDS_OF_HEADS = frozenset("有是为括员事工护要别:\n")
"""Characters with which _HEADED_AS_OTHERS may end."""
LONGEST_SAID = 32
"""Characters before a list, more than any other of the patterns takes that end there."""


def surely_stayed(before: str, after: str) -> bool:
    """Whether the words before and behind a list of people say that they went nowhere."""
    if _BY_THEIR_WORDS.match(after) or is_no_member(before, after):
        return True
    near = max(0, len(before) - LONGEST_SAID)
    if _SHOWS_ROUND.match(after) and _AT_HANDOVER.search(before, near):
        return True
    if _ARE_GUESTS.match(after) and _WITH_LEADER.search(before, near):
        return True
    if _OTHER_WORK.match(after) and _RELATIVE.search(before, near):
        return True
    if _SAME_CALLING.match(after) and _RELATIVE.search(before, near):
        return not (_GOES.search(after, 0, FARTHEST) or _GO_BOTH.search(after, 0, FARTHEST))
    if _GIVEN_TO_THE_DEAD.search(before, near) and _AND_OTHERS.match(after):
        return True
    if _GIVEN_TO_HUNDREDS.search(before, near) and (
        _AND_HUNDREDS.match(after) or (_AND_TENS.match(after) and _HUNDREDS_AHEAD.search(before))
    ):
        return True
    if _AT_WORK.match(after) and _MY_OWN.search(before, near):
        return True
    if _ARE_PATIENTS.search(before, near) or _ARE_FAMILY.search(before, near):
        return True
    asked = _ASKED.search(before, near)
    if asked and _HELPS.match(after) and _BEFORE_LEAVING.search(before, 0, asked.start()):
        return True
    if _is_taught(before, after) or _OF_VISIT.search(before, near):
        return True
    of_board = _OF_BOARD.search(before, near) is not None
    if of_board and _SPEAKS.match(after):
        return True
    goes = _GOES.search(after, 0, LONGEST_DEED) is not None
    if goes:
        return False
    if _OF_PLACE.search(before, near) or _GUIDES.match(after) or _STANDS_IN.match(after):
        return True
    if of_board or _TAUGHT.search(before, near):
        return True
    return before[-1:] in _ENDS_OF_HEADS and _HEADED_AS_OTHERS.search(before) is not None


def _is_taught(before: str, after: str) -> bool:
    """Whether the words around a list say that those of a team taught the people in it."""
    near = max(0, len(before) - LONGEST_SAID)
    if (_CAN_ALONE.match(after) and _TEACHES.search(before)) or _TAUGHT_THERE.search(before, near):
        return True
    taught = _TAUGHT_ONES.search(before, near)
    # 选派2名医生带教县医院医护人员,其中某某来自骨科
    return taught is not None and _SENT.search(before, max(0, taught.start() - LONGEST_DEED), taught.start()) is None


_SENT = re.compile("选派|派出|派遣|抽调|派驻")
LONGEST_DEED = 30
