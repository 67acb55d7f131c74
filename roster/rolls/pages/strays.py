"""Names alone in a line of their own on a page of running text: who wrote it, a picture's words, a couple of whom the text
below tells that one of them stayed."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from roster.rolls.pages.people import MOST_TITLES, Found
from roster.rolls.words.lexicon import DEPARTMENT, POST, ROLE, TITLE

_POSITION = DEPARTMENT + TITLE + POST + ROLE


def without_strays(found: Sequence[Found], shadow: str, stayed: Set[str]) -> list[Found]:
    """The people without those whom a line names with no position, and of whom running text says that they stayed
    (`stayed`), or who stand nowhere else on a page whose people running text tells: 某地晚报记者的稿件 / :某某."""
    listed = sum(draft.source != "prose" for draft, _ in found)
    told = listed <= MOST_TITLES and listed < len(found)
    rows = Counter(draft.rows[0] for draft, _ in found if draft.source == "row")
    # 家属代表某某（甲爱人）发言 says nothing of 甲 who stands in a list with others.
    alone = {id(draft) for draft, _ in found if draft.source == "row" and rows[draft.rows[0]] <= COUPLE}
    return [
        person for person in found if id(person[0]) not in alone or not _is_stray(person, shadow, stayed, told=told)
    ]


COUPLE = 2


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
