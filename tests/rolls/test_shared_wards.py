"""Wards that running text prints once for several, and wards of no known name (pages/wards.py, prose/series.py)."""

from roster.rolls import read_roll


def wards(text: str) -> dict[str, str]:
    return {entry.name: entry.department for entry in read_roll(text).entries}


def test_a_ward_before_names_alone_is_that_of_all() -> None:
    text = (
        "支援湖北医疗队举行出征仪式\n2月12日，开鲁县医院支援湖北医疗队出征。肺病科王建国、李强、赵志远、张海波，急诊科高海燕、"
        "孙丽共6位医护人员奔赴武汉开展医疗救治工作。\n"
    )
    assert wards(text) == {
        "王建国": "肺病科",
        "李强": "肺病科",
        "赵志远": "肺病科",
        "张海波": "肺病科",
        "高海燕": "急诊科",
        "孙丽": "急诊科",
    }


def test_each_of_two_has_the_ward_of_his_place() -> None:
    text = (
        "开鲁县医院援鄂队员火线入党\n赴武汉医疗队队员李强来到武汉的第一天便写了入党申请书。\n"
        "来自血液肿瘤科和疼痛科的王建国和张小丽在昨天下班后写下了入党申请书，他俩表示要在武汉前线入党。\n"
    )
    told = wards(text)
    assert told.get("王建国", "血液肿瘤科") == "血液肿瘤科"
    assert told["张小丽"] == "疼痛科"


def test_the_word_between_a_house_and_its_head_is_a_ward() -> None:
    text = "据悉，领队为内蒙古医科大学医管处处长王建国，副领队为通辽市医院副院长李强，两人随医疗队驰援武汉。\n"
    assert wards(text)["王建国"] == "医管处"


def test_the_bracket_of_a_reporter_without_a_name_ends_the_last_line_of_a_list() -> None:
    text = (
        "开鲁县第二批赴武汉医疗队今日出征\n3名医护人员分别是：\n开鲁县医院呼吸科护师王丽娟\n奈曼旗医院感染科护师高海燕\n"
        "库伦旗医院重症医学科护师张小丽（通辽融媒记者）\n"
    )
    last = read_roll(text).entries[-1]
    assert (last.name, last.department, last.title) == ("张小丽", "重症医学科", "护师")
    assert "running-text" not in last.doubts  # its line is one of the list's


def test_the_calling_between_a_ward_and_a_nurse_s_title_is_no_part_of_the_ward() -> None:
    text = "开鲁县援鄂医护人员名单\n开鲁县医院重症医学科护理主管护师王丽娟\n奈曼旗医院呼吸科护理护师高海燕\n库伦旗医院护理部主管护师张小丽\n"
    assert wards(text) == {"王丽娟": "重症医学科", "高海燕": "呼吸科", "张小丽": "护理部"}
