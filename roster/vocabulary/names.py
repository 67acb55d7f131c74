"""Names of people: pinyin, sorting, and the keys under which a name is found."""

from __future__ import annotations

import itertools
import math
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin import pinyin as all_readings

from roster.vocabulary.folding import DOTS, fold, is_removed
from roster.vocabulary.surnames import COMMON_SURNAMES, GIVEN_READINGS, NOT_A_SURNAME, SURNAME_READINGS

# Longer than any name on a roll; keeps the number of keys of one name, and of a query, bounded.
MAX_NAME = 40
# A name of several ambiguous characters has a product of readings; more than these help nobody find it.
MAX_READINGS = 16
# sort_key writes at most this many ASCII characters for each character of the name: a syllable of
# six letters (zhuang), its tone, and the character in four digits of base 36.
SORT_KEY_PER_CHARACTER = 11

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
_TONE_MARKS = dict.fromkeys([0x300, 0x301, 0x302, 0x304, 0x306, 0x30C])
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`ʼ′-"))
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def _clean(name: str) -> str:
    """The name's own characters: traditional ones stay, since they have their own readings."""
    return "".join(c for c in unicodedata.normalize("NFKC", name)[: 2 * MAX_NAME] if not is_removed(c))[:MAX_NAME]


@lru_cache(maxsize=8192)
def _reading_alone(character: str) -> str:
    """Pinyin of one character, the tone as a digit, ü as v; the character itself when it has none."""
    if not _HAN.match(character):
        return character.casefold()
    readings = all_readings(character, style=Style.TONE3, heteronym=True, neutral_tone_with_five=True, errors=str)[0]
    with_tone = [reading for reading in readings if reading[-1] in "1234" and reading.isascii()]
    return with_tone[0] if with_tone else character


@lru_cache(maxsize=65536)
def _reading_of_run(text: str) -> tuple[str, ...]:
    """One reading per character of a given name or a one-word name; a name has no neutral tones.

    By phrase where pypinyin knows one (朝阳), but for the characters whose reading in names is another.
    """
    by_phrase = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True) if text else []
    if len(by_phrase) != len(text):  # pypinyin leaves a run of other writing in one piece
        by_phrase = [""] * len(text)
    return tuple(
        GIVEN_READINGS[character][0]
        if character in GIVEN_READINGS
        else reading
        if reading[-1:] in tuple("1234") and reading.isascii() and _HAN.match(character)
        else _reading_alone(character)
        for character, reading in zip(text, by_phrase, strict=True)
    )


def _surname_readings(surname: str) -> tuple[tuple[str, ...], ...]:
    """Of the character printed, or else of its simplified form: 於 is read otherwise than 于, 單 as 单."""
    return SURNAME_READINGS.get(surname) or SURNAME_READINGS.get(fold(surname), ())


def _surname_length(name: str) -> int:
    """How many characters of a cleaned name are its surname: 2, 1, or 0 for a name that is one word."""
    if not _HAN.match(name) or len(name) == 1 or len(name) > 4 or name.startswith(NOT_A_SURNAME):
        return 0
    if len(name) > 2 and _surname_readings(name[:2]):
        return 2
    known = fold(name[0]) in COMMON_SURNAMES or bool(_surname_readings(name[0]))
    repeated = len(name) == 2 and name[0] == name[1]
    return int(known and not repeated)


@lru_cache(maxsize=4096)
def _readings(cleaned: str) -> tuple[str, ...]:
    """One reading per character of a cleaned name: pinyin with the tone as a digit."""
    length = _surname_length(cleaned)
    if not length:
        return tuple(_reading_of_run(cleaned))
    surname = cleaned[:length]
    known = _surname_readings(surname)
    usual = known[0] if known else tuple(map(_reading_alone, surname))
    return (*usual, *_reading_of_run(cleaned[length:]))


@lru_cache(maxsize=16384)
def _toneless(reading: str) -> str:
    return reading[:-1] if len(reading) > 1 and reading[-1].isdigit() else reading


def syllables(name: str) -> list[str]:
    """Toneless pinyin, one per character (ü as v: 吕 is "lv"); a character without a reading stands for itself.

    Surnames are read as surnames (单 shan, 仇 qiu, 尉迟 yu chi), given names by phrase.
    """
    return [_toneless(reading) for reading in _readings(_clean(name))]


def phrase_syllables(words: str) -> list[str]:
    """Toneless pinyin of words that are nobody's name, read by phrase: 重症 is "zhong zheng", 长春 "chang chun"."""
    return lazy_pinyin(fold(words), style=Style.NORMAL, v_to_u=False)


_VOWEL_OF_TONE = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ"}


@lru_cache(maxsize=16384)
def _with_mark(reading: str) -> str:
    """wang2 -> wáng. The mark stands on a or e, on the o of ou, else on the last vowel (汉语拼音方案)."""
    syllable, tone = _toneless(reading), reading[-1]
    if syllable == reading or tone not in "1234":
        return syllable.replace("v", "ü") if syllable != reading else reading
    vowels = [index for index, letter in enumerate(syllable) if letter in _VOWEL_OF_TONE]
    at = next((i for i in vowels if syllable[i] in "ae" or syllable[i : i + 2] == "ou"), vowels[-1] if vowels else -1)
    if at < 0:
        return syllable
    marked = syllable[:at] + _VOWEL_OF_TONE[syllable[at]][int(tone) - 1] + syllable[at + 1 :]
    return marked.replace("v", "ü")


def _as_word(readings: Sequence[str]) -> str:
    """Syllables written together, capitalised, with the apostrophe before a, o, e (GB/T 28039)."""
    word = "".join(
        ("'" if index and reading[0] in "aoe" and reading[-1].isdigit() else "") + _with_mark(reading)
        for index, reading in enumerate(readings)
    )
    return word[:1].upper() + word[1:]


def pinyin(name: str) -> str:
    """Pinyin for display, with tone marks: "Wáng Yǐng", "Ōuyáng Nà"; one word where there is no surname.

    Written by GB/T 28039-2011: surname, space, given name; a dot in the name makes a space.
    """
    parts = [_clean(part) for part in re.split(f"[{DOTS}]", unicodedata.normalize("NFKC", name)[: 2 * MAX_NAME])]
    parts = [part for part in parts if part]
    if len(parts) != 1:
        return " ".join(_as_word(_reading_of_run(part)) for part in parts)
    readings, length = list(_readings(parts[0])), _surname_length(parts[0])
    words = (readings[:length], readings[length:])
    return " ".join(_as_word(word) for word in words if word)


def _base36(number: int) -> str:
    digits = ""
    for _ in range(4):
        number, digit = divmod(number, 36)
        digits = _BASE36[digit] + digits
    return digits


@lru_cache(maxsize=16384)
def _sort_part(character: str, reading: str) -> str:
    """The reading, then the character in a fixed width; "~" stands after all letters."""
    if not reading.isascii():
        return f"~{_base36(ord(character))}"
    return reading.replace("v", "u:") + _base36(ord(character))


@lru_cache(maxsize=4096)
def sort_key(name: str) -> str:
    """A key whose plain code-point order is the dictionary's: character by character, by syllable, tone, character.

    ASCII only, at most SORT_KEY_PER_CHARACTER characters for each of the first 40 characters. All names
    of one surname stand together; tone 1 stands before tone 2, so 汪 (wāng) stands before 王 (wáng).
    ü stands right after u, as in 现代汉语词典. A character without a reading stands after all pinyin.
    """
    cleaned = _clean(name)
    return "".join(map(_sort_part, cleaned, _readings(cleaned)))


def _alternatives(cleaned: str) -> list[tuple[str, ...]]:
    """For each character, the toneless readings people may type."""
    usual = _readings(cleaned)
    options = [
        tuple(dict.fromkeys(map(_toneless, (reading, *GIVEN_READINGS.get(character, ())))))
        for character, reading in zip(cleaned, usual, strict=True)
    ]
    for length in (1, 2):
        readings = _surname_readings(cleaned[:length])
        for at in range(min(length, len(options))):
            options[at] = tuple(dict.fromkeys((*options[at], *(_toneless(r[at]) for r in readings if len(r) > at))))
    return options


@lru_cache(maxsize=16384)
def _spellings(syllable: str) -> tuple[str, ...]:
    """ü is typed as v, as u, and in passports as yu."""
    if not (syllable.isascii() and len(syllable) > 1 and "v" in syllable):
        return (syllable,)
    return (syllable, syllable.replace("v", "u"), syllable.replace("v", "yu"))


def _suffixes(text: str) -> set[str]:
    return {text[start:] for start in range(len(text))}


def _spelled(options: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Ways to spell a run of characters: all, or where that is too many, each reading among its neighbours' usual."""
    yield from itertools.islice(itertools.product(*options), MAX_READINGS)
    if math.prod(map(len, options)) <= MAX_READINGS:
        return
    usual = [spellings[0] for spellings in options]
    for at, spellings in enumerate(options):
        for spelling in spellings[1:]:
            yield (*usual[:at], spelling, *usual[at + 1 :])


@lru_cache(maxsize=1024)
def _keys(name: str) -> frozenset[str]:
    cleaned = _clean(name)
    keys = _suffixes(query_key(cleaned))
    if not _HAN.search(cleaned):
        return frozenset(keys)
    options = [
        tuple(spelling for syllable in alternatives for spelling in _spellings(syllable))
        for alternatives in _alternatives(cleaned)
    ]
    for start in range(len(options)):
        for reading in _spelled(options[start:]):
            keys.add("".join(reading))
            keys.add("".join(syllable[0] for syllable in reading))
    return frozenset(keys)


def name_keys(name: str) -> set[str]:
    """Every key under which a name is found by prefix: each suffix of the name, of its pinyin, of its initials.

    Every reading of an ambiguous surname counts, and ü as v, u and yu; of several ambiguous characters together
    at most MAX_READINGS combinations. Names count to MAX_NAME characters.
    """
    return set(_keys(name))


_MARKS = _TONE_MARKS | _APOSTROPHES
_NUMBERED_TONE = re.compile(r"(?<=[a-z])[1-5](?=[a-z]|$)")


def query_key(text: str) -> str:
    """What to look up as a prefix among name keys, for one search term; "" when nothing is left of it.

    Tone marks, tone digits, spaces, apostrophes and ü are those of a person typing pinyin.
    """
    folded = fold(text[: 8 * MAX_NAME])
    letters = unicodedata.normalize("NFD", folded).translate(_MARKS)
    letters = unicodedata.normalize("NFC", letters).replace("ü", "v")
    return _NUMBERED_TONE.sub("", letters)[:MAX_NAME]


def key_range(key: str) -> tuple[str, str]:
    """The half-open range [low, high) of all strings that begin with the key, in code-point order.

    Raises ValueError for the empty key: everything begins with it.
    """
    if not key:
        raise ValueError("an empty key has no range")
    stem = key.rstrip(chr(sys.maxunicode))
    if not stem:  # nothing is greater but the same character again; keys end at MAX_NAME characters
        return key, chr(sys.maxunicode) * (MAX_NAME + 1)
    following = ord(stem[-1]) + 1
    # UTF-8 and PostgreSQL have no surrogates.
    return key, stem[:-1] + chr(0xE000 if following == 0xD800 else following)
