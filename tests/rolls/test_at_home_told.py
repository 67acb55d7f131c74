"""Who is named in reports and did not go: who saw others off at the station, called for volunteers, asked in vain, or learns there."""

import pytest

from roster.rolls import read_roll

TEAM = "我院12名队员驰援湖北\n2月9日，随河北省第三批援鄂医疗队，我院12名医护人员出征武汉。\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "words",
    [
        "2月9日上午，院党委书记丁国华，副院长柳明远，护理部主任谭素芬，急诊科主任陆广成，到火车站为我院援鄂队员、急诊科护士邵可欣送行。",
        "医务科科长方正明、检验科主任罗燕、工会干事宋小兰专程赶到高铁站为队员送行。队员内科护士邵可欣说：“放心。”",
        "护理部主任罗燕在护士微信群里发布招募通知。重症医学科护士邵可欣第一个报名，2月9日随队出征。",
        "总护士长罗燕向全院护士发出倡议。重症医学科护士邵可欣随队出征武汉。",
        "儿科护士罗燕也报了名，科里人手紧，没有批准。急诊科护士邵可欣2月9日随队出征武汉。",
        "心内科护士罗燕每天给远在武汉的未婚妻发微信。他的未婚妻邵可欣是急诊科护士，2月9日随医疗队出征武汉。",
    ],
)
def test_who_saw_off_or_called_for_volunteers_or_asked_in_vain_stayed(words: str) -> None:
    assert names(TEAM + words + "\n") == ["邵可欣"]


def test_the_head_of_who_stayed_stayed() -> None:
    words = "儿科护士罗燕给在湖北的丈夫发微信。没有回音的日子，罗燕一遍遍擦窗户，护士长谭素芬说，儿科的玻璃最亮。\n"
    assert names(TEAM + words) == []


def test_who_asked_again_went() -> None:
    words = "急诊科护士罗燕写了请战书，第一次没有批准，第二次终于如愿，2月9日随队出征武汉。\n"
    assert names(TEAM + words) == ["罗燕"]


@pytest.mark.parametrize(
    "pupils",
    [
        "他收了三个徒弟，一个是本院的医生多杰，一个是县卫生院的护士德吉卓玛。",
        "他带了两名徒弟：一个是医生阿依努尔，一个是护士麦尔丹。",
    ],
)
def test_whom_somebody_of_a_team_teaches_is_of_the_place(pupils: str) -> None:
    text = "援藏医生尤志强\n尤志强是廊坊市人民医院骨科副主任医师，2019年随河北省第九批援藏医疗队来到阿里。"
    assert names(f"{text}{pupils}\n") == ["尤志强"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("医疗队队长、石家庄市第一医院呼吸科副主任医师罗建明说：“病人稳定。”", "罗建明"),
        ("护理组长、石家庄市第一医院护师罗志学说，大家都好。", "罗志学"),
        ("重症医学科护士包其其格说：“放心。”", "包其其格"),
        ("急诊科护师白苏日娜出发前一夜没睡。", "白苏日娜"),
        ("护理组长陈萨日娜说：“看到信，我们都哭了。”", "陈萨日娜"),
    ],
)
def test_a_name_is_whole_before_what_its_bearer_does(words: str, name: str) -> None:
    assert names(TEAM + words + "\n") == [name]


def test_a_house_called_by_a_person_names_nobody() -> None:
    (entry,) = read_roll("医疗队抵达武汉\n2月9日，来自白求恩国际和平医院的护士邵可欣随医疗队出征武汉。\n").entries
    assert (entry.name, entry.hospital) == ("邵可欣", "白求恩国际和平医院")


def test_a_name_at_the_end_of_a_text_is_looked_for_no_further_than_that() -> None:
    text = "医疗队名单：\n急诊科护士 邵可欣\n邵可欣随省第三批援鄂医疗队赴 武汉"
    assert names(text) == ["邵可欣"]


@pytest.mark.parametrize(
    "words",
    [
        "急诊科护士邵可欣到机场接过队旗，2月9日随队出征。",
        "急诊科护士邵可欣在机场见到了前来迎接的家人，援鄂队员们都哭了。",
        "急诊科护士邵可欣在科室群里发出倡议书后第一个报名，当晚随队出征。",
    ],
)
def test_who_was_at_the_airport_or_called_and_went_is_of_the_team(words: str) -> None:
    assert names(TEAM + words + "\n") == ["邵可欣"]


def test_the_house_that_waits_or_signs_is_the_page_s_own() -> None:
    waits = "我院驰援队员凯旋\n来源：本院\n我院驰援队员、护师邵可欣在朋友圈写道：“樱花开了。”\n宣威市中医院全体职工期待你们平安归来！\n"
    signs = "医院领导为我院援疆专家送行\n8月16日，我院援疆专家罗建明同志出发。罗建明同志是骨科副主任医师。\n（宣威市中医院人事科）\n"
    assert [entry.hospital for text in (waits, signs) for entry in read_roll(text).entries] == ["宣威市中医院"] * 2


def test_who_is_of_the_same_house_as_who_waits_went() -> None:
    text = "等你回来\n宣威市中医院儿科护士谭素芬给在湖北的未婚夫发了微信。她的未婚夫罗建明，是同一家医院急诊科的医师，2月12日随云南省第二批援鄂医疗队去了咸宁。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("罗建明", "宣威市中医院")]


def test_what_people_do_is_no_name() -> None:
    text = "3名队员宣誓入党，其中有廊坊市人民医院呼吸科医师江雨晴、急诊科护师邵可欣、内科护士谭素芬。"
    assert names(TEAM + text + "\n") == ["江雨晴", "邵可欣", "谭素芬"]
