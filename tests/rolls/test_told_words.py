"""Words of sentences before institutions and wards, which belong to neither, and lines that tell what somebody did."""

from roster.rolls import read_roll


def test_an_institution_begins_behind_the_words_of_the_sentence() -> None:
    text = "援鄂医疗队记\n\n3日宣威市中医院接到曲靖市卫健委通知，急诊科护士杜晓琳、范震随队去了沙洋县人民医院。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("杜晓琳", "宣威市中医院"),
        ("范震", "宣威市中医院"),
    ]


def test_a_ward_begins_behind_the_words_of_the_sentence() -> None:
    text = "宣威市中医院第一批援鄂人员是呼吸科主任、副主任医师范震，急诊科护士杜晓琳。当天，市卫健委又来通知。\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("范震", "呼吸科"),
        ("杜晓琳", "急诊科"),
    ]


def test_a_text_set_in_lines_without_full_stops_lists_nobody() -> None:
    text = "宣威市中医院驰援湖北记\n\n天还没亮\n\n随县中医院也在赶着收拾重症病房\n\n我院护士一起动手\n"
    assert read_roll(text).entries == ()


def test_a_short_name_has_the_full_one_of_another_sentence() -> None:
    text = "淮南矿工医院的4名医护4日随第一批援鄂医疗队出发。\n矿工医院呼吸科护士杜晓琳、感染科护师范震说，他们天不亮就到了武汉。\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"淮南矿工医院"}


def test_a_special_hospital_within_a_house_is_its_department() -> None:
    text = "宣威市中医院援鄂医疗队名单\n重症医学科护士杜晓琳\n呼吸专科医院护士范震\n"
    assert [(entry.hospital, entry.department) for entry in read_roll(text).entries] == [
        ("宣威市中医院", "重症医学科"),
        ("宣威市中医院", "呼吸专科医院"),
    ]
