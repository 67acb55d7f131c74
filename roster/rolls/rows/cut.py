"""A line of a roll cut into tokens: its words by the lattice, and the marks, numbers and padded names between them."""

import re
from sys import intern

from roster.rolls.lattice.cut import Token
from roster.rolls.text.memory import cut_cached
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import LABEL, NAME, NUMBER, SEPARATOR, Lexicon
from roster.rolls.words.names import name_score, surname_characters
from roster.rolls.words.pieces import LABELS

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
# A bracket belongs to a word when the word goes on behind it: 老年病(呼吸)科, 某医院(某分院).
_INNER_BRACKET = r"\([^()\n]{1,12}\)(?=科|室|病区|部门?|病房|医院|(?:股份)?有限|公司|总医院)|(?<=[院心])\((?!派|驻|赴|援|支|驰|对口|进驻|帮扶|挂职)[^()\n]{2,14}(?:院|中心|院区|分部)\)"
# 鲁卫函〔2020〕41号: the year and number of an official document behind the sign of its office.
_DOCUMENT = re.compile(r"[(\[]20[0-9]{2}[)\]]第?[0-9]{1,5}号")
_OPENING = frozenset("([")
LONGEST_SIGN = 12
_ATOM = re.compile(rf"(?:[{_HAN}A-Za-z0-9·%{NOTHING}]+|(?<=[0-9A-Za-z])[.\-/](?=[0-9A-Za-z])|{_INNER_BRACKET})+")
_ONE_WORD = re.compile(rf"[{_HAN}]+[ \t]*")
_PADDED = re.compile(rf"(?<![{_HAN}·])([{_HAN}])[ ]{{1,6}}([{_HAN}])(?![{_HAN}·{NOTHING}])")
_ORDINAL = re.compile(
    r"[ \t*>#]*(?:\(?[0-9]{1,4}\)?[.、)]?|[一二三四五六七八九十]{1,3}(?:[、.]|[ ](?=[\u3400-\u9fff]{3}))|\([一二三四五六七八九十]{1,3}\)|①)(?=[^0-9])(?![-.][0-9]|[年月号名位人批楼层床]|日(?!喀则|照))"
)


_MAY_NUMBER = frozenset(" \t*>#(0123456789一二三四五六七八九十①")
"""The characters with one of which a row begins that has a number."""


def letters_of(line: str) -> int:
    """How many characters of a line belong to words and figures."""
    return len("".join(_ATOM.findall(line)))


def cut_line(line: str, offset: int, lexicon: Lexicon) -> list[Token]:
    """The tokens of a line that begins at `offset`, one behind another without a gap."""
    if line[:1] not in _MAY_NUMBER and _ONE_WORD.fullmatch(
        line
    ):  # as most lines of a roll are that has three for a person
        return cut_word(line, offset, lexicon)
    make = tuple.__new__  # most tokens are made here and below, and a named tuple's own maker is a call more for each
    tokens = []
    position = 0
    plain = _OPENING.isdisjoint(line)
    ordinal = _ORDINAL.match(line) if line[:1] in _MAY_NUMBER else None
    if ordinal and ordinal.group().strip(" *>#\t"):
        position = ordinal.end()
        tokens.append(Token(NUMBER, offset, offset + position, ordinal.group().strip(), 0.0))
    for atom in _ATOM.finditer(line, position):
        start, end = atom.span()
        if start < position:
            continue
        if start > position:
            mark = intern(line[position:start])  # a list repeats it behind each of its names
            tokens.append(make(Token, (SEPARATOR, offset + position, offset + start, mark, 0.0)))
        words = atom.group()
        padded = _PADDED.match(line, start) if len(words) == 1 else None
        if padded and _is_padded_name(padded.group(1), padded.group(2)):
            name, position = padded.group(1) + padded.group(2), padded.end()
            if name in LABELS and line[position:].lstrip()[:1] == ":":  # 单 位： behind 杨 帆
                tokens.append(Token(LABEL, offset + start, offset + position, name, 1.0))
                continue
            tokens.append(Token(NAME, offset + start, offset + position, name, max(1.0, 0.32 * name_score(name))))
            continue
        position = end
        if words[0] in _MARKS_OF_ATOMS and not words.strip(_MARKS_OF_ATOMS):
            tokens.append(Token(SEPARATOR, offset + start, offset + end, words, 0.0))
            continue
        bracketed = not plain and len(words) <= LONGEST_SIGN and line[end : end + 1] in _OPENING
        document = _DOCUMENT.match(line, end) if bracketed else None
        if document:
            position = document.end()
            tokens.append(Token(NUMBER, offset + start, offset + position, line[start:position], 0.0))
            continue
        tokens += _cut_atom(words, offset + start, lexicon)
    if position < len(line):
        tokens.append(Token(SEPARATOR, offset + position, offset + len(line), line[position:], 0.0))
    return tokens


def cut_word(line: str, offset: int, lexicon: Lexicon) -> list[Token]:
    """As `cut_line`, for a line that is one word, perhaps with blanks behind it."""
    word = line.rstrip(" \t")
    tokens, end = _cut_atom(word, offset, lexicon), len(word)
    if end < len(line):
        tokens.append(Token(SEPARATOR, offset + end, offset + len(line), line[end:], 0.0))
    return tokens


_MARKS_OF_ATOMS = f"·{NOTHING}"
"""What belongs to words, but is a mark where it stands alone: 支建华 · 某市人民医院."""


LIKELY = 1.0
"""A padded name's score from which on it is one although it begins with no surname: 尼　玛."""


def _is_padded_name(first: str, second: str) -> bool:
    if first in "男女" or second in "男女":
        return False
    score = name_score(first + second)
    return score > (-12 if first in surname_characters() else LIKELY)


def _cut_atom(atom: str, offset: int, lexicon: Lexicon) -> list[Token]:
    if NOTHING not in atom:
        make, said = tuple.__new__, lexicon.cuts.get(atom) or cut_cached(atom, lexicon)
        if len(said) == 1:
            kind, _, _, score = said[0]
            return [make(Token, (kind, offset, offset + len(atom), atom, score))]
        return [
            make(Token, (kind, offset + start, offset + end, atom[start:end], score))
            for kind, start, end, score in said
        ]
    places = [offset + place for place, char in enumerate(atom) if char != NOTHING]
    atom = atom.replace(NOTHING, "")
    return [
        Token(kind, places[start], places[end - 1] + 1, atom[start:end], score)
        for kind, start, end, score in cut_cached(atom, lexicon)
    ]
