"""Whose house a notice tells of: none that has no name (两家医院, 学校和医院), nor who praises; that of who signs."""

import pytest

from roster.rolls import read_roll


def houses(text: str) -> set[str]:
    return {entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    "text",
    [
        "来自娄底市两家医院的3名医护人员温海燕、邱志鹏、钟小红经过集训，参加中国（湖南）第20批援津巴布韦医疗队，奔赴非洲。\n",
        "6月5日，我市援藏医疗队伍的3名医护人员抵达机场，娄底市卫生计生局及有关医院领导专程到机场接机。"
        "我院院长前往机场迎接我院援藏的医疗队员温海燕。温海燕是我院骨科的一名护士，去年7月随队赴西藏林芝工作半年。\n",
        "我院表彰抗震救灾医疗队\n我院医疗队员守在伤员身边，赢得了群众的信赖，也为学校和医院争得了荣誉。"
        "经研究，决定对温海燕、邱志鹏、钟小红等奔赴抗震救灾第一线的3位同志给予表彰。\n",
        "6月9日，中国（江西）第20批援突尼斯医疗队队员返回，其中包括来自鹰潭市的3名队员温海燕、邱志鹏、钟小红，他们离开亲人一年多。\n"
        "鹰潭日报所有自采新闻(含图片)独家授权鹰潭新闻网发布，未经允许不得转载或镜像。\n",
    ],
)
def test_houses_without_a_name_are_nobodys(text: str) -> None:
    assert houses(text) == {""}


@pytest.mark.parametrize(
    ("said", "house"),
    [
        ("大年初四绵阳煤业总医院", "绵阳煤业总医院"),
        ("第二轮援藏医疗人才附属友谊医院", "附属友谊医院"),
        ("2月3日，青松集团职工医院", "青松集团职工医院"),
    ],
)
def test_words_of_the_sentence_are_no_part_of_the_house(said: str, house: str) -> None:
    text = f"援鄂医疗队出征\n{said}骨科护士温海燕、急诊科护士邱志鹏随援鄂医疗队驰援武汉。\n"
    assert houses(text) == {house}


def test_by_whose_notice_people_are_chosen_is_no_house_of_the_title_as_well() -> None:
    text = "关于选派援疆医师的公示\n根据省卫健委通知，经个人报名，拟选派以下同志赴新疆：\n温海燕，女，骨科副主任医师\n邱志鹏，男，急诊科主治医师\n"
    assert not any("公示" in house or "根据" in house for house in houses(text))


def test_who_is_chosen_is_no_part_of_the_ward() -> None:
    text = "接到通知后，绵阳煤业总医院很快确定感染科护士长温海燕驰援武汉。\n"
    assert [entry.department for entry in read_roll(text).entries] == ["感染科"]


def test_who_praises_those_of_a_title_is_nobodys_house() -> None:
    text = (
        "我院援贝宁医疗队队员温海燕、邱志鹏受到自治区卫生健康委表彰\n"
        "今年是派遣医疗队60周年。我院医师温海燕、邱志鹏荣获“援外医疗优秀队员”称号。\n"
    )
    assert houses(text) == {""}


def test_who_signs_above_a_line_across_the_page_is_the_house() -> None:
    text = (
        "6月5日晚上，我市援藏医疗队伍的3名医护人员抵达机场，娄底市卫生计生局及有关医院领导专程到机场接机。"
        "我院院长前往机场迎接我院援藏的医疗队员温海燕。\n一一\n"
        "一一温海燕是我院骨科的一名护士，去年7月随队赴西藏林芝市人民医院工作半年。\n一一\n娄底市第四医院宣传科\n一一\n"
    )
    assert houses(text) == {"娄底市第四医院"}


def test_a_campus_is_not_what_its_house_is_short_for() -> None:
    text = (
        "援鄂医疗队员\n第一批：队员、附一院江南院区骨科护士温海燕、ICU护士邱志鹏；\n"
        "第二批：队员、附一院骨科肖丽萍副主任医师、感染科季学兰主治医师；\n"
    )
    assert {entry.name: entry.hospital for entry in read_roll(text).entries}["季学兰"] == "附一院"


def test_who_is_in_the_title_and_the_list_below_is_one() -> None:
    text = (
        "我院援多哥医疗队队员温海燕主任医师平安回国\n2012-05-08\n"
        "我院援多哥医疗队队员温海燕圆满完成两年援外任务，于5月4日安全回到祖国，医院领导前往机场迎接。\n"
        "附：医院历次援外医疗队成员名单\n第3批(1979年) 邱志鹏 外科\n第8批(1988年) 肖丽萍 妇产科\n第9批(1990年) 季学兰 麻醉科\n"
        "第18批(2010年) 温海燕 针灸科\n"
    )
    entries = [entry for entry in read_roll(text).entries if entry.name == "温海燕"]
    assert [(entry.department, entry.title, entry.batch) for entry in entries] == [("针灸科", "主任医师", "第18批")]


OF_OURS = "1.王丽，内科主治医师{};\n2.李强，骨科主管护师{};\n"


@pytest.mark.parametrize("goal", ["，派驻白音镇卫生院", "，下派到白音镇卫生院", "（挂任奈曼旗人民医院副院长）"])
def test_the_house_to_which_somebody_is_posted_is_not_his_own(goal: str) -> None:
    title = "通辽市医院关于2022年对口支援基层派驻人员的公示\n拟选派下列人员，现予公示：\n"
    assert houses(title + OF_OURS.format(goal, goal)) == {"通辽市医院"}


@pytest.mark.parametrize("words", ["热烈祝贺", "热烈欢迎", "祝贺"])
def test_what_a_notice_calls_out_is_no_part_of_the_house(words: str) -> None:
    text = (
        f"喜报\n{words}通辽市医院援鄂医疗队2名同志荣获“先进个人”称号\n"
        "王丽，内科主治医师，第三批医疗队队员。\n李强，骨科主管护师，第三批医疗队队员。\n"
    )
    assert houses(text) == {"通辽市医院"}


def test_the_party_of_a_house_signs_for_the_house() -> None:
    text = (
        "院党委致援疆同志的一封信\n目前，我院内科主治医师王丽、骨科主管护师李强作为第十批援疆医疗队员，正在和田地区人民医院工作。\n"
        "祝大家工作顺利！\n中共通辽市医院委员会\n2023年9月26日\n"
    )
    assert houses(text) == {"通辽市医院"}


def test_a_team_of_the_state_is_no_house() -> None:
    text = "2月18日，国家中医医疗队（吉林）临时党支部举行入党宣誓。根据医疗队队员王丽、李强的申请，两位同志成为预备党员。\n"
    assert houses(text) == {""}


@pytest.mark.parametrize("helped", ["王丽、李强于6月12日启程。", "王丽和李强今天出发。"])
def test_whose_people_help_another_house_are_of_the_one_that_helps(helped: str) -> None:
    assert houses(f"通辽市医院对口支援青海省湟源县中医院的医生{helped}为期3个月的支援工作开始了。\n") == {"通辽市医院"}


@pytest.mark.parametrize(
    "credit",
    ["(审核/武强 编辑/孟东 供稿/通辽市医院院办 连红)", "(通辽市医院宣传科 供稿)", "(供稿单位:通辽市医院 党办)"],
)
def test_whose_office_wrote_a_page_of_ours_is_the_house(credit: str) -> None:
    text = (
        "6月8日下午，省卫生健康委员会在太原市召开山西省第27批援喀麦隆医疗队出征欢送会。"
        "我院作为派员单位，由姚建副院长带队参加了欢送会。\n经严格选拔，选派我院内科主治医师王丽、骨科主管护师李强作为第27批援喀麦隆医疗队队员，于11月30日赴喀麦隆。\n"
        f"据悉，医疗队将分别在雅温得和姆巴尔马尤两所医院工作。 {credit}\n"
    )
    assert houses(text) == {"通辽市医院"}


@pytest.mark.parametrize("asked", ["按照省卫健委统一部署", "根据市卫生健康委紧急通知", "接到省卫健委的通知"])
def test_at_whose_word_people_went_is_nobodys_house(asked: str) -> None:
    text = f"通辽市医院在行动\n2月2日，{asked}，我院2名同志随第四批援鄂医疗队出征：\n王丽  内科  主治医师\n李强  骨科  护师\n"
    assert houses(text) == {"通辽市医院"}
