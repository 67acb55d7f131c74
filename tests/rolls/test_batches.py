"""Which batch somebody left with, where it is not said beside the name."""

import pytest

from roster.rolls import read_roll
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.pages.counted_batches import give_batches_by_number
from roster.rolls.words.lexicon import NAME


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
        ("张建国", "第一批", "361030"),
        ("李秀英", "第一批", "361030"),
        ("王海燕", "", "361030"),
        ("赵文静", "", "361030"),
    ]


def test_batches_of_three_figures() -> None:
    assert batches(
        "江西省第193批援摩洛哥医疗队\n张建国，广昌县医院，主任医师\n李秀英，广昌县医院，护师"
    ) == dict.fromkeys(("张建国", "李秀英"), "第193批")


def test_batches_below_each_house_end_with_it() -> None:
    text = (
        "援鄂医务人员名单\n广昌县人民医院\n第一批（2人）：\n张建国（内科医师）\n李秀英（儿科护师）\n第二批（1人）：\n王海燕（外科护士）\n"
        "黎川县医院\n第一批（1人）：赵文静（内科护师）\n第二批（2人）：\n陈晓丽（急诊科医师）\n刘志强（内科医师）\n"
    )
    assert [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries] == [
        ("张建国", "广昌县人民医院", "第一批"),
        ("李秀英", "广昌县人民医院", "第一批"),
        ("王海燕", "广昌县人民医院", "第二批"),
        ("赵文静", "黎川县医院", "第一批"),
        ("陈晓丽", "黎川县医院", "第二批"),
        ("刘志强", "黎川县医院", "第二批"),
    ]


def test_houses_below_each_batch_go_on_with_it() -> None:
    text = (
        "抚州市援鄂医务人员名单\n第一批\n广昌县人民医院\n张建国（内科医师）\n黎川县医院\n李秀英（儿科护师）\n"
        "第二批\n广昌县人民医院\n王海燕（外科护士）\n南丰县医院\n赵文静（内科护师）\n"
    )
    assert [(entry.name, entry.batch) for entry in read_roll(text).entries] == [
        ("张建国", "第一批"),
        ("李秀英", "第一批"),
        ("王海燕", "第二批"),
        ("赵文静", "第二批"),
    ]


def test_people_of_a_fever_clinic_in_a_line_of_their_own() -> None:
    text = "援鄂医疗队名单\n\n张建国\n广昌县中医院发热门诊\n主治医师\n\n李秀英\n黎川县医院内科\n护师\n\n王海燕\n南丰县医院\n发热门诊\n护士\n"
    found = [(entry.name, entry.department) for entry in read_roll(text).entries]
    assert found == [("张建国", "发热门诊"), ("李秀英", "内科"), ("王海燕", "发热门诊")]


def test_the_place_whose_batch_it_is_is_no_part_of_a_cells_batch() -> None:
    rows = (
        "张建国\t广昌县医院\t江西省第四批",
        "李秀英\t广昌县医院\t抚州市第一批援沪医疗队",
        "王海燕\t广昌县医院\t州第二批",
    )
    assert batches("广昌县援外医务人员花名册\n姓名\t单位\t批次\n" + "\n".join(rows)) == {
        "张建国": "第四批",
        "李秀英": "第一批援沪医疗队",
        "王海燕": "第二批",
    }


def test_the_term_behind_the_name_of_the_team_in_a_title_is_that_of_all() -> None:
    text = "广昌县巡回医疗服务队 第12期（2021.6.15—6.28）\n\n组长 张建国　广昌县医院　外科　主任医师\n队员 李秀英　广昌县医院　内科　护师\n"
    assert batches(text) == {"张建国": "第12期", "李秀英": "第12期"}
    assert batches(text.replace(" 第12期（", "（第十二期，")) == {"张建国": "第十二期", "李秀英": "第十二期"}
    assert batches(text.replace("服务队 第12期（", "简报 第12期（")) == {"张建国": "", "李秀英": ""}


@pytest.mark.parametrize("number", ["第二批", "第3批", "首批"])
def test_a_number_in_brackets_behind_the_team_of_a_sentence(number: str) -> None:
    text = (
        "关于公布支援上海市医疗队队员名单的通知\n\n"
        f"根据统一部署，经研究，确定以下人员参加支援上海市医疗队（{number}），请于4月3日前集结。\n\n"
        "队长：韩立新（德兴市人民医院副院长）\n队员：\n1.德兴市人民医院：王晓芳（主管护师）、李建军（主治医师）\n"
    )
    assert [entry.batch for entry in read_roll(text).entries] == [number] * 3


def test_a_heading_that_is_a_batch_is_nobody_where_all_rows_begin_with_a_name() -> None:
    text = (
        "德兴市人民医院历次外派支援医疗队光荣榜\n\n■ 第一批（2020年1月26日，武钢二院）\n"
        "　王晓芳　呼吸科　副主任医师\n　李建军　感染科　护师\n　陈丽华　急诊科　护师\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王晓芳", "李建军", "陈丽华"]


@pytest.mark.parametrize(
    "said",
    [
        "首批16名牺牲在一线的人员被评为烈士，部分列后。",
        "第一批先进医务工作者名单公布。",
        "首批因公殉职人员名单如下。",
    ],
)
def test_the_first_of_those_who_were_honoured_are_no_batch_of_a_team(said: str) -> None:
    text = f"他们没有走远\n\n{said}\n王晓芳 德兴市人民医院急诊科护师\n李建军 乐平市人民医院呼吸科主治医师\n"
    assert not any(batches(text).values())  # of the dead nobody is read
    sent = text.replace(said, "第二批42名援鄂医疗队员获表彰，名单列后。")
    assert batches(sent) == {"王晓芳": "第二批", "李建军": "第二批"}


@pytest.mark.parametrize("part", ["（第四批节选）", "（第四批部分）", "（第四批）"])
def test_the_batch_in_brackets_behind_the_names_that_a_text_prints(part: str) -> None:
    text = (
        "编者按\n一批批医务人员奔向湖北。今天，我们逐一列出江西支援湖北医务人员的名字" + part + "。\n\n"
        "德兴市人民医院\n王晓芳 李建军 陈丽华\n\n乐平市人民医院\n赵志强 孙丽君\n"
    )
    assert set(batches(text).values()) == {"第四批"}


@pytest.mark.parametrize(
    "heading",
    [
        "首批抗疫烈士名单",
        "第二批40名抗疫先进个人名单：",
        "第一批先进个人（2名）",
        "首批“最美医生”名单",
        "第一批奖励",
        "第二批记功人员",
        "首批表彰名单",
    ],
)
def test_a_heading_of_those_who_were_honoured_tells_no_batch(heading: str) -> None:
    people = "\n王晓芳 德兴市人民医院急诊科护师\n李建军 乐平市人民医院呼吸科主治医师\n"
    assert batches(heading + people) == {"王晓芳": "", "李建军": ""}
    assert batches("第三批优秀援鄂医疗队员名单" + people) == {"王晓芳": "第三批", "李建军": "第三批"}


@pytest.mark.parametrize(
    ("heading", "batch"),
    [
        ("赤峰市第二批赴鄂医疗队成员名单", "第二批"),
        ("第三批驰援武汉名单如下", "第三批"),
        ("第三批援鄂队员名单", "第三批"),
        ("第2批次援鄂护理人员", "第2批次"),
        ("第二批支援湖北医疗队队员", "第二批支援湖北医疗队"),
    ],
)
def test_a_batch_is_its_number_or_its_team_and_no_piece_of_a_heading(heading: str, batch: str) -> None:
    entries = read_roll(f"{heading}\n王小红 赤峰市医院 内科 护士\n李建 林西县医院 急诊科 主治医师\n").entries
    assert [entry.batch for entry in entries] == [batch] * 2


def test_who_went_before_in_another_number_is_of_another_batch() -> None:
    sent = "昨日下午，我县16名医护人员出发，分别是：临泽县人民医院的柳建国、妥丽霞，临泽县中医医院的安秀梅、单吉平。\n"
    names = ("柳建国", "妥丽霞", "安秀梅", "单吉平")
    title = "临泽县16名医护人员驰援武汉\n"
    before = "据了解，我县首批援鄂的4名队员已于1月28日启程。\n"
    assert batches(title + sent + before) == dict.fromkeys(names, "")
    own = "我县第三批援鄂的16名队员已于昨日启程。\n"
    assert batches(title + sent + own) == dict.fromkeys(names, "第三批")


def test_the_terms_in_which_those_of_a_batch_come_are_no_batch() -> None:
    text = (
        "近日，发布了《关于表彰第七批第二期优秀援疆人才的决定》，广昌县人民医院儿科张建国医生获得“优秀援疆医生”称号。\n\n"
        "以张建国医生为代表的第七批第二期援疆人才赴库车工作以来，恪尽职守，无私奉献。\n"
    )
    assert batches(text) == {"张建国": "第七批"}


@pytest.mark.parametrize("path", ["主页 > 新闻 > 正文\n\n", "当前位置：首页 健康 正文\n", ""])
def test_the_batch_of_a_title_is_that_of_its_page_below_the_path_on_the_site_as_well(path: str) -> None:
    text = (
        f"{path}江西第六批援鄂医疗队“出征”\n\n2月20日下午，江西省第六批支援湖北医疗队在机场启程，共152人。\n\n"
        "宁远县人民医院副院长李秀英表示，宁远县人民医院第三批支援武汉的医护人员主要去往武汉市第四医院。\n\n"
        "广昌县人民医院急救外科主治医师张建国说：“我们是医生，会在做好防护的同时，支援武汉。”\n"
    )
    assert batches(text)["张建国"] == "第六批援鄂医疗队"


def test_a_part_of_a_batch_is_no_batch_of_its_own() -> None:
    assert batches("7月18日，市医院选派的第十一批第一期援疆干部启程。骨科医师柳建国将赴和田地区人民医院工作。\n") == {
        "柳建国": "第十一批"
    }


def test_a_team_told_without_its_country_is_that_of_the_number() -> None:
    text = (
        "第22批援佛得角中国医疗队员刚刚抵达驻地的第一天，就接到一个消息。\n"
        "1月24日，中国医疗队队员、开鲁县医院皮肤科医生柳建国告诉记者，全体医疗队员立即赶往医院。\n"
    )
    assert batches(text) == {"柳建国": "第22批"}


def test_the_batch_with_which_she_went_is_hers_who_alone_is_named() -> None:
    text = (
        "1月27日，开鲁县医院护师柳建国作为江西省首批援鄂医疗队队员奔赴武汉。\n"
        "来自开鲁县中医院的儿科护士长安秀梅，2月6日，她出征支援湖北随州。"
        "当晚，她已经跟随江西省第三批援助武汉医疗护理队伍抵达随州。\n"
    )
    assert batches(text)["安秀梅"].startswith("第三批")


def test_on_a_page_of_several_batches_a_list_is_of_the_one_that_had_so_many() -> None:
    text = (
        "2000年，由通辽市8名医疗骨干组成的自治区第20批援赤道几内亚医疗队在赤道几内亚工作了2年。\n"
        "王建国、李卫东、张丽华、赵小梅、周丽、孙桂兰、吴国庆、郑小明……20年过去，当年的8名医疗骨干或已退休。\n"
        "今年年底，由通辽市20名医疗骨干所组成的自治区第31批援赤道几内亚医疗队将出发。\n"
        "今年5月起，开鲁县医院主治医师刘志强脱下了白大褂。学院为包括刘志强在内的20名医生提供了教室。\n"
    )
    told = {name: batch.partition("批")[0] for name, batch in batches(text).items()}
    first = ["王建国", "李卫东", "张丽华", "赵小梅", "周丽", "孙桂兰", "吴国庆", "郑小明"]
    assert told == {**dict.fromkeys(first, "第20"), "刘志强": "第31"}


@pytest.mark.parametrize(
    "text",
    [
        "20名医生组成的第20批医疗队…30名医生组成的第31批医疗队。",
        "8名医生组成的第20批医疗队…8名医生组成的第31批医疗队。",
    ],
)
def test_a_list_of_another_number_or_of_that_of_two_is_of_no_batch(text: str) -> None:
    shadow = text + "甲甲、乙乙、丙丙、丁丁、戊戊、己己、庚庚、辛辛……当年的8名医生"
    draft = Draft(Token(NAME, len(text), len(text) + 2, "甲甲", 0.0), source="prose")
    give_batches_by_number([draft], shadow)
    assert draft.inherited == []


def test_the_batch_of_whom_a_picture_shows_is_nobody_elses_where_several_were_sent() -> None:
    text = (
        "43人接力援非跨越38年\n\n自治区第27批援赤道几内亚医疗队队员王建国在处理病人外伤。受访者供图\n\n"
        "“接连一个多月停水停电。”在医疗队队员李卫东的回忆里，援非的日子很苦。\n\n近半世纪来，通辽派出了三批43人前往赤道几内亚。\n"
    )
    told = batches(text)
    assert (told["王建国"][:4], told["李卫东"]) == ("第27批", "")
