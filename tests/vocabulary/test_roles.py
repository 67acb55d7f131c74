"""Roles in a team."""

import pytest

from roster.vocabulary.roles import ROLES, class_role


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("领队", "leader"),
        ("总领队", "leader"),
        ("队长", "leader"),
        ("内蒙古第一批医疗队队长", "leader"),
        ("總領隊", "leader"),
        ("领队兼临时党支部书记", "leader"),
        ("副领队", "deputy"),
        ("副总领队", "deputy"),
        ("副队长", "deputy"),
        ("常务副队长", "deputy"),
        ("副队长、临时党支部书记", "deputy"),
        ("联络员", "liaison"),
        ("联络员（队员）", "liaison"),
        ("专家", "expert"),
        ("专家组成员", "expert"),
        ("专家组组长", "expert"),
        ("临时党支部书记", "branch_secretary"),
        ("临时党总支书记", "branch_secretary"),
        ("队员", "member"),
        ("医疗队员", "member"),
    ],
)
def test_role(printed: str, role: str) -> None:
    assert class_role(printed) == role


@pytest.mark.parametrize("printed", ["", "护士", "护士长", "护理组组长", "第二小队长", "临时党支部副书记", "主任医师"])
def test_what_names_no_role(printed: str) -> None:
    assert class_role(printed) is None


def test_no_role_beyond_those_listed() -> None:
    printed = ("领队", "副队长", "联络员", "专家", "临时党支部书记", "队员")
    assert tuple(class_role(word) for word in printed) == ROLES
