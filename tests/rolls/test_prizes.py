"""Reports of prizes, titles of honour and praise: whom they name as given it, and who hands it out or speaks."""

import pytest

from roster.rolls import read_roll


def told(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.hospital, entry.title or entry.post) for entry in read_roll(text).entries]


def test_those_whom_a_prize_was_given_to_are_read_with_their_positions() -> None:
    text = (
        "第43届南丁格尔奖揭晓 我国5名护士获奖\n人民网5月13日电 红十字国际委员会12日公布第43届南丁格尔奖名单,我国有5名护理人员获奖,"
        "她们是:成都军区总医院护理部主任苏红英、上海市第六人民医院骨科护士长许爱华和沈阳市第四人民医院主任护师赵敏。\n"
        "中国红十字会会长华明远向获奖者表示祝贺。\n"
    )
    assert told(text) == [
        ("苏红英", "成都军区总医院", "主任"),
        ("许爱华", "上海市第六人民医院", "护士长"),
        ("赵敏", "沈阳市第四人民医院", "主任护师"),
    ]


def test_names_alone_are_read_where_those_who_were_given_it_stand() -> None:
    text = (
        "卫生部授予9名赴小汤山医疗队员“人民健康好卫士”称号\n\n  新华社北京7月25日电 高明亮等9位同志日前由卫生部授予“人民健康好卫士”称号,他们战斗在抗击非典一线。\n"
        "  同时得到称号的还有:苏普田、丁秀梅、裴长青。\n"
    )
    assert {"苏普田", "丁秀梅", "裴长青"} <= {entry.name for entry in read_roll(text).entries}


def test_whom_a_page_praises_that_says_of_nobody_that_he_was_sent_is_no_entry() -> None:
    dead = (
        "卫生部追授9人“人民健康好卫士”称号\n\n  新华社北京7月25日电 高明亮等9位同志日前由卫生部追授“人民健康好卫士”称号,他们战斗在抗击非典一线。\n"
        "  同时得到称号的还有:苏普田、丁秀梅、裴长青。\n  此前殉职的叶国欣、邓练春、范信明已得到“人民健康好卫士”称号。\n"
    )
    at_home = (
        "我校妇女获表彰\n第一医院党委书记邹敏荣获“全国巾帼建功标兵”称号,急诊科主任倪健、感染科护士长卢文慧荣获“三八红旗手”称号,"
        "希望受表彰的先进个人在新征程上再创新辉煌。\n"
    )
    assert told(dead) == []
    assert told(at_home) == []


def test_a_team_praises_its_members_who_are_of_the_one_house_named() -> None:
    text = (
        "5月29日,陕西省支援上海抗疫医疗队指挥部发文,表彰援沪期间的优秀党员。榆林市第一医院王秀菊、田爱霞2名同志是“优秀共产党员”。\n"
        "另一文件里,陈志平同志是“优秀队长”,郑春妮、李静怡、张捷文3名同志是“先进个人”。\n"
    )
    assert [(name, house) for name, house, _ in told(text)] == [
        (name, "榆林市第一医院") for name in ("王秀菊", "田爱霞", "陈志平", "郑春妮", "李静怡", "张捷文")
    ]


def test_a_name_ends_before_what_its_bearer_was_given() -> None:
    text = "我院两名援鄂队员获表彰\n\n会上,省中医院感染科主任高敏、护理部总护士长文静获全国抗击新冠肺炎疫情先进个人称号。\n"
    assert [name for name, *_ in told(text)] == ["高敏", "文静"]


def test_who_hands_a_prize_out_and_who_may_be_given_it_is_nobody() -> None:
    meeting = (
        "全省卫生系统表彰大会召开\n本报讯 昨天,省政府召开卫生系统表彰大会,授予120个单位“先进集体”称号,授予350人“先进个人”称号。\n"
        "副省长王建国出席大会并讲话。省人民医院院长陈立代表受表彰单位发言,省卫生厅厅长李明远宣读决定。\n"
    )
    candidates = "“最美医生”候选人公示\n经推荐,市卫健委审核,市第一医院心内科主任张大山为“最美医生”称号候选人。\n"
    assert told(meeting) == []
    assert told(candidates) == []


@pytest.mark.parametrize("gets", ["获", "荣获"])
def test_a_name_may_end_in_one_before_the_prize(gets: str) -> None:
    text = (
        "援鄂队员获“五一”荣誉\n\n"
        f"清源市中医院李琳、清源市第一人民医院沈正一{gets}“清源市五一劳动奖章”，两人均曾出征武汉，参与重症救治。\n"
    )
    assert {entry.name for entry in read_roll(text).entries} == {"李琳", "沈正一"}


def test_a_centre_among_wards_is_a_ward_of_their_house() -> None:
    text = (
        "桦甸市医院骨科护士长张琳、肿瘤内科护士何岩、急救中心护士刘世林获标兵称号。"
        "2月21日，三人随驰援武汉医疗队出发，救治重症患者。\n"
    )
    read = {entry.name: (entry.hospital, entry.department) for entry in read_roll(text).entries}
    assert read["刘世林"] == ("桦甸市医院", "急救中心")


@pytest.mark.parametrize(
    "decision",
    [
        "决定给予{0}五位同志各记功一次。",
        "决定对{0}等5名同志予以通报表扬。",
        "现给予{0}五名同志记功奖励。",
        "经院党委研究，决定给予{0}5名同志通报表彰。",
    ],
)
def test_those_to_whom_a_decision_gives_merit(decision: str) -> None:
    people = ["龚海波", "方丽萍", "程志刚", "毛小燕", "徐立新"]
    text = (
        "关于给予龚海波等五位同志记功的决定\n\n5月12日，四川省汶川县发生特大地震，我院迅速组队赶赴灾区，救治伤病员八百余人。\n"
        f"{decision.format('、'.join(people))}\n全院职工要以他们为榜样。\n\n衢州市第二医院\n2008年6月12日\n"
    )
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == people
    assert {entry.hospital for entry in entries} == {"衢州市第二医院"}


@pytest.mark.parametrize(
    "other",
    [
        "衢州市柯城区荷花街道兴化社区党委书记",
        "衢州市柯城区双港街道社区网格员",
        "江山市委宣传部四级主任科员",
        "衢州市荣和餐饮管理有限公司总经理",
        "龙游县湖镇镇下童村党支部书记",
    ],
)
@pytest.mark.parametrize("form", ["{1}. {0}　{2}", "{0}  {2}", "{1}\t{0}\t{2}"])
def test_who_works_for_a_quarter_or_a_firm_beside_those_of_health_care(other: str, form: str) -> None:
    people = [
        ("龚海波", "衢州市人民医院重症医学科主任、主任医师"),
        ("方丽萍", "衢州市柯城区荷花街道社区卫生服务中心主任、主管护师"),
        ("程志刚", other),
        ("毛小燕", "江山市人民医院护士长"),
    ]
    rows = [form.format(name, number, words) for number, (name, words) in enumerate(people, 1)]
    text = "衢州市抗击新冠肺炎疫情先进个人名单\n\n" + "\n".join(rows) + "\n"
    assert [entry.name for entry in read_roll(text).entries] == ["龚海波", "方丽萍", "毛小燕"]


def test_the_last_character_of_a_name_is_not_the_first_of_what_was_given() -> None:
    text = (
        "省总工会表彰抗击疫情的先进集体和个人\n湖南工会网\n\n"
        "    平川市传染病医院、平湖市中心医院急诊科和云溪市人民医院获省五一劳动奖状，平川市传染病医院三病区主任罗少平、护士长季学兰，"
        "平湖市中心医院呼吸科主任唐志国，平湖市第二医院急诊科护士长何玉兰，平江市传染病医院副院长邹长青，云溪市人民医院放射科主任医师姚立群、传染科护士邓秀芳，湖南省疾病预防控制中心副主任陈海文获省五一劳动奖章。\n"
    )
    entries = read_roll(text).entries
    assert {entry.name: entry.hospital for entry in entries} == {
        "罗少平": "平川市传染病医院",
        "季学兰": "平川市传染病医院",
        "唐志国": "平湖市中心医院",
        "何玉兰": "平湖市第二医院",
        "邹长青": "平江市传染病医院",
        "姚立群": "云溪市人民医院",
        "邓秀芳": "云溪市人民医院",
        "陈海文": "湖南省疾病预防控制中心",
    }
    assert [entry.department for entry in entries[:2]] == ["三病区", "三病区"]


def test_who_is_given_a_prize_for_work_at_home_in_the_epidemic_is_never_sure_to_have_gone() -> None:
    text = (
        "致敬！开鲁这些“白衣天使”获市级表彰\n\n关于表扬2022年通辽市优秀护士的决定\n\n"
        "近年来，护理工作者在疫情防控、核酸采样等工作中作出了贡献。在国际护士节来临之际，决定对王丽等82名优秀护士予以表扬。\n\n"
        "通辽市优秀护士名单\n（3名）\n\n王丽  通辽市医院内科护师\n李强  开鲁县医院急诊科主管护师\n张云  奈曼旗人民医院护士\n"
    )
    assert [entry.name for entry in read_roll(text).entries if entry.confidence >= 0.9] == []


LABOUR = (
    "市总工会表彰2020年{}五一劳动奖\n我市一批个人获表彰\n五一劳动奖章\n通辽市医院CT室主任王建国{}\n开鲁县医院内科护士长李志强\n"
    "市公安局特警支队副支队长赵海燕\n市汽车运输公司站长张丽华\n"
)


def test_who_is_given_a_medal_for_labour_beside_other_callings_went_nowhere() -> None:
    assert not read_roll(LABOUR.format("", "")).entries
    assert not read_roll(LABOUR.format("湖北", "")).entries  # whose medal it is


def test_a_medal_for_labour_may_be_that_of_one_who_went() -> None:
    assert read_roll(LABOUR.format("", "（援鄂医疗队队员）")).entries[0].name == "王建国"
    assert len(read_roll(LABOUR.replace("市总工会", "全省各地", 1).format("", "")).entries) == 2
