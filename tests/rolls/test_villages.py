"""Houses of villages and towns whose own name is like somebody's."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize("between", ["、", "，", "；", " "])
def test_a_village_before_its_house_is_nobody(between: str) -> None:
    people = [
        ("匀溪村卫生室", "蔡秀玲"),
        ("黄岗坪村卫生室", "程淑兰"),
        ("瓦窑村卫生室", "钱玉琰"),
        ("新田村卫生室", "白琰"),
    ]
    text = "江口县乡村医生支援采样名单\n乡村医生4人：" + between.join(house + name for house, name in people) + "\n"
    assert [(entry.hospital, entry.name) for entry in read_roll(text).entries] == people


def test_a_name_before_the_house_stays_one() -> None:
    text = "援沪采样队名单\n王晓红 柳林镇卫生院 护师\n李志娟 高桥村卫生室 乡村医生\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("王晓红", "柳林镇卫生院"),
        ("李志娟", "高桥村卫生室"),
    ]
