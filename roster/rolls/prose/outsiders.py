"""Who is named in running text without having gone, by the words around the name: relatives, pupils, people of the place,
of home and of other trades."""

import re

from roster.rolls.drafts import Draft
from roster.rolls.prose.bystanders import HEADS_TEAM, OF_HOUSE, OF_WARDS, STAYED, Place, is_focus
from roster.rolls.prose.home import cares_at_home, serves_at_home, stays_for
from roster.rolls.prose.takes_part import goes_along
from roster.rolls.rows.speaks import speaks_of_sending
from roster.rolls.words.lexicon import HOSPITAL, POST, TITLE
from roster.rolls.words.pieces import HOSPITAL_KINDS

# Who is named right behind one of these words is known by it, and did not go as one of the team.
_RELATIVES = "妻子|丈夫|爱人|老公|老婆|母亲|父亲|妈妈|爸爸|婆婆|公公|岳父|岳母|儿子|女儿|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|外公|外婆|老伴|女友|男友|恋人|未婚妻|未婚夫|新娘|新郎|媳妇|女婿|[表堂][哥弟姐妹]|嫂子|侄女|侄子|外甥|外甥女|舅舅|姑姑|姨妈|小姨"
# 队员某某的妻子、儿科医生|某某; 某某的妻子，同院的护士|某某
_ALSO_OF_CARE = "(?:、|,|,?同(?:院|科室?|单位)的?)[^,。;、的]{0,8}(?:医生|医师|护士|护师|护士长|药师|技师)"
RELATIVE = re.compile(f"(?:(?:{_RELATIVES})(?:是|叫|、|{_ALSO_OF_CARE})?|[^她他我]的徒弟(?:是|叫|、)?)$")
LONGEST_KIN = 24
"""Characters before a name in which the text may call who it is somebody's relative."""
OUTSIDER = re.compile(
    f"(?:{_RELATIVES}),同(?:院|科室?|单位)的?$|(?:{_RELATIVES}|"
    "患者|病人|产妇|市民|居民|村民|群众|志愿者|民警|交警|记者|通讯员|员工|职工|社工|司机|老师|教师|老人|老板|理发师|企业家|商户|邻居|往届队员|厂家[^,。;、]{0,6}|少先)(?:是|叫|、)?(?:该院|本院|同院)?$|(?<!接替)[她他我]的$|[她他我](?:的|曾经?)?(?:带教的|带过的)?(?:学生|徒弟)(?:、[^,。;、]{1,6}的)?$"
)
_GOES_ON = re.compile("^(?:,|是|也是|也在|也随|同在)")
# Said of all whom it goes on to name: 到机场接人的有…
_GREETERS = re.compile(
    "(?:接人|接机|迎接|接站|欢迎|送行|送别|欢送|接风|慰问|看望|到场|出席|陪同|送站|送机)的(?:还)?(?:有|是|包括)[^。;]*$"
)
_NAMELESS = frozenset(HOSPITAL_KINDS)
_OF_VILLAGE = re.compile("[乡镇村](?:中心)?卫生[院室所]")


def _is_nameless(hospital: str) -> bool:
    return hospital in _NAMELESS or _OF_VILLAGE.fullmatch(hospital) is not None


# Said of those who are of the place that the team went to, and in a letter of those who came from its addressee.
_OF_PLACE = re.compile(
    "(?<![过了])(?:武汉|湖北|当地|本地|黄冈|孝感|荆州|荆门|襄阳|宜昌|十堰|咸宁|随州|恩施|鄂州|黄石|[这那]里|[这那]儿|[这那]边)的$|(?:香港|澳门|当地|本地)$|(?:(?:当地|本地|就地)[^,。;、]{0,4}(?:招聘|聘用|聘请|招收|招录|雇用|培养|培训|选拔)|新招?聘)来?的$"
)
_OF_SHELTER = re.compile("[\u4e00-\u9fff]方舱(?:医院)?的$")
# 病区主任某某是湖北本地的医生
_IS_LOCAL = re.compile("(?:,)?是[^,。;、]{0,6}(?:本地|当地)(?:的|人|医)")
_PUPIL = re.compile("(?:徒弟|学徒|学员)(?:是|、)?$|受援(?:科室|医院|单位|地)?的?(?:代表|医护|同行)?[、,]?$")
# 收了两个徒弟，一个是本院的医生某某，一个是乡卫生院的护士某某
_PUPILS = re.compile(
    "(?:收|带|教)(?:了|出|着|过)?[^,。;]{0,6}?[一二两三四五六七八九十几0-9]{1,3}[个名位][^,。;]{0,8}(?:徒弟|学生|学员|弟子|学徒)[,:][^。;]*$"
)
# Said of those who stayed where the team is from: 科里护士长某某, 医院护士长某某.
_OF_HOME = re.compile(
    '(?:^|[,、。;:"是说对和与由])(?:医院|卫生院|卫生室|院里|院区|科里|科室|单位|家乡|病区|病房|楼层)里?的?(?:年轻的?)?$'
)
# A notice that praises the team praises others as well: 同时，授予…"抗疫先进个人"称号.
_OTHERS_PRAISED = re.compile(
    "(?:同时|此外|另外)[^。]{0,12}(?:授予|表彰|表扬|通报)|(?:后方|院内)[^。]{0,30}(?:授予|表扬|表彰)"
)
_OF_TEAM = re.compile("医疗队队|领队|医疗组组?长|护理组组?长")
# 公司副总经理、联防联控工作组副组长|某某
_OF_CONTROL = re.compile("联防联控[^,。;、]{0,8}副?组长$")
_BOARD = re.compile("专班|领导小组|工作小组|保障组|办公室设在")
# What a notice has somebody see to: 膳食由营养科某某制定.
_SEES_TO = re.compile("^[^,。;]{0,12}?(?:负责|制定|统筹|承担|准备|协助|主持|牵头|专门)")


def _is_of_board(place: "Place") -> bool:
    """Whether somebody sees to something at home, by order of a notice."""
    if _OTHERS_PRAISED.search(place.sentence) and not place.cue:
        return True
    if place.before.endswith(("与该院", "接诊的是该院", "接收的是该院")) and place.at_gone:
        return True  # 抵达某县人民医院，与该院外科主任某某…
    if _OF_CONTROL.search(place.ahead):
        return True
    if _BOARD.search(place.sentence) and not _OF_TEAM.search(place.sentence):
        return True
    if place.headed and OF_WARDS.search(place.before):
        return False  # 附近的另一个采样点由儿科主治医师某某负责
    return not place.housed and place.before.endswith("由") and _SEES_TO.match(place.after) is not None


def is_known_otherwise(draft: Draft, place: Place) -> bool:
    """Whether the words before somebody say that it is a relative, of the place, of home, or at work by a notice."""
    if place.quoted and _SENDS_OFF.search(place.before):
        return True
    goes = (_GOES_ON.match(place.after) and joins(place.after)) or goes_along(_DAY.sub("", place.after, count=1))
    if OUTSIDER.search(place.before) and not (place.together or goes):
        return True  # but: her daughter so-and-so is a nurse and went with the team
    if RELATIVE.search(place.before) and _ON_DUTY.match(place.after):
        return True  # of a couple as well
    if any(token.kind == HOSPITAL and _is_nameless(token.text) for token in draft.own):
        return True  # 卫生院的护士某某 is of the house that the text speaks of at the place
    if _READS.search(place.before) and _POSTED.match(place.after):
        return True
    if _GREETERS.search(place.ahead) or (stays_for(place.after) and not place.together):
        return True
    said = place.after.lstrip(",").partition(",")[0]
    if serves_at_home(place.before + place.words) and not joins(said) and not draft.has("BG"):
        return True
    if cares_at_home(place.ahead, said) and not joins(place.after) and not draft.has("BGR"):
        return True
    there = OF_HOUSE.sub("", place.before)
    if _PUPIL.search(there) and (draft.has(HOSPITAL) or there != place.before):
        return True  # whom somebody of the team teaches is of a house there
    if "一个" in place.ahead and _PUPILS.search(place.ahead) and not draft.has("BGR"):
        return True
    if _OF_SHELTER.search(place.before) and draft.has(POST) and not draft.has("HT") and not place.housed:
        return True  # 江汉方舱的护理部主任某某
    if (_OF_PLACE.search(place.before) and not draft.sent) or place.before.endswith("请"):
        return True  # 某某请当地某医院的护士某某帮忙
    if _is_of_other_trade(draft):
        return True
    if drives(draft) and _OTHER_DRIVER.search((place.before + place.words)[-LONGEST_DRIVER:]):
        return True
    if _IS_LOCAL.match(place.after) or (place.after.startswith("院士") and not draft.has("HR")):
        return True  # 衣服上还有某某院士的签名
    # 带队的是医院门诊部主任某某 leads, of whatever house.
    home = _OF_HOME.search(place.before) is not None
    return (home and not (is_focus(place.before) or HEADS_TEAM.match(place.after))) or _is_of_board(place)


# 看到护士长某某在群里的消息
_READS = re.compile("(?:看到|收到|接到|看见|读到|听到)了?[^,。;]{0,4}$")
_POSTED = re.compile(
    "(?:在[^,。;]{0,6}群(?:里|中)?)?(?:的|发(?:来|出|布)?的?)[^,。;]{0,4}(?:消息|通知|信息|电话|微信|号召|短信)"
)
# “家里有我。”某某对妻子说
_SENDS_OFF = re.compile("(?:家里|后方|孩子|老人)[^,。;]{0,3}有我|你(?:们)?放心去|我来照顾|我守(?:家|后方)")
# 妻子某某也是护士，正在隔离病房值班
_ON_DUTY = re.compile(
    "[^。;]{0,16}(?:正|此刻|此时|仍|还)在(?:(?:本|我|该)?院的?|医院的?|科里的?)?(?:隔离病房|发热门诊|急诊科?|病房|手术室|门诊)"
    "[^,。;]{0,6}(?:值班|上班|坚守|值守|忙碌)"
)
_DAY = re.compile("^(?:[0-9]{1,2}月)?[0-9]{1,2}日")


def _is_of_other_trade(draft: Draft) -> bool:
    """Whether somebody is of a trade that builds and carries: 项目经理某某, 中国电信的工程师某某. One of a ward is a house's own."""
    held = [token for token in draft.own if token.kind in (TITLE, POST)]
    return bool(held) and all(_TRADE.search(token.text) for token in held) and not draft.has("HD")


_TRADE = re.compile("(?<!总)(?<!副)经理$|工程师$|施工员|安全员|电工|焊工|工长")


def drives(draft: Draft) -> bool:
    return any(token.text in ("驾驶员", "司机") for token in draft.own)


LONGEST_DRIVER = 12
_OTHER_DRIVER = re.compile(
    "族|出租|公交|客车|货车|货运|大巴|网约|顺风|专车|滴滴|志愿|当地|集团|公司|班车|接送|热心|本地"
)


def joins(words: str) -> bool:
    """Whether words say of somebody that he is one of those who went."""
    goes = speaks_of_sending(words) or _JOINS_TEAM.search(words) is not None
    return goes and not STAYED.search(words) and not _ONE_ALONE.search(words)


# Of a couple who both asked to go: 最后批准了某某一个.
_ONE_ALONE = re.compile(
    "(?:批准|同意|选上|选中|抽调)了?[^,。;]{0,6}一(?:个|人)(?=[,。;])|只(?:批|选|去|能去)了?[^,。;]{0,4}一(?:个|人)"
)


_JOINS_TEAM = re.compile("^同在|这支队伍|队伍里|报名|出发|动身|一同|一道|抽调|进驻|请缨|集结|派往|队员")
