import pytest

from roster.rolls import read_roll

PEOPLE = "王颖　通辽市医院　耳鼻喉科　主管护师\n李新中　永州市中心医院　感染科　医师\n"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (f"共2人\n{PEOPLE}", [(2, 2)]),
        (f"{PEOPLE}共2人\n", [(2, 2)]),
        (f"{PEOPLE}共4人\n", [(4, 2)]),
        ("共4人\n", [(4, 0)]),
    ],
)
def test_a_stated_count_is_compared_with_those_it_speaks_of(text: str, counts: list[tuple[int, int]]) -> None:
    assert [(count.stated, count.read) for count in read_roll(text).counts] == counts


def test_a_title_and_the_lists_own_heading_count_the_same_people() -> None:
    text = "隆回县人民医院：两名“逆行者”启程\n\n这2名队员是：\n罗建华　心血管内科　主治医师\n阳丽芳　急诊科　护师\n"
    reading = read_roll(text)
    assert [(count.stated, count.read) for count in reading.counts] == [(2, 2), (2, 2)]
    assert not any(doubt.startswith("count-differs") for entry in reading.entries for doubt in entry.doubts)


def test_a_text_that_states_no_number_is_read() -> None:
    assert read_roll("昆明市延安医院护师王小红随医疗队出征。\n").counts == ()


WARDS = "李明　内科　医师\n王丽　内科　护师\n张云　外科　主管护师\n赵敏　检验科　主管技师\n"


@pytest.mark.parametrize(
    ("stated", "counts"),
    [
        ("开鲁县医院医疗队（医生1名、护士2名）", [("医生1名", 1, 1), ("护士2名", 2, 2)]),
        (
            "开鲁县医院援鄂名单\n医疗队共10人，其中医生3人，护士7人：",
            [("共10人", 10, 4), ("医生3人", 3, 1), ("护士7人", 7, 2)],
        ),
        (
            "开鲁县医院援鄂医疗队\n医师1人 护理人员2人 检验1人",
            [("医师1人", 1, 1), ("护理人员2人", 2, 2), ("检验1人", 1, 1)],
        ),
        ("开鲁县医院援鄂名单：1名医生、2名护士、1名技师", [("1名医生", 1, 1), ("2名护士", 2, 2), ("1名技师", 1, 1)]),
        ("开鲁县医院援鄂名单（1男3女）", [("1男3女", 4, 4)]),
    ],
)
def test_a_calling_counts_its_people_of_any_rank(stated: str, counts: list[tuple[str, int, int]]) -> None:
    reading = read_roll(f"{stated}\n{WARDS}")
    assert [(count.text, count.stated, count.read) for count in reading.counts] == counts
    assert len(reading.entries) == 4


def test_a_row_of_counted_sorts_heads_nobody() -> None:
    text = "突泉县人民医院援鄂名单\n医师1名 护士1名 检验1名\n李明　内科　主治医师\n赵立　副院长\n"
    assert [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries] == [
        ("李明", "内科", "主治医师"),
        ("赵立", "", ""),
    ]


def test_men_and_women_are_counted_where_their_sex_is_printed() -> None:
    text = "援鄂医疗队名单（男2人，女1人）\n李明　男　通辽市医院　医师\n王丽　女　开鲁县医院　护师\n"
    assert [(count.text, count.read) for count in read_roll(text).counts] == [("男2人", 1), ("女1人", 1)]


@pytest.mark.parametrize("total", ["总数 5", "人数：5", "总人数：5人", "合计 5", "派出人数：5", "（总计5名）"])
def test_totals_in_lines_of_their_own_are_compared_and_read(total: str) -> None:
    for text in (f"援鄂医疗队名单\n{PEOPLE}{total}\n", f"援鄂医疗队名单\n{total}\n{PEOPLE}"):
        reading = read_roll(text)
        assert [(count.stated, count.read) for count in reading.counts] == [(5, 2)]
        assert [segment.text for segment in reading.unread] == []
        assert [entry.name for entry in reading.entries] == ["王颖", "李新中"]


def test_a_count_behind_a_list_speaks_of_that_list() -> None:
    text = (
        "第三批援鄂医疗队名单（共9人）\n护士：刘芳、陈静、杨敏 等14名\n通辽市第一医院（共2人）：王强、李静\n"
        "开鲁县医院：郭玉兰、郑洁、吴娜\n"
    )
    assert [(count.text, count.read) for count in read_roll(text).counts] == [
        ("共9人", 8),
        ("等14名", 3),
        ("通辽市第一医院共2人", 2),
    ]


def test_a_ranks_count_and_a_list_under_its_number_mean_that_title_alone() -> None:
    text = "开鲁县医院援鄂名单\n两位护士：刘芳、陈静\n三位主管护师：王强、李静、郭玉兰\n"
    assert [(count.text, count.read) for count in read_roll(text).counts] == [("两位护士", 2), ("三位主管护师", 3)]


def test_a_titles_count_is_the_sum_of_its_groups_and_a_sum_below_of_all() -> None:
    text = "开鲁县医院援鄂名单（3人）\n医师组（1人）\n李明　内科　医师\n护理组（2人）\n王丽　内科　护师\n张云　外科　护士\n合计：3人\n"
    assert [(count.stated, count.read) for count in read_roll(text).counts] == [(3, 3), (1, 1), (2, 2), (3, 3)]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("2月4日，由兴安盟人民医院组建的38人医疗队从乌兰浩特出发，他们将在武汉工作。\n", ("38人医疗队", 38, 2)),
        ("按照市里的要求，我市选派了2名医护人员，他们已于昨日出发。\n第三批援鄂医疗队名单\n", ("2名医护人员", 2, 2)),
        ("全市已派出三批队伍，今天又有5名队员奔赴湖北。\n", ("5名队员", 5, 2)),
    ],
)
def test_the_number_that_the_text_above_a_list_states_is_compared(told: str, count: tuple[str, int, int]) -> None:
    assert [(one.text, one.stated, one.read) for one in read_roll(f"{told}\n{PEOPLE}").counts] == [count]


def test_running_text_without_a_list_states_no_number_to_compare() -> None:
    text = "2月4日，以通辽市医院感染科医生白玉山为队长的38人医疗队从通辽出发驰援湖北。\n"
    reading = read_roll(text)
    assert [entry.name for entry in reading.entries] == ["白玉山"]
    assert reading.counts == ()


def test_who_of_a_counted_list_is_read_in_the_next_sentence_is_of_the_list() -> None:
    text = (
        "致谢\n开鲁县医院：\n今年二月，贵院派出邱海波、李静、王建国三位同志支援湖北，与我们一起度过了难关。"
        "其中邱海波同志担任第二医疗小组组长，李静同志多次受到表扬。\n"
    )
    reading = read_roll(text)
    assert sorted(entry.name for entry in reading.entries) == ["李静", "王建国", "邱海波"]
    assert [entry.role for entry in reading.entries if entry.role] == ["第二医疗小组组长"]
    assert [(count.stated, count.read) for count in reading.counts] == [(3, 3)]
