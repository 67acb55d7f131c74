"""What a label before a colon says of the rows below it, and words that part one thing said from the next."""

import pytest

from roster.rolls import read_roll


def told(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries]


def test_a_label_beside_people_ends_at_the_next_label() -> None:
    text = "第三批援鄂医疗队名单\n医生：赵大勇 钱文斌\n护理：孙丽娟 李娜娜\n检验：周敏\n药师：赵刚\n放射：孙立\n"
    assert told(text) == [
        ("赵大勇", "", "医生"),
        ("钱文斌", "", "医生"),
        ("孙丽娟", "护理", ""),
        ("李娜娜", "护理", ""),
        ("周敏", "检验", ""),
        ("赵刚", "", "药师"),
        ("孙立", "放射", ""),
    ]


def test_a_label_beside_people_goes_on_over_rows_of_names_alone() -> None:
    text = "第三批援鄂医疗队名单\n通辽市医院\n护士：赵丽丽 钱文斌\n孙丽娟 李娜娜\n"
    assert {title for _name, _department, title in told(text)} == {"护士"}


@pytest.mark.parametrize("verb", ["现任", "时任", "现为", "，就职于"])
def test_a_verb_before_an_institution_is_no_part_of_its_name(verb: str) -> None:
    [entry] = read_roll(f"援鄂医疗队名单\n陈静，女，{verb}郑州市第六人民医院感染科护士长\n").entries
    assert (entry.name, entry.hospital, entry.department, entry.post) == (
        "陈静", "郑州市第六人民医院", "感染科", "护士长",
    )  # fmt: skip


def test_a_label_before_several_hospitals_holds_for_the_people_of_each() -> None:
    text = "援鄂医疗队名单\n护士6人：\n三位主管护师：赤峰市医院汤小梅、骆玉兰，通辽市医院鲍丽；\n三位护师：赤峰市医院承婷婷、丁蕾，通辽市医院晋雪。\n"
    found = [(entry.name, entry.hospital, entry.title) for entry in read_roll(text).entries]
    assert found == [
        ("汤小梅", "赤峰市医院", "主管护师"),
        ("骆玉兰", "赤峰市医院", "主管护师"),
        ("鲍丽", "通辽市医院", "主管护师"),
        ("承婷婷", "赤峰市医院", "护师"),
        ("丁蕾", "赤峰市医院", "护师"),
        ("晋雪", "通辽市医院", "护师"),
    ]


def test_of_two_columns_of_titles_the_present_one_counts() -> None:
    text = "援鄂医务人员名单\n姓名\t单位\t现职称\t拟晋升职称\n扈建辉\t赤峰市医院\t主治医师\t副主任医师\n"
    assert told(text) == [("扈建辉", "", "主治医师")]


def test_remarks_and_callings_say_posts_party_and_departments() -> None:
    text = "援鄂医务人员名单\n姓名\t所属医院\t身份\t备注\n王瑾\t赤峰市医院\t感染科主任医师\t党员\n计昕\t通辽市医院\t内科护师\t护士长\n"
    found = [
        (entry.department, entry.title, entry.post, entry.party_member, entry.hospital)
        for entry in read_roll(text).entries
    ]
    assert found == [
        ("感染科", "主任医师", "", True, "赤峰市医院"),
        ("内科", "护师", "护士长", None, "通辽市医院"),
    ]


def test_sex_and_people_beside_each_other_are_no_name() -> None:
    text = "队内职务  姓名    性别  民族  单位\n队  长    贺喜格  男    蒙    内蒙古自治区人民医院\n队  员    郝俊峰  男    汉    包头市中心医院\n"
    assert [(entry.name, entry.hospital, entry.role) for entry in read_roll(text).entries] == [
        ("贺喜格", "内蒙古自治区人民医院", "队长"),
        ("郝俊峰", "包头市中心医院", "队员"),
    ]


def test_a_heading_of_where_they_went_is_nobodys_hospital() -> None:
    text = "浏阳河医院援鄂英雄名单\n\n援武汉金银潭医院\n谌志辉 主治医师 呼吸内科\n谈湘平 副主任医师 重症医学科\n"
    assert not any("金银潭" in entry.hospital for entry in read_roll(text).entries)


def test_what_stands_above_the_head_of_a_table_heads_it() -> None:
    head = "姓名　　科别　　职称\n"
    first = (
        "单位：市中心医院\n"
        + head
        + "邴国栋　　神经外科　　副主任医师\n薛　敏　　手术麻醉科　　护师\n仝　飞　　急诊科　　医师\n"
    )
    second = "单位：市骨科医院\n" + head + "鹿文军　　创伤骨科　　主治医师\n宿丽　　护理部　　副主任护师\n"
    found = [(entry.name, entry.hospital) for entry in read_roll("援鄂人员名册\n" + first + second).entries]
    assert found == [
        ("邴国栋", "市中心医院"),
        ("薛敏", "市中心医院"),
        ("仝飞", "市中心医院"),
        ("鹿文军", "市骨科医院"),
        ("宿丽", "市骨科医院"),
    ]


def test_the_same_form_filled_in_for_each_begins_a_person_with_what_it_asks_first() -> None:
    text = (
        "某市支援三亚医疗队人员\n\n"
        "单位：儋州市人民医院\n姓名：符永强\n职称：副主任医师\n队内职务：队长\n------\n"
        "单位：儋州市中医医院\n姓名：李 桂\n职称：护师\n队内职务：无\n------\n"
        "单位：儋州市第三人民医院\n姓名：吴海霞\n职称：护士\n队内职务：队员\n"
    )
    assert [(entry.name, entry.hospital, entry.title, entry.role) for entry in read_roll(text).entries] == [
        ("符永强", "儋州市人民医院", "副主任医师", "队长"),
        ("李桂", "儋州市中医医院", "护师", ""),
        ("吴海霞", "儋州市第三人民医院", "护士", "队员"),
    ]


def _said(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.title, entry.role) for entry in read_roll(text).entries]


def test_what_a_card_lacks_is_not_taken_from_another() -> None:
    cards = (
        "姓名：郭晓峰\n单位：嵩县人民医院\n职称：副主任医师\n队内职务：队长\n{0}"
        "姓名：李红梅\n单位：嵩县中医院\n职称：副主任护师\n{0}"
        "姓名：陈 雪\n单位：嵩县妇幼保健院\n职称：护师\n队内职务：联络员\n{0}"
        "姓名：周玉华\n单位：嵩县人民医院\n职称：主管护师\n"
    )
    for line in ("", "\n", "-----\n", "======\n\n"):
        assert _said("嵩县援沪医疗队人员信息\n\n" + cards.format(line)) == [
            ("郭晓峰", "嵩县人民医院", "副主任医师", "队长"),
            ("李红梅", "嵩县中医院", "副主任护师", ""),
            ("陈雪", "嵩县妇幼保健院", "护师", "联络员"),
            ("周玉华", "嵩县人民医院", "主管护师", ""),
        ]


def test_what_stands_first_in_some_cards_ends_with_them() -> None:
    text = (
        "嵩县援沪医疗队人员信息\n\n"
        "队内职务：队长\n姓名：郭晓峰\n单位：嵩县人民医院\n职称：副主任医师\n-----\n"
        "姓名：李红梅\n单位：嵩县中医院\n职称：副主任护师\n-----\n"
        "队内职务：联络员\n姓名：陈雪\n单位：嵩县妇幼保健院\n职称：护师\n"
    )
    assert [role for _, _, _, role in _said(text)] == ["队长", "", "联络员"]


def test_a_label_above_the_first_card_heads_the_next_ones_as_well() -> None:
    text = (
        "嵩县人民医院援鄂医疗队员信息\n\n单位：嵩县人民医院\n批次：第一批\n"
        "姓名：郭晓峰\n科室：重症医学科\n职称：副主任医师\n姓名：李红梅\n科室：护理部\n职称：副主任护师\n"
        "批次：第二批\n姓名：陈雪\n科室：新生儿科\n职称：护师\n"
    )
    assert [(entry.name, entry.batch, entry.hospital) for entry in read_roll(text).entries] == [
        ("郭晓峰", "第一批", "嵩县人民医院"),
        ("李红梅", "第一批", "嵩县人民医院"),
        ("陈雪", "第二批", "嵩县人民医院"),
    ]


def test_what_a_form_calls_a_name_is_one_name() -> None:
    text = "援鄂医疗队员\n\n姓名：曲比么日作\n单位：喜德县人民医院\n职称：护士\n\n姓名：慈 航\n单位：喜德县人民医院\n职称：护师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["曲比么日作", "慈航"]


def test_callings_alone_below_the_leaders_head_who_follows() -> None:
    text = (
        "涞源县援沪医疗队名单\n\n队长：郭晓峰（涞源县人民医院医务科主任）\n副队长：李红梅（涞源县中医院护理部主任）\n"
        "医師\n  張國强　骨科　涞源县人民医院\n  李永诗　麻醉科　涞源县中医院\n"
        "護士\n  王美儀　手术室　涞源县人民医院\n  何嘉雯　急诊科　涞源县妇幼保健院\n\n涞源县卫生健康局\n2022年4月\n"
    )
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("郭晓峰", ""),
        ("李红梅", ""),
        ("張國强", "医師"),
        ("李永诗", "医師"),
        ("王美儀", "護士"),
        ("何嘉雯", "護士"),
    ]


def test_a_centre_below_somebody_of_a_house_is_the_ward() -> None:
    text = (
        "石河子大学医学院第一附属医院兵团第二批援鄂医疗队出征\n\n第二批\n⊙ 买 迪 娜\n　 护理部　主管护师\n⊙ 蔺 志 国\n　 重症医学一科　主治医师\n"
        "⊙ 努尔兰·别克\n　 急救中心　医师\n"
    )
    assert [(entry.hospital, entry.department) for entry in read_roll(text).entries] == [
        ("石河子大学医学院第一附属医院", "护理部"),
        ("石河子大学医学院第一附属医院", "重症医学一科"),
        ("石河子大学医学院第一附属医院", "急救中心"),
    ]


def test_leaders_whom_a_note_below_tells_are_named_once() -> None:
    text = (
        "三江县援百色抗疫医疗队名单\n\n☆ 核酸采样一组 ☆　组长  吴永志\n杨凤娟（三江县人民医院·妇产科·助产士）\n石柳兰（三江县人民医院·儿科·护师）\n"
        "☆ 核酸采样二组 ☆　组长  侯秋红\n覃志芬（三江县中医医院·外科·护师）\n\n"
        "备注：吴永志为三江县人民医院感染性疾病科主治医师；侯秋红为三江县中医医院护理部主任、主管护师。\n"
    )
    assert sorted((entry.name, entry.role, entry.title) for entry in read_roll(text).entries) == [
        ("侯秋红", "组长", "主管护师"),
        ("吴永志", "组长", "主治医师"),
        ("杨凤娟", "", "助产士"),
        ("石柳兰", "", "护师"),
        ("覃志芬", "", "护师"),
    ]


def test_callings_alone_head_who_follows_below_leaders_of_two_rows_as_well() -> None:
    text = (
        "云和县赴意大利医疗专家组成员\n\n队　长　吴建国\n云和县人民医院　主任医师\n队　员　赵文静\n云和县中医院　护师\n\n"
        "醫師\n  張國強  骨科  雲和縣人民醫院\n  李永詩  麻醉科  雲和縣中醫院\n護理師\n  王美儀  手術室  雲和縣人民醫院\n"
    )
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("吴建国", "主任医师"),
        ("赵文静", "护师"),
        ("張國強", "醫師"),
        ("李永詩", "醫師"),
        ("王美儀", "護理師"),
    ]


@pytest.mark.parametrize("called", ["司机", "驾驶员", "翻译"])
def test_a_driver_behind_wards_of_one_line_is_of_none_of_them(called: str) -> None:
    wards = "骨科：马进海（副主任医师）；急诊科：喇玉英（护师）、鲍守国（医师）"
    page = f"援鄂医疗队名单\n民和县人民医院——{wards}；{called}：冶福海\n"
    found = [(one.name, one.hospital, one.department, one.post) for one in read_roll(page).entries]
    assert found[-2:] == [("鲍守国", "民和县人民医院", "急诊科", ""), ("冶福海", "民和县人民医院", "", called)]


def test_labels_set_apart_behind_a_name_set_apart() -> None:
    text = (
        "某州支援医疗队人员表\n\n姓 名 ： 吉克阿呷 单 位 ： 昭觉县人民医院 职 称 ： 主管护师\n"
        "姓 名 ： 杨 帆 单 位 ： 布拖县人民医院 职 称 ： 副主任医师\n姓 名 ： 陈 丽 单 位 ： 美姑县人民医院 职 称 ： 护士\n"
    )
    assert [(e.name, e.hospital, e.title) for e in read_roll(text).entries] == [
        ("吉克阿呷", "昭觉县人民医院", "主管护师"),
        ("杨帆", "布拖县人民医院", "副主任医师"),
        ("陈丽", "美姑县人民医院", "护士"),
    ]


def test_an_office_of_the_party_before_a_colon_is_one_of_the_team_alone() -> None:
    text = (
        "一、临时党支部\n书　记：赵大勇　通辽市医院\n委　员：孙丽娟　开鲁县医院\n"
        "二、专家组\n组　长：周敏　通辽市医院　感染科　主任医师\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.role, entry.post) for entry in entries] == [
        ("赵大勇", "书记", ""),
        ("孙丽娟", "委员", ""),
        ("周敏", "组长", ""),
    ]


@pytest.mark.parametrize("label", ["科室及职务", "科室、职务", "科室职务", "所在科室及职务"])
@pytest.mark.parametrize("place", ["派驻地：南苏丹朱巴教学医院", "受援单位：岚皋县医院", "支援医院：武汉市第四医院"])
def test_a_form_may_ask_for_ward_and_post_at_once_and_for_where_people_went(label: str, place: str) -> None:
    people = [("赵大勇", "重症医学科副主任", "主治医师"), ("孙丽娟", "护理部干事", "护师"), ("周敏", "内科", "护师")]
    text = "援外医疗队员档案\n\n" + "----------\n".join(
        f"姓名：{name}\n工作单位：通辽市医院\n{label}：{said}\n职称：{title}\n{place}\n" for name, said, title in people
    )
    assert [(e.name, e.hospital, e.department, e.post, e.title) for e in read_roll(text).entries] == [
        ("赵大勇", "通辽市医院", "重症医学科", "副主任", "主治医师"),
        ("孙丽娟", "通辽市医院", "护理部", "干事", "护师"),
        ("周敏", "通辽市医院", "内科", "", "护师"),
    ]


@pytest.mark.parametrize(
    ("aids", "aided"), [("支援医院", "受援医院"), ("帮扶单位", "受帮扶单位"), ("支援单位", "受援单位")]
)
@pytest.mark.parametrize("title", ["2021年第二轮城乡医院对口支援派驻人员名单", "对口支援人员名单"])
def test_who_aids_sends_the_people_below_where_another_line_says_who_is_aided(
    title: str, aids: str, aided: str
) -> None:
    text = (
        f"{title}\n\n{aids}：通辽市医院\n{aided}：开鲁县医院\n1.赵大勇 普外科 主治医师\n2.孙丽娟 护理部 护师\n\n"
        f"{aids}：赤峰市医院\n{aided}：林西县医院\n1.周敏 内科 医师\n\n以上人员请于6月1日前与{aided}医务科对接。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("赵大勇", "通辽市医院"),
        ("孙丽娟", "通辽市医院"),
        ("周敏", "赤峰市医院"),
    ]


def test_the_role_of_one_that_touches_a_name_is_nobody_else_s_of_the_list() -> None:
    text = (
        "我市医务人员随省援沪医疗队出发\n这3名是：领队蔺志刚（通辽市医院副院长），苗普（通辽市医院急诊科主任医师）、"
        "冷晓静（开鲁县医院内科护师）。\n"
    )
    roles = {entry.name: entry.role for entry in read_roll(text).entries}
    assert roles["蔺志刚"] == "领队"
    assert "领队" not in (roles["苗普"], roles["冷晓静"])
