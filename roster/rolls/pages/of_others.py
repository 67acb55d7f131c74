"""Lists of people who were not sent, among the groups of rows of a page: which headings open them, and where they end."""

import re
from collections.abc import Sequence

from roster.rolls.blocks.cards import is_profile
from roster.rolls.rows.asked import begins_with_labelled_name, is_field
from roster.rolls.rows.other_lists import ends_others, heads_honoured, is_of_others
from roster.rolls.rows.row import Row


def headings_of_others(group: Sequence[Row], shadow: str, *, of_page: bool) -> list[Row]:
    """The headings of a group that open a list of others. Who issues a notice heads nobody, where the group is the title
    of the page: 某县疫情防控指挥部办公室 / 关于组建…医疗队的通知."""
    issued = of_page and len(group) > 1 and _is_notice(group[1], shadow)
    honoured = max([place for place, row in enumerate(group) if heads_honoured(row)], default=-1)
    return [row for row in group[max(int(issued), honoured + 1) :] if is_of_others(row)]


def _is_notice(row: Row, shadow: str) -> bool:
    """Whether a row is the title of what the office above it made known: 关于组建…医疗队的通知."""
    return _NOTICE.fullmatch(shadow[row.start : row.end].strip()) is not None


_NOTICE = re.compile("关于.{4,80}(?:通知|通报|通告|公告|公示|决定|函)")


def end_of_others(group: Sequence[Row], heading: Row, *, donors: bool) -> int:
    """Where the rows below a heading of others are of others no more; no field of a form below a name (姓名：某某 / 单位：某县医院)
    is such a place."""
    in_form = False
    for place, row in enumerate(group):
        in_form = in_form or begins_with_labelled_name(row)
        if not (in_form and is_field(row)) and (is_profile(row) or ends_others(row, heading, donors=donors)):
            return place
    return len(group)
