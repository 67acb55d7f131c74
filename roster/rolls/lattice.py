"""The best way to cut one run of characters into tokens, found over a lattice of candidates.

Every kind of token proposes spans with a score (roughly a log-likelihood against running text); the best path is
found by dynamic programming. Spans are of bounded length, so the time is linear in the length of the run.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from roster.rolls import terms
from roster.rolls.lexicon import (
    AGE,
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GENDER,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    PARTY,
    POST,
    PRESS,
    REGION,
    ROLE,
    TITLE,
    Lexicon,
    Scan,
)
from roster.rolls.names import (
    COMPOUND_SURNAMES,
    name_score,
    plain_name_score,
    surname_characters,
    transliteration_characters,
)
from roster.rolls.pieces import WEAK_DEPARTMENT_SUFFIXES, WEAK_KINDS


class Token(NamedTuple):
    """A piece of a row: its kind, its place in the text, its words (of the shadow) and how sure it is."""

    kind: str
    start: int
    end: int
    text: str
    score: float


Edge = tuple[int, str, float]

TOKEN_COST = 1.0
OTHER_COST = -3.0
OTHER_COST_IN_PROSE = -0.5
LONGEST_HOSPITAL = 40
LONGEST_DEPARTMENT = 16
LONGEST_NAME = 9

_PER_CHARACTER = {
    HOSPITAL: 1.8, DEPARTMENT: 1.5, TITLE: 1.6, POST: 1.5, ROLE: 1.5, REGION: 1.1, BATCH: 1.5, GENDER: 0.9, ETHNIC: 1.3,
    PARTY: 1.5, AGE: 1.5, LABEL: 1.5, GROUP: 1.4, COUNT: 1.4, CONNECTOR: 0.9, PRESS: 1.6, NUMBER: 1.2, OTHER: 0.9,
}  # fmt: skip
# What two tokens of one kind with nothing between them cost: people and institutions rarely touch their like.
_REPEATED = {NAME: 2.5, HOSPITAL: 5.0, DEPARTMENT: 3.0, TITLE: 2.0, REGION: 0.0}
# Each pattern with characters of which a run must hold one for it to match at all: a look that is cheaper than it.
_PATTERNS = (
    (TITLE, terms.TITLE, frozenset("师生士夫授员教工计")),
    (POST, terms.POST, frozenset("记席长任员事书人监理管机生后士")),
    (ROLE, terms.ROLE, frozenset("队长员人家记")),
    (COUNT, terms.COUNT, frozenset("名人位")),
    (BATCH, terms.BATCH, frozenset("批")),
    (AGE, terms.AGE, frozenset("0123456789")),
    (NUMBER, terms.DATE, frozenset("月")),
    (GROUP, terms.GROUP, frozenset("组画划")),
    (DEPARTMENT, terms.UNIT, frozenset("C")),
)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")


def cut(run: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    """The tokens of `run` (kind, start, end, score), which cover it whole. `run` has no blanks or line ends."""
    size = len(run)
    other = OTHER_COST_IN_PROSE if lexicon.prose else OTHER_COST
    edges = _edges(run, lexicon)
    best = [float("-inf")] * (size + 1)
    back: list[tuple[int, str, float]] = [(0, OTHER, 0.0)] * (size + 1)
    best[0] = 0.0
    for start in range(size):
        base = best[start]
        if base + other > best[start + 1]:
            best[start + 1], back[start + 1] = base + other, (start, OTHER, other)
        before = back[start][1] if start else ""
        for end, kind, score in edges[start]:
            total = base + score
            if kind == before:
                # A second name right behind a first one should begin with a surname: 王俊拉嘎 is one name.
                grown = kind == NAME and (run[start] in "和与及" or not _is_surname(run[start]))
                total -= 6.0 if grown else _REPEATED.get(kind, 0.0)
            elif kind == HOSPITAL and before == NAME and not lexicon.regions.ends(run, start):
                total -= 1.5  # in a run of people the next word is a place; else the "name" is the institution's own
            if total > best[end]:
                best[end], back[end] = total, (start, kind, score)
    return _path(back, size)


def _is_surname(char: str) -> bool:
    return char in surname_characters()


def _path(back: list[tuple[int, str, float]], size: int) -> tuple[tuple[str, int, int, float], ...]:
    tokens: list[tuple[str, int, int, float]] = []
    end = size
    while end > 0:
        start, kind, score = back[end]
        if kind == OTHER and tokens and tokens[-1][0] == OTHER:
            _, _, last_end, last_score = tokens.pop()
            tokens.append((OTHER, start, last_end, score + last_score))
        else:
            tokens.append((kind, start, end, score))
        end = start
    return tuple(reversed(tokens))


def _edges(run: str, lexicon: Lexicon) -> list[list[Edge]]:
    edges: list[list[Edge]] = [[] for _ in run]
    scan = lexicon.scan(run)
    _add_words(edges, run, lexicon, scan)
    _add_patterns(edges, run)
    for start, ends in enumerate(scan.regions):
        for end in ends:
            edges[start].append((end, REGION, _PER_CHARACTER[REGION] * (end - start) - TOKEN_COST))
    _add_hospitals(edges, run, lexicon, scan)
    _add_departments(edges, run, lexicon, scan)
    _add_names(edges, run, lexicon, _inside_words(scan, lexicon, run))
    return edges


def _add_words(edges: list[list[Edge]], run: str, lexicon: Lexicon, scan: Scan) -> None:
    for start, ends in enumerate(scan.words):
        for end in ends:
            word = run[start:end]
            kind = lexicon.kinds[word]
            # The head of a column or form begins its run: the 医院 of 某某医院 is none.
            if start == 0 or not _only_at_start(word, kind):
                score = _PER_CHARACTER[kind] * len(word) - TOKEN_COST
                # 男 and 女 inside a run are rather the end of a name: 欧阳亚男.
                edges[start].append((end, kind, score - 1.0 if kind == GENDER and start else score))


def _only_at_start(word: str, kind: str) -> bool:
    """麻醉科主任 is a department's 主任; 科主任 is a post only where no department stands before it."""
    return kind == LABEL or (
        kind == POST and word.startswith(("科主", "科副", "科护", "科室", "科负", "病区", "室主", "室副"))
    )


def _add_patterns(edges: list[list[Edge]], run: str) -> None:
    for kind, pattern, needed in _PATTERNS:
        if needed.isdisjoint(run):
            continue
        for match in pattern.finditer(run):
            start, end = match.span()
            edges[start].append((end, kind, _PER_CHARACTER[kind] * (end - start) - TOKEN_COST))
    for match in terms.NUMERIC.finditer(run):
        edges[match.start()].append((match.end(), NUMBER, -0.6))


def _coverage(run: str, matches: list[list[int]], extra: list[list[int]], known: float, unknown: float) -> list[float]:
    """Running sums of the characters' scores: those inside a known piece get `known`, others `unknown`."""
    covered = bytearray(len(run))
    for ends_of in (matches, extra):
        for start, ends in enumerate(ends_of):
            if ends:
                longest = max(ends) - start
                covered[start : start + longest] = b"\x01" * longest
    sums = [0.0]
    for flag in covered:
        sums.append(sums[-1] + (known if flag else unknown))
    return sums


def _add_hospitals(edges: list[list[Edge]], run: str, lexicon: Lexicon, scan: Scan) -> None:
    kinds, pieces, region_ends = scan.hospital_kinds, scan.hospital_pieces, scan.regions
    if not any(kinds) and "院" not in run:
        return
    sums = _coverage(run, pieces, region_ends, 1.15, -1.3 if lexicon.prose else -0.45)
    help_words = [match.end() for match in _HELP.finditer(run)]
    for kind_start, end, bonus in _institution_ends(run, kinds):
        barred = max((place for place in help_words if place <= kind_start), default=0)
        for start in range(max(0, end - LONGEST_HOSPITAL), kind_start + 1):
            if (start == kind_start and end - start < 4) or start < barred <= kind_start:
                continue
            score = sums[kind_start] - sums[start] + 1.5 * (end - kind_start) + bonus - TOKEN_COST
            if run.startswith(_NEEDS_A_NAME, start):
                score -= 4.0
            if kind_start - start == 1 and not pieces[start]:
                score -= 3.0  # 利医院: one unknown character is the rest of a longer name
            if region_ends[start]:
                score += 1.5
            elif not pieces[start]:
                score -= 2.5 if lexicon.prose else 2.5 if start else 0.0
            if ")" in run[start:end] and run.count("(", start, end) != run.count(")", start, end):
                continue
            edges[start].append((end, HOSPITAL, score))


# No institution's name holds 援鄂: what follows it is the team's name.
_HELP = re.compile("(?<!救)援[鄂汉助]|[驰支]援|赴[鄂汉湖武]|抗疫|抗击|来自|均为|均系")
_SCHOOLS = frozenset(("大学", "学院", "集团"))
# 大学 and the like stand behind a name of their own: 青禾大学同仁医院.
_NEEDS_A_NAME = ("大学", "医科大学", "学院", "医学院", "集团", "总公司", "委员会")
_SHORT_HOSPITAL = re.compile(
    r"(?:[一二三四五六七八九十〇0-9]{1,4}|附属?|人民|附[一二三四五六]|[一二三四五]附)院(?!长|感|士|前|内|外|区|办)"
)


def _institution_ends(run: str, kinds: list[list[int]]) -> Iterator[tuple[int, int, float]]:
    ended = {end for start, ends in enumerate(kinds) for end in ends if run[start:end] not in WEAK_KINDS}
    for start, ends in enumerate(kinds):
        for end in ends:
            weak = run[start:end] in WEAK_KINDS
            # Behind another institution 门诊部 is its department; and 疾控 before 中心 is half a word.
            part = weak and ((start in ended and run[start:end] not in _SCHOOLS) or run.startswith("中心", end))
            yield start, end, (-6.0 if part else -2.0 if weak else 0.0)
            branch = _BRANCH.match(run, end)
            if branch:
                yield start, branch.end(), 0.0
    for match in _SHORT_HOSPITAL.finditer(run):
        yield match.start(), match.end(), 0.0


_BRANCH = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:分院|院区|分部|分中心)|[东西南北](?:院|区)(?!区)|第[一二三四五六七八九十]{1,2}(?:医学中心|医疗中心|临床医学院|临床学院|附属医院)|\([^()]{2,14}(?:院|中心|院区|分部)\)|集团(?:[\u4e00-\u9fff]{2,6}(?:医院|院区))?)"
)


_INFECTION = re.compile("医院感染(?:管理|控制|监[测控]|预防|防控|办)")
# 统一部署, 科学, 处理: words in which a suffix is none.
_GOES_ON = {
    "部": ("署", "分", "队", "位", "级"),
    "科": ("学", "普", "研"),
    "室": ("内", "外"),
    "处": ("理", "置", "于"),
    "办": ("理", "法", "公"),
    "区": ("域",),
}
_NO_OPENING = frozenset("与和及/-)的")


def _add_departments(edges: list[list[Edge]], run: str, lexicon: Lexicon, scan: Scan) -> None:
    pieces, suffixes = scan.department_pieces, scan.department_suffixes
    if not any(suffixes):
        return
    sums = _coverage(run, pieces, suffixes, 1.15, -2.0 if lexicon.prose else -0.9)
    for suffix_start, ends in enumerate(suffixes):
        for end in ends:
            if run[end : end + 1] in _GOES_ON.get(run[end - 1], ()):
                continue
            weak = run[suffix_start:end] in WEAK_DEPARTMENT_SUFFIXES
            for start in range(max(0, end - LONGEST_DEPARTMENT), suffix_start):
                if run[start] in _NO_OPENING or (run[start] == "院" and start and run[start - 1] == "医"):
                    continue
                if start and run.startswith("医院", start) and not _INFECTION.match(run, start):
                    continue
                if ")" in run[start:end] and run.count("(", start, end) != run.count(")", start, end):
                    continue
                score = sums[suffix_start] - sums[start] + 1.3 * (end - suffix_start) - TOKEN_COST
                if weak:
                    score -= 1.0
                if not pieces[start]:
                    score -= 1.0 if start == 0 and not lexicon.prose else 2.0
                edges[start].append((end, DEPARTMENT, score))


SHORTEST_CLOSED = 3


def _inside_words(scan: Scan, lexicon: Lexicon, run: str) -> bytearray:
    """Marks the places strictly inside a title, a region or an institution's kind, where nobody's name begins."""
    inside = bytearray(len(run))
    for ends_of in (scan.regions, scan.hospital_kinds):
        for start, ends in enumerate(ends_of):
            if ends and ends[0] - start >= SHORTEST_CLOSED:
                inside[start + 1 : ends[0]] = b"\x01" * (ends[0] - start - 1)
    for start, ends in enumerate(scan.words):
        if ends and ends[0] - start >= SHORTEST_CLOSED and lexicon.kinds[run[start : ends[0]]] == TITLE:
            inside[start + 1 : ends[0]] = b"\x01" * (ends[0] - start - 1)
    return inside


def _add_names(edges: list[list[Edge]], run: str, lexicon: Lexicon, inside: bytearray) -> None:
    surnames, foreign = surname_characters(), transliteration_characters()
    cost, plain = (1.2 if lexicon.prose else 0.4), not lexicon.hold_back
    for stretch in _HAN.finditer(run):
        low, high = stretch.span()
        for start in range(low, high):
            if inside[start]:
                continue
            char = run[start]
            surname = (
                char in surnames or (char in _COMPOUND_FIRST and run[start : start + 2] in COMPOUND_SURNAMES)
            ) and char not in lexicon.hold_back
            by_sound = char in foreign
            # Where a name must stand, at the start of a run or behind a title, any character may be a surname.
            must_be = start == 0 or run[start - 1] in _BEFORE_NAMES or (start > 1 and run[start - 1] in "和与及")
            if start == low and start and char in "年月日号时" and run[start - 1].isdigit():
                continue  # 12日上午
            if not surname and not by_sound and (lexicon.prose or not must_be or char in _NEVER_FIRST):
                continue
            if char == "·" or (start > low and run[start - 1] == "·"):
                continue
            longest = (
                16
                if "·" in run[start : start + 9]
                else LONGEST_NAME
                if by_sound or run[start + 1 : start + 2] in foreign
                else 4
            )
            for end in range(start + 2, min(high, start + longest) + 1):
                if end < high and (run[end] == "·" or run[end - 1] == "·"):
                    continue
                if end - start > 4 and longest == LONGEST_NAME and run[end - 1] not in foreign:
                    break  # so long a name is written by sound to its end
                if run[end - 1] in "科室" and end - start > 2:
                    continue  # 皮 is a surname, but 皮肤科 is nobody
                string = run[start:end]
                if string in lexicon.known_names:
                    edges[start].append((end, NAME, 1.5 * len(string)))
                    continue
                score = plain_name_score(string) if plain else name_score(string, hold_back=lexicon.hold_back)
                if score > -8.0:
                    edges[start].append((end, NAME, 0.32 * score - cost + _name_bonus(run, start, end, lexicon)))


_COMPOUND_FIRST = frozenset(surname[0] for surname in COMPOUND_SURNAMES)
_NEVER_FIRST = frozenset("的了是在也都就和与及等第各其这那本我你他她")
_BEFORE_NAMES = frozenset("师士长任生员授")
_INSIDE_TITLES = frozenset(
    ("医师", "护师", "药师", "技师", "医士", "护士", "药士", "技士", "院长", "主任", "医生", "队长", "验师", "疗师")
)
_LINKS = frozenset("和与及等")
_TAKEN_ROLES = ("队长", "领队", "组长", "副队长", "副领队", "副组长")
_VERBS = frozenset("任随说年带在告表介率已也就便为是从曾担被接报还又到对向驰赶奔刚的同则却")


def _name_bonus(run: str, start: int, end: int, lexicon: Lexicon) -> float:
    """What the characters around a name say: 师, 长 before it speak for it; 和 or a verb as its last against it."""
    bonus = 0.8 if start and run[start - 1] in _BEFORE_NAMES else 0.0
    if start and run[start - 1 : start + 1] in _INSIDE_TITLES:
        bonus -= 4.0  # 师 is a surname, but not in 医师
    length = end - start
    if length == len(run):
        bonus += 0.8  # it fills its place between two marks
    elif lexicon.prose and end == len(run):
        bonus += 0.8  # a clause seldom ends in half a name
    if length == 3 or (length == 4 and run[start : start + 2] in COMPOUND_SURNAMES):
        last = run[end - 1]
        if last in _LINKS and end < len(run):
            bonus -= 1.5
        if last == "随" or (last in _VERBS and (lexicon.prose or run.startswith(_TAKEN_ROLES, end))):
            bonus -= 3.0
    elif length > 3:
        bonus -= 3.5 if run[end - 1] in _LINKS and end < len(run) else 0.5  # 叶尔肯·别克和
    return bonus
