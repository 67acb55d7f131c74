"""From the text of a published roll to its entries and all that is left over."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from roster.rolls.accounting import Claims
from roster.rolls.blocks.cards import (
    bodies_of,
    cards_of,
    leave_title_above,
    profiles_of,
    take_body,
    take_card,
    take_profile,
    take_went,
    went_of,
)
from roster.rolls.counts.compared import count_people, rows_counted
from roster.rolls.entries import Builder
from roster.rolls.houses.batch_goals import set_goals_of_batches
from roster.rolls.houses.city_houses import place_in_city
from roster.rolls.houses.counties_of_page import give_counties_their_first_character
from roster.rolls.houses.help_sections import leave_sections_of_help
from roster.rolls.houses.page_house import without_destinations
from roster.rolls.houses.posts_there import set_posts_apart
from roster.rolls.houses.sent_down import give_house_that_sends_down
from roster.rolls.pages.bylines import before_byline, before_skills
from roster.rolls.pages.lead_ins import headed_at_end, list_behind, list_within, names_leader, without_senders
from roster.rolls.pages.page import PageReader
from roster.rolls.pages.people import Found
from roster.rolls.reading import CONTEXT, PROSE, UNREAD, Entry, Reading, Span
from roster.rolls.relaid import told_of
from roster.rolls.rows.asked import take_asked
from roster.rolls.rows.batches import without_lone_tier
from roster.rolls.rows.batches_before import without_batches_still_there
from roster.rolls.rows.captions import sees_off_below
from roster.rolls.rows.furniture import set_byline_apart
from roster.rolls.rows.glued import part_cells
from roster.rolls.rows.habits import take_habits
from roster.rolls.rows.letters import signature_of
from roster.rolls.rows.listed_places import set_places_apart
from roster.rolls.rows.other_lists import LONGEST_HEADING
from roster.rolls.rows.plain import is_plain_word
from roster.rolls.rows.poems import set_poems_apart
from roster.rolls.rows.quoted import without_quoted_words
from roster.rolls.rows.registers import keep_who_and_team
from roster.rolls.rows.row import Row, read_row
from roster.rolls.rows.scenes import without_scenes
from roster.rolls.rows.sorts import HEADING, REMARK, ROLL, SIGNATURE, TABLE, kind_of, remark_of
from roster.rolls.tables.blanks_at_marks import without_blanks_at_marks
from roster.rolls.tables.invisible import without_invisible
from roster.rolls.tables.matrices import is_parted, may_head_matrix, read_blank_matrix, read_matrix
from roster.rolls.tables.relay import relay
from roster.rolls.tables.rows import Table
from roster.rolls.tables.table import read_table
from roster.rolls.text.comma_lists import with_commas_of_lists
from roster.rolls.text.dots import with_dots_parted
from roster.rolls.text.labels import with_labels_parted
from roster.rolls.text.memory import collector_kept_still
from roster.rolls.text.namesakes import without_signs_of_namesakes
from roster.rolls.text.places import place_by_page
from roster.rolls.text.shadow import shadow as shadow_of
from roster.rolls.text.spacing import close_between_wide
from roster.rolls.text.verse import set_as_sentences
from roster.rolls.text.wrapping import unwrap
from roster.rolls.together import doubt_counts, doubt_unlike, mark_repeats
from roster.rolls.untaken import doubt_untaken
from roster.rolls.words.lexicon import (
    NAME,
    OTHER,
    ROLE,
    Lexicon,
    build_lexicon,
)


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
    with collector_kept_still():
        seen = without_invisible(text)
        told = told_of(text, seen, _read_laid(seen.text, lexicon)) if seen else None
        return told or _read_laid(text, lexicon)


def _read_laid(text: str, lexicon: Lexicon) -> Reading:
    """As `read_with`, of a text without characters that print nothing."""
    relaid = relay(text, lexicon) or without_blanks_at_marks(text)
    told = told_of(text, relaid, _read(relaid.text, lexicon)) if relaid else None
    return told or _read(text, lexicon)


def _read(text: str, lexicon: Lexicon) -> Reading:
    plain, signs = without_signs_of_namesakes(shadow_of(text))
    shadow = set_as_sentences(close_between_wide(text, with_labels_parted(with_dots_parted(plain))))
    shadow = with_commas_of_lists(unwrap(shadow, lexicon), lexicon)
    rows = _rows(shadow, lexicon)
    without_lone_tier(rows, shadow)
    without_batches_still_there(rows, shadow)
    take_asked(rows)
    part_cells(rows)
    take_habits(rows)
    set_byline_apart(rows, shadow)
    set_poems_apart(rows, shadow)
    set_places_apart(rows)
    set_goals_of_batches(rows)
    give_counties_their_first_character(rows)
    set_posts_apart(rows, shadow)
    page = PageReader(text, shadow, lexicon)
    for at in signs:
        page.claims.claim(at, at + 1, CONTEXT)
    _read_groups(page, rows, shadow, lexicon)
    claims, found = page.claims, page.people(rows)
    leave_sections_of_help([draft for draft, _ in found], shadow)
    give_house_that_sends_down([draft for draft, _ in found], shadow)
    counted = rows_counted(page.counted)
    del rows, page  # of a long text the rows take more than the entries
    entries = place_in_city(place_by_page(_entries(found, text, shadow, claims, lexicon.hold_back), shadow), shadow)
    mark_repeats(entries)
    counts, disagreeing = count_people(counted, entries, shadow)
    starts = claims.line_starts
    doubt_counts(entries, {place: bisect_right(starts, at) for place, at in disagreeing.items()})
    doubt_unlike(entries)
    doubt_untaken(entries, shadow, starts)
    if not entries:
        claims.head_nobody()  # so that whoever reads what was made of the page sees that it was taken for no roll
    segments = tuple(claims.segments())
    return Reading(
        entries=tuple(entries),
        context=tuple([segment for segment in segments if segment.kind == CONTEXT]),
        prose=tuple([segment for segment in segments if segment.kind == PROSE]),
        unread=tuple([segment for segment in segments if segment.kind == UNREAD]),
        counts=tuple(counts),
        segments=segments,
    )


def _read_groups(page: PageReader, rows: list[Row], shadow: str, lexicon: Lexicon) -> None:
    groups = list(_groups(rows, shadow, lexicon))
    groups = [
        (REMARK, group, table) if _is_lone_sentence(at, groups, shadow) else (kind, group, table)
        for at, (kind, group, table) in enumerate(groups)
    ]
    for (kind, group, table), (_kind, _group, table_below) in pairwise([*groups, (HEADING, [], None)]):
        page.read(kind, group, table, before_table=table_below is not None)


Group = tuple[str, list[Row], Table | None]


def _is_lone_sentence(at: int, groups: Sequence[Group], shadow: str) -> bool:
    """Whether a row that looks like one of a roll is rather a sentence of a report: alone between paragraphs of running text."""
    kind, group, _ = groups[at]
    if kind != ROLL or len(group) > 1 or at == 0 or groups[at - 1][0] != REMARK:
        return False
    if at + 1 < len(groups) and groups[at + 1][0] != REMARK:
        return False
    words = shadow[group[0].start : group[0].end].strip()
    led_in = shadow[max(0, group[0].start - 8) : group[0].start].rstrip().endswith(":")
    if led_in or not words.endswith(("。", '。"')) or ";" in words or ":" in words:
        return False
    if group[0].kinds.startswith(NAME):
        return False  # 某某，某医院护师，…: a card
    return any(token.kind == OTHER and len(token.text) > 1 for token in group[0].tokens)


def _rows(shadow: str, lexicon: Lexicon) -> list[Row]:
    rows: list[Row] = []
    blanks, offset = 0, 0
    lines = shadow.split("\n")
    bodies, profiles, cards = bodies_of(lines), profiles_of(lines), cards_of(lines)
    went = went_of(lines) if "随" in shadow else ()
    for place, line in enumerate(lines):
        if line.strip():
            profile = take_profile(shadow, offset, offset + len(line), lexicon, blanks) if place in profiles else None
            if place in profiles:
                leave_title_above(rows, shadow, offset, offset + len(line))
            if profile:
                rows.append(profile)
            elif not (place in bodies and take_body(rows[-1], shadow, offset, offset + len(line), lexicon)):
                if len(line) > LONGEST_HEADING or ":" in line:
                    rows.extend(_rows_of(shadow, offset, offset + len(line), lexicon, blanks))
                else:
                    rows.append(_row_of(shadow, offset, offset + len(line), lexicon, blanks))
                if place in cards and kind_of(rows[-1]) == REMARK:
                    rows[-1] = take_card(rows[-1], shadow, offset + cards[place], lexicon) or rows[-1]
                if place in went:
                    take_went(rows[-1], shadow)
            blanks = 0
        else:
            blanks += 1
        offset += len(line) + 1
    return rows


def _rows_of(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Iterator[Row]:
    """The row of a line, or where a paragraph holds a list (…抵达武汉。名单如下：…) those of what is around it and its own."""
    may_hold = (
        True  # whether a list may stand behind a sentence; to look for it again behind each other would take long
    )
    while shadow[start:end].strip():
        within = list_within(shadow, start, end) if may_hold else None
        may_hold = within is not None
        stretch = within or list_behind(shadow, start, end)
        listed = read_row(shadow, *stretch, lexicon, 0) if stretch else None
        fewest = FEWEST_LISTED if within else FEWEST_BEHIND
        if not stretch or not listed or kind_of(listed) != ROLL or listed.kinds.count(NAME) < fewest:
            break
        for lead in _rows_of(shadow, start, stretch[0], lexicon, blanks):
            without_senders(lead)
            lead.remark = lead.remark or names_leader(shadow, lead)
            yield lead
        without_destinations(listed, shadow[slice(*stretch)])
        yield listed
        start, blanks = stretch[1], 0
    else:
        return
    heads = headed_at_end(shadow, start, end)
    if heads:
        row = _row_of(shadow, start, heads, lexicon, blanks)
        row.remark = row.remark or (NAME in row.kinds and kind_of(row) != ROLL)
        yield row
        start, blanks = heads, 0
    yield _row_of(shadow, start, end, lexicon, blanks)


def _row_of(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Row:
    line = shadow[start:end]
    if is_plain_word(line) and not sees_off_below(shadow, start, end):
        row = read_row(shadow, start, end, lexicon, blanks, plain=True)
    elif (remark := remark_of(shadow, start, end, blanks)) is not None:
        row = remark
    else:
        told = min(before_byline(shadow, start, end), before_skills(shadow, start, end))
        row = read_row(shadow, start, told, lexicon, blanks)
        row.tail = end if told < end else 0
        keep_who_and_team(row, line)
    if '"' in line:
        without_quoted_words(row)
    without_destinations(row, line)
    without_scenes(row, line)
    return row


FEWEST_LISTED, FEWEST_BEHIND = 3, 2
"""Names from which on words behind 名单如下： are a list, and behind 我院选派以下同志：."""


def _groups(rows: list[Row], shadow: str, lexicon: Lexicon) -> Iterator[Group]:
    group: list[Row] = []
    kind, at = "", 0
    signed = signature_of(rows)
    matrices = is_parted(shadow, 0, len(shadow)) or any(row.labelled or row.kinds.count(ROLE) > 1 for row in rows)
    while at < len(rows):
        table = read_table(rows, at, shadow, lexicon) or (_matrix(rows, at, shadow, lexicon) if matrices else None)
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
    row = rows[at]
    if row.kinds.count(ROLE) > 1 and not is_parted(shadow, row.start, row.end):
        people, used = read_blank_matrix(rows, at, shadow, lexicon)
        return Table(people, used) if people else None
    if not row.labelled and not (is_parted(shadow, row.start, row.end) and may_head_matrix(row)):
        return None
    people, used = read_matrix(rows, at, shadow, lexicon)
    return Table(people, used) if people else None


_PAIRS = {"(": ")", "[": "]"}
_CLOSING = frozenset(_PAIRS.values())


def _closed(shadow: str, extent: Span) -> Span:
    """An extent before a closing bracket, with that one if it closes the last one opened in it."""
    start, end = extent
    open_at = max([shadow.rfind(mark, start, end) for mark in _PAIRS])
    if (
        open_at < 0
        or _PAIRS[shadow[open_at]] in shadow[open_at:end]
        or shadow[end : end + 1] != _PAIRS[shadow[open_at]]
    ):
        return extent
    return start, end + 1


def _entries(found: list[Found], text: str, shadow: str, claims: Claims, hold_back: frozenset[str]) -> list[Entry]:
    entries: list[Entry] = []
    builder = Builder(text, shadow, hold_back)
    starts = claims.line_starts
    taken: set[Span] = set()
    found.reverse()
    while found:  # each draft is let go, since it takes almost as much memory as its entry
        draft, spans = found.pop()
        index = len(entries)
        own = [span for span in spans if span not in taken] or list(spans[:1])
        taken.update(own)
        for span in own:
            claims.claim_entry(index, span)
        words = own[0] if len(own) == 1 else (min(own)[0], max([span[1] for span in own]))
        extent = _closed(shadow, words) if shadow[words[1] : words[1] + 1] in _CLOSING else words
        if extent is not words:
            claims.claim_entry(index, (extent[1] - 1, extent[1]))
        for span in draft.elsewhere:
            claims.claim_entry(index, span)
        lines = (bisect_right(starts, extent[0]), bisect_right(starts, extent[1] - 1))
        entries.append(builder.build(draft, extent, lines))
    return entries
