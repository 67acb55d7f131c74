"""The people whom a sentence names, each with the words of position that touch the name."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from roster.rolls import pieces
from roster.rolls.binding import Draft
from roster.rolls.deployed import (
    SURE_NAME,
)
from roster.rolls.honours import is_praised
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    PRESS,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.names import name_score, words
from roster.rolls.prose_at import works_at
from roster.rolls.prose_before import LONGEST_VERB, is_mate, words_before
from roster.rolls.prose_behind import LONGEST_LIST, title_behind_list, words_behind
from roster.rolls.prose_ends import LISTED
from roster.rolls.prose_heads import heads_of_lists, is_sent_by_words, offices_of_two
from roster.rolls.prose_lists import batch_ahead, house_ahead, leads_names, members_behind
from roster.rolls.prose_marks import is_credited, is_listed_by_house, leaves, told_behind_comma
from roster.rolls.prose_names import LIST_MARKS
from roster.rolls.prose_same import end_of_same
from roster.rolls.prose_series import IN_SERIES, member_of_series
from roster.rolls.prose_teams import (
    is_from_team,
    is_joined,
    member_ahead,
    team_before,
)
from roster.rolls.terms import MEMBERS
from roster.vocabulary.regions import find_region

_COMES = re.compile("(?:,)?(?:是|来自)")
POSSIBLE_NAME, POSSIBLE_MEMBER = -3.0, 1.0
"""Log-likelihood from which on a string is taken for a name right behind place and title."""
_CREDIT = re.compile(r"[文图摄][ ]?[/|:][ ]?$")
# Words that say of those who are named right behind them that somebody sent them.
_SENT = re.compile("(?:选派|派出|派遣|抽调|指派|委派|选送)了?(?:[^,。;、]{0,6}的)?$")
_WENT_WITH = re.compile("(?:随|跟随)[^,。;、]{0,16}(?:医疗队|救援队|援[^,。;、]{1,3}队)[^,。;、]{0,8}的$")
# Of whom a house of its own speaks where the team works: 看望了支援某市人民医院的我院某科某某.
_AIDS = re.compile("(?:支援|援助|帮扶|援建)[^,。;、]{4,16}的(?:我院|本院|我们?院|我校)[^,。;、]{0,20}$")
_FIRST_TO_GO = re.compile(
    "(?:第一个|头一个|首个|首位|第一位|最早)[^,。;、]{0,6}(?:去|赴|到|进|往|援)[^,。;、]{1,8}的(?:人|医生|队员)?(?:是|就是|叫)$"
)
LONGEST_WAY = 36


def people_of(
    tokens: Sequence[Token],
    shadow: str,
    *,
    honours: bool = False,
    members: Collection[str] = (),
    counted: Collection[str] = (),
    team: tuple[int, int] = (0, 0),
) -> Iterator[Draft]:
    """Names of a sentence with the words of position that touch them; of one about a prize, `honours`, also those who
    stand in it as those do who were given it. `members` are those whom the text has called members of the team, `counted`
    those whom it has named in a list of nothing but names, `team` is the stretch in which it names those of a team."""
    hospital: Token | None = None
    last: Draft | None = None
    press = False
    heads, offices = heads_of_lists(tokens, shadow), offices_of_two(tokens, shadow)
    for place, token in enumerate(tokens):
        press = _is_of_press(token, press=press) and not _WRITER.match(shadow, token.start)
        if token.kind == HOSPITAL:
            hospital = token
        if press or token.kind != NAME or not _may_be_named(token, shadow):
            continue
        if last is not None and last.name.end <= token.start < end_of_same(shadow, last.name.end):
            continue  # with whom that one shares a house
        draft = Draft(token, source="prose")
        told = (last.name, *last.own) if last is not None else ()
        floor = max((item.end for item in told if item.end <= token.start), default=0)
        praised = honours and is_praised(tokens, place, shadow) and name_score(token.text) >= POSSIBLE_MEMBER
        comrade = praised or _is_comrade(tokens, place) or _is_titled(tokens, place)
        comrade = comrade or token.start in heads or token.start in offices
        comrade = comrade or (honours and last is not None) or leaves(token, shadow) or token.score == IN_SERIES
        comrade = comrade or team[0] <= token.start < team[1]
        before = _words_ahead(tokens, place, shadow, floor, comrade=comrade)
        listed = last is not None and _listed(tokens, last, before[0] if before else token)
        after = words_behind(tokens, place, shadow)
        if after and after[0].kind == HOSPITAL and _TAKES_POST.fullmatch(shadow, token.end, after[0].start):
            after = [] if any(item.kind in "PR" for item in before) else after  # 某医院副院长某某任某市医院院长
        if after and after[0].kind == HOSPITAL and shadow[token.end : after[0].start] == ",":
            after = (
                []
                if _told_ahead(before, token, shadow) or _told_ahead(last.own if last else (), token, shadow)
                else after
            )
        mate = is_mate(shadow, before[0].start if before else token.start)
        told_of = place == 0 and token.text in counted
        after = after or (told_behind_comma(tokens) if told_of else [])
        leads = not listed and leads_names(tokens, place, shadow)
        leads = leads or (told_of and bool(after))
        of_list = is_listed_by_house(tokens, place)
        joined = is_joined(tokens, place, shadow, members)
        praised = praised or joined
        known = (
            listed
            or mate
            or leads
            or praised
            or of_list
            or token.score == IN_SERIES
            or (comrade and bool(before))
            or (bool(before) and _leads_list(tokens, place))
        )
        if not known and name_score(token.text) < _asked(token, before, after, shadow):
            continue
        before += _office_ahead(before, shadow) if before else []
        at = works_at(tokens, place, shadow)
        if at and not any(item.kind == HOSPITAL for item in (*before, *after)):
            after = [item for item in after if item.kind in "BGX"] + at
        draft.own = _without_callings(before + (after or title_behind_list(tokens, place, shadow)))
        if draft.own and listed and last is not None and not (before or after):
            # 烧伤科甲、乙和麻醉科丙3位医生: what all are is told behind them, and the ward before the first.
            draft.own = [item for item in last.own if item.kind in (HOSPITAL, DEPARTMENT)] + draft.own
        if leads and not draft.has("TPR"):
            draft.own = [*draft.own, *members_behind(tokens, place)] or batch_ahead(tokens, place)
            draft.own = draft.own or house_ahead(tokens, place)
        if last is not None and listed:
            _share(draft, last)
            draft.own[:0] = member_of_series(draft, last, shadow)
        _give_head(draft, heads.get(token.start), offices.get(token.start))
        if last is None and all(item.kind == ROLE for item in draft.own):
            draft.own = draft.own + _shared(tokens, place, shadow)
        draft.sent = draft.sent or _is_sent(token, shadow) or is_sent_by_words(tokens, place, shadow)
        draft.sent = draft.sent or (bool(before) and is_from_team(before[0], shadow))
        draft.counted = leads or (listed and last is not None and last.counted)
        draft.praised = praised
        if last is not None and not draft.own and _SUPPORT.search(shadow, last.name.end, token.start):
            draft.listed = True  # …、副护士长某某以及后勤保障人员某某
        if not (draft.own or draft.listed or draft.sent or mate or leads or praised):
            last = None
            continue
        if hospital is not None and not draft.has(HOSPITAL) and draft.has("DTP") and _is_whose(hospital, token, shadow):
            draft.own[:0] = [*_office_right_ahead(draft, hospital, shadow), *member_ahead(tokens, hospital), hospital]
        last = draft
        yield draft


def _told_ahead(own: Sequence[Token], name: Token, shadow: str) -> bool:
    """Whether an institution stands before a name of a list, so that one behind a comma is the next one's."""
    return (
        bool(own)
        and own[0].kind == HOSPITAL
        and own[-1].end <= name.start
        and (len(own) > 1 or shadow[own[0].end] == "的")
    )


def _words_ahead(tokens: Sequence[Token], place: int, shadow: str, floor: int, *, comrade: bool) -> list[Token]:
    """The words of position before a name, also those before the team of which it is told, as far as they stand behind
    `floor`, where another's end."""
    before = words_before(tokens, place, shadow, comrade=comrade)
    first, told = team_before(tokens, before)
    before = (words_before(tokens, first, shadow, comrade=comrade) if first else []) + told + before
    return [item for item in before if item.start >= floor]


def _share(draft: Draft, last: Draft) -> None:
    """Give somebody of a list what is said of the one before, as far as all of the list may have it."""
    if not draft.own:
        draft.own = [
            item
            for item in last.own
            if item.kind in (HOSPITAL, DEPARTMENT, TITLE)
            or _is_member(item)
            or (item.kind == ROLE and item.text.endswith("领队") and item.end <= last.name.start)
            or (item.kind in (GROUP, BATCH) and last.counted)
        ]
        draft.listed, draft.sent = True, last.sent
    elif last.sent or last.praised:
        draft.listed, draft.sent = True, last.sent
    elif last.counted and not draft.has("TPR"):
        draft.listed = True


def _is_whose(hospital: Token, name: Token, shadow: str) -> bool:
    """Whether an institution named before somebody is that one's, and not one that our own house helps."""
    if shadow.startswith(("的我院", "的本院", "的我们院", "的我校"), hospital.end):
        return False
    return _near(hospital, name, shadow) or _sends(hospital, name, shadow)


def _office_ahead(own: Sequence[Token], shadow: str) -> list[Token]:
    """The office of whom a sentence tells who it is: 任组长的是某医院副院长某某."""
    if any(token.kind == ROLE for token in own):
        return []
    low = max(0, own[0].start - LONGEST_WAY)
    found = _OFFICE_OF.search(shadow, low, own[0].start) or _OFFICE_IS.search(shadow, low, own[0].start)
    return [Token(ROLE, *found.span(1), found[1], 0.0)] if found else []


def _office_right_ahead(draft: Draft, hospital: Token, shadow: str) -> list[Token]:
    """The office of whose house a sentence names first: 队长是某医院呼吸病学专家某某教授."""
    if draft.has(ROLE):
        return []
    found = _OFFICE_IS_OF.search(shadow, max(0, hospital.start - BEFORE_HOUSE), hospital.start)
    return [Token(ROLE, *found.span(1), found[1], 0.0)] if found else []


BEFORE_HOUSE = 8
_OFFICE_IS_OF = re.compile("(?<![一-鿿])((?:总|副)?(?:领队|队长))(?:就?是|为)$")
_OFFICE_OF = re.compile("(?:任|担任|为)((?:总|副)?(?:组长|队长|领队))的(?:是|为)[^,。;:]{0,40}$")
# 领队是参加过援鄂的医生某某
_OFFICE_IS = re.compile("(?:^|[,。;、\n])((?:总|副)?(?:领队|队长))(?:就?是|为)[^,。;:、]{2,20}的$")
_TAKES_POST = re.compile(",?(?:现|兼|挂职)?(?:任|担任|出任|挂任)")
_SUPPORT = re.compile(
    "(?:以及|和|及|与|、)[^,。;、]{0,4}(?:(?:保障|后勤|行政|管理|联络|翻译|工作)人员|(?:管理|联络|信息|驾驶|采购|报账|宣传|保障)员|翻译|厨师|司机|干事)$"
)


def _give_head(draft: Draft, head: Token | None, office: Token | None) -> None:
    """Give somebody of a list what heads it, and one of two the office that a sentence gives them."""
    if office is not None:
        draft.own = [office, *(token for token in draft.own if token.kind != ROLE)]
    if head is None or draft.has(head.kind) or (head.kind != DEPARTMENT and draft.has(ROLE)):
        return
    if head.text.endswith("护士") and any(token.text.endswith("护士长") for token in draft.own):
        return  # 两名党员护士是内科护士长某某和…
    draft.own.append(head)


def _is_member(token: Token) -> bool:
    return token.kind == GROUP and token.text.endswith(MEMBERS)


def _without_callings(own: list[Token]) -> list[Token]:
    """Words of position without what only says that somebody is a doctor, where a title is told as well: 队里的公卫人员
    某某，某某疾控中心主管医师."""
    titles = [token for token in own if token.kind == TITLE]
    if len(titles) < 2 or all(token.text.endswith(_CALLINGS) for token in titles):
        return own
    return [token for token in own if token.kind != TITLE or not token.text.endswith(_CALLINGS)]


_CALLINGS = ("人员", "医生", "大夫", "护士")


def _shared(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """What a clause says behind 是 of all whom it begins with: 马兰、丁红 of 马兰、丁红是重症医学科护师."""
    for before, token in pairwise(tokens[place : place + LONGEST_LIST]):
        if token.kind == NAME and (before.text.strip() not in LIST_MARKS):
            return []
        if token.kind != NAME and token.text.strip() not in LIST_MARKS:
            told = before.kind == NAME and before is not tokens[place] and _ARE.match(token.text) is not None
            return words_behind(tokens, tokens.index(before, place), shadow) if told else []
    return []


_ARE = re.compile("(?:都|均|全)?是|[都均全]$")
# Who wrote from the team: 作者某某，系某医院医师，援鄂医疗队队员.
_WRITER = re.compile("作者[: ]?[^,。;()、:]{2,8},?(?:系|是|为)[^。;()]{2,30}(?:师|士|医生|队员)(?![报社])")


def _is_of_press(token: Token, *, press: bool) -> bool:
    """Whether those named from here on are reporters and the like."""
    if token.kind == PRESS and token.text != "本报讯":
        return True
    if not press:
        return False
    if token.kind == GROUP and token.text.endswith("队员"):
        return False  # 作者:某医院援鄂队员某某
    ends = token.kind == SEPARATOR and any(mark in token.text for mark in ")],\n")
    return not ends and not (token.kind == OTHER and len(token.text) > 1)  # 记者见到了…


_STEMS = frozenset(pieces.DEPARTMENT_PIECES)


def _may_be_named(name: Token, shadow: str) -> bool:
    if name.text[0] in "他她我你":
        return False  # 和|他搭档
    if name.text[-1] == "氏" and len(name.text) == len("何氏"):
        return False  # a family, or a firm that is called by it
    if name.text in _STEMS or name.text.endswith("某"):
        return False  # 麻醉|医生
    likely = name_score(name.text) >= POSSIBLE_NAME or name.score >= LISTED
    if (
        likely
        and len(name.text) == 2
        and name.score != IN_SERIES
        and not _BEHIND.search(shadow, max(0, name.start - 1), name.start)
    ):
        likely = find_region(name.text) is None  # 来自湖南祁阳
    credit = _CREDIT.search(shadow[max(0, name.start - 3) : name.start])
    return likely and not credit and not is_credited(name, shadow) and not _cut_short(name, shadow)


_BEHIND = re.compile("[师士长任员生授记科室部、和]")
"""Ends of titles, behind which a name may be a place's as well."""


def _asked(name: Token, before: Sequence[Token], after: Sequence[Token], shadow: str) -> float:
    """The log-likelihood from which on a word is taken for a name, by the words of position around it."""
    if before and before[-1].kind in "TP" and any(item.kind in "HDR" for item in before):
        return ANY_WORD
    if any(item.kind in "TP" for item in after) and any(item.kind in "HD" for item in after):
        return ANY_WORD
    from_house = bool(before) and before[0].kind == HOSPITAL and shadow.startswith("来自", before[0].start - 2)
    from_house = from_house or (bool(before) and shadow.startswith(("我院", "本院"), before[0].start - 2))
    comes = bool(after) and _COMES.fullmatch(shadow, name.end, after[0].start) is not None
    member = bool(before) and before[-1].kind == GROUP
    if before and before[-1].kind == ROLE and before[-1].end == name.start and not _is_word(name, shadow):
        return POSSIBLE_NAME  # 队员师蕊
    return POSSIBLE_MEMBER if comes or member or from_house else SURE_NAME


def _is_word(name: Token, shadow: str) -> bool:
    """Whether what looks like a name is a word, or ends within one: 队员|须注|意."""
    return name.text in words() or shadow[name.end - 1 : name.end + 1] in words()


ANY_WORD = float("-inf")


def _is_sent(name: Token, shadow: str) -> bool:
    """Whether the words right before a name say that somebody sent who it is, or with which team."""
    return (
        _SENT.search(shadow, max(0, name.start - LONGEST_VERB), name.start) is not None
        or _WENT_WITH.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is not None
        or _AIDS.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is not None
        or _FIRST_TO_GO.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is not None
        or leaves(name, shadow)
    )


def _cut_short(name: Token, shadow: str) -> bool:
    """Whether the word goes on as 张某 or as a place (甘棠镇, but not 王镇长), or is the rest of a date: 2月9日赴."""
    if shadow[max(0, name.start - 1) : name.start].isdigit():
        return True
    behind = shadow[name.end : name.end + 2]
    return behind[:1] in ("某", "×", "x", "*") or (behind[:1] in ("镇", "乡") and behind[1:] != "长")


def _is_comrade(tokens: Sequence[Token], place: int) -> bool:
    """Whether 同志 stands behind a name, or behind the list that it belongs to: 重症医学科某某、急诊科某某两名同志."""
    others = place > 1 and tokens[place - 1].kind == DEPARTMENT and tokens[place - 2].text.strip() in LIST_MARKS
    for token in tokens[place + 1 : place + LONGEST_LIST]:
        others = others or token.kind == NAME
        if token.text == "同志" or (others and _COUNTED.match(token.text)):
            return True
        if token.kind not in (NAME, HOSPITAL, DEPARTMENT, TITLE, POST, COUNT) and token.text.strip() not in _OF_LIST:
            break
    return False


_OF_LIST = (*LIST_MARKS, "的", "等")
_COUNTED = re.compile("等?[0-9一二三四五六七八九十两]{1,4}(?:名|人|位)")


def _leads_list(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody right behind a title is the first of a list of others with titles: 检验师某某、护师某某和…"""
    led = tokens[place - 1].kind == TITLE and tokens[place - 1].end == tokens[place].start
    kinds = [token.kind for token in tokens[place + 1 : place + 5]]
    listed = led and bool(kinds) and tokens[place + 1].text.strip() in LIST_MARKS
    return listed and any(pair == (TITLE, NAME) for pair in pairwise(kinds))


def _is_titled(tokens: Sequence[Token], place: int) -> bool:
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return behind is not None and behind.kind == TITLE and behind.start == tokens[place].end


def _listed(tokens: Sequence[Token], last: Draft, name: Token) -> bool:
    between = [token for token in tokens if last.name.end <= token.start < name.start]
    if len(between) > 1 and between[0].kind == POST and between[0] in last.own and between[1].text.strip() == "、":
        between = between[1:]  # 某某副院长、某某
    return all(token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in LIST_MARKS for token in between)


_CALLS_ON = re.compile("(?:先后|分头|分别|一同|一起)到|看望|慰问|走访|探望")


def _sends(hospital: Token, name: Token, shadow: str) -> bool:
    """Whether a sentence says that an institution sent those whom it goes on to name: 某医院派出4人，分别是…"""
    return _SENDS.match(shadow, hospital.end, min(name.start, hospital.end + LONGEST_WAY)) is not None


_SENDS = re.compile(
    "(?:这[次回趟])?(?:来|去|出|上)了?[0-9一二两三四五六七八九十]{1,3}个?(?:名|位|人)[^。;,]{0,6},(?:领队|队长|带队的|其中)"
    "|(?:(?:先后|共)?(?:派出|选派|抽调|组派)了?)?[^。;,]{0,12},(?:分别是|分别为|他们是)"
    "|(?:先后|共)?(?:派出|选派|抽调|组派)了?[^。;,]{0,12},(?:包括|有)"
)


def _near(hospital: Token, name: Token, shadow: str) -> bool:
    between = shadow[hospital.end : name.start]
    if "我院" in between or "支援" in between:
        return False  # 正在某医院支援的我院呼吸科某某
    return 0 <= name.start - hospital.end <= 40 and "," not in between and _CALLS_ON.search(between) is None
