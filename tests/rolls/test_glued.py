"""Tables whose cells were pasted with nothing between them."""

from roster.rolls import read_roll

TEXT = (
    "邹城市援鄂医务人员信息采集表\n序号姓名性别年龄单位职称政治面貌返程批次\n1阚雪女36嘉祥县人民医院护师群众第三批\n"
    "2揣锋男41金乡县人民医院主治医师党员第一批\n3邰明哲男29鱼台县人民医院主管护师群众第三批\n4栾云女52嘉祥县人民医院护师党员第一批\n"
)


def test_an_age_is_no_number_of_the_house_behind_it() -> None:
    found = [(entry.name, entry.hospital, entry.batch) for entry in read_roll(TEXT).entries]
    assert found == [
        ("阚雪", "嘉祥县人民医院", "第三批"),
        ("揣锋", "金乡县人民医院", "第一批"),
        ("邰明哲", "鱼台县人民医院", "第三批"),
        ("栾云", "嘉祥县人民医院", "第一批"),
    ]


def test_a_name_may_end_like_a_sex_where_no_row_tells_any() -> None:
    text = "援鄂医疗队名单\n1 邰冠男 嘉祥县人民医院 护师\n2 阚亚男 金乡县人民医院 护师\n3 揣锋 鱼台县人民医院 护师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["邰冠男", "阚亚男", "揣锋"]
