"""The people whom a sentence names, each with the words of position that touch the name."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.binding import Draft
from roster.rolls.deployed import (
    PLAIN_NAME,
    SURE_NAME,
)
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    PRESS,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.names import name_score
from roster.rolls.prose_names import LIST_MARKS, LISTED
from roster.rolls.shadow import NOTHING
from roster.rolls.terms import MEMBERS

_COMES = re.compile("(?:,)?(?:是|来自)")
POSSIBLE_NAME, POSSIBLE_MEMBER = -3.0, 1.0
"""Log-likelihood from which on a string is taken for a name right behind place and title."""
_CREDIT = re.compile(r"[文图摄][ ]?[/|:][ ]?$")
# Words that make who is named right behind them one of the team, as others of the paragraph are.
MATE = re.compile(
    "(?:同事|队友|战友|搭档|同伴|室友)(?:们)?$|(?:医疗|救援|分|支援)队(?:里|中)?的$|队(?:里|中|伍里|伍中)(?:[^,。;、]{0,6})的$|还有(?:从[^,。;、]{2,8}的)?$|同(?:屋|班|组|舱|住|批|队|一个班|一个组)的$"
)
# Words that say of those who are named right behind them that somebody sent them.
_SENT = re.compile("(?:选派|派出|派遣|抽调|指派|委派|选送)了?(?:[^,。;、]{0,6}的)?$")
_NOW = re.compile("^,[^。;]{0,40}(?:现为|现任|时任|就职于|供职于|任职于)$")  # 某某,2008届校友,现为某医院护师
_QUOTED = re.compile('"[^",。;]{1,8}"[^,。;]{0,4}$')  # 第八批"组团式"援藏医疗队队员
LONGEST_VERB, LONGEST_MATE = 10, 12
_WENT_WITH = re.compile("(?:随|跟随)[^,。;、]{0,16}(?:医疗队|救援队|援[^,。;、]{1,3}队)[^,。;、]{0,8}的$")
LONGEST_WAY = 36
_LINK = re.compile(
    f"^(?:{NOTHING}|的|之|为|有|是|一名|名|位|两位|党员|中共党员|共产党员|预备党员|青年|青年党员|老党员|退休|年轻|女|男|小伙子?|姑娘|大姐|大哥|90后|80后|00后|70后|95后|援鄂|医护人员|医务人员|队员|同志|贵院|该院|则|正|就|来自|贵单位|贵中心|党支部|此次|本次|这次|队伍的|兼|由|[\u4e00-\u9fff]{{2,4}}处|和|与|及|、|,| |\"|'|《|》|带头人|临时|\n)*$"
)
_TAKES = re.compile(
    f"^{NOTHING}*,?[将还也并]?(?:为|任|担任|作为|出任|同志(?:任|担任|为|作为)|带领|带队|是(?:[^,。;、]{{1,12}}的)?)"
)
_IS = re.compile(
    rf"^{NOTHING}*(?:,|,?[也还]?是(?:一名|一位|1名)?的?|是|是(?:该院|本院|同院|我院)|系|\(|:|来自|是来自|,来自|,是|,系|所在的|所在|同志,|同志是|已是|已经是|同志\()$"
)


def people_of(tokens: Sequence[Token], shadow: str) -> Iterator[Draft]:
    """Names of a sentence with the words of position that touch them."""
    hospital: Token | None = None
    last: Draft | None = None
    press = False
    for place, token in enumerate(tokens):
        if token.kind == PRESS and token.text != "本报讯":
            press = True
        elif press and (
            (token.kind == SEPARATOR and any(mark in token.text for mark in ")],"))
            or (token.kind == OTHER and len(token.text) > 1)  # 记者见到了…
        ):
            press = False
        elif press and token.kind == GROUP and token.text.endswith("队员"):
            press = False  # 作者:某医院援鄂队员某某
        if token.kind == HOSPITAL:
            hospital = token
        if (
            press
            or token.kind != NAME
            or _CREDIT.search(shadow[max(0, token.start - 3) : token.start])
            or (name_score(token.text) < POSSIBLE_NAME and token.score < LISTED)
            or _cut_short(token, shadow)
        ):
            continue
        draft = Draft(token, source="prose")
        floor = max((item.end for item in (last.name, *last.own)), default=0) if last is not None else 0
        comrade = _is_comrade(tokens, place) or _is_titled(tokens, place)
        before = [item for item in _before(tokens, place, shadow, comrade=comrade) if item.start >= floor]
        listed = last is not None and _listed(tokens, last.name, before[0] if before else token)
        placed = bool(before) and before[-1].kind in "TP" and (listed or any(item.kind in "HD" for item in before))
        after = _after(tokens, place, shadow)
        told = any(item.kind in "TP" for item in after) and any(item.kind in "HD" for item in after)
        likely = name_score(token.text)
        told = told or (
            bool(after) and likely > POSSIBLE_MEMBER and _COMES.fullmatch(shadow, token.end, after[0].start) is not None
        )
        first = before[0].start if before else token.start
        mate = _is_mate(shadow, first)
        if (
            not (
                placed
                or listed
                or told
                or mate
                or (before and (comrade or (before[-1].kind == GROUP and name_score(token.text) > POSSIBLE_MEMBER)))
            )
            and name_score(token.text) < SURE_NAME
        ):
            continue
        draft.own = before + (after or _behind_list(tokens, place, shadow))
        if not draft.own and last is not None and listed:
            draft.own = [item for item in last.own if item.kind in (HOSPITAL, DEPARTMENT, TITLE)]
            draft.listed = True
        elif last is not None and listed and last.sent:
            draft.listed = True
        draft.sent = (
            _SENT.search(shadow, max(0, token.start - LONGEST_VERB), token.start) is not None
            or _WENT_WITH.search(shadow, max(0, token.start - LONGEST_WAY), token.start) is not None
        )
        alone = not (draft.own or draft.listed or draft.sent)
        if alone and not mate:
            last = None
            continue
        near = hospital is not None and (_near(hospital, token, shadow) or _sends(hospital, token, shadow))
        if hospital is not None and near and not draft.has(HOSPITAL) and draft.has("DTP"):
            draft.own.insert(0, hospital)
        last = draft
        yield draft


def _cut_short(name: Token, shadow: str) -> bool:
    """Whether the word goes on as 张某, or is the rest of a date: 2月9日赴."""
    if shadow[max(0, name.start - 1) : name.start].isdigit():
        return True
    return shadow[name.end : name.end + 1] in ("某", "×", "x", "*")


def _before(tokens: Sequence[Token], place: int, shadow: str, *, comrade: bool) -> list[Token]:
    """The chain of words of position that leads up to the name at `place`, with nothing but links between."""
    chain: list[Token] = []
    edge = tokens[place].start
    for token in reversed(tokens[:place]):
        if token.kind in (SEPARATOR, CONNECTOR, OTHER, NUMBER):
            if not _LINK.match(shadow[token.start : edge]) and token.kind != CONNECTOR:
                break
            if token.kind == SEPARATOR and any(mark in token.text for mark in ",") and not chain:
                break
            continue
        member = token.kind == GROUP and token.text.endswith("队员") and not shadow[token.end : edge].strip()
        member = member and shadow[token.start - 1 : token.start] not in ("女", "男")
        if token.kind in (HOSPITAL, DEPARTMENT, TITLE, POST, ROLE) or token.kind in "Bp" or member:
            if not _LINK.match(shadow[token.end : edge]):
                break
            if token.text == "专家" and not chain and token.end == tokens[place].start:
                edge = _expert_from(tokens, token, shadow)  # 某医院的重症医学专家某某
                continue
            if chain and token.kind in "TP" and shadow[token.end : chain[0].start] in ("是", "由", "则是"):
                chain.insert(0, token)  # 护士长是某医院的某某
                break
            if (chain and chain[0].kind == HOSPITAL and token.kind != ROLE) or token.text == "专家":
                break  # 老专家 is no role
            chain.insert(0, token)
            edge = token.start
            continue
        break
    if any(token.kind in "TPRpH" or token.kind == GROUP for token in chain):
        return chain
    # A ward alone is a position of somebody who is called a comrade or a doctor, or of a companion: 还有同院药学部的某某.
    return (
        chain
        if chain
        and (
            comrade
            or _is_mate(shadow, chain[0].start)
            or _is_own(shadow, chain[0].start)
            or _is_of_ward(tokens, place, chain)
        )
        else []
    )


def _is_comrade(tokens: Sequence[Token], place: int) -> bool:
    """Whether 同志 stands behind a name, or behind the list that it belongs to: 重症医学科某某、急诊科某某两名同志."""
    others = False
    for token in tokens[place + 1 : place + LONGEST_LIST]:
        others = others or token.kind == NAME
        if token.text == "同志" or (others and _COUNTED.match(token.text)):
            return True
        if token.kind not in (NAME, HOSPITAL, DEPARTMENT, TITLE, POST, COUNT) and token.text.strip() not in _OF_LIST:
            break
    return False


_OF_LIST = (*LIST_MARKS, "的", "等")
_COUNTED = re.compile("等?[0-9一二三四五六七八九十两]{1,4}(?:名|人|位)")


def _expert_from(tokens: Sequence[Token], expert: Token, shadow: str) -> int:
    """Where the words of an expert begin: the 的重症医学 of 某医院的重症医学专家."""
    field = _FIELD.search(shadow, max(0, expert.start - LONGEST_MATE), expert.start)
    return field.start() if field else expert.start


_FIELD = re.compile("的?[^,。;、的]{2,6}$")


def _is_own(shadow: str, first: int) -> bool:
    """Whether a ward is that of the writer's own house: 我们院呼吸科的某某."""
    return _OWN.search(shadow, max(0, first - LONGEST_MATE), first) is not None


def _is_of_ward(tokens: Sequence[Token], place: int, chain: Sequence[Token]) -> bool:
    """Whether a likely name is joined to a ward by 的: 重症医学科的某某."""
    joined = place > 0 and tokens[place - 1].text == "的" and chain[-1].end == tokens[place - 1].start
    return joined and name_score(tokens[place].text) >= PLAIN_NAME


_OWN = re.compile("(?:我们?|咱们?)(?:医)?院的?$")


def _is_titled(tokens: Sequence[Token], place: int) -> bool:
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return behind is not None and behind.kind == TITLE and behind.start == tokens[place].end


_HOUSE = re.compile("(?:同院|该院|我院|本院)的?$")


def _is_mate(shadow: str, first: int) -> bool:
    """Whether the words before somebody's own make a companion of who it is."""
    return makes_mate(shadow[max(0, first - LONGEST_MATE) : first])


def makes_mate(before: str) -> bool:
    """Whether words make who is named right behind them a companion: 还有, 还有同院."""
    return MATE.search(_HOUSE.sub("", before)) is not None


def _after(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """Words of position behind the name: 某某主任医师; 某某，某医院护士; 某某任队长."""
    chain: list[Token] = []
    edge, team = tokens[place].end, 0
    for token in tokens[place + 1 : place + LONGEST_CHAIN]:
        gap = shadow[edge : token.start]
        if token.kind in (SEPARATOR, OTHER, CONNECTOR, COUNT) or (
            token.kind == NAME and team == edge and len(gap) <= 1
        ):
            continue  # 第23批援尼日尔中国医疗队
        if token.kind in (REGION, GROUP) and _TAKES.match(gap):
            continue  # 某某将作为赣州援沪医疗队总领队
        in_team = team == edge and len(gap) < LONGEST_TEAM and "," not in gap and "。" not in gap
        if token.kind in "BGX" and (not gap or _IS.match(gap.strip()) or _QUOTED.match(gap) or in_team):
            edge = team = token.end  # 某某是某省第一批医疗队队员、某医院护士
            chain.extend([token] if token.kind == BATCH or token.text.endswith(MEMBERS) else [])
            continue
        if token.kind == ROLE and in_team:
            chain.append(token)  # 也是第23批援某国中国医疗队的队长
            break
        if token.kind in "mepa" and (gap == "今年" or _IS.match(gap.strip())):
            chain.append(token)  # 某某，女，1989年11月出生，中共党员，某医院护师
            edge = token.end
            continue
        if not chain and token.kind == NUMBER:
            continue
        touching = (
            (not chain and _NOW.search(gap) is not None)
            or not gap.strip(NOTHING)
            or _IS.match(gap.strip()) is not None
            or (bool(chain) and gap in _LINKS_BEHIND)
        )
        if (
            token.kind == ROLE
            and _TAKES.match(gap)
            and "," not in gap[1:]
            and token.text not in ("队员", "成员", "专家")
        ):
            chain.append(token)
            break
        if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST) or not touching:
            break
        if token.kind == DEPARTMENT and shadow[token.end : token.end + 1] in WITHIN:
            break
        closes = bool(chain) and shadow[token.end : token.end + 1] in (",", "。")  # 今年42岁,主治医师,曾参加…
        if (
            gap
            and token.kind != HOSPITAL
            and "是" not in gap
            and not closes
            and all(item.kind in "mepa" for item in chain)
        ):
            break
        named_behind = any(other.kind == NAME and other.start == token.end for other in tokens[place + 1 : place + 16])
        if gap.strip() == "," and token.kind in (TITLE, POST) and named_behind and chain:
            break  # of somebody else, who is named behind it
        chain.append(token)
        edge = token.end
    # Words that lead up to the next name are that one's.
    following = next((token for token in tokens[place + 1 :] if token.start >= edge and token.kind == NAME), None)
    leads = following is not None and shadow[edge : following.start] in ("", "的")
    if chain and leads and chain[-1].kind != ROLE:
        return []
    return chain


LONGEST_TEAM = 10
WITHIN = ("里", "内", "中", "外")  # 她是实验室里唯一的女性
LONGEST_CHAIN = 22
"""Tokens behind a name among which the words about it are looked for."""
_LINKS_BEHIND = ("、", "的", "", "的一名", "的1名", "一名", "的一位")


def _behind_list(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """The title behind the list of names that the name at `place` belongs to: 甲、乙、丙三名护士."""
    for last, token in pairwise(tokens[place : place + LONGEST_LIST]):
        if token.kind == TITLE and (last.kind == COUNT or shadow[last.start : last.end].endswith(_ALL_ARE)):
            return [token]
        if token.kind not in (NAME, COUNT, HOSPITAL) and token.text.strip() not in _PARTS:
            break
    return []


_ALL_ARE = ("都是", "均为", "全是", "都为", "均是")
_PARTS = (*LIST_MARKS, *_ALL_ARE, "的", ",")
LONGEST_LIST = 40
"""Tokens of a list of names that are looked at for what stands behind it."""


def _listed(tokens: Sequence[Token], last: Token, name: Token) -> bool:
    between = [token for token in tokens if last.end <= token.start < name.start]
    return all(token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in LIST_MARKS for token in between)


def _sends(hospital: Token, name: Token, shadow: str) -> bool:
    """Whether a sentence says that an institution sent those whom it goes on to name: 某医院派出4人，分别是…"""
    return _SENDS.match(shadow, hospital.end, min(name.start, hospital.end + LONGEST_WAY)) is not None


_SENDS = re.compile("(?:先后|共)?(?:派出|选派|抽调|组派)了?[^。;,]{0,12},(?:分别是|分别为|他们是|包括|有)")


def _near(hospital: Token, name: Token, shadow: str) -> bool:
    between = shadow[hospital.end : name.start]
    return 0 <= name.start - hospital.end <= 40 and "," not in between
