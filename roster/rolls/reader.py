"""From the text of a published roll to its entries and all that is left over."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from roster.rolls.accounting import Claims, line_starts
from roster.rolls.binding import Draft, may_inherit
from roster.rolls.blocks import read_block
from roster.rolls.counts import count_people
from roster.rolls.entries import build_entry, mark_repeats
from roster.rolls.lattice import Token
from roster.rolls.lexicon import NAME, OTHER, PRESS, SEPARATOR, Lexicon, build_lexicon, for_prose
from roster.rolls.promote import promote
from roster.rolls.prose import read_prose
from roster.rolls.reading import CONTEXT, PROSE, UNREAD, Entry, Reading, Span
from roster.rolls.rows import ATTRIBUTES, Row, read_row, unwrap
from roster.rolls.shadow import shadow as shadow_of
from roster.rolls.tables import Table, read_table

ROLL, HEADING, REMARK, TABLE = "roll", "heading", "remark", "table"


def read_roll(text: str, *, known_hospitals: Collection[str] = (), known_names: Collection[str] = ()) -> Reading:
    """The entries of a roll and an account of every character of the text. Never raises, whatever the text.

    `known_hospitals` and `known_names` help the reader where the structure leaves a doubt; they are never needed.
    """
    lexicon = _plain_lexicon()
    if known_hospitals or known_names:
        lexicon = build_lexicon(hospitals=known_hospitals, names=known_names)
    return read_with(text, lexicon)


_LEXICONS: dict[str, Lexicon] = {}


def _plain_lexicon() -> Lexicon:
    if "plain" not in _LEXICONS:
        _LEXICONS["plain"] = build_lexicon()
    return _LEXICONS["plain"]


def read_with(text: str, lexicon: Lexicon) -> Reading:
    """As `read_roll`, with a lexicon of the caller's."""
    shadow = unwrap(shadow_of(text), lexicon)
    rows = _rows(shadow, lexicon)
    claims, prose_lexicon = Claims(text), for_prose(lexicon)
    found: list[Found] = []
    counted: list[Row] = []
    heads: list[Token] = []
    for kind, group, table in _groups(rows, shadow, lexicon):
        if kind != ROLL:
            for row in group:
                claims.claim(row.start, row.end, PROSE if kind == REMARK else CONTEXT)
        if kind in (ROLL, HEADING):
            counted.extend(group)
        if table:
            found.extend(_of_table(table, heads))
        elif kind == ROLL:
            promote(group)
            block, heads = read_block(group, heads)
            found.extend(_of_rows(draft, group) for draft in _keep(block.people, group, heads))
            _claim_words(claims, group)
        elif kind == REMARK:
            found.extend(person for row in group for person in read_prose(row.start, row.end, shadow, prose_lexicon))
        elif kind == HEADING:
            heads = _heads_of(group[0])
    entries = _entries(_without_repeats(found), text, shadow, claims)
    return Reading(
        entries=tuple(entries),
        context=claims.segments_of(CONTEXT),
        prose=claims.segments_of(PROSE),
        unread=claims.segments_of(UNREAD),
        counts=tuple(count_people(counted, entries, text)),
        segments=claims.segments(),
    )


Found = tuple[Draft, tuple[Span, ...]]
"""A person with the stretches of text that are its own."""


def _claim_words(claims: Claims, rows: Sequence[Row]) -> None:
    """Words of a roll that become nobody's are context if they were understood, unread if not."""
    for row in rows:
        for token in row.tokens:
            if token.kind in (OTHER, NAME):
                claims.claim(token.start, token.end, UNREAD)
            elif token.kind != SEPARATOR:
                claims.claim(token.start, token.end, CONTEXT)


def _of_table(table: Table, heads: list[Token]) -> list[Found]:
    for draft, _ in table.people:
        draft.inherited.extend(token for token in heads if may_inherit(draft, token))
    return [(draft, (span,)) for draft, span in table.people]


def _of_rows(draft: Draft, rows: Sequence[Row]) -> Found:
    """A draft with its name and the words of its own rows."""
    low, high = rows[draft.rows[0]].start, rows[draft.rows[-1]].end
    own = [(token.start, token.end) for token in draft.own if low <= token.start < high]
    return draft, ((draft.name.start, draft.name.end), *sorted(own))


def _rows(shadow: str, lexicon: Lexicon) -> list[Row]:
    rows: list[Row] = []
    blanks, offset = 0, 0
    for line in shadow.split("\n"):
        if line.strip():
            rows.append(read_row(shadow, offset, offset + len(line), lexicon, blanks))
            blanks = 0
        else:
            blanks += 1
        offset += len(line) + 1
    return rows


_SENTENCE = re.compile("[。!?…]")
ROLL_SHARE = 0.7
SHORT = 8
LONGEST_HEADING = 40


def _kind(row: Row) -> str:
    """Whether a row is of a roll, a heading, or a remark (running text)."""
    if any(token.kind == PRESS for token in row.tokens):
        return REMARK
    marks = "".join(token.text for token in row.tokens if token.kind == SEPARATOR)
    fields = any(token.kind in ATTRIBUTES or token.kind == NAME for token in row.tokens)
    if row.explained >= ROLL_SHARE and fields and not (_SENTENCE.search(marks) and _is_sentence(row)):
        return ROLL
    if row.letters > LONGEST_HEADING or _SENTENCE.search(marks):
        return REMARK
    return ROLL if row.letters <= SHORT and not row.heading else HEADING


def _is_sentence(row: Row) -> bool:
    """Whether words that belong to no field run all through a row, and not only before a colon that opens a list."""
    colon = next((token.end for token in row.tokens if token.kind == SEPARATOR and ":" in token.text), row.start)
    other = sum(token.end - token.start for token in row.tokens if token.kind == OTHER and token.start >= colon)
    return other > 0.12 * row.letters


def _groups(rows: list[Row], shadow: str, lexicon: Lexicon) -> Iterator[tuple[str, list[Row], Table | None]]:
    group: list[Row] = []
    kind, at = "", 0
    while at < len(rows):
        table = read_table(rows, at, shadow, lexicon)
        row_kind = "" if table else _kind(rows[at])
        if group and row_kind != kind:
            yield kind, group, None
            group = []
        if table:
            yield TABLE, rows[at : at + table.rows], table
            at += table.rows
            continue
        kind = row_kind
        group.append(rows[at])
        at += 1
    if group:
        yield kind, group, None


def _heads_of(row: Row) -> list[Token]:
    return [token for token in row.tokens if token.kind in "HBG"]


def _keep(people: list[Draft], rows: list[Row], heads: list[Token]) -> list[Draft]:
    return [draft for draft in people if draft.own or draft.inherited]


def _without_repeats(found: list[Found]) -> list[Found]:
    """Running text names people again and again; each is kept once, and not at all where a roll names them too."""
    listed = {draft.name.text for draft, _ in found if draft.source != "prose"}
    best: dict[str, Found] = {}
    for person in found:
        draft = person[0]
        if draft.source == "prose" and draft.name.text not in listed:
            held = best.setdefault(draft.name.text, person)
            if len({token.kind for token in draft.own}) > len({token.kind for token in held[0].own}):
                best[draft.name.text] = person
    return [person for person in found if person[0].source != "prose" or best.get(person[0].name.text) is person]


def _entries(found: list[Found], text: str, shadow: str, claims: Claims) -> list[Entry]:
    entries: list[Entry] = []
    starts = line_starts(text)
    taken: set[Span] = set()
    for index, (draft, spans) in enumerate(found):
        own = [span for span in spans if span not in taken] or list(spans[:1])
        taken.update(own)
        for span in own:
            claims.claim_entry(index, span)
        extent = (min(span[0] for span in own), max(span[1] for span in own))
        lines = (bisect_right(starts, extent[0]), bisect_right(starts, extent[1] - 1))
        entries.append(build_entry(draft, text, shadow, extent, lines, ""))
    return mark_repeats(entries)
