"""What heads the names of a list within a sentence: 医师有皮肤科甲、内科乙; 组员五人：甲、乙; 呼吸内科有主任医师甲和护师乙;
正、副队长是甲和乙. And who is told, by what stands around a list of names alone, to have gone: 甲、乙等援鄂医护人员."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import (
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)

_OPENS = re.compile("们?(?:[0-9一二三四五六七八九十]{1,3}[名人位])?(?:则|还|共)?(?:分别)?(?:有|是|为|包括|:|--)")
_OF_WARD = "有"
_WITHIN = (
    "们是",
    "们有",
    "们分别是",
    "的",
    "等",
    "来自",
    "有",
    "是",
    "为",
    "包括",
    "分别是",
    "分别为",
    "则是",
    "则有",
    "还有",
)


def heads_of_lists(tokens: Sequence[Token], shadow: str) -> dict[int, Token]:
    """Where each name of a list begins that one word heads -> that word."""
    given: dict[int, Token] = {}
    for place, token in enumerate(tokens):
        if (token.kind in _KINDS_OF_HEADS or token.text in MEMBERS_OF_LIST) and _may_head(tokens, place, shadow):
            names = list(_listed_behind(tokens, place + 1))
            touches = bool(names) and names[0].start == token.end
            if touches:
                names = list(_side_by_side(tokens, place + 1))
            if len(names) > 1 or (token.kind in (POST, GROUP) and not touches):
                kind = ROLE if token.kind in (POST, GROUP) else token.kind
                head = _without_team(token)._replace(kind=kind)
                given.update((name.start, head) for name in names)
    return given


def _without_team(head: Token) -> Token:
    """What heads a list of members without the team that it may name as well: 医疗|队员."""
    member = next((word for word in MEMBERS_OF_LIST if head.kind == GROUP and head.text.endswith(word)), head.text)
    return head._replace(start=head.end - len(member), text=member)


def _may_head(tokens: Sequence[Token], place: int, shadow: str) -> bool:
    token = tokens[place]
    if token.kind == DEPARTMENT:
        return shadow.startswith(_OF_WARD, token.end)
    if token.text in MEMBERS_OF_LIST:
        named = (
            any(name.kind == NAME for name in tokens[place + 1 : place + 2]) and tokens[place + 1].start == token.end
        )
        return named or (token.kind == GROUP and _OPENS.match(shadow, token.end) is not None)
    if token.kind == GROUP and token.text.endswith(MEMBERS_OF_LIST):
        return _OPENS.match(shadow, token.end) is not None
    if token.kind == ROLE and token.text.endswith(_OFFICES):
        return _RESPECTIVELY.match(shadow, token.end) is not None
    if token.kind == TITLE or (token.kind == POST and token.text == "委员"):
        return _OPENS.match(shadow, token.end) is not None
    return False


_KINDS_OF_HEADS = frozenset((DEPARTMENT, GROUP, ROLE, TITLE, POST))
_OFFICES = ("组长", "队长")
_RESPECTIVELY = re.compile("(?:则|都)?分别(?:是|为|由):?")  # 四个小组的组长分别是甲、乙、丙和丁
MEMBERS_OF_LIST = ("组员", "队员")


def _side_by_side(tokens: Sequence[Token], place: int) -> Iterator[Token]:
    """The names that follow a word and each other with nothing but marks, and what brackets say of each, between."""
    depth = 0
    for token in tokens[place : place + LONGEST]:
        if token.kind == SEPARATOR:
            depth += token.text.count("(") - token.text.count(")")
            if depth <= 0 and any(mark in token.text for mark in ",;。!?"):
                return
        elif depth <= 0 and token.kind == NAME:
            yield token
        elif depth <= 0 and token.kind != CONNECTOR:
            return


def _listed_behind(tokens: Sequence[Token], place: int) -> Iterator[Token]:
    """The names of a list, up to the first mark that ends it; what stands in brackets is said of one of them."""
    depth = 0
    for at, token in enumerate(tokens[place : place + LONGEST], place + 1):
        if token.kind == SEPARATOR:
            depth += token.text.count("(") - token.text.count(")")
            ends = depth <= 0 and any(mark in token.text for mark in ",;。!?")
            if ends and not (token.text.strip() == "," and _is_item(tokens[at : at + LONGEST_ITEM])):
                return
        elif depth > 0:
            continue
        elif token.kind == NAME:
            yield token
        elif token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST, CONNECTOR, COUNT) and token.text not in _WITHIN:
            return


def _is_item(tokens: Sequence[Token]) -> bool:
    """Whether what a comma parts from a list's people is one more of them, a ward with its own name and nothing said of that
    one: 骨科甲，内科护师乙，…"""
    kinds = "".join([token.kind for token in tokens])
    return _ITEM.match(kinds) is not None and tokens[kinds.index(NAME) + 1].text.strip() in _PARTS


LONGEST_ITEM = 5
_ITEM = re.compile(f"{DEPARTMENT}[{TITLE}{POST}]*{NAME}{SEPARATOR}")
_PARTS = frozenset(",、。;")
LONGEST = 120
"""Tokens of a list behind what heads it."""

_BOTH = re.compile("正(?:、?副)(队长|组长|领队)(?:分别)?(?:是|为|由)")


def offices_of_two(tokens: Sequence[Token], shadow: str) -> dict[int, Token]:
    """Where the names of those begin who lead and who lead next: 正、副队长是甲和乙, 领队和队长分别由甲、乙担任, 由甲、乙分别担任正副队长,
    and 甲、乙分别任队长、副队长."""
    said = tokens[0].start, tokens[-1].end
    led = _LED_BY.search(shadow, *said)
    if led:
        names = [token for token in tokens if token.kind == NAME and token.start >= led.end()][:2]
        beside = len(names) > 1 and _NOT_BESIDE.search(shadow, led.end(), names[1].start) is None
        roles = enumerate(names, 1) if beside else ()
        return {name.start: Token(ROLE, *led.span(at), led[at], 0.0) for at, name in roles}
    found = _BOTH.search(shadow, *said)
    taken = None if found else _TAKE_BOTH.search(shadow, *said)
    if found:
        names = [token for token in tokens if token.kind == NAME and token.start >= found.end()][:2]
    elif taken:
        names = [token for token in tokens if token.kind == NAME and token.end <= taken.start()][-2:]
        if len(names) < len("正副") or _NOT_BESIDE.search(shadow, names[0].end, names[1].start):
            return {}
    found = found or taken
    if found is None:
        return {}
    if found.re is _TAKE_BOTH and found[1] is None:
        return {name.start: Token(ROLE, *found.span(at), found[at], 0.0) for at, name in enumerate(names, 2)}
    starts = (found.start(1), found.start(1) - 1)
    return {
        name.start: Token(ROLE, start, found.end(1), shadow[start : found.end(1)], 0.0)
        for name, start in zip(names, starts, strict=False)
    }


_LEADER = "(?:总|副)?(?:队长|领队)|[\u4e00-\u9fff]{0,4}?组(?:副组)?长"
_TAKE_BOTH = re.compile(
    "(?:分别)?(?:担任|兼任|出任|(?<!主)任)[^,。;、]{0,8}?正(?:、?副)(队长|组长|领队)"
    f"|分别(?:担任|兼任|出任|任)(?:该?[^,。;、]{{0,6}}?队)?({_LEADER})(?:、|和|及|与)({_LEADER})(?![\u4e00-\u9fff]*长)"
)
_LED_BY = re.compile(f"({_LEADER})(?:、|和|及|与)({_LEADER})分别(?:由|为|是)")
_NOT_BESIDE = re.compile("[。;:]|担任|负责")


_THEIR_HOME = "(?:的?(?:家中|家里|家属|家庭|家人|亲人|父母|妻子|丈夫|家(?=[,。;、]))|(?:两|三|四|[0-9]{1,2})(?:户|家))"
_PEOPLE = "(?:医护|医务|医疗队|队员|护士|医生|白衣|人员|校友|专家|干部|人才)"
_TO = "(?:援(?:鄂|汉|沪|藏|疆|外|川|琼|京)|(?:支援|驰援|援助|奔赴|赴)[\u4e00-\u9fff]{2,3}(?:抗疫|一线)?)的?"
_SENT_BEHIND = re.compile(f"(?:等)?(?:[0-9一二三四五六七八九十余多]{{1,4}}(?:名|位))?{_TO}{_PEOPLE}")
_AT_HOME = re.compile(f"(?:等)?(?:[^,。;、]{{0,8}}(?:队员|人员))?{_THEIR_HOME}")
_CALLS = re.compile("(?:看望|慰问|走访|探望|来到|走进|前往|先后到|分别到|分头到|赴)[^。;]*$")
_GO = re.compile("(?:走进|进入|奔赴|抵达|踏上|登上|飞赴|赶赴|启程|出征|驰援|随队)")
_SENT_AHEAD = re.compile(
    f"{_TO}(?:一线)?(?:医护人员|医务人员|医务工作者|医生|护士|医疗队员|医疗专家|医学专家)(?:代表)?$"
)
# 4名医护人员中,|某某、某某曾去过那里
_AMONG_COUNTED = re.compile(
    "[0-9一二两三四五六七八九十]{1,3}(?:名|位)(?:新)?(?:医疗)?(?:队员|医务人员|医护人员)(?:当)?[中里],(?:其中)?$"
)
# 某某|就是队里年龄最小的队员
_OF_ALL_IN_TEAM = re.compile(
    "(?:就|也|正|则)?是(?:(?:全|医疗|救援|支援|该|这支)?队|(?:这|本|该|全)[批次体][^,。;]{0,6}队员)(?:里|中|伍[中里]|内)?(?:年龄|年纪)?最(?:小|大|年轻|年长)的"
)
NEAR_AHEAD, LONGEST_AHEAD = 24, 120


def is_sent_by_words(tokens: Sequence[Token], place: int, shadow: str) -> bool:
    """Whether the words around the list that a name begins say that its people went, or that somebody calls on their
    families."""
    name = tokens[place]
    low = max(0, name.start - NEAR_AHEAD)
    if _SENT_AHEAD.search(shadow, low, name.start) or _AMONG_COUNTED.search(shadow, low, name.start):
        return True
    names, edge = 1, name.end
    for token in tokens[place + 1 : place + LONGEST]:
        names += token.kind == NAME
        if token.kind not in (NAME, TITLE, CONNECTOR) and token.text.strip() not in ("、", "和", "与", "及", "以及"):
            break
        if token.kind == CONNECTOR and token.text == "等":
            break
        edge = token.end
    if (names > 1 or shadow.startswith("等", edge)) and _SENT_BEHIND.match(shadow, edge):
        return True
    if _OF_ALL_IN_TEAM.match(shadow, edge):
        return True
    if _AT_HOME.match(shadow, edge):
        return _CALLS.search(shadow, max(0, name.start - LONGEST_AHEAD), name.start) is not None
    begins = place == 0 or (tokens[place - 1].kind == SEPARATOR and "、" not in tokens[place - 1].text)
    return begins and names > 1 and _GO.match(shadow, edge) is not None
