"""The people of a table: who is in a row, and what its cells say told which field each column holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from roster.rolls.doubts import HOSPITAL_ABOVE, MAY_HAVE_STAYED
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.heads import CALLED
from roster.rolls.rows.misprints import may_be_misprint
from roster.rolls.rows.row import read_row
from roster.rolls.rows.tokens import LONGEST_CELL, MOST_CELLS, moved, tokens_of, tokens_of_cell
from roster.rolls.tables.cells import EMPTY, UNKNOWN, Cell, institution_of, is_no_name
from roster.rolls.tables.remarks import MAY_DOUBT, doubt_of_remark
from roster.rolls.text.shadow import NOTHING
from roster.rolls.trust import TOUCHED, WORDS_LEFT, weighed
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    ETHNIC,
    GENDER,
    HOSPITAL,
    NAME,
    PARTY,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
)
from roster.rolls.words.names import name_score, several_names
from roster.vocabulary.hospitals import place_of

KIND_OF_FIELD = {
    "hospital": HOSPITAL, "department": DEPARTMENT, "title": TITLE, "post": POST, "role": ROLE, "batch": BATCH,
    "region": REGION, "gender": GENDER, "ethnic_group": ETHNIC, "party": PARTY, "ward": DEPARTMENT,
}  # fmt: skip
# Fields of which an empty cell means "as above": a table's joined cells, pasted, leave them so.
JOINED = frozenset((HOSPITAL, BATCH, REGION))
_AS_ABOVE = frozenset(("同上", "〃", '"'))
AS_BESIDE = "同左"


def left_over(draft: Draft, cells: Sequence[Cell], columns: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The cells of a person's row that say something which became nobody's, the row doubted where that may matter."""
    remarks = [
        (cell, column)
        for cell, column in zip(cells, columns, strict=False)
        if column in MAY_DOUBT and cell.text not in EMPTY
    ]
    taken = {token.start for token in draft.own} if remarks else set()
    for cell, column in remarks:
        doubt = doubt_of_remark(cell, column)
        if not doubt and column not in ("remark", UNKNOWN):
            continue
        if any(cell.start <= start < cell.end for start in taken) and doubt != MAY_HAVE_STAYED:
            continue
        if doubt and doubt not in draft.doubts:
            draft.doubts.append(doubt)
        says = column in ("remark", UNKNOWN) and _HAN.search(cell.text)
        if (doubt or says) and not any(cell.start <= start < cell.end for start in taken):
            yield cell.start, cell.end


def says_position(start: int, end: int, shadow: str, lexicon: Lexicon) -> bool:
    """Whether a cell that became nobody's says where or as what somebody works."""
    return any(token.kind in "HDTP" for token in tokens_of(shadow, start, end, lexicon))


def draft_of(
    cells: Sequence[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon, above: Sequence[Token]
) -> Draft | None:
    """The person of a table's row, None if the row names nobody (a sum, a second head)."""
    draft: Draft | None = None
    tokens: list[Token] = []
    empty: set[str] = set()
    untold = False  # whether a cell says what the one beside it says
    houseless = "hospital" not in columns and "position" not in columns
    for place, (cell, column) in enumerate(zip(cells, columns, strict=False)):
        if column == "name":
            name = _name(cell, shadow, lexicon)
            if name is None:
                return None
            draft = Draft(name[0], source="table")
            if _TWO_WORDS.fullmatch(shadow, name[0].start, name[0].end):
                draft.doubts.append(WORDS_LEFT)  # 某某 某某 may be two
            tokens.extend(name[1:])
        elif column and cell.text in EMPTY:
            kind = KIND_OF_FIELD.get(column, "")
            # A dash says that there is none. What stands first is what a table's rows are joined by.
            joined = not cell.text and (kind in JOINED or (not place and kind == DEPARTMENT))
            if joined or cell.text in _AS_ABOVE:
                empty.add(kind)
            untold = untold or cell.text == AS_BESIDE
        elif column:
            if not place or cell.text[:1] in _BRACKETS:
                cell = _within_brackets(cell if place else _behind_number(cell))
            housed = _ward_of_house(cell, shadow, lexicon) if column == "department" and houseless else None
            tokens.extend(housed or _field(cell, column, shadow, lexicon))
        elif cell.text.endswith(")"):
            tokens.extend(_offices_behind(cell, shadow, lexicon))
    if draft is None or _counts(cells, columns):
        return None
    draft.own = _with_calling(tokens)
    if untold:
        draft.doubts.append(WORDS_LEFT)
    wardless = not draft.has(DEPARTMENT) and "department" not in columns
    if wardless and (_untaken_calling(cells, columns) or _untaken_ward(cells, columns, shadow, lexicon)):
        draft.doubts.append(WORDS_LEFT)
    missing = [token for token in above if token.kind in empty and not draft.has(token.kind)]
    draft.inherited = list(missing)
    if any(token.kind == HOSPITAL for token in missing):
        draft.doubts.append(HOSPITAL_ABOVE)
    return draft


def _counts(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether a row has nothing but numbers where others have their houses and positions: 得票 | 12 | 33."""
    counts = False
    for cell, column in zip(cells, columns, strict=False):
        if column in _WORDS and cell.text:
            if _DIGITS.fullmatch(cell.text) is None:
                return False
            counts = True
    return counts


_WORDS, _DIGITS = frozenset(("hospital", "department", "title", "post", "position")), re.compile("[0-9.%票人 ]+")


def others_in_cell(draft: Draft, cells: Sequence[Cell], columns: Sequence[str]) -> list[Draft]:
    """The people whom the cell of a row's name names behind the first, of whom the row says the same: "甲,乙"."""
    place = columns.index("name") if "name" in columns else len(cells)
    cell = cells[place] if place < len(cells) else None
    if cell is None or not cell.start <= draft.name.start < cell.end or draft.name.end == cell.end:
        return []
    more = _BLANK_AND_ONE if several_names(cell.text) else _ONE_MORE
    if more is _BLANK_AND_ONE:
        draft.doubts.append(WORDS_LEFT)
    elif _NAMES.fullmatch(cell.text, draft.name.end - cell.start) is None:
        return []
    others = []
    for one in more.finditer(cell.text, draft.name.end - cell.start):
        name = Token(NAME, cell.start + one.start(1), cell.start + one.end(1), one[1].replace(" ", ""), 1.0)
        if len(name.text) >= SHORTEST_NAME and name_score(name.text) > UNLIKELY:
            others.append(
                replace(draft, name=name, own=[*draft.own], inherited=[*draft.inherited], doubts=[*draft.doubts])
            )
    return others


_ONE_MORE = re.compile(r"[ ]*[、,;/][ ]*([\u3400-\u9fff·][\u3400-\u9fff· ]{0,7})")
_BLANK_AND_ONE = re.compile(r"[ ]+([\u3400-\u9fff·]+)")
_NAMES = re.compile(rf"(?:{_ONE_MORE.pattern})+[ ]*[、,;/]?[ ]*")
SHORTEST_NAME = 2
UNLIKELY = -2.0
"""A name's score up to which a word behind the name in its cell is none."""


def _with_calling(tokens: list[Token]) -> list[Token]:
    """The tokens with a driver's or a cook's part in the team (队内分工：司机) made the post of one who has no other."""
    for token in tokens:
        if token.kind in (TITLE, POST):
            return tokens
    return [token._replace(kind=POST) if token.kind == ROLE and token.text in CALLED else token for token in tokens]


def _behind_number(cell: Cell) -> Cell:
    """The first cell of a row without the row's own number: 1、某市第一人民医院."""
    number = _NUMBERED.match(cell.text)
    return cell if number is None else Cell(cell.start + number.end(), cell.end, cell.text[number.end() :])


_NUMBERED = re.compile(r"[0-9]{1,3}[、.)][ ]*(?=[\u3400-\u9fff])")


def _within_brackets(cell: Cell) -> Cell:
    """A cell without the brackets around all of it: （某市中心医院）."""
    whole = _BRACKETED.fullmatch(cell.text) if cell.text[:1] in _BRACKETS else None
    return cell if whole is None else Cell(cell.start + whole.start(1), cell.start + whole.end(1), whole[1])


_BRACKETS = ("(", "[")
_BRACKETED = re.compile(r"[(\[][ ]*([^()\[\]]*[^()\[\] ])[ ]*[)\]]")


def _untaken_calling(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether a column of professions says something that may be the department, as 微生物检验, or as 护理 does where others
    of the column are wards."""
    return any(
        column in _CALLING_DOUBTED
        and cell.text not in EMPTY
        and (_ONLY_CALLING.fullmatch(cell.text) is not None) in _CALLING_DOUBTED[column]
        for cell, column in zip(cells, columns, strict=False)
    )


WORK = "work"
"""A column of professions of which some are wards or say more than somebody's calling."""
_CALLING_DOUBTED = {"profession": (False,), WORK: (False, True), "ward": (True,)}
"""Whether what is, or is not, a mere calling leaves a doubt in these columns; 翻译 in one of wards is a post."""


def _untaken_ward(cells: Sequence[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon) -> bool:
    """Whether a column that is read over holds a ward, which may be the person's own: 执业范围 with 骨科 in it."""
    return any(
        not column
        and cell.text.endswith(_ENDS_OF_WARDS)
        and [token.kind for token in tokens_of_cell(shadow, cell.start, cell.end, lexicon)] == [DEPARTMENT]
        for cell, column in zip(cells, columns, strict=False)
    )


_ONLY_CALLING = re.compile(
    "(?:临床)?(?:医疗|护理|医师|医生|护士|医护|医技|检验|药学|公卫|公共卫生|管理|后勤|行政|其他)(?:人员|类|岗位?)?"
)


def _name(cell: Cell, shadow: str, lexicon: Lexicon) -> list[Token] | None:
    """The name in a cell and whatever else it says, as （女）; None if it holds no name."""
    if is_no_name(cell) or institution_of(cell, shadow, lexicon) or not _HAN.search(cell.text):
        return None
    if cell.text.endswith(_ENDS_OF_OTHERS) and _is_field(cell, shadow, lexicon):
        return None
    bare = _NAME.match(cell.text)
    if bare is None or cell.text[bare.end() :].startswith(":"):
        return None  # 来源：某报
    several = several_names(bare.group())
    printed = several[0] if several else bare.group().rstrip(f" {NOTHING}")
    end = cell.start + len(printed)
    name = Token(NAME, cell.start, end, printed.replace(" ", "").replace(NOTHING, ""), 1.0)
    if not 2 <= len(name.text) <= 16:
        return None
    if end == cell.end:
        return [name]
    rest = [token for token in tokens_of(shadow, end, cell.end, lexicon) if token.kind in "mepHDTPR"]
    return [name, *rest]


# A department, a title or an office fills a column of names only where cells above it are missing.
_ENDS_OF_OTHERS = (*"科室部师士长员记", "医生", "主任", "领队")


def _is_field(cell: Cell, shadow: str, lexicon: Lexicon) -> bool:
    tokens = tokens_of(shadow, cell.start, cell.end, lexicon)
    return len(tokens) == 1 and tokens[0].kind in "DTPR" and tokens[0].score > 0


_TWO_WORDS = re.compile(rf"[\u3400-\u9fff]{{2,3}}[ {NOTHING}]+[\u3400-\u9fff]{{2,3}}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NAME = re.compile(rf"[\u3400-\u9fff\U00020000-\U0003ffff·. {NOTHING}]+")


def _field(cell: Cell, column: str, shadow: str, lexicon: Lexicon) -> Sequence[Token]:
    """What a cell says, told which field its column holds. Remembered as in `tokens_of_cell`."""
    if column not in _LOOKED_INTO or cell.end - cell.start > LONGEST_CELL or "以" in cell.text:
        return _read_field(cell, column, shadow, lexicon)
    known = lexicon.fields.get((column, cell.text))
    if known is not None:
        return moved(known[1], cell.start - known[0])
    if len(lexicon.fields) >= MOST_CELLS:
        lexicon.fields.clear()
    said = _read_field(cell, column, shadow, lexicon)
    lexicon.fields[column, cell.text] = cell.start, said
    return said


def _read_field(cell: Cell, column: str, shadow: str, lexicon: Lexicon) -> list[Token]:
    if column == "ward":
        tokens = tokens_of_cell(shadow, cell.start, cell.end, lexicon)
        if _ONLY_CALLING.fullmatch(cell.text) or {token.kind for token in tokens} <= {TITLE, POST}:
            return [token for token in tokens if token.kind in (TITLE, POST)]  # 翻译, 厨师
    kind = KIND_OF_FIELD.get(column, "")
    if column == "batch":
        cell = _of_batch(cell)
    whole = tuple.__new__(Token, (kind, *cell, 5.0))  # as in rows/cut.py
    if column == "party":
        return [whole._replace(text={"是": "党员", "否": "群众"}.get(cell.text, cell.text))]
    if column == "department" and may_be_misprint(cell.text):
        row = tokens_of_cell(shadow, cell.start, cell.end, lexicon)
        return [whole._replace(score=min(token.score for token in row))]
    if column not in _LOOKED_INTO:
        return [whole] if kind else []
    tokens = [token for token in tokens_of_cell(shadow, cell.start, cell.end, lexicon) if token.kind != SEPARATOR]
    kinds = {token.kind for token in tokens}
    if column in ("remark", UNKNOWN):
        if not kinds or not kinds <= set("BRPpT"):
            return _batch_in_bracket(cell)
        # 护士长, 党员, 副队长; and with no ward beside it of which it could be the post, 护理组长 is the team's.
        return [token._replace(kind=ROLE) if token.text.endswith("组长") else token for token in tokens]
    tokens = list(weighed(tokens, "".join([token.kind for token in tokens])))
    fields = [token for token in tokens if token.kind in "HDTPR"]
    if column in ("position", "profession", WORK):
        # 护理 alone is no department, 普外科 is one.
        told = kinds & set("TPR") or (kinds == {DEPARTMENT} and len(fields) == 1 and cell.text.endswith(_ENDS_OF_WARDS))
        return fields if column == "position" or told else []
    if column in ("title", "post"):
        if kinds == {ROLE}:
            return tokens  # 职务：领队
        # 职称 often holds the post as well, and the other way round; what is neither is taken as the column says.
        if kinds and kinds <= set("TPDR") and kinds & set("TP"):
            return fields  # 主治医师（队长）
        return [whole._replace(score=TOUCHED) if fields else whole]  # 主任医师/某某: partly understood
    return fields if HOSPITAL in kinds and len(kinds) > 1 and kinds <= set("HDTP") else [whole]


def _batch_in_bracket(cell: Cell) -> list[Token]:
    """The batch in a bracket behind where somebody went: 援鄂（第三批）."""
    told = _WENT_WITH.fullmatch(cell.text)
    return [Token(BATCH, cell.start + told.start(1), cell.start + told.end(1), told[1], 5.0)] if told else []


_WENT_WITH = re.compile(
    "(?:赴|援|支援|驰援|援助)[\u4e00-\u9fff]{1,8}[(]((?:第[一二三四五六七八九十0-9]{1,3}|首)批)(?:次|队员)?[)]"
)


def _ward_of_house(cell: Cell, shadow: str, lexicon: Lexicon) -> list[Token] | None:
    """The institution, which names its place, and the ward in the cell of a ward: 开鲁县医院急诊科 below 科室."""
    tokens = [token for token in tokens_of_cell(shadow, cell.start, cell.end, lexicon) if token.kind != SEPARATOR]
    if [token.kind for token in tokens] != [HOSPITAL, DEPARTMENT] or place_of(tokens[0].text) is None:
        return None
    return tokens


def _offices_behind(cell: Cell, shadow: str, lexicon: Lexicon) -> list[Token]:
    """The offices in brackets at the end of a cell that is read over otherwise: 139****1234（副队长）."""
    start = cell.text.rfind("(") + 1
    if not 0 < start < len(cell.text) - 1:
        return []
    row = read_row(shadow, cell.start + start, cell.end - 1, lexicon, 0)
    offices = [token for token in row.tokens if token.kind != SEPARATOR]
    return offices if offices and all(token.kind == ROLE for token in offices) else []


def _of_batch(cell: Cell) -> Cell:
    """A batch without the place whose it is, as lists are read: 云南省第四批, 州第二批."""
    placed = _PLACED.match(cell.text)
    return Cell(cell.start + placed.end(), cell.end, cell.text[placed.end() :]) if placed else cell


_PLACED = re.compile(
    "(?:[\u4e00-\u9fff]{2,12}(?:省|市|州|盟|县|区|旗|兵团)|[我本全]?[省市州县区]级?|国家|自治区|兵团)(?=[第首])"
)


_LOOKED_INTO = frozenset(("remark", UNKNOWN, "position", "profession", WORK, "title", "post", "hospital"))
"""Columns whose cells may say something else than the column's head, or more."""
_ENDS_OF_WARDS = ("科", "室", "部", "病区", "病房", "门诊")


def with_wards(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[str]:
    """The columns with one of professions that mostly holds wards made one of wards, ICU and 急诊 among them. `rows` are
    the cells of some of the table."""
    told = list(columns)
    for place, column in enumerate(columns):
        if column == "profession":
            cells = [cells[place].text for cells in rows if place < len(cells)]
            said = [words for words in cells if words not in EMPTY and not _ONLY_CALLING.fullmatch(words)]
            if said and sum(words.endswith(_ENDS_OF_WARDS) for words in said) >= MOST_WARDS * len(said):
                told[place] = "ward"
            elif any(not _OF_SORT.fullmatch(words) for words in said):
                told[place] = WORK
    return told


MOST_WARDS = 0.5
_OF_SORT = re.compile("临床(?:医学|医疗)?|医学|护理学")
"""What a column of professions says of people that is no ward, beside what they are called."""


@dataclass(slots=True)
class Table:
    """The people of a table, each with the stretch of text of its row, and how many rows of text the table takes.

    `lost` are the stretches of rows that say what they say of people, but of nobody whose name was read, and the cells
    of remarks and of unknown columns that were not understood.
    """

    people: list[tuple[Draft, tuple[int, int]]] = field(default_factory=list)
    rows: int = 0
    lost: list[tuple[int, int]] = field(default_factory=list)


def add_people(table: Table, people: Sequence[Draft], extent: tuple[int, int]) -> None:
    """Add the people of a row of the table, each with its stretch from the name on."""
    if len(people) == 1:
        table.people.append((people[0], extent))
        return
    starts = [extent[0], *(draft.name.start for draft in people[1:])]
    stops = [*starts[1:], extent[1]]
    table.people.extend(zip(people, zip(starts, stops, strict=True), strict=True))


LOOK = 50
"""Rows of a table that are looked at for what one of its columns holds."""
