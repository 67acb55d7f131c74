"""Numbers of people that a roll states, beside the numbers read."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from roster.rolls.lattice import Token
from roster.rolls.lexicon import COUNT, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.reading import Count, Entry
from roster.rolls.rows import Row
from roster.rolls.terms import stated_number


@dataclass(slots=True)
class _Stated:
    """A count, the word that it stands beside, where its row begins and how far it reaches."""

    token: Token
    beside: Token | None
    start: int
    end: int = 0

    @property
    def rank(self) -> int:
        """0 for a count of the whole, 1 for a hospital's, 2 for a title's or a role's."""
        if self.beside is None:
            return 0
        return 1 if self.beside.kind == HOSPITAL else 2

    @property
    def among(self) -> tuple[str, ...]:
        """The fields of an entry of which one is the word that the count stands beside."""
        return ((), ("hospital", "hospital_printed"), ("title", "post", "role"))[self.rank]

    def speaks_of(self, entry: Entry) -> bool:
        """Whether the entry is one of those counted."""
        return self.beside is None or self.beside.text in (getattr(entry, name) for name in self.among)


def count_people(rows: Sequence[Row], entries: Sequence[Entry], length: int) -> tuple[list[Count], dict[int, int]]:
    """The counts stated, and the entries whose hospital's or title's count does not agree: index -> count's offset.

    Every count stated in a heading or a row of a roll, with the number of entries that it speaks of.

    A count beside a hospital speaks of that hospital's entries up to the next hospital's; one beside a title or
    role (医生40名) of those; a bare one (共162名) of all that follow up to the next bare one, or, where nobody
    follows, of those before it. `length` is the text's.
    """
    stated = [count for row in rows if COUNT in row.kinds for count in _of_row(row)]
    _set_ends(stated, length)
    ordered = sorted(range(len(entries)), key=lambda place: entries[place].start)
    starts = [entries[place].start for place in ordered]
    counts: list[Count] = []
    disagreeing: dict[int, int] = {}
    for count, following in zip(stated, [*stated[1:], None], strict=False):
        number = stated_number(count.token.text)
        if number is not None:
            reach = (count.start, count.end)
            within = ordered[bisect_left(starts, count.start) : bisect_left(starts, count.end)]
            if not within and count.rank == 0:  # it closes the list: those before it, back to the last such count
                begin = max(
                    (other.start for other in stated if other.rank == 0 and other.start < count.start), default=0
                )
                reach = (begin, count.start)
                within = ordered[bisect_left(starts, begin) : bisect_left(starts, count.start)]
            elif not within and following and stated_number(following.token.text) == number:
                # A title says of the house what the list's own heading says again: 某县人民医院四名…；这4名队员是：…
                reach = (count.start, following.end)
                within = ordered[bisect_left(starts, count.start) : bisect_left(starts, following.end)]
            meant = [place for place in within if count.speaks_of(entries[place])]
            word = count.beside.text if count.beside else ""
            token = count.token
            counts.append(Count(number, len(meant), token.text, token.start, token.end, reach, word, count.among))
            if len(meant) != number and count.rank:
                disagreeing.update(dict.fromkeys(meant, count.token.start))
    return counts, disagreeing


def _of_row(row: Row) -> list[_Stated]:
    found: list[_Stated] = []
    last: Token | None = None
    for token in row.tokens:
        if token.kind in (HOSPITAL, TITLE, POST, ROLE):
            last = token
        elif token.kind == COUNT:
            near = last if last is not None and token.start - last.end <= NEAR else None
            found.append(_Stated(token, near, row.start))
    return found


NEAR = 4
"""Characters that may stand between a count and the word that it counts: a bracket, a blank, 共."""


def _set_ends(stated: list[_Stated], length: int) -> None:
    """A count reaches to the next of its own rank or a higher one."""
    nearest = [length, length, length]
    for count in reversed(stated):
        count.end = nearest[count.rank] if nearest[count.rank] > count.start else length
        for rank in range(count.rank, 3):
            nearest[rank] = count.start
