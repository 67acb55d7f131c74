"""Radicals that stand for whole characters: programs that write .pdf name a glyph by the first sign that looks like it,
and so 关月明 of 赤峰 comes out of the file, or of its viewer by copy and paste, as 关⽉明 of ⾚峰."""

import re
import unicodedata

# Of the block CJK Radicals Supplement those that look like a whole character (Unicode's EquivalentUnifiedIdeograph).
_SUPPLEMENT = dict(
    zip(
        "⺁⺄⺊⺎⺒⺓⺛⺜⺝⺟⺠⺩⺪⺬⺮⺶⺻⺼⺽⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻯⻰⻱⻳",
        "厂乙卜兀巳幺旡日月母民王疋示竹羊聿肉臼虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿竜龙龜龟",
        strict=True,
    )
)
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_WHOLE = str.maketrans(_KANGXI | _SUPPLEMENT)
_RADICAL = re.compile("[⺀-⿕]")


def whole_characters(text: str) -> str:
    """Returns a text of the same length, with characters in place of the radicals that look like them."""
    return text.translate(_WHOLE) if _RADICAL.search(text) else text


def whole_cells(cells: list[str]) -> list[str]:
    """As whole_characters, for a row of cells: nearly every row is looked through once and stays as it is."""
    return [whole_characters(cell) for cell in cells] if _RADICAL.search("".join(cells)) else cells
