"""Batches that a page only names to tell of others: those before the one that it is about, who may still be there, the first
of several, and those that were given a prize as a body."""

import re
from collections.abc import Sequence
from functools import lru_cache

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import BATCH, NAME, OTHER

# 继第一批支援队出发后, 自授予第一批6名队员称号以来
_AFTER = re.compile("(?:^|[,。;:!?\n ])(?:自|自从|继|在)[^,。;:!?\n]{0,16}$")
_THEN = re.compile("[^,。;:!?\n]{0,24}?(?<![最今])(?:以来|之后|以后|后)(?:,|又|再|[^,。;]{2,24}(?:又|再)(?:次|度)?)")
# 从1月26日首批医疗队出发至今，全院共派出3批21人。首批队员出发。此后，全市又陆续派出五个批次。
_SEVERAL = re.compile(
    "[^。;\n]{0,40}?(?:[。;][^。;\n]{0,16}?)?(?:先后|陆续|累计|共|已|又|再)[^。;,\n]{0,6}?(?:派出|派遣|选派|组织|组建)了?[^。;,\n]{0,8}?"
    "(?<!第)(?:[2-9]|1[0-9]|[二两三四五六七八九十]{1,2})个?批"
)
_AS_BODY = re.compile("[^。;,\n]{0,30}(?:[、和,][^。;\n]{2,40})?(?:被授予|获|荣获|授予|被评为)[^。;,\n]{0,24}?先进集体")
# 从1975年第一批医疗队到达算起, 从派遣第一批医疗队至今
_FROM = re.compile("(?:从|自)(?:(?:19|20)[0-9]{2}年|派[遣出])[^,。;\n]{0,10}$")
_ON = re.compile("[^,。;\n]{0,16}?(?:[算数]?起|开始|以来|至今|到现在)")
# 将接替在当地工作了一年多的由某医院队员组成的|第26批医疗队
_RELIEVED = re.compile("(?:接替|替换|轮换|接棒)(?:(?!第[^院]{1,4}批)[^,。;:\n]){2,60}的(?:中国)?$")
# 距离我省第五批医疗队出发24小时, 第七批再次出发
_SINCE = re.compile("(?:距离?|离)[^,。;:\n]{0,12}$")
_SINCE_LEFT = re.compile("[^,。;\n]{0,16}?(?:出发|出征|启程|抵达|奔赴|凯旋)[^,。;\n]{0,8}?(?:小时|[天日周年]|月|时间)")
# 先进集体名单 / 某省第一批医疗队护理组
_LISTED_AS_BODY = re.compile("先进集体[^,。;\n]{0,8}(?:名单|名录|[(:])[^\n]{0,12}\n(?:(?!先进个人)[^。])*$")
_ENDS_AS_BODY = re.compile("[^,。;:\n ]{0,16}[组队][ ]*(?:\n|$)")
# 第一批医疗队员仍在武汉奋战, on a page whose title tells of the second one
_STILL_THERE = re.compile(
    "[^,。;:!?\n]{0,14}?(?:仍然?|继续|还|依然|依旧|正)[^,。;:!?\n]{0,8}?(?:坚守|奋战|战斗|留守|驻守|值守|工作|服务)"
    "|[^,。;:!?\n]{0,8}?已(?:经)?(?:完成|在[^,。;\n]{0,8}(?:工作|奋战|战斗))"
)
_NUMBERED = re.compile("首批|第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})批")
# 此前,第一批7名队员被派往黄冈; 第十一批医疗队,同时也是对口援助某市的|第三批医疗队
_NOT_THIS = re.compile("(?:此前|之前),?(?:的|派出的?)?$|(?:同时|又|而且)(?:也|还)?是[^,。;:\n我]{0,20}$")
# 从|第二批医疗队队长某某|手中接过队旗
_FROM_HAND, _HANDED = (
    re.compile("(?:从|自)[^,。;:\n]{0,8}$"),
    re.compile("[^,。;\n]{0,24}?手[中里上](?:正式)?(?:接过|接下|接棒|接来)"),
)
# 援多哥|第25批医疗队|第一批队员返回, of one batch who come home in several
_PART_OF_BATCH = re.compile("批[^,。;:、\n批]{1,16}队$")
# 其余6人仍随省第三批医疗队驻守
_THE_REST = re.compile(
    "(?:其余|其他|另外?|还有)[^,。;:!?\n]{0,8}?(?:人|名|位|队员)[^,。;:!?\n]{0,4}?(?:仍|还|继续|尚)[^,。;:!?\n]{0,8}$"
)
# 便在|第2批医疗队工作的基础上,结合当地实际…; 接过|第2批医疗队的接力棒
_ON_WORK_OF, _GROUND = (
    re.compile("(?:在|于)(?:巩固|总结|继承|发扬)?(?:了)?(?:我院|中国|该院)?$"),
    re.compile("[^,。;:\n]{0,20}?(?:的)?(?:基础上|基础之上|成果上|框架下)"),
)
_TAKES_OVER_FROM = re.compile("(?:接过|接棒|接续|承接|延续|传承|接力|沿袭|秉承)了?(?:我院|中国|该院)?$")
# 据了解,|第13批医疗专家组已于18日抵达, on a page that first tells of another
_TOLD_APART, _IS_THERE = (
    re.compile("(?:据了解|据悉|另据了解|另悉|又讯|据介绍|目前|接下来|接替的|随后),?(?:[^,。;:\n]{0,12}派出?的?)?$"),
    re.compile(
        "[^,。;:\n]{0,16}?(?:已于?|将于|即将|将在|也已|也将|将)(?![^,。;\n]{0,12}(?:完成|结束|期满|回国|归国|返回))"
    ),
)
# 曾随|首批医疗队去过那里, 那年他参加过某省|第五批医疗队: of an earlier journey
_ONCE = re.compile(
    "(?:曾|曾经)(?:是|在|随|作为|参加|加入|任|担任)?[^,。;:\n与]{0,10}$|(?:参加|加入|当|做)过[^,。;:\n]{0,8}$|(?:彼时|当年|那一?年)[^。;:\n]{0,16}$"
)
# 据|第21批医疗队队长某某介绍; 2019年,时任副院长的某某成为某市|第九批援藏干部中的一员; 他是某省|第六批医疗队副领队
_TOLD_OF_ONE = (
    (re.compile("(?:据|[。\n ])$"), re.compile("[^,。;\n]{2,24}(?:队长|领队)[^,。;、\n]{2,4}(?:介绍|说)")),
    (
        re.compile("(?:^|[,。;!?\n ])[他她](?:[0-9]{1,2}月[0-9]{1,2}日|是)?(?:随|跟着|跟随)[^,。;\n]{0,12}$"),
        re.compile(""),
    ),
    (
        re.compile("(?:19|20)[0-9]{2}年[^。;\n]{0,12}时任[^。;\n]{2,40}(?:成为|担任|被选派为|入选)[^,。;\n]{0,12}$"),
        re.compile("[^,。;\n]{0,16}(?:干部|队员|队长|领队|成员|一员)"),
    ),
    (re.compile("(?:19|20)[0-9]{2}年[^。;\n]{2,30}被选派为[^,。;\n]{0,12}$"), re.compile("")),
    (re.compile("(?:^|[,。;!?\n])[他她]是[^,。;\n我]{0,8}$"), re.compile("[^,。;、\n]{0,10}(?:领队|队长|队员|成员)")),
    # 与某市|第一批救援队会合; 第九批援疆|教师某某
    (re.compile("[与和同][^,。;、\n我]{2,8}$"), re.compile("[^,。;、\n]{0,10}(?:会合|汇合|碰头|会师|会面)")),
    (re.compile(""), re.compile("(?:支?援[藏疆青川])?教师")),
    # 妻子:某某,某医院护师、某省|第二批医疗队队员
    (re.compile("(?:^|\n)[ ]*(?:丈夫|妻子|父亲|母亲|儿子|女儿)[:|][^。;\n]{2,50}$"), re.compile("")),
)
# 此外,|第二批次队员|也在集结过程中; 已安排好|第二批救援力量|,随时准备增援
_IN_RESERVE = re.compile(
    "(?:次?(?:医疗|支援|救援|护理|应急|后备|梯队)*(?:队员|队伍|力量|人员|医护人员|专家|队))?(?:也|亦|还|正|仍|均|都|已经?)*"
    "(?:在?(?:集结(?:过程|之)?中|组建(?:过程|之)?中|待命|筹备)|进入待命|整装待发|随时(?:准备|待命|出发|增援)|准备就绪|做好(?:了)?(?:出发|出征|增援|支援)?准备|蓄势待发)"
)
_HELD_READY = re.compile("(?:安排|准备|组织|组建|储备|预备|落实)好?了?$")
LONGEST_TITLE, LONGEST_LIST = 60, 160
LONGEST_LEAD, LONGEST_SAID = 24, 120
"""Characters before and behind a batch that are looked at, so that the time stays linear."""


def is_of_others(shadow: str, batch: Token) -> bool:
    """Whether what stands around a batch says that those of whom the page tells went later, that it is the first of several
    of which it tells, or that it was given a prize as a body."""
    end = batch.end + LONGEST_SAID
    lead = shadow[max(0, batch.start - LONGEST_LEAD) : batch.start]
    if _THE_REST.search(lead) or is_still_there(shadow, batch):
        return True
    if _NOT_THIS.search(lead) or _PART_OF_BATCH.search(lead):
        return True
    if _FROM_HAND.search(lead) and _HANDED.match(shadow, batch.end, end):
        return True
    if _AFTER.search(lead) and _THEN.match(shadow, batch.end, end):
        return True
    if _FROM.search(lead) and _ON.match(shadow, batch.end, end):
        return True
    if lead.endswith(("的", "的中国")) and _RELIEVED.search(shadow[max(0, batch.start - LONGEST_OF_ONE) : batch.start]):
        return True
    if _SINCE.search(lead) and _SINCE_LEFT.match(shadow, batch.end, end):
        return True
    if _ON_WORK_OF.search(lead) and _GROUND.match(shadow, batch.end, end):
        return True
    if _TAKES_OVER_FROM.search(lead) or _is_the_next(shadow, batch, lead):
        return True
    first = batch.text.startswith(("首批", "第一批", "第1批"))
    if not first and _is_in_reserve(shadow, batch, lead):
        return True
    if first and _SEVERAL.match(shadow, batch.end, end):
        return True
    if _AS_BODY.match(shadow, batch.end, end):
        return True
    listed = _ENDS_AS_BODY.match(shadow, batch.end, end) is not None
    return listed and _LISTED_AS_BODY.search(shadow[max(0, batch.start - LONGEST_LIST) : batch.start]) is not None


def is_of_one_person(shadow: str, batch: Token) -> bool:
    """Whether a batch is told of somebody's earlier journey, or as his own alone, so that of others it says nothing."""
    lead = shadow[max(0, batch.start - LONGEST_OF_ONE) : batch.start]
    end = batch.end + LONGEST_LEAD + LONGEST_LEAD
    return _ONCE.search(lead) is not None or any(
        ahead.search(lead) and behind.match(shadow, batch.end, end) for ahead, behind in _TOLD_OF_ONE
    )


LONGEST_OF_ONE = 70
"""Characters before a batch in which it is said whose alone it is."""


def is_of_shift(shadow: str, start: int) -> bool:
    """Whether those of a number are they who first enter where all of a team work, there or elsewhere on the page:
    第一批检测人员进入实验室…第一批检测人员由4个班的班长组成."""
    words = _shifts(shadow) if "进" in shadow else ()
    return any(shadow.startswith(said, start) for said in words)


@lru_cache(maxsize=2)
def _shifts(shadow: str) -> frozenset[str]:
    return frozenset([found[1] or found[2] for found in _ENTERS.finditer(shadow)])


_ENTERS = re.compile(
    # 甲、乙,第一批进入病房: those who went in before others of their team
    "((?:第[一二三四五六七八九十]|首)批进(?:入|驻)(?:隔离|重症|感染)?(?:病房|病区|红区|污染区|隔离区))"
    "|((?:第[一二三四五六七八九十]|首)批(?:检测|采样|值守|当班|上岗|流调|消杀)(?:人员|队员|小组)?)(?:首先|率先|先行|开始|已)?进(?:入|驻)?(?:实验室|隔离|病区|病房|红区|舱|污染区|现场)"
)


def is_still_there(shadow: str, batch: Token) -> bool:
    """Whether the page says of a batch that its people go on working where they are, and tells of another one in its title."""
    if _STILL_THERE.match(shadow, batch.end, batch.end + LONGEST_SAID) is None:
        return False
    start = len(shadow) - len(shadow.lstrip())
    end = shadow.find("\n", start, start + LONGEST_TITLE)
    told = set(_NUMBERED.findall(shadow, start, end)) if end > 0 else set()
    own = _NUMBERED.match(batch.text)
    return len(told) == 1 and own is not None and own[0] not in told


def without_batches_still_there(rows: Sequence[Row], shadow: str) -> None:
    """Make a plain word of a batch of which a row of a list says where others stand that they are still there: it heads
    nobody below, as those do not who first enter where all work (see `is_of_shift`)."""
    for row in rows:
        if BATCH in row.kinds and any(token.kind == BATCH and is_of_shift(shadow, token.start) for token in row.tokens):
            row.put([token._replace(kind=OTHER) if token.kind == BATCH else token for token in row.tokens])
        if BATCH in row.kinds and not any(token.kind == NAME and token.score >= SURE for token in row.tokens):
            row.put(
                [
                    token._replace(kind=OTHER) if token.kind == BATCH and is_still_there(shadow, token) else token
                    for token in row.tokens
                ]
            )


def house_that_sent(shadow: str, batch: Token) -> str:
    """The institution of which a page says that it is its own batch: 某医院医疗队…,这也是该院派出的|第二批医疗队. Empty if it says none."""
    if _SENT_BY_IT.search(shadow, max(0, batch.start - LONGEST_LEAD), batch.start) is None:
        return ""
    start = max(shadow.rfind("\n", 0, batch.start) + 1, batch.start - AROUND)
    named = _HOUSE.findall(shadow, start, batch.start)
    return named[-1] if named else ""


_SENT_BY_IT = re.compile("该(?:医)?院(?:此次|继[^,。;]{2,8}后)?(?:派出|派遣|选派|组建|派往[^,。;、]{2,6})的?$")
_HOUSE = re.compile("[\u4e00-\u9fff]{2,14}?医院(?!院)")
AROUND = 300
"""Characters before such a batch in which the institution is looked for, so that the time stays linear."""


def is_in_picture_apart(shadow: str, batch: Token, place: int) -> bool:
    """Whether a batch is told of whom a picture shows, in the line of its words, and `place` is in another line: 省第27批医疗队队员某某
    在处理外伤。受访者供图."""
    first, last = sorted((batch.start, place))
    if shadow.find("\n", first, last) < 0 or _OF_MEMBER.match(shadow, batch.end, batch.end + LONGEST_PICTURE) is None:
        return False
    return _PICTURED.match(shadow, batch.end, batch.end + LONGEST_PICTURE) is not None


LONGEST_PICTURE = 90
_OF_MEMBER = re.compile("[^,。;:\n]{0,16}(?:队员|队长|成员)[\u4e00-\u9fff]")
_PICTURED = re.compile("[^\n]{4,80}?(?:供图|摄|图源[^\n]{0,10}|资料图片?|提供)[)]?[ ]*(?=\n|$)")


def is_of_one(shadow: str, batch: Token) -> bool:
    """Whether a batch is told as that of the team with which somebody went: 某某随某省|第三批医疗队."""
    return _WITH.search(shadow, max(0, batch.start - LONGEST_LEAD), batch.start) is not None


def _is_in_reserve(shadow: str, batch: Token, lead: str) -> bool:
    """Whether those of a batch stand by to follow the one of which the page tells: 此外,第二批队员也在集结."""
    number = _NUMBERED.match(batch.text)
    if number is None:
        return False
    behind = batch.start + number.end()
    if not (_IN_RESERVE.match(shadow, behind, behind + LONGEST_SAID) or _HELD_READY.search(lead)):
        return False
    start = len(shadow) - len(shadow.lstrip())
    title = shadow.find("\n", start, start + LONGEST_TITLE)
    return number[0] not in shadow[start : max(start, title)] and len(_numbers(shadow)) > 1


def _is_the_next(shadow: str, batch: Token, lead: str) -> bool:
    """Whether a page that first tells of another batch closes with where this one is: 据了解,第13批医疗队已于18日抵达."""
    number = _NUMBERED.match(batch.text)
    if number is None or not _TOLD_APART.search(lead):
        return False
    first = _NUMBERED.search(shadow, 0, batch.start)
    told = first is not None and first[0] != number[0] and shadow.count(first[0], 0, batch.start) > 1
    behind = batch.start + number.end()
    return told and _IS_THERE.match(shadow, behind, behind + LONGEST_SAID) is not None


@lru_cache(maxsize=2)
def _numbers(shadow: str) -> frozenset[str]:
    return frozenset(_NUMBERED.findall(shadow))


def own_batch(told: Sequence[Token], name: int, shadow: str) -> list[Token]:
    """Of the batch that a sentence tells what is said of the one at `name`, and not of others whom the sentence adds (甲、乙,以及第三批医疗队的
    丙); else the one in the words that lead up to the name, of which no word says that it is one of people: 还有第二批预防组感控专家某某."""
    own = [
        token
        for token in told
        if token.start < name or not _ADDS.search(shadow, max(name, token.start - LONGEST_LEAD), token.start)
    ]
    found = None if own else _AHEAD.search(shadow, max(0, name - LONGEST_LEAD), name)
    return [Token(BATCH, *found.span(1), found[1], 0.0)] if found else own


_ADDS = re.compile("(?:以及|还有|另有|还包括)(?:来自|一名|[0-9]{1,2}[名位])?[^,。;、\n]{0,6}$")


_AHEAD = re.compile(
    "(?<![0-9一二三四五六七八九十])((?:首|第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3}))批)(?![^,。;]*(?:患者|病人|疫苗|物资))[^,。;、:\n]{0,8}?(?:组|队|专家|队员|医生|护士|医师|护师|人员)[^,。;:\n]{0,12}$"
)
_WITH = re.compile(r"[\u4e00-\u9fff](?<![日时后前他她们])(?:随|跟随|加入)[^,。;、我]{0,8}$")
