"""Lines that say what is done at a ceremony, and offices that sign with blanks between their characters."""

import pytest

from roster.rolls import read_roll
from roster.rolls.rows.captions import is_caption, is_spaced_office

LIST = "医师:邓家齐、谌立群\n护师:贺晓燕、龙秋月、聂佳\n"


@pytest.mark.parametrize(
    "line",
    [
        "出征仪式由党委副书记段明勇主持",
        "△院长覃建平为队员授旗",
        "▲护理部主任蒋文英宣读队员名单",
        "▲副院长龚子维作动员讲话",
        "党组书记为队员送行",
        "队员代表罗春香发言",
        "墨脱县人民医院达瓦院长的感谢信",
        "右二为段明勇,左一为罗小香",
        "墨脱县人民医院院长达瓦·次仁、县卫健委科长段明勇全程陪同。",
        "△司机师傅们",
        "队员启程（人事科 段明勇 图）",
    ],
)
def test_a_caption_of_a_ceremony_takes_no_list_below_it_away(line: str) -> None:
    entries = read_roll(f"安化县中医医院驰援省城\n{line}\n{LIST}").entries
    assert [(entry.name, entry.title) for entry in entries] == [
        ("邓家齐", "医师"),
        ("谌立群", "医师"),
        ("贺晓燕", "护师"),
        ("龙秋月", "护师"),
        ("聂佳", "护师"),
    ]
    assert {entry.hospital for entry in entries} == {"安化县中医医院"}


@pytest.mark.parametrize(
    "line",
    ["主持人名单", "队员名单:", "邓家齐 安化县中医医院 医师", "会议由邓家齐主持,贺晓燕出席。", "护师 贺晓燕 队员代表"],
)
def test_what_is_no_caption(line: str) -> None:
    assert not is_caption(line)


def test_an_office_that_signs_with_blanks_is_nobody() -> None:
    text = "临夏州人民医院:祁正华、穆晓燕\n永靖县人民医院:孔令辉\n临 夏 州 总 工 会\n临 夏 州 红 十 字 会\n2020年5月\n"
    assert [entry.name for entry in read_roll("援鄂医务人员\n" + text).entries] == ["祁正华", "穆晓燕", "孔令辉"]
    assert not is_spaced_office("祁 正 华 穆 晓 燕")


def test_what_a_picture_shows_somebody_do_for_the_sick_hides_nobody_below_it() -> None:
    text = (
        "湖州援鄂医疗队的日常\n\n01\n\n长兴县人民医院呼吸科医师 王丽\n\n△王丽在给隔离病房的患者徐阿姨打电话\n\n"
        "02\n\n安吉县中医医院护士 张敏\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "张敏"]


def test_who_sees_a_team_off_in_a_sentence_with_the_name_of_its_photographer_is_no_entry() -> None:
    text = (
        "抗疫请战书\n\n1月28日,江淮中医药大学第二附属医院党委书记马先林在为首批医疗队送行。(强小萌 摄)\n\n"
        "当天,首批医疗队离开合肥前往武汉。护师邓家齐是队员。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["邓家齐"]


def test_who_took_the_picture_stands_in_a_bracket_that_nothing_closes() -> None:
    text = (
        "开鲁县医院援鄂医疗队启程\n\n1月28日，开鲁县医院第一批援鄂医疗队奔赴湖北，队长王建国兼任党支部书记。\n\n"
        "(附属医院  李小静  /图\n\n(编辑:朱 艳)\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国"]


def test_a_caption_that_tells_of_a_child_names_who_went() -> None:
    text = (
        "2月21日，医疗队出征仪式举行，286名医护人员将驰援鄂州。\n\n"
        "开鲁县医院呼吸内科护士王建英出征鄂州，7岁的女儿糖糖送行并为妈妈点赞\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建英"]


@pytest.mark.parametrize("where", ["演播室", "本报演播厅", "会议室", "直播间"])
def test_a_room_in_which_people_stand_in_a_picture_is_nobodys_ward(where: str) -> None:
    text = (
        "省第二批援助湖北医疗队队长、开鲁县医院副院长王建国，副队长、市卫生健康委二级调研员李卫东，"
        f"开鲁县医院重症医学科护士长张丽华做客本报，回忆援助武汉的日子。\n王建国、李卫东、张丽华在{where}\n"
        "“这次难忘的经历，让我们学会了牵挂。”王建国说。\n"
    )
    assert [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries] == [
        ("王建国", "开鲁县医院", ""),
        ("李卫东", "市卫生健康委", ""),
        ("张丽华", "开鲁县医院", "重症医学科"),
    ]


def test_a_headline_of_what_somebody_became_prints_no_position() -> None:
    text = (
        "首页 专题 直播 客户端\n\n王丽华：从援疆医生到扎根新疆的儿科专家\n\n"
        "从2016年到2018年，新疆儿童医院新生儿科主任王丽华的身份就从一名援疆医生变成了本地专家，从中原人变成了新疆人。\n"
    )
    assert [(entry.name, entry.title, entry.role) for entry in read_roll(text).entries] == [("王丽华", "", "")]


def test_who_calls_on_the_families_did_not_go() -> None:
    text = (
        "段明勇慰问援鄂医务人员罗小香、蒋文英家属\n\n2月16日，市委副书记、市长段明勇到援鄂医务人员罗小香家中慰问。\n\n"
        "罗小香是安化县人民医院呼吸内科护士，是我市首批援鄂医疗队员之一。\n"
    )
    assert "段明勇" not in [entry.name for entry in read_roll(text).entries]
