"""Names that are words of the language as well, 于洋 or 高原: whoever stands where names stand is somebody."""

import pytest

from roster.rolls import read_roll

WORDS = ["于洋", "高原", "江山", "文静", "方圆", "海洋", "安宁", "罗兰"]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "layout",
    [
        "赤峰市医院援鄂医疗队名单\n内科 主任医师 王伟\n外科 主治医师 {}\n急诊科 护师 张敏\n感染科 护士 赵磊\n",
        "王伟赤峰市医院内科主任医师\n{}通辽市医院外科主治医师\n张敏林西县医院急诊科护师\n",
        "援鄂医疗队名单\n李静 王伟 {} 张敏 赵磊\n",
        "赤峰市医院：王伟、{}、张敏\n通辽市医院：李静、赵磊\n",
        "王伟赤峰市医院内科主任医师{}通辽市医院外科主治医师张敏林西县医院急诊科护师李静林西县医院内科护士\n",
        "3月2日，我市8名医护人员驰援湖北，他们是赤峰市医院的王伟、徐颖，林西县医院的{}、董丽、范娟，巴林左旗医院的张敏、代娟。\n",
        "3月2日，赤峰市医院呼吸科医师张敏、王伟和护师{}随队驰援湖北。\n",
        "姓名\t科室\t职称\n王伟\t内科\t主任医师\n{}\t外科\t主治医师\n张敏\t急诊科\t护师\n",
    ],
)
def test_a_name_that_is_a_word_is_read_where_names_stand(layout: str, word: str) -> None:
    found = names(layout.format(word))
    assert word in found
    assert {"王伟", "张敏"} < set(found)


@pytest.mark.parametrize("name", ["单丽", "常静", "高平", "平丽"])
def test_a_common_name_set_apart_is_not_called_unusual(name: str) -> None:
    (entry,) = read_roll(f"赤峰市医院 外科 主治医师 {name}\n").entries
    assert "unusual-name" not in entry.doubts


def test_an_unlikely_name_is_still_doubted_and_words_of_no_list_are_nobody() -> None:
    (entry,) = read_roll("高原 赤峰市医院 外科 主治医师\n").entries
    assert "unusual-name" in entry.doubts
    assert names("高原 平安 成功 明月 江山\n") == []


@pytest.mark.parametrize("house", ["高安市人民医院", "高明区人民医院", "江山市人民医院"])
def test_a_house_keeps_the_place_that_looks_like_a_name(house: str) -> None:
    text = f"王伟赤峰市医院内科主任医师\n李静通辽市医院外科护士\n张敏林西县医院急诊科护师\n赵磊{house}儿科护师\n"
    assert read_roll(text).entries[-1].hospital == house
    last = "王伟赤峰市医院内科主任医师\n李静通辽市医院外科护士\n张敏林西县医院急诊科护师\n"
    assert house in "".join(segment.text for segment in read_roll(f"{last}{house}\n").context)


def test_a_line_that_ends_in_a_ward_is_still_joined_with_its_rest() -> None:
    entries = read_roll("王伟 赤峰市医院 呼吸与危重症\n医学科 主任医师\n").entries
    assert [(entry.name, entry.department) for entry in entries] == [("王伟", "呼吸与危重症医学科")]


def test_who_is_named_behind_a_word_of_a_list_is_of_its_house() -> None:
    text = "3月2日，我市7名医护人员驰援湖北，他们是赤峰市医院的王伟、徐颖，林西县医院的于洋、董丽，巴林左旗医院的张敏、代娟。\n"
    houses = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert houses["董丽"] == houses["于洋"] == "林西县医院"


@pytest.mark.parametrize("how", ["平安", "成功", "高兴", "全部"])
def test_how_the_people_of_a_title_return_is_nobody(how: str) -> None:
    text = f"赤峰市医院援鄂医疗队队员、呼吸科医师王伟介绍，3名护师{how}返回赤峰，随后医师{how}地走进隔离点。\n"
    assert names(text) == ["王伟"]


def test_a_word_before_the_bracket_of_its_house_is_one_more_of_the_named() -> None:
    text = (
        "3月2日，ICU临时党支部召开党员大会，经表决，拟接收王洪波（赤峰市医院）、于洋（通辽市医院）、李志鹏（林西县医院）、"
        "张雪梅（敖汉旗医院）等4名援鄂医疗队员为预备党员。\n"
    )
    assert names(text) == ["王洪波", "于洋", "李志鹏", "张雪梅"]


def test_a_surname_that_a_blank_parts_from_its_given_name_is_read_with_it_where_names_come_last() -> None:
    text = "援鄂医疗队名单\n赤峰市医院 感染科 护师 李 晓燕\n通辽市医院 内科 护士 张 敏\n通辽市医院 外科 护士 王建 国\n"
    assert names(text) == ["李晓燕", "张敏", "王建国"]


def test_an_academician_is_read_with_what_else_is_said_of_him() -> None:
    text = "天津市中医药医院 张伟民 中国工程院院士 主任医师 领队\n天津市中医药医院 李静 院士 主任医师 副领队\n"
    assert [(entry.name, entry.title, entry.role) for entry in read_roll(text).entries] == [
        ("张伟民", "主任医师", "领队"),
        ("李静", "主任医师", "副领队"),
    ]


@pytest.mark.parametrize("name", ["高原", "文静", "海洋", "国庆"])
def test_the_head_nurse_keeps_her_office_before_a_name_that_is_a_word(name: str) -> None:
    entries = read_roll(f"赤峰市医院援鄂名单\n感染科护士长{name}\n内科护师李静\n").entries
    assert [(entry.name, entry.post) for entry in entries] == [(name, "护士长"), ("李静", "")]


def test_a_list_below_a_calling_is_read_though_most_of_its_names_are_words() -> None:
    text = "山西省第三批援鄂医疗队名单\n领队：王伟\n医生：张伟、王磊、于洋、高原\n护士：李静、文静、江山、安宁、平安\n"
    assert names(text) == ["王伟", "张伟", "王磊", "于洋", "高原", "李静", "文静", "江山", "安宁", "平安"]
    reading = read_roll("援鄂医疗队名单\n科室：内科、外科、儿科\n地点：武汉、黄石、荆州\n医师：主任、副主任、主管\n")
    assert reading.entries == ()


@pytest.mark.parametrize("members", ["援鄂队员", "援鄂医疗队队员", "支援湖北人员"])
def test_names_that_are_words_behind_whose_members_they_are(members: str) -> None:
    reading = read_roll(f"援鄂医疗队名单\n赤峰市医院{members}：文静、高原、于洋、江山\n")
    assert [(entry.name, entry.hospital) for entry in reading.entries] == [
        (name, "赤峰市医院") for name in ("文静", "高原", "于洋", "江山")
    ]


def test_a_surname_of_which_no_table_knows_is_read_between_a_house_and_a_title() -> None:
    text = "衡水市援乌干达医疗队回国。队员褚建民说，是队长、邢台医专附属医院的牸德昌教授守了他两天。\n"
    assert "牸德昌" in names(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "37岁的主管护师施海燕和全乡的20名医护人员一起出发。",
        "护士施海燕和同行的8名队员到了。",
        "同队的护士长施海燕和司机小辛一起把箱子搬下车。",
        "旅行团的领队陈伯七十岁,护师施海燕给他量血压。",
    ],
)
def test_words_before_a_count_and_forms_of_address_are_nobodys_name(sentence: str) -> None:
    page = f"富源县援鄂医疗队出发\n2月3日,富源县人民医院的援鄂医疗队员出发赴武汉。{sentence}\n"
    assert [entry.name for entry in read_roll(page).entries] == ["施海燕"]


def test_a_name_that_is_a_word_alone_on_its_line_does_not_go_on_in_the_ward_below() -> None:
    text = (
        "援鄂医疗队名单\n泽州县人民医院\n原丽琴\n重症医学科 护士长\n泽州县人民医院\n成果\n内科 主治医师\n"
        "高平市人民医院\n和丽\n急诊科 护师\n"
    )
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("原丽琴", "重症医学科"), ("成果", "内科"), ("和丽", "急诊科"),
    ]  # fmt: skip
