"""Names alone in a line of their own on a page of running text: who wrote it, a picture's words, a couple of whom the text
below tells that one of them stayed."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from roster.rolls.drafts import Draft
from roster.rolls.pages.people import MOST_TITLES, Found
from roster.rolls.words.lexicon import DEPARTMENT, POST, ROLE, TITLE

_POSITION = DEPARTMENT + TITLE + POST + ROLE


def without_strays(found: Sequence[Found], shadow: str, stayed: Set[str]) -> list[Found]:
    """The people without those whom a line names with no position, and of whom running text says that they stayed
    (`stayed`), or who stand nowhere else on a page whose people running text tells: 某地晚报记者的稿件 / :某某."""
    listed = sum(draft.source != "prose" for draft, _ in found)
    told = listed <= MOST_TITLES and listed < len(found)
    places = _places(found, shadow)
    rows = Counter(draft.rows[0] for draft, _ in found if draft.source == "row")
    # 家属代表某某（甲爱人）发言 says nothing of 甲 who stands in a list with others.
    alone = {id(draft) for draft, _ in found if draft.source == "row" and rows[draft.rows[0]] <= COUPLE}
    narrated = {draft.name.text for draft, _ in found if draft.source == "prose"}
    return [
        person
        for person in found
        if not (id(person[0]) in alone and _is_stray(person, shadow, stayed, told=told))
        and not (person[0].name.text in narrated and _is_alumnus(person[0], shadow))
        and not (places and _is_place(person[0], places))
    ]


COUPLE = 2


def _is_alumnus(draft: Draft, shadow: str) -> bool:
    """Whether a line has but the school of which somebody is an alumnus and the name, as one above the text that tells of
    that one has: such a line is below no heading that gives a house."""
    return draft.source == "row" and not draft.own and shadow.endswith("校友", 0, draft.name.start)


def _places(found: Sequence[Found], shadow: str) -> Counter[str]:
    """How often each of the names stands before a place's level, counted in one walk however many there are."""
    names = {draft.name.text for draft, _ in found}
    ahead = (
        shadow[max(0, level.start() - length) : level.start()]
        for level in _LEVELS.finditer(shadow)
        for length in range(SHORTEST_PLACE, LONGEST_PLACE + 1)
    )
    return Counter(name for name in ahead if name in names)


def _is_place(draft: Draft, places: Counter[str]) -> bool:
    """Whether a name is that of the place of which the page speaks (返回蓝海 of 蓝海市): without a position, or printed so again
    and again."""
    return places[draft.name.text] >= (OFTEN if draft.has(_POSITION) else 1)


SHORTEST_PLACE, LONGEST_PLACE, OFTEN = 2, 3, 3
_LEVELS = re.compile("[市县旗]")


def _is_stray(person: Found, shadow: str, stayed: Set[str], *, told: bool) -> bool:
    draft = person[0]
    if draft.own:
        return False
    name = draft.name.text
    if name in stayed or draft.holds(_POSITION):
        return name in stayed
    start = shadow.rfind("\n", 0, draft.name.start) + 1
    return told and shadow.count(name) == 1 and _LEADS_IN.search(shadow, max(0, start - LONGEST_LEAD), start) is None


LONGEST_LEAD = 40
_LEADS_IN = re.compile("(?::|名单[^\\n]{0,6})\\s*$")
"""What makes of the one name below it a list: 名单, or a colon."""
