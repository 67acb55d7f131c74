"""Where an institution lies, and what of its name is a place."""

import pytest

from roster.rolls import read_roll
from roster.rolls.entries import UNSURE
from roster.rolls.reading import CONFIDENT


def places(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.hospital, entry.region) for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("printed", "own", "region"),
    [
        ("上虞人民医院", "上虞人民医院", "330604"),  # the one county of that name
        ("普陀人民医院", "普陀人民医院", ""),  # one of two
        ("东方医院", "东方医院", ""),  # what not every county has may be called so
        ("济南市中区人民医院", "市中区人民医院", "370103"),
        ("青岛市北区疾控中心", "市北区疾控中心", "370203"),
        ("吕梁离石区人民医院", "离石区人民医院", "141102"),  # 吕梁 may be somebody
        ("百里杜鹃管理区人民医院", "百里杜鹃管理区人民医院", "520500"),
        ("贵安新区疾控中心", "贵安新区疾控中心", "520000"),
        ("酉阳县人民医院", "酉阳县人民医院", "500242"),
        ("酉阳自治县中医院", "酉阳自治县中医院", "500242"),
    ],
)
def test_institutions_alone_on_a_page(printed: str, own: str, region: str) -> None:
    page = f"援鄂医疗队名单\n赵文静　{printed}　内科　主治医师\n李秀英　{printed}　外科　护师\n"
    found = places(page)
    assert [(name, place) for name, _, place in found] == [("赵文静", region), ("李秀英", region)]
    assert {hospital for _, hospital, _ in found} <= {own, printed}


@pytest.mark.parametrize(
    ("title", "printed", "region"),
    [
        ("巴中市", "巴州人民医院", "511902"),
        ("辽源市", "西安市第一医院", "610100"),  # said out, it is the city and no district of 辽源
        ("岳阳市", "城陵矶临港新区人民医院", "430600"),
        ("毕节市", "毕节市百里杜鹃管理区中医院", "520500"),
        ("甘肃省", "兰州新区中心医院", "620100"),
    ],
)
def test_institutions_on_a_page_of_a_place(title: str, printed: str, region: str) -> None:
    page = f"{title}援鄂医疗队名单\n赵文静　{printed}　内科　主治医师\n李秀英　{printed}　外科　护师\n"
    assert places(page) == [("赵文静", printed, region), ("李秀英", printed, region)]


def test_a_townships_house_lies_in_the_pages_one_county() -> None:
    rows = ("张建国　广昌县人民医院", "李秀英　广昌县中医院", "王海燕　广昌县疾控中心", "赵文静　驿前镇卫生院")
    page = "援鄂医务人员公示\n" + "".join(f"{row}　护师\n" for row in rows)
    assert {region for _, _, region in places(page)} == {"361030"}


LISTED = "（一）医师\n潘峰　县人民医院主治医师\n许生辉　县中医院主治医师\n（二）护士\n马翠兰　县人民医院主管护师\n"


@pytest.mark.parametrize(
    ("head", "foot", "region"),
    [
        ("关于组建支援额济纳旗医疗队的通知", "", ""),  # where they go says nothing of where they come from
        ("赴甘孜丹巴县医疗队人员名单", "", ""),
        ("景泰县卫生健康局文件\n景卫发〔2021〕37号\n\n关于组建支援额济纳旗医疗队的通知", "", "620423"),
        ("关于组建支援额济纳旗医疗队的通知", "\n景泰县卫生健康局\n2021年11月2日\n", "620423"),
        ("景泰报　2021年11月4日　第3版\n\n支援额济纳旗医疗队名单", "", "620423"),
    ],
)
def test_houses_called_by_their_level_lie_where_the_page_comes_from(head: str, foot: str, region: str) -> None:
    entries = read_roll(f"{head}\n\n{LISTED}{foot}").entries
    assert {entry.region for entry in entries} == {region}
    assert len(entries) == 3
    assert all(("region-untold" in entry.doubts) == (not region) for entry in entries)


def test_an_institution_has_the_place_of_the_page_and_not_of_its_team_s_destination() -> None:
    page = (
        "新疆生产建设兵团第三师图木舒克市\n赴喀什疏附县核酸采样支援队（2020年10月25日）\n\n"
        "【第三师疾病预防控制中心】2人\n主管技师：张卫疆、李建\n【五十团医院】2人\n护师：王晓妮、赵红\n"
    )
    assert {region for _, _, region in places(page)} == {"659003"}


@pytest.mark.parametrize(
    ("title", "doubted"), [("万州区援鄂医疗队员光荣榜", True), ("重庆市援鄂医疗队员光荣榜", False)]
)
def test_what_is_named_after_the_province_alone_is_doubted_on_a_district_s_page(title: str, doubted: bool) -> None:
    page = (
        f"{title}\n\n重庆大学附属三峡医院（2人）\n赵文静　感染科　主管护师\n李秀英　麻醉科　护师\n"
        "万州区第一人民医院（2人）\n何世伟　重症医学科　医师\n崔艳　儿科　护师\n"
    )
    assert [("region-untold" in entry.doubts, entry.hospital[:2]) for entry in read_roll(page).entries] == [
        (doubted, "重庆"),
        (doubted, "重庆"),
        (False, "万州"),
        (False, "万州"),
    ]


def test_a_branch_lies_where_its_name_says() -> None:
    page = (
        "青浦区援鄂医疗队名单\n赵文静　青浦区中医医院　内科　主治医师\n李秀英　青浦区中医医院　外科　护师\n"
        "王海燕　青浦区疾控中心　检验科　技师\n陆明芳　复旦大学附属中山医院青浦分院　感染科　护士长\n"
    )
    assert {region for _, _, region in places(page)} == {"310118"}


def test_the_house_in_which_a_part_of_the_team_works_is_nobody_s_own() -> None:
    page = (
        "第30期援桑给巴尔医疗队今日启程\n\n■ 奔巴岛阿卜杜拉·姆齐医院医疗点\n普外科　　陆建国　如皋市人民医院　主任医师（副队长）\n"
        "骨　科　　冒小兵　如皋市中医院　副主任医师\n■ 纳兹莫加医院医疗点\n神经外科　瞿海涛　南通市第一人民医院　主任医师（队长）\n"
        "眼　科　　施晓晖　南通市第二人民医院　副主任医师\n"
    )
    assert [(entry.name, entry.hospital, entry.department) for entry in read_roll(page).entries] == [
        ("陆建国", "如皋市人民医院", "普外科"),
        ("冒小兵", "如皋市中医院", "骨科"),
        ("瞿海涛", "南通市第一人民医院", "神经外科"),
        ("施晓晖", "南通市第二人民医院", "眼科"),
    ]


def test_where_a_team_worked_is_neither_somebody_nor_a_region() -> None:
    page = (
        "武警某部医院抗洪医疗分队组成情况\n\n单位：武警河南总队医院    地点：新乡卫辉    时间：2021.7.22—8.3\n\n"
        "分 队 长　　赵 广 平　　急诊科主任　　副主任医师\n队　　员　　孙 磊　　　　普通外科　　　　主治医师\n"
        "　　　　　　郭 永 强　　骨科　　　　　　主治医师\n　　　　　　张 友　　　　卫勤处　　　　　驾驶员\n"
    )
    assert [(entry.name, entry.role, entry.department, entry.region) for entry in read_roll(page).entries] == [
        ("赵广平", "分队长", "急诊科", ""),
        ("孙磊", "队员", "普通外科", ""),
        ("郭永强", "队员", "骨科", ""),
        ("张友", "队员", "卫勤处", ""),
    ]


@pytest.mark.parametrize(
    ("hospital", "doubted"),
    [
        ("内蒙古包钢医院", True),
        ("内蒙古民族大学附属医院", True),
        ("河北大学附属医院", True),
        ("福建省汀州医院", True),
        ("安徽医科大学附属巢湖医院", True),
        ("内蒙古自治区人民医院", False),
        ("内蒙古医科大学附属医院", False),
        ("广东省第二中医院", False),
        ("四川省疾病预防控制中心", False),
        ("黑龙江省医院", False),
        ("上海瑞金医院", False),
    ],
)
def test_a_house_named_by_its_province_alone_may_lie_anywhere_in_it(hospital: str, *, doubted: bool) -> None:
    [entry] = read_roll(f"援鄂医疗队名单\n李明　{hospital}　内科　主治医师\n").entries
    assert entry.region.endswith("0000")
    assert ("region-untold" in entry.doubts) is doubted
    assert (entry.confidence < CONFIDENT) is doubted


def test_a_town_called_like_a_city_far_away_lies_in_the_pages_one_county() -> None:
    rows = ("张建国　广昌县人民医院", "李秀英　广昌县中医院", "王海燕　广昌县疾控中心", "赵文静　长沙乡卫生院")
    page = "援鄂医务人员公示\n" + "".join(f"{row}　护师\n" for row in rows)
    assert {region for _, _, region in places(page)} == {"361030"}


def test_a_hospital_called_by_city_and_district_is_a_doubt() -> None:
    page = "援鄂医疗队名单\n赵文静　杭州西湖医院　内科　主治医师\n李秀英　杭州西湖区人民医院　外科　护师\n"
    first, second = read_roll(page).entries
    assert first.confidence <= UNSURE < second.confidence


def test_houses_of_a_county_lie_where_the_page_is_signed_and_not_where_people_were_sent() -> None:
    page = (
        "关于选派医务人员赴抚州市支援疫情防控工作的通知\n\n县人民医院、县中医院：\n"
        "　　根据市指挥部统一安排，请以下人员于2021年7月22日前到县卫健委报到：\n\n"
        "　　1、赵文静，县人民医院内科，主治医师\n　　2、李秀英，县中医院外科，护师\n\n　　　　广昌县卫生健康委员会\n"
    )
    assert places(page) == [("赵文静", "县人民医院", "361030"), ("李秀英", "县中医院", "361030")]


@pytest.mark.parametrize(
    ("title", "printed", "region"),
    [
        ("上海市", "上海市第一人民医院宝山分院", "310113"),
        ("北京市", "北京友谊医院平谷医院", "110117"),
        ("杭州市", "杭州市第一人民医院桐庐分院", "330122"),
        ("上海市", "上海市第一人民医院南部院区", "310000"),  # a part of the town, and no district
        ("重庆市", "重庆市开县人民医院", "500154"),  # what it was called when the roll was printed
        ("宜宾市", "宜宾县人民医院", "511504"),  # and not the city's
    ],
)
def test_branches_and_renamed_counties_lie_in_their_own_district(title: str, printed: str, region: str) -> None:
    page = f"{title}援鄂医疗队名单\n赵文静　{printed}　内科　主治医师\n李秀英　{printed}　外科　护师\n"
    assert {place for _, _, place in places(page)} == {region}


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [("邢县人民医院", True), ("桥中区中医院", True), ("邢台市中医院", False), ("高邑县中医院", False)],
)
def test_a_house_of_a_county_that_nobody_knows_is_not_the_citys(printed: str, *, doubted: bool) -> None:
    page = f"邢台市援鄂医疗队名单\n\n邢台市：\n赵文静　{printed}　内科　主治医师\n李秀英　邢台市第三医院　外科　护师\n"
    [entry, _] = read_roll(page).entries
    assert (entry.confidence < CONFIDENT) is doubted


@pytest.mark.parametrize(
    ("printed", "region"),
    [("第一师阿拉尔医院", "659002"), ("第三师图木舒克市人民医院", "659003"), ("第七师医院", "")],
)
def test_a_hospital_of_a_division_lies_in_the_city_that_it_names(printed: str, region: str) -> None:
    assert places(f"援鄂医疗队名单\n赵文静　{printed}　内科　主治医师\n") == [("赵文静", printed, region)]


def test_a_place_that_was_aided_is_nobody_and_no_region() -> None:
    page = "青浦区中医医院援柯桥、援沪队员名单\n\n援柯桥（2021.12）\n沈建明-护师-急诊科\n\n援沪（2022.04）\n褚国庆-护士-内科\n"
    assert [(name, region) for name, _, region in places(page)] == [("沈建明", "310118"), ("褚国庆", "310118")]


def test_a_towns_house_lies_in_the_county_of_those_called_by_its_level() -> None:
    page = (
        "广昌县疫情防控指挥部办公室\n关于组建支援南昌核酸采样医疗队的通知\n\n"
        "领　队：张建国　县卫健局副局长\n队　员：\n"
        "县人民医院：赵文静　李秀英\n县中医院：王海燕\n驿前镇卫生院：周　敏\n"
    )
    assert places(page) == [
        ("张建国", "县卫健局", "361030"),
        ("赵文静", "县人民医院", "361030"),
        ("李秀英", "县人民医院", "361030"),
        ("王海燕", "县中医院", "361030"),
        ("周敏", "驿前镇卫生院", "361030"),
    ]


@pytest.mark.parametrize(
    ("house", "sure"),
    [
        ("北京大学深圳医院", False),
        ("温州医科大学附属台州医院", False),
        ("北京积水潭医院贵州医院", False),
        ("上海市第六人民医院福建医院", False),
        ("温州医科大学附属第一医院", True),
        ("首都医科大学附属北京朝阳医院", True),
        ("赤峰学院附属医院", True),
    ],
)
def test_a_house_called_by_its_owners_place_and_then_by_another_may_lie_in_that(house: str, sure: bool) -> None:
    entry = read_roll(f"援鄂名单\n王丽娟 {house} 内科 护师\n高红霞 榆林市第二医院 儿科 护师\n").entries[0]
    assert (entry.hospital, "region-untold" in entry.doubts) == (house, not sure)


def test_a_house_that_only_its_owner_names_lies_in_the_city_of_the_page() -> None:
    houses = ("晋能集团总医院", "晋城市人民医院", "高平市人民医院", "沁水县人民医院")
    lists = "\n".join(
        f"{house}（2人）\n{two}"
        for house, two in zip(houses, ("成建华、荆云", "田芳、史慧敏", "靳美、白玉", "郭琴、侯丽云"), strict=True)
    )
    entries = read_roll(f"我市8名医务人员出征湖北\n\n名单：\n{lists}\n").entries
    own = [entry for entry in entries if entry.hospital == houses[0]]
    assert [(entry.region, "region-untold" in entry.doubts) for entry in own] == [("140500", True)] * 2
    elsewhere = read_roll(f"山西省8名医务人员出征湖北\n\n名单：\n{lists}\n".replace("沁水县", "平定县")).entries
    assert {entry.region for entry in elsewhere if entry.hospital == houses[0]} == {""}


def test_a_house_of_the_city_lies_in_none_where_those_of_two_are_named_in_full() -> None:
    text = "成都市第三人民医院 张静 护师\n绵阳市中心医院 何海燕 护师\n市二院 蒋涛 护师\n"
    *_, last = read_roll(text).entries
    assert (last.hospital, last.region) == ("市二院", "")
    assert last.confidence < 0.9


@pytest.mark.parametrize(("county", "region"), [("北安县", "231181"), ("集安县", "220582"), ("南安县", "350583")])
def test_a_county_of_a_heading_does_not_begin_amidst_a_longer_ones_name(county: str, region: str) -> None:
    text = (
        f"{county}援鄂医疗队名单\n1 赵文静 男 {county}人民医院 内科 主治医师\n"
        f"2 王建国 男 {county}中医医院 急诊科 医师\n3 李秀英 女 {county}妇幼保健院 产科 护士\n"
    )
    assert [place for _, _, place in places(text)] == [region] * 3


def test_a_county_behind_where_people_go_is_one() -> None:
    text = "赴安县医疗队名单\n赵文静 男 科左中旗人民医院 内科 主治医师\n王建国 男 科左中旗人民医院 急诊科 医师\n"
    assert [place for _, _, place in places(text)] == ["150521"] * 2


def test_houses_of_one_county_that_lie_in_two_regions_are_doubted() -> None:
    text = (
        "安州区援鄂医疗队名单\n赵文静 男 北安县人民医院 内科 主治医师\n王建国 男 北安县中医医院 急诊科 医师\n"
        "李秀英 女 北安县中医医院 产科 护士\n"
    )
    entries = read_roll(text).entries
    assert len({entry.region for entry in entries}) == 2
    assert all("region-untold" in entry.doubts for entry in entries)
