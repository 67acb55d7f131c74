"""Running text that names those who had no part in what a team did: who wept, stood in, helped from a screen, was taught or only
wrote it down; and those of the team of whom it tells the like."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_apart
from tests.rolls.around import says

HEAD = (
    "援外归来话当年\n\n去年冬天,通海县人民医院骨科副主任医师木建军、护士敖雪梅随中国援乍得医疗队回到祖国。"
    "在乍得首都医院,他们每天接诊上百人。"
)


def names(sentence: str) -> list[str]:
    return [entry.name for entry in read_roll(f"{HEAD}{sentence}\n").entries][2:]


@pytest.mark.parametrize(
    "sentence",
    [
        "护士长龚琴看着她的背影红了眼眶。",
        "麻醉科主任龚琴派他去支援。",
        "急诊科护士长龚琴介绍,科里九名护士全部报了名。",
        "她的同事、儿科护士龚琴说,她平时话不多。",
        "骨科护士龚琴因家中老人病重退出。",
        "儿科主治医师龚琴接过同事的背包,数了数他头上的白发。",
        "内科护士龚琴把一摞贺卡装订成册,交到队员手里。",
        "护士长龚琴发来语音,说科里的茉莉开了。",
        "省人民医院呼吸科主任龚琴教授通过视频指导抢救。",
        "省疾控中心专家龚琴提醒,接种疫苗仍有用。",
        "副主任医师龚琴医生的铜像立在门口。",
        "年轻医生龚琴在他的指导下完成了第一台手术。",
        "骨科医生龚琴曾在玉溪进修半年,如今已能独当一面。",
        "妻子龚琴是通海县妇幼保健院护士长,平时也忙,但她支持丈夫援藏。",
        "医务科科长龚琴一行送首批医疗队从县城出发。",
        "感染科主任龚琴带着水果和绘本,来到队员家中。",
        "侨领龚琴以及医疗队全体队员出席。",
        "站在她身旁的是敖雪梅的丈夫兼同事——脾胃病科主治医师龚琴。",
        "接替她工作的是内科护士龚琴。",
        "她负责的病区暂由主管护师龚琴接管。",
        "本文由通海县人民医院护士龚琴整理。",
        "屏幕那头是通海县人民医院的同事们。普外科护士长龚琴拿着一束花。",
        "车窗外是八宿县人民医院的护士长龚琴。",
        "女儿的主治医师龚琴劝她放心。",
        "他的师父龚琴主任医师仍坚持出门诊。",
        "在他的帮助下,县医院检验科护士龚琴考取了执业资格。",
        "队员家属代表、骨科护士龚琴说,家里的事请放心。",
        "她走以后,护士龚琴和白雪莲两人分担了她的班。",
        "内科护士龚琴把一束头发寄给她。",
        "流行病学专家龚琴教授解读了数据。",
        "校友代表、主任医师龚琴捐了两万元。",
        "参加培训的县医院护士龚琴说收获很大。",
        "她的上级医师龚琴叮嘱她注意防护。",
        "《中国护理》编委龚琴教授撰文指出,灾害护理大有可为。",
        "县医院护士龚琴说:“中国医生救了我。”",
        "她把女儿托付给同事龚琴护士。",
        "社区医生龚琴带着他们挨家挨户走。",
        "第二批预备队员龚琴正在接受培训。",
    ],
)
def test_who_had_no_part_in_it_is_left_out(sentence: str) -> None:
    assert names(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "同来的通海县中医院护士龚琴抱着她哭了。",
        "通海县中医院护士龚琴接过队员的行李,第一个上了车。",
        "医疗队队员龚琴提醒,接种疫苗后要留观。",
        "同队的通海县中医院医生龚琴曾在昆明进修半年,如今在门诊坐诊。",
        "由通海县中医院副院长龚琴带队,医疗队一行二十人出发。",
    ],
)
def test_who_does_the_like_in_the_team_is_read(sentence: str) -> None:
    assert names(sentence) == ["龚琴"]


@pytest.mark.parametrize(
    ("ahead", "after"),
    [
        ("他的师父、护士长", "在家里替他上了九个夜班"),
        ("当地的木医生、护士", "全程跟学"),
        ("队员木建军是瞒着妻子", "报的名"),
        ("木医生的妻子、县医院检验科的", "也来到现场"),
    ],
)
def test_words_that_say_that_somebody_had_no_part(ahead: str, after: str) -> None:
    assert says(surely_apart.RULES, ahead, after)


@pytest.mark.parametrize(
    ("ahead", "after"),
    [
        ("同行的还有木医生的妻子、县医院检验科的", "也来到武汉"),
        ("木医生的妻子、县医院检验科的", "第二天也出发了"),
        ("护士", "在武汉替我上了夜班"),
    ],
)
def test_words_that_leave_it_open(ahead: str, after: str) -> None:
    assert not says(surely_apart.RULES, ahead, after)
