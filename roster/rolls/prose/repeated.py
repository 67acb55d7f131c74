"""Names of running text made whole, or cut shorter, by what is printed again: 储著|松带队, 储著|松今年."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import AROUND, HAN, LISTED, NEVER_LAST, UNUSUAL, is_doubled, shortened
from roster.rolls.words.lexicon import NAME, OTHER, PRESS, SEPARATOR
from roster.rolls.words.names import name_score, surname_characters, transliteration_characters, words


def with_repeated_names(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with names of two characters made whole by a third that follows them wherever they are printed, each
    time before other words: 储著|松带队, 储著|松今年."""
    kept: list[Token] = []
    for token in tokens:
        if kept and kept[-1].end > token.start:
            # Its first character went to the name before it.
            token = token._replace(kind=OTHER, start=kept[-1].end, text=token.text[kept[-1].end - token.start :])
            if not token.text:
                continue
        if token.kind == NAME and is_doubled(token, shadow):
            token = token._replace(kind=OTHER)
        if token.kind == OTHER and (not kept or kept[-1].kind in (SEPARATOR, PRESS)) and _recurs(token, shadow):
            middle = token.start + HAN
            kept.append(Token(NAME, token.start, middle, token.text[:HAN], LISTED))
            token = token._replace(start=middle, text=token.text[HAN:])
        if token.kind == NAME and kept and _is_torn(kept[-1], token):
            kept[-1] = kept[-1]._replace(end=token.start + 1, text=kept[-1].text + token.text[0], score=LISTED)
            token = token._replace(kind=OTHER, start=token.start + 1, text=token.text[1:])
        if token.kind == NAME and len(token.text) == HAN and _is_longer_by_sound(token, shadow):
            last = shadow[token.end]
            kept.append(token._replace(end=token.end + 1, text=token.text + last, score=LISTED))
            continue
        if token.kind == NAME and len(token.text) >= HAN:
            kept.extend(shortened(token, shadow))
            continue
        kept.append(_repeated(token, shadow) if token.kind == NAME and len(token.text) == 2 else token)
    return kept


def _recurs(words_of: Token, shadow: str) -> bool:
    """Whether a clause begins with what is printed again and again, once behind a position and never before the same words:
    于小溪是, 于小溪推来, 于小溪的."""
    name = words_of.text[:HAN]
    if len(words_of.text) <= HAN or name[0] not in surname_characters() or name in words() or name[:2] in words():
        return False
    if name[-1] in NEVER_LAST or name_score(name) <= UNUSUAL:
        return False
    low, high = max(0, words_of.start - AROUND), words_of.end + AROUND
    behind, led, times, place = set(), False, 0, shadow.find(name, low, high)
    while place >= 0:
        times += 1
        behind.add(shadow[place + HAN : place + HAN + 1])
        led = led or shadow[place - 1 : place] in _ENDS_OF_POSITIONS
        place = shadow.find(name, place + HAN, high)
    return led and times >= FEWEST_TIMES and len(behind) >= FEWEST_TIMES and not behind.isdisjoint("是说的")


FEWEST_TIMES = 3
_ENDS_OF_POSITIONS = ("师", "士", "长", "任", "员", "生", "授", "者", "记", "志")


def _is_torn(before: Token, name: Token) -> bool:
    """Whether what looks like a second name right behind a first one is that one's last character and a word: 段红|梅结束."""
    if before.kind != NAME or before.end != name.start or len(before.text) != 2 or len(name.text) != HAN:
        return False
    whole = before.text + name.text[0]
    return name.text[1:] in words() and name_score(whole) > 0 and name_score(name.text) < name_score(whole)


def _is_longer_by_sound(name: Token, shadow: str) -> bool:
    """Whether a name of three characters goes on with a fourth wherever it is printed, all of them written by sound: 索南江|措."""
    last = shadow[name.end : name.end + 1]
    whole = name.text + last
    if not last or last in NEVER_LAST or not transliteration_characters().issuperset(whole):
        return False
    low, high = max(0, name.start - AROUND), name.end + AROUND
    times = shadow.count(whole, low, high)
    if times < 2 or times != shadow.count(name.text, low, high) or whole[-2:] in words():
        return False
    behind, place = set(), shadow.find(whole, low, high)
    while place >= 0:
        behind.add(shadow[place + 4 : place + 5])
        place = shadow.find(whole, place + 4, high)
    return len(behind) > 1


def _repeated(name: Token, shadow: str) -> Token:
    end = name.end
    last = shadow[end : end + 1]
    if not "\u4e00" <= last <= "\u9fff" or end - name.start != 2:
        return name
    if last in NEVER_LAST and last not in _MAY_END:
        return name
    whole = name.text + last
    low, high = max(0, name.start - AROUND), end + AROUND
    times = shadow.count(whole, low, high)
    if times < 2 or times != shadow.count(name.text, low, high) or name_score(whole) <= UNUSUAL:
        return name
    behind = set()
    place = shadow.find(whole, low, high)
    titled = False
    while place >= 0:
        behind.add(shadow[place + 3 : place + 4])
        titled = titled or shadow.startswith(_TITLED, place + 3)
        place = shadow.find(whole, place + 3, high)
    if last in _MAY_END and _NO_ADVERB.isdisjoint(behind) and not titled:
        return name  # 黄勇|刚做完手术
    apart = any(last + after not in words() or after == "说" for after in behind)
    return name._replace(end=end + 1, text=whole) if len(behind) > 1 and apart else name


_TITLED = ("医生", "医师", "护士", "护师", "主任", "主治", "主管", "副主任", "教授", "院长", "同志")
_MAY_END, _NO_ADVERB = "刚正", frozenset("告说是、,。的和与(")
"""Adverbs that names end in as well, and what never stands behind an adverb: 黄勇刚告诉记者."""


def is_repeated(whole: str, part: Token, shadow: str) -> bool:
    """Whether a name is printed again, and each time as a whole: 于春玲, never 春玲 alone."""
    around = max(0, part.start - AROUND), part.end + AROUND
    return shadow.count(whole, *around) == shadow.count(part.text, *around) > 1


def is_again(name: str, words_of: Token, shadow: str) -> bool:
    """Whether what a run of words begins with is printed again near it, before other words."""
    low, high, behind = max(0, words_of.start - AROUND), words_of.end + AROUND, words_of.text[len(name)]
    times = shadow.count(name, low, high)
    return times > 1 and shadow.count(name + behind, low, high) < times
