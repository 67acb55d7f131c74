"""Names that only the layout gives away: an unknown word where a row must hold a name."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    PARTY,
    POST,
    REGION,
    SEPARATOR,
    TITLE,
)
from roster.rolls.names import COMPOUND_SURNAMES, name_score, transliteration_characters, words
from roster.rolls.rows import Row
from roster.vocabulary.regions import find_region, regions_named

SURE = 0.4
"""A name token's score from which on it needs no help from the layout."""

LIKELY, UNLIKELY = -0.6, -3.0
RUN_IN = 2.5
PLACE_IN_LIST = -7.0
"""Score from which on a place's name may be somebody's, where a list holds nothing but names: 揭阳."""

_FIELDS = frozenset("HDTPR")
_PERSONAL = frozenset((PARTY, ETHNIC))


def promote(rows: Sequence[Row]) -> None:
    """Make names of unknown words that stand where names stand, and plain words of doubtful names elsewhere."""
    for row in rows:
        if not _is_plain(row) and not _heads_columns(row):
            _settle_heading(row)
            row.tokens = _promote_between(row)
            row.tokens = _promote_alike(row)
            row.tokens = _promote_in_row(row)
        _promote_spaced(row)
    for above, row in pairwise(rows):
        if _opens_list(above) and _may_be_list(row):
            row.tokens = [
                token
                for atom in _atoms(row.tokens)
                for token in ([promoted(atom)] if may_be_name(atom, even_words=True) else atom)
            ]
    _promote_bare(rows)
    _promote_habit(rows)
    for row in rows:
        if NAME in row.kinds:
            row.tokens = [_settled(token, before, after) for before, token, after in _with_neighbours(row.tokens)]
            _settle_brackets(row)
            _settle_counted(row)
            _settle_places(row)


_DOUBTFUL = frozenset((OTHER, REGION, LABEL))


def _is_plain(row: Row) -> bool:
    """Whether nothing in a row is in doubt: no word that was not understood, and no name that is not sure."""
    for token in row.tokens:
        kind = token.kind
        if kind in _DOUBTFUL or (kind == NAME and token.score < SURE):
            return False
    return True


def _heads_columns(row: Row) -> bool:
    """Whether a row is the head of a table, perhaps of numbers, in which no word is anybody's name: 市州 医生 护士 其他 合计."""
    kinds = row.kinds
    return row.labelled and kinds.count(LABEL) > 1 and not any(":" in token.text for token in row.tokens)


def _with_neighbours(tokens: Sequence[Token]) -> list[tuple[Token | None, Token, Token | None]]:
    if not tokens:
        return []
    return list(zip([None, *tokens[:-1]], tokens, [*tokens[1:], None], strict=True))


def _settled(token: Token, before: Token | None, after: Token | None) -> Token:
    """A token that is no name after all becomes a plain word."""
    if token.kind != NAME:
        return token
    if after is not None and after.kind == NUMBER and len(after.text) < 3:
        return token._replace(kind=OTHER)  # 某某1, 某某2: authors of an article, with the number of their institution
    # A name grows out of nothing else: what touches unknown words or figures is part of something longer.
    touches = any(other is not None and other.kind in (OTHER, NUMBER) for other in (before, after))
    if before is not None and before.kind == NUMBER and not (after is not None and after.kind == OTHER):
        touches = False
    return token._replace(kind=OTHER) if token.score < (RUN_IN if touches else SURE) else token


def _settle_counted(row: Row) -> None:
    """医技及管理2人 counts a sort of people, and names nobody: among other numbers what touches one is no name."""
    if row.kinds.count(COUNT) > 1:
        for place, (_, token, after) in enumerate(_with_neighbours(row.tokens)):
            counted = after is not None and after.kind == COUNT and after.start == token.end and after.text[0].isdigit()
            if token.kind == NAME and counted:
                row.tokens[place] = token._replace(kind=GROUP)


def _settle_brackets(row: Row) -> None:
    """Make a plain word of what stands by itself in the bracket behind a name or within a heading's words, and only
    looks like one: 某某（重症）."""
    tokens = row.tokens
    for place in range(2, len(tokens) - 1):
        name, opening, token, closing = tokens[place - 2 : place + 2]
        alone = opening.text.strip() == "(" and closing.text.lstrip().startswith(")")
        if not alone or token.kind != NAME:
            continue
        ends = name.kind == GROUP and place == len(tokens) - 2 and token.score < RUN_IN
        of_heading = ends or (name.kind in (BATCH, GROUP) and _goes_on(tokens[place + 1 : place + 3]))
        if of_heading:
            tokens[place] = token._replace(kind=GROUP)
        elif name.kind == NAME and token.score < RUN_IN:
            tokens[place] = token._replace(kind=OTHER)


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether a word of a heading touches the bracket's end: 第二批医疗队（整建制）名单."""
    return len(behind) > 1 and behind[0].text == ")" and behind[1].kind in (GROUP, OTHER)


def _settle_heading(row: Row) -> None:
    """Make words of the heading of what a heading of a team calls by places alone: 第八批援鄂医疗队（普陀、崇明）名单."""
    kinds = row.kinds
    if not any(kind in kinds for kind in _TEAM) or any(kind in kinds for kind in (TITLE, POST, DEPARTMENT)):
        return
    words_in_doubt = [token for token in row.tokens if token.kind == NAME or is_unsure(token)]
    if any(token.kind == NAME and not regions_named(token.text) for token in words_in_doubt):
        return
    row.tokens = [
        token._replace(kind=GROUP) if token in words_in_doubt and regions_named(token.text) else token
        for token in row.tokens
    ]


_TEAM = (BATCH, GROUP)


def _settle_places(row: Row) -> None:
    """武汉、黄石 are two places, though 黄石 may be somebody."""
    words_of = [place for place, token in enumerate(row.tokens) if token.kind not in (SEPARATOR, NUMBER)]
    for before, place in pairwise(words_of):
        token = row.tokens[place]
        beside = row.tokens[before].kind == REGION and "、" in row.tokens[place - 1].text
        if beside and token.kind == NAME and find_region(token.text):
            row.tokens[place] = token._replace(kind=REGION)


def promoted(atom: list[Token]) -> Token:
    """One name of all the tokens of an atom."""
    return Token(NAME, atom[0].start, atom[-1].end, "".join(token.text for token in atom), SURE)


def _atoms(tokens: Sequence[Token]) -> list[list[Token]]:
    atoms: list[list[Token]] = []
    alone = True
    for token in tokens:
        between = token.kind in _BETWEEN
        if between or alone:
            atoms.append([token])
        else:
            atoms[-1].append(token)
        alone = between
    return atoms


def _words(row: Row) -> list[list[Token]]:
    """The atoms of a row that are words."""
    return [atom for atom in _atoms(row.tokens) if atom[0].kind not in _BETWEEN]


_BETWEEN = frozenset((SEPARATOR, NUMBER))


def _promote_in_row(row: Row) -> list[Token]:
    row.tokens = _with_whole_title(row.tokens)
    atoms = _atoms(row.tokens)
    sure = sum(any(_is_sure(token) for token in atom) for atom in atoms)
    if sure or any(token.kind in _FIELDS for token in row.tokens):
        atoms = [
            atom if any(token.kind == OTHER for token in atom) else [_accepted(token, len(atom) > 1) for token in atom]
            for atom in atoms
        ]
        row.tokens = [token for atom in atoms for token in atom]
    filled = sum(any(token.kind in _FIELDS for token in atom) for atom in atoms)
    words_in_row = sum(atom[0].kind not in (SEPARATOR, NUMBER) for atom in atoms)
    unsure = [atom for atom in atoms if may_be_name(atom)]
    if _is_labelled_list(row, atoms):
        chosen = [atom for atom in atoms if may_be_name(atom, even_words=True)]
    elif not sure and filled >= 2 and not unsure and any(token.kind in (TITLE, POST) for token in row.tokens):
        # 向前进 is a word, but beside a hospital and a title it is somebody.
        chosen = [atom for atom in atoms if may_be_name(atom, even_words=True)][:1]
    elif not sure and filled and len(unsure) >= 1 and words_in_row >= 2 and row.explained >= 0.6:
        chosen = [unsure[0]] if len(unsure) < filled + 1 else []
    elif (sure >= 3 and sure >= 2 * len(unsure)) or (sure > 1 and sure >= len(unsure) and _only_names(atoms)):
        chosen = unsure
    else:
        return row.tokens
    tokens: list[Token] = []
    marked = {id(atom) for atom in chosen}
    for atom in atoms:
        tokens.extend([promoted(atom)] if id(atom) in marked else atom)
    return tokens


def _with_whole_title(tokens: list[Token]) -> list[Token]:
    """The tokens with 灌注 and 医师 made the one title of a row's one sure person, who has no other."""
    if sum(_is_sure(token) for token in tokens) != 1:
        return tokens
    positions = sum(token.kind in (TITLE, POST) for token in tokens)
    if positions != 1:
        return _with_last_title(tokens) if not positions else tokens
    place = next(place for place, token in enumerate(tokens) if token.kind in (TITLE, POST))
    if place < 2 or tokens[place].kind != TITLE:
        return tokens
    edge, before, title = tokens[place - 2 : place + 1]
    begins = edge.kind == SEPARATOR and before.end == title.start and is_unsure(before)
    named = any(_is_sure(token) for token in tokens[: place - 1])
    if not (begins and named and len(before.text) <= LONGEST_BEGINNING):
        return tokens
    whole = Token(TITLE, before.start, title.end, before.text + title.text, UNKNOWN_TITLE)
    return [*tokens[: place - 1], whole, *tokens[place + 1 :]]


def _with_last_title(tokens: list[Token]) -> list[Token]:
    """The tokens with the last word made a title by its end, where a row names a person and no position: 灌注师."""
    if len(tokens) < 2:
        return tokens
    edge, last = tokens[-2:]
    formed = (
        last.kind in (OTHER, NAME) and last.text.endswith(_ENDS_OF_TITLES) and 2 < len(last.text) <= LONGEST_BEGINNING
    )
    if not formed or _is_sure(last) or edge.kind != SEPARATOR or not _is_sure_before(tokens):
        return tokens
    return [*tokens[:-1], last._replace(kind=TITLE, score=UNKNOWN_TITLE)]


def _is_sure_before(tokens: Sequence[Token]) -> bool:
    """Whether a row's sure name stands before an institution or department of its own."""
    name = next(place for place, token in enumerate(tokens) if _is_sure(token))
    return any(token.kind in (HOSPITAL, DEPARTMENT) for token in tokens[name:])


_ENDS_OF_TITLES = ("师", "员", "士")
LONGEST_BEGINNING = 4
UNKNOWN_TITLE = -1.0
"""Score of a title that begins with a word that nobody knows."""


def _accepted(token: Token, among: bool) -> Token:
    """A likely name that fills its place between marks, or `among` fields, needs no more proof in a row of such."""
    floor = UNLIKELY if among else LIKELY
    if token.text[-1:] in "科室" and len(token.text) > 2:
        return token
    return token._replace(score=SURE) if token.kind == NAME and floor <= token.score < SURE else token


def _opens_list(row: Row) -> bool:
    """Whether a row says that people follow: fields with a colon at the end or a count, and nobody named."""
    kinds = row.kinds
    ends = bool(row.tokens) and ":" in row.tokens[-1].text
    return (ends or "C" in kinds) and "N" not in kinds and any(kind in "HDTPR" for kind in kinds)


def _may_be_list(row: Row) -> bool:
    """Whether a row is nothing but words of a name's length, most of them likely names."""
    atoms = _words(row)
    likely = [atom for atom in atoms if len(atom) == 1 and atom[0].kind == NAME and atom[0].score > UNLIKELY]
    return 2 * len(likely) > len(atoms) and all(
        may_be_name(atom, even_words=True) or _is_sure(atom[0]) for atom in atoms
    )


def _promote_between(row: Row) -> list[Token]:
    """Unknown words where only a name can stand: behind a title and at the run's end, or before a hospital."""
    if row.explained < 0.6:
        return row.tokens
    # Between an institution and a post may be a department that nobody knows, where the row names a person as well.
    wanting = sum(token.kind == HOSPITAL for token in row.tokens) > sum(_is_sure(token) for token in row.tokens)
    tokens: list[Token] = []
    place = 0
    while place < len(row.tokens):
        end = place
        while end < len(row.tokens) and is_unsure(row.tokens[end]):
            end += 1
        if end == place:
            tokens.append(row.tokens[place])
            place += 1
            continue
        piece = row.tokens[place:end]
        before = row.tokens[place - 1].kind if place else SEPARATOR
        after = row.tokens[end].kind if end < len(row.tokens) else SEPARATOR
        fits = (
            (before in "TPR" and after in "SHDK")
            or (before in "STP#" and after in "HD")
            or (before in "HD" and after in "TP" and wanting)
            or (before in "XB" and after == HOSPITAL and len(piece) == 1 and piece[0].score > UNLIKELY)
        )
        tokens.extend([promoted(piece)] if fits and may_be_name(piece) else piece)
        place = end
    return tokens


def _promote_alike(row: Row) -> list[Token]:
    """Unknown words that stand among fields just as most names of their row do: 呼吸科羌燕、 or 甘露（呼吸科）."""
    sides = [
        _sides(before, after, row.tokens[place + 2 : place + 3])
        for place, (before, token, after) in enumerate(_with_neighbours(row.tokens))
        if _is_sure(token)
    ]
    usual = {side for side, times in Counter(sides).items() if 2 * times >= len(sides)}
    if not usual or usual == {"SS-"}:
        return row.tokens
    tokens = list(row.tokens)
    for place, (before, token, after) in enumerate(_with_neighbours(row.tokens)):
        alike = is_unsure(token) and _sides(before, after, row.tokens[place + 2 : place + 3]) in usual
        if alike and may_be_name([token], even_words=True):
            tokens[place] = promoted([token])
    return tokens


def _sides(before: Token | None, after: Token | None, beyond: Sequence[Token]) -> str:
    """The kinds on both sides of a word, and what opens behind it: S for a mark, - for no bracket with a field."""
    left = before.kind if before is not None and before.kind != NUMBER else SEPARATOR
    right = after.kind if after is not None else SEPARATOR
    bracket = after is not None and "(" in after.text and bool(beyond) and beyond[0].kind in _FIELDS
    return left + right + (beyond[0].kind if bracket else "-")


def is_unsure(token: Token) -> bool:
    return token.kind == OTHER or (token.kind == NAME and token.score < SURE)


def _only_names(atoms: list[list[Token]]) -> bool:
    return all(len(atom) == 1 and atom[0].kind in (NAME, SEPARATOR, NUMBER) for atom in atoms)


def _is_labelled_list(row: Row, atoms: list[list[Token]]) -> bool:
    """Whether a heading and a colon open the row and nothing but words of a name's length follow."""
    colon = next((place for place, atom in enumerate(atoms) if atom[0].kind == SEPARATOR and ":" in atom[0].text), -1)
    if colon < 1 or not any(token.kind in _FIELDS for atom in atoms[:colon] for token in atom):
        return False
    words_behind = [atom for atom in atoms[colon + 1 :] if atom[0].kind != SEPARATOR]
    likely = sum(len(atom) == 1 and atom[0].kind == NAME for atom in words_behind)
    return likely >= 0.6 * len(words_behind) and all(
        2 <= sum(len(token.text) for token in atom) <= 4 for atom in words_behind if may_be_name(atom)
    )


def _is_sure(token: Token) -> bool:
    return token.kind == NAME and token.score >= SURE


def may_be_name(atom: list[Token], *, even_words: bool = False) -> bool:
    """Whether an atom that no recogniser is sure of could be somebody's name; `even_words`, if it is a word, as 高洁."""
    if atom[0].kind in (SEPARATOR, NUMBER, LABEL) or any(_is_sure(token) for token in atom):
        return False
    if any(token.kind in _PERSONAL and len(token.text) > 1 for token in atom):
        return False  # 注★为党员
    text = "".join(token.text for token in atom)
    if (text in words() and not even_words) or not all(
        "\u3400" <= char <= "\u9fff" or char == "·" or ord(char) > 0x1FFFF for char in text
    ):
        return False
    if (
        text[-1] in "科室部院组"
        or not 2 <= len(text) <= 8
        or (len(text) > 4 and sum(char in transliteration_characters() for char in text) < len(text) - 1)
    ):
        return False
    if len(text) == 4 and not _may_have_four(text):
        return False
    if len(text) == 4 and find_region(text[:2]) and text[0] not in transliteration_characters():
        return False  # 武汉客厅
    if len(atom) == 1 and atom[0].kind == REGION:
        return len(text) < 4 and name_score(text) > (PLACE_IN_LIST if even_words else 2.0)
    return any(token.kind in (OTHER, NAME) for token in atom)


def _may_have_four(text: str) -> bool:
    """Whether four characters may be one name: a surname of two, or mostly written by sound."""
    return text[:2] in COMPOUND_SURNAMES or sum(char in transliteration_characters() for char in text) > 2


def _promote_bare(rows: Sequence[Row]) -> None:
    """A row that is one unknown word, right above (or below) rows of fields, where other rows show the same form."""
    shapes = [_shape(row) for row in rows]
    above = sum(a == "N" and b == "F" for a, b in pairwise(shapes))
    below = sum(a == "F" and b == "N" for a, b in pairwise(shapes))
    for place, shape in enumerate(shapes):
        if shape != "U":
            continue
        starts = place + 1 < len(rows) and shapes[place + 1] == "F" and above >= 1
        ends = place > 0 and shapes[place - 1] == "F" and below >= 1
        in_list = 0 < place < len(rows) - 1 and shapes[place - 1] == "N" and shapes[place + 1] == "N"
        if starts or ends or in_list:
            _name_first(rows[place])
    for place, row in enumerate(rows):
        # 果 然 and 高洁 are words; where every other person's rows begin with a name, so do theirs.
        alone = shapes[place] == "-" and place + 1 < len(rows) and shapes[place + 1] == "F" and above > 1
        below_mark = not place or shapes[place - 1] == "F" or not _words(rows[place - 1])
        if alone and below_mark and (_is_spaced(row) or _is_word_alone(row)):
            _name_first(row)


def _name_first(row: Row) -> None:
    """Make a name of the first word of a row, or of its two single characters."""
    atoms = _words(row)
    last = atoms[1][-1] if len(atoms[0][0].text) == 1 == len(atoms[0]) else atoms[0][-1]
    at, end = row.tokens.index(atoms[0][0]), row.tokens.index(last) + 1
    row.tokens[at:end] = [promoted([token for token in row.tokens[at:end] if token.kind != SEPARATOR])]


def _is_spaced(row: Row) -> bool:
    words_of = [token for token in row.tokens if token.kind not in (SEPARATOR, NUMBER)]
    return len(words_of) == 2 and all(len(token.text) == 1 and "\u3400" <= token.text <= "\u9fff" for token in words_of)


def _is_word_alone(row: Row) -> bool:
    atoms = _words(row)
    if len(atoms) != 1 or len(_text(atoms[0])) >= 4:
        return False
    return may_be_name(atoms[0], even_words=True) or _is_named_as_ward(atoms[0])


def _is_named_as_ward(atom: list[Token]) -> bool:
    """Whether a word that is no department may be a name though it ends as one: 寇明科."""
    text = _text(atom)
    named = all(token.kind in (NAME, OTHER) for token in atom) and atom[0].kind == NAME
    return named and len(text) == 3 and text[-1] in "科部" and _is_sure(atom[0])


def _text(atom: list[Token]) -> str:
    return "".join(token.text for token in atom)


def _promote_spaced(row: Row) -> None:
    """青 梅, among names padded to one width, is a name whatever its characters."""
    if len(row.tokens) < FEWEST_SPACED or sum(_is_sure(token) for token in row.tokens) < 2:
        return
    for place, token in enumerate(row.tokens):
        closed = token.end - token.start > len(token.text)  # blanks in it were closed up
        if closed and is_unsure(token) and may_be_name([token], even_words=True):
            beside = row.tokens[max(0, place - 1) : place] + row.tokens[place + 1 : place + 2]
            if all(edge.kind in (SEPARATOR, NUMBER) for edge in beside):
                row.tokens[place] = promoted([token])
    place = 1
    while place < len(row.tokens) - 1:
        first, blank, second = row.tokens[place - 1 : place + 2]
        edges = (
            row.tokens[place - 2] if place > 1 else None,
            row.tokens[place + 2] if place + 2 < len(row.tokens) else None,
        )
        alone = all(edge is None or edge.kind in (SEPARATOR, NUMBER) for edge in edges)
        if (
            alone
            and blank.kind == SEPARATOR
            and not blank.text.strip()
            and _is_character(first)
            and _is_character(second)
        ):
            row.tokens[place - 1 : place + 2] = [promoted([first, second])]
        place += 1


FEWEST_SPACED = 5
"""Tokens of the shortest row with two sure names and a spaced one: 青 梅 are three."""


def _is_character(token: Token) -> bool:
    return token.kind in (OTHER, NAME) and len(token.text) == 1 and "\u3400" <= token.text <= "\u9fff"


def _promote_habit(rows: Sequence[Row]) -> None:
    """The first word of a row of fields, where nearly every other such row begins with a name: 揭阳　某医院　医师."""
    openings = [
        (row, atoms[0])
        for row in rows
        if len(row.tokens) > 2  # two words and what parts them
        for atoms in [_words(row)]
        if len(atoms) > 1 and any(token.kind in _FIELDS for atom in atoms[1:] for token in atom)
    ]
    named = sum(len(atom) == 1 and _is_sure(atom[0]) for _, atom in openings)
    if named < 3 or named < 0.7 * len(openings):
        return
    for row, atom in openings:
        atoms = [other for other in _atoms(row.tokens) if other[0].kind not in (SEPARATOR, NUMBER)]
        spaced = len(atoms) > 2 and len(_text(atom)) == 1 == len(_text(atoms[1]))
        text = _text(atom) + (_text(atoms[1]) if spaced else "")
        unsure = atom[0].kind != LABEL and not any(_is_sure(token) for token in row.tokens)
        if (
            unsure
            and not any(token.kind in _FIELDS for token in atom)
            and 2 <= len(text) <= 4
            and all("\u3400" <= char <= "\u9fff" for char in text)
        ):
            _name_first(row)


def _shape(row: Row) -> str:
    """N for a row that is a name, F for a row of fields only, U for a row that is one unknown word, - for others."""
    words_of = [token for token in row.tokens if token.kind not in _BETWEEN]
    if len(words_of) == 1 and _is_sure(words_of[0]):
        return "N"
    if words_of and _FIELDS.issuperset([token.kind for token in words_of]):
        return "F"
    atoms = _words(row)
    return "U" if len(atoms) == 1 and may_be_name(atoms[0]) else "-"
