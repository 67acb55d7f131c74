"""Numbers that no citation may print."""

import pytest

from roster.rolls.files.private import LEFT_OUT, without_numbers


@pytest.mark.parametrize(
    "number",
    [
        "150102198503120011",
        "11010119900307281X",
        "150102850312001",
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "+86 13812345678",
        "１３８１２３４５６７８",
    ],
)
def test_numbers_of_cards_and_mobile_telephones_are_left_out_visibly(number: str) -> None:
    assert without_numbers(f"冯远征　通辽市医院　护士　{number}") == f"冯远征　通辽市医院　护士　{LEFT_OUT}"
    assert without_numbers(f"电话{number}，兴安盟人民医院") == f"电话{LEFT_OUT}，兴安盟人民医院"


@pytest.mark.parametrize(
    "printed",
    ["2020年1月28日出征", "第三批162名", "0475-8212345", "中铁五局二公司", "1478人，其中党员602人", "20200128"],
)
def test_other_numbers_stay(printed: str) -> None:
    assert without_numbers(printed) == printed
