"""Lists of running text whose people stand behind what they are versed in, which need be no ward's name: 专家组由4人组成，分别是
创伤骨科某某、急诊医学某某、麻醉学某某、应急管理某某."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.names import may_be_whole
from roster.rolls.prose.series import IN_SERIES
from roster.rolls.words.lexicon import DEPARTMENT, NAME, OTHER
from roster.rolls.words.names import name_score, surname_characters

_LEADS_IN = re.compile(
    "(?:组成|专家|队员|成员|人员|[0-9一二两三四五六七八九十]{1,3}(?:人|名|位))[^。;、]{0,12}?(?:分别(?:是|为|有)|包括|他们是|有)[: ]*"
)
_LIST = re.compile("[\u4e00-\u9fff]{4,14}(?:(?:、|以及|和)[\u4e00-\u9fff]{4,14}){2,40}(?=[,。;等)(]|[0-9])")
# The word is the shortest that leaves a name, since 院感管理 and 急诊医学 are words of one kind with 医学 and 管理.
_ITEM = re.compile(
    "([\u4e00-\u9fff]{1,10}(?:科|医学|药学|病学|[醉验像疗]学|管理|护理|麻醉|检验|影像|超声|急诊|重症|急救|防控|感控|消杀|流调|康复|心理))"
    "([\u4e00-\u9fff]{2,3})"
)
_AND = re.compile("以及|[、和]")
FEWEST, LONGEST = 3, 3


def with_specialties(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with the words of such lists made wards and names, where all that is in one of them is built so."""
    if not tokens or shadow.find("、", tokens[0].start, tokens[-1].end) < 0:
        return list(tokens)
    kept = list(tokens)
    for lead in _LEADS_IN.finditer(shadow, tokens[0].start, tokens[-1].end):
        listed = _LIST.match(shadow, lead.end(), tokens[-1].end)
        items = list(_items(shadow, *listed.span())) if listed else []
        if len(items) >= FEWEST:
            kept = _put(kept, items)
    return kept


def _items(shadow: str, start: int, end: int) -> Iterator[tuple[Token, Token]]:
    """The ward and the name of each item; none unless all have both, and most names are surely names."""
    found = []
    while start < end:
        mark = _AND.search(shadow, start + SHORTEST, end)
        stop = mark.start() if mark else end
        item = _ITEM.fullmatch(shadow, start, stop)
        if item is None or not _may_be_name(item[2]):
            return
        ward = Token(DEPARTMENT, *item.span(1), item[1], 0.0)
        found.append((ward, Token(NAME, *item.span(2), item[2], IN_SERIES)))
        start = mark.end() if mark else end
    if 2 * sum(name_score(name.text) > 0 for _, name in found) >= len(found):
        yield from found


SHORTEST = 4


def _may_be_name(text: str) -> bool:
    return may_be_whole(text) and (len(text) == LONGEST or text[0] in surname_characters())


def _put(tokens: Sequence[Token], items: Sequence[tuple[Token, Token]]) -> list[Token]:
    """The tokens with those of a list's items instead of their own, where one of these was read otherwise."""
    start, end = items[0][0].start, items[-1][1].end
    own = {(token.kind, token.start, token.end) for token in tokens}
    wards = {(ward.kind, ward.start, ward.end) for ward, _ in items}
    if own.issuperset((*wards, *((name.kind, name.start, name.end) for _, name in items))):
        return list(tokens)
    inside = [token for token in tokens if token.start < end and token.end > start]
    if not inside or inside[0].start < start or inside[-1].end > end:
        return list(tokens)
    words = [word for pair in items for word in pair]
    marks = [token for token in inside if not any(word.start < token.end and token.start < word.end for word in words)]
    if any(token.kind == OTHER and len(token.text) > 2 for token in marks):
        return list(tokens)
    merged = sorted([*words, *marks], key=lambda token: token.start)
    first = tokens.index(inside[0])
    return [*tokens[:first], *merged, *tokens[first + len(inside) :]]
