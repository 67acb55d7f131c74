"""Numbers of people that a roll states, beside the numbers read."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from roster.rolls.callings import COUNTED_AS, calling_of
from roster.rolls.lattice import Token
from roster.rolls.lexicon import COUNT, GENDER, HOSPITAL, NAME, NUMBER, OTHER, POST, ROLE, SEPARATOR, TITLE
from roster.rolls.reading import Count, Entry, Span
from roster.rolls.rows import Row
from roster.rolls.terms import stated_number
from roster.rolls.totals import word_counted

OF_ALL, OF_HOUSE, OF_CALLING, OF_SORT = 0, 1, 2, 3
"""Ranks of counts: of the whole, of a hospital, of a calling, of a title or role."""

_FIELDS_OF_RANK = ((), ("hospital", "hospital_printed"), ("title", "post", "role"), ("title", "post", "role"))
_SEXES = {"男": "male", "女": "female"}
_BOTH = ["male", "female"]
CALLING, SEX = ("calling",), ("gender",)
_SUMS = ("合计", "总计", "共计", "累计", "总人数", "总数")


class _OfSex(NamedTuple):
    """How many of those counted are men, or women."""

    number: int
    sex: str
    words: str
    span: Span


@dataclass(slots=True)
class _Stated:
    """A count, the word that it stands beside, where its row begins and how far it reaches."""

    number: int
    words: str
    span: Span
    near: Token | None
    start: int
    end: int = 0
    houses: frozenset[str] = frozenset()  # the institutions of its row, whose people alone it counts
    listed: int = -1  # where the list begins that it ends: 甲、乙、丙等3名
    leads_to: int = -1  # where the list ends that it begins: 两位护士：甲、乙
    calling: str = ""  # whose people of any rank it counts
    sexes: tuple[_OfSex, ...] = ()

    @property
    def rank(self) -> int:
        if self.near is None:
            return OF_ALL
        if self.near.kind == HOSPITAL:
            return OF_HOUSE
        return OF_CALLING if self.calling else OF_SORT

    @property
    def beside(self) -> str:
        return self.near.text if self.near else ""

    @property
    def sums_up(self) -> bool:
        return self.rank == OF_ALL and self.words.startswith(_SUMS)


def count_people(rows: Sequence[Row], entries: Sequence[Entry], length: int) -> tuple[list[Count], dict[int, int]]:
    """The counts stated, and the entries whose hospital's or title's count does not agree: index -> count's offset.

    Every count stated in a heading or a row of a roll, with the number of entries that it speaks of.

    A count beside a hospital speaks of that hospital's entries up to the next hospital's; one beside a title or
    role (医生40名) of those, a calling's of its people of any rank; one behind a list (甲、乙、丙等3名) of that list; a
    bare one (共162名) of all that follow up to the next bare one, or, where nobody follows, of those before it.
    `length` is the text's.
    """
    people = _People(entries)
    stated = [
        count for row in rows if COUNT in row.kinds or row.kinds.count(GENDER) > 1 for count in _of_row(row, people)
    ]
    _set_ends(stated, length)
    _reach_beyond_other_sorts(stated, people)
    of_all = [count for count in stated if count.rank == OF_ALL]
    bare = _Bare([count.start for count in of_all], [count.start for count in of_all if count.sums_up])
    counts: list[Count] = []
    disagreeing: dict[int, int] = {}
    for count, following in zip(stated, [*stated[1:], None], strict=False):
        reach, within = _of_reach(count, following, bare, people)
        among, word, meant = _meant(count, [entries[place] for place in within])
        counted = [entries[within[place]] for place in meant]
        if any(entry.gender for entry in counted):
            counts += [_of_sex(part, counted, reach) for part in count.sexes]
        if not count.sexes or not any(entry.gender for entry in counted):
            counts.append(Count(count.number, len(meant), count.words, *count.span, reach, word, among))
        if len(meant) != count.number and _is_of_part(count, len(meant)):
            disagreeing.update(dict.fromkeys([within[place] for place in meant], count.span[0]))
    return counts, disagreeing


def _is_of_part(count: _Stated, read: int) -> bool:
    """Whether a count that does not agree says that some of the page's people were misread: 甲、乙等14名 may name a few,
    and which calling is somebody's is not always printed."""
    return read > count.number if count.listed >= 0 else count.rank in (OF_HOUSE, OF_SORT)


def _of_sex(part: _OfSex, people: Sequence[Entry], reach: Span) -> Count:
    read = sum(entry.gender == part.sex for entry in people)
    return Count(part.number, read, part.words, *part.span, reach, part.sex, SEX)


class _Bare(NamedTuple):
    """Where counts of the whole stand, and which of them are sums."""

    all: list[int]
    sums: list[int]


class _People:
    """The entries by where they begin."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.ordered = sorted(range(len(entries)), key=lambda place: entries[place].start)
        self.starts = [entries[place].start for place in self.ordered]
        self.end = self.starts[-1] + 1 if self.starts else 0

    def within(self, start: int, end: int) -> list[int]:
        return self.ordered[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def last_before(self, end: int) -> int:
        """Where the last one before an offset begins, -1 if none does."""
        place = bisect_left(self.starts, end)
        return self.starts[place - 1] if place else -1

    def any_within(self, start: int, end: int) -> bool:
        return self.number_within(start, end) > 0

    def number_within(self, start: int, end: int) -> int:
        return max(0, bisect_left(self.starts, end) - bisect_left(self.starts, start))


def _of_reach(count: _Stated, following: _Stated | None, bare: _Bare, people: _People) -> tuple[Span, list[int]]:
    """Where those stand of whom a count may speak, and their places among the entries."""
    if count.listed >= 0:
        reach = (count.listed, count.span[0])
        return reach, people.within(*reach)
    if count.leads_to >= 0:
        reach = (count.span[0], count.leads_to)
        return reach, people.within(*reach)
    reach = (count.start, count.end)
    within = people.within(*reach)
    if within:
        return _of_own_house(count, reach, within, people) if count.houses else (reach, within)
    if count.rank != OF_ALL and following and following.number == count.number:
        # A title says of the house what the list's own heading says again: 某县人民医院四名…；这4名队员是：…
        reach = (count.start, following.end)
    elif count.rank == OF_ALL and _sums_up_others(count, people):
        reach = (count.start, people.end)
    elif count.rank == OF_ALL or (count.rank > OF_HOUSE and not people.any_within(count.start, people.end)):
        # It closes the list: those before it, back to the last such count, or as a sum of sums to the last sum.
        reach = (_last_bare(count, bare, people), count.start)
    return reach, people.within(*reach)


def _sums_up_others(count: _Stated, people: _People) -> bool:
    """Whether a title's count stands above those of its groups: （25人） over 医师组（7人） and 护士组（18人）."""
    below = len(people.within(count.start, people.end))
    return below == count.number or (below > 0 and not people.any_within(0, count.start))


def _last_bare(count: _Stated, bare: _Bare, people: _People) -> int:
    """Where the last bare count stands above, or for a sum the last sum, with somebody between."""
    starts = bare.sums if count.sums_up else bare.all
    place = bisect_right(starts, people.last_before(count.start))
    return starts[place - 1] if place else 0


def _of_own_house(count: _Stated, reach: Span, within: list[int], people: _People) -> tuple[Span, list[int]]:
    """The reach of 某县医院（医生1名、护士2名） up to the next institution's people."""
    own = [people.entries[place].hospital_printed in count.houses for place in within]
    if True not in own:
        return reach, within
    first = own.index(True)
    stop = next((place for place in range(first, len(own)) if not own[place]), len(own))
    end = people.entries[within[stop]].start if stop < len(own) else reach[1]
    return (reach[0], end), within[:stop]


def _meant(count: _Stated, within: Sequence[Entry]) -> tuple[tuple[str, ...], str, list[int]]:
    """The fields of which one is the counted word, that word, and which of the entries in reach it counts."""
    among = _FIELDS_OF_RANK[count.rank]
    exact = [place for place, entry in enumerate(within) if _says(entry, among, count.beside)]
    if not count.calling or len(exact) == count.number:
        return among, count.beside, exact
    callings = [calling_of(entry.title, entry.post) for entry in within]
    of_calling = [place for place, calling in enumerate(callings) if calling == count.calling]
    whole = len(within) == count.number and count.near is not None and count.near.kind != TITLE
    if len(of_calling) != count.number and (whole or not any(callings)):
        return (), "", list(range(len(within)))  # 医技、管理（3名）: who stands below, whatever they are
    return (CALLING, count.calling, of_calling) if len(of_calling) > len(exact) else (among, count.beside, exact)


def _says(entry: Entry, among: Sequence[str], word: str) -> bool:
    return not among or word in [getattr(entry, name) for name in among]


def is_counted(word: str, among: Sequence[str], value: Callable[[str], str | None]) -> bool:
    """Whether a count speaks of somebody whose fields `value` gives by their names."""
    if tuple(among) == CALLING:
        return calling_of(value("title") or "", value("post") or "") == word
    return not among or word in [value(name) for name in among]


def _of_row(row: Row, people: _People) -> list[_Stated]:
    kinds = row.kinds
    sexes = _sexes_counted(row) if GENDER in kinds else ()
    if COUNT not in kinds and not sexes:
        return []
    tokens = row.tokens
    houses = frozenset([token.text for token in tokens if token.kind == HOSPITAL])
    found: list[_Stated] = []
    last: Token | None = None
    begins, named = row.start, False
    last_word = max(place for place, token in enumerate(tokens) if token.kind != SEPARATOR)
    for place, token in enumerate(tokens):
        if token.kind in (HOSPITAL, TITLE, POST, ROLE) or token.text in COUNTED_AS:
            last = token
        elif token.kind == SEPARATOR and ":" in token.text:
            begins, named = token.end, False
        named = named or token.kind == NAME
        if sexes and token.start == sexes[0].span[0]:
            number, words = sum(part.number for part in sexes), "".join([part.words for part in sexes])
            span = (token.start, sexes[-1].span[1])
            found.append(_Stated(number, words, span, _word_beside(tokens, place, last), row.start, sexes=sexes))
        elif token.kind == COUNT and not any(part.span[0] <= token.start < part.span[1] for part in sexes):
            word = word_counted(token)
            near = token._replace(kind=TITLE, text=word) if word else _word_beside(tokens, place, last)
            words = token.text if near is None or word else _in_order(near, token)
            count = _Stated(stated_number(token.text) or 0, words, (token.start, token.end), near, row.start)
            ends_list = token.text.startswith("等") or place == last_word
            if ends_list and named and near is None and people.any_within(begins, token.start):
                count.listed = begins
            found.append(count)
    ranks = {calling_of(count.beside, "") for count in found if count.beside not in COUNTED_AS}
    for count, following in zip(found, [*found[1:], None], strict=False):
        # 两位护士：甲、乙 are of that title; 护士2名, and 2名护士 where nobody is named, are nurses of any.
        end = following.span[0] if following else row.end
        leads = count.near is not None and count.near.start > count.span[0] and people.any_within(count.span[0], end)
        count.leads_to = end if leads else -1
        calling = COUNTED_AS.get(count.beside, "") if not leads else ""
        count.calling = calling if calling not in ranks else ""
        count.houses = houses if count.rank > OF_HOUSE else frozenset()
    return found


def _in_order(word: Token, count: Token) -> str:
    return word.text + count.text if word.start < count.start else count.text + word.text


NEAR = 4
"""Characters that may stand between a count and the word that it counts: a bracket, a blank, 共."""


def _word_beside(tokens: Sequence[Token], place: int, last: Token | None) -> Token | None:
    """The word that a count speaks of: the one that touches it, 医生2名 rather than 2名医生, else the one before it."""
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    touches = last is not None and last.end == token.start
    leads = after is not None and (after.kind in (TITLE, POST, ROLE) or after.text in COUNTED_AS)
    if leads and not touches and after is not None and after.start == token.end:
        return after
    joined = place == 0 or tokens[place - 1].kind != OTHER  # …任队长的38人医疗队 counts no leaders
    return last if last is not None and joined and token.start - last.end <= NEAR else None


def _sexes_counted(row: Row) -> tuple[_OfSex, ...]:
    """The numbers of men and women of a row that names nobody: （3男2女）, 男3人，女2人; both or none."""
    if row.kinds.count(GENDER) < 2 or NAME in row.kinds:
        return ()
    counted: list[_OfSex] = []
    end = 0
    for before, after in pairwise(row.tokens):
        sex, number = (before, after) if before.kind == GENDER else (after, before)
        is_number = number.kind == COUNT or (number.kind == NUMBER and number.text.isdigit())
        if before.end == after.start and before.start >= end and sex.text[:1] in _SEXES and is_number:
            end = after.end
            span = (before.start, end)
            counted.append(_OfSex(stated_number(number.text) or 0, _SEXES[sex.text[0]], before.text + after.text, span))
    return tuple(counted) if [part.sex for part in counted] in (_BOTH, _BOTH[::-1]) else ()


def _set_ends(stated: list[_Stated], length: int) -> None:
    """A count reaches to the next of its own rank or a higher one."""
    nearest = [length] * (OF_SORT + 1)
    for count in reversed(stated):
        count.end = nearest[count.rank] if nearest[count.rank] > count.start else length
        for rank in range(count.rank, len(nearest) if count.listed < 0 else 0):
            nearest[rank] = count.start


def _reach_beyond_other_sorts(stated: Sequence[_Stated], people: _People) -> None:
    """Let a sort's count reach as far as the one in the row below it, where nobody stands between: 医生3名 / 护士7名 / 甲…."""
    for below, count in reversed(list(pairwise(stated))):
        follows = count.rank == below.rank > OF_HOUSE and below.end == count.start < count.end
        if follows and not people.any_within(below.start, below.end):
            below.end = count.end
