"""Lists of places are nobody, though a short one may be a name; and a name that is a place's stays somebody's."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    "text",
    [
        "乐平\n恩阳区\n乌兰\n崖州区\n砚山县\n仁寿县\n万年\n綦江\n",
        "郊区 张家口市 松溪 江夏 清水 任泽区 洛宁县 三门\n",
        "禹会、雁塔、相山区、莱州市、白云、龙沙区\n",
        "阎良18例\n九原区37例\n舒城68例\n",
        "梅里斯48例　蒙自市82例　瓯海41例\n\n镇江市\n沙雅\n余杭\n乌什县\n白玉\n通化市\n",
    ],
)
def test_a_list_of_places_is_nobody(text):
    reading = read_roll(text)
    assert reading.entries == ()
    assert "".join(segment.text for segment in reading.segments) == text


def test_names_that_are_places_stay_people_below_their_counties():
    reading = read_roll("某市援鄂医疗队名单\n林西县\n白云　护师\n巴林右旗\n高安　主治医师\n翁牛特旗\n王芳　护士\n")
    assert [entry.name for entry in reading.entries] == ["白云", "高安", "王芳"]


def test_a_name_alone_on_its_line_between_places_stays_somebody():
    reading = read_roll("援鄂医疗队员名单\n林西县\n白云\n巴林右旗\n王晓芳\n敖汉旗\n李建军\n")
    assert [entry.name for entry in reading.entries] == ["白云", "王晓芳", "李建军"]
