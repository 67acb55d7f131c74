"""All words and pieces the reader knows, indexed by their first character."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from roster.rolls import pieces
from roster.vocabulary.departments import DEPARTMENTS
from roster.vocabulary.posts import POSTS
from roster.vocabulary.region_aliases import ALIASES
from roster.vocabulary.regions import COUNTY, regions
from roster.vocabulary.titles import TITLES

# Kinds of tokens. Each is one letter, so that a row's tokens make a short string that patterns can look at.
NAME, HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, BATCH, REGION = "NHDTPRBG"
GENDER, ETHNIC, PARTY, AGE, LABEL, GROUP, COUNT, NUMBER = "mepaLXC#"
CONNECTOR, SEPARATOR, OTHER, PRESS = "KSOW"

Index = dict[str, tuple[str, ...]]


def _index(words: Iterable[str]) -> Index:
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        if word:
            by_first.setdefault(word[0], []).append(word)
    return {first: tuple(found) for first, found in by_first.items()}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What the reader knows. Compared by identity: one lexicon, one set of caches."""

    words: dict[str, tuple[tuple[str, str], ...]]
    regions: Index
    hospital_kinds: Index
    hospital_pieces: Index
    department_pieces: Index
    department_suffixes: Index
    hold_back: frozenset[str] = frozenset()
    known_names: frozenset[str] = field(default_factory=frozenset)
    prose: bool = False  # whether the text is sentences, where most characters belong to no field


_ATTRIBUTES = (
    (PRESS, pieces.PRESS_WORDS),
    (OTHER, [word for word in pieces.FUNCTION_WORDS if len(word) > 1]),
    (GENDER, ("男", "女", "男性", "女性", "男士", "女士")),
    (ETHNIC, tuple(f"{group}族" for group in pieces.ETHNIC_GROUPS) + ("蒙族", "蒙古", "维族", "满族", "汉")),
    (PARTY, tuple(pieces.PARTY)),
    (LABEL, tuple(label for label in pieces.LABELS if len(label) > 1)),
    (GROUP, pieces.GROUP_WORDS),
    (CONNECTOR, pieces.CONNECTORS),
    (PRESS, pieces.PRESS_WORDS),
    (DEPARTMENT, pieces.BARE_DEPARTMENTS),
)


# Words that are rather the team's roles, or say nothing of a person's post.
_NO_POSTS = frozenset(
    [
        "成员",
        "队长",
        "副队长",
        "助理",
        "后勤",
        "会计",
        "工作人员",
        "后勤人员",
        "管理人员",
        "行政人员",
        "职工",
        "工人",
        "干部",
    ]
)


def _words(
    groups: Iterable[tuple[str, Iterable[str]]], hold_back: Collection[str]
) -> dict[str, tuple[tuple[str, str], ...]]:
    by_first: dict[str, dict[str, str]] = {}
    for kind, words in groups:
        for word in words:
            if word and word not in hold_back:
                by_first.setdefault(word[0], {}).setdefault(word, kind)
    return {first: tuple(found.items()) for first, found in by_first.items()}


@cache
def _shared() -> tuple[Index, Index, Index]:
    """Region names that say that they are regions; institutions' kinds; institutions' pieces."""
    named, short = set(ALIASES), set()
    for region in regions().values():
        if region.grouping:
            continue
        named.add(region.name)
        # 和平, 东方, 王益 may be anything or anybody; they only count inside the name of an institution.
        (short if region.level == COUNTY and len(region.short_name) < 3 else named).add(region.short_name)
    regions_index = _index(name for name in named if len(name) > 1)
    places = [name for name in short if len(name) > 1]
    return regions_index, _index(pieces.HOSPITAL_KINDS), _index([*pieces.HOSPITAL_PIECES, *places])


def build_lexicon(
    *, hospitals: Collection[str] = (), names: Collection[str] = (), hold_back: Collection[str] = ()
) -> Lexicon:
    """The lexicon with institutions and people already known; without the words in `hold_back`."""
    held = frozenset(hold_back)
    regions, kinds, hospital_pieces = _shared()
    whole = [name for name in DEPARTMENTS if len(name) > 1 and name.endswith(("科", "室", "病房", "门诊", "护理部"))]
    vocabulary: tuple[tuple[str, Iterable[str]], ...] = (
        (TITLE, TITLES),
        # 护理部副主任 is a department and a post; read here as such.
        (
            POST,
            [post for post in POSTS if not post.startswith(("护理部", "中心")) and post not in _NO_POSTS],
        ),
        (DEPARTMENT, whole),
    )
    known: tuple[tuple[str, Collection[str]], ...] = ((HOSPITAL, hospitals),) if hospitals else ()
    groups = [*known, *_ATTRIBUTES[:2], *vocabulary, *_ATTRIBUTES[2:]]
    stems = [stem for stem in (*pieces.DEPARTMENT_PIECES, *DEPARTMENTS) if stem not in held and len(stem) <= 12]
    return Lexicon(
        words=_words(groups, held),
        regions=regions,
        hospital_kinds=kinds,
        hospital_pieces=hospital_pieces,
        department_pieces=_index(stems),
        department_suffixes=_index(pieces.DEPARTMENT_SUFFIXES),
        hold_back=held,
        known_names=frozenset(names),
    )


def _words_of_prose(words: dict[str, tuple[tuple[str, str], ...]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Without 检验, 感染 and the like, which in a sentence are what people do; with 由, 在, 于, which may be surnames."""
    bare = {word for word in pieces.BARE_DEPARTMENTS if not word.isascii()}
    kept = {first: tuple(pair for pair in pairs if pair[0] not in bare) for first, pairs in words.items()}
    for word in pieces.FUNCTION_WORDS:
        if len(word) == 1:
            kept[word] = (*kept.get(word, ()), (word, OTHER))
    return {first: pairs for first, pairs in kept.items() if pairs}


def for_prose(lexicon: Lexicon) -> Lexicon:
    """The same lexicon for sentences."""
    return replace(lexicon, prose=True, words=_words_of_prose(lexicon.words))
