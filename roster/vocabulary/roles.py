"""Roles in a team (队内职务) as printed: who leads it, and how."""

from __future__ import annotations

import re
from functools import lru_cache

from roster.vocabulary.folding import fold

ROLES: tuple[str, ...] = ("leader", "deputy", "liaison", "expert", "branch_secretary", "member")

_DEPUTY = re.compile(r"副(?:总|大)?(?:领队|队长|团长|指挥长?)")
# A group inside the team has heads of its own, who lead no team: 护理组组长, 第二小队长.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("leader", re.compile(r"领队|(?<!小)队长|团长|总指挥|指挥长|队负责人")),
    ("liaison", re.compile(r"联络(?:员|人|官)|联系人")),
    ("expert", re.compile(r"专家")),
    ("branch_secretary", re.compile(r"(?:支部|总支|党委)书记")),
    ("member", re.compile(r"(?:队员|组员|成员)$")),
)


@lru_cache(maxsize=4096)
def class_role(printed: str) -> str | None:
    """One of ROLES, or None when the words name no role in a team.

    Of two roles the higher counts, in the order of ROLES: 领队兼临时党支部书记 is a leader, and
    副队长、临时党支部书记 a deputy.
    """
    folded = fold(printed)
    without_deputies = _DEPUTY.sub("", folded)
    found = [role for role, pattern in _PATTERNS if pattern.search(without_deputies)]
    if without_deputies != folded:
        found.append("deputy")
    return min(found, key=ROLES.index, default=None)
