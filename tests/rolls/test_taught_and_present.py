"""Who is taught by those who came, and who sits in the meeting of which a page is the minutes: nobody of the team."""

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_those_who_are_taught_stand_beside_those_who_came() -> None:
    text = (
        "奈曼旗人民医院举行援疆专家“师带徒”签约仪式\n签约名单：\n"
        "1.师傅：印明远（通辽市人民医院 普外科 副主任医师）——徒弟：叶尔江·哈山（普外科 医师）、马立龙（普外科 医师）\n"
        "2.师傅：封晓梅（通辽市中医院 妇产科 主任医师）——徒弟：古丽·努尔（妇产科 医师）\n"
    )
    assert names(text) == ["印明远", "封晓梅"]


def test_those_present_and_who_takes_the_minutes_are_not_of_the_team() -> None:
    text = (
        "通辽市中医医院对口帮扶奈曼旗人民医院座谈会纪要\n主持：奈曼旗副旗长罗卫强\n"
        "参会：通辽市中医医院院长起国强、医务科科长普丽梅；奈曼旗人民医院院长李加才；驻点帮扶队员鲁建军、杞正明\n记录：毕雯\n"
        "通辽市中医医院第三批驻点帮扶人员二人：鲁建军（骨伤科副主任医师）、杞正明（康复科主治医师）。\n"
    )
    assert names(text) == ["鲁建军", "杞正明"]


def test_who_records_a_day_of_the_team_is_of_it() -> None:
    text = "援鄂日记\n记录：通辽市医院援鄂医疗队队员、内科护士毕雯\n今天是我们进舱的第三天，我和队友一起查房。\n"
    assert names(text) == ["毕雯"]
