"""Names that were cut in two: what fills its place between marks, where a name stands, is one name."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import BETWEEN, SURE, atoms_of, is_sure, promoted
from roster.rolls.words.lexicon import COUNT, ETHNIC, GENDER, NAME, NUMBER, OTHER, SEPARATOR
from roster.rolls.words.names import name_score, surname_characters, transliteration_characters, words
from roster.rolls.words.pieces import FUNCTION_WORDS

LONGEST = 8
"""Characters of the longest name that is put together."""
_TORN = ("NN", "ON", "NO")
_FIELDS = frozenset("HDTPR")
_PARTS = frozenset((NAME, OTHER))


def with_whole_names(tokens: Sequence[Token], kinds: str) -> Sequence[Token]:
    """The tokens of a row of fields with the parts of a name that fill a place together made one: 余|莫晓琼, 孟克巴|依尔; and
    of a row that is nothing but the name: 4 四郎|翁姆."""
    if _BEFORE_PEOPLE.match(kinds):
        tokens = _with_name_before_people(tokens)
    if not any(pair in kinds for pair in _TORN) or (
        _FIELDS.isdisjoint(kinds) and not (kinds.endswith("NN") and _is_alone(tokens))
    ):
        return tokens
    return [token for atom in atoms_of(tokens) for token in ([promoted(atom)] if _is_one_name(atom) else atom)]


_BEFORE_PEOPLE = re.compile(f"[{NUMBER}{SEPARATOR}]*[{NAME}{OTHER}]+{SEPARATOR}[{GENDER}{ETHNIC}](?!{COUNT})")


def _with_name_before_people(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with what opens a row and stands right before the bracket of somebody's sex or people made one name,
    whatever its characters: 阿果么惹|作（女，彝族）, 文静（女）."""
    first = next(place for place, token in enumerate(tokens) if token.kind in _PARTS)
    end = next(place for place in range(first, len(tokens)) if tokens[place].kind not in _PARTS)
    atom = tokens[first:end]
    text = "".join([token.text for token in atom])
    whole = atom[-1].end - atom[0].start == len(text) <= LONGEST and len(text) > 1 and _is_han(text)
    whole = whole and (text[0] in surname_characters() or text[0] in transliteration_characters())
    if not whole or tokens[end].text.strip() != "(" or (len(atom) == 1 and is_sure(atom[0])):
        return tokens
    return [*tokens[:first], promoted(atom), *tokens[end:]]


def with_surname_apart(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a surname that one blank parts from its given name made one name with it: 护师 李 晓燕."""
    for place in range(2, len(tokens)):
        surname, blank, given = tokens[place - 2 : place + 1]
        if (
            given.kind == NAME
            and len(given.text) == LONGEST_GIVEN
            and surname.kind == OTHER
            and surname.text in surname_characters()
            and blank.text == " "
            and blank.end - blank.start == 1
            and name_score(surname.text + given.text) > name_score(given.text)
        ):
            return [*tokens[: place - 2], promoted([surname, given]), *tokens[place + 1 :]]
    return tokens


LONGEST_GIVEN = 2


def _is_alone(tokens: Sequence[Token]) -> bool:
    """Whether a row holds a number at most beside what may be one name."""
    parts = [token for token in tokens if token.kind not in BETWEEN]
    return len(parts) == 2 and parts[0].end == parts[1].start


def _is_one_name(atom: Sequence[Token]) -> bool:
    if len(atom) < 2 or not _PARTS.issuperset([token.kind for token in atom]):
        return False
    text = "".join([token.text for token in atom])
    if not 3 <= len(text) <= LONGEST or not any(is_sure(token) for token in atom) or not _is_han(text):
        return False
    if any(token.text in FUNCTION_WORDS or token.text in words() for token in atom):
        return False
    sounds = transliteration_characters()
    unknown = "".join([token.text for token in atom if token.kind == OTHER])
    if len(text) > 3 and sum(char in sounds for char in text) >= len(text) - 1 and sounds.issuperset(unknown):
        return True
    # A surname that nobody knows, or a second one, before what is a name by itself.
    return len(atom) == 2 and atom[0].kind == OTHER and len(atom[0].text) == 1 and len(atom[1].text) <= 3


def _is_han(text: str) -> bool:
    return all("\u3400" <= char <= "\u9fff" or ord(char) > 0x1FFFF for char in text)


def may_be_one(names: Sequence[Token]) -> bool:
    """Whether two names with nothing between them may be one: 求军|卓玛, but not two likely names of their own."""
    if len(names) != 2 or any(token.kind != NAME for token in names) or names[0].end != names[1].start:
        return False
    second = names[1].text
    if second in words():
        return False
    by_sound = all(char in transliteration_characters() for char in second[-2:])
    return by_sound or second[0] not in surname_characters() or min(token.score for token in names) < SURE
