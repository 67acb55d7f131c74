"""Who leads a team, where both offices stand before the names."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize("offices", [("领队", "队长"), ("队长", "副队长")])
@pytest.mark.parametrize("said", ["{0}和{1}分别由{2}担任。", "{0}、{1}分别是{2}。"])
def test_each_of_two_has_the_office_that_stands_in_his_place(offices: tuple[str, str], said: str) -> None:
    told = said.format(*offices, "二附院王建国教授、李志强教授")
    text = f"通辽市中医医疗队11日出征支援湖北。此次医疗队由36名业务骨干组成，其中一附院14名，二附院22名，{told}"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [
        ("王建国", offices[0]),
        ("李志强", offices[1]),
    ]
