"""What a sentence says of each of several people that it begins with: 甲和乙都来自某医院，一个是呼吸内科医师，一个是急诊科护师."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import CONNECTOR, COUNT, DEPARTMENT, HOSPITAL, NAME, POST, SEPARATOR, TITLE
from roster.rolls.words.terms import stated_number

_BOTH = re.compile("(?:[两二三四]人)?,?(?:都|均|全)?(?:是|来自|系|为)")
_EACH = re.compile("(?<=[,;。:])(?:另?一[个位名人]|前者|后者)(?:则|是|为|来自|系)+")
MOST = 4
"""People that a sentence speaks of one by one."""


def told_of_each(tokens: Sequence[Token], shadow: str) -> Iterator[tuple[Token, list[Token]]]:
    """The people with whom a sentence begins, each with the house of all and what is said of that one."""
    names = list(_names(tokens))
    if not 1 < len(names) <= MOST or _BOTH.match(shadow, names[-1].end) is None:
        return
    end = tokens[-1].end
    said = [found.end() for found in _EACH.finditer(shadow, names[-1].end, end)]
    if len(said) != len(names):
        return
    house = [token for token in tokens if token.kind == HOSPITAL and names[-1].end < token.start < said[0]][:1]
    for name, start, stop in zip(names, said, [*said[1:], end], strict=True):
        own = [token for token in tokens if start <= token.start < stop and token.kind in _POSITION]
        if any(token.kind == TITLE for token in own):
            yield name, [*(house if not any(token.kind == HOSPITAL for token in own) else ()), *own]


def told_of_counted(tokens: Sequence[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Those in the bracket behind what several are, each with that: 小分队由3名司机（甲、乙、丙）和2名护士（丁、戊）组成."""
    for place, (count, title, mark) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        if count.kind != COUNT or title.kind not in (TITLE, POST) or mark.text.strip() != "(":
            continue
        end = place + 3
        while end < len(tokens) and (tokens[end].kind == NAME or tokens[end].text.strip() == "、"):
            end += 1
        names = [token for token in tokens[place + 3 : end] if token.kind == NAME]
        closed = end < len(tokens) and tokens[end].text.strip().startswith(")")
        if closed and len(names) == stated_number(count.text):
            yield from ((name, [title]) for name in names)


_POSITION = (HOSPITAL, DEPARTMENT, TITLE, POST)


def _names(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.kind == NAME:
            yield token
        elif token.kind not in (SEPARATOR, CONNECTOR) or token.text.strip() not in ("", "、", "和", "与", "及", '"'):
            return
