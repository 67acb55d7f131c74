"""Where a name of a newspaper report ends, and who only seems to be named."""

import pytest

from roster.rolls import read_roll

TEAM = "曲靖市援鄂医疗队侧记\n\n2月4日，宣威市第一人民医院护士杜晓琳随医疗队出征。\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries][1:]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会泽县人民医院护士陆秀会说彝话、苗话，被分到山区。", "陆秀"),
        ("会泽县人民医院护师陈雪会讲英语，负责登记，陈雪说不累。", "陈雪"),
        ("会泽县人民医院护士张学会说，大家都不累。", "张学会"),
        ("队长为会泽县人民医院护士陆欢佩戴党徽。", "陆欢"),
        ("会泽县人民医院护师何丽则守在门口给大家测温，何丽说不累。", "何丽"),
        ("会泽县人民医院医师吉克阿呷三天后赶来支援。", "吉克阿呷"),
        ("会泽县人民医院护师布约伍合三天后赶来支援。", "布约伍合"),
        ("会泽县人民医院护师赵国强一道上山采样。", "赵国强"),
        ("会泽县人民医院主管护师李英爱两人连夜启程。", "李英爱"),
        ("会泽县人民医院护师阮灿聊起业务，声音很大。", "阮灿"),
        ("会泽县人民医院医师王小三带队采样。", "王小三"),
        ("会泽县人民医院儿科专家阮文和援鄂两个月，最近才回来。", "阮文和"),
        ("会泽县人民医院重症医学科护士路岚校友也赴当地支援。", "路岚"),
    ],
)
def test_a_name_ends_before_what_somebody_does(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_doubled_word_names_nobody() -> None:
    assert names("大家高高兴兴出发，平平安安回来。她是会泽县人民医院内科护师。") == []


def test_members_of_teams_of_the_place_did_not_go() -> None:
    assert names("扑火队员李建国脚踝扭伤，杜晓琳为他包扎。突击队员王强每天都来。") == []


def test_who_supplied_or_drew_up_a_report_did_not_go() -> None:
    assert names("我们等待战友平安归来！\n\n宣威市第一人民医院宣传科　供稿人：侯婷婷\n") == []


def test_sentences_that_begin_with_a_day_or_a_place_are_no_cards() -> None:
    text = (
        "西畴三名医护随医疗队启程\n\n马文斌，西畴县人民医院感染科主治医师，回族，今年38岁。接到电话时，他正在乡下。"
        "蒋彦花是该院儿科的主管护师。\n\n在机场，西畴县副县长穆晓燕为三人整理了背包。\n\n到达襄阳后，他们将接受培训。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["马文斌", "蒋彦花"]


def test_a_name_ends_in_what_no_mark_of_lists_could_follow() -> None:
    assert names("会泽县人民医院护士陈学向、丁永芳也在队中。") == ["陈学向", "丁永芳"]


def test_a_name_by_sound_goes_on_to_the_word_that_joins_another() -> None:
    assert names("会泽县人民医院护士热孜娜尔与丁永芳一同启程。") == ["热孜娜尔", "丁永芳"]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("选派呼吸内科李建红、急诊科张强、重症医学科王丽参加援鄂医疗队。", ["李建红", "张强", "王丽"]),
        ("援鄂医疗队员李建红、张强、王丽平安归来。", ["李建红", "张强", "王丽"]),
        ("援藏医疗队员分别是普通外科李建红、儿科宫欣、泌尿外科缴钰、信息中心裘硕。", ["李建红", "宫欣", "缴钰", "裘硕"]),
        ("援藏医疗队员分别是外科李建红、儿科张强、骨科王丽、信息中心于洋。", ["李建红", "张强", "王丽", "于洋"]),
        ("医疗队出征，手术室主管护师陆俐踏上援藏征程。", ["陆俐"]),
        ("今天为即将出征武汉的李建红、张强、王丽举行欢送仪式，院长刘国庆讲话。", ["李建红", "张强", "王丽"]),
        ("第六批援藏医疗队出征。\n\n内科李建红和骨科张强将赴那曲市人民医院工作。", ["李建红", "张强"]),
        ("护士于静参加救援，医疗队于3月6日出征。", ["于静"]),
    ],
)  # fmt: skip
def test_the_last_name_of_a_list_ends_before_what_its_people_do(sentence: str, people: list[str]) -> None:
    assert [entry.name for entry in read_roll(f"宣威市医院{sentence}\n").entries] == people


def test_a_name_ends_in_a_word_before_a_mark_that_nothing_could_follow() -> None:
    assert "卢建刚" in names("我院医疗队的成员是殷静、邵静、卢建刚。")


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("此次赴灾区专家组共计3人，由自治区医院副院长石秀兰率队并担任组长。其他专家组成员分别是：李海副主任医师（急诊科）、刘敏护师（骨科）、王丽主治医师（外科）。", ["石秀兰", "李海", "刘敏", "王丽"]),
        ("通辽市医院林萍、李丽、刘琴将告别武汉，踏上归程。", ["林萍", "李丽", "刘琴"]),
    ],
)  # fmt: skip
def test_a_name_read_with_what_its_bearer_does_is_freed_from_it(words: str, people: list[str]) -> None:
    assert names(f"{words}\n") == people


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("县领导慰问队员家属。在队员司马晓芸家，丈夫正在做饭。", False),
        ("县领导慰问队员家属。来到队员陈小萍家里，婆婆拉着她们的手。", False),
        ("队员沈国家，去年刚从学校毕业。", True),
    ],
)
def test_a_name_ends_before_the_home_at_which_others_are(text: str, whole: bool) -> None:
    assert any(name.endswith("家") for name in names(text)) == whole


def test_where_somebody_comes_from_is_no_name() -> None:
    assert names("我们组的组长是桂林来的，她总说等好了一起去看花。") == []


@pytest.mark.parametrize("position", ["主任", "副主任医师"])
def test_a_name_goes_up_to_the_position_behind_it(position: str) -> None:
    assert names(f"领队的是会泽县人民医院的毛玉民{position}，他说大家都好。") == ["毛玉民"]


def test_the_last_character_and_before_years_of_aid_is_of_the_name() -> None:
    text = "浙江省援疆医疗队侧记\n\n台州市立医院的儿科专家阮廷和援疆三年，最近又申请再留一年。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["阮廷和"]


def test_a_name_goes_on_to_how_many_all_are() -> None:
    text = "\n\n会泽县人民医院援鄂队员出征，急诊科陈学、重症医学科丁永芳、邱笑然共3位医护人员奔赴武汉。"
    assert names(text)[-1] == "邱笑然"


def test_a_dash_may_stand_between_an_office_and_who_holds_it() -> None:
    text = "会泽县人民医院内二科护士长—范丽琴成为首批援鄂出征队员。"
    entries = read_roll(TEAM + text).entries[1:]
    assert [(entry.name, entry.post) for entry in entries] == [("范丽琴", "护士长")]
