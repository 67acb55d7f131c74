"""What a form asks for in words that nobody knows (得票：1204, 结对徒弟：某某): where somebody's name has its label, words before a
colon are a label as well, and what stands behind it is neither his name nor his house."""

from collections import Counter
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.rows.row import Row, explain
from roster.rolls.words.lexicon import DEPARTMENT, GROUP, HOSPITAL, LABEL, NAME, NUMBER, OTHER, SEPARATOR
from roster.rolls.words.pieces import LABELS


def labels_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody's name stands at a place behind its label: 姓名：某某."""
    if place < 2 or tokens[place].kind != NAME or tokens[place - 2].kind != LABEL:
        return False
    return LABELS.get(tokens[place - 2].text) == "name" and ":" in tokens[place - 1].text


def holds_labelled_name(tokens: Sequence[Token]) -> bool:
    """Whether somebody's name stands behind its label in a row of these tokens."""
    return any(labels_name(tokens, place) for place in range(2, len(tokens)))


def begins_with_labelled_name(row: Row) -> bool:
    """Whether a row begins with somebody's name and its label: 姓名：某某, 1.姓名：某某."""
    name = row.kinds.find(LABEL + SEPARATOR + NAME)
    before = row.kinds[: max(name, 0)].strip(NUMBER + SEPARATOR)
    return name >= 0 and not before and labels_name(row.tokens, name + 2)


def is_field(row: Row) -> bool:
    """Whether a row is a field of a form, filled in: 单位：某县医院."""
    words = row.kinds.lstrip(NUMBER + SEPARATOR)
    first = len(row.kinds) - len(words)
    return words.startswith(LABEL + SEPARATOR) and len(words) > 2 and ":" in row.tokens[first + 1].text


def take_asked(rows: Sequence[Row]) -> None:
    """Make labels of the unknown words before a colon of a row that holds a labelled name, and of those with which two and
    more rows of a page of such rows begin."""
    named = [row for row in rows if row.labelled and holds_labelled_name(row.tokens)]
    if not named:
        return
    for row in named:
        _leave_others(row)
        _put(row, [place for place in _colons(row.tokens) if _unknown_before(row.tokens, place)])
    if len(named) < FEWEST:
        return
    asked = [(row, words) for row in rows if not row.labelled and (words := _asks(row))]
    times = Counter(words for _, words in asked)
    for row, words in asked:
        if times[words] >= FEWEST:
            _put(row, _colons(row.tokens)[:1])


FEWEST = 2
"""Labelled names of a page from which on an unknown word may be asked for of each, and rows that ask for it."""


def _colons(tokens: Sequence[Token]) -> list[int]:
    return [place for place, token in enumerate(tokens) if token.kind == SEPARATOR and token.text.strip()[:1] == ":"]


def _unknown_before(tokens: Sequence[Token], colon: int) -> Sequence[Token]:
    """The unknown words that touch a colon, with nothing else before them up to a mark or a blank."""
    first = colon
    while first and tokens[first - 1].kind in _UNKNOWN and tokens[first - 1].end == tokens[first].start:
        first -= 1
    parted = not first or tokens[first - 1].kind in _PARTING
    words = tokens[first:colon] if parted else ()
    return words if sum(len(token.text) for token in words) <= LONGEST_LABEL else ()


_UNKNOWN, _PARTING = frozenset((NAME, OTHER, HOSPITAL, DEPARTMENT)), frozenset((SEPARATOR, NUMBER))
"""What 结对徒弟, 结对医院 and 坐诊 are cut into, which no house's name and no ward stands for before a colon of a form."""
LONGEST_LABEL = 8


def _asks(row: Row) -> str:
    """The unknown words before the colon with which a row begins, "" if it begins otherwise."""
    colons = _colons(row.tokens)
    words = _unknown_before(row.tokens, colons[0]) if colons else ()
    told = words and words[0] is row.tokens[0] and all(token.kind in (NAME, OTHER) for token in words)
    return "".join([token.text for token in words]) if told else ""


def _put(row: Row, colons: Sequence[int]) -> None:
    """Make one label of the unknown words before each of the colons, and plain words of what looks like a name or a house
    up to the next one's."""
    if not colons:
        return
    tokens = list(row.tokens)
    housed = any(token.kind == LABEL and LABELS.get(token.text) == "hospital" for token in tokens)
    for colon in reversed(colons):
        words = _unknown_before(tokens, colon)
        first = colon - len(words)
        end = next((place for place in range(colon + 1, len(tokens)) if tokens[place].kind == LABEL), len(tokens))
        label = Token(LABEL, words[0].start, words[-1].end, "".join([token.text for token in words]), 1.0)
        tokens[first:end] = [label, tokens[colon], *(_of_nobody(token, housed) for token in tokens[colon + 1 : end])]
    row.put(tokens)
    explain(row)


def _leave_others(row: Row) -> None:
    """Make plain words of the names behind labels of nobody's fields, in a row of somebody else: 姓名：… 紧急联系人：某某."""
    tokens = row.tokens
    asked = [
        token.kind == NAME and place > 1 and LABELS.get(tokens[place - 2].text) == "" and ":" in tokens[place - 1].text
        for place, token in enumerate(tokens)
    ]
    if any(asked):
        row.put([_of_nobody(token, True) if of_other else token for token, of_other in zip(tokens, asked, strict=True)])


def _of_nobody(token: Token, housed: bool) -> Token:
    if token.kind == HOSPITAL and housed:
        return token._replace(kind=GROUP, score=GOAL)
    return token._replace(kind=OTHER) if token.kind == NAME else token
