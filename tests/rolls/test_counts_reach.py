"""How far a stated number reaches: below a heading up to the next of its rank, above a closing line, in running text."""

import pytest

from roster.rolls import read_roll
from roster.rolls.counts.compared import MOST_OF_ROW

HOUSES = (
    "通辽市医院\n王颖　内科　主管护师\n李新中　感染科　副主任医师\n刘芳　护理部　护师\n"
    "开鲁县医院\n陈静　急诊科　主治医师\n杨敏　内科　护士\n",
    "通辽市医院\n郭玉兰　内科　护师\n开鲁县医院\n吴娜　内科　护师\n周伟　外科　医师\n",
)
SORTS = (
    "医疗组（2人）\n王颖　通辽市医院　医师\n李新中　开鲁县医院　医师\n护理组（3人）\n刘芳　通辽市医院　护师\n陈静　开鲁县医院　护士\n杨敏　开鲁县医院　护师\n",
    "医疗组（1人）\n郭玉兰　通辽市医院　医师\n护理组（2人）\n吴娜　通辽市医院　护师\n周伟　开鲁县医院　护士\n",
)
LABELS = ("领队：王颖\n医生：李新中、刘芳\n护士：陈静、杨敏\n", "领队：郭玉兰\n医生：吴娜\n护士：周伟\n")
TABLES = (
    "姓名\t单位\t科室\n王颖\t通辽市医院\t内科\n李新中\t通辽市医院\t外科\n刘芳\t开鲁县医院\t内科\n陈静\t开鲁县医院\t外科\n杨敏\t开鲁县医院\t外科\n",
    "姓名\t单位\t科室\n郭玉兰\t通辽市医院\t内科\n吴娜\t通辽市医院\t外科\n周伟\t开鲁县医院\t内科\n",
)


def counts(text: str) -> list[tuple[int, int]]:
    return [(count.stated, count.read) for count in read_roll(text).counts]


@pytest.mark.parametrize("lists", [HOUSES, SORTS, LABELS, TABLES])
@pytest.mark.parametrize("heads", [("第一批（{}人）", "第二批（{}人）"), ("一、第一批{}人", "二、第二批{}人")])
@pytest.mark.parametrize(("first", "second"), [(5, 3), (21, 4)])
def test_a_heading_counts_all_below_it_up_to_the_next_of_its_rank(
    lists: tuple[str, str], heads: tuple[str, str], first: int, second: int
) -> None:
    text = f"援鄂医疗队名单\n{heads[0].format(first)}\n{lists[0]}\n{heads[1].format(second)}\n{lists[1]}"
    reading = read_roll(text)
    assert len(reading.entries) == 8
    batches = [(count.stated, count.read) for count in reading.counts if text[: count.start].endswith(("批（", "批"))]
    assert batches == [(first, 5), (second, 3)]
    assert all(count.stated == count.read for count in reading.counts if count.stated < 3)  # those within it


def test_a_heading_without_a_number_ends_what_the_one_before_counts() -> None:
    assert counts(f"援鄂医疗队名单\n第一批（10人）\n{LABELS[0]}\n第二批\n{LABELS[1]}") == [(10, 5)]


def test_numbers_within_numbers_each_count_their_part() -> None:
    text = (
        "内蒙古援鄂医疗队名单（9人）\n通辽市（4人）\n科尔沁区（2人）\n王颖　科尔沁区第一人民医院　护师\n李新中　科尔沁区第一人民医院　医师\n"
        "开鲁县（2人）\n刘芳　开鲁县医院　护师\n陈静　开鲁县医院　医师\n赤峰市（4人）\n松山区（1人）\n杨敏　松山区医院　护师\n"
        "林西县（3人）\n郭玉兰　林西县医院　护师\n吴娜　林西县医院　护师\n"
    )
    assert counts(text) == [(9, 7), (4, 4), (2, 2), (2, 2), (4, 3), (1, 1), (3, 2)]


def test_a_titles_number_counts_its_leader_and_its_groups() -> None:
    text = f"第七批援鄂医疗队名单（共7人）\n领队：赵敏，通辽市医院院长\n{SORTS[0]}"
    assert counts(text) == [(7, 6), (2, 2), (3, 3)]


@pytest.mark.parametrize("word", ["医师", "医生", "临床医师", "医疗人员", "医疗", "医疗组"])
@pytest.mark.parametrize(("stated", "mark"), [(4, "："), (4, ""), (5, "：")])
def test_a_calling_that_heads_a_list_counts_all_in_it(word: str, stated: int, mark: str) -> None:
    text = (
        f"通辽市医院援鄂医疗队名单\n{word}（{stated}人）{mark}\n王颖　心内科　教授、主任医师\n李新中　急诊科　副主任医师\n"
        "刘强　外科　主任\n周伟　内科　教授\n护士（2人）：\n陈静　内科　护士长\n杨敏　内科　副主任护师\n"
    )
    assert counts(text) == [(stated, 4), (2, 2)]


def test_a_calling_ends_with_the_next_heading_though_that_has_no_number() -> None:
    text = "通辽市医院援鄂名单\n医生（2人）\n王颖　心内科　教授\n李新中　急诊科　主任\n护士\n陈静　内科　护士长\n"
    assert counts(text) == [(2, 2)]


@pytest.mark.parametrize(
    "told",
    [
        "我院选派的医疗队共12人，名单如下：",
        "今天上午，医疗队一行12人出发。名单如下：",
        "我院派出的医疗队一行十二人2月4日抵达武汉，接管的病区有50名患者。名单如下。",
        "我院决定选派12名医务人员支援武汉，现将名单公布如下：",
        "2月4日，我院援鄂医疗队12人启程。\n第三批援鄂医疗队名单",
        "2月4日，我院12名医务人员奔赴武汉，院长到场送行，勉励大家做好防护，平安归来。\n医疗队员名单",
    ],
)
def test_what_introduces_a_list_counts_all_of_it(told: str) -> None:
    assert counts(f"{told}\n{HOUSES[0]}") == [(12, 5)]


@pytest.mark.parametrize(
    "told",
    [
        "以上共12人。",
        "以上12名同志于2月3日出发。",
        "（以上12名同志为我市第三批队员）",
        "以上人员共计12名，将于2月4日出发。",
        "特此公布。全队共12人，截至目前已收治80名患者。",
        "合计12人",
        "以上共十二人，其中医生5人，护士7人。",
        "这支医疗队一共有十二名队员，是我市派出的第三批队员。",
    ],
)
def test_what_closes_a_list_counts_all_of_it(told: str) -> None:
    assert counts(f"援鄂医疗队名单\n{HOUSES[0]}{told}\n") == [(12, 5)]


def test_each_closing_line_counts_those_since_the_one_before() -> None:
    lists = [text.replace("\n开鲁县医院", "") for text in HOUSES]
    text = f"第一批\n{lists[0]}以上12人于1月27日出发。\n第二批\n{lists[1]}以上3人于2月4日出发。\n"
    assert counts(text) == [(12, 5), (3, 3)]
    assert counts(f"{lists[0]}共5人\n\n{lists[1]}共3人\n") == [(5, 5), (3, 3)]


@pytest.mark.parametrize(
    "told",
    [
        "医疗队共收治12名患者，队员名单如下：",
        "全省共派出1200名医务人员支援湖北，我市此次派出队员名单如下：",
        "我市首批曾派出60人，此次队员名单如下：",
        "我市第一批、第二批每批派出12人，名单如下：",
        "3月17日，全省6支医疗队710人从武汉返程，其中有我市队员。他们是：",
        "2月4日，我市第二批医疗队37人启程，队员多来自感染、呼吸科。部分名单如下：",
        "2月4日，我市第二批医疗队231人启程，其中有一支50人的护理队，队员来自多家医院，名单如下。",
    ],
)
def test_numbers_of_others_are_compared_with_nobody(told: str) -> None:
    assert counts(f"{told}\n{HOUSES[0]}") == []
    assert counts(f"援鄂医疗队名单\n{HOUSES[0]}目前已收治12名患者，全省共派出1200名医务人员。\n") == []


def test_a_number_behind_a_list_and_before_one_speak_of_it() -> None:
    text = (
        "援鄂医疗队名单\n通辽市医院\n王颖、李新中、刘芳2名同志\n开鲁县医院4人，分别是护士陈静、杨敏、吴娜；\n"
        "科左中旗人民医院选派2人，分别为郭玉兰、周伟\n"
    )
    assert counts(text) == [(2, 3), (4, 3), (2, 2)]


def test_a_house_in_traditional_characters_or_where_they_went_has_its_people() -> None:
    text = "援鄂醫療隊員名單\n江門市中心醫院（2人）\n王颖（內科護師）、劉芳（外科護師）\n台山市人民醫院（2人）\n陳靜（內科護師）\n"
    assert counts(text) == [(2, 2), (2, 1)]
    text = (
        "浙江省第十批援疆医疗队名单\n阿克苏地区第一人民医院（2人）\n王颖　浙江医院　内科主任医师\n李新中　湖州市中心医院　外科医师\n"
        "沙雅县人民医院（1人）\n陈静　义乌市中心医院　儿科主治医师\n"
    )
    assert counts(text) == [(2, 2), (1, 1)]


def test_a_number_of_houses_is_no_house() -> None:
    assert counts(f"援鄂医疗队名单\n{HOUSES[0]}共2家医院6人。\n") == [(6, 5)]


@pytest.mark.parametrize("closing", ["以上共5人", "全队共5人", "共5人", "共计5人"])
def test_a_sum_below_lists_with_numbers_of_their_own_is_of_all(closing: str) -> None:
    text = (
        "援鄂名单\n第一批（3人）\n王丽娟 榆林市第一医院 护师\n高红霞 榆林市第二医院 护师\n折海龙 绥德县医院 医师\n"
        f"第二批（2人）\n郭艳丽 米脂县医院 护师\n马志强 米脂县医院 医师\n{closing}\n"
    )
    assert [(count.stated, count.read) for count in read_roll(text).counts] == [(3, 3), (2, 2), (5, 5)]


@pytest.mark.parametrize(
    "last", ["吴红（护士长）", "吴红（内科主治医师、队长）", "吴红（郴州市第一人民医院）", "护士长吴红 "]
)
@pytest.mark.parametrize("total", ["共4人", "4人", "共计4人"])
def test_what_is_said_of_the_last_one_is_not_counted(last: str, total: str) -> None:
    text = f"郴州市第一人民医院援鄂医疗队员：何丽、邓志明、曹文、{last}{total}；郴州市中医医院：谭伟、罗芳，共2人。\n"
    reading = read_roll(text)
    assert [(count.stated, count.read) for count in reading.counts] == [(4, 4), (2, 2)]
    assert not any(doubt.startswith("count-differs") for entry in reading.entries for doubt in entry.doubts)


def test_a_word_before_a_number_is_still_counted() -> None:
    assert counts("援鄂医疗队名单\n何丽（护士长）、邓志明（医师），护士2人\n") == [(2, 1)]


@pytest.mark.parametrize(
    "told", ["（137人，部分）", "（137人，部分名单）", "137人（部分）", "（共137人、仅列部分队员）"]
)
def test_a_list_that_says_it_is_a_part_differs_from_no_number(told: str) -> None:
    assert counts(f"湖南省援鄂医疗队名单\n第一批{told}\n{HOUSES[0]}\n") == []
    assert counts(f"湖南省援鄂医疗队名单\n第一批（137人）\n{HOUSES[0]}\n") == [(137, 5)]


def test_of_the_many_numbers_of_one_row_the_first_are_compared_with_all() -> None:
    names = [surname + given for given in "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平" * 30 for surname in "张王李赵刘陈"]
    pairs = "".join(f"的{one}伟和{other}伟两位同志，" for one, other in zip(names[::2], names[1::2], strict=True))
    of_all = [count for count in read_roll(f"开鲁县医院援鄂医疗队名单\n{pairs}").counts if count.read > MOST_OF_ROW]
    assert 0 < len(of_all) <= MOST_OF_ROW
