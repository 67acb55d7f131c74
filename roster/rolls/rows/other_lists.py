"""Headings of lists of people who were not sent: donors, the sick, those present, those who passed; and where such a list
ends."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.asked import begins_with_labelled_name, is_field
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row
from roster.rolls.rows.scenes import shows_work
from roster.rolls.rows.speaks import speaks_of_team
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.other_callings import OTHER_LISTS

# Words that head a list of such people as well as name those who sent a team: 按照省指挥部要求，现将援鄂名单公示如下.
_ASKED = "(?!(?:办公室|办)?的?(?:统一|紧急|工作)*(?:要求|安排|部署|指示|通知|指令|调度|调派|命令|决定|调令|精神))"
"""Who asked for the people whom a sentence introduces, heads no list: 按照地区指挥部要求，请以下人员….:"""
_SENDERS = re.compile(f"领导小组{_ASKED}|指挥部{_ASKED}|签到|会议(?!室|中心){_ASKED}|讲话|仪式|合影")
MAY_HEAD = re.compile(f"批|{OTHER_LISTS.pattern}|{_SENDERS.pattern}")
# A heading that speaks of a team and of its people heads them, whatever else it says, but for these.
_OF_TEAM = re.compile(
    "事迹|援鄂部分|名单|名录|队员|工作者|花名册|一览|通讯录|[队组][值排]班|援鄂(?:医务|医护|护理)?人员"
)
_NEVER_OF_TEAM = re.compile(
    "捐|募|(?<![队组])值班|(?<![队组])排班|坐诊|出诊|招聘|录用|录取|患者|确诊|慰问|赠送|议程|志愿|家属|未能|未出征|未随队|后备|预备|候补|后方|作废|请假|媒体|送别|疫苗接种|处分|接机|接站|子女|请战|报名|聘用|送行的|待命|未外派|未派出|未出发|储备|留守|值守|坚守|院内"
)
_TEAMS_ON_DUTY = re.compile(
    "(?:各|每|[一二两三四五六七八九十0-9]支?)(?:支)?(?:医疗|救援|支援)?队[^。捐]{0,16}(?:值班|排班)"
)
# Most rows hold none of either. Each alternative begins with a character of its own (see words/terms.py).
_OTHERS = re.compile(f"{OTHER_LISTS.pattern}|{_SENDERS.pattern}")
LONGEST_HEADING = 40
# So many of a thing, which is given or used, and nobody's: 口罩200只, 白术 10克.
GIFT = re.compile(
    "[0-9](?:余|多)?[万]?元(?!旦)|[0-9](?:余|多)?(?:只|箱|套|副|件)(?!组)"
    "|[0-9][ ]?(?:个|台|辆|盒|瓶|袋|包|桶|克|公斤|千克|毫升|毫克|片|粒|支|块|卷|双|顶|吨)(?=$|[ \t,、;。)])"
)


def is_of_others(row: Row) -> bool:
    """Whether a row heads a list of others."""
    words = words_of(row)
    return "。" not in words and heads_others(row, words)


_BOTH = re.compile("(?:队|队员|人员)(?:名单)?(?:及|和|与|暨|、)其?(?:后备|预备|候补|替补)")
"""What heads a page of those who went and of those who may go."""
_WITHIN_LINE = re.compile("[\u4e00-\u9fff)][;。,](?:另有|还有|另)?(?:后备|预备|候补|替补)(?:队员|人员|成员)?:")
"""The reserves of a line that names others before them (see pages/corrections.py)."""
_TO_ASK = re.compile(
    "[ ]*(?:联系人[ ]*:[ ]*[\u4e00-\u9fff]|[\u4e00-\u9fff]{0,8}(?:电话|热线|账号|账户|户名|单位|地址|邮箱|邮编|传真)[ ]*[:(0-9])"
)
_SOMEBODY_OF_WARD = re.compile("H[^S]*(?:N[TP]|[TP]N)")


def heads_both(words: str) -> bool:
    """Whether a heading names those who went and those who stand by."""
    return _BOTH.search(words) is not None


def heads_others(row: Row, words: str) -> bool:
    """Whether a row of these words heads a list of others, or says the same of somebody in a sentence."""
    if row.letters > LONGEST_HEADING or not _OTHERS.search(words) or _says_who_somebody_is(row.kinds):
        return False
    if row.labelled and (begins_with_labelled_name(row) or (is_field(row) and _PERSON_ASKED.match(words) is None)):
        return False  # 姓名：某某 | 单位：某县医院 | 坐诊：周一; 出诊时间：周一
    if row.kinds.startswith(BATCH) and _SOMEBODY_OF_WARD.search(row.kinds):
        return False  # 第四批（某传染病定点医院）：某医院感染科某某主治医师
    if heads_both(words) or (NAME in row.kinds and _WITHIN_LINE.search(words)):
        return False  # 某县支援湖北医疗队及后备人员名单; 医生：甲、乙；替补：丙
    if shows_work(words):
        return False  # 为患者做心理疏导, as a picture's words
    if _TO_ASK.match(words):
        return False  # 值班电话：0731-…, whom the readers of a notice may ask: it says all in its line
    # 李嘉宾 is nobody's guest, and somebody's 规培医师 or 发热门诊 heads no list of others.
    of_fields = any(kind in row.kinds for kind in (NAME, TITLE, POST)) or words.endswith(FEVER_CLINIC)
    person = of_fields and GROUP not in row.kinds
    cared = "候选" in words and _OF_CARE.search(words) is not None
    words = "".join(["_" if _is_of_somebody(token, person=person) else token.text for token in row.tokens])
    if not _OTHERS.search(_REMARK.sub("_", words)):
        return False  # 某某（因故未出征） says so of one
    if cared:
        words = words.replace("候选", "")  # of a prize for those who care for the sick, whom its list names
    if _EXPERTS_SENT.search(words) or _SENDS_SO_MANY.search(words):
        return False
    if OTHER_LISTS.search(words):
        if _TEAMS_ON_DUTY.search(words):
            return False  # 各队在墙上贴出一张值班表：
        return not (_OF_TEAM.search(words) and speaks_of_team(words)) or _NEVER_OF_TEAM.search(words) is not None
    if "。" in words or _SENDERS.search(words) is None:
        return False
    return not speaks_of_team(words) or _LEADS_FROM_HOME.fullmatch(words) is not None


_PERSON_ASKED = re.compile("[^:]*(?:人|姓名|家属|配偶|人员)[ ]*:")
# Whom those who are helped may ask for: 第六批援疆专家坐诊信息.
_EXPERTS_SENT = re.compile("(?:援[疆藏青]|对口支援|帮扶)[^,。;]{0,8}(?:专家|医生|医师|医疗队)[^,。;]{0,4}(?:坐诊|出诊)")
# How many were sent, also to such places elsewhere: …共派出四批6名医护人员支援湖北和省内定点医院.
_SENDS_SO_MANY = re.compile(
    "(?:派出|选派|派遣)[^,。;:]{0,12}[0-9]{1,3}(?:名|人|位)[^,。;:]{0,8}(?:支援|驰援|增援|奔赴|前往|赴)"
)
_REMARK = re.compile("_[ ]*(?:[(][^()]*(?:[)]|$)|备注[ :].*$)")
# Who leads the work from home, of which no team is told: 支援湖北工作领导小组.
_LEADS_FROM_HOME = re.compile("[^队]*工作领导小组(?:成员|组成人员)?(?:名单)?[ :]*")


def _says_who_somebody_is(kinds: str) -> bool:
    """Whether a row is one person's, name first, with a house or ward and a position: whatever is remarked behind them
    (毕业, 值班, 替补) heads nobody below."""
    return _WHO.match(kinds) is not None


_WHO = re.compile("[S#]*NS(?=[^N]*[HD])(?=[^N]*[TP])[^NX]*N?[SO]*$")


_OF_CARE = re.compile("医者|医生|医师|护士|护理|医务|天使|健康卫士|卫生健康")
FEVER_CLINIC = "发热门诊"


def _is_of_somebody(token: Token, *, person: bool) -> bool:
    if token.kind == NAME:
        return (
            token.score >= SURE and OTHER_LISTS.match(f"{token.text}:") is None
        )  # 申请人: is a name by its characters
    return person and (token.kind == TITLE or (token.kind == DEPARTMENT and FEVER_CLINIC in token.text))


def opens_list(row: Row) -> bool:
    """Whether a row heads something new: no name, and its form or a number says that it is a heading."""
    kinds = row.kinds
    ends = bool(row.tokens) and ":" in row.tokens[-1].text
    words = words_of(row)
    # 嘉奖拟|推荐对象 is no name, though it could be one.
    named = any(token.kind == NAME and token.score > UNLIKELY for token in row.tokens)
    if not named and row.letters <= LONGEST_HEADING and speaks_of_team(words) and not GIFT.search(words):
        return True
    if "N" in kinds or not (row.heading or ends or any(kind in kinds for kind in "HRXBC")):
        return False
    if not row.heading and row.tokens[0].kind != NUMBER and _OF_UNITS.issuperset(kinds):
        return False  # 赤峰市医院: divides a list of donors as well as a roll
    return row.heading or ends or OTHER not in kinds


UNLIKELY = -1.5
"""Score of a name up to which a heading's word is none."""


def is_of_donors(row: Row) -> bool:
    """Whether a row speaks of what was given."""
    return row.letters <= LONGEST_HEADING and _DONORS.search(words_of(row)) is not None


_DONORS = re.compile("捐赠|捐款|募捐|善款")


def ends_others(row: Row, heading: Row | None, *, donors: bool) -> bool:
    """Whether a row ends a list of others below its heading: any that heads something new, or of donors only one that speaks
    of a team; and one numbered as a heading is that names its own: 2.留守科室：甲 / 3.某医院：乙."""
    if heading and SEPARATOR + NAME in heading.kinds and _is_numbered_alike(heading, row) and not is_of_others(row):
        return True
    if (
        heading
        and "就" in words_of(heading)
        and HOSPITAL in row.kinds
        and (TITLE in row.kinds or POST not in row.kinds)
    ):
        return True  # 主席台就座领导： / 县长 甲 / 某医院 乙 主治医师: who sits there has an office
    of_team = "B" in row.kinds or "R" in row.kinds or speaks_of_team(words_of(row))
    if not donors and (_names_who_went(row) or heads_honoured(row) or _WENT_AFTER_ALL.fullmatch(words_of(row))):
        return True
    return opens_list(row) and (not donors or (of_team and not is_of_donors(row)))


_WENT_AFTER_ALL = re.compile(
    "[ ]*(?:正式|最终|实际)(?:出发|出征|派出|随队|前往)?的?(?:队员|人员|成员)(?:名单)?(?:[(][^()]*[)])?[ :]*"
)
"""Below those who stood by: 正式出发队员名单."""


def _is_numbered_alike(heading: Row, row: Row) -> bool:
    if not heading.kinds[:1] == row.kinds[:1] == NUMBER:
        return False
    first, second = (_NUMERALS.sub("#", words_of(one)[:LONGEST_NUMBER].split(" ")[0]) for one in (heading, row))
    return ":" in words_of(row)[:LABELLED] and first[:2] == second[:2]


_NUMERALS = re.compile("[0-9]+|[一二三四五六七八九十]+")
LONGEST_NUMBER, LABELLED = 4, 20
"""Characters of a row's number with its mark, and of its beginning in which a label ends."""


def heads_honoured(row: Row) -> bool:
    """Whether a row heads those who were given a prize."""
    return _HONOURED_ONES.fullmatch(words_of(row)) is not None


def _names_who_went(row: Row) -> bool:
    """Whether a row of people is of those who went, below the caption of an event: 队长，普外科医生：某某, 他们是某医院某某."""
    if not row.tokens or NAME not in row.kinds:
        return False
    first = row.tokens[0]
    leads = first.kind == ROLE and first.text in _LEADS and _ROLE_OF.match(row.kinds) is not None
    leads = leads or (first.text.endswith("队员") and _MEMBERS_OF.match(row.kinds) is not None)
    leads = leads or _THEIR_LIST.match(words_of(row)) is not None
    return leads or (first.kind != NAME and HOSPITAL in row.kinds and _THEY_ARE.match(words_of(row)) is not None)


_HONOURED_ONES = re.compile(
    "(?:[一二三四五][、.])?[\u4e00-\u9fff]{0,12}先进(?:个人|工作者)(?:名单)?(?:[(][^()]{1,12}[)])?:?"
)
"""What heads those who were given a prize, below the bodies that were: 发热门诊 is there such a body."""
_LEADS = ("队长", "领队", "医疗队队长", "医疗队领队")
_ROLE_OF = re.compile("RS(?:[HDTPS]*S)?N[SO]*$")
_MEMBERS_OF = re.compile("RSN(?:[SK]N)*[SO]*$")
_THEIR_LIST = re.compile(
    "(?:出征|出发|援鄂|随队|返程|凯旋|正式|前方|一线)(?:人员|队员|名单|队员名单|人员名单)(?:[(][^()]{1,8}[)])?:"
)
_THEY_ARE = re.compile("[他她]们(?:分别)?是")
_OF_UNITS = frozenset((HOSPITAL, DEPARTMENT, REGION, SEPARATOR, OTHER))


def words_of(row: Row) -> str:
    """The words and marks of a row."""
    return "".join([token.text for token in row.tokens])
