"""Names in a run of characters, proposed as edges of the lattice."""

import re

from roster.rolls.edges import HOPELESS, Edge, other_cost
from roster.rolls.lexicon import (
    NAME,
    TITLE,
    Lexicon,
    Scan,
)
from roster.rolls.names import (
    COMPOUND_SURNAMES,
    common_given,
    name_score,
    plain_name_score,
    surname_characters,
    transliteration_characters,
    words,
)

LONGEST_NAME = 9
LONGEST_PLAIN = 4
LONGEST_DOTTED = 16
MOST_HAN = 3
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")
SHORTEST_CLOSED = 3


def inside_words(scan: Scan, lexicon: Lexicon, run: str) -> bytearray:
    """Marks the places strictly inside a title, a region or an institution's kind, where nobody's name begins."""
    inside = bytearray(len(run))
    for ends_of in (scan.regions, scan.hospital_kinds):
        for start, ends in ends_of.items():
            if ends[0] - start >= SHORTEST_CLOSED:
                inside[start + 1 : ends[0]] = b"\x01" * (ends[0] - start - 1)
    for start, ends in scan.words.items():
        if ends[0] - start >= SHORTEST_CLOSED and lexicon.kinds[run[start : ends[0]]] == TITLE:
            inside[start + 1 : ends[0]] = b"\x01" * (ends[0] - start - 1)
    return inside


def add_names(edges: list[list[Edge]], run: str, lexicon: Lexicon, inside: bytearray) -> None:
    surnames, foreign = surname_characters(), transliteration_characters()
    held_back, prose, dotted = lexicon.hold_back, lexicon.prose, "·" in run
    for stretch in _HAN.finditer(run):
        low, high = stretch.span()
        for start in range(low, high - 1):
            if inside[start]:
                continue
            char = run[start]
            by_sound = char in foreign and char != "的"
            if not by_sound:
                surname = char in surnames or (char in _COMPOUND_FIRST and run[start : start + 2] in COMPOUND_SURNAMES)
                if (not surname or char in held_back) and (prose or not _must_be_name(run, start)):
                    continue
            if start == low and start and char in "年月日号时" and run[start - 1].isdigit():
                continue  # 12日上午
            if char == "第" and not _FIFTH.match(run, start):
                continue
            if dotted and "·" in run[max(low, start - 1) : start + 1]:
                continue
            longest = LONGEST_NAME if by_sound or run[start + 1] in foreign else LONGEST_PLAIN
            if dotted and "·" in run[start : start + LONGEST_NAME]:
                longest = LONGEST_DOTTED
            _add_names_from(edges[start], run, (start, high, longest), lexicon)


def _must_be_name(run: str, start: int) -> bool:
    """Whether a name must stand here, at the start of a run or behind a title: then any character may be a surname."""
    if start and run[start - 1] not in _BEFORE_NAMES and not (start > 1 and run[start - 1] in "和与及"):
        return False
    return run[start] not in _NEVER_FIRST


def _add_names_from(leaving: list[Edge], run: str, reach: tuple[int, int, int], lexicon: Lexicon) -> None:
    """Add the names of a stretch of Chinese characters; `reach` is where they begin, its end, and their most characters."""
    start, high, longest = reach
    foreign, other = transliteration_characters(), other_cost(lexicon)
    dotted = "·" in run
    prose, held_back, known = lexicon.prose, lexicon.hold_back, lexicon.known_names
    cost, opening = (1.2 if prose else 0.4), _name_opening(run, start)
    for end in range(start + 2, min(high, start + longest) + 1):
        last, length = run[end - 1], end - start
        if dotted and end < high and (last == "·" or run[end] == "·"):
            continue
        if length > LONGEST_PLAIN and longest == LONGEST_NAME and last not in foreign:
            break  # so long a name is written by sound to its end
        if length > 2 and last in "科室":
            continue  # 皮 is a surname, but 皮肤科 is nobody
        string = run[start:end]
        if string in known:
            leaving.append((end, NAME, 1.5 * length))
            continue
        score = name_score(string, hold_back=held_back) if held_back else plain_name_score(string)
        if score > -8.0:
            score, hopeless = 0.32 * score - cost, other * length - HOPELESS
            if score + opening + WHOLE < hopeless - HOPELESS:
                continue  # no end could make up for that
            score += _name_ending(run, start, end, opening, prose=prose)
            if score > hopeless:
                leaving.append((end, NAME, score))


WHOLE = 0.8
"""What a name gains that fills its place: the most that its end can add."""
_FIFTH = re.compile("第五(?![批组医人中届次])")
_COMPOUND_FIRST = frozenset(surname[0] for surname in COMPOUND_SURNAMES)
_NEVER_FIRST = frozenset("的了是在也都就和与及等第各其这那本我你他她")
_BEFORE_NAMES = frozenset("师士长任生员授")
_INSIDE_TITLES = frozenset(
    ("医师", "护师", "药师", "技师", "医士", "护士", "药士", "技士", "院长", "主任", "医生", "队长", "验师", "疗师")
)
_ASPECTS = frozenset("着了")
_LINKS = frozenset("和与及等")
_TAKEN_ROLES = ("队长", "领队", "组长", "副队长", "副领队", "副组长")
_VERBS = frozenset("任随说年带在告表介率已也就便为是从曾担被接报还又到对向驰赶奔刚的同则却把给让陪将每拿")


def _name_opening(run: str, start: int) -> float:
    """What the characters before a name say: 师 and 长 speak for it."""
    if not start:
        return 0.0
    bonus = 0.8 if run[start - 1] in _BEFORE_NAMES else 0.0
    # 师 is a surname, but not in 医师.
    return bonus - 4.0 if run[start - 1 : start + 1] in _INSIDE_TITLES else bonus


def _name_ending(run: str, start: int, end: int, bonus: float, *, prose: bool) -> float:
    """What a name's end adds to the bonus of its beginning: 和 or a verb as its last character speaks against it."""
    length, size = end - start, len(run)
    if length == size or (prose and end == size):
        bonus += WHOLE  # it fills its place between two marks; a clause seldom ends in half a name
    if length == 3 or (length == 4 and run[start : start + 2] in COMPOUND_SURNAMES):
        last = run[end - 1]
        if last in _LINKS and end < size:
            bonus -= 1.5
        if prose and length == MOST_HAN and run[end - 1 : end + 1] in words():
            bonus -= 1.0  # 付豹每天, 刘庆通过: the next word's first character is rather no name's last
        if prose and run[end : end + 1] in _ASPECTS and run[end - 2 : end] not in common_given():
            bonus -= 2.0  # 樊伟背着
        verb = last in _VERBS and (prose or run.startswith(_TAKEN_ROLES, end))
        if last == "随" or (verb and not (prose and run[end - 2 : end] in common_given())):
            bonus -= 3.0  # 刚 is an adverb, but not in 志刚
    elif length > 3:
        goes_on = run[end - 1] in _LINKS or (prose and run[end - 1] in "都也")
        bonus -= 3.5 if goes_on and end < size else 0.5  # 叶尔肯·别克和
    return bonus
