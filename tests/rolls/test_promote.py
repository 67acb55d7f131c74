"""Words that are names by their place: behind a peer in a list, and at the end of a row as others of the page have one."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("南阳市中心医院急诊科护士晋晓丹、闪亮、时佳音和海文博", ["晋晓丹", "闪亮", "时佳音", "海文博"]),
        ("队长佘远航、副队长汤洁、昌盛（湖北省疾控中心）", ["佘远航", "汤洁", "昌盛"]),
    ],
)
def test_a_word_behind_a_peer_of_a_list_is_somebody(row: str, people: list[str]) -> None:
    entries = read_roll(f"援鄂医疗队名单\n{row}\n李强、王颖（宜昌市疾控中心）\n").entries
    assert [entry.name for entry in entries] == [*people, "李强", "王颖"]
    assert all(entry.confidence < 0.9 for entry in entries if entry.name in ("闪亮", "昌盛"))


def test_a_word_of_other_things_behind_a_name_is_nobody() -> None:
    assert names("援鄂医疗队名单\n通辽市医院：王颖、李娜、口腔科\n") == ["王颖", "李娜"]


def test_rows_of_one_house_are_each_somebodys_although_a_name_is_a_word() -> None:
    text = (
        "军医组名单\n解放军第91医院 普外科 副主任医师 职新华\n解放军第91医院 口腔科 主治医师 原野\n"
        "解放军第91医院 检验科 主管技师 毋小军\n解放军第148医院 心内科 副主任医师 巴图\n"
    )
    assert names(text) == ["职新华", "原野", "毋小军", "巴图"]


@pytest.mark.parametrize("row", ["石玉兰 金艳丽 于　洋", "高　洁 石玉兰 金艳丽", "田　丽 石玉兰 金艳丽 于　洋"])
def test_a_word_padded_to_the_width_of_the_names_beside_it_is_one(row: str) -> None:
    text = f"援鄂医疗队名单\n林西县医院\n{row}\n敖汉旗医院\n任爱华 曲　萍\n"
    words_of = row.replace("　", "").split(" ")
    assert [entry.name for entry in read_roll(text).entries] == [*words_of, "任爱华", "曲萍"]


def test_whom_a_houses_heading_names_for_all_below_is_listed_once_and_heads_nobody() -> None:
    text = (
        "援鄂医疗队名单\n庆阳市人民医院（刘菊梅等3人）\n医师：刘菊梅　慕小东\n护士：李彩霞\n"
        "镇原县医院（赵强等2人）\n护士：赵强　张丽\n"
    )
    reading = read_roll(text)
    assert [(entry.name, entry.hospital) for entry in reading.entries] == [
        ("刘菊梅", "庆阳市人民医院"),
        ("慕小东", "庆阳市人民医院"),
        ("李彩霞", "庆阳市人民医院"),
        ("赵强", "镇原县医院"),
        ("张丽", "镇原县医院"),
    ]
    assert [(count.stated, count.read) for count in reading.counts] == [(3, 3), (2, 2)]


def test_who_alone_is_named_for_others_of_a_house_is_read() -> None:
    assert names("援鄂医疗队名单\n庆阳市人民医院（刘菊梅等3人）\n镇原县医院（赵强等2人）\n") == ["刘菊梅", "赵强"]


def test_an_institution_keeps_its_first_character_behind_what_somebody_now_is() -> None:
    (entry,) = read_roll("李丽娟，女，汉族，中共党员，现任祥云县人民医院护理部主任、副主任护师。\n").entries
    assert (entry.name, entry.hospital) == ("李丽娟", "祥云县人民医院")


def test_a_stray_word_beside_somebody_shares_no_house_and_stays_unread() -> None:
    reading = read_roll("王颖\n通辽市医院\n耳鼻喉科主管护师\n\n测试甲 李静 赤峰市医院 内科 护士\n待定\n")
    assert [entry.name for entry in reading.entries] == ["王颖", "李静"]
    assert [segment.text.strip() for segment in reading.unread] == ["测试甲", "待定"]


@pytest.mark.parametrize(
    ("odd", "party"), [("钮科", ""), ("荀立科", ""), ("荀登科", "民建临夏州委会会员\n"), ("钮科", "九三学社社员\n")]
)
def test_who_is_named_as_wards_are_heads_the_rows_below_as_others_names_do(odd: str, party: str) -> None:
    people = [("章岚", "临洮县人民医院"), (odd, "岷县中医院"), ("乔小满", "漳县人民医院"), ("范春林", "渭源县人民医院")]
    cards = "".join(f"{name}\n{party}{house}急诊科护士长\n" for name, house in people)
    found = read_roll(f"定西市援鄂医疗队员名单\n\n{cards}").entries
    assert [(entry.name, entry.hospital, entry.department, entry.post) for entry in found] == [
        (name, house, "急诊科", "护士长") for name, house in people
    ]


def test_a_ward_below_somebodys_name_is_no_name_whatever_it_is_called() -> None:
    text = "援鄂医疗队员名单\n\n章岚\n钮科\n临洮县人民医院护士\n乔小满\n急诊科\n漳县人民医院护士\n范春林\n骨科\n岷县中医院护士\n"
    assert names(text) == ["章岚", "乔小满", "范春林"]
