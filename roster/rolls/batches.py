"""The batch that running text says people left with: 我市第四批援鄂医疗队21名队员抵达武汉."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.binding import Draft
from roster.rolls.heads import is_elsewhere
from roster.rolls.lattice import Token
from roster.rolls.lexicon import BATCH, GROUP
from roster.rolls.reading import Span
from roster.rolls.rows import Row
from roster.rolls.shadow import NOTHING
from roster.rolls.terms import BATCH as _BATCH

_ORDINAL = re.compile("(?:第(?:[一二三四五六七八九十百零]{1,6}|[0-9]{1,3})|首)(?:批|期|梯队)")
_COUNTS = re.compile("[批期梯]")  # one of which every batch has
_OF_PEOPLE = re.compile("队|医|护|援|人员|队员|专家|出征|出发|奔赴|赴|驰")
_COUNTED = re.compile("(?:共|一行)?[0-9]{1,3}(?:余|多)?(?:名|人|位)(?:组成)?的?")
_DIGITS = "零一二三四五六七八九十"


def batches_in(shadow: str, start: int, end: int) -> Iterator[tuple[str, Token]]:
    """The batches of people that a stretch of text speaks of, each with its number: 第四批 for 第4批 as well."""
    if _COUNTS.search(shadow, start, end) is None:
        return
    if shadow.find(NOTHING, start, end) < 0:
        yield from _batches_in(shadow, start, end)
        return
    places = [place for place in range(start, end) if shadow[place] != NOTHING]  # a line may end within: 第 / 二批
    words = "".join([shadow[place] for place in places])
    for ordinal, token in _batches_in(words, 0, len(words)):
        yield ordinal, token._replace(start=places[token.start], end=places[token.end - 1] + 1)


def _batches_in(shadow: str, start: int, end: int) -> Iterator[tuple[str, Token]]:
    for found in _BATCH.finditer(shadow, start, end):
        ordinal = _ORDINAL.match(shadow, found.start(), end)
        if not ordinal:
            continue
        counted = _COUNTED.match(shadow, ordinal.end(), end)
        behind = counted.end() if counted else ordinal.end()
        reach = max(found.end(), behind + (QUOTED if shadow[behind : behind + 1] == '"' else NEAR))
        if counted or _OF_PEOPLE.search(shadow, behind, min(end, reach)):
            yield _plain(ordinal.group()), Token(BATCH, found.start(), found.end(), found.group(), 0.0)
    if shadow.find("期", start, end) >= 0:
        for found in _BEHIND_TEAM.finditer(shadow, start, end):
            yield _plain(found.group(1)), Token(BATCH, found.start(1), found.end(1), found.group(1), 0.0)
    for found in _BRACKETED.finditer(shadow, start, end) if shadow.find("批)", start, end) >= 0 else ():
        yield _plain(found.group(1)), Token(BATCH, found.start(1), found.end(1), found.group(1), 0.0)


_BRACKETED = re.compile("(?<=队)[(]((?:第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})|首)批)[)](?=[,。;、的])")
"""The number behind the team's name, within a sentence: 参加支援某市医疗队（第二批），请于…"""


# The term behind the name of the team that ends a heading's line: 某县巡回医疗服务队 第12期（6月15日—28日）.
_BEHIND_TEAM = re.compile(
    "(?<=队)[ ]*[(]?(第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})期)[)]?(?=[ ]*(?:[(,]|$))", re.MULTILINE
)
NEAR, QUOTED = 4, 9
"""Characters behind a number in which the word stands that says that people are counted: 第二批山东援鄂医疗队."""


def batch_told(shadow: str, start: int, end: int) -> list[Token]:
    """The batch of a stretch of text that speaks of one alone."""
    told = dict(reversed(list(batches_in(shadow, start, end))))
    return list(told.values()) if len(told) == 1 else []


_PROFILE = re.compile(
    "[ ]*(?:[(]?[0-9]{1,3}[).、,]|[(]?[一二三四五六七八九十]{1,3}[)、.])?[ ]*[\u3400-\u9fff· ]{2,10}(?:[,:][ ]?(?:男|女)|[(](?:男|女)[,)])[,;]?"
)


def is_of_profile(shadow: str, batch: Token) -> bool:
    """Whether a batch stands in the paragraph of one person among others: 1.某某，女，…随某省第二批援鄂医疗队赴武汉."""
    return _PROFILE.match(shadow, shadow.rfind("\n", 0, batch.start) + 1) is not None


def _plain(ordinal: str) -> str:
    digits = ordinal.strip("第批期梯队")
    if not digits.isascii() or not 0 < int(digits) < len(_DIGITS):
        return ordinal
    return ordinal.replace(digits, _DIGITS[int(digits)])


_GOES_ON = re.compile("[ \n]*(?:作为|[他她]们?|二人|两人|三人)")


def give_batches(people: Sequence[tuple[Draft, Span]], shadow: str, extent: Span) -> None:
    """Give people named in a paragraph the one batch of their sentence, of the one that goes on about them, or of the
    paragraph. Each comes with its sentence; `extent` is the paragraph's."""
    whole = batch_told(shadow, *extent)
    said: dict[Span, list[Token]] = {}
    for draft, sentence in people:
        if draft.has(BATCH) or any(token.kind == GROUP and token.start > draft.name.end for token in draft.own):
            continue  # of a team that is told without a number, as 作为某省援鄂医疗队队员
        if sentence not in said:
            said[sentence] = _of_sentence(shadow, sentence, extent[1])
        draft.inherited.extend(said[sentence] or whole)


def _of_sentence(shadow: str, sentence: Span, end: int) -> list[Token]:
    if any(True for _ in batches_in(shadow, *sentence)):
        return batch_told(shadow, *sentence)
    stop = _SENTENCE_END.search(shadow, sentence[1], min(end, sentence[1] + LONGEST))
    goes_on = stop is not None and _GOES_ON.match(shadow, sentence[1])
    return batch_told(shadow, sentence[1], stop.end()) if stop and goes_on else []


_OF_ALL = re.compile("(?:以上|上述)[^。]{0,6}(?:为|是|系)")


def give_closing_batch(rows: Sequence[Row], people: Sequence[Draft], shadow: str) -> None:
    """Give those of a list the batch that a line below says all of them are: （以上为某市第二批援鄂医疗队队员名单）, or
    that the form asks for once: 填表日期：… 批次：第一批."""
    _give_asked(rows, people, shadow)
    for row in reversed(rows):
        found = _OF_ALL.search(shadow, row.start, row.end)
        told = batch_told(shadow, found.end(), row.end) if found else []
        for draft in people if told else ():
            if draft.source != "prose" and draft.name.start < row.start and not _holds(draft):
                draft.inherited.extend(told)
        if told:
            return


def _give_asked(rows: Sequence[Row], people: Sequence[Draft], shadow: str) -> None:
    if shadow.count("批次:") != 1 or any(_holds(draft) for draft in people):
        return
    asked = shadow.index("批次:")
    row = next((row for row in reversed(rows) if row.start <= asked), None)
    told = [token for token in row.tokens if token.kind == BATCH and token.start > asked] if row else []
    for draft in people if told else ():
        if draft.source != "prose":
            draft.inherited.append(told[0])


def give_batch_of_page(people: Sequence[Draft], told: Sequence[Token], shadow: str) -> None:
    """Give those of lists who have no batch the one of which alone the page speaks above them; that stays a doubt."""
    for token in told if not any(is_of_profile(shadow, one) for one in told) else ():
        for draft in people:
            ended = any(head.kind == GROUP and is_elsewhere(head) for head in draft.inherited)
            if draft.source != "prose" and token.start < draft.name.start and not ended and not _holds(draft):
                draft.inherited.append(token)
                draft.doubts.append("batch-of-page")


def _holds(draft: Draft) -> bool:
    return any(token.kind == BATCH for token in (*draft.own, *draft.inherited))


_SENTENCE_END = re.compile("[。!?]")
LONGEST = 200
"""Characters of the sentence behind that are looked at, so that the time stays linear."""
