"""What running text says of somebody in other sentences than the one that names them, and whose house a page is."""

from roster.rolls import read_roll
from roster.rolls.reading import Entry

TEAM = "曲靖市援鄂医疗队侧记\n\n"


def read(text: str) -> list[Entry]:
    return list(read_roll(TEAM + text).entries)


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in read(text)]


def test_the_sentence_behind_a_name_says_who_that_is() -> None:
    text = "在隔离点，记者见到了正在采样的杜晓琳。她是宣威市第一人民医院儿科的护士，随医疗队来了半个月。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "儿科", "护士")]


def test_the_paragraph_behind_a_name_says_who_that_is() -> None:
    text = "杜晓琳在孝感市第一人民医院的重症病房里忙了一夜，队友们都睡了。\n\n她是宣威市第一人民医院儿科的护士，2月随队出征。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "儿科", "护士")]


def test_this_nurse_is_who_was_named_last() -> None:
    text = "领着大家唱歌的是宣威市第一人民医院的杜晓琳，这位儿科护士随医疗队来了二十八天。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "儿科", "护士")]


def test_what_a_wife_is_says_nothing_of_her_husband() -> None:
    text = "宣威市第一人民医院医生罗建明随医疗队出征。妻子杜晓琳来送行。她是沾益区人民医院儿科的护士。\n"
    assert told(text) == [("罗建明", "宣威市第一人民医院", "", "医生")]


def test_a_head_goes_where_another_sentence_makes_them_the_leader() -> None:
    text = "宣威市第一人民医院副院长罗建明接过队旗。罗建明将作为曲靖援鄂医疗队领队，带领全队奔赴咸宁。\n"
    assert [(entry.name, entry.hospital, entry.post, entry.role) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院", "副院长", "领队")
    ]


def test_the_only_house_named_above_is_that_of_wards_named_below() -> None:
    text = "宣威市第一人民医院派出12人医疗队。\n\n儿科护士杜晓琳剪短了头发，随队出发。\n\n沾益区人民医院护师陶英也在队里。\n"
    assert told(text) == [
        ("杜晓琳", "宣威市第一人民医院", "儿科", "护士"),
        ("陶英", "沾益区人民医院", "", "护师"),
    ]


def test_a_teams_cook_is_of_no_house() -> None:
    text = "医疗队队长罗建明来自宣威市第一人民医院，是一名儿科主任医师。队里的厨师寿海江每逢周日给大家蒸面。\n"
    assert [(entry.name, entry.hospital, entry.role) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院", "队长"),
        ("寿海江", "", ""),
    ]


def test_those_whose_work_goes_on_at_home_did_not_go() -> None:
    text = (
        "市疾控中心的流调员郝爽没有进舱，她在办公室里打电话。杜晓琳不在的日子里，病区由副护士长张瑾代管。"
        "儿科主任安建华带领专家组24小时值守，准备接收病人。护理部主任黄小红对全体队员进行了考核。\n"
    )
    assert read(text) == []


def test_who_signs_a_letter_did_not_go() -> None:
    family = "志远：\n你在武汉医疗队要保重，咱县人民医院的护士蔡金凤说你瘦了。\n盼归。\n\n秀芬\n2020年3月6日夜\n"
    assert [entry.name for entry in read(family)] == ["蔡金凤"]
    head = "贵院王雪护士随医疗队来到黄冈，我们表示感谢！\n此致\n敬礼！\n黄冈市中心医院　院长　夏国平\n2020年3月23日\n"
    assert [entry.name for entry in read(head)] == ["王雪"]


def test_a_role_does_not_take_a_names_last_character() -> None:
    text = "宣威市第一人民医院儿科护士长何红梅任护理组组长。以市中医院内科主任医师朱建成为队长的38人医疗队启程。“走！”朱建成说。\n"
    assert [(entry.name, entry.role) for entry in read(text)] == [("何红梅", "护理组组长"), ("朱建成", "队长")]


def test_a_short_institution_lies_in_the_city_whose_page_it_is() -> None:
    text = "市中医院内科护士杜晓琳随队出发。\n"
    assert [(entry.hospital, entry.region) for entry in read(text)] == [("市中医院", "530300")]
