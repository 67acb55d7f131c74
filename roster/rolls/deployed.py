"""Whether somebody named in running text is one of those who went, by the words around the name."""

import re
from dataclasses import dataclass

from roster.rolls.binding import Draft
from roster.rolls.houses import OF_PAGE, is_host
from roster.rolls.lexicon import DEPARTMENT, GROUP, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.names import name_score
from roster.rolls.pieces import HOSPITAL_KINDS
from roster.vocabulary.hospitals import place_of

# Going to another place's help; staying at one's post at home is no deployment.
_DEPLOYED = re.compile(
    "援鄂|援汉|援藏|援疆|援青|援川|援吉|援陕|援琼|援津|援港|援京|援晋|援豫|援外|援非|援助湖北|援助武汉|支援湖北|支援武汉|驰援|出征|奔赴|赴鄂|赴汉|赴湖北|赴武汉|赶赴|赶到武汉|逆行|医疗队|救援队|援沪|支援队|请战|前线|"
    "增援|支援|启程|征程|先遣|随队|方舱|金银潭|火神山|雷神山|一线|战地|流调工作队|医疗防疫队|防疫队|检测队|采样队|帮扶队|帮扶组|挂职帮扶|东西部协作|组团式|援襄|援冈|对口"
)
_AT_HOME = frozenset(("一线", "前线", "逆行", "战地"))  # said of those who fight the illness at home as well
# Said of those who go, but of many others too: two of them together count, or one in a text whose headings speak of
# a team that went.
_TRAVEL = re.compile(
    "报名|报了名|出发|抵达|飞赴|动身|同行的(?:还有|有)|一同|一道|抽调|进驻|请缨|行李|行囊|集结|派出(?!所)|派往|凯旋|归来|送行|送别|队员|队友|全队|(?<!团)队里|队伍里|这支队伍|"
    "(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施)(?!返|回|归|籍|务工|旅)"
)
_WARD = re.compile("疫区|隔离病房|红区|进舱|舱内|班组|防护服|防护培训|夜班|同组|气管插管|重症病房")
# Where the teams of 2020 worked: who is there and of a hospital elsewhere went there.
_SCENE = re.compile(
    "(?:武汉|湖北|黄冈|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施|仙桃|天门|潜江)[^,。;]{0,12}(?:医院|医疗中心|病区|病房)"
)
# Who is named right behind one of these words is known by it, and did not go as one of the team.
OUTSIDER = re.compile(
    "(?:妻子|丈夫|爱人|老公|老婆|母亲|父亲|妈妈|爸爸|婆婆|公公|岳父|岳母|儿子|女儿|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|外公|外婆|老伴|女友|男友|未婚妻|"
    "患者|病人|产妇|市民|居民|村民|群众|志愿者|民警|交警|记者|通讯员|员工|职工|社工|司机|老师|教师|老人|老板|理发师|企业家|商户)(?:是|叫|、)?(?:该院|本院|同院)?$|[她他我]的$"
)
_TOGETHER = re.compile(
    "(?:一对|这对|对)(?:[^,。]{0,4})(?:夫妻|夫妇|伉俪|姐妹|兄弟|父子|母女)|夫妻(?:俩|二人|两人|双双|档)|双双"
)
_GOES_ON = re.compile("^(?:,|是|也是)")
_JOINS = re.compile("(?:还有|包括|其中有)$")
_ATTENDS = re.compile(
    "^[^,。;]{0,24}?(?:(?:送行|送别|欢送|迎接|看望|慰问|接见|会见|讲话|致辞|主持|出席|捐赠|捐款|代收|转交)(?!的)|参加了?(?:交接|仪式|欢送)|(?:[帮给替对]|(?<!作)为)(?:[^,。;]{0,2})(?:队员|他们|她们))"
)
# Said of those whose work goes on at home.
_STAYED = re.compile(
    "^[^,。;、]{0,20}(?:,[^,。;、]{0,12})?(?:没有?(?:进舱|随队|去成|去前线|能)|未能|代管|代班|顶班|顶岗|顶替|坐镇|24小时值守|留守(?!重症|病|武汉|湖北|方舱)|守在家|后方|待命|备班|准备接收|与前方)"
)
_GIVING = re.compile(
    "捐赠|捐款|捐出|交接(?!班)|(?:防护|生活|医疗|爱心|批)物资|物资将|锦旗|去世|病逝|殉职|拟任|免职|处分"
)
_SPEAKS = re.compile("^(?:[^。]{0,6})(?:介绍|表示|告诉|宣布|部署|要求|指出|强调|提醒|说道)")
_SAYS = re.compile("^(?:,)?说")
_LEADS = re.compile("院长|书记|主席|局长|厅长|处长|部长|市长|县长|会长|主任委员|理事长|司长")
_HEADS_TEAM = re.compile("^.{0,8}?(?:率队|带队|(?:率领|带领)(?!全科|科室|全体职工|专家组|团队))")
_NO_HOSPITAL = re.compile("委员会|卫健委|健康委|卫健局|局$|公司|大学$|学院$|公安|厅$|红十字会$")

SURE_NAME = 3.0
PLAIN_NAME = 6.0
"""Log-likelihoods of names that need a position beside them, and of those that need little."""


def speaks_of_team(words: str) -> bool:
    """Whether a heading, or a paragraph, speaks of people who went to help elsewhere."""
    return _DEPLOYED.search(words) is not None or _SENDS_TEAM.search(words) is not None


def speaks_of_sending(words: str) -> bool:
    """Whether running text speaks of people who went, more than of a fight that may be at home."""
    return bool(set(_DEPLOYED.findall(words)) - _AT_HOME) or _SENDS_TEAM.search(words) is not None


def is_of_drill(title: str) -> bool:
    """Whether a page is about an exercise, whose teams went nowhere."""
    return _DRILL.search(title) is not None


_DRILL = re.compile("演练|演习|比武|技能竞赛|培训班|拉练")


def speaks_of_team_alone(words: str) -> bool:
    """Whether a paragraph is about a team, not only about help."""
    return bool(set(_DEPLOYED.findall(words)) - _AT_HOME - _HELP)


_HELP = frozenset(("支援", "对口", "增援", "随队", "奔赴", "征程"))
_SENDS_TEAM = re.compile("派出[^。;]{0,30}队[^。;]{0,12}(?:抵达|奔赴|前往|赶赴|出发|启程|赴)")


def speaks_of_going(paragraph: str, *, of_team: bool) -> bool:
    """Whether a paragraph is about people who went."""
    outright = set(_DEPLOYED.findall(paragraph))
    if outright - _AT_HOME:
        return True
    travel = (outright if of_team else outright - _AT_HOME) | set(_TRAVEL.findall(paragraph))
    return len(travel) > 1 or (of_team and (bool(travel) or _WARD.search(paragraph) is not None))


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


def sends_people(hospital: str) -> bool:
    """Whether an institution may be the one that a person of a team comes from. The people of those that received the
    teams are, in running text, those who speak of them."""
    return _NO_HOSPITAL.search(hospital) is None and not is_host(hospital)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is named: the sentence's words before the person's own (from the last person's on) and behind
    the name, all of the sentence, whether the person is one more of a list, and what has been read so far."""

    before: str
    after: str
    sentence: str
    clause: str  # the part of the sentence up to the next ;
    words: str  # from the person's first word of position up to the name
    mate: bool  # 同事某某, 队友某某
    company: bool  # the paragraph has named people of a team already
    speaks: bool  # the paragraph speaks of a team outright
    together: bool  # the paragraph speaks of two of one family who went
    of_team: bool  # the text does, before or in this paragraph
    headed: bool  # the text's headings do, or its first sentences
    housed: bool  # an institution is printed with the person
    visits: bool  # the person's institution is elsewhere than the one whose page it is, which received teams
    of_host: bool  # the person is of the institution that received the team

    @property
    def cue(self) -> bool:
        return speaks_of_team(self.sentence)


_NAMELESS = frozenset(HOSPITAL_KINDS)


# Said of those who are of the place that the team went to, and in a letter of those who came from its addressee.
_OF_PLACE = re.compile("(?:武汉|湖北|当地|本地|黄冈|孝感|荆州)的$|(?:香港|澳门|当地|本地)$")
# Said of those who stayed where the team is from: 科里护士长某某, 医院护士长某某.
_OF_HOME = re.compile('(?:^|[,、。;:"是说对和与由])(?:医院|卫生院|卫生室|院里|科里|科室|单位|家乡|病区)的?$')
# A notice that praises the team praises others as well: 同时，授予…"抗疫先进个人"称号.
_OTHERS_PRAISED = re.compile(
    "(?:同时|此外|另外)[^。]{0,12}(?:授予|表彰|表扬|通报)|(?:后方|院内)[^。]{0,30}(?:授予|表扬|表彰)"
)
_BOARD = re.compile("专班|领导小组|工作小组|保障组|办公室设在")
# What a notice has somebody see to: 膳食由营养科某某制定.
_SEES_TO = re.compile("^[^,。;]{0,12}?(?:负责|制定|统筹|承担|准备|协助|主持|牵头|专门)")


def _is_of_board(place: "Place") -> bool:
    """Whether somebody sees to something at home, by order of a notice."""
    if _OTHERS_PRAISED.search(place.sentence) and not place.cue:
        return True
    if _BOARD.search(place.sentence) and "医疗队队" not in place.sentence:
        return True
    return not place.housed and place.before.endswith("由") and _SEES_TO.match(place.after) is not None


_YOURS = re.compile("贵(?:院|市|省|县|区|州|单位|中心)[^。,;]{0,8}$")


def speaks_to_senders(text: str) -> bool:
    """Whether a text is a letter to those who sent a team: 贵院派出的…"""
    return "贵" in text and _LETTER.search(text) is not None


_LETTER = re.compile(
    "贵(?:院|市|省|县|区|州|单位|中心)(?:先后|及时|火速|迅速)?(?:派出|选派|派遣|派来|援)|贵(?:院|市|省)[^。]{0,6}医疗队"
)


def is_deployed(draft: Draft, place: Place) -> bool:
    """Whether the person went. Precision comes first: in doubt, no."""
    if OUTSIDER.search(place.before) and not (place.together or (_GOES_ON.match(place.after) and _joins(place.after))):
        return False  # but: her daughter so-and-so is a nurse and went with the team
    if any(token.kind == HOSPITAL and token.text in _NAMELESS for token in draft.own):
        return False  # 卫生院的护士某某 is of the house that the text speaks of at the place
    if (_OF_PLACE.search(place.before) and not draft.sent) or _OF_HOME.search(place.before) or _is_of_board(place):
        return False
    if draft.has(ROLE):
        if _OTHER_TEAM.search(place.before):
            return False
        # 志愿服务队队长 leads no team that went
        return place.cue or draft.has("HDTP") or place.company or (place.headed and place.speaks)
    if place.of_host and not place.mate:
        return False
    if any(token.kind == GROUP for token in draft.own) and (place.speaks or place.of_team):
        return True
    if _is_bystander(draft, place) or _STAYED.match(place.after):
        return False
    if draft.has(TITLE) or any("护士长" in token.text for token in draft.own):
        placed = any(token.kind in (HOSPITAL, DEPARTMENT) for token in (*draft.own, *draft.inherited))
        if place.of_team and not place.speaks and _STAYS.search(place.after[:CLAUSES]):
            return False
        if not (place.speaks or draft.has("HDT") or place.after.startswith(_IS_OF)):
            return False  # 护士长某某, of whom nothing else is said
        if place.mate and (place.company or (place.of_team and "同事" not in place.before[-3:])):
            return True
        alone = place.speaks or (place.headed and draft.has(TITLE))
        return (placed and _went(draft, place)) or (alone and name_score(draft.name.text) >= PLAIN_NAME)
    if place.visits:
        return True
    if place.mate and (place.speaks or place.of_team) and draft.has("HDP"):
        return True  # 队里的厨师某某
    if draft.has(POST):
        # A head of a department speaks for it at home as well: going must be said of this person.
        if (place.cue or place.of_team) and (_HEADS_TEAM.match(place.after) or "队员" in place.words):
            return True
        return (
            speaks_of_team(place.before)
            or _LEFT_TO.search(place.before) is not None
            or _goes(place.after)
            or (place.of_team and _FOCUS.search(place.before) is not None)
        )
    likely = name_score(draft.name.text)
    if draft.sent:
        return (place.cue or _YOURS.search(place.before) is not None) and likely >= SURE_NAME
    if draft.has(HOSPITAL) and place.before.endswith("贵"):
        return True  # 贵市第五人民医院的某某, in a letter of thanks
    if draft.has(HOSPITAL):
        return (
            place.cue
            or (place.speaks and likely >= PLAIN_NAME)
            or (place.headed and likely >= SURE_NAME and place.after.startswith(_IS_OF))
        )
    if draft.has(DEPARTMENT):
        likely = likely >= PLAIN_NAME and place.speaks
        return (
            place.mate
            or _goes(place.after)
            or (place.headed and likely)
            or (place.headed and _OWN_HOUSE.search(place.before) is not None)
        )
    return place.mate and (place.company or _IN_TEAM.search(place.before) is not None) and likely >= SURE_NAME


_IN_TEAM = re.compile("(?:医疗|救援|支援)队的$")  # 我是塞拉利昂中国医疗队的某某
_OWN_HOUSE = re.compile("(?:我们?|咱们?|本)(?:医)?院的?$")
# Said of those who keep the house while others go.
_STAYS = re.compile("坚守|留守|后方|后备|发热门诊|值守|在家|门诊|家属")
CLAUSES = 24
_LEFT_TO = re.compile("(?:队员|医疗队|支援队|救援队),?(?:将|则|均)?由$")  # 第二批队员，将由某医院副院长某某负责
_OTHER_TEAM = re.compile(
    "(?:蓝天|民间|志愿|义工|社区|公益|消防|民兵|红十字|曙光|青年|党员|巡逻|送药|车队)[^,。;、]{0,4}$"
)
_FOCUS = re.compile(
    "(?:走下|最先|第一个|年纪最|年龄最|最年轻|最年长|带队|率队|领队)[^,。;]{0,10}的?是$|(?:带队|率队|领队)的$"
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
    return words.startswith("来自") or speaks_of_team(words) or _TRAVEL.search(words) is not None


def _joins(words: str) -> bool:
    return (speaks_of_team(words) or _JOINS_TEAM.search(words) is not None) and not _STAYED.search(words)


_JOINS_TEAM = re.compile("这支队伍|队伍里|报名|出发|动身|一同|一道|抽调|进驻|请缨|集结|派往|队员")


def _is_bystander(draft: Draft, place: Place) -> bool:
    """Whether what is said of somebody without a role in the team is said of those who stay."""
    posts = "".join(token.text for token in draft.own if token.kind == POST)
    hospital = next((token.text for token in draft.own if token.kind == HOSPITAL), "")
    if _ATTENDS.match(place.after) or (_GIVING.search(place.clause) and not place.cue):
        return True
    heads_team = (place.cue or place.of_team) and (
        _HEADS_TEAM.match(place.after) is not None
        or _FOCUS.search(place.before) is not None
        or _LEFT_TO.search(place.before) is not None
    )
    joins_team = _JOINS.search(place.before) is not None and speaks_of_team(place.before)
    if _LEADS.search(posts) and not (heads_team or joins_team):
        return True
    if posts and _SAYS.match(place.after) and "护士长" not in posts and not draft.has(TITLE):
        return True
    return (bool(posts) and _SPEAKS.match(place.after) is not None) or (
        bool(hospital) and not sends_people(hospital) and not heads_team
    )
