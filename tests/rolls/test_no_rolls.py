"""What names people, or looks as if it did, and is no roll."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    "text",
    [
        "开鲁县医院急诊科 0475-6212345\n刘经理 13812345678\n赵主任 13912345678\n陈医生 13712345678\n李护士长 13612345678\n",
        "奈曼旗人民医院 护理部 高压锅 2个\n库伦旗医院 检验科 显微镜 3台\n开鲁县医院 急诊科 平车 5辆\n",
        "开鲁县医院 中药房\n白术 10克\n黄连 5克\n金银花 8 克\n苏叶 3克\n",
        "首发名单：1 王大力 5 张林 6 冯潇 8 赵旭 9 肖智\n",
        "股东名单：王建国、李明、赵强\n",
        "某某医药有限公司\n王建国 持股30%\n李明 持股20%\n",
        "开鲁县医院 林芝 3瓶\n奈曼旗人民医院 何首乌 5袋\n",
    ],
)
def test_lists_of_things_numbers_and_others_name_nobody(text: str) -> None:
    assert read_roll(text).entries == ()


def test_a_form_of_address_is_nobodys_name_and_must_be_looked_up() -> None:
    reading = read_roll("援鄂医疗队名单\n开鲁县医院　王主任\n奈曼旗人民医院　李护士长\n库伦旗医院　李红　护士长\n")
    assert [(entry.name, entry.hospital, entry.post) for entry in reading.entries] == [("李红", "库伦旗医院", "护士长")]
    assert [segment.text.strip() for segment in reading.unread] == ["王主任", "李护士长"]


ROWS = "王丽　通辽市医院　内科　护师\n李强　通辽市医院　外科　医师\n" * 2 + "张云　通辽市医院　儿科　主管护师\n" * 3


@pytest.mark.parametrize("title", ["优秀共产党员名单", "2020年度先进工作者名单", "“最美护士”名单", "三八红旗手名单"])
def test_who_is_commended_where_nobody_was_sent_is_doubted(title: str) -> None:
    assert all("no-team" in entry.doubts for entry in read_roll(f"{title}\n{ROWS}").entries)


def test_the_words_for_a_prize_are_nobody() -> None:
    entries = read_roll("赤峰市医院三八红旗手名单：王伟（内科）、李静（外科）\n").entries
    assert [entry.name for entry in entries] == ["王伟", "李静"]
    assert all("no-team" in entry.doubts for entry in entries)


@pytest.mark.parametrize(
    "title",
    ["实习生名单", "2023年新入职人员名单", "篮球赛参赛队员名单", "无偿献血人员名单", "进修人员名单", "退休人员名单"],
)
def test_lists_within_a_house_of_others_than_those_sent_name_nobody(title: str) -> None:
    rows = "1 王伟 内科\n2 李静 外科\n3 张敏 儿科\n"
    assert read_roll(f"赤峰市医院{title}\n{rows}").entries == ()
    assert len(read_roll(f"赤峰市医院援鄂医疗队名单\n{rows}").entries) == 3


@pytest.mark.parametrize("title", ["援鄂医疗队优秀共产党员名单", "驰援一线抗疫先进工作者名单", "赴湖北“最美护士”名单"])
def test_who_is_commended_for_having_gone_is_not_doubted_for_that(title: str) -> None:
    entries = read_roll(f"{title}\n{ROWS}").entries
    assert {entry.name for entry in entries} == {"王丽", "李强", "张云"}
    assert not any("no-team" in entry.doubts for entry in entries)


@pytest.mark.parametrize("addressed", ["", "各县（区）卫生健康委，市直各医疗卫生单位：\n"])
def test_a_fight_against_an_illness_at_home_says_of_nobody_that_he_was_sent(addressed: str) -> None:
    text = (
        f"关于表彰全市抗击新冠肺炎疫情先进个人的决定\n{addressed}在抗击新冠肺炎疫情斗争中，全市广大医务工作者坚守本地一线，涌现出一批先进典型。现决定授予以下同志“先进个人”称号：\n"
        f"{ROWS}"
    )
    entries = read_roll(text).entries
    assert entries and all("no-team" in entry.doubts and entry.confidence < 0.9 for entry in entries)


def test_what_somebody_keeps_saying_names_nobody() -> None:
    text = (
        "曲靖市援藏医疗队抵拉萨\n\n曲靖市卫生健康委员会副处长李丽反复讲三件事：少吃、早睡、吸氧。\n\n"
        "宣威市第一人民医院护士杜晓琳随队出发。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["杜晓琳"]


def test_those_who_passed_an_examination_are_none_of_a_team() -> None:
    rows = "王丽 巴林左旗医院 内科 主治医师\n张敏 林西县医院 外科 主治医师\n"
    assert read_roll(f"医师定期考核合格人员名单\n{rows}").entries == ()
    assert len(read_roll(f"援鄂医疗队名单\n{rows}").entries) == 2
