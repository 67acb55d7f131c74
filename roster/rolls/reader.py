"""From the text of a published roll to its entries and all that is left over."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from roster.rolls.accounting import Claims, line_starts
from roster.rolls.batches import batch_told, give_closing_batch, sets_out
from roster.rolls.binding import Draft, may_inherit, stack_heads
from roster.rolls.blocks import read_block
from roster.rolls.cards import bodies_of, take_body
from roster.rolls.counts import count_people
from roster.rolls.deployed import speaks_of_homecoming, speaks_of_team
from roster.rolls.entries import build_entry, doubt_counts, doubt_unlike, mark_repeats
from roster.rolls.habits import take_habits
from roster.rolls.houses import (
    House,
    addressee_of,
    give_closing_houses,
    give_house,
    lacks_hospital,
    signature_of,
    without_destinations,
)
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    BATCH,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    SEPARATOR,
    Lexicon,
    build_lexicon,
    for_prose,
)
from roster.rolls.matrices import may_head_matrix, read_matrix
from roster.rolls.nameless import is_unread_word
from roster.rolls.people import Found, keep, without_repeats
from roster.rolls.pieces import FUNCTION_WORDS
from roster.rolls.places import place_by_page
from roster.rolls.promote import promote
from roster.rolls.prose import read_prose
from roster.rolls.reading import CONTEXT, PROSE, UNREAD, Entry, Reading, Span
from roster.rolls.rows import Row, read_row
from roster.rolls.shadow import NOTHING
from roster.rolls.shadow import shadow as shadow_of
from roster.rolls.sorts import (
    HEADING,
    REMARK,
    ROLL,
    SHORT,
    SIGNATURE,
    TABLE,
    ends_others,
    is_of_donors,
    is_of_others,
    kind_of,
    list_within,
    remark_of,
)
from roster.rolls.tables import Table, read_table
from roster.rolls.trust import Page, doubt_layout, weigh
from roster.rolls.wrapping import close_between_wide, unwrap


def read_roll(text: str, *, known_hospitals: Collection[str] = (), known_names: Collection[str] = ()) -> Reading:
    """The entries of a roll and an account of every character of the text. Never raises, whatever the text.

    `known_hospitals` and `known_names` help the reader where the structure leaves a doubt; they are never needed.
    """
    lexicon = plain_lexicon()
    if known_hospitals or known_names:
        lexicon = build_lexicon(hospitals=known_hospitals, names=known_names)
    return read_with(text, lexicon)


_LEXICONS: dict[str, Lexicon] = {}


def plain_lexicon() -> Lexicon:
    if "plain" not in _LEXICONS:
        _LEXICONS["plain"] = build_lexicon()
    return _LEXICONS["plain"]


def read_with(text: str, lexicon: Lexicon) -> Reading:
    """As `read_roll`, with a lexicon of the caller's."""
    shadow = unwrap(close_between_wide(text, shadow_of(text)), lexicon)
    rows = _rows(shadow, lexicon)
    take_habits(rows)
    claims, prose_lexicon = Claims(text), for_prose(lexicon)
    found: list[Found] = []
    counted: list[Row] = []
    heads: list[Token] = []
    of_team, others = speaks_of_homecoming(shadow), False
    house, page = House(), Page()
    donors = False
    groups = list(_groups(rows, shadow, lexicon))
    for (kind, group, table), (_kind, _group, table_below) in pairwise([*groups, (HEADING, [], None)]):
        if kind == HEADING:
            donors = donors or any(is_of_donors(row) for row in group)
            others = any(is_of_others(row) for row in group) or (
                others and not any(ends_others(row, donors=donors) for row in group)
            )
        elif kind == ROLL and others:
            # What a heading of donors or of those on duty opens lasts to the next heading.
            end = next((place for place, row in enumerate(group) if ends_others(row, donors=donors)), len(group))
            _claim_rows(claims, group[:end], CONTEXT)
            group, others = group[end:], end == len(group)
            if not group:
                continue
        if kind != ROLL:
            _claim_rows(claims, group, PROSE if kind == REMARK else CONTEXT)
            for row in group if not table else ():
                house.look(row, shadow[row.start : row.end])
        for start, end in table.lost if table else ():
            claims.claim(start, end, UNREAD)
        if kind in (ROLL, HEADING):
            counted.extend(group)
        of_team = of_team or speaks_of_team(shadow[group[0].start : group[-1].end])
        if table and not others:
            found.extend(_of_table(table, heads))
        elif kind == ROLL:
            promote(group)
            for row in group:
                weigh(row.tokens)
            block, heads = read_block(group, heads, before_table=table_below is not None)
            found.extend(_of_rows(draft, group) for draft in keep(block.people))
            _claim_words(claims, group)
            _claim_rows(claims, [group[place] for place in block.lost], UNREAD)
        page.look(group, shadow[group[0].start : group[-1].end], kind)
        if kind == REMARK:
            if not found and not any(token.kind == BATCH for token in heads):
                heads = [*heads, *batch_told(shadow, group[0].start, group[-1].end)]
            for start, end in _paragraphs(group, shadow):
                found.extend(read_prose(start, end, shadow, prose_lexicon, of_team=of_team))
        elif kind == SIGNATURE:
            heads = []
        elif kind == HEADING:
            for row in group:
                weigh(row.tokens)
                heads = _heads_after(row, heads)
    for row in rows:
        claims.claim(row.end, row.tail, PROSE)
    first = min((draft.name.start for draft, _ in found), default=0)
    for token in batch_told(shadow, 0, len(shadow)):
        for draft, _ in found if token.start < first or sets_out(shadow, token) else ():
            if draft.source == "prose" and may_inherit(draft, token) and not _inherits(draft, BATCH):
                draft.inherited.append(token)
    give_closing_batch(rows, [draft for draft, _ in found], shadow)
    give_closing_houses(rows, [draft for draft, _ in found])
    addressee = addressee_of(rows, shadow)
    if addressee:  # 我院 is there the house that thanks, whose own people did not go
        found = [person for person in found if not (person[0].source == "prose" and person[0].of_house)]
    for draft, _ in found if addressee else ():
        if draft.source == "prose" and addressee and not draft.has(HOSPITAL) and not _inherits(draft, HOSPITAL):
            draft.inherited.append(addressee)
    _look_at_whole([draft for draft, _ in found], house, page, shadow, lexicon)
    entries = _entries(without_repeats(found, shadow), text, shadow, claims, lexicon.hold_back)
    counts, disagreeing = count_people(counted, entries, len(text))
    starts = line_starts(text)
    entries = doubt_counts(entries, {place: bisect_right(starts, at) for place, at in disagreeing.items()})
    return Reading(
        entries=tuple(doubt_unlike(entries)),
        context=claims.segments_of(CONTEXT),
        prose=claims.segments_of(PROSE),
        unread=claims.segments_of(UNREAD),
        counts=tuple(counts),
        segments=claims.segments(),
    )


def _look_at_whole(drafts: list[Draft], house: House, page: Page, shadow: str, lexicon: Lexicon) -> None:
    """Give and doubt what only the whole page can tell: whose house it is, and how far it was understood."""
    if any(lacks_hospital(draft, shadow) for draft in drafts):
        for row in house.sentences:
            house.look(read_row(shadow, row.start, row.end, lexicon, row.blanks), shadow[row.start : row.end])
        give_house(drafts, house, shadow=shadow)
    doubt_layout(drafts)
    page.doubt_headings(drafts)
    for draft in drafts:
        draft.doubts.extend(page.doubts())


def _inherits(draft: Draft, kind: str) -> bool:
    return any(token.kind == kind for token in draft.inherited)


def _claim_rows(claims: Claims, rows: Sequence[Row], kind: str) -> None:
    for row in rows:
        claims.claim(row.start, row.end, kind)


def _claim_words(claims: Claims, rows: Sequence[Row]) -> None:
    """Words of a roll that become nobody's are context if they were understood, unread if not."""
    for row in rows:
        for token in row.tokens:
            kind, start, end, text, _ = token
            understood = kind == OTHER and text in FUNCTION_WORDS
            if (kind in (OTHER, NAME) and not understood) or (kind in (SEPARATOR, NUMBER) and is_unread_word(token)):
                claims.claim(start, end, UNREAD)
            elif kind != SEPARATOR or text.isalpha():  # 现任
                claims.claim(start, end, CONTEXT)


_ENDS = tuple('。!?…";:)]')


def _paragraphs(rows: Sequence[Row], shadow: str) -> Iterator[Span]:
    """The stretches of running text, where a page's end in the middle of a sentence parts no paragraph."""
    start = rows[0].start
    for row, following in pairwise(rows):
        if shadow[row.start : row.end].rstrip(_BLANKS).endswith(_ENDS) or row.letters < SHORT:
            yield start, row.end
            start = following.start
    yield start, rows[-1].end


_BLANKS = f" \t*{NOTHING}"


def _of_table(table: Table, heads: list[Token]) -> list[Found]:
    for draft, _ in table.people:
        draft.inherited.extend(token for token in heads if may_inherit(draft, token))
    lost = sorted(table.lost)
    return [(draft, tuple(_without(span, lost))) for draft, span in table.people]


def _without(span: Span, lost: Sequence[Span]) -> Iterator[Span]:
    """What is left of a stretch when the lost ones within it are taken out."""
    low, end = span
    for place in range(bisect_left(lost, (low, low)), len(lost)):
        start, stop = lost[place]
        if start >= end:
            break
        if start > low:
            yield low, start
        low = stop
    if low < end:
        yield low, end


def _of_rows(draft: Draft, rows: Sequence[Row]) -> Found:
    """A draft with its name and the words of its own rows."""
    low, high = rows[draft.rows[0]].start, rows[draft.rows[-1]].end
    own = [(token.start, token.end) for token in draft.own if low <= token.start < high]
    return draft, ((draft.name.start, draft.name.end), *sorted(own))


def _rows(shadow: str, lexicon: Lexicon) -> list[Row]:
    rows: list[Row] = []
    blanks, offset = 0, 0
    lines = shadow.split("\n")
    bodies = bodies_of(lines)
    for place, line in enumerate(lines):
        if line.strip():
            if not (place in bodies and take_body(rows[-1], shadow, offset, offset + len(line), lexicon)):
                rows.extend(_rows_of(shadow, offset, offset + len(line), lexicon, blanks))
            blanks = 0
        else:
            blanks += 1
        offset += len(line) + 1
    return rows


def _rows_of(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Iterator[Row]:
    """The row of a line, or where a paragraph holds a list (…抵达武汉。名单如下：…) those of what is around it and its own."""
    stretch = list_within(shadow, start, end)
    if stretch:
        listed = read_row(shadow, *stretch, lexicon, 0)
        if kind_of(listed) == ROLL and listed.kinds.count(NAME) >= FEWEST_LISTED:
            yield from _rows_of(shadow, start, stretch[0], lexicon, blanks)
            without_destinations(listed)
            yield listed
            if shadow[stretch[1] : end].strip():
                yield from _rows_of(shadow, stretch[1], end, lexicon, 0)
            return
    row = remark_of(shadow, start, end, blanks) or read_row(shadow, start, end, lexicon, blanks)
    without_destinations(row)
    yield row


FEWEST_LISTED = 3
"""Names from which on words behind 名单如下： are a list."""


def _groups(rows: list[Row], shadow: str, lexicon: Lexicon) -> Iterator[tuple[str, list[Row], Table | None]]:
    group: list[Row] = []
    kind, at = "", 0
    signed = signature_of(rows)
    while at < len(rows):
        table = read_table(rows, at, shadow, lexicon) or _matrix(rows, at, shadow, lexicon)
        row_kind = "" if table else SIGNATURE if at >= signed else kind_of(rows[at])
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


def _matrix(rows: list[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    if not rows[at].labelled and not may_head_matrix(rows[at]):
        return None
    people, used = read_matrix(rows, at, shadow, lexicon)
    return Table(people, used) if people else None


def _heads_after(row: Row, heads: list[Token]) -> list[Token]:
    """The headings open behind one more; a line that says nothing of its own, as （排名不分先后）, closes none."""
    if is_of_others(row):
        return []
    opened = [token for token in row.tokens if token.kind in "HBGX"]
    return stack_heads(heads, opened) if opened else heads


_PAIRS = {"(": ")", "[": "]"}


def _closed(shadow: str, extent: Span) -> Span:
    """An extent with the bracket that closes the last one opened in it."""
    start, end = extent
    open_at = max(shadow.rfind(mark, start, end) for mark in _PAIRS)
    if (
        open_at < 0
        or _PAIRS[shadow[open_at]] in shadow[open_at:end]
        or shadow[end : end + 1] != _PAIRS[shadow[open_at]]
    ):
        return extent
    return start, end + 1


def _entries(found: list[Found], text: str, shadow: str, claims: Claims, hold_back: frozenset[str]) -> list[Entry]:
    entries: list[Entry] = []
    starts = line_starts(text)
    taken: set[Span] = set()
    for index, (draft, spans) in enumerate(found):
        own = [span for span in spans if span not in taken] or list(spans[:1])
        taken.update(own)
        for span in own:
            claims.claim_entry(index, span)
        extent = _closed(shadow, (min(span[0] for span in own), max(span[1] for span in own)))
        for span in ((extent[1] - 1, extent[1]), *draft.elsewhere):
            claims.claim_entry(index, span)
        lines = (bisect_right(starts, extent[0]), bisect_right(starts, extent[1] - 1))
        entries.append(build_entry(draft, text, shadow, extent, lines, hold_back))
    return mark_repeats(place_by_page(entries))
