"""What a form's label says to be somebody's name, or an institution's."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL, LABEL, NAME, OTHER, ROLE, SEPARATOR
from roster.rolls.words.names import words
from roster.rolls.words.pieces import LABELS
from roster.rolls.words.terms import MEMBERS


def with_labelled_name(tokens: list[Token]) -> list[Token]:
    """The tokens with what stands behind a form's 姓名： made one name, whatever its characters: 慈 航, 曲比么日|作."""
    if lists_members(tokens):
        return [token._replace(kind=OTHER, score=0.0) if token.kind == LABEL else token for token in tokens]
    for place in range(2, len(tokens)):
        label, colon, first = tokens[place - 2 : place + 1]
        if label.kind != LABEL or ":" not in colon.text or LABELS.get(label.text) != "name":
            continue
        blank, second = tokens[place + 1 : place + 3] if place + 2 < len(tokens) else (first, first)
        spaced = len(first.text) == len(second.text) == 1 and not blank.text.strip()
        end = place + 3 if spaced else place + 1
        while (
            not spaced and end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].kind in "NO"
        ):
            end += 1
        text = first.text + second.text if spaced else "".join([token.text for token in tokens[place:end]])
        torn = first.kind in "NO" and end - place > 1 and len(text) <= LONGEST_NAME
        if spaced or torn:
            name = Token(NAME, first.start, tokens[end - 1].end, text, 1.0)
            return [*tokens[:place], name, *tokens[end:]]
    return tokens


def lists_members(tokens: Sequence[Token]) -> bool:
    """Whether a row lists the names of a team's members, among which a column's head is somebody's name or a plain word:
    组员：王颖、时间、李静."""
    if len(tokens) < FEWEST_OF_LIST or tokens[0].kind != ROLE or not tokens[0].text.endswith(MEMBERS):
        return False
    if ":" not in tokens[1].text or not {NAME, OTHER, LABEL, SEPARATOR}.issuperset(
        [token.kind for token in tokens[1:]]
    ):
        return False
    names = sum(token.kind == NAME and token.score >= SURE for token in tokens)
    labels = sum(token.kind == LABEL for token in tokens)
    plain = all(token.text.strip() in _MARKS_OF_LIST for token in tokens[2:] if token.kind == SEPARATOR)
    return plain and names >= max(FEWEST_NAMES, labels)


FEWEST_OF_LIST, FEWEST_NAMES = 6, 2
"""Tokens of such a row, and names in it of which there is no doubt."""
SURE = 0.4
"""Score of a name from which on it is one (rows/likely.py)."""
_MARKS_OF_LIST = frozenset(("", "、", ",", "。"))
LONGEST_NAME = 8
LABELLED = 3
"""Tokens of a label, its mark and a word."""


def begins_house(kept: Sequence[Token], house: Token) -> bool:
    """Whether the word that touches an institution, right behind the label of one, is of its name."""
    if len(kept) < LABELLED or kept[-3].kind != LABEL or LABELS.get(kept[-3].text) != "hospital":
        return False
    word = kept[-1]
    return ":" in kept[-2].text and word.kind == HOSPITAL and word.end == house.start and word.text in words()
