"""What stands where a name is due and cannot be read: ■■, 王■, ***, or a name in Latin letters."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import ATTRIBUTES, DEPARTMENT, HOSPITAL, NUMBER, OTHER, POST, SEPARATOR, TITLE

_POSITION = frozenset((TITLE, POST))
_FIELDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))
_LATIN = re.compile("[A-Za-z]{2}|^[A-Z]$")
_ILLEGIBLE = frozenset("■□▇█▉▓▒░◼◻▪▫�?×✕〓")
_HALF_READ = re.compile(
    "(?=.{2,4}$)(?:[\u3400-\u9fff]{1,2}[■□▇█▓�?×✕〓*○●X]{1,2}|[■□▇█▓�?×✕〓*○●]{1,2}[\u3400-\u9fff]{1,2})[\u3400-\u9fff]?"
)
_CENSORED = re.compile("[*●○]{2,3}")  # each for a character; ** and *** are Markdown's where they touch a word


def stands_for_a_name(row: Row) -> bool:
    """Whether something that may be a name stands before the fields of a person, or by itself: ■■　某医院　医师."""
    if row.kinds[:1] in ATTRIBUTES:
        return False
    first = next((place for place, token in enumerate(row.tokens) if token.kind in ATTRIBUTES), None)
    if first is None:
        return _is_unread_name(_ORDINAL.sub("", "".join([token.text for token in row.tokens]).strip()))
    before = row.tokens[:first]
    if not before or before[-1].kind != SEPARATOR or before[-1].text[-1:] not in " \t,(":
        return False  # ■赤峰市医院: a mark that touches a word belongs to it
    fields = {token.kind for token in row.tokens[first:]} & _FIELDS
    if fields.isdisjoint(_POSITION) and not fields >= {HOSPITAL, DEPARTMENT}:
        return False
    numbered = before[0].kind == NUMBER and not _LATIN.search(before[0].text)
    if _HALF_READ.fullmatch("".join([token.text for token in before[numbered:]]).strip(" \t,(")):
        return True
    if any(token.kind == OTHER for token in before):
        return False  # unread as it is, and perhaps the beginning of a heading
    return any(
        (token.kind == NUMBER and _LATIN.search(token.text))
        or (token.kind == SEPARATOR and _is_illegible(token.text.strip(" \t,(")))
        for token in before
    )


def _is_unread_name(words: str) -> bool:
    """Whether a row is nothing but a name that is illegible or in Latin letters; its fields stand in the rows below."""
    if len(words) <= LONGEST_HAN:
        return len(words) > 1 and _ILLEGIBLE.issuperset(words)  # *** is a rule, and a longer row an ornament
    return len(words) <= LONGEST_LATIN and _LATIN_NAME.fullmatch(words) is not None


LONGEST_HAN, LONGEST_LATIN = 4, 30
_ORDINAL = re.compile("^[0-9]{1,3}[.、)) ]+")
_LATIN_NAME = re.compile(
    "(?:[A-Z]{2,12}(?:[ ]{1,2}[A-Z]{2,12}){1,3})|[A-Z][a-z'\u2019-]+(?:[ ·.]{1,2}[A-Z][a-z'\u2019-]+){1,3}"
)


def _is_illegible(mark: str) -> bool:
    return len(mark) > 1 and (_CENSORED.fullmatch(mark) is not None or not _ILLEGIBLE.isdisjoint(mark))


def is_unread_word(token: Token) -> bool:
    """Whether what counts as a figure or a mark may be somebody's name among others: 甲、■■、Bao Lina、乙."""
    if token.kind == NUMBER:
        return _LATIN_WORD.fullmatch(token.text) is not None and token.text not in _OF_HEADINGS
    return token.kind == SEPARATOR and _RUN.search(token.text) is not None


_LATIN_WORD = re.compile("[A-Z][a-z]+")
_OF_HEADINGS = frozenset(
    [
        "Team",
        "Medical",
        "Member",
        "Members",
        "List",
        "Roster",
        "Name",
        "Names",
        "Hospital",
        "Department",
        "Title",
        "Doctor",
        "Doctors",
        "Nurse",
        "Nurses",
        "Province",
        "City",
        "Wuhan",
        "Hubei",
        "China",
        "Chinese",
        "First",
        "The",
    ]
)
_RUN = re.compile(f"[{''.join(sorted(_ILLEGIBLE - {'?'}))}]{{2}}")
