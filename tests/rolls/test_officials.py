"""Officials and managers of other callings on honour rolls that hold medical people as well."""

import pytest

from roster.rolls import read_roll

OTHERS = [
    ("孙联宇", "通辽市交通局", "科长"),
    ("李晓", "通辽市公安局", "民警"),
    ("赵敏", "通辽市永清社区", "书记"),
    ("钱进", "通辽市红星企业", "负责人"),
    ("林涛", "通辽市交通运输局", "局长"),
    ("何静", "通辽市蓝天商贸有限公司", "总经理"),
    ("高峰", "通辽市民政局", "办公室主任"),
    ("马丽", "通辽市市场监管局", "科员"),
    ("罗兵", "通辽市第一中学", "校长"),
    ("宋涛", "通辽市教育局", "副局长"),
    ("许强", "通辽市政府办公室", "科长"),
    ("彭辉", "通辽市消防救援支队", "指导员"),
]
CARE = [
    ("王颖", "通辽市医院", "护士长"),
    ("王丹", "开鲁县医院", "医师"),
    ("王莹", "通辽市卫健委", "科长"),
    ("王芳", "奈曼旗卫生局", "副局长"),
    ("王静", "通辽市疾控中心", "主任"),
    ("王霞", "通辽市医院", "司机"),
]
ROWS = ["{0} {1} {2}\n", "{0} {1}{2}\n", "{0}，{1}，{2}\n", "{0}（{1}{2}）\n", "{0} 男 {1} {2}\n", "{0}\t{1}\t{2}\n"]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def mixed(form: str) -> str:
    rows = [form.format(*one) for pair in zip(OTHERS, CARE * 2, strict=True) for one in pair]
    head = "姓名\t单位\t职务\n" if "\t" in form else ""
    return head + "".join(dict.fromkeys(rows))


@pytest.mark.parametrize("form", ROWS)
@pytest.mark.parametrize(
    "title",
    ["全市抗击新冠肺炎疫情先进个人名单", "抗疫先进个人", "最美逆行者", "抗疫英雄榜", "全国卫生健康系统先进个人"],
)
def test_who_is_of_another_calling_outright_is_no_entry(title: str, form: str) -> None:
    assert names(f"{title}\n{mixed(form)}") == [name for name, _, _ in CARE]


def test_who_stands_behind_house_and_post_is_judged_by_them() -> None:
    text = "抗疫先进个人\n通辽市医院护士长王颖\n通辽市民政局科长林涛\n永清社区书记赵敏\n开鲁县医院医师王丹\n"
    assert names(text) == ["王颖", "王丹"]


@pytest.mark.parametrize("title", ["支援湖北医疗队名单", "第一批援鄂医疗队", "通辽市赴鄂医疗队队员"])
@pytest.mark.parametrize(
    ("house", "post"),
    [
        ("通辽市卫健委", "司机"),
        ("通辽市医院", "厨师"),
        ("通辽市卫生局", "科长"),
        ("通辽市民政局", "科长"),
        ("通辽市教育局", "副局长"),
    ],
)
def test_whoever_is_of_the_team_stays(title: str, house: str, post: str) -> None:
    text = f"{title}\n王颖 通辽市医院 护士长\n孙联宇 {house} {post}\n王丹 开鲁县医院 医师\n"
    assert names(text) == ["王颖", "孙联宇", "王丹"]


@pytest.mark.parametrize("words", ["领队", "随队司机", "援鄂医疗队联络员", "医疗队后勤"])
def test_a_word_that_somebody_was_with_the_team_is_enough(words: str) -> None:
    text = f"抗疫先进个人名单\n王颖 通辽市医院 护士长\n孙联宇 通辽市民政局 科长（{words}）\n王丹 开鲁县医院 医师\n"
    assert "孙联宇" in names(text)


@pytest.mark.parametrize(
    ("house", "post"),
    [
        ("通辽市卫生健康委", "科长"),
        ("奈曼旗医保局", "副局长"),
        ("通辽市永清社区卫生服务中心", "主任"),
        ("通辽市公安医院", "科长"),
    ],
)
def test_officials_of_health_care_stay(house: str, post: str) -> None:
    text = f"抗疫先进个人名单\n王颖 通辽市医院 护士长\n孙联宇 {house} {post}\n王丹 开鲁县医院 医师\n"
    assert "孙联宇" in names(text)


OFFICES = [
    "宣传部 部长",
    "工会 主席",
    "保卫科 科长",
    "审计科 科长",
    "社区科 科长",
    "党委办公室 主任",
    "后勤保障部 主任",
    "信访办 主任",
]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize(
    "head",
    [
        "通辽市医院抗疫先进个人名单\n",
        "抗疫先进个人名单\n通辽市医院\n",
        "抗疫先进个人名单\n通辽市医院：\n",
        "抗疫先进个人名单\n通辽市医院（3人）\n",
    ],
)
def test_officials_of_a_hospital_that_heads_them_stay(head: str, office: str) -> None:
    text = f"{head}王颖 内科 护士长\n孙联宇 {office}\n王丹 外科 医师\n"
    assert "孙联宇" in names(text)


def test_a_name_that_holds_such_a_word_stays() -> None:
    assert names("抗疫先进个人名单\n通辽市医院：王颖、刘文化、王丹\n") == ["王颖", "刘文化", "王丹"]


@pytest.mark.parametrize("form", ["{}\n{}\n{}\n", "{}\n{}{}\n"])
def test_their_lines_are_understood_where_each_has_several(form: str) -> None:
    people = [CARE[0], OTHERS[0], CARE[1], OTHERS[4], ("王芳", "奈曼旗医院", "护师")]
    text = "抗疫先进个人\n" + "".join(form.format(*one) for one in people)
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("王颖", "通辽市医院"),
        ("王丹", "开鲁县医院"),
        ("王芳", "奈曼旗医院"),
    ]


def test_who_carries_parcels_or_is_of_a_village_is_nobody_among_those_of_health_care() -> None:
    text = (
        "本月“平川好人榜”名单：\n罗少平 平川市北湖区快递员\n季学兰 平川市第九医院重症医学科主管护师\n唐丽 平湖县棠溪镇李院村妇联主席\n"
        "姚立群 平川市中心医院呼吸科副主任医师\n邓志强 平湖县中医院感染科护士\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["季学兰", "姚立群", "邓志强"]
