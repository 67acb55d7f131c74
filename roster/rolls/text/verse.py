"""Reports set like verse, a few words to the line and no full stops: 有妇科护士 某某 / 她说 / 家里都好."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.text.shadow import NOTHING

_TELLING = "的了是我她他们着把就说都也还"
"""Characters that most lines of a report hold one of, and hardly any line of a list."""
_BEGINS_TELLING = "(?:有|在|为|由|和|与|跟|从|当|让|给|被|向)[\u4e00-\u9fff]"
_TELLS = re.compile(f"[{_TELLING}]|^{_BEGINS_TELLING}")
_TELLS_ON_PAGE = re.compile(f"[{_TELLING}][^\n]*|\n *{_BEGINS_TELLING}[^\n]*")
_BLANK_LINES = re.compile("\n[ \n]*(?=\n)")
_SET_OUT = re.compile(r"[:\t|;。]|\d[.、)]|[^ ]  +[^ ]")
"""What lines of verse lack and lists, tables and sentences have."""
LONGEST_LINE = 24
FEWEST_LINES = 6
"""Lines of a page that must tell something, and of one stretch of short lines."""
LEAST_TELLING = 0.4
"""Share of a stretch's lines that must do so."""
NEAREST_TELLING = 28
"""Lines that are not blank within which so many tell something in each such stretch: of k lines that do every sixth begins a
group, and 2.5 k lines have room for the widest one's span at most 11 times 2.5 lines apart."""
LEAST_FULL = 0.6
"""Share of a stretch's lines that are not blank from which on blank ones part its stanzas."""
_COMMA_ENDS = re.compile("[,、][ ]*\n")
LONGEST_CLAUSE = 60
_CLAUSE = re.compile(r"(?! *[0-9(\[【])[^\t|]*[一-鿿]")
LONGEST_LIST = 3
"""Lines in succession that tell nothing from which on they are rather a list's."""


def set_as_sentences(shadow: str) -> str:
    """The shadow with the line ends within each stanza of a report set like verse made commas, and the last a full stop, so that it
    is read as the running text that it is; of the same length."""
    if sum(map(shadow.count, _TELLING)) < FEWEST_LINES:
        return shadow
    lines = shadow.split("\n")
    short = _tells_anywhere(shadow) and sum(
        [len(line) <= LONGEST_LINE and _TELLS.search(line) is not None for line in lines]
    )
    marks = dict(_line_ends(lines)) if short >= FEWEST_LINES else {}
    if _COMMA_ENDS.search(shadow):
        marks.update((place, NOTHING) for place in _behind_commas(lines))
    if not marks:
        return shadow
    pieces: list[str] = []
    for place, line in enumerate(lines):
        pieces += (line, marks.get(place, "\n"))
    return "".join(pieces[:-1])


def _tells_anywhere(shadow: str) -> bool:
    """Whether as many lines as a stretch needs tell something near each other: one look at the page instead of one at each line
    of a list, where hardly any does."""
    page = "\n" + _BLANK_LINES.sub("", shadow)
    told: list[int] = []
    line = last = 0
    for found in _TELLS_ON_PAGE.finditer(page):
        place = found.end()
        line += page.count("\n", last, place)
        last = place
        told.append(line)
    return any(below - above < NEAREST_TELLING for above, below in zip(told, told[FEWEST_LINES - 1 :], strict=False))


def _line_ends(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The line ends that part no rows, each with the mark that stands for it."""
    for first, last in _stretches(lines):
        telling = [place for place in range(first, last) if _TELLS.search(lines[place].strip(" "))]
        short = [place for place in range(first, last) if lines[place].strip(" ")]
        if len(telling) < max(FEWEST_LINES, LEAST_TELLING * len(short)):
            continue
        stanzas = len(short) > (last - first) * LEAST_FULL  # else a blank line stands below each
        listed = set(_listed(lines, first, last, set(telling)))
        mark = "\n"
        for place in range(first, last - 1):
            blank = not lines[place].strip(" ")
            if listed.intersection((place, place + 1)) or (blank and (stanzas or mark == "\n")):
                mark = "\n"
                continue
            mark = NOTHING if blank else "," if lines[place + 1].strip(" ") or not stanzas else "。"
            yield place, mark


def _behind_commas(lines: Sequence[str]) -> Iterator[int]:
    """The line ends behind a comma of sentences that have a clause to the line: 同组的护师某某说, / 每天都给她们送水。"""
    for place, (line, following) in enumerate(pairwise(lines)):
        if line.rstrip(" ").endswith((",", "、")) and len(following) <= LONGEST_CLAUSE and _CLAUSE.match(following):
            within = not line.rstrip(" ").endswith("、") and _TELLS.search(line.strip(" "))
            if within or _TELLS.search(following.strip(" ")):
                yield place


def _stretches(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First line of each stretch of short lines, and the line behind its last one; blank lines part none."""
    first = None
    for place in range(len(lines) + 1):
        if place < len(lines) and len(lines[place]) <= LONGEST_LINE and not _SET_OUT.search(lines[place]):
            first = place if first is None else first
        elif first is not None:
            yield first, place
            first = None


def _listed(lines: Sequence[str], first: int, last: int, telling: set[int]) -> Iterator[int]:
    """The lines of lists within a stretch: several in succession that tell nothing, with the one that leads them in (他们是某医院某某),
    and those right behind a colon."""
    silent: list[int] = []
    for place in range(first, last + 1):
        if place < last and place not in telling:
            silent += [place] if lines[place].strip(" ") else []
            continue
        rows = sum([_ROW.search(lines[at]) is not None for at in silent])
        if len(silent) >= LONGEST_LIST and rows >= LEAST_ROWS * len(silent):
            yield from silent
            above = next((at for at in range(silent[0] - 1, first - 1, -1) if lines[at].strip(" ")), first)
            if _LEADS_IN.match(lines[above]):
                yield above
        elif silent and silent[0] == first and lines[first - 1].rstrip(" ").endswith(":"):
            yield from silent
        silent = []


_LEADS_IN = re.compile(" *(?:她|他)们(?:分别)?是")
_ROW = re.compile("院|科|[医护技药]师|护士|主任|队长|中心|保健|疾控|^ *(?:[一-鿿]{2,4} *)+$")
LEAST_ROWS = 0.6
"""Share of such lines that must look like rows of a list, by a word of position or by being as long as names."""
