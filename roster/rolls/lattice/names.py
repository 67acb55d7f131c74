"""Names in a run of characters, proposed as edges of the lattice."""

import re
from collections.abc import Iterator
from functools import cache

from roster.rolls.lattice.edges import HOPELESS, NEVER, OTHER_COST_IN_PROSE, Edges, other_cost
from roster.rolls.words.lexicon import (
    NAME,
    Lexicon,
)
from roster.rolls.words.names import (
    COMPOUND_FIRST,
    COMPOUND_SURNAMES,
    common_given,
    scores_of,
    surname_characters,
    transliteration_characters,
    words,
)

LONGEST_NAME = 9
LONGEST_PLAIN = 4
MOST_HAN = 3
_CHINESE = "\u3400-\u9fff\U00020000-\U0003ffff"
_HAN = re.compile(f"[{_CHINESE}·]+")


def add_names(edges: Edges, run: str, lexicon: Lexicon, inside: bytearray) -> None:
    prose, known, other, size = lexicon.prose, lexicon.known_names, other_cost(lexicon), len(run)
    remembered = lexicon.names
    coupled = _COUPLE.search(run) is not None  # hardly any run is, and then none of its names need be looked at
    for start, end_of_names in _openings(run, lexicon, inside):
        stretch = run[start:end_of_names]
        weights = remembered.get(stretch)
        if weights is None:
            weights = weights_of(stretch, lexicon)
        if not weights:
            continue
        opening = 0.0
        if start and (run[start] in _BEFORE_NAMES or run[start - 1] in _BEFORE_NAMES):
            opening = _name_opening(run, start)
        leaving = edges[start]
        for length, weight in enumerate(weights, 2):
            end = start + length
            if known and run[start:end] in known:
                leaving.append((end, NAME, 1.5 * length))
            elif weight > NEVER:
                # A name that fills its place between two marks gains; a clause seldom ends in half a name.
                whole = (end == size and (prose or not start)) or (coupled and _COUPLE.match(run, end) is not None)
                bonus = opening + WHOLE if whole else opening
                if coupled and length > 2 and _takes_in_couple(run, end, length):
                    continue  # 于大海、田丽|夫妇
                if length > 2 and (prose or length > MOST_HAN or run[end - 1] in _ILL_LAST):
                    bonus = _name_ending(run, start, end, bonus, prose=prose)
                if weight + bonus > other * length - HOPELESS:
                    leaving.append((end, NAME, weight + bonus))


def _openings(run: str, lexicon: Lexicon, inside: bytearray) -> Iterator[tuple[int, int]]:
    """The places where a name may begin, each with the last place where one that begins there may end."""
    surnames, foreign = surname_characters(), transliteration_characters()
    held_back, prose, dotted = lexicon.hold_back, lexicon.prose, "·" in run
    openings = _opening_characters(prose=prose)
    for stretch in _HAN.finditer(run):
        low, high = stretch.span()
        for found in openings.finditer(run, low, high - 1):
            start = found.start()
            if inside[start]:
                continue
            char = run[start]
            by_sound = char in foreign and char != "的"
            if (
                not by_sound
                and (char in held_back or (char not in surnames and run[start : start + 2] not in COMPOUND_SURNAMES))
                and (prose or not _must_be_name(run, start))
            ):
                continue
            if char in _NO_OPENINGS and (
                not _is_fifth(run, start, low) if char == "第" else start == low and run[start - 1 : start].isdigit()
            ):
                continue  # 12日上午
            if "任" in (char, run[start + 1]) and _TAKES.match(run, start + (char != "任")):
                continue  # 某某任|第三支援队队长, 王小华|任第二支援队队长, 任|领队
            if char == "陆" and _ARMY.match(run, start):
                continue  # but 医师陆军
            end = min(high, start + LONGEST_PLAIN)
            if dotted and "·" in run[max(low, start - 1) : start + LONGEST_NAME]:
                if "·" in run[max(low, start - 1) : start + 1]:
                    continue
                end = min(high, start + LONGEST_DOTTED)
            elif by_sound or run[start + 1] in foreign:
                longest = min(high, start + LONGEST_NAME)
                while end < longest and run[end] in foreign:
                    end += 1  # so long a name is written by sound to its end
            yield start, end


def _is_fifth(run: str, start: int, low: int) -> bool:
    """Whether 第五 is a surname, which a mark or a position stands before."""
    return _FIFTH.match(run, start) is not None and (start == low or run[start - 1] in _BEFORE_NAMES)


@cache
def _opening_characters(*, prose: bool) -> re.Pattern[str]:
    """Finds the places where a name may begin by its first character, or in lists by what stands before it."""
    first = "".join(surname_characters() | transliteration_characters() | COMPOUND_FIRST)
    return re.compile(f"[{first}]" if prose else f"[{first}]|{_MUST_BE_NAME}")


def _must_be_name(run: str, start: int) -> bool:
    """Whether a name must stand here, at the start of a run or behind a title: then any character may be a surname."""
    return _AT_NAME.match(run, start) is not None


_BEFORE_NAMES = frozenset("师士长任生员授")
_NEVER_FIRST = "的了是在也都就和与及等第各其这那本我你他她"
_MUST_BE_NAME = f"(?:(?<![^{''.join(sorted(_BEFORE_NAMES))}])|(?<=.[和与及]))[^{_NEVER_FIRST}]"
_AT_NAME = re.compile(_MUST_BE_NAME)


MOST_REMEMBERED = 16384


WEIGHT = 0.32
"""What a name's score counts for beside those of other tokens."""


def weights_of(stretch: str, lexicon: Lexicon) -> tuple[float, ...]:
    """What the names are worth that a stretch of Chinese characters may begin with: of two characters, of three, and so
    on. Remembered, since titles and wards, which have surnames in them, come again and again."""
    if len(lexicon.names) >= MOST_REMEMBERED:
        lexicon.names.clear()
    cost, known = 1.2 if lexicon.prose else 0.4, lexicon.known_names
    floors = _FLOORS_IN_PROSE if lexicon.prose and not known else _FLOORS
    scores = scores_of(stretch, 2, lexicon.hold_back)
    weights = [WEIGHT * score - cost if score > floor else NEVER for score, floor in zip(scores, floors, strict=False)]
    if "·" in stretch or "科" in stretch or "室" in stretch:
        for length in range(2, len(stretch) + 1):
            if "·" in stretch[length - 1 : length + 1] or (length > 2 and stretch[length - 1] in "科室"):
                weights[length - 2] = NEVER  # 皮 is a surname, but 皮肤科 is nobody
    while weights and weights[-1] == NEVER and not known:
        weights.pop()
    lexicon.names[stretch] = found = tuple(weights)
    return found


BEHIND_TITLE = 0.8
"""What a name gains that a title leads up to."""
WHOLE = 0.8
"""What a name gains that fills its place: the most that its end can add."""
LONGEST_DOTTED = 16
_FLOORS = (-8.0,) * LONGEST_DOTTED
"""Scores up to which words are nobody's name, for two characters, three, and so on."""
_FLOORS_IN_PROSE = tuple(
    max(-8.0, (OTHER_COST_IN_PROSE * length + 1.2 - BEHIND_TITLE - WHOLE) / WEIGHT - 0.01)
    for length in range(2, LONGEST_DOTTED + 2)
)
"""The same in sentences, where nothing beside them could make such words worth their place."""
_NO_OPENINGS = frozenset("年月日号时点分秒第")
_TAKES = re.compile("任(?:第[一二三四五六七八九十0-9]|[总副]?领队)")
_ARMY = re.compile("陆军(?:[军总某特部官边航炮工防勤卫]|医[学科大]|第[一二三四五六七八九十0-9]|集团|战区|步兵)")
_FIFTH = re.compile(
    "第五(?![批组医人中届次名位天年月日轮季代师支例台个军附院区病小分梯编版颗章节期种项大条街航野炮冶建铁研周场站点线队连营团层号册集页])"
)
_INSIDE_TITLES = frozenset(
    ("医师", "护师", "药师", "技师", "医士", "护士", "药士", "技士", "院长", "主任", "医生", "队长", "验师", "疗师")
)
_ASPECTS = frozenset("着了")
_LINKS = frozenset("和与及等")
_TAKEN_ROLES = ("队长", "领队", "组长", "副队长", "副领队", "副组长")
_VERBS = frozenset("做写送任随说年带在告表介率已也就便为是从曾担被接报还又到对向驰赶奔刚的同则却把给让陪将每拿")
_COUPLE = re.compile("夫妇|夫妻(?!子)|姐妹|兄弟|父子|母女|母子")


def _takes_in_couple(run: str, end: int, length: int) -> bool:
    """Whether the word for a couple begins inside a name of so many characters that ends here."""
    return bool(_COUPLE.match(run, end - 1) or (length > MOST_HAN and _COUPLE.match(run, end - 2)))


_ILL_LAST = _LINKS | _VERBS
"""Characters that speak against a name of three that ends in them."""
# Two or three Chinese characters that may be a name and nothing else, in which no group, batch or house stands.
_ALONE = re.compile(
    rf"(?![{_NEVER_FIRST}])(?![^院组批]*[院组批])[{_CHINESE}]{{2}}(?:(?![{''.join(sorted(_ILL_LAST))}])[{_CHINESE}])?"
)


def may_be_alone(run: str) -> bool:
    """Whether a run may be one name, neither the beginning nor the end of which needs a second look."""
    return _ALONE.fullmatch(run) is not None


def _name_opening(run: str, start: int) -> float:
    """What the characters before a name say: 师 and 长 speak for it."""
    bonus = BEHIND_TITLE if run[start - 1] in _BEFORE_NAMES else 0.0
    # 师 is a surname, but not in 医师.
    return bonus - 4.0 if run[start] in _BEFORE_NAMES and run[start - 1 : start + 1] in _INSIDE_TITLES else bonus


def _name_ending(run: str, start: int, end: int, bonus: float, *, prose: bool) -> float:
    """The bonus of a name of three characters and more with what its end says: 和 or a verb as its last speaks against it."""
    length, size = end - start, len(run)
    if length == MOST_HAN or (length == LONGEST_PLAIN and run[start : start + 2] in COMPOUND_SURNAMES):
        last = run[end - 1]
        if last in _LINKS and end < size:
            bonus -= 1.5
        if prose and length == MOST_HAN and run[end - 1 : end + 1] in words():
            bonus -= 1.0  # 付豹每天, 刘庆通过: the next word's first character is rather no name's last
        if prose and run[end : end + 1] in _ASPECTS and run[end - 2 : end] not in common_given():
            bonus -= 2.0  # 樊伟背着
        verb = last in _VERBS and (prose or run.startswith(_TAKEN_ROLES, end))
        if (
            last in "随说"
            or run.startswith("已于", end - 1)
            or (verb and not (prose and run[end - 2 : end] in common_given()))
        ):
            bonus -= 3.0  # 刚 is an adverb, but not in 志刚
    else:
        goes_on = run[end - 1] in _LINKS or (prose and run[end - 1] in "都也")
        bonus -= 3.5 if goes_on and end < size else 0.5  # 叶尔肯·别克和
    return bonus
