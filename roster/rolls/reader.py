"""From the text of a published roll to its entries and all that is left over."""

import re
from bisect import bisect_right
from collections.abc import Collection

from roster.rolls.accounting import Claims
from roster.rolls.binding import Draft
from roster.rolls.blocks import read_block
from roster.rolls.entries import build_entry
from roster.rolls.lattice import Token
from roster.rolls.lexicon import Lexicon, build_lexicon
from roster.rolls.promote import promote
from roster.rolls.reading import CONTEXT, PROSE, UNREAD, Entry, Reading
from roster.rolls.rows import ATTRIBUTES, Row, read_row, unwrap
from roster.rolls.shadow import shadow as shadow_of

ROLL, HEADING, REMARK = "roll", "heading", "remark"


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
    claims = Claims(text)
    drafts: list[tuple[Draft, list[Row]]] = []
    heads: list[Token] = []
    for kind, group in _groups(rows):
        if kind == ROLL:
            promote(group)
            block, heads = read_block(group, heads)
            kept = _keep(block.people, group, heads)
            for row in group:
                claims.claim(row.start, row.end, CONTEXT if not _unread(row) else UNREAD)
            drafts.extend((draft, [group[index] for index in draft.rows]) for draft in kept)
        else:
            if kind == HEADING:
                heads = _heads_of(group[0])
            for row in group:
                claims.claim(row.start, row.end, CONTEXT if kind == HEADING else PROSE)
    entries = _entries(drafts, text, shadow, claims)
    return Reading(
        entries=tuple(entries),
        context=claims.segments_of(CONTEXT),
        prose=claims.segments_of(PROSE),
        unread=claims.segments_of(UNREAD),
        counts=(),
        segments=claims.segments(),
    )


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


_SENTENCE = re.compile("[。!?！？…]")


def _kind(row: Row) -> str:
    if (
        row.letters
        and row.explained >= 0.7
        and any(token.kind in ATTRIBUTES or token.kind == "N" for token in row.tokens)
    ):
        return ROLL
    separators = "".join(token.text for token in row.tokens if token.kind == "S")
    if row.letters <= 40 and not _SENTENCE.search(separators):
        if row.letters <= 8 and not row.heading:
            return ROLL
        return HEADING
    return REMARK


def _groups(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    groups: list[tuple[str, list[Row]]] = []
    for row in rows:
        kind = _kind(row)
        if groups and groups[-1][0] == kind:
            groups[-1][1].append(row)
        else:
            groups.append((kind, [row]))
    return groups


def _heads_of(row: Row) -> list[Token]:
    return [token for token in row.tokens if token.kind in "HBG"]


def _unread(row: Row) -> bool:
    return row.explained < 0.5


def _keep(people: list[Draft], rows: list[Row], heads: list[Token]) -> list[Draft]:
    return [draft for draft in people if draft.own or draft.inherited]


def _entries(drafts: list[tuple[Draft, list[Row]]], text: str, shadow: str, claims: "Claims") -> list[Entry]:
    entries: list[Entry] = []
    starts = [0] + [match.end() for match in re.finditer("\n", text)]
    for draft, rows in drafts:
        own = [draft.name, *(token for token in draft.own if rows[0].start <= token.start < rows[-1].end)]
        extent = (min(token.start for token in own), max(token.end for token in own))
        lines = (bisect_right(starts, extent[0]), bisect_right(starts, extent[1] - 1))
        entries.append(build_entry(draft, text, shadow, extent, lines, ""))
        claims.claim_entry(len(entries) - 1, extent)
    return entries
