"""The people whom a sentence names, each with the words of position that touch the name."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.binding import Draft
from roster.rolls.deployed import (
    SURE_NAME,
)
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
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

POSSIBLE_NAME = -3.0
"""Log-likelihood from which on a string is taken for a name right behind place and title."""
_CREDIT = re.compile(r"[文图摄][ ]?[/|:][ ]?$")
# Words that make who is named right behind them one of the team, as others of the paragraph are.
MATE = re.compile(
    "(?:同事|队友|战友|搭档|同伴|室友)(?:们)?$|(?:医疗|救援|分|支援)队(?:里|中)?的$|队(?:里|中|伍里|伍中)的$|还有$|同(?:屋|班|组|舱|住|批|队|一个班|一个组)的$"
)
# Words that say of those who are named right behind them that somebody sent them.
_SENT = re.compile("(?:选派|派出|派遣|抽调|指派|委派|选送)了?(?:[^,。;、]{0,6}的)?$")
_QUOTED = re.compile('"[^",。;]{1,8}"[^,。;]{0,4}$')  # 第八批"组团式"援藏医疗队队员
LONGEST_VERB, LONGEST_MATE = 10, 6
_LINK = re.compile(
    f"^(?:{NOTHING}|的|之|为|有|是|一名|名|位|两位|党员|中共党员|共产党员|预备党员|青年|青年党员|老党员|退休|年轻|女|男|小伙子?|姑娘|大姐|大哥|90后|80后|00后|70后|95后|援鄂|医护人员|医务人员|队员|同志|贵院|贵单位|贵中心|党支部|此次|本次|这次|和|与|及|、|,| |\"|'|《|》|带头人|临时|\n)*$"
)
_TAKES = re.compile(
    f"^{NOTHING}*,?[将还也并]?(?:为|任|担任|作为|出任|同志(?:任|担任|为|作为)|带领|带队|是(?:[^,。;、]{{1,12}}的)?)"
)
_IS = re.compile(
    rf"^{NOTHING}*(?:,|,?[也还]?是(?:一名|一位|1名)?的?|是|是(?:该院|本院|同院|我院)|系|\(|:|来自|是来自|,来自|,是|,系|所在的|所在|同志,|同志是|同志\()$"
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
        comrade = shadow.startswith("同志", token.end) or _is_titled(tokens, place)
        before = [item for item in _before(tokens, place, shadow, comrade=comrade) if item.start >= floor]
        listed = last is not None and _listed(tokens, last.name, before[0] if before else token)
        placed = bool(before) and before[-1].kind in "TP" and (listed or any(item.kind in "HD" for item in before))
        after = _after(tokens, place, shadow)
        told = any(item.kind in "TP" for item in after) and any(item.kind in "HD" for item in after)
        first = before[0].start if before else token.start
        mate = _is_mate(shadow, first)
        if not (placed or listed or told or mate or (comrade and before)) and name_score(token.text) < SURE_NAME:
            continue
        draft.own = before + (after or _behind_list(tokens, place))
        if not draft.own and last is not None and listed:
            draft.own = [item for item in last.own if item.kind in (HOSPITAL, DEPARTMENT, TITLE)]
            draft.listed = True
        elif last is not None and listed and last.sent:
            draft.listed = True
        draft.sent = _SENT.search(shadow, max(0, token.start - LONGEST_VERB), token.start) is not None
        alone = not (draft.own or draft.listed or draft.sent)
        if alone and not mate:
            last = None
            continue
        if hospital is not None and not draft.has(HOSPITAL) and _near(hospital, token, shadow) and draft.has("DTP"):
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
        if token.kind in (HOSPITAL, DEPARTMENT, TITLE, POST, ROLE) or token.kind in "Bp":
            if not _LINK.match(shadow[token.end : edge]):
                break
            if (chain and chain[0].kind == HOSPITAL and token.kind != ROLE) or token.text == "专家":
                break  # 老专家 is no role
            chain.insert(0, token)
            edge = token.start
            continue
        break
    if any(token.kind in "TPRpH" for token in chain):
        return chain
    # A ward alone is a position of somebody who is called a comrade or a doctor, or of a companion: 还有同院药学部的某某.
    return chain if chain and (comrade or _is_mate(shadow, chain[0].start)) else []


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
    edge = tokens[place].end
    for token in tokens[place + 1 : place + LONGEST_CHAIN]:
        gap = shadow[edge : token.start]
        if token.kind in (SEPARATOR, OTHER, CONNECTOR, COUNT):
            continue
        if token.kind == REGION and _TAKES.match(gap):
            continue  # 某某将作为赣州援沪医疗队总领队
        if token.kind in "BGX" and (not gap or _IS.match(gap.strip()) or _QUOTED.match(gap)):
            edge = token.end  # 某某是某省第一批医疗队队员、某医院护士
            chain.extend([token] if token.kind == BATCH or token.text.endswith("队员") else [])
            continue
        if token.kind in "mepa" and (gap == "今年" or _IS.match(gap.strip())):
            chain.append(token)  # 某某，女，1989年11月出生，中共党员，某医院护师
            edge = token.end
            continue
        touching = (
            not gap.strip(NOTHING) or _IS.match(gap.strip()) is not None or (bool(chain) and gap in _LINKS_BEHIND)
        )
        if token.kind == ROLE and _TAKES.match(gap) and token.text not in ("队员", "成员", "专家"):
            chain.append(token)
            break
        if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST) or not touching:
            break
        if token.kind == DEPARTMENT and shadow[token.end : token.end + 1] in WITHIN:
            break
        if gap and token.kind != HOSPITAL and "是" not in gap and all(item.kind in "mepa" for item in chain):
            break
        named_behind = any(other.kind == NAME and other.start == token.end for other in tokens[place + 1 : place + 16])
        if gap.strip() == "," and token.kind in (TITLE, POST) and named_behind and chain:
            break  # of somebody else, who is named behind it
        chain.append(token)
        edge = token.end
    # Words that lead up to the next name are that one's.
    following = next((token for token in tokens[place + 1 :] if token.start >= edge and token.kind == NAME), None)
    if chain and following is not None and following.start == edge and chain[-1].kind != ROLE:
        return []
    return chain


WITHIN = ("里", "内", "中", "外")  # 她是实验室里唯一的女性
LONGEST_CHAIN = 22
"""Tokens behind a name among which the words about it are looked for."""
_LINKS_BEHIND = ("、", "的", "", "的一名", "的1名", "一名", "的一位")


def _behind_list(tokens: Sequence[Token], place: int) -> list[Token]:
    """The title behind the list of names that the name at `place` belongs to: 甲、乙、丙三名护士."""
    for last, token in pairwise(tokens[place : place + LONGEST_LIST]):
        if token.kind == TITLE and last.kind == COUNT:
            return [token]
        if token.kind not in (NAME, COUNT) and token.text.strip() not in LIST_MARKS:
            break
    return []


LONGEST_LIST = 40
"""Tokens of a list of names that are looked at for what stands behind it."""


def _listed(tokens: Sequence[Token], last: Token, name: Token) -> bool:
    between = [token for token in tokens if last.end <= token.start < name.start]
    return all(token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in LIST_MARKS for token in between)


def _near(hospital: Token, name: Token, shadow: str) -> bool:
    between = shadow[hospital.end : name.start]
    return 0 <= name.start - hospital.end <= 40 and "," not in between
