"""Where a name of running text ends: 护士陆英|会说壮话, 单丽|则带着…, 罗洪林|一道, 沙马伍各|三天后, 崔英爱三人."""

import re

from roster.rolls.lattice import Token
from roster.rolls.names import name_score, surname_characters

AROUND = 3000
"""Characters on either side in which a name is looked for again, so that the time stays linear."""
LIKELY, UNLIKELY = 3.0, -3.0
"""Log-likelihoods of a name from which on what follows may rather be, or is, the next word's."""

# What somebody is able to do: 会说壮话, 能听懂方言. 学会说，… is a name's end and a verb.
_ABLE = re.compile('[会能](?:说|讲|唱|用|听|写|开|打|弹|跳|做)(?!道?[,:"])[^,。;:]{0,8}')
_TOGETHER = re.compile("(?:一道|一起|一同|一行|一并|一块|同去|同行|两人|二人|三人|四人|五人)")
_HOW_LONG = re.compile("[一二两三四五六七八九十几](?:天|年|个|名|位|人|次|点|小时|周|岁|度|口气|边|时|刻)")
_OF_ALL = re.compile("[均都也](?:是|来自|为|系|属|报了?名|在)")
# Words between a name and what somebody does, none of which is often a given name's last character.
_LINKING = frozenset("则会也都还正已就却又再便将曾被把给从对与等先仍刚在")


def goes_too_far(name: Token, shadow: str) -> int:
    """How many characters at the end of what was read as a name begin the next word, 0 if none surely does."""
    text, size = name.text, len(name.text)
    if "·" in text or name.end - name.start != size or size < 3:
        return 0
    for cut in (2, 1):
        own = text[: size - cut]
        if len(own) < 2 or (len(own) == 2 and own[0] not in surname_characters()):
            continue
        if cut == 1 and name_score(own) > UNLIKELY and _OF_ALL.match(shadow, name.end - 1):
            return 1
        if name_score(own) >= LIKELY and _next_begins(own, name, shadow, cut):
            return cut
    return 0


def _next_begins(own: str, name: Token, shadow: str, cut: int) -> bool:
    """Whether the last `cut` characters of a name begin words of their own."""
    behind = shadow[name.end - cut : name.end + 16]
    if cut == 2:
        return _TOGETHER.match(behind) is not None or behind[:2] in ("则是", "则在")
    if behind[:4] in _IDIOMS or _TOGETHER.match(behind) or _HOW_LONG.match(behind) or _ABLE.match(behind):
        return True
    if behind[0] == "则":
        return len(behind) > 1 and "\u4e00" <= behind[1] <= "\u9fff"
    if behind[0] not in _LINKING:
        return False
    low, high = max(0, name.start - AROUND), name.end + AROUND
    return shadow.count(own, low, high) > shadow.count(name.text, low, high)


_IDIOMS = ("异口同声", "不约而同", "义无反顾", "毫不犹豫", "主动请缨", "主动报名", "临危受命")


def is_able(words_of: str) -> bool:
    """Whether words begin with what somebody is able to do: 会说壮话."""
    return _ABLE.match(words_of) is not None


def is_doubled(name: Token, shadow: str) -> bool:
    """Whether what looks like a name is part of a doubled word: 平平|安安, 高|高兴兴."""
    first, last = name.start, name.end
    if last - first == 3 and shadow[last - 1] == shadow[last - 2] and shadow[first - 1 : first] == shadow[first]:
        return True
    if last - first != 2 or shadow[first] != shadow[first + 1]:
        return False
    before, after = shadow[max(0, first - 2) : first], shadow[last : last + 2]
    return any(len(pair) == 2 and pair[0] == pair[1] and "\u4e00" <= pair[0] <= "\u9fff" for pair in (before, after))


_COUNTED = re.compile("[一二两三四五六七八九十0-9]{1,3}(?:人|名|位)")


def is_counted(words_of: str) -> bool:
    """Whether words count those named before them: 崔英爱三人."""
    return _COUNTED.match(words_of) is not None
