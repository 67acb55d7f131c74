"""Words of a list that are nobody's name, by themselves and what touches them; and people whom their own line says to be of
another calling."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from string import ascii_uppercase

from roster.rolls.drafts import Draft
from roster.rolls.words.doing import NEVER_NAMES
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.words.names import begins_with_surname
from roster.rolls.words.short_names import NAMELESS
from roster.vocabulary.regions import find_region, regions_named


def nobodies(drafts: Iterable[Draft], shadow: str) -> Iterator[Draft]:
    """Those drafts of lists that are no people who work in health care, as their own words tell."""
    rules = [rule for rule, words in _RULES_OF_PAGES if any(word in shadow for word in words)]
    for draft in drafts:
        name = draft.name.text
        if (
            _is_ladder(draft)
            or (not draft.has(TITLE) and _is_of_other_work(draft, shadow))
            or name in NEVER_NAMES
            or (not _OF_NOBODY.isdisjoint(name) and _NOBODY.match(name) is not None)
            or _FLOWERS.match(name) is not None
            or _is_torn_from_word(draft, shadow)
            or _breaks_rule(rules, draft, shadow)
        ):
            yield draft


_FLOWERS = re.compile("[一二两三四五六七八九十]+朵")
"""What the women of a team are called: 援鄂医疗队“五朵金花”名单."""
_Rule = Callable[[Draft, str], bool]


def _breaks_rule(rules: Sequence[_Rule], draft: Draft, shadow: str) -> bool:
    for rule in rules:  # noqa: SIM110  asked so often that a generator would be felt
        if rule(draft, shadow):
            return True
    return False


def _sends(draft: Draft, shadow: str) -> bool:
    return _SENDS.match(shadow, draft.name.end) is not None and bool(regions_named(draft.name.text))


_SENDS = re.compile("支援|驰援|援|派出|选派")
"""What a place does in a title, which a person of its name hardly does: 龙岩支援湖北医护人员名单."""
_KIN = re.compile("[ \t|,(]{1,4}(?:丈夫|妻子|配偶|爱人|父亲|母亲|儿子|女儿)(?=[)\\s|]|$)")
"""What a list's column of kin says behind the name: 1 王海燕 某市人民医院 张伟 丈夫."""

_SIGNED_BY_KIN = re.compile(
    "(?:^|\n)[ ]*[-—]{2,}[ ]*(?:丈夫|妻子|爱人|老公|老婆|父亲|母亲|爸爸|妈妈|婆婆|公公|岳父|岳母|儿子|女儿|姐姐|妹妹|哥哥|弟弟|男友|女友)[ :]*\\Z"
)
"""Whose words to one of the team a line below them signs: “你放心。” —— 丈夫邹某."""


_STAYS = re.compile("[^\n;。()]{0,30}[(](?:大?后方|后方(?:支援|保障|指挥|协调)|留守)[)][ ]*(?=[、,;。\n]|$)")
"""What is remarked behind somebody at home, where others of the list went: 宣传科 干事（后方）."""
_OF_FORM = re.compile(
    "(?:推荐|审批|审核|复核|介绍(?<!入党介绍)|证明|填表|填报|制表|经办|批准|签发|担保)人(?:签[字名])?[ ]*:[ ]*\\Z"
)
"""Who filled in and signed a form: 推荐人：某某　审批人：某某."""


# Who is taught by those who came: 师傅：某某(某市医院外科)——徒弟：甲(外科医师)、乙.
_IS_TAUGHT = re.compile("(?:徒弟|学员|弟子)[ ]*:[ ]*(?:[^:;。\n-]{2,30}、)?\\Z")
LONGEST_LABEL = 40


def _is_taught(draft: Draft, shadow: str) -> bool:
    low = max(0, draft.name.start - LONGEST_LABEL)
    return _IS_TAUGHT.search(shadow, low, draft.name.start) is not None


# Who sits in a meeting, of whom none is named as one of the team: 参会：某医院院长甲、副院长乙；驻点队员丙.
_AT_MEETING = re.compile(
    "(?:^|\n)[ ]*(?:参会|与会|列席|出席)(?:人员|领导|人|单位)?[ ]*:(?:(?!队员|专家|援)[^\n]){0,120}\\Z"
)
_OF_MINUTES = re.compile("(?:^|\n)[ ]*(?:会议)?(?:记录|主持)人?[ ]*:[ ]*\\Z")
_MINUTES = re.compile("纪要|会议记录")
LONGEST_MEETING, LONGEST_TITLE = 130, 120


def _is_at_meeting(draft: Draft, shadow: str) -> bool:
    """Whether somebody is named as one of those present, or takes the minutes that the page is."""
    line = max(shadow.rfind("\n", 0, draft.name.start), draft.name.start - LONGEST_MEETING, 0)
    if _AT_MEETING.search(shadow, line, draft.name.start) is not None:
        return True
    minutes = _OF_MINUTES.search(shadow, line, draft.name.start) is not None
    return minutes and _MINUTES.search(shadow, 0, LONGEST_TITLE) is not None


def _is_of_other_work(draft: Draft, shadow: str) -> bool:
    """Whether somebody without a title is none, or of another calling."""
    return (
        _is_of_institution(draft, shadow)
        or _is_of_department(draft)
        or _is_of_others(draft)
        or _is_of_quarter(draft, shadow)
        or _is_of_shift(draft, shadow)
        or _is_official(draft, shadow)
    )


_NOBODY = re.compile(
    "[一二三]级[甲乙丙]?$|另[有外]$|其[中他余]$|[上下余]同$|同[上下前]$|后勤$|当地$|.?(?:菜单|名录|行程)$|.{2,3}摄$|毕业于?$|就读于?$|曾[在于任]$|挂职?任$|.工班$|[您你]好$|其中[有为是]$|.{0,2}入党$|第[一二三四五六七八九十]支$|[仍尚还]在$|标准$|(?:优秀|先进|最佳|杰出|最美|十佳)$|(?:师傅|徒弟|参会|列席|与会)$|(?:个人|团体|集体)奖$"
    "|据(?:了解|悉|介绍)$|.{1,3}们$|[左右][一二三四五六]?起?[为是]$"
)
_OF_NOBODY = frozenset("优先最杰十奖师徒参列与级另其同勤当单录程摄毕就曾挂班好党支在标据们左右")
"""Characters of which each match of `_NOBODY` holds one."""


def _is_goal(draft: Draft, shadow: str) -> bool:
    """Whether the word ends a line that says where people met or arrived: 11名护理人员集结龙洞堡."""
    ends_line = shadow[draft.name.end : draft.name.end + 1] in ("", "\n")
    return ends_line and shadow.endswith(_GOING, 0, draft.name.start)


_GOING = ("集结", "抵达", "飞抵", "奔赴", "会师", "降落", "挺进")


def _is_of_others(draft: Draft) -> bool:
    """Whether somebody is of the police, a court or the press: 某市公安局某派出所民警某某."""
    told = (*draft.own, *draft.inherited)
    return any(token.kind == HOSPITAL and _is_house_of_others(token.text) for token in told)


@lru_cache(maxsize=1024)
def _is_house_of_others(house: str) -> bool:
    return _OF_OTHERS.search(house) is not None


_OF_OTHERS = re.compile(
    "(?:公安(?:分局|局|厅)|派出所|法院|检察院|卫视|日报|晚报|晨报|时报|电视台|广播电台|广播电视总台|通讯社|新华社|融媒体中心)$|消防(?:救援)?(?:总队|支队|大队|站|局)|建筑业协会"
)


def _is_of_quarter(draft: Draft, shadow: str) -> bool:
    """Whether the words behind somebody say that he works for a quarter, a village, a firm or the party, and nothing that he
    does in health care, as on lists of those who were given a prize: 某某　某市某街道某社区网格员."""
    houses = [token.text for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL]
    if houses and not all(_FIRM.search(house) and not _OF_CARE.search(house) for house in houses):
        return False
    line_ends = shadow.find("\n", draft.name.end, draft.name.end + LONGEST_OFFICE)
    high = draft.name.end + LONGEST_OFFICE if line_ends < 0 else line_ends
    return _OF_QUARTER.match(shadow, draft.name.end, high) is not None


LONGEST_OFFICE = 60
_FIRM = re.compile("(?:公司|超市|酒店|饭店|商店|合作社|工厂)$")
_OF_CARE = re.compile("[医药护]|健康|检验|救护|体检|康复")
_OF_QUARTER = re.compile(
    "(?:[^、,;。:()医院诊护疾卫]|院(?=[村镇乡寨])){0,30}(?:(?:社区|街道|村|居委会)(?:党委|党总支|党支部|党工委|居委会|村委会|办事处)*(?:副?书记|副?主任|网格[员长]|干部|工作人员|社工|社区工作者|民警)"
    "|网格[员长]|[县市区省]委[^、,;。:()医院卫]{2,8}(?:部|办|办公室)(?:副?部长|副?主任|[一二三四]级(?:主任|调研|科)|干部|科员|工作人员)"
    "|(?:快递(?:员|小哥)|外卖(?:员|小哥|骑手)|民警|辅警|村民|居民|农民|环卫工人?|出租车司机|妇联(?:副?主席|执委|干部)|纪工委副?书记)(?=[、,;。 \n]|$)"
    "|(?:公司|超市|酒店|饭店|合作社)(?:党委书记|党支部书记|董事长|总经理|副总经理|经理|厂长|店长|负责人|员工|职工)(?=[、,;。 \n]|$))"
)


def _is_of_institution(draft: Draft, shadow: str) -> bool:
    """Whether the word is the beginning of an institution's name, which nothing else stands beside: 回春堂中医诊所."""
    if draft.has("TPR") or any(token.kind in "HDTR" for token in draft.inherited):
        return False
    if not draft.has("HD"):
        return _IS_SHOP.match(shadow, draft.name.end) is not None
    end = draft.name.end
    for token in sorted(draft.own, key=lambda token: token.start):
        if token.start != end:
            return False
        end = token.end
    houses = [token.text for token in draft.own if token.kind == HOSPITAL or token.text.endswith(_SHOPS)]
    return bool(houses) and all(house in NAMELESS or house.endswith(_SHOPS) for house in houses)


_IS_SHOP = re.compile(
    "[\u4e00-\u9fff]{0,4}(?:智慧|连锁|大)药房|[\u4e00-\u9fff]{0,4}(?:药店|超市|酒店|宾馆)(?![\u4e00-\u9fff])"
)
"""What goes on behind the word as the name of a shop: 同德堂智慧药房."""
_SHOPS = ("诊所", "门诊部", "有限公司", "药店", "药房")


def _is_ladder(draft: Draft) -> bool:
    """Whether the word heads the titles of a profession: 药学：主任药师、副主任药师、主管药师."""
    return len(draft.own) >= FEWEST_STEPS and [token.kind for token in draft.own].count(TITLE) >= FEWEST_STEPS


FEWEST_STEPS = 3


def _is_of_department(draft: Draft) -> bool:
    """Whether the word is the beginning of a department's name, which nothing else stands beside: 急危重症."""
    if len(draft.own) != 1 or any(token.kind in "HDTPR" for token in draft.inherited):
        return False
    (token,) = draft.own
    return token.kind == DEPARTMENT and token.start == draft.name.end and not begins_with_surname(draft.name.text)


def _heads_list(draft: Draft, shadow: str) -> bool:
    """Whether the word ends in what heads a list: 巾帼文明岗名单."""
    return shadow.startswith(_LISTS, draft.name.end) and not draft.has("HDTPR")


_LISTS = ("名单", "名册", "一览表", "光荣榜", "登记表", "花名册")


def _is_of_shift(draft: Draft, shadow: str) -> bool:
    """Whether the word is what a shift or a vehicle does: A班集合."""
    start = draft.name.start
    return start > 0 and shadow[start - 1] in _LETTERS and draft.name.text[0] in "班车组"


def _is_torn_from_word(draft: Draft, shadow: str) -> bool:
    """Whether the word's last character belongs to what follows, or its first to what stands before it: 万达广|场, 9 楼东,
    自治|区创伤."""
    start, end = draft.name.start, draft.name.end
    if shadow[start] not in _MAY_BE_TORN and shadow[end - 1] not in _WORDS_BEHIND:
        return False
    if shadow[start] in "区州县旗" and shadow.endswith("自治", 0, start):
        return True
    if shadow.endswith(_WORDS_BEFORE.get(shadow[start], NO_WORD), 0, start):
        return True
    if shadow.startswith(_WORDS_BEHIND.get(shadow[end - 1], NO_WORD), end):
        return True
    if shadow[start] == "载" and shadow[start - 1 : start] in _NUMBERS:
        return True  # 138|载春秋
    return (
        shadow[start] in "楼层床号栋"
        and _COUNTED_BEFORE.search(shadow, max(0, start - LONGEST_NUMBER), start) is not None
    )


_WORDS_BEFORE = {"程": ("返", "启"), "伍": ("队",)}
_WORDS_BEHIND = {
    "广": ("场",),
    "商": ("场", "厦"),
    "大": ("厦",),
    "花": ("园",),
    "返": ("程", "岗", "乡"),
    "媒": ("体",),
}
_NUMBERS = frozenset("0123456789一二三四五六七八九十百余")
_MAY_BE_TORN = frozenset("区州县旗楼层床号栋载").union(_WORDS_BEFORE)
NO_WORD = ("\0",)
LONGEST_NUMBER = 6
_COUNTED_BEFORE = re.compile(r"[\u4e00-\u9fff][ ]*[0-9]{1,3}[ ]?\Z")


def _is_answer(draft: Draft, shadow: str) -> bool:
    """Whether the word stands in what a form says instead of a name: 翻译：由受援方安排."""
    low = max(0, draft.name.start - LONGEST_ANSWER)
    if shadow.find("由", low, draft.name.end) < 0:
        return False
    line = shadow.rfind("\n", low, draft.name.start) + 1
    said = _BY_OTHERS.search(shadow, max(line, low), draft.name.end + LONGEST_ANSWER)
    return said is not None and said.start() <= draft.name.start < said.end()


LONGEST_ANSWER = 12
_BY_OTHERS = re.compile("由[\u4e00-\u9fff]{1,8}(?:安排|负责|提供|承担|解决|选派|统一)")


def _is_official(draft: Draft, shadow: str) -> bool:
    """Whether a line says what an official did for those who go: 某省卫生健康委副主任某某向全体队员授旗."""
    if not draft.has(POST) or _FOR_OTHERS.match(shadow, draft.name.end) is None:
        return False
    return any(token.kind == HOSPITAL and token.text.endswith(_OFFICES) for token in draft.own)


_OFFICES = ("委", "委员会", "局", "厅", "政府", "办公室")
_FOR_OTHERS = re.compile("[ ]*(?:代表|致[辞词]|讲话|撰写|出席|主持|宣读|[向为给][^,。;\n]{1,12}(?:授|颁|送|献|致|敬))")


_LETTERS = frozenset(ascii_uppercase)


def _stays(draft: Draft, shadow: str) -> bool:
    return _STAYS.match(shadow, draft.name.end) is not None


def _signs_form(draft: Draft, shadow: str) -> bool:
    start = draft.name.start
    if shadow[start - 1 : start] not in (" ", ":"):
        return False
    return _OF_FORM.search(shadow, max(0, start - LONGEST_ANSWER), start) is not None


def _is_village(draft: Draft, shadow: str) -> bool:
    """Whether the word is what a town or a village is called: 于家湾|镇."""
    name, behind = draft.name.text, shadow[draft.name.end : draft.name.end + 1]
    return name[1:2] == "家" and name[-1] in _VILLAGES and behind in ("镇", "乡", "村")


_VILLAGES = frozenset("湾坝沟庄岗店营堡坪塘铺集屯坡渡寨冲垸墩圩岭畈")
"""What villages are called behind the family that they are called by."""


def _signs_as_kin(draft: Draft, shadow: str) -> bool:
    """Whether the line says whose kin signs the words above it."""
    return _SIGNED_BY_KIN.search(shadow, max(0, draft.name.start - LONGEST_ANSWER), draft.name.start) is not None


def _is_kin(draft: Draft, shadow: str) -> bool:
    return _KIN.match(shadow, draft.name.end) is not None


def _is_to_be_asked(draft: Draft, shadow: str) -> bool:
    """Whether somebody of an office, or of no house, is the one whom the readers of a notice may call: 联络员：市卫健委人事科
    某某 3021234."""
    told = (*draft.own, *draft.inherited)
    if draft.has(TITLE) or not any(token.kind == ROLE and token.text.startswith("联络") for token in told):
        return False
    houses = [token.text for token in told if token.kind == HOSPITAL]
    return all(house.endswith(_OFFICES) for house in houses) and _CALL.match(shadow, draft.name.end) is not None


_CALL = re.compile("[ ]*[,(]?[ ]*(?:(?:联系)?(?:电话|手机)[: ]*)?[0-9][0-9*xX-]{5,}")


# Each with words of which the page holds one, if the rule holds of anybody: most pages need none of these looks.
# 前往王岗坪|乡; 在云南|瑞丽
_TO_TOWN = re.compile("(?:前往|赶赴|奔赴|抵达|到达|挺进|赴)$")
_TOWN = re.compile("[乡镇](?![长卫党政])")
_WITHIN = re.compile("(?:在|前往|抵达|到达|奔赴|赶赴)([\u4e00-\u9fff]{2,3})$")


def _is_place(draft: Draft, shadow: str) -> bool:
    """Whether what looks like a name is a town that a team goes to, or a place of the region named right before it."""
    name = draft.name
    low = max(0, name.start - LONGEST_WAY)
    if _TOWN.match(shadow, name.end) and _TO_TOWN.search(shadow, low, name.start):
        return True
    within = _WITHIN.search(shadow, low, name.start)
    return within is not None and find_region(within[1]) is not None and find_region(name.text) is not None


LONGEST_WAY = 8
"""Characters before a name in which it is said where a team goes."""
_RULES_OF_PAGES = (
    (_is_goal, _GOING),
    (_heads_list, _LISTS),
    (_is_answer, ("由",)),
    (_stays, ("后方", "留守")),
    (_signs_form, ("人:", "人 ", "人签")),
    (_is_kin, ("丈夫", "妻子", "配偶", "爱人", "父亲", "母亲", "儿子", "女儿")),
    (_is_village, ("家",)),
    (_is_place, ("前往", "奔赴", "赶赴", "抵达", "到达", "挺进", "赴", "在")),
    (_signs_as_kin, ("--", "——")),
    (_is_to_be_asked, ("联络员:", "联络人:")),
    (_sends, ("援", "派出", "选派")),
    (_is_taught, ("徒弟", "学员", "弟子")),
    (_is_at_meeting, ("参会", "与会", "列席", "出席", "纪要", "会议记录")),
)
