"""Houses whose own name, or that of their place, is like somebody's."""

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.called_like_names import with_houses_called_like_names
from roster.rolls.words.lexicon import HOSPITAL, NAME, OTHER


def who(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.hospital) for entry in read_roll(text).entries]


def test_what_touches_a_house_without_a_name_is_its_name_and_nobody_s() -> None:
    text = (
        "我院两批援鄂队员整装待发\n\n"
        "第一批队员是骨科副主任医师王建国，急诊科护士长李秀英和康华医院北院重症医学科护师赵小梅、周丽；"
        "第二批队员是骨科护师孙桂兰和康华医院北院重症医学科护师吴晓东。\n"
    )
    assert who(text) == [
        ("王建国", "康华医院"),
        ("李秀英", "康华医院"),
        ("赵小梅", "康华医院北院"),
        ("周丽", "康华医院北院"),
        ("孙桂兰", "康华医院"),
        ("吴晓东", "康华医院北院"),
    ]


def test_a_place_that_is_cut_from_its_house_is_put_back_before_it() -> None:
    text = "支援湖北护理队护士名单\n\n苏尔图木市中心医院内科护师 王建国\n莫日河旗人民医院内科护师 李秀英\n"
    assert who(text) == [("王建国", "苏尔图木市中心医院"), ("李秀英", "莫日河旗人民医院")]


def test_who_stands_before_the_own_house_stays() -> None:
    text = "援鄂医疗队名单\n王建国市中心医院内科护师\n李秀英县医院护士\n"
    assert who(text) == [("王建国", "市中心医院"), ("李秀英", "县医院")]


def test_a_place_to_which_people_come_is_nobody() -> None:
    came = Token(OTHER, 0, 2, "来到", 0.0)
    place, house = Token(NAME, 2, 5, "麦提勒", 1.0), Token(HOSPITAL, 5, 10, "县人民医院", 3.0)
    whole = house._replace(start=2, text="麦提勒县人民医院")
    assert with_houses_called_like_names([came, place, house]) == [came, whole]
    assert with_houses_called_like_names([came._replace(text="看见"), place, house])[1] == place
