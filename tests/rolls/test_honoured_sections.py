"""Sections of those who were given a prize at home beside those who went, and who signs below a list."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_whoever_is_given_a_prize_for_work_at_home_is_no_entry() -> None:
    text = (
        "关于表扬2021年度全区卫生健康系统先进个人的通报\n一、优秀院长(2名)\n茶店镇卫生院  唐上林\n汪家镇卫生院  何荣德\n"
        "二、援沪抗疫先进个人(3名)\n区人民医院  阚雪 揣锋\n区中医医院  邰明哲\n"
        "三、优秀公共卫生工作者(1名)\n区疾控中心  黎建成\n郧阳区卫生健康局\n"
    )
    assert names(text) == ["阚雪", "揣锋", "邰明哲"]


@pytest.mark.parametrize("heading", ["我市抗疫一线（本地）医务人员", "受援医院联络员"])
def test_a_section_of_those_at_home_or_of_the_host_stands_below_those_who_went(heading: str) -> None:
    text = f"我市援鄂医疗队队员\n通辽市医院 王建国 呼吸科 护师\n开鲁县医院 李秀英 感染科 主治医师\n\n{heading}\n通辽市医院 张海燕 内科 主管护师\n"
    assert names(text) == ["王建国", "李秀英"]


def test_who_wrote_the_page_in_a_bracket_below_a_list_is_no_entry() -> None:
    text = "受表彰援鄂医务人员名单\n齐河县人民医院 2名\n阚雪   揣锋\n夏津县人民医院 2名\n邰明哲   师景文\n\n(阿拉坦)\n今日天气:多云\n"
    assert names(text) == ["阚雪", "揣锋", "邰明哲", "师景文"]


def test_nor_is_one_behind_the_last_of_a_list() -> None:
    text = (
        "齐河县第二批赴武汉医疗队今日启程\n3名医护人员分别是:\n齐河县中医医院呼吸内科副主任医师阚雪\n"
        "齐河县人民医院重症医学科主管护师揣锋\n齐河县中医医院呼吸科护师邰明哲(徐润)\n"
    )
    assert names(text) == ["阚雪", "揣锋", "邰明哲"]


def test_a_batch_goes_on_behind_those_of_whom_a_part_is_told() -> None:
    text = (
        "欢迎回家!武穴第三批援疆医疗队队员平安归来\n3月21日,载有医疗队员的客机缓缓降落。\n"
        "武穴第三批援疆医疗队队员平安归来\n其中,有武穴市医务人员3人,他们是:阚雪、揣锋、邰明哲。\n据悉,武穴市第一批援疆医疗队还将继续留在喀什。\n"
    )
    assert {entry.batch for entry in read_roll(text).entries} == {"第三批"}


def test_the_fairest_doctors_of_villages_went_nowhere() -> None:
    text = (
        "全县优秀医务工作者名单\n一、抗疫援鄂先进个人\n齐河县人民医院 阚雪 揣锋\n二、最美乡村医生\n焦庙镇卫生院 王英 李萍\n"
        "三、十佳护士\n齐河县中医院 赵丽\n"
    )
    assert names(text) == ["阚雪", "揣锋"]


@pytest.mark.parametrize("heading", ["一、先进集体", "一、优秀团队"])
@pytest.mark.parametrize(
    "last", ["全院要以先进为标杆，为建设冀东区域医疗中心不懈奋斗！", "全院要学习先进，为打造辽南区域医疗中心而奋斗！"]
)
def test_the_house_of_a_list_of_honours_is_neither_its_heading_nor_what_it_wants_to_be(heading: str, last: str) -> None:
    text = (
        "喜报！我院多人受表彰\n\n近日，市委召开全市抗疫表彰大会。凌源中心医院2个集体、2名个人受到表彰，现公布如下：\n\n"
        f"{heading}\n医院急诊科、援鄂医疗队\n\n二、先进个人\n邸秀芬 感染性疾病科护士长\n"
        f"佟志远 重症医学科主治医师，辽宁省第二批支援湖北医疗队队员\n\n{last}\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("邸秀芬", "凌源中心医院"),
        ("佟志远", "凌源中心医院"),
    ]


@pytest.mark.parametrize("merit", [("一等功", "二等功", "三等功"), ("大功", "大功", "三等功一次")])
@pytest.mark.parametrize("decided", ["经研究，决定给", "经研究决定，给"])
def test_who_is_given_a_merit_has_none_of_its_words_in_name_or_house(decided: str, merit: tuple[str, str, str]) -> None:
    text = (
        "凌源市卫生局关于给赴小汤山医务人员记功的决定\n\n各医疗单位：\n\n今年4月，我市抽调7名医务人员赴小汤山支援，全部完成任务。\n\n"
        f"{decided}凌源市传染病医院二病区主任邸秀芬、护士长佟志远记{merit[0]}；给凌源市中心医院呼吸科医师苗永昌记{merit[1]}；"
        f"给建平县医院护士邢雅琴、喀左县医院检验师阚立新、北票市中心医院急诊科主管护师鄢春梅、朝阳县人民医院内科主治医师简志刚记{merit[2]}。\n\n全市卫生工作者要向上述同志学习。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("邸秀芬", "凌源市传染病医院"),
        ("佟志远", "凌源市传染病医院"),
        ("苗永昌", "凌源市中心医院"),
        ("邢雅琴", "建平县医院"),
        ("阚立新", "喀左县医院"),
        ("鄢春梅", "北票市中心医院"),
        ("简志刚", "朝阳县人民医院"),
    ]


OF_A_COUNTY = (
    "开鲁县新冠肺炎疫情防控工作先进个人拟表彰对象公示\n\n经研究，拟表彰以下同志，现予公示。\n\n先进个人名单\n\n"
    "王建国　　县人民医院发热门诊主治医师\n李红梅（女）　县中医院急诊科护师\n陈国强　　县公安局交警大队民警\n"
    "郑海燕　　柘塘镇联合村党总支书记\n吴国强　　县融媒体中心记者\n周海燕　　县市场监管局药械股股长\n"
    "赵永强　　开鲁客运公司驾驶员\n孙丽华　　蓝天救援队志愿者\n"
)


def test_a_county_honours_people_of_all_callings_for_the_fight_at_home() -> None:
    assert read_roll(OF_A_COUNTY).entries == ()


def test_of_people_of_all_callings_some_may_have_gone_where_the_page_says_so() -> None:
    text = OF_A_COUNTY.replace("发热门诊主治医师", "发热门诊主治医师（援鄂医疗队队员）")
    assert "王建国" in [entry.name for entry in read_roll(text).entries]


def test_experts_who_are_asked_at_home_and_reserves_are_nobodys_team() -> None:
    text = (
        "关于调整县新冠肺炎医疗救治专家组及后备支援力量的通知\n\n现将专家组成员调整如下：\n\n组　长：王建国　县人民医院副院长、主任医师\n"
        "成　员：李红梅　县人民医院重症医学科主治医师\n　　　　陈国强　县中医院肺病科主治医师\n\n各单位要建立后备支援人员库。\n"
    )
    assert read_roll(text).entries == ()


def test_those_counted_as_of_the_place_stand_beside_those_who_went() -> None:
    text = (
        "抗疫女英雄名单公布\n\n名单上共有6人。有2位湖北抗疫一线女医务人员，她们是：随县人民医院急救中心护士陈丽娜；"
        "荆州市第三医院呼吸内科医生李文文。\n\n"
        "有2位各地支援湖北女医务人员，她们是：支援湖北医疗队队员、安国市中医院急诊科护士王海燕；定州市人民医院内科护士张晓梅。\n\n"
        "有2位军队支援湖北女医务人员，她们是：军队支援湖北医疗队队员、火神山医院护理部副主任赵玉兰；"
        "军队支援湖北医疗队队员、火神山医院重症医学一科护士长孙丽娟。\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.department) for entry in entries] == [
        ("王海燕", "安国市中医院", "急诊科"),
        ("张晓梅", "定州市人民医院", "内科"),
        ("赵玉兰", "", ""),
        ("孙丽娟", "", ""),
    ]
