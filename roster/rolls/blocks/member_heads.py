"""Headings that name all of a team, its leaders as well: what they say is nobody's role.

专家组成员 / 某医院副院长、专家组领队某某 / 某医院主任医师某某: the heading is the list's title, and the second one has no role.
"""

from bisect import bisect_left
from collections.abc import Sequence

from roster.rolls.doubts import GROUP_OF_HEADING
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import ROLE
from roster.rolls.words.terms import MEMBERS


def without_titles_of_lists(drafts: Sequence[Draft]) -> None:
    """Take the role of a heading that ends in 成员 behind its team's name from those below it, where one of them has an
    office of his own in the team."""
    headed: dict[int, list[Draft]] = {}
    for draft in drafts:
        for token in draft.inherited:
            if token.kind == ROLE and _is_of_all(token):
                headed.setdefault(token.start, []).append(draft)
                break
    if not headed:
        return
    # Who has an office inherits no role.
    leading = sorted(
        draft.name.start for draft in drafts if draft.source != "prose" and any(map(_is_office, draft.own))
    )
    for start, people in headed.items():
        place = bisect_left(leading, start)
        if place < len(leading) and leading[place] < max(draft.name.start for draft in people):
            for draft in people:
                draft.inherited = [token for token in draft.inherited if token.start != start]
        else:
            for draft in people:
                draft.doubts.extend([GROUP_OF_HEADING] if _is_of_experts(draft, start) else ())


def _is_of_experts(draft: Draft, start: int) -> bool:
    """Whether the heading says no more than what kind of people all are: 专家组成员 without anybody who leads them."""
    return any(token.start == start and token.text.startswith("专家") for token in draft.inherited)


def _is_of_all(token: Token) -> bool:
    return token.text.endswith(MEMBERS) and token.text not in MEMBERS


def _is_office(token: Token) -> bool:
    return token.kind == ROLE and not token.text.endswith(MEMBERS)
