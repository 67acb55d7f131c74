"""What stands around a name in running text, and who beside those who went did not: who sees them off, speaks for a house or stays."""

import re
from dataclasses import dataclass

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import is_destination
from roster.rolls.prose.stays import meets_with_others
from roster.rolls.prose.takes_part import goes_along
from roster.rolls.rows.speaks import speaks_of_team
from roster.rolls.words.lexicon import HOSPITAL, POST, TITLE

_JOINS = re.compile("(?:还有|包括|其中有)$")
ATTENDS = re.compile(
    "^[^。;]{0,48}?一行(?:[0-9一二三四五六七八九十]{1,3}(?:人|名))?(?:先后|分别|专程|再次)?(?:来到|莅临|前往|抵达|[到赴来]|走进|深入)[^,。;]{2,24}(?:参观|回访|慰问|看望|考察|调研|走访|座谈|检查|视察|督导|拜访|交流学习|学习交流)|^[^,。;]{0,40}?为[^,。;]{2,60}?(?:献花|颁发|颁授|[献送戴]上[^,。;]{0,6}花)|^[^,。;]{0,8}(?:跟台|跟班|跟师|观摩)学?习?|"
    "^(?:请示|汇报|请假|说,[^,。;]{0,8}(?:出征期间|不在的|走后)|与[^,。;]{0,24}座谈)|^[^,。;]{0,24}?(?:(?:送行|送别|欢送|送[他她](?:们)?(?=[,。;上到去])|迎接|看望|慰问|接见|会见|代表(?:科室|全科|医院|全院|院方)|讲话|致辞|主持|宣读|传达|授旗|出席|到场|赶来送|前来送|捐赠|捐款|代收|转交|宣读)(?!的)|参加了?(?:交接|仪式|欢送)|(?:[帮给替对]|(?<!作)为)(?:[^,。;]{0,2})(?:队员|他们|她们))"
)
_OFFICE = "[^,。;、为]{0,16}(?:主任|科长|院长|书记|局长|处长|委员|部长|主席|市长|县长|区长)[^,。;、为]{0,6}"
# Said of each of several officials: 急诊科主任甲,人事科科长乙,为我院援藏专家丙启程送行; 院长甲、副院长乙欢送五位医师.
_ALL_ATTEND = re.compile(
    f"(?:[,、和及与]{_OFFICE}){{0,6}}(?:[、和][\u4e00-\u9fff]{{2,4}})?,?(?:等)?(?:一同|一起|共同|前来|到场|专程|亲自)?"
    "(?:为[^。;为]{2,40}?(?:送行|壮行|饯行|送别|接风)|(?:欢送|送别|迎接|看望|慰问)(?!会|仪式|的)|参加(?:了)?[^,。;]{0,6}(?:欢送|座谈|欢迎|出征)|将[^,。;]{1,10}送[到至上])"
)
# Said of those who see their own kin off: 某某为即将出征的妻子送行.
_SEES_KIN = re.compile(
    "^[^,。;]{0,4}(?:为|给|送|陪|帮|替|抱着|拥抱)[^,。;]{0,12}?(?:妻子|丈夫|爱人|女儿|儿子|媳妇|老婆|老公|女友|男友)"
)
# Said of a patient, and of colleagues who see those off or call them: …等同事纷纷上前与她们拥抱.
MEETS = re.compile(
    "^(?:出院|病情|的学生|的徒弟|的老师|来电|打来电话|来了?电话)|^[^,。;]{0,8}(?:给|向|对)(?:[她他]们?|队员们?)(?:发(?:来|去)?(?:了|的)?(?:微信|短信|信息|消息|语音)|发来|打来|寄来|寄去|捎来|捎去)|^[^,。;]{0,16}等同事|^[^,。;]{0,24}[与和跟同](?:[她他]们?|队员们?)[^,。;]{0,3}(?:拥抱|握手|合影|视频|通话|通电话)"
)
# Said of those who bring a team to where it is to work: 主任某某护送第二批队员抵达.
_ESCORTS = re.compile("^(?:同志)?(?:一路)?(?:护送|陪送|送)[^,。;、]{0,16}(?:医疗队|救援队|队员|医护人员|医务人员)")
# Said of those who call on the families, each of several named before: 主任某某，副市长某某分头到队员家里慰问.
_VISITS = re.compile(
    "^[^。]{0,80}?(?:(?:家里|家中|家属|家庭|上门|登门)[^。;]{0,10}(?:慰问|看望|走访|探望)|(?:慰问|看望|走访|探望)[^。;]{0,24}(?:家属|家人|亲人|家庭|家中|家里|父母))"
)
# Said of who leads others to the team at its place: 院长某某带队前往清河、白石两县，看望医疗队队员.
_CALLS_ON = re.compile(
    "[^。;,]{0,8}(?:带队|率队|率|带领)[^。;]{2,40}?,?(?:看望|慰问)[^,。;]{0,16}(?:医疗队|队员|专家|医生|医护|干部|同志)"
)
# Said of a colleague at home: 护士长某某往她包里塞了一包暖宝宝.
_PACKS = re.compile(
    "^[^,。;]{0,6}(?:[往替]|给)(?:[她他]们?|队员们?)(?:每人)?(?:[^,。;]{0,6}[包箱囊]里|剪|收拾|准备了?行|买)"
)
# Said of those whose work goes on at home.
STAYED = re.compile(
    "^[^,。;、]{0,20}(?:,(?!其[余他]|另)[^,。;、]{0,12})?(?:没有?(?:进舱|随队|去成|去过|去前线|能)|未能|代管|代班|顶了?班|顶岗|顶替|坐镇|24小时值守|留守(?!重症|病|武汉|湖北|方舱)|守在家|后方|待命|备班|准备接收|与前方)"
)
_GIVING = re.compile(
    "捐赠|捐款|捐出|交接(?!班)|(?:防护|生活|医疗|爱心|批)物资|物资将|锦旗|去世|病逝|殉职|拟任|免职|处分"
)
_SPEAKS = re.compile("^(?:[^。]{0,6})(?:介绍|表示|告诉|宣布|部署|要求|指出|强调|提醒|说道)")
# Said by those of the country that the team came to: 护士某某说，中国医生很耐心。
_OF_CHINA = re.compile("^[\u4e00-\u9fff]{0,3}?(?:说|表示|告诉记者|道)[^。]{0,24}?中国(?:医生|医疗队|专家|队员|朋友|人)")
_SAYS = re.compile("^(?:,)?说")
LEADS = re.compile(
    "院长|(?<!支部)(?<!支部副)(?<!党小组)书记|主席|局长|厅长|处长|部长|市长|县长|区长|州长|旗长|镇长|乡长|会长|主任委员|理事长|司长|校长|董事长|总经理"
)
HEADS_TEAM = re.compile(
    "^[^、。;]{0,8}?(?:率队|带队|领队|(?:率领|带领)(?!全科|科室|全体职工|专家组|团队|[^,。;]{0,10}(?:干部|职工|群众))|(?:领着|带着|率)[0-9一二三四五六七八九十余多]{1,4}(?:名|人|位)|率[^,。;]{0,16}[0-9]{1,3}(?:余|多)?(?:名|人|位)|(?:带着|领着|率)(?:[^,。;、]{0,8}(?:医疗|救援|支援|采样|检测)队|这支(?:队伍|小?分队))|(?<!参)(?:已|先|曾)带(?:着|领)?(?:第[一二三四五六七八九十]{1,2}批|首批)?(?:医疗|救援|支援)队)"
    "|^(?:带着?|领着?|率领?|带领)第?[一二三四五六七八九十0-9]{1,2}(?:小?组|分?队)"
    "|^(?:所)?(?:负责|带领|率领|带队)的第?[一二三四五六七八九十0-9]{1,2}(?:小?组|分?队|批|支)"
    "|^(?:、[^,。;、]{3,14}){0,3}?(?:各自?|分别)(?:带|率|领)领?了?(?:[一1](?:支|个)?(?:小|分)*队|[0-9一二两三四五六七八九十]{1,3}(?:人|名))"
    "|^(?:、[^,。;、]{3,14}){1,3}?(?:共同|一同|联合)?(?:带队|领队|率队)"
)
_NO_HOSPITAL = re.compile(
    "委员会|卫健委|健康委|卫健局|局$|(?:帮扶|受援|结对)医院$|公司(?![\u4e00-\u9fff]*院)|大学(?<!军医大学)$|学院$|医专$|高专$|卫校$|护校$|学校$|公安|厅$|红十字会$|学会$|协会$"
)


def sends_people(hospital: str, *, away: bool = False) -> bool:
    """Whether an institution may be the one that a person of a team comes from. The people of those that received the
    teams are, in running text, those who speak of them, unless the page speaks of teams that went `away` from there."""
    return _NO_HOSPITAL.search(hospital) is None and (away or not is_destination(hospital))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is named: the sentence's words before the person's own (from the last person's on) and behind
    the name, all of the sentence and of it what is ahead of the name, whether the person is one more of a list, and what has been read so far."""

    before: str
    after: str
    behind: str  # what stands behind the name, also in the next sentence
    sentence: str
    ahead: str  # all of the sentence that stands before the name
    clause: str  # the part of the sentence up to the next ;
    words: str  # from the person's first word of position up to the name
    mate: bool  # 同事某某, 队友某某
    company: bool  # the paragraph has named people of a team already
    speaks: bool  # the paragraph speaks of a team outright
    together: bool  # the paragraph speaks of two of one family who went
    of_team: bool  # the text does, before or in this paragraph
    honours: bool  # the sentence names those who were given a prize, on a page about it
    headed: bool  # the text's headings do, or its first sentences
    at_gone: bool  # the institution named last is where the team went
    housed: bool  # an institution is printed with the person
    visits: bool  # the person's institution is elsewhere than the one whose page it is, which received teams
    away: bool  # the page speaks of teams that went from Hubei to elsewhere
    of_host: bool  # the person is of the institution that received the team
    native: bool  # the person is of the people among whom the team works
    quoted: bool  # somebody's words end right before the person's own

    @property
    def cue(self) -> bool:
        return speaks_of_team(self.sentence)


# 说话的是某医院副院长某某。他带的这支医疗队…
LEADS_TEAM = re.compile(
    '[,。]["”]?(?:由)?[他她](?:所)?(?:带|率领|带领|率)的(?:这|那)?(?:支|个)?[^,。;]{0,10}?(?:医疗|救援|支援|采样|检测|救灾|防疫)(?:小|分)?(?:队|组)'
)
OF_WARDS = re.compile("(?:病区|采样点|点位|小组|舱|组)由$")


def has_stayed(words: str) -> bool:
    """Whether the words behind a name say that who it is stayed at home."""
    return STAYED.match(words) is not None


def attends(words: str) -> bool:
    """Whether the words behind names say that those only saw the team off, or met it."""
    if _ARE_SEEN_OFF.match(words):
        return False
    return any(
        said.match(words) for said in (ATTENDS, MEETS, _PACKS, _ESCORTS, _ALL_ATTEND, _SEES_KIN)
    ) or meets_with_others(words)


# 为甲、乙、丙等5名援鄂队员送行: they are the team.
_ARE_SEEN_OFF = re.compile("[^。;为给向]{0,60}?(?:医疗队|队员|勇士|战士|英雄|专家)(?:们|一行)?(?:送行|壮行|饯行|送别)")


def takes_office(place: Place) -> bool:
    """Whether somebody is told to take an office where the team works: 病区主任由呼吸科主任某某担任."""
    if not place.headed:
        return False
    leads_group = OF_WARDS.search(place.before) is not None and place.after.startswith("负责")
    return leads_group or (_OFFICE_BY.search(place.before) is not None and _TAKES.match(place.after) is not None)


_OFFICE_BY = re.compile(
    "(?:(?:病区|病房|舱|队|组|分队|采样点|党支部)[^,。;、]{0,3}(?:主任|护士长|长|书记)|领队)(?:[1一][名人位])?,?由(?:该院|本院|我院|医院)?$"
)
_TAKES = re.compile("(?:同志)?(?:担任|兼任|出任)")
# What leads in the people of a team: 队伍只有4个人：…
_COUNTS_TEAM = "(?:队伍|医疗队|救援队|支援队|全队|一行)[^,。;:]{0,10}(?<![0-9])[0-9一二两三四五六七八九十]{1,3}(?:个人|人|名队员)[^,。;:]{0,4}:$"
# Who speaks for a team: 赣州医疗队代表、某医院副院长某某.
_FOR_TEAM = re.compile("(?:医疗队|救援队|支援队)(?:队员)?代表[、,]?$")
# Who comes along with the head of a team: 随行的有骨科主任某某.
ALONG = re.compile(
    "(?:随行|同行|同去|同来)的(?:还)?有$|(?:队员|成员)(?:还|分别)?(?:有|包括|为|是)$"
    "|(?:[他她]们|[0-9一二两三四五六七八九十]{1,3}(?:人|名队员|位队员))(?:分别)?(?:有|包括|为|是)(?:[^,。;、:的]{1,5}科)?$"
    f"|{_COUNTS_TEAM}"
)


def is_focus(before: str) -> bool:
    """Whether the words before somebody say which one of a team it is: 带队的是, 带队的是医院."""
    return _FOCUS.search(OF_HOUSE.sub("", before)) is not None


OF_HOUSE = re.compile("(?:医院|该院|我院|本院)的?$")
LEFT_TO = re.compile("(?:队员|医疗队|支援队|救援队),?(?:将|则|均)?由$")  # 第二批队员，将由某医院副院长某某负责
_FOCUS = re.compile(
    "(?:走下|最先|第一个|年纪最|年龄最|最年轻|最年长|带队|率队|领队|带领|率领|领誓|领衔)[^,。;]{0,10}的?是(?:时任|现任|当时的)?$|(?:带队|率队|领队)(?:前往|出征|出发|抵达|赶赴|奔赴)?的$|负责(?![^,。;]{0,6}(?:后方|后勤|院内))[^,。;]{1,8}的是$"
    "|(?:派出|选派|派遣|选送)的[^,。;]{0,16}(?:医生|医师|护士|专家|干部|人才|人员)(?:是|为|系)$"
)


def _speaks_for_house(posts: str) -> bool:
    return bool(posts) and not posts.endswith("护士长")


def is_bystander(draft: Draft, place: Place) -> bool:
    """Whether what is said of somebody without a role in the team is said of those who stay."""
    posts = "".join(token.text for token in draft.own if token.kind == POST)
    hospital = next((token.text for token in draft.own if token.kind == HOSPITAL), "")
    if attends(place.after):
        return True
    if posts and not draft.has(TITLE) and _VISITS.search(place.after) is not None:
        return True
    if _GIVING.search(place.clause) and not place.cue:
        return True
    if LEADS.search(posts) and _CALLS_ON.match(place.after):
        return True
    heads_team = (place.cue or place.of_team) and (
        HEADS_TEAM.match(place.after) is not None
        or goes_along(place.after)
        or takes_office(place)
        or is_focus(place.before)
        or LEFT_TO.search(place.before) is not None
        or (place.headed and LEADS_TEAM.match(place.behind) is not None)
        or _FOR_TEAM.search(place.before) is not None
    )
    joins_team = _JOINS.search(place.before) is not None and speaks_of_team(place.before)
    if LEADS.search(posts) and not (heads_team or joins_team):
        return True
    if _OF_CHINA.match(place.after) and not draft.has(HOSPITAL):
        return True
    if posts and _SAYS.match(place.after) and "护士长" not in posts and not (draft.has(TITLE) or heads_team):
        return True
    return (_speaks_for_house(posts) and _SPEAKS.match(place.after) is not None) or (
        bool(hospital)
        and not sends_people(hospital, away=place.away)
        and not (heads_team or place.mate or ALONG.search(place.before) or (place.cue and "派出" in place.before))
    )


def behind_bracket(after: str) -> str:
    """The words behind a name without the bracket that says what somebody is: 某某（院感科主任）带队."""
    return _BRACKET.sub("", after, count=1) if after.startswith("(") else after


_BRACKET = re.compile(r"^\([^()\n。]{1,24}\)")
