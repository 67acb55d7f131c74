"""Pages of those who were given a prize or a title of honour for their work in health care."""

import pytest

from roster.rolls import read_roll


def _read(text: str) -> list[tuple[str, str, str, str, str]]:
    return [(e.name, e.hospital, e.department, e.title, e.post) for e in read_roll(text).entries]


def _names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize("given", ["获记大功奖励", "获评先进个人", "荣获嘉奖", "获省级表彰"])
def test_a_name_ends_before_what_was_given(given: str) -> None:
    text = (
        "4名援湖北医务人员受奖\n"
        f"其中，通辽市医院副主任护师陶晓萍、通辽市第二人民医院主管护师岳青{given}，开鲁县医院儿科护师汪琳、"
        "库伦旗医院急诊科护士柳岩获记功奖励。\n"
    )
    assert _read(text) == [
        ("陶晓萍", "通辽市医院", "", "副主任护师", ""),
        ("岳青", "通辽市第二人民医院", "", "主管护师", ""),
        ("汪琳", "开鲁县医院", "儿科", "护师", ""),
        ("柳岩", "库伦旗医院", "急诊科", "护士", ""),
    ]


def test_candidates_for_a_prize_of_medicine_are_read_and_doubted() -> None:
    text = (
        "第三届“健康松原——最美医者”候选人名单\n"
        "周立伟 松原市中心医院 主任医师、心内科主任\n"
        "韩春梅 松原市妇幼保健院 主管护师\n"
        "孙国栋 扶余市人民医院 副主任医师、胸外科中心主任\n"
        "赵 敏 乾安县中医院 护师\n"
    )
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["周立伟", "韩春梅", "孙国栋", "赵敏"]
    assert all("no-team" in entry.doubts and entry.confidence < 0.9 for entry in entries)
    assert (entries[2].department, entries[2].post) == ("胸外科中心", "主任")


def test_candidates_for_an_office_stay_out() -> None:
    assert _names("换届候选人名单\n周立伟 松原市第三中学 教师\n韩春梅 扶余市供销社 会计\n") == []


@pytest.mark.parametrize("lead", ["5名获奖者为：", "获奖的5人分别是：", "最终入选5人是："])
def test_a_list_behind_how_many_were_given_a_prize(lead: str) -> None:
    text = (
        "第二届“最美护士”名单出炉\n"
        "护士节前夕，“最美护士”颁奖典礼在市文化中心举行。人选经单位推荐和网上投票产生。\n"
        f"{lead}通辽市医院王海燕、通辽市第二人民医院李秀芬、开鲁县医院张丽华、奈曼旗人民医院刘桂芳、库伦旗医院孙晓红。\n"
    )
    assert [(name, hospital) for name, hospital, *_ in _read(text)] == [
        ("王海燕", "通辽市医院"),
        ("李秀芬", "通辽市第二人民医院"),
        ("张丽华", "开鲁县医院"),
        ("刘桂芳", "奈曼旗人民医院"),
        ("孙晓红", "库伦旗医院"),
    ]


def test_a_list_of_wards_behind_a_prize() -> None:
    text = (
        "援鄂队员获首届“青年五四奖章”\n"
        "5月4日，通辽市医院举行首届“青年五四奖章”颁奖仪式。院长王立军出席，党委副书记赵宏伟宣读文件。\n"
        "通辽市医院心内科周宁获“中国青年五四奖章”，妇产科何敏获自治区“青年五四奖章”，感染科张丽、急诊科郑晓丹、"
        "骨科方建民3人获市级青年五四奖章。院级“青年五四奖章”4人：麻醉科胡强、检验科程黎明、药学部龚雪、儿科周华。\n"
    )
    assert _names(text) == ["周宁", "何敏", "张丽", "郑晓丹", "方建民", "胡强", "程黎明", "龚雪", "周华"]


def test_a_title_of_honour_in_quotation_marks_is_nobody() -> None:
    text = (
        "医师节前夕，附属医院6位医生获奖。\n"
        "附属中心医院感染科张立文医生、附属肿瘤医院乳腺外科邵志明医生获“中国医师奖”；附属口腔医院修复科王春生医生、"
        "附属儿科医院新生儿科陆群医生获“北疆好医生”。\n"
    )
    assert [(name, title) for name, _, _, title, _ in _read(text)] == [
        ("张立文", "医生"),
        ("邵志明", "医生"),
        ("王春生", "医生"),
        ("陆群", "医生"),
    ]


@pytest.mark.parametrize("byline", ["(刘斌)", "（记者 刘斌）", "（刘斌 陈晓东）", "（通讯员刘斌 文/图）"])
def test_who_wrote_it_stands_in_a_bracket_behind_a_list(byline: str) -> None:
    text = (
        "开鲁县首批援鄂医务人员启程\n"
        "另有第二批队员3名，分别为开鲁县医院呼吸内科主治医师章国平、开鲁县医院感染科护师吴晓芳、开鲁县中医院急诊科护士何玲。"
        f"{byline}\n"
    )
    assert _read(text) == [
        ("章国平", "开鲁县医院", "呼吸内科", "主治医师", ""),
        ("吴晓芳", "开鲁县医院", "感染科", "护师", ""),
        ("何玲", "开鲁县中医院", "急诊科", "护士", ""),
    ]


@pytest.mark.parametrize(
    "office", ["农工党沈阳市委委员", "民盟中心支部副主委", "九三学社铁西支社社员", "农工党佑安支部委员"]
)
def test_an_office_in_a_party_is_no_post(office: str) -> None:
    text = (
        "农工党医务工作者支援吉林名录\n"
        f"韩雪梅——沈阳市第六人民医院感染科副主任医师，{office}\n"
        "邹丽华——大连市中心医院护理部主管护师\n"
    )
    assert _read(text) == [
        ("韩雪梅", "沈阳市第六人民医院", "感染科", "副主任医师", ""),
        ("邹丽华", "大连市中心医院", "护理部", "主管护师", ""),
    ]


def test_a_field_before_a_title_is_doubted_where_no_ward_is_printed() -> None:
    text = "通辽市援鄂医疗队名单\n王宪文 通辽市医院中西医结合主任医师\n李伟 开鲁县医院内科主治医师\n"
    first, second = read_roll(text).entries
    assert "unsure-title" in first.doubts
    assert first.confidence < 0.9
    assert "unsure-title" not in second.doubts


def test_whose_pictures_a_page_prints_is_no_house_of_that_name() -> None:
    text = (
        "通辽市医院4人赶赴震区\n队长：江涛（急诊科）\n队员：何家乐（骨科）、肖勇（神经外科）、廖婷（麻醉科）\n"
        "（图由通辽市医院提供）\n"
    )
    assert {entry.hospital for entry in read_roll(text).entries} == {"通辽市医院"}


@pytest.mark.parametrize("people", ["五名同志", "5名队员", "五位同志"])
def test_a_list_behind_a_batch_and_its_number(people: str) -> None:
    text = (
        "援藏医疗队看望记\n\n5月30日，党委书记陈立一行到西藏林芝，看望援藏医生。\n"
        f"即将接替的第二批{people}陈志远、吴燕、谭慧玲、郑凯、梁嘉欣也随行熟悉情况。\n"
    )
    found = {entry.name: entry.batch for entry in read_roll(text).entries}
    assert list(found) == ["陈志远", "吴燕", "谭慧玲", "郑凯", "梁嘉欣"]
    assert {batch[:3] for batch in found.values()} == {"第二批"}


def test_the_only_house_of_the_page_is_that_of_a_list_behind_a_sentence() -> None:
    text = (
        "战士归来\n\n3月17日正午，新沂市人民医院首批援鄂医疗队4名队员坐上开往机场的大巴，交警沿街敬礼相送。\n"
        "记住他们的名字：\n王文强、何洋洋\n张朋磊、顾洁\n2月9日到达后，4人在方舱医院连轴转了37天，脸上的勒痕消了又起。\n\n"
        "新沂市人民医院第二批援鄂医疗队4名队员仍在坚守：\n徐海涛、马晓彤\n高云霞、冯海燕\n"
    )
    entries = read_roll(text).entries
    assert [(entry.hospital, entry.batch[:3].strip("援")) for entry in entries] == (
        [("新沂市人民医院", "首批")] * 4 + [("新沂市人民医院", "第二批")] * 4
    )
    assert all("hospital-of-page" in entry.doubts for entry in entries[:4])


def test_a_house_before_words_not_known_is_not_the_one_of_the_person_before() -> None:
    text = (
        "南丁格尔奖颁奖\n我国4人获奖，分别是：通辽市医院主任护师韩琳，香港特别行政区红十字会资深义工梁伟贤，"
        "开鲁县医院主任护师邢红，库伦旗医院副主任护师田丽。\n"
    )
    assert {entry.name: entry.hospital for entry in read_roll(text).entries} == {
        "韩琳": "通辽市医院",
        "梁伟贤": "香港特别行政区红十字会",
        "邢红": "开鲁县医院",
        "田丽": "库伦旗医院",
    }


def test_the_titles_of_commendations_name_nobody() -> None:
    text = (
        "通辽市医院关于授予芮春等同志“抗疫先锋”称号的决定\n\n各科室：\n我院先后派出医疗队员3人支援湖北，圆满完成任务。\n"
        "呼吸内科主任芮春、急诊科副主任张宝坤、心内科护士王艳。\n"
    )
    assert _names(text) == ["芮春", "张宝坤", "王艳"]


def test_who_is_given_a_title_of_honour_in_a_line_of_its_own_is_read_as_running_text() -> None:
    text = (
        "喜报！我院6名援沪队员受到表彰\n\n6月1日，支援上海抗疫医疗队指挥部下发表彰文件，通辽市医院共有6名同志榜上有名：\n\n"
        "芮春同志获得“优秀队长”称号；\n\n张宝坤、王艳2名同志获得“优秀共产党员”称号；\n\n陈红、李静、宋圆3名同志获得“先进个人”称号。\n"
    )
    assert _names(text) == ["芮春", "张宝坤", "王艳", "陈红", "李静", "宋圆"]


def test_a_name_that_ends_in_one_is_whole_before_what_two_were_given_each() -> None:
    text = (
        "援鄂医疗队员获奖\n\n颁奖仪式在市卫健局举行。援鄂医疗队队员、市人民医院王海霞、市中医院李林、市中心医院陈正一"
        "分获“五一劳动奖状”和“五一劳动奖章”。\n"
    )
    assert _names(text)[-1] == "陈正一"


def test_the_calling_in_a_prize_s_name_is_nobody_s_title() -> None:
    title = "宁夏医科大学王建国教授获第12届中国医师奖\n\n"
    text = (
        f"新闻客户端\n\n{title}{title}王建国是宁夏医科大学第一附属医院主任医师、教授。\n\n"
        "2月，王建国作为国家紧急医学救援队（宁夏）副队长带队去了武汉。\n"
    )
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [("王建国", "主任医师")]
