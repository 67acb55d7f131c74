"""Numbers of people that a roll states, beside the numbers read."""

from collections.abc import Sequence

from roster.rolls.lattice import Token
from roster.rolls.lexicon import COUNT, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.reading import Count, Entry
from roster.rolls.rows import Row
from roster.rolls.terms import stated_number


def count_people(rows: Sequence[Row], entries: Sequence[Entry], text: str) -> list[Count]:
    """Every stated count that stands in a heading of a roll, with the number of entries that it speaks of.

    A count on a hospital's heading speaks of that hospital's entries up to the next count of a hospital; one on a
    title's or role's (医生40名) of those entries; a bare one (共162名) of all that follow up to the next of its rank.
    """
    stated: list[tuple[Token, list[Token]]] = []
    for row in rows:
        words = [token for token in row.tokens if token.kind in (HOSPITAL, TITLE, POST, ROLE)]
        for token in row.tokens:
            if token.kind == COUNT:
                near = [word for word in words if word.end <= token.start and token.start - word.end <= 4]
                stated.append((token, near[-1:]))
    counts = []
    for place, (token, near) in enumerate(stated):
        number = stated_number(token.text)
        if number is None:
            continue
        end = _reach(stated, place, rows, len(text))
        within = [entry for entry in entries if row_start(rows, token) <= entry.start < end]
        counts.append(
            Count(
                number,
                sum(_speaks_of(near, entry) for entry in within),
                text[token.start : token.end],
                token.start,
                token.end,
            )
        )
    return counts


def row_start(rows: Sequence[Row], token: Token) -> int:
    """Where the row begins in which a token stands."""
    return max((row.start for row in rows if row.start <= token.start), default=0)


def _reach(stated: Sequence[tuple[Token, list[Token]]], place: int, rows: Sequence[Row], end: int) -> int:
    """Where the stretch ends that a count speaks of: at the next count of the same rank."""
    rank = _rank(stated[place])
    for token, near in stated[place + 1 :]:
        if _rank((token, near)) <= rank:
            return row_start(rows, token)
    return end


def _rank(count: tuple[Token, list[Token]]) -> int:
    _, near = count
    return 0 if not near else 1 if near[0].kind == HOSPITAL else 2


def _speaks_of(near: Sequence[Token], entry: Entry) -> bool:
    if not near:
        return True
    word = near[0]
    if word.kind == HOSPITAL:
        return word.text in (entry.hospital, entry.hospital_printed)
    return word.text in (entry.title, entry.post, entry.role)
