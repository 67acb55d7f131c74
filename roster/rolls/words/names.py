"""How likely a string is a person's name, from statistics of characters.

The table data/characters.tsv is derived by tools/build_name_characters.py from jieba 0.42.1 (its dictionary's
personal names; MIT) and Faker 40.54.0 (surnames' shares of the population, common given names; MIT).
data/words.txt (from jieba's dictionary) holds words of the language.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

from roster.rolls.words.no_names import FIRST_OF_NONE, NO_BEGINNINGS
from roster.vocabulary.regions import COUNTY, regions

DATA = Path(__file__).parent.with_name("data")

COMPOUND_SURNAMES = frozenset((DATA / "compound_surnames.txt").read_text(encoding="utf-8").split())
"""Surnames of two characters, some Manchu and Yi ones among them."""
COMPOUND_FIRST = frozenset(surname[0] for surname in COMPOUND_SURNAMES)

# Pieces that names of Mongols, Tibetans, Uyghurs, Kazakhs, Hui and Yi are put together from when written in Chinese.
_PIECES = tuple((DATA / "foreign.txt").read_text(encoding="utf-8").split())

_OPENERS = "乌阿巴娜斯萨苏塔敖额呼那娃其图哈宝布朝达嘎格吉旦扎卓洛索次仁普努艾迪买麦热帕玉古叶库木依伊沙米祖玛赛尼德恩"


@cache
def characters() -> dict[str, tuple[float | None, float, float, float]]:
    """Character -> (as surname or None, in the middle, at the end, as a single given name), log-likelihood ratios."""
    table: dict[str, tuple[float | None, float, float, float]] = {}
    for line in (DATA / "characters.tsv").read_text(encoding="utf-8").splitlines():
        char, surname, middle, last, single = line.split("\t")
        table[char] = (int(surname) / 10 if surname else None, int(middle) / 10, int(last) / 10, int(single) / 10)
    for char, times in Counter(char for word in words() for char in set(word)).items():
        if times >= COMMON_IN_WORDS:
            table.setdefault(char, NEVER_IN_NAMES)
    return table


COMMON_IN_WORDS = 5
"""Words that a character is found in from which on it is common: if no name of the statistics has it, 说 or 搭, hardly any has."""
NEVER_IN_NAMES = (None, -2.0, -2.0, -2.0)


@cache
def surname_characters() -> frozenset[str]:
    """Characters that are a surname by themselves."""
    return frozenset(char for char, scores in characters().items() if scores[0] is not None)


@cache
def words() -> frozenset[str]:
    """Common words of the language, of two and three characters."""
    return frozenset((DATA / "words.txt").read_text(encoding="utf-8").split())


@cache
def common_given() -> frozenset[str]:
    """Given names of two characters that several people bear."""
    return frozenset((DATA / "given.txt").read_text(encoding="utf-8").split())


@cache
def transliteration_characters() -> frozenset[str]:
    return frozenset("".join(_PIECES))


@cache
def given_by_sound() -> frozenset[str]:
    """The pieces of names written by sound, which are given names of their own: 萨日娜."""
    return frozenset(_PIECES)


@cache
def _pieces_by_first() -> dict[str, tuple[str, ...]]:
    by_first: dict[str, list[str]] = {}
    for piece in sorted(set(_PIECES), key=len, reverse=True):
        by_first.setdefault(piece[0], []).append(piece)
    return {first: tuple(pieces) for first, pieces in by_first.items()}


def several_names(cell: str) -> list[str]:
    """Returns the names of a cell that seems to hold several with blanks between them (张三 李四); [] for one name.

    A surname set apart from a given name (王 凯, 欧阳 娜娜) makes one name, and so do the parts of one that is
    written by sound (萨仁 高娃), since together they are the likelier name."""
    parts = cell.split()
    if len(parts) < 2 or not all(begins_with_surname(part) and name_score(part) > 0 for part in parts):
        return []
    return parts if name_score("".join(parts)) < min(map(name_score, parts)) else []


def begins_with_surname(string: str) -> bool:
    """Says whether a surname and something more stand here."""
    if string in COMPOUND_SURNAMES:
        return False
    return len(string) > 1 and (string[0] in surname_characters() or string[:2] in COMPOUND_SURNAMES)


_UNKNOWN = (None, 1.0, 1.0, 1.0)  # a character too rare for the statistics is likelier in a name than not
_NOTHING: frozenset[str] = frozenset()
_WORD_PENALTY = 9.0
UNKNOWN_SURNAME = -3.0
_PLACES = frozenset("路街镇村巷乡县市区州省号楼院室科所局站厅部组队办处股")


def name_score(string: str, *, hold_back: frozenset[str] = frozenset()) -> float:
    """Log-likelihood ratio of a Han string being a personal name against running text.

    Above about 6 it is most likely a name wherever it stands; below 0 the layout must speak for it.
    `hold_back` names surnames to be treated as unknown, for measuring how the reader does without them.
    """
    return plain_name_score(string) if not hold_back else _score(string, hold_back)


def plain_name_score(string: str) -> float:
    """`name_score` with every surname known."""
    score = _SCORES.get(string)
    return _score(string, frozenset()) if score is None else score


def score_but_for_word(string: str) -> float:
    """`name_score` of what is a word of the language as well, were it none: 高洁, 于洋."""
    return plain_name_score(string) + (_WORD_PENALTY if string in words() else 0.0)


_SCORES: dict[str, float] = {}
"""The scores found last, of names and of all that a run of characters was asked whether it may be one."""
MOST_SCORES = 16384


def _score(string: str, hold_back: frozenset[str]) -> float:
    return scores_of(string, len(string), hold_back)[0] if len(string) > 1 else NO_NAME


NO_NAME = -12.0


class _Tables(NamedTuple):
    """All that scoring a name looks at, gathered once: the characters' statistics, and words."""

    characters: dict[str, tuple[float | None, float, float, float]]
    sounds: frozenset[str]
    given: frozenset[str]
    # First character -> what makes it a word or the name of a place. A few surnames begin most names, so that small sets
    # are looked at again and again where one of all words would lie all over the memory.
    never: dict[str, frozenset[str]]


@cache
def _tables() -> _Tables:
    never: dict[str, set[str]] = {}
    for word in words() | _long_places():
        never.setdefault(word[0], set()).add(word[1:])
    behind = {first: frozenset(rest) for first, rest in never.items()}
    return _Tables(characters(), transliteration_characters(), common_given(), behind)


def scores_of(string: str, shortest: int, hold_back: frozenset[str]) -> list[float]:
    """`name_score` of the first `shortest` characters of a string, two or more, of one more, and so on up to all of it;
    what they have in common is looked at once."""
    if "·" in string:
        parts = [string[:length] for length in range(shortest, len(string) + 1)]
        return [_dotted_score(part) if "·" in part else _score(part, hold_back) for part in parts]
    statistics, sounds, known_given, never = _tables()
    first, second, before = string[0], string[1], string[shortest - 2]
    compound = first in COMPOUND_FIRST and first + second in COMPOUND_SURNAMES and first + second not in hold_back
    of_first = statistics.get(first, _UNKNOWN)[0]
    by_sound = second in sounds and first in sounds
    # A Han surname before a Mongolian given name: 王俊拉嘎, 包萨仁高娃.
    given_by_sound = of_first is not None and second in sounds and string[2:3] in sounds
    if of_first is None or first in hold_back:
        of_first = UNKNOWN_SURNAME
    never_behind = never.get(first, _NOTHING)
    _, middle_before, last_before, _ = statistics.get(before, _UNKNOWN)
    if len(_SCORES) > MOST_SCORES:
        _SCORES.clear()
    unlike_others = second == MASK or compound or by_sound or given_by_sound
    if first in FIRST_OF_NONE and first + second in NO_BEGINNINGS:
        return [NO_NAME] * (len(string) - shortest + 1)
    scores: list[float] = []
    for length, end in enumerate(string[shortest - 1 :], shortest):
        _, middle, last, single = statistics.get(end, _UNKNOWN)
        surname, given = (6.0, length - 2) if compound and length > 2 else (of_first, length - 1)
        if given == 1:
            total = surname + single
            if end == first and length == 2:
                total += DOUBLED
        elif given == 2:
            total = surname + middle_before + last
            if before == end:
                total += 2.0
            elif before + end in known_given:
                # 国强: each character is common in any text, but the two together are a name.
                total += 3.5
        else:
            # Both parents' surnames before the given name (张王李明) are rare; anything longer is no Han name, nor is 郑军华说.
            total = surname - 6.0 + (last_before + last) / 2 if length <= LONGEST_HAN and end not in "说于" else NO_NAME
        if length <= LONGEST_HAN:
            if string[1:length] in never_behind:
                total -= _WORD_PENALTY
            elif end in _HARDLY_LAST:
                total -= _cost_of_end(before + end, length)
        if unlike_others:
            if second == MASK and string[1:length] in MASKED and of_first != UNKNOWN_SURNAME:
                total = SCORE_OF_MASKED  # 李某, 王某某
            elif compound and string[2:length] in MASKED:
                total = SCORE_OF_MASKED
            if by_sound:
                total = max(total, _foreign_score(string[:length]))
            if given_by_sound and length > 3:
                total = max(total, _foreign_score(string[1:length]) - 1.0)
        scores.append(total)
        middle_before, last_before, before = middle, last, end
        if not hold_back and (length <= LONGEST_ASKED or shortest > LONGEST_ASKED):
            _SCORES[string[:length]] = total
    return scores


def most_of_two(first: str, second: str) -> float:
    """A score that a name of these two characters does not exceed, at a glance."""
    statistics, sounds, _, _ = _tables()
    surname, single = statistics.get(first, _UNKNOWN)[0], statistics.get(second, _UNKNOWN)[3]
    if second == MASK and surname is not None:
        return SCORE_OF_MASKED
    score = (UNKNOWN_SURNAME if surname is None else surname) + single + (DOUBLED if first == second else 0.0)
    return max(score, MOST_BY_SOUND) if second in sounds and first in sounds else score


LONGEST_ASKED = 3
"""Characters of a name whose score is remembered although it was but tried on the way to a longer one's."""
MASK, MASKED, SCORE_OF_MASKED = "某", frozenset(("某", "某某")), 7.5
"""What hides a given name (text/masked.py), and what a name is worth of which nothing else is printed but the surname."""
DOUBLED = 4.0
"""What a doubled given name adds, 伟伟 or 娜娜: it is nearly always a name on a roll."""
MOST_BY_SOUND = 6.2
"""The most that two characters written by sound score."""


def _cost_of_end(end: str, length: int) -> float:
    """What it costs that words of that length end in two characters of which the last hardly ends a name."""
    if end in _FORMS_OF_ADDRESS or end[1] in "的们族":
        return 12.0  # 郑老师, 王女士 are called by their surname alone; 带班的, 同事们, 白族
    if end[1] in _PLACES:
        hardly = end[1] in "科室县队" or (length > 2 and end[1] == "市")
        return 12.0 if hardly else 6.0  # 皮肤科, 洛美队, 邵阳市; 银潭路, 城关镇
    return 0.0


LONGEST_HAN = 5
_FORMS_OF_ADDRESS = frozenset((
    "老师", "女士", "先生", "师傅", "大夫", "阿姨", "奶奶", "爷爷", "大爷", "大妈", "大叔", "叔叔", "同学", "医生", "护士", "主任", "院长",
    "书记", "局长", "科长", "处长", "教授", "某某",
))  # fmt: skip


_HARDLY_LAST = _PLACES.union("的们族", (form[-1] for form in _FORMS_OF_ADDRESS))


@cache
def _long_places() -> frozenset[str]:
    """Names of three characters and more of regions as they are in full (敖汉旗), and of provinces and prefectures without
    省 or 市 (石家庄, 呼和浩特)."""
    known = regions().values()
    names = (*(region.name for region in known), *(one.short_name for one in known if one.level != COUNTY))
    return frozenset(name for name in names if len(name) > 2)


def _foreign_score(string: str) -> float:
    """Score of a name written by sound: how much of it is covered by known pieces, else by their characters."""
    pieces, chars = _pieces_by_first(), transliteration_characters()
    total, position, covered = -1.0 + (2.0 if string[0] in _OPENERS else 0.0), 0, 0
    while position < len(string):
        for piece in pieces.get(string[position], ()):
            if string.startswith(piece, position):
                total += 2.6 * len(piece)
                position += len(piece)
                covered += len(piece)
                break
        else:
            total += 0.9 if string[position] in chars else -4.0
            position += 1
    return min(total, 16.0) if covered else total - 3.0


LONGEST_GIVEN = 3
# Surnames of the Sibe and the Manchu, which stand before a dot and a Chinese given name: 吴扎拉·晓梅.
_MANCHU = frozenset(
    (
        "吴扎拉", "佟佳", "瓜尔佳", "郭尔佳", "顾尔佳", "安佳", "富察", "郭络罗", "觉罗", "伊尔根觉罗", "爱新觉罗", "赫叶勒", "何叶尔",
        "苏木尔", "托霍尔", "永托里", "永妥里", "鄂图里", "哈什胡里", "胡斯哈里", "图木尔齐", "巴雅拉", "钮祜禄", "那拉", "叶赫那拉",
        "孔古尔", "扎库塔", "瓦尔佳", "英吉尔", "果尔吉", "华西哈尔",
    )
)  # fmt: skip


_NEVER_BY_SOUND = frozenset("是在了也和与这她他我们说")  # 木合塔尔江·艾合买提|是队里年纪最大的
_NOT_BY_SOUND = ("居民", "牧民", "村民", "患者", "走进", "来到")  # 步行前往牧场居民|古丽娜尔·哈孜|家中


def _dotted_score(string: str) -> float:
    parts = [part for part in string.split("·") if part]
    if len(parts) < 2 or not _NEVER_BY_SOUND.isdisjoint(string) or any(word in string for word in _NOT_BY_SOUND):
        return NO_NAME
    if len(parts) == 2 and parts[0] in _MANCHU and len(parts[1]) <= LONGEST_GIVEN:
        return 12.0
    chars = transliteration_characters()
    share = sum(char in chars for part in parts for char in part) / sum(map(len, parts))
    others = sum(char not in chars for part in parts for char in part)
    return 24.0 * share - 10.0 - 3.0 * max(0, others - 2)
