"""Who is told to be a member of a team by what stands around a whole list: 队员有甲、乙和丙; 5名队员宣誓，他们是…; 甲、乙2名队员;
她们都是某省医疗队的队员."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import GROUP, ROLE, TITLE
from roster.rolls.words.terms import MEMBERS

MEMBER = "队员"
_NUMBER = "[0-9一二两三四五六七八九十]{1,3}"
# What leads a list in, up to where it begins: 队员有, 队员共4名：, 队员中，.
_LEADS_IN = re.compile(
    f"({MEMBER})(?:(?:共|一共)?(?:有)?{_NUMBER}[名人]:|(?:中|里),|(?:中|里)?(?:还)?(?:既)?(?:有|为|是|包括|分别(?:为|是))?:?)"
)
# 5名队员面向党旗宣誓。他们是：
_ARE = re.compile(
    f"{_NUMBER}(?:名|位)[^,。;:]{{0,10}}?({MEMBER})[^。;:]{{0,40}}?"
    "(?:[。,](?:[他她]们|名单)(?:分别)?(?:是|为|有):?|[。,]?(?:其中有|其中包括|分别是|分别为|包括):?|:|-{1,2})"
)
# 甲、乙2名队员, 甲、乙等5名援鄂队员
_CLOSES = re.compile(f"(?:等)?({_NUMBER})(?:名|位)[^,。;、:]{{0,6}}?({MEMBER})")
_OF_TEAM = "[^,。;、:]{0,32}?(?:医疗|救援|支援|采样|检测|防疫|救灾|护理)(?:分|小)?队(?:的)?(?:一名|一位)?"
# 某某已作为某省第一批医疗队队员抵达
_AS_MEMBER = re.compile(f"(?:同志)?[^,。;、:的他她我家妻丈夫]{{0,12}}?(?:作为|也?是){_OF_TEAM}({MEMBER})")
# 她们都是某省医疗队的队员, 两人作为…队员
_ALL_ARE = re.compile(
    f"(?:[她他]们|[两二三四五]人|[两三四五]位)(?:[两二三四五]人)?(?:都|均|当时)*(?:作为|是){_OF_TEAM}({MEMBER})"
)
# 以甲为组长,乙、丙为组员的医疗组
_AS_MEMBERS = re.compile(f"(?:等{_NUMBER}[名人位])?为((?:队|组|成)员)(?=[的,。;])")
_BETWEEN = re.compile(
    f"(?:[、,;和与及的 )]|以及|还有|驾驶员|司机|[^,。;:、]{{2,20}}{_NUMBER}[名人](?:[:,]|[:,]?(?:分别)?(?:是|为):?))*+"
)
_NUMBERS = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
LONGEST_WORDS, LONGEST_SENTENCE, MOST = 70, 200, 200
"""Characters between two of a list, and of a sentence, and people of a list, that are looked at, so that the time stays linear."""


def give_members(people: Sequence[Draft], shadow: str) -> None:
    """Give those of running text who have no office in the team that of a member, where the text tells it of all of their
    list."""
    named = sorted((draft for draft in people if draft.source == "prose"), key=_start_of)
    _give_callings(named, shadow)
    if not any(member in shadow for member in MEMBERS):
        return
    if all(_holds(draft) for draft in named):
        return
    firsts = {_first_of(draft, named[place - 1] if place else None): place for place, draft in enumerate(named)}
    lasts = {_last_of(draft): place for place, draft in enumerate(named)}
    for said, members in _told(named, firsts, lasts, shadow):
        for draft in members:
            if not _holds(draft):
                draft.own.append(Token(ROLE, *said, shadow[slice(*said)], 0.0))
                draft.elsewhere += (said,)


# 3位男护士活跃在里面,他们分别是…; 选派2名医生奔赴武汉,分别是…
_CALLS_THEM = re.compile(
    f"({_NUMBER})(?:名|位)(?:[男女]|年轻|青年|优秀|党员|资深|重症|[89][05]后)*(护士|护师|医生|医师|检验师|药师|技师)(?![长和、])"
    "[^。;:、]{0,30}?(?:[。,](?:[他她]们)?分别(?:是|为)|[。,][他她]们(?:就|正)?是):?"
)


def _give_callings(named: Sequence[Draft], shadow: str) -> None:
    """Give those of a list of running text who have no title the one by which they are counted before it."""
    if len(named) < len("甲乙") or not any(
        f"们{said}" in shadow or f"分别{said}" in shadow for said in ("是", "为", "分别")
    ):
        return
    firsts = {_first_of(draft, named[place - 1] if place else None): place for place, draft in enumerate(named)}
    for found in _CALLS_THEM.finditer(shadow):
        place = firsts.get(found.end(), firsts.get(_end_of_marks(shadow, found.end())))
        members = list(islice(_list_from(named, place, shadow), MOST)) if place is not None else ()
        if len(members) != _value(found[1]):
            continue  # of others as well, or of some alone
        for draft in members:
            if not draft.has(TITLE) and not any(token.text.endswith("护士长") for token in draft.own):
                draft.own.append(Token(TITLE, *found.span(2), found[2], 0.0))
                draft.elsewhere += (found.span(2),)


def _told(
    named: Sequence[Draft], firsts: dict[int, int], lasts: dict[int, int], shadow: str
) -> Iterator[tuple[tuple[int, int], Sequence[Draft]]]:
    """Where the text tells of members, with those who are meant."""
    for leads_in in (_LEADS_IN, _ARE):
        for found in leads_in.finditer(shadow):
            starts = [found.start(1), found.end(1), found.end()]
            if found.end() > found.end(1):
                starts.append(_end_of_marks(shadow, found.end()))
            start = next((start for start in starts if start in firsts), None)
            if start is not None:
                members = list(islice(_list_from(named, firsts[start], shadow), MOST))
                # 队员中，某某已经是第二次报名 says it of one alone, and rather of what that one does
                yield found.span(1), members if len(members) > 1 or found[0][-1] != "," else []
    for found in _CLOSES.finditer(shadow):
        if found.start() in lasts:
            members = list(islice(_list_to(named, lasts[found.start()], shadow), MOST))
            yield found.span(2), members if found[0][0] == "等" else members[: _value(found[1])]
    for found in _AS_MEMBERS.finditer(shadow):
        if found.start() in lasts:
            yield found.span(1), list(islice(_list_to(named, lasts[found.start()], shadow), MOST))
    for draft in named:
        alone = _AS_MEMBER.match(shadow, draft.name.end)
        if alone:
            yield alone.span(1), [draft]
    for found in _ALL_ARE.finditer(shadow):
        low = max(0, found.start() - LONGEST_SENTENCE)
        before = shadow[low : found.start()].rstrip('。,"!')
        cut = max(before.rfind("。"), before.rfind("\n"))
        start = low + cut + 1
        yield (
            found.span(1),
            named[bisect_left(named, start, key=_start_of) : bisect_left(named, found.start(), key=_start_of)],
        )


def _end_of_marks(shadow: str, start: int) -> int:
    """Where a list begins behind the house that it names first: 队员中，某医院5人：."""
    found = _BETWEEN.match(shadow, start, start + LONGEST_WORDS)
    return found.end() if found else start


def _value(number: str) -> int:
    return int(number) if number.isascii() else _NUMBERS.get(number, 0)


def _list_from(named: Sequence[Draft], place: int, shadow: str) -> Iterator[Draft]:
    """Those of a list from its first on."""
    yield named[place]
    for before, draft in zip(named[place:], named[place + 1 :], strict=False):
        if not _joined(before, draft, shadow):
            return
        yield draft


def _list_to(named: Sequence[Draft], place: int, shadow: str) -> Iterator[Draft]:
    """Those of a list from its last one back."""
    yield named[place]
    for at in range(place, 0, -1):
        if not _joined(named[at - 1], named[at], shadow):
            return
        yield named[at - 1]


def _joined(before: Draft, draft: Draft, shadow: str) -> bool:
    """Whether nothing but marks, and the houses of a list, stands between two."""
    end, start = _last_of(before), _first_of(draft, before)
    return start - end <= LONGEST_WORDS and _BETWEEN.fullmatch(shadow, end, start) is not None


def _first_of(draft: Draft, before: Draft | None) -> int:
    """Where the words of somebody's position, or the name, begin, behind the name before."""
    low = max(before.name.end if before else 0, draft.name.start - LONGEST_WORDS)
    return min((token.start for token in draft.own if low <= token.start < draft.name.start), default=draft.name.start)


def _last_of(draft: Draft) -> int:
    end = draft.name.end
    return next((token.end for token in draft.own if token.start == end), end)


def _holds(draft: Draft) -> bool:
    return any(
        token.kind == ROLE or (token.kind == GROUP and token.text.endswith(MEMBERS) and token.text != "组员")
        for token in (*draft.own, *draft.inherited)
    )


def _start_of(draft: Draft) -> int:
    return draft.name.start
