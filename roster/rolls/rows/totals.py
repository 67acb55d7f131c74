"""Counts of a row that are more than a number and 人: 总人数：5, 总数 5, 医生1名、护士2名."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.words.callings import COUNTED_AS
from roster.rolls.words.lexicon import COUNT, NAME, TITLE
from roster.rolls.words.terms import COUNT as PATTERN

_OF_WHOM = "(?:队员|人员|医疗队|医护|医务|支援|援鄂|派出|参加|出征|上报|全队|全市|全院|全县|总)"
_TOTAL = re.compile(
    rf"(?:^|(?<=[ (,、。;]))({_OF_WHOM}{{0,3}}(?:人数|总数|人员数|合计|总计|共计|小计)[ ]*:?[ ]*[0-9]{{1,5}}(?:人|名|位)?)[ )。]*$"
)


def with_total(tokens: list[Token], line: str, offset: int) -> list[Token]:
    """The tokens of a line with the total with which it ends made one count."""
    found = _TOTAL.search(line)
    if found is None:
        return tokens
    start, end = offset + found.start(1), offset + found.end(1)
    before = [token for token in tokens if token.end <= start]
    after = [token for token in tokens if token.start >= end]
    if any(token.start < start < token.end or token.start < end < token.end for token in tokens):
        return tokens
    return [*before, Token(COUNT, start, end, found.group(1), 1.0), *after]


def with_sorts(tokens: list[Token]) -> list[Token]:
    """The tokens of a row that counts several sorts of people, and names nobody, with each sort and its number made one
    count, which heads nobody: 医师2名 护士3名 检验1名, 2名医生、3名护士."""
    if any(token.kind == NAME and token.score > UNLIKELY and token.text not in COUNTED_AS for token in tokens):
        return tokens
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        if before is not None and before.end == token.start:
            joins = token.kind == COUNT and _is_sort(before)
            behind = tokens[place + 1 : place + 2]
            leads = before.kind == COUNT and _is_sort(token) and PATTERN.fullmatch(before.text) is not None
            if joins or (leads and not (behind and behind[0].kind == COUNT and behind[0].start == token.end)):
                kept[-1] = Token(COUNT, before.start, token.end, before.text + token.text, 1.0)
                continue
        kept.append(token)
    counted = [token for token in kept if token.kind == COUNT and word_counted(token)]
    return kept if len(counted) > 1 else tokens


UNLIKELY = -2.0
"""A name's score up to which a word between numbers is none."""


def _is_sort(token: Token) -> bool:
    return token.kind == TITLE or token.text in COUNTED_AS


def word_counted(count: Token) -> str:
    """The word of the sort that a count holds itself: 医师 of 医师2名."""
    words = PATTERN.sub("", count.text, count=1)
    of_all = words.endswith(("队员", "人员", "战士"))
    return words if words in COUNTED_AS or (words.endswith(("师", "士", "员", "医生")) and not of_all) else ""


_NUMBER = "(?:[0-9]{1,4}|[一二两三四五六七八九十]{1,3})"
_OF_TEAM = re.compile(
    f"(一行|全队共?|医疗队共?|队伍?共有?|共选派|共派出|选派了?|抽调了?)?({_NUMBER}(?:名|人|位)(?:组成)?的?(?:援[鄂汉沪]|支援|抗疫|国家|应急|紧急|优秀|骨干)?"
    "(?:(?:心理)?(?:医疗|救援|医护|护理|支援|检测|疾控|防疫)队员?|队员|医护人员|医务人员|医务工作者|护理人员|白衣战士|同志)?)"
)
_NAMED = re.compile("队|人员|工作者|战士|同志")


def team_counted(shadow: str, start: int, end: int) -> tuple[Span, list[Token]] | None:
    """The different numbers of a team's people that the running text right above a list states, and the text's stretch."""
    found = {one[2]: one for one in _OF_TEAM.finditer(shadow, start, end) if one[1] or _NAMED.search(one[2])}
    if not found:
        return None
    told = list(found.values())[-MOST_TOLD:]
    return (start, end), [Token(COUNT, *one.span(2), one[2], 1.0) for one in told]


MOST_TOLD = 8
CLOSING = ("以上", "合计", "总计", "共计", "全队", "总共", "一共", "这支", "医疗队")
_CLOSES = re.compile(
    rf"[(\[ ]*(?:[^,。;:\n]{{0,8}}[。,:])?((?:以上|合计|总计|共计|总共|一共|全队|这支|医疗队)[^,。;:\n]{{0,10}}?{_NUMBER}(?:名|人|位))"
)


def closing_counted(shadow: str, start: int, end: int) -> tuple[Span, list[Token]] | None:
    """The number of those above with which running text right below a list begins: 以上12名同志…, 特此公布。全队共12人."""
    found = _CLOSES.match(shadow, start, min(end, start + LONGEST_CLOSING))
    if found is None:
        return None
    return (start, end), [Token(COUNT, *found.span(1), found.group(1), 1.0)]


LONGEST_CLOSING = 40
