"""Departments and titles with one wrong character, as scanners make them: 重定医学科, 副主仟医师. They stay as printed, and are
doubted."""

from collections.abc import Iterator, Sequence
from functools import cache

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, OTHER, POST, SEPARATOR, TITLE, Lexicon
from roster.rolls.words.names import characters, surname_characters, words
from roster.rolls.words.terms import TITLE as TITLE_PATTERN
from roster.vocabulary.departments import DEPARTMENTS
from roster.vocabulary.titles import TITLES

SHORTEST, LONGEST = 3, 10
SHORTEST_ALONE = 4
"""Characters of a word by itself in its line that may be misprinted."""
SURE, LIKELY = 0.4, 1.5
"""Scores of a name up to which it may be a piece of a misprinted word: anywhere, and behind somebody's house or ward."""
LONGEST_RUN = LONGEST + LONGEST
"""Characters of a department and a title that touch."""
MISPRINTED = -1.0
NEAR = 24
"""Tokens around a word among which somebody or a house gives it its place."""
BEFORE, BEHIND = 2, 3
"""Tokens around the one that was not understood of which the word may be made."""
_FIRST = frozenset(("王主", "玉主", "里重", "土主"))
"""Surnames and other characters that scanners take for the first of a word."""
_ENDS_OF_WARDS = frozenset("科室部")
_LIKE_LAST = {
    "料": "科", "利": "科", "种": "科", "秆": "科", "和": "科", "斗": "科", "窒": "室", "宝": "室", "邵": "部", "都": "部",
    "帅": "师", "币": "师", "帥": "师", "土": "士", "上": "士", "贞": "员", "牛": "生",
}  # fmt: skip
"""What scanners take the last characters of departments and titles for, which alone say what a word is."""
_MAY_END_WARDS = _ENDS_OF_WARDS.union(misread for misread, right in _LIKE_LAST.items() if right in _ENDS_OF_WARDS)


def with_misprints(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The tokens with those that make a known department or title but for one character put together, where its place says
    that it is one: behind somebody's name or house, or alone in a line."""
    weak = [
        at for at, (kind, _, _, _, score) in enumerate(tokens) if kind == OTHER or (kind == NAME and score < LIKELY)
    ]
    if not weak or lexicon.prose or lexicon.hold_back or not _may_have_place(tokens):
        return tokens
    kept = list(tokens)
    for at in reversed(weak):
        if at < len(kept) and _may_be_piece(kept[at]) and not _part_in_two(kept, at):
            _put_together(kept, at)
    return kept


def may_be_misprint(word: str) -> bool:
    """Whether a word is no known department or title, but one with a wrong character."""
    return word not in _known() and any(
        _is_likely(word, right, place, placed=True) for right, _kind, place in _right_words(word)
    )


def _may_be_piece(token: Token) -> bool:
    return token.kind == OTHER or (token.kind == NAME and token.score < LIKELY)  # as in `with_misprints`


def _may_have_place(tokens: Sequence[Token]) -> bool:
    """Whether a row names somebody or a house, or is of a few words that say where and what somebody is."""
    said = [token for token in tokens if token.kind != SEPARATOR]
    named = any(token.kind == HOSPITAL or (token.kind == NAME and token.score >= SURE) for token in said)
    return named or len(said) <= FEW_SAID


FEW_SAID = 5


def _put_together(tokens: list[Token], at: int) -> None:
    first, last = at, at + 1  # as far as they touch, and no mark and no institution stands between
    while first > max(0, at - BEFORE) and _goes_with(tokens[first - 1], tokens, first - 1):
        first -= 1
    while last < min(len(tokens), at + BEHIND + 1) and _goes_with(tokens[last], tokens, last - 1):
        last += 1
    for low in range(first, at + 1):
        for high in range(last, at, -1):
            word = "".join([token.text for token in tokens[low:high]])
            if not SHORTEST <= len(word) <= LONGEST or not _is_apart(tokens, low, high):
                continue
            kind = _kind_of(word, tokens, low, high)
            if kind:
                tokens[low:high] = [Token(kind, tokens[low].start, tokens[high - 1].end, word, MISPRINTED)]
                return


def _goes_with(token: Token, tokens: Sequence[Token], place: int) -> bool:
    """Whether a token may be of one word with those beside it: the tokens at a place and behind it touch."""
    return token.kind not in _BETWEEN_WORDS and tokens[place].end == tokens[place + 1].start


_BETWEEN_WORDS = frozenset((SEPARATOR, HOSPITAL))


def _part_in_two(tokens: list[Token], at: int) -> bool:
    """Part words that touch each other into a department and a title, one of which at least is misprinted, however they
    were cut: 重症医学|料副主仟|医师. Whether they were."""
    low = high = at
    while low and _goes_on(tokens, low - 1, at) and _is_within(tokens[low - 1]):
        low -= 1
    while high + 1 < len(tokens) and _goes_on(tokens, high, at) and _is_within(tokens[high + 1]):
        high += 1
    run = "".join([token.text for token in tokens[low : high + 1]])
    start = tokens[low].start
    if low == high or len(run) > LONGEST_RUN or tokens[high].end - start != len(run):
        return False
    for middle in range(SHORTEST - 1, len(run) - 1):
        ward, title = run[:middle], run[middle:]
        if ward[-1] in _MAY_END_WARDS and _is_word(ward, DEPARTMENT) and _is_word(title, TITLE):
            parted = (DEPARTMENT, start, start + middle, ward), (TITLE, start + middle, start + len(run), title)
            tokens[low : high + 1] = [Token(*part, 1.0 if part[-1] in _known() else MISPRINTED) for part in parted]
            return True
    return False


def _goes_on(tokens: Sequence[Token], place: int, at: int) -> bool:
    """Whether the tokens at a place and behind it touch, and are not so far from the one at `at` that no two words reach there."""
    near = tokens[at].start - tokens[place].end <= LONGEST_RUN and tokens[place].end - tokens[at].end <= LONGEST_RUN
    return near and tokens[place].end == tokens[place + 1].start


def _is_within(token: Token) -> bool:
    return token.kind in (DEPARTMENT, TITLE, POST) or _may_be_piece(token)


def _is_word(word: str, kind: str) -> bool:
    """Whether a word is a department or title as it is known, or with one wrong character other than its first."""
    if _known().get(word) == kind or (kind == TITLE and TITLE_PATTERN.fullmatch(word)):
        return True
    if len(word) < SHORTEST_ALONE:
        return False
    return any(
        of == kind and place and _is_likely(word, right, place, placed=True) for right, of, place in _right_words(word)
    )


def _kind_of(word: str, tokens: Sequence[Token], low: int, high: int) -> str:
    """What a misprinted word is between two places of a row; "" if it is none, or its place does not say so."""
    likely = list(_right_words(word))
    if not likely:
        return ""
    ahead = tokens[max(0, low - NEAR) : low]
    others = [*ahead, *tokens[high : high + NEAR]]
    named = any(token.kind == NAME and token.score >= SURE for token in others)
    housed = any(token.kind in (HOSPITAL, DEPARTMENT) for token in ahead)
    placed = named and housed
    if any(token.kind == NAME and token.score >= (LIKELY if placed else SURE) for token in tokens[low:high]):
        return ""
    if len(word) < SHORTEST_ALONE and not (placed and _stands_alone(tokens, low, high)):
        return ""
    kinds = {kind for right, kind, place in likely if _is_likely(word, right, place, placed=placed)}
    if len(kinds) < len(_KINDS):
        return kinds.pop() if kinds else ""
    return DEPARTMENT if any(token.kind == TITLE for token in others) else TITLE


_KINDS = (DEPARTMENT, TITLE)


def _right_words(word: str) -> Iterator[tuple[str, str, int]]:
    """The known words that a word is but for one character, with their kind and the place of that character."""
    words = _misprintable()
    # But for its first or last character a misprinted word begins and ends as the right one does.
    alike = word[:1] + word[-1:] in _first_and_last()
    for place in range(len(word)) if alike else (0, len(word) - 1):
        for right, kind in words.get(f"{word[:place]}?{word[place + 1 :]}", ()):
            yield right, kind, place


_NONE = (None, 0.0, 0.0, 0.0)
COMMON = 3.0
"""A surname's score from which on many bear it."""


def _is_likely(word: str, right: str, place: int, *, placed: bool) -> bool:
    """Whether a scanner may have taken a character for the one in its place, and not somebody another word: 高级|教师."""
    if place + 1 == len(word):
        return right[-1] in _LIKE_LAST.get(word[-1], "")
    if place == 0 and not (placed and word[0] + right[0] in _FIRST):
        return word[0] not in surname_characters() and placed and word[:2] not in words()
    if place and (characters().get(word[place], _NONE)[0] or 0.0) >= COMMON:
        return False  # 主任王医师
    return not any(part in words() for part in (word[place - 1 : place + 1], word[place : place + 2]))


def _is_apart(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether no word that is not understood touches those between two places of a row."""
    before, after = tokens[low - 1 : low] if low else [], tokens[high : high + 1]
    return not any(_may_be_piece(token) for token in (*before, *after))


def _stands_alone(tokens: Sequence[Token], low: int, high: int) -> bool:
    before, after = tokens[low - 1 : low] if low else [], tokens[high : high + 1]
    return all(token.kind in (SEPARATOR, DEPARTMENT, TITLE, HOSPITAL) for token in (*before, *after))


@cache
def _known() -> dict[str, str]:
    """Known titles and departments with their kinds."""
    wards = {stem + end for stem in DEPARTMENTS if len(stem) > 1 for end in ("", "科", "室")}
    known = dict.fromkeys(sorted(word for word in wards if word[-1] in _ENDS_OF_WARDS), DEPARTMENT)
    return {**known, **dict.fromkeys(TITLES, TITLE)}


@cache
def _first_and_last() -> frozenset[str]:
    """The first character of each known title and department with its last."""
    return frozenset(word[0] + word[-1] for word in _known())


@cache
def _misprintable() -> dict[str, list[tuple[str, str]]]:
    """Known titles and departments by what is left of them with a mark for one character: the words and their kinds."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, kind in _known().items():
        for place in range(len(word) if SHORTEST <= len(word) <= LONGEST else 0):
            found.setdefault(f"{word[:place]}?{word[place + 1 :]}", []).append((word, kind))
    return found
