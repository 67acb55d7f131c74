"""Those who take leave of the family in a picture, send word home, came back before the others or sign their own words went."""

import pytest

from roster.rolls import read_roll

_PICTURES = """开鲁县第三批支援湖北医疗队举行出征仪式。

开鲁县医院护士王建国与妻子拥抱道别。

开鲁县第三批援鄂医疗队医师李春梅同前来送行的女儿依依惜别。

县委书记赵大海与前来送行的群众一一话别。

开鲁县中医院医师周小兰和5岁的儿子紧紧相拥。
"""
_CUT = """开鲁县第三批援鄂医疗队出征

2月15日，开鲁县第三批援鄂医疗队从通辽出发。

开鲁县医院心内科主治医师马建国的小女儿和出征的爸爸挥手告别。 白小云 摄

开鲁县医院副主任医师李鹏程的小儿子向出征的爸爸挥手告别。 白小云 摄
"""
_WORD = """我县医疗队报平安

我县第一支抗震救灾医疗队昨日已抵达灾区，开展救援工作。今天中午医疗队组长白平副教授发回短信：“我们准备去现场，可能无法联系了。”
另一名医疗队成员覃建国主治医师短信回报：“经水路进入灾区。”
"""
_BACK = """开鲁县医院欢迎援鄂英雄回家

来自开鲁县医院的王建国、李春梅，以及先期返程的章小宇，4月8日回到了家乡，三位白衣战士绽放出了笑容。
"""
_SIGNED = (
    "这次援鄂任务很重，我负责两个病区的医疗管理工作。如今队员们都平安回家，我真的特别开心！ 开鲁县医院党委委员、副院长 徐建平 "
    "我很荣幸能深入武汉一线重症病区，帮助生病的同胞。 通辽市妇幼保健院护士 俞春妮 "
    "作为一名医生，能为武汉尽力，是我的荣幸，也让我成长。 科尔沁区中医医院内科住院医师 楼建宁"
)
_SENT = """我县援助湖北医疗队出征

通辽医科大学附属医院援鄂队员共4名，其中医生2名，护士2名。分别是感染专业罗玉田、重症专业杨志刚、护理专业许小丽、护理专业张小婷。
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (_PICTURES, {"王建国", "李春梅", "周小兰"}),
        (_CUT, {"马建国", "李鹏程"}),
        (_WORD, {"白平", "覃建国"}),
        (_BACK, {"王建国", "李春梅", "章小宇"}),
        (_SIGNED, {"徐建平", "俞春妮", "楼建宁"}),
        (_SENT, {"罗玉田", "杨志刚", "许小丽", "张小婷"}),
    ],
)
def test_who_is_of_those_gone(text: str, names: set[str]) -> None:
    assert {entry.name for entry in read_roll(text).entries} == names


def test_who_only_sees_people_off_or_was_sick_is_not() -> None:
    text = """开鲁县援鄂医疗队出征

2月8日，开鲁县援鄂医疗队队员李春梅、章小宇出发。

前来送行的市民王建国与妻子相拥。

康复患者白小兰与家人拥抱告别。
"""
    assert {entry.name for entry in read_roll(text).entries} == {"李春梅", "章小宇"}
