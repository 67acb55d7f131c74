"""Whether lines that stand together are a running list set in lines of one width, or a list of one item a line."""

import re
from collections.abc import Sequence

from roster.rolls.text.memory import cut_cached
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import HOSPITAL, NAME, POST, TITLE, Lexicon

NARROWEST_PARAGRAPH = 18
RAGGED = 9
"""Part of the widest line by which the lines of one paragraph may differ: marks are set narrower than characters."""
_MARKS = re.compile("[、,;]")
# A mark, a numeral or a batch's colon with which each line of a list begins.
_ITEM = re.compile(
    rf"[-*+●■◆★☆▲△▪▶➤※✓√◎○◇□·{NOTHING}]|[一二三四五六七八九十]{{1,3}}[、.]"
    r"|(?:第[0-9一二三四五六七八九十]{1,3}|首)[批组期队][^、:;\n]{0,24}:"
)
_TABLE = re.compile(r"\t|\||  |^ *(?:[0-9①-⑳]|\([0-9一二三四五六七八九十])", re.MULTILINE)
_FIRST_WORD = re.compile(rf"[\u3400-\u9fff\U00020000-\U0003ffff〇A-Za-z0-9·{NOTHING}]+")


def is_paragraph(lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether lines are those of one running list, set in lines of one width."""
    block = [line.strip() for line in lines]
    widest = max(map(len, block))
    if widest < NARROWEST_PARAGRAPH or any(len(line) < widest - max(2, widest // RAGGED) for line in block[:-1]):
        return False
    text = "\n".join(block)
    if _TABLE.search(text) or sum(not _MARKS.search(line) for line in block[:-1]) > len(block) // 4:
        return False
    if all(map(_ITEM.match, block)):
        return False
    # Lines that each begin with a name are one person's each, however even their widths.
    begins = sum(_begins_with_person(line, lexicon) for line in block)
    return begins < 0.7 * len(block)


def begins_with_name(line: str, lexicon: Lexicon) -> bool:
    return _first_kinds(line, lexicon)[:1] == [NAME]


def _begins_with_person(line: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a name, perhaps in quotation marks or behind a title that touches it, or with an
    institution and a mark behind it."""
    kinds = _first_kinds(line.lstrip(_OPENING), lexicon)
    return kinds[:1] == [NAME] or kinds in _TITLED or (kinds == [HOSPITAL] and _LEADING_HOUSE.match(line) is not None)


def _first_kinds(line: str, lexicon: Lexicon) -> list[str]:
    """The kinds of the first two words of a line that touch."""
    first = _FIRST_WORD.match(line[:40].lstrip(" "))
    return [token[0] for token in cut_cached(first.group(), lexicon)[:2]] if first else []


_OPENING = " \"'[("
_LEADING_HOUSE = re.compile("[^():;、,]{4,},[^、,:;()]{2,4},")
_TITLED = ([TITLE, NAME], [POST, NAME])
