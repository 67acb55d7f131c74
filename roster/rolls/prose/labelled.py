"""Names that no model of names need know, since a label or a number says that they are ones: 妻子：盈月,某医院护师; 阚雪和敖青两位同志."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import LISTED
from roster.rolls.prose.names import may_be_whole
from roster.rolls.reading import Span
from roster.rolls.words.lexicon import NAME, OTHER

_KIN = "(?:丈夫|妻子|爱人|老公|老婆|先生|太太|父亲|母亲|爸爸|妈妈|儿子|女儿|哥哥|姐姐|弟弟|妹妹|男友|女友)"
_LABELLED = re.compile(
    f"^[ ]*{_KIN}[:|][ ]*([\u4e00-\u9fff]{{2,3}})(?=,[^,。;\\n]{{4,30}}(?:师|士|长|主任|科|医生)(?:[,、。;\\n]|$))",
    re.MULTILINE,
)
_PAIR = re.compile(
    "(?:的|队员|医生|护士|专家)([\u4e00-\u9fff]{2,3})[和与、]([\u4e00-\u9fff]{2,3})(?:两|二|2)(?:位|名)(?:同志|同事|医生|护士|队员|医护|医务|医师|护师|党员|专家)"
)


def with_told_names(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with those words made names that a label, or the number of those in a list, says to be ones."""
    kept = list(tokens)
    for span in _told(kept, shadow) if kept else ():
        kept = _with_name(kept, span, shadow)
    return kept


def _told(tokens: Sequence[Token], shadow: str) -> Iterator[Span]:
    start, end = tokens[0].start, tokens[-1].end
    known = {(token.start, token.end) for token in tokens if token.kind == NAME}
    for labelled in _LABELLED.finditer(shadow, start, end):
        yield labelled.span(1)
    for pair in _PAIR.finditer(shadow, start, end):
        if pair.span(2) in known and may_be_whole(pair[1]):
            yield pair.span(1)


def _with_name(tokens: Sequence[Token], span: Span, shadow: str) -> list[Token]:
    """The tokens with one name where `span` is, and what is left of those that it cuts as plain words."""
    start, end = span
    kept: list[Token] = []
    for token in tokens:
        if token.end <= start or token.start >= end:
            kept.append(token)
            continue
        if token.start < start:
            kept.append(Token(OTHER, token.start, start, shadow[token.start : start], 0.0))
        if token.start <= start:
            kept.append(Token(NAME, start, end, shadow[start:end], LISTED))
        if token.end > end:
            kept.append(Token(OTHER, end, token.end, shadow[end : token.end], 0.0))
    return kept
