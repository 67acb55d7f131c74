"""Names that the form of other rows gives away: 2. 綦声远 主治医师 among rows of a number, a name and a title."""

from collections import Counter
from collections.abc import Mapping, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import SURE, is_sure, is_unsure, may_be_name, promoted
from roster.rolls.rows.row import Row, explain
from roster.rolls.rows.whole import may_be_one
from roster.rolls.words.lexicon import HOSPITAL, NAME, OTHER, POST, SEPARATOR, TITLE
from roster.rolls.words.names import surname_characters
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region

_FIELDS = frozenset("HDTPR")
FEWEST = 2
"""Rows of one form with a sure name from which on the form is a habit of the page."""
FEWEST_IN_RUN = 3
"""Institutions of a row from which on it runs on through several people."""
LONGEST = 12
"""Tokens of a row beyond which its form is nobody's habit."""


def take_habits(rows: Sequence[Row]) -> None:
    """Make a name of the one unknown word of a row, where other rows of its form have a name there."""
    _part_from_houses(rows)
    _join_houses(rows)
    for row in rows:
        if row.kinds.count(HOSPITAL) >= FEWEST_IN_RUN:
            _part_in_run(row)
    forms = [_form(row) for row in rows]
    habits = Counter(form for form, piece in forms if form and piece is None)
    for row, (form, piece) in zip(rows, forms, strict=True):
        if piece is not None and habits[form] >= FEWEST:
            at, end = piece
            whole = [token for token in row.tokens[at:end] if token.kind != SEPARATOR]
            row.put([*row.tokens[:at], promoted(whole), *row.tokens[end:]])
            explain(row)


def _join_houses(rows: Sequence[Row]) -> None:
    """Give a house of which other rows are its name back, where that was read as somebody because a ward begins as the house
    ends: 钟大|医院感染管理科 beside 钟大医院重症医学科, and 钟大|医院江北院区."""
    houses = Counter(
        token.text for row in rows if HOSPITAL in row.kinds for token in row.tokens if token.kind == HOSPITAL
    )
    known = {house for house, times in houses.items() if times >= FEWEST and house.endswith(_KIND)}
    for row in rows if known else ():
        for at in range(len(row.tokens) - 2, -1, -1):
            name, after = row.tokens[at : at + 2]
            if name.kind != NAME or name.end != after.start or not after.text.startswith(_KIND):
                continue
            if name.text + _KIND not in known or len(after.text) != after.end - after.start:
                continue
            middle, rest = after.start + len(_KIND), after.text[len(_KIND) :]
            whole = Token(HOSPITAL, name.start, middle, name.text + _KIND, KNOWN)
            joined = [whole, after._replace(start=middle, text=rest)] if rest else [whole]
            if rest.endswith(_PARTS):
                joined = [whole._replace(end=after.end, text=name.text + after.text)]
            row.put([*row.tokens[:at], *joined, *row.tokens[at + 2 :]])
            explain(row)


_KIND, KNOWN = "医院", 3.0
_PARTS = ("院区", "分院", "分部")


def _part_from_houses(rows: Sequence[Row]) -> None:
    """Part a name that is a word from the house that it touches, where most rows begin with a name that touches one: 高原
    from 高原市人民医院, if another row has 市人民医院, and 于洋 from 于洋通辽市医院, since the house tells its place without it."""
    known: Counter[str] = Counter()
    joined = []
    for row in rows:
        first = row.tokens[0] if row.tokens else None
        if first is not None and first.kind == HOSPITAL and len(row.tokens) > 1:
            joined.append(row)
        elif row.kinds.startswith(NAME + HOSPITAL) and first is not None and first.end == row.tokens[1].start:
            known[row.tokens[1].text] += 1
    if len(joined) * FEWEST > known.total():
        return
    for row in joined:
        _part(row, 0, known)


def _part_in_run(row: Row) -> None:
    """As for rows that each begin with a name, in a row that runs on through several people: 主任医师|于洋通辽市医院."""
    houses = [place for place, token in enumerate(row.tokens) if token.kind == HOSPITAL and place]
    named = [place for place in houses if row.tokens[place - 1].kind == NAME]
    for place in reversed(houses) if len(named) * FEWEST > len(houses) else ():
        before = row.tokens[place - 1]
        if before.kind in (TITLE, POST) and before.end == row.tokens[place].start:
            _part(row, place, {})


def _part(row: Row, place: int, known: Mapping[str, int]) -> None:
    """Part the house at a place of a row from the name that it was read with, if there is one."""
    house = row.tokens[place]
    for length in (2, 3):
        name, own = house.text[:length], house.text[length:]
        whole = own in known or ((place or not any(map(is_sure, row.tokens))) and _tells_its_place(own, name))
        if whole and name[0] in surname_characters() and house.end - house.start == len(house.text):
            middle = house.start + length
            parted = (Token(NAME, house.start, middle, name, SURE), house._replace(start=middle, text=own))
            row.put([*row.tokens[:place], *parted, *row.tokens[place + 1 :]])
            explain(row)
            return


def _tells_its_place(house: str, before: str) -> bool:
    """Whether an institution begins with the place where it lies, and what stands before is none that this one lies in."""
    place, around = place_of(house), find_region(before)
    return place is not None and (around is None or not place.startswith(around.rstrip("0")))


def _form(row: Row) -> tuple[str, tuple[int, int] | None]:
    """The kinds and marks of a row with one name, "" if there is no such form; and where its name stands if that is an
    unknown word."""
    tokens = row.tokens
    if not 1 < len(tokens) <= LONGEST:
        return "", None
    kinds = row.kinds
    if (NAME not in kinds and OTHER not in kinds) or _FIELDS.isdisjoint(kinds):
        return "", None
    if kinds.count(NAME) == 1 and OTHER not in kinds and not is_unsure(tokens[kinds.index(NAME)]):
        return "".join([token.kind if token.kind != SEPARATOR else _mark(token) for token in tokens]), None
    form, piece, names = "", None, 0
    place = 0
    while place < len(tokens):
        end = place
        while end < len(tokens) and is_unsure(tokens[end]):
            end += 1
        if end < place + 2 and tokens[place].kind == NAME and may_be_one(tokens[place : place + 2]):
            end = place + 2
        if end == place + 1 and _is_spaced(tokens[place : place + PADDED]):
            end = place + PADDED
        if end > place:
            piece = place, end
            names += 1
            form += NAME
        else:
            end = place + 1
            names += tokens[place].kind == NAME
            form += _mark(tokens[place])
        place = end
    if names != 1:
        return "", None
    whole = [token for token in tokens[slice(*piece)] if token.kind != SEPARATOR] if piece else []
    if whole and not (may_be_one(whole) or may_be_name(whole, even_words=True)):
        return "", None
    return form, piece


def _is_spaced(tokens: Sequence[Token]) -> bool:
    """Whether words are two characters set apart to the width of a name of three: 亓　静, whose surname nobody knows."""
    if len(tokens) != PADDED or tokens[1].kind != SEPARATOR or tokens[1].text.strip():
        return False
    return all(is_unsure(token) and len(token.text) == 1 for token in (tokens[0], tokens[2]))


PADDED = 3
"""Tokens of a padded name of two characters."""


def _mark(token: Token) -> str:
    return token.kind if token.kind != SEPARATOR else token.text.strip()[:1] or " "
