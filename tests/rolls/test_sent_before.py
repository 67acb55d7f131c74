"""Running text that tells of somebody that he led the teller's team, was the first one sent or came as the others did."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("援藏手记\n我们七个人随省医疗队进了那曲,住在县医院后院,队长是金华来的呼吸科专家郎志坤,他每天清早给大家测血氧。", ["郎志坤"]),
        ("对口支援三年\n三年来,桐城医院共派出6批21名专家对口支援若尔盖县医院,最早来的是外科专家屠永康,来时已经五十八岁。", ["屠永康"]),
        ("一门两代\n1996年,他的父亲卓立诚就来过马里,时任第14批援马里医疗队锡加索分队队长。", ["卓立诚"]),
        ("在非典病区\n医疗队进驻那天下着雨。护士计小芸也是市一院来的,才二十二岁,刚从隔离病房换下来。", ["计小芸"]),
        ("对口支援\n首批到碌曲帮扶的滨江医院副主任医师郦春生教会了他们做胃镜。", ["郦春生"]),
    ],
)  # fmt: skip
def test_who_is_told_to_be_of_those_sent_is(text: str, people: list[str]) -> None:
    assert names(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "某省医疗队日记\n我们住进了板房。隔壁的消防队也在,队长是个大个子,叫邱志刚,常来借盐。",
        "对口支援三年\n三年来,桐城医院共派出6批专家对口支援若尔盖县医院,最早来的学员是县医院的护士拉姆初。",
        "一门两代\n他是第28批援马里医疗队队员。母亲万玉芳时任县妇联副主任。",
        "在非典病区\n医疗队进驻那天下着雨。患者仇大海也是市一院来的,住三床。",
        "东西协作\n首批到碌曲挂职的副县长佘大勇也来看医疗队。",
        "医疗队在灾区\n我们医疗队到了北川。第三天带队的省卫生厅副厅长柴玉江来看望我们,送来方便面。",
        "援青日记\n车过了日月山,同车的牧民扎西忽然唱起了歌,医疗队的人都跟着哼。",
    ],
)
def test_who_only_is_told_of_in_such_words_is_not(text: str) -> None:
    assert names(text) == []


LETTER = (
    "感谢信\n尊敬的东平市第一医院:\n 2018年4月,贵院3名专家来到我院驻点帮扶。首先要感谢的是内科副主任医师佟晓梅,她带着我院刚毕业的大夫荣楠查房。"
    "还要感谢骨科的柴广田主任,他教会了技师尹晓哲拍片。同样要感谢护理部的莫红护士长和外科的主治医师厉小强。我院院长卜庆河衷心感谢贵院。\n此致"
)


def test_whom_a_letter_to_their_house_thanks_went() -> None:
    entries = read_roll(LETTER).entries
    assert [entry.name for entry in entries] == ["佟晓梅", "柴广田", "莫红", "厉小强"]
    assert {entry.hospital for entry in entries} == {"东平市第一医院"}


def test_a_page_tells_of_those_who_set_out_without_the_word() -> None:
    page = "难忘的一程\n2月3日20时,4家医院的9名护士带着简单行李登上列车,踏上开往南方的旅途。\n西平县医院的护士祖小欣在站台上接到电话。"
    assert names(page) == ["祖小欣"]
    assert names(page.replace("登上列车,踏上开往南方的旅途", "登上舞台")) == []


def test_who_works_beside_the_teller_is_of_his_team() -> None:
    team = "手记\n我们医疗队到了青川。"
    assert names(f"{team}夜里大雨,我和检验科的小伙子郁向阳用身体顶着篷布,一直顶到天亮。") == ["郁向阳"]
    assert names(f"{team}临行那天,我和检验科的小伙子郁向阳告别,他替我值班。") == []


def test_a_house_built_abroad_sent_nobody() -> None:
    page = (
        "衢州市中医院队员平安回国\n12月30日,援赞比亚医疗队队员任建从友谊医院撤出。衢州市中医院院长到高速路口迎接。\n"
        "首位援外队员是外科老主任俞鸿恩,其后有妇科的祝雅琴等。"
    )
    assert {entry.hospital for entry in read_roll(page).entries} == {"衢州市中医院"}


def test_who_serves_in_the_place_of_a_house_that_is_helped_is_of_the_team() -> None:
    page = "挂职东乡\n滨海医院主治医师郁之航来到东乡县人民医院,挂职副院长,开始两年的健康扶贫。达板镇卫生院的医生汪学义当向导。"
    assert names(page) == ["郁之航"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("两代人\n2008年,他的儿子幸志刚随省医疗队去了汶川。幸志刚的同事倪大海留在急诊科替他值班。", ["幸志刚"]),
        ("医疗队的合影\n援外医疗队出发前合影,拍照的是院办的护士闵捷。", []),
        ("赴灾区\n记者幸志刚随省医疗队到达灾区,为我们报道。", []),
        (
            "非洲来信\n第19批援博茨瓦纳医疗队里,有两人来自三明市第一医院:泌尿外科的官新华、儿科的揭丽芳。",
            ["官新华", "揭丽芳"],
        ),
        ("连线援外医疗队\n满建国:晚上十点。我是烟台市中医院的医生,跟着第26批援外医疗队来的。", ["满建国"]),
        ("援沪队员\n医疗队进了方舱。同组的相文静用手套吹了一个气球。", ["相文静"]),
    ],
)
def test_what_a_sentence_says_outright_of_somebody_holds(text: str, people: list[str]) -> None:
    assert names(text) == people


def test_who_is_of_those_whom_you_sent_went() -> None:
    text = (
        "感谢信\n东平市第一医院:\n贵院选派的佟晓梅主任、柴广田医师、莫红护士长在我院帮扶期间,认真负责。特此感谢!\n"
        "房县第二医院\n2021年3月1日\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("佟晓梅", "东平市第一医院"),
        ("柴广田", "东平市第一医院"),
        ("莫红", "东平市第一医院"),
    ]


def test_who_was_sent_to_the_house_to_which_ours_writes_went() -> None:
    text = (
        "慰问信\n尊敬的房县第二医院全体同仁:\n 得知我院骨科主任、副主任医师佟晓梅同志被派往贵院,我院护师柴广田、尹晓哲同志也一同进驻,"
        "我院职工的心与贵院连在一起。疫情面前,贵院莫红院长坚守岗位,令人感动,谨致问候。\n"
        "东平市第一医院\n2020年2月16日\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("佟晓梅", "东平市第一医院"),
        ("柴广田", "东平市第一医院"),
        ("尹晓哲", "东平市第一医院"),
    ]
