"""Lines that are one word in which there is nothing to look for, as most are of a list that has several for each person."""

import re

_TELLING = "各是随另还持宣授讲送壮致言动献赞鼓打欢别迎望慰谢贺扬陪号左右年级届校为的委有拟同夫伉姐兄父母妻以于专修习训从承挂点驻功座坐席场播录议客休"
"""Characters of which each word holds one that makes a line a sentence (rows/sorts.py), that is marked in one (rows/tokens.py), or
that ends the name of a post abroad (rows/goals.py), but for the words that stand beside a mark; as a test says."""
_NUMBERS = "一二三四五六七八九十"
_NO_HAN = "\x00-\u33ff\ua000-\U0001ffff\U00040000-\U0010ffff"
_PLAIN = re.compile(f"(?![{_NUMBERS}])[^{_NO_HAN}{_TELLING}]+ ?")


def is_plain_word(line: str) -> bool:
    """Whether a line is one word, perhaps with a blank behind it, that needs no look but the one at what it is."""
    return _PLAIN.fullmatch(line) is not None
