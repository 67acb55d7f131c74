"""Hospitals of firms whose teams bear the firm's name alone, and centres that are a house's own."""

from roster.rolls import read_roll


def test_a_firms_team_is_of_the_one_hospital_of_that_firm() -> None:
    text = (
        "潞安集团总医院援鄂队员凯旋\n3月21日,潞安集团第一批支援湖北医疗队4名队员阚雪、揣锋、邰明哲、栾云平安归来。"
        "他们于1月28日驰援湖北武汉。\n"
    )
    assert {(entry.name, entry.hospital) for entry in read_roll(text).entries} == {
        (name, "潞安集团总医院") for name in ("阚雪", "揣锋", "邰明哲", "栾云")
    }


def test_a_centre_among_wards_is_a_ward_of_the_house() -> None:
    text = (
        "望江县人民医院9名医护人员启程支援武汉\n呼吸科:阚雪、揣锋\n急救中心:邰明哲、栾云\n儿科:师景文、娄凤仙\n"
        "健康管理中心:庾澄\n感染科:阙宁\n产科:晏青\n"
    )
    found = [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries]
    assert found == [
        ("阚雪", "望江县人民医院", "呼吸科"),
        ("揣锋", "望江县人民医院", "呼吸科"),
        ("邰明哲", "望江县人民医院", "急救中心"),
        ("栾云", "望江县人民医院", "急救中心"),
        ("师景文", "望江县人民医院", "儿科"),
        ("娄凤仙", "望江县人民医院", "儿科"),
        ("庾澄", "望江县人民医院", "健康管理中心"),
        ("阙宁", "望江县人民医院", "感染科"),
        ("晏青", "望江县人民医院", "产科"),
    ]


def test_so_is_one_below_the_house_that_heads_its_wards() -> None:
    text = "援沪人员名单\n望江县人民医院(2人)\n内科:阚雪\n急救中心:揣锋\n太湖县人民医院(1人)\n检验中心:邰明哲\n"
    found = [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries]
    assert found == [
        ("阚雪", "望江县人民医院", "内科"),
        ("揣锋", "望江县人民医院", "急救中心"),
        ("邰明哲", "太湖县人民医院", "检验中心"),
    ]


def test_a_medical_group_is_no_short_name_of_a_hospital_of_it() -> None:
    text = "援鄂医疗队名单\n姓名\t单位\t职称\n王建国\t开鲁蒙源医疗集团\t主管护师\n李春梅\t开鲁蒙源医疗集团北方医院\t主治医师\n"
    assert [entry.hospital for entry in read_roll(text).entries] == ["开鲁蒙源医疗集团", "开鲁蒙源医疗集团北方医院"]
