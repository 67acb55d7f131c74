"""What stands around the text of a page names nobody who went."""

import pytest

from roster.rolls import CONFIDENT, read_roll

ROLL = (
    "赤峰市第二批援鄂医疗队名单\n\n王建国　赤峰市医院　重症医学科　主治医师\n李秀兰　林西县医院　内科　护师\n"
    "包银花　敖汉旗医院　急诊科　护士\n"
)
NAMES = ["王建国", "李秀兰", "包银花"]


@pytest.mark.parametrize(
    "line",
    [
        "文丨张伟",
        "供稿人：王芳",
        "撰稿：王芳　审签：李强",
        "一审：孙丽娟 二审：周建国 三审：吴敏",
        "总编：赵勇",
        "排版：陈静",
        "视频：李刚",
        "（王小明 李红）",
        "宣传科 王小明",
        "拟稿：李敏　核稿：王芳",
        "抄送：各科室",
        "主送：各旗县区卫健委",
        "监督：县卫健局医政科 王芳",
        "网站管理员：王芳",
        "挂号咨询：开鲁县医院门诊部 王芳",
        "物资交接人：王芳  家属联络：李敏（市卫健委工会）",
        "后勤保障群群主：王芳（院办）",
        "审批人：李敏",
        "党支部书记：王永强（签字）",
        "分管领导：王强",
        "发布单位：医务科",
        "左起：王永强、李红梅",
        "（附属医院  王小明  /图）",
        "江云云 2021-07-21 10:32:31",
        "后方联络：市卫健委应急办 王方 0476-8222777",
        "众志成城 共克时艰",
        "祝凯旋",
        "平安归来",
        "不忘初心 牢记使命",
        "（此页无正文）",
        "打印本页 关闭窗口",
    ],
)
def test_a_line_below_the_list_adds_nobody_and_takes_no_trust(line: str) -> None:
    entries = read_roll(f"{ROLL}\n{line}\n").entries
    assert [entry.name for entry in entries] == NAMES
    assert [entry.confidence >= CONFIDENT for entry in entries] == [
        entry.confidence >= CONFIDENT for entry in read_roll(ROLL).entries
    ]


def test_names_in_brackets_alone_are_people_where_all_are() -> None:
    text = "赤峰市第二批援鄂医疗队名单\n（王建国　李秀兰）\n（包银花　陈志强）\n"
    assert len(read_roll(text).entries) == 4


def test_who_signs_behind_a_dash_is_not_the_house_of_the_last_person() -> None:
    text = "涟水县支援湖北医疗队员\n涟水县人民医院（1人）\n韦庆芳\n涟水县中医院（1人）\n夏月红\n\n——涟水县卫生健康委员会 宣\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("韦庆芳", "涟水县人民医院"),
        ("夏月红", "涟水县中医院"),
    ]


def test_a_house_behind_a_dash_below_each_person_is_theirs() -> None:
    text = "涟水县支援湖北医疗队员\n韦庆芳 护师\n——涟水县人民医院\n夏月红 护师\n——涟水县中医院\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("韦庆芳", "涟水县人民医院"),
        ("夏月红", "涟水县中医院"),
    ]


def test_whom_to_ring_up_is_none_of_the_team() -> None:
    text = (
        "景泰县卫生健康局文件\n\n一、人员组成\n    （一）领队（1人）\n    魏玉成　县卫生健康局副局长\n    （二）医师（1人）\n"
        "    潘峰　县人民医院主治医师\n二、工作要求\n    （二）联络人：县卫健局医政股胡海涛，电话0943-412xxxx。\n"
    )
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("魏玉成", "领队"), ("潘峰", "")]


def test_who_stands_below_the_label_of_those_who_made_the_page_is_nobody_of_it() -> None:
    text = "3人！平川第二批援沪医疗队出发\n来源：\n平川日报\n编辑：\n邹若兰\n名单如下\n平川县人民医院\n\n罗少平 季学兰 唐志国\n"
    assert [entry.name for entry in read_roll(text).entries] == ["罗少平", "季学兰", "唐志国"]


@pytest.mark.parametrize("number", ["赤卫发〔2021〕31 号", "林卫健发[2021]8号", "敖卫办函（2021）第12号"])
def test_the_number_of_a_document_and_who_printed_it_are_nobody(number: str) -> None:
    text = f"{number}\n\n{ROLL}\n赤峰市卫生健康委员会办公室 2021 年 5 月 9 日印发\n共印 40 份\n"
    assert [entry.name for entry in read_roll(text).entries] == NAMES


@pytest.mark.parametrize(
    "line", ["2020-04-05     鲁西客户端", "河南健康网 2020-06-02 2070", "2020年4月5日 09:12  赤峰发布"]
)
def test_where_a_page_was_printed_first_is_nobody(line: str) -> None:
    text = f"赤峰市第二批援湖北医疗队凯旋\n\n{line}\n\n赤峰市医院：王丽、李静、孙丽\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "李静", "孙丽"]


def test_a_place_abroad_is_nobody() -> None:
    text = "援赞医疗队名单\n医疗队将赴卢萨卡、利文斯顿、恩都拉的3家医院工作，为期一年。\n1.王丽 赤峰市医院护师\n2.李静 通辽市医院医师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "李静"]


@pytest.mark.parametrize(
    "line",
    ["平川健康网 2020-06-02 2070", "（孙渤/图）"],
)
def test_who_put_the_page_out_and_took_its_pictures_is_nobody(line: str) -> None:
    assert [
        entry.name
        for entry in read_roll(f"{ROLL.partition(chr(10))[0]}\n{line}\n{ROLL.partition(chr(10))[2]}{line}\n").entries
    ] == NAMES


@pytest.mark.parametrize("source", ["清河客户端", "平川健康网", "清河晚报"])
def test_a_day_before_who_put_the_page_out_makes_nobody_of_it(source: str) -> None:
    text = f"归来无恙——赤峰市第二批援湖北医疗队凯旋\n\n2020-04-05     {source}\n\n赤峰市医院：{'、'.join(NAMES)}\n\n4月5日，英雄回到家乡。\n"
    assert [entry.name for entry in read_roll(text).entries] == NAMES


def test_whom_to_send_news_to_is_nobody_of_the_list() -> None:
    text = (
        "援藏医疗队名单\n王建国 市中心医院检验科 检验师\n李秀英 市中医医院骨科 护师\n\n信息联络：市卫健委医政科 周丽\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李秀英"]


def test_who_asked_those_who_tell_went_nowhere() -> None:
    text = (
        "我们在灾区的日子\n\n采访人：赵志强（某大学历史系研究员）\n\n臧永强（开鲁县档案馆征集科负责人）\n\n李清瑶（开鲁县档案馆科员）\n\n"
        "时间：2016年4月6日\n\n王建国，开鲁县医院外科医生，医疗队队长。\n\n李秀英，开鲁县医院内科护士，医疗队队员。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李秀英"]


def test_below_who_wrote_the_page_a_roll_may_begin() -> None:
    text = "援鄂医疗队名单\n\n整理：赵志强\n\n王建国（开鲁县医院医生）\n李秀英（开鲁县医院护士）\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李秀英"]


def test_who_sent_the_report_in_is_nobody_of_the_team() -> None:
    text = (
        "开鲁县医院援鄂医疗队于2月10日抵达武汉驻地。\n\n“医疗队一定不辱使命！”医疗队队长王建国在电话里说。\n\n"
        "信息：开鲁县医院 赵志强 张红\n\n开鲁台全媒体记者 李刚\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国"]
