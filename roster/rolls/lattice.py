"""The best way to cut one run of characters into tokens, found over a lattice of candidates.

Every kind of token proposes spans with a score (roughly a log-likelihood against running text); the best path is
found by dynamic programming. Spans are of bounded length, so the time is linear in the length of the run.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from string import ascii_letters, digits
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
    common_given,
    name_score,
    plain_name_score,
    surname_characters,
    transliteration_characters,
    words,
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
LONGEST_PLAIN = 4
LONGEST_DOTTED = 16
MOST_HAN = 3

_PER_CHARACTER = {
    HOSPITAL: 1.8, DEPARTMENT: 1.5, TITLE: 1.6, POST: 1.5, ROLE: 1.5, REGION: 1.1, BATCH: 1.5, GENDER: 0.9, ETHNIC: 1.3,
    PARTY: 1.5, AGE: 1.5, LABEL: 1.5, GROUP: 1.4, COUNT: 1.4, CONNECTOR: 0.9, PRESS: 1.6, NUMBER: 1.2, OTHER: 0.9,
}  # fmt: skip
# What two tokens of one kind with nothing between them cost: people and institutions rarely touch their like.
_REPEATED = {NAME: 2.5, HOSPITAL: 5.0, DEPARTMENT: 3.0, TITLE: 2.0, REGION: 0.0}
# Each pattern with characters of which a run must hold one for it to match at all: a look that is cheaper than it.
_PATTERNS = (
    (TITLE, terms.TITLE, frozenset("师生士夫授员教工计帅土")),
    (POST, terms.POST, frozenset("记席长任员事书人监理管机生后士")),
    (ROLE, terms.ROLE, frozenset("队长员人家记")),
    (ROLE, terms.BARE_ROLE, frozenset("批")),
    (COUNT, terms.COUNT, frozenset("名人位")),
    (BATCH, terms.BATCH, frozenset("批")),
    (AGE, terms.AGE, frozenset("0123456789")),
    (NUMBER, terms.DATE, frozenset("月")),
    (GROUP, terms.TEAM, frozenset("援赴征抗战")),
    (GROUP, terms.GROUP, frozenset("组画划系区车楼舱线队党")),
    (DEPARTMENT, terms.UNIT, frozenset("C")),
)
_PATTERNS_WITHOUT_GROUP = tuple(
    (kind, terms.ROLE_WITHOUT_GROUP if pattern is terms.ROLE else pattern, needed)
    for kind, pattern, needed in _PATTERNS
)
_LATIN = frozenset(ascii_letters + digits)
_TELLING = _LATIN.union(*(needed for _, _, needed in _PATTERNS))
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")


def cut(run: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    """The tokens of `run` (kind, start, end, score), which cover it whole. `run` has no blanks or line ends."""
    size = len(run)
    other = _other_cost(lexicon)
    scan = lexicon.scan(run)
    best = [_NEVER] * (size + 1)
    back: list[tuple[int, str, float]] = [(0, OTHER, 0.0)] * (size + 1)
    best[0] = 0.0
    before = ""
    for start, leaving in enumerate(_edges(run, lexicon, scan)):
        base = best[start]
        if base + other > best[start + 1]:
            best[start + 1], back[start + 1] = base + other, (start, OTHER, other)
        if not leaving:
            continue
        before = back[start][1] if start else ""
        for end, kind, score in leaving:
            total = base + score
            if kind == before:
                # A second name right behind a first one should begin with a surname: 王俊拉嘎 is one name.
                grown = kind == NAME and (run[start] in "和与及" or not _is_surname(run[start]))
                total -= 6.0 if grown else _REPEATED.get(kind, 0.0)
            elif kind == HOSPITAL and before == NAME and start not in scan.regions:
                total -= 1.5  # in a run of people the next word is a place; else the "name" is the institution's own
            if total > best[end]:
                best[end], back[end] = total, (start, kind, score)
    return _path(back, size)


_NEVER = float("-inf")
HOPELESS = 0.001
"""How much worse than unknown characters a token must be to be on no best path at all, whatever stands before it."""


def _other_cost(lexicon: Lexicon) -> float:
    return OTHER_COST_IN_PROSE if lexicon.prose else OTHER_COST


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


def _edges(run: str, lexicon: Lexicon, scan: Scan) -> list[list[Edge]]:
    edges: list[list[Edge]] = [[] for _ in run]
    if scan.words:
        _add_words(edges, run, lexicon, scan)
    _add_patterns(edges, run)
    for start, ends in scan.regions.items():
        for end in ends:
            edges[start].append((end, REGION, _PER_CHARACTER[REGION] * (end - start) - TOKEN_COST))
    if scan.hospital_kinds or "院" in run:
        _add_hospitals(edges, run, lexicon, scan)
    if scan.department_suffixes:
        _add_departments(edges, run, lexicon, scan)
    _add_names(edges, run, lexicon, _inside_words(scan, lexicon, run))
    return edges


def _add_words(edges: list[list[Edge]], run: str, lexicon: Lexicon, scan: Scan) -> None:
    kinds = lexicon.kinds
    for start, ends in scan.words.items():
        for end in ends:
            word = run[start:end]
            kind = kinds[word]
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
    telling = _TELLING.intersection(run)
    if not telling:
        return
    for kind, pattern, needed in _PATTERNS if "组" in run else _PATTERNS_WITHOUT_GROUP:
        if not needed.isdisjoint(telling):
            for match in pattern.finditer(run):
                start, end = match.span()
                edges[start].append((end, kind, _PER_CHARACTER[kind] * (end - start) - TOKEN_COST))
    if not _LATIN.isdisjoint(telling):
        for match in terms.NUMERIC.finditer(run):
            edges[match.start()].append((match.end(), NUMBER, -0.6))


def _coverage(
    run: str, matches: dict[int, list[int]], extra: dict[int, list[int]], known: float, unknown: float
) -> list[float]:
    """Running sums of the characters' scores: those inside a known piece get `known`, others `unknown`."""
    scores = [unknown] * len(run)
    for ends_of in (matches, extra):
        for start, ends in ends_of.items():
            longest = ends[0]
            scores[start:longest] = [known] * (longest - start)
    return list(accumulate(scores, initial=0.0))


def _add_hospitals(edges: list[list[Edge]], run: str, lexicon: Lexicon, scan: Scan) -> None:
    kinds, pieces, other = scan.hospital_kinds, scan.hospital_pieces, _other_cost(lexicon)
    sums = _coverage(run, pieces, scan.regions, 1.15, -1.3 if lexicon.prose else -0.45)
    help_words = [match.end() for match in _HELP.finditer(run)]
    unfinished = frozenset(match.start() for match in _NEEDS_A_NAME.finditer(run))
    openings = _hospital_openings(len(run), scan, prose=lexicon.prose)
    bracketed = ")" in run
    for kind_start, end, bonus in _institution_ends(run, kinds):
        own, to_kind = 1.5 * (end - kind_start), sums[kind_start]
        barred = max((place for place in help_words if place <= kind_start), default=0)
        unknown = -1 if kind_start - 1 in pieces else kind_start - 1
        # 血站：某某 is one as well, where nothing stands around it.
        alone = end - kind_start >= SHORTEST_KIND or (not kind_start and end == len(run) and not bonus)
        within = (
            _CENTRE.search(run, max(0, kind_start - LONGEST_HOSPITAL), kind_start) if run[end - 1] == "所" else None
        )
        for start in range(max(0, end - LONGEST_HOSPITAL, barred), kind_start + alone):
            score = to_kind - sums[start] + own + bonus - TOKEN_COST
            if start in unfinished or (within and start < within.start()):
                score -= 4.0
            if start == unknown:
                score -= 3.0  # 利医院: one unknown character is the rest of a longer name
            score += openings[start]
            if score > other * (end - start) - HOPELESS and not (bracketed and _is_torn(run, start, end)):
                edges[start].append((end, HOSPITAL, score))


_CENTRE = re.compile("控制中心|疾控中心")  # whose 所 is a department of its own: 卫生检验所
SHORTEST_KIND = 4
"""Characters of a kind of institution that may be all of its name."""


def _hospital_openings(size: int, scan: Scan, *, prose: bool) -> list[float]:
    """What an institution's name gains by what begins at each place of a run, if it begins there."""
    openings = [-2.5] * size
    if not prose:
        openings[0] = 0.0
    for start in scan.hospital_pieces:
        openings[start] = 0.0
    for start in scan.regions:
        openings[start] = 1.5
    return openings


def _is_torn(run: str, start: int, end: int) -> bool:
    """Whether a stretch holds half a pair of brackets."""
    return ")" in run[start:end] and run.count("(", start, end) != run.count(")", start, end)


# No institution's name holds 援鄂: what follows it is the team's name.
_HELP = re.compile(
    "(?<!救)援[鄂汉助]|[驰支]援|赴[鄂汉湖武]|抗疫|抗击|来自|均为|均系|医疗队|救援队|护理队|名单|以下|说明|我是|我们|领导|家属|到(?=医院)"
)
_SCHOOLS = frozenset(("大学", "学院", "集团"))
# 大学 and the like stand behind a name of their own: 青禾大学同仁医院.
# and 镇, 乡 behind a place's: 白马井镇卫生院.
_NEEDS_A_NAME = re.compile("(?=大学|医科大学|学院|医学院|集团|总公司|委员会|[镇乡]?中心卫生院|[镇乡]卫生院|街道|苏木)")
_SHORT_HOSPITAL = re.compile(
    r"(?:[一二三四五六七八九十〇0-9]{1,4}|附属?|人民|附[一二三四五六]|[一二三四五]附)院(?!长|感|士|前|内|外|区|办)"
)


def _institution_ends(run: str, kinds: dict[int, list[int]]) -> Iterator[tuple[int, int, float]]:
    ended = {end for start, ends in kinds.items() for end in ends if run[start:end] not in WEAK_KINDS}
    for start, ends in kinds.items():
        for end in ends:
            weak = run[start:end] in WEAK_KINDS
            # Behind another institution 门诊部 is its department; and 疾控 before 中心 is half a word.
            part = start in ended and (weak or run[end - 1] == "所") and run[start:end] not in _SCHOOLS
            part = part or (weak and run.startswith("中心", end))
            yield start, end, (-6.0 if part else -2.0 if weak else 0.0)
            branch = _BRANCH.match(run, end) if end < len(run) else None
            if branch:
                yield start, branch.end(), 0.0
    for match in _SHORT_HOSPITAL.finditer(run):
        yield match.start(), match.end(), 0.0


_BRANCH = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:分院|院区|分部|分中心)|[东西南北](?:院|区)(?!区)|第[一二三四五六七八九十]{1,2}(?:医学中心|医疗中心|临床医学院|临床学院|附属医院)|\([^()]{2,14}(?:院|中心|院区|分部)\)|集团(?:[\u4e00-\u9fff]{2,6}(?:医院|院区))?)"
)


# 统一部署, 科学, 处理: words in which a suffix is none.
_GOES_ON = {
    "部": ("署", "分", "队", "位", "级"),
    "科": ("学", "普", "研"),
    "室": ("内", "外"),
    "处": ("理", "置", "于"),
    "办": ("理", "法", "公"),
    "区": ("域",),
}
# Where no department begins, unless all of it is 医院感染管理科. Each alternative begins with its own character (see
# terms.py).
_NO_OPENING = re.compile(
    r"与|和|及|/|-|\)|的|院(?<=医院)|医(?<=.医)(?=院(?!感染(?:管理|控制|监[测控]|预防|防控|办)))", re.DOTALL
)


def _add_departments(edges: list[list[Edge]], run: str, lexicon: Lexicon, scan: Scan) -> None:
    pieces, other = scan.department_pieces, _other_cost(lexicon)
    sums = _coverage(run, pieces, scan.department_suffixes, 1.15, -2.0 if lexicon.prose else -0.9)
    openings = _department_openings(run, scan, prose=lexicon.prose)
    housed = "医院" in run
    bracketed = ")" in run
    for suffix_start, ends in scan.department_suffixes.items():
        for end in ends:
            if run[end : end + 1] in _GOES_ON.get(run[end - 1], ()):
                continue
            own, to_suffix = 1.3 * (end - suffix_start), sums[suffix_start]
            inner = (
                run.rfind("医院", 0, suffix_start + 1) if housed else -1
            )  # 弋矶山医院感染科: a department holds no institution
            weak = 1.0 if run[suffix_start:end] in WEAK_DEPARTMENT_SUFFIXES else 0.0
            first = max(0, end - LONGEST_DEPARTMENT, inner)
            for start, to_start in enumerate(sums[first:suffix_start], first):
                score = to_suffix - to_start + own - TOKEN_COST - weak + openings[start]
                if score > other * (end - start) - HOPELESS and not (bracketed and _is_torn(run, start, end)):
                    edges[start].append((end, DEPARTMENT, score))


def _department_openings(run: str, scan: Scan, *, prose: bool) -> list[float]:
    """What a department's name gains by what begins at each place of a run, if it begins there."""
    openings = [-2.0] * len(run)
    if not prose:
        openings[0] = -1.0
    for start in scan.department_pieces:
        openings[start] = 0.0
    for match in _NO_OPENING.finditer(run):
        openings[match.start()] = _NEVER
    return openings


SHORTEST_CLOSED = 3


def _inside_words(scan: Scan, lexicon: Lexicon, run: str) -> bytearray:
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


def _add_names(edges: list[list[Edge]], run: str, lexicon: Lexicon, inside: bytearray) -> None:
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
    foreign, other = transliteration_characters(), _other_cost(lexicon)
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
        verb = last in _VERBS and (prose or run.startswith(_TAKEN_ROLES, end))
        if last == "随" or (verb and not (prose and run[end - 2 : end] in common_given())):
            bonus -= 3.0  # 刚 is an adverb, but not in 志刚
    elif length > 3:
        goes_on = run[end - 1] in _LINKS or (prose and run[end - 1] in "都也")
        bonus -= 3.5 if goes_on and end < size else 0.5  # 叶尔肯·别克和
    return bonus
