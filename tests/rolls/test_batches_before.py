"""Batches of which a page only tells that others were of them (rows/batches_before.py)."""

import pytest

from roster.rolls import read_roll
from roster.rolls.rows.batches import batch_told


def batches(text: str) -> set[str]:
    return {entry.batch for entry in read_roll(text).entries}


PEOPLE = "罗少平 平川县人民医院 主管护师\n季学兰 平川县中医院 副主任医师\n姚立群 平湖县中医院 主治医师\n"


@pytest.mark.parametrize(
    "told",
    [
        "继3月2日第一批援鄂医护人员受到表彰后，又有3人上榜。",
        "自授予第一批6名援鄂同志荣誉称号以来，又有3名同志受到奖励。",
        "1月26日，我市首批医护人员随省援鄂医疗队出发。此后，全市又陆续派出5个批次医疗队。",
        "从1月26日首批医疗队出发至今，全市先后派出3批21名队员驰援湖北。",
        "从1975年第一批医疗队到达突尼斯算起，我市的医务人员已经接力了半个世纪。",
        "其中，平川市第一批援鄂医疗队护理组、平湖县人民医院被授予先进集体称号。",
        "先进集体名单（2个）\n平川市第一批援鄂医疗队护理组\n平湖县人民医院发热门诊护理组\n先进个人名单（3人）",
    ],
)
def test_a_batch_of_others_is_not_that_of_those_below(told: str) -> None:
    assert batches(f"平川市3名援鄂医务人员受到奖励\n\n{told}\n{PEOPLE}") == {""}


@pytest.mark.parametrize(
    "told", ["2月4日，我市第二批援鄂医疗队出发后，抵达孝感。", "2月4日，我市首批援鄂医疗队共派出3人。"]
)
def test_the_batch_of_the_page_is_that_of_its_people(told: str) -> None:
    assert batches(f"平川市3名医务人员出征\n\n{told}\n\n医疗队名单\n\n{PEOPLE}") != {""}


def test_a_batch_in_one_s_own_paragraph_is_not_that_of_others() -> None:
    text = (
        "“最美平川人”候选人事迹\n\n罗少平\n\n男，48岁，中共党员，平川县人民医院重症医学科主任医师，湖南省第四批援鄂医疗队副队长。\n\n"
        "罗少平带领队员进驻武汉，参与救治患者百余人次。\n\n季学兰\n\n女，45岁，中共党员，平川县中医院主任护师。\n\n"
        "2020年2月，季学兰随队出征武汉。\n\n姚立群\n\n男，39岁，平湖县中医院呼吸科副主任医师。\n\n姚立群在汉口医院工作。\n"
    )
    read = {entry.name: entry.batch for entry in read_roll(text).entries}
    assert (read["季学兰"], read["姚立群"]) == ("", "")


def test_the_team_with_which_one_is_told_to_have_gone_below_is_his() -> None:
    text = (
        "携手赴荆楚\n\n到湖北去。接到命令，一支支医疗队集结出发，队伍里有这样的“夫妻档”。\n\n丈夫罗少平是平川市人民医院重症医学科主治医师，妻子季学兰是平湖县中医院呼吸内科副主任医师。"
        "1月26日，罗少平随湖南省首批援鄂医疗队出发；半个月后，季学兰也随湖南省第五批援鄂医疗队到了武汉。\n"
    )
    read = {entry.name: entry.batch for entry in read_roll(text).entries}
    assert {name: batch[:3] for name, batch in read.items()} == {"罗少平": "首批援", "季学兰": "第五批"}


def test_a_batch_that_is_still_there_heads_nobody_below_it() -> None:
    text = (
        "平川第三批援沪医疗队启程\n\n第二批队员仍在上海坚守，由2家医院组成的第三批医疗队共3人出发。\n名单如下\n平川县人民医院(2人)\n\n罗少平 季学兰\n"
        "平川县妇幼保健院\n\n第二批援沪医疗队继续坚守\n平湖县中医院(1人)\n\n姚立群\n"
    )
    assert {entry.name: entry.batch for entry in read_roll(text).entries} == dict.fromkeys(
        ["罗少平", "季学兰", "姚立群"], "第三批"
    )


def test_a_batch_that_is_still_there_is_that_of_the_page_where_its_title_tells_no_other() -> None:
    text = f"平川援鄂名单\n\n我市第二批援鄂医疗队仍在武汉坚守。名单如下：\n{PEOPLE}"
    assert {batch[:3] for batch in batches(text)} == {"第二批"}


def test_the_batch_of_the_rest_and_of_one_in_the_picture_are_nobody_elses() -> None:
    text = (
        "英雄归来\n\n3位平川医务人员先后回家。其余4人仍随湖南省第六批援鄂医疗队驻守武汉。\n\n"
        "图为回家的3名平川县人民医院医护人员。\n\n左起为：罗少平，急诊科护士长，2月3日参加湖南省第四批援鄂医疗队；"
        "季学兰，检验科主管技师，支援沙洋县人民医院；姚立群，内科主治医师，支援京山市人民医院。\n"
    )
    read = {entry.name: entry.batch[:3] for entry in read_roll(text).entries}
    assert read == {"罗少平": "第四批", "季学兰": "", "姚立群": ""}


def test_the_batch_in_the_account_of_what_one_did_is_nobody_elses() -> None:
    text = (
        "优秀个人\n\n平川县人民医院内科护士长罗少平：\n\n一路向南\n\n事迹简介：2020年2月，罗少平随湖南省第五批支援湖北医疗队奔赴武汉，护理患者百余人次。\n\n"
        "平湖县中医院急诊科主治医师季学兰：\n\n红区日夜\n\n事迹简介：季学兰在武汉的隔离病房多次参加抢救。\n"
    )
    assert {entry.name: entry.batch for entry in read_roll(text).entries}["季学兰"] == ""


TWO = "丰城市医疗队驰援孝感\n2月11日,丰城市人民医院医师木建军和护师敖雪梅随丰城市医疗队驰援孝感。\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "医师安国强也来了,当年他随江西省首批医疗队去过汶川。",
        "同车的还有樟树市人民医院医师安国强,去年他参加过江西省第三批支援上海医疗队。",
        "据第21批中国援乍得医疗队队长安国强介绍,那里雨季很长。",
        "2019年,时任副院长的安国强成为江西省第九批援疆干部中的一员。",
        "丰城市医疗队与抚州市第一批救援队会合,一同进入孝感。",
        "江西省第九批援疆教师安国强寄来一封信。",
        "樟树市人民医院医师安国强说。他2月4日随江西省第二批医疗队出征。",
    ],
)
def test_the_batch_of_somebody_else_alone_is_not_that_of_all(sentence: str) -> None:
    entries = {entry.name: entry.batch for entry in read_roll(f"{TWO}\n{sentence}\n").entries}
    assert entries["木建军"] == entries["敖雪梅"] == ""


def test_the_batch_of_those_named_is_that_of_all() -> None:
    told = "他们是江西省第二批援鄂医疗队的队员。"
    entries = {entry.name: entry.batch for entry in read_roll(f"{TWO}\n{told}\n").entries}
    assert entries["木建军"].startswith("第二批") and entries["敖雪梅"].startswith("第二批")


@pytest.mark.parametrize(
    ("text", "batch"),
    [
        ("省疾控中心派出第二批疾控援鄂工作队。此前第一批7名队员到达后,被派往黄冈。", "第二批"),
        ("这是云南省的第十一批援助医疗队,同时也是对口援助宜城市的第三批医疗队。", "第十一批"),
        ("山西第25批援多哥医疗队第一批队员返回。", "第25批"),
        ("县医院第一批援鄂医疗队奔赴湖北,首批援鄂医疗队有队员22名。", "第一批"),
    ],
)
def test_a_batch_that_is_another_s_or_a_part_or_the_same_leaves_one(text: str, batch: str) -> None:
    (told,) = batch_told(text, 0, len(text))
    assert told.text.startswith(batch)


def test_a_batch_is_bound_over_a_country_with_a_bracket() -> None:
    text = (
        "援外医疗队受表彰\n\n在此次表彰中，第18批援刚果（金）医疗队队长、安国市中医院副院长王建国，"
        "第3批援尼泊尔短期医疗队队员、安国市医院外科副主任李志强等4人获得先进个人。\n"
    )
    assert [(entry.name, entry.batch) for entry in read_roll(text).entries] == [
        ("王建国", "第18批"),
        ("李志强", "第3批"),
    ]


def test_whom_a_page_adds_as_come_home_on_another_day_is_of_none_of_its_batches() -> None:
    text = (
        "3月20日下午,内蒙古自治区第一批支援湖北医疗队的137名队员乘机返回\n这137名队员中有3名通辽医务人员\n"
        "他们是通辽市医院王建国\n奈曼旗人民医院李春梅\n开鲁县医院高海燕\n再加上3月18日已返回的\n开鲁县医院的张小丽\n目前我市援鄂医疗人员已经平安返回4人\n"
    )
    batches = {entry.name: entry.batch for entry in read_roll(text).entries}
    assert batches["李春梅"].startswith("第一批")
    assert batches["张小丽"] == ""


def test_those_who_first_enter_where_all_work_are_no_batch_of_the_team() -> None:
    text = (
        "内蒙古援疆医疗队抵达乌鲁木齐支援核酸检测\n援疆核酸检测医护人员20人20日抵达乌鲁木齐,领队王建国带领队员制定流程,第一批检测人员进入实验室。\n"
        "通辽市医院的李春梅说:“我们一定尽快战胜病毒,顺利凯旋!”\n"
        "检验科主任说,第一批检测人员由2个班的班长组成,他们是:通辽市医院的李春梅、奈曼旗人民医院张小丽。\n"
    )
    entries = read_roll(text).entries
    assert {"李春梅", "张小丽"} <= {entry.name for entry in entries}
    assert not any(entry.batch for entry in entries)


def test_the_first_batch_as_one_of_whom_somebody_went_is_not_that_of_who_went_another_day() -> None:
    text = (
        "护理课程毕业生并肩作战\n25日,校友王建国作为通辽医学院附属医院的首批二十名医护队员出发援助武汉。"
        "28日,奈曼旗人民医院重症病房护士张小丽{}赴武汉协助救援。\n"
    )
    batches = {entry.name: entry.batch for entry in read_roll(text.format("校友也")).entries}
    assert batches == {"王建国": "首批", "张小丽": ""}


@pytest.mark.parametrize(
    "told",
    [
        "距离第五批支援湖北医疗队出发24小时，第六批医疗队再次出发。",
        "他们将接替在武汉工作了一个多月的由通辽市医院队员组成的第五批医疗队。",
        "他们将接替已在武汉坚守岗位1个月零5天的由通辽市第二医院队员组成的第五批医疗队。",
        "从派遣第一批支援湖北医疗队至今，全院医护人员始终与武汉同在。",
    ],
)
def test_the_batch_that_left_before_or_is_relieved_is_not_that_of_the_page(told: str) -> None:
    text = (
        f"医疗队启程\n21日下午，内蒙古第六批支援湖北医疗队启程。\n{told}\n"
        "该批医疗队由通辽市医院选派的医护人员组成，奈曼旗人民医院副院长王建国担任领队。\n"
    )
    assert [(entry.name, entry.batch) for entry in read_roll(text).entries] == [("王建国", "第六批支援湖北医疗队")]


def test_the_batch_that_one_house_sends_is_not_that_of_the_others_beside_it() -> None:
    text = (
        "三家医院驰援湖北\n8日，通辽市医院、奈曼旗人民医院分别组建了医疗队，共计60名队员支援湖北。\n"
        "通辽市医院医疗队由10名医生、20名护士组成。医疗队队长、通辽市医院副院长王建国介绍说：“这次的任务很紧急。”\n"
        "奈曼旗人民医院医疗队由副院长李春梅带队，包括10名医生、20名护士，这也是该院派出的第二批支援湖北医疗队。\n"
    )
    batches = {entry.name: entry.batch for entry in read_roll(text).entries}
    assert batches == {"王建国": "", "李春梅": "第二批支援湖北医疗队"}


def test_the_batch_from_whose_hand_the_flag_is_taken_is_nobodys() -> None:
    text = (
        "1月6日清晨，由妇产科李生莲医生为队长、儿科王建国、检验科陈珍3名女将组成的市医院第三批支医医疗队队员"
        "从第二批医疗队队长彭清手中接过队旗，支医工作正式启动。\n"
    )
    found = {entry.name: entry.batch for entry in read_roll(text).entries if entry.name != "彭清"}
    assert found and all(batch.startswith("第三批") for batch in found.values())


def test_the_batch_that_stands_by_is_not_that_of_those_who_left() -> None:
    text = (
        "医疗队员即将驰援武汉\n\n第一批次共有22名队员,其中有5名医师,呼吸科王建国教授担任队长、李春梅副主任护师担任护理组长。"
        "此外,第二批次队员也在集结过程中。\n"
    )
    assert batches(text) == {"第一批次"}
    ready = (
        "开鲁县医院第二批医疗队整装待发\n\n开鲁县医院第二批医疗队队员已整装待发,队长王建国、护士李春梅明日驰援武汉。\n"
    )
    assert batches(ready) == {"第二批医疗队"}


def test_who_came_home_on_an_earlier_day_is_not_of_the_batch_that_comes_home() -> None:
    text = (
        "开鲁县驰援湖北医疗队队员今天凯旋\n\n今日凯旋的是开鲁县医院的刘建鹏、何小莹、李文华等3名勇士。"
        "此前的3月20日,甘小凤、韦建英等2名勇士已胜利回到通辽。\n\n"
        "内蒙古第五批援湖北医疗队于2月16日启程奔赴武汉。3月31日,他们平安归来。\n"
    )
    assert {entry.name: entry.batch for entry in read_roll(text).entries} == {
        "刘建鹏": "第五批",
        "何小莹": "第五批",
        "李文华": "第五批",
        "甘小凤": "",
        "韦建英": "",
    }


def test_the_batch_of_those_whom_a_sentence_adds_is_theirs_alone() -> None:
    text = (
        "白衣勇士归来\n\n3月21日,开鲁县第一批支援湖北医疗队的9名队员离开十堰。其中,包括队长刘建明,队员马小钰、黄建政,"
    )
    told = f"{text}还有第二批检验组专家黄小斌、白建民。\n"
    assert {entry.name: entry.batch for entry in read_roll(told).entries} == {
        "刘建明": "第一批支援湖北医疗队",
        "马小钰": "第一批支援湖北医疗队",
        "黄建政": "第一批支援湖北医疗队",
        "黄小斌": "第二批",
        "白建民": "第二批",
    }
    added = {entry.name: entry.batch for entry in read_roll(f"{text}以及第三批护理队的护师黄小斌。\n").entries}
    assert added == {"刘建明": "", "马小钰": "", "黄建政": "", "黄小斌": "第三批护理队"}
