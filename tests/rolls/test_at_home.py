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
