"""Which batch somebody left with, where it is not said beside the name."""

from roster.rolls import read_roll


def batches(text: str) -> dict[str, str]:
    return {entry.name: entry.batch for entry in read_roll(text).entries}


def test_the_one_batch_of_a_report_is_that_of_all_it_names() -> None:
    assert batches(
        "“在山里长大，什么样的雪没见过？”广昌县人民医院呼吸科主治医师张建国笑着说。\n"
        "2月4日，随江西省第三批援鄂医疗队抵达武汉后，他分到方舱。同组的宁远县人民医院护师李秀英负责夜班。\n"
        "记者联系上广昌县人民医院检验师王海燕时，她刚下夜班。"
    ) == dict.fromkeys(("张建国", "李秀英", "王海燕"), "第三批援鄂医疗队")


def test_the_batch_of_one_profile_among_others_is_nobody_elses() -> None:
    assert batches(
        "广昌县援鄂医护人员事迹\n"
        "1.张建国，男，广昌县人民医院呼吸科主治医师。1月28日随江西省第二批援鄂医疗队赴武汉。\n"
        "2.李秀英，女，广昌县人民医院急诊科护师。2月9日赴武汉。"
    ) == {"张建国": "第二批援鄂医疗队", "李秀英": ""}


def test_a_heading_of_another_place_ends_the_batches_of_hubei() -> None:
    text = (
        "广昌县人民医院抗疫先锋榜\n\n第一批援鄂（2020年1月28日—3月19日）\n张建国（急诊科主治医师）、李秀英（内科护师）\n\n"
        "支援西安（2022年1月2日—2月3日）\n王海燕（检验科检验师）、赵文静（儿科护士）"
    )
    assert [(entry.name, entry.batch, entry.region) for entry in read_roll(text).entries] == [
        ("张建国", "第一批援鄂", "361030"),
        ("李秀英", "第一批援鄂", "361030"),
        ("王海燕", "", "361030"),
        ("赵文静", "", "361030"),
    ]


def test_batches_of_three_figures() -> None:
    assert batches(
        "江西省第193批援摩洛哥医疗队\n张建国，广昌县医院，主任医师\n李秀英，广昌县医院，护师"
    ) == dict.fromkeys(("张建国", "李秀英"), "第193批")
