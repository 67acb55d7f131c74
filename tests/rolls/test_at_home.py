"""Reports that tell beside the name where somebody works at home, whose page it is, and who did not go."""

import pytest

from roster.rolls import read_roll


def read(text: str) -> dict[str, tuple[str, ...]]:
    return {
        entry.name: (entry.hospital, entry.department, entry.title, entry.post, entry.role)
        for entry in read_roll(text).entries
    }


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("领队赵明远在绍兴市人民医院担任医务科科长。", ("绍兴市人民医院", "医务科", "", "科长", "领队")),
        ("队员赵明远今年32岁,在绍兴市人民医院做骨科医生。", ("绍兴市人民医院", "骨科", "医生", "", "队员")),
        ("队员赵明远在绍兴市人民医院是普外科主任。", ("绍兴市人民医院", "普外科", "", "主任", "队员")),
        ("队员赵明远望着窗外。他平时在绍兴市人民医院骨科上班。", ("绍兴市人民医院", "骨科", "", "", "队员")),
        ("绍兴市人民医院来了6个人,领队是参加过援沪的医生赵明远。", ("绍兴市人民医院", "", "医生", "", "领队")),
        ("浙江第二批援鄂医疗队队员、绍兴市人民医院骨科医生赵明远说。", ("绍兴市人民医院", "骨科", "医生", "", "队员")),
    ],
)
def test_where_somebody_works_at_home_is_theirs(sentence: str, told: tuple[str, ...]) -> None:
    assert read(f"绍兴医疗队驰援武汉\n2月9日,绍兴援鄂医疗队出发去武汉。\n{sentence}\n") == {"赵明远": told}


@pytest.mark.parametrize(
    "words",
    [
        "作者:绍兴二院 | 发布时间:2020-07-18\n{}",
        "{}绍兴二院 版权所有\n",
        "{}大家在“热烈欢迎绍兴二院援川医疗队凯旋”的红布下合了影。\n",
    ],
)
def test_a_page_of_our_house_says_elsewhere_which_one_it_is(words: str) -> None:
    report = "7月17日晚十点,又有王超、舒国城、刘国华3名队员连夜赶往防汛点,先给成都二院打下手。\n"
    text = "我院应急医疗队奔赴抗洪一线\n" + words.format(report)
    assert read(text) == dict.fromkeys(("王超", "舒国城", "刘国华"), ("绍兴二院", "", "", "", "队员"))


def test_a_list_of_names_shares_the_house_of_who_leads_it() -> None:
    text = (
        "九姑娘援鄂记\n1月23日,浙江中医药大学附属曙光医院要出9名护理人员去湖北医疗队。护理部主任卢根英在一堆请战的名字里挑。\n"
        "诸玫林护师选上了,同她一起的还有黄凤英、程小鑫、董春玲。\n"
    )
    house = "浙江中医药大学附属曙光医院"
    assert {name: told[0] for name, told in read(text).items()} == dict.fromkeys(
        ("诸玫林", "黄凤英", "程小鑫", "董春玲"), house
    )


def test_a_team_that_is_all_of_one_house() -> None:
    text = "宁德第五批支援湖北医疗队出发\n2月15日,20名队员全是宁德市中医院的人,去支援武汉。\n领队刘兆明说,人手都抽了好手。\n"
    assert read(text) == {"刘兆明": ("宁德市中医院", "", "", "", "领队")}


def test_who_stayed_is_left_out() -> None:
    text = (
        "医院援鄂医疗队启程\n1月27日,儋州市人民医院援鄂医疗队出发。儋州市人民医院重症医学科的苏爱琴下了班就往大厅跑,"
        "她的丈夫叶志超是医疗队的一员。\n"
        "队伍走了十二个钟头。\n(县卫生健康局办公室 普发富 杨凯明)\n"
    )
    assert "苏爱琴" not in read(text)
    assert "普发富" not in read(text)


def test_two_heads_lead_a_team_together() -> None:
    text = "成办医院驰援西藏\n成都市第九医院挑了40人的医疗队,由党委书记刘建辉、副院长邬云丽带队,9日晚抵达拉萨支援。\n"
    assert set(read(text)) == {"刘建辉", "邬云丽"}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("去阜宁的一支由医务处李建鹏带队,成员为急诊内科护士丁振兰等。", {"李建鹏", "丁振兰"}),
        ("成员为呼吸科副主任医师王冉冉、皮肤科高金平、外科护士长祁金梅等。", {"王冉冉", "高金平", "祁金梅"}),
        ("队里岁数最大的1973年生,最小的谢佳慧2000年生。", {"谢佳慧"}),
        ("泰安市立医院党委书记、骨科专家李腾波和骨关节外科主任戴世友各领一组,轮着手术。", {"李腾波", "戴世友"}),
        ("泰安市立医院的儿科专家马廷和干满三年。", {"马廷和"}),
    ],
)
def test_those_whom_a_team_is_said_to_have_are_read(sentence: str, people: set[str]) -> None:
    text = f"泰安市立医院医疗队奔赴日喀则\n7月27日,泰安市立医院派出援藏医疗队,支援西藏日喀则。\n{sentence}\n"
    assert set(read(text)) >= people


def test_a_team_from_afar_is_told_from_the_house_where_it_works() -> None:
    text = (
        "夜里的病房\n凌晨四点,湖北荆州市中心医院的灯亮着,援鄂医疗队在这里。\n广东医疗队护士聂丽云的老家就在孝感。\n"
        "荆州市中心医院的胡欣天天同他们搭班。\n"
    )
    assert set(read(text)) == {"聂丽云"}


def test_a_house_called_by_its_level_has_its_full_name_from_the_sentence() -> None:
    text = "省医院4人小分队出发\n四川省人民医院首批医疗救援队当天动身。\n名单如下:\n队长 黎嘉宁:急诊科,副主任医师\n队员 郑小君:ICU,护师\n"
    assert {told[0] for told in read(text).values()} == {"四川省人民医院"}


def test_the_name_of_another_place_does_not_make_a_place_s_house() -> None:
    """王忠, 县中医院: no 忠县中医院."""
    text = "医疗队名单\n王忠 县中医院 护士\n李华 县人民医院 医师\n"
    assert [told[0] for told in read(text).values()] == ["县中医院", "县人民医院"]


def test_who_leads_another_place_s_team_is_not_of_the_house_before() -> None:
    text = (
        "上海援琼医疗队在海口\n\n瑞金医院医疗队领队吴蓓文正在打电话调人。\n上海浦东援琼医疗队总领队赵江云说,大家天亮出门。\n"
        "队员马萍萍当天就报了名。\n"
    )
    assert {name: told[0] for name, told in read(text).items()} == {"吴蓓文": "瑞金医院", "赵江云": "", "马萍萍": ""}
