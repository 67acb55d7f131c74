"""What notices say that looks like a name and is none, and who is named although it hardly looks so: 号召队员弘扬…, 获五一劳动奖章,
文图/宣传科; 宗登科, 司机班：某某."""

import pytest

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.likely import may_be_named
from roster.rolls.reader import plain_lexicon
from roster.rolls.rows.row import read_row
from roster.rolls.words.lexicon import DEPARTMENT, NAME


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "said",
    [
        "院长要求援藏队员弘扬援藏精神，完成任务。",
        "“有我们在”是三位队员常说的一句话。",
    ],
)
def test_what_members_do_or_say_is_nobody(said: str) -> None:
    text = f"6月2日，娄底市中心医院为援藏医疗队员骨科温海燕、急诊科邱志鹏送行。{said}\n"
    assert names(text) == ["温海燕", "邱志鹏"]


@pytest.mark.parametrize("word", ["集合完毕", "弘扬"])
def test_a_word_of_sentences_may_name_nobody(word: str) -> None:
    line = f"队员{word},登车出发"
    assert not may_be_named(Token(NAME, 2, 2 + len(word), word, 1.0), line)


def test_who_made_the_picture_is_nobody() -> None:
    text = "娄底市中心医院援鄂医疗队员\n温海燕 邱志鹏\n钟小红\n支援武汉市第五医院\n文图/影像科\n"
    assert names(text) == ["温海燕", "邱志鹏", "钟小红"]


def test_a_prize_is_nobody() -> None:
    line = "赤峰市传染病医院副主任医师温海燕获自治区五一劳动奖章。"
    tokens = read_row(line, 0, len(line), plain_lexicon(), 0).tokens
    assert [(token.kind, token.text) for token in tokens if token.kind in (NAME, DEPARTMENT)] == [(NAME, "温海燕")]


@pytest.mark.parametrize("field", ["眼底病", "呼吸病学", "重症医学"])
def test_what_an_expert_is_versed_in_is_nobody_no_ward_and_no_role(field: str) -> None:
    text = f"第四批(黄石)：娄底市中心医院副院长、{field}专家温海燕主任医师；娄底市中心医院护士钟小红。\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.department, entry.post, entry.title, entry.role) for entry in entries] == [
        ("温海燕", "", "副院长", "主任医师", ""),
        ("钟小红", "", "", "护士", ""),
    ]


def test_the_drivers_are_a_ward_of_their_own() -> None:
    text = "娄底市中心医院\n人员名单\n骨科：温海燕 副主任医师\n药剂科：邱志鹏 主管药师\n司机班：钟小红\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries][-1] == ("钟小红", "司机班")


def test_who_is_called_as_a_ward_is_somebody_where_only_a_name_may_stand() -> None:
    text = (
        "先进个人(3名)\n温海燕 娄底市中心医院骨科副主任医师\n宗登科 涟源市中医院院长、副主任中医师\n"
        "钟小红 涟源市中医院内科主治医师\n全市援外医疗工作先进个人\n"
    )
    assert names(text) == ["温海燕", "宗登科", "钟小红"]


def test_whom_pictures_show_below_a_sentence_did_not_write_it() -> None:
    text = (
        "给援鄂医疗队寄春装\n3月2日，娄底市第二医院为援鄂医疗队的3名医护人员寄去运动衣。3月4日，队员陆续收到包裹，晒出照片。\n"
        "(温海燕)\n(邱志鹏)\n(肖丽萍)\n"
        "我院第一批援鄂医疗队员于1月28日出发，至今已在一线坚守近两月，医院决定为他们送上一份春款运动衣。\n"
    )
    assert names(text) == ["温海燕", "邱志鹏", "肖丽萍"]


def test_a_name_ends_before_the_number_of_all() -> None:
    text = "7月1日，我院援鄂医护获得纪念奖章。我院肖丽萍、应雪娇、梅望月等3位援鄂医护获得刻有名字的奖章。\n"
    assert names(text) == ["肖丽萍", "应雪娇", "梅望月"]


def test_the_bracket_speaks_of_heads_of_the_team_as_well() -> None:
    text = "援甘流调队\n队长温海燕、副队长邱志鹏、钟小红(湖南省疾控中心)\n队员:\n肖丽萍、寇军杰(娄底市疾控中心)\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries][:3] == [
        ("温海燕", "湖南省疾控中心"),
        ("邱志鹏", "湖南省疾控中心"),
        ("钟小红", "湖南省疾控中心"),
    ]
