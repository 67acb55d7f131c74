"""Roles in a team (队内职务) as printed: who leads it, and how."""

from __future__ import annotations

import re
from functools import lru_cache

from roster.vocabulary.names import fold

ROLES: tuple[str, ...] = ("leader", "deputy", "liaison", "expert", "branch_secretary", "member")

# Tried in this order. A leader who is also the branch's secretary is a leader.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("deputy", r"(副|常务副)(总?领队|总?队长|组长|团长|指挥长|总指挥)"),
        ("leader", r"(领队|队长|团长|指挥长|总指挥|负责人)|(?<!专家)(?<!护理)组长"),
        ("liaison", r"联络(员|人|官)|联系人"),
        ("expert", r"专家"),
        ("branch_secretary", r"(支部|总支|党委|党总支)书记"),
        ("member", r"(队员|组员|成员|医疗队员|护理组长)$"),
    )
)
_LEADS = re.compile(r"(?<!副)(总?领队|总?队长|团长|总?指挥长?)")


@lru_cache(maxsize=4096)
def class_role(printed: str) -> str | None:
    """One of ROLES, or None when the words name no role in a team.

    Of two roles the first of ROLES that is said counts: 领队兼临时党支部书记 is a leader.
    """
    folded = fold(printed)
    if _LEADS.search(folded):
        return "leader"
    return next((role for role, pattern in _PATTERNS if pattern.search(folded)), None)
