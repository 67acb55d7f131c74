"""Words folded for comparison. Apart from names.py, since pinyin is a large table that comparing has no use for."""

import re
import unicodedata

from opencc import OpenCC

DOTS = "·•・‧∙⋅･᛫●"
_BRACKETS = "()（）[]［］{}｛｝〔〕【】〖〗《》〈〉<>「」『』⟨⟩❨❩"
_REMOVED_CATEGORIES = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}


def is_removed(character: str) -> bool:
    """Whether a character counts for nothing where words are compared."""
    noncharacter = ord(character) & 0xFFFE == 0xFFFE
    return noncharacter or character in DOTS + _BRACKETS or unicodedata.category(character) in _REMOVED_CATEGORIES


class _FoldTable(dict[int, str]):
    """A table for str.translate that answers for every character, and stores only the ones of the BMP."""

    def __missing__(self, code: int) -> str:
        folded = "" if is_removed(chr(code)) else chr(code)
        if code <= 0xFFFF:
            self[code] = folded
        return folded


def _fold_table() -> _FoldTable:
    """Traditional to simplified, each character by itself.

    OpenCC by phrase would fold 乾坤 otherwise than 乾, and then a part of a name would no longer be
    a part of the folded name.
    """
    codes = [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0x20000, 0x2EBE1)]
    converter = OpenCC("t2s")
    # Twice, since one character (藴) has a step between.
    simplified = converter.convert(converter.convert("\n".join(map(chr, codes)))).split("\n")
    return _FoldTable(
        {code: to for code, to in zip(codes, simplified, strict=True) if code <= 0xFFFF or chr(code) != to}
    )


_FOLD = _fold_table()
_HAN = re.compile("[\u4e00-\u9fff]+")


def fold(text: str) -> str:
    """The text as compared: NFKC, simplified, lower case, without white space, name dots and brackets.

    For queries, keys and comparisons only, never for display.
    """
    if _HAN.fullmatch(text):
        return text.translate(_FOLD)  # of which the rest would change nothing
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).translate(_FOLD)
    return unicodedata.normalize("NFC", folded)  # what stood apart before white space was removed may join now
