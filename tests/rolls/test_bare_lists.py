"""Lists of names without positions in running text: those of whom a sentence says that they are the team, and others."""

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_sentence_that_says_whose_names_follow_names_the_team() -> None:
    text = "4月2日下午，曲靖市迎回首批4名援鄂医护。他们的名字是杜晓琳、范震、胡春燕、谭勇，分别来自师宗县人民医院、罗平县人民医院。\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.batch) for entry in entries] == [
        (name, "", "首批") for name in ("杜晓琳", "范震", "胡春燕", "谭勇")
    ]


def test_a_count_behind_the_names_says_that_they_are_those_chosen() -> None:
    text = "宣威市中医院接到通知，要出3名护理人员支援武汉。不到半小时，杜晓琳、范震、胡春燕三人的名字就报了上去。\n"
    assert names(text) == ["杜晓琳", "范震", "胡春燕"]


def test_names_behind_what_all_of_them_are_take_the_house_before_it() -> None:
    text = "我市援鄂医疗队结束休整。宣威市中医院医护人员杜晓琳、范震在酒店参加欢迎仪式后返家。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("杜晓琳", "宣威市中医院"),
        ("范震", "宣威市中医院"),
    ]


def test_members_are_named_behind_their_leader() -> None:
    text = "曲靖市疾控中心派出援鄂工作队，以杜晓琳为队长，范震、胡春燕和谭勇为成员，昨天启程。\n"
    assert sorted(names(text)) == sorted(["杜晓琳", "范震", "胡春燕", "谭勇"])


def test_those_who_see_a_team_off_are_no_list_of_it() -> None:
    assert names("我市援鄂医疗队今天出征。同事范震、胡春燕和谭勇三人到车站为队员送行。\n") == []


def test_patients_are_none_of_the_team() -> None:
    assert names("援鄂医疗队传来消息，首批出院的3名患者是范震、胡春燕和谭勇。\n") == []
