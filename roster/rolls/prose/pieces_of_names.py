"""Characters beside a name of running text that are of it: the surname before it (领队|乐|孟宇), its last one in a list (甲、帅娟|元、乙)
and the rest of one written by sound (护士韩法蒂|麦没有…)."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import LIKELY, LISTED, UNUSUAL, is_by_sound
from roster.rolls.words.lexicon import AGE, DEPARTMENT, NAME
from roster.rolls.words.names import (
    COMPOUND_SURNAMES,
    name_score,
    surname_characters,
    transliteration_characters,
    words,
)

_NO_SURNAME = frozenset(
    "任于和与同兼副正老新原由应时常成来向从对及有是在为让请给将被就也还又再的等因代前后即则单当都么么到过只先叫名"
)
_NEVER_NEXT = frozenset("才则是没的向将被与和就也都又还等们时后前说")
_COUNTS = re.compile("(?:等|一?共计?)[0-9一二两三四五六七八九十]{1,3}[名位人]")  # 甲、帅娟|元|等7位队员
_BEHIND = ("是", "没", "说", "也", "就", "来自", "告诉", "在", "今年", "和", "一直", "正在", "站在", "拉着", "握着")


def with_surname_apart(kept: Sequence[Token], name: Token, after: str) -> list[Token]:
    """The name with the one character between it and a position, where that is its surname: 领队|乐|孟宇, 骨科|衣|洪波、."""
    surname = kept[-1]
    if len(kept) < 2 or len(surname.text) != 1 or kept[-2].end != surname.start:
        return []
    led = kept[-2].kind in "TPRX" or (kept[-2].kind == DEPARTMENT and after == "、")
    led = led or (kept[-2].text[-1] == ":" and after == ",")  # 丈夫:师|卓航,
    if not led or surname.text in _NO_SURNAME or surname.text not in surname_characters():
        return []
    whole = surname.text + name.text
    compound = whole[:2] in COMPOUND_SURNAMES
    double = len(name.text) == 3 and kept[-2].kind in "TP" and name.text[0] in surname_characters()
    if double and name_score(whole) > 0:
        return [Token(NAME, surname.start, name.end, whole, LISTED)]  # 护士|杨|吴春雯, of both parents' surnames
    if not (len(name.text) == 2 or is_by_sound(name.text)) or not (compound or name_score(whole) > UNUSUAL):
        return []
    return [Token(NAME, surname.start, name.end, whole, LISTED)]


def ends_listed(kept: Sequence[Token], last: Token, after: Sequence[Token]) -> bool:
    """Whether a character ends the name before it between two of a list: 甲、帅娟|元、乙."""
    if len(kept) < 3 or kept[-2].text.strip() != "、" or kept[-3].kind != NAME or last.text in _NEVER_NEXT:
        return False
    if kept[-1].end != last.start or not after or not (after[0].text[0] == "、" or _COUNTS.match(after[0].text)):
        return False
    return len(kept[-1].text) == 2 and name_score(kept[-1].text + last.text) > 0


def goes_on_before_deed(kept: Sequence[Token], words_of: Token, after: Sequence[Token]) -> bool:
    """Whether the name of two goes on with the first character of 刚参|与, which a position leads up to: 附属医院木小|刚参|与的队,
    or with the one before what is said of those who were chosen: 主治医师柏专|成名列其中."""
    if len(kept) < 2 or kept[-1].kind != NAME or kept[-2].kind not in "HDTP" or len(kept[-1].text) != 2:
        return False
    name = kept[-1]
    touches = kept[-2].end == name.start and name.end == words_of.start
    if touches and words_of.text[1:].startswith(_CHOSEN):
        return name_score(name.text + words_of.text[0]) >= min(LIKELY, name_score(name.text))
    if (
        not touches
        or len(words_of.text) != 2
        or words_of.text[1] != "参"
        or not after
        or after[0].text[0] not in "与加"
    ):
        return False
    return name_score(name.text + words_of.text[0]) > max(LIKELY, name_score(name.text))


_CHOSEN = ("名列其中", "位列其中", "名列其列", "榜上有名", "主动请缨", "义无反顾", "临危受命", "毫不犹豫", "挺身而出")


def goes_on(before: Token, name: Token, words_of: Token) -> bool:
    """Whether the name behind a position goes on with the first character of the words behind it."""
    return (before.kind in "TP" and _goes_on_by_sound(name, words_of)) or _goes_on_before_kin(before, name, words_of)


def _goes_on_by_sound(name: Token, words_of: Token) -> bool:
    """Whether a name written by sound goes on with the first character of the words behind it: 护士韩法蒂|麦没有赶上."""
    first, sounds = words_of.text[0], transliteration_characters()
    if name.end != words_of.start or len(name.text) < 3 or not sounds.issuperset(name.text[-2:]):
        return False
    if first not in sounds or first in _NEVER_NEXT or words_of.text[:2] in words():
        return False
    return words_of.text[1:].startswith(_BEHIND)


def _goes_on_before_kin(before: Token, name: Token, words_of: Token) -> bool:
    """Whether a name of two behind a position goes on with the one character before 的 and somebody of the family:
    副主任医师王建|国的小儿子挥手."""
    if before.kind not in "TPRX" or before.end != name.start or name.end != words_of.start or len(name.text) != 2:
        return False
    if words_of.text[0] in _BEFORE_OF or words_of.text[0] in _NEVER_NEXT or _OF_KIN.match(words_of.text, 1) is None:
        return False
    return name_score(name.text + words_of.text[0]) > 0


_BEFORE_OF = frozenset("他她我你们家身带抱牵拉这那有所自俩")
_OF_KIN = re.compile(
    "的[小大老]?[0-9一二两三四五六七八九十岁个月]{0,4}(?:妻子|丈夫|爱人|老公|老婆|儿子|女儿|孩子|父亲|母亲|父母|爸爸|妈妈|家人|家属)"
)


def is_born(before: Token | None, name: str) -> bool:
    """Whether what may be a name, of whatever surname, stands behind the year of somebody's birth: 1996年出生的|字云明|是某医院护士."""
    return before is not None and before.kind == AGE and name[:1] not in _CALLS


_CALLS = frozenset("小大老年男女姑这那她他我美帅")
