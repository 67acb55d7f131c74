"""Headings of people whom the reader left out, as they are of no health care: their numbers are compared with nobody's."""

from collections.abc import Iterator, Sequence

from roster.rolls.counts.stated import People
from roster.rolls.pages.evidence import is_of_care
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import COUNT, HOSPITAL, NAME, NUMBER, SEPARATOR


def heads_left_out(rows: Sequence[Row], people: People) -> frozenset[int]:
    """Where rows begin that state a number of people right above some who are no entries, and no entry stands between:
    公安系统（2人） / 甲 民警. A number alone
    (共2人) may close the list above it, and that a hospital's people were not read is told."""
    return frozenset(_heads_left_out(rows, people))


def _heads_left_out(rows: Sequence[Row], people: People) -> Iterator[int]:
    headings: list[Row] = []  # the ones right above that state a number, none of whose people were met yet
    for row in rows:
        if people.any_within(row.start, row.end) or people.amidst(row.start):
            headings = []
            continue
        count = next((token for token in row.tokens if token.kind == COUNT), None)
        if count and (row.remark or all(token.kind in _SAYS_NOTHING for token in row.tokens)):
            headings = []
        elif count and not any(token.kind == HOSPITAL and is_of_care(token.text) for token in row.tokens):
            headings.append(row)
        if any(
            token.kind == NAME and token.score >= LIKELY and (not count or token.start > count.end)
            for token in row.tokens
        ):
            yield from (heading.start for heading in headings)
            headings = []


LIKELY = 0.0
"""A name's score from which on it is rather somebody than words: 卫|生系统."""
_SAYS_NOTHING = frozenset((COUNT, NUMBER, SEPARATOR))
