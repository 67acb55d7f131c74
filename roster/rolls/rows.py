"""Rows of a roll: one logical line each, cut into tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from roster.rolls.lattice import Token, cut
from roster.rolls.lexicon import (
    DEPARTMENT,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    REGION,
    SEPARATOR,
    Lexicon,
)
from roster.rolls.names import characters, name_score
from roster.rolls.shadow import NOTHING

ATTRIBUTES = frozenset("HDTPRBGmepaX")
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
# A bracket belongs to a word when the word goes on behind it: 老年病(呼吸)科, 某医院(某分院).
_INNER_BRACKET = r"\([^()\n]{1,12}\)(?=科|室|病区|部门?|病房|医院)|(?<=[院心])\([^()\n]{2,14}(?:院|中心|院区|分部)\)"
_ATOM = re.compile(rf"(?:[{_HAN}A-Za-z0-9·%{NOTHING}]|(?<=[0-9A-Za-z])[.\-/](?=[0-9A-Za-z])|{_INNER_BRACKET})+")
_PADDED = re.compile(rf"(?<![{_HAN}·])([{_HAN}])[ ]{{1,6}}([{_HAN}])(?![{_HAN}·])")
_ORDINAL = re.compile(
    r"[ \t*>#]*(?:\(?[0-9]{1,4}\)?[.、)]?|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|①)(?=[^0-9])"
)
LONGEST_CACHED = 60
LONGEST_RUN = 4000


@dataclass(slots=True)
class Row:
    """A logical line: its span, its tokens, the number of blank lines before it, and how much of it is explained."""

    start: int
    end: int
    tokens: list[Token]
    blanks: int = 0
    explained: float = 0.0
    letters: int = 0
    heading: bool = False

    @property
    def kinds(self) -> str:
        return "".join(token.kind for token in self.tokens)


def read_row(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Row:
    """The row between two offsets of the shadow."""
    tokens = list(_tokens(_closed_up(shadow[start:end], lexicon), start, lexicon))
    letters = sum(token.end - token.start for token in tokens if token.kind != SEPARATOR)
    explained = sum(len(token.text) for token in tokens if token.kind not in (OTHER, SEPARATOR) and not _weak(token))
    heading = shadow[start:end].lstrip(" \t*>").startswith("#")
    return Row(start, end, tokens, blanks, explained / letters if letters else 0.0, letters, heading)


def _weak(token: Token) -> bool:
    return token.kind == NAME and token.score < 0.4


def _tokens(line: str, offset: int, lexicon: Lexicon) -> Iterator[Token]:
    position, end = 0, len(line)
    ordinal = _ORDINAL.match(line)
    if ordinal and ordinal.group().strip(" *>#\t"):
        yield Token(NUMBER, offset, offset + ordinal.end(), ordinal.group().strip(), 0.0)
        position = ordinal.end()
    for atom in _ATOM.finditer(line, position):
        if atom.start() < position:
            continue
        if atom.start() > position:
            yield Token(SEPARATOR, offset + position, offset + atom.start(), line[position : atom.start()], 0.0)
        padded = _PADDED.match(line, atom.start()) if atom.end() - atom.start() == 1 else None
        if padded and _is_padded_name(padded.group(1), padded.group(2)):
            name = padded.group(1) + padded.group(2)
            yield Token(NAME, offset + padded.start(), offset + padded.end(), name, max(1.0, 0.32 * name_score(name)))
            position = padded.end()
            continue
        if not atom.group().strip(NOTHING):
            yield Token(SEPARATOR, offset + atom.start(), offset + atom.end(), atom.group(), 0.0)
            position = atom.end()
            continue
        yield from _cut_atom(atom.group(), offset + atom.start(), lexicon)
        position = atom.end()
    if position < end:
        yield Token(SEPARATOR, offset + position, offset + end, line[position:end], 0.0)


_SPACED = re.compile(
    rf"(?<![{_HAN}A-Za-z0-9·])[{_HAN}](?:( {{1,6}})[{_HAN}](?:\1[{_HAN}])?)(?![{_HAN}·])(?! {{1,6}}[{_HAN}](?![{_HAN}]))"
)
_TORN = re.compile(rf"(?:[{_HAN}]{{1,12}}[ ][{_HAN}](?![{_HAN}])|(?<![{_HAN}])[{_HAN}][ ][{_HAN}]{{1,12}})")


def _closed_up(line: str, lexicon: Lexicon) -> str:
    """The line with blanks inside a word made nothing: 梁 志 强, 领  队, 主任医 师. It stays as long as it was."""
    if " " not in line.strip():
        return line
    line = _SPACED.sub(lambda spaced: _joined_if_word(spaced.group(), lexicon), line)
    return _TORN.sub(lambda torn: _joined_if_torn(torn.group(), lexicon), line)


def _joined_if_word(spaced: str, lexicon: Lexicon) -> str:
    word = spaced.replace(" ", "")
    good = name_score(word) > 0 if len(word) == 3 else _is_one_word(word, lexicon)
    return _close(spaced) if good else spaced


def _joined_if_torn(torn: str, lexicon: Lexicon) -> str:
    left, _, right = torn.partition(" ")
    tokens = cut_cached(left + right, lexicon)
    crossing = next((token for token in tokens if token[1] < len(left) < token[2]), None)
    good = crossing and crossing[0] in "HDTPR" and crossing[3] > 1.0 and _gains(tokens, left, right, lexicon)
    return _close(torn) if good else torn


def _close(words: str) -> str:
    return words.replace(" ", NOTHING)


def _is_one_word(word: str, lexicon: Lexicon) -> bool:
    tokens = cut_cached(word, lexicon)
    return len(tokens) == 1 and tokens[0][0] in "TPRLX"


def _gains(tokens: tuple[tuple[str, int, int, float], ...], left: str, right: str, lexicon: Lexicon) -> bool:
    apart = cut_cached(left, lexicon) + cut_cached(right, lexicon)
    return sum(token[3] for token in tokens) > sum(token[3] for token in apart) + 2.0


def _is_padded_name(first: str, second: str) -> bool:
    surname = characters().get(first, (None,))[0] is not None
    return surname and second not in "男女" and name_score(first + second) > -12


def _cut_atom(atom: str, offset: int, lexicon: Lexicon) -> Iterator[Token]:
    if NOTHING in atom:
        places = [place for place, char in enumerate(atom) if char != NOTHING]
        atom = atom.replace(NOTHING, "")
    else:
        places = None
    for kind, start, end, score in cut_cached(atom, lexicon):
        low, high = (places[start], places[end - 1] + 1) if places else (start, end)
        yield Token(kind, offset + low, offset + high, atom[start:end], score)


def cut_cached(atom: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    """`cut`, remembered for short runs and done piece by piece for very long ones, so that memory stays small."""
    if len(atom) <= LONGEST_CACHED:
        return _remembered(atom, lexicon)
    if len(atom) <= LONGEST_RUN:
        return cut(atom, lexicon)
    tokens: list[tuple[str, int, int, float]] = []
    for low in range(0, len(atom), LONGEST_RUN):
        part = cut(atom[low : low + LONGEST_RUN], lexicon)
        tokens.extend((kind, low + start, low + end, score) for kind, start, end, score in part)
    return tuple(tokens)


@lru_cache(maxsize=20000)
def _remembered(atom: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    return cut(atom, lexicon)


_LAST_ATOM = re.compile(rf"[{_HAN}A-Za-z0-9·{NOTHING}]+(?=[ ]*$)")
_FIRST_ATOM = re.compile(rf"[ ]*([{_HAN}A-Za-z0-9·{NOTHING}]+)")


def unwrap(shadow: str, lexicon: Lexicon) -> str:
    """The shadow with line ends taken away where a line end falls inside a word, as in a hospital broken in two."""
    lines = shadow.split("\n")
    joints = []
    offset = 0
    for line, following in pairwise(lines):
        offset += len(line)
        if following and not following.isspace() and _broken(line, following, lexicon):
            joints.append((offset, line, following))
        offset += 1
    if not joints:
        return shadow
    pieces = list(shadow)
    for at, line, following in joints:
        low = at - (len(line) - len(line.rstrip(" ")))
        high = at + 1 + (len(following) - len(following.lstrip(" ")))
        pieces[low:high] = NOTHING * (high - low)
    return "".join(pieces)


def _broken(line: str, following: str, lexicon: Lexicon) -> bool:
    left, right = _LAST_ATOM.search(line[-80:]), _FIRST_ATOM.match(following[:80])
    if not left or not right:
        return False
    first, second = left.group().replace(NOTHING, "")[-40:], right.group(1).replace(NOTHING, "")[:40]
    if not first or not second:
        return False
    whole_line = len(line.strip()) == len(left.group())
    before, after = cut_cached(first, lexicon), cut_cached(second, lexicon)
    kind_first = lexicon.hospital_kinds.begins(second)
    if not (kind_first or _open_end(before[-1]) or _open_start(after[0]) or (whole_line and len(first) >= 18)):
        return False
    together = cut_cached(first + second, lexicon)
    crossing = next((token for token in together if token[1] < len(first) < token[2]), None)
    if crossing is None or crossing[0] not in (HOSPITAL, DEPARTMENT) + (tuple("NTP") if len(first) >= 18 else ()):
        return False
    if after[0][0] == HOSPITAL and lexicon.regions.begins(second):
        return False
    if crossing[0] == HOSPITAL and after[0][0] == HOSPITAL and before[-1][0] == HOSPITAL and len(first) < 10:
        return False
    return sum(token[3] for token in together) > sum(token[3] for token in before + after) + 0.5


def _open_end(token: tuple[str, int, int, float]) -> bool:
    return token[0] in (REGION, OTHER) or (token[0] == NAME and token[3] < 0.5)


def _open_start(token: tuple[str, int, int, float]) -> bool:
    return token[0] in (OTHER, HOSPITAL) or (token[0] == NAME and token[3] < 0.0)
