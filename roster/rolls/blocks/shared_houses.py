"""Whose institution stands behind the next of them: two named side by side with a blank between, and one institution behind
both; and several before one dash."""

from collections.abc import Sequence

from roster.rolls.blocks.who_alone import PERSONAL
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.trust import UNLIKE_LAYOUT
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, ROLE, SEPARATOR, TITLE
from roster.rolls.words.names import begins_with_surname, transliteration_characters


def share_houses(row: Row, people: Sequence[Draft], *, housed: bool) -> None:
    """Give those of a row who have nothing beside their names what stands behind the next one: 甲 乙　　某医院. `housed`
    says that a heading gives them an institution: then only blanks wider than between the names, or brackets behind the
    others of the row as well, tell that it is not theirs."""
    if len(people) < 2 or HOSPITAL not in row.kinds:
        return
    _share_last_bracket(row, people)
    if not housed:
        _share_behind_dash(row, people)
    places = {token.start: place for place, token in enumerate(row.tokens) if token.kind == NAME}
    bracketed = sum(_in_bracket(row.tokens, place) for place in places.values()) > 1
    shared: list[Token] = []  # what the one before was given as well
    for before, draft in zip(reversed(people[:-1]), reversed(people[1:]), strict=True):
        at, end = places.get(before.name.start), places.get(draft.name.start)
        bare = not before.holds(HOSPITAL) and not before.has("DTP") and _is_like_name(before.name.text)
        blank = "" if at is None or end is None else "".join([token.text for token in row.tokens[at + 1 : end]])
        if end is None or not bare or not blank.isspace():
            shared = []
            continue
        shared = shared or _behind(row.tokens, end, draft, blank, certain=bracketed)
        if not shared and not housed and len(people) <= MOST_UNSURE:
            shared = _behind(row.tokens, end, draft, blank, certain=True)
            before.doubts.extend([UNLIKE_LAYOUT] if shared else [])
        before.own.extend(shared)


def _share_last_bracket(row: Row, people: Sequence[Draft]) -> None:
    """Give those with an office before a colon the institution in the bracket that closes their list, as it is of all whom
    、 joins: 领队：甲、副领队：乙、丙（某医院）."""
    places = {token.start: place for place, token in enumerate(row.tokens) if token.kind == NAME}
    at = places.get(people[-1].name.start)
    if (
        row.kinds.count(HOSPITAL) != 1
        or ":" not in "".join([token.text for token in row.tokens if token.kind == SEPARATOR])
        or at is None
        or not _in_bracket(row.tokens, at)
    ):
        return
    house = next(token for token in row.tokens if token.kind == HOSPITAL)
    for before, draft in zip(reversed(people[:-1]), reversed(people[1:]), strict=True):
        start, end = places.get(before.name.start), places.get(draft.name.start)
        between = row.tokens[start + 1 : end] if start is not None and end is not None else ()
        marks = "".join([token.text for token in between if token.kind == SEPARATOR])
        if before.has("DTP") or not marks.startswith("、") or not all(token.kind in _OF_OFFICES for token in between):
            return
        if not before.has(HOSPITAL):
            before.own.append(house)


_OF_OFFICES = frozenset((SEPARATOR, ROLE))


def _share_behind_dash(row: Row, people: Sequence[Draft]) -> None:
    """Give all of a row the one institution that ends it behind a dash: 甲护士、乙医师——某医院."""
    said = [place for place, token in enumerate(row.tokens) if token.kind != SEPARATOR]
    last, mark = row.tokens[said[-1]], row.tokens[said[-1] - 1]
    if row.kinds.count(HOSPITAL) != 1 or last.kind != HOSPITAL or "-" not in mark.text:
        return
    if not all(draft.has("TP") for draft in people) or not people[-1].has(HOSPITAL):
        return
    for draft in people[:-1]:
        if not draft.holds(HOSPITAL):
            draft.own.append(last)


MOST_UNSURE = 3
"""People of a row up to which one bracket behind the last is said of all, though nothing but a blank joins them."""


def _behind(tokens: Sequence[Token], place: int, draft: Draft, blank: str, *, certain: bool) -> list[Token]:
    """What stands behind the name at a place, if it is of the one before the blank as well."""
    behind = [token for token in draft.own if token.start > draft.name.end and token.kind not in PERSONAL]
    if not behind or behind[0].kind != HOSPITAL:
        return []
    gap = _mark_behind(tokens, place)
    if gap.isspace() and len(gap) > len(blank) and _OF_BOTH.issuperset(token.kind for token in behind):
        return behind
    return behind[:1] if certain else []


def _is_like_name(text: str) -> bool:
    """Whether a word begins as names do: a stray one beside somebody is nobody's mate."""
    return begins_with_surname(text) or text[0] in transliteration_characters()


_OF_BOTH = frozenset((HOSPITAL, DEPARTMENT, TITLE))


def _mark_behind(tokens: Sequence[Token], place: int) -> str:
    """The mark right behind a name."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after.text if after is not None and after.kind == SEPARATOR else ""


def _in_bracket(tokens: Sequence[Token], place: int) -> bool:
    """Whether an institution stands in the bracket right behind a name: 甲（蒙古族，某医院）."""
    mark = _mark_behind(tokens, place)
    for token in tokens[place + 1 :] if "(" in mark or "[" in mark else ():
        if token.kind == HOSPITAL:
            return True
        if ")" in token.text or "]" in token.text:
            return False
    return False
