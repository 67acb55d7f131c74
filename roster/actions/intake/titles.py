"""What a new source is called of which nobody said it: a file as its name says, a pasted text by its heading."""

import re
from pathlib import PurePath

from django.utils import timezone
from django.utils.translation import gettext as _

from roster.models import Source
from roster.rolls import read_roll
from roster.rolls.reading import CONTEXT, ENTRY, PROSE
from roster.rolls.sheets import LOOK_DOWN, find_header

LOOKED_AT = 3000  # characters of a text in which its heading is looked for
LINES = 5  # that are not empty: a date or an office may stand above it
LONGEST = 60
HAN = re.compile(r"[\u4e00-\u9fff]")
WORDS = re.compile("名单|医疗队|致敬|通知|公示|公告|名录|花名册|一览|援鄂|支援|驰援|逆行")
FEWEST = 5  # Chinese characters of a heading without such a word: fewer may be somebody's name


def suggest_source(text: str, file_name: str) -> dict[str, str]:
    """Returns the fields of a new source as far as the content tells them."""
    if file_name:
        return {"kind": Source.Kind.HOSPITAL_LIST, "title": PurePath(file_name).stem}
    # To the minute: two pastes of one day are two sources.
    now = timezone.localtime().strftime("%Y-%m-%d %H:%M")
    return {"kind": Source.Kind.NEWSPAPER, "title": heading(text) or _("Pasted text of %(time)s") % {"time": now}}


def heading(text: str) -> str:
    """Returns the heading above a roll, "" if it has none: never a line that is somebody's entry, or a bare name."""
    beginning = text[:LOOKED_AT]
    if len(text) > LOOKED_AT:
        beginning = beginning[: beginning.rfind("\n") + 1]
    for line, is_heading in lines_above(beginning)[:LINES]:
        bare = line.strip().lstrip("#").strip()
        if line.strip().startswith("#") or WORDS.search(bare) or (is_heading and len(HAN.findall(bare)) >= FEWEST):
            return bare[:LONGEST]
    return ""


def lines_above(text: str) -> list[tuple[str, bool]]:
    """Returns the lines above the first entry that are not empty, each with whether the reader knows it as a heading
    or as prose."""
    lines = text.split("\n")
    header = find_header(enumerate((line.split("\t") for line in lines[:LOOK_DOWN]), 0))
    if header:
        return [(line, True) for line in lines[: header.line] if line.strip() and "\t" not in line.strip()]
    segments = read_roll(text).segments
    first = next((one.start for one in segments if one.kind == ENTRY), len(text))
    known = [(one.start, one.end) for one in segments if one.kind in (CONTEXT, PROSE)]
    found, start = [], 0
    for line in lines:
        end = start + len(line)
        if line.strip() and end <= first:
            found.append((line, any(a <= start + len(line) - len(line.lstrip()) and end <= b for a, b in known)))
        start = end + 1
    return found
