"""Lists of honours that name bodies above people, and people of other callings among those of health care."""

import pytest

from roster.rolls import read_roll

PEOPLE = "个人\n邱国栋 德阳市人民医院副主任医师\n车晓燕 绵竹市人民医院护士长\n尹波 什邡市中医医院主治医师\n"


@pytest.mark.parametrize(
    ("bodies", "people"),
    [("先进集体:", "先进个人:"), ("一、受表彰集体", "二、受表彰个人"), ("先进集体(3个)", "先进个人(3名)")],
)
def test_the_batch_of_a_team_that_was_praised_is_nobodys_below(bodies: str, people: str) -> None:
    text = f"{bodies}\n四川省第三批援鄂医疗队\n德阳市人民医院重症医学科\n{people}{PEOPLE.removeprefix('个人')}"
    assert {entry.name: (entry.hospital, entry.batch) for entry in read_roll(text).entries} == {
        "邱国栋": ("德阳市人民医院", ""),
        "车晓燕": ("绵竹市人民医院", ""),
        "尹波": ("什邡市中医医院", ""),
    }


def test_heads_of_firms_and_quarters_among_those_of_health_care_are_left_out() -> None:
    text = (
        "最美逆行者揭晓\n李长江,男,45岁,兰溪市人民医院呼吸内科主任、主任医师。2月随金华市第二批援鄂医疗队赴武汉。\n"
        "周国平,男,50岁,兰溪市某纺织企业负责人。他捐出口罩五万只。\n"
        "童丽,女,33岁,兰溪市中医院急诊科主管护师。1月随首批援鄂医疗队赴汉。\n"
        "诸葛明,男,40岁,兰江街道振兴社区党委书记。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["李长江", "童丽"]


def test_the_words_of_a_picture_between_stars_head_nobody() -> None:
    text = "8月18日,青岛眼科医院赴甘南医疗队出发。\n*****甘南州人民医院赠送哈达*****\n*****2009年8月,解建业院长带队出发*****\n"
    assert {entry.name: entry.hospital for entry in read_roll(text).entries} == {"解建业": "青岛眼科医院"}


def test_somebody_of_a_list_has_the_batch_that_the_text_below_tells_of_that_name() -> None:
    text = (
        "我省5名盟员获“抗疫先进盟员”称号。他们是:\n邬洁(女) 南昌大学第二附属医院护理部主任、主任护师\n"
        "饶琴(女) 九江市第一人民医院感染科护师\n帅英(女) 赣州市人民医院重症医学科副主任护师\n致敬\n"
        "饶琴推迟婚期,2020年2月随江西省第三批援助湖北医疗队到武汉。帅英一直在后方坚守。\n"
    )
    entries = {entry.name: (entry.batch, entry.confidence < 0.9) for entry in read_roll(text).entries}
    assert entries == {"邬洁": ("", True), "饶琴": ("第三批援助湖北医疗队", True), "帅英": ("", True)}


HONOURED_ALONE = "先进个人名单(吉林3人)\n关 琳(女)通化市第一人民医院主任护师\n佟志强 梅河口市中心医院副主任医师\n那晓梅 敦化市医院主管护师\n"


@pytest.mark.parametrize(
    "text",
    [
        "吉林2个集体、3名医务人员受到表彰\n其中,吉林省第二批援随医疗队、吉林省护理支援队被授予“先进集体”称号;"
        "关琳、佟志强、那晓梅被授予“先进个人”称号。\n",
        "吉林2个集体、3名医务人员受到表彰\n先进集体名单(吉林2个)\n吉林省第二批援随医疗队\n吉林省护理支援队\n",
        "吉林3名支援湖北医务人员受到奖励\n腊月里,首批队员随吉林医疗队奔赴孝感;随后又有三批人马上路,共58人。\n",
    ],
)
def test_the_batch_of_a_team_is_not_that_of_people_who_were_given_a_prize_of_their_own(text: str) -> None:
    entries = {entry.name: entry.batch for entry in read_roll(text + HONOURED_ALONE).entries}
    assert entries == {"关琳": "", "佟志强": "", "那晓梅": ""}
