"""Two named side by side with a blank between, and one institution behind both."""

import pytest

from roster.rolls import read_roll

TITLE = "某市支援十堰医疗队名单\n\n"


def houses_of(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.hospital) for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "line", ["王建军 李红梅   林西县医院", "王建军 李红梅（林西县医院）", "王建军　李红梅（回族，林西县医院）"]
)
def test_a_house_behind_two_names_is_that_of_both(line: str) -> None:
    text = f"{TITLE}{line}\n张志强 敖汉旗医院 护师\n"
    assert houses_of(text) == [("王建军", "林西县医院"), ("李红梅", "林西县医院"), ("张志强", "敖汉旗医院")]


@pytest.mark.parametrize("number", [2, 3])
def test_a_house_behind_wider_blanks_is_that_of_all_before_it_below_another_one(number: int) -> None:
    names = ["王建军", "李红梅", "张志强"][:number]
    text = f"{TITLE}巴林左旗医院\n孙丽娟 护师\n{' '.join(names)}    林西县医院\n"
    assert houses_of(text) == [("孙丽娟", "巴林左旗医院"), *((name, "林西县医院") for name in names)]


def test_ward_and_title_behind_wider_blanks_are_those_of_both() -> None:
    (first, second) = read_roll(f"{TITLE}王建军 李红梅    林西县医院 骨科 护师\n").entries
    assert (first.hospital, first.department, first.title) == ("林西县医院", "骨科", "护师")
    assert (second.hospital, second.department, second.title) == ("林西县医院", "骨科", "护师")


def test_where_each_bracket_holds_a_house_the_one_behind_is_meant() -> None:
    text = (
        f"{TITLE}巴林左旗医院护师孙丽娟\n组员 赵晓燕（敖汉旗医院） 王建军 李红梅（林西县医院） 张志强（宁城县医院）\n"
    )
    assert houses_of(text)[1:] == [
        ("赵晓燕", "敖汉旗医院"),
        ("王建军", "林西县医院"),
        ("李红梅", "林西县医院"),
        ("张志强", "宁城县医院"),
    ]


def test_below_a_house_one_bracket_is_that_of_its_own_name_alone() -> None:
    text = f"{TITLE}巴林左旗医院\n孙丽娟 王建军（挂职，林西县医院）\n"
    assert houses_of(text) == [("孙丽娟", "巴林左旗医院"), ("王建军", "林西县医院")]


def test_a_house_behind_the_second_of_two_with_words_of_their_own_is_not_the_firsts() -> None:
    text = f"{TITLE}巴林左旗医院\n孙丽娟 护师 王建军   林西县医院\n"
    assert houses_of(text) == [("孙丽娟", "巴林左旗医院"), ("王建军", "林西县医院")]


def test_people_before_a_dash_share_the_house_behind_it() -> None:
    text = (
        "向甘肃省援鄂医疗队致敬\n王建国护师——陇西县人民医院\n李秀英护士、赵大海主任医师——通渭县中医院\n"
        "孙丽丽医师——康县人民医院\n"
    )
    assert dict(houses_of(text)) == {
        "王建国": "陇西县人民医院",
        "李秀英": "通渭县中医院",
        "赵大海": "通渭县中医院",
        "孙丽丽": "康县人民医院",
    }


@pytest.mark.parametrize("brackets", ["（）", "()", "【】"])
def test_a_bracket_at_the_end_of_a_list_is_also_of_those_with_an_office_before_a_colon(brackets: str) -> None:
    opened, closed = brackets
    leaders = f"领队：王建国、副领队：李志强、赵海燕{opened}通辽市疾控中心{closed}\n"
    text = f"援鄂医疗队名单\n{leaders}队员：张丽华、刘志刚{opened}开鲁县医院{closed}\n"
    assert [entry.hospital for entry in read_roll(text).entries] == ["通辽市疾控中心"] * 3 + ["开鲁县医院"] * 2


def test_a_bracket_is_of_nobody_before_a_semicolon() -> None:
    text = "援鄂医疗队名单\n通辽市医院\n领队：王建国、副领队：李志强；队员：赵海燕、张丽华（开鲁县医院）\n"
    assert [entry.hospital for entry in read_roll(text).entries] == ["通辽市医院"] * 2 + ["开鲁县医院"] * 2


def test_a_bracket_before_the_next_label_is_of_the_name_before_it() -> None:
    text = "援鄂医疗队名单\n领队：王建国（开鲁县医院院长）、副领队：李志强（通辽市疾控中心）、队员：张丽华（通辽市医院护士）\n"
    assert [(entry.hospital, entry.role, entry.post, entry.title) for entry in read_roll(text).entries] == [
        ("开鲁县医院", "领队", "院长", ""),
        ("通辽市疾控中心", "副领队", "", ""),
        ("通辽市医院", "队员", "", "护士"),
    ]
