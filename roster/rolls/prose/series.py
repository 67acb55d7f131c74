"""Series within a sentence of several people each of whom has words of position: 甲医院的某某、某某，乙医院的某某, 援外队员推拿科某某、
肛肠科某某. Whoever stands in one as the others do is somebody, however unusual the name. And lists that say of all in them
that they went: 派出副院长某某和护师某某组成医疗小组, 医疗队共四名同志。感染办主任某某、检验科某某。"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import UNUSUAL
from roster.rolls.prose.names import may_be_whole
from roster.rolls.words.lexicon import (
    CONNECTOR,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score, surname_characters
from roster.rolls.words.terms import LIST_MARKS, MEMBERS

IN_SERIES = 9.5
"""The score of a name that the series says to be one."""
SURE_NAME, FEWEST, FEWEST_SURE = 3.0, 3, 2
_POSITION = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST, ROLE))
_MARKS = (*LIST_MARKS, ",", ";", "、和", ",和", "以及")
_WARD = re.compile("[\u4e00-\u9fff·]{2,10}(?:科|室|病区|中心|门诊|疗区|[一二三四五六七八九]组)")


def with_series(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the words made names, and wards, that stand in a series as those of others do."""
    kept = _with_wards(_parted(tokens))
    if sum(token.kind == NAME for token in kept) < FEWEST:
        return kept
    run: list[int] = []
    for place in [*_items(kept), None]:
        if place is not None and run and _joined(kept, run[-1], place):
            run.append(place)
            continue
        _settle(kept, run)
        run = [] if place is None else [place]
    return [token for token in kept if token.text]


def _with_wards(tokens: list[Token]) -> list[Token]:
    """The tokens with the unknown word between an institution and the office of who heads it made a ward: 某大学|医管处|处长;
    and with a house by its number alone made one, where another's name ends in a number."""
    numbered = any(token.kind == HOSPITAL and _NUMBERED.search(token.text) for token in tokens)
    for place in range(1, len(tokens) - 1):
        before, token, behind = tokens[place - 1 : place + 2]
        if numbered and token.kind == OTHER and _NUMBERED.fullmatch(token.text) and before.text.strip() in _MARKS:
            tokens[place] = token._replace(kind=HOSPITAL, score=0.0)  # 某市二院护士某某、五院护士某某
            continue
        touches = before.end == token.start and token.end == behind.start
        if not touches or (before.kind, token.kind, behind.kind) != (HOSPITAL, OTHER, POST):
            continue
        if _HEADED.fullmatch(token.text) and behind.text.endswith(("长", "主任")):
            tokens[place] = token._replace(kind=DEPARTMENT)
    return tokens


_NUMBERED = re.compile("[一二三四五六七八九十]{1,2}院$")
_HEADED = re.compile("[^的了在是和与及由、]{1,8}(?:处|部|科|办|办公室)")


def _items(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a name, or what may be one, stands right behind words of position, perhaps with a 的 between."""
    for place in range(1, len(tokens)):
        token = tokens[place]
        if token.kind != NAME and not (token.kind in _MAY_BE and _ends(tokens, place) and _may_be_name(tokens, place)):
            continue
        if _chain(tokens, place) < place:
            yield place


def _may_be_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word may be somebody's name: behind a title any that begins with a surname, else none that is a word."""
    text = tokens[place].text
    if text[0] not in surname_characters():
        titled = (
            place + 1 < len(tokens) and tokens[place + 1].kind == TITLE and name_score(text) > 0
        )  # 骨科|毋小满|医师
        return may_be_whole(text) and (titled or tokens[place - 1].kind in _HELD)
    led = tokens[place - 1].kind in _HELD or _goes_on_in_names(tokens, place)
    return may_be_whole(text) or (led and _is_like_name(text))


def _goes_on_in_names(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name stands behind a word as one more of a list: 某县人民医院的|江山、董丽."""
    if place + 2 >= len(tokens) or tokens[place + 1].text.strip() not in LIST_MARKS:
        return False
    peer = tokens[place + 2]
    return peer.kind == NAME and name_score(peer.text) >= SURE_NAME


_HELD = (TITLE, POST, ROLE)


def _is_somebody(text: str) -> bool:
    return may_be_whole(text) and text[0] in surname_characters()


def _is_like_name(text: str) -> bool:
    return may_be_whole(text) or (_SHORT.fullmatch(text) is not None and text[0] in surname_characters())


def _ends(tokens: Sequence[Token], place: int) -> bool:
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return behind is None or behind.kind in (SEPARATOR, CONNECTOR, TITLE)


_MAY_BE, _SHORT = (OTHER, REGION), re.compile("[\u4e00-\u9fff]{2,3}")


def _parted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with names freed from what they were read with: 某医院|的青松, 团委书记|潘|晨组成医疗小组."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        if before is not None and token.kind == NAME and _is_given_of_peer(kept, token, tokens[place + 1 : place + 4]):
            kept[-1] = Token(NAME, before.start, token.end, before.text + token.text, IN_SERIES)
        elif before is None or before.end != token.start or token.end - token.start != len(token.text):
            kept.append(token)
        elif before.kind in _POSITION and token.kind in (NAME, OTHER) and token.text[0] == "的" != token.text:
            middle = token.start + 1
            kept.append(token._replace(kind=OTHER, end=middle, text="的"))
            kind = NAME if token.kind == NAME and len(token.text) > LONGEST_NAME - 1 else OTHER
            kept.extend(_made_up(kept, token._replace(kind=kind, start=middle, text=token.text[1:])))
        elif "组成" in token.text:
            kept.extend(_made_up(kept, token))
        else:
            kept.append(token)
    return kept


def _is_given_of_peer(kept: Sequence[Token], given: Token, after: Sequence[Token]) -> bool:
    """Whether a name behind a ward and one character has that one for its surname, as another ward and its own name stand
    beside it: 骨科|毋|建国、内科|李伟."""
    if len(kept) < 2 or len(given.text) != LONGEST_NAME - 1:
        return False
    ward, surname = kept[-2:]
    if ward.kind != DEPARTMENT or surname.kind != OTHER or not ward.end == surname.start == given.start - 1:
        return False
    whole = surname.text + given.text
    if surname.text in _NO_SURNAMES:
        return False
    ends = not after or after[0].text.strip() in (*_MARKS, "。")
    peer_behind = [token.kind for token in after[1:]] == [DEPARTMENT, NAME]
    peer_before = len(kept) > LONGEST_NAME and kept[-3].text.strip() in _MARKS and kept[-4].kind == NAME
    likely = surname.text in surname_characters() or name_score(whole) > (UNUSUAL if peer_behind and peer_before else 0)
    return ends and likely and (peer_behind or peer_before)


_NO_SURNAMES = frozenset("的了是在我你他她这那和与及由有为等兼原副正老小新时对从")


def _made_up(kept: list[Token], token: Token) -> list[Token]:
    """Words that go on with whom a team is made up of, parted behind the name: 潘|晨|组成医疗小组."""
    length = token.text.find("组成") if token.kind in (OTHER, GROUP) else -1
    if not 0 < length < LONGEST_NAME + 1:
        return [token]
    first, name, before = token.start, token.text[:length], kept[-1]
    if before.kind in (OTHER, NAME) and len(before.text + name) <= LONGEST_NAME and _is_somebody(before.text + name):
        first, name = before.start, before.text + name
    elif before.kind not in (*_HELD, CONNECTOR, SEPARATOR) and before.text != "的":
        return [token]  # 某中心|抽人|组成的防疫队
    if not _is_somebody(name):
        return [token]
    if first == before.start:
        kept.pop()
    middle = token.start + length
    named = Token(NAME, first, middle, name, IN_SERIES)
    return [named, token._replace(kind=OTHER, start=middle, text=token.text[length:])]


LONGEST_NAME = 3


def _chain(tokens: Sequence[Token], place: int) -> int:
    """Where the words of position begin that lead up to a name; the name's own place if there are none."""
    first, at = place, place - 1
    while at > place - LINKS and tokens[at].text in _LINKING and tokens[at].end == tokens[at + 1].start:
        at -= 1
    while at >= 0 and place - at <= LONGEST_CHAIN:
        token, behind = tokens[at], tokens[at + 1]
        if token.kind in _POSITION or (token.kind == GROUP and token.text.endswith(MEMBERS)):
            if token.end != behind.start:
                break
            first = at
        elif at == place - 1 and token.end == behind.start and _is_ward(token):
            first = at = _start_of_ward(tokens, at)
        elif not (token.text == "、" and behind.kind in (TITLE, POST) and tokens[at - 1].kind in (TITLE, POST)):
            break
        at -= 1
    return first


_COMING = ("来自", "以及来自", "还有", "有")
LONGEST_CHAIN, LINKS = 8, 3
_LINKING = ("的", "有", "是", "为", "的有", "的是", "包括", "则是", "则有", "还有")


def _is_ward(token: Token) -> bool:
    return token.kind in (OTHER, GROUP) and _WARD.fullmatch(token.text) is not None


def _start_of_ward(tokens: Sequence[Token], at: int) -> int:
    """Where a ward of several words joined by dots begins: 骨伤科|关节·|创伤二组."""
    first = at
    while first and first > at - 3 and tokens[first - 1].end == tokens[first].start and _is_part(tokens[first - 1]):
        first -= 1
    return first


def _is_part(token: Token) -> bool:
    return token.kind == DEPARTMENT or (token.kind == OTHER and "·" in token.text)


def _joined(tokens: Sequence[Token], last: int, place: int) -> bool:
    """Whether nothing but marks, names and a title stands between one item of a series and the next one's words."""
    first = _chain(tokens, place)
    if first <= last:
        return False
    between = [token for token in tokens[last + 1 : first] if token.text not in _COMING]
    if between and between[0].kind == TITLE:
        between = between[1:]  # 某某教授、
    return bool(between) and all(
        token.kind == NAME or (token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in _MARKS)
        for token in between
    )


def _settle(tokens: list[Token], run: Sequence[int]) -> None:
    """Make names of a series' words where there are enough and most are surely names."""
    sure = sum(tokens[place].kind == NAME and name_score(tokens[place].text) >= SURE_NAME for place in run)
    if len(run) < FEWEST or sure < (1 if run and _are_members(tokens, run[0]) else FEWEST_SURE):
        return
    words_of = [place for place in run if tokens[place].kind != NAME and tokens[place - 1].kind not in (TITLE, POST)]
    if len(words_of) * 2 >= len(run):
        return
    for place in run:
        if name_score(tokens[place].text) < SURE_NAME or tokens[place].kind == OTHER:
            tokens[place] = tokens[place]._replace(kind=NAME, score=IN_SERIES)
        if _is_ward(tokens[place - 1]):
            first = _start_of_ward(tokens, place - 1)
            parts = tokens[first:place]
            ward = Token(DEPARTMENT, parts[0].start, parts[-1].end, "".join([part.text for part in parts]), 0.0)
            tokens[first:place] = [ward, *(part._replace(text="") for part in parts[1:])]


def member_of_series(draft: Draft, last: Draft, shadow: str) -> list[Token]:
    """The word that heads a series for all in it: 医疗队员|推拿科某某、肛肠科某某."""
    if draft.kinds() != DEPARTMENT or last.kinds().removeprefix(HOSPITAL) != GROUP + DEPARTMENT:
        return []
    head = next(token for token in last.own if token.kind == GROUP)
    joined = shadow[last.name.end] == "、" and head.end < last.name.start
    return [head] if joined and head.text.endswith(MEMBERS) else []


def _are_members(tokens: Sequence[Token], first: int) -> bool:
    return tokens[_chain(tokens, first)].kind == GROUP


_TEAM = "(?:医疗(?:小|分)*[队组]|救援(?:小|分)*队|支援(?:小|分)*[队组]|小分队|专家组|手术组|手术队|护理组|检测队|采样队|防疫队|工作队|义诊队|援[\u4e00-\u9fff]{1,3}队)"
_COMPOSED = re.compile(f"(?:等)?[^,。;、]{{0,12}}?(?:组成|组建)(?:了|的|成)?[^,。;、]{{0,14}}?{_TEAM}")
# 专家组由7人组成,分别是
_MADE_UP_OF = re.compile(
    f"{_TEAM}由[0-9一二两三四五六七八九十]{{1,3}}[人名位][^,。;、]{{0,8}}组成,(?:他们)?(?:分别)?(?:是|为|有|包括)"
    f"|{_TEAM}的?(?:骨干|成员|队员|专家|人员)[^。;、]{{0,4}}?[,:]?(?:包括|分别(?:是|为))"
    # 小组成员还有, 队员中既有
    "|(?<=[,。;\n])(?:(?:医疗|救援)?(?:小组|小队|队伍|分队))?(?:成员|队员)(?:中|里|当中)?(?:还|既|就|则)(?P<more>有)(?![0-9一二两三四五六七八九十几])(?=[^,。;、]{2,30}(?:师|士|主任|员|长|生|干事)[\u4e00-\u9fff])"
)
_STOP, _ENDS_MORE = re.compile("[。;]"), re.compile("[。;]|,(?!以及|和|及|与|还有)")
_SENT = re.compile("(?:派出|选派|抽调|派遣|组派|选调|选拔|选出|派)(?:了)?")
_VERBLESS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST, NAME, CONNECTOR))


def composes_team(tokens: Sequence[Token], shadow: str) -> tuple[int, int]:
    """The stretch of a sentence whose people it says to make up a team that somebody sent; empty if there is none."""
    start, end = tokens[0].start, tokens[-1].end
    told = _MADE_UP_OF.search(shadow, start, end)
    if told:
        stop = (_ENDS_MORE if told["more"] else _STOP).search(shadow, told.end(), end)
        return told.end(), stop.start() if stop else end
    at = max(shadow.find("组成", start, end), shadow.find("组建", start, end))
    if at < 0:
        return 0, 0
    names = [token for token in tokens if token.kind == NAME and token.end <= at]
    first = _first_made_up(tokens, names[-1], shadow) if names else 0
    if first:
        return first, names[-1].end
    if not names or _COMPOSED.search(shadow, names[-1].end, min(end, at + LONGEST_TEAM)) is None:
        return 0, 0
    sent = [found.end() for found in _SENT.finditer(shadow, max(start, at - LONGEST_LIST), names[-1].start)]
    return (sent[-1], names[-1].end) if sent else (0, 0)


def _first_made_up(tokens: Sequence[Token], last: Token, shadow: str) -> int:
    """Where the people begin of whom alone a team is said to be made up: 由甲、乙和丙组成的救护队, 队伍由某中心的甲和乙组成. 0 if
    it is not said of the last of them."""
    behind = _BEHIND_MADE_UP.match(shadow, last.end, last.end + LONGEST_LEAD)
    if behind is None or _KEEPS_HOUSE.match(shadow, behind.end(), behind.end() + LONGEST_LEAD):
        return 0
    at = bisect_left(tokens, last.start, key=attrgetter("start"))
    named, first = 0, last.start
    for token in reversed(tokens[max(0, at - MOST_MADE_UP) : at + 1]):
        marks = token.kind in (SEPARATOR, CONNECTOR) and not token.text.strip(" 、,;()和与及以")
        if not (marks or token.kind in _VERBLESS or token.text == "的" or _CALLED.fullmatch(token.text)):
            break
        named, first = named + (token.kind == NAME), token.start
        if shadow.startswith("由", token.start - 1):
            told = behind["team"] or _TEAM_BEFORE.search(shadow, max(0, token.start - LONGEST_LEAD), token.start)
            return token.start if told else 0
    sets_out = behind["team"] is not None and _SETS_OUT.match(shadow, behind.end()) is not None
    return first if sets_out and named >= FEWEST_SURE else 0


# 某医院骨科副主任甲教授,副护士长乙以及保障人员丙组成的救援队|出发前往某市
_SETS_OUT = re.compile(
    "(?:队员)?(?:于|已|今[天日晨早]|当[天日晚]|[0-9]{1,2}[月日时]|上午|下午|晚上?|连夜|紧急|正式)*(?:出发|启程|奔赴|赶赴|前往|驰援|出征|赴)"
)
MOST_MADE_UP = 80
"""Tokens of a list of those who make up a team, so that the time stays linear."""
_OWN_TEAM = "(?:医疗|救护|救援|支援|抗震救灾|疾控|防疫|消杀|检测|采样|护理|义诊|援[一-鿿]{1,6})(?:工作)?(?:小|分)*队"
_BEHIND_MADE_UP = re.compile(
    f"(?:等)?[^,。;、]{{0,8}}?组成(?:(?:了|的|成)?(?P<team>[^,。;、]{{0,20}}?{_OWN_TEAM})|(?=[,。;]))"
)
_KEEPS_HOUSE = re.compile("[^。;]{0,12}?(?:留守|值守|坚守|待命|后备|在家)")
_TEAM_BEFORE = re.compile(f"{_OWN_TEAM}(?:队伍|队员)?[^,。;、]{{0,4}}由$")
_CALLED = re.compile("[^,。;、由]{0,6}(?:人员|专家|骨干|队员)|(?:以及|及|和|与)[^,。;、由]{1,4}")


LONGEST_TEAM, LONGEST_LEAD, LONGEST_LIST = 24, 40, 400
_COUNTS_TEAM = re.compile(
    "(?:医疗|救援|支援|防疫)(?:小|分)*队(?:队员)?(?:一行|共有?|由|总共|全队)*[0-9一二两三四五六七八九十]{1,3}(?:名|位|人|个)[^,。;:]{0,6}[。:]$"
)


def counted_above(tokens: Sequence[Token], shadow: str) -> int | None:
    """Where the sentence before one begins that is nothing but a list of people with their positions, if that one counts
    a team; None if it does not."""
    low = max(0, tokens[0].start - LONGEST_LEAD)
    counts = _COUNTS_TEAM.search(shadow, low, tokens[0].start)
    if counts is None or sum(token.kind == NAME for token in tokens) < FEWEST_SURE:
        return None
    listed = all(
        token.kind in _VERBLESS or (token.kind == SEPARATOR and not token.text.strip(" 、,;。()")) for token in tokens
    )
    return max(low, shadow.rfind("。", low, counts.end() - 1) + 1) if listed else None
