"""Who surely is at home, by what stands around the name: colleagues who stand in for those who went (同科的某某替他值了所有的夜班), those
who help from afar (后方专家某某), guests of a studio, and who comes with flowers."""

import re

_ENDS_OF_CLAUSES = ",。;:!?\n"
_OF_TEAM = re.compile(
    "同队|队友|队员|同批|队里|组里|驰援|援[鄂汉沪藏疆琼川青外]|一起|一同|医疗队|同行|室友|搭档|驻地|舱|归来|凯旋|武汉"
)

_TITLE = "(?:教授|医生|医师|护士|护师|大夫|主任|老师|同志|科长|护士长)?"
# Words between who it is and what he does that name nobody else: 走后婆婆|帮她带孩子 is of another.
_HOW = "(?:便|就|则|也|都|总|一直|主动|常常?|时常|经常|每天|天天|每周|默默|抽空|下班后|休息时|这些天|这[一两]年|至今|还|又)*"
_FOR = "(?:替|帮)(?:着|忙)?[^,。;病患伤村乡民众灾产孤当]{1,8}?"
_KIN = "(?:母亲|父亲|父母|爸妈|老人|妈妈|爸爸|婆婆|公公|岳父|岳母|爷爷|奶奶|孩子|儿子|女儿|宝宝|娃|家里)"
# 同科的|某某大夫|替某某照顾老母亲
_FOR_FAMILY = re.compile(
    f"{_TITLE},?{_HOW}{_FOR}(?:(?:照顾|照看|照料|看护|看望|带|接送|接|送|哄|陪)(?:了|着|起|好)?[^,。;]{{0,8}}?{_KIN}"
    f"|[^,。;]{{0,4}}{_KIN}[^,。;]{{0,4}}(?:辅导|检查作业|过生日|买)|辅导[^,。;]{{0,6}}(?:功课|作业)|开[^,。;]{{0,4}}家长会|(?:养|喂|照看)(?:着|了)?[^,。;]{{0,4}}(?:猫|狗|花|鱼))"
)
# 科里的|某某|替我值了所有的夜班
_FOR_DUTY = re.compile(
    f"{_TITLE},?{_HOW}(?:替|帮|顶)(?:着|忙)?[^,。;病患伤]{{1,6}}?(?:值|顶|上|代|扛|管)(?:了|着|下|起)?[^,。;]{{0,12}}(?:班|病床|门诊|手术)"
)
_COLLEAGUE = re.compile("(?:科里|同科室?|科室|院里|同院|单位|同事|同组|同一科室)的?[^,。;、]{0,6}$")
# 后方专家|某某教授|远程会诊
_IN_REAR = re.compile("(?:后方|大本营)的?(?:[^,。;、前]{0,6}?(?:专家|团队|医院|主任|同事|导师))?的?$")
# 某某|在屏幕那头一步步指导
_AT_OTHER_END = re.compile(
    f"{_TITLE}(?:通过[^,。;]{{2,10}})?远程(?:指导|会诊)了|{_TITLE},?{_HOW}(?:在|从)(?:屏幕|视频|大屏|网络|镜头)(?:的)?(?:那|另一)(?:头|端|边)[^,。;]{{0,10}}(?:指导(?!孩|女|儿)|会诊|看片|阅片|把关)"
)
# 演播室嘉宾、某某|提醒市民; 做客直播间的|某某
_GUEST = re.compile("(?:演播室|直播间|节目|本期|特邀|连线|值班)的?(?:嘉宾|专家)[、,的:是]{0,2}$|做客[^,。;]{2,12}的$")
_ADVISES = re.compile(
    f"{_TITLE},?{_HOW}(?:特别|郑重|在此)?(?:提醒|建议|呼吁|解答了?|回答了?|告诫|提示)广?大?(?:市民|公众|居民|网友|家长|读者|观众|旅客|游客|群众|老百姓|考生)"
)
# 退休护士长|某某,现年81岁,昨天她也来到现场,为某某献花
_BRINGS_FLOWERS = re.compile(
    "(?:,?[^,。;]{0,4}[0-9]{2}岁)?,?(?:昨天|今天|当天|昨日|今日)?[她他]?(?:也|专程|特地|特意)+(?:来到|赶到|赶来)了?(?:现场|会场|车站|机场|站台)"
    "[^。;]{0,8}?,?[^,。;]{0,4}(?:为|给|向)[^。;]{1,16}(?:献花|戴花|送上|献上|送花|颁奖|一束花)"
)
# 心内科主任|某某|得知他报名,立即批准了
_GRANTS = re.compile(
    f"{_TITLE},?(?:得知|听说|接到|看到|收到|听到)了?[^。;,要我自]{{1,12}}(?:报名|请战|申请|请缨|请求)[^,。;]{{0,6}},?(?:立即|立刻|马上|当即|二话没说|毫不犹豫|当场|便|就|地)*,?"
    "(?:批准|同意|答应|准了|放行|点了头)"
)
# 检验科的|某某|也在待命
_IS_READY = re.compile(f"{_TITLE}(?:等[0-9]{{1,3}}[人名])?[也都还](?:随时|时刻)?(?:在(?:院里|家里?|本院)?)?待命")
# 护士长|某某|,是她从小的偶像
_IS_MODEL = re.compile(f"{_TITLE}[^,。;]{{0,2}},?(?:一直)?是[他她我][^,。;]{{0,10}}(?:偶像|榜样|引路人|启蒙)")
# 带过队员某某的主任医师|某某; 读研时的导师|某某
_HAS_TAUGHT = re.compile(
    "(?:带过|教过|带教过|培养过|带出)[^,。;、]{2,10}的(?:老师|师傅)?[^,。;、]{0,4}$|(?:(?<!生)导师|恩师|启蒙老师|班主任)(?:、|是|叫)?$"
)
# 病房里住着一位退休护士|某某
_IS_TREATED = re.compile(
    "(?:住着|住进|收治|抢救|救治|接诊|转来|送来|接来)(?:了|过|的)?(?:另)?一?[位名个][^,。;、]{0,10}$"
)
# 他的工作由同科医师|某某|接了过去
_WORK_OF = re.compile(
    "(?:工作|班|岗位|床位|病床|门诊|手术)(?:都|全|就|便|改)?由(?:同[科院事]|科里|院里)?的?[^,。;、]{0,4}$"
)
# 她走后,内二科的工作由|某某|负责
_GONE = re.compile("(?:走|离开|出征|出发|外派|支援)(?:之?后|期间|以后)[^。;]*$")
_IN_CHARGE = re.compile(f"{_TITLE}(?:来|全面|暂时|临时|代为)*(?:负责|主持|承担|打理)")
# 发热门诊由主治医师|甲、乙|轮流值守; 设有热线电话,由|甲、乙|两位同志接听
_KEPT_AT_HOME = re.compile("(?:热线|电话|门诊|预检|分诊|导诊|库房|值班室)[^。;]{0,16}由(?:[^,。;、]{0,4}的?)?$")
_KEEP_IN_TURN = re.compile(
    f"{_TITLE}(?:[二两三四][名位人](?:同志)?)?(?:轮流|轮班|负责|日夜|全天)*(?:值守|值班|接听|接诊|坐诊|顶班)"
)
# 后勤科科长|某某|带着同事准备了七箱用品寄往前线
_SENDS_GOODS = re.compile(
    f"{_TITLE}[^。;]{{0,16}}?(?:准备|采购|购买|打包|装好|收拾|筹集|整理|挑选|备好)了?[^。;]{{2,36}}?(?:寄往|寄到|寄去|寄给|寄送|运往|发往|送往|托运)"
)
_TAKES_OVER = re.compile(f"{_TITLE}[^,。;]{{0,4}}(?:接了过去|接过去|接下|接手|顶上|顶了上去|顶替|代管|分担)")
# 在院里值守的急诊科医师|某某
_KEEPS_HOUSE = re.compile(
    "(?:留守(?:院里|本院|后方|科室|科里|家里)?|在?(?:院里|本院|家里|科里|后方)(?:值守|值班|坚守|留守)|留在(?:院里|本院|家里|科里|后方))的$"
)
# 骨科护士|某某|录了一段视频给前方的姐妹加油; 为她们理发的是手术室护士|某某
_CHEERS = re.compile(
    f"{_TITLE}[^。;]{{0,14}}(?:为|给|向|替)(?:在|远在|身在)?(?:前方|前线|一线|武汉|湖北|即将出征|出征)的?[^,。;]{{0,8}}(?:姐妹|同事|战友|队员|[她他]们|兄弟|伙伴)们?[^,。;]{{0,4}}(?:加油|鼓劲|打气|祝福|点赞)"
)
_EQUIPS = re.compile(
    "(?:为|给|帮)(?:[她他]们|队员们?|出征[^,。;]{0,6}|大家)[^,。;]{0,4}(?:理发|剪发|剪头发|收拾|打包|送行|备好|准备)[^,。;]{0,8}的(?:是|叫|人是)$"
)
_CUTS_HAIR = re.compile("(?:理发|剪发|剃头|剪头发|掌剪)的(?:就?是|叫)[^,。;、]{0,10}$")
# 他的大学同学|某某|在另一家医院当医生; 她的徒弟、规培护士|某某|刚考完试
_FRIEND = re.compile(
    "的(?:[^,。;、的]{0,5}(?:同学|校友)|老同事|闺蜜|发小|好友|邻居|徒弟|学生|弟子|学员)(?:、[^,。;、]{0,6}|是|叫)?$"
)
_GOES = re.compile(
    "报名|请战|出征|出发|驰援|奔赴|赶赴|随队|登车|队员|医疗队|入选|请缨|援[鄂汉沪藏疆琼川青外]|一起|一同|也在|也来|搭"
)
# 科里的护士|某某|挤进镜头
_IN_PICTURE = re.compile("[^,。;]{0,6}(?:挤进|凑到|凑进|出现在|围到|对着)了?(?:手机)?(?:镜头|屏幕|视频|画面)")
LONGEST_DEED = 30
"""Characters behind a name in which it may be said that who it is went as well."""
LONGEST_SAID = 30
"""Characters before a list, more than any of the patterns takes that end there."""
_BY_DEEDS = re.compile("|".join([f"(?:{said.pattern})" for said in (
    _FOR_FAMILY, _AT_OTHER_END, _ADVISES, _BRINGS_FLOWERS, _GRANTS, _IS_MODEL, _IS_READY, _CHEERS,
    _SENDS_GOODS,
)]))  # fmt: skip
_BY_CALLING = re.compile("|".join([f"(?:{said.pattern})" for said in (
    _GUEST, _IN_REAR, _HAS_TAUGHT, _IS_TREATED, _KEEPS_HOUSE, _EQUIPS, _CUTS_HAIR,
)]))  # fmt: skip


def surely_at_home(before: str, after: str, ahead: str) -> bool:
    """Whether the words before and behind a list of people say that they are at home, where others went; `ahead` is what
    stands before the name with its position, in which it may be said that who it is belongs to the team."""
    if _OF_TEAM.search(ahead, max(map(ahead.rfind, _ENDS_OF_CLAUSES)) + 1):
        return False
    if _BY_DEEDS.match(after):
        return True
    near = max(0, len(before) - LONGEST_SAID)
    if _TAKES_OVER.match(after) and _WORK_OF.search(before, near):
        return True
    if _IN_CHARGE.match(after) and _WORK_OF.search(before, near) and _GONE.search(before):
        return True
    if _KEEP_IN_TURN.match(after) and _KEPT_AT_HOME.search(before, near):
        return True
    if _COLLEAGUE.search(before, near) and (_FOR_DUTY.match(after) or _IN_PICTURE.match(after)):
        return True
    if _FRIEND.search(before, near) and not _GOES.search(after, 0, LONGEST_DEED):
        return True
    return _BY_CALLING.search(before, near) is not None
