"""Whether somebody named in running text is one of those who went, by the words around the name."""

import re

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.prose.bystanders import (
    ALONG,
    ATTENDS,
    HEADS_TEAM,
    LEADS,
    LEADS_TEAM,
    LEFT_TO,
    MEETS,
    STAYED,
    Place,
    is_bystander,
    is_focus,
    sends_people,
    takes_office,
)
from roster.rolls.prose.honours import gives_prizes
from roster.rolls.prose.outsiders import drives, is_known_otherwise
from roster.rolls.prose.takes_part import goes_along, is_of_those_who_set_out, is_to_work_there
from roster.rolls.rows.speaks import TRAVEL, is_at_scene, speaks_of_team
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.words.names import name_score, words
from roster.vocabulary.hospitals import place_of

SURE_NAME = 3.0
PLAIN_NAME = 6.0
"""Log-likelihoods of names that need a position beside them, and of those that need little."""
# Said of somebody whose position follows: 参加此次救援的某医院急救中心主任某某.
_TAKES_PART = re.compile("(?:参加|参与)了?[^,。;、]{0,8}(?:救援|援助|支援|医疗队|救援队|医疗组|专家组)的$")
# 先期到达的某某护士长, 提前进驻的先遣组成员某某
_AHEAD = re.compile("(?:先期|先行|提前|率先|已经)(?:到达|抵达|进驻|到位|出发)[^,。;、]{0,6}的$")
# Said of somebody for whom a house bids farewell: 为即将赴新疆某县支医的副院长某某饯行.
_IS_TO_GO = re.compile(
    "(?:即将|将要|将于[^,。;]{2,8}?|将|就要|明日)(?:启程|动身)?(?:远赴|赴|前往|奔赴|去|到)(?![^,。;]{0,20}(?:考察|调研|看望|慰问))[^,。;]{2,30}的$"
)
# 副县长、某市援疆工作队领队某某
_OF_COUNTY = re.compile("(?:[市县区州旗]委(?:常委|副?书记)|副?[市县区州旗]长)[^,。;]{0,16}$")
_OF_OFFICE = re.compile("(?:[市县区州]委|[市县区州]长|厅长|局长|主任)[^,。;]{0,16}$")
_ATTENDED = re.compile("^[^。;]{0,60}?(?:到会|出席|到场|参加座谈|参加会议|参加仪式|陪同)")


_YOURS = re.compile("贵(?:院|市|省|县|区|州|单位|中心)[^。,;]{0,8}$")


def is_deployed(draft: Draft, place: Place) -> bool:
    """Whether the person went. Precision comes first: in doubt, no."""
    if is_known_otherwise(draft, place):
        return False
    if place.honours and _is_honoured(draft, place):
        return True
    if place.honours and not (place.speaks or place.of_team):
        return False
    if draft.composes and (place.speaks or place.of_team):
        return True
    if draft.praised and (place.speaks or place.of_team) and name_score(draft.name.text) >= SURE_NAME:
        return STAYED.match(place.after) is None
    if (_TAKES_PART.search(place.before) or _AHEAD.search(place.before)) and (place.speaks or place.of_team):
        return True
    if draft.has("TP") and (_AIDS_THERE.search(place.words) or _IS_TO_GO.search(_ahead_of_position(draft, place))):
        return True
    if draft.has(ROLE):
        if _OF_COUNTY.search(place.before) and not draft.has("HT"):
            return False
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
    if place.before.endswith("由") and _BOTH_LEAD.match(place.after) and (place.speaks or place.of_team):
        return True
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


# 由副院长某某、急诊科主任某某分别带领两支医疗队
_BOTH_LEAD = re.compile(
    "(?:[、和][^,。;、]{3,16}){1,3}?(?:分别)?(?:带领|率领|带队|率队|率)(?:[^,。;]{0,12}(?:队|人)|[,。;赴前])"
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
    ours = ((place.headed and place.of_team) or beside) and drives(draft)
    return ours and name_score(draft.name.text) >= SURE_NAME and _FERRIES.match(place.after) is None


_OF_NO_HOUSE = ("厨师", "翻译")
# Said of a driver of the place: 司机某某每天接送队员.
_FERRIES = re.compile("[^,。;]{0,10}(?:接送|[接送载拉](?:他们|她们|队员|医护)|免费|义务)")


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
        to_work = (place.headed or place.of_team) and likely >= SURE_NAME and is_to_work_there(place.after)
        return place.mate or own or plain or to_work or _goes(place.after)
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
# 我是塞拉利昂中国医疗队的某某, 和我一组的某某
_IN_TEAM = re.compile("(?:医疗|救援|支援)队的$|同(?:屋|舱|住)的$|[和跟与同]我(?:一|同)个?(?:屋|班|组|舱|批|队)的$")
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
