"""Names of running text that only what stands around them gives away: behind a title, or in a list of names."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import (
    HAN,
    LIKELY,
    LISTED,
    NEVER_LAST,
    UNUSUAL,
    WHEN,
    ends_in_and,
    is_able,
    is_by_sound,
    is_counted,
)
from roster.rolls.prose.pieces_of_names import ends_listed, goes_on, goes_on_before_deed, is_born, with_surname_apart
from roster.rolls.prose.repeated import is_again, is_repeated
from roster.rolls.words.doing import DOING, DONE_SO
from roster.rolls.words.lexicon import (
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import (
    characters,
    name_score,
    score_but_for_word,
    surname_characters,
    words,
)
from roster.rolls.words.no_names import NO_BEGINNINGS
from roster.rolls.words.pieces import FUNCTION_WORDS
from roster.rolls.words.terms import LIST_MARKS


def with_names_behind(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with words made names, or names made whole, where only a name can follow a title: 护师同晓丽. What is
    printed again, each time before other words, is rather a name: 主任医师眭维国|做完…眭维国|任组长."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.kind not in _MAY_FOLLOW:
            if token.text == "和" and kept and ends_in_and(kept[-1], token, shadow):
                kept[-1] = Token(NAME, kept[-1].start, token.end, f"{kept[-1].text}和", LISTED)
            else:
                kept.append(token)
            continue
        before = kept[-1] if kept else None
        if token.kind == NAME and before is not None and before.kind == OTHER and before.end == token.start:
            following = tokens[place + 1].text[0] if place + 1 < len(tokens) else ""
            whole: list[Token] | None = _of_speaker(kept, token) or with_surname_apart(kept, token, following)
            whole = whole or _with_surname(kept, token, following, shadow)
            if whole is not None:
                kept[-1:] = whole
                continue
        if token.kind == NAME and token.text[0] in "和与" and before is not None and before.kind in (NAME, OTHER):
            later = token.text[1:]
            if len(later) > 1 and name_score(later) > name_score(token.text) and _named_before(kept):
                middle = token.start + 1
                kept.append(Token(CONNECTOR, token.start, middle, token.text[0], 0.0))
                kept.append(Token(NAME, middle, token.end, later, LISTED))
                continue
        into = token.kind in (OTHER, GROUP) and _goes_into(kept, token)
        if into or (token.kind == OTHER and goes_on_before_deed(kept, token, tokens[place + 1 : place + 2])):
            kept[-1] = Token(NAME, kept[-1].start, token.start + 1, kept[-1].text + token.text[0], LISTED)
            kept.append(token._replace(kind=OTHER, start=token.start + 1, text=token.text[1:]))
            continue
        if token.kind == OTHER and len(token.text) == 1 and _ends_name(kept, token, tokens[place + 1 : place + 2]):
            kept[-1] = Token(NAME, kept[-1].start, token.end, kept[-1].text + token.text, LISTED)
            continue
        if token.kind == NAME and before is not None and _is_rare(before, token, tokens[place + 1 : place + 2]):
            kept.append(token._replace(score=LISTED))
            continue
        if token.kind == OTHER and _is_comrade(before, token, tokens[place + 1 : place + 2]):
            kept.append(token._replace(kind=NAME, score=LISTED))
            continue
        if token.kind == OTHER and _is_told_of(before, token, tokens[place + 1 : place + 2]):
            middle = token.end - 1
            first = int(token.text[0] == "的")
            kept.extend([token._replace(end=token.start + 1, text="的")] if first else [])
            name = token.text[first:-1]
            kept.append(token._replace(kind=NAME, start=token.start + first, end=middle, text=name, score=LISTED))
            kept.append(token._replace(start=middle, text=token.text[-1]))
            continue
        if token.kind == OTHER and before is not None and before.kind in "DTP" and before.end == token.start:
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            of_ward = before.kind == DEPARTMENT and not _is_peer(kept)
            kept.extend(_opened_by_name(token, after, shadow, of_ward=of_ward))
            continue
        kept.append(token)
    return kept


def _of_speaker(kept: Sequence[Token], name: Token) -> list[Token]:
    """A surname right behind a position with the given name of whoever speaks: 领队|任|群说, 主任|于|雷讲, 护士|鲜|梅说."""
    surname = kept[-1]
    led = len(kept) > 1 and kept[-2].kind in "TPR" and kept[-2].end == surname.start
    led = led and surname.text in surname_characters() and surname.text not in _NEVER_SURNAMES
    if not led or len(name.text) != 2 or name.text[1] not in "说讲":
        return []
    whole = Token(NAME, surname.start, name.start + 1, surname.text + name.text[0], LISTED)
    return [whole, name._replace(kind=OTHER, start=name.start + 1, text=name.text[1:])]


_MAY_FOLLOW = frozenset((NAME, OTHER, GROUP))


def _with_surname(kept: Sequence[Token], name: Token, after: str, shadow: str) -> list[Token] | None:
    """的令|建伟 and 先|永强 as one name, with what stands before its surname; None for 同|李明."""
    before, ahead = kept[-1], kept[-2] if len(kept) > 1 else None
    surname, alone = before.text[-1], len(before.text) == 1 and ahead is not None
    behind_title = alone and ahead is not None and ahead.kind in _LEADS
    listed = alone and len(kept) > 2 and kept[-2].text == "、" and kept[-3].kind in (NAME, TITLE)  # 谢娟、喜|占珍
    orphan = listed and surname in surname_characters() and surname not in _BEFORE_NAMES  # 医生、区|向仪护士
    if len(name.text) == HAN and behind_title and name.text[-1] + after in words():
        name = name._replace(end=name.end - 1, text=name.text[:-1])  # 副主任医师合|向红|挨个
    if len(name.text) == 2 and orphan and name.text[-1] + after in words():
        whole = surname + name.text[0]  # 苏莹、臧|荣参与
        left = name._replace(kind=OTHER, start=name.end - 1, text=name.text[-1])
        return [Token(NAME, before.end - 1, left.start, whole, LISTED), left]
    whole = surname + name.text
    in_list = ahead is not None and ahead.text.strip() == BEHIND_BRACKET
    if before.text == whole[0] == "于" and len(name.text) == 2 and (in_list or is_repeated(whole, name, shadow)):
        return [Token(NAME, before.end - 1, name.end, whole, LISTED)]
    housed = in_list and alone and after == "(" and surname in surname_characters() and surname not in _BEFORE_NAMES
    if housed and len(name.text) == 2 and name_score(whole) > 0:
        return [Token(NAME, before.start, name.end, whole, LISTED)]  # 甲（某医院）、蒙|阿依（某医院）
    apart = alone and len(name.text) == 2 and surname not in _MAY_LEAD and surname not in _BEFORE_NAMES
    again = apart and surname in surname_characters() and is_repeated(whole, name, shadow)
    if (again and name_score(whole) > UNUSUAL) or (apart and name_score(whole) > LIKELY and _is_of_next_ward(kept)):
        return [Token(NAME, before.start, name.end, whole, LISTED)]
    if (
        len(name.text) != 2
        or (_surname_score(name.text[0]) >= COMMON_SURNAME and not orphan)
        or not (behind_title or listed or before.text == "的" + surname)
    ):
        return None
    titled = orphan and after in _BEGIN_TITLES  # 医生、区|向文护士
    likely = name_score(whole) > (UNUSUAL if behind_title or titled else 0)
    of_house = ahead is not None and ahead.kind in (HOSPITAL, DEPARTMENT) and after in _BEGIN_TITLES
    of_house = of_house and surname not in _BEFORE_TITLES and surname not in _BEFORE_NAMES  # 某医院的钞|德昌教授
    known = behind_title or listed or of_house or surname in surname_characters()
    if not likely or not known or surname in _NEVER_SURNAMES:
        return None
    rest = [] if alone else [before._replace(end=before.end - 1, text="的")]
    return [*rest, Token(NAME, before.end - 1, name.end, whole, LISTED)]


_LEADS = frozenset((TITLE, POST, ROLE, GROUP))
_MAY_LEAD = frozenset("向和与任于由从同随经应让请为对把被叫")
"""Surnames that are rather the words that lead up to a name: 向|成刚学习."""


def _is_of_next_ward(kept: Sequence[Token]) -> bool:
    """Whether the last of the words kept stands behind one more ward of a list: 胸外科某某、消化内科|慈|红英."""
    kinds = "".join([token.kind for token in kept[-4:]])
    touches = kept[-2].end == kept[-1].start
    return touches and kinds == NAME + SEPARATOR + DEPARTMENT + OTHER and kept[-3].text.strip() in LIST_MARKS


def _ends_name(kept: Sequence[Token], last: Token, after: Sequence[Token]) -> bool:
    """Whether a character ends the name before it, which a title leads up to and a mark or 和 follows: 医师叶宏|村和…"""
    if len(kept) < 2 or kept[-1].kind != NAME or last.text in WHEN:
        return False
    if len(kept[-1].text) != 2 and not is_by_sound(kept[-1].text + last.text):
        return False  # but 护士古丽娜|尔与
    if ends_listed(kept, last, after):
        return True
    of_list = bool(after) and after[0].text[0] == "、" and last.text in _BEFORE_OBJECTS  # 副主任医师周忠|向、
    touches = kept[-2].end == kept[-1].start and kept[-1].end == last.start
    if last.text in _BEFORE_WORDS and not of_list and touches and bool(after) and after[0].text[0] in _ENDS:
        return name_score(kept[-1].text + last.text) > LIKELY  # 成员有甲、乙、卢建|刚。
    if last.text in _VERBS and last.text != "刚" and not of_list:
        return False  # but 急诊科邵龙|刚|医生
    of_ward = kept[-2].text == "的" and len(kept) > 2 and kept[-3].kind == DEPARTMENT  # 急诊科的谢登|科、
    led = touches and (kept[-2].kind in "TP" or of_ward)
    if touches and kept[-2].kind in "HDTP" and after and after[0].kind == TITLE and after[0].start == last.end:
        # 骨科王道|新|教授, 副院长黄立|新教授
        return not (led and last.text in _BEFORE_TITLES) and name_score(kept[-1].text + last.text) > 0
    of_house = touches and kept[-2].text == "的" and len(kept) > 2 and kept[-3].kind in "HD"
    if of_house and after and after[0].kind in "TP" and after[0].start == last.end:
        # 某市医院的毛玉|民|主任
        return last.text not in _BEFORE_TITLES and name_score(kept[-1].text + last.text) > LIKELY
    if last.text in _VERBS and not of_list:
        return False
    return led and bool(after) and (after[0].kind in (CONNECTOR, SEPARATOR) or is_counted(after[0].text))


_BEFORE_WORDS, _ENDS = frozenset("刚从将向正曾"), frozenset("、。,;)")
"""Words that need others behind them, and the marks before which they can only be a name's last character."""
_BEFORE_OBJECTS = frozenset("从将向对")
"""Words that names end in as well and that a 、 never follows."""
_BEGIN_TITLES = frozenset("教主副医护技药")
"""Characters with which titles begin."""
_BEFORE_TITLES = frozenset("老女男任是系为兼副正主原等和与及的从在对带")


def _goes_into(kept: Sequence[Token], words_of: Token) -> bool:
    """Whether the name behind a title goes on with the first character of words that could not begin so: 申晓|刚正在."""
    if len(kept) < 2 or kept[-1].kind != NAME or kept[-2].end != kept[-1].start:
        return False
    text, name = words_of.text, kept[-1]
    if goes_on(kept[-2], name, words_of):
        return True
    says = text in _SAYS_AND_WORD and kept[-2].kind in "TPR" and len(name.text) == 2
    if says and name.end == words_of.start and name_score(name.text + text[0]) > 0:
        return True
    if kept[-2].kind not in "TP":
        comes = text[1:].startswith("来自") and text[0] not in _VERBS_ALONE.union("是均皆全原曾他她")
        of_mate = comes and kept[-2].text.endswith("的") and len(name.text) == 2 and name.end == words_of.start
        return of_mate and name_score(name.text + text[0]) >= LIKELY  # 同屋的何伟|业来自…
    if kept[-1].end != words_of.start or len(text) < 2 or text[0] in _VERBS_ALONE or is_able(text):
        return False
    if text[1] == "的" and is_by_sound(name.text):
        return text[:2] not in words() and name_score(name.text + text[0]) > 0
    later = text[0] not in NEVER_LAST and text[1:].startswith(_THEN)
    opens = text[0] not in NEVER_LAST and text[1:].startswith(_OPENS)
    if not (later or opens) and not text[1:].startswith(_SURELY + _SURELY_DOES) and text[1:] != "是":
        return False
    longer = len(name.text) == 2 or len(name.text) > HAN or is_by_sound(name.text)
    asked = UNUSUAL if opens or text[1:].startswith(_SURELY_DOES) or text[1:] == "是" else 0
    return longer and text[:2] not in words() and name_score(name.text + text[0]) >= asked


_SAYS_AND_WORD = frozenset(
    ("明说", "学说", "传说", "再说", "解说", "演说", "实说", "先说", "成说", "好说", "文说", "论说")
)
"""Words that are rather a name's last character and 说, where a position leads up to the name: 副主任医师郑坤|明说."""
_SURELY = ("则", "正在", "说", "介绍", "表示", "主动", "曾", "告诉", "带领", "带着", "回忆")
_SURELY_DOES = ("领着", "率领", "是第", "是中国", "是该")
_THEN = ("被", "今年", "带来")
_OPENS = ("开启了", "踏上了")  # 医生王民|献开启了…
_VERBS_ALONE = frozenset("先后共就也还都又再却才便已都笑哭们则正但于可而仍既总算更均只乃即")


def _is_rare(before: Token, name: Token, after: Sequence[Token]) -> bool:
    """Whether a name of three, however rare, fills its place between a title and a mark: 副主任医师钭才计。"""
    led = before.kind in "TP" and before.end == name.start
    ends = not after or (after[0].kind == SEPARATOR and after[0].text[0] in "、,。;")
    whole = len(name.text) == HAN and name.text[0] in surname_characters() and name.text[-1] not in NEVER_LAST
    return led and ends and whole and may_be_whole(name.text)


def _is_comrade(before: Token | None, word: Token, after: Sequence[Token]) -> bool:
    """Whether a word stands between a position and 同志: 院感科于淼同志."""
    led = before is not None and before.kind in "HDTP" and before.end == word.start
    return led and bool(after) and after[0].text == "同志" and may_be_whole(word.text)


def _is_told_of(before: Token | None, word: Token, after: Sequence[Token]) -> bool:
    """Whether a sentence begins with a name of which it goes on to say what position that one holds: 付饶是|外科的护师."""
    begins = before is None or (
        (before.kind == SEPARATOR and before.text[-1] in "。!?;")
        or (word.text[0] == "的" and after[:1] and after[0].kind == HOSPITAL)
    )
    if not (begins and bool(after) and after[0].kind in "HDTP" and after[0].start == word.end):
        return False
    name = word.text[:-1].removeprefix("的")  # 1990年出生|的代丹是|某医院护士
    known = name[:1] in surname_characters() or is_born(before, name)
    return word.text[-1] in "是系" and known and may_be_whole(name)


_BEFORE_NAMES = frozenset("原兼副正老新时")
_NEVER_SURNAMES = frozenset("的了是在我你他她们这那和与及")


def _named_before(kept: Sequence[Token]) -> bool:
    return kept[-1].kind == NAME


def _is_peer(kept: Sequence[Token]) -> bool:
    """Whether the ward kept last stands behind another one with its name: 肾内科某某和|骨科|或文将赴…"""
    if len(kept) < PEER or kept[-2].text.strip() not in LIST_MARKS:
        return False
    return kept[-3].kind == NAME and kept[-4].kind == DEPARTMENT and kept[-4].end == kept[-3].start


PEER = 4


def _opened_by_name(words_of: Token, after: Token | None, shadow: str, *, of_ward: bool) -> list[Token]:
    """Words right behind a title, or a ward, parted after the name that they begin with: 念永刚, 勉小兰|出发前, 骨科缪忻|将赴."""
    of = words_of._replace(end=words_of.start + 1, text="的")
    if of_ward and words_of.text[0] == "的" and words_of.text[1:2] in surname_characters():
        rest_of = words_of._replace(start=of.end, text=words_of.text[1:])
        opened = _opened_by_name(rest_of, after, shadow, of_ward=True)
        return [of, *opened] if opened[0].kind == NAME else [words_of]  # 普外科|的|开春江|是队里的大厨
    text, ends = words_of.text, after is None or (after.kind == SEPARATOR and after.text[0] in "、,。;(")
    ends = ends or (after is not None and (after.kind == CONNECTOR or after.text[0] in "和与"))
    for length in (3, 2):
        rest = text[length:]
        if len(text) < length or text[length - 1] in "说讲":
            continue  # 护士鲜红|说
        if not (may_be_whole(text[:length]) or (not of_ward and _is_word_name(text[:length]))):
            continue
        if of_ward and name_score(text[:length]) < LEAST_OF_WARD:
            continue
        again = length == HAN and bool(rest) and is_again(text[:length], words_of, shadow)
        again = again or _is_before_word(text, length)
        if again or (not rest and ends) or (rest and (rest[:2] in _GOING_ON or rest[0] in _VERBS)):
            middle = words_of.start + length
            name = Token(NAME, words_of.start, middle, text[:length], LISTED)
            return [name, words_of._replace(start=middle, text=rest)] if rest else [name]
    return [words_of]


def _is_before_word(text: str, length: int) -> bool:
    """Whether what may be a name is followed by a word of which its last character is no part: 医生字海林|会同…"""
    name, behind = text[:length], text[length : length + 2]
    torn = text[length - 1 : length + 1] in words() or (length < HAN and text[0] not in surname_characters())
    return name_score(name) > 0 and behind in words() and not torn and name[:2] not in words()


def _is_word_name(words_of: str) -> bool:
    """Whether a word is rather a name where it stands right behind a title: 护师|高原|随队, but not 医师|平安|返回."""
    likely = words_of in words() and score_but_for_word(words_of) > UNUSUAL
    return likely and words_of[0] in surname_characters() and words_of not in DONE_SO


LEAST_OF_WARD = -1.0
"""Log-likelihood from which on words right behind a ward may begin with a name."""
_GOING_ON = frozenset(("带队", *DOING, *(word for word in FUNCTION_WORDS if len(word) == 2)))
_VERBS = frozenset("说讲写问喊在也是从将带把被向对为还都正已曾就则又刚与和")
COMMON_SURNAME = 2.0
"""Log-likelihood from which on a character is rather a surname than the first of a given name."""


def _surname_score(char: str) -> float:
    return characters().get(char, (None,))[0] or NO_SURNAME


NO_SURNAME = -9.0


def may_be_whole(words_of: str) -> bool:
    han = all("\u3400" <= char <= "\u9fff" for char in words_of)
    return (
        han
        and 2 <= len(words_of) <= 3
        and words_of[0] not in _NEVER_FIRST
        and words_of not in words()
        and name_score(words_of) > UNUSUAL
    )


_NEVER_FIRST = frozenset("已正就都也还又再刚才便站服帽鞋")


def with_listed_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with words made names where only a name goes on with a list of names: 护士孙佳琪、刘冰、于洋."""
    kept = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind != OTHER or place < 2 or not 2 <= len(token.text) <= 3:
            continue
        before, ahead = kept[place - 1], kept[place - 2]
        after = kept[place + 1] if place + 1 < len(kept) else None
        if token.text[:2] in NO_BEGINNINGS or not (token.text[0] in surname_characters() or may_be_whole(token.text)):
            continue
        if after is not None and after.kind not in (SEPARATOR, CONNECTOR, COUNT):
            continue
        of_ward = before.kind == DEPARTMENT and token.text[0] in surname_characters()
        of_ward = of_ward and (may_be_whole(token.text) or _is_in_series(kept, place))
        if (before.kind == TITLE or of_ward) and place > 2:
            before, ahead = ahead, kept[place - 3]
        if (ahead.kind == NAME and before.text.strip() in LIST_MARKS) or _is_between_brackets(kept, place):
            kept[place] = token._replace(kind=NAME, score=LISTED)
    return kept


def _is_between_brackets(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word stands between two brackets of a list that each say where somebody is from: 甲（某医院）、于洋（某医院）."""
    if place < 2 or place + 2 >= len(tokens) or tokens[place - 1].text.strip() != BEHIND_BRACKET:
        return False
    return tokens[place + 1].text.strip() == "(" and tokens[place - 2].kind == tokens[place + 2].kind == HOSPITAL


BEHIND_BRACKET = ")、"


def _is_in_series(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word behind a ward is the last of a series of wards, each with its own name: 儿科甲、骨科乙、信息中心于洋."""
    at, wards = place - 2, 0
    while at > 1 and tokens[at].text.strip() in LIST_MARKS and tokens[at - 1].kind == NAME:
        if tokens[at - 2].kind != DEPARTMENT:
            break
        wards, at = wards + 1, at - 3
    return wards >= FEWEST_WARDS


FEWEST_WARDS = 3
"""Wards with a name each behind which what stands behind one more is a name, however unlikely, and a word as well (于洋)."""
