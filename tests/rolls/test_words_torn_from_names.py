"""Running text in which words were read with a name, a ward or a title."""

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.likely import may_be_named
from roster.rolls.words.lexicon import NAME


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_name_keeps_its_last_character_before_a_title() -> None:
    text = "●开鲁县医院心内科主任 王方正主任医师\n\n到达彭州后，我们医疗队多次到山上巡诊。\n"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [("王方正", "主任医师")]


def test_and_in_running_text() -> None:
    text = "5月24日，开鲁县医院医疗队出征灾区。队员是心内科李建正主任医师和护士王敏。\n"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("李建正", "主任医师"),
        ("王敏", "护士"),
    ]


def test_a_university_for_short_is_nobody() -> None:
    text = (
        "王罡是徐州医科大学附属彭城医院的护士。作为江苏第一批支援湖北医疗队的一员，他回到徐州。\n"
        "徐医附属彭城医院重症医学科的另外3位护士蒋德林、张伟、耿智远，又转战武汉肺科医院。\n"
    )
    read = read_roll(text).entries
    assert [entry.name for entry in read] == ["王罡", "蒋德林", "张伟", "耿智远"]
    assert {entry.department for entry in read[1:]} == {"重症医学科"}


def test_what_becomes_clear_is_nobody() -> None:
    assert not may_be_named(Token(NAME, 3, 6, "车明显", 0.0), "路上,车明显多了起来")
    assert may_be_named(Token(NAME, 2, 4, "车明", 0.0), "护士车明说")


def test_a_patient_who_signs_a_letter_of_thanks_is_nobody() -> None:
    text = (
        "感谢信\n尊敬的省第三医院领导：\n"
        "我是湖北省武汉市中心医院住院的病患者吕维霖，自2月14日入院以来，在你院医疗队的治疗下，我的病情有了很大的好转。\n"
        "写信人\n吕维霖\n"
    )
    assert names(text) == []


def test_a_ward_does_not_hold_the_verb_of_the_office() -> None:
    text = "在开鲁县医院担任儿科副主任医师的王建国却选择留在阿克苏。2011年3月，他随援疆医疗队来到新疆。\n"
    read = [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries]
    assert read == [("王建国", "开鲁县医院", "儿科")]


def test_a_ward_of_which_nothing_is_said_is_nobodys() -> None:
    text = "支援湖北医疗队出征。和护士李敏同在一个医院、却不在一个科室的队员王建国，也随队出征武汉。\n"
    assert not any(entry.department for entry in read_roll(text).entries)


def test_by_whom_a_team_is_led_has_that_office() -> None:
    text = "2月21日，省第六批援助湖北医疗队抵汉。队长由开鲁县第一医院的呼吸病学权威王晓萍教授担任，她多次带队。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("王晓萍", "队长")]
