"""Where people went is nobody's house, and who did not go, or only received the team, is no confident entry."""

import pytest

from roster.rolls import CONFIDENT, read_roll

STAYED, RECEIVERS = "may-have-stayed", "of-receivers"


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    "heading",
    [
        "一、赴武汉市第一医院医疗队",
        "赴武汉市第一医院",
        "赴黄石市中医医院医疗队",
        "对口支援黄石市中心医院",
        "支援武汉市第一医院",
    ],
)
def test_a_heading_that_tells_where_people_went_gives_nobody_a_house(heading: str) -> None:
    text = f"无锡市援湖北医疗队名单\n{heading}\n王海燕 护师\n刘志远 医师\n"
    assert houses(text) == {"王海燕": "", "刘志远": ""}


def test_a_batch_of_its_own_is_not_of_the_house_of_the_batch_before() -> None:
    text = "临江市援鄂医疗队名单\n第一批：临江市人民医院 张伟、李娜\n第二批（武汉市金银潭医院）：冯涛、陈晨\n第三批：王颖\n"
    assert houses(text) == {"张伟": "临江市人民医院", "李娜": "临江市人民医院", "冯涛": "", "陈晨": "", "王颖": ""}


def test_a_batch_within_a_house_stays_the_house_s() -> None:
    text = "援鄂医疗队名单\n临江市人民医院\n第一批：张伟、李娜\n第二批：冯涛、陈晨\n"
    assert set(houses(text).values()) == {"临江市人民医院"}


def test_an_arrow_points_to_where_somebody_went() -> None:
    text = "江苏援鄂医疗队名单\n王海燕 急诊科 → 武汉市第三医院\n刘志远 呼吸科 → 武汉市第三医院\n"
    assert houses(text) == {"王海燕": "", "刘志远": ""}


@pytest.mark.parametrize(
    "heading",
    ["以下同志因身体原因未能随队出征：", "未能出征人员：", "后备人员（待命）：", "候补队员：", "后方保障名单："],
)
def test_those_below_a_heading_of_who_did_not_go_are_no_entries(heading: str) -> None:
    text = f"援鄂医疗队名单\n{heading}\n无锡市人民医院周强、无锡市第二人民医院何勇\n出征名单：无锡市人民医院 王海燕、刘志远\n"
    assert [*houses(text)] == ["王海燕", "刘志远"]


def test_a_remark_that_somebody_did_not_go_takes_away_confidence() -> None:
    rows = (
        "1\t王海燕\t无锡市人民医院\t急诊科\t护师\t已出征\n2\t刘志远\t无锡市人民医院\tICU\t主治医师\t未出征，留守\n"
        "3\t陈晓岚\t无锡市第二人民医院\t呼吸科\t护师\t替补，未去\n"
    )
    entries = read_roll(f"援鄂医疗队名单\n序号\t姓名\t单位\t科室\t职称\t备注\n{rows}").entries
    assert [STAYED in entry.doubts for entry in entries] == [False, True, True]
    assert [entry.confidence >= CONFIDENT for entry in entries] == [True, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "武汉市第一医院院长魏力、护理部主任马红参加交接",
        "出席领导：南京市副市长胡万进；南京鼓楼医院院长韩光曙；南京市第二医院院长胡志良",
        "南京市委副书记胡万进、副市长韩光曙到场送行　市卫健委主任胡志良授旗",
    ],
)
def test_who_came_to_see_a_team_off_or_home_is_no_entry(line: str) -> None:
    text = f"吉林省第三批援鄂医疗队\n{line}\n队员：赵薇、孙莉、李磊\n"
    assert [*houses(text)] == ["赵薇", "孙莉", "李磊"]


def test_a_house_of_hubei_on_the_list_of_a_team_sent_there_is_in_doubt() -> None:
    for title, doubted in (("江苏省援鄂医疗队队员名单", True), ("湖北省援沪医疗队队员名单", False)):
        entries = read_roll(f"{title}\n武汉市肺科医院\n赵倩 护师\n孙悦 主管护师\n").entries
        assert [RECEIVERS in entry.doubts for entry in entries] == [doubted] * 2


def test_houses_and_batches_in_one_line_are_in_doubt() -> None:
    text = "援鄂医疗队名单\n江苏省人民医院 第一批：王海燕、刘志远 第二批：陈晓岚 南京市第二医院 第一批：李强 第二批：周红、何勇\n"
    assert all(entry.confidence < CONFIDENT for entry in read_roll(text).entries)


def test_our_people_are_of_the_house_whose_office_signs_and_not_of_the_one_they_go_to() -> None:
    text = (
        "关于欢送我院医疗队员出征的通知\n\n　　我院呼吸内科李建国、急诊科护士王芳两位同志将于2月9日随省第五批医疗队赴武汉市汉口医院开展支援工作。\n"
        "　　　　　　　　安平县人民医院办公室\n　　　　　　　　2020年2月8日\n"
    )
    assert set(houses(text).values()) == {"安平县人民医院"}


def test_kin_of_a_form_or_a_column_are_nobody() -> None:
    form = "援鄂医疗队\n姓名：王海燕\n科室：急诊科\n支援地点：武汉市第一医院\n配偶：张伟\n姓名：刘志远\n科室：呼吸科\n配偶：李萍\n"
    entries = read_roll(form).entries
    assert [(entry.name, entry.department) for entry in entries] == [("王海燕", "急诊科"), ("刘志远", "呼吸科")]
    table = (
        "援鄂医疗队名单\n序号 队员 单位 家属 关系\n1 王海燕 泰州市人民医院 张伟 丈夫\n2 刘志远 泰州市中医院 李萍 妻子\n"
    )
    assert houses(table) == {"王海燕": "泰州市人民医院", "刘志远": "泰州市中医院"}


def test_a_couple_that_went_together_is_two_people() -> None:
    text = "援鄂医疗队名单\n泰州市人民医院：张伟、王海燕（夫妻）\n泰州市中医院：刘志远、李萍\n"
    assert [*houses(text)] == ["张伟", "王海燕", "刘志远", "李萍"]


def test_posts_abroad_ahead_of_their_people_are_no_names() -> None:
    text = (
        "附:第23批援贝宁医疗队队员名单\n洛科萨医疗点:吴忠市人民医院骨科副主任医师海生林、青铜峡市人民医院主管护师虎秀芳\n"
        "纳迪丹古医疗点:固原市人民医院麻醉科主治医师摆占祥、西吉县人民医院妇产科主治医师兰凤琴\n"
    )
    assert houses(text) == {
        "海生林": "吴忠市人民医院",
        "虎秀芳": "青铜峡市人民医院",
        "摆占祥": "固原市人民医院",
        "兰凤琴": "西吉县人民医院",
    }


def test_whom_to_ring_up_hides_no_table_below() -> None:
    text = (
        "关于第24批援多哥医疗队拟派人员名单的公示\n联系人：郭振华  电话：0351-3580000\n\n序号\t姓名\t单位\t科室\t职称\n"
        "1\t裴晋安\t运城市中心医院\t普通外科\t副主任医师\n2\t薛蕴秋\t运城市中心医院\t妇产科\t主治医师\n"
    )
    assert [*houses(text)] == ["裴晋安", "薛蕴秋"]


def test_who_pays_respect_to_the_team_is_no_entry() -> None:
    text = "铜陵市中医医院援鄂医疗队\n阚玉霞 护士长 ICU\n佘海涛 急诊科 主治医师\n院长吴国祥、党委书记丁平向全体队员致以崇高敬意。\n"
    assert [*houses(text)] == ["阚玉霞", "佘海涛"]


def test_the_house_that_aids_another_is_the_people_s() -> None:
    text = "绵阳市中心医院对口帮扶芦山县人民医院医疗队轮换名单\n\n队长:骨科 副主任医师 游崇礼\n医师:急诊科 岳朝辉  麻醉科 左敬之\n"
    assert set(houses(text).values()) == {"绵阳市中心医院"}


def test_the_team_that_was_given_a_prize_is_no_batch_of_the_people_below() -> None:
    text = (
        "江西4个集体、2名医护人员获表彰\n先进集体名单(4个)\n江西省第一批支援湖北医疗队\n上饶市人民医院感染科\n先进个人名单(2人)\n"
        "涂绍棠 南昌市第三医院主任医师\n熊采薇(女) 九江市第一人民医院主管护师\n"
    )
    assert all(not entry.batch or entry.confidence < CONFIDENT for entry in read_roll(text).entries)


@pytest.mark.parametrize("to", ["派驻宁城县中心医院", "支援武汉市第七医院", "对口帮扶库伦旗医院"])
def test_where_a_bracket_says_that_people_of_a_house_went_is_no_part_of_its_name(to: str) -> None:
    entries = read_roll(f"赤峰市医院（{to}）\n张丽 重症医学科 主管护师\n王强 呼吸内科 主治医师\n").entries
    assert [entry.hospital for entry in entries] == ["赤峰市医院", "赤峰市医院"]
