"""Who is of those sent, by what the words around the name tell of him: he leads the team of the teller (我们五个人住一顶帐篷,队长是宁波来的…),
was the first one sent (最早来的是…), led an earlier team (时任第11批医疗队队长) or came from the same house (也是某医院来的)."""

import re

from roster.rolls.prose.of_those_gone import is_of_those_gone
from roster.rolls.words.terms import COUNTRIES

_TEAM = "(?:医疗队|援[^,。;办]{1,8}队|医疗组)"
_BATCH = "第[一二三四五六七八九十0-9]{1,3}[批期]"
# 我们五个人住一顶帐篷,队长是宁波来的|外科专家某某|: of us, and not of the firemen next door
_OUR_LEADER = re.compile(
    '(?:^|[。!?"\\n])[^。!?"]{0,24}(?:我们|大家|咱们)[^。!?"]{0,40}?[,;](?:副|总)?(?:队长|领队|组长)(?:就?是|叫)[^,。;、:]{1,12}来的[^,。;、:]{0,8}$'
)
# 我身后这位是我们组的|护士某某|
_OF_OUR_GROUP = re.compile(
    "[这那](?:位|个人?|一位)[^,。;、:]{0,4}就?是(?:我们|咱们)(?:医疗|采样|护理)?(?:队|组|小组|分队)里?的$"
)
# 带队的|省疾控某某老师|让大家先喝水
_IN_LEAD = re.compile('(?:^|[,。;:!?"\\n ])带队的$')
_CALLED = re.compile("(?:老师|主任|医生|大夫|护士长|教授)")
# 同座的市三院心内科的|某某|, whose house is not that of the place
_BESIDE = re.compile("同(?:一)?(?:个|辆|架|班)?(?:座|车|机|屋|舱|队|批|帐篷)的[^,。;、:]{2,14}(?:科|室|病区|ICU)的$")
# 三年来共派出专家六批,最早来的是退休返聘的|外科专家某某|
_FIRST = re.compile(
    "(?:(?:最早|最先|第一个|首个)(?:来|去|到|派出|派来|派去|出国|出去)的|(?:首位|第一位|首个|首名|最早的)(?:援[^,。;、患]{1,6})?(?:队员|医生|专家))"
    "(?:就?是|叫)[^,。;、:患]{0,12}$"
)
_SENT = re.compile("(?:派|选派|帮扶|援|支援)[^。;患]{0,40}(?:专家|队员|医生|医疗|人次|名|[0-9]人)")
# 首位队员是某某,其后有外科的|某某|
_NEXT_ONES = re.compile("(?:其后|此后|之后|随后|后来)(?:又|还|先后)?(?:有|派出了?|去了)[^。;:]{0,40}$")
_FIRST_ONE = re.compile("(?:首位|第一位|首个|首名|最早的)(?:援[^,。;、患]{1,6})?(?:队员|专家)(?:就?是|叫)")
# 护士|某某|也是某医院来的
_COMES_FROM = re.compile("(?:也|都)是[^,。;、从患转]{1,12}(?:医院|院|中心|保健院)(?:派)?来的(?=[,。;])")
_SICK = re.compile("患者|病人|伤员|老人|村民|学员|产妇|孩子|床")
# 父亲|某某|也来过这里,时任第11批医疗队副队长
_LED_THEN = re.compile(
    f"[^。;,]{{0,20}}(?:,[^。;,]{{0,16}})?,(?:时|曾|并|当时|担)?任(?:{_BATCH})?[^,。;办]{{0,16}}{_TEAM}(?!办)[^,。;办]{{0,8}}?(?:队长|领队|组长|点长)"
)
# 派出第一位援疆干部|某某|
_SENT_TO_HELP = re.compile(
    "(?:派出|选派|派去)了?(?:的)?(?:(?:第[一二三四五六七八九十]|首|一)[位名个])?(?:支援|援)[藏疆青外川琼][^,。;、]{0,4}(?:干部|人才|专家|医生)$"
)
# 挂职副院长的|某某|主任; |某某|就去过几内亚
_HOLDS_POST = re.compile("挂职(?:任|担任)?[^,。;、副]{0,8}副?(?:院长|科?主任|科长|护士长)的$")
_WAS_THERE = re.compile(
    f"(?:同志|医生|主任|教授)?(?:当年|早年|早先|那年)?(?:也|就|曾|还|早)+(?:去过|到过|援过)(?:{COUNTRIES})(?![^,。;]{{0,6}}(?:旅|游|留学|访问|考察|出差|打工|做生意))"
)
# |某某|来到某县人民医院,挂职副院长
_HOLDS_OFFICE = re.compile(
    "(?:同志)?(?:来到|到|赴|抵达|前往)[^,。;看慰调]{2,16},?(?:挂职[^,。;]{0,10}(?:院长|主任|科长|护士长)|(?:开始|开启)了?[^,。;]{0,12}(?:健康扶贫|帮扶|支援|援[藏疆青川]))"
)
# |某某|随省医疗队去了汶川
_WENT_WITH = re.compile(
    "(?:同志)?(?:也|又|还|曾|已)?(?:跟)?随[^,。;队]{0,12}(?:医疗|救援|救护|防疫|支援)队(?:去了|去过|去|到了?|赴|奔赴|抵达|赶到|来到|进了)"
    "(?![^,。;]{0,6}(?:机场|车站|火车站|高速|路口|采访|拍摄|送行))"
)
_OF_PRESS = re.compile("(?:记者|编辑|摄影师?|主播|主持人)[ ]*$")
# 医疗队里有三人来自某医院:泌尿外科的|某某|、儿科的|某某|
_MADE_UP = re.compile(
    "队[里中]?[^。;:送迎]{0,12}[0-9一二两三四五六七八九十]{1,3}(?:人|[名位][^,。;:]{0,6})(?:来自|出自)[^。;:]{2,24}:[^。;:\\n]{0,60}$"
)
# |某某|:我是某医院的麻醉医生,跟着第26批援外医疗队来的
_SAYS_SO = re.compile(
    ":[^\\n]{0,40}?我(?:是|叫)[^\\n。]{2,30}(?:医院|中心|保健院)的?[^\\n。记]{0,12},?(?:跟着|随|跟随|参加|是)[^\\n。,]{0,16}(?:医疗|救援|支援)队"
)
# 我和检验科的小伙子|某某|用身体顶着篷布
_WITH_ME = re.compile(
    '(?:^|[,。;!?"\\n ])我(?:和|跟|与)[^,。;、:]{1,8}(?:科|室|病区)的(?:小伙子?|小?姑娘|同事|护士|医生|大姐|大哥|小?[妹弟])?$'
)
_APART = re.compile("告别|道别|送|电话|视频|微信|交代|交接|叮嘱|请假|结婚|聊|说起|家里|替我|顶班|想")
# 首批到某地挂职的|某中心主管医师某某|, 第九批援疆人员、|某科医师某某|, 去年从墨脱归来的|某科医师某某|
_OF_BATCH = re.compile(
    f"(?:首批|{_BATCH})(?:对口)?(?:支援|援)[藏疆青外鄂沪川琼非][^,。;、]{{0,4}}(?:人员|干部|人才|专家|医生)$"
    "|(?:去年|今年|前年|刚刚?|[0-9]{1,2}月|[0-9]{4}年|不久前|上个?月)(?:底|初|中旬|下旬|上旬)?从(?!国外|外地|北京|省城)[\u4e00-\u9fff]{2,4}(?:归来|凯旋)的$"
    f"|(?:首批|{_BATCH}|最早|最先)(?:到|赴|来|去|前往)[^,。;、]{{2,10}}(?:挂职|帮扶|支援|支医|援助|巡诊|援[藏疆青外非])的$"
)

# 还要感谢放射科的|某某|主任, in a letter to the house that sent him
_THANKED = re.compile(
    "(?:感谢|感激|致谢)(?:的(?:是|还有))?(?:贵院的?)?(?:(?!我院|患者|领导)[^,。;、:]{1,8}(?:科|室|部|组|病区)的?)?$"
)
_WITH_THANKED = re.compile(
    "(?:感谢|感激|致谢)(?:(?!我院|患者|领导)[^,。;:]){2,24}[和、](?:[^,。;、:]{1,8}(?:科|室|部|组|病区)的?)?$"
)
# 贵院选派的|骨科某某主任|
_SENT_BY_YOU = re.compile(
    "贵(?:院|中心|单位)(?:选派|派驻|派出|派来|委派|派遣|下派)(?:来|到我院|至我院|我院)?(?:的|(?=[^,。;]{1,8}(?:科|室)))(?:[0-9一二两三四五六七八九十]{1,2}(?:名|位))?"
    "(?:援[\u4e00-\u9fff]|帮扶|支援|支医|挂职)?(?:医生|专家|队员|同志|骨干)?(?:(?!我院)[^,。;、:]{1,8}(?:科|室|部|组|病区)的?)?$"
)
_YOURS = re.compile("贵(?:院|中心)")
_HELPED_US = re.compile(
    "(?:来|到|对|给予|给)(?:了)?我院[^。;]{0,16}(?:帮扶|支援|援助|指导|帮助)|贵院[^。;]{0,16}(?:帮扶|支援|援助)专家|派来的[^。;]{0,8}专家"
)

LONGEST_DEED = 24
"""Characters behind a name in which it is told what somebody does with the teller."""
LONGEST_SAID = 30
"""Characters before a list, more than any of the patterns takes that end there, but those of whole sentences."""


def is_thanked(before: str, shadow: str) -> bool:
    """Whether a house that was helped thanks those before whose list the words stand, in a letter to the house that sent them."""
    if _SENT_BY_YOU.search(before):
        return True
    if not ("谢" in before or "感激" in before) or not (_THANKED.search(before) or _WITH_THANKED.search(before)):
        return False
    return _YOURS.search(shadow) is not None and _HELPED_US.search(shadow) is not None


def is_of_those_sent(before: str, after: str) -> bool:
    """Whether the words around a list of people say that they are of those sent."""
    near = max(0, len(before) - LONGEST_SAID)
    if "来的" in before and _OUR_LEADER.search(before):
        return True
    if _OF_OUR_GROUP.search(before, near) or _BESIDE.search(before, near):
        return True
    if ("挂职" in before and _HOLDS_POST.search(before)) or _SENT_TO_HELP.search(before) or _WAS_THERE.match(after):
        return True
    if _LED_THEN.match(after) or _HOLDS_OFFICE.match(after):
        return True
    if _WENT_WITH.match(after) and _OF_PRESS.search(before) is None:
        return True
    if (":" in before and _MADE_UP.search(before)) or (before[-1:] in ("", "\n") and _SAYS_SO.match(after)):
        return True
    if _WITH_ME.search(before, near) and _APART.search(after[:LONGEST_DEED]) is None:
        return True
    if _FIRST.search(before, near) and _SENT.search(before):
        return True
    if _FIRST_ONE.search(before) and _NEXT_ONES.search(before):
        return True
    if _CALLED.match(after) and _IN_LEAD.search(before, near):
        return True
    if is_of_those_gone(before, after):
        return True
    return _COMES_FROM.match(after) is not None and _SICK.search(before) is None


def is_of_earlier_batch(before: str) -> bool:
    """Whether the words before what somebody is say that he came with a batch to help: 首批到某地挂职的|主管医师某某."""
    return _OF_BATCH.search(before) is not None
