"""Words of a row put right once it is cut: 现任 before an institution, 以上 behind a list, a house or name cut in two."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.lattice.places import LONGEST_DEPARTMENT
from roster.rolls.rows.goals import GOAL
from roster.rolls.rows.schools import own_of_school, with_own
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    REGION,
    SEPARATOR,
    Lexicon,
)
from roster.rolls.words.names import words
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region

_WORKS_IN = "(?:就职|供职|任职|工作|服务)于"
VERBS = re.compile(
    f"现在?{_WORKS_IN}|目前{_WORKS_IN}|任职于|就职于|供职于|工作于|现任|时任|曾任|现为|均为|均系|现系|系(?!统)(?=[\u4e00-\u9fff]{4})|生前任|生前[系为是]"
)


def without_verbs(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens with 现任 before an institution, or taken for a name, as what parts one thing said from the next. One
    character of such a name is the institution's first: 现任祥|云县人民医院."""
    first: Token | None = None
    for token in tokens:
        if first is not None:
            whole = token.kind == HOSPITAL and token.start == first.end
            yield token._replace(start=first.start, text=first.text + token.text) if whole else first
            first = None
            if whole:
                continue
        verb = VERBS.match(token.text) if token.kind in (HOSPITAL, NAME) else None
        if verb is None or token.end - token.start != len(token.text):
            yield token
        elif verb.end() == len(token.text):
            yield token._replace(kind=SEPARATOR)
        else:
            middle = token.start + verb.end()
            yield Token(SEPARATOR, token.start, middle, verb.group(), 0.0)
            rest = token._replace(start=middle, text=token.text[verb.end() :])
            if len(rest.text) == 1:
                first = rest._replace(kind=OTHER)
            else:
                yield rest
    if first is not None:
        yield first


OF_ALL = re.compile(r"(?:^|[(\[])[ ]*(以上(?:人员|队员|同志)?(?:[均皆都]?(?:来自|为|系|是))?)(?=\S)")


SAME_HOUSE = re.compile(
    "〃(?=[ \t,、)/|]|$)|″(?=[ \t,、|])|同(?<![\u3400-\u9fff]同)(?:上|院|单位|医院|一医院|一单位)(?=[ \t,、)/|]|[内外儿妇急重感呼心神骨护主副医]|$)"
)
"""That somebody is of the house of who stands above: 同上, 同院主管护师, and the mark 〃."""

# For how long somebody has done what: 从事临床护理25年 names no ward, 有十二年护龄 nobody. And how young one is.
_YEARS = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:余|多)?年"
CAREER = re.compile(
    f"从事[^,。;、]{{0,14}}?{_YEARS}|有着?[^,。;、]{{0,2}}?{_YEARS}的?[^,。;、]{{0,8}}?(?:龄|经验)"
    "|今年(?:只有|才|刚满?|仅|仅有)(?=[0-9]{2}周?岁)"
)
_TELLS_CAREER = re.compile("从事|年[工党护医]龄|年[^,。;、]{0,8}经验|今年[只才刚仅]")


def tells_career(line: str) -> bool:
    """Whether a line may say for how long somebody has done something."""
    return "年" in line and _TELLS_CAREER.search(line) is not None


# 采样组组长为心内二科护士长某某: an office and who holds it, as before a colon.
HELD_BY = re.compile(r"(?<=组长|队长|领队|队员|书记)[为是](?=[\u4e00-\u9fff]{4})")
# What a prize is called, whose first word may be like a name: "白兰护理奖".
AWARD = re.compile('"([^"\n]{2,14}奖)"')
# An office in a party, which is none in a house: 农工党中央委员.
OF_PARTY = re.compile(
    "((?:农工党|民盟|民进|民建|九三学社|致公党|民革|台盟)(?:中央|[\u4e00-\u9fff]{1,4}委)(?:常务委员|委员|常委))"
)
BORN_IN = re.compile("((?:出)?生于)(?=19|20)")
# 医师有皮肤科某某、急诊科某某: a title and who holds it, as before a colon.
SORT_HAS = re.compile("(?<=医师|医生|护师|护士)有(?=[\u4e00-\u9fff]{1,7}[科室部房区][\u4e00-\u9fff]{2,4}[、,;和])")
# Of which year and subject an alumnus is, which is no ward: 某某，2006级护理专业，现为…. And of which school: 某医学院校友某某.
SCHOOLED = re.compile(
    "(?:(?<=[,;、 (])|^)(?:[\u4e00-\u9fff]{2,8}(?:学院|系))?(?:19|20)?[0-9]{2}[级届][^,。;、 |()\n]{0,16}?"
    "(?:专业|班|系|校友|毕业生?|本科生?|专科生?|硕士生?|博士生?)(?:毕业生?|校友)?(?=[,。;、 )])"
    "|(?:(?<=[,;、 (])|^)[\u4e00-\u9fff]{2,12}(?:大学|学院|学校|卫校)(?:[0-9]{2,4}[级届])?(?:优秀|杰出)?校友(?=[:\u4e00-\u9fff]{2,5}(?:[,。;、 ()]|$))"
)
# What somebody is to become there, and is not: 拟任拉萨市人民医院院长.
PLANNED = re.compile("拟(?:任|聘)(?!用?(?:人员|名单))[^ \t\n,;|]*")


# From which town somebody is, before the name that opens the line: 柴沟堡镇的某某——某县医院护士.
OF_TOWN = re.compile(
    "[ ]*(?:[0-9]{1,2}[、.)]|[·•●*-])?[ ]*((?:来自|家住)?[\u4e00-\u9fff]{2,8}[镇乡村县区市]的)(?=[\u4e00-\u9fff]{2,4}(?:--|:|,|[(]))"
)


def as_marks(found: re.Match[str]) -> str:
    return found.group().replace(found.group(1), "," * len(found.group(1)))


def closes(token: Token) -> bool:
    """Whether a token begins what is said of all above it: （以上某医院）, 以上均来自某医院."""
    return token.kind == SEPARATOR and token.text.startswith(CLOSES)


CLOSES = "以上"


def with_closings(tokens: Sequence[Token], stretches: Sequence[tuple[int, int]], shadow: str) -> Iterator[Token]:
    """The tokens with each 以上均来自, over which marks were laid before the cutting, made a mark of its own."""
    left = deque(stretches)
    for token in tokens:
        start = token.start
        while left and left[0][0] < token.end:
            low, high = left.popleft()
            if start < low:
                yield token._replace(start=start, end=low, text=shadow[start:low])
            yield Token(SEPARATOR, low, high, shadow[low:high], 0.0)
            start = high
        if start == token.start:
            yield token
        elif start < token.end:
            yield token._replace(start=start, text=shadow[start : token.end])


def with_dotted_names(tokens: list[Token]) -> list[Token]:
    """The tokens with what fills a place between marks and holds a · made one name: 郭布罗·萨丽."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        whole = (
            token.kind == NAME
            and "·" in token.text
            and before is not None
            and before.kind == NAME
            and before.end == token.start
            and (len(kept) == 1 or kept[-2].kind in (SEPARATOR, NUMBER))
            and (place + 1 == len(tokens) or tokens[place + 1].kind == SEPARATOR)
        )
        if whole and before is not None:
            kept[-1] = Token(NAME, before.start, token.end, before.text + token.text, min(before.score, token.score))
        else:
            kept.append(token)
    return kept


_SENT = frozenset(("对口支援", "支援", "援助", "驰援", "增援", "赴", "奔赴"))
_OF_DESTINATION = frozenset((SEPARATOR, NUMBER, COUNT, GROUP))


def with_whole_goals(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with an institution to which people went parted from the word for going, and with the beginning of its
    place that was read as somebody: 赴武|汉|市第一医院, 赴|黄石市中医医院."""
    kept: list[Token] = []
    names = 0  # among those kept
    for token in tokens:
        torn = ""
        at = len(kept)
        if token.kind == HOSPITAL and len(token.text) == token.end - token.start:
            while at and kept[at - 1].end == token.start - len(torn) and kept[at - 1].kind in _MAY_BE_TORN:
                at -= 1
                torn = kept[at].text + torn
                if torn.startswith("赴") or len(torn) > LONGEST_TORN:
                    break
            whole = torn + token.text
            if whole.startswith("赴") and place_of(whole[1:]) is not None:
                start = token.start - len(torn)
                names -= sum(other.kind == NAME for other in kept[at:])
                kept[at:] = [Token(OTHER, start, start + 1, "赴", 0.0)]
                token = token._replace(start=start + 1, text=whole[1:])
                if names:
                    token = token._replace(kind=GROUP, score=GOAL)  # 儿科某某赴|沐川县人民医院对口支援
        names += token.kind == NAME
        kept.append(token)
    return kept


_MAY_BE_TORN = frozenset((NAME, OTHER, ETHNIC, REGION))
LONGEST_TORN = 6
"""Characters before an institution in which the word for going and the beginning of its place stand."""


def with_destination(tokens: list[Token]) -> list[Token]:
    """The tokens with a heading that only says where its people went, as 支援西安（1月2日—2月3日）, made one word of that."""
    tokens = [token._replace(kind=OTHER) if _is_goal(token) else token for token in tokens]
    words = [place for place, token in enumerate(tokens) if token.kind not in (SEPARATOR, NUMBER)]
    if len(words) < 2 or words[1] != words[0] + 1:
        return tokens
    verb, to = tokens[words[0]], tokens[words[1]]
    if to.kind != REGION or verb.text not in _SENT or any(tokens[at].kind not in _OF_DESTINATION for at in words[2:]):
        return tokens
    whole = Token(GROUP, verb.start, to.end, verb.text + to.text, 1.0)
    return [*tokens[: words[0]], whole, *tokens[words[1] + 1 :]]


def _is_goal(token: Token) -> bool:
    """Whether what looks like a name says where people went: 赴吉林."""
    return token.kind == NAME and token.text[0] == "赴" and find_region(token.text[1:]) is not None


_CENTRES = ("中心", "所", "站", "院")


def with_centres(tokens: list[Token]) -> list[Token]:
    """The tokens with 贵阳市 and 某某中心, with nothing between them, made one institution of that place; a 专科医院 that
    is called by its field alone is a part of the house."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        if before is not None and token.text == "专科医院" and before.kind == DEPARTMENT and before.end == token.start:
            kept[-1] = Token(DEPARTMENT, before.start, token.end, before.text + token.text, 1.0)  # 呼吸|专科医院
            continue
        if token.kind != DEPARTMENT or before is None or before.end != token.start:
            kept.append(token)
            continue
        if before.kind == HOSPITAL and before.text.endswith("科学院") and token.text.endswith("研究所"):
            kept[-1] = Token(HOSPITAL, before.start, token.end, before.text + token.text, before.score)
            continue
        alone = len(kept) == 1 or kept[-2].kind in (SEPARATOR, NUMBER, NAME, REGION)
        words = before.text + token.text
        office = before.kind == REGION and before.text[-1] in "省市县区旗州盟" and _OFFICE.fullmatch(token.text)
        if office or (before.kind == REGION and alone and token.text.endswith(_CENTRES)):
            kept[-1] = Token(HOSPITAL, before.start, token.end, words, 1.0)
        elif before.kind == DEPARTMENT and len(words) <= LONGEST_DEPARTMENT:
            # 急诊 and 内科 with nothing between them are one department, whose name nobody knows.
            kept[-1] = Token(DEPARTMENT, before.start, token.end, words, 1.0)
        else:
            kept.append(token)
    return kept


# 队长由某市|应急办公室|主任某某担任
_OFFICE = re.compile(
    "(?:卫生)?应急(?:管理)?办(?:公室)?|援外办(?:公室)?|爱卫办|(?:疫情)?防控(?:工作)?办公室|医改办(?:公室)?"
)
PARTY = "中共"


def without_party(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens with 中共某医院委员会 made that institution."""
    signs = False
    for token in tokens:
        if token.kind == HOSPITAL and token.text.startswith(PARTY) and token.end - token.start == len(token.text):
            middle, signs = token.start + len(PARTY), True
            yield Token(SEPARATOR, token.start, middle, PARTY, 0.0)
            yield token._replace(start=middle, text=token.text[len(PARTY) :])
        elif signs and token.text in ("委员", "会", "委员会", "总支部", "支部", "支部委员", "总支"):
            yield token._replace(kind=SEPARATOR)
        else:
            signs = False
            yield token


_INNER = re.compile(
    "(?:120|医院|医学|临床|卫生|综合|理化|微生物|核酸|急诊|急救|救治|检验|检测|检查|诊疗|治疗|健康|管理|体检|康复|眼科|肿瘤|血液|净化|透析|影像|消毒|供应|内镜|卒中|胸痛|创伤|危重|重症|儿童|新生儿|孕产妇|生殖|睡眠|心理|远程|会诊)+(?:中心|站)"
)


def is_inner_centre(token: Token) -> bool:
    """Whether an institution has no name of its own, as a house's 急救中心."""
    return token.kind == HOSPITAL and _INNER.fullmatch(token.text) is not None


def with_inner_centres(tokens: list[Token], *, prose: bool = False) -> list[Token]:
    """The tokens with a centre that has no name of its own made the department of the institution right before it:
    某县人民医院　健康管理中心; and in running text of the one whose wards are named before it."""
    kept: list[Token] = []
    for token in tokens:
        behind = kept[-2:]
        within = (
            token.kind == HOSPITAL
            and len(behind) > 1
            and behind[0].kind == HOSPITAL
            and behind[1].kind == SEPARATOR
            and "、" not in behind[1].text
            and is_inner_centre(token)
        )
        within = within or (prose and is_inner_centre(token) and _is_next_ward(kept))
        kept.append(token._replace(kind=DEPARTMENT) if within else token)
    return kept


def _is_next_ward(before: Sequence[Token]) -> bool:
    """Whether what comes next is a ward of the house of who is named before, as that one's is: 某县医院骨科护士甲、."""
    if len(before) < 2 or before[-1].text.strip() != "、" or before[-2].kind != NAME:
        return False
    placed = [token.kind for token in before if token.kind in (HOSPITAL, DEPARTMENT)]
    return HOSPITAL in placed and placed[-1] == DEPARTMENT


def with_own_name(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens with what looks like a name put back before the institution of a heading: 哈励逊国际和平医院（5人）."""
    words = [token for token in tokens if token.kind not in (SEPARATOR, NUMBER)]
    if len(words) < 2 or words[0].kind != NAME or words[1].kind != HOSPITAL or words[0].end != words[1].start:
        return tokens
    name, hospital = words[:2]
    at = tokens.index(name)
    behind = tokens[at + 2 : at + 3]
    heads = (len(words) > 2 and words[2].kind == COUNT) or (bool(behind) and behind[0].text.lstrip().startswith(":"))
    if not heads or lexicon.regions.begins(hospital.text):
        return tokens
    whole = Token(HOSPITAL, name.start, hospital.end, name.text + hospital.text, 0.0)
    return [*tokens[:at], whole, *tokens[at + 2 :]]


def with_word_before(tokens: list[Token], *, prose: bool) -> list[Token]:
    """The tokens with a word put back before the institution that several names follow: 黄河三门峡医院 甲 乙; or that
    lacks a name of its own in the row of somebody else: 某某　仁伯爵综合医院; or in a sentence: 朱家角人民医院."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        if token.kind != HOSPITAL:
            kept.append(token)
            continue
        if before is not None and _is_place_before(before, token):
            kept[-1] = Token(HOSPITAL, before.start, token.end, before.text + token.text, token.score)
            continue
        own = own_of_school(before, token) if before is not None and prose else 0
        if before is not None and own:
            kept[-1:] = with_own(before, token, own)
            continue
        if (
            before is not None
            and before.kind == NAME
            and before.end == token.start
            and token.text in (_NAMELESS_IN_SENTENCES if prose else _NAMELESS)
            and len(kept) > 1
            and kept[-2].kind == SEPARATOR
            and any(other.kind == NAME and other.score >= SURE for other in kept[:-2])
        ):
            kept[-1] = Token(HOSPITAL, before.start, token.end, before.text + token.text, 2.0)
            continue
        if token.text in _NAMELESS and len(kept) > 1 and _touch(kept[-2], kept[-1], token):
            first = kept.pop(-2)  # 在|乌姆|杜尔曼|友谊医院
            kept[-1] = Token(HOSPITAL, first.start, token.end, first.text + kept[-1].text + token.text, 2.0)
            continue
        if (
            before is not None
            and before.kind in (NAME, OTHER)
            and before.end == token.start
            and before.text in words()
            and (len(kept) == 1 or kept[-2].kind in (SEPARATOR, NUMBER, BATCH))
            and _names_behind(tokens[place + 1 : place + 1 + NEAR]) > 1
        ):
            kept[-1] = Token(HOSPITAL, before.start, token.end, before.text + token.text, 0.0)
        else:
            kept.append(token)
    return kept


def _touch(first: Token, second: Token, house: Token) -> bool:
    return first.kind == second.kind == NAME and first.end == second.start and second.end == house.start


def _is_place_before(name: Token, hospital: Token) -> bool:
    """Whether a name is the city within which the institution right behind it lies: 吕梁离石区人民医院."""
    if name.kind != NAME or name.end != hospital.start:
        return False
    city = find_region(name.text)
    place = place_of(hospital.text, city) if city else None
    return place is not None and place != city


_NAMELESS = frozenset(("综合医院", "医院", "中心医院", "总医院", "纪念医院", "国际医院", "友谊医院"))
_NAMELESS_IN_SENTENCES = _NAMELESS | {"人民医院", "中医院", "中医医院", "妇幼保健院"}
SURE = 0.4  # as for all rows, where they are settled
NEAR = 8


def _names_behind(tokens: Sequence[Token]) -> int:
    """How many names stand by themselves before the next word of another kind."""
    names = 0
    for token in tokens:
        if token.kind not in (NAME, SEPARATOR):
            break
        names += token.kind == NAME
    return names if tokens and tokens[0].kind == SEPARATOR else 0
