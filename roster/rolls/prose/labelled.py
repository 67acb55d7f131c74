"""Names that no model of names need know, since a label or a number says that they are ones: 妻子：盈月,某医院护师; 阚雪和敖青两位同志."""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import LISTED
from roster.rolls.prose.names import may_be_whole
from roster.rolls.reading import Span
from roster.rolls.words.lexicon import NAME, OTHER
from roster.rolls.words.names import surname_characters

_KIN = "(?:丈夫|妻子|爱人|老公|老婆|先生|太太|父亲|母亲|爸爸|妈妈|儿子|女儿|哥哥|姐姐|弟弟|妹妹|男友|女友)"
_LABELLED = re.compile(
    f"^[ ]*{_KIN}[:|][ ]*([\u4e00-\u9fff]{{2,3}})(?=,[^,。;\\n]{{4,30}}(?:师|士|长|主任|科|医生)(?:[,、。;\\n]|$))",
    re.MULTILINE,
)
_PAIR = re.compile(
    "(?:的|队员|医生|护士|专家)([\u4e00-\u9fff]{2,3})[和与、]([\u4e00-\u9fff]{2,3})(?:两|二|2)(?:位|名)(?:同志|同事|医生|护士|队员|医护|医务|医师|护师|党员|专家)"
)
_CALLED = re.compile("(?:[他她子儿妹姐哥弟娘士生员友事字位名个]|名字)叫([\u4e00-\u9fff]{2,3})(?=[,。;])")
"""Whom a sentence calls by the name: 女儿叫于溪,是某医院护士."""


def with_told_names(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with those words made names that a label, or the number of those in a list, says to be ones."""
    kept: list[Token] = []
    rest = deque(tokens)
    for start, end in sorted(set(_told(tokens, shadow))) if tokens else ():
        if kept and kept[-1].end > start:
            continue  # the name said before
        while rest and rest[0].end <= start:
            kept.append(rest.popleft())
        if rest and rest[0].start < start:
            kept.append(_plain(rest[0].start, start, shadow))
        kept.append(Token(NAME, start, end, shadow[start:end], LISTED))
        while rest and rest[0].end <= end:
            rest.popleft()
        if rest and rest[0].start < end:
            rest[0] = _plain(end, rest[0].end, shadow)
    return [*kept, *rest]


def _plain(start: int, end: int, shadow: str) -> Token:
    """What is left of a word that a name cuts."""
    return Token(OTHER, start, end, shadow[start:end], 0.0)


def _told(tokens: Sequence[Token], shadow: str) -> Iterator[Span]:
    start, end = tokens[0].start, tokens[-1].end
    known = {(token.start, token.end) for token in tokens if token.kind == NAME}
    for labelled in _LABELLED.finditer(shadow, start, end):
        yield labelled.span(1)
    for called in _CALLED.finditer(shadow, start, end) if shadow.find("叫", start, end) >= 0 else ():
        if called[1][0] in surname_characters() and may_be_whole(called[1]):
            yield called.span(1)
    for pair in _PAIR.finditer(shadow, start, end):
        if pair.span(2) in known and may_be_whole(pair[1]):
            yield pair.span(1)
