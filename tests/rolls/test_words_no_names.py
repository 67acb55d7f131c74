"""Words of running text that are built as names are and nobody's, and names that such words stood in the way of."""

import pytest

from roster.rolls import read_roll
from roster.rolls.words.names import name_score

TEAM = "曲靖市援鄂医疗队侧记\n\n2月4日，宣威市第一人民医院护士杜晓琳随医疗队出征。\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries][1:]


@pytest.mark.parametrize(
    "text",
    [
        "再出发!会泽疾控3名流调人员火速支援宣威!\n\n接到指令后,会泽县疾控中心立即响应。",
        "其中一位队员的岳父、我院退休职工陶德林来到现场。",
        "医疗队队员杜晓琳的婆婆、退休教师黎桂香抱着孩子。",
        "杜晓琳的孙女、小学生甘小雨画了一幅画。",
        "2月5日，陆军军医大学医疗队的队员抵达武汉。",
        "武警某部官兵和医疗队队员一起搬物资。",
        "会泽县人民医院门口水深齐腰，医疗队队长带着大家蹚水前进。",
        "带队的人说的是阿拉伯语，队员们都听懂了。",
        "在武汉，护士戴老师教队员穿防护服。",
        "宣威市第一人民医院党委致援鄂医疗队员的贺信\n\n添加时间：2020-03-20",
        "全市22名医务人员闻令而动，奔赴湖北一线，领队闻令后连夜收拾行李。",
    ],
)
def test_words_that_are_built_as_names_are_nobody(text: str) -> None:
    assert names(text) == []


def test_common_characters_that_no_name_has_speak_against_one() -> None:
    assert name_score("龙静搭") < name_score("龙静")
    assert name_score("高扶赶") < 0 < name_score("高扶林")
    assert name_score("带班的") < 0 and name_score("同事们") < 0


def test_words_of_a_page_in_short_lines_are_no_names() -> None:
    text = (
        "庞晶和同事们\n分在仙桃市第一人民医院感染2病区\n带班的护士长\n是本地人\n\n记者 侯佳\n摄像 乔小伟\n配音 冯小欢\n"
    )
    assert {"分在", "带班的", "同事们", "摄像", "乔小伟", "冯小欢"}.isdisjoint(names(text))


def test_kin_who_sign_their_words_and_a_town_are_nobody() -> None:
    text = (
        "云南省第四批援湖北医疗队队员\n\n钮小凤\n\n宣威市第一人民医院护士长\n\n“我们等你回来。”\n\n——丈夫沈小峰\n\n"
        "褚小英\n\n宣威市第一人民医院护师\n\n“站台上风大。”\n\n——婆婆陆小娥\n\n"
        "汪小喜，男，57岁，嘉鱼县于家湾镇菜农。\n\n会泽县融媒体中心：段小明 李小红\n"
    )
    found = {entry.name for entry in read_roll(text).entries}
    assert {"钮小凤", "褚小英"} <= found
    assert {"沈小峰", "婆婆", "陆小娥", "于家湾", "融媒", "段小明", "李小红"}.isdisjoint(found)


def test_a_house_called_after_a_river_is_read_whole() -> None:
    text = "三门峡市援鄂医疗队员名录\n\n三门峡市中心医院（2人）\n金琳、郑志华\n\n黄河三门峡医院（2人）\n唐红、黄河清\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("金琳", "三门峡市中心医院"),
        ("郑志华", "三门峡市中心医院"),
        ("唐红", "黄河三门峡医院"),
        ("黄河清", "黄河三门峡医院"),
    ]


def test_words_of_sentences_that_stand_where_names_do_are_nobody() -> None:
    text = (
        "会泽县人民医院十名援鄂队员集体荣获“鄂州市荣誉市民”称号\n\n"
        "2月16日，我院第二批支援湖北的3名重症医学科护师终于踏上了征程。会泽县人民医院护士杜晓琳原本和同为护士的妻子在一起。\n"
    )
    assert {"集体", "荣誉市民", "终于", "妻子"}.isdisjoint(entry.name for entry in read_roll(text).entries)
