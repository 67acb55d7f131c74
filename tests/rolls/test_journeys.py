"""Who of those that a report names went, and of which house, where only the words around the name tell."""

import pytest

from roster.rolls import read_roll

TEAM = "宣威市第一人民医院护士杜晓琳随云南省第二批援鄂医疗队出征，抵达孝感。"


def names(text: str) -> set[str]:
    return {entry.name for entry in read_roll(text).entries}


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    "sentence",
    [
        "少先队员罗建明、陶英为她系上红领巾。",
        "她从往届队员罗建明那里听说，那边最冷。",
        "儿科护士长陶英、急诊科医生罗建明等同事也纷纷上前与她们拥抱。",
        "宣威市第一人民医院护士长陶英每晚都要和她们通话。",
        "机器出了故障，厂家工程师罗建明在昆明远程指导。",
        "科里的年轻医生陶英、罗建明都向党组织递交了入党申请书。",
        "司机罗建明出院时，把一封信塞到她手里。",
        "受援科室的代表、孝感市中心医院普外科医生罗建明向自己的老师献上锦旗。",
        "她本打算2月14日和男友罗建明登记结婚。罗建明也是一名医生，在宣威市中医院工作。",
        "当地只有她和一名叫本·萨拉赫的本地医生能做全麻。",
    ],
)
def test_those_around_a_team_are_none_of_it(sentence: str) -> None:
    assert names(f"宣威护士驰援湖北\n\n{TEAM}\n\n{sentence}\n") == {"杜晓琳"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("附近的另一个采样点由儿科主治医师古丽巴哈尔·买买提负责。", "古丽巴哈尔·买买提"),
        ("队里还有一名厨师罗建明。", "罗建明"),
        ("医疗队由医院党委委员、副院长罗建明带队。", "罗建明"),
        ("该院重症医学科主管护师陶英已作为云南省第一批医疗队队员抵达武汉。", "陶英"),
        ("队员们在夜里出发，药剂师才仁卓玛则负责两个病区的药品调配。", "才仁卓玛"),
        ("领队、院长助理冶生福第一个敬礼。", "冶生福"),
        ("于春玲是宣威市第一人民医院感染科护士长，她报名参加了医疗队。于春玲说，她会平安回来。", "于春玲"),
    ],
)
def test_those_whom_a_part_in_the_team_makes_one_of_it(sentence: str, name: str) -> None:
    assert names(f"宣威护士驰援湖北\n\n{TEAM}\n\n{sentence}\n") == {"杜晓琳", name}


def test_a_paper_and_those_who_write_for_it_below_a_report() -> None:
    assert names(f"宣威护士驰援湖北\n\n{TEAM}\n\n曲靖日报 张旭东 李静楠\n") == {"杜晓琳"}


def test_a_short_name_is_the_one_institution_that_the_page_names_in_full() -> None:
    text = "逆行湖北\n\n2月4日，大巴缓缓驶入广昌县人民医院。县人民医院的主任医师罗建明、护士陶英和广昌县中医院的护师杜晓琳随医疗队出发。\n"
    assert houses(text) == {"罗建明": "广昌县人民医院", "陶英": "广昌县人民医院", "杜晓琳": "广昌县中医院"}


def test_a_citys_house_is_not_that_of_a_county_in_it() -> None:
    text = (
        "泰州38名医护人员驰援黄石\n\n2月11日，以市人民医院感染科副主任医师罗建明为队长的医疗队出征黄石。"
        "泰兴市人民医院重症医学科护士长陶英任护理组组长。\n"
    )
    assert houses(text) == {"罗建明": "市人民医院", "陶英": "泰兴市人民医院"}


def test_an_institution_called_by_what_looks_like_a_name() -> None:
    text = (
        "我区医疗队启程\n\n今天，由吴淞中心医院、罗店医院组建的医疗队集结出发，支援海南。吴淞中心医院呼吸科副主任医师罗建明担任队长，"
        "罗店医院护理部护师陶英同行。\n"
    )
    assert houses(text) == {"罗建明": "吴淞中心医院", "陶英": "罗店医院"}


def test_where_a_team_took_wards_over_is_nobodys_house() -> None:
    text = (
        "格尔木市人民医院第三批援西宁医疗队平安归来\n\n队伍在西宁市第三人民医院接管了两个病区。"
        "一病区由感染科副主任医师罗建明负责，二病区由重症医学科主治医师陶英负责。\n"
    )
    found = [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries]
    assert found == [("罗建明", "格尔木市人民医院", "感染科"), ("陶英", "格尔木市人民医院", "重症医学科")]


def test_of_how_many_of_each_house_a_sentence_counts() -> None:
    text = (
        "琼海医护人员启程赴鄂\n\n2月19日，海南省第五批支援湖北医疗队出发。5人中，琼海市人民医院2名，分别是神经内科主治医师罗建明、"
        "手术室护师陶英；琼海市中医院1名，分别是内二科副主任医师杜晓琳。\n"
    )
    assert houses(text) == {"罗建明": "琼海市人民医院", "陶英": "琼海市人民医院", "杜晓琳": "琼海市中医院"}


def test_the_county_by_whose_short_name_a_title_begins_has_the_houses_of_its_page() -> None:
    text = "敦化25名医护人员驰援长春\n\n敦化市支援长春医疗队从市医院出发。市医院检验科主管检验师罗建明、市中医院护士陶英随队出征。\n"
    assert {entry.region for entry in read_roll(text).entries} == {"222403"}
