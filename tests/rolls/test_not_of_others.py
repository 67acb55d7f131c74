"""Lists of those who went below words that head lists of others elsewhere: 定点医院, 合影, 仪式, 发热门诊."""

import pytest

from roster.rolls import read_roll


def read(text: str) -> list[tuple[str, ...]]:
    return [
        (entry.name, entry.hospital, entry.department, entry.title, entry.post) for entry in read_roll(text).entries
    ]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_batch_that_went_to_the_place_for_the_sick_is_read_and_those_below_it() -> None:
    text = (
        "截至2月20日，石泉县人民医院共派出四批医护人员：\n"
        "第三批（武汉）：石泉县人民医院急诊科护士段磊；\n"
        "第四批（安康传染病定点医院）：石泉县人民医院感染科席文涛主治医师；\n"
        "第五批（武汉）：石泉县人民医院重症医学科护士庞博、关欣和畅丽。\n"
    )
    assert names(text) == ["段磊", "席文涛", "庞博", "关欣", "畅丽"]


def test_those_of_the_honoured_who_work_where_the_sick_are_taken_are_on_the_roll() -> None:
    text = (
        "抗疫英雄谱\n\n有2位支援湖北的女医务人员，她们是：石泉县人民医院护士长韦柳燕；汉阴县人民医院医师蒋玉蓉。\n\n"
        "有2位奋战在定点医院的女医务人员，她们是：宁陕县人民医院主任甘春梅；紫阳县人民医院护士施凤英。\n"
    )
    assert names(text) == ["韦柳燕", "蒋玉蓉", "甘春梅", "施凤英"]


def test_the_team_stands_below_the_captions_of_its_pictures() -> None:
    text = "第三十三批援毛里塔尼亚医疗队的相册\n驻地合影\n中秋月饼\n队长，普外科医生：栾海峰\n眼科医生：邸明辉\n骨科医生：单桂荣\n"
    assert names(text) == ["栾海峰", "邸明辉", "单桂荣"]


def test_those_present_stay_nobody() -> None:
    assert names("援鄂医疗队授旗仪式\n出席：\n王建国 县医院院长\n李秀英 县医院书记\n") == []


def test_they_of_whom_broken_lines_tell_below_a_ceremony_went() -> None:
    text = (
        "宁夏第一批支援湖北医疗队的\n137名队员乘机返回银川\n机场举行“过水门”仪式\n这137名队员中\n有固原3名医务人员\n"
        "他们是固原市人民医院海淑萍\n固原市中医医院苏二梅\n西吉县人民医院单永涛\n"
    )
    assert [row[:2] for row in read(text)] == [
        ("海淑萍", "固原市人民医院"),
        ("苏二梅", "固原市中医医院"),
        ("单永涛", "西吉县人民医院"),
    ]


def test_below_the_bodies_given_a_prize_stand_the_people() -> None:
    text = (
        "甘肃2个集体、2名医护人员获全国卫生健康系统表彰\n先进集体名单（甘肃2个）\n甘肃省第一批援助湖北医疗队重症组\n"
        "天水市第一人民医院发热门诊护理组\n先进个人名单（甘肃2人）\n安玉霞（女）兰州市第二人民医院副主任护师\n包永红 天水市中西医结合医院主任医师\n"
    )
    assert names(text) == ["安玉霞", "包永红"]


def test_the_post_taken_where_they_went_is_nobody() -> None:
    text = "组团式帮扶医疗队\n队长：冼炳权\n佛山市第一人民医院 普外科 主任医师\n挂职册亨县人民医院 院长\n队员：霍晓彤\n佛山市妇幼保健院 产科 副主任医师\n挂职册亨县人民医院 妇产科主任\n"
    assert [row[:4] for row in read(text)] == [
        ("冼炳权", "佛山市第一人民医院", "普外科", "主任医师"),
        ("霍晓彤", "佛山市妇幼保健院", "产科", "副主任医师"),
    ]


def test_callings_by_which_a_group_is_counted_are_nobodys_title() -> None:
    text = "固原市第三批支援湖北医疗队\n\n第一组11人（1名医生和2名护士），其中固原市人民医院3人：摆小军、丁生梅、杨亚男。\n"
    assert read(text) == [(name, "固原市人民医院", "", "", "") for name in ("摆小军", "丁生梅", "杨亚男")]


def test_a_line_that_ends_in_the_name_of_the_profile_below_is_its_title() -> None:
    text = (
        "事迹报告会\n报告团成员\n都曾随队驰援湖北\n"
        "最后一个撤出红区 屈建宏\n屈建宏，男，47岁，宝鸡市中心医院重症医学科主任、主任医师，陕西省第二批援鄂医疗队队长。在武汉的56天里，他每天最早一个进舱。\n"
        "方舱里的“大姐” 党亚宁（女）\n党亚宁，女，44岁，渭南市第一医院呼吸内科护士长。她在武昌方舱医院分管三百余张床位。\n"
        "与病毒交手的人 井宝山\n井宝山，男，41岁，汉中市中心医院麻醉科主治医师。他在湖北工作了五十天。\n"
    )
    assert names(text) == ["屈建宏", "党亚宁", "井宝山"]


def test_behind_a_batch_its_bracket_tells_where_it_went_where_its_people_have_houses_of_their_own() -> None:
    text = (
        "共派出以下批次：\n第三批（吉林市传染病院）：延边医疗救援队队员、敦化市医院呼吸内科汪秀群主治医师；敦化市医院护士常炜；\n"
        "第四批（舒兰）：敦化市医院感染管理科副主任程科兰；\n第五批（武汉江汉方舱）：敦化市医院急诊科护士冉小芳。\n"
    )
    assert [(row[0], row[1]) for row in read(text)] == [
        (name, "敦化市医院") for name in ("汪秀群", "常炜", "程科兰", "冉小芳")
    ]


def test_behind_a_batch_its_bracket_tells_whose_it_is_where_nothing_else_does() -> None:
    assert [row[:2] for row in read("援鄂医疗队名单\n第三批（通辽市医院）：王颖、李娜、张海燕\n")] == [
        (name, "通辽市医院") for name in ("王颖", "李娜", "张海燕")
    ]


def test_a_list_of_those_proposed_for_a_prize_ends_what_whom_to_call_opened() -> None:
    text = (
        "关于石泉县援鄂医疗队立功受奖拟推荐对象的公示\n\n经各单位申报、县卫生健康局研究，现予以公示。\n"
        "联系人：韦国庆 0915-8×××××\n附件：石泉县援鄂医疗队立功受奖拟推荐对象名单\n石泉县卫生健康局\n2020年6月3日\n"
        "石泉县援鄂医疗队立功受奖拟推荐对象名单\n（一）立功\n1.段磊 石泉县人民医院急诊科护士\n（二）受奖\n1.庞博 石泉县中医院护师\n"
    )
    assert names(text) == ["段磊", "庞博"]


@pytest.mark.parametrize("label", ["替补", "后备队员", "送行领导", "值班", "捐款"])
def test_those_below_a_line_that_names_its_own_others_are_to_be_looked_at(label: str) -> None:
    reading = read_roll(
        f"援鄂医疗队名单\n张丽 赤峰市医院 呼吸科 护师\n{label}：王敏\n通辽市医院\n刘艳 内科 护士\n孙悦 外科 护士\n"
    )
    assert [entry.name for entry in reading.entries] == ["张丽"]
    left = "".join(segment.text for segment in reading.unread)
    assert "刘艳" in left
    assert "孙悦" in left


@pytest.mark.parametrize(
    "heading",
    [
        "赴武汉请战人员名单",
        "援鄂报名人员名单",
        "支援湖北工作领导小组",
        "为援鄂医疗队送行的院领导",
        "赤峰市医院2020年聘用人员名单",
    ],
)
def test_who_stayed_is_on_no_roll_though_the_heading_speaks_of_the_team(heading: str) -> None:
    rows = "张建国 赤峰市医院 骨科 主任医师\n刘秀英 赤峰市医院 护理部 主管护师\n"
    assert names(f"{heading}\n{rows}") == []
    assert len(names(f"赴武汉人员名单\n{rows}")) == 2


def test_who_leads_the_team_where_it_works_is_on_the_roll() -> None:
    text = "援鄂医疗队临时领导小组\n组长：张建国 赤峰市医院 骨科 主任医师\n副组长：刘秀英 赤峰市医院 护理部 主管护师\n"
    assert names(text) == ["张建国", "刘秀英"]
