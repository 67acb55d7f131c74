"""Names that only the layout gives away: an unknown word where a row must hold a name."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.bracketed_names import name_before_brackets
from roster.rolls.rows.called_like_sexes import name_by_other_rows
from roster.rolls.rows.likely import (
    MOVES,
    SURE,
    atoms_of,
    is_sure,
    is_unsure,
    may_be_name,
    promoted,
    with_neighbours,
    words_of_row,
)
from roster.rolls.rows.promote_places import promote_places
from roster.rolls.rows.promote_rows import FEWEST_SPACED, FIELDS, promote_bare, promote_habit, promote_spaced
from roster.rolls.rows.promote_titles import with_padded_title, with_whole_title
from roster.rolls.rows.row import Row
from roster.rolls.rows.settle import (
    FEWEST_BRACKETED,
    settle_brackets,
    settle_counted,
    settle_first_of_house,
    settle_heading,
    settle_places,
    settle_shared_out,
    settled,
)
from roster.rolls.rows.ward_parts import WITH_PART, with_ward_parts
from roster.rolls.rows.whole import with_surname_apart, with_whole_names
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import begins_with_surname

LIKELY, UNLIKELY = -0.6, -3.0
MOST_ALONE = 4
"""Tokens of a row that may be but a number, its mark and two halves of a name, however likely each is by itself."""


def promote(rows: Sequence[Row]) -> None:
    """Make names of unknown words that stand where names stand, and plain words of doubtful names elsewhere."""
    for row in rows:
        if WITH_PART in row.kinds:
            row.put(with_ward_parts(row.tokens))
        if _is_settled(row.kinds):
            continue
        if "PST" in row.kinds or "OST" in row.kinds:
            row.put(with_padded_title(row.tokens))
        if row.kinds.endswith("NN") and len(row.tokens) <= MOST_ALONE:
            row.put(with_whole_names(row.tokens, row.kinds))
        if not _is_plain(row) and not _heads_columns(row):
            settle_heading(row)
            row.put(with_whole_names(row.tokens, row.kinds))
            if _SURNAME_APART in row.kinds:
                row.put(with_surname_apart(row.tokens))
            row.put(_promote_between(row))
            row.put(_promote_alike(row))
            row.put(_promote_in_row(row))
        if len(row.tokens) >= FEWEST_SPACED:
            promote_spaced(row)
    for above, row in pairwise(rows):
        if _opens_list(above) and _may_be_list(row):
            row.put(
                [
                    token
                    for atom in atoms_of(row.tokens)
                    for token in ([promoted(atom)] if may_be_name(atom, even_words=True) else atom)
                ]
            )
    for place, row in enumerate(rows):
        if row.kinds == _FIRST_OF_HOUSE:
            settle_first_of_house(row, rows[place + 1 : place + NEAR])
    name_by_other_rows(rows)
    promote_bare(rows)
    promote_habit(rows)
    for row in rows:
        kinds = row.kinds
        if NAME in kinds:
            if OTHER + SEPARATOR in kinds and len(row.tokens) >= FEWEST_BRACKETED:
                name_before_brackets(row)
            row.put(settled(row.tokens))
            if len(row.tokens) >= FEWEST_BRACKETED:
                settle_brackets(row)
            if COUNT in kinds:
                settle_counted(row)
            if REGION in kinds:
                promote_places(row)
                settle_places(row)
            if OTHER in kinds and (DEPARTMENT in kinds or HOSPITAL in kinds):
                settle_shared_out(row)


_FIRST_OF_HOUSE = HOSPITAL + SEPARATOR + NAME + COUNT + SEPARATOR
NEAR = 4
"""Rows below a heading among which the first of its people stands."""
_SURNAME_APART = OTHER + SEPARATOR + NAME
_DOUBTFUL = frozenset((OTHER, REGION, LABEL))


# Remembered, since the rows of a list are built alike.
@lru_cache(maxsize=4096)
def _is_settled(kinds: str) -> bool:
    """Whether a row names nobody for certain, and has no word that was not understood nor a title in two pieces."""
    return NAME not in kinds and _DOUBTFUL.isdisjoint(kinds) and "PST" not in kinds


@lru_cache(maxsize=4096)
def _are_fields(kinds: str) -> bool:
    return NAME not in kinds and not FIELDS.isdisjoint(kinds)


def _is_plain(row: Row) -> bool:
    """Whether nothing in a row is in doubt: no word that was not understood, and no name that is not sure."""
    if not _DOUBTFUL.isdisjoint(row.kinds):
        return False
    if row.kinds.count(NAME) > 1:
        return not any(map(is_unsure, row.tokens))
    return NAME not in row.kinds or not is_unsure(row.tokens[row.kinds.index(NAME)])


def _heads_columns(row: Row) -> bool:
    """Whether a row is the head of a table, perhaps of numbers, in which no word is anybody's name: 市州 医生 护士 其他 合计."""
    kinds = row.kinds
    return row.labelled and kinds.count(LABEL) > 1 and not any(":" in token.text for token in row.tokens)


def _promote_in_row(row: Row) -> Sequence[Token]:
    row.put(with_whole_title(row.tokens))
    atoms = atoms_of(row.tokens)
    sure = sum(any(is_sure(token) for token in atom) for atom in atoms)
    if sure or any(token.kind in FIELDS for token in row.tokens):
        atoms = [
            atom if any(token.kind == OTHER for token in atom) else [_accepted(token, len(atom) > 1) for token in atom]
            for atom in atoms
        ]
        row.put([token for atom in atoms for token in atom])
    filled = sum(any(token.kind in FIELDS for token in atom) for atom in atoms)
    words_in_row = sum(atom[0].kind not in (SEPARATOR, NUMBER) for atom in atoms)
    unsure = [atom for atom in atoms if may_be_name(atom)]
    if _is_labelled_list(row, atoms):
        chosen = [atom for atom in atoms if may_be_name(atom, even_words=True)]
    elif sure >= MANY_SURE and (listed := _behind_batch(atoms)):
        chosen = [atom for atom in listed if may_be_name(atom, even_words=True)]
    elif not sure and filled >= 2 and not unsure and any(token.kind in (TITLE, POST) for token in row.tokens):
        # 向前进 is a word, but beside a hospital and a title it is somebody.
        chosen = [atom for atom in atoms if may_be_name(atom, even_words=True)][:1]
    elif not sure and filled and len(unsure) >= 1 and words_in_row >= 2 and row.explained >= 0.6:
        chosen = [unsure[0]] if len(unsure) < filled + 1 else []
    elif (sure >= 3 and sure >= 2 * len(unsure)) or (sure > 1 and sure >= len(unsure) and _only_names(atoms)):
        chosen = unsure
    else:
        chosen = []
    chosen = [*chosen, *_behind_peers(atoms), *_between_peers(atoms)]
    if not chosen:
        return row.tokens
    tokens: list[Token] = []
    marked = {id(atom) for atom in chosen}
    for atom in atoms:
        tokens.extend([promoted(atom)] if id(atom) in marked else atom)
    return tokens


def _behind_peers(atoms: list[list[Token]]) -> list[list[Token]]:
    """Words that stand in a list right behind somebody's name, as one more name would: 护士晋晓丹、闪亮、时佳音和海文博,
    副队长汤洁、昌盛（某市疾控中心）."""
    found: list[list[Token]] = []
    for place in range(2, len(atoms)):
        peer, mark, atom = atoms[place - 2 : place + 1]
        ends = place + 1 == len(atoms) or atoms[place + 1][0].text.strip()[:1] in _ENDS_NAME
        follows = is_sure(peer[-1]) or (bool(found) and peer is found[-1])
        if mark[0].text.strip() == "、" and follows and ends and _may_be_word_of_name(atom):
            found.append(atom)
    return found


def _between_peers(atoms: list[list[Token]]) -> list[list[Token]]:
    """Words that nothing but blanks parts from sure names on both sides, as one more name of a row of such: 李丽 高洁 王芳."""
    found = []
    for place in range(2, len(atoms) - 2):
        before, left, atom, right, after = atoms[place - 2 : place + 3]
        blanks = not left[0].text.strip(" )") and not right[0].text.strip(" ")
        # Behind a bracket stands the name that it is about: 李丽（组长） 高洁 王芳.
        named = is_sure(before[-1]) or left[0].text.startswith(")")
        if blanks and named and is_sure(after[0]) and len(after) == 1 and _may_be_word_of_name(atom):
            found.append(atom)
    return found if sum(len(atom) == 1 and is_sure(atom[0]) for atom in atoms) > 1 else []


def _may_be_word_of_name(atom: list[Token]) -> bool:
    return (
        len(atom) == 1
        and is_unsure(atom[0])
        and 1 < len(atom[0].text) < LONGEST_OF_ONE
        and begins_with_surname(atom[0].text)
        and may_be_name(atom, even_words=True)
    )


LONGEST_OF_ONE = 4
"""Characters of a name from which on its surname has two."""
_ENDS_NAME = frozenset("、(;,。")


def _accepted(token: Token, among: bool) -> Token:
    """A likely name that fills its place between marks, or `among` fields, needs no more proof in a row of such."""
    floor = UNLIKELY if among else LIKELY
    if (token.text[-1:] in "科室" and len(token.text) > 2) or MOVES.search(token.text):
        return token
    return token._replace(score=SURE) if token.kind == NAME and floor <= token.score < SURE else token


def _opens_list(row: Row) -> bool:
    """Whether a row says that people follow: fields with a colon at the end or a count, and nobody named."""
    return _are_fields(row.kinds) and (COUNT in row.kinds or ":" in row.tokens[-1].text)


def _may_be_list(row: Row) -> bool:
    """Whether a row is nothing but words of a name's length, most of them likely names."""
    atoms = words_of_row(row)
    likely = [atom for atom in atoms if len(atom) == 1 and atom[0].kind == NAME and atom[0].score > UNLIKELY]
    return 2 * len(likely) > len(atoms) and all(
        may_be_name(atom, even_words=True) or is_sure(atom[0]) for atom in atoms
    )


def _promote_between(row: Row) -> Sequence[Token]:
    """Unknown words where only a name can stand: behind a title and at the run's end, or before a hospital."""
    if row.explained < 0.6:
        return row.tokens
    # Between an institution and a post may be a department that nobody knows, where the row names a person as well.
    wanting = sum(token.kind == HOSPITAL for token in row.tokens) > sum(is_sure(token) for token in row.tokens)
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


def _promote_alike(row: Row) -> Sequence[Token]:
    """Unknown words that stand among fields just as most names of their row do: 呼吸科羌燕、 or 甘露（呼吸科）."""
    sides = [
        _sides(before, after, row.tokens[place + 2 : place + 3])
        for place, (before, token, after) in enumerate(with_neighbours(row.tokens))
        if is_sure(token)
    ]
    usual = {side for side, times in Counter(sides).items() if 2 * times >= len(sides)}
    if not usual or usual == {"SS-"}:
        return row.tokens
    tokens = list(row.tokens)
    for place, (before, token, after) in enumerate(with_neighbours(row.tokens)):
        alike = is_unsure(token) and _sides(before, after, row.tokens[place + 2 : place + 3]) in usual
        if alike and may_be_name([token], even_words=True):
            tokens[place] = promoted([token])
    return tokens


def _sides(before: Token | None, after: Token | None, beyond: Sequence[Token]) -> str:
    """The kinds on both sides of a word, and what opens behind it: S for a mark, - for no bracket with a field."""
    left = before.kind if before is not None and before.kind != NUMBER else SEPARATOR
    right = after.kind if after is not None else SEPARATOR
    bracket = after is not None and "(" in after.text and bool(beyond) and beyond[0].kind in FIELDS
    return left + right + (beyond[0].kind if bracket else "-")


def _only_names(atoms: list[list[Token]]) -> bool:
    return all(len(atom) == 1 and atom[0].kind in (NAME, SEPARATOR, NUMBER) for atom in atoms)


MANY_SURE = 4
"""Sure names of a batch's row from which on a word among them is one as well."""


def _behind_batch(atoms: list[list[Token]]) -> list[list[Token]]:
    """The words behind a batch's colon, if all of them are like names: 第二批（4月17日）：甲、乙、明亮."""
    colon = next((place for place, atom in enumerate(atoms) if atom[0].kind == SEPARATOR and ":" in atom[0].text), 0)
    if not any(token.kind == BATCH for atom in atoms[:colon] for token in atom):
        return []
    behind = [atom for atom in atoms[colon + 1 :] if atom[0].kind != SEPARATOR]
    return behind if all(len(atom) == 1 and atom[0].kind == NAME for atom in behind) else []


def _is_labelled_list(row: Row, atoms: list[list[Token]]) -> bool:
    """Whether a heading and a colon open the row and nothing but words of a name's length follow."""
    colon = next((place for place, atom in enumerate(atoms) if atom[0].kind == SEPARATOR and ":" in atom[0].text), -1)
    if colon < 1 or not any(token.kind in FIELDS for atom in atoms[:colon] for token in atom):
        return False
    words_behind = [atom for atom in atoms[colon + 1 :] if atom[0].kind != SEPARATOR]
    likely = sum(len(atom) == 1 and (atom[0].kind == NAME or _may_be_word_of_name(atom)) for atom in words_behind)
    return likely >= 0.6 * len(words_behind) and all(
        2 <= sum(len(token.text) for token in atom) <= 4 for atom in words_behind if may_be_name(atom)
    )
