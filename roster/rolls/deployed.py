"""Whether somebody named in running text is one of those who went, by the words around the name."""

import re

from roster.rolls.binding import Draft
from roster.rolls.bystanders import (
    ALONG,
    ATTENDS,
    HEADS_TEAM,
    LEADS,
    LEADS_TEAM,
    LEFT_TO,
    MEETS,
    OF_HOUSE,
    OF_WARDS,
    STAYED,
    Place,
    is_bystander,
    is_focus,
    sends_people,
    takes_office,
)
from roster.rolls.honours import gives_prizes
from roster.rolls.houses import OF_PAGE
from roster.rolls.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.names import name_score, words
from roster.rolls.pieces import HOSPITAL_KINDS
from roster.rolls.prose_home import cares_at_home, serves_at_home, stays_for
from roster.rolls.speaks import TRAVEL, is_at_scene, speaks_of_sending, speaks_of_team
from roster.rolls.takes_part import goes_along, is_of_those_who_set_out
from roster.vocabulary.hospitals import place_of

# Who is named right behind one of these words is known by it, and did not go as one of the team.
_RELATIVES = "妻子|丈夫|爱人|老公|老婆|母亲|父亲|妈妈|爸爸|婆婆|公公|岳父|岳母|儿子|女儿|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|外公|外婆|老伴|女友|男友|未婚妻"
RELATIVE = re.compile(f"(?:{_RELATIVES})(?:是|叫|、)?$")
OUTSIDER = re.compile(
    f"(?:{_RELATIVES}|"
    "患者|病人|产妇|市民|居民|村民|群众|志愿者|民警|交警|记者|通讯员|员工|职工|社工|司机|老师|教师|老人|老板|理发师|企业家|商户|邻居|往届队员|厂家[^,。;、]{0,6}|少先)(?:是|叫|、)?(?:该院|本院|同院)?$|(?<!接替)[她他我]的$|[她他我](?:的|曾经?)?(?:带教的|带过的)?(?:学生|徒弟)(?:、[^,。;、]{1,6}的)?$"
)
_GOES_ON = re.compile("^(?:,|是|也是|也在|也随|同在)")
# Said of all whom it goes on to name: 到机场接人的有…
_GREETERS = re.compile(
    "(?:接人|接机|迎接|接站|欢迎|送行|送别|欢送|接风|慰问|看望|到场|出席|陪同|送站|送机)的(?:还)?(?:有|是|包括)[^。;]*$"
)
SURE_NAME = 3.0
PLAIN_NAME = 6.0
"""Log-likelihoods of names that need a position beside them, and of those that need little."""
# Said of somebody whose position follows: 参加此次救援的某医院急救中心主任某某.
_TAKES_PART = re.compile("(?:参加|参与)了?[^,。;、]{0,8}(?:救援|援助|支援|医疗队|救援队|医疗组|专家组)的$")
# Said of somebody for whom a house bids farewell: 为即将赴新疆某县支医的副院长某某饯行.
_IS_TO_GO = re.compile(
    "(?:即将|将要|将于[^,。;]{2,8}?|将|就要|明日)(?:启程|动身)?(?:远赴|赴|前往|奔赴|去|到)(?![^,。;]{0,20}(?:考察|调研|看望|慰问))[^,。;]{2,30}的$"
)
_OF_OFFICE = re.compile("(?:[市县区州]委|[市县区州]长|厅长|局长|主任)[^,。;]{0,16}$")
_ATTENDED = re.compile("^[^。;]{0,60}?(?:到会|出席|到场|参加座谈|参加会议|参加仪式|陪同)")
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
_BOARD = re.compile("专班|领导小组|工作小组|保障组|办公室设在")
# What a notice has somebody see to: 膳食由营养科某某制定.
_SEES_TO = re.compile("^[^,。;]{0,12}?(?:负责|制定|统筹|承担|准备|协助|主持|牵头|专门)")


def _is_of_board(place: "Place") -> bool:
    """Whether somebody sees to something at home, by order of a notice."""
    if _OTHERS_PRAISED.search(place.sentence) and not place.cue:
        return True
    if place.before.endswith(("与该院", "接诊的是该院", "接收的是该院")) and place.at_gone:
        return True  # 抵达某县人民医院，与该院外科主任某某…
    if _BOARD.search(place.sentence) and not _OF_TEAM.search(place.sentence):
        return True
    if place.headed and OF_WARDS.search(place.before):
        return False  # 附近的另一个采样点由儿科主治医师某某负责
    return not place.housed and place.before.endswith("由") and _SEES_TO.match(place.after) is not None


_YOURS = re.compile("贵(?:院|市|省|县|区|州|单位|中心)[^。,;]{0,8}$")


def is_deployed(draft: Draft, place: Place) -> bool:
    """Whether the person went. Precision comes first: in doubt, no."""
    if _is_known_otherwise(draft, place):
        return False
    if place.honours and _is_honoured(draft, place):
        return True
    if place.honours and not (place.speaks or place.of_team):
        return False
    if draft.composes and (place.speaks or place.of_team):
        return True
    if draft.praised and (place.speaks or place.of_team) and name_score(draft.name.text) >= SURE_NAME:
        return STAYED.match(place.after) is None
    if _TAKES_PART.search(place.before) and (place.speaks or place.of_team):
        return True
    if draft.has("TP") and (_AIDS_THERE.search(place.words) or _IS_TO_GO.search(_ahead_of_position(draft, place))):
        return True
    if draft.has(ROLE):
        if _OF_OFFICE.search(place.before) and _ATTENDED.search(place.after):
            return False  # 副市长、某省援藏工作队领队某某等到会
        # 志愿服务队队长 leads no team that went
        if all(token.text in _CONTACTS for token in draft.own if token.kind == ROLE) and not place.cue:
            return False
        led = place.cue or draft.has("HDTP") or place.company or place.headed
        led = led or (place.of_team and _LEADS_ALL.match(place.after) is not None)
        return led and _OTHER_TEAM.search(place.before) is None
    if place.of_host and not place.mate and not draft.sent:
        return False
    if any(token.kind == GROUP for token in draft.own) and (place.speaks or place.of_team):
        return _OTHER_TEAM.search(place.before) is None  # 少先队员某某, 往届队员某某
    if is_bystander(draft, place) or STAYED.match(place.after):
        return False
    if draft.sent and draft.has(TITLE) and place.headed:
        return True
    if place.before.endswith("我叫") and draft.has("HT"):
        return True  # in whose own words the page tells of a team
    if draft.has(TITLE) or any("护士长" in token.text for token in draft.own):
        return _went_as_titled(draft, place)
    if place.visits:
        return True
    cook = place.headed and place.company and place.away and any(token.text in _OF_NO_HOUSE for token in draft.own)
    if cook and name_score(draft.name.text) >= SURE_NAME:
        return True
    if place.mate and (place.speaks or place.of_team) and draft.has("HDP"):
        return True  # 队里的厨师某某
    if draft.has(POST):
        return _went_as_head(place) or _went_as_driver(draft, place)
    return _went_untitled(draft, place)


def _ahead_of_position(draft: Draft, place: Place) -> str:
    """The words before what somebody is, be it behind the institution: 某医院为即将赴某县支医的|副院长."""
    own = [token.start for token in draft.own if token.kind in "DTP" and token.start < draft.name.start]
    ahead = place.before + place.words
    return ahead[: len(ahead) - (draft.name.start - min(own))] if own else ahead


_LEADS_ALL = re.compile("(?:就|又|便)?(?:带着|领着|带领|率领|带)(?:大家|我们|队员|全队)")  # 队长某某带着大家挖了一口井
# 来自某医院的援藏医生、门诊部主任某某
_AIDS_THERE = re.compile("(?:院|中心)的?援[藏疆青](?:医生|医师|专家|干部|队员|医疗队员)")


def _is_honoured(draft: Draft, place: Place) -> bool:
    """Whether somebody is named with others who were given a prize, and does not hand it out or speak of it."""
    if gives_prizes(place.after) or any(said.match(place.after) for said in (ATTENDS, MEETS)):
        return False
    hospital = next((token.text for token in draft.own if token.kind == HOSPITAL), "")
    if hospital and not sends_people(hospital, away=True):
        return False
    posts = "".join([token.text for token in draft.own if token.kind == POST])
    if not hospital and LEADS.search(posts):
        return False
    peer = place.company and place.before.strip().endswith(("、", "和", "与", "及"))
    return draft.praised or draft.has("TH") or (draft.has("D") and (draft.has("P") or peer))


def _is_known_otherwise(draft: Draft, place: Place) -> bool:
    """Whether the words before somebody say that it is a relative, of the place, of home, or at work by a notice."""
    if place.quoted and _SENDS_OFF.search(place.before):
        return True
    goes = (_GOES_ON.match(place.after) and joins(place.after)) or goes_along(_DAY.sub("", place.after, count=1))
    if OUTSIDER.search(place.before) and not (place.together or goes):
        return True  # but: her daughter so-and-so is a nurse and went with the team
    if any(token.kind == HOSPITAL and _is_nameless(token.text) for token in draft.own):
        return True  # 卫生院的护士某某 is of the house that the text speaks of at the place
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
    if _drives(draft) and _OTHER_DRIVER.search((place.before + place.words)[-LONGEST_DRIVER:]):
        return True
    if _IS_LOCAL.match(place.after) or (place.after.startswith("院士") and not draft.has("HR")):
        return True  # 衣服上还有某某院士的签名
    # 带队的是医院门诊部主任某某 leads, of whatever house.
    home = _OF_HOME.search(place.before) is not None
    return (home and not (is_focus(place.before) or HEADS_TEAM.match(place.after))) or _is_of_board(place)


# “家里有我。”某某对妻子说
_SENDS_OFF = re.compile("(?:家里|后方|孩子|老人)[^,。;]{0,3}有我|你(?:们)?放心去|我来照顾|我守(?:家|后方)")
_DAY = re.compile("^(?:[0-9]{1,2}月)?[0-9]{1,2}日")


def _is_of_other_trade(draft: Draft) -> bool:
    """Whether somebody is of a trade that builds and carries: 项目经理某某, 中国电信的工程师某某. One of a ward is a house's own."""
    held = [token for token in draft.own if token.kind in (TITLE, POST)]
    return bool(held) and all(_TRADE.search(token.text) for token in held) and not draft.has("HD")


_TRADE = re.compile("(?<!总)(?<!副)经理$|工程师$|施工员|安全员|电工|焊工|工长")


def _went_as_titled(draft: Draft, place: Place) -> bool:
    placed = any(token.kind in (HOSPITAL, DEPARTMENT) for token in (*draft.own, *draft.inherited))
    if place.of_team and not place.speaks and _STAYS.search(place.after[:CLAUSES]) and not is_focus(place.before):
        return False
    if not (place.speaks or draft.has("HDT") or place.after.startswith(_IS_OF)):
        return False  # 护士长某某, of whom nothing else is said
    if place.mate and (place.company or (place.of_team and "同事" not in place.before[-3:])):
        return True
    alone = place.speaks or (place.headed and draft.has(TITLE))
    return (placed and _went(draft, place)) or (alone and name_score(draft.name.text) >= PLAIN_NAME)


def _went_as_head(place: Place) -> bool:
    """Whether going is said of a head of a department, who speaks for it at home as well."""
    if (place.cue or place.of_team) and (HEADS_TEAM.match(place.after) or "队员" in place.words):
        return True
    return (
        speaks_of_team(place.before)
        or goes_along(place.after)
        or takes_office(place)
        or ALONG.search(place.before) is not None
        or LEFT_TO.search(place.before) is not None
        or (place.headed and _WRITTEN_TO.match(place.after) is not None and _SEE_OFF.search(place.before) is None)
        or _goes(_BAGS.sub("", place.after))
        or (place.headed and LEADS_TEAM.match(place.behind) is not None)
        or (place.headed and (_BOARDS.match(place.after) is not None or _LED.match(place.behind) is not None))
        or (place.headed and place.quoted and place.housed and _ON_THE_WAY.match(place.after) is not None)
        or (place.of_team and (is_focus(place.before) or is_of_those_who_set_out(place.before, place.after)))
        or (place.headed and place.company and place.housed and place.after.startswith("则负责"))
    )


# Said of a team's own people, whose families write to them: 看到爱人发来的消息.
_WRITTEN_TO = re.compile(
    "[^,。;]{0,8}(?:爱人|丈夫|妻子|老公|老婆|女儿|儿子|母亲|父亲|家人|孩子)(?:发来|打来|寄来|写来)"
)
_SEE_OFF = re.compile("送|后方|留守|值守|迎接")
# 感染科主任某某说，…。跟他一起来的有同院…
_LED = re.compile("[^。]{0,90}[。](?:跟|和|与|同)[他她]一(?:起|道|同|块)(?:来|去|出发|出征|到|赶)[^,。;、]{0,6}的")
# “…”某医院某科主任某某在站台上说
_ON_THE_WAY = re.compile(
    "(?:在(?:站台|候机|车上|飞机上|火车上|高铁上|大巴上|机舱|舱内|驻地)|(?:出发|临行|登机|上车|启程|动身|行)前)[^,。;送]{0,6}(?:说|表示|告诉)"
)
# 拎着妻子收拾的箱子上了车, but neither 送队员上车 nor 看着大巴启程.
_BOARDS = re.compile(
    "[^,。;送扶帮把给为替让目看望陪]{0,18}?(?:上了?(?:车|大巴|飞机|包机|航班|专列|高铁|列车)|登机|登车)(?!(?:的|前))"
)
# What others are given as well as those who go take with them.
_BAGS = re.compile("队员们|行李箱?|行囊|送行|送别")


def _went_as_driver(draft: Draft, place: Place) -> bool:
    """Whether somebody drives for the team that the page is about."""
    # The last of those in one car: …，以及司机某某.
    beside = place.company and place.speaks and place.before.lstrip(",").startswith(("以及", "和", "与", "还有"))
    ours = ((place.headed and place.of_team) or beside) and _drives(draft)
    return ours and name_score(draft.name.text) >= SURE_NAME and _FERRIES.match(place.after) is None


def _drives(draft: Draft) -> bool:
    return any(token.text in ("驾驶员", "司机") for token in draft.own)


_OF_NO_HOUSE = ("厨师", "翻译")
# Said of a driver of the place: 司机某某每天接送队员.
_FERRIES = re.compile("[^,。;]{0,10}(?:接送|[接送载拉](?:他们|她们|队员|医护)|免费|义务)")
LONGEST_DRIVER = 12
_OTHER_DRIVER = re.compile(
    "族|出租|公交|客车|货车|货运|大巴|网约|顺风|专车|滴滴|志愿|当地|集团|公司|班车|接送|热心|本地"
)


def _went_untitled(draft: Draft, place: Place) -> bool:
    """Whether somebody went of whom no title and no post is printed."""
    likely = name_score(draft.name.text)
    if draft.counted:
        return place.speaks or place.cue or place.headed
    if draft.sent:
        return (place.cue or place.headed or _YOURS.search(place.before) is not None) and likely >= SURE_NAME
    if draft.has(HOSPITAL):
        if place.headed and likely >= SURE_NAME and (place.quoted and _TELLS.match(place.after)):
            return True  # “…”某医院某某笑着说
        if place.cue or place.before.endswith("贵"):
            return True  # 贵市第五人民医院的某某, in a letter of thanks
        if place.headed and likely >= SURE_NAME and place.before.endswith("来自"):
            return True  # 来自某县人民医院的某某
        along = ALONG.search(place.before) is not None
        told = place.headed and likely >= SURE_NAME and (along or place.after.startswith(_IS_OF))
        told = told or (place.headed and place.away and likely >= SURE_NAME and place.words.endswith("专家"))
        opens = place.of_team and not place.before.strip() and place.words.endswith("的") and draft.has(DEPARTMENT)
        told = told or (place.headed and opens and likely >= PLAIN_NAME)  # 某医院呼吸内科的某某什么也没多带
        return told or (place.speaks and likely >= PLAIN_NAME)
    if draft.has(DEPARTMENT):
        if (place.of_team or place.headed) and place.before.endswith("由") and HEADS_TEAM.match(place.after):
            return True  # 由医务处某某带队
        own = place.headed and _OWN_HOUSE.search(place.before) is not None
        plain = place.headed and place.speaks and likely >= PLAIN_NAME
        return place.mate or own or plain or _goes(place.after)
    own_mate = _OWN_MATE.search(place.before) or _YOUNGEST.search(place.before)
    if place.mate and place.headed and place.speaks and own_mate:
        return likely >= SURE_NAME  # 我的搭档某某
    if draft.has(BATCH) and place.headed:
        return True  # 第九批的某某
    if draft.name.text[:2] in words():
        return False  # 同伴|冒雨抢出了
    return place.mate and (place.company or _IN_TEAM.search(place.before) is not None) and likely >= SURE_NAME


_TELLS = re.compile("[^,。;、]{0,6}(?:说|道[,。;]|告诉|表示|打算|想[给把要起]|红了|回忆|感慨|感叹|哽咽|望着|看着)")
_CONTACTS = ("联系人", "联络人", "顾问")  # of a ward, and of a house, for those whose relatives went
_YOUNGEST = re.compile("最(?:小|大|年轻|年长)的(?:队员)?(?:是|叫)?$")
_OWN_MATE = re.compile("(?:我的?|我和)(?:搭档|队友|战友)(?:们)?(?:就?是)?$")
_IN_TEAM = re.compile("(?:医疗|救援|支援)队的$")  # 我是塞拉利昂中国医疗队的某某
_OWN_HOUSE = re.compile("(?:我们?|咱们?|本)(?:医)?院的?$")
# Said of those who keep the house while others go.
_STAYS = re.compile("坚守|留守|后方|后备|发热门诊|值守|在家|门诊|家属")
CLAUSES = 24
_OTHER_TEAM = re.compile(
    "(?:少先|交警|特警|刑警|巡警|民警|往届|历届|抢修|施工|建筑|保电|扑火|打火|灭火|救火|森林|突击|抢险|护林|巡护|搜救|矿山|蓝天|民间|志愿|义工|社区|公益|消防|民兵|红十字|曙光|青年|党员|巡逻|送药|车队)[^,。;、]{0,4}$"
)


def _went(draft: Draft, place: Place) -> bool:
    """Whether the paragraph's word of going holds for somebody with a title: at the scene it does for those from elsewhere."""
    if place.speaks:
        return True
    if OF_PAGE in draft.doubts and not place.headed:
        return False
    hospitals = [token.text for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL]
    if not hospitals:
        return False
    # The team may be told of below only, and the doctors of the quarter are rather none of it.
    told_below = place.of_team and not place.headed and not is_at_scene(place.sentence)
    if told_below and (not draft.has(HOSPITAL) or _QUARTER.search(hospitals[0])):
        return False
    of_country = place.of_team and (hospitals[0][0] in "省市州县区旗盟" or hospitals[0].startswith("中国"))
    return place_of(hospitals[0]) is not None or of_country or place.headed


_IS_OF = ("是", ",是", "来自", ",来自")
_QUARTER = re.compile("社区|卫生服务|卫生院|卫生室|卫生站")


def _goes(words: str) -> bool:
    return words.startswith("来自") or speaks_of_team(words) or TRAVEL.search(words) is not None


def joins(words: str) -> bool:
    """Whether words say of somebody that he is one of those who went."""
    goes = speaks_of_sending(words) or _JOINS_TEAM.search(words) is not None
    return goes and not STAYED.search(words) and not _ONE_ALONE.search(words)


# Of a couple who both asked to go: 最后批准了某某一个.
_ONE_ALONE = re.compile(
    "(?:批准|同意|选上|选中|抽调)了?[^,。;]{0,6}一(?:个|人)(?=[,。;])|只(?:批|选|去|能去)了?[^,。;]{0,4}一(?:个|人)"
)


_JOINS_TEAM = re.compile("^同在|这支队伍|队伍里|报名|出发|动身|一同|一道|抽调|进驻|请缨|集结|派往|队员")
