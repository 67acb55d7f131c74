"""What a label before a colon says of the rows below it, and words that part one thing said from the next."""

import pytest

from roster.rolls import read_roll


def told(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries]


def test_a_label_beside_people_ends_at_the_next_label() -> None:
    text = "第三批援鄂医疗队名单\n医生：赵大勇 钱文斌\n护理：孙丽娟 李娜娜\n检验：周敏\n药师：赵刚\n放射：孙立\n"
    assert told(text) == [
        ("赵大勇", "", "医生"),
        ("钱文斌", "", "医生"),
        ("孙丽娟", "护理", ""),
        ("李娜娜", "护理", ""),
        ("周敏", "检验", ""),
        ("赵刚", "", "药师"),
        ("孙立", "放射", ""),
    ]


def test_a_label_beside_people_goes_on_over_rows_of_names_alone() -> None:
    text = "第三批援鄂医疗队名单\n通辽市医院\n护士：赵丽丽 钱文斌\n孙丽娟 李娜娜\n"
    assert {title for _name, _department, title in told(text)} == {"护士"}


@pytest.mark.parametrize("verb", ["现任", "时任", "现为", "，就职于"])
def test_a_verb_before_an_institution_is_no_part_of_its_name(verb: str) -> None:
    [entry] = read_roll(f"援鄂医疗队名单\n陈静，女，{verb}郑州市第六人民医院感染科护士长\n").entries
    assert (entry.name, entry.hospital, entry.department, entry.post) == (
        "陈静", "郑州市第六人民医院", "感染科", "护士长",
    )  # fmt: skip
