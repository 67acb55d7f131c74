"""The tables of rules that say outright who went and who did not, put together: one walk each (`surely.py`)."""

from roster.rolls.prose import (
    sent_before,
    surely_among,
    surely_apart,
    surely_gone,
    surely_home,
    surely_meeting,
    surely_members,
    surely_no_member,
    surely_notices,
    surely_others,
    surely_ours,
    surely_sent,
    surely_shown,
    surely_there,
)
from roster.rolls.prose.surely import Around, Rule, Table

_OTHERS = (
    *surely_others.RULES,
    *surely_no_member.RULES,
    *surely_there.RULES,
    *surely_meeting.RULES,
    *surely_notices.STAYED,
)
_AT_HOME = (*surely_home.RULES, *surely_apart.RULES)
_STAYED, _STAYED_OF_TEAM = Table((*_AT_HOME, *_OTHERS)), Table(_OTHERS)
_WENT = Table(
    (
        *surely_ours.RULES,
        *surely_among.RULES,
        *surely_gone.RULES,
        *surely_members.RULES,
        *surely_sent.RULES,
        *surely_shown.RULES,
        *surely_notices.WENT,
        *sent_before.RULES,
    )
)


def surely_stayed(around: Around, *, of_team: bool = False) -> Rule | None:
    """The rule that says of somebody that he went nowhere, if one does. Who is `of_team`, by a role of his or by the words that lead his
    list in, is at home by none of the rules for colleagues: a member takes over another's shifts as well."""
    return (_STAYED_OF_TEAM if of_team else _STAYED).first(around)


def surely_went(around: Around) -> Rule | None:
    """The rule that says of somebody that he went, if one does."""
    return _WENT.first(around)
