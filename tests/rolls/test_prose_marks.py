"""What stands right before and behind a name in reports: who took the picture, who left, and where the name ends."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import Entry

TEAM = "曲靖市援鄂医疗队侧记\n\n"


def read(text: str) -> list[Entry]:
    return list(read_roll(text).entries)


def names(text: str) -> list[str]:
    return [entry.name for entry in read(text)]


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in read(text)]


@pytest.mark.parametrize("credit", ["欢送援鄂队员 陶瑜摄", "告别湖北的队员 罗建明 摄", "出征的医疗队队员 罗建明供图"])
def test_who_took_the_picture_did_not_go(credit: str) -> None:
    assert names(f"{credit}\n曲靖援鄂医疗队3月26日离开咸宁。宣威市第一人民医院护士杜晓琳说，真舍不得。\n") == ["杜晓琳"]


def test_the_line_below_a_picture_s_credit_names_people() -> None:
    text = "医疗队即将出发。宣威市第一人民医院供图\n队长是宣威市第一人民医院呼吸内科副主任罗建明，他带队出征咸宁。\n"
    assert names(TEAM + text) == ["罗建明"]


@pytest.mark.parametrize(("name", "title"), [("杜志刚", "医生"), ("陶永刚", "护士"), ("罗志刚", "主治医师")])
def test_a_name_that_ends_in_an_adverb_is_whole(name: str, title: str) -> None:
    text = f"5名队员随医疗队出征，有急诊科{name}{title}、呼吸科杜晓琳护士。\n\n医疗队队长{name}原本在昆明进修。\n"
    assert names(TEAM + text) == [name, "杜晓琳"]


def test_a_name_that_ends_in_and_is_whole_and_sees_off() -> None:
    text = "麻醉科这次走了3名医生、1名护士，科主任罗永和赶来送。宣威市第一人民医院护士杜晓琳随队出征。\n"
    assert names(TEAM + text) == ["杜晓琳"]


def test_they_are_the_heads_that_a_list_names() -> None:
    text = "今早，我院3名医师启程。他们是精防科科长罗建明、精神男科主任陶永、精神科康复病区副主任杜晓琳。\n\n院长张杰来送行。\n"
    assert [(entry.name, entry.department) for entry in read(TEAM + text)] == [
        ("罗建明", "精防科"),
        ("陶永", "精神男科"),
        ("杜晓琳", "精神科康复病区"),
    ]


@pytest.mark.parametrize("going", ["也出征咸宁", "随即驰援孝感", "随云南第二批医疗队出征"])
def test_somebody_of_that_house_goes_as_well(going: str) -> None:
    text = f"宣威市第一人民医院连夜组队。2月4日，该院罗建明{going}，在方舱工作。\n"
    assert told(TEAM + text) == [("罗建明", "宣威市第一人民医院", "", "")]


def test_who_parts_from_the_family_went() -> None:
    text = "宣威市第一人民医院25人出征。\n\n康复科罗建明和妻子在车前道别，眼圈红着。\n"
    assert told(TEAM + text) == [("罗建明", "宣威市第一人民医院", "康复科", "")]


def test_who_speaks_for_the_team_is_of_it() -> None:
    text = "“一个不少。”曲靖医疗队代表、宣威市第一人民医院副院长罗建明说。县委书记陶永到场迎接。\n"
    assert names(TEAM + text) == ["罗建明"]


def test_a_pair_of_one_shift_is_two_people() -> None:
    text = (
        "宣威市第一人民医院援沪医疗队出发采样。宣威市第一人民医院眼科护士长陶英和消化内科护士杜晓琳一组，爬了41层楼。\n"
    )
    assert names(TEAM + text) == ["陶英", "杜晓琳"]


def test_those_who_were_chosen_at_last_and_what_each_is() -> None:
    text = "宣威市第一人民医院连夜选人。最后定下的是杜晓琳、罗建明、陶英。罗建明，内三科医生，党员；杜晓琳，内科主任医师；陶英，内科护士。\n"
    assert told(TEAM + text) == [
        ("杜晓琳", "宣威市第一人民医院", "内科", "主任医师"),
        ("罗建明", "宣威市第一人民医院", "内三科", "医生"),
        ("陶英", "宣威市第一人民医院", "内科", "护士"),
    ]


def test_each_house_of_a_list_has_its_people() -> None:
    text = "队里有不少青年医生：岳阳医院王振伟，市中医医院陶哲，曙光医院罗建明、张兴，龙华医院杜晓琳。他们随医疗队出征武汉。\n"
    assert [(entry.name, entry.hospital) for entry in read(TEAM + text)] == [
        ("王振伟", "岳阳医院"),
        ("陶哲", "市中医医院"),
        ("罗建明", "曙光医院"),
        ("张兴", "曙光医院"),
        ("杜晓琳", "龙华医院"),
    ]


def test_a_couple_works_at_one_house() -> None:
    text = "第二批医疗队的罗建明和杜晓琳是一对“90后”恋人，都在宣威市第一人民医院工作。\n"
    assert [(entry.name, entry.hospital) for entry in read(TEAM + text)] == [
        ("罗建明", "宣威市第一人民医院"),
        ("杜晓琳", "宣威市第一人民医院"),
    ]


def test_a_university_s_doctor_is_one_of_the_team_s_four() -> None:
    text = "云南省第12批援乌干达医疗队出发。队伍只有3个人：昆明医科大学主任医师罗建明、云南省中医医院副主任护师陶英、曲靖市中医医院主管护师杜晓琳。\n"
    assert names(text) == ["罗建明", "陶英", "杜晓琳"]


def test_a_number_of_houses_is_nobody_s_house() -> None:
    text = "首批医疗队队员名单\n来自52家医院的\n135人\n护士长汪慧\n护士吕佳\n"
    assert {entry.hospital for entry in read(text)} == {""}


def test_the_batch_of_one_house_is_not_that_of_another() -> None:
    text = "2月9日，北京医院第二批医疗队123人抵达武汉。急诊科护士罗琳也在队里。\n\n同日，记者见到了中日友好医院党委书记周军，他2月1日带队抵汉。\n"
    assert [(entry.name, entry.batch) for entry in read(text)] == [("罗琳", "第二批医疗队"), ("周军", "")]


def test_who_came_home_first_makes_no_first_batch() -> None:
    text = "云南支援咸宁医疗队最后26人回来了。此前，首批369人已经回来。\n\n宣威市第一人民医院内科主治医师罗建明是留下来的队员。\n"
    assert [(entry.name, entry.batch) for entry in read(text)] == [("罗建明", "")]


def test_a_picture_s_words_name_a_member_and_no_signature() -> None:
    text = "他们2月2日随医疗队出征，昨天回来。\n\n第四批医疗队队员罗建明的红外套上写满了名字▼\n“都是战友的，有云南的，还有钟海院士签的呢。”\n"
    assert [(entry.name, entry.batch) for entry in read(TEAM + text)] == [("罗建明", "第四批医疗队")]


def test_a_house_s_small_group_is_a_team() -> None:
    text = "宣威市第一人民医院小分队在玉树\n\n玉树地震第三天，医院派出四人小分队，抵达当晚就上了手术台。\n\n脑外科医生罗建明得知孩子没了父母，四处托人打听。\n"
    assert names(text) == ["罗建明"]


@pytest.mark.parametrize(("lead", "found"), [("临上车，", ["罗芳"]), ("前来送行的", [])])
def test_whose_family_writes_at_the_train_went_unless_they_see_others_off(lead: str, found: list[str]) -> None:
    text = f"12人随队出征。\n\n{lead}宣威市第一人民医院护理部副主任罗芳看到爱人发来的消息，红了眼。\n"
    assert names(TEAM + text) == found
