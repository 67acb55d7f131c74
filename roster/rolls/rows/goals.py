"""Places and houses to which people went, as headings name them: nobody's own house is there, nor lies it there."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, GROUP, HOSPITAL, NAME, NUMBER, OTHER, POST, REGION, SEPARATOR
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region, is_within, regions_named

GOAL = -4.0
"""Score of a place to which people went: nobody's house lies there by what a heading says."""


def is_post_abroad(tokens: Sequence[Token], words: str) -> bool:
    """Whether a heading names the house in which a part of the team works: ■ 纳兹莫加医院医疗点. `words` are its line's."""
    if not ("点" in words or "驻地" in words) or _ENDS_OF_POSTS.search(words) is None:
        return False
    return _POST_ABROAD.fullmatch("".join([token.text for token in tokens])) is not None


LONGEST_POST = 30
_ENDS_OF_POSTS = re.compile("医疗点|驻地|派驻点")
_POST_ABROAD = re.compile(
    f"[^\u4e00-\u9fff]{{0,6}}[\u4e00-\u9fff·]{{2,24}}(?:{_ENDS_OF_POSTS.pattern})[ :\\])]*(?:[(][0-9]{{1,3}}[人名][)])?[ :]*"
)
OF_POST = frozenset((HOSPITAL, REGION, NAME, DEPARTMENT, OTHER))


def with_wards_there(tokens: Sequence[Token], gone: Sequence[bool]) -> list[Token]:
    """The tokens with those that say where people went made words of the heading, each house there with the ward that
    touches it: 第二批（3人）　武汉协和医院|肿瘤中心."""
    kept: list[Token] = []
    for token, there, before in zip(tokens, gone, (False, *gone), strict=False):
        if before and token.kind == DEPARTMENT and kept[-1].end == token.start and kept[-1].text.endswith(_HOUSE_ENDS):
            kept[-1] = kept[-1]._replace(end=token.end, text=kept[-1].text + token.text)
        else:
            kept.append(token._replace(kind=GROUP) if there else token)
    return kept


_HOUSE_ENDS = ("院", "院区", "中心")


def with_goals(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with the places and institutions of which a word right before them says that people went there made
    words of the heading, by which nobody is placed: 驰援荆门, 支援泉州方舱医院, 赴喀什|疏附县."""
    kept = list(tokens)
    for place in range(1, len(kept)):
        before, token = kept[place - 1 : place + 1]
        if token.kind == HOSPITAL and before.text.strip() == "(" and _is_of_help(kept[: place - 1], token):
            kept[place] = token._replace(kind=GROUP, score=GOAL)  # 对口支援藏区(得荣县医院)
            kept[place - 2] = kept[place - 2]._replace(kind=GROUP)  # which may have been read as a ward
            continue
        if token.kind == HOSPITAL and _SENT_ALONG.match(token.text):
            kept[place] = token._replace(kind=GROUP, score=GOAL)  # 拟派驻到某县医院, cut as one word
            continue
        if before.end != token.start or token.kind not in (REGION, HOSPITAL):
            held = token.kind == POST and place > 1 and kept[place - 2].text.endswith("挂任")  # 挂任某医院|副院长
            if (
                (held or token.kind == DEPARTMENT)
                and before.kind == GROUP
                and before.score == GOAL
                and before.end == token.start
            ):
                kept[place] = token._replace(kind=GROUP, score=GOAL)  # 进了某医院|第四病区
            continue
        if _ARROW.search(before.text):
            kept[place] = token._replace(kind=GROUP, score=GOAL)  # 某某 急诊科 → 武汉市第三医院
            continue
        to = _GOES_TO.search(before.text) or _RUNS_TO.search(before.text)
        goes_on = before.kind == GROUP and before.score == GOAL and token.kind == REGION
        if goes_on or (to and (not to.group(1) or regions_named(to.group(1)))):
            kept[place] = token._replace(kind=GROUP, score=GOAL)
            if before.kind == NAME and _SENT_TO.fullmatch(before.text):
                kept[place - 1] = before._replace(kind=GROUP, score=GOAL)  # 派往 looks like somebody of the surname 派
    for place, (token, behind) in enumerate(pairwise(kept)):
        if token.kind == REGION and token.end == behind.start and _DISASTER.match(behind.text):
            kept[place] = token._replace(kind=GROUP, score=GOAL)  # 青川|抗震救灾|医疗队
    return kept


_DISASTER = re.compile("(?:特大)?(?:抗震|地震|抗洪|洪灾|洪涝|泥石流|山体滑坡|雪灾|灾区)")


def _is_of_help(ahead: Sequence[Token], house: Token) -> bool:
    """Whether what stands before an institution's bracket says that people were sent to help where it lies."""
    helped = _HELPS.search("".join([token.text for token in ahead]))
    if helped is None:
        return False
    place, helped_place = place_of(house.text), find_region(helped[1]) if helped[1] else None
    return not helped[1] or (place is not None and helped_place is not None and is_within(place, helped_place))


_HELPS = re.compile(
    "(?:对口|支援|帮扶|援助)(?:[\u4e00-\u9fff]{0,2}(?:藏区|基层|农村|西部|边疆|边远地区|贫困地区|山区|受援医院)|([\u4e00-\u9fff]{2,6}))$"
)


def with_posts_ahead(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the post abroad that a row's colon stands behind made one word of a heading: 洛科萨医疗点：某医院某某."""
    colon = next((place for place, token in enumerate(tokens) if ":" in token.text), 0)
    words = [token for token in tokens[:colon] if token.kind not in (SEPARATOR, NUMBER)]
    text = "".join([token.text for token in words])
    if not words or not _POST_AHEAD.fullmatch(text) or words[-1].end - words[0].start != len(text):
        return list(tokens)
    first = next(place for place, token in enumerate(tokens) if token is words[0])
    return [*tokens[:first], Token(GROUP, words[0].start, words[-1].end, text, GOAL), *tokens[colon:]]


_POST_AHEAD = re.compile("[\u4e00-\u9fff·]{2,8}(?:医疗点|驻地|派驻点)")


def with_aided_places(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what looks like somebody called 援 made the place that was aided, and the institution that it
    touches: 援柯桥（2021.12）, 去西藏|日喀则市人民医院, 挂职|某县人民医院."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        aided = token.kind == NAME and token.text[0] in "援去" and regions_named(token.text[1:])
        gone = before is not None and before.kind == GROUP and before.score == GOAL
        goes_on = gone and before is not None and before.end == token.start and token.kind in _PLACES
        kept.append(token._replace(kind=GROUP, score=GOAL) if aided or goes_on or token.text == "挂职" else token)
    return kept


_PLACES = (HOSPITAL, REGION)


def with_aided_houses(tokens: Sequence[Token], words: str, start: int) -> Sequence[Token]:
    """The tokens of a heading with the place that was aided made a word of it, and the institution in the bracket behind,
    where it lies there: 对口支援林芝（察隅县人民医院）. `words` are its line's, which begins at `start`."""
    found = _AIDED_HOUSE.search(words)
    if found is None or not (_NEEDY.fullmatch(found[1]) or regions_named(found[1])):
        return tokens
    low, high = start + found.start(), start + found.end(2 if _lies_in(found[2], found[1]) else 1)
    return [
        token._replace(kind=GROUP, score=GOAL)
        if token.start < high and token.end > low and token.kind in OF_POST
        else token
        for token in tokens
    ]


def _lies_in(house: str, place: str) -> bool:
    """Whether an institution lies in a place, or in any where people are in need: 支援藏区."""
    if _NEEDY.fullmatch(place):
        return True
    lies = place_of(house) or ""
    return any(lies.startswith(_ENDS_OF_CODES.sub("", region)) for region in regions_named(place))


_AIDED_HOUSE = re.compile("(?:对口|结对)?(?:支援|帮扶|援助|驰援)([一-鿿]{2,8}) ?[(]([一-鿿]{2,20}(?:院|中心|所))[)]")
_ENDS_OF_CODES = re.compile("(?:00)+$")
_NEEDY = re.compile(
    "(?:藏|彝|老|边|少数民族|民族|贫困|边远|偏远|受灾|地震|震|灾)(?:区|地区|县)|基层|灾区|农村|乡镇|受援(?:医院|单位)"
)


_ARROW = re.compile("[→⇒➡]|-+>")
_RUNS_TO = re.compile("([\u4e00-\u9fff]{0,3})[奔飞]$")  # 从郑州奔|武汉, but not 李奔|某县医院
_SENT = "(?:拟|将|现|已|曾)?(?:派往|派[到至赴驻]|派驻[到至于在]|选派[到至往赴]|安排[到至]|分配[到至]|挂任|(?<=[拟曾])(?:[到往赴派]|援助|支援|帮扶))"
_SENT_TO = re.compile(_SENT)
_SENT_ALONG = re.compile(f"{_SENT}(?=[\u4e00-\u9fff]{{4}})")
_GOES_TO = re.compile(
    f"(?:{_SENT}|援助?|赴|去|奔向|直飞|驶向|挺进|征战|前往|进驻|接管|对口|对口帮扶|抵达|[去进到]了)([\u4e00-\u9fff]{{0,5}})$"
)
_WE_HELP = re.compile("(?:我院|本院|我们医院)(?:对口)?(?:支援|帮扶|援助)[\u4e00-\u9fff]{0,6}$")
_HOUSE_HELPS = re.compile("(?:医院|保健院|中心)(?:对口|结对)(?:支援|帮扶|援助)[\u4e00-\u9fff]{0,6}$")
_OF_HELPERS = re.compile("的[0-9一二两三四五六七八九十]*[名位]?(?:医生|医师|护士|专家|医护|医务|同志|队员|骨干|人员)")
LONGEST_HELP = 14


def is_helped_by_us(house: Token, shadow: str) -> bool:
    """Whether an institution is the one that the page's own house helps, or one named right before: 我院对口支援|某县中医院|
    的医生某某, 某市医院对口支援|某县中医院|的专家某某."""
    ahead = shadow[max(0, house.start - LONGEST_HELP) : house.start]
    if _WE_HELP.search(ahead) is not None:
        return True
    return _HOUSE_HELPS.search(ahead) is not None and _OF_HELPERS.match(shadow, house.end) is not None
