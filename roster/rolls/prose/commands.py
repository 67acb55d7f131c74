"""Who commands at the place of the work, where running text prints the office right behind the command's name: 某省援助某市
前线指挥部|指挥长|某某, 他作为某市对口支援前方指挥部|总指挥|."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import NAME, OTHER, ROLE

_OFFICE = re.compile("(?:前方|前线|前沿)(?:临时|联合)?(?:指挥部|工作组|工作队)的?(副?(?:总指挥|指挥长))$")
_AIDS = re.compile("支援|援助|援[\u4e00-\u9fff]")
_STOPS = ",。;"
LONGEST_COMMAND = 40
"""Characters before the office in which it is said whom the command helps."""


def with_commands(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with the offices of commands that help elsewhere cut off as roles, before a name and at a clause's end."""
    if not tokens or shadow.find("指挥", tokens[0].start, tokens[-1].end) < 0:
        return list(tokens)
    kept: list[Token] = []
    for token, behind in zip(tokens, (*tokens[1:], None), strict=True):
        found = (
            _OFFICE.search(token.text) if token.kind == OTHER and len(token.text) == token.end - token.start else None
        )
        ends = behind is None or behind.text[:1] in _STOPS or (behind.kind == NAME and behind.start == token.end)
        if found is None or not ends or not _helps(token.start + found.start(), shadow):
            kept.append(token)
            continue
        middle = token.start + found.start(1)
        kept.append(Token(OTHER, token.start, middle, token.text[: found.start(1)], 0.0))
        kept.append(Token(ROLE, middle, token.end, found[1], 0.0))
    return kept


def _helps(start: int, shadow: str) -> bool:
    ahead = shadow[max(0, start - LONGEST_COMMAND) : start]
    return _AIDS.search(re.split(f"[{_STOPS}]", ahead)[-1]) is not None
