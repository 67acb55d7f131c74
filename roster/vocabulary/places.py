"""How places, and institutions named after them, are read: 长治 is Changzhi, and 朝阳 Chaoyang."""

from __future__ import annotations

import re
from functools import lru_cache

from roster.vocabulary.folding import fold
from roster.vocabulary.names import phrase_syllables

# Characters that in names of places have another reading than by themselves, and those names which are exceptions: as
# their own governments write them.
_CHARACTERS = {"长": "chang", "朝": "chao", "都": "du", "什": "shi", "勒": "le"}
_LINES = """
长子县 zhang zi xian;大城县 dai cheng xian;单县 shan xian;蔚县 yu xian;浚县 xun xian;乾县 qian xian;乾安 qian an;六安 lu an
洪洞 hong tong;涡阳 guo yang;扎兰屯 za lan tun;珲春 hun chun;繁峙 fan shi;曾都 zeng du;筠连 jun lian;荥经 ying jing
漯河 luo he;乐陵 lao ling;院长 yuan zhang
"""
_WORDS = {word: tuple(read) for word, *read in (entry.split() for entry in re.split(r"[;\n]", _LINES.strip()))}
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


@lru_cache(maxsize=32768)
def place_syllables(name: str) -> tuple[str, ...]:
    """Toneless pinyin of a place's or an institution's name, one syllable a character (ü as v); a run of other writing
    stands for itself."""
    text, found, start = fold(name), [], 0
    for word in _WORD.finditer(text):
        found += [*_by_phrase(text[start : word.start()]), *_WORDS[word[0]]]
        start = word.end()
    return (*found, *_by_phrase(text[start:]))


def _by_phrase(text: str) -> list[str]:
    syllables = phrase_syllables(text) if text else []
    if len(syllables) != len(text):  # some run of other writing is one piece
        return syllables
    return [_CHARACTERS.get(character, syllable) for character, syllable in zip(text, syllables, strict=True)]


def as_word(name: str, length: int | None = None) -> str:
    """Returns pinyin in one word, without tones, of a name or its first characters: 林西 is "Linxi", 西安 "Xi'an"."""
    syllables = [one.replace("v", "ü") for one in place_syllables(name)[:length]]
    return "".join(f"'{one}" if place and one[0] in "aoe" else one for place, one in enumerate(syllables)).capitalize()
