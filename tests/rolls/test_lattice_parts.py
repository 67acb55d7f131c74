from collections.abc import Sequence
from itertools import product

import pytest

from roster.rolls.lattice.alone import name_alone
from roster.rolls.lattice.cut import cut
from roster.rolls.lattice.parts import in_chain, in_parts
from roster.rolls.lattice.places import house_alone
from roster.rolls.reader import plain_lexicon
from roster.rolls.text.memory import cut_cached
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, TITLE, Cut, build_lexicon, for_prose, pairs_of

WARDS = ("内科", "重症医学科", "骨科一病区", "急诊ICU", "某某县中医医院全科医学科", "王晓明急诊科")
POSITIONS = ("护师", "主管护师", "副主任医师", "住院医师", "康复治疗师", "护士长", "副主任", "负责人")
NAMES = ("", "王颖", "柳少杰", "秦淑芬", "白伟伟", "任生", "长江", "李和", "木尔")


@pytest.mark.parametrize("position", POSITIONS)
def test_parts_are_what_the_lattice_gives(position: str) -> None:
    lexicon, taken = plain_lexicon(), 0
    for ward, name in product(WARDS, NAMES):
        parts = in_parts(f"{ward}{position}{name}", lexicon, cut)
        assert parts is None or parts == cut(f"{ward}{position}{name}", lexicon)
        taken += parts is not None
    assert taken


BETWEEN = (
    "王颖",
    "柳少杰",
    "秦淑芬",
    "车新民",
    "杨浩然",
    "解睿",
    "莫素芳",
    "任生",
    "安焦汉",
    "郗渡兼",
    "刚惠良",
    "李中",
    "欧阳娜",
)


@pytest.mark.parametrize("title", ["护师", "主管护师", "副主任医师", "康复治疗师", "医师", "高级工程师"])
def test_a_name_between_its_ward_and_its_title_is_what_the_lattice_gives(title: str) -> None:
    lexicon, taken = plain_lexicon(), 0
    for ward, name in product((*WARDS, "护理部", "体检中心"), BETWEEN):
        parts = in_parts(f"{ward}{name}{title}", lexicon, cut)
        assert parts is None or parts == cut(f"{ward}{name}{title}", lexicon)
        taken += parts is not None
    assert taken


@pytest.mark.parametrize("name", ["安焦汉", "郗渡兼", "刚惠良", "李和", "阿拉腾花", "欧阳娜娜", "王组"])
def test_the_lattice_tells_whose_name_stands_before_a_title_where_it_may_be_another(name: str) -> None:
    assert in_parts(f"内科{name}主管护师", plain_lexicon(), cut) is None


@pytest.mark.parametrize(
    "run",
    [
        "急诊科研究员",  # 科研
        "社区卫生服务中心全科医师",
        "呼吸科中心副主任",
        "医院办公室主任",
        "内科主管护师师小红",
        "内科护士长安娜",
        "内科主任王颖",  # behind a post a name may be half of it
        "某某主管护师",
    ],
)
def test_runs_whose_parts_touch_are_left_to_the_lattice(run: str) -> None:
    assert in_parts(run, plain_lexicon(), cut) is None


def test_sentences_are_not_cut_in_parts() -> None:
    assert in_parts("内科主管护师王颖", for_prose(plain_lexicon()), cut) is None


def test_a_ward_is_cut_once_for_all_positions_behind_it() -> None:
    lexicon, asked = plain_lexicon(), []

    def asked_for(run: str, _: object) -> tuple[tuple[str, int, int, float], ...]:
        asked.append(run)
        return cut(run, lexicon)

    tokens = in_parts("骨科一病区主管护师王颖", lexicon, asked_for)
    assert tokens
    assert [token[0] for token in tokens] == [DEPARTMENT, TITLE, NAME]
    assert asked == ["骨科一病区"]


HOUSES = ("富源县人民医院", "通辽市疾病预防控制中心", "海安市第二人民医院", "梅州大埔县妇幼保健院")


@pytest.mark.parametrize("house", HOUSES)
def test_a_plain_institution_needs_no_lattice(house: str) -> None:
    lexicon, pairs = plain_lexicon(), pairs_of(house)
    score = house_alone(house, pairs, lexicon, lexicon.scan(house, pairs))
    assert score is not None
    tokens = cut(f"王颖{house}", lexicon)  # which only the lattice can cut
    assert [(kind, start) for kind, start, _, _ in tokens] == [(NAME, 0), (HOSPITAL, 2)]
    assert tokens[1][3] == pytest.approx(score)


@pytest.mark.parametrize("house", ["富源县人民医院", "海安市第二人民医院", "会理市红十字会医院", "王颖富源县中医院"])
@pytest.mark.parametrize("ward", ["感染科", "感染性疾病科", "感染管理科", "院感科"])
def test_a_ward_of_infections_is_cut_from_its_hospital(house: str, ward: str) -> None:
    tokens, whole = in_parts(house + ward, plain_lexicon(), cut), cut(f"{house}{ward}", plain_lexicon())
    assert tokens
    assert [token[:3] for token in whole] == [token[:3] for token in tokens]
    assert [token[3] for token in whole] == pytest.approx([token[3] for token in tokens])


@pytest.mark.parametrize(
    "run", ["市一院感染科", "会理市红十字会医院感染内科", "富源县中医院医院感染管理科", "富源县协会医院感染科"]
)
def test_whose_hospital_is_before_a_ward_of_infections_the_lattice_tells(run: str) -> None:
    assert in_parts(run, plain_lexicon(), cut) is None


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("ward", ["内科", "重症医学科", "急诊ICU"])
def test_an_institution_and_its_ward_are_cut_apart(house: str, ward: str) -> None:
    lexicon = plain_lexicon()
    tokens = in_parts(house + ward, lexicon, cut)
    assert tokens
    assert [(kind, start) for kind, start, _, _ in tokens] == [(HOSPITAL, 0), (DEPARTMENT, len(house))]
    whole = cut(f"{house}{ward}", lexicon)
    assert [token[:3] for token in whole] == [token[:3] for token in tokens]
    assert [token[3] for token in whole] == pytest.approx([token[3] for token in tokens])


@pytest.mark.parametrize(
    "run",
    [
        "富源县人民医院感染监控科",  # perhaps the house's 院感
        "富源县人民医院东区",
        "某某人民医院内科",
        "中国医科大学附属医院内科",
        "安国武宣县人民医院内科",  # somebody may be called so
        "富源县人民医院急救中心护理科",
    ],
)
def test_what_may_be_more_than_a_house_and_its_ward_is_left_to_the_lattice(run: str) -> None:
    assert in_parts(run, plain_lexicon(), cut) is None


def alone(run: str, **known: tuple[str, ...]) -> float | None:
    lexicon, pairs = build_lexicon(**known), pairs_of(run)
    return name_alone(run, pairs, lexicon, lexicon.scan(run, pairs))


@pytest.mark.parametrize("name", ["王颖", "柳少杰", "陈晓东", "白伟伟"])
def test_a_plain_name_needs_no_lattice(name: str) -> None:
    assert cut(name, plain_lexicon()) == ((NAME, 0, len(name), alone(name)),)


@pytest.mark.parametrize("run", ["护士", "内科", "第五", "的王", "王小组", "王志刚", "附院", "丁·王", "AB"])
def test_the_lattice_tells_what_may_be_more_than_a_name(run: str) -> None:
    assert alone(run) is None


def test_whoever_is_known_is_left_to_the_lattice() -> None:
    assert alone("王颖", names=("王颖",)) is None
    assert alone("王颖", hold_back=("王",)) is None


def same(tokens: Sequence[Cut], others: Sequence[Cut]) -> bool:
    return [token[:3] for token in tokens] == [token[:3] for token in others] and [
        token[3] for token in tokens
    ] == pytest.approx([token[3] for token in others])


@pytest.mark.parametrize("title", ["", "护师", "副主任医师"])
def test_a_name_before_its_house_and_ward_is_what_the_lattice_gives(title: str) -> None:
    lexicon, taken = plain_lexicon(), 0
    houses = (*HOUSES, "祥云县人民医院", "承德县红十字会医院", "贵州省沿河土家族自治县人民医院")
    for name, house, ward in product(BETWEEN, houses, ("内科", "感染科", "老年病(呼吸)科")):
        run = f"{title}{name}{house}{ward}"
        parts = in_parts(run, lexicon, cut)
        assert parts is None or same(parts, cut(run, lexicon))
        taken += parts is not None
    assert taken


@pytest.mark.parametrize(
    "run", ["王海南昌县人民医院内科", "阿拉腾花富源县人民医院内科", "欧阳娜娜富源县人民医院内科", "王颖某某医院内科"]
)
def test_the_lattice_tells_which_name_stands_before_a_house(run: str) -> None:
    assert in_parts(run, plain_lexicon(), cut) is None


def test_people_who_follow_one_another_are_cut_one_by_one() -> None:
    lexicon = plain_lexicon()
    run = "王颖富源县人民医院内科主管护师柳少杰海安市第二人民医院急诊ICU护士长阿茹娜通辽市疾病预防控制中心检验科检验师"
    chain = in_chain(run, lexicon, cut_cached)
    assert chain
    assert "".join(token[0] for token in chain) == "NHDTNHDPNHDT"
    assert same(chain, cut(run, lexicon))


@pytest.mark.parametrize("run", ["王颖富源县人民医院内科", "骨伤专科护士王颖柳少杰", "内科医疗组护师王颖内科护师李娜"])
def test_what_is_no_chain_of_people_is_left_to_the_lattice(run: str) -> None:
    assert in_chain(run, plain_lexicon(), cut_cached) is None
    assert in_chain("内科护师王颖内科护师李娜", for_prose(plain_lexicon()), cut_cached) is None


@pytest.mark.parametrize("name", ["王颖", "柳少杰"])
@pytest.mark.parametrize("lead", ["主任", "副主任", "负责人", "主管护师"])
@pytest.mark.parametrize("ward", ["体检中心", "护理部", "内科"])
def test_posts_units_and_red_cross_houses_are_cut_in_parts(lead: str, name: str, ward: str) -> None:
    run, lexicon = f"{lead}{name}湘乡市红十字会医院{ward}", plain_lexicon()
    tokens, whole = in_parts(run, lexicon, cut), cut(run, lexicon)
    assert tokens
    assert [token[:3] for token in tokens] == [token[:3] for token in whole]
    assert [token[3] for token in tokens] == pytest.approx([token[3] for token in whole])


@pytest.mark.parametrize("ward", ["急救中心", "门诊部", "医共体办公室"])
def test_what_may_be_an_institution_behind_another_is_left_to_the_lattice(ward: str) -> None:
    assert in_parts(f"王颖富源县人民医院{ward}", plain_lexicon(), cut) is None


def test_people_who_follow_one_another_are_cut_behind_wards_of_all_kinds() -> None:
    run = "李军富源县人民医院体检中心护师王颖海安市中医院护理部主任柳少杰湘乡市红十字会医院骨科一病区"
    lexicon = plain_lexicon()
    tokens, whole = in_chain(run, lexicon, cut), cut(run, lexicon)
    assert tokens
    assert [token[:3] for token in tokens] == [token[:3] for token in whole]
