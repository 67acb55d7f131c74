"""People whom a sentence or a caption names alone, and a line of their own with what they are."""

from roster.rolls import read_roll

LEAD = "我县要选3名护理人员。她们是：杜晓琳、范震、胡春燕。\n"
LINES = "县人民医院呼吸内科护士杜晓琳\n县民族医院外一科护士长范震\n县民族医院内五科护士长胡春燕\n"


def test_a_list_of_names_above_a_line_for_each_names_the_same_people() -> None:
    entries = read_roll(f"援鄂的人\n\n{LEAD}\n{LINES}").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        ("杜晓琳", "县人民医院"),
        ("范震", "县民族医院"),
        ("胡春燕", "县民族医院"),
    ]


def test_a_caption_names_somebody_again() -> None:
    text = "宣威市中医院首批驰援武汉名单\n急诊科护士杜晓琳\n内科护士长范震\n\n▲杜晓琳\n"
    assert [entry.name for entry in read_roll(text).entries] == ["杜晓琳", "范震"]


def test_two_of_one_name_in_two_houses_stay_two() -> None:
    text = (
        "援鄂医疗队名单\n宣威市中医院：杜晓琳、范震\n罗平县人民医院：胡春燕、谭勇\n师宗县人民医院\n急诊科护士杜晓琳\n"
    )
    assert [entry.name for entry in read_roll(text).entries].count("杜晓琳") == 2


def test_a_sentence_below_the_list_tells_an_office() -> None:
    text = "宣威市中医院首批驰援武汉名单\n急诊科护士杜晓琳\n内科护士长范震\n\n范震是医院内科护士长，也是这次的领队。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("杜晓琳", ""), ("范震", "领队")]


def test_a_second_list_of_the_same_names_alone_is_the_first_ones() -> None:
    text = (
        "湖北援扬流调队\n队员：\n操文斌、游子涵（湖北省疾控中心）\n全少华、皮文静（襄阳市疾控中心）\n\n"
        "18位荆楚勇士：\n操文斌\n游子涵\n全少华\n皮文静\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        ("操文斌", "湖北省疾控中心"),
        ("游子涵", "湖北省疾控中心"),
        ("全少华", "襄阳市疾控中心"),
        ("皮文静", "襄阳市疾控中心"),
    ]
    assert all("named-again" in entry.doubts for entry in entries)


def test_two_of_a_name_of_whom_one_has_no_house_stay_two() -> None:
    text = "援鄂医疗队名单\n王颖（通辽市医院）\n李娜（赤峰市医院）\n\n王颖\n陈静\n"
    assert [entry.name for entry in read_roll(text).entries].count("王颖") == 2


GALLERY = "我市援鄂队员凯旋\n\n市中医院4人：杜晓琳、范震、胡春燕、谭勇\n罗平县医院3人：游子涵、操文斌、全少华\n\n一起来看看美照\n\n{}"


def test_pictures_below_a_list_name_its_people_again() -> None:
    pictures = "市中医院\n\n杜晓琳\n\n谭　勇\n（图片由本人提供）\n\n罗平县医院\n\n操文斌\n"
    entries = read_roll(GALLERY.format(pictures)).entries
    assert [entry.name for entry in entries] == ["杜晓琳", "范震", "胡春燕", "谭勇", "游子涵", "操文斌", "全少华"]
    assert [entry.name for entry in entries if "named-again" in entry.doubts] == ["杜晓琳", "谭勇", "操文斌"]


def test_a_second_list_of_a_house_with_a_name_of_the_first_is_of_others() -> None:
    names = "市中医院\n\n杜晓琳\n\n陈国强\n\n罗平县医院\n\n操文斌\n\n郑海燕\n"
    assert len(read_roll(GALLERY.format(names)).entries) == 11


TITLE = "州人民医院赴武汉医护人员杜晓琳、范小震荣获殊荣\n\n"


def test_a_title_that_stands_again_below_each_picture_names_nobody_twice() -> None:
    text = (
        f"{TITLE}近日，州人民医院赴武汉医护人员杜晓琳同志工作出色，被评为“护理标兵”，范小震同志获得优秀奖。\n\n{TITLE}{TITLE}"
        f"医院六名护士分三批驰援湖北，大家不怕苦，不怕累，为家乡增了光。\n\n{TITLE}"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["杜晓琳", "范小震"]


def test_a_line_of_a_list_that_is_printed_twice_stays_two_people() -> None:
    row = "宣威市中医院急诊科护士杜晓琳\n"
    assert len(read_roll(f"援鄂医疗队名单\n{row}罗平县中医院内科护士范震\n{row}").entries) == 3
