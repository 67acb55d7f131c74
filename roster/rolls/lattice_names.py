"""Names in a run of characters, proposed as edges of the lattice."""

import re
from typing import NamedTuple

from roster.rolls.edges import HOPELESS, Edge, Edges, other_cost
from roster.rolls.lexicon import (
    NAME,
    TITLE,
    Lexicon,
    Scan,
)
from roster.rolls.names import (
    COMPOUND_FIRST,
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


def add_names(edges: Edges, run: str, lexicon: Lexicon, inside: bytearray) -> None:
    surnames, foreign = surname_characters(), transliteration_characters()
    held_back, prose, dotted = lexicon.hold_back, lexicon.prose, "·" in run
    rules = _Rules(prose, held_back, lexicon.known_names, other_cost(lexicon), 1.2 if prose else 0.4, dotted)
    for stretch in _HAN.finditer(run):
        low, high = stretch.span()
        for start in range(low, high - 1):
            if inside[start]:
                continue
            char = run[start]
            by_sound = char in foreign and char != "的"
            if not by_sound:
                surname = char in surnames or (char in COMPOUND_FIRST and run[start : start + 2] in COMPOUND_SURNAMES)
                if (not surname or char in held_back) and (prose or not _must_be_name(run, start)):
                    continue
            if start == low and start and char in "年月日号时点分秒" and run[start - 1].isdigit():
                continue  # 12日上午
            if char == "第" and not _FIFTH.match(run, start):
                continue
            if dotted and "·" in run[max(low, start - 1) : start + 1]:
                continue
            longest = LONGEST_NAME if by_sound or run[start + 1] in foreign else LONGEST_PLAIN
            if dotted and "·" in run[start : start + LONGEST_NAME]:
                longest = LONGEST_DOTTED
            _add_names_from(edges[start], run, (start, high, longest), rules)


def _must_be_name(run: str, start: int) -> bool:
    """Whether a name must stand here, at the start of a run or behind a title: then any character may be a surname."""
    if start and run[start - 1] not in _BEFORE_NAMES and not (start > 1 and run[start - 1] in "和与及"):
        return False
    return run[start] not in _NEVER_FIRST


class _Rules(NamedTuple):
    """What the names of one run have in common: how its lexicon judges them, and whether the run has a dot."""

    prose: bool
    held_back: frozenset[str]
    known: frozenset[str]
    other: float
    cost: float
    dotted: bool


def _add_names_from(leaving: list[Edge], run: str, reach: tuple[int, int, int], rules: _Rules) -> None:
    """Add the names of a stretch of Chinese characters; `reach` is where they begin, its end, and their most characters."""
    start, high, longest = reach
    prose, held_back, known, other, cost, dotted = rules
    size, opening = len(run), _name_opening(run, start) if start else 0.0
    for end in range(start + 2, min(high, start + longest) + 1):
        last, length = run[end - 1], end - start
        if dotted and end < high and (last == "·" or run[end] == "·"):
            continue
        if length > LONGEST_PLAIN and longest == LONGEST_NAME and last not in transliteration_characters():
            break  # so long a name is written by sound to its end
        if length > 2 and last in "科室":
            continue  # 皮 is a surname, but 皮肤科 is nobody
        string = run[start:end]
        if known and string in known:
            leaving.append((end, NAME, 1.5 * length))
            continue
        score = name_score(string, hold_back=held_back) if held_back else plain_name_score(string)
        if score <= -8.0:
            continue
        score, hopeless = 0.32 * score - cost, other * length - HOPELESS
        if score + opening + WHOLE < hopeless - HOPELESS:
            continue  # no end could make up for that
        # A name that fills its place between two marks gains; a clause seldom ends in half a name.
        bonus = opening + WHOLE if length == size or (prose and end == size) else opening
        if length > 2 and (prose or length > MOST_HAN or last in _ILL_LAST):
            bonus = _name_ending(run, start, end, bonus, prose=prose)
        if score + bonus > hopeless:
            leaving.append((end, NAME, score + bonus))


WHOLE = 0.8
"""What a name gains that fills its place: the most that its end can add."""
_FIFTH = re.compile("第五(?![批组医人中届次])")
_NEVER_FIRST = frozenset("的了是在也都就和与及等第各其这那本我你他她")
_BEFORE_NAMES = frozenset("师士长任生员授")
_INSIDE_TITLES = frozenset(
    ("医师", "护师", "药师", "技师", "医士", "护士", "药士", "技士", "院长", "主任", "医生", "队长", "验师", "疗师")
)
_ASPECTS = frozenset("着了")
_LINKS = frozenset("和与及等")
_TAKEN_ROLES = ("队长", "领队", "组长", "副队长", "副领队", "副组长")
_VERBS = frozenset("任随说年带在告表介率已也就便为是从曾担被接报还又到对向驰赶奔刚的同则却把给让陪将每拿")
_ILL_LAST = _LINKS | _VERBS
"""Characters that speak against a name of three that ends in them."""


def _name_opening(run: str, start: int) -> float:
    """What the characters before a name say: 师 and 长 speak for it."""
    bonus = 0.8 if run[start - 1] in _BEFORE_NAMES else 0.0
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
        if last == "随" or (verb and not (prose and run[end - 2 : end] in common_given())):
            bonus -= 3.0  # 刚 is an adverb, but not in 志刚
    else:
        goes_on = run[end - 1] in _LINKS or (prose and run[end - 1] in "都也")
        bonus -= 3.5 if goes_on and end < size else 0.5  # 叶尔肯·别克和
    return bonus
