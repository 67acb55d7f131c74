"""All words and pieces the reader knows, indexed by their first character."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple

from roster.rolls.words import pieces
from roster.vocabulary.departments import DEPARTMENTS
from roster.vocabulary.posts import POSTS
from roster.vocabulary.region_aliases import ALIASES
from roster.vocabulary.regions import COUNTY, PROVINCE, regions
from roster.vocabulary.titles import TITLES

# Kinds of tokens. Each is one letter, so that a row's tokens make a short string that patterns can look at.
NAME, HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, BATCH, REGION = "NHDTPRBG"
GENDER, ETHNIC, PARTY, AGE, LABEL, GROUP, COUNT, NUMBER = "mepaLXC#"
ATTRIBUTES = frozenset("HDTPRBGmepaX")
"""The kinds of words that say something of a person."""
CONNECTOR, SEPARATOR, OTHER, PRESS = "KSOW"


@dataclass(frozen=True, slots=True)
class Index:
    """Words, found by the lengths that those with the same first character have."""

    words: frozenset[str]
    lengths: dict[str, tuple[int, ...]]  # first character -> lengths, longest first

    def ends(self, run: str, start: int) -> list[int]:
        """The ends of all words that begin at `start`, longest first."""
        lengths = self.lengths.get(run[start])
        if lengths is None:
            return []
        words, left = self.words, len(run) - start
        return [start + length for length in lengths if length <= left and run[start : start + length] in words]

    def begins(self, run: str) -> bool:
        """Whether some word begins the run."""
        for length in self.lengths.get(run[:1], ()):  # noqa: SIM110  asked so often that a generator would be felt
            if run[:length] in self.words:
                return True
        return False


class Beginning(NamedTuple):
    """What begins at a place of a run: the longest word or piece there, and all shorter ones, which begin it."""

    words: tuple[tuple[int, str, str], ...] = ()  # length, kind of token, the word; longest first, as all of these are
    regions: tuple[int, ...] = ()  # lengths
    kinds: tuple[tuple[int, bool], ...] = ()  # lengths of kinds of institutions, and whether they are weak ones
    suffixes: tuple[tuple[int, bool], ...] = ()  # the same of departments
    piece: int = 0  # length of the longest piece of an institution's name
    department: int = 0  # and of a department's
    closed: int = 0  # characters of the title, ward, region or institution's kind inside which nobody's name begins
    barred: bool = False  # whether none begins with it either


Scan = dict[int, Beginning]
"""Where something begins in a run, in the run's order."""


def build_index(words: Iterable[str]) -> Index:
    kept = frozenset(word for word in words if word)
    lengths: dict[str, set[int]] = {}
    for word in kept:
        lengths.setdefault(word[0], set()).add(len(word))
    return Index(kept, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})


Cut = tuple[str, int, int, float]
"""Kind, start, end and score of a token within its run."""
Words = tuple[str, int, int, str, float]
"""A token of a text (lattice/cut.py): kind, start, end, words and score."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What the reader knows. Compared by identity: one lexicon, one set of caches."""

    kinds: dict[str, str]  # word -> kind of token
    regions: Index
    hospital_kinds: Index
    hospital_pieces: Index
    department_pieces: Index
    department_suffixes: Index
    hold_back: frozenset[str] = frozenset()
    known_names: frozenset[str] = field(default_factory=frozenset)
    prose: bool = False  # whether the text is sentences, where most characters belong to no field
    # What was found out of runs of characters, remembered with the lexicon that it was found with.
    cuts: dict[str, tuple[Cut, ...]] = field(init=False, repr=False, default_factory=dict)
    names: dict[str, tuple[float, ...]] = field(init=False, repr=False, default_factory=dict)
    houses: dict[str, float | None] = field(init=False, repr=False, default_factory=dict)
    cells: dict[str, tuple[int, Sequence[Words]]] = field(init=False, repr=False, default_factory=dict)
    fields: dict[tuple[str, str], tuple[int, Sequence[Words]]] = field(init=False, repr=False, default_factory=dict)
    _beginnings: dict[str, Beginning | None] = field(init=False, repr=False)  # word -> what it says, once it was asked
    _lengths: dict[str, tuple[int, ...]] = field(init=False, repr=False)  # first two characters -> words' lengths
    _alone: frozenset[str] = field(init=False, repr=False)  # words of one character, which are few

    def __post_init__(self) -> None:
        # One pass over a run with one table is three times as fast as a pass for each of six.
        indexes = (
            self.regions,
            self.hospital_kinds,
            self.hospital_pieces,
            self.department_pieces,
            self.department_suffixes,
        )
        beginnings: dict[str, Beginning | None] = dict.fromkeys(self.kinds)
        for index in indexes:
            beginnings.update(dict.fromkeys(index.words))
        # By the first two characters: hardly any place of a run then asks for a word at all.
        lengths: dict[str, set[int]] = {}
        for word in beginnings:
            if len(word) > 1:
                lengths.setdefault(word[:2], set()).add(len(word))
        ordered = {opening: tuple(sorted(found, reverse=True)) for opening, found in lengths.items()}
        object.__setattr__(self, "_beginnings", beginnings)
        object.__setattr__(self, "_lengths", ordered)
        object.__setattr__(self, "_alone", frozenset(word for word in beginnings if len(word) == 1))

    def scan(self, run: str, pairs: Sequence[str]) -> Scan:
        """All words and pieces of the run that begin where its `pairs` of characters do, which are all or the first of them."""
        lengths_of, beginnings, alone = self._lengths, self._beginnings, self._alone
        found: Scan = {}
        for start, (opening, char) in enumerate(zip(pairs, run, strict=False)):
            if opening in lengths_of:
                for length in lengths_of[opening]:
                    word = run[start : start + length]
                    if word in beginnings:
                        found[start] = beginnings[word] or self._remember(word)
                        break
                else:
                    if char in alone:
                        found[start] = beginnings[char] or self._remember(char)
            elif char in alone:
                found[start] = beginnings[char] or self._remember(char)
        return found

    def begins(self, pair: str) -> bool:
        """Whether any word or piece begins with this pair of characters."""
        return pair in self._lengths

    def _remember(self, longest: str) -> Beginning:
        """What begins where this is the longest word."""
        words: list[tuple[int, str, str]] = []
        regions: list[int] = []
        kinds: list[tuple[int, bool]] = []
        suffixes: list[tuple[int, bool]] = []
        piece = department = 0
        for length in range(len(longest), 0, -1):
            head = longest[:length]
            if head in self.kinds:
                words.append((length, self.kinds[head], head))
            if head in self.regions.words:
                regions.append(length)
            if head in self.hospital_kinds.words:
                kinds.append((length, head in pieces.WEAK_KINDS))
            if head in self.department_suffixes.words:
                suffixes.append((length, head in pieces.WEAK_DEPARTMENT_SUFFIXES))
            if not piece and head in self.hospital_pieces.words:
                piece = length
            if not department and head in self.department_pieces.words:
                department = length
        known = words[0][0] if words and words[0][1] in (TITLE, DEPARTMENT) else 0
        region = regions[0] if regions else 0
        closed = max(known, region, kinds[0][0] if kinds else 0)
        # 富源县 begins no name; 扎鲁特, written by sound as names are, may.
        barred = region if longest[:region].endswith(_ENDS_OF_REGIONS) else known
        found = self._beginnings[longest] = Beginning(
            tuple(words),
            tuple(regions),
            tuple(kinds),
            tuple(suffixes),
            piece,
            department,
            closed if closed >= SHORTEST_CLOSED else 0,
            barred >= SHORTEST_CLOSED,
        )
        return found


SHORTEST_CLOSED = 3
_ENDS_OF_REGIONS = ("省", "市", "县", "区", "旗", "州", "盟")
END = "\n"
"""Stands behind the last character of a run; no word holds it."""


def pairs_of(run: str) -> list[str]:
    """Each character of a run with the next one."""
    return list(map(add, run, run[1:] + END))


_LEVELS = (
    "博士",
    "博士研究生",
    "硕士",
    "硕士研究生",
    "研究生",
    "大学",
    "本科",
    "大学本科",
    "大专",
    "专科",
    "中专",
    "学士",
    "高中",
)
_ATTRIBUTES = (
    (PRESS, pieces.PRESS_WORDS),
    (OTHER, [word for word in pieces.FUNCTION_WORDS if len(word) > 1]),
    (GENDER, ("男", "女", "男性", "女性", "男士", "女士")),
    (ETHNIC, (*(f"{group}族" for group in pieces.ETHNIC_GROUPS), "蒙族", "蒙古", "维族", "汉")),
    (PARTY, tuple(pieces.PARTY)),
    (LABEL, tuple(label for label in pieces.LABELS if len(label) > 1)),
    (
        AGE,
        (
            "博士生导师",
            "硕士生导师",
            "研究生导师",
            "博导",
            "硕导",
            "研究生",
            "博士后",
            "院士",
            "工程院院士",
            "科学院院士",
            "中国工程院院士",
            "中国科学院院士",
            "医学博士",
            "博士",
            "医学硕士",
            "硕士",
            "学士",
            "大学本科",
            "本科",
            "大专",
            "专科",
            "中专",
            *(f"{level}{kind}" for level in _LEVELS for kind in ("学历", "学位", "文化", "毕业")),
        ),
    ),
    (ROLE, ("队员", "成员", "组员", "带队", "带队领导", "带队人")),
    (GROUP, pieces.GROUP_WORDS),
    (CONNECTOR, pieces.CONNECTORS),
    (PRESS, pieces.PRESS_WORDS),
    (DEPARTMENT, pieces.BARE_DEPARTMENTS),
)


# Words that are rather the team's roles, or say nothing of a person's post.
_NO_POSTS = frozenset(
    (
        "成员",
        "组长",
        "医疗组长",
        "护理组长",
        "组织委员",
        "宣传委员",
        "纪检委员",
        "副组长",
        "队长",
        "副队长",
        "助理",
        "后勤",
        "工作人员",
        "后勤人员",
        "管理人员",
        "行政人员",
        "职工",
        "工人",
        "干部",
    )
)


def _kinds(groups: Iterable[tuple[str, Iterable[str]]], hold_back: Collection[str]) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, words in groups:
        for word in words:
            if word and word not in hold_back:
                kinds.setdefault(word, kind)
    return kinds


_ANY_DISTRICT = frozenset(("东区", "西区", "城区", "郊区", "矿区"))
"""Districts whose names mean a part of any town."""


@cache
def _shared() -> tuple[Index, Index, Index]:
    """Region names that say that they are regions; institutions' kinds; institutions' pieces."""
    named: set[str] = set(ALIASES)
    short: set[str] = set()
    for region in regions().values():
        if region.grouping:
            continue
        named.add(region.name)
        if "自治" in region.name and region.level != PROVINCE:
            named.add(region.short_name + region.name[-1])  # 桓仁县, 恩施州
            named.add(region.short_name + region.name[-3:])  # 酉阳自治县
        # 和平, 东方, 王益 may be anything or anybody; they only count inside the name of an institution.
        (short if region.level == COUNTY and len(region.short_name) < 3 else named).add(region.short_name)
    regions_index = build_index(name for name in named if len(name) > 1 and name not in _ANY_DISTRICT)
    places = [name for name in short if len(name) > 1]
    return (
        regions_index,
        build_index([*pieces.HOSPITAL_KINDS, *pieces.OTHER_KINDS]),
        build_index([*pieces.HOSPITAL_PIECES, *places]),
    )


def build_lexicon(
    *, hospitals: Collection[str] = (), names: Collection[str] = (), hold_back: Collection[str] = ()
) -> Lexicon:
    """The lexicon with institutions and people already known; without the words in `hold_back`."""
    held = frozenset(hold_back)
    region_names, hospital_kinds, hospital_pieces = _shared()
    whole = [name for name in DEPARTMENTS if len(name) > 1 and name.endswith(("科", "室", "病房", "门诊", "护理部"))]
    vocabulary: tuple[tuple[str, Iterable[str]], ...] = (
        (TITLE, TITLES),
        # 护理部副主任 is a department and a post; read here as such.
        (
            POST,
            [post for post in POSTS if not post.startswith("护理部") and post not in _NO_POSTS],
        ),
        (DEPARTMENT, whole),
    )
    known: tuple[tuple[str, Collection[str]], ...] = ((HOSPITAL, hospitals),) if hospitals else ()
    groups = [*known, *_ATTRIBUTES[:2], *vocabulary, *_ATTRIBUTES[2:]]
    stems = [stem for stem in (*pieces.DEPARTMENT_PIECES, *DEPARTMENTS) if stem not in held and len(stem) <= 12]
    return Lexicon(
        kinds=_kinds(groups, held),
        regions=build_index(region_names.words - held) if held else region_names,
        hospital_kinds=hospital_kinds,
        hospital_pieces=hospital_pieces,
        department_pieces=build_index(stems),
        department_suffixes=build_index(pieces.DEPARTMENT_SUFFIXES),
        hold_back=held,
        known_names=frozenset(names),
    )


@lru_cache(maxsize=4)
def for_prose(lexicon: Lexicon) -> Lexicon:
    """The same lexicon for sentences: without 检验, 感染 and the like, which there are what people do."""
    bare = {word for word in pieces.BARE_DEPARTMENTS if not word.isascii()}
    kinds = {word: kind for word, kind in lexicon.kinds.items() if word not in bare}
    # In a sentence 由, 在 and 于 are hardly ever surnames.
    kinds |= {word: OTHER for word in pieces.FUNCTION_WORDS if len(word) == 1}
    kinds.pop("带队", None)
    houses = build_index(lexicon.hospital_kinds.words.difference(pieces.OTHER_KINDS))
    return replace(lexicon, prose=True, kinds=kinds, hospital_kinds=houses)
