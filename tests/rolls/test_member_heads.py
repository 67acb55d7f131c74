"""Headings that name all of a team, its leaders as well."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

LED = [
    ("昆明市第三人民医院副院长、主任医师、{led}董宇航\n", "董宇航"),
    ("云南省传染病医院感染科主任医师{led}董宇航\n", "董宇航"),
]
OTHERS = "曲靖市第一人民医院检验科主管技师普丽仙\n玉溪市人民医院重症医学科副主任医师唐一鸣\n"


@pytest.mark.parametrize("lead", [words for words, _ in LED])
@pytest.mark.parametrize(
    ("heading", "led", "role"),
    [
        ("专家组成员", "专家组组长", "专家组组长"),
        ("专家组成员", "专家组领队", "领队"),
        ("医疗专家组成员:", "专家组副领队", "副领队"),
        ("救援队成员", "副队长", "副队长"),
    ],
)
def test_a_heading_that_names_the_leader_too_is_nobodys_role(lead: str, heading: str, led: str, role: str) -> None:
    text = f"援老挝抗疫医疗专家组启程\n\n{heading}\n{lead.format(led=led)}{OTHERS}"
    assert {entry.name: entry.role for entry in read_roll(text).entries} == {"董宇航": role, "普丽仙": "", "唐一鸣": ""}


def test_experts_without_a_leader_keep_a_doubt() -> None:
    entries = read_roll(f"专家组成员:\n{OTHERS}").entries
    assert len(entries) == 2
    assert all(entry.confidence < CONFIDENT and "group-of-heading" in entry.doubts for entry in entries)
