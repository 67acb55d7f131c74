"""The numbers of people that the rows of a page state: beside which word each stands, and how far it may reach."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from roster.rolls.counts.counted_sexes import OfSex, sexes_counted
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Entry, Span
from roster.rolls.rows.row import Row
from roster.rolls.rows.totals import CLOSING, word_counted
from roster.rolls.words.callings import COUNTED_AS, calling_of
from roster.rolls.words.lexicon import COUNT, GENDER, HOSPITAL, NAME, OTHER, POST, ROLE, SEPARATOR, TITLE
from roster.rolls.words.terms import stated_number

OF_ALL, OF_HOUSE, OF_CALLING, OF_SORT = 0, 1, 2, 3
"""Ranks of counts: of the whole, of a hospital, of a calling, of a title or role."""

_SUMS = ("合计", "总计", "共计", "累计", "总人数", "总数")


@dataclass(slots=True)
class Stated:
    """A count, the word that it stands beside, where its row begins and how far it reaches."""

    number: int
    words: str
    span: Span
    near: Token | None
    start: int
    end: int = 0
    houses: frozenset[str] = frozenset()  # the institutions of its row, whose people alone it counts
    listed: int = -1  # where the list begins that it ends: 甲、乙、丙等3名
    leads_from: int = 0
    leads_to: int = -1  # where the list ends that it begins: 两位护士：甲、乙
    calling: str = ""  # whose people of any rank it counts
    sexes: tuple[OfSex, ...] = ()
    below: int = 0  # where those end who stand below it as a heading, 0 where it is none
    heads: bool = False  # whether it is the one number of a row that names nobody
    told: bool = False  # in running text right above a list, or right below it
    closes: bool = False  # of those above: 以上共12人
    sentence: bool = False  # in a row that heads no list by its form

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


class Bare(NamedTuple):
    """Where counts of the whole stand, and which of them are sums, and which stand in a sentence below a list."""

    all: list[int]
    sums: list[int]
    closings: list[int]


class People:
    """The entries by where they begin."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.ordered = sorted(range(len(entries)), key=lambda place: entries[place].start)
        self.starts = [entries[place].start for place in self.ordered]
        self.end = self.starts[-1] + 1 if self.starts else 0
        self.stops = list(accumulate([entries[place].end for place in self.ordered], max))

    @cached_property
    def named(self) -> dict[str, list[int]]:
        """The places of the entries by their names."""
        found: dict[str, list[int]] = {}
        for place, entry in enumerate(self.entries):
            found.setdefault(entry.name, []).append(place)
        return found

    def within(self, start: int, end: int) -> list[int]:
        return self.ordered[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def last_before(self, end: int) -> int:
        """Where the last one before an offset begins, -1 if none does."""
        place = bisect_left(self.starts, end)
        return self.starts[place - 1] if place else -1

    def amidst(self, at: int) -> bool:
        """Whether a place lies amidst somebody's words."""
        place = bisect_right(self.starts, at)
        return place > 0 and self.stops[place - 1] > at

    def any_within(self, start: int, end: int) -> bool:
        return self.number_within(start, end) > 0

    def number_within(self, start: int, end: int) -> int:
        return max(0, bisect_left(self.starts, end) - bisect_left(self.starts, start))


def of_row(row: Row, people: People) -> list[Stated]:
    kinds = row.kinds
    sexes = sexes_counted(row) if GENDER in kinds else ()
    if COUNT not in kinds and not sexes:
        return []
    tokens = row.tokens
    houses = frozenset([token.text for token in tokens if token.kind == HOSPITAL])
    found: list[Stated] = []
    last: Token | None = None
    begins, named = row.start, False
    last_word = max(
        place for place, token in enumerate(tokens) if token.kind != SEPARATOR and token.text not in _OF_TEAM
    )
    for place, token in enumerate(tokens):
        if token.kind == HOSPITAL and _OF_HOUSES.match(token.text):
            last = None  # 共4家医院15人 are of all of them
        elif token.kind in (HOSPITAL, TITLE, POST, ROLE) or token.text in COUNTED_AS:
            last = token
        elif last is not None and _is_somebodys(tokens, place, last, named=named):
            last = None  # …、甲(护士长)共4人 are of the list
        elif token.kind == COUNT and token.text.startswith("等") and tokens[place - 1].kind == NAME:
            last = None  # 医师甲、医师乙等5名 are of the list
        elif token.kind == SEPARATOR and ":" in token.text:
            begins, named = token.end, False
        named = named or token.kind == NAME
        if sexes and token.start == sexes[0].span[0]:
            number, words = sum(part.number for part in sexes), "".join([part.words for part in sexes])
            span = (token.start, sexes[-1].span[1])
            found.append(Stated(number, words, span, _word_beside(tokens, place, last), row.start, sexes=sexes))
        elif token.kind == COUNT and not any(part.span[0] <= token.start < part.span[1] for part in sexes):
            word = word_counted(token)
            near = token._replace(kind=TITLE, text=word) if word else _word_beside(tokens, place, last)
            words = token.text if near is None or word else _in_order(near, token)
            count = Stated(stated_number(token.text) or 0, words, (token.start, token.end), near, row.start)
            ends_list = token.text.startswith("等") or place == last_word or _ends_clause(tokens, place)
            if ends_list and named and near is None and people.any_within(begins, token.start):
                count.listed = begins
                begins = token.end
            found.append(count)
    _relate(found, row, houses, people)
    return found


def _relate(found: Sequence[Stated], row: Row, houses: frozenset[str], people: People) -> None:
    """Tell each count of a row what the row's others and its form say of it."""
    ranks = {calling_of(count.beside, "") for count in found if count.beside not in COUNTED_AS}
    before = row.start
    shares = [token.start for token in row.tokens if token.text.startswith("分别")]
    alone = not people.any_within(row.start, row.end)
    bare = {count.number for count in found if count.rank == OF_ALL}
    several = alone and len(bare) > 1 and row.letters > LONGEST_LABEL  # any of them may be the list's
    for count, following in zip(found, [*found[1:], None], strict=False):
        # 两位护士：甲、乙 are of that title; 护士2名, and 2名护士 where nobody is named, are nurses of any.
        end = following.span[0] if following else row.end
        leads = count.near is not None and count.near.start > count.span[0] and people.any_within(count.span[0], end)
        said = bisect_left(shares, count.span[1])
        told = said < len(shares) and shares[said] - count.span[1] <= NEAR
        leads = leads or (told and people.any_within(count.span[1], end))  # 派出4人，分别是甲、乙
        count.leads_to = end if leads else -1
        count.leads_from = before if told else count.span[0]  # who is named first has the house before the number
        before = count.span[1]
        calling = COUNTED_AS.get(count.beside, "") if not leads else ""
        count.calling = calling if calling not in ranks else ""
        count.houses = houses if count.rank > OF_HOUSE else frozenset()
        count.heads = len(found) == 1 and alone
        count.told = row.remark or several
        count.sentence = row.letters > LONGEST_LABEL
        count.closes = row.remark and count.words.startswith(CLOSING)


def _is_somebodys(tokens: Sequence[Token], place: int, last: Token, *, named: bool) -> bool:
    """Whether the word at `last` is said of somebody alone, as the one at `place` shows: it closes the bracket behind a
    name, 甲(护士长), or it is the list's last name, which the word touches: 、护士长甲."""
    token = tokens[place]
    if token.kind == NAME:
        return named and last.kind in (TITLE, POST, ROLE) and last.end == token.start
    if token.kind != SEPARATOR or ")" not in token.text:
        return False
    opened = next((at for at in range(place - 1, 0, -1) if "(" in tokens[at].text), 0)
    return opened > 0 and tokens[opened - 1].kind == NAME and tokens[opened].start < last.start


def _ends_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause ends behind a word: …共4人;某医院:…"""
    return place + 1 < len(tokens) and any(mark in tokens[place + 1].text for mark in ";。")


_OF_TEAM = frozenset(("同志", "队员", "同事", "医护人员", "医务人员"))
"""Words behind the number with which a list ends: 甲、乙2名同志."""
LONGEST_LABEL = 14
"""Letters of a row up to which it may be a list's own heading."""
_OF_HOUSES = re.compile("[共本全市县省区]{0,2}[0-9一二两三四五六七八九十]{1,3}(?:家|所)")


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
    joined = (
        place == 0 or tokens[place - 1].kind != OTHER or tokens[place - 1] is last
    )  # …任队长的38人医疗队 counts no leaders
    return last if last is not None and joined and token.start - last.end <= NEAR else None


def set_ends(stated: list[Stated], length: int) -> None:
    """A count reaches to the next row's of its own rank or a higher one."""
    nearest = [length] * (OF_SORT + 1)
    behind, start = list(nearest), length  # the nearest ones behind the row that begins at `start`
    for count in reversed(stated):
        if count.start != start:
            behind, start = list(nearest), count.start
        count.end = behind[count.rank] if behind[count.rank] > count.start else length
        for rank in range(count.rank, len(nearest) if count.listed < 0 else 0):
            nearest[rank] = count.start


def set_below(stated: Sequence[Stated], ends: Mapping[int, int]) -> None:
    for count in stated:
        count.below = ends.get(count.start, 0)


def reach_beyond_other_sorts(stated: Sequence[Stated], people: People) -> None:
    """Let a sort's count reach as far as the one in the row below it, where nobody stands between: 医生3名 / 护士7名 / 甲…."""
    for below, count in reversed(list(pairwise(stated))):
        follows = count.rank == below.rank > OF_HOUSE and below.end == count.start < count.end
        if follows and not people.any_within(below.start, below.end):
            below.end = count.end
