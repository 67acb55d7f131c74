"""Numbers with which nothing is compared: those that speak of others than whom the page lists, or may."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from roster.rolls.reading import Span


class _Told(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def span(self) -> Span: ...
    @property
    def start(self) -> int: ...
    @property
    def told(self) -> bool: ...
    @property
    def sentence(self) -> bool: ...


class _Against(Protocol):
    @property
    def agrees(self) -> bool: ...
    @property
    def around(self) -> bool: ...
    @property
    def meant(self) -> list[int]: ...
    @property
    def reach(self) -> Span: ...


T = TypeVar("T", bound=_Against)


def without_unsure(counts: Sequence[_Told], compared: Sequence[T], shadow: str) -> list[T | None]:
    """What each count was compared with, None where it is not sure that the count speaks of those. One that agrees is sure.

    Of the numbers that a paragraph states any may be the list's: where they differ, only one that agrees is told.
    """
    part = "部分" in shadow or _PART.search(shadow) is not None
    told: dict[int, set[int]] = {}
    agreed: set[int] = set()
    for count, against in zip(counts, compared, strict=True):
        if count.told and not _is_of_others(count, shadow):
            told.setdefault(count.start, set()).add(count.number)
            if against.agrees:
                agreed.add(count.start)
    sure: list[T | None] = []
    for count, against in zip(counts, compared, strict=True):
        unsure = not against.agrees and (
            _is_of_others(count, shadow)
            or (count.told and (count.start in agreed or len(told[count.start]) > 1))
            or (count.sentence and against.around and not against.meant)
            or (part and _is_part(count, against, shadow))
        )
        sure.append(None if unsure else against)
    return sure


def _is_of_others(count: _Told, shadow: str) -> bool:
    return counts_others(*count.span, shadow)


def counts_others(start: int, end: int, shadow: str) -> bool:
    """Whether a number between two offsets speaks of the sick, of other teams, or of who may go one day."""
    if _BEHIND.match(shadow, end, end + LONGEST_BEHIND):
        return True
    number = _DIGIT.search(shadow, start, end)
    clause = shadow[max(0, start - LONGEST_BEFORE) : number.start() if number else start]
    return _BEFORE.search(clause) is not None


def _is_part(count: _Told, against: _Against, shadow: str) -> bool:
    """Whether the page says between a number and fewer people that it names a part of them: 部分名单如下, (137人,部分)."""
    _, end = count.span
    start = against.reach[0]
    fewer = len(against.meant) < count.number
    if fewer and _PART_BESIDE.match(shadow, end):
        return True
    return fewer and _PART.search(shadow, max(end, start), end + LONGEST_LEAD) is not None


_DIGIT = re.compile("[0-9]|[一二两三四五六七八九十百]+(?=[名人位])")
LONGEST_LEAD = 300
"""Characters between a number and the list of which it is said."""
_PART = re.compile(
    "部分(?:队员|人员|成员|医护)?名单|部分(?:队员|人员|成员)(?:简介|简况|名单|:|如下)|名单[(]部分[)]|[(]部分[)][ ]*:|公布部分|中的[0-9]+[人名位]"
)
_PART_BESIDE = re.compile(
    "[)]?[ ]*[,、;( ][ ]*(?:仅|只|以下|下列|此|现)?(?:列出?|为|是|公布)?部分(?:队员|人员|成员|医护人员)?(?:名单)?[ ]*(?:[):]|\n|$)"
)
LONGEST_BEHIND, LONGEST_BEFORE = 12, 24
_BEHIND = re.compile(
    "[^,。;、:()\n]{0,6}?(?:患者|病人|病例|重症者|感染者|居民|群众|村民|学生|旅客|市民|儿童|老人|待命|志愿者|家属|烈士|遇难|"
    "医生待|队员待|捐|报名|请战|中的[0-9]|(?:获|受)(?:评|奖|表彰))"
)
_OF_ANOTHER = (
    "每[批组队天日车]|[0-9一二两三四五六七八九十]支[^,。;:\n]{0,6}队|各[批队](?:次)?|全[国省市区县旗盟州](?:已|共|累|先后|派|选派|抽调|报名|有)|全自治区|累计|先后|此前|之前|曾|已有|"
    "前[一二三四五六两几]批|报名|请战|收治|救治|治愈|接诊|护理患|转运|检测|采样|接种|服务|其余|其他|另有?|还有|计划|后备|预备"
)
_BEFORE = re.compile(f"(?:{_OF_ANOTHER})[^,。;:\n]{{0,14}}$")
