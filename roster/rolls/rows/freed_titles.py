"""Titles whose first characters were read with the name before them, and names that end as wards do."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, NAME, POST, SEPARATOR, TITLE
from roster.rolls.words.names import surname_characters
from roster.rolls.words.terms import TITLE as _TITLE


def with_titles_freed(tokens: list[Token]) -> list[Token]:
    """The tokens with the title made whole whose beginning was read with the name before it, which is a word as well, where
    that stands between a position and the title: 副院长|高原主|任|医师, 呼吸内科|方程主治|医师."""
    tokens = with_last_characters(tokens)
    kept = list(tokens)
    for place in range(1, len(tokens) - 1):
        before, name = tokens[place - 1 : place + 1]
        if name.kind != NAME or len(name.text) < LONGEST_BEGUN or before.kind not in "HDP" or before.end != name.start:
            continue
        parts = tokens[place : place + (2 if tokens[place + 1].kind == TITLE else 3)]
        run = "".join([part.text for part in parts])
        if parts[-1].kind != TITLE or parts[-1].end - name.start != len(run):
            continue
        length = next((size for size in (2, 3) if size < len(name.text) and _frees(run, size)), 0)
        if length:
            middle = name.start + length
            title = Token(TITLE, middle, parts[-1].end, run[length:], parts[-1].score)
            plain = [part._replace(text="") for part in parts[2:]]
            freed = name._replace(end=middle, text=run[:length], score=max(name.score, BETWEEN))
            kept[place : place + len(parts)] = [freed, title, *plain]
    return [token for token in kept if token.text]


def with_last_characters(tokens: list[Token]) -> list[Token]:
    """The tokens with names given back their last character, which begins a title as well, but one that is hardly printed:
    王方|正主任医师."""
    kept = list(tokens)
    for place in range(len(tokens) - 1):
        name, title = tokens[place], tokens[place + 1]
        if name.kind == NAME and title.kind == TITLE and title.text.startswith("正主任") and title.start == name.end:
            if len(name.text) != len("王方") or name.text[0] not in surname_characters():
                continue
            kept[place] = name._replace(end=name.end + 1, text=f"{name.text}正")
            kept[place + 1] = title._replace(start=title.start + 1, text=title.text[1:])
    return kept


def _frees(run: str, length: int) -> bool:
    """Whether some words are a name of so many characters and one title."""
    begins = run[0] in surname_characters() and run[length - 1] not in "副主"
    return begins and _TITLE.fullmatch(run, length) is not None


LONGEST_BEGUN, BETWEEN = 3, 1.0
"""Characters of a name from which on it may hold a title's first ones, and the score of what stands where a name must."""


def with_names_like_wards(tokens: list[Token]) -> list[Token]:
    """The tokens with what ends as a ward does, and is none that is known, made a name where somebody's ward and position
    lead up to it: 感染管理科|副主任|寇科; or an institution and a position follow it."""
    kept = list(tokens)
    if _WARD_FIRST.match("".join([token.kind for token in tokens])):
        kept[0] = _as_name(kept[0])  # 寇登科　某县中医院院长
    for place in range(2, len(tokens)):
        ward, position, word = tokens[place - 2 : place + 1]
        touches = ward.end == position.start and position.end == word.start
        if word.kind != DEPARTMENT or ward.kind != DEPARTMENT or position.kind not in (POST, TITLE) or not touches:
            continue
        closes = place + 1 == len(tokens) or tokens[place + 1].kind == SEPARATOR
        if closes:
            kept[place] = _as_name(word)
    return kept


_WARD_FIRST = re.compile("DSH[DTPS]*[TP]S?$")


def _as_name(word: Token) -> Token:
    """A name of what ends as a ward does, where it is none that is known and may be somebody's."""
    likely = word.score < 0 and len(word.text) <= LONGEST_NAME and word.text[0] in surname_characters()
    return word._replace(kind=NAME, score=BETWEEN) if likely else word


LONGEST_NAME = 3
