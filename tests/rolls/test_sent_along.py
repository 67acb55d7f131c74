"""Where somebody is sent, behind who they are and in headings: that is nobody's name and nobody's house."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    "sent",
    [
        "派往八宿县人民医院", "拟派往八宿县人民医院", "拟派驻到八宿县人民医院", "派驻八宿县人民医院", "拟赴西藏昌都市", "挂任八宿县人民医院副院长",
        "拟选派至八宿县人民医院", "拟援助八宿县人民医院", "拟到八宿县人民医院工作", "拟分配到八宿县人民医院", "拟派八宿县人民医院", "曾赴八宿县人民医院支援",
    ],
)  # fmt: skip
def test_where_somebody_is_sent_is_neither_name_nor_house_nor_post(sent: str) -> None:
    text = f"援藏医疗人才拟选派人员公示\n1.阚雪,女,现任邵武市立医院骨科主治医师,{sent}。\n2.揣锋,男,现任光泽县医院儿科主管护师,{sent}。\n"
    found = [(entry.name, entry.hospital, entry.title, entry.post) for entry in read_roll(text).entries]
    assert found == [("阚雪", "邵武市立医院", "主治医师", ""), ("揣锋", "光泽县医院", "主管护师", "")]


def test_a_heading_tells_the_batch_behind_where_people_are_sent() -> None:
    text = (
        "新一批医者上高原\n◆派往江孜县人民医院(2人,第九批)\n阚雪(邵武市立医院 儿科 主管护师)\n揣锋(光泽县医院 妇科 副主任医师)\n"
        "◆派往昌都市类乌齐县人民医院(1人,第十批)\n栾云(邵武市立医院 骨科 主治医师)\n"
    )
    found = [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries]
    assert found == [
        ("阚雪", "邵武市立医院", "第九批"),
        ("揣锋", "光泽县医院", "第九批"),
        ("栾云", "邵武市立医院", "第十批"),
    ]


def test_a_house_abroad_with_a_name_by_sound_names_nobody() -> None:
    text = (
        "新一批援苏丹医疗队即将启程\n我省第37批援苏丹中国医疗队昨日在西安完成行前培训。医疗队将在阿姆杜卡曼友谊医院工作一年。名单:\n"
        "1.队长 邰明哲 泌尿外科 主任医师 齐河县人民医院\n2.副队长 师景文 普外科 副主任医师 夏津县人民医院\n3.队员 阚雪 儿科 护师 夏津县人民医院\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["邰明哲", "师景文", "阚雪"]
