"""A shadow of the text: as long as the text, one character for one, but with look-alikes made one.

All recognisers look at the shadow, so that full-width digits, odd blanks and traditional characters need no
rules of their own, and every offset in the shadow is an offset in the text.
"""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

from roster.rolls.text.masked import with_masks
from roster.rolls.text.quoted_cells import with_cells_closed

NOTHING = "\u200b"
"""Stands in the shadow for characters that print nothing (zero-width marks)."""

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2800\u3164\r\x1f\x00"
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e"
"""Characters that print nothing. Pages are read without them (`tables/invisible.py`)."""
_BREAKS = "\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e"
_SAME = {
    "•": "·", "・": "·", "‧": "·", "∙": "·", "⋅": "·", "･": "·", "᛫": "·",
    "【": "[", "】": "]", "〔": "(", "〕": ")", "［": "[", "］": "]", "﹙": "(", "﹚": ")", "〈": "(", "〉": ")",
    "︰": ":", "∶": ":", "︓": ":", "꞉": ":", "﹕": ":",
    "﹑": "、", "､": "、", "丶": "、", "，": ",", "﹐": ",", "；": ";", "﹔": ";", "｡": "。", "．": ".",
    "○": "〇", "◯": "〇", "Ｏ": "O", "—": "-", "–": "-", "―": "-", "─": "-", "－": "-", "│": "|", "｜": "|", "┃": "|", "丨": "|",
    "├": "|", "┤": "|", "┼": "|", "┌": "|", "┐": "|", "└": "|", "┘": "|", "┬": "|", "┴": "|", "━": "-",
    "‖": "|", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "～": "~",
}  # fmt: skip

_OWN = "乾"
"""Characters that are simplified as well as traditional, and stand so in the names of places: 乾安县 is not 干安县."""


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0)
    for code in range(0x2460, 0x2474):  # ① … ⑳ only ever number the rows
        table[code] = "①"
    for code in range(0xF900, 0xFB00):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1:
            table[code] = folded
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    # Joined by line ends, so that each character is converted by itself and stays one character.
    for old, new in zip(han, OpenCC("t2s").convert("\n".join(han)).split("\n"), strict=True):
        if old != new and len(new) == 1 and old not in _OWN:
            table[ord(old)] = new
    table.update((ord(char), " ") for char in _BLANKS)
    table.update((ord(char), NOTHING) for char in INVISIBLE)
    table.update((ord(char), "\n") for char in _BREAKS)
    table.update((ord(old), new) for old, new in _SAME.items())
    return table


def shadow(text: str) -> str:
    """The text with equal-looking characters made equal; always exactly as long as `text`."""
    lone_returns = text if "\r" not in text else _returns_as_breaks(text)
    if "</" in lone_returns:
        lone_returns = _without_markup(lone_returns)
    made = with_cells_closed(lone_returns, lone_returns.translate(_table()))
    if "·" in made and len(_BULLET.findall(made)) > 1:
        made = _BULLET.sub("●", made)
    made = with_masks(made)
    if "[" in made or "(" in made:
        made = _SPEAKER.sub(_as_spoken, made)
        made = _OF_BROADCAST.sub(lambda label: NOTHING * len(label.group()), made)
    if "同" in made and ("微信" in made or "同号" in made):
        made = _OF_NUMBER.sub(lambda said: " " * len(said.group()), made)
    if "*" in made:
        if "**" in made:
            made = _BOLD_WORD.sub(lambda word: word.group().replace(" ", NOTHING), made)
            made = _BOLD.sub(NOTHING * 2, made)
        made = _STARRED.sub(NOTHING, made)
    return made if "同志" not in made else _ADDRESS.sub(NOTHING * 2, made)


# A dot that begins a line marks a row; within one it is a part of a name.
_BULLET = re.compile("(?m)·(?:(?<=^·)|(?<=^ ·)|(?<=^  ·))")
# What is said of somebody's telephone number, beside whatever the row says: 联络员　某某　139…（微信同号）　某医院.
_OF_NUMBER = re.compile(r"(?<=[0-9])[ ]?[(](?:微信(?:同号|同步|同)|同微信号?|手机微信同号|同号)[)]")
# Markdown's bold, and the star behind a name that a note below explains.
_BOLD = re.compile("[*]{2}")
_BOLD_WORD = re.compile("[*]{2}[\u3400-\u9fff](?: {1,4}[\u3400-\u9fff]){1,2}[*]{2}")
_STARRED = re.compile("(?<=[\u3400-\u9fff])[*](?=[ \t\n、,;|()]|$)")
# What the script of a broadcast calls each stretch of it: [同期]某医院护士 某某：…, 【解说】….
_OF_BROADCAST = re.compile(
    r"(?m)^[ ]{0,8}[\[(](?:同期声?|同声|现场声?|解说词?|旁白|画外音|字幕|出镜|导语)[\])](?=[ ]*[^ \n])|^[ ]{0,8}[\[(]同期声?[ ]"
)
# Who speaks there, with the words below: [同期]某医院护士 某某 / 家里放心。
_SPEAKER = re.compile(r"(?m)^[ ]{0,8}[\[(]同期声?[\])][^\n:,。!?]{4,40}(?::[ ]*)?\n(?=[^\n])")
# 某某同志 is a name and how one speaks of its bearer; 全体同志 are no one person.
_ADDRESS = re.compile("(?<=[\u4e00-\u9fff])(?<![位体名等的些多人员队属老各部])同志(?![\u3400-\u9fff])")


# The marks of a page that was stored as it was made: <p><span style="…">某医院：某某</span></p>.
_TAG = (
    "</?(?:p|div|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|br|hr|section|article|span|strong|em|font|img|image|[abiu])"
    "(?:[ /][^<>]{0,600})?>"
)
_MARKUP = re.compile(f"{_TAG}(?:[ \t]*{_TAG})*", re.IGNORECASE)
_BREAKING = re.compile("</?(?:p|div|li|[uo]l|tr|table|tbody|thead|h[1-6]|br|hr|section|article)[ />]", re.IGNORECASE)
_OF_CELL = re.compile("</?t[dh][ />]", re.IGNORECASE)
_ENTITY = re.compile("&(?:nbsp|ensp|emsp|#160|#12288);")


def _as_spoken(found: re.Match[str]) -> str:
    """A line of who speaks, with a colon between it and what is said."""
    line = found.group()[:-1]
    return line + (NOTHING if ":" in line else ":")


def _without_markup(text: str) -> str:
    """The text with blanks for its markup, a line end for what ends a paragraph, a tabulator for what ends a cell."""
    text = _MARKUP.sub(_unmarked, text)
    return _ENTITY.sub(lambda found: " " * len(found.group()), text) if "&" in text else text


def _unmarked(found: re.Match[str]) -> str:
    tags = found.group()
    if _BREAKING.search(tags):
        return "\n".ljust(len(tags))
    return "\t".ljust(len(tags)) if _OF_CELL.search(tags) else NOTHING * len(tags)


def _returns_as_breaks(text: str) -> str:
    """A carriage return alone ends a line, as on old Macintosh files; before a line feed it is a blank."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
