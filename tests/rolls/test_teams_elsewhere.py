"""Newspaper reports of teams of other kinds: from Hubei to elsewhere, abroad, to a district; and who is of the place."""

import pytest

from roster.rolls import read_roll

HEAD = "汉阴县医疗队支援西安隔离点纪实\n\n"


def told(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.hospital) for entry in read_roll(text).entries]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(HEAD + text).entries]


def test_a_team_of_hubei_that_went_elsewhere_is_one() -> None:
    text = (
        "跨越千里的支援\n\n8月16日，湖北省郧西县人民医院医疗队抵达海南儋州。队员为感染科医师干铭、急诊科护师余欢。\n\n"
        "在儋州市人民医院方舱，干铭与海南省第三人民医院的医生符史健搭班。"
    )
    assert told(text) == [("干铭", "郧西县人民医院"), ("余欢", "郧西县人民医院")]


def test_a_team_abroad_may_be_of_hubei() -> None:
    text = "援非归来\n\n第30批援阿尔及利亚中国医疗队队员、老河口市第一医院妇产科副主任医师段红梅结束两年的任务回到了家。她说很想念那里的同事。"
    assert told(text) == [("段红梅", "老河口市第一医院")]


def test_where_a_team_arrives_that_comes_home_is_no_destination() -> None:
    text = "援鄂医疗队回家\n\n4月3日，结束休整的队员抵达大理站。段春燕是大理大学第一附属医院的主管护师。"
    assert told(text) == [("段春燕", "大理大学第一附属医院")]


def test_and_is_no_part_of_the_county_behind_a_name() -> None:
    text = "12月28日，汉阴县中医医院内科医师沈耀祖、护士龚雪和县人民医院护士来娜到达隔离酒店。"
    assert told(HEAD + text) == [("沈耀祖", "汉阴县中医医院"), ("龚雪", "汉阴县中医医院"), ("来娜", "县人民医院")]


def test_in_which_house_somebody_works_is_told_before_the_name() -> None:
    text = "12月28日，汉阴县中医医院护士龚雪启程。同行的队员还有在安康市中心医院工作的武丽娜，她是急诊科护师。"
    assert told(HEAD + text) == [("龚雪", "汉阴县中医医院"), ("武丽娜", "安康市中心医院")]


def test_a_member_of_a_team_of_another_place_is_not_of_the_house_named_last() -> None:
    text = "成都市第三人民医院的医生刘浩与他们一起随医疗队出发。开阳县医疗队的护士冷燕负责心理疏导。"
    assert ("冷燕", "成都市第三人民医院") not in told("地震无情\n\n" + text)


@pytest.mark.parametrize(
    "text",
    [
        "雁塔区长延堡社区卫生服务中心的医生惠敏带着他们熟悉流程。",
        "西安市雁塔区人民医院的护士惠敏和她们搭班采样。",
        "这里的护士惠敏跟着龚雪学会了采样。",
        "护士长惠敏来电话时，队员们已经出发。",
        "同科室的护士惠敏给她发微信，说大家都想她。",
        "灞桥方舱的护理部主任惠敏把龚雪编入了一组。",
    ],
)
def test_who_is_of_the_place_or_stayed_at_home_is_none_of_the_team(text: str) -> None:
    sent = "12月28日，汉阴县中医医院内科医师沈耀祖、护士龚雪随医疗队到达西安。\n\n"
    assert names(sent + text) == ["沈耀祖", "龚雪"]


@pytest.mark.parametrize(
    "title", ["连心桥——桐乡援疆医生在阿瓦提", "三进方舱的“铁娘子”", "“花木兰”——桐乡援疆医生在阿瓦提"]
)
def test_a_nickname_or_a_word_in_a_title_is_nobody(title: str) -> None:
    text = "\n\n2月11日，桐乡市中医医院推拿科护师翟秋萍随医疗队抵达阿瓦提。翟秋萍说，她会坚持到底。"
    assert [name for name, _ in told(title + text)] == ["翟秋萍"]


def test_a_doctor_who_aids_tibet_is_a_doctor() -> None:
    text = "那曲来信\n\n近日，本报收到大石桥市中心医院援藏医生暴宏伟的来信，他随援藏医疗队到那曲已半年。"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [("暴宏伟", "医生")]


def test_the_house_of_a_team_that_comes_home_is_that_of_its_people() -> None:
    text = (
        "上饶市立医院援鄂医疗队凯旋\n\n3月31日，上饶市立医院援鄂医疗队队长、急诊科主任祝庆华带领队员吴淑芳乘坐高铁抵达上饶站。\n\n"
        "吴淑芳是重症医学科护士长，她走在最前面。"
    )
    assert told(text) == [("祝庆华", "上饶市立医院"), ("吴淑芳", "上饶市立医院")]


def test_the_airport_to_which_a_team_drives_is_no_destination() -> None:
    text = "蓟州医护出征\n\n天津市蓟州区人民医院护士王蒙蒙随医疗队前往天津滨海国际机场。区人民医院护师孟敏也在其中，她是队员。"
    assert told(text) == [("王蒙蒙", "蓟州区人民医院"), ("孟敏", "蓟州区人民医院")]


def test_all_of_a_list_share_what_they_are_said_to_be() -> None:
    text = "12月28日，汉阴县中医医院的六名队员随医疗队启程。采样组的李春燕、王强都是急诊科的护士。"
    assert names(text) == ["李春燕", "王强"]


def test_the_doctor_of_the_towns_house_is_of_the_place() -> None:
    text = "12月28日，汉阴县中医医院护士龚雪随医疗队到达。镇卫生院的医生龚波说，他三天没有合眼了。"
    assert names(text) == ["龚雪"]


def test_the_people_of_a_house_of_hubei_that_is_called_to_another_one() -> None:
    text = (
        "抗击疫情 再出征\n8月13日16时30分，支援的集结号又一次响起，荆州市中医医院接到进驻荆州市第二人民医院的指令，半小时内，还没来得及同家人好好道别，4人到齐："
        "肺病科副主任医师柯明、肝病科主治医师张仁平、科护士长卿惠兰、护理部护士田晓甜。\n"
        "18时，院党委书记陈立刚为4人送行。\n"
        "8月15日，第二组3人增援：①重症医学科主治医师万志鹏②急诊科主管护师程琳③骨伤科护士邓欢。\n"
    )
    read = {entry.name: (entry.hospital, entry.department) for entry in read_roll(text).entries}
    assert read == {
        "柯明": ("荆州市中医医院", "肺病科"),
        "张仁平": ("荆州市中医医院", "肝病科"),
        "卿惠兰": ("荆州市中医医院", ""),
        "田晓甜": ("荆州市中医医院", "护理部"),
        "万志鹏": ("荆州市中医医院", "重症医学科"),
        "程琳": ("荆州市中医医院", "急诊科"),
        "邓欢": ("荆州市中医医院", "骨伤科"),
    }


def test_somebody_before_a_dash_and_a_position_is_no_nickname_of_a_title() -> None:
    text = (
        "在疫情防控形势最严峻、工作最复杂的关键时刻，34名来自全国各地的医务工作者积极响应号召，毅然告别家人，白衣执甲、"
        "逆行出征，加入援琼医疗队火线驰援，为抗击疫情做出了重要贡献！其中有两名来自我市。\n"
        "王建国----国务院联防联控机制综合组赴海南省工作组专家\n李春梅----桐乡市中医医院推拿科副主任医师\n"
        "他们不辞辛劳、不惧艰险，日夜奋战在与病毒较量的最前线，诠释了生命至上、同舟共济、守望相助、敢于胜利的精神，"
        "也彰显了白衣战士的勇气与担当。他们用行动践行了医者的初心，守护了人民的健康，受到当地群众和医务人员的广泛赞誉。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李春梅"]
