"""Words of sentences that look like names beside a number, and houses that are only a team's."""

import pytest

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import CONFIDENT
from roster.rolls.rows.verbs import with_names_ended
from roster.rolls.words.lexicon import BATCH, NAME, OTHER, POST, TITLE


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_what_several_did_is_nobodys_name() -> None:
    text = (
        "曲靖这3名护士受表彰\n\n第一批援鄂医疗队名单\n杜晓琳 宣威市中医院\n范震 罗平县人民医院\n谭勇 师宗县人民医院\n"
    )
    assert names(text) == ["杜晓琳", "范震", "谭勇"]


def test_a_verb_between_houses_and_their_number_is_nobodys_name() -> None:
    text = "云南第六批援鄂医疗队\n\n宣威市中医院合派3人：急诊科护师杜晓琳，护士范震，内科副主任谭勇。\n"
    assert names(text) == ["杜晓琳", "范震", "谭勇"]


def test_the_last_of_a_list_is_a_name_before_its_number() -> None:
    text = "援鄂医疗队名单\n宣威市中医院 尚志强、翁晓娟、么金朋等3人\n"
    assert names(text) == ["尚志强", "翁晓娟", "么金朋"]


def test_a_team_of_the_ministry_is_nobodys_house() -> None:
    text = (
        "第二批（武汉）：国家卫健委专家组成员、宣威市中医院重症医学科杜晓琳主任医师；\n"
        "第四批（济南）：宣威市中医院呼吸内科范震主治医师；\n"
    )
    assert [(entry.name, entry.hospital, entry.role) for entry in read_roll(text).entries] == [
        ("杜晓琳", "宣威市中医院", "成员"),
        ("范震", "宣威市中医院", ""),
    ]


def test_what_somebody_was_in_life_is_no_name() -> None:
    text = "一线2人：宣威市中医院急诊科护士长杜晓琳；生前任罗平县人民医院内科医生范震。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("杜晓琳", "宣威市中医院"),
        ("范震", "罗平县人民医院"),
    ]


def test_a_list_within_a_paragraph_may_be_led_in_by_how_many_they_are() -> None:
    text = (
        "新华社5月17日电（记者何玲）本届奖项公布，我省3名护理工作者是：宣威市中医院护理部副主任杜晓琳、"
        "罗平县人民医院麻风病区护士长范震、师宗县人民医院护理部主任谭勇。\n"
    )
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("杜晓琳", "护理部"),
        ("范震", "麻风病区"),
        ("谭勇", "护理部"),
    ]


def test_an_institute_of_an_academy_is_one_institution() -> None:
    text = "援鄂专家组名单\n中国医学科学院病原生物学研究所副研究员杜晓琳\n罗平县人民医院医师范震\n"
    assert read_roll(text).entries[0].hospital == "中国医学科学院病原生物学研究所"


def test_the_ward_of_a_group_is_that_of_all_its_people() -> None:
    text = (
        "曲靖援鄂医疗队出征\n\n医院挑了4人，即宣威市中医院重症医学科副主任医师杜晓琳、护师范震；"
        "呼吸内科副主任医师胡春燕（队长）、主管护师谭勇。\n"
    )
    assert [(entry.name, entry.department, entry.role) for entry in read_roll(text).entries] == [
        ("杜晓琳", "重症医学科", ""),
        ("范震", "重症医学科", ""),
        ("胡春燕", "呼吸内科", "队长"),
        ("谭勇", "呼吸内科", ""),
    ]


def test_where_somebody_went_is_not_the_house_of_who_is_named_next() -> None:
    text = "宣威市中医院第一批援鄂医疗队回家。护士杜晓琳、范震去了沙洋县人民医院，医师胡春燕去了京山医院。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("杜晓琳", "宣威市中医院"),
        ("范震", "宣威市中医院"),
        ("胡春燕", "宣威市中医院"),
    ]


def test_names_that_touch_each_other_leave_no_character_between_them() -> None:
    text = "援鄂医疗队名单\n宣威市中医院：范震（队长）柳淑牟立武兰尤雪峰\n"
    assert names(text) == ["范震", "柳淑", "牟立", "武兰", "尤雪峰"]


def test_a_prize_is_nobodys_name() -> None:
    text = "本市今年设奖，首届名单如下。\n“白兰护理奖”：\n宣威市中医院 段梅\n罗平县人民医院 姜楠\n“白兰护理奖”特别奖（1名）\n师宗县人民医院 陈强\n"
    assert names(text) == ["段梅", "姜楠", "陈强"]


def test_medical_workers_are_no_office() -> None:
    text = "曲靖市医务人员10人返回，他们是：杜晓琳、范震、胡春燕、谭勇。\n10人随云南第九批援湖北医疗队出发。\n"
    assert {entry.department for entry in read_roll(text).entries} == {""}


def test_a_page_with_one_tier_tells_no_batch_by_it() -> None:
    roll = "宣威市中医院援鄂医疗队\n\n第二梯队——\n急诊科护士杜晓琳\n内科护士长范震\n"
    assert {(entry.batch, entry.confidence < CONFIDENT) for entry in read_roll(roll).entries} == {("", True)}
    several = "宣威市中医院援鄂医疗队\n\n第一梯队\n急诊科护士杜晓琳\n第二梯队\n内科护士长范震\n"
    assert [entry.batch for entry in read_roll(several).entries] == ["第一梯队", "第二梯队"]


def test_who_put_a_page_out_and_when_is_none_of_its_people() -> None:
    text = "还在武汉的两位专家\n\n青春武汉 2021-01-20\n\n名单：\n\n宣威市中医院重症医学科主任  杜晓琳\n\n罗平县人民医院重症医学科主任  范震\n"
    assert names(text) == ["杜晓琳", "范震"]


def test_who_wrote_a_story_is_none_of_its_people() -> None:
    text = "长篇连载┃曲靖援鄂医疗队纪实（5）\n\n黄静业\n\n2月7日零点刚过，宣威市中医院的4人就要去武汉，急着买行李。\n\n杜晓琳  女，罗平县人民医院重症医学科主管护师\n"
    assert names(text) == ["杜晓琳"]


def test_the_university_of_a_mans_name_does_not_lie_in_the_city_of_that_name_in_old_script_either() -> None:
    text = "援鄂醫療隊名單\n中山大學附屬第一醫院 主管護師 段梅\n"
    assert read_roll(text).entries[0].region != "442000"


def test_that_several_have_gone_before_is_nobodys_name() -> None:
    text = "宣威市中医院4人支援扬州 其中三人曾赶赴武汉\n\n7月3日，宣威市中医院麻醉科杜晓琳，心血管内科范震、消化内科谭勇和神经内科胡春燕4位医务人员赶赴罗平支援。\n"
    assert names(text) == ["杜晓琳", "范震", "谭勇", "胡春燕"]


def test_bodies_counted_in_a_title_are_nobodys_name() -> None:
    text = "云南2个集体、3名医护人员获国家卫健委等三部门表彰\n\n先进个人名单（云南3人）\n杜晓琳 宣威市中医院主管护师\n范震 罗平县人民医院副主任医师\n谭勇 师宗县人民医院护士长\n"
    assert names(text) == ["杜晓琳", "范震", "谭勇"]


def test_going_to_a_region_is_nobodys_name() -> None:
    text = (
        "宣威市精神病院2016年援藏队员动员会\n\n宣威市精神病院接市卫计委转发《云南省卫生计生委关于选派精神科医师赴藏工作的通知》，动员大家报名。"
        "经研究决定选派杜晓琳主治医师参加此次援藏工作。\n"
    )
    assert names(text) == ["杜晓琳"]


@pytest.mark.parametrize("body", ["市卫健委医疗救治专家组", "省卫生厅专家组", "县卫健局防控专家组"])
def test_the_body_of_experts_is_not_the_house_of_one_with_a_ward(body: str) -> None:
    text = (
        "这是一份名单。宣威市中医院已先后派出三批队员。\n"
        f"第一批（武汉）：{body}成员、重症医学科主任杜晓琳主任医师；\n第二批（武汉）：急诊科护士长范震；\n第三批（上海）：麻醉科谭勇主治医师。\n"
    )
    assert {entry.name: entry.hospital for entry in read_roll(text).entries} == dict.fromkeys(
        ["杜晓琳", "范震", "谭勇"], "宣威市中医院"
    )


@pytest.mark.parametrize("office", ["市卫健委", "省卫生健康委", "县卫健局"])
def test_an_office_has_experts_but_no_wards(office: str) -> None:
    text = (
        "平川市第一人民医院已先后派出两批队员。\n"
        f"第一批（武汉）：{office}医疗救治专家组成员、重症医学科主任罗少平主任医师；\n第二批（武汉）：重症医学科护士长季学兰、急诊科护士姚立群；\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert read == dict.fromkeys(("罗少平", "季学兰", "姚立群"), "平川市第一人民医院")


def test_the_help_that_a_team_gives_is_nobodys_name() -> None:
    text = (
        "“组团式”帮扶\n2022年6月,宣威市中医院骨科医师杜晓琳作为“组团式”帮扶医疗队队员来到沧源县人民医院,任骨科主任。\n"
    )
    assert names(text) == ["杜晓琳"]


@pytest.mark.parametrize("place", ["江岸方舱医院", "武汉江岸方舱医院", "武汉"])
def test_a_name_ends_before_the_word_that_says_where_somebody_is(place: str) -> None:
    text = (
        "台州市援鄂护理队员名单\n\n温岭市人民医院(3人)\n卓 静  应小红  洪 芸\n天台县人民医院(1人)\n章 妮\n\n"
        f"温岭市人民医院护士卓静在{place}和康复病人合影\n"
    )
    assert names(text) == ["卓静", "应小红", "洪芸", "章妮"]


def test_what_a_number_of_people_did_yesterday_is_nobody() -> None:
    text = "开鲁县第三批援鄂医疗队2名队员昨凯旋\n\n王建国 市第一医院\n曾凯旋 市中医院\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "曾凯旋"]


def test_a_name_ends_before_what_was_done_already() -> None:
    text = "战地日记\n\n杜海燕、范小婷和刘顺已于2月3日上午进入宜城市中医院第二病区\n"
    assert [entry.name for entry in read_roll(text).entries] == ["杜海燕", "范小婷", "刘顺"]


def test_a_name_ends_before_what_one_is() -> None:
    text = "支援湖北医疗队返程\n队员李敏是心理组专家\n护士赵燕是重症医学科骨干\n何桦是内科护士\n队员王海是感染科医生\n"
    assert [entry.name for entry in read_roll(text).entries] == ["李敏", "赵燕", "何桦", "王海"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ([(TITLE, "护士"), (NAME, "范玲成"), (OTHER, "为"), (BATCH, "首批")], "范玲"),
        ([(TITLE, "护士"), (NAME, "谭志成"), (OTHER, "为"), (BATCH, "首批")], "谭志成"),
        ([(POST, "主任"), (NAME, "王艳"), (NAME, "梅代领"), (OTHER, "全体队员")], "王艳梅"),
    ],
)
def test_a_name_of_a_caption_ends_before_what_its_bearer_does(words: list[tuple[str, str]], name: str) -> None:
    tokens, at = [], 0
    for kind, text in words:
        tokens.append(Token(kind, at, at + len(text), text, 0.5))
        at += len(text)
    assert [token.text for token in with_names_ended(tokens) if token.kind == NAME] == [name]
